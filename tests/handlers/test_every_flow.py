"""Every registered conversation, whoever speaks and whatever is said.

No flow writes before its end, keeps silent, fails, or cannot be left; every button shown fits into a messenger and
leads somewhere. First each command is walked through, with every kind of message at every question; then people do
anything.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import time, timedelta

import answered
import campaign_facts
import pytest
from hand import undo
from heard import Heard, Shown
from hypothesis import HealthCheck, given, settings, strategies as st
from markupsafe import Markup
from stage import Stage

from bot.flow.posting import rendered
from bot.messenger.telegram.client import Telegram
from bot.packs.importing import import_pack
from bot.packs.reading import Pack
from handlers import dialogue, due, register
from handlers.buttons import MOST_BYTES
from handlers.dialogue import MOVES
from handlers.engine.drafts import Draft, Drafts, unpack
from handlers.engine.telling import Post
from handlers.heard import Kind, Said
from storage import (
    announcements,
    audiences,
    calendars,
    campaigns,
    cases,
    changed,
    coming,
    conversations,
    donations,
    events,
    follows,
    hotline,
    letters,
    membership,
    people,
    replies,
    team,
)
from storage.announcements import Announcement, AnnouncementState
from storage.cases import Case
from storage.contents.campaign import Contact
from storage.contents.content import Content
from storage.contents.event import OtherTime, Pin
from storage.contents.kind import Kind as OfContent
from storage.contents.letter_rules import Check, Finding
from storage.contents.standing import Arrest, NoLetters, Status
from storage.editions import drafting, edition as editions, publishing, things
from storage.hotline import Matter
from storage.letters import (
    BatchId,
    Flag,
    LetterId,
    LetterState,
    holding,
    mailings,
    muting,
    notes,
    outcomes,
    paper,
    pile,
    quorum,
    reasons,
    redaction,
    unlinking,
)
from storage.letters.letter import LETTERS
from storage.letters.mailings import MailState, MailStep, Part
from storage.letters.muting import Line
from storage.letters.outcomes import OUTCOMES
from storage.people import Person
from storage.replies import ReplyState, numbers
from storage.replies.reply import REPLIES
from storage.rights import Role
from storage.sqlite.transaction import SqliteTx
from storage.translations import TranslationState, steps
from storage.translations.translation import TRANSLATIONS
from storage.translators import checking, delivery, needs, pool, tongues

TELEGRAM = Telegram("1:token")
LANGUAGES = {"newcomer": "en", "supporter": "es", "moderator": "en", "owner": "es"}
ROLES = {"moderator": Role.MODERATOR, "owner": Role.OWNER}
# What the engine keeps for itself: what is open, what somebody was told, and how many of their codes were wrong.
NOT_EFFECTS = {"conversations", "pictures", "told", "tallies"}
SPOKEN = [kind for kind in Kind if kind not in (Kind.LEFT, Kind.RETURNED)]
HOSTILE = [
    "<b>",
    "{$x}",
    "</blockquote>",
    "&amp;",
    "\u202egnp.exe",
    "👩‍👩‍👧‍👦 ❤️",
    "a" * 4096,
    "\x00",
    "%s",
    "/",
    "?:",
    "\n",
]
PLAUSIBLE = ["+52 967 123 4567", "La golondrina", "1", "30.9.2024 18:00", "stop", "https://example.org"]
MADE_UP = [
    "",
    "?",
    "?abcdef0123:1",
    "write:nobody",
    "letter:AAAAAAAA",
    "letter:7K3M9QXT2RWV8BDH",
    "resume:x",
    "back:x",
    "::",
    "case:<b>",
    "start",
]

Rows = list[list[tuple[object, ...]]]


@dataclass
class World:
    """A group with both campaigns and a team; letters, replies, files by email and all else in every state.

    What is done to it can be undone.
    """

    stage: Stage
    tx: SqliteTx
    tables: list[str]
    names: dict[str, str]
    arguments: list[str]
    links: list[str]
    heard: dict[str, list[Heard]] = field(default_factory=dict)
    pressed: set[tuple[str, str]] = field(default_factory=set)
    _read: tuple[int, Rows] = -1, []

    @contextmanager
    def undone(self) -> Iterator[None]:
        """Whatever happens here has not happened afterwards."""
        now, heard = self.tx.now, {name: [*replies] for name, replies in self.heard.items()}
        rows = self.rows()
        self.tx.connection.execute("SAVEPOINT undone")
        try:
            yield
        finally:
            undo(self.tx, "undone")
            self.tx.now, self.heard = now, heard
            self._read = self.tx.connection.total_changes, rows

    def says(self, name: str, said: Said) -> Draft | None:
        """One turn, with all that must hold for every turn; returns the conversation that is open after it."""
        person = self.person(name)
        before, rows = self.drafts(person), self.rows()
        posts = dialogue.respond(self.tx, self.stage.setup, person, said)
        self.hear(posts, said)
        answers = [post for post in posts if post.person.id == person.id]
        assert answers or said.kind is Kind.EDITED, "silence"
        active = self.drafts(person).active
        if active and not went_on(before, active, said):
            assert self.rows() == rows, f"/{active.flow} wrote before its end"
        return active

    def hear(self, posts: list[Post], said: Said | None) -> None:
        """Everything that is said can be rendered, and its buttons can be shown."""
        for post in posts:
            heard = Heard(post.saying, self.stage.setup.texts.words(post.person.language))
            rendered(TELEGRAM, post.saying, said, heard.words)
            for row in heard.rows:
                assert row
                assert all(map(is_sound, row))
            if post.person.id in self.names:
                self.heard.setdefault(self.names[post.person.id], []).append(heard)

    def person(self, name: str) -> Person:
        met = people.meet(self.tx, f"telegram:{name}", LANGUAGES[name])
        self.names[met.id] = name
        return met

    def drafts(self, person: Person) -> Drafts:
        return unpack(conversations.load(self.tx, person.id))

    def rows(self) -> Rows:
        """All that is stored, but for what the engine keeps for itself; read again only after something was written."""
        written = self.tx.connection.total_changes
        if self._read[0] != written:
            rows = [[tuple(row) for row in self.tx.all(f"SELECT * FROM {table}")] for table in self.tables]  # noqa: S608 - the names are the schema's
            self._read = written, rows
        return self._read[1]

    def buttons(self, name: str, latest: int = 1) -> list[Shown]:
        """What can be pressed under somebody's latest messages."""
        shown = self.heard.get(name, [])[-latest:]
        return [button for reply in shown for row in reply.rows for button in row if button.press]

    def press_everything(self, name: str) -> None:
        """Each button leads somewhere, for this person. Those of questions are pressed on the way."""
        for button in self.buttons(name):
            head = button.press.partition(":")[0]
            if head.startswith("?") or (name, button.press) in self.pressed:
                continue
            self.pressed.add((name, button.press))
            command, member = register.find(head), team.member(self.tx, self.person(name).id)
            known = command is not None and command.open_to(member)
            assert known or head in MOVES, f"{button} leads nowhere"
            with self.undone():
                self.says(name, pressed(button.press))

    def leave(self, name: str) -> None:
        """Whatever is open, /cancel ends it; twice, if words would be lost."""
        asked = self.says(name, typed("/cancel"))
        assert asked is None or asked.holds_words
        assert asked is None or self.says(name, typed("/cancel")) is None


def is_sound(button: Shown) -> bool:
    """Whether a messenger takes it: a label, one deed, and 64 bytes."""
    deeds = sum(map(bool, (button.press, button.link, button.copy)))
    return bool(button.label.strip()) and deeds == 1 and len(button.press.encode()) <= MOST_BYTES


def went_on(before: Drafts, active: Draft, said: Said) -> bool:
    """Whether a flow came to its end and went on as the one that is open now."""
    known = {draft.token for draft in [*before.parked, *filter(None, [before.active])]}
    return active.token not in known and active.flow != commanded(said)


def commanded(said: Said) -> str:
    """The command that was given, if one was."""
    if said.kind is Kind.PRESS:
        return said.press.partition(":")[0]
    name, *args = said.text.removeprefix("/").split() or [""]
    return args[0].partition("-")[0] if name == "start" and args else name.partition("@")[0].casefold()


def typed(text: str, message: str = "7") -> Said:
    return Said(kind=Kind.TEXT, text=text, markup=Markup.escape(text), message=message)


def pressed(carried: str) -> Said:
    return Said(kind=Kind.PRESS, press=carried, message="1", query="q")


def sent(kind: Kind, text: str = "", message: str = "7") -> Said:
    return Said(kind=kind, text=text, markup=Markup.escape(text), photo="file" * (kind is Kind.PHOTO), message=message)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory, packs: list[Pack]) -> Iterator[World]:
    with closing(Stage(tmp_path_factory.mktemp("world") / "data")) as stage:
        stage.setup = replace(stage.setup, sends_email=True)
        for name, role in ROLES.items():
            stage._addresses[name] = f"telegram:{name}"
            stage.member(name, role, LANGUAGES[name])
        with stage.tx() as tx:
            for pack in packs:
                import_pack(tx, pack)
            for campaign in campaigns.all(tx):
                campaigns.rewrite(tx, campaign.id, replace(campaign.content, contact=Contact("post@example.org")))
            cases_of_every_kind(tx)
            supporter = people.meet(tx, "telegram:supporter", "es")
            moderator = people.meet(tx, "telegram:moderator", "en")
            owner = people.meet(tx, "telegram:owner", "es")
            people.subscribe(tx, supporter.id, wanted=True)
            events_of_every_kind(tx, supporter, moderator)
            arguments = [
                *replies_in_every_state(tx, supporter, moderator, owner),
                *unlinked_letters(tx, supporter, moderator, owner),
                *translations_in_every_state(tx, supporter, moderator, owner),
                *letters_in_every_state(tx, supporter, moderator),
                *batches_as_they_can_be(tx, supporter, moderator),
                *letters_of_a_third(tx, moderator, owner),
                *threads_in_every_state(tx, supporter, moderator, owner),
                membership.invite(tx, Role.MODERATOR),
                moderator.id,
                *slugs(tx),
                *announcements_in_every_state(tx, moderator, owner),
                *donations_in_every_state(tx, moderator, owner),
                *editions_in_every_state(tx, owner),
                *("details", "es", "2", "nonsense"),
            ]
        with stage.tx() as tx:
            tables = [row[0] for row in tx.all("SELECT name FROM sqlite_master WHERE type = 'table'")]
            tables = [table for table in tables if table not in NOT_EFFECTS and not table.startswith("sqlite_")]
            links = [membership.invite(tx, role) for role in Role]
            yield World(stage, tx, tables, {}, arguments, links)


def editions_in_every_state(tx: SqliteTx, editor: Person) -> list[str]:
    """What is being written, published and withdrawn, and fields of it, as buttons carry them."""
    there = [things.find(tx, slug) for slug in ("chiapas-letters", "jose-diaz", "letters-day", "maria-rivera-fund")]
    campaign, case, event, fund = [thing for thing in there if thing]
    new = drafting.begin_new(tx, editor.id, OfContent.CASE, "new", campaign.id)
    drafts = [drafting.begin(tx, editor.id, thing) for thing in (campaign, fund)]
    publishing.publish(tx, editor.id, drafting.begin(tx, editor.id, event))
    publishing.withdraw(tx, editor.id, event)
    drafts.append(drafting.put(tx, editor.id, drafting.begin(tx, editor.id, case), ("held_since",), "20<b>", None))
    fields = [
        f"{campaign.id}:letters.guide",
        f"{campaign.id}:letters.guide.9",
        f"{case.id}:held-since",
        f"{fund.id}:lines.0.value",
    ]
    fields += [f"{campaign.id}:languages", f"{event.id}:pin.latitude", f"{campaign.id}:story", f"{case.id}:members"]
    fields += [f"case:{campaign.id}", "campaign", f"{case.id}:letters", f"{campaign.id}:contact"]
    versions = [one.id for one in editions.versions(tx, event.id)]
    return [*(f"{draft.id}:{draft.revision}" for draft in (new, *drafts)), *versions, new.target, *fields]


def cases_of_every_kind(tx: SqliteTx) -> None:
    """One whose letters are read in a language, soon to have a birthday; a group that gets copies; and closed ones."""
    _, group, one = cases.open_for_letters(tx)
    reads = replace(one.content, reads=("es",), birthday=f"{tx.now:%m-%d}")
    changed.rewrite_case(tx, one, one.position, reads)
    changed.rewrite_case(tx, group, group.position, replace(group.content, reads=("tzh", "quc"), copies=True))
    for place, why in enumerate(NoLetters, 10):
        cases.add(tx, one.campaign_id, place, replace(one.content, slug=why.value, letters=why))
    before = (Arrest(since="2011", until="2013-05", held_at={"en": "<Here>", "es": "<Aquí>"}),)
    for place, status in enumerate(Status, 30):
        stands = replace(one.content, slug=f"is-{status.value}", status=status, held_since="2020-12-05", earlier=before)
        cases.add(tx, one.campaign_id, place, replace(stands, asks={"en": "<Freedom>", "es": "<Libertad>"}))


def events_of_every_kind(tx: SqliteTx, waits: Person, comes: Person) -> None:
    """One that comes again and is full, with all that can be known of an event; and one that goes on for days."""
    (event,) = events.upcoming(tx)
    again = replace(
        event.content,
        slug="every-week",
        hour=time(18),
        until=time(20),
        pin=Pin(16.7, -92.6),
        repeats="FREQ=WEEKLY",
        exceptions=(OtherTime(of=event.content.day + timedelta(days=7), off=True),),
        bring={"en": "A <pen>", "es": "Una <pluma>"},
        capacity=1,
    )
    full = events.add(tx, event.campaign_id, again)
    for person in (comes, waits):
        follows.follow(tx, person.id, full.id)
        coming.come(tx, person.id, full, 1)
    calendars.take(tx, comes.id, full.id)
    days = replace(again, slug="camp", last_day=event.content.day + timedelta(days=2), daily=True, repeats=None)
    events.add(tx, event.campaign_id, replace(days, exceptions=(), capacity=None))


def letters_in_every_state(tx: SqliteTx, writer: Person, moderator: Person) -> list[str]:
    """Their codes, one each in every state before paper, one being read and one waiting; and of three batches."""
    to = cases.open_for_letters(tx)[0]
    on_paper = [a_batch(tx, writer, moderator, to, deeds) for deeds in range(3 + len(OUTCOMES))]
    codes = [letters.submit(tx, writer.id, to.id, "Golondrina", ("Hola <b>", "{$x}"), "es").id for _ in range(5)]
    letters.withdraw(tx, writer.id, codes[0])
    if first := letters.claim_next(tx, moderator.id):
        letters.approve(tx, moderator.id, first.id)
    if second := letters.claim_next(tx, moderator.id):
        letters.reject(tx, moderator.id, second.id, "Muy <larga>")
    if third := letters.claim_next(tx, moderator.id):
        letters.ask_for_changes(tx, moderator.id, third.id, "Sin <nombres>", own=True)
        letters.note_told(tx, third.id)
    codes.append(letters.submit(tx, writer.id, to.id, "Golondrina", ("Hola <b>", "{$x}"), "es").id)
    if fourth := letters.claim_next(tx, moderator.id):
        letters.hold(tx, moderator.id, fourth.id, "¿Y <esto>?")
    if fifth := letters.claim_next(tx, moderator.id):
        redaction.offer(tx, moderator.id, fifth.id, ["<b>"], "Quita <b>")
        letters.note_told(tx, fifth.id)
    codes.append(letters.submit(tx, writer.id, to.id, "Golondrina", ("Hola <b>", "{$x}"), "es").id)
    letters.claim_next(tx, moderator.id)
    assert {letter.state for letter in LETTERS.select(tx)} == set(LetterState)
    return [*codes, *on_paper]


def unlinked_letters(tx: SqliteTx, writer: Person, moderator: Person, other: Person) -> list[str]:
    """The codes of letters without a link: one to be changed, one with passages to be taken out, and one answered."""
    to, codes = cases.open_for_letters(tx)[0].id, []
    for deed in range(3):
        letter, code = unlinking.submit(tx, writer.id, to, "Colibrí", ("Hola <b>", "{$x}"), "es", most=3)
        assert letters.claim_instead(tx, moderator.id, letter.id)
        if deed == 0:
            letters.ask_for_changes(tx, moderator.id, letter.id, "Sin <nombres>", own=True)
            letters.note_told(tx, letter.id)
        elif deed == 1:
            redaction.offer(tx, moderator.id, letter.id, ["<b>"], "Quita <b>")
            letters.note_told(tx, letter.id)
        else:
            letters.approve(tx, moderator.id, letter.id)
            paper.mark_printed(tx, moderator.id, paper.make(tx, moderator.id, early=True).id, tx.now.date())
            answered.checked(tx, replies.send_in(tx, moderator.id, letter.id, answered.words("Hola <b>")), other.id)
        codes.append(code)
    return codes


def a_batch(tx: SqliteTx, writer: Person, moderator: Person, to: Case, deeds: int) -> str:
    """The code of a batch of one letter: just made, or printed, handed over as well, or heard of."""
    letters.submit(tx, writer.id, to.id, "Golondrina", ("Hola 🕊", "#set text(red)"), "es")
    if claimed := letters.claim_next(tx, moderator.id):
        letters.approve(tx, moderator.id, claimed.id)
    batch = paper.make(tx, moderator.id, early=True)
    if deeds:
        paper.mark_printed(tx, moderator.id, batch.id, tx.now.date())
    if deeds > 1:
        paper.hand_over(tx, moderator.id, batch.id, tx.now.date(), paper.of_batch(tx, batch.id))
    if deeds > 2:
        outcome = list(OUTCOMES)[deeds - 3]
        outcomes.heard(tx, moderator.id, paper.of_batch(tx, batch.id), outcome, tx.now.date())
    return batch.id


def batches_as_they_can_be(tx: SqliteTx, writer: Person, moderator: Person) -> list[str]:
    """A letter on paper by its number, one that was taken out, and a batch with files by email in every state."""
    to = cases.open_for_letters(tx)[0]
    on_paper, out, mailed = (a_batch(tx, writer, moderator, to, deeds) for deeds in (1, 0, 0))
    (left_out,) = paper.of_batch(tx, BatchId(out))
    taken_out = pile.take_out(tx, moderator.id, left_out)
    parts = [Part(number, len(MailState), range(number, number + 1)) for number in range(1, len(MailState) + 1)]
    asked = mailings.ask(tx, moderator.id, BatchId(mailed), "post@example.org", parts)
    for one in asked[1:]:
        mailings.begin(tx, one)
    for one, which in zip(asked[2:], (MailStep.BE_TAKEN, MailStep.BE_CUT_OFF, MailStep.GIVE_UP), strict=True):
        mailings.came_of(tx, one, which)
    assert {one.state for one in mailings.of_batch(tx, BatchId(mailed))} == set(MailState)
    return [f"{on_paper}-1", taken_out.number, mailed]


def letters_of_a_third(tx: SqliteTx, moderator: Person, owner: Person) -> list[str]:
    """The codes of somebody else's letters: approved by one of two, raised with the team, changed; its writer is muted.

    They had another letter in a batch before all that was theirs was deleted: its sheet is to be taken out.
    """
    forgotten, third = (people.meet(tx, f"telegram:{name}", "en") for name in ("forgotten", "third"))
    to = cases.open_for_letters(tx)[0]
    batch = a_batch(tx, forgotten, moderator, to, 1)
    people.forget(tx, forgotten.id)
    overruled = (Finding(Check.PHONE.value, start=0, end=4),)
    codes = [letters.submit(tx, third.id, to.id, "Wren", ("Hola <b>",), "en", overruled=overruled).id for _ in range(3)]
    held = letters.being_read(tx)
    agreed, flagged, _ = codes
    for code in codes:
        letters.claim_instead(tx, moderator.id, code)
        notes.add(tx, moderator.id, code, "Look <here>")
        if code == agreed:
            quorum.approve(tx, moderator.id, code, quorum.MOST, 0)
        elif code == flagged:
            holding.flag(tx, moderator.id, code, Flag.THREAT, "Read <this>")
        else:
            letters.ask_for_changes(tx, moderator.id, code, "Shorter", own=True)
            letters.note_told(tx, LetterId(code))
            letters.revise(tx, third.id, code, ("Hola",))
    for one in held:
        letters.claim_instead(tx, moderator.id, one.id)
    reasons.keep(tx, moderator.id, "es", "Sin <nombres>")
    muting.mute(tx, owner.id, third.id, flagged, "Too <many>", timedelta(days=7))
    return [*codes, batch, reasons.every(tx)[0].id]


def threads_in_every_state(tx: SqliteTx, speaker: Person, moderator: Person, owner: Person) -> list[str]:
    """Their numbers: one that waits, one that was answered, one that was closed, and one that is a member's own.

    Because of the closed one somebody is blocked; and an answer is kept.
    """
    others = [people.meet(tx, f"telegram:{name}", "en") for name in ("asks", "was answered", "was blocked")]
    made = [hotline.say(tx, one, answered.words("Hola <b> {$x}"), Matter.QUESTION)[0].id for one in (*others, owner)]
    hotline.say(tx, speaker, answered.words("Hola <b>"), Matter.MISTAKE, cases.all(tx)[0].id)
    hotline.answer(tx, moderator.id, made[1], "Lo <miramos>")
    hotline.release(tx, moderator.id, made[1])
    hotline.block(tx, moderator.id, made[2], "Too <many>", timedelta(days=7))
    reasons.keep(tx, moderator.id, "en", "Lo <miramos>", Line.HOTLINE)
    return [*made, reasons.every(tx, Line.HOTLINE)[0].id]


def replies_in_every_state(tx: SqliteTx, writer: Person, moderator: Person, other: Person) -> list[str]:
    """Their ids, each sent in by the moderator but the last, which is theirs to check; and the letter's number."""
    letter = answered.printed(tx, writer.id, moderator.id)
    made = [replies.send_in(tx, moderator.id, letter.id, answered.words("Hola <b> {$x}")) for _ in range(4)]
    for reply in made[1:3]:
        answered.checked(tx, reply, other.id)
    replies.pass_on(tx, made[2].id)
    replies.hold(tx, other.id, made[3].id)
    replies.refuse(tx, other.id, made[3].id)
    made.append(replies.send_in(tx, other.id, letter.id, answered.words()))
    assert {reply.state for reply in REPLIES.select(tx)} == set(ReplyState)
    return [*(reply.id for reply in made), numbers.of(letter)]


def translations_in_every_state(tx: SqliteTx, writer: Person, moderator: Person, translator: Person) -> list[str]:
    """Their ids: of replies in Tseltal, each by the owner, who translates; the last is theirs to make."""
    letter = answered.printed(tx, writer.id, moderator.id)
    for _ in range(6):
        reply = replies.send_in(tx, moderator.id, letter.id, answered.words("Hola <b> {$x}"), "tzh")
        answered.checked(tx, reply, translator.id)
    tongues.declare(tx, translator.id, ("tzh", "es"))
    made = [one.id for one in needs.want_all(tx)]
    steps.by_itself(tx, steps.Step.DROP, made[0])
    for one in made[1:5]:
        pool.claim(tx, translator.id, one)
        steps.submit(tx, translator.id, one, ("Gracias <b> {$x}",), "es")
    for one in made[2:5]:
        checking.hold(tx, moderator.id, one)
        steps.approve(tx, moderator.id, one) if one != made[2] else steps.send_back(tx, moderator.id, one, "<b>")
    delivery.pass_on(tx, made[4])
    assert {translation.state for translation in TRANSLATIONS.select(tx)} == set(TranslationState)
    return [*made]


def announcements_in_every_state(tx: SqliteTx, author: Person, other: Person) -> list[str]:
    """Their ids. The one that has gone out was for a case that nobody follows."""
    words = {"en": Content(markup="Come <b>all</b>"), "es": Content(markup="A picture")}

    def proposed(audience: str = audiences.SUBSCRIBERS, **later: float) -> Announcement:
        send_at = tx.now + timedelta(**later) if later else None
        return announcements.propose(tx, author.id, audience, words, send_at, "UTC", setting=2)[0]

    def agreed(announcement: Announcement) -> Announcement:
        return announcements.approve(tx, announcement.id, other.id, setting=2)[0]

    made = [
        proposed(),
        agreed(proposed(days=30)),
        agreed(proposed()),
        announcements.pause(tx, agreed(proposed()).id, author.id),
        announcements.finish(tx, agreed(proposed(cases.all(tx)[0].id))),
        announcements.cancel(tx, agreed(proposed()).id, other.id),
        announcements.take_back(tx, agreed(proposed(days=30)).id, author.id),
    ]
    assert {announcement.state for announcement in made} == set(AnnouncementState)
    return [announcement.id for announcement in made]


def donations_in_every_state(tx: SqliteTx, member: Person, other: Person) -> list[str]:
    """The ids of versions: refused, replaced, confirmed; and one proposed in place of the replaced version."""
    campaign = campaigns.all(tx)[0]
    refused, replaced, confirmed = [
        donations.propose(tx, campaign.id, campaign_facts.details(slug)).id for slug in ("first", "second", "third")
    ]
    donations.refuse(tx, refused, member.id)
    proposed = donations.propose(tx, campaign.id, campaign_facts.details("second", "<b> & 15")).id
    for person in (member, other):
        campaign_facts.confirm(tx, confirmed, person.id)
    made = [refused, replaced, confirmed, proposed]
    assert {version.state for one in made if (version := donations.find(tx, one))} == set(donations.DonationState)
    return [*made]


def slugs(tx: SqliteTx) -> list[str]:
    """What the packs call things, one of each."""
    case, campaign, [event, *_], [donation, *_] = (
        cases.all(tx)[0].content,
        campaigns.all(tx)[0].content,
        events.upcoming(tx),
        donations.pending(tx),
    )
    return [case.slug, campaign.slug, event.content.slug, "every-week", donation.content.slug, donation.id]


# Who may least and who may most, one in each language, are quick.
@pytest.mark.parametrize(
    "speaker", [pytest.param(one, marks=() if one in ("newcomer", "owner") else pytest.mark.slow) for one in LANGUAGES]
)
@pytest.mark.parametrize("name", register.COMMANDS)
def test_every_kind_of_message_at_every_question(world: World, name: str, speaker: str) -> None:
    command = register.find(name)
    assert command
    walked = [()] if command.most_args == 0 else [(), *((argument,) for argument in world.arguments)]
    for args in walked:
        with world.undone():
            walk(world, speaker, ":".join((name, *args)))


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted({*register.COMMANDS, *MOVES}))
def test_a_link_only_shows_or_asks(world: World, name: str) -> None:
    """Whoever opens it, with whatever behind it: it is one tap on something that a stranger has made."""
    for speaker in LANGUAGES:
        world.person(speaker)
        for argument in ["", "all", "case", *world.arguments, *world.links]:
            with world.undone():
                rows = world.rows()
                world.says(speaker, typed(f"/start {name}-{argument}".removesuffix("-")))
                assert world.rows() == rows, f"{name}-{argument}"
                world.leave(speaker)


def walk(world: World, speaker: str, carried: str) -> None:
    """Give the command and answer its questions, the first way that leads on, until it is over."""
    active = world.says(speaker, pressed(carried))
    seen: set[str] = set()
    while active and active.open not in seen:
        seen.add(active.open)
        if (speaker, active.flow + "?" + active.open) not in world.pressed:
            world.pressed.add((speaker, active.flow + "?" + active.open))
            try_everything(world, speaker)
        world.press_everything(speaker)
        active = answer(world, speaker, active)
    world.press_everything(speaker)
    world.leave(speaker)


def try_everything(world: World, speaker: str) -> None:
    """Everything that can be said here, each undone."""
    spoken = [sent(kind, text, "99") for kind in SPOKEN for text in ("", "words") if kind is not Kind.PRESS]
    presses = [pressed(button.press) for button in world.buttons(speaker)] + [pressed(carried) for carried in MADE_UP]
    moves = [typed(f"/{move}") for move in sorted(MOVES)] + [typed("/help")]
    for said in [*spoken, *map(typed, HOSTILE), *map(typed, PLAUSIBLE), *presses, *moves]:
        with world.undone():
            world.says(speaker, said)
            world.leave(speaker)


def answer(world: World, speaker: str, active: Draft) -> Draft | None:
    """Answer the open question: with its first button, or with words."""
    own = [pressed(button.press) for button in world.buttons(speaker) if button.press.startswith("?")]
    for said in [*own[:1], *map(typed, PLAUSIBLE)]:
        after = world.says(speaker, said)
        if after is None or (after.token, after.open) != (active.token, active.open):
            return after
        if after.pages:
            return world.says(speaker, typed("/done"))
    return after


WORDS = st.one_of(st.text(max_size=60), st.sampled_from(HOSTILE + PLAUSIBLE))
COMMANDS = st.sampled_from(list(register.COMMANDS) + sorted(MOVES))
NUMBER = st.integers(min_value=0, max_value=40)
DEEDS = st.one_of(
    st.tuples(st.just("press"), NUMBER),
    st.tuples(st.just("press"), NUMBER),
    st.tuples(st.just("old press"), NUMBER),
    st.tuples(st.just("another's press"), NUMBER),
    st.tuples(st.just("made up"), st.sampled_from(MADE_UP)),
    st.tuples(st.just("text"), WORDS),
    st.tuples(st.just("edit"), WORDS),
    st.tuples(st.just("other"), st.sampled_from(SPOKEN)),
    st.tuples(st.just("command"), COMMANDS),
    st.tuples(st.just("command with"), st.tuples(COMMANDS, NUMBER)),
    st.tuples(st.just("later"), st.sampled_from([1, 21, 60 * 25, 60 * 24 * 8])),
)


@pytest.mark.slow
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(st.tuples(st.sampled_from(sorted(LANGUAGES)), DEEDS), min_size=5, max_size=30))
def test_people_can_do_anything(world: World, played: list[tuple[str, tuple[str, object]]]) -> None:
    with world.undone():
        world.heard.clear()
        for number, (name, (deed, what)) in enumerate(played):
            if deed == "later":
                pass_time(world, minutes=int(str(what)))
            elif said := act(world, name, deed, what, str(number // 2)):
                world.says(name, said)
        for name in LANGUAGES:
            world.leave(name)


def pass_time(world: World, minutes: int) -> None:
    world.tx.now += timedelta(minutes=minutes)
    for duty in due.DUE:
        world.hear(duty.posts(world.tx, world.stage.setup), None)


def act(world: World, name: str, deed: str, what: object, message: str) -> Said | None:  # noqa: PLR0911 - a table of deeds
    """What a deed comes to, where people stand; None if there is nothing to press."""
    match deed, what:
        case "press", int(number):
            return one_of(world.buttons(name), number)
        case "old press", int(number):
            return one_of(world.buttons(name, latest=100), number)
        case "another's press", int(number):
            others = [button for other in LANGUAGES if other != name for button in world.buttons(other)]
            return one_of(others, number)
        case "made up", str(carried):
            return pressed(carried)
        case "text", str(text):
            return typed(text, message)
        case "edit", str(text):
            return sent(Kind.EDITED, text, message)
        case "other", Kind() as kind:
            return sent(kind, message=message)
        case "command", str(command):
            return typed(f"/{command}")
        case "command with", (str(command), int(number)):
            return typed(f"/{command} {world.arguments[number % len(world.arguments)]}")
    raise AssertionError(deed)


def one_of(buttons: list[Shown], number: int) -> Said | None:
    return pressed(buttons[number % len(buttons)].press) if buttons else None
