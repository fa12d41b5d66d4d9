"""Whose meeting it is. Most headers do not say, so it comes from the text, else the folder."""

from __future__ import annotations

from dataclasses import replace

from sagsgraf.danish.municipalities import find_municipality, in_folder, named
from sagsgraf.model import Judgement, Minutes, Municipality, Span, Usage


def place(minutes: Minutes, told: str | None = None) -> Minutes:
    """Return the minutes with their municipality, or without one where no candidate remains.

    Args:
        minutes: the minutes.
        told: name or code of the municipality, when a person says so; it wins over the text.

    Raises:
        Usage: ``told`` names no municipality.
    """
    if told:
        known = named(told)
        if known is None:
            raise Usage(
                f"{told!r} names no municipality.",
                hint="Give a name such as Kalundborg, or a code such as 0326.",
            )
        return _with(minutes, Municipality(*known, None, f"--municipality {told}"), "it was told")
    return _from_text(minutes) or _from_folder(minutes) or _unknown(minutes)


def _from_text(minutes: Minutes) -> Minutes | None:
    found = find_municipality(minutes.document.text)
    if found is None:
        return None
    municipality = Municipality(found.name, found.code, Span(found.start, found.end))
    return _with(minutes, municipality, found.because, found.confidence)


def _from_folder(minutes: Minutes) -> Minutes | None:
    found = in_folder(minutes.document.folder)
    if found is None:
        return None
    # Of a document from the web it is the host's name.
    kind = "address" if "." in minutes.document.folder else "folder"
    basis = f"{kind} {minutes.document.folder}"
    because = f"the text names none, the {kind} {minutes.document.folder!r} does"
    return _with(minutes, Municipality(*found, None, basis), because, 0.9)


def _unknown(minutes: Minutes) -> Minutes:
    judgement = Judgement("municipality", False, "neither text nor folder name one", 0.0)
    warning = (
        "the municipality is unknown, so that its cases and people stay apart from all others; "
        "name it with --municipality"
    )
    return replace(
        minutes,
        municipality=None,
        judgements=(*_others(minutes), judgement),
        warnings=(*minutes.warnings, warning),
    )


def _with(
    minutes: Minutes, municipality: Municipality, because: str, confidence: float = 1.0
) -> Minutes:
    judgement = Judgement("municipality", True, f"{municipality.name}: {because}", confidence)
    warnings = tuple(
        warning for warning in minutes.warnings if not warning.startswith("the municipality")
    )
    return replace(
        minutes,
        municipality=municipality,
        judgements=(*_others(minutes), judgement),
        warnings=warnings,
    )


def _others(minutes: Minutes) -> list[Judgement]:
    return [judgement for judgement in minutes.judgements if judgement.about != "municipality"]
