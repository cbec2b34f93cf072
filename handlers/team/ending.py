"""When the server or somebody of the team is about to be taken: an owner locks the bot, or two destroy it.

/panic says what both mean, lets one be chosen, and goes on only when its word was typed: no button alone, no link and
no message that comes a second time does it. What the bot said to the team of late leaves their chats, as far as the
messenger still deletes it. Then the program ends (bot/ending.py). The other owners hear that one of them wants
everything destroyed, and agree by the same way, with the word. Where no second one can be reached, one can have it
done after a wait: all owners hear of that at once, and each of them can stop it.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from markupsafe import Markup

from handlers.buttons import Press, Row, Style
from handlers.commands import PANIC
from handlers.engine import leaving
from handlers.engine.questions.choice import Option
from handlers.engine.talk import Talk
from handlers.engine.telling import Post, tell_team
from handlers.setup import Setup
from handlers.team.wording import name_of
from handlers.texts.facts import Moment
from storage import ending, people, team
from storage.errors import Rejected
from storage.rights import Right
from storage.transaction import Tx

_LOCK, _DESTROY, _ALONE, _STOP = "lock", "destroy", "alone", "stop"
_SAYS = {_STOP: "panic-stop", _LOCK: "panic-lock", _DESTROY: "panic-destroy", _ALONE: "panic-alone"}
_LOOK: Row = (Press("panic-look", PANIC, style=Style.DANGER),)


@PANIC
def panic(talk: Talk) -> None:
    """Lock the bot, or destroy it, or agree that it is; or stop that."""
    agreement = ending.standing(talk.tx, talk.setup.newcomer_hours)
    alone = talk.setup.panic_alone if agreement.needed > 1 else None
    options = [Option(one, _SAYS[one]) for one in _offered(talk, alone=bool(alone))]
    how = talk.words("panic-alone-how", wait=alone) if alone else Markup()
    what = talk.choose("what", "panic-what", options, needed=agreement.needed, wait=ending.CONSENT_WITHIN, alone=how)
    if what == _STOP:
        _stop(talk)
        return
    locks = what == _LOCK
    word = talk.words("panic-word-lock" if locks else "panic-word-destroy")

    def checked(line: str) -> str:
        if line.strip().casefold() != str(word).casefold():
            raise Rejected("panic-not-the-word")
        return line

    talk.ask("word", "panic-sure-lock" if locks else "panic-sure-destroy", check=checked, word=word)
    if locks:
        ending.lock(talk.tx, talk.person.id)
        _clear_the_teams_chats(talk)
        talk.say("panic-locked")
    elif what == _ALONE and alone:
        _destroy_alone(talk, alone)
    else:
        _destroy(talk)


def carry_out(tx: Tx, setup: Setup, _since: datetime) -> list[Post] | None:
    """Destroy what one owner wanted to, and nobody has stopped; the team's chats are cleared, and the owners told."""
    if not ending.carry_out(tx):
        return None
    found = [people.reachable(tx, member.person_id) for member in team.members(tx)]
    cleared = [
        post
        for person in found
        if person
        for post in leaving.clear_chat(tx, person, setup.texts.words(person.language)("taken-back"))
    ]
    return [*cleared, *tell_team(tx, setup, Right.CHANGE_TEAM, "panic-destroyed")]


def _offered(talk: Talk, *, alone: bool) -> Iterator[str]:
    """What can be done: to stop what somebody has asked for stands first."""
    asked = ending.asked(talk.tx)
    if asked:
        yield _STOP
    yield _LOCK
    yield _DESTROY
    if alone and not (asked and asked.at):
        yield _ALONE


def _stop(talk: Talk) -> None:
    if not ending.stop(talk.tx, talk.person.id):
        talk.end("panic-nothing")
    talk.say("panic-stopped")
    talk.tell_team(Right.CHANGE_TEAM, "panic-stopped-notice", name=name_of(talk.voice, talk.person.id))


def _destroy(talk: Talk) -> None:
    agreement = ending.agree(talk.tx, talk.person.id, talk.setup.newcomer_hours)
    if agreement.reached:
        _clear_the_teams_chats(talk)
        talk.say("panic-destroyed")
        talk.tell_team(Right.CHANGE_TEAM, "panic-destroyed")
        return
    talk.say("panic-asked", wait=ending.CONSENT_WITHIN)
    name = name_of(talk.voice, talk.person.id)
    talk.tell_team(Right.CHANGE_TEAM, "panic-notice", _LOOK, name=name, wait=ending.CONSENT_WITHIN)


def _destroy_alone(talk: Talk, wait: timedelta) -> None:
    at = ending.agree_alone(talk.tx, talk.person.id, talk.setup.newcomer_hours, wait)
    when = Moment(at.astimezone(talk.setup.zone))
    talk.say("panic-alone-asked", when=when)
    talk.tell_team(Right.CHANGE_TEAM, "panic-alone-notice", _LOOK, name=name_of(talk.voice, talk.person.id), when=when)


def _clear_the_teams_chats(talk: Talk) -> None:
    for member in team.members(talk.tx):
        talk.clear_chat(member.person_id)
