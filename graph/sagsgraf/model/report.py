"""What a reader should know of what was read: how much of it, and what calls for a look.

The fields and their order are the published form of ``sagsgraf report --format json``; a field is
never absent, only empty. Places are characters of the document's text (half open) and its lines,
counted from 1; quotes are shortened, with the white space folded.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, is_dataclass
from functools import cache
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

_Kind = TypeVar("_Kind")


@dataclass(frozen=True, slots=True)
class Coverage:
    """What became of the text, in characters that are no white space.

    Each character is counted once: as a fact where it is in a passage that a statement rests on,
    else as unread where nobody understood it, else as recognised. The three sum to the whole.
    """

    characters: int
    """All of them."""
    facts: int
    """Those in passages that statements rest on."""
    recognised: int
    """Those in headings, labelled lines, the contents page and the sections of items."""
    unread: int
    """Those in stretches that nobody understood."""

    def share(self, count: int) -> float:
        """Return the share that a number of characters is of all, 0 where there are none."""
        return count / self.characters if self.characters else 0.0


@dataclass(frozen=True, slots=True)
class MunicipalityFound:
    """Whose meeting it is, and how that is known."""

    name: str | None
    """Null where it stays unknown."""
    code: str | None
    found_in: str | None
    """``text``, ``folder`` or ``option``; null where it stays unknown."""
    because: str
    """The reason, a few words in English."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A place in the text that calls for a look."""

    line: int
    start: int
    end: int
    text: str
    """What stands there: the title of an item, the words of an amount, a stretch of text."""
    item: str | None = None
    """Number of the item it stands in; null above the items."""
    because: str = ""
    """Why it is told, in English: ``no known label``, ``no decision heading``; may be empty."""


@dataclass(frozen=True, slots=True)
class TitleMismatch:
    """An item whose title in the text is not the one on the contents page."""

    item: str
    line: int
    """Line of the item's heading."""
    title: str
    contents_title: str
    contents_line: int


@dataclass(frozen=True, slots=True)
class SumMismatch:
    """A total that is not the sum of the amounts that the text adds up to it."""

    item: str
    line: int
    text: str
    """The total, as read."""
    value: str | None
    """The total in kroner."""
    difference: str
    """The total minus the sum of its parts, in kroner."""


@dataclass(frozen=True, slots=True)
class MaskedNumber:
    """Something that looked like personal data and was made unreadable."""

    line: int
    what: str
    """``personal number``, ``e-mail address``, ``phone number`` or ``home address``."""


@dataclass(frozen=True, slots=True)
class ExtractorCount:
    """What one extractor read."""

    extractor: str
    claims: int
    """Statements."""
    proposals: int
    """Those of them that are proposals or inferences (their confidence is below 1)."""


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """What was read of one document, and what calls for a look."""

    name: str
    path: str
    sha256: str
    kind: str
    """What was read, one of the readers' names: ``text``, ``pdf``, ``html`` and so on."""
    encoding: str
    """Empty where the kind knows none."""
    pages: int | None
    """Null for a kind without pages."""
    layout: str
    layout_because: str
    """By what the layout recognised the document, a few words in English."""
    municipality: MunicipalityFound
    body: str
    date: str
    """ISO 8601."""
    document: str
    """``minutes`` or ``agenda``."""
    items_expected: int | None
    """Items that the contents page announces, or that the source itself counts (an export);
    null without either."""
    expected_by: str | None
    """``contents`` for the contents page, ``source`` for the source; null without either."""
    items: int
    closed: int
    """Closed ones among the items."""
    present: int
    absent: int
    claims: int
    """Statements read."""
    proposals: int
    """Those of them that are proposals or inferences."""
    extractors: tuple[ExtractorCount, ...]
    coverage: Coverage
    unread: tuple[Remark, ...]
    """Stretches that nobody understood, with the reason."""
    contents_mismatches: tuple[TitleMismatch, ...]
    contents_without_item: tuple[Remark, ...]
    """Lines of the contents page that announce no item found."""
    items_without_contents: tuple[Remark, ...]
    """Items that the contents page does not announce; empty without one."""
    without_decision: tuple[Remark, ...]
    """Open items of minutes in which no decision was read."""
    without_outcome: tuple[Remark, ...]
    """Decisions whose words tell no outcome."""
    amounts_without_unit: tuple[Remark, ...]
    """Amounts that name no currency and no scale (``heraf 471.000``)."""
    amounts_without_kind: tuple[Remark, ...]
    """Amounts of which the text does not tell what they are for."""
    sums: tuple[SumMismatch, ...]
    masked: tuple[MaskedNumber, ...]
    warnings: tuple[str, ...]
    """Sentences in English."""

    @property
    def remarks(self) -> int:
        """How many places call for a look; what was masked calls for none."""
        return (
            len(self.unread)
            + len(self.contents_mismatches)
            + len(self.contents_without_item)
            + len(self.items_without_contents)
            + len(self.without_decision)
            + len(self.without_outcome)
            + len(self.amounts_without_unit)
            + len(self.amounts_without_kind)
            + len(self.sums)
            + len(self.warnings)
        )

    @property
    def masked_kinds(self) -> dict[str, int]:
        """How much was masked, by what it was, in alphabetical order."""
        return dict(sorted(Counter(one.what for one in self.masked).items()))

    def to_json(self) -> str:
        """Return the report in one line, as a store keeps it."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> DocumentReport:
        """Return the report that `to_json` wrote.

        Raises:
            ValueError: it is no such report, or one of another version.
        """
        try:
            return _made(cls, json.loads(text))
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"not a report of a document ({error})") from error


@dataclass(frozen=True, slots=True)
class RefusedFile:
    """A file that was not read."""

    path: str
    reason: str
    hint: str
    """What to try; may be empty."""
    code: int
    """Exit code that the refusal alone ends with."""


@dataclass(frozen=True, slots=True)
class Report:
    """What was read of several documents."""

    documents: tuple[DocumentReport, ...]
    """Those with most places that call for a look first."""
    refused: tuple[RefusedFile, ...] = ()
    notes: tuple[str, ...] = ()
    """What concerns several files: two with the same bytes."""

    @property
    def coverage(self) -> Coverage:
        """What became of the text of all documents."""
        every = [one.coverage for one in self.documents]
        return Coverage(
            sum(one.characters for one in every),
            sum(one.facts for one in every),
            sum(one.recognised for one in every),
            sum(one.unread for one in every),
        )

    @property
    def masked_kinds(self) -> dict[str, int]:
        """How much was masked over all documents, by what it was."""
        every = Counter(one.what for document in self.documents for one in document.masked)
        return dict(sorted(every.items()))

    @property
    def exit_code(self) -> int:
        """0 when nothing was refused; the refusals' own code when nothing else was there."""
        codes = {one.code for one in self.refused}
        if not codes:
            return 0
        return codes.pop() if not self.documents and len(codes) == 1 else 1

    def to_dict(self) -> dict[str, Any]:
        """Return the report as plain lists and dictionaries, ready for JSON."""
        return {
            "totals": totals(self),
            "documents": [_plain(one) for one in self.documents],
            "refused": [asdict(one) for one in self.refused],
            "notes": list(self.notes),
        }


COUNTED = (
    "unread",
    "contents_mismatches",
    "contents_without_item",
    "items_without_contents",
    "without_decision",
    "without_outcome",
    "amounts_without_unit",
    "amounts_without_kind",
    "sums",
    "masked",
    "warnings",
)
"""The fields of a document's report that list places or sentences."""


def totals(report: Report) -> dict[str, Any]:
    """Return the numbers over all documents, by the names of the fields they add up."""
    documents = report.documents
    numbers: dict[str, Any] = {"documents": len(documents), "refused": len(report.refused)}
    for name in ("items", "closed", "present", "absent", "claims", "proposals", "remarks"):
        numbers[name] = sum(getattr(one, name) for one in documents)
    for name in COUNTED:
        numbers[name] = sum(len(getattr(one, name)) for one in documents)
    kinds = {"masked_kinds": report.masked_kinds}
    return numbers | kinds | {"coverage": _shares(report.coverage)}


def _plain(document: DocumentReport) -> dict[str, Any]:
    plain = asdict(document) | {"masked_kinds": document.masked_kinds}
    return plain | {"coverage": _shares(document.coverage), "remarks": document.remarks}


def _shares(coverage: Coverage) -> dict[str, Any]:
    """Return the counts with their shares, to four digits behind the point."""
    parts = ("facts", "recognised", "unread")
    shares = {f"{one}_share": round(coverage.share(getattr(coverage, one)), 4) for one in parts}
    return asdict(coverage) | shares


def _made(kind: type[_Kind], data: Mapping[str, Any]) -> _Kind:
    """Return a dataclass from the dictionary that ``asdict`` made of it."""
    hints = _hints(kind)  # type: ignore[arg-type] # mypy: a class of a type variable is not hashable
    given = {}
    for one in fields(kind):  # type: ignore[arg-type] # only called with the dataclasses above
        value, hint = data[one.name], hints[one.name]
        if get_origin(hint) is tuple:
            part = get_args(hint)[0]
            given[one.name] = tuple(_value(part, item) for item in value)
        else:
            given[one.name] = _value(hint, value)
    return kind(**given)


@cache
def _hints(kind: type) -> dict[str, Any]:
    """Return the types of a dataclass's fields; to work them out compiles each of them."""
    return get_type_hints(kind)


def _value(hint: Any, value: Any) -> Any:
    return _made(hint, value) if isinstance(hint, type) and is_dataclass(hint) else value
