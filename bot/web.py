"""The HTTP door: the webhook, where updates are kept before they are acknowledged; health; and metrics.

It is open only if PALOMA_LISTEN says where. A webhook call must carry the secret that was agreed with the messenger.
"""

import asyncio
import hmac
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from bot import metrics
from bot.flow.intake import keep
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
        self, database: Database, messenger: Messenger, arrived: asyncio.Event, trouble: Trouble, secret: str | None
    ) -> None:
        self._database = database
        self._messenger = messenger
        self._arrived = arrived
        self._trouble = trouble
        self._secret = secret

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
            number = int(json.loads(body)["update_id"])
        except (ValueError, KeyError, TypeError):
            return web.Response(status=400)
        safe = await keep(self._database, self._messenger, [(number, body)], self._arrived, self._trouble)
        return web.Response(status=200 if safe else 503)

    async def _health(self, _: web.Request) -> web.Response:
        try:
            sizes = await self._database.transact(_sizes)
        except StorageUnavailable:
            sizes = {}
        if self._trouble.now or not sizes:
            return web.json_response({"ok": False, "why": "the disk does not take what should be kept"}, status=503)
        return web.json_response({"ok": True} | sizes)

    async def _metrics(self, _: web.Request) -> web.Response:
        with suppress(StorageUnavailable):  # then the sizes are those of before
            await self._database.transact(_sizes)
        return web.Response(body=generate_latest(metrics.registry), headers={"Content-Type": CONTENT_TYPE_LATEST})


def _sizes(tx: Tx) -> dict[str, object]:
    """How much waits, also set as metrics."""
    waiting, aside = inbox.sizes(tx)
    metrics.inbox_waiting.set(waiting)
    metrics.inbox_aside.set(aside)
    lanes = outbox.sizes(tx)
    for lane in Lane:
        metrics.outbox_waiting.labels(lane.name.lower()).set(lanes.get(lane, 0))
    return {"inbox": waiting, "put_aside": aside, "outbox": {lane.name.lower(): lanes.get(lane, 0) for lane in Lane}}
