"""Writers are told what was decided on their letters, once nobody can undo it any more."""

from datetime import datetime

from handlers.buttons import Press, Row, Style
from handlers.commands import REVISE, WITHDRAW, WRITE
from handlers.engine.telling import Post, tell
from handlers.setup import Setup
from handlers.team.reasons import Reason, shown
from storage import cases, letters
from storage.cases import Case
from storage.letters import Letter, LetterState
from storage.transaction import Tx


def tell_writers(tx: Tx, setup: Setup, _since: datetime) -> list[Post] | None:
    """Tell the writers of letters whose decision stands by now."""
    posts: list[Post] = []
    for letter in letters.settled(tx):
        posts += _verdict(tx, setup, letter)
        letters.note_told(tx, letter.id)
    return posts or None


def _verdict(tx: Tx, setup: Setup, letter: Letter) -> list[Post]:
    case = cases.get(tx, letter.case_id)
    facts = {"code": letter.id, "case": case.content.name}
    match letter.state:
        case LetterState.APPROVED | LetterState.PRINTED:
            return tell(tx, setup, letter.person_id, "letter-was-approved", **facts)
        case LetterState.CHANGES_ASKED:
            return _to_change(tx, setup, letter, case)
        case LetterState.REJECTED:
            return _sent_back(tx, setup, letter, case)
        case _:  # what became of it since says more
            return []


def _to_change(tx: Tx, setup: Setup, letter: Letter, case: Case) -> list[Post]:
    change: Row = (Press("revise-button", REVISE, letter.id, style=Style.GOOD),) if case.open_for_letters else ()
    withdraw: Row = (Press("withdraw-button", WITHDRAW, letter.id),)
    return tell(tx, setup, letter.person_id, "letter-to-change", change, withdraw, **_facts(letter, case))


def _sent_back(tx: Tx, setup: Setup, letter: Letter, case: Case) -> list[Post]:
    again: Row = (Press("write-again-button", WRITE, case.content.slug, letter.id),) if case.open_for_letters else ()
    return tell(tx, setup, letter.person_id, "letter-was-rejected", again, **_facts(letter, case))


def _facts(letter: Letter, case: Case) -> dict[str, object]:
    """What is said of a letter that came back."""
    own = bool(letter.own_words)
    return {
        "code": letter.id,
        "case": case.content.name,
        "reason": shown(Reason(letter.reason or "", own)),
        "own": "yes" if own else "no",
        "open": "yes" if case.open_for_letters else "no",
    }
