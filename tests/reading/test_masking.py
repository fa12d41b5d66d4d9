"""Personal numbers are masked; what only looks like one is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sagsgraf.reading import read_bytes
from sagsgraf.reading.masking import mask


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


@given(st.text(alphabet="0123456789- –.\nab", max_size=60))
def test_masking_keeps_every_position(text: str) -> None:
    masked, maskings = mask(text)
    assert len(masked) == len(text)
    hidden = {at for one in maskings for at in range(one.start, one.end)}
    assert all(masked[at] == text[at] for at in range(len(text)) if at not in hidden)
    assert not any(masked[at].isdigit() for at in hidden)
    assert mask(masked) == (masked, ())


def test_the_document_has_the_mask_and_tells_of_it() -> None:
    document = read_bytes(b"Om 010190-1234 og 020290-2345", "a.txt")
    assert "0101" not in document.text
    assert [(one.start, one.end, one.what) for one in document.maskings] == [
        (3, 14, "personal number"),
        (18, 29, "personal number"),
    ]
