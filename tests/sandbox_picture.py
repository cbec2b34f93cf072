"""`PYTHONPATH=.:tests python -m sandbox_picture docs/sandbox.png`: the README's picture of the sandbox, made anew.

The running program plays the scene, so the picture says what the bot says. Take it anew when a text in it has changed.
With a folder in place of the file, every view is put there, to be looked at: light and dark, wide, and each phone on a
narrow screen. The browser finds the press's fonts beside the machine's own, so that no emoji is an empty box.
"""

import asyncio
import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from chromium import chromium
from doing import does
from playwright.async_api import Browser, Page, ViewportSize, expect

from bot import log, press
from bot.sandbox.phones.phone import Phone
from bot.sandbox.phones.phones import Phones
from bot.sandbox.play.trial import Trial, staged
from bot.settings import Settings
from storage.rights import Role

WIDE, NARROW = (1440, 900), (390, 844)
HOUR = 3600
LETTER = "Querido Manuel: no me conoces, pero hoy pienso en ti. Aquí llovió, y todo el barrio olía a pan."
FONTS = Path(press.__path__[0]) / "fonts"
TEAM = (("Carmen", "es", Role.OWNER), ("Dana", "en", Role.MODERATOR))


@dataclass(frozen=True)
class Look:
    """How wide and high the screen is, in which colours, and which phone is in use."""

    size: tuple[int, int] = WIDE
    scheme: Literal["light", "dark"] = "light"
    phone: str = "Dana"


EVERY = [
    *(Look(scheme=scheme) for scheme in ("light", "dark")),
    *(Look(NARROW, scheme, phone) for scheme in ("light", "dark") for phone in ("Ana", "Ben", "Carmen", "Dana")),
]


async def play(trial: Trial, phones: Phones) -> None:
    """A letter is sent and taken to be read; an event is followed; the first of two confirms the donation details."""
    ana, ben = await phones.add("Ana", "es", "supporter"), await phones.add("Ben", "en", "supporter")
    carmen, dana = [await _joined(trial, phones, *member) for member in TEAM]
    await does(ana, "> /write manuel-gomez-vazquez", "nombre", "> Golondrina", "Ahora escribe", f"> {LETTER}")
    await does(ana, "Guardado", "[✓ Listo", "tal como se va a leer", "[✉️ Enviarla", "Recibida.")
    await does(ben, "> /events", "Hour:", "[Follow", "Stop following")
    await does(carmen, "> /donations", "[Revisar", "15.702.522-8", "[✓", "> 2522", "otra persona")
    await phones.advance(HOUR)  # the team hears of letters once an hour
    await does(dana, "Read the next letter", "[Read the next letter", "Golondrina")


async def picture(browser: Browser, url: str, look: Look) -> bytes:
    """The page as it stands, opened anew."""
    width, height = look.size
    size = ViewportSize(width=width, height=height)
    context = await browser.new_context(viewport=size, color_scheme=look.scheme, reduced_motion="reduce")
    page = await context.new_page()
    await page.goto(url)
    await page.get_by_role("button", name=look.phone, exact=True).click()
    await _settled(page)
    shot = await page.screenshot()
    await context.close()
    return shot


async def taken(looks: list[Look]) -> list[bytes]:
    """Play the scene once, and take a picture of each look."""
    with tempfile.TemporaryDirectory(prefix="paloma-picture-") as folder:
        (Path(folder) / "fonts").symlink_to(FONTS)
        os.environ["XDG_DATA_HOME"] = folder
        settings, data = Settings(_env_file=None), Path(folder) / "data"
        async with staged(settings, data) as trial, Phones(trial.sandbox.url) as phones, chromium() as browser:
            await play(trial, phones)
            return [await picture(browser, trial.sandbox.url, look) for look in looks]


def main(target: Path) -> None:
    """Put the README's picture into this file, or every look into this folder."""
    log.set_up("ERROR", "console")
    looks = EVERY if target.is_dir() else [Look()]
    for look, shot in zip(looks, asyncio.run(taken(looks)), strict=True):
        file = target / f"{look.size[0]}-{look.scheme}-{look.phone}.png" if target.is_dir() else target
        file.write_bytes(shot)


async def _joined(trial: Trial, phones: Phones, name: str, language: str, role: Role) -> Phone:
    phone = await phones.add(name, language, role.value)
    await phone.open_link(f"join-{await trial.invite(role)}")
    await does(phone, "?", f"> {name}", name)
    return phone


async def _settled(page: Page) -> None:
    """All phones are there, the fonts too, and every conversation is at its end."""
    await expect(page.locator(".phone")).to_have_count(4)
    await page.evaluate("document.fonts.ready")
    await page.wait_for_timeout(300)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
