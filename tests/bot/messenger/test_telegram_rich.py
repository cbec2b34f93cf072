"""Rich messages (Bot API 10.1), as its documentation shows them: read as text, whatever is in them."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, strategies as st
from pictures_of import png
from spine import bot_in

from bot.messenger.telegram.parse import parse
from bot.messenger.telegram.richtext import plain
from bot.packs.importing import import_pack
from bot.packs.reading import read_pack
from bot.sandbox.server import Sandbox
from handlers.heard import Kind, Said

ANA = {"id": 5, "is_bot": False, "first_name": "Ana", "language_code": "es"}
PACK = Path(__file__).parents[3] / "campaigns" / "chiapas-letters"


def heard(*blocks: Any) -> Said:
    message = {"message_id": 7, "date": 1, "chat": {"id": 5, "type": "private"}, "from": ANA}
    update = {"update_id": 1, "message": message | {"rich_message": {"blocks": blocks}}}
    incoming = parse(json.dumps(update).encode())
    assert incoming
    return incoming.said


def paragraph(text: Any) -> dict[str, Any]:
    return {"type": "paragraph", "text": text}


@pytest.mark.parametrize(
    ("blocks", "markup"),
    [
        ([paragraph("Querido Manuel"), paragraph("<b>")], "Querido Manuel\n\n&lt;b&gt;"),
        ([{"type": "heading", "text": "Carta", "size": 1}, paragraph("uno")], "<b>Carta</b>\n\nuno"),
        (
            [paragraph(["a ", {"type": "bold", "text": ["b", {"type": "italic", "text": "c"}]}, " d"])],
            "a <b>b<i>c</i></b> d",
        ),
        (
            [paragraph([{"type": "spoiler", "text": "x"}, {"type": "strikethrough", "text": "y"}])],
            "<tg-spoiler>x</tg-spoiler><s>y</s>",
        ),
        (
            [paragraph([{"type": "url", "text": "page", "url": "https://example.org/?a=1&b"}])],
            '<a href="https://example.org/?a=1&amp;b">page</a>',
        ),
        ([paragraph({"type": "url", "text": "page", "url": "tg://resolve?domain=x"})], "page"),
        ([paragraph({"type": "mention", "text": "@ana", "username": "ana"})], "@ana"),
        ([paragraph(["hi ", {"type": "custom_emoji", "custom_emoji_id": "1", "alternative_text": "🕊"}])], "hi 🕊"),
        ([paragraph({"type": "mathematical_expression", "expression": "x^2"})], "x^2"),
        ([{"type": "pre", "text": {"type": "bold", "text": "code"}, "language": "py"}], "<pre>code</pre>"),
        (
            [{"type": "blockquote", "blocks": [{"type": "blockquote", "blocks": [paragraph("in")]}], "credit": "Ana"}],
            "<blockquote>in\nAna</blockquote>",
        ),
        (
            [
                {
                    "type": "list",
                    "items": [
                        {"label": "1.", "blocks": [paragraph("uno"), paragraph("más")], "type": "1"},
                        {"label": "2.", "blocks": [paragraph("dos")], "type": "1"},
                    ],
                }
            ],
            "1. uno\nmás\n2. dos",
        ),
        (
            [{"type": "table", "cells": [[{"text": "a"}, {"text": "b"}], [{"text": "c"}, {}]], "caption": "T"}],
            "a | b\nc\nT",
        ),
        (
            [{"type": "details", "summary": "S", "blocks": [paragraph("in")]}, {"type": "divider"}, paragraph("z")],
            "S\nin\n\n———\n\nz",
        ),
        ([{"type": "anchor", "name": "top"}, paragraph(""), paragraph("only this")], "only this"),
    ],
)
def test_what_is_written_is_read(blocks: list[Any], markup: str) -> None:
    said = heard(*blocks)
    assert (said.kind, str(said.markup)) == (Kind.TEXT, markup)
    assert said.text == plain(said.markup)


def test_a_picture_in_it_is_a_picture_with_these_words() -> None:
    photo = [{"file_id": "small"}, {"file_id": "large"}]
    said = heard(
        paragraph("Mira"), {"type": "collage", "blocks": [{"type": "photo", "photo": photo, "caption": {"text": "yo"}}]}
    )
    assert (said.kind, said.photo, said.text) == (Kind.PHOTO, "large", "Mira\n\nyo")


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["type", "text", "blocks", "items", "cells", "caption", "url", "photo", "label", "credit"]),
            inner,
        )
    ),
    max_leaves=12,
)


@given(blocks=st.lists(_json, max_size=4))
def test_whatever_it_holds_it_is_read(blocks: list[Any]) -> None:
    heard(*blocks)


async def test_a_letter_written_in_such_an_editor_is_handed_in(tmp_path: Path) -> None:
    async with Sandbox() as sandbox, bot_in(sandbox, tmp_path) as bot:
        await bot.database.transact(lambda tx: import_pack(tx, read_pack(PACK, ("en", "es"))) and None)
        ana = await sandbox.phone("Ana")
        await ana.say("/write manuel-gomez-vazquez")
        await ana.sees("name")
        await ana.say_rich(paragraph("La golondrina"))
        await ana.sees("letter")
        await ana.say_rich({"type": "heading", "text": "Querido Manuel", "size": 1}, paragraph("Te pensamos."))
        await ana.sees("Kept")
        await ana.press("✓ Done")
        shown = await ana.sees("Te pensamos.")
        assert "Querido Manuel\n\nTe pensamos." in shown.text


async def test_an_album_is_one_message_to_whoever_answers_it(tmp_path: Path) -> None:
    async with Sandbox() as sandbox, bot_in(sandbox, tmp_path):
        ana = await sandbox.phone("Ana")
        for _ in range(4):
            await ana.send_photo(png(), album="17")
        await ana.say("/help")
        await ana.sees("What you can do")
        assert [who for who, _ in ana.transcript].count("bot") == 2, "one answer to all of it, and the help"
