"""The schema as numbered steps, forward only; the file is copied before an older database takes one."""

from datetime import timedelta
from importlib import resources

MIGRATIONS = resources.files(__name__)

COPY_KEPT = timedelta(days=7)
"""How long the copy made before a step is kept: it holds what people have deleted since."""
