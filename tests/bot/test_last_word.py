"""Nothing arrives after somebody was told that nothing would: not even what was in the sender's hands by then."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from markupsafe import Markup
from spine import Mail, mail as mailing, until

from bot.flow.clock import tick
from bot.flow.posting import post
from bot.packs.importing import import_pack
from bot.packs.reading import read_pack
from bot.sandbox.server import Sandbox
from bot.sandbox.world.faults import Fault
from handlers import dialogue, due
from handlers.heard import Kind, Said
from storage import announcements, cases, events, follows, people
from storage.audiences import SUBSCRIBERS
from storage.contents.content import Content
from storage.people import Person
from storage.transaction import Tx

PACK = Path("campaigns/chiapas-letters")
NEWS = "Come on Saturday."
SLOW = 20.0  # messages a second to many: fewer than are held ahead


@pytest.fixture
async def slow(tmp_path: Path) -> AsyncIterator[Mail]:
    async with Sandbox() as sandbox, mailing(sandbox, tmp_path, SLOW) as made:
        await made.database.transact(import_pack, read_pack(PACK, ("en", "es")))
        yield made


async def say(mail: Mail, person: Person, text: str) -> None:
    """Somebody says something, and is answered by the sender."""

    def turn(tx: Tx) -> None:
        met = people.meet(tx, person.address, "en")
        said = Said(kind=Kind.TEXT, text=text, markup=Markup.escape(text), message="1")
        post(tx, mail.telegram, mail.setup, (dialogue.respond(tx, mail.setup, met, said), said))

    await mail.database.transact(turn)
    mail.sender.wake()


async def announce(mail: Mail, case: str | None) -> None:
    """An announcement to the followers of a case, or to all subscribers."""

    def propose(tx: Tx) -> None:
        found = cases.by_slug(tx, case) if case else None
        audience = found.id if found else SUBSCRIBERS
        announcements.propose(tx, mail.owner.id, audience, {"en": Content(markup=NEWS)}, None, None, setting=1)

    await mail.database.transact(propose)
    mail.sender.wake()


async def over(mail: Mail) -> None:
    """Return when everybody who is still to get the announcement was tried."""
    await until(lambda: mail.database.transact(announcements.all_tried))


LEAVING = {
    "stop": ((), "stop", "no more announcements", None),
    "forget me": (("/forgetme",), "1", "Deleted", None),
    "no longer follow": (("/follow case jose-diaz",), "/unfollow case jose-diaz", "no longer follow this", "jose-diaz"),
    "stop all": (("/follow case jose-diaz",), "/stop all", "nothing any more", "jose-diaz"),
}


@pytest.mark.parametrize("way", LEAVING)
async def test_whoever_was_told_that_it_ends_gets_nothing_more(slow: Mail, way: str) -> None:
    """Those who leave are in the sender's hands already: their turn would come within the second."""
    before, leaving, confirmed, case = LEAVING[way]
    readers = await slow.people(14)
    async with slow.sending():
        for person in readers:
            for words in before:
                await say(slow, person, words)
        await slow.empty()
        await announce(slow, case)
        await until(lambda: any(NEWS in slow.heard(person) for person in readers))
        late = [person for person in readers if NEWS not in slow.heard(person)]
        for person in late:
            await say(slow, person, leaving)
        await over(slow)
        await until(lambda: all(any(confirmed in text for text in slow.heard(person)) for person in late))
    assert len(late) > 5
    for person in late:
        heard = slow.heard(person)
        last = max(at for at, text in enumerate(heard) if confirmed in text)
        assert NEWS not in heard[last:]


@pytest.mark.slow
async def test_no_reminder_leaves_of_an_event_that_was_called_off_meanwhile(slow: Mail, tmp_path: Path) -> None:
    """Some have the reminder already, the others are in the sender's hands: of these nobody gets it any more."""
    readers = await slow.people(14, subscribed=False)
    without = shutil.copytree(PACK, tmp_path / "without" / "chiapas-letters")
    shutil.rmtree(without / "events")
    slow.sandbox.time.advance((datetime(2024, 9, 26, 15, tzinfo=UTC) - slow.sandbox.time.now()).total_seconds())

    def reminded() -> list[Person]:
        return [person for person in readers if any("You are reminded" in text for text in slow.heard(person))]

    async with slow.sending():
        for person in readers:
            await slow.database.transact(_follow, person)
        await tick(slow.database, slow.telegram, slow.setup, due.DUE)
        slow.sender.wake()
        await until(reminded)
        await slow.database.transact(import_pack, read_pack(without, ("en", "es")))
        by_then = len(reminded())
        await slow.empty()
        await asyncio.sleep(1)
    assert len(reminded()) <= by_then + 2, "none but what was on its way"
    assert by_then < len(readers) - 2


def _follow(tx: Tx, person: Person) -> None:
    event = events.by_slug(tx, "letters-day")
    assert event
    follows.follow(tx, person.id, event.id)


async def test_what_did_not_get_through_is_not_tried_again_after_the_last_word(slow: Mail) -> None:
    """A call that fails while somebody says stop gives them a row of their own: it is looked at again, too."""
    (reader,) = await slow.people(1)
    slow.sandbox.faults.add(Fault("error", "sendMessage", status=502))
    async with slow.sending():
        await announce(slow, None)
        await until(lambda: slow.sandbox.faults.struck)
        await say(slow, reader, "stop")
        slow.sandbox.faults.clear()
        slow.sandbox.time.advance(400)
        await over(slow)
        await until(lambda: any("no more announcements" in text for text in slow.heard(reader)))
    assert [text for text in slow.heard(reader) if NEWS in text] == []
