"""What the audit trail says by now: of the team, invitations, letters, announcements, what is published, the forgotten.

A row can be put back as it once was, and it opens and checks out. So what a row says is believed only as far as the
trail says the same. The trail is read once, from its first entry to its last, each signature checked; what it says is
then kept in memory, and new entries are added to it. So to ask it costs microseconds, however long it is.

Each subject (a kind, and an id) has one value: what its entries come to. A transaction that is undone takes its entries
with it, and a bounded journal of earlier values is there to follow it back.
"""

from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import blake2b
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

from storage import audit
from storage.audit import Deed, Entry
from storage.crypto import Keys
from storage.errors import Unreadable
from storage.rights import Role
from storage.transaction import Tx

_UNDOABLE = 1024
"""Entries that can be taken back one by one; should more be undone at once, the trail is read again."""

Subject = tuple[str, str]


class Past(NamedTuple):
    """From which hour until which somebody had a role."""

    since: datetime
    until: datetime


class Membership(NamedTuple):
    """What somebody is in the team: each role with the hour since when; and which roles they had before."""

    since: Mapping[Role, datetime]
    had: Mapping[Role, Past]


class Invitation(NamedTuple):
    """What an unused invitation gives, and until when."""

    role: Role
    until: datetime


class Fate(NamedTuple):
    """What was last done with a letter; `by` whom it was decided, and the batch that it was put into."""

    did: Deed
    by: str | None
    batch: str | None


class Translated(NamedTuple):
    """What was last done with a translation; `by` whom it was made, and the digest of its words."""

    did: Deed
    by: str | None
    digest: str | None


class Versions(NamedTuple):
    """Of donation details: the version before the team, the one that is shown, and since when others are not."""

    waiting: str | None
    shown: str | None
    ended: Mapping[str, datetime]


class End(NamedTuple):
    """What was last decided on the bot's end; of what is only asked, until when others can agree; and the entry.

    `at` is when it happens though nobody agrees, if whoever asked (`by`) wants that.
    """

    did: Deed
    until: datetime | None
    entry: int
    by: str | None = None
    at: datetime | None = None


NOBODY = Membership({}, {})
_NO_VERSIONS = Versions(None, None, {})
_FOUNDED: Subject = ("team", "founded")
_END: Subject = ("team", "end")
_PUBLISHED: Subject = ("published", "")
_CODES: Subject = ("team", "codes")


def members(tx: Tx) -> Mapping[str, Membership]:
    """Everybody who is in the team or was, by id."""
    memory = _followed(tx)
    return {subject[1]: value for subject in memory.team if (value := memory.said.get(subject))}


def member(tx: Tx, person_id: str) -> Membership:
    """What somebody is in the team."""
    return _said(tx, ("member", person_id)) or NOBODY


def founded(tx: Tx) -> datetime | None:
    """When the team had its first owner."""
    return _said(tx, _FOUNDED)  # type: ignore[no-any-return]  # as above


def codes_wanted(tx: Tx) -> bool:
    """Whether the owners want one-time codes."""
    return bool(_said(tx, _CODES))


def code(tx: Tx, person_id: str) -> str | None:
    """The id of the secret that a member has set up, if it was not reset."""
    return _said(tx, ("code", person_id))  # type: ignore[no-any-return]  # as above


def end(tx: Tx) -> End | None:
    """What was last decided on the bot's end, also if the trail is broken meanwhile."""
    return _remembered(tx).said.get(_END)


def invitation(tx: Tx, hash_: bytes) -> Invitation | None:
    """The unused invitation with this keyed hash, lapsed or not."""
    return _said(tx, ("invitation", hash_.hex()))  # type: ignore[no-any-return]  # as above


def letter(tx: Tx, letter_id: str) -> Fate | None:
    """What was last done with a letter; None while it waits."""
    return _said(tx, ("letter", letter_id))  # type: ignore[no-any-return]  # as above


def letters(tx: Tx) -> Callable[[str], Fate | None]:
    """Says what was last done with a letter, for whoever asks of many; None while it waits."""
    said = _followed(tx).said
    return lambda letter_id: said.get(("letter", letter_id))


def muted(tx: Tx, muted_id: str) -> str | None:
    """Until which day somebody is muted, "" for one without an end; None if nobody is by this id."""
    return _said(tx, ("muted", muted_id))  # type: ignore[no-any-return]  # as above


def reply(tx: Tx, reply_id: str) -> Deed | None:
    """What was last done with a reply to a letter; None if none was sent in."""
    return _said(tx, ("reply", reply_id))  # type: ignore[no-any-return]  # as above


def translation(tx: Tx, translation_id: str) -> Translated | None:
    """What was last done with a translation; None if none was ever wanted."""
    return _said(tx, ("translation", translation_id))  # type: ignore[no-any-return]  # as above


def thread(tx: Tx, thread_id: str) -> Deed | None:
    """Whether a thread of the hotline was last opened or closed; None if there never was one by this number."""
    return _said(tx, ("thread", thread_id))  # type: ignore[no-any-return]  # as above


def mailing(tx: Tx, mailing_id: str) -> int | None:
    """How often a file to be sent by email was tried; None if nobody asked for it."""
    return _said(tx, ("mailing", mailing_id))  # type: ignore[no-any-return]  # as above


def announcement(tx: Tx, announcement_id: str) -> Deed | None:
    """What was last done with an announcement; None if it was never proposed."""
    return _said(tx, ("announcement", announcement_id))  # type: ignore[no-any-return]  # as above


def details(tx: Tx, of: str) -> Versions:
    """Which versions of these donation details wait and are shown."""
    return _said(tx, ("details", of)) or _NO_VERSIONS


def published(tx: Tx) -> Callable[[str], str | None]:
    """Says which version of something was published last; None if none ever was, as far as the trail knows.

    Also if the trail is broken meanwhile.
    """
    said = _remembered(tx).said
    return lambda what: said.get(("published", what))


def last_published(tx: Tx) -> int:
    """The number of the entry by which something was published last: as long as it is the same, nothing else was."""
    return int(_remembered(tx).said.get(_PUBLISHED, 0))


def forgotten(tx: Tx, person_id: str) -> bool:
    """Whether this person was forgotten."""
    return bool(forgotten_among(tx, [person_id]))


def forgotten_among(tx: Tx, person_ids: Iterable[str]) -> frozenset[str]:
    """Those of these people who were forgotten; also if the trail is broken meanwhile."""
    memory = _remembered(tx)
    if not memory.forgotten:
        return frozenset()
    return frozenset(one for one in person_ids if ("forgotten", in_disguise(one)) in memory.said)


def in_disguise(person_id: str) -> str:
    """How the trail names somebody who was forgotten: nobody can say who it was, but that an id is theirs.

    Ids are random and too long to be guessed, so that no key is needed, and another key changes nothing.
    """
    return blake2b(person_id.encode(), digest_size=16, person=b"forgotten").hexdigest()


def members_to_warn(tx: Tx) -> Mapping[str, Membership]:
    """As `members`, also if the trail is broken meanwhile: somebody has to hear of that."""
    memory = _remembered(tx)
    return {subject[1]: value for subject in memory.team if (value := memory.said.get(subject))}


def broken(tx: Tx) -> str:
    """What is wrong with the end of the trail, in words; "" if it is as it was committed."""
    try:
        follow(tx)
    except Unreadable as error:
        return str(error)
    return ""


def follow(tx: Tx) -> None:
    """Read what is new in the trail. Raises Unreadable if it is broken, or nothing can be recorded behind its end."""
    _followed(tx)
    audit.newest(tx)


def kept(tx: Tx) -> None:
    """What was read by `follow` is committed: from now on the trail must never say less."""
    memory = _memory(tx)
    memory.sure = memory.number


@dataclass
class _Memory:
    """What the trail says up to the entry `number`, whose signature is `signature`. It was committed up to `sure`.

    `team` are the subjects that are members, or were; `forgotten` says whether anybody was.
    """

    number: int = 0
    signature: bytes = b""
    sure: int = 0
    said: dict[Subject, Any] = field(default_factory=dict)
    team: dict[Subject, None] = field(default_factory=dict)
    forgotten: bool = False
    journal: deque[tuple[int, bytes, list[tuple[Subject, Any]]]] = field(
        default_factory=lambda: deque(maxlen=_UNDOABLE)
    )

    def follow(self, tx: Tx) -> None:
        """Go back to where the trail still is as it is remembered, then on to its end."""
        while self.number and not audit.holds(tx, audit.Head(self.number, self.signature.hex())):
            if self.number <= self.sure:
                raise Unreadable("the audit trail was cut off before entry {number}", number=self.sure)
            self._step_back()
        for entry, signature in audit.entries(tx, self.number, self.signature):
            self._add(entry, signature)

    def _add(self, entry: Entry, signature: bytes) -> None:
        changes = _changes(self.said, entry)
        self.journal.append(
            (self.number, self.signature, [(subject, self.said.get(subject)) for subject, _ in changes])
        )
        self._set(changes)
        self.number, self.signature = entry.number, signature

    def _step_back(self) -> None:
        if not self.journal:
            self.number, self.signature = 0, b""
            self.said.clear()
            self.team.clear()
            return
        self.number, self.signature, before = self.journal.pop()
        self._set(before)

    def _set(self, values: list[tuple[Subject, Any]]) -> None:
        for subject, value in values:
            if value is None:
                self.said.pop(subject, None)
            else:
                self.said[subject] = value
            if subject[0] == "member":
                self.team[subject] = None
            self.forgotten = self.forgotten or subject[0] == "forgotten"


_memories: WeakKeyDictionary[Keys, _Memory] = WeakKeyDictionary()


def _memory(tx: Tx) -> _Memory:
    memory = _memories.get(tx.keys)
    if memory is None:
        memory = _memories[tx.keys] = _Memory()
    return memory


def _said(tx: Tx, subject: Subject) -> Any:
    return _followed(tx).said.get(subject)


def _followed(tx: Tx) -> _Memory:
    """The memory, brought to the trail's end. Raises Unreadable if the trail was edited, or its end is missing."""
    memory = _memory(tx)
    if audit.end(tx) != (memory.number, memory.signature):
        memory.follow(tx)
    return memory


def _remembered(tx: Tx) -> _Memory:
    """The memory as far as the trail can be followed; if it is broken meanwhile, what it said when it was committed.

    Nothing can be recorded in a broken trail, so that nothing is missing here. It is for what is no decision: whom
    there is, what is shown, who hears of it. Raises Unreadable if it was never read to what is sure.
    """
    try:
        return _followed(tx)
    except Unreadable:
        memory = _memory(tx)
        if memory.sure and memory.number >= memory.sure:
            return memory
        raise


Said = Mapping[Subject, Any]
Changes = Iterator[tuple[Subject, Any]]


def _invited(_said: Said, entry: Entry) -> Changes:
    facts = entry.facts
    if "invitation" in facts:  # one of before was a row, and has lapsed
        invitation = Invitation(Role(facts["role"]), datetime.fromtimestamp(facts["until"], UTC))
        yield ("invitation", facts["invitation"]), invitation


def _joined(said: Said, entry: Entry) -> Changes:
    subject, role = ("member", entry.facts["member"]), Role(entry.facts["role"])
    before: Membership = said.get(subject, NOBODY)
    yield subject, before._replace(since={role: entry.hour, **before.since})
    yield ("invitation", entry.facts.get("invitation", "")), None
    if role is Role.OWNER and _FOUNDED not in said:
        yield _FOUNDED, entry.hour


def _removed(said: Said, entry: Entry) -> Changes:
    subject = ("member", entry.facts["member"])
    before: Membership = said.get(subject, NOBODY)
    yield subject, _without(before, before.since, entry.hour)
    yield ("code", entry.facts["member"]), None


def _code_set(_said: Said, entry: Entry) -> Changes:
    yield ("code", entry.facts["member"]), entry.facts["code"]


def _code_reset(_said: Said, entry: Entry) -> Changes:
    yield ("code", entry.facts["member"]), None


def _codes(_said: Said, entry: Entry) -> Changes:
    yield _CODES, True if entry.facts["did"] == Deed.CODES_WANTED else None


def _role_taken(said: Said, entry: Entry) -> Changes:
    subject = ("member", entry.facts["member"])
    yield subject, _without(said.get(subject, NOBODY), {Role(entry.facts["role"])}, entry.hour)


def _without(before: Membership, lost: Collection[Role], hour: datetime) -> Membership:
    """The same without these roles, which they had until then."""
    kept = {role: since for role, since in before.since.items() if role not in lost}
    had = {role: Past(since, hour) for role, since in before.since.items() if role in lost}
    return Membership(kept, {**before.had, **had})


def _decided(_said: Said, entry: Entry) -> Changes:
    yield ("letter", entry.facts["letter"]), Fate(Deed(entry.facts["did"]), entry.facts["by"], None)


def _waits_again(_said: Said, entry: Entry) -> Changes:
    yield ("letter", entry.facts["letter"]), None


def _put_aside(_said: Said, entry: Entry) -> Changes:
    yield ("letter", entry.facts["letter"]), Fate(Deed(entry.facts["did"]), None, None)


def _muted(_said: Said, entry: Entry) -> Changes:
    yield ("muted", entry.facts.get("mute") or entry.facts["letter"]), entry.facts.get("until") or ""


def _unmuted(_said: Said, entry: Entry) -> Changes:
    yield ("muted", entry.facts.get("mute") or entry.facts["letter"]), None


def _withdrawn(_said: Said, entry: Entry) -> Changes:
    yield ("letter", entry.facts["letter"]), Fate(Deed.WITHDRAWN, None, None)


def _on_paper(said: Said, entry: Entry) -> Changes:
    did = Deed(entry.facts["did"])
    batch = None if did is Deed.TAKEN_OUT else entry.facts["batch"]
    fates: dict[str | None, Fate] = {}  # most letters of a batch share one, which stays in memory
    for letter_id in entry.facts["letters"]:
        before: Fate | None = said.get(("letter", letter_id))
        by = before.by if before else None
        yield ("letter", letter_id), fates.setdefault(by, Fate(did, by, batch))


def _mail_asked(_said: Said, entry: Entry) -> Changes:
    for mailing_id in entry.facts["mailings"]:
        yield ("mailing", mailing_id), 0


def _mailed(_said: Said, entry: Entry) -> Changes:
    yield ("mailing", entry.facts["mailing"]), entry.facts["attempts"]


def _announcement(_said: Said, entry: Entry) -> Changes:
    yield ("announcement", entry.facts["announcement"]), Deed(entry.facts["did"])


def _reply(_said: Said, entry: Entry) -> Changes:
    yield ("reply", entry.facts["reply"]), Deed(entry.facts["did"])


def _thread(_said: Said, entry: Entry) -> Changes:
    yield ("thread", entry.facts["thread"]), Deed(entry.facts["did"])


def _translation(said: Said, entry: Entry) -> Changes:
    subject, facts = ("translation", entry.facts["translation"]), entry.facts
    before: Translated | None = said.get(subject)
    made = (facts["by"], facts["digest"]) if "digest" in facts else before[1:] if before else (None, None)
    yield subject, Translated(Deed(facts["did"]), *made)


def _details(said: Said, entry: Entry) -> Changes:
    subject, version = ("details", entry.facts["of"]), entry.facts["donation"]
    before: Versions = said.get(subject, _NO_VERSIONS)
    match entry.facts["did"]:
        case Deed.DONATION_PROPOSED:
            yield subject, before._replace(waiting=version)
        case Deed.DONATION_SHOWN:
            yield subject, Versions(None, version, _not_shown(before, entry))
        case _:
            ended = _not_shown(before, entry) if version == before.shown else before.ended
            waiting, shown = [None if one == version else one for one in before[:2]]
            yield subject, Versions(waiting, shown, ended)


def _not_shown(before: Versions, entry: Entry) -> Mapping[str, datetime]:
    """Since when versions are not shown any more, of which one more may be what was shown until now."""
    return {**before.ended, before.shown: entry.hour} if before.shown else before.ended


def _published(_said: Said, entry: Entry) -> Changes:
    yield ("published", entry.facts["what"]), entry.facts["version"]
    yield _PUBLISHED, entry.number


def _forgotten(_said: Said, entry: Entry) -> Changes:
    yield ("forgotten", entry.facts["who"]), True


def _ended(_said: Said, entry: Entry) -> Changes:
    did = Deed(entry.facts["did"])
    until, at = [
        datetime.fromtimestamp(moment, UTC) if moment else None for moment in map(entry.facts.get, ("until", "at"))
    ]
    over = did in (Deed.UNLOCKED, Deed.END_STOPPED)
    yield _END, None if over else End(did, until, entry.number, entry.facts.get("by"), at)


def _taken_over(said: Said, entry: Entry) -> Changes:
    match entry.facts:
        case {"member": member_id, "roles": roles}:
            before: Membership = said.get(("member", member_id), NOBODY)
            kept = {role: since for role, since in before.since.items() if role.value in roles}
            yield ("member", member_id), before._replace(since=kept)
        case {"letter": letter_id, "as": did}:
            yield ("letter", letter_id), Fate(Deed(did), None, None)
        case {"announcement": announcement_id, "as": did}:
            yield ("announcement", announcement_id), Deed(did)


# How each deed changes what the trail says: the subjects, and their new values; None for what is over.
_READINGS: Mapping[str, Callable[[Said, Entry], Changes]] = {
    Deed.INVITED: _invited,
    Deed.JOINED: _joined,
    Deed.REMOVED: _removed,
    Deed.ROLE_TAKEN: _role_taken,
    Deed.CODE_SET: _code_set,
    Deed.CODE_RESET: _code_reset,
    Deed.CODES_WANTED: _codes,
    Deed.CODES_UNWANTED: _codes,
    Deed.APPROVED: _decided,
    Deed.REJECTED: _decided,
    Deed.CHANGES_ASKED: _decided,
    Deed.REVISED: _waits_again,
    Deed.REDACTION_OFFERED: _decided,
    Deed.REDACTION_ACCEPTED: _waits_again,
    Deed.REDACTION_DECLINED: _decided,
    Deed.LETTER_AGREED: _decided,
    Deed.HELD: _put_aside,
    Deed.SET_APART: _put_aside,
    Deed.BROUGHT_BACK: _waits_again,
    Deed.MUTED: _muted,
    Deed.UNMUTED: _unmuted,
    Deed.TAKEN_UP: _waits_again,
    Deed.UNDONE: _waits_again,
    Deed.UNAPPROVED: _waits_again,
    Deed.WITHDRAWN: _withdrawn,
    Deed.PUT_ON_PAPER: _on_paper,
    Deed.PRINTED: _on_paper,
    Deed.TAKEN_OUT: _on_paper,
    Deed.UNPRINTED: _on_paper,
    Deed.HANDED_OVER: _on_paper,
    Deed.DELIVERED: _on_paper,
    Deed.RETURNED: _on_paper,
    Deed.CENSORED: _on_paper,
    Deed.REFUSED: _on_paper,
    Deed.TRANSFERRED: _on_paper,
    Deed.RELEASED: _on_paper,
    Deed.CORRECTED: _on_paper,
    Deed.MAIL_ASKED: _mail_asked,
    Deed.MAILED: _mailed,
    Deed.ANNOUNCED: _announcement,
    Deed.BEGUN: _announcement,
    Deed.PAUSED: _announcement,
    Deed.LET_GO_ON: _announcement,
    Deed.CANCELLED: _announcement,
    Deed.GONE_OUT: _announcement,
    Deed.TAKEN_BACK: _announcement,
    Deed.REPLY_SENT_IN: _reply,
    Deed.REPLY_CHECKED: _reply,
    Deed.REPLY_REFUSED: _reply,
    Deed.REPLY_PASSED_ON: _reply,
    Deed.REPLY_MISSED: _reply,
    Deed.THREAD_OPENED: _thread,
    Deed.THREAD_CLOSED: _thread,
    Deed.TRANSLATION_WANTED: _translation,
    Deed.TRANSLATION_SUBMITTED: _translation,
    Deed.TRANSLATION_SENT_BACK: _translation,
    Deed.TRANSLATION_APPROVED: _translation,
    Deed.TRANSLATION_UNDONE: _translation,
    Deed.TRANSLATION_PASSED_ON: _translation,
    Deed.TRANSLATION_MISSED: _translation,
    Deed.TRANSLATION_DROPPED: _translation,
    Deed.DONATION_PROPOSED: _details,
    Deed.DONATION_SHOWN: _details,
    Deed.DONATION_REFUSED: _details,
    Deed.PUBLISHED: _published,
    Deed.FORGOTTEN: _forgotten,
    Deed.TAKEN_OVER: _taken_over,
    Deed.END_ASKED: _ended,
    Deed.END_STOPPED: _ended,
    Deed.LOCKED: _ended,
    Deed.UNLOCKED: _ended,
    Deed.ENDED: _ended,
}


def _changes(said: Said, entry: Entry) -> list[tuple[Subject, Any]]:
    """What an entry changes; nothing if it only says what happened."""
    reading = _READINGS.get(entry.facts["did"])
    return list(reading(said, entry)) if reading else []
