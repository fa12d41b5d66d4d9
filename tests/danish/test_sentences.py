"""Where sentences end, and points that end none."""

from __future__ import annotations

import pytest

from sagsgraf.danish.sentences import Sentences


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        pytest.param("Kajen er ny. Den males. Så er den grøn.", "males", "Den males.", id="points"),
        pytest.param(
            "Efter jf. Planloven males den.", "males", "Efter jf. Planloven males den.", id="jf."
        ),
        pytest.param("Den 1. Byrådet males.", "males", "Den 1. Byrådet males.", id="a number"),
        pytest.param("Er den ny? Den males!", "males", "Den males!", id="other marks"),
        pytest.param("Han sagde ”ja.” Den males.", "males", "Den males.", id="a closing mark"),
        pytest.param("Kajen er ny; den males", "males", "den males", id="a clause"),
        pytest.param("| Kajen | males |", "males", "males ", id="a cell"),
        pytest.param("Kajen\nMolen males\nBåden", "males", "Molen males", id="lines of a list"),
        pytest.param(
            f"Kajen er {'lang ' * 12}og\nden males nu.",
            "males",
            f"Kajen er {'lang ' * 12}og\nden males nu.",
            id="a long line wraps",
        ),
        pytest.param("Det koster 5 kr. Den males.", "males", "Den males.", id="an amount ends"),
    ],
)
def test_the_sentence_around_a_word(text: str, word: str, expected: str) -> None:
    start = text.index(word)
    first, last = Sentences(text).around(start, start + len(word))
    assert text[first:last] == expected


def test_a_sentence_without_end_is_followed_only_so_far() -> None:
    text = f"{'a' * 9000} kaj {'b' * 9000}"
    first, last = Sentences(text).around(9001, 9004)
    assert (first, last) == (9001 - 500, 9004 + 500)
