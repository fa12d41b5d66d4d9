"""What a treatment tells beside decision, recommendation and money."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from pyoxigraph import Literal, NamedNode

from sagsgraf.model import Iri
from sagsgraf.rdf import node
from sagsgraf.store.evidence import quote
from sagsgraf.terms import DCT, ELI, ORG, RDF, SCHEMA, SG, SKOS
from sagsgraf.tracing.lookups import Lookups
from sagsgraf.tracing.model import (
    Deadline,
    DecisionPoint,
    Named,
    Remark,
    Replacement,
    Topic,
    VoteCount,
)

_VOCABULARY: Final = NamedNode("https://w3id.org/sagsgraf/ns")


class Details(Lookups):
    """Look-ups of the facts that only some treatments have."""

    def of(self, iri: NamedNode, decision: NamedNode | None) -> dict[str, Any]:
        """Return the fields of a treatment by their names."""
        facts: dict[str, Any] = {
            "absent": self.labels(iri, SG.absentDuringItem),
            "people": tuple(self.people(iri)),
            "organisations": self.organisations(iri),
            "laws": self.labels(iri, ELI.cites),
            "deadlines": tuple(self.deadline(one) for one in self.nodes(iri, SG.deadline)),
            "topics": tuple(self.topic(iri, one) for one in self.nodes(iri, DCT.subject)),
            "replacements": tuple(self.replacements(iri)),
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

    def labels(self, subject: NamedNode, predicate: Iri) -> tuple[str, ...]:
        """Return the labels of what a property leads to, in alphabetical order."""
        return tuple(sorted(self.label(one) or "" for one in self.nodes(subject, predicate)))

    def because(self, subject: NamedNode, predicate: Iri) -> str | None:
        """Return the sentence that a reading of a fact gives as its reason."""
        for quad in self.graph.quads_for_pattern(subject, node(predicate), None, None):
            if isinstance(quad.graph_name, NamedNode):
                for told in self.graph.quads_for_pattern(
                    quad.graph_name, node(SG.because), None, None
                ):
                    if isinstance(told.object, Literal):
                        return told.object.value
        return None

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

    def people(self, iri: NamedNode) -> Iterator[Named]:
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
            yield Named(self.label(person) or "", post)

    def is_person(self, thing: NamedNode) -> bool:
        """Tell whether a thing is a person."""
        return SG.Person.value in self.texts(thing, RDF.type)

    def organisations(self, iri: NamedNode) -> tuple[str, ...]:
        """Return the organisations and units named."""
        found = [one for one in self.nodes(iri, SG.mentions) if not self.is_person(one)]
        return tuple(sorted(self.label(one) or "" for one in found))

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
        reason = ""
        for quad in self.graph.quads_for_pattern(iri, node(DCT.subject), topic, None):
            if isinstance(quad.graph_name, NamedNode):
                because = self.graph.quads_for_pattern(
                    quad.graph_name, node(SG.because), None, None
                )
                told = [one.object for one in because]
                reason = min(
                    (one.value for one in told if isinstance(one, Literal)), default=reason
                )
        return Topic(names.get("da", plain), names.get("en", plain), reason)

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
            for quad in self.graph.quads_for_pattern(attachment, node(predicate), None, None):
                if isinstance(quad.graph_name, NamedNode):
                    found = quote(self.graph, quad.graph_name)
                    if found:
                        return found.text
        return ""


def _in_order(point: DecisionPoint) -> tuple[int, str]:
    digits = "".join(filter(str.isdecimal, point.number))
    return int(digits or 0), point.number
