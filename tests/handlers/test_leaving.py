"""Letters leave moderators' phones, and what the bot said leaves with who goes."""

import pytest
from heard import plain
from stage import Stage
from written import write

from handlers.messages import Deletion
from storage import keeping, letters, people, sent

LONG = ("Hola " * 900,)


def test_a_letter_is_on_the_phone_as_long_as_it_is_held(team: Stage) -> None:
    letter = write(team, LONG)
    (shown,) = team.says("ana", "/read")
    assert shown.message.guarded
    assert shown.message.lent
    assert shown.message.lent.letter == letter.id
    team.later(minutes=19)
    team.clock("letters-back")
    assert team.on_phone("ana") == [letter.id]
    team.later(minutes=1)
    team.clock("letters-back")
    assert team.on_phone("ana") == []


def test_showing_a_letter_ends_with_the_claim(team: Stage) -> None:
    """What could not be sent in time is not sent afterwards."""
    write(team, LONG)
    team.says("ana", "/read")
    (post,) = team.posts
    with team.tx() as tx:
        letter = letters.find(tx, post.saying.lent.letter)  # type: ignore[union-attr]
    assert letter
    assert post.not_after == letter.claimed_until


@pytest.mark.parametrize("end", ["decided", "passed", "withdrawn", "forgotten", "removed"])
def test_however_the_claim_ends_the_letter_leaves(team: Stage, end: str) -> None:
    letter = write(team, LONG)
    team.says("ana", "/read")
    if end == "decided":
        team.presses("ana", "Approve")
    elif end == "passed":
        team.presses("ana", "Leave it to others")
    elif end == "withdrawn":
        with team.tx() as tx:
            letters.withdraw(tx, letter.person_id, letter.id)
    elif end == "forgotten":
        team.says("sol", "/forgetme")
        team.presses("sol", "Sí, borra todo")
    else:
        team.says("ana", "/team")
        team.presses("ana", "Leave the team")
        team.presses("ana", "Yes, do it")
    team.clock("letters-back")
    assert team.on_phone("ana") == []


def test_from_somebody_who_is_gone_it_is_taken_when_they_are_back(team: Stage) -> None:
    letter = write(team, LONG)
    team.says("ana", "/read")
    ana = team.person("ana")
    with team.tx() as tx:
        people.left(tx, ana.id)
    team.later(minutes=20)
    team.clock("letters-back")
    assert team.on_phone("ana") == [letter.id]
    team.person("ana")  # they speak again
    team.later(hours=1)
    team.clock("letters-back")
    assert team.on_phone("ana") == []


def test_who_leaves_the_team_has_nothing_of_the_bot_in_the_chat(team: Stage) -> None:
    write(team, LONG)
    team.says("ana", "/queue")
    team.says("ana", "/read")
    team.says("ana", "/team")
    team.presses("ana", "Leave the team")
    team.presses("ana", "Yes, do it")
    (deletion,) = [post.saying for post in team.posts if isinstance(post.saying, Deletion)]
    assert len(deletion.messages) >= 4
    assert "You are not on the team" in team.transcript("ana") or team.heard["ana"]
    assert team.on_phone("ana") == []


def test_who_is_removed_loses_the_letter_and_the_chat_at_once(team: Stage) -> None:
    from storage.rights import Role  # noqa: PLC0415 - of this test alone

    team.member("olga", Role.OWNER)
    write(team, LONG)
    team.says("ana", "/read")
    team.says("olga", "/team")
    team.presses("olga", "Remove ana")
    team.presses("olga", "Yes, do it")
    assert team.on_phone("ana") == []
    assert team.on_phone("olga") == []


def test_who_is_forgotten_keeps_only_the_goodbye(team: Stage) -> None:
    team.says("sol", "/start")
    team.later(hours=49)
    team.says("sol", "/cases")
    team.says("sol", "/forgetme")
    team.presses("sol", "Sí, borra todo")
    (deletion,) = [post for post in team.posts if isinstance(post.saying, Deletion)]
    assert deletion.stranger
    assert isinstance(deletion.saying, Deletion)
    assert len(deletion.saying.messages) == 2, "of the last two days: the cases, and the question"
    assert plain(team.heard["sol"][-1]).startswith("Borrado:")
    with team.tx() as tx:
        assert not tx.all("SELECT 1 FROM sent WHERE letter_id IS NULL AND person_id NOT IN (SELECT id FROM people)")


def test_ids_are_not_kept_longer_than_they_are_of_use(team: Stage) -> None:
    team.says("sol", "/cases")
    sol = team.person("sol")
    team.later(seconds=keeping.SENT.total_seconds())
    team.clock("clear-away")
    with team.tx() as tx:
        assert sent.of_person(tx, sol.id) == []
        assert not tx.all("SELECT 1 FROM sent")


def test_who_is_forgotten_leaves_no_code_of_theirs_behind_and_the_letter_still_leaves_the_phone(team: Stage) -> None:
    letter = write(team, LONG)
    team.says("ana", "/read")
    team.says("sol", "/forgetme")
    team.presses("sol", "Sí, borra")
    with team.tx() as tx:
        named = {row["letter_id"] for row in tx.all("SELECT letter_id FROM sent")}
    assert (letter.id in named, "forgotten" in named) == (False, True)
    assert team.on_phone("ana") == [letter.id]
    team.clock("letters-back")
    assert team.on_phone("ana") == []
