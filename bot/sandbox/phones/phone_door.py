"""The second door: the phones, for the page, the tour and the tests. JSON over HTTP, and a stream of events.

It stands open to whoever is on this machine, and to no web page but the sandbox's own: a request must name
127.0.0.1 or localhost as its host and must not come from another site.
"""

import contextlib
from collections.abc import Awaitable, Callable, Mapping
from email.utils import format_datetime
from pathlib import Path
from typing import Any

from aiohttp import web

from bot.sandbox.phones import views
from bot.sandbox.wire.bodies import fields_of
from bot.sandbox.wire.from_here import from_here
from bot.sandbox.world import asking, events, people
from bot.sandbox.world.bubbles import message_view
from bot.sandbox.world.chats import Chat, Message, Person
from bot.sandbox.world.clock import written
from bot.sandbox.world.faults import Fault, Faults
from bot.sandbox.world.files import Upload
from bot.sandbox.world.people import Impossible
from bot.sandbox.world.refusals import Refusal
from bot.sandbox.world.world import World

PAGE = Path(__file__).parents[1] / "page"
FILE_KINDS = ("photo", "document", "voice", "sticker", "video", "audio", "video_note", "animation")
HEARTBEAT = 15.0
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; "
        "frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
_PICTURES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class PhoneDoor:
    """Carries out what people do on the page or by program."""

    def __init__(self, world: World, faults: Faults) -> None:
        self._world = world
        self._faults = faults
        self._open = True

    def add_to(self, app: web.Application) -> None:
        """Hang the door's routes into the program that serves both doors."""
        for verb, path, handler in (
            ("GET", "/", self._page),
            ("GET", "/page/{file:[a-zA-Z0-9_.-]+}", self._page),
            ("GET", "/api/world", self._show_world),
            ("GET", "/api/files/{key}", self._file),
            ("GET", "/api/events", self._events),
            ("GET", "/api/clock", self._clock),
            ("POST", "/api/clock", self._clock),
            ("GET", "/api/faults", self._show_faults),
            ("POST", "/api/faults", self._set_faults),
            ("POST", "/api/phones", self._add_phone),
            ("POST", "/api/phones/many", self._add_phones),
            ("POST", "/api/groups", self._add_group),
            ("POST", r"/api/phones/{phone:\d+}/messages", self._say),
            ("POST", r"/api/phones/{phone:\d+}/messages/{message:\d+}/edit", self._edit),
            ("POST", r"/api/phones/{phone:\d+}/presses", self._press),
            ("POST", r"/api/phones/{phone:\d+}/queries", self._look_for),
            ("POST", r"/api/phones/{phone:\d+}/choices", self._choose),
            ("POST", r"/api/phones/{phone:\d+}/block", self._block),
        ):
            app.router.add_route(verb, path, _guarded(handler))

    def close(self) -> None:
        """End the streams, so that the server can stop."""
        self._open = False
        self._world.events.publish("end", {})

    async def _page(self, request: web.Request) -> web.StreamResponse:
        file = PAGE / request.match_info.get("file", "index.html")
        if not file.is_file():
            raise web.HTTPNotFound
        # Whoever asks what time it is here hears the sandbox's.
        return web.FileResponse(file, headers={"Date": format_datetime(self._world.time.now(), usegmt=True)})

    async def _show_world(self, _request: web.Request) -> web.StreamResponse:
        return _json(views.world_view(self._world))

    async def _file(self, request: web.Request) -> web.StreamResponse:
        """A file for the page: pictures to be shown, anything else only to be saved."""
        file = self._world.files.by_key(request.match_info["key"])
        if file is None:
            raise web.HTTPNotFound
        if file.mime in _PICTURES:
            return web.Response(body=file.content, content_type=file.mime)
        response = web.Response(body=file.content, content_type="application/octet-stream")
        response.headers["Content-Disposition"] = "attachment"
        return response

    async def _events(self, request: web.Request) -> web.StreamResponse:
        """The stream; `?kinds=clock,phone` narrows it.

        It begins with the time, and a comment now and then shows that it is alive.
        """
        kinds = frozenset(filter(None, request.query.get("kinds", "").split(",")))
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", **_HEADERS})
        with self._world.events.listening(kinds | {"end"} if kinds else kinds) as listener:
            await response.prepare(request)
            listener.hear(events.record("clock", {"now": written(self._world.time.now())}))
            with contextlib.suppress(ConnectionResetError):  # whoever listened has gone
                while self._open:
                    await response.write(await listener.news(HEARTBEAT) or b": alive\n\n")
        return response

    async def _clock(self, request: web.Request) -> web.StreamResponse:
        if request.method == "POST":
            self._world.time.advance(float((await fields_of(request))["advance"]))
        return _json({"now": written(self._world.time.now())})

    async def _show_faults(self, _request: web.Request) -> web.StreamResponse:
        return _json({"faults": self._faults.described(), "pace": self._world.pace.on})

    async def _set_faults(self, request: web.Request) -> web.StreamResponse:
        """Replace the faults in force, set the dice, or switch Telegram's pace on or off."""
        fields = await fields_of(request)
        if "faults" in fields:
            self._faults.replace([Fault.from_json(fault) for fault in fields["faults"]], fields.get("seed"))
        self._world.pace.on = bool(fields.get("pace", self._world.pace.on))
        return await self._show_faults(request)

    async def _add_phone(self, request: web.Request) -> web.StreamResponse:
        return _json(views.phone_view(self._world, self._new_person(await fields_of(request))))

    async def _add_phones(self, request: web.Request) -> web.StreamResponse:
        people = [self._new_person(wish) for wish in (await fields_of(request))["phones"]]
        return _json({"phones": [views.phone_view(self._world, person) for person in people]})

    def _new_person(self, fields: dict[str, Any]) -> Person:
        return self._world.add_person(
            str(fields["name"]),
            str(fields.get("language", "en")),
            id=fields.get("id"),
            note=str(fields.get("note", "")),
            started=bool(fields.get("started", False)),
        )

    async def _add_group(self, request: web.Request) -> web.StreamResponse:
        fields = await fields_of(request)
        members = [self._world.people[number] for number in fields["members"]]
        return _json(views.group_view(people.make_group(self._world, str(fields["title"]), members)))

    async def _say(self, request: web.Request) -> web.StreamResponse:
        person, fields = self._person(request), await fields_of(request)
        chat = self._world.chats[int(fields["chat"])] if "chat" in fields else None
        return _json(message_view(self._sent(person, fields, chat)))

    def _sent(self, person: Person, fields: dict[str, Any], chat: Chat | None) -> Message:
        for kind in FILE_KINDS:
            if isinstance(upload := fields.get(kind), Upload):
                caption, album = fields.get("caption", ""), fields.get("album", "")
                return people.send_file(self._world, person, kind, upload, caption, album=album, chat=chat)
        if "location" in fields:
            place = fields["location"]
            return people.send_place(self._world, person, float(place["latitude"]), float(place["longitude"]))
        if fields.get("forwarded"):
            return people.forward(self._world, person, str(fields["text"]))
        if "rich" in fields:
            return people.say_rich(self._world, person, list(fields["rich"]))
        if "html" in fields:
            return people.say_formatted(self._world, person, str(fields["html"]), chat=chat)
        return people.say(self._world, person, str(fields["text"]), chat=chat)

    async def _edit(self, request: web.Request) -> web.StreamResponse:
        person, fields = self._person(request), await fields_of(request)
        message = self._world.chats[person.id].messages[int(request.match_info["message"])]
        people.edit(self._world, person, message, str(fields["text"]))
        return _json(message_view(message))

    async def _press(self, request: web.Request) -> web.StreamResponse:
        person, fields = self._person(request), await fields_of(request)
        message = self._world.chats[int(fields.get("chat", person.id))].messages[fields["message"]]
        people.press(self._world, person, message, int(fields["row"]), int(fields["column"]))
        return _json({})

    async def _look_for(self, request: web.Request) -> web.StreamResponse:
        """Type something behind the bot's name, in whatever chat; what is offered comes with the events."""
        person, fields = self._person(request), await fields_of(request)
        text, offset = str(fields.get("text", "")), str(fields.get("offset", ""))
        return _json({"query": asking.ask(self._world, person, text, offset)})

    async def _choose(self, request: web.Request) -> web.StreamResponse:
        """Put what was offered into the chat with the bot, or into a group."""
        person, fields = self._person(request), await fields_of(request)
        chat = self._world.chats[int(fields["chat"])] if "chat" in fields else None
        query, key = str(fields["query"]), str(fields["key"])
        return _json(message_view(asking.choose(self._world, person, query, key, chat=chat)))

    async def _block(self, request: web.Request) -> web.StreamResponse:
        person = self._person(request)
        people.block(self._world, person, blocked=bool((await fields_of(request))["blocked"]))
        return _json(views.phone_view(self._world, person))

    def _person(self, request: web.Request) -> Person:
        return self._world.people[int(request.match_info["phone"])]


def _guarded(handler: Handler) -> Handler:
    """Refuse foreign pages, and turn what cannot be done into an answer that says why."""

    async def guarded(request: web.Request) -> web.StreamResponse:
        if not from_here(request):
            return _json({"error": "the sandbox answers to its own page only"}, 403)
        try:
            response = await handler(request)
        except KeyError as missing:
            return _json({"error": f"there is no {missing}"}, 404)
        except (Impossible, Refusal, ValueError, TypeError, ArithmeticError) as reason:
            return _json({"error": str(reason)}, 409 if isinstance(reason, Impossible) else 400)
        if not response.prepared:
            response.headers.update(_HEADERS)
        return response

    return guarded


def _json(answer: Mapping[str, object], status: int = 200) -> web.Response:
    return web.json_response(answer, status=status)
