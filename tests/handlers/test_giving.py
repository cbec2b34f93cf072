"""Giving money: the notice before the details, what the team has not confirmed, and what somebody touched."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import campaign_facts
import pytest
from deciding import decide
from heard import Heard, plain
from PIL import Image
from qr_codes import qr_codes
from stage import Stage

from handlers.messages import InPlace, Photo
from handlers.supporters import code_texts
from handlers.texts import Texts
from storage import campaigns as kept, donations, keeping, people
from storage.contents.accounts import Account
from storage.contents.donation import DonationLine, Risk
from storage.contents.numbers import number
from storage.donations import asked
from storage.donations.asked import ASKED

IBAN = Account(country="ES", bank="Banco", iban="ES91 2100 0418 4502 0005 1332", bic="CAIXESBB")


def gives(stage: Stage, name: str = "ana") -> Heard:
    """Somebody reads the notice, and is shown the details."""
    stage.says(name, "/donate popular-defense")
    return stage.presses(name, "I understand")[0]


def copied(heard: Heard) -> dict[str, str]:
    return {button.label: button.copy for row in heard.rows for button in row if button.copy}


def test_details_that_the_team_has_not_confirmed_are_not_shown(campaigns: Stage) -> None:
    for typed in ("/donate", "/donate popular-defense", "/donate popular-defense details"):
        (answer,) = campaigns.says("ana", typed)
        assert "its team has not confirmed the details yet" in plain(answer)
        assert "15.702.522" not in plain(answer)
        assert answer.labels == ["Give in another way, or ask", "Menu"]


def test_first_the_risk_then_everything_that_a_transfer_needs(confirmed: Stage) -> None:
    (notice,) = confirmed.says("ana", "/donate")
    assert "A bank transfer carries your name." in plain(notice)
    assert "For 30 days I keep that I showed you the details" in plain(notice)
    assert "15.702.522" not in plain(notice)
    (details,) = confirmed.presses("ana", "I understand")
    assert plain(details) == (
        "Deposit to a Cuenta RUT\n"
        "To support María Rivera, so that she can go on defending the first-line prisoners, and to keep her safe.\n\n"
        "Account holder: Daniela Delgado Reyes\nBank: BancoEstado\nRUT of the holder: 15.702.522-8\n"
        "Type of account: Cuenta RUT\nAccount number: 15.702.522\nCountry of the bank: Chile\n"
        "Currency: CLP (Chilean Peso)\n\n"
        "Last confirmed by the team on 10 September 2024 (by 2 people).\n\n"
        "Fingerprint: 2141 7222 0113 9451 3663 2333\n"
        "Compare it with the one that the group publishes elsewhere: any change to where the money goes changes it."
        " /verify does it for you."
    )
    assert details.message.over is None
    assert copied(details) == {
        "Copy: Bank": "BancoEstado",
        "Copy: RUT of the holder": "15702522-8",
        "Copy: Account number": "15702522",
        "Copy: account holder": "Daniela Delgado Reyes",
        "Copy all as one text": (
            "Daniela Delgado Reyes\nBank: BancoEstado\nRUT of the holder: 15702522-8\nType of account: Cuenta RUT\n"
            "Account number: 15702522"
        ),
    }


def test_details_of_lines_are_shown_as_before(confirmed: Stage) -> None:
    """Those of an older pack, and of rows that were written by an older version."""
    label = {"en": "IBAN", "es": "IBAN"}
    lines = (DonationLine("iban", label, number("iban", "es91 2100 0418 4502 0005 1332")),)
    decide(confirmed, account=None, currency=None, lines=lines)
    details = gives(confirmed)
    assert "IBAN: ES91 2100 0418 4502 0005 1332" in plain(details)
    assert copied(details)["Copy: IBAN"] == "ES9121000418450200051332"
    assert "QR code for a banking app" not in details.labels


def test_a_long_text_is_said_where_no_button_can_copy_it(confirmed: Stage) -> None:
    lines = tuple(DonationLine("text", {"en": f"Note {n}", "es": f"Nota {n}"}, "x" * 150) for n in range(2))
    decide(confirmed, account=None, lines=lines)
    confirmed.says("ana", "/donate")
    page, whole = confirmed.presses("ana", "I understand")
    assert "Copy all as one text" not in page.labels
    assert f"<code>Daniela Delgado Reyes\nNote 0: {'x' * 150}\nNote 1:" in whole.text


def test_the_same_in_spanish(confirmed: Stage) -> None:
    confirmed.person("sol", "es")
    confirmed.says("sol", "/donate")
    (details,) = confirmed.presses("sol", "Entiendo")
    assert "Titular: Daniela Delgado Reyes" in plain(details)
    assert "Número de cuenta: 15.702.522" in plain(details)
    assert "Moneda: CLP (peso chileno)" in plain(details)
    assert "el 10 de septiembre de 2024 (2 personas)" in plain(details)


def test_what_is_copied_holds_no_sign_that_cannot_be_seen(confirmed: Stage) -> None:
    """Arabic needs such signs around what is written from left to right, and a form of a bank would refuse them."""
    confirmed.setup = replace(confirmed.setup, texts=Texts(("en", "es", "ar")))
    confirmed.person("amal", "ar")
    confirmed.says("amal", "/donate")
    (details,) = confirmed.presses("amal", "فهمت")
    values = copied(details).values()
    assert any("رقم الحساب: 15702522" in value for value in values)
    assert [value for value in values if not value.replace("\n", "").isprintable()] == []


def test_a_payment_link_is_shown_with_its_domain_in_plain_letters(confirmed: Stage) -> None:
    decide(confirmed, account=None, link="https://Donate.Example.org/paloma?a=b")
    (notice,) = confirmed.says("ana", "/donate")
    assert "A payment page sees your card" in plain(notice)
    assert "A bank transfer" not in plain(notice)
    (details,) = confirmed.presses("ana", "I understand")
    assert "The payment page is at: donate.example.org" in plain(details)
    assert "The money goes to: Daniela Delgado Reyes" in plain(details)
    assert "⚠️" not in plain(details)
    assert [button.link for row in details.rows for button in row if button.link] == [
        "https://Donate.Example.org/paloma?a=b"
    ]


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("https://xn--pple-43d.com/pay", "On your screen it may look like “аpple.com”"),
        ("https://paypa1.com/x", "the digit 1 between letters"),
        ("https://g0fundme.example", "the digit 0 between letters"),
    ],
)
def test_a_domain_that_looks_like_another_is_said_to(confirmed: Stage, link: str, said: str) -> None:
    decide(confirmed, account=None, link=link)
    assert said in plain(gives(confirmed))


def test_giving_in_person_says_where_and_when(confirmed: Stage) -> None:
    where, when = {"en": "The bookshop", "es": "La librería"}, {"en": "Fridays, 17:00", "es": "Viernes, 17:00"}
    decide(confirmed, account=None, currency=None, place=where, times=when, until=date(2024, 12, 31))
    (notice,) = confirmed.says("ana", "/donate")
    assert "can be seen there" in plain(notice)
    (details,) = confirmed.presses("ana", "I understand")
    assert "Where: The bookshop\nWhen: Fridays, 17:00\nGood until: 31 December 2024" in plain(details)
    assert list(copied(details)) == ["Copy: account holder"]


def test_a_transfer_in_euros_has_a_code_that_a_banks_app_reads(confirmed: Stage) -> None:
    decide(confirmed, account=IBAN, currency="EUR", holder="Asociación «Paloma»")
    gives(confirmed)
    (code,) = confirmed.presses("ana", "QR code")
    assert isinstance(code.message.body, Photo)
    (read,) = qr_codes(Image.open(BytesIO(code.message.body.content)))
    assert read.text.split("\n") == [
        *("BCD", "002", "1", "SCT"),
        *("CAIXESBB", "Asociación «Paloma»", "ES9121000418450200051332"),
    ]
    assert read.ec_level == "M"


def test_a_payment_by_pix_has_its_code_too(confirmed: Stage) -> None:
    account = Account(country="BR", pix="123e4567-e12b-12d1-a456-426655440000")
    decide(confirmed, account=account, currency="BRL", holder="Associação de Apoio às Pessoas Presas")
    gives(confirmed)
    (code,) = confirmed.presses("ana", "QR code")
    assert isinstance(code.message.body, Photo)
    (read,) = qr_codes(Image.open(BytesIO(code.message.body.content)))
    assert read.text.startswith("00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-426655440000")
    assert "5925Associacao de Apoio as Pe6006BRASIL62070503***6304" in read.text


def test_a_code_of_pix_is_as_its_manual_has_it() -> None:
    """The example of Banco Central's Manual do BR Code."""
    assert code_texts.pix("Fulano de Tal", "123e4567-e12b-12d1-a456-426655440000", "BRASILIA") == (
        "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR"
        "5913Fulano de Tal6008BRASILIA62070503***63041D3D"
    )


def test_there_is_no_such_code_for_other_money_or_to_whom_the_details_were_not_shown(confirmed: Stage) -> None:
    decide(confirmed, account=IBAN, currency="USD")
    assert "QR code for a banking app" not in gives(confirmed).labels
    decide(confirmed, account=IBAN, currency="EUR")
    with confirmed.tx() as tx:
        shown = donations.latest(tx, "maria-rivera-fund")
    assert shown
    (answer,) = confirmed.says("ben", f"/transfercode {shown.id}")
    assert "Before you give, please read this" in plain(answer)


def test_a_button_for_a_code_that_there_is_no_more_leads_to_what_there_is(confirmed: Stage) -> None:
    gives(confirmed)
    with confirmed.tx() as tx:
        shown = donations.latest(tx, "maria-rivera-fund")
    assert shown
    (answer,) = confirmed.says("ana", f"/transfercode {shown.id}")
    assert "Account number: 15.702.522" in plain(answer), "the account has no IBAN"
    with confirmed.tx() as tx:
        tx.run("UPDATE donations SET content = :nothing", {"nothing": bytes(64)})
    (answer,) = confirmed.says("ana", f"/transfercode {shown.id}")
    assert "no longer as the team confirmed them" in plain(answer)


def test_an_old_confirmation_comes_with_a_warning(confirmed: Stage) -> None:
    confirmed.later(days=90)
    assert "⚠️" not in plain(gives(confirmed))
    confirmed.later(days=1)
    (details,) = confirmed.says("ana", "/donate popular-defense")
    assert "⚠️ That was 91 days ago." in plain(details)


def test_the_notice_is_read_once_a_month_and_again_if_its_text_changes(confirmed: Stage) -> None:
    gives(confirmed)
    assert "Fingerprint:" in plain(confirmed.says("ana", "/donate")[0])
    assert "Before you give" in plain(confirmed.says("ben", "/donate")[0]), "of each person by themselves"
    risk = Risk("BY", {"en": "Giving is a crime there.", "es": "Donar es un delito ahí."})
    decide(confirmed, risks=(risk,))
    (notice,) = confirmed.says("ana", "/donate")
    assert "Belarus: Giving is a crime there." in plain(notice)
    stale = confirmed.button("ben", "I understand").press
    confirmed.presses("ana", "I understand")
    assert "Fingerprint:" in plain(confirmed.says("ana", "/donate")[0])
    confirmed.says("ben", f"/donate {' '.join(stale.split(':')[1:])}")
    assert "Before you give" in plain(confirmed.heard["ben"][-1]), "an old button is of the old notice"
    confirmed.later(days=31)
    assert "Before you give" in plain(confirmed.says("ana", "/donate")[0])


def test_who_was_shown_details_that_change_hears_it_once_and_without_details(confirmed: Stage) -> None:
    gives(confirmed)
    gives(confirmed, "ben")
    confirmed.says("cleo", "/donate")
    decide(confirmed, holder="Somebody Else")
    for _ in range(3):
        confirmed.clock("donations-changed")
    for name in ("ana", "ben"):
        told = [one for one in confirmed.heard[name] if "no longer the ones" in plain(one)]
        assert len(told) == 1
        assert told[0].labels == ["What there is now"]
        assert "Somebody Else" not in told[0].text
        assert "15.702.522" not in told[0].text
    assert not any("no longer" in plain(one) for one in confirmed.heard["cleo"])
    assert "Somebody Else" in plain(confirmed.presses("ana", "What there is now")[0])


def test_who_was_shown_details_that_are_taken_down_hears_it(confirmed: Stage) -> None:
    gives(confirmed)
    with confirmed.tx() as tx:
        shown = donations.latest(tx, "maria-rivera-fund")
        assert shown
        donations.refuse(tx, shown.id, people.meet(tx, "telegram:1000", "en").id)
    confirmed.clock("donations-changed")
    assert "no longer the ones" in plain(confirmed.heard["ana"][-1])
    assert "None of the campaigns" in plain(confirmed.presses("ana", "What there is now")[0])


def test_what_leads_to_the_same_account_is_no_change_but_the_next_one_is(confirmed: Stage) -> None:
    gives(confirmed)
    decide(confirmed, purpose={"en": "Something else.", "es": "Otra cosa."})
    confirmed.clock("donations-changed")
    assert "Fingerprint:" in plain(confirmed.heard["ana"][-1])
    decide(confirmed, holder="Somebody Else")
    confirmed.clock("donations-changed")
    assert "no longer the ones" in plain(confirmed.heard["ana"][-1])


def test_after_a_month_nobody_is_told_and_nothing_is_kept(confirmed: Stage) -> None:
    gives(confirmed)
    confirmed.later(days=keeping.ASKED.days + 1)
    decide(confirmed, holder="Somebody Else")
    confirmed.clock("donations-changed", "clear-away")
    assert "Fingerprint:" in plain(confirmed.heard["ana"][-1])
    with confirmed.tx() as tx:
        assert ASKED.count(tx) == 0


def test_nothing_else_is_kept_of_who_asks(confirmed: Stage) -> None:
    confirmed.says("ana", "/donate")
    with confirmed.tx() as tx:
        assert ASKED.count(tx) == 0, "whoever has only seen the notice"
    confirmed.presses("ana", "I understand")
    with confirmed.tx() as tx:
        rows = ASKED.select(tx)
        ana = people.meet(tx, "telegram:1002", "en").id
        assert asked.were_shown(tx, ana) == 1
    assert {row.person_id for row in rows} == {ana}
    assert [(row.day, row.notice is None) for row in sorted(rows, key=lambda row: row.notice or "")] == [
        (date(2024, 9, 10), True),
        (date(2024, 9, 10), False),
    ]


@pytest.mark.parametrize(("way_out", "answer"), [("/stop all", ""), ("/forgetme", "Yes, delete everything")])
def test_whoever_wants_no_more_is_told_nothing(confirmed: Stage, way_out: str, answer: str) -> None:
    gives(confirmed)
    confirmed.says("ana", way_out)
    if answer:
        assert "• that I showed you donation details" in plain(confirmed.heard["ana"][-1])
        confirmed.presses("ana", answer)
    with confirmed.tx() as tx:
        assert ASKED.count(tx) == 0
    decide(confirmed, holder="Somebody Else")
    confirmed.clock("donations-changed")
    assert not any("no longer the ones" in plain(one) for one in confirmed.heard["ana"])


def test_while_details_are_damaged_nobody_is_told_and_nobody_is_lost(confirmed: Stage) -> None:
    gives(confirmed)
    decide(confirmed, holder="Somebody Else")
    with confirmed.tx() as tx:
        rows = tx.all("SELECT id, content FROM donations")
        tx.run("UPDATE donations SET content = :nothing", {"nothing": bytes(64)})
    confirmed.clock("donations-changed")
    with confirmed.tx() as tx:
        for row in rows:
            tx.run("UPDATE donations SET content = :content WHERE id = :id", dict(row))
    confirmed.clock("donations-changed")
    assert "no longer the ones" in plain(confirmed.heard["ana"][-1])


def test_a_notice_that_was_pressed_late_shows_nothing_that_was_taken_down_since(confirmed: Stage) -> None:
    confirmed.says("ana", "/donate")
    with confirmed.tx() as tx:
        shown = donations.latest(tx, "maria-rivera-fund")
        assert shown is not None
        donations.refuse(tx, shown.id, people.meet(tx, "telegram:1000", "en").id)
    (answer,) = confirmed.presses("ana", "I understand")
    assert plain(answer) == "None of the campaigns here asks for money at the moment."


def test_details_that_somebody_touched_are_not_shown_and_the_team_hears_of_it_once(confirmed: Stage) -> None:
    with confirmed.tx() as tx:
        tx.run("UPDATE donations SET version = version + 1, content = confirmation")
    for typed in ("/donate popular-defense", "/donate popular-defense details"):
        (answer,) = confirmed.says("ana", typed)
        assert "they are no longer as the team confirmed them" in plain(answer)
        assert answer.labels == ["Menu"]
    for member in ("rosa", "tomas"):
        (warning,) = confirmed.heard[member]
        assert "somebody changed them in the database" in plain(warning)


def test_of_several_campaigns_one_is_chosen_first(confirmed: Stage) -> None:
    with confirmed.tx() as tx:
        campaign = kept.add(tx, campaign_facts.campaign("other", "The other"))
        donations.propose(tx, campaign.id, campaign_facts.details("other-fund"))
    (choice,) = confirmed.says("ana", "/donate")
    assert choice.labels == ["Support María Rivera, defender of the political prisoners", "The other"]
    (waiting,) = confirmed.presses("ana", "The other")
    assert "has not confirmed the details yet" in plain(waiting)
    assert waiting.message.over == InPlace()


def test_a_campaign_that_asks_for_no_money_says_so(campaigns: Stage) -> None:
    (answer,) = campaigns.says("ana", "/donate chiapas-letters")
    assert plain(answer) == "None of the campaigns here asks for money at the moment."


@pytest.mark.parametrize("typed", ["/donate nothing", "/donate <b> details", "/donate {$title}", "/donate 🕊\u202e"])
def test_a_campaign_that_is_not_known_is_answered(campaigns: Stage, typed: str) -> None:
    (answer,) = campaigns.says("ana", typed)
    assert plain(answer) == "I do not know this campaign; perhaps it has ended. /cases shows the campaigns I speak for."
