"""Which body a case comes to before which other, where nothing printed tells.

The order is the law's: committees manage their own fields (kommunestyrelsesloven § 17), the
economic committee gives its opinion on whatever concerns the municipality's finances before the
council sees it (§ 18), and the council decides (§ 2). In regions the forretningsudvalg stands in
the place of the economic committee (regionsloven § 13). What the administration's own boards deal
with comes before all of them.
"""

from __future__ import annotations

import re
from enum import IntEnum

from sagsgraf.danish.bodies import is_council


class Rank(IntEnum):
    """How far up a body stands."""

    ADMINISTRATION = 0
    COMMITTEE = 1
    ECONOMY = 2
    COUNCIL = 3


# "Økonomi- og Erhvervsudvalget" has the economic committee's tasks under another name.
_ECONOMY = re.compile(r"^(?:økonomi.{0,120}udvalg(?:et)?|forretningsudvalg(?:et)?)$", re.IGNORECASE)
_ADMINISTRATION = re.compile(
    r"(?:direktion(?:en)?|chefgruppen?|chefforum|ledergruppen?|direktørgruppen?)$", re.IGNORECASE
)


def rank_of(body: str) -> Rank:
    """Return how far up a body stands, by its name.

    >>> rank_of("Byrådet").name, rank_of("Økonomi- og Planudvalget").name
    ('COUNCIL', 'ECONOMY')
    >>> rank_of("Ungebyrådet").name, rank_of("Direktionen").name
    ('COMMITTEE', 'ADMINISTRATION')
    """
    if is_council(body):
        return Rank.COUNCIL
    if _ECONOMY.match(body):
        return Rank.ECONOMY
    return Rank.ADMINISTRATION if _ADMINISTRATION.search(body) else Rank.COMMITTEE
