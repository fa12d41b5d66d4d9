"""Sums in the minutes of other systems, held against gold at the level of the text.

Their XML and HTML are brought to plain text with the standard library alone: one file is not
well-formed XML, so that tags are cut out and entities resolved. PDF is left out: nothing here
reads it.
"""

from __future__ import annotations

import html
import json
import re
from decimal import Decimal
from pathlib import Path

import pytest

from sagsgraf.danish.money import find_amounts
from sagsgraf.danish.text import fold_space

_DOCUMENTS = (
    ("ballerup/sundheds-og-forebyggelsesudvalget-2012-12-04.gold.json", ".xml"),
    ("region-hovedstaden/forretningsudvalget-2012-09-25.gold.json", ".xml"),
    ("syddjurs/puk-2013-06-20.gold.json", ".xml"),
    ("aarhus/teknisk-udvalg-2025-10-01.gold.json", ".html"),
    *((f"modelled/{number}.gold.json", ".txt") for number in range(101, 121, 2)),
)
_BREAKS = re.compile(r"</(?:p|div|tr|td|th|li|h\d)\s*>|<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{1,2000}>")


def plain_text(path: Path) -> str:
    """Return a file's words; entities are resolved twice, since pages are packed into XML."""
    text = path.read_text(encoding="utf-8", errors="replace")
    if path.suffix == ".txt":
        return text
    text = html.unescape(html.unescape(text))
    return _TAG.sub("", _BREAKS.sub("\n", text))


def _wanted(gold: Path) -> dict[str, set[Decimal]]:
    """Return each text of a sum in the gold with its values in kroner."""
    wanted: dict[str, set[Decimal]] = {}
    for item in json.loads(gold.read_text(encoding="utf-8"))["items"]:
        for amount in item.get("amounts") or []:
            if not isinstance(amount["value_dkk"], list):
                value = Decimal(str(amount["value_dkk"]))
                wanted.setdefault(fold_space(amount["text"]), set()).add(value)
    return wanted


def test_tags_are_cut_and_entities_resolved(tmp_path: Path) -> None:
    page = tmp_path / "a.xml"
    page.write_text("<a>&lt;p&gt;Stien koster 5&amp;nbsp;mio. <b>kr.</b>&lt;/p&gt;</a>", "utf-8")
    assert plain_text(page).strip() == "Stien koster 5\u00a0mio. kr."


@pytest.mark.parametrize(("gold", "suffix"), _DOCUMENTS, ids=[name for name, _ in _DOCUMENTS])
def test_every_sum_of_the_gold_is_found_with_its_value(
    gold: str, suffix: str, corpora: Path
) -> None:
    path = corpora / gold
    wanted = _wanted(path)
    found: dict[str, set[Decimal]] = {}
    for one in find_amounts(plain_text(path.with_name(path.name.replace(".gold.json", suffix)))):
        found.setdefault(fold_space(one.text), set()).add(one.value)
    assert sorted(wanted.keys() - found.keys()) == [], "missed"
    assert {text: found[text] for text in wanted} == wanted, "found with another value"
