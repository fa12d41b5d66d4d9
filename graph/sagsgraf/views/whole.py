"""What runs through a whole case: its people, papers, laws and dates, with where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sagsgraf.tracing.model import PaperVersion, Quotation, Trace
from sagsgraf.views.details import day_of
from sagsgraf.views.pictures import Lang
from sagsgraf.views.standing import Told
from sagsgraf.views.story import Step, anchor_of
from sagsgraf.views.words import number_of, short_date, words

_NAMED = 3
"""So many treatments are named; more are counted."""


@dataclass(frozen=True, slots=True)
class Running:
    """Somebody or something of the case, and where."""

    name: str
    note: str
    where: tuple[Told, ...]
    quotes: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """A paper at one treatment."""

    title: str
    """Empty where it is that of the paper."""
    where: Told
    url: str
    """Empty unless it is an address of the web."""


def where(items: Iterable[str], steps: Sequence[Step], lang: Lang) -> tuple[Told, ...]:
    """Return the treatments in words, each with its anchor; many as their number."""
    found = [step for item in dict.fromkeys(items) for step in steps if step.treatment.item == item]
    told = [_day(step, lang) for step in found[:_NAMED]]
    if len(found) > _NAMED:
        told.append(Told(number_of("others", len(found) - _NAMED, lang), found[_NAMED].anchor))
    return tuple(told)


def _day(step: Step, lang: Lang) -> Told:
    one = step.treatment
    day = short_date(one.date, lang)
    return Told(words(lang)["body_on"].format(body=one.body, date=day), step.anchor)


def people(trace: Trace, steps: Sequence[Step], lang: Lang) -> list[Running]:
    """Return the people of the case with their posts."""
    return [
        Running(
            one.name,
            "; ".join(one.posts),
            where(one.items, steps, lang),
            _quotes(one.name, one.items, ("appointment", "mention", "decision"), steps),
        )
        for one in trace.people
    ]


def laws(trace: Trace, steps: Sequence[Step], lang: Lang) -> list[Running]:
    """Return the laws and agreements that the case cites."""
    return [
        Running(
            one.name,
            "",
            where(one.items, steps, lang),
            _quotes(one.name, one.items, ("law",), steps),
        )
        for one in trace.laws
    ]


def dates(steps: Sequence[Step], lang: Lang) -> list[Running]:
    """Return the dates of the case in their order, each once with its words.

    Whether one is past depends on the reader's day, and is not told.
    """
    found: dict[tuple[str, str], list[str]] = {}
    order: dict[tuple[str, str], str] = {}
    for step in steps:
        for one in step.treatment.deadlines:
            key = (day_of(one, lang), one.text)
            found.setdefault(key, []).append(step.treatment.item)
            order.setdefault(key, one.date)
    return [
        Running(
            day,
            text,
            where(found[day, text], steps, lang),
            _deadline(text, found[day, text], steps),
        )
        for day, text in sorted(found, key=lambda key: order[key])
    ]


def _deadline(text: str, items: Sequence[str], steps: Sequence[Step]) -> tuple[Quotation, ...]:
    return _quotes(text, items, ("deadline",), steps) if text else ()


def versions(
    versions: Iterable[PaperVersion], title: str, steps: Sequence[Step], lang: Lang
) -> list[Version]:
    """Return the versions of a paper, each with the treatment that names it."""
    say = words(lang)
    return [
        Version(
            "" if one.title == title else one.title,
            Told(
                say["body_on"].format(body=one.body, date=short_date(one.date, lang)),
                anchor_of(one.item, steps),
            ),
            one.url if one.url and one.url.startswith(("https://", "http://")) else "",
        )
        for one in versions
    ]


def _quotes(
    name: str, items: Iterable[str], abouts: Sequence[str], steps: Sequence[Step]
) -> tuple[Quotation, ...]:
    """Return the first quote of each treatment that holds the words."""
    wanted, found = set(items), []
    for step in steps:
        if step.treatment.item not in wanted:
            continue
        holding = (
            each
            for each in step.treatment.evidence
            if each.about in abouts and name.lower() in each.text.lower()
        )
        one = next(holding, None)
        if one and one not in found:
            found.append(one)
    return tuple(found[:_NAMED])
