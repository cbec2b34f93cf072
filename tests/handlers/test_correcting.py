"""What went out is corrected, or deleted in the chats that hold it: what the team is asked, sees and hears."""

import going_out
import pytest
from announced import audience, kept
from heard import plain
from stage import Stage

from handlers.messages import Deletion
from storage import announcements, audiences, in_chats, outbox, people, week
from storage.announcements import Announcement, AnnouncementState
from storage.errors import Rejected
from storage.outbox import Fate, Outcome
from storage.rights import Role


@pytest.fixture
def team(campaigns: Stage) -> Stage:
    audience(campaigns)
    return campaigns


def send(stage: Stage, fate: Fate = Fate.SENT) -> None:
    """All that goes out has gone out; each message has an id of its own where it is new."""
    stage.clock("announcements-begin")
    with stage.tx() as tx:
        rows = going_out.readers(tx)
        for number, row in enumerate(rows):
            new = not any(audiences.changed(one.audience) for one in announcements.sending(tx))
            outbox.mark(tx, [Outcome(row, fate, message=str(number + 1) if new else "", new=new)])
            if row.announcement_id and row.person_id:
                announcements.move_cursor(tx, row.announcement_id, row.person_id)
    stage.clock("announcements-end")


def announced(stage: Stage) -> Announcement:
    """Both agreed, and all have it, in both languages."""
    stage.says("ana", "/announce")
    stage.presses("ana", "all subscribers")
    for words in ("The march is at <5>", "La marcha es a las 5"):
        stage.says("ana", words)
    stage.presses("ana", "As soon")
    stage.presses("ana", "Propose it")
    stage.says("beto", f"/agree {kept(stage)[0].id}")
    stage.later(minutes=1)
    send(stage)
    (sent,) = kept(stage)
    assert (sent.state, sent.sent) == (AnnouncementState.DONE, 5)
    stage.later(minutes=1)
    return sent


def shown(stage: Stage, name: str) -> str:
    return plain(stage.heard[name][-1])


def test_a_correction_is_written_seen_agreed_and_reported(team: Stage) -> None:
    sent = announced(team)
    team.says("ana", f"/announcement {sent.id}")
    first = team.presses("ana", "Correct what was sent")
    assert plain(first[0]) == "The march is at <5>", "what people have now is shown"
    team.says("ana", "The march is at 6")
    assert "(Spanish)" in shown(team, "ana")
    preview = [plain(each) for each in team.presses("ana", "Leave it as it is")]
    assert preview[:4] == [
        "⬇️ 2 people get exactly this (English):",
        "The march is at 6",
        "⬇️ 3 people get exactly this (Spanish):",
        "La marcha es a las 5",
    ]
    assert "in the chats of 5 people" in preview[-1]
    assert len(kept(team)) == 1, "nothing is proposed before that"
    team.presses("ana", "Yes, correct it")
    (change, _) = kept(team)
    assert (change.state, change.audience) == (AnnouncementState.PROPOSED, audiences.corrected(sent.id))
    assert "quienes recibieron «La marcha es a las 5» (para corregirlo)" in shown(team, "beto")
    team.says("beto", f"/agree {change.id}")
    team.later(minutes=1)
    send(team)
    assert "5 people have the new text." in shown(team, "ana")
    with team.tx() as tx:
        now = announcements.in_chats_now(tx, sent)
    assert now["en"].markup == "The march is at 6"
    again = team.says("ana", f"/mend {sent.id}")
    assert plain(again[0]) == "The march is at 6", "a correction can be corrected"


def test_a_deletion_is_agreed_to_by_a_second_member(team: Stage) -> None:
    sent = announced(team)
    team.says("ana", f"/unsend {sent.id}")
    assert "Delete it in the chats of 5 people?" in shown(team, "ana")
    assert "2 days" in shown(team, "ana")
    team.presses("ana", "Yes, delete it")
    (change, _) = kept(team)
    assert change.state is AnnouncementState.PROPOSED
    with team.tx() as tx:
        assert going_out.readers(tx) == [], "nothing is deleted before the team agrees"
    team.says("beto", f"/announcement {change.id}")
    assert "The march" in team.transcript("beto") or "La marcha" in team.transcript("beto")
    team.presses("beto", "De acuerdo")
    team.later(minutes=1)
    send(team)
    assert "It is gone from 5 chats." in shown(team, "ana")
    assert "Ya no está en 5 chats." in shown(team, "beto")
    assert "cannot be corrected or deleted any more" in plain(team.says("ana", f"/mend {sent.id}")[-1])


def test_an_owner_alone_is_enough_where_the_team_is_one(campaigns: Stage) -> None:
    campaigns.member("ana", Role.OWNER)
    person = campaigns.person("s0", "en")
    with campaigns.tx() as tx:
        people.subscribe(tx, person.id, wanted=True)
    for press in ("/announce all Come", "As soon", "Propose it"):
        campaigns.says("ana", press) if press.startswith("/") else campaigns.presses("ana", press)
    campaigns.later(minutes=1)
    send(campaigns)
    (sent,) = kept(campaigns)
    campaigns.later(minutes=1)
    campaigns.says("ana", f"/unsend {sent.id}")
    campaigns.presses("ana", "Yes, delete it")
    assert kept(campaigns)[0].state is AnnouncementState.SCHEDULED


def test_after_two_days_it_is_said_that_it_is_too_late(team: Stage) -> None:
    sent = announced(team)
    team.later(days=2)
    for command in ("mend", "unsend"):
        assert "more than 48 hours ago" in plain(team.says("ana", f"/{command} {sent.id}")[-1])
    team.says("ana", f"/announcement {sent.id}")
    assert team.labels("ana") == ["Use these words again"]


def test_one_change_at_a_time(team: Stage) -> None:
    sent = announced(team)
    team.says("ana", f"/unsend {sent.id}")
    team.presses("ana", "Yes, delete it")
    assert "en camino" in plain(team.says("beto", f"/mend {sent.id}")[-1])
    (change, _) = kept(team)
    team.says("ana", f"/takeback {change.id}")
    assert shown(team, "ana") == "Taken back: what people got stays as it is."
    assert team.labels("ana") == []
    assert "5 people" in plain(team.says("ana", f"/unsend {sent.id}")[-1])


def test_what_is_too_long_and_what_changes_nothing(team: Stage) -> None:
    sent = announced(team)
    team.says("ana", f"/mend {sent.id}")
    assert "4096" in plain(team.says("ana", "x" * 4097)[0]).replace(",", "").replace(".", "")
    team.presses("ana", "Leave it as it is")
    team.presses("ana", "Leave it as it is")
    assert shown(team, "ana") == "Nothing was changed."
    assert len(kept(team)) == 1


def test_a_correction_is_no_announcement_to_be_used_again(team: Stage) -> None:
    sent = announced(team)
    team.says("ana", f"/unsend {sent.id}")
    team.presses("ana", "Yes, delete it")
    (change, _) = kept(team)
    for command in ("anew", "amend", "mend", "unsend"):
        team.says("ana", f"/{command} {change.id}")
        assert len(kept(team)) == 2


def test_the_rule_holds_without_the_conversation(team: Stage) -> None:
    sent = announced(team)
    ana = team.person("ana")
    with team.tx() as tx:
        for to in (audiences.corrected("NONE"), audiences.deleted("NONE")):
            with pytest.raises(Rejected, match="change-too-late"):
                announcements.propose(tx, ana.id, to, sent.versions, None, None, setting=1)


def test_announcements_leave_with_who_is_forgotten(team: Stage) -> None:
    sent = announced(team)
    s0 = team.person("s0")
    with team.tx() as tx:
        (theirs,) = in_chats.of_reader(tx, s0.id)
    team.says("s0", "/forgetme")
    team.presses("s0", "Yes, delete everything")
    (deletion,) = [post.saying for post in team.posts if isinstance(post.saying, Deletion)]
    assert theirs in deletion.messages.values()
    with team.tx() as tx:
        assert in_chats.of_reader(tx, s0.id) == []
        assert sum(in_chats.sizes(tx, sent.id).values()) == 4


def test_who_had_it_too_long_ago_is_counted(team: Stage) -> None:
    """Of five, two got it more than two days ago by the time the others are corrected."""
    sent = announced(team)
    with team.tx() as tx:
        first, second = in_chats.readers_after(tx, sent.id, "", 2)
        for reader in (first, second):
            in_chats.forget(tx, reader)
    team.says("ana", f"/unsend {sent.id}")
    assert "in the chats of 3 people" in shown(team, "ana")
    team.presses("ana", "Yes, delete it")
    team.says("beto", f"/agree {kept(team)[0].id}")
    team.later(minutes=1)
    send(team)
    assert "It is gone from 3 chats. 2 more people had got it and are out of reach" in shown(team, "ana")


def test_the_weekly_message_says_it_as_it_was_corrected_and_not_what_was_deleted(team: Stage) -> None:
    sent = announced(team)

    def calls() -> list[str]:
        with team.tx() as tx:
            return [call.versions["en"].markup for call in week.happened(tx).calls]

    assert calls() == ["The march is at &lt;5&gt;"]
    for command, steps in (("mend", ("The march is at 6", "Leave it as it is", "Yes, correct it")), ("unsend", ())):
        team.says("ana", f"/{command} {sent.id}")
        for step in steps or ("Yes, delete it",):
            team.says("ana", step) if step.startswith("The march") else team.presses("ana", step)
        team.says("beto", f"/agree {kept(team)[0].id}")
        team.later(minutes=1)
        send(team)
        team.later(minutes=1)
        assert calls() == (["The march is at 6"] if command == "mend" else [])
