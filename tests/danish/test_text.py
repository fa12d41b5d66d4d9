"""Folding, and segments of IRIs."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from sagsgraf.danish.text import fold_space, paragraphs, plain, search_key, slug
from sagsgraf.model import Iri


@given(st.text())
def test_a_slug_is_a_segment_and_stays_one(text: str) -> None:
    made = slug(text)
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", made)
    assert slug(made) == made
    assert (Iri("https://example.org/x") / made).value.endswith(f"/{made}")


@given(st.text(alphabet="abcæøåÆØÅé -"))
def test_composed_and_decomposed_words_have_one_slug(text: str) -> None:
    assert slug(unicodedata.normalize("NFD", text)) == slug(text)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    for fold in (fold_space, plain, paragraphs, search_key):
        assert fold(fold(text)) == fold(text)


def test_underscores_of_file_names_stay() -> None:
    assert plain("**kalender 2022_ oversigt**") == "kalender 2022_ oversigt"
