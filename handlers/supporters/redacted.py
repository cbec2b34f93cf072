"""Passages that the team would take out of one's letter: shown as they would be, and agreed to, or not.

Whoever does not want it is asked to change the letter themselves; so is, after a week, whoever says nothing.
"""

from datetime import datetime

from handlers.buttons import Press
from handlers.commands import AGREEOUT, OWNWAY, REVISE
from handlers.engine.talk import Talk
from handlers.engine.telling import Post, tell
from handlers.setup import Setup
from handlers.supporters.own import Own, own_letter
from storage.letters import redaction
from storage.transaction import Tx


@AGREEOUT
def agree(talk: Talk, code: str = "") -> None:
    """Agree that the passages are taken out."""
    own = _offered(talk, code)
    if not talk.confirm("sure", "agree-out-sure", yes="agree-out-yes", code=own.shown):
        talk.end("nothing-changed", own.back)
    redaction.accept(talk.tx, own.author, own.letter.id)
    talk.say(own.text("agreed-out"), own.back, code=own.shown)


@OWNWAY
def own_way(talk: Talk, code: str = "") -> None:
    """Change the letter oneself instead."""
    own = _offered(talk, code)
    redaction.decline(talk.tx, own.author, own.letter.id)
    talk.go_on(REVISE, own.code)


def lapse(tx: Tx, setup: Setup, _since: datetime) -> list[Post] | None:
    """Ask those who did not answer for a week to change their letter themselves."""
    posts = [
        post
        for letter in redaction.lapse(tx)
        for post in tell(
            tx,
            setup,
            letter.person_id,
            "redaction-lapsed",
            (Press("revise-button", REVISE, letter.id),),
            code=letter.id,
            wait=redaction.ANSWER_WITHIN,
        )
    ]
    return posts or None


def _offered(talk: Talk, code: str) -> Own:
    """Their letter of which passages would be taken out. Raises Rejected, or ends if nobody wants that (any more)."""
    own = own_letter(talk, code)
    if not own.letter.as_told.to_agree:
        talk.end(own.text("revise-not"), own.back, code=own.shown)
    return own
