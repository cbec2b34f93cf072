"""/panic with the whole bot: one owner locks it, two destroy it; nobody else does, and no start brings it back."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from spine import KEY, bot_in, until

from bot.app import App
from bot.sandbox.phones.phone import Phone
from bot.sandbox.server import Sandbox
from storage import ending, membership, people
from storage.errors import CannotStart
from storage.rights import Role
from storage.sqlite import wiping as acts
from storage.sqlite.connection import open_database
from storage.sqlite.folder import FILE
from storage.sqlite.wiping import WIPED
from storage.transaction import Tx

pytestmark = pytest.mark.slow


@dataclass
class House:
    """A bot that runs on a folder, and its team."""

    sandbox: Sandbox
    folder: Path
    app: App
    owner: Phone
    second: Phone
    moderator: Phone


def joined(tx: Tx, phone: Phone, role: Role) -> None:
    person = people.meet(tx, f"telegram:{phone.id}", "en")
    membership.join(tx, person.id, membership.invite(tx, role), f"Member {phone.id}")


@asynccontextmanager
async def house(folder: Path, owners: int = 2) -> AsyncIterator[House]:
    async with Sandbox() as sandbox, bot_in(sandbox, folder, backup_dir=folder / "backups") as app:
        phones = [await sandbox.phone(name) for name in ("Olga", "Otto", "Mara")]
        roles = [Role.OWNER] * owners + [Role.MODERATOR] * (3 - owners)
        for phone, role in zip(phones, roles, strict=True):
            await app.database.transact(joined, phone, role)
            await phone.say("/team")
            await phone.sees("The team is")
        yield House(sandbox, folder, app, *phones)


@contextmanager
def ends(words: str) -> Iterator[None]:
    """The bot ends in the block by itself, saying this to the operator."""
    with pytest.raises(ExceptionGroup) as caught:
        yield
    (error,) = caught.value.exceptions
    assert isinstance(error, CannotStart)
    assert words in str(error)


async def panics(phone: Phone, button: str, word: str) -> None:
    await phone.say("/panic")
    await phone.sees("is about to be taken")
    await phone.press(button)
    await phone.sees("type:")
    await phone.say(word)


async def test_one_owner_locks_it_and_it_comes_back_by_the_operator_alone(tmp_path: Path) -> None:
    with ends("An owner has locked this bot"):
        async with house(tmp_path / "data") as here:
            await panics(here.owner, "🔒 Lock", "Lock")
            await here.owner.sees("I am locked")
            await here.moderator.say("/help")
            await asyncio.sleep(30)
    async with Sandbox() as sandbox:
        with pytest.raises(CannotStart, match="locked this bot"):
            async with bot_in(sandbox, tmp_path / "data"):
                pass
        async with open_database(tmp_path / "data", tmp_path / "data" / KEY, sandbox.time.now) as database:
            assert await database.transact(ending.unlock)
            assert not await database.transact(ending.unlock)
        async with bot_in(sandbox, tmp_path / "data"):
            pass


async def test_two_owners_destroy_it_and_nothing_comes_back_to_life(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with ends("The owners have destroyed this bot"):
        async with house(folder) as here:
            await panics(here.owner, "🔥 Destroy", "destroy everything")
            await here.owner.sees("The other owners are asked")
            await here.second.sees("wants everything destroyed")
            assert (folder / KEY).exists()
            await panics(here.second, "🔥 Destroy", "Destroy everything")
            await here.second.sees("the key first")
            await here.owner.sees("the key first")
            await until(lambda: not (folder / KEY).exists(), 30)
            await asyncio.sleep(30)
    assert {path.name for path in folder.iterdir()} <= {"lock", WIPED}
    async with Sandbox() as sandbox:
        with pytest.raises(CannotStart, match="deleted here on purpose"):
            async with bot_in(sandbox, folder):
                pass
    assert not (folder / KEY).exists()


async def test_the_only_owner_destroys_it_alone_and_their_chat_is_cleared(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with ends("The owners have destroyed this bot"):
        async with house(folder, owners=1) as here:
            await panics(here.owner, "🔥 Destroy", "destroy everything")
            await here.owner.sees("the key first")
            shown = [one.content.said.text for one in here.sandbox.world.messages(here.owner.id)]
            assert not [text for text in shown if "The team is" in text], "what was said before is deleted"
            await asyncio.sleep(30)
    assert not (folder / FILE).exists()


async def test_neither_a_wrong_word_nor_one_owner_nor_a_late_one_nor_a_moderator_ends_it(tmp_path: Path) -> None:
    async with house(tmp_path / "data") as here:
        await here.moderator.say("/panic")
        await here.moderator.sees("")
        await panics(here.owner, "🔥 Destroy", "yes")
        await here.owner.sees("Nothing has happened")
        await here.owner.say("destroy everything")
        await here.owner.sees("The other owners are asked")
        await panics(here.owner, "🔥 Destroy", "destroy everything")
        await here.owner.sees("The other owners are asked")
        here.sandbox.time.advance(ending.CONSENT_WITHIN.total_seconds() + 1)
        await panics(here.second, "🔥 Destroy", "destroy everything")
        await here.second.sees("The other owners are asked")
        assert await here.app.database.transact(ending.over) is None
        await here.moderator.say("/team")
        await here.moderator.sees("The team is")


@pytest.mark.parametrize("begun", [False, True])
async def test_killed_between_the_decision_and_the_deed_the_next_start_goes_on(tmp_path: Path, begun: bool) -> None:
    folder = tmp_path / "data"
    async with Sandbox() as sandbox:
        async with open_database(folder, folder / KEY, sandbox.time.now) as database:
            olga = await sandbox.phone("Olga")
            await database.transact(joined, olga, Role.OWNER)
            await database.transact(agreed, f"telegram:{olga.id}")
        if begun:
            acts.begin(folder, [acts.Doomed(folder / name, secret=name == KEY) for name in (KEY, FILE)])
        with pytest.raises(CannotStart):
            async with bot_in(sandbox, folder, backup_dir=folder / "backups"):
                pass
        assert not {KEY, FILE} & {path.name for path in folder.iterdir()}
        with pytest.raises(CannotStart, match="on purpose"):
            async with bot_in(sandbox, folder):
                pass


def agreed(tx: Tx, address: str) -> None:
    assert ending.agree(tx, people.meet(tx, address, "en").id, 48).reached
