"""What a whole thing has to be beyond its fields: stories that fit a message, hours that exist, rules that agree."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from markupsafe import Markup

from storage.contents import occurrences
from storage.contents.campaign import CampaignContent
from storage.contents.case import CaseContent
from storage.contents.donation import Details, flaws
from storage.contents.event import EventContent
from storage.contents.kind import Content
from storage.contents.letter_rules import lengths, prison_called
from storage.contents.size import check_size
from storage.contents.written import Path, Problem
from storage.errors import Rejected

CAMPAIGN_FILE = "campaign.toml"

Check = Callable[[], object]


def wrong(content: Content, campaign: CampaignContent | None) -> list[Problem]:
    """What is wrong with a whole thing in its campaign."""
    if isinstance(content, Details):
        return [Problem(tuple(field.split(".")), refusal) for field, refusal in flaws(content)]
    times = occurrences.refusals(content) if isinstance(content, EventContent) else ()
    at_times = [Problem((field,), refusal) for field, refusal in times]
    return at_times + [problem for path, check in _checks(content, campaign) for problem in _refused(path, check)]


def _refused(path: Path, check: Check) -> Iterator[Problem]:
    try:
        check()
    except Rejected as refusal:
        yield Problem(path, refusal)


def _checks(content: Content, campaign: CampaignContent | None) -> Iterator[tuple[Path, Check]]:
    """Each check, and where it is told."""
    match content:
        case CampaignContent():
            yield from _sizes("story", content.story, content)
            yield ("letters", "longest"), partial(lengths, content.letters)
            for place, prison in enumerate(content.prisons):
                yield ("prisons", str(place)), partial(lengths, prison, content.letters)
        case CaseContent():
            yield from _sizes("story", content.story, content)
            yield ("status",), content.check
            yield ("prison",), partial(check_prison, content, campaign)
            yield ("longest",), partial(case_lengths, content, campaign)
            yield ("copies",), partial(check_copies, content)
            yield ("letters",), partial(check_letters, content, campaign)
        case EventContent():
            yield from _sizes("description", content.description, content)


def _sizes(
    field: str, stories: Mapping[str, Markup], content: CampaignContent | CaseContent | EventContent
) -> Iterator[tuple[Path, Check]]:
    for language, story in stories.items():
        yield (field, language), partial(check_size, story, content.beside_story(language))


def check_prison(case: CaseContent, campaign: CampaignContent | None) -> None:
    """Raises Rejected("content-prison") for a prison that the campaign does not know."""
    if campaign:
        prison_called(case.prison, campaign.prisons)


def case_lengths(case: CaseContent, campaign: CampaignContent | None) -> tuple[int | None, int | None]:
    """How long letters to a case are to be, by its own rules, its prison's and its campaign's. Raises Rejected."""
    if campaign is None:
        return lengths(case)
    prison = next((prison for prison in campaign.prisons if prison.key == case.prison), None)
    return lengths(case, prison, campaign.letters)


def check_copies(case: CaseContent) -> None:
    """Raises Rejected("content-no-members") for copies of letters to nobody."""
    if case.copies is not None and not case.members:
        raise Rejected("content-no-members")


def check_letters(case: CaseContent, campaign: CampaignContent | None) -> None:
    """Raises Rejected("content-no-letters") for letters that the campaign does not collect."""
    if case.takes_letters and campaign and not campaign.letters:
        raise Rejected("content-no-letters", file=CAMPAIGN_FILE)
