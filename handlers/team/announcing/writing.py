"""Writing an announcement: to whom, the words in each language, when; then it lies before the team.

`/announce` is one flow. The words keep their formatting, and a picture can go with them; a language can be left out,
whose readers then get the first one that is there. Before anything is laid before the team it is shown exactly as each
language will see it, with how many people that is and how long it takes. A time is understood in the group's zone.
"""

from datetime import datetime, timedelta

from handlers.commands import ANNOUNCE
from handlers.engine.drafts import Part
from handlers.engine.questions.choice import Option
from handlers.engine.talk import Talk
from handlers.layout import paragraphs
from handlers.long_texts import MESSAGE, may_go_on, units
from handlers.team import local_times
from handlers.team.announcing.said import audience_names, look, preview, when
from handlers.team.wording import name_of, newcomer, small_team
from storage import announcements, audiences, cases, events, pictures
from storage.announcements import Announcement, Step
from storage.approvals import Agreement
from storage.audiences import SUBSCRIBERS
from storage.contents.content import Content
from storage.errors import Rejected
from storage.pictures import PictureState
from storage.rights import Right

# Telegram's limits, in UTF-16 units after the formatting is taken off.
LONGEST_TEXT = MESSAGE
LONGEST_CAPTION = 1024


_HERE = "picture"
"""The key of the question that waits for a picture."""


@ANNOUNCE
def announce(talk: Talk) -> None:
    """Write an announcement and lay it before the team."""
    audience = talk.choose("audience", "announce-to", _audiences(talk))
    versions = _versions(talk)
    _look_at_pictures(talk, versions)
    sizes = audiences.sizes(talk.tx, audience)
    preview(talk, versions, sizes)
    send_at = _time(talk, sum(sizes.values()))
    if not talk.confirm(
        "sure",
        "announce-sure",
        yes="announce-yes",
        no="announce-no",
        audience=audience_names(talk.tx, talk.setup, audience),
        people=sum(sizes.values()),
        when=when(talk.voice, send_at),
    ):
        if not talk.confirm("drop", "announce-drop-sure", yes="discard-yes", no="discard-no"):
            talk.revisit("sure")
        talk.end("announce-dropped")
    if send_at and send_at <= talk.tx.now:
        raise Rejected("time-past")
    _say_proposed(
        talk,
        *announcements.propose(
            talk.tx,
            talk.person.id,
            audience,
            versions,
            send_at,
            talk.setup.zone.key if send_at else None,
            setting=talk.setup.approvals,
            hours=talk.setup.newcomer_hours,
        ),
    )


def _audiences(talk: Talk) -> list[Option]:
    """All subscribers, and whatever has followers: those of an event that was called off are to hear of it, too."""
    targets = [case.id for case in cases.all(talk.tx)] + [event.id for event in events.to_come(talk.tx)]
    options = []
    for audience in [SUBSCRIBERS, *targets]:
        people = sum(audiences.sizes(talk.tx, audience).values())
        if people or audience == SUBSCRIBERS:
            name = audience_names(talk.tx, talk.setup, audience)
            options.append(Option(audience, "announce-audience", name=name, people=people))
    return options


def _versions(talk: Talk) -> dict[str, Content]:
    """The words in each language, the fallback first; at least one of them is written."""
    languages, pages = talk.setup.languages, dict[str, Part]()
    for language in languages:
        written = any(not page.empty for page in pages.values())
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
        language: Content(markup=page.markup, picture=page.picture)
        for language, page in pages.items()
        if not page.empty
    }


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
        return local_times.to_come(text, zone, talk.tx.now).isoformat()

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


def _say_proposed(talk: Talk, announcement: Announcement, agreement: Agreement) -> None:
    """What happens now; the others are asked to look at it."""
    proposed = announcements.possible(Step.SCHEDULE, announcement)
    outlook = (
        talk.words("announce-proposed", missing=agreement.missing)
        if proposed
        else talk.words("announce-alone", state=announcement.state.value)
    )
    talk.say(
        paragraphs(outlook, newcomer(talk.voice, Right.ANNOUNCE), small_team(talk.voice, agreement)),
        look(announcement),
    )
    if proposed:
        talk.tell_team(
            Right.ANNOUNCE,
            "announcement-proposed-notice",
            look(announcement, "announcement-decide"),
            name=name_of(talk.voice, talk.person.id),
            audience=audience_names(talk.tx, talk.setup, announcement.audience),
        )
