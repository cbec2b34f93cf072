"""Announcements of the group: to get them, and to get them no longer.

/subscribe says what it means and how to leave; /stop (or the wish in any words, stopping.py) ends it at once,
and asks nothing. What a person follows is another matter: /stop says so, and a button ends that too.
"""

from handlers.buttons import HOME, Press, Row
from handlers.commands import STOP, SUBSCRIBE
from handlers.engine.talk import Talk
from handlers.messages import InPlace
from storage import calendars, coming, follows, outbox, people
from storage.donations import asked

_START_AGAIN: Row = (Press("menu-subscribe", SUBSCRIBE), *HOME)


@SUBSCRIBE
def subscribe(talk: Talk) -> None:
    """Get announcements from now on."""
    new = people.subscribe(talk.tx, talk.person.id, wanted=True)
    talk.say("subscribed" if new else "subscribed-already", (Press("menu-stop", STOP), *HOME))


@STOP
def stop(talk: Talk, what: str = "", target: str = "") -> None:
    """Get none any more; with "all", follow nothing either, and hear of no change of donation details.

    With a target, follow that no longer.
    """
    if target and what in ("followed", "campaign"):
        _follow_no_longer(talk, target.upper(), whole_campaign=what == "campaign")
        return
    ended = people.subscribe(talk.tx, talk.person.id, wanted=False)
    outbox.drop_announcements(talk.tx, talk.person.id)
    if what.casefold() == "all":
        follows.unfollow_all(talk.tx, talk.person.id)
        outbox.drop_followed(talk.tx, talk.person.id)
        calendars.give_up(talk.tx, talk.person.id)
        coming.wait_no_more(talk.tx, talk.person.id)
        asked.forget(talk.tx, talk.person.id)
        talk.say("stopped-all", _START_AGAIN, over=InPlace())
        return
    followed = len(follows.of_person(talk.tx, talk.person.id))
    also: Row = (Press("stop-all", STOP, "all", count=followed),) if followed else ()
    talk.say("stopped" if ended else "stopped-already", also, _START_AGAIN, followed=followed)


def _follow_no_longer(talk: Talk, target: str, *, whole_campaign: bool) -> None:
    """The button under an announcement works whatever has become of what it was about."""
    person_id = talk.person.id
    if whole_campaign:
        follows.unfollow_campaign(talk.tx, person_id, target)
    else:
        follows.unfollow(talk.tx, person_id, target)
        outbox.drop_followed(talk.tx, person_id, target)
    talk.say("stopped-following", HOME)
