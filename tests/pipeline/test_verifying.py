"""The sources are read again, and every quote is looked for where it was read."""

from __future__ import annotations

import gc
import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import Store

from sagsgraf.model import Document, NoInput
from sagsgraf.pipeline import verifying
from sagsgraf.pipeline.building import build
from sagsgraf.pipeline.verifying import verify
from sagsgraf.reading import read_bytes
from tests.pipeline.packing import zipped


@pytest.fixture
def files(sample: Path, tmp_path: Path) -> list[Path]:
    """Copies of the bundled minutes, which a test may spoil."""
    copies = []
    for path in sorted(sample.glob("*.txt")):
        copies.append(tmp_path / path.name)
        copies[-1].write_bytes(path.read_bytes())
    return copies


@pytest.fixture
def store(files: list[Path], tmp_path: Path) -> Path:
    build(files, tmp_path / "store")
    return tmp_path / "store"


def spoil(store: Path, update: str) -> None:
    """Change what readers of the store see, as no command does."""
    name = (store / "current").read_text().strip()
    graph = Store(str(store / "snapshots" / name))
    before = set(graph)
    graph.update(
        update,
        prefixes={
            "sg": "https://w3id.org/sagsgraf/ns#",
            "prov": "http://www.w3.org/ns/prov#",
            "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        },
    )
    assert set(graph) != before, "the update changes nothing"
    graph.flush()
    del graph
    gc.collect()


def test_every_quote_of_the_sample_stands(store: Path) -> None:
    report = verify(store)
    assert report.failures == []
    assert report.exit_code == 0
    assert (report.sources, report.missing, report.changed) == (2, 0, 0)
    assert report.quotes > 200
    assert report.derivations > 10
    assert report.facts > 1000
    assert report.summary.endswith("nothing fails.")


def test_a_municipality_told_from_outside_has_no_place(files: list[Path], tmp_path: Path) -> None:
    build(files[:1], tmp_path / "told", municipality="Greve")
    report = verify(tmp_path / "told")
    assert report.failures == []
    # The extractors of the meeting and of the cases were both told.
    assert report.outside == 2


def test_each_source_is_told_to_the_one_who_waits(store: Path, files: list[Path]) -> None:
    told: list[tuple[int, int, str]] = []
    verify(store, progress=lambda done, of, name: told.append((done, of, name)))
    assert told == [(1, 2, files[0].name), (2, 2, files[1].name)]


def test_a_missing_file_is_no_false_quote(store: Path, files: list[Path]) -> None:
    files[0].unlink()
    report = verify(store)
    (failure,) = report.failures
    assert (failure.kind, failure.path) == ("missing", str(files[0]))
    assert "sagsgraf build --reread" in str(failure)
    assert (report.exit_code, report.missing, report.sources) == (66, 1, 1)


@pytest.mark.parametrize(
    ("change", "code", "lost"),
    [
        pytest.param(lambda text: text.replace("Drøftet", "Udsatte"), 65, True, id="other words"),
        pytest.param(lambda text: f"\n{text}", 65, True, id="everything moved by one"),
        pytest.param(lambda text: f"{text}\nTilføjet.", 66, False, id="added behind all quotes"),
    ],
)
def test_a_changed_file_tells_how_many_quotes_it_lost(
    store: Path, files: list[Path], change: Callable[[str], str], code: int, lost: bool
) -> None:
    files[0].write_text(change(files[0].read_text("utf-8")), "utf-8", newline="\n")
    report = verify(store)
    (failure,) = report.failures
    assert (failure.kind, failure.path) == ("changed", str(files[0]))
    assert "has changed since it was read" in str(failure)
    assert (" 0 of its " not in str(failure)) is lost
    assert (report.exit_code, report.changed, report.sources) == (code, 1, 1)


def test_a_file_that_is_no_text_any_more(store: Path, files: list[Path]) -> None:
    files[0].write_bytes(b"%PDF-1.7 ...")
    report = verify(store)
    (failure,) = report.failures
    assert failure.kind == "changed"
    assert "cannot be read any more" in str(failure)
    assert report.exit_code == 65


def test_a_changed_file_is_right_again_when_it_is_built_again(
    store: Path, files: list[Path]
) -> None:
    files[0].write_text(files[0].read_text("utf-8").replace("Drøftet", "Udsatte"), "utf-8")
    build(files, store)
    assert verify(store).exit_code == 0


def test_a_quote_that_does_not_stand_there_is_shown_with_what_does(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bytes are as they were, and a newer reader makes another text of them."""

    def newer(content: bytes, name: str, folder: str = "") -> Document:
        document = read_bytes(content, name, folder)
        return replace(document, text=document.text.replace("Drøftet", "DRØFTET"))

    monkeypatch.setattr(verifying, "read_bytes", newer)
    report = verify(store)
    assert report.exit_code == 65
    assert {failure.kind for failure in report.failures} == {"quote"}
    sentences = [str(failure) for failure in report.failures]
    assert any('"DRØFTET' in one and 'but the reading quotes "Drøftet' in one for one in sentences)
    assert all("sagsgraf build --reread" in one for one in sentences)
    assert report.to_dict()["exit_code"] == 65


@pytest.mark.parametrize(
    ("update", "kind", "words"),
    [
        pytest.param(
            "INSERT DATA { <urn:x:a> rdfs:label 'Fra ingen steder'@da }",
            "fact",
            "Fra ingen steder",
            id="a fact that nobody read",
        ),
        pytest.param(
            "DELETE { ?s sg:text ?o } WHERE { SELECT * { ?s sg:text ?o } LIMIT 1 }",
            "fact",
            "A reading states what the graph does not",
            id="a fact that fell out of the default graph",
        ),
        pytest.param(
            "INSERT DATA { <urn:x:a> rdfs:label 'Navn' . "
            "GRAPH <urn:x:graf> { <urn:x:a> rdfs:label 'Navn' } }",
            "fact",
            "No reading and no derivation states",
            id="a graph that is neither reading nor derivation",
        ),
        pytest.param(
            "INSERT { GRAPH ?g { ?d prov:wasDerivedFrom <urn:x:laesning> } } "
            "WHERE { SELECT * { GRAPH ?g { ?d a sg:Derivation } } LIMIT 1 }",
            "derivation",
            "urn:x:laesning",
            id="a derivation from a reading that is gone",
        ),
        pytest.param(
            "DELETE { GRAPH ?g { ?d prov:wasDerivedFrom ?r } } "
            "WHERE { { SELECT * { GRAPH ?g { ?d a sg:Derivation } } LIMIT 1 } "
            "GRAPH ?g { ?d prov:wasDerivedFrom ?r } }",
            "derivation",
            "rests on no reading",
            id="a derivation from nothing",
        ),
        pytest.param(
            "DELETE { GRAPH ?g { ?r prov:wasDerivedFrom ?s } } "
            "INSERT { GRAPH ?g { ?r prov:wasDerivedFrom <urn:x:kilde> } } "
            "WHERE { SELECT * { GRAPH ?g { ?r a sg:Reading ; prov:wasDerivedFrom ?s } } LIMIT 1 }",
            "source",
            "urn:x:kilde",
            id="a reading of a source that is not in the store",
        ),
    ],
)
def test_evidence_that_is_not_whole(store: Path, update: str, kind: str, words: str) -> None:
    spoil(store, update)
    report = verify(store)
    assert report.exit_code == 65
    found = [failure for failure in report.failures if failure.kind == kind]
    assert any(words in str(failure) for failure in found), report.failures


def test_a_document_that_nothing_was_read_from(store: Path, files: list[Path]) -> None:
    spoil(store, "DELETE { GRAPH ?g { ?r a sg:Reading } } WHERE { GRAPH ?g { ?r a sg:Reading } }")
    sentences = [str(one) for one in verify(store).failures if one.kind == "source"]
    assert len(sentences) == len(files)
    assert all("no reading is of this document" in one for one in sentences)


def test_there_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(NoInput):
        verify(tmp_path / "findes ikke")


@pytest.mark.slow
def test_every_quote_of_a_hundred_minutes_stands(corpora: Path, tmp_path: Path) -> None:
    build([corpora / "greve-2022-text"], tmp_path / "store")
    report = verify(tmp_path / "store")
    assert report.failures == []
    assert report.sources == 100
    assert report.quotes > 20_000


def test_members_of_archives_are_read_again(files: list[Path], tmp_path: Path) -> None:
    archive = tmp_path / "referater.zip"
    packed = {f"2022/{path.name}": path.read_bytes() for path in files}
    archive.write_bytes(zipped(packed))
    build([archive], tmp_path / "packed")
    report = verify(tmp_path / "packed")
    assert (report.exit_code, report.sources) == (0, 2)
    archive.write_bytes(zipped(dict([packed.popitem()])))
    report = verify(tmp_path / "packed")
    assert (report.exit_code, report.sources, report.missing) == (66, 1, 1)
    assert "the archive has no such member any more" in str(report.failures[0])


def test_what_was_piped_in_cannot_be_looked_at_again(
    files: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in files:
        piped = io.TextIOWrapper(io.BytesIO(path.read_bytes()))
        monkeypatch.setattr("sys.stdin", piped)
        assert build(["-"], tmp_path / "piped").exit_code == 0
    report = verify(tmp_path / "piped")
    assert (report.exit_code, report.missing) == (66, 2), "one does not replace the other"
    assert all("was piped in" in str(failure) for failure in report.failures)
