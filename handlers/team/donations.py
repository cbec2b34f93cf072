"""Donation details before the team: nothing is shown to supporters that several of it have not checked.

`/donations` lists what waits and what is shown. A proposal is shown whole, in every language, with what changed against
the details that were confirmed last, and its fingerprint. What is decided on it stands in confirming.py. Details that
were edited behind the bot's back are not shown here either.
"""

from collections.abc import Iterator
from typing import assert_never

from markupsafe import Markup

from handlers import giving
from handlers.buttons import Press, Row, Style
from handlers.commands import CONFIRM, DONATION, DONATIONS, REFUSE
from handlers.engine.talk import Talk
from handlers.layout import lines, paragraphs
from handlers.team.wording import name_of, small_team
from handlers.texts.facts import Country, Currency
from handlers.texts.inert import inert
from storage import campaigns, donations
from storage.contents.donation import Details
from storage.donations import Donation, DonationState
from storage.errors import Unreadable
from storage.languages import Texts
from storage.transaction import Tx

BACK: Row = (Press("donations-button", DONATIONS),)


@DONATIONS
def browse(talk: Talk) -> None:
    """List the proposals that wait, and the details that are shown."""
    try:
        waiting = donations.pending(talk.tx)
        shown = [one for campaign in campaigns.all(talk.tx) for one in donations.confirmed(talk.tx, campaign.id)]
    except Unreadable:
        talk.end("donations-unreadable")
    entries = [
        talk.words(
            "donations-over-line" if donations.is_over(talk.tx, version) else "donations-shown-line",
            title=version.content.title,
            campaign=campaign_of(talk.tx, version),
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
    version = version_of(talk, donation_id)
    talk.say(_card(talk, version), *_deeds(version))


def version_of(talk: Talk, donation_id: str) -> Donation:
    """The version that a button names; otherwise the conversation ends."""
    try:
        version = donations.find(talk.tx, donation_id)
    except Unreadable:
        talk.end("donations-unreadable")
    if version is None:
        talk.end("donation-unknown", BACK)
    return version


def _card(talk: Talk, version: Donation) -> Markup:
    waits = version.state.waits
    old = donations.replaces(talk.tx, version) if waits else None
    return paragraphs(
        talk.words("donation-head", state=_standing(talk.tx, version), campaign=campaign_of(talk.tx, version)),
        talk.words("donation-new" if old is None else "donation-change") if waits else None,
        lines(*_compared(talk, version.content, old.content if old else version.content)),
        lines(*giving.leads_to(talk.words, version.content.link)) if version.content.link else None,
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
        | dict(_numbers(talk, details))
        | _each_language(talk, "donation-place", details.place or {})
        | _each_language(talk, "donation-times", details.times or {})
        | dict(_around(talk, details))
    )


def _numbers(talk: Talk, details: Details) -> Iterator[tuple[str, str]]:
    """The numbers, those of lines under their labels in every language."""
    for number in details.numbers:
        labels = number.label.values() if number.label else [str(giving.label(talk.words, number))]
        yield " / ".join(dict.fromkeys(labels)), giving.said(talk.words, number)


def _around(talk: Talk, details: Details) -> Iterator[tuple[str, str]]:
    """What stands beside them: the country, the currency, the last day, and what is said of the risk."""
    words = talk.words
    if details.account:
        yield str(words("donation-country")), str(words("value-country", country=Country(details.account.country)))
    if details.currency:
        yield str(words("donation-currency")), str(words("value-currency", currency=Currency(details.currency)))
    if details.until:
        yield str(words("donation-until")), str(words("value-day", day=details.until))
    for risk in details.risks:
        for language, text in risk.text.items():
            name = words.language_called(language)
            yield str(words("donation-risk", country=Country(risk.country), language=name)), text


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
            return [BACK]
        case _:
            assert_never(version.state)


def campaign_of(tx: Tx, version: Donation) -> Texts:
    """The name of the campaign that a version is of."""
    return campaigns.get(tx, version.campaign_id).content.title


def look(version: Donation) -> Row:
    """The button that shows a version."""
    return (Press("donation-look", DONATION, version.id),)


def _open(version: Donation, label: str, style: Style) -> Press:
    return Press(label, DONATION, version.id, style=style, title=version.content.title)
