"""Files go up in parts, are used again by their file_id, and come down through getFile."""

import io
import json

import aiohttp
import pytest
from sandbox_wire import Call

from bot.sandbox.server import Sandbox
from bot.sandbox.world import people
from bot.sandbox.world.files import DOWNLOAD_LIMIT, PHOTO_LIMIT, UPLOAD_LIMIT, Upload
from bot.sandbox.world.pictures import size
from bot.sandbox.world.refusals import Refusal


async def upload(
    sandbox: Sandbox, http: aiohttp.ClientSession, method: str, part: str, content: bytes, **fields: str
) -> dict[str, object]:
    form = aiohttp.FormData(fields, quote_fields=False)  # Telegram takes a file's name as it stands
    form.add_field(part, io.BytesIO(content), filename="carta ñ.png")
    async with http.post(f"/bot{sandbox.token}/{method}", data=form) as answer:
        body: dict[str, object] = await answer.json()
        return body


async def test_a_document_goes_up_comes_down_and_is_sent_again(
    sandbox: Sandbox, http: aiohttp.ClientSession, call: Call, ana: int
) -> None:
    content = b"%PDF\r\n--not a boundary\r\n" + bytes(range(256))
    body = await upload(sandbox, http, "sendDocument", "document", content, chat_id=str(ana), caption="<b>x</b>")
    sent = body["result"]
    assert isinstance(sent, dict)
    assert sent["caption"] == "<b>x</b>"
    assert (sent["document"]["file_name"], sent["document"]["file_size"]) == ("carta ñ.png", len(content))
    path = (await call("getFile", file_id=sent["document"]["file_id"]))["result"]["file_path"]
    async with http.get(f"/file/bot{sandbox.token}/{path}") as answer:
        assert await answer.read() == content
    async with http.get(f"/file/bot{sandbox.token}x/{path}") as answer:
        assert answer.status == 401
    async with http.get(f"/file/bot{sandbox.token}/documents/../{path}x") as answer:
        assert answer.status == 404
    again = await call("sendDocument", chat_id=ana, document=sent["document"]["file_id"])
    assert again["result"]["document"] == sent["document"]
    wrong = await call("sendPhoto", chat_id=ana, photo=sent["document"]["file_id"])
    assert wrong["description"] == "Bad Request: can't use file of type Document as Photo"


async def test_a_photo_is_put_over_a_text(
    sandbox: Sandbox, http: aiohttp.ClientSession, call: Call, ana: int, picture: bytes
) -> None:
    """As Telegram does since Bot API 7.11; what is asked for in another way is refused."""
    text = (await call("sendMessage", chat_id=ana, text="x"))["result"]["message_id"]
    there = {"chat_id": str(ana), "message_id": str(text)}

    async def put(media: object) -> dict[str, object]:
        return await upload(sandbox, http, "editMessageMedia", "p", picture, **there, media=json.dumps(media))

    put_over = await put({"type": "photo", "media": "attach://p", "caption": "<b>y</b>", "parse_mode": "HTML"})
    edited = put_over["result"]
    assert isinstance(edited, dict)
    assert (edited["message_id"], edited["caption"], len(edited["photo"])) == (text, "y", 1)
    for media, reason in (
        ({"type": "video", "media": "attach://p"}, "the sandbox plays only photos with a caption as media"),
        ({"type": "photo", "media": "attach://q"}, "there is no media in the request"),
        ({"type": "photo"}, "unknown parameter p"),
    ):
        assert (await put(media))["description"] == f"Bad Request: {reason}"
    missing = await call("editMessageMedia", chat_id=ana, message_id=text, media={"type": "photo"})
    assert missing["description"] == "Bad Request: there is no photo in the request"


async def test_a_photo_may_come_as_a_named_part(
    sandbox: Sandbox, http: aiohttp.ClientSession, ana: int, picture: bytes
) -> None:
    body = await upload(
        sandbox, http, "sendPhoto", "part7", picture, chat_id=str(ana), photo="attach://part7", has_spoiler="true"
    )
    sent = body["result"]
    assert isinstance(sent, dict)
    assert [(size["width"], size["height"]) for size in sent["photo"]] == [(3, 2)]
    assert sent["has_media_spoiler"] is True
    stray = await upload(sandbox, http, "sendMessage", "part7", picture, chat_id=str(ana), text="x")
    assert stray["description"] == "Bad Request: unknown parameter part7"


async def test_what_is_no_photo_is_not_sent_as_one(sandbox: Sandbox, http: aiohttp.ClientSession, ana: int) -> None:
    body = await upload(sandbox, http, "sendPhoto", "photo", b"%PDF", chat_id=str(ana))
    assert body["description"] == "Bad Request: IMAGE_PROCESS_FAILED"
    assert sandbox.world.messages(ana) == []


@pytest.mark.parametrize(
    ("content", "measures"),
    [
        (b"GIF89a\x05\x00\x04\x00", (5, 4)),
        (b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc2\x00\x0b\x08\x00\x02\x00\x03\x01", (3, 2)),
    ],
)
def test_the_size_of_a_picture_is_read_from_its_head(content: bytes, measures: tuple[int, int]) -> None:
    assert size(content) == measures


@pytest.mark.parametrize("content", [b"GIF89a\xff\xff\x01\x00", b"GIF89a\x15\x00\x01\x00", b"GIF89a\x00\x00\x00\x00"])
def test_a_picture_of_impossible_shape_is_refused(content: bytes) -> None:
    with pytest.raises(Refusal, match="PHOTO_INVALID_DIMENSIONS"):
        size(content)


async def test_files_have_their_limits(
    sandbox: Sandbox, http: aiohttp.ClientSession, call: Call, ana: int, picture: bytes
) -> None:
    photo = await upload(sandbox, http, "sendPhoto", "photo", picture.ljust(PHOTO_LIMIT + 1), chat_id=str(ana))
    assert photo["description"] == "Bad Request: file is too big"
    huge = await upload(sandbox, http, "sendDocument", "document", bytes(UPLOAD_LIMIT + 2**20), chat_id=str(ana))
    assert (huge["error_code"], huge["description"]) == (413, "Request Entity Too Large")
    empty = await upload(sandbox, http, "sendDocument", "document", b"", chat_id=str(ana))
    assert empty["description"] == "Bad Request: file must be non-empty"
    big = Upload("big.bin", bytes(DOWNLOAD_LIMIT + 1))
    message = people.send_file(sandbox.world, sandbox.world.people[ana], "document", big)
    body = await call("getFile", file_id=message.content.attached["document"]["file_id"])
    assert body["description"] == "Bad Request: file is too big"


async def test_a_caption_has_its_own_limit_and_can_be_edited(
    sandbox: Sandbox, http: aiohttp.ClientSession, call: Call, ana: int, picture: bytes
) -> None:
    long = await upload(sandbox, http, "sendPhoto", "photo", picture, chat_id=str(ana), caption="x" * 1025)
    assert long["description"] == "Bad Request: message caption is too long"
    body = await upload(sandbox, http, "sendPhoto", "photo", picture, chat_id=str(ana), caption="x" * 1024)
    sent = body["result"]
    assert isinstance(sent, dict)
    where = {"chat_id": ana, "message_id": sent["message_id"]}
    edited = await call("editMessageCaption", **where, caption="<i>y</i>", parse_mode="html")
    assert edited["result"]["caption"] == "y"
    assert edited["result"]["photo"] == sent["photo"]
    no_text = await call("editMessageText", **where, text="z")
    assert no_text["description"] == "Bad Request: there is no text in the message to edit"
