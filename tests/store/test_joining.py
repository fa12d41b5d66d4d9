"""Items without case number: joined to the one case that their words settle, else left alone."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from sagsgraf.terms import SG
from sagsgraf.views.reasons import in_danish
from tests.layouts.writing import item as printed_item
from tests.layouts.writing import meeting
from tests.store.folders import built, quads
from tests.store.planting import SCOPE, Document, document, item, plant
from tests.store.test_derivations import because, resting_on, values

_BODY = "byraadet"
_FIRST = "moede/byraadet/2023-05-30/punkt/7"
_JOINED = "moede/byraadet/2023-06-20/punkt/3"


def cased(
    name: str,
    place: str,
    day: str,
    case: str,
    *,
    title: str = "helhedsplan for vestergade",
    body: str = _BODY,
) -> Document:
    """Return the minutes of an item with a case number."""
    number = place.rpartition("/")[2]
    facts = f'sg:case <sag/{case}> ; sg:matterTitle "{title}" ; sg:number "{number}"'
    named = f'<sag/{case}> a sg:Case ; dct:identifier "{case}" .'
    return document(name, (title, item(place, day, facts, body=body, title=title) + named))


def unnumbered(
    *references: str,
    title: str = "helhedsplan for vestergade",
    printed: str = "Helhedsplan for Vestergade (2. behandling)",
    day: str = "2023-06-20",
) -> Document:
    """Return the minutes of an item without one; each reference is Turtle about it."""
    facts = f'sg:series <serie/x> ; sg:matterTitle "{title}"'
    passages: list[str | tuple[str, str]] = [(printed, item(_JOINED, day, facts, title=printed))]
    for number, one in enumerate(references, start=1):
        node = f"<{_JOINED}/henvisning/{number}>"
        told = f"<{_JOINED}> sg:refersBack {node} . {node} a sg:BackReference ; {one} ."
        passages.append(("Sagen blev udsat.", told))
    return document("unnumbered", *passages)


def reference(
    day: str = "2023-05-30", body: str = _BODY, number: str = "", *, same: bool = True
) -> str:
    parts = [f"sg:sameMatter {str(same).lower()}", 'sg:text "Sagen blev udsat den dag"']
    parts += [f'sg:date "{day}"^^xsd:date'] if day else []
    parts += [f"sg:body <organ/{body}>"] if body else []
    parts += [f'sg:number "{number}"'] if number else []
    return " ; ".join(parts)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "store"


def joined(store: Path) -> list[str]:
    """Return the cases that the item is held to be of; why is told in Danish too."""
    for why in because(store, f"{_JOINED}/afledt/sag"):
        assert in_danish(why) or not values(store, _JOINED, SG.case), why
    return values(store, _JOINED, SG.case)


def possible(store: Path) -> list[str]:
    return values(store, _JOINED, SG.possibleCase)


class TestJoined:
    """The title and the words settle one case."""

    def test_it_counts_among_the_case_s_treatments_and_says_why(self, store: Path) -> None:
        plant(store, [cased("a", _FIRST, "2023-05-30", "23-1"), unnumbered(reference())])
        assert joined(store) == ["sag/23-1"]
        assert values(store, "sag/23-1", SG.treatmentCount) == ["2"]
        assert values(store, "sag/23-1", SG.lastTreated) == ["2023-06-20"]
        assert values(store, _JOINED, SG.previousTreatment) == [_FIRST]
        (why,) = because(store, f"{_JOINED}/afledt/sag")
        assert why == (
            "the item “Helhedsplan for Vestergade (2. behandling)” has no case number and says "
            "“Sagen blev udsat den dag”; of the cases with an item of the same title only 23-1 was "
            "dealt with on 2023-05-30"
        )
        words = {
            "Helhedsplan for Vestergade (2. behandling)",
            "Sagen blev udsat.",
            "helhedsplan for vestergade",
        }
        assert resting_on(store, f"{_JOINED}/afledt/sag") == words
        # What is worked out of the case rests on the words that joined the item.
        assert "Sagen blev udsat." in resting_on(store, "sag/23-1/afledt")

    @pytest.mark.parametrize(
        "told",
        [
            pytest.param(reference(body=""), id="no body is named"),
            pytest.param(reference(day=""), id="the last meeting"),
            pytest.param(reference(number="7"), id="with its number"),
            pytest.param(reference(same=False), id="a fresh decision cited"),
        ],
    )
    def test_by_title_and(self, told: str, store: Path) -> None:
        plant(store, [cased("a", _FIRST, "2023-05-30", "23-1"), unnumbered(told)])
        assert joined(store) == ["sag/23-1"]

    def test_the_day_chooses_between_cases_of_one_title(self, store: Path) -> None:
        other = cased("b", "moede/byraadet/2022-05-30/punkt/7", "2022-05-30", "22-1")
        first = cased("a", _FIRST, "2023-05-30", "23-1")
        plant(store, [first, other, unnumbered(reference())])
        assert joined(store) == ["sag/23-1"]

    def test_day_body_and_number_need_no_title(self, store: Path) -> None:
        first = cased("a", _FIRST, "2023-05-30", "23-1", title="en plan for gaden")
        plant(store, [first, unnumbered(reference(number="7"))])
        assert joined(store) == ["sag/23-1"]
        assert "item 7 of 2023-05-30" in because(store, f"{_JOINED}/afledt/sag")[0]

    def test_an_account_of_earlier_treatments_is_a_reference(self, store: Path) -> None:
        account = f"""<{_JOINED}> sg:history <{_JOINED}/omtalt/1> .
            <{_JOINED}/omtalt/1> a sg:ReportedTreatment ; sg:date "2023-05-30"^^xsd:date ;
                sg:body <organ/byraadet> ."""
        plant(
            store,
            [
                cased("a", _FIRST, "2023-05-30", "23-1"),
                unnumbered(),
                document("account", account),
            ],
        )
        assert joined(store) == ["sag/23-1"]
        assert values(store, f"{_JOINED}/omtalt/1", SG.case) == ["sag/23-1"]


class TestLeftAlone:
    """Nothing is asserted, and what is missing is told."""

    @pytest.mark.parametrize(
        ("told", "why"),
        [
            pytest.param((), "refer to no earlier meeting", id="no words"),
            pytest.param(
                (reference(day="2023-04-30"),),
                "none of the earlier meetings",
                id="words of another day",
            ),
            pytest.param(
                (reference(body="havneudvalget"),),
                "none of the earlier meetings",
                id="words of another body",
            ),
            pytest.param(
                (reference(number="8"),), "none of the earlier meetings", id="of another item"
            ),
        ],
    )
    def test_the_same_title_alone(self, told: tuple[str, ...], why: str, store: Path) -> None:
        plant(store, [cased("a", _FIRST, "2023-05-30", "23-1"), unnumbered(*told)])
        assert joined(store) == []
        assert possible(store) == ["sag/23-1"]
        assert why in because(store, f"{_JOINED}/afledt/sag")[0]

    def test_two_cases_of_one_title_on_that_day(self, store: Path) -> None:
        other = cased("b", "moede/byraadet/2023-05-30/punkt/8", "2023-05-30", "23-2")
        plant(store, [cased("a", _FIRST, "2023-05-30", "23-1"), other, unnumbered(reference())])
        assert joined(store) == []
        assert possible(store) == ["sag/23-1", "sag/23-2"]
        assert "treatments of 2 cases" in because(store, f"{_JOINED}/afledt/sag")[0]

    def test_a_yearly_matter_cites_last_year_s(self, store: Path) -> None:
        told = reference(day="2022-05-30", same=False)
        first = cased("a", "moede/byraadet/2022-05-30/punkt/7", "2022-05-30", "22-1")
        plant(store, [first, unnumbered(told)])
        assert joined(store) == []
        assert "only cite" in because(store, f"{_JOINED}/afledt/sag")[0]

    def test_a_report_cites_the_one_before(self, store: Path) -> None:
        title = "orientering om ledige i havnen"
        told = unnumbered(reference(same=False), title=title, printed=title)
        plant(store, [cased("a", _FIRST, "2023-05-30", "23-1", title=title), told])
        assert joined(store) == []

    def test_a_number_without_the_same_matter(self, store: Path) -> None:
        first = cased("a", _FIRST, "2023-05-30", "23-1", title="en anden plan")
        plant(store, [first, unnumbered(reference(number="7", same=False))])
        assert joined(store) == []
        assert possible(store) == []

    def test_another_municipality_s_case(self, store: Path) -> None:
        first = cased("a", "../0998/" + _FIRST, "2023-05-30", "23-1")
        plant(store, [first, unnumbered(reference())])
        assert joined(store) == []

    def test_two_items_without_number_make_no_case(self, store: Path) -> None:
        title = "helhedsplan for vestergade"
        facts = f'sg:series <serie/x> ; sg:matterTitle "{title}"'
        first = document("a", item(_FIRST, "2023-05-30", facts, title=title))
        plant(store, [first, unnumbered(reference())])
        assert joined(store) == []
        assert possible(store) == []
        assert values(store, _JOINED, SG.series) == ["serie/x"]


_DOCUMENTS = (
    cased("a", _FIRST, "2023-05-30", "23-1"),
    cased("b", "moede/byraadet/2023-05-30/punkt/8", "2023-05-30", "23-2"),
    cased("c", "moede/byraadet/2023-06-27/punkt/1", "2023-06-27", "23-1"),
    unnumbered(reference()),
)


def test_the_order_of_documents_changes_nothing(tmp_path: Path) -> None:
    plant(tmp_path / "together", _DOCUMENTS)
    wanted = quads(tmp_path / "together")
    for number, order in enumerate(list(permutations(_DOCUMENTS))[::3]):
        for one in order:
            plant(tmp_path / str(number), [one])
        assert quads(tmp_path / str(number)) == wanted, [entry.name for entry, _ in order]


@pytest.mark.parametrize("gone", range(len(_DOCUMENTS)))
def test_a_document_that_goes_takes_its_part_along(gone: int, tmp_path: Path) -> None:
    """With the second candidate gone, the first is the only one, and the item is joined."""
    plant(tmp_path / "with", _DOCUMENTS)
    plant(tmp_path / "with", [], remove=[_DOCUMENTS[gone]])
    plant(tmp_path / "without", [one for one in _DOCUMENTS if one is not _DOCUMENTS[gone]])
    assert quads(tmp_path / "with") == quads(tmp_path / "without")
    assert joined(tmp_path / "with") == (["sag/23-1"] if gone == 1 else ["sag/23-2"] * (gone == 0))


def test_a_number_that_is_printed_settles_it(store: Path) -> None:
    """Another document of the meeting prints the number: nothing is worked out any more."""
    first, agenda = _DOCUMENTS[0], document("agenda", f"<{_JOINED}> sg:case <sag/23-9> .")
    plant(store, [first, unnumbered(reference())])
    plant(store, [agenda])
    assert joined(store) == ["sag/23-9"]
    assert because(store, f"{_JOINED}/afledt/sag") == []
    assert values(store, "sag/23-1", SG.treatmentCount) == ["1"]
    plant(store, [], remove=[agenda])
    assert joined(store) == ["sag/23-1"]


def test_new_words_of_a_joining_are_those_its_case_rests_on(store: Path) -> None:
    plant(store, [_DOCUMENTS[0], unnumbered(reference())])
    again = document(
        "again", ("Andre ord.", f"<{_JOINED}> sg:refersBack <{_JOINED}/henvisning/1> .")
    )
    plant(store, [again])
    assert "Andre ord." in resting_on(store, f"{_JOINED}/afledt/sag")
    assert "Andre ord." in resting_on(store, "sag/23-1/afledt")


def _written(path: Path, day: str, month: str, *parts: str) -> Path:
    header = f"REFERAT Byrådet d. {day}-2022\n\nMødedato {day[:2]}. {month} 2022 kl. 12:30"
    path.write_text(meeting(printed_item(1, *parts), header=header), encoding="utf-8")
    return path


@pytest.mark.parametrize("turned", [False, True], ids=["as they came", "the later one first"])
def test_minutes_as_they_are_printed(turned: bool, tmp_path: Path) -> None:
    """The second meeting's minutes print no case number, but say which item was postponed."""
    title = "Helhedsplan for Vestergade"
    said = "Sagen blev udsat på Byrådets møde den 12. september 2022. Her er et overslag."
    paths = [
        _written(tmp_path / "a.txt", "12-09", "september", title, "22-009953", "Beslutning", "Nej"),
        _written(
            tmp_path / "b.txt",
            "10-10",
            "oktober",
            f"{title} (2. behandling)",
            "Sagsfremstilling",
            said,
        ),
    ]
    for path in reversed(paths) if turned else paths:
        built(tmp_path / "store", path)
    greve = SCOPE.replace("0999", "0253")
    assert values(tmp_path / "store", f"{greve}sag/22-009953", SG.treatmentCount) == ["2"]
    second = f"{greve}moede/byraadet/2022-10-10/punkt/1"
    assert values(tmp_path / "store", second, SG.case) == [f"{greve}sag/22-009953"]
