"""Drawings of what has states and steps, made of the tables in storage, in the language of mermaid."""

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import Any

from storage.rules import Rule


def drawing(begins: Iterable[tuple[Enum, str]], rules: Mapping[Any, Rule[Any]]) -> str:
    """The machine of a table, as a block of Markdown. `begins` are the first states, each with how one gets there."""
    return "\n".join(["```mermaid", "stateDiagram-v2", *(f"    {line}" for line in _lines(begins, rules)), "```"])


def _lines(begins: Iterable[tuple[Enum, str]], rules: Mapping[Any, Rule[Any]]) -> Iterator[str]:
    states = type(next(iter(rules.values())).to)
    yield from (f"{_name(state)}: {state.value}" for state in states if _name(state) != state.value)
    yield from (f"[*] --> {_name(state)}: {how}" for state, how in begins)
    for step, rule in rules.items():
        yield from (f"{_name(old)} --> {_name(rule.to)}: {_label(step, rule)}" for old in states if old in rule.of)
    yield from (f"{_name(state)} --> [*]" for state in states if not _goes_on(state, rules))


def _goes_on(state: Enum, rules: Mapping[Any, Rule[Any]]) -> bool:
    """Whether a step leads away from a state, other than back for a few minutes."""
    return any(state in rule.of and not rule.only_decider for rule in rules.values())


def _name(state: Enum) -> str:
    """A state as mermaid can have it."""
    return str(state.value).replace("-", "_")


def _label(step: Enum, rule: Rule[Any]) -> str:
    """The step, and in brackets whose it is."""
    whose = [f"needs {rule.right.value}"] if rule.right else []
    whose += ["holder only"] if rule.only_holder else []
    whose += ["whoever decided, for ten minutes"] if rule.only_decider else []
    whose += ["once told"] if rule.once_told else []
    whose += ["in no print batch"] if rule.before_paper else []
    whose += ["in a print batch"] if rule.in_batch else []
    return f"{step.value} ({', '.join(whose)})" if whose else str(step.value)
