"""What was put off, and what became of it; and long silences."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from sagsgraf.tracing.decided import is_postponed, until
from sagsgraf.tracing.model import DecisionPoint
from sagsgraf.tracing.pauses import LONG, gaps, postponements
from sagsgraf.tracing.seen import Seen
from tests.tracing.cases import COMMITTEE, COUNCIL, ECONOMY, OTHER_COMMITTEE, seen, treatment

WAY = (COMMITTEE, OTHER_COMMITTEE, COUNCIL)
OFF = seen("2022-01-01", COMMITTEE, "postponed", way=WAY)


@pytest.mark.parametrize(
    ("later", "handled"),
    [
        pytest.param((), None, id="not-seen-since"),
        pytest.param((seen("2022-02-01", COMMITTEE, "approved"),), "2022-02-01", id="same-body"),
        pytest.param(
            (
                seen("2022-02-01", COMMITTEE, "postponed"),
                seen("2022-03-01", COMMITTEE, "approved"),
            ),
            "2022-03-01",
            id="put-off-again",
        ),
        pytest.param((seen("2022-01-01", COUNCIL, "approved"),), "2022-01-01", id="above-same-day"),
        pytest.param(
            (seen("2022-01-02", OTHER_COMMITTEE, "recommended", way=WAY),),
            None,
            id="a-committee-beside-it-takes-up-its-own-part",
        ),
        pytest.param(
            (seen("2022-02-02", "Miljøudvalget", "approved"),),
            "2022-02-02",
            id="another-committee-has-taken-over",
        ),
        pytest.param(
            (seen("2022-02-01", COMMITTEE, document="agenda"),),
            None,
            id="an-agenda-takes-up-nothing",
        ),
        pytest.param(
            (seen("2022-01-01", COMMITTEE, "approved", item="urn:other"),),
            None,
            id="another-item-of-the-same-meeting",
        ),
    ],
)
def test_what_became_of_it(later: tuple[Seen, ...], handled: str | None) -> None:
    first, *_ = postponements((OFF, *later))
    assert first.handled_on == handled
    assert (first.days is None) == (handled is None)


def test_it_names_who_took_it_up_and_when() -> None:
    later = seen("2022-02-01", ECONOMY, "approved")
    (one,) = postponements((OFF, later))
    assert (one.handled_by, one.handled_as, one.days) == (ECONOMY, later.item, 31)


@pytest.mark.parametrize(
    ("outcomes", "points", "postponed"),
    [
        pytest.param(("postponed",), (), True, id="whole"),
        pytest.param(("postponed", "requested"), (), True, id="with-a-wish"),
        pytest.param(("approved", "postponed"), (), False, id="taken-up-again-next-year"),
        pytest.param(
            ("approved", "postponed"),
            (DecisionPoint("1", ("approved",), ""), DecisionPoint("2", ("postponed",), "")),
            True,
            id="one-point",
        ),
        pytest.param(("approved",), (), False, id="not-put-off"),
    ],
)
def test_when_a_treatment_puts_it_off(
    outcomes: tuple[str, ...], points: tuple[DecisionPoint, ...], postponed: bool
) -> None:
    assert is_postponed(treatment("2022-01-01", outcomes=outcomes, points=points)) == postponed


@pytest.mark.parametrize(
    ("decision", "when"),
    [
        ("Sagen udsat til næste møde.", "næste møde"),
        ("Sagen udsættes til næste møde, da der er kommet nye oplysninger.", "næste møde"),
        ("Punktet udsættes til næste møde idet udvalget mangler tal.", "næste møde"),
        ("Udsættes til mødet den 4. december 2012.", "mødet den 4. december 2012"),
        ("Udvalget ønsker sagen genoptaget på kommende udvalgsmøde.", "kommende udvalgsmøde"),
        (
            "Udsættes til Skole-, Børne- og Ungeudvalgets møde i september 2022.",
            "Skole-, Børne- og Ungeudvalgets møde i september 2022",
        ),
        ("Sagen udskydes til 2. kvartal 2024", "2. kvartal 2024"),
        ("Sagen afventer, indtil svaret foreligger.", "svaret foreligger"),
        ("Sagens behandling blev udsat i byrådets møde den 26. marts 2025.", None),
        ("Sagen blev udsat på mødet den 3. maj 2022.", None),
        ("Sagen udsættes og genoptages på mødet i marts.", "mødet i marts"),
        ("Punktet udskydes i to måneder.", "to måneder"),
        ("Sagen blev udsat.", None),
        ("Udsat til yderligere belysning.", None),
        ("Godkendt på næste møde.", None),
    ],
)
def test_until_when(decision: str, when: str | None) -> None:
    assert until(treatment("2022-01-01", decision=decision)) == when


@pytest.mark.parametrize(("days", "told"), [(LONG, False), (LONG + 1, True)])
def test_a_gap_is_longer_than_four_months(days: int, told: bool) -> None:
    later = (date(2022, 1, 1) + timedelta(days)).isoformat()
    found = list(gaps((seen("2022-01-01"), seen(later, kind="reported"))))
    assert [(one.after, one.before, one.days) for one in found] == (
        [("2022-01-01", later, days)] if told else []
    )
