"""A batch by email, to its campaign's own address: where there is a mail server, and only when somebody asks for it.

`/email` says to which address its files would go and that they are not encrypted there, and asks once. Each file is an
email of its own, sent once (storage/letters/mailings.py); it goes out beside the conversations (bot/mailing.py). Of one
that was cut off nobody knows whether it arrived: who asked for it is told so, looks into the mailbox, and says of each
file by itself whether it is there; only what is not there is sent again.
"""

from collections.abc import Sequence

from markupsafe import Markup

from handlers.buttons import Press, Row
from handlers.commands import EMAIL
from handlers.engine.talk import Talk
from handlers.engine.telling import Post, tell_team
from handlers.engine.voice import Voice
from handlers.layout import lines
from handlers.messages import Printout
from handlers.setup import Setup
from handlers.team.batches import BACK, batch_of
from handlers.team.sheets import File, files_of, sheets
from storage import campaigns, cases, people, team
from storage.errors import Rejected
from storage.letters import mailings, paper
from storage.letters.mailings import Mailing, MailState, Part
from storage.letters.placed import Placed
from storage.rights import Right
from storage.transaction import Tx


@EMAIL
def email(talk: Talk, code: str = "") -> None:
    """Say to where a batch would go, and have it sent; or how far what was asked for is."""
    batch, inside = batch_of(talk, code)
    kept = [one for one in inside if one.kept]
    asked = mailings.of_batch(talk.tx, batch.id)
    if open_ones := mailings.open_ones(talk.tx, batch.id):
        _again(talk, open_ones)
        return
    if asked:
        talk.end("email-asked-already", BACK, states=lines(*(_line(talk, one) for one in asked)))
    address = _address(talk, kept)
    parts = _parts(kept, talk.setup.letters_a_file)
    if not talk.confirm(
        "sure", "email-sure", yes="email-yes", no="print-no", code=batch.id, address=address, count=len(parts)
    ):
        talk.end("email-not", BACK)
    paper.had_again(talk.tx, talk.person.id, batch.id)
    mailings.ask(talk.tx, talk.person.id, batch.id, address, parts)
    talk.say("email-goes", BACK, count=len(parts), address=address)


def printout(tx: Tx, setup: Setup, mailing: Mailing) -> Printout | None:
    """What is to be put on paper of a file that goes by email; None if nothing is left of it."""
    person, batch = people.find(tx, mailing.asked_by), paper.find(tx, mailing.batch_id)
    places = range(mailing.first_place, mailing.last_place + 1)
    kept = [one for one in paper.between(tx, mailing.batch_id, places) if one.pages]
    if person is None or batch is None or not kept:
        return None
    return sheets(Voice(tx, setup, person), batch, File(mailing.part, mailing.parts, ()), kept)


def said_in_it(tx: Tx, setup: Setup, mailing: Mailing) -> tuple[str, str]:
    """The subject and the words of the email that carries a file."""
    person = people.find(tx, mailing.asked_by)
    words = setup.texts.words(person.language if person else setup.languages[0])
    facts = {"code": mailing.batch_id, "part": mailing.part, "parts": mailing.parts}
    return words("email-subject", **facts).unescape(), words("email-words", **facts).unescape()


def news(tx: Tx, setup: Setup, mailing: Mailing) -> list[Post]:
    """What the team hears of a file that has left, may have left, or could not: who asked for it, else all who may."""
    text = {MailState.SENT: "email-sent", MailState.UNSURE: "email-unsure", MailState.FAILED: "email-failed"}
    if mailing.state not in text:
        return []
    row: Row = () if mailing.state is MailState.SENT else (Press("email-button-again", EMAIL, mailing.batch_id),)
    member = team.member(tx, mailing.asked_by)
    theirs = frozenset({mailing.asked_by}) if member and member.may(Right.PRINT) else None
    return tell_team(
        tx,
        setup,
        Right.PRINT,
        text[mailing.state],
        row,
        among=theirs,
        code=mailing.batch_id,
        part=mailing.part,
        parts=mailing.parts,
        address=mailing.goes_to,
    )


def _again(talk: Talk, open_ones: list[Mailing]) -> None:
    """Ask of each file that may not have arrived whether it is to be sent once more."""
    missing = [one for one in open_ones if _is_missing(talk, one)]
    there = [one for one in open_ones if one not in missing and one.state is MailState.UNSURE]
    for one in missing:
        mailings.ask_again(talk.tx, talk.person.id, one)
    for one in there:
        mailings.found(talk.tx, talk.person.id, one)
    if missing:
        talk.say("email-goes", BACK, count=len(missing), address=missing[0].goes_to)
    else:
        talk.say("email-found" if there else "email-not", BACK, count=len(there))


def _is_missing(talk: Talk, one: Mailing) -> bool:
    """Whether a file is to be sent once more: it is not in the mailbox, or never left."""
    facts = {"code": one.batch_id, "part": one.part, "parts": one.parts, "address": one.goes_to}
    if one.state is MailState.UNSURE:
        return talk.confirm(
            f"there-{one.part}", "email-again", yes="email-again-yes", no="email-there", no_ends=False, **facts
        )
    return talk.confirm(
        f"again-{one.part}", "email-failed-again", yes="email-yes", no="print-no", no_ends=False, **facts
    )


def _address(talk: Talk, kept: Sequence[Placed]) -> str:
    """The address of the one campaign that a batch is of. Raises Rejected if it has none, or there are several."""
    if not (kept and talk.setup.sends_email):
        raise Rejected("email-none")
    of = {cases.get(talk.tx, letter.case_id).campaign_id for letter in kept}
    contacts = [campaigns.get(talk.tx, one).content.contact for one in of]
    if len(contacts) != 1 or not (contacts[0] and contacts[0].email):
        raise Rejected("email-none")
    return str(contacts[0].email)


def _parts(kept: Sequence[Placed], size: int) -> list[Part]:
    """The files of a batch, by the places of their letters."""
    files = files_of(kept, size)
    return [Part(file.number, file.of, range((file.number - 1) * size + 1, file.number * size + 1)) for file in files]


def _line(talk: Talk, one: Mailing) -> Markup:
    return talk.words("email-line", part=one.part, parts=one.parts, state=one.state.value)
