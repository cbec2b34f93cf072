"""Numbers and addresses that are spelt out, to hide them or out of habit: "five five five", "wren at example dot org".

All texts here are without capitals and accents, as `folded` leaves them.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

Span = tuple[int, int]

_FEWEST_DIGITS = 7  # in words nobody writes a year or an amount digit by digit
_FEWEST_WORDS = 3
_FEWEST_COUNTED = 4


def _numbered(words: str, first: int, step: int = 1) -> dict[str, int]:
    """Words for numbers, from a first one on."""
    return {word: first + step * at for at, word in enumerate(words.split())}


_ONES = {
    **_numbered("zero one two three four five six seven eight nine", 0),
    **_numbered("cero uno dos tres cuatro cinco seis siete ocho nueve", 0),
    **_numbered("zero um dois tres quatro cinco seis sete oito nove", 0),
    **_numbered("صفر واحد اثنان ثلاثه اربعه خمسه سته سبعه ثمانيه تسعه", 0),
    **_numbered("اثنين", 2),
    **_numbered("oh nought", 0, 0),
    **_numbered("meia", 6),
}
_TENS = {
    **_numbered("ten twenty thirty forty fifty sixty seventy eighty ninety", 10, 10),
    **_numbered("diez veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa", 10, 10),
    **_numbered("dez vinte trinta quarenta cinquenta sessenta setenta oitenta noventa", 10, 10),
}
_OTHERS = {
    **_numbered("eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 11),
    **_numbered("once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve", 11),
    **_numbered("onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove", 11),
    **_numbered("veintiuno veintidos veintitres veinticuatro veinticinco", 21),
    **_numbered("veintiseis veintisiete veintiocho veintinueve", 26),
}
_VALUES = {**_ONES, **_TENS, **_OTHERS}
_TIMES = {"double": 2, "doble": 2, "triple": 3}
_ONE = rf"(?:(?:{'|'.join(_TENS)})(?:-| [ye] )(?:{'|'.join(_ONES)})|(?:{'|'.join(_VALUES)})|\d{{1,4}})(?!\w)"
_SOME = rf"(?:({'|'.join(_TIMES)}) )?({_ONE})"
_PIECE = re.compile(_SOME)
_NUMBER = re.compile(rf"(?<!\w){_SOME}(?:[ ,.\-/–]{{1,3}}{_SOME}){{2,}}")
_ANNOUNCED = re.compile(
    r"(?<!\w)(?:numero|number|tel\w*|cel\w*|movil|mobile|phone|line|whats ?app|wasap|guasap|call|text|ring|llama\w*"
    r"|lig(?:a|ue)|marca\w*|رقم\w*|هاتف\w*|تلفون\w*|جوال\w*|اتصل\w*)\b[^.!?]{0,25}\Z"
)
_LONGEST_ANNOUNCEMENT = 40

_TOP = "com|org|net|info|io|edu|gob|gov|mx|cl|ar|es|co|uk|de|fr|us|eu|it|ch|br|pe|cat|red|xyz|app|coop|ca|nl|be|pt"
_AT = r"(?:\s?[(\[{<]\s?(?:at|arroba|@)\s?[)\]}>]\s?|\ (?:at|arroba)\ |\ ?@\ ?)"
_DOT = r"(?:\s?[(\[{<]\s?(?:dot|punto|ponto|\.)\s?[)\]}>]\s?|\ (?:dot|punto|ponto)\ |\ ?\.\ ?)"
_NAME = r"[\w+-]{1,40}"
_EMAIL = re.compile(
    rf"(?<![\w@]){_NAME}(?:(?:\.|\ (?:dot|punto|ponto|underscore|guion\ bajo)\ ){_NAME}){{0,3}}{_AT}"
    rf"{_NAME}(?:{_DOT}{_NAME}){{0,2}}{_DOT}(?:{_TOP})(?!\w)"
)
_SIGNS_OF_EMAIL = ("@", "arroba", " at ", "(at)", "[at]", "{at}")
_SIGN_OF_DOT = re.compile(rf"\bdot\b|\bp[uo]nto\b|\.\ ?(?:{_TOP})\b")
_UNDERSCORE = re.compile(r"(?<!\w)[a-z0-9]{2,30} (?:underscore|guion bajo) [a-z0-9]{2,30}")


def numbers(plain: str) -> Iterator[Span]:
    """Telephone numbers in words, or in words and digits; to count is harmless, if no number is announced."""
    for match in _NUMBER.finditer(plain) if sum(map(plain.count, _ONES)) >= _FEWEST_WORDS - 1 else ():
        pieces = [(_TIMES.get(times, 1), said) for times, said in _PIECE.findall(match[0])]
        digits = sum(times * _digits(said) for times, said in pieces)
        if digits < _FEWEST_DIGITS or sum(not said.isdecimal() for _, said in pieces) < _FEWEST_WORDS:
            continue
        announced = _ANNOUNCED.search(plain, max(0, match.start() - _LONGEST_ANNOUNCEMENT), match.start())
        if announced or not counts([_value(said) for _, said in pieces]):
            yield match.span()


def counts(values: Sequence[int]) -> bool:
    """Whether somebody counts: up or down, by the same step."""
    steps = {after - before for before, after in pairwise(values)}
    return len(values) >= _FEWEST_COUNTED and len(steps) == 1 and steps != {0}


def emails(plain: str) -> Iterator[Span]:
    """E-mail addresses with words or spaces for their signs."""
    if any(sign in plain for sign in _SIGNS_OF_EMAIL) and _SIGN_OF_DOT.search(plain):
        yield from (match.span() for match in _EMAIL.finditer(plain))


def accounts(plain: str) -> Iterator[Span]:
    """Names of accounts with a word for the line in them."""
    if "underscore" in plain or "guion bajo" in plain:
        yield from (match.span() for match in _UNDERSCORE.finditer(plain))


def _digits(said: str) -> int:
    return len(said if said.isdecimal() else str(_value(said)))


def _value(said: str) -> int:
    """The number that is said: "34", "treinta y cuatro"."""
    return int(said) if said.isdecimal() else sum(_VALUES.get(word, 0) for word in re.split("[ -]", said))
