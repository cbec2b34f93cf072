"""On which line each key of a TOML file stands."""

import tomllib

from bot.packs.lines import key_lines, line_of

TOML = '''# a comment with [brackets]
title.en = "one"
"quoted.key" = 1

long = """
[not.a.table]
key = 1
"""
list = [
    "a", # comment
    { b = 1 },
]
[source] # the source
by = { en = "x", es = "y" }

[[letters.guide]]
key = "a"
rule.en = 'x'

  [[letters.guide]]
  key = "b"
  [letters.guide.reason]
  en = """a
b"""
  es = "c"
[[letters.guide.more]]
x = 1
[[letters.guide.more]]
x = 2
'''


def test_every_key_is_on_its_line() -> None:
    tomllib.loads(TOML)
    assert key_lines(TOML) == {
        ("title",): 2,
        ("title", "en"): 2,
        ("quoted.key",): 3,
        ("long",): 5,
        ("list",): 9,
        ("list", 0): 9,
        ("list", 1): 9,
        ("list", 1, "b"): 9,
        ("source",): 13,
        ("source", "by"): 14,
        ("source", "by", "en"): 14,
        ("source", "by", "es"): 14,
        ("letters", "guide"): 16,
        ("letters", "guide", 0): 16,
        ("letters", "guide", 0, "key"): 17,
        ("letters", "guide", 0, "rule"): 18,
        ("letters", "guide", 0, "rule", "en"): 18,
        ("letters", "guide", 1): 20,
        ("letters", "guide", 1, "key"): 21,
        ("letters", "guide", 1, "reason"): 22,
        ("letters", "guide", 1, "reason", "en"): 23,
        ("letters", "guide", 1, "reason", "es"): 25,
        ("letters", "guide", 1, "more"): 26,
        ("letters", "guide", 1, "more", 0): 26,
        ("letters", "guide", 1, "more", 0, "x"): 27,
        ("letters", "guide", 1, "more", 1): 28,
        ("letters", "guide", 1, "more", 1, "x"): 29,
    }


def test_a_missing_key_is_where_its_table_is() -> None:
    lines = key_lines(TOML)
    assert line_of(lines, ("source", "day")) == 13
    assert line_of(lines, ("letters", "guide", 1, "rule", "es")) == 20
    assert line_of(lines, ("nowhere",)) == 0
