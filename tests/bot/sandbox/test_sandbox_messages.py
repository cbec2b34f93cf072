"""What the bot sends, edits, copies and deletes arrives in the chats as Telegram would have it, or is refused."""

import pytest
from sandbox_wire import Call

from bot.sandbox.server import Sandbox
from bot.sandbox.world import people
from bot.sandbox.world.chats import Person

HOUR = 3600


@pytest.fixture
def ben(sandbox: Sandbox) -> Person:
    return sandbox.world.add_person("Ben", "es")


def keyboard(*texts: str) -> dict[str, object]:
    return {"inline_keyboard": [[{"text": text, "callback_data": text}] for text in texts]}


async def test_a_text_arrives_with_its_formatting_and_buttons(call: Call, sandbox: Sandbox, ana: int) -> None:
    body = await call("sendMessage", chat_id=ana, text="<b>Hi</b>", parse_mode="HTML", reply_markup=keyboard("go"))
    (message,) = sandbox.world.messages(ana)
    assert body["result"] == {
        "message_id": message.id,
        "from": sandbox.world.bot,
        "chat": {"id": ana, "type": "private", "first_name": "Ana", "username": f"ana_{ana}"},
        "date": int(message.at.timestamp()),
        "text": "Hi",
        "entities": [{"type": "bold", "offset": 0, "length": 2}],
        "reply_markup": keyboard("go"),
    }
    assert [(delivery.sequence, delivery.chat, delivery.message) for delivery in sandbox.world.deliveries] == [
        (1, ana, message)
    ]


async def test_a_bot_cannot_begin_a_conversation(call: Call, sandbox: Sandbox, ben: Person) -> None:
    assert (await call("sendMessage", chat_id=ben.id, text="x"))["description"] == "Bad Request: chat not found"
    people.say(sandbox.world, ben, "/start")
    assert (await call("sendMessage", chat_id=ben.id, text="x"))["ok"]


async def test_who_blocked_the_bot_or_is_gone_hears_nothing(call: Call, sandbox: Sandbox, ben: Person) -> None:
    people.say(sandbox.world, ben, "/start")
    people.block(sandbox.world, ben, blocked=True)
    body = await call("sendMessage", chat_id=ben.id, text="x")
    assert (body["error_code"], body["description"]) == (403, "Forbidden: bot was blocked by the user")
    people.block(sandbox.world, ben, blocked=False)
    assert (await call("sendMessage", chat_id=ben.id, text="x"))["ok"]
    people.deactivate(sandbox.world, ben)
    body = await call("sendChatAction", chat_id=ben.id, action="typing")
    assert (body["error_code"], body["description"]) == (403, "Forbidden: user is deactivated")


async def test_an_edit_replaces_words_and_buttons(call: Call, sandbox: Sandbox, ana: int) -> None:
    sent = (await call("sendMessage", chat_id=ana, text="one", reply_markup=keyboard("go")))["result"]
    where = {"chat_id": ana, "message_id": sent["message_id"]}
    edited = (await call("editMessageText", **where, text="two"))["result"]
    assert edited["text"] == "two"
    assert "reply_markup" not in edited
    assert edited["edit_date"] >= sent["date"]
    again = await call("editMessageText", **where, text=" two ")
    assert again["description"].startswith("Bad Request: message is not modified: specified new message content")
    assert (await call("editMessageReplyMarkup", **where, reply_markup=keyboard("stop")))["ok"]
    unchanged = await call("editMessageReplyMarkup", **where, reply_markup=keyboard("stop"))
    assert unchanged["description"].startswith("Bad Request: message is not modified")
    assert [message.content.said.text for message in sandbox.world.messages(ana)] == ["two"]


async def test_only_what_is_there_can_be_edited(call: Call, sandbox: Sandbox, ana: int) -> None:
    own = (await call("sendLocation", chat_id=ana, latitude=1, longitude=2))["result"]["message_id"]
    theirs = people.say(sandbox.world, sandbox.world.people[ana], "mine").id
    for method, number, reason in (
        ("editMessageText", own, "there is no text in the message to edit"),
        ("editMessageText", theirs, "message can't be edited"),
        ("editMessageCaption", own, "there is no caption in the message to edit"),
    ):
        body = await call(
            method, chat_id=ana, message_id=number, **{method[-4:].lower().replace("tion", "caption"): "x"}
        )
        assert body["description"] == f"Bad Request: {reason}"


async def test_messages_can_be_deleted_for_48_hours(call: Call, sandbox: Sandbox, ana: int) -> None:
    numbers = [(await call("sendMessage", chat_id=ana, text=text))["result"]["message_id"] for text in "ab"]
    sandbox.time.advance(47 * HOUR)
    assert (await call("deleteMessage", chat_id=ana, message_id=numbers[0]))["ok"]
    again = await call("deleteMessage", chat_id=ana, message_id=numbers[0])
    assert again["description"] == "Bad Request: message to delete not found"
    sandbox.time.advance(2 * HOUR)
    late = await call("deleteMessage", chat_id=ana, message_id=numbers[1])
    assert late["description"] == "Bad Request: message can't be deleted for everyone"
    assert len(sandbox.world.messages(ana)) == 1


async def test_a_hundred_are_deleted_at_once_unless_one_is_too_old(call: Call, sandbox: Sandbox, ana: int) -> None:
    old = (await call("sendMessage", chat_id=ana, text="a"))["result"]["message_id"]
    sandbox.time.advance(49 * HOUR)
    young = [(await call("sendMessage", chat_id=ana, text=text))["result"]["message_id"] for text in "bc"]
    refused = await call("deleteMessages", chat_id=ana, message_ids=[old, *young])
    assert refused["description"] == "Bad Request: message can't be deleted for everyone"
    assert len(sandbox.world.messages(ana)) == 3, "none of them"
    assert (await call("deleteMessages", chat_id=ana, message_ids=[*young, *young, 4711]))["ok"]
    assert [message.id for message in sandbox.world.messages(ana)] == [old]


async def test_a_copy_carries_the_content_to_another_chat_even_from_one_who_left(
    call: Call, sandbox: Sandbox, ana: int, ben: Person
) -> None:
    source = people.say_formatted(sandbox.world, ben, "a <i>letter</i>")
    people.block(sandbox.world, ben, blocked=True)
    copied = await call("copyMessage", chat_id=ana, from_chat_id=ben.id, message_id=source.id, protect_content=True)
    (message,) = sandbox.world.messages(ana)
    assert copied["result"] == {"message_id": message.id}
    assert (message.content, message.author, message.protected) == (source.content, None, True)


async def test_a_venue_carries_its_point(call: Call, ana: int) -> None:
    body = await call("sendVenue", chat_id=ana, latitude="52.5", longitude="13.4", title="Hall", address="Street 5")
    point = {"latitude": 52.5, "longitude": 13.4}
    assert body["result"]["venue"] == {"location": point, "title": "Hall", "address": "Street 5"}
    assert body["result"]["location"] == point


async def test_an_answer_names_what_it_answers_if_that_is_still_there(call: Call, sandbox: Sandbox, ana: int) -> None:
    asked = people.say(sandbox.world, sandbox.world.people[ana], "?").id
    await call("sendMessage", chat_id=ana, text="!", reply_parameters={"message_id": asked})
    gone = {"message_id": 999, "allow_sending_without_reply": True}
    await call("sendMessage", chat_id=ana, text="!!", reply_parameters=gone)
    assert [message.reply_to for message in sandbox.world.messages(ana)] == [None, asked, None]


async def test_in_groups_the_bot_hears_commands_and_mentions_only_and_can_leave(
    call: Call, sandbox: Sandbox, ben: Person
) -> None:
    group = people.make_group(sandbox.world, "Friends", [ben])
    for words in ("hello all", "/help", "hey @paloma_sandbox_bot"):
        people.say(sandbox.world, ben, words, chat=group)
    updates = (await call("getUpdates"))["result"]
    assert [update["message"]["text"] for update in updates[1:]] == ["/help", "hey @paloma_sandbox_bot"]
    assert updates[0]["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert {update["message"]["chat"]["type"] for update in updates[1:]} == {"group"}
    assert (await call("leaveChat", chat_id=group.id))["result"] is True
    left = await call("sendMessage", chat_id=group.id, text="x")
    assert (left["error_code"], left["description"]) == (403, "Forbidden: bot is not a member of the group chat")


async def test_each_chat_sees_the_menu_that_fits_it_best(call: Call, sandbox: Sandbox, ana: int, ben: Person) -> None:
    def menu(word: str) -> list[dict[str, str]]:
        return [{"command": word, "description": word}]

    people.say(sandbox.world, ben, "/start")
    await call("setMyCommands", commands=menu("all"))
    await call("setMyCommands", commands=menu("todos"), language_code="es")
    await call("setMyCommands", commands=menu("queue"), scope={"type": "chat", "chat_id": ana})
    profile = sandbox.world.profile
    assert profile.menu(ana, "en") == menu("queue")
    assert profile.menu(ben.id, "es") == menu("todos")
    assert profile.menu(ben.id, "fr") == menu("all")
    assert (await call("getMyCommands", language_code="es"))["result"] == menu("todos")
    await call("deleteMyCommands", scope={"type": "chat", "chat_id": ana})
    assert profile.menu(ana, "en") == menu("all")


async def test_the_bots_name_is_the_one_that_was_set(call: Call) -> None:
    await call("setMyName", name="Dove")
    assert (await call("getMe"))["result"]["first_name"] == "Dove"


async def test_a_bot_that_was_put_out_of_a_group_is_told_so(call: Call, sandbox: Sandbox, ben: Person) -> None:
    group = people.make_group(sandbox.world, "Friends", [ben])
    people.remove_bot(sandbox.world, ben, group)
    body = await call("sendMessage", chat_id=group.id, text="x")
    assert (body["error_code"], body["description"]) == (403, "Forbidden: bot was kicked from the group chat")
    (update,) = (await call("getUpdates", offset=-1))["result"]
    assert update["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    with pytest.raises(people.Impossible):
        people.say(sandbox.world, ben, "/help", chat=group)
