"""What the codes say that banks' apps read in place of typing: two standards, each for transfers of its money.

In euros, the European Payments Council's (EPC069-12, Quick Response Code Guidelines). In reais, that of Pix (Banco
Central do Brasil, Manual do BR Code, after EMV). Neither holds an amount, nor a reference, which would name the
campaign.
"""

import unicodedata
from binascii import crc_hqx

from storage.contents.donation import Details
from storage.contents.numbers import to_paste

# Where transfers in euros follow the rules of SEPA (European Payments Council, EPC409-09).
SEPA = frozenset(
    {
        *("AD", "AL", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GI", "GR", "HR"),
        *("HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO"),
        *("RS", "SE", "SI", "SK", "SM", "VA"),
    }
)
_LONGEST_NAME = 25
_TOWN = "BRASIL"  # the code asks for the receiver's town, which our details do not have


def code_of(details: Details) -> str:
    """What the code for a transfer says; "" where there is none for such an account and such money."""
    account = details.account
    if account and account.iban and account.iban[:2] in SEPA and details.currency in (None, "EUR"):
        return epc(details.holder, account.iban, account.bic or "")
    if account and account.pix and details.currency in (None, "BRL"):
        return pix(details.holder, account.pix, _TOWN)
    return ""


def epc(holder: str, iban: str, bic: str) -> str:
    """A transfer in euros, as lines: the second version, in UTF-8."""
    return "\n".join(["BCD", "002", "1", "SCT", bic, holder, to_paste("iban", iban)])


def pix(holder: str, key: str, town: str) -> str:
    """A payment by Pix, as fields of a number, a length and a value; the last holds a checksum of all others."""
    to = _field("00", "br.gov.bcb.pix") + _field("01", key)
    fields = [("00", "01"), ("26", to), ("52", "0000"), ("53", "986"), ("58", "BR"), ("59", _plain(holder))]
    said = "".join(_field(*each) for each in [*fields, ("60", town), ("62", _field("05", "***"))]) + "6304"
    return f"{said}{crc_hqx(said.encode(), 0xFFFF):04X}"


def _field(number: str, value: str) -> str:
    return f"{number}{len(value):02}{value}"


def _plain(name: str) -> str:
    """A name in the letters that the code takes: without accents, and no longer than it may be."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return letters[:_LONGEST_NAME].strip()
