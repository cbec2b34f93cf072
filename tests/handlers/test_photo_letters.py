"""A letter that is photos of paper: from the phone to the prison, and gone where its words go."""

import io
import re
from collections.abc import Sequence

import engine
import pytest
from heard import Heard, plain
from pictures_of import paper as page_of_paper
from pypdf import PdfReader
from stage import Stage
from written import of

from bot.press import set_in_type
from handlers.heard import Kind, Said
from handlers.messages import LetterPhoto
from storage import letters, pictures
from storage.errors import Rejected
from storage.letters import Letter, paper
from storage.pictures import Flaw, PictureState

MANUEL = "manuel-gomez-vazquez"


@pytest.fixture
def ana(campaigns: Stage) -> Stage:
    campaigns.person("ana")
    campaigns.member("mara")
    return campaigns


def shot(number: int, caption: str = "", *, album: str = "", kind: Kind = Kind.PHOTO) -> Said:
    return Said(kind=kind, text=caption, photo=f"file-{number}", message=f"photo-{number}", album=album)


def heard(stage: Stage, *said: str | Said, by: str = "ana") -> list[str]:
    """What somebody hears after saying all this, from the last of it."""
    replies = [stage.says(by, one) for one in said]
    return [plain(reply) for reply in replies[-1]]


def begin(stage: Stage, *said: str | Said) -> list[str]:
    return heard(stage, f"/write {MANUEL}", "Golondrina", *said)


def press(stage: Stage, label: str, by: str = "ana") -> list[str]:
    return [plain(reply) for reply in stage.presses(by, label)]


def send(stage: Stage) -> Letter:
    """Press Done, and send the letter."""
    stage.presses("ana", "Done")
    stage.presses("ana", "Send it")
    [letter, *_] = of(stage)
    return letter


def jpeg(number: int = 1, width: int = 600, height: int = 800) -> bytes:
    file = io.BytesIO()
    page_of_paper(width, height, f"Page {number}").save(file, "JPEG")
    return file.getvalue()


def kept(stage: Stage) -> list[tuple[str, PictureState]]:
    """All pictures that there are, by what the phone called them, with their states."""
    with stage.tx() as tx:
        rows = tx.all(f"SELECT id FROM pictures ORDER BY added_at, {engine.AS_ADDED}")  # noqa: S608 - a name of our own
        ids = [row["id"] for row in rows]
        found = [pictures.get(tx, picture_id) for picture_id in ids]
    return [((picture.content or picture.reference.encode()).decode(), picture.state) for picture in found if picture]


def references(stage: Stage, letter: Letter) -> list[str]:
    """The photos of a letter, by what the phone called them."""
    with stage.tx() as tx:
        found = [pictures.get(tx, page.picture) for page in letter.pages if page.picture]
    return [picture.content.decode() for picture in found if picture and picture.content]


def refuse(stage: Stage, reference: str, flaw: Flaw | None) -> None:
    with stage.tx() as tx:
        (picture,) = [picture for picture in pictures.wanted(tx, 99) if picture.reference == reference]
        if flaw:
            pictures.refuse(tx, picture.id, flaw)
        else:
            pictures.give_up(tx, picture.id)


def photos_in(replies: Sequence[Heard]) -> list[bytes]:
    return [reply.message.body.content for reply in replies if isinstance(reply.message.body, LetterPhoto)]


def test_a_photographed_letter_goes_its_whole_way(ana: Stage) -> None:
    [asked] = begin(ana)
    assert "send photos of a letter on paper (10 at most)" in asked
    assert "Handwriting can be recognised, and the prison may copy the letter." in asked
    assert heard(ana, shot(1))[0].startswith("I am fetching the photo. Send the next page")
    [second] = heard(ana, shot(2, "On the back of it"))
    assert second.startswith("I am fetching the photo; with it there are 2.")
    heard(ana, "And a line that is typed.")
    [preview] = press(ana, "Done")
    assert "[Photo 1]\n\n[Photo 2]\nOn the back of it\n\nAnd a line that is typed." in preview
    assert "not where, when and with which phone they were taken" in preview
    assert "Your handwriting stays" in preview

    [waits] = press(ana, "Send it")
    assert waits.startswith("I am still fetching the picture.")
    assert of(ana) == []
    ana.fetch(jpeg(1))
    [received] = press(ana, "Send it")
    assert received.startswith("Received.")
    [letter] = of(ana)
    assert letter.words == ("", "On the back of it", "And a line that is typed.")
    assert letter.photos == 2

    shown = ana.says("mara", "/read")
    assert photos_in(shown) == [jpeg(1), jpeg(1)]
    assert [plain(reply) for reply in shown[:2]] == [f"Letter {letter.id} · photo {number} of 2" for number in (1, 2)]
    assert "[Photo 1]\n\n[Photo 2]\nOn the back of it" in plain(shown[-1])
    assert "✓ Approve" in ana.labels("mara"), "the buttons are at the bottom of the chat"
    assert all(reply.message.guarded and reply.message.lent for reply in shown)
    assert ana.on_phone("mara") == [letter.id] * 3
    ana.presses("mara", "Approve")
    ana.clock("letters-back")
    assert ana.on_phone("mara") == []

    ana.says("mara", "/print")
    ana.presses("mara", "Make the PDF")
    (file,) = ana.presses("mara", "Make it all the same")
    sheets = PdfReader(io.BytesIO(set_in_type(file.printout.template, file.printout.content))).pages
    drawn = [len(sheet.images) for sheet in sheets]
    assert sum(drawn) == 2
    number = f"{file.printout.name}-1"
    words = re.sub(rf"\s+|{number} · \d / \d", " ", " ".join(sheet.extract_text() for sheet in sheets[1:]))
    assert re.search("On the back of it +And a line that is typed. Golondrina", words)
    assert all(number in sheet.extract_text() for sheet in sheets)
    assert not any(letter.id in sheet.extract_text() for sheet in sheets)


def test_photos_alone_make_a_letter(ana: Stage) -> None:
    begin(ana, shot(1))
    ana.fetch()
    letter = send(ana)
    assert (letter.words, letter.photos) == (("",), 1)
    assert "[Photo 1]" in heard(ana, f"/letter {letter.id}")[0]


def test_only_the_words_of_a_photographed_letter_are_looked_through(ana: Stage) -> None:
    """Whether it is too short, or says who writes, nobody can tell from the words beside the photo."""
    begin(ana, shot(1, "I promise you: write to a@example.org"))
    ana.fetch()
    [hints] = press(ana, "Done")
    assert "a@example.org" in hints
    assert "Who is writing?" not in hints
    press(ana, "Keep it")
    press(ana, "Send it")
    [letter] = of(ana)
    assert [(one.check, one.page) for one in letter.overruled or ()] == [("email", 0), ("promise", 0)]
    shown = ana.says("mara", "/read")
    assert "[Photo 1]" in plain(shown[-1])
    assert photos_in(shown)


def test_a_picture_that_is_sent_as_a_file_is_a_page(ana: Stage) -> None:
    begin(ana, shot(1, kind=Kind.DOCUMENT))
    ana.fetch()
    assert send(ana).photos == 1


def test_an_album_is_several_pages_in_order_with_one_answer(ana: Stage) -> None:
    begin(ana, "First, a few words")
    [answer] = heard(ana, shot(1, "All together", album="a"))
    assert answer.startswith("I am fetching the photos that you sent together.")
    for number in range(2, 6):
        assert ana.says("ana", shot(number, album="a")) == []
    assert heard(ana, shot(6, album="b"))[0].startswith("I am fetching the photos")
    ana.fetch()
    letter = send(ana)
    assert references(ana, letter) == [f"file-{number}" for number in range(1, 7)]
    assert letter.words[:2] == ("First, a few words", "All together")


def test_pieces_of_an_album_that_overtake_each_other_are_put_in_order(ana: Stage) -> None:
    begin(ana, "First", *(shot(number, album="a") for number in (2, 9, 10, 4)), "Last")
    ana.fetch()
    letter = send(ana)
    assert references(ana, letter) == [f"file-{number}" for number in (2, 4, 9, 10)]
    assert letter.words == ("First", "", "", "", "", "Last")


def test_other_albums_are_answered_once_as_ever(ana: Stage) -> None:
    begin(ana)
    files = [Said(kind=Kind.DOCUMENT, message=f"f{number}", album="c") for number in range(3)]
    assert heard(ana, files[0])[0].startswith("I can carry text")
    assert ana.says("ana", files[1]) == ana.says("ana", files[2]) == []


def test_ten_photos_are_the_most(ana: Stage) -> None:
    begin(ana, *(shot(number, album="a") for number in range(10)))
    [answer] = heard(ana, shot(11, album="a"))
    assert answer.startswith("A letter takes 10 photos at most. I did not keep this one.")
    ana.fetch()
    assert send(ana).photos == 10
    assert len(kept(ana)) == 10


@pytest.mark.parametrize(
    ("flaw", "words"),
    [
        (Flaw.FORMAT, "Photo 2 is not a JPEG, PNG or WebP picture."),
        (Flaw.TOO_LARGE, "Photo 2 is too large."),
        (Flaw.UNREADABLE, "Photo 2 is damaged"),
        (None, "Photo 2 could not be fetched"),
    ],
)
def test_a_photo_that_cannot_be_used_is_named_and_the_next_takes_its_place(
    ana: Stage, flaw: Flaw | None, words: str
) -> None:
    begin(ana, *map(shot, (1, 2, 3)), "Some words")
    refuse(ana, "file-2", flaw)
    ana.fetch()
    why, question = press(ana, "Done")
    assert why.startswith("There is a photo that I cannot use.")
    assert words in why
    assert "the next photo takes its place" in why
    assert question.startswith("Now write your letter")
    heard(ana, shot(4))
    ana.fetch()
    letter = send(ana)
    assert references(ana, letter) == ["file-1", "file-4", "file-3"]
    assert letter.words[-1] == "Some words"


def test_who_is_done_without_it_goes_on_without_it(ana: Stage) -> None:
    begin(ana, shot(1), shot(2))
    refuse(ana, "file-1", Flaw.UNREADABLE)
    refuse(ana, "file-2", Flaw.FORMAT)
    why, _ = press(ana, "Done")
    assert "Photo 1 is damaged" in why
    assert "Photo 2 is not a JPEG" in why
    assert press(ana, "Done")[0].startswith("There is nothing here yet."), "an empty letter is none"
    heard(ana, "Then words")
    assert send(ana).words == ("Then words",)
    assert heard(ana, "/letters")[0].startswith("Your letter")


def test_one_that_turns_out_to_be_none_after_the_preview_is_named_then(ana: Stage) -> None:
    begin(ana, shot(1), "Words")
    assert "[Photo 1]" in press(ana, "Done")[0]
    refuse(ana, "file-1", Flaw.UNREADABLE)
    assert "Photo 1 is damaged" in press(ana, "Send it")[0]
    assert of(ana) == []


def test_a_photo_that_is_taken_back_or_changed_is_not_kept(ana: Stage) -> None:
    begin(ana, shot(1), shot(2))
    ana.fetch()
    press(ana, "Undo last")
    assert [reference for reference, _ in kept(ana)] == ["file-1"]
    changed = Said(kind=Kind.EDITED, photo="file-3", message="photo-1", text="a caption")
    assert heard(ana, changed)[0].startswith("Message 1 changed.")
    assert [reference for reference, _ in kept(ana)] == ["file-3"]
    ana.fetch()
    assert references(ana, send(ana)) == ["file-3"]


def test_nobody_can_fill_the_disk_with_photos_of_unfinished_letters(ana: Stage) -> None:
    for begun in range(4):
        begin(ana, *(shot(100 * begun + number, album=str(begun)) for number in range(10)))
    [answer] = begin(ana, shot(999))
    assert answer.startswith("I have 40 pictures of yours for things that you have not finished")
    assert len(kept(ana)) == 40


def test_withdrawing_deletes_them(ana: Stage) -> None:
    begin(ana, shot(1))
    ana.fetch()
    letter = send(ana)
    heard(ana, f"/withdraw {letter.id}")
    press(ana, "Yes, withdraw")
    assert kept(ana) == []


def test_forgetting_deletes_them(ana: Stage) -> None:
    begin(ana, shot(1))
    ana.fetch()
    send(ana)
    begin(ana, shot(2))
    heard(ana, "/forgetme")
    press(ana, "Yes, delete everything")
    assert kept(ana) == []


def test_of_a_letter_that_was_sent_back_they_go_the_next_day(ana: Stage) -> None:
    begin(ana, shot(1), "A line")
    ana.fetch()
    letter = send(ana)
    mara = ana.person("mara")
    with ana.tx() as tx:
        letters.claim_next(tx, mara.id)
        letters.reject(tx, mara.id, letter.id, "A reason")
    ana.clock("old-pages")
    assert len(kept(ana)) == 1, "the decision may be taken back today"
    ana.later(days=1)
    ana.clock("old-pages")
    assert kept(ana) == []
    ana.settle()
    again = " ".join(heard(ana, f"/write {MANUEL} {letter.id}"))
    assert "A line" in again
    assert "There was a photo in it, too." in again


def test_they_go_with_the_pages_of_what_was_sent_to_the_prison(ana: Stage) -> None:
    begin(ana, shot(1))
    ana.fetch()
    letter = send(ana)
    mara = ana.person("mara")
    with ana.tx() as tx:
        letters.claim_next(tx, mara.id)
        letters.approve(tx, mara.id, letter.id)
        batch = paper.make(tx, mara.id, early=True)
        paper.mark_printed(tx, mara.id, batch.id, tx.now.date())
        paper.hand_over(tx, mara.id, batch.id, tx.now.date(), paper.of_batch(tx, batch.id))
    ana.later(days=29)
    ana.clock("old-pages")
    assert len(kept(ana)) == 1
    ana.later(days=2)
    ana.clock("old-pages")
    assert kept(ana) == []


def test_drafts_go_with_their_photos(ana: Stage) -> None:
    begin(ana, shot(1))
    ana.later(days=8)
    ana.clock("drafts")
    ana.later(minutes=2)
    ana.clock("clear-away")
    assert kept(ana) == []


def test_a_batch_has_no_more_photos_than_a_file_can_hold(ana: Stage) -> None:
    mara = ana.person("mara")
    for number in range(3):
        begin(ana, *(shot(10 * number + one, album=str(number)) for one in range(8)))
        ana.fetch()
        ana.later(minutes=1)
        letter = send(ana)
        with ana.tx() as tx:
            letters.claim_next(tx, mara.id)
            letters.approve(tx, mara.id, letter.id)
    with ana.tx() as tx:
        assert [len(paper.of_batch(tx, paper.make(tx, mara.id, early=True).id)) for _ in range(2)] == [2, 1]


def test_a_photo_that_is_damaged_on_the_disk_takes_no_letter_along(ana: Stage) -> None:
    begin(ana, shot(1), shot(2), "Words")
    ana.fetch(jpeg())
    letter = send(ana)
    with ana.tx() as tx:
        tx.run("UPDATE pictures SET content = x'00' WHERE id = :id", {"id": letter.pages[0].picture})
    shown = ana.says("mara", "/read")
    assert plain(shown[0]) == f"Letter {letter.id} · photo 1 of 2 is not kept any more."
    assert photos_in(shown) == [jpeg()]
    ana.presses("mara", "Approve")
    ana.says("mara", "/print")
    ana.presses("mara", "Make the PDF")
    (file,) = ana.presses("mara", "Make it all the same")
    sheet = PdfReader(io.BytesIO(set_in_type(file.printout.template, file.printout.content))).pages
    assert sum(len(page.images) for page in sheet) == 1
    assert "[Photo 1]" in sheet[1].extract_text()


def test_a_photo_of_somebody_else_is_no_page(ana: Stage) -> None:
    """Nor one that is a page of another letter already."""
    begin(ana, shot(1))
    ana.fetch()
    letter = send(ana)
    berta, anna = ana.person("berta"), ana.person("ana")
    for person in (berta, anna):
        with pytest.raises(Rejected, match="picture-gone"), ana.tx() as tx:
            letters.submit(tx, person.id, letter.case_id, "Wren", letter.pages, "en")
