"""A mail server that takes mail only over TLS, and a mailbox in which one can look what has arrived, and how."""

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from ipaddress import ip_address
from pathlib import Path

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pydantic import SecretStr

from bot import mailing
from bot.mailing import Server
from bot.settings import Settings

USER, PASSWORD = "paloma", "in-confidence"


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
