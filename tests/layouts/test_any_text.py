"""Whatever stands in a file, it becomes minutes or bad data, and every place lies in the text."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from sagsgraf.model import BadData, Item, Minutes, Span
from sagsgraf.pipeline.reading import understand
from sagsgraf.reading import read_bytes, read_file

_ROOT = Path(__file__).resolve().parents[2]
_SAMPLES = [
    read_file(path).text
    for path in [
        *sorted((_ROOT / "sample").glob("*.txt")),
        *sorted((_ROOT / "tests" / "corpus").glob("*/*.txt")),
    ]
]
_LINES = st.sampled_from(sorted({line for text in _SAMPLES for line in text.split("\n")}))


@st.composite
def _mutated(draw: st.DrawFn) -> str:
    """Real minutes with lines dropped, doubled, moved or cut anywhere."""
    lines = draw(st.sampled_from(_SAMPLES)).split("\n")
    for _ in range(draw(st.integers(0, 12))):
        at = draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(["drop", "double", "strange", "swap", "join"])):
            case "drop":
                del lines[at : at + draw(st.integers(1, 8))]
                lines = lines or [""]
            case "double":
                lines[at:at] = lines[at : at + draw(st.integers(1, 8))]
            case "strange":
                lines.insert(at, draw(_LINES | st.text(max_size=30)))
            case "swap":
                other = draw(st.integers(0, len(lines) - 1))
                lines[at], lines[other] = lines[other], lines[at]
            case _:
                lines[at : at + 2] = ["".join(lines[at : at + 2])]
    text = "\n".join(lines)
    return text[: draw(st.integers(0, len(text)))] if draw(st.booleans()) else text


_HEADED = st.lists(_LINES, max_size=40).map(
    lambda lines: "\n".join(["REFERAT Direktionen d. 12-09-2022", "", *lines])
)


@settings(max_examples=300)
@given(_mutated() | _HEADED | st.text())
def test_any_text_is_minutes_or_bad_data(text: str) -> None:
    try:
        document = read_bytes(text.encode(), "referat.txt")
        read = understand(document)
    except BadData:
        return
    _check_places(read.minutes)
    for claim in read.claims:
        assert claim.span is None or 0 <= claim.span.start <= claim.span.end <= len(document.text)
    assert read.record.to_json()


def _check_places(minutes: Minutes) -> None:
    whole = Span(0, len(minutes.document.text))
    items = minutes.items
    assert items
    assert [one.position for one in items] == list(range(1, len(items) + 1))
    assert all(before.span.end <= after.span.start for before, after in pairwise(items))
    for item in items:
        assert whole.covers(item.span)
        _check_item(item)
    for unread in minutes.unread:
        assert whole.covers(unread.span)
        assert minutes.words(unread.span).strip()


def _check_item(item: Item) -> None:
    assert item.span.covers(item.heading)
    assert item.heading.covers(item.title.span)
    assert all(item.span.covers(case.span) for case in item.cases)
    ends = [item.heading.end]
    for section in item.sections:
        assert item.span.covers(section.heading_span)
        assert ends[-1] <= section.heading_span.start <= section.body.start <= section.body.end
        ends.append(section.body.end)
