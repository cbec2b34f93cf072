"""The whole way of letters, by people on their phones: written, redacted, approved, mailed, handed over, answered.

Everything is done once. Whoever is told that something is not here yet, such as a photo, tries again, as people do.
"""

import asyncio
import io
import re
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from typing import Any

import campaign_facts as facts
import segno
from bot_process import bot_process
from crowd import Crowd, Someone
from pictures_of import paper, photo
from PIL import Image
from post_office import post_office
from reaper import MOMENTS, Guarded, Reaper

from bot.sandbox.server import Sandbox
from bot.sandbox.world import people as phones
from bot.sandbox.world.chats import Delivery
from bot.sandbox.world.files import Upload
from storage import campaigns, cases, membership, people
from storage.letters import UNDO_LASTS
from storage.letters.redaction import MARK
from storage.rights import Role
from storage.sqlite.connection import open_database
from storage.transaction import Tx

CODE = re.compile(r"Receipt code: (\w+)")
BATCH = re.compile(r"Batch (\w{6})")
FILES = ("file 1 of 2", "file 2 of 2")
FETCHING = "still fetching"
OLDER = "older message"
UNSURE, STATES = "I do not know whether it arrived.", "nothing is sent twice"
UNSURE_OF = re.compile(rf"Batch \w+, (file . of .): {UNSURE}")
SECRET = "Please keep the secret."
MOMENT = 0.5
BEAT, AT_EACH = 0.05, 0.15
"""Time passes three times as fast as it does, so that no chat's pace holds anybody up."""


@dataclass
class Player:
    """Somebody with a phone, who may find the bot killed after whatever they do."""

    someone: Someone
    reaper: Reaper

    async def says(self, text: str, *hears: str) -> str:
        """Say something, and wait for the answer."""
        self.someone.say(text)
        return await self._answer(*hears)

    async def presses(self, label: str, *hears: str) -> str:
        """Press a button, and wait for the answer."""
        await self.someone.press(label)
        return await self._answer(*hears)

    async def sends(self, picture: bytes, *hears: str) -> str:
        """Send a photo, and wait for the answer."""
        upload = Upload("page.jpg", picture)
        phones.send_file(self.reaper.sandbox.world, self.someone.person, "photo", upload)
        return await self._answer(*hears)

    async def insists(self, label: str, hears: str) -> str:
        """Press a button until the photo that it needs is here; what says that it is not may come twice."""
        first = len(self.someone.heard)
        await self.presses(label, hears, FETCHING)
        while not (heard := next((text for text in self.someone.heard[first:] if hears in text), "")):
            self.someone.press_again()  # and is left alone meanwhile: nothing is fetched by a bot that is always killed
            await self.someone.hears(hears, FETCHING, OLDER)
        return heard

    async def _answer(self, *hears: str) -> str:
        await self.reaper.after(self.someone)
        return await self.someone.hears(*hears)


@dataclass(frozen=True)
class Sent:
    """A letter as its writer knows it: its receipt code, and what it says in the end."""

    code: str
    writer: Player
    words: str
    has_photo: bool


@dataclass
class Way:
    """Who takes part, and what was written and sent so far."""

    everyone: Crowd
    mailbox: Guarded
    reaper: Reaper
    owner: Player
    moderator: Player
    letters: list[Sent] = field(default_factory=list)
    batches: list[str] = field(default_factory=list)
    told: Counter[tuple[int, str, int]] = field(default_factory=Counter)
    """What arrived on which phone, and how often in one life of the bot."""
    _moments: Iterator[str] = field(default_factory=lambda: cycle(MOMENTS))

    def hear(self, delivery: Delivery) -> None:
        """Note what arrives."""
        self.told[delivery.chat, delivery.message.content.said.text, self.reaper.bot.kills] += 1

    async def round(self, number: int) -> None:
        """Two letters, one of them a photo, from the first word to the reply from prison."""
        one, other = (Player(self.everyone.add(f"Writer {number}{name}"), self.reaper) for name in "ab")
        typed, photographed = await asyncio.gather(self.typed(one, number), self.photographed(other))
        self.letters += [typed, photographed]
        await self.redacted(typed)
        await self.approved(typed, photographed)
        batch = await self.printed()
        self.batches.append(batch)
        await self.mailed(batch)
        await self.handed_over(batch, typed, photographed)
        for letter in (typed, photographed):
            await self.answered(letter, await self.number_of(letter, batch))

    async def typed(self, writer: Player, number: int) -> Sent:
        """A letter of words, in which something stands that is better left out."""
        self.reaper.scene = "writing"
        words = f"I am a baker, and this is letter {number}. {SECRET} I think of you."
        await self._begin(writer)
        await writer.says(words, "Kept.")
        await writer.presses("✓ Done", "as it will be read")
        received = CODE.search(await writer.presses("✉️ Send it", "Received."))
        assert received
        return Sent(received[1], writer, words.replace(SECRET, MARK), has_photo=False)

    async def photographed(self, writer: Player) -> Sent:
        """A letter that is a photo of paper."""
        self.reaper.scene = "writing"
        await self._begin(writer)
        await writer.sends(photo(), "I am fetching the photo")
        await writer.presses("✓ Done", "as it will be read")
        received = CODE.search(await writer.insists("✉️ Send it", "Received."))
        assert received
        return Sent(received[1], writer, "", has_photo=True)

    async def redacted(self, letter: Sent) -> None:
        """A passage is marked, and its writer agrees that it is taken out."""
        self.reaper.scene = "redacting"
        await self.moderator.says(f"/find {letter.code}", SECRET)
        await self.moderator.says(f"/redact {letter.code}", "Which passages")
        await self.moderator.says("2", "Ask them if they agree?")
        await self.moderator.presses("Ask the writer", "will be asked, in ten minutes")
        self._undo_is_over()
        await letter.writer.someone.hears("Do you agree?")
        await letter.writer.presses("✓ Take them out", "without these passages?")
        await letter.writer.presses("Yes, without them", "Agreed.")

    async def approved(self, typed: Sent, photographed: Sent) -> None:
        """One approves what is typed, two what is photographed."""
        self.reaper.scene = "approving"
        for member, letter, hears in (
            (self.moderator, typed, "is approved"),
            (self.moderator, photographed, "waits for one more"),
            (self.owner, photographed, "is approved"),
        ):
            await member.says(f"/find {letter.code}", "It is yours for")
            await member.says(f"/approve {letter.code}", hears)
        self._undo_is_over()
        for letter in (typed, photographed):
            await letter.writer.someone.hears("was approved")

    async def printed(self) -> str:
        """What was approved is put into a batch, and onto paper; returns the batch's code."""
        self.reaper.scene = "batching"
        await self.owner.says("/print all", "would go into a batch")
        made = BATCH.search(await self.owner.presses("Yes, make the batch", "Batch "))
        assert made
        await self.owner.someone.hears("File 2 of 2")
        await self.owner.says(f"/printed {made[1]}", "marked as printed")
        return made[1]

    async def mailed(self, batch: str) -> None:
        """Each file goes by email; of those that nobody knows of, somebody looks into the mailbox."""
        self.reaper.scene = "mailing"
        await self.owner.says(f"/email {batch}", "Send batch")
        asked = asyncio.create_task(self.owner.presses("Yes, send it", "emails go to"))
        await self.reaper.at_mail(self.mailbox, [next(self._moments) for _ in FILES])
        await asked
        await self._settled(batch)
        self.reaper.rests = True  # what is sent again arrives at last only if it is left alone for a while
        while not await self._settled(batch):
            pass
        self.reaper.rests = False
        arrived = Counter(str(email["Subject"]).partition(f"batch {batch}, ")[2] for email in self.mailbox.got)
        assert [arrived[file] for file in FILES] == [1] * len(FILES), "an email lost or doubled"

    async def _settled(self, batch: str) -> bool:
        """Ask how far the files are, and look into the mailbox for those of which nobody knows; whether all arrived."""
        await asyncio.sleep(MOMENT)
        heard = await self.owner.says(f"/email {batch}", UNSURE, STATES)
        while found := UNSURE_OF.search(heard):
            seen = "It is there" if self.mailbox.holds(f"batch {batch}, {found[1]}") else "It is not there"
            # A question may come twice: the next one is of a file behind this one.
            following = [f"{file}: {UNSURE}" for file in FILES[FILES.index(found[1]) + 1 :]]
            heard = await self.owner.presses(seen, *following, "Noted", "goes to", "go to", OLDER)
        return heard.count("was sent") == len(FILES)

    async def handed_over(self, batch: str, *letters: Sent) -> None:
        """The batch is posted, and its writers hear of it."""
        self.reaper.scene = "handing over"
        await self.owner.says(f"/handed {batch}", "Into whose hands")
        await self.owner.presses("By post", "They left on")
        await self.owner.presses("Yes, sent", "marked as sent")
        for letter in letters:
            await letter.writer.someone.hears("left our hands")

    async def number_of(self, letter: Sent, batch: str) -> str:
        """What stands on a letter's paper."""
        shown = await self.moderator.says(f"/batch {batch}", f"Batch {batch}")
        return next(line for line in shown.splitlines() if letter.code in line).split()[1]

    async def answered(self, letter: Sent, number: str) -> None:
        """A reply comes, with its slip or typed; one sends it in, another checks it, and it is passed on."""
        self.reaper.scene = "replying"
        await self.moderator.says("/reply", "Send me the reply")
        if letter.has_photo:
            await self.moderator.says(f"Thank you for {number}", "Kept.")
            await self.moderator.presses("✓ Done", "To which letter?")
            await self.moderator.says(number, "Is this the reply")
        else:
            await self.moderator.sends(slip(number), "I am fetching the photo")
            await self.moderator.insists("✓ Done", "This is what I read in the photo")
            await self.moderator.presses(number, "Is this the reply")
        self.owner.someone.listen()
        await self.moderator.presses("Send it in", "Sent in.")
        await self.owner.presses("Check it", "Does it belong to this letter?")
        letter.writer.someone.listen()
        await self.owner.presses("✓ It belongs", "is checked")
        await letter.writer.someone.hears(f"to your letter {letter.code}")
        await letter.writer.someone.hears("If you write back")

    async def _begin(self, writer: Player) -> None:
        await writer.says(f"/write {facts.case().slug}", "What name will you sign with?")
        await writer.says("Wren", "Now write your letter")

    def _undo_is_over(self) -> None:
        self.reaper.sandbox.time.advance(UNDO_LASTS.total_seconds())


def slip(number: str) -> bytes:
    """A photo of a sheet with something written on it, and the slip with the number, held askew."""
    page, file = paper(1240, 1754, "Thank you"), io.BytesIO()
    segno.make(number, micro=False).save(file, kind="png", scale=8)
    page.paste(Image.open(file).convert("RGB").rotate(4, expand=True, fillcolor="white"), (500, 1300))
    return photo(page, turned=6)


@asynccontextmanager
async def way(
    folder: Path, *, every: int, scenes: frozenset[str] = frozenset(), broken_by: str = ""
) -> AsyncIterator[Way]:
    """A bot in a process of its own, two of a team, and a mail server."""
    mailbox = Guarded()
    async with Sandbox() as sandbox, post_office(folder, mailbox) as server:
        mail: dict[str, Any] = {
            "smtp_host": server.host,
            "smtp_port": server.port,
            "smtp_from": server.sender,
            "smtp_user": server.user,
            "smtp_password": server.password,
            "smtp_ca_file": server.ca_file,
        }
        async with bot_process(sandbox, folder, broken_by=broken_by, letters_a_file=1, newcomer_hours=0, **mail) as bot:
            everyone, reaper = Crowd(sandbox), Reaper(sandbox, bot, every, scenes)
            owner, moderator = (Player(everyone.add(name), reaper) for name in ("Olga", "Nora"))
            async with open_database(folder, folder / "secret.key", sandbox.time.now) as database:
                await database.transact(_prepared, owner.someone.person.id, moderator.someone.person.id)
            made = Way(everyone, mailbox, reaper, owner, moderator)
            sandbox.world.on_delivery.append(made.hear)
            await bot.start()
            for player in (owner, moderator):
                player.someone.say("/help")
                await player.someone.hears("What you can do")
            hurry = asyncio.create_task(_hurry(sandbox))
            try:
                yield made
            finally:
                hurry.cancel()


def _prepared(tx: Tx, owner: int, moderator: int) -> None:
    """A case to write to, and a team of two."""
    cases.add(tx, campaigns.add(tx, facts.campaign()).id, 0, facts.case())
    for chat, name, role in ((owner, "Olga", Role.OWNER), (moderator, "Nora", Role.MODERATOR)):
        person = people.meet(tx, f"telegram:{chat}", "en")
        membership.join(tx, person.id, membership.invite(tx, role), name)


async def _hurry(sandbox: Sandbox) -> None:
    while True:
        await asyncio.sleep(BEAT)
        sandbox.time.advance(AT_EACH)
