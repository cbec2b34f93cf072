"""Facts that are old: the team is asked whether they are still true, and one press says that they are.

What nobody has looked at for 90 days is told once a period to those who can change it. The day of the last look is
shown to supporters with the facts.
"""

from datetime import datetime

from handlers.buttons import Press, Row, Style
from handlers.commands import EDIT, STILLTRUE
from handlers.engine.talk import Talk
from handlers.engine.telling import Post, tell_team
from handlers.setup import Setup
from handlers.team.editing.sheet import refuse_money
from handlers.team.editing.wording import back_to, thing_of, title_of
from storage import looking
from storage.contents.case import CaseContent
from storage.editions import publishing
from storage.editions.things import Thing
from storage.languages import Texts
from storage.rights import Right
from storage.transaction import Tx


@STILLTRUE
def still_true(talk: Talk, name: str = "") -> None:
    """Note that all of something is still true today."""
    thing = thing_of(talk, name)
    refuse_money(talk, thing)
    publishing.still_true(talk.tx, talk.person.id, thing)
    talk.say("edit-still-true", back_to(thing), title=title_of(talk, thing), day=talk.tx.now.date())


def ask_about_old(tx: Tx, setup: Setup, _since: datetime) -> list[Post]:
    """Ask those who edit about what nobody has looked at for long."""
    old = looking.due(tx)
    if not old:
        return []
    rows: list[Row] = [
        (
            Press("edit-is-true", STILLTRUE, one.id, style=Style.GOOD, title=_title(one)),
            Press("edit-this", EDIT, one.id),
        )
        for one in old
    ]
    return tell_team(tx, setup, Right.EDIT, "edit-old-facts", *rows, count=len(old), days=looking.PERIOD.days)


def _title(thing: Thing) -> Texts:
    """What something that is published is called."""
    content = thing.content
    if content is None:
        return {}
    return content.name if isinstance(content, CaseContent) else content.title
