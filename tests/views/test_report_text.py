"""A report as people read it: in two languages, the worst first, and long lists cut."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sagsgraf.extractors import all_extractors
from sagsgraf.model.report import (
    COUNTED,
    DocumentReport,
    MaskedNumber,
    RefusedFile,
    Remark,
    Report,
    SumMismatch,
    TitleMismatch,
)
from sagsgraf.pipeline.report import report_of
from sagsgraf.views import report_text as module
from sagsgraf.views.report_text import report_markdown, report_text
from tests.layouts.writing import HEADER, item, read

_PLACE = Remark(7, 10, 12, "Kajen", "2", "no decision heading")


def document(name: str = "referat.txt", **changes: Any) -> DocumentReport:
    """Return a report of a document that has nothing to look at but what is given."""
    one = read(
        item(1, "Havnen", "22-000001", "Beslutning", "Godkendt."),
        header=f"{HEADER}\n\nVesterhavn Kommune",
    )
    plain = replace(report_of(one, Path(name)), name=name, unread=(), warnings=())
    return replace(plain, **changes)


FULL = document(
    unread=(replace(_PLACE, item=None, because="no known label"),),
    contents_mismatches=(TitleMismatch("2", 7, "Kajen", "Kajn", 3),),
    contents_without_item=(replace(_PLACE, item=None, because="no item of this title was found"),),
    items_without_contents=(
        replace(_PLACE, because="the contents page has no line of this title"),
    ),
    without_decision=(_PLACE,),
    without_outcome=(replace(_PLACE, because=""),),
    amounts_without_unit=(replace(_PLACE, text="471.000", because=""),),
    amounts_without_kind=(replace(_PLACE, text="2 mio. kr.", because=""),),
    sums=(
        SumMismatch("2", 9, "4 mio. kr.", "4000000", "1000000"),
        SumMismatch("2", 10, "1-2 mio. kr.", None, "-500"),
    ),
    masked=(MaskedNumber(5, "personal number"),),
    warnings=("no participant list was found",),
)


def test_every_kind_of_remark_is_told_in_danish() -> None:
    lines = report_text(Report((FULL,)), "da").splitlines()
    assert lines[lines.index("  Advarsler (1)") :] == [
        "  Advarsler (1)",
        "    der er ikke fundet nogen deltagerliste",
        "  Titler, der er andre i indholdsfortegnelsen (1)",
        "    punkt 2, linje 7: »Kajen«, i indholdsfortegnelsen (linje 3) »Kajn«",
        "  I indholdsfortegnelsen, men ikke fundet (1)",
        "    linje 7: »Kajen« (intet punkt med denne titel er fundet)",
        "  Punkter, der ikke står i indholdsfortegnelsen (1)",
        "    punkt 2, linje 7: »Kajen« (ingen linje med denne titel)",
        "  Åbne punkter uden beslutning (1)",
        "    punkt 2, linje 7: »Kajen« (ingen overskrift for beslutningen)",
        "  Beslutninger uden udfald (1)",
        "    punkt 2, linje 7: »Kajen«",
        "  Summer, der ikke går op (2)",
        "    punkt 2, linje 9: »4 mio. kr.« er 4.000.000 kr.; delene giver 1.000.000 kr. mindre",
        "    punkt 2, linje 10: »1-2 mio. kr.«; delene giver 500 kr. mere",
        "  Beløb uden enhed (1)",
        "    punkt 2, linje 7: »471.000«",
        "  Beløb uden art (1)",
        "    punkt 2, linje 7: »2 mio. kr.«",
        "  Ikke læst (1)",
        "    linje 7: »Kajen« (ingen kendt etiket)",
        "  Maskerede personoplysninger (1)",
        "    linje 5 (personnummer)",
    ]


def test_the_head_of_a_document() -> None:
    danish = report_text(Report((document(proposals=3),)), "da").splitlines()
    assert danish[0] == "referat.txt"
    assert danish[1] == (
        "  Direktionen, Vesterhavn Kommune (nævnt i teksten), 12. september 2022: referat, "
        "læst med layoutet firstagenda"
    )
    assert danish[2].startswith("  Fil: text; layoutet er kendt på: title line and 1 headings")
    assert danish[3] == "  Punkter: 1, ingen indholdsfortegnelse"
    assert danish[4] == "  Deltagere: 1 til stede, 0 fraværende"
    assert danish[5].startswith("  Påstande: ")
    assert "møde " in danish[5]
    assert danish[5].endswith("3 med forbehold)")
    assert re.fullmatch(
        r"  Tekst: \d+ tegn uden mellemrum; \d+,\d % er grundlag for påstande, \d+,\d % står i "
        r"genkendte afsnit uden at blive det, \d+,\d % er ikke læst",
        danish[6],
    )
    english = report_text(Report((document(closed=1, items_expected=4),)), "en").splitlines()
    assert english[1].startswith("  Direktionen, Vesterhavn Kommune (named in the text), 12 Sep")
    assert english[3] == "  Items: 1, 4 on the contents page, 1 closed"
    fields = document(pages=3, kind="pdf", items_expected=4, expected_by="source")
    english = report_text(Report((fields,)), "en").splitlines()
    assert english[2].startswith("  File: pdf, 3 pages; the layout is known by: ")
    assert english[3] == "  Items: 1, 4 by the source itself"


def test_several_documents_a_line_each_and_the_first_ten_in_detail() -> None:
    many = [document(f"{number:02}.txt", warnings=("x",)) for number in range(12)]
    text = report_text(Report(tuple(many)), "da")
    assert text.startswith("Rapport\n  12 dokumenter, 12 punkter, ")
    assert "\n  11.txt: 1 sted at se efter; 1 punkt, " in text
    assert "Herunder de 10 øverste af 12 i enkeltheder; --all viser alle." in text
    assert "\n09.txt\n" in text
    assert "\n10.txt\n" not in text
    whole = report_text(Report(tuple(many)), "da", everything=True)
    assert "\n11.txt\n" in whole
    assert "Herunder" not in whole


def test_a_long_list_is_cut_unless_everything_is_asked_for() -> None:
    one = document(unread=tuple(replace(_PLACE, line=line) for line in range(1, 14)))
    text = report_text(Report((one,)), "da")
    assert "  Ikke læst (13)\n" in text
    assert "linje 10:" in text
    assert "linje 11:" not in text
    assert text.endswith("    og 3 til\n")
    assert "linje 13:" in report_text(Report((one,)), "da", everything=True)


def test_a_document_with_nothing_to_look_at() -> None:
    text = report_text(Report((document("a.txt"), document("b.txt"))), "en")
    assert "\n  a.txt: nothing to look at; 1 item, 100.0% read\n" in text


def test_refusals_and_notes_come_with_the_overview() -> None:
    refused = RefusedFile("b.pdf", "b.pdf: this is a PDF.", "Save its text first.", 65)
    text = report_text(Report((), (refused,), ("a.txt: the same bytes as c.txt",)), "da")
    assert text == (
        "Rapport\n  Ingen dokumenter.\n  1 fil afvist\n\n"
        "Afviste filer\n  b.pdf: this is a PDF. Save its text first.\n\n"
        "Bemærkninger\n  a.txt: the same bytes as c.txt\n"
    )
    assert "2 files refused" in report_text(Report((), (refused, refused)), "en")


def test_markdown_has_headings_and_lists_and_shows_marks_as_they_are() -> None:
    one = document(unread=(replace(_PLACE, text="*stjerne* _streg_ <b>"),))
    lines = report_markdown(Report((one,)), "da").splitlines()
    assert lines[0] == "## referat.txt"
    assert "### Ikke læst (1)" in lines
    assert r"\*stjerne\* \_streg\_ \<b\>" in lines[-1]
    assert lines[-1].startswith("- punkt 2, linje 7: ")


def test_nothing_that_a_terminal_would_obey_is_shown() -> None:
    one = document("a\x1b[31m.txt", body="B\x07", unread=(replace(_PLACE, text="x\x1b]0;y\nz"),))
    for lang in ("da", "en"):
        for view in (report_text, report_markdown):
            text = view(Report((one, one)), lang)
            assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f]", text)


# --- words ---------------------------------------------------------------------------------------


def test_both_languages_have_the_same_sentences_with_the_same_gaps() -> None:
    danish, english = module._table()["da"], module._table()["en"]
    assert danish.keys() == english.keys()
    for key, text in danish.items():
        assert set(re.findall(r"{\w+}", text)) == set(re.findall(r"{\w+}", english[key])), key
    assert set(COUNTED) <= danish.keys()


def test_every_extractor_has_a_danish_name() -> None:
    assert {one.name for one in all_extractors()} <= module._table()["extractors"].keys()


@pytest.mark.parametrize(
    ("header", "extra", "danish"),
    [
        pytest.param(HEADER, "", "kommunen er ukendt", id="municipality"),
        pytest.param(
            HEADER.replace("Mødedeltagere Ida Bro", ""), "", "deltagerliste", id="participants"
        ),
        pytest.param(
            f"{HEADER}\n\nIndholdsfortegnelse\n\nHavnen ...... 3\n\nKajen ..... 4",
            "",
            "indholdsfortegnelsen nævner 2 punkter, 1 er fundet",
            id="contents page",
        ),
        pytest.param(
            HEADER.replace("12. september", "13. september"),
            "",
            "titellinjen siger 2022-09-12, Mødedato siger 2022-09-13: det sidste gælder",
            id="two dates",
        ),
        pytest.param(
            HEADER.replace("12-09-2022", "31-02-2022"),
            "",
            "titellinjen siger 31-02-2022, som ikke er en dato, Mødedato siger 2022-09-12",
            id="impossible title date",
        ),
        pytest.param(
            HEADER.replace("Mandag d. 12. september 2022", "31-02-2022"),
            "",
            "i hovedet står 31-02-2022, som ikke er en dato",
            id="impossible Mødedato",
        ),
        pytest.param(
            HEADER, "Den 31-02-2023.", "ikke findes (1): 31-02-2023 i linje 13", id="no such day"
        ),
        pytest.param(
            HEADER,
            "Och att vi inte går och inte sitter och att det är så.",
            "ikke at være dansk (svensk)",
            id="Swedish",
        ),
    ],
)
def test_every_warning_has_its_danish(header: str, extra: str, danish: str) -> None:
    one = read(item(1, "Havnen", "22-000001", "Sagsfremstilling", extra or "Ja."), header=header)
    told = [module.reason(warning, "da") for warning in one.minutes.warnings]
    assert any(danish in sentence for sentence in told), one.minutes.warnings
    for warning, sentence in zip(one.minutes.warnings, told, strict=True):
        assert sentence != warning, "add it to assets/report.json"
        assert module.reason(warning, "en") == warning


def test_a_case_number_in_a_title_is_told_in_danish() -> None:
    one = read(item(1, "Sag 22-009953 om kajen", "Beslutning", "Godkendt."))
    told = [module.reason(warning, "da") for warning in one.minutes.warnings]
    assert "punkt 1 har intet sagsnummer, men 22-009953 i sin titel" in told


def test_every_reason_of_a_remark_has_its_danish() -> None:
    known = module._table()["danish"]
    one = read(
        item(1, "Uden", "22-000001", "En løs linje.", "Sagsfremstilling", "Kajen."),
        item(2, "Tom", "22-000002", "Beslutning"),
        item(3, "Afbud", "22-000003", "Beslutning", "Afbud: Ida Bro"),
        header="Til husstanden\n\n" + HEADER.replace("Mødedel", "Vejret\n\nMødedel"),
    )
    found = report_of(one, Path("a"))
    reasons = {each.because for each in (*found.unread, *found.without_decision)}
    assert len(reasons) == 6
    assert reasons <= known.keys()


def test_what_has_no_danish_is_shown_as_it_is() -> None:
    assert module.reason("the moon is full", "da") == "the moon is full"


def test_what_was_masked_is_counted_by_kind() -> None:
    kinds = ("phone number", "personal number", "phone number", "home address", "e-mail address")
    one = document(masked=tuple(MaskedNumber(5, kind) for kind in kinds))
    danish = report_text(Report((one, one)), "da")
    assert (
        "  Maskeret: 2 private e-mailadresser, 2 privatadresser, 2 personnumre, "
        "4 private telefonnumre\n"
    ) in danish
    assert (
        "  Maskeret: 1 privat e-mailadresse, 1 privatadresse, 1 personnummer, "
        "2 private telefonnumre\n"
    ) in danish
    assert "    linje 5 (privatadresse)\n" in danish
    assert "Masked: 1 private e-mail address, 1 home address, 1 personal number, 2" in report_text(
        Report((one,)), "en"
    )
    assert "Maskeret" not in report_text(Report((document(),)), "da")


def test_another_kind_of_masking_is_told_as_it_is() -> None:
    one = document(masked=(MaskedNumber(5, "passport"),))
    assert "  Maskeret: 1 passport\n" in report_text(Report((one,)), "da")
