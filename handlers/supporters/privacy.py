"""What is kept about people, said from the very constants that the code uses; and being forgotten.

/privacy is three messages: what nobody can promise, what protects and what one can do, and the details. /forgetme says
in numbers what would go, asks once, and then deletes everything that leads to the person; the goodbye still reaches
them. The team hears which sheets to take out of what it has printed. The only owner of a team is told how to hand it
over first. A restart between question and answer changes nothing: the numbers are counted again when the answer comes.
"""

from collections import Counter

from markupsafe import Markup

from handlers.buttons import HOME, Press
from handlers.commands import BATCH, FORGETME, PRIVACY
from handlers.engine.talk import Talk
from handlers.layout import lines, paragraphs
from storage import (
    cases,
    coming,
    follows,
    hotline,
    inbox,
    keeping,
    letters,
    membership,
    people,
    replies,
    team,
    translations,
)
from storage.donations import asked
from storage.errors import Rejected
from storage.letters import lent, muting, paper
from storage.letters.letter import BatchId
from storage.rights import Right

# What each table says about a person. A test holds that no table about people is missing here.
KEPT_ABOUT_PEOPLE = {
    "people": "privacy-keeps-person",
    "inbox": "privacy-keeps-inbox",
    "outbox": "privacy-keeps-outbox",
    "posted": "privacy-keeps-outbox",
    "sent": "privacy-keeps-sent",
    "conversations": "privacy-keeps-drafts",
    "pictures": "privacy-keeps-photos",
    "letters": "privacy-keeps-letters",
    "replies": "privacy-keeps-replies",
    "translations": "privacy-keeps-letters",
    "translators": "privacy-keeps-team",
    "letter_notes": "privacy-keeps-team",
    "queue_choices": "privacy-keeps-team",
    "letter_versions": "privacy-keeps-letters",
    "letter_sketches": "privacy-keeps-letters",
    "waiting_writers": "privacy-keeps-letters",
    "muted_writers": "privacy-keeps-muted",
    "threads": "privacy-keeps-threads",
    "thread_remarks": "privacy-keeps-threads",
    "follows": "privacy-keeps-follows",
    "coming": "privacy-keeps-follows",
    "calendars": "privacy-keeps-follows",
    "reminders": "privacy-keeps-follows",
    "asked_details": "privacy-keeps-told",
    "told": "privacy-keeps-told",
    "codes": "privacy-keeps-team",
    "team": "privacy-keeps-team",
    "passes": "privacy-keeps-team",
}


@PRIVACY
def privacy(talk: Talk) -> None:
    """Say what is kept, for how long, what protects it, and what nobody can promise."""
    words = talk.words
    facts = {
        "drafts": keeping.DRAFTS,
        "seen": keeping.SEEN,
        "attempts": inbox.ATTEMPTS,
        "aside": keeping.ASIDE.days,
        "claim": letters.CLAIM_LASTS,
        "pages": talk.setup.pages_kept.days,
        "unread": talk.setup.unread_kept.days,
        "sent": keeping.SENT,
        "unused": keeping.PHOTOS_UNUSED,
        "passes": keeping.PASSES,
        "unchanged": keeping.UNCHANGED.days,
        "over": keeping.EVENTS_OVER.days,
        "silent": keeping.SILENT.days,
        "asked": keeping.ASKED.days,
        "approvals": talk.setup.approvals,
        "threads": keeping.THREADS.days,
        "muted": muting.LONGEST_SILENTLY.days,
    }
    kept = dict.fromkeys(KEPT_ABOUT_PEOPLE.values())
    entries = [words(text, **facts) for text in (*kept, "privacy-keeps-unlinked")]
    talk.say(paragraphs(words("privacy-title"), words("privacy-not-promised"), words("privacy-received", **facts)))
    yours = words("privacy-yours", copies=keeping.COPIES, backups=talk.setup.backups_kept.days)
    goes = words("privacy-goes", **facts)
    talk.say(paragraphs(words("privacy-protection", **facts), yours, goes, words("privacy-stays")))
    details = paragraphs(words("privacy-never"), lines(words("privacy-keeps"), *entries))
    talk.say(details, (Press("privacy-forget", FORGETME), *HOME))


@FORGETME
def forgetme(talk: Talk) -> None:
    """Ask once, then delete everything that leads to this person, and say what it was."""
    if team.is_last_owner(talk.tx, talk.person.id):
        raise Rejected("forgetme-last-owner")
    kept = _kept(talk)
    count = len(letters.ids_of_person(talk.tx, talk.person.id))
    backups = talk.setup.backups_kept.days
    if not talk.confirm(
        *("sure", "forgetme-ask"),
        yes="forgetme-yes",
        no="forgetme-no",
        held=kept,
        letters=count,
        copies=keeping.COPIES,
        backups=backups,
    ):
        talk.say("forgetme-kept", HOME)
        return
    membership.remove(talk.tx, talk.person.id, by=talk.person.id)
    talk.clear_chat(talk.person.id)
    told = _tell_of_sheets(talk)
    _tell_of_replies(talk)
    lent.forget_which(talk.tx, talk.person.id)
    muting.keep_the_hash(talk.tx, talk.person.id)
    people.forget(talk.tx, talk.person.id)
    done = talk.words("forgetme-done", held=kept)
    talk.say(paragraphs(done, talk.words("forgetme-sheets")) if told else done)


def _tell_of_sheets(talk: Talk) -> bool:
    """Tell the team which sheets to take out of what it has printed, by their numbers; whether there are any."""
    piles: dict[BatchId, list[str]] = {}
    for sheet in paper.note_sheets(talk.tx, talk.person.id):
        piles.setdefault(sheet.batch_id, []).append(sheet.number)
    for batch, codes in piles.items():
        look = Press("take-out-look", BATCH, batch)
        talk.tell_team(Right.PRINT, "take-out-notice", (look,), code=batch, codes=codes, count=len(codes))
    return bool(piles)


def _tell_of_replies(talk: Talk) -> None:
    """The team is told, for each case, how many replies can reach nobody any more; which they were leads to nobody."""
    lost = Counter(
        letter.case_id
        for letter in letters.of_person(talk.tx, talk.person.id)
        for _ in replies.waiting_to(talk.tx, letter.id)
    )
    for case_id, count in lost.items():
        name = cases.get(talk.tx, case_id).content.name
        talk.tell_team(Right.DECIDE_LETTERS, "replies-lost", case=name, count=count)


def _kept(talk: Talk) -> Markup:
    """Everything that is linked to them, a line each, with numbers."""
    tx, person, words = talk.tx, talk.person, talk.words
    letters_of_theirs = letters.of_person(tx, person.id)
    written = Counter(letter.as_told for letter in letters_of_theirs)
    received = sum(len(replies.of_letter(tx, letter.id)) for letter in letters_of_theirs)
    translated = translations.made_by(tx, person.id)
    thread = hotline.open_of(tx, person.id)
    followed = len(follows.of_person(tx, person.id))
    comes = coming.count_of(tx, person.id)
    return lines(
        words("forgetme-person"),
        *(words(f"forgetme-letters-{state.value}", count=count) for state, count in written.items()),
        words("forgetme-replies", count=received) if received else None,
        words("forgetme-pen-name", pen_name=person.pen_name) if person.pen_name else None,
        words("forgetme-follows", count=followed) if followed else None,
        words("forgetme-coming", count=comes) if comes else None,
        words("forgetme-asked") if asked.were_shown(tx, person.id) else None,
        words("forgetme-subscription") if person.subscribed else None,
        words("forgetme-thread", number=thread.id) if thread else None,
        words("forgetme-drafts"),
        words("forgetme-team", name=talk.member.name) if talk.member else None,
        words("forgetme-unlinked"),
        words("forgetme-translations", count=translated) if translated else None,
    )
