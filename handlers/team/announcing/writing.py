"""Writing an announcement: to whom, the words in each language, when; then it lies before the team.

`/announce` is one flow. The words keep their formatting, and a picture can go with them; a language can be left out,
whose readers then get the one that is nearest. Who writes is asked for their own language first. Before anything is
laid before the team it is shown exactly as it arrives, with how many people that is and how long it takes; from there
it can be tried on oneself, and every part of it changed. A time is understood in the group's zone.

`/announce event-x Doors open earlier` is the same flow, which begins with what it arrives as: nothing goes out at once.
So do changing one that waits (`/amend`) and using the words of an old one again (`/anew`).
"""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime, timedelta

from markupsafe import escape

from handlers.commands import AMEND, ANEW, ANNOUNCE
from handlers.engine.drafts import Part
from handlers.engine.questions.choice import Option
from handlers.engine.talk import Talk
from handlers.layout import paragraphs
from handlers.long_texts import MESSAGE, may_go_on, units
from handlers.team import local_times
from handlers.team.announcing import whom
from handlers.team.announcing.said import back, find, in_a_moment, look, preview, show, when
from handlers.team.announcing.whom import audience_names
from handlers.team.wording import name_of, newcomer, small_team
from storage import announcements, audiences, pictures
from storage.announcements import Announcement, Step
from storage.approvals import Agreement
from storage.contents.content import Content
from storage.errors import Rejected
from storage.languages import in_language
from storage.pictures import PictureState
from storage.rights import Right

# Telegram's limits, in UTF-16 units after the formatting is taken off.
LONGEST_TEXT = MESSAGE
LONGEST_CAPTION = 1024


_HERE = "picture"
"""The key of the question that waits for a picture."""
_TIME = ("when", "time", "which")
"""The keys of the questions about the time."""


@ANNOUNCE
def announce(talk: Talk, to: str = "", words: str = "") -> None:
    """Write an announcement and lay it before the team; with words behind it, they are shown at once."""
    if not talk.draft.answers and to:
        audience = whom.typed(talk, to)
        text = words if audience else f"{to} {words}"
        _begin(talk, audience, {talk.person.language: _typed(text)} if text.strip() else {})
    _write(talk)


@AMEND
def amend(talk: Talk, announcement_id: str = "") -> None:
    """Change one that waits: another is proposed in its place, which is agreed to anew."""
    before = find(talk, announcement_id)
    if not talk.draft.answers:
        if audiences.changed(before.audience) or not announcements.possible(Step.TAKE_BACK, before):
            raise Rejected("announcement-decided")
        _begin(talk, before.audience, _pages(before))
        _keep_time(talk, before)
    _write(talk, instead_of=before)


@ANEW
def anew(talk: Talk, announcement_id: str = "") -> None:
    """Write one with the words of another."""
    before = find(talk, announcement_id)
    if audiences.is_weekly(before.audience) or audiences.changed(before.audience):
        talk.end("announcement-unknown")
    if not talk.draft.answers:
        _begin(talk, before.audience, _pages(before))
    _write(talk)


def _write(talk: Talk, instead_of: Announcement | None = None) -> None:
    audience = talk.choose("audience", "announce-to", whom.choices(talk))
    versions = _versions(talk)
    _look_at_pictures(talk, versions)
    sizes = audiences.sizes(talk.tx, audience)
    preview(talk, audience, versions, sizes)
    send_at = _time(talk, sum(sizes.values()))
    _settle(talk, audience, versions, send_at, sum(sizes.values()))
    if send_at and send_at <= talk.tx.now:
        raise Rejected("time-past")
    talk.step_up()
    lay(talk, audience, versions, send_at, instead_of)


# What is there already.


def _begin(talk: Talk, audience: str, pages: dict[str, Part]) -> None:
    """Answer in advance what is known: to whom, and, if there are any words, those of every language."""
    answers = talk.draft.answers
    if audience:
        answers["audience"] = audience
    if pages:
        for language in in_order(talk, talk.setup.languages):
            answers[f"text-{language}"] = asdict(pages.get(language, Part("")))
            answers[f"whole-{language}"] = "yes"


def _typed(text: str) -> Part:
    """Words that were typed behind the command: without formatting."""
    page = Part(text.strip(), str(escape(text.strip())))
    _fits(page)
    return page


def _pages(before: Announcement) -> dict[str, Part]:
    """The words of an announcement, as if they had just been sent."""
    return {
        language: Part(content.text.striptags(), content.markup, picture=content.picture)
        for language, content in before.versions.items()
    }


def _keep_time(talk: Talk, before: Announcement) -> None:
    """Keep the time of one that is changed, unless it has passed, or its hour comes twice."""
    if before.send_at is None:
        talk.settle("when", "now")
    elif before.send_at > talk.tx.now:
        local = before.send_at.astimezone(talk.setup.zone).replace(tzinfo=None)
        if len(local_times.moments(local, talk.setup.zone)) == 1:
            talk.settle("when", "later")
            talk.settle("time", local.isoformat())


# What is asked.


def in_order(talk: Talk, languages: Iterable[str]) -> list[str]:
    """These languages, that of who writes first."""
    return sorted(languages, key=lambda language: language != talk.person.language)


def _versions(talk: Talk) -> dict[str, Content]:
    """The words in each language, the fallback first; at least one of them is written."""
    pages = dict[str, Part]()
    languages = in_order(talk, talk.setup.languages)
    for language in languages:
        written = any(not page.empty for page in pages.values()) or _any_kept(talk, language)
        pages[language] = talk.page(
            f"text-{language}",
            "announce-more" if written else "announce-text",
            check=_fits,
            without="announce-without" if written or language != languages[-1] else "",
            language=talk.words.language_called(language),
            text=LONGEST_TEXT,
            caption=LONGEST_CAPTION,
        )
        # What an app cut would go on as the answer to the next question.
        if may_go_on(pages[language].text) and not talk.confirm(
            f"whole-{language}", "announce-whole", yes="announce-whole-yes", no="announce-whole-no", most=LONGEST_TEXT
        ):
            talk.revisit(f"text-{language}")
    return {
        language: Content(markup=pages[language].markup, picture=pages[language].picture)
        for language in talk.setup.languages
        if not pages[language].empty
    }


def _any_kept(talk: Talk, but: str) -> bool:
    """Whether there are words in another language, also one that is asked about later."""
    kept = {key: value for key, value in talk.draft.answers.items() if key.startswith("text-")}
    return any(not Part(**value).empty for key, value in kept.items() if key != f"text-{but}")


def _look_at_pictures(talk: Talk, versions: dict[str, Content]) -> None:
    """Ask again for the words whose picture can never be had; one that is on its way is waited for."""
    wait = False
    for language, content in versions.items():
        picture = pictures.get(talk.tx, content.picture) if content.picture else None
        if content.picture and (picture is None or picture.state is PictureState.GONE):
            talk.revisit(f"text-{language}", "picture-gone")
        wait = wait or bool(picture and picture.state is PictureState.WANTED)
    if wait or _HERE in (talk.draft.open, *talk.draft.answers):
        talk.choose(_HERE, "announce-picture-coming", [Option("look", "announce-picture-look")])
    if wait:
        talk.ask_again(_HERE)


def _fits(page: Part) -> None:
    most = LONGEST_CAPTION if page.has_picture else LONGEST_TEXT
    length = units(page.text)
    if length > most:
        raise Rejected("announce-long", length=length, most=most, picture="yes" if page.has_picture else "no")


def _time(talk: Talk, people: int) -> datetime | None:
    """When it is to go out; None is "as soon as the team agrees"."""
    takes = timedelta(seconds=max(1, round(people / talk.setup.bulk_rate)))
    options = [Option("now", "announce-now"), Option("later", "announce-later")]
    if talk.choose("when", "announce-when", options, people=people, takes=takes) == "now":
        return None
    zone = talk.setup.zone
    tomorrow = talk.tx.now.astimezone(zone) + timedelta(days=1)

    def checked(text: str) -> str:
        return local_times.to_come(text, zone, talk.tx.now, talk.person.language).isoformat()

    example = f"{tomorrow:%Y-%m-%d} 18:00"
    typed = talk.ask("time", "announce-time", check=checked, zone=zone, example=example)
    meant = local_times.moments(datetime.fromisoformat(typed), zone)
    if len(meant) == 1:
        return meant[0]
    # The hour comes twice on the night on which clocks go back.
    twice = [
        Option(str(number), text, offset=moment.astimezone(zone).isoformat()[-len("+00:00") :])
        for number, (text, moment) in enumerate(zip(("announce-earlier", "announce-later-one"), meant, strict=True))
    ]
    return meant[int(talk.choose("which", "announce-which", twice))]


def _settle(talk: Talk, audience: str, versions: dict[str, Content], send_at: datetime | None, people: int) -> None:
    """Ask what is to become of it until it is to be proposed: it can be tried, changed, or thrown away."""
    options = [
        Option("yes", "announce-yes"),
        Option("try", "announce-try"),
        Option("change", "announce-change"),
        Option("no", "announce-no"),
    ]
    what = talk.choose(
        "sure",
        "announce-sure",
        options,
        audience=audience_names(talk.tx, talk.setup, audience),
        people=people,
        when=when(talk.voice, send_at),
    )
    if what == "try":
        show(talk, audience, in_language(versions, talk.person.language))
        talk.ask_again("sure")
    if what == "change":
        _change(talk, versions)
    if what == "no":
        if not talk.confirm("drop", "announce-drop-sure", yes="discard-yes", no="discard-no"):
            talk.revisit("sure")
        talk.end("announce-dropped")


def _change(talk: Talk, versions: dict[str, Content]) -> None:
    """Ask what is to be changed, and put that question again; the other answers stay."""
    names = {language: talk.words.language_called(language) for language in in_order(talk, talk.setup.languages)}
    texts = [
        Option(
            f"text-{language}", "announce-change-text" if language in versions else "announce-add-text", language=name
        )
        for language, name in names.items()
    ]
    others = [Option("audience", "announce-change-audience"), Option("when", "announce-change-time")]
    what = talk.choose("change", "announce-change-what", [*texts, *others])
    for key in ("sure", "change", what.replace("text", "whole"), *(_TIME if what == "when" else ())):
        talk.draft.answers.pop(key, None)
    talk.ask_again(what)


# What becomes of it.


def lay(
    talk: Talk,
    audience: str,
    versions: dict[str, Content],
    send_at: datetime | None,
    instead_of: Announcement | None = None,
) -> None:
    """Lay it before the team, and say what happens now."""
    if instead_of:  # whoever agreed did so to other words
        announcements.take_back(talk.tx, instead_of.id, talk.person.id)
    made = announcements.propose(
        talk.tx,
        talk.person.id,
        audience,
        versions,
        send_at,
        talk.setup.zone.key if send_at else None,
        setting=talk.setup.approvals,
        waits=talk.setup.waits,
    )
    _say_proposed(talk, *made, changed=instead_of is not None)


def _say_proposed(talk: Talk, announcement: Announcement, agreement: Agreement, *, changed: bool) -> None:
    """What happens now; the others are asked to look at it."""
    proposed, soon = announcements.possible(Step.SCHEDULE, announcement), in_a_moment(talk.voice, announcement)
    outlook = (
        talk.words("announce-proposed", missing=agreement.missing)
        if proposed
        else talk.words("announce-soon")
        if soon
        else talk.words("announce-alone", state=announcement.state.value)
    )
    talk.say(
        paragraphs(outlook, newcomer(talk.voice, Right.ANNOUNCE), small_team(talk.voice, agreement)),
        back(announcement) if soon else (),
        look(announcement),
    )
    if proposed:
        talk.tell_team(
            Right.ANNOUNCE,
            "announcement-changed-notice" if changed else "announcement-proposed-notice",
            look(announcement, "announcement-decide"),
            name=name_of(talk.voice, talk.person.id),
            audience=audience_names(talk.tx, talk.setup, announcement.audience),
        )
