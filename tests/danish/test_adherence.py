"""How decisions stand to recommendations, each with the reason."""

from __future__ import annotations

import pytest

from sagsgraf.danish.adherence import Account, adherence
from sagsgraf.danish.recommendations import recommended

_APPROVE = "Chefen indstiller, at planen for kajen godkendes."
_NOTE = "Chefen indstiller, at orienteringen tages til efterretning."
_TWO = "Chefen indstiller,\n1. at kajen males\n2. at molen rives ned"


@pytest.mark.parametrize(
    ("asked", "text", "value", "because"),
    [
        pytest.param(
            _APPROVE, "Godkendt.", "followed", "The recommendation was approved.", id="approved"
        ),
        pytest.param(
            _APPROVE,
            "Indstillingen blev vedtaget.",
            "followed",
            "The recommendation was approved.",
            id="named",
        ),
        pytest.param(
            _APPROVE,
            "Udvalget anbefaler over for Byrådet, at administrationens indstilling godkendes.",
            "followed",
            "The body recommends in turn what was recommended to it.",
            id="passed on",
        ),
        pytest.param(
            _NOTE,
            "Taget til efterretning.",
            "followed",
            "The recommendation was to take it to note; the decision takes it to note.",
            id="noted",
        ),
        pytest.param(
            _NOTE,
            "Anbefales.",
            "followed",
            "The body recommends in turn what was recommended to it.",
            id="noting is recommended",
        ),
        pytest.param(
            "Chefen indstiller, at sagen drøftes.",
            "Drøftet. Udvalget ønsker et notat.",
            "followed",
            "The recommendation was to discuss it; the decision says it was discussed.",
            id="discussed",
        ),
        pytest.param(
            "Chefen indstiller, at der udpeges et medlem til rådet.",
            "Udvalget udpegede Ida Bro (V).",
            "followed",
            "The recommendation was to appoint somebody; the decision appoints.",
            id="appointed",
        ),
        pytest.param(
            _APPROVE,
            "Direktionen bakker op om indstillingen. Finansieringen er uafklaret.",
            "partly",
            "Endorsed, with the financing left open.",
            id="financing open",
        ),
        pytest.param(
            _APPROVE,
            "Godkendt under forudsætning af tilskud.",
            "partly",
            "Approved, on a condition that the decision names.",
            id="a condition",
        ),
        pytest.param(
            _TWO,
            "1. Godkendt.\n2. Ikke godkendt.",
            "partly",
            "Point 1 was approved; point 2 was not approved.",
            id="one point of two",
        ),
        pytest.param(
            _TWO,
            "2. Anbefales.",
            "partly",
            "Point 1 was not mentioned; point 2 was recommended in turn.",
            id="one point is passed over",
        ),
        pytest.param(
            _APPROVE,
            "Godkendt med den ændring, at kajen bliver rød.",
            "changed",
            "The recommendation was approved with a change.",
            id="changed",
        ),
        pytest.param(
            _APPROVE,
            "Byrådet godkendte forslaget med den ændring, at kajen bliver rød.",
            "changed",
            "The recommendation was approved with a change.",
            id="the body takes the proposal with a change",
        ),
        pytest.param(
            _APPROVE,
            "Udvalget vedtog sagen, dog med den tilføjelse, at naboerne høres.",
            "changed",
            "The recommendation was approved with a change.",
            id="the matter with an addition",
        ),
        pytest.param(
            _APPROVE,
            "Byrådet godkendte forslaget.",
            "followed",
            "The recommendation was approved.",
            id="the proposal as it is",
        ),
        pytest.param(
            _APPROVE,
            "V stillede ændringsforslag. Byrådet vedtog forslaget med den ændring, at alt udgår.",
            "not comparable",
            "The recommendation was decided in other words.",
            id="which proposal is not told",
        ),
        pytest.param(
            _APPROVE,
            "Byrådet godkendte forslaget om en ny mole med den ændring, at den bliver rød.",
            "not comparable",
            "The recommendation was decided in other words.",
            id="a proposal about something else",
        ),
        pytest.param(
            _APPROVE,
            "Godkendt med bemærkning om, at mødet flyttes til fredag.",
            "changed",
            "The recommendation was approved with a change told in a remark.",
            id="changed in a remark",
        ),
        pytest.param(
            _APPROVE,
            "Anbefales, idet også molen undersøges.",
            "changed",
            "The recommendation was recommended in turn with a change.",
            id="idet",
        ),
        pytest.param(
            _APPROVE,
            "Godkendt, idet udvalget takker for arbejdet.",
            "followed",
            "The recommendation was approved, with a wish.",
            id="idet with thanks",
        ),
        pytest.param(
            _APPROVE,
            "Godkendt med bemærkning om, at udvalget glæder sig.",
            "followed",
            "The recommendation was approved, with a remark.",
            id="a remark that changes nothing",
        ),
        pytest.param(
            _APPROVE,
            "Ikke godkendt.",
            "not followed",
            "The recommendation was not approved.",
            id="refused",
        ),
        pytest.param(
            "Chefen indstiller, at der ikke svares.",
            "Udvalget kan ikke følge indstillingen, men ønsker et svar.",
            "not followed",
            "The recommendation was not approved.",
            id="a refusal to refuse",
        ),
        pytest.param(
            "Chefen indstiller, at der gives afslag.",
            "Afslag.",
            "followed",
            "The recommendation was refused, as recommended.",
            id="the refusal is recommended",
        ),
        pytest.param(
            _APPROVE, "Udsat.", "not comparable", "The matter was postponed.", id="postponed"
        ),
        pytest.param(
            _APPROVE,
            "Punktet udgår.",
            "not comparable",
            "The matter was withdrawn.",
            id="withdrawn",
        ),
        pytest.param(
            _APPROVE,
            "Sagen sendes tilbage til administrationen.",
            "not comparable",
            "The matter was sent back.",
            id="sent back",
        ),
        pytest.param(
            _APPROVE,
            "Udvalget undlod at tage stilling.",
            "not comparable",
            "The matter was left without a position.",
            id="no position",
        ),
        pytest.param(
            _APPROVE,
            "Udvalget ønsker, at udgiften indgår i budgettet.",
            "not comparable",
            "The decision does not say how it stands to the recommendation.",
            id="words of its own",
        ),
        pytest.param(
            _APPROVE,
            "Taget til efterretning.",
            "not comparable",
            "The recommendation asks for a decision; it was only taken to note.",
            id="only noted",
        ),
        pytest.param(
            _NOTE,
            "Der var ingen orienteringer.",
            "not comparable",
            "There was nothing to decide on.",
            id="nothing to report",
        ),
        pytest.param(
            "Der skal ikke træffes beslutning på temamødet.",
            "Temamødet blev holdt.",
            "not comparable",
            "The item says that nothing is to be decided.",
            id="nothing to decide",
        ),
        pytest.param(
            "Chefen indstiller, at det besluttes, om der skal bygges en bro.",
            "Udvalget kan ikke anbefale, at der bygges en bro.",
            "not comparable",
            "The recommendation left the choice open; the decision makes it.",
            id="an open question",
        ),
        pytest.param(
            "Chefen indstiller, at udvalget vælger model a eller model b.",
            "Udvalget godkendte model b.",
            "not comparable",
            "The recommendation left the choice open; the decision makes it.",
            id="a choice is made",
        ),
        pytest.param(
            _NOTE,
            "Ældrerådets høringssvar blev taget til efterretning.",
            "not comparable",
            "The decision does not say how it stands to the recommendation.",
            id="something else is noted",
        ),
        pytest.param(
            "Chefen indstiller, at der træffes beslutning om at bygge en bro.",
            "Udvalget indstiller direktionens forslag godkendt.",
            "followed",
            "The body recommends in turn what was recommended to it.",
            id="a proposal in the words of a question",
        ),
        pytest.param(
            _APPROVE,
            "Godkendt.\n(Ø) stemte imod med bemærkning om, at planen ikke godkendes.",
            "followed",
            "The recommendation was approved.",
            id="a minority's words",
        ),
        pytest.param(
            _TWO,
            "Udvalget kan ikke anbefale indstillingen. Udvalget anbefaler i stedet:\n"
            "1. at kajen fejes",
            "not followed",
            "The points of the recommendation were not approved.",
            id="something else in its place",
        ),
    ],
)
def test_adherence(asked: str, text: str, value: str, because: str) -> None:
    found = adherence(recommended(asked), text, "Havneudvalget")
    assert found
    assert (found.value.value, found.because) == (value, because)
    assert found.certain


def test_nothing_is_recommended() -> None:
    assert adherence(recommended(""), "Godkendt.", "Byrådet") is None


def test_a_body_answers_the_points_addressed_to_it() -> None:
    asked = recommended(
        "Chefen indstiller til Havneudvalget,\n1. at kajen males\n"
        "Chefen indstiller til Vejudvalget,\n2. at vejen fejes"
    )
    found = adherence(asked, "2. Anbefales.", "Vejudvalget")
    assert found
    assert found.value.value == "followed"


@pytest.mark.parametrize(
    ("accounts", "value", "because", "certain"),
    [
        pytest.param(
            [Account("Havneudvalget", "Anbefales.")],
            "followed",
            "The recommendation was approved.",
            True,
            id="the other body follows it",
        ),
        pytest.param(
            [Account("Havneudvalget", "Anbefales med den ændring, at kajen bliver rød.")],
            "changed",
            "The recommendation was recommended in turn with a change by Havneudvalget, "
            "which this follows.",
            True,
            id="the other body changed it",
        ),
        pytest.param(
            [Account("Havneudvalget", "Kan ikke anbefales.")],
            "not followed",
            "The recommendation was not approved.",
            True,
            id="the other body refused it",
        ),
        pytest.param(
            [],
            "followed",
            "The recommendation was decided as Havneudvalget's recommendation, "
            "which the item does not tell.",
            False,
            id="the item does not tell",
        ),
    ],
)
def test_another_bodys_recommendation(
    accounts: list[Account], value: str, because: str, certain: bool
) -> None:
    text = "Byrådet godkendte Havneudvalgets indstilling."
    found = adherence(recommended(_APPROVE), text, "Byrådet", accounts)
    assert found
    assert (found.value.value, found.because, found.certain) == (value, because, certain)


def test_a_chain_of_bodies_is_followed_to_its_end() -> None:
    accounts = [
        Account("Havneudvalget", "1. Anbefales.\n2. Anbefales ikke."),
        Account("Økonomiudvalget", "Udvalget anbefaler, at Havneudvalgets indstilling godkendes."),
    ]
    text = "Byrådet godkendte Økonomiudvalgets indstilling."
    found = adherence(recommended(_TWO), text, "Byrådet", accounts)
    assert found
    assert found.value.value == "partly"
    assert found.because == (
        "Point 1 was approved; point 2 was not approved by Havneudvalget, which this follows."
    )
