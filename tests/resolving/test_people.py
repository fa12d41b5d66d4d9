"""Whether two names are one person's: each rule, on names that nobody bears."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from sagsgraf.danish.given_names import GIVEN_NAMES
from sagsgraf.model.sameness import Candidate
from sagsgraf.resolving.sameness import judge, people
from sagsgraf.resolving.sameness.names import COMMON_SURNAMES, PersonName, likeness, person_name
from tests.resolving.names import (
    DIFFERENT,
    DOUBTFUL,
    LISTED,
    NOTHING,
    SAME,
    SCOPE,
    held,
    person,
    verdicts,
)


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        pytest.param("Holmegård, Ib", "ib holmegaard", id="the order of a register"),
        pytest.param("Ib Holmegård, formand", "ib holmegaard", id="a post behind a comma"),
        pytest.param("Borgmester Ib Holmegård", "ib holmegaard", id="a title in front"),
        pytest.param("Ib Holmegård (V)", "ib holmegaard", id="a party behind"),
        pytest.param("Ib Holmegård (formand)", "ib holmegaard", id="a post in parentheses"),
        pytest.param("Hansen Ib", "ib hansen", id="the surname first without a comma"),
        pytest.param("Ib Hansen", "ib hansen", id="already in order"),
        pytest.param("Hans Frank", "hans frank", id="two given names keep their order"),
        pytest.param("Ane-Sofie Ørum", "ane sofie oerum", id="a hyphen"),
        pytest.param("Jörgen Ørum", "joergen oerum", id="ö for ø"),
        pytest.param("René Åkjær", "rene aakjaer", id="an accent"),
        pytest.param("Ib A. Ørum", "ib a oerum", id="an initial"),
        pytest.param("Holmegård", "holmegaard", id="a single name"),
    ],
)
def test_a_name_is_taken_apart(printed: str, words: str) -> None:
    assert " ".join(person_name(printed).words) == words


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        pytest.param(person("Ib Holmegård", LISTED), person("Holmegård, Ib"), SAME, id="order"),
        pytest.param(
            person("Ib Lund Holmegård", LISTED),
            replace(person("Holmegård Ib Lund"), names=("Holmegård Ib Lund", "Holmegård, Ib Lund")),
            SAME,
            id="order, told by one printed form",
        ),
        pytest.param(
            person("Ib Holmegård", LISTED), person("Borgmester Ib Holmegård"), SAME, id="title"
        ),
        pytest.param(
            person("Ib Holmegård", LISTED), person("Ib Holmegård (V)"), SAME, id="party behind"
        ),
        pytest.param(
            person("Ib A. Rasmussen", mentioned="byraadet/2022-01-10"),
            person("Ib Ask Rasmussen", mentioned="byraadet/2022-01-10"),
            SAME,
            id="an initial, in one meeting",
        ),
        pytest.param(
            person("Ib A. Rasmussen", mentioned="byraadet/2022-01-10"),
            person("Ib Ask Rasmussen", mentioned="aeldreraadet/2022-03-10"),
            DOUBTFUL,
            id="an initial and a common surname, nothing shared",
        ),
        pytest.param(
            person("Ib A. Rasmussen", LISTED),
            person("Ib B. Rasmussen", mentioned="byraadet/2022-01-10"),
            DIFFERENT,
            id="initials that contradict",
        ),
        pytest.param(
            person("Ib Ask Rasmussen", LISTED),
            person("Ib Bro Rasmussen", mentioned="byraadet/2022-01-10"),
            DIFFERENT,
            id="middle names that contradict",
        ),
        pytest.param(
            person("Ib Ask Tjørnelund"),
            person("Ib Tjørnelund"),
            SAME,
            id="a middle name left out of a name that is seldom",
        ),
        pytest.param(
            person("Ane Marie Tjørnelund"),
            person("Ane Tjørnelund"),
            DOUBTFUL,
            id="a given name left out: a mother and a daughter have such names",
        ),
        pytest.param(
            person("Ib Ask Hansen", mentioned="byraadet/2022-01-10"),
            person("Ib Hansen", mentioned="havneudvalget/2022-01-10"),
            DOUBTFUL,
            id="a middle name left out of a common name, nothing shared",
        ),
        pytest.param(
            person("Ib Ask Hansen", LISTED),
            person("Ib Hansen", mentioned="byraadet/2022-01-10"),
            DOUBTFUL,
            id="a common name in a council's minutes may be a citizen's",
        ),
        pytest.param(
            person("Ib Ask Hansen", LISTED, parties="V"),
            person("Ib Hansen", mentioned="byraadet/2022-01-10", parties="V"),
            SAME,
            id="a common name with the party of the one on the list",
        ),
        pytest.param(
            person("Ib Ask Hansen", mentioned="byraadet/2022-01-10", posts=["centerchef"]),
            person("Ib Hansen", mentioned="byraadet/2022-03-14", posts=["centerchef"]),
            SAME,
            id="a common name with one chief's post in one body's minutes",
        ),
        pytest.param(
            person("Ib Ask Hansen", mentioned="byraadet/2022-01-10", posts=["lærer"]),
            person("Ib Hansen", mentioned="byraadet/2022-03-14", posts=["lærer"]),
            DOUBTFUL,
            id="a common name with a post that many hold",
        ),
        pytest.param(
            person("Ib Tjørnelund", LISTED),
            person("Ib Tjørnelunt", mentioned="byraadet/2022-01-10"),
            SAME,
            id="a typing error beside the list of that meeting",
        ),
        pytest.param(
            person("Ib Tjørnelund", LISTED),
            person("Ib Tjørnelunt", mentioned="havneudvalget/2022-01-11"),
            DOUBTFUL,
            id="a typing error in the minutes of a body whose lists do not have the name",
        ),
        pytest.param(
            person("Ib Tjørnelund", LISTED, parties=["Venstre"]),
            person("Ib Tjørnelunt", mentioned="havneudvalget/2022-01-11", parties="V"),
            SAME,
            id="a typing error in a name with the same party, by letter and by name",
        ),
        pytest.param(
            person("Henrik Tjørnelund", LISTED),
            person("Hnerik Tjørnelund", mentioned="byraadet/2022-01-10"),
            SAME,
            id="letters that change places",
        ),
        pytest.param(
            person("Ib Tjørnelund", "byraadet/2022-01-10 byraadet/2022-02-14"),
            person("Ib Tjørnelunt", "byraadet/2022-03-14"),
            SAME,
            id="a typing error in one of a body's lists",
        ),
        pytest.param(
            person("Kirsten Tjørnelund", LISTED),
            person("Kristen Tjørnelund", mentioned="byraadet/2022-01-10"),
            DOUBTFUL,
            id="a woman's and a man's name",
        ),
        pytest.param(
            person("Hanne Tjørnelund", LISTED, parties="A"),
            person("Hanna Tjørnelund", mentioned="byraadet/2022-01-10", parties="A"),
            SAME,
            id="two real names, settled by list and party",
        ),
        pytest.param(
            person("Ib Petersen", LISTED),
            person("Ib Pedersen", mentioned="byraadet/2022-01-10"),
            DOUBTFUL,
            id="two real surnames",
        ),
        pytest.param(
            person("Jens Tjørnelund", LISTED),
            person("Jan Tjørnelund", mentioned="byraadet/2022-01-10"),
            NOTHING,
            id="two letters differ",
        ),
        pytest.param(
            person("Bo Tjørnelund", LISTED),
            person("Ib Tjørnelund", mentioned="byraadet/2022-01-10"),
            NOTHING,
            id="short names are not misspelled",
        ),
        pytest.param(
            person("Ib Tjørnelund", LISTED),
            person("Ib Tjørnelunds", mentioned="byraadet/2022-01-10"),
            SAME,
            id="the s of a genitive",
        ),
        pytest.param(
            person("Ib Tjørnelund", "byraadet/2022-01-10"),
            person("Ib Tjørnelunt", "byraadet/2022-01-10 byraadet/2022-02-14 byraadet/2022-03-14"),
            DIFFERENT,
            id="both in one list",
        ),
        pytest.param(
            person("Ib Tjørnelund", " ".join(f"byraadet/2022-01-{day}" for day in range(10, 24))),
            person("Ib Tjørnelunt", "byraadet/2022-01-10"),
            DOUBTFUL,
            id="in one list only beside its right spelling: a line of absences",
        ),
        pytest.param(
            person("Ib Ask Tjørnelund", LISTED, parties="V"),
            person("Ib Tjørnelund", mentioned="byraadet/2022-01-10", parties="A"),
            DIFFERENT,
            id="two parties in one year",
        ),
        pytest.param(
            person("Ib Ask Tjørnelund", LISTED, parties="V"),
            person("Ib Tjørnelund", mentioned="byraadet/2019-01-10", parties="A"),
            DOUBTFUL,
            id="two parties in different years: people change them",
        ),
        pytest.param(
            person("Ib Ask Tjørnelund", LISTED),
            person("Ib Tjørnelund", mentioned="byraadet/2008-01-10"),
            DOUBTFUL,
            id="years far apart",
        ),
        pytest.param(
            person("Ib Ask Tjørnelund", LISTED, parties="V"),
            person("Ib Tjørnelund", mentioned="byraadet/2022-01-10", posts=["centerchef"]),
            DOUBTFUL,
            id="one elected, the other employed",
        ),
        pytest.param(
            person("Ib Tjørnelund", LISTED),
            person("Tjørnelund", mentioned="byraadet/2022-01-10"),
            SAME,
            id="a surname alone, one candidate on the list",
        ),
        pytest.param(
            person("Ib Tjørnelund", mentioned="byraadet/2022-01-10"),
            person("Tjørnelund", mentioned="byraadet/2022-01-10"),
            DOUBTFUL,
            id="a surname alone, no list",
        ),
        pytest.param(
            person("Ib Tjørnelund", LISTED),
            person("Tjørnelund", mentioned="havneudvalget/2022-01-11"),
            NOTHING,
            id="a surname alone in another body's minutes",
        ),
        pytest.param(
            person("Ib Tjørnelund", LISTED),
            person("I. Tjørnelund", mentioned="byraadet/2022-01-10"),
            SAME,
            id="an initial for the first name, beside the list",
        ),
        pytest.param(
            person("Ib Holtebæk Tjørnelund", LISTED),
            person("Ib Holtebæk", mentioned="byraadet/2022-01-10"),
            SAME,
            id="the surname left out, beside the list",
        ),
        pytest.param(
            person("Ib Bro Tjørnelund", mentioned="havneudvalget/2022-01-11"),
            person("Ib Bro", mentioned="byraadet/2022-01-10"),
            NOTHING,
            id="the surname left out, nothing shared, and a common name is left",
        ),
        pytest.param(
            person("Hans-Jørgen Tjørnelund"),
            person("Hans Tjørnelund"),
            DOUBTFUL,
            id="half of a double given name",
        ),
        pytest.param(
            person("Ib Tjørnelund", LISTED),
            person("Ib Tjørnelunt", mentioned="byraadet/2022-01-10", scope=SCOPE[:-1] + "9"),
            NOTHING,
            id="another municipality",
        ),
        pytest.param(
            person("Ib Kaas Tjørnelund", LISTED),
            person("Ib Tjørnelunt", mentioned="byraadet/2022-01-10"),
            DOUBTFUL,
            id="a letter and a middle name",
        ),
    ],
)
def test_two_names_of_people(one: Candidate, other: Candidate, verdict: str | None) -> None:
    assert held(one, other) == verdict
    assert judge([one, other]) == judge([other, one])


def test_several_who_could_be_meant_are_all_doubtful() -> None:
    found = verdicts(
        person("Ib Tjørnelund", mentioned="byraadet/2022-01-10"),
        person("Ib Ask Tjørnelund", LISTED),
        person("Ib Bro Tjørnelund", LISTED),
    )
    assert sorted(found.values()) == [DIFFERENT, DOUBTFUL, DOUBTFUL]


def test_several_spellings_of_one_are_one_candidate() -> None:
    found = verdicts(
        person("Ib A. Tjørnelund", mentioned="byraadet/2022-01-10"),
        person("Ib Ask Tjørnelund", LISTED),
        person("Ib Tjørnelund", mentioned="byraadet/2022-02-14"),
    )
    assert found == {
        "Ib Ask Tjørnelund = Ib A. Tjørnelund": SAME,
        "Ib Ask Tjørnelund = Ib Tjørnelund": SAME,
    }


def test_a_typing_error_that_two_on_the_list_could_have_is_doubtful() -> None:
    found = verdicts(
        person("Ib Tjørnelunt", mentioned="byraadet/2022-01-10"),
        person("Ib Tjørnelund", LISTED),
        person("Ib Tjørnelunk", LISTED),
    )
    assert set(found.values()) == {DIFFERENT, DOUBTFUL}


def test_the_sentence_tells_what_was_compared_and_what_settled_it() -> None:
    (judged,) = judge(
        [
            person("Ib Tjørnelund", LISTED),
            person("Ib Tjørnelunt", mentioned="byraadet/2022-01-10"),
        ]
    )
    assert judged.because == (
        "“Ib Tjørnelunt” and “Ib Tjørnelund” differ by one letter, and only “Ib Tjørnelund” stands "
        "in the list of participants of the meeting that names the other."
    )
    assert judged.because_da == (
        "“Ib Tjørnelunt” og “Ib Tjørnelund” adskiller sig ved ét bogstav, og kun “Ib Tjørnelund” "
        "står på deltagerlisten for det møde, hvor den anden nævnes."
    )
    assert judged.one.endswith("/ib-tjoernelund")
    assert 0.9 < judged.score < 1
    assert not judged.decided_by


def _crowd(count: int) -> list[Candidate]:
    chance = random.Random(1)
    given = sorted(GIVEN_NAMES)
    last = [name.capitalize() for name in sorted(COMMON_SURNAMES)]
    found: dict[str, Candidate] = {}
    while len(found) < count:
        middle = f" {chance.choice(last)}" if chance.random() < 0.5 else ""
        name = f"{chance.choice(given[:150])}{middle} {chance.choice(last[:60])}"
        day = f"byraadet/2022-01-{chance.randint(10, 28)}"
        found[name] = person(name, mentioned=day, readings=chance.randint(1, 9))
    return list(found.values())


def test_thousands_of_names_are_not_all_compared_with_one_another(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared: list[object] = []

    def counted(one: PersonName, other: PersonName) -> object:
        compared.append(None)
        return likeness(one, other)

    monkeypatch.setattr(people, "likeness", counted)
    crowd = _crowd(5_000)
    judged = judge(crowd)
    pairs = len(crowd) * (len(crowd) - 1) // 2
    assert 0 < len(compared) < pairs / 100
    random.Random(2).shuffle(crowd)
    assert judge(crowd) == judged
