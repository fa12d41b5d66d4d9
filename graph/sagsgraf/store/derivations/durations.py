"""How long cases take from their first treatment to the decision that ends them.

A case is over where its latest treatment decides it (approves, endorses, rejects or takes it to
note, and neither recommends it, sends it on nor puts it off) at the last body of the path that
the item declares, or at the municipality's council, which has no body above it (Lov om kommunernes
styrelse § 2). A case that was decided so on several days keeps coming back, as a standing item
with a number does; nothing tells which of the days ended it, and it counts as not over.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from statistics import median
from typing import Final

from pyoxigraph import NamedNode

from sagsgraf.danish.bodies import is_council
from sagsgraf.store.derivations.cases import Treatment, counted, last_step, treatments_of
from sagsgraf.store.derivations.view import Derivation, Fact, View
from sagsgraf.terms import FOAF, OUTCOME, SG

_DECIDING: Final = frozenset(
    one.value for one in (OUTCOME.approved, OUTCOME.endorsed, OUTCOME.rejected, OUTCOME.noted)
)
_UNDECIDED: Final = frozenset(
    one.value
    for one in (OUTCOME.recommended, OUTCOME.referred, OUTCOME.postponed, OUTCOME.withdrawn)
)


@dataclass(frozen=True, slots=True)
class Ended:
    """A case that is over."""

    first: Treatment
    last: Treatment
    """The treatment that decided it."""

    @property
    def days(self) -> int:
        """From the day of its first treatment to that of its decision."""
        return (date.fromisoformat(self.last.date) - date.fromisoformat(self.first.date)).days


def derive_ending(view: View, case: NamedNode) -> Derivation | None:
    """Find the decision that ended a case, and how many days it took; None while it is not over."""
    ended = ended_case(view, case)
    if ended is None:
        return None
    facts: tuple[Fact, ...] = (
        (case, SG.finalDecision, ended.last.iri),
        (case, SG.daysToDecision, ended.days),
    )
    because = (
        "its latest treatment, and the only one that decides it at the last body of its path "
        "or at the council"
    )
    return Derivation(facts, frozenset(_readings(view, ended)), because)


def derive_durations(view: View, body: NamedNode) -> Derivation | None:
    """Count the cases that a body ended, and find the median of the days they took."""
    cases = {case for thing in view.subjects(SG.body, body) for case in view.nodes(thing, SG.case)}
    ended = [found for case in cases if (found := ended_case(view, case))]
    own = [one for one in ended if one.last.body == body.value]
    if not own:
        return None
    facts: tuple[Fact, ...] = (
        (body, SG.decidedCaseCount, len(own)),
        (body, SG.medianDays, Decimal(str(median(one.days for one in own)))),
    )
    readings = {reading for one in own for reading in _readings(view, one)}
    because = f"counted over the {len(own)} cases that it decided and that are over"
    return Derivation(facts, frozenset(readings), because)


def ended_case(view: View, case: NamedNode) -> Ended | None:
    """Return how a case ended; None where it is not known to be over."""
    return view.once("ended", case, lambda: _ended(view, case))


def _ended(view: View, case: NamedNode) -> Ended | None:
    treatments = counted(treatments_of(view, case))
    deciding = [one for one in treatments if _decides(view, one)]
    if len({one.date for one in deciding}) != 1:
        return None
    last = max(deciding, key=lambda one: (one.start, one.iri.value))
    if last.date != treatments[-1].date:
        return None
    return Ended(treatments[0], last)


def _decides(view: View, one: Treatment) -> bool:
    """Tell whether a treatment decides its case where nobody decides after."""
    outcomes = {concept.value for concept in view.nodes(_decided(view, one), SG.outcome)}
    if not outcomes & _DECIDING or outcomes & _UNDECIDED:
        return False
    return one.body == last_step(view, one.iri) or _is_council(view, NamedNode(one.body))


def _decided(view: View, one: Treatment) -> NamedNode:
    """Return what has the outcomes of a treatment: its decision, or what is told of it."""
    return view.node(one.iri, SG.decision) or one.iri


def _is_council(view: View, body: NamedNode) -> bool:
    names = view.once("names", body, lambda: view.texts(body, FOAF.name))
    return any(is_council(name) for name in names)


def _readings(view: View, ended: Ended) -> set[NamedNode]:
    """Return what tells the first day, and what was decided on the last."""
    return {
        *view.readings(ended.first.iri, SG.date),
        *view.readings(ended.last.iri, SG.date),
        *view.readings(_decided(view, ended.last), SG.outcome),
    }
