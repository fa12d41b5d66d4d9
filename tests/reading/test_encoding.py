"""Every way in which minutes are encoded, and the message where they are damaged."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sagsgraf.model import BadData
from sagsgraf.reading.encoding import decode

_TEXT = "REFERAT Økonomiudvalget d. 12-09-2022\n\nÅse Ærø – “§ 16”\n"


@pytest.mark.parametrize(
    ("content", "encoding", "reason"),
    [
        (_TEXT.encode(), "utf-8", "today"),
        (_TEXT.encode("utf-8-sig"), "utf-8", "Notepad writes a mark"),
        (_TEXT.encode("utf-16"), "utf-16-le", "Windows' Unicode text"),
        (b"\xfe\xff" + _TEXT.encode("utf-16-be"), "utf-16-be", "the other byte order"),
        (_TEXT.encode("utf-16-le"), "utf-16-le", "no mark"),
        (_TEXT.encode("utf-16-be"), "utf-16-be", "no mark"),
        (_TEXT.encode("cp1252"), "cp1252", "old Windows"),
        (_TEXT.replace("\n", "\r\n").encode(), "utf-8", "Windows' line ends"),
        (_TEXT.replace("\n", "\r").encode(), "utf-8", "old Macs' line ends"),
        (unicodedata.normalize("NFD", _TEXT).encode(), "utf-8", "decomposed letters"),
    ],
)
def test_the_same_text_in_every_encoding(content: bytes, encoding: str, reason: str) -> None:
    assert decode(content, "a.txt") == (_TEXT, encoding), reason


def test_a_party_in_curly_quotes_is_no_utf8() -> None:
    """The bytes of “Ø” in cp1252 hold D8 94, which is a letter in UTF-8."""
    text = "Imod stemte ”Ø” og ”Å”, for stemte færre på rådhuset i Ærøskøbing"
    assert decode(text.encode("cp1252"), "a.txt") == (text, "cp1252")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            "æøå\nblå ".encode() + b"\xff gr\xc3\xb8n",
            r"a\.txt: byte 12 \(line 2, 0xFF\) is not utf-8",
        ),
        (b"\xef\xbb\xbfab\n\xc3\xb8\xff", r"byte 8 \(line 2, 0xFF\) is not utf-8"),
        ("blå".encode() + b"\xc3", r"byte 4 \(line 1, 0xC3\) is not utf-8"),
        (b"\xff\xfea\0\n\0b", r"byte 6 \(line 2, 0x62\) is not utf-16-le"),
        (b"gr\xf8n \x81", r"byte 5 \(line 1, 0x81\) is not cp1252"),
    ],
    ids=["stray byte", "behind a mark", "cut short", "half a letter", "not in cp1252"],
)
def test_damage_is_told_with_its_place(content: bytes, message: str) -> None:
    with pytest.raises(BadData, match=message):
        decode(content, "a.txt")


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_bad_data(content: bytes) -> None:
    try:
        text, _ = decode(content, "a.txt")
    except BadData:
        return
    assert "\r" not in text
    assert unicodedata.is_normalized("NFC", text)


@given(st.text())
def test_utf8_is_read_back(text: str) -> None:
    plain = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    assert decode(text.encode("utf-8-sig"), "a.txt")[0] == plain.removeprefix("\ufeff")
