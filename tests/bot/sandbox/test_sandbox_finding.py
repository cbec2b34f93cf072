"""What the sandbox finds in plain text by itself, and which links it makes: tables of what TDLib answered.

`tests/oracle` asks TDLib itself, with thousands of other texts.
"""

import pytest

from bot.sandbox.world import links
from bot.sandbox.world.entities import cut, span
from bot.sandbox.world.finding import found_in
from bot.sandbox.world.formatting import from_parameter
from bot.sandbox.world.html_in import parsed
from bot.sandbox.world.html_out import html
from bot.sandbox.world.refusals import Refusal


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("x@gif @abc @gif @durov", "mention", "@gif @durov"),
        ("(/stop) a/b //x /x/ /help@Paloma_bot /help@x 🕊/go", "bot_command", "/stop /help@Paloma_bot /go"),
        ("#tag #1 #a#b (#año) #tag@somebody x#tag", "hashtag", "#tag #año #tag@somebody"),
        ("#" + "x" * 257, "hashtag", "#" + "x" * 256),
        ("$USD ($1INCH) $US$D $ABCDEFGHI $AB@somebody", "cashtag", "$USD $1INCH $AB@somebody"),
        ("5500-0000-0000-0004, 4111111111111112", "bank_card_number", "5500-0000-0000-0004"),
        ("6200000000000005 4111111111111111 17", "bank_card_number", "6200000000000005 4111111111111111"),
        ("+4111111111111111 4111111111111111x 411111111111 1", "bank_card_number", ""),
        ("4  1  1  1  1  1  1  1  1  1  1  1  1", "bank_card_number", ""),
        ("tg://resolve?domain=x, ton://a/b xtg://y", "url", "tg://resolve?domain=x ton://a/b tg://y"),
        ("bit.ly/abc пример.рф Next.Org x.oRg. a.Zz", "url", "bit.ly/abc пример.рф x.oRg"),
        ("1.2.3.4 1.2.3 256.1.1.1 teiegram.org", "url", "1.2.3.4"),
        ("http://a.zz/x(y)z) sftp://a.b https://u:p@a.bc/", "url", "http://a.zz/x(y)z https://u:p@a.bc/"),
        ("HTTP://A.BC:80/?x=1#y. gopher://a.bc ftp://a.zz", "url", "HTTP://A.BC:80/?x=1#y ftp://a.zz"),
        ("a_b.c.com a.b_c.com -a.com a-.com xn--a.xn--p1ai a.xn---", "url", "a_b.c.com -a.com xn--a.xn--p1ai"),
        ("a.b:99999/x a.com:8080 a.com.. x. y.. .z ...a.com", "url", "a.com:8080 a.com"),
        ("a.io/[x]) a.io/{) a.io? x/a.bc @a.bc", "url", "a.io/[x] a.io/{ a.io"),
        ("a@b.cc mailto:a@b.cc a..b@c.dd a@b@c.dd", "email", "a@b.cc a@b.cc a..b@c.dd"),
    ],
)
def test_what_is_found(text: str, kind: str, found: str) -> None:
    assert [cut(text, *span(one)) for one in found_in(text) if one["type"] == kind] == found.split()


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("example.org", "http://example.org/"),
        ("HTTPS://Example.ORG/a b?c ", "https://example.org/a%20b?c"),
        ("http://u:p@a.b:80?x", "http://u:p@a.b:80/?x"),
        ("a.b:080", "http://a.b:80/"),
        ("[::1]:8080/x", "http://[::1]:8080/x"),
        ("http://%41.b", "http://%41.b/"),
        ("tg:resolve?domain=x", "tg://resolve?domain=x"),
        ("TG://Resolve/", "tg://resolve/"),
        ("tonsite://a.b/c", "tonsite://a.b/c"),
    ],
)
def test_a_link_is_kept_in_telegrams_spelling(given: str, kept: str) -> None:
    assert links.checked(given) == kept


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ("http://localhost", "Wrong HTTP URL"),
        ("a.b:", "Wrong port number specified in the URL"),
        ("a.b:65536", "Wrong port number specified in the URL"),
        ("[::z]", "Wrong IPv6 address specified in the URL"),
        ("", "URL host is empty"),
        ("http://.", "Host is invalid"),
        ("ftp://a.b", "Unsupported URL protocol"),
        ("http://a|b.c", "Disallowed character in URL host"),
        ("http://a%zz.b", "Wrong percent-encoded symbol in URL host"),
        ("http://u^@a.b", "Disallowed character in URL userinfo"),
        ("tg://a.b", "Unallowed characters in URL host"),
        ("tg://u@b", "Wrong tg URL"),
        ("ton://http://x", "Wrong ton URL"),
    ],
)
def test_what_is_no_link_is_refused_in_telegrams_words(given: str, reason: str) -> None:
    with pytest.raises(links.NoLink) as refused:
        links.checked(given)
    assert str(refused.value) == reason


def test_a_link_given_as_an_entity_is_looked_at_too() -> None:
    link = {"type": "text_link", "offset": 0, "length": 1}
    assert from_parameter("x", [link | {"url": "a\u202e.bc"}]).entities == (link | {"url": "http://a.bc/"},)
    with pytest.raises(Refusal, match="entity URL 'x' is invalid: Wrong HTTP URL"):
        from_parameter("x", [link | {"url": "x"}])


def test_what_was_found_can_be_touched_on_the_page() -> None:
    shown = html(parsed("example.org &amp; https://a.bc <i>tg://resolve?domain=x</i> ftp://a.bc #tag"))
    assert '<a href="http://example.org"' in shown
    assert '<a href="https://a.bc"' in shown
    assert '<a href="tg://resolve?domain=x"' in shown
    assert shown.count("<a ") == 3
