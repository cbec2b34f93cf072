"""A bank account, by the country of its bank: what the forms for a transfer ask for there, and what must fit together.

One table, FORMS, says which fields belong to a country; a country that is not in it has an IBAN, or else a number at a
bank. What a field may be is said at the field (numbers.py).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from importlib import import_module
from typing import Annotated

from storage.contents import numbers
from storage.contents.fields import Country, EmailAddress, Name
from storage.contents.rules import Rule
from storage.errors import Rejected

Flaw = tuple[str, Rejected]
"""The field where something does not fit ("" for the whole), and the refusal."""


@dataclass(frozen=True, kw_only=True)
class Account:
    """A bank account. `country` is that of the bank; what its forms do not ask for is None.

    `rut`, `tax_id` and `cuit` are the holder's number in Chile, Brazil and Argentina. `agency` is the branch.
    """

    country: Country
    bank: Name | None = None
    rut: Annotated[str, Rule(numbers.rut)] | None = None
    tax_id: Annotated[str, Rule(numbers.tax_id)] | None = None
    cuit: Annotated[str, Rule(numbers.cuit)] | None = None
    type: Annotated[str, Rule(numbers.account_type, tuple(numbers.ACCOUNT_TYPES))] | None = None
    agency: Annotated[str, Rule(numbers.account_number)] | None = None
    number: Annotated[str, Rule(numbers.account_number)] | None = None
    iban: Annotated[str, Rule(numbers.iban)] | None = None
    bic: Annotated[str, Rule(numbers.bic)] | None = None
    clabe: Annotated[str, Rule(numbers.clabe)] | None = None
    cbu: Annotated[str, Rule(numbers.cbu)] | None = None
    alias: Annotated[str, Rule(numbers.alias)] | None = None
    pix: Annotated[str, Rule(numbers.pix)] | None = None
    email: EmailAddress | None = None

    @property
    def given(self) -> Mapping[str, str]:
        """What there is of it, by field, but for the country."""
        values = {field.name: getattr(self, field.name) for field in fields(self) if field.name != "country"}
        return {name: value for name, value in values.items() if value is not None}

    @property
    def main(self) -> str:
        """The field of the number by which the money finds the account."""
        return next((name for name in _MAIN if name in self.given), "")


@dataclass(frozen=True)
class Form:
    """What the forms of a country ask for: all fields of one of the ways of `needs`; those in `may` are welcome."""

    needs: tuple[tuple[str, ...], ...]
    may: tuple[str, ...] = ()

    @property
    def known(self) -> tuple[str, ...]:
        """Every field that belongs to it."""
        return tuple(dict.fromkeys([name for way in self.needs for name in way] + list(self.may)))

    def missing(self, given: Mapping[str, str]) -> tuple[str, ...]:
        """What is missing of the way of which most is there."""
        return min((tuple(name for name in way if name not in given) for way in self.needs), key=len)


_MAIN = ("iban", "clabe", "cbu", "number", "pix", "alias")
FORMS: Mapping[str, Form] = {
    "AR": Form((("cbu",), ("alias",)), ("cuit", "bank", "type", "number", "email")),
    "BR": Form((("pix",), ("tax_id", "bank", "agency", "number")), ("type", "iban", "bic", "email")),
    "CL": Form((("rut", "bank", "type", "number"),), ("email",)),
    "MX": Form((("clabe",),), ("bank", "number", "email")),
}
WITH_IBAN = Form((("iban",),), ("bic", "bank", "email"))
ANYWHERE = Form((("bank", "number"),), ("agency", "type", "bic", "email"))


def form_of(country: str) -> Form:
    """What the forms of a country ask for."""
    return FORMS.get(country) or (WITH_IBAN if _has_iban(country) else ANYWHERE)


def flaws(account: Account) -> Iterator[Flaw]:
    """What does not fit together in an account, each field of which is right by itself."""
    form, given, country = form_of(account.country), account.given, account.country
    if missing := form.missing(given):
        yield "", Rejected("content-account-needs", country=country, fields=missing)
    for name in given:
        if name not in form.known:
            yield name, Rejected("content-account-not", country=country, fields=form.known)
    if account.iban and not account.iban.startswith(country):
        yield "iban", Rejected("content-account-country", country=country, value=account.iban)
    if account.type == "cuenta-rut" and numbers.bare(account.number or "") != numbers.bare(account.rut or "")[:-1]:
        yield "number", Rejected("content-account-rut", value=account.number or "")


def _has_iban(country: str) -> bool:
    """Whether accounts of a country have an IBAN, as the registry in python-stdnum says."""
    (_, known), *_ = import_module("stdnum.numdb").get("iban").info(country)
    return "bban" in known
