"""Account numbers and addresses, checked by their kind and written as their country writes them."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

from stdnum import bic, iban
from stdnum.cl import rut
from stdnum.exceptions import ValidationError


class Invalid(Exception):
    """A number or an address is not right; the text completes "expected …"."""


def web_address(text: str) -> str:
    """An http or https address with a host. Raises Invalid."""
    try:
        parts = urlsplit(text)
        right = parts.scheme in ("http", "https") and "." in (parts.hostname or "") and "@" not in parts.netloc
    except ValueError:
        right = False
    if not right or not text.isascii() or re.search(r"[\s\x00-\x1f\x7f<>\"]", text):
        raise Invalid(f"a web address like https://example.org, found {text!r}")
    return text


def email_address(text: str) -> str:
    """An address like name@example.org. Raises Invalid."""
    if not re.fullmatch(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", text, re.ASCII):
        raise Invalid(f"an e-mail address like name@example.org, found {text!r}")
    return text


def checked(kind: str, value: str) -> str:
    """`value` as numbers of its `kind` are written. Raises Invalid if its check digit or its form is wrong."""
    try:
        return KINDS[kind](value)
    except ValidationError as error:
        raise Invalid(f"a valid {kind}, found {value!r}: {error}") from None


def _rut(value: str) -> str:
    return rut.format(rut.validate(value))


def _iban(value: str) -> str:
    return iban.format(iban.validate(value))


def _bic(value: str) -> str:
    return bic.validate(value)


def _clabe(value: str) -> str:
    """18 digits; the last makes the sum of digit × weight, each modulo 10, a multiple of 10 (Banxico, CLABE)."""
    digits = re.sub(r"[\s-]", "", value)
    if not re.fullmatch(r"[0-9]{18}", digits):
        raise Invalid(f"18 digits of a CLABE, found {value!r}")
    if sum(int(digit) * weight % 10 for digit, weight in zip(digits[:17], (3, 7, 1) * 6, strict=False)) % 10 != (
        -int(digits[17]) % 10
    ):
        raise Invalid(f"a CLABE with a right check digit, found {value!r}")
    return digits


def _number(value: str) -> str:
    if not re.fullmatch(r"[0-9](?:[0-9 .-]{0,62}[0-9])?", value):
        raise Invalid(f"a number of digits, dots, dashes and spaces, found {value!r}")
    return value


KINDS: dict[str, Callable[[str], str]] = {
    "cl-rut": _rut,
    "mx-clabe": _clabe,
    "iban": _iban,
    "bic": _bic,
    "number": _number,
    "link": web_address,
    "text": str,
}
