"""Whose own row is damaged is heard, keeps what is linked to them, and can have everything deleted; owners are told."""

import campaign_facts as facts
import hand
import pytest
from by_turns import says, ticks
from spine import Mail

from storage import audiences, campaigns, cases, follows, inbox, letters, membership, people, subscribers, team
from storage.errors import Unreadable
from storage.people import Person
from storage.rights import Role
from storage.transaction import Tx

MENDED, ANEW, DAMAGED = "I have put back what I could", "We begin anew", "Something that I keep"
EDITS = {
    "a language": "language = 'xx'",
    "a subscription": "subscribed = 1 - subscribed",
    "a day": "seen_day = 'soon'",
    "a pen name": "pen_name = x'01' || randomblob(40)",
    "a proof": "proof = randomblob(16)",
    "no proof": "proof = NULL",
}


async def spoil(mail: Mail, person: Person, edit: str) -> None:
    await hand.write(mail.database, f"UPDATE people SET {edit} WHERE id = :id", id=person.id)  # noqa: S608 - named here


def _prepare(tx: Tx, person: Person) -> None:
    follows.follow(tx, person.id, "SOMETHING")
    people.set_pen_name(tx, person.id, "Wagtail")


@pytest.mark.parametrize("edit", EDITS)
async def test_they_are_heard_and_what_is_linked_to_them_stays(mail: Mail, edit: str) -> None:
    ana, berta = await mail.people(2)
    await mail.database.transact(_prepare, ana)
    await spoil(mail, ana, EDITS[edit])
    heard = await says(mail, ana, "/help")
    assert {address for address, _ in heard} == {ana.address}
    assert MENDED in heard[0][1]
    assert len(heard) == 2, "and what they asked for is answered"
    assert not [words for _, words in await says(mail, ana, "/help") if MENDED in words or words.startswith(DAMAGED)]
    found = await mail.database.transact(people.meet, ana.address, "en")
    assert (found.id, found.subscribed, found.pen_name) == (ana.id, False, None), "nothing is chosen for them"
    assert await mail.database.transact(follows.of_person, ana.id) == {"SOMETHING"}
    assert await mail.database.transact(subscribers.sizes) == {"en": 1}
    assert await mail.database.transact(audiences.sizes, audiences.SUBSCRIBERS) == {"en": 1}
    mail.sandbox.time.advance(3600)
    assert any("Of people" in words for address, words in await ticks(mail) if address == mail.owner.address)
    assert not [words for _, words in await says(mail, berta, "/help") if MENDED in words]


@pytest.mark.parametrize("edit", [*EDITS.values(), "address = x'01' || randomblob(40)", "address = 'nowhere'"])
async def test_they_can_have_everything_deleted(mail: Mail, edit: str) -> None:
    ana = await mail.person()
    await mail.database.transact(_prepare, ana)
    await spoil(mail, ana, edit)
    heard = await says(mail, ana, "/forgetme", "1")
    assert any(words.startswith("Deleted:") for _, words in heard)
    assert not await hand.copied(mail.database, "follows")
    assert [row["id"] for row in await hand.copied(mail.database, "people")] == [mail.owner.id]


async def test_whose_address_does_not_open_begins_anew(mail: Mail) -> None:
    ana = await mail.person()
    await mail.database.transact(_prepare, ana)
    for times in (1, 2):
        met = await mail.database.transact(people.meet, ana.address, "en")
        await spoil(mail, met, "address = x'01' || randomblob(40)")
        heard = await says(mail, ana, "/help")
        assert (ANEW in heard[0][1]) is (times == 1), "a second time it is refused: one row is out of the way already"
    assert heard[0][1].startswith(DAMAGED)


async def test_a_member_whose_row_is_mended_is_still_a_member(mail: Mail) -> None:
    beto = await mail.person()
    token = await mail.database.transact(membership.invite, Role.MODERATOR)
    await says(mail, beto, f"/join {token}", "Beto")
    await spoil(mail, beto, "gone = 1")
    assert any("The queue" in words or "letter" in words for _, words in (await says(mail, beto, "/queue"))[1:])
    assert await mail.database.transact(team.member, beto.id)


async def test_what_is_somebody_elses_is_given_to_nobody(mail: Mail) -> None:
    """A damaged row whose address is another's: neither is it mended for whoever is found there, nor put away."""
    ana, mallory = await mail.people(2)
    await hand.write(mail.database, "UPDATE people SET lookup = x'00' WHERE id = :id", id=mallory.id)
    lookup = await mail.database.transact(people.lookup_of, mallory.address)
    await hand.write(mail.database, "UPDATE people SET lookup = :it WHERE id = :id", it=lookup, id=ana.id)
    heard = await says(mail, mallory, "/forgetme")
    assert [words.startswith(DAMAGED) for _, words in heard] == [True]
    with pytest.raises(Unreadable):
        await mail.database.transact(people.meet, mallory.address, "en")
    assert ana.id in [row["id"] for row in await hand.copied(mail.database, "people")]


async def test_the_owners_hear_once_of_updates_that_were_put_aside(mail: Mail, monkeypatch: pytest.MonkeyPatch) -> None:
    ana = await mail.person()
    with monkeypatch.context() as failing:
        failing.setattr("handlers.dialogue.respond_each", lambda *_: 1 // 0)
        heard = await says(mail, ana, "one thing", "another")
    assert all("Something went wrong on my side" in words for _, words in heard)
    assert await mail.database.transact(inbox.sizes) == (0, 2)
    told = [words for address, words in await ticks(mail) if address == mail.owner.address]
    assert [words for words in told if "failed three times to answer 2 messages" in words]
    assert not [words for words in told if "not as I wrote it" in words], "nothing is damaged"
    mail.sandbox.time.advance(3601)
    assert not [words for _, words in await ticks(mail) if "failed three times" in words], "once"


async def test_what_they_wrote_before_they_began_anew_stays_forgotten_too(mail: Mail) -> None:
    ana = await mail.person()
    campaign = await mail.database.transact(campaigns.add, facts.campaign())
    case = await mail.database.transact(cases.add, campaign.id, 0, facts.case("ana"))
    letter = await mail.database.transact(letters.submit, ana.id, case.id, "Wagtail", ("forget me please",), "en")
    await spoil(mail, ana, "address = zeroblob(41)")
    kept = {table: await hand.copied(mail.database, table) for table in ("people", "letters", "waiting_writers")}
    heard = await says(mail, ana, "/help", "/forgetme", "1")
    assert any(words.startswith("Deleted:") for _, words in heard)
    kept["people"] = [row for row in kept["people"] if row["id"] == ana.id]
    for table, rows in kept.items():
        await hand.put_back(mail.database, table, rows)
    assert await mail.database.transact(letters.claim_next, mail.owner.id) is None
    assert await hand.copied(mail.database, "letters"), "its row is there"
    assert await mail.database.transact(letters.find, letter.id) is None


async def test_a_bot_that_mends_nobody_is_found_out(mail: Mail, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(people, "mend", lambda *_: None)
    with pytest.raises(AssertionError):
        await test_they_are_heard_and_what_is_linked_to_them_stays(mail, "a language")
