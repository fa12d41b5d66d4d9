"""One answer for all points of a recommendation, with its reason as a sentence."""

from __future__ import annotations

from sagsgraf.danish.adherence.points import Adherence, Follows, Point, Status
from sagsgraf.danish.adherence.reading import Reading
from sagsgraf.danish.adherence.wording import ANSWERED, APPOINTED, SAID


def judged(reading: Reading) -> Adherence:
    """Return the answer for all points together."""
    parted = {one.head for one in reading.points if one.found and one.head != one.name}
    # "1a. Anbefales. 1b. Udsat.": with its parts answered, point 1 is.
    points = [one for one in reading.points if one.found or one.name not in parted]
    if all(point.asks == "nothing" for point in points):
        return Adherence(Follows.NOT_COMPARABLE, "The item says that nothing is to be decided.")
    good = [one for one in points if one.status in (Status.FOLLOWED, Status.CHANGED)]
    refused = [one for one in points if one.status is Status.REFUSED]
    if good and not refused:
        # A question that is answered stands in no one's way.
        good += [one for one in points if one.status is Status.ANSWERED]
    rest = len(points) - len(good) - len(refused)
    certain = all(one.found.certain for one in points if one.found)
    if good and not refused and not rest:
        return _all_good(points, certain=certain)
    if refused and not good and not rest:
        return Adherence(Follows.NOT_FOLLOWED, _sentence(points, "not approved"), certain)
    if good or refused:
        return Adherence(Follows.PARTLY, _mixed(points), certain)
    return Adherence(Follows.NOT_COMPARABLE, _untold(reading), certain)


def _all_good(points: list[Point], *, certain: bool) -> Adherence:
    """Return the answer where every point was accepted, as it was or changed."""
    said = list(dict.fromkeys(point.found.why for point in points if point.found))
    condition = next((point.condition for point in points if point.condition), None)
    changed = [point for point in points if point.found and point.found.status is Status.CHANGED]
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
        if said[0] == APPOINTED:
            return Adherence(
                Follows.FOLLOWED,
                "The recommendation was to appoint somebody; the decision appoints.",
                certain,
            )
        if said[0] == SAID["recommended"]:
            return Adherence(
                Follows.FOLLOWED, "The body recommends in turn what was recommended to it.", certain
            )
        return Adherence(Follows.FOLLOWED, _sentence(points, said[0]), certain)
    return Adherence(Follows.FOLLOWED, _mixed(points), certain)


def _sentence(points: list[Point], why: str) -> str:
    subject = "The recommendation" if len(points) == 1 else "The points of the recommendation"
    verb = "was" if len(points) == 1 else "were"
    return f"{subject} {verb} {why}."


def _mixed(points: list[Point]) -> str:
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


def _untold(reading: Reading) -> str:
    """Return why nothing can be held against the recommendation."""
    whys = [point.found.why for point in reading.points if point.found]
    opened = [
        point.found.why
        for point in reading.points
        if point.found and point.found.status is Status.OPEN
    ]
    if opened:
        return f"The matter was {opened[0]}."
    if whys and whys[0] == "only taken to note":
        return "The recommendation asks for a decision; it was only taken to note."
    if whys and whys[0].startswith(ANSWERED):
        return "The recommendation left the choice open; the decision makes it."
    if whys:
        return f"The recommendation was {whys[0]}."
    if "informed" in reading.extra:
        return "The decision only tells what was said."
    if "no remarks" in reading.extra:
        return "There was nothing to decide on."
    return "The decision does not say how it stands to the recommendation."
