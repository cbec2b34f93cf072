"""Donation details before the team: nothing is shown to supporters that several of it have not checked.

`/donations` lists what waits and what is shown. A proposal is shown whole, in every language, with what changed against
the details that are shown now, and its fingerprint. Two different people confirm it (all of a smaller team, which the
bot says); one person can refuse it, or take down what is shown. Everyone in the team is told at each step. Details that
were edited behind the bot's back are not shown here either.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import assert_never

from markupsafe import Markup

from handlers.buttons import Press, Row, Style
from handlers.commands import CONFIRM, DONATION, DONATIONS, REFUSE
from handlers.engine.talk import Talk
from handlers.engine.telling import Post, tell_team
from handlers.layout import lines, paragraphs
from handlers.setup import Setup
from handlers.team.wording import name_of, require_counts, small_team
from handlers.texts.inert import inert
from storage import approvals, campaigns, donations, meta, team
from storage.contents.donation import Details
from storage.donations import Donation, DonationState, Step
from storage.errors import Unreadable
from storage.languages import Texts
from storage.meta import Fact
from storage.rights import Right
from storage.transaction import Tx

_BACK: Row = (Press("donations-button", DONATIONS),)


@DONATIONS
def browse(talk: Talk) -> None:
    """List the proposals that wait, and the details that are shown."""
    try:
        waiting = donations.pending(talk.tx)
        shown = [version for campaign in campaigns.all(talk.tx) for version in donations.shown(talk.tx, campaign.id)]
    except Unreadable:
        talk.end("donations-unreadable")
    entries = [
        talk.words(
            "donations-shown-line",
            title=version.content.title,
            campaign=_campaign(talk.tx, version),
            day=version.confirmation.day,
            fingerprint=donations.fingerprint(version.content),
        )
        for version in shown
        if version.confirmation
    ]
    rows = [(_open(version, "donations-check", Style.GOOD),) for version in waiting]
    rows += [(_open(version, "donations-look", Style.PLAIN),) for version in shown]
    talk.say(paragraphs(talk.words("donations-list", waiting=len(waiting), shown=len(shown)), *entries), *rows)


@DONATION
def read(talk: Talk, donation_id: str = "") -> None:
    """Show one version whole, with what can be done about it."""
    version = _version(talk, donation_id)
    talk.say(_card(talk, version), *_deeds(version))


@CONFIRM
def confirm(talk: Talk, donation_id: str = "") -> None:
    """Agree to a proposal; with the last agreement needed it is shown to supporters."""
    proposal = _version(talk, donation_id)
    _require(talk, Step.SHOW, proposal)
    require_counts(talk.voice, Right.CONFIRM_MONEY)
    before = approvals.members(talk.tx, proposal.subject, proposal.digest)
    agreement = donations.confirm(talk.tx, proposal.id, talk.person.id, talk.setup.approvals, talk.setup.newcomer_hours)
    if agreement.reached:
        _tell(talk, proposal, "donation-shown-notice")
        text = talk.words("donation-is-shown", campaign=_campaign(talk.tx, proposal))
        talk.say(paragraphs(text, small_team(talk.voice, agreement)))
    elif talk.person.id in before:
        talk.say("donation-agreed-already", missing=agreement.missing)
    else:
        _tell(talk, proposal, "donation-agreed-notice", missing=agreement.missing)
        text = talk.words("donation-agreed", missing=agreement.missing)
        talk.say(paragraphs(text, small_team(talk.voice, agreement)))


@REFUSE
def refuse(talk: Talk, donation_id: str = "") -> None:
    """Refuse a proposal, or take down what is shown."""
    version = _version(talk, donation_id)
    _require(talk, Step.REFUSE, version)
    campaign, state = _campaign(talk.tx, version), version.state.value
    if not talk.confirm("sure", "donation-refuse-sure", yes="donation-refuse-yes", campaign=campaign, state=state):
        talk.end("nothing-changed", _BACK)
    donations.refuse(talk.tx, version.id, talk.person.id)
    _tell(talk, version, "donation-refused-notice", state=state)
    talk.say("donation-refused", _BACK, campaign=campaign, state=state)


def tell_of_proposals(tx: Tx, setup: Setup, _since: datetime) -> list[Post] | None:
    """Tell the team, once, of each proposal that has come."""
    try:
        waiting = {proposal.id: proposal for proposal in donations.pending(tx)}
    except Unreadable:
        return None  # whoever looks at the details is told, and the team with them
    old = (meta.get(tx, Fact.PROPOSALS_TOLD) or "").split()
    if list(waiting) == old or not team.who_may(tx, Right.CONFIRM_MONEY):
        return None
    meta.put(tx, Fact.PROPOSALS_TOLD, " ".join(waiting))
    return [post for proposal in waiting.values() if proposal.id not in old for post in _propose(tx, setup, proposal)]


def _version(talk: Talk, donation_id: str) -> Donation:
    """The version that a button names; otherwise the conversation ends."""
    try:
        version = donations.find(talk.tx, donation_id)
    except Unreadable:
        talk.end("donations-unreadable")
    if version is None:
        talk.end("donation-unknown", _BACK)
    return version


def _require(talk: Talk, step: Step, version: Donation) -> None:
    """Go on only if this can still be done; otherwise the conversation ends with what became of the version."""
    if not donations.possible(step, version):
        talk.end("donation-decided", _BACK, state=version.state.value)


def _propose(tx: Tx, setup: Setup, proposal: Donation) -> list[Post]:
    """Tell the team of one proposal, but those who have agreed to it already."""
    text, campaign = "donation-proposed-notice", _campaign(tx, proposal)
    asked = {member.person_id for member in team.who_may(tx, Right.CONFIRM_MONEY)} - donations.agreeing(tx, proposal)
    return tell_team(tx, setup, Right.CONFIRM_MONEY, text, _look(proposal), among=asked, campaign=campaign)


def _card(talk: Talk, version: Donation) -> Markup:
    waits = version.state.waits
    old = donations.replaces(talk.tx, version) if waits else None
    return paragraphs(
        talk.words("donation-head", state=_standing(talk.tx, version), campaign=_campaign(talk.tx, version)),
        talk.words("donation-new" if old is None else "donation-change") if waits else None,
        lines(*_compared(talk, version.content, old.content if old else version.content)),
        talk.words("donation-fingerprint", fingerprint=donations.fingerprint(version.content)),
        _status(talk, version),
    )


def _standing(tx: Tx, version: Donation) -> str:
    """Its state; that it is shown is not believed of the state, but asked of what supporters see."""
    shown = version in donations.shown(tx, version.campaign_id)
    return "hidden" if version.state is DonationState.CONFIRMED and not shown else version.state.value


def _compared(talk: Talk, new: Details, old: Details) -> Iterator[Markup]:
    """Every word of the new details, each with what it was before; and what is no longer there."""
    now, before = _entries(talk, new), _entries(talk, old)
    for label, value in now.items():
        if before.get(label) == value:
            yield talk.words("donation-line", what=label, value=inert(value))
        elif label in before:
            yield talk.words("donation-line-changed", what=label, value=inert(value), old=inert(before[label]))
        else:
            yield talk.words("donation-line-new", what=label, value=inert(value))
    for label, value in before.items():
        if label not in now:
            yield talk.words("donation-line-gone", what=label, old=inert(value))


def _entries(talk: Talk, details: Details) -> dict[str, str]:
    """The details as labels and values, in every language that they have."""
    return (
        _each_language(talk, "donation-title", details.title)
        | _each_language(talk, "donation-purpose", details.purpose)
        | {str(talk.words("donation-holder")): details.holder}
        | {" / ".join(dict.fromkeys(number.label.values())): number.value for number in details.lines}
    )


def _each_language(talk: Talk, label: str, texts: Texts) -> dict[str, str]:
    name = talk.words.language_called
    return {str(talk.words(label, language=name(language))): text for language, text in texts.items()}


def _status(talk: Talk, version: Donation) -> Markup | None:
    if version.confirmation:
        return talk.words("donation-confirmed-on", day=version.confirmation.day)
    if not version.state.waits:
        return None
    agreed = donations.agreeing(talk.tx, version)
    agreement = donations.standing(talk.tx, version, talk.setup.approvals, talk.setup.newcomer_hours)
    names = sorted(name_of(talk.voice, member) for member in agreed)
    standing = talk.words("donation-standing", count=len(names), names=names, missing=agreement.missing)
    return paragraphs(standing, small_team(talk.voice, agreement), talk.words("donation-how-to-check"))


def _deeds(version: Donation) -> list[Row]:
    match version.state:
        case DonationState.PROPOSED:
            return [
                (Press("donation-confirm", CONFIRM, version.id, style=Style.GOOD),),
                (Press("donation-refuse", REFUSE, version.id, style=Style.DANGER),),
            ]
        case DonationState.CONFIRMED:
            return [(Press("donation-take-down", REFUSE, version.id, style=Style.DANGER),)]
        case DonationState.REFUSED | DonationState.REPLACED:
            return [_BACK]
        case _:
            assert_never(version.state)


def _tell(talk: Talk, version: Donation, text: str, **facts: object) -> None:
    """Everyone else in the team hears what somebody did."""
    talk.tell_team(
        Right.CONFIRM_MONEY,
        text,
        _look(version),
        among=None,
        name=name_of(talk.voice, talk.person.id),
        campaign=_campaign(talk.tx, version),
        fingerprint=donations.fingerprint(version.content),
        **facts,
    )


def _campaign(tx: Tx, version: Donation) -> Texts:
    return campaigns.get(tx, version.campaign_id).content.title


def _look(version: Donation) -> Row:
    return (Press("donation-look", DONATION, version.id),)


def _open(version: Donation, label: str, style: Style) -> Press:
    return Press(label, DONATION, version.id, style=style, title=version.content.title)
