"""The IRIs of what a trace names, for views that link: a trace itself names things in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sagsgraf.tracing.seen import Seen


@dataclass(frozen=True, slots=True)
class Identities:
    """IRIs by names, for those names that mean one thing in the whole case; and by treatment."""

    bodies: Mapping[str, str] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)
    organisations: Mapping[str, str] = field(default_factory=dict)
    laws: Mapping[str, str] = field(default_factory=dict)
    papers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By the IRI of a treatment, in the order of its attachments."""
    sums: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By the IRI of a treatment, in the order of its amounts."""


def identities(
    seen: Sequence[Seen],
    *,
    organisations: Iterable[tuple[str, str]],
    sums: Mapping[str, tuple[str, ...]],
) -> Identities:
    """Return the IRIs of what these treatments name.

    Args:
        seen: the treatments of a case.
        organisations: the organisations that they name, each with its IRI.
        sums: IRIs of the amounts of each treatment.
    """
    return Identities(
        bodies=_single(
            (
                *((one.treatment.body, one.body) for one in seen),
                *((step.name, step.body) for one in seen for step in one.steps),
            )
        ),
        people=_single((each.name, each.iri) for one in seen for each in one.people),
        organisations=_single(organisations),
        laws=_single((name, iri) for one in seen for iri, name in one.laws),
        papers={one.item: tuple(each.iri for each in one.papers) for one in seen},
        sums=sums,
    )


def _single(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the names that mean one thing."""
    found: dict[str, set[str]] = {}
    for name, iri in pairs:
        if name and iri:
            found.setdefault(name, set()).add(iri)
    return {name: next(iter(iris)) for name, iris in found.items() if len(iris) == 1}
