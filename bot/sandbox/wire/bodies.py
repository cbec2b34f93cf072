"""The fields of a call, however they were sent: in the address, as a form, in parts, or as JSON.

Read in one piece rather than streamed: aiohttp's reader of parts spools every file through a thread, and a call
with six short fields would take longer to read than to carry out.
"""

import json
import re
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

from bot.sandbox.world.files import Upload
from bot.sandbox.world.refusals import bad_request

_NAME = re.compile(rb'content-disposition:[^\r\n]*?[;\s]name="?([^";\r\n]+)"?', re.IGNORECASE)
_FILE_NAME = re.compile(rb'content-disposition:[^\r\n]*?filename="([^"\r\n]*)"', re.IGNORECASE)
_MIME = re.compile(rb"content-type:\s*([^\s;]+)", re.IGNORECASE)
_BOUNDARY = re.compile(r'boundary="?([^";]+)"?', re.IGNORECASE)


async def fields_of(request: web.BaseRequest) -> dict[str, Any]:
    """Every field by its name; files as `Upload`. Refusal when the body is not what its type says."""
    fields: dict[str, Any] = dict(request.query) if request.query_string else {}
    if not request.can_read_body:
        return fields
    body = await request.read()
    kind = request.headers.get("Content-Type", "")
    if kind.startswith("application/json"):
        fields |= _from_json(body)
    elif kind.startswith("multipart/form-data"):
        fields |= _from_parts(body, kind)
    elif kind.startswith("application/x-www-form-urlencoded"):
        fields |= _from_form(body)
    elif body:
        raise bad_request("unsupported content type")
    return fields


def _from_json(body: bytes) -> dict[str, Any]:
    try:
        fields = json.loads(body or b"{}")
    except ValueError:
        raise bad_request("can't parse JSON encoded parameters") from None
    if not isinstance(fields, dict):
        raise bad_request("can't parse JSON encoded parameters: Expected JSON object")
    return fields


def _from_form(body: bytes) -> dict[str, Any]:
    try:
        return dict(parse_qsl(body.decode(), keep_blank_values=True))
    except ValueError:
        raise bad_request("can't parse URL-encoded parameters") from None


def _from_parts(body: bytes, kind: str) -> dict[str, Any]:
    boundary = _BOUNDARY.search(kind)
    if boundary is None:
        raise bad_request("boundary in multipart content type not found")
    fields: dict[str, Any] = {}
    for part in (b"\r\n" + body).split(b"\r\n--" + boundary[1].encode())[1:-1]:
        head, _, content = part.partition(b"\r\n\r\n")
        name = _NAME.search(head)
        if name is None:
            raise bad_request("can't parse multipart field name")
        fields[name[1].decode("utf-8", "replace")] = _content(head, content)
    return fields


def _content(head: bytes, content: bytes) -> str | Upload:
    file_name = _FILE_NAME.search(head)
    if file_name is None:
        try:
            return content.decode()
        except UnicodeDecodeError:
            raise bad_request("strings must be encoded in UTF-8") from None
    mime = _MIME.search(head)
    return Upload(file_name[1].decode("utf-8", "replace"), content, mime[1].decode() if mime else "")
