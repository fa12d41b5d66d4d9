"""Topics on small minutes: which words give one, which do not, and what is said of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from sagsgraf.extractors import Context, topics
from sagsgraf.extractors.topic_words import hits
from sagsgraf.model import Claim
from sagsgraf.pipeline.reading import ReadDocument, read_path
from sagsgraf.terms import DCT
from sagsgraf.topics import BASE, BROADER, LABELS
from tests.layouts.writing import item, read

_ROOT = Path(__file__).resolve().parents[2]


def _claims(one: ReadDocument) -> list[Claim]:
    found = topics.EXTRACTOR.run(Context(one.minutes, one.names))
    return [claim for claim in found if claim.predicate == DCT.subject]


def _key(claim: Claim) -> str:
    assert claim.predicate == DCT.subject
    return str(claim.value).removeprefix(BASE)


def _of(title: str, *parts: str) -> list[str]:
    return [
        getattr(claim.value, "value", "").removeprefix(BASE)
        for claim in _claims(read(item(1, title, *parts)))
    ]


@pytest.mark.parametrize(
    ("title", "expected", "reason"),
    [
        ("Cykelsti langs Åvej", ["cykelstier"], "a name"),
        ("Cykelstierne i Rævelse", ["cykelstier"], "in another form"),
        ("Dobbeltrettede cykelstiprojekter", ["cykelstier"], "opening a compound"),
        ("Skovrejsningsprojekt i Gåserød", ["natur-og-biodiversitet"], "with a joining s"),
        ("Tiårigt fibernetprojekt", ["bredbaand-og-mobildaekning"], "with nothing between"),
        ("Områdets naturgenopretning", ["natur-og-biodiversitet"], "a definite form"),
        ("Ny vandløbsregulering", ["vandloeb-og-soeer"], "another compound"),
        ("Et nyt universitetshospital", ["sundhedssamarbejde"], "the last part is what it is"),
        ("IT-SIKKERHED I KOMMUNEN", ["cybersikkerhed"], "in capitals, parted by a hyphen"),
        ("Cyber- og informationssikkerhed", ["cybersikkerhed"], "half a word before a hyphen"),
        ("Budgetopfølgning pr. 30. april", ["budgetopfoelgning"], "narrower than the budget"),
        ("NIS2 i kommunen", ["cybersikkerhed"], "an abbreviation with a digit"),
        ("Udpegning til LAG", ["landdistrikter", "konstituering-og-udpegninger"], "capitals"),
        ("Udpegning af tykke lag", ["konstituering-og-udpegninger"], "the word, not the LAG"),
        ("Renovering af skole", ["skolebyggeri"], "a phrase before its words"),
        ("Dispensation fra lokalplan 12", ["dispensationer"], "a phrase that names another topic"),
        (
            "Udbud af affaldsindsamling",
            ["renovation-og-genbrug", "udbud"],
            "what it is about and how",
        ),
        ("Initiativret: klimaplan", ["klima", "forslag-fra-medlemmer"], "governing comes last"),
    ],
)
def test_a_title_that_names_topics(title: str, expected: list[str], reason: str) -> None:
    assert sorted(_of(title)) == sorted(expected), reason


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("Københavns", "-havn- is no harbour"),
        ("vejledning om vejret", "vej- is no road"),
        ("transport af gods", "-sport is no sport"),
        ("naturligvis", "natur- is no nature"),
        ("kunstige lys", "kunst- is no art"),
        ("energisk", "energi- is no energy"),
        ("Strandvejen 3", "a road is no beach"),
        ("Havnegade og Museumsvej", "roads are neither harbour nor museum"),
        ("Klima-, Teknik- og Miljøudvalget", "a committee deals with more than its name"),
        ("Kultur,- Idræts- og Fritidsudvalgets", "a slip of the pen in one"),
        ("Digitaliserings- og IT-chefen", "who recommends it"),
        ("Social- og Boligministeriet", "a ministry"),
        ("Center for Sundhed & Pleje", "a unit"),
        ("Direktøren for Skole og Dagtilbud", "an official and the unit"),
        ("dem og dig", "small words"),
        ("det åbne møde", "open is not openness"),
        ("Läroplan för barnen i skolan", "another language"),
        ("Stadtrat und Bürgermeister", "and another"),
        ("x" * 20_000, "no word"),
        ("", "no words"),
    ],
)
def test_words_that_speak_for_nothing(words: str, reason: str) -> None:
    assert list(hits(words)) == [], reason


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("skolebestyrelsesvalget", "skolebestyrelser"),
        ("boligselskaber", "almene-boliger"),
        ("Skolebestyrelsen", "skolebestyrelser"),
        ("Bevillingsnævnet", "tilladelser-til-private-erhverv"),
        ("Folkeoplysningsudvalget", "raadgivende-raad"),
    ],
)
def test_names_of_bodies_that_are_topics(words: str, topic: str) -> None:
    """A board that is a topic of its own is no committee that deals with all sorts of things."""
    assert [hit.topic for hit in hits(words)] == [topic]


@pytest.mark.parametrize(
    "title",
    [
        "Godkendelse af dagsorden",
        "Godkendelse af dagsorden til mødet den 14. maj",
        "Eventuelt",
        "Underskriftsark.",
        "Orientering fra formanden/gensidig orientering",
        "Huskeliste/ orientering fra administrationen",
        "Orientering",
        "Spørgetid - start klokken 19.00",
        "Meddelelser",
    ],
)
def test_standing_items_are_nothing_else(title: str) -> None:
    text = "Svømmehallen holder lukket. Svømmehallen får nye bassiner. Svømning er sundt."
    assert _of(title, "Sagsfremstilling", text) == ["faste-punkter-paa-dagsordenen"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Orientering om svømmehallen", ["idraet"]),
        ("Eventuelt samarbejde om svømmehaller", ["idraet"]),
        ("Godkendelse af dagsorden og svømmehal", ["idraet"]),
        ("Orientering om Gåserød", []),
    ],
)
def test_words_of_standing_items_in_other_titles(title: str, expected: list[str]) -> None:
    assert _of(title) == expected


def test_of_a_closed_item_only_the_title_is_read() -> None:
    text = "Svømmehallen holder lukket. Svømmehallen får nye bassiner. Svømning er sundt."
    assert _of("Lukket: Salg af Åhuset", "Beslutning", text) == ["koeb-og-salg-af-bygninger"]
    assert _of("Lukket: Åhuset", "Beslutning", text) == []


_TEXT = """\
Bogbussen kører ikke mere. Biblioteket i Rævelse har åbent. På hovedbiblioteket er der læsekreds.
Bibliotekerne samarbejder, og biblioteket i Gåserød får en ny dør."""


def test_a_text_that_speaks_of_one_topic_again_and_again() -> None:
    assert _of("Status for Åhuset", "Resume", _TEXT) == ["folkebibliotek"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Biblioteket har åbent.", "once is not clear"),
        ("Biblioteket og biblioteket og biblioteket og biblioteket er åbne.", "one word only"),
        (
            f"{_TEXT} Musikskolen og teatret holder koncerter i musikskolen. Koncerten er gratis.",
            "another topic is near",
        ),
        (
            "Der gives en tillægsbevilling, og anlægsbevillingen og rådighedsbeløbet er bevilling.",
            "every item has its paragraph on money",
        ),
        ("", "no text"),
    ],
)
def test_unclassified_stays_unclassified(text: str, reason: str) -> None:
    assert _of("Status for Åhuset", "Resume", text) == [], reason


def test_cost_and_committees_are_no_matter() -> None:
    parts = ("Økonomiske konsekvenser", _TEXT, "Behandling", "Biblioteksudvalget")
    assert _of("Status for Åhuset", *parts) == []


def test_a_word_that_points_is_borne_out_by_the_text() -> None:
    """ "Skole" may be a place; where the text goes on about schools it is the matter."""
    title = "Renovering af Gåserød Skole"
    text = "Folkeskolen er slidt. På folkeskolen er der indskoling, og skolens elever fryser."
    assert _of(title) == ["bygningsvedligeholdelse"]
    assert sorted(_of(title, "Resume", text)) == ["bygningsvedligeholdelse", "grundskole"]


def test_narrower_stands_for_broader() -> None:
    found = _of("Skoleområdet: ny skolestruktur")
    assert found == ["skolestruktur"]


def test_at_most_three() -> None:
    title = "Biblioteker, cykelstier, fjernvarme, svømmehaller og rotter"
    assert len(_of(title)) == 3


def test_two_topics_never_share_a_passage() -> None:
    """The passage names the reading, which carries one confidence and one reason."""
    one = read(
        item(1, "Biblioteker og cykelstier", "Resume", _TEXT),
        item(2, "Salg af grund til vandværk", "Sagsfremstilling", f"{_TEXT} Vandværket køber."),
        item(3, "Klimaborgersamling om skolebiblioteker"),
    )
    documents = [one]
    for folder in ("sample", "tests/corpus/firstagenda"):
        documents += [
            read_path(path, municipality="Kalundborg")
            for path in sorted((_ROOT / folder).glob("*.txt"))
        ]
    for document in documents:
        spans = [claim.span for claim in _claims(document)]
        assert len(spans) == len(set(spans))
    assert len(_claims(one)) > 4


def test_what_is_said_of_a_topic() -> None:
    one = read(item(1, "Cykelstier", "Resume", "En cykelsti er god. To cykelstier er bedre."))
    (claim,) = _claims(one)
    assert claim.span
    assert one.minutes.words(claim.span) == "Cykelstier"
    assert claim.basis == 'words "Cykelstier" (title, 2 times)'
    assert 0.5 < claim.confidence < 1
    assert round(claim.confidence, 2) == claim.confidence
    assert claim.section == ""


def test_more_evidence_is_more_certain() -> None:
    def certain(title: str, text: str) -> float:
        return _claims(read(item(1, title, "Resume", text)))[0].confidence

    text_alone = certain("Status for Åhuset", _TEXT)
    title_alone = certain("Biblioteker", "Ingen.")
    both = certain("Biblioteker", _TEXT)
    two_names = certain("Biblioteker og bogbus", _TEXT)
    assert text_alone < title_alone < both < two_names < 1


def test_a_topic_from_the_text_stands_in_its_section() -> None:
    one = read(item(1, "Status for Åhuset", "Resume", _TEXT))
    (claim,) = _claims(one)
    assert claim.section == "Resume"
    assert claim.span
    assert one.minutes.words(claim.span) == "Bogbussen"
    assert '"Biblioteket" (3 times)' in claim.basis


def test_quotation_marks_in_words_do_not_end_the_reason() -> None:
    (claim,) = _claims(read(item(1, 'Cyber- og "informationssikkerhed"')))
    assert claim.basis.count('"') == 2


def test_every_topic_has_names_and_known_parents() -> None:
    assert set(BROADER) <= set(LABELS)
    assert {parent for parents in BROADER.values() for parent in parents} <= set(LABELS)
