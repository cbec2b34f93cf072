"""The operator is spoken to in the language of the terminal: every command, every refusal, and nothing in English."""

import asyncio
import errno
import json
import os
import re
import sys
from asyncio.subprocess import PIPE
from collections.abc import Callable
from pathlib import Path

import pytest
import structlog
from opened import opened
from paloma_command import environment, paloma, paloma_run
from processes import process_of
from spine import bot_in
from spoilt import damaged_key, loose_key, missing_key, newer, wrong_key

from bot import cli, log
from bot.cli import main
from bot.operator import control
from bot.operator.operations import Failed
from bot.operator.packing import packed, unpacked
from bot.packs.shipped import campaign_folders
from bot.sandbox.server import Sandbox
from bot.sandbox.world.clock import FIRST_MOMENT
from bot.settings import Settings
from bot.speaking import language, say
from storage.errors import StorageUnavailable
from storage.sentence import Sentence
from storage.sqlite.connection import open_database
from storage.sqlite.folder import FILE

MEXICO = "es_MX.UTF-8"
ENGLISH = re.compile(
    r"\b(the|is|are|was|were|not|with|this|that|and|of|be|expected|found|nothing|there|here|from|has|have|its?|"
    r"please|make|cannot|could|should|others?|line|yours?|which|who|show|usage|options)\b",
    re.IGNORECASE,
)
"""Words that no Spanish sentence has."""

NAMES = re.compile(r"make (run|install)|secret\.key|--\w+|\S*/\S*|`[^`]*`|'[^']*'|paloma [a-z-]+|<\w+>")
"""What is the same in every language: commands, options, files, what somebody typed."""


def in_english(text: str) -> list[str]:
    """The words of a text that are English, without names."""
    return [found[0] for found in ENGLISH.finditer(NAMES.sub("", text))]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of one's own, with no setting but a token, and a terminal in Mexico."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(f"PALOMA_{name.upper()}", raising=False)
    monkeypatch.setenv("PALOMA_BOT_TOKEN", "123456:a-token-of-nobody")
    monkeypatch.setenv("PALOMA_TELEGRAM_API_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("LC_ALL", MEXICO)
    return tmp_path


def command(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """The exit code of a command, and what it wrote to both outputs."""
    with pytest.raises(SystemExit) as ended:
        main(list(arguments))
    told, complained = capsys.readouterr()
    return int(ended.value.code or 0), told, complained


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [
        ({}, "en"),
        ({"LANG": "es_MX.UTF-8"}, "es"),
        ({"LANG": "es"}, "es"),
        ({"LANG": "es_CL@euro"}, "es"),
        ({"LANG": "pt_BR.UTF-8"}, "pt"),
        ({"LANG": "pt_PT"}, "pt"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "POSIX"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANG": "../es"}, "en"),
        ({"LANG": "es_CL.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "es_CL.UTF-8"}, "es"),
        ({"LANG": "es_CL.UTF-8", "LC_MESSAGES": "es_CL.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "es_CL.UTF-8", "LC_ALL": ""}, "es"),
        ({"LANGUAGE": "es", "LANG": "en_US.UTF-8"}, "en"),
    ],
)
def test_the_first_that_is_set_says_which_language(asked: dict[str, str], spoken: str) -> None:
    assert language(asked) == spoken


@pytest.mark.slow
async def test_the_help_of_every_command_is_in_spanish(tmp_path: Path) -> None:
    """In a process of its own: Typer reads some of its words only once."""
    helps = """
import contextlib
from bot.cli import app, main
names = "run sandbox tour import end invite check backup-key backup restore rotate-key wipe unlock accept-older"
for name in ("", *names.split()):
    with contextlib.suppress(SystemExit):
        main([*([name] if name else []), "--help"])
"""
    env = environment(tmp_path) | {"LC_ALL": MEXICO, "LANGUAGE": "en:fr"}
    async with process_of(sys.executable, "-c", helps, cwd=tmp_path, env=env, stdout=PIPE, stderr=PIPE) as process:
        told, complained = await process.communicate()
    assert complained == b""
    text = told.decode()
    assert text.count("Uso: paloma") == 15
    assert {"Opciones", "Comandos", "Argumentos", "obligatorio", "predeterminado"} <= set(
        re.findall(r"\w[\w ]*\w", text)
    )
    assert in_english(re.sub(r"owner|moderator|translator", "", text)) == []


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("import",), "Error: Falta el argumento 'pack'."),
        (("imprt",), "Error: No existe el comando 'imprt'. ¿Quisiste decir 'import'?"),
        (("nonsense",), "Error: No existe el comando 'nonsense'."),
        (("run", "--x"), "Error: No existe la opción --x"),
        (("sandbox", "--prt", "1"), "Error: No existe la opción --prt (¿quisiste decir --port?)"),
        (("sandbox", "--port"), "Error: A la opción '--port' le falta su valor."),
        (("sandbox", "--port", "x"), "Error: El valor de '--port' no sirve: tiene que ser un número entero"),
        (("import", "x", "--check=1"), "Error: La opción '--check' no lleva ningún valor."),
        (("check", "1:a", "b"), "Error: Sobra algo: b"),
    ],
)
def test_what_is_mistyped_is_said_in_spanish(
    capsys: pytest.CaptureFixture[str], here: Path, typed: tuple[str, ...], said: str
) -> None:
    code, told, complained = command(capsys, *typed)
    assert (code, told) == (2, "")
    of_the_command = typed[-1] not in {"--port", "--check=1"}  # Typer does not say where these are missing
    assert (complained.startswith("Uso: paloma"), "Aquí hay ayuda: paloma" in complained) == (of_the_command,) * 2
    assert complained.endswith(f"{said}\n")
    assert not list(here.iterdir())


def test_without_a_token_both_ways_on_are_said_in_spanish(
    capsys: pytest.CaptureFixture[str], here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PALOMA_BOT_TOKEN")
    code, _, complained = command(capsys, "run")
    assert (code, in_english(complained)) == (1, [])
    assert f"En esta carpeta ({here}) no hay ningún token" in complained


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("APPROVALS", "many", "PALOMA_APPROVALS: se espera un número entero de 1 a 9"),
        ("BULK_RATE", "0", "PALOMA_BULK_RATE: se espera un número mayor que 0 y hasta 100000"),
        ("LOG_FORMAT", "x", "PALOMA_LOG_FORMAT: se espera uno de estos valores: console, json"),
        ("LANGUAGES", "xx", "PALOMA_LANGUAGES: se espera una lista de idiomas separados por comas, de entre "),
        ("TIMEZONE", "Chile", "PALOMA_TIMEZONE: se espera una zona horaria de la IANA, como America/Santiago"),
        ("TELEGRAM_API_URL", "ftp://x", "PALOMA_TELEGRAM_API_URL: se espera una dirección que empiece con https://"),
        ("TELEGRAM_API_URL", "http://x.org", "se espera una dirección https://; con http:// solo en esta misma"),
        ("TELEGRAM_API_URL", "https://x.org?a", "se espera una dirección que termine con su ruta"),
        ("PROXY", "x", "PALOMA_PROXY: se espera una dirección como http://127.0.0.1:3128 o socks5://127.0.0.1:9050"),
        ("LISTEN", "x", "PALOMA_LISTEN: se espera una dirección y un puerto, como 127.0.0.1:8080"),
        ("WEBHOOK_SECRET", "ñ", "PALOMA_WEBHOOK_SECRET: se espera un texto de 1 a 256 caracteres, de entre A-Z"),
        ("WEBHOOK_URL", "https://x.org", "PALOMA_WEBHOOK_URL necesita también PALOMA_WEBHOOK_SECRET y PALOMA_LISTEN"),
        ("BOT_TOKEN", "x", "PALOMA_BOT_TOKEN: se espera un token tal como lo da @BotFather"),
        ("LANGUAGE", "x", "PALOMA_LANGUAGE: no existe ese ajuste; ¿quisiste decir PALOMA_LANGUAGES?"),
    ],
)
@pytest.mark.usefixtures("here")
def test_a_wrong_setting_is_said_in_spanish(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, name: str, value: str, said: str
) -> None:
    monkeypatch.setenv(f"PALOMA_{name}", value)
    code, told, complained = command(capsys, "run")
    assert (code, told, in_english(complained)) == (1, "", [])
    assert complained.startswith("Hay ajustes que no están bien:\n- ")
    assert said in complained


def test_what_is_wrong_in_env_is_said_in_spanish(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    lines = {
        "PALOMA_APPROVALS": "se espera un nombre, = y su valor",
        "PALOMA_APPROVALS=99": "PALOMA_APPROVALS: se espera un número entero de 1 a 9 (.env, línea 2)",
        "PALOMA_PROXY=${PROXY}": "aquí no se reemplaza lo que está en ${…}",
        'PALOMA_DATA_DIR="x': "se abren comillas que no se cierran",
        'PALOMA_DATA_DIR="x" y': "hay algo después de las comillas que cierran",
        'PALOMA_DATA_DIR=x"': "se cierran comillas que no se abrieron",
        "PALOMA_APPROVALS=98": "PALOMA_APPROVALS ya tiene otro valor en la línea 2",
        "PALOMA_TIMEZONE=\ufffd": "hay signos que no son UTF-8",
        "PALOMA_TIMEZON=UTC": "PALOMA_TIMEZON: no existe ese ajuste (.env, línea 9); ¿quisiste decir PALOMA_TIMEZONE?",
    }
    (here / ".env").write_text("\n".join(lines))
    code, _, complained = command(capsys, "run")
    assert (code, in_english(complained)) == (1, [])
    assert [said for said in lines.values() if said not in complained] == []


def foreign_mark(data: Path) -> None:
    (data / "secret.key.mark").write_bytes(b"x")


def foreign_table(data: Path) -> None:
    with opened(data) as connection:
        connection.execute("CREATE TABLE kept (words TEXT)")
        connection.execute("DROP INDEX IF EXISTS people_seen")


def damaged_trail(data: Path) -> None:
    with opened(data) as connection:
        connection.execute("UPDATE audit SET day = '2000-01-01'")


def no_database(data: Path) -> None:
    (data / FILE).write_bytes(b"this was a database once " * 100)


def no_folder(data: Path) -> None:
    data.rename(data.with_name("elsewhere"))
    data.write_text("a file where the folder should be")


def open_folder(data: Path) -> None:
    data.chmod(0o777)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (wrong_key, "El archivo de la llave no es el de esta base de datos."),
        (missing_key, "En data hay una base de datos, pero no está su llave en secrets/paloma.key. Ponla ahí."),
        (loose_key, "Otros usuarios pueden leer el archivo de la llave data/secret.key. Que sea solo tuyo: chmod 600"),
        (damaged_key, "El archivo de la llave data/secret.key está dañado"),
        (foreign_mark, "La marca data/secret.key.mark no se escribió con esta llave, o está dañada."),
        (newer, "Vuelve a instalar Paloma 9.0.0, o una más nueva. Para quedarte con 1.0.0, recupera una copia"),
        (foreign_table, "La base de datos no está hecha como la hace Paloma: la tabla 'kept' no es de Paloma."),
        (no_database, "no se puede usar: el archivo no es una base de datos. Está dañada"),
        (no_folder, "No se puede escribir en la carpeta de datos data: el archivo ya existe."),
        (open_folder, "Otros usuarios pueden escribir en la carpeta data. Que sea solo tuya: chmod 700 data"),
    ],
)
def test_what_keeps_it_from_starting_is_said_in_spanish(
    capsys: pytest.CaptureFixture[str], here: Path, spoil: Callable[[Path], None], said: str
) -> None:
    _make(here / "data")
    spoil(here / "data")
    code, told, complained = command(capsys, "run")
    assert (code, told, in_english(complained)) == (1, "", [])
    assert said in complained


def test_a_check_is_in_spanish_whatever_it_finds(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    _make(here / "data")
    code, told, complained = command(capsys, "check")
    assert (code, complained, in_english(told)) == (0, "", [])
    assert told.startswith("La base de datos se abre con esta llave, cada fila está como se escribió")
    assert "Podría ser más seguro: La llave está dentro de la carpeta de datos" in told
    assert "En el equipo: 0." in told
    assert command(capsys, "import", str(campaign_folders()[0]))[0] == 0
    with opened(here / "data") as connection:
        connection.execute("UPDATE campaigns SET proof = x'00'")
    (here / "data" / "secret.key.mark").unlink()
    code, told, complained = command(capsys, "check")
    assert (code, told, in_english(complained)) == (1, "", [])
    assert complained.startswith(
        "Hay algo que está mal:\n- una fila de campaigns no está como se escribió, o no se abre: "
    )
    assert "- no está la marca data/secret.key.mark: ¿alguien puso una base de datos más antigua?" in complained
    assert "La cabeza del registro de decisiones se escribe como la imprime" in command(capsys, "check", "sesame")[2]


def test_another_key_and_an_older_database_are_spoken_of_in_spanish(
    capsys: pytest.CaptureFixture[str], here: Path
) -> None:
    code, _, complained = command(capsys, "rotate-key")
    assert (code, in_english(complained)) == (1, [])
    assert f"No hay ninguna base de datos en data (se buscó desde {here}, donde escribiste esto)." in complained
    _make(here / "data")
    for name in ("rotate-key", "accept-older"):
        code, told, complained = command(capsys, name)
        assert (code, complained, in_english(told)) == (0, "", [])
    assert "Mira primero /team" in told


def test_an_import_and_the_end_of_a_campaign_are_told_in_spanish(
    capsys: pytest.CaptureFixture[str], here: Path
) -> None:
    _make(here / "data")
    folder = campaign_folders()[1]
    said = [
        command(capsys, *asked)
        for asked in (
            ("end", folder.name),
            ("import", str(folder), "--check"),
            ("import", str(folder)),
            ("import", str(folder)),
            ("end", folder.name),
            ("import", str(folder)),
        )
    ]
    none, looked, added, again, ended, back = said
    assert [code for code, _, _ in said] == [1, 0, 0, 0, 0, 0]
    assert none[2] == f"No hay ninguna campaña en marcha que se llame '{folder.name}'; no hay ninguna.\n"
    assert looked[1].startswith(f"{folder.name}: todo está bien. No se importó nada.\n")
    assert f"  campaña {folder.name}: se agregó\n" in added[1]
    assert "  donación maria-rivera-fund: se propuso al equipo\n" in added[1]
    assert again[1].startswith(f"{folder.name}: no cambió nada\n")
    assert f"  campaña {folder.name}: terminó: ya no se muestra, y las cartas en camino siguen su curso\n" in ended[1]
    assert f"  campaña {folder.name}: volvió a la carpeta" in back[1]
    assert [in_english(told.replace(folder.name, "")) for _, told, _ in said] == [[]] * 6


BROKEN = {
    "campaign.toml": 'languages = ["en", "xx y"]\ntitle = { en = " ", es = "Una" }\nsauce = 3\n[source]\nurl = "x"\n',
    "cases/ana.toml": 'name = 3\nheld_since = "2020-13"\nletters = "sí"\nletters = true\n',
    "cases/Eva.toml": "name = “Eva”\n",
    "cases/ida.toml": "name = 'Ida\n",
    "events/fin.toml": 'day = "2024"\nzone = "America/Mexico"\nhour = "24:00"\npin = { latitude = 116.7 }\n',
    "donations/uno.toml": '[[lines]]\nkind = "nunber"\nvalue = "1"\n[[lines]]\nkind = "mx-clabe"\nvalue = "1"\n',
    "donations/dos.toml": '[[lines]]\nkind = "iban"\nvalue = "DE1"\n[[lines]]\nkind = "cl-rut"\nvalue = "1-1"\n',
    "story.en.md": "# Título\n\n> > cita\n\n- a\n  - b\n\n![x](y)\n\n[b](/c)\n\n`x`\n\n***\n",
    "foto.txt": "x",
}


def test_everything_that_is_wrong_with_a_folder_is_told_in_spanish(
    capsys: pytest.CaptureFixture[str], here: Path
) -> None:
    for name, text in BROKEN.items():
        (here / "pack" / name).parent.mkdir(parents=True, exist_ok=True)
        (here / "pack" / name).write_text(text)
    code, told, complained = command(capsys, "import", "pack", "--check")
    assert (code, told, in_english(complained)) == (1, "", [])
    assert complained.startswith("No se importó nada. Hay que corregir ")
    for said in (
        "story.xx y.md: se espera este archivo, que falta\n",
        "foto.txt: se espera otro nombre: en la carpeta de una campaña no va ningún archivo que se llame así\n",
        'cases/Eva.toml, línea 1: se espera el texto entre comillas rectas, " y "; hay “\n',
        "cases/ana.toml, línea 4: se espera un archivo TOML correcto (un valor está dos veces)\n",
        "campaign.toml, línea 3: se espera otro campo: aquí no va `sauce`",
        "story.en.md, línea 1: se espera un texto hecho solo de párrafos, *cursivas*, **negritas**, [enlaces](https://…)",
        "que `lines.1.kind` sea uno de estos: cl-rut, mx-clabe, iban, bic, number, link, text (¿quisiste",
        "que `lines.2.value` tenga los 18 dígitos de una CLABE; hay '1'\n",
    ):
        assert said in complained


@pytest.mark.slow
async def test_a_running_bot_answers_whoever_asks_in_their_language(tmp_path: Path) -> None:
    """The bot's own user speaks English; the same bot is asked in Spanish, in English, and by a command of before."""
    async with Sandbox() as sandbox, paloma_run(sandbox, tmp_path) as bot:
        code, told, complained = await paloma_in(MEXICO, tmp_path, "invite", "moderator")
        assert (code, complained) == (0, "")
        assert told.startswith("Para una sola persona, con la función de moderación, durante ")
        code, _, complained = await paloma_in(MEXICO, tmp_path, "invite", "king")
        assert (code, complained) == (
            1,
            "No existe la función 'king'; las funciones son owner, moderator, translator, editor, deliverer.\n",
        )
        code, told, _ = await paloma(tmp_path, "invite", "moderator")
        assert told.startswith("For one person, as moderator, within ")
        assert "is running. Stop it with Ctrl+C." in bot.told


async def paloma_in(asked: str, folder: Path, *arguments: str) -> tuple[int, str, str]:
    """Run a command in a terminal that asks for this language."""
    env = environment(folder) | {"LC_ALL": asked}
    line = (sys.executable, "-m", "bot", *arguments)
    async with process_of(*line, cwd=folder, env=env, stdout=PIPE, stderr=PIPE) as process, asyncio.timeout(30):
        told, complained = await process.communicate()
    return process.returncode or 0, told.decode(), complained.decode()


async def test_what_comes_over_the_socket_can_be_said_in_spanish(here: Path) -> None:
    async with Sandbox() as sandbox, bot_in(sandbox, here):
        lines = await control.ask(here, "check", "")
        assert lines
        assert [in_english(say(line)) for line in lines] == [[]] * len(lines)
        with pytest.raises(Failed, match="There is no role") as failed:
            await control.ask(here, "invite", "king")
        assert say(failed.value.sentence).startswith("No existe la función 'king'")
        with pytest.raises(Failed, match="fault of Paloma's own") as failed:
            await control.ask(here, "destroy", "")
        assert say(failed.value.sentence).startswith("No se pudo, por un error de la propia Paloma: ")


def test_a_bot_of_before_which_sends_texts_is_understood() -> None:
    assert unpacked("added") == "added"
    nested = Sentence("{file}{line}: expected {what}", file="a", line=Sentence(", line {line}", line=3), what="b")
    back = unpacked(json.loads(json.dumps(packed(nested))))
    assert (back, back.words, back.facts) == (nested, nested.words, nested.facts)


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("error", "said"),
    [
        (PermissionError(errno.EACCES, os.strerror(errno.EACCES), "a/b"), "a/b: permiso denegado"),
        (OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), "no queda lugar en el disco"),
        (OSError(errno.EADDRINUSE, "in use"), "Otro programa ya usa esa dirección. Elige otra: --port (simulador) o"),
        (
            OSError(errno.EADDRNOTAVAIL, "error while attempting to bind on address ('192.0.2.1', 80): cannot assign"),
            "Paloma no puede escuchar en ('192.0.2.1', 80): esa dirección no es de esta máquina",
        ),
        (StorageUnavailable("The disk does not take what should be kept ({why}).", why="x"), "El disco no acepta lo"),
        (ZeroDivisionError(), "Se detuvo por un error de la propia Paloma. Por favor, avísanos con esta línea: Zero"),
    ],
)
def test_whatever_stops_it_is_said_in_spanish(error: Exception, said: str) -> None:
    assert say(cli._why(error)).startswith(said)


@pytest.mark.usefixtures("here")
def test_what_is_logged_stays_english(capsys: pytest.CaptureFixture[str]) -> None:
    log.set_up("INFO", "json")
    structlog.get_logger().warning(Sentence("{path} cannot be read ({kind})", path="a", kind="OSError"))
    assert json.loads(capsys.readouterr().err)["event"] == "a cannot be read (OSError)"


def _make(data: Path) -> None:
    asyncio.run(_made(data, data / "secret.key"))


async def _made(data: Path, key_file: Path) -> None:
    async with open_database(data, key_file, lambda: FIRST_MOMENT):
        pass
