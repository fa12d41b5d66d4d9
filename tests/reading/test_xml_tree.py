"""XML is read without its dangers, and what is broken is told."""

from __future__ import annotations

import pytest

from sagsgraf.model import BadData
from sagsgraf.reading import read_bytes
from sagsgraf.reading.xml_tree import holds, parse, root_name


@pytest.mark.parametrize(
    ("content", "name"),
    [
        pytest.param(b"<Meeting>", "Meeting", id="no declaration"),
        pytest.param(b'\xef\xbb\xbf<?xml version="1.0"?>\r\n<root a="b">', "root", id="a BOM"),
        pytest.param(
            b"<!-- <a> --> <!-- - -- ->-->\n<b:Root x='1'/>", "Root", id="comments, prefix"
        ),
        pytest.param("<Publication />".encode("utf-16"), "Publication", id="UTF-16"),
        pytest.param(b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>", "a", id="a document type of its own"),
        pytest.param(b"Referat <b>", "", id="text"),
        pytest.param(b"<!-- never closed <a>", "", id="no root"),
        pytest.param(b"<<<<", "", id="no name"),
        pytest.param(b"", "", id="nothing"),
    ],
)
def test_the_root_tells_the_kind(content: bytes, name: str) -> None:
    assert root_name(content) == name


def test_words_are_found_in_both_encodings() -> None:
    assert holds(b"<a><b/>", b"<a", b"<b")
    assert holds("<a>ø</a>".encode("utf-16"), b"<a>")
    assert not holds(b"<a>", b"<a", b"<b")


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(
            b'<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>', id="growing"
        ),
        pytest.param(
            b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hosts">]><a>&b;</a>', id="a file"
        ),
        pytest.param(
            b'<?xml version="1.0"?><!-- x --><!DOCTYPE a SYSTEM "http://x/a.dtd"><a/>', id="net"
        ),
        pytest.param(
            b'<!doctype a PUBLIC "-//x" "http://x/a.dtd"><a/>', id="public, small letters"
        ),
    ],
)
def test_documents_that_bring_their_own_rules_are_refused(content: bytes) -> None:
    with pytest.raises(BadData, match=r"^a\.xml: the XML declares entities"):
        parse(content, "a.xml")


def test_a_document_type_inside_a_field_is_no_rule() -> None:
    """Word puts whole pages into fields."""
    page = b'<a><![CDATA[<!DOCTYPE html PUBLIC "x"><p>A</p>]]></a>'
    assert parse(page, "a.xml").root.raw() == '<!DOCTYPE html PUBLIC "x"><p>A</p>'


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(b"<a>B&#xC;C</a>", "B C", id="a page break"),
        pytest.param(b"<a>B&#x0;&#xFFFF;&#55296;C</a>", "B C", id="no characters"),
        pytest.param(b"<a>B&#248;&#x1F600;C</a>", "Bø\U0001f600C", id="characters"),
        pytest.param(b"<a>B\x00\x0bC</a>", "B C", id="control characters"),
        pytest.param(
            "<?xml version='1.0' encoding='utf-16'?><a>Ø</a>".encode("utf-16"), "Ø", id="16"
        ),
        pytest.param(b"<?xml version='1.0' encoding='iso-8859-1'?><a>\xd8</a>", "Ø", id="declared"),
    ],
)
def test_what_is_no_character_of_xml_is_mended(content: bytes, words: str) -> None:
    tree = parse(content, "a.xml")
    assert (tree.root.text(), tree.notes) == (words, ())


def test_a_broken_file_is_read_as_far_as_it_goes_and_told() -> None:
    tree = parse(b"<a><b>C</b><d>E", "a.xml")
    assert [node.text() for node in tree.root.children()] == ["C", "E"]
    assert tree.notes[0].startswith("the XML is broken (")
    assert "line 1, column" in tree.notes[0]


@pytest.mark.parametrize("content", [b"<", b"<?xml version='1.0'?>", b"</a>"])
def test_what_has_no_root_is_refused(content: bytes) -> None:
    with pytest.raises(BadData, match=r"^a\.xml: no whole XML: .+ Export or fetch it again\.$"):
        parse(content, "a.xml")


def test_deep_nesting_ends_the_reading_and_nothing_else() -> None:
    content = b"<Publication><Agendas>" + b"<Agenda>" * 100_000
    with pytest.raises(BadData, match=r"^a\.xml: "):
        read_bytes(content, "a.xml")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        pytest.param(b'<?xml version="1.0"?><rss><a/></rss>', "root element rss", id="a feed"),
        pytest.param(b'<?xml version="1.0"?> Referat', "no root element found", id="no element"),
        pytest.param(
            b'<?xml version="1.0"?><Meeting><x/></Meeting>', "element Meeting", id="alike"
        ),
    ],
)
def test_xml_of_another_kind_is_named_with_what_is_read(content: bytes, told: str) -> None:
    with pytest.raises(BadData, match=rf"XML of another kind \(.*{told}\).*SBSYS .* eDoc .*Acadre"):
        read_bytes(content, "a.xml")
