"""People and bodies that go by several names, as a table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from sagsgraf.queries.sameness import TwoNames
from sagsgraf.queries.table import Cell, Table
from sagsgraf.terms import XSD
from sagsgraf.views.words import words


def names_table(
    pairs: Iterable[TwoNames], lang: Literal["da", "en"], *, programs: bool = False
) -> Table:
    """Return a list of names; for programs with the verdict's plain word and the IRIs."""
    told = tuple(pairs)
    decided = programs or any(one.decided_by for one in told)
    columns = ["kind", "name", "other_name", "score", "because"]
    columns += ["decided_by"] if decided else []
    columns += ["verdict", "iri", "other_iri"] if programs else []
    rows = tuple(
        (
            Cell(one.kind if programs else words(lang)[f"kind_{one.kind}"]),
            Cell(one.name),
            Cell(one.other),
            Cell(one.score, datatype=XSD.decimal.value),
            Cell(one.because_da if lang == "da" else one.because, language=lang),
            *((Cell(one.decided_by) if one.decided_by else None,) if decided else ()),
            *(_for_programs(one) if programs else ()),
        )
        for one in told
    )
    return Table(tuple(columns), rows)


def _for_programs(pair: TwoNames) -> tuple[Cell, ...]:
    return Cell(pair.verdict), Cell(pair.iri, "iri"), Cell(pair.other_iri, "iri")
