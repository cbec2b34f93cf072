"""Step 4: letters and announcements hold contents, and an announcement's picture is a row of its own."""

import json
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from storage.transaction import Row, Tx, new_id

Versions = dict[str, dict[str, str]]


def reseal(tx: Tx) -> None:
    """Seal what was written anew. Raises Unreadable for a row that was edited, copied or moved."""
    for letter_id, person_id, case_id, sealed in map(
        tuple, tx.all("SELECT id, person_id, case_id, pages FROM letters")
    ):
        place = f"letters.pages:{letter_id}:{person_id}:{case_id}"
        pages = [{"plain": page} for page in _opened(tx, place, sealed)]
        params = {"id": letter_id, "pages": tx.keys.seal(place, json.dumps(pages).encode())}
        tx.run("UPDATE letters SET pages = :pages WHERE id = :id", params)
    for row in tx.all("SELECT id, versions, agreed, audience, send_at FROM announcements"):
        place = f"announcements.versions:{row['id']}"
        before = _opened(tx, place, row["versions"])
        contents = {language: _content(tx, version) for language, version in before.items()}
        params = {"id": row["id"], "versions": tx.keys.seal(place, json.dumps(contents).encode())}
        tx.run("UPDATE announcements SET versions = :versions WHERE id = :id", params)
        _agree_again(tx, row, _digest(row, before), _digest(row, _as_agreed(contents)))


def _agree_again(tx: Tx, row: Row, before: str, now: str) -> None:
    """Who agreed to exactly this agrees to it under its new digest, which names a picture by its row."""
    if row["agreed"] is not None:
        place = f"announcements.agreed:{row['id']}"
        if tx.keys.open(place, row["agreed"]).decode() == before:
            params = {"id": row["id"], "agreed": tx.keys.seal(place, now.encode())}
            tx.run("UPDATE announcements SET agreed = :agreed WHERE id = :id", params)
    subject = {"subject": f"announcement:{row['id']}"}
    for approval_id, sealed in map(tuple, tx.all("SELECT id, stamp FROM approvals WHERE subject = :subject", subject)):
        place = f"approvals.stamp:{approval_id}"
        stamp = _opened(tx, place, sealed)
        if stamp["digest"] == before:
            params = {"id": approval_id, "stamp": tx.keys.seal(place, json.dumps(stamp | {"digest": now}).encode())}
            tx.run("UPDATE approvals SET stamp = :stamp WHERE id = :id", params)


def _as_agreed(contents: dict[str, dict[str, str | None]]) -> Versions:
    """The words and pictures as a digest is made of them."""
    return {
        language: {"markup": content["markup"] or "", "photo": content["picture"] or ""}
        for language, content in contents.items()
    }


def _digest(row: Row, versions: Versions) -> str:
    """The digest by which the team agreed, as it was when this step was written."""
    words = json.dumps(versions, ensure_ascii=False, separators=(",", ":"))
    send_at = None if row["send_at"] is None else datetime.fromtimestamp(row["send_at"], UTC)
    return sha256(f"{words}|{row['audience']}|{send_at}".encode()).hexdigest()


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
