"""What everybody counts: a meeting's items, a topic's, a law's, a post's; the meetings of two."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import partial
from itertools import combinations
from typing import Final

from pyoxigraph import Literal, NamedNode

from sagsgraf.danish.bodies import body_name
from sagsgraf.danish.text import slug
from sagsgraf.danish.titles import standing_title
from sagsgraf.model import Label
from sagsgraf.rdf import node, value_term
from sagsgraf.store.derivations.view import DEFAULT, Derivation, Fact, View
from sagsgraf.terms import DCT, ELI, FOAF, RDF, RDFS, SG

_CROWD: Final = 60
"""People beyond whom a meeting is an assembly: pairs in it say nothing, and grow by the square."""


def derive_label(view: View, thing: NamedNode) -> Derivation | None:
    """Choose the label among the printed names: the one most readings print, then the first."""
    series = node(SG.Series) in view.nodes(thing, RDF.type)
    printed = DCT.title if series else FOAF.name
    names: Counter[str] = Counter()
    readings: dict[str, NamedNode] = {}
    for quad in view.store.quads_for_pattern(thing, node(printed), None, None):
        if isinstance(quad.graph_name, NamedNode) and isinstance(quad.object, Literal):
            name, graph = quad.object.value, quad.graph_name
            name = standing_title(name) if series else name
            names[name] += 1
            readings[name] = min(readings.get(name, graph), graph, key=lambda one: one.value)
    if not names:
        return None
    own = [name for name in names if _is_own(thing, name)] if thing.value in view.kept else []
    label, count = min(
        ((name, names[name]) for name in own or names), key=lambda pair: (-pair[1], pair[0])
    )
    apart = ", days and months apart," if series else ""
    because = f"printed so{apart} in {count} of the {names.total()} readings that name it"
    fact: Fact = (thing, RDFS.label, Label(label))
    return Derivation((fact,), frozenset({readings[label]}), because)


def _is_own(thing: NamedNode, name: str) -> bool:
    """Tell whether a body or person got its IRI from this name, and not from another it goes by."""
    own = thing.value.rpartition("/")[2]
    return own in {slug(name), slug(body_name(name))}


def derive_meeting(view: View, meeting: NamedNode) -> Derivation | None:
    """Count a meeting's items, and those of them that were closed."""
    items = view.nodes(meeting, SG.item)
    if not items:
        return None
    yes = value_term(True)
    closed = [
        item
        for item in items
        if any(view.store.quads_for_pattern(item, node(SG.closed), yes, DEFAULT))
    ]
    return Derivation(
        ((meeting, SG.itemCount, len(items)), (meeting, SG.closedItemCount, len(closed))),
        frozenset(reading for item in items for reading in view.readings(item, SG.closed)),
        f"counted over the {len(items)} items of the meeting",
    )


def derive_items(view: View, thing: NamedNode) -> Derivation | None:
    """Count the items that are about a topic, or that cite a law, and their cases."""
    items: set[NamedNode] = set()
    cases: set[NamedNode] = set()
    readings: set[NamedNode] = set()
    for predicate in (DCT.subject, ELI.cites):
        linked = view.stated(None, predicate, thing)
        items |= linked.subjects
        readings |= linked.readings
    for item in items:
        of_case = view.once("cases", item, partial(view.stated, item, SG.case))
        cases |= of_case.objects
        readings |= of_case.readings
    if not items:
        return None
    facts: tuple[Fact, ...] = (
        (thing, SG.itemCount, len(items)),
        (thing, SG.caseCount, len(cases)),
    )
    return Derivation(facts, frozenset(readings), f"counted over {len(items)} items")


def derive_series(view: View, series: NamedNode) -> Derivation | None:
    """Count the meetings that a standing item stood at, and find the first and the last."""
    meetings: dict[NamedNode, str] = {}
    readings: set[NamedNode] = set()
    for item in view.subjects(SG.series, series):
        meeting, day = view.node(item, SG.meeting), view.text(item, SG.date)
        if meeting and day:
            meetings[meeting] = day
            readings.update(view.readings(item, SG.series, series))
            readings.update(view.readings(item, SG.date))
    if not meetings:
        return None
    days = sorted(meetings.values())
    facts: tuple[Fact, ...] = (
        (series, SG.treatmentCount, len(meetings)),
        (series, SG.firstTreated, date.fromisoformat(days[0])),
        (series, SG.lastTreated, date.fromisoformat(days[-1])),
    )
    because = f"counted over the {len(meetings)} meetings that have the item"
    return Derivation(facts, frozenset(readings), because)


def derive_recommending(view: View, actor: NamedNode) -> Derivation | None:
    """Count the items in which a post, unit or body makes a recommendation."""
    points = view.stated(None, SG.recommendedBy, actor)
    items = {item for one in points.subjects for item in view.subjects(SG.recommendation, one)}
    if not items:
        return None
    return Derivation(
        ((actor, SG.recommendedItemCount, len(items)),),
        frozenset(points.readings),
        f"counted over {len(points.links)} points that are recommended by it",
    )


def derive_attendance(view: View, body: NamedNode) -> Derivation | None:
    """Count a body's meetings, who was at all of them, and which two were there together."""
    found = {meeting: view.stated(meeting, SG.attendee) for meeting in meetings_of(view, body)}
    listed = [(one, present_at(view, one)) for one in found]
    if not listed:
        return None
    times = Counter(person for _, people in listed for person in people)
    pairs = Counter(
        pair for _, people in listed if len(people) <= _CROWD for pair in combinations(people, 2)
    )
    facts: list[Fact] = [(body, SG.meetingCount, len(listed))]
    facts += [(body, SG.alwaysPresent, one) for one, n in times.items() if n == len(listed)]
    for (one, other), count in pairs.items():
        facts += _pair(body, one, other, count)
    readings: set[NamedNode] = set()
    for meeting, there in found.items():
        readings |= there.readings or view.stated(meeting, SG.attendance).readings
    because = (
        f"counted over the {len(listed)} meetings of the body that list who was there, without "
        "those whom every decision of a meeting calls absent"
    )
    return Derivation(tuple(facts), frozenset(readings), because)


def present_at(view: View, meeting: NamedNode) -> list[NamedNode]:
    """Return who was at a meeting for some of it, sorted.

    Lists that print the members whether they came or not (Greve) leave it to each decision to say
    who was missing: who is missing from every item with a decision was not there.
    """
    return view.once("present", meeting, lambda: _present(view, meeting))


def absent_from(view: View, meeting: NamedNode) -> list[NamedNode]:
    """Return who was not at a meeting at all, sorted."""
    listed, there = view.nodes(meeting, SG.attendee), present_at(view, meeting)
    return sorted({*view.nodes(meeting, SG.absentee), *listed} - set(there), key=_value)


def _present(view: View, meeting: NamedNode) -> list[NamedNode]:
    decided = [one for one in view.nodes(meeting, SG.item) if view.node(one, SG.decision)]
    away = [set(view.nodes(one, SG.absentDuringItem)) for one in decided]
    missing = set[NamedNode].intersection(*away) if away else set()
    return [one for one in view.nodes(meeting, SG.attendee) if one not in missing]


def meetings_of(view: View, body: NamedNode) -> list[NamedNode]:
    """Return a body's meetings with a list of participants."""
    found = view.once("meetings with a list", node(SG.attendance), lambda: _meetings(view))
    return found.get(body, [])


def _meetings(view: View) -> dict[NamedNode, list[NamedNode]]:
    """Return the meetings with a list of participants, by body."""
    found: dict[NamedNode, list[NamedNode]] = {}
    for meeting in view.subjects(SG.attendance):
        if body := view.node(meeting, SG.body):
            found.setdefault(body, []).append(meeting)
    return found


def _pair(body: NamedNode, one: NamedNode, other: NamedNode, count: int) -> list[Fact]:
    names = "/".join(person.value.rpartition("/")[2] for person in (one, other))
    pair = NamedNode(f"{body.value}/deltagelse/{names}")
    return [
        (pair, RDF.type, NamedNode(SG.CoAttendance.value)),
        (pair, RDFS.label, Label("fælles deltagelse")),
        (pair, SG.body, body),
        (pair, SG.person, one),
        (pair, SG.otherPerson, other),
        (pair, SG.meetingCount, count),
    ]


def _value(term: NamedNode) -> str:
    return term.value
