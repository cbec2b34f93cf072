"""Whoever can write to the database, and has no key, becomes nobody, sends nothing, silences nobody and stops nothing.

Each is an attack that worked once, against real turns, a real outbox and a real sender.
"""

from datetime import timedelta

import campaign_facts as facts
import going_out
import hand
import pytest
import spine
from by_turns import says, ticks, update
from spine import Mail, until

from bot.operator import operations
from bot.settings import Settings
from storage import (
    announcements,
    campaigns,
    cases,
    inbox,
    letters,
    membership,
    meta,
    outbox,
    people,
    team,
)
from storage.errors import Rejected, Unreadable
from storage.letters import paper
from storage.letters.writers import MOST_WAITING
from storage.meta import Fact
from storage.outbox import Lane
from storage.people import Person
from storage.rights import Role
from storage.transaction import Tx

DAMAGED = "Something that I keep"
NOTICE = "Something in my database"


async def swap(mail: Mail, table: str, column: str, one: str, other: str) -> None:
    """Exchange a column of two rows."""

    def exchange(tx: Tx) -> None:
        values = {
            key: (tx.one(f"SELECT {column} FROM {table} WHERE id = :key", {"key": key}) or [None])[0]  # noqa: S608
            for key in (one, other)
        }
        change = f"UPDATE {table} SET {column} = :value WHERE id = :key"  # noqa: S608 - named by the tests below
        tx.run(change, {"value": b"meanwhile", "key": one})
        tx.run(change, {"value": values[one], "key": other})
        tx.run(change, {"value": values[other], "key": one})

    await mail.database.transact(exchange)


def a_case(tx: Tx, slug: str = "ana") -> cases.Case:
    known = campaigns.by_slug(tx, "letters") or campaigns.add(tx, facts.campaign())
    return cases.by_slug(tx, slug) or cases.add(tx, known.id, 0, facts.case(slug))


def a_letter(tx: Tx, writer: Person, words: str) -> letters.Letter:
    letter = letters.submit(tx, writer.id, a_case(tx).id, "Wagtail", (words,), "en")
    tx.now += timedelta(seconds=1)
    return letter


async def test_two_swapped_hashes_make_nobody_somebody_else(mail: Mail) -> None:
    mallory, victim = await mail.person(), await mail.person()
    assert any("The team is one person" in words for _, words in await says(mail, mail.owner, "/team"))
    await swap(mail, "people", "lookup", mallory.id, mail.owner.id)
    for command in ("/team", "/announce", "/forgetme"):
        heard = await says(mail, mallory, command)
        assert [(address, words.startswith(DAMAGED)) for address, words in heard] == [(mallory.address, True)]
    assert await says(mail, mail.owner, "/team") == [(mail.owner.address, heard[0][1])]
    await swap(mail, "people", "lookup", mallory.id, mail.owner.id)
    await swap(mail, "people", "lookup", mallory.id, victim.id)
    heard = await says(mail, victim, "/letters", "my words for Ana")
    assert {address for address, _ in heard} == {victim.address}, "not even what is damaged is told to another"
    with pytest.raises(Unreadable):
        await mail.database.transact(people.meet, victim.address, "en")


async def test_what_is_found_by_its_name_is_what_was_looked_for(mail: Mail) -> None:
    one, other = await mail.database.transact(lambda tx: (a_case(tx, "ana"), a_case(tx, "rosa")))
    await swap(mail, "cases", "lookup", one.id, other.id)
    with pytest.raises(Unreadable):
        await mail.database.transact(cases.by_slug, "ana")
    heard = await says(mail, await mail.person(), "/case ana")
    assert [words.startswith(DAMAGED) for _, words in heard] == [True]


async def test_a_whole_row_with_a_foreign_name_is_not_what_was_looked_for(
    mail: Mail, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even if every row proved itself: who is found by a hash is asked whether it is theirs."""
    person, mallory = await mail.person(), await mail.person()
    case, other = await mail.database.transact(lambda tx: (a_case(tx, "ana"), a_case(tx, "rosa")))
    await swap(mail, "people", "lookup", mallory.id, person.id)
    await swap(mail, "cases", "lookup", case.id, other.id)
    monkeypatch.setattr("storage.proofs.check", lambda *_: None)
    with pytest.raises(Unreadable, match="not theirs"):
        await mail.database.transact(people.meet, person.address, "en")
    with pytest.raises(Unreadable, match="not its own"):
        await mail.database.transact(cases.by_slug, "ana")


async def test_an_invitation_does_not_last_longer_because_the_database_says_so(mail: Mail) -> None:
    """It is an entry of the trail: one whose day was changed, or that is there once more, gives nothing."""
    token = await mail.database.transact(membership.invite, Role.OWNER)
    *_, entry = await hand.copied(mail.database, "audit")
    mail.sandbox.time.advance(3600)
    await hand.write(mail.database, "UPDATE audit SET day = '2242-01-01'")
    assert await mail.database.transact(membership.invited, token) is None
    await ticks(mail)
    stranger = await mail.person()
    await says(mail, stranger, f"/join {token}", "Zorro")
    assert await mail.database.transact(team.member, stranger.id) is None
    await hand.put_back(mail.database, "audit", [entry | {"number": entry["number"] + 1}])
    with pytest.raises(Unreadable):
        await mail.database.transact(membership.invited, token)


async def test_what_nobody_approved_is_not_printed_and_does_not_keep_what_was_from_it(mail: Mail) -> None:
    most = 40
    writers = await mail.people(most // MOST_WAITING + 1)

    def make(tx: Tx) -> paper.Batch:
        return paper.make(tx, mail.owner.id, most=most)

    def some(tx: Tx) -> list[letters.Letter]:
        made = [a_letter(tx, writers[number // MOST_WAITING], f"letter {number}") for number in range(most + 2)]
        claimed = letters.claim_next(tx, mail.owner.id)  # of the last writer, of whom the fewest wait
        assert claimed
        assert claimed.id == made[-2].id
        letters.approve(tx, mail.owner.id, claimed.id)
        return [claimed, *(letter for letter in made if letter.id != claimed.id)]

    approved, *others = await mail.database.transact(some)
    await hand.write(mail.database, "UPDATE letters SET state = 'approved' WHERE id <> :it", it=approved.id)
    batch = await mail.database.transact(make)
    inside = await mail.database.transact(paper.of_batch, batch.id)
    assert [letter.id for letter in inside] == [approved.id]
    with pytest.raises(Rejected):
        await mail.database.transact(make)
    with pytest.raises(Unreadable):
        await mail.database.transact(letters.find, others[0].id)


@pytest.mark.parametrize("moment", [10**12, -(10**12), "soon", 1.5])
async def test_a_moment_that_cannot_be_holds_up_nobody(mail: Mail, moment: object) -> None:
    """Figures over many rows (what is due next, which letter is the oldest) are made before any proof is checked."""
    writer, other = await mail.people(2)
    await mail.database.transact(a_letter, writer, "words")
    await mail.post(writer, "never", lane=Lane.NOTICE)
    await hand.write(mail.database, "UPDATE outbox SET due_at = :moment", moment=moment)
    await hand.write(mail.database, "UPDATE letters SET received_at = :moment", moment=moment)
    assert any("letter" in words for _, words in await says(mail, mail.owner, "/queue"))
    await mail.database.transact(a_letter, writer, "more words")
    async with mail.sending():
        await mail.post(other, "an answer")
        await spine.until(lambda: mail.heard(other) == ["an answer"])


async def test_one_flipped_bit_stops_nobody_from_reading_the_next_letter(mail: Mail) -> None:
    writer = await mail.person()
    first, second = await mail.database.transact(lambda tx: [a_letter(tx, writer, words) for words in ("one", "two")])

    def flip(tx: Tx) -> None:
        pages = (tx.one("SELECT pages FROM letters WHERE id = :id", {"id": first.id}) or [b""])[0]
        flipped = pages[:20] + bytes([pages[20] ^ 4]) + pages[21:]
        tx.run("UPDATE letters SET pages = :pages WHERE id = :id", {"pages": flipped, "id": first.id})

    await mail.database.transact(flip)
    heard = await says(mail, mail.owner, "/read")
    assert any("two" in words for _, words in heard)
    assert await mail.database.transact(inbox.sizes) == (0, 0)
    notices = [words for address, words in await ticks(mail) if address == mail.owner.address]
    assert [NOTICE in words for words in notices if "Letters" in words] == [True]
    mail.sandbox.time.advance(2 * 3600)
    assert not [words for _, words in await ticks(mail) if NOTICE in words], "once"
    assert [(words.startswith(DAMAGED)) for _, words in await says(mail, writer, f"/letter {first.id}")] == [True]
    assert second.id in {letter.id for letter in await mail.database.transact(letters.of_person, writer.id)}


async def test_a_letter_to_a_damaged_case_does_not_hold_up_the_others(mail: Mail) -> None:
    writer = await mail.person()

    def some(tx: Tx) -> letters.Letter:
        letters.submit(tx, writer.id, a_case(tx, "rosa").id, "Wagtail", ("to rosa",), "en")
        tx.now += timedelta(seconds=1)
        return a_letter(tx, writer, "to ana")

    whole = await mail.database.transact(some)
    await hand.write(mail.database, "UPDATE cases SET position = 7 WHERE id <> :case", case=whole.case_id)
    claimed = await mail.database.transact(letters.claim_next, mail.owner.id)
    assert claimed
    assert claimed.id == whole.id


async def test_a_held_announcement_stays_held_and_goes_to_nobody_else(mail: Mail) -> None:
    readers = await mail.people(4)
    stranger = await mail.person()
    announcement = await mail.announce()
    await mail.change(announcements.pause, announcement)
    await hand.write(mail.database, "UPDATE announcements SET state = 'sending'")
    assert await mail.database.transact(going_out.readers) == []
    await hand.write(mail.database, "UPDATE announcements SET state = 'paused'")
    await mail.change(announcements.resume, announcement)
    for person in (stranger, readers[0], readers[0]):
        await hand.write(
            mail.database,
            "INSERT INTO outbox (lane, person_id, due_at, attempts, announcement_id) VALUES (3, :person, 0, 0, :it)",
            person=person.id,
            it=announcement.id,
        )
    await hand.write(mail.database, "UPDATE people SET subscribed = 1 WHERE id = :id", id=stranger.id)
    async with mail.sending():
        await mail.tried(announcement)
    assert [len(mail.heard(reader)) for reader in readers] == [1] * 4
    assert mail.heard(stranger) == []


@pytest.mark.parametrize("change", ["audience = 'nobody'", "send_at = 0", "started_at = NULL", "total = 7"])
async def test_an_announcement_of_which_anything_was_changed_does_not_go_out(mail: Mail, change: str) -> None:
    await mail.people(2)
    await mail.announce()
    await hand.write(mail.database, f"UPDATE announcements SET {change}")  # noqa: S608 - the changes above
    assert await mail.database.transact(going_out.readers) == []
    assert any(NOTICE in words for _, words in await ticks(mail))


async def test_a_trail_that_was_edited_stops_announcements_and_nothing_else(mail: Mail) -> None:
    """What it says was read before the edit and is kept in memory; its end is compared with that each time."""
    person = await mail.person()
    readers = await mail.people(2)
    announcement = await mail.announce()
    await hand.write(mail.database, "UPDATE audit SET signature = randomblob(length(signature))")
    async with mail.sending():
        await mail.post(person, "a reply")
        await until(lambda: "a reply" in mail.heard(person))
        await mail.post(person, "another")
        await until(lambda: "another" in mail.heard(person))
    assert (await mail.counted(announcement)).sent == 0
    assert [mail.heard(reader) for reader in readers] == [[], []]


async def test_an_invitation_never_names_another_bot(mail: Mail) -> None:
    await mail.database.transact(meta.put, Fact.BOT_NAME, "PalomaBot")
    for value in ("PalomaSoIidarityBot", b"PalomaSoIidarityBot"):
        await hand.write(mail.database, "UPDATE meta SET value = :value WHERE name = 'bot-name'", value=value)
        _, link = await operations.invite(mail.database, Settings(), "owner")
        assert "PalomaSo" not in link
        assert link.startswith("Send the bot: /start join-")


async def test_nothing_silences_what_is_said_of_the_team_and_of_money(mail: Mail) -> None:
    await hand.write(
        mail.database, "INSERT INTO meta (name, value) VALUES ('bulk-rests-until', :value)", value=b"99999999999"
    )
    assert await mail.database.transact(outbox.bulk_rests_until) < mail.sandbox.time.now()
    longest = mail.sandbox.time.now() + timedelta(days=400)
    await mail.database.transact(outbox.rest_bulk, longest)
    rests = await mail.database.transact(outbox.bulk_rests_until)
    assert mail.sandbox.time.now() < rests <= mail.sandbox.time.now() + outbox.LONGEST_REST
    zed, token = await mail.person(), await mail.database.transact(membership.invite, Role.MODERATOR)
    heard = await says(mail, zed, f"/join {token}", "Zed")
    assert any(address == mail.owner.address and "Zed" in words for address, words in heard), "though the rest rests"


async def test_no_rest_that_is_longer_than_a_day_is_believed(mail: Mail) -> None:
    far = int((mail.sandbox.time.now() + timedelta(days=3)).timestamp())
    await mail.database.transact(meta.put, Fact.BULK_RESTS_UNTIL, str(far))
    assert await mail.database.transact(outbox.bulk_rests_until) < mail.sandbox.time.now()


async def test_an_update_that_is_put_back_does_not_have_its_turn_again(mail: Mail) -> None:
    person = await mail.person()
    await mail.database.transact(inbox.receive, [update(person, "/subscribe")], mail.telegram.chat_of)
    kept = await hand.copied(mail.database, "inbox")
    await says(mail, person, "/stop")
    for again in range(3):
        await hand.put_back(mail.database, "inbox", kept)
        await hand.write(mail.database, "UPDATE sqlite_sequence SET seq = 0 WHERE name = 'inbox'")
        assert await says(mail, person, "/help"), "who writes meanwhile is answered"
        mail.sandbox.time.advance(61)
        notices = await ticks(mail) + await ticks(mail)
        assert any(NOTICE in words for _, words in notices) is (again == 0), "and the owners know"
    found = await mail.database.transact(people.get, person.id)
    assert not found.subscribed


async def test_a_message_that_is_put_back_is_not_sent_again(mail: Mail) -> None:
    person = await mail.person()
    async with mail.sending():
        await mail.post(person, "the old details")
        kept: list[dict[str, object]] = await hand.copied(mail.database, "outbox")
        await mail.empty()
        await hand.put_back(mail.database, "outbox", kept)
        await hand.write(mail.database, "UPDATE sqlite_sequence SET seq = 0 WHERE name = 'outbox'")
        await mail.post(person, "the new ones")
        await until(lambda: "the new ones" in mail.heard(person))
    assert mail.heard(person) == ["the old details", "the new ones"]


async def test_what_somebody_writes_into_inbox_and_outbox_is_neither_read_nor_sent(mail: Mail) -> None:
    person, other = await mail.person(), await mail.person()
    await mail.database.transact(inbox.receive, [update(person, "/subscribe")], mail.telegram.chat_of)
    await hand.write(mail.database, "INSERT INTO inbox SELECT id + 9, line, body, 0, 0, proof FROM inbox")
    await mail.post(person, "for one alone")
    await hand.write(mail.database, "UPDATE outbox SET person_id = :other", other=other.id)
    await hand.write(
        mail.database,
        "INSERT INTO outbox (id, lane, person_id, due_at, attempts, call)"
        " SELECT id + 1, lane, :other, due_at, attempts, call FROM outbox",
        other=other.id,
    )
    heard = await says(mail, other, "/help")
    assert not [words for _, words in heard if "for one alone" in words]
    assert await mail.database.transact(inbox.sizes) == (0, 1)
    assert any(NOTICE in words for _, words in await ticks(mail))


async def test_a_number_said_to_be_seen_takes_no_message_away(mail: Mail) -> None:
    person = await mail.person()
    number, body = update(person, "/help")
    await hand.write(
        mail.database, "INSERT INTO inbox_seen (update_id, day) VALUES (:number, '2099-01-01')", number=number
    )
    assert await mail.database.transact(inbox.receive, [(number, body)], mail.telegram.chat_of) == 1
    assert await mail.database.transact(inbox.receive, [(number, body)], mail.telegram.chat_of) == 0


async def test_who_stands_in_a_damaged_conversation_can_begin_anew(mail: Mail) -> None:
    person = await mail.person()
    await mail.database.transact(a_case)
    assert await says(mail, person, "/write ana")
    await hand.write(mail.database, "UPDATE conversations SET expires_at = expires_at + 1")
    assert [words.startswith(DAMAGED) for _, words in await says(mail, person, "Wagtail")] == [True]
    assert not [words for _, words in await says(mail, person, "/help") if words.startswith(DAMAGED)]


async def test_a_damaged_person_stops_no_news_to_others_and_no_decision(mail: Mail) -> None:
    writer, beto = await mail.person(), await mail.person()
    token = await mail.database.transact(membership.invite, Role.MODERATOR)
    await says(mail, beto, f"/join {token}", "Beto")
    letter = await mail.database.transact(a_letter, writer, "words")
    await hand.write(mail.database, "UPDATE people SET language = 'xx' WHERE id = :id", id=writer.id)
    await says(mail, mail.owner, "/read", f"/approve {letter.id}")
    stands = await mail.database.transact(letters.get, letter.id)
    assert stands.state is letters.LetterState.APPROVED
    await hand.write(mail.database, "UPDATE people SET gone = 1 WHERE id = :id", id=beto.id)
    assert any(NOTICE in words for address, words in await ticks(mail) if address == mail.owner.address)
