"""What the tests of the store share: building, and looking at every quad."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import NamedNode, Quad

from sagsgraf.pipeline.building import BuildReport, build
from sagsgraf.store import open_reader
from tests.layouts.writing import item, meeting

VOCABULARY = NamedNode("https://w3id.org/sagsgraf/ns")


def quads(store: Path) -> set[Quad]:
    """Return every quad that readers of a store see, apart from the ontology's."""
    with open_reader(store) as reader:
        return {quad for quad in reader.graph if quad.graph_name != VOCABULARY}


def built(store: Path, *paths: Path) -> BuildReport:
    """Build a store of Greve from files, all of which are good."""
    report = build(paths, store, municipality="Greve")
    assert report.exit_code == 0, report.refused
    return report


def written(
    path: Path, *decisions: str, day: str = "12-09-2022", clock: str = "12:30", place: str = ""
) -> Path:
    """Write minutes of one case, with an item for each decision, and return the path."""
    month = {"09": "september", "10": "oktober"}[day[3:5]]
    header = (
        f"REFERAT Byrådet d. {day}\n\nMødedato {day[:2]}. {month} 2022 kl. {clock}\n\n"
        f"Mødested Salen{place}\n\nMødedeltagere Ida Bro, Per Dam"
    )
    items = [
        item(number, "Helhedsplan", "22-009953", "Beslutning", decision)
        for number, decision in enumerate(decisions, start=1)
    ]
    path.write_text(meeting(*items, header=header), encoding="utf-8")
    return path
