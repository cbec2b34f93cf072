"""Campaign folders: read and checked as a whole, then brought into the database. `docs/packs.md` is for organisers."""
