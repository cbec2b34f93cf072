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


def payment_link(text: str) -> str:
    """A web address to pay at, which only counts with https. Raises Rejected("content-payment-link")."""
    try:
        return web_address(text if text.startswith("https://") else "")
    except Rejected:
        raise Rejected("content-payment-link", value=text) from None


def kind(name: str) -> str:
    """The kind of a number. Raises Rejected("content-kind") if there is none of this name."""
    if name not in KINDS:
        raise unknown("content-kind", name, KINDS, kinds=tuple(KINDS))
    return name


def number(kind: str, value: str) -> str:
    """`value` as numbers of its `kind` are written. Raises Rejected if its check digit or its form is wrong."""
    return KINDS[kind](value)


def to_paste(kind: str, value: str) -> str:
    """A number as a bank's form takes it: forms refuse or cut what has the spaces and dots that help people to read."""
    match kind:
        case "iban":
            return value.replace(" ", "")
        case "rut" | "cl-rut" | "number" | "agency":
            return re.sub("[. ]", "", value)
        case "tax_id" | "cuit":
            return bare(value)
        case _:
            return value


def bare(value: str) -> str:
    """A number without all that stands between its letters and digits."""
    return re.sub("[^0-9A-Za-z]", "", value)


def account_type(name: str) -> str:
    """What sort of account it is. Raises Rejected("content-account-type") if there is none of this name."""
    if name not in ACCOUNT_TYPES:
        raise unknown("content-account-type", name, ACCOUNT_TYPES, types=ACCOUNT_TYPES)
    return name


def _standard(kind: str, module: str) -> Callable[[str], str]:
    """The rule of a kind of number that python-stdnum knows."""

    def written(value: str) -> str:
        standard = import_module(f"stdnum.{module}")
        try:
            return str(standard.format(standard.validate(value)))
        except ValueError as error:
            raise Rejected("content-number", kind=kind, value=value, because=str(error)) from None

    return written


def clabe(value: str) -> str:
    """18 digits; the last makes the sum of digit × weight, each modulo 10, a multiple of 10 (Banxico, CLABE)."""
    digits = re.sub(r"[\s-]", "", value)
    if not re.fullmatch(r"[0-9]{18}", digits):
        raise Rejected("content-clabe-digits", value=value)
    if sum(int(digit) * weight % 10 for digit, weight in zip(digits[:17], (3, 7, 1) * 6, strict=False)) % 10 != (
        -int(digits[17]) % 10
    ):
        raise Rejected("content-clabe-check", value=value)
    return digits


def cbu(value: str) -> str:
    """The 22 digits of an account in Argentina, by its two check digits, without the space that parts them."""
    return _standard("cbu", "ar.cbu")(value).replace(" ", "")


def alias(value: str) -> str:
    """The name of an account in Argentina: 6 to 20 letters, digits, dots and dashes (BCRA). Raises Rejected."""
    if not re.fullmatch(r"[A-Za-z0-9.-]{6,20}", value):
        raise Rejected("content-alias", value=value)
    return value


def tax_id(value: str) -> str:
    """The number of a person or a company in Brazil: CPF or CNPJ, by its length and its check digits."""
    is_person = len(bare(value)) <= _LONGEST_CPF
    return (_standard("cpf", "br.cpf") if is_person else _standard("cnpj", "br.cnpj"))(value)


def pix(value: str) -> str:
    """A key of Pix: an e-mail address, a telephone number with +55, a CPF or CNPJ, or the random key of a bank."""
    if "@" in value:
        return email_address(value)
    if re.fullmatch(r"[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}", value):
        return value.casefold()
    if value.startswith("+"):
        digits = re.sub(r"[\s().-]", "", value)
        if re.fullmatch(r"\+55[0-9]{10,11}", digits):
            return digits
        raise Rejected("content-pix", value=value)
    try:
        return bare(tax_id(value))
    except Rejected:
        raise Rejected("content-pix", value=value) from None


def digits(value: str) -> str:
    """Digits, and what parts them: a number without a check digit. Raises Rejected("content-digits")."""
    if not re.fullmatch(r"[0-9](?:[0-9 .-]{0,62}[0-9])?", value):
        raise Rejected("content-digits", value=value)
    return value


def account_number(value: str) -> str:
    """The number of an account or a branch where no rule is known: digits, perhaps letters, and what parts them."""
    if not re.fullmatch(r"(?=.*[0-9])[0-9A-Za-z](?:[0-9A-Za-z .-]{0,38}[0-9A-Za-z])?", value):
        raise Rejected("content-account-number", value=value)
    return value


_LONGEST_CPF = 11
ACCOUNT_TYPES = ("cuenta-rut", "vista", "checking", "savings")
rut = _standard("cl-rut", "cl.rut")
iban = _standard("iban", "iban")
bic = _standard("bic", "bic")
cuit = _standard("cuit", "ar.cuit")
# Of the lines of donation details that name no country.
KINDS: dict[str, Callable[[str], str]] = {
    "cl-rut": rut,
    "mx-clabe": clabe,
    "iban": iban,
    "bic": bic,
    "number": digits,
    "link": web_address,
    "text": str,
}
