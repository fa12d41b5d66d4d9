"""When a generated file is written again."""

from __future__ import annotations

import pytest

from sagsgraf.explorer.blocks import Blocks
from tools.generate import is_same, said


def page(**texts: str) -> bytes:
    """An explorer with these blocks, as it is written."""
    blocks = Blocks()
    for name, text in texts.items():
        blocks.put_text(name, text)
    return f"<!doctype html><style>p{{}}</style>{blocks.html()}".encode()


@pytest.mark.parametrize(
    ("new", "same"),
    [
        pytest.param(page(start="sager", page="let a=2"), True, id="another script"),
        pytest.param(page(start="møder", page="let a=1"), False, id="other data"),
        pytest.param(page(start="sager", more="", page="let a=1"), False, id="one more block"),
        pytest.param(page(page="let a=1"), False, id="a block gone"),
        pytest.param(b"<!doctype html>", False, id="nothing in it"),
    ],
)
def test_the_explorer_is_held_to_what_it_says_of_its_store(new: bytes, same: bool) -> None:
    old = page(start="sager", page="let a=1")
    assert is_same(old, new, "explorer.html") is same
    assert not is_same(old, new + b" ", "graph.html"), "others are held to every byte"


def test_what_another_release_of_zlib_packs_otherwise_is_the_same() -> None:
    import base64
    import gzip

    loose = base64.b64encode(gzip.compress(b"sager", 1)).decode()
    packed = f'<script type="application/octet-stream" id="block-start">{loose}</script>'.encode()
    assert packed not in page(start="sager")
    assert said(packed) == said(page(start="sager")) == {"start": b"sager"}
