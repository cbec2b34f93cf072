"""Inline keyboards: what Telegram accepts as one, and how a phone shows it."""

from typing import Any, TypedDict

from bot.sandbox.world import links
from bot.sandbox.world.refusals import bad_request

MOST_BUTTONS = 100
DATA_BYTES = 64
COPY_LENGTH = 256
STYLES = frozenset({"danger", "success", "primary"})
_ACTIONS = {"callback_data": "press", "url": "link", "copy_text": "copy"}
_KNOWN = frozenset({"text", "style", *_ACTIONS})

Keyboard = list[list[dict[str, Any]]]
"""Rows of InlineKeyboardButtons as Telegram writes them."""


class ButtonView(TypedDict):
    """A button as a phone shows it: `kind` is press, link or copy; `value` is the link or the text to copy."""

    text: str
    kind: str
    style: str | None
    row: int
    column: int
    value: str | None


def checked(markup: Any) -> Keyboard:
    """The rows of a `reply_markup` (empty rows left out); Refusal when Telegram would not take it.

    Keyboards that replace the phone's own are refused too: the bot has none, and the page could not show one.
    """
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if set(markup) != {"inline_keyboard"}:
        raise bad_request(f"the sandbox takes inline keyboards only, not {', '.join(sorted(markup)) or 'nothing'}")
    rows = markup["inline_keyboard"]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request("can't parse inline keyboard markup: inline_keyboard must be an Array of Arrays")
    keyboard = [[_button(button) for button in row] for row in rows if row]
    if sum(map(len, keyboard)) > MOST_BUTTONS:
        raise bad_request("reply markup is too long")
    return keyboard


def _button(given: Any) -> dict[str, Any]:
    if not isinstance(given, dict):
        raise _wrong("InlineKeyboardButton must be an Object")
    button = {str(name): value for name, value in given.items() if value is not None}
    if unknown := set(button) - _KNOWN:
        raise _wrong(f"the sandbox does not know {', '.join(sorted(unknown))}")
    if not isinstance(button.get("text"), str) or not button["text"].strip():
        raise _wrong('Field "text" must be a non-empty String')
    actions = [name for name in _ACTIONS if name in button]
    if not actions:
        raise _wrong("Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise _wrong(f"exactly one action is allowed, not {' and '.join(actions)}")
    if str(button.get("style", "primary")) not in STYLES:
        raise _wrong("invalid button style specified")
    _check_action(actions[0], button[actions[0]])
    return button


def _check_action(action: str, value: Any) -> None:
    match action:
        case "callback_data":
            if not isinstance(value, str) or not 0 < len(value.encode()) <= DATA_BYTES:
                raise bad_request("BUTTON_DATA_INVALID")
        case "url":
            try:
                links.checked(value if isinstance(value, str) else "")
            except links.NoLink as wrong:
                raise bad_request(f"inline keyboard button URL '{value}' is invalid: {wrong}") from None
        case _:
            text = value.get("text") if isinstance(value, dict) and set(value) == {"text"} else None
            if not isinstance(text, str) or not 0 < len(text) <= COPY_LENGTH:
                raise bad_request("BUTTON_COPY_TEXT_INVALID")


def _wrong(reason: str) -> Exception:
    return bad_request(f"can't parse inline keyboard button: {reason}")


def shown(keyboard: Keyboard) -> list[list[ButtonView]]:
    """The rows as a phone shows them: what each button says, what kind it is, and its link or text to copy."""
    return [
        [_shown(button, row, column) for column, button in enumerate(buttons)] for row, buttons in enumerate(keyboard)
    ]


def _shown(button: dict[str, Any], row: int, column: int) -> ButtonView:
    action = next(name for name in _ACTIONS if name in button)
    value = {"url": button.get("url"), "copy_text": button.get("copy_text", {}).get("text")}.get(action)
    return {
        "text": button["text"],
        "kind": _ACTIONS[action],
        "style": button.get("style"),
        "row": row,
        "column": column,
        "value": value,
    }
