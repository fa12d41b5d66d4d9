"""Earlier treatments that headings of their own tell."""

from __future__ import annotations

import pytest

from sagsgraf.model import Claim
from sagsgraf.pipeline.reading import understand
from sagsgraf.reading import read_bytes
from sagsgraf.terms import SG
from tests.layouts.writing import item, read

_TOP = (
    "Byrådet - 14-11-2019\n\nReferat\nDato:\nTorsdag, 14 november, 2019 - 18:30\n\n"
    "172. Kaj ved havnen\n\n"
)


def _claims(earlier: str) -> list[Claim]:
    text = f"{_TOP}{earlier}\n\nUdsat.\n\nBeslutning\n\nGodkendt.\n"
    return list(understand(read_bytes(text.encode(), "referat.txt")).claims)


@pytest.mark.parametrize(
    ("heading", "number"),
    [
        ("Havneudvalget, 5. november 2019, pkt. 65:", "65"),
        ("Beslutning fra Havneudvalget, 5. november 2019, pkt. 65:", "65"),
        ("Beslutning i Havneudvalget den 05-11-2019", None),
        ("Havneudvalgets beslutning den 05.11.2019 Punkt 65", "65"),
    ],
)
def test_a_heading_tells_body_day_number_and_outcome(heading: str, number: str | None) -> None:
    claims = _claims(heading)
    treatments = [claim.value for claim in claims if claim.predicate == SG.history]
    assert len(treatments) == 1
    told = {claim.predicate: claim.value for claim in claims if claim.subject == treatments[0]}
    assert str(told[SG.date]) == "2019-11-05"
    assert str(told[SG.body]).endswith("havneudvalget")
    assert told.get(SG.number) == number
    assert told[SG.text] == "Udsat."
    assert str(told[SG.outcome]).endswith("/postponed")


def test_a_paper_that_is_a_decision_is_no_treatment() -> None:
    claims = _claims("Bilag\n\nBeslutning fra Havneudvalget den 5. november 2019")
    assert not [claim for claim in claims if claim.predicate == SG.history]


_LIST = "Havneudvalget den 5. november 2019 Punkt 65"


@pytest.mark.parametrize(
    ("earlier", "texts"),
    [
        pytest.param(f"Tidligere behandling\n\n{_LIST}", [None], id="a list, nothing of what"),
        pytest.param(
            f"Tidligere behandling\n\n{_LIST}\nByrådet den 1. oktober 2019 Punkt 2",
            [None, None],
            id="two of them",
        ),
        pytest.param(
            f"Tidligere behandling\n\n{_LIST}\n\n"
            "Havneudvalgets beslutning den 05.11.2019\n\nUdsat.",
            ["Udsat."],
            id="named and told: the account counts",
        ),
    ],
)
def test_a_list_of_earlier_treatments_names_them(earlier: str, texts: list[str | None]) -> None:
    text = f"{_TOP}{earlier}\n\nBeslutning\n\nGodkendt.\n"
    claims = understand(read_bytes(text.encode(), "referat.txt")).claims
    treatments = [claim.value for claim in claims if claim.predicate == SG.history]
    told = {str(claim.subject): claim.value for claim in claims if claim.predicate == SG.text}
    assert [told.get(str(one)) for one in treatments] == texts


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            "Udvalg: Økonomiudvalget\nDato: 11-02-2025\n Punktnummer: 7\nAnbefales.\n"
            "Udvalg: Byrådet\nDato: 26.02.2025\nUdsat.",
            [
                ("2025-02-11", "okonomiudvalget", "7", "Anbefales."),
                ("2025-02-26", "byradet", None, "Udsat."),
            ],
            id="a line each, the number may be missing",
        ),
        pytest.param(
            "Udvalg:\tØkonomiudvalget\n\nDato:\t11-02-2025\n\nPunktnr.: 7a\n\nAnbefales.",
            [("2025-02-11", "okonomiudvalget", "7a", "Anbefales.")],
            id="blank lines between",
        ),
        pytest.param("Udvalg: Byrådet\nDato: 31-02-2025\nUdsat.", [], id="no such day"),
        pytest.param("Udvalg: Byrådet\nUdsat.", [], id="no day"),
        pytest.param("Sagsforløb: ØU - BY", [], id="a planned route"),
    ],
)
def test_labelled_lines_head_earlier_treatments(
    lines: str, expected: list[tuple[str, str, str | None, str]]
) -> None:
    claims = read(item(1, "Kaj", "Beslutning", "Godkendt.", "Sagens forløb", lines)).claims
    found = []
    for treatment in [claim.value for claim in claims if claim.predicate == SG.history]:
        told = {claim.predicate: claim.value for claim in claims if claim.subject == treatment}
        body = str(told[SG.body]).rpartition("/")[2].replace("oe", "o").replace("aa", "a")
        found.append((str(told[SG.date]), body, told.get(SG.number), told[SG.text]))
    assert found == expected
