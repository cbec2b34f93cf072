"""The spine with real parts: a sandbox, a database in a folder, and whichever parts of the bot a test wants to see."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from inspect import isawaitable
from pathlib import Path
from tempfile import TemporaryDirectory

from markupsafe import Markup
from pydantic import SecretStr
from stage import START, TEXTS

from bot.app import App, running
from bot.flow.arrivals import Arrivals
from bot.flow.posting import post as post_all
from bot.flow.sender import Sender
from bot.messenger.telegram.client import Telegram
from bot.sandbox.server import Sandbox
from bot.sandbox.world.chats import Delivery
from bot.settings import Settings
from handlers.engine.telling import Post
from handlers.messages import Message, Named
from handlers.setup import Setup
from storage import announcements, membership, outbox, people
from storage.announcements import Announcement
from storage.audiences import SUBSCRIBERS
from storage.contents.content import Content
from storage.outbox import Lane
from storage.people import Person, PersonId
from storage.rights import Role
from storage.sqlite.connection import Database, open_database
from storage.sqlite.folder import FILE
from storage.transaction import Tx

KEY = "secret.key"

_made: dict[str, bytes] = {}


def settings_for(sandbox: Sandbox, folder: Path, **more: object) -> Settings:
    """The settings of a bot in this sandbox whose data lie in `folder`."""
    given = {"bot_token": SecretStr(sandbox.token), "telegram_api_url": sandbox.url, "data_dir": folder}
    given |= {"secret_key_file": folder / KEY, "letter_approvals": 1}  # words that are planted look like full names
    return Settings.model_validate(given | more)


@asynccontextmanager
async def bot_in(sandbox: Sandbox, folder: Path, **more: object) -> AsyncIterator[App]:
    """The whole bot, in this process, on the sandbox's clock."""
    async with running(settings_for(sandbox, folder, **more), sandbox.time) as app:
        yield app


async def begin(folder: Path) -> None:
    """Let a new data folder begin as a copy of one that the program has made: its steps are taken once a process."""
    if (folder / FILE).exists() or (folder / KEY).exists():
        return
    if not _made:
        with TemporaryDirectory() as name:
            async with open_database(Path(name), Path(name) / KEY, lambda: START):
                pass
            _made.update(_files(Path(name)))
    _put(_made, folder)


def _files(folder: Path) -> dict[str, bytes]:
    """What an empty database is: itself, its key, and the mark beside it."""
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.name != "lock"}


def _put(files: Mapping[str, bytes], folder: Path) -> None:
    """Write them into a folder, each for its owner alone."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).touch(0o600)
        (folder / name).write_bytes(content)


async def until(condition: Callable[[], object | Awaitable[object]], seconds: float = 10.0) -> None:
    """Return as soon as it is so; fail when it is not in time."""
    async with asyncio.timeout(seconds):
        while True:
            found = condition()
            if await found if isawaitable(found) else found:
                return
            await asyncio.sleep(0.005)


@dataclass
class Mail:
    """A database and a sender between it and a sandbox, without the rest of the bot."""

    sandbox: Sandbox
    database: Database
    telegram: Telegram
    setup: Setup
    bulk_rate: float
    sender: Sender
    owner: Person
    arrivals: Arrivals

    async def people(self, count: int, *, subscribed: bool = True) -> list[Person]:
        """New people, whose phones have spoken to the bot."""
        ids = [self.sandbox.world.add_person(f"Reader {number}", started=True).id for number in range(count)]
        return await self.database.transact(_meet, ids, subscribed)

    async def person(self) -> Person:
        """One who gets no announcements."""
        (one,) = await self.people(1, subscribed=False)
        return one

    async def post(self, person: Person, *texts: str, lane: Lane = Lane.REPLY, posted_as: str = "") -> None:
        """Put something to say into the outbox, and wake the sender."""
        over = Named(posted_as) if posted_as else None
        posts = [Post(person, Message(Markup.escape(text), over=over), lane) for text in texts]
        await self.database.transact(post_all, self.telegram, self.setup, (posts, None))
        self.sender.wake()

    async def announce(self, text: str = "Come on Saturday.") -> Announcement:
        """An announcement to all subscribers that goes out at once; the owner is a team of one."""
        made, _ = await self.database.transact(
            announcements.propose, self.owner.id, SUBSCRIBERS, {"en": Content(markup=text)}, None, None, setting=1
        )
        self.sender.wake()
        return made

    async def change(self, change: Callable[[Tx, str, PersonId], Announcement], announcement: Announcement) -> None:
        """Pause, resume or cancel an announcement, as the owner does."""
        await self.database.transact(change, announcement.id, self.owner.id)
        self.sender.wake()

    async def counted(self, announcement: Announcement) -> Announcement:
        """The announcement as it stands now."""
        found = await self.database.transact(announcements.find, announcement.id)
        assert found
        return found

    async def tried(self, announcement: Announcement, seconds: float = 20.0) -> Announcement:
        """The announcement when every recipient was tried."""

        async def done() -> bool:
            return not (await self.counted(announcement)).left

        await until(done, seconds)
        return await self.counted(announcement)

    async def empty(self, seconds: float = 20.0) -> None:
        """Return when nothing is left to send."""

        async def nothing_left() -> bool:
            return not await self.database.transact(outbox.sizes)

        await until(nothing_left, seconds)

    def heard(self, person: Person) -> list[str]:
        """What a person's phone got, in order."""
        return [one.message.content.said.text for one in self.sandbox.world.deliveries if one.chat == chat(person)]

    def on_delivery(self, heard: Callable[[Delivery], None]) -> None:
        """Call this at each delivery."""
        self.sandbox.world.on_delivery.append(heard)

    @asynccontextmanager
    async def sending(self) -> AsyncIterator[None]:
        """A sender at work, a new one each time; it stops in good order."""
        self.sender = Sender(self.database, self.telegram, self.setup, self.sandbox.time, self.arrivals)
        task = asyncio.create_task(self.sender.run())
        try:
            yield
        finally:
            self.sender.stop()
            await task


@asynccontextmanager
async def mail(sandbox: Sandbox, folder: Path, bulk_rate: float = 100_000) -> AsyncIterator[Mail]:
    """Everything that the sender needs; `Mail.sending` runs it."""
    await begin(folder)
    setup = Setup(TEXTS, Settings().zone, 1, bulk_rate, "paloma_sandbox_bot")
    async with (
        open_database(folder, folder / KEY, sandbox.time.now) as database,
        Telegram(sandbox.token, sandbox.url) as telegram,
    ):
        arrivals = Arrivals(sandbox.time)
        sender = Sender(database, telegram, setup, sandbox.time, arrivals)
        owner = await database.transact(_owner, sandbox.world.add_person("Olga", started=True).id)
        yield Mail(sandbox, database, telegram, setup, bulk_rate, sender, owner, arrivals)


def chat(person: Person) -> int:
    """The number of a person's chat."""
    return int(person.address.removeprefix("telegram:"))


def _meet(tx: Tx, ids: Iterable[int], subscribed: bool) -> list[Person]:
    met = [people.meet(tx, f"telegram:{number}", "en") for number in ids]
    for person in met:
        people.subscribe(tx, person.id, wanted=subscribed)
    return met


def _owner(tx: Tx, number: int) -> Person:
    owner = people.meet(tx, f"telegram:{number}", "en")
    membership.join(tx, owner.id, membership.invite(tx, Role.OWNER), "Olga")
    return owner
