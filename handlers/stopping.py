"""How people say that they want no more messages, in the languages spoken here: whatever they put around it.

Signs, capitals, accents, pictures and politeness say nothing: "STOP, please!", "¡Alto!" and "s t o p" are the same
wish; so are «توقّف» and «تـوقف». A message that says nothing else is understood as it (`wants_out`); one that has such a
word somewhere in it may mean something else, and is answered with the button (`may_want_out`).
"""

import re
import unicodedata
from functools import cache

# Said around the wish; they change nothing of it.
_AROUND = frozenset(
    {
        *("please", "pls", "plz", "plis", "kindly", "now", "right", "just", "ok", "okay", "hey", "hi", "hello"),
        *("thanks", "thank", "you", "thx", "bot", "paloma", "por", "favor", "porfa", "porfavor", "gracias", "ya"),
        *("ahora", "hola", "oye", "oigan"),
        *("من", "فضلك", "فضلكم", "لو", "سمحت", "سمحتم", "رجاء", "ارجوك", "ارجوكم", "شكرا", "الان", "مرحبا", "اهلا"),
        *("السلام", "عليكم", "يا", "بوت", "البوت", "بالوما", "طيب", "حسنا"),
        *("agora", "ja", "oi", "ola", "gentileza", "obrigado", "obrigada", "obg", "valeu"),
    }
)
# That it is to end with everything.
_ALL_ARABIC = frozenset({"كل", "الكل", "كلها", "جميع", "جميعها"})
_ALL = frozenset({"all", "everything", "todo", "todos", "todas", "tudo", "stopall"}) | _ALL_ARABIC
# What somebody says to leave a conversation, too.
_THIS = frozenset({"cancel", "cancelar", "cancela", "quit", "end", "salir", "cancele", "sair", "الغاء", "خروج"})

# What is to end, if they say so: "it", "the messages", "la suscripción"; <o> in the ways below.
_OBJECT = (
    r"(?: (?:it|this|that|all|everything|me|the|my|these|those|your|any|more|messages?|messaging|msgs?|news|notices?"
    r"|announcements?|updates?|texts?|subscription|notifications?|lists?"
    r"|todo|todos|todas|esto|eso|la|las|el|los|mi|mis|de|mas|mensajes?|avisos?|noticias?|novedades|suscripcion(?:es)?"
    r"|subscripcion|notificaciones|lista|listas"
    r"|(?:ال)?(?:رسا[يء]?ل|رساله|اعلانات|اعلان|اشعارات|تنبيهات|اخبار|اشتراك|قا[يء]?مه|مزيد|كل)|رسا[يء]?لكم|اعلاناتكم|اشتراكي"
    r"|هذا|هذه|ذلك|شيء?|اي|اخري|جميع|جميعها|كلها|بعد|اليوم|لي|الي|لنا|عني|في"
    r"|isso|isto|tudo|nada|o|a|os|as|do|da|dos|das|desta|dessa|meu|minha|minhas|mais|mensage[mn]s?|msg|novidade"
    r"|aviso|inscric(?:ao|oes)|assinatura|cadastro|notificac(?:ao|oes)|alertas?))*"
)
_ANYTHING = r"(?: [^ ]+)*"
_ENGLISH = (
    r"(?:stop|cancel|no more)<o>",
    r"stopall|quit|end|revoke|enough|leave me (?:alone|in peace)|remove me",
    r"(?:unsubscribed?|unsub|unsuscribe|opt ?out)(?: me)?(?: from| of)?<o>",
    r"(?:get|take|remove|opt) me (?:off|out|from)(?: of)?<o>",
    r"(?:stop|quit) (?:sending|writing|messaging|texting|contacting|bothering|spamming)(?: to)?<o>",
    r"(?:do not|don ?t|never) (?:send|write|message|text|contact|bother)(?: to)?<o>(?: again| anymore)?",
    r"i (?:want|would like|wish) (?:to )?(?:stop|unsubscribe|opt out|quit|leave|no more)<o>",
    r"i (?:do not|don ?t) want (?:any more|more|to (?:get|receive|hear))<o>(?: anymore)?",
)
_SPANISH = (
    r"alto|para|parar|pare|paren|parad|parenle|detener|detente|detengan|detenganse|salir|salirme|salte",
    r"baja<o>|basta(?: de<o>)?|alto a<o>|no mas<o>",
    r"(?:quiero |quisiera |deseo |necesito |me )?(?:dar(?:me)?|dame|deme|denme|doy|dan|damos)(?: de)? (?:de )?baja<o>",
    r"me (?:quiero|doy|puedo|pueden|puedes|das|dan) (?:dar )?(?:de )?baja",
    r"(?:quiero |quisiera )?(?:cancelar|anular|terminar|cancela|cancelen|anulen|anula)(?:me|la)?<o>",
    r"(?:quiero |quisiera )?(?:des|de|dis|un)(?:su[bs]?s?cri[bv]\w*|suscri\w*|subscri\w*|apunt(?:ar|en|a)me)<o>",
    r"no (?:quiero|deseo|me) (?:mas|recibir|que me)?(?: recibir)?(?: mas)?(?: escriban| manden| envien| lleguen)?<o>",
    r"no me (?:escriba[ns]?|mande[ns]?|envien|envies|envie|molesten|molestes|lleguen)<o>",
    r"(?:quiero )?(?:dejar?|dejen|deja(?:me)|dejenme) (?:de )?(?:recibir|(?:escribir|mandar|enviar)(?:me)?|en paz)<o>",
    r"(?:quiten|quita|quitar|borren|borra|saquen|saca|sacar|eliminen|elimina)me<o>",
)
_I_WANT = r"(?:eu )?(?:quero |queria |gostaria de |desejo |preciso |vou )?(?:me )?"
_SEND = r"(?:receber|mandar|enviar|escrever|incomodar)"
_PORTUGUESE = (
    r"pare|parem|chega(?: de)?<o>|(?:pare|parem|parar)(?: de| com)?<o>",
    rf"{_I_WANT}(?:cancel(?:ar?|e|em)|encerr(?:ar?|e|em)|sair(?: fora)?)<o>",
    rf"{_I_WANT}(?:par(?:ar?|e|em)|deix(?:ar?|e|em)) de (?:me )?{_SEND}(?: me)?<o>",
    rf"{_I_WANT}(?:des(?:inscr|cadastr|subscr|assin)\w*)(?: me)?<o>",
    rf"{_I_WANT}(?:tir|remov|retir|exclu)(?:[aei]r?|[ae]m)(?: me)?(?: desta| dessa| da) lista",
    r"me (?:tir[ae]m?|remov[ae]m?|retir[ae]m?|exclu[ai]m?)<o>|(?:tir[ae]m?|remov[ae]m?|exclu[ai]m?) me<o>",
    r"(?:eu )?nao (?:quero|queria|desejo|vou querer)(?: mais| receber| nada| saber){1,3}<o>(?: nao)?",
    r"(?:eu )?nao (?:me )?(?:escrev[ae]m?|mand[ae]m?|envi[ae]m?|incomod[ae]m?|perturb[ae]m?)(?: me)?<o>",
    r"(?:me )?deix[ae]m?(?: me)? em paz",
)
# Without vowels, hamzas and the two ways to write a last letter: see `_plain`.
_ARABIC = (
    r"(?:ت?وقف|قف|اوقف|كف|الغ)(?:ي|وا)?<o>|(?:كفي|يكفي|كفايه|كفاكم?|ستوب)<o>",
    r"(?:(?:اريد|نريد|اود|ارغب في|بدي|ابغي) )?(?:ان )?(?:الغاء|ايقاف|وقف|الغي|اوقف)(?: (?:تلقي|استلام|ارسال))?<o>",
    r"(?:(?:اريد|نريد|اود|بدي) )?(?:ان )?(?:ال)?(?:خروج|الغاء|ايقاف|اخرج)(?: من)?<o>",
    r"(?:ت?وقف|كف|بطل)(?:ي|وا)?(?: عن)? (?:(?:ال)?(?:ارسال|كتابه|ازعاج)|ازعاجي|مراسلتي)<o>",
    r"لا (?:اريد|نريد|اود|ارغب في) (?:ان )?(?:تلقي|استلام|استقبال|[يت]صلني)<o>",
    r"لا (?:اريد|نريد|اود) (?:المزيد|مزيدا|رسا[يء]?ل|اعلانات|شيءا?|شيا|اي)<o>",
    r"لا (?:ترسل|تكتب|تبعث)(?:ي|وا)?<o>|لا (?:تراسل|تزعج)(?:ي|و)?ني<o>",
    r"(?:احذف|ازل|ازيل|اخرج|شيل)(?:ي|و)?ني<o>|اتركو?ني(?: وشاني| بسلام| في حالي)?",
)
_HINTS = re.compile(
    r"\b(?:stop(?:all|ping)?|unsub\w*|unsus\w*|opt ?out|subscription|no more|quit|spam"
    r"|alto|baja|basta|parar|paren|detener|des?su[bs]\w*|suscripcion|no mas|cancelar"
    r"|parem|desinscr\w*|descadastr\w*|inscricao|nao quero (?:mais|receber)|chega de"
    r"|توقفو?ا?|اوقفو?ا?|ايقاف|الغاء|كفي|يكفي|الاشتراك|اشتراكي|لا اريد|ازعاج|خلاص)\b"
)
# Of Arabic: the line that stretches a word, and the last letters that are written in two ways.
_SPELT = str.maketrans({"ـ": "", "ى": "ي", "ة": "ه"})
LONGEST = 200
"""Characters of what can be meant as the wish: more is something else."""


def wants_out(text: str) -> bool:
    """Whether a message says that somebody wants no more, and nothing else."""
    said = " ".join(_words(text))
    return bool(said) and all(_ways(what_ends).fullmatch(said) for what_ends in (_ANYTHING, _OBJECT))


@cache  # the exact ways take a twentieth of the program's start, and hardly anybody says anything that is like them
def _ways(what_ends: str) -> re.Pattern[str]:
    ways = "|".join(f"(?:{way})" for way in _ENGLISH + _SPANISH + _PORTUGUESE + _ARABIC)
    return re.compile(ways.replace("<o>", what_ends))


def wants_out_of_all(text: str) -> bool:
    """Whether it says that they want no more of everything, also of what they follow."""
    return not _ALL.isdisjoint(plain(text).split())


def may_mean_this(text: str) -> bool:
    """Whether it may as well mean the question that is open, and not all messages."""
    return not _THIS.isdisjoint(_words(text))


def may_want_out(text: str) -> bool:
    """Whether there is something in it that could be meant so: then the way out is shown."""
    return len(text) <= LONGEST and _HINTS.search(plain(text)) is not None


def _words(text: str) -> list[str]:
    """The words that count; letters that stand apart ("s t o p") are one."""
    if len(text) > LONGEST:
        return []
    words = plain(text).split()
    if len(words) > 1 and all(len(word) == 1 for word in words):
        return ["".join(words)]
    return [word for word in words if word not in _AROUND] or words


def plain(text: str) -> str:
    """Small letters and digits without accents, and a space for all else; without the bot's name behind an @."""
    without_name = re.sub(r"@\w+", " ", text)
    apart = unicodedata.normalize("NFKD", without_name).casefold()
    letters = "".join(sign for sign in apart if not unicodedata.combining(sign)).translate(_SPELT)
    return " ".join(re.sub(r"[^a-z0-9ء-ي]+", " ", letters).split())
