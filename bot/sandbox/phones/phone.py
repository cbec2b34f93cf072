"""A phone as a person uses it, over the sandbox's second door: for the tour, the tests and whoever writes a script.

It talks to the sandbox only, so it does not notice when the bot is stopped and started again.
"""

import asyncio
import contextlib
import io
import mimetypes
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import aiohttp

from bot.sandbox.phones.connection import Connection
from bot.sandbox.phones.seen import Button, Message, Offer, Offers, message_from

PATIENCE = 10.0
"""Seconds that a person waits for an answer, unless told otherwise."""
_RECALLED = 8
"""How many of the last lines a NotSeen tells."""

_Seen = TypeVar("_Seen")


class NotSeen(AssertionError):
    """What was waited for did not show; says what was seen instead."""


@dataclass(slots=True)
class Phone:
    """One person's phone."""

    id: int
    name: str
    language: str
    _connection: Connection
    transcript: list[tuple[str, str]] = field(default_factory=list)
    """Who said what, in order: ("me" | "bot" | "edited" | "toast" | "deleted", words)."""
    _messages: dict[int, Message] = field(default_factory=dict)
    _fresh: list[Message] = field(default_factory=list)
    _toasts: list[str] = field(default_factory=list)
    _offers: dict[str, Offers] = field(default_factory=dict)
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    async def say(self, text: str, *, chat: int | None = None) -> Message:
        """Type a text and send it, to the bot or in a group."""
        return await self._say({"text": text} | ({} if chat is None else {"chat": chat}))

    async def say_formatted(self, html: str) -> Message:
        """Send a text with formatting."""
        return await self._say({"html": html})

    async def say_rich(self, *blocks: dict[str, Any]) -> Message:
        """Send what was written in an editor of headings, lists and tables."""
        return await self._say({"rich": blocks})

    async def forward(self, text: str) -> Message:
        """Pass on what someone else wrote."""
        return await self._say({"text": text, "forwarded": True})

    async def send_place(self, latitude: float, longitude: float) -> Message:
        """Send a point on the map."""
        return await self._say({"location": {"latitude": latitude, "longitude": longitude}})

    async def open_link(self, payload: str) -> Message:
        """Open the bot by a link that carries this payload (`t.me/bot?start=payload`)."""
        return await self.say(f"/start {payload}")

    async def send_photo(self, photo: Path | bytes, caption: str = "", *, album: str = "") -> Message:
        """Send a picture, alone or (with the same word for all) in an album."""
        return await self.send_file("photo", photo, caption, "photo.jpg", album=album)

    async def send_document(self, document: Path | bytes, caption: str = "", name: str = "document.pdf") -> Message:
        """Send a file."""
        return await self.send_file("document", document, caption, name)

    async def send_file(
        self,
        kind: str,
        content: Path | bytes,
        caption: str = "",
        name: str = "file",
        *,
        album: str = "",
    ) -> Message:
        """Send a voice, sticker, video, …: any kind of file that people send."""
        form = aiohttp.FormData(quote_fields=False)
        if isinstance(content, Path):
            name, content = content.name, await asyncio.to_thread(content.read_bytes)
        # Apps say what a file is by its name.
        form.add_field(kind, io.BytesIO(content), filename=name, content_type=mimetypes.guess_type(name)[0])
        form.add_field("caption", caption)
        form.add_field("album", album)
        return await self._say(form)

    async def edit(self, message: Message, text: str) -> Message:
        """Change an own message."""
        self._begin()
        return message_from(
            await self._connection.post(f"/api/phones/{self.id}/messages/{message.id}/edit", {"text": text})
        )

    async def press(self, text: str, timeout: float = PATIENCE) -> None:  # noqa: ASYNC109 - a person's patience
        """Press the button with this text (or beginning) in the newest message that has one."""
        message, button = await self._until(lambda: self._pressable(text), timeout, f"a button {text!r}")
        await self.press_on(message, button)

    async def press_on(self, message: Message, button: Button) -> None:
        """Press exactly this button, however old its message is."""
        self._begin()
        press = {"message": message.id, "row": button.row, "column": button.column}
        self.transcript.append(("me", f"[{button.text}]"))
        await self._connection.post(f"/api/phones/{self.id}/presses", press)

    async def looks_for(self, text: str, after: str = "", timeout: float = PATIENCE) -> Offers:  # noqa: ASYNC109 - a person's patience
        """Type something behind the bot's name, in whatever chat; what is offered, or NotSeen when nothing comes."""
        self._begin()
        asked = await self._connection.post(f"/api/phones/{self.id}/queries", {"text": text, "offset": after})
        return await self._until(lambda: self._offers.get(asked["query"]), timeout, f"offers for {text!r}")

    async def choose(self, offer: Offer, *, chat: int | None = None) -> Message:
        """Put what was offered into the chat with the bot, or into a group."""
        choice = {"query": offer.query, "key": offer.key} | ({} if chat is None else {"chat": chat})
        return message_from(await self._connection.post(f"/api/phones/{self.id}/choices", choice))

    async def sees(self, fragment: str, timeout: float = PATIENCE) -> Message:  # noqa: ASYNC109 - a person's patience
        """The first message (or edit) since the last own act with these words; NotSeen when none comes in time."""
        return await self._until(lambda: self._showing(fragment), timeout, repr(fragment))

    async def sees_toast(self, fragment: str, timeout: float = PATIENCE) -> str:  # noqa: ASYNC109 - a person's patience
        """The short notice after a press that has these words."""
        return await self._until(
            lambda: next((toast for toast in self._toasts if fragment in toast), None),
            timeout,
            f"a notice {fragment!r}",
        )

    async def last(self) -> Message | None:
        """The newest message of the bot's, as it is now."""
        return next((message for message in reversed(self._messages.values()) if not message.mine), None)

    async def block(self, *, blocked: bool = True) -> None:
        """Block the bot, or (False) let it speak again."""
        await self._connection.post(f"/api/phones/{self.id}/block", {"blocked": blocked})

    async def fetch(self, url: str) -> bytes:
        """The content behind a photo's or document's url."""
        return await self._connection.fetch(url)

    def hears(self, event: dict[str, Any]) -> None:
        """Take in one event of the stream that is about this phone."""
        match event["kind"]:
            case "message" | "edited" as kind:
                self._received(kind, message_from(event["message"]))
            case "offers":
                offers = [Offer(event["query"], **offer) for offer in event["offers"]]
                self._offers[event["query"]] = Offers(offers, event["more"])
            case "deleted":
                self._messages.pop(event["message"], None)
                self.transcript.append(("deleted", str(event["message"])))
            case "toast":
                self._toasts.append(event["text"])
                self.transcript.append(("toast", event["text"]))
        self._news.set()

    def _received(self, kind: str, message: Message) -> None:
        self._messages[message.id] = message
        if not message.mine:
            self._fresh.append(message)
        self.transcript.append(("me" if message.mine else "bot" if kind == "message" else kind, message.readable()))

    async def _say(self, form: dict[str, Any] | aiohttp.FormData) -> Message:
        self._begin()
        return message_from(await self._connection.post(f"/api/phones/{self.id}/messages", form))

    def _begin(self) -> None:
        """An own act: what is waited for from now on must come after it."""
        self._fresh.clear()
        self._toasts.clear()

    def _pressable(self, text: str) -> tuple[Message, Button] | None:
        for message in sorted(self._messages.values(), key=lambda message: -message.id):
            button = message.button(text)
            if button is not None and button.kind == "press":
                return message, button
        return None

    def _showing(self, fragment: str) -> Message | None:
        return next((message for message in self._fresh if fragment in message.readable()), None)

    async def _until(self, look: Callable[[], _Seen | None], seconds: float, wanted: str) -> _Seen:
        """Look again at each piece of news, until it is there or patience ends."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while (seen := look()) is None:
                    self._news.clear()
                    await self._news.wait()
                return seen
        raise NotSeen(f"{self.name} did not see {wanted} within {seconds:g} s, but:\n{self._account()}")

    def _account(self) -> str:
        heard = [f"  {who}: {words}".replace("\n", "\n    ") for who, words in self.transcript[-_RECALLED:]]
        return "\n".join(heard) or "  nothing at all"
