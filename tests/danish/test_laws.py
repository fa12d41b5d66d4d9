"""Laws and agreements in every form that minutes cite them, and what only looks like one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sagsgraf.danish.acts import EUROPEAN, LAWS, ORDERS, OTHERS, Act
from sagsgraf.danish.laws import find_laws
from sagsgraf.danish.text import search_key, slug

LTA = "https://www.retsinformation.dk/eli/lta/"
EU = "http://data.europa.eu/eli/"


def names(text: str) -> list[str]:
    return [found.name for found in find_laws(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("efter servicelovens § 85", ["Serviceloven"], id="short name, genitive"),
        pytest.param("Lov om Social Service § 18", ["Serviceloven"], id="title, in capitals"),
        pytest.param("LOV OM SOCIAL SERVICE", ["Serviceloven"], id="nothing but capitals"),
        pytest.param("§ 151 i lov om service", ["Serviceloven"], id="a title cut short"),
        pytest.param("lov om\nsocial service", ["Serviceloven"], id="the title wraps"),
        pytest.param("den kommunale styrelseslov", ["Styrelsesloven"], id="without article"),
        pytest.param("kommunestyrelseslovens § 62", ["Styrelsesloven"], id="another short name"),
        pytest.param("lov om kommunernes styrelse", ["Styrelsesloven"], id="its title"),
        pytest.param(
            "lov om en aktiv beskæftigelsesindsats",
            ["Beskæftigelsesindsatsloven"],
            id="an article inside the title",
        ),
        pytest.param(
            "Lov om aktiv beskæftigelsesindsats og lov om aktiv socialpolitik.",
            ["Beskæftigelsesindsatsloven", "Aktivloven"],
            id="two titles joined by and",
        ),
        pytest.param("plan- og byggeloven", ["Planloven", "Byggeloven"], id="one ending for two"),
        pytest.param("budgetloven", ["Budgetloven"], id="listed"),
        pytest.param("Kajkantlovens § 2", ["Kajkantloven"], id="not listed, but a name"),
        pytest.param("med HOI-loven", ["HOI-loven"], id="an abbreviation before the hyphen"),
        pytest.param("med hoi-loven", ["HOI-loven"], id="the same abbreviation written small"),
        pytest.param(
            "Lov om kajer og moler (kajloven) gælder. Kajloven er ny.",
            ["Kajloven", "Kajloven", "Kajloven"],
            id="a title, its short name in brackets, and the short name alone",
        ),
        pytest.param(
            "Ifølge lov om kajkanter skal kommunen",
            ["Lov om kajkanter"],
            id="an unlisted title ends where the sentence has its verb",
        ),
        pytest.param(
            "lov om kajer i København samt andet",
            ["Lov om kajer i København"],
            id="a proper name keeps its capital",
        ),
        pytest.param("Lånebekendtgørelse § 5", ["Lånebekendtgørelsen"], id="an order, listed"),
        pytest.param("kajbekendtgørelsens bilag", ["Kajbekendtgørelsen"], id="an order, unlisted"),
        pytest.param(
            "Bekendtgørelse om affald.", ["Affaldsbekendtgørelsen"], id="an order's title"
        ),
        pytest.param("Cirkulære om vejtræer.", ["Cirkulære om vejtræer"], id="a circular"),
        pytest.param("Barnets Lov § 32", ["Barnets lov"], id="a name of two words"),
        pytest.param("mark- og vejfredslovens § 3", ["Mark- og vejfredsloven"], id="several words"),
        pytest.param("AI-act", ["AI-forordningen"], id="a name in English"),
        pytest.param("BR18 og bygningsreglementets", ["Bygningsreglementet"] * 2, id="rules"),
        pytest.param("FN's børnekonvention", ["Børnekonventionen"], id="a treaty"),
        pytest.param("lov om ændring af planloven", ["Planloven"], id="the amended act is named"),
        pytest.param(
            "Økonomiaftalen for 2031 og aftale om kommunernes økonomi for 2031",
            ["Økonomiaftalen for 2031", "Økonomiaftalen for 2031"],
            id="one agreement, two names",
        ),
        pytest.param("en velfærdsaftale med staten", ["Velfærdsaftaler"], id="a sort of agreement"),
        pytest.param("Finansloven for 2031", ["Finansloven for 2031"], id="an act of one year"),
        pytest.param(
            "*Aftalen om fælles rammer for kommunale kajer*",
            ["Aftale om fælles rammer for kommunale kajer"],
            id="set off by asterisks, with an article",
        ),
        pytest.param(
            "aftalen om ”Hurtigere adgang til kajer i alle kommuner” af 1. maj 2031",
            ["Aftale om hurtigere adgang til kajer i alle kommuner"],
            id="marks around the title only",
        ),
        pytest.param(
            "Klimaaftale om grønne kajer og moler 2031",
            ["Klimaaftale om grønne kajer og moler"],
            id="a sort of agreement with its title",
        ),
    ],
)
def test_a_law_goes_by_one_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("den nye hovedlov, hovedloven", id="only a sort of act"),
        pytest.param("særloven, rammeloven, følgeloven, anlægsloven", id="sorts of act"),
        pytest.param("loven, lovene, lovgivningen, lovligt", id="no act named"),
        pytest.param("lovforslaget om kajer", id="not yet a law"),
        pytest.param("en ny lov om kajer", id="a law to come"),
        pytest.param("forslag til lov om social service", id="a bill"),
        pytest.param("på barselsorloven", id="a leave"),
        pytest.param("sneploven og kloven", id="other words with this ending"),
        pytest.param("lejeaftalen, samarbejdsaftalen for 2031", id="contracts"),
        pytest.param("Aftale om drift og ”Aftale om samarbejde”", id="too common to name one"),
        pytest.param("økonomiaftalen", id="of which year?"),
        pytest.param("Økonomiaftalen for 2031-2034", id="a budget period is no year"),
        pytest.param("finansloven", id="of which year? There is one each"),
        pytest.param("EU-direktivet og EU-forordningen", id="which?"),
        pytest.param("udbudsbekendtgørelsen", id="a call for tenders"),
        pytest.param("Vej nr. 12 af 1. maj 2031", id="a road, not VEJ"),
        pytest.param("lov 5 af 10", id="no date"),
        pytest.param("bekendtgørelse nr. 1234", id="no year"),
        pytest.param("BEK nr. 7 af 02/06/202", id="a year of three digits"),
        pytest.param("LBK nr. 7 af 31-02-2031", id="no such day"),
        pytest.param("direktiv 12/34", id="nothing tells the year"),
        pytest.param("sag nr. 2012-28504, dok. 222359/12", id="case and document numbers"),
        pytest.param("lagen om kommunal styrelse, socialtjänstlagen", id="Swedish"),
        pytest.param("GDPR-konsulenten", id="a consultant"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_is_no_law_is_left_alone(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "eli"),
    [
        pytest.param("lov nr. 548 af 7. maj 2019", f"{LTA}2019/548", id="law"),
        pytest.param("Lov 12 af 08.06.2018", f"{LTA}2018/12", id="no nr."),
        pytest.param("LBK nr 13 af 09/01/2022", f"{LTA}2022/13", id="abbreviated"),
        pytest.param("LBK nr. 14 01/05/2021", f"{LTA}2021/14", id="no af"),
        pytest.param(
            "lovbekendtgørelse nr. 265 af den 25. februar 2022", f"{LTA}2022/265", id="den"
        ),
        pytest.param("bekendtgørelse nr. 9 af 7/9-2021", f"{LTA}2021/9", id="hyphen before year"),
        pytest.param("BEK nr. 9 om kajer fra 2. juni 2031", f"{LTA}2031/9", id="date behind title"),
        pytest.param("lov nr. 9/2031", f"{LTA}2031/9", id="number and year"),
        pytest.param("direktiv 2009/147/EF", f"{EU}dir/2009/147/oj", id="directive"),
        pytest.param("direktiv 92/43/EØF", f"{EU}dir/1992/43/oj", id="two digits of the year"),
        pytest.param("direktiv (EU) 2019/1024", f"{EU}dir/2019/1024/oj", id="after 2015"),
        pytest.param("forordning (EU) 2016/679", f"{EU}reg/2016/679/oj", id="regulation"),
        pytest.param(
            "forordning (EF) nr. 1370/2007", f"{EU}reg/2007/1370/oj", id="number before year"
        ),
        pytest.param(
            "Kommissionens delegerede forordning (EU) 2031/12",
            f"{EU}reg_del/2031/12/oj",
            id="delegated",
        ),
        pytest.param("habitatdirektivet", f"{EU}dir/1992/43/oj", id="by its name"),
        pytest.param("Persondataforordningen", f"{EU}reg/2016/679/oj", id="by another name"),
        pytest.param("kravene i GDPR", f"{EU}reg/2016/679/oj", id="by its initials"),
        pytest.param("drikkevandsdirektivet", None, id="a name that has meant two acts"),
        pytest.param("Cirkulære nr. 9207 af 4. maj 2031", None, id="not in Lovtidende"),
        pytest.param("planloven", None, id="a name does not tell which text of the act"),
    ],
)
def test_the_identifier_that_a_text_determines(text: str, eli: str | None) -> None:
    assert find_laws(text)[0].eli == eli


def test_one_number_has_one_name_however_its_kind_is_printed() -> None:
    printed = "Lovbekendtgørelse nr. 5 af 1. maj 2031", "LBK nr 5 af 1/5/2031", "lov nr. 5/2031"
    assert {names(text)[0] for text in printed} == {"Lovtidende A 2031 nr. 5"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Lov om Folkeskolen, LBK nr. 5 af 1. maj 2031, § 41",
            ["Folkeskoleloven", "Lovtidende A 2031 nr. 5"],
            id="title, then number",
        ),
        pytest.param(
            "lov nr. 5 af 1. maj 2031 om leje",
            ["Lovtidende A 2031 nr. 5", "Lejeloven"],
            id="number, then title",
        ),
        pytest.param(
            "Bekendtgørelse nr. 5 om kajer fra 1. maj 2031",
            ["Lovtidende A 2031 nr. 5", "Bekendtgørelse om kajer"],
            id="the title between number and date",
        ),
        pytest.param(
            "Bekendtgørelse om kajer, nr. 5 af 1. maj 2031",
            ["Bekendtgørelse om kajer", "Lovtidende A 2031 nr. 5"],
            id="the number behind the title",
        ),
    ],
)
def test_name_and_number_are_both_found(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "certain", "why"),
    [
        pytest.param("NIS2-direktivet", True, "", id="the word says that it is a directive"),
        pytest.param("EU-direktivet NIS2", True, "", id="the word before says so"),
        pytest.param("krav i EU-standarden NIS 2", False, '"EU-standarden"', id="another word"),
        pytest.param("krav i NIS2.", False, "only says NIS2", id="nothing says what it is"),
    ],
)
def test_nis2_is_inferred_where_the_text_does_not_call_it_a_directive(
    text: str, certain: bool, why: str
) -> None:
    [found] = find_laws(text)
    assert (found.name, found.eli) == ("NIS2", f"{EU}dir/2022/2555/oj")
    assert (found.confidence == 1) is certain
    assert why in found.basis
    assert bool(found.basis) is not certain


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        pytest.param("jf. planlovens § 5", "planloven", id="without the genitive"),
        pytest.param("jf. Lov om Planlægning § 5", "Lov om Planlægning", id="capitals kept"),
        pytest.param("jf. LBK nr 5 af 1/5/2031, § 5", "LBK nr 5 af 1/5/2031", id="number and date"),
    ],
)
def test_the_words_as_printed(text: str, printed: str) -> None:
    assert find_laws(text)[0].printed == printed


def test_no_two_acts_share_a_name_or_a_segment() -> None:
    acts = (*LAWS, *ORDERS, *OTHERS, *EUROPEAN)
    called = [key for act in acts for key in {search_key(name) for name in (act.name, *act.others)}]
    assert sorted(called) == sorted(set(called))
    assert len({slug(act.name) for act in acts}) == len(acts)


@pytest.mark.parametrize("act", [*LAWS, *ORDERS], ids=lambda act: act.name)
def test_every_listed_title_and_name_leads_to_its_act(act: Act) -> None:
    kind = "lov" if act in LAWS else "bekendtgørelse"
    told = [f"{kind} om {title}" for title in act.titles] + [act.name, *act.others]
    assert {name for text in told for name in names(f"jf. {text}.")} == {act.name}


@given(st.text(alphabet="lovenm nr.5af12/036EU-s*”()\n", max_size=80))
def test_places_lie_in_the_text_and_in_order(text: str) -> None:
    found = find_laws(text)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.start <= other.start for one, other in pairwise(found))
