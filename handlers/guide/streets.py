"""Where somebody lives, as written in English, Spanish and Portuguese: streets with a number, boxes, postal codes.

A number beside a street may also count people: "300 on Mill Road", "en la calle Hidalgo 300 personas".
"""

import re
from collections.abc import Iterator

Span = tuple[int, int]

_CAP = r"[^\W\d_a-zà-öø-ÿ]"  # a letter that is no small one
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"  # 1 May Square
_WAY = r"calle|c/|avenida|av\.?|calzada|callej[oó]n|carrera|cra\.?|pasaje|privada|blvd\.?|bulevar|boulevard|jir[oó]n"
_RUA = "rua|travessa|alameda|rodovia"
_PLACE = r"plaza|plazuela|paseo|rambla|ronda|glorieta|camino|circuito|cerrada|andador|prolongaci[oó]n|retorno|praça"
_SMALL = "(?:de|del|la|las|los|el|y|d[ao]s?)"
_ROAD = "Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Terrace|Close|Crescent|Gardens|Square"
_TENS = "ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_COUNTED = (
    r"(?!\ (?:personas|compa|mujer|hombre|niñ|j[oó]ven|familia|gente|estudiante|madre|voces|polic"
    r"|pessoas|mulher|homen|crian|jove|m[ãa]es|vozes))"
)
_STREET = re.compile(
    rf"""(?<!\w)(?:
        # calle 5 de mayo #20, Av. de los Pinos núm. 7: any name, before a number that is said to be one
        (?i:{_WAY}|{_RUA})\ ?(?:(?:{_CAP}[\w.]*|\d{{1,3}}|{_SMALL}|[a-z]\w{{3,9}})\ ){{1,6}}
          (?:\#|(?i:n(?:[oº°úu](?:m|mero)?)?)\.?)\ ?\d+[\w-]*
        # Calle Hidalgo 20, C/ Mayor, 15: a name with capitals, before a number
        | (?i:{_WAY}|{_RUA})\ ?(?:{_SMALL}\ ){{0,2}}{_CAP}[\w.]*(?:\ (?:{_CAP}[\w.]*|{_SMALL})){{0,5}},?
          \ \d{{1,5}}(?![\d:]){_COUNTED}[\w-]*
        # Plaza de la Constitución 3, piso 2: of a square, only before a comma or an end
        | (?i:{_PLACE})\ (?:{_SMALL}\ ){{0,2}}{_CAP}[\w.]*(?:\ (?:{_CAP}[\w.]*|{_SMALL})){{0,5}}
          \ \d{{1,4}}(?=\ ?(?:[,;)\n]|\.\s|\.?\Z))
        | (?i:manzana|mza?\.?)\ ?\d+[,;]?\ (?i:lote|lt\.?|casa)\ ?\d+
        # 14 Orchard Street, 1200 W 5th Ave, fourteen Orchard Street
        | (?:\d{{1,5}}[A-Za-z]?|(?<!the\ )(?<!these\ )(?i:(?:{_TENS})(?:-(?:{_ONES}))?))\ (?:[NSEW]\.?\ )?
          (?!(?:{_MONTHS})\ )(?:(?:{_CAP}[\w'’]*\.?|\d{{1,3}}(?:st|nd|rd|th))\ ){{1,3}}(?:{_ROAD})(?!\w)
        # number 12, Mill Road
        | (?i:number|no\.|nr\.|house|flat)\ \d{{1,4}}[A-Za-z]?,?\ (?:(?:in|on|at|of)\ )?
          (?:{_CAP}[\w'’]*\ ){{1,3}}(?:{_ROAD})(?!\w)
        | (?i:p\.?\ ?o\.?\ box|apartado\ postal|caixa\ postal|apdo\.?\ postal)\ ?(?:\#|n[oº°]\.?)?\ ?\d+
        | (?i:c\.?p\.?|c[oó]digo\ postal)\ ?:?\ ?\d{{5}}(?!\d)
        | (?i:cep)(?:\ (?:daqui|\w{{1,2}})){{0,2}}\ ?:?\ ?\d{{5}}-?\d{{3}}(?!\d)
        | {_CAP}\w+,\ [A-Z]{{2}}\ \d{{5}}(?!\d)    # Springfield, IL 62704
        | [A-Z]{{1,2}}\d[A-Z\d]?\ \d[A-Z]{{2}}(?!\w)  # SE1 7PB
        # شارع الحمراء رقم 12، عمارة 7: a number that is said to be one
        | (?:شارع|زقاق|نهج|زنقة|حارة)\ (?:[^\W\d]+\ ){{1,4}}?(?:(?:رقم|عدد|بناية|عمارة|منزل|بيت)\ )\d{{1,4}}
        | (?:شارع|زقاق|نهج|زنقة)\ (?:[^\W\d]+\ ){{0,3}}?[^\W\d]+\ ?[،,]\ ?
          (?:رقم\ |عمارة\ |بناية\ |شقة\ )?\d{{1,4}}(?!\d)
        | (?:ص\.?\ ?ب\.?|صندوق\ (?:ال)?بريد)\ ?:?\ ?\d{{2,6}}
    )""",
    re.VERBOSE,
)
# Without capitals, as on a telephone: then what stands around it has to say that somebody lives there.
_NO_NAME = r"(?!(?:the|in|on|of|at|to|and|down|up|from|people|old|de|la|el|en|por|con|que|hay|somos|marchamos)\b)"
_SMALL_LETTERS = re.compile(
    rf"""(?<!\w)(?:
        \d{{1,5}}[a-z]?\ (?:{_NO_NAME}[a-z'’]{{2,15}}\ ){{1,2}}(?:street|avenue|road|lane|drive|terrace
          |crescent|boulevard)(?=\ ?(?:[,.;\n]|\Z|is\ |apt|flat))
        | (?:calle|avenida|pasaje)\ (?:{_SMALL}\ ){{0,2}}{_NO_NAME}[^\W\d]{{3,15}}
          (?:\ {_NO_NAME}[^\W\d]{{2,15}}){{0,2}}\ \d{{1,5}}
          (?=,?\ (?:col|colonia|depto|departamento|piso|int|interior|barrio|fracc|casa|dpto)\b)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_IN_A_YEAR = re.compile(r"(?:in|of|since|by|until|before|after|from) (?:19|20)\d\d ", re.IGNORECASE)

# What each cannot be without; "_" is a space. Most letters have none, which is seen ten times faster than that they
# have no street.
_SAID = """
calle c/ av._ av_ avenida calzada carrera cra pasaje privada blvd bulevar boulevard jir street _st road _rd avenue _ave
lane _ln drive _dr court terrace close crescent gardens square box postal c.p cp manzana mz plaz paseo rambla ronda
glorieta camino circuito cerrada andador prolonga retorno rua_ travessa alameda rodovia praca cep_
شارع زقاق نهج زنقه حاره ص.ب ص._ب صندوق
"""
_SIGNS = tuple(sign.replace("_", " ") for sign in _SAID.split())
_SAID_NUMBERS = "teen ten_ eleven twelve twenty thirty forty fifty sixty seventy eighty ninety"
_SIGNS_OF_NUMBER = tuple(sign.replace("_", " ") for sign in _SAID_NUMBERS.split())
_POSTAL = re.compile(r", [A-Z]{2} \d|\d[A-Z]{2}(?!\w)")
_DIGIT = re.compile(r"\d")


def streets(text: str, lower: str) -> Iterator[Span]:
    """The addresses of houses in a text, of which `lower` is the small letters."""
    has_number = _DIGIT.search(text) or any(sign in lower for sign in _SIGNS_OF_NUMBER)
    if has_number and (any(sign in lower for sign in _SIGNS) or _POSTAL.search(text)):
        for pattern in (_STREET, _SMALL_LETTERS):
            yield from (match.span() for match in pattern.finditer(text) if not _is_in_a_year(text, match.start()))


def _is_in_a_year(text: str, at: int) -> bool:
    """Whether it is a year that stands there: "in 2020 King Street was full"."""
    return bool(_IN_A_YEAR.search(text, max(0, at - 7), at + 5))
