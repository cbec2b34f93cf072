"""Content written in the chat: a sheet with all fields, one question a field, a preview, publishing, and undoing it."""

import pytest
from heard import plain
from markupsafe import Markup
from stage import Stage

from handlers.commands import CHANGE
from handlers.heard import Kind, Said
from handlers.team.editing.adding import suggestion
from storage import campaigns as kept, cases, codes, events
from storage.contents.case import CaseContent
from storage.editions.edition import drafts, versions
from storage.rights import Role


@pytest.fixture
def team(campaigns: Stage) -> Stage:
    """Olga and Mo edit, in English and Spanish; Sol only reads."""
    campaigns.member("olga", Role.OWNER)
    campaigns.member("mo", Role.OWNER, language="es")
    campaigns.person("sol")
    return campaigns


def case(stage: Stage, slug: str = "jose-diaz") -> CaseContent:
    with stage.tx() as tx:
        found = cases.by_slug(tx, slug)
        assert found
        return found.content


def presses(stage: Stage, name: str, *labels: str) -> str:
    """Somebody presses one button after the other; returns what they hear last."""
    for label in labels:
        heard = stage.presses(name, label)
    return "\n---\n".join(plain(one) for one in heard)


def says(stage: Stage, name: str, *lines: str) -> str:
    for line in lines:
        heard = stage.says(name, line)
    return "\n---\n".join(plain(one) for one in heard)


def test_the_sheet_shows_every_field_and_a_button_for_each(team: Stage) -> None:
    says(team, "olga", "/campaigns")
    sheet = presses(team, "olga", "Letters for the freedom", "José Díaz")
    assert sheet.startswith("Case: José Díaz\npublished")
    assert "Prison: –" not in sheet
    assert "Takes letters: Yes" in sheet
    assert {"Name", "Summary", "Story", "Takes letters", "👁 English", "👁 Spanish", "Take off the list"} <= set(
        team.labels("olga")
    )
    assert "Publish" not in team.labels("olga"), "nothing is being written"


def test_a_field_is_changed_in_one_language_and_published(team: Stage) -> None:
    says(team, "olga", "/edit jose-diaz")
    asked = presses(team, "olga", "Summary")
    assert asked.startswith("Summary (English)\n\nThis stands there now:\n")
    says(team, "olga", "A farmer.")
    sheet = presses(team, "olga", "Leave it as it is")
    assert "published, with a draft" in sheet
    assert "Nothing is missing" in sheet
    assert case(team).summary["en"] != "A farmer.", "nobody sees it yet"
    sure = presses(team, "olga", "Publish")
    assert sure.endswith("Summary (English): A farmer.")
    assert presses(team, "olga", "Yes").startswith("✅ “José Díaz” is published.")
    assert case(team).summary["en"] == "A farmer."
    assert plain(team.heard["mo"][-1]) == "olga publicó un cambio en «José Díaz»:\n\nResumen (inglés): A farmer."
    assert "sol" not in team.heard


def test_what_a_rule_refuses_is_refused_at_once_in_the_readers_language(team: Stage) -> None:
    says(team, "mo", "/edit jose-diaz")
    presses(team, "mo", "En prisión desde")
    assert says(team, "mo", "hace tiempo").startswith("Escribe un año, un mes o un día")
    assert "2021-05" in says(team, "mo", "2021-05")


def test_an_optional_field_is_emptied(team: Stage) -> None:
    says(team, "olga", "/edit manuel-gomez-vazquez")
    presses(team, "olga", "In prison since")
    assert "In prison since: –" in presses(team, "olga", "Leave it empty")
    presses(team, "olga", "Publish", "Yes")
    assert case(team, "manuel-gomez-vazquez").held_since is None


def test_a_choice_is_pressed(team: Stage) -> None:
    says(team, "olga", "/edit jose-diaz")
    presses(team, "olga", "Takes letters")
    assert "Takes letters: Out of prison" in presses(team, "olga", "Out of prison")
    presses(team, "olga", "Publish", "Yes")
    with team.tx() as tx:
        found = cases.by_slug(tx, "jose-diaz")
        assert found
        assert (found.open_for_letters, found.why_closed) == (False, "released")


def test_a_list_is_written_line_by_line(team: Stage) -> None:
    says(team, "olga", "/edit san-juan-cancuc-five")
    asked = presses(team, "olga", "Members of the group")
    assert "each on a line of its own" in asked
    presses(team, "olga", "Leave it as it is")
    presses(team, "olga", "Members of the group")
    says(team, "olga", "Ana\n\n  Berta ")
    presses(team, "olga", "Publish", "Yes")
    assert case(team, "san-juan-cancuc-five").members == ("Ana", "Berta")


def test_a_point_of_the_guide_is_added_and_taken_out(team: Stage) -> None:
    says(team, "olga", "/edit chiapas-letters")
    presses(team, "olga", "Letters", "Letter guide", "+ One more")
    assert "cannot be part of a link" in says(team, "olga", "bad key!")
    point = says(team, "olga", "peace", "Be kind.", "Sé amable.", "It was not kind.", "No fue amable.")
    assert "Key of the point: peace" in point
    presses(team, "olga", "Back", "1. name", "Take this out", "Yes")
    assert "1. content" in team.labels("olga")
    presses(team, "olga", "Back", "To the sheet", "Publish", "Yes")
    with team.tx() as tx:
        campaign = kept.by_slug(tx, "chiapas-letters")
        assert campaign
        assert campaign.content.letters
        assert [point.key for point in campaign.content.letters.guide][-2:] == ["empathy", "peace"]


def test_prose_is_markdown_or_what_the_messenger_formats(team: Stage) -> None:
    says(team, "olga", "/edit jose-diaz")
    presses(team, "olga", "Story")
    says(team, "olga", "He is *free*.\n\n- soon")
    team.says(
        "olga", Said(kind=Kind.TEXT, text="Está 2*3 libre.", markup=Markup("Está 2*3 <b>libre</b>."), message="9")
    )
    assert "He is free." in presses(team, "olga", "👁 English")
    presses(team, "olga", "Publish", "Yes")
    assert case(team).story == {"en": "He is <i>free</i>.\n\n• soon", "es": "Está 2*3 <b>libre</b>."}


def test_the_preview_is_the_page_that_supporters_see(team: Stage) -> None:
    says(team, "olga", "/edit jose-diaz")
    for code, language in (("en", "English"), ("es", "Spanish")):
        shown = presses(team, "olga", f"👁 {language}")
        team.person("reader-" + code, code)
        page = plain(team.says("reader-" + code, "/case jose-diaz")[0])
        assert shown == f"👁 Preview ({language}). Nobody else sees this.\n\n{page}"


def test_something_new_is_made_in_two_languages(team: Stage) -> None:
    says(team, "olga", "/campaigns chiapas-letters")
    presses(team, "olga", "+ Case")
    says(team, "olga", "Eva Ñandú")
    assert "eva-nandu" in team.labels("olga")
    sheet = presses(team, "olga", "eva-nandu")
    assert "3 things are to be put right" in sheet
    assert "• Summary is missing" in sheet
    presses(team, "olga", "Summary")
    says(team, "olga", "A nurse.", "Enfermera.")
    presses(team, "olga", "Takes letters", "Yes", "Story")
    assert "There is no preview yet" in presses(team, "olga", "👁 English")
    says(team, "olga", "/edit eva-nandu")
    presses(team, "olga", "Story")
    says(team, "olga", "Her story.", "Su historia.")
    presses(team, "olga", "Publish", "Yes")
    assert plain(team.heard["mo"][-1]).startswith(
        "olga publicó «Eva Ñandú»:\n\nNombre corto, en los enlaces: eva-nandu"
    )
    assert case(team, "eva-nandu").name == {"en": "Eva Ñandú", "es": "Eva Ñandú"}
    assert "Eva Ñandú" in "".join(team.says("sol", "/cases chiapas-letters")[0].labels)


def test_a_draft_survives_and_another_goes_on_with_it(team: Stage) -> None:
    says(team, "olga", "/edit jose-diaz")
    presses(team, "olga", "In prison since")
    says(team, "olga", "2019")
    sheet = says(team, "mo", "/edit jose-diaz")
    assert "como lo dejó olga" in sheet
    presses(team, "mo", "Publicar", "Sí")
    assert case(team).held_since == "2019"


def test_a_draft_that_another_changed_is_looked_at_again(team: Stage) -> None:
    says(team, "olga", "/edit jose-diaz")
    presses(team, "olga", "In prison since")
    says(team, "olga", "2019")
    says(team, "mo", "/edit jose-diaz")
    presses(team, "mo", "En prisión desde")
    says(team, "mo", "2018")
    assert presses(team, "olga", "Publish").startswith("mo has changed this draft meanwhile")
    assert case(team).held_since is None


def test_a_field_that_another_changes_meanwhile_is_asked_for_again(team: Stage) -> None:
    says(team, "olga", "/edit jose-diaz")
    presses(team, "olga", "In prison since")
    says(team, "mo", "/edit jose-diaz")
    presses(team, "mo", "En prisión desde")
    says(team, "mo", "2018")
    heard = says(team, "olga", "2019")
    assert heard.startswith("Somebody else has just changed “In prison since”")
    assert "2018" in heard
    assert "In prison since: 2019" in says(team, "olga", "2019")


def test_what_came_meanwhile_is_shown_before_a_draft_replaces_it(team: Stage) -> None:
    says(team, "olga", "/edit jose-diaz")
    presses(team, "olga", "In prison since")
    says(team, "olga", "2019")
    says(team, "mo", "/takeoff jose-diaz")
    presses(team, "mo", "Sí, quitarlo")
    heard = presses(team, "olga", "Publish")
    assert heard.startswith("Something else was published here since this draft was begun")
    assert "In prison since: 2019" in heard
    presses(team, "olga", "Go on with the draft", "Publish", "Yes")
    assert case(team).held_since == "2019"


def test_a_draft_is_thrown_away(team: Stage) -> None:
    says(team, "olga", "/edit jose-diaz")
    presses(team, "olga", "In prison since")
    says(team, "olga", "2019")
    assert presses(team, "olga", "Throw draft away", "Yes").startswith("The draft of “José Díaz” is gone.")
    with team.tx() as tx:
        assert drafts(tx) == []


def test_publishing_is_undone(team: Stage) -> None:
    before = case(team)
    says(team, "olga", "/edit jose-diaz")
    presses(team, "olga", "Summary")
    says(team, "olga", "A farmer.")
    presses(team, "olga", "Leave it as it is", "Publish", "Yes", "To the sheet", "Earlier versions")
    listed = plain(team.heard["olga"][-1])
    assert "2. 10 September 2024, olga\n1. 10 September 2024, from the campaign folder" in listed
    presses(team, "olga", "Publish no. 1 again", "Yes")
    assert case(team) == before
    with team.tx() as tx:
        found = cases.by_slug(tx, "jose-diaz")
        assert found
        assert len(versions(tx, found.id)) == 3


def test_followers_hear_of_a_new_hour_after_ten_minutes(team: Stage) -> None:
    team.says("sol", "/follow event letters-day")
    says(team, "olga", "/edit letters-day")
    presses(team, "olga", "Hour")
    says(team, "olga", "18:30")
    assert "those who follow it hear of it in ten minutes" in presses(team, "olga", "Publish", "Yes")
    heard = len(team.heard["sol"])
    team.clock("changes")
    assert len(team.heard["sol"]) == heard
    team.later(minutes=10)
    team.clock("changes")
    assert "18:30" in plain(team.heard["sol"][-1])


def test_a_campaign_ends_and_says_so_to_whoever_has_its_link(team: Stage) -> None:
    team.says("sol", "/follow case jose-diaz")
    team.says("sol", "/write jose-diaz")
    says(team, "olga", "/takeoff chiapas-letters")
    assert "With it, 4 cases, events and ways to give are shown no more." in plain(team.heard["olga"][-1])
    assert presses(team, "olga", "Yes, end it").startswith(
        "“Letters for the freedom of political prisoners in Chiapas” has"
    )
    assert "terminó la campaña" in plain(team.heard["mo"][-1])
    team.clock("closings")
    assert "José Díaz" in plain(team.heard["sol"][-1]), "whoever is writing hears of it at once"
    team.later(minutes=10)
    team.clock("changes")
    assert "José Díaz" in plain(team.heard["sol"][-1]), "and whoever follows, later"
    page = plain(team.says("sol", "/cases chiapas-letters")[0])
    assert "This campaign ended on 10 September 2024." in page
    assert "Letter-writing days" in page
    assert "chiapas" not in " ".join(team.says("sol", "/cases")[0].labels).casefold()
    with team.tx() as tx:
        assert events.upcoming(tx) == []


def test_only_editors_see_the_way_to_the_sheet(team: Stage) -> None:
    assert "Edit" not in team.says("sol", "/case jose-diaz")[0].labels
    team.says("olga", "/case jose-diaz")
    assert presses(team, "olga", "Edit").startswith("Case: José Díaz")


def test_details_for_giving_go_before_the_team(team: Stage) -> None:
    says(team, "olga", "/edit maria-rivera-fund")
    presses(team, "olga", "Bank account", "RUT")
    assert "This is not a valid RUT" in says(team, "olga", "15.702.522-1")
    presses(team, "olga", "Leave it as it is", "To the sheet", "What the money is for")
    says(team, "olga", "For her defence.")
    presses(team, "olga", "Leave it as it is", "Lay before the team", "Yes")
    assert "is before the team" in plain(team.heard["olga"][-1])
    says(team, "olga", "/donations")
    assert "Check" in " ".join(team.labels("olga"))


def test_details_for_giving_are_seen_as_supporters_will_before_the_team_does(team: Stage) -> None:
    says(team, "olga", "/edit maria-rivera-fund")
    presses(team, "olga", "What the money is for")
    says(team, "olga", "For her defence.")
    assert "Look at the preview, then lay it before the team." in presses(team, "olga", "Leave it as it is")
    shown = presses(team, "olga", "👁 English")
    assert shown.startswith("👁 Preview (English). Nobody else sees this.\n\nBefore you give")
    assert "A bank transfer carries your name" in shown
    assert "For her defence." in shown
    assert "RUT del titular" not in shown
    assert "15.702.522-8" in shown
    assert "confirmed" not in shown, "nobody has"
    assert "Para apoyar a María Rivera" in presses(team, "olga", "👁 Spanish")
    assert "is before the team" in presses(team, "olga", "Lay before the team", "Yes")


def test_details_for_giving_are_previewed_by_whoever_decides_on_money(team: Stage) -> None:
    team.member("eva", Role.EDITOR)
    assert "decide about money" in says(team, "eva", "/preview maria-rivera-fund")


def test_laying_them_before_the_team_takes_a_code_where_the_owners_want_that(team: Stage) -> None:
    olga, secret = team.person("olga").id, codes.new_secret()
    with team.tx() as tx:
        codes.set_up(tx, olga, secret, codes.at(codes.raw(secret), int(tx.now.timestamp()) // codes.SECONDS))
        codes.want(tx, olga, wanted=True)
    team.later(minutes=1)
    says(team, "olga", "/edit maria-rivera-fund")
    presses(team, "olga", "What the money is for")
    says(team, "olga", "For her defence.")
    asked = presses(team, "olga", "Leave it as it is", "Lay before the team", "Yes")
    assert "code of six digits" in asked
    now = codes.at(codes.raw(secret), int(team.now.timestamp()) // codes.SECONDS)
    assert "is before the team" in says(team, "olga", now)


@pytest.mark.parametrize("name", ["", "nobody", "ABCDEFGHJK"])
def test_what_is_not_there_is_said(team: Stage, name: str) -> None:
    for command in ("edit", "preview", "publish", "versions", "takeoff", "restore", "catchup", "throwaway", "change"):
        assert team.says("olga", f"/{command} {name}")


def test_a_field_that_is_not_there_is_said(team: Stage) -> None:
    assert says(team, "olga", f"/{CHANGE.name} jose-diaz nothing").startswith("There is no such field")


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("María Rivera", "maria-rivera"),
        ("  ¡Ñandú!  ", "nandu"),
        ("صلاح", ""),
        ("a" * 60, "a" * 40),
        ("The people who were taken on the tenth of May 2024", "the-people-who-were-taken-on-the-tenth"),
    ],
)
def test_a_short_name_is_made_of_the_title(title: str, slug: str) -> None:
    assert suggestion(title) == slug


def photo_sent(message: str) -> Said:
    return Said(kind=Kind.PHOTO, text="", markup=Markup(), photo="file-of-jose", message=message)


def test_a_case_has_a_photo_that_says_what_it_shows(team: Stage) -> None:
    says(team, "olga", "/edit jose-diaz")
    presses(team, "olga", "Photo")
    team.says("olga", photo_sent("901"))
    says(team, "olga", "José among maize.")
    assert "still on its way" in says(team, "olga", "José entre el maíz."), "nothing hangs on what is not here"
    team.fetch(b"a picture")
    assert "Photo: 2 fields" in says(team, "olga", "José entre el maíz.")
    presses(team, "olga", "👁 English")
    assert any(getattr(one.saying, "body", None) for one in team.heard["olga"][-2:]), "the photo is in the preview"
    presses(team, "olga", "Publish", "Yes")
    team.says("sol", "/case jose-diaz")
    (shown,) = team.presses("sol", "Photo")
    assert plain(shown) == "José Díaz: José among maize."
    assert shown.saying.body.content == b"a picture"  # type: ignore[union-attr]  # it has one


def test_an_event_has_a_photo_in_the_same_way(team: Stage) -> None:
    with team.tx() as tx:
        event = events.upcoming(tx)[0].content
    says(team, "olga", f"/edit {event.slug}")
    presses(team, "olga", "Picture")
    team.says("olga", photo_sent("902"))
    team.fetch(b"a picture")
    says(team, "olga", "A square full of people.", "Una plaza llena.")
    presses(team, "olga", "Publish", "Yes")
    team.says("sol", f"/event {event.slug}")
    (shown,) = team.presses("sol", "Picture")
    assert plain(shown) == f"{event.title['en']}: A square full of people."


def test_there_is_no_photo_of_most_cases(team: Stage) -> None:
    assert says(team, "sol", "/case jose-diaz photo").startswith("There is no photo of this case")
    assert "🖼 Photo" not in team.says("sol", "/case jose-diaz")[0].labels
