"""People and bodies that go by several names: one thing in the store, by judgement.

An IRI is made of a name as read. Which names mean one thing is judged over all documents
(`sagsgraf.resolving.sameness`), and in the store the kept name's IRI takes the place of the
others. What was renamed is kept in the ledger, so that a judgement that no longer holds is undone.
"""

from __future__ import annotations

from collections.abc import Collection

from pyoxigraph import Store

from sagsgraf.model.sameness import Candidate
from sagsgraf.store.sameness.gathering import gather
from sagsgraf.store.sameness.judging import judgements
from sagsgraf.store.sameness.renaming import AsRead
from sagsgraf.store.sameness.rows import Rows

__all__ = ["candidates", "judgements"]


def candidates(
    store: Store, base: str, rows: Rows | None = None, scopes: Collection[str] | None = None
) -> list[Candidate]:
    """Return the people and bodies that documents name, as they name them; sorted by IRI.

    Args:
        store: with the facts.
        base: the base of its IRIs.
        rows: what was renamed in it; nothing without.
        scopes: municipalities, and sources of unknown municipality; all without.
    """
    return [one.candidate for one in gather(store, base, AsRead(store, rows), scopes)]
