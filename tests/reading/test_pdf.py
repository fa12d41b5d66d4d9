"""PDF comes out as people read it, and what cannot be read is refused with a reason."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from sagsgraf.evaluation.gold import load_gold
from sagsgraf.layouts import read_minutes
from sagsgraf.model import BadData, Document, Minutes, Presence, Role, SectionKind
from sagsgraf.reading import SUFFIXES, isolation, pdf, read_bytes, read_file, reader_of
from sagsgraf.reading.pdf.hyphens import Vocabulary, mended
from sagsgraf.reading.pdf.pages import Row, _is_shattered, _mended_rows
from sagsgraf.reading.pdf.writing import clean
from tests.reading import pdfs
from tests.reading.pdfs import Words, lines


def text(*pages: list[Words]) -> str:
    return pdf.read(pdfs.pdf(pages), "a.pdf").text


# ------------------------------------------------------------------------------------ one page


def test_lines_stay_and_gaps_become_blank_lines() -> None:
    page = lines("Referat af møde", "i Byrådet", "", "Ærø Å, § 3 – “ja”", "fortsat")
    assert text(page) == "Referat af møde\ni Byrådet\n\nÆrø Å, § 3 – “ja”\nfortsat"


def test_large_letters_are_headings_and_their_lines_stay_together() -> None:
    page = [
        Words(60, 780, "Punkt 1: En meget lang titel", 18),
        Words(60, 758, "over to linjer", 18),
        Words(60, 730, "Beslutning", 13),
        *lines("Godkendt med alle stemmer efter en kort drøftelse.", "Byrådet er enigt.", top=710),
    ]
    rendered = pdf.read(pdfs.pdf([page]), "a.pdf")
    marked = [
        (mark.value, rendered.text[mark.start : mark.end])
        for mark in rendered.marks
        if mark.role is Role.HEADING
    ]
    assert marked == [("1", "Punkt 1: En meget lang titel\nover to linjer"), ("2", "Beslutning")]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            [(60, 700, "Vej og park"), (400, 700, "1,5"), (60, 688, "Skoler"), (400, 688, "2,0")],
            "Vej og park\t1,5\nSkoler\t2,0",
            id="row by row",
        ),
        pytest.param(
            [(60, 700, "Vej og park"), (60, 688, "Skoler"), (400, 700, "1,5"), (400, 688, "2,0")],
            "Vej og park\t1,5\nSkoler\t2,0",
            id="column by column",
        ),
        pytest.param(
            [
                *((60, 700, "Pleje af parker,"), (60, 688, "haver og stier"), (400, 700, "1,5")),
                *((60, 670, "Skoler"), (400, 670, "2,0")),
            ],
            "Pleje af parker, haver og stier\t1,5\nSkoler\t2,0",
            id="a label over two lines whose figure stands beside the first",
        ),
        pytest.param(
            [(60, 700, "Ida Bro (A)"), (60, 688, "Bo Ek (V)"), (300, 700, "Eva Holm (F)")],
            "Ida Bro (A)\nBo Ek (V)\nEva Holm (F)",
            id="two columns of names stay two lists",
        ),
        pytest.param(
            [(60, 700, "Dato:"), (60, 688, "Sted:"), (150, 700, "3. maj"), (150, 688, "Salen")],
            "Dato:\t3. maj\nSted:\tSalen",
            id="values behind their labels",
        ),
        pytest.param(
            [
                (60, 700, "1."),
                (84, 700, "Planen vedtages"),
                (60, 688, "2."),
                (84, 688, "Den sendes"),
            ],
            "1. Planen vedtages\n2. Den sendes",
            id="the number of a list's entry is no cell",
        ),
    ],
)
def test_cells_of_a_row_stand_on_one_line(rows: list[tuple[int, int, str]], expected: str) -> None:
    prose = lines("Der er her en lang linje af ord, som siger, hvor brede bogstaverne er.", top=760)
    page = [*prose, *(Words(left, base, words) for left, base, words in rows)]
    assert text(page).split("\n\n", 1)[1] == expected


def test_a_turned_page_is_read_upright() -> None:
    stream = b"BT /F1 10 Tf 0 1 -1 0 100 60 Tm (Linje et) Tj ET "
    stream += b"BT /F1 10 Tf 0 1 -1 0 112 60 Tm (Linje to) Tj ET"
    content = pdfs.from_streams([stream], rotate=90)
    assert pdf.read(content, "a.pdf").text == "Linje et\nLinje to"


def test_links_lead_to_their_addresses() -> None:
    content = pdfs.pdf(
        [lines("Se hele planen på siden her")],
        links=[(60, 756, 180, 770, "https://example.org/plan")],
    )
    rendered = pdf.read(content, "a.pdf")
    (link,) = [mark for mark in rendered.marks if mark.role is Role.LINK]
    assert link.value == "https://example.org/plan"
    assert rendered.text[link.start : link.end].startswith("Se hele")


# --------------------------------------------------------------------------------- many pages


def test_running_headers_footers_and_page_numbers_are_told_once() -> None:
    def page(number: int, *words: str) -> list[Words]:
        return [
            Words(400, 810, "Kystudvalget den 3. maj 2022", 8),
            Words(500, 800, f"Side {number} af 4", 8),
            *lines(*words, top=700),
            Words(60, 30, "Nordkysten Kommune, Havnegade 1", 8),
            Words(500, 30, f"{number}", 8),
        ]

    told = text(
        page(1, "Punkt 1: Sti", "Beslutning", "Godkendt."),
        page(2, "Punkt 2: Vej", "Beslutning", "Udsat."),
        page(3, "Punkt 3: Bro", "Beslutning", "Side 3 af planen drøftes."),
        page(4, "Punkt 4: Bro", "Beslutning", "Godkendt."),
    )
    assert told.count("Kystudvalget") == told.count("Nordkysten Kommune") == 1
    assert "Side 1 af 4" not in told
    assert "Side 4 af 4" not in told
    assert told.count("Beslutning") == 4
    assert "Side 3 af planen drøftes." in told
    assert told.endswith("Punkt 4: Bro\nBeslutning\nGodkendt.")


def test_titles_that_count_up_with_the_pages_are_no_headers() -> None:
    pages = [lines(f"Punkt {n}: Eventuelt", "Intet.", top=800) for n in range(1, 5)]
    assert text(*pages).count("Eventuelt") == 4


def test_the_line_of_closed_items_stays_where_they_begin() -> None:
    def page(number: int, group: str) -> list[Words]:
        header = lines("Kystudvalget", "Referat", group, f"Side {number}", top=820)
        return [*header, *lines(f"{number}. Titel {'abcdefghi'[number]}", top=600)]

    told = text(*[page(n, "Åbent referat") for n in range(1, 8)], page(8, "Lukket referat"))
    assert told.count("Lukket referat") == 1
    assert "Side 8" not in told
    assert told.count("Kystudvalget") == 1


def test_page_starts_tell_the_page_of_each_character() -> None:
    content = pdfs.pdf([lines("Første side."), [], lines("Tredje side."), lines("fortsat her")])
    rendered = pdf.read(content, "a.pdf")
    document = Document("a.pdf", "", "pdf", rendered.text, page_starts=rendered.page_starts)
    assert [
        document.page_at(rendered.text.index(word)) for word in ("Første", "Tredje", "her")
    ] == [
        1,
        3,
        4,
    ]
    assert rendered.notes == ("page 2 has no text; it may be a scan",)
    assert rendered.text == "Første side.\n\nTredje side.\n\nfortsat her"


# ------------------------------------------------------------------------------------- hyphens


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        pytest.param("til an-", "lægsomkostninger", "til anlægsomkostninger", id="broken"),
        pytest.param("Sundheds-", "og Omsorg", "Sundheds-\nog Omsorg", id="half a compound"),
        pytest.param("i 2023-", "2026", "i 2023-2026", id="a range of years"),
        pytest.param("Hans-", "Jørgen Bro", "Hans-Jørgen Bro", id="a name keeps its hyphen"),
        pytest.param("ny 2030-", "plan", "ny 2030-\nplan", id="a year before a word"),
        pytest.param("p-", "huse", "p-huse", id="a letter's hyphen is its own"),
        pytest.param("ikke-", "planlagt", "ikke-planlagt", id="a prefix's too"),
        pytest.param("KKR-", "regi", "KKR-regi", id="an abbreviation's too"),
        pytest.param("sag -", "og", "sag -\nog", id="a dash"),
        pytest.param("(børne-", "eller ungdom", "(børne-\neller ungdom", id="or"),
    ],
)
def test_words_broken_at_a_line_end_are_mended(above: str, below: str, expected: str) -> None:
    line, joined = mended(above, below, Vocabulary([]))
    assert line + ("" if joined else "\n") + below == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("vi kender kyst-sikring her", "kyst-sikring", id="hyphenated elsewhere"),
        pytest.param("vi kender kystsikring her", "kystsikring", id="in one word elsewhere"),
    ],
)
def test_a_broken_word_is_written_as_elsewhere(line: str, expected: str) -> None:
    mend, joined = mended("om kyst-", "sikring", Vocabulary([line]))
    assert joined
    assert f"{mend}sikring" == f"om {expected}"


def test_a_line_on_which_no_word_fitted_goes_on_in_the_next() -> None:
    long = "Udvalget behandlede sagen og anbefaler den"
    page = lines(long, "over for Økonomiudvalget og Byrådet samt", "Direktionen.", "Godkendt.")
    joined = f"{long} over for Økonomiudvalget og Byrådet samt Direktionen."
    assert text(page) == f"{joined}\nGodkendt."


def test_a_line_that_pdfium_shatters_is_whole() -> None:
    """A page with one line of wide text comes as a letter or two a line from PDFium."""
    rows = [
        Row(letter, left=60.0 + 8 * at, right=67.0 + 8 * at, base=700.0, size=12.0, at=at)
        for at, letter in enumerate("Underskriftsark")
    ]
    rows[7].left += 4.0
    below = Row("Godkendt.", left=60.0, right=110.0, base=680.0, size=12.0)
    assert _is_shattered([*rows, below])
    assert not _is_shattered([below] * 12)
    assert [row.text for row in _mended_rows([*rows, below])] == ["Undersk riftsark", "Godkendt."]


def test_points_and_lines_of_a_contents_page_begin_anew() -> None:
    first = "1. Et forslag, hvis linje er så lang som siden"
    second = "2. Et forslag, hvis linje er så lang som siden"
    assert text(lines(first, second)) == f"{first}\n{second}"
    entry = "Et punkt, hvis linje er lang som siden.....3"
    assert text(lines(entry, entry)) == f"{entry}\n{entry}"


def test_pdfium_breaks_no_word() -> None:
    page = lines("Der gives en bevilling til an-", "lægsomkostninger og til Sundheds-", "og Omsorg")
    assert text(page) == "Der gives en bevilling til anlægsomkostninger\nog til Sundheds- og Omsorg"


def test_letters_are_composed_and_ligatures_and_soft_hyphens_gone() -> None:
    assert clean(
        "A\u030ardet\u00ad o\ufb03ciel\u00a0sag \uf0b7 a\u2011b"
    ) == "Årdet official sag • a-b".replace("official", "officiel")


# ------------------------------------------------------------------------------------- refusals


def encrypted(password: str) -> bytes:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter()
    writer.append(PdfReader(io.BytesIO(pdfs.pdf([lines("Referat")]))))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_pdf_that_opens_without_a_password_is_read() -> None:
    assert pdf.read(encrypted(""), "a.pdf").text == "Referat"


GOOD = pdfs.pdf([lines("Referat af møde", "Godkendt.")])


@pytest.mark.parametrize(
    ("content", "told"),
    [
        pytest.param(encrypted("hemmelig"), "needs a password", id="encrypted"),
        pytest.param(GOOD[: len(GOOD) // 2], "cut off", id="half of a download"),
        pytest.param(GOOD + b"9 0 obj\n<< /A", "cut off", id="cut behind an earlier end mark"),
        pytest.param(b"%PDF-1.4\n" + b"x" * 300 + b"%%EOF", "damaged", id="damaged"),
        pytest.param(pdfs.pdf([]), "no pages", id="no pages"),
        pytest.param(pdfs.pdf([[], []]), "scan", id="pictures only"),
        pytest.param(pdfs.pdf([lines("a")], count=100_000), "100,000 pages", id="100,000 pages"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_reason(content: bytes, told: str) -> None:
    with pytest.raises(BadData, match=r"^a\.pdf: ") as raised:
        pdf.read(content, "a.pdf")
    assert told in str(raised.value)
    assert raised.value.hint


def test_a_scan_is_told_of_ocr() -> None:
    with pytest.raises(BadData, match="ocrmypdf"):
        pdf.read(pdfs.pdf([[]]), "a.pdf")


def test_more_words_than_any_minutes_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sagsgraf.reading.pdf.pages.MAX_CHARACTERS", 1000)
    with pytest.raises(BadData, match="up to page 2 there are more than 1,000 characters"):
        pdf.read(pdfs.pdf([lines("a" * 600), lines("b" * 600)]), "a.pdf")


def test_a_bomb_ends_its_child_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    child = isolation.Child("sagsgraf.reading.child", memory=300 * 1024**2)
    monkeypatch.setattr("sagsgraf.reading.child.read_apart.__defaults__", (child,))
    with pytest.raises(BadData, match=r"a\.pdf: cannot be read as pdf: the reading process"):
        read_bytes(pdfs.bomb(150), "a.pdf")
    assert read_bytes(GOOD, "a.pdf").text == "Referat af møde\nGodkendt."
    child.close()


# ------------------------------------------------------------------------------------ what it is


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        pytest.param(GOOD, "pdf", id="whatever it is called"),
        pytest.param(b"\r\n" + GOOD, "pdf", id="a line end before it"),
        pytest.param(b"Filen begynder med %PDF-1.4", "text", id="a text about PDF"),
    ],
)
def test_the_content_tells_that_it_is_a_pdf(content: bytes, kind: str) -> None:
    assert reader_of(content).kind == kind


def test_folders_give_their_pdfs() -> None:
    assert ".pdf" in SUFFIXES


def test_it_runs_in_a_child(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise AssertionError("read in this process")

    monkeypatch.setattr(pdf, "read_pages", fail)
    document = read_bytes(GOOD, "referat.txt")
    assert (document.kind, document.text) == ("pdf", "Referat af møde\nGodkendt.")


def test_a_child_reads_in_its_own_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolation, "_limited", True)
    monkeypatch.setattr("sagsgraf.reading.child.read_apart", None)
    assert read_bytes(GOOD, "a.pdf").text == "Referat af møde\nGodkendt."


# --------------------------------------------------------------------------------- real minutes

GOLDS = [
    "aarhus/byraad-2025-08-27",
    "ballerup/sundheds-og-forebyggelsesudvalget-2012-12-04",
    "syddjurs/puk-2013-06-20",
]


@pytest.fixture(scope="module", params=GOLDS)
def real(request: pytest.FixtureRequest, corpora: Path) -> tuple[Minutes, Path]:
    path = corpora / f"{request.param}.pdf"
    return read_minutes(read_file(path)), path.with_suffix(".gold.json")


def test_real_minutes_have_the_items_of_their_gold(real: tuple[Minutes, Path]) -> None:
    minutes, path = real
    golds = load_gold(path).items
    assert len(minutes.items) == len(golds)
    for item, gold in zip(minutes.items, golds, strict=True):
        assert (item.number,) == gold["numbers"]
        assert " ".join(item.title.text.split()) == " ".join(gold["titles"][0].split())
        assert (str(item.closed),) == gold["closed"]
        assert tuple(case.text for case in item.cases) == gold["cases"]


def test_real_minutes_have_the_decisions_of_their_gold(real: tuple[Minutes, Path]) -> None:
    minutes, path = real
    for item, gold in zip(minutes.items, load_gold(path).items, strict=True):
        decision = item.first(SectionKind.DECISION)
        assert decision is not None
        assert minutes.words(decision.body).split() == gold["decisions"][0].split()


def test_real_minutes_name_those_of_their_gold(real: tuple[Minutes, Path]) -> None:
    minutes, path = real
    present = [one.name for one in minutes.attendees if one.presence is Presence.PRESENT]
    assert sorted(present) == sorted(load_gold(path).meeting["present"])
    assert not minutes.unread


def test_real_minutes_repeat_nothing(corpora: Path) -> None:
    document = read_file(corpora / "aarhus" / "byraad-2025-08-27.pdf")
    assert 59_000 < len(document.text) < 62_000
    assert len(document.page_starts) == 28
