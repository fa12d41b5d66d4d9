"""Names of municipal bodies: one name for each, whatever form a document prints."""

from __future__ import annotations

import re
from functools import lru_cache

from sagsgraf.danish.text import fold_space

_TERM = re.compile(r"\s?[(,]?\s?(?:19|20)\d\d(?:\s?[-–]\s?(?:(?:19|20)?\d\d))?\)?$")
"""A term of office after a name: ``Byråd 2022-2025``, ``Beskæftigelsesudvalget 2022``."""
# Greve marks committees that were abolished: "Økonomiudvalget (slettet 10-01-2022)".
_ABOLISHED = re.compile(r"\s?\((?:slettet|nedlagt|ophørt)[^)]{0,60}\)$", re.IGNORECASE)
_ABBREVIATION = re.compile(r"\s?\([A-ZÆØÅ]{2,6}\)$")

ABBREVIATIONS = {
    "ØU": "Økonomiudvalget",
    "KB": "Kommunalbestyrelsen",
    "BR": "Byrådet",
    "BY": "Byrådet",
}
"""Short forms that mean the same body in every municipality that prints them."""

_INDEFINITE = (
    # Ending of the indefinite form, and what makes it definite.
    # Not the bare word: "Politisk Udvalg" has no such definite form.
    (re.compile(r"\wudvalg$", re.IGNORECASE), "et"),
    (re.compile(r"(?:kommunalbestyrelse|styregruppe|bestyrelse)$", re.IGNORECASE), "n"),
    (re.compile(r"\wråd$", re.IGNORECASE), "et"),
    (re.compile(r"\wnævn$", re.IGNORECASE), "et"),
    (re.compile(r"direktion$", re.IGNORECASE), "en"),
    (re.compile(r"magistrat$", re.IGNORECASE), "en"),
    (re.compile(r"borgerrepræsentation$", re.IGNORECASE), "en"),
    (re.compile(r"chefgruppe$", re.IGNORECASE), "n"),
)

# With "aa" and "ae" too: files without Danish letters spell it so.
_COUNCIL = re.compile(
    r"""(?:^|\s)
        (?: (?:by|regions)r(?:å|aa)d(?:et)? | kommunalbestyrelsen?
          | borgerrepr(?:æ|ae)sentation(?:en)? )$""",
    re.VERBOSE | re.IGNORECASE,
)

_LONGEST = 200
"""No body's name is longer; a sentence that ends in ``udvalget`` may be."""
_REMEMBERED = 4_096
"""Names kept with what was found of them."""
_AROUND = " .:-•*\t\n"
_PARTING = re.compile(
    r"""[,;/>\n] | (?<=\s)og(?=\s)
      # "Erhvervsudvalget Økonomiudvalget og Byrådet" (Greve): a comma forgotten.
      | (?P<forgotten> (?: (?<=\wudvalget) | (?<=styrelsen) | (?<=\wrådet) | (?<=ektionen) )
                       \s (?=[A-ZÆØÅ]) )""",
    re.VERBOSE,
)
# "Center for Teknik & Miljøudvalget indstiller" (Greve): a unit with another's ending.
_UNIT = re.compile(r"(?:Fagcenter|Center)\sfor\s.{1,80}\s(?:og|&)\s[A-ZÆØÅ][a-zæøå]{2,40}udvalget$")
_COMMITTEE_FOR = re.compile(r"udvalget for\b", re.IGNORECASE)
_BODY_WORD = re.compile(
    r"""(?: udvalg(?:et)? (?:\sfor\s.{1,180})? | kommunalbestyrelsen? | byråd(?:et)?
          | direktion(?:en)? | magistrat(?:en)? | borgerrepræsentation(?:en)?
          | r[åa]d(?:et)? | regionsråd(?:et)? | forretningsudvalg(?:et)?
          | nævn(?:et)? | bestyrelsen? | chefgruppen? | chefforum | ledergruppen?
          | MED(?:-udvalg(?:et)?)? | forum | kommission(?:en)? | styregruppen? )$""",
    re.VERBOSE | re.IGNORECASE,
)


def body_name(text: str) -> str:
    """Return the one name of a body: definite form, without term or abbreviation.

    >>> body_name("Økonomiudvalg"), body_name("Byråd 2022-2025"), body_name("ØU")
    ('Økonomiudvalget', 'Byrådet', 'Økonomiudvalget')
    >>> body_name("Politisk Udvalg (PUK)"), body_name("Udvalget for Havn og Kyst")
    ('Politisk Udvalg', 'Udvalget for Havn og Kyst')
    """
    # A meeting names the same few bodies again and again.
    return _known_name(text) if len(text) <= _LONGEST else _one_name(text)


def _one_name(text: str) -> str:
    name = _bare(text)
    if name in ABBREVIATIONS:
        return ABBREVIATIONS[name]
    if name.isupper() and len(name) > 6:
        # ØKONOMIUDVALGET: headings in capitals name the same body.
        name = name.capitalize()
    for ending, article in _INDEFINITE:
        if ending.search(name):
            name += article
            break
    return name[:1].upper() + name[1:]


_known_name = lru_cache(maxsize=_REMEMBERED)(_one_name)


def _bare(text: str) -> str:
    """Return a name without term of office, abbreviation and marks."""
    name = _ABOLISHED.sub("", fold_space(text).strip(" .,:;*"))
    name = _ABBREVIATION.sub("", _TERM.sub("", name)).strip(" .,:;")
    # Slips seen in Greve: "Klima,- Teknik- og", "Børne-, og Ungeudvalget".
    return re.sub(r",\s*og\b", " og", re.sub(r",-\s*", "-, ", name))


def is_council(name: str) -> bool:
    """Tell whether a body is the council, which has no body above it (kommunestyrelsesloven § 2).

    >>> is_council("Greve Byråd"), is_council("Ungebyrådet"), is_council("Byrådssekretariatet")
    (True, False, False)
    """
    return len(name) <= _LONGEST and bool(_COUNCIL.search(_bare(name)))


def names_a_body(text: str) -> bool:
    """Tell whether the words end as names of bodies do.

    >>> names_a_body("Beskæftigelses- og Erhvervsudvalget"), names_a_body("Det fremgår af sagen")
    (True, False)
    >>> names_a_body("Center for Havn & Kystudvalget")
    False
    """
    return len(text) <= _LONGEST and _ends_as_body(text)


@lru_cache(maxsize=_REMEMBERED)
def _ends_as_body(text: str) -> bool:
    name = _bare(text)
    return name in ABBREVIATIONS or bool(_BODY_WORD.search(name) and not _UNIT.match(name))


def split_bodies(text: str) -> list[tuple[str, int, int]]:
    """Return the bodies of a list with their places: ``A, B og C``.

    A comma or ``og`` parts two bodies only where the part before it can stand alone, so that
    committee names with commas stay whole.

    >>> [text for text, *_ in split_bodies("Direktionen, Økonomiudvalg, Kommunalbestyrelse.")]
    ['Direktionen', 'Økonomiudvalg', 'Kommunalbestyrelse']
    >>> [text for text, *_ in split_bodies("Klima-, Teknik- og Miljøudvalget og Byrådet.")]
    ['Klima-, Teknik- og Miljøudvalget', 'Byrådet']
    >>> [text for text, *_ in split_bodies("Havneudvalget Økonomiudvalget og Byrådet")]
    ['Havneudvalget', 'Økonomiudvalget', 'Byrådet']
    """
    stop = len(text.rstrip())
    marks = [(*mark.span(), mark["forgotten"]) for mark in _PARTING.finditer(text, 0, stop)]
    ends = [(stop, stop, None), *reversed(marks)]
    parts: list[tuple[str, int, int]] = []
    begin = 0
    while ends:
        end, after, forgotten = ends.pop()
        if not ends:
            whole = True
        elif end - begin > 2 * _LONGEST:
            # No name is so long, nor becomes one by what follows.
            whole, begin = False, end
        else:
            following = text[after : ends[-1][0]]
            whole = _ends_here(text[begin:end].strip(_AROUND), following)
            if whole and forgotten:
                # "Havneudvalget Kyst- og Byudvalget": the next name may go on over marks.
                nexts = (text[after : mark[0]].strip(_AROUND) for mark in reversed(ends[-3:]))
                whole = any(map(names_a_body, nexts))
        start, close = _stripped(text, begin, end)
        if start == close:
            begin = after
        elif whole:
            parts.append((fold_space(text[start:close]), start, close))
            begin = after
    return parts


def _stripped(text: str, begin: int, end: int) -> tuple[int, int]:
    """Return where the words between two places stand, without marks and space around them."""
    words = text[begin:end]
    start = begin + len(words) - len(words.lstrip(_AROUND))
    return start, max(start, begin + len(words.rstrip(_AROUND)))


def _ends_here(piece: str, following: str) -> bool:
    """Tell whether a body's name is complete before a comma or ``og``."""
    if not names_a_body(piece):
        return False
    if not _COMMITTEE_FOR.match(piece):
        return True
    # "Udvalget for Børn, Unge og Familie, Økonomiudvalget": its own name goes on over commas
    # until another body's name begins.
    return names_a_body(following)
