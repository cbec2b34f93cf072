"""Account numbers and addresses, checked by their kind and written as their country writes them.

The library that checks them is loaded at the first number: a bot that imports nothing starts faster without it.
"""

import re
from collections.abc import Callable
from importlib import import_module
from urllib.parse import urlsplit

from storage.contents.spelling import unknown
from storage.errors import Rejected

_HOST = re.compile(r"[\w-]+(\.[\w-]+)+\.?", re.ASCII)


def web_address(text: str) -> str:
    """An http or https address with a host, of which phones make a link. Raises Rejected("content-web-address")."""
    try:
        parts = urlsplit(text)
        right = parts.scheme in ("http", "https") and _HOST.fullmatch(parts.hostname or "") and "@" not in parts.netloc
        right = right and parts.port != 0 and not parts.netloc.endswith(":")
    except ValueError:
        right = False
    if not right or not text.isascii() or re.search(r"[\s\x00-\x1f\x7f<>\"]", text):
        raise Rejected("content-web-address", value=text)
    return text


def email_address(text: str) -> str:
    """An address like name@example.org. Raises Rejected("content-email-address")."""
    if not re.fullmatch(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", text, re.ASCII):
        raise Rejected("content-email-address", value=text)
    return text


def kind(name: str) -> str:
    """The kind of a number. Raises Rejected("content-kind") if there is none of this name."""
    if name not in KINDS:
        raise unknown("content-kind", name, KINDS, kinds=tuple(KINDS))
    return name


def number(kind: str, value: str) -> str:
    """`value` as numbers of its `kind` are written. Raises Rejected if its check digit or its form is wrong."""
    return KINDS[kind](value)


def to_paste(kind: str, value: str) -> str:
    """A number as a bank's form takes it: forms refuse or cut an IBAN with the spaces that help people to read it."""
    return value.replace(" ", "") if kind == "iban" else value


def _standard(kind: str, module: str) -> Callable[[str], str]:
    """The rule of a kind of number that python-stdnum knows."""

    def written(value: str) -> str:
        standard = import_module(f"stdnum.{module}")
        try:
            return str(standard.format(standard.validate(value)))
        except ValueError as error:
            raise Rejected("content-number", kind=kind, value=value, because=str(error)) from None

    return written


def _clabe(value: str) -> str:
    """18 digits; the last makes the sum of digit × weight, each modulo 10, a multiple of 10 (Banxico, CLABE)."""
    digits = re.sub(r"[\s-]", "", value)
    if not re.fullmatch(r"[0-9]{18}", digits):
        raise Rejected("content-clabe-digits", value=value)
    if sum(int(digit) * weight % 10 for digit, weight in zip(digits[:17], (3, 7, 1) * 6, strict=False)) % 10 != (
        -int(digits[17]) % 10
    ):
        raise Rejected("content-clabe-check", value=value)
    return digits


def _digits(value: str) -> str:
    if not re.fullmatch(r"[0-9](?:[0-9 .-]{0,62}[0-9])?", value):
        raise Rejected("content-digits", value=value)
    return value


KINDS: dict[str, Callable[[str], str]] = {
    "cl-rut": _standard("cl-rut", "cl.rut"),
    "mx-clabe": _clabe,
    "iban": _standard("iban", "iban"),
    "bic": _standard("bic", "bic"),
    "number": _digits,
    "link": web_address,
    "text": str,
}
