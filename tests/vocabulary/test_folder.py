"""The ontology is found in a checkout and in a wheel, and its absence is explained."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from sagsgraf import vocabulary


def test_a_checkout_keeps_the_ontology_beside_the_code() -> None:
    root = Path(__file__).resolve().parents[2]
    assert vocabulary.ontology_path("sagsgraf.ttl") == root / "ontology" / "sagsgraf.ttl"


def test_a_wheel_keeps_it_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = tmp_path / "ontology"
    shipped.mkdir()
    (shipped / "sagsgraf.ttl").write_text("", encoding="utf-8")
    monkeypatch.setattr(vocabulary, "_FOLDERS", (shipped, *vocabulary._FOLDERS))
    assert vocabulary.ontology_path("sagsgraf.ttl") == shipped / "sagsgraf.ttl"


def test_a_missing_ontology_says_where_it_was_sought(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vocabulary, "_FOLDERS", (tmp_path / "a", tmp_path / "b"))
    with pytest.raises(vocabulary.OntologyMissingError, match="reinstall sagsgraf"):
        vocabulary.ontology_path("sagsgraf.ttl")


def test_an_unknown_file_lists_the_known() -> None:
    with pytest.raises(vocabulary.OntologyMissingError, match=r"no 'shape\.ttl'; .*shapes\.ttl"):
        vocabulary.ontology_path("shape.ttl")


def test_the_alignment_is_loaded_on_request_only() -> None:
    assert len(vocabulary.load_ontology(alignment=True)) > len(vocabulary.load_ontology())


def test_importing_the_package_loads_no_rdf_library() -> None:
    """The command line imports it on every start; rdflib alone takes 0.14 s."""
    code = "import sys, sagsgraf.vocabulary; sys.exit('rdflib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, env=_path()).returncode == 0


def _path() -> dict[str, str]:
    return {"PYTHONPATH": str(Path(vocabulary.__file__).resolve().parents[2])}
