"""Publishing: what was written is what supporters see from now on, at once and as a whole; withdrawing; undoing.

Whatever is published is kept as a version, with who and when. What stood there before the first version is kept, too,
so that every publishing can be undone, which is one more of them.
"""

from dataclasses import replace
from typing import assert_never

from storage import audit, campaigns, cases, changed, donations, events, team
from storage.audit import Deed
from storage.campaigns import Campaign, CampaignId
from storage.cases import CaseId
from storage.contents import wholes
from storage.contents.campaign import CampaignContent
from storage.contents.case import CaseContent
from storage.contents.donation import Details
from storage.contents.event import EventContent
from storage.contents.kind import Content, Kind
from storage.contents.written import Problem, Written, Wrong, missing, read, with_value
from storage.editions import things
from storage.editions.drafting import AS_SEEN, languages, rebase
from storage.editions.edition import (
    EDITIONS,
    Edition,
    EditionId,
    EditionState,
    draft_of,
    find,
    in_these,
    next_number,
    versions,
)
from storage.editions.things import Thing
from storage.errors import Rejected
from storage.events import EventId
from storage.people import PersonId
from storage.rights import Right
from storage.transaction import Tx, new_id


def content_of(tx: Tx, edition: Edition) -> Content:
    """The content that a version holds, by all the rules of today. Raises Wrong, with all that is missing or wrong."""
    spoken = languages(tx, edition)
    record = edition.kind.record
    written = in_these(record, edition.written, spoken)
    lacking = [Problem(path, Rejected("content-empty")) for path in missing(record, written, spoken)]
    if lacking:
        raise Wrong(lacking)
    content = read(edition.kind, written, spoken)
    campaign = campaigns.find(tx, CampaignId(edition.campaign_id))
    if problems := wholes.wrong(content, campaign.content if campaign else None):
        raise Wrong(problems)
    return content


def publish(tx: Tx, editor: PersonId, draft: Edition) -> Edition:
    """Publish what was written, exactly as it was seen; details for giving are proposed to the team.

    Raises Rejected: "team-only"; "edition-gone" if the draft was changed, published or thrown away meanwhile;
    "edition-overtaken" if something else was published since it was begun; "edition-campaign-first"; and Wrong.
    """
    team.require(tx, editor, Right.EDIT)
    now, thing = find(tx, draft.id), things.find(tx, draft.target)
    if thing is None or now is None or now.state is not EditionState.DRAFT or now.revision != draft.revision:
        raise Rejected("edition-gone")
    if now.base != thing.digest:
        raise Rejected("edition-overtaken")
    content = content_of(tx, now)
    if isinstance(content, Details):
        return _propose(tx, editor, now, thing, content)
    _require_campaign(tx, thing)
    note_before(tx, thing)
    number = next_number(tx, thing.id)
    values = {"state": EditionState.PUBLISHED, "editor_id": editor, "day": tx.now.date(), "number": number}
    if not EDITIONS.change(tx, now.id, AS_SEEN, {"seen": now.revision}, **values):
        raise Rejected("edition-gone")
    _put_out(tx, thing, content)
    _record(tx, Deed.EDITION_PUBLISHED, thing, now.id, editor)
    return now


def restore(tx: Tx, editor: PersonId, edition: Edition) -> Edition:
    """Publish an earlier version once more, as a new one. Raises as `publish` does."""
    team.require(tx, editor, Right.EDIT)
    thing, content = _thing(tx, edition.target), content_of(tx, edition)
    if isinstance(content, Details):  # whose versions the team keeps itself: there is none of them here
        raise Rejected("edition-gone")
    _require_campaign(tx, thing)
    note_before(tx, thing)
    again = _add(tx, thing, EditionState.PUBLISHED, edition.written, editor)
    _put_out(tx, thing, content)
    _record(tx, Deed.EDITION_PUBLISHED, thing, again.id, editor)
    return again


def withdraw(tx: Tx, editor: PersonId, thing: Thing) -> None:
    """Take a case or an event off the list, or end a campaign with all that it lists. One editor is enough.

    Raises Rejected: "team-only"; "edition-withdrawn" if that was done already.
    """
    team.require(tx, editor, Right.EDIT)
    now = _thing(tx, thing.id)
    if not now.listed or now.content is None:
        raise Rejected("edition-withdrawn")
    note_before(tx, now)
    gone = _add(tx, now, EditionState.WITHDRAWN, now.written, editor)
    _take_off(tx, now)
    _record(tx, Deed.EDITION_WITHDRAWN, now, gone.id, editor)


def still_true(tx: Tx, editor: PersonId, thing: Thing) -> None:
    """Say that all of it is still true today: the day is shown with it. A draft of it goes on as a change of that.

    Raises Rejected: "team-only"; "edition-withdrawn" for what is not shown.
    """
    team.require(tx, editor, Right.EDIT)
    now, draft = _thing(tx, thing.id), draft_of(tx, thing.id)
    if not now.listed or now.content is None or isinstance(now.content, Details):
        raise Rejected("edition-withdrawn")
    note_before(tx, now)
    _put_out(tx, now, replace(now.content, checked=tx.now.date()))
    after = _thing(tx, thing.id)
    again = _add(tx, after, EditionState.PUBLISHED, after.written, editor)
    if draft and draft.base == now.digest:
        written = with_value(draft.written, ("checked",), tx.now.date().isoformat())
        rebase(tx, editor, draft, after, written)
    _record(tx, Deed.EDITION_PUBLISHED, after, again.id, editor)


def note_before(tx: Tx, thing: Thing) -> None:
    """Keep what is published already as the first version, and as what its folder said: nothing else wrote it."""
    if thing.content is not None and not versions(tx, thing.id):
        _add(tx, thing, EditionState.PUBLISHED, thing.written, None)
        keep_said(tx, thing, thing.written)


def note_version(tx: Tx, thing: Thing) -> None:
    """Keep what is published of something by now, by its folder, as a version."""
    _add(tx, _thing(tx, thing.id), EditionState.PUBLISHED, _thing(tx, thing.id).written, None)


def keep_said(tx: Tx, thing: Thing, written: Written) -> None:
    """Keep what the folder says of something."""
    _add(tx, thing, EditionState.SAID, written, None)


def _add(tx: Tx, thing: Thing, state: EditionState, written: Written, by: PersonId | None) -> Edition:
    number = 0 if state is EditionState.SAID else next_number(tx, thing.id)
    edition_id, day = EditionId(new_id()), tx.now.date()
    return EDITIONS.add(
        tx, Edition(edition_id, thing.id, thing.kind, thing.campaign_id, state, number, written, "", 0, by, day)
    )


def _thing(tx: Tx, target: str) -> Thing:
    thing = things.find(tx, target)
    if thing is None:
        raise Rejected("edition-gone")
    return thing


def _propose(tx: Tx, editor: PersonId, draft: Edition, thing: Thing, details: Details) -> Edition:
    """Lay details before the team, which keeps their versions itself; the draft has done its work."""
    campaign = _running(tx, draft.campaign_id)
    if thing.content and not EDITIONS.count(tx, "WHERE target = :target AND state = 'said'", target=thing.id):
        keep_said(tx, thing, thing.written)
    donations.propose(tx, campaign.id, details, editor)
    EDITIONS.remove(tx, "WHERE id = :id", id=draft.id)
    return draft


def _put_out(tx: Tx, thing: Thing, content: CampaignContent | CaseContent | EventContent) -> None:
    """Have supporters see it from now on."""
    match content:
        case CampaignContent():
            if thing.content is None:
                campaigns.add(tx, content, CampaignId(thing.id))
            else:
                campaigns.rewrite(tx, CampaignId(thing.id), content)
        case CaseContent():
            _put_out_case(tx, thing, content)
        case EventContent():
            _put_out_event(tx, thing, content)
        case _:
            assert_never(content)


def _put_out_case(tx: Tx, thing: Thing, content: CaseContent) -> None:
    campaign = _running(tx, thing.campaign_id)
    case = cases.find(tx, CaseId(thing.id))
    if case:
        changed.rewrite_case(tx, case, case.position, content)
    else:
        last = max((one.position for one in cases.every_of(tx, campaign.id)), default=-1)
        changed.add_case(tx, campaign.id, last + 1, content, CaseId(thing.id))


def _put_out_event(tx: Tx, thing: Thing, content: EventContent) -> None:
    campaign = _running(tx, thing.campaign_id)
    event = events.find(tx, EventId(thing.id))
    if event:
        changed.rewrite_event(tx, event, content)
    else:
        changed.add_event(tx, campaign.id, content, EventId(thing.id))


def _take_off(tx: Tx, thing: Thing) -> None:
    match thing.content:
        case CampaignContent():
            changed.end_campaign(tx, _running(tx, thing.id))
        case CaseContent():
            changed.take_off_case(tx, cases.get(tx, CaseId(thing.id)))
        case EventContent():
            changed.take_off_event(tx, events.get(tx, EventId(thing.id)))
        case _:
            raise Rejected("edition-withdrawn")


def _require_campaign(tx: Tx, thing: Thing) -> None:
    """What belongs to a campaign is published in one that goes on. Raises Rejected("edition-campaign-first")."""
    if thing.kind is not Kind.CAMPAIGN:
        _running(tx, thing.campaign_id)


def _running(tx: Tx, campaign_id: str) -> Campaign:
    """The campaign that something belongs to, which has to be published, and not to have ended."""
    campaign = campaigns.find(tx, CampaignId(campaign_id))
    if campaign is None or campaign.ended_day:
        raise Rejected("edition-campaign-first")
    return campaign


def _record(tx: Tx, deed: Deed, thing: Thing, edition: EditionId, by: PersonId) -> None:
    audit.record(tx, deed, what=f"{thing.kind.value}:{thing.id}", edition=edition, by=by)
