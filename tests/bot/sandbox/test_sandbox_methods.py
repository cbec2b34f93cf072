"""The methods are those of the Bot API that a bot here needs; aiogram compares their parameters, in its own file."""

import pytest
from sandbox_wire import Call

from bot.sandbox.wire.methods import METHODS

DUE = """getMe getUpdates setWebhook deleteWebhook getWebhookInfo answerCallbackQuery getFile leaveChat
answerInlineQuery sendMessage sendPhoto sendDocument sendVenue sendLocation copyMessage sendChatAction
editMessageText editMessageCaption editMessageMedia editMessageReplyMarkup deleteMessage deleteMessages
setMyCommands deleteMyCommands getMyCommands setMyDescription setMyShortDescription setMyName"""


def test_every_method_that_a_bot_here_needs_is_played() -> None:
    assert set(DUE.split()) == set(METHODS)


async def test_an_unknown_method_is_not_found(call: Call) -> None:
    assert await call("sendCarrierPigeon") == {"ok": False, "error_code": 404, "description": "Not Found"}


async def test_names_of_methods_are_taken_in_any_case(call: Call) -> None:
    assert (await call("GETME"))["ok"]


async def test_a_misspelt_parameter_is_refused(call: Call, ana: int) -> None:
    body = await call("sendMessage", chat_id=ana, text="x", parse_mod="HTML")
    assert (body["error_code"], body["description"]) == (400, "Bad Request: unknown parameter parse_mod")


async def test_a_parameter_without_a_part_is_refused_in_other_words(call: Call, ana: int) -> None:
    body = await call("sendMessage", chat_id=ana, text="x", message_effect_id="1")
    assert body["description"] == "Bad Request: parameter message_effect_id is not played by the sandbox"


@pytest.mark.parametrize(
    ("method", "given", "reason"),
    [
        ("sendMessage", {"text": "x"}, "chat_id is empty"),
        ("sendMessage", {"chat_id": "@someone", "text": "x"}, "chat not found"),
        ("sendMessage", {"chat_id": 99, "text": "x"}, "chat not found"),
        ("sendMessage", {"chat_id": "ninety", "text": "x"}, "chat_id must be an Integer"),
        ("sendMessage", {}, "message text is empty"),
        ("sendMessage", {"text": ""}, "message text is empty"),
        ("sendMessage", {"text": " \n "}, "text must be non-empty"),
        ("sendMessage", {"text": "\u2800\ufeff\u200b\U000e0001"}, "text must be non-empty"),
        ("sendMessage", {"text": "<b></b>" * 4682, "parse_mode": "HTML"}, "text is too long"),
        ("sendMessage", {"text": 5}, "text must be a String"),
        ("sendMessage", {"text": "🕊" * 2048 + "x"}, "message is too long"),
        (
            "sendMessage",
            {"text": "x", "parse_mode": "MarkdownV2"},
            "the sandbox reads the HTML parse mode, not MarkdownV2",
        ),
        ("sendMessage", {"text": "x", "protect_content": "perhaps"}, "protect_content must be a Boolean"),
        ("sendMessage", {"text": "x", "entities": "[{"}, "can't parse entities JSON object"),
        ("sendMessage", {"text": "x", "reply_parameters": {"message_id": 5}}, "message to be replied not found"),
        ("sendPhoto", {}, "there is no photo in the request"),
        ("sendPhoto", {"photo": "https://example.org/x.png"}, "wrong file identifier/HTTP URL specified"),
        ("sendPhoto", {"photo": "attach://nowhere"}, "there is no photo in the request"),
        ("sendDocument", {}, "there is no document in the request"),
        ("sendVenue", {"latitude": 1, "longitude": 1, "address": "x"}, "title is empty"),
        ("sendLocation", {"latitude": 91, "longitude": 1}, "invalid location specified"),
        ("sendLocation", {"latitude": "NaN", "longitude": 1}, "latitude must be a Float"),
        ("sendChatAction", {"action": "dancing"}, "wrong parameter action in request"),
        ("copyMessage", {"from_chat_id": 1001, "message_id": 7}, "message to copy not found"),
        ("editMessageText", {"text": "x"}, "message identifier is not specified"),
        ("editMessageText", {"text": "x", "message_id": 9}, "message to edit not found"),
        ("deleteMessage", {"message_id": 9}, "message to delete not found"),
        ("deleteMessages", {"message_ids": []}, "message identifiers are not specified"),
        ("deleteMessages", {"message_ids": [0]}, "invalid message identifier specified"),
        ("deleteMessages", {"message_ids": list(range(1, 102))}, "too many messages to delete"),
        ("leaveChat", {}, "chat member status can't be changed in private chats"),
    ],
)
async def test_mistakes_are_refused_in_telegrams_words(
    call: Call, ana: int, method: str, given: dict[str, object], reason: str
) -> None:
    where = {} if "chat_id" in given or reason == "chat_id is empty" else {"chat_id": ana}
    body = await call(method, **where, **given)
    assert (body["error_code"], body["description"]) == (400, f"Bad Request: {reason}")


@pytest.mark.parametrize(
    ("method", "given", "reason"),
    [
        ("getFile", {"file_id": "x"}, "wrong file identifier/HTTP URL specified"),
        ("setMyCommands", {"commands": [{"command": "Write", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ("setMyCommands", {"commands": [{"command": "write", "description": ""}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ("setMyCommands", {"commands": [{"command": "w", "description": "x"}] * 101}, "BOT_COMMANDS_TOO_MUCH"),
        ("setMyCommands", {"commands": [], "scope": {"type": "chat", "chat_id": 9}}, "chat not found"),
        ("getMyCommands", {"language_code": "english"}, "invalid language_code specified"),
        ("setMyName", {"name": "x" * 65}, "bot name is too long"),
        ("setMyDescription", {"description": "x" * 513}, "bot description is too long"),
        ("setMyShortDescription", {"short_description": "x" * 121}, "bot short description is too long"),
        ("getUpdates", {"allowed_updates": ["massage"]}, "can't parse allowed_updates: unknown kind 'massage'"),
        ("setWebhook", {"url": "http://example.org"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        ("setWebhook", {"url": "https://example.org"}, "bad webhook: the sandbox brings updates to this machine alone"),
        ("setWebhook", {"url": "https://[::1"}, "bad webhook: Failed to resolve host"),
        ("setWebhook", {"url": "https://127.0.0.1", "secret_token": "a b"},
         "secret token contains unallowed characters or is too long"),
        ("answerCallbackQuery", {"callback_query_id": "1"},
         "query is too old and response timeout expired or query ID is invalid"),
        ("answerCallbackQuery", {"callback_query_id": "1", "text": "x" * 201}, "MESSAGE_TOO_LONG"),
    ],
)  # fmt: skip
async def test_so_are_those_that_concern_no_chat(
    call: Call, method: str, given: dict[str, object], reason: str
) -> None:
    body = await call(method, **given)
    assert (body["error_code"], body["description"]) == (400, f"Bad Request: {reason}")


def press(text: str = "x", **more: object) -> dict[str, object]:
    return {"text": text, "callback_data": "d"} | more


@pytest.mark.parametrize(
    ("keyboard", "reason"),
    [
        ([[press(callback_data="ñ" * 32 + "x")]], "BUTTON_DATA_INVALID"),
        ([[press(callback_data="")]], "BUTTON_DATA_INVALID"),
        ([[{"text": "x"}]], "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
        ([[press("")]], 'can\'t parse inline keyboard button: Field "text" must be a non-empty String'),
        ([[press(url="https://x.org")]],
         "can't parse inline keyboard button: exactly one action is allowed, not callback_data and url"),
        ([[press(style="loud")]], "can't parse inline keyboard button: invalid button style specified"),
        ([[press(shape="round")]], "can't parse inline keyboard button: the sandbox does not know shape"),
        ([[{"text": "x", "url": "nowhere"}]], "inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL"),
        ([[{"text": "x", "url": "http://localhost"}]],
         "inline keyboard button URL 'http://localhost' is invalid: Wrong HTTP URL"),
        ([[{"text": "x", "url": "https://x.org:0"}]],
         "inline keyboard button URL 'https://x.org:0' is invalid: Wrong port number specified in the URL"),
        ([[{"text": "x", "copy_text": {"text": ""}}]], "BUTTON_COPY_TEXT_INVALID"),
        ([[{"text": "x", "copy_text": {"text": "x" * 257}}]], "BUTTON_COPY_TEXT_INVALID"),
        ([press()], "can't parse inline keyboard markup: inline_keyboard must be an Array of Arrays"),
        ([[press()]] * 101, "reply markup is too long"),
    ],
)  # fmt: skip
async def test_keyboards_are_checked(call: Call, ana: int, keyboard: list[object], reason: str) -> None:
    body = await call("sendMessage", chat_id=ana, text="x", reply_markup={"inline_keyboard": keyboard})
    assert (body["error_code"], body["description"]) == (400, f"Bad Request: {reason}")


async def test_the_longest_that_is_allowed_passes(call: Call, ana: int) -> None:
    keyboard = [
        [press(callback_data="ñ" * 32, style="danger"), {"text": "copy", "copy_text": {"text": "x" * 256}}],
        [],
        [{"text": "link", "url": "https://example.org"}],
    ]
    text = f"<b>{'🕊' * 2048}</b>"
    body = await call(
        "sendMessage", chat_id=ana, text=text, parse_mode="HTML", reply_markup={"inline_keyboard": keyboard}
    )
    assert body["result"]["reply_markup"] == {"inline_keyboard": [keyboard[0], keyboard[2]]}
    assert body["result"]["entities"] == [{"type": "bold", "offset": 0, "length": 4096}]


async def test_keyboards_that_replace_the_phones_own_are_refused(call: Call, ana: int) -> None:
    body = await call("sendMessage", chat_id=ana, text="x", reply_markup={"keyboard": [[{"text": "x"}]]})
    assert body["description"] == "Bad Request: the sandbox takes inline keyboards only, not keyboard"
