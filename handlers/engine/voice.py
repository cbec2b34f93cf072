"""What can be said in a turn: to the person who speaks, over their button, or to somebody else."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from markupsafe import Markup

from handlers.buttons import Row
from handlers.engine import leaving
from handlers.engine.telling import Post, tell, tell_team
from handlers.messages import (
    Document,
    InPlace,
    Lent,
    LetterPhoto,
    Message,
    Named,
    Photo,
    Place,
    Printing,
    Printout,
    Saying,
    Toast,
)
from handlers.setup import Setup
from handlers.texts import Words
from storage import people, team
from storage.languages import in_language
from storage.people import Person, PersonId
from storage.rights import Right
from storage.transaction import Tx, new_id

_SHOWING_LENGTH = 12

T = TypeVar("T")


@dataclass
class Voice:
    """One turn with a person, and what is to be said because of it. While `live` is False, `say` keeps silent.

    `traceless`: nothing may lead from them to what the turn is about. What they hear leaves as to a stranger.
    """

    tx: Tx
    setup: Setup
    person: Person
    live: bool = field(default=True, kw_only=True)
    traceless: bool = field(default=False, kw_only=True)
    posts: list[Post] = field(default_factory=list, kw_only=True)

    @property
    def words(self) -> Words:
        """The words of the person's language."""
        return self.setup.texts.words(self.person.language)

    @property
    def member(self) -> team.Member | None:
        """Their place in the team, if they have one."""
        return team.member(self.tx, self.person.id)

    def may(self, right: Right) -> bool:
        """Whether they have a right in the team."""
        member = self.member
        return bool(member and member.may(right))

    def read(self, own: Mapping[str, T]) -> T:
        """The group's own words (of a case, an event …) in the person's language, or in the first one there is."""
        return in_language(own, self.person.language)

    def say(
        self,
        text: str | Markup,
        /,
        *rows: Row,
        body: Photo | Document | Place | None = None,
        over: InPlace | Named | None = None,
        guarded: bool = False,
        **facts: object,
    ) -> None:
        """Say a text (by its id, or ready-made Markup), with rows of buttons; silent while answers are replayed."""
        if self.live:
            self.post(Message(self._worded(text, facts), tuple(filter(None, rows)), body, over, guarded))

    def lend(
        self,
        letter_id: str,
        text: Markup,
        /,
        *rows: Row,
        until: datetime,
        photo: LetterPhoto | None = None,
        coming: str = "letter-coming",
    ) -> None:
        """Show a letter, or a photo of it, until it is taken back; after `until` it is not shown any more.

        Until it is there, the text `coming` stands in its place.
        """
        if self.live:
            lent = Lent(letter_id, new_id(_SHOWING_LENGTH), self.words(coming))
            shown = Message(text, tuple(filter(None, rows)), photo, guarded=True, lent=lent)
            self.posts.append(Post(self.person, shown, not_after=until))

    def hand_out(
        self, printout: Printout, text: Markup, /, *rows: Row, otherwise: Message, guarded: bool = False
    ) -> None:
        """Give something that the press has to make, with a text about it; say something else if it cannot."""
        if self.live:
            self.post(Printing(text, printout, tuple(filter(None, rows)), guarded, otherwise=otherwise))

    def toast(self, text: str, /, **facts: object) -> None:
        """Say a short text over the button that was pressed."""
        if self.live:
            self.post(Toast(self.words(text, **facts)))

    def tell(self, person_id: PersonId, text: str, /, *rows: Row, urgent: bool = False, **facts: object) -> None:
        """Say a text to somebody else, in their language. Nothing if they are gone."""
        self.posts += tell(self.tx, self.setup, person_id, text, *rows, urgent=urgent, **facts)

    def tell_team(
        self, right: Right, text: str, /, *rows: Row, among: Collection[str] | None = None, **facts: object
    ) -> None:
        """Say a text to all others who have a right in the team, or to those of them who are `among` some."""
        self.posts += tell_team(self.tx, self.setup, right, text, *rows, among=among, but=self.person.id, **facts)

    def clear_chat(self, person_id: PersonId) -> None:
        """Take away all that was said in somebody's chat of late, as far as the messenger does that."""
        person = people.find(self.tx, person_id)
        if person:
            instead = self.setup.texts.words(person.language)("taken-back")
            self.posts += leaving.clear_chat(self.tx, person, instead)

    def post(self, saying: Saying) -> None:
        """Say something ready-made to the person."""
        self.posts.append(Post(self.person, saying))

    def _worded(self, text: str | Markup, facts: Mapping[str, object]) -> Markup:
        return text if isinstance(text, Markup) else self.words(text, **facts)
