"""The state of conversations: what goes back, what is put aside, and that it survives being stored."""

import pytest
from hypothesis import given, strategies as st

from handlers.threads import MOST_PARKED, Page, Thread, Threads, unpack

ONE, TWO = Page("One <b>", "One &lt;b&gt;", "", "7"), Page("Two", "Two", "file", "8")


def thread(**answers: object) -> Thread:
    return Thread("tale", answers=answers)


def test_a_thread_comes_back_from_storage_as_it_was() -> None:
    kept = Thread("tale", ("a", ""), answers={"name": "Ana", "n": 1, "page": {"text": "x"}}, done=["n"], open="pages")
    kept.gathered["pages"] = (ONE, TWO)
    threads = Threads(kept, [thread(a="1")], offered=True)
    assert unpack(threads.pack()) == threads
    assert unpack(threads.pack()).pack() == threads.pack(), "a turn that changes nothing writes nothing"


@given(st.text(), st.text())
def test_whatever_people_write_can_be_stored_and_read(text: str, answer: str) -> None:
    kept = thread(answer=answer)
    kept.give("pages", (Page(text, text, text, text),))
    assert unpack(Threads(kept).pack()) == Threads(kept)


def test_nothing_to_remember_is_not_stored() -> None:
    assert Threads().pack() is None
    assert unpack(None) == Threads()


def test_pages_are_given_and_go_back() -> None:
    kept = thread(name="Ana")
    kept.gathered["pages"] = (ONE, TWO)
    kept.give("pages", (ONE, TWO))
    kept.answers["sure"] = "yes"
    assert (kept.gathered, kept.given("pages")) == ({}, (ONE, TWO))
    kept.open = "late"
    kept.forget_from("pages")
    assert (kept.answers, kept.gathered, kept.open) == ({"name": "Ana"}, {"pages": (ONE, TWO)}, "")


def test_going_back_passes_over_what_was_done() -> None:
    kept = thread(a="1", did=["result"], b="2")
    kept.done.append("did")
    kept.forget_from("a")
    assert kept.answers == {"did": ["result"]}
    assert kept.last_answer() is None


def test_the_open_questions_pages_are_its_own() -> None:
    gathered: dict[str, tuple[Page, ...]] = {"pages": (ONE,)}
    assert Thread("tale", gathered=gathered, open="other").pages == ()
    assert Thread("tale", gathered=gathered, open="pages").pages == (ONE,)


@pytest.mark.parametrize(
    ("kept", "worth"), [(Thread("t"), False), (thread(a="1"), True), (Thread("t", gathered={"p": (ONE,)}), True)]
)
def test_only_what_somebody_put_something_into_is_put_aside(kept: Thread, worth: bool) -> None:
    threads = Threads(kept, offered=True)
    threads.park()
    assert threads.active is None
    assert threads.parked == ([kept] if worth else [])
    assert threads.offered is not worth, "what is new is offered again"


def test_the_oldest_goes_when_too_many_are_put_aside() -> None:
    threads = Threads()
    for number in range(MOST_PARKED + 2):
        threads.active = thread(number=str(number))
        threads.park()
    assert [one.answers["number"] for one in threads.parked] == [str(number) for number in range(2, MOST_PARKED + 2)]


def test_one_is_taken_by_its_token_or_the_last() -> None:
    first, second = thread(a="1"), thread(a="2")
    threads = Threads(parked=[first, second])
    assert threads.take("unknown") is None
    assert threads.take(first.token) is first
    assert threads.take("") is second
    assert threads.take("") is None


def test_buttons_of_two_conversations_can_be_told_apart() -> None:
    assert len({Thread("tale").token for _ in range(100)}) == 100
