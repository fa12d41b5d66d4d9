"""From a store to the interactive page: choosing what is drawn, and drawing it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sagsgraf.model import NoInput
from sagsgraf.queries import Subgraph, evidence_for, find_case, find_person, whole_graph
from sagsgraf.queries.people import cover_for
from sagsgraf.store import StoreReader
from sagsgraf.views.drawing import drawable, focused, make_picture
from sagsgraf.views.network import render_network
from sagsgraf.views.pictures import Lang

_TITLES: Final[dict[Lang, dict[str, str]]] = {
    "da": {"all": "Sagsgraf", "meetings": "møder", "meeting": "møde", "to": "til"},
    "en": {"all": "Sagsgraf", "meetings": "meetings", "meeting": "meeting", "to": "to"},
}


@dataclass(frozen=True, slots=True)
class Focus:
    """What a picture is drawn around; all empty for everything."""

    case: str | None = None
    """Case number or IRI."""
    person: str | None = None
    """Name or IRI."""
    around: str | None = None
    """IRI of any node."""


def draw(
    store: StoreReader,
    focus: Focus,
    *,
    lang: Lang = "da",
    cap: int = 1000,
    municipality: str | None = None,
    people: str = "officials",
) -> str:
    """Return the interactive page as HTML.

    Args:
        store: an open store.
        focus: what to draw around.
        lang: language of the labels.
        cap: most nodes that are shown; beyond it the most connected part is, and says so.
        municipality: whose case is meant, where a number has several.
        people: whom it names, ``elected``, ``officials`` (and the elected) or ``all``; the
            others become ``Person 1`` …

    Raises:
        NoInput: there is nothing of that name.
        Usage: several municipalities have a case of that number.
    """
    graph = drawable(whole_graph(store))
    start = _start(store, graph, focus, municipality)
    title = _TITLES[lang]["all"]
    shown = graph
    if start:
        title = graph.nodes[start].label
        shown = focused(graph, start, graph.nodes[start].kind)

    picture = make_picture(
        shown,
        lambda subject, predicate, value: evidence_for(store, subject, predicate, value),
        title=title,
        subtitle=_subtitle(shown, lang),
        lang=lang,
        cap=cap,
    )
    return render_network(cover_for(store, people).over(picture), lang=lang, cap=cap)


def _start(
    store: StoreReader, graph: Subgraph, focus: Focus, municipality: str | None
) -> str | None:
    """Return the IRI of the node to draw around."""
    if focus.case:
        return find_case(store, focus.case, municipality).value
    if focus.person:
        return find_person(store, focus.person).value
    if focus.around and focus.around not in graph.nodes:
        raise NoInput(
            f"{focus.around}: nothing in the store has this IRI.",
            hint="`sagsgraf export csv` lists every node with its IRI.",
        )
    return focus.around


def _subtitle(graph: Subgraph, lang: Lang) -> str:
    """Return how many meetings are drawn, and their period."""
    words = _TITLES[lang]
    meetings = {iri for iri, one in graph.nodes.items() if one.kind == "Meeting"}
    dates = sorted(
        fact.value
        for fact in graph.facts
        if fact.subject in meetings and fact.property.endswith("#date")
    )
    count = f"{len(meetings)} {words['meeting'] if len(meetings) == 1 else words['meetings']}"
    if not dates:
        return count
    period = dates[0] if dates[0] == dates[-1] else f"{dates[0]} {words['to']} {dates[-1]}"
    return f"{count}, {period}"
