"""Following a campaign, a case or an event: its announcements, its news, and an event's reminders, come by themselves.

The buttons under what is followed change in place. Following twice, or leaving what was never followed, changes
nothing and says how things stand.
"""

from collections.abc import Callable

from handlers import named
from handlers.commands import FOLLOW, UNFOLLOW
from handlers.engine.talk import Talk
from handlers.supporters import cases, events
from storage import calendars, coming, follows, outbox, reminders
from storage.errors import Rejected


@FOLLOW
def follow(talk: Talk, kind: str = "", slug: str = "") -> None:
    """Follow it, and show it with its new button."""
    target, show = _followed(talk, kind, slug)
    new = target not in follows.of_person(talk.tx, talk.person.id)
    follows.follow(talk.tx, talk.person.id, target)
    if kind == "event":
        talk.toast(f"followed-event-{_outlook(talk, slug, new=new)}")
    else:
        talk.toast("followed-campaign" if kind == "campaign" else "followed-case")
    show()


@UNFOLLOW
def unfollow(talk: Talk, kind: str = "", slug: str = "") -> None:
    """Follow it no longer, and show it with its new button."""
    target, show = _followed(talk, kind, slug)
    follows.unfollow(talk.tx, talk.person.id, target)
    outbox.drop_followed(talk.tx, talk.person.id, target)
    calendars.give_up(talk.tx, talk.person.id, target)
    coming.wait_no_more(talk.tx, talk.person.id, target)
    comes = kind == "event" and coming.of_person(talk.tx, talk.person.id, named.event(talk, slug))
    talk.toast("unfollowed-coming" if comes else "unfollowed")
    show()


def _outlook(talk: Talk, slug: str, *, new: bool) -> str:
    """From which reminder on they are still to come; those whose time has passed are not given."""
    event = named.event(talk, slug)
    if new:
        reminders.note_past(talk.tx, talk.person.id, event)
    follow = follows.find(talk.tx, talk.person.id, event.id)
    if follow and follow.leads is not None:
        return "chosen"
    to_come = len(reminders.to_come(talk.tx, event))
    return ("none", "hours", "day", "all")[to_come]


def _followed(talk: Talk, kind: str, slug: str) -> tuple[str, Callable[[], None]]:
    """The id of what is meant, and how to show it. Raises Rejected."""
    if kind == "case":
        case = named.case(talk, slug)
        return case.id, lambda: cases.show(talk, case)
    if kind == "campaign":
        campaign = named.campaign(talk, slug)
        return campaign.id, lambda: cases.show_campaign(talk, campaign)
    if kind == "event":
        event = named.event(talk, slug)
        return event.id, lambda: events.show(talk, event)
    raise Rejected("follow-what")
