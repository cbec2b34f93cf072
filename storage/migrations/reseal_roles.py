"""Step 2: the one role of each member becomes the set of their roles."""

import json

from storage.transaction import Tx


def reseal(tx: Tx) -> None:
    """Seal each member's role as a set of one. Raises Unreadable for a role that was edited, copied or moved."""
    for person_id, sealed in map(tuple, tx.all("SELECT person_id, roles FROM team")):
        role = json.loads(tx.keys.open(f"team.role:{person_id}", sealed))
        roles = tx.keys.seal(f"team.roles:{person_id}", json.dumps([role]).encode())
        tx.run("UPDATE team SET roles = :roles WHERE person_id = :person", {"roles": roles, "person": person_id})
