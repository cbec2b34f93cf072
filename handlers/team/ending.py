"""When the server or somebody of the team is about to be taken: an owner locks the bot, or two destroy it.

/panic says what both mean, lets one be chosen, and goes on only when its word was typed: no button alone, no link and
no message that comes a second time does it. What the bot said to the team of late leaves their chats, as far as the
messenger still deletes it. Then the program ends (bot/ending.py). The other owners hear that one of them wants
everything destroyed, and agree by the same way, with the word.
"""

from handlers.buttons import Press, Style
from handlers.commands import PANIC
from handlers.engine.questions.choice import Option
from handlers.engine.talk import Talk
from handlers.team.wording import name_of
from storage import ending, team
from storage.errors import Rejected
from storage.rights import Right

_LOCK, _DESTROY = "lock", "destroy"


@PANIC
def panic(talk: Talk) -> None:
    """Lock the bot, or destroy it, or agree that it is."""
    options = [Option(_LOCK, "panic-lock"), Option(_DESTROY, "panic-destroy")]
    agreement = ending.standing(talk.tx, talk.setup.newcomer_hours)
    what = talk.choose("what", "panic-what", options, needed=agreement.needed, wait=ending.CONSENT_WITHIN)
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
    else:
        _destroy(talk)


def _destroy(talk: Talk) -> None:
    agreement = ending.agree(talk.tx, talk.person.id, talk.setup.newcomer_hours)
    if agreement.reached:
        _clear_the_teams_chats(talk)
        talk.say("panic-destroyed")
        talk.tell_team(Right.CHANGE_TEAM, "panic-destroyed")
        return
    talk.say("panic-asked", wait=ending.CONSENT_WITHIN)
    look = (Press("panic-look", PANIC, style=Style.DANGER),)
    name = name_of(talk.voice, talk.person.id)
    talk.tell_team(Right.CHANGE_TEAM, "panic-notice", look, name=name, wait=ending.CONSENT_WITHIN)


def _clear_the_teams_chats(talk: Talk) -> None:
    for member in team.members(talk.tx):
        talk.clear_chat(member.person_id)
