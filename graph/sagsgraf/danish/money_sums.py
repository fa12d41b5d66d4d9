"""Whether a total is what its parts make, given how far each printed figure is rounded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product
from typing import Final

_MOST_SIGNED: Final = 6
"""Up to this many parts every combination of signs is tried; more are added as printed."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A printed figure."""

    value: Decimal
    step: Decimal
    """What one unit of its last printed digit is worth."""


def tolerance(total: Figure, parts: Sequence[Figure]) -> Decimal:
    """Return how far a total may be from its parts by rounding alone: half a step for each.

    >>> tolerance(Figure(Decimal(10), Decimal(1)), [Figure(Decimal(5), Decimal(1))] * 2)
    Decimal('1.5')
    """
    return (total.step + sum((part.step for part in parts), Decimal(0))) / 2


def difference(total: Figure, parts: Sequence[Figure]) -> Decimal:
    """Return the total minus its parts, or zero where rounding explains it.

    >>> def figure(tenths: int) -> Figure:
    ...     return Figure(Decimal(tenths).scaleb(-1), Decimal("0.1"))
    >>> difference(figure(874), [figure(98), figure(776)])
    Decimal('0')
    >>> difference(figure(1000), [figure(300), figure(500)])
    Decimal('20.0')
    """
    gap = total.value - sum((part.value for part in parts), Decimal(0))
    return gap if abs(gap) > tolerance(total, parts) else Decimal(0)


def adds_up(total: Figure, parts: Sequence[Figure]) -> bool:
    """Tell whether a total is the sum of its parts as printed, rounding allowed."""
    return not difference(total, parts)


def adds_up_signed(total: Figure, parts: Sequence[Figure]) -> bool:
    """Tell whether some of the parts, taken off instead of put on, make the total.

    ``Nettoforbruget på 10,7 består af udgifter på 124,1 og indtægter på 113,4``: what is income
    and what is cost stands in words, and a total that either reading explains is no mistake.
    """
    if len(parts) > _MOST_SIGNED:
        return adds_up(total, parts)
    return any(
        adds_up(
            Figure(abs(total.value), total.step),
            [
                Figure(abs(part.value) * sign, part.step)
                for part, sign in zip(parts, signs, strict=True)
            ],
        )
        for signs in product((1, -1), repeat=len(parts))
    )
