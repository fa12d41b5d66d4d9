"""Which meeting it is, in every form of header that is known."""

from __future__ import annotations

import pytest

from sagsgraf.layouts.base import lines_of
from sagsgraf.layouts.openings import find_opening
from sagsgraf.model import Document, DocumentType


def _document(text: str) -> Document:
    return Document("a.txt", "0" * 64, "text", text)


@pytest.mark.parametrize(
    ("header", "told"),
    [
        pytest.param(
            "UDVALG\n\nKystudvalget\n\nMØDE\n\nReferat\n\nSTED\n\nSal 2\n\n"
            "STARTTIDSPUNKT\n\n14-05-2020 09:00:00\n",
            "minutes Kystudvalget 2020-05-14 09:00 Sal 2",
            id="labels in capitals, values below them",
        ),
        pytest.param(
            "Referat af møde i Havneudvalget\nDen 09.01.2020 kl. 13:00 i Sal 4\n",
            "minutes Havneudvalget 2020-01-09 13:00 Sal 4",
            id="a sentence as title, day and room on the next line",
        ),
        pytest.param(
            "Teknikudvalget - Dagsorden - 2. maj 2017 kl. 10:00\nMødested: Sal 9\n",
            "agenda Teknikudvalget 2017-05-02 10:00 Sal 9",
            id="body, kind and day in one line",
        ),
        pytest.param(
            "Referat til mødet i Økonomiudvalget den 22. juni 2020 kl. 17:30 i Torvet 1 - Salen\n",
            "minutes Økonomiudvalget 2020-06-22 17:30 Torvet 1 - Salen",
            id="everything in one sentence",
        ),
        pytest.param(
            "23. oktober 2023 - referat fra byrådet\n",
            "minutes byrådet 2023-10-23 None None",
            id="the day first, the body in lower case",
        ),
        pytest.param(
            "Byrådet - Referat\n\nDato: 29. januar 2020\nLokale: Salen\nTidspunkt: Kl. 19:00\n",
            "minutes Byrådet 2020-01-29 19:00 Salen",
            id="body before the kind",
        ),
        pytest.param(
            "Referat - Kommunalbestyrelsen den 28. oktober 2014\nDato: 28. oktober 2014\n"
            "Mødetidspunkt: 17:00\nMødested: Salen\n",
            "minutes Kommunalbestyrelsen 2014-10-28 17:00 Salen",
            id="title and facts",
        ),
        pytest.param(
            "Dato: Onsdag, April 3, 2019 - 18:00\nSted: Sal 2A\n\nPkt. 42 Kort\n"
            "Idrætsudvalget, 03-04-2019, pkt. 42\n",
            "minutes Idrætsudvalget 2019-04-03 18:00 Sal 2A",
            id="the body only in the items",
        ),
        pytest.param(
            "Klimaudvalget\nReferat\nÅbent referat\ntirsdag den 4. december 2012, kl. 13:00\n",
            "minutes Klimaudvalget 2012-12-04 13:00 None",
            id="a page header in four lines",
        ),
    ],
)
def test_headers(header: str, told: str) -> None:
    document = _document(header)
    lines = lines_of(document.text)
    opening = find_opening(document, lines, len(lines))
    assert opening
    fields = opening.fields
    start_ = fields.start.strftime("%H:%M") if fields.start else None
    place_ = fields.place.text if fields.place else None
    got = f"{opening.type.value} {opening.body.text} {opening.date} {start_} {place_}"
    assert got == told
    assert opening.body.text == opening.body.span.of(document.text)


def test_decisions_date_a_meeting_whose_header_is_silent() -> None:
    text = (
        "Punkter\nVejplan\nBeslutning i Teknikudvalget den 03-04-2019\nGodkendt.\n"
        "Beslutning i Byrådet den 10-04-2019\nGodkendt.\n"
    )
    opening = find_opening(_document(text), lines_of(text), 1)
    assert opening
    assert (opening.type, opening.body.text) == (DocumentType.MINUTES, "Byrådet")
    assert str(opening.date) == "2019-04-10"


@pytest.mark.parametrize(
    "text",
    ["Byrådet\nReferat\n", "Referat d. 12-09-2022\nVejret\n", "Indkøbsliste 12-09-2022\nMælk\n"],
    ids=["no day", "no body", "no minutes"],
)
def test_no_meeting_without_body_and_day(text: str) -> None:
    assert find_opening(_document(text), lines_of(text), 2) is None
