"""The first door: the Bot API as Telegram serves it, at /bot<token>/<method> and /file/bot<token>/<path>.

It answers to whoever knows the token, and to no web page (from_here.py).
"""

import asyncio
import hmac
import json
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from bot.sandbox.wire import methods
from bot.sandbox.wire.bodies import fields_of
from bot.sandbox.wire.from_here import from_here
from bot.sandbox.world.faults import Fault, Faults
from bot.sandbox.world.refusals import Refusal, too_many
from bot.sandbox.world.world import World

_Act = Callable[[web.Request], Awaitable[web.StreamResponse]]

_write = json.JSONEncoder(separators=(",", ":")).encode


class BotDoor:
    """Answers the calls of one bot, known by its token."""

    def __init__(self, world: World, faults: Faults, token: str) -> None:
        self._world = world
        self._faults = faults
        self._token = token.encode()

    async def call(self, request: web.Request) -> web.StreamResponse:
        """Carry out one call of a method."""
        return await self._answered(request, request.match_info["method"], self._result)

    async def file(self, request: web.Request) -> web.StreamResponse:
        """The content of a file that getFile pointed to; faults meet it under the name "file"."""
        return await self._answered(request, "file", self._content)

    async def _answered(self, request: web.Request, name: str, carry_out: _Act) -> web.StreamResponse:
        """What the act comes to, a refusal, or whatever else a fault makes of it."""
        try:
            self._check(request)
            struck = self._faults.strike(name) if self._faults.in_force else []
            await _before(struck)
            answer = await carry_out(request)
            await _after(struck)
        except Refusal as refusal:
            return _written(refusal.body(), refusal.status)
        except web.HTTPRequestEntityTooLarge:
            return _written(Refusal(413, "Request Entity Too Large").body(), 413)
        except _Lost:
            return _cut(request)
        return answer

    async def _result(self, request: web.Request) -> web.StreamResponse:
        method = methods.find(request.match_info["method"])
        fields = await fields_of(request)
        return _written({"ok": True, "result": await methods.call(self._world, method, fields)}, 200)

    async def _content(self, request: web.Request) -> web.StreamResponse:
        file = self._world.files.fetched(request.match_info["path"])
        if file is None:
            raise Refusal(404, "Not Found")
        return web.Response(body=file.content, content_type="application/octet-stream")

    def _check(self, request: web.Request) -> None:
        if not from_here(request):
            raise Refusal(403, "Forbidden: the sandbox answers to no web page")
        if not hmac.compare_digest(request.match_info["token"].encode("utf-8", "replace"), self._token):
            raise Refusal(401, "Unauthorized")


class _Lost(Exception):
    """The connection is to be cut without an answer."""


async def _before(struck: list[Fault]) -> None:
    """What goes wrong before the call is carried out."""
    for fault in struck:
        match fault.kind:
            case "delay":
                await asyncio.sleep(fault.seconds)
            case "error":
                raise Refusal(fault.status, fault.description)
            case "too_many":
                raise too_many(max(1, int(fault.seconds)))
            case "lost_before":
                raise _Lost


async def _after(struck: list[Fault]) -> None:
    """What goes wrong after the call was carried out."""
    for fault in struck:
        if fault.kind == "late_answer":
            await asyncio.sleep(fault.seconds)
        elif fault.kind == "lost_after":
            raise _Lost
        elif fault.kind == "odd_error":
            raise Refusal(fault.status, fault.description)


def _cut(request: web.Request) -> web.StreamResponse:
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


def _written(answer: dict[str, Any], status: int) -> web.Response:
    return web.Response(body=_write(answer).encode(), status=status, content_type="application/json")
