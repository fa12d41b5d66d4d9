"""Letters that a scanner set apart: what is closed up, and what is left as it stands."""

from __future__ import annotations

import pytest

from sagsgraf.reading import read_bytes
from sagsgraf.reading.letters import close_up

_SURE = " K n u d B ra n d t, F in n V e s te r."


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param("F in n V e s te r, B e n te H o lm", "Finn Vester, Bente Holm", id="names"),
        pytest.param("S te fa n G. R a s k", "Stefan G. Rask", id="an initial"),
        pytest.param("0 8.0 3.0 0 G 0 1 /5 4 9", "08.03.00G01/549", id="a case number"),
        pytest.param("kr. 2 0 0.0 0 0 til", "kr. 200.000 til", id="a sum"),
        pytest.param("Kl. 1 9.0 0", "Kl. 19.00", id="a time"),
        pytest.param("T a g e t til e fte rre tn in g.", "Taget til efterretning.", id="words"),
        pytest.param("B e n te H o lm m ø d te", "Bente Holm mødte", id="a name and a word"),
    ],
)
def test_what_stands_apart_is_closed_up(text: str, want: str) -> None:
    closed = close_up(text + _SURE)
    assert len(closed) == len(text + _SURE)
    assert closed.startswith(want)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("V O I C A stemte for, 5 7 3 i alt", id="parties and figures"),
        pytest.param("på 14 m i en 60 m bred sti med 3 m til 5 m på en led", id="metres"),
        pytest.param("Så er vi nu i en by på en ø i et år af ti", id="short words"),
        pytest.param("| m ² | a b | c d |", id="a table"),
    ],
)
def test_other_short_words_stay(text: str) -> None:
    assert close_up(text) == text


def test_a_document_is_read_with_its_letters_closed_up() -> None:
    document = read_bytes(f"Til stede: F in n V e s te r\n{_SURE}".encode(), "a.txt")
    assert "Finn Vester" in document.text
