"""People, laws and papers over the whole case."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sagsgraf.tracing.model import Cited, Involved, Paper, PaperVersion
from sagsgraf.tracing.seen import Seen, SeenPaper
from sagsgraf.tracing.titles import paper_name


def people(found: Sequence[Seen]) -> Iterator[Involved]:
    """Yield the people whom the treatments name, in the order in which they are first named."""
    names: dict[str, str] = {}
    posts: dict[str, dict[str, None]] = {}
    items: dict[str, dict[str, None]] = {}
    for one in found:
        for person in one.people:
            names.setdefault(person.iri, person.name)
            items.setdefault(person.iri, {})[one.item] = None
            held = posts.setdefault(person.iri, {})
            if person.post:
                held[person.post] = None
    for iri, name in names.items():
        yield Involved(name, tuple(posts[iri]), tuple(items[iri]))


def laws(found: Sequence[Seen]) -> Iterator[Cited]:
    """Yield the laws that the treatments cite, in the order in which they are first cited."""
    names: dict[str, str] = {}
    items: dict[str, dict[str, None]] = {}
    for one in found:
        for iri, name in one.laws:
            names.setdefault(iri, name)
            items.setdefault(iri, {})[one.item] = None
    for iri, name in names.items():
        yield Cited(name, tuple(items[iri]))


@dataclass
class _Version:
    """An attachment of one treatment."""

    seen: Seen
    paper: SeenPaper
    group: int
    """The paper that it is a version of, by the place of its first version."""


def papers(found: Sequence[Seen]) -> Iterator[Paper]:
    """Yield the papers of the case, each with its versions in the order of the treatments.

    Attachments are one paper where one is said to replace the other, or where two treatments have
    one of the same title each, apart from its number in the list: a title that stands twice at one
    treatment ("Bilag", "Bilag") tells nothing. Each meeting's copy is listed, for each has a file
    of its own.
    """
    versions = [
        _Version(one, paper, group)
        for group, (one, paper) in enumerate((one, paper) for one in found for paper in one.papers)
    ]
    _join_titles(versions)
    reasons = _join_replaced(versions)
    groups: dict[int, list[_Version]] = {}
    for version in versions:
        groups.setdefault(version.group, []).append(version)
    for group, its in groups.items():
        yield Paper(
            its[-1].paper.title,
            tuple(
                PaperVersion(
                    one.paper.title,
                    one.seen.date,
                    one.seen.treatment.body,
                    one.seen.item,
                    one.paper.url,
                )
                for one in its
            ),
            reasons.get(group),
        )


def _join_titles(versions: list[_Version]) -> None:
    first: dict[str, _Version] = {}
    doubled = _doubled(versions)
    for version in versions:
        title = _folded(version)
        if title and title not in doubled:
            version.group = first.setdefault(title, version).group


def _doubled(versions: list[_Version]) -> set[str]:
    """Return the titles that stand more than once at one treatment."""
    seen: set[tuple[str, str]] = set()
    doubled: set[str] = set()
    for version in versions:
        key = version.seen.item, _folded(version)
        if key in seen:
            doubled.add(key[1])
        seen.add(key)
    return doubled


def _folded(version: _Version) -> str:
    return paper_name(version.paper.title)


def _join_replaced(versions: list[_Version]) -> dict[int, str]:
    """Join papers with those they replace; return the first sentence that says so, by paper."""
    by_iri = {version.paper.iri: version for version in versions}
    reasons: dict[int, str] = {}
    for version in versions:
        for older, because in version.paper.replaces:
            old = by_iri.get(older)
            if old is None:
                continue
            group, other = sorted((old.group, version.group))
            for one in versions:
                if one.group == other:
                    one.group = group
            told = reasons.pop(other, None) or because
            if told:
                reasons.setdefault(group, told)
    return reasons
