"""The HTTP door: the webhook, where updates are kept before they are acknowledged; health; and metrics.

It is open only if PALOMA_LISTEN says where. A webhook call must carry the secret that was agreed with the messenger.
"""

import hmac
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import asdict

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST

from bot import metrics
from bot.exposition import Sizes, exposition
from bot.flow.arrivals import Arrivals
from bot.flow.intake import keep
from bot.flow.order import Order
from bot.flow.trouble import Trouble
from bot.messenger import Messenger
from storage import inbox, outbox
from storage.errors import StorageUnavailable
from storage.outbox import Lane
from storage.sqlite.connection import Database
from storage.transaction import Tx

WEBHOOK = "/telegram"
_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
_LARGEST_UPDATE = 1024 * 1024


class Door:
    """What the outside may ask over HTTP. `secret` is None where updates are polled instead."""

    def __init__(
        self, database: Database, messenger: Messenger, arrivals: Arrivals, trouble: Trouble, secret: str | None
    ) -> None:
        self._database = database
        self._messenger = messenger
        self._arrivals = arrivals
        self._trouble = trouble
        self._secret = secret
        self._sizes = Sizes()
        self._order = Order()

    @asynccontextmanager
    async def open(self, host: str, port: int) -> AsyncIterator[int]:
        """Listen there until the block ends; yields the port (a free one if 0 was asked for)."""
        app = web.Application(client_max_size=_LARGEST_UPDATE)
        app.add_routes([web.get("/health", self._health), web.get("/metrics", self._metrics)])
        if self._secret:
            app.add_routes([web.post(WEBHOOK, self._update)])
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=2)
        await runner.setup()
        try:
            site = web.TCPSite(runner, host, port)
            await site.start()
            yield runner.addresses[0][1]
        finally:
            await runner.cleanup()

    async def _update(self, request: web.Request) -> web.Response:
        given = request.headers.get(_SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(), (self._secret or "").encode()):
            return web.Response(status=403)
        body = await request.read()
        try:
            update = json.loads(body)
            number = int(update["update_id"])
        except (ValueError, KeyError, TypeError):
            return web.Response(status=400)
        if "callback_query" in update:
            await self._order.wait(number)
        safe = await keep(self._database, self._messenger, [(number, body)], self._arrivals, self._trouble)
        if safe:
            self._order.kept(number)
        return web.Response(status=200 if safe else 503)

    async def _health(self, _: web.Request) -> web.Response:
        try:
            sizes = await self._database.transact(_sizes)
        except StorageUnavailable:
            sizes = None
        if self._trouble.now or sizes is None:
            return web.json_response({"ok": False, "why": "the disk does not take what should be kept"}, status=503)
        return web.json_response({"ok": True} | asdict(sizes))

    async def _metrics(self, _: web.Request) -> web.Response:
        with suppress(StorageUnavailable):  # then the sizes read last are shown
            self._sizes = await self._database.transact(_sizes)
        body = exposition(metrics.counts, self._sizes)
        return web.Response(body=body, headers={"Content-Type": CONTENT_TYPE_LATEST})


def _sizes(tx: Tx) -> Sizes:
    """How much waits."""
    waiting, aside = inbox.sizes(tx)
    lanes = outbox.sizes(tx)
    return Sizes(waiting, aside, {lane.name.lower(): lanes.get(lane, 0) for lane in Lane})
