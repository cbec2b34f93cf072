"""The schema as numbered steps, forward only; the file is copied before an older database takes one.

A step is a file of SQL. Where sealed values change as well, which SQL cannot do, a function with the same number stands
in RESEALING: it is called after the SQL, in the same transaction.
"""

from collections.abc import Callable, Mapping
from importlib import resources

from storage.migrations import (
    reseal_contents,
    reseal_cursor,
    reseal_muted,
    reseal_on_record,
    reseal_proofs,
    reseal_received,
    reseal_roles,
    reseal_writers,
)
from storage.transaction import Tx

MIGRATIONS = resources.files(__name__)
RESEALING: Mapping[int, Callable[[Tx], None]] = {
    2: reseal_roles.reseal,
    3: reseal_cursor.reseal,
    4: reseal_contents.reseal,
    5: reseal_proofs.reseal,
    7: reseal_on_record.reseal,
    8: reseal_writers.reseal,
    18: reseal_received.reseal,
    22: reseal_muted.reseal,
}
