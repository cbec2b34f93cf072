"""The tour: the whole story, played by phones over real HTTP in a sandbox of its own, and printed as it goes.

Two people join the team and confirm the donation details; a supporter reads a case, writes a letter, a page of it by
hand, follows what the bot points out, follows the event and subscribes; another overrules it. The team asks for changes
to one letter, which comes again, has a passage taken out with its writer's consent, and approves both; they are
printed, one is taken out, the other sent to the prison, and answered twice, once in a language that has to be
translated; the reminder comes; an announcement goes to five hundred; a letter is sent without a link to its writer, who
asks to be forgotten. Each step is asserted: what is not seen ends the tour.
"""

import asyncio
import re
from pathlib import Path

from bot.sandbox.play.narrator import Actor, quiet
from bot.sandbox.play.playing import DAY, HOUR, MINUTE, Cast, Story
from storage.rights import Role
from storage.sentence import Sentence

SUBSCRIBERS = 500
PATIENCE = 20.0
MOMENT = 0.5

LETTER = Path(__file__).with_name("letter.png")
"""A page that somebody wrote by hand."""


async def two_join_the_team(cast: Cast) -> None:
    """Two people join the team, each by a link that works once."""
    await cast.join((cast.carmen, Role.OWNER), (cast.dana, Role.MODERATOR))


async def the_donation_details_are_confirmed(cast: Cast) -> None:
    """The donation details came with the campaign as a proposal; nobody is shown them until two have checked."""
    await cast.ben.does("> /donate", "has not confirmed the details yet")
    await cast.carmen.does("> /donations", "[Revisar", "15.702.522-8", "[✓", "> 2522", "otra persona")
    await cast.dana.does("> /donations", "[Check", "Daniela Delgado Reyes", "[✓ All of it is right", "the last 4")
    await cast.dana.does("> 2225", "Nothing is confirmed", "[Type them again", "> 2522", "Confirmed.")
    await cast.ben.does("> /donate", "A bank transfer carries your name", "[I understand", "BancoEstado")
    await cast.ben.does("[Compare the fingerprint", "> 2141 7222 0113 9451 3663 2333", "the details that are shown now")


async def a_supporter_reads_and_writes(cast: Cast) -> None:
    """A supporter writes a letter, takes a telephone number out of it, follows the event, and subscribes."""
    ana = cast.ana
    await ana.does("> /start", "Te doy la bienvenida", "[Las personas", "¿")
    await ana.does("> /case manuel-gomez-vazquez", "diciembre de 2020", "[✉️ Escribir", "Antes de escribir")
    await ana.does("> Golondrina", "Ahora escribe tu carta")
    await ana.does("> Querido Manuel: no me conoces, pero pienso en ti.", "Guardado")
    await ana.does("> Soy panadera en Valparaíso. Hoy llovió, y todo el barrio olía a pan.", "Mensaje 2")
    await ana.sends(LETTER, "Esto te lo escribí a mano.")
    await ana.does("Estoy descargando la foto", "> Llámame cuando salgas: 961 123 4567.", "Mensaje 4")
    await cast.phones.advance(MINUTE)  # a chat bears a message a second, and here nobody takes as long to read
    await ana.does("[✓ Listo", "¿Un teléfono?", "[✎ Cambiarla", "Tus 4 mensajes", "[↶ Quitar último")
    await ana.does("Mensaje 4 quitado", "[✓ Listo", "tal como se va a leer")
    await _sent_with_its_photo(ana)
    await cast.phones.advance(MINUTE)
    await ana.does("> /events", "Hora: por confirmar", "[Seguir", "Dejar de seguir")
    await ana.does("> /subscribe", "/stop")


async def _sent_with_its_photo(ana: Actor) -> None:
    """The letter is taken as soon as its photo is here; until then it is said that it is on its way."""
    await ana.presses("✉️ Enviarla")
    while "Recibida." not in (await ana.hears("")).text:
        await asyncio.sleep(MOMENT)
        await ana.presses("✉️ Enviarla")


async def another_writes_too_hastily(cast: Cast) -> None:
    """A minute later another supporter writes too, in English, and promises what cannot be kept."""
    await cast.phones.advance(MINUTE)  # letters of one second have no order
    await cast.ben.does("> /write jose-diaz", "What name will you sign with?", "> Wren")
    await cast.ben.does("Now write your letter", "> Dear José, I promise you: you will be free by Christmas.", "Kept.")
    await cast.ben.does("[✓ Done", "A promise?", "[Keep it as it is")
    await cast.ben.does("as it will be read", "[✉️ Send it", "Received.", "> /subscribe", "/stop")


async def the_team_decides(cast: Cast) -> None:
    """The team hears of it once an hour; two approve one letter, and Dana asks for changes to the other."""
    await cast.phones.advance(HOUR)
    await cast.dana.hears("Read the next letter")
    await cast.dana.does("[Read the next letter", "photo 1 of 1", "Golondrina", "[✓ Approve", "one more of the team")
    await cast.phones.advance(MINUTE)
    await cast.dana.does("asked to look at this again", "[✎ Ask for changes", "What is to be changed?")
    await cast.dana.does("[The letter makes a", "will read this", "[Send it", "are asked for")
    await cast.carmen.does("> /read", "ya aprobó esta carta", "[✓ Aprobar", "está aprobada")
    await cast.phones.advance(10 * MINUTE)  # until then a decision can be undone
    await cast.ana.hears("aprob")
    await cast.ben.hears("makes a promise")


async def the_letter_comes_again(cast: Cast) -> None:
    """Ben changes his letter; it stays the same letter, and Dana sees what is different."""
    ben, dana = cast.ben, cast.dana
    await ben.does("[✎ Change it", "to be copied and changed", "free by Christmas", "Now write your letter")
    await ben.does("> Dear José, I think of you every day. I bake at the shop beside Bristol station.", "Kept.")
    await ben.does("[✓ Done", "as it will be read", "[✉️ Send it", "sees what you changed")
    await dana.does("> /read", "free by Christmas")


async def a_passage_is_taken_out(cast: Cast) -> None:
    """One sentence could lead to Ben: Dana asks him if it may be taken out, and he agrees."""
    ben, dana = cast.ben, cast.dana
    await dana.does("[✂ Take passages out", "Which passages", "> 2", "Ask them if they agree?")
    await dana.does("[Ask the writer", "will be asked")
    await cast.phones.advance(10 * MINUTE)
    await ben.does("as it would be", "[✓ Take them out", "without these passages?", "[Yes, without them", "team")
    await dana.does("> /read", "Passages were taken out", "[✓ Approve", "is approved")
    await cast.phones.advance(10 * MINUTE)
    await ben.hears("was approved")


async def a_letter_leaves_on_paper(cast: Cast) -> None:
    """Carmen prints both letters, takes one out, and sends the other to the prison; only then Ana is told."""
    carmen = cast.carmen
    await carmen.does("> /print", "2 cartas aprobadas", "[Hacer el PDF: todas", "2 cartas")
    await carmen.does("[Armarlo de todos modos", ".pdf", "[✓ Todo impreso", "solo entonces")
    await carmen.does(f"> /batch {_batch(carmen)}-2", "José Díaz", "[Sacarla del lote", "Destruye su hoja ahora")
    await carmen.does("> /print", "Lotes sin terminar", "[Ver", "[Envío hecho: Manuel", "¿Cómo salió el envío?")
    await carmen.does("[Por correo", "¿Es así?", "[Sí, ya", "quedó marcada como")
    await cast.ana.hears("el equipo la mandó por correo")


def _batch(actor: Actor) -> str:
    """The code of the batch whose file they got last."""
    said = (text for _, text in reversed(actor.phone.transcript))
    return next(found[1] for text in said if (found := re.search(r"(\w+)\.pdf", text)))


async def a_reply_comes(cast: Cast) -> None:
    """A week later a reply comes from prison: Carmen sends it in, Dana checks it, and Ana reads it."""
    carmen = cast.carmen
    await cast.phones.advance(7 * DAY)
    await carmen.does("> /reply", "Mándame la respuesta", "> Querida Golondrina: gracias por tu carta.", "[✓ Listo")
    await carmen.does("¿A qué carta responde?", f"> {_batch(carmen)}-1", "¿Es esta la respuesta")
    await carmen.does("[Mandarla", "Ya avisé")
    await cast.dana.does(
        "has sent in a reply", "[Check", "Does it belong to this letter?", "[✓ It belongs", "is checked"
    )
    await cast.ana.hears("gracias por tu carta")


async def a_reply_is_translated(cast: Cast) -> None:
    """Another reply is in Tseltal: Ana gets it as it came, then translated by Carmen and checked by Dana."""
    ana, carmen, dana = cast.ana, cast.carmen, cast.dana
    await dana.does("> /reply", "Send me the reply", "> Wokol awal, Golondrina.", "Kept.", "[✓ Done")
    await dana.does("To which letter?", f"> {_batch(carmen)}-1", "Is this the reply", "[🌐 The reply is not in")
    await dana.does("In which language", "[Another language", "What is the language called?", "> Tseltal")
    await dana.does("The reply is in Tseltal", "[Send it in", "Sent in.")
    await carmen.does("mandó una respuesta", "[Revisar", "¿Es de esta carta?", "[✓ Es de esta carta", "está revisada")
    await ana.hears("en tseltal")
    await carmen.does("> /languages tzh", "¿Qué idiomas traduces?", "> /languages es", "tseltal y español")
    await cast.phones.advance(HOUR)
    await carmen.does("por traducir entre tus idiomas", "> /totranslate", "Una respuesta de", "[✎ Escribir")
    await carmen.does("Escribe la traducción al español", "> Gracias, Golondrina.", "Guardado", "[✓ Listo")
    await carmen.does("¿Es esta tu traducción", "[Entregarla", "Entregada.")
    await dana.does("was translated from Tseltal into Spanish", "[Check it", "Does it say the same")
    await dana.does("[✓ It says the same", "is approved")
    await ana.hears("Una traducción de la respuesta")


async def the_reminder_comes(cast: Cast) -> None:
    """The clock is moved to the day before the event, and the reminder comes."""
    await cast.phones.advance(9 * DAY - 2 * HOUR)
    await cast.ana.hears("Te lo recuerdo porque sigues este encuentro")


async def five_hundred_are_told(cast: Cast) -> None:
    """An announcement goes to five hundred subscribers, after a second person has agreed to it."""
    await quiet(cast.crowd, "/subscribe")
    carmen, dana = cast.carmen, cast.dana
    await carmen.does("> /announce", "¿A quién", f"[todas las personas suscritas ({SUBSCRIBERS})")
    await carmen.does("español", "* <b>Mañana, en el Paliacate.</b> Trae tus cartas.")
    await carmen.does("inglés", "* <b>Tomorrow at Paliacate.</b> Bring your letters.")
    await carmen.does(f"{SUBSCRIBERS}", "[En cuanto", "[Proponerlo", "cuando otra persona")
    await dana.does(
        "Carmen wants to write", "[Read it and decide", "Agreed so far: Carmen", "[✓ I agree", "goes out in a minute"
    )
    await cast.phones.advance(MINUTE)
    await dana.hears(f"of {SUBSCRIBERS}.", PATIENCE)
    await dana.hears(f"{SUBSCRIBERS} sent, 0 unreachable, 0 failed", PATIENCE)
    await cast.ana.hears("Mañana, en el Paliacate.")
    await asyncio.gather(*(phone.sees("Mañana, en el Paliacate.", PATIENCE) for phone in cast.crowd))
    cast.out.print(Sentence("  [dim]… and so do {count} others.[/]", count=len(cast.crowd)))


async def a_letter_leads_to_nobody(cast: Cast) -> None:
    """Ben writes a letter and wants no link to him kept: only a code, said once, shows what becomes of it."""
    ben = cast.ben
    await cast.phones.advance(MINUTE)
    await ben.does("> /write jose-diaz", "What name will you sign with?", "> Heron", "Now write your letter")
    await ben.does("> Dear José, the river is high today, and so are our spirits.", "Kept.", "[✓ Done")
    await ben.does("as it will be read", "[🕊 Send it without a link to me", "from Heron", "[🕊 Yes, forget")
    received = await ben.hears("I no longer know that it is yours")
    await ben.does(f"> /letter {_code(received.text)}", "It waits for the team to read it")


def _code(text: str) -> str:
    """The code of an unlinked letter: four groups of four signs."""
    found = re.search(r"\w{4}(-\w{4}){3}", text)
    return found[0] if found else ""


async def one_is_forgotten(cast: Cast) -> None:
    """One supporter asks to be forgotten."""
    await cast.ben.does("> /forgetme", "at once", "[Yes, delete everything", "Nothing in my database leads to you")


TOUR = Story(
    (
        two_join_the_team,
        the_donation_details_are_confirmed,
        a_supporter_reads_and_writes,
        another_writes_too_hastily,
        the_team_decides,
        the_letter_comes_again,
        a_passage_is_taken_out,
        a_letter_leaves_on_paper,
        a_reply_comes,
        a_reply_is_translated,
        the_reminder_comes,
        five_hundred_are_told,
        a_letter_leads_to_nobody,
        one_is_forgotten,
    ),
    crowd=SUBSCRIBERS - 2,
)
