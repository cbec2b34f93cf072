"""One of each thing that a command can be done to, so that every command has something real to be given with.

The things of a group are made in their order, since a letter that is claimed has to be the one that waits.
"""

from dataclasses import replace
from datetime import timedelta

import answered
from answered import printed, words

from storage import announcements, campaigns, cases, donations, events, hotline, in_chats, letters, people, replies
from storage.announcements import AnnouncementId
from storage.audiences import SUBSCRIBERS
from storage.contents.campaign import Contact
from storage.contents.content import Content
from storage.editions import drafting, edition as editions, publishing, things
from storage.hotline import Matter
from storage.in_chats import Held
from storage.letters import BatchId, Letter, LetterState, muting, outcomes, paper, pile, reasons, unlinking
from storage.letters.muting import Line
from storage.people import PersonId
from storage.replies import Reply, numbers
from storage.sqlite.transaction import SqliteTx
from storage.translations import steps as translations
from storage.translators import checking, needs, pool, tongues

People = dict[str, PersonId]
"""Who does it, by name: "author" and "second" are on the team; "writer" and "stranger" write."""
Things = dict[str, tuple[str, ...]]
"""Something that commands can be done to, by what a button carries of it, and those commands."""

OF_HELD = (
    "redact",
    "alone",
    "flag",
    "hold",
    "approve",
    "reject",
    "changes",
    "undo",
    "pass",
    "alike",
    "writer",
    "setaside",
    "mute",
)
"""What is done with a letter that one holds."""


BETWEEN = ("tzh", "es")
"""The languages between which translations are wanted here."""


def arguments(tx: SqliteTx, ids: People) -> dict[str, str]:
    """By command, something real that it can be done to; the letter is claimed when somebody needs it."""
    people.subscribe(tx, ids["writer"], wanted=True)
    by_thing: Things = {
        **_what_is_published(tx),
        **_of_announcements(tx, ids),
        **_of_replies_and_translations(tx, ids),
        **_of_paper(tx, ids),
        **_of_letters(tx, ids),
        **_of_writing_in_the_chat(tx, ids["second"]),
        **_threads(tx, ids),
        _unlinked(tx, ids): ("letter", "withdraw", "revise", "agreeout", "ownway"),
    }
    return {command: thing for thing, commands in by_thing.items() for command in commands}


def _what_is_published(tx: SqliteTx) -> Things:
    for campaign in campaigns.all(tx):
        campaigns.rewrite(tx, campaign.id, replace(campaign.content, contact=Contact("post@example.org")))
    (proposal,) = donations.pending(tx)
    return {
        proposal.id: ("donation", "confirm", "refuse"),
        cases.open_for_letters(tx)[0].content.slug: ("points", "case", "write"),
        events.upcoming(tx)[0].content.slug: ("event", "coming", "notcoming", "remindme", "calendar"),
    }


def _of_announcements(tx: SqliteTx, ids: People) -> Things:
    proposed, going, held = (_announced(tx, ids["author"]) for _ in range(3))
    for announcement in (going, held):
        announcements.approve(tx, announcement, ids["second"], 2)
    announcements.pause(tx, held, ids["second"])
    return {
        proposed: ("announcement", "amend", "anew", "agree", "takeback", "calloff"),
        going: ("pause",),
        held: ("proceed",),
        _gone_out(tx, ids): ("mend", "unsend"),
        ids["author"]: ("dismiss", "takerole"),
    }


def _gone_out(tx: SqliteTx, ids: People) -> str:
    """An announcement that is in a chat."""
    gone_out = _announced(tx, ids["author"])
    announcements.approve(tx, gone_out, ids["second"], 2)
    in_chats.remember(tx, gone_out, {ids["writer"]: Held("7", "en")})
    announcements.finish(tx, announcements.get(tx, AnnouncementId(gone_out)))
    return gone_out


def _of_replies_and_translations(tx: SqliteTx, ids: People) -> Things:
    answered_letter, reply, shown = _replied(tx, ids)
    to_translate, to_check, translated = _translated(tx, ids, answered_letter)
    return {
        numbers.of(answered_letter): ("reply",),
        reply.id: ("checkreply", "rightreply", "wrongreply", "leavereply"),
        shown.id: ("replied",),
        to_translate: ("totranslate", "translated", "leavetranslation"),
        to_check: ("checktranslation", "righttranslation", "wrongtranslation", "passtranslation"),
        translated: ("undotranslation",),
        "fr": ("languages",),
    }


def _of_paper(tx: SqliteTx, ids: People) -> Things:
    """A batch that nobody has printed, one with a letter taken out, and one after each step."""
    new, left_out, on_paper, gone, said = (_put_on_paper(tx, ids) for _ in range(5))
    for batch in (on_paper, gone, said):
        paper.mark_printed(tx, ids["second"], batch, tx.now.date())
    pile.take_out(tx, ids["second"], paper.of_batch(tx, left_out)[0])
    paper.note_sheets(tx, ids["writer"])
    for batch in (gone, said):
        paper.hand_over(tx, ids["second"], batch, tx.now.date(), paper.of_batch(tx, batch))
    outcomes.heard(tx, ids["second"], paper.of_batch(tx, said), LetterState.DELIVERED, tx.now.date())
    return {
        "all": ("print",),
        new: ("batch", "sheets", "printed", "takenout", "email"),
        on_paper: ("unprinted",),
        f"{on_paper}:{cases.open_for_letters(tx)[0].content.slug}": ("handed",),
        f"{new}-1": ("leaveout",),
        f"{left_out}-1": ("putback",),
        gone: ("heard",),
        said: ("correct",),
        paper.of_batch(tx, gone)[0].id: ("quiet",),
    }


def _of_letters(tx: SqliteTx, ids: People) -> Things:
    """A letter that waits, one that is approved, one put aside, and one of somebody who is muted."""
    case = cases.open_for_letters(tx)[0]
    approved, aside = _approved(tx, ids), _put_aside(tx, ids)
    muted = letters.submit(tx, ids["stranger"], case.id, "Wren", ("Dear friend",), "en").id
    letters.withdraw(tx, ids["stranger"], muted)
    muting.mute(tx, ids["second"], ids["stranger"], muted, "", timedelta(days=7))
    letter = letters.submit(tx, ids["writer"], case.id, "Wren", ("Dear friend",), "en").id
    return {
        approved: ("unapprove",),
        _kept_reason(tx, ids): ("dropreason",),
        aside: ("takeup",),
        letter: (*OF_HELD, "find", "note"),
        muted: ("unmute",),
    }


def _of_writing_in_the_chat(tx: SqliteTx, editor: PersonId) -> Things:
    draft, field, part, earlier = _written(tx, editor)
    campaign = campaigns.all(tx)[0]
    return {
        draft: ("publish", "throwaway", "catchup"),
        field: ("change",),
        part: ("takeout",),
        earlier: ("restore",),
        campaign.content.slug: ("campaigns", "edit", "preview", "versions", "takeoff", "stilltrue"),
        f"event:{campaign.id}": ("add",),
    }


def _approved(tx: SqliteTx, ids: People) -> str:
    """A letter that waits to be printed."""
    letters.submit(tx, ids["writer"], cases.open_for_letters(tx)[0].id, "Wren", ("Dear friend",), "en")
    claimed = letters.claim_next(tx, ids["second"])
    assert claimed
    return letters.approve(tx, ids["second"], claimed.id).id


def _put_aside(tx: SqliteTx, ids: People) -> str:
    letters.submit(tx, ids["writer"], cases.open_for_letters(tx)[0].id, "Wren", ("Dear friend",), "en")
    claimed = letters.claim_next(tx, ids["second"])
    assert claimed
    return letters.hold(tx, ids["second"], claimed.id, "Ask the lawyer.").id


def _kept_reason(tx: SqliteTx, ids: People) -> str:
    reasons.keep(tx, ids["second"], "en", "Please leave out the village.")
    return reasons.every(tx)[0].id


def _threads(tx: SqliteTx, ids: People) -> Things:
    """A thread of the hotline, one because of which somebody is blocked, and an answer that is kept."""
    writer, stranger = (people.get(tx, ids[name]) for name in ("writer", "stranger"))
    thread, _ = hotline.say(tx, writer, words(), Matter.QUESTION)
    blocked, _ = hotline.say(tx, stranger, words(), Matter.QUESTION)
    hotline.block(tx, ids["second"], blocked.id, "", timedelta(days=7))
    reasons.keep(tx, ids["second"], "en", "We will look at it.", Line.HOTLINE)
    return {
        thread.id: ("thread", "answer", "closethread", "leavethread", "block"),
        blocked.id: ("unblock",),
        reasons.every(tx, Line.HOTLINE)[0].id: ("dropanswer",),
    }


def _unlinked(tx: SqliteTx, ids: People) -> str:
    """The code of a letter without a link to its writer, to be changed: whoever has it may do what a writer may."""
    to = cases.open_for_letters(tx)[0].id
    letter, code = unlinking.submit(tx, ids["writer"], to, "Wren", ("Dear friend",), "en")
    letters.claim_instead(tx, ids["second"], letter.id)
    letters.ask_for_changes(tx, ids["second"], letter.id, "Please leave out the village.")
    letters.note_told(tx, letter.id)
    return code


def _put_on_paper(tx: SqliteTx, ids: People) -> BatchId:
    _approved(tx, ids)
    return paper.make(tx, ids["second"], early=True).id


def _replied(tx: SqliteTx, ids: People) -> tuple[Letter, Reply, Reply]:
    """A letter, a reply to it that has to be checked, and one that was."""
    letter = printed(tx, ids["writer"], ids["second"])
    waits, checked = (replies.send_in(tx, ids["author"], letter.id, words()) for _ in range(2))
    return letter, waits, answered.checked(tx, checked, ids["second"])


def _translated(tx: SqliteTx, ids: People, letter: Letter) -> list[str]:
    """Translations of three replies to a letter: one that is wanted, one to be checked, and one that was approved."""
    for _ in range(3):
        reply = replies.send_in(tx, ids["author"], letter.id, words(), "tzh")
        answered.checked(tx, reply, ids["second"])
    tongues.declare(tx, ids["author"], BETWEEN)
    made = [one.id for one in needs.want_all(tx)]
    for one in made[1:]:
        pool.claim(tx, ids["author"], one)
        translations.submit(tx, ids["author"], one, ("Gracias",), "es")
    checking.hold(tx, ids["second"], made[2])
    translations.approve(tx, ids["second"], made[2])
    return [*made]


def _written(tx: SqliteTx, editor: PersonId) -> tuple[str, str, str, str]:
    """A draft, a field and a part of what is published, and an earlier version."""
    case, campaign = things.find(tx, "jose-diaz"), things.find(tx, "chiapas-letters")
    assert case
    assert campaign
    publishing.publish(tx, editor, drafting.begin(tx, editor, case))
    draft = drafting.put(tx, editor, drafting.begin(tx, editor, case), ("held_since",), "2019", None)
    earlier = editions.versions(tx, case.id)[-1].id
    return f"{draft.id}:{draft.revision}", f"{campaign.id}:source.url", f"{campaign.id}:contact", earlier


def _announced(tx: SqliteTx, author: PersonId) -> str:
    return announcements.propose(tx, author, SUBSCRIBERS, {"en": Content(markup="Come")}, None, None, setting=2)[0].id
