"""The figures: what waits, what was decided, and for owners by whom."""

from heard import plain
from stage import Stage
from written import write

from storage.rights import Role


def decided_by(stage: Stage, name: str, label: str, count: int) -> None:
    for _ in range(count):
        write(stage)
        stage.says(name, "/read")
        stage.presses(name, label)


def test_figures_are_of_the_last_seven_days_and_of_whom_only_to_owners(team: Stage) -> None:
    decided_by(team, "ana", "Approve", 1)
    team.later(days=7)
    decided_by(team, "ana", "Approve", 2)
    team.later(days=1)
    decided_by(team, "beto", "Aprobar", 1)
    write(team)
    (said,) = team.says("ana", "/figures")
    assert plain(said).startswith(
        "One letter waits.\n\n• to Manuel Gómez Vázquez: 1\n\nDecided in the last seven days\n"
    )
    assert "12 September 2024: 0" in plain(said)
    assert "17 September 2024: 2 ▇▇▇▇▇▇▇▇▇▇▇▇\n18 September 2024: 1 ▇▇▇▇▇▇\n" in plain(said)
    assert "10 September 2024" not in plain(said)
    assert plain(said).endswith("Half of them waited less than a day.")
    team.member("olga", Role.OWNER)
    assert plain(team.says("olga", "/figures")[0]).endswith("By whom (only owners see this)\n• ana: 2\n• beto: 1")


def test_where_nothing_was_decided_there_is_no_median(team: Stage) -> None:
    (said,) = team.says("beto", "/figures")
    assert plain(said).startswith("No hay cartas en espera.\n\nDecididas en los últimos siete días\n")
    assert "La mitad" not in plain(said)
