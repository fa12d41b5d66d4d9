"""A decision held, sentence by sentence, against the points of a recommendation."""

from __future__ import annotations

from collections.abc import Sequence

from sagsgraf.danish.adherence.points import (
    FORMAL,
    Account,
    Found,
    Point,
    Status,
    head_of,
    points_of,
)
from sagsgraf.danish.adherence.wording import (
    ADDRESSED,
    AMENDMENT,
    ANSWERED,
    APPOINTED,
    APPOINTS,
    AS_PROPOSED,
    BACK,
    BARE,
    BEFORE,
    CHANGED,
    CHANGED_TO,
    CHANGING,
    CLAUSE,
    COMMITTEES,
    CONTENT_AFTER,
    DEALT_WITH,
    ECONOMY,
    EVERY_COMMITTEE,
    EXCEPT,
    HEARD,
    INDSTILLING,
    NEGATION,
    NEW_POINT,
    NO_POSITION,
    NOTHING_ASKED,
    OTHERWISE,
    OWN,
    OWNER_BODY,
    SAID,
    SENDS,
    SENT_ON,
    THE_MATTER,
    THE_PROPOSAL,
    WISH,
    YES,
    plain_body,
    shared,
)
from sagsgraf.danish.bodies import body_name
from sagsgraf.danish.decided import conditions, points_decided
from sagsgraf.danish.outcomes import outcomes_by_statement
from sagsgraf.danish.recommendations import Recommended, addressed_to
from sagsgraf.danish.remarks import Remark, remark_introduced, remarks
from sagsgraf.danish.statements import Statement, veiled
from sagsgraf.danish.text import plain, slug


class Reading:
    """One decision held against the points of one recommendation."""

    def __init__(
        self,
        groups: Sequence[Recommended],
        text: str,
        body: str,
        accounts: Sequence[Account],
        told: dict[int, Reading] | None = None,
    ) -> None:
        self._seen = veiled(text)
        self._text = text
        self._accounts = accounts
        # Accounts by their place, once read: many points ask for the same.
        self._told: dict[int, Reading] = {} if told is None else told
        self._groups = groups
        self._remarks = [one for one in remarks(text) if one.voters is None]
        self.points = points_of(addressed_to(groups, body))
        self.extra: list[str] = []
        """Outcomes of sentences that answer no point."""

    def read(self) -> None:
        """Hold each sentence of the decision against the points it speaks of."""
        by_start = {one.start: one for one in points_decided(self._text)}
        open_conditions = conditions(self._text)
        for statement, outcomes in outcomes_by_statement(self._text):
            own = by_start.get(statement.start)
            numbers = own.numbers if own else statement.of
            answered = self._answered(numbers)
            if numbers and not answered:
                continue
            for point in answered or self.points:
                found = self._found(point, statement, outcomes, numbered=bool(numbers))
                if found and self._better(found, point.found, numbered=bool(numbers)):
                    point.found = found
            if not numbers:
                self.extra.extend(outcomes)
        for condition in open_conditions:
            answered = self._answered(condition.of)
            if condition.of and not answered:
                continue
            for point in answered or self.points:
                point.condition = point.condition or condition

    @staticmethod
    def _better(new: Found, old: Found | None, *, numbered: bool) -> bool:
        """Tell whether what a sentence says of a point goes before what was said already."""
        if old is None:
            return True
        if old.status is Status.UNKNOWN:
            return new.status is not Status.UNKNOWN
        if old.status is Status.OPEN:
            # "Sendes til Økonomiudvalget. Anbefales.": it was judged before it was sent on.
            return new.status in _SETTLED and (numbered or old.why == SENT_ON)
        if old.status is Status.FOLLOWED:
            return numbered and new.status in (Status.CHANGED, Status.REFUSED)
        return False

    def _answered(self, numbers: Sequence[str]) -> list[Point]:
        """Return the points that these numbers name."""
        if not numbers:
            return []
        wanted = {number.lower() for number in numbers}
        # An answer to point 1 is one to its parts 1a and 1b.
        exact = [one for one in self.points if one.name in wanted or one.head in wanted]
        if exact:
            return exact
        # "1a. Anbefales.", where the recommendation has no parts of its own.
        heads = {head_of(number) for number in wanted} - {""}
        return [point for point in self.points if point.name in heads]

    def _found(
        self, point: Point, one: Statement, outcomes: Sequence[str], *, numbered: bool
    ) -> Found | None:
        """Return what one sentence says of one point; None where it says nothing of it."""
        remark = self._remark_of(one)
        cut = remark.introduced if remark and remark.introduced > one.words else one.end
        head = plain(self._seen[one.words : cut])
        if found := self._open(point, head, outcomes, numbered=numbered):
            return found
        if "rejected" in outcomes:
            return self._refused(point, head, numbered=numbered)
        yes = next((outcome for outcome in outcomes if outcome in YES), None)
        if "noted" in outcomes and (point.asks == "note" or not yes):
            return self._noted(point, head, remark)
        if point.asks == "appoint" and APPOINTS.search(head):
            return Found(Status.FOLLOWED, APPOINTED)
        if yes:
            named = numbered and not one.points
            return self._accepted(point, head, remark, yes, named=named)
        return self._otherwise(point, head, outcomes, numbered=numbered)

    def _open(
        self, point: Point, head: str, outcomes: Sequence[str], *, numbered: bool
    ) -> Found | None:
        """Return that a sentence leaves a point open, where it does."""
        if NO_POSITION.search(head):
            return Found(Status.OPEN, "left without a position")
        if YES.intersection(outcomes):
            return None
        for outcome in ("postponed", "withdrawn"):
            if outcome in outcomes:
                return Found(Status.OPEN, SAID[outcome])
        if "referred" in outcomes and "rejected" not in outcomes:
            return self._sent(point, head, numbered=numbered)
        return None

    def _otherwise(
        self, point: Point, head: str, outcomes: Sequence[str], *, numbered: bool
    ) -> Found | None:
        """Judge a sentence that neither accepts nor refuses."""
        if numbered and CHANGED_TO.match(head):
            return Found(Status.CHANGED, "changed")
        if "discussed" in outcomes:
            if point.asks == "discuss":
                return Found(Status.FOLLOWED, "discussed")
            return Found(Status.UNKNOWN, "only discussed")
        return OTHERWISE if numbered else None

    def _remark_of(self, one: Statement) -> Remark | None:
        return remark_introduced(self._remarks, one.words, one.end)

    def _refused(self, point: Point, head: str, *, numbered: bool) -> Found | None:
        if "afslag" in head.lower() and "afslag" in point.words.lower():
            return Found(Status.FOLLOWED, "refused, as recommended")
        content = CONTENT_AFTER.match(head)
        whole = numbered or self._owner(head) is not None
        if whole or (BARE.match(head) and not content):
            return Found(Status.REFUSED, "not approved")
        if not shared(content["content"] if content else head, point.words):
            return None
        if point.asks == "choice":
            return Found(Status.ANSWERED, ANSWERED)
        return Found(Status.REFUSED, "not approved")

    def _sent(self, point: Point, head: str, *, numbered: bool) -> Found:
        if not BACK.search(head) and point.asks == "choice":
            return Found(Status.ANSWERED, ANSWERED) if numbered else OTHERWISE
        if DEALT_WITH.search(head) and DEALT_WITH.search(point.words):
            return Found(Status.FOLLOWED, "dealt with, as recommended")
        if not BACK.search(head) and SENDS.search(point.words):
            return Found(Status.FOLLOWED, "sent on, as recommended")
        why = "sent back" if BACK.search(head) else SENT_ON
        return Found(Status.OPEN, why)

    def _noted(self, point: Point, head: str, remark: Remark | None) -> Found | None:
        if HEARD.search(head) and not HEARD.search(point.words):
            # "Seniorrådets høringssvar blev taget til efterretning": not what was asked.
            return None
        if point.asks == "note":
            return self._modified("taken to note", head, remark, changes=False)
        if not FORMAL.search(point.words):
            # "at der følges op på mødet": nothing to approve, and the body takes it as it is.
            return Found(Status.FOLLOWED, NOTHING_ASKED, False)
        return Found(Status.UNKNOWN, "only taken to note")

    def _accepted(
        self, point: Point, head: str, remark: Remark | None, yes: str, *, named: bool
    ) -> Found:
        """Judge a sentence that approves or recommends: the recommendation, or something else?"""
        owner = self._owner(head)
        if owner is None and not named and (other := self._in_own_words(point, head)):
            return other
        if owner:
            return self._through(point, owner, head, remark, yes)
        return self._modified(SAID[yes], head, remark)

    def _in_own_words(self, point: Point, head: str) -> Found | None:
        """Judge a sentence that does not name the recommendation; None where it means it."""
        content = CONTENT_AFTER.match(head)
        if content and THE_MATTER.match(content["content"]):
            return None
        if not content and (BARE.match(head) or AS_PROPOSED.search(head)):
            return None
        if point.asks == "approve" and not content and self._is_the_proposal(head):
            return None
        if point.asks == "choice":
            return Found(Status.ANSWERED, ANSWERED)
        if not content:
            return None if shared(head, point.words) else OTHERWISE
        same = shared(content["content"], point.words, most=0.7)
        agrees = bool(NEGATION.search(head)) == bool(NEGATION.search(point.words))
        return None if same and agrees else OTHERWISE

    def _is_the_proposal(self, head: str) -> bool:
        """Tell whether a sentence takes the matter before the body, changed or not.

        Where the decision tells of other proposals, nothing tells which one is meant.
        """
        change = CHANGED.search(head)
        taken = head[: change.start()] if change else head.rstrip(" .")
        return bool(THE_PROPOSAL.fullmatch(taken)) and not AMENDMENT.search(self._text)

    def _owner(self, head: str) -> str | None:
        """Return whose recommendation a sentence is about: "" for this one, None for none."""
        match = INDSTILLING.search(head)
        if not match:
            return None
        before = head[max(0, match.start() - BEFORE) : match.start()]
        if EVERY_COMMITTEE.search(before):
            return COMMITTEES
        if match["from"]:
            other = OWNER_BODY.match(match["from"].strip() + " ")
            return body_name(plain_body(other["body"])) if other else ""
        if OWN.search(before):
            return ""
        body = OWNER_BODY.search(before)
        if not body or ADDRESSED.search(before[: body.start()]):
            # "anbefaler over for Byrådet indstillingspunkt 1": the body it is addressed to.
            return ""
        if not body["body"].endswith("s") and not body["body"].endswith("udvalget"):
            # "godkendte Byrådet indstillingspunkt 1": the body that decides. "Miljøudvalget
            # indstilling" is a slip.
            return ""
        name = body_name(plain_body(body["body"]))
        by = {slug(body_name(who.name)) for group in self._groups for who in group.by}
        return "" if slug(name) in by else name

    def _through(
        self, point: Point, owner: str, head: str, remark: Remark | None, yes: str
    ) -> Found:
        """Judge an approval of another body's recommendation by what the item tells of that."""
        told = self._told_by(owner, point)
        found = self._modified(SAID[yes], head, remark)
        if told is None:
            whose = "the committees'" if owner == COMMITTEES else f"{owner}'s"
            why = f"decided as {whose} recommendation, which the item does not tell"
            return Found(found.status, why, certain=False)
        if told.status is Status.FOLLOWED:
            return Found(found.status, found.why, told.certain)
        by = "the committees" if owner == COMMITTEES else owner
        why = told.why if "which" in told.why else f"{told.why} by {by}, which this follows"
        return Found(told.status, why, told.certain)

    def _told_by(self, owner: str, point: Point) -> Found | None:
        """Return what the item's account of another body says of a point."""
        if owner == COMMITTEES:
            told = [
                self._told_at(place, point)
                for place, account in enumerate(self._accounts)
                if "udvalg" in account.body.lower() and not ECONOMY.search(account.body)
            ]
            return _agreed([one for one in told if one])
        for place in reversed(range(len(self._accounts))):
            same = slug(body_name(self._accounts[place].body)) == slug(owner)
            if same and (found := self._told_at(place, point)):
                return found
        return None

    def _told_at(self, place: int, point: Point) -> Found | None:
        """Return what one account says of a point."""
        if place not in self._told:
            account = self._accounts[place]
            before = self._accounts[:place]
            reading = Reading(self._groups, account.text, account.body, before, self._told)
            reading.read()
            self._told[place] = reading
        reading = self._told[place]
        same = next((one for one in reading.points if one.name == point.name), None)
        if same is None:
            return None
        if same.condition and same.status is Status.FOLLOWED:
            return Found(Status.CHANGED, "given a condition")
        parts = [one.found for one in reading.points if one.head == same.name and one.found]
        return same.found or _agreed(parts)

    def _modified(
        self, said: str, head: str, remark: Remark | None, *, changes: bool = True
    ) -> Found:
        """Return whether what is accepted is changed on the way."""
        words = plain(self._seen[remark.start : remark.end]) if remark else ""
        if not changes:
            return Found(Status.FOLLOWED, f"{said}, with a remark" if remark else said)
        if NEW_POINT.search(head):
            return Found(Status.CHANGED, f"{said}, with a new point")
        if CHANGED.search(head):
            return Found(Status.CHANGED, f"{said} with a change")
        if EXCEPT.search(head):
            return Found(Status.CHANGED, f"{said} with an exception")
        if clause := CLAUSE.search(head):
            rest = clause["rest"]
            if CHANGING.search(rest) or not WISH.match(rest):
                return Found(Status.CHANGED, f"{said} with a change")
            return Found(Status.FOLLOWED, f"{said}, with a wish")
        if remark and CHANGING.search(words):
            return Found(Status.CHANGED, f"{said} with a change told in a remark")
        return Found(Status.FOLLOWED, f"{said}, with a remark" if remark else said)


def _agreed(found: list[Found]) -> Found | None:
    """Return what several committees made of a point; those that took no position are left out."""
    told = [one for one in found if one.status in _SETTLED]
    if not told:
        return found[0] if found else None
    statuses = {one.status for one in told}
    if len(statuses) > 1 and Status.REFUSED in statuses:
        return Found(Status.UNKNOWN, "judged differently")
    return next((one for one in told if one.status is Status.CHANGED), told[0])


_SETTLED = frozenset({Status.FOLLOWED, Status.CHANGED, Status.REFUSED})
