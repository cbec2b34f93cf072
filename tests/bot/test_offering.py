"""Inline mode: whoever types the bot's name in another chat is offered cards, and nothing is kept of who asked."""

import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import telegram
from opened import opened
from spine import bot_in, until

from bot.app import App
from bot.flow.offering import MOST_WAITING, Offering
from bot.messenger.telegram import Telegram
from bot.messenger.telegram.parse import asked, is_asked, parse
from bot.messenger.telegram.render import offered
from bot.messenger.telegram.updates import numbered
from bot.packs.importing import import_pack
from bot.packs.reading import read_pack
from bot.packs.shipped import campaign_folders
from bot.sandbox.server import Sandbox
from handlers.heard import Asked
from storage import ending

LINK = "https://t.me/paloma_sandbox_bot?start=case-manuel-gomez-vazquez"


@asynccontextmanager
async def a_bot(folder: Path) -> AsyncIterator[tuple[Sandbox, App]]:
    async with Sandbox() as sandbox, bot_in(sandbox, folder) as bot:
        for campaign in campaign_folders():
            await bot.database.transact(import_pack, read_pack(campaign, ("en", "es")))
        yield sandbox, bot


def rows(folder: Path) -> Mapping[str, int]:
    """How many rows each table has that could say who asked."""
    with opened(folder) as connection:
        tables = ("people", "inbox", "outbox", "conversations", "sent")
        return {table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables}  # noqa: S608


@pytest.mark.slow
async def test_cards_are_offered_in_the_language_of_the_app_and_nobody_is_kept(tmp_path: Path) -> None:
    async with a_bot(tmp_path) as (sandbox, _):
        before = rows(tmp_path)
        ana, sol = await sandbox.phone("Ana"), await sandbox.phone("Sol", "es")
        offers = await ana.looks_for("manuel gomes")
        assert [(offer.key, offer.title, offer.description) for offer in offers.offers] == [
            ("manuel-gomez-vazquez", "Manuel Gómez Vázquez", "A state prison (CERSS) of Chiapas")
        ]
        spanish = await sol.looks_for("manuel gomes")
        assert spanish.offers[0].description == "Un penal estatal (CERSS) de Chiapas"
        assert len((await ana.looks_for("")).offers) == 4
        assert (await ana.looks_for("qqqqq")).offers == []
        assert rows(tmp_path) == before
        message = await ana.choose(offers.offers[0])
        assert message.text.startswith("Manuel Gómez Vázquez\nYoung Tseltal Maya")
        assert "In prison since: December 2020" in message.text
        assert [(button.text, button.value) for row in message.rows for button in row] == [("Write a letter", LINK)]


@pytest.mark.slow
async def test_turns_go_on_beside_it(tmp_path: Path) -> None:
    async with a_bot(tmp_path) as (sandbox, _):
        ana = await sandbox.phone("Ana")
        for number in range(MOST_WAITING * 2):
            sandbox.world.updates.put("inline_query", ana.id, {"id": str(number), "from": {"id": 1, "is_bot": False}})
        await ana.say("/help")
        await ana.sees("What you can do")
        assert (await ana.looks_for("manuel")).offers
        await until(lambda: not list(sandbox.world.updates.pending()))


@pytest.mark.slow
async def test_where_the_owners_have_ended_it_nothing_is_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with a_bot(tmp_path) as (sandbox, _):
        monkeypatch.setattr(ending, "over", lambda _: True)
        assert (await (await sandbox.phone("Ana")).looks_for("manuel")).offers == []


def query(**fields: Any) -> dict[str, Any]:
    who = {"id": 5, "is_bot": False, "first_name": "Ana", "username": "ana", "language_code": "es-MX"}
    return {"update_id": 7, "inline_query": {"id": "99", "from": who, "query": "Manuel", "offset": ""} | fields}


def raw(**fields: Any) -> bytes:
    return numbered(query(**fields))[1]


@pytest.mark.parametrize(
    ("fields", "heard"),
    [
        ({}, Asked(query="99", text="Manuel", language="es")),
        ({"offset": "20"}, Asked(query="99", text="Manuel", after=20, language="es")),
        ({"offset": "-1"}, Asked(query="99", text="Manuel", language="es")),
        ({"offset": "99999"}, Asked(query="99", text="Manuel", language="es")),
        ({"offset": "²"}, Asked(query="99", text="Manuel", language="es")),
        ({"query": "\u202eman\0", "chat_type": "group"}, Asked(query="99", text="man", language="es")),
        ({"location": {"latitude": 1.5, "longitude": 2.5}}, Asked(query="99", text="Manuel", language="es")),
    ],
)
def test_what_somebody_looks_for_is_read_as_telegrams_own_library_reads_it(
    fields: dict[str, Any], heard: Asked
) -> None:
    update = telegram.Update.de_json(query(**fields))
    assert update.inline_query
    assert asked(raw(**fields)) == heard
    assert is_asked(raw(**fields))
    assert update.inline_query.id == heard.query


def test_it_is_nobodys_turn() -> None:
    assert parse(raw()) is None
    text = {"message_id": 1, "date": 1, "chat": {"id": 5, "type": "private"}, "text": '"inline_query": {'}
    assert not is_asked(numbered({"update_id": 1, "message": text})[1])
    for malformed in (b"{", b"{}", json.dumps({"update_id": 1, "inline_query": {"id": 3}}).encode()):
        with pytest.raises(ValueError, match="cannot be read"):
            asked(malformed)


@pytest.mark.slow
async def test_the_answer_is_one_of_telegrams_own_types(tmp_path: Path) -> None:
    """python-telegram-bot's classes take every field of it, and say the same."""
    from handlers.supporters import offers  # noqa: PLC0415 - as the bot does

    async with a_bot(tmp_path) as (_, bot):
        found = await bot.database.transact(offers.found, bot.setup, Asked(query="99", text="chiapas"))
    call = offered(Asked(query="99"), found)
    assert (call.method, call.params["is_personal"], call.params["next_offset"]) == ("answerInlineQuery", True, "")
    for result in call.params["results"]:
        said = result["input_message_content"]
        assert said.pop("link_preview_options") == {"is_disabled": True}
        content = telegram.InputTextMessageContent(**said)
        article = telegram.InlineQueryResultArticle(
            result["id"],
            result["title"],
            content,
            telegram.InlineKeyboardMarkup.de_json(result["reply_markup"]),
            description=result["description"],
        )
        assert article.to_dict() == result


def test_of_what_waits_the_newest_is_kept_and_the_rest_goes_on() -> None:
    offering = Offering(None, Telegram("1:token"), None)  # type: ignore[arg-type]  # neither is asked here
    message = (1, b'{"update_id":1,"message":{}}')
    assert offering.take([message, *((number, raw()) for number in range(MOST_WAITING + 5))]) == [message]
    assert len(offering._waiting) == MOST_WAITING
