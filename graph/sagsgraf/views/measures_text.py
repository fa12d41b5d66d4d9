"""The measures of the graph in words: each with what its figure means, each row with its reason."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final, cast

from sagsgraf.queries.measures import BodyLink, CaseBridge, Cluster, PersonBridge
from sagsgraf.queries.table import Cell, Table
from sagsgraf.terms import XSD
from sagsgraf.views.markdown import escape_markdown
from sagsgraf.views.pictures import Lang
from sagsgraf.views.words import checked_lang, shown

Row = CaseBridge | PersonBridge | BodyLink | Cluster

_TOLD: Final = 3
"""Pairs of bodies, and titles of a cluster, that a row names."""


@dataclass(frozen=True, slots=True)
class Section:
    """One measure: its name, and its rows in order."""

    name: str
    """``cases``, ``people``, ``bodies`` or ``clusters``."""
    rows: tuple[Row, ...]
    left_out: int = 0
    """Rows beyond the limit."""


def sections(found: Mapping[str, Sequence[Row]], limit: int) -> list[Section]:
    """Return the measures with at most so many rows of each; 0 for all."""
    return [
        Section(
            name, tuple(rows[:limit] if limit else rows), max(0, len(rows) - limit) * bool(limit)
        )
        for name, rows in found.items()
    ]


def measures_text(told: Iterable[Section], lang: Lang, *, markdown: bool = False) -> str:
    """Return the measures as text, or as Markdown."""
    say = _words(lang)
    mark: Callable[[str], str] = escape_markdown if markdown else shown
    lines: list[str] = []
    for section in told:
        heading = say[section.name]
        lines += [f"## {heading}" if markdown else heading, "", say[f"{section.name}_what"], ""]
        rows = [sentences(row, lang) for row in section.rows]
        for place, (first, *reasons) in enumerate(rows, 1):
            lines.append(f"{place}. {mark(first)}")
            lines += [f"   {'- ' if markdown else ''}{mark(reason)}" for reason in reasons]
        if not rows:
            lines.append(say["nothing"])
        if section.left_out:
            lines += ["", say["rest"].format(n=section.left_out)]
        lines.append("")
    return "\n".join(lines)


def measures_json(told: Iterable[Section], lang: Lang) -> str:
    """Return the measures as JSON: what each means, and its rows with their reasons."""
    say = _words(lang)
    found = {
        section.name: {
            "meaning": say[f"{section.name}_what"],
            "rows": [
                {**asdict(row), "because": " ".join(sentences(row, lang))} for row in section.rows
            ],
        }
        for section in told
    }
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def measure_table(section: Section, lang: Lang) -> Table:
    """Return one measure as a table for programs; names in a list are parted by `` | ``."""
    columns = tuple(asdict(section.rows[0])) if section.rows else ()
    rows = tuple(
        (
            *(_cell(value) for value in asdict(row).values()),
            Cell(" ".join(sentences(row, lang))),
        )
        for row in section.rows
    )
    return Table((*columns, "because"), rows)


def sentences(row: Row, lang: Lang) -> list[str]:
    """Return a row in words: what it is, then why it stands there."""
    say = _words(lang)
    match row:
        case CaseBridge():
            told = say["cases_row"].format(
                case=row.case,
                title=row.title,
                bodies=_listed(row.bodies, lang),
                strength=_figure(row.strength, 2, lang),
            )
            return [told, *_alone("cases_alone", row.alone, lang)]
        case PersonBridge():
            told = say["people_row"].format(
                person=row.person,
                bodies=_listed(row.bodies, lang),
                betweenness=_percent(row.betweenness, lang),
            )
            return [told, *_alone("people_alone", row.alone, lang)]
        case BodyLink():
            told = say["bodies_row"].format(
                body=row.body,
                other=row.other,
                cases=_number("case", "cases", row.cases, lang),
                share=_percent(row.share, lang),
                people=_number("person", "people", row.people, lang),
            )
            return [told]
        case Cluster():
            titles = [f"{number} {title}".strip() for number, title in row.cases[:_TOLD]]
            titles += _more(len(row.cases) - _TOLD, lang)
            told = say["clusters_row"].format(
                cases=_number("case", "cases", len(row.cases), lang),
                titles=say["semicolon"].join(titles),
            )
            shared = (say["of"].format(name=one.name, n=one.cases) for one in row.shared)
            return [told, say["clusters_shared"].format(shared=", ".join(shared))]


def _alone(key: str, pairs: Sequence[tuple[str, str]], lang: Lang) -> list[str]:
    say = _words(lang)
    named = [say["and"].join(pair) for pair in pairs[:_TOLD]] + _more(len(pairs) - _TOLD, lang)
    return [say[key].format(pairs=say["semicolon"].join(named))] if pairs else []


def _more(count: int, lang: Lang) -> list[str]:
    return [_words(lang)["more"].format(n=count)] if count > 0 else []


def _listed(names: Sequence[str], lang: Lang) -> str:
    *first, last = names or ("",)
    return f"{', '.join(first)}{_words(lang)['and']}{last}" if first else last


def _number(one: str, many: str, count: int, lang: Lang) -> str:
    return _words(lang)[f"number_{one if count == 1 else many}"].format(n=count)


def _percent(share: float, lang: Lang) -> str:
    return f"{_figure(100 * share, 0, lang)} %" if lang == "da" else f"{100 * share:.0f}%"


def _figure(value: float, decimals: int, lang: Lang) -> str:
    text = f"{value:.{decimals}f}"
    return text.replace(".", ",") if lang == "da" else text


def _cell(value: object) -> Cell:
    if isinstance(value, (list, tuple)):
        return Cell(" | ".join(_flat(one) for one in value))
    if isinstance(value, (int, float)):
        kind = XSD.integer if isinstance(value, int) else XSD.decimal
        return Cell(str(value), datatype=kind.value)
    return Cell(str(value))


def _flat(value: Any) -> str:
    """Return an entry of a list in one line: a case's number and title, a pair of bodies."""
    parts = value.values() if isinstance(value, dict) else value
    if isinstance(parts, str):
        return parts
    return " + ".join(str(one) for one in parts if one)


def _words(lang: Lang) -> dict[str, str]:
    return cast("dict[str, str]", _table()[checked_lang(lang)])


@cache
def _table() -> dict[str, Any]:
    text = (files("sagsgraf.views") / "assets" / "measures.json").read_text("utf-8")
    return cast("dict[str, Any]", json.loads(text))
