"""Remarks entered with a decision: their words, whose they are, and the points they stand under."""

from __future__ import annotations

import pytest

from sagsgraf.danish.remarks import remarks, unquoted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Godkendt med bemærkning om, at mødet flyttes.",
            [("at mødet flyttes.", None, ())],
            id="the body's own",
        ),
        pytest.param(
            "(A) og (Ø) stemte imod med bemærkning om, at prisen er høj.",
            [("at prisen er høj.", ["A", "Ø"], ())],
            id="two parties'",
        ),
        pytest.param(
            "Imod stemte: (Ø) med bemærkning om, ”at vi siger nej. Det er dyrt.”\n(F) undlod.",
            [("at vi siger nej. Det er dyrt.", ["Ø"], ())],
            id="quoted over two sentences",
        ),
        pytest.param(
            "Imod stemte (F) og (Ø). (F) med bemærkning om, ”at vi spurgte.” "
            "(Ø) med bemærkning om, ”at vi ventede.”",
            [("at vi spurgte.", ["F"], ()), ("at vi ventede.", ["Ø"], ())],
            id="one each",
        ),
        pytest.param(
            "SF afgav følgende protokolbemærkning:\n\n”Vi støtter sagen.\n\nMen ikke prisen.”\n\n"
            "Fraværende: Ida Bro",
            [("Vi støtter sagen.\nMen ikke prisen.", ["SF"], ())],
            id="two paragraphs below its announcement",
        ),
        pytest.param(
            "Bo Ek (SF) stemte imod med følgende mindretalsudtalelse:\n”Det var for småt.”",
            [("Det var for småt.", ["SF"], ())],
            id="a minority's statement",
        ),
        pytest.param(
            "Bo Ek (V) stemte imod, da (V) ønsker en bro.",
            [("da (V) ønsker en bro.", ["V"], ())],
            id="a reason for a vote",
        ),
        pytest.param(
            "(Ø) følger administrationens indstilling.",
            [("(Ø) følger administrationens indstilling.", ["Ø"], ())],
            id="a view",
        ),
        pytest.param(
            "Bo Ek tager forbehold.", [("Bo Ek tager forbehold.", [], ())], id="reservation"
        ),
        pytest.param(
            "1. Anbefales.\n2. Anbefales med bemærkning om, at båden males.",
            [("at båden males.", None, ("2",))],
            id="under a point",
        ),
        pytest.param(
            "1-3 anbefales med følgende bemærkning under punkt 2\n- at båden males",
            [("- at båden males", None, ("2",))],
            id="on a point it names",
        ),
        pytest.param(
            "Udvalget drøftede sagen med følgende bemærkninger:\n- Godt\n- Skidt",
            [("- Godt\n- Skidt", None, ())],
            id="a list",
        ),
        pytest.param(
            "Godkendt. Udvalget bemærker, at vejen er god.",
            [("at vejen er god.", None, ())],
            id="a sentence of its own",
        ),
        pytest.param("Godkendt. Rådets bemærkning blev taget til efterretning.", [], id="told of"),
        pytest.param("Ingen bemærkninger.", [], id="none"),
        pytest.param(
            "Tilbagesendes staben med bemærkning, at byrådet har vedtaget den.", [], id="a decision"
        ),
        pytest.param("(Ø) stemte imod.", [], id="no words"),
    ],
)
def test_remarks(text: str, expected: list[tuple[str, list[str] | None, tuple[str, ...]]]) -> None:
    found = [
        (
            unquoted("\n".join(line for line in text[one.start : one.end].split("\n") if line)),
            one.voters.parties if one.voters else None,
            one.of,
        )
        for one in remarks(text)
    ]
    assert found == expected


def test_a_quotation_inside_a_remark_keeps_its_marks() -> None:
    assert unquoted("at ”ja” bliver ”nej”") == "at ”ja” bliver ”nej”"
