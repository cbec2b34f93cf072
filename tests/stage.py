"""A stage for conversations: people speak, and what the bot would say is heard, with real storage and no messenger."""

import html
import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from markupsafe import Markup

from handlers import dialogue
from handlers.due import DUE
from handlers.engine.voice import Post
from handlers.replies import Button, Kind, Reply, Said
from handlers.setup import Setup
from handlers.texts import Texts
from storage import people, team
from storage.crypto import Keys
from storage.people import Person
from storage.sqlite.connection import prepare
from storage.sqlite.folder import FILE
from storage.sqlite.transaction import SqliteTx

KEYS = Keys({1: bytes(range(32))})
START = datetime(2024, 9, 10, 12, tzinfo=UTC)


class Stage:
    """People by name, one database, one clock that stands still until it is moved."""

    def __init__(self, folder: Path, approvals: int = 2) -> None:
        folder.mkdir(exist_ok=True)
        self.connection = sqlite3.connect(folder / FILE, isolation_level=None)
        prepare(self.connection, folder, KEYS)
        self.now = START
        self.setup = Setup(Texts(("en", "es")), ZoneInfo("America/Mexico_City"), approvals, 25, "PalomaBot")
        self.posts: list[Post] = []
        self.heard: dict[str, list[Reply]] = {}
        self._addresses: dict[str, str] = {}
        self._languages: dict[str, str] = {}
        self._messages = 0

    @contextmanager
    def tx(self) -> Iterator[SqliteTx]:
        """One transaction at the stage's time."""
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            yield SqliteTx(self.connection, KEYS, self.now)
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

    def member(self, name: str, role: team.Role = team.Role.MODERATOR, language: str = "en") -> Person:
        """A person of the team."""
        person = self.person(name, language)
        with self.tx() as tx:
            team.join(tx, person.id, team.invite(tx, role), name)
        return person

    def says(self, name: str, what: str | Said) -> list[Reply]:
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
        return self.take(posts, name)

    def clock(self, *duties: str) -> None:
        """The clock does these duties if they are due, or all of them; what people hear of it is in `heard`."""
        with self.tx() as tx:
            self.take(
                [post for duty in DUE if not duties or duty.name in duties for post in duty.posts(tx, self.setup)]
            )

    def take(self, posts: list[Post], name: str = "") -> list[Reply]:
        """Let everybody hear their part of `posts`; returns what `name` hears."""
        self.posts = posts
        names = {address: known for known, address in self._addresses.items()}
        for post in posts:
            self.heard.setdefault(names[post.person.address], []).append(post.reply)
        return [post.reply for post in posts if names[post.person.address] == name]

    def presses(self, name: str, label: str) -> list[Reply]:
        """Somebody presses the newest button whose label has these words in it."""
        return self.says(name, Said(kind=Kind.PRESS, press=self.button(name, label).press, message="1", query="q"))

    def button(self, name: str, label: str) -> Button:
        """The newest button of this label that somebody has before them."""
        for reply in reversed(self.heard.get(name, [])):
            for row in reply.rows:
                for button in row:
                    if label in button.label:
                        return button
        raise LookupError(f"{name} sees no button {label!r}, only {self.labels(name)}")

    def labels(self, name: str) -> list[str]:
        """What the buttons under the last message say."""
        return [button.label for row in self.heard[name][-1].rows for button in row]

    def transcript(self, name: str) -> str:
        """Everything somebody heard, as plain text with the buttons in brackets."""
        lines = []
        for reply in self.heard.get(name, []):
            buttons = " ".join(f"[{button.label}]" for row in reply.rows for button in row)
            lines.append(f"{plain(reply)}\n{buttons}".strip())
        return "\n---\n".join(lines)


def plain(reply: Reply) -> str:
    """The words of a reply without their formatting."""
    return html.unescape(re.sub(r"</?[a-z][^>]*>", "", str(reply.text)))
