"""What a treatment tells beside decision, recommendation and money, in labelled lines.

The terminal, the Markdown and the page show the same lines in the same order; what a treatment
does not tell has no line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

from sagsgraf.tracing.model import (
    Deadline,
    Named,
    Quotation,
    Remark,
    Replacement,
    Treatment,
    VoteCount,
)
from sagsgraf.views.pictures import Lang
from sagsgraf.views.reasons import reason_in_words
from sagsgraf.views.words import capital, concept, date_in_words, outcome_words, period, words

DETAILED: Final[dict[str, tuple[str, ...]]] = {
    "absent": ("absence",),
    "people": ("appointment", "mention"),
    "organisations": ("mention",),
    "laws": ("law",),
    "deadlines": ("deadline",),
    "topics": ("topic",),
}
"""Fields of a treatment that are told as details, and what their quotes are evidence for."""
REPEATED: Final = (
    "amounts",
    "financial",
    "financing",
    "attachments",
    "referrals",
    "people",
    "organisations",
    "laws",
    "deadlines",
    "replacements",
    "topics",
)
"""Fields that are not told again where a later treatment has the very same."""


@dataclass(frozen=True, slots=True)
class Detail:
    """One kind of detail and its lines."""

    field: str
    """Of the treatment."""
    label: str
    lines: tuple[str, ...]
    quotes: tuple[Quotation, ...] = ()
    lang: Lang = "da"
    """Of its lines: what documents say is Danish."""


def repeated_part(one: Treatment, field: str) -> Any:
    """Return a field of a treatment as it is compared: of topics their names only."""
    value = getattr(one, field)
    return tuple(topic.name for topic in value) if field == "topics" else value


def details(one: Treatment, lang: Lang) -> list[Detail]:
    """Return the details of a treatment in words, those of its decision first."""
    say = words(lang)
    rows: list[tuple[str, str, Iterable[str]]] = [
        ("points", "points", _points(one, lang)),
        ("adherence", "adherence", _adherence(one, lang)),
        ("conditions", "condition", one.conditions),
        ("votes", "vote", (_vote(vote, lang) for vote in one.votes)),
        ("remarks", "remark", (_remark(remark) for remark in one.remarks)),
        ("absent", "absent", one.absent),
        ("people", "people", (_person(person) for person in one.people)),
        ("organisations", "organisations", _joined(one.organisations)),
        ("laws", "law", one.laws),
        ("deadlines", "deadline", (_deadline(deadline, lang) for deadline in one.deadlines)),
        ("replacements", "replaces", (_replacement(paper, lang) for paper in one.replacements)),
        ("topics", "topic", _joined(t.name if lang == "da" else t.english for t in one.topics)),
        ("joined_because", "joined", _joined_because(one, lang)),
    ]
    told = ((field, key, tuple(filter(None, lines))) for field, key, lines in rows)
    ours: dict[str, Lang] = dict.fromkeys(("points", "adherence", "topics"), lang)
    if one.joined_because:
        ours["joined_because"] = reason_in_words(one.joined_because, lang)[1]
    return [
        Detail(field, say[f"detail_{key}"], lines, _quotes(one, field), ours.get(field, "da"))
        for field, key, lines in told
        if lines
    ]


def _quotes(one: Treatment, field: str) -> tuple[Quotation, ...]:
    """Return the quotes of a detail; of those of names, the ones that name who is told here."""
    quotes = [each for each in one.evidence if each.about in DETAILED.get(field, ())]
    if field not in {"people", "organisations"} or not (one.people and one.organisations):
        return tuple(quotes)
    people = [
        each
        for each in quotes
        if each.about == "appointment" or any(named.name in each.text for named in one.people)
    ]
    return tuple(people if field == "people" else [e for e in quotes if e not in people])


def _joined(texts: Iterable[str]) -> Iterator[str]:
    yield ", ".join(texts)


def _joined_because(one: Treatment, lang: Lang) -> Iterator[str]:
    if one.joined_because:
        because, _ = reason_in_words(one.joined_because, lang)
        yield words(lang)["joined"].format(because=because)


def _points(one: Treatment, lang: Lang) -> Iterator[str]:
    """Yield the points that came out alike in one line: ``1, 2, 3: godkendt``.

    Where all came out as the decision did, they tell nothing more.
    """
    if all(point.outcomes == one.outcomes for point in one.points):
        return
    for outcomes, group in groupby(one.points, lambda point: point.outcomes):
        told = outcome_words(outcomes, lang)
        number = ", ".join(point.number for point in group)
        if told:
            yield words(lang)["point_outcome"].format(number=number, outcome=told)


def _adherence(one: Treatment, lang: Lang) -> Iterator[str]:
    if one.adherence:
        told = capital(concept("adherence", one.adherence, lang))
        # The reason is told in English; a Danish reader has the decision point by point.
        why = one.adherence_because if lang == "en" else None
        yield f"{told}: {why}" if why else told


def _vote(vote: VoteCount, lang: Lang) -> str:
    """Return a vote in words: ``Punkt 2: 19 for (A, V), 2 imod (F)``."""
    say = words(lang)
    sides = (
        ("vote_for", vote.in_favour, vote.parties_in_favour),
        ("vote_against", vote.against, vote.parties_against),
        ("vote_abstained", vote.abstained, vote.parties_abstained),
    )
    parts = []
    for key, count, parties in sides:
        named = f" ({', '.join(parties)})" if count and parties else ", ".join(parties)
        if count or named:
            parts.append(say[key].format(who=f"{count or ''}{named}"))
    told = ", ".join(parts)
    return f"{say['item_number'].format(number=vote.point)}: {told}" if vote.point else told


def _remark(remark: Remark) -> str:
    return f"{', '.join(remark.by)}: {remark.text}" if remark.by else remark.text


def _person(person: Named) -> str:
    return f"{person.name}, {person.post}" if person.post else person.name


def day_of(deadline: Deadline, lang: Lang) -> str:
    """Return the day or period of a date, with its meaning.

    >>> day_of(Deadline("2024-06-01", None, "deadline", ""), "da")
    '1. juni 2024 (frist)'
    """
    if deadline.end:
        day = period(deadline.date, deadline.end, lang)
    else:
        day = date_in_words(deadline.date, lang)
    meaning = concept("date-meaning", deadline.meaning, lang) if deadline.meaning else ""
    return f"{day} ({meaning})" if meaning else day


def _deadline(deadline: Deadline, lang: Lang) -> str:
    """Return a date with its meaning and the words it stands in."""
    told = day_of(deadline, lang)
    return f"{told}: {deadline.text}" if deadline.text else told


def _replacement(paper: Replacement, lang: Lang) -> str:
    key = "replaces_found" if paper.found else "replaces_told"
    return words(lang)[key].format(new=paper.new, old=paper.old)
