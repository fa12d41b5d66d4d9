"""What a treatment tells beside decision, recommendation and money, in labelled lines.

The terminal, the Markdown and the page show the same lines in the same order; what a treatment
does not tell has no line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sagsgraf.tracing.model import Deadline, Named, Remark, Replacement, Treatment, VoteCount
from sagsgraf.views.pictures import Lang
from sagsgraf.views.words import capital, concept, date_in_words, outcome_words, period, words


@dataclass(frozen=True, slots=True)
class Detail:
    """One kind of detail and its lines."""

    label: str
    lines: tuple[str, ...]


def details(one: Treatment, lang: Lang) -> list[Detail]:
    """Return the details of a treatment in words, those of its decision first."""
    say = words(lang)
    rows: list[tuple[str, Iterable[str]]] = [
        ("points", (_point(point.number, point.outcomes, lang) for point in one.points)),
        ("adherence", _adherence(one, lang)),
        ("condition", one.conditions),
        ("vote", (_vote(vote, lang) for vote in one.votes)),
        ("remark", (_remark(remark) for remark in one.remarks)),
        ("absent", one.absent),
        ("people", (_person(person) for person in one.people)),
        ("organisations", _joined(one.organisations)),
        ("law", one.laws),
        ("deadline", (_deadline(deadline, lang) for deadline in one.deadlines)),
        ("replaces", (_replacement(paper, lang) for paper in one.replacements)),
        ("topic", _joined(topic.name if lang == "da" else topic.english for topic in one.topics)),
    ]
    told = ((key, tuple(filter(None, lines))) for key, lines in rows)
    return [Detail(say[f"detail_{key}"], lines) for key, lines in told if lines]


def _joined(texts: Iterable[str]) -> Iterator[str]:
    yield ", ".join(texts)


def _point(number: str, outcomes: tuple[str, ...], lang: Lang) -> str:
    told = outcome_words(outcomes, lang)
    return words(lang)["point_outcome"].format(number=number, outcome=told) if told else ""


def _adherence(one: Treatment, lang: Lang) -> Iterator[str]:
    if one.adherence:
        yield capital(concept("adherence", one.adherence, lang))


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


def _deadline(deadline: Deadline, lang: Lang) -> str:
    """Return a date with its meaning and the words it stands in."""
    if deadline.end:
        day = period(deadline.date, deadline.end, lang)
    else:
        day = date_in_words(deadline.date, lang)
    meaning = concept("date-meaning", deadline.meaning, lang) if deadline.meaning else ""
    told = f"{day} ({meaning})" if meaning else day
    return f"{told}: {deadline.text}" if deadline.text else told


def _replacement(paper: Replacement, lang: Lang) -> str:
    key = "replaces_found" if paper.found else "replaces_told"
    return words(lang)[key].format(new=paper.new, old=paper.old)
