"""The sandbox's page is for people who see, hear or move otherwise, too: axe-core, which is not ours, looks at it.

It looks at contrast, names, roles and order, in whatever the page can show, in light and dark, on a wide and a narrow
screen. That the keyboard alone is enough is tried by hand in test_page.py.
"""

from collections.abc import AsyncIterator, Awaitable, Callable
from importlib import resources
from typing import Any, Literal

import pytest
import pytest_asyncio
from chromium import chromium, needs_chromium
from playwright.async_api import Browser, Page, expect
from test_page import field, hear, key, last, phone, sandbox, say

from bot.sandbox.server import Sandbox

__all__ = ["sandbox"]
pytestmark = [*needs_chromium, pytest.mark.asyncio(loop_scope="module")]

AXE = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
LOOK = """async () => (await axe.run(document, { resultTypes: ["violations"] })).violations.map(
    (one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`)"""
Scene = Callable[[Page], Awaitable[object]]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as running:
        yield running


async def violations(page: Page) -> list[str]:
    """What axe-core finds wrong with the page as it is, each with where."""
    await page.evaluate(AXE)
    found: list[str] = await page.evaluate(LOOK)
    return found


async def _conversation(page: Page) -> None:
    await say(page, "Ana", "**Hello** `code` https://example.org ||hidden||")
    await hear(page, "Ana", "Heard: ")
    await expect(key(page, "Ana", "Elsewhere")).to_be_visible()


async def _commands(page: Page) -> None:
    await field(page, "Ana").press("/")
    await expect(page.get_by_role("option").first).to_be_visible()


async def _alert(page: Page) -> None:
    await _conversation(page)
    await key(page, "Ana", "Alert").press("Enter")
    await expect(phone(page, "Ana").get_by_role("alertdialog")).to_be_visible()


async def _toast(page: Page) -> None:
    await _conversation(page)
    await key(page, "Ana", "Toast").press("Enter")
    await expect(phone(page, "Ana").get_by_role("status")).to_have_text("This is a toast")


async def _corrected(page: Page) -> None:
    await _conversation(page)
    await field(page, "Ana").press("ArrowUp")
    await field(page, "Ana").fill("Another")
    await field(page, "Ana").press("Enter")
    await expect(last(page, "Ana", "me")).to_contain_text("edited")


async def _newcomer(page: Page) -> None:
    await page.get_by_role("button", name="Add a phone").click()
    await expect(page.get_by_role("dialog")).to_be_visible()


async def _nothing(_page: Page) -> None:
    """As it opens."""


SCENES: dict[str, Scene] = {
    "as it opens": _nothing,
    "a conversation": _conversation,
    "commands": _commands,
    "an alert": _alert,
    "a toast": _toast,
    "a corrected message": _corrected,
    "another phone": _newcomer,
}


@pytest.mark.parametrize("width", [1400, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_axe_finds_nothing_wrong_whatever_the_page_shows(
    browser: Browser, sandbox: Sandbox, scheme: Literal["light", "dark"], width: int
) -> None:
    found: dict[str, Any] = {}
    for name, scene in SCENES.items():
        context = await browser.new_context(
            viewport={"width": width, "height": 860}, color_scheme=scheme, reduced_motion="reduce", bypass_csp=True
        )
        page = await context.new_page()
        page.set_default_timeout(8000)
        await page.goto(sandbox.url)
        await expect(page.locator(".phone").first).to_be_attached()
        await scene(page)
        found[name] = await violations(page)
        await context.close()
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


async def test_sabotage_axe_sees_what_is_wrong(browser: Browser, sandbox: Sandbox) -> None:
    context = await browser.new_context(bypass_csp=True)
    page = await context.new_page()
    await page.goto(sandbox.url)
    await expect(page.locator(".phone").first).to_be_attached()
    await page.evaluate(
        """() => { document.documentElement.removeAttribute("lang");
            document.querySelector("h1").style.color = document.querySelector(".hints").style.color = "#ccc";
            document.querySelector(".newcomer input").closest("label").replaceWith(document.createElement("input"));
            document.querySelector(".moves button").textContent = ""; }"""
    )
    ids = {one.partition(":")[0] for one in await violations(page)}
    await context.close()
    assert ids >= {"html-has-lang", "button-name"}
