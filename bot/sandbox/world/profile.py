"""What the bot says of itself: its name, descriptions and menus of commands, by language and by who looks.

For each of them the nearest fitting one is shown: the chat's own before that of all private chats before the
default, and in each of these the person's language before the one for everyone else.
"""

from typing import Any

Commands = list[dict[str, str]]


class Profile:
    """The bot's words about itself; an empty text or list takes a dedicated one away."""

    def __init__(self, name: str) -> None:
        self._texts: dict[tuple[str, str], str] = {("name", ""): name}
        self._commands: dict[tuple[str, str], Commands] = {}

    def write(self, field: str, language: str, text: str) -> None:
        """Set `name`, `description` or `short_description` for a language ("" for all others)."""
        if text:
            self._texts[field, language] = text
        elif (field, language) != ("name", ""):
            self._texts.pop((field, language), None)

    def read(self, field: str, language: str) -> str:
        """The text that someone with this language sees."""
        return self._texts.get((field, language)) or self._texts.get((field, ""), "")

    def set_commands(self, scope: str, language: str, commands: Commands) -> None:
        """Set the menu of a scope (see `scope_name`) for a language."""
        if commands:
            self._commands[scope, language] = commands
        else:
            self._commands.pop((scope, language), None)

    def commands(self, scope: str, language: str) -> Commands:
        """Exactly the menu that was set for this scope and language."""
        return self._commands.get((scope, language), [])

    def menu(self, chat: int, language: str) -> Commands:
        """The menu that a phone shows in its private chat with the bot."""
        for scope in (f"chat:{chat}", "all_private_chats", "default"):
            for tongue in (language, ""):
                if menu := self.commands(scope, tongue):
                    return menu
        return []


def scope_name(scope: dict[str, Any]) -> str:
    """A BotCommandScope as one word: its type, with the chat's id when it is for one chat."""
    return f"{scope['type']}:{scope['chat_id']}" if "chat_id" in scope else str(scope["type"])
