"""Backups on the command line: the key that is shown once, and what a restore asks for and refuses."""

import io
import sys
from pathlib import Path

import pytest
from pyrage.x25519 import Identity
from storage.backups.keys import opening_key
from test_cli import command

from bot.sandbox.play.trial import in_sandbox
from bot.sandbox.server import Sandbox
from bot.settings import Settings


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_key_is_shown_once_and_only_its_other_half_is_kept(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    code, told, complained = command(capsys, "backup-key")
    assert (code, complained) == (0, "")
    (line,) = [line for line in told.splitlines() if line.startswith("AGE-SECRET-KEY-1")]
    assert opening_key(line)
    assert [path.name for path in (here / "secrets").iterdir()] == ["backup.key"]
    kept = (here / "secrets" / "backup.key").read_text()
    assert kept.startswith(str(opening_key(line).to_public()))
    assert "AGE-SECRET-KEY" not in kept
    assert (here / "secrets" / "backup.key").stat().st_mode & 0o777 == 0o600
    code, told, complained = command(capsys, "backup-key")
    assert (code, told) == (1, "")
    assert "There is a backup key already: secrets/backup.key" in complained


def test_without_a_database_or_a_backup_key_no_backup_is_made(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    code, told, complained = command(capsys, "backup")
    assert (code, told) == (1, "")
    assert "There is no database in data" in complained
    assert not list(here.iterdir())


def test_a_restore_asks_for_the_key_and_says_what_is_wrong_before_it_makes_anything(
    capsys: pytest.CaptureFixture[str], here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "odd.tar.age").write_bytes(b"odd")
    for typed, asked, said in (
        ("nonsense\n", "odd.tar.age", "That is no backup key, or a letter of it is wrong."),
        ("", "odd.tar.age", "That is no backup key"),
        (_key(), "odd.tar.age", "odd.tar.age is no backup of Paloma's"),
        (_key(), "nowhere.tar.age", "nowhere.tar.age: No such file or directory"),
    ):
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        code, told, complained = command(capsys, "restore", asked)
        assert (code, told) == (1, "")
        assert said in complained
        assert [path.name for path in here.iterdir()] == ["odd.tar.age"]


def test_what_is_tried_out_makes_and_deletes_no_backups_of_the_groups() -> None:
    """Its clock is moved by whoever tries it, so that all real ones would seem to be old."""
    tried = in_sandbox(Settings(), Sandbox(), Path("tried"))
    assert (tried.backup_dir, tried.backup_key_file) == (Path("tried/backups"), Path("tried/backup.key"))


def _key() -> str:
    return str(Identity.generate())
