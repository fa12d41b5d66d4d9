"""What is private is masked; what only looks like it is not."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sagsgraf.model import Mark, Role
from sagsgraf.reading import read_bytes
from sagsgraf.reading.masking import mask, mask_marks


@pytest.mark.parametrize(
    ("text", "masked", "reason"),
    [
        ("CPR 010190-1234.", "CPR ██████-████.", "a hyphen, check digits wrong: issued after 2007"),
        ("010190 1234", "██████ ████", "a space"),
        ("010190–1234", "██████–████", "a long dash"),
        ("cpr:2110625629", "cpr:██████████", "ten digits whose check digits fit"),
        ("(311299-1234)", "(██████-████)", "brackets"),
    ],
)
def test_a_personal_number_is_masked(text: str, masked: str, reason: str) -> None:
    assert mask(text)[0] == masked, reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("22-009953", "a case number"),
        ("EMN-2025-008468", "a case number"),
        ("85.02.02-G01-5-17", "a case number"),
        ("2012-203438", "a document number"),
        ("010190-12345", "too long"),
        ("990190-1234", "no such day"),
        ("311390-1234", "no such month"),
        ("2110625628", "ten digits whose check digits do not fit"),
        ("1.101.901.234 kr.", "a sum"),
        ("12-09-2022", "a date"),
    ],
)
def test_another_number_stays(text: str, reason: str) -> None:
    assert mask(text) == (text, ()), reason


_PIECES = (
    "010190-1234", "ida@gmail.com", "post@greve.dk", "tlf. 20 30 40 50", "+45 20304050",
    "bor på Egevej 12, 2. tv., 4400 Ubby", "Ida Bro, Egevej 12", "ejer af Møllevej 3",
    "Punkt 4: Salg af Møllevej 3", "22.334.455 kr.", "sag 22-009953", "kommunen", "\n", " ", ", ",
)  # fmt: skip


@given(
    st.one_of(
        st.text(alphabet="0123456789- –.\nab@+,E", max_size=60),
        st.lists(st.sampled_from(_PIECES), max_size=12).map("".join),
        st.lists(st.sampled_from(_PIECES), max_size=12).map(" ".join),
    )
)
def test_masking_keeps_every_position(text: str) -> None:
    masked, maskings = mask(text)
    assert len(masked) == len(text)
    assert all(0 <= one.start < one.end <= len(text) for one in maskings)
    assert all(one.end <= two.start for one, two in pairwise(maskings))
    hidden = {at for one in maskings for at in range(one.start, one.end)}
    assert all(masked[at] == text[at] for at in range(len(text)) if at not in hidden)
    assert not any(masked[at].isalnum() for at in hidden)


def test_the_document_has_the_mask_and_tells_of_it() -> None:
    document = read_bytes(b"Om 010190-1234 og 020290-2345", "a.txt")
    assert "0101" not in document.text
    assert [(one.start, one.end, one.what) for one in document.maskings] == [
        (3, 14, "personal number"),
        (18, 29, "personal number"),
    ]


def test_the_name_of_a_file_is_masked_too() -> None:
    assert read_bytes(b"Om", "brev_010190-1234.txt", "Ida 010190-1234") == read_bytes(
        b"Om", "brev_██████-████.txt", "Ida ██████-████"
    )


def test_what_marks_hold_beside_the_text_is_masked_too() -> None:
    text = "Skriv til Ida på tlf. 20304050 eller rådhuset på tlf. 59534400"
    _, maskings = mask(text)
    private, office = text.index("20304050"), text.index("59534400")
    marks = (
        Mark(0, 5, Role.LINK, "mailto:ida@gmail.com?subject=Hej"),
        Mark(0, 5, Role.LINK, "mailto:post@greve.dk"),
        Mark(0, 5, Role.LINK, "https://x.dk/vis?id=2110625629"),
        Mark(private, private + 8, Role.LINK, "tel:+4520304050"),
        Mark(office, office + 8, Role.LINK, "tel:+4559534400"),
        Mark(office, office + 8, Role.STRONG),
    )
    assert [mark.value for mark in mask_marks(marks, maskings)] == [
        "mailto:███@█████.███?subject=Hej",
        "mailto:post@greve.dk",
        "https://x.dk/vis?id=2110625629",
        "tel:+██████████",
        "tel:+4559534400",
        "",
    ]
