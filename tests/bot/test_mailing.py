"""Files of a batch by email: over TLS, once each, and what nobody can know is asked of a person."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from ipaddress import ip_address
from pathlib import Path

import campaign_facts as facts
import pytest
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pydantic import SecretStr
from spine import Mail, until
from stage import Stage

from bot import mailing
from bot.mailing import Server
from bot.settings import Settings
from handlers.setup import Setup
from handlers.team import emailing
from storage import campaigns, cases, letters, people
from storage.errors import Rejected
from storage.letters import mailings, paper
from storage.letters.mailings import GIVEN_UP_AFTER, MAILINGS, MailState, Part
from storage.letters.paper import Batch
from storage.transaction import Tx

USER, PASSWORD = "paloma", "in-confidence"
TO = "post@example.org"


@dataclass
class Mailbox:
    """A mail server's mailbox; `answers` is what it says next to whole emails, "" for cutting the line."""

    got: list[EmailMessage] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)
    encrypted: list[bool] = field(default_factory=list)
    known_by: list[str] = field(default_factory=list)

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd's
        """An email has come."""
        answer = self.answers.pop(0) if self.answers else "250 OK"
        if answer.startswith("250") or not answer:
            parsed = message_from_bytes(envelope.original_content or b"", policy=default)
            assert isinstance(parsed, EmailMessage)
            self.got.append(parsed)
        self.encrypted.append(session.ssl is not None)
        if not answer:
            assert isinstance(server.transport, asyncio.Transport)
            server.transport.abort()
        return answer or "250 OK"

    def __call__(
        self, _server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, data: object
    ) -> AuthResult:
        """Somebody says who they are."""
        fits = isinstance(data, LoginPassword) and (data.login, data.password) == (USER.encode(), PASSWORD.encode())
        self.known_by.append(str(fits))
        return AuthResult(success=fits)


def certificate(folder: Path) -> Path:
    """A key and a certificate for 127.0.0.1, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = folder / "mail.pem"
    kept = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    file.write_bytes(key.private_bytes(*kept) + made.public_bytes(serialization.Encoding.PEM))
    return file


@asynccontextmanager
async def post_office(folder: Path, mailbox: Mailbox, *, at_once: bool = False) -> AsyncIterator[Server]:
    """A mail server that takes mail only over TLS begun by STARTTLS, from who says who they are; or `at_once`."""
    file = certificate(folder)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(file)

    def speaks() -> SMTP:
        if at_once:  # aiosmtpd does not see that the line is encrypted, and would warn of names and passwords
            return SMTP(mailbox, loop=loop)
        return SMTP(
            mailbox, tls_context=context, require_starttls=True, auth_required=True, authenticator=mailbox, loop=loop
        )

    loop = asyncio.get_running_loop()
    server = await loop.create_server(speaks, "127.0.0.1", 0, ssl=context if at_once else None)
    settings = Settings(
        _env_file=None,
        smtp_host="127.0.0.1",
        smtp_port=server.sockets[0].getsockname()[1],
        smtp_security="tls" if at_once else "starttls",
        smtp_user=USER,
        smtp_password=SecretStr(PASSWORD),
        smtp_from="paloma@example.org",
        smtp_ca_file=file,
    )
    try:
        yield mailing.server_of(settings)
    finally:
        server.close()


@pytest.fixture
def mailbox() -> Mailbox:
    return Mailbox()


@pytest.fixture
async def server(tmp_path: Path, mailbox: Mailbox) -> AsyncIterator[Server]:
    async with post_office(tmp_path, mailbox) as server:
        yield server


@pytest.fixture
async def batch(mail: Mail) -> Batch:
    """A batch of three letters."""
    writer = await mail.person()

    def made(tx: Tx) -> Batch:
        case = cases.add(tx, campaigns.add(tx, facts.campaign()).id, 0, facts.case())
        for number in range(3):
            letters.submit(tx, writer.id, case.id, "Wren", (f"Dear friend {number}",), "en")
            held = letters.claim_next(tx, mail.owner.id)
            assert held
            letters.approve(tx, mail.owner.id, held.id)
        return paper.make(tx, mail.owner.id, early=True)

    return await mail.database.transact(made)


def asks(mail: Mail, batch: Batch, *places: range) -> Callable[[Tx], object]:
    """The owner asks for files of a batch by email."""
    parts = [Part(number, len(places), some) for number, some in enumerate(places, start=1)]
    return lambda tx: mailings.ask(tx, mail.owner.id, batch.id, TO, parts)


async def sent(mail: Mail, server: Server, setup: Setup | None = None) -> int:
    """Send all that is due; how many were tried."""
    count = 0
    while await mailing.send_next(mail.database, mail.telegram, setup or mail.setup, server):
        count += 1
    return count


async def states(mail: Mail, batch: Batch) -> list[MailState]:
    return [one.state for one in await mail.database.transact(mailings.of_batch, batch.id)]


async def heard(mail: Mail) -> list[str]:
    async with mail.sending():
        await mail.empty()
    return mail.heard(mail.owner)


async def test_each_file_arrives_encrypted_on_its_way_and_once(
    mail: Mail, server: Server, mailbox: Mailbox, batch: Batch
) -> None:
    await mail.database.transact(asks(mail, batch, range(1, 3), range(3, 5)))
    assert await sent(mail, server) == 2
    assert await sent(mail, server) == 0
    assert (mailbox.encrypted, mailbox.known_by) == ([True, True], ["True", "True"])
    first, second = mailbox.got
    assert (first["To"], first["From"]) == (TO, "paloma@example.org")
    assert first["Subject"] == f"Letters to print: batch {batch.id}, file 1 of 2"
    assert first["Message-ID"] != second["Message-ID"]
    (file,) = first.iter_attachments()
    assert (file.get_filename(), file.get_content_type()) == (f"{batch.id}-1-2.pdf", "application/pdf")
    assert bytes(file.get_content()).startswith(b"%PDF-")
    assert await states(mail, batch) == [MailState.SENT] * 2
    assert [one for one in await heard(mail) if "has taken the email" in one]
    with pytest.raises(Rejected, match="email-asked"):
        await mail.database.transact(asks(mail, batch, range(1, 3), range(3, 5)))
    with pytest.raises(Rejected, match="email-asked"):
        await mail.database.transact(mailings.ask_again, mail.owner.id, batch.id)


async def test_a_server_may_encrypt_at_once(mail: Mail, tmp_path: Path, mailbox: Mailbox, batch: Batch) -> None:
    await mail.database.transact(asks(mail, batch, range(1, 4)))
    async with post_office(tmp_path, mailbox, at_once=True) as server:
        assert await sent(mail, replace(server, user=None, password=None)) == 1
    assert len(mailbox.got) == 1


@pytest.mark.parametrize("answer", ["451 Later, please", "554 No"])
async def test_what_the_server_refuses_is_tried_again_later(
    mail: Mail, server: Server, mailbox: Mailbox, batch: Batch, answer: str
) -> None:
    mailbox.answers = [answer]
    await mail.database.transact(asks(mail, batch, range(1, 4)))
    assert await sent(mail, server) == 1
    assert await states(mail, batch) == [MailState.WAITING]
    assert await sent(mail, server) == 0, "not at once"
    mail.sandbox.time.advance(120)
    assert await sent(mail, server) == 1
    assert len(mailbox.got) == 1


async def test_a_line_cut_off_behind_the_words_is_asked_of_a_person_and_nothing_goes_twice(
    mail: Mail, server: Server, mailbox: Mailbox, batch: Batch
) -> None:
    mailbox.answers = [""]
    await mail.database.transact(asks(mail, batch, range(1, 4)))
    await sent(mail, server)
    assert await states(mail, batch) == [MailState.UNSURE]
    mail.sandbox.time.advance(7200)
    assert await sent(mail, server) == 0
    assert len(mailbox.got) == 1, "it had arrived: a second one would have been printed twice"
    assert any("I do not know whether it arrived" in one for one in await heard(mail))
    assert await mail.database.transact(mailings.ask_again, mail.owner.id, batch.id) == 1
    assert await sent(mail, server) == 1
    assert await states(mail, batch) == [MailState.SENT]


async def test_what_was_under_way_when_the_bot_was_killed_is_not_sent_by_itself(
    mail: Mail, server: Server, mailbox: Mailbox, batch: Batch
) -> None:
    await mail.database.transact(asks(mail, batch, range(1, 4)))
    (asked,) = await mail.database.transact(mailings.of_batch, batch.id)
    await mail.database.transact(mailings.begin, asked)  # and here it ends
    running = asyncio.create_task(mailing.run(mail.database, mail.telegram, mail.setup, mail.sandbox.time, server))

    async def unsure() -> bool:
        return await states(mail, batch) == [MailState.UNSURE]

    await until(unsure, 5)
    running.cancel()
    assert mailbox.got == []
    assert any("I do not know whether it arrived" in one for one in await heard(mail))


async def test_a_row_of_before_it_was_sent_sends_nothing_again(
    mail: Mail, server: Server, mailbox: Mailbox, batch: Batch
) -> None:
    await mail.database.transact(asks(mail, batch, range(1, 4)))
    (before,) = await mail.database.transact(mailings.of_batch, batch.id)
    await sent(mail, server)
    await mail.database.transact(MAILINGS.put, before)
    mail.sandbox.time.advance(7200)
    assert await sent(mail, server) == 0
    assert len(mailbox.got) == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"ca_file": None},
        {"password": "wrong"},
        {"at_once": True},
        {"port": 1},
        {"host": "nowhere.invalid"},
    ],
)
async def test_a_server_that_cannot_be_trusted_or_reached_gets_nothing(
    mail: Mail, server: Server, mailbox: Mailbox, batch: Batch, wrong: dict[str, object]
) -> None:
    await mail.database.transact(asks(mail, batch, range(1, 4)))
    assert await sent(mail, replace(server, **wrong)) == 1  # type: ignore[arg-type]  # each as its field is
    assert (mailbox.got, await states(mail, batch)) == ([], [MailState.WAITING])


async def test_a_server_without_encryption_gets_nothing(mail: Mail, mailbox: Mailbox, batch: Batch) -> None:
    await mail.database.transact(asks(mail, batch, range(1, 4)))
    loop = asyncio.get_running_loop()
    plain = await loop.create_server(lambda: SMTP(mailbox, loop=loop), "127.0.0.1", 0)
    try:
        port = plain.sockets[0].getsockname()[1]
        assert await sent(
            mail, Server("127.0.0.1", port, "a@b.example", at_once=False, user=None, password=None, ca_file=None)
        )
    finally:
        plain.close()
    assert (mailbox.got, await states(mail, batch)) == ([], [MailState.WAITING])


async def test_what_never_leaves_is_given_up_and_said(mail: Mail, server: Server, batch: Batch) -> None:
    await mail.database.transact(asks(mail, batch, range(1, 4)))
    unreachable = replace(server, port=1)
    await sent(mail, unreachable)
    mail.sandbox.time.advance(GIVEN_UP_AFTER.total_seconds())
    await sent(mail, unreachable)
    assert await states(mail, batch) == [MailState.FAILED]
    assert any("could not be sent" in one for one in await heard(mail))


async def test_of_a_batch_whose_writers_were_forgotten_nothing_is_sent(
    mail: Mail, server: Server, mailbox: Mailbox, batch: Batch
) -> None:
    await mail.database.transact(asks(mail, batch, range(1, 4)))
    (first, *_) = await mail.database.transact(paper.of_batch, batch.id)
    await mail.database.transact(people.forget, first.person_id)
    await sent(mail, server)
    assert (mailbox.got, await states(mail, batch)) == ([], [MailState.FAILED])


async def test_what_the_press_cannot_make_is_tried_again_and_nothing_left_meanwhile(
    mail: Mail, server: Server, mailbox: Mailbox, batch: Batch, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sabotage: a press without time."""
    await mail.database.transact(asks(mail, batch, range(1, 4)))
    with monkeypatch.context() as sabotaged:
        sabotaged.setattr("bot.press.SECONDS", 0.01)
        assert await sent(mail, server) == 1
    assert (mailbox.got, await states(mail, batch)) == ([], [MailState.WAITING])
    mail.sandbox.time.advance(120)
    await sent(mail, server)
    assert len(mailbox.got) == 1


# The conversation.


def a_batch(stage: Stage) -> Batch:
    """A batch of one letter to a case of a campaign with an address; Dana moderates."""
    dana, ben = stage.member("dana"), stage.person("ben")
    stage.setup = replace(stage.setup, sends_email=True)
    with stage.tx() as tx:
        case = cases.add(tx, campaigns.add(tx, facts.campaign()).id, 0, facts.case())
        letter = letters.submit(tx, ben.id, case.id, "Wren", ("Dear friend",), "en")
        letters.claim_next(tx, dana.id)
        letters.approve(tx, dana.id, letter.id)
        return paper.make(tx, dana.id, early=True)


def test_it_is_asked_once_and_what_is_asked_for_is_said(stage: Stage) -> None:
    batch = a_batch(stage)
    stage.says("dana", f"/batch {batch.id}")
    (sure,) = stage.presses("dana", "Send it by email")
    assert "to post@example.org?" in sure.text
    with stage.tx() as tx:
        assert mailings.of_batch(tx, batch.id) == []
    (goes,) = stage.presses("dana", "Yes, send it")
    assert goes.text.startswith("One email goes to post@example.org")
    (again,) = stage.says("dana", f"/email {batch.id}")
    assert "file 1 of 1: waits to be sent" in again.text
    with stage.tx() as tx:
        (asked,) = mailings.of_batch(tx, batch.id)
        assert mailings.begin(tx, asked)
        assert not mailings.begin(tx, asked), "once"
        mailings.interrupted(tx)
    (unsure,) = stage.says("dana", f"/email {batch.id}")
    assert "Look into the mailbox of post@example.org first." in unsure.text
    (kept,) = stage.presses("dana", "No, not now")
    assert kept.text == "Nothing is sent."
    stage.says("dana", f"/email {batch.id}")
    stage.presses("dana", "It is not there")
    with stage.tx() as tx:
        assert [one.state for one in mailings.of_batch(tx, batch.id)] == [MailState.WAITING]


def test_the_address_is_kept_sealed(stage: Stage) -> None:
    batch, dana = a_batch(stage), stage.person("dana").id
    with stage.tx() as tx:
        mailings.ask(tx, dana, batch.id, TO, [Part(1, 1, range(1, 2))])
        (row,) = tx.all("SELECT * FROM mailings")
        assert TO not in " ".join(map(repr, row))
        (one,) = mailings.of_batch(tx, batch.id)
        assert one.goes_to == TO


def test_without_a_mail_server_nothing_is_offered(stage: Stage) -> None:
    batch = a_batch(stage)
    stage.setup = replace(stage.setup, sends_email=False)
    stage.says("dana", f"/batch {batch.id}")
    assert "Send it by email" not in stage.labels("dana")
    assert "cannot go by email" in stage.says("dana", f"/email {batch.id}")[0].text


def test_a_no_sends_nothing_and_several_campaigns_have_no_one_address(stage: Stage) -> None:
    batch, dana, ben = a_batch(stage), stage.person("dana").id, stage.person("ben").id
    stage.says("dana", f"/email {batch.id}")
    assert stage.presses("dana", "No, not now")[0].text == "Nothing is sent."
    with stage.tx() as tx:
        for slug in ("one", "two"):
            case = cases.add(tx, campaigns.add(tx, facts.campaign(slug)).id, 0, facts.case(f"of-{slug}"))
            letter = letters.submit(tx, ben, case.id, "Wren", ("Dear friend",), "en")
            letters.claim_next(tx, dana)
            letters.approve(tx, dana, letter.id)
        of_two = paper.make(tx, dana, early=True)
    assert "cannot go by email" in stage.says("dana", f"/email {of_two.id}")[0].text


def test_only_who_may_print_asks_for_it(stage: Stage) -> None:
    batch, ben = a_batch(stage), stage.person("ben").id
    with stage.tx() as tx:
        with pytest.raises(Rejected, match="team-only"):
            mailings.ask(tx, ben, batch.id, TO, [Part(1, 1, range(1, 2))])
        with pytest.raises(Rejected, match="team-only"):
            mailings.ask_again(tx, ben, batch.id)


def test_if_who_asked_has_left_the_others_hear_of_it(stage: Stage) -> None:
    batch = a_batch(stage)
    dana, beto, ben = stage.person("dana").id, stage.member("beto").id, stage.person("ben").id
    with stage.tx() as tx:
        (asked,) = mailings.ask(tx, dana, batch.id, TO, [Part(1, 1, range(1, 2))])
        failed = replace(asked, state=MailState.FAILED)
        assert {post.person.id for post in emailing.news(tx, stage.setup, failed)} == {dana}
        gone = replace(failed, asked_by=ben)
        assert {post.person.id for post in emailing.news(tx, stage.setup, gone)} == {dana, beto}
