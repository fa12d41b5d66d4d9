"""Print a meeting of the FirstAgenda Publication API as a PDF, as its publisher does."""

from __future__ import annotations

import html
import json
import subprocess
from datetime import datetime
from pathlib import Path
from typing import Any

_DAYS = "Mandag Tirsdag Onsdag Torsdag Fredag Lørdag Søndag".split()
_MONTHS = (
    "januar februar marts april maj juni juli august september oktober november december".split()
)
_PAGE = """<!doctype html>
<html lang="da"><head><meta charset="utf-8"><title></title>
<style>
 @page {{ size: A4; margin: 22mm 20mm }}
 body {{ font: 11pt/1.4 'DejaVu Sans', sans-serif }}
 .item {{ break-before: page }}
 table {{ border-collapse: collapse }} td, th {{ border: 1px solid #999; padding: 2px 6px }}
 .contents div {{ display: flex }} .contents i {{ flex: 1; border-bottom: 1px dotted }}
</style></head><body>
<h1>{title}</h1>
{header}
<h2>Indholdsfortegnelse</h2>
<div class="contents">{contents}</div>
{items}
</body></html>"""


def as_html(agenda: dict[str, Any]) -> str:
    """Return the page that is printed: title, labelled lines, contents page, items."""
    moment = datetime.fromisoformat(agenda["Moede"]["MeetingBeginUtc"])
    body = agenda["Udvalg"]["Navn"]
    there = [one["Name"] for one in agenda["Moede"]["Moededeltagere"] if not _away(one)]
    away = [one["Name"] for one in agenda["Moede"]["Moededeltagere"] if _away(one)]
    day = f"{_DAYS[moment.weekday()]} d. {moment.day:02}. {_MONTHS[moment.month - 1]} {moment.year}"
    labelled = {
        "Mødedato": f"{day} kl. {moment:%H:%M}",
        "Mødested": agenda["Moede"]["Sted"] or "",
        "Mødedeltagere": ", ".join(there),
        "Fraværende": ", ".join(away),
    }
    header = "".join(
        f"<p><b>{label}</b> {html.escape(value)}</p>" for label, value in labelled.items() if value
    )
    points = agenda["Dagsordenpunkter"]
    contents = "".join(
        f"<div>{html.escape(point['Navn'].strip())}.....{number}</div>"
        for number, point in enumerate(points, start=3)
    )
    return _PAGE.format(
        title=html.escape(f"REFERAT {body} d. {moment:%d-%m-%Y}"),
        header=header,
        contents=contents,
        items="".join(_item(point) for point in points),
    )


def _away(person: dict[str, Any]) -> bool:
    return bool(person["Absent"] or person["ParticipationCancelled"])


def _item(point: dict[str, Any]) -> str:
    title = html.escape(f"Punkt {point['Punktnummer']}: {point['Navn'].strip()}")
    case = f"<p>{html.escape(point['SagsNummer'])}</p>" if point["SagsNummer"] else ""
    fields = "".join(field["Html"] or "" for field in point["Felter"])
    papers = "".join(f"<p>{html.escape(paper['Navn'])}</p>" for paper in point["Bilag"])
    papers = f"<h3>Bilag</h3>{papers}" if papers else ""
    return f'<div class="item"><h2>{title}</h2>{case}{fields}{papers}</div>'


def print_pdf(source: Path, target: Path, chromium: str) -> None:
    """Print a meeting's JSON file as a PDF.

    Args:
        source: the agenda as the API serves it.
        target: the PDF to write.
        chromium: the browser's path.
    """
    agenda = json.loads(source.read_text(encoding="utf-8"))
    page = target.with_suffix(".html")
    page.write_text(as_html(agenda), encoding="utf-8")
    subprocess.run(
        [
            chromium,
            *"--headless --no-sandbox --disable-gpu --disable-quic --no-first-run".split(),
            *"--disable-background-networking --disable-component-update --disable-sync".split(),
            f"--user-data-dir={target.with_suffix('')}-profile",
            "--no-pdf-header-footer",
            f"--print-to-pdf={target}",
            page.as_uri(),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
