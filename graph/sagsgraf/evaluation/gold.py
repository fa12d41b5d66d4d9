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
from sagsgraf.danish.text import fold_space
from sagsgraf.model import BadData, NoInput

Fields = Mapping[str, tuple[str, ...]]
"""Field name to the values that the gold has for it; a field it does not speak of is absent."""

_SUFFIXES = (".txt", ".md", ".pdf", ".docx", ".html", ".htm", ".xml", ".json")
_TYPES = {"referat": "minutes", "dagsorden": "agenda"}


@dataclass(frozen=True, slots=True)
class Gold:
    """One gold file, brought to the fields that are compared."""

    path: Path
    documents: tuple[Path, ...]
    """The documents it speaks of: one meeting in one or more formats."""
    meeting: Fields
    items: tuple[Fields, ...]


def load_gold(path: Path, folder: Path | None = None) -> Gold:
    """Return a gold file's content.

    Args:
        path: the gold file.
        folder: where its documents lie; by default beside it.

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
        _documents(path, data, folder or path.parent),
        _flat_meeting(data) if flat else _meeting(data),
        tuple(_flat_item(item) if flat else _item(item) for item in data["items"]),
    )


def _documents(path: Path, data: dict[str, Any], folder: Path) -> tuple[Path, ...]:
    """Find the documents of a gold: its named source, else all of the same name."""
    source = data.get("source")
    if isinstance(source, str) and (folder / source).is_file():
        return (folder / source,)
    stem = path.name.removesuffix(".json").removesuffix(".gold")
    found = [folder / (stem + suffix) for suffix in _SUFFIXES]
    found = [one for one in found if one.is_file() and one != path]
    if not found:
        named = f"{source} or " if isinstance(source, str) else ""
        raise NoInput(
            f"{path}: none of its documents is in {folder} (looked for {named}{stem}.*).",
            hint="Name their folder with --documents.",
        )
    return tuple(found)


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
        "body": _texts(data.get("body")),
        "start": _texts(start),
        "place": _texts(data.get("place")),
    }
    if data.get("municipality"):
        # Null says that the text names none; the folder may tell it all the same.
        fields["municipality"] = _texts(data["municipality"])
    if "document_type" in data:
        fields["type"] = _texts(_TYPES.get(data["document_type"], data["document_type"]))
    if data.get("end_time"):
        fields["end"] = _texts(f"{data['meeting_date']}T{data['end_time']}")
    if "participants" in data:
        fields["present"] = tuple(_name(one) for one in data["participants"])
    if "absentees" in data:
        everywhere = [one for one in data["absentees"] if not _partly(one)]
        fields["absent"] = tuple(_name(one) for one in everywhere)
        if len(everywhere) < len(data["absentees"]):
            fields["absent from items"] = tuple(
                _name(one) for one in data["absentees"] if _partly(one)
            )
    everybody = [*data.get("participants", ()), *data.get("absentees", ())]
    # Who missed some items is named there, and need not have a place among the attendance.
    people = [one for one in everybody if not _partly(one)]
    if any(isinstance(one, dict) for one in people):
        fields["parties"] = tuple(
            f"{one['name']} | {one.get('party') or ''}" for one in people if isinstance(one, dict)
        )
    return fields


def _name(person: object) -> str:
    return person["name"] if isinstance(person, dict) else str(person)


def _partly(person: object) -> bool:
    """Tell whether an absence is limited to some items."""
    return isinstance(person, dict) and bool(person.get("items"))


def _flat_item(item: dict[str, Any]) -> Fields:
    fields: dict[str, tuple[str, ...]] = {
        "numbers": _texts(item.get("number") or None),
        "titles": _texts(item.get("title") or None),
        "closed": (str(item.get("closed", False)),),
        "cases": tuple(item.get("case_numbers") or ()),
    }
    if "decision_text" in item:
        fields["decisions"] = _texts(item["decision_text"] or None)
    elif "decision_text_start" in item:
        fields["decision starts"] = _texts(_bare(item["decision_text_start"] or "") or None)
    if "attachments" in item:
        fields["attachments"] = tuple(item["attachments"] or ())
    if "history" in item:
        fields["history dates"] = tuple(
            f"{one['date']} | {body_name(one['body'])}" for one in item["history"] or ()
        )
    if "earlier_decisions" in item:
        fields["earlier decisions"] = tuple(
            f"{one['date']} | {body_name(one['body'])}" for one in item["earlier_decisions"]
        )
    if "recommendations" in item:
        fields["recommended points"] = tuple(_point(one) for one in item["recommendations"] or ())
    if "amounts" in item:
        fields["amount values"] = tuple(
            _value(one["value_dkk"]) for one in item["amounts"] if one["value_dkk"] is not None
        )
    return fields


def _bare(words: str) -> str:
    """Return words without the marks around them, unless they are all there is (``-``)."""
    folded = fold_space(words)
    return folded.strip("-. ") or folded


def _point(words: str) -> str:
    """Return a recommendation's point without the words that lead into it and its full stop."""
    return fold_space(words).removeprefix("at ").strip(" .,;").lower()


def _value(value: object) -> str:
    """Write a value in kroner, or a range of two, as one text."""
    if isinstance(value, list):
        return "–".join(_value(one) for one in value)
    return f"{Decimal(str(value)).normalize():f}"


def record_fields(record: dict[str, Any], gold: Gold) -> tuple[Fields, list[Fields]]:
    """Return a record's fields in the form of both kinds of gold.

    What a gold notes in part (the start of a decision, some of the earlier decisions) is taken
    from the record to the same extent.
    """
    meeting = dict(_meeting(record))
    attendance = record["meeting"].get("attendance", ())
    noted = {value.partition(" | ")[0] for value in gold.meeting.get("parties", ())}
    meeting["parties"] = tuple(
        f"{one['name']} | {one['party'] or ''}" for one in attendance if one["name"] in noted
    )
    partly = set(gold.meeting.get("absent from items", ()))
    away = {one["name"] for one in attendance if one["status"] != "present"}
    for item in record["items"]:
        away.update(item.get("absent_during_item", ()))
    meeting["absent from items"] = tuple(sorted(away & partly))
    for field in ("present", "absent"):
        meeting[field] = tuple(one for one in meeting.get(field, ()) if one not in partly)
    items: list[Fields] = []
    for position, item in enumerate(record["items"]):
        wanted = gold.items[position] if position < len(gold.items) else {}
        items.append({**_item(item), **_partial(item, wanted)})
    return meeting, items


def _partial(item: dict[str, Any], wanted: Fields) -> dict[str, tuple[str, ...]]:
    """Return the fields of a record's item that only the flat form of gold has."""
    fields: dict[str, tuple[str, ...]] = {}
    history = tuple(f"{one['date']} | {body_name(one['body'])}" for one in item["history"])
    fields["history dates"] = history
    earlier = wanted.get("earlier decisions", ())
    fields["earlier decisions"] = tuple(one for one in dict.fromkeys(history) if one in earlier)
    start = wanted.get("decision starts", ())
    decision = fold_space(item.get("decision") or "")
    if not start or not start[0].startswith("-"):
        decision = decision.lstrip("-. ")
    fields["decision starts"] = _texts(decision[: len(start[0])] if start else decision or None)
    fields["recommended points"] = tuple(
        _point(point["text"])
        for one in item.get("recommendations", ())
        for point in one["points"]
        if isinstance(point, dict)
    )
    amounts: dict[tuple[str, str | tuple[str | None, str | None]], None] = {}
    for one in item["amounts"]:
        value = one["value"] or (one.get("minimum"), one.get("maximum"))
        amounts.setdefault((one["text"], value))
    fields["amount values"] = tuple(
        _value(value if isinstance(value, str) else list(value))
        for _, value in amounts
        if all(value)
    )
    return fields
