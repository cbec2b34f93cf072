"""Step 4: letters and announcements hold contents, and an announcement's picture is a row of its own."""

import json
from typing import Any

from storage.transaction import Tx, new_id


def reseal(tx: Tx) -> None:
    """Seal what was written anew. Raises Unreadable for a row that was edited, copied or moved."""
    for letter_id, person_id, case_id, sealed in map(
        tuple, tx.all("SELECT id, person_id, case_id, pages FROM letters")
    ):
        place = f"letters.pages:{letter_id}:{person_id}:{case_id}"
        pages = [{"plain": page} for page in _opened(tx, place, sealed)]
        params = {"id": letter_id, "pages": tx.keys.seal(place, json.dumps(pages).encode())}
        tx.run("UPDATE letters SET pages = :pages WHERE id = :id", params)
    for announcement_id, sealed in map(tuple, tx.all("SELECT id, versions FROM announcements")):
        place = f"announcements.versions:{announcement_id}"
        versions = {language: _content(tx, version) for language, version in _opened(tx, place, sealed).items()}
        params = {"id": announcement_id, "versions": tx.keys.seal(place, json.dumps(versions).encode())}
        tx.run("UPDATE announcements SET versions = :versions WHERE id = :id", params)


def _opened(tx: Tx, place: str, sealed: bytes) -> Any:
    return json.loads(tx.keys.open(place, sealed))


def _content(tx: Tx, version: dict[str, str]) -> dict[str, str | None]:
    picture = _picture(tx, version["photo"]) if version.get("photo") else None
    return {"markup": version["markup"], "picture": picture}


def _picture(tx: Tx, reference: str) -> str:
    """A picture of the group's own, to be fetched by its reference."""
    picture_id = new_id(16)
    tx.run(
        "INSERT INTO pictures (id, person_id, state, reference, attempts, due_at, added_at)"
        " VALUES (:id, NULL, 'wanted', :reference, 0, 0, 0)",
        {"id": picture_id, "reference": tx.keys.seal(f"pictures.reference:{picture_id}:None", reference.encode())},
    )
    return picture_id
