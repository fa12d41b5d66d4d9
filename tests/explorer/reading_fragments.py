"""Reading packed fragments by what their form is documented to be, not by the code that packs."""

from __future__ import annotations

import gzip
import json
from typing import Any

from sagsgraf.explorer.blocks import Blocks


def contents(blocks: Blocks) -> dict[str, bytes]:
    """What is in each block."""
    return {name: gzip.decompress(packed) for name, packed in blocks._packed.items()}


def unpacked(packed: bytes, shared: list[Any], lang: str) -> str:
    """The fragment in a language."""
    length = int.from_bytes(packed[:4], "little")
    own = json.loads(packed[4 : 4 + length])
    told, following, number, shift = [], 0, 0, 0
    for group in packed[4 + length :]:
        number |= (group & 127) << shift
        shift += 7
        if group > 127:
            continue
        if number == 0:
            token, following = own[following], following + 1
        else:
            token = own[number // 2] if number % 2 else shared[number // 2 - 1]
        told.append(token if isinstance(token, str) else token[lang == "en"])
        number, shift = 0, 0
    return "".join(told)
