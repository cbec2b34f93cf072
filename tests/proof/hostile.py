"""What people send who mean no good, or do not know what they do: drawn by dice, so that it can be drawn again."""

import random
import string
import struct

FLUENT = ["{$x}", "{ NUMBER($count) }", '{ "', "}{", "{ $name ->\n *[other] x }", "-term = x", "{ DATETIME($at) }"]
TYPST = ['#read("/etc/passwd")', "#import", "$x^2$", "@label", '#eval("1")', "= Heading", "#{while true {}}", "`raw`"]
HTML = [
    "<b>",
    "</blockquote>",
    "<a href='javascript:alert(1)'>x</a>",
    "<script>alert(1)</script>",
    "&lt;b&gt;",
    "&#0;",
    "&amp;amp;",
    "<tg-spoiler>",
    "<b><i></b></i>",
    "<!-- -->",
    "<code></code>" * 90,
]
FORMATS = ["%s%s%n", "{0.__class__}", "{}", "${HOME}", "%(token)s", "{{7*7}}", "\\u0000", "$(id)", "`id`", "f'{x}'"]
SQL = ["'; DROP TABLE people; --", "1 OR 1=1", '" UNION SELECT * FROM team --', ":person", "?", "x'00'", "NULL"]
NUMBERS = ["9" * 400, "-1", "0", "1e309", "NaN", "٣", "½", "+52 967 123 4567", "0x10", "2147483648", "1" + "0" * 4000]
DATES = [
    "2026-02-30 10:00",
    "31.04.2026 25:61",
    "0000-00-00 00:00",
    "9999-12-31 23:59",
    "0001-01-01 00:00",
    "2024-04-07 02:30",
    "2024-10-27 02:30",
    "10.9.24 7",
    "2024-09-12 18:00",
]
HIDDEN = ["\u202e", "\u2066", "\u200b", "\u200d", "\ufeff", "\u00ad", "\u061c", "\u180e", "\u3164", "\ue000", "\ufffe"]
EMOJI = ["😀", "👩‍👩‍👧‍👦", "🏳️‍🌈", "❤️", "🇲🇽", "👍🏽"]
WORDS = ["Wren", "La golondrina", "Dear friend, be strong.", "1", "2", "stop", "yes", "https://example.org", "a@b.org"]
LONG = ["a" * 4096, "a." * 2048, "@" * 4096, "/a" * 2048, "- " * 2048, "\n" * 4000 + "x", "ﷺ" * 1500, "1(" * 2048]
SPACES = [" ", "\n", "\u00a0", "\u2028", "\t", "", "\u3000"]
CARRIED = ["", "?", "?abcdef0123:1", "::", "write:nobody", "letter:AAAAAAAA", "resume:x", "done", "case:<b>", "a" * 64]
COMMANDISH = [
    "/",
    "/@",
    "/write@Other",
    "/start write-<b>",
    "/start -",
    "/start join-",
    "//",
    "/ start",
    "/STOP",
    "/écrire",
]
MOST = 4096


def zalgo(dice: random.Random) -> str:
    """Letters under heaps of marks."""
    marks = [chr(point) for point in range(0x300, 0x36F)]
    return "".join(letter + "".join(dice.choices(marks, k=40)) for letter in dice.choices(string.ascii_letters, k=20))


def any_unicode(dice: random.Random) -> str:
    """Characters of every plane, assigned or not, without lone halves of pairs."""
    points = (dice.choice((dice.randrange(1, 0xD800), dice.randrange(0xE000, 0x110000))) for _ in range(200))
    return "".join(map(chr, points))


def text(dice: random.Random) -> str:
    """One hostile text, at most as long as Telegram carries."""
    kinds = (FLUENT, TYPST, HTML, FORMATS, SQL, NUMBERS, DATES, WORDS, LONG, COMMANDISH)
    match dice.randrange(8):
        case 0:
            made = dice.choice(HIDDEN).join(dice.choice(kinds[dice.randrange(8)]))
        case 1:
            made = any_unicode(dice)
        case 2:
            made = dice.choice(EMOJI) * dice.choice((1, 40, 2048, 4096))
        case 3:
            made = zalgo(dice)
        case 4:
            made = dice.choice(SPACES).join(dice.choice(kind) for kind in dice.sample(kinds, 3))
        case _:
            made = dice.choice(dice.choice(kinds))
    return shortened(made)


def shortened(made: str, most: int = MOST) -> str:
    """As much of a text as one message holds, counted in UTF-16 units."""
    return made.encode("utf-16-le")[: 2 * most].decode("utf-16-le", "ignore")


def no_photo(dice: random.Random) -> bytes:
    """Something that says it is a PNG of so many pixels, which is all that a messenger looks at, and is not."""
    size = dice.choice(((1, 1), (5_000, 5_000), (20, 1)))
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", *size) + dice.randbytes(dice.randrange(1, 400))
