"""Letters that are nearly the same are found by their sketches, and others that only share a greeting are not.

`alike_letters.toml` holds letters in English and Spanish with others that are nearly the same, and with others that
share how they begin and end. All pairs of them are compared.
"""

import tomllib
import unicodedata
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import campaign_facts
import pytest
from hypothesis import given, strategies as st

from storage import campaigns, cases, letters, membership, people
from storage.crypto import Keys
from storage.errors import Rejected
from storage.letters import Letter, alike, sketch, sketching
from storage.letters.alike import Others
from storage.people import PersonId
from storage.rights import Role
from storage.sqlite.transaction import SqliteTx

GROUPS: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "alike_letters.toml").read_text("utf-8"))[
    "letters"
]
SEEDS = range(1, 9)


def edited(words: str, edits: list[list[str]]) -> str:
    """A letter with some of its words replaced, all of which it has."""
    for before, after in edits:
        assert before in words, before
        words = words.replace(before, after)
    return words


def labelled() -> list[tuple[int, str]]:
    """All letters of the set; those under the same number are nearly the same."""
    found: list[tuple[int, str]] = []
    for group in GROUPS:
        same = [group["words"], *(edited(group["words"], edits) for edits in group["edits"])]
        number = len(found)
        found += [(number, words) for words in same]
        found += [(len(found) + one, words) for one, words in enumerate(group["others"])]
    return found


def shares(keys: Keys, one: str, other: str) -> bool:
    """Whether two texts are nearly the same by their sketches."""
    return len(set(sketch.parts_of(keys, one)) & set(sketch.parts_of(keys, other))) >= sketch.ENOUGH


def test_the_labelled_pairs_are_told_apart_whatever_the_key() -> None:
    missed = taken = same = different = 0
    texts = labelled()
    for seed in SEEDS:
        keys = Keys({1: bytes([seed]) * 32})
        made = [(number, frozenset(sketch.parts_of(keys, words))) for number, words in texts]
        for (one, first), (other, second) in combinations(made, 2):
            alike_by_it = len(first & second) >= sketch.ENOUGH
            same, different = same + (one == other), different + (one != other)
            missed, taken = missed + (one == other and not alike_by_it), taken + (one != other and alike_by_it)
    assert (len(texts), same // len(SEEDS), different // len(SEEDS)) == (56, 62, 1478)
    assert taken == 0, "precision"
    assert missed / same < 0.01, "recall"


def test_accents_capitals_punctuation_and_lines_say_nothing() -> None:
    keys = Keys({1: bytes(32)})
    for _, words in labelled():
        bare = "".join(one for one in unicodedata.normalize("NFD", words) if not unicodedata.combining(one))
        for same in (bare, words.upper(), words.replace(",", "").replace(".", " …"), " ".join(words.split())):
            assert sketch.parts_of(keys, same) == sketch.parts_of(keys, words)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "我每天早上都想到你和你的家人，希望你身体健康，希望你早日回家。",
            "我每天早上都想到你和你的家人，希望你身体健康，希望你快点回家！",
        ),
        (
            "Привет, я пишу тебе из маленького города у моря, где живу.",
            "привет я пишу тебе из маленького города у моря где живу",
        ),
        ("hola", "¡HOLA!"),
    ],
)
def test_any_script_and_a_single_word_have_a_sketch(one: str, other: str) -> None:
    assert shares(Keys({1: bytes(32)}), one, other)


@given(st.lists(st.text("abcdefghijklmnñop", min_size=1, max_size=9), min_size=60, max_size=90, unique=True), st.data())
def test_one_word_in_sixty_hides_nothing(words: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(words) - 1))
    assert shares(Keys({1: bytes(32)}), " ".join(words), " ".join([*words[:at], "zzz", *words[at + 1 :]]))


@given(st.text(max_size=200))
def test_any_text_has_a_whole_sketch_or_none(text: str) -> None:
    made = sketch.parts_of(Keys({1: bytes(32)}), text)
    assert len(made) in (0, sketch.PARTS)
    assert len(set(made)) == len(made)
    assert made == sketch.parts_of(Keys({1: bytes(32)}), f"  {text} …\n")


@pytest.mark.parametrize("nothing", ["", " \n", "🕊 … !"])
def test_what_has_no_word_is_like_nothing(nothing: str) -> None:
    assert sketch.parts_of(Keys({1: bytes(32)}), nothing) == []


def test_without_the_key_a_sketch_says_nothing_of_the_words() -> None:
    words = GROUPS[0]["words"]
    mine, guessed = (set(sketch.parts_of(Keys({1: key}), words)) for key in (bytes(32), b"x" * 32))
    assert not mine & guessed


# As they are kept.


@pytest.fixture
def mara(tx: SqliteTx) -> PersonId:
    """A moderator; there is a case."""
    cases.add(tx, campaigns.add(tx, campaign_facts.campaign()).id, 0, campaign_facts.case())
    mara = people.meet(tx, "telegram:mara", "es").id
    membership.join(tx, mara, membership.invite(tx, Role.MODERATOR), "mara")
    return mara


def written(tx: SqliteTx, words: str, writer: str = "ana") -> Letter:
    person = people.meet(tx, f"telegram:{writer}", "es").id
    letter = letters.submit(tx, person, cases.open_for_letters(tx)[0].id, "Luz", (words,), "es")
    sketching.catch_up(tx)
    return letter


def others(tx: SqliteTx, moderator: PersonId, letter: Letter) -> Others:
    return alike.others(tx, moderator, letter.id, letter.words, letter.person_id)


def versions_of(number: int) -> Iterator[str]:
    words = GROUPS[number]["words"]
    yield words
    yield from (edited(words, edits) for edits in GROUPS[number]["edits"])


def test_it_is_said_how_many_and_whether_they_are_of_the_same_writer(tx: SqliteTx, mara: PersonId) -> None:
    first, second, third, _ = (
        written(tx, words, writer) for words, writer in zip(versions_of(6), "aabc", strict=False)
    )
    written(tx, GROUPS[6]["others"][0])
    found = others(tx, mara, first)
    assert (found.count, found.of_writer, found.more) == (3, 1, False)
    assert others(tx, mara, third).of_writer == 0
    assert others(tx, mara, second).of_writer == 1


def test_what_waits_stands_first(tx: SqliteTx, mara: PersonId) -> None:
    first, second, third, _ = (
        written(tx, words, writer) for words, writer in zip(versions_of(6), "abcd", strict=False)
    )
    claimed = letters.claim_instead(tx, mara, first.id)
    assert claimed
    letters.approve(tx, mara, first.id)
    found = others(tx, mara, second).letter_ids
    assert found[-1] == first.id
    assert third.id in found[:-1]


def test_more_than_a_hundred_are_not_counted(tx: SqliteTx, mara: PersonId) -> None:
    words = GROUPS[3]["words"]
    wrote = [written(tx, words, f"w{number}") for number in range(alike.MOST + 5)]
    for letter in (wrote[0], wrote[-1], max(wrote, key=lambda one: one.id)):
        found = others(tx, mara, letter)
        assert (found.count, found.more) == (alike.MOST, True)
        assert letter.id not in found.letter_ids


def test_a_letter_of_before_gets_its_sketch_when_it_is_read(tx: SqliteTx, mara: PersonId) -> None:
    first, second = written(tx, GROUPS[7]["words"]), written(tx, GROUPS[7]["words"], "berta")
    tx.run("DELETE FROM letter_sketches")
    assert others(tx, mara, first).count == 0
    assert others(tx, mara, second).letter_ids == [first.id]


def test_a_damaged_sketch_is_made_anew(tx: SqliteTx, mara: PersonId) -> None:
    first, second = written(tx, GROUPS[7]["words"]), written(tx, GROUPS[7]["words"], "berta")
    tx.run("UPDATE letter_sketches SET proof = x'00' WHERE letter_id = :id", {"id": second.id})
    assert others(tx, mara, second).letter_ids == [first.id]
    assert list(alike.SKETCHES.damaged(tx)) == []


def test_a_letter_that_is_changed_is_like_what_it_says_now(tx: SqliteTx, mara: PersonId) -> None:
    first, second = written(tx, GROUPS[7]["words"]), written(tx, GROUPS[7]["words"], "berta")
    claimed = letters.claim_instead(tx, mara, second.id)
    assert claimed
    letters.ask_for_changes(tx, mara, second.id, "Why?")
    letters.note_told(tx, second.id)
    letters.revise(tx, second.person_id, second.id, (GROUPS[8]["words"],))
    assert others(tx, mara, first).count == 0
    assert others(tx, mara, written(tx, GROUPS[8]["words"], "carla")).letter_ids == [second.id]


def test_the_sketch_goes_with_the_words(tx: SqliteTx, mara: PersonId) -> None:
    first, second = written(tx, GROUPS[7]["words"]), written(tx, GROUPS[7]["words"], "berta")
    third = written(tx, GROUPS[7]["words"], "carla")
    letters.withdraw(tx, second.person_id, second.id)
    assert others(tx, mara, first).letter_ids == [third.id]
    people.forget(tx, third.person_id)
    assert others(tx, mara, first).count == 0
    assert {row[0] for row in tx.all("SELECT letter_id FROM letter_sketches")} == {first.id}


def test_only_who_reads_letters_is_told(tx: SqliteTx, mara: PersonId) -> None:
    letter = written(tx, GROUPS[7]["words"])
    assert mara != letter.person_id
    with pytest.raises(Rejected, match="team-only"):
        others(tx, letter.person_id, letter)


@pytest.mark.parametrize("words", ["a b", "Querida Ana", "x"])
def test_nothing_is_looked_for_in_all_letters(tx: SqliteTx, mara: PersonId, words: str) -> None:
    letter = written(tx, words)
    statements: list[str] = []
    tx.connection.set_trace_callback(statements.append)
    others(tx, mara, letter)
    tx.connection.set_trace_callback(None)
    asked = [one for one in statements if "GROUP BY letter_id" in one]
    plan = [
        row["detail"]
        for one in asked
        for row in tx.all(f"EXPLAIN QUERY PLAN {one}")
        if "letter_sketches" in row["detail"]
    ]
    assert len(plan) == sketch.PARTS
    assert all("SEARCH letter_sketches USING COVERING INDEX letter_sketches_lookup" in line for line in plan)


def test_what_is_found_is_what_all_pairs_would_give(tx: SqliteTx, mara: PersonId) -> None:
    wrote = [written(tx, words, f"w{number % 3}") for number, (_, words) in enumerate(labelled()[:15])]
    made = {one.id: set(sketch.parts_of(tx.keys, one.words[0])) for one in wrote}
    for letter in wrote:
        alike_to_it = {
            id_ for id_, own in made.items() if id_ != letter.id and len(own & made[letter.id]) >= sketch.ENOUGH
        }
        same = sum(one.id in alike_to_it and one.person_id == letter.person_id for one in wrote)
        found = others(tx, mara, letter)
        assert (set(found.letter_ids), found.of_writer) == (alike_to_it, same)


@pytest.mark.usefixtures("mara")
def test_sketches_are_made_by_and_by_and_a_damaged_letter_holds_up_none(tx: SqliteTx) -> None:
    case = cases.open_for_letters(tx)[0].id
    writers = [people.meet(tx, f"telegram:{number}", "es").id for number in range(sketching.MOST + 2)]
    many = [letters.submit(tx, writer, case, "Luz", ("Una carta.",), "es") for writer in writers]
    tx.run("UPDATE letters SET proof = x'00' WHERE id = :id", {"id": many[0].id})
    for expected in (2, 0):
        sketching.catch_up(tx)
        assert len(alike.SKETCHES.select(tx, "WHERE lookup = :none", none=alike.NOT_YET)) == expected
    made = {part.letter_id for part in alike.SKETCHES.select(tx)}
    assert made == {letter.id for letter in many[1:]}
