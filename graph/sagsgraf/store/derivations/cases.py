"""What follows about a case from its treatments: how many, from when to when, in what order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from pyoxigraph import NamedNode

from sagsgraf.model import Iri, Label
from sagsgraf.rdf import node
from sagsgraf.store.derivations.view import Derivation, Fact, View
from sagsgraf.terms import DCT, RDF, RDFS, SCHEMA, SG


@dataclass(frozen=True, slots=True)
class Treatment:
    """A treatment of a case, as far as its order and count need it."""

    iri: NamedNode
    date: str
    body: str
    start: str
    title: str
    reported: bool

    @property
    def occasion(self) -> tuple[str, str]:
        """Body and date: two documents that tell of one occasion tell of one treatment."""
        return self.body, self.date

    @property
    def under_own_name(self) -> bool:
        """Whether its IRI ends with that of its body."""
        return self.iri.value.rpartition("/")[2] == self.body.rpartition("/")[2]


def derive_case(view: View, case: NamedNode) -> Derivation | None:
    """Work out a case's counts, dates, title and order of treatments."""
    treatments = treatments_of(view, case)
    if not treatments:
        return None
    seen = _seen(treatments)
    counted = [one for one in treatments if one.iri not in seen]
    facts: list[Fact] = [(one, SG.observedAs, as_what.iri) for one, as_what in seen.items()]
    dates = [one.date for one in counted]
    titled = [one for one in counted if one.title]
    title = max(titled, key=_newest).title if titled else ""
    number = view.text(case, DCT.identifier)
    facts += [
        (case, SG.treatmentCount, len({one.occasion for one in counted})),
        (case, SG.firstTreated, date.fromisoformat(dates[0])),
        (case, SG.lastTreated, date.fromisoformat(dates[-1])),
        (case, RDFS.label, Label(f"{number} {title}".strip())),
    ]
    if title:
        facts.append((case, DCT.title, title))
    facts += _sequence(counted)
    facts += _observed_referrals(view, counted)
    readings = {
        reading
        for one in treatments
        for predicate, value in ((SG.case, case), (SG.date, None))
        for reading in view.readings(one.iri, predicate, value)
    }
    because = f"worked out from the {len(counted)} treatments of the case"
    return Derivation(tuple(facts), frozenset(readings), because)


def _seen(treatments: list[Treatment]) -> dict[NamedNode, Treatment]:
    """Return the reported treatments that another treatment is the same occasion as, with it.

    A body's own item stands for what others report of it. Of several reports, made under several
    names of the body, the one stands for all that has the name kept, or else the first.
    """
    standing: dict[tuple[str, str], Treatment] = {}
    reports = [one for one in treatments if one.reported]
    for one in sorted(reports, key=lambda one: (not one.under_own_name, one.iri.value)):
        standing.setdefault(one.occasion, one)
    standing |= {one.occasion: one for one in treatments if not one.reported}
    return {one.iri: standing[one.occasion] for one in reports if standing[one.occasion] is not one}


@dataclass(frozen=True, slots=True)
class _Step:
    """One step of a declared path."""

    position: int
    iri: NamedNode
    label: str
    body: str
    """IRI; empty for several bodies at once ("alle fagudvalg")."""


def derive_path(view: View, item: NamedNode) -> Derivation | None:
    """Work out an item's way on to further bodies, and which of them are not seen to have it.

    Nothing where the path ends at the item's own body.
    """
    steps, own = _steps(view, item), view.node(item, SG.body)
    here = min((one.position for one in steps if own and one.body == own.value), default=None)
    further = [
        one
        for one in steps
        if (here is None or one.position > here) and not (own and one.body == own.value)
    ]
    if not further:
        return None
    facts: list[Fact] = [(item, SG.path, " > ".join(one.label for one in steps))]
    if here is not None:
        # Else it is not told which of the steps come later.
        facts += _unobserved(view, item, further)
    readings = {
        reading
        for one in steps
        for predicate in (SG.body, SCHEMA.position)
        for reading in view.readings(one.iri, predicate)
    }
    because = "the item declares these steps"
    if len(facts) > 1:
        readings.update(view.readings(item, SG.case))
        because += "; the graph has no treatment of its case by that body from that day on"
    return Derivation(tuple(facts), frozenset(readings), because)


def _unobserved(view: View, item: NamedNode, further: list[_Step]) -> Iterator[Fact]:
    seen = {
        other.body
        for case in view.nodes(item, SG.case)
        for other in treatments_of(view, case)
        if other.date >= view.text(item, SG.date)
    }
    for step in further:
        if step.body and step.body not in seen:
            yield item, SG.unobservedReferral, step.iri


def _steps(view: View, item: NamedNode) -> list[_Step]:
    """Return the steps of an item's declared path, in their order."""
    found = []
    for step in view.nodes(item, SG.referral):
        position, body = view.text(step, SCHEMA.position), view.node(step, SG.body)
        if position:
            label = view.text(step, RDFS.label)
            found.append(_Step(int(position), step, label, body.value if body else ""))
    return sorted(found, key=lambda one: (one.position, one.iri.value))


def _newest(one: Treatment) -> tuple[bool, str, str]:
    """Order treatments for choosing a case's title: its own items first, the latest of them."""
    return not one.reported, one.date, one.start


def treatments_of(view: View, case: NamedNode) -> list[Treatment]:
    """Return the dated treatments of a case in their order."""
    return view.once("treatments", case, lambda: _find_treatments(view, case))


def _find_treatments(view: View, case: NamedNode) -> list[Treatment]:
    found = (_treatment(view, iri) for iri in view.subjects(SG.case, case))
    return sorted(
        (one for one in found if one), key=lambda one: (one.date, one.start, one.iri.value)
    )


def _treatment(view: View, iri: NamedNode) -> Treatment | None:
    day, body = view.text(iri, SG.date), view.node(iri, SG.body)
    if not day or body is None:
        return None
    meeting = view.node(iri, SG.meeting)
    start = view.text(meeting, SCHEMA.startDate) if meeting else ""
    reported = view.node(iri, RDF.type) == node(SG.ReportedTreatment)
    return Treatment(iri, day, body.value, start, view.text(iri, DCT.title), reported)


def _sequence(counted: list[Treatment]) -> Iterator[tuple[NamedNode, Iri, NamedNode]]:
    """Yield what came before what: the treatments of the latest earlier date."""
    by_date: dict[str, list[Treatment]] = defaultdict(list)
    for one in counted:
        by_date[one.date].append(one)
    for before, after in pairwise(sorted(by_date)):
        for later in by_date[after]:
            for earlier in by_date[before]:
                yield later.iri, SG.previousTreatment, earlier.iri


def _observed_referrals(
    view: View, counted: list[Treatment]
) -> Iterator[tuple[NamedNode, Iri, NamedNode]]:
    """Yield where a step of a declared path was seen: that body's first treatment from then on."""
    for one in counted:
        if one.reported:
            continue
        for step in view.nodes(one.iri, SG.referral):
            body = view.node(step, SG.body)
            for other in counted:
                if body and other.body == body.value and other.date >= one.date:
                    yield step, SG.observedAs, other.iri
                    break
