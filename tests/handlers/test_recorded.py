"""The audit trail as owners read it, its head once a day, and who was not here for long."""

import re
from datetime import timedelta

import pytest
from heard import plain
from stage import Stage

from handlers.team.recorded import Kind, kind_of
from storage import audit, cases, letters
from storage.audit import Deed
from storage.errors import Unreadable
from storage.rights import Role


@pytest.fixture
def group(campaigns: Stage) -> Stage:
    """Olga is the owner; Max moderates, and has approved a letter."""
    stage = campaigns
    stage.member("olga", Role.OWNER)
    max_, writer = stage.member("max"), stage.person("writer")
    with stage.tx() as tx:
        letter = letters.submit(tx, writer.id, cases.open_for_letters(tx)[0].id, "Luz", ("Hola",), "es")
        letters.claim_next(tx, max_.id)
        letters.approve(tx, max_.id, letter.id)
    return stage


def last_number(stage: Stage) -> int:
    with stage.tx() as tx:
        return audit.head(tx).number


def test_it_says_who_did_what_the_newest_first(group: Stage) -> None:
    page = plain(group.says("olga", "/audit")[0])
    number = last_number(group)
    first, second, *_ = page.split("\n\n")[1].splitlines()
    assert re.fullmatch(rf"{number} · 10 September 2024, 06:00 · max approved a letter: \w{{8}}", first)
    assert " · max began to read a letter: " in second
    assert "joined the team: moderator (max)" in page
    assert " · – invited somebody: owner\n" in page
    assert f"The head, which stands for all of it: {number}:" in page


def test_it_is_narrowed_to_a_kind_or_a_member_and_turned(group: Stage) -> None:
    group.says("olga", "/audit")
    team = plain(group.presses("olga", "Team")[0])
    assert "joined the team" in team
    assert "approved a letter" not in team
    assert "approved a letter" in plain(group.says("olga", "/audit MAX")[0])
    assert "approved a letter" not in plain(group.says("olga", "/audit olga")[0])
    assert "no member called nobody" in plain(group.says("olga", "/audit nobody")[0])
    assert "There is nothing of this." in plain(group.presses("olga", "Messages to the team")[0])


def test_older_entries_are_turned_to_and_none_is_left_out(group: Stage) -> None:
    with group.tx() as tx:
        for _ in range(25):
            audit.record(tx, Deed.PUBLISHED, what="cases:X", version="1")
    shown = plain(group.says("olga", "/audit")[0])
    while "Older ›" in group.labels("olga"):
        shown += plain(group.presses("olga", "Older")[0])
    numbers = [int(number) for number in re.findall(r"(?m)^(\d+) · ", shown)]
    assert numbers == list(range(last_number(group), 0, -1))


def test_a_trail_that_was_edited_is_not_read_out(group: Stage) -> None:
    with group.tx() as tx:
        tx.run("UPDATE audit SET day = '2020-01-01' WHERE number = 2")
    with group.tx() as tx, pytest.raises(Unreadable, match="entry 2"):
        audit.back(tx, 99, 200)


@pytest.mark.parametrize("who", ["max", "writer"])
def test_only_owners_read_it(group: Stage, who: str) -> None:
    assert plain(group.says(who, "/audit")[0]).startswith("I do not know this command.")


def test_the_head_is_given_to_the_owners_once_a_day_if_there_is_something_new(group: Stage) -> None:
    group.clock("trail-head")
    head = re.search(r"today: (\d+:[0-9a-f]+)", plain(group.heard["olga"][-1]))
    assert head
    number, signature = head[1].split(":")
    with group.tx() as tx:
        audit.verify(tx, audit.Head(int(number), signature))
    assert "max" not in group.heard
    group.later(days=1)
    group.clock("trail-head")
    assert len(group.heard["olga"]) == 1, "nothing is new"
    group.says("max", "/read")
    with group.tx() as tx:
        audit.record(tx, Deed.PUBLISHED, what="cases:X", version="1")
    group.clock("trail-head")
    assert len(group.heard["olga"]) == 2


def test_who_was_not_here_for_thirty_days_is_raised_with_the_owners(group: Stage) -> None:
    group.later(days=29)
    group.says("olga", "/help")
    group.clock("unseen")
    assert "Not here" not in group.transcript("olga")
    group.later(days=1)
    group.clock("unseen")
    assert "Not here for 30 days or more: max." in plain(group.heard["olga"][-1])
    assert "max, moderator, since 10 September 2024\n  last here on 10 September 2024" in plain(
        group.says("olga", "/team")[0]
    )
    group.says("max", "/help")
    assert "last here" not in plain(group.says("max", "/team")[0]), "members do not watch each other"
    group.later(days=7)
    count = len(group.heard["olga"])
    group.clock("unseen")
    assert len(group.heard["olga"]) == count


def test_a_member_whose_row_is_damaged_keeps_nobody_from_hearing_of_the_others(group: Stage) -> None:
    dana = group.member("dana")
    group.later(days=30)
    group.says("olga", "/help")
    with group.tx() as tx:
        tx.run("UPDATE people SET seen_day = '2024-09-09' WHERE id = :id", {"id": dana.id})
    group.clock("unseen")
    assert "Not here for 30 days or more: max." in plain(group.heard["olga"][-1])


def test_every_deed_has_a_kind() -> None:
    by_kind = {kind_of(deed.value) for deed in Deed}
    assert by_kind == set(Kind) - {Kind.ALL}
    assert kind_of(Deed.REDACTION_OFFERED) is Kind.LETTERS
    assert kind_of(Deed.REFUSED) is Kind.PAPER


def test_the_head_of_a_trail_with_nothing_in_it_is_not_given(stage: Stage) -> None:
    stage.later(days=int(timedelta(days=1).days))
    stage.clock("trail-head", "unseen")
    assert stage.heard == {}
