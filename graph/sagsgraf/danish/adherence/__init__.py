"""How a decision stands to what was recommended, told from the words of both.

Each point of the recommendation is held against what the decision says of it, and the points
together give one answer with its reason. Where the words do not tell, the answer is ``not
comparable``: that two texts speak of the same thing is no proof that one follows the other.
"""

from __future__ import annotations

from collections.abc import Sequence

from sagsgraf.danish.adherence.judging import judged
from sagsgraf.danish.adherence.points import Account, Adherence, Follows
from sagsgraf.danish.adherence.reading import Reading
from sagsgraf.danish.recommendations import Recommended

__all__ = ["Account", "Adherence", "Follows", "adherence"]

_MOST_ACCOUNTS = 40
_MOST_POINTS = 200
_LONGEST = 60_000
"""More accounts, points or characters than any item read has; beyond, nothing is held against
anything, so that the work stays in proportion to the text."""


def adherence(
    groups: Sequence[Recommended], text: str, body: str, accounts: Sequence[Account] = ()
) -> Adherence | None:
    """Return how a decision stands to the recommendation; None where nothing is recommended.

    Args:
        groups: what the item recommends.
        text: the decision.
        body: the deciding body.
        accounts: what other bodies decided before, the earliest first.

    >>> from sagsgraf.danish.recommendations import recommended
    >>> asked = recommended("Chefen indstiller, at planen godkendes.")
    >>> adherence(asked, "Godkendt.", "Direktionen")
    Adherence(value=<Follows.FOLLOWED: 'followed'>, because='The recommendation was approved.',
    certain=True)
    >>> adherence(asked, "Udsat.", "Direktionen").because
    'The matter was postponed.'
    """
    if not any(group.points for group in groups):
        return None
    reading = Reading(groups, text, body, accounts[-_MOST_ACCOUNTS:])
    if len(reading.points) > _MOST_POINTS or len(text) > _LONGEST:
        return Adherence(Follows.NOT_COMPARABLE, "The item is too long to be compared.")
    reading.read()
    return judged(reading)
