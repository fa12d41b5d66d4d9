"""What an item says of earlier meetings, as claims."""

from __future__ import annotations

from sagsgraf.model import Iri, Value
from sagsgraf.terms import SG
from tests.layouts.writing import item, read

_HEADER = "REFERAT Byrådet d. 12-09-2022\n\nMødedato 12. september 2022 kl. 12:30"


def told(*items: str) -> list[dict[Iri, Value]]:
    """Return the references of the items, each with what is said of it."""
    claims = list(read(*items, header=_HEADER).claims)
    references = [claim.value for claim in claims if claim.predicate == SG.refersBack]
    return [
        {claim.predicate: claim.value for claim in claims if claim.subject == one}
        for one in references
    ]


def test_a_reference_has_day_body_number_and_words() -> None:
    words = "Sagen blev udsat på Havneudvalgets møde den 30. maj 2022, punkt 7"
    (one,) = told(item(1, "Broen", "Sagsfremstilling", f"{words}. Der er et nyt overslag."))
    assert str(one[SG.date]) == "2022-05-30"
    assert str(one[SG.body]).endswith("/organ/havneudvalget")
    assert one[SG.number] == "7"
    assert one[SG.sameMatter] is True
    assert one[SG.text] == words


def test_what_is_told_twice_is_one_reference() -> None:
    words = "På Havneudvalgets møde den 30. maj 2022 blev broen drøftet."
    assert len(told(item(1, "Broen", "Sagsfremstilling", words, words))) == 1


def test_a_meeting_to_come_and_the_meeting_itself_are_none() -> None:
    later = "Planen blev behandlet af Byrådet den 20. september 2022."
    itself = "Planen blev behandlet af Byrådet den 12. september 2022."
    assert told(item(1, "Broen", "Sagsfremstilling", later, itself)) == []


def test_another_body_on_the_same_day_is_an_earlier_meeting() -> None:
    words = "Sagen blev behandlet af Havneudvalget den 12. september 2022."
    assert len(told(item(1, "Broen", "Sagsfremstilling", words))) == 1


def test_accounts_of_earlier_treatments_are_not_doubled() -> None:
    assert told(item(1, "Broen", "Sagens forløb", "30-05-2022 Havneudvalget", "Udsat.")) == []


def test_a_title_may_be_the_reference() -> None:
    (one,) = told(item(1, "2. behandling af plan for broen", "Beslutning", "Godkendt."))
    assert SG.date not in one
    assert one[SG.sameMatter] is True
