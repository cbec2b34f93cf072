"""Announcements of the group: to get them, and to get them no longer.

/subscribe says what it means and how to leave; /stop (or the bare word, in the languages spoken here) ends it at once,
and asks nothing. What a person follows is another matter: /stop says so, and a button ends that too.
"""

from handlers.buttons import Button, Row
from handlers.commands import command, press
from handlers.engine.talk import Talk
from handlers.messages import InPlace
from storage import outbox, people


@command("subscribe")
def subscribe(talk: Talk) -> None:
    """Get announcements from now on."""
    new = people.subscribe(talk.tx, talk.person.id, wanted=True)
    talk.say("subscribed" if new else "subscribed-already", (press(talk.words("menu-stop"), "stop"), _menu(talk)))


@command("stop")
def stop(talk: Talk, everything: str = "") -> None:
    """Get none any more; with "all", follow nothing either."""
    ended = people.subscribe(talk.tx, talk.person.id, wanted=False)
    outbox.drop_announcements(talk.tx, talk.person.id)
    if everything == "all":
        people.unfollow_all(talk.tx, talk.person.id)
        talk.say("stopped-all", (press(talk.words("menu-subscribe"), "subscribe"), _menu(talk)), over=InPlace())
        return
    followed = len(people.follows(talk.tx, talk.person.id))
    rows: list[Row] = [(press(talk.words("stop-all", count=followed), "stop", "all"),)] if followed else []
    talk.say(
        "stopped" if ended else "stopped-already",
        *rows,
        (press(talk.words("menu-subscribe"), "subscribe"), _menu(talk)),
        followed=followed,
    )


def _menu(talk: Talk) -> Button:
    return press(talk.words("menu"), "start")
