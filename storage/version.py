"""Which Paloma this is. `pyproject.toml` says the same; a test compares the two."""

VERSION = "1.0.0"
