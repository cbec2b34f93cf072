"""Texts to ask TDLib about, drawn by dice: HTML as bots write it and as none should, and plain text full of signs."""

import random

_TAGS = (
    ("<b>", "</b>"),
    ("<i>", "</i>"),
    ("<u>", "</u>"),
    ("<s>", "</s>"),
    ("<code>", "</code>"),
    ("<pre>", "</pre>"),
    ("<blockquote>", "</blockquote>"),
    ("<blockquote expandable>", "</blockquote>"),
    ("<tg-spoiler>", "</tg-spoiler>"),
    ("<a href='https://example.org/a'>", "</a>"),
    ("<a href='https://example.org/\u202eb'>", "</a>"),
    ("<a>", "</a>"),
    ("<tg-emoji emoji-id='5'>", "</tg-emoji>"),
    ("<tg-time unix='1700000000'>", "</tg-time>"),
    ("<pre><code class='language-py'>", "</code></pre>"),
    ("<code class='language-py'><pre>", "</pre></code>"),
)
_WORDS = (
    "hola",
    "ñ",
    "🕊",
    " ",
    "\n",
    "x",
    "a.bc",
    "\r",
    "\u202e",
    "\u030a",
    "z\u0333",
    "\u200e\u200f\u200e",
    "&amp;",
    "\t",
)

_PIECES = (
    *(tag for pair in _TAGS for tag in pair),
    *('<span class="tg-spoiler">', "<span class='x'>", "<span>", "</span>", "<ins>", "</ins>", "<strike>", "</strike>"),
    *(
        "<del>",
        "</del>",
        "<em>",
        "</em>",
        "<strong>",
        "</strong>",
        "<B>",
        "</B >",
        "</ b>",
        "</>",
        "</",
        "<br>",
        "<b/>",
    ),
    *(
        '<a href="tg://user?id=12">',
        '<a href="tg:resolve?domain=x">',
        "<a HREF='x.y'>",
        "<a href='http://a.b/?x&amp;y'>",
    ),
    *(
        "<a href='http://localhost'>",
        "<a href='a.b:0'>",
        "<a href='a.b:65536'>",
        "<a href='[::1]/'>",
        "<a href='a.b:'>",
    ),
    *("<a href='mailto:a@b.cc'>", "<a href='javascript:x'>", "<a href='ftp://a.b'>", "<a href='ton://x/y'>"),
    *("<a href='http://%41.b'>", "<a href='http://%4.b'>", "<a href='u:p@a.b:80 /c d '>", "<a href='a|b.c'>"),
    *("<tg-emoji>", "<tg-emoji emoji-id='x'>", "<tg-emoji emoji-id=5368>", "<tg-time>", "<tg-time unix=12 format='r'>"),
    *("<tg-time unix='99999999999' format=\"wDT\">", "<tg-time unix=12 format='x'>", "<code class=language-x>"),
    *("<b x>", "<b x=y>", "<b x='>", "<b x=y_z>", "<b =>", "<b\n>", "<b ", "<é>", "</é>", "<blockquote expandable=1>"),
    *("&amp;", "&lt", "&#x41;", "&#65", "&#xD83D;", "&#xDE00;", "&#57311;", "&#1114111;", "&#x10fffe;", "&quot;", "&x"),
    *("&#;", "&#x;", "&LT;", "&nbsp;", "&#00000065;", "x", "y z", " ", "\n", "🕊", "ñ", "\r", "\t", "\0", "a.bc"),
    *("<", "<<", ">", "'", '"', "=", "\u200e", "\u0333"),
)

_SIGNS = (
    *("a", "b", "x1", "é", "中", "½", "²", "\u0d85", "_", "-", ".", ".", ".", "/", "/", "@", "@", "#", "#", "$", "$"),
    *(":", ":", "://", " ", " ", "\n", "(", ")", "«", "»", "<", ">", "[", "]", "{", "}", "'", '"', "!", "?", ",", ";"),
    *("~", "+", "&", "=", "%", "🕊", "\u00b7", "\u00a0", "\u3000", "\u200b", "\u200c", "\u200d", "\u2010", "\u2014"),
    *("com", "org", "Org", "ORG", "oRg", "io", "ru", "рф", "рус", "网址", "xn--a", "xn--p1ai", "zz", "localhost"),
    *("http", "HTTPS", "ftp", "sftp", "tonsite", "tg", "ton", "shttp", "mailto:", "tg://resolve", "www", "t.me/x"),
    *("1.2.3.4", "255.255.255.255", "256.1.1.1", "01.2.3.4", "80", "8080", "65536", "0443", "teiegram.org", "user"),
    *("USD", "1INCH", "ABCDEFGHI", "stop", "help", "name", "gif", "durov", "a" * 30, "b" * 64),
    *("4111111111111111", "4111 1111 1111 1111", "5500-0000-0000-0004", "378282246310005", "6200000000000005", "17"),
)


def nested(dice: random.Random, depth: int = 4) -> str:
    """Tags that close in order, around words and signs that Telegram deletes."""
    made = []
    for _ in range(dice.randrange(4)):
        opening, closing = dice.choice(_TAGS) if depth and dice.random() < 0.6 else ("", "")
        made.append(f"{opening}{nested(dice, depth - 1)}{closing}" if opening else dice.choice(_WORDS))
    return "".join(made)


def wild(dice: random.Random) -> str:
    """Tags and references of every kind, in no order, some of them closed."""
    pieces = dice.choices(_PIECES, k=dice.randint(1, 5))
    return "".join(f"{piece}x</>" if piece.startswith("<") and dice.random() < 0.8 else piece for piece in pieces)


def signs(dice: random.Random) -> str:
    """What addresses, names, tags and numbers are made of, in no order."""
    return "".join(dice.choices(_SIGNS, k=dice.randint(1, 14)))
