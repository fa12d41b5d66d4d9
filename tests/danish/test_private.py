"""What is private in a text is found; what only looks like it is not."""

from __future__ import annotations

import pytest

from sagsgraf.danish.private import find_private

NUMBER, MAIL, PHONE, HOME = "personal number", "e-mail address", "phone number", "home address"


def private(text: str) -> list[tuple[str, str]]:
    """Return what is private in a text, with its words."""
    return [(one.what, text[one.start : one.end]) for one in find_private(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("CPR 010190-1234.", "010190-1234", id="a hyphen"),
        pytest.param("cpr.nr.010190-1234", "010190-1234", id="a full stop right before"),
        pytest.param("cpr-010190-1234", "010190-1234", id="a hyphen right before"),
        pytest.param("010190 – 1234", "010190 – 1234", id="spaces around a dash"),
        pytest.param("CPR: 010190-\n1234", "010190-\n1234", id="a line end behind the hyphen"),
        pytest.param("CPR-nummer 010190\n1234", "010190\n1234", id="a line end and the word CPR"),
        pytest.param("cpr. nr. 0101901234", "0101901234", id="no check digits, but the word CPR"),
        pytest.param("cpr-nr. 010190/1234", "010190/1234", id="a slash and the word CPR"),
        pytest.param("01.01.90-1234", "01.01.90-1234", id="a date with full stops"),
        pytest.param("brev_010190-1234_a.pdf", "010190-1234", id="in the name of a file"),
    ],
)
def test_a_personal_number(text: str, words: str) -> None:
    assert private(text) == [(NUMBER, words)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("010190\n1234", id="two numbers below one another"),
        pytest.param("page?id=2110625629", id="an identifier in a link, though its digits fit"),
        pytest.param("01.01.22-2023456", id="too long"),
        pytest.param("EMN-010190-1234", id="a case number"),
        pytest.param("010190.1234 og 010190/1234", id="a full stop or slash alone"),
    ],
)
def test_no_personal_number(text: str) -> None:
    assert private(text) == []


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("bro22@gmail.com", id="a free-mail provider"),
        pytest.param("ida@live.dk", id="a free-mail provider's Danish domain"),
        pytest.param("x@stofanet.dk", id="a network provider"),
        pytest.param("roklubben@hotmail.com", id="a club that writes from a private account"),
        pytest.param("ida.holm@ukendt.dk", id="a given name at an unknown domain"),
        pytest.param("kontor2@bent-jensen.dk", id="a domain that is somebody's name"),
        pytest.param("søren@bækdal.dk", id="Danish letters"),
        pytest.param("ida(at)gmail.com", id="written so that robots do not see it"),
    ],
)
def test_a_private_address_of_mail(address: str) -> None:
    assert private(f"Skriv til {address}, tak") == [(MAIL, address)]


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("raadhus@x.dk", id="a role at an unknown domain"),
        pytest.param("post@kalundborg.dk", id="a role at a municipality"),
        pytest.param("ida.bro@kalundborg.dk", id="somebody at work in a municipality"),
        pytest.param("ida@hoje-taastrup.dk", id="a municipality spelt without its letters"),
        pytest.param("lw3@balk.dk", id="a municipality's short name"),
        pytest.param("ida.bro@byg.odense.dk", id="a part of a municipality"),
        pytest.param("ida.bro@nordkommune.dk", id="a domain that ends in kommune"),
        pytest.param("ida@regionsjaelland.dk", id="a region"),
        pytest.param("ida@ankestyrelsen.dk", id="a state authority"),
        pytest.param("ida@ubby-idraetsforening.dk", id="an association's domain"),
        pytest.param("abc@ukendt.dk", id="nothing tells that it is a person"),
        pytest.param("kl. 12 @ Salen", id="no address at all"),
    ],
)
def test_an_office_s_address_of_mail(address: str) -> None:
    assert private(f"Skriv til {address}, tak") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("tlf. 20 30 40 50", "20 30 40 50", id="pairs"),
        pytest.param("Telefonnummer: 20304050", "20304050", id="in one"),
        pytest.param("T 20304050", "20304050", id="an initial"),
        pytest.param("kontakt ham på 20304050", "20304050", id="how to get in touch"),
        pytest.param("(20 30 40 50)", "20 30 40 50", id="brackets"),
        pytest.param("mobilnr. 2030 4050", "2030 4050", id="fours"),
        pytest.param("mobil 20-30-40-50", "20-30-40-50", id="hyphens"),
        pytest.param("skriv +45 20304050", "+45 20304050", id="a country code"),
        pytest.param("skriv (+45) 20 30 40 50", "(+45) 20 30 40 50", id="one in brackets"),
        pytest.param("skriv 0045 20304050", "0045 20304050", id="one with zeros"),
        pytest.param("Ida Bro, 20 31 40 50", "20 31 40 50", id="behind a name"),
        pytest.param("| Ida Bro | 20 31 40 50 |", "20 31 40 50", id="cells of a table"),
        pytest.param("| Ida Bro | 20314050 |", "20314050", id="in one, in cells"),
        pytest.param("skriv +4520304050", "+4520304050", id="all in one"),
        pytest.param("Ida Bro: 2031 4050", "2031 4050", id="fours behind a name"),
        pytest.param("Borgeren ringede til kommunen fra mobil 20304050", "20304050", id="nearest"),
        pytest.param(
            "Borgerservice har talt med Ida Bro på tlf. 20304050", "20304050", id="a name nearer"
        ),
    ],
)
def test_a_private_phone_number(text: str, words: str) -> None:
    assert private(text + " i dag") == [(PHONE, words)]


def test_two_numbers_behind_one_word() -> None:
    assert [words for _, words in private("tlf. 20304050/30405060")] == ["20304050", "30405060"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Kontakt Teknik og Miljø på tlf. 59 53 44 00", id="a department"),
        pytest.param("Hovednummer 59 53 44 00", id="a switchboard"),
        pytest.param("Borgerservice, tlf. 59534400", id="an office"),
        pytest.param("Kalundborg Kommune, tlf. 59 53 44 00", id="a municipality"),
        pytest.param("Konsulent Ida Bro, tlf. dir.: 5953 4400", id="a direct line at work"),
        pytest.param("Planlægger Ida Bro, tlf. 59534400, ib@greve.dk", id="mail at work beside it"),
        pytest.param("tlf. 59534400 (Borgerservice)", id="the office behind it"),
        pytest.param("CVR 29189595", id="a company's number"),
        pytest.param("EAN 5790000123456", id="a number for invoices"),
        pytest.param("kontonr. 1234 20304050", id="an account"),
        pytest.param("22 334 455 kr. og 20304050 kr.", id="sums"),
        pytest.param("22.334.455", id="a sum with full stops"),
        pytest.param("i 2022 2023 2024 2025", id="years"),
        pytest.param("på 20 21 22 23", id="numbers that count upwards"),
        pytest.param("| 25 | 27 | 24 | 22 |", id="the cells of a table"),
        pytest.param("Ida Bro har 20 31 40 50 stemmer", id="words between name and number"),
        pytest.param("Antal elever 25 27 24 22", id="the cells of a table in a line"),
        pytest.param("dok. 20304050 og sag 22-009953", id="documents and cases"),
        pytest.param("Bilag 20304050.pdf", id="the name of a file"),
        pytest.param("kl. 12.30-14.00 den 24-12-2023", id="times and dates"),
        pytest.param("20122021", id="a date in one"),
        pytest.param("lov nr. 20304050", id="a law"),
        pytest.param("tlf. 10 20 30 40", id="no number begins with 1"),
    ],
)
def test_no_private_phone_number(text: str) -> None:
    assert private(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Ida bor på Egevej 12.", "Egevej 12", id="lives at"),
        pytest.param(
            "bosat Nørre Allé 5, st. th, 4400 Kalundborg", "Nørre Allé 5, st. th, 4400 Kalundborg",
            id="floor, door, town",
        ),
        pytest.param(
            "boende Egevej 17A, 1.tv., 8900 Randers C.", "Egevej 17A, 1.tv., 8900 Randers C",
            id="letter, district",
        ),
        pytest.param("Bopæl: Skovbrynet 8, 2. th.", "Skovbrynet 8, 2. th.", id="an unusual street"),
        pytest.param("privatadresse: Krogen 2", "Krogen 2", id="an address called private"),
        pytest.param(
            "Ansøger: Karen Holm, Gl. Landevej 12B, 4400 Kalundborg",
            "Gl. Landevej 12B, 4400 Kalundborg", id="behind a name",
        ),
        pytest.param("Ansøger Runa Kvist, Egevej 12", "Egevej 12", id="an unusual name"),
        pytest.param("fra Runa Kvistsen, Egevej 12", "Egevej 12", id="a surname in -sen"),
        pytest.param("Karen Holm på adressen Egevej 12", "Egevej 12", id="at the address"),
        pytest.param("Hr. Holm, Egevej 12", "Egevej 12", id="a surname alone"),
        pytest.param("barnet bor hos sin mor på Egevej 12", "Egevej 12", id="a relative"),
        pytest.param("i sin bolig på Egevej 12", "Egevej 12", id="a dwelling of one's own"),
        pytest.param("Karen Holm (V), Egevej 12", "Egevej 12", id="a party between"),
        pytest.param("- Karen Holm | Egevej 12 |", "Egevej 12", id="cells of a table"),
        pytest.param("Ida Bro, født 01.02.1990, Egevej 12", "Egevej 12", id="a birthday between"),
        pytest.param("Karen Holm\nEgevej 12\n4400 Ubby", "Egevej 12\n4400 Ubby", id="a letter"),
        pytest.param("Ejeren af Møllevej 3 har klaget", "Møllevej 3", id="the owner of"),
        pytest.param("En nabo på Lille Bygade 3A har klaget", "Lille Bygade 3A", id="a neighbour"),
        pytest.param("naboer Egevej 12, 14 og 16B", "Egevej 12, 14 og 16B", id="several houses"),
        pytest.param("Familien på Egevej 14 i Ubby", "Egevej 14", id="a family, 'i' is no letter"),
    ],
)  # fmt: skip
def test_a_home(text: str, words: str) -> None:
    assert private(text) == [(HOME, words)]


def test_a_home_is_one_wherever_the_document_names_it() -> None:
    text = "Ejer af Egevej 9 har klaget.\nBilag 2 - Indsigelse Egevej 9\nBilag 3 - Egevej 11"
    assert [words for _, words in private(text)] == ["Egevej 9", "Egevej 9"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Lokalplan for Søvej 12", id="a plan"),
        pytest.param("Salg af Møllevej 3, 4400 Kalundborg", id="a sale"),
        pytest.param("Mødested: Holbækvej 141 B, 4400 Kalundborg", id="a meeting's place"),
        pytest.param("Søvejens Skole, Søvej 2, 4400 Kalundborg", id="a school"),
        pytest.param("Ida Bro\nHolbækvej 141 B", id="a place below a list of people"),
        pytest.param("Skoleleder Ida Bro, Søvej 2", id="somebody at work"),
        pytest.param("En nabo til Egevej 12 har klaget", id="the place that the neighbour is near"),
        pytest.param(
            "Punkt 4: Dispensation på Egevej 12\nEjeren af Egevej 12 har søgt om en carport.",
            id="what a case is about stays, whoever owns it",
        ),
        pytest.param("De bor i Afdeling 4 og Blok 3", id="no streets"),
        pytest.param("ejer af Marken 2 hektar", id="a number that counts"),
    ],
)
def test_no_home(text: str) -> None:
    assert private(text) == []


def test_a_title_stays_where_somebody_lives_there_too() -> None:
    text = "Punkt 4: Salg af Egevej 12\nIda bor på Egevej 12. Salget af Egevej 12 er udsat."
    [(_, words)] = private(text)
    assert words == "Egevej 12"
    assert find_private(text)[0].start == text.index("på Egevej") + 3


def test_what_touches_is_hidden_as_one() -> None:
    text = "Ida Bro, Egevej 12, 4400 Ubby ida@gmail.com"
    covered = {at for one in find_private(text) for at in range(one.start, one.end)}
    assert covered >= set(range(text.index("Egevej"), text.index(" ida@")))
    assert covered >= set(range(text.index("ida@"), len(text)))
