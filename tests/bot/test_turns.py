"""Turns, taken from a real inbox: several in a commit, in order, and none stopped by another."""

import json
from collections.abc import AsyncIterator
from itertools import count
from pathlib import Path

import pytest
import spine
import structlog
from spine import Mail, bot_in, chat, until

from bot.flow.flood import MOST, PAUSE, Flood
from bot.flow.turns import TOGETHER, Taken, take_some
from bot.messenger import unpack
from bot.sandbox.server import Sandbox
from bot.sandbox.world.clock import SandboxTime
from handlers.register import menu
from storage import conversations, inbox, membership, people
from storage.rights import Role
from storage.transaction import Tx

SECRET = "my cousin Inés in cell 12"


@pytest.fixture
async def mail(tmp_path: Path) -> AsyncIterator[Mail]:
    """Time stands still: on a busy machine sixty turns can take as long as it takes to be no flood any more."""
    async with Sandbox(time=SandboxTime(runs=False)) as sandbox, spine.mail(sandbox, tmp_path) as made:
        yield made


def update(number: int, text: str = "/help", chat: int = 1001, **more: object) -> tuple[int, bytes]:
    """An update as Telegram sends it."""
    user = {"id": chat, "is_bot": False, "first_name": "Ana", "language_code": "en"}
    message = {"message_id": number, "date": 1, "chat": {"id": chat, "type": "private"}, "from": user, "text": text}
    return number, json.dumps({"update_id": number, "message": message | more}).encode()


async def take(mail: Mail) -> Taken:
    return await mail.database.transact(take_some, mail.telegram, mail.setup, Flood())


async def said(mail: Mail) -> list[str]:
    """The beginnings of what waits to be sent, in order."""

    def texts(tx: Tx) -> list[str]:
        rows = tx.all("SELECT id, person_id, call FROM outbox ORDER BY id")
        calls = [unpack(tx.keys.open(f"outbox.call:{row['id']}:{row['person_id']}", row["call"])) for row in rows]
        return [f"{call.method} {call.params.get('text', '')[:12]}".strip() for call in calls]

    return await mail.database.transact(texts)


async def test_under_a_backlog_several_turns_share_a_commit(mail: Mail) -> None:
    await mail.database.transact(
        inbox.receive, [update(number, chat=number) for number in range(1, TOGETHER + 9)], mail.telegram.chat_of
    )
    assert await take(mail) == Taken(TOGETHER, more=True)
    assert await mail.database.transact(inbox.sizes) == (8, 0)
    assert await take(mail) == Taken(8, more=False)
    assert await take(mail) == Taken(0, more=False)
    assert await said(mail) == ["sendMessage <b>What you"] * (TOGETHER + 8)


async def test_one_that_fails_three_times_is_put_aside_and_the_others_go_on_in_order(mail: Mail) -> None:
    poisoned = update(2, **{"from": SECRET})  # type: ignore[arg-type]  # that is what is wrong with it
    await mail.database.transact(
        inbox.receive, [update(1, "/help"), poisoned, update(3, "/language")], mail.telegram.chat_of
    )
    with structlog.testing.capture_logs() as lines:
        assert [await take(mail) for _ in range(5)] == [
            Taken(1, more=True),
            Taken(0, more=True),
            Taken(0, more=True),
            Taken(0, more=True),
            Taken(1, more=False),
        ]
    failed = [(line["attempt"], line["put_aside"]) for line in lines if line["event"] == "a turn failed"]
    assert failed == [(1, False), (2, False), (3, True)]
    assert SECRET not in str(lines)
    assert await said(mail) == ["sendMessage <b>What you", "sendMessage Your languag"]
    assert await mail.database.transact(inbox.sizes) == (0, 1)

    def kept(tx: Tx) -> list[bytes]:
        return [row["body"] for row in tx.all("SELECT body FROM inbox")]

    (sealed,) = await mail.database.transact(kept)
    assert b"cousin" not in sealed
    assert await mail.database.transact(inbox.open_body, 2) == poisoned[1]


async def test_whoever_spoke_is_told_when_what_the_bot_keeps_of_them_is_damaged(mail: Mail) -> None:
    """Their words can be read, but where they stood in a conversation cannot: they begin anew."""

    def spoil(tx: Tx) -> None:
        conversations.save(tx, people.meet(tx, "telegram:1001", "en").id, b"where they stood")
        tx.run("UPDATE conversations SET state = x'01' || randomblob(40)")

    await mail.database.transact(spoil)
    await mail.database.transact(inbox.receive, [update(1)], mail.telegram.chat_of)
    await take(mail)
    assert await said(mail) == ["sendMessage Something th"]
    assert await mail.database.transact(inbox.sizes) == (0, 0)
    await mail.database.transact(inbox.receive, [update(2)], mail.telegram.chat_of)
    await take(mail)
    assert await said(mail) == ["sendMessage Something th", "sendMessage <b>What you"]


async def test_whoever_spoke_is_told_when_their_turn_is_put_aside(mail: Mail, monkeypatch: pytest.MonkeyPatch) -> None:
    """Their words can be read, but answering them fails each time."""
    monkeypatch.setattr("handlers.dialogue.respond_each", lambda *_: 1 // 0)
    await mail.database.transact(inbox.receive, [update(1)], mail.telegram.chat_of)
    for _ in range(2):
        await take(mail)
        assert await said(mail) == []
    await take(mail)
    assert await said(mail) == ["sendMessage Something we"]
    assert await mail.database.transact(inbox.sizes) == (0, 1)


async def test_one_that_fails_harms_none_of_those_it_is_taken_with(mail: Mail) -> None:
    updates = [
        update(1, "/help", chat=2001),
        update(2, chat=2002, **{"from": SECRET}),
        update(3, "/language", chat=2003),
    ]
    await mail.database.transact(inbox.receive, updates, mail.telegram.chat_of)
    assert await take(mail) == Taken(2, more=True)
    assert await said(mail) == ["sendMessage <b>What you", "sendMessage Your languag"], "each once"
    assert await mail.database.transact(inbox.sizes) == (1, 0)


async def test_somebody_forgets_themselves_just_when_they_are_told_something(mail: Mail) -> None:
    """Two turns that are taken together get in each other's way: they are taken one after the other."""
    person, owner = await mail.person(), chat(mail.owner)

    def join(tx: Tx) -> None:
        membership.join(tx, person.id, membership.invite(tx, Role.MODERATOR), "Dana")

    await mail.database.transact(join)
    for number, (of_owner, of_person) in enumerate([(f"/dismiss {person.id}", "/forgetme"), ("1", "1")]):
        updates = [update(2 * number, of_owner, chat=owner), update(2 * number + 1, of_person, chat=chat(person))]
        await mail.database.transact(inbox.receive, updates, mail.telegram.chat_of)
        assert await take(mail) == Taken(2, more=False)
    async with mail.sending():
        await mail.empty()
    assert "is not on the team any more" in mail.heard(mail.owner)[-1]
    assert mail.heard(person)[-1].startswith("Deleted:")


async def test_a_long_line_of_one_chat_holds_up_nobody_else(mail: Mail) -> None:
    """However much waits of one, the others are answered in the next transaction; everybody's order is kept."""
    long = [update(number, "/help") for number in range(1, 41)]
    short = [update(number, "/language", chat=number) for number in range(41, 61)]
    await mail.database.transact(inbox.receive, [*long, update(61, "/privacy"), *short], mail.telegram.chat_of)
    assert await take(mail) == Taken(21, more=True)
    assert sorted(await said(mail)) == ["sendMessage <b>What you"] + ["sendMessage Your languag"] * 20
    while (await take(mail)).more:
        pass
    assert (await said(mail))[-1] == "sendMessage <b>I never s"


async def test_who_floods_is_told_once_and_set_aside_until_they_pause(mail: Mail) -> None:
    flood, numbers = Flood(), count(1)

    async def send(many: int, *, chat: int = 1001) -> list[str]:
        """What is said because somebody sends so much at once."""
        before = len(await said(mail))
        updates = [update(next(numbers), chat=chat) for _ in range(many)]
        await mail.database.transact(inbox.receive, updates, mail.telegram.chat_of)
        while (await mail.database.transact(take_some, mail.telegram, mail.setup, flood)).more:
            pass
        return (await said(mail))[before:]

    assert await send(MOST + 100) == ["sendMessage <b>What you"] * MOST + ["sendMessage That was a l"]
    mail.sandbox.time.advance(PAUSE.total_seconds() / 2)
    assert await send(5) == []
    assert await send(5, chat=1002) == ["sendMessage <b>What you"] * 5, "others do not notice"
    mail.sandbox.time.advance(PAUSE.total_seconds())
    assert await send(5) == ["sendMessage <b>What you"] * 5
    assert await mail.database.transact(inbox.sizes) == (0, 0)


async def test_one_that_cannot_be_opened_is_put_aside(mail: Mail) -> None:
    await mail.database.transact(inbox.receive, [update(1), update(2, chat=1002)], mail.telegram.chat_of)
    await mail.database.transact(lambda tx: tx.run("UPDATE inbox SET body = x'01' || randomblob(40) WHERE id = 1"))
    while (await take(mail)).more:
        pass
    assert await mail.database.transact(inbox.sizes) == (0, 1)
    assert len(await said(mail)) == 1


async def test_a_number_that_comes_again_for_something_new_does_not_meet_what_was_put_aside(mail: Mail) -> None:
    await mail.database.transact(inbox.receive, [(7, b"nothing to be read")], mail.telegram.chat_of)
    while (await take(mail)).more:
        pass
    mail.sandbox.time.advance(8 * 86400)
    await mail.database.transact(inbox.forget_old)
    await mail.database.transact(inbox.receive, [update(7)], mail.telegram.chat_of)
    await take(mail)
    assert await mail.database.transact(inbox.sizes) == (0, 1)
    assert len(await said(mail)) == 1


async def test_a_failing_turn_has_written_nothing(mail: Mail) -> None:
    """Its person is met within the turn; when the turn fails, nobody was met."""
    await mail.database.transact(inbox.receive, [update(1, chat=4004)], mail.telegram.chat_of)
    await mail.database.transact(lambda tx: tx.run("ALTER TABLE outbox RENAME TO elsewhere"))
    assert await take(mail) == Taken(0, more=True)
    await mail.database.transact(lambda tx: tx.run("ALTER TABLE elsewhere RENAME TO outbox"))

    def known(tx: Tx) -> int:
        return int((tx.one("SELECT count(*) FROM people") or [0])[0])

    assert await mail.database.transact(known) == 1  # the owner
    assert await take(mail) == Taken(1, more=False)
    assert await mail.database.transact(known) == 2


async def test_a_press_is_acknowledged_before_anything_else_is_said(mail: Mail) -> None:
    user = {"id": 1001, "is_bot": False, "first_name": "Ana"}
    message = {"message_id": 5, "date": 1, "chat": {"id": 1001, "type": "private"}, "text": "x"}
    press = {"id": "77", "from": user, "chat_instance": "1", "message": message, "data": "language:es"}
    body = json.dumps({"update_id": 1, "callback_query": press}).encode()
    await mail.database.transact(inbox.receive, [(1, body)], mail.telegram.chat_of)
    await take(mail)
    assert (await said(mail))[:2] == ["answerCallbackQuery", "sendMessage Listo. Tu id"]


async def test_who_chose_a_language_gets_the_menu_in_it(tmp_path: Path) -> None:
    async with Sandbox() as sandbox, bot_in(sandbox, tmp_path) as bot:
        ana = await sandbox.phone("Ana")
        await ana.say("/language")
        await ana.press("Español")
        await ana.sees("Español")
        profile, mine = sandbox.world.profile, menu(bot.setup, "es")
        await until(lambda: [(one["command"], one["description"]) for one in profile.menu(ana.id, "en")] == mine)


async def test_the_backlog_of_a_long_pause_is_answered_person_by_person_in_order(tmp_path: Path) -> None:
    async with Sandbox() as sandbox:
        phones = [await sandbox.phone(f"P{number}") for number in range(10)]
        for _ in range(2):
            for phone in phones:
                await phone.say("/help")
        for phone in phones:
            await phone.say("/language")
        async with bot_in(sandbox, tmp_path):
            for phone in phones:
                await phone.sees("Your language here")
                assert [who for who, _ in phone.transcript] == ["me"] * 3 + ["bot"] * 3
