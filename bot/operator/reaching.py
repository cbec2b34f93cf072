"""Whether Telegram can be reached and knows the token, how it hands out updates, and whether our clock is right."""

from collections.abc import AsyncIterator
from datetime import timedelta
from urllib.parse import urlsplit

from bot.messenger import TooFast, Unreachable
from bot.messenger.telegram.client import Bringing, Telegram
from bot.operator.findings import ago, well, wrong
from bot.operator.watching import seconds_off
from bot.settings import DEFAULT_TOKEN, Settings
from bot.timekeeping import Time
from storage.errors import CannotStart
from storage.sentence import Sentence

ALLOWED = 5.0
"""Seconds by which two clocks may differ that are both set over the network, asked over a slow line."""
FRESH = timedelta(hours=1)
"""What Telegram last failed to bring counts for so long: it tries again and again."""


async def findings(settings: Settings, time: Time) -> list[Sentence]:
    """Each line is well or wrong (findings.py)."""
    if settings.bot_token is None:
        cure = Sentence("Write the token that @BotFather gives you into {file}.", file=DEFAULT_TOKEN)
        return [wrong(Sentence("There is no bot token."), cure)]
    proxy = settings.proxy.get_secret_value() if settings.proxy else None
    async with Telegram(settings.bot_token.get_secret_value(), settings.telegram_api_url, proxy) as telegram:
        try:
            return [finding async for finding in _asked(telegram, settings, time)]
        except CannotStart as error:  # it says what to do
            return [wrong(error.sentence)]
        except Unreachable as error:
            return [wrong(error.sentence, _cure(settings))]
        except TooFast as error:
            again = Sentence("Ask again in {seconds} seconds.", seconds=round(error.seconds))
            return [wrong(Sentence("Telegram asks for a pause."), again)]


async def _asked(telegram: Telegram, settings: Settings, time: Time) -> AsyncIterator[Sentence]:
    name = await telegram.username()
    yield well(Sentence("Telegram is reached ({way}), and knows the token: @{name}.", way=_way(settings), name=name))
    yield _offers(elsewhere=await telegram.offers_elsewhere())
    yield _handed_out(await telegram.bringing(), settings, time)
    yield _clock(await seconds_off(telegram, time))


def _offers(*, elsewhere: bool) -> Sentence:
    """Whether cards are offered in other chats, which is a choice of the group's, and nothing that ails the bot."""
    if elsewhere:
        return well(Sentence("Whoever types the bot's name in another chat is offered the cards of cases."))
    return well(
        Sentence(
            "Cards of cases are not offered in other chats: inline mode is off. To have it, send @BotFather: /setinline"
        )
    )


def _way(settings: Settings) -> Sentence:
    """How Telegram is reached; of the proxy nothing that could be a password."""
    if settings.proxy is None:
        return Sentence("without a proxy")
    parts = urlsplit(settings.proxy.get_secret_value())
    return Sentence("through the proxy {host}:{port}", host=parts.hostname, port=parts.port)


def _cure(settings: Settings) -> Sentence:
    if settings.proxy is None:
        return Sentence("If other programs reach the network, Telegram may be blocked: name a proxy in PALOMA_PROXY.")
    way = _way(settings)
    return Sentence("It was asked {way}. See that this runs, and that PALOMA_PROXY (or HTTPS_PROXY) is right.", way=way)


def _handed_out(found: Bringing, settings: Settings, time: Time) -> Sentence:
    """Whether updates come as the settings have it: fetched, or brought to the webhook."""
    wanted = settings.webhook
    start = Sentence("Start the bot again: it tells Telegram. If this comes back, another program has the token.")
    if found.url != wanted and found.url:
        return wrong(
            Sentence("Telegram brings updates to {url}, and the settings say otherwise.", url=found.url), start
        )
    if found.url != wanted:
        return wrong(Sentence("Telegram waits for updates to be fetched, and the settings name a webhook."), start)
    if found.error and found.error_at and time.now() - found.error_at < FRESH:
        age = ago(time.now() - found.error_at)
        return wrong(
            Sentence("Telegram could not bring updates to {url} ({age}): {why}", url=wanted, age=age, why=found.error),
            Sentence("See that the web server before the bot runs, has a valid certificate and passes on /telegram."),
        )
    if not wanted:
        return well(
            Sentence("Updates are fetched, as the settings have it; {count} wait at Telegram's.", count=found.waiting)
        )
    return well(Sentence("Updates are brought to {url}; {count} wait at Telegram's.", url=wanted, count=found.waiting))


def _clock(off: float | None) -> Sentence:
    if off is None:
        return well(Sentence("What answers does not say what time it is there: the clock was not compared."))
    if abs(off) <= ALLOWED:
        return well(Sentence("The machine's clock is right."))
    cure = Sentence("Have the time set over the network: timedatectl set-ntp true")
    if off > 0:
        return wrong(Sentence("The machine's clock is {seconds} seconds fast.", seconds=round(off)), cure)
    return wrong(Sentence("The machine's clock is {seconds} seconds slow.", seconds=round(-off)), cure)
