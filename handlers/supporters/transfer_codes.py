"""A code that a bank's app reads in place of typing: for transfers in euros (European Payments Council, EPC069-12).

It holds the holder, the IBAN and the BIC, no amount and no reference. A button under the details shows it, to whoever
was shown just these details.
"""

from io import BytesIO

from handlers.buttons import HOME
from handlers.commands import DONATE, TRANSFERCODE
from handlers.engine.talk import Talk
from handlers.messages import Photo
from storage import campaigns, donations
from storage.contents.donation import Details
from storage.contents.numbers import to_paste
from storage.donations import Donation, asked
from storage.errors import Unreadable

# Where transfers in euros follow the rules of SEPA (European Payments Council, EPC409-09).
SEPA = frozenset(
    {
        *("AD", "AL", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GI", "GR", "HR"),
        *("HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO"),
        *("RS", "SE", "SI", "SK", "SM", "VA"),
    }
)
_DOTS = 6  # to a square of the code, so that a phone beside this one reads it


@TRANSFERCODE
def transfer_code(talk: Talk, donation_id: str = "") -> None:
    """Show the code of details; for those that are not shown any more, what there is now."""
    version = _still_shown(talk, donation_id)
    if version is None:
        talk.go_on(DONATE)
    text = code_of(version.content)
    if not text:
        talk.go_on(DONATE, campaigns.get(talk.tx, version.campaign_id).content.slug)
    picture = Photo(drawn(text), f"transfer-code-{version.digest}")
    talk.say("donate-code-is", HOME, body=picture, title=version.content.title)


def code_of(details: Details) -> str:
    """What the code says; "" where there is no such code: it is for euros, and an IBAN of SEPA."""
    account = details.account
    if not account or not account.iban or account.iban[:2] not in SEPA or details.currency not in (None, "EUR"):
        return ""
    iban = to_paste("iban", account.iban)
    return "\n".join(["BCD", "002", "1", "SCT", account.bic or "", details.holder, iban])


def drawn(text: str) -> bytes:
    """The code as a picture. Error correction M, as the guideline asks for."""
    import segno  # noqa: PLC0415 - most groups have no account in euros, and every bot would carry it in memory

    picture = BytesIO()
    segno.make(text, error="m", micro=False, boost_error=False, encoding="utf-8").save(picture, "png", scale=_DOTS)
    return picture.getvalue()


def _still_shown(talk: Talk, donation_id: str) -> Donation | None:
    """The version with this id, if it is still shown to supporters, and was shown to this one."""
    try:
        version = donations.find(talk.tx, donation_id)
        shown = donations.shown(talk.tx, version.campaign_id) if version else []
    except Unreadable:
        return None
    if version not in shown or not asked.was_shown(talk.tx, talk.person.id, donation_id):
        return None
    return version
