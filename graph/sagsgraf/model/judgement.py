"""A decision of the resolver, kept beside the facts with its reason."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was joined or left apart, and why, as a sentence for people."""

    about: str
    """What was judged, for instance ``municipality``."""
    accepted: bool
    """True when one candidate remained and was taken."""
    because: str
    """The reason, one sentence in English."""
    confidence: float = 1.0
    """Between 0 and 1."""
