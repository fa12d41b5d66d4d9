"""Documents larger than any minutes, read in a process of its own with a limit on its time.

    python -m tests.robustness.big NAME SECONDS

Prints what was read as JSON. A hang ends the process: the limit is on the processor's time, so
that a busy machine fails nothing.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from sagsgraf.model import BadData
from sagsgraf.pipeline.reading import understand
from sagsgraf.pipeline.report import report_of
from sagsgraf.reading import read_bytes

HEADER: Final = (
    "REFERAT Direktionen d. 12-09-2022\n\nMødedato Mandag d. 12. september 2022 kl. 12:30\n\n"
    "Mødedeltagere Ida Bro, Per Dam\n\n"
)
PROSE: Final = "Forvaltningen har talt med naboerne, og de er glade for den nye kaj. "
FACTS: Final = (
    "Der afsættes 2,5 mio. kr. i 2024, heraf 471.000 i engangsudgift. Fristen er den 3. maj 2024. "
)


def one_item(section: str, body: str, header: str = HEADER) -> str:
    """Return minutes of one item with one section."""
    return f"{header}Punkt 1: Kajen\n\n22-000001\n\n{section}\n\n{body}\n"


def many_items(count: int, body: str = "Godkendt.", contents: bool = False) -> str:
    """Return minutes of many items, each with a decision."""
    numbers = range(1, count + 1)
    page = "".join(f"Emne {number} ....... {number % 999}\n" for number in numbers)
    items = "".join(
        f"Punkt {number}: Emne {number}\n\n22-{number:06}\n\nBeslutning\n\n{body}\n\n"
        for number in numbers
    )
    return f"{HEADER}{f'Indholdsfortegnelse{chr(10)}{page}{chr(10)}' if contents else ''}{items}"


def repeated(text: str, length: int) -> str:
    """Return a text repeated to about a length."""
    return text * (length // len(text))


TEXTS: Final[dict[str, Callable[[], str]]] = {
    "a line of 10 MB": lambda: one_item("Sagsfremstilling", repeated(PROSE, 10_000_000)),
    "a line of 1 MB full of facts": lambda: one_item("Sagsfremstilling", repeated(FACTS, 10**6)),
    "a decision of 1 MB in one line": lambda: one_item("Beslutning", repeated(PROSE, 10**6)),
    "10 MB of blanks": lambda: one_item("Beslutning", " " * 10_000_000 + "Godkendt."),
    "10,000 items": lambda: many_items(10_000),
    "10,000 items on a contents page": lambda: many_items(10_000, contents=True),
    "a document of 5 MB": lambda: many_items(1_000, "Godkendt.\n\n" + repeated(PROSE, 5_000)),
    "100,000 headings that go down": lambda: (
        HEADER + "".join(f"Punkt {number}: Emne\n\n" for number in range(99_999, 0, -1))
    ),
    "20,000 participants": lambda: one_item(
        "Beslutning",
        "Godkendt.",
        HEADER.strip() + "".join(f", Ida Bro{_letters(n)}" for n in range(20_000)) + "\n\n",
    ),
    "20,000 substitutes": lambda: one_item(
        "Beslutning",
        "Godkendt.",
        f"{HEADER}Afbud: {'Åse Ås stedfortræder Bo Ek, ' * 20_000}\n\n",
    ),
    "20,000 labelled lines": lambda: one_item(
        "Beslutning", "Godkendt.", HEADER + "Afbud: Åse Ås\n" * 20_000 + "\n"
    ),
    "a participant list of 5 MB of prose": lambda: one_item(
        "Beslutning", "Godkendt.", f"{HEADER.strip()} {repeated(PROSE, 5_000_000)}\n\n"
    ),
    "a title line of 5 MB": lambda: one_item(
        "Beslutning", "Godkendt.", f"REFERAT {repeated(PROSE, 5_000_000)} d. 12-09-2022\n\n"
    ),
    "a heading of 5 MB": lambda: one_item("Beslutning", "Godkendt.").replace(
        "Kajen", repeated(PROSE, 5_000_000)
    ),
    "5,000 points": lambda: one_item(
        "Indstillinger",
        "Direktøren indstiller til Direktionen,\n\n"
        + "".join(f"{number}. at plan {number} godkendes\n" for number in range(1, 5_001)),
    ),
    "20,000 attachments": lambda: one_item(
        "Bilag", "".join(f"Bilag {number} - Kort {number}\n" for number in range(20_000))
    ),
    "20,000 bodies": lambda: one_item("Behandling", "Udvalget for Havn og Kyst, " * 20_000),
    "5,000 earlier treatments": lambda: one_item(
        "Sagens forløb",
        "".join(
            f"{1 + n % 28:02}-0{1 + n % 9}-{1980 + n % 40} Økonomiudvalget\n\nGodkendt.\n\n"
            for n in range(5_000)
        ),
    ),
    "20,000 list headings": lambda: one_item("Sagsfremstilling", "Bilag\n\nKort\n\n" * 20_000),
    "lists in lists in lists": lambda: one_item(
        "Indstillinger", "".join(f"{' ' * (n % 400)}- {n}. a) led\n" for n in range(5_000))
    ),
}
"""Each text by what is too much in it."""


def _letters(number: int) -> str:
    """Return a number in letters, for names that differ."""
    digits = ""
    while number:
        number, digit = divmod(number, 20)
        digits += chr(ord("a") + digit)
    return digits


def main(arguments: list[str]) -> None:
    """Read one of the texts and print what was found."""
    name, seconds = arguments
    try:
        import resource
    except ImportError:
        pass  # Windows has no such limit; the test's own ends a hang there.
    else:
        resource.setrlimit(resource.RLIMIT_CPU, (int(seconds), int(seconds)))
    document = read_bytes(TEXTS[name]().encode(), "referat.txt")
    try:
        read = understand(document)
    except BadData as error:
        sys.stdout.write(json.dumps({"refused": str(error)}))
        return
    report = report_of(read, Path("referat.txt"))
    record = read.record.to_dict()
    counted = ("cases", "recommendations", "referrals", "history", "amounts", "attachments")
    sys.stdout.write(
        json.dumps(
            {
                "items": report.items,
                "people": len(record["meeting"]["attendance"]),
                "decided": sum(bool(item["decision"]) for item in record["items"]),
                "laws": sum(len(item["laws"]) for item in record["items"]),
                "longest_title": max(len(item["title"] or "") for item in record["items"]),
                "unread": report.coverage.unread,
                "points": sum(
                    len(one["points"])
                    for item in record["items"]
                    for one in item["recommendations"]
                ),
            }
            | {name: sum(len(item[name]) for item in record["items"]) for name in counted}
        )
    )


if __name__ == "__main__":
    main(sys.argv[1:])
