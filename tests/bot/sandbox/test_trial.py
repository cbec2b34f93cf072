"""`paloma sandbox` in a real browser: a letter is written on one phone, and approved on another."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from chromium import chromium, needs_chromium
from playwright.async_api import Locator, Page, expect

from bot.sandbox.play.trial import people_it, staged
from bot.settings import Settings

pytestmark = [*needs_chromium]

LETTER = "Querido Manuel: no me conoces, pero hoy pienso en ti. Aquí llovió, y todo el barrio olía a pan."


@pytest.fixture
async def page(tmp_path: Path) -> AsyncIterator[Page]:
    """The page of a sandbox with both campaigns and a small team."""
    async with staged(Settings(_env_file=None), tmp_path) as trial, chromium() as browser:
        await people_it(trial)
        page = await browser.new_page(viewport={"width": 1440, "height": 900})
        await page.goto(trial.sandbox.url)
        yield page


def phone(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=f"{name}'s phone", exact=True)


async def say(page: Page, name: str, text: str) -> None:
    field = page.get_by_role("textbox", name=f"Message from {name}")
    await field.fill(text)
    await field.press("Enter")


async def press(page: Page, name: str, label: str) -> None:
    await phone(page, name).get_by_role("button", name=label).last.click()


async def hear(page: Page, name: str, words: str) -> None:
    shown = phone(page, name).locator("[data-message][data-from=bot]").filter(has_text=words).last
    await expect(shown).to_be_visible(timeout=10_000)


async def test_a_letter_is_written_on_one_phone_and_approved_on_another(page: Page) -> None:
    await say(page, "Ana", "/write manuel-gomez-vazquez")
    await hear(page, "Ana", "¿Con qué nombre firmas?")
    await say(page, "Ana", "Golondrina")
    await hear(page, "Ana", "Ahora escribe tu carta")
    await say(page, "Ana", LETTER)
    await hear(page, "Ana", "Guardado.")
    await press(page, "Ana", "Listo")
    await hear(page, "Ana", "Esta es tu carta, tal como se va a leer.")
    await press(page, "Ana", "✉️ Enviarla")
    await hear(page, "Ana", "Recibida.")

    await hear(page, "Dana", "A new letter waits to be read.")
    await press(page, "Dana", "Read the next letter")
    await hear(page, "Dana", LETTER)
    await press(page, "Dana", "Approve")
    await hear(page, "Dana", "is approved")
    await page.get_by_role("button", name="An hour later").click()  # until then the approval can be undone
    await hear(page, "Ana", "fue aprobada")
