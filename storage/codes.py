"""One-time codes of members, by which they show once more that it is they: before money, announcements and the team.

They are those of RFC 6238: six digits, another every thirty seconds, made on the member's phone of a secret that it
shares with the bot. The code before and the one after count, too, since clocks differ. Each counts once. After ten
wrong ones nobody gets an answer for that day. Whether the owners want codes, and which secret is a member's, is
believed of the audit trail, so that none that was reset comes back. How codes are made is left to `cryptography`.
"""

import base64
import secrets
from dataclasses import dataclass, replace
from datetime import date, datetime
from hmac import compare_digest

from storage import audit, tallies, team, trail
from storage.audit import Deed
from storage.errors import Rejected
from storage.people import PersonId
from storage.rights import Right
from storage.table import Bound, Sealed, Table
from storage.tallies import Counted
from storage.transaction import Tx, new_id

SECONDS = 30
DIGITS = 6
AROUND = 1
"""So many codes before and after the one of now count (RFC 6238, 5.2: one step at most)."""
MOST_WRONG = 10
_SECRET_BYTES = 20
"""As long as the hash that is used (RFC 4226, 4: at least 128 bits, 160 recommended)."""
_ID_LENGTH = 10


@dataclass(frozen=True)
class Code:
    """A member's secret, and the step of time of the last code that they used."""

    person_id: PersonId
    id: Bound[str]
    secret: Sealed[bytes]
    used: int
    day: date


CODES = Table("codes", Code)


def new_secret() -> str:
    """A secret that nobody has, as it is typed into an app."""
    return base64.b32encode(secrets.token_bytes(_SECRET_BYTES)).decode()


def raw(secret: str) -> bytes:
    """A secret as it is kept."""
    return base64.b32decode(secret)


def at(secret: bytes, step: int) -> str:
    """The code of a step of time, which is counted from 1970 in units of thirty seconds."""
    # Whoever never uses codes does not carry what makes them.
    from cryptography.hazmat.primitives.hashes import SHA1  # noqa: PLC0415 - as above
    from cryptography.hazmat.primitives.twofactor.totp import TOTP  # noqa: PLC0415 - as above

    # The hash that every app knows; its weakness is none here (RFC 6238 names it first).
    return TOTP(secret, DIGITS, SHA1(), SECONDS).generate(step * SECONDS).decode()  # noqa: S303 - as above


def step_of(secret: bytes, typed: str, now: datetime) -> int | None:
    """The step of time of which this is the code, if it is one of now."""
    this, line = int(now.timestamp()) // SECONDS, "".join(typed.split())
    return next(
        (
            step
            for step in range(this - AROUND, this + AROUND + 1)
            if line.isascii() and compare_digest(at(secret, step), line)
        ),
        None,
    )


def wanted(tx: Tx) -> bool:
    """Whether the owners want codes."""
    return trail.codes_wanted(tx)


def of_member(tx: Tx, person_id: PersonId) -> Code | None:
    """The secret that somebody has set up."""
    code = CODES.get(tx, person_id)
    return code if code and trail.code(tx, person_id) == code.id else None


def check(tx: Tx, person_id: PersonId, typed: str) -> str:
    """A code that somebody typed, if it is theirs, of now, and was not used; a wrong one is counted.

    Raises Rejected: "code-missing" if they have none set up, "code-tries" after too many wrong ones today, "code-used",
    "code-wrong".
    """
    code, tried = of_member(tx, person_id), tallies.today(tx, Counted.WRONG_CODES, person_id)
    if code is None:
        raise Rejected("code-missing")
    if tried >= MOST_WRONG:
        raise Rejected("code-tries", most=MOST_WRONG)
    step = step_of(code.secret, typed, tx.now)
    if step is None:
        tallies.count(tx, Counted.WRONG_CODES, person_id)
        raise Rejected("code-wrong", left=MOST_WRONG - tried - 1)
    if step <= code.used:
        raise Rejected("code-used")
    return typed


def spend(tx: Tx, person_id: PersonId, typed: str) -> None:
    """Use a code up: neither it nor one before it counts again. Raises Rejected like `check`."""
    code = of_member(tx, person_id)
    step = step_of(code.secret, check(tx, person_id, typed), tx.now) if code else None
    if code is None or step is None:
        raise Rejected("code-missing")
    CODES.put(tx, replace(code, used=step))


def set_up(tx: Tx, member: PersonId, secret: str, typed: str) -> None:
    """Keep a member's secret, of which they have shown a code. Raises Rejected: "team-only", "code-wrong"."""
    team.require(tx, member, Right.SEE_TEAM)
    step = step_of(raw(secret), typed, tx.now)
    if step is None:
        raise Rejected("code-wrong", left=MOST_WRONG)
    code = Code(member, new_id(_ID_LENGTH), raw(secret), step, tx.now.date())
    CODES.put(tx, code)
    audit.record(tx, Deed.CODE_SET, member=member, code=code.id, by=member)


def reset(tx: Tx, whose: PersonId, by: PersonId) -> None:
    """Forget a member's secret, as another owner wants, so that they can set up another.

    Raises Rejected: "team-only" unless `by` may change the team; "code-own" for one's own; "code-none".
    """
    team.require(tx, by, Right.CHANGE_TEAM)
    if by == whose:
        raise Rejected("code-own")
    if of_member(tx, whose) is None:
        raise Rejected("code-none")
    forget(tx, whose)
    audit.record(tx, Deed.CODE_RESET, member=whose, by=by)


def want(tx: Tx, by: PersonId, *, wanted: bool) -> None:
    """Ask for codes from now on, or no more. Raises Rejected: "team-only"; "code-missing" if they have none set up."""
    team.require(tx, by, Right.CHANGE_TEAM)
    if wanted and of_member(tx, by) is None:
        raise Rejected("code-missing")
    audit.record(tx, Deed.CODES_WANTED if wanted else Deed.CODES_UNWANTED, by=by)


def forget(tx: Tx, person_id: PersonId) -> None:
    """Delete somebody's secret."""
    tx.scrub = bool(CODES.remove(tx, "WHERE person_id = :person", person=person_id)) or tx.scrub
