"""From claims to claims: the same assertions about canonical things.

Names are canonical by construction (see ``iris``), so that what is left here is to find the
things that several documents, or several passages, name with the same words, and to keep one
label for each.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sagsgraf.model import Claim, Iri, Label
from sagsgraf.terms import RDFS


def resolve(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Yield the claims, each once, with one label for each thing of a document.

    Within one document a post may stand as ``Direktøren`` and ``Direktør``; the first label
    read is kept, and a claim read twice at the same place is one claim.
    """
    labels: dict[Iri, Label] = {}
    seen: set[Claim] = set()
    for claim in claims:
        if claim in seen:
            continue
        seen.add(claim)
        if claim.predicate == RDFS.label and isinstance(claim.value, Label):
            kept = labels.setdefault(claim.subject, claim.value)
            if kept != claim.value:
                continue
        yield claim


__all__ = ["resolve"]
