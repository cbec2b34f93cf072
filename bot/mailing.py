"""Mailing: files of print batches go to a campaign's address, beside everything else, over TLS.

Each is made by the press, then written down as under way, then handed to the mail server. What the server refuses, or
what never reached it, is tried again later. Once the file itself is on its way to it, only its answer says whether it
took it: if that does not come, or the bot is stopped in between, nobody knows, and it is not sent a second time by
itself; who asked for it is told so. Nothing of what the server says is logged but its code.
"""

import ssl
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import formatdate
from pathlib import Path

import structlog
from aiosmtplib import SMTP, SMTPException, SMTPResponseException

from bot.flow.posting import post
from bot.log import trace
from bot.messenger import Messenger
from bot.press import NotPrinted, printed
from bot.settings import Settings
from bot.timekeeping import Time
from handlers.messages import Document
from handlers.setup import Setup
from handlers.team import emailing
from storage.database import Database
from storage.errors import PalomaError, StorageUnavailable
from storage.letters import mailings
from storage.letters.mailings import Mailing, MailStep
from storage.transaction import Tx

LOOKS = 5.0
"""Seconds between two looks whether something is to be sent."""

PATIENCE = 60.0
"""Seconds that a mail server may take for one answer."""

log = structlog.get_logger()


@dataclass(frozen=True)
class Server:
    """A mail server, and how one speaks with it: always encrypted, and never to one that cannot prove its name."""

    host: str
    port: int
    sender: str
    at_once: bool
    user: str | None
    password: str | None
    ca_file: Path | None

    def client(self) -> SMTP:
        """A connection to be opened; either way it is encrypted before anything is said."""
        context = ssl.create_default_context(cafile=self.ca_file)
        return SMTP(
            hostname=self.host,
            port=self.port,
            username=self.user,
            password=self.password,
            use_tls=self.at_once,
            start_tls=None if self.at_once else True,
            tls_context=context,
            timeout=PATIENCE,
        )


class NotSent(PalomaError):
    """It did not leave; it can be tried again."""


class PerhapsSent(PalomaError):
    """Nobody knows whether the server took it."""


def server_of(settings: Settings) -> Server:
    """The mail server of the settings."""
    return Server(
        host=settings.smtp_host or "",
        port=settings.smtp_port,
        sender=settings.smtp_from or "",
        at_once=settings.smtp_security == "tls",
        user=settings.smtp_user,
        password=settings.smtp_password.get_secret_value() if settings.smtp_password else None,
        ca_file=settings.smtp_ca_file,
    )


async def run(database: Database, messenger: Messenger, setup: Setup, time: Time, server: Server) -> None:
    """Send for ever whatever is asked for.

    What was cut off when the bot was last stopped is asked of people first; so is what the disk did not take a note of.
    """
    while True:
        try:
            await _tell_of_interrupted(database, messenger, setup)
            while await send_next(database, messenger, setup, server):
                pass
        except StorageUnavailable as error:
            log.error("nothing can be mailed", why=str(error))
        await time.sleep(LOOKS)


async def send_next(database: Database, messenger: Messenger, setup: Setup, server: Server) -> bool:
    """Send what is due next, and say what came of it; whether there was anything."""
    mailing = await database.transact(_due)
    if mailing is None:
        return False
    what = await _sent(database, setup, server, mailing)

    def note(tx: Tx) -> None:
        now = mailings.came_of(tx, mailing, what)
        post(tx, messenger, setup, (emailing.news(tx, setup, now), None))

    await database.transact(note)
    return True


async def _sent(database: Database, setup: Setup, server: Server, mailing: Mailing) -> MailStep:
    """Make and send one file; what came of it."""
    try:
        email = await _made(database, setup, server, mailing)
    except NotPrinted as error:
        log.warning("a file for an email was not made", why=str(error))
        return MailStep.PUT_OFF
    if email is None or not await database.transact(mailings.begin, mailing):
        return MailStep.GIVE_UP
    try:
        await send(server, mailing.goes_to, email)
    except NotSent as error:
        log.warning("an email was not sent", why=str(error))
        return MailStep.PUT_OFF
    except Exception as error:  # noqa: BLE001 - whatever went wrong, the server may have taken it
        log.warning("an email may have been sent", why=str(error) if isinstance(error, PerhapsSent) else trace(error))
        return MailStep.BE_CUT_OFF
    return MailStep.BE_TAKEN


async def _made(database: Database, setup: Setup, server: Server, mailing: Mailing) -> bytes | None:
    """The email with its file, as it is handed over; None if nothing is left of it."""
    printout = await database.transact(emailing.printout, setup, mailing)
    if printout is None:
        return None
    subject, words = await database.transact(emailing.said_in_it, setup, mailing)
    return composed(server.sender, mailing, subject, words, await printed(printout))


def composed(sender: str, mailing: Mailing, subject: str, words: str, file: Document) -> bytes:
    """An email. Its id is that of the file: a server that gets it twice can know it."""
    email = EmailMessage()
    email["From"], email["To"], email["Subject"] = sender, mailing.goes_to, subject
    email["Message-ID"] = f"<{mailing.id}.{int(mailing.since.timestamp())}@{sender.rpartition('@')[2]}>".lower()
    email["Date"] = formatdate(mailing.due_at.timestamp())
    email.set_content(words)
    email.add_attachment(file.content, maintype="application", subtype="pdf", filename=file.name)
    return email.as_bytes()


async def send(server: Server, address: str, email: bytes) -> None:
    """Hand one email to the server. Raises NotSent or PerhapsSent."""
    client = server.client()
    try:
        try:
            await client.connect()
            await client.mail(server.sender)
            await client.rcpt(address)
        except (SMTPException, OSError, TimeoutError, ValueError) as error:
            raise NotSent(_why(error)) from None
        try:
            await client.data(email)
        except SMTPResponseException as error:  # its answer: it does not take it
            raise NotSent(_why(error)) from None
        except (SMTPException, OSError, TimeoutError) as error:
            raise PerhapsSent(_why(error)) from None
    finally:
        client.close()


def _why(error: Exception) -> str:
    """What went wrong, without the server's words, which may name people."""
    code = getattr(error, "code", "")
    return f"{type(error).__name__} {code}".strip()


async def _tell_of_interrupted(database: Database, messenger: Messenger, setup: Setup) -> None:
    def note(tx: Tx) -> None:
        posts = [one for mailing in mailings.interrupted(tx) for one in emailing.news(tx, setup, mailing)]
        post(tx, messenger, setup, (posts, None))

    await database.transact(note)


def _due(tx: Tx) -> Mailing | None:
    following = mailings.next_due(tx)
    return following if following and following.due_at <= tx.now else None
