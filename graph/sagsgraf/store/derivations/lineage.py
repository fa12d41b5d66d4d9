"""Which older paper an attachment takes the place of, where its item says that it does.

The words (``sg:replacesText``) seldom name the older paper by its title. It is looked for among
the papers of the same case's latest earlier treatment that has any, and linked only where one
candidate remains.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode

from sagsgraf.store.derivations.cases import treatments_of
from sagsgraf.store.derivations.view import Derivation, View
from sagsgraf.store.evidence import quote
from sagsgraf.terms import DCT, SG

# "godkendt i 2022", "fra 2022", "af 12. september 2022", "den 12-09-2022": when the older paper
# was dealt with. The years of a budget ("budget 2023-2026") name no treatment.
_DATED = re.compile(
    r"""\b (?: i | fra | af | den | pr\. | dateret ) \s
        (?: \d{1,2} [.\-/] \s? (?: \d{1,2} [.\-/] )? )?
        (?: (?: januar | februar | marts | april | maj | juni | juli | august | september
              | oktober | november | december ) \s )?
        (?P<year> (?:19|20)\d\d ) \b (?! \s? [-–/] \s? \d )""",
    re.VERBOSE | re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{3,}")
# What tells versions of one paper apart, beside its numbers.
_VERSION_WORDS: Final = frozenset(
    """ny nyt revideret revideringen opdateret opdatering justeret rettet endelig udkast version
    budget januar februar marts april maj juni juli august september oktober november
    december""".split()
)
_ALIKE: Final = 0.75
"""Share of words that two titles of one paper have in common, numbers and versions apart."""


@dataclass(frozen=True, slots=True)
class _Paper:
    iri: NamedNode
    item: NamedNode
    title: str


def derive_replacement(view: View, paper: NamedNode) -> Derivation | None:
    """Work out which older paper the words behind an attachment mean, or nothing."""
    words = " ".join(view.texts(paper, SG.replacesText))
    items = view.subjects(SG.attachment, paper)
    if not words or len(items) != 1:
        return None
    (item,) = items
    date = view.text(item, SG.date)
    candidates = _candidates(view, item, date, words)
    if not candidates:
        return None
    day = view.text(candidates[0].item, SG.date)
    chosen, alone = _choose(view.text(paper, DCT.title), candidates)
    if chosen is None:
        return None
    said = sorted(view.readings(paper, SG.replacesText), key=lambda one: one.value)
    quotes = [found.text for one in said if (found := quote(view.store, one))]
    sentence = " ".join((quotes[0] if quotes else words).split())
    why = (
        f"it is the only attachment of the case's treatment on {day}"
        if alone
        else f"of the {len(candidates)} attachments of the case's treatment on {day}, only it has "
        "the same title apart from numbers"
    )
    readings = {
        *said,
        *view.readings(item, SG.attachment, paper),
        *view.readings(chosen.item, SG.attachment, chosen.iri),
        *view.readings(item, SG.case),
        *view.readings(chosen.item, SG.case),
    }
    return Derivation(
        ((paper, DCT.replaces, chosen.iri),),
        frozenset(readings),
        f"the text says “{sentence}”, and {why}",
    )


def _candidates(view: View, item: NamedNode, date: str, words: str) -> list[_Paper]:
    """Return the papers of the case's latest earlier treatment that has any.

    Where the words name years, only treatments of those years count.
    """
    years = {match["year"] for match in _DATED.finditer(words)}
    earlier = {
        one.iri: one.date
        for case in view.nodes(item, SG.case)
        for one in treatments_of(view, case)
        if not one.reported and one.date < date and (not years or one.date[:4] in years)
    }
    for day in sorted(set(earlier.values()), reverse=True):
        found = [
            _Paper(paper, other, view.text(paper, DCT.title))
            for other, its_day in sorted(earlier.items(), key=lambda pair: pair[0].value)
            if its_day == day
            for paper in view.nodes(other, SG.attachment)
        ]
        if found:
            return found
    return []


def _choose(title: str, candidates: list[_Paper]) -> tuple[_Paper | None, bool]:
    """Return the one candidate, and whether it was the only one."""
    if len(candidates) == 1:
        return candidates[0], True
    alike = [one for one in candidates if _alike(title, one.title)]
    return (alike[0], False) if len(alike) == 1 else (None, False)


def _alike(title: str, other: str) -> bool:
    """Tell whether two titles are the same but for years, numbers and words of version.

    >>> _alike("Notat om broen 2024-2027 (revideret)", "Notat om broen, april 2022")
    True
    >>> _alike("Notat om broen", "Tegning af broen")
    False
    """
    one, two = _words(title), _words(other)
    return bool(one and two) and len(one & two) / len(one | two) >= _ALIKE


def _words(title: str) -> frozenset[str]:
    return frozenset(_WORD.findall(title.casefold())) - _VERSION_WORDS
