"""The moderation queue: one moderator reads one letter at a time and decides.

`/queue` says how much waits. "Read" claims the oldest free letter for twenty minutes and shows it with its case and pen
name, and nothing of who wrote it. Then: approve; reject, with a reason of the guide or in own words; or pass it on. The
writer is told, in their language. Whoever presses too late hears what became of the letter; nothing is decided twice.
New letters are announced to the team at most once an hour, and once a day when the oldest is older than a day.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from markupsafe import Markup

from handlers.buttons import Plain, Press, Row, Style
from handlers.commands import APPROVE, PASS, POINTS, QUEUE, READ, REJECT, WRITE
from handlers.engine.questions.choice import Option
from handlers.engine.talk import Talk
from handlers.engine.telling import Post, tell_team
from handlers.layout import lines, paragraphs
from handlers.messages import InPlace
from handlers.setup import Setup
from handlers.team.wording import name_of
from handlers.texts.inert import inert
from storage import campaigns, cases, letters, people, team
from storage.cases import Case
from storage.contents.campaign import GuidePoint
from storage.errors import Rejected
from storage.languages import in_language
from storage.letters import Letter, Refused, Step
from storage.rights import Right
from storage.transaction import Tx

LONGEST_REASON = 500
OLD = timedelta(days=1)
LABEL_LENGTH = 40  # of a reason on its button; the whole reason stands above

_READ_ROW: Row = (Press("queue-read", READ),)
_OWN = "own"


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
    """Claim the oldest free letter, or the one already held, and show it."""
    _show(talk, letters.claim_next(talk.tx, talk.person.id))


@PASS
def pass_on(talk: Talk, code: str = "") -> None:
    """Leave a letter to others, and go on to the next."""
    _show(talk, letters.claim_next(talk.tx, talk.person.id, code))


@POINTS
def points(talk: Talk, slug: str = "") -> None:
    """Show the guide that letters to a case are to follow."""
    case = cases.by_slug(talk.tx, slug)
    guide = _guide(talk.tx, case) if case else ()
    if not guide:
        talk.end("guide-none")
    rules = [talk.words("numbered", number=number, line=point.rule) for number, point in enumerate(guide, 1)]
    talk.say("guide-points", rules=lines(*rules))


@APPROVE
def approve(talk: Talk, code: str = "") -> None:
    """Let a letter through, and tell its writer."""
    with _refusals(talk):
        letter = letters.approve(talk.tx, talk.person.id, code)
    case = cases.get(talk.tx, letter.case_id)
    talk.tell(letter.person_id, "letter-was-approved", code=letter.id, case=case.content.name)
    _say_decided(talk, "letter-approved", letter, case)


@REJECT
def reject(talk: Talk, code: str = "") -> None:
    """Turn a letter down with a reason, which its writer reads."""
    with _refusals(talk):
        letter = letters.ready(talk.tx, Step.REJECT, code, talk.person.id)
    case = cases.get(talk.tx, letter.case_id)
    writer = people.get(talk.tx, letter.person_id)
    reason = _reason(talk, case, writer.language)
    language = talk.words.language_called(writer.language)
    if not talk.confirm("sure", "reject-preview", yes="reject-yes", reason=reason, language=language):
        talk.end("letter-kept", *_decision_rows(talk, letter, case), code=letter.id)
    letters.reject(talk.tx, talk.person.id, letter.id, reason)
    talk.tell(
        letter.person_id,
        "letter-was-rejected",
        (Press("write-again-button", WRITE, case.content.slug, letter.id),) if case.open_for_letters else (),
        code=letter.id,
        case=case.content.name,
        reason=reason,
        open="yes" if case.open_for_letters else "no",
    )
    _say_decided(talk, "letter-rejected", letter, case)


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


def _show(talk: Talk, letter: Letter | None) -> None:
    """The letter as it will be printed, who may not be known, and what can be done."""
    if letter is None or letter.claimed_until is None:
        others = letters.in_queue(talk.tx).waiting
        talk.say("queue-others" if others else "queue-empty", over=InPlace(), count=others)
        return
    case = cases.get(talk.tx, letter.case_id)
    head = talk.words(
        "letter-head",
        case=case.content.name,
        pen_name=letter.pen_name,
        language=talk.words.language_called(letter.language),
        code=letter.id,
    )
    written = Markup("<blockquote>{}</blockquote>").format(paragraphs(*map(inert, letter.words)))
    until = letter.claimed_until.astimezone(talk.setup.zone)
    yours = talk.words("letter-until", minutes=letter.claimed_until - talk.tx.now, until=until.time())
    talk.say(paragraphs(head, written, yours), *_decision_rows(talk, letter, case), guarded=True)


def _say_decided(talk: Talk, text: str, letter: Letter, case: Case) -> None:
    """What was decided, and on to the next; in place of the letter, so that it does not stay on the phone."""
    rest = talk.words("queue-rest", count=letters.in_queue(talk.tx).waiting)
    decided = talk.words(text, code=letter.id, case=case.content.name)
    talk.say(paragraphs(decided, rest), _next_row(talk), over=InPlace())


@contextmanager
def _refusals(talk: Talk) -> Iterator[None]:
    """If a step is refused, the conversation ends with what became of the letter, and leads on to the next."""
    try:
        yield
    except Refused as refused:
        letter = refused.letter
        if letter is None:
            talk.end(refused.reason, _next_row(talk))
        by, state = letter.decided_by, letter.state.value
        text = "letter-decided-by-you" if by == talk.person.id else refused.reason
        talk.end(text, _next_row(talk), code=letter.id, state=state, name=name_of(talk.voice, by))


def _reason(talk: Talk, case: Case, language: str) -> str:
    """Why the letter cannot go: a point of the guide, in the writer's language, or the moderator's own words."""
    guide = _guide(talk.tx, case)
    reasons = [talk.words("numbered", number=number, line=point.reason) for number, point in enumerate(guide, 1)]
    options = [
        Option(point.key, Plain(f"{number}. {_short(talk.read(point.reason))}"))
        for number, point in enumerate(guide, 1)
    ]
    own = Option(_OWN, "reject-own")
    chosen = talk.choose("why", "reject-why", [*options, own], reasons=lines(*reasons)) if guide else _OWN
    point = next((point for point in guide if point.key == chosen), None)
    if point:
        return in_language(point.reason, language)
    return talk.ask("words", "reject-words", check=_checked_reason, language=talk.words.language_called(language))


def _checked_reason(text: str) -> str:
    if len(text) > LONGEST_REASON:
        raise Rejected("reject-words-long", most=LONGEST_REASON)
    return text


def _guide(tx: Tx, case: Case) -> tuple[GuidePoint, ...]:
    rules = campaigns.get(tx, case.campaign_id).content.letters
    return rules.guide if rules else ()


def _short(text: str) -> str:
    return text if len(text) <= LABEL_LENGTH else text[:LABEL_LENGTH].rsplit(" ", 1)[0] + "…"


def _decision_rows(talk: Talk, letter: Letter, case: Case) -> list[Row]:
    decide: Row = (
        Press("letter-approve", APPROVE, letter.id, style=Style.GOOD),
        Press("letter-reject", REJECT, letter.id, style=Style.DANGER),
    )
    guide: Row = (Press("guide-button", POINTS, case.content.slug),) if _guide(talk.tx, case) else ()
    return [decide, (*guide, Press("letter-pass", PASS, letter.id))]


def _next_row(talk: Talk) -> Row:
    """On to the next letter, if one waits."""
    return (Press("queue-next", READ),) if letters.in_queue(talk.tx).waiting else ()
