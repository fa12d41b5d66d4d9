"""Whether two names are one body's.

A committee's name tells its field of work; so names whose fields differ by a word are two bodies,
and only spelling, marks and typing errors are overcome. The council alone has several names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import Final

from rapidfuzz.distance import OSA, Indel

from sagsgraf.danish.bodies import body_name
from sagsgraf.model.sameness import Candidate, Verdict
from sagsgraf.resolving.sameness.links import Link, Reason
from sagsgraf.resolving.sameness.names import fold

COUNCILS: Final = frozenset({"byraadet", "kommunalbestyrelsen", "borgerrepraesentationen"})
"""A municipality has one council, whose name its statute fixes; in Copenhagen it is
Borgerrepræsentationen (kommunestyrelsesloven, lov om kommunernes styrelse, LBK nr. 69 af
23/01/2024, § 2, stk. 1, and § 3, stk. 1). The ministry lets the statutes choose between byråd
and kommunalbestyrelse (letter of 23 March 2007, j.nr. 2007-2019-51)."""

_REGION: Final = "regionsraad"
_HEAD: Final = re.compile(
    r"(?P<fields>.*?)(?P<head>udvalg|bestyrelse|nævn|r[åa]d|forum|kommission|gruppe|direktion)"
    r"(?:en|et|n)?$"
)
_COMMITTEE_FOR: Final = re.compile(
    r"^(?P<head>udvalg|nævn|råd|forum|kommission)(?:et|en|met)? for (?P<fields>.+)$"
)
_PARTS: Final = re.compile(r"[\s,/&+-]+")
_NO_FIELD: Final = frozenset({"og", "samt", "for", "i", "på", "af", "til", "det", "den", "de"})
_ABBREVIATED: Final = re.compile(r"\((?P<short>[A-ZÆØÅ][A-ZÆØÅa-zæøå]{0,4}[A-ZÆØÅ])\)\s*$")
_SHORT_FORM: Final = re.compile(r"^[A-ZÆØÅ]{2,6}$")
_MEETING: Final = re.compile(r"/(?P<day>\d{4}-\d\d-\d\d)[^/]*$")
_LONG: Final = 5
"""Letters of the shortest word of a body's name in which one other letter is a typing error."""
_ROOT: Final = 3
"""Letters that two fields of work begin with that may be one: Unge, Ungdom."""
_ALIKE: Final = 0.8
"""Likeness above which it is told that two names are not one body's."""
_FEW: Final = 3
"""How many times as often the right spelling stands as the wrong one, at the least."""
_MANY: Final = 10
"""The same where neither has minutes of its own."""


@dataclass(frozen=True, slots=True)
class BodyName:
    """A body's name: its kind and its fields of work, folded and without endings."""

    head: str
    """``udvalg``, ``råd`` …; empty where the name ends in none of them."""
    fields: tuple[str, ...]
    printed: tuple[str, ...] = field(default=(), compare=False)
    """The fields as printed, in lower case."""

    def shown(self, word: str) -> str:
        """Return a field as printed, in quotes."""
        return f"“{dict(zip(self.fields, self.printed, strict=True)).get(word, word)}”"


def parsed(name: str) -> BodyName:
    """Take a body's name apart.

    >>> parsed("Havne- og Kystudvalget") == parsed("Havne & Kystudvalg")
    True
    >>> parsed("Sundhed- og Fjordudvalget") == parsed("Sundheds-, og Fjordudvalget")
    True
    >>> parsed("Udvalget for Kyst og Havn").fields
    ('kyst', 'havn')
    """
    text = body_name(name).lower().strip(" .,:;")
    match = _COMMITTEE_FOR.match(text) or _HEAD.fullmatch(text)
    words = [word.strip(".") for word in _PARTS.split(match["fields"] if match else text)]
    printed = tuple(word for word in words if word and word not in _NO_FIELD)
    head = fold(match["head"]) if match else ""
    return BodyName(head, tuple(_stem(fold(word)) for word in printed), printed)


def _stem(word: str) -> str:
    """Return a field without the s or e that joins words: ``sundheds``, ``børne``."""
    if len(word) < 4:
        return word
    bare = word.rstrip("s")
    return bare[:-1] if bare.endswith("e") and len(bare) > 3 else bare


def links(candidates: Sequence[Candidate]) -> list[Link]:
    """Return what is held of each two names of one municipality that are alike."""
    names = {one.iri: parsed(one.names[0]) for one in candidates}
    region = any(fold(name).startswith(_REGION) for one in candidates for name in one.names)
    found = [_council(one, other, region) for one, other in _councils(candidates)]
    for one, other in _alike(candidates, names):
        if link := _judged(one, other, names[one.iri], names[other.iri]):
            found.append(link)
    pairs = {one.pair for one in found}
    found += [one for one in _abbreviated(candidates, names) if one.pair not in pairs]
    return found


def _alike(
    candidates: Sequence[Candidate], names: Mapping[str, BodyName]
) -> Iterator[tuple[Candidate, Candidate]]:
    """Yield the pairs worth comparing: of one kind, sharing a field, or one letter apart."""
    keyed: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, one in enumerate(candidates):
        name = names[one.iri]
        joined = "".join(name.fields)
        keys = {*name.fields, *(f"-{joined[:to]}{joined[to + 1 :]}" for to in range(len(joined)))}
        for key in keys | {f"-{joined}"}:
            keyed[name.head, key].append(at)
    pairs: set[tuple[int, int]] = set()
    for ats in keyed.values():
        pairs.update(combinations(ats, 2))
    for first, second in sorted(pairs):
        yield candidates[first], candidates[second]


def _judged(one: Candidate, other: Candidate, name: BodyName, more: BodyName) -> Link | None:
    weak, anchor = sorted((one, other), key=lambda body: tuple(rank(body)), reverse=True)
    similar = round(Indel.normalized_similarity(fold(one.names[0]), fold(other.names[0])), 2)
    against = conflict(one, other)
    names = (name, more) if weak is one else (more, name)
    told, verdict = _fields_compared(weak, anchor, *names, similar)
    if told is None:
        return None
    if against:
        reason = Reason(f"{told.en}, and {against.en}", f"{told.da}, og {against.da}")
        if verdict is Verdict.DIFFERENT or similar >= _ALIKE or verdict is Verdict.SAME:
            return Link(weak, anchor, Verdict.DIFFERENT, similar, reason)
        return None
    return Link(weak, anchor, verdict, similar, told, 2 if verdict is Verdict.SAME else 0)


def _fields_compared(
    weak: Candidate, anchor: Candidate, name: BodyName, more: BodyName, similar: float
) -> tuple[Reason | None, Verdict]:
    """Compare what two bodies of one kind work with."""
    if name.fields == more.fields:
        return _SPELLED, Verdict.SAME
    if sorted(name.fields) == sorted(more.fields):
        return _TURNED, Verdict.DOUBTFUL if weak.listed else Verdict.SAME
    numbers = [word for word in {*name.fields} ^ {*more.fields} if any(map(str.isdigit, word))]
    if numbers:
        return None, Verdict.DIFFERENT
    if len(name.fields) == len(more.fields) and len(_differing(name, more)) == 1:
        return _one_word(weak, anchor, (name, more), similar)
    if similar < _ALIKE:
        return None, Verdict.DIFFERENT
    return _other_fields(name, more), Verdict.DIFFERENT


def _differing(name: BodyName, more: BodyName) -> list[tuple[str, str]]:
    """Return the fields of two names that differ, place by place."""
    return [pair for pair in zip(name.fields, more.fields, strict=False) if pair[0] != pair[1]]


def _one_word(
    weak: Candidate, anchor: Candidate, names: tuple[BodyName, BodyName], similar: float
) -> tuple[Reason | None, Verdict]:
    """Judge two names of which one field is spelled differently, or is another."""
    pair = _differing(*names)[0]
    short, long = sorted(pair, key=len)
    if len(short) >= _LONG and short[0] == long[0] and OSA.distance(short, long) <= 1:
        rare = not weak.listed and weak.readings * _FEW <= anchor.readings
        if rare and (anchor.listed or weak.readings * _MANY <= anchor.readings):
            return _typed(anchor), Verdict.SAME
        return _one_letter(weak), Verdict.DOUBTFUL
    shown = [name.shown(word) for name, word in zip(names, pair, strict=True)]
    if len(short) >= _ROOT and short[:_ROOT] == long[:_ROOT]:
        return Reason(
            f"differ by {shown[0]} and {shown[1]}, which may be one field of work or two",
            f"adskiller sig ved {shown[0]} og {shown[1]}, som kan være ét arbejdsområde eller to",
        ), Verdict.DOUBTFUL
    if similar < _ALIKE:
        return None, Verdict.DIFFERENT
    return _other_fields(*names), Verdict.DIFFERENT


def _typed(anchor: Candidate) -> Reason:
    if anchor.listed:
        return Reason(
            f"differ by one letter, and only “{anchor.names[0]}” has minutes of its own",
            f"adskiller sig ved ét bogstav, og kun “{anchor.names[0]}” har egne referater",
        )
    return Reason(
        f"differ by one letter, and “{anchor.names[0]}” is the spelling of nearly all passages",
        f"adskiller sig ved ét bogstav, og “{anchor.names[0]}” er stavemåden næsten overalt",
    )


def _one_letter(weak: Candidate) -> Reason:
    if weak.listed:
        return Reason(
            "differ by one letter, but both have minutes of their own",
            "adskiller sig ved ét bogstav, men begge har egne referater",
        )
    return Reason(
        "differ by one letter, but neither spelling is clearly the common one",
        "adskiller sig ved ét bogstav, men ingen af stavemåderne er klart den almindelige",
    )


def _other_fields(name: BodyName, more: BodyName) -> Reason:
    """Tell the fields that one name has and the other has not."""
    ones = [name.shown(word) for word in name.fields if word not in more.fields]
    others = [more.shown(word) for word in more.fields if word not in name.fields]
    if ones and others:
        return Reason(
            f"have other fields of work: {', '.join(ones)} and {', '.join(others)}",
            f"har hver sit arbejdsområde: {', '.join(ones)} og {', '.join(others)}",
        )
    extra = ", ".join(ones or others)
    return Reason(
        f"have not the same fields of work: one has {extra} too",
        f"har ikke de samme arbejdsområder: det ene har også {extra}",
    )


_SPELLED: Final = Reason(
    "are one name with other marks, endings or “og”",
    "er ét navn med andre tegn, endelser eller “og”",
)
_TURNED: Final = Reason(
    "have the same fields of work in another order",
    "har de samme arbejdsområder i en anden rækkefølge",
)


def _councils(candidates: Sequence[Candidate]) -> Iterator[tuple[Candidate, Candidate]]:
    found = [one for one in candidates if fold(body_name(one.names[0])) in COUNCILS]
    yield from combinations(found, 2)


def _council(one: Candidate, other: Candidate, region: bool) -> Link:
    weak, anchor = sorted((one, other), key=lambda body: tuple(rank(body)), reverse=True)
    similar = round(Indel.normalized_similarity(fold(one.names[0]), fold(other.names[0])), 2)
    law = Reason(
        "are names of a municipality's one council (kommunestyrelsesloven § 2, stk. 1, and § 3, "
        "stk. 1)",
        "er navne for kommunens ene kommunalbestyrelse (kommunestyrelsesloven § 2, stk. 1, og "
        "§ 3, stk. 1)",
    )
    link = Link(weak, anchor, Verdict.SAME, similar, law, 2)
    if region:
        return link.but(
            "the minutes are a region's, which has no such council of its own",
            "referaterne er en regions, som ikke selv har en kommunalbestyrelse",
        )
    if "/kommune/" not in one.scope:
        return link.but(
            "the municipality is unknown, so that they may be two municipalities' councils",
            "kommunen er ukendt, så de kan være to kommuners",
        )
    if against := conflict(one, other):
        # One of the two is read in minutes that are another municipality's.
        reason = Reason(f"{law.en}, but {against.en}", f"{law.da}, men {against.da}")
        return replace(link, verdict=Verdict.DIFFERENT, reason=reason)
    return link


def _abbreviated(candidates: Sequence[Candidate], names: Mapping[str, BodyName]) -> Iterator[Link]:
    """Yield what is held of a short form and the bodies that may go by it.

    A short form that is printed in parentheses behind a name is that body's; else it may stand
    for a body whose words begin with its letters.
    """
    full = [one for one in candidates if not _SHORT_FORM.match(one.names[0])]
    for short in candidates:
        letters = short.names[0].strip()
        if not _SHORT_FORM.match(letters):
            continue
        for one in full:
            printed = any(
                (match := _ABBREVIATED.search(name)) and match["short"].upper() == letters
                for name in one.names
            )
            if printed:
                yield Link(short, one, Verdict.SAME, 1.0, _PRINTED, 3)
            elif fold(letters) == _initials(names[one.iri]):
                verdict = Verdict.SAME if one.listed and not short.listed else Verdict.DOUBTFUL
                yield Link(short, one, verdict, 0.8, _LETTERS, 1)


def _initials(name: BodyName) -> str:
    return "".join(word[:1] for word in (*name.fields, name.head))


_PRINTED: Final = Reason(
    "are short form and name: the minutes print the one in parentheses behind the other",
    "er forkortelse og navn: referatet sætter den ene i parentes efter den anden",
)
_LETTERS: Final = Reason(
    "are short form and name by their first letters",
    "er forkortelse og navn efter de første bogstaver",
)


def conflict(one: Candidate, other: Candidate) -> Reason | None:
    """Return what shows that two names are two bodies': minutes of both from one day."""
    days = _days(one) & _days(other)
    if not days:
        return None
    day = min(days)
    return Reason(f"both met on {day}", f"begge holdt møde den {day}")


def _days(body: Candidate) -> frozenset[str]:
    found = (_MEETING.search(iri) for iri in body.listed)
    return frozenset(match["day"] for match in found if match)


def rank(candidate: Candidate) -> tuple[object, ...]:
    """Return what orders the names of one body: that with most meetings, then the commonest."""
    # "Havne- og Kystudvalget" before "Havne- Kystudvalget", where nothing else tells.
    return -len(candidate.listed), -candidate.readings, -len(candidate.names[0]), candidate.iri
