"""aiogram finds a Telegram here, and the parameters that it knows.

To import it takes seconds, so `make check` leaves the whole file out (conftest.py).
"""

from collections.abc import AsyncIterator

import aiogram
import pytest
from aiogram import methods as aiogram_methods
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramUnauthorizedError
from aiogram.types import BufferedInputFile, CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup

from bot.sandbox.server import Sandbox
from bot.sandbox.wire.methods import METHODS
from bot.sandbox.world import people

pytestmark = pytest.mark.slow

OLD_NAMES = {
    *("disable_web_page_preview", "reply_to_message_id", "allow_sending_without_reply"),
    *("switch_pm_text", "switch_pm_parameter"),
}
"""What aiogram still takes although Telegram replaced it years ago."""


@pytest.fixture
async def aio(sandbox: Sandbox) -> AsyncIterator[aiogram.Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(sandbox.url))
    async with aiogram.Bot(sandbox.token, session=session) as bot:
        yield bot


async def test_aiogram_writes_edits_and_hears(sandbox: Sandbox, aio: aiogram.Bot, ana: int, picture: bytes) -> None:
    rows = [
        [
            InlineKeyboardButton(text="Write", callback_data="write:1", style="primary"),
            InlineKeyboardButton(text="Copy", copy_text=CopyTextButton(text="DE89")),
        ]
    ]
    markup = InlineKeyboardMarkup(inline_keyboard=rows)
    sent = await aio.send_message(
        ana, "<b>Ñandú</b> & co".replace("&", "&amp;"), parse_mode="HTML", reply_markup=markup
    )
    assert sent.html_text == "<b>Ñandú</b> &amp; co"
    await aio.edit_message_text("two", chat_id=ana, message_id=sent.message_id, reply_markup=markup)
    with pytest.raises(TelegramBadRequest, match="message is not modified"):
        await aio.edit_message_text("two", chat_id=ana, message_id=sent.message_id, reply_markup=markup)
    photo = await aio.send_photo(ana, BufferedInputFile(picture, "dove.png"), caption="a dove", has_spoiler=True)
    assert photo.photo is not None
    file = await aio.get_file(photo.photo[-1].file_id)
    assert file.file_path is not None
    fetched = await aio.download_file(file.file_path)
    assert fetched is not None
    assert fetched.read() == picture
    people.press(sandbox.world, sandbox.world.people[ana], sandbox.world.messages(ana)[0], 0, 0)
    (update,) = await aio.get_updates(timeout=1, allowed_updates=["message", "callback_query"])
    assert update.callback_query is not None
    assert await update.callback_query.answer("noted", show_alert=True)
    await aio.delete_message(ana, sent.message_id)
    people.block(sandbox.world, sandbox.world.people[ana], blocked=True)
    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await aio.send_message(ana, "x")


async def test_a_wrong_token_is_not_let_in(sandbox: Sandbox) -> None:
    session = AiohttpSession(api=TelegramAPIServer.from_base(sandbox.url))
    async with aiogram.Bot(sandbox.token + "x", session=session) as bot:
        with pytest.raises(TelegramUnauthorizedError, match="Unauthorized"):
            await bot.get_me()


@pytest.mark.parametrize("name", METHODS)
def test_the_parameters_are_those_that_aiogram_knows(name: str) -> None:
    model = getattr(aiogram_methods, name[0].upper() + name[1:])
    assert set(METHODS[name].takes) == set(model.model_fields) - OLD_NAMES
    assert set(METHODS[name].needs) <= set(METHODS[name].takes)


@pytest.mark.parametrize("name", METHODS)
def test_what_aiogram_requires_is_missed_when_absent(name: str) -> None:
    model = getattr(aiogram_methods, name[0].upper() + name[1:])
    required = {field for field, info in model.model_fields.items() if info.is_required()}
    if name == "setWebhook":
        required -= {"url"}  # an empty one, which counts as absent, takes the webhook away
    assert required <= set(METHODS[name].needs)
