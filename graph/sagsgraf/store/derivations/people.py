"""What the minutes of a body add up to of each elected person or official.

A private citizen has no record: only those whom a document tells to be elected or employed. A
vote by party is the party's; it is counted apart, and not where the person is named otherwise.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from pyoxigraph import NamedNode

from sagsgraf.model import Label
from sagsgraf.rdf import node
from sagsgraf.store.derivations.counts import absent_from, meetings_of, present_at
from sagsgraf.store.derivations.view import Derivation, Fact, View
from sagsgraf.terms import PERSON_TIER, RDF, RDFS, SG

_TIERS: Final = frozenset({node(PERSON_TIER.elected), node(PERSON_TIER.official)})
_NAMED: Final = (SG.personAgainst, SG.personFor, SG.personAbstained)


@dataclass
class _Counts:
    """What is counted, by person."""

    present: Counter[NamedNode] = field(default_factory=Counter)
    absent: Counter[NamedNode] = field(default_factory=Counter)
    cases: dict[NamedNode, set[NamedNode]] = field(default_factory=lambda: defaultdict(set))
    recused: Counter[NamedNode] = field(default_factory=Counter)
    opposed: Counter[NamedNode] = field(default_factory=Counter)
    party_opposed: Counter[NamedNode] = field(default_factory=Counter)
    remarks: Counter[NamedNode] = field(default_factory=Counter)


def derive_records(view: View, body: NamedNode) -> Derivation | None:
    """Count attendance, recusals and dissent in a body, for the elected and for officials."""
    meetings = meetings_of(view, body)
    counts = _Counts()
    for meeting in meetings:
        _count_meeting(view, meeting, counts)
    people = [
        one
        for one in sorted({*counts.present, *counts.absent}, key=_value)
        if _has_record(view, one)
    ]
    if not people:
        return None
    facts = [fact for person in people for fact in _record(body, person, counts)]
    readings = {
        reading for meeting in meetings for reading in view.stated(meeting, SG.attendance).readings
    }
    because = (
        f"counted over the {len(meetings)} meetings of the body that list who was there; "
        "of people whom a document tells to be elected or employed"
    )
    return Derivation(tuple(facts), frozenset(readings), because)


def _has_record(view: View, person: NamedNode) -> bool:
    tiers = view.once("tiers", person, lambda: view.nodes(person, SG.personTier))
    return not _TIERS.isdisjoint(tiers)


def _count_meeting(view: View, meeting: NamedNode, counts: _Counts) -> None:
    there = present_at(view, meeting)
    counts.present.update(there)
    counts.absent.update(absent_from(view, meeting))
    parties = _parties(view, meeting)
    for item in view.nodes(meeting, SG.item):
        out = set(view.nodes(item, SG.absentDuringItem))
        inside = [person for person in there if person not in out]
        for case in view.nodes(item, SG.case):
            for person in inside:
                counts.cases[person].add(case)
        counts.recused.update(view.nodes(item, SG.recused))
        for decision in view.nodes(item, SG.decision):
            _count_dissent(view, decision, inside, parties, counts)


def _count_dissent(
    view: View,
    decision: NamedNode,
    inside: list[NamedNode],
    parties: dict[NamedNode, str],
    counts: _Counts,
) -> None:
    """Count who voted against a decision, and who had a remark entered; once for an item."""
    against: set[NamedNode] = set()
    named: set[NamedNode] = set()
    opposing: set[str] = set()
    for vote in view.nodes(decision, SG.vote):
        against.update(view.nodes(vote, SG.personAgainst))
        named.update(person for link in _NAMED for person in view.nodes(vote, link))
        opposing.update(view.texts(vote, SG.partyAgainst))
    counts.opposed.update(against)
    counts.party_opposed.update(
        person for person in inside if parties.get(person) in opposing and person not in named
    )
    for remark in view.nodes(decision, SG.remark):
        counts.remarks.update(view.nodes(remark, SG.person))


def _parties(view: View, meeting: NamedNode) -> dict[NamedNode, str]:
    """Return the party of each person: the meeting's, else the one that the graph knows.

    Lists without parties (Greve) leave it to what other passages print; where these differ, the
    person changed parties, and which it was that day is not told.
    """
    found: dict[NamedNode, str] = {}
    for attendance in view.nodes(meeting, SG.attendance):
        if person := view.node(attendance, SG.person):
            told = view.texts(attendance, SG.party) or view.once(
                "parties", person, partial(view.texts, person, SG.party)
            )
            if len(told) == 1:
                found[person] = told[0]
    return found


def _record(body: NamedNode, person: NamedNode, counts: _Counts) -> list[Fact]:
    record = NamedNode(f"{body.value}/virke/{person.value.rpartition('/')[2]}")
    return [
        (record, RDF.type, NamedNode(SG.Record.value)),
        (record, RDFS.label, Label("virke")),
        (record, SG.body, body),
        (record, SG.recordOf, person),
        (record, SG.presentCount, counts.present[person]),
        (record, SG.absentCount, counts.absent[person]),
        (record, SG.attendedCaseCount, len(counts.cases.get(person, ()))),
        (record, SG.recusalCount, counts.recused[person]),
        (record, SG.opposedCount, counts.opposed[person]),
        (record, SG.partyOpposedCount, counts.party_opposed[person]),
        (record, SG.remarkCount, counts.remarks[person]),
    ]


def _value(term: NamedNode) -> str:
    return term.value
