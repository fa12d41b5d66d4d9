"""Whose site a host's name tells."""

from __future__ import annotations

import pytest

from sagsgraf.fetching import municipality_of


@pytest.mark.parametrize(
    ("host", "name"),
    [
        pytest.param("dagsordener.middelfart.dk", "Middelfart", id="as it is"),
        pytest.param("dagsordener.vardekommune.dk", "Varde", id="with its word for a municipality"),
        pytest.param("dagsorden.lejre-kommune.dk", "Lejre", id="with a dash"),
        pytest.param("Dagsordner.Koege.dk", "Køge", id="ø as oe"),
        pytest.param("dagsordner.koge.dk", "Køge", id="ø as o"),
        pytest.param("dagsordener.taarnby.dk", "Tårnby", id="å as aa"),
        pytest.param("hoeje-taastrup.dk", "Høje-Taastrup", id="a name with a dash"),
        pytest.param("xn--kge-0na.dk", None, id="coded letters"),
        pytest.param("greve.example.dk", "Greve", id="somebody else's host"),
        pytest.param("greve.solroed.dk", None, id="two names"),
        pytest.param("by.example", None, id="none"),
        pytest.param("127.0.0.1", None, id="a number"),
    ],
)
def test_hosts(host: str, name: str | None) -> None:
    found = municipality_of(f"https://{host}/greve?x=solroed")
    assert (found[0] if found else None) == (f"{name} Kommune" if name else None)
