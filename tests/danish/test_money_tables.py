"""Tables whose unit stands in their header, and the totals in them."""

from __future__ import annotations

import pytest

from sagsgraf.danish.money_tables import Table, is_total, read_table, unit_of
from sagsgraf.danish.money_totals import find_totals
from sagsgraf.danish.text_tables import Cells, Line, cells_by_line, rows_at, split_cells


def lines(text: str) -> list[Line]:
    found, start = [], 0
    for words in text.split("\n"):
        found.append(Line(words, start))
        start += len(words) + 1
    return found


def table(text: str, caption: str = "", note: str = "") -> Table:
    rows: list[Cells] = [split_cells(line) for line in lines(text)]
    return read_table(rows, caption, note)


def values(found: Table) -> list[list[int]]:
    return [
        [int(one.value) for one in found.entries if one.row == row]
        for row in range(len(found.rows))
    ]


@pytest.mark.parametrize(
    ("words", "power"),
    [
        ("Mio. kr.", 6),
        ("(mio. kr.)", 6),
        ("Mio.kr. ekskl. moms", 6),
        ("Hele 1.000 kr.", 3),
        ("Beløb i 1.000 kr.", 3),
        ("Budget i t. kr.", 3),
        ("1.000 kr.", 3),
        ("Beløb i kr.", 0),
        ("Økonomi (kr.)", 0),
        ("Beløb i 2022 (t.kr.)", 3),
        ("Mia. kr.", 9),
        ("Tilskud på 5 kr.", None),
        ("Antal i 2022", None),
        ("krav", None),
        ("", None),
    ],
)
def test_units(words: str, power: int | None) -> None:
    assert unit_of(words) == power


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("| Vej (mio. kr.) | 2023 |\n| Sti | 1,5 |", [[1500000]], id="first header"),
        pytest.param("| Vej | I 1.000 kr. | Antal |\n| Sti | 50 | 3 |", [[50000]], id="column's"),
        pytest.param("| Mio. kr. | Nu | % |\n| Sti | 1,5 | 12 |", [[1500000]], id="a % column"),
        pytest.param("| Mio. kr. | Nu | Gl. |\n| Sti | 1,5 | 9% |", [[1500000]], id="a % cell"),
        pytest.param("| Mio. kr. | Nu |\n| Antal boliger | 12 |", [[]], id="a row of counts"),
        pytest.param("| Vej | Nu |\n| Sti | 12 |", [[]], id="no unit, no money"),
        pytest.param("| Vej | Nu |\n| Sti | 12 kr. |", [[12]], id="the unit in the cell"),
        pytest.param("| Kr. | Nu |\n| Sti (25 %) | 12 |", [[12]], id="a percentage in a label"),
        pytest.param("Kr.\t2023\nSti\t12", [[12]], id="tabs"),
        pytest.param("Mio. kr.     2023     2024\nSti     1,5     -2", [[1500000, -2000000]],
                     id="spaces"),
        pytest.param("| Kr. | A | B |\n| Sti | 12 |", [[]], id="a row unlike its header"),
        pytest.param(
            "| Kr. | 2023 |\n| Sti | 12 |\n| Mio. kr. | 2023 |\n| Vej | 2 |",
            [[12], [2000000]],
            id="a second header",
        ),
        pytest.param("| Kr. | 2023 |\n| 1. | Sti | 12 |", [[]], id="a counting column too many"),
        pytest.param("| Nr. | Del | Kr. |\n| 1. | Sti | 12 |", [[12]], id="a counting column"),
        pytest.param("| Kr. | Nu |\n| Sti | 12 moduler 5 |", [[]], id="more than a sum"),
    ],
)  # fmt: skip
def test_numbers_under_a_unit_are_money(text: str, expected: list[list[int]]) -> None:
    assert values(table(text)) == expected


def test_the_unit_may_stand_above_or_below() -> None:
    text = "| Del | Nu |\n| Sti | 12 |"
    assert values(table(text, caption="Tabel 4 Dele (mio. kr.)")) == [[12000000]]
    assert values(table(text, note="Alle beløb er i 1.000 kr.")) == [[12000]]
    assert values(table(text, caption="Stien er regnet om i mio. kr. af os")) == [[]]


def test_the_place_is_that_of_the_number() -> None:
    text = "| Mio. kr. | 2023 |\n|  Sti  |   1,5  |"
    (entry,) = table(text).entries
    assert text[entry.start : entry.end] == entry.text == "1,5"
    assert (entry.bare, str(entry.step)) == (True, "100000")


def test_a_row_below_another_is_part_of_it() -> None:
    rows = table("| Kr. | 2023 |\n| Skole | 12 |\n| - Løn | 8 |\n| - Leje | 4 |").rows
    assert [(row.label, row.above) for row in rows] == [
        ("Skole", ""), ("- Løn", "Skole"), ("- Leje", "Skole"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("label", "expected"),
    [("I alt", True), ("Ialt", True), ("Udgifter i alt", True), ("Total", True), ("Sum", True),
     ("Totalentreprise", False), ("Summer", False), ("Sommer i altanen", False)],
)  # fmt: skip
def test_totals_are_named(label: str, expected: bool) -> None:
    assert is_total(label) is expected


def totals(text: str) -> list[tuple[str, list[str], int]]:
    return [
        (total.entry.text, [part.text for part in total.parts], int(total.difference))
        for total in find_totals(table(text))
    ]


HEAD = "| Kr. | 2023 |\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            HEAD + "| A | 5 |\n| B | 7 |\n| I alt | 12 |", [("12", ["5", "7"], 0)], id="a column"
        ),
        pytest.param(
            HEAD + "| A | 5 |\n| B | 7 |\n| Drift i alt | 12 |\n| C | 3 |\n| I alt | 15 |",
            [("12", ["5", "7"], 0), ("15", ["5", "7", "3"], 0)],
            id="a total of all rows, over one of some",
        ),
        pytest.param(
            HEAD + "| A | 5 |\n| B | 7 |\n| I alt | 12 |\n| C | 3 |\n| D | 4 |\n| I alt | 7 |",
            [("12", ["5", "7"], 0), ("7", ["3", "4"], 0)],
            id="each group its own",
        ),
        pytest.param(
            HEAD + "| A | 5 |\n| B | |\n| C | 7 |\n| I alt | 12 |",
            [("12", ["5", "7"], 0)],
            id="an empty cell is nothing",
        ),
        pytest.param(
            HEAD + "| A | 5 |\n| - deraf løn | 4 |\n| B | 7 |\n| I alt | 12 |",
            [("12", ["5", "7"], 0)],
            id="a row that is part of another is left out",
        ),
        pytest.param(
            HEAD + "| Sti | 50 |\n| Vej | 70 |\n| I alt | 130 |",
            [("130", ["50", "70"], 10)],
            id="too much",
        ),
        pytest.param(
            HEAD + "| A | 5 |\n| B | afklares |\n| I alt | 12 |", [], id="a part without a number"
        ),
        pytest.param(
            HEAD + "| Sti | 50 |\n| Vej | 70 |\n| Bro | 9 |\n| I alt | 120 |",
            [],
            id="a gap as large as a part: it may be part of another",
        ),
        pytest.param(
            HEAD + "| Udgift | 124 |\n| Salg | 113 |\n| I alt | 11 |",
            [],
            id="income may be taken off without a sign",
        ),
        pytest.param(HEAD + "| A | 5 |\n| I alt | 12 |", [], id="one part is no sum"),
        pytest.param(
            "| Mio. kr. | 2023 | 2024 | I alt |\n| A | 1,5 | 2,0 | 3,5 |",
            [("3,5", ["1,5", "2,0"], 0)],
            id="a row",
        ),
        pytest.param(
            "| Mio. kr. | 2023 | 2024 | I alt |\n| A | 1,5 | 2,0 | 4,5 |",
            [("4,5", ["1,5", "2,0"], 1000000)],
            id="a row that does not add up",
        ),
        pytest.param(
            "| Mio. kr. | Nu | Før | I alt |\n| A | 1,5 | 2,0 | 4,5 |",
            [],
            id="columns that are no years need not add up",
        ),
    ],
)
def test_what_a_total_is_made_of(text: str, expected: list[tuple[str, list[str], int]]) -> None:
    assert totals(text) == expected


def test_a_table_too_long_to_read_has_no_totals_of_columns() -> None:
    text = HEAD + "| A | 5 |\n| B | 7 |\n| I alt | 12 |\n" * 200
    assert totals(text.strip()) == []


@pytest.mark.parametrize(
    ("text", "rows", "behind"),
    [
        pytest.param("| a | 1 |\n| b | 2 |\nslut", 2, 2, id="bars"),
        pytest.param("| a | b |\n|---|---|\n| c | 2 |", 2, 3, id="a ruled line is no row"),
        pytest.param("a\t1\nb\t2\n\nslut", 2, 2, id="tabs"),
        pytest.param("a     1\nb     2", 2, 2, id="spaces"),
        pytest.param("\t1.\tførst\n\t2.\tså", 0, 2, id="an indented list holds no numbers"),
        pytest.param("a\t1", 0, 1, id="one line with a tab is no table"),
        pytest.param("et ord | og et til", 0, 0, id="a bar within a sentence"),
    ],
)
def test_where_tables_stand(text: str, rows: int, behind: int) -> None:
    found, last = rows_at(lines(text), 0)
    assert (len(found), last) == (rows, behind)


@pytest.mark.parametrize(
    ("cells", "rows"),
    [
        pytest.param(
            ["Mio. kr.", "A", "B", "1,5", "2"],
            [["Mio. kr.", "Mio. kr."], ["A", "1,5"], ["B", "2"]],
            id="all labels, then all numbers",
        ),
        pytest.param(
            ["Mio. kr.", "2023", "2024", "A", "1", "2", "B", "3", "4"],
            [["Mio. kr.", "2023", "2024"], ["A", "1", "2"], ["B", "3", "4"]],
            id="row by row",
        ),
        pytest.param(["Mio. kr.", "A", "B", "1"], [], id="a number is missing"),
        pytest.param(["Mio. kr.", "A", "1"], [], id="one label is no table"),
        pytest.param(["Mio. kr.", "A", "B"], [], id="no numbers"),
    ],
)
def test_tables_of_one_cell_a_line(cells: list[str], rows: list[list[str]]) -> None:
    found = cells_by_line([Line(cell, 0) for cell in cells])
    assert [[cell.text for cell in row] for row in found] == rows
