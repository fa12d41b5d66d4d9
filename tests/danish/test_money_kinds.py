"""What a sum is, told by the words around it."""

from __future__ import annotations

import pytest

from sagsgraf.danish.money import find_amounts
from sagsgraf.danish.money_kinds import tell_kinds
from sagsgraf.danish.money_words import kind_named_last
from sagsgraf.terms import CONCEPTS_BY_NOTATION


def kinds(text: str, *parts: int) -> list[str | None]:
    places = [(one.start, one.end) for one in find_amounts(text)]
    told = tell_kinds(text, 0, len(text), places, parts)
    return [one.kind if one else None for one in told]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("et merforbrug på -2 mio. kr.", ["overspend"], id="noun before"),
        pytest.param("-2 mio. kr. (merforbrug)", ["overspend"], id="noun in brackets"),
        pytest.param("-2 mio. kr. i forventet merforbrug", ["overspend"], id="noun behind"),
        pytest.param(
            "et merforbrug inden for servicerammen på 5 mio. kr.",
            ["overspend"],
            id="the head decides, not the nearest noun",
        ),
        pytest.param(
            "tillægsbevilling til merudgifter på 0,1 mio. kr.",
            ["allocation"],
            id="what the grant is for is not what it is",
        ),
        pytest.param(
            "Udgiften på 0,8 mio. kr. er afsat i budget 2025",
            ["cost"],
            id="a word behind does not outdo the phrase",
        ),
        pytest.param(
            "Der er afsat 5 mio. kr. for 2023 i en demografipulje",
            ["reserve"],
            id="set aside into a pool",
        ),
        pytest.param("der afsættes 9,8 mio. kr. til opgaven", ["allocation"], id="verb"),
        pytest.param("et kassetræk på 9 mio. kr. mod budgettet", [""], id="no kind of money"),
        pytest.param("en stigning i udgiften på 3 mio. kr.", [""], id="the rise, not the cost"),
        pytest.param("Budgettet er steget med 3 mio. kr.", [""], id="by how much, not how much"),
        pytest.param(
            "at udvide budgettet i 2023 med ca. 3 mio. kr.", [None], id="by how much, with a verb"
        ),
        pytest.param(
            "overholdt med 3 mio. kr. i forhold til det korrigerede budget",
            [None],
            id="held against the budget",
        ),
        pytest.param(
            "sammenholdt med det korrigerede budget på 9 mio. kr.",
            ["budget"],
            id="the budget itself, though held against",
        ),
        pytest.param(
            "Tilslutningsbidraget er 500 kr. for en bolig mod 400 kr. i 2021",
            ["price", "price"],
            id="two sums compared",
        ),
        pytest.param(
            "en udgift på 5 mio. kr. mod et budget på 4 mio. kr.",
            ["cost", "budget"],
            id="two kinds compared",
        ),
        pytest.param("prisen er 1.385 kr. pr. døgn", ["price"], id="per thing"),
        pytest.param("koster 2 mio. kr. pr. år", ["cost"], id="per year is no price of a thing"),
        pytest.param("koster 2 mio. kr. pr. 1. maj", ["cost"], id="as of a date"),
        pytest.param("beløb i løbende priser: 5 mio. kr.", [None], id="a price level is no price"),
        pytest.param("Kommunen modtager et tilskud på 2 mio. kr.", ["revenue"], id="comes in"),
        pytest.param("der gives et tilskud på 2 mio. kr.", ["allocation"], id="goes out"),
        pytest.param("skatter, tilskud og udligning på 2 mio. kr.", [""], id="income of all"),
        pytest.param("en mindreindtægt på 2 mio. kr.", [""], id="less income is no income"),
        pytest.param("2 mio. kr. til formålet", [None], id="nothing told"),
    ],
)
def test_one_sum(text: str, expected: list[str | None]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "parts", "expected"),
    [
        pytest.param(
            "et merforbrug på 17 mio. kr. på bygninger og 2,5 mio. kr. på lys",
            (),
            ["overspend", "overspend"],
            id="a list shares its head",
        ),
        pytest.param(
            "Budgettet er på 4 mio. kr. til faste udgifter, og 1 mio. kr. til variable",
            (),
            ["budget", "budget"],
            id="the noun before the second belongs to the first",
        ),
        pytest.param(
            "Gebyret stiger fra 2.950 kr. til 3.120 kr.", (), ["price", "price"], id="from … to"
        ),
        pytest.param(
            "koster 9 mio. kr. fra 2023, heraf 2 mio. kr. i engangsudgift, samt 8 mio. kr. i 2024",
            (1,),
            ["cost", "one-off cost", "cost"],
            id="a part hands nothing on",
        ),
        pytest.param(
            "et merforbrug på 9 mio. kr., mens kassen vokser til 2 mio. kr.",
            (),
            ["overspend", None],
            id="a new clause begins anew",
        ),
    ],
)
def test_several_sums(text: str, parts: tuple[int, ...], expected: list[str | None]) -> None:
    assert kinds(text, *parts) == expected


def test_every_kind_is_one_of_the_scheme() -> None:
    told = {
        kind_named_last(word)
        for word in (
            "merforbrug mindreforbrug engangsudgift pulje bevilling besparelse indtægt gebyr"
            " udgift budget"
        ).split()
    }
    assert told <= CONCEPTS_BY_NOTATION["amount-kind"].keys()
    assert len(told) == 10


def test_the_place_of_the_word_is_told() -> None:
    text = "Der ventes et merforbrug på 5 mio. kr."
    (told,) = tell_kinds(text, 0, len(text), [(28, 38)])
    assert told is not None
    assert (text[told.start : told.end], told.inherited) == ("merforbrug", False)
