"""Unpacking within a limit."""

from __future__ import annotations

import gzip
import zlib

import pytest

from sagsgraf.fetching.unpacking import NotUnpacked, TooLarge, Unpacker

TEXT = "Havnens nye kaj blev drøftet. ".encode() * 50


def raw_deflate(content: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(content) + packer.flush()


@pytest.mark.parametrize(
    ("packing", "packed"),
    [
        pytest.param("", TEXT, id="as it is"),
        pytest.param("identity", TEXT, id="as it is, in so many words"),
        pytest.param("gzip", gzip.compress(TEXT), id="gzip"),
        pytest.param(" GZip ", gzip.compress(TEXT), id="gzip, however written"),
        pytest.param("gzip", gzip.compress(TEXT[:99]) + gzip.compress(TEXT[99:]), id="two"),
        pytest.param("gzip", gzip.compress(TEXT) + bytes(9), id="gzip with padding"),
        pytest.param("deflate", zlib.compress(TEXT), id="deflate as the standard has it"),
        pytest.param("deflate", raw_deflate(TEXT), id="deflate as some servers have it"),
    ],
)
def test_whatever_the_pieces(packing: str, packed: bytes) -> None:
    for size in (1, 7, len(packed)):
        unpacker = Unpacker(packing, len(TEXT))
        for start in range(0, len(packed), size):
            unpacker.feed(packed[start : start + size])
        assert unpacker.finish() == TEXT


@pytest.mark.parametrize("size", [2**20 - 1, 2**20, 2**20 + 1, 2**20 + 258, 3 * 2**20])
def test_what_ends_where_a_step_does(size: int) -> None:
    for packing, packed in (
        ("gzip", gzip.compress(bytes(size))),
        ("deflate", raw_deflate(bytes(size))),
    ):
        unpacker = Unpacker(packing, size)
        unpacker.feed(packed)
        assert len(unpacker.finish()) == size


def test_a_bomb_is_left_before_it_is_large() -> None:
    bomb = gzip.compress(bytes(100 * 1024 * 1024))
    unpacker = Unpacker("gzip", 1024 * 1024)
    with pytest.raises(TooLarge):
        unpacker.feed(bomb)
    assert len(unpacker._content) <= 1024 * 1024


@pytest.mark.parametrize(
    ("packing", "packed"),
    [
        pytest.param("gzip, gzip", gzip.compress(gzip.compress(TEXT)), id="packed twice"),
        pytest.param("br", b"\x8b", id="not asked for"),
        pytest.param("gzip", TEXT, id="no gzip"),
        pytest.param("gzip", gzip.compress(TEXT)[:-9], id="cut short"),
        pytest.param("deflate", zlib.compress(TEXT)[:-9], id="cut short, deflate"),
    ],
)
def test_what_cannot_be_unpacked(packing: str, packed: bytes) -> None:
    def unpack() -> bytes:
        unpacker = Unpacker(packing, 10_000)
        unpacker.feed(packed)
        return unpacker.finish()

    with pytest.raises(NotUnpacked):
        unpack()


def test_nothing_is_nothing() -> None:
    assert Unpacker("gzip", 10).finish() == b""
