"""Letters that have left the team's hands, to which somebody in prison can have replied."""

from storage import cases, letters, replies
from storage.contents.content import Content
from storage.letters import Letter, paper
from storage.people import PersonId
from storage.replies import Reply, numbers
from storage.transaction import Tx


def printed(tx: Tx, writer: PersonId, moderator: PersonId, words: str = "Querido amigo") -> Letter:
    """A letter of this writer that lies on paper; nothing else waits to be read or printed."""
    letters.submit(tx, writer, cases.open_for_letters(tx)[0].id, "Golondrina", (words,), "es")
    claimed = letters.claim_next(tx, moderator)
    assert claimed
    letters.approve(tx, moderator, claimed.id)
    batch = paper.make(tx, moderator, early=True)
    paper.mark_printed(tx, moderator, batch.id, tx.now.date())
    return letters.get(tx, claimed.id)


def number_of(letter: Letter) -> str:
    """What stands at the foot of its page."""
    return numbers.of(letter)


def checked(tx: Tx, reply: Reply, second: PersonId) -> Reply:
    """A reply that a second member has found to belong to its letter."""
    replies.hold(tx, second, reply.id)
    return replies.check(tx, second, reply.id)


def words(text: str = "Gracias por tu carta") -> tuple[Content, ...]:
    """A reply of a few words."""
    return (Content(text),)
