"""A stage for conversations: people speak, and what the bot would say is heard, with real storage and no messenger."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import chain
from pathlib import Path
from zoneinfo import ZoneInfo

from engine import transaction
from hand import shared
from heard import Heard, Shown, plain
from markupsafe import Markup
from opened import KEYS, prepared

from handlers import dialogue
from handlers.due import DUE
from handlers.engine.telling import Post
from handlers.heard import Kind, Said
from handlers.messages import Deletion, Message, Printing
from handlers.setup import Setup
from handlers.texts import Texts
from storage import damaged, membership, people, pictures, sent, team
from storage.crypto import Keys
from storage.people import Person
from storage.rights import Role
from storage.sqlite.transaction import SqliteTx

START = datetime(2024, 9, 10, 12, tzinfo=UTC)
TEXTS = Texts(("en", "es"))
"""Of all stages: what Fluent has read once is not read again for each test."""


def somebody(*roles: Role) -> team.Member | None:
    """Somebody with these roles in the team, or with none."""
    return team.Member(people.PersonId("SOMEBODY"), frozenset(roles), "Somebody", START.date()) if roles else None


class Stage:
    """People by name, one database, one clock that stands still until it is moved."""

    def __init__(self, folder: Path, approvals: int = 2, begins_as: bytes = b"") -> None:
        folder.mkdir(exist_ok=True)
        self.keys = Keys(KEYS.secrets)  # of this stage alone: what the trail says is remembered with them
        self.connection = prepared(folder, self.keys, begins_as)
        self.now = START
        self.setup = Setup(TEXTS, ZoneInfo("America/Mexico_City"), approvals, 25, "PalomaBot")
        self.posts: list[Post] = []
        self.new_menus: set[str] = set()
        self.heard: dict[str, list[Heard]] = {}
        self._addresses: dict[str, str] = {}
        self._languages: dict[str, str] = {}
        self._messages = 0
        self._phones: dict[
            str, tuple[str, str]
        ] = {}  # by the message's id: the letter it shows, or "", and whose it is

    @contextmanager
    def tx(self) -> Iterator[SqliteTx]:
        """One transaction at the stage's time."""
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            tx = shared(transaction(self.connection, self.keys, self.now))
            yield tx
            damaged.note(tx)
        except BaseException:
            self.connection.execute("ROLLBACK")
            raise
        self.connection.execute("COMMIT")

    def close(self) -> None:
        """Close the database."""
        self.connection.close()

    def later(self, **passed: float) -> None:
        """Let time pass: `later(hours=2)`."""
        self.now += timedelta(**passed)

    def person(self, name: str, language: str = "en") -> Person:
        """The person of this name, who has a chat with the bot from now on."""
        address = self._addresses.setdefault(name, f"telegram:{1000 + len(self._addresses)}")
        self._languages.setdefault(name, language)
        with self.tx() as tx:
            return people.meet(tx, address, self._languages[name])

    def member(self, name: str, role: Role = Role.MODERATOR, language: str = "en") -> Person:
        """A person of the team."""
        person = self.person(name, language)
        with self.tx() as tx:
            membership.join(tx, person.id, membership.invite(tx, role), name)
        return person

    def says(self, name: str, what: str | Said) -> list[Heard]:
        """Somebody says something; returns what they hear. What others hear is in `heard` and `posts`."""
        self._messages += 1
        said = (
            what
            if isinstance(what, Said)
            else Said(kind=Kind.TEXT, text=what, markup=Markup.escape(what), message=str(self._messages))
        )
        person = self.person(name)
        with self.tx() as tx:
            posts = dialogue.respond(tx, self.setup, person, said)
            self.new_menus = set(tx.new_menus)
            self._deliver(tx, posts)
        return self.take(posts, name)

    def clock(self, *duties: str) -> None:
        """The clock does these duties if they are due, or all of them; what people hear of it is in `heard`."""
        with self.tx() as tx:
            due = [duty for duty in DUE if not duties or duty.name in duties]
            posts = [post for duty in due for post in duty.posts(tx, self.setup)]
            self._deliver(tx, posts)
        self.take(posts)

    def settle(self) -> None:
        """Let the time pass in which a decision on a letter can be undone, and have its writer told."""
        self.later(minutes=10)
        self.clock("decisions")

    def fetch(self, content: bytes = b"", number: str | None = None) -> None:
        """The pictures that are wanted arrive, with the number of a letter that was read in them.

        What they show is, if nothing else is said, what the phone called them.
        """
        with self.tx() as tx:
            for picture in pictures.wanted(tx, 99):
                pictures.keep(tx, picture.id, content or picture.reference.encode(), number)

    def take(self, posts: list[Post], name: str = "") -> list[Heard]:
        """Let everybody hear their part of `posts`; returns what `name` hears."""
        self.posts = posts
        names = {address: known for known, address in self._addresses.items()}
        posts = [post for post in posts if not isinstance(post.saying, Deletion)]
        for post in posts:
            heard = Heard(post.saying, self.setup.texts.words(post.person.language))
            self.heard.setdefault(names[post.person.address], []).append(heard)
        own = sum(names[post.person.address] == name for post in posts)
        return self.heard[name][-own:] if own else []

    def on_phone(self, name: str) -> list[str]:
        """The letters that somebody has on their phone."""
        return [letter for letter, where in self._phones.values() if letter and where == name]

    def _deliver(self, tx: SqliteTx, posts: list[Post]) -> None:
        """What is said is on the phones, each message under an id; what is deleted is not."""
        names = {address: known for known, address in self._addresses.items()}
        for post in posts:
            if isinstance(post.saying, Deletion):
                for message in post.saying.messages.values():
                    self._phones.pop(message, None)
                sent.drop(tx, post.saying.messages)
            elif isinstance(post.saying, Message | Printing):
                self._messages += 1
                number = tx.take_number("sent", at_least=1)
                message, lent = str(number), isinstance(post.saying, Message) and post.saying.lent
                self._phones[message] = lent.letter if lent else "", names[post.person.address]
                if people.known(tx, post.person.id):
                    letter = lent.letter if lent else None
                    sent.remember(tx, sent.Sent(number, post.person.id, letter, "", message, tx.now, None))

    def presses(self, name: str, label: str) -> list[Heard]:
        """Somebody presses the newest button whose label has these words in it."""
        return self.says(name, Said(kind=Kind.PRESS, press=self.button(name, label).press, message="1", query="q"))

    def button(self, name: str, label: str) -> Shown:
        """The newest button of this label that somebody has before them."""
        for heard in reversed(self.heard.get(name, [])):
            for button in chain.from_iterable(heard.rows):
                if label in button.label:
                    return button
        raise LookupError(f"{name} sees no button {label!r}, only {self.labels(name)}")

    def labels(self, name: str) -> list[str]:
        """What the buttons under the last message say."""
        return self.heard[name][-1].labels

    def transcript(self, name: str) -> str:
        """Everything somebody heard, as plain text with the buttons in brackets."""
        lines = []
        for heard in self.heard.get(name, []):
            buttons = " ".join(f"[{label}]" for label in heard.labels)
            lines.append(f"{plain(heard)}\n{buttons}".strip())
        return "\n---\n".join(lines)
