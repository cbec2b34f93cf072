"""The moderation queue: one moderator reads one letter at a time and decides.

`/queue` says how much waits, and who reads which letter. "Read" claims the next free one for twenty minutes and shows
it with its case and pen name, and nothing of who wrote it. Then: approve; reject, with a reason of the guide or in own
words; ask for changes (asking.py); put it aside (aside.py); or pass it on. What was decided and the next letter are
shown at once. The writer is told ten minutes later (verdicts.py): until then it can be undone (undoing.py). Whoever
presses too late hears what became of the letter; nothing is decided twice.
However the claim ends, the letter leaves the phone (engine/leaving.py). If it lapses while a reason is being typed,
nothing that was typed is lost (decisions.py).
New letters are announced to the team at most once an hour, and once a day when the oldest is older than a day.
"""

from datetime import datetime, timedelta

from markupsafe import Markup

from handlers.buttons import Press, Row, Style
from handlers.commands import APPROVE, ASIDE, CHOOSE, FIND, PASS, POINTS, QUEUE, READ, REJECT, UNDO
from handlers.engine.talk import Talk
from handlers.engine.telling import Post, tell_team
from handlers.layout import lines, paragraphs
from handlers.messages import InPlace
from handlers.photographed import with_marks
from handlers.setup import Setup
from handlers.team import alike, photos
from handlers.team.decisions import decision_rows, guide_of, held, refusals
from handlers.team.earlier import changed, flag_of, notes_of
from handlers.team.overruled import overruled_lines, pages_of
from handlers.team.reasons import reason, shown, tell_of_own_words
from handlers.team.wording import name_of, require_counts
from storage import cases, letters, people, replies, team
from storage.cases import Case
from storage.letters import Letter, Step, choosing, holding, quorum
from storage.rights import Right
from storage.transaction import Tx

OLD = timedelta(days=1)
LATE = timedelta(days=3)

_READ_ROW: Row = (Press("queue-read", READ),)


@QUEUE
def queue(talk: Talk, code: str = "") -> None:
    """Say how many letters wait, and since when, and who reads which."""
    if code:
        talk.go_on(FIND, code)
    waiting, on_hold = letters.in_queue(talk.tx), holding.count(talk.tx)
    aside: Row = (Press("queue-aside", ASIDE, count=on_hold),) if on_hold else ()
    if waiting.oldest is None:
        talk.say("queue-empty", aside)
        return
    age = talk.tx.now - waiting.oldest
    words = talk.words("queue-waiting", count=waiting.waiting, claimed=waiting.claimed, age=age)
    read: Row = (Press("queue-read", READ, style=Style.GOOD), Press("queue-choose", CHOOSE))
    talk.say(paragraphs(words, lines(*_readers(talk)), _chosen(talk)), read, aside)


def _readers(talk: Talk) -> list[Markup]:
    """Who of the team reads which letter, and until when."""
    return [
        talk.words(
            "queue-reader",
            code=letter.id,
            name=name_of(talk.voice, letter.claimed_by),
            until=letter.claimed_until.astimezone(talk.setup.zone).time(),
        )
        for letter in letters.being_read(talk.tx)
        if letter.claimed_until
    ]


def _chosen(talk: Talk) -> Markup | None:
    """Which letters they read, if not all."""
    chosen = choosing.of_person(talk.tx, talk.person.id)
    case = cases.find(talk.tx, chosen.case_id) if chosen.case_id else None
    if case:
        return talk.words("queue-only-case", case=case.content.name)
    return (
        talk.words("queue-only-language", language=talk.words.language_called(chosen.language))
        if chosen.language
        else None
    )


@READ
def take_next(talk: Talk) -> None:
    """Claim the next free letter, or the one already held, and show it."""
    show(talk, letters.claim_next(talk.tx, talk.person.id), over=InPlace())


@PASS
def pass_on(talk: Talk, code: str = "") -> None:
    """Leave a letter to others, and go on to the next."""
    show(talk, letters.claim_next(talk.tx, talk.person.id, code))


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
    """Let a letter through, and go on to the next."""
    setup = talk.setup
    with refusals(talk):
        before = letters.ready(talk.tx, Step.APPROVE, code, talk.person.id)
        if quorum.is_risky(before) and setup.letter_approvals > 1:
            require_counts(talk.voice, Right.DECIDE_LETTERS)
        letter = quorum.approve(talk.tx, talk.person.id, code, setup.letter_approvals, setup.newcomer_hours)
    case = cases.get(talk.tx, letter.case_id)
    if letter.state.waits:
        say_decided(talk, talk.words("letter-agreed", code=letter.id, case=case.content.name))
        return
    say_decided(talk, talk.words("letter-approved", code=letter.id, case=case.content.name), undo_row(letter))


@REJECT
def reject(talk: Talk, code: str = "") -> None:
    """Turn a letter down with a reason, which its writer will read."""
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
    tell_of_own_words(talk, letter.id, given)
    say_decided(talk, talk.words("letter-rejected", code=letter.id, case=case.content.name), undo_row(letter))


def undo_row(letter: Letter) -> Row:
    """What undoes a decision."""
    return (Press("undo-button", UNDO, letter.id, code=letter.id),)


def say_decided(talk: Talk, decided: Markup, *rows: Row) -> None:
    """What was decided, and the next letter. That which was decided on is taken from the phone by the clock."""
    following = letters.claim_next(talk.tx, talk.person.id)
    rest = None if following else talk.words("queue-rest", count=letters.in_queue(talk.tx).waiting)
    talk.say(paragraphs(decided, rest), *rows)
    if following:
        show(talk, following)


def _quorum(talk: Talk, letter: Letter) -> Markup | None:
    """That two have to approve the letter, and who has."""
    if letter.agreed_by:
        return talk.words("letter-second", name=name_of(talk.voice, letter.agreed_by))
    setup = talk.setup
    more = quorum.missing(talk.tx, letter, setup.letter_approvals, setup.newcomer_hours) > 1
    return talk.words("letter-takes-two") if more else None


def tell_of_old(tx: Tx, setup: Setup, _since: datetime) -> list[Post] | None:
    """Tell the team that a letter has waited for longer than a day."""
    oldest = min(filter(None, (letters.oldest(tx), letters.oldest_on_hold(tx))), default=None)
    if oldest is None or tx.now - oldest < OLD or not team.who_may(tx, Right.READ_LETTERS):
        return None
    count, late = letters.in_queue(tx).waiting + holding.count(tx), letters.older_than(tx, LATE)
    age = tx.now - oldest
    return tell_team(tx, setup, Right.READ_LETTERS, "queue-old", _READ_ROW, count=count, late=late, age=age)


def tell_of_new(tx: Tx, setup: Setup, since: datetime) -> list[Post] | None:
    """Tell the team of the letters that came since it last heard of any."""
    # Letters of this very second count next time, so that none is counted twice or never.
    count = letters.received_between(tx, since, tx.now)
    if not count or not team.who_may(tx, Right.READ_LETTERS):
        return None
    return tell_team(tx, setup, Right.READ_LETTERS, "queue-new", _READ_ROW, new=count)


def show(talk: Talk, letter: Letter | None, over: InPlace | None = None) -> None:
    """The letter as it will be printed, and what can be done; it stays on the phone as long as it is held."""
    if letter is None or letter.claimed_until is None:
        others = letters.in_queue(talk.tx).waiting
        if others and _chosen(talk):
            talk.say("queue-none-chosen", (Press("queue-choose", CHOOSE),), over=over, count=others)
            return
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
    closed = None if case.open_for_letters else talk.words("letter-case-closed", why=case.why_closed)
    like_it = alike.others_of(talk, letter)
    page = paragraphs(
        head,
        thread,
        flag_of(talk, letter),
        alike.said(talk, like_it),
        _quorum(talk, letter),
        paragraphs(_to_translate(talk, case, letter), closed),
        written,
        overruled_lines(talk, letter, case),
        changed(talk, letter),
        notes_of(talk, letter),
        yours,
    )
    photos.show(talk, letter)
    talk.lend(
        letter.id, page, *decision_rows(talk, letter, case), alike.row(letter, like_it), until=letter.claimed_until
    )


def _to_translate(talk: Talk, case: Case, letter: Letter) -> Markup | None:
    """That a letter has to be translated for whom it goes to."""
    if not case.to_translate(letter.language):
        return None
    read_in = [talk.words.language_called(language) for language in case.content.reads]
    return talk.words("letter-to-translate", case=case.content.name, languages=read_in)
