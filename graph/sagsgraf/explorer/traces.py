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
``case-N`` holds the course of the case at place N (from 0), ``case-shared`` what several have in
common; `explorer.fragments` tells their form.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from sagsgraf.explorer.blocks import Blocks
from sagsgraf.explorer.choice import Choice
from sagsgraf.explorer.fragments import Pair, pack, tokens
from sagsgraf.queries.cases import CaseSummary, cases
from sagsgraf.store import StoreReader
from sagsgraf.tracing import Trace, load_identified
from sagsgraf.views.pictures import Lang
from sagsgraf.views.standing import standing
from sagsgraf.views.story import Step, story
from sagsgraf.views.trace_links import StateLinks, state
from sagsgraf.views.trace_page import Beside, trace_fragment

_LANGS: Final[tuple[Lang, Lang]] = ("da", "en")
_NUMBER_LIKE: Final = re.compile(r"\b\w++(?:[-./]\w++)++")


def put(
    store: StoreReader,
    choice: Choice,
    blocks: Blocks,
    tell: Callable[[int, int], None] | None = None,
) -> None:
    """Put in the index of the cases, a block for each, and what they share.

    Args:
        store: what is shown.
        choice: with or without evidence.
        blocks: where they are put.
        tell: told which case is being written, from 1, and of how many.
    """
    base = store.folder.base
    found = cases(store)
    ids = address_ids(found, base)
    titles = {ids[one.iri]: one.title for one in found}
    index: list[Mapping[str, Any]] = []
    fragments: list[list[Pair]] = []
    for number, one in enumerate(found, 1):
        if tell:
            tell(number, len(found))
        trace, known = load_identified(store, one.iri)
        if not choice.evidence:
            trace = without_evidence(trace)
        steps = story(trace)
        name = ids[one.iri]
        index.append(entry(one, name, trace, steps, base))
        links = StateLinks(trace, known, name=name, base=base)
        others = (
            (other, titles[other], state("case", other))
            for other in mentioned(trace, titles)
            if other != name
        )
        beside = Beside(tuple(others), tuple(documents(trace, links)))
        danish, english = (trace_fragment(trace, steps, lang, links, beside) for lang in _LANGS)
        fragments.append(tokens(danish, english))
    blocks.put_json("cases", index)
    shared, packed = pack(fragments)
    blocks.put("case-shared", shared)
    for place, content in enumerate(packed):
        blocks.put(f"case-{place}", content)


def without_evidence(trace: Trace) -> Trace:
    """Return a trace that quotes nothing."""
    return replace(trace, treatments=tuple(replace(one, evidence=()) for one in trace.treatments))


def mentioned(trace: Trace, known: Container[str]) -> list[str]:
    """Return the numbers of known cases that stand in the texts of a case, in their order."""
    found: dict[str, None] = {}
    for one in trace.treatments:
        texts = (
            one.title,
            one.decision or "",
            one.financial or "",
            *one.attachments,
            *(point.text for point in one.recommendations),
            *(quote.text for quote in one.evidence if quote.about != "case number"),
        )
        for text in texts:
            found |= dict.fromkeys(
                number for number in _NUMBER_LIKE.findall(text) if number in known
            )
    return list(found)


def documents(trace: Trace, links: StateLinks) -> Iterator[tuple[str, str]]:
    """Yield the documents that quotes of the case are from, each with its address."""
    origins: dict[str, str] = {}
    for one in trace.treatments:
        for quote in one.evidence:
            if quote.origin:
                origins.setdefault(quote.origin, quote.source)
    for iri, name in sorted(origins.items(), key=lambda each: (each[1], each[0])):
        yield name, links.document(iri)


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
