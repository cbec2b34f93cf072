"""Donation details: one way to give, and everything to copy into a transfer."""

from dataclasses import dataclass

from storage.languages import Texts


@dataclass(frozen=True)
class DonationLine:
    """One thing to copy into a transfer. `kind` is what sort of number it is, as in packs ("cl-rut", "iban" …)."""

    kind: str
    label: Texts
    value: str


@dataclass(frozen=True)
class Details:
    """One way to give. `slug` is its name in its pack, shared by all versions."""

    slug: str
    title: Texts
    purpose: Texts
    holder: str
    lines: tuple[DonationLine, ...]
