"""Whether two names are one body's: each rule."""

from __future__ import annotations

import pytest

from sagsgraf.model.sameness import Candidate
from sagsgraf.resolving.sameness import judge
from tests.resolving.names import (
    DAY,
    DIFFERENT,
    DOUBTFUL,
    NEXT,
    NOTHING,
    SAME,
    body,
    held,
    verdicts,
)


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        pytest.param(
            body("Sundheds- og Havneudvalget", DAY),
            body("Sundhed- og Havneudvalget"),
            SAME,
            id="the genitive s",
        ),
        pytest.param(
            body("Kyst-, Havne- og Byudvalget", DAY),
            body("Kyst- Havne & Byudvalget"),
            SAME,
            id="commas, hyphens, &",
        ),
        pytest.param(body("Kystudvalget", DAY), body("Kystudvalg"), SAME, id="indefinite"),
        pytest.param(
            body("Udvalget for Kyst og Havn", DAY),
            body("Kyst- og Havneudvalget"),
            SAME,
            id="Udvalget for",
        ),
        pytest.param(
            body("Kystsikringsudvalget", DAY, 9),
            body("Kystsikingsudvalget"),
            SAME,
            id="a typing error",
        ),
        pytest.param(
            body("Kystsikringsudvalget", DAY, 9),
            body("Kystsikingsudvalget", NEXT),
            DOUBTFUL,
            id="a letter between two that both have minutes",
        ),
        pytest.param(
            body("Kystsikringsudvalget", readings=2),
            body("Kystsikingsudvalget", readings=2),
            DOUBTFUL,
            id="a letter between two spellings as common",
        ),
        pytest.param(
            body("Social- og Omsorgsudvalget", DAY),
            body("Social- og Handicapudvalget"),
            NOTHING,
            id="another field of work beside a shared one",
        ),
        pytest.param(
            body("Beskæftigelses- og Havneudvalget", DAY),
            body("Beskæftigelses- og Kystudvalget"),
            DIFFERENT,
            id="another field of work in names that are much alike",
        ),
        pytest.param(
            body("Plan- og Udviklingsudvalget", DAY),
            body("Plan- og Tryghedsudvalget"),
            NOTHING,
            id="another field of work, and hardly alike",
        ),
        pytest.param(
            body("Skole-, Børne- og Ungeudvalget", DAY),
            body("Skole- og Børneudvalget"),
            NOTHING,
            id="a field more",
        ),
        pytest.param(
            body("Børne- og Ungeudvalget", DAY),
            body("Børne- og Ungdomsudvalget"),
            DOUBTFUL,
            id="fields that begin alike",
        ),
        pytest.param(
            body("Kyst- og Havneudvalget", DAY),
            body("Havne- og Kystudvalget"),
            SAME,
            id="fields in another order",
        ),
        pytest.param(
            body("Kyst- og Havneudvalget", DAY),
            body("Kyst, Havneudvalget", DAY),
            DIFFERENT,
            id="both met on one day",
        ),
        pytest.param(body("Lokaludvalg 1", DAY), body("Lokaludvalg 2"), NOTHING, id="numbers"),
        pytest.param(
            body("Ældrerådet", DAY), body("Ældreudvalget"), NOTHING, id="a council is no committee"
        ),
        pytest.param(body("Byrådet", DAY), body("Kommunalbestyrelsen"), SAME, id="one council"),
        pytest.param(
            body("Borgerrepræsentationen", DAY), body("Byrådet"), SAME, id="Copenhagen's council"
        ),
        pytest.param(
            body("Byrådet", DAY),
            body("Kommunalbestyrelsen", DAY),
            DIFFERENT,
            id="two councils that met on one day: one is another municipality's",
        ),
        pytest.param(
            body("Byrådet", scope="https://w3id.org/sagsgraf/kilde/1"),
            body("Kommunalbestyrelsen", scope="https://w3id.org/sagsgraf/kilde/1"),
            DOUBTFUL,
            id="councils of an unknown municipality",
        ),
        pytest.param(body("Byrådet", DAY), body("Regionsrådet"), NOTHING, id="a region's council"),
        pytest.param(
            body("Politisk Havneforum", DAY, names=("Politisk Havneforum (PHF)",)),
            body("PHF"),
            SAME,
            id="an abbreviation printed behind the name",
        ),
        pytest.param(
            body("Social- og Sundhedsudvalget", DAY), body("SSU"), SAME, id="first letters"
        ),
        pytest.param(
            body("Social- og Sundhedsudvalget"),
            body("SSU"),
            DOUBTFUL,
            id="first letters of a body without minutes",
        ),
    ],
)
def test_two_names_of_bodies(one: Candidate, other: Candidate, verdict: str | None) -> None:
    assert held(one, other) == verdict
    assert judge([one, other]) == judge([other, one])


def test_in_a_region_s_minutes_two_councils_are_left_apart() -> None:
    found = verdicts(body("Regionsrådet", DAY), body("Byrådet"), body("Kommunalbestyrelsen"))
    assert found == {"Kommunalbestyrelsen = Byrådet": DOUBTFUL}


def test_an_abbreviation_of_two_bodies_is_doubtful() -> None:
    found = verdicts(
        body("Social- og Sundhedsudvalget", DAY), body("Skole- og Sportsudvalget", DAY), body("SSU")
    )
    assert set(found.values()) == {DOUBTFUL}


def test_the_name_with_meetings_is_kept_though_the_other_is_commoner() -> None:
    (judged,) = judge([body("Byrådet", readings=900), body("Kommunalbestyrelsen", DAY)])
    assert judged.one.endswith("/kommunalbestyrelsen")
