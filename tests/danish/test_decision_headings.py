"""Headings that say who decided, and when."""

from __future__ import annotations

import pytest

from sagsgraf.danish.decision_headings import decision_heading, earlier_treatment


@pytest.mark.parametrize(
    ("line", "told"),
    [
        pytest.param(
            "Beslutning i Udvalget for Søfart den 14-05-2020",
            "Udvalget for Søfart|2020-05-14|",
            id="the records systems' form",
        ),
        pytest.param(
            "Beslutning i Økonomiudvalget den 18. november 2019:",
            "Økonomiudvalget|2019-11-18|",
            id="PolWeb ends it in a colon",
        ),
        pytest.param(
            "Havne- og Idrætsudvalget, 03-04-2019, pkt. 42",
            "Havne- og Idrætsudvalget|2019-04-03|42",
            id="Roskilde has no word for a decision",
        ),
        pytest.param(
            "Natur, Vand og Veje, 12. august 2020, pkt. 77:",
            "Natur, Vand og Veje|2020-08-12|77",
            id="a committee's name without a word for one",
        ),
        pytest.param(
            "Beslutning fra Direktionen, 8. februar 2021, pkt. 6:",
            "Direktionen|2021-02-08|6",
            id="Stevns' second form",
        ),
        pytest.param(
            "Borgerrepræsentationens beslutning i mødet den 12. december 2019",
            "Borgerrepræsentationen|2019-12-12|",
            id="kk.dk",
        ),
        pytest.param(
            "Byrådets beslutning den 04.12.2012 Punkt 2",
            "Byrådet|2012-12-04|2",
            id="eDoc prints the number behind the day",
        ),
        pytest.param(
            "HAVNEUDVALGETS BESLUTNING 3. april 2023",
            "HAVNEUDVALGET|2023-04-03|",
            id="SBSYS, in capitals and without den",
        ),
        pytest.param("Byrådet, 22.11.2016", "Byrådet|2016-11-22|", id="body and day alone"),
    ],
)
def test_who_decided_and_when(line: str, told: str) -> None:
    heading = decision_heading(line)
    assert heading
    assert f"{heading.body}|{heading.date}|{heading.number}" == told


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Beslutning om ny vejplan den 3. maj 2019", id="a title"),
        pytest.param("Beslutning fra Økonomiudvalget den 24. maj 2022", id="a paper's title"),
        pytest.param("Fristen er fredag, 3. maj 2019", id="a sentence"),
        pytest.param("Mødet holdes mandag, 3. maj 2019, pkt. 4", id="a sentence with a number"),
        pytest.param("Økonomiudvalget drøfter sagen den 3. maj 2019", id="no comma, no heading"),
        pytest.param("Byrådet, 31-02-2019, pkt. 4", id="a day that does not exist"),
        pytest.param("Byrådet, 03-04-2019, pkt. 4 blev udsat", id="it goes on"),
        pytest.param("Beslutning", id="no day"),
        pytest.param("x" * 5000 + ", 03-04-2019, pkt. 4", id="too long"),
    ],
)
def test_other_lines_head_nothing(line: str) -> None:
    assert decision_heading(line) is None


@pytest.mark.parametrize(
    ("line", "number"),
    [
        pytest.param("Havneudvalget den 5. december 2012 Punkt 3", "3", id="eDoc"),
        pytest.param("Havneudvalget den 18. september 2012, sag nr. 10", "10", id="SBSYS"),
        pytest.param("Havneudvalget den 18. september 2012, sag 12-10", None, id="a case"),
    ],
)
def test_a_line_may_only_name_an_earlier_treatment(line: str, number: str | None) -> None:
    told = earlier_treatment(line)
    assert (told.number if told else None) == number
