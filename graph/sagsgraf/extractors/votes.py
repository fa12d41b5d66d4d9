"""How a decision was voted on: numbers, parties and named members on each side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sagsgraf.danish.positions import Side
from sagsgraf.danish.votes import Vote, votes
from sagsgraf.extractors.base import Context, Extractor
from sagsgraf.extractors.decisions import Decided, decided, shortened
from sagsgraf.model import Claim, Iri
from sagsgraf.terms import CONCEPTS_BY_NOTATION, FOAF, RDF, RDFS, SG

_NAME = "votes"

_SIDES: Final[dict[Side, tuple[Iri, Iri, Iri, str]]] = {
    Side.FOR: (SG.votesFor, SG.partyFor, SG.personFor, "for"),
    Side.AGAINST: (SG.votesAgainst, SG.partyAgainst, SG.personAgainst, "imod"),
    Side.ABSTAINED: (SG.votesAbstained, SG.partyAbstained, SG.personAbstained, "undlod"),
}
"""The properties that tell of each side, and its Danish word."""


def _run(context: Context) -> Iterator[Claim]:
    for one in decided(context):
        for number, vote in enumerate(votes(one.words), start=1):
            yield from _vote(one, vote, number)


def _vote(one: Decided, vote: Vote, number: int) -> Iterator[Claim]:
    iri = one.decision / "afstemning" / str(number)
    passage = one.passage(_NAME, vote.start, vote.end)
    yield from passage.introduces(iri, SG.Vote, _label(vote))
    yield passage.says(one.decision, SG.vote, iri)
    for point in vote.points:
        yield passage.says(iri, SG.number, point)
    for notation in vote.outcomes:
        yield passage.says(iri, SG.outcome, CONCEPTS_BY_NOTATION["outcome"][notation])
    for side, (count, party, person, _) in _SIDES.items():
        if side in vote.counts:
            yield passage.says(iri, count, vote.counts[side])
        for letter in vote.parties.get(side, ()):
            yield passage.says(iri, party, letter)
        for name in vote.people.get(side, ()):
            voter = one.context.things.person(one.member(name) or name)
            yield from passage.names(voter, SG.Person, one.member(name) or name)
            yield passage.says(iri, person, voter)


def _label(vote: Vote) -> str:
    """Return a vote as a label: "19 for, 2 imod", or who stood where."""
    told = []
    for side, (_, _, _, word) in _SIDES.items():
        who = ", ".join(vote.parties.get(side) or vote.people.get(side) or ())
        if side in vote.counts:
            told.append(f"{vote.counts[side]} {word}")
        elif who:
            told.append(f"{word}: {who}")
    return shortened("Afstemning: " + "; ".join(told))


EXTRACTOR = Extractor(
    _NAME,
    "how a decision was voted on",
    frozenset(
        {
            RDF.type,
            RDFS.label,
            FOAF.name,
            SG.Vote,
            SG.Person,
            SG.vote,
            SG.number,
            SG.outcome,
            SG.votesFor,
            SG.votesAgainst,
            SG.votesAbstained,
            SG.partyFor,
            SG.partyAgainst,
            SG.partyAbstained,
            SG.personFor,
            SG.personAgainst,
            SG.personAbstained,
        }
    ),
    _run,
)
