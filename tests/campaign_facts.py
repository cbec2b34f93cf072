"""Small pieces of a campaign, as tests of storage keep them."""

from datetime import date, time

from markupsafe import Markup

from storage import donations
from storage.approvals import Agreement
from storage.contents.campaign import CampaignContent, Contact, GuidePoint, LetterRules
from storage.contents.case import CaseContent
from storage.contents.donation import Details, DonationLine
from storage.contents.event import EventContent
from storage.contents.source import Source
from storage.donations import DonationId
from storage.people import PersonId
from storage.transaction import Tx


def campaign(slug: str = "letters", title: str = "Letters") -> CampaignContent:
    point = GuidePoint("brief", {"en": "Keep it brief.", "es": "Sé breve."}, {"en": "Too long.", "es": "Muy larga."})
    return CampaignContent(
        slug=slug,
        title={"en": title, "es": "Cartas"},
        summary={"en": "Write.", "es": "Escribe."},
        story={"en": Markup("A <b>story</b>"), "es": Markup("Una <b>historia</b>")},
        source=Source("A call", {"en": "A collective", "es": "Un colectivo"}, date(2024, 9, 7), None, None),
        contact=Contact("post@example.org", None),
        letters=LetterRules(
            collected_from=date(2024, 9, 1), delivery={"en": "Together.", "es": "Juntas."}, guide=(point,)
        ),
    )


def case(slug: str = "ana", *, letters: bool = True) -> CaseContent:
    return CaseContent(
        slug=slug,
        name={"en": slug.title(), "es": slug.title()},
        members=(),
        summary={"en": "A peasant.", "es": "Campesina."},
        held_since="2020-12",
        held_at=None,
        accusation=None,
        letters=letters,
        story={"en": Markup("Her story"), "es": Markup("Su historia")},
    )


def event(
    slug: str = "day", day: date = date(2024, 9, 27), hour: time | None = None, zone: str = "America/Mexico_City"
) -> EventContent:
    return EventContent(
        slug=slug,
        title={"en": "A day", "es": "Un día"},
        day=day,
        hour=hour,
        zone=zone,
        place={"en": "Paliacate", "es": "Paliacate"},
        address={"en": "Calle 5 de mayo #20", "es": "Calle 5 de mayo #20"},
        pin=None,
        description={"en": Markup("Come"), "es": Markup("Ven")},
    )


def details(slug: str = "fund", account: str = "15.702.522", purpose: str = "Defence") -> Details:
    return Details(
        slug=slug,
        title={"en": "Deposit", "es": "Depósito"},
        purpose={"en": purpose, "es": "Defensa"},
        holder="Daniela Delgado Reyes",
        lines=(
            DonationLine("cl-rut", {"en": "RUT", "es": "RUT"}, "15.702.522-8"),
            DonationLine("number", {"en": "Rut account", "es": "Cuenta RUT"}, account),
        ),
    )


def confirm(tx: Tx, donation_id: DonationId, member_id: PersonId, setting: int = 2) -> Agreement:
    """A member confirms details, and types the end of their number as it is."""
    version = donations.find(tx, donation_id)
    typed = version.content.typed if version else ""
    agreement = donations.confirm(tx, donation_id, member_id, typed, setting)
    assert agreement is not None
    return agreement
