"""People and bodies that go by several names, as a list shows them, and who is meant by two."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode

from sagsgraf.model import NoInput, Usage
from sagsgraf.model.sameness import Decided, Kind, Sameness, Verdict
from sagsgraf.queries.names import find_organisation, find_person
from sagsgraf.rdf import node
from sagsgraf.store import StoreReader
from sagsgraf.terms import RDFS

_DEFAULT: Final = DefaultGraph()
_BODY: Final = "/organ/"
_MUNICIPALITY: Final = re.compile(r"^(?P<scope>.*/kommune/(?P<key>[^/]+))/")
_QUOTED: Final = re.compile(r"“([^”]{1,300})”")


@dataclass(frozen=True, slots=True)
class TwoNames:
    """Two names, and what is held of them."""

    kind: str
    """``person`` or ``body``."""
    name: str
    """The name that is kept where they are the same."""
    other: str
    score: str
    """How alike the names are, a decimal from 0 to 1."""
    verdict: str
    """``same``, ``doubtful`` or ``different``."""
    because: str
    """A sentence in English."""
    because_da: str
    decided_by: str
    iri: str
    other_iri: str


def two_names(
    store: StoreReader, judged: Iterable[Sameness], verdicts: Iterable[Verdict], kind: str = ""
) -> list[TwoNames]:
    """Return judgements with the names in words, people first, by the name that is kept.

    Args:
        store: an open store.
        judged: what is held of the names in it.
        verdicts: those wanted.
        kind: ``person`` or ``body``; both without.
    """
    wanted = set(verdicts)
    chosen = [one for one in judged if one.verdict in wanted and kind in {"", one.kind}]
    told = [_told(store, one) for one in chosen]
    return sorted(told, key=lambda one: (one.kind != Kind.PERSON, one.name, one.other, one.iri))


def _told(store: StoreReader, judged: Sameness) -> TwoNames:
    quoted = _QUOTED.findall(judged.because)[:2]
    name = _label(store, judged.one) or (quoted[-1] if quoted else judged.one)
    others = [one for one in quoted if one != name]
    # A name that was merged has no label of its own any more; its sentence has it.
    other = (others[0] if others else "") or _label(store, judged.other) or judged.other
    return TwoNames(
        judged.kind.value,
        name,
        other,
        f"{judged.score:.2f}",
        judged.verdict.value,
        judged.because,
        judged.because_da,
        judged.decided_by,
        judged.one,
        judged.other,
    )


def _label(store: StoreReader, iri: str) -> str:
    labels = store.graph.quads_for_pattern(NamedNode(iri), node(RDFS.label), None, _DEFAULT)
    return min((one.object.value for one in labels if isinstance(one.object, Literal)), default="")


def decision_on(
    store: StoreReader,
    names: tuple[str, str],
    *,
    same: bool,
    kind: str = "",
    municipality: str | None = None,
    by: str = "",
    why: str = "",
) -> Decided:
    """Return a person's decision on two names of the store, the first of which is kept.

    Raises:
        NoInput: nobody, and no body, has one of the names; the message names the nearest.
        Usage: they are a person's and a body's, or names in several municipalities.
    """
    kinds = [Kind(kind)] if kind else list(Kind)
    errors: list[NoInput] = []
    for one in kinds:
        try:
            scopes = [_scopes(store, name, one, municipality) for name in names]
        except NoInput as error:
            errors.append(error)
            continue
        shared = sorted(scopes[0] & scopes[1])
        if not shared:
            raise Usage(
                f"{names[0]} and {names[1]} are not of one municipality.",
                hint="Only names of one municipality can mean one thing.",
            )
        if len(shared) > 1:
            raise Usage(
                f"{names[0]} and {names[1]} are names in several municipalities "
                f"({', '.join(shared)}).",
                hint="Name the municipality with --municipality.",
            )
        return Decided(one, shared[0], *names, same, by, why)
    raise errors[0]


def _scopes(store: StoreReader, name: str, kind: Kind, municipality: str | None) -> set[str]:
    """Return the municipalities where a name is known; empty text for a source's."""
    if kind is Kind.PERSON:
        found = [find_person(store, name, municipality)]
    else:
        found = [one for one in find_organisation(store, name, municipality) if _BODY in one.value]
        if not found:
            raise NoInput(f"{name}: no body has this name in the store.")
    return {_scope(store, one.value) for one in found}


def _scope(store: StoreReader, iri: str) -> str:
    """Return the code of a thing's municipality; the name of one that has no code."""
    match = _MUNICIPALITY.match(iri)
    if match is None:
        return ""
    key: str = match["key"]
    return key if key.isdigit() else _label(store, match["scope"]) or key
