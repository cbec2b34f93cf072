"""What the operator asks for: imports, invitations, checks."""

import shutil
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from opened import opened

from bot.operator import operations
from bot.operator.operations import Failed
from bot.settings import Settings
from storage import audit, inbox, membership, meta, people
from storage.rights import Role
from storage.sqlite.connection import Database, open_database

PACK = Path(__file__).parents[2] / "campaigns" / "popular-defense"


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with open_database(tmp_path, tmp_path / "secret.key", lambda: datetime.now(UTC)) as opened:
        yield opened


async def test_an_import_says_what_changed_and_a_second_one_that_nothing_did(database: Database) -> None:
    first = await operations.import_campaign(database, Settings(), str(PACK))
    assert first[0] == "popular-defense:"
    assert any("added" in line for line in first)
    assert await operations.import_campaign(database, Settings(), str(PACK)) == ["popular-defense: nothing changed"]


async def test_an_event_whose_day_is_over_is_named(database: Database, tmp_path: Path) -> None:
    folder = tmp_path / "chiapas-letters"
    shutil.copytree(PACK.with_name("chiapas-letters"), folder)
    event = folder / "events" / "letters-day.toml"
    event.write_text(event.read_text().replace("2024-09-27", "2023-09-27"))
    over = "  event letters-day: its day, 2023-09-27, is over, so nobody is shown it"
    assert over in operations.look_over(Settings(), folder, date(2024, 9, 10))
    assert over in await operations.import_campaign(database, Settings(), str(folder))


@pytest.mark.parametrize("folder", ["nowhere", "secret.key", "."])
async def test_what_is_no_pack_is_refused_in_words(database: Database, tmp_path: Path, folder: str) -> None:
    with pytest.raises(Failed, match="Nothing was imported"):
        await operations.import_campaign(database, Settings(), str(tmp_path / folder))


async def test_an_invitation_is_a_link_that_opens_the_team_once(database: Database) -> None:
    said, spoken = await operations.invite(database, Settings(), "moderator")
    assert said == "For one person, as moderator, within 15 minutes:"
    assert spoken.startswith("Send the bot: /start join-")  # the bot never ran, so its name is not known
    await database.transact(meta.put, meta.Fact.BOT_NAME, "PalomaBot")
    _, link = await operations.invite(database, Settings(), "owner")
    before, _, token = link.partition("?start=join-")
    assert before == "https://t.me/PalomaBot"
    assert await database.transact(membership.invited, token) is Role.OWNER


async def test_a_check_says_what_waits_and_warns_of_a_key_beside_the_data(database: Database, tmp_path: Path) -> None:
    await database.transact(inbox.receive, [(1, b"{}"), (2, b"{}")], lambda _: "")
    beside = Settings(data_dir=tmp_path, secret_key_file=tmp_path / "secret.key")
    elsewhere = Settings(data_dir=tmp_path, secret_key_file=tmp_path.parent / "keys" / "secret.key")
    told = await operations.check(database, beside, "")
    assert "Inbox: 2 waiting, 0 put aside. Outbox: 0 to send. Team: 0." in told
    assert "mv " in told[-1]
    assert await operations.check(database, elsewhere, "") == told[:-1]


async def test_a_check_says_that_the_trail_is_the_same_as_it_was(database: Database, tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, secret_key_file=tmp_path.parent / "keys" / "secret.key")
    await operations.invite(database, settings, "moderator")
    head = str(await database.transact(audit.head))
    same = "up to there it is the same as it was then"
    assert same not in " ".join(await operations.check(database, settings, ""))
    assert same in (await operations.check(database, settings, head))[1]


async def test_a_check_names_a_pace_that_telegram_does_not_allow(database: Database, tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, secret_key_file=tmp_path.parent / "keys" / "secret.key", bulk_rate=30)
    assert "PALOMA_BULK_RATE" not in " ".join(await operations.check(database, settings, ""))
    faster = settings.model_copy(update={"bulk_rate": 1000})
    assert "PALOMA_BULK_RATE is 1000, and Telegram" in (await operations.check(database, faster, ""))[-1]


async def test_a_check_looks_at_every_row_and_names_the_one_that_is_damaged(database: Database, tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, secret_key_file=tmp_path.parent / "keys" / "secret.key")
    ana = await database.transact(people.meet, "telegram:1", "en")
    assert await operations.check(database, settings, "")
    await database.transact(lambda tx: tx.run("UPDATE people SET language = 'es'"))
    with pytest.raises(Failed, match=f"a row of people is not as it was written, or does not open: {ana.id}"):
        await operations.check(database, settings, "")


@pytest.mark.parametrize(
    ("foreign", "said"),
    [
        ("CREATE TRIGGER k BEFORE DELETE ON people BEGIN SELECT 1; END", "the trigger 'k' is not Paloma's"),
        ("INSERT INTO follows (person_id, target) VALUES ('NOBODY', 'X')", "1 rows belong to rows that are gone"),
    ],
)
async def test_a_check_looks_at_the_schema_and_at_what_belongs_together(
    database: Database, tmp_path: Path, foreign: str, said: str
) -> None:
    settings = Settings(data_dir=tmp_path, secret_key_file=tmp_path.parent / "keys" / "secret.key")
    with opened(tmp_path) as other:
        other.execute(foreign)
    with pytest.raises(Failed, match=said):
        await operations.check(database, settings, "")


async def test_a_check_names_who_else_can_reach_the_data(database: Database, tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, secret_key_file=tmp_path.parent / "keys" / "secret.key")
    (tmp_path / ".").chmod(0o755)
    with pytest.raises(Failed, match="chmod 700"):
        await operations.check(database, settings, "")


async def test_a_check_fails_when_the_audit_trail_was_changed(database: Database) -> None:
    await operations.import_campaign(database, Settings(), str(PACK))
    await database.transact(
        lambda tx: tx.run("INSERT INTO audit (number, day, entry, signature) VALUES (99, '2024-09-10', x'01', x'02')")
    )
    with pytest.raises(Failed, match="audit trail"):
        await operations.check(database, Settings(), "")
