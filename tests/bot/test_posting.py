"""Posting: whose place in the team or language has changed gets a new menu, whatever a handler says or forgets."""

from markupsafe import Markup
from spine import Mail

from bot.flow.posting import post
from bot.messenger import unpack
from handlers.engine.telling import Post
from handlers.messages import Message
from storage import membership, outbox, people
from storage.outbox import Lane
from storage.people import Person
from storage.rights import Role
from storage.transaction import Tx

BYE = Message(Markup("Goodbye"))


def waiting(tx: Tx) -> list[tuple[str, int, bool]]:
    """What waits to be sent: the method, its lane, and whether it goes to somebody unknown."""
    rows = tx.all("SELECT id, lane, person_id, call FROM outbox ORDER BY id")
    places = [f"outbox.call:{row['id']}:{row['person_id']}" for row in rows]
    calls = [unpack(tx.keys.open(place, row["call"])) for place, row in zip(places, rows, strict=True)]
    return [(call.method, row["lane"], row["person_id"] is None) for call, row in zip(calls, rows, strict=True)]


def join(tx: Tx, person: Person) -> None:
    membership.join(tx, person.id, membership.invite(tx, Role.MODERATOR), "Max")


async def test_who_joins_gets_the_teams_menu_once(mail: Mail) -> None:
    person = await mail.person()

    def joined(tx: Tx) -> None:
        join(tx, person)
        post(tx, mail.telegram, mail.setup, ([Post(person, BYE)], None))
        post(tx, mail.telegram, mail.setup, ([Post(person, BYE)], None))

    await mail.database.transact(joined)
    assert await mail.database.transact(waiting) == [
        ("sendMessage", Lane.REPLY, False),
        ("setMyCommands", Lane.MENU, False),
        ("sendMessage", Lane.REPLY, False),
    ]


async def test_who_is_removed_by_another_and_told_nothing_gets_the_common_menu(mail: Mail) -> None:
    person, gone = await mail.people(2, subscribed=False)

    def removed(tx: Tx) -> None:
        for member in (person, gone):
            join(tx, member)
            membership.remove(tx, member.id, by=mail.owner.id)
        people.left(tx, gone.id)
        post(tx, mail.telegram, mail.setup)

    await mail.database.transact(removed)
    assert await mail.database.transact(waiting) == [("deleteMyCommands", Lane.MENU, False)], "none is sent in vain"


async def test_a_member_who_is_forgotten_gets_the_common_menu_after_the_goodbye(mail: Mail) -> None:
    person, other = await mail.people(2, subscribed=False)

    def forgotten(tx: Tx) -> None:
        join(tx, person)
        membership.remove(tx, person.id, by=person.id)
        people.forget(tx, person.id)
        answers = ([Post(person, BYE, stranger=True)], None)
        post(tx, mail.telegram, mail.setup, ([Post(other, BYE)], None), answers)

    await mail.database.transact(forgotten)
    assert await mail.database.transact(waiting) == [
        ("sendMessage", Lane.REPLY, False),
        ("sendMessage", Lane.REPLY, True),
        ("deleteMyCommands", Lane.MENU, True),
    ]
    assert await mail.database.transact(outbox.sizes) == {Lane.REPLY: 2, Lane.MENU: 1}
