"""A file `.env` as people write it either works, or one message says which line does not; no value is ever shown."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from bot.env_file import assigned, read_env_file, with_values
from bot.settings import Settings, load_settings
from storage.errors import CannotStart

TOKEN = "123456:sesame"


@pytest.fixture(autouse=True)
def _empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(f"PALOMA_{name.upper()}", raising=False)


def token_and_approvals() -> tuple[str | None, int]:
    settings = load_settings()
    return settings.bot_token.get_secret_value() if settings.bot_token else None, settings.approvals


@pytest.mark.parametrize(
    "written",
    [
        f"PALOMA_BOT_TOKEN={TOKEN}\nPALOMA_APPROVALS=3\n",
        f"PALOMA_BOT_TOKEN={TOKEN}\r\nPALOMA_APPROVALS=3\r\n",
        f"PALOMA_BOT_TOKEN={TOKEN}\rPALOMA_APPROVALS=3",
        f"\ufeffPALOMA_BOT_TOKEN={TOKEN}\nPALOMA_APPROVALS=3",
        f"export PALOMA_BOT_TOKEN={TOKEN}\nexport  PALOMA_APPROVALS=3",
        f"  PALOMA_BOT_TOKEN = {TOKEN}\t\n\nPALOMA_APPROVALS =\xa03\u200b\n",
        f"PALOMA_BOT_TOKEN=\"{TOKEN}\"\nPALOMA_APPROVALS='3'",
        f"PALOMA_BOT_TOKEN=“{TOKEN}”\nPALOMA_APPROVALS=‘3’",
        f"PALOMA_BOT_TOKEN=„{TOKEN}“\nPALOMA_APPROVALS=«3»",
        f'PALOMA_BOT_TOKEN={TOKEN} # from BotFather\nPALOMA_APPROVALS="3" # of us',
        f"PALOMA_BOT_TOKEN=\nPALOMA_BOT_TOKEN={TOKEN}\nPALOMA_APPROVALS=3\nPALOMA_APPROVALS=3\nPALOMA_BOT_TOKEN=",
        f"paloma_bot_token={TOKEN}\npaloma_approvals=3",
        f"TZ=America/Santiago\nCOMPOSE_PROJECT_NAME=x\nPALOMA_BOT_TOKEN={TOKEN}\nPALOMA_APPROVALS=3",
        f"PALOMA_LISTEN= # nowhere\nPALOMA_BOT_TOKEN={TOKEN}\nPALOMA_APPROVALS=3",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
def test_what_people_write_works(written: str, encoding: str) -> None:
    Path(".env").write_bytes(written.encode(encoding))
    assert token_and_approvals() == (TOKEN, 3)


def test_a_comment_may_be_saved_in_any_way() -> None:
    Path(".env").write_bytes("# zona de México\nPALOMA_APPROVALS=3 # sólo\n".encode("cp1252"))
    assert token_and_approvals() == (None, 3)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (b"\nPALOMA_BOT_TOKEN 123456:sesame\n", r"\.env, line 2: expected a name, =, and its value"),
        (b"PALOMA_BOT_TOKEN: 123456:sesame=\n", r"\.env, line 1: expected a name"),
        (b"PALOMA-BOT-TOKEN=123456:sesame\n", r"\.env, line 1: expected a name"),
        ("PALOMA_DATA_DIR=/srv/cañón/sesame".encode("cp1252"), r"\.env, line 1: there are signs .* not UTF-8"),
        (b'#\n#\nPALOMA_BOT_TOKEN="123456:sesame\n', r"\.env, line 3: a quotation mark is opened and not closed"),
        (
            "PALOMA_BOT_TOKEN=123456:sesame”\n".encode(),
            r"\.env, line 1: a quotation mark is closed that was not opened",
        ),
        (b'PALOMA_BOT_TOKEN="123456" sesame\n', r"\.env, line 1: something stands behind the closing quotation mark"),
        (b"PALOMA_BOT_TOKEN=${SESAME}\n", r"\.env, line 1: a value in .* is not filled in"),
        (b"PALOMA_BOT_TOKEN=1:sesame\n\nPALOMA_BOT_TOKEN=2:sesame\n", r"\.env, line 3: PALOMA_BOT_TOKEN .* in line 1"),
        (b"\nPALOMA_APPROVALS=sesame\n", r"PALOMA_APPROVALS: expected a whole number from 1 to 9 \(\.env, line 2\)"),
        (
            b"PALOMA_TOKEN=sesame\n",
            r"PALOMA_TOKEN: there is no such setting \(\.env, line 1\); did you mean PALOMA_BOT_TOKEN",
        ),
        (
            b"BOT_TOKEN=sesame\n",
            r"BOT_TOKEN: there is no such setting \(\.env, line 1\); did you mean PALOMA_BOT_TOKEN",
        ),
        (b"HTTPS_PROXY=sesame\n", r"HTTPS_PROXY: there is no such setting .*; did you mean PALOMA_PROXY"),
    ],
)
def test_what_does_not_work_is_named_by_its_line(written: bytes, said: str) -> None:
    Path(".env").write_bytes(written)
    with pytest.raises(CannotStart, match=said) as raised:
        load_settings()
    assert str(raised.value).count("\n- ") == 1
    assert "sesame" not in str(raised.value).lower()


def test_the_environment_comes_before_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("PALOMA_APPROVALS=many\nPALOMA_BULK_RATE=3\n")
    monkeypatch.setenv("PALOMA_APPROVALS", "4")
    monkeypatch.setenv("PALOMA_BULK_RATE", "")
    settings = load_settings()
    assert (settings.approvals, settings.bulk_rate) == (4, 3)


def test_a_file_that_cannot_be_read_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("PALOMA_APPROVALS=3")
    monkeypatch.setattr(Path, "read_bytes", _refused)
    with pytest.raises(CannotStart, match=r"\.env cannot be read \(PermissionError\)"):
        load_settings()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_tokens_file_may_be_saved_by_any_editor(encoding: str) -> None:
    Path("secrets").mkdir()
    Path("secrets/bot-token").write_bytes(f"{TOKEN}\r\n".encode(encoding))
    assert token_and_approvals()[0] == TOKEN


def _refused(_: Path) -> bytes:
    raise PermissionError


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"])))
def test_a_line_that_is_written_says_what_was_meant_or_is_not_written(value: str) -> None:
    with suppress(ValueError):
        Path(".env").write_text(assigned("PALOMA_X", value), "utf-8")
        assert read_env_file(Path(".env")).values.get("PALOMA_X", "") == value


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "PALOMA_X=1\n"),
        ("A=2\n", "A=2\nPALOMA_X=1\n"),
        ("A=2", "A=2\nPALOMA_X=1\n"),
        ("#PALOMA_X=3\nPALOMA_X=\r\nA=2\n", "#PALOMA_X=3\nPALOMA_X=1\nA=2\n"),
        ("export paloma_x = '4' # four\n\nPALOMA_X=4\n", "PALOMA_X=1\n\nPALOMA_X=1\n"),
    ],
)
def test_what_is_changed_leaves_the_rest(before: str, after: str) -> None:
    assert with_values(before, {"PALOMA_X": "1"}) == after
