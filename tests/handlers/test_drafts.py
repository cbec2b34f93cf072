"""The state of conversations: what goes back, what is put aside, and that it survives being stored."""

from dataclasses import asdict

import pytest
from hypothesis import given, strategies as st

from handlers.engine.drafts import MOST_PARKED, Draft, Drafts, Part, unpack

ONE, TWO = Part("One <b>", "One &lt;b&gt;", "", "7"), Part("Two", "Two", "file", "8")


def draft(**answers: object) -> Draft:
    return Draft("tale", answers=answers)


def test_a_draft_comes_back_from_storage_as_it_was() -> None:
    kept = Draft("tale", ("a", ""), answers={"name": "Ana", "n": 1, "page": {"text": "x"}}, open="pages")
    kept.gathered["pages"] = (ONE, TWO)
    drafts = Drafts(kept, [draft(a="1")], offered=True)
    assert unpack(drafts.pack()) == drafts
    assert unpack(drafts.pack()).pack() == drafts.pack(), "a turn that changes nothing writes nothing"


def test_a_draft_of_an_earlier_version_goes_on() -> None:
    """Conversations are kept for a week: an update must not lose them."""
    stored = b'{"active":{"flow":"tale","answers":{"a":"1"},"done":[],"open":"b"},"parked":[],"offered":false}'
    active = unpack(stored).active
    assert active
    assert (active.flow, active.answers, active.open) == ("tale", {"a": "1"}, "b")


@given(st.text(), st.text())
def test_whatever_people_write_can_be_stored_and_read(text: str, answer: str) -> None:
    kept = draft(answer=answer)
    kept.gather("pages", (Part(text, text, text, text),))
    assert unpack(Drafts(kept).pack()) == Drafts(kept)


def test_nothing_to_remember_is_not_stored() -> None:
    assert Drafts().pack() is None
    assert unpack(None) == Drafts()


def test_pages_are_given_and_go_back() -> None:
    kept = draft(name="Ana")
    kept.gather("pages", (ONE, TWO))
    kept.answer("pages", [asdict(ONE), asdict(TWO)])
    kept.answer("sure", "yes")
    assert kept.gathered == {}
    kept.open = "late"
    kept.forget_from("pages")
    assert (kept.answers, kept.gathered, kept.open) == ({"name": "Ana"}, {"pages": (ONE, TWO)}, "")


def test_going_back_forgets_the_last_answer_as_long_as_there_is_one() -> None:
    kept = draft(a="1", b="2")
    kept.forget_last()
    assert kept.answers == {"a": "1"}
    kept.forget_last()
    kept.forget_last()
    assert kept.answers == {}


def test_messages_that_are_all_taken_back_leave_nothing_to_keep() -> None:
    kept = draft()
    kept.gather("pages", (ONE,))
    assert kept.worth_keeping
    kept.gather("pages", ())
    assert not kept.worth_keeping


def test_the_open_questions_pages_are_its_own() -> None:
    gathered: dict[str, tuple[Part, ...]] = {"pages": (ONE,)}
    assert Draft("tale", gathered=gathered, open="other").pages == ()
    assert Draft("tale", gathered=gathered, open="pages").pages == (ONE,)


@pytest.mark.parametrize(
    ("kept", "worth"), [(Draft("t"), False), (draft(a="1"), True), (Draft("t", gathered={"p": (ONE,)}), True)]
)
def test_only_what_somebody_put_something_into_is_put_aside(kept: Draft, worth: bool) -> None:
    drafts = Drafts(kept, offered=True)
    drafts.park()
    assert drafts.active is None
    assert drafts.parked == ([kept] if worth else [])
    assert drafts.offered is not worth, "what is new is offered again"


@pytest.mark.parametrize(
    ("kept", "words"),
    [
        (Draft("t"), False),
        (draft(a="yes", name="Ana"), False),
        (draft(a="Leave out the village"), True),
        (draft(page={"text": "x"}), True),
        (Draft("t", gathered={"p": (ONE,)}), True),
    ],
)
def test_only_words_are_asked_about_before_they_are_deleted(kept: Draft, words: bool) -> None:
    assert kept.holds_words is words


def test_the_oldest_goes_when_too_many_are_put_aside() -> None:
    drafts = Drafts()
    for number in range(MOST_PARKED + 2):
        drafts.active = draft(number=str(number))
        drafts.park()
    assert [one.answers["number"] for one in drafts.parked] == [str(number) for number in range(2, MOST_PARKED + 2)]


def test_one_is_taken_by_its_token_or_the_last() -> None:
    first, second = draft(a="1"), draft(a="2")
    drafts = Drafts(parked=[first, second])
    assert drafts.take("unknown") is None
    assert drafts.take(first.token) is first
    assert drafts.take("") is second
    assert drafts.take("") is None


def test_buttons_of_two_conversations_can_be_told_apart() -> None:
    assert len({Draft("tale").token for _ in range(100)}) == 100
