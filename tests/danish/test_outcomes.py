"""What decisions decide, told from their words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sagsgraf.danish.outcomes import decides_nothing, outcomes
from sagsgraf.terms import CONCEPTS_BY_NOTATION


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("Godkendt.", ["approved"], "most frequent word"),
        ("Byrådet godkendte Økonomiudvalgets indstilling.", ["approved"], "Greve 516 times"),
        ("Orienteringen blev taget til efterretning.", ["noted"], "Greve 741 times"),
        ("Taget til efterretning.", ["noted"], "Kalundborg"),
        ("Ikke godkendt", ["rejected"], "contains godkendt"),
        ("Udvalget kunne ikke tiltræde indstillingen.", ["rejected"], "kunne ikke"),
        ("Forslaget faldt.", ["rejected"], "a motion that fell"),
        ("Anbefales.", ["recommended"], "a committee decides nothing itself"),
        ("Anbefales godkendt.", ["recommended"], "the council approves"),
        (
            "Udvalget anbefaler overfor Byrådet, at indstillingen godkendes.",
            ["recommended"],
            "what stands behind the verb is not decided",
        ),
        ("Drøftet. Direktionen ønsker, at kommunen ansøger.", ["discussed", "requested"], "order"),
        ("Direktionen bakker op om det indstillede.", ["endorsed"], "bakker op"),
        ("Sagen blev udsat uden behandling.", ["postponed"], "postponed"),
        ("Tilbud til socialt udsatte", ["other"], "udsatte are people"),
        ("Punktet udgår.", ["withdrawn"], "withdrawn"),
        ("Oversendes til Byrådet.", ["referred"], "referred"),
        ("Opgaven forankres i staben.", ["delegated"], "delegated"),
        ("Udvalget blev orienteret.", ["informed"], "informed"),
        ("Ingen bemærkninger.", ["no remarks"], "no remarks"),
        ("-", ["no remarks"], "Kalundborg prints a dash"),
        ("Status foreslås drøftet.", ["proposed"], "a proposal to discuss"),
        ("1.-2. Anbefales.\n3. Udsat.", ["recommended", "postponed"], "numbered points"),
        ("Godkendt.\nImod stemte: F og Ø.", ["approved"], "a vote is no second outcome"),
        ("Beslutning ikke frigivet", [], "nothing is known"),
        ("Afbud: Ida Bro", [], "who was away is no outcome"),
        ("", [], "empty"),
        ("Kaffen var god.", ["other"], "no formula fits"),
        (
            "Godkendt med bemærkning om, at punkt 4 udgår og at prisen ønskes sænket.",
            ["approved"],
            "a remark's words decide nothing",
        ),
        (
            "Vedtaget.\n(Ø) stemte imod med bemærkning om, ”at sagen bør udsættes. Vi ønsker nej.”",
            ["approved"],
            "a quotation of two sentences decides nothing",
        ),
        ("Vedtaget.\nIda Bro (V) anbefaler model 2.", ["approved"], "one member's own view"),
        ("5 medlemmer (A+V) anbefaler.\n2 medlemmer (O) imod.", ["recommended"], "a majority"),
        (
            "Et flertal kunne tiltræde indstillingen. Ida Bro kunne ikke tiltræde den.",
            ["endorsed"],
            "the majority decides",
        ),
        ("Byrådet besluttede at sende sagen tilbage til udvalget.", ["referred"], "sent back"),
        ("Udvalget besluttede at udsætte sagens behandling.", ["postponed"], "not approved"),
        ("Udvalget besluttede at mødet flyttes.", ["approved"], "nothing stronger is said"),
        ("Byrådet besluttede, at forslaget ikke sendes i høring.", ["rejected"], "decided not to"),
        (
            "Udvalget kan ikke følge indstillingen, men ønsker et notat.",
            ["rejected", "requested"],
            "men",
        ),
        ("Udvalget ønsker ikke at tilslutte sig aftalen.", ["rejected"], "a wish not to"),
        ("Anbefaler over for Byrådet, at punkt 2 ikke godkendes.", ["rejected"], "recommends a no"),
        (
            "Tilbagesendes Magistraten med bemærkning, at byrådet den 7. maj har vedtaget den.",
            ["approved"],
            "how Aarhus tells a decision",
        ),
        ("Fremsendes til Kulturudvalget til behandling.", ["referred"], "Aarhus, too"),
        ("Ida Bro (V) begærer sagen i Byrådet.", ["referred"], "a member calls it in"),
        ("Udvalget blev orienteret om, at nævnet har godkendt planen.", ["informed"], "told of"),
        ("Formanden oplyste, at mødet var godt.", ["informed"], "oplyste"),
        ("Tages til efterefterretning.", ["noted"], "a slip"),
        (
            "Udvalget anbefaler,\n1. at planen godkendes\n2. at den udsendes",
            ["recommended"],
            "a list",
        ),
        ("Målene skal godkendes af chefen.", ["other"], "still to be approved"),
        ("Följer förslaget. Beschlossen.", ["other"], "other languages"),
    ],
)
def test_outcomes(text: str, expected: list[str], reason: str) -> None:
    assert outcomes(text) == expected, reason


@pytest.mark.parametrize(
    ("text", "nothing"),
    [
        ("Afbud: Ida Bro", True),
        ("Fraværende: Ida Bro (V)\nAfbud: Per Dam", True),
        ("Afbud fra Ida Bro stedfortræder Per Dam", True),
        ("Ida Bro var fraværende.", True),
        ("Godkendt.\nAfbud: Ida Bro", False),
        ("Godkendt", False),
        ("-", False),
        ("", False),
    ],
)
def test_a_decision_that_only_says_who_was_away(text: str, nothing: bool) -> None:
    assert decides_nothing(text) is nothing


_WORDS = st.sampled_from(
    ["Godkendt", "ikke", "Anbefales", "udsat", ".", "\n", "1.", "til efterretning", "Afbud: X", " "]
)


@given(st.lists(_WORDS).map(" ".join) | st.text(max_size=100))
def test_every_outcome_is_a_concept_and_stands_once(text: str) -> None:
    found = outcomes(text)
    assert set(found) <= set(CONCEPTS_BY_NOTATION["outcome"])
    assert len(found) == len(set(found))
