"""The course of every case, as the trace's page shows it, in both languages.

The block ``cases`` lists the cases, those treated most often first, each as::

    {"case": "22-009953",               number
     "id": "22-009953",                 name in an address (#case=…): the number, or where several
                                        cases have it the IRI without the base
     "iri": "kommune/0326/sag/…",       without the base
     "title": "…", "municipality": "…" or null,
     "treatments": 2, "first": "2022-09-12", "last": "2023-06-06",
     "bodies": ["Direktionen"],         in the order in which they come up
     "status": {"da": "Afgjort", "en": "Decided", "tone": "good"} or null}

``tone`` is one of good, neutral, onward, waiting, bad, other: a class of the style. The block
``case-N`` holds the course of the case at place N (from 0): pieces of HTML in Danish and in
English by turns, divided by the character U+001E. Pieces 0, 2, 4 … make up the Danish fragment,
1, 3, 5 … the English one; side by side their words are packed once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Final

from sagsgraf.explorer.blocks import Blocks
from sagsgraf.explorer.choice import Choice
from sagsgraf.queries.cases import CaseSummary, cases
from sagsgraf.store import StoreReader
from sagsgraf.tracing import Trace, load_trace
from sagsgraf.views.pictures import Lang
from sagsgraf.views.standing import standing
from sagsgraf.views.story import Step, story

_LANGS: Final[tuple[Lang, Lang]] = ("da", "en")


def put(store: StoreReader, choice: Choice, blocks: Blocks) -> None:
    """Put in the index of the cases, and a block for each."""
    found = cases(store)
    ids = address_ids(found, store.folder.base)
    index = []
    for one in found:
        trace = load_trace(store, one.iri)
        index.append(entry(one, ids[one.iri], trace, story(trace), store.folder.base))
    blocks.put_json("cases", index)


def address_ids(found: Sequence[CaseSummary], base: str) -> dict[str, str]:
    """Return how each case is called in an address, by its IRI."""
    count = Counter(one.case for one in found)
    return {
        one.iri: one.case if one.case and count[one.case] == 1 else one.iri.removeprefix(base)
        for one in found
    }


def entry(
    one: CaseSummary, name: str, trace: Trace, steps: Sequence[Step], base: str
) -> Mapping[str, Any]:
    """Return what the index says of a case."""
    told = {lang: standing(trace, steps, lang) for lang in _LANGS}
    danish = told["da"]
    return {
        "case": one.case,
        "id": name,
        "iri": one.iri.removeprefix(base),
        "title": one.title,
        "municipality": one.municipality,
        "treatments": one.treatments,
        "first": one.first,
        "last": one.last,
        "bodies": list(dict.fromkeys(step.treatment.body for step in steps)),
        "status": danish
        and {
            **{lang: one.word for lang, one in told.items() if one},
            "tone": danish.tone,
        },
    }
