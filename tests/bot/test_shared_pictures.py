"""An announcement's picture on its way out: waited for if it is not here, never left out, and carried there once."""

import asyncio
from typing import Any

import pytest
from stage import Stage

from bot.flow.shared_calls import SharedCalls
from bot.messenger import Call, Refused
from bot.messenger.telegram import Telegram
from bot.messenger.telegram.outcomes import NoSuchFile
from bot.messenger.telegram.uploads import MOST_KNOWN, Uploads
from bot.messenger.telegram.wire import NO_TOKEN
from storage import announcements, outbox, pictures
from storage.announcements import Announcement
from storage.audiences import SUBSCRIBERS, Reader
from storage.contents.content import Content, PictureId
from storage.people import Person
from storage.pictures import PictureState
from storage.rights import Role
from storage.transaction import Tx

CALL = Call("sendPhoto", {"caption": "Come"}, {"photo": ("photo.jpg", b"a picture")}, shared="P")


@pytest.fixture
def owned(stage: Stage) -> Stage:
    stage.member("olga", Role.OWNER)
    return stage


def made(tx: Tx, olga: Person) -> tuple[Announcement, PictureId]:
    """An announcement with a picture goes out."""
    picture = pictures.want(tx, olga.id, "file")
    pictures.keep(tx, picture, b"a picture")
    versions = {"en": Content(markup="Come", picture=picture)}
    announcement, _ = announcements.propose(tx, olga.id, SUBSCRIBERS, versions, None, None, setting=1)
    assert announcement.state.under_way
    return announcement, picture


def put(tx: Tx, picture_id: PictureId, state: PictureState, content: bytes | None = None) -> None:
    pictures._table.change(tx, picture_id, state=state, content=content)


def call_of(tx: Tx, calls: SharedCalls, announcement: Announcement, olga: Person) -> Call | None:
    return calls.of(tx, outbox.first_time(announcement, Reader(olga.id, b"", "en")))


def test_it_waits_for_a_picture_that_is_not_here_and_shows_it_then(owned: Stage) -> None:
    olga, calls = owned.person("olga"), SharedCalls(Telegram(NO_TOKEN), owned.setup.texts)
    with owned.tx() as tx:
        announcement, picture = made(tx, olga)
        put(tx, picture, PictureState.WANTED)
        assert calls.sending(tx) == []
        put(tx, picture, PictureState.KEPT, b"a picture")
        assert [one.id for one in calls.sending(tx)] == [announcement.id]
        call = call_of(tx, calls, announcement, olga)
        assert call
        assert (call.files, call.shared) == ({"photo": ("photo.jpg", b"a picture")}, picture)
        assert "file" not in call.params.values()
        announcements.cancel(tx, announcement.id, olga.id)
        assert calls.sending(tx) == []


def test_what_was_agreed_to_with_a_picture_is_never_sent_without(owned: Stage) -> None:
    olga, calls = owned.person("olga"), SharedCalls(Telegram(NO_TOKEN), owned.setup.texts)
    with owned.tx() as tx:
        announcement, picture = made(tx, olga)
        put(tx, picture, PictureState.GONE)
        assert len(calls.sending(tx)) == 1
        assert call_of(tx, calls, announcement, olga) is None


# Uploads.


class Door:
    """What Telegram answers, one after the other; and what it was asked."""

    def __init__(self, *answers: object) -> None:
        self.answers, self.asked = list(answers), list[Call]()

    async def __call__(self, call: Call) -> Any:
        self.asked.append(call)
        await asyncio.sleep(0)
        answer = self.answers.pop(0) if self.answers else photo("F")
        if isinstance(answer, Exception):
            raise answer
        return answer

    @property
    def carried(self) -> list[bool]:
        """Of each call, whether the file went with it."""
        return [bool(call.files) for call in self.asked]


def photo(reference: object) -> object:
    return {"message_id": 7, "photo": [{"file_id": "small"}, {"file_id": reference}]}


async def test_the_largest_of_its_sizes_is_named_from_then_on() -> None:
    uploads, door = Uploads(), Door()
    for _ in range(3):
        await uploads.sent(CALL, door)
    assert door.carried == [True, False, False]
    assert door.asked[-1].params == {"photo": "F", "caption": "Come"}


@pytest.mark.parametrize("answer", [None, True, {}, {"photo": []}, {"photo": [7]}, photo(7)])
async def test_an_answer_that_names_no_file_has_it_carried_again(answer: object) -> None:
    uploads, door = Uploads(), Door(answer)
    for _ in range(3):
        await uploads.sent(CALL, door)
    assert door.carried == [True, True, False]


async def test_a_file_that_is_not_known_any_more_is_carried_again_once_by_all() -> None:
    uploads, door = Uploads(), Door(photo("old"))
    await uploads.sent(CALL, door)
    door.answers = [NoSuchFile(), NoSuchFile(), NoSuchFile()]
    await asyncio.gather(*(uploads.sent(CALL, door) for _ in range(3)))
    assert door.carried == [True, False, False, False, True, False, False]


async def test_what_is_refused_with_the_file_is_refused() -> None:
    uploads, door = Uploads(), Door(Refused("no photos here"), NoSuchFile())
    for _ in range(2):
        with pytest.raises(Refused):
            await uploads.sent(CALL, door)
    assert door.carried == [True, True]


async def test_few_files_are_remembered() -> None:
    uploads, door = Uploads(), Door()
    for number in range(MOST_KNOWN + 1):
        await uploads.sent(Call("sendPhoto", {}, CALL.files, shared=str(number)), door)
    door.asked.clear()
    for name in ("0", str(MOST_KNOWN)):
        await uploads.sent(Call("sendPhoto", {}, CALL.files, shared=name), door)
    assert door.carried == [True, False]
