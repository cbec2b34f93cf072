"""What the team writes: one draft of a thing, published as a whole, every version kept, nobody overwritten unseen."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest
from hand import undo
from hypothesis import HealthCheck, given, settings, strategies as st

from bot.packs.importing import import_pack
from bot.packs.reading import Pack
from storage import audit, campaigns, cases, changed, donations, events, follows, membership, people
from storage.audit import Deed
from storage.campaigns import CampaignId
from storage.cases import CaseId
from storage.changed import CHANGED
from storage.contents.kind import Kind
from storage.contents.shapes import Figure, OneOf, Shape, Words
from storage.contents.written import Path, Wrong, at, differing, leaves, shape_at
from storage.editions import drafting, publishing, things
from storage.editions.edition import EditionState, draft_of, versions
from storage.editions.things import Thing
from storage.errors import Rejected
from storage.people import PersonId
from storage.rights import Role
from storage.sqlite.transaction import SqliteTx


@pytest.fixture
def olga(tx: SqliteTx) -> PersonId:
    """An owner."""
    return joined(tx, "olga", Role.OWNER)


@pytest.fixture
def world(tx: SqliteTx, packs: list[Pack], olga: PersonId) -> SqliteTx:
    """Our two campaigns, imported from their folders."""
    assert olga
    for pack in packs:
        import_pack(tx, pack)
    return tx


def joined(tx: SqliteTx, name: str, role: Role) -> PersonId:
    person = people.meet(tx, f"telegram:{name}", "en")
    membership.join(tx, person.id, membership.invite(tx, role), name)
    return person.id


def named(tx: SqliteTx, slug: str) -> Thing:
    thing = things.find(tx, slug)
    assert thing
    return thing


def change(tx: SqliteTx, editor: PersonId, slug: str, path: Path, value: Any) -> None:
    """Write a value into the draft of something, and publish it."""
    draft = drafting.begin(tx, editor, named(tx, slug))
    draft = drafting.put(tx, editor, draft, path, value, at(draft.written, path))
    publishing.publish(tx, editor, draft)


@contextmanager
def undone(tx: SqliteTx) -> Iterator[None]:
    tx.connection.execute("SAVEPOINT undone")
    try:
        yield
    finally:
        undo(tx, "undone")


def test_a_draft_is_of_what_is_published_and_shows_nothing(world: SqliteTx, olga: PersonId) -> None:
    before = named(world, "jose-diaz")
    draft = drafting.begin(world, olga, before)
    drafting.put(world, olga, draft, ("name", "en"), "José Díaz Gómez", "José Díaz")
    assert named(world, "jose-diaz") == before
    found = draft_of(world, before.id)
    assert found
    assert (found.written["name"], found.revision, found.editor_id) == (
        {"en": "José Díaz Gómez", "es": "José Díaz"},
        1,
        olga,
    )


def test_publishing_shows_it_and_keeps_both_versions_with_who_and_when(world: SqliteTx, olga: PersonId) -> None:
    change(world, olga, "jose-diaz", ("name", "en"), "José Díaz Gómez")
    case = cases.by_slug(world, "jose-diaz")
    assert case
    assert case.content.name == {"en": "José Díaz Gómez", "es": "José Díaz"}
    now, before = versions(world, case.id)
    assert (now.editor_id, now.day, now.number) == (olga, world.now.date(), 2)
    assert (before.editor_id, before.number, before.written["name"]["en"]) == (None, 1, "José Díaz")
    assert draft_of(world, case.id) is None
    (entry,) = [one for one, _ in audit.entries(world) if one.facts["did"] == Deed.EDITION_PUBLISHED]
    assert (entry.facts["what"], entry.facts["by"]) == (f"case:{case.id}", olga)


def test_undoing_publishes_the_earlier_version_as_a_new_one(world: SqliteTx, olga: PersonId) -> None:
    before = named(world, "letters-day").content
    change(world, olga, "letters-day", ("hour",), "18:30")
    event = events.by_slug(world, "letters-day")
    assert event
    publishing.restore(world, olga, versions(world, event.id)[-1])
    assert named(world, "letters-day").content == before
    assert [one.number for one in versions(world, event.id)] == [3, 2, 1]


def test_what_followers_count_on_goes_the_usual_way(world: SqliteTx, olga: PersonId) -> None:
    event = events.by_slug(world, "letters-day")
    assert event
    follows.follow(world, olga, event.id)
    change(world, olga, "letters-day", ("hour",), "18:30")
    (noted,) = CHANGED.select(world)
    assert (noted.target, noted.before.facts["hour"]) == (event.id, "None")
    assert changed.take(world) == [], "not before ten minutes have passed"


def test_two_editors_of_one_field_do_not_overwrite_each_other_unseen(world: SqliteTx, olga: PersonId) -> None:
    other = joined(world, "mo", Role.OWNER)
    draft = drafting.begin(world, olga, named(world, "jose-diaz"))
    assert drafting.begin(world, other, named(world, "jose-diaz")) == draft, "there is one draft"
    drafting.put(world, olga, draft, ("summary", "en"), "A farmer.", at(draft.written, ("summary", "en")))
    with pytest.raises(Rejected, match="edition-changed"):
        drafting.put(world, other, draft, ("summary", "en"), "A teacher.", at(draft.written, ("summary", "en")))
    drafting.put(world, other, draft, ("held_since",), "2021", None)
    written = draft_of(world, draft.target)
    assert written
    assert (written.written["summary"]["en"], written.written["held_since"]) == ("A farmer.", "2021"), "both are there"
    with pytest.raises(Rejected, match="edition-gone"):
        publishing.publish(world, olga, draft)


def test_a_draft_is_not_published_over_what_came_meanwhile(world: SqliteTx, olga: PersonId, packs: list[Pack]) -> None:
    draft = drafting.begin(world, olga, named(world, "jose-diaz"))
    draft = drafting.put(world, olga, draft, ("summary", "en"), "A farmer.", at(draft.written, ("summary", "en")))
    pack = next(pack for pack in packs if pack.campaign.slug == "chiapas-letters")
    new = tuple(replace(case, held_since="2019") for case in pack.cases)
    import_pack(world, replace(pack, cases=new))
    with pytest.raises(Rejected, match="edition-overtaken"):
        publishing.publish(world, olga, draft)
    draft = drafting.rebase(world, olga, draft, named(world, "jose-diaz"), draft.written)
    publishing.publish(world, olga, draft)
    assert named(world, "jose-diaz").written["summary"]["en"] == "A farmer."


def test_something_new_is_published_whole_or_not_at_all(world: SqliteTx, olga: PersonId) -> None:
    campaign = named(world, "chiapas-letters")
    draft = drafting.begin_new(world, olga, Kind.CASE, "berta", campaign.id)
    with pytest.raises(Wrong) as raised:
        publishing.publish(world, olga, draft)
    assert [problem.path for problem in raised.value.problems] == [("name",), ("summary",), ("letters",), ("story",)]
    for path, value in {
        ("name",): {"en": "Berta", "es": "Berta"},
        ("summary",): {"en": "A nurse.", "es": "Enfermera."},
        ("letters",): True,
        ("story",): {"en": "Her *story*.", "es": "Su *historia*."},
    }.items():
        draft = drafting.put(world, olga, draft, path, value, None)
    assert cases.by_slug(world, "berta") is None
    publishing.publish(world, olga, draft)
    case = cases.by_slug(world, "berta")
    assert case
    assert (case.id, case.campaign_id, case.open_for_letters) == (draft.target, campaign.id, True)
    assert cases.of_campaign(world, CampaignId(campaign.id))[-1].id == case.id, "behind the others"


def test_a_campaign_is_made_from_nothing_and_its_cases_wait_for_it(world: SqliteTx, olga: PersonId) -> None:
    draft = drafting.begin_new(world, olga, Kind.CAMPAIGN, "third", languages=("es",))
    case = drafting.begin_new(world, olga, Kind.CASE, "eva", draft.target)
    case = drafting.put(world, olga, case, ("name",), {"es": "Eva"}, None)
    case = drafting.put(world, olga, case, ("summary",), {"es": "Obrera."}, None)
    case = drafting.put(world, olga, case, ("letters",), value=False, seen=None)
    case = drafting.put(world, olga, case, ("story",), {"es": "Su historia."}, None)
    with pytest.raises(Rejected, match="edition-campaign-first"):
        publishing.publish(world, olga, case)
    for path, value in {
        ("title",): {"es": "Tercera"},
        ("summary",): {"es": "Otra."},
        ("story",): {"es": "Una historia."},
        ("source",): {"title": "Un llamado", "by": {"es": "Un colectivo"}},
    }.items():
        draft = drafting.put(world, olga, draft, path, value, None)
    publishing.publish(world, olga, draft)
    publishing.publish(world, olga, case)
    assert [one.content.slug for one in campaigns.all(world)][-1] == "third"
    assert things.languages_of(world, draft.target) == ("es",)


def test_a_name_is_taken_once(world: SqliteTx, olga: PersonId) -> None:
    campaign = named(world, "chiapas-letters")
    drafting.begin_new(world, olga, Kind.CASE, "berta", campaign.id)
    for name in ("berta", "jose-diaz", " JOSE-DIAZ "):
        with pytest.raises(Rejected, match="edition-slug-taken"):
            drafting.check_name(world, Kind.CASE, name)
    assert drafting.check_name(world, Kind.EVENT, "berta") == "berta"


def test_a_language_more_is_missed_everywhere(world: SqliteTx, olga: PersonId) -> None:
    draft = drafting.begin(world, olga, named(world, "popular-defense"))
    draft = drafting.put(world, olga, draft, ("languages",), ["en", "es", "pt"], ["en", "es"])
    with pytest.raises(Wrong) as raised:
        publishing.publish(world, olga, draft)
    assert ("title", "pt") in [problem.path for problem in raised.value.problems]
    draft = drafting.put(world, olga, draft, ("languages",), ["es"], ["en", "es", "pt"])
    publishing.publish(world, olga, draft)
    campaign = campaigns.by_slug(world, "popular-defense")
    assert campaign
    assert list(campaign.content.title) == list(campaign.content.source.by) == ["es"]


def test_a_case_is_taken_off_and_put_back(world: SqliteTx, olga: PersonId) -> None:
    publishing.withdraw(world, olga, named(world, "jose-diaz"))
    case = cases.by_slug(world, "jose-diaz")
    assert case
    assert (case.listed, case.open_for_letters) == (False, False)
    assert [one.state for one in versions(world, case.id)] == [EditionState.WITHDRAWN, EditionState.PUBLISHED]
    with pytest.raises(Rejected, match="edition-withdrawn"):
        publishing.withdraw(world, olga, named(world, "jose-diaz"))
    publishing.restore(world, olga, versions(world, case.id)[-1])
    assert cases.get(world, CaseId(case.id)).listed


def test_a_campaign_ends_with_all_that_it_lists(world: SqliteTx, olga: PersonId) -> None:
    campaign = named(world, "chiapas-letters")
    publishing.withdraw(world, olga, campaign)
    ended = campaigns.find(world, CampaignId(campaign.id))
    assert ended
    assert ended.ended_day == world.now.date()
    assert not cases.of_campaign(world, ended.id)
    assert not events.of_campaign(world, ended.id)
    assert len(CHANGED.select(world)) == 4, "whoever follows one of them is to hear of it"


def test_details_for_giving_are_only_proposed(world: SqliteTx, olga: PersonId) -> None:
    waiting = donations.latest(world, "maria-rivera-fund")
    assert waiting
    change(world, olga, "maria-rivera-fund", ("purpose", "en"), "For her defence.")
    latest = donations.latest(world, "maria-rivera-fund")
    assert latest
    assert (latest.version, latest.state.waits, latest.confirmation) == (waiting.version + 1, True, None)
    assert latest.content.purpose["en"] == "For her defence."
    assert draft_of(world, named(world, "maria-rivera-fund").id) is None


def test_nobody_writes_without_the_right(world: SqliteTx, olga: PersonId) -> None:
    thing, draft = named(world, "jose-diaz"), drafting.begin(world, olga, named(world, "jose-diaz"))
    stranger = people.meet(world, "telegram:stranger", "en").id
    acts: list[Callable[[], object]] = [
        lambda: drafting.begin(world, stranger, thing),
        lambda: drafting.begin_new(world, stranger, Kind.CASE, "eva", thing.campaign_id),
        lambda: drafting.put(world, stranger, draft, ("held_since",), "2021", None),
        lambda: drafting.discard(world, stranger, draft),
        lambda: drafting.rebase(world, stranger, draft, thing, {}),
        lambda: publishing.publish(world, stranger, draft),
        lambda: publishing.withdraw(world, stranger, thing),
        lambda: publishing.restore(world, stranger, draft),
    ]
    for act in acts:
        with pytest.raises(Rejected, match="team-only"):
            act()


def test_a_draft_is_thrown_away_once(world: SqliteTx, olga: PersonId) -> None:
    draft = drafting.begin(world, olga, named(world, "jose-diaz"))
    drafting.discard(world, olga, draft)
    assert draft_of(world, draft.target) is None
    for act in (drafting.discard, publishing.publish):
        with pytest.raises(Rejected, match="edition-gone"):
            act(world, olga, draft)


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=40)


def value_for(shape: Shape, data: st.DataObject) -> Any:
    """Something that may stand in a field of this shape; None if this draw is none."""
    match shape:
        case OneOf(words):
            return {"true": True, "false": False}.get(word := data.draw(st.sampled_from(words)), word)
        case Figure():
            return data.draw(st.integers(int(shape.least), int(min(shape.most, 99))))
        case Words():
            text = data.draw(st.one_of(TEXT, st.sampled_from(["2024-10-01", "2020-12", "18:30", "Europe/Paris", "es"])))
            return _allowed(shape, text)
    return None


def _allowed(shape: Words, text: str) -> Any:
    try:
        shape.check(text, {"kind": "text"})
    except Rejected:
        return None
    return text


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_any_field_is_changed_published_and_undone(world: SqliteTx, olga: PersonId, data: st.DataObject) -> None:
    with undone(world):
        slug = data.draw(st.sampled_from(["chiapas-letters", "jose-diaz", "letters-day", "san-juan-cancuc-five"]))
        thing = named(world, slug)
        paths = [path for path, value in leaves(thing.written) if not isinstance(value, list) and path != ("slug",)]
        path = data.draw(st.sampled_from(paths))
        value = value_for(shape_at(thing.kind.record, path), data)
        if value is None:
            return
        draft = drafting.begin(world, olga, thing)
        draft = drafting.put(world, olga, draft, path, value, at(draft.written, path))
        try:
            publishing.publish(world, olga, draft)
        except Wrong:
            assert named(world, slug) == thing
            return
        now = named(world, slug)
        assert set(differing(thing.written, now.written)) <= {path}
        publishing.restore(world, olga, versions(world, thing.id)[-1])
        assert named(world, slug) == thing
