"""Earlier treatments that headings of their own tell."""

from __future__ import annotations

import pytest

from sagsgraf.model import Claim
from sagsgraf.pipeline.reading import understand
from sagsgraf.reading import read_bytes
from sagsgraf.terms import SG

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
    assert str(told[SG.outcome]).endswith("postponed") or "udsat" in str(told[SG.outcome])


def test_a_paper_that_is_a_decision_is_no_treatment() -> None:
    claims = _claims("Bilag\n\nBeslutning fra Havneudvalget den 5. november 2019")
    assert not [claim for claim in claims if claim.predicate == SG.history]
