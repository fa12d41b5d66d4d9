"""HTML inside a field becomes lines, whatever Word left in it, and never takes long."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sagsgraf.model import Role
from sagsgraf.reading.base import Sheet
from sagsgraf.reading.fragments import blocks, plain_blocks, write_blocks

_PIECES = st.sampled_from(
    [
        *("<p>", "</p>", "<div>", "</div>", "<br>", "<ul>", "</ul>", "<ol>", "</ol>", "<li>"),
        *("</li>", "<table>", "</table>", "<tr>", "<td>", "</td>", "<h3>", "</h3>", "<a href='x'>"),
        *("<a href='https://x.dk'>", "</a>", "<del>", "</del>", "<script>", "</script>", "<!--"),
        *("-->", "&nbsp;", "&#0;", "&oslash;", "<", ">", "|", "\xad", "Havn", " ", "\n"),
    ]
)


def texts(fragment: str) -> list[str]:
    return [block.text for block in blocks(fragment)]


@pytest.mark.parametrize(
    ("fragment", "lines"),
    [
        pytest.param("<p>A.</p><p>B.</p>", ["A.", "B."], id="paragraphs"),
        pytest.param("A.<br/>B.<BR>C.", ["A.", "B.", "C."], id="breaks"),
        pytest.param("<p>A\r\n  og\tb&nbsp;c </p>", ["A og b c"], id="white space"),
        pytest.param("<p>&nbsp;</p><p><b> </b></p>", [], id="empty paragraphs"),
        pytest.param("for<b>an</b>staltning", ["foranstaltning"], id="tags inside a word"),
        pytest.param("ind\xadgribende", ["indgribende"], id="a soft hyphen"),
        pytest.param("&Oslash;l &amp; vand &#248;", ["Øl & vand ø"], id="entities"),
        pytest.param("under <60 dage, 3 < 4", ["under <60 dage, 3 < 4"], id="no tag"),
        pytest.param('<p title="a>b">A</p>', ["A"], id="a bracket in an attribute"),
        pytest.param('<p class="a>A</p><p>B</p>', ["A", "B"], id="a quote that nobody closed"),
        pytest.param("A<!-- B > C -->D", ["AD"], id="a comment"),
        pytest.param("A<!-- B", ["A"], id="a comment that nobody closed"),
        pytest.param("<style>p {}</style>A", ["A"], id="words that nobody reads"),
        pytest.param("et <del>gammelt</del> tag", ["et tag"], id="a deletion is no text"),
        pytest.param("et <del>gammelt<p>tag</p>", ["et", "tag"], id="one that nobody closed"),
        pytest.param("<o:p>A</o:p><w:x>B</w:x>", ["AB"], id="Word's own tags"),
    ],
)
def test_paragraphs(fragment: str, lines: list[str]) -> None:
    assert texts(fragment) == lines


@pytest.mark.parametrize(
    ("fragment", "lines"),
    [
        pytest.param("<ul><li>A</li><li>B</li></ul>", ["- A", "- B"], id="bullets"),
        pytest.param("<ol><li>A<li>B</ol>", ["1. A", "2. B"], id="numbers, entries not closed"),
        pytest.param('<ol start="3"><li>A</ol>', ["3. A"], id="numbers that go on"),
        pytest.param('<ol style="list-style-type: upper-alpha"><li>A</ol>', ["A) A"], id="letters"),
        pytest.param('<ol type="i"><li>A<li>B</ol>', ["i) A", "ii) B"], id="Roman numbers"),
        pytest.param(
            "<ul><li>A<ol><li>B</li></ol></li><li>C</li></ul>C",
            ["- A", "  1. B", "- C", "C"],
            id="a list in a list",
        ),
        pytest.param("<ul><li><p>A</p><p>B</p></li></ul>", ["- A", "  B"], id="paragraphs in one"),
        pytest.param("<ul><li></li></ul><p>A</p>", ["A"], id="an entry without words"),
        pytest.param("<li>A</li>", ["- A"], id="no list around"),
    ],
)
def test_lists(fragment: str, lines: list[str]) -> None:
    assert texts(fragment) == lines


@pytest.mark.parametrize(
    ("fragment", "lines"),
    [
        pytest.param(
            "<table><tr><th>Mio. kr.</th><th>2023</th></tr><tr><td>Tag</td><td>1,<b>5</b></td></tr>"
            "</table>",
            ["| Mio. kr. | 2023 |", "| Tag | 1,5 |"],
            id="rows of cells; a number in two tags is one",
        ),
        pytest.param(
            "<table><tr><td><p>A</p><p>B</p></td><td><ul><li>C</ul></td></tr></table>",
            ["| A B | C |"],
            id="paragraphs in a cell",
        ),
        pytest.param(
            '<table><tr><td colspan="2">A</td><td>B</td></tr></table>',
            ["| A |  | B |"],
            id="a cell over two columns keeps the others in theirs",
        ),
        pytest.param("<table><tr><td>A|B</td></tr></table>", ["| A/B |"], id="a bar in a cell"),
        pytest.param("<table><tr><td> </td></tr></table>", [], id="an empty row"),
        pytest.param(
            "<table><tr><td>A<table><tr><td>B</td></tr></table></td></tr></table>C",
            ["| A |", "| B |", "C"],
            id="a table in a table",
        ),
        pytest.param("<td>A</td><tr>B</tr>", ["A", "B"], id="no table around"),
        pytest.param("<table><tr><td>A", ["| A |"], id="a table that nobody closed"),
    ],
)
def test_tables(fragment: str, lines: list[str]) -> None:
    assert texts(fragment) == lines


def test_headings_and_links_are_marked_where_they_stand() -> None:
    sheet = Sheet()
    html = (
        '<h3>Bilag</h3>Se <a href="https://x.dk/a?b=1&amp;c=2"> planen </a>, <a href="#b">her</a>'
    )
    write_blocks(sheet, blocks(html))
    read = sheet.rendered()
    assert read.text == "Bilag\n\nSe planen , her\n\n"
    assert [(mark.role, read.text[mark.start : mark.end], mark.value) for mark in read.marks] == [
        (Role.HEADING, "Bilag", "3"),
        (Role.LINK, "planen", "https://x.dk/a?b=1&c=2"),
    ]


def test_lists_and_tables_have_no_blank_lines_within() -> None:
    sheet = Sheet()
    html = "<p>A</p><ul><li>B<li>C</ul><table><tr><td>D<td>E<tr><td>F<td>G</table><p>H</p>"
    write_blocks(sheet, blocks(html))
    assert sheet.rendered().text == "A\n\n- B\n- C\n\n| D | E |\n| F | G |\n\nH\n\n"


def test_a_field_without_markup_keeps_its_lines() -> None:
    assert [one.text for one in plain_blocks("A  <b>\r\n\r\nC\rD ")] == ["A <b>", "C", "D"]


@given(st.lists(_PIECES, max_size=40).map("".join) | st.text(max_size=60))
def test_any_fragment_becomes_sound_lines(fragment: str) -> None:
    for block in blocks(fragment):
        assert block.text.strip()
        assert "\n" not in block.text
        at = 0
        for start, end, _ in block.links:
            assert at <= start < end <= len(block.text)
            at = end


@pytest.mark.parametrize("tag", ["<div>", "<ul><li>", "<table><tr><td>", "<a href='", "<"])
def test_millions_of_nested_tags_are_no_matter(tag: str) -> None:
    """Stacks are short and nothing calls itself; a tree builder looks up all that is open."""
    assert len(blocks(tag * 300_000 + "A")) <= 1
