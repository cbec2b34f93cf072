"""Names of members: whether two could be taken for each other, and whether one is written in one script.

Two names are compared by their skeletons: what looks like a Latin letter is taken for it, and case, accents, width,
spaces and punctuation count for nothing. The look-alikes are those between Latin, Cyrillic and Greek of Unicode's
confusables (Technical Standard 39), in either case, and the digits that pass for letters.
"""

import unicodedata

_LOOKS_LIKE = str.maketrans(
    {
        # Cyrillic, in lower case; some are like a Latin letter only in capitals.
        "а": "a",
        "в": "b",
        "с": "c",
        "ԁ": "d",
        "е": "e",
        "ё": "e",
        "є": "e",
        "һ": "h",
        "н": "h",
        "і": "i",
        "ї": "i",
        "ӏ": "l",
        "ј": "j",
        "к": "k",
        "м": "m",
        "п": "n",
        "о": "o",
        "р": "p",
        "ԛ": "q",
        "г": "r",
        "ѕ": "s",
        "т": "t",
        "ц": "u",
        "ѵ": "v",
        "ԝ": "w",
        "ш": "w",
        "х": "x",
        "у": "y",
        "ү": "y",
        "з": "3",
        "ь": "b",
        "ъ": "b",
        "ѳ": "o",
        "ґ": "r",
        "қ": "k",
        "ң": "h",
        "ҳ": "x",
        "ҷ": "4",
        "ч": "4",
        "б": "6",
        # Greek.
        "α": "a",
        "β": "b",
        "ϲ": "c",
        "ε": "e",
        "η": "n",
        "ι": "i",
        "κ": "k",
        "μ": "u",
        "ν": "v",
        "ο": "o",
        "ρ": "p",
        "σ": "o",
        "τ": "t",
        "υ": "u",
        "χ": "x",
        "ω": "w",
        "ζ": "z",
        "γ": "y",
        "ϳ": "j",
        "θ": "o",
        # Latin letters that are drawn as others, and digits.
        "ı": "i",
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ħ": "h",
        "ɑ": "a",
        "ɡ": "g",
        "ŧ": "t",
        "0": "o",
        "1": "l",
    }
)
# A capital i and a small l cannot be told apart; a Greek capital can be like another Latin letter than its small form.
_SAME = str.maketrans({"i": "l", "|": "l"})
_CAPITALS = str.maketrans({"Η": "h", "Μ": "m", "Ν": "n", "Υ": "y", "Ρ": "p", "Χ": "x", "Ζ": "z"})
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK")


def skeleton(name: str) -> str:
    """What is left of a name when all that looks alike is the same."""
    latin = unicodedata.normalize("NFKD", name).translate(_CAPITALS).casefold().translate(_LOOKS_LIKE)
    return "".join(letter for letter in latin.translate(_SAME) if letter.isalnum()) or name


def is_mixed(name: str) -> bool:
    """Whether letters of scripts that look alike are mixed in a name: no language is written so."""
    names = (unicodedata.name(letter, "") for letter in unicodedata.normalize("NFKC", name) if letter.isalpha())
    return len({script for name in names for script in _SCRIPTS if name.startswith(script)}) > 1
