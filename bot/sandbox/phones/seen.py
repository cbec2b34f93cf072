"""What a phone shows: messages and their buttons, as the client of the sandbox's second door reads them."""

from dataclasses import dataclass
from datetime import datetime

from bot.sandbox.world.bubbles import DocumentView, MessageView, PlaceView


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message: kind is press, link or copy; value is the link or the text to copy."""

    text: str
    kind: str
    style: str | None
    row: int
    column: int
    value: str | None


@dataclass(frozen=True, slots=True)
class Offer:
    """What is offered behind the bot's name, under the id of what was typed."""

    query: str
    key: str
    title: str
    description: str


@dataclass(frozen=True, slots=True)
class Offers:
    """What is offered at once, and what to ask for to see more, or ""."""

    offers: list[Offer]
    more: str


@dataclass(frozen=True, slots=True)
class Message:
    """A message as this phone shows it."""

    id: int
    mine: bool
    at: datetime
    text: str
    html: str
    photo: str | None
    document: DocumentView | None
    place: PlaceView | None
    edited: bool
    spoiler: bool
    protected: bool
    rows: list[list[Button]]

    @property
    def buttons(self) -> list[str]:
        """What the buttons say, in reading order."""
        return [button.text for row in self.rows for button in row]

    def button(self, text: str) -> Button | None:
        """The button with this text, or else the first that begins with it."""
        buttons = [button for row in self.rows for button in row]
        exact = [button for button in buttons if button.text == text]
        return next(iter(exact or [button for button in buttons if button.text.startswith(text)]), None)

    def readable(self) -> str:
        """Everything on it that can be read: words, place, name of the file, buttons."""
        place = f"{self.place['title']} {self.place['address']}".strip() if self.place else ""
        name = self.document["name"] if self.document else ""
        buttons = " ".join(f"[{text}]" for text in self.buttons)
        return "\n".join(filter(None, [self.text, "(photo)" if self.photo else "", name, place, buttons]))


def message_from(view: MessageView) -> Message:
    """A message out of the door's JSON."""
    return Message(
        id=view["id"],
        mine=view["from"] == "me",
        at=datetime.fromisoformat(view["at"]),
        text=view["text"],
        html=view["html"],
        photo=view["photo"],
        document=view["document"],
        place=view["place"],
        edited=view["edited"],
        spoiler=view["spoiler"],
        protected=view["protected"],
        rows=[[Button(**button) for button in row] for row in view["reply_markup_rows"]],
    )
