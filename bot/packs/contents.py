"""One thing of a pack made into a record: the facts in its TOML file, and the story in the Markdown files beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Protocol, TypeVar

from markupsafe import Markup
from pydantic import TypeAdapter, ValidationError

from bot.packs.folder import Folder
from bot.packs.wording import expected, no_key, wrong_keys
from storage.contents.prose import read_prose
from storage.contents.size import check_size
from storage.errors import Rejected


class WithStory(Protocol):
    """A record of content that is shown with a story."""

    def beside_story(self, language: str) -> list[str]:
        """The facts that stand in one message with the story."""


R = TypeVar("R")
S = TypeVar("S", bound=WithStory)


@dataclass(frozen=True)
class Contents:
    """The contents of a folder; `languages` are the pack's, those that the bot speaks first."""

    folder: Folder
    languages: Sequence[str]

    def record(self, kind: type[R], file: str, **beside: object) -> R | None:
        """What a TOML file holds, with the fields `beside`, which do not stand in it; None with the reason noted."""
        table = self.folder.table(file)
        if table is None:
            return None
        for key in table.keys() & beside.keys():
            self.folder.refuse_key(file, (key,), no_key(key, kind, (), beside))
        try:
            reader: TypeAdapter[R] = _reader(kind)  # type: ignore[arg-type]  # mypy does not know that types are hashable
            found = reader.validate_python(table | beside, extra="forbid", context=self.languages)
        except ValidationError as error:
            for place, wish in wrong_keys(error, kind, beside):
                self.folder.refuse_key(file, place, wish)
            return None
        return found

    def with_story(self, kind: type[S], file: str, stem: str, slug: str, field: str = "story") -> S | None:
        """What a TOML file holds, with the texts `<stem>.<language>.md` as its `field`; together they fit a message."""
        stories = {language: self._story(f"{stem}.{language}.md") for language in self.languages}
        content = self.record(kind, file, **{"slug": slug, field: stories})
        for language, story in stories.items():
            try:
                check_size(story, content.beside_story(language) if content else [])
            except Rejected as refusal:
                self.folder.refuse(f"{stem}.{language}.md", 0, expected(refusal))
        return content

    def _story(self, file: str) -> Markup:
        text = self.folder.text(file)
        if text is None:
            return Markup()
        prose = read_prose(text)
        for line, refusal in prose.refusals:
            self.folder.refuse(file, line, expected(refusal))
        return prose.markup


@cache
def _reader(kind: type) -> TypeAdapter[Any]:
    """How a kind of record is read: to work that out takes longer than to read one."""
    return TypeAdapter(kind)
