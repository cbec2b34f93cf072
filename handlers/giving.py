"""Donation details in words: what each number is called, and what stands beside it; for supporters and the team."""

from collections.abc import Iterator

from markupsafe import Markup

from handlers.texts import Words
from handlers.texts.facts import Country, Currency
from handlers.texts.inert import inert
from storage.contents.donation import Details, Number
from storage.contents.hosts import host_of


def label(words: Words, number: Number) -> object:
    """What a number is called: by the group, or, where it has a field of its own, by the reader's language."""
    return number.label or words(f"number-{number.name}")


def main_label(words: Words, details: Details) -> object:
    """What that is called of which whoever confirms details types the end."""
    return label(words, details.main) if details.main else words("number-holder")


def said(words: Words, number: Number) -> str:
    """A number as it is read: the sort of account has a name in each language."""
    return str(words(f"account-type-{number.value}")) if number.name == "type" else number.value


def pasted(words: Words, number: Number) -> str:
    """A number as it is copied."""
    return said(words, number) if number.name == "type" else number.pasted


def holder(words: Words, details: Details) -> Markup:
    """Whose account it is, or who receives the money."""
    return words("donate-holder" if details.account or details.lines else "donate-receiver", holder=details.holder)


def around(words: Words, details: Details) -> Iterator[Markup]:
    """What stands beside the numbers: the country of the account, the currency, and until when the details are good."""
    if details.account:
        yield words("donate-country", country=Country(details.account.country))
    if details.currency:
        yield words("donate-currency", currency=Currency(details.currency))
    if details.until:
        yield words("donate-until", day=details.until)


def leads_to(words: Words, address: str) -> Iterator[Markup]:
    """Where a payment link leads, in plain letters; and that its name could be taken for another, if it could."""
    host = host_of(address)
    yield words("donate-link", host=host.plain)
    if host.is_foreign:
        yield words("donate-link-foreign", host=host.plain, looks=inert(host.shown))
    for digit in host.digits:
        yield words("donate-link-digit", host=host.plain, digit=digit)
