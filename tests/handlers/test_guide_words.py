"""Phrases, names and passages: what the guide's checks are made of, and that no letter takes long to look at."""

import sys
from time import process_time

import pytest
from hypothesis import given, settings, strategies as st

from handlers.guide.leads import leads, rings
from handlers.guide.lists import _groups, _languages, lists
from handlers.guide.look import BRIEF, Rules, look
from handlers.guide.passages import LONGEST_QUOTE, SIGN, marked, quote, quotes
from handlers.guide.phrases import Phrases, Words
from handlers.guide.slips import Known
from handlers.guide.together import found_together, together
from handlers.texts.inert import MOST_IN_CODE
from storage.contents.letter_rules import Check, Finding
from storage.contents.phrases import folded, parts, phrase
from storage.errors import Rejected

NO_RULES = Rules(0, BRIEF, says_longest=False, topics=(), phrases=Phrases(()), names=frozenset())
LETTERS = {
    "es": "Querido Manuel: te escribo desde un pueblo junto al mar. Aquí pensamos en ti y leemos tu historia en alto. ",
    "en": "Dear Manuel, I am writing to you from a town by the sea. I think of you, and we read your story out loud. ",
}


def said(phrases: list[str], text: str) -> list[str]:
    """The passages in which one of the phrases stands."""
    words = Words(folded(text))
    spans = [words.span(first, end) for _, first, end in Phrases([("it", phrases)]).find(words)]
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("te voy a visitar", "¡Pronto TE VOY A VISITAR!", ["TE VOY A VISITAR"]),
        ("visitaré", "Te visitare, te visitaré.", ["visitare", "visitaré"]),
        ("i'll visit", "I’ll visit, I'll visit", ["I’ll visit", "I'll visit"]),
        ("fuga*", "fugas, fugarse; refugio", ["fugas", "fugarse"]),
        (
            "send * money",
            "send money, send a lot of money, send one two three four money",
            ["send money", "send a lot of money"],
        ),
        ("(voy|vamos) a (visitar|ir a ver)", "vamos a ir a ver", ["vamos a ir a ver"]),
        ("i (really|) love", "i love, i really love", ["i love", "i really love"]),
        ("love you", "love. You", []),
        ("love * you", "love it! And you", []),
        ("love you", "love\nyou", ["love\nyou"]),
        ("love you", "love\n\nyou", []),
        ("te amo", "este amor, te amos", []),
        ("visitarte", "bisitarte, vizitarte, visiatrte; visitarme, visitaste", ["bisitarte", "vizitarte", "visiatrte"]),
        ("i love you", "I loooove youuu", ["I loooove youuu"]),
        ("(guapo|hermoso) ❤", "guapo ❤️❤️, hermoso 😘", ["guapo ❤"]),
        ("i ❤ you", "I ❤️ you", ["I ❤️ you"]),
    ],
)
def test_a_phrase_is_found_as_it_is_written(phrase: str, text: str, found: list[str]) -> None:
    assert said([phrase], text) == found


def test_of_what_begins_at_one_word_the_longest_is_said() -> None:
    assert said(["i promise", "i promise * you"], "I promise, dear friend, you") == ["I promise, dear friend, you"]


@pytest.mark.parametrize(
    "wrong",
    [
        *(
            "",
            "*",
            "* a b",
            "a b *",
            "a*",
            "ab*",
            "(a|b",
            "a)b",
            "a (b(c)) d",
            "(|a)",
            "a * * * b",
            "a+b",
            "!",
            "a(b|c)",
        ),
        *("(a|b*) c", "{nobody} said", " ".join("abcdefghijklm"), f"({'|'.join(['aa'] * 41)})"),
    ],
)
def test_a_phrase_that_says_nothing_or_too_much_is_refused(wrong: str) -> None:
    with pytest.raises(Rejected, match=r"content-(phrase|empty)"):
        phrase(wrong)


@given(st.text(alphabet="ab*(|) '", max_size=30))
def test_whatever_is_typed_as_a_phrase_is_understood_or_refused(text: str) -> None:
    try:
        understood = parts(text)
    except Rejected:
        return
    # Whatever it says is found: the first choice of each part, with nothing in its gaps.
    words = [word for part in understood if part != (("*",),) for word in part[0]]
    assert any(part[0] for part in understood)
    assert said([text], " ".join(word.replace("*", "xyz") for word in words))


@given(st.text(max_size=200))
def test_folding_leaves_every_character_in_its_place(text: str) -> None:
    assert len(folded(text)) == len(text)


def test_the_lists_are_read_whole() -> None:
    """A misspelt section would be passed over in silence."""
    for language in _languages():
        assert set(language) <= {check.value for check in Check} | {"language", "groups"}
        for name, section in language.items():
            if name == "groups":
                continue
            names = {"common"} if name == "language" else {"find", "unless", "perhaps", "together", "given", "others"}
            assert set(section) <= names


def test_a_group_stands_for_its_words_also_among_others_and_in_others() -> None:
    groups = _groups({"groups": {"who": ["(i|we)"], "will": ["{who} (will|shall)", "gonna"]}})
    some = Phrases([("it", ["({will}|might) visit"])], groups)
    for text in ("i will visit", "we shall visit", "gonna visit", "might visit"):
        assert [(first, end) for _, first, end in some.find(Words(text))] == [(0, len(text.split()))]
    assert not list(some.find(Words("they will visit")))


def test_a_group_is_named_once_and_used() -> None:
    names = [name for language in _languages() for name in language["groups"]]
    written = str(list(_languages()))
    assert len(names) == len(set(names))
    assert [name for name in names if f"{{{name}}}" not in folded(written)] == []


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("gaurantee", "guarantee"),
        ("guarranteee", "guarantee"),
        ("garantiso", "garantizo"),
        ("kariño", "cariño"),
        ("hola", "hola"),
        ("vos", "vos"),
        ("guaranteed", "guaranteed"),
        ("garan" + "t" * 5000 + "izo", "garantizo"),
        ("g" * 5000, "g" * 5000),
    ],
)
def test_a_slip_is_read_as_the_word_it_was_to_be(word: str, meant: str) -> None:
    assert Known(["guarantee", "garantizo", "cariño", "voz", "ola"]).meant(word) == meant


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("By Friday you will have the money.", True),
        ("The money, you will have it by Friday", True),
        ("You will. The money is gone.", False),
        ("You will laugh if you hear what they did with the money.", False),
        (f"You will {'and then ' * 6} get the money.", False),
    ],
)
def test_what_is_said_together_stands_near_in_one_sentence_in_any_order(text: str, found: bool) -> None:
    rule = together(Check.PROMISE, "you + will + money - if")
    words = Words(folded(text))
    places: dict[str, list[tuple[int, int]]] = {}
    for said, start, end in Phrases((one, [one]) for one in ("you", "will", "money", "if")).find(words):
        places.setdefault(said, []).append((start, end))
    assert bool(list(found_together((rule,), words, places))) is found


@pytest.mark.parametrize(
    ("text", "led"),
    [
        ("wren＠example.org", {Check.EMAIL}),
        ("０７７００ ９００１２３", {Check.PHONE}),
        ("double five, five, oh one three two", {Check.PHONE}),
        ("treinta y cuatro, cuarenta y uno, veintidós, noventa", {Check.PHONE}),
        ("We are thirty-four, forty-one and twenty-two.", set()),
        ("My number is one, two, three, four, five, six, seven", {Check.PHONE}),
        ("one, two, three, four, five, six, seven", set()),
        ("1 2 3 4 5 6 7 8 9 10", set()),
        ("9" * 8000, {Check.PHONE}),
        ("En la calle Hidalgo 300 personas", set()),
    ],
)
def test_what_leads_to_somebody_is_seen_however_it_is_spelt(text: str, led: set[Check]) -> None:
    assert {check for check, _ in leads(text)} == led
    assert rings(text) is (Check.PHONE in led)


# Passages.


def test_a_quote_has_words_around_it_and_ends_where_words_do() -> None:
    before, after = (
        "Hoy llovió mucho en el pueblo y pensé en ti.\n",
        " en cuanto abran el camino de la sierra, de veras.",
    )
    page = f"{before}Te voy a visitar{after}"
    start = page.index("Te voy")
    shown = quote(page, (start, start + len("Te voy a visitar")))
    assert shown == "…en el pueblo y pensé en ti. <u>Te voy a visitar</u> en cuanto abran el camino de la…"
    assert quote("te amo", (0, 6)) == "<u>te amo</u>"


@settings(max_examples=300)
@given(st.text(alphabet="ab \n@.é<&", max_size=300), st.integers(0, 300), st.integers(0, 300))
def test_a_quote_is_short_whatever_stands_there(page: str, start: int, end: int) -> None:
    start, end = sorted((min(start, len(page)), min(end, len(page))))
    shown = quote(page, (start, end))
    assert len(shown.striptags()) <= LONGEST_QUOTE
    assert "\n" not in shown


def test_what_is_marked_stays_as_it_was_typed_and_cannot_be_touched() -> None:
    page = "Soy <Ana>. Llama al +52 967 123 4567 & te voy a visitar."
    places = [(page.index("+52"), page.index(" &")), (page.index("te voy"), len(page) - 1)]
    shown = marked(page, [Finding("x", "", 0, *place) for place in places])
    assert shown == (
        f"Soy &lt;Ana&gt;. Llama al {SIGN} <code>+52 967 123 4567</code> &amp; {SIGN} <u>te voy a visitar</u>."
    )
    assert marked(page, []) == "Soy &lt;Ana&gt;. Llama al <code>+52 967 123 4567</code> &amp; te voy a visitar."


def test_places_that_overlap_or_are_out_of_the_page_do_no_harm() -> None:
    page = "one two three"
    found = [Finding("x", "", 0, *place) for place in ((0, 7), (4, 13), (5, 5), (9, 99))]
    assert marked(page, found) == f"{SIGN} <u>one two three</u>"


def test_what_the_marks_cut_apart_is_still_no_link() -> None:
    page = "te amo.ru"
    assert marked(page, [Finding("x", "", 0, 0, 6)]) == f"{SIGN} <u>te </u><code>amo.ru</code>"


def test_more_than_telegram_formats_is_all_in_code_with_the_signs_left() -> None:
    page = "@abc " * MOST_IN_CODE + "te amo"
    shown = marked(page, [Finding("x", "", 0, len(page) - 6, len(page))])
    assert shown == f"<code>{page[:-6]}{SIGN} te amo</code>"


# Speed.

PIECES = [
    *(
        "te voy a ",
        "i will send ",
        "i love you ",
        "te ",
        "i ",
        "te voy a mandar a a a ",
        "promise not ",
        "'a",
        "a'",
        "...",
    ),
    *(
        "1",
        "1 ",
        "a.",
        "@",
        "a@",
        "a@aa.",
        "(1-",
        "www.",
        "+1",
        "com.",
        "1.000 ",
        "和 ",
        "- ",
        "İ",
        ":",
        "fb:",
        "\n",
        "\n\n",
    ),
    *("Calle A ", "calle de la ", "12 A ", "Ana ", "Me llamo Ana ", "soy Ana ", "A B C ", "Ana Paz\n"),
    *(
        "one two ",
        "dos tres, ",
        "double ",
        "treinta y ",
        "ten A ",
        "Ten Aa Street",
        "12 aa bb ",
        "plaza A A ",
        "number 1 A ",
    ),
    *(
        "A A here ",
        "my name is ana ",
        "me llamo rosa luz ",
        "at a dot ",
        "wren dot wren at ",
        "telegram a.a",
        "ig a",
        "＠a ",
    ),
    *(
        "❤ ",
        "1️⃣",
        "eeee ",
        "abbccdd ",
        "you will ",
        "will you get the ",
        "by next week i will write you ",
        "money you will. ",
    ),
]
MOST = 8_000
"""Characters, more than a letter can have."""


def cpu(*pages: str) -> float:
    """The least time of the processor of a few, in seconds; nobody counts meanwhile which lines are reached."""
    times, counting = [], sys.gettrace()
    sys.settrace(None)
    try:
        for _ in range(5):
            began = process_time()
            look(pages, NO_RULES, "Wren", first=True)
            times.append(process_time() - began)
    finally:
        sys.settrace(counting)
    return min(times)


@pytest.mark.parametrize("piece", PIECES)
def test_no_letter_takes_long_to_look_at(piece: str) -> None:
    """It is looked at within a turn, while others wait: 20 ms on a machine with nothing else to do."""
    assert cpu((piece * MOST)[:MOST]) < 0.1


@pytest.mark.parametrize("language", LETTERS)
def test_a_page_is_looked_at_in_a_moment(language: str) -> None:
    """1 ms on a machine with nothing else to do."""
    lists()
    assert cpu((LETTERS[language] * 30)[:BRIEF]) < 0.003


def test_what_is_remembered_of_texts_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("handlers.guide.phrases._MOST_REMEMBERED", 50)
    some = Phrases([("it", ["te (voy|vamos) a * visitar"])])
    for number in range(200):
        assert not list(some.find(Words(f"te voy a palabra{number} otra{number}")))
        assert some._remembered <= 60
    assert list(some.find(Words("te voy a ir a visitar")))


def test_passages_that_stand_near_each_other_are_quoted_once() -> None:
    page = "I promise you: you will be free by Christmas. " + "We are well. " * 20 + "I will send you money."
    promise, free = page.index("I promise you"), page.index("you will be free by Christmas")
    money = page.index("I will send you money")
    shown = quotes(page, [(promise, promise + 13), (free, free + 29), (money, money + 21)])
    assert len(shown) == 2
    assert "<u>I promise you</u>: <u>you will be free by Christmas</u>." in shown[0]
    assert "<u>I will send you money</u>." in shown[1]
