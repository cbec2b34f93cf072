"""The kinds of content: each with its record, and the field that holds its story, if it has one."""

from enum import Enum

from storage.contents.campaign import CampaignContent
from storage.contents.case import CaseContent
from storage.contents.donation import Details
from storage.contents.event import EventContent

Content = CampaignContent | CaseContent | EventContent | Details


class Kind(Enum):
    """A kind of content, as texts and packs call it."""

    CAMPAIGN = "campaign"
    CASE = "case"
    EVENT = "event"
    DONATION = "donation"

    @property
    def record(self) -> type[Content]:
        """What holds it."""
        return _RECORDS[self]


_RECORDS: dict[Kind, type[Content]] = {
    Kind.CAMPAIGN: CampaignContent,
    Kind.CASE: CaseContent,
    Kind.EVENT: EventContent,
    Kind.DONATION: Details,
}


def kind_of(content: Content) -> Kind:
    """The kind of some content."""
    return next(kind for kind, record in _RECORDS.items() if type(content) is record)
