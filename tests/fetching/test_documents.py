"""One document by its address, and the answers kept on disk."""

from __future__ import annotations

import json
import os
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from sagsgraf.fetching import cache as caching
from sagsgraf.fetching import fetch_document
from sagsgraf.fetching.addresses import understand
from sagsgraf.fetching.cache import Cache, default_folder
from sagsgraf.fetching.client import Answer, Limits
from sagsgraf.fetching.documents import file_name
from sagsgraf.model import BadData, NoInput, Unavailable, Usage
from tests.fetching.town import Reply, Server, Town


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache")


def test_a_file(server: Server, cache: Cache) -> None:
    server.routes["/ref/referat.txt"] = Reply(b"REFERAT", headers={"Content-Type": "text/plain"})
    found = fetch_document(f"{server.base}/ref/referat.txt#2", allow_private=True, cache=cache)
    assert found == (b"REFERAT", "referat.txt", f"{server.base}/ref/referat.txt")


def test_an_agenda_by_its_page(town: Town, cache: Cache) -> None:
    identifier = town.bodies["Økonomiudvalget"][0]["Id"]
    found = fetch_document(f"{town.base}/vis?id={identifier}", allow_private=True, cache=cache)
    assert found.content == town.content(identifier)
    assert found.name == f"2024-01-10-oekonomiudvalget-{identifier[:8]}.json"
    assert found.address == f"{town.base}/api/agenda/dagsorden/{identifier}"


def test_an_agenda_that_is_none(town: Town, cache: Cache) -> None:
    town.server.routes["/api/agenda/dagsorden/x"] = Reply(b"<html>")
    with pytest.raises(BadData, match="a web page, not JSON"):
        fetch_document(f"{town.base}/vis?id=x", allow_private=True, cache=cache)


def test_a_whole_site_is_no_document(server: Server, cache: Cache) -> None:
    with pytest.raises(Usage, match=f"sagsgraf fetch {server.base} -o FOLDER"):
        fetch_document(server.base, allow_private=True, cache=cache)


def test_a_pdf_out_of_its_viewer(server: Server, cache: Cache) -> None:
    server.routes["/vis/pdf/dagsorden/7"] = Reply(b"<embed type=x src='/lager/7'>")
    server.routes["/lager/7"] = Reply(b"%PDF-1.4")
    found = fetch_document(f"{server.base}/vis/pdf/dagsorden/7", allow_private=True, cache=cache)
    assert (found.content, found.name) == (b"%PDF-1.4", "7.pdf")


def test_a_viewer_that_shows_something_of_this_network(server: Server, cache: Cache) -> None:
    server.routes["/vis/pdf/dagsorden/7"] = Reply(b'<iframe src="http://127.0.0.1:1/x"></iframe>')
    with pytest.raises(Unavailable, match="loopback"):
        fetch_document(f"{server.base}/vis/pdf/dagsorden/7", allow_private=True, cache=cache)


def test_a_private_machine_needs_leave(server: Server, cache: Cache) -> None:
    with pytest.raises(Unavailable, match="--allow-private"):
        fetch_document("http://169.254.169.254/x.pdf", cache=cache)
    assert server.asked == []


def test_nothing_there_and_too_much(server: Server, cache: Cache) -> None:
    with pytest.raises(NoInput):
        fetch_document(f"{server.base}/x.pdf", allow_private=True, cache=cache)
    server.routes["/x.pdf"] = Reply(bytes(2000))
    with pytest.raises(Unavailable, match="larger than"):
        fetch_document(
            f"{server.base}/x.pdf", allow_private=True, cache=cache, limits=Limits(size=1000)
        )


def versioned(content: bytes) -> object:
    def route(handler: BaseHTTPRequestHandler) -> Reply:
        known = handler.headers.get("If-None-Match") == '"1"'
        if known:
            return Reply(status=304)
        return Reply(content, headers={"ETag": '"1"', "Content-Type": "application/pdf"})

    return route


def test_what_is_unchanged_comes_from_the_disk(server: Server, cache: Cache) -> None:
    server.routes["/a"] = versioned(b"%PDF-1 a")  # type: ignore[assignment] # a route
    first = fetch_document(f"{server.base}/a", allow_private=True, cache=cache)
    again = fetch_document(f"{server.base}/a", allow_private=True, cache=cache)
    assert first == again == (b"%PDF-1 a", "a.pdf", f"{server.base}/a")
    assert [headers.get("if-none-match") for headers in server.headers] == [None, '"1"']


def test_what_has_changed_is_fetched(server: Server, cache: Cache) -> None:
    server.routes["/a"] = Reply(b"1", headers={"Last-Modified": "Mon, 06 May 2024 10:00:00 GMT"})
    fetch_document(f"{server.base}/a", allow_private=True, cache=cache)
    server.routes["/a"] = Reply(b"2")
    assert fetch_document(f"{server.base}/a", allow_private=True, cache=cache).content == b"2"
    assert server.headers[1]["if-modified-since"] == "Mon, 06 May 2024 10:00:00 GMT"


def test_an_answer_without_a_version_is_not_kept(
    server: Server, cache: Cache, tmp_path: Path
) -> None:
    server.routes["/a"] = Reply(b"1")
    fetch_document(f"{server.base}/a", allow_private=True, cache=cache)
    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize("damage", [b"", b"%PDF-1 b", b"{}"])
@pytest.mark.parametrize("suffix", [".body", ".json"])
def test_a_damaged_cache_is_an_empty_one(
    server: Server, cache: Cache, tmp_path: Path, damage: bytes, suffix: str
) -> None:
    server.routes["/a"] = versioned(b"%PDF-1 a")  # type: ignore[assignment] # a route
    fetch_document(f"{server.base}/a", allow_private=True, cache=cache)
    (path,) = (tmp_path / "cache" / "http").glob(f"*{suffix}")
    path.write_bytes(damage)
    again = fetch_document(f"{server.base}/a", allow_private=True, cache=cache)
    assert again.content == b"%PDF-1 a"


def test_a_cache_that_cannot_be_written(server: Server, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    server.routes["/a"] = versioned(b"%PDF-1 a")  # type: ignore[assignment] # a route
    found = fetch_document(f"{server.base}/a", allow_private=True, cache=Cache(tmp_path / "file"))
    assert found.content == b"%PDF-1 a"


def test_the_answers_used_longest_ago_go_first(
    server: Server, cache: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(caching, "_LARGEST", 20)
    for number, name in enumerate("abc"):
        server.routes[f"/{name}"] = versioned(b"%PDF-1 " + name.encode())  # type: ignore[assignment] # a route
        fetch_document(f"{server.base}/{name}", allow_private=True, cache=cache)
        for path in (tmp_path / "cache" / "http").glob("*.body"):
            if path.stat().st_mtime > 1000:
                os.utime(path, (number, number))
    assert cache.get(f"{server.base}/a") is None
    assert cache.get(f"{server.base}/c") is not None


def test_the_platforms_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "x"))
    monkeypatch.setattr("sys.platform", "linux")
    assert default_folder() == tmp_path / "x" / "sagsgraf"
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert default_folder() == tmp_path / ".cache" / "sagsgraf"
    monkeypatch.setattr("sys.platform", "darwin")
    assert default_folder() == tmp_path / "Library" / "Caches" / "sagsgraf"
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    assert default_folder() == tmp_path / "local" / "sagsgraf" / "Cache"


NAMES = [
    pytest.param("https://by.dk/a/Referat%20nr.%205.docx", {}, "referat-nr-5.docx", id="address"),
    pytest.param("https://by.dk/hent?id=7", {"kind": "application/pdf"}, "hent.pdf", id="by type"),
    pytest.param("https://by.dk/vis.aspx?id=7", {"kind": "text/html"}, "vis.html", id="a program"),
    pytest.param("https://by.dk/?id=7", {"kind": "text/html"}, "by-dk.html", id="no path"),
    pytest.param("https://by.dk/hent", {"content": b"%PDF-1"}, "hent.pdf", id="by content"),
    pytest.param("https://by.dk/x.html", {"content": b"%PDF-1"}, "x.pdf", id="content wins"),
    pytest.param(
        "https://by.dk/hent",
        {"disposition": 'attachment; filename="Møde 5.pdf"'},
        "moede-5.pdf",
        id="the server's name",
    ),
    pytest.param(
        "https://by.dk/hent",
        {"disposition": "attachment; filename=\"x.pdf\"; filename*=UTF-8''M%C3%B8de.docx"},
        "x.pdf",
        id="two names",
    ),
    pytest.param(
        "https://by.dk/hent",
        {"disposition": "inline; filename*=UTF-8''M%C3%B8de.docx"},
        "moede.docx",
        id="a coded name",
    ),
    pytest.param(
        "https://by.dk/hent",
        {"disposition": 'attachment; filename="../../etc/cron.d/x.txt"'},
        "x.txt",
        id="a name that would leave the folder",
    ),
    pytest.param(
        "https://by.dk/hent",
        {"disposition": 'attachment; filename="..\\\\..\\\\x.txt"'},
        "x.txt",
        id="the same on Windows",
    ),
    pytest.param("https://by.dk/.htaccess", {}, "htaccess", id="a hidden file"),
    pytest.param(f"https://by.dk/{'x' * 300}.pdf", {}, f"{'x' * 100}.pdf", id="long"),
]


@pytest.mark.parametrize(("address", "fields", "name"), NAMES)
def test_names(address: str, fields: dict[str, str | bytes], name: str) -> None:
    answer = Answer(address, 200, **({"content": b"x"} | fields))  # type: ignore[arg-type] # by name
    assert file_name(answer, understand(address)) == name


def test_a_name_has_no_letters_that_a_system_refuses() -> None:
    told = json.dumps('a:b|c?<d>"*\n.pdf')
    answer = Answer("https://by.dk/x", 200, b"x", disposition=f"attachment; filename={told}")
    name = file_name(answer, understand("https://by.dk/x"))
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.")
