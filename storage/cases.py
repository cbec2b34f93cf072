"""Cases: one person, or a group, in prison or supported otherwise; some can be written to.

A case is never deleted, since letters point to it: one that its pack no longer has is taken off the list and closed.
"""

from dataclasses import dataclass
from typing import NewType

from storage import campaigns
from storage.campaigns import CampaignId
from storage.contents.case import CaseContent
from storage.errors import Unreadable
from storage.published import Published
from storage.table import Sealed
from storage.transaction import Tx, new_id

CaseId = NewType("CaseId", str)


@dataclass(frozen=True)
class Case:
    """A case as it is kept. `listed` is False once its pack no longer has it."""

    id: CaseId
    campaign_id: CampaignId
    lookup: bytes
    position: int
    listed: bool
    open_for_letters: bool
    content: Sealed[CaseContent]

    @property
    def why_closed(self) -> str:
        """Why it takes no letters, as texts choose by it; "" if that is not known, or it takes some."""
        return self.content.no_letters.value if self.content.no_letters else ""

    def to_translate(self, language: str) -> bool:
        """Whether a letter in this language has to be translated, by what is known of the languages it is read in."""
        return bool(self.content.reads) and language not in self.content.reads

    def __hash__(self) -> int:
        """By its id, since its content holds dicts, which have no hash: caches of pages need one."""
        return hash(self.id)


_table = Published("cases", Case, remembers=256)


def all(tx: Tx) -> list[Case]:  # noqa: A001 - read as cases.all(tx)
    """Every listed case, campaign by campaign."""
    listed = _table.select(
        tx, "JOIN campaigns ON campaigns.id = campaign_id WHERE listed = 1 ORDER BY campaigns.position, cases.position"
    )
    return _table.newest(tx, listed)


def of_campaign(tx: Tx, campaign_id: CampaignId) -> list[Case]:
    """The listed cases of a campaign, in the order its pack gives them."""
    listed = _table.select(tx, "WHERE campaign_id = :id AND listed = 1 ORDER BY position", id=campaign_id)
    return _table.newest(tx, listed)


def every_of(tx: Tx, campaign_id: str) -> list[Case]:
    """All cases of a campaign, listed or not, in their order."""
    return _table.newest(tx, _table.select(tx, "WHERE campaign_id = :id ORDER BY position, id", id=campaign_id))


def open_for_letters(tx: Tx) -> list[Case]:
    """The cases that can be written to, campaign by campaign."""
    return [case for case in all(tx) if case.open_for_letters]


def listed(tx: Tx) -> list[tuple[CaseId, CampaignId]]:
    """The ids of all listed cases, and of their campaigns, as the columns say; nothing hangs on that."""
    rows = tx.all("SELECT id, campaign_id FROM cases WHERE listed = 1")
    return [(CaseId(row[0]), CampaignId(row[1])) for row in rows]


def first(tx: Tx, most: int) -> tuple[list[CaseId], int]:
    """The ids of the first listed cases, campaign by campaign, and how many there are; nothing hangs on either."""
    rows = tx.all(
        "SELECT cases.id FROM cases JOIN campaigns ON campaigns.id = campaign_id WHERE listed = 1 "
        "ORDER BY campaigns.position, cases.position, cases.id LIMIT :most + 0",
        {"most": most},
    )
    return [CaseId(row[0]) for row in rows], _table.count(tx, "WHERE listed = 1")


def find(tx: Tx, case_id: CaseId) -> Case | None:
    """The case with this id, listed or not, if there is one."""
    return _table.newest_of(tx, _table.get(tx, case_id))


def get(tx: Tx, case_id: CaseId) -> Case:
    """The case with this id, listed or not, which must exist: a letter's case always does."""
    case = _table.get(tx, case_id)  # an old name on a letter's way is better than none
    if case is None:
        raise LookupError("no such case")
    return case


def whole(tx: Tx, case_id: CaseId) -> bool:
    """Whether a case and its campaign can be read: a letter to it can then be shown, and printed."""
    try:
        campaigns.get(tx, get(tx, case_id).campaign_id)
    except (Unreadable, LookupError):  # also one whose own key is another by now
        return False
    return True


def by_slug(tx: Tx, slug: str) -> Case | None:
    """The case that links and packs call `slug`, listed or not."""
    return _table.newest_of(tx, _table.by_slug(tx, slug))


def add(tx: Tx, campaign_id: CampaignId, position: int, content: CaseContent, case_id: CaseId | None = None) -> Case:
    """Keep a new case, under an id of its own, if it has one already."""
    lookup = _table.lookup(tx, content.slug)
    case = _table.add(
        tx,
        Case(
            case_id or CaseId(new_id()),
            campaign_id,
            lookup,
            position,
            listed=True,
            open_for_letters=content.takes_letters,
            content=content,
        ),
    )
    _table.publish(tx, case.id)
    return case


def rewrite(tx: Tx, case_id: CaseId, position: int, content: CaseContent) -> None:
    """Give a case new content, and list it; it is open for letters if its content says so."""
    _table.change(tx, case_id, position=position, listed=True, open_for_letters=content.takes_letters, content=content)
    _table.publish(tx, case_id)


def take_off(tx: Tx, case_id: CaseId) -> None:
    """Take a case off the list; nobody can write to it any more, and letters on their way keep it."""
    _table.change(tx, case_id, listed=False, open_for_letters=False)
    _table.publish(tx, case_id)
