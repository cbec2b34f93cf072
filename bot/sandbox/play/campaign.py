"""The tour of a campaign: a team writes one in the chat, in two languages, runs it, and ends it; all of it is invented.

Two coordinators write the campaign, a case with a picture, the details for giving and a meeting, and publish each; the
details are shown once both have typed the end of their number. A supporter follows, takes a card and a flyer, and asks
how to give; the meeting is moved, then called off; the weekly message comes; a question to the team is answered. Then
the campaign ends: whoever was writing a letter loses no word, and whoever followed hears of it.
"""

import asyncio

from bot.sandbox.play.narrator import Actor
from bot.sandbox.play.playing import DAY, HOUR, MINUTE, Cast, Story
from bot.sandbox.play.tour import LETTER, MOMENT
from storage.rights import Role

PUBLISHED = ("[Publicar", "¿Publicar", "[Sí", "está publicado")

TEN_MINUTES = 10 * MINUTE
"""As long whoever published something can mend it before its followers hear of it."""


async def two_found_a_group(cast: Cast) -> None:
    """Two people coordinate a new group: Carmen writes in Spanish, Dana in English."""
    await cast.join((cast.carmen, Role.OWNER), (cast.dana, Role.OWNER))


async def a_campaign_is_written(cast: Cast) -> None:
    """Carmen writes a campaign in the chat, in two languages, looks at it as supporters will, and publishes it."""
    carmen = cast.carmen
    await cast.act(carmen, "> /campaigns", "Las campañas", "[+ Una campaña", "¿En qué idiomas", "[Solo en español")
    await cast.act(carmen, "nueva campaña", "> El agua de Villa Niebla", "nombre corto", "[el-agua-de-villa-niebla")
    await cast.act(carmen, "hay que corregir", "[Idiomas", "Toca un idioma", "[+ inglés", "(idioma: inglés)")
    await _writes(cast, "Título", "", "The water of Villa Niebla")
    await _writes(
        cast,
        "Resumen",
        "Un pueblo cuida su manantial, y una vecina está en prisión por eso.",
        "A village looks after its spring, and a neighbour is in prison for it.",
    )
    await _writes(
        cast,
        "Historia",
        "Villa Niebla bebe de un solo manantial. Lo limpia todo el pueblo, *cada domingo*, desde hace cien años.",
        "Villa Niebla drinks from one spring. The whole village has cleaned it *every Sunday* for a hundred years.",
    )
    await cast.act(carmen, "[Fuente", "> Acta de la asamblea", "(español)", "> Asamblea de Villa Niebla")
    await cast.act(carmen, "(inglés)", "> Assembly of Villa Niebla", "No falta nada")
    await _letters_are_ruled(cast)
    await cast.act(carmen, "No falta nada", "[👁 inglés", "has cleaned it every Sunday", "[Ver la ficha")
    await cast.act(carmen, *PUBLISHED)
    await cast.dana.hears("has published “The water of Villa Niebla”")


async def _letters_are_ruled(cast: Cast) -> None:
    """The campaign takes letters: what becomes of them, and one point of the guide."""
    carmen = cast.carmen
    await cast.act(carmen, "[Cartas", "Guía para escribir")
    await _writes(
        cast,
        "Qué pasa con las cartas",
        "Las llevamos a la cárcel el primer lunes de cada mes.",
        "We bring them to the prison on the first Monday of each month.",
    )
    await cast.act(carmen, "[Guía para escribir", "[+ Otra más", "Clave del punto", "> calm", "Regla")
    await cast.act(carmen, "> Escribe con calma.", "(inglés)", "> Write calmly.", "Motivo")
    await cast.act(
        carmen, "> A tu carta le falta calma.", "(inglés)", "> Your letter lacks calm.", "Clave del punto: calm"
    )
    await cast.act(carmen, "[Volver", "[Volver", "[Ver la ficha")


async def _writes(cast: Cast, field: str, spanish: str, english: str) -> None:
    """Carmen writes one field in both languages; what is not given stays as it is."""
    await cast.act(
        cast.carmen, f"[{field}", f"{field} (español)", *_typed(spanish), f"{field} (inglés)", *_typed(english)
    )


def _typed(text: str) -> tuple[str, ...]:
    return (f"> {text}",) if text else ("[Dejarlo",)


async def a_case_has_a_picture(cast: Cast) -> None:
    """Carmen adds the case of a neighbour, with a picture, and publishes it."""
    carmen = cast.carmen
    await cast.act(carmen, "> /campaigns el-agua-de-villa-niebla", "en la lista", "[+ Caso", "¿Cómo se llama")
    await cast.act(carmen, "> Aurora Peñalba", "nombre corto", "[aurora-penalba", "Caso: Aurora Peñalba")
    await _writes(
        cast, "Resumen", "Hortelana, 41 años; cuidaba el manantial.", "A gardener, 41, who looked after the spring."
    )
    await _writes(
        cast,
        "Historia",
        "Aurora abrió la compuerta para que el pueblo tuviera agua. La detuvieron esa misma tarde.",
        "Aurora opened the sluice so that the village had water. She was arrested the same afternoon.",
    )
    await cast.act(
        carmen,
        "[En prisión desde",
        "2020",
        "> 2024-03-02",
        "2024-03-02",
        "[Recibe cartas",
        "Ahora: –",
        "[Sí",
        "Recibe cartas: Sí",
    )
    await _writes(cast, "Cárcel", "Cárcel de Monte Claro", "Monte Claro prison")
    await _writes(cast, "Qué se exige", "Que la dejen libre.", "That she is set free.")
    await cast.act(carmen, "[Foto", "Manda la foto")
    await carmen.sends(LETTER, "")
    await cast.act(carmen, "en palabras", "> Una página de su cuaderno.", "(inglés)")
    await _described(carmen)
    await cast.act(carmen, "[👁 español", "En prisión desde", "[Ver la ficha", *PUBLISHED)


async def _described(carmen: Actor) -> None:
    """The picture is taken as soon as it is here; until then it is said that it is on its way."""
    await carmen.says("A page of her notebook.")
    while "Foto:" not in (await carmen.hears("")).text:
        await asyncio.sleep(MOMENT)
        await carmen.says("A page of her notebook.")


async def two_confirm_how_to_give(cast: Cast) -> None:
    """Carmen lays the details for giving before the team; each of the two types the end of the number."""
    carmen, dana = cast.carmen, cast.dana
    await cast.act(carmen, "> /campaigns el-agua-de-villa-niebla", "[+ Forma de donar", "¿Cómo se llama")
    await cast.act(carmen, "> Para la defensa", "nombre corto", "[para-la-defensa", "Forma de donar: Para la defensa")
    await _writes(cast, "Título", "", "For the defence")
    await _writes(cast, "Para qué es el dinero", "La abogada de Aurora.", "Aurora's lawyer.")
    await cast.act(
        carmen, "[Titular de la cuenta", "Todavía", "> Vecinas de Villa Niebla", "[Cuenta de banco", "País", "> ES"
    )
    await cast.act(
        carmen,
        "le falta",
        "[Cuenta de banco",
        "País del banco: ES",
        "[IBAN",
        "Todavía no dice nada",
        "> ES91 2100 0418 4502 0005 1331",
        "IBAN",
        "> ES91 2100 0418 4502 0005 1332",
    )
    await cast.act(
        carmen, "[Ver la ficha", "No falta nada", "[👁 español", "Antes de donar", "[Proponer al equipo", "¿Proponer"
    )
    await cast.act(carmen, "[Sí", "Villa Niebla» que esperan")
    await cast.act(carmen, "[Verlos", "Huella", "[✓", "los últimos 4", "> 1332", "otra persona")
    await cast.act(
        dana,
        "has confirmed donation details",
        "[Look at",
        "ES91 2100 0418 4502 0005 1332",
        "[✓ All of it is right",
        "last 4",
        "> 1332",
    )
    await dana.hears("Confirmed.")


async def a_meeting_is_set(cast: Cast) -> None:
    """Dana sets a meeting, with a day and a place, and publishes it."""
    dana = cast.dana
    await cast.act(dana, "> /campaigns el-agua-de-villa-niebla", "[+ Event", "called?", "> Caminata al manantial")
    await cast.act(
        dana, "short name", "[caminata-al", "Event:", "[Title", "Title (Spanish)", "[Leave it as", "Title (Eng"
    )
    await cast.act(dana, "> Walk to the spring", "[Day", "Day (", "> 2024-09-28", "[Hour", "Hour (", "> 10:00")
    await cast.act(dana, "[Time zone", "Time zone (", "> America/Mexico_City", "[Place", "Place (Spanish)")
    await cast.act(
        dana, "> Plaza de Villa Niebla", "Place (English)", "> Villa Niebla square", "[Address", "Address (Sp"
    )
    await cast.act(
        dana, "> Junto a la fuente", "Address (English)", "> By the fountain", "[Description", "Description (Sp"
    )
    await cast.act(dana, "> Subimos despacio.", "Description (English)", "> We walk up slowly.", "Nothing is missing")
    await cast.act(
        dana, "[👁 English", "Walk to the spring", "[To the sheet", "[Publish", "Publish “", "[Yes", "is published"
    )


async def a_supporter_follows(cast: Cast) -> None:
    """A supporter follows the campaign and the meeting, takes a card and a flyer, and asks how to give."""
    ana = cast.ana
    await cast.act(ana, "> /start", "Te doy la bienvenida", "> /cases", "una vecina", "[El agua de Villa Niebla")
    await cast.act(ana, "cien años", "[Seguir toda la campaña", "Dejar de seguir la campaña", "> /case aurora-penalba")
    await cast.act(
        ana, "compuerta", "[Seguir", "Dejar de seguir", "[🖼 Foto", "Una página de su cuaderno", "[↗ Compartir"
    )
    await cast.act(ana, "start=case-aurora-penalba", "[🖨 Un volante", "aurora-penalba-flyer.pdf")
    await cast.act(ana, "> /event caminata-al-manantial", "Junto a la fuente", "[Seguir", "Dejar de seguir")
    await cast.act(
        ana, "> /donate", "quieres apoyar", "[El agua de Villa Niebla", "tu nombre", "[Entiendo", "ES91 2100"
    )
    await cast.act(
        ana, "> /subscribe", "[Elegir qué", "¿Cuándo", "[Una vez por semana", "¿De qué quieres", "[Eso es todo"
    )
    await cast.act(ana, "¿De qué campañas?", "[Eso es todo", "¿Hay horas", "[No, a cualquier hora", "el domingo")


async def the_meeting_is_moved(cast: Cast) -> None:
    """Dana changes the hour of the meeting; ten minutes later its followers read the old hour and the new one."""
    dana = cast.dana
    await cast.act(
        dana,
        "> /edit caminata-al-manantial",
        "Event:",
        "[Hour",
        "10:00",
        "> 11:30",
        "Hour: 11:30",
        "[Publish",
        "Publish “",
        "[Yes",
    )
    await dana.hears("is published")
    await cast.phones.advance(TEN_MINUTES)
    await cast.ana.hears("Antes:")


async def the_meeting_is_called_off(cast: Cast) -> None:
    """Then it has to be called off, and they hear that, too."""
    dana = cast.dana
    await cast.act(dana, "> /takeoff caminata-al-manantial", "Take", "[Yes, take it off", "is off the list")
    await cast.phones.advance(TEN_MINUTES)
    await cast.ana.hears("Se anuló")


async def the_week_is_told(cast: Cast) -> None:
    """On Sunday the weekly message comes, made of what happened; whoever chose it reads all of it in one."""
    await cast.phones.advance(5 * DAY + 10 * HOUR)
    await cast.ana.hears("Aurora Peñalba")


async def a_question_is_answered(cast: Cast) -> None:
    """Ben asks the team something; Dana answers, and sees a number in place of a name."""
    ben, dana = cast.ben, cast.dana
    await cast.act(ben, "> /contact", "What is it about?", "[A question", "in one message or several")
    await cast.act(ben, "> Can I send Aurora seeds with my letter?", "Kept.", "[✓ Done", "under the number")
    await cast.act(dana, "written to the team", "[Read", "seeds", "[Answer", "Write your answer")
    await cast.act(dana, "> Not seeds, but a drawing of them.", "again?", "[No", "will read", "[Send it")
    await dana.hears("Sent.")
    await ben.hears("a drawing of them")


async def the_campaign_ends(cast: Cast) -> None:
    """Carmen ends the campaign while Ben writes a letter: he hears of it at once, and Ana, who followed, soon after."""
    ana, ben, carmen = cast.ana, cast.ben, cast.carmen
    await cast.act(ben, "> /write aurora-penalba", "What name will you sign with?", "> Wren", "Now write your letter")
    await cast.act(ben, "> Dear Aurora, the spring runs clear, and we think of you.", "Kept.")
    await cast.act(carmen, "> /takeoff el-agua-de-villa-niebla", "¿Terminar", "[Sí, terminarla", "terminó")
    await ben.hears("Aurora")
    await cast.phones.advance(TEN_MINUTES)
    await ana.hears("ya no está en nuestra lista")
    await cast.act(ana, "> /cases el-agua-de-villa-niebla", "Esta campaña terminó")


CAMPAIGN = Story(
    (
        two_found_a_group,
        a_campaign_is_written,
        a_case_has_a_picture,
        two_confirm_how_to_give,
        a_meeting_is_set,
        a_supporter_follows,
        the_meeting_is_moved,
        the_meeting_is_called_off,
        the_week_is_told,
        a_question_is_answered,
        the_campaign_ends,
    )
)
