"""Receipt codes of unlinked letters: the only way to such a letter for whoever wrote it, or has the code.

A code is sixteen signs of an alphabet without look-alikes, eighty bits drawn by chance, shown in groups of four. Only a
hash of it is kept. That needs no key, since nobody can try so many codes: so it finds the letter after the group has
taken another key, too. Wrong codes are counted, and after some nobody gets an answer for that day.
"""

from hashlib import blake2b

from storage import tallies
from storage.errors import Rejected
from storage.letters.letter import LETTERS, Letter, is_true
from storage.people import PersonId
from storage.tallies import Counted
from storage.transaction import Tx, new_id

LENGTH = 16
MOST_WRONG = 10
"""Wrong codes of one person in a day."""

_GROUP = 4
_LONGER_THAN, _AT_MOST = 8, 24  # signs of what is taken for a code, right or mistyped
_MISREAD = str.maketrans("OIL", "011")
_BETWEEN = "-‐‑‒–—."


def new() -> str:
    """A code that nobody has."""
    return new_id(LENGTH)


def grouped(code: str) -> str:
    """A code as it is shown: 7K3M-9QXT-2RWV-8BDH."""
    plain = tidy(code)
    return "-".join(plain[at : at + _GROUP] for at in range(0, len(plain), _GROUP))


def tidy(typed: str) -> str:
    """A code as it is kept in a button, however it was typed."""
    return "".join(sign for sign in typed.upper() if not sign.isspace() and sign not in _BETWEEN).translate(_MISREAD)


def meant(typed: str) -> bool:
    """Whether what was typed is meant to be such a code, and not that of a letter that is linked: those are shorter."""
    return _LONGER_THAN < len(tidy(typed)) <= _AT_MOST


def shown_so(text: str) -> bool:
    """Whether a text is a code and nothing else, in groups as it is shown."""
    return len(tidy(text)) == LENGTH and grouped(text) == text.strip().upper() and tidy(text).isalnum()


def hash_of(code: str) -> bytes:
    """What is kept of a code."""
    return blake2b(tidy(code).encode(), digest_size=16, person=b"receipt").digest()


def find(tx: Tx, code: str) -> Letter | None:
    """The unlinked letter with this code. Whoever has it may do what the writer of a letter may."""
    letter = LETTERS.only(tx, "WHERE receipt = :receipt", receipt=hash_of(code))
    return letter if letter and is_true(tx, letter) else None


def may_try(tx: Tx, person_id: PersonId) -> None:
    """Go on only if they have not tried too many wrong codes today. Raises Rejected("receipts-tried")."""
    if tallies.today(tx, Counted.WRONG_RECEIPTS, person_id) >= MOST_WRONG:
        raise Rejected("receipts-tried", most=MOST_WRONG)


def note_wrong(tx: Tx, person_id: PersonId) -> None:
    """They have tried a code that no letter has."""
    tallies.count(tx, Counted.WRONG_RECEIPTS, person_id)
