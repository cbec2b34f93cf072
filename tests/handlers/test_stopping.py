"""Whoever wants no more messages says it in their own way, and is understood; but a letter keeps all of its lines."""

import pytest
from heard import plain
from stage import Stage

from handlers.stopping import may_want_out, wants_out
from storage import conversations, people

STOPPED = ("Listo: no más avisos", "Listo: ya no sigues nada")

# Most of them stand in public bug reports of other bots, whose stop was not understood.
WAYS = """
stop | STOP | Stop. | STOP!!! | Stop… | stop? | STOP, please | Please stop | stop 🙏 | 🛑 STOP 🛑
“stop” | 'stop' | ＳＴＯＰ | S T O P | s.t.o.p. | stop all | STOP ALL | stopall | Stop. Thank you
stop it | stop this | stop the messages | stop sending me messages | stop@PalomaBot
@PalomaBot stop | unsubscribe | Unsubscribe me | unsubscribe 🛑 | I want to unsubscribe | opt out
opt-out | quit | end | cancel | cancel my subscription | remove me from the list
take me off your list | no more messages | don't write to me | Do not contact me again
leave me alone | alto | ¡Alto! | ¡¡ALTO!! | Alto, por favor | baja | ¡Baja! | darme de baja
dar de baja | dame de baja | denme de baja por favor | Quiero darme de baja | me quiero dar de baja
cancelar | cancelar suscripción | cancelar la suscripción | anular suscripcion | parar | para
¡Para ya! | basta | Basta ya | detener | salir | no más avisos | no quiero más mensajes
no quiero recibir más mensajes | ya no me escriban | no me manden más noticias | dejen de escribirme
dejar de recibir avisos | desuscribirme | quítenme de la lista | déjenme en paz | /stop | /STOP
توقف | توقّف! | توقفوا من فضلكم | تـوقـف | ت و ق ف | قف | أوقفوا الرسائل | إيقاف | إيقاف الإعلانات | كفى | يكفي
إلغاء الاشتراك | أريد إلغاء الاشتراك | لا أريد المزيد | لا أريد تلقي الإعلانات بعد الآن | لا أريد رسائل بعد اليوم
لا ترسلوا لي رسائل | لا تكتبوا لي | توقفوا عن الإرسال | لا تزعجوني | احذفوني من القائمة | اتركوني وشأني | أوقفوا كل شيء
pare | Parem! | PARAR | pare de me mandar mensagens | Parem de me escrever, por favor | para de mandar mensagem
parar de receber avisos | chega | Chega de mensagens | cancelar inscrição | Quero cancelar minha inscrição
cancele minha assinatura | sair | Sair, por favor | quero sair | quero sair da lista | não quero mais
não quero mais mensagens | Não quero mais receber mensagens | não quero receber mais nada | não quero receber avisos
eu não quero mais saber | não me mande mais mensagens | Não me mandem mais nada | não mande mais mensagens
não me escrevam mais | me descadastrar | descadastre-me | quero me desinscrever | desinscrever
me tira da lista | me tirem dessa lista, por favor | tire-me da lista | me remova | me deixa em paz
Pare já, obrigada | deixar de receber avisos | quero parar de receber mensagens | encerrar inscrição
/sair | /parar | /stop. | /Stop! | /stop@PalomaBot | /stop please | /unsubscribe | /baja | /alto | /optout | ／stop
"""
EVERY_WAY = [way.strip() for line in WAYS.strip().splitlines() for way in line.split(" | ")]

NOT_THAT = [
    *(
        "do not stop writing",
        "we have to STOP this bill",
        "the rain stopped",
        "Alto a la represión",
        "¡Alto a la guerra!",
    ),
    *(
        "baja la voz",
        "el alto muro",
        "no quiero",
        "no",
        "hola",
        "gracias",
        "quiero escribir",
        "para Manuel",
        "para que sirve",
    ),
    *("no me llegan avisos", "quiero recibir avisos", "get news", "leave", "end of the story", "cancel my letter"),
    *(
        "para a Maria",
        "para todos",
        "Para minha mãe",
        "para de chover",
        "parabéns",
        "parece",
        "não pare de lutar",
        "a chuva parou",
        "não quero",
        "não",
        "olá",
        "obrigada",
        "a carta chega",
        "chega amanhã",
        "quero receber avisos",
        "não recebo avisos",
        "quando você sair",
        "sair de casa",
        "deixa eu pensar",
        "inscrever",
        "quero escrever mais",
        "mais nada",
        "não me mandaram avisos",
        "apague minha carta",
        "cancelar minha carta",
        "a",
        "o",
    ),
    *("suscribirme", "subscribe", "descubrir", "descripción", "", "🙏", "please", "borra mi carta"),
    *("متى نتوقف عن الكتابة إليه؟", "كيف أوقف الإعلانات؟", "لا أريد أن أكتب", "رسالة إلى أحمد", "لا", "شكرا", "خلاص"),
    *("السلام عليكم", "أوقفوا الحرب", "كل الرسائل", "القائمة", "الأخبار"),
]


@pytest.mark.parametrize("way", EVERY_WAY)
def test_every_way_of_saying_it_is_understood(stage: Stage, way: str) -> None:
    stage.person("ana", "es")
    stage.says("ana", "/subscribe")
    (heard,) = stage.says("ana", way)
    assert plain(heard).startswith(STOPPED)
    assert not stage.person("ana").subscribed


@pytest.mark.parametrize("said", NOT_THAT)
def test_what_means_something_else_is_no_wish_to_leave(said: str) -> None:
    assert not wants_out(said)


def test_no_word_is_looked_at_in_what_is_long() -> None:
    assert not wants_out("stop " * 100)
    assert not may_want_out("stop " * 100)


def test_everything_is_ended_by_who_says_so(campaigns: Stage) -> None:
    for said in ("/subscribe", "/follow case jose-diaz"):
        campaigns.says("ana", said)
    assert "You still follow one campaign, case or event" in plain(campaigns.says("ana", "stop")[0])
    assert "you follow nothing any more" in plain(campaigns.says("ana", "STOP ALL")[0])


@pytest.mark.parametrize(
    "said",
    [
        "How do I stop these messages?",
        "¿Cómo me doy de baja de esto?",
        "this is spam",
        "Como cancelo minha inscrição?",
        "كيف أوقف الإعلانات؟",
    ],
)
def test_a_sentence_with_such_a_word_is_answered_with_the_way_out(stage: Stage, said: str) -> None:
    stage.says("ana", "hello")
    stage.says("ana", "/subscribe")
    (heard,) = stage.says("ana", said)
    assert stage.person("ana").subscribed
    assert "Stop announcements" in heard.labels
    stage.presses("ana", "Stop announcements")
    assert "Stop announcements" not in stage.says("ana", said)[0].labels, "there is nothing to stop"


@pytest.mark.parametrize("typed", ["/unsubscribed", "/unsuscribe", "/desubscribe", "/stopp"])
def test_the_opposite_is_never_proposed(stage: Stage, typed: str) -> None:
    stage.says("ana", "/subscribe")
    assert "Did you mean /subscribe" not in plain(stage.says("ana", typed)[0])


@pytest.mark.parametrize("line", ["¡Alto!", "Baja", "Basta ya", "STOP", "Parem!", "توقف"])
def test_a_line_of_a_letter_is_a_line_of_the_letter(campaigns: Stage, line: str) -> None:
    """People type a letter line by line; the writer stays subscribed, and the way out is shown beside."""
    campaigns.person("ana", "es")
    for said in ("/subscribe", "/write manuel-gomez-vazquez", "La golondrina", "Gritamos juntas:"):
        campaigns.says("ana", said)
    _, hint = campaigns.says("ana", line)
    assert "Lo guardé como parte de lo que estás escribiendo" in plain(hint)
    assert len(hint.labels) == 1
    campaigns.says("ana", "Ni un paso atrás.")
    assert campaigns.person("ana").subscribed
    (preview,) = campaigns.presses("ana", "Listo")
    assert f"Gritamos juntas:\n\n{line}\n\nNi un paso atrás." in plain(preview)


def test_who_gets_nothing_is_shown_no_way_out_of_it(campaigns: Stage) -> None:
    for said in ("/write manuel-gomez-vazquez", "The swallow"):
        campaigns.says("ana", said)
    assert len(campaigns.says("ana", "Stop!")) == 1


def test_in_the_middle_of_a_choice_it_is_the_wish(campaigns: Stage) -> None:
    """A choice takes no words of one's own; what would also mean the question itself is left to it."""
    campaigns.says("ana", "/subscribe")
    campaigns.says("ana", "/forgetme")
    campaigns.says("ana", "cancel")
    assert campaigns.person("ana").subscribed
    campaigns.says("ana", "stop")
    assert not campaigns.person("ana").subscribed


def test_a_pen_name_may_be_such_a_word(campaigns: Stage) -> None:
    campaigns.person("ana", "es")
    for said in ("/write manuel-gomez-vazquez", "Alto"):
        campaigns.says("ana", said)
    with campaigns.tx() as tx:
        state = conversations.load(tx, people.meet(tx, "telegram:1000", "es").id)
    assert state is not None
    assert b"Alto" in state
