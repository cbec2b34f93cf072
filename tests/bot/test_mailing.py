"""Files of a batch by email: over TLS, once each, and what nobody can know is asked of a person."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from pathlib import Path

import campaign_facts as facts
import pytest
from aiosmtpd.smtp import SMTP
from post_office import Mailbox, post_office
from spine import Mail, until
from stage import Stage

from bot import mailing
from bot.mailing import Server
from handlers.setup import Setup
from handlers.team import emailing
from storage import campaigns, cases, letters, people
from storage.errors import Rejected, StorageUnavailable
from storage.letters import mailings, paper
from storage.letters.mailings import GIVEN_UP_AFTER, MAILINGS, MailState, MailStep, Part
from storage.letters.paper import Batch
from storage.transaction import Tx

TO = "post@example.org"


@pytest.fixture
def mailbox() -> Mailbox:
    return Mailbox()


@pytest.fixture
async def server(tmp_path: Path, mailbox: Mailbox) -> AsyncIterator[Server]:
    async with post_office(tmp_path, mailbox) as server:
        yield server


@pytest.fixture
async def batch(mail: Mail) -> Batch:
    """A batch of three letters."""
    writer = await mail.person()

    def made(tx: Tx) -> Batch:
        case = cases.add(tx, campaigns.add(tx, facts.campaign()).id, 0, facts.case())
        for number in range(3):
            letters.submit(tx, writer.id, case.id, "Wren", (f"Dear friend {number}",), "en")
            held = letters.claim_next(tx, mail.owner.id)
            assert held
            letters.approve(tx, mail.owner.id, held.id)
        return paper.make(tx, mail.owner.id, early=True)

    return await mail.database.transact(made)


def asks(mail: Mail, batch: Batch, *places: range) -> Callable[[Tx], object]:
    """The owner asks for files of a batch by email."""
    parts = [Part(number, len(places), some) for number, some in enumerate(places, start=1)]
    return lambda tx: mailings.ask(tx, mail.owner.id, batch.id, TO, parts)


async def sent(mail: Mail, server: Server, setup: Setup | None = None) -> int:
    """Send all that is due; how many were tried."""
    count = 0
    while await mailing.send_next(mail.database, mail.telegram, setup or mail.setup, server):
        count += 1
    return count


async def states(mail: Mail, batch: Batch) -> list[MailState]:
    return [one.state for one in await mail.database.transact(mailings.of_batch, batch.id)]


async def heard(mail: Mail) -> list[str]:
    async with mail.sending():
        await mail.empty()
    return mail.heard(mail.owner)


async def test_each_file_arrives_encrypted_on_its_way_and_once(
    mail: Mail, server: Server, mailbox: Mailbox, batch: Batch
) -> None:
    await mail.database.transact(asks(mail, batch, range(1, 3), range(3, 5)))
    assert await sent(mail, server) == 2
    assert await sent(mail, server) == 0
    assert (mailbox.encrypted, mailbox.known_by) == ([True, True], ["True", "True"])
    first, second = mailbox.got
    assert (first["To"], first["From"]) == (TO, "paloma@example.org")
    assert first["Subject"] == f"Letters to print: batch {batch.id}, file 1 of 2"
    assert first["Message-ID"] != second["Message-ID"]
    (file,) = first.iter_attachments()
    assert (file.get_filename(), file.get_content_type()) == (f"{batch.id}-1-2.pdf", "application/pdf")
    assert bytes(file.get_content()).startswith(b"%PDF-")
    assert await states(mail, batch) == [MailState.SENT] * 2
    assert [one for one in await heard(mail) if "has taken the email" in one]
    with pytest.raises(Rejected, match="email-asked"):
        await mail.database.transact(asks(mail, batch, range(1, 3), range(3, 5)))
    assert await mail.database.transact(mailings.open_ones, batch.id) == []


async def test_a_server_may_encrypt_at_once(mail: Mail, tmp_path: Path, mailbox: Mailbox, batch: Batch) -> None:
    await mail.database.transact(asks(mail, batch, range(1, 4)))
    async with post_office(tmp_path, mailbox, at_once=True) as server:
        assert await sent(mail, replace(server, user=None, password=None)) == 1
    assert len(mailbox.got) == 1


@pytest.mark.parametrize("answer", ["451 Later, please", "554 No"])
async def test_what_the_server_refuses_is_tried_again_later(
    mail: Mail, server: Server, mailbox: Mailbox, batch: Batch, answer: str
) -> None:
    mailbox.answers = [answer]
    await mail.database.transact(asks(mail, batch, range(1, 4)))
    assert await sent(mail, server) == 1
    assert await states(mail, batch) == [MailState.WAITING]
    assert await sent(mail, server) == 0, "not at once"
    mail.sandbox.time.advance(120)
    assert await sent(mail, server) == 1
    assert len(mailbox.got) == 1


async def test_a_line_cut_off_behind_the_words_is_asked_of_a_person_and_nothing_goes_twice(
    mail: Mail, server: Server, mailbox: Mailbox, batch: Batch
) -> None:
    mailbox.answers = [""]
    await mail.database.transact(asks(mail, batch, range(1, 4)))
    await sent(mail, server)
    assert await states(mail, batch) == [MailState.UNSURE]
    mail.sandbox.time.advance(7200)
    assert await sent(mail, server) == 0
    assert len(mailbox.got) == 1, "it had arrived: a second one would have been printed twice"
    assert any("I do not know whether it arrived" in one for one in await heard(mail))
    (unsure,) = await mail.database.transact(mailings.open_ones, batch.id)
    await mail.database.transact(mailings.ask_again, mail.owner.id, unsure)
    assert await sent(mail, server) == 1
    assert await states(mail, batch) == [MailState.SENT]


async def test_what_was_under_way_when_the_bot_was_killed_is_not_sent_by_itself(
    mail: Mail, server: Server, mailbox: Mailbox, batch: Batch
) -> None:
    await mail.database.transact(asks(mail, batch, range(1, 4)))
    (asked,) = await mail.database.transact(mailings.of_batch, batch.id)
    await mail.database.transact(mailings.begin, asked)  # and here it ends
    running = asyncio.create_task(mailing.run(mail.database, mail.telegram, mail.setup, mail.sandbox.time, server))

    async def unsure() -> bool:
        return await states(mail, batch) == [MailState.UNSURE]

    await until(unsure, 5)
    running.cancel()
    assert mailbox.got == []
    assert any("I do not know whether it arrived" in one for one in await heard(mail))


async def test_what_the_disk_did_not_take_a_note_of_is_asked_of_a_person(
    mail: Mail, server: Server, mailbox: Mailbox, batch: Batch, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sabotage: the disk is full when the email has left."""
    await mail.database.transact(asks(mail, batch, range(1, 4)))

    def full(*_: object) -> None:
        monkeypatch.undo()
        raise StorageUnavailable("no space left")

    monkeypatch.setattr(mailings, "came_of", full)
    running = asyncio.create_task(mailing.run(mail.database, mail.telegram, mail.setup, mail.sandbox.time, server))

    async def unsure() -> bool:
        mail.sandbox.time.advance(mailing.LOOKS)
        return await states(mail, batch) == [MailState.UNSURE]

    await until(unsure, 20)
    running.cancel()
    assert len(mailbox.got) == 1


async def test_a_row_of_before_it_was_sent_sends_nothing_again(
    mail: Mail, server: Server, mailbox: Mailbox, batch: Batch
) -> None:
    await mail.database.transact(asks(mail, batch, range(1, 4)))
    (before,) = await mail.database.transact(mailings.of_batch, batch.id)
    await sent(mail, server)
    await mail.database.transact(MAILINGS.put, before)
    mail.sandbox.time.advance(7200)
    assert await sent(mail, server) == 0
    assert len(mailbox.got) == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"ca_file": None},
        {"password": "wrong"},
        {"at_once": True},
        {"port": 1},
        {"host": "nowhere.invalid"},
    ],
)
async def test_a_server_that_cannot_be_trusted_or_reached_gets_nothing(
    mail: Mail,
    server: Server,
    mailbox: Mailbox,
    batch: Batch,
    wrong: dict[str, object],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(mailing, "PATIENCE", 3.0)  # some of these servers say nothing at all
    await mail.database.transact(asks(mail, batch, range(1, 4)))
    assert await sent(mail, replace(server, **wrong)) == 1  # type: ignore[arg-type]  # each as its field is
    assert (mailbox.got, await states(mail, batch)) == ([], [MailState.WAITING])


async def test_a_server_without_encryption_gets_nothing(mail: Mail, mailbox: Mailbox, batch: Batch) -> None:
    await mail.database.transact(asks(mail, batch, range(1, 4)))
    loop = asyncio.get_running_loop()
    plain = await loop.create_server(lambda: SMTP(mailbox, loop=loop), "127.0.0.1", 0)
    try:
        port = plain.sockets[0].getsockname()[1]
        assert await sent(
            mail, Server("127.0.0.1", port, "a@b.example", at_once=False, user=None, password=None, ca_file=None)
        )
    finally:
        plain.close()
    assert (mailbox.got, await states(mail, batch)) == ([], [MailState.WAITING])


async def test_what_never_leaves_is_given_up_and_said(mail: Mail, server: Server, batch: Batch) -> None:
    await mail.database.transact(asks(mail, batch, range(1, 4)))
    unreachable = replace(server, port=1)
    await sent(mail, unreachable)
    mail.sandbox.time.advance(GIVEN_UP_AFTER.total_seconds())
    await sent(mail, unreachable)
    assert await states(mail, batch) == [MailState.FAILED]
    assert any("could not be sent" in one for one in await heard(mail))


async def test_of_a_batch_whose_writers_were_forgotten_nothing_is_sent(
    mail: Mail, server: Server, mailbox: Mailbox, batch: Batch
) -> None:
    await mail.database.transact(asks(mail, batch, range(1, 4)))
    (first, *_) = await mail.database.transact(paper.of_batch, batch.id)
    await mail.database.transact(people.forget, first.person_id)
    await sent(mail, server)
    assert (mailbox.got, await states(mail, batch)) == ([], [MailState.FAILED])


async def test_what_the_press_cannot_make_is_tried_again_and_nothing_left_meanwhile(
    mail: Mail, server: Server, mailbox: Mailbox, batch: Batch, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sabotage: a press without time."""
    await mail.database.transact(asks(mail, batch, range(1, 4)))
    with monkeypatch.context() as sabotaged:
        sabotaged.setattr("bot.press.SECONDS", 0.01)
        assert await sent(mail, server) == 1
    assert (mailbox.got, await states(mail, batch)) == ([], [MailState.WAITING])
    mail.sandbox.time.advance(120)
    await sent(mail, server)
    assert len(mailbox.got) == 1


# The conversation.


def a_batch(stage: Stage) -> Batch:
    """A batch of one letter to a case of a campaign with an address; Dana moderates."""
    dana, ben = stage.member("dana"), stage.person("ben")
    stage.setup = replace(stage.setup, sends_email=True)
    with stage.tx() as tx:
        case = cases.add(tx, campaigns.add(tx, facts.campaign()).id, 0, facts.case())
        letter = letters.submit(tx, ben.id, case.id, "Wren", ("Dear friend",), "en")
        letters.claim_next(tx, dana.id)
        letters.approve(tx, dana.id, letter.id)
        return paper.make(tx, dana.id, early=True)


def test_it_is_asked_once_and_what_is_asked_for_is_said(stage: Stage) -> None:
    batch = a_batch(stage)
    stage.says("dana", f"/batch {batch.id}")
    (sure,) = stage.presses("dana", "Send it by email")
    assert "to post@example.org?" in sure.text
    with stage.tx() as tx:
        assert mailings.of_batch(tx, batch.id) == []
    (goes,) = stage.presses("dana", "Yes, send it")
    assert goes.text.startswith("One email goes to post@example.org")
    (again,) = stage.says("dana", f"/email {batch.id}")
    assert "file 1 of 1: waits to be sent" in again.text
    with stage.tx() as tx:
        (asked,) = mailings.of_batch(tx, batch.id)
        assert mailings.begin(tx, asked)
        assert not mailings.begin(tx, asked), "once"
        mailings.interrupted(tx)
    (unsure,) = stage.says("dana", f"/email {batch.id}")
    assert "Look into the mailbox of post@example.org first." in unsure.text
    (kept,) = stage.presses("dana", "It is there")
    assert kept.text == "Noted: it arrived. I do not send it again."
    with stage.tx() as tx:
        assert [one.state for one in mailings.of_batch(tx, batch.id)] == [MailState.SENT]


def test_of_each_file_it_is_said_whether_it_arrived_and_only_what_is_missing_goes_again(stage: Stage) -> None:
    batch, dana = a_batch(stage), stage.person("dana").id
    with stage.tx() as tx:
        asked = mailings.ask(
            tx, dana, batch.id, TO, [Part(number, 4, range(number, number + 1)) for number in range(1, 5)]
        )
        for one in asked[:3]:
            mailings.begin(tx, one)
        mailings.interrupted(tx)
        mailings.came_of(tx, asked[3], MailStep.GIVE_UP)
    (question,) = stage.says("dana", f"/email {batch.id}")
    for part, there in enumerate(("It is there", "It is not there", "It is there"), 1):
        assert f"file {part} of 4" in question.text
        (question,) = stage.presses("dana", there)
    assert "file 4 of 4 could not be sent" in question.text
    (goes,) = stage.presses("dana", "No, not now")
    assert goes.text.startswith("One email goes to post@example.org")
    with stage.tx() as tx:
        became = [one.state for one in mailings.of_batch(tx, batch.id)]
    assert became == [MailState.SENT, MailState.WAITING, MailState.SENT, MailState.FAILED]
    stage.says("dana", f"/email {batch.id}")
    (not_sent,) = stage.presses("dana", "No, not now")
    assert not_sent.text == "Nothing is sent."


def test_the_address_is_kept_sealed(stage: Stage) -> None:
    batch, dana = a_batch(stage), stage.person("dana").id
    with stage.tx() as tx:
        mailings.ask(tx, dana, batch.id, TO, [Part(1, 1, range(1, 2))])
        (row,) = tx.all("SELECT * FROM mailings")
        assert TO not in " ".join(map(repr, row))
        (one,) = mailings.of_batch(tx, batch.id)
        assert one.goes_to == TO


def test_without_a_mail_server_nothing_is_offered(stage: Stage) -> None:
    batch = a_batch(stage)
    stage.setup = replace(stage.setup, sends_email=False)
    stage.says("dana", f"/batch {batch.id}")
    assert "Send it by email" not in stage.labels("dana")
    assert "cannot go by email" in stage.says("dana", f"/email {batch.id}")[0].text


def test_a_no_sends_nothing_and_several_campaigns_have_no_one_address(stage: Stage) -> None:
    batch, dana, ben = a_batch(stage), stage.person("dana").id, stage.person("ben").id
    stage.says("dana", f"/email {batch.id}")
    assert stage.presses("dana", "No, not now")[0].text == "Nothing is sent."
    with stage.tx() as tx:
        for slug in ("one", "two"):
            case = cases.add(tx, campaigns.add(tx, facts.campaign(slug)).id, 0, facts.case(f"of-{slug}"))
            letter = letters.submit(tx, ben, case.id, "Wren", ("Dear friend",), "en")
            letters.claim_next(tx, dana)
            letters.approve(tx, dana, letter.id)
        of_two = paper.make(tx, dana, early=True)
    assert "cannot go by email" in stage.says("dana", f"/email {of_two.id}")[0].text


def test_only_who_may_print_asks_for_it(stage: Stage) -> None:
    batch, dana, ben = a_batch(stage), stage.person("dana").id, stage.person("ben").id
    with stage.tx() as tx:
        with pytest.raises(Rejected, match="team-only"):
            mailings.ask(tx, ben, batch.id, TO, [Part(1, 1, range(1, 2))])
        (one,) = mailings.ask(tx, dana, batch.id, TO, [Part(1, 1, range(1, 2))])
        with pytest.raises(Rejected, match="team-only"):
            mailings.ask_again(tx, ben, one)


def test_if_who_asked_has_left_the_others_hear_of_it(stage: Stage) -> None:
    batch = a_batch(stage)
    dana, beto, ben = stage.person("dana").id, stage.member("beto").id, stage.person("ben").id
    with stage.tx() as tx:
        (asked,) = mailings.ask(tx, dana, batch.id, TO, [Part(1, 1, range(1, 2))])
        failed = replace(asked, state=MailState.FAILED)
        assert {post.person.id for post in emailing.news(tx, stage.setup, failed)} == {dana}
        gone = replace(failed, asked_by=ben)
        assert {post.person.id for post in emailing.news(tx, stage.setup, gone)} == {dana, beto}
