"""A story in which everything that is kept is planted: names, words and numbers that are found nowhere else.

People who exist only here write letters that are approved, sent back, withdrawn, left waiting or unfinished; a team
joins, confirms donation details and announces; something waits in every table. It is played with phones over HTTP and
with the operator's commands, so that it can be played to a bot in this process or in another one.
"""

import asyncio
import functools
import itertools
import operator
import random
import re
import string
from dataclasses import dataclass, field
from pathlib import Path

from pictures_of import paper, photo, png
from spine import until

from bot.operator import control
from bot.sandbox.phones.phone import Phone
from bot.sandbox.server import Sandbox
from bot.sandbox.world.faults import Fault
from storage import codes
from storage.sentence import Sentence

PATIENCE = 20.0
FIRST_PERSON, NEXT_PERSON = 2_112_345_671, 61_234_567
"""Numbers of accounts as Telegram gives them: some fit into 32 bits, most do not."""

CODE = re.compile(r"Receipt code: (\w+)")
_SECRET = re.compile(r"(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}")
_INVITED = re.compile(r"join-[\w-]+")
_CAMPAIGN = """\
languages = ["en"]
title.en = "{title}"
summary.en = "{summary}"
[source]
title = "{source}"
by = "{by}"
[letters]
delivery.en = "{delivery}"
[[letters.guide]]
key = "brief"
rule.en = "{rule}"
reason.en = "{reason}"
"""
_CASE = 'name = "{name}"\nsummary.en = "{summary}"\nmembers = ["{member}"]\nheld_at.en = "{place}"\nletters = true\n'
_EVENT = (
    'title.en = "{title}"\nday = 2024-09-16\nzone = "America/Mexico_City"\nplace = "{place}"\naddress = "{address}"\n'
)
_DONATION = """\
title.en = "{title}"
purpose.en = "{purpose}"
holder = "{holder}"
[[lines]]
kind = "number"
label = "{label}"
value = "{account}"
"""


@dataclass
class Planted:
    """What must not be found: words and numbers, with what each of them is."""

    chance: random.Random
    words: dict[str, str] = field(default_factory=dict)
    numbers: dict[int, str] = field(default_factory=dict)

    def word(self, what: str) -> str:
        """A new word of twelve letters."""
        return self.known("".join(self.chance.choices(string.ascii_lowercase, k=12)).capitalize(), what)

    def account(self) -> str:
        """The number of a new bank account."""
        number = self.chance.randrange(10**11, 10**12)
        self.numbers[number] = "account number"
        return str(number)

    def known(self, word: str, what: str) -> str:
        """A word that the story brings with it."""
        self.words[word] = what
        return word

    def __or__(self, other: "Planted") -> "Planted":
        return Planted(self.chance, self.words | other.words, self.numbers | other.numbers)

    def __len__(self) -> int:
        return len(self.words) + len(self.numbers)


@dataclass
class Person:
    """Somebody with a phone, everything that leads to them, and the receipt code of their letter."""

    phone: Phone
    own: Planted
    code: str = ""


class Story:
    """A cast of `people` supporters and a team of four, on a bot whose data lie in `folder`."""

    FEWEST = 12

    def __init__(self, sandbox: Sandbox, folder: Path, people: int = FEWEST, seed: int = 1) -> None:
        self.sandbox = sandbox
        self.folder = folder
        self.people = people
        self.common = Planted(random.Random(seed))  # noqa: S311 - what is planted is to be the same each time
        self.team: list[Person] = []
        self.supporters: list[Person] = []
        self.readers: list[Person] = []
        self._widths = itertools.count(600)
        sandbox.world._person_ids = itertools.count(FIRST_PERSON, NEXT_PERSON)

    @property
    def planted(self) -> Planted:
        """Everything that was planted so far."""
        return functools.reduce(operator.or_, (one.own for one in (*self.team, *self.supporters)), self.common)

    async def play(self) -> None:
        """All of it, up to a point where much still waits: letters, drafts, an announcement, answers."""
        await self.campaign_comes_in()
        await self.team_joins()
        await self.people_come()
        await self.somebody_asks_where_to_give()
        await self.content_is_written()
        await self.a_letter_is_changed()
        await asyncio.gather(self.team_decides(), self.team_announces())
        await self.somebody_replies()
        await self.somebody_asks_the_team()
        await self.a_picture_waits()
        await self.something_cannot_be_read()
        await self.answers_wait()

    async def campaign_comes_in(self) -> None:
        """A campaign folder is imported by the operator."""
        pack = self.folder.parent / "story-campaign"
        write_pack(pack, self.common)
        await self._operate("import", str(pack))

    @property
    def account(self) -> str:
        """The number of the account in the donation details."""
        return next(str(number) for number, what in self.common.numbers.items() if what == "account number")

    async def team_joins(self) -> None:
        """An owner and three moderators, by links; two of them confirm the donation details."""
        for role in ("owner", "moderator", "moderator", "moderator"):
            link = _INVITED.search("\n".join(await self._operate("invite", role)))
            assert link
            member = await self._person("member")
            name = member.own.word("name in the team")
            await act(
                member.phone,
                f"> /start {link[0]}",
                "What should the team call you",
                f"> {name}",
                "You are on the team now",
            )
            self.team.append(member)
        for member, heard in zip(self.team, ("You have confirmed", "Confirmed."), strict=False):
            await act(member.phone, "> /donations", "[Check", "Compare the holder", "[✓ All of it is right")
            await act(member.phone, "type the last 4 characters", f"> {self.account[-4:]}", heard)

    async def people_come(self) -> None:
        """One withdraws their letter, two leave one unfinished, one subscribes and follows; the others write.

        One of these has photographed the paper.
        """
        self.supporters = [await self._person("supporter") for _ in range(self.people)]
        withdraws, parks, leaves, follows, *write = self.supporters
        await asyncio.gather(self._withdraws(withdraws), self._parks(parks), self.begins(leaves), self.follows(follows))
        first, photographs, *types = write
        await asyncio.gather(self.photographs(photographs), *(self.writes(one) for one in (first, *types)))

    async def somebody_asks_where_to_give(self) -> None:
        """Whoever follows reads the notice, and is shown the donation details."""
        await act(self.supporters[3].phone, "> /donate", "Before you give", "[I understand", "Fingerprint")

    async def content_is_written(self) -> None:
        """The owner writes about a case in the chat, and has not published it yet."""
        await act(self.team[0].phone, "> /edit story-case", "Case:", "[Fewest characters", "Nothing stands", "> 5")
        await act(self.team[0].phone, "Nothing is missing")

    async def a_letter_is_changed(self) -> None:
        """The last letter is changed as a moderator asked, in words that the team keeps; another loses a passage."""
        moderator, writer = self.team[3].phone, self.supporters[-1]
        await act(
            moderator,
            f"> /find {writer.code}",
            "Signed",
            "[✎ Ask for changes",
            "What is to be changed",
            "[In my own words",
            "Write the reason",
        )
        await act(moderator, f"> {self.common.word('kept reason')}", "keep these words", "[Yes", "will read this")
        await act(moderator, "[Send it", "are asked for")
        redacted, flagged, muted = (one.code for one in self.supporters[-4:-1])
        await act(moderator, f"> /find {redacted}", f"· {redacted}", "[Note", "Write your note")
        await act(moderator, f"> {self.common.word('note')}", "is kept", "[✂ Take passages out", "Which passages")
        await act(moderator, "> 1", "Ask them if", "[Ask the writer", "will be asked")
        await act(moderator, f"> /find {flagged}", f"· {flagged}", "[⚑ Raise it", "What should", "[Somebody may")
        await act(moderator, "Why should", f"> {self.common.word('note')}", "is raised")
        await act(moderator, f"> /find {muted}", f"· {muted}", "[Its writer", "waits from", "[Take no more letters")
        await act(
            moderator,
            "What should become",
            "[Spam",
            "For how long",
            "[For a week",
            "Why?",
            f"> {self.common.word('why muted')}",
        )
        await act(moderator, "waits apart until")
        self.sandbox.time.advance(10 * 60)
        await act(writer.phone, "has to be changed", "[✎ Change it", "Which of them", "[All of it", "Now write")
        await act(writer.phone, f"> Dear {writer.own.word('letter')}", "Kept.", "[✓ Done", "as it will be read")
        await act(writer.phone, "[✉️ Send it", "Received.")

    async def team_decides(self) -> None:
        """Two letters are approved, two sent back with reasons in a moderator's own words."""
        await asyncio.gather(*(self._decides(moderator.phone) for moderator in self.team[1:3]))

    async def somebody_replies(self) -> None:
        """Both letters that were approved are printed, and answered: one is passed on and translated, one waits."""
        first, second = self.team[1].phone, self.team[2].phone
        await act(
            first, "> /print", "wait to be printed", "[Make the PDF", "", "[Yes, make the batch", "is not encrypted"
        )
        await act(
            first, "[✓ All printed", "marked as printed", "[Sent: ", "Into whose hands", "[By post", "Is that so?"
        )
        await act(first, "[Yes, sent", "marked as sent")
        answered = [one for one in self.supporters if one.code and await self._was_sent(one)]
        for one in answered:
            await act(first, "> /reply", "Send me the reply", f"> {one.own.word('reply')}", "Kept.")
            await first.send_photo(self._photo(one), one.own.word("words under a photo"))
            await act(first, "I am fetching the photo")
            asked = ""
            while "To which letter?" not in asked:  # the photo may be on its way yet
                await asyncio.sleep(0.2)
                await first.press("✓ Done", PATIENCE)
                asked = (await first.sees("", PATIENCE)).text
            await act(
                first, f"> {one.code}", "Is this the reply", "[🌐 The reply is not in English", "In which language"
            )
            await act(first, "[Spanish", "Is this the reply", "[Send it in", "Sent in.")
            self.sandbox.time.advance(1)  # the first that came is the first to be checked
        passed_on, *_ = answered
        await act(second, "> /replies", "to be checked", "[Check ", "Does it belong to this letter?")
        await act(second, "[✓ It belongs", "is checked")
        await passed_on.phone.sees("If you write back", PATIENCE)
        self.readers.append(passed_on)
        await self.it_is_translated(passed_on)

    async def somebody_asks_the_team(self) -> None:
        """The last one says that something about the case is wrong; a moderator answers, and keeps the answer."""
        one, moderator = self.supporters[-1], self.team[1].phone
        await act(one.phone, "> /contact story-case", "What is it about", "[Something here is wrong", "What is wrong")
        await act(one.phone, f"> {one.own.word('message to the team')}", "Kept.", "[✓ Done", "The team has it now")
        await act(moderator, "has written to the team", "[Read ", "It is yours for", "[Answer", "Write your answer")
        await act(moderator, f"> {self.common.word('answer of the team')}", "keep these words", "[Yes")
        await act(moderator, "They will read this", "[Send it", "Sent.")
        await one.phone.sees("answers you", PATIENCE)
        await self._sets_codes_up(self.team[0])

    async def it_is_translated(self, reader: Person) -> None:
        """The owner translates the reply, a moderator checks that, and its reader gets it, too."""
        translator, checks = self.team[0].phone, self.team[2].phone
        await act(translator, "> /languages en", "Which languages", "> /languages es", "English and Spanish")
        self.sandbox.time.advance(2 * 60)
        waits = ""
        while "One text waits" not in waits:  # the clock has yet to look
            await asyncio.sleep(0.2)
            await translator.say("/translate")
            waits = (await translator.sees("to be translated", PATIENCE)).text
        await act(translator, "[Take the next one", "A reply from")
        await self._writes_translation(translator, reader)
        await act(checks, "> /translations", "to be checked", "[Check: ", "Does it say the same", "[Send it back")
        await act(checks, "has to be different", f"> {self.common.word('why sent back')}", "goes back")
        await act(translator, "back:", "[Look at it again", "It came back")
        await self._writes_translation(translator, reader)
        await act(checks, "> /translations", "to be checked", "[Check: ", "Does it say the same")
        await act(checks, "[✓ It says the same", "is approved")
        await reader.phone.sees("A translation of the reply", PATIENCE)

    async def team_announces(self) -> None:
        """One announcement goes out, another waits for the team."""
        owner, moderator = self.team[0].phone, self.team[3].phone
        await self._announces(owner)
        await act(moderator, "[Read it and decide", "One more", "[✓ I agree", "that is enough")
        self.sandbox.time.advance(61)  # until then it can be taken back
        await owner.sees("has gone out", PATIENCE)
        await self._announces(moderator)

    async def a_picture_waits(self) -> None:
        """Somebody of the team is writing an announcement with a picture."""
        member = self.team[1].phone
        await act(member, "> /announce", "Who do you want", "[all subscribers", "Send me the announcement")
        await member.send_photo(png(), self.common.word("words under a picture"))
        await member.sees("Now the same", PATIENCE)

    async def something_cannot_be_read(self) -> None:
        """Somebody's message arrives in a form that cannot be read; it is put aside."""
        poor = self.supporters[-1]
        self.poison(poor)
        await act(poor.phone, "> /help", "/cases")

    async def answers_wait(self) -> None:
        """From now on nothing can be sent: answers wait in the outbox, and a goodbye to somebody who is forgotten.

        That is nobody who has a reply.
        """
        # Which letters the moderators came upon first is theirs; with the writer of one its reply would go, too.
        goes, *others = [one for one in self.supporters[4:] if one not in self.readers]
        await act(goes.phone, "> /forgetme", "Delete everything?")
        self.sandbox.faults.add(Fault("error", "sendMessage"))
        await goes.phone.press("Yes, delete everything")
        for one in others[:4]:
            await one.phone.say(f"/letter {one.code}")
        await until(lambda: not list(self.sandbox.world.updates.pending()), PATIENCE)

    async def writes(self, one: Person) -> None:
        """Write a letter through the whole conversation, and send it although a promise in it was pointed out."""
        await self.begins(one)
        await act(one.phone, f"> I promise you {one.own.word('letter')}", "Message 3 kept")
        await act(one.phone, "[✓ Done", "A promise?", "[Keep it", "as it will be read", "[✉️ Send it", "Received.")
        received = CODE.search((await one.phone.sees("Received.", PATIENCE)).text)
        assert received
        one.code = received[1]

    async def photographs(self, one: Person) -> None:
        """Write a letter of which a page is a photo, with words under it, in it the name of the camera."""
        await self.begins(one)
        await one.phone.send_photo(self._photo(one), one.own.word("words under a photo"))
        await act(one.phone, "I am fetching the photo", "[✓ Done", "as it will be read")
        received = None
        while not received:  # the photo may be on its way yet
            await one.phone.press("✉️ Send it", PATIENCE)
            received = CODE.search((await one.phone.sees("", PATIENCE)).text)
        one.code = received[1]

    async def begins(self, one: Person) -> None:
        """Begin a letter, up to its words."""
        pen_name, first, second = (one.own.word(what) for what in ("pen name", "letter", "letter"))
        await act(one.phone, "> /write story-case", "What name will you", f"> {pen_name}", "Now write")
        await act(one.phone, f"> Dear {first}", "Kept.", f"> Yours, {second}", "Message 2 kept")

    async def follows(self, one: Person) -> None:
        """Subscribe, follow the event, of which they are reminded at once, come to it, and take it for the calendar."""
        await act(one.phone, "> /subscribe", "/stop", "> /event story-event", "When:", "[Follow", "Stop following")
        await act(
            one.phone, "[I am coming", "How many of you", "> 2", "You are coming", "[For your calendar", "into your"
        )
        # Hours of quiet that are far from those of the story.
        await act(one.phone, "> /subscribe choose", "When should", "[At once", "News of what", "[That is all", "hours")
        await act(one.phone, "[Other hours", "From which", "> 3-4", "By the clocks", "[Another place", "city")
        await act(one.phone, "> Mexico City", "Quiet:")

    def poison(self, one: Person) -> None:
        """A message of theirs that the program cannot read, and whose error could quote it."""
        person = self.sandbox.world.people[one.phone.id]
        words = one.own.word("unreadable message")
        chat = self.sandbox.world.chats[person.id].about | {"id": words}
        body = {"message_id": words, "from": person.as_user(), "chat": chat, "date": words, "text": words}
        self.sandbox.world.updates.put("message", person.id, body)

    def _photo(self, of: Person) -> bytes:
        """A photo that belongs to somebody: of a size that no other has, by which a JPEG of it is known."""
        width, height = next(self._widths), 800
        size = "".join(map(chr, (height >> 8, height & 0xFF, width >> 8, width & 0xFF)))
        of.own.known(f"\x00\x11\x08{size}\x03", "photo")  # how a JPEG of three colours says it
        return photo(paper(width, height), camera=of.own.word("camera of a photo"))

    async def _writes_translation(self, translator: Phone, reader: Person) -> None:
        words = reader.own.word("translation")
        await act(translator, "[✎ Write the translation", "Write the translation", f"> {words}", "Kept.")
        await act(translator, "[✓ Done", "Is this your translation", "[Submit it", "Submitted.")

    async def _sets_codes_up(self, member: Person) -> None:
        """A member shares a secret with the bot, of which one-time codes are made."""
        await member.phone.say("/code")
        shown = _SECRET.search((await member.phone.sees("Read this picture", PATIENCE)).text)
        assert shown
        secret = member.own.known(shown[0].replace(" ", ""), "secret of one-time codes")
        code = codes.at(codes.raw(secret), int(self.sandbox.time.now().timestamp()) // codes.SECONDS)
        await act(member.phone, "Now type the code", f"> {code}", "Your codes are set up")

    async def _was_sent(self, one: Person) -> bool:
        """Whether the letter of a supporter has left."""
        await one.phone.say(f"/letter {one.code}")
        return "sent it to the prison" in (await one.phone.sees("To:", PATIENCE)).text

    async def _withdraws(self, one: Person) -> None:
        await self.writes(one)
        await act(one.phone, f"> /withdraw {one.code}", "[Yes, withdraw", "is withdrawn")

    async def _parks(self, one: Person) -> None:
        await self.begins(one)
        await act(one.phone, "> /cases", "After a week I will delete it")

    async def _decides(self, moderator: Phone) -> None:
        await act(moderator, "> /read", "Signed", "[✓ Approve", "is approved", "Signed", "[Send back")
        await act(moderator, "Why can it", "[In my own words", "Write the reason", f"> {self.common.word('reason')}")
        await act(moderator, "This goes to", "[Send it back", "is sent back")

    async def _announces(self, member: Phone) -> None:
        words = self.common.word("announcement")
        await act(
            member, "> /announce", "Who do you want", "[all subscribers", "Send me the announcement", f"> {words}"
        )
        await act(member, "Now the same", "[Leave this language out", "When should", "[As soon as the team agrees")
        await act(member, "Above you see", "[Propose it to the team", "The team has it now")

    async def _person(self, whose: str) -> Person:
        """Somebody whose name, public name and number are planted."""
        own = Planted(self.common.chance)
        phone = await self.sandbox.phone(own.word(f"{whose}'s name"))
        own.known(self.sandbox.world.people[phone.id].username, f"{whose}'s public name")
        own.numbers[phone.id] = f"{whose}'s number"
        return Person(phone, own)

    async def _operate(self, operation: str, argument: str) -> list[Sentence]:
        lines = await control.ask(self.folder, operation, argument)
        assert lines is not None, "no bot runs on this folder"
        return lines


async def act(phone: Phone, *steps: str) -> None:
    """A conversation in few words: "> text" is said, "[label" is pressed, anything else is to be seen."""
    for step in steps:
        if step.startswith("> "):
            await phone.say(step.removeprefix("> "))
        elif step.startswith("["):
            await phone.press(step.removeprefix("["), PATIENCE)
        else:
            await phone.sees(step, PATIENCE)


def write_pack(folder: Path, planted: Planted) -> None:
    """A campaign folder with one of everything, all of its words and numbers planted."""

    def written(template: str) -> str:
        names = [name for _, name, _, _ in string.Formatter().parse(template) if name]
        given = {name: planted.account() if name == "account" else planted.word(name) for name in names}
        return template.format_map(given)

    files = {
        "campaign.toml": written(_CAMPAIGN),
        "story.en.md": written("{story}"),
        "cases/story-case.toml": written(_CASE),
        "cases/story-case.en.md": written("{story}"),
        "events/story-event.toml": written(_EVENT),
        "events/story-event.en.md": written("{description}"),
        "donations/story-fund.toml": written(_DONATION),
    }
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, "utf-8")
