"""Gold files: what a careful reader notes of a document, in one of two forms.

The first form is that of ``sagsgraf read --json`` with shorter fields; the second, in files
named ``*.gold.json``, is flat (``meeting_date``, ``participants``, ``case_numbers``). Both are
brought to the fields that are compared.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from sagsgraf.danish.bodies import body_name
from sagsgraf.model import BadData, NoInput

Fields = Mapping[str, tuple[str, ...]]
"""Field name to the values that the gold has for it; a field it does not speak of is absent."""

_SUFFIXES = (".txt", ".md")


@dataclass(frozen=True, slots=True)
class Gold:
    """One gold file, brought to the fields that are compared."""

    path: Path
    document: Path
    """The document it speaks of."""
    meeting: Fields
    items: tuple[Fields, ...]


def load_gold(path: Path) -> Gold:
    """Return a gold file's content.

    Raises:
        NoInput: the file or its document is not there.
        BadData: it is not a gold file.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise NoInput(f"{path}: there is no such file.") from None
    except (OSError, ValueError) as error:
        raise BadData(f"{path}: not a JSON file ({error}).") from error
    if not isinstance(data, dict) or not isinstance(data.get("items"), list):
        raise BadData(f"{path}: not a gold file (no list of items).")
    flat = "meeting" not in data
    return Gold(
        path,
        _document(path, data),
        _flat_meeting(data) if flat else _meeting(data),
        tuple(_flat_item(item) if flat else _item(item) for item in data["items"]),
    )


def _document(path: Path, data: dict[str, Any]) -> Path:
    """Find the document beside its gold: by its named source or by the same name."""
    source = data.get("source")
    stem = path.name.removesuffix(".json").removesuffix(".gold")
    names = [source] if isinstance(source, str) else []
    names += [stem + suffix for suffix in _SUFFIXES]
    for name in names:
        if (path.parent / name).is_file():
            return path.parent / name
    raise NoInput(f"{path}: no document beside it (looked for {', '.join(names)}).")


def _meeting(data: dict[str, Any]) -> Fields:
    meeting = data["meeting"]
    municipality = data.get("municipality") or {}
    fields = {
        "municipality": _texts(municipality.get("name")),
        "body": _texts(meeting.get("body")),
        "type": _texts(meeting.get("document")),
        "start": _texts(meeting.get("start")),
    }
    for key in ("end", "place"):
        if key in meeting:
            fields[key] = _texts(meeting[key])
    for key in ("present", "absent"):
        if key in meeting:
            fields[key] = tuple(meeting[key])
    if "attendance" in meeting:
        fields["attendance"] = tuple(
            " | ".join(f"{one.get(key) or ''}" for key in _ATTENDANCE)
            for one in meeting["attendance"]
        )
    return fields


_ATTENDANCE = ("name", "party", "role", "status", "substitute_for")


def _texts(value: object) -> tuple[str, ...]:
    return () if value is None else (str(value),)


def _item(item: dict[str, Any]) -> Fields:
    fields: dict[str, tuple[str, ...]] = {
        "numbers": _texts(item.get("number") or None),
        "titles": _texts(item.get("title") or None),
        "closed": (str(item.get("closed", False)),),
        "contents titles": _texts(item.get("contents_title")),
    }
    if "page" in item:
        fields["pages"] = _texts(item["page"])
    for key in ("cases", "outcomes", "referrals"):
        if key in item:
            fields[key] = tuple(item[key])
    if "decision" in item:
        fields["decisions"] = _texts(item["decision"])
    if "financial" in item:
        fields["financial"] = _texts(item["financial"])
    if "attachments" in item:
        fields["attachments"] = tuple(
            one if isinstance(one, str) else one["title"] for one in item["attachments"]
        )
    if "history" in item:
        fields["history"] = tuple(
            " | ".join([one["date"], body_name(one["body"]), one["text"], one.get("outcome") or ""])
            for one in item["history"]
        )
    if "recommendations" in item:
        fields["recommendations"] = tuple(
            f"{one['by'] or ''} | {_count(one['points'])}" for one in item["recommendations"]
        )
    return fields | _named(item) | _amounts(item)


def _named(item: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """Return who and what an item names, its votes, and how it stands to the recommendation."""
    fields: dict[str, tuple[str, ...]] = {}
    if "people" in item:
        fields["people"] = tuple(f"{one['name']} | {one['role'] or ''}" for one in item["people"])
    for key, name in _LISTS.items():
        if key in item:
            fields[name] = tuple(item[key])
    if "dates" in item:
        dates = (one if isinstance(one, str) else one["date"] for one in item["dates"])
        fields["dates"] = tuple(dict.fromkeys(dates))
    if "topics" in item:
        fields["topics"] = tuple(
            one if isinstance(one, str) else one["topic"] for one in item["topics"]
        )
    if "adherence" in item:
        fields["adherence"] = _texts(item["adherence"])
    if "votes" in item:
        fields["votes"] = tuple(_vote(one) for one in item["votes"])
    return fields


_LISTS = {
    "laws": "laws",
    "absent_during_item": "absent during item",
    "organisations": "organisations",
    "conditions": "conditions",
}


def _vote(vote: dict[str, Any]) -> str:
    """Write a vote as one value: the three numbers, then the three lists of parties."""
    counts = [vote.get(key) or "" for key in ("for", "against", "abstained")]
    parties = [
        "+".join(sorted(vote.get(f"parties_{key}") or ()))
        for key in ("for", "against", "abstained")
    ]
    return " | ".join([*counts, *parties])


def _count(points: object) -> int:
    return points if isinstance(points, int) else len(points)  # type: ignore[arg-type] # a list otherwise


_AMOUNT_FIELDS = ("kind", "periods", "label", "previous_value", "part_of")


def _amounts(item: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """Return the amounts, and what is said of each, as fields of their own."""
    if "amounts" not in item:
        return {}
    amounts = item["amounts"]
    fields = {"amounts": tuple(f"{one['text']} = {one['value'] or ''}" for one in amounts)}
    for key in _AMOUNT_FIELDS:
        values = []
        for one in amounts:
            value = one.get(key)
            if key == "periods":
                value = " ".join(one.get("periods") or [one.get("period") or ""])
            values.append(f"{one['text']}: {value or ''}")
        fields[f"amounts: {key.replace('_', ' ')}"] = tuple(values)
    for key in ("owner", "approximate"):
        # Judged where the reader noted it for some of the item's amounts.
        if any(key in one for one in amounts):
            fields[f"amounts: {key}"] = tuple(
                f"{one['text']}: {'yes' if one.get(key) is True else one.get(key) or ''}"
                for one in amounts
            )
    if any("range" in one or one.get("minimum") for one in amounts):
        fields["amounts: range"] = tuple(f"{one['text']}: {_range(one)}" for one in amounts)
    return fields


def _range(amount: dict[str, Any]) -> str:
    ends = amount.get("range") or [amount.get("minimum"), amount.get("maximum")]
    return " ".join(end for end in ends if end)


def _flat_meeting(data: dict[str, Any]) -> Fields:
    start = data.get("meeting_date")
    if start and data.get("start_time"):
        start = f"{start}T{data['start_time']}"
    fields = {
        "municipality": _texts(data.get("municipality")),
        "body": _texts(data.get("body")),
        "start": _texts(start),
        "place": _texts(data.get("place")),
    }
    if "participants" in data:
        fields["present"] = tuple(data["participants"])
    if "absentees" in data:
        fields["absent"] = tuple(data["absentees"])
    return fields


def _flat_item(item: dict[str, Any]) -> Fields:
    fields: dict[str, tuple[str, ...]] = {
        "numbers": _texts(item.get("number") or None),
        "titles": _texts(item.get("title") or None),
        "closed": (str(item.get("closed", False)),),
        "cases": tuple(item.get("case_numbers") or ()),
    }
    if "decision_text" in item:
        fields["decisions"] = _texts(item["decision_text"] or None)
    if "attachments" in item:
        fields["attachments"] = tuple(item["attachments"] or ())
    if "history" in item:
        fields["history dates"] = tuple(
            f"{one['date']} | {body_name(one['body'])}" for one in item["history"] or ()
        )
    if "amounts" in item:
        fields["amount values"] = tuple(
            str(Decimal(str(one["value_dkk"])).normalize())
            for one in item["amounts"]
            if not isinstance(one["value_dkk"], list) and one["value_dkk"] is not None
        )
    return fields


def record_fields(record: dict[str, Any]) -> tuple[Fields, list[Fields]]:
    """Return a record's fields in the form of both kinds of gold."""
    meeting = dict(_meeting(record))
    items: list[Fields] = []
    for item in record["items"]:
        fields = dict(_item(item))
        fields["history dates"] = tuple(
            f"{one['date']} | {body_name(one['body'])}" for one in item["history"]
        )
        fields["amount values"] = tuple(
            str(Decimal(value).normalize())
            for value in dict.fromkeys(
                (one["text"], one["value"]) for one in item["amounts"] if one["value"]
            )
            for value in value[1:]
        )
        items.append(fields)
    return meeting, items
