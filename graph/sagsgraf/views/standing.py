"""Where a case stands, its way through the bodies, and what these documents lack, in words.

A journalist reads this first: every sentence says no more than the trace, and points at the
treatment that tells it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from sagsgraf.tracing.model import Gap, Postponement, Status, Trace
from sagsgraf.views.pictures import Lang
from sagsgraf.views.story import Step, anchor_of
from sagsgraf.views.words import (
    date_in_words,
    duration,
    gap,
    joined,
    number_of,
    outcome_words,
    period,
    quoted,
    short_date,
    words,
)

_TONES: Final = {
    "decided": "good",
    "closed": "good",
    "awaiting": "onward",
    "scheduled": "onward",
    "postponed": "waiting",
    "withdrawn": "waiting",
    "treated": "neutral",
}
_LISTED: Final = 4
"""So many treatments are named in one sentence; more are counted."""


@dataclass(frozen=True, slots=True)
class Told:
    """Words, and the treatment that they are about."""

    text: str
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Lack:
    """Something that these documents lack, and where."""

    text: str
    where: tuple[Told, ...] = ()

    @property
    def whole(self) -> str:
        """The sentence with its places."""
        places = "; ".join(one.text for one in self.where)
        return f"{self.text}: {places}." if places else self.text


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the case stands."""

    word: str
    """The state in a word or two."""
    tone: str
    text: str
    """A plain sentence."""
    anchor: str | None
    """The treatment that tells so."""


@dataclass(frozen=True, slots=True)
class WayStep:
    """A body on the case's way."""

    body: str
    seen: bool
    note: str
    """When it dealt with the case, or that this was not seen."""
    anchor: str | None


def standing(trace: Trace, steps: Sequence[Step], lang: Lang) -> Standing | None:
    """Return how far the case has come; None where nothing tells."""
    one = trace.status
    if one is None:
        return None
    say = words(lang)
    return Standing(
        word=say.get(f"state_{one.state}", one.state),
        tone=_TONES.get(one.state, "other"),
        text=_sentence(one, trace.postponements, lang),
        anchor=anchor_of(one.item, steps),
    )


def _sentence(one: Status, postponements: Iterable[Postponement], lang: Lang) -> str:
    say = words(lang)
    on = say["on"].format(date=date_in_words(one.date, lang))
    # "andet" says nothing of where a case stands.
    told = outcome_words((each for each in one.outcomes if each != "other"), lang)
    outcome = f": {told}" if told else ""
    awaits = joined(one.awaits, lang)
    key = f"standing_{one.state}"
    if one.state == "awaiting" and not awaits:
        key = "standing_treated"
    elif one.state == "awaiting" and one.missing:
        key = "standing_awaiting_missing"
    until = next((each.until for each in postponements if each.item == one.item), None)
    if one.state == "postponed" and until:
        key = "standing_postponed_until"
    return say.get(key, say["standing_last"]).format(
        body=one.body, on=on, outcome=outcome, awaits=awaits, until=quoted(until or "", lang)
    )


def way(trace: Trace, steps: Sequence[Step], lang: Lang) -> list[WayStep]:
    """Return the bodies on the case's way, each with whether it was seen to deal with it."""
    say = words(lang)
    told = []
    for one in trace.path:
        seen = bool(one.observed_on or one.observed_as)
        if seen:
            days = list(dict.fromkeys(short_date(day, lang) for day in one.observed_on))
            note = days[0] if days else say["seen"]
            if len(days) > 1:
                more = number_of("times_more", len(days) - 1, lang)
                note = say["first_of"].format(date=note, n=more)
            if not one.declared_by:
                note = say["not_declared"].format(note=note)
        else:
            note = say["not_seen" if one.minutes_known else "not_seen_missing"]
        anchors = (anchor_of(item, steps) for item in one.observed_as)
        told.append(WayStep(one.body, seen, note, next(filter(None, anchors), None)))
    return told


def missing(trace: Trace, steps: Sequence[Step], lang: Lang) -> list[Lack]:
    """Return what these documents lack of the case, said plainly."""
    return [
        *_unseen_bodies(trace, lang),
        *_unsettled(trace, steps, lang),
        *_told_of("missing_reported", [s for s in steps if s.treatment.kind != "item"], lang),
        *_told_of("missing_agenda", [s for s in steps if s.treatment.document == "agenda"], lang),
        *_told_of("missing_closed", [s for s in steps if s.treatment.closed], lang),
        *_told_of("missing_decision", [s for s in steps if _undecided(s)], lang),
        *(
            Lack(
                gap_in_words(one, lang),
                (Told(period(one.after, one.before, lang), _after(one, steps)),),
            )
            for one in trace.gaps
        ),
        *_unread(steps, lang),
    ]


def _unseen_bodies(trace: Trace, lang: Lang) -> list[Lack]:
    told = []
    for known, key in ((False, "missing_minutes"), (True, "missing_seen")):
        unseen = [
            one.body
            for one in trace.path
            if one.minutes_known == known and not (one.observed_on or one.observed_as)
        ]
        if unseen:
            bodies = joined(dict.fromkeys(unseen), lang)
            told.append(Lack(words(lang)[key].format(bodies=bodies)))
    return told


def _unsettled(trace: Trace, steps: Sequence[Step], lang: Lang) -> list[Lack]:
    """Return the postponements after which the case was not seen, unless they are its state."""
    lost = [
        one
        for one in trace.postponements
        if not one.handled_on and not (trace.status and trace.status.item == one.item)
    ]
    if not lost:
        return []
    where = (Told(_body_on(one.body, one.date, lang), anchor_of(one.item, steps)) for one in lost)
    return [Lack(number_of("missing_handling", len(lost), lang), tuple(where))]


def _undecided(step: Step) -> bool:
    one = step.treatment
    silent = not (one.decision or one.outcomes or one.closed)
    return silent and one.kind == "item" and one.document != "agenda"


def _told_of(key: str, steps: Sequence[Step], lang: Lang) -> list[Lack]:
    if not steps:
        return []
    where = [
        Told(_body_on(one.treatment.body, one.treatment.date, lang), one.anchor)
        for one in steps[:_LISTED]
    ]
    rest = len(steps) - len(where)
    if rest:
        where.append(Told(number_of("others", rest, lang), steps[_LISTED].anchor))
    return [Lack(number_of(key, len(steps), lang), tuple(where))]


def _body_on(body: str, date: str, lang: Lang) -> str:
    return words(lang)["body_on"].format(body=body, date=date_in_words(date, lang))


def _unread(steps: Sequence[Step], lang: Lang) -> list[Lack]:
    papers = {title for one in steps for title in one.treatment.attachments}
    return [Lack(number_of("missing_papers", len(papers), lang))] if papers else []


def _after(one: Gap, steps: Sequence[Step]) -> str | None:
    return next((step.anchor for step in steps if step.treatment.date == one.before), None)


def gap_in_words(one: Gap, lang: Lang) -> str:
    """Return how long the documents say nothing of the case.

    >>> gap_in_words(Gap("2022-09-12", "2023-06-12", 273), "da")
    '9 måneder uden behandling i disse dokumenter'
    """
    return words(lang)["gap"].format(time=duration(one.after, one.before, lang))


def postponed_in_words(one: Postponement, lang: Lang) -> str:
    """Return what became of a postponement.

    >>> off = Postponement(
    ...     "2023-05-30", "Byrådet", "i", "næste møde", "2023-06-06", "Byrådet", "j", 7
    ... )
    >>> postponed_in_words(off, "da")
    'Udsat til »næste møde«. Behandlet den 6. juni 2023 af Byrådet, 1 uge senere.'
    """
    say = words(lang)
    until = (
        say["put_off_until"].format(until=quoted(one.until, lang)) if one.until else say["put_off"]
    )
    if not one.handled_on:
        return f"{until} {say['not_handled']}"
    later = gap(one.date, one.handled_on, lang)
    return f"{until} " + say["handled"].format(
        on=say["on"].format(date=date_in_words(one.handled_on, lang)),
        body=one.handled_by or "",
        later=later[:1].lower() + later[1:],
    )


def resumed_in_words(one: Postponement, lang: Lang) -> str:
    """Return that a treatment takes up what was put off."""
    return words(lang)["resumes"].format(body=one.body, date=date_in_words(one.date, lang))
