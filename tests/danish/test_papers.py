"""Titles of attached papers, without the columns that records systems print around them."""

from __future__ import annotations

import pytest

from sagsgraf.danish.decision_headings import earlier_treatment
from sagsgraf.danish.papers import PaperLines


@pytest.mark.parametrize(
    ("lines", "titles"),
    [
        pytest.param(
            ["1\tÅben\tKort over stien\t12345/14", "2 Lukket Tilbud 2014 98/15"],
            ["Kort over stien", "Tilbud 2014"],
            id="rows",
        ),
        pytest.param(
            ["1", "Åben", "Kort over stien", "12345/14", "2", "Åben", "Tilbud", "98/15"],
            ["Kort over stien", "Tilbud"],
            id="a cell on each line",
        ),
        pytest.param(
            ["Åbent brev til borgerne", "Bilag 2 - Kort 12/14"],
            ["Åbent brev til borgerne", "Bilag 2 - Kort 12/14"],
            id="a title may begin with the word",
        ),
        pytest.param(
            ["2012-200782 - Kort", "Bilag 3 - Plan"],
            ["2012-200782 - Kort", "Bilag 3 - Plan"],
            id="eDoc's keep the number before them",
        ),
        pytest.param(["Kort 7/14"], ["Kort 7/14"], id="plain titles stay as they are"),
    ],
)
def test_titles_of_papers(lines: list[str], titles: list[str]) -> None:
    printed = PaperLines.of(lines)
    places = [(line, *printed.title(line)) for line in lines]
    assert [line[start:end] for line, start, end in places if start < end] == titles


@pytest.mark.parametrize(
    ("line", "told"),
    [
        pytest.param("Byrådet den 3. maj 2012 Punkt 5", ("Byrådet", "2012-05-03", "5"), id="day"),
        pytest.param("Byrådet, 03.05.2012, pkt. 5", ("Byrådet", "2012-05-03", "5"), id="commas"),
        pytest.param("Byrådet den 31. juni 2012 Punkt 5", None, id="no such day"),
        pytest.param("Udvalget var enigt den 3. maj 2012 punkt 5", None, id="a sentence"),
        pytest.param("den 3. maj 2012 punkt 5", None, id="nobody"),
    ],
)
def test_earlier_treatments(line: str, told: tuple[str, str, str] | None) -> None:
    found = earlier_treatment(line)
    assert (found and (found.body, found.date.isoformat(), found.number)) == told
