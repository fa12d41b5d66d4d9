"""Political parties in Danish councils and in the Folketing: letters, names, short names.

Source: the parties that have stood for the Folketing or in several municipalities since 2007,
with the letters the Ministry of the Interior has assigned; written from general knowledge.
Local lists choose letters of their own, so a letter alone names no party.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Party:
    """A party by its common name."""

    name: str
    letter: str
    others: tuple[str, ...] = ()
    """Other names, and short names in capitals."""
    word: bool = False
    """Whether the name is also an ordinary word (``venstre``), so that its place must tell."""


PARTIES: Final[tuple[Party, ...]] = (
    Party("Socialdemokratiet", "A", ("Socialdemokraterne", "Socialdemokraten")),
    Party("Radikale Venstre", "B", ("Det Radikale Venstre", "De Radikale")),
    Party(
        "Det Konservative Folkeparti",
        "C",
        ("Konservative Folkeparti", "De Konservative", "Konservativt Folkeparti"),
    ),
    Party("Nye Borgerlige", "D"),
    Party("Slesvigsk Parti", "S", ("Schleswigsche Partei",)),
    Party(
        "Socialistisk Folkeparti",
        "F",
        ("SF", "SF - Socialistisk Folkeparti", "SF – Socialistisk Folkeparti"),
    ),
    Party("Liberal Alliance", "I"),
    Party("Kristendemokraterne", "K", ("Kristeligt Folkeparti",)),
    Party("Moderaterne", "M"),
    Party("Dansk Folkeparti", "O", ("DF",)),
    Party("Stram Kurs", "P"),
    Party("Frie Grønne", "Q"),
    Party("Borgernes Parti", "H"),
    Party("Veganerpartiet", "G"),
    Party("Venstre", "V", ("Venstre, Danmarks Liberale Parti",), word=True),
    Party("Danmarksdemokraterne", "Æ"),
    Party("Enhedslisten", "Ø", ("Enhedslisten - De Rød-Grønne", "Enhedslisten – De Rød-Grønne")),
    Party("Alternativet", "Å", word=True),
)
_PRINTED: Final[frozenset[str]] = frozenset(
    name.lower() for party in PARTIES for name in (party.name, *party.others)
)
_OUTSIDE = re.compile(r"løsgænger|løsg\.?|uden for partierne|udenfor partierne", re.IGNORECASE)
_LETTERS = re.compile(r"[A-ZÆØÅ]|(?:SF|DF|LA|EL|RV|KD|SP|NB|DD|UP|LL|BL|FG)(?:-?\d)?|[A-ZÆØÅ]\d")


def is_party(words: str) -> bool:
    """Tell whether words in parentheses behind a person's name give a party.

    >>> is_party("V"), is_party("UP-1"), is_party("Løsgænger"), is_party("Enhedslisten")
    (True, True, True, True)
    >>> is_party("KL"), is_party("bilag 2")
    (False, False)
    """
    return bool(_LETTERS.fullmatch(words) or _OUTSIDE.fullmatch(words) or words.lower() in _PRINTED)
