"""What terminal, Markdown and page tell alike: standing, way, gaps, charts, lanes, whole case."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import Any

import pytest

from sagsgraf.tracing.model import (
    Change,
    Comparison,
    Figure,
    Gap,
    PaperVersion,
    Postponement,
    Status,
    Trace,
)
from sagsgraf.views.changed import sentence, told, woven
from sagsgraf.views.chart import charts
from sagsgraf.views.lanes import colours, lanes
from sagsgraf.views.parts import position
from sagsgraf.views.standing import missing, standing, way
from sagsgraf.views.story import story
from sagsgraf.views.trace_markdown import _marked
from sagsgraf.views.trace_page import trace_page
from sagsgraf.views.trace_text import trace_markdown, trace_table, trace_text
from sagsgraf.views.whole import dates, laws, people, versions
from sagsgraf.views.words import words
from tests.views.cases import COUNCIL, CULTURE, FIRST, MONEY, POSTPONED, rich_trace
from tests.views.test_trace_text import folded, trace_of, treatment

STATES = (
    "decided",
    "awaiting",
    "postponed",
    "withdrawn",
    "closed",
    "treated",
    "undisclosed",
    "scheduled",
)


@pytest.fixture(scope="module")
def rich() -> Trace:
    return rich_trace()


# --- where the case stands -----------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("state", STATES)
def test_every_state_has_a_sentence_with_body_and_date(state: str, lang: Any) -> None:
    one = treatment()
    status = Status(state, one.date, one.body, one.item, ("approved",), ("Byrådet",))
    trace = replace(trace_of(one), status=status)
    found = standing(trace, story(trace), lang)
    assert found is not None
    assert found.word == words(lang)[f"state_{state}"]
    assert "Havneudvalget" in found.text
    assert "2022" in found.text
    assert found.anchor == "2022-09-12-havneudvalget-1"
    assert "{" not in found.text


@pytest.mark.parametrize(
    ("given", "part"),
    [
        pytest.param(
            {"state": "awaiting", "awaits": ("Økonomiudvalget", "Byrådet"), "missing": True},
            "skal videre til Økonomiudvalget og Byrådet, hvis referater ikke er med her.",
            id="nobody can know what happened where no minutes are",
        ),
        pytest.param(
            {"state": "awaiting", "awaits": ("Byrådet",)},
            "skal videre til Byrådet og er ikke set der.",
            id="minutes are there, the case is not",
        ),
        pytest.param(
            {"state": "awaiting"},
            "Senest behandlet af Havneudvalget",
            id="it awaits nobody by name",
        ),
        pytest.param(
            {"state": "decided", "outcomes": ()},
            "afgjorde sagen den 12. september 2022.",
            id="no outcome was read: no colon stands alone",
        ),
        pytest.param(
            {"state": "some new state"},
            "Senest behandlet af Havneudvalget den 12. september 2022",
            id="a state that the views do not know",
        ),
    ],
)
def test_the_sentence_says_no_more_than_the_status(given: dict[str, Any], part: str) -> None:
    one = treatment()
    plain = Status("treated", one.date, one.body, one.item, ("approved",))
    trace = replace(trace_of(one), status=replace(plain, **given))
    found = standing(trace, story(trace), "da")
    assert found is not None
    assert part in found.text


def test_a_postponed_case_says_until_when() -> None:
    one = treatment(outcomes=("postponed",))
    off = Postponement(one.date, one.body, one.item, "næste møde", None, None, None, None)
    trace = replace(
        trace_of(one),
        status=Status("postponed", one.date, one.body, one.item),
        postponements=(off,),
    )
    found = standing(trace, story(trace), "da")
    assert found is not None
    assert "til »næste møde«. Siden er den ikke set" in found.text
    # It is the case's state; what is missing does not say it again.
    assert missing(trace, story(trace), "da") == []
    assert "En senere behandling er ikke set" in trace_text(trace)


def test_the_way_tells_seen_bodies_from_unseen_ones(rich: Trace) -> None:
    found = [(one.body, one.seen, one.note) for one in way(rich, story(rich), "da")]
    assert found == [
        (CULTURE, True, "9. mar. 2021 og 3 gange til"),
        (MONEY, True, "1. feb. 2022, ikke angivet på forhånd"),
        (COUNCIL, True, "8. feb. 2022"),
        (MONEY, False, "ikke set: referaterne er ikke med her"),
        (COUNCIL, False, "ikke set i referaterne"),
    ]


def test_what_is_missing_is_said_plainly(rich: Trace) -> None:
    assert [one.whole for one in missing(rich, story(rich), "da")] == [
        "Referater fra Økonomiudvalget er ikke med her. Om sagen er behandlet dér, kan ikke ses.",
        "Sagen er angivet til Byrådet, men er ikke set i de referater derfra, der er med her.",
        "1 behandling er kun kendt fra et andet dokuments omtale: Økonomiudvalget, 23. marts 2021.",
        "1 behandling er kun kendt fra dagsordenen: Økonomiudvalget, 28. november 2023.",
        (
            "1 lukket punkt, hvis tekst helt eller delvis ikke er offentlig: "
            "Økonomiudvalget, 1. februar 2022."
        ),
        "9 måneder uden behandling i disse dokumenter: 23. marts 2021 – 11. januar 2022.",
        (
            "1 år og 9 måneder uden behandling i disse dokumenter: "
            "8. februar 2022 – 14. november 2023."
        ),
        "5 bilag er nævnt; ingen af dem er læst.",
    ]


def test_nothing_is_missing_of_a_case_that_lacks_nothing() -> None:
    trace = trace_of(treatment())
    assert missing(trace, story(trace), "da") == []
    assert "Det mangler" not in trace_page(trace)


def test_many_treatments_of_one_lack_are_counted() -> None:
    trace = trace_of(*(treatment(date=f"2022-09-{10 + n}", closed=True) for n in range(7)))
    (lack,) = missing(trace, story(trace), "da")
    assert lack.text.startswith("7 lukkede punkter")
    assert [one.text for one in lack.where][-1] == "3 mere"


# --- changes -------------------------------------------------------------------------------------


def test_changes_stand_at_the_treatments_that_they_name(rich: Trace) -> None:
    steps = {step.treatment.item: step for step in story(rich)}
    assert [one.field for one in steps[POSTPONED].changes] == [
        "title",
        "recommendation",
        "outcome",
        "amount",
        "attachment",
    ]
    (compared,) = steps[POSTPONED].compared
    assert compared.before is not None
    assert compared.before.item == FIRST
    assert [len(step.changes) for step in story(rich)] == [0, 0, 5, 1, 0, 1, 2, 2]


def test_changes_since_two_treatments_stand_apart() -> None:
    day = {"date": "2022-10-12"}
    every = [
        treatment(item="a", body="A"),
        treatment(item="b", body="B"),
        treatment(item="c", body="C", **day),
    ]
    changes = (
        Change("2022-09-12", "2022-10-12", "title", "", ("X",), ("Y",), "a", "c"),
        Change("2022-09-12", "2022-10-12", "title", "", ("Z",), ("Y",), "b", "c"),
    )
    last = story(trace_of(*every, changes=changes))[-1]
    assert [one.before and one.before.body for one in last.compared] == ["A", "B"]


@pytest.mark.parametrize(
    ("attachments", "ending"),
    [
        ((), "intet beløb angivet den 6. juni 2023."),
        (("Notat",), "intet beløb angivet den 6. juni 2023; bilaget er nævnt, ikke læst."),
        (("A", "B"), "intet beløb angivet den 6. juni 2023; 2 bilag er nævnt, ikke læst."),
    ],
)
def test_an_amount_that_is_gone_may_stand_in_a_paper(
    attachments: tuple[str, ...], ending: str
) -> None:
    change = Change("2022-09-12", "2023-06-06", "amount", "cost", ("1 kr.",), ())
    after = treatment(date="2023-06-06", attachments=attachments)
    assert sentence(change, "da", treatment(), after).endswith(ending)


def test_a_replaced_paper_is_one_thing_before_and_after() -> None:
    change = Change("2022-01-01", "2023-01-01", "attachment", "replaced", ("Notat",), ("Notat 2",))
    one = told(change, "da")
    assert (one.label, one.listed, one.compared) == ("Bilag erstattet", False, True)
    assert sentence(change, "da") == "Bilag erstattet: før »Notat«; nu »Notat 2«."


def test_changed_words_are_woven_and_marked() -> None:
    pieces = woven("at der afsættes 12,4 mio. kr. i 2022", "at der afsættes 14,0 mio. kr. i 2022")
    assert _marked(pieces) == "at der afsættes ~~12,4~~ **14,0** mio. kr. i 2022"


def test_diff_marks_words_by_colour_or_else_by_signs(rich: Trace) -> None:
    from rich.console import Console

    plain = folded(trace_text(rich, diff=True, width=200))
    assert "at der afsættes [-12,4-] {+14,0+} mio. kr." in plain
    coloured = io.StringIO()
    Console(file=coloured, width=200, force_terminal=True, color_system="standard").print(
        trace_table(rich, diff=True)
    )
    assert "[-12,4-]" not in coloured.getvalue()
    assert re.search(r"\x1b\[9;31m12,4", coloured.getvalue())
    assert "~~12,4~~ **14,0**" in trace_markdown(rich, diff=True)


# --- figures -------------------------------------------------------------------------------------


def test_a_chart_by_year_has_negative_and_approximate_bars(rich: Trace) -> None:
    year, _ = charts(rich.comparisons, story(rich), "da")
    assert [one.label for one in year.marks] == ["2022", "2023", "2024"]
    assert [one.value for one in year.marks] == [
        "9.100.000 kr.",
        "ca. 4.900.000 kr.",
        "-600.000 kr.",
    ]
    assert [one.negative for one in year.marks] == [False, False, True]
    assert [one.approximate for one in year.marks] == [False, True, False]
    assert year.unit == "mio. kr."
    last = year.marks[-1]
    assert last.left + last.width == pytest.approx(year.zero)
    assert [text for _, text, _ in year.ticks] == ["-2,5", "0", "2,5", "5", "7,5", "10"]
    assert all(one.quotes for one in year.marks)
    assert "2023: ca. 4.900.000 kr." in year.summary


def test_a_chart_by_date_tells_the_differences(rich: Trace) -> None:
    _, date = charts(rich.comparisons, story(rich), "da")
    assert [one.since for one in date.marks] == ["", "700.000 kr. mere", "uændret"]
    assert date.title == "Udgift – Tekniske anlæg, 2022: som oplyst over tid"


def _comparison(*values: str, approximate: bool = False) -> Comparison:
    figures = tuple(
        Figure(str(2020 + place), value, value, approximate, "2022-01-01", "x")
        for place, value in enumerate(values)
    )
    return Comparison("cost", None, "year", None, figures)


@pytest.mark.parametrize(
    ("values", "ticks", "unit"),
    [
        pytest.param(("0", "0"), ["0", "1"], "kr.", id="all nought"),
        pytest.param(("-5", "-3"), ["-6", "-4", "-2", "0"], "kr.", id="all below nought"),
        pytest.param(
            ("1200000000", "300000000"),
            ["0", "0,5", "1", "1,5"],
            "mia. kr.",
            id="thousands of millions",
        ),
        pytest.param(("471000", "1566200"), ["0", "0,5", "1", "1,5", "2"], "mio. kr.", id="usual"),
    ],
)
def test_axes_begin_or_end_at_nought(values: tuple[str, ...], ticks: list[str], unit: str) -> None:
    (one,) = charts([_comparison(*values)], [], "da")
    assert [text for _, text, _ in one.ticks] == ticks
    assert one.unit == unit
    assert all(0 <= mark.left <= mark.left + mark.width <= 100 for mark in one.marks)


def test_the_same_comparison_is_drawn_once_and_an_unknown_number_never() -> None:
    twice = [_comparison("1", "2"), _comparison("1", "2"), _comparison("1", "3")]
    assert len(charts(twice, [], "da")) == 2
    assert charts([_comparison("1", "mange")], [], "da") == []


def test_text_bars_are_in_proportion(rich: Trace) -> None:
    lines = [
        line for line in trace_text(rich, width=120).splitlines() if "█" in line or "▒" in line
    ]
    assert [line.count("█") for line in lines[:2]] == [22, 12]
    assert lines[2].count("▒") == 1


# --- lanes ---------------------------------------------------------------------------------------


def test_lanes_hold_each_treatment_and_each_gap(rich: Trace) -> None:
    found = lanes(rich, story(rich), "da")
    assert found is not None
    assert [(one.body, len(one.marks)) for one in found.lanes] == [
        (CULTURE, 4),
        (MONEY, 3),
        (COUNCIL, 1),
    ]
    assert [one.own for one in found.lanes[1].marks] == [False, True, True]
    assert found.lanes[0].marks[0].x == 1.5
    assert found.lanes[1].marks[-1].x == 98.5
    assert [text for _, text in found.years] == ["2022", "2023"]
    assert len(found.gaps) == 2
    assert found.reported


@pytest.mark.parametrize(
    "trace",
    [
        pytest.param(trace_of(treatment(), treatment(body="B"), treatment()), id="all on one day"),
        pytest.param(trace_of(treatment(), treatment(date="2023-01-01")), id="two only"),
        pytest.param(trace_of(*3 * (treatment(date=""),)), id="no dates"),
    ],
)
def test_no_lanes_where_time_tells_nothing(trace: Trace) -> None:
    assert lanes(trace, story(trace), "da") is None


def test_more_bodies_than_colours_begin_again() -> None:
    trace = trace_of(*(treatment(body=f"Udvalg {n}") for n in range(9)))
    assert list(colours(story(trace)).values()) == [1, 2, 3, 4, 5, 6, 7, 8, 1]


# --- the whole case ------------------------------------------------------------------------------


def test_people_laws_and_dates_have_their_places_and_quotes(rich: Trace) -> None:
    steps = story(rich)
    first, second = people(rich, steps, "da")
    assert (first.name, first.note) == ("Åse Mørkholm", "centerchef")
    assert [one.text for one in first.where] == [
        "Kultur- og Fritidsudvalget, 9. mar. 2021",
        "Kultur- og Fritidsudvalget, 11. jan. 2022",
    ]
    assert first.quotes[0].text.startswith("Centerchef Åse Mørkholm")
    assert second.quotes
    assert [one.name for one in laws(rich, steps, "da")] == ["Udbudsloven", "Kommunestyrelsesloven"]
    assert [one.name for one in dates(steps, "da")] == [
        "1. maj 2021 (frist)",
        "13. maj 2024 – 1. september 2024 (periode)",
    ]


def test_only_an_address_of_the_web_becomes_a_link() -> None:
    every = [
        PaperVersion("Kort", "2022-01-01", "Byrådet", "x", url)
        for url in ("https://a.example/1", "javascript:alert(1)", "file:///etc/passwd", None)
    ]
    assert [one.url for one in versions(every, "Kort", [], "da")] == [
        "https://a.example/1",
        "",
        "",
        "",
    ]


def test_a_gap_of_one_day_with_two_bodies_is_told_once() -> None:
    day = {"date": "2023-06-06"}
    trace = replace(
        trace_of(treatment(), treatment(item="b", **day), treatment(item="c", **day)),
        gaps=(Gap("2022-09-12", "2023-06-06", 267),),
    )
    assert [step.gap is not None for step in story(trace)] == [False, True, False]


# --- the three of them ---------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["da", "en"])
def test_terminal_markdown_and_page_have_the_same_parts(rich: Trace, lang: Any) -> None:
    say = words(lang)
    steps = story(rich)
    chart = charts(rich.comparisons, steps, lang)[1]
    parts = [
        *(one.text for one in missing(rich, steps, lang)),
        *(one.note for one in way(rich, steps, lang)),
        chart.title,
        chart.marks[1].since,
        say["whole_people"],
        say["whole_papers"],
        say["whole_laws"],
        say["financing"],
        "Notat om renovering, revideret",
        "Kommunestyrelsesloven",
    ]
    found = standing(rich, steps, lang)
    assert found is not None
    parts.append(found.text)
    page = folded(re.sub(r"<(style|script).*?</\1>", "", trace_page(rich, lang), flags=re.DOTALL))
    for whole in (
        folded(trace_text(rich, lang, width=2000)),
        folded(trace_markdown(rich, lang)),
        page,
    ):
        for part in parts:
            assert part in whole


def test_evidence_stands_under_the_line_it_is_for(rich: Trace) -> None:
    lines = trace_text(rich, evidence=True, width=160).splitlines()
    at = next(n for n, line in enumerate(lines) if "2. at der afsættes 12,4 mio. kr." in line)
    assert "»2. at der afsættes 12,4 mio. kr. i 2022 og 2023«" in lines[at + 1]
    assert "2021-03-09-kultur.pdf · side 7 · tegn" in lines[at + 2]
    everything = trace_text(rich, evidence=True, width=2000)
    for one in rich.treatments:
        for quote in one.evidence:
            assert folded(quote.text) in folded(everything)
            assert position(quote, "da") in folded(everything)
            assert position(quote, "da") in trace_markdown(rich, evidence=True)
    marks = trace_markdown(rich, evidence=True)
    assert re.search(r"- 2: at der afsættes 12,4.*\n\n +> 2\\\. at der afsættes 12,4", marks)


DANISH = re.compile(
    r"\b(og|den|af|er|ikke|kun|behandling|beslutning|indstilling|bilag|beløb|udgift|vej|møde)\b"
)


def test_english_holds_no_danish_but_the_documents_own_words(rich: Trace) -> None:
    page = trace_page(rich, "en")
    page = re.sub(r"<(style|script).*?</\1>", "", page, flags=re.DOTALL)
    while re.search(r"<(\w+)[^<>]* lang=\"da\"[^<>]*>[^<]*(<(?!/\1)[^<>]*>[^<]*)*</\1>", page):
        page = re.sub(r"<(\w+)[^<>]* lang=\"da\"[^<>]*>[^<]*(<(?!/\1)[^<>]*>[^<]*)*</\1>", "", page)
    text = re.sub(r"<[^>]+>", " ", page)
    for name in (CULTURE, "Renovering af Sandvig Svømmehal – merudgift"):
        text = text.replace(name, "")
    text = re.sub("“[^”]*”", "", text.replace("Center for Kultur og Fritid", ""))
    lines = [line.strip() for line in text.splitlines()]
    assert [line for line in lines if DANISH.search(line)] == []


def test_an_agenda_tells_why_it_shows_no_decision(rich: Trace) -> None:
    for told_ in (trace_page(rich), trace_text(rich, width=200), trace_markdown(rich)):
        assert "Kun dagsordenen er med her: den fortæller, hvad der foreslås" in folded(told_)
