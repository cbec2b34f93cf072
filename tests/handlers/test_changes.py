"""Followers hear when an event is moved or called off, or a case is moved or taken off the list."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from heard import plain
from stage import Stage

from bot.packs.importing import end_campaign, import_pack
from bot.packs.reading import read_pack
from handlers import due
from storage import audiences, cases, changed, events, outbox
from storage.outbox import Lane

PACK = Path("campaigns/chiapas-letters")
EVENT = "events/letters-day.toml"
SETTLED = changed.SETTLES.total_seconds()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the pack, to be changed."""
    return Path(shutil.copytree(PACK, tmp_path / "chiapas-letters"))


def bring_in(stage: Stage, folder: Path) -> None:
    with stage.tx() as tx:
        import_pack(tx, read_pack(folder, stage.setup.languages))


def edit(folder: Path, file: str, old: str, new: str) -> None:
    text = (folder / file).read_text("utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new), "utf-8")


def news(stage: Stage, name: str, seconds: float = SETTLED) -> list[str]:
    """What somebody hears of changes after a while."""
    stage.later(seconds=seconds)
    before = len(stage.heard.get(name, []))
    stage.clock("changes")
    return [plain(heard) for heard in stage.heard.get(name, [])[before:]]


def moved(folder: Path) -> None:
    edit(folder, EVENT, "day = 2024-09-27", 'day = 2024-09-28\nhour = "17:30"')


def elsewhere(folder: Path) -> None:
    edit(folder, EVENT, "Calle 5 de mayo #20", "Real de Guadalupe 55")


def called_off(folder: Path) -> None:
    shutil.rmtree(folder / "events")


@pytest.mark.parametrize(
    ("change", "head", "says"),
    [
        (moved, "Changed: Letters for freedom", "Saturday, 28 September 2024, 17:30"),
        (elsewhere, "Changed: Letters for freedom", "Real de Guadalupe 55"),
        (called_off, "Called off: Letters for freedom", "Friday, 27 September 2024"),
    ],
)
def test_followers_of_an_event_hear_once_what_is_so_now(
    campaigns: Stage, folder: Path, change: Callable[[Path], None], head: str, says: str
) -> None:
    campaigns.person("sol", "es")
    for name in ("ana", "sol"):
        campaigns.says(name, "/follow event letters-day")
    campaigns.says("tomas", "/event letters-day")
    change(folder)
    bring_in(campaigns, folder)
    assert news(campaigns, "ana", SETTLED - 1) == [], "a slip that is mended at once tells nobody anything"
    (heard,) = news(campaigns, "ana", 1)
    assert heard.startswith(head)
    assert says in heard
    assert {post.lane for post in campaigns.posts} == {Lane.REMINDER}
    assert plain(campaigns.heard["sol"][-1]).startswith(("Cambio: ", "Se anuló: "))
    assert "Changed" not in campaigns.transcript("tomas")
    assert news(campaigns, "ana") == []


def test_a_slip_that_is_mended_and_words_that_move_nobody_tell_nothing(campaigns: Stage, folder: Path) -> None:
    campaigns.says("ana", "/follow event letters-day")
    moved(folder)
    bring_in(campaigns, folder)
    bring_in(campaigns, PACK)
    assert news(campaigns, "ana") == []
    edit(folder, EVENT, 'day = 2024-09-28\nhour = "17:30"', "day = 2024-09-27")
    edit(folder, EVENT, "Letters for freedom", "Letters and freedom")
    bring_in(campaigns, folder)
    assert news(campaigns, "ana") == []


def test_an_event_that_comes_back_is_said_to_take_place_after_all(campaigns: Stage, folder: Path) -> None:
    campaigns.says("ana", "/follow event letters-day")
    called_off(folder)
    bring_in(campaigns, folder)
    assert len(news(campaigns, "ana")) == 1
    bring_in(campaigns, PACK)
    (heard,) = news(campaigns, "ana")
    assert heard.startswith("It takes place after all: ")


def test_nobody_hears_of_what_is_over(campaigns: Stage, folder: Path) -> None:
    campaigns.says("ana", "/follow event letters-day")
    campaigns.now = datetime(2024, 9, 27, 15, tzinfo=UTC)
    elsewhere(folder)
    bring_in(campaigns, folder)
    assert news(campaigns, "ana") == []


def test_a_change_while_many_are_told_is_told_to_all_anew(
    campaigns: Stage, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever was told of the first change hears of the second; nobody is left with the first."""
    monkeypatch.setattr(changed, "TOGETHER", 1)
    for name in ("ana", "beto"):
        campaigns.says(name, "/follow event letters-day")
    moved(folder)
    bring_in(campaigns, folder)
    news(campaigns, "ana")
    elsewhere(folder)
    bring_in(campaigns, folder)
    news(campaigns, "ana")
    for _ in range(3):
        news(campaigns, "ana", 2)
    for name in ("ana", "beto"):
        assert "Real de Guadalupe 55" in plain(campaigns.heard[name][-1])
    told = [sum("Changed" in plain(heard) for heard in campaigns.heard[name]) for name in ("ana", "beto")]
    assert sorted(told) == [1, 2]


def test_followers_of_what_was_called_off_can_still_be_written_to(campaigns: Stage, folder: Path) -> None:
    campaigns.member("olga")
    campaigns.says("ana", "/follow event letters-day")
    called_off(folder)
    bring_in(campaigns, folder)
    with campaigns.tx() as tx:
        found = events.by_slug(tx, "letters-day")
        assert found
        assert [event.id for event in events.to_come(tx)] == [found.id]
        assert audiences.size(tx, found.id) == 1


@pytest.mark.parametrize("change", [moved, elsewhere, called_off])
def test_a_reminder_that_waited_is_not_sent_of_what_has_changed(
    campaigns: Stage, folder: Path, change: Callable[[Path], None]
) -> None:
    """Telegram was away when it was due: what waits is taken back, and given anew if it still takes place."""
    campaigns.says("ana", "/follow event letters-day")
    campaigns.now = datetime(2024, 9, 26, 15, tzinfo=UTC)
    reminders = next(duty for duty in due.DUE if duty.name == "reminders")
    with campaigns.tx() as tx:
        (post,) = reminders.posts(tx, campaigns.setup)
        outbox.put(tx, post.person, b"a call", lane=post.lane, not_after=post.not_after, about=post.about)
    change(folder)
    bring_in(campaigns, folder)
    with campaigns.tx() as tx:
        assert outbox.due(tx, Lane.REMINDER, 9) == []
        again = reminders.posts(tx, campaigns.setup)
    if change is called_off:
        assert again == []
    elif change is elsewhere:
        assert "Real de Guadalupe 55" in plain(campaigns.take(again, "ana")[0])


def test_followers_of_a_case_hear_when_it_is_moved_or_taken_off(campaigns: Stage, folder: Path) -> None:
    campaigns.says("ana", "/follow case jose-diaz")
    case = "cases/jose-diaz.toml"
    edit(folder, case, "A state prison (CERSS) of Chiapas", "A federal prison")
    bring_in(campaigns, folder)
    (heard,) = news(campaigns, "ana")
    assert heard.startswith("José Díaz: held somewhere else now")
    assert "Where: A federal prison" in heard
    with campaigns.tx() as tx:
        assert end_campaign(tx, "chiapas-letters")
    (heard,) = news(campaigns, "ana")
    assert heard.startswith("José Díaz: no longer on our list")
    bring_in(campaigns, folder)
    (heard,) = news(campaigns, "ana")
    assert heard.startswith("José Díaz: on our list again")


def test_followers_of_a_campaign_alone_hear_that_it_has_ended(campaigns: Stage) -> None:
    """Whoever ends it is told that those who follow something hear of it."""
    campaigns.person("sol", "es")
    for name in ("ana", "sol"):
        campaigns.says(name, "/follow campaign chiapas-letters")
    with campaigns.tx() as tx:
        assert end_campaign(tx, "chiapas-letters")
    assert news(campaigns, "ana", SETTLED - 1) == []
    (heard,) = news(campaigns, "ana", 1)
    assert heard.startswith("“Letters for the freedom of political prisoners in Chiapas” has ended")
    assert "go on to their end" in heard
    assert plain(campaigns.heard["sol"][-1]).startswith("«Cartas por la libertad")
    assert news(campaigns, "ana") == [], "once"
    (shown,) = campaigns.presses("ana", "Stop following")
    assert "This campaign ended on" in plain(shown)


def test_a_campaign_that_goes_on_at_once_has_not_ended(campaigns: Stage) -> None:
    campaigns.says("ana", "/follow campaign chiapas-letters")
    with campaigns.tx() as tx:
        assert end_campaign(tx, "chiapas-letters")
    bring_in(campaigns, PACK)
    assert news(campaigns, "ana") == []


def test_what_was_noted_before_letters_were_looked_at_tells_nothing_of_letters(campaigns: Stage) -> None:
    """An update in the ten minutes after a change: whether letters were taken before it, is not known."""
    campaigns.says("ana", "/follow case jose-diaz")
    with campaigns.tx() as tx:
        case = cases.by_slug(tx, "jose-diaz")
        assert case
        changed.rewrite_case(tx, case, case.position, case.content)
        noted = changed.CHANGED.get(tx, case.id)
        assert noted
        changed.CHANGED.change(tx, case.id, before=replace(noted.before, letters=None))
    assert news(campaigns, "ana") == []


def test_a_campaign_that_has_ended_is_shown_nowhere_and_comes_back_by_an_import(campaigns: Stage) -> None:
    for said in ("/start", "/cases", "/events", "/write"):
        campaigns.says("ana", said)
    assert "Letters" in campaigns.transcript("ana")
    with campaigns.tx() as tx:
        assert end_campaign(tx, "chiapas-letters")
        assert end_campaign(tx, "chiapas-letters") is None
        assert end_campaign(tx, "nothing") is None
    campaigns.heard.clear()
    for said in ("/start", "/cases", "/events", "/write", "/donate"):
        campaigns.says("ana", said)
    assert "Chiapas" not in campaigns.transcript("ana")
    assert "José Díaz" not in campaigns.transcript("ana")
    assert "This campaign ended on" in plain(campaigns.says("ana", "/cases chiapas-letters")[0]), "its link says so"
    bring_in(campaigns, PACK)
    assert "Chiapas" in plain(campaigns.says("ana", "/cases chiapas-letters")[0])


def test_a_letter_on_its_way_goes_on_after_the_end(campaigns: Stage) -> None:
    for said in ("/write jose-diaz", "Paloma", "Dear José, we think of you."):
        campaigns.says("ana", said)
    for label in ("Done", "Send"):
        campaigns.presses("ana", label)
    with campaigns.tx() as tx:
        end_campaign(tx, "chiapas-letters")
    assert "José Díaz" in plain(campaigns.says("ana", "/letters")[0])
    campaigns.member("mara")
    assert "we think of you" in "".join(plain(heard) for heard in campaigns.says("mara", "/read"))
