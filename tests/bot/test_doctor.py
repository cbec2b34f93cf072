"""`paloma doctor` names each ailment, which is made for real, and what to do; what is well is not wrong."""

import json
import os
import re
import shutil
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from paloma_command import paloma, paloma_run
from pydantic import SecretStr

from bot.cli import _operated
from bot.messenger.telegram.client import Telegram
from bot.messenger.telegram.parse import chat_of
from bot.operator import versions
from bot.operator.doctor import page
from bot.operator.findings import is_wrong
from bot.operator.operations import import_campaign
from bot.packs.shipped import campaign_folders
from bot.sandbox.server import Sandbox
from bot.sandbox.world.clock import SandboxTime
from bot.settings import Settings
from bot.timekeeping import SystemTime
from storage import cases, inbox, letters, outbox, people
from storage.backups.kept import backups_in, name_of
from storage.backups.keys import create_backup_key
from storage.crypto import create_keys
from storage.outbox import Lane
from storage.sqlite.connection import open_database
from storage.sqlite.folder import FILE
from storage.sqlite.saving import save
from storage.transaction import Tx
from storage.version import VERSION

HOUR = timedelta(hours=1)


@dataclass
class Patient:
    """A bot that is well, in a folder of its own, and its sandbox, whose clock is right."""

    sandbox: Sandbox
    folder: Path
    settings: Settings

    @property
    def data(self) -> Path:
        return self.settings.data_dir

    def with_(self, **more: object) -> Settings:
        return self.settings.model_copy(update=more)

    async def write(self, work: Callable[[Tx], object], ago: timedelta = timedelta()) -> None:
        """Do something in the database, some time ago."""

        def now() -> datetime:
            return datetime.now(UTC) - ago

        async with open_database(self.data, self.settings.key_file, now) as database:
            await database.transact(work)


async def looked(settings: Settings, ahead: timedelta = timedelta()) -> tuple[list[str], list[str]]:
    """What is well, and what is wrong, by the machine's clock or one that is ahead of it."""
    time = SandboxTime(datetime.now(UTC) + ahead) if ahead else SystemTime()
    lines = await page(settings, time, partial(_operated, settings, "doctor", ""))
    ill = [line for line in lines if is_wrong(line)]
    assert lines[-1] == (f"Wrong: {len(ill)}. What to do stands with each." if ill else "Nothing is wrong.")
    return [line for line in lines[:-1] if line not in ill], list(ill)


@pytest.fixture
async def patient(tmp_path: Path) -> AsyncIterator[Patient]:
    async with Sandbox(time=SandboxTime(datetime.now(UTC))) as sandbox:
        given = {"bot_token": SecretStr(sandbox.token), "telegram_api_url": sandbox.url, "data_dir": tmp_path / "data"}
        given |= {"secret_key_file": tmp_path / "secrets" / "key", "backup_dir": tmp_path / "backups"}
        settings = Settings.model_validate(given | {"backup_key_file": tmp_path / "secrets" / "backup.key"})
        (tmp_path / "secrets").mkdir(mode=0o700)
        async with open_database(settings.data_dir, settings.key_file, lambda: datetime.now(UTC)):
            pass
        create_backup_key(settings.backup_key_file)
        places = (settings.data_dir, settings.key_file, settings.backup_key_file, settings.backup_dir)
        save(*places, datetime.now(UTC))
        yield Patient(sandbox, tmp_path, settings)


async def test_nothing_is_wrong_with_a_bot_that_is_well(patient: Patient) -> None:
    before = {path: path.stat().st_mtime_ns for path in patient.folder.rglob("*") if path.is_file()}
    well, ill = await looked(patient.settings)
    assert ill == []
    said = "\n".join(well)
    for words in (
        f"Paloma {VERSION}, Python 3.",
        "Telegram is reached (without a proxy), and knows the token: @paloma_sandbox_bot.",
        "Updates are fetched, as the settings have it",
        "The machine's clock is right.",
        f"The disk of {patient.data} has ",
        "their owner's alone, and lie apart",
        f"The key is there: {patient.settings.key_file}",
        "whole at a glance (version ",
        "Messages that wait for an answer: 0.",
        "Messages that wait to be sent: 0.",
        "The last backup: ",
    ):
        assert words in said
    after = {path: path.stat().st_mtime_ns for path in patient.folder.rglob("*") if path.is_file()}
    left = {path for path in after if path.suffix != ".sqlite3-shm" and "-wal" not in path.name}
    assert {path: after[path] for path in left} == {path: before[path] for path in left}, "it changes and makes nothing"


async def test_telegram_and_the_token(patient: Patient) -> None:
    number = patient.sandbox.token.partition(":")[0]
    for more, said in (
        ({"bot_token": None}, "There is no bot token.\n       What to do: Write the token that @BotFather gives you"),
        ({"bot_token": SecretStr(f"{number}:another")}, "Copy it again from @BotFather"),
        ({"telegram_api_url": "http://127.0.0.1:9"}, "name a proxy in PALOMA_PROXY"),
        ({"proxy": SecretStr("http://u:sesame@127.0.0.1:9")}, "through the proxy 127.0.0.1:9"),
    ):
        _, (line,) = await looked(patient.with_(**more))
        assert said in line
        assert "sesame" not in line


async def test_updates_that_come_otherwise_than_as_set(patient: Patient) -> None:
    pushed = patient.with_(webhook_url="https://localhost", webhook_secret=SecretStr("s"), listen="127.0.0.1:0")
    _, (line,) = await looked(pushed)
    assert "the settings name a webhook" in line
    assert "Start the bot again" in line
    async with Telegram(patient.sandbox.token, patient.sandbox.url) as telegram:
        await telegram.set_webhook(pushed.webhook, "s")
        well, ill = await looked(pushed)
        assert ill == []
        assert any("brought to https://localhost/telegram" in line for line in well)
        _, (line,) = await looked(patient.settings)
        assert "another program has the token" in line
        await (await patient.sandbox.phone("Ana")).say("hello")  # nobody is at that address
        patient.sandbox.world.webhook._failed = patient.sandbox.time.now(), "Connection refused"
        _, (line,) = await looked(pushed)
        assert "(0 min ago): Connection refused" in line
        assert "valid certificate" in line


@pytest.mark.parametrize(("hours", "said"), [(2, "7200 seconds fast"), (-2, "7200 seconds slow")])
async def test_a_clock_that_is_wrong(patient: Patient, hours: int, said: str) -> None:
    _, ill = await looked(patient.settings, hours * HOUR)
    (line,) = [line for line in ill if "clock" in line]
    assert re.sub(r"7(19|20)\d", "7200", line).find(said) > 0
    assert "timedatectl set-ntp true" in line


@pytest.mark.parametrize(
    ("left", "files", "said", "cure"),
    [(1, 10**6, "MB left; 200 MB are needed", "PALOMA_BACKUP_DIR"), (10**6, 3, "takes only 3 more files", "df -i")],
)
async def test_a_disk_that_is_nearly_full(
    patient: Patient, monkeypatch: pytest.MonkeyPatch, left: int, files: int, said: str, cure: str
) -> None:
    """The system's own answer, as a full disk would have it: to fill a real one would end other tests."""
    full = os.statvfs_result((4096, 4096, 10**6, left, left, 10**6, files, files, 0, 255))
    monkeypatch.setattr(os, "statvfs", lambda _: full)
    _, (line,) = await looked(patient.settings)
    assert said in line
    assert cure in line


@pytest.mark.parametrize(
    ("path", "mode", "said"),
    [
        ("data", 0o755, "chmod 700"),
        ("secrets", 0o733, "chmod go-w"),
        ("backups", 0o750, "chmod 700"),
        ("secrets/backup.key", 0o644, "chmod 600"),
    ],
)
async def test_places_that_others_can_reach(patient: Patient, path: str, mode: int, said: str) -> None:
    (patient.folder / path).chmod(mode)
    _, ill = await looked(patient.settings)
    assert any(f"{said} {patient.folder / path}" in line for line in ill)


async def test_a_key_that_is_not_there_not_the_right_one_or_beside_the_data(patient: Patient) -> None:
    key = patient.settings.key_file
    inside = patient.data / "key"
    shutil.copy2(key, inside)
    shutil.copy2(f"{key}.mark", f"{inside}.mark")
    _, (line,) = await looked(patient.with_(secret_key_file=inside))
    assert "The key lies inside the data folder" in line
    inside.unlink()
    key.chmod(0o644)
    _, ill = await looked(patient.settings)
    assert all(f"{key}" in line for line in ill)
    key.unlink()
    _, ill = await looked(patient.settings)
    assert any("There is no key at" in line and "from paper" in line for line in ill)
    create_keys(key)
    _, ill = await looked(patient.settings)
    assert any("not the one this database was written with" in line for line in ill)


async def test_a_database_that_is_damaged_gone_or_older(patient: Patient) -> None:
    file = patient.data / FILE
    whole = file.read_bytes()
    spoilt = bytearray(whole)
    spoilt[len(whole) // 2 : len(whole) // 2 + 64] = bytes(64)
    file.write_bytes(spoilt)
    _, ill = await looked(patient.settings)
    assert any("paloma check" in line and "paloma restore" in line for line in ill)
    file.write_bytes(whole)
    patient.settings.key_file.with_name("key.mark").unlink()
    _, (line,) = await looked(patient.settings)
    assert "there is no mark" in line
    assert "paloma accept-older" in line
    shutil.rmtree(patient.data)
    _, ill = await looked(patient.settings)
    assert any("There is no database in" in line for line in ill)


def update(written: datetime) -> bytes:
    message = {"message_id": 1, "date": int(written.timestamp()), "chat": {"id": 1001, "type": "private"}, "text": "?"}
    return json.dumps({"update_id": 1, "message": message}).encode()


async def test_queues_that_nobody_sees_to(patient: Patient) -> None:
    now = datetime.now(UTC)
    await patient.write(lambda tx: inbox.receive(tx, [(1, update(now - 3 * HOUR))], chat_of))
    _, (line,) = await looked(patient.settings)
    assert "Messages wait for an answer: 1, the oldest written 3 hours ago." in line
    assert "log" in line

    def put_aside(tx: Tx) -> None:
        (first,) = inbox.waiting(tx, 9)
        for _ in range(inbox.ATTEMPTS):
            inbox.stumbled(tx, first.place)

    await patient.write(put_aside)
    _, (line,) = await looked(patient.settings)
    assert "put aside since answering them failed: 1." in line
    assert "'a turn failed'" in line


async def test_what_should_have_gone_out_long_ago(patient: Patient) -> None:
    def put(tx: Tx) -> None:
        outbox.put(tx, people.meet(tx, "telegram:1001", "en"), b"call", lane=Lane.REPLY)

    await patient.write(put, ago=3 * HOUR)
    _, (line,) = await looked(patient.settings)
    assert "Messages wait to be sent: 1, the first was due 3 hours ago." in line


async def test_a_letter_that_nobody_reads(patient: Patient) -> None:
    async with open_database(patient.data, patient.settings.key_file, lambda: datetime.now(UTC)) as database:
        await import_campaign(database, patient.settings, str(campaign_folders()[0]))

    def submit(tx: Tx) -> None:
        ana = people.meet(tx, "telegram:1001", "en")
        letters.submit(tx, ana.id, cases.open_for_letters(tx)[0].id, "Luz", ("A word in confidence.",), "en")

    await patient.write(submit, ago=timedelta(days=6))
    well, ill = await looked(patient.settings)
    (line,) = [line for line in ill if "letter" in line]
    assert "The oldest letter that nobody has decided on came 6 days ago." in line
    assert "/read" in line
    assert "confidence" not in "".join(well + ill)


async def test_backups_that_are_not_made(patient: Patient) -> None:
    (newest,) = backups_in(patient.settings.backup_dir)
    old = newest.file.rename(newest.file.with_name(name_of(datetime.now(UTC) - timedelta(days=3))))
    _, (line,) = await looked(patient.settings)
    assert f"The last backup: {old}, 3 days ago, " in line
    assert "Type: paloma backup." in line
    well, ill = await looked(patient.with_(backup_hours=0))
    assert ill == []
    assert any("PALOMA_BACKUP_HOURS is 0" in line for line in well)
    old.write_bytes(b"")
    _, (line,) = await looked(patient.settings)
    assert "The last backup is damaged" in line
    old.unlink()
    key = patient.settings.backup_key_file
    os.utime(key, (0, 0))
    _, (line,) = await looked(patient.settings)
    assert f"There is no backup in {patient.settings.backup_dir}." in line
    key.write_text("odd")
    _, (line,) = await looked(patient.settings)
    assert "is damaged" in line
    key.unlink()
    _, (line,) = await looked(patient.settings)
    assert "No backups are made" in line
    assert "paloma backup-key" in line


def test_libraries_that_are_not_those_of_the_lock(tmp_path: Path) -> None:
    lock = tmp_path / "requirements.txt"
    lock.write_text(
        "aiohttp==0.1 \\\n    --hash=sha256:00\nno-such==1\nonly-elsewhere==1 ; sys_platform == 'win32' \\\n"
    )
    _, line = versions.findings(lock)
    assert is_wrong(line)
    assert re.search(r"aiohttp 3\S+ \(0\.1\); no-such - \(1\)\n", line)
    assert "make install" in line
    (line,) = versions.findings(tmp_path / "none")
    assert not is_wrong(line)


@pytest.mark.slow
async def test_the_command_says_it_on_one_page_whether_the_bot_runs_or_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with Sandbox(time=SandboxTime(datetime.now(UTC))) as sandbox:
        (tmp_path / "secrets").mkdir(mode=0o700)
        given: dict[str, Any] = {"bot_token": sandbox.token, "telegram_api_url": sandbox.url}
        given |= {"secret_key_file": tmp_path / "secrets" / "key"}
        async with paloma_run(sandbox, tmp_path, **given):
            code, told, complained = await paloma(tmp_path, "doctor", **given)
            assert (code, complained) == (1, "")
            assert " well: The bot is running." in told
            assert (
                "WRONG: No backups are made: there is no backup key.\n       What to do: Type: paloma backup-key"
                in told
            )
            assert told.endswith("Wrong: 1. What to do stands with each.\n")
            assert len(told.splitlines()) < 25
            assert (await paloma(tmp_path, "backup-key", **given))[0] == 0
            assert (await paloma(tmp_path, "backup", **given))[0] == 0
            code, told, _ = await paloma(tmp_path, "doctor", **given)
            assert (code, told.splitlines()[-1]) == (0, "Nothing is wrong.")
        code, told, _ = await paloma(tmp_path, "doctor", **given)
        assert code == 0
        assert " well: The bot is not running." in told
        (tmp_path / "data").chmod(0o755)
        monkeypatch.setenv("LC_ALL", "es_MX.UTF-8")
        code, told, _ = await paloma(tmp_path, "doctor", **given)
        monkeypatch.delenv("LC_ALL")
        assert code == 1
        assert " bien: El reloj de la máquina está bien." in told
        assert f"chmod 700 {tmp_path / 'data'}" in told
        assert told.endswith("Fallas: 1. Con cada una está qué hacer.\n")
        (tmp_path / "data").chmod(0o700)
        code, told, _ = await paloma(tmp_path, "check", **given)
        assert "The last backup: " in told
