"""People and posts in items, and who is elected or employed."""

from __future__ import annotations

import pytest

from sagsgraf.model import Claim, Iri
from sagsgraf.pipeline.reading import ReadDocument
from sagsgraf.terms import APPOINTMENT_KIND, ORG, PERSON_TIER, SG
from tests.layouts.writing import item, read

_BOARD = "REFERAT Direktionen d. 12-09-2022\n\nMødedeltagere Ida Bro, Per Dam"
_COUNCIL = "REFERAT Byrådet d. 12-09-2022\n\nMødedeltagere Ida Bro, Per Dam"


def _last(iri: Iri) -> str:
    return iri.value.rsplit("/", 1)[-1]


def _said(one: ReadDocument, predicate: Iri) -> list[Claim]:
    return [claim for claim in one.claims if claim.predicate == predicate]


def _pairs(one: ReadDocument, predicate: Iri) -> list[tuple[str, str]]:
    return [
        (_last(claim.subject), _last(claim.value))
        for claim in _said(one, predicate)
        if isinstance(claim.value, Iri)
    ]


def _people(one: ReadDocument) -> list[str]:
    return [
        _last(claim.value)
        for claim in _said(one, SG.mentions)
        if isinstance(claim.value, Iri) and "/person/" in claim.value.value
    ]


def test_two_new_leaders() -> None:
    one = read(
        item(
            2,
            "Nye ledere",
            "Sagsfremstilling",
            "Karen Holm er startet som havnechef og Bo Ek er startet som vagtleder.",
        ),
        header=_BOARD,
    )
    assert _people(one) == ["karen-holm", "bo-ek"]
    assert _pairs(one, ORG.holds) == [("karen-holm", "havnechef"), ("bo-ek", "vagtleder")]
    assert [_last(claim.subject) for claim in _said(one, SG.appointment)] == ["2", "2"]
    assert _pairs(one, SG.person)[-2:] == [("1", "karen-holm"), ("2", "bo-ek")]
    assert _pairs(one, SG.post) == [("1", "havnechef"), ("2", "vagtleder")]
    assert [claim.value for claim in _said(one, SG.appointmentKind)] == [
        APPOINTMENT_KIND.started,
        APPOINTMENT_KIND.started,
    ]
    appointments = [
        claim.value for claim in _said(one, SG.text) if "/ansaettelse/" in claim.subject.value
    ]
    assert set(appointments) == {
        "Karen Holm er startet som havnechef og Bo Ek er startet som vagtleder."
    }


@pytest.mark.parametrize(
    ("heading", "text", "kind", "confidence", "holds"),
    [
        pytest.param(
            "Beslutning",
            "Udvalget valgte Karen Holm (V) som formand for Havnerådet.",
            APPOINTMENT_KIND.elected,
            1.0,
            1,
            id="decided",
        ),
        pytest.param(
            "Beslutning",
            "Ansættelse af Karen Holm som havnechef blev godkendt.",
            APPOINTMENT_KIND.appointed,
            1.0,
            1,
            id="a noun in a decision",
        ),
        pytest.param(
            "Indstilling",
            "Chefen indstiller, at Karen Holm udpeges som havnechef.",
            APPOINTMENT_KIND.appointed,
            0.7,
            0,
            id="only recommended",
        ),
        pytest.param(
            "Sagsfremstilling",
            "Sagen drejer sig om ansættelse af Karen Holm som havnechef.",
            APPOINTMENT_KIND.appointed,
            0.7,
            0,
            id="the matter of the item",
        ),
        pytest.param(
            "Sagsfremstilling",
            "Karen Holm fratræder stillingen som havnechef.",
            APPOINTMENT_KIND.left,
            1.0,
            0,
            id="who leaves holds the post no more",
        ),
        pytest.param(
            "Beslutning",
            "Udvalget valgte Karen Holm (V) som formand.",
            APPOINTMENT_KIND.elected,
            1.0,
            0,
            id="a chair of nothing in particular is no post to hold",
        ),
    ],
)
def test_an_appointment(heading: str, text: str, kind: Iri, confidence: float, holds: int) -> None:
    one = read(item(1, "A", heading, text), header=_BOARD)
    (told,) = _said(one, SG.appointmentKind)
    assert (told.value, told.confidence) == (kind, confidence)
    assert bool(told.basis) is (confidence < 1)
    assert len(_said(one, ORG.holds)) == holds


def test_a_person_is_mentioned_once_an_item() -> None:
    text = "Per Dam spurgte. Per Dam (V) svarede. Havnechef Karen Holm og borgeren Åse Ås hørte på."
    one = read(item(1, "A", "Sagsfremstilling", text), item(2, "Per Dams forslag"), header=_BOARD)
    assert _people(one) == ["per-dam", "karen-holm", "per-dam"]


def test_an_absence_mentions_nobody() -> None:
    text = "Godkendt.\n\nAfbud: Per Dam, Ida Bro"
    history = "05-09-2022 Havneudvalget\n\nDrøftet.\n\nFraværende: Ida Bro 06-09-2022 Byrådet"
    one = read(item(1, "A", "Beslutning", text, "Sagens forløb", history), header=_BOARD)
    assert _people(one) == []


def test_a_mark_in_a_title_is_no_party() -> None:
    one = read(item(1, "Lokalplan for Karen Holm (B)"), header=_BOARD)
    assert _people(one) == []
    assert not _said(one, SG.party)


@pytest.mark.parametrize(
    ("header", "text", "tiers"),
    [
        pytest.param(
            _BOARD, "", {"ida-bro": ("official", 0.9), "per-dam": ("official", 0.9)}, id="a board"
        ),
        pytest.param(
            _COUNCIL, "", {"ida-bro": ("elected", 0.9), "per-dam": ("elected", 0.9)}, id="a council"
        ),
        pytest.param(
            "REFERAT Havneudvalget d. 12-09-2022\n\nMødedeltagere Ida Bro (V), Per Dam",
            "",
            {"ida-bro": ("elected", 1.0)},
            id="the others have parties, so this one may be an official",
        ),
        pytest.param(
            "REFERAT Byrådet d. 12-09-2022\n\nMødedeltagere Ida Bro, Per Dam, kommunaldirektør",
            "",
            {"ida-bro": ("elected", 0.9), "per-dam": ("official", 1.0)},
            id="an official at a council",
        ),
        pytest.param(
            "REFERAT Handicaprådet d. 12-09-2022\n\nMødedeltagere Ida Bro",
            "",
            {},
            id="a council of users tells nothing",
        ),
        pytest.param(
            "REFERAT HovedMED-udvalget d. 12-09-2022\n\nMødedeltagere Ida Bro",
            "",
            {},
            id="a committee of staff is not elected",
        ),
        pytest.param(
            "REFERAT Handicaprådet d. 12-09-2022",
            "Karen Holm (Ø) stemte imod. Centerchef Bo Ek svarede. Direktør Åse Ås lyttede.",
            {"karen-holm": ("elected", 1.0), "bo-ek": ("official", 1.0)},
            id="a party, a municipal post, and a post that firms have too",
        ),
        pytest.param(
            "REFERAT Handicaprådet d. 12-09-2022",
            "Projektchef Bo Ek og centerleder Per Holm fra Nordens Maskiner svarede.",
            {},
            id="said to come from elsewhere",
        ),
    ],
)
def test_who_is_elected_or_employed(
    header: str, text: str, tiers: dict[str, tuple[str, float]]
) -> None:
    one = read(item(1, "A", "Sagsfremstilling", text), header=header)
    notations = {PERSON_TIER.elected: "elected", PERSON_TIER.official: "official"}
    assert {
        _last(claim.subject): (notations[claim.value], claim.confidence)
        for claim in _said(one, SG.personTier)
        if isinstance(claim.value, Iri)
    } == tiers


def test_no_two_confidences_at_one_place() -> None:
    """A reading is source, place and extractor: it has one confidence and one reason."""
    text = (
        "Ansættelse af Karen Holm (V) som havnechef. Per Dam (V) er valgt som formand for Havnen."
    )
    one = read(item(1, "A", "Sagsfremstilling", text), header=_COUNCIL)
    told: dict[object, set[tuple[float, str]]] = {}
    for claim in one.claims:
        told.setdefault((claim.span, claim.extractor), set()).add((claim.confidence, claim.basis))
    assert all(len(readings) == 1 for readings in told.values())
