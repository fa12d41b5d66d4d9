"""What an address stands for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sagsgraf.fetching.addresses import Kind, origin, paper_address, understand
from sagsgraf.model import Usage

ID = "0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0"
API = f"https://dagsordener.by.example/api/agenda/dagsorden/{ID}"


@pytest.mark.parametrize(
    ("address", "base"),
    [
        pytest.param("https://dagsordener.by.example", "https://dagsordener.by.example", id="host"),
        pytest.param(
            "HTTPS://Dagsordener.By.example/", "https://dagsordener.by.example", id="case"
        ),
        pytest.param("https://by.example/#/udvalg", "https://by.example", id="what follows #"),
        pytest.param(
            "https://by.example/?request.kriterie.moedeDato=2024",
            "https://by.example",
            id="the front page with a search",
        ),
        pytest.param("https://by.example/vis", "https://by.example", id="the page of no agenda"),
        pytest.param(
            "https://by.example/api/agenda/udvalgsliste", "https://by.example", id="the list"
        ),
        pytest.param(
            "https://by.example/politik/api/agenda/udvalgsliste",
            "https://by.example/politik",
            id="a site below a path",
        ),
        pytest.param("http://localhost:8080/", "http://localhost:8080", id="a port"),
    ],
)
def test_a_site(address: str, base: str) -> None:
    target = understand(address)
    assert (target.kind, target.base) == (Kind.site, base)


@pytest.mark.parametrize(
    "address",
    [
        API,
        f"{API}/",
        f"{API}?fritekst=undefined",
        f"https://dagsordener.by.example/API/Agenda/Dagsorden/{ID}",
        f"https://dagsordener.by.example/vis?id={ID}",
        f"https://dagsordener.by.example/Vis/?Id={ID}&punktid=7",
        f"https://dagsordener.by.example/vis?Referat-Raadet-d.18-05-2026-kl.17.00&id={ID}",
        f"https://dagsordener.by.example/vis?punktid=7&id={ID}#bilag",
    ],
)
def test_an_agenda(address: str) -> None:
    target = understand(address)
    assert (target.kind, target.address.lower(), target.id) == (Kind.agenda, API.lower(), ID)


@pytest.mark.parametrize(
    "address",
    [
        f"https://by.example/vis/pdf/dagsorden/{ID}",
        f"https://by.example/Vis/Pdf/bilag/{ID}?redirectDirectlyToPdf=false",
        "https://by.example/referater/2024-05-06.pdf",
        "https://by.example/referat?id=7",
        "https://by.example/?id=7",
        "https://by.example/vis?id=../../etc/passwd/x",
    ],
)
def test_a_file_or_a_site(address: str) -> None:
    target = understand(address)
    expected = Kind.site if "/vis?" in address else Kind.file
    assert (target.kind, target.id) == (expected, "")


def test_an_id_stays_a_segment() -> None:
    assert paper_address("https://by.example", "../x?y#z").startswith(
        "https://by.example/Vis/Pdf/bilag/..%2Fx%3Fy%23z?"
    )


def test_hosts_and_ports() -> None:
    assert origin("https://[2606:2800::1]:8443/x") == ("2606:2800::1", 8443)
    assert origin("HTTP://By.example") == ("by.example", 80)


@given(st.sampled_from(["", "http://", "https://by.dk", "https://by.dk/vis?id="]), st.text())
def test_whatever_is_given_is_understood_or_told(start: str, rest: str) -> None:
    try:
        target = understand(start + rest)
    except Usage:
        return
    assert target.address.startswith(("http://", "https://"))
    assert "@" not in target.address.split("/")[2]
