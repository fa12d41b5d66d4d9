"""The page of one case: a file that tells its course, with the quote behind every statement.

It works from a folder, without any network and without its script, which only opens and closes
all quotes at once. What comes from a document is only ever text, through autoescape; the page's
policy lets nothing be loaded, and nothing run but that script, known by its hash.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from sagsgraf.tracing.model import Trace
from sagsgraf.views.changed import marked, told
from sagsgraf.views.chart import charts
from sagsgraf.views.details import details
from sagsgraf.views.lanes import colours, lanes
from sagsgraf.views.parts import (
    financed,
    gap_before,
    heading_facts,
    no_decision,
    place_facts,
    position,
    same_as,
    since,
    tone,
    turns,
    unchanged,
)
from sagsgraf.views.pictures import Lang
from sagsgraf.views.reasons import reason_in_words
from sagsgraf.views.standing import missing, standing, way
from sagsgraf.views.story import Step, by_day, by_whom, is_subpoint, story
from sagsgraf.views.sums import mentioned, sums_by_year, value_in_words
from sagsgraf.views.trace_links import Links
from sagsgraf.views.whole import dates, laws, people, versions
from sagsgraf.views.words import (
    about_word,
    amount_kind_word,
    capital,
    checked_lang,
    date_in_words,
    kroner,
    number_of,
    outcome_word,
    short_date,
    shown,
    words,
    years_in_words,
)

if TYPE_CHECKING:
    from jinja2 import Environment
    from jinja2.runtime import Context

_SCRIPT: Final = """\
(() => {
  const button = document.getElementById("all");
  const quotes = [...document.querySelectorAll("details")];
  if (!quotes.length) return;
  const tell = () => {
    button.textContent = quotes.every(one => one.open) ? button.dataset.close : button.dataset.open;
  };
  button.addEventListener("click", () => {
    const open = !quotes.every(one => one.open);
    for (const one of quotes) one.open = open;
    tell();
  });
  document.addEventListener("toggle", tell, true);
  button.hidden = false;
  tell();
})();
"""
# What the template calls with the language that the page is in.
_IN_WORDS: Final[dict[str, Callable[..., Any]]] = {
    "about_word": about_word,
    "amount_kind_word": amount_kind_word,
    "date_in_words": date_in_words,
    "details": details,
    "financed": financed,
    "gap_before": gap_before,
    "kroner": kroner,
    "no_decision": no_decision,
    "number_of": number_of,
    "outcome_word": outcome_word,
    "place_facts": place_facts,
    "position": position,
    "reason_in_words": reason_in_words,
    "same_as": same_as,
    "short_date": short_date,
    "since": since,
    "turns": turns,
    "unchanged": unchanged,
    "value_in_words": value_in_words,
    "versions": versions,
    "years_in_words": years_in_words,
}
_PLAIN: Final[dict[str, Callable[..., Any]]] = {
    "by_day": by_day,
    "by_whom": by_whom,
    "capital": capital,
    "is_subpoint": is_subpoint,
    "marked": marked,
    "tone": tone,
}
_FIRST_DETAILS: Final = (
    "points",
    "adherence",
    "conditions",
    "votes",
    "remarks",
    "absent",
    "joined_because",
)
"""Details that stand at the decision; the others are behind a fold."""
_FEW_CHARTS: Final = 4
"""So many comparisons are drawn in sight; a budget has dozens."""


def trace_page(trace: Trace, lang: Lang = "da") -> str:
    """Return the trace as one HTML page; the same trace gives the same bytes."""
    return offline_page(
        "trace.html.j2",
        lang,
        script=_SCRIPT,
        links=Links(),
        **_shown(trace, story(trace), lang),
    )


@dataclass(frozen=True, slots=True)
class Beside:
    """What only the explorer can lead to from a case."""

    cases: tuple[tuple[str, str, str], ...] = ()
    """Other cases that its texts mention: number, title, address."""
    documents: tuple[tuple[str, str], ...] = ()
    """The documents that it was read in: name, address."""

    def sections(self, lang: Lang) -> Iterator[tuple[str, str]]:
        """Yield the anchors of its parts with their headings."""
        if self.cases:
            yield "cases", words(lang)["other_cases"]
        if self.documents:
            yield "sources", words(lang)["case_sources"]


def trace_fragment(
    trace: Trace, steps: Sequence[Step], lang: Lang, links: Links, beside: Beside | None = None
) -> str:
    """Return what the page of a trace shows, without the page around it.

    Args:
        trace: the case.
        steps: its story.
        lang: ``da`` or ``en``.
        links: where its words lead.
        beside: what is shown after the course, where there is anything.
    """
    values = _shown(trace, steps, lang) | {"beside": beside}
    if beside:
        values["sections"] += beside.sections(lang)
    template = _environment(checked_lang(lang), indented=False).get_template(
        "trace_fragment.html.j2"
    )
    return template.render(lang=lang, say=words(lang), links=links, **values)


def _shown(trace: Trace, steps: Sequence[Step], lang: Lang) -> dict[str, Any]:
    """Return what the templates show of a trace."""
    found = {
        "charts": charts(trace.comparisons, steps, checked_lang(lang)),
        "year_sums": sums_by_year(steps),
        "people": people(trace, steps, lang),
        "laws": laws(trace, steps, lang),
        "dates": dates(steps, lang),
    }
    return {
        "trace": trace,
        "steps": steps,
        "facts": heading_facts(trace, lang),
        "standing": standing(trace, steps, lang),
        "way": way(trace, steps, lang),
        "lacks": missing(trace, steps, lang),
        "lanes": lanes(trace, steps, lang),
        "colours": colours(steps),
        "few": _FEW_CHARTS,
        "first_details": _FIRST_DETAILS,
        "mentioned": lambda row: mentioned(row, steps, lang),
        "told": lambda change, before, after: told(change, lang, before, after),
        "sections": list(_sections({**found, "papers": trace.papers}, lang)),
        "beside": None,
        **found,
    }


def _sections(found: Mapping[str, Any], lang: Lang) -> Iterator[tuple[str, str]]:
    """Yield the parts of the page below the course of the case, with their headings."""
    for field, anchor, key in (
        ("charts", "money", "money"),
        ("year_sums", "amounts", "by_year"),
        ("people", "people", "whole_people"),
        ("papers", "papers", "whole_papers"),
        ("laws", "laws", "whole_laws"),
        ("dates", "dates", "whole_dates"),
    ):
        if found[field]:
            yield anchor, words(lang)[key]


def offline_page(template: str, lang: Lang, *, script: str = "", **values: Any) -> str:
    """Return a page of this family, with its style, its policy and at most one script.

    Args:
        template: a file in ``views/assets``.
        lang: ``da`` or ``en``.
        script: allowed by its hash; never made of what a document says.
        values: what the template shows; text is escaped by the template engine.
    """
    environment = _environment(checked_lang(lang))
    style = _asset("tokens.css") + "\n" + _asset("trace.css")
    return environment.get_template(template).render(
        lang=lang,
        say=words(lang),
        style=style,
        script=script,
        policy=_policy(style, script),
        **values,
    )


@cache
def _environment(lang: Lang, *, indented: bool = True) -> Environment:
    """Return the templates in a language, each compiled once."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    environment = Environment(
        loader=FunctionLoader(_asset if indented else _flush),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalized,
    )
    environment.context_class = _direct()
    environment.globals.update(
        {name: _with_lang(call, lang) for name, call in _IN_WORDS.items()}, **_PLAIN
    )
    return environment


@cache
def _direct() -> type[Context]:
    """Return a context that calls what a template calls, as it is.

    The engine's own asks each time whether the function wants the context: here none does, and a
    long case makes ten thousand calls.
    """
    from jinja2.runtime import Context

    class Direct(Context):
        def call(self, called: Any, /, *values: Any, **named: Any) -> Any:
            # The engine says so in a loop and in a block, for functions that want the context.
            named.pop("_loop_vars", None)
            named.pop("_block_vars", None)
            return called(*values, **named)

    return Direct


def _with_lang(call: Callable[..., Any], lang: Lang) -> Callable[..., Any]:
    return partial(_last, call, lang)


def _last(call: Callable[..., Any], lang: Lang, *values: Any) -> Any:
    return call(*values, lang)


def _finalized(value: Any) -> Any:
    """Take out of every value what could do something instead of being read; markup has a type."""
    return shown(value) if type(value) is str and not value.isprintable() else value


def _policy(style: str, script: str) -> str:
    scripts = f"script-src {_hash(script)}; " if script else ""
    return (
        f"default-src 'none'; {scripts}style-src {_hash(style)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


@cache
def _asset(name: str) -> str:
    # A browser reads CR LF as LF before it computes a hash; a checkout may have put CR LF.
    text = (files("sagsgraf.views") / "assets" / name).read_text("utf-8")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _flush(name: str) -> str:
    """Return a template without the spaces that set its lines in."""
    return re.sub(r"(?m)^[ \t]+", "", _asset(name))
