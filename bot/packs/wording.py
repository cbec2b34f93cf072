"""What is wrong with a pack, in words that somebody who does not program can act on."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bot.packs.files import keys
from bot.packs.lines import Key
from storage.contents.spelling import nearest
from storage.errors import Rejected
from storage.sentence import Sentence

# What completes "expected `key` to …", by the refusals of content and by pydantic's names of errors.
_OF_A_KEY = {
    "content-account-number": "be letters, digits, dots and dashes, at most 40, found {value!r}",
    "content-account-type": "be one of {types}",
    "content-account-type-near": "be one of {types} (did you mean `{near}`?)",
    "content-alias": "be 6 to 20 letters, digits, dots or dashes, found {value!r}",
    "content-check": "be one of {checks}",
    "content-check-near": "be one of {checks} (did you mean `{near}`?)",
    "content-clabe-check": "be a CLABE with a right check digit, found {value!r}",
    "content-clabe-digits": "be 18 digits of a CLABE, found {value!r}",
    "content-country": "be the two letters of a country, like CL or DE, found {value!r}",
    "content-currency": "be the three letters of a currency, like CLP or EUR, found {value!r}",
    "content-day-of-year": 'be a day and a month that exist, as "MM-DD", like "12-05", found {value!r}',
    "content-digits": "be a number of digits, dots, dashes and spaces, found {value!r}",
    "content-email-address": "be an e-mail address like name@example.org, found {value!r}",
    "content-empty": "hold some text",
    "content-hour": 'be a time of day, like "18:30"',
    "content-kind": "be one of {kinds}",
    "content-kind-near": "be one of {kinds} (did you mean `{near}`?)",
    "content-language": "be the code of a language, like en or es",
    "content-languages": "be there in {languages}, found {there}",
    "content-letters": "be true, false or why none are taken ({reasons}), found {value!r}",
    "content-letters-near": "be true, false or why none are taken ({reasons}) (did you mean `{near}`?)",
    "content-number": "be a valid {kind}, found {value!r}: {because}",
    "content-part-of-date": 'be a year, a month or a day that exists, like "2020", "2020-12" or "2020-12-05"',
    "content-payment-link": "be a page to pay at, with https, like https://example.org/give, found {value!r}",
    "content-phrase": "be words, with * for any ending or any words and (one|another) for a choice, found {value!r}",
    "content-picture": "be left out: a picture is sent in the chat, and a folder has none",
    "content-pix": "be an e-mail address, a telephone with +55, a CPF, a CNPJ or a random key of Pix, found {value!r}",
    "content-same-prisons": "have a different key in every prison",
    "content-repeats": (
        'be how often it comes again, like "week", "2 weeks", "month" or "FREQ=MONTHLY;BYDAY=1FR" for the first Friday '
        "of each month, found {value!r}"
    ),
    "content-same-keys": "have a different key in every point",
    "content-same-topics": "have a different key in every topic",
    "content-slug": "be of a-z, 0-9 and -, at most 40 characters",
    "content-status": "be one of {statuses}, found {value!r}",
    "content-status-near": "be one of {statuses} (did you mean `{near}`?)",
    "content-too-few": "have at least {least} of them",
    "content-too-long": "have at most {most} characters, found {count}",
    "content-too-many": "have at most {most} of them",
    "content-until": "end no earlier than it begins, found {since} to {until}",
    "content-web-address": "be a web address like https://example.org, found {value!r}",
    "content-which-hour": 'be "first" or "second", found {value!r}',
    "content-zone": "be a time zone like America/Mexico_City",
    "content-zone-near": "be a time zone like America/Mexico_City (did you mean `{near}`?)",
    "bool_type": "be true or false",
    "dataclass_type": "be a table",
    "date_type": "be a date without quotes, like 2024-09-27",
    "dict_type": "be a text for each language",
    "float_type": "be a number",
    "greater_than_equal": "be {ge} or more",
    "int_type": "be a whole number",
    "less_than_equal": "be {le} or less",
    "string_type": "be text in quotes",
    "tuple_type": "be a list in [ ]",
}
# What completes "expected …" where the whole of a text or of a thing is wrong.
_OF_THE_WHOLE = {
    "content-account-country": "the `iban` to be of the `country` {country}, found {value!r}",
    "content-account-needs": "also this of an account in {country}: {fields}",
    "content-account-not": "only this of an account in {country}: {fields}",
    "content-account-rut": "the `number` of a cuenta-rut to be the `rut` without its last character, found {value!r}",
    "content-emphasis": "less emphasis inside emphasis",
    "content-empty": "some text",
    "content-held-until": "no `held_until` of somebody who is in prison by `status`",
    "content-daily": "`last_day`, `hour` and `until` beside `daily`, and no `repeats`",
    "content-exception": "either `off = true` or another `day` or `hour` for {day}",
    "content-exception-day": "a day on which it would take place by its rule; {day} is none",
    "content-exception-far": "{day} to be moved by at most {most} days",
    "content-hour-never": "another `hour`: in {zone}, {start} happens never",
    "content-hour-twice": (
        'another `hour`, or `which_hour` to be "first" or "second": in {zone}, {start} happens twice'
    ),
    "content-last-day": "a `last_day` after `day`, at most {most} days in all",
    "content-lengths": "`longest` to be at least `shortest`: {shortest} to {longest} fits no letter",
    "content-list-in-list": "no list inside a list",
    "content-markup": ("only paragraphs, *emphasis*, **strong**, [links](https://…), lists and > quotes, found {node}"),
    "content-no-letters": "`letters` to be false, as {file} has no [letters]",
    "content-no-members": "`members` beside `copies`",
    "content-place-times": "both `place` and `times`, for giving in person",
    "content-prison": "`prison` to be one of the keys of [[prisons]] in campaign.toml ({prisons}), found {value!r}",
    "content-prison-near": "`prison` to be one of {prisons} (did you mean `{near}`?)",
    "content-quote-in-quote": "no quote inside a quote",
    "content-repeats-day": "`day` to be one of those by the rule in `repeats`",
    "content-repeats-overlap": "each time to be over before the next begins",
    "content-repeats-until": "`repeats` beside `repeats_until`, which is not before `day`",
    "content-size": "at most {most} characters, facts included, as Telegram counts; found {count}",
    "content-slug": "a name of a-z, 0-9 and -, at most 40 characters, found `{value}`",
    "content-status-letters": "`letters` and `status` to say the same, found {letters} and {status}",
    "content-until": "`held_until` to be no earlier than `held_since`, found {since} to {until}",
    "content-until-alone": "an `hour` beside `until`",
    "content-ways": "exactly one way to give, which is one of {ways}",
    "content-web-address": "a web address like https://example.org, found {value!r}",
}
_NODES = {
    "heading": "a heading",
    "image": "a picture",
    "html_block": "HTML",
    "html_inline": "HTML",
    "fence": "a block of code",
    "code_block": "an indented line, which Markdown takes for code",
    "code_inline": "code",
    "hr": "a line across",
}


def expected(refusal: Rejected) -> Sentence:
    """What was expected of a text, or of a thing as a whole."""
    return _filled(_OF_THE_WHOLE[refusal.reason], refusal.facts)


def wrong_keys(error: ValidationError, record: type, beside: Collection[str]) -> Iterator[tuple[Key, Sentence]]:
    """Each thing that is wrong in a file, by the key where it is, as what was expected there.

    The fields `beside` of the record do not stand in the file.
    """
    for details in error.errors():
        yield details["loc"], _expected_of_a_key(details, record, beside)


def no_key(key: str, record: type, table: Key, beside: Collection[str]) -> Sentence:
    """That a key does not belong where it is, and which one may be meant."""
    near = nearest(key, [name for name in keys(record, table) if table or name not in beside])
    if near:
        return Sentence("no key `{key}` here (did you mean `{near}`?)", key=key, near=near)
    return Sentence("no key `{key}` here", key=key)


def _expected_of_a_key(details: ErrorDetails, record: type, beside: Collection[str]) -> Sentence:
    *table, key = details["loc"]
    if details["type"] == "missing":
        return Sentence("a `{key}`", key=key)
    if details["type"] == "unexpected_keyword_argument":
        return no_key(str(key), record, tuple(table), beside)
    path = ".".join(str(part + 1 if isinstance(part, int) else part) for part in details["loc"])
    wish = _filled(_OF_A_KEY.get(details["type"], details["msg"]), details.get("ctx", {}))
    return Sentence("`{path}` to {wish}{found}", path=path, wish=wish, found=_found_value(details))


def _found_value(details: ErrorDetails) -> str:
    """What stands there instead, when it is short enough to be recognised and not said already."""
    value = details["input"]
    short = details["type"].endswith("_type") and isinstance(value, str | int | float)
    return Sentence(", found {value}", value=repr(value)) if short else ""


def _filled(words: str, facts: Mapping[str, object]) -> Sentence:
    return Sentence(words, **{name: _in_words(name, fact) for name, fact in facts.items()})


def _in_words(name: str, fact: object) -> object:
    if isinstance(fact, tuple):
        return ", ".join(fact) or Sentence("none")
    if isinstance(fact, datetime):
        return f"{fact:%Y-%m-%d %H:%M}"
    if isinstance(fact, date):
        return fact.isoformat()
    if name == "because":  # what the library that knows the kind of number says
        return Sentence(str(fact))
    return Sentence(_NODES.get(str(fact), str(fact))) if name == "node" else fact
