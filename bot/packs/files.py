"""The TOML files of a pack: each holds the fields of a record of content, and perhaps keys that matter to the pack."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Annotated, Any, TypeVar, get_args, get_type_hints

from pydantic import Strict

from bot.packs.lines import Key
from storage.contents.campaign import CampaignContent
from storage.contents.case import CaseContent
from storage.contents.fields import Language, amount
from storage.contents.rules import Whole

R = TypeVar("R")


@dataclass(frozen=True, kw_only=True)
class CampaignFile(CampaignContent):
    """`campaign.toml`: the campaign, and the languages of the pack."""

    languages: Annotated[tuple[Language, ...], Whole(amount(least=1))]


@dataclass(frozen=True, kw_only=True)
class CaseFile(CaseContent):
    """`cases/<slug>.toml`: the case, and its place among the others."""

    order: Annotated[int, Strict()] = 0


def content(record: type[R], file: R) -> R:
    """The content of a file, without what matters only to the pack."""
    return record(**{field.name: getattr(file, field.name) for field in fields(record)})  # type: ignore[arg-type]  # R is a dataclass


def keys(record: type, table: Key = ()) -> list[str]:
    """The keys that a file of `record` may have at its top, or in one of its tables."""
    for key in table:
        if isinstance(key, str):
            record = next(_records(get_type_hints(record)[key]))
    return [field.name for field in fields(record)]


def _records(hint: Any) -> Iterator[type]:
    if is_dataclass(hint) and isinstance(hint, type):
        yield hint
    for inner in get_args(hint):
        yield from _records(inner)
