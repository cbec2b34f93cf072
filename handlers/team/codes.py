"""One-time codes: set up by each member, asked for by the owners, and reset by another owner.

`/code` shows a picture for an authenticator app, and what to type where a picture cannot be read, for ten minutes; a
code of it shows that it works. Whoever has one shows it first, so that nobody sets up another on a phone that was left
lying. `/codes` (owners) says who has one, and whether codes are asked for before details for donations, announcements
and changes of the team (Talk.step_up). To turn that off takes a code.
"""

import io
from datetime import timedelta
from urllib.parse import quote

from handlers.buttons import Copy, Press, Row, Style
from handlers.commands import CODE, CODES, RESETCODE
from handlers.engine.talk import Talk
from handlers.layout import lines
from handlers.messages import LetterPhoto
from handlers.team.wording import name_of
from storage import codes, team
from storage.errors import Rejected
from storage.people import PersonId
from storage.rights import Right
from storage.sent import CODE_SHOWN, SHOWN_CODES

_ON, _OFF = "on", "off"
_OWN_ROW: Row = (Press("code-set-up", CODE),)


@CODE
def set_up(talk: Talk) -> None:
    """Set up one's own codes, or others in their place."""
    if codes.of_member(talk.tx, talk.person.id):
        talk.ask("present", "code-present", check=lambda typed: codes.check(talk.tx, talk.person.id, typed))
    secret = talk.answer("secret") or talk.settle("secret", codes.new_secret())
    if talk.live:
        _show(talk, secret)

    def works(typed: str) -> str:
        if codes.step_of(codes.raw(secret), typed, talk.tx.now) is None:
            raise Rejected("code-first-wrong")
        return typed

    typed = talk.ask("first", "code-first", check=works)
    codes.set_up(talk.tx, talk.person.id, secret, typed)
    talk.say("code-kept", wanted="yes" if codes.wanted(talk.tx) else "no")
    talk.tell_team(Right.CHANGE_TEAM, "code-set-notice", name=name_of(talk.voice, talk.person.id))


@CODES
def settings(talk: Talk, what: str = "") -> None:
    """Say whether codes are asked for, and who has one; turn it on or off."""
    if what in (_ON, _OFF):
        _turn(talk, wanted=what == _ON)
        return
    wanted, everyone = codes.wanted(talk.tx), team.members(talk.tx)
    have = [member for member in everyone if codes.of_member(talk.tx, member.person_id)]
    names = [talk.words("codes-line", name=member.name, has="yes" if member in have else "no") for member in everyone]
    turn = Press("codes-turn-off", CODES, _OFF) if wanted else Press("codes-turn-on", CODES, _ON, style=Style.GOOD)
    resets: list[Row] = [
        (Press("code-reset", RESETCODE, member.person_id, name=member.name),)
        for member in have
        if member.person_id != talk.person.id
    ]
    talk.say("codes-state", (turn,), _OWN_ROW, *resets, wanted="yes" if wanted else "no", lines=lines(*names))


@RESETCODE
def reset(talk: Talk, person_id: str = "") -> None:
    """Forget a member's code, whose phone is lost or was changed."""
    member = team.member(talk.tx, PersonId(person_id.upper()))
    if member is None or member.person_id == talk.person.id or not codes.of_member(talk.tx, member.person_id):
        talk.end("code-none", (Press("codes-list", CODES),))
    if not talk.confirm("sure", "code-reset-sure", yes="code-reset-yes", name=member.name):
        talk.end("nothing-changed")
    talk.step_up()
    codes.reset(talk.tx, member.person_id, talk.person.id)
    talk.tell(member.person_id, "code-was-reset", _OWN_ROW, urgent=True, name=name_of(talk.voice, talk.person.id))
    others = {owner.person_id for owner in team.who_may(talk.tx, Right.CHANGE_TEAM)} - {member.person_id}
    name = name_of(talk.voice, talk.person.id)
    talk.tell_team(Right.CHANGE_TEAM, "code-reset-notice", among=others, name=member.name, by=name)
    talk.say("code-reset-done", name=member.name)


def _turn(talk: Talk, *, wanted: bool) -> None:
    """Ask for codes from now on, or no more; everybody on the team hears of it."""
    if wanted == codes.wanted(talk.tx):
        talk.end("codes-already", (Press("codes-list", CODES),))
    if wanted and codes.of_member(talk.tx, talk.person.id) is None:
        raise Rejected("code-missing")
    if not talk.confirm("sure", "codes-on-sure" if wanted else "codes-off-sure", yes="dismiss-yes"):
        talk.end("nothing-changed")
    talk.step_up()
    codes.want(talk.tx, talk.person.id, wanted=wanted)
    text = "codes-on" if wanted else "codes-off"
    talk.say(text, name=name_of(talk.voice, talk.person.id))
    rows = (_OWN_ROW,) if wanted else ()
    talk.tell_team(Right.SEE_TEAM, text, *rows, name=name_of(talk.voice, talk.person.id))


def _show(talk: Talk, secret: str) -> None:
    """The secret as a picture and as words; both leave the chat after a while."""
    until, minutes = talk.tx.now + CODE_SHOWN, timedelta(minutes=CODE_SHOWN // timedelta(minutes=1))
    grouped = " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))
    text = talk.words("code-picture", secret=grouped, minutes=minutes)
    picture = LetterPhoto(_drawn(_uri(talk, secret)))
    copy: Row = (Copy("code-copy", secret),)
    talk.lend(SHOWN_CODES, text, copy, until=until, photo=picture, coming="thread-coming")


def _uri(talk: Talk, secret: str) -> str:
    """What authenticator apps read; it names the bot, and nobody."""
    name = quote(talk.setup.bot_name)
    return f"otpauth://totp/{name}?secret={secret}&issuer={name}&digits={codes.DIGITS}&period={codes.SECONDS}"


def _drawn(uri: str) -> bytes:
    import segno  # noqa: PLC0415 - most members set it up once, and every bot would carry it in memory

    drawn = io.BytesIO()
    segno.make(uri, error="m", micro=False).save(drawn, kind="png", scale=8, border=4)
    return drawn.getvalue()
