"""What people type, made safe to show, print and compare: nothing invisible, one spelling for one word.

Bidirectional overrides can make a text read as another than it is; invisible characters can hide words or fake an empty
name; marks without end on one letter run over everything around it, and take the press long to set. All of these are
taken out wherever the text comes in, so that nothing behind it has to think of them.
"""

import re
import unicodedata
from itertools import accumulate

MOST_MARKS = 8
"""Marks on one letter. Spellings have up to four (Vietnamese in parts, Thai, Hindi, Arabic, Hebrew with its points), a
Hebrew or Arabic text for singing up to six."""

_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")

# Scripts whose spelling needs the joiners: Arabic and its neighbours, the Indic and the South-East Asian ones.
_JOINED = "\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\u1a20-\u1cff\ua800-\uabff\ufb50-\ufdff\ufe70-\ufefc"
# What an emoji may end with before a joiner glues it to the next one, and what that next one may be.
_PICTURE = "\u2190-\u2bff\U0001f000-\U0001faff"
_JOINER = f"(?<=[{_JOINED}])[\u200c\u200d]|(?<=[{_PICTURE}\ufe0f])\u200d(?=[{_PICTURE}])"

# Unicode's Cc, Cf and Cs but for the joiners above and the visible number and verse signs of Arabic and Syriac
# (U+0600-0605, U+06DD, U+070F, U+0890-0891, U+08E2); and the letters and marks that show nothing (the fillers).
_INVISIBLE = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800"
    "\u3164\ud800-\udfff\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_STRIPPED = re.compile(f"({_JOINER})|[{_INVISIBLE}]")
# Nearly every text has nothing to strip, and looking for that first is thirty times faster.
_SUSPECT = re.compile(f"[\t\r\x0b\x0c\x85\u2028\u2029{_INVISIBLE}]")
# Most are in Latin letters, where looking for anything else is ten times faster still; those are in NFC as they stand.
_PLAIN_LATIN = bytes(code for code in range(256) if not _SUSPECT.match(chr(code)))


# Marks are no letters, figures or spaces. Few other signs of that sort stand together in so long a row.
_MARKED = re.compile(rf"[^\w\s\x00-\x7f]{{{MOST_MARKS + 1},}}")


def clean(text: str) -> str:
    """`text` in NFC without control, bidirectional and invisible characters, and with MOST_MARKS on a letter at most.

    Breaks become newlines, tabs spaces.
    """
    if _is_plain_latin(text):
        return text
    if _SUSPECT.search(text):
        lines = _BREAKS.sub("\n", text).replace("\t", " ")
        text = _STRIPPED.sub(lambda match: match[1] or "", lines)
    text = unicodedata.normalize("NFC", text)
    return _MARKED.sub(lambda match: _with_few_marks(match[0]), text)


def _with_few_marks(signs: str) -> str:
    """The signs without the marks that are too many on one letter; a joiner among them is as a mark."""
    counts = accumulate(signs, lambda count, sign: count + 1 if _is_mark(sign) else 0, initial=0)
    return "".join(sign for sign, count in zip(signs, list(counts)[1:], strict=True) if count <= MOST_MARKS)


def _is_mark(sign: str) -> bool:
    return sign in "\u200c\u200d" or unicodedata.category(sign).startswith("M")


def _is_plain_latin(text: str) -> bool:
    try:
        return not text.encode("latin-1").translate(None, _PLAIN_LATIN)
    except UnicodeEncodeError:
        return False
