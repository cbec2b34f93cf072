"""What a parameter of a call may look like: readers that turn what came over the wire into a value, or refuse it.

Telegram takes a number, a truth or a JSON object either as such (in a JSON body) or written as text (everywhere
else); so do these. Unlike Telegram they refuse what makes no sense instead of reading it as 0 or false.
"""

import json
import re
from collections.abc import Callable
from typing import Any

from bot.sandbox.world.files import Upload
from bot.sandbox.world.refusals import bad_request

Reader = Callable[[str, Any], Any]

_INTEGER = re.compile(r"-?\d{1,19}")
_TRUTHS = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}


def text(name: str, raw: Any) -> str:
    """Words; well-formed Unicode only."""
    if not isinstance(raw, str):
        raise bad_request(f"{name} must be a String")
    if not raw.isascii():
        try:
            raw.encode()
        except UnicodeEncodeError:
            raise bad_request("strings must be encoded in UTF-8") from None
    return raw


def integer(name: str, raw: Any) -> int:
    """A whole number."""
    if type(raw) is int:
        return raw
    if isinstance(raw, str) and _INTEGER.fullmatch(raw):
        return int(raw)
    raise bad_request(f"{name} must be an Integer")


def number(name: str, raw: Any) -> float:
    """A number with a fraction."""
    try:
        value = float(raw) if not isinstance(raw, bool) else float("nan")
    except (TypeError, ValueError):
        value = float("nan")
    if value - value != 0:  # so it is not a finite number
        raise bad_request(f"{name} must be a Float")
    return value


def truth(name: str, raw: Any) -> bool:
    """Yes or no."""
    value = _TRUTHS.get(str(raw).lower())
    if value is None:
        raise bad_request(f"{name} must be a Boolean")
    return value


def chat(name: str, raw: Any) -> int | str:
    """A chat's number, or the @name of a public one."""
    if isinstance(raw, str) and raw.startswith("@"):
        return raw
    return integer(name, raw)


def array(name: str, raw: Any) -> list[Any]:
    """A JSON array."""
    value = _json(name, raw)
    if not isinstance(value, list):
        raise bad_request(f"can't parse {name}: expected an Array")
    return value


def mapping(name: str, raw: Any) -> dict[str, Any]:
    """A JSON object."""
    value = _json(name, raw)
    if not isinstance(value, dict):
        raise bad_request(f"can't parse {name}: expected an Object")
    return value


def file(name: str, raw: Any) -> Upload | str:
    """An uploaded file, or the file_id of one that is here already."""
    return raw if isinstance(raw, Upload) else text(name, raw)


def one_of(*words: str) -> Reader:
    """A reader that takes only these words."""

    def read(name: str, raw: Any) -> str:
        if raw not in words:
            raise bad_request(f"wrong parameter {name} in request")
        return str(raw)

    return read


def not_played(name: str, _raw: Any) -> None:
    """A parameter that Telegram has and the sandbox has no part for: refused, so that nobody relies on it unseen."""
    raise bad_request(f"parameter {name} is not played by the sandbox")


def _json(name: str, raw: Any) -> Any:
    if not isinstance(raw, str):
        return raw
    try:
        return json.loads(raw)
    except ValueError:
        raise bad_request(f"can't parse {name} JSON object") from None
