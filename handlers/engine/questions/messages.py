"""Questions for whole messages: for one, with its formatting and picture, or for the words of several until "done"."""

from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from typing import Any

from handlers.buttons import Mark, Press, Row, Style
from handlers.engine.drafts import Part
from handlers.engine.questions import TEXT, TEXT_OR_PHOTO, Again, Given, Question
from handlers.heard import Kind
from storage.errors import Rejected

MOST_PARTS = 30

PartCheck = Callable[[Part], None]
PartsCheck = Callable[[tuple[Part, ...]], None]


@dataclass(frozen=True)
class OneMessage(Question[Part]):
    """One message; `check` may raise Rejected. Who presses `without`, the id of a label, leaves it out: it is empty."""

    accepts: frozenset[Kind] = TEXT_OR_PHOTO
    check: PartCheck | None = None
    without: str = ""

    def rows(self, mark: Mark) -> tuple[Row, ...]:
        """The button that leaves it out."""
        return ((Press(self.without, mark, "without"),),) if self.without else ()

    def hear(self, given: Given) -> Part:
        """The message."""
        if self.without and given.pressed == "without":
            return Part("")
        part = given.part(self.accepts)
        if self.check:
            self.check(part)
        return part

    def keep(self, answer: Part) -> Any:
        """A message as JSON."""
        return asdict(answer)

    def recall(self, kept: Any) -> Part:
        """A message out of JSON."""
        return Part(**kept)


@dataclass(frozen=True)
class Messages(Question[tuple[Part, ...]]):
    """One message or several, until "done"; each can be edited, and the last one taken back.

    `check` looks at all of them each time, and may raise Rejected; `otherwise` is said to what is not accepted. The
    pictures of an album have one answer together. The place of a picture that could not be used is the next picture's;
    whoever is done without it leaves it out.
    """

    parts: tuple[Part, ...] = ()
    accepts: frozenset[Kind] = TEXT
    otherwise: str = ""
    check: PartsCheck | None = None

    @property
    def takes_album(self) -> bool:  # type: ignore[override]  # it follows from what is accepted
        """Whether it takes all pictures of an album."""
        return Kind.PHOTO in self.accepts

    def rows(self, mark: Mark) -> tuple[Row, ...]:
        """What ends it and what takes back the last one, once there is something."""
        if not self.parts:
            return ()
        return ((Press("done", mark, "done", style=Style.GOOD), Press("take-back", mark, "undo")),)

    def hear(self, given: Given) -> tuple[Part, ...] | Again[tuple[Part, ...]]:
        """All of them, or how many there are now."""
        if given.pressed not in ("done", "undo"):
            return self._with(replace(given.part(self.accepts, self.otherwise), markup=""))
        whole = tuple(part for part in self.parts if not part.flaw)
        if not (whole if given.pressed == "done" else self.parts):
            raise Rejected("gather-empty")
        if given.pressed == "done":
            return whole
        return Again(replace(self, parts=self.parts[:-1]), "page-taken-back", {"number": len(self.parts)})

    def keep(self, answer: tuple[Part, ...]) -> Any:
        """Messages as JSON."""
        return [asdict(part) for part in answer]

    def recall(self, kept: Any) -> tuple[Part, ...]:
        """Messages out of JSON."""
        return tuple(Part(**part) for part in kept)

    def _with(self, part: Part) -> Again[tuple[Part, ...]]:
        """One more, or one in the place of that which it is an edit of."""
        places = [place for place, before in enumerate(self.parts) if before.message == part.message != ""]
        holes = [place for place, before in enumerate(self.parts) if before.flaw and part.photo]
        if places or holes:
            place = (places or holes)[0]
            parts = (*self.parts[:place], part, *self.parts[place + 1 :])
        else:
            place = self._after_its_album(part)
            parts = (*self.parts[:place], part, *self.parts[place:])
        if len(parts) > MOST_PARTS:
            raise Rejected("gather-full", most=MOST_PARTS)
        if self.check:
            self.check(parts)
        if part.photo and not places:
            return self._with_photo(parts, part)
        return Again(replace(self, parts=parts), "page-changed" if places else "page-kept", {"number": place + 1})

    def _after_its_album(self, part: Part) -> int:
        """Its place: the last, but before pieces of its album that overtook it on their way here."""
        overtook = (
            place
            for place, before in enumerate(self.parts)
            if part.album and before.album == part.album and _number(before) > _number(part)
        )
        return next(overtook, len(self.parts))

    def _with_photo(self, parts: tuple[Part, ...], photo: Part) -> Again[tuple[Part, ...]]:
        """One more picture."""
        count = sum(part.has_picture and not part.flaw for part in parts)
        more = photo.album != "" and any(before.album == photo.album for before in self.parts)
        text = "album-kept" if photo.album else "photo-kept"
        return Again(replace(self, parts=parts), text, {"photos": count}, silent=more)


def _number(part: Part) -> tuple[int, str]:
    """A message's id, such that a later one is greater: messengers count."""
    return len(part.message), part.message
