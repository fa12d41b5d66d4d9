"""One thing that does not fit its shape."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Literal

Severity = Literal["violation", "warning", "info"]
"""A violation is a fault of reader or data; a warning is for a person to look at."""
Language = Literal["da", "en"]

_WORDS: dict[Language, dict[Severity, str]] = {
    "da": {"violation": "Fejl", "warning": "Advarsel", "info": "Oplysning"},
    "en": {"violation": "Violation", "warning": "Warning", "info": "Note"},
}


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with a thing, and what to do about it.

    >>> print(Finding("warning", "https://example.org/1", "Punkt 1", "Ingen titel.", language="da"))
    Advarsel: Punkt 1: Ingen titel. <https://example.org/1>
    """

    severity: Severity
    node: str
    """IRI of the thing."""
    label: str
    """Its name for people; empty where it has none."""
    sentence: str
    """What is wrong and what to do, in the language asked for."""
    value: str = ""
    """The value or values at fault, between bars; empty where something is missing."""
    shape: str = ""
    """The shape and the path in it that the thing does not fit: ``Meeting sg:date``."""
    language: Language = "en"
    """The language of the sentence."""

    def __str__(self) -> str:
        start = f"{_WORDS[self.language][self.severity]}: "
        name = f"{self.label}: " if self.label else ""
        value = f" [{self.value}]" if self.value else ""
        return f"{start}{name}{self.sentence}{value} <{self.node}>"

    def to_dict(self) -> dict[str, str]:
        """Return the finding for JSON."""
        return asdict(self)
