"""The first door: the Bot API as Telegram serves it, at /bot<token>/<method> and /file/bot<token>/<path>."""

import asyncio
import hmac
import json
from typing import Any

from aiohttp import web

from bot.sandbox import methods
from bot.sandbox.bodies import fields_of
from bot.sandbox.faults import Fault, Faults
from bot.sandbox.refusals import Refusal, too_many
from bot.sandbox.world import World

_write = json.JSONEncoder(separators=(",", ":")).encode


class BotDoor:
    """Answers the calls of one bot, known by its token."""

    def __init__(self, world: World, faults: Faults, token: str) -> None:
        self._world = world
        self._faults = faults
        self._token = token.encode()

    async def call(self, request: web.Request) -> web.StreamResponse:
        """Carry out one call, and what is to go wrong with it."""
        try:
            self._check(request.match_info["token"])
            name, method = methods.find(request.match_info["method"])
            fields = await fields_of(request)
            struck = self._faults.strike(name) if self._faults.in_force else []
            await self._before(struck)
            result = await methods.call(self._world, method, fields)
        except Refusal as refusal:
            return _answer(refusal.body(), refusal.status)
        except _Lost:
            return _cut(request)
        except web.HTTPRequestEntityTooLarge:
            return _answer(Refusal(413, "Request Entity Too Large").body(), 413)
        return await self._after(request, struck) or _answer({"ok": True, "result": result}, 200)

    async def file(self, request: web.Request) -> web.StreamResponse:
        """The content of a file that getFile pointed to."""
        try:
            self._check(request.match_info["token"])
        except Refusal as refusal:
            return _answer(refusal.body(), refusal.status)
        found = self._world.files.fetched(request.match_info["path"])
        if found is None:
            return _answer(Refusal(404, "Not Found").body(), 404)
        return web.Response(body=found.content, content_type="application/octet-stream")

    async def _after(self, request: web.Request, struck: list[Fault]) -> web.StreamResponse | None:
        """What goes wrong after the call was carried out."""
        for fault in struck:
            if fault.kind == "late_answer":
                await asyncio.sleep(fault.seconds)
            elif fault.kind == "lost_after":
                return _cut(request)
        return None

    def _check(self, token: str) -> None:
        if not hmac.compare_digest(token.encode(), self._token):
            raise Refusal(401, "Unauthorized")

    async def _before(self, struck: list[Fault]) -> None:
        """What goes wrong before the call is carried out."""
        for fault in struck:
            match fault.kind:
                case "delay":
                    await asyncio.sleep(fault.seconds)
                case "error":
                    raise Refusal(fault.status, "Internal Server Error")
                case "too_many":
                    raise too_many(max(1, int(fault.seconds)))
                case "lost_before":
                    raise _Lost


class _Lost(Exception):
    """The connection is to be cut without an answer."""


def _cut(request: web.Request) -> web.StreamResponse:
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


def _answer(told: dict[str, Any], status: int) -> web.Response:
    return web.Response(body=_write(told).encode(), status=status, content_type="application/json")
