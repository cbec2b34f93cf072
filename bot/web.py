"""The HTTP doors: the webhook, where updates are kept before they are acknowledged, with health; and the metrics.

The first is open only if PALOMA_LISTEN says where. A webhook call must carry the secret that was agreed with the
messenger; health says whether all is well and no more. Metrics have an address of their own, PALOMA_METRICS_LISTEN: who
can read them sees when somebody writes to the bot.
"""

import hmac
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, suppress
from datetime import datetime
from ipaddress import ip_address
from urllib.parse import urlsplit

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST

from bot import metrics
from bot.doorkeeper import Doorkeeper, opened
from bot.exposition import Machine, Sizes, Waits, exposition
from bot.flow.arrivals import Arrivals
from bot.flow.intake import Updates, keep
from bot.flow.order import Order
from bot.flow.trouble import Trouble
from bot.messenger import Messenger
from bot.messenger.telegram.parse import written_at
from bot.operator import backups
from bot.operator.machine import rooms
from bot.settings import WEBHOOK, Settings
from storage import ailments, inbox, outbox
from storage.ages import ages
from storage.database import Database
from storage.errors import StorageUnavailable
from storage.outbox import Lane
from storage.transaction import Tx
from storage.version import VERSION

_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
_LARGEST_UPDATE = 1024 * 1024


class Door:
    """What the outside may ask over HTTP. `secret` is None where updates are polled instead.

    What is answered `beside` the turns is taken out of what comes, and never kept.
    """

    def __init__(
        self,
        database: Database,
        messenger: Messenger,
        arrivals: Arrivals,
        trouble: Trouble,
        secret: str | None,
        beside: Callable[[Updates], Updates] = list,
    ) -> None:
        self._database = database
        self._messenger = messenger
        self._arrivals = arrivals
        self._trouble = trouble
        self._secret = secret
        self._beside = beside
        self._order = Order()

    def open(self, host: str, port: int) -> AbstractAsyncContextManager[int]:
        """Listen there until the block ends; yields the port (a free one if 0 was asked for)."""
        keeper = Doorkeeper()
        app = web.Application(client_max_size=_LARGEST_UPDATE, middlewares=[keeper.answer])
        app.add_routes([web.get("/health", self._health)])
        if self._secret:
            app.add_routes([web.post(WEBHOOK, self._update)])
        return opened(app, keeper, host, port)

    async def _update(self, request: web.Request) -> web.Response:
        given = request.headers.get(_SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode("utf-8", "replace"), (self._secret or "").encode()):
            return web.Response(status=403)
        try:
            number, update = self._messenger.received(await request.read())
        except ValueError:
            return web.Response(status=400)
        if not self._beside([(number, update)]):
            self._order.kept(number)
            return web.Response()
        if self._messenger.is_press(update):
            await self._order.wait(number)
        safe = await keep(self._database, self._messenger, [(number, update)], self._arrivals, self._trouble)
        if safe:
            self._order.kept(number)
        return web.Response(status=200 if safe else 503)

    async def _health(self, _: web.Request) -> web.Response:
        try:
            await self._database.transact(inbox.sizes)
            well = not self._trouble.now
        except StorageUnavailable:
            well = False
        return web.json_response({"ok": well}, status=200 if well else 503)


class Meter:
    """The metrics, for a program that collects them."""

    def __init__(self, database: Database, settings: Settings) -> None:
        self._database = database
        self._settings = settings
        self._sizes = Sizes()
        self._waits: Waits | None = None

    def open(self, host: str, port: int) -> AbstractAsyncContextManager[int]:
        """Listen there until the block ends; yields the port (a free one if 0 was asked for)."""
        keeper = Doorkeeper()
        app = web.Application(middlewares=[keeper.answer])
        app.add_routes([web.get("/metrics", self._metrics)])
        return opened(app, keeper, host, port)

    async def _metrics(self, request: web.Request) -> web.Response:
        if not _is_an_address(request.host):
            return web.Response(status=403)
        with suppress(StorageUnavailable):  # then the sizes read last are shown
            self._sizes, self._waits = await self._database.transact(lambda tx: (_sizes(tx), _waits(tx)))
        machine = _machine(self._settings, self._database.now())
        body = exposition(metrics.counts, self._sizes, self._waits, machine)
        return web.Response(body=body, headers={"Content-Type": CONTENT_TYPE_LATEST})


def _is_an_address(host: str) -> bool:
    """Whether it was asked for by its address: a web page that has a name of its own lead here asks by that name."""
    try:
        name = urlsplit(f"//{host}").hostname or ""
        return name == "localhost" or bool(ip_address(name))
    except ValueError:
        return False


def _sizes(tx: Tx) -> Sizes:
    """How much waits."""
    waiting, aside = inbox.sizes(tx)
    lanes = outbox.sizes(tx)
    return Sizes(waiting, aside, {lane.name.lower(): lanes.get(lane, 0) for lane in Lane})


def _waits(tx: Tx) -> Waits:
    """For how long the oldest waits."""
    late = outbox.late_since(tx)
    ailing = frozenset(one.ailment for one in ailments.ongoing(tx) if one.gone is None)
    lanes = {lane.name.lower(): late.get(lane, tx.now) for lane in Lane}
    return Waits(tx.now, inbox.oldest(tx, written_at), lanes, ages(tx), ailing)


def _machine(settings: Settings, now: datetime) -> Machine:
    """How the machine is now; nothing of a disk that cannot be asked."""
    found = rooms(settings)
    newest = backups.last(settings, now)
    names = {settings.data_dir: "data", settings.backup_dir: "backups"}
    free = {names[room.place]: room.free for room in found}
    files = {names[room.place]: room.files for room in found if room.files is not None}
    return Machine(free, files, newest.made_at if newest else None, VERSION)
