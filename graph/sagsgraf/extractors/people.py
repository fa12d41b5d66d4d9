"""People whom items name, the posts that the words give them, and who is elected or employed.

Only where the words make it certain that a person is meant (see `sagsgraf.danish.mentions`):
citizens who are merely named stay out of the graph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from sagsgraf.danish.absences import find_absences
from sagsgraf.danish.bodies import body_name
from sagsgraf.danish.mentions import FoundPerson, Known, find_people
from sagsgraf.danish.post_holders import Change
from sagsgraf.danish.posts import FoundPost, Tier, bare_post, tier_of
from sagsgraf.danish.text import plain, slug, unwrapped
from sagsgraf.extractors.base import (
    Context,
    Extractor,
    Passage,
    Places,
    in_header,
    in_item,
    section_at,
)
from sagsgraf.model import Attendee, Claim, Item, Section, SectionKind, Span
from sagsgraf.terms import APPOINTMENT_KIND, FOAF, ORG, PERSON_TIER, RDF, RDFS, SG

_NAME = "people"
_TIERS = {Tier.ELECTED: PERSON_TIER.elected, Tier.OFFICIAL: PERSON_TIER.official}
_KINDS: Final = {
    "started": APPOINTMENT_KIND.started,
    "appointed": APPOINTMENT_KIND.appointed,
    "elected": APPOINTMENT_KIND.elected,
    "left": APPOINTMENT_KIND.left,
}
_COUNCIL = re.compile(
    r"^(?:Byrådet|Kommunalbestyrelsen|Borgerrepræsentationen|Regionsrådet|Magistraten)$"
    r"|^Udvalget for |udvalg(?:et)?$",
    re.IGNORECASE,
)
# Committees of staff and employers: HovedMED-udvalget, Samarbejdsudvalget, Ansættelsesudvalget.
_NO_COUNCIL = re.compile(r"MED|^(?:Hoved|Samarbejds|Arbejdsmiljø|Ansættelses)")
_STAFF = re.compile(r"^(?:Direktionen|Chefgruppen|Chefforum|Ledergruppen|Chefforummet)$", re.I)
_BARE: Final = frozenset({"formand", "næstformand", "medlem"})
"""Posts that say nothing without the body they are in."""
# Behind a post: a firm or another place of work, unless it is a unit or a municipality.
_FROM = re.compile(
    r"""\s? (?: \( | fra | hos | ved ) \s?
        (?! Center\s | Fagcenter\s | [\w-]{1,40}\sKommune
          | [\w-]{0,40}(?: staben | forvaltningen | afdelingen | sekretariatet ) )
        [A-ZÆØÅ]""",
    re.VERBOSE,
)
# Another meeting's absences, quoted with what follows on the same line.
_ROLL = re.compile(r"(?:^|[\n.])\W{0,8}(?:Afbud|Fraværende|Ikke til stede)[^.:\n]{0,20}:[^.:\n]*$")
_LINE = 300
_MATTER = "the item deals with this appointment; its decision tells whether it came about"
_SENTENCE = 300


def _run(context: Context) -> Iterator[Claim]:
    yield from _tiers(context)
    known = Known([one.name for one in context.minutes.attendees])
    for item in context.minutes.items:
        yield from _item(context, item, known)


def _tiers(context: Context) -> Iterator[Claim]:
    """Yield the tier of those in the header: by party, by role, or by the body they sit in."""
    attendees = context.minutes.attendees
    with_party = any(one.party for one in attendees)
    body = body_name(context.minutes.body.text)
    for attendee in attendees:
        tier, basis = _tier_in_header(attendee, body, with_party=with_party)
        if tier and slug(attendee.name):
            passage = in_header(context, _NAME, attendee.span)
            if basis:
                passage = replace(passage, confidence=0.9, basis=basis)
            person = context.things.person(attendee.name)
            yield passage.says(person, SG.personTier, _TIERS[tier])


def _tier_in_header(attendee: Attendee, body: str, *, with_party: bool) -> tuple[Tier | None, str]:
    """Return a listed person's tier, and why where a list of members is all that tells."""
    if attendee.party:
        return Tier.ELECTED, ""
    role = tier_of(attendee.role) if attendee.role else None
    if role:
        return role, ""
    if _STAFF.match(body):
        return Tier.OFFICIAL, f"listed at a meeting of {body}, whose members are employed"
    plain_member = attendee.role in {None, "formand", "næstformand"}
    if plain_member and not with_party and _COUNCIL.search(body) and not _NO_COUNCIL.search(body):
        return Tier.ELECTED, f"listed at a meeting of {body}, whose members are elected"
    return None, ""


def _item(context: Context, item: Item, known: Known) -> Iterator[Claim]:
    text = unwrapped(context.minutes.words(item.span))
    away = _attendance_lines(context, item)
    title = Span(
        item.title.span.start - item.span.start, max(0, item.title.span.end - item.span.start)
    )
    mentioned: set[str] = set()
    number = 0
    for found in find_people(text, known):
        if _only_named_by_title(found, title, known):
            continue
        span = Span(item.span.start + found.start, item.span.start + found.end)
        passage = in_item(context, _NAME, item, span, section_at(item, span.start))
        listed = _ROLL.search(text[max(0, found.start - _LINE) : found.start])
        if not listed and not away.touch(span):
            yield from _mention(context, item, passage, found, mentioned)
        if found.party:
            yield from _party(context, passage, found, item)
        if found.post and found.post.text:
            yield from _holds(context, item, text, found, found.post)
        if found.change:
            number += 1
            yield from _appointment(context, item, text, found, found.change, number)


def _only_named_by_title(found: FoundPerson, title: Span, known: Known) -> bool:
    """Tell whether only a mark like ``(B)`` in a title makes a person of the words.

    Titles end in ``(O)`` or ``(B)`` where an agenda says what an item is for.
    """
    in_title = title.start <= found.start < title.end
    return in_title and not (found.post or found.change or found.name in known)


def _attendance_lines(context: Context, item: Item) -> Places:
    """Return where sections tell attendance: such a list mentions nobody in the matter itself."""
    return Places(
        Span(section.body.start + one.start, section.body.start + one.end)
        for section in item.all(SectionKind.DECISION, SectionKind.HISTORY)
        for one in find_absences(context.minutes.words(section.body))
    )


def _mention(
    context: Context, item: Item, passage: Passage, found: FoundPerson, mentioned: set[str]
) -> Iterator[Claim]:
    key = slug(found.name)
    if key in mentioned:
        return
    mentioned.add(key)
    person = context.things.person(found.name)
    yield from passage.names(person, SG.Person, found.name)
    yield passage.says(context.item(item), SG.mentions, person)


def _party(context: Context, passage: Passage, found: FoundPerson, item: Item) -> Iterator[Claim]:
    """Yield the party behind a name, at name and party together."""
    if found.party is None:
        return
    span = Span(item.span.start + found.start, item.span.start + found.party_end)
    person = context.things.person(found.name)
    here = replace(passage, span=span)
    yield from here.names(person, SG.Person, found.name)
    yield here.says(person, SG.party, found.party)
    yield here.says(person, SG.personTier, PERSON_TIER.elected)


def _holds(
    context: Context, item: Item, text: str, found: FoundPerson, post: FoundPost
) -> Iterator[Claim]:
    if _is_bare(post):
        return
    start, end = min(found.start, post.start), max(found.end, post.end)
    passage = _passage(context, item, start, end)
    person, node = context.things.person(found.name), context.things.post(post.text)
    yield from passage.names(person, SG.Person, found.name)
    yield from passage.names(node, SG.Post, post.text)
    yield passage.says(person, ORG.holds, node)
    tier = tier_of(post.text)
    elsewhere = tier is Tier.OFFICIAL and _FROM.match(text, end)
    if tier and not found.party and not elsewhere:
        yield passage.says(person, SG.personTier, _TIERS[tier])


def _appointment(
    context: Context,
    item: Item,
    text: str,
    found: FoundPerson,
    change: Change,
    number: int,
) -> Iterator[Claim]:
    """Yield that a person came to or left a post, in the words of the sentence."""
    start, end = min(found.start, change.post.start), max(found.end, change.post.end)
    passage = _passage(context, item, start, end)
    section = section_at(item, item.span.start + start)
    settled = _is_settled(change, section)
    if not settled:
        passage = replace(passage, confidence=0.7, basis=_MATTER)
    iri = context.item(item)
    person, post = context.things.person(found.name), context.things.post(change.post.text)
    appointment = context.names.part(iri, "ansaettelse", number)
    yield from passage.names(person, SG.Person, found.name)
    yield from passage.names(post, SG.Post, change.post.text)
    label = f"{found.name}: {change.post.text}"
    yield from passage.introduces(appointment, SG.Appointment, label)
    yield passage.says(iri, SG.appointment, appointment)
    yield passage.says(appointment, SG.person, person)
    yield passage.says(appointment, SG.post, post)
    yield passage.says(appointment, SG.appointmentKind, _KINDS[change.kind])
    yield passage.says(appointment, SG.text, _sentence(text, start, end))
    if change.kind != "left" and settled and not _is_bare(change.post):
        yield passage.says(person, ORG.holds, post)
        tier = tier_of(change.post.text)
        if tier and not found.party:
            yield passage.says(person, SG.personTier, _TIERS[tier])


def _is_settled(change: Change, section: Section | None) -> bool:
    """Tell whether a change is told as done, and not as proposed or only as the matter."""
    kind = section.kind if section else None
    if kind is SectionKind.DECISION:
        return True
    proposed = kind is SectionKind.RECOMMENDATION and change.kind in {"appointed", "elected"}
    return not (change.open or proposed)


def _is_bare(post: FoundPost) -> bool:
    return bare_post(post.text).lower() in _BARE


def _passage(context: Context, item: Item, start: int, end: int) -> Passage:
    span = Span(item.span.start + start, item.span.start + end)
    return in_item(context, _NAME, item, span, section_at(item, span.start))


def _sentence(text: str, start: int, end: int) -> str:
    """Return the sentence around a place, at most 300 characters to either side."""
    lead = text[max(0, start - _SENTENCE) : start]
    begin = max(lead.rfind(mark) for mark in ("\n", ". ", "? ", "! "))
    tail = text[end : end + _SENTENCE]
    stops = [place for mark in ("\n", ". ", "? ", "! ") if (place := tail.find(mark)) >= 0]
    stop = min(stops, default=len(tail))
    closing = tail[stop : stop + 1].strip()
    return plain(lead[begin + 1 :] + text[start:end] + tail[:stop] + closing)


EXTRACTOR = Extractor(
    _NAME,
    "people named in items, their posts, and who is elected or employed",
    frozenset(
        {
            RDF.type,
            RDFS.label,
            FOAF.name,
            SG.Person,
            SG.Post,
            SG.Appointment,
            SG.mentions,
            SG.party,
            SG.personTier,
            ORG.holds,
            SG.appointment,
            SG.appointmentKind,
            SG.person,
            SG.post,
            SG.text,
        }
    ),
    _run,
)
