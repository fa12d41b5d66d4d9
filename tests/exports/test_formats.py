"""Which format a name stands for, and what happens to a name that stands for none."""

from __future__ import annotations

import io
from pathlib import Path, PurePath

import pytest

from sagsgraf.exports import FORMATS, export, format_for
from sagsgraf.model import Usage
from sagsgraf.store import StoreReader


@pytest.mark.parametrize(
    ("name", "form"),
    [
        pytest.param("graf.ttl", "ttl", id="the usual suffix"),
        pytest.param("GRAF.TTL", "ttl", id="Windows writes suffixes in capitals"),
        pytest.param("graf.turtle", "ttl", id="another suffix of the same format"),
        pytest.param("2022-09-12.nq", "nq", id="digits and hyphens before it"),
        pytest.param("ud/graf.v2.jsonld", "jsonld", id="dots and folders before it"),
        pytest.param("graf.rdf", "rdfxml", id="what RDF/XML files are mostly called"),
        pytest.param("graf.csv", "csv", id="one name for two tables"),
    ],
)
def test_a_name_tells_its_format(name: str, form: str) -> None:
    assert format_for(PurePath(name)) == form


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("graf", id="no suffix"),
        pytest.param("graf.xlsx", id="a suffix of something else"),
        pytest.param("graf.xml", id="three of the formats are XML"),
        pytest.param("ttl", id="a suffix has a dot"),
        pytest.param("-", id="the standard output"),
    ],
)
def test_a_name_that_tells_nothing_lists_what_does(name: str) -> None:
    with pytest.raises(Usage, match=r"\.ttl.*\.gexf"):
        format_for(PurePath(name))


def test_every_format_is_found_by_each_of_its_suffixes() -> None:
    for form in FORMATS.values():
        for suffix in form.suffixes:
            assert format_for(PurePath(f"graf{suffix}")) == form.name


@pytest.mark.parametrize("form", ["xls", "", "turtle"])
def test_an_unknown_format_lists_the_known(reader: StoreReader, tmp_path: Path, form: str) -> None:
    with pytest.raises(Usage, match="ttl, nt, trig, nq, jsonld, rdfxml, graphml, gexf, csv"):
        export(reader, form, tmp_path / "graf.x")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_writes_its_files(reader: StoreReader, tmp_path: Path, form: str) -> None:
    written = export(reader, form, tmp_path / f"graf{FORMATS[form].suffixes[0]}")
    assert len(written) == FORMATS[form].files
    assert sorted(tmp_path.iterdir()) == sorted(written)
    assert all(path.stat().st_size > 1000 for path in written)


@pytest.mark.parametrize("form", [one.name for one in FORMATS.values() if one.files == 1])
def test_a_stream_gets_the_bytes_of_the_file(
    reader: StoreReader, tmp_path: Path, form: str
) -> None:
    (path,) = export(reader, form, tmp_path / "graf")
    stream = io.BytesIO()
    assert export(reader, form, stream) == []
    assert stream.getvalue() == path.read_bytes()


def test_two_tables_do_not_go_into_one_stream(reader: StoreReader) -> None:
    for output in (io.BytesIO(), Path("-")):
        with pytest.raises(Usage, match=r"-o graf\.csv"):
            export(reader, "csv", output)
