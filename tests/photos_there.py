"""Photos on their way: whether the bot has all of them, and which it has put on a phone."""

from bot.sandbox.phones.phone import Phone
from bot.sandbox.server import Sandbox
from storage import pictures
from storage.transaction import Tx


def all_here(tx: Tx) -> bool:
    """Whether no picture is wanted any more."""
    return pictures.next_due(tx) is None


def photos_on(sandbox: Sandbox, phone: Phone) -> list[bytes]:
    """The photos that the bot has put on a phone."""
    shown = [one.content.file for one in sandbox.world.messages(phone.id) if one.author is None]
    return [file.content for file in shown if file and file.kind == "photo"]
