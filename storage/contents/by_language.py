"""A text by language, held to the languages of its campaign."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, core_schema

from storage.contents.rules import asked_outside
from storage.errors import Rejected


@dataclass(frozen=True)
class ByLanguage:
    """A mark on a text by language: it is there in every language of its campaign, and in their order.

    Pydantic's context holds the languages. With `once`, a text may stand without a language: it is the same in all.
    """

    once: bool = False

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Called by pydantic."""
        texts = handler(source)
        given = core_schema.with_info_before_validator_function(_everywhere, texts) if self.once else texts
        return asked_outside(_in_order, given, texts)


def _everywhere(given: object, info: ValidationInfo) -> object:
    return dict.fromkeys(info.context, given) if isinstance(given, str) and info.context else given


def _in_order(texts: dict[str, str], info: ValidationInfo) -> dict[str, str]:
    """The first of the languages is the one to fall back to."""
    languages: Sequence[str] = info.context or ()
    if texts.keys() != set(languages):
        raise Rejected("content-languages", languages=tuple(languages), there=tuple(texts))
    return {language: texts[language] for language in languages}
