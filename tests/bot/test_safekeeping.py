"""Who else could get at the key, the token and the data is said at the start, with the command that mends it."""

import os
from pathlib import Path

import pytest
from paloma_command import paloma, paloma_run

from bot.operator import safekeeping
from bot.sandbox.server import Sandbox
from bot.settings import Settings, load_settings


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """All as it should be: data, key and token in folders of their own."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(f"PALOMA_{name.upper()}", raising=False)
    for folder in ("data", "secrets"):
        Path(folder).mkdir(mode=0o700)
    for file in ("secrets/paloma.key", "secrets/bot-token", ".env"):
        Path(file).touch(0o600)
    Path("secrets/bot-token").write_text("123456:token")
    return load_settings()


def test_nothing_is_said_where_all_is_well(settings: Settings) -> None:
    assert safekeeping.wrong(settings) + safekeeping.advice(settings) == []


@pytest.mark.parametrize(
    ("path", "mode", "said"),
    [
        ("data", 0o755, "chmod 700 data"),
        ("secrets/paloma.key", 0o640, "chmod 600 secrets/paloma.key"),
        ("secrets/bot-token", 0o644, "chmod 600 secrets/bot-token"),
        (".env", 0o644, "chmod 600 .env"),
        ("secrets", 0o777, "chmod go-w secrets"),
    ],
)
def test_what_others_can_reach_is_named(settings: Settings, path: str, mode: int, said: str) -> None:
    Path(path).chmod(mode)
    (line,) = safekeeping.wrong(settings)
    assert said in line


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file away")
@pytest.mark.parametrize("path", ["data", "secrets/paloma.key", "secrets/bot-token", ".env"])
def test_what_belongs_to_another_user_is_named(settings: Settings, path: str) -> None:
    os.chown(path, 65534, 65534)
    (line,) = safekeeping.wrong(settings)
    assert f"{path} belongs to another user" in line


@pytest.mark.usefixtures("settings")
def test_a_key_or_a_token_inside_the_data_folder_is_said_with_the_way_out() -> None:
    Path("secrets/paloma.key").rename("data/secret.key")
    Path("secrets/bot-token").rename("data/token")
    moved = Settings(bot_token_file=Path("data/token"))
    key, token = safekeeping.advice(moved)
    assert "mv data/secret.key secrets/paloma.key" in key
    assert "data/token" in token
    Path("data/deeper").mkdir()
    deep = Settings(secret_key_file=Path("data/deeper/key"), bot_token_file=Path("data/token"))
    assert len(safekeeping.advice(deep)) == 2


@pytest.mark.slow
async def test_the_bot_says_it_when_it_starts_and_makes_its_key_apart_from_the_data(tmp_path: Path) -> None:
    async with Sandbox() as sandbox:
        async with paloma_run(sandbox, tmp_path, secret_key_file=""):
            assert (tmp_path / "secrets" / "paloma.key").stat().st_mode & 0o777 == 0o600
            assert (tmp_path / "secrets").stat().st_mode & 0o777 == 0o700
        assert "mv " not in (tmp_path / "log").read_text()
        (tmp_path / "data").chmod(0o755)
        (tmp_path / "secrets" / "paloma.key").rename(tmp_path / "data" / "secret.key")
        async with paloma_run(sandbox, tmp_path, secret_key_file="") as bot:
            assert "mkdir -p -m 700 secrets && mv " in bot.log
            assert "chmod 700 " in bot.log
        code, told, complained = await paloma(tmp_path, "check", secret_key_file="")
    assert code == 1
    assert "chmod 700" in told + complained
