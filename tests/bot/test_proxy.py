"""Behind a proxy: every connection to the messenger goes through it, also those that look up its name."""

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID
from paloma_command import paloma_run
from proxies import PASSWORD, proxy
from spine import bot_in, until

from bot.messenger.telegram.wire import Unsent, Wire
from bot.sandbox.play.trial import in_sandbox
from bot.sandbox.server import Sandbox
from bot.settings import Settings

TOKEN = "7000000001:the-secret-part-of-the-token"
SCHEMES = ("http", "socks5")
UNKNOWN = "https://api.telegram.invalid"
"""A host that nobody can look up, so that whoever tried to go straight there would not get far."""


@asynccontextmanager
async def wire(root: str, through: str) -> AsyncIterator[Wire]:
    async with Wire(root, TOKEN, connections=5, read_seconds=5, proxy=through) as opened:
        yield opened


@pytest.mark.parametrize("guarded", [False, True])
@pytest.mark.parametrize("scheme", SCHEMES)
async def test_the_whole_bot_speaks_through_a_proxy(tmp_path: Path, scheme: str, guarded: bool) -> None:
    async with Sandbox() as sandbox, proxy(guarded=guarded) as between:
        async with bot_in(sandbox, tmp_path, proxy=between.url(scheme)):
            ana = await sandbox.phone("Ana")
            await ana.say("/help")
            await ana.sees("/write")
        assert set(between.led_to) == {sandbox.url.partition("://")[2]}


@pytest.mark.parametrize("scheme", SCHEMES)
async def test_names_are_looked_up_by_the_proxy(scheme: str) -> None:
    async with proxy() as between, wire(UNKNOWN, between.url(scheme)) as opened:
        with pytest.raises(Unsent) as raised:
            await opened.call("getMe", {})
    assert between.led_to == ["api.telegram.invalid:443"]
    assert TOKEN not in str(raised.value)


@pytest.mark.parametrize("scheme", SCHEMES)
async def test_a_proxy_that_is_away_or_refuses_us_sends_nothing_and_shows_no_password(scheme: str) -> None:
    async with proxy(guarded=True) as between, wire(UNKNOWN, between.url(scheme, "sesame")) as opened:
        with pytest.raises(Unsent) as refused:
            await opened.call("getMe", {})
    async with wire(UNKNOWN, between.url(scheme)) as opened:
        with pytest.raises(Unsent, match=str(between.port)) as away:
            await opened.call("getMe", {})
    assert not {"sesame", PASSWORD} & {*str(refused.value).split(), *str(away.value).split()}
    assert "sesame" not in f"{refused.value!r}"
    assert PASSWORD not in f"{away.value!r}"


async def test_an_api_address_can_have_a_path(tmp_path: Path) -> None:
    """A relay that passes on what comes to one of its paths, as people use where Telegram is blocked."""
    async with (
        Sandbox() as sandbox,
        aiohttp.ClientSession() as onward,
        _relay(onward, sandbox.url) as url,
        bot_in(sandbox, tmp_path, telegram_api_url=f"{url}/of/ours/"),
    ):
        ana = await sandbox.phone("Ana")
        await ana.say("/help")
        await ana.sees("/write")


@asynccontextmanager
async def _relay(onward: aiohttp.ClientSession, url: str) -> AsyncIterator[str]:
    async def passed_on(request: web.Request) -> web.Response:
        headers = {"Content-Type": request.headers["Content-Type"]}
        async with onward.request(
            request.method, f"{url}/{request.match_info['rest']}", data=await request.read(), headers=headers
        ) as answer:
            return web.Response(body=await answer.read(), status=answer.status)

    app = web.Application()
    app.router.add_route("*", "/of/ours/{rest:.*}", passed_on)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


@pytest.mark.parametrize("scheme", SCHEMES)
async def test_who_answers_behind_a_proxy_with_another_certificate_is_told_nothing(tmp_path: Path, scheme: str) -> None:
    told = []

    async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        told.append(await reader.read())
        writer.close()

    server = await asyncio.start_server(listen, "localhost", 0, ssl=_self_signed(tmp_path))
    async with server, proxy() as between:
        port = server.sockets[0].getsockname()[1]
        async with wire(f"https://localhost:{port}", between.url(scheme)) as opened:
            with pytest.raises(Unsent, match="another certificate"):
                await opened.call("getMe", {})
    assert between.led_to == [f"localhost:{port}"]
    assert not any(told)


def _self_signed(folder: Path) -> ssl.SSLContext:
    """What somebody in between could make for any name."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    made = x509.CertificateBuilder(name, name, key.public_key(), 1, datetime(2024, 1, 1), datetime(2099, 1, 1))  # noqa: DTZ001 - X.509 is UTC
    pem = made.sign(key, hashes.SHA256()).public_bytes(Encoding.PEM)
    pem += key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (folder / "pem").write_bytes(pem)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "pem")
    return context


def test_the_sandbox_is_asked_without_one() -> None:
    """It is on this very machine, and has nothing to do with the network."""
    settings = Settings(proxy="socks5://127.0.0.1:9050")
    assert settings.proxy
    assert in_sandbox(settings, Sandbox(), Path()).proxy is None


@pytest.mark.slow
@pytest.mark.parametrize("variable", ["HTTPS_PROXY", "ALL_PROXY", "PALOMA_PROXY"])
async def test_the_command_goes_through_the_proxy_of_the_setting_or_of_the_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    async with Sandbox() as sandbox, proxy() as between:
        address = between.url("http" if variable == "HTTPS_PROXY" else "socks5")
        given = {"proxy": address} if variable == "PALOMA_PROXY" else {}
        monkeypatch.setenv(variable, address)
        async with paloma_run(sandbox, tmp_path, started=False, telegram_api_url=UNKNOWN, **given) as bot:
            await until(lambda: between.led_to, 20)
            await until(lambda: "cannot be reached" in bot.log)
            await bot.stop()
    assert set(between.led_to) == {"api.telegram.invalid:443"}
    assert "PALOMA_PROXY" in bot.log
