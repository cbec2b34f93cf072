"""Whether the database file is whole: every page as it was written, every index as its table, the schema as ours."""

from storage.sqlite import schema
from storage.sqlite.cipher import Connection, Error
from storage.sqlite.migrating import version_of

_LOOKS = ("PRAGMA cipher_integrity_check", "PRAGMA integrity_check(20)", "PRAGMA foreign_key_check")


def damage(connection: Connection) -> list[str]:
    """What is wrong, in words; none if all is well."""
    found: list[str] = []
    for look in _LOOKS:
        try:
            found += [", ".join(map(str, tuple(row))) for row in connection.execute(look)]
        except Error as error:
            found.append(str(error))
    return [line for line in found if line != "ok"] + schema.differences(connection, version_of(connection))
