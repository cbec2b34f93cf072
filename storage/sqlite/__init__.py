"""SQLite, the engine that keeps the data: no module outside of this folder uses it directly."""
