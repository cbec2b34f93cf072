"""One-time codes in the conversation: set up with a picture, asked for before what counts, reset by another owner."""

import io
import re
from collections.abc import Callable
from datetime import timedelta

import pyotp
import pytest
from heard import plain
from PIL import Image
from qr_codes import qr_codes
from stage import Stage

from handlers.messages import LetterPhoto, Message
from storage import announcements, codes, donations, people, team
from storage.audiences import SUBSCRIBERS
from storage.contents.content import Content
from storage.rights import Role
from storage.sent import CODE_SHOWN


def app_of(stage: Stage, name: str) -> pyotp.TOTP:
    """Set up somebody's codes; the app on their phone, which has read the picture."""
    shown = stage.says(name, "/code")[-2]
    assert isinstance(shown.saying, Message)
    assert isinstance(shown.saying.body, LetterPhoto)
    (read,) = qr_codes(Image.open(io.BytesIO(shown.saying.body.content)))
    app = pyotp.parse_uri(read.text)
    assert isinstance(app, pyotp.TOTP)
    assert app.secret in plain(shown).replace(" ", "")
    assert (app.issuer, app.name) == ("PalomaBot", "PalomaBot"), "it names nobody"
    stage.says(name, app.at(stage.now))
    stage.later(minutes=1)
    return app


def asked_for(stage: Stage, name: str = "olga") -> pyotp.TOTP:
    """Have an owner ask for codes; the app on their phone."""
    app = app_of(stage, name)
    stage.says(name, "/codes on")
    stage.presses(name, "Yes")
    stage.says(name, app.at(stage.now))
    stage.later(minutes=1)
    with stage.tx() as tx:
        assert codes.wanted(tx)
    return app


def test_set_up_with_a_picture_that_leaves_the_chat(owners: Stage) -> None:
    app = app_of(owners, "olga")
    assert "Your codes are set up. They are not asked for yet" in plain(owners.heard["olga"][-1])
    assert "olga configuró códigos" in plain(owners.heard["otto"][-1])
    assert "max" not in owners.heard
    owners.clock("letters-back")
    assert owners.on_phone("olga") == ["code"]
    owners.later(minutes=CODE_SHOWN // timedelta(minutes=1))
    owners.clock("letters-back")
    assert owners.on_phone("olga") == []
    with owners.tx() as tx:
        assert app.secret not in str(tx.all("SELECT * FROM codes"))


def test_a_wrong_first_code_sets_up_nothing_and_others_need_the_present_one(owners: Stage) -> None:
    owners.says("olga", "/code")
    assert "not the code that it should show" in plain(owners.says("olga", "000000")[0])
    owners.says("olga", "/cancel")
    app = app_of(owners, "olga")
    assert "type the one of now, before" in plain(owners.says("olga", "/code")[0])
    assert "You have 9 more tries today" in plain(owners.says("olga", "000000")[0])
    assert "Read this picture" in plain(owners.says("olga", app.at(owners.now))[-2])


def _invites(stage: Stage) -> str:
    stage.says("olga", "/invite")
    return plain(stage.presses("olga", "Editor")[-1])


def _removes(stage: Stage) -> str:
    with stage.tx() as tx:
        max_ = people.meet(tx, "telegram:1002", "en")
        assert team.member(tx, max_.id)
    stage.says("olga", f"/dismiss {max_.id}")
    return plain(stage.presses("olga", "Yes")[-1])


@pytest.mark.parametrize(
    ("deed", "done"), [(_invites, "makes one person an editor"), (_removes, "not on the team any")]
)
def test_it_is_asked_for_before_the_team_changes(owners: Stage, deed: Callable[[Stage], str], done: str) -> None:
    app = asked_for(owners)
    assert "From now on a one-time code is asked for" in plain(owners.heard["max"][-1])
    assert deed(owners) == "Please type the code of six digits that your app shows now."
    assert "not the code of now" in plain(owners.says("olga", "000000")[0])
    typed = app.at(owners.now)
    assert done in plain(owners.says("olga", typed)[0])
    owners.says("olga", "/invite")
    owners.presses("olga", "Editor")
    assert "used already" in plain(owners.says("olga", typed)[0]), "a code that was seen over a shoulder is of no use"


def test_who_has_none_sets_it_up_and_goes_on(owners: Stage) -> None:
    asked_for(owners)
    owners.says("otto", "/invite")
    assert "todavía no tienes" in plain(owners.presses("otto", "Redacción")[-1])
    app = app_of(owners, "otto")
    owners.says("otto", "/invite")
    owners.presses("otto", "Redacción")
    assert re.search(r"start=join-", plain(owners.says("otto", app.at(owners.now))[0]))


def test_it_is_asked_for_before_an_announcement_and_before_money(campaigns: Stage) -> None:
    campaigns.member("olga", Role.OWNER)
    campaigns.member("max")
    app = asked_for(campaigns)
    olga, max_ = campaigns.person("olga"), campaigns.person("max")
    with campaigns.tx() as tx:
        words = {"en": Content(markup="Come")}
        proposed, _ = announcements.propose(tx, max_.id, SUBSCRIBERS, words, None, None, setting=2)
        (details, *_) = donations.pending(tx)
    assert plain(campaigns.says("olga", f"/agree {proposed.id}")[0]).startswith("Please type the code")
    with campaigns.tx() as tx:
        assert olga.id not in announcements.agreeing(tx, proposed)
    assert "agree" in plain(campaigns.says("olga", app.at(campaigns.now))[-1]).casefold()
    with campaigns.tx() as tx:
        assert olga.id in announcements.agreeing(tx, proposed)
    campaigns.later(minutes=1)
    campaigns.says("olga", f"/refuse {details.id}")
    assert plain(campaigns.presses("olga", "Yes")[0]).startswith("Please type the code")
    campaigns.says("olga", app.at(campaigns.now))
    with campaigns.tx() as tx:
        assert details.id not in {one.id for one in donations.pending(tx)}


def test_nobody_is_kept_from_leaving(owners: Stage) -> None:
    asked_for(owners)
    owners.says("max", "/team")
    owners.presses("max", "Leave")
    assert plain(owners.presses("max", "Yes")[0]).startswith("You have left the team.")


def test_a_lost_phone_is_reset_by_another_owner_who_shows_a_code(owners: Stage) -> None:
    asked_for(owners)
    otto = app_of(owners, "otto")
    assert "Reset: olga" not in str(owners.says("olga", "/codes")[0].labels)
    owners.says("otto", "/codes")
    owners.presses("otto", "Anular: olga")
    owners.presses("otto", "Sí")
    assert "ya no tiene códigos" in plain(owners.says("otto", otto.at(owners.now))[0])
    assert "otto has reset your one-time codes" in plain(owners.heard["olga"][-1])
    olga = owners.person("olga")
    with owners.tx() as tx:
        assert codes.of_member(tx, olga.id) is None


def test_to_ask_for_none_takes_a_code_and_everybody_hears(owners: Stage) -> None:
    app = asked_for(owners)
    owners.says("olga", "/codes")
    owners.presses("olga", "Ask for none")
    owners.presses("olga", "Yes")
    assert "asked for no more (olga)" in plain(owners.says("olga", app.at(owners.now))[0])
    assert "asked for no more (olga)" in plain(owners.heard["max"][-1])
    assert "makes one person an editor" in _invites(owners)
