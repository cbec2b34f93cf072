"""The sandbox's page in a real browser, with a tiny bot behind it: all that the page itself promises."""

import asyncio
import contextlib
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from chromium import chromium, needs_chromium
from playwright.async_api import Browser, BrowserContext, FilePayload, Locator, Page, expect

from bot.sandbox.server import Sandbox

pytestmark = [*needs_chromium, pytest.mark.asyncio(loop_scope="module")]

HOSTILE = "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script><b>&amp;"
ACCOUNT = "CH93 0076 2011 6238 5295 7"
Open = Callable[..., Awaitable[Page]]


def keyboard(sandbox: Sandbox) -> dict[str, Any]:
    start = f"https://t.me/{sandbox.world.bot['username']}?start=case-7"
    return {
        "inline_keyboard": [
            [{"text": text, "callback_data": text.lower()} for text in ("Change", "Toast", "Alert")],
            [{"text": "Copy", "copy_text": {"text": ACCOUNT}}, {"text": "Open the case", "url": start}],
            [{"text": "Elsewhere", "url": "https://example.org/"}],
        ]
    }


class TinyBot:
    """Says back what it hears, with buttons; changes its message or shows a notice when one of them is pressed."""

    def __init__(self, sandbox: Sandbox, http: aiohttp.ClientSession) -> None:
        self._sandbox = sandbox
        self._http = http

    async def call(self, method: str, **given: Any) -> Any:
        async with self._http.post(f"{self._sandbox.url}/bot{self._sandbox.token}/{method}", json=given) as answer:
            body = await answer.json()
            assert body["ok"], body
            return body["result"]

    async def run(self) -> None:
        offset = 0
        while True:
            for update in await self.call("getUpdates", offset=offset, timeout=20):
                offset = update["update_id"] + 1
                if "callback_query" in update:
                    await self._pressed(update["callback_query"])
                elif "inline_query" in update:
                    await self._asked(update["inline_query"])
                elif "message" in update:
                    await self._heard(update["message"])

    async def _heard(self, message: dict[str, Any]) -> None:
        said = message.get("text") or message.get("caption", "a file")
        chat, buttons = message["chat"]["id"], keyboard(self._sandbox)
        await self.call("sendMessage", chat_id=chat, text=f"Heard: {said}", reply_markup=buttons)

    async def _asked(self, query: dict[str, Any]) -> None:
        words = query["query"]
        content = {"message_text": f"The card of {words} {HOSTILE}"}
        card = {"type": "article", "id": "1", "title": words, "description": HOSTILE, "input_message_content": content}
        results = [card] if words else []
        await self.call("answerInlineQuery", inline_query_id=query["id"], results=results, cache_time=0)

    async def _pressed(self, query: dict[str, Any]) -> None:
        what, message = query["data"], query["message"]
        words = {} if what == "change" else {"text": f"This is a {what}", "show_alert": what == "alert"}
        await self.call("answerCallbackQuery", callback_query_id=query["id"], **words)
        if what == "change":
            await self.call(
                "editMessageText",
                chat_id=message["chat"]["id"],
                message_id=message["message_id"],
                text="Changed",
                reply_markup=keyboard(self._sandbox),
            )


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as running:
        yield running


@pytest_asyncio.fixture(loop_scope="module")
async def sandbox() -> AsyncIterator[Sandbox]:
    """A sandbox with Ana (a supporter) and Benito (a moderator), and the tiny bot at work in it."""
    async with Sandbox() as running, aiohttp.ClientSession() as http:
        running.world.add_person("Ana", note="supporter")
        running.world.add_person("Benito", "es", note="moderator")
        bot = TinyBot(running, http)
        await bot.call("setMyCommands", commands=[{"command": name, "description": name} for name in ("help", "write")])
        work = asyncio.create_task(bot.run())
        yield running
        work.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await work


@pytest_asyncio.fixture(loop_scope="module")
async def open_page(browser: Browser, sandbox: Sandbox) -> AsyncIterator[Open]:
    """Opens the page; at the end, whatever the test did, it asked nobody but the sandbox and broke no rule."""
    contexts: list[BrowserContext] = []
    asked: list[str] = []
    complaints: list[str] = []

    async def opened(width: int = 1400, height: int = 860) -> Page:
        context = await browser.new_context(viewport={"width": width, "height": height})
        contexts.append(context)
        await context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = await context.new_page()
        page.set_default_timeout(5000)
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda line: complaints.append(line.text) if "Content Security" in line.text else None)
        await page.goto(sandbox.url)
        await expect(page.locator(".phone").first).to_be_attached()
        return page

    yield opened
    for context in contexts:
        await context.close()
    assert [url for url in asked if not url.startswith((sandbox.url, "blob:"))] == []
    assert complaints == []


def phone(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=f"{name}'s phone", exact=True)


def field(page: Page, name: str) -> Locator:
    return page.get_by_role("textbox", name=f"Message from {name}")


def last(page: Page, name: str, author: str = "bot") -> Locator:
    return phone(page, name).locator(f"[data-message][data-from={author}]").last


def key(page: Page, name: str, text: str) -> Locator:
    return last(page, name).locator(".key", has_text=text)


def state_of(sandbox: Sandbox) -> str:
    return sandbox.world.chats[1001].state


async def say(page: Page, name: str, text: str) -> None:
    await field(page, name).fill(text)
    await field(page, name).press("Enter")


async def hear(page: Page, name: str, words: str) -> None:
    await expect(last(page, name).locator(".words")).to_contain_text(words)


async def test_what_is_said_and_answered_shows_at_once_on_that_phone_alone(open_page: Open) -> None:
    page = await open_page()
    await say(page, "Ana", "Hello")
    await hear(page, "Ana", "Heard: Hello")
    await expect(last(page, "Ana", "me")).to_contain_text("Hello")
    await expect(field(page, "Ana")).to_have_value("")
    await expect(phone(page, "Benito").locator("[data-message]")).to_have_count(0)


async def test_a_press_changes_the_message_in_place_and_the_focus_stays_on_the_button(open_page: Open) -> None:
    page = await open_page()
    await say(page, "Ana", "Hello")
    await key(page, "Ana", "Change").press("Enter")
    await hear(page, "Ana", "Changed")
    await expect(phone(page, "Ana").locator("[data-from=bot]")).to_have_count(1)
    await expect(last(page, "Ana")).to_contain_text("edited")
    await expect(key(page, "Ana", "Change")).to_be_focused()


async def test_a_toast_goes_by_itself_and_an_alert_waits_for_its_reader(open_page: Open) -> None:
    page = await open_page()
    await say(page, "Ana", "Hello")
    await key(page, "Ana", "Toast").click()
    await expect(phone(page, "Ana").get_by_role("status")).to_have_class(re.compile("shown"))
    await expect(phone(page, "Ana").get_by_role("status")).to_have_text("This is a toast")
    await key(page, "Ana", "Alert").press("Enter")
    alert = phone(page, "Ana").get_by_role("alertdialog")
    await expect(alert).to_contain_text("This is a alert")
    await expect(alert.get_by_role("button")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(alert).to_have_count(0)
    await expect(key(page, "Ana", "Alert")).to_be_focused()


async def test_the_keyboard_alone_is_enough(open_page: Open) -> None:
    page = await open_page()
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("button", name="Ana", exact=True)).to_be_focused()
    await page.keyboard.press("ArrowRight")
    await page.keyboard.press("Enter")
    await expect(field(page, "Benito")).to_be_focused()
    await page.keyboard.press("ArrowLeft")
    await expect(field(page, "Ana")).to_be_focused()
    await page.keyboard.type("one")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("two")
    await page.keyboard.press("Enter")
    await hear(page, "Ana", "Heard: one\ntwo")
    await page.keyboard.press("ArrowUp")
    await expect(field(page, "Ana")).to_have_value("one\ntwo")
    await field(page, "Ana").fill("three")
    await page.keyboard.press("Enter")
    await expect(last(page, "Ana", "me")).to_contain_text("threeedited")


async def test_from_the_field_backwards_lie_the_newest_buttons(open_page: Open) -> None:
    page = await open_page()
    await say(page, "Ana", "Hello")
    await expect(key(page, "Ana", "Elsewhere")).to_be_visible()
    for _ in range(3):  # past the clip and the commands
        await page.keyboard.press("Shift+Tab")
    await expect(key(page, "Ana", "Elsewhere")).to_be_focused()


async def test_commands_open_with_a_slash_and_are_chosen_with_the_arrows(open_page: Open) -> None:
    page = await open_page()
    await field(page, "Ana").press("/")
    await expect(page.get_by_role("option")).to_have_text(["/helphelp", "/writewrite"])
    await field(page, "Ana").press("w")
    await field(page, "Ana").press("ArrowDown")
    await field(page, "Ana").press("Enter")
    await hear(page, "Ana", "Heard: /write")
    await phone(page, "Benito").get_by_role("button", name="Commands").click()
    await page.get_by_role("option", name="/help").click()
    await hear(page, "Benito", "Heard: /help")
    await last(page, "Benito").get_by_role("button", name="/help").click()
    await expect(phone(page, "Benito").locator("[data-from=me]")).to_have_count(2)


async def test_what_is_offered_behind_the_bots_name_is_chosen_and_stands_in_the_chat(
    open_page: Open, sandbox: Sandbox
) -> None:
    page = await open_page()
    name = sandbox.world.bot["username"]
    await field(page, "Ana").press_sequentially(f"@{name} José")
    await expect(page.get_by_role("option")).to_have_text([f"José{HOSTILE}"])
    await field(page, "Ana").press("ArrowDown")
    await field(page, "Ana").press("Enter")
    await expect(phone(page, "Ana").locator("[data-from=me]").last).to_contain_text(f"The card of José {HOSTILE}")
    await expect(field(page, "Ana")).to_have_value("")
    await field(page, "Ana").fill(f"@{name} José")
    await expect(page.get_by_role("option")).to_have_count(1)
    await field(page, "Ana").fill("José")
    await expect(page.get_by_role("option")).to_have_count(0)


async def test_the_conversation_follows_what_is_new_and_leaves_alone_who_scrolled_back(
    open_page: Open, sandbox: Sandbox
) -> None:
    page = await open_page()
    for number in range(4):
        await say(page, "Ana", f"word {number}")
        await hear(page, "Ana", f"Heard: word {number}")
    await expect(key(page, "Ana", "Elsewhere")).to_be_in_viewport()
    await say(page, "Ana", "A long letter. " * 120)
    await hear(page, "Ana", "Heard: A long letter.")
    assert await below_top(page) < 20
    await phone(page, "Ana").get_by_role("log").press("Home")
    await expect(phone(page, "Ana").locator("[data-message]").first).to_be_in_viewport()
    async with aiohttp.ClientSession() as http:
        news = {"chat_id": 1001, "text": "News"}
        await http.post(f"{sandbox.url}/bot{sandbox.token}/sendMessage", json=news)
    await hear(page, "Ana", "News")
    await expect(last(page, "Ana")).not_to_be_in_viewport()
    await phone(page, "Ana").get_by_role("button", name="Go to the newest message").click()
    await expect(last(page, "Ana")).to_be_in_viewport()


async def below_top(page: Page) -> float:
    """How far below the upper edge of Ana's conversation its last message begins, in pixels."""
    edge = await phone(page, "Ana").get_by_role("log").bounding_box()
    begin = await last(page, "Ana").bounding_box()
    assert edge is not None
    assert begin is not None
    return abs(begin["y"] - edge["y"])


async def test_formatting_is_typed_with_marks(open_page: Open) -> None:
    page = await open_page()
    await say(page, "Ana", "**bold** <i> `**code**` [here](https://example.org/) ||hidden||")
    mine = last(page, "Ana", "me").locator(".words")
    await expect(mine.locator("b")).to_have_text("bold")
    await expect(mine.locator("code")).to_have_text("**code**")
    await expect(mine.get_by_role("link")).to_have_attribute("rel", "noopener noreferrer")
    await expect(mine.locator("i")).to_have_count(0)
    await mine.get_by_role("button", name="Hidden words").press("Enter")
    await expect(mine.locator(".spoiler.shown")).to_have_text("hidden")


async def test_what_people_write_never_becomes_markup(open_page: Open) -> None:
    page = await open_page()
    await say(page, "Ana", HOSTILE)
    await hear(page, "Ana", f"Heard: {HOSTILE}")
    await expect(page.locator(".words :is(img, script, b)")).to_have_count(0)
    await expect(page).not_to_have_title("taken")


async def test_the_page_trusts_not_even_the_sandbox_with_markup(browser: Browser, sandbox: Sandbox) -> None:
    page = await browser.new_page()
    await page.goto(sandbox.url)
    kept = await page.evaluate(
        """async (html) => {
            const { words } = await import("/page/words.js");
            const box = document.createElement("div");
            box.append(words(html, { username: "x", say: () => {} }));
            return box.innerHTML;
        }""",
        f"{HOSTILE}</b><a href='javascript:alert(1)' onclick='alert(1)'>a</a><svg onload=alert(1)></svg>"
        "<i style='color:red'>b</i><form action=/x><input name=y></form>",
    )
    assert kept == "document.title='taken'<b>&amp;</b><span>a</span><i>b</i>"
    await expect(page).not_to_have_title("taken")
    await page.context.close()


async def test_a_photo_is_attached_with_a_caption(open_page: Open, picture: bytes) -> None:
    page = await open_page()
    photo = FilePayload(name="plums.png", mimeType="image/png", buffer=picture)
    await page.get_by_label("File from Ana").set_input_files(photo)
    await say(page, "Ana", "Plums")
    await hear(page, "Ana", "Heard: Plums")
    shown = last(page, "Ana", "me").get_by_role("img", name="Photo")
    await expect(shown).to_have_js_property("naturalWidth", 3)


async def test_a_place_and_a_document_are_shown(open_page: Open, sandbox: Sandbox) -> None:
    page = await open_page()
    await say(page, "Ana", "Hello")
    await hear(page, "Ana", "Hello")
    venue = {"chat_id": 1001, "latitude": 52.5, "longitude": 13.4, "title": "Library", "address": "Long Street 5"}
    form = aiohttp.FormData({"chat_id": "1001"})
    form.add_field("document", b"BEGIN:VCALENDAR", filename="evening.ics")
    async with aiohttp.ClientSession() as http:
        await http.post(f"{sandbox.url}/bot{sandbox.token}/sendVenue", json=venue)
        await expect(last(page, "Ana").locator(".place")).to_contain_text("Library")
        await http.post(f"{sandbox.url}/bot{sandbox.token}/sendDocument", data=form)
    await expect(last(page, "Ana").get_by_role("link", name="evening.ics")).to_contain_text("15 bytes")


async def test_a_link_to_the_bot_is_opened_on_this_phone(open_page: Open) -> None:
    page = await open_page()
    await say(page, "Ana", "Hello")
    await key(page, "Ana", "Open the case").click()
    await hear(page, "Ana", "Heard: /start case-7")
    assert len(page.context.pages) == 1


async def test_a_copy_button_copies_and_says_so_quietly(open_page: Open) -> None:
    page = await open_page()
    await say(page, "Ana", "Hello")
    await key(page, "Ana", "Copy").click()
    await expect(phone(page, "Ana").get_by_role("status")).to_have_text("Copied")
    assert await page.evaluate("navigator.clipboard.readText()") == ACCOUNT


async def test_the_bot_is_blocked_and_let_in_again(open_page: Open, sandbox: Sandbox) -> None:
    page = await open_page()
    await say(page, "Ana", "Hello")
    await phone(page, "Ana").get_by_role("button", name="Block the bot").click()
    await expect(field(page, "Ana")).to_be_hidden()
    assert state_of(sandbox) == "blocked"
    await phone(page, "Ana").get_by_role("button", name="Unblock it").press("Enter")
    await expect(field(page, "Ana")).to_be_focused()
    assert state_of(sandbox) == "open"


async def test_a_refusal_is_said_and_the_words_come_back(open_page: Open, sandbox: Sandbox) -> None:
    page = await open_page()
    sandbox.world.chats[1001].state = "deactivated"
    await say(page, "Ana", "A long letter")
    await expect(phone(page, "Ana").get_by_role("status")).to_have_text("The bot is not in this chat any more")
    await expect(field(page, "Ana")).to_have_value("A long letter")


async def test_another_phone_is_added_and_ready_to_write(open_page: Open) -> None:
    page = await open_page()
    await page.get_by_role("button", name="Add a phone").click()
    await page.get_by_label("Name").fill("Clara")
    await page.get_by_label("Language").select_option("es")
    await page.keyboard.press("Enter")
    await expect(field(page, "Clara")).to_be_focused()
    await expect(phone(page, "Clara")).to_contain_text("Spanish")
    await phone(page, "Clara").get_by_role("button", name="Start").click()
    await hear(page, "Clara", "Heard: /start")


@pytest.mark.parametrize("width", [1250, 1440])
async def test_many_phones_leave_the_clock_its_place(open_page: Open, sandbox: Sandbox, width: int) -> None:
    for number in range(9):
        sandbox.world.add_person(f"Somebody {number}")
    page = await open_page(width)
    await expect(page.locator(".phone")).to_have_count(11)
    add = await page.locator(".chip.add").bounding_box()
    clock = await page.locator(".postmark").bounding_box()
    week = await page.locator(".moves").bounding_box()
    assert add
    assert clock
    assert week
    assert add["x"] + add["width"] <= clock["x"]
    assert week["x"] + week["width"] <= width


async def test_a_phone_added_elsewhere_appears_with_all_it_heard(open_page: Open, sandbox: Sandbox) -> None:
    page = await open_page()
    dan = await sandbox.phone("Dan")
    for number in range(5):
        await dan.say(f"word {number}")
    await expect(phone(page, "Dan").locator("[data-from=me]")).to_have_count(5)
    await hear(page, "Dan", "Heard: word 4")


async def test_the_clock_is_moved_and_the_conversation_says_so(open_page: Open, sandbox: Sandbox) -> None:
    page = await open_page()
    await say(page, "Benito", "Hola")
    await hear(page, "Benito", "Heard: Hola")
    await page.get_by_role("button", name="A day later").click()
    await expect(page.get_by_label("The sandbox's clock")).to_contain_text("11 Sept")
    await expect(phone(page, "Benito").locator(".moved")).to_contain_text("A day later, 12:0")
    await expect(phone(page, "Benito").locator("[data-day]")).to_have_text(
        ["martes, 10 de septiembre", "miércoles, 11 de septiembre"]
    )
    assert sandbox.time.now().day == 11


async def test_a_narrow_screen_shows_one_phone_and_says_where_news_came(open_page: Open, sandbox: Sandbox) -> None:
    page = await open_page(390, 800)
    await expect(phone(page, "Ana")).to_be_visible()
    await expect(phone(page, "Benito")).to_be_hidden()
    benito = page.get_by_role("button", name="Benito", exact=True)
    async with aiohttp.ClientSession() as http:
        await http.post(f"{sandbox.url}/api/phones/1002/messages", json={"text": "Hola"})
    await expect(benito).to_have_attribute("data-news", "")
    await benito.click()
    await expect(phone(page, "Ana")).to_be_hidden()
    await hear(page, "Benito", "Heard: Hola")
    await expect(benito).not_to_have_attribute("data-news", "")
    assert await page.evaluate("document.documentElement.scrollWidth") == 390


async def test_a_server_that_restarts_is_found_again_and_nothing_typed_is_lost(browser: Browser) -> None:
    async with Sandbox() as first:
        first.world.add_person("Ana")
        page = await browser.new_page()
        await page.goto(first.url)
        await say(page, "Ana", "Before")
        await field(page, "Ana").fill("half a let")
    connection = page.locator(".connection")
    await expect(connection).to_contain_text("does not answer")
    async with Sandbox(port=int(first.url.rpartition(":")[2])) as second:
        second.world.add_person("Ana")
        second.world.add_person("Emil")
        await expect(phone(page, "Emil")).to_be_visible(timeout=10_000)
        await expect(connection).to_be_empty()
        await expect(phone(page, "Ana").locator("[data-message]")).to_have_count(0)
        await expect(field(page, "Ana")).to_have_value("half a let")
        await field(page, "Ana").press("Enter")
        await expect(last(page, "Ana", "me")).to_contain_text("half a let")
        await page.context.close()
