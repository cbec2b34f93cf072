"""Proof: on its whole way nothing of a letter is lost or doubled, however often the program is killed.

Letters and photos of letters are written, redacted, approved, put into batches, sent by email, handed over and answered
from prison, by people on phones and with a real mail server, while the bot is killed act by act: as soon as the act has
left the phone, a moment later, and when its answer has arrived but the bot does not know it; and at the mail server
before an email leaves, before it is taken, before that is said, and after. Afterwards each letter is there once, says
what it is to say, is in one batch and went through each step once; each file is in the mailbox once; each reply was
passed on once; and nobody was told anything twice, unless the bot was killed in between.
"""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import crowd
import pytest
from whole_way import FILES, Sent, Way, way

from storage import audit, letters, pictures, replies
from storage.audit import Deed
from storage.letters import Letter, LetterState, paper
from storage.letters.letter import LETTERS
from storage.pictures import PictureState
from storage.replies import ReplyState
from storage.replies.reply import REPLIES
from storage.sqlite.connection import open_database
from storage.transaction import Tx

ON_THE_WAY = [
    Deed.APPROVED,
    Deed.PUT_ON_PAPER,
    Deed.PRINTED,
    Deed.HANDED_OVER,
    Deed.REPLY_SENT_IN,
    Deed.REPLY_CHECKED,
    Deed.REPLY_PASSED_ON,
]
TYPED = Counter([*ON_THE_WAY, Deed.REDACTION_OFFERED, Deed.REDACTION_ACCEPTED])
PHOTOGRAPHED = Counter([*ON_THE_WAY, Deed.LETTER_AGREED])
ANY_TIMES = {Deed.CLAIMED, Deed.LOOKED_UP, Deed.HAD_AGAIN}
TOLD_ONCE = ("Receipt code", "Do you agree?", "Agreed.", "was approved", "left our hands", "A reply from")


async def whole_way(
    folder: Path, *, rounds: int, every: int, scenes: frozenset[str] = frozenset(), broken_by: str = ""
) -> str:
    """So many rounds, the bot killed after one act in `every`; returns the line of figures."""
    async with way(folder, every=every, scenes=scenes, broken_by=broken_by) as made:
        for number in range(1, rounds + 1):
            await made.round(number)
        reaper = made.reaper
        await reaper.bot.stop()
        async with open_database(folder, folder / "secret.key", reaper.sandbox.time.now) as database:
            await database.transact(check_kept, made)
    assert len(made.mailbox.got) == len(made.batches) * len(FILES), "an email of no batch"
    twice = check_told(made)
    kills = ", ".join(f"{scene} {times}" for scene, times in reaper.struck.items())
    return (
        f"{len(made.letters)} letters with {len(made.letters)} replies, {reaper.bot.kills} kills ({kills}):"
        f" 0 lost, 0 doubled, {len(made.mailbox.got)} emails once each; {twice} messages came twice"
    )


def check_kept(tx: Tx, made: Way) -> None:
    """Every letter is there once, with its photo, and has gone through each step once; so has every reply."""
    stored = {letter.id: letter for letter in LETTERS.select(tx)}
    assert sorted(stored) == sorted(sent.code for sent in made.letters), "letters lost or doubled"
    done = deeds(tx)
    for sent in made.letters:
        letter = letters.get(tx, sent.code)
        assert (letter.state, "".join(letter.words)) == (LetterState.HANDED_OVER, sent.words)
        assert done[sent.code] == (PHOTOGRAPHED if sent.has_photo else TYPED), "a step lost or doubled"
        check_photos(tx, letter, sent)
    for batch in made.batches:
        inside = paper.of_batch(tx, letters.BatchId(batch))
        assert [letter.place for letter in inside] == [1, 2]
    assert len({letter.batch_id for letter in stored.values()}) == len(made.batches), "a batch lost or doubled"


def check_photos(tx: Tx, letter: Letter, sent: Sent) -> None:
    """The letter has its photo, or its reply has: each kept, and none beside them."""
    (reply,) = [one for one in REPLIES.select(tx) if one.letter_id == letter.id]
    assert reply.state is ReplyState.PASSED_ON, "a reply lost"
    shown = pictures.shown(tx, letter.pages, letter.id), replies.photos(tx, reply)
    assert tuple(map(len, shown)) == ((1, 0) if sent.has_photo else (0, 1))
    assert all(content for of in shown for content in of), "a photo is lost"
    theirs = {"letter": letter.id, "reply": reply.id}
    kept = tx.all("SELECT state FROM pictures WHERE letter_id = :letter OR reply_id = :reply", theirs)
    assert [row["state"] for row in kept] == [PictureState.KEPT.value]


def deeds(tx: Tx) -> dict[str, Counter[Deed]]:
    """What is on record of each letter, and how often."""
    found: dict[str, Counter[Deed]] = {}
    for entry, _ in audit.entries(tx):
        did = Deed(entry.facts["did"])
        for code in [*entry.facts.get("letters", ()), *filter(None, [entry.facts.get("letter")])]:
            if did not in ANY_TIMES:
                found.setdefault(code, Counter())[did] += 1
    return found


def check_told(made: Way) -> int:
    """Nobody heard anything twice, unless the bot was killed in between; returns how often that was."""
    once = {key: times for key, times in made.told.items() if any(words in key[1] for words in TOLD_ONCE)}
    assert set(once.values()) == {1}, "told twice"
    return len(once) - len({(chat, text) for chat, text, _ in once})


@pytest.mark.timeout(1800)
async def test_nothing_of_a_letter_is_lost_or_doubled(
    tmp_path: Path, figure: Callable[[str], None], full: bool
) -> None:
    rounds, every = (6, 1) if full else (1, 3)
    figure(await whole_way(tmp_path, rounds=rounds, every=every))


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    ("broken_by", "scenes", "noticed"),
    [
        ("confirming_before_the_commit", {"writing", "redacting"}, "did not get"),
        ("mailing_again_by_itself", {"mailing"}, "an email lost or doubled"),
        ("passing_on_in_two_transactions", {"replying"}, "a reply lost"),
    ],
)
async def test_a_bot_that_loses_or_doubles_something_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken_by: str, scenes: set[str], noticed: str
) -> None:
    monkeypatch.setattr(crowd, "PATIENCE", 15)
    with pytest.raises(AssertionError, match=noticed):
        await whole_way(
            tmp_path,
            rounds=1,
            every=1,
            scenes=frozenset(scenes),
            broken_by=f"proof.breakages:{broken_by}",
        )
