"""How a decision stands to what was recommended, told from the words of both.

Each point of the recommendation is held against what the decision says of it, and the points
together give one answer with its reason. Where the words do not tell, the answer is ``not
comparable``: that two texts speak of the same thing is no proof that one follows the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from sagsgraf.danish.bodies import body_name
from sagsgraf.danish.decided import Condition, conditions, points_decided
from sagsgraf.danish.outcomes import outcomes_by_statement
from sagsgraf.danish.recommendations import Recommended, addressed_to
from sagsgraf.danish.remarks import Remark, remark_introduced, remarks
from sagsgraf.danish.statements import Statement, veiled
from sagsgraf.danish.text import plain, slug


class Follows(StrEnum):
    """The notations of the adherence scheme."""

    FOLLOWED = "followed"
    PARTLY = "partly"
    CHANGED = "changed"
    NOT_FOLLOWED = "not followed"
    NOT_COMPARABLE = "not comparable"


@dataclass(frozen=True, slots=True)
class Adherence:
    """How a decision stands to the recommendation."""

    value: Follows
    because: str
    """The reason, as an English sentence."""
    certain: bool = True
    """False where the decision rests on another body's recommendation that is not told here."""


@dataclass(frozen=True, slots=True)
class Account:
    """What another body decided on the case before, as the item tells it."""

    body: str
    text: str


class _Status(StrEnum):
    FOLLOWED = "followed"
    CHANGED = "changed"
    REFUSED = "refused"
    ANSWERED = "answered"
    """A question that the recommendation leaves open is decided."""
    OPEN = "open"
    """Put off, sent back, or left without a position."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class _Found:
    status: _Status
    why: str
    """The reason for one point, with a small letter: "approved", "taken to note"."""
    certain: bool = True


@dataclass
class _Point:
    """A recommended point, and what was found of it."""

    name: str
    asks: str
    words: str
    found: _Found | None = None
    condition: Condition | None = None

    @property
    def head(self) -> str:
        """The number of the point that it is a part of: ``1`` for ``1a``, or its own."""
        return _head(self.name) or self.name

    @property
    def status(self) -> _Status | None:
        """What became of it; None where nothing is said."""
        return self.found.status if self.found else None


# What has to be decided, and cannot only be taken to note.
_FORMAL = re.compile(
    r"""godkend | vedta[gs] | bevil | meddel | tiltræd | anbefal | afsæt | afsat | frigiv | beslut
      | stilling | udpeg | væl[gk] | indstil | oversend | fremsend | igangsæt | ændr | budget
      | finansier | kr\.""",
    re.VERBOSE | re.IGNORECASE,
)


def _head(name: str) -> str:
    return name.rstrip("abcdefghijklmnopqrstuvwxyz")


# ------------------------------------------------------------------ what a recommendation asks for

_ASKS: Final = tuple(
    (kind, re.compile(pattern, re.VERBOSE | re.IGNORECASE))
    for kind, pattern in (
        ("nothing", r"\bikke \s (?:skal\s)? træffes? \s beslut | \btræffes? \s ikke \s beslut"),
        ("note", r"\btil \s efterretning\b"),
        (
            "choice",
            r"""
            \b(?: tage[rs]? \s stilling | tages \s (?:der\s)? stilling
              | beslutte[rs]? (?: ,? \s (?:det\s)? (?:om|hvorvidt|hvilke[tn]?|hvordan|hvor) )
              | det \s besluttes ,? \s (?:om|hvorvidt|hvilke[tn]?|hvordan)
              | træffe[rs]? \s (?:en\s)? beslutning (?! \s om \s at\b )
              | vælger \s (?:mellem|hvilken|hvilket|en\saf|ét\saf) | vælges \s mellem
              | vælger \b .{1,200} \b eller
              | prioriterer | en\saf\sfølgende )
            """,
        ),
        ("appoint", r"\b(?: udpeger | udpeges | vælger | vælges | indstiller\s(?:et|to|en) )\b"),
        ("discuss", r"\b(?: drøft(?:er|es|else|elsen) | taler \s om )\b"),
    )
)


def _asks(words: str) -> str:
    """Return what a point asks for: note, discuss, choice, appoint, nothing, or approve."""
    return next((kind for kind, pattern in _ASKS if pattern.search(words)), "approve")


def _points(groups: Sequence[Recommended]) -> list[_Point]:
    """Return the points to be answered.

    Of "at det besluttes, om der skal søges om: 1. … 2. …" the points are the numbered ones, and
    bullets below a numbered point say more of it.
    """
    points: list[_Point] = []
    for group in groups:
        keyed = any(point.key for point in group.points)
        lead = ""
        heads: dict[str, str] = {}
        for place, point in enumerate(group.points):
            if keyed and not point.key:
                lead = point.text if place == 0 else lead
                continue
            name = point.key or str(len(points) + 1)
            # "2. … tages til efterretning: a) … b) …": what is asked of 2 is asked of its parts.
            words = " ".join((lead, heads.get(_head(name), ""), point.text))
            if name.isdigit():
                heads[name] = point.text
            points.append(_Point(name, _asks(words), words))
    return points


# ----------------------------------------------------------------- what a decision says of a point

_BARE = re.compile(
    r"""\A \W{0,3}
    (?: (?: punktet | punkterne | sagen | indstillingen | indstillingerne | forslaget | forslagene
          | det\sindstillede | ovenstående | dette | det ) \s
        (?: blev\s | er\s | bliver\s | kan\s )?
      | kan\s | blev\s | er\s )?
    (?: enstemmigt \s | ikke \s | samlet \s )?
    (?: godkendt | godkendes | vedtaget | vedtages | tiltrådt | tiltrædes | anbefales?
      | anbefalet | anbefaler | indstilles | indstillet | imødekommet | imødekommes | bevilget
      | bevilges | godkender | afslag | afvist | forkastet | faldet )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_CONTENT_AFTER = re.compile(
    r"""\A \W{0,3} (?: [\wæøå,]{1,40} \s ){0,3}?
        (?: anbefaler | anbefales? | anbefalet | indstilles | godkendt | godkendes ) ,? \s
        (?: (?:over\s?for|til) \s [\wæøå]{2,40} (?: \s og \s [\wæøå]{2,40} )? ,? \s )?
        at \b (?P<content> .{3,} )""",
    re.VERBOSE | re.IGNORECASE,
)
_AS_PROPOSED = re.compile(
    r"\bsom\s(?:foreslået|indstillet)\b|\b(?:den|det|de)\sforeslåede\b"
    r"|\b(?:administrationens|forvaltningens|direktionens|borgmesterens)\sforslag\b",
    re.IGNORECASE,
)
_INDSTILLING = re.compile(
    r"""\b (?: indstilling (?:en|er|erne|ens|ernes)? (?:spunkt\w{0,4})? | indstillede
              | anbefaling(?:en|er)? ) \b
        (?: \s fra \s (?P<from> [A-ZÆØÅ][^.;:]{2,90}? )
            (?= \s (?: godkend | anbefal | tages | følges | tiltræd | vedtag | idet | med\s )
              | [.,;] | $ ) )?""",
    re.VERBOSE,
)
_BEFORE = 160
"""Characters before "indstilling" that may name whose it is."""
_OWNER_BODY = re.compile(
    r"""(?P<body> (?: [A-ZÆØÅ][\wæøå]{0,30} (?:-,?|,) \s (?:og\s)? ){0,4}
        [\wæøåÆØÅ-]{0,30} (?: udvalg | råd | bestyrelse | direktion | magistrat ) \w{0,5} )
        \s (?: [\wæøå]{4,14}e \s | ny \s | nye \s ){0,2} $""",
    re.VERBOSE,
)
_ADDRESSED = re.compile(r"(?:over\s?for|til|i)\s$", re.IGNORECASE)
_OWN = re.compile(
    r"(?:administration|forvaltning|direktør|center|chef)\w{0,20}\s(?:[\wæøå]{4,14}e\s){0,2}$",
    re.IGNORECASE,
)
_EVERY_COMMITTEE = re.compile(r"\bfagudvalg(?:enes|ets)\b", re.IGNORECASE)
_NEW_POINT = re.compile(
    r"\b(?:nyt|nye|to\snye)\s(?:\w+\s)?indstillingspunkt|\banbefaler\ssom\spunkt\b", re.IGNORECASE
)
_CHANGED = re.compile(
    r"""\b (?: med \s (?: den | de | det | følgende | denne | disse | en | et | mindre | nogle )
                \s (?: \w{1,30} \s )?
                (?: ændring | tilføjelse | præcisering | justering | tilretning | nedjustering
                  | opjustering | rettelse | korrektion | forskel ) \w{0,4}
          | med \s (?: ændring | tilføjelse | præcisering | justering ) \w{0,4}
          | som \s ændret
          | i \s (?:den\s)? (?: reviderede? | ændrede? | justerede? ) \s (?:form|udgave)
          | justeres | ændres | ændret \s til )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_CHANGED_TO = re.compile(r"\W{0,3}(?:ændres|ændret|justeres|rettes)\b", re.IGNORECASE)
_HEARD = re.compile(r"høringssvar|\w{3,40}(?:råds|rådets|rådenes)\sbemærkning", re.IGNORECASE)
_EXCEPT = re.compile(
    r"\b(?:undtagen|med\sundtagelse\saf|bortset\sfra|undtaget"
    r"|inden\s?for\s\w{2,40}(?:-\sog\s\w{2,40})?området)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"\b(?:idet|dog|men)\b\s?(?P<rest>.{0,200})", re.IGNORECASE)
_WISH = re.compile(
    r"""\A (?: \W{0,3} (?: dog \s )? (?: [\wæøå-]{1,40} \s ){1,7}?
        (?: ønsker | takker | finder | bemærker | noterer | ser\sfrem | opfordrer | besluttede
          | beslutter | vurderer | gerne\sser | tager | har | konstaterer )\b
      | \W{0,3} der \s ønskes \b )""",
    re.VERBOSE | re.IGNORECASE,
)
_CHANGING = re.compile(
    r"""\b (?: ændre[srt] | ændres | ændringer | flyttes? | flyttet | rykkes | tilføjes | tilføjet
          | justeres | opjusteres | nedjusteres | nedsættes | forhøjes | fastsættes | tilrettes
          | tilpasses | omformuleres | erstattes | udgår | fjernes | slettes | udvides | begrænses
          | sænkes | hæves | reduceres | præciseres | kun \s gælder | i \s stedet | indarbejdes
          | konsekvensrettes | afvist | afvises | tages \s af | optages \s på | bærer \s navnet
          | skal \s alene | alene \s skal | slukkes | fastholdes | undtages | tildeles
          | placeres )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_NO_POSITION = re.compile(
    r"\bundl(?:od|ader)\b.{0,40}\b(?:tage\sstilling|stillingtagen)|\bundlader\sog\b", re.IGNORECASE
)
_APPOINTS = re.compile(
    r"\b(?:udpegede|udpeget|udpeger|valgte|valgt|vælger|pegede\spå"
    r"|som\s(?:hhv\.?\s)?(?:formand|næstformand|medlem|suppleant|repræsentant))\b",
    re.IGNORECASE,
)
_SENDS = re.compile(r"\b(?:oversend|fremsend|videresend|send)\w{0,3}\b|\bforelæg", re.IGNORECASE)
_BACK = re.compile(r"\btilbage\b", re.IGNORECASE)
_CONTENT_WORD = re.compile(r"[\wæøå]{5,}")
_EMPTY_WORDS = frozenset(
    "godke vedta anbef indst udval byråd beslu øko overf admin tages blev enste samle kommu orien"
    " følge tiltr efter denne dette skal heref".split()
)

_OWN_WORDS = "decided in other words"
_OTHERWISE = _Found(_Status.UNKNOWN, _OWN_WORDS)
_ANSWERED = "a question left open, and answered"
_DEALT_WITH = re.compile(r"behandle[ds]?\w?\b|behandlet\b", re.IGNORECASE)
_NOTHING_ASKED = "taken to note, where nothing was to be approved"
_SENT_ON = "sent on without a decision"
_APPOINTED = "answered by an appointment"
_THE_MATTER = re.compile(
    r"\s{0,3}(?:sagen|orienteringen|punktet|punkterne|forslaget)\b", re.IGNORECASE
)

_YES = frozenset({"approved", "endorsed", "recommended"})
_SAID = {
    "approved": "approved",
    "endorsed": "endorsed",
    "recommended": "recommended in turn",
    "noted": "taken to note",
    "discussed": "discussed",
    "postponed": "postponed",
    "withdrawn": "withdrawn",
    "referred": "sent on",
    "delegated": "left to somebody else",
    "requested": "met with a wish",
    "proposed": "met with a proposal",
    "informed": "told of",
    "no remarks": "left without remarks",
}


class _Reading:
    """One decision held against the points of one recommendation."""

    def __init__(
        self,
        groups: Sequence[Recommended],
        text: str,
        body: str,
        accounts: Sequence[Account],
        told: dict[int, _Reading] | None = None,
    ) -> None:
        self._seen = veiled(text)
        self._text = text
        self._accounts = accounts
        # Accounts by their place, once read: many points ask for the same.
        self._told: dict[int, _Reading] = {} if told is None else told
        self._groups = groups
        self._remarks = [one for one in remarks(text) if one.voters is None]
        self.points = _points(addressed_to(groups, body))
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
    def _better(new: _Found, old: _Found | None, *, numbered: bool) -> bool:
        """Tell whether what a sentence says of a point goes before what was said already."""
        if old is None:
            return True
        if old.status is _Status.UNKNOWN:
            return new.status is not _Status.UNKNOWN
        if old.status is _Status.OPEN:
            # "Sendes til Økonomiudvalget. Anbefales.": it was judged before it was sent on.
            return new.status in _SETTLED and (numbered or old.why == _SENT_ON)
        if old.status is _Status.FOLLOWED:
            return numbered and new.status in (_Status.CHANGED, _Status.REFUSED)
        return False

    def _answered(self, numbers: Sequence[str]) -> list[_Point]:
        """Return the points that these numbers name."""
        if not numbers:
            return []
        wanted = {number.lower() for number in numbers}
        # An answer to point 1 is one to its parts 1a and 1b.
        exact = [one for one in self.points if one.name in wanted or one.head in wanted]
        if exact:
            return exact
        # "1a. Anbefales.", where the recommendation has no parts of its own.
        heads = {_head(number) for number in wanted} - {""}
        return [point for point in self.points if point.name in heads]

    def _found(
        self, point: _Point, one: Statement, outcomes: Sequence[str], *, numbered: bool
    ) -> _Found | None:
        """Return what one sentence says of one point; None where it says nothing of it."""
        remark = self._remark_of(one)
        cut = remark.introduced if remark and remark.introduced > one.words else one.end
        head = plain(self._seen[one.words : cut])
        if found := self._open(point, head, outcomes, numbered=numbered):
            return found
        if "rejected" in outcomes:
            return self._refused(point, head, numbered=numbered)
        yes = next((outcome for outcome in outcomes if outcome in _YES), None)
        if "noted" in outcomes and (point.asks == "note" or not yes):
            return self._noted(point, head, remark)
        if point.asks == "appoint" and _APPOINTS.search(head):
            return _Found(_Status.FOLLOWED, _APPOINTED)
        if yes:
            named = numbered and not one.points
            return self._accepted(point, head, remark, yes, named=named)
        return self._otherwise(point, head, outcomes, numbered=numbered)

    def _open(
        self, point: _Point, head: str, outcomes: Sequence[str], *, numbered: bool
    ) -> _Found | None:
        """Return that a sentence leaves a point open, where it does."""
        if _NO_POSITION.search(head):
            return _Found(_Status.OPEN, "left without a position")
        if _YES.intersection(outcomes):
            return None
        for outcome in ("postponed", "withdrawn"):
            if outcome in outcomes:
                return _Found(_Status.OPEN, _SAID[outcome])
        if "referred" in outcomes and "rejected" not in outcomes:
            return self._sent(point, head, numbered=numbered)
        return None

    def _otherwise(
        self, point: _Point, head: str, outcomes: Sequence[str], *, numbered: bool
    ) -> _Found | None:
        """Judge a sentence that neither accepts nor refuses."""
        if numbered and _CHANGED_TO.match(head):
            return _Found(_Status.CHANGED, "changed")
        if "discussed" in outcomes:
            if point.asks == "discuss":
                return _Found(_Status.FOLLOWED, "discussed")
            return _Found(_Status.UNKNOWN, "only discussed")
        return _OTHERWISE if numbered else None

    def _remark_of(self, one: Statement) -> Remark | None:
        return remark_introduced(self._remarks, one.words, one.end)

    def _refused(self, point: _Point, head: str, *, numbered: bool) -> _Found | None:
        if "afslag" in head.lower() and "afslag" in point.words.lower():
            return _Found(_Status.FOLLOWED, "refused, as recommended")
        content = _CONTENT_AFTER.match(head)
        whole = numbered or self._owner(head) is not None
        if whole or (_BARE.match(head) and not content):
            return _Found(_Status.REFUSED, "not approved")
        if not _shared(content["content"] if content else head, point.words):
            return None
        if point.asks == "choice":
            return _Found(_Status.ANSWERED, _ANSWERED)
        return _Found(_Status.REFUSED, "not approved")

    def _sent(self, point: _Point, head: str, *, numbered: bool) -> _Found:
        if not _BACK.search(head) and point.asks == "choice":
            return _Found(_Status.ANSWERED, _ANSWERED) if numbered else _OTHERWISE
        if _DEALT_WITH.search(head) and _DEALT_WITH.search(point.words):
            return _Found(_Status.FOLLOWED, "dealt with, as recommended")
        if not _BACK.search(head) and _SENDS.search(point.words):
            return _Found(_Status.FOLLOWED, "sent on, as recommended")
        why = "sent back" if _BACK.search(head) else _SENT_ON
        return _Found(_Status.OPEN, why)

    def _noted(self, point: _Point, head: str, remark: Remark | None) -> _Found | None:
        if _HEARD.search(head) and not _HEARD.search(point.words):
            # "Seniorrådets høringssvar blev taget til efterretning": not what was asked.
            return None
        if point.asks == "note":
            return self._modified("taken to note", head, remark, changes=False)
        if not _FORMAL.search(point.words):
            # "at der følges op på mødet": nothing to approve, and the body takes it as it is.
            return _Found(_Status.FOLLOWED, _NOTHING_ASKED, False)
        return _Found(_Status.UNKNOWN, "only taken to note")

    def _accepted(
        self, point: _Point, head: str, remark: Remark | None, yes: str, *, named: bool
    ) -> _Found:
        """Judge a sentence that approves or recommends: the recommendation, or something else?"""
        owner = self._owner(head)
        if owner is None and not named and (other := self._in_own_words(point, head)):
            return other
        if owner:
            return self._through(point, owner, head, remark, yes)
        return self._modified(_SAID[yes], head, remark)

    @staticmethod
    def _in_own_words(point: _Point, head: str) -> _Found | None:
        """Judge a sentence that does not name the recommendation; None where it means it."""
        content = _CONTENT_AFTER.match(head)
        if content and _THE_MATTER.match(content["content"]):
            return None
        if not content and (_BARE.match(head) or _AS_PROPOSED.search(head)):
            return None
        if point.asks == "choice":
            return _Found(_Status.ANSWERED, _ANSWERED)
        if not content:
            return None if _shared(head, point.words) else _OTHERWISE
        same = _shared(content["content"], point.words, most=0.7)
        agrees = bool(_NEGATION.search(head)) == bool(_NEGATION.search(point.words))
        return None if same and agrees else _OTHERWISE

    def _owner(self, head: str) -> str | None:
        """Return whose recommendation a sentence is about: "" for this one, None for none."""
        match = _INDSTILLING.search(head)
        if not match:
            return None
        before = head[max(0, match.start() - _BEFORE) : match.start()]
        if _EVERY_COMMITTEE.search(before):
            return _COMMITTEES
        if match["from"]:
            other = _OWNER_BODY.match(match["from"].strip() + " ")
            return body_name(_plain_body(other["body"])) if other else ""
        if _OWN.search(before):
            return ""
        body = _OWNER_BODY.search(before)
        if not body or _ADDRESSED.search(before[: body.start()]):
            # "anbefaler over for Byrådet indstillingspunkt 1": the body it is addressed to.
            return ""
        if not body["body"].endswith("s") and not body["body"].endswith("udvalget"):
            # "godkendte Byrådet indstillingspunkt 1": the body that decides. "Miljøudvalget
            # indstilling" is a slip.
            return ""
        name = body_name(_plain_body(body["body"]))
        by = {slug(body_name(who.name)) for group in self._groups for who in group.by}
        return "" if slug(name) in by else name

    def _through(
        self, point: _Point, owner: str, head: str, remark: Remark | None, yes: str
    ) -> _Found:
        """Judge an approval of another body's recommendation by what the item tells of that."""
        told = self._told_by(owner, point)
        found = self._modified(_SAID[yes], head, remark)
        if told is None:
            whose = "the committees'" if owner == _COMMITTEES else f"{owner}'s"
            why = f"decided as {whose} recommendation, which the item does not tell"
            return _Found(found.status, why, certain=False)
        if told.status is _Status.FOLLOWED:
            return _Found(found.status, found.why, told.certain)
        by = "the committees" if owner == _COMMITTEES else owner
        why = told.why if "which" in told.why else f"{told.why} by {by}, which this follows"
        return _Found(told.status, why, told.certain)

    def _told_by(self, owner: str, point: _Point) -> _Found | None:
        """Return what the item's account of another body says of a point."""
        if owner == _COMMITTEES:
            told = [
                self._told_at(place, point)
                for place, account in enumerate(self._accounts)
                if "udvalg" in account.body.lower() and not _ECONOMY.search(account.body)
            ]
            return _agreed([one for one in told if one])
        for place in reversed(range(len(self._accounts))):
            same = slug(body_name(self._accounts[place].body)) == slug(owner)
            if same and (found := self._told_at(place, point)):
                return found
        return None

    def _told_at(self, place: int, point: _Point) -> _Found | None:
        """Return what one account says of a point."""
        if place not in self._told:
            account = self._accounts[place]
            before = self._accounts[:place]
            reading = _Reading(self._groups, account.text, account.body, before, self._told)
            reading.read()
            self._told[place] = reading
        reading = self._told[place]
        same = next((one for one in reading.points if one.name == point.name), None)
        if same is None:
            return None
        if same.condition and same.status is _Status.FOLLOWED:
            return _Found(_Status.CHANGED, "given a condition")
        parts = [one.found for one in reading.points if one.head == same.name and one.found]
        return same.found or _agreed(parts)

    def _modified(
        self, said: str, head: str, remark: Remark | None, *, changes: bool = True
    ) -> _Found:
        """Return whether what is accepted is changed on the way."""
        words = plain(self._seen[remark.start : remark.end]) if remark else ""
        if not changes:
            return _Found(_Status.FOLLOWED, f"{said}, with a remark" if remark else said)
        if _NEW_POINT.search(head):
            return _Found(_Status.CHANGED, f"{said}, with a new point")
        if _CHANGED.search(head):
            return _Found(_Status.CHANGED, f"{said} with a change")
        if _EXCEPT.search(head):
            return _Found(_Status.CHANGED, f"{said} with an exception")
        if clause := _CLAUSE.search(head):
            rest = clause["rest"]
            if _CHANGING.search(rest) or not _WISH.match(rest):
                return _Found(_Status.CHANGED, f"{said} with a change")
            return _Found(_Status.FOLLOWED, f"{said}, with a wish")
        if remark and _CHANGING.search(words):
            return _Found(_Status.CHANGED, f"{said} with a change told in a remark")
        return _Found(_Status.FOLLOWED, f"{said}, with a remark" if remark else said)


_COMMITTEES = "*"
_ECONOMY = re.compile(r"økonomi|forretningsudvalg", re.IGNORECASE)


def _agreed(found: list[_Found]) -> _Found | None:
    """Return what several committees made of a point; those that took no position are left out."""
    told = [one for one in found if one.status in _SETTLED]
    if not told:
        return found[0] if found else None
    statuses = {one.status for one in told}
    if len(statuses) > 1 and _Status.REFUSED in statuses:
        return _Found(_Status.UNKNOWN, "judged differently")
    return next((one for one in told if one.status is _Status.CHANGED), told[0])


_SETTLED = frozenset({_Status.FOLLOWED, _Status.CHANGED, _Status.REFUSED})
_MOST_ACCOUNTS = 40
_MOST_POINTS = 200
_LONGEST = 60_000
"""More accounts, points or characters than any item read has; beyond, nothing is held against
anything, so that the work stays in proportion to the text."""
_NEGATION = re.compile(r"\b(?:ikke|ingen|afvises|undlade)\b", re.IGNORECASE)


def _plain_body(name: str) -> str:
    """Return a body's name without the genitive."""
    return re.sub(r"(?<=t)s$", "", name.strip())


def _shared(words: str, other: str, most: float = 0.5) -> bool:
    """Tell whether most of the telling words of one text stand in the other."""
    stems = {one for one in _stems(words) if one not in _EMPTY_WORDS}
    return bool(stems) and len(stems & _stems(other)) > most * len(stems)


def _stems(words: str) -> set[str]:
    return {word[:5] for word in _CONTENT_WORD.findall(words.lower())}


def adherence(
    groups: Sequence[Recommended], text: str, body: str, accounts: Sequence[Account] = ()
) -> Adherence | None:
    """Return how a decision stands to the recommendation; None where nothing is recommended.

    Args:
        groups: what the item recommends.
        text: the decision.
        body: the deciding body.
        accounts: what other bodies decided before, the earliest first.

    >>> from sagsgraf.danish.recommendations import recommended
    >>> asked = recommended("Chefen indstiller, at planen godkendes.")
    >>> adherence(asked, "Godkendt.", "Direktionen")
    Adherence(value=<Follows.FOLLOWED: 'followed'>, because='The recommendation was approved.',
    certain=True)
    >>> adherence(asked, "Udsat.", "Direktionen").because
    'The matter was postponed.'
    """
    if not any(group.points for group in groups):
        return None
    reading = _Reading(groups, text, body, accounts[-_MOST_ACCOUNTS:])
    if len(reading.points) > _MOST_POINTS or len(text) > _LONGEST:
        return Adherence(Follows.NOT_COMPARABLE, "The item is too long to be compared.")
    reading.read()
    return _judged(reading)


def _judged(reading: _Reading) -> Adherence:
    """Return the answer for all points together."""
    parted = {one.head for one in reading.points if one.found and one.head != one.name}
    # "1a. Anbefales. 1b. Udsat.": with its parts answered, point 1 is.
    points = [one for one in reading.points if one.found or one.name not in parted]
    if all(point.asks == "nothing" for point in points):
        return Adherence(Follows.NOT_COMPARABLE, "The item says that nothing is to be decided.")
    good = [one for one in points if one.status in (_Status.FOLLOWED, _Status.CHANGED)]
    refused = [one for one in points if one.status is _Status.REFUSED]
    if good and not refused:
        # A question that is answered stands in no one's way.
        good += [one for one in points if one.status is _Status.ANSWERED]
    rest = len(points) - len(good) - len(refused)
    certain = all(one.found.certain for one in points if one.found)
    if good and not refused and not rest:
        return _all_good(points, certain=certain)
    if refused and not good and not rest:
        return Adherence(Follows.NOT_FOLLOWED, _sentence(points, "not approved"), certain)
    if good or refused:
        return Adherence(Follows.PARTLY, _mixed(points), certain)
    return Adherence(Follows.NOT_COMPARABLE, _untold(reading), certain)


def _all_good(points: list[_Point], *, certain: bool) -> Adherence:
    """Return the answer where every point was accepted, as it was or changed."""
    said = list(dict.fromkeys(point.found.why for point in points if point.found))
    condition = next((point.condition for point in points if point.condition), None)
    changed = [point for point in points if point.found and point.found.status is _Status.CHANGED]
    if condition:
        left = (
            "with the financing left open"
            if condition.about == "financing"
            else "on a condition that the decision names"
        )
        why = said[0][:1].upper() + said[0][1:]
        return Adherence(Follows.PARTLY, f"{why}, {left}.", certain)
    if changed:
        if len(points) == 1 or len(changed) == len(points):
            why = changed[0].found.why if changed[0].found else ""
            return Adherence(Follows.CHANGED, _sentence(points, why), certain)
        return Adherence(Follows.CHANGED, _mixed(points), certain)
    if len(said) == 1:
        if said[0] == "taken to note" and all(point.asks == "note" for point in points):
            return Adherence(
                Follows.FOLLOWED,
                "The recommendation was to take it to note; the decision takes it to note.",
                certain,
            )
        if said[0] == "discussed":
            return Adherence(
                Follows.FOLLOWED,
                "The recommendation was to discuss it; the decision says it was discussed.",
                certain,
            )
        if said[0] == _APPOINTED:
            return Adherence(
                Follows.FOLLOWED,
                "The recommendation was to appoint somebody; the decision appoints.",
                certain,
            )
        if said[0] == _SAID["recommended"]:
            return Adherence(
                Follows.FOLLOWED, "The body recommends in turn what was recommended to it.", certain
            )
        return Adherence(Follows.FOLLOWED, _sentence(points, said[0]), certain)
    return Adherence(Follows.FOLLOWED, _mixed(points), certain)


def _sentence(points: list[_Point], why: str) -> str:
    subject = "The recommendation" if len(points) == 1 else "The points of the recommendation"
    verb = "was" if len(points) == 1 else "were"
    return f"{subject} {verb} {why}."


def _mixed(points: list[_Point]) -> str:
    """Return a sentence that says of each point what became of it, like points together."""
    by_why: dict[str, list[str]] = {}
    for point in points:
        why = point.found.why if point.found else "not mentioned"
        names = by_why.setdefault(why, [])
        if point.name not in names and point.head not in names:
            names.append(point.name)
    parts = []
    for why, names in by_why.items():
        subject = f"point {names[0]} was" if len(names) == 1 else f"points {_listed(names)} were"
        parts.append(f"{subject} {why}")
    sentence = "; ".join(parts)
    return f"{sentence[:1].upper()}{sentence[1:]}."


def _listed(names: list[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _untold(reading: _Reading) -> str:
    """Return why nothing can be held against the recommendation."""
    whys = [point.found.why for point in reading.points if point.found]
    opened = [
        point.found.why
        for point in reading.points
        if point.found and point.found.status is _Status.OPEN
    ]
    if opened:
        return f"The matter was {opened[0]}."
    if whys and whys[0] == "only taken to note":
        return "The recommendation asks for a decision; it was only taken to note."
    if whys and whys[0].startswith(_ANSWERED):
        return "The recommendation left the choice open; the decision makes it."
    if whys:
        return f"The recommendation was {whys[0]}."
    if "informed" in reading.extra:
        return "The decision only tells what was said."
    if "no remarks" in reading.extra:
        return "There was nothing to decide on."
    return "The decision does not say how it stands to the recommendation."
