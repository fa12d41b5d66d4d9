"""A case told in a terminal and as Markdown."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest

from sagsgraf.tracing.model import (
    Change,
    Cited,
    Comparison,
    Deadline,
    DecisionPoint,
    Figure,
    Financing,
    Gap,
    Involved,
    Named,
    Paper,
    PaperVersion,
    PathStep,
    Point,
    Postponement,
    Quotation,
    Remark,
    Replacement,
    Status,
    Sum,
    Topic,
    Trace,
    Treatment,
    VoteCount,
)
from sagsgraf.views.changed import marked, sentence
from sagsgraf.views.details import details
from sagsgraf.views.markdown import escape_markdown
from sagsgraf.views.story import Step, story
from sagsgraf.views.sums import sums_by_year
from sagsgraf.views.trace_text import (
    trace_markdown,
    trace_table,
    trace_text,
)

SAMPLE = Path(__file__).parents[2] / "sample"
HOSTILE = "</script><img src=x onerror=alert(1)> **fed** [her](javascript:1) | `x` &lt; \x1b[31m"


def treatment(**given: object) -> Treatment:
    """A treatment of a case that nobody ever heard of."""
    plain = Treatment(
        date="2022-09-12",
        body="Havneudvalget",
        meeting="https://example.org/moede",
        item="https://example.org/moede/punkt/1",
        number="1",
        title="Nyt havnebad",
        kind="item",
        closed=False,
        decision="Godkendt.",
        outcomes=("approved",),
        recommendations=(),
        referrals=(),
        amounts=(),
        financial=None,
        attachments=(),
        page=3,
        sources=("referat.txt",),
        evidence=(Quotation("decision", "Godkendt.", "referat.txt", 3, 100, 109, "Beslutning"),),
    )
    return replace(plain, **given)  # type: ignore[arg-type] # checked by the tests themselves


def amount(text: str, value: str | None, **given: object) -> Sum:
    plain = Sum(text, value, "cost", ("2023",), None, None, None, approximate=False)
    return replace(plain, **given)  # type: ignore[arg-type] # checked by the tests themselves


def trace_of(*treatments: Treatment, changes: tuple[Change, ...] = ()) -> Trace:
    return Trace(
        case="22-000001",
        title=treatments[-1].title if treatments else "",
        municipality="Sandvig Kommune",
        iri="https://example.org/sag/22-000001",
        first=treatments[0].date if treatments else "",
        last=treatments[-1].date if treatments else "",
        treatments=treatments,
        changes=changes,
    )


def hostile_trace() -> Trace:
    """A case in which every text tries to be more than text."""
    quotes = tuple(
        Quotation(about, HOSTILE, HOSTILE, 1, 0, 5, HOSTILE)
        for about in ("decision", "recommendation", "amount", "attachment", "title", HOSTILE)
    )
    bad = treatment(
        body=HOSTILE,
        number=HOSTILE,
        title=HOSTILE,
        decision=HOSTILE,
        outcomes=(HOSTILE,),
        recommendations=(Point(HOSTILE, HOSTILE, HOSTILE),),
        referrals=(HOSTILE,),
        amounts=(amount(HOSTILE, HOSTILE, kind=HOSTILE, label=HOSTILE, years=(HOSTILE,)),),
        financial=HOSTILE,
        attachments=(HOSTILE,),
        sources=(HOSTILE,),
        evidence=quotes,
        points=(DecisionPoint(HOSTILE, (HOSTILE,), HOSTILE),),
        adherence=HOSTILE,
        adherence_because=HOSTILE,
        conditions=(HOSTILE,),
        votes=(VoteCount(HOSTILE, HOSTILE, None, None, (HOSTILE,), (), ()),),
        remarks=(Remark((HOSTILE,), HOSTILE),),
        absent=(HOSTILE,),
        people=(Named(HOSTILE, HOSTILE),),
        organisations=(HOSTILE,),
        laws=(HOSTILE,),
        deadlines=(Deadline(HOSTILE, HOSTILE, HOSTILE, HOSTILE),),
        topics=(Topic(HOSTILE, HOSTILE, HOSTILE),),
        replacements=(Replacement(HOSTILE, HOSTILE, True, HOSTILE),),
        financing=(Financing(HOSTILE, HOSTILE, HOSTILE),),
        document=HOSTILE,
        joined_because=HOSTILE,
    )
    changes = tuple(
        Change("2022-09-12", "2022-10-12", field, HOSTILE, (HOSTILE,), (f"{HOSTILE} nu",))
        for field in ("title", "recommendation", "amount", "attachment", HOSTILE)
    )
    whole = trace_of(bad, replace(bad, date="2022-10-12"), changes=changes)
    figures = tuple(
        Figure(f"{HOSTILE}{value}", value, HOSTILE, True, HOSTILE, bad.item)
        for value in ("1", "-2")
    )
    paper = PaperVersion(HOSTILE, HOSTILE, HOSTILE, bad.item, "javascript:alert(1)")
    return replace(
        whole,
        case=HOSTILE,
        title=HOSTILE,
        municipality=HOSTILE,
        iri=HOSTILE,
        status=Status(HOSTILE, HOSTILE, HOSTILE, bad.item, (HOSTILE,), (HOSTILE,)),
        path=(PathStep(HOSTILE, HOSTILE, HOSTILE, (), ()),),
        postponements=(
            Postponement(HOSTILE, HOSTILE, bad.item, HOSTILE, HOSTILE, HOSTILE, HOSTILE, 1),
        ),
        gaps=(Gap("2022-09-12", "2022-10-12", 30),),
        comparisons=(Comparison(HOSTILE, HOSTILE, "date", HOSTILE, figures),),
        people=(Involved(HOSTILE, (HOSTILE,), (bad.item,)),),
        papers=(Paper(HOSTILE, (paper, paper), HOSTILE),),
        laws=(Cited(HOSTILE, (bad.item,)),),
    )


def sample_trace(store: Path) -> Trace:
    """The sample's case, read from its documents."""
    from sagsgraf.pipeline.building import build
    from sagsgraf.queries import find_case
    from sagsgraf.store import open_reader
    from sagsgraf.tracing import load_trace

    build(sorted(SAMPLE.glob("*.txt")), store)
    with open_reader(store) as reader:
        return load_trace(reader, find_case(reader, "22-009953").value)


@pytest.fixture(scope="module")
def cyber(tmp_path_factory: pytest.TempPathFactory) -> Trace:
    return sample_trace(tmp_path_factory.mktemp("cyber") / "store")


def folded(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("width", [80, 120])
def test_the_sample_case_in_a_terminal(cyber: Trace, width: int) -> None:
    text = trace_text(cyber, width=width)
    assert max(map(len, text.splitlines())) <= width
    told = folded(text)
    for part in (
        "22-009953 Omkostninger til nødvendige Cyber- og Informationssikkerhedstiltag",
        "Kalundborg Kommune · 12. september 2022 – 6. juni 2023 · 2 behandlinger i 1 organ",
        "12. september 2022 Direktionen punkt 2 · side 4",
        "Beslutning tiltrådt Direktionen bakker op om det indstillede.",
        "Indstilling fra Digitaliserings- og IT-chefen 1. der findes budget til merudgifterne",
        "1.566.200 kr. udgift, 2023 heraf 471.000 kr. engangsudgift, 2023",
        "8 måneder uden behandling i disse dokumenter · · · 6. juni 2023 Direktionen",
        "ca. 24.000.000 kr. eksempel, uden år »24 mio. kr.«",
        "Ændret siden 12. september 2022, Direktionen",
        "Beløb (udgift): før 1.566.200 kr. (2023), 1.723.200 kr. (2024); intet beløb af denne art",
        "intet beløb af denne art angivet den 6. juni 2023; bilaget er nævnt, ikke læst.",
    ):
        assert part in told
    assert "tegn" not in told


def test_the_sample_case_in_english(cyber: Trace) -> None:
    told = folded(trace_text(cyber, "en"))
    assert "2 treatments in 1 body" in told
    assert "Decision endorsed" in told
    assert "DKK 1,566,200 cost, 2023 of which DKK 471,000 one-off cost, 2023" in told
    assert "8 months without a treatment in these documents · · · 6 June 2023 Direktionen" in told


def test_evidence_names_file_page_and_characters(cyber: Trace) -> None:
    told = folded(trace_text(cyber, evidence=True))
    quote = cyber.treatments[0].evidence[0]
    assert f"{quote.source} · side 4 · tegn {quote.start}–{quote.end} · Beslutning" in told
    marks = trace_markdown(cyber, evidence=True)
    assert "  > 1\\. der findes budget til merudgifterne i 2023 og i 2024" in marks
    assert f"side 4 · tegn {quote.start}–{quote.end}" in marks


def test_only_the_changes(cyber: Trace) -> None:
    for text in (trace_text(cyber, diff=True), trace_markdown(cyber, diff=True)):
        assert "8 måneder uden behandling i disse dokumenter" in text
        assert "merudgiften dækkes af en ekstrabevilling" in folded(text)
        assert "Angivet vej" not in text
    alone = trace_of(treatment())
    assert "Ingen ændringer at vise" in trace_text(alone, diff=True)
    assert "Ingen ændringer at vise" in trace_markdown(alone, diff=True)


def test_a_console_without_colour_gets_no_escape_codes(cyber: Trace) -> None:
    from rich.console import Console

    plain, coloured = io.StringIO(), io.StringIO()
    Console(file=plain, width=100).print(trace_table(cyber))
    Console(file=coloured, width=100, force_terminal=True, color_system="standard").print(
        trace_table(cyber)
    )
    assert "\x1b" not in plain.getvalue()
    assert "\x1b[" in coloured.getvalue()


def test_what_a_document_says_is_no_markup_and_no_escape_code() -> None:
    told = trace_text(hostile_trace(), width=200, evidence=True)
    assert "\x1b" not in told
    assert "</script><img src=x onerror=alert(1)> **fed** [her](javascript:1)" in told
    # rich would take square brackets for its own markup.
    assert "[bold]Fed[/bold]" in trace_text(trace_of(treatment(title="[bold]Fed[/bold]")))


def test_a_case_without_treatments_says_so() -> None:
    for told in (trace_text(trace_of()), trace_markdown(trace_of(), "da")):
        assert "Ingen behandlinger af sagen er fundet i dokumenterne." in told


def test_what_is_missing_is_told_as_missing() -> None:
    one = treatment(decision=None, outcomes=(), number=None, page=None, closed=None, title="")
    told = folded(trace_text(trace_of(one)))
    assert "Beslutning Ingen beslutning læst i dokumentet." in told
    assert "Titel Uden titel" in told
    assert "lukket" not in told


def test_a_reported_treatment_names_who_tells_of_it() -> None:
    reported = treatment(kind="reported", number=None, sources=("senere.txt",), closed=True)
    told = folded(trace_text(trace_of(reported)))
    assert "1 kun omtalt i et andet dokument" in told
    assert "Kendt fra senere.txt" in told
    assert "lukket punkt" in told


def test_amounts_keep_their_sign_and_their_words() -> None:
    sums = (
        amount("- 20,1 mio. kr.", "-20100000", kind="overspend", previous_value="-19000000"),
        amount("4-5 mio. kr.", None, kind=None, years=("2024", "2025", "2026"), label="Drift"),
    )
    told = folded(trace_text(trace_of(treatment(amounts=sums)), width=120))
    assert "-20.100.000 kr. merforbrug, 2023 »- 20,1 mio. kr.« " in told
    assert "(forrige forventning -19.000.000 kr.)" in told
    assert "interval art ikke angivet, 2024–2026 – Drift »4-5 mio. kr.«" in told


def test_long_cases_point_at_what_they_repeat() -> None:
    points = tuple(Point("Center for Vand", str(n), f"det {n}. godkendes") for n in range(1, 4))
    bodies = ("Havneudvalget", "Miljøudvalget", "Økonomiudvalget", "Byrådet")
    every = [treatment(body=body, recommendations=points) for body in bodies]
    told = folded(trace_text(trace_of(*every)))
    assert told.count("det 2. godkendes") == 1
    assert told.count("Som 12. september 2022, Havneudvalget (3 punkter)") == 3
    assert "Dato Organ Punkt Udfald" in told
    assert "Ingen ændring læst i titel" not in told
    marks = trace_markdown(trace_of(*every))
    assert "| 12. september 2022 | Miljøudvalget | 1 | godkendt |" in marks


# --- the story behind ----------------------------------------------------------------------------


def _before(step: Step) -> str | None:
    (compared,) = step.compared or (None,)
    before = compared.before if compared else step.unchanged_since
    return before.body if before else None


def test_changes_of_one_day_stand_at_the_body_that_they_belong_to() -> None:
    day = "2022-09-12"
    every = [
        treatment(body="A", outcomes=("approved",)),
        treatment(body="B", outcomes=("approved",)),
        treatment(body="C", outcomes=("rejected",)),
        treatment(body="D", outcomes=("approved",)),
    ]
    changes = (
        Change(day, day, "outcome", "", ("approved",), ("rejected",)),
        Change(day, day, "outcome", "", ("rejected",), ("approved",)),
    )
    steps = story(trace_of(*every, changes=changes))
    assert [len(step.changes) for step in steps] == [0, 0, 1, 1]
    assert [_before(step) for step in steps] == [None, "A", "B", "C"]


def test_a_change_that_fits_no_pair_is_shown_all_the_same() -> None:
    lost = Change("2021-01-01", "2022-09-12", "title", "", ("Gammel",), ("Ny",))
    (step,) = story(trace_of(treatment(), changes=(lost,)))
    assert step.changes == (lost,)
    assert "Ændret siden 1. januar 2021" in trace_text(trace_of(treatment(), changes=(lost,)))


@pytest.mark.parametrize(
    ("earlier", "later", "told"),
    [
        pytest.param(
            "Vejudvalget",
            "Kulturudvalget",
            "Anderledes end hos Vejudvalget den 1. september 2022",
            id="committees side by side change nothing",
        ),
        pytest.param(
            "Vejudvalget",
            "Byrådet",
            "Ændret siden 1. september 2022, Vejudvalget",
            id="the council stands above",
        ),
        pytest.param(
            "Vejudvalget",
            "Vejudvalget",
            "Ændret siden 1. september 2022, Vejudvalget",
            id="the same body again",
        ),
    ],
)
def test_what_two_committees_say_side_by_side_is_no_change(
    earlier: str, later: str, told: str
) -> None:
    first = treatment(date="2022-09-01", body=earlier, item="urn:1")
    then = treatment(date="2022-09-02", body=later, item="urn:2")
    other = Change(
        first.date, then.date, "outcome", "", ("approved",), ("rejected",), first.item, then.item
    )
    text = trace_text(trace_of(first, then, changes=(other,)))
    assert told in " ".join(text.split())


def test_reported_treatments_are_not_compared() -> None:
    steps = story(trace_of(treatment(), treatment(kind="reported"), treatment(body="C")))
    assert [_before(step) for step in steps] == [None, None, "Havneudvalget"]


def test_anchors_are_unique() -> None:
    steps = story(trace_of(treatment(), treatment(), treatment(body="Økonomiudvalget")))
    assert [step.anchor for step in steps] == [
        "2022-09-12-havneudvalget-1",
        "2022-09-12-havneudvalget-1.2",
        "2022-09-12-oekonomiudvalget-1",
    ]


def test_each_statement_gets_its_own_quote_of_each_source() -> None:
    def quote(source: str, start: int) -> Quotation:
        return Quotation("amount", "1 mio. kr.", source, 1, start, start + 10, "")

    quotes = (quote("a.pdf", 10), quote("a.pdf", 50), quote("b.json", 7), quote("b.json", 90))
    lost = Quotation("amount", "3 mio. kr.", "a.pdf", 1, 99, 109, "")
    one = treatment(
        amounts=(amount("1 mio. kr.", "1000000"), amount("1 mio. kr.", "1000000")),
        evidence=(*quotes, lost),
    )
    dealt = story(trace_of(one))[0].quotes
    assert [[q.start for q in each] for each in dealt.amounts] == [[10, 7], [50, 90]]
    assert dealt.other == (lost,)


def test_no_quote_of_the_sample_is_lost(cyber: Trace) -> None:
    for step in story(cyber):
        quotes = step.quotes
        kept = [*quotes.decision, *quotes.financial, *quotes.other]
        kept += [one for row in details(step.treatment, "da") for one in row.quotes]
        for group in (
            quotes.points,
            quotes.amounts,
            quotes.financing,
            quotes.attachments,
            quotes.referrals,
        ):
            kept += [one for each in group for one in each]
        assert set(kept) == set(step.treatment.evidence)
        others = {one.about for one in quotes.other}
        assert others == {"title", "case number"}


def test_a_sum_named_often_stands_once_and_is_never_added() -> None:
    million = amount("1 mio. kr.", "1000000")
    rows = sums_by_year(
        story(
            trace_of(
                treatment(amounts=(replace(million, years=()), million, million)),
                treatment(amounts=(million, replace(million, kind="overspend"))),
            )
        )
    )
    assert [(row.sum.years, row.sum.kind, row.steps) for row in rows] == [
        (("2023",), "cost", (0, 1)),
        (("2023",), "overspend", (1,)),
        ((), "cost", (0,)),
    ]


@pytest.mark.parametrize(
    ("old", "new", "ending"),
    [
        (("1 kr.",), (), "før 1 kr.; intet beløb af denne art angivet den 2. januar 2023."),
        ((), ("1 kr.",), "nu 1 kr.; intet beløb af denne art angivet den 1. januar 2022."),
        (("1 kr.",), ("2 kr.",), "før 1 kr.; nu 2 kr."),
        (("1 kr.", "1 kr."), ("2 kr.",), "før 1 kr. (nævnt 2 gange); nu 2 kr."),
        (
            ("1 kr.", "1 kr."),
            ("1 kr.",),
            "det samme som før, i en anden rækkefølge eller nævnt et andet antal gange.",
        ),
    ],
)
def test_sentences(old: tuple[str, ...], new: tuple[str, ...], ending: str) -> None:
    change = Change("2022-01-01", "2023-01-02", "amount", "", old, new)
    assert sentence(change, "da") == f"Beløb (art ikke angivet): {ending}"


def test_of_one_day_the_sentence_does_not_name_the_day() -> None:
    change = Change("2022-01-01", "2022-01-01", "recommendation", "3", (), ("Der bygges.",))
    assert sentence(change, "da") == (
        "Indstilling 3: nu »Der bygges.«; intet sådant punkt i behandlingen før."
    )


def test_attachments_come_and_go() -> None:
    change = Change("2022-01-01", "2023-01-01", "attachment", "", ("Kort",), ("Notat", "Plan"))
    assert sentence(change, "da") == (
        "Bilag, ikke længere med: »Kort«. Bilag, nye: »Notat«, »Plan«."
    )


def test_texts_with_little_in_common_are_not_cut_up() -> None:
    old, new = "pengene opkræves hos partnerne og andre", "der findes plads og luft"
    assert marked(old, new) == (((old, True),), ((new, True),))


def test_marked_pieces_add_up() -> None:
    old, new = "der findes  budget i 2023 og 2024", "der findes  plads i 2024 og 2025"
    before, after = marked(old, new)
    assert "".join(text for text, _ in before) == old
    assert "".join(text for text, _ in after) == new


# --- Markdown ------------------------------------------------------------------------------------


def test_markdown_of_the_sample(cyber: Trace) -> None:
    lines = trace_markdown(cyber).splitlines()
    assert lines[0].startswith("# 22-009953 Omkostninger til nødvendige")
    assert "## 12. september 2022: Direktionen" in lines
    assert "- **Beløb:**" in lines
    assert "  - **1.566.200 kr.** udgift, 2023" in lines
    assert "    - heraf **471.000 kr.** engangsudgift, 2023" in lines
    assert "### Ændret siden 12. september 2022, Direktionen" in lines
    assert (
        "| 2023 | engangsudgift (heraf, del af 1.566.200 kr.) | 471.000 kr. "
        "| 471.000 | 12. september 2022 |"
    ) in lines


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("# Overskrift", "\\# Overskrift"),
        ("1. Godkendt", "1\\. Godkendt"),
        ("1.-2. Anbefales", "1.-2. Anbefales"),
        ("1.566.200 kr.", "1.566.200 kr."),
        ("- Afbud: Ida", "\\- Afbud: Ida"),
        ("---", "\\---"),
        ("a | b", "a \\| b"),
        ("kalender_2022_ *ny*", "kalender\\_2022\\_ \\*ny\\*"),
        ("<script>", "\\<script\\>"),
        ("![x](y)", "!\\[x\\](y)"),
        ("&lt;", "\\&lt;"),
        ("linje\n\n    kode", "linje kode"),
        ("\\", "\\\\"),
    ],
)
def test_markdown_is_escaped(text: str, safe: str) -> None:
    assert escape_markdown(text) == safe


def test_hostile_markdown_stays_text() -> None:
    told = trace_markdown(hostile_trace(), evidence=True)
    for live in ("<img", "</script", " **fed**", "[her](", " `x`", " &lt;", "\x1b"):
        assert all(told[at - 1] == "\\" for at in _places(told, live.strip())), live
    rows = [line for line in told.splitlines() if line.startswith("|")]
    assert {row.replace("\\|", "").count("|") for row in rows} == {5, 6}


def _places(text: str, part: str) -> list[int]:
    at, found = text.find(part), []
    while at >= 0:
        found.append(at)
        at = text.find(part, at + 1)
    return found


def test_a_decision_of_several_lines_keeps_them() -> None:
    told = trace_markdown(trace_of(treatment(decision="1. Godkendt\n\n2. Udsat")))
    assert "1\\. Godkendt\\\n  2\\. Udsat\n" in told


def test_the_same_trace_gives_the_same_text(cyber: Trace) -> None:
    assert trace_markdown(cyber, evidence=True) == trace_markdown(cyber, evidence=True)
    assert trace_text(cyber, evidence=True) == trace_text(cyber, evidence=True)
