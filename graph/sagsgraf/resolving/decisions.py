"""Who is who, as a person decided it: a TOML file that stands above every rule.

```toml
[[same]]
kind = "person"            # or "body"
municipality = "0253"      # code or name; may be left out
names = ["Maria Witthøft", "Maria Holdt Witthøft"]   # the first is kept
why = "one person, says the municipality's own page"
by = "AKM"

[[different]]
kind = "person"
names = ["Birgitte Jacobsen", "Brigitte Jacobsen"]
```
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Any, Final

import tomlkit

from sagsgraf.danish.municipalities import named
from sagsgraf.danish.text import slug
from sagsgraf.model import BadData
from sagsgraf.model.sameness import Decided, Kind

_LISTS: Final = ("same", "different")
_KEYS: Final = ("kind", "municipality", "names", "why", "by")
_THE_FILE: Final = "the file with decisions"
_HEADER = re.compile(r"^[ \t]*\[\[", re.MULTILINE)
_KINDS: Final = tuple(kind.value for kind in Kind)


@dataclass(frozen=True, slots=True)
class _Entry:
    """One entry of the file, and the decisions in it."""

    place: str
    """What a message calls it."""
    decided: tuple[Decided, ...]


def read_decisions(text: str, name: str) -> list[Decided]:
    """Return the decisions in a file, two names at a time.

    Of three names that are the same, the first is kept for the second and for the third; of
    three that are different, each is another than each.

    Args:
        text: content of the file.
        name: what messages call the file.

    Raises:
        BadData: it cannot be read, or contradicts itself.
    """
    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadData(
            f"{name}: this is not TOML ({error}).", hint="Mend the line, or look at the example."
        ) from error
    for key in told:
        if key not in _LISTS:
            raise _bad(name, f"“{key}” is unknown", "Write [[same]] or [[different]].")
    entries = [entry for key in _LISTS for entry in _entries(told.get(key, []), key, name)]
    _check_order(entries, name)
    _check_sides(entries, name)
    return [one for entry in entries for one in entry.decided]


def add_decision(text: str, decided: Decided) -> str:
    """Return a file's text with a decision more; comments and order stay.

    What says so already is left as it is; an earlier decision that says otherwise goes.

    Raises:
        BadData: the text cannot be read, or the decision contradicts what several others say
            together.
    """
    existing = read_decisions(text, _THE_FILE)
    if any(_says(one, decided) for one in existing):
        return text
    # Each entry is edited as a document of its own: tomlkit 0.13 moves the entries of two lists
    # that take turns.
    starts = [match.start() for match in _HEADER.finditer(text)]
    kept = text[: starts[0]] if starts else text
    for start, end in pairwise([*starts, len(text)]):
        kept += _without(text[start:end], decided)
    gap = "\n\n" if kept.strip() else ""
    added = f"{kept.rstrip()}{gap}{_written(decided)}"
    read_decisions(added, _THE_FILE)
    return added


def scope_key(scope: str) -> str:
    """Return how IRIs call a municipality, whether its code or name is told.

    >>> scope_key("Greve"), scope_key("0253"), scope_key("Vesterhavn Kommune"), scope_key("")
    ('0253', '0253', 'vesterhavn', '')
    """
    known = named(scope) if scope else None
    return (known[1] or slug(known[0].removesuffix(" Kommune"))) if known else slug(scope)


def folded(name: str) -> str:
    """Return a name as it is compared: without regard to capitals and spaces.

    >>> folded("Linda  HEEGAARD ")
    'linda heegaard'
    """
    return " ".join(name.casefold().split())


def _entries(told: object, key: str, name: str) -> Iterator[_Entry]:
    if not isinstance(told, list):
        raise _bad(name, f"“{key}” is no list of entries", f"Write [[{key}]], in two brackets.")
    for number, entry in enumerate(told, start=1):
        place = f"entry {number} of [[{key}]]"
        if not isinstance(entry, dict):
            raise _bad(name, f"{place} is no table", f"Write [[{key}]], in two brackets.")
        yield _Entry(place, tuple(_decided(entry, name, place, same=key == "same")))


def _decided(entry: dict[str, Any], name: str, place: str, *, same: bool) -> Iterator[Decided]:
    for key in entry:
        if key not in _KEYS:
            raise _bad(name, f"{place} has the unknown key “{key}”", f"Known: {', '.join(_KEYS)}.")
    for key in ("kind", "municipality", "why", "by"):
        if not isinstance(entry.get(key, ""), str):
            raise _bad(name, f"{place}: “{key}” is no text", 'Write it in quotes: "0253".')
    if entry.get("kind") not in _KINDS:
        told = f"the kind “{entry['kind']}”" if "kind" in entry else "no kind"
        raise _bad(name, f"{place} has {told}", 'Write kind = "person" or kind = "body".')
    scope = entry.get("municipality", "")
    if scope and not named(scope):
        raise _bad(
            name,
            f"{place}: no municipality is called “{scope}”",
            'Write its code ("0253") or name ("Greve", "Vesterhavn Kommune").',
        )
    names = _names(entry.get("names"), name, place)
    pairs = ((names[0], other) for other in names[1:]) if same else combinations(names, 2)
    for one, other in pairs:
        by, why = entry.get("by", ""), entry.get("why", "")
        yield Decided(Kind(entry["kind"]), scope, one, other, same, by, why)


def _names(told: object, name: str, place: str) -> list[str]:
    hint = 'Write two or more: names = ["Ida Bro", "Ida Broe"].'
    if not isinstance(told, list) or not all(isinstance(one, str) for one in told):
        raise _bad(name, f"{place}: “names” is no list of names", hint)
    names = {folded(one): " ".join(one.split()) for one in reversed(told) if one.strip()}
    if len(names) < 2:
        raise _bad(name, f"{place} has fewer than two names", hint)
    # In the order written, each once.
    return list(reversed(names.values()))


def _check_order(entries: list[_Entry], name: str) -> None:
    """Refuse two names each of which is to be kept for the other."""
    pairs = [(entry, one) for entry in entries for one in entry.decided if one.same]
    for (first, one), (second, other) in combinations(pairs, 2):
        turned = (folded(one.one), folded(one.other)) == (folded(other.other), folded(other.one))
        if turned and _overlap(one, other):
            raise _bad(
                name,
                f"{second.place} keeps “{other.one}” for “{other.other}”, and {first.place} keeps "
                "the other of the two",
                "Delete one of the entries.",
            )


def _check_sides(entries: list[_Entry], name: str) -> None:
    """Refuse names that are the same by some entries, taken together, and different by another."""
    every = [(entry, one) for entry in entries for one in entry.decided]
    for entry, apart in every:
        if apart.same:
            continue
        joined = {folded(apart.one): ""}
        waiting = [folded(apart.one)]
        while waiting:
            at = waiting.pop()
            for other_entry, one in every:
                ends = (folded(one.one), folded(one.other))
                if not one.same or at not in ends or not _overlap(one, apart):
                    continue
                other = ends[1] if ends[0] == at else ends[0]
                if other not in joined:
                    joined[other] = other_entry.place
                    waiting.append(other)
        if place := joined.get(folded(apart.other)):
            raise _bad(
                name,
                f"{entry.place} says that “{apart.one}” and “{apart.other}” are different, and "
                f"{place} makes them the same",
                "Delete one of the entries.",
            )


def _overlap(one: Decided, other: Decided) -> bool:
    """Tell whether two decisions may be about the same things."""
    scopes = {scope_key(one.scope), scope_key(other.scope)} - {""}
    return one.kind is other.kind and len(scopes) < 2


def _says(one: Decided, other: Decided) -> bool:
    """Tell whether a decision makes another one needless."""
    names = (folded(one.one), folded(one.other))
    asked = (folded(other.one), folded(other.other))
    return (
        one.same is other.same
        and one.kind is other.kind
        and scope_key(one.scope) in {"", scope_key(other.scope)}
        and (names == asked or (not one.same and names == asked[::-1]))
    )


def _written(decided: Decided) -> str:
    entry = tomlkit.table()
    entry["kind"] = decided.kind.value
    if decided.scope:
        entry["municipality"] = decided.scope
    entry["names"] = [decided.one, decided.other]
    for key, value in (("why", decided.why), ("by", decided.by)):
        if value:
            entry[key] = value
    entries = tomlkit.aot()
    entries.append(entry)
    document = tomlkit.document()
    document.append("same" if decided.same else "different", entries)
    return tomlkit.dumps(document)


def _without(written: str, decided: Decided) -> str:
    """Return an entry as written without a pair of names; the comments behind it stay.

    Of more than two names the one goes that the decision calls the other.
    """
    document = tomlkit.parse(written)
    ((_, entries),) = document.items()
    entry = entries[0]
    told = [folded(str(one)) for one in entry["names"]]
    if not ({folded(decided.one), folded(decided.other)} <= set(told)):
        return written
    scopes = {scope_key(str(entry.get("municipality", ""))), scope_key(decided.scope)} - {""}
    if entry["kind"] != decided.kind.value or len(scopes) > 1:
        return written
    if len(set(told)) > 2:
        del entry["names"][told.index(folded(decided.other))]
        return tomlkit.dumps(document)
    return _behind(written)


def _behind(written: str) -> str:
    """Return the comments that stand behind an entry, after a blank line: they go with the next."""
    lines = written.splitlines(keepends=True)
    last = len(lines)
    while last and (not lines[last - 1].strip() or lines[last - 1].lstrip().startswith("#")):
        last -= 1
    blank = next((at for at in range(last, len(lines)) if not lines[at].strip()), len(lines))
    return "".join(lines[blank + 1 :])


def _bad(name: str, what: str, hint: str) -> BadData:
    return BadData(f"{name}: {what}.", hint=hint)
