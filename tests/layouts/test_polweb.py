"""PolWeb's pages: handles below each heading, body and day in the decisions."""

from __future__ import annotations

import pytest

from tests.layouts.pages import record, titles, wrong

_DECIDED = (
    "Indstilling\n1. at kajen males\nBeslutning i Byrådet den 29. oktober 2019:\n"
    "Fraværende: \nGodkendt.\n\n"
)


def test_the_examples_are_read_whole() -> None:
    assert wrong("polweb") == {}


@pytest.mark.parametrize(
    "handles",
    [
        pytest.param(
            "Sagsnr.: 399-2019-2104                 Dok.nr.: 399-2019-459408         Åbent",
            id="one line",
        ),
        pytest.param(
            "Sag 399-2019-2104\n\nDok. 399-2019-263412\n\nInitialer: ABC\n\nÅbent", id="four lines"
        ),
    ],
)
def test_case_numbers_are_no_document_numbers(handles: str) -> None:
    read = record(f"1.     Kaj (B)\n\n{handles}\n\n{_DECIDED}")
    (item,) = read["items"]
    assert (item["title"], item["cases"], item["closed"]) == ("Kaj (B)", ["399-2019-2104"], False)
    assert (read["meeting"]["body"], read["meeting"]["start"]) == ("Byrådet", "2019-10-29")
    assert (item["decision"] or "").endswith("Godkendt.")


def test_a_heading_printed_twice_is_one_item() -> None:
    handles = "Sagsnr.: 399-2019-{n}  Dok.nr.: 399-2019-45{n}  Åbent"
    text = "".join(
        f"{n}. Kaj {n} (O)\n\n{n}.     Kaj {n} (O)\n\n{handles.format(n=n + 100)}\n{_DECIDED}"
        for n in (1, 2)
    )
    assert titles(text) == ["1 Kaj 1 (O)", "2 Kaj 2 (O)"]
    assert all("Kaj" not in item["decision"] for item in record(text)["items"])


def test_an_earlier_body_s_decision_is_history() -> None:
    text = (
        "1. Kaj (B)\n\nSagsnr.: 399-2019-2104  Dok.nr.: 399-2019-459408  Åbent\n"
        "Kompetence: Byrådet\nBeslutning i Havneudvalget den 7. oktober 2019:\nFraværende: \n"
        f"Anbefales.\n{_DECIDED}"
    )
    (item,) = record(text)["items"]
    assert [(one["date"], one["body"], one["outcome"]) for one in item["history"]] == [
        ("2019-10-07", "Havneudvalget", "recommended")
    ]
    assert item["referrals"] == ["Byrådet"]
