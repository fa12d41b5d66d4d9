"""Reading a case's trace out of a store, by look-ups around the case: its length never matters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from pyoxigraph import DefaultGraph, NamedNode

from sagsgraf.danish.outcomes import outcomes as outcomes_in
from sagsgraf.rdf import node
from sagsgraf.store import StoreReader
from sagsgraf.store.evidence import Evidence
from sagsgraf.terms import DCT, ELI, RDF, SCHEMA, SG
from sagsgraf.tracing.changes import changes
from sagsgraf.tracing.comparisons import comparisons
from sagsgraf.tracing.details import Details
from sagsgraf.tracing.identities import Identities, identities
from sagsgraf.tracing.model import Point, Quotation, Sum, Trace, Treatment
from sagsgraf.tracing.path import path
from sagsgraf.tracing.pauses import gaps, postponements
from sagsgraf.tracing.ranks import rank_of
from sagsgraf.tracing.seen import Seen
from sagsgraf.tracing.status import status
from sagsgraf.tracing.whole import laws, papers, people

_DEFAULT: Final = DefaultGraph()
# What is quoted of a treatment, in this order, and the property that leads to it.
_QUOTED: Final = (
    ("decision", SG.decision),
    ("recommendation", SG.recommendation),
    ("amount", SG.amount),
    ("financial statement", SG.financialStatement),
    ("financing", SG.financing),
    ("referral", SG.referral),
    ("attachment", SG.attachment),
    ("absence", SG.absentDuringItem),
    ("appointment", SG.appointment),
    ("mention", SG.mentions),
    ("law", ELI.cites),
    ("deadline", SG.deadline),
    ("topic", DCT.subject),
    ("account of the case", SG.text),
    ("title", DCT.title),
    ("case number", SG.case),
)


def load_trace(store: StoreReader, case: str) -> Trace:
    """Return the trace of a case.

    Args:
        store: an open store.
        case: IRI of the case.
    """
    return load_identified(store, case)[0]


def load_identified(store: StoreReader, case: str) -> tuple[Trace, Identities]:
    """Return the trace of a case, and the IRIs of what it names.

    Args:
        store: an open store.
        case: IRI of the case.
    """
    view = _View(store)
    iri = NamedNode(case)
    found = [
        quad.subject
        for quad in store.graph.quads_for_pattern(None, node(SG.case), iri, _DEFAULT)
        if isinstance(quad.subject, NamedNode)
    ]
    found = [one for one in found if not view.only(one, SG.observedAs)]
    for one in found:
        view.fetch_with_evidence(one)
    view.fetch_quotes(
        graph
        for one in found
        for _, predicate in _QUOTED
        for _, graph in view.stated(one, predicate)
    )
    seen = [view.seen(one) for one in view.in_order(found)]
    treatments = tuple(one.treatment for one in seen)
    latest = view.last_minutes({body for one in seen for body in one.bodies})
    municipality = view.first_node(iri, SG.municipality)
    trace = Trace(
        case=view.first(iri, DCT.identifier) or "",
        title=view.first(iri, DCT.title) or "",
        municipality=view.label(municipality) if municipality else None,
        iri=case,
        first=treatments[0].date if treatments else "",
        last=treatments[-1].date if treatments else "",
        treatments=treatments,
        changes=tuple(changes(treatments)),
        status=status(seen, latest),
        path=tuple(path(seen, latest)),
        postponements=tuple(postponements(seen)),
        gaps=tuple(gaps(seen)),
        comparisons=tuple(comparisons(seen)),
        people=tuple(people(seen)),
        papers=tuple(papers(seen)),
        laws=tuple(laws(seen)),
    )
    return trace, identities(
        seen,
        organisations=(pair for one in found for pair in view.named_organisations(one)),
        sums={one.value: view.iris(one, SG.amount) for one in found},
    )


class _View(Details):
    """Look-ups in the default graph, and of the evidence beside it."""

    def last_minutes(self, bodies: Iterable[str]) -> dict[str, str]:
        """Return the date of the last minutes that the graph has of these bodies, if of any."""
        days = {body: self.first(NamedNode(body), SG.lastMinutes) for body in bodies}
        return {body: day for body, day in days.items() if day}

    def in_order(self, found: Sequence[NamedNode]) -> list[NamedNode]:
        """Return treatments by date, rank of the body, and its place on the declared way.

        On one day committees come before the economic committee, and it before the council; among
        committees the declared way tells, and then the hour. The items of one meeting stand
        together in their order, whatever ways they declare: "punkt/10" after "punkt/9".
        """
        places: dict[NamedNode | None, int] = {}
        meetings = {one: self.first_node(one, SG.meeting) for one in found}
        for one, meeting in meetings.items():
            if meeting is not None:
                place = self.place(one)
                places[meeting] = min(places.get(meeting, place), place)

        def key(one: NamedNode) -> tuple[str, int, int, str, str, int, str]:
            meeting = meetings[one]
            starts = self.only(meeting, SCHEMA.startDate) if meeting else ()
            return (
                self.first(one, SG.date) or "",
                rank_of(self.label(self.first_node(one, SG.body)) or ""),
                places.get(meeting, 0),
                next(iter(starts), ""),
                meeting.value if meeting else "",
                self.position(one),
                one.value,
            )

        return sorted(found, key=key)

    def place(self, iri: NamedNode) -> int:
        """Return the place of an item's body on the way that it declares; 0 where it has none."""
        body = self.first_node(iri, SG.body)
        bodies = [self.first_node(step, SG.body) for step in self.nodes(iri, SG.referral)]
        return bodies.index(body) if body is not None and body in bodies else 0

    def seen(self, iri: NamedNode) -> Seen:
        body = self.first_node(iri, SG.body)
        return Seen(
            treatment=self.treatment(iri),
            body=body.value if body else "",
            steps=tuple(self.steps(iri)),
            people=tuple(self.people(iri)),
            laws=self.seen_laws(iri),
            papers=tuple(self.papers(iri)),
            sums=tuple(self.sum_places(iri)),
        )

    def treatment(self, iri: NamedNode) -> Treatment:
        meeting = self.first_node(iri, SG.meeting)
        decision = self.first_node(iri, SG.decision)
        text = self.first(decision, SG.text) if decision else self.first(iri, SG.text)
        closed = self.first(iri, SG.closed)
        page = self.first(iri, SG.startPage)
        evidence = tuple(self.evidence(iri))
        reported = self.first(iri, RDF.type) == SG.ReportedTreatment.value
        return Treatment(
            date=self.first(iri, SG.date) or "",
            body=self.label(self.first_node(iri, SG.body)) or "",
            meeting=meeting.value if meeting else None,
            item=iri.value,
            number=self.first(iri, SG.number),
            title=self.first(iri, DCT.title) or "",
            kind="reported" if reported else "item",
            closed=None if closed is None else closed == "true",
            decision=text,
            outcomes=_ordered(self.texts(decision or iri, SG.outcome), text),
            recommendations=tuple(self.point(one) for one in self.nodes(iri, SG.recommendation)),
            referrals=tuple(self.label(one) or "" for one in self.nodes(iri, SG.referral)),
            amounts=tuple(self.sum(one) for one in self.nodes(iri, SG.amount)),
            financial=self.first(iri, SG.financialStatement),
            attachments=tuple(
                self.first(one, DCT.title) or "" for one in self.nodes(iri, SG.attachment)
            ),
            page=int(page) if page else None,
            sources=tuple(dict.fromkeys(one.source for one in evidence)),
            evidence=evidence,
            document=_document(self.only(meeting, SG.documentType)) if meeting else None,
            **self.of(iri, decision),
        )

    def point(self, iri: NamedNode) -> Point:
        return Point(
            by=self.label(self.first_node(iri, SG.recommendedBy)),
            number=self.first(iri, SG.number),
            text=self.first(iri, SG.text) or "",
        )

    def sum(self, iri: NamedNode) -> Sum:
        whole = self.first_node(iri, SG.partOf)
        kroner = self.first(iri, SCHEMA.currency) in {None, "DKK"}
        return Sum(
            text=self.first(iri, SG.rawText) or "",
            value=self.first(iri, SCHEMA.value) if kroner else None,
            kind=self.first(iri, SG.amountKind),
            years=self.texts(iri, SG.fiscalYear),
            label=self.first(iri, SG.area),
            part_of=self.first(whole, SCHEMA.value) if whole else None,
            previous_value=self.first(iri, SG.previousValue),
            approximate=self.first(iri, SG.approximate) == "true",
        )

    def evidence(self, iri: NamedNode) -> Iterator[Quotation]:
        """Yield the words behind a treatment, each passage once for what it is evidence for."""
        for about, predicate in _QUOTED:
            found = {_quotation(about, one) for one in self.quotes(iri, predicate)}
            yield from sorted(found, key=_in_text)


def _quotation(about: str, one: Evidence) -> Quotation:
    return Quotation(
        about, one.text, one.source, one.page, one.start, one.end, one.section, one.origin
    )


def _in_text(one: Quotation) -> tuple[str, int, str]:
    return one.source, one.start or 0, one.text


def _document(types: Sequence[str]) -> str | None:
    """Return what kind of document tells of a meeting: its minutes, where its agenda does too."""
    return "minutes" if "minutes" in types else next(iter(types), None)


def _ordered(found: tuple[str, ...], text: str | None) -> tuple[str, ...]:
    """Return outcomes in the order in which the decision's words express them."""
    order = outcomes_in(text) if text else []
    return tuple(sorted(found, key=lambda one: order.index(one) if one in order else len(order)))
