"""What a build of a store changed: which documents and treatments came, changed and went."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Build:
    """One build that changed what a store knows."""

    number: int
    """From 1 on, in the order of the builds."""
    finished: str
    """When readers could see it: UTC, ISO 8601 to the second, with Z."""
    version: str
    """Of the program."""
    added: int
    """Documents that were not there before."""
    replaced: int
    """Documents whose bytes changed."""
    reread: int
    """Documents with the same bytes, read anew, that now tell something else."""
    withdrawn: int
    """Documents that were taken out."""
    unchanged: int
    """Documents that this build left as they were."""


@dataclass(frozen=True, slots=True)
class DocumentEvent:
    """What became of a document in a build."""

    build: int
    kind: str
    """``added``, ``replaced``, ``reread`` or ``withdrawn``."""
    sha256: str
    """Of the bytes that it has, or had when it went."""
    path: str
    """Where it lies, or lay."""
    meeting: str
    """IRI of its meeting."""
    before: str = ""
    """Of a replaced one, the hash that it had."""
    why: str = ""
    """Of one that was read anew: ``version`` (by another version of the program), ``options``
    (told of another municipality) or ``again`` (by the same version)."""


@dataclass(frozen=True, slots=True)
class TreatmentEvent:
    """What became of a treatment in a build."""

    build: int
    kind: str
    """``came``, ``changed``, ``went`` or ``moved`` (only its IRI is another one)."""
    item: str
    """IRI of the treatment; of one that went, the IRI that it had."""
    cause: str
    """What happened to the documents that tell of it, as in `DocumentEvent.kind`; empty where only
    other documents of the same day came or went."""
    before: str = ""
    """The IRI that it had, where that was another one."""
    told: dict[str, list[str]] = field(default_factory=dict)
    """Of one that went, its facts (see `sagsgraf.store.facts`)."""
    old: dict[str, list[str]] = field(default_factory=dict)
    """Of one that changed, what it said before, by the fields that changed."""
    new: dict[str, list[str]] = field(default_factory=dict)
    """What it says now, for the same fields."""


@dataclass(frozen=True, slots=True)
class Settled:
    """A build, and everything that happened in it."""

    build: Build
    documents: tuple[DocumentEvent, ...]
    treatments: tuple[TreatmentEvent, ...]
