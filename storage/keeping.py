"""How long everything that is stored is kept: one table, and the one place where such a time is written.

Whatever deletes what has had its time takes the time from here; so does /privacy, and docs/keeping.md is drawn of it. A
table of the database that is not named here fails a test. Another lives through two years and looks at every row, by
the column that is named here, whether it should be gone.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum

SEEN = timedelta(days=2)
"""The messenger's numbers of what arrived: longer than any messenger repeats itself."""
ASIDE = timedelta(days=30)
"""What was put aside since answering it failed: so long it waits for whoever repairs it."""
DRAFTS = timedelta(days=7)
"""Where a conversation stands that nobody comes back to."""
PHOTOS_UNUSED = timedelta(days=1)
"""A picture that belongs to nothing, or to a letter that was sent back: its writer has the paper."""
SENT = timedelta(hours=48)
"""The id of a message of ours: as long as a messenger deletes a message for a bot (Telegram: deleteMessage)."""
SENT_LETTERS = timedelta(days=30)
"""The id of a message that shows a letter: so long it is tried to take it from somebody who cannot be reached."""
PASSES = timedelta(hours=1)
"""That a moderator passed a letter on: in an hour they can do so a few times."""
DAMAGE = timedelta(days=30)
"""A note that a row is damaged: what is still damaged then is told again."""
UNCHANGED = timedelta(days=90)
"""The words of a letter that was to be changed, and was not: a season is time enough to come back to it."""
EVENTS_OVER = timedelta(days=30)
"""That somebody follows an event which is over: so long they can be told how it was. It is a list of guests."""
ASKED = timedelta(days=30)
"""Who was shown which donation details: so long they are told if these change. Who gave, nobody notes."""
SILENT = timedelta(days=365)
"""Somebody who has not written, and to whom nothing is to come: answers from prison take months, so a year."""
THREADS = timedelta(days=30)
"""A thread of the hotline that was closed, with all that was said in it."""
THREADS_QUIET = timedelta(days=30)
"""A thread that was answered, and in which nothing more was said: then it closes by itself."""
THREADS_UNANSWERED = timedelta(days=90)
"""A thread that nobody has answered: the team was reminded every day. It closes by itself, and its person is told."""
ALONE = timedelta(days=30)
"""A print batch of which no letter is known any more."""
JOURNAL = timedelta(minutes=10)
"""What was deleted, in the journal, where whoever has the key could still read it."""
COPIES = timedelta(days=7)
"""The copy of the database that is made before a newer program changes it."""


class Setting(Enum):
    """A time that the group chooses, as its setting is called, and what it is unless they do."""

    PAGES = ("PALOMA_PAGES_DAYS", timedelta(days=30))
    UNREAD = ("PALOMA_UNREAD_DAYS", timedelta(days=365))
    BACKUPS = ("PALOMA_BACKUP_DAYS", timedelta(days=14))

    @property
    def usual(self) -> timedelta:
        """What it is unless the group has chosen another."""
        return self.value[1]


@dataclass(frozen=True)
class Kept:
    """What is kept, and for how long: a `time` after that, or, if there is none, as long as it says.

    `by` is the time by the row itself, as SQL; null where it does not count. `part` are the columns that go then; the
    whole row, if none are named.
    """

    what: str
    after: str
    time: timedelta | Setting | None = None
    by: str = ""
    part: tuple[str, ...] = ()


_OURS = "for ever: it is the group's own"
_WITH_PERSON = "as long as the person"
_WITH_PAGES = "as long as the letter's words"
_WHILE_IN_TEAM = "as long as they are on the team"
_WORDS = ("pages", "overruled", "offered", "reason")

TABLES: Mapping[str, tuple[Kept, ...]] = {
    "announcements": (Kept("an announcement, and how many people got it", _OURS),),
    "approvals": (Kept("who agreed to a version of something", "until it is decided, or withdrawn"),),
    "asked": (Kept("when the team was last asked whether something is still true", _OURS),),
    "asked_details": (
        Kept("that somebody was shown donation details, and read the notice before them", "after that", ASKED, "day"),
    ),
    "audit": (Kept("the record of what the team did, with random numbers in the place of people", "for ever"),),
    "calendars": (
        Kept(
            "that somebody has an event in their calendar, to be sent it again when it changes",
            "after it began",
            EVENTS_OVER,
            "(SELECT starts_at FROM events WHERE events.id = event_id)",
        ),
    ),
    "campaigns": (Kept("a campaign", _OURS),),
    "case_letters": (Kept("how many letters to a case were let through", _OURS),),
    "cases": (Kept("a case", _OURS),),
    "changed": (Kept("what followers are to hear of", "until all of them were told"),),
    "closings": (Kept("that a case closed for letters, or opened again", "until all who write to it were told"),),
    "codes": (Kept("the secret of which a member's one-time codes are made", _WHILE_IN_TEAM),),
    "coming": (
        Kept(
            "that somebody is coming to an event, with how many, or waits for a place",
            "after it began",
            EVENTS_OVER,
            "starts_at",
        ),
    ),
    "conversations": (
        Kept(
            "what somebody has begun here",
            "after their last step",
            DRAFTS,
            f"expires_at - {int(DRAFTS.total_seconds())}",
        ),
    ),
    "damaged": (Kept("that a row is damaged, or an update failed", "after it was noted", DAMAGE, "day"),),
    "donations": (Kept("donation details, every version", _OURS),),
    "editions": (
        Kept("what is being written of a campaign, a case or an event", "until it is published, or thrown away"),
        Kept("every version of these that was published, with who published it", _OURS),
    ),
    "events": (Kept("an event", _OURS),),
    "follows": (
        Kept("that somebody follows a case", "until they follow it no more"),
        Kept(
            "that somebody follows an event",
            "after it began",
            EVENTS_OVER,
            "(SELECT starts_at FROM events WHERE events.id = target)",
        ),
    ),
    "in_chats": (
        Kept("which message of somebody's chat holds an announcement", "after the first were sent", SENT, "since"),
    ),
    "inbox": (
        Kept("what arrived", "until it is answered"),
        Kept(
            "what arrived and could not be answered",
            "after it was put aside",
            ASIDE,
            "(SELECT day FROM inbox_aside WHERE place = inbox.id)",
        ),
    ),
    "inbox_aside": (Kept("since when it is put aside", "after that day", ASIDE, "day"),),
    "inbox_seen": (Kept("the messenger's number of what arrived", "after it came", SEEN, "day"),),
    "kept_reasons": (Kept("a reason, or an answer, that the team keeps, to use it again", "until the team drops it"),),
    "letter_notes": (Kept("what moderators told each other about a letter", _WITH_PAGES),),
    "letter_sketches": (Kept("hashes by which letters are found that say nearly the same", _WITH_PAGES),),
    "letter_versions": (Kept("what a letter said before it was changed", _WITH_PAGES),),
    "letters": (
        Kept("that there is a letter: to whom, when, and what became of it", _WITH_PERSON),
        Kept("its words and photos", "as long as the team has yet to decide, or to send it"),
        Kept(
            "those of a letter that was sent to the prison",
            "after that",
            Setting.PAGES,
            "CASE WHEN sent_day IS NOT NULL THEN moved_day END",
            _WORDS,
        ),
        Kept(
            "those of a letter that was sent back for good",
            "after that",
            Setting.PAGES,
            "CASE WHEN state = 'rejected' THEN decided_day END",
            _WORDS,
        ),
        Kept(
            "those of a letter that its writer was to change, and did not",
            "after that was asked",
            UNCHANGED,
            "CASE WHEN state = 'changes-asked' THEN decided_day END",
            ("pages", "overruled", "offered"),
        ),
    ),
    "mailings": (Kept("where the files of a batch went by email", "as long as the words of one of its letters"),),
    "meta": (Kept("what the program remembers of itself", "for ever"),),
    "muted_writers": (
        Kept(
            "that letters, or messages, of somebody are not taken, or wait apart",
            "until its last day",
            timedelta(),
            "until_day",
        ),
    ),
    "outbox": (Kept("what is about to be sent", "until it is sent, or given up"),),
    "passes": (Kept("that a moderator left a letter to others", "after that", PASSES, "passed_at"),),
    "people": (
        Kept(
            "an address, a language, a pen name",
            "until they delete it themselves, or as long as something may come to them",
        ),
        Kept(
            "those of somebody to whom nothing is to come",
            "after they last wrote, and after the last that became of a letter of theirs",
            SILENT,
            "CASE WHEN NOT subscribed AND NOT EXISTS (SELECT 1 FROM follows WHERE person_id = people.id)"
            " AND NOT EXISTS (SELECT 1 FROM letters WHERE person_id = people.id)"
            " AND NOT EXISTS (SELECT 1 FROM team WHERE person_id = people.id) THEN seen_day END",
        ),
    ),
    "pictures": (
        Kept("a picture of the group's own", _OURS),
        Kept("a photo in a letter, in a reply from prison, or for the team", "as long as its words"),
        Kept(
            "a photo that belongs to nothing",
            "after what it was sent for is no more",
            PHOTOS_UNUSED,
            "CASE WHEN person_id IS NOT NULL AND letter_id IS NULL AND NOT EXISTS"
            " (SELECT 1 FROM conversations WHERE conversations.person_id = pictures.person_id) THEN added_at END",
        ),
        Kept(
            "a photo in a letter that was sent back for good",
            "after that day",
            PHOTOS_UNUSED,
            "(SELECT decided_day FROM letters WHERE letters.id = letter_id AND state = 'rejected')",
        ),
    ),
    "posted": (Kept("the id of a message that is changed later", "as long as the id of any message"),),
    "print_batches": (
        Kept("that letters were put on paper together", "as long as one of them is known"),
        Kept(
            "the same, when none is",
            "after it was made",
            ALONE,
            "CASE WHEN NOT EXISTS (SELECT 1 FROM letters WHERE print_batches.id IN (batch_id, out_of)) AND NOT EXISTS"
            " (SELECT 1 FROM taken_out WHERE taken_out.batch_id = print_batches.id) THEN made_at END",
        ),
    ),
    "queue_choices": (Kept("which letters a moderator chose to read", _WHILE_IN_TEAM),),
    "reminders": (
        Kept(
            "that somebody was reminded of an event",
            "until it begins",
            timedelta(),
            "(SELECT starts_at FROM events WHERE events.id = event_id)",
        ),
    ),
    "replies": (
        Kept("that there is a reply to a letter", "as long as the letter"),
        Kept("its words and photos", "until it is passed on, or found not to belong to the letter"),
        Kept(
            "the same, when it was passed on",
            "after that",
            Setting.PAGES,
            "CASE WHEN state = 'passed-on' THEN moved_day END",
            ("pages",),
        ),
        Kept(
            "the same, when it answers a letter without a link, and nobody has asked for it",
            "after it was checked",
            Setting.UNREAD,
            "CASE WHEN state = 'checked' AND EXISTS"
            " (SELECT 1 FROM letters WHERE letters.id = letter_id AND receipt IS NOT NULL) THEN moved_day END",
            ("pages",),
        ),
    ),
    "sent": (
        Kept(
            "the id of a message to one person",
            "after it was sent",
            SENT,
            "CASE WHEN letter_id IS NULL THEN sent_at END",
        ),
        Kept("the id of a message that shows a letter to a moderator", "after it was sent", SENT_LETTERS, "sent_at"),
    ),
    "subscribers": (Kept("how many people get announcements, by language", "for ever"),),
    "taken_out": (
        Kept("which sheets are to be taken out of a pile", "until that is done, or the pile is handed over"),
        Kept(
            "the same, when nothing of the pile is in hand any more",
            "after the sheet was named",
            Setting.PAGES,
            "CASE WHEN NOT EXISTS (SELECT 1 FROM letters WHERE letters.batch_id = taken_out.batch_id"
            " AND state IN ('approved', 'printed')) THEN day END",
        ),
    ),
    "tallies": (
        Kept(
            "how often somebody did something today, of nobody knows whom", "until the day is over", timedelta(), "day"
        ),
    ),
    "team": (Kept("somebody's roles, and their name on the team", _WHILE_IN_TEAM),),
    "thread_remarks": (Kept("what was said in a thread of the hotline", "as long as the thread"),),
    "threads": (
        Kept("a thread of the hotline", "until it is closed, or its person is forgotten"),
        Kept("one that was closed", "after that", THREADS, "CASE WHEN state = 'closed' THEN moved_day END"),
        Kept(
            "one that was answered, and in which nothing more was said",
            "after that, and as long again once it closed by itself",
            THREADS_QUIET,
            "CASE WHEN state = 'open' AND waits_since IS NULL THEN moved_day END",
        ),
        Kept(
            "one that nobody answered",
            "after it was last asked in it, and 30 days once it closed by itself",
            THREADS_UNANSWERED,
            "CASE WHEN state = 'open' THEN waits_since END",
        ),
    ),
    "told": (Kept("which hints somebody had already, with the day", _WITH_PERSON),),
    "translations": (
        Kept("that a letter, or a reply, is to be translated", "as long as the letter"),
        Kept("the words of the translation", "as long as those of what it translates"),
    ),
    "translators": (Kept("the languages of a translator", _WHILE_IN_TEAM),),
    "waiting_writers": (Kept("how many letters of somebody wait", "as long as they wait"),),
    "wishes": (Kept("which news a subscriber chose, and when they are to be left alone", _WITH_PERSON),),
}

FILES: tuple[tuple[str, Kept], ...] = (
    ("the journal beside the database", Kept("what was deleted", "after that", JOURNAL)),
    ("`before-*.sqlite3`", Kept("the database as it was before an update", "after that", COPIES)),
    ("the folder of backups", Kept("everything, sealed for the paper", "after it was made", Setting.BACKUPS)),
    ("the key, and the mark beside it", Kept("nothing of people", "as long as the data, or until the key is changed")),
)
"""What lies beside the rows."""
