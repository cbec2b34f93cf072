"""Every table of records, found by looking through storage's modules: for whoever goes through all of them."""

from functools import cache
from importlib import import_module
from pkgutil import walk_packages
from typing import Any

import storage
from storage.table import Table

_ENGINES = ("storage.postgres.", "storage.sqlite.")
"""They keep the tables and have none; and not everybody has the library of each."""


@cache
def tables() -> dict[str, Table[Any]]:
    """The tables by name, in the order of their names. The audit trail is none: it proves itself."""
    names = [module.name for module in walk_packages(storage.__path__, "storage.")]
    modules = [import_module(name) for name in names if not name.startswith(_ENGINES)]
    by_name = {value.name: value for module in modules for value in vars(module).values() if isinstance(value, Table)}
    return {name: by_name[name] for name in sorted(by_name)}
