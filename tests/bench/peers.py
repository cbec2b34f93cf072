"""The other bots, each doing its work in a process of its own: `python -m bench.peers NAME URL COUNT [uvloop]`.

With a count a bot sends that many messages, so many at a time as makes it about fastest, and ends. Without one it
answers every message with the person's own words, and stores nothing. Each is written as its documentation shows.
"""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from typing import Any

import aiogram
import aiohttp
import uvloop
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from telegram import LinkPreviewOptions, Update
from telegram.ext import Application, ApplicationBuilder, ExtBot, MessageHandler, filters

from bench.server import FIRST_PERSON
from bot.messenger.telegram.wire import NO_TOKEN, Wire

TOKEN = "7:bench"
TEXT = "<b>Come on Saturday.</b>" + " We write to those who are held, and bring what we wrote to the gate." * 6
IN_FLIGHT = 50

Send = Callable[[int], Awaitable[object]]


async def _send_all(count: int, send: Send) -> None:
    """Send to that many people, `IN_FLIGHT` at a time."""
    people = iter(range(FIRST_PERSON, FIRST_PERSON + count))

    async def work() -> None:
        for person in people:
            await send(person)

    await asyncio.gather(*(work() for _ in range(IN_FLIGHT)))


async def raw(url: str, count: int) -> None:
    """An aiohttp loop and nothing else: the limit of everything that is built on it."""
    methods = f"{url}/bot{TOKEN}"
    form = {"parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}

    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=IN_FLIGHT)) as http:

        async def call(method: str, **params: object) -> list[dict[str, dict[str, dict[str, int]]]]:
            async with http.post(f"{methods}/{method}", json=params) as answer:
                told = await answer.json()
            return told["result"]  # type: ignore[no-any-return]  # JSON

        if count:
            await _send_all(count, lambda chat: call("sendMessage", chat_id=chat, text=TEXT, **form))
            return
        offset, answering = 0, set[asyncio.Task[object]]()
        while True:
            for update in await call("getUpdates", offset=offset, timeout=50):
                offset = int(update["update_id"]) + 1  # type: ignore[call-overload]  # JSON
                message = update["message"]
                task = asyncio.create_task(call("sendMessage", chat_id=message["chat"]["id"], text=message["text"]))
                answering.add(task)
                task.add_done_callback(answering.discard)


async def with_aiogram(url: str, count: int) -> None:
    """Aiogram 3: a bare loop of sends, or a dispatcher that echoes, with its updates handled as tasks (its default)."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(url), limit=IN_FLIGHT)
    preview = aiogram.types.LinkPreviewOptions(is_disabled=True)
    async with aiogram.Bot(TOKEN, session=session) as bot:
        if count:
            await _send_all(
                count, lambda chat: bot.send_message(chat, TEXT, parse_mode="HTML", link_preview_options=preview)
            )
            return
        dispatcher = aiogram.Dispatcher()

        @dispatcher.message()
        async def echo(message: aiogram.types.Message) -> None:
            await message.answer(message.text or "")

        await dispatcher.start_polling(bot, handle_signals=False)


async def stock_ptb(url: str, count: int) -> None:
    """python-telegram-bot as it comes, on httpx."""
    await _with_ptb(ApplicationBuilder().token(TOKEN).base_url(f"{url}/bot").build(), count)


async def ptb_on_our_wire(url: str, count: int) -> None:
    """python-telegram-bot over Paloma's request class."""
    wire = Wire(url, TOKEN, connections=IN_FLIGHT, read_seconds=60)
    poll = Wire(url, TOKEN, connections=1, read_seconds=60)
    bot = ExtBot(NO_TOKEN, lambda _: "", lambda _: "", request=wire, get_updates_request=poll)
    await _with_ptb(ApplicationBuilder().bot(bot).build(), count)


async def _with_ptb(app: "Application[Any, Any, Any, Any, Any, Any]", count: int) -> None:
    preview = LinkPreviewOptions(is_disabled=True)
    async with app:
        if count:
            await _send_all(
                count,
                lambda chat: app.bot.send_message(chat, TEXT, parse_mode="HTML", link_preview_options=preview),
            )
            return

        async def echo(update: Update, _: object) -> None:
            if update.message:
                await update.message.reply_text(update.message.text or "")

        app.add_handler(MessageHandler(filters.TEXT, echo))
        await app.start()
        assert app.updater
        await app.updater.start_polling()
        await asyncio.Event().wait()


PEERS = {"raw": raw, "aiogram": with_aiogram, "ptb": stock_ptb, "ptb-wire": ptb_on_our_wire}

if __name__ == "__main__":
    name, url, count, *loop = sys.argv[1:]
    run = uvloop.run if loop else asyncio.run
    run(PEERS[name](url, int(count)))
