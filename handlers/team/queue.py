"""The moderation queue: one moderator reads one letter at a time and decides.

`/queue` says how much waits. "Read" claims the next free letter for twenty minutes and shows it with its case and pen
name, and nothing of who wrote it. Then: approve; reject, with a reason of the guide or in own words; or pass it on. The
writer is told, in their language. Whoever presses too late hears what became of the letter; nothing is decided twice.
However the claim ends, the letter leaves the phone (engine/leaving.py). If it lapses while a reason is being typed,
nothing that was typed is lost (decisions.py).
New letters are announced to the team at most once an hour, and once a day when the oldest is older than a day.
"""

from datetime import datetime, timedelta

from markupsafe import Markup

from handlers.buttons import Press, Row, Style
from handlers.commands import APPROVE, PASS, POINTS, QUEUE, READ, REJECT, WRITE
from handlers.engine.talk import Talk
from handlers.engine.telling import Post, tell_team
from handlers.layout import lines, paragraphs
from handlers.messages import InPlace
from handlers.photographed import with_marks
from handlers.setup import Setup
from handlers.team import photos
from handlers.team.decisions import decision_rows, guide_of, held, refusals, say_decided
from handlers.team.overruled import overruled_lines, pages_of
from handlers.team.reasons import reason, shown, tell_of_own_words
from storage import cases, letters, people, replies, team
from storage.letters import Letter
from storage.rights import Right
from storage.transaction import Tx

OLD = timedelta(days=1)

_READ_ROW: Row = (Press("queue-read", READ),)


@QUEUE
def queue(talk: Talk) -> None:
    """Say how many letters wait, and since when."""
    waiting = letters.in_queue(talk.tx)
    if waiting.oldest is None:
        talk.say("queue-empty")
        return
    talk.say(
        "queue-waiting",
        (Press("queue-read", READ, style=Style.GOOD),),
        count=waiting.waiting,
        claimed=waiting.claimed,
        age=talk.tx.now - waiting.oldest,
    )


@READ
def take_next(talk: Talk) -> None:
    """Claim the next free letter, or the one already held, and show it."""
    _show(talk, letters.claim_next(talk.tx, talk.person.id), over=InPlace())


@PASS
def pass_on(talk: Talk, code: str = "") -> None:
    """Leave a letter to others, and go on to the next."""
    _show(talk, letters.claim_next(talk.tx, talk.person.id, code))


@POINTS
def points(talk: Talk, slug: str = "") -> None:
    """Show the guide that letters to a case are to follow."""
    case = cases.by_slug(talk.tx, slug)
    guide = guide_of(talk.tx, case) if case else ()
    if not guide:
        talk.end("guide-none")
    rules = [talk.words("numbered", number=number, line=point.rule) for number, point in enumerate(guide, 1)]
    talk.say("guide-points", rules=lines(*rules))


@APPROVE
def approve(talk: Talk, code: str = "") -> None:
    """Let a letter through, and tell its writer."""
    with refusals(talk):
        letter = letters.approve(talk.tx, talk.person.id, code)
    case = cases.get(talk.tx, letter.case_id)
    talk.tell(letter.person_id, "letter-was-approved", code=letter.id, case=case.content.name)
    say_decided(talk, talk.words("letter-approved", code=letter.id, case=case.content.name))


@REJECT
def reject(talk: Talk, code: str = "") -> None:
    """Turn a letter down with a reason, which its writer reads."""
    letter = held(talk, code)
    case = cases.get(talk.tx, letter.case_id)
    writer = people.get(talk.tx, letter.person_id)
    given = reason(talk, case, writer.language)
    language = talk.words.language_called(writer.language)
    sure = talk.confirm("sure", "reject-preview", yes="reject-yes", reason=shown(given), language=language)
    letters.claim_again(talk.tx, talk.person.id, letter.id)
    if not sure:
        talk.end("letter-kept", *decision_rows(talk, letter, case), code=letter.id)
    letters.reject(talk.tx, talk.person.id, letter.id, given.text, own=given.own)
    talk.tell(
        letter.person_id,
        "letter-was-rejected",
        (Press("write-again-button", WRITE, case.content.slug, letter.id),) if case.open_for_letters else (),
        code=letter.id,
        case=case.content.name,
        reason=shown(given),
        own="yes" if given.own else "no",
        open="yes" if case.open_for_letters else "no",
    )
    tell_of_own_words(talk, letter.id, given)
    say_decided(talk, talk.words("letter-rejected", code=letter.id, case=case.content.name))


def tell_of_old(tx: Tx, setup: Setup, _since: datetime) -> list[Post] | None:
    """Tell the team that a letter has waited for longer than a day."""
    oldest = letters.oldest(tx)
    if oldest is None or tx.now - oldest < OLD or not team.who_may(tx, Right.READ_LETTERS):
        return None
    count = letters.in_queue(tx).waiting
    return tell_team(tx, setup, Right.READ_LETTERS, "queue-old", _READ_ROW, count=count, age=tx.now - oldest)


def tell_of_new(tx: Tx, setup: Setup, since: datetime) -> list[Post] | None:
    """Tell the team of the letters that came since it last heard of any."""
    # Letters of this very second count next time, so that none is counted twice or never.
    count = letters.received_between(tx, since, tx.now)
    if not count or not team.who_may(tx, Right.READ_LETTERS):
        return None
    return tell_team(tx, setup, Right.READ_LETTERS, "queue-new", _READ_ROW, new=count)


def _show(talk: Talk, letter: Letter | None, over: InPlace | None = None) -> None:
    """The letter as it will be printed, and what can be done; it stays on the phone as long as it is held."""
    if letter is None or letter.claimed_until is None:
        others = letters.in_queue(talk.tx).waiting
        talk.say("queue-others" if others else "queue-empty", over=over, count=others)
        return
    case = cases.get(talk.tx, letter.case_id)
    head = talk.words(
        "letter-head",
        case=case.content.name,
        pen_name=letter.pen_name,
        language=talk.words.language_called(letter.language),
        code=letter.id,
    )
    last = replies.last_before(talk.tx, letter)
    thread = talk.words("letter-answers", day=last.date()) if last else None
    written = Markup("<blockquote>{}</blockquote>").format(
        paragraphs(*with_marks(talk.words, letter.pages, pages_of(letter)))
    )
    until = letter.claimed_until.astimezone(talk.setup.zone)
    lasts = letter.claimed_until - talk.tx.now
    yours = talk.words("letter-until", minutes=lasts, until=until.time(), zone=talk.setup.zone)
    page = paragraphs(head, thread, written, overruled_lines(talk, letter, case), yours)
    photos.show(talk, letter)
    talk.lend(letter.id, page, *decision_rows(talk, letter, case), until=letter.claimed_until)
