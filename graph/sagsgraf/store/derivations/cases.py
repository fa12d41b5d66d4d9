"""What follows about a case from its treatments: how many, from when to when, in what order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from pyoxigraph import NamedNode

from sagsgraf.danish.text import slug
from sagsgraf.model import Iri, Label
from sagsgraf.rdf import node
from sagsgraf.store.derivations.view import Derivation, Fact, View
from sagsgraf.terms import DCT, RDF, RDFS, SCHEMA, SG

_ROUND: Final = timedelta(days=31)
"""How long the committees that get a matter side by side take to meet, before the council does."""


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
    told = [one for one in treatments if one.iri not in seen]
    facts: list[Fact] = [(one, SG.observedAs, as_what.iri) for one, as_what in seen.items()]
    dates = [one.date for one in told]
    titled = [one for one in told if one.title]
    title = max(titled, key=_newest).title if titled else ""
    number = view.text(case, DCT.identifier)
    facts += [
        (case, SG.treatmentCount, len({one.occasion for one in told})),
        (case, SG.firstTreated, date.fromisoformat(dates[0])),
        (case, SG.lastTreated, date.fromisoformat(dates[-1])),
        (case, SG.dayCount, (date.fromisoformat(dates[-1]) - date.fromisoformat(dates[0])).days),
        (case, SG.bodyCount, len({one.body for one in told})),
        (case, RDFS.label, Label(f"{number} {title}".strip())),
    ]
    if title:
        facts.append((case, DCT.title, title))
    facts += _sequence(told)
    facts += _observed_referrals(view, told)
    readings = {
        reading
        for one in treatments
        for predicate, value in ((SG.case, case), (SG.date, None))
        for reading in view.readings(one.iri, predicate, value)
    }
    because = f"worked out from the {len(told)} treatments of the case"
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


def counted(treatments: list[Treatment]) -> list[Treatment]:
    """Return treatments without those told elsewhere that are seen as another treatment."""
    seen = _seen(treatments)
    return [one for one in treatments if one.iri not in seen]


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
        facts += _unobserved(view, item, steps, further)
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


def _unobserved(
    view: View, item: NamedNode, steps: list[_Step], further: list[_Step]
) -> Iterator[Fact]:
    """Yield the further steps that no treatment in the graph matches."""
    day, cases = view.text(item, SG.date), view.nodes(item, SG.case)
    if not day:
        return
    path = [one.body for one in steps]
    seen = {
        other.body
        for case in cases
        for other in treatments_of(view, case)
        if other.date >= day or _is_side_by_side(view, other, day, path)
    }
    for step in further:
        if step.body and step.body not in seen and not (not cases and _is_titled(view, item, step)):
            yield item, SG.unobservedReferral, step.iri


def _is_side_by_side(view: View, other: Treatment, day: str, path: list[str]) -> bool:
    """Tell whether a treatment before an item's day is a step of the item's path all the same.

    Committees that get a matter side by side meet in another order than the path names them: the
    step is an item of the same path, or one that is only told of, of the month before.
    """
    begin = (date.fromisoformat(day) - _ROUND).isoformat()
    if not begin <= other.date < day:
        return False
    return other.reported or [one.body for one in _steps(view, other.iri)] == path


def _is_titled(view: View, item: NamedNode, step: _Step) -> bool:
    """Tell whether the body of a step has an item of the same title from that day on.

    Without a case number nothing else tells whether the matter got there.
    """
    body, day, title = NamedNode(step.body), view.text(item, SG.date), view.text(item, DCT.title)
    uncased = view.once("items by title", body, lambda: _by_title(view, body))
    return any(other >= day for other in uncased.get(slug(title), ()))


def _by_title(view: View, body: NamedNode) -> dict[str, list[str]]:
    """Return the days of a body's items, by their titles as IRIs spell them."""
    found: dict[str, list[str]] = defaultdict(list)
    for thing in view.subjects(SG.body, body):
        if (title := view.text(thing, DCT.title)) and (day := view.text(thing, SG.date)):
            found[slug(title)].append(day)
    return found


def _steps(view: View, item: NamedNode) -> list[_Step]:
    """Return the steps of an item's declared path, in their order."""
    found = []
    for step in view.nodes(item, SG.referral):
        position, body = view.text(step, SCHEMA.position), view.node(step, SG.body)
        if position:
            label = view.text(step, RDFS.label)
            found.append(_Step(int(position), step, label, body.value if body else ""))
    return sorted(found, key=lambda one: (one.position, one.iri.value))


def last_step(view: View, item: NamedNode) -> str:
    """Return the body at the end of an item's declared path, empty where it declares none."""
    steps = _steps(view, item)
    return steps[-1].body if steps else ""


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
