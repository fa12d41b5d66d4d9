"""What a treatment tells beside decision, recommendation and money."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from pyoxigraph import Literal, NamedNode

from sagsgraf.model import Iri
from sagsgraf.rdf import node
from sagsgraf.terms import DCT, ELI, ORG, RDF, SCHEMA, SG, SKOS
from sagsgraf.tracing.lookups import Lookups
from sagsgraf.tracing.model import (
    Deadline,
    DecisionPoint,
    Financing,
    Named,
    Remark,
    Replacement,
    Topic,
    VoteCount,
)
from sagsgraf.tracing.seen import Declared, NamedPerson, Place, SeenPaper

_VOCABULARY: Final = NamedNode("https://w3id.org/sagsgraf/ns")


class Details(Lookups):
    """Look-ups of the facts that only some treatments have."""

    def of(self, iri: NamedNode, decision: NamedNode | None) -> dict[str, Any]:
        """Return the fields of a treatment by their names."""
        facts: dict[str, Any] = {
            "absent": self.labels(iri, SG.absentDuringItem),
            "people": tuple(Named(one.name, one.post) for one in self.people(iri)),
            "organisations": self.organisations(iri),
            "laws": self.labels(iri, ELI.cites),
            "deadlines": tuple(self.deadline(one) for one in self.nodes(iri, SG.deadline)),
            "topics": tuple(self.topic(iri, one) for one in self.nodes(iri, DCT.subject)),
            "replacements": tuple(self.replacements(iri)),
            "financing": tuple(self.financing(one) for one in self.nodes(iri, SG.financing)),
            "joined_because": self.joined_because(iri),
        }
        return facts | (self.of_decision(decision) if decision else {})

    def of_decision(self, decision: NamedNode) -> dict[str, Any]:
        """Return the fields that hang on the decision."""
        points = [self.decision_point(one) for one in self.nodes(decision, SG.point)]
        return {
            "points": tuple(sorted(points, key=_in_order)),
            "adherence": self.first(decision, SG.adherence),
            "adherence_because": self.because(decision, SG.adherence),
            "conditions": self.texts(decision, SG.condition),
            "votes": tuple(self.vote(one) for one in self.nodes(decision, SG.vote)),
            "remarks": tuple(self.remark(one) for one in self.nodes(decision, SG.remark)),
        }

    def seen_laws(self, iri: NamedNode) -> tuple[tuple[str, str], ...]:
        """Return the laws cited, with their IRIs."""
        return tuple((one.value, self.label(one) or "") for one in self.nodes(iri, ELI.cites))

    def labels(self, subject: NamedNode, predicate: Iri) -> tuple[str, ...]:
        """Return the labels of what a property leads to, in alphabetical order."""
        return tuple(sorted(self.label(one) or "" for one in self.nodes(subject, predicate)))

    def decision_point(self, point: NamedNode) -> DecisionPoint:
        """Return one answered point."""
        return DecisionPoint(
            self.first(point, SG.number) or "",
            self.texts(point, SG.outcome),
            self.first(point, SG.text) or "",
        )

    def vote(self, vote: NamedNode) -> VoteCount:
        """Return one vote."""
        return VoteCount(
            self.first(vote, SG.number),
            self.first(vote, SG.votesFor),
            self.first(vote, SG.votesAgainst),
            self.first(vote, SG.votesAbstained),
            self.texts(vote, SG.partyFor),
            self.texts(vote, SG.partyAgainst),
            self.texts(vote, SG.partyAbstained),
        )

    def remark(self, remark: NamedNode) -> Remark:
        """Return one remark and who made it."""
        by = (*self.texts(remark, SG.party), *self.labels(remark, SG.person))
        return Remark(by, self.first(remark, SG.text) or "")

    def people(self, iri: NamedNode) -> Iterator[NamedPerson]:
        """Yield the people named, those with a new post first."""
        posts: dict[NamedNode, str | None] = {}
        for one in self.nodes(iri, SG.appointment):
            person = self.first_node(one, SG.person)
            if person:
                posts[person] = self.label(self.first_node(one, SG.post))
        for person in self.nodes(iri, SG.mentions):
            if self.is_person(person):
                posts.setdefault(person, self.label(self.first_node(person, ORG.holds)))
        for person, post in posts.items():
            yield NamedPerson(person.value, self.label(person) or "", post)

    def is_person(self, thing: NamedNode) -> bool:
        """Tell whether a thing is a person."""
        return SG.Person.value in self.texts(thing, RDF.type)

    def organisations(self, iri: NamedNode) -> tuple[str, ...]:
        """Return the organisations and units named."""
        return tuple(sorted(name for name, _ in self.named_organisations(iri)))

    def named_organisations(self, iri: NamedNode) -> Iterator[tuple[str, str]]:
        """Yield the organisations and units named, each with its IRI."""
        for one in self.nodes(iri, SG.mentions):
            if not self.is_person(one):
                yield self.label(one) or "", one.value

    def iris(self, iri: NamedNode, predicate: Iri) -> tuple[str, ...]:
        """Return the IRIs of what a property leads to, in the order of the text."""
        return tuple(one.value for one in self.nodes(iri, predicate))

    def deadline(self, deadline: NamedNode) -> Deadline:
        """Return one date and its meaning."""
        return Deadline(
            self.first(deadline, SG.date) or "",
            self.first(deadline, SCHEMA.endDate),
            self.first(deadline, SG.meaning),
            self.first(deadline, SG.text) or "",
        )

    def topic(self, iri: NamedNode, topic: NamedNode) -> Topic:
        """Return a topic in both languages, and why this treatment has it."""
        names = {
            quad.object.language: quad.object.value
            for quad in self.graph.quads_for_pattern(topic, node(SKOS.prefLabel), None, _VOCABULARY)
            if isinstance(quad.object, Literal)
        }
        plain = topic.value.rpartition("/")[2]
        reason = self.because(iri, DCT.subject, topic) or ""
        return Topic(names.get("da", plain), names.get("en", plain), reason)

    def financing(self, statement: NamedNode) -> Financing:
        """Return one statement of who pays."""
        kind = next((one.value for one in self.values(statement, SG.financingKind)), "")
        return Financing(
            kind.rpartition("/")[2],
            self.first(statement, SG.payer),
            self.first(statement, SG.text) or "",
        )

    def joined_because(self, iri: NamedNode) -> str | None:
        """Return why an item is held to be of its case, where it prints no case number."""
        graphs = [graph for _, graph in self.stated(iri, SG.case)]
        if any(self.quote(graph) for graph in graphs):
            return None
        return self.because(iri, SG.case)

    def papers(self, iri: NamedNode) -> Iterator[SeenPaper]:
        """Yield the attachments of a treatment."""
        for one in self.nodes(iri, SG.attachment):
            yield SeenPaper(
                one.value,
                self.first(one, DCT.title) or "",
                self.first(one, SCHEMA.url),
                tuple(
                    (old.value, self.because(one, link, old))
                    for link in (DCT.replaces, SG.laterVersionOf)
                    for old in self.nodes(one, link)
                ),
            )

    def sum_places(self, iri: NamedNode) -> Iterator[tuple[Place, ...]]:
        """Yield where each amount of a treatment is named."""
        graphs: dict[NamedNode, list[NamedNode]] = {}
        for amount, graph in self.stated(iri, SG.amount):
            if isinstance(amount, NamedNode):
                graphs.setdefault(amount, []).append(graph)
        for amount in self.nodes(iri, SG.amount):
            found = [self.quote(graph) for graph in graphs.get(amount, ())]
            yield tuple(Place(one.source, one.section, one.start or 0) for one in found if one)

    def steps(self, iri: NamedNode) -> Iterator[Declared]:
        """Yield the steps of the way that an item declares."""
        for step in self.nodes(iri, SG.referral):
            body = self.first_node(step, SG.body)
            name = self.label(body) or self.label(step) or ""
            yield Declared(body.value if body else "", name)

    def replacements(self, iri: NamedNode) -> Iterator[Replacement]:
        """Yield which papers take the place of older ones."""
        for one in self.nodes(iri, SG.attachment):
            title = self.first(one, DCT.title) or ""
            older = self.nodes(one, DCT.replaces)
            sentence = self.sentence(one)
            for old in older:
                yield Replacement(title, self.first(old, DCT.title) or "", True, sentence)
            if not older:
                for words in self.texts(one, SG.replacesText):
                    yield Replacement(title, words, False, sentence)

    def sentence(self, attachment: NamedNode) -> str:
        """Return the passage that says what an attachment replaces."""
        for predicate in (SG.replacesText, DCT.replaces):
            for found in self.quotes(attachment, predicate):
                return found.text
        return ""


def _in_order(point: DecisionPoint) -> tuple[int, str]:
    digits = "".join(filter(str.isdecimal, point.number))
    return int(digits or 0), point.number
