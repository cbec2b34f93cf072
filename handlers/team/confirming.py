"""Deciding on donation details: two people confirm exactly one version, one can refuse it or take down what is shown.

Whoever confirms types the last characters of the number, and does not just press: whoever types reads. Others than
these are refused and recorded. Whoever proposed the details has not confirmed them by it. The whole team is told at
once of each step: whoever may decide gets a button that shows the version.
"""

from datetime import datetime

from handlers import giving
from handlers.buttons import Press, Style
from handlers.commands import CONFIRM, REFUSE
from handlers.engine.talk import Talk
from handlers.engine.telling import Post, tell_team
from handlers.layout import paragraphs
from handlers.setup import Setup
from handlers.team.donations import BACK, campaign_of, look, version_of
from handlers.team.wording import name_of, require_counts, small_team
from storage import approvals, campaigns, donations, meta, team
from storage.approvals import Agreement
from storage.donations import Donation, Step
from storage.errors import Unreadable
from storage.meta import Fact
from storage.rights import Right
from storage.transaction import Tx


@CONFIRM
def confirm(talk: Talk, donation_id: str = "") -> None:
    """Agree to a proposal, by the end of its number; with the last agreement needed it is shown to supporters."""
    proposal = version_of(talk, donation_id)
    _require(talk, Step.SHOW, proposal)
    require_counts(talk.voice, Right.CONFIRM_MONEY)
    if talk.person.id in approvals.members(talk.tx, proposal.subject, proposal.digest):
        standing = donations.standing(talk.tx, proposal, talk.setup.approvals, talk.setup.newcomer_hours)
        talk.end("donation-agreed-already", missing=standing.missing)
    typed = talk.ask(
        *("digits", "donation-digits"),
        what=giving.main_label(talk.words, proposal.content),
        count=len(proposal.content.typed),
        title=proposal.content.title,
        campaign=campaign_of(talk.tx, proposal),
    )
    talk.step_up()
    agreement = donations.confirm(
        talk.tx, proposal.id, talk.person.id, typed, talk.setup.approvals, talk.setup.newcomer_hours
    )
    if agreement is None:
        _mistyped(talk, proposal)
    else:
        _agreed(talk, proposal, agreement)


def _agreed(talk: Talk, proposal: Donation, agreement: Agreement) -> None:
    """That it is shown from now on, or how many are missing; the others hear the same."""
    if agreement.reached:
        _tell(talk, proposal, "donation-shown-notice")
        text = talk.words("donation-is-shown", campaign=campaign_of(talk.tx, proposal))
    else:
        _tell(talk, proposal, "donation-agreed-notice", missing=agreement.missing)
        text = talk.words("donation-agreed", missing=agreement.missing)
    talk.say(paragraphs(text, small_team(talk.voice, agreement)))


def _mistyped(talk: Talk, proposal: Donation) -> None:
    """Nothing is confirmed by other characters than those at the end of the number."""
    again = Press("donation-type-again", CONFIRM, proposal.id)
    refuse_it = Press("donation-refuse", REFUSE, proposal.id, style=Style.DANGER)
    what = giving.main_label(talk.words, proposal.content)
    talk.say("donation-mistyped", (again,), look(proposal), (refuse_it,), what=what)


@REFUSE
def refuse(talk: Talk, donation_id: str = "") -> None:
    """Refuse a proposal, or take down what is shown."""
    version = version_of(talk, donation_id)
    _require(talk, Step.REFUSE, version)
    campaign, state = campaign_of(talk.tx, version), version.state.value
    if not talk.confirm("sure", "donation-refuse-sure", yes="donation-refuse-yes", campaign=campaign, state=state):
        talk.end("nothing-changed", BACK)
    talk.step_up()
    donations.refuse(talk.tx, version.id, talk.person.id)
    _tell(talk, version, "donation-refused-notice", state=state)
    talk.say("donation-refused", BACK, campaign=campaign, state=state)


def tell_of_proposals(tx: Tx, setup: Setup, _since: datetime) -> list[Post] | None:
    """Tell the team, once, of each proposal that has come."""
    waiting = {proposal.id: proposal for proposal in donations.pending(tx)}
    old = (meta.get(tx, Fact.PROPOSALS_TOLD) or "").split()
    if list(waiting) == old or not team.who_may(tx, Right.CONFIRM_MONEY):
        return None
    meta.put(tx, Fact.PROPOSALS_TOLD, " ".join(waiting))
    return [
        post
        for proposal in waiting.values()
        if proposal.id not in old
        for post in _tell_all(tx, setup, "donation-proposed-notice", proposal, but=donations.agreeing(tx, proposal))
    ]


def tell_of_over(tx: Tx, setup: Setup, _since: datetime) -> list[Post] | None:
    """Tell the team, once, of details whose last day has passed: supporters are not shown them any more."""
    try:
        kept = [one for campaign in campaigns.all(tx) for one in donations.confirmed(tx, campaign.id)]
    except Unreadable:
        return None
    over = {version.id: version for version in kept if donations.is_over(tx, version)}
    old = (meta.get(tx, Fact.DETAILS_OVER_TOLD) or "").split()
    if list(over) == old:
        return None
    meta.put(tx, Fact.DETAILS_OVER_TOLD, " ".join(over))
    return [
        post
        for version in over.values()
        if version.id not in old
        for post in _tell_all(tx, setup, "donation-over-notice", version, day=version.content.until)
    ]


def _require(talk: Talk, step: Step, version: Donation) -> None:
    """Go on only if this can still be done; otherwise the conversation ends with what became of the version."""
    if not donations.possible(step, version):
        talk.end("donation-decided", BACK, state=version.state.value)


def _tell(talk: Talk, version: Donation, text: str, **facts: object) -> None:
    """Everyone else in the team hears what somebody did."""
    name = name_of(talk.voice, talk.person.id)
    fingerprint = donations.fingerprint(version.content)
    me = frozenset({talk.person.id})
    talk.voice.posts += _tell_all(
        talk.tx, talk.setup, text, version, but=me, name=name, fingerprint=fingerprint, **facts
    )


def _tell_all(
    tx: Tx, setup: Setup, text: str, version: Donation, but: frozenset[str] = frozenset(), **facts: object
) -> list[Post]:
    """Tell the whole team `but` some; whoever may decide can look at the version at once."""
    deciders = {member.person_id for member in team.who_may(tx, Right.CONFIRM_MONEY)}
    others = {member.person_id for member in team.who_may(tx, Right.SEE_TEAM)} - deciders
    told = {"title": version.content.title, "campaign": campaign_of(tx, version), **facts}
    return [
        *tell_team(tx, setup, Right.CONFIRM_MONEY, text, look(version), among=deciders - but, but=None, **told),
        *tell_team(tx, setup, Right.SEE_TEAM, text, among=others - but, but=None, **told),
    ]
