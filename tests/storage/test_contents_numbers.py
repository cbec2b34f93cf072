"""Account numbers and addresses, by kind."""

from collections.abc import Callable

import pytest

from storage.contents.hosts import host_of
from storage.contents.numbers import (
    account_number,
    account_type,
    alias,
    cbu,
    email_address,
    number,
    payment_link,
    pix,
    tax_id,
    to_paste,
    web_address,
)
from storage.errors import Rejected


@pytest.mark.parametrize(
    ("kind", "value", "written"),
    [
        ("cl-rut", "157025228", "15.702.522-8"),
        ("cl-rut", "15.702.522-8", "15.702.522-8"),
        ("iban", "gb82west12345698765432", "GB82 WEST 1234 5698 7654 32"),
        ("bic", "agri frpp", "AGRIFRPP"),
        ("mx-clabe", "032 180 000118359719", "032180000118359719"),
        ("number", "15.702.522", "15.702.522"),
        ("number", "7", "7"),
        ("link", "https://example.org/give", "https://example.org/give"),
        ("text", "Banco", "Banco"),
    ],
)
def test_right_numbers_are_written_in_one_way(kind: str, value: str, written: str) -> None:
    assert number(kind, value) == written


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("cl-rut", "15.702.522-7"),
        ("cl-rut", "Daniela"),
        ("iban", "GB82 WEST 1234 5698 7655 32"),
        ("bic", "AGRI"),
        ("mx-clabe", "032180000118359718"),
        ("mx-clabe", "03218000011835971"),
        ("number", "15.702.522-K"),
        ("number", "-1"),
        ("link", "http://"),
    ],
)
def test_wrong_numbers_are_refused(kind: str, value: str) -> None:
    with pytest.raises(Rejected, match="content-") as caught:
        number(kind, value)
    assert caught.value.facts["value"] == value


@pytest.mark.parametrize("place", range(17))
def test_a_clabe_with_one_wrong_digit_is_refused(place: int) -> None:
    right = "032180000118359719"
    wrong = right[:place] + str((int(right[place]) + 1) % 10) + right[place + 1 :]
    with pytest.raises(Rejected):
        number("mx-clabe", wrong)


@pytest.mark.parametrize("text", ["https://example.org", "http://sub.example.org:8080/a?b=c#d"])
def test_web_addresses(text: str) -> None:
    assert web_address(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "example.org",
        "ftp://example.org",
        "https://a@example.org",
        "https://exa mple.org",
        "https://[",
        "https://x",
        "https://example.org:",
        "https://example.org:0/",
        "https://example.org:80443/",
        "https://example.org|x",
        'https://e.org/"',
    ],
)
def test_what_is_no_web_address(text: str) -> None:
    with pytest.raises(Rejected):
        web_address(text)


@pytest.mark.parametrize("text", ["a@b", "a b@example.org", "@example.org", "a@example.org\n", "a@b@example.org"])
def test_what_is_no_email_address(text: str) -> None:
    assert email_address("a.b+c@sub.example.org") == "a.b+c@sub.example.org"
    with pytest.raises(Rejected):
        email_address(text)


@pytest.mark.parametrize(
    ("kind", "value", "pasted"),
    [
        ("iban", "GB82 WEST 1234 5698 7654 32", "GB82WEST12345698765432"),
        ("rut", "15.702.522-8", "15702522-8"),
        ("number", "15.702.522", "15702522"),
        ("number", "12345-X", "12345-X"),
        ("tax_id", "11.222.333/0001-81", "11222333000181"),
        ("cuit", "20-26756539-3", "20267565393"),
        ("bank", "Banco de Chile S.A.", "Banco de Chile S.A."),
        ("pix", "ana.b@example.org", "ana.b@example.org"),
        ("link", "https://example.org/a.b", "https://example.org/a.b"),
    ],
)
def test_what_is_copied_is_what_the_forms_of_banks_take(kind: str, value: str, pasted: str) -> None:
    assert to_paste(kind, value) == pasted


@pytest.mark.parametrize(
    ("rule", "value", "written"),
    [
        (tax_id, "11144477735", "111.444.777-35"),
        (tax_id, "11222333000181", "11.222.333/0001-81"),
        (pix, "111.444.777-35", "11144477735"),
        (pix, "+55 (11) 99999-9999", "+5511999999999"),
        (pix, "fund@example.org", "fund@example.org"),
        (pix, "123E4567-E12B-12D1-A456-426655440000", "123e4567-e12b-12d1-a456-426655440000"),
        (cbu, "2850590940090418135201", "2850590940090418135201"),
        (alias, "Solidaria.2024", "Solidaria.2024"),
        (account_number, "12345-X", "12345-X"),
        (account_type, "savings", "savings"),
        (payment_link, "https://example.org/a", "https://example.org/a"),
    ],
)
def test_numbers_of_accounts_are_written_in_one_way(rule: Callable[[str], str], value: str, written: str) -> None:
    assert rule(value) == written


@pytest.mark.parametrize(
    ("rule", "value"),
    [
        (tax_id, "11144477736"),
        (tax_id, "11222333000182"),
        (pix, "+54 11 99999 9999"),
        (pix, "11144477736"),
        (pix, "fund@"),
        (cbu, "2850590940090418135202"),
        (alias, "abc"),
        (alias, "señal.azul"),
        (account_number, "ABC"),
        (account_number, "1" * 41),
        (account_type, "current"),
        (payment_link, "http://example.org"),
        (payment_link, "https://user@example.org"),
        (payment_link, "https://ex\u0430mple.org"),
        (payment_link, "javascript:alert(1)"),
    ],
)
def test_numbers_of_accounts_that_are_wrong_are_refused(rule: Callable[[str], str], value: str) -> None:
    with pytest.raises(Rejected, match="content-"):
        rule(value)


@pytest.mark.parametrize(
    ("address", "plain", "shown", "digits"),
    [
        ("https://Example.org:8443/a?b=c", "example.org", "example.org", ()),
        ("https://xn--pple-43d.com", "xn--pple-43d.com", "\u0430pple.com", ()),
        ("https://xn--a.org", "xn--a.org", "xn--a.org", ()),
        ("https://xn--99999999.org", "xn--99999999.org", "xn--99999999.org", ()),
        ("https://paypa1.example.org", "paypa1.example.org", "paypa1.example.org", ("1",)),
        ("https://web3.4free.org", "web3.4free.org", "web3.4free.org", ()),
    ],
)
def test_where_a_link_leads(address: str, plain: str, shown: str, digits: tuple[str, ...]) -> None:
    host = host_of(address)
    assert (host.plain, host.shown, host.digits) == (plain, shown, digits)
