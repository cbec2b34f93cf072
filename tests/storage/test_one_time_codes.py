"""One-time codes: those of the standard, each once, and none that was reset comes back."""

from datetime import UTC, datetime, timedelta

import pyotp
import pytest
from test_put_back import joined, put_back

from storage import codes, membership, people, trail
from storage.codes import AROUND, MOST_WRONG, SECONDS
from storage.errors import Rejected
from storage.people import PersonId
from storage.rights import Role
from storage.sqlite.transaction import SqliteTx
from storage.transaction import Tx

# RFC 6238, appendix B, for SHA-1; the last six of its eight digits.
OF_THE_STANDARD = {
    59: "287082",
    1111111109: "081804",
    1111111111: "050471",
    1234567890: "005924",
    2000000000: "279037",
    20000000000: "353130",
}
THEIR_SECRET = b"12345678901234567890"


@pytest.fixture
def olga(tx: Tx) -> PersonId:
    return joined(tx, "olga", Role.OWNER)


@pytest.fixture
def otto(tx: Tx, olga: PersonId) -> PersonId:
    return joined(tx, "otto", Role.OWNER) if olga else olga


def now_of(tx: Tx, person_id: PersonId, later: int = 0) -> str:
    """The code that somebody's app shows, so many steps later."""
    code = codes.of_member(tx, person_id)
    assert code
    return codes.at(code.secret, int(tx.now.timestamp()) // SECONDS + later)


def set_up(tx: Tx, person_id: PersonId) -> str:
    secret = codes.new_secret()
    codes.set_up(tx, person_id, secret, codes.at(codes.raw(secret), int(tx.now.timestamp()) // SECONDS))
    return secret


@pytest.mark.parametrize("moment", OF_THE_STANDARD)
def test_codes_are_those_of_the_standard(moment: int) -> None:
    assert codes.at(THEIR_SECRET, moment // SECONDS) == OF_THE_STANDARD[moment]


def test_codes_are_those_of_another_program() -> None:
    for number in range(50):
        secret, moment = codes.new_secret(), 1_700_000_000 + number * 7_919
        assert codes.at(codes.raw(secret), moment // SECONDS) == pyotp.TOTP(secret).at(moment)


@pytest.mark.parametrize("off", range(-3, 4))
def test_one_step_before_and_after_counts(off: int) -> None:
    now = datetime.fromtimestamp(1_700_000_010, UTC)
    step = int(now.timestamp()) // SECONDS + off
    typed = codes.at(THEIR_SECRET, step)
    assert codes.step_of(THEIR_SECRET, f"{typed[:3]} {typed[3:]}", now) == (step if abs(off) <= AROUND else None)


@pytest.mark.parametrize("typed", ["", "12345", "1234567", "abcdef", "１２３４５６", "-12345"])
def test_what_is_no_code_is_none(typed: str) -> None:
    assert codes.step_of(THEIR_SECRET, typed, datetime.fromtimestamp(59, UTC)) is None


def test_a_code_counts_once_and_none_before_it_does(tx: SqliteTx, olga: PersonId) -> None:
    set_up(tx, olga)
    with pytest.raises(Rejected, match="code-used"):
        codes.check(tx, olga, now_of(tx, olga))
    tx.now += timedelta(seconds=3 * SECONDS)
    before, of_now = now_of(tx, olga, -1), now_of(tx, olga)
    codes.spend(tx, olga, of_now)
    for used in (of_now, before):
        with pytest.raises(Rejected, match="code-used"):
            codes.spend(tx, olga, used)
    codes.spend(tx, olga, now_of(tx, olga, 1))


def test_after_ten_wrong_ones_nobody_gets_an_answer_that_day(tx: SqliteTx, olga: PersonId) -> None:
    set_up(tx, olga)
    tx.now += timedelta(minutes=5)
    right = now_of(tx, olga)
    wrong = f"{(int(right) + 500_000) % 1_000_000:06}"
    for number in range(MOST_WRONG):
        with pytest.raises(Rejected) as refused:
            codes.check(tx, olga, wrong)
        assert (refused.value.reason, refused.value.facts) == ("code-wrong", {"left": MOST_WRONG - 1 - number})
    with pytest.raises(Rejected, match="code-tries"):
        codes.check(tx, olga, right)
    tx.now += timedelta(days=1)
    codes.spend(tx, olga, now_of(tx, olga))


def test_owners_ask_for_codes_on_record_and_only_with_one_of_their_own(tx: Tx, olga: PersonId) -> None:
    assert not codes.wanted(tx)
    with pytest.raises(Rejected, match="code-missing"):
        codes.want(tx, olga, wanted=True)
    set_up(tx, olga)
    with pytest.raises(Rejected, match="team-only"):
        codes.want(tx, joined(tx, "mara"), wanted=True)
    codes.want(tx, olga, wanted=True)
    assert codes.wanted(tx)
    codes.want(tx, olga, wanted=False)
    assert not codes.wanted(tx)


def test_another_owner_resets_and_an_old_row_does_not_come_back(tx: Tx, olga: PersonId, otto: PersonId) -> None:
    set_up(tx, olga)
    with pytest.raises(Rejected, match="code-own"):
        codes.reset(tx, olga, olga)
    with pytest.raises(Rejected, match="team-only"):
        codes.reset(tx, olga, joined(tx, "mara"))
    with put_back(tx, "codes"):
        codes.reset(tx, olga, otto)
        assert codes.of_member(tx, olga) is None
        with pytest.raises(Rejected, match="code-none"):
            codes.reset(tx, olga, otto)
    assert codes.of_member(tx, olga) is None, "the trail says that it was reset"
    set_up(tx, olga)
    assert codes.of_member(tx, olga)


def test_a_code_goes_with_the_place_on_the_team(tx: Tx, olga: PersonId) -> None:
    mara = joined(tx, "mara")
    set_up(tx, mara)
    with put_back(tx, "codes"):
        membership.remove(tx, mara, olga)
        assert codes.CODES.count(tx) == 0
    membership.join(tx, mara, membership.invite(tx, Role.MODERATOR), "mara")
    assert codes.of_member(tx, mara) is None
    assert trail.code(tx, mara) is None


def test_only_the_team_has_codes_and_a_wrong_first_one_sets_up_nothing(tx: Tx, olga: PersonId) -> None:
    stranger = people.meet(tx, "telegram:stranger", "en").id
    secret = codes.new_secret()
    with pytest.raises(Rejected, match="team-only"):
        codes.set_up(tx, stranger, secret, "123456")
    right = codes.at(codes.raw(secret), int(tx.now.timestamp()) // SECONDS)
    with pytest.raises(Rejected, match="code-wrong"):
        codes.set_up(tx, olga, secret, f"{(int(right) + 500_000) % 1_000_000:06}")
    with pytest.raises(Rejected, match="code-missing"):
        codes.spend(tx, olga, right)
