"""What the bot says of itself, and how it leaves: the calls around its profile."""

import re

from bot.sandbox.wire import parameters
from bot.sandbox.wire.sending import Given
from bot.sandbox.world.chats import Json
from bot.sandbox.world.profile import Commands, scope_name
from bot.sandbox.world.refusals import bad_request
from bot.sandbox.world.world import World

MOST_COMMANDS = 100
LENGTHS = {"name": 64, "description": 512, "short_description": 120}
SCOPES = {
    "default": frozenset({"type"}),
    "all_private_chats": frozenset({"type"}),
    "all_group_chats": frozenset({"type"}),
    "all_chat_administrators": frozenset({"type"}),
    "chat": frozenset({"type", "chat_id"}),
    "chat_administrators": frozenset({"type", "chat_id"}),
}
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"([a-z]{2})?")


def get_me(world: World, _given: Given) -> Json:
    """The bot's own account."""
    return world.bot | {
        "first_name": world.profile.read("name", ""),
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": world.asking.on,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def set_my_commands(world: World, given: Given) -> bool:
    """Set a menu."""
    commands = given["commands"]
    if len(commands) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        _check_command(command)
    return _set_commands(world, given, commands)


def delete_my_commands(world: World, given: Given) -> bool:
    """Take a menu away."""
    return _set_commands(world, given, [])


def get_my_commands(world: World, given: Given) -> Commands:
    """The menu that was set for exactly this scope and language."""
    return world.profile.commands(_scope(world, given), _language(given))


def set_my_name(world: World, given: Given) -> bool:
    """Set the bot's name."""
    return _write(world, given, "name")


def set_my_description(world: World, given: Given) -> bool:
    """Set what people read before they press start."""
    return _write(world, given, "description")


def set_my_short_description(world: World, given: Given) -> bool:
    """Set what stands in the bot's profile."""
    return _write(world, given, "short_description")


def leave_chat(world: World, given: Given) -> bool:
    """Leave a group."""
    chat = world.open_chat(given["chat_id"])
    if chat.private:
        raise bad_request("chat member status can't be changed in private chats")
    chat.state = "left"
    return True


def _write(world: World, given: Given, field: str) -> bool:
    text = given.get(field, "")
    if len(text) > LENGTHS[field]:
        raise bad_request(f"bot {field.replace('_', ' ')} is too long")
    world.profile.write(field, _language(given), text)
    world.events.publish("phone", {"phone": None})
    return True


def _set_commands(world: World, given: Given, commands: Commands) -> bool:
    world.profile.set_commands(_scope(world, given), _language(given), commands)
    world.events.publish("commands", {"phone": None})
    return True


def _check_command(command: object) -> None:
    if not isinstance(command, dict) or set(command) != {"command", "description"}:
        raise bad_request("can't parse BotCommand: expected an Object with command and description")
    name, description = command["command"], command["description"]
    if not isinstance(name, str) or not _COMMAND.fullmatch(name.removeprefix("/")):
        raise bad_request("BOT_COMMAND_INVALID")
    if not isinstance(description, str) or not 1 <= len(description) <= 256:  # noqa: PLR2004 - Telegram's longest
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")


def _scope(world: World, given: Given) -> str:
    scope = given.get("scope", {"type": "default"})
    if frozenset(scope) != SCOPES.get(str(scope.get("type"))):
        raise bad_request("can't parse BotCommandScope: unknown type, or a field too many or too few")
    if "chat_id" in scope:
        world.known_chat(parameters.chat("chat_id", scope["chat_id"]))
    return scope_name(scope)


def _language(given: Given) -> str:
    language: str = given.get("language_code", "")
    if not _LANGUAGE.fullmatch(language):
        raise bad_request("invalid language_code specified")
    return language
