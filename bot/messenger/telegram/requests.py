"""The wire to Telegram: python-telegram-bot's requests over aiohttp.

The token is known here alone. PTB is given paths without it, so that no `repr`, file path, error or log of PTB's can hold
it; and no error raised here carries, even as its context, one of aiohttp's, which may quote the address of the call.
"""

import json
from typing import Any

import aiohttp
from aiohttp import ClientTimeout
from telegram.error import NetworkError, TelegramError
from telegram.request import BaseRequest, RequestData

NO_TOKEN = "0:kept-by-the-request"  # noqa: S105 - stands in for the token wherever PTB asks for one

_CONNECT_SECONDS = 10
_FIRST_ERROR = 400
_TOO_MANY_REQUESTS = 429
_SERVER_ERROR = 500
_GATEWAY_TIMEOUT = 504
_PAUSE_SECONDS = 1.0
_UNSENT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL)


class Unsent(NetworkError):
    """The request never reached Telegram, or Telegram's servers failed before they carried it out."""


class Unanswered(NetworkError):
    """The request was on its way when the connection failed: it may or may not have been carried out."""


class Throttled(TelegramError):
    """Telegram asks for a pause of `seconds`. (PTB's own RetryAfter warns of a coming change each time it is read.)"""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"asked to wait {seconds} s")
        self.seconds = seconds


class AiohttpRequest(BaseRequest):
    """Requests to the Bot API at `root` in the name of the bot that `token` stands for.

    `read_seconds` is how long the answer may take to come or to go on. At most `connections` calls are on their way at a
    time; the others wait for their turn as they would for a connection. The time-outs that PTB passes with single calls
    are not needed here, and not used.
    """

    __slots__ = ("_connections", "_file_root", "_root", "_session", "_timeout")

    def __init__(self, root: str, token: str, *, connections: int, read_seconds: float) -> None:
        self._root = f"{root.rstrip('/')}/bot{token}"
        self._file_root = f"{root.rstrip('/')}/file/bot{token}"
        self._connections = connections
        self._timeout = ClientTimeout(total=None, connect=_CONNECT_SECONDS, sock_read=read_seconds)
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds that an answer may take."""
        return self._timeout.sock_read

    async def initialize(self) -> None:
        """Open the pool of connections."""
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=self._connections),
            timeout=self._timeout,
            cookie_jar=aiohttp.DummyCookieJar(),
        )

    async def shutdown(self) -> None:
        """Close all connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(  # noqa: PLR0913 - PTB's signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = None,  # noqa: ARG002 - see the class
        write_timeout: Any = None,  # noqa: ARG002 - see the class
        connect_timeout: Any = None,  # noqa: ARG002 - see the class
        pool_timeout: Any = None,  # noqa: ARG002 - see the class
    ) -> tuple[int, bytes]:
        """One request; the status and body of an answer that is Telegram's. Raises Unsent, Unanswered, Throttled."""
        if self._session is None:
            raise Unsent("the client is not open")
        root = self._file_root if method == "GET" else self._root
        try:
            async with self._session.request(
                method, root + url, data=_body(request_data), headers=_headers(request_data), allow_redirects=False
            ) as response:
                return _checked(response.status, await response.read())
        except (aiohttp.ClientError, OSError) as error:
            failed = _failure(error)
        raise failed

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """An answer of Telegram's, read. Raises Unanswered for anything else, and unlike PTB's own does not log it."""
        answer = _read(payload)
        if answer is None:
            raise Unanswered("the answer was not Telegram's")
        return answer


def _failure(error: Exception) -> TelegramError:
    """What a failed exchange means. Its text names the failure and the host, but never the address of the call."""
    if isinstance(error, aiohttp.ClientConnectorError):
        return Unsent(str(error))
    kind = Unsent if isinstance(error, _UNSENT) else Unanswered
    return kind(type(error).__name__)


def _checked(status: int, payload: bytes) -> tuple[int, bytes]:
    """The answer, if it is one that Telegram gives to a call; raises what any other means."""
    if status < _FIRST_ERROR:
        return status, payload
    answer = _read(payload)
    if status == _GATEWAY_TIMEOUT:
        raise Unanswered(f"status {status}")
    # A refusal without a word of Telegram's comes from something in between (a proxy, a captive portal).
    if status >= _SERVER_ERROR or answer is None or "description" not in answer:
        raise Unsent(f"status {status}")
    if status == _TOO_MANY_REQUESTS:
        raise Throttled(float((answer.get("parameters") or {}).get("retry_after", _PAUSE_SECONDS)))
    return status, payload


def _read(payload: bytes) -> dict[str, Any] | None:
    try:
        answer = json.loads(payload)
    except ValueError:
        return None
    return answer if isinstance(answer, dict) and "ok" in answer else None


def _body(request_data: RequestData | None) -> bytes | aiohttp.FormData | None:
    if request_data is None:
        return None
    if not request_data.contains_files:
        return json.dumps(request_data.parameters).encode()
    # Telegram reads names of files as they stand, without the escapes of a web form.
    form = aiohttp.FormData(quote_fields=False)
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime) in request_data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=mime)
    return form


def _headers(request_data: RequestData | None) -> dict[str, str]:
    return {} if request_data is None or request_data.contains_files else {"Content-Type": "application/json"}
