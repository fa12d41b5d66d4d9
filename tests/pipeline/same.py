"""What two records of one meeting say differently, apart from where it stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

_NOT_WORDS = re.compile(r"[\W_]+")
_MEETING = ("body", "document", "start", "end", "place")
_ITEM = ("number", "title", "closed", "decision", "adherence")
_LISTS = ("cases", "outcomes", "laws", "organisations", "absent_during_item", "conditions")


def key(words: object) -> str:
    """Return words by their letters and digits: carriers differ in bullets, breaks and hyphens."""
    return _NOT_WORDS.sub("", str(words or "")).casefold()


def differences(one: Mapping[str, Any], other: Mapping[str, Any]) -> list[str]:
    """Return the fields in which two records differ, as ``item 3 amounts: -a +b``."""
    told = list(_compared("meeting", _meeting(one), _meeting(other)))
    if len(one["items"]) != len(other["items"]):
        told.append(f"items: {len(one['items'])} {len(other['items'])}")
    for number, (left, right) in enumerate(zip(one["items"], other["items"], strict=False), 1):
        told += _compared(f"item {number}", _item(left), _item(right))
    return told


def _compared(
    where: str, left: Mapping[str, Counter[str]], right: Mapping[str, Counter[str]]
) -> Iterable[str]:
    for field in left:
        missing, added = left[field] - right[field], right[field] - left[field]
        if missing or added:
            yield f"{where} {field}: {_listed('-', missing)} {_listed('+', added)}".rstrip()


def _listed(sign: str, values: Counter[str]) -> str:
    return " ".join(f"{sign}{value}" for value in values.elements())


def _meeting(record: Mapping[str, Any]) -> dict[str, Counter[str]]:
    meeting = record["meeting"]
    fields = {field: Counter([key(meeting[field])]) for field in _MEETING}
    fields["municipality"] = Counter([key((record["municipality"] or {}).get("name"))])
    fields["attendance"] = Counter(
        key(f"{one['name']} {one['party']} {one['role']} {one['status']} {one['substitute_for']}")
        for one in meeting["attendance"]
    )
    return fields


def _item(item: Mapping[str, Any]) -> dict[str, Counter[str]]:
    fields = {field: Counter([key(item.get(field))]) for field in _ITEM}
    for field in _LISTS:
        fields[field] = Counter(key(one) for one in item[field])
    fields["amounts"] = Counter(
        "|".join([key(one["text"]), *(str(one.get(part)) for part in _AMOUNT)])
        for one in item["amounts"]
    )
    fields["recommendations"] = Counter(
        f"{key(one['by'])}|{key(point['text'])}"
        for one in item["recommendations"]
        for point in one["points"]
    )
    fields["history"] = Counter(
        f"{one['date']}|{key(one['body'])}|{one['outcome']}" for one in item["history"]
    )
    fields["attachments"] = Counter(key(one["title"]) for one in item["attachments"])
    fields["people"] = Counter(key(f"{one['name']} {one['role']}") for one in item["people"])
    fields["dates"] = Counter(f"{one['date']}|{one['meaning']}" for one in item["dates"])
    fields["votes"] = Counter(str(one) for one in item["votes"])
    fields["topics"] = Counter(one["topic"] for one in item["topics"])
    return fields


_AMOUNT = ("value", "kind", "periods", "approximate", "owner")
