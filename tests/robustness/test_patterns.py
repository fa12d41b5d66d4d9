"""No regular expression takes longer than in proportion to the text, whatever the text.

The one test that looks at the time: at its growth, not at how fast a machine is.
"""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from tests.robustness.patterns import Found, patterns, slowness

OWN_FILES_ONLY = {
    "queries.catalogue._SELECT": "reads the named queries, which ship with the package",
    "exports.triples._XML_NAME": "reads the names of classes and properties of the vocabulary",
}
"""Patterns that never see a text from outside, by the beginning of their place."""
_BY_MODULE: dict[str, list[Found]] = defaultdict(list)
for _one in patterns():
    if not _one.place.startswith(tuple(OWN_FILES_ONLY)):
        _BY_MODULE[_one.module].append(_one)


def test_the_patterns_are_found_where_they_are_kept_and_where_they_are_written() -> None:
    places = {one.place for one in patterns()}
    assert {"danish.dates._DATE", "danish.outcomes._RULES", "model.iri._SCHEME"} <= places
    assert any(place.startswith("danish.case_numbers, line") for place in places)
    for exempt in OWN_FILES_ONLY:
        assert any(place.startswith(exempt) for place in places), f"{exempt} is gone: drop it"


@pytest.mark.parametrize("module", sorted(_BY_MODULE))
def test_time_grows_with_the_text(module: str) -> None:
    # Two goes: what only a busy machine made slow is not slow again.
    slow = {
        one.place: told for one in _BY_MODULE[module] if slowness(one) and (told := slowness(one))
    }
    assert not slow, "\n".join(f"{place}: {told}" for place, told in slow.items())


@pytest.mark.parametrize(
    ("pattern", "use"),
    [
        pytest.param(r"\s+$", "search", id="begun again at every blank"),
        pytest.param(r"\s*,?\s*x", "match", id="two repetitions share the blanks"),
        pytest.param(r"^\W*x.{0,9}(?:a|b)\d*[^:]*:.*$", "match", id="behind a beginning"),
        pytest.param(r"(?:ab?|abc?)+x", "match", id="alternatives that begin alike"),
        pytest.param(r"(?:[ab]+)+x", "match", id="a repetition of a repetition"),
        pytest.param(r"\([^)]*\)x", "search", id="an opening mark that is never closed"),
        pytest.param(r"den (.*?) mødes", "search", id="a beginning that recurs"),
        pytest.param(r"\w+:", "search", id="begun again at every letter"),
    ],
)
def test_what_grows_faster_is_told(pattern: str, use: str) -> None:
    found = Found("here", "here", re.compile(pattern), frozenset({use}))
    # The growth that is looked for drowns where another process slows the shorter text alone.
    assert any(slowness(found) for _ in range(3))


@pytest.mark.parametrize(
    ("pattern", "use"),
    [
        pytest.param(r"\s+", "search", id="what is repeated is all there is"),
        pytest.param(r"\b[A-Z][^,]{0,80}?\s{0,4}x", "search", id="bounded repetitions"),
        pytest.param(r"^\s*,\s*x", "match", id="a mark between the repetitions"),
        pytest.param(r"\s*+,?\s*+x", "match", id="repetitions that give nothing back"),
    ],
)
def test_what_grows_with_the_text_is_not_told(pattern: str, use: str) -> None:
    assert not slowness(Found("here", "here", re.compile(pattern), frozenset({use})))
