"""Web pages: what of them is text, how it is laid out, and which pages are refused."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sagsgraf.model import BadData, Role
from sagsgraf.reading.html import MAX_TAGS, fits, read, render

_FILL = "<p>Udvalget tog orienteringen til efterretning.</p>" * 8
"""Enough words for a page that nobody takes for an empty one."""


def text(markup: str) -> str:
    return render(markup, "a.html").text


def marked(markup: str, role: Role) -> list[tuple[str, str]]:
    rendered = render(markup, "a.html")
    return [(rendered.text[m.start : m.end], m.value) for m in rendered.marks if m.role is role]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(b"<!DOCTYPE html><p>A", True, id="a page"),
        pytest.param(
            b"\xef\xbb\xbf\n<html lang=da>", True, id="a byte order mark and a blank line"
        ),
        pytest.param(b"<!-- saved from url=(0017)https://a.dk/ -->\n<html>", True, id="saved"),
        pytest.param(b'<?xml version="1.0"?><!DOCTYPE html>', True, id="XHTML"),
        pytest.param(b"<div class='x'><h1>Referat</h1></div>", True, id="a fragment"),
        pytest.param("<html><p>Å".encode("utf-16"), True, id="UTF-16"),
        pytest.param("<html><p>Å".encode("utf-16-le"), True, id="UTF-16 without a mark"),
        pytest.param(
            b"From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n",
            True,
            id="MHTML",
        ),
        pytest.param(b"REFERAT Byr\xe5det", False, id="text"),
        pytest.param(b"<Agenda><Item/></Agenda>", False, id="another XML"),
        pytest.param(b"From: a\nTo: b\n\nReferat", False, id="a letter that begins like a mail"),
        pytest.param(b"", False, id="nothing"),
    ],
)
def test_pages_are_told_by_their_beginning(content: bytes, expected: bool) -> None:
    assert fits(content) is expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        pytest.param("<p>A\n  b</p><p>C</p>", "A b\n\nC\n", id="a blank line between paragraphs"),
        pytest.param("<div>A</div><div>B</div>", "A\nB\n", id="blocks stand on lines"),
        pytest.param("A<br>B<br><br>C", "A\nB\n\nC\n", id="breaks"),
        pytest.param("<p>A<br></p><p>B", "A\n\nB\n", id="a break at a paragraph's end adds none"),
        pytest.param("<p>A</p>" + "<br>" * 50 + "B", "A\n\n\nB\n", id="many breaks are three"),
        pytest.param("<h2>A</h2>B", "A\n\nB\n", id="a heading"),
        pytest.param("<span>A</span> <i>b</i>c", "A bc\n", id="words run on"),
        pytest.param("<pre>A\n  B</pre>", "A\n  B\n", id="set as it is"),
        pytest.param("<ul><li>A<li>B</ul>", "• A\n• B\n", id="bullets"),
        pytest.param("<ul class=list-unstyled><li>A</ul>", "A\n", id="a list without bullets"),
        pytest.param("<ul style='list-style: none'><li>A</ul>", "A\n", id="the same by style"),
        pytest.param("<ol start=7><li>A<li>B</ol>", "7. A\n8. B\n", id="numbers from a start"),
        pytest.param("<ol type=a><li>A<li value=4>B</ol>", "a. A\nd. B\n", id="letters"),
        pytest.param("<ol type=I><li>A<li>B</ol>", "I. A\nII. B\n", id="roman numbers"),
        pytest.param(
            "<ol style='list-style-type: lower-alpha'><li>A</ol>", "a. A\n", id="letters by style"
        ),
        pytest.param("<ol><li>A<ol><li>B</ol><li>C</ol>", "1. A\n1. B\n2. C\n", id="nested"),
        pytest.param("<ol><li></li><li>B</ol>", "2. B\n", id="an empty point counts"),
        pytest.param("<li>A", "• A\n", id="a point without a list"),
        pytest.param("<ol start=x reversed><li>A</ol>", "1. A\n", id="a start that is none"),
        pytest.param("<dl><dt>Sted<dd>Salen</dl>", "Sted\nSalen\n", id="definitions"),
        pytest.param("5 m<sup>2</sup>", "5 m2\n", id="square metres"),
        pytest.param("1.200<sup>2</sup> kr.", "1.200² kr.\n", id="a note is no digit of the sum"),
        pytest.param("<a href=a>A.pdf</a><a href=b>B.pdf</a>", "A.pdf B.pdf\n", id="links apart"),
        pytest.param("be\u00adslut\u200bning", "beslutning\n", id="soft hyphens are unseen"),
        pytest.param("Bla\u030abær", "Blåbær\n", id="letters are composed"),
        pytest.param("A<wbr>B&nbsp;C", "AB\u00a0C\n", id="a hard space stays"),
        pytest.param("<p>1.<span>&nbsp;&nbsp; </span>A", "1. A\n", id="several hard spaces"),
        pytest.param("A<p>&nbsp;</p>B", "A\n\nB\n", id="a line of a hard space is blank"),
        pytest.param("<div>A &nbsp;</div>B", "A\nB\n", id="one at a line's end"),
    ],
)
def test_text_is_laid_out_as_in_a_browser(markup: str, expected: str) -> None:
    assert text(markup) == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        pytest.param(
            "<tr><td>Udvalg:<td>Teknik</tr><tr><td>Sted:<td>Salen</tr>",
            "Udvalg:\tTeknik\nSted:\tSalen\n",
            id="labels and values",
        ),
        pytest.param(
            "<tr><th>Mio. kr.<th>2024<th>2025</tr><tr><td><p>Vej</p><td>1,5<td>3</tr>",
            "Mio. kr.\t2024\t2025\nVej\t1,5\t3\n",
            id="figures",
        ),
        pytest.param(
            "<tr><th><th>2024<th>2025</tr><tr><td>Vej<td><td>3</tr>",
            "|  | 2024 | 2025 |\n| Vej |  | 3 |\n",
            id="an empty cell keeps its column",
        ),
        pytest.param(
            "<tr><th>Kr.<th colspan=2>2024</tr><tr><td>Vej<td>1<td>3</tr>",
            "Kr.\t2024\nVej\t1\t3\n",
            id="a heading over two columns at the end",
        ),
        pytest.param(
            "<tr><td rowspan=2>Vej<td>2024<td>1</tr><tr><td>2025<td>3</tr>",
            "| Vej | 2024 | 1 |\n|  | 2025 | 3 |\n",
            id="a cell over two rows",
        ),
        pytest.param(
            "<tr><td>Til stede<td>Ida Bro (A)<br>Bo Elm (V)</tr>",
            "Til stede\nIda Bro (A)\nBo Elm (V)\n",
            id="people do not run together",
        ),
        pytest.param(
            "<tr><td>Nr.<td>Budget<br>2025<td>3</tr>", "Nr.\tBudget 2025\t3\n", id="a wrapped cell"
        ),
        pytest.param(
            "<tr><td>1<td><h2>Budget</h2><p>Godkendt.</p><td>2</tr>",
            "1\nBudget\n\nGodkendt.\n2\n",
            id="a table that lays out text",
        ),
        pytest.param(
            "<tr><td>A<td><table><tr><td>x<td>y</table></tr>", "A\nx\ty\n", id="a table in a table"
        ),
        pytest.param("<caption>Tabel 1</caption><tr><td>A<td>b", "Tabel 1\nA\tb\n", id="a caption"),
        pytest.param("<tr><td>A|b<td>c\td", "A b\tc d\n", id="bars and tabs of its own"),
    ],
)
def test_tables(markup: str, expected: str) -> None:
    assert text(f"<table>{markup}</table>") == expected


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param("<nav><a href=x>Udvalg</a></nav>", id="a menu"),
        pytest.param("<div role=navigation>Udvalg</div>", id="a menu by role"),
        pytest.param("<footer>Kontakt</footer>", id="a footer"),
        pytest.param("<dialog open>Vent</dialog>", id="a dialog"),
        pytest.param("<div role=dialog>Vent</div>", id="a dialog by role"),
        pytest.param("<script>x</script><style>y</style>", id="scripts and styles"),
        pytest.param("<template>x</template><noscript>y</noscript>", id="templates"),
        pytest.param("<div hidden>x</div>", id="hidden"),
        pytest.param("<div style='color:red;display : none'>x</div>", id="not drawn"),
        pytest.param("<span aria-hidden=true>x</span>", id="hidden from readers"),
        pytest.param("<div class='cookie-banner'>Vi bruger cookies</div>", id="cookies"),
        pytest.param("<ol class=breadcrumb><li>Forside</ol>", id="where one is"),
        pytest.param("<h2 class=element-invisible>You are here</h2>", id="for readers only"),
        pytest.param("<a href=#main>Spring til indhold</a>", id="a skip link"),
        pytest.param("<a href=#><i></i><span>Kopier link</span></a>", id="an action"),
        pytest.param("<button>Del</button><span role=button>PDF</span>", id="buttons"),
        pytest.param("<button aria-expanded=false>Vis mere</button>", id="more"),
        pytest.param(
            "<button aria-haspopup=true aria-expanded=false>Emner</button>", id="a menu's button"
        ),
        pytest.param("<button data-toggle=modal aria-controls=x>Tip</button>", id="a dialog's"),
        pytest.param("<select><option>2024</select><input value=x>", id="controls"),
        pytest.param("<label for=q>Søg efter</label>", id="a control's label"),
        pytest.param("<header><nav>Menu</nav>Fjordby</header>", id="a banner with a menu"),
        pytest.param("<svg><text>x</text></svg><img alt='Logo'>", id="pictures"),
    ],
)
def test_what_is_not_the_page_s_text_is_left_out(markup: str) -> None:
    assert text(f"<body>{markup}<p>Godkendt.</p>") == "Godkendt.\n"


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        pytest.param(
            "<button aria-controls=a><h3>1. Budget</h3></button><div id=a hidden>Godkendt.</div>",
            "1. Budget\n\nGodkendt.\n",
            id="an accordion's heading and panel",
        ),
        pytest.param(
            "<h3><button data-target='#a'>Budget</button></h3><div id=a style='display:none'>Ja",
            "Budget\n\nJa\n",
            id="a button in a heading",
        ),
        pytest.param(
            "<button aria-expanded=false>1. Budget</button><div>Godkendt.</div>",
            "1. Budget\nGodkendt.\n",
            id="an accordion headed by plain words",
        ),
        pytest.param(
            "<main aria-hidden=true><h1>Referat</h1>Godkendt.</main>",
            "Referat\n\nGodkendt.\n",
            id="the page behind an open dialog",
        ),
        pytest.param("<form><p>Godkendt.</p></form>", "Godkendt.\n", id="a page that is one form"),
        pytest.param(
            "<header><h1>Referat</h1></header>A", "Referat\n\nA\n", id="an article's header"
        ),
        pytest.param(
            "<details><summary>Punkt 1</summary>Ja</details>", "Punkt 1\nJa\n", id="details"
        ),
        pytest.param("<div class=socialudvalget>A</div>", "A\n", id="a word inside a class name"),
        pytest.param(
            "<p>Vi bruger cookies på havnen.", "Vi bruger cookies på havnen.\n", id="words"
        ),
    ],
)
def test_what_is_opened_by_a_click_is_read(markup: str, expected: str) -> None:
    assert text(markup) == expected


def test_deleted_passages_are_told() -> None:
    rendered = render("<p>Godkendt <del>udsat</del>.", "a.html")
    assert rendered.text == "Godkendt .\n"
    assert rendered.notes == ("passages marked as deleted that were left out: 1",)


@pytest.mark.parametrize(
    ("markup", "role", "expected"),
    [
        pytest.param("<h3>A <b>b</b></h3>", Role.HEADING, [("A b", "3")], id="a heading"),
        pytest.param("x<h3> </h3><p>B", Role.HEADING, [("", "3")], id="a heading without words"),
        pytest.param("<a href=' b.pdf '>B</a>", Role.LINK, [("B", "b.pdf")], id="as written"),
        pytest.param(
            "<base href=https://a.dk/x/><a href=b.pdf>B</a>",
            Role.LINK,
            [("B", "https://a.dk/x/b.pdf")],
            id="made absolute",
        ),
        pytest.param(
            "<!-- saved from url=(0016)https://a.dk/x/y --><html><a href=/b>B</a>",
            Role.LINK,
            [("B", "https://a.dk/b")],
            id="made absolute by where it was saved from",
        ),
        pytest.param("<a href=#x>A</a><a href=javascript:x()>B</a>", Role.LINK, [], id="no links"),
        pytest.param("<a href=x> </a>B", Role.LINK, [], id="a link without words"),
        pytest.param("a <strong> B </strong>c", Role.STRONG, [("B", "")], id="bold"),
        pytest.param(
            "<span style='font-weight: 700'>B</span>", Role.STRONG, [("B", "")], id="by style"
        ),
        pytest.param("<ol><li>A</ol>", Role.LIST_ITEM, [("A", "")], id="a point, not its number"),
        pytest.param(
            "<table><tr><td>A<td>b</table>", Role.CELL, [("A", ""), ("b", "")], id="cells"
        ),
        pytest.param(
            "<table><tr><td>x<td><a href=u>A<br>b</a><td>3</table>",
            Role.LINK,
            [("A b", "u")],
            id="a link over a folded line",
        ),
    ],
)
def test_marks(markup: str, role: Role, expected: list[tuple[str, str]]) -> None:
    assert marked(markup, role) == expected


def test_the_window_s_title_stands_on_top_of_a_page_without_one() -> None:
    head = "<title>Referat - Byrådet</title>"
    assert text(f"{head}<p>Godkendt.") == "Referat - Byrådet\n\nGodkendt.\n"
    assert marked(f"{head}<p><b>A", Role.STRONG) == [("A", "")]
    assert text(f"{head}<h1>Byrådet</h1>A") == "Byrådet\n\nA\n"


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        pytest.param("<p>Økonomi €".encode(), "utf-8", id="UTF-8"),
        pytest.param("<p>Økonomi €".encode("utf-8-sig"), "utf-8", id="with a mark"),
        pytest.param("<p>Økonomi €".encode("utf-16"), "utf-16-le", id="UTF-16"),
        pytest.param("<p>Økonomi €".encode("cp1252"), "cp1252", id="Windows"),
        pytest.param(
            "<meta charset=iso-8859-15><p>Økonomi €".encode("iso8859-15"),
            "iso8859-15",
            id="Latin 9",
        ),
        pytest.param(
            "<meta charset=iso-8859-1><p>Økonomi €".encode(), "utf-8", id="the page errs of itself"
        ),
    ],
)
def test_encodings(content: bytes, encoding: str) -> None:
    rendered = read(content, "a.html")
    assert (rendered.text, rendered.encoding) == ("Økonomi €\n", encoding)


_MHTML = """From: <Saved by Blink>
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----b"

------b
Content-Type: {kind}
Content-Transfer-Encoding: quoted-printable

<html><p>=C3=98konomi</html>
------b
Content-Type: image/png
Content-Transfer-Encoding: base64

AAAA
------b--
"""


def test_the_page_in_a_saved_page() -> None:
    assert read(_MHTML.format(kind="text/html").encode(), "a.mht").text == "Økonomi\n"
    with pytest.raises(BadData, match=r"a\.mht: there is no page in this saved page"):
        read(_MHTML.format(kind="text/css").encode(), "a.mht")
    deep = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\n" + (
        b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 500
    )
    with pytest.raises(BadData, match="too many parts"):
        read(deep, "a.mht")


@pytest.mark.parametrize(
    ("markup", "message", "hint"),
    [
        pytest.param(
            "<p>You need to enable JavaScript to run this app.<div id=app></div>",
            "a program in it",
            "sagsgraf fetch",
            id="a page that a program fills",
        ),
        pytest.param("<div id=app></div><script>x</script>", "a program in it", "", id="no words"),
        pytest.param(
            "<html><iframe src='/vis/referat'></iframe>", "frames another one (/vis/referat)",
            "Open that address", id="a frame",
        ),
        pytest.param("<html><body></body>", "holds no text", "Fetch", id="nothing"),
        pytest.param("<div>" * 5_000 + _FILL, "inside one another", "Save as text", id="deep"),
        pytest.param(
            "<table><tr><td>" * 2_000 + _FILL, "inside one another", "", id="tables in tables"
        ),
        pytest.param("<b>" * 2_900 + "<p>x" * 5_000, "inside one another", "", id="open for ever"),
        pytest.param("<select>" + "<option>" * 30_000, "inside one another", "", id="options"),
        pytest.param(
            "<p " + "a=1 " * 9_000 + ">x", "attributes", "", id="attributes"
        ),
        pytest.param("<br>" * (MAX_TAGS + 1), "tags", "", id="more than any page"),
    ],
)  # fmt: skip
def test_pages_that_are_refused(markup: str, message: str, hint: str) -> None:
    with pytest.raises(BadData) as error:
        render(markup, "a.html")
    assert str(error.value).startswith("a.html: ")
    assert message in str(error.value)
    assert hint in error.value.hint


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param(
            "<iframe src=https://www.googletagmanager.com/ns.html></iframe>Ja", id="counted"
        ),
        pytest.param("<iframe src=x></iframe>" + _FILL, id="a film beside the text"),
        pytest.param("<p>Kræver ikke noget.</p><script>enable</script>", id="a short page"),
        pytest.param("<p>" * 30_000 + "x", id="paragraphs without an end"),
        pytest.param("<table><tr><td rowspan=64 colspan=64>1" * 3 + "</table>", id="wide cells"),
    ],
)
def test_pages_that_are_not_refused(markup: str) -> None:
    assert render(markup, "a.html").text.strip()


_PARTS = st.sampled_from(
    """
    <p>|</p>|<div>|</div>|<table>|</table>|<tr>|<td>|<td colspan=3>|<td rowspan=2>|</td>|<ul>|</ul>
    |<ol type=a start=-5>|</ol>|<li>|<li value=9>|</li>|<a href=x>|</a>|<b>|</b>|<h1>|</h1>
    |<h3></h3>|<br>|<pre>|</pre>|<sup>|2</sup>|<button>|</button>|<nav>|</nav>
    |<span hidden>|</span>|<dl><dt>
    |<del>|</del>|<template>|<svg>|<math>|<select>|<iframe>|<form>|<title>|<!--|-->
    |<script>|</script>|A|1,5| kr.|&nbsp;|&#0;|&#x1F600;|\u030a|\n|\t|<![CDATA[|<?|<
    """.strip()
    .replace("\n    ", "")
    .split("|")
)


@settings(max_examples=150)
@given(st.lists(_PARTS, max_size=60))
def test_any_markup_is_read_or_refused(parts: list[str]) -> None:
    try:
        rendered = render("".join(parts), "a.html")
    except BadData as error:
        assert str(error).startswith("a.html: ")  # noqa: PT017 - either outcome is right
        return
    size = len(rendered.text)
    assert all(0 <= mark.start <= mark.end <= size for mark in rendered.marks)
    order = [(mark.start, -mark.end) for mark in rendered.marks]
    assert order == sorted(order)
    words = [rendered.text[mark.start : mark.end] for mark in rendered.marks]
    assert all(one == one.strip() for one in words)


@settings(max_examples=60)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    try:
        read(b"<html>" + content, "a.html")
    except BadData as error:
        assert str(error).startswith("a.html: ")  # noqa: PT017 - either outcome is right
