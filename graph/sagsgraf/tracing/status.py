"""How far a case has come, told from its last treatment and the way that it declares.

What may end a case follows from kommunestyrelsesloven: the council decides (§ 2), a committee
decides within its own field (§ 17), and any member of a committee may bring a matter before the
council (§ 23). Which of these a case is, only the declared way can tell: the last body on it
decides. A committee that recommends ("anbefales") never ends a case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from sagsgraf.danish.bodies import body_name, names_a_body, split_bodies
from sagsgraf.danish.text import slug
from sagsgraf.tracing.decided import (
    ends,
    is_closed,
    is_postponed,
    is_scheduled,
    is_withdrawn,
    tells_nothing,
)
from sagsgraf.tracing.model import Status, Treatment
from sagsgraf.tracing.path import Latest, declares
from sagsgraf.tracing.ranks import Rank, rank_of
from sagsgraf.tracing.seen import Declared, Seen

# "(V) begærer sagen indbragt for Byrådet", "Ida Bro begærede sagen i Byrådet": § 23.
_BROUGHT: Final = re.compile(
    r"""\b begær(?:er|ede|t|ing)? \b [^.;\n]{0,60}?
        \b (?P<council> byrådet | kommunalbestyrelsen | borgerrepræsentationen
          | regionsrådet )\b""",
    re.VERBOSE | re.IGNORECASE,
)

_LONGEST: Final = 20_000
"""Characters of a decision that are searched for where it is sent."""
# "at sende sagen tilbage til fornyet behandling i Plan- og Tryghedsudvalget", "Fremsendes til
# Teknisk Udvalg til behandling", "anbefaler overfor Byrådet, at".
_SENT: Final = re.compile(
    r"""\b (?: (?: [Oo]ver | [Ff]rem | [Tt]ilbage | [Vv]idere )? [Ss]end (?: e | er | es | t | te )
          | [Hh]envis (?: es | er | t | te ) | [Ll]øft (?: es | er | et | ede )
          | [Aa]nbefal (?: er | es | ede | et ) | [Ii]ndstil (?: ler | les | let | lede ) )
        \b [^.;\n]{0,120}? \b (?: til | for | overfor | i ) \s
        (?P<where> [A-ZÆØÅ] [^.;\n]{0,200}? )
        (?= \s (?: til | at | uden | med | i | den | ved | hvor ) \b | , \s? at \b | [.;\n]
          | $ )""",
    re.VERBOSE,
)


def status(found: Sequence[Seen], latest: Latest) -> Status | None:
    """Return how far a case has come; None where it has no treatment.

    The last treatment tells, in this order:

    - ``scheduled``: it is known from an agenda only.
    - ``undisclosed``: it prints no decision, as closed items do ("Beslutning ikke frigivet").
    - ``withdrawn``: it was taken off the agenda ("punktet udgår").
    - ``postponed``: it was put off, whole or in a numbered point.
    - ``closed``: the words end the case ("sagen afsluttes", "henlægges"), or a recommendation to
      do so is approved, and it need not go further.
    - ``awaiting``: bodies further on its declared way are not seen to have had it from then on, or
      a member brought it before the council (§ 23), whatever this body decided; or it decided
      nothing itself but sent or recommends it to a body that its words name ("fremsendes til
      Teknisk Udvalg"); or it was sent here by a body above that has yet to decide.
    - ``decided``: the body disposes of it (approved, endorsed, rejected, noted, delegated), and no
      body is left on its way.
    - ``treated``: anything else: discussed, recommended to nobody that is named, sent back.

    Args:
        found: the treatments in their order.
        latest: which bodies' minutes the graph has.
    """
    if not found:
        return None
    last = found[-1]
    one = last.treatment
    ahead = _ahead(found)
    state = _state(last, bool(ahead))
    awaits = ahead if state in {"awaiting", "scheduled", "postponed", "undisclosed"} else []
    return Status(
        state,
        one.date,
        one.body,
        one.item,
        one.outcomes,
        tuple(step.name for step in awaits),
        bool(awaits) and not any(step.body in latest or not step.body for step in awaits),
    )


def _state(last: Seen, ahead: bool) -> str:
    one = last.treatment
    if is_scheduled(one):
        return "scheduled"
    if tells_nothing(one):
        return "undisclosed"
    if is_withdrawn(one):
        return "withdrawn"
    if is_postponed(one):
        return "postponed"
    if not ahead and is_closed(one):
        return "closed"
    if ahead:
        return "awaiting"
    return "decided" if ends(one) and not _passed_on(one) else "treated"


def _passed_on(one: Treatment) -> bool:
    """Tell whether a body below the council leaves it, or a part of it, to another."""
    below = rank_of(one.body) < Rank.COUNCIL
    return below and bool({"recommended", "referred"} & set(one.outcomes))


def _ahead(found: Sequence[Seen]) -> list[Declared]:
    """Return the steps that are still to come, by the latest declaration and its own words."""
    declaring = [place for place, one in enumerate(found) if one.steps]
    left = list(_left(found, declaring[-1])) if declaring else []
    last = found[-1]
    steps = [*_sent_to(last, found), *left, *_brought(last, found)]
    if not steps and not last.steps:
        steps = list(_sent_from(found))
    return list({slug(step.name): step for step in reversed(steps)}.values())[::-1]


def _sent_to(last: Seen, found: Sequence[Seen]) -> Iterator[Declared]:
    """Yield the bodies that the last treatment sends the case to, where it decides nothing else."""
    one = last.treatment
    if not {"referred", "recommended"} & set(one.outcomes) or ends(one):
        return
    known = {slug(step.name): step for other in found for step in other.steps if step.body}
    known |= {
        slug(other.treatment.body): Declared(other.body, other.treatment.body)
        for other in found
        if other.body
    }
    for match in _SENT.finditer((one.decision or "")[:_LONGEST]):
        for words, *_ in split_bodies(match["where"]):
            name = body_name(words)
            if names_a_body(words) and slug(name) != slug(one.body):
                # The IRIs of a municipality's bodies end in their names.
                iri = f"{last.body.rpartition('/')[0]}/{slug(name)}" if last.body else ""
                yield known.get(slug(name)) or Declared(iri, name)


def _brought(last: Seen, found: Sequence[Seen]) -> Iterator[Declared]:
    """Yield the council, where a member brings a committee's matter before it (§ 23)."""
    brought = _BROUGHT.search(last.treatment.decision or "")
    if brought and rank_of(last.treatment.body) < Rank.COUNCIL:
        council = brought["council"].capitalize()
        named = (step for one in found for step in one.steps if step.name.endswith(council))
        yield next(named, Declared("", council))


def _sent_from(found: Sequence[Seen]) -> Iterator[Declared]:
    """Yield the body above that sent the case to the last one and has not decided itself.

    Aarhus' council sends a proposal to a committee; what the committee thinks of it ("kunne
    tiltræde indstillingen") ends nothing.
    """
    last = found[-1]
    above = [one for one in found if rank_of(one.treatment.body) > rank_of(last.treatment.body)]
    if above and "referred" in above[-1].treatment.outcomes and not ends(above[-1].treatment):
        name = slug(last.treatment.body)
        sent = _SENT.finditer((above[-1].treatment.decision or "")[:_LONGEST])
        if any(slug(body_name(match["where"])) == name for match in sent):
            yield Declared(above[-1].body, above[-1].treatment.body)


def _left(found: Sequence[Seen], place: int) -> Iterator[Declared]:
    """Yield the steps of one declared way behind the last one that is seen.

    A body is seen where it has a treatment from the declaring one on. Committees deal with a case
    side by side, in whatever order they meet: of them, those that declared the same way earlier in
    this round count too. Where the declaring body is not on the way itself, the steps of bodies
    above it are ahead.
    """
    one = found[place]
    own, rank = one.place, rank_of(one.treatment.body)
    seen = {other.body for other in found[place + 1 :]}
    seen |= {
        other.body
        for other in found[_round(found, place) : place]
        if rank_of(other.treatment.body) == rank and _same_way(other, one)
    }
    ahead: list[Declared] = []
    for index, step in enumerate(one.steps):
        if index == own or (step.body and step.body in seen) or _is_collective(step, found[place:]):
            ahead = []
        elif index > own if own is not None else rank_of(step.name) > rank:
            ahead.append(step)
    yield from ahead


def _is_collective(step: Declared, later: Sequence[Seen]) -> bool:
    return not step.body and any(declares(one, step) for one in later)


def _same_way(one: Seen, other: Seen) -> bool:
    return [step.key for step in one.steps] == [step.key for step in other.steps]


def _round(found: Sequence[Seen], place: int) -> int:
    """Return where the present round begins: behind the last time that the council had the case."""
    before = (
        index
        for index in range(place - 1, -1, -1)
        if rank_of(found[index].treatment.body) == Rank.COUNCIL
    )
    return next(before, -1) + 1
