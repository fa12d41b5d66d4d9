"""Claims looked up by subject and predicate, and values as the record prints them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from sagsgraf.model import Claim, Iri, Label, Value, Year
from sagsgraf.terms import FOAF, NOTATIONS, RDFS


@dataclass
class Facts:
    """Claims by subject and predicate, in the order in which they were read."""

    # Keys of a dictionary keep their order and know each other: a meeting has up to 10,000 items.
    values: dict[tuple[Iri, Iri], dict[Value, None]] = field(
        default_factory=lambda: defaultdict(dict)
    )
    reasons: dict[tuple[Iri, Iri, Value], Claim] = field(default_factory=dict)
    """The claims that say how sure they are, or why."""

    @classmethod
    def of(cls, claims: Iterable[Claim]) -> Facts:
        """Gather claims."""
        facts = cls()
        for claim in claims:
            facts.values[claim.subject, claim.predicate][claim.value] = None
            if claim.span and claim.basis:
                facts.reasons.setdefault((claim.subject, claim.predicate, claim.value), claim)
        return facts

    def all(self, subject: Iri, predicate: Iri) -> list[Value]:
        """Return everything said with a predicate."""
        return list(self.values.get((subject, predicate), ()))

    def nodes(self, subject: Iri, predicate: Iri) -> list[Iri]:
        """Return the things that a predicate leads to."""
        return [value for value in self.all(subject, predicate) if isinstance(value, Iri)]

    def node(self, subject: Iri, predicate: Iri) -> Iri | None:
        """Return the first thing that a predicate leads to."""
        return next(iter(self.nodes(subject, predicate)), None)

    def text(self, subject: Iri, predicate: Iri) -> str | None:
        """Return the first value, as printed in the record."""
        return next((as_text(value) for value in self.all(subject, predicate)), None)

    def texts(self, subject: Iri, predicate: Iri) -> list[str]:
        """Return every value, as printed in the record."""
        return [as_text(value) for value in self.all(subject, predicate)]

    def because(self, subject: Iri, predicate: Iri) -> str | None:
        """Return the sentence that tells why, where there is one."""
        whole = ((subject, predicate, value) for value in self.all(subject, predicate))
        return next((self.reasons[one].basis for one in whole if one in self.reasons), None)

    def label(self, subject: Iri | None) -> str | None:
        """Return the label of a thing, or else its name as printed."""
        if subject is None:
            return None
        return self.text(subject, RDFS.label) or self.text(subject, FOAF.name)


def as_text(value: Value) -> str:
    """Return a value as the record prints it: concepts by their plain name."""
    match value:
        case Iri():
            return NOTATIONS.get(value, value.value)
        case Label(text):
            return text
        case Year(number):
            return str(number)
        case bool():
            return "true" if value else "false"
        case Decimal():
            return f"{value:f}"
        case date():
            return value.isoformat()
        case _:
            return str(value)
