"""Writers are told what was decided on their letters, once nobody can undo it any more; and what became of them since.

Some at a time: one press can be about a whole batch, and nobody else waits until all of its writers are told.
"""

from datetime import datetime

from handlers.buttons import Press, Row, Style
from handlers.commands import AGREEOUT, OWNWAY, QUIET, REVISE, WITHDRAW, WRITE
from handlers.differences import difference
from handlers.engine.telling import Post, tell
from handlers.layout import lines
from handlers.setup import Setup
from handlers.team.reasons import Reason, shown
from storage import cases, letters
from storage.cases import Case
from storage.letters import Letter, LetterState, proof, redaction
from storage.letters.to_print import lacks_translation
from storage.transaction import Tx


def tell_writers(tx: Tx, setup: Setup, _since: datetime) -> list[Post] | None:
    """Tell the writers of letters whose decision stands by now, or that have left, or were heard of."""
    posts: list[Post] = []
    for letter in letters.settled(tx):
        posts += _verdict(tx, setup, letter)
        letters.note_told(tx, letter.id)
    return posts or None


def _verdict(tx: Tx, setup: Setup, letter: Letter) -> list[Post]:
    case = cases.get(tx, letter.case_id)
    match letter.state:
        case LetterState.APPROVED | LetterState.PRINTED:
            lacks = lacks_translation(tx, letter, case)
            return _tell(tx, setup, letter, case, "letter-was-approved-translate" if lacks else "letter-was-approved")
        case LetterState.CHANGES_ASKED:
            change = Press("revise-button", REVISE, letter.id, style=Style.GOOD)
            withdraw: Row = (Press("withdraw-button", WITHDRAW, letter.id),)
            return _tell(tx, setup, letter, case, "letter-to-change", _if_open(case, change), withdraw)
        case LetterState.REDACTION_OFFERED:
            return _offer(tx, setup, letter, case)
        case LetterState.REJECTED:
            again = Press("write-again-button", WRITE, case.content.slug, letter.id)
            return _tell(tx, setup, letter, case, "letter-was-rejected", _if_open(case, again))
        case _ if letter.state.left and not letter.quiet:
            return _on_paper(tx, setup, letter, case)
        case _:  # what became of it since says more
            return []


def _on_paper(tx: Tx, setup: Setup, letter: Letter, case: Case) -> list[Post]:
    """That a letter has left, or what was heard of it since; or that what was said of it was a mistake."""
    corrected = proof.was_corrected(tx, letter.id)
    left = "letter-was-corrected" if corrected else "letter-was-handed-over"
    text = f"letter-was-{letter.state.value}" if letter.state.heard_of else left
    no_more: Row = (Press("quiet-button", QUIET, letter.id),)
    return tell(
        tx,
        setup,
        letter.person_id,
        text,
        no_more,
        code=letter.id,
        case=case.content.name,
        day=letter.last_day if corrected else letter.sent_day,
        to=letter.sent_to.value if letter.sent_to else "",
    )


def _offer(tx: Tx, setup: Setup, letter: Letter, case: Case) -> list[Post]:
    agree = Press("agree-out-button", AGREEOUT, letter.id, style=Style.GOOD)
    rows: list[Row] = [
        (agree,),
        (Press("own-way-button", OWNWAY, letter.id), Press("withdraw-button", WITHDRAW, letter.id)),
    ]
    left = [page.plain for page in letter.offered or ()]
    return tell(
        tx,
        setup,
        letter.person_id,
        "letter-to-agree",
        *rows,
        code=letter.id,
        case=case.content.name,
        lines=lines(*difference(letter.words, left)),
        wait=redaction.ANSWER_WITHIN,
    )


def _if_open(case: Case, button: Press) -> Row:
    return (button,) if case.open_for_letters else ()


def _tell(tx: Tx, setup: Setup, letter: Letter, case: Case, text: str, *rows: Row) -> list[Post]:
    own = bool(letter.own_words)
    return tell(
        tx,
        setup,
        letter.person_id,
        text,
        *rows,
        code=letter.id,
        case=case.content.name,
        reason=shown(Reason(letter.reason or "", own)),
        own="yes" if own else "no",
        open="yes" if case.open_for_letters else "no",
    )
