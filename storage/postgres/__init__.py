"""PostgreSQL as the engine: the only package that knows it, and needed by nobody whose data lie in a file (SQLite)."""
