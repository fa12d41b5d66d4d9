"""``sagsgraf fetch``: a site on this machine, as a person fetches it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from tests.cli.conftest import Done, Run
from tests.fetching.town import Reply, Server, Town, counted, seven_meetings

LOCAL = ("--allow-private", "--pause", "0")


@pytest.fixture
def server() -> Iterator[Server]:
    running = Server()
    yield running
    running.stop()


@pytest.fixture
def town(server: Server) -> Town:
    return seven_meetings(server)


def told(done: Done, code: int, *words: str) -> None:
    assert done.code == code, done
    assert "Traceback" not in done.err
    for word in words:
        assert word in done.err, done.err


def test_a_site_twice(run: Run, town: Town, tmp_path: Path) -> None:
    done = run("fetch", town.base, "--since", "2024-02-01", "-o", "by", *LOCAL)
    told(done, 0, "Fetched 4 documents into by.", "Read them with: sagsgraf build by")
    assert done.out == ""
    assert len(list((tmp_path / "by").glob("*.json"))) == 4
    told(
        run("fetch", town.base, "--since", "01-02-2024", "-o", "by", *LOCAL),
        0,
        "Nothing new: 4 documents in by, unchanged.",
    )


def test_a_choice_of_bodies_with_papers(run: Run, town: Town, tmp_path: Path) -> None:
    done = run("fetch", town.base, "--body", "Økonomiudvalget", "--attachments", "-o", "by", *LOCAL)
    told(done, 0, "Fetched 3 documents and 1 paper into by.")
    assert len(list((tmp_path / "by" / "bilag").glob("*/*.pdf"))) == 1


def test_a_dry_run(run: Run, town: Town, tmp_path: Path) -> None:
    done = run("fetch", town.base, "--until", "2023-12-31", "-o", "by", "--dry-run", *LOCAL)
    told(done, 0, "Would fetch 1 document; nothing was fetched.")
    assert done.out.startswith("2023-12-05-klima-teknik-og-havneudvalget-")
    assert not (tmp_path / "by").exists()


def test_the_report_as_json(run: Run, town: Town) -> None:
    first = town.bodies["Byråd 2022-2025"][0]["Id"]
    town.server.routes[f"/api/agenda/dagsorden/{first}"] = Reply(b"<html>")
    done = run("fetch", town.base, "-o", "by", "--json", *LOCAL)
    report = json.loads(done.out)
    assert done.code == 1
    assert len(report["new"]) == 6
    assert report["refused"][0]["code"] == 65


def test_some_refused(run: Run, town: Town) -> None:
    first = town.bodies["Byråd 2022-2025"][0]["Id"]
    town.server.routes[f"/api/agenda/dagsorden/{first}"] = Reply(b"<html>")
    done = run("fetch", town.base, "-o", "by", *LOCAL)
    told(done, 1, first, "not JSON", "Fetched 6 documents", "Could not fetch 1 document; see above")


def test_a_vanished_meeting(run: Run, town: Town) -> None:
    run("fetch", town.base, "-o", "by", *LOCAL)
    town.remove(town.bodies["Byråd 2022-2025"][0]["Id"])
    told(run("fetch", town.base, "-o", "by", *LOCAL), 0, "lists this meeting no more", "is kept")


def test_one_document(run: Run, server: Server, tmp_path: Path) -> None:
    server.routes["/referat.pdf"] = Reply(b"%PDF-1.7")
    told(run("fetch", f"{server.base}/referat.pdf", "-o", "by", *LOCAL), 0, "Fetched 1 document")
    assert (tmp_path / "by" / "referat.pdf").read_bytes() == b"%PDF-1.7"


def test_what_is_wrong_is_told(run: Run, server: Server, town: Town) -> None:
    told(run("fetch", "dagsordener.by.dk", "-o", "by"), 2, "only http and https", "https://dags")
    told(run("fetch", "http://169.254.1.1/", "-o", "by"), 69, "link-local", "--allow-private")
    told(run("fetch", server.base, "--since", "i går", "-o", "by"), 2, "--since")
    told(run("fetch", server.base), 2, "--output")
    told(run("fetch", town.base, "--body", "Rådet", "-o", "by", *LOCAL), 2, "It lists: Byråd")
    told(run("fetch", f"{server.base}/x.pdf", "-o", "by", *LOCAL), 66, "HTTP 404")
    server.routes["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /")
    told(run("fetch", town.base, "-o", "by", *LOCAL), 69, "robots.txt forbids", "--ignore-robots")
    told(run("fetch", town.base, "-o", "by", "--ignore-robots", *LOCAL), 0, "Fetched 7 documents")


def test_a_run_that_is_killed_goes_on_where_it_stopped(
    run: Run, town: Town, tmp_path: Path
) -> None:
    served: list[str] = []

    def stuck(handler: BaseHTTPRequestHandler) -> Reply:
        served.append(handler.path)
        if len(served) > 3:
            # Half an answer, and then nothing: the moment of the kill.
            return Reply(act=half)
        return town.agenda(handler)

    def half(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{")
        handler.wfile.flush()
        time.sleep(20)

    agendas = [path for path in town.server.routes if "/dagsorden/" in path]
    for path in agendas:
        town.server.routes[path] = stuck
    process = subprocess.Popen(
        [sys.executable, "-m", "sagsgraf", "fetch", town.base, "-o", "by", *LOCAL],
        cwd=tmp_path,
        env=os.environ | {"PYTHONUTF8": "1"},
        stderr=subprocess.DEVNULL,
    )
    deadline = time.monotonic() + 60
    while len(served) < 4 and time.monotonic() < deadline:
        time.sleep(0.02)
    process.kill()
    process.wait()
    files = list((tmp_path / "by").glob("*.json"))
    assert len(files) == 3
    for file in files:
        json.loads(file.read_bytes())
    for path in agendas:
        town.server.routes[path] = town.agenda
    town.server.paths()
    told(run("fetch", town.base, "-o", "by", *LOCAL), 0, "Fetched 4 documents", "3 were known")
    assert counted(town.server.paths())["/api/agenda/dagsorden"] == 4
    assert sorted(path.suffix for path in (tmp_path / "by").iterdir()) == [
        *[".json"] * 7,
        ".sqlite",
    ]


def test_nothing_of_the_http_library_is_loaded_before_it_is_used() -> None:
    code = (
        "import sys, sagsgraf.cli.app, sagsgraf.fetching; "
        "print(sorted({'httpx', 'httpcore', 'ssl', 'urllib.request'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_an_address_is_read_and_built_and_verified(
    run: Run, server: Server, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A journalist has a link; the address is read like a file, and read again by `verify`."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    text = next(iter(sorted(sample.glob("*.txt")))).read_bytes()
    server.routes["/politik/referat.txt"] = Reply(text)
    address = f"{server.base}/politik/referat.txt"
    done = run("read", address, "--json")
    assert (done.code, json.loads(done.out)["source"]["name"]) == (0, "referat.txt")
    assert run("build", address, f"{server.base}/borte.txt", "--store", "s").code == 1
    assert run("verify", "--store", "s").code == 0
    assert json.loads(run("build", address, "--store", "s", "--json").out)["unchanged"]
