"""How a text says that a matter is to be paid: out of what, and by whom.

What is told right here is the municipality's own word, as its bookkeeping names it (see
`sagsgraf.danish.financing_words`): ``Udgiften afholdes inden for rammen``, ``finansieret af
puljen``, ``der meddeles tillægsbevilling``, ``opkræves hos partnerskabsholderne``. Left out is
what was paid earlier, what is denied, one of several ways, and what the law says of everybody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sagsgraf.danish.financing_doubts import (
    Standing,
    clause_start,
    is_said,
    is_somebody_elses,
)
from sagsgraf.danish.financing_verbs import (
    APPROPRIATED,
    BILL,
    BORROWED,
    BUDGETED,
    CHARGE_FROM,
    CHARGED,
    COMPOUND,
    COMPOUNDS,
    COST,
    DEFRAYED,
    EXPENSE,
    FEE,
    FINANCED,
    GRANTED,
    INCOME,
    KEPT,
    MONEY_GIVEN,
    MOVED,
    OTHER_FRAME,
    OTHER_FRAMES,
    PAYS,
    PREPOSITION,
    SUM,
    WITHIN,
)
from sagsgraf.danish.financing_words import Fund, find_fund, find_party
from sagsgraf.danish.sentences import Sentences
from sagsgraf.danish.statements import quotations, veiled


@dataclass(frozen=True, slots=True)
class Paid:
    """One statement of how a matter is to be paid."""

    kind: str
    """Notation of the scheme of financing kinds: ``charged``, ``within-budget`` …"""
    payer: str
    """Who pays, in the words of the text; empty where it names nobody."""
    start: int
    """Index of the sentence's first character, the number of its point left out."""
    end: int


# Every way begins with a letter, in one case only: so the search skips to those letters.
_GATE: Final = re.compile(
    r"finansier|bevil|budgetter|rådighedsbeløb|frigiv|opkræv|lån|omplacer|omprioriter|dut\b"
    r"|afholde|dække|betale|udrede|rumme|holde|bekoste|inden ?for|pålægges|regning\b"
    r"|kasse|afsat\b|indeholdt|indgår i|tilskud|tilsagn|støtte[st]|kompenser|overføres|påhvile"
)
"""What a sentence must hold to be read at all."""

_NUMBER: Final = re.compile(
    r"\s{0,20}(?:\(?\d{1,2}\s?[.)]|[a-zæøå]\s?[.)]|[-–•*·])\s{0,20}(?:at\s{1,20})?", re.IGNORECASE
)
# "projekter, der er finansieret, vil fremgå af …"
_SOURCE_ENDS: Final = re.compile(
    r"[;:]\s|\b(?:men|mens|hvorefter)\b|,\s(?:vil|skal|kan|er|har|som|der|hvor\w*|så|og|da|idet)\b",
    re.IGNORECASE,
)
_FAR: Final = 75
"""How far behind its verb the source of a payment stands."""


def find_financing(text: str, standing: Standing, own: str = "") -> list[Paid]:
    """Return the statements of a text on how a matter is to be paid, in their order.

    Args:
        text: a section's text.
        standing: what its sentences are by where they stand.
        own: name of the municipality whose minutes it is, empty where it is not known.

    >>> text = "2. udgiften afholdes af bygherre, og resten finansieres af kassen."
    >>> [(one.kind, one.payer) for one in find_financing(text, Standing.PROPOSED)]
    [('charged', 'bygherre'), ('cash', '')]
    """
    found: list[Paid] = []
    sentences: Sentences | None = None
    quoted: list[tuple[int, int]] | None = None
    after = 0
    lower = text.lower()
    # A letter such as "İ" grows when it is made small: then places would move.
    for gate in _GATE.finditer(lower if len(lower) == len(text) else text):
        if gate.start() < after:
            continue
        if sentences is None or quoted is None:
            text = veiled(text)
            sentences, quoted = Sentences(text), quotations(text)
        start, end = sentences.around(*gate.span())
        after = end
        if any(begin <= start and end <= stop for begin, stop in quoted):
            # A whole sentence in quotation marks is somebody else's.
            continue
        found += _in_sentence(text, start, end, standing, own)
    return found


def _in_sentence(text: str, start: int, end: int, standing: Standing, own: str) -> Iterator[Paid]:
    number = _NUMBER.match(text, start, end)
    start = number.end() if number else start
    while start < end and text[start].isspace():
        start += 1
    words = text[start:end]
    if is_somebody_elses(words):
        return
    reader = _Reader(words, standing, own)
    kinds: dict[tuple[str, str], None] = {}
    for kind, payer in reader.read():
        kinds.setdefault((kind, payer))
    told = list(kinds)
    for kind, payer in told:
        # "opkræves et gebyr … hos brugerne" names the payer once.
        if payer or not any(other == kind and name for other, name in told):
            yield Paid(kind, payer, start, end)


Found = tuple[int, str, str]
"""Where a statement begins, its kind, and who pays."""


class _Reader:
    """Reads one sentence.

    In a sentence that stands anywhere, only the plainest words are taken: a report tells of many
    loans, fees and appropriations that are not its own.
    """

    def __init__(self, words: str, standing: Standing, own: str) -> None:
        self._words = words
        self._standing = standing
        self._own = own

    def read(self) -> Iterator[tuple[str, str]]:
        """Yield kind and payer of each statement, in the order of the words."""
        found = [*self._financed(), *self._granted()]
        if self._standing is not Standing.TOLD:
            found += [*self._appropriated(), *self._charged(), *self._single()]
        for _, kind, payer in sorted(found):
            yield kind, payer

    def _holds(self, start: int, end: int, *, may: bool = False, past: bool = False) -> bool:
        return is_said(self._words, start, end, self._standing, may=may, past=past)

    def _financed(self) -> Iterator[Found]:
        words = self._words
        for verb in FINANCED.finditer(words):
            yield from self._source(verb.start(), verb.end(), every=True)
        for verb in DEFRAYED.finditer(words):
            cost = self._costs(verb.start())
            if cost or self._standing is not Standing.TOLD:
                yield from self._source(verb.start(), verb.end(), every=cost)
        for verb in KEPT.finditer(words):
            if self._standing is not Standing.TOLD or self._costs(verb.start()):
                yield from self._within(verb.start(), verb.end())

    def _costs(self, verb: int) -> bool:
        """Tell whether a cost is named before a verb in its clause."""
        return bool(COST.search(self._words, clause_start(self._words, verb), verb))

    def _within(self, start: int, verb_end: int) -> Iterator[Found]:
        """Yield that something is kept within a budget: "gennemføres inden for rammen"."""
        words = self._words
        within = WITHIN.search(words, verb_end, verb_end + 60)
        if within and not re.search(r"[,;:]", words[verb_end : within.start()]):
            fund = find_fund(words, within.end(), within.end() + 60)
            if fund and self._is_budget(fund, start):
                yield start, fund.kind, ""

    def _is_budget(self, fund: Fund, start: int) -> bool:
        """Tell whether "inden for" means a budget, and not what a law or contract allows."""
        if fund.kind not in {"within-budget", "reserve"} or self._is_frame(fund):
            return False
        return self._holds(start, fund.end, may=True)

    def _source(self, start: int, verb_end: int, *, every: bool) -> Iterator[Found]:
        """Yield what a verb's money comes from: the first of its prepositions that tells."""
        words = self._words
        limit = min(len(words), verb_end + _FAR)
        stop = _SOURCE_ENDS.search(words[verb_end:limit])
        limit = verb_end + stop.start() if stop else limit
        paying = None
        for preposition in PREPOSITION.finditer(words, verb_end, limit):
            word = preposition["word"].lower()
            near = find_fund(words, preposition.end(), min(len(words), preposition.end() + 70))
            party = None
            if word == "af" and paying is None and every:
                party = find_party(words, preposition.end(), self._own)
            if party and (near is None or near.start >= party.end or near.kind == "grant"):
                paying = party
                if party.kind == "municipality":
                    continue
                if self._holds(start, party.end):
                    yield start, party.kind, party.name
                return
            if near is None or self._parted(preposition.end(), near.start):
                continue
            if word == "i" and near.kind not in {"within-budget", "reserve", "reallocation"}:
                continue
            may = near.kind in {"within-budget", "reserve"}
            if self._is_frame(near) or not self._holds(start, near.end, may=may):
                return
            yield start, near.kind, paying.name if paying else self._giver(near)
            return
        if paying and self._holds(start, paying.end):
            yield start, paying.kind, paying.name

    def _is_frame(self, fund: Fund) -> bool:
        """Tell whether a word for a frame means none of money: "rammerne af kontrakten"."""
        word = self._words[fund.start : fund.end].lower()
        if word.startswith(
            ("serviceramme", "anlægsramme", "planramme", "kommuneplanramme", "tidsramme")
        ):
            return True
        return word.startswith("ramme") and bool(
            OTHER_FRAME.match(self._words, fund.end)
            or OTHER_FRAMES.search(self._words, max(0, fund.start - 30), fund.start)
        )

    def _parted(self, start: int, end: int) -> bool:
        """Tell whether a clause ends between a preposition and the word for a source."""
        return bool(re.search(r"[,;:(]|\b(?:som|der|hvor\w*)\b", self._words[start:end]))

    def _giver(self, fund: Fund) -> str:
        """Return who gives a grant: "tilskud fra Realdania", "Trafikstyrelsens pulje"."""
        if fund.kind != "grant":
            return ""
        source = re.match(
            r"[^,;:.]{0,25}?\b(?:fra|af)\s+", self._words[fund.end : fund.end + 40], re.IGNORECASE
        )
        party = (
            find_party(self._words, fund.end + source.end(), self._own) if source else None
        ) or find_party(self._words, fund.start, self._own)
        return party.name if party and party.kind == "grant" else ""

    def _appropriated(self) -> Iterator[Found]:
        words = self._words
        for one in APPROPRIATED.finditer(words):
            what = (one["what"] or one["request"] or one["extra"] or "").lower()
            if one["request"] and self._standing not in {Standing.PROPOSED, Standing.DECIDED}:
                continue
            behind = words[one.end() :]
            income = INCOME.match(behind)
            if income and not EXPENSE.search(behind, 0, income.end()):
                continue
            if "negativ" in words[: one.end()].lower():
                continue
            if self._holds(one.start(), one.end()):
                extra = what.startswith(("tillæg", "ekstra"))
                yield one.start(), "extra-appropriation" if extra else "appropriation", ""

    def _charged(self) -> Iterator[Found]:
        """Yield whom a payment is asked of, or who pays by themselves."""
        words = self._words
        for verb in CHARGED.finditer(words):
            told = self._asked(verb) if self._holds(verb.start(), verb.end()) else None
            if told:
                yield verb.start(), *told
        for verb in PAYS.finditer(words):
            subject = self._subject(verb.start())
            if subject and self._holds(verb.start(), verb.end()):
                yield verb.start(), *subject
        for bill in BILL.finditer(words):
            payer = find_party(bill["payer"], 0, self._own)
            if payer and self._holds(bill.start(), bill.end()):
                yield bill.start(), payer.kind, payer.name

    def _asked(self, verb: re.Match[str]) -> tuple[str, str] | None:
        """Return kind and payer of what is charged: a fee, or a cost that others bear."""
        words = self._words
        # "opkræve partnerskabsholderne", but "opkræver forsyningen et gebyr".
        direct = verb["how"] in {None, ""}
        whom = find_party(words, verb.end(), self._own) if direct else None
        if whom is None and (source := CHARGE_FROM.match(words, verb.end())):
            whom = find_party(words, source.end(), self._own)
        subject = self._subject(verb.start()) if whom is None and verb["how"] == "s" else None
        if subject and subject[0] == "charged":
            return subject
        name = whom.name if whom and whom.kind == "charged" else ""
        if FEE.match(words, verb.end()):
            return "fees", name
        return ("charged", name) if name else None

    def _subject(self, verb: int) -> tuple[str, str] | None:
        """Return kind and name of the party right before a verb: "KIF finansierer 2,5 mio. kr."."""
        begin = 0
        for one in re.finditer(
            r"[,;:(.]\s*|\b(?:at|og|hvor\w*|mens|som|der|når|da|idet)\s+", self._words[:verb]
        ):
            begin = one.end()
        before = self._words[begin:verb].strip()
        if not before or len(before.split()) > _LONGEST_SUBJECT:
            return None
        party = find_party(before, 0, self._own)
        whole = party is not None and party.end >= len(before)
        return (party.kind, party.name) if party and whole else None

    def _single(self) -> Iterator[Found]:
        """Yield what one word or two tell by themselves."""
        words = self._words
        told = [(one, COMPOUNDS[one["word"].lower()]) for one in COMPOUND.finditer(words)]
        told += [(one, "loan") for one in BORROWED.finditer(words)]
        if SUM.search(words):
            told += [(one, "reallocation") for one in MOVED.finditer(words)]
        for one, kind in told:
            if self._holds(one.start(), one.end()):
                yield one.start(), kind, ""
        if self._standing is Standing.STATED:
            for one in BUDGETED.finditer(words):
                if self._holds(one.start(), one.end(), past=True):
                    # "afsat 13 mio. kr. i genopretningspuljen"
                    fund = find_fund(words, one.start(), min(len(words), one.end() + 40))
                    pool = fund is not None and fund.kind == "reserve"
                    yield one.start(), "reserve" if pool else "within-budget", ""

    def _granted(self) -> Iterator[Found]:
        """Yield what the state or a foundation gives for the matter."""
        for one in GRANTED.finditer(self._words):
            if not self._holds(one.start(), one.end()):
                continue
            if one["dut"] or one["dut_funds"]:
                yield one.start(), "grant", ""
                continue
            party = find_party(self._words, one.end(), self._own)
            told = self._standing is not Standing.TOLD and MONEY_GIVEN.search(one.group())
            if party and party.kind == "grant" and told:
                yield one.start(), "grant", party.name


_LONGEST_SUBJECT: Final = 6
