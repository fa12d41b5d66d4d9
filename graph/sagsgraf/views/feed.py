"""An Atom feed (RFC 4287) of treatments: the same store gives the same bytes."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Any, Final

from sagsgraf.danish.text import fold_space
from sagsgraf.views.change_words import TOWN, say, values_in_words
from sagsgraf.views.pictures import Lang
from sagsgraf.views.words import date_in_words, outcome_words, shown

if TYPE_CHECKING:
    from sagsgraf.queries.followed import ChangedDecision, Followed, FollowedTreatment

_NOT_XML: Final = re.compile("[\ufffe\uffff]")
"""What XML 1.0 does not allow beside what `shown` takes out."""
_NEVER: Final = datetime(1970, 1, 1, tzinfo=UTC)
_AUTHOR: Final = "Sagsgraf"


def feed_text(found: Followed, lang: Lang, address: str) -> str:
    """Return the feed.

    Args:
        found: what is followed.
        lang: of titles and headings.
        address: where it will lie, for its link to itself.
    """
    feed = _feed(found, lang, address)
    for one in reversed(found.treatments):
        for entry in _entries(one, lang):
            feed.add_item(**entry)
    out = io.StringIO()
    feed.write(out, "utf-8")
    return out.getvalue() + "\n"


def _feed(found: Followed, lang: Lang, address: str) -> Any:
    from feedgenerator import Atom1Feed

    class Feed(Atom1Feed):  # type: ignore[misc] # the library ships no types
        """A feed that tells no time of its own: without entries, when the store last changed."""

        def latest_post_date(self) -> datetime:
            return max((item["updateddate"] for item in self.items), default=_moment(found.updated))

    names = ", ".join(_clean(name) for name in found.names)
    return Feed(
        title=say("follow_title", lang, cases=names) if names else say("follow_all", lang),
        link=found.iri,
        description=say("feed_subtitle", lang),
        language=lang,
        author_name=_AUTHOR,
        feed_url=address,
        feed_guid=found.iri,
    )


def _entries(one: FollowedTreatment, lang: Lang) -> Iterator[dict[str, Any]]:
    title = _title(one, lang)
    own = {
        "link": one.link or one.item,
        "author_name": fold_space(_clean(one.body)) or None,
        "categories": tuple(fold_space(_clean(case)) for case in one.cases),
    }
    marks: set[str] = set()
    for change in reversed(one.changes):
        if change.mark in marks:
            continue  # changed, changed back and changed again: one entry for the last
        marks.add(change.mark)
        yield own | {
            "title": say("feed_changed", lang, title=title),
            "unique_id": f"{one.item}#{change.mark}",
            "updateddate": _moment(change.seen),
            "description": _changed(one, change, lang),
        }
    yield own | {
        "title": title,
        "unique_id": one.item,
        "updateddate": _moment(one.updated) if one.updated else _met(one),
        "description": _told(one, lang),
    }


def _title(one: FollowedTreatment, lang: Lang) -> str:
    about = " ".join(part for part in (", ".join(one.cases), one.title) if part)
    about = about or say("no_title", lang)
    return fold_space(_clean(f"{date_in_words(one.date, lang)}, {one.body}: {about}"))


def place(one: FollowedTreatment, lang: Lang) -> str:
    """Return where a treatment took place, in words."""
    parts = [date_in_words(one.date, lang), one.body]
    if one.number:
        parts.append(say("number", lang, number=one.number))
    if one.closed:
        parts.append(say("closed", lang))
    if one.reported:
        parts.append(say("reported", lang))
    return shown(", ".join(part for part in parts if part))


def _told(one: FollowedTreatment, lang: Lang) -> str:
    lines = [_paragraph("", place(one, lang))]
    if one.outcomes:
        lines.append(_paragraph(say("field_outcome", lang), outcome_words(one.outcomes, lang)))
    decision = one.decision or say("no_decision", lang)
    lines.append(_paragraph(say("field_decision", lang), decision))
    return "".join(lines)


def _changed(one: FollowedTreatment, change: ChangedDecision, lang: Lang) -> str:
    lines = [
        _paragraph("", place(one, lang)),
        _paragraph(say("feed_old", lang), values_in_words("decision", change.old, lang)),
        _paragraph(say("feed_new", lang), values_in_words("decision", change.new, lang)),
    ]
    if change.reread:
        lines.append(_paragraph("", say("because_reread", lang)))
    return "".join(lines)


def _paragraph(label: str, text: str) -> str:
    """Return a paragraph of HTML, which the feed carries escaped once more."""
    told = html.escape(_clean(text), quote=False).replace("\n", "<br>")
    head = f"<strong>{html.escape(label, quote=False)}:</strong> " if label else ""
    return f"<p>{head}{told}</p>"


def _clean(text: str) -> str:
    return _NOT_XML.sub("", shown(text))


def _moment(utc: str) -> datetime:
    return datetime.fromisoformat(utc) if utc else _NEVER


def _met(one: FollowedTreatment) -> datetime:
    """Return when the body met, or the day began, for what no build tells of."""
    try:
        if one.start:
            return datetime.fromisoformat(one.start).replace(tzinfo=TOWN)
        return datetime.combine(datetime.fromisoformat(one.date), time(), TOWN)
    except ValueError:
        return _NEVER
