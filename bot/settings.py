"""The settings: one frozen object, from the environment, `.env` and a folder of secrets, each named PALOMA_….

What is unknown or malformed is refused, with its name and what was expected; a secret's value is never shown.
"""

import os
from collections.abc import Iterator
from difflib import get_close_matches
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Any, Literal, Self, get_args
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass
from zoneinfo import ZoneInfo

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.env_file import BLANK, EnvFile, read_env_file, text_of
from handlers.texts.files import spoken
from storage import keeping
from storage.contents.fields import zones
from storage.errors import CannotStart
from storage.letters import quorum, unlinking
from storage.sentence import Sentence, joined
from storage.team import NEWCOMER_HOURS

PREFIX = "PALOMA_"
ENV = Path(".env")
SECRETS = Path("secrets")
DEFAULT_TOKEN = SECRETS / "bot-token"
DEFAULT_KEY = SECRETS / "paloma.key"
TELEGRAM = "https://api.telegram.org"
WEBHOOK = "/telegram"
"""Where the HTTP door takes updates."""
WEBHOOK_PORTS = frozenset({443, 80, 88, 8443})
"""As the documentation of setWebhook has it; a Bot API server of one's own takes any."""
_OLD_KEY = "secret.key"
"""Where the key was by default before it had a folder of its own: in the data folder."""


class _Wrong(ValueError):
    """What was expected of a setting, or what is wrong with several together."""

    def __init__(self, words: str, /, **facts: object) -> None:
        self.sentence = Sentence(words, **facts)
        super().__init__(self.sentence)


class Settings(BaseSettings):
    """Every choice of the group that runs the bot. See `.env.example` for a line on each."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_ignore_empty=True,
        frozen=True,
        extra="forbid",
        hide_input_in_errors=True,
    )

    bot_token: SecretStr | None = None
    bot_token_file: Path | None = None
    telegram_api_url: str = TELEGRAM
    proxy: SecretStr | None = None
    database_url: SecretStr | None = None
    data_dir: Path = Path("data")
    secret_key_file: Path | None = None
    backup_dir: Path = Path("backups")
    backup_key_file: Path = SECRETS / "backup.key"
    backup_hours: int = Field(24, ge=0, le=720)
    backup_days: int = Field(keeping.Setting.BACKUPS.usual.days, ge=1, le=365)
    languages: Annotated[tuple[str, ...], NoDecode] = ("en", "es")
    timezone: str = "UTC"
    approvals: int = Field(2, ge=1, le=9)
    letter_approvals: int = Field(quorum.MOST, ge=1, le=quorum.MOST)
    newcomer_hours: int = Field(NEWCOMER_HOURS, ge=0, le=720)
    panic_hours: int = Field(24, ge=0, le=168)
    pages_days: int = Field(keeping.Setting.PAGES.usual.days, ge=1, le=3650)
    letters_a_file: int = Field(40, ge=1, le=200)
    letter_points: int = Field(13, ge=9, le=24)
    unlinked_letters: int = Field(unlinking.A_DAY, ge=0, le=20)
    unread_days: int = Field(keeping.Setting.UNREAD.usual.days, ge=30, le=3650)
    smtp_host: str | None = None
    smtp_port: int = Field(587, ge=1, le=65535)
    smtp_security: Literal["starttls", "tls"] = "starttls"
    smtp_user: str | None = None
    smtp_password: SecretStr | None = None
    smtp_from: str | None = None
    smtp_ca_file: Path | None = None
    bulk_rate: float = Field(25, gt=0, le=100_000)
    webhook_url: str | None = None
    webhook_secret: SecretStr | None = None
    listen: str | None = None
    metrics_listen: str | None = None
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["console", "json"] = "console"

    @model_validator(mode="before")
    @classmethod
    def _from_file(cls, given: dict[str, object]) -> dict[str, object]:
        """The token out of its file, where it is not given itself."""
        named = given.get("bot_token_file")
        file = Path(str(named)) if named else DEFAULT_TOKEN
        if given.get("bot_token") or not (named or file.exists()):
            return given
        try:
            token = text_of(file.read_bytes()).strip(f"{BLANK}\r\n")
        except OSError as error:
            raise _Wrong(
                "PALOMA_BOT_TOKEN_FILE: {file} cannot be read ({kind})", file=file, kind=type(error).__name__
            ) from None
        if not token:
            raise _Wrong("PALOMA_BOT_TOKEN_FILE: there is nothing in {file}", file=file)
        return given | {"bot_token": token, "bot_token_file": file}

    @model_validator(mode="before")
    @classmethod
    def _as_the_machine_goes(cls, given: dict[str, object]) -> dict[str, object]:
        """The machine's own proxy, where no setting names one."""
        url = str(given.get("telegram_api_url") or cls.model_fields["telegram_api_url"].default)
        found = None if given.get("proxy") else _usual_proxy(url)
        return given | {"proxy": found} if found else given

    @field_validator("bot_token")
    @classmethod
    def _token(cls, value: SecretStr | None) -> SecretStr | None:
        number, colon, rest = value.get_secret_value().partition(":") if value else ("1", ":", "x")
        if not (number.isdecimal() and colon and rest):
            raise _Wrong("a token as @BotFather gives it, like 123456:ABC-DEF")
        return value

    @field_validator("languages", mode="before")
    @classmethod
    def _languages(cls, value: object) -> object:
        languages = tuple(language.strip() for language in value.split(",")) if isinstance(value, str) else value
        there_are = spoken()
        if not isinstance(languages, tuple) or not languages or not set(languages) <= set(there_are):
            raise _Wrong("languages separated by commas, out of {spoken}", spoken=", ".join(there_are))
        return languages

    @field_validator("timezone")
    @classmethod
    def _timezone(cls, value: str) -> str:
        if value not in zones():
            raise _Wrong("an IANA time zone, like America/Santiago")
        return value

    @field_validator("telegram_api_url")
    @classmethod
    def _api(cls, value: str) -> str:
        # The token is in every call's address: whoever carries it must not be able to read it.
        scheme, host = _address_of(value, "http", "https")
        if "?" in value or "#" in value:
            raise _Wrong("an address that ends with its path, like https://example.org/telegram")
        if scheme == "http" and not is_this_machine(host):
            raise _Wrong("an https:// address; http:// only on this very machine, like http://127.0.0.1:8081")
        return value.rstrip("/")

    @field_validator("webhook_url")
    @classmethod
    def _pushed_to(cls, value: str | None) -> str | None:
        if value is not None:
            _address_of(value, "https")
        return value

    @field_validator("proxy")
    @classmethod
    def _proxy(cls, value: SecretStr | None) -> SecretStr | None:
        if value is None:
            return None
        # "socks5h" is curl's name for what is meant here by socks5: names are looked up by the proxy.
        address = value.get_secret_value().replace("socks5h://", "socks5://", 1).rstrip("/")
        address = address if "://" in address else f"http://{address}"
        try:
            parts = urlsplit(address)
            fits = parts.scheme in {"http", "socks5"} and parts.hostname and parts.port and not parts.path
        except ValueError:
            fits = None
        if not fits:
            raise _Wrong(
                "an address like http://127.0.0.1:3128 or socks5://127.0.0.1:9050"
                " (here, or in HTTPS_PROXY or ALL_PROXY)"
            )
        return SecretStr(address)

    @field_validator("database_url")
    @classmethod
    def _server(cls, value: SecretStr | None) -> SecretStr | None:
        try:
            fits = value is None or urlsplit(value.get_secret_value()).scheme in {"postgres", "postgresql"}
        except ValueError:
            fits = False
        if not fits:
            raise _Wrong(
                "an address like postgresql://paloma@127.0.0.1/paloma, or nothing for a file in the data folder"
            )
        return value

    @field_validator("listen", "metrics_listen")
    @classmethod
    def _listen(cls, value: str | None) -> str | None:
        if value is not None:
            host, _, port = value.rpartition(":")
            try:
                ip_address(host.strip("[]"))
                fits = 0 <= int(port) < 2**16
            except ValueError:
                fits = False
            if not fits:
                raise _Wrong("an address and a port, like 127.0.0.1:8080")
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _secret(cls, value: SecretStr | None) -> SecretStr | None:
        # The characters and the length are Telegram's (setWebhook, secret_token).
        secret = value.get_secret_value() if value else "x"
        if not (len(secret) <= 256 and secret.isascii() and secret.replace("-", "a").replace("_", "a").isalnum()):  # noqa: PLR2004 - Telegram's limit
            raise _Wrong("1 to 256 characters out of A-Z, a-z, 0-9, _ and -")
        return value

    @model_validator(mode="after")
    def _webhook(self) -> Self:
        if self.webhook_url and not (self.webhook_secret and self.listen):
            raise _Wrong("PALOMA_WEBHOOK_URL needs PALOMA_WEBHOOK_SECRET and PALOMA_LISTEN beside it")
        if self.webhook_url and self.telegram_api_url == TELEGRAM and _port(self.webhook_url) not in WEBHOOK_PORTS:
            raise _Wrong(
                "PALOMA_WEBHOOK_URL: Telegram brings updates only to the ports 443 (meant where none is named), 80, 88"
                " and 8443. PALOMA_LISTEN may have any port, if a web server in front of it passes them on"
            )
        return self

    @model_validator(mode="after")
    def _mail(self) -> Self:
        if self.smtp_host and not self.smtp_from:
            raise _Wrong("PALOMA_SMTP_HOST needs PALOMA_SMTP_FROM beside it, the address that mail comes from")
        if bool(self.smtp_user) != bool(self.smtp_password):
            raise _Wrong("PALOMA_SMTP_USER and PALOMA_SMTP_PASSWORD go together")
        return self

    @property
    def key_file(self) -> Path:
        """Where the key is: apart from the data, unless the settings say otherwise or it was made there long ago."""
        old = self.data_dir / _OLD_KEY
        return self.secret_key_file or (old if old.exists() else DEFAULT_KEY)

    @property
    def server(self) -> str | None:
        """The address of the PostgreSQL server that has the data; None if they are in the data folder."""
        return self.database_url.get_secret_value() if self.database_url else None

    @property
    def token_file(self) -> Path | None:
        """The file that the token is read from, if it is."""
        return self.bot_token_file if self.bot_token else None

    @property
    def zone(self) -> ZoneInfo:
        """The group's time zone."""
        return ZoneInfo(self.timezone)

    @property
    def webhook(self) -> str:
        """The address to which the messenger brings updates; "" if they are fetched."""
        return self.webhook_url.rstrip("/") + WEBHOOK if self.webhook_url else ""

    @property
    def address(self) -> tuple[str, int] | None:
        """Where the HTTP door listens, if it does."""
        return _address(self.listen)

    @property
    def metrics_address(self) -> tuple[str, int] | None:
        """Where metrics are to be had, if they are."""
        return _address(self.metrics_listen)


def load_settings() -> Settings:
    """The settings of this environment. Raises CannotStart, naming every setting that is wrong."""
    file = read_env_file(ENV)
    wrong = [*file.wrong, *_unknown(file)]
    given: dict[str, Any] = {name: file.values[PREFIX + name.upper()] for name in _from(file)}
    try:
        settings = Settings(_secrets_dir=SECRETS if SECRETS.is_dir() else None, **given)
    except ValidationError as error:
        wrong += [
            _described(problem["loc"], problem.get("ctx", {}).get("error"), file)
            for problem in error.errors(include_url=False, include_input=False)
        ]
        settings = None
    if wrong or settings is None:
        raise CannotStart("The settings are not right:\n- {wrong}", wrong=joined("\n- ", wrong))
    return settings


def complaint(field: str, value: str) -> Sentence | None:
    """What is expected of a value that somebody would give a setting; None if it fits."""
    given: dict[str, Any] = {field: value}
    try:
        Settings(**given)
    except ValidationError as error:
        for problem in error.errors(include_url=False, include_input=False):
            if problem["loc"] == (field,):
                return _expected(field, problem.get("ctx", {}).get("error"))
    return None


def _address(listen: str | None) -> tuple[str, int] | None:
    """A host and a port, as they were checked."""
    host, _, port = (listen or "").rpartition(":")
    return (host.strip("[]"), int(port)) if host else None


def _port(url: str) -> int | None:
    """The port that an https address leads to; None for one that is no number."""
    try:
        return urlsplit(url).port or 443
    except ValueError:
        return None


def is_this_machine(host: str) -> bool:
    """Whether a host is the machine itself."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _address_of(value: str, *schemes: str) -> tuple[str, str]:
    """The scheme and the host of an address. Raises ValueError for what is none."""
    try:
        parts = urlsplit(value)
        fits = parts.scheme in schemes and parts.hostname and (parts.port is None or parts.port > 0)
    except ValueError:
        fits = None
    if not fits or any(map(str.isspace, value)):
        raise _Wrong("an address that begins with {scheme}://", scheme=schemes[-1])
    return parts.scheme, parts.hostname or ""


def _usual_proxy(url: str) -> str | None:
    """The proxy that every program of this machine is told to use, if one is meant for this address.

    The variables are those of curl: HTTPS_PROXY, else ALL_PROXY, and NO_PROXY for hosts that are reached without.
    """
    usual = getproxies()
    found = usual.get("https") or usual.get("all")
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return None  # the address itself is refused
    return None if not found or is_this_machine(host) or proxy_bypass(host) else found


def _from(file: EnvFile) -> Iterator[str]:
    """The settings that the file has a say in: the environment comes first."""
    set_already = {name.upper() for name, value in os.environ.items() if value}
    there = file.values.keys() - set_already
    return (name for name in Settings.model_fields if PREFIX + name.upper() in there)


def _unknown(file: EnvFile) -> Iterator[Sentence]:
    """Names that look like ours but are not. What else stands in the environment or in .env is for other programs."""
    names = {PREFIX + name.upper() for name in Settings.model_fields}
    ours = [name for name in (*os.environ, *file.values) if name.upper().startswith(PREFIX)]
    strange = sorted({name for name in ours if name.upper() not in names})
    near = [name for name in file.values if not name.startswith(PREFIX) and _meant(name)]
    for name in [*strange, *near]:
        yield Sentence(
            "{name}: there is no such setting{where}{meant}", name=name, where=file.where(name), meant=_meant(name)
        )


def _meant(name: str) -> str:
    """A question whether another name was meant, if one is like this."""
    if name in {"HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"}:
        return Sentence("; did you mean {near}?", near="PALOMA_PROXY")
    near = get_close_matches(name.removeprefix(PREFIX).lower(), Settings.model_fields, 1, 0.7)
    return Sentence("; did you mean {near}?", near=PREFIX + near[0].upper()) if near else ""


def _described(place: tuple[int | str, ...], found: object, file: EnvFile) -> Sentence:
    """What is wrong with a setting, in our words; `found` is what a check of ours raised, if it was one."""
    ours = found.sentence if isinstance(found, _Wrong) else None
    if not place and ours:
        return ours
    field = str(place[0])
    name = PREFIX + field.upper()
    where = file.where(name) if field in set(_from(file)) else ""
    return Sentence("{name}: expected {what}{where}", name=name, what=_expected(field, found), where=where)


def _expected(field: str, found: object) -> Sentence:
    """What a setting takes."""
    return found.sentence if isinstance(found, _Wrong) else _what_fits(field)


def _what_fits(field: str) -> Sentence:
    """What a setting takes that is a number or one of a few words."""
    info = Settings.model_fields[field]
    if words := get_args(info.annotation):
        return Sentence("one of {words}", words=", ".join(map(str, words)))
    bounds = {
        name: getattr(bound, name) for bound in info.metadata for name in ("ge", "gt", "le") if hasattr(bound, name)
    }
    if "gt" in bounds:
        return Sentence("a number above {gt} to {le}", **bounds)
    return Sentence("a whole number from {ge} to {le}", **bounds)
