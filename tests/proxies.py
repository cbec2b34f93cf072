"""A small real proxy: HTTP's CONNECT (RFC 9110, 9.3.6), and SOCKS 5 (RFC 1928), with a password (RFC 1929) or none."""

import asyncio
import base64
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

NAME, PASSWORD = "paloma", "white-feather"


@dataclass
class Proxy:
    """Where it is, whether it asks who is there, and where it was asked to lead."""

    port: int
    guarded: bool
    led_to: list[str] = field(default_factory=list)

    def url(self, scheme: str, password: str = PASSWORD) -> str:
        """Its address; with a name and a password, if it asks for them."""
        return f"{scheme}://{f'{NAME}:{password}@' if self.guarded else ''}127.0.0.1:{self.port}"


@asynccontextmanager
async def proxy(*, guarded: bool = False) -> AsyncIterator[Proxy]:
    """One that speaks both, on a port of its own."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        tasks.add(asyncio.current_task())
        try:
            first = await reader.readexactly(1)
            lead = _by_socks if first == b"\x05" else _by_connect
            await lead(there, reader, writer, first)
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            writer.close()
            tasks.discard(asyncio.current_task())

    tasks = set[asyncio.Task[None] | None]()
    async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
        there = Proxy(server.sockets[0].getsockname()[1], guarded)
        try:
            yield there
        finally:
            for task in list(tasks):
                if task:
                    task.cancel()


async def _by_connect(proxy: Proxy, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, first: bytes) -> None:
    request = (first + await reader.readuntil(b"\r\n\r\n")).decode()
    verb, target, _ = request.split(" ", 2)
    proxy.led_to.append(target)
    if proxy.guarded and base64.b64encode(f"{NAME}:{PASSWORD}".encode()).decode() not in request:
        writer.write(b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n")
        return
    assert verb == "CONNECT"
    host, _, port = target.rpartition(":")
    try:
        onward = await asyncio.open_connection(host, int(port))
    except OSError:
        writer.write(b"HTTP/1.1 502 Bad Gateway\r\n\r\n")
        return
    writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
    await _both_ways(reader, writer, *onward)


async def _by_socks(proxy: Proxy, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, _: bytes) -> None:
    methods = await reader.readexactly((await reader.readexactly(1))[0])
    writer.write(b"\x05" + (b"\x02" if proxy.guarded else b"\x00"))
    if proxy.guarded:
        assert 2 in methods
        await reader.readexactly(1)
        given = [await reader.readexactly((await reader.readexactly(1))[0]) for _ in range(2)]
        writer.write(b"\x01" + (b"\x00" if given == [NAME.encode(), PASSWORD.encode()] else b"\x01"))
    version, command, reserved, kind = await reader.readexactly(4)
    assert (version, command, reserved) == (5, 1, 0)
    if kind == 3:  # a name, to be looked up here
        host = (await reader.readexactly((await reader.readexactly(1))[0])).decode()
    else:
        host = ".".join(map(str, await reader.readexactly(4)))
    (port,) = struct.unpack(">H", await reader.readexactly(2))
    proxy.led_to.append(f"{host}:{port}")
    nowhere = b"\x00\x01" + bytes(6)
    try:
        onward = await asyncio.open_connection(host, port)
    except OSError:
        writer.write(b"\x05\x04" + nowhere)
        return
    writer.write(b"\x05\x00" + nowhere)
    await _both_ways(reader, writer, *onward)


async def _both_ways(
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    from_there: asyncio.StreamReader,
    to_there: asyncio.StreamWriter,
) -> None:
    try:
        async with asyncio.TaskGroup() as both:
            both.create_task(_pour(reader, to_there))
            both.create_task(_pour(from_there, writer))
    finally:
        to_there.close()


async def _pour(out_of: asyncio.StreamReader, into: asyncio.StreamWriter) -> None:
    while piece := await out_of.read(65536):
        into.write(piece)
        await into.drain()
    into.close()
