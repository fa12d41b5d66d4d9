"""The commands on the bundled sample, as a person calls them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

TREATMENT_KEYS = {
    "date", "body", "meeting", "item", "title", "kind", "closed", "decision", "outcomes",
}  # fmt: skip


def test_help_names_every_command_and_loads_nothing_heavy(run: Run) -> None:
    done = run("--help")
    assert done.code == 0
    for name in ("build", "read", "trace", "cases", "query", "queries", "draw", "export"):
        assert f"  {name} " in done.out


def test_help_imports_no_heavy_library() -> None:
    import subprocess
    import sys

    code = (
        "import sys; import sagsgraf.cli.app; "
        "heavy = {'rdflib','pyoxigraph','pyvis','networkx','numpy','pyshacl','jinja2','IPython'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_building_twice_does_nothing_and_says_so(run: Run, sample: Path) -> None:
    files = sorted(sample.glob("*.txt"))
    first = run("build", *files, "--store", "s")
    assert first.code == 0
    assert "Read 2 documents with 24 items into s." in first.err
    second = run("build", sample, "--store", "s")
    assert second.code == 0
    assert "Nothing to do: 2 documents in s, unchanged." in second.err


def test_build_reports_as_json(run: Run, sample: Path) -> None:
    done = run("build", sample, "nowhere.txt", "--store", "s", "--json")
    report = json.loads(done.out)
    assert done.code == 1
    assert len(report["read"]) == 2
    assert report["refused"][0]["code"] == 66


def test_read_prints_the_document_as_json(run: Run, sample: Path) -> None:
    done = run("read", sample / "kalundborg-direktionen-2022-09-12.txt", "--json")
    record = json.loads(done.out)
    assert done.code == 0
    assert record["meeting"]["start"] == "2022-09-12T12:30"
    assert record["items"][1]["cases"] == ["22-009953"]


def test_read_prints_a_summary(run: Run, sample: Path) -> None:
    done = run("read", sample / "kalundborg-direktionen-2022-09-12.txt")
    assert "[22-009953]" in done.out
    assert "decided: endorsed" in done.out


def test_trace_as_json(run: Run, sample_store: Path) -> None:
    done = run("trace", "22-009953", "--store", sample_store, "--format", "json")
    trace = json.loads(done.out)
    assert done.code == 0
    assert trace["case"] == "22-009953"
    assert [one["date"] for one in trace["treatments"]] == ["2022-09-12", "2023-06-06"]
    assert trace["treatments"][0].keys() >= TREATMENT_KEYS


@pytest.mark.parametrize("form", ["table", "markdown", "html"])
def test_trace_in_other_forms_tells_both_meetings(run: Run, sample_store: Path, form: str) -> None:
    done = run("trace", "22-009953", "--store", sample_store, "--format", form)
    assert done.code == 0
    for words in ("22-009953", "2022", "2023", "1.566.200 kr."):
        assert words in done.out


def test_trace_guesses_its_form_from_the_file(run: Run, sample_store: Path, tmp_path: Path) -> None:
    done = run("trace", "22-009953", "--store", sample_store, "-o", "trace.html")
    assert done.code == 0
    assert (tmp_path / "trace.html").read_text("utf-8").startswith("<!doctype html>")


def test_trace_with_evidence_quotes_the_words(run: Run, sample_store: Path) -> None:
    plain = run("trace", "22-009953", "--store", sample_store).out
    quoted = run("trace", "22-009953", "--store", sample_store, "--evidence").out
    assert len(quoted) > len(plain)
    assert "kalundborg-direktionen-2022-09-12.txt" in quoted


def test_cases_lists_the_recurring(run: Run, sample_store: Path) -> None:
    done = run("cases", "--recurring", "--store", sample_store, "--format", "json")
    assert [row["case"] for row in json.loads(done.out)] == ["22-000258", "21-102762", "22-009953"]


def test_the_store_may_come_from_the_environment(run: Run, sample_store: Path) -> None:
    done = run("cases", "--format", "json", SAGSGRAF_STORE=str(sample_store))
    assert len(json.loads(done.out)) == 13


def test_queries_lists_them_with_examples(run: Run) -> None:
    done = run("queries", "--format", "json", "--lang", "en")
    names = {row["name"] for row in json.loads(done.out)}
    assert {"case-history", "recurring-cases", "evidence", "unsourced"} <= names


def test_an_answer_that_was_cut_says_so_beside_the_data(run: Run, sample_store: Path) -> None:
    call = ("query", "recurring-cases", "--store", sample_store, "--format", "csv")
    cut = run(*call, "-p", "limit", "1")
    assert (cut.code, len(cut.out.splitlines())) == (0, 2)
    assert "there are more: -p limit 0 gives them all" in cut.err
    whole = run(*call)
    assert len(whole.out.splitlines()) == 4
    assert "more" not in whole.err


def test_a_named_query_with_a_parameter(run: Run, sample_store: Path) -> None:
    done = run(
        "query", "case-history", "-p", "case", "22-009953", "--store", sample_store,
        "--format", "json",
    )  # fmt: skip
    rows = json.loads(done.out)
    assert [row["outcome"] for row in rows] == ["endorsed", "requested"]
    assert list(rows[0]) == ["date", "body", "title", "decision", "outcome", "kind"]


def test_sparql_from_the_standard_input(run: Run, sample_store: Path) -> None:
    asked = "SELECT (COUNT(*) AS ?n) WHERE { ?case a <https://w3id.org/sagsgraf/ns#Case> }"
    done = run("query", "-", "--store", sample_store, "--format", "json", stdin=asked)
    assert json.loads(done.out) == [{"n": "13"}]


def test_sparql_from_a_file_as_csv(run: Run, sample_store: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.rq").write_text(
        "PREFIX dct: <http://purl.org/dc/terms/>\n"
        "SELECT ?number WHERE { ?c dct:identifier ?number } ORDER BY ?number LIMIT 2\n"
    )
    done = run("query", "mine.rq", "--store", sample_store, "--format", "csv")
    assert list(csv.reader(io.StringIO(done.out))) == [["number"], ["21-102762"], ["22-000258"]]


def test_ask_as_json_is_in_the_standard_form(run: Run, sample_store: Path) -> None:
    done = run("query", "-", "--store", sample_store, "--format", "json", stdin="ASK { ?s ?p ?o }")
    assert json.loads(done.out) == {"head": {}, "boolean": True}


def test_construct_gives_triples(run: Run, sample_store: Path) -> None:
    asked = "CONSTRUCT { ?s a ?t } WHERE { ?s a ?t } LIMIT 3"
    done = run("query", "-", "--store", sample_store, stdin=asked)
    lines = done.out.splitlines()
    assert len(lines) == 3
    assert all(line.endswith(" .") for line in lines)


@pytest.mark.parametrize(
    "focus",
    [["--all"], ["--case", "22-009953"], ["--person", "Michael Gravesen"]],
    ids=["all", "case", "person"],
)
def test_draw_writes_a_page(run: Run, sample_store: Path, tmp_path: Path, focus: list[str]) -> None:
    done = run("draw", *focus, "--store", sample_store, "-o", "page.html")
    assert done.code == 0
    page = (tmp_path / "page.html").read_text("utf-8")
    assert 'content="default-src &#39;none&#39;' in page
    assert 'lang="da"' in page


def test_draw_around_any_node(run: Run, sample_store: Path, tmp_path: Path) -> None:
    iri = "https://w3id.org/sagsgraf/kommune/0326/moede/direktionen/2022-09-12"
    done = run("draw", "--around", iri, "--store", sample_store, "-o", "page.html")
    assert done.code == 0
    assert iri in (tmp_path / "page.html").read_text("utf-8")


def test_draw_says_when_it_shows_only_a_part(run: Run, sample_store: Path, tmp_path: Path) -> None:
    run("draw", "--all", "--cap", "20", "--store", sample_store, "-o", "page.html")
    assert "Viser 20 af" in (tmp_path / "page.html").read_text("utf-8")


@pytest.mark.parametrize(
    "form", ["ttl", "nt", "trig", "nq", "jsonld", "rdfxml", "graphml", "gexf", "csv"]
)
def test_export_in_every_format(run: Run, sample_store: Path, tmp_path: Path, form: str) -> None:
    done = run("export", form, "-o", f"graph.{form}", "--store", sample_store)
    assert done.code == 0
    written = list(tmp_path.glob("graph*"))
    assert written
    assert all(path.stat().st_size > 1000 for path in written)


def test_validate_finds_nothing_wrong_in_the_sample(run: Run, sample_store: Path) -> None:
    done = run("validate", "--store", sample_store)
    assert (done.code, done.out) == (0, "")
    assert "0 violations" in done.err


def test_verify_finds_every_quote(run: Run, sample_store: Path) -> None:
    assert run("verify", "--store", sample_store).code == 0


def test_verify_tells_a_changed_source(run: Run, sample: Path, tmp_path: Path) -> None:
    for path in sample.glob("*.txt"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    files = sorted(tmp_path.glob("*.txt"))
    run("build", *files, "--store", "s")
    files[0].write_text(files[0].read_text("utf-8").replace("Drøftet", "Udsat"), "utf-8")
    done = run("verify", "--store", "s")
    assert done.code in {65, 66}
    assert files[0].name in done.out + done.err


def test_evaluate_holds_the_sample_against_its_gold(run: Run, sample: Path) -> None:
    done = run("evaluate", *sorted(sample.glob("*.json")), "--json")
    fields = json.loads(done.out)["fields"]
    assert fields["decisions"]["f1"] == 1.0
    assert fields["cases"]["f1"] == 1.0


def test_demo_does_the_main_job(run: Run, tmp_path: Path) -> None:
    done = run("demo")
    assert done.code == 0
    for words in ("22-009953", "1.566.200 kr.", "22-000258", "21-102762"):
        assert words in done.out
    assert "Try next:" in done.err
    names = {path.name for path in (tmp_path / "exports").iterdir()}
    assert names == {"explorer.html", "graph.html", "graph.ttl", "trace-22-009953.html"}


def test_colour_only_on_a_terminal(run: Run, sample_store: Path) -> None:
    assert "\x1b[" not in run("cases", "--store", sample_store).out


def test_a_reader_that_has_enough_is_no_error(sample_store: Path) -> None:
    import subprocess
    import sys

    call = f"{sys.executable} -m sagsgraf query evidence -p case 22-009953 --store {sample_store}"
    done = subprocess.run(
        f"{call} --format csv | head -n 1; exit ${{PIPESTATUS[0]}}",
        shell=True,
        executable="/bin/bash",
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stderr


def test_results_for_others_name_whom_one_asks_for(run: Run, tmp_path: Path) -> None:
    text = (
        "REFERAT Byrådet d. 12-09-2022\n\nMødedeltagere Ida Bro (V), Per Dam (A)\n\n"
        "Vesterhavn Kommune\n\nPunkt 1: Brev fra Gitte Kvist\n\n22-000001\n\nBeslutning\n\n"
        "Godkendt. Ida Bro skriver til advokat Gitte Kvist.\n"
    )
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert run("build", "a.txt", "--store", "s").code == 0
    calls = {
        "trace": ("trace", "22-000001", "--format", "json"),
        "cases": ("cases", "--format", "csv"),
        "draw": ("draw", "--all", "-o", "-"),
        "export": ("export", "trig"),
    }
    for what, call in calls.items():
        told = {
            people: run(*call, "--store", "s", "--people", people).out
            for people in ("elected", "officials", "all")
        }
        assert ["Gitte Kvist" in told[one] for one in ("elected", "officials", "all")] == [
            False, False, True,
        ], what  # fmt: skip
        assert "Person 1" in told["officials"], what
        assert run(*call, "--store", "s").out == told["officials"], what
    assert run("export", "nt", "--store", "s", "--people", "some").code == 2
    everything = run("query", "-", "--store", "s", stdin="SELECT ?o { ?s ?p ?o }")
    assert "Gitte Kvist" in everything.out


def test_measures_tell_what_their_figures_mean(run: Run, sample_store: Path) -> None:
    done = run("measures", "--store", sample_store, "--lang", "en")
    assert "Cases that bind bodies together" in done.out
    assert "The strength is higher" in done.out
    one = run("measures", "bodies", "--store", sample_store, "--format", "csv")
    assert one.out.splitlines()[0].endswith("because")


def test_measures_in_one_table_are_one_measure(run: Run, sample_store: Path) -> None:
    done = run("measures", "--store", sample_store, "--format", "csv")
    assert done.code == 2
    assert "CSV holds one measure" in done.err
