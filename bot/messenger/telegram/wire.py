"""The wire to Telegram: python-telegram-bot's requests over aiohttp, and single calls without PTB's detours.

The token is known here alone. PTB is given paths without it, so that no `repr`, file path, error or log of PTB's can
hold it; and no error raised here carries, even as its context, one of aiohttp's, which may quote the address called.

Whatever a server answers, and however it does, one of the errors below is raised for it: nothing odd gets beyond here.
"""

import json
import ssl
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import IO, Any

import aiohttp
import pydantic_core
from aiohttp import ClientTimeout, TCPConnector
from aiohttp.http_exceptions import HttpProcessingError
from telegram.error import TelegramError
from telegram.request import BaseRequest, RequestData

from bot.messenger.telegram.overdue import Overdue

NO_TOKEN = "0:known-to-the-wire-alone"  # noqa: S105 - stands in for the token wherever PTB asks for one

_CONNECT_SECONDS = 10
_MORE_SECONDS = 90  # beyond the wait for the answer's next piece: for the call to leave, and the whole answer to come
_PAUSE_SECONDS = 1.0
LONGEST_PAUSE = 3600.0
"""Seconds of a pause that are believed of a server: who is asked to wait for longer asks again after an hour."""
LARGEST_ANSWER = 24 * 1024 * 1024
"""Bytes of an answer that are read: the largest file that Telegram lets a bot have is 20 MB."""
_PIECE = 256 * 1024
_ERRORS, _SERVER_ERRORS = 400, 500
_TOO_LARGE, _TOO_MANY, _GATEWAY_TIMEOUT = 413, 429, 504
# The connection was never made, or none of the pool became free: nothing was written.
_UNSENT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL)

Files = Mapping[str, tuple[str, bytes | IO[bytes]]]


class Unsent(TelegramError):
    """The request never reached Telegram, or Telegram's servers failed before they carried it out."""


class Undone(Unsent):
    """A server answered, and did not carry it out: its own failure, or the words of something in between."""

    def __init__(self, status: int, description: str) -> None:
        super().__init__(f"status {status}")
        self.description = description


class Unanswered(TelegramError):
    """The request was on its way when the connection failed: it may or may not have been carried out."""


class Throttled(TelegramError):
    """Telegram asks for a pause of `seconds`."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"asked to wait {seconds} s")
        self.seconds = seconds


class Declined(TelegramError):
    """Telegram understood and will not do it: its error code, and its description in lower case."""

    def __init__(self, code: int, description: str) -> None:
        super().__init__(f"{code} {description}")
        self.code = code
        self.description = description


_BROKEN = (aiohttp.ClientError, HttpProcessingError, OSError, ValueError, Unanswered)
"""What an exchange can end with that went wrong, or was answered oddly."""


class Wire(BaseRequest):
    """Requests to the Bot API at `root` in the name of the bot that `token` stands for.

    With `proxy`, an address like `socks5://host:port`, every connection goes through it, and names are looked up there.
    `read_seconds` is how long the answer may take to come or to go on. At most `connections` calls are on their way at
    a time; the others wait for one to become free. Any answer but a success raises one of the errors above. The
    time-outs that PTB can pass with a single call are not used.
    """

    __slots__ = (
        "_broken",
        "_connections",
        "_files",
        "_methods",
        "_overdue",
        "_proxy",
        "_root",
        "_session",
        "_timeout",
        "_uploading",
    )

    def __init__(
        self, root: str, token: str, *, connections: int, read_seconds: float, proxy: str | None = None
    ) -> None:
        self._root = f"{root.rstrip('/')}/"
        self._methods = f"{root.rstrip('/')}/bot{token}"
        self._files = f"{root.rstrip('/')}/file/bot{token}"
        self._broken: tuple[type[Exception], ...] = _BROKEN
        self._connections = connections
        self._proxy = proxy
        self._timeout = ClientTimeout(total=None, connect=_CONNECT_SECONDS, sock_read=read_seconds)
        # What is left of a file in the machine's own buffer may take longer to leave than an answer may to come.
        self._uploading = ClientTimeout(total=None, connect=_CONNECT_SECONDS)
        self._overdue = Overdue(read_seconds + _MORE_SECONDS)
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds that an answer may take."""
        return self._timeout.sock_read

    async def initialize(self) -> None:
        """Open the pool of connections."""
        self._session = aiohttp.ClientSession(
            connector=self._through(self._proxy) if self._proxy else TCPConnector(limit=self._connections),
            timeout=self._timeout,
            cookie_jar=aiohttp.DummyCookieJar(),
        )

    def _through(self, proxy: str) -> TCPConnector:
        """Connections through a proxy; what does that is loaded only where there is one."""
        from aiohttp_socks import ProxyConnectionError, ProxyConnector, ProxyError, ProxyTimeoutError  # noqa: PLC0415 - a megabyte

        self._broken = (*_BROKEN, ProxyConnectionError, ProxyError, ProxyTimeoutError)
        return ProxyConnector.from_url(proxy, limit=self._connections)

    async def shutdown(self) -> None:
        """Close all connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def call(self, method: str, params: Mapping[str, Any] | bytes, files: Files | None = None) -> Any:
        """Carry out one method; its result as it came. Parameters without files may be JSON already."""
        payload = await self._exchange("POST", f"{self._methods}/{method}", params, files or {})
        return self.parse_json_payload(payload)["result"]

    async def date(self) -> datetime | None:
        """What time it is there, to the second, as any answer of a server says. Nothing is asked in the bot's name."""
        if self._session is None:
            raise Unsent("the client is not open")
        try:
            with self._overdue.watched():
                async with self._session.get(self._root, allow_redirects=False, timeout=self._timeout) as response:
                    return _moment(response.headers.get("Date", ""))
        except self._broken as error:
            failed = _failure(error)
        raise failed

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        """One request of PTB's; `url` is a path here: of a method, or with GET of a file."""
        if method == "GET":
            return 200, await self._exchange(method, self._files + url, {}, {})
        request = request_data or RequestData()
        files = {name: (filename, content) for name, (filename, content, _) in request.multipart_data.items()}
        return 200, await self._exchange(method, self._methods + url, request.parameters, files)

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """An answer of Telegram's, read. Raises Unanswered for anything else, and unlike PTB's own does not log it."""
        answer = _read(payload)
        if not answer.get("ok") or "result" not in answer:
            raise Unanswered("the answer was not Telegram's")
        return answer

    async def _exchange(self, verb: str, url: str, params: Mapping[str, Any] | bytes, files: Files) -> bytes:
        if self._session is None:
            raise Unsent("the client is not open")
        body, headers = _form(params, files) if files and not isinstance(params, bytes) else _json(params)
        timeout = self._uploading if files else self._timeout
        try:
            with self._overdue.watched():
                response = await self._session.request(
                    verb, url, data=body, headers=headers, allow_redirects=False, timeout=timeout
                )
                payload = await _whole(response)
        except self._broken as error:
            failed: TelegramError | None = _failure(error)
        else:
            failed = _refusal(response.status, payload) if response.status >= _ERRORS else None
        if failed:
            raise failed
        return payload


def _moment(written: str) -> datetime | None:
    """A date as a server writes it; None for what is none."""
    try:
        return parsedate_to_datetime(written).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


async def _whole(response: aiohttp.ClientResponse) -> bytes:
    """What was answered, if it is not more than anybody would mean to answer. Raises Unanswered.

    Its connection is free again when all is read; otherwise it is closed.
    """
    if response.content.is_eof() and response.content.total_bytes <= LARGEST_ANSWER:
        return await response.read()  # it came in one piece, as nearly all do
    pieces, size = list[bytes](), 0
    try:
        while size <= LARGEST_ANSWER and (piece := await response.content.read(_PIECE)):
            pieces.append(piece)
            size += len(piece)
    except BaseException:
        response.close()
        raise
    if size > LARGEST_ANSWER:
        response.close()
        raise Unanswered("the answer is too large")
    return b"".join(pieces)


def _failure(error: Exception) -> TelegramError:
    """What a broken exchange means. Its text names the failure and the host, never the address of the call."""
    # What is none of the others comes from a proxy that is away or does not lead on; it is named without its password.
    if isinstance(error, aiohttp.ClientConnectorError) or not isinstance(error, _BROKEN):
        return Unsent(str(error))
    if isinstance(error.__cause__, ssl.SSLCertVerificationError):  # inside a proxy's tunnel: nothing was written yet
        return Unsent("what answers has another certificate than this host's")
    if isinstance(error, Unanswered):
        return Unanswered(error.message)
    return (Unsent if isinstance(error, _UNSENT) else Unanswered)(type(error).__name__)


def _refusal(status: int, payload: bytes) -> TelegramError:
    """What an answer means that is no success."""
    answer = _read(payload)
    if status == _GATEWAY_TIMEOUT:
        return Unanswered(f"status {status}")
    if status == _TOO_MANY:
        return Throttled(_pause(answer))
    description = str(answer.get("description", "too large" if status == _TOO_LARGE else "")).lower()
    # A refusal in other words than Telegram's comes from something in between: a proxy, a captive portal.
    if status >= _SERVER_ERRORS or not description:
        return Undone(status, description)
    return Declined(status, description)


def _pause(answer: Mapping[str, Any]) -> float:
    """The seconds that a server asks to be left alone, as far as they make sense."""
    parameters = answer.get("parameters")
    asked = parameters.get("retry_after") if isinstance(parameters, dict) else None
    if isinstance(asked, bool) or not isinstance(asked, int | float) or not asked > 0:
        return _PAUSE_SECONDS
    return float(min(asked, LONGEST_PAUSE))


def _read(payload: bytes) -> dict[str, Any]:
    """An answer as JSON, or nothing when it is not that."""
    try:
        answer = parsed(payload)
    except ValueError:
        return {}
    return answer if isinstance(answer, dict) else {}


def parsed(payload: bytes) -> Any:
    """JSON, read by pydantic's parser; if an app has cut an emoji in two, by Python's, which is five times slower.

    Raises ValueError, also for what is nested too deep to be read.
    """
    try:
        return pydantic_core.from_json(payload)
    except ValueError:
        pass
    try:
        return json.loads(payload)
    except RecursionError:
        raise ValueError("nested too deep") from None


def written(value: Any) -> bytes:
    """A value as JSON, written by pydantic; if an emoji in it is cut in two, by Python. Raises ValueError."""
    try:
        return pydantic_core.to_json(value)
    except ValueError:
        pass
    try:
        return json.dumps(value, separators=(",", ":")).encode()
    except (RecursionError, TypeError):
        raise ValueError("cannot be written as JSON") from None


def _json(params: Mapping[str, Any] | bytes) -> tuple[bytes, dict[str, str]]:
    return params if isinstance(params, bytes) else written(params), {"Content-Type": "application/json"}


def _form(params: Mapping[str, Any], files: Files) -> tuple[aiohttp.FormData, dict[str, str]]:
    # Telegram takes the name of a file as it stands, without the escapes of a web form.
    form = aiohttp.FormData(quote_fields=False)
    for name, value in params.items():
        form.add_field(name, value if isinstance(value, str) else written(value).decode())
    for name, (filename, content) in files.items():
        form.add_field(name, content, filename=filename, content_type="application/octet-stream")
    return form, {}
