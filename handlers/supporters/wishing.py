"""What comes to a subscriber, and when: at once or once a week, about what, of which campaigns, and not at night.

`/subscribe choose`, or the button under "you will get the announcements". Several things are chosen by pressing one
after the other; nothing is kept before the last answer. The zone of somebody's clocks is asked only for quiet hours.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale
from babel.dates import get_timezone_location
from markupsafe import Markup

from handlers.buttons import HOME, Press
from handlers.commands import STOP, SUBSCRIBE
from handlers.engine.questions.choice import Option
from handlers.engine.talk import Talk
from handlers.layout import paragraphs
from handlers.stopping import plain
from storage import campaigns, people, wishes
from storage.errors import Rejected
from storage.wishes import Quiet, Topic, Wish

_BEGINS, _ENDS = 22, 8
"""The hours that are proposed as those of the night."""
_HOURS = 24

_PLACES = tuple(
    f"{area}/"
    for area in ("Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
)
"""How zones are called that are places; the list has old names and offsets besides."""

Names = Mapping[str, Markup | Mapping[str, str]]


def choose(talk: Talk) -> None:
    """Ask what is to come, and when; then keep it."""
    before = wishes.of_person(talk.tx, talk.person.id)
    pace = talk.choose("pace", "wish-pace", [Option("now", "wish-now"), Option("week", "wish-week")])
    topics = {topic.value: talk.words(f"topic-{topic.value}") for topic in Topic}
    wanted = _several(talk, "topics", "wish-topics", topics, before.topics)
    every: Names = {str(campaign.id): campaign.content.title for campaign in campaigns.all(talk.tx)}
    of = _several(talk, "campaigns", "wish-campaigns", every, before.campaigns) if len(every) > 1 else ""
    quiet = _quiet(talk)
    wish = Wish(talk.person.id, pace == "week", wanted, of, quiet is not None, quiet)
    wishes.keep(talk.tx, wish)
    people.subscribe(talk.tx, talk.person.id, wanted=True)
    talk.say(summary(talk, wish), (Press("wish-change", SUBSCRIBE, "choose"),), (Press("menu-stop", STOP), *HOME))


def summary(talk: Talk, wish: Wish) -> Markup:
    """What somebody chose, in words."""
    quiet, named = wish.quiet, {str(campaign.id): campaign.content.title for campaign in campaigns.all(talk.tx)}
    topics = [talk.words(f"topic-{topic}") for topic in wishes.parts(wish.topics)]
    of = [named[one] for one in wishes.parts(wish.campaigns) if one in named]
    return paragraphs(
        talk.words("wish-kept-week" if wish.weekly else "wish-kept-now"),
        talk.words("wish-kept-topics", topics=topics) if topics else talk.words("wish-kept-all-topics"),
        talk.words("wish-kept-campaigns", campaigns=of) if of else None,
        _nights(talk, quiet) if quiet else None,
    )


def _nights(talk: Talk, quiet: Quiet) -> Markup:
    begins, ends = (f"{hour:02}:00" for hour in (quiet.begins, quiet.ends))
    return talk.words("wish-kept-quiet", begins=begins, ends=ends, zone=ZoneInfo(quiet.zone))


def _several(talk: Talk, key: str, text: str, names: Names, before: str) -> str:
    """Which of these somebody wants, as they are kept; "" for all of them. Each press takes one in, or out."""
    picked_key = f"{key}-picked"
    picked = (set(wishes.parts(talk.answer(picked_key) or before)) & names.keys()) or set(names)
    options = [
        Option(value, "wish-picked" if value in picked else "wish-not-picked", name=name)
        for value, name in names.items()
    ]
    pressed = talk.choose(key, text, [*options, Option("done", "wish-done")])
    if pressed != "done":  # the last one stays: whoever wants nothing stops
        talk.settle(picked_key, wishes.joined(picked ^ {pressed}) or pressed)
        talk.ask_again(key)
    return "" if picked == set(names) else wishes.joined(picked)


def _quiet(talk: Talk) -> Quiet | None:
    """Between which hours nothing is to come that can wait, and by whose clocks."""
    proposed = {"begins": f"{_BEGINS}:00", "ends": f"{_ENDS:02}:00"}
    options = [
        Option("none", "wish-quiet-none"),
        Option("night", "wish-quiet-night", **proposed),
        Option("other", "wish-quiet-other"),
    ]
    chosen = talk.choose("quiet", "wish-quiet", options)
    if chosen == "none":
        return None
    hours = talk.ask("hours", "wish-hours", check=_hours) if chosen == "other" else f"{_BEGINS}-{_ENDS}"
    begins, ends = map(int, hours.split("-"))
    here = talk.setup.zone
    places = [Option("here", "wish-zone-here", zone=here), Option("elsewhere", "wish-zone-elsewhere")]
    if talk.choose("zone", "wish-zone", places) == "here":
        return Quiet(here.key, begins, ends)
    return Quiet(talk.ask("place", "wish-place", check=_zone_named(talk)), begins, ends)


def _hours(text: str) -> str:
    """Two hours, as "22-8", out of what somebody typed: 22-8, 22:00 – 08:00, de 22 a 8. Raises Rejected."""
    figures = "".join(sign if sign.isdecimal() else " " for sign in text.replace(":00", " ")).split()
    if len(figures) != 2 or not all(int(one) <= _HOURS and len(one) <= 2 for one in figures):  # noqa: PLR2004 - from, to
        raise Rejected("wish-hours-unclear")
    begins, ends = (int(one) % _HOURS for one in figures)
    if begins == ends:
        raise Rejected("wish-hours-unclear")
    return f"{begins}-{ends}"


def _zone_named(talk: Talk) -> Callable[[str], str]:
    """What makes a zone of the name of a city, in the speaker's language or as it is listed."""
    locale = talk.words.locale

    def zone(text: str) -> str:
        found = zones_by_name(str(locale)).get(plain(text))
        if found is None:
            raise Rejected("wish-place-unknown")
        return found

    return zone


@lru_cache(8)
def zones_by_name(language: str) -> dict[str, str]:
    """The zones of the world by the names of their cities: as the list has them, and as a language calls them."""
    named = {}
    for key in sorted(key for key in available_timezones() if key.startswith(_PLACES)):
        city = key.rpartition("/")[2]
        named[plain(city.replace("_", " "))] = key
        named[plain(key)] = key
    locale = Locale.parse(language)
    for key in set(named.values()):
        named.setdefault(plain(get_timezone_location(ZoneInfo(key), locale=locale, return_city=True)), key)
    return named
