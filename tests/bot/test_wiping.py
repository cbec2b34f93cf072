"""`paloma wipe`: everything of this bot here is gone, the key first; cut off anywhere, the next start goes on."""

import io
import os
import signal
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from paloma_command import paloma, paloma_run
from test_cli import command

from bot.operator import wiping
from bot.sandbox.server import Sandbox
from bot.settings import load_settings
from storage import people
from storage.errors import CannotStart
from storage.sqlite import wiping as acts
from storage.sqlite.connection import open_database
from storage.sqlite.folder import FILE
from storage.sqlite.wiping import BEGUN, WIPED, begin, go_on

TOKEN = "123456:Corazonada"
THEN = datetime(2024, 9, 10, 12, tzinfo=UTC)
BACKUP = "paloma-20240910T120000Z.tar.age"


@pytest.fixture
async def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder as a group has it: data, key and mark, a copy, a backup, the token, and files of others."""
    for name in [name for name in os.environ if name.startswith("PALOMA_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    settings = load_settings()
    async with open_database(settings.data_dir, settings.key_file, lambda: THEN) as database:
        await database.transact(people.meet, "telegram:1000", "en")
    (tmp_path / ".env").write_text(f"# ours\nPALOMA_BOT_TOKEN={TOKEN}\nPALOMA_TIMEZONE=America/Santiago\nOTHER=1\n")
    (tmp_path / ".env").chmod(0o600)
    for name in (
        "secrets/backup.key",
        f"backups/{BACKUP}",
        "data/before-migration-3.sqlite3",
        "data/photo-of-mine.jpg",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch(0o600)
        (tmp_path / name).write_text("kept")
    return tmp_path


def there(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


LEFT = {".env", "data/lock", "data/photo-of-mine.jpg", f"data/{WIPED}"}


def wiped(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, typed: str, *options: str
) -> tuple[int, str, str]:
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    return command(capsys, "wipe", *options)


def test_after_the_typed_word_everything_is_gone_but_what_is_not_ours(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    key = (here / "secrets" / "paloma.key").read_text().split()[1]
    code, told, complained = wiped(capsys, monkeypatch, "backups\nWipe\n")
    assert (code, complained) == (0, "")
    assert there(here) == LEFT
    assert (here / ".env").read_text() == "# ours\nPALOMA_TIMEZONE=America/Santiago\nOTHER=1\n"
    assert not [path for path in here.rglob("*") if path.is_file() and {key, TOKEN} & set(path.read_text().split())]
    assert "/revoke" in told
    assert "Out of reach" in told
    assert f"data/{FILE}" in told
    code, _, complained = command(capsys, "invite", "owner")
    assert code == 1


@pytest.mark.parametrize("typed", ["", "\n\n", "\nyes\n", "backups\nno\n"])
def test_without_the_word_nothing_is_deleted(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    before = there(here)
    code, _, complained = wiped(capsys, monkeypatch, typed)
    assert (code, complained) == (1, "Nothing was deleted.\n")
    assert there(here) == before


def test_a_script_asks_nothing_and_keeps_backups_unless_it_says_so(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert wiped(capsys, monkeypatch, "", "--yes")[0] == 0
    assert there(here) == {*LEFT, f"backups/{BACKUP}"}
    assert wiped(capsys, monkeypatch, "", "--yes", "--backups")[0] == 0
    assert there(here) == LEFT


def test_no_start_makes_another_bot_where_one_was_wiped(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    wiped(capsys, monkeypatch, "", "--yes")
    monkeypatch.setenv("PALOMA_BOT_TOKEN", TOKEN)
    code, _, complained = command(capsys, "run")
    assert code == 1
    assert "Everything of this bot was deleted here on purpose." in complained
    assert there(here) == {*LEFT, f"backups/{BACKUP}"}


class Cut(BaseException):
    """The power is gone."""


@pytest.mark.parametrize("after", range(8))
async def test_cut_off_anywhere_it_goes_on_at_the_next_start(
    here: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    settings = load_settings()
    wiping.lay_ready()
    begin(settings.data_dir, wiping.doomed(settings, backups=True))
    with monkeypatch.context() as patch:
        patch.setattr(acts, "_gone", cut_after(after, acts._gone))
        with pytest.raises(Cut):
            go_on(settings.data_dir)
    with pytest.raises(CannotStart, match="deleted here on purpose"):
        async with open_database(settings.data_dir, settings.key_file, lambda: THEN):
            pass
    assert there(here) == LEFT
    assert TOKEN not in (here / ".env").read_text()


def cut_after(steps: int, do: Callable[[acts.Doomed], OSError | None]) -> Callable[[acts.Doomed], OSError | None]:
    done = iter(range(steps))

    def act(one: acts.Doomed) -> OSError | None:
        if next(done, None) is None:
            raise Cut
        return do(one)

    return act


async def test_the_key_goes_first(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = load_settings()
    begin(settings.data_dir, wiping.doomed(settings, backups=True))
    monkeypatch.setattr(acts, "_gone", cut_after(1, acts._gone))
    with pytest.raises(Cut):
        go_on(settings.data_dir)
    assert not (here / "secrets" / "paloma.key").exists()
    assert (here / "data" / FILE).exists()


def test_what_cannot_be_deleted_is_said_and_tried_again(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "data" / "before-migration-3.sqlite3").unlink()
    (here / "data" / "before-migration-3.sqlite3").mkdir()
    code, told, _ = wiped(capsys, monkeypatch, "", "--yes")
    assert code == 1
    assert "before-migration-3.sqlite3 could not be deleted" in told
    assert not (here / "data" / FILE).exists()
    (here / "data" / "before-migration-3.sqlite3").rmdir()
    with pytest.raises(CannotStart, match="on purpose"):
        acts.refuse_wiped(here / "data")
    assert not (here / "data" / BEGUN).exists()


@pytest.mark.slow
async def test_a_bot_that_runs_is_not_wiped_unless_it_is_told_to_stop(tmp_path: Path) -> None:
    async with Sandbox() as sandbox, paloma_run(sandbox, tmp_path) as running:
        code, _, complained = await paloma(tmp_path, "wipe", "--yes")
        assert (code, "Another Paloma is already running" in complained) == (1, True)
        assert (tmp_path / "data" / FILE).exists()
        code, _, complained = await paloma(tmp_path, "wipe", "--yes", "--stop")
        assert (code, complained) == (0, "")
        assert await running.process.wait() == 0
        assert "Stopped" in running.told
    assert there(tmp_path / "data") <= {"lock", WIPED}


@pytest.mark.slow
async def test_a_bot_that_is_killed_while_it_is_to_stop_is_gone_at_its_next_start(tmp_path: Path) -> None:
    async with Sandbox() as sandbox:
        async with paloma_run(sandbox, tmp_path) as running:
            begin(tmp_path / "data", [acts.Doomed(tmp_path / "data" / name) for name in (FILE, "secret.key")])
            await running.stop(signal.SIGKILL)
        code, _, complained = await paloma(tmp_path, "run", bot_token=sandbox.token, telegram_api_url=sandbox.url)
        assert (code, "deleted here on purpose" in complained) == (1, True)
    assert not {FILE, "secret.key"} & there(tmp_path / "data")
