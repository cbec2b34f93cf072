"""What the members of a committee do in the proof of two approvals, and their letters' writers: all by the rules."""

from dataclasses import dataclass, field
from datetime import timedelta

import campaign_facts
import going_out
from account import SETTING, SLUGS, Account, Thing, Written, person_name
from markupsafe import Markup
from stage import Stage

from handlers import dialogue, due
from handlers.heard import Kind, Said
from storage import announcements, donations, letters, membership, people
from storage.audiences import SUBSCRIBERS
from storage.contents.content import Content
from storage.contents.donation import last_characters
from storage.donations import DonationId
from storage.letters import paper
from storage.people import PersonId
from storage.rights import Role
from storage.sqlite.transaction import SqliteTx

WRITERS = ("wanda", "willy")
HONEST = {
    "joins": 2,
    "leaves": 2,
    "invites": 2,
    "proposes": 4,
    "confirms": 12,
    "refuses": 1,
    "announces": 4,
    "agrees": 8,
    "holds": 4,
    "proceeds": 1,
    "calls_off": 1,
    "waits": 2,
    "sends": 2,
    "writes": 4,
    "decides": 3,
    "withdraws": 1,
    "prints": 1,
    "forgets": 1,
}
"""How often each step is drawn."""


def clock(tx: SqliteTx, stage: Stage) -> None:
    """Begin and end what is due of the announcements, and tell of their progress."""
    for duty in due.DUE:
        if duty.name in ("announcements-begin", "announcements-end", "progress"):
            duty.posts(tx, stage.setup)


@dataclass
class Members(Account):
    """What happens without an attacker. Each step has two numbers, which say who does it, and to what."""

    tokens: list[str] = field(default_factory=list)

    def joins(self, a: int, b: int) -> None:
        person = self.person(a)
        role = (Role.MODERATOR, Role.OWNER)[b % 2]
        self.join(person.id, membership.invite(self.tx, role), person_name(a), role)

    def invites(self, a: int, b: int) -> None:
        """An owner brings somebody in; whoever is none and can all the same brings in somebody who must not count."""
        person, by = self.person(a), self.person(b).id
        token = membership.invite(self.tx, Role.OWNER, by=by)
        if Role.OWNER in self.roles.get(by, ()):
            self.join(person.id, token, person_name(a), Role.OWNER)
        else:
            membership.join(self.tx, person.id, token, person_name(a))

    def join(self, person_id: PersonId, token: str, name: str, role: Role) -> None:
        membership.join(self.tx, person_id, token, name)
        self.roles.setdefault(person_id, set()).add(role)
        self.since.setdefault(person_id, self.tx.now)
        self.tokens.append(token)

    def leaves(self, a: int, b: int) -> None:
        leaving, by = self.person(a).id, self.person(b).id
        membership.remove(self.tx, leaving, by=by)
        if leaving in self.roles and (leaving == by or Role.OWNER in self.roles.get(by, ())):
            self.until[leaving] = self.tx.now
            if not self.counts(leaving):
                del self.until[leaving]
            del self.roles[leaving], self.since[leaving]

    def writes(self, a: int, _b: int) -> None:
        writer = self.people[WRITERS[a % len(WRITERS)]]
        if writer.id not in self.forgotten:
            made = letters.submit(self.tx, writer.id, self.case, "Swallow", ("Words",), "en")
            self.letters.append(Written(made.id, writer.id))

    def decides(self, a: int, b: int) -> None:
        by = self.person(b).id
        read = letters.claim_next(self.tx, by)
        if read and a % 3:
            letters.approve(self.tx, by, read.id)
            self.written(read.id).approved = True
        elif read:
            letters.reject(self.tx, by, read.id, "No")
            self.written(read.id).over = True

    def withdraws(self, a: int, _b: int) -> None:
        if self.letters:
            letter = self.letters[a % len(self.letters)]
            letters.withdraw(self.tx, letter.writer, letter.id)
            letter.over = True

    def prints(self, _a: int, b: int) -> None:
        batch = paper.make(self.tx, self.person(b).id, early=True)
        for letter in paper.of_batch(self.tx, batch.id):
            self.written(letter.id).printed = True

    def forgets(self, a: int, _b: int) -> None:
        """A writer is forgotten, and stays away."""
        writer = self.people[WRITERS[a % len(WRITERS)]]
        people.forget(self.tx, writer.id)
        self.forgotten.add(writer.id)

    def written(self, letter_id: str) -> Written:
        return next(letter for letter in self.letters if letter.id == letter_id)

    def proposes(self, a: int, b: int) -> None:
        words, slug = f"no. {len(self.things)}", SLUGS[a % len(SLUGS)]
        campaign = self.campaigns[SLUGS.index(slug)]
        made = donations.propose(self.tx, campaign, campaign_facts.details(slug, words), self.proposer(b))
        for earlier in self.donations(slug):
            earlier.over = earlier.over or not earlier.decided
        self.things.append(Thing(words, made.id, slug))

    def proposer(self, b: int) -> PersonId | None:
        """A member, or else the operator at the machine."""
        person_id = self.person(b).id
        return person_id if person_id in self.roles else None

    def confirms(self, a: int, b: int) -> None:
        thing = self.pick(a, self.donations())
        if thing:
            self.press(b, f"confirm:{thing.id}")
            self.types(b, last_characters(thing.words))
            before = thing.decided
            self.agree(thing, self.person(b))
            if thing.stands and not before and thing.words in self.shown():
                for earlier in self.donations(thing.about):
                    earlier.over = earlier.over or earlier is not thing

    def refuses(self, a: int, b: int) -> None:
        thing = self.pick(a, self.donations())
        if thing:
            donations.refuse(self.tx, DonationId(thing.id), self.person(b).id)
            thing.over = True

    def announces(self, a: int, b: int) -> None:
        words, person = f"word no. {len(self.things)}", self.person(a)
        when = self.tx.now + timedelta(hours=3) if b % 3 == 0 else None
        made, _ = announcements.propose(
            self.tx,
            person.id,
            SUBSCRIBERS,
            {"en": Content(markup=words)},
            when,
            "UTC" if when else None,
            setting=SETTING,
        )
        self.things.append(Thing(words, made.id, "announcement"))
        self.agree(self.things[-1], person)

    def agrees(self, a: int, b: int) -> None:
        thing = self.pick(a, self.announcements())
        if thing:
            self.press(b, f"agree:{thing.id}")
            self.agree(thing, self.person(b))

    def holds(self, a: int, b: int) -> None:
        thing = self.pick(a, self.announcements())
        if thing:
            announcements.pause(self.tx, thing.id, self.person(b).id)
            thing.held = True

    def proceeds(self, a: int, b: int) -> None:
        thing = self.pick(a, self.announcements())
        if thing:
            announcements.resume(self.tx, thing.id, self.person(b).id)
            thing.held = False

    def calls_off(self, a: int, b: int) -> None:
        thing = self.pick(a, self.announcements())
        if thing:
            announcements.cancel(self.tx, thing.id, self.person(b).id)
            thing.over = True

    def waits(self, a: int, _b: int) -> None:
        self.tx.now += timedelta(hours=a % 5 * (1 if a % 3 else 20))
        clock(self.tx, self.stage)

    def sends(self, a: int, _b: int) -> None:
        """The sender sends everything that may go; what has gone out wholly is over."""
        with_calls = [row for row, _ in self.leaving()]
        going_out.mark(self.tx, with_calls)
        self.waits(a, 0)
        ended = {row[0] for row in self.tx.all("SELECT id FROM announcements WHERE ended_at IS NOT NULL")}
        for thing in self.announcements():
            thing.over = thing.over or thing.id in ended

    def press(self, number: int, carried: str) -> None:
        """A member presses a button, as the program hears it: who that is, it finds by their address."""
        self.says(number, Said(kind=Kind.PRESS, press=carried, message="1", query="q"))

    def types(self, number: int, text: str) -> None:
        """A member types an answer to what they were asked; whoever was asked nothing just says it."""
        self.says(number, Said(kind=Kind.TEXT, text=text, markup=Markup.escape(text), message="2"))

    def says(self, number: int, said: Said) -> None:
        person = people.meet(self.tx, self.person(number).address, "en")
        dialogue.respond(self.tx, self.stage.setup, person, said)
