"""People talk to the bot by turns, without its tasks: what leaves because of each is heard, with whom it goes to."""

import json
from itertools import count

from spine import Mail, chat

from bot.flow import clock
from bot.flow.flood import Flood
from bot.flow.turns import take_some
from bot.messenger import unpack
from handlers import due
from storage import inbox, outbox
from storage.outbox import Lane
from storage.people import Person
from storage.transaction import Tx

_numbers = count(1)


def update(person: Person, text: str) -> tuple[int, bytes]:
    """An update as Telegram sends it."""
    number = next(_numbers)
    user = {"id": chat(person), "is_bot": False, "first_name": "Ana", "language_code": "en"}
    private = {"id": chat(person), "type": "private"}
    message = {"message_id": number, "date": 1, "chat": private, "from": user, "text": text}
    return number, json.dumps({"update_id": number, "message": message}).encode()


async def says(mail: Mail, person: Person, *texts: str) -> list[tuple[str, str]]:
    """Somebody says something; returns what leaves because of it, with the addresses it goes to."""
    for text in texts:
        await mail.database.transact(inbox.receive, [update(person, text)], mail.telegram.chat_of)
        while (await mail.database.transact(take_some, mail.telegram, mail.setup, Flood())).more:
            pass
    return await leaving(mail)


async def leaving(mail: Mail) -> list[tuple[str, str]]:
    """What would leave now, and where to; it counts as sent."""

    def claim(tx: Tx) -> list[tuple[str, str]]:
        found = []
        for lane in (Lane.REPLY, Lane.NOTICE, Lane.REMINDER):
            while rows := outbox.due(tx, lane, 99):
                for row in rows:
                    call = outbox.open_call(tx, row)
                    words = unpack(call).params.get("text", "") if call else ""
                    found.append((outbox.open_address(tx, row) or "", words))
                outbox.mark(tx, [outbox.Outcome(row, outbox.Fate.SENT) for row in rows])
        return [(address, words) for address, words in found if words]

    return await mail.database.transact(claim)


async def ticks(mail: Mail) -> list[tuple[str, str]]:
    """The clock does what is due; returns what leaves because of it."""
    await clock.tick(mail.database, mail.telegram, mail.setup, due.DUE)
    return await leaving(mail)
