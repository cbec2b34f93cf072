"""The audit trail is changed under a running bot: nothing is decided, all else is answered, the owners are told."""

import campaign_facts as facts
import hand
import pytest
import structlog
from by_turns import says, ticks
from spine import Mail

from bot.flow import clock
from handlers.due import Due
from storage import announcements, audit, campaigns, cases, inbox, membership, people, rounds, trail
from storage.announcements import pause
from storage.errors import Damaged, Unreadable
from storage.mark import Mark
from storage.rights import Role
from storage.transaction import Tx

DAMAGED = "Something that I keep"
BROKEN, CHANGED = "Its end was changed or cut off", "changed an older entry"
DAY = 24 * 3600

EDITS = {
    "an edited end": "UPDATE audit SET day = '2001-01-01' WHERE number = (SELECT max(number) FROM audit)",
    "a forged signature": "UPDATE audit SET signature = zeroblob(32) WHERE number = (SELECT max(number) FROM audit)",
    "no signature": "UPDATE audit SET signature = 'none' WHERE number = (SELECT max(number) FROM audit)",
    "an end cut off": "DELETE FROM audit WHERE number = (SELECT max(number) FROM audit)",
    "all of it cut off": "DELETE FROM audit",
    "a forged end": "INSERT INTO audit SELECT max(number) + 1, day, entry, signature FROM audit",
}


def publish(tx: Tx) -> None:
    campaign = campaigns.add(tx, facts.campaign())
    cases.add(tx, campaign.id, 0, facts.case("ana"))


async def told(mail: Mail) -> list[str]:
    """What the owner is told of the trail when the clock looks."""
    with structlog.testing.capture_logs():
        heard = await ticks(mail)
    return [words for address, words in heard if address == mail.owner.address and "record of our decisions" in words]


@pytest.mark.parametrize("edit", EDITS)
async def test_who_needs_no_decision_is_answered_and_nothing_is_decided(mail: Mail, edit: str) -> None:
    ana, stranger = await mail.people(2)
    await mail.database.transact(publish)
    token = await mail.database.transact(membership.invite, Role.OWNER)
    going_out = await mail.announce()
    assert await mail.database.transact(announcements.sending)
    before = mail.database.mark.path.read_bytes()
    await hand.write(mail.database, EDITS[edit])
    for words in ("/start", "/help", "/cases", "/case ana", "/privacy", "/stop", "/subscribe", "hello"):
        heard = await says(mail, ana, words)
        assert heard, words
        assert not [said for _, said in heard if said.startswith(DAMAGED)], words
    for person, words in ((stranger, f"/join {token}"), (mail.owner, "/team"), (ana, "/forgetme"), (ana, "1")):
        heard = await says(mail, person, words)
        assert heard, "whoever asks for what needs the record is told, too"
    assert await mail.database.transact(people.known, ana.id), "nothing is forgotten that is not on record"
    assert await mail.database.transact(announcements.sending) == []
    with pytest.raises(Unreadable):
        await mail.database.transact(pause, going_out.id, mail.owner.id)
    assert await mail.database.transact(inbox.sizes) == (0, 0)
    assert mail.database.mark.path.read_bytes() == before, "nothing was built on it"


@pytest.mark.parametrize("edit", EDITS)
async def test_the_owners_hear_of_a_broken_end_at_once_and_each_day_until_it_is_mended(mail: Mail, edit: str) -> None:
    assert await told(mail) == []
    kept = await hand.copied(mail.database, "audit")
    await hand.write(mail.database, EDITS[edit])
    (words,) = await told(mail)
    assert BROKEN in words
    assert await told(mail) == []
    mail.sandbox.time.advance(DAY)
    assert len(await told(mail)) == 1, "again the next day"
    await hand.write(mail.database, "DELETE FROM audit")
    await hand.put_back(mail.database, "audit", kept)
    mail.sandbox.time.advance(DAY)
    assert await told(mail) == []
    assert await says(mail, mail.owner, "/team")
    await mail.database.transact(membership.invite, Role.MODERATOR)


async def test_an_entry_changed_in_the_midst_is_found_by_the_clock_within_a_day(
    mail: Mail, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rounds, "STEP", 2)
    for _ in range(9):
        await mail.database.transact(membership.invite, Role.MODERATOR)
    for _ in range(9):
        assert await told(mail) == []
    await hand.write(mail.database, "UPDATE audit SET day = '2001-01-01' WHERE number = 5")
    assert await told(mail) == [], "this round is over"
    mail.sandbox.time.advance(DAY)
    heard = [words for _ in range(5) for words in await told(mail)]
    assert len(heard) == 1
    assert CHANGED in heard[0]
    assert any("The team is one person" in words for _, words in await says(mail, mail.owner, "/team")), "it goes on"
    await mail.database.transact(membership.invite, Role.MODERATOR)
    mail.sandbox.time.advance(DAY)
    assert [words for _ in range(5) for words in await told(mail)], "again the next day"


async def test_the_log_shouts(mail: Mail) -> None:
    duty = Due("trail-log", clock.TRAIL_SHOUTED, clock._shout_of_trail)

    async def shouted() -> list[str]:
        with structlog.testing.capture_logs() as lines:
            await clock.tick(mail.database, mail.telegram, mail.setup, (duty,))
        return [line["why"] for line in lines if line["log_level"] == "critical"]

    assert await shouted() == []
    await hand.write(mail.database, EDITS["an end cut off"])
    assert "cut off before entry" in (await shouted())[0]
    assert await shouted() == []
    mail.sandbox.time.advance(clock.TRAIL_SHOUTED.total_seconds())
    assert len(await shouted()) == 1


async def test_what_would_be_recorded_behind_a_cut_end_is_undone_as_a_whole(mail: Mail) -> None:
    await hand.write(mail.database, EDITS["an end cut off"])

    def forget_unasked(tx: Tx) -> None:
        people.meet(tx, "telegram:777", "en")
        tx.marks.clear()  # as if nothing were remembered of it here
        audit.record(tx, audit.Deed.FORGOTTEN, who="nobody")

    with pytest.raises(Unreadable):
        await mail.database.transact(forget_unasked)
    met = await mail.database.transact(lambda tx: tx.one("SELECT count(*) FROM people"))
    assert met
    assert met[0] == 1, "the owner alone"


async def test_what_cannot_be_marked_is_not_committed(mail: Mail, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a transaction raises, nothing of it was written: how far all has come is asked before the commit."""

    def fails(*_: object) -> None:
        raise Damaged("a page")

    before = await mail.database.transact(audit.head)
    with monkeypatch.context() as broken:
        broken.setattr(Mark, "reached", fails)
        with pytest.raises(Damaged):
            await mail.database.transact(membership.invite, Role.OWNER)
    assert await mail.database.transact(audit.head) == before


async def test_a_bot_that_asks_a_broken_trail_who_somebody_is_is_found_out(
    mail: Mail, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trail, "_remembered", trail._followed)
    with pytest.raises(AssertionError):
        await test_who_needs_no_decision_is_answered_and_nothing_is_decided(mail, "an end cut off")


async def test_a_bot_that_records_behind_any_end_is_found_out(mail: Mail, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit, "newest", audit._last)
    with pytest.raises((AssertionError, pytest.fail.Exception)):
        await test_who_needs_no_decision_is_answered_and_nothing_is_decided(mail, "an edited end")
