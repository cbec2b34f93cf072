"""SQLite, the one engine: nothing outside of this folder knows that it is this one."""
