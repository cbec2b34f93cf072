"""Words of a group's own are read in the reader's language, or in the one that is nearest to it."""

import pytest

from storage.languages import in_language


@pytest.mark.parametrize(
    ("there", "reads", "said"),
    [
        ("en es pt", "pt", "pt"),
        ("en es", "es", "es"),
        ("en es", "pt", "es"),
        ("en", "pt", "en"),
        ("en pt", "es", "en"),
        ("es en", "ar", "es"),
        ("es en", "", "es"),
    ],
)
def test_words_are_said_in_what_is_nearest_to_what_somebody_reads(there: str, reads: str, said: str) -> None:
    assert in_language({language: language for language in there.split()}, reads) == said
