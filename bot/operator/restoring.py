"""A backup is put back: what is said to the operator of what is in it again, and what happens a second time."""

from datetime import datetime
from pathlib import Path

from bot.settings import DEFAULT_TOKEN
from handlers import due
from storage import announcements, inbox, outbox
from storage.outbox import Lane
from storage.sentence import Sentence
from storage.transaction import Tx


def put_in_order(tx: Tx, made_at: datetime, folder: Path) -> list[Sentence]:
    """Have the next start hold what was going out, and say what is to be known before it."""
    due.put_back(tx)
    waiting, _ = inbox.sizes(tx)
    to_send = sum(count for lane, count in outbox.sizes(tx).items() if lane != Lane.ANNOUNCEMENT)
    made = made_at.strftime("%Y-%m-%d %H:%M UTC")
    return [
        Sentence("The backup of {made} is the database in {folder} now.", made=made, folder=folder),
        Sentence(
            "Twice: {to_send} messages to people wait in it, and {waiting} of people's. Those sent or answered"
            " after the backup are sent or answered again, and so may be files that go by email.",
            to_send=to_send,
            waiting=waiting,
        ),
        Sentence(
            "Announcements that were going out: {count}. The next start holds them, and asks the team.",
            count=len(announcements.sending(tx)),
        ),
        Sentence(
            "Lost: what came and what was decided after the backup. Before anybody prints, compare the batches with"
            " what lies on the table: letters that were printed or sent since wait again."
        ),
        Sentence("Back: whoever was forgotten, said stop or was removed since. Look at /team first."),
        Sentence("The bot's token is in no backup. Put it into {file}, or into .env.", file=DEFAULT_TOKEN),
    ]
