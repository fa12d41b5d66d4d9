"""What terminal, Markdown and page say alike of a treatment, line by line with its quotes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from sagsgraf.tracing.model import Financing, Quotation, Trace, Treatment
from sagsgraf.views.details import details
from sagsgraf.views.pictures import Lang
from sagsgraf.views.standing import gap_in_words, postponed_in_words, resumed_in_words
from sagsgraf.views.story import Compared, Step
from sagsgraf.views.words import (
    capital,
    concept,
    date_in_words,
    gap,
    joined,
    number_of,
    period,
    quoted,
    treatment_kind_word,
    words,
)

OVERVIEW_FROM: Final = 4
"""From so many treatments on, a list of them stands before their details."""
_COUNTED: Final = {"recommendations": "points", "amounts": "sums", "attachments": "papers"}
_NAMED: Final = {"financing": "financing", "financial": "financial", "referrals": "same_path"}
"""Repeated parts that a pointer counts, or names; the others are more."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a part."""

    text: str
    quotes: tuple[Quotation, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A labelled part of a treatment."""

    label: str
    lines: tuple[Line, ...]


def tone(outcome: str) -> str:
    """Return what an outcome does to a case, for its colour; the word always stands beside it."""
    match outcome:
        case "approved" | "endorsed" | "recommended":
            return "good"
        case "noted" | "discussed" | "informed":
            return "neutral"
        case "requested" | "proposed" | "delegated" | "referred":
            return "onward"
        case "postponed" | "withdrawn":
            return "waiting"
        case "rejected":
            return "bad"
    return "other"


def heading_facts(trace: Trace, lang: Lang) -> list[str]:
    """Return what is known of the case as a whole: municipality, period, numbers."""
    count = len(trace.treatments)
    facts = [trace.municipality] if trace.municipality else []
    if not count:
        return facts
    facts.append(period(trace.first, trace.last, lang))
    bodies = len({one.body for one in trace.treatments})
    facts.append(f"{number_of('treatments', count, lang)} {number_of('bodies', bodies, lang)}")
    reported = sum(one.kind == "reported" for one in trace.treatments)
    if reported:
        facts.append(number_of("reported_count", reported, lang))
    return facts


def place_facts(one: Treatment, lang: Lang) -> list[str]:
    """Return where a treatment stands, and of which kind it is where that matters."""
    say = words(lang)
    facts = [say["item_number"].format(number=one.number)] if one.number else []
    if one.page is not None:
        facts.append(say["page"].format(n=one.page))
    if one.closed:
        facts.append(say["closed"])
    if one.document == "agenda":
        facts.append(say["kind_agenda"])
    if one.kind != "item":
        facts.append(treatment_kind_word(one.kind, lang))
    return facts


def no_decision(one: Treatment, lang: Lang) -> str:
    """Return why a treatment shows no decision."""
    return words(lang)["no_decision_agenda" if one.document == "agenda" else "no_decision"]


def same_as(
    place: int, parts: Sequence[str], one: Treatment, steps: Sequence[Step], lang: Lang
) -> str:
    """Return the words that point at an earlier treatment with the very same parts."""
    say = words(lang)
    earlier = steps[place].treatment
    named = [
        number_of(_COUNTED[part], len(getattr(one, part)), lang)
        for part in parts
        if part in _COUNTED
    ]
    named += [say[_NAMED[part]].lower() for part in parts if part in _NAMED]
    if len(named) < len(parts):
        named.append(say["same_rest"])
    return say["same_as"].format(
        date=date_in_words(earlier.date, lang), body=earlier.body, what=joined(named, lang)
    )


def repeated_quotes(step: Step, lang: Lang) -> Iterator[str]:
    """Yield where the words stand that an earlier treatment tells already."""
    quotes = step.quotes
    dealt = {
        "recommendations": quotes.points,
        "amounts": quotes.amounts,
        "financing": quotes.financing,
        "financial": (quotes.financial,),
        "attachments": quotes.attachments,
        "referrals": quotes.referrals,
    }
    again = {part for _, parts in step.again for part in parts}
    found = [
        each for part, every in dealt.items() if part in again for one in every for each in one
    ]
    for detail in details(step.treatment, lang):
        found += detail.quotes if detail.field in again else ()
    yield from dict.fromkeys(position(one, lang) for one in found)


def position(one: Quotation, lang: Lang) -> str:
    """Return where a quote stands: file, page, characters, heading."""
    say = words(lang)
    parts = [one.source]
    if one.page is not None:
        parts.append(say["page"].format(n=one.page))
    if one.start is not None and one.end is not None:
        parts.append(say["characters"].format(start=one.start, end=one.end))
    if one.section:
        parts.append(one.section)
    return " · ".join(parts)


def since(compared: Compared, lang: Lang) -> str:
    """Return the heading over the changes since a treatment."""
    say = words(lang)
    if compared.before:
        return say["beside" if compared.beside else "since"].format(
            date=date_in_words(compared.before.date, lang), body=compared.before.body
        )
    before = compared.changes[0].before if compared.changes else ""
    return say["since_date"].format(date=date_in_words(before, lang))


def unchanged(step: Step, lang: Lang) -> str:
    """Return the sentence that nothing was read as changed; empty where nothing is compared."""
    one = step.unchanged_since
    # Of a repeated recommendation the pointer to the first says the same.
    if one is None or step.repeats("recommendations"):
        return ""
    return words(lang)["unchanged"].format(date=date_in_words(one.date, lang), body=one.body)


def gap_before(step: Step, lang: Lang) -> str:
    """Return the time since the treatment before, in words; empty at the first.

    A long one is told as what it is: a time without a treatment in these documents.
    """
    if step.gap:
        return gap_in_words(step.gap, lang)
    return gap(step.previous.date, step.treatment.date, lang) if step.previous else ""


def financed(one: Financing, lang: Lang) -> str:
    """Return who pays, or out of what."""
    told = capital(concept("financing-kind", one.kind, lang))
    if one.payer:
        told += f" ({one.payer})"
    return f"{told}: {quoted(one.text, lang)}" if one.text else told


def turns(step: Step, lang: Lang) -> list[str]:
    """Return what a treatment does to the case's time: puts it off, or takes it up again."""
    told = [resumed_in_words(one, lang) for one in step.resumes]
    return [*told, *([postponed_in_words(step.postponed, lang)] if step.postponed else [])]


def parts(step: Step, lang: Lang, *, without: Sequence[str] = ()) -> Iterator[Part]:
    """Yield what a treatment tells beside title, decision, recommendation and sums.

    Args:
        step: the treatment.
        lang: ``da`` or ``en``.
        without: fields that are told elsewhere for the whole case.
    """
    one, say, quotes = step.treatment, words(lang), step.quotes
    if one.financing and not step.repeats("financing"):
        lines = (
            Line(financed(each, lang), found)
            for each, found in zip(one.financing, quotes.financing, strict=True)
        )
        yield Part(say["financing"], tuple(lines))
    if one.financial and not step.repeats("financial"):
        yield Part(say["financial"], (Line(one.financial, quotes.financial),))
    if one.attachments and not step.repeats("attachments"):
        found = zip(one.attachments, quotes.attachments, strict=True)
        yield Part(say["attachment"], tuple(Line(*each) for each in found))
    if one.referrals and not step.repeats("referrals"):
        every = tuple(each for found in quotes.referrals for each in found)
        yield Part(say["path"], (Line(" → ".join(one.referrals), tuple(dict.fromkeys(every))),))
    for detail in details(one, lang):
        if detail.field not in without and not step.repeats(detail.field):
            last = len(detail.lines) - 1
            yield Part(
                detail.label,
                tuple(
                    Line(text, detail.quotes if place == last else ())
                    for place, text in enumerate(detail.lines)
                ),
            )
    if one.sources:
        key = "source" if one.kind == "item" else "known_from"
        yield Part(say[key], (Line(", ".join(one.sources), quotes.other),))
