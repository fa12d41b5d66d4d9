"""The way of a case: the bodies that its items declare, and those that are seen to have had it.

Where items declare their way ("Behandling: Direktionen, Økonomiudvalget, Kommunalbestyrelsen";
"Sagsprocedure"), every body's copy of the item prints the same steps, and a later round may print
more. They are joined into one way, each body once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sagsgraf.tracing.model import PathStep
from sagsgraf.tracing.ranks import Rank, rank_of
from sagsgraf.tracing.seen import Declared, Seen

Latest = Mapping[str, str]
"""The date of the latest minutes in the graph, by the IRI of their body."""


@dataclass
class _Step:
    """A step of the joined way."""

    declared: Declared
    by: int
    """Place of the treatment that first declares it."""
    before: bool = False
    """Some item names it ahead of its own body: what came before that item counts as well."""
    seen: list[int] = field(default_factory=list)


def path(found: Sequence[Seen], latest: Latest) -> Iterator[PathStep]:
    """Yield the bodies on the way of a case, in their order.

    A step is seen in the treatments of its body from the day on that it is declared, or earlier
    where an item names it ahead of its own body; where there are any, all of that body's are told
    with it, and otherwise those before it by themselves. A step that is no one body ("alle
    fagudvalg") is seen in those of the committees that declare it. Bodies that no item declares
    stand where their first treatment does.

    Args:
        found: the treatments in their order.
        latest: which bodies' minutes the graph has.
    """
    steps = _joined(found)
    taken = _observe(steps, found)
    rows: list[tuple[int, PathStep]] = []
    at = 0
    for step in steps:
        # A step not seen stands where the one before it does.
        at = max(at, min(step.seen, default=at))
        rows.append((at, _told(step, found, latest)))
    for place, one in _undeclared(found, taken, latest):
        after = [index for index, (first, _) in enumerate(rows) if first > place]
        rows.insert(after[0] if after else len(rows), (place, one))
    yield from (row for _, row in rows)


def _joined(found: Sequence[Seen]) -> list[_Step]:
    """Join the declared ways: a new step stands behind the one it is declared behind."""
    steps: list[_Step] = []
    for place, one in enumerate(found):
        at = 0
        own = one.place
        for index, declared in enumerate(one.steps):
            known = [step.declared.key for step in steps]
            if declared.key in known:
                at = max(at, known.index(declared.key) + 1)
            else:
                # Before the next step that is known, where no step before it is.
                behind = [
                    known.index(later.key) for later in one.steps[index:] if later.key in known
                ]
                at = min([len(steps) if at == 0 else at, *behind])
                steps.insert(at, _Step(declared, place))
                at += 1
            step = next(step for step in steps if step.declared.key == declared.key)
            step.before = step.before or (own is not None and index < own)
    return steps


def _observe(steps: Sequence[_Step], found: Sequence[Seen]) -> set[int]:
    """Find the treatments that steps are seen in; return their places."""
    taken: set[int] = set()
    # A committee that declares "alle fagudvalg" is one of them, whatever names it elsewhere.
    for step in sorted(steps, key=lambda step: bool(step.declared.body)):
        its = [
            place
            for place, one in enumerate(found)
            if place not in taken and _is_of(one, step.declared)
        ]
        if step.before or any(_from_then_on(found, step.by, place) for place in its):
            step.seen.extend(its)
            taken.update(its)
    return taken


def _is_of(one: Seen, step: Declared) -> bool:
    return one.body == step.body if step.body else one.place is None and declares(one, step)


def _from_then_on(found: Sequence[Seen], declaring: int, place: int) -> bool:
    return place >= declaring or found[place].date >= found[declaring].date


def declares(one: Seen, step: Declared) -> bool:
    """Tell whether a treatment of a committee declares a step that is no one body."""
    return rank_of(one.treatment.body) == Rank.COMMITTEE and any(
        other.key == step.key for other in one.steps
    )


def _told(step: _Step, found: Sequence[Seen], latest: Latest) -> PathStep:
    by = found[step.by]
    seen = [found[place] for place in step.seen]
    return PathStep(
        step.declared.name,
        by.item,
        by.date,
        tuple(one.item for one in seen),
        tuple(one.date for one in seen),
        minutes_known(step.declared, by.date, seen, latest),
    )


def minutes_known(step: Declared, since: str, seen: Sequence[Seen], latest: Latest) -> bool:
    """Tell whether the graph has minutes of a body from a day on.

    For several bodies at once nobody can tell that they are missing.
    """
    if not step.body or any(one.treatment.kind == "item" for one in seen):
        return True
    return latest.get(step.body, "") >= since


def _undeclared(
    found: Sequence[Seen], taken: set[int], latest: Latest
) -> Iterator[tuple[int, PathStep]]:
    by_body: dict[str, list[int]] = {}
    for place, one in enumerate(found):
        if place not in taken:
            by_body.setdefault(one.body or one.treatment.body, []).append(place)
    for places in by_body.values():
        seen = [found[place] for place in places]
        yield (
            places[0],
            PathStep(
                seen[0].treatment.body,
                None,
                None,
                tuple(one.item for one in seen),
                tuple(one.date for one in seen),
                any(one.treatment.kind == "item" for one in seen)
                or latest.get(seen[0].body, "") >= seen[0].date,
            ),
        )
