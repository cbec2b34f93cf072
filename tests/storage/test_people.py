"""People: found without being named, gone and back, told once, followed, forgotten."""

from datetime import timedelta

import answered
import campaign_facts as facts
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from storage import (
    calendars,
    campaigns,
    cases,
    codes,
    coming,
    conversations,
    events,
    follows,
    hotline,
    letters,
    membership,
    notices,
    outbox,
    people,
    pictures,
    posted,
    sent,
    subscribers,
    wishes,
)
from storage.coming import Coming
from storage.donations import asked
from storage.hotline import Matter
from storage.letters import choosing, muting, notes, passes, versions
from storage.outbox import Lane
from storage.people import Person
from storage.rights import Role
from storage.transaction import Tx
from storage.translators import tongues
from storage.wishes import Quiet, Wish


@pytest.fixture
def ana(tx: Tx) -> Person:
    return people.meet(tx, "telegram:4242424242", "es")


def test_a_newcomer_is_known_by_the_day_and_nothing_else(tx: Tx, ana: Person) -> None:
    assert (ana.language, ana.language_chosen, ana.pen_name, ana.subscribed, ana.gone) == (
        "es",
        False,
        None,
        False,
        False,
    )
    assert ana.joined_day == ana.seen_day == tx.now.date()
    assert people.meet(tx, "telegram:4242424242", "en") == ana, "the guess is for newcomers"
    assert people.meet(tx, "telegram:42424242421", "en").id != ana.id


def test_nothing_that_is_stored_holds_the_address(tx: Tx, ana: Person) -> None:
    people.set_pen_name(tx, ana.id, "Golondrina")
    row = tx.one("SELECT * FROM people")
    assert row is not None
    stored = repr(tuple(row))
    for word in ("4242424242", "telegram", "Golondrina"):
        assert word not in stored
    assert people.get(tx, ana.id).pen_name == "Golondrina"


def test_the_day_on_which_they_were_seen_moves_on(tx: Tx, ana: Person) -> None:
    tx.now += timedelta(days=3)
    again = people.meet(tx, ana.address, "en")
    assert (again.joined_day, again.seen_day) == (ana.joined_day, tx.now.date())
    assert people.get(tx, ana.id) == again


def test_a_chosen_language_stays(tx: Tx, ana: Person) -> None:
    people.set_language(tx, ana.id, "en")
    again = people.meet(tx, ana.address, "es")
    assert (again.language, again.language_chosen) == ("en", True)


def test_who_left_is_gone_until_they_speak(tx: Tx, ana: Person) -> None:
    people.left(tx, ana.id)
    assert people.get(tx, ana.id).gone
    assert not people.meet(tx, ana.address, "es").gone


def test_subscribing_says_whether_it_changed_anything(tx: Tx, ana: Person) -> None:
    assert [people.subscribe(tx, ana.id, wanted=wanted) for wanted in (True, True, False, False)] == [
        True,
        False,
        True,
        False,
    ]


def test_something_is_told_once_a_day_and_something_once_for_all(tx: Tx, ana: Person) -> None:
    assert [notices.note_told_today(tx, ana.id, "hint") for _ in range(2)] == [True, False]
    assert notices.note_told_today(tx, ana.id, "other")
    assert [notices.note_told_ever(tx, ana.id, "welcome") for _ in range(2)] == [True, False]
    tx.now += timedelta(days=1)
    assert notices.note_told_today(tx, ana.id, "hint")
    assert not notices.note_told_ever(tx, ana.id, "welcome")


def test_following_twice_is_following_once_and_each_leaves_for_themselves(tx: Tx, ana: Person) -> None:
    berta = people.meet(tx, "telegram:berta", "es")
    follows.follow(tx, ana.id, "event-1")
    follows.follow(tx, ana.id, "event-1")
    follows.follow(tx, ana.id, "event-2")
    follows.follow(tx, berta.id, "event-1")
    assert follows.of_person(tx, ana.id) == {"event-1", "event-2"}
    follows.unfollow(tx, ana.id, "event-1")
    assert follows.of_person(tx, ana.id) == {"event-2"}
    follows.unfollow_all(tx, ana.id)
    assert (follows.of_person(tx, ana.id), follows.of_person(tx, berta.id)) == (set(), {"event-1"})


def test_the_unknown_are_not_found(tx: Tx, ana: Person) -> None:
    people.forget(tx, ana.id)
    assert people.find(tx, ana.id) is None
    assert not people.known(tx, ana.id)
    with pytest.raises(LookupError):
        people.get(tx, ana.id)


def test_forgetting_deletes_everything_linked_to_them_and_nothing_of_others(tx: Tx, ana: Person) -> None:
    berta = people.meet(tx, "telegram:berta", "es")
    campaign = campaigns.add(tx, facts.campaign())
    case, event = cases.add(tx, campaign.id, 0, facts.case()), events.add(tx, campaign.id, facts.event())
    for person in (ana, berta):
        conversations.save(tx, person.id, b"draft")
        follows.follow(tx, person.id, case.id)
        notices.note_told_today(tx, person.id, "hint")
        letter = letters.submit(tx, person.id, case.id, "Name", ("Words",), "es")
        membership.join(tx, person.id, membership.invite(tx, Role.MODERATOR), person.address)
        muting.mute(tx, person.id, person.id, letter.id, "Spam", timedelta(days=7))
        posted.remember(tx, person.id, person.id, "17")
        pictures.want(tx, person.id, "reference")
        sent.remember(tx, sent.Sent(len(person.address), person.id, letter.id, "", "17", tx.now, None))
        passes.note(tx, person.id, letter.id)
        versions.keep(tx, letter)
        notes.NOTES.add(tx, notes.Note(f"NOTE-{person.id}", letter.id, person.id, "Ask the lawyer.", tx.now))
        choosing.choose(tx, person.id, None, "es")
        tongues.TRANSLATORS.add(tx, tongues.Translator(person.id, ("es",)))
        outbox.put(tx, person, b"a call", lane=Lane.REPLY)
        asked.ASKED.put(tx, asked.Asked(person.id, "a way to give", tx.now.date(), "notice"))
        hotline.say(tx, person, answered.words(), Matter.QUESTION)
        secret = codes.new_secret()
        codes.set_up(tx, person.id, secret, codes.at(codes.raw(secret), int(tx.now.timestamp()) // codes.SECONDS))
        coming.COMING.add(tx, Coming(len(person.address), event.id, person.id, event.starts_at, 1, waiting=False))
        calendars.take(tx, person.id, event.id)
        wishes.keep(tx, Wish(person.id, quiet=Quiet("America/Santiago", 22, 8)))
    people.forget(tx, ana.id)
    assert tx.scrub
    linked = [
        row[0] for row in tx.all("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%person_id%'")
    ]
    assert len(linked) >= 8
    for table in linked:
        owners = {row[0] for row in tx.all(f"SELECT person_id FROM {table}")}  # noqa: S608 - the names are the schema's
        assert owners <= {berta.id}, table
        assert owners or table == "reminders", f"{table} is not tried here"
    assert not people.meet(tx, ana.address, "en").subscribed, "who comes back is new"


@given(st.lists(st.tuples(st.integers(0, 3), st.sampled_from(["in", "out", "es", "en", "leave", "come", "forget"]))))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_readers_are_counted_as_they_come_and_go(tx: Tx, steps: list[tuple[int, str]]) -> None:
    for number, step in steps:
        person = people.meet(tx, f"telegram:{number}", "en")
        match step:
            case "in" | "out":
                people.subscribe(tx, person.id, wanted=step == "in")
            case "es" | "en":
                people.set_language(tx, person.id, step)
            case "leave":
                people.left(tx, person.id)
            case "forget":
                people.forget(tx, person.id)
        counted = "SELECT language, count(*) FROM people WHERE subscribed = 1 AND gone = 0 GROUP BY language"
        assert subscribers.sizes(tx) == dict(map(tuple, tx.all(counted)))
