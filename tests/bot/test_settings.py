"""The settings say what is wrong with them, by name, and never show a secret."""

from pathlib import Path

import pytest

from bot.settings import Settings, load_settings
from storage.errors import CannotStart


@pytest.fixture(autouse=True)
def _empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(f"PALOMA_{name.upper()}", raising=False)
    for name in ("HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


def test_without_anything_the_defaults_hold() -> None:
    settings = load_settings()
    assert (settings.bot_token, settings.languages, settings.approvals) == (None, ("en", "es"), 2)
    assert settings.key_file == Path("secrets/paloma.key"), "not in the data folder"


def test_a_key_that_was_made_in_the_data_folder_goes_on_being_the_key() -> None:
    Path("data").mkdir()
    Path("data/secret.key").touch()
    assert load_settings().key_file == Path("data/secret.key")


def test_the_key_is_where_the_settings_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PALOMA_SECRET_KEY_FILE", "/media/key/paloma.key")
    assert load_settings().key_file == Path("/media/key/paloma.key")


def test_every_setting_of_the_example_is_known_and_every_known_one_is_explained() -> None:
    example = Path(__file__).parents[2].joinpath(".env.example").read_text()
    named = {line.partition("=")[0].removeprefix("PALOMA_").lower() for line in example.splitlines() if "=" in line}
    assert named == set(Settings.model_fields)
    Path(".env").write_text(example)
    assert load_settings().bot_token is None


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("APPROVALS", "none", "PALOMA_APPROVALS"),
        ("APPROVALS", "0", "expected a whole number from 1 to 9"),
        ("LANGUAGES", "en,xx", "expected languages separated by commas, out of "),
        ("TIMEZONE", "Mars/Base", "expected an IANA time zone"),
        ("LISTEN", "everywhere", "expected an address and a port"),
        ("BOT_TOKEN", "sesame-sesame", "expected a token as @BotFather gives it"),
        ("WEBHOOK_SECRET", "with space", "expected 1 to 256 characters"),
        ("WEBHOOK_URL", "https://example.org", "needs PALOMA_WEBHOOK_SECRET and PALOMA_LISTEN"),
        ("WEBHOOK_URL", "https://example.org:9443", "needs PALOMA_WEBHOOK_SECRET and PALOMA_LISTEN"),
        ("NEWCOMER_HOURS", "two", "expected a whole number from 0 to 720"),
        ("LOG_LEVEL", "LOUD", "PALOMA_LOG_LEVEL: expected one of DEBUG, INFO, WARNING, ERROR"),
        ("BULK_RATE", "-1", "PALOMA_BULK_RATE: expected a number above 0"),
        ("WEBHOOK_URL", "http://example.org", "expected an address that begins with https://"),
        ("TELEGRAM_API_URL", "telegram", "expected an address that begins with https://"),
        ("TELEGRAM_API_URL", "https://example.org/?bot", "expected an address that ends with its path"),
        ("TELEGRAM_API_URL", "http://[::1", "PALOMA_TELEGRAM_API_URL: expected an address"),
        ("PROXY", "sesame-sesame", r"PALOMA_PROXY: expected an address like http://127\.0\.0\.1:3128 or socks5"),
        ("PROXY", "socks5://name:sesame@host", "PALOMA_PROXY: expected an address"),
        ("PROXY", "https://127.0.0.1:3128", "PALOMA_PROXY: expected an address"),
        ("TELEGRAM_API_URL", "http://api.telegram.org", "only on this very machine"),
        ("TELEGRAM_API_URL", "http://192.168.1.5:8081", "only on this very machine"),
        ("METRICS_LISTEN", "everywhere", "expected an address and a port"),
        ("APROVALS", "2", "PALOMA_APROVALS: there is no such setting; did you mean PALOMA_APPROVALS?"),
    ],
)
def test_what_is_wrong_is_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str, expected: str) -> None:
    monkeypatch.setenv(f"PALOMA_{name}", value)
    with pytest.raises(CannotStart, match=expected) as raised:
        load_settings()
    assert "sesame" not in str(raised.value)


@pytest.mark.parametrize(
    "url",
    [
        "https://api.example.org",
        "https://relay.example.org/telegram/of/ours",
        "http://127.0.0.1:8081",
        "http://[::1]:1",
        "http://localhost",
    ],
)
def test_where_the_bot_api_may_be(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("PALOMA_TELEGRAM_API_URL", url)
    assert load_settings().telegram_api_url == url


@pytest.mark.parametrize(
    ("set_to", "proxy"),
    [
        ({}, None),
        ({"PALOMA_PROXY": "socks5h://127.0.0.1:9050/"}, "socks5://127.0.0.1:9050"),
        ({"PALOMA_PROXY": "127.0.0.1:3128"}, "http://127.0.0.1:3128"),
        ({"HTTPS_PROXY": "http://of.the.machine:3128"}, "http://of.the.machine:3128"),
        ({"https_proxy": "http://of.the.machine:3128"}, "http://of.the.machine:3128"),
        ({"ALL_PROXY": "socks5://name:word@of.the.machine:1080"}, "socks5://name:word@of.the.machine:1080"),
        ({"ALL_PROXY": "socks5://b:1", "HTTPS_PROXY": "http://a:1"}, "http://a:1"),
        ({"HTTPS_PROXY": "http://a:1", "PALOMA_PROXY": "http://ours:1"}, "http://ours:1"),
        ({"HTTPS_PROXY": "http://a:1", "NO_PROXY": "telegram.org"}, None),
        ({"HTTPS_PROXY": "http://a:1", "PALOMA_TELEGRAM_API_URL": "http://127.0.0.1:8081"}, None),
    ],
)
def test_the_proxy_is_that_of_the_setting_or_of_the_machine(
    monkeypatch: pytest.MonkeyPatch, set_to: dict[str, str], proxy: str | None
) -> None:
    for name, value in set_to.items():
        monkeypatch.setenv(name, value)
    found = load_settings().proxy
    assert (found.get_secret_value() if found else None) == proxy


def test_a_wrong_proxy_of_the_machine_is_said_to_be_that(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "https://sesame@proxy:1")
    with pytest.raises(CannotStart, match="in HTTPS_PROXY or ALL_PROXY") as raised:
        load_settings()
    assert "sesame" not in str(raised.value)


def test_the_token_is_read_from_its_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("secrets").mkdir()
    Path("secrets/bot-token").write_text("123456:by-default\n")
    settings = load_settings()
    assert settings.bot_token
    assert settings.bot_token.get_secret_value() == "123456:by-default"
    assert settings.token_file == Path("secrets/bot-token")
    assert "by-default" not in repr(settings)
    Path("elsewhere").write_text("123456:from-elsewhere")
    monkeypatch.setenv("PALOMA_BOT_TOKEN_FILE", "elsewhere")
    settings = load_settings()
    assert settings.bot_token
    assert settings.bot_token.get_secret_value() == "123456:from-elsewhere"


def test_a_token_that_is_given_itself_is_taken_before_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("secrets").mkdir()
    Path("secrets/bot-token").write_text("123456:from-a-file")
    monkeypatch.setenv("PALOMA_BOT_TOKEN", "123456:itself")
    settings = load_settings()
    assert settings.bot_token
    assert settings.bot_token.get_secret_value() == "123456:itself"
    assert settings.token_file is None


@pytest.mark.parametrize("content", [None, b"sesame-sesame", b"\xff\xfe", b" \n"])
def test_a_file_with_no_token_in_it_is_refused_by_name(monkeypatch: pytest.MonkeyPatch, content: bytes | None) -> None:
    if content is not None:
        Path("token").write_bytes(content)
    monkeypatch.setenv("PALOMA_BOT_TOKEN_FILE", "token")
    with pytest.raises(CannotStart, match="PALOMA_BOT_TOKEN") as raised:
        load_settings()
    assert "sesame" not in str(raised.value)


def test_a_secret_can_lie_in_a_folder() -> None:
    Path("secrets").mkdir()
    Path("secrets/PALOMA_BOT_TOKEN").write_text("123456:from-a-file")
    token = load_settings().bot_token
    assert token is not None
    assert token.get_secret_value() == "123456:from-a-file"
    assert "from-a-file" not in repr(load_settings())


@pytest.mark.parametrize(
    ("url", "taken"),
    [
        ("https://example.org", True),
        ("https://example.org:443/x", True),
        ("https://example.org:88", True),
        ("https://example.org:8443", True),
        ("https://example.org:9443", False),
        ("https://example.org:8080", False),
    ],
)
def test_a_port_that_telegram_brings_nothing_to_is_said_at_the_start(
    monkeypatch: pytest.MonkeyPatch, url: str, taken: bool
) -> None:
    given = {"WEBHOOK_URL": url, "WEBHOOK_SECRET": "s", "LISTEN": "127.0.0.1:8080"}
    for name, value in given.items():
        monkeypatch.setenv(f"PALOMA_{name}", value)
    if taken:
        assert load_settings().webhook_url == url
    else:
        with pytest.raises(CannotStart, match=r"443 .* 80, 88 and 8443"):
            load_settings()
    monkeypatch.setenv("PALOMA_TELEGRAM_API_URL", "http://127.0.0.1:8081")
    assert load_settings().webhook_url == url, "a server of one's own brings them anywhere"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"SMTP_HOST": "mail.example.org"}, "PALOMA_SMTP_FROM beside it"),
        ({"SMTP_USER": "paloma"}, "PALOMA_SMTP_PASSWORD go together"),
        ({"SMTP_SECURITY": "none"}, "one of starttls, tls"),
    ],
)
def test_a_mail_server_is_set_as_a_whole_and_always_over_tls(
    monkeypatch: pytest.MonkeyPatch, given: dict[str, str], expected: str
) -> None:
    for name, value in given.items():
        monkeypatch.setenv(f"PALOMA_{name}", value)
    with pytest.raises(CannotStart, match=expected):
        load_settings()


def test_the_password_of_the_mail_server_can_lie_in_a_file_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("secrets").mkdir()
    Path("secrets/PALOMA_SMTP_PASSWORD").write_text("in-confidence")
    for name, value in {"HOST": "mail.example.org", "FROM": "paloma@example.org", "USER": "paloma"}.items():
        monkeypatch.setenv(f"PALOMA_SMTP_{name}", value)
    settings = load_settings()
    assert settings.smtp_password
    assert settings.smtp_password.get_secret_value() == "in-confidence"
    assert "in-confidence" not in repr(settings)
