"""Reading a case's trace out of a store, by look-ups around the case: its length never matters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple
from typing import Final

from pyoxigraph import DefaultGraph, NamedNode

from sagsgraf.danish.outcomes import outcomes as outcomes_in
from sagsgraf.rdf import node
from sagsgraf.store import StoreReader
from sagsgraf.store.evidence import quote
from sagsgraf.terms import DCT, ELI, RDF, SCHEMA, SG
from sagsgraf.tracing.changes import changes
from sagsgraf.tracing.details import Details
from sagsgraf.tracing.lookups import Lookups
from sagsgraf.tracing.model import Point, Quotation, Sum, Trace, Treatment

_DEFAULT: Final = DefaultGraph()
# What is quoted of a treatment, in this order, and the property that leads to it.
_QUOTED: Final = (
    ("decision", SG.decision),
    ("recommendation", SG.recommendation),
    ("amount", SG.amount),
    ("financial statement", SG.financialStatement),
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
    view = _View(store)
    iri = NamedNode(case)
    found = [
        quad.subject
        for quad in store.graph.quads_for_pattern(None, node(SG.case), iri, _DEFAULT)
        if isinstance(quad.subject, NamedNode) and view.first(quad.subject, SG.observedAs) is None
    ]
    treatments = [view.treatment(one) for one in view.in_order(found)]
    municipality = view.first_node(iri, SG.municipality)
    return Trace(
        case=view.first(iri, DCT.identifier) or "",
        title=view.first(iri, DCT.title) or "",
        municipality=view.label(municipality) if municipality else None,
        iri=case,
        first=treatments[0].date if treatments else "",
        last=treatments[-1].date if treatments else "",
        treatments=tuple(treatments),
        changes=tuple(changes(treatments)),
    )


class _View(Lookups):
    """Look-ups in the default graph, and of the evidence beside it."""

    def __init__(self, store: StoreReader) -> None:
        super().__init__(store)
        self.details = Details(store)

    def in_order(self, treatments: list[NamedNode]) -> list[NamedNode]:
        """Return treatments by date, then by the bodies' places on the path.

        On one day committees come before the council that they recommend to; the declared path
        (committee, Økonomiudvalg, Byråd) tells so where several meet at the same hour. Items of
        one meeting stand in the order of its agenda, which is not that of their IRIs: 9, 10.
        """
        places: dict[NamedNode, int] = {}
        for one in treatments:
            meeting = self._meeting(one)
            places[meeting] = max(self._on_path(one), places.get(meeting, 0))

        def order(one: NamedNode) -> tuple[str, int, str, str, int, str]:
            meeting = self._meeting(one)
            start = self.first(meeting, SCHEMA.startDate) or ""
            day = self.first(one, SG.date) or ""
            return day, places[meeting], start, meeting.value, self.position(one), one.value

        return sorted(treatments, key=order)

    def _meeting(self, treatment: NamedNode) -> NamedNode:
        """Return the meeting of a treatment; one that is only reported stands for its own."""
        return self.first_node(treatment, SG.meeting) or treatment

    def _on_path(self, treatment: NamedNode) -> int:
        """Return the place of a treatment's body on the path that it declares, or 0."""
        body = self.first_node(treatment, SG.body)
        steps = self.nodes(treatment, SG.referral)
        places = (
            place for place, step in enumerate(steps) if self.first_node(step, SG.body) == body
        )
        return min(places, default=0) if body is not None else 0

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
            **self.details.of(iri, decision),
        )

    def point(self, iri: NamedNode) -> Point:
        return Point(
            by=self.label(self.first_node(iri, SG.recommendedBy)),
            number=self.first(iri, SG.number),
            text=self.first(iri, SG.text) or "",
        )

    def sum(self, iri: NamedNode) -> Sum:
        whole = self.first_node(iri, SG.partOf)
        return Sum(
            text=self.first(iri, SG.rawText) or "",
            value=self.first(iri, SCHEMA.value),
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
            quotations: dict[Quotation, None] = {}
            for quad in self.graph.quads_for_pattern(iri, node(predicate), None, None):
                if isinstance(quad.graph_name, NamedNode):
                    found = quote(self.graph, quad.graph_name)
                    if found:
                        quotations[Quotation(about, *astuple(found))] = None
            yield from sorted(quotations, key=lambda one: (one.source, one.start or 0, one.text))


def _ordered(found: tuple[str, ...], text: str | None) -> tuple[str, ...]:
    """Return outcomes in the order in which the decision's words express them."""
    order = outcomes_in(text) if text else []
    return tuple(sorted(found, key=lambda one: order.index(one) if one in order else len(order)))
