"""Votes that a decision tells: numbers, parties and named members on each side."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from sagsgraf.danish.outcomes import of_attendance, outcomes_in_sentence
from sagsgraf.danish.points import points_mentioned
from sagsgraf.danish.positions import Side, Told, sides_told, votes_counted
from sagsgraf.danish.remarks import remark_over, remarks
from sagsgraf.danish.statements import Statement, statements, veiled
from sagsgraf.danish.text import plain
from sagsgraf.danish.voters import Voters, scan_voters

_MOTION = re.compile(
    r"""\A (?: \W{0,2} (?: (?:under)?ændringsforslag (?:et)? | modforslag(?:et)? | forslag ) \s
            (?: [\wæøå()]{1,20} \s ){0,4}? (?: fra | af | stillet | til )\b
      | .{1,80}? \b (?: fremsatte | stillede | fremsætter | stiller ) \s (?:følgende\s)?
            (?:et\s)? (?:ændrings|mod)?forslag )""",
    re.VERBOSE | re.IGNORECASE,
)
_TO_POINT = re.compile(r"\btil\s(?=ad\s|punkt\s|pkt|indstillingspunkt)", re.IGNORECASE)
_FATE = re.compile(r"(?:forslaget|det)\b.{0,30}?\b(?:fald|forkast|vedtag|godkend)", re.IGNORECASE)
_VOTES = re.compile(
    r"stem|undl[oa]|imod|forbehold|tiltræde|\bfor\s?:|flertal|mindretal|medlemmer", re.IGNORECASE
)


@dataclass
class Vote:
    """One vote."""

    start: int
    end: int
    points: tuple[str, ...] = ()
    """The points it concerns, where told."""
    counts: dict[Side, int] = field(default_factory=dict)
    """Numbers of votes as printed; a side whose list is left empty counts none."""
    parties: dict[Side, list[str]] = field(default_factory=dict)
    people: dict[Side, list[str]] = field(default_factory=dict)
    outcomes: list[str] = field(default_factory=list)
    """What the vote led to, where the sentence with its numbers tells."""
    labelled: set[Side] = field(default_factory=set)
    """Sides told by a list with a heading."""
    by_members: bool = False
    """Its points are told by what single members voted on."""
    motion: bool = False
    """It is on an amendment."""

    def tells(self) -> bool:
        """Tell whether anything is known of it."""
        return bool(self.counts or any(self.parties.values()) or any(self.people.values()))

    def add(self, side: Side, voters: Voters | None) -> None:
        """Take in who is on a side, once each."""
        if voters is None:
            return
        if voters.count is not None:
            self.counts.setdefault(side, voters.count)
        parties = self.parties.setdefault(side, [])
        parties.extend(one for one in voters.parties if one not in parties)
        people = self.people.setdefault(side, [])
        people.extend(one for one in voters.people if one not in people)


def votes(text: str) -> list[Vote]:
    """Return the votes of a decision in order.

    >>> (one,) = votes("Med stemmerne 5 for og 2 imod godkendt.\\nImod stemte: Ø og Ida Bro (F)")
    >>> one.counts[Side.FOR], one.parties[Side.AGAINST], one.outcomes
    (5, ['Ø', 'F'], ['approved'])
    >>> votes("Godkendt uden afstemning."), votes("Enstemmigt vedtaget.")
    ([], [])
    """
    if not _VOTES.search(text):
        return []
    reader = _Reader(text)
    for one in statements(text):
        reader.take(one)
    return reader.finish()


class _Reader:
    """Puts together votes from one sentence after another."""

    def __init__(self, text: str) -> None:
        self._seen = veiled(text)
        self._remarks = remarks(text)
        self._found: list[Vote] = []
        self._vote: Vote | None = None
        self._open: Side | None = None
        self._last_point: tuple[str, ...] = ()
        self._under = False

    def take(self, one: Statement) -> None:
        """Take in one sentence."""
        words = one.text(self._seen)
        if one.points:
            self._last_point = one.points
        if self._open is not None and self._goes_on(one, words):
            return
        self._close()
        if of_attendance(words):
            return
        head = self._seen[one.words : self._cut(one)]
        told = sides_told(words)
        counts = {} if told and told[0].labelled else votes_counted(head)
        if _MOTION.match(words) and not counts and not told:
            self._motion(one, words)
        elif counts:
            self._counted(one, head, counts)
        elif self._vote and self._vote.motion and _FATE.search(words[:120]):
            self._vote.outcomes = outcomes_in_sentence(plain(words))
            self._vote.end = one.end
            self._flush()
        for side in told:
            self._side(one, side, head)

    def _cut(self, one: Statement) -> int:
        """Return where a remark begins in a sentence, or the sentence's end."""
        remark = remark_over(self._remarks, one.words, one.end)
        return remark.start if remark and remark.start > one.words else one.end

    def _goes_on(self, one: Statement, words: str) -> bool:
        """Take in a line of names below "For stemte:"; False where the list has ended."""
        voters = scan_voters(words)
        rest = words[voters.end :].strip(" .,;")
        alone = bool(voters) and (not rest or rest.startswith(("med ", "idet ", "da ")))
        if not alone or sides_told(words) or not self._vote or self._open is None:
            return False
        self._vote.add(self._open, voters)
        self._vote.end = one.words + voters.end
        self._vote.counts.pop(self._open, None)
        return True

    def _close(self) -> None:
        """End the list below a heading; a list left empty counts nobody."""
        if self._open is not None and self._vote:
            side = self._open
            if not self._vote.parties.get(side) and not self._vote.people.get(side):
                self._vote.counts.setdefault(side, 0)
        self._open = None

    def _motion(self, one: Statement, words: str) -> None:
        self._flush()
        to = _TO_POINT.search(words[:200])
        points = points_mentioned(words[to.end() : to.end() + 60]) if to else ()
        self._vote = Vote(one.start, one.end, points, motion=True)

    def _counted(
        self, one: Statement, head: str, counts: dict[Side, tuple[int, Voters | None]]
    ) -> None:
        if self._vote and (set(self._vote.counts) & set(counts) or self._vote.labelled):
            self._flush()
        points = one.of or points_mentioned(head)
        if not self._vote:
            self._vote = Vote(one.start, one.end, points)
        self._vote.points = self._vote.points or points
        for side, (number, beside) in counts.items():
            self._vote.counts[side] = number
            self._vote.add(side, beside)
        if len(counts) > 1 or Side.FOR in counts:
            self._vote.outcomes = outcomes_in_sentence(plain(head))
        self._vote.end = one.words + len(head)

    def _side(self, one: Statement, told: Told, head: str) -> None:
        points = self._points(one, told, head)
        if self._vote and self._another(one, told, points):
            self._flush()
        if not self._vote:
            self._vote = Vote(one.start, one.end, points)
            self._vote.by_members = bool(points) and not told.labelled
        self._vote.points = self._vote.points or points
        self._vote.add(told.side, told.voters)
        self._vote.end = max(self._vote.end, min(one.end, one.words + len(head)))
        if told.labelled:
            self._vote.labelled.add(told.side)
            if not told.voters:
                self._open = told.side

    def _points(self, one: Statement, told: Told, head: str) -> tuple[str, ...]:
        """Return the points that a side is told of."""
        if one.of:
            self._under = self._under or not one.points
            return one.of
        named = points_mentioned(head)
        if named or told.labelled:
            return named
        # "1a. Anbefales.\\n(A) undlod.\\n2a. Anbefales.\\n(A) undlod.": the last belongs to 2a.
        return self._last_point if self._under else ()

    def _another(self, one: Statement, told: Told, points: tuple[str, ...]) -> bool:
        """Tell whether a side begins a new vote."""
        vote = self._vote
        if vote is None:
            return False
        if points and vote.tells() and points != vote.points:
            return True
        if told.labelled:
            # "Imod stemte: A. For stemte: Ø.": on one line they are the sides of one vote.
            begins = told.side is Side.FOR and "\n" in self._seen[vote.start : one.words]
            return told.side in vote.labelled or (begins and bool(vote.labelled))
        return not points and vote.by_members

    def _flush(self) -> None:
        if self._vote and self._vote.tells():
            self._found.append(self._vote)
        self._vote = None

    def finish(self) -> list[Vote]:
        """Return the votes after the last sentence."""
        self._close()
        self._flush()
        return self._found
