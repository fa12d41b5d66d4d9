"""Pictures as a council's minutes give them (all of it invented), and a browser to open them in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sagsgraf.views.pictures import Fact, NodeKind, Picture, PictureEdge, PictureNode, Quote

if TYPE_CHECKING:
    pass

BASE = "https://w3id.org/sagsgraf/kommune/0999"

KINDS = (
    NodeKind("meeting", "Møde", "Møder", "#22577a", "hexagon"),
    NodeKind("item", "Punkt", "Punkter", "#4a7fb5", "dot"),
    NodeKind("case", "Sag", "Sager", "#b3541e", "diamond"),
    NodeKind("decision", "Beslutning", "Beslutninger", "#3a7d44", "square"),
    NodeKind("amount", "Beløb", "Beløb", "#8a6d00", "triangle"),
    NodeKind("attachment", "Bilag", "Bilag", "#6b7280", "triangleDown"),
    NodeKind("person", "Person", "Personer", "#8e3b76", "star"),
    NodeKind("body", "Organ", "Organer", "#5b4b9a", "hexagon"),
    NodeKind("topic", "Emne", "Emner", "#0f766e", "diamond"),
)

CASES = (
    "Helhedsplan for havneområdet i Sandvig",
    "Udskiftning af gadebelysning på landevejene",
    "Forebyggelse af oversvømmelser ved Ålekisten",
    "Budgetopfølgning pr. 31. august",
    "Ny daginstitution ved Præstemarken",
    "Kvalitetsstandard for hjemmepleje og rehabilitering",
    "Trafiksikkerhed på Skolevej og Æblevangen",
    "Affaldssortering i etageboliger – nye ordninger",
    "Renovering af svømmehallens tekniske anlæg",
    "Strategi for cyber- og informationssikkerhed",
)
OUTCOMES = ("Godkendt", "Taget til efterretning", "Tiltrådt", "Udsat", "Anbefales", "Drøftet")
PEOPLE = ("Åse Mørkholm", "Jeppe Østergård-Nør", "Bodil Kvistgaard", "Svend Aage Dalsø")
BODIES = ("Byrådet", "Teknik- og Miljøudvalget", "Økonomiudvalget", "Børne- og Skoleudvalget")
TOPICS = ("Havne og kyst", "Veje og trafik", "Klimatilpasning", "Økonomi", "Digitalisering")
ATTACHED = (
    "Notat om høringssvar",
    "Kort over området",
    "Økonomisk oversigt 2022-2025",
    "Referat af borgermøde i Kystens Forsamlingshus",
)
ITEMS_PER_MEETING = 12


@dataclass
class Drawing:
    """A picture while it is being filled."""

    labels: dict[str, tuple[str, str]] = field(default_factory=dict)
    facts: dict[str, list[Fact]] = field(default_factory=dict)
    edges: list[PictureEdge] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)

    def node(self, path: str, label: str, kind: str) -> str:
        """Adds a node unless it is there, and gives its id."""
        iri = f"{BASE}/{path}"
        self.labels.setdefault(iri, (label, kind))
        self.facts.setdefault(iri, [])
        return iri

    def quote(self, text: str, source: str, section: str) -> int:
        """Adds a quote and gives its position."""
        start = 1571 + 210 * len(self.quotes)
        page = 1 + len(self.quotes) // 6
        self.quotes.append(Quote(text, source, page, start, start + len(text), section))
        return len(self.quotes) - 1

    def edge(self, source: str, label: str, target: str, evidence: int) -> None:
        """Adds a relation, and the fact of it at its source."""
        self.edges.append(PictureEdge(source, target, label, (evidence,)))
        value = self.labels[target][0]
        self.facts[source].append(Fact(label.capitalize(), value, target, (evidence,)))

    def picture(self, title: str, subtitle: str) -> Picture:
        """What has been filled in so far."""
        nodes = tuple(
            PictureNode(iri, label, kind, tuple(self.facts[iri]), label)
            for iri, (label, kind) in self.labels.items()
        )
        return Picture(title, subtitle, "", KINDS, nodes, tuple(self.edges), tuple(self.quotes))


def minutes_picture(meetings: int) -> Picture:
    """So many meetings with twelve items each; a case comes back once or twice."""
    drawing = Drawing()
    for number in range(meetings):
        _meeting(drawing, number)
    return drawing.picture(
        "Sandvig Kommune: referater som graf",
        f"{meetings} møder i Byrådet og udvalgene, {ITEMS_PER_MEETING * meetings} punkter",
    )


def _meeting(drawing: Drawing, number: int) -> None:
    body_name = BODIES[number % len(BODIES)]
    date = f"{2021 + number // 12}-{1 + number % 12:02d}-14"
    source = f"referat-{date}.pdf"
    body = drawing.node(f"organ/{number % len(BODIES)}", body_name, "body")
    meeting = drawing.node(f"moede/{date}", f"{body_name} {date}", "meeting")
    opening = drawing.quote(f"{body_name}, mødet den {date} kl. 16.00", source, "Mødefakta")
    drawing.facts[meeting].append(Fact("Dato", date, None, (opening,)))
    drawing.edge(meeting, "holdt af", body, opening)
    for index, name in enumerate(PEOPLE):
        team = number // 6
        suffix = "" if team == 0 else f" {'I' * team}"
        person = drawing.node(f"person/{team}-{index}", name + suffix, "person")
        drawing.edge(meeting, "deltager", person, opening)
    for position in range(ITEMS_PER_MEETING):
        _item(drawing, meeting, source, number, position)


def _item(drawing: Drawing, meeting: str, source: str, number: int, position: int) -> None:
    running = number * ITEMS_PER_MEETING + position
    # Two meetings share a set of ten cases; some of them come up in both.
    batch, which = number // 2, (position + 3 * (number % 2)) % 12
    title = (
        CASES[which] if which < len(CASES) else ("Eventuelt", "Godkendelse af dagsorden")[which % 2]
    )
    path = f"{meeting.removeprefix(BASE + '/')}/punkt/{position + 1}"
    item = drawing.node(path, f"{position + 1}. {title}", "item")
    heading = drawing.quote(f"{position + 1}. {title}", source, "Dagsorden")
    drawing.edge(meeting, "har punkt", item, heading)
    if which < len(CASES):
        case = drawing.node(
            f"sag/{21 + batch}-{7000 + which}", f"{21 + batch}-{7000 + which:06d} {title}", "case"
        )
        drawing.edge(item, "behandler sag", case, heading)
        _case(drawing, case, which, heading)
        _previous(drawing, item, case, heading)
        _contents(drawing, item, path, source, running)
    said = OUTCOMES[running % len(OUTCOMES)]
    decision = drawing.node(f"{path}/beslutning", said, "decision")
    words = f"{said}. Afbud fra {PEOPLE[running % 4]}."
    drawing.edge(item, "beslutning", decision, drawing.quote(words, source, "Beslutning"))


def _case(drawing: Drawing, case: str, which: int, heading: int) -> None:
    if which % 2 == 0 and not drawing.facts[case]:
        name = TOPICS[which // 2]
        topic = drawing.node(f"emne/{which // 2}", name, "topic")
        drawing.edge(case, "emne", topic, heading)


def _previous(drawing: Drawing, item: str, case: str, heading: int) -> None:
    earlier = [e.source for e in drawing.edges if e.target == case and e.source != item]
    if earlier:
        drawing.edge(item, "tidligere behandling", earlier[-1], heading)


def _contents(drawing: Drawing, item: str, path: str, source: str, running: int) -> None:
    if running % 4 != 1:
        value = f"{1 + running % 9},{running % 8} mio. kr."
        words = f"Der afsættes {value} i 2022, finansieret af puljen til anlæg."
        amount = drawing.node(f"{path}/beloeb/1", value, "amount")
        drawing.edge(item, "beløb", amount, drawing.quote(words, source, "Økonomiske konsekvenser"))
    for number in range(1 + running % 2):
        title = f"Bilag {1 + number}: {ATTACHED[(running + number) % len(ATTACHED)]}"
        attached = drawing.node(f"{path}/bilag/{number + 1}", title, "attachment")
        drawing.edge(item, "bilag", attached, drawing.quote(title, source, "Bilag"))


@pytest.fixture(scope="session")
def council() -> Picture:
    """Two meetings: what most people will look at."""
    return minutes_picture(2)


@pytest.fixture(scope="session")
def term() -> Picture:
    """About a thousand nodes: years of meetings."""
    return minutes_picture(19)


@pytest.fixture
def page_file(tmp_path: Path) -> Callable[[str], str]:
    """Writes a page to a file and gives its file:// address."""

    def write(html: str) -> str:
        path = tmp_path / "graf.html"
        path.write_text(html, encoding="utf-8")
        return path.as_uri()

    return write
