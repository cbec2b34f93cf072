"""What looks like the full name of whoever writes: after "my name is", or as a signature.

A name has a given name that is known, or stands where only names stand; a pen name, and whoever the letter is about, is
none of it.
"""

import re
from collections.abc import Iterator

from handlers.guide.leads import Span
from handlers.guide.lists import lists
from storage.contents.phrases import folded

_WORD = r"[^\W\d_a-zà-öø-ÿ](?:[^\W\d_]*|\.)(?:['’-][^\W\d_]+)*"
_SMALL = r"(?:de|del|la|las|los|van|von|der|den|di|da|do|das|dos|y|e|O’|O')"
_NAME = re.compile(rf"{_WORD}(?:\ {_SMALL}){{0,2}}(?:\ {_WORD}(?:\ {_SMALL}){{0,2}}){{0,3}}\ {_WORD}(?![\w'’])")
_IN_SMALL = re.compile(r"[^\W\d_]{3,15}(?: [^\W\d_]{3,15}){1,2}(?![\w'’])")
_SIGNS_OF_HERE = (" here", " speaking", " aquí", " al habla", " escribe")
_HERE = re.compile(rf"(?<!\w){_WORD} (?:here|speaking|aquí|al habla|te escribe|les escribe)(?!\w)")
_BEFORE_HERE = re.compile(rf"(?<!\w){_NAME.pattern}\Z")
_LONGEST_NAME = 60
_ARABIC = re.compile("[\u0621-\u064a]{2,15}(?: [\u0621-\u064a]{2,15}){1,3}(?!\\w)")
_LINES_OF_A_SIGNATURE = 3
_LONGEST_LINE = 60
# What stands before a name in its line: "In solidarity — ", "Atentamente: ".
_BEFORE = re.compile(r".*(?:[—–:,]|\s-)\s*|\s*[-*]\s*")
_QUOTED = ("»", "”", '"')
_SMALL_WORDS = frozenset(
    {"de", "del", "la", "las", "los", "y", "e", "van", "von", "der", "den", "di", "da", "do", "das", "dos"}
)

Known = frozenset[frozenset[str]]
"""Names that give nobody away, such as the pen name, each by its words."""


def name_after(page: str, at: int, known: Known, *, certain: bool) -> Span | None:
    """The name that a page goes on with, if it does; where it is `certain` that one is said, it needs no known name."""
    if page[at : at + 1] != " ":
        return None
    if arabic := _ARABIC.match(page, at + 1):
        return _in_arabic(arabic, known)
    match = _NAME.match(page, at + 1)
    if match and _gives_away(match[0], known, certain=certain):
        return match.span()
    small = _IN_SMALL.match(page, at + 1) if certain and not match else None
    return small.span() if small and _is_name_in_small(small[0], known) else None


def names_here(page: str, known: Known) -> Iterator[Span]:
    """Names of which somebody says that they are here: "Clara Whitfield here"."""
    for match in _HERE.finditer(page) if any(sign in page for sign in _SIGNS_OF_HERE) else ():
        end = match.start() + match[0].index(" ")
        before = _BEFORE_HERE.search(page, max(0, end - _LONGEST_NAME), end)
        if before and _gives_away(before[0], known, certain=False):
            yield before.span()


def signatures(page: str, known: Known) -> Iterator[Span]:
    """Names that stand alone in one of the last lines; one below a quotation is its author's."""
    lines = list(_last_lines(page, _LINES_OF_A_SIGNATURE + 1))
    for (start, line), (_, above) in zip(lines[:_LINES_OF_A_SIGNATURE], [*lines[1:], (0, "")], strict=False):
        before = _BEFORE.match(line)
        after = before.end() if before else 0
        name = line[after:].rstrip(" .")
        if (arabic := _ARABIC.fullmatch(name)) and not above.endswith(_QUOTED):
            yield from filter(None, [_in_arabic(arabic, known, start + after)])
            continue
        alone = len(line) <= _LONGEST_LINE and _NAME.fullmatch(name) and not above.endswith(_QUOTED)
        if alone and _gives_away(name, known, certain=above.endswith(",")):
            yield start + after, start + after + len(name)


def _last_lines(page: str, most: int) -> Iterator[tuple[int, str]]:
    """The last lines in which something stands, from the end: where each begins, and what it says."""
    end = len(page)
    while end > 0 and most:
        start = page.rfind("\n", 0, end) + 1
        if line := page[start:end].strip():
            yield start + page[start:end].index(line), line
            most -= 1
        end = start - 1


def _gives_away(name: str, known: Known, *, certain: bool) -> bool:
    """Whether capitalised words are the name of whoever writes; where names are said, most words are one."""
    words = folded(" ".join(word for word in name.split() if word not in _SMALL_WORDS)).replace(".", "").split()
    if any(one.issuperset(words) for one in known) or lists().no_names.intersection(words):
        return False
    return certain or not lists().given_names.isdisjoint(words[:-1])


def _in_arabic(match: re.Match[str], known: Known, at: int = 0) -> Span | None:
    """The name that stands there in Arabic, which has no capitals: a given one, and another, or one with "al-"."""
    words = folded(match[0]).split()
    given, nobodys = lists().given_names, lists().no_names
    first, second = words[:2]
    is_name = first in given and second not in nobodys and (second in given or second.startswith("ال"))
    if not is_name or any(one.issuperset(words[:2]) for one in known):
        return None
    end = match.start() + len(" ".join(match[0].split(" ")[:2]))
    return at + match.start(), at + end


def _is_name_in_small(words: str, known: Known) -> bool:
    """Whether words without capitals are a full name: a given one, and one that is neither given nor of every day."""
    first, *others = folded(words).split()
    everyday = lists().no_names.union(*lists().common, _SMALL_WORDS)
    name = [first, *others[: next((at for at, word in enumerate(others) if word in everyday), None)]]
    if first not in lists().given_names or any(one.issuperset(name) for one in known):
        return False
    return not lists().given_names.issuperset(name)
