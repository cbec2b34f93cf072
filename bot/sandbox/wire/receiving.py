"""How the bot gets what people said and pressed: by asking or by a webhook, and how it answers a press."""

import re
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

from bot.sandbox.wire.from_here import LOCAL
from bot.sandbox.wire.sending import Given
from bot.sandbox.world.chats import Json
from bot.sandbox.world.files import DOWNLOAD_LIMIT
from bot.sandbox.world.refusals import bad_request, conflict
from bot.sandbox.world.updates import MOST_AT_ONCE
from bot.sandbox.world.webhook import CONNECTIONS, Address
from bot.sandbox.world.world import World

PRESS_ANSWERABLE = timedelta(seconds=60)
ANSWER_LENGTH = 200
UPDATE_KINDS = frozenset(
    [
        "message",
        "edited_message",
        "channel_post",
        "edited_channel_post",
        "business_connection",
        "business_message",
        "edited_business_message",
        "deleted_business_messages",
        "guest_message",
        "message_reaction",
        "message_reaction_count",
        "inline_query",
        "chosen_inline_result",
        "callback_query",
        "shipping_query",
        "pre_checkout_query",
        "purchased_paid_media",
        "poll",
        "poll_answer",
        "my_chat_member",
        "chat_member",
        "chat_join_request",
        "chat_boost",
        "removed_chat_boost",
        "managed_bot",
    ],
)
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


async def get_updates(world: World, given: Given) -> list[Json]:
    """Ask for what came; waits up to `timeout` seconds when nothing did."""
    if world.webhook.set:
        raise conflict(
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
        )
    _allow(world, given)
    limit = given.get("limit", MOST_AT_ONCE)
    if not 1 <= limit <= MOST_AT_ONCE:
        limit = MOST_AT_ONCE
    return await world.updates.poll(given.get("offset", 0), limit, given.get("timeout", 0))


def set_webhook(world: World, given: Given) -> bool:
    """Have the updates brought to a URL from now on; an empty one ends that."""
    url = given.get("url", "")
    if not url:
        return delete_webhook(world, given)
    _check_address(url)
    secret = given.get("secret_token", "")
    if secret and not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters or is too long")
    _allow(world, given)
    if given.get("drop_pending_updates"):
        world.updates.forget_all()
    world.updates.end_poll("terminated by setWebhook request")
    connections = given.get("max_connections", CONNECTIONS)
    world.webhook.open(Address(url, secret, connections if 1 <= connections <= 100 else CONNECTIONS))  # noqa: PLR2004 - Telegram's most
    return True


def delete_webhook(world: World, given: Given) -> bool:
    """Go back to asking."""
    world.webhook.close()
    if given.get("drop_pending_updates"):
        world.updates.forget_all()
    return True


def get_webhook_info(world: World, _given: Given) -> Json:
    """Where updates are brought, how many wait, and what went wrong last."""
    return world.webhook.described()


def answer_callback_query(world: World, given: Given) -> bool:
    """End the waiting sign on a pressed button, with a word to the person if one is given."""
    text = given.get("text", "")
    if len(text) > ANSWER_LENGTH:
        raise bad_request("MESSAGE_TOO_LONG")
    press = world.presses.get(given["callback_query_id"])
    if press is None or world.time.now() - press[1] > PRESS_ANSWERABLE:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    if text:
        alert = given.get("show_alert", False)
        world.events.publish("toast", {"phone": press[0].id, "text": text, "alert": alert})
    return True


def get_file(world: World, given: Given) -> Json:
    """Where a file can be fetched."""
    file = world.files.known(given["file_id"])
    if len(file.content) > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    return {
        "file_id": file.id,
        "file_unique_id": file.key,
        "file_size": len(file.content),
        "file_path": file.path,
    }


def _allow(world: World, given: Given) -> None:
    if "allowed_updates" not in given:
        return
    kinds: list[Any] = given["allowed_updates"]
    if unknown := [kind for kind in kinds if not isinstance(kind, str) or kind not in UPDATE_KINDS]:
        raise bad_request(f"can't parse allowed_updates: unknown kind {unknown[0]!r}")
    world.updates.allow(kinds)


def _check_address(url: str) -> None:
    """Telegram wants HTTPS; the sandbox takes plain HTTP too, and brings nothing to any other machine."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        raise bad_request("bad webhook: Failed to resolve host") from None
    if parts.scheme != "https" and not (parts.scheme == "http" and host in LOCAL):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if host not in LOCAL:
        raise bad_request("bad webhook: the sandbox brings updates to this machine alone")
