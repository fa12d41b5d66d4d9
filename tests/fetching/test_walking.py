"""From a site into a folder, again and again."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest

from sagsgraf.fetching import FetchReport, Wishes, fetch
from sagsgraf.fetching.ledger import Ledger, Source
from sagsgraf.model import BadData, Locked, NoInput, Unavailable, Usage
from tests.fetching.conftest import MakeClient, Patient
from tests.fetching.town import Reply, Server, Town, counted, hang_up

NOW = datetime(2024, 12, 24, 12, 0, tzinfo=UTC)
LATER = datetime(2025, 1, 2, 12, 0, tzinfo=UTC)
Run = Callable[..., FetchReport]


@pytest.fixture
def run(town: Town, make: MakeClient, tmp_path: Path) -> Run:
    """Fetch the town's site into a folder."""

    def call(
        address: str = "",
        *,
        now: datetime = NOW,
        made: Patient | None = None,
        ignore_robots: bool = False,
        **wishes: Any,
    ) -> FetchReport:
        one = made or make(town.base)
        return fetch(
            address or town.base,
            tmp_path / "by",
            Wishes(**wishes),
            client=one.client,
            ignore_robots=ignore_robots,
            now=lambda: now,
        )

    return call


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.json"))


def sources(folder: Path) -> dict[str, Source]:
    ledger = Ledger(folder / "sources.sqlite")
    try:
        return {one.path or one.address: one for one in ledger.sources()}
    finally:
        ledger.close()


def test_the_first_run(town: Town, run: Run, tmp_path: Path) -> None:
    report = run()
    folder = tmp_path / "by"
    assert (len(report.new), report.changed, report.refused) == (7, [], [])
    assert names(folder)[0].startswith("2023-12-05-klima-teknik-og-havneudvalget-")
    assert names(folder)[1].startswith("2024-01-10-oekonomiudvalget-")
    assert names(folder)[2].startswith("2024-01-20-byraad-2022-2025-")
    for path in folder.glob("*.json"):
        identifier = json.loads(path.read_bytes())["Id"]
        assert path.read_bytes() == town.content(identifier)
    for name, source in sources(folder).items():
        assert source.sha256 == hashlib.sha256((folder / name).read_bytes()).hexdigest()
        assert source.address == f"{town.base}/api/agenda/dagsorden/{source.id}"
        assert (source.status, source.first_seen) == (200, "2024-12-24T12:00:00+00:00")


def test_the_second_run_asks_for_the_list_only(town: Town, run: Run, tmp_path: Path) -> None:
    run()
    town.server.paths()
    report = run(now=LATER)
    assert (report.new, report.changed, report.unchanged) == ([], [], 7)
    assert town.server.paths() == ["/api/agenda/udvalgsliste"]
    for source in sources(tmp_path / "by").values():
        assert source.first_seen == source.fetched == "2024-12-24T12:00:00+00:00"
        assert source.last_seen == "2025-01-02T12:00:00+00:00"


def test_a_new_meeting(town: Town, run: Run) -> None:
    run()
    town.add("Byråd 2022-2025", "2024-12-18")
    report = run()
    assert [path.name[:18] for path in report.new] == ["2024-12-18-byraad-"]
    assert report.unchanged == 7


def test_a_changed_meeting_and_its_earlier_bytes(town: Town, run: Run, tmp_path: Path) -> None:
    run()
    identifier = town.bodies["Byråd 2022-2025"][0]["Id"]
    before = town.content(identifier)
    town.change(identifier, "Havnens nye kaj, nu med tårn")
    town.server.paths()
    report = run(now=LATER)
    (path,) = report.changed
    folder = tmp_path / "by"
    assert (folder / path).read_bytes() == town.content(identifier) != before
    assert len(town.server.paths()) == 2
    (earlier,) = (folder / ".earlier").iterdir()
    assert earlier.read_bytes() == before
    ledger = Ledger(folder / "sources.sqlite")
    ((_, sha256, kept),) = ledger.earlier()
    ledger.close()
    assert (sha256, folder / kept) == (hashlib.sha256(before).hexdigest(), earlier)
    source = sources(folder)[path.name]
    assert source.first_seen < source.fetched == "2025-01-02T12:00:00+00:00"
    assert run(now=LATER).unchanged == 7


def test_a_meeting_whose_day_moves_stays_one_file(town: Town, run: Run, tmp_path: Path) -> None:
    run()
    meeting = town.bodies["Byråd 2022-2025"][0]
    meeting["Dato"] = "2024-01-27T17:00:00+01:00"
    run()
    held = [name for name in names(tmp_path / "by") if meeting["Id"][:8] in name]
    assert held == [f"2024-01-27-byraad-2022-2025-{meeting['Id'][:8]}.json"]
    assert run().unchanged == 7


def test_a_vanished_meeting_is_kept_and_told_once(town: Town, run: Run, tmp_path: Path) -> None:
    run()
    identifier = town.bodies["Byråd 2022-2025"][0]["Id"]
    kept = dict(town.bodies)
    listed = list(kept["Byråd 2022-2025"])
    route = town.server.routes[f"/api/agenda/dagsorden/{identifier}"]
    town.remove(identifier)
    report = run(now=LATER)
    (name,) = report.gone
    assert identifier[:8] in name
    assert (tmp_path / "by" / name).is_file()
    assert sources(tmp_path / "by")[name].gone == "2025-01-02T12:00:00+00:00"
    assert run().gone == []
    town.bodies["Byråd 2022-2025"] = listed
    town.server.routes[f"/api/agenda/dagsorden/{identifier}"] = route
    run()
    assert sources(tmp_path / "by")[name].gone == ""


def test_a_choice_of_days_lets_nothing_vanish(run: Run, tmp_path: Path) -> None:
    run()
    report = run(since=date(2024, 3, 1))
    assert (report.gone, report.unchanged) == ([], 2)
    assert len(names(tmp_path / "by")) == 7


@pytest.mark.parametrize(
    ("wishes", "count"),
    [
        pytest.param({"since": date(2024, 2, 10)}, 4, id="since, that day too"),
        pytest.param({"since": date(2024, 2, 11)}, 3, id="since, the day after"),
        pytest.param({"until": date(2024, 1, 10)}, 2, id="until, that day too"),
        pytest.param({"since": date(2024, 1, 15), "until": date(2024, 2, 15)}, 2, id="both"),
        pytest.param({"bodies": ("Byrådet",)}, 3, id="a body without its term"),
        pytest.param({"bodies": ("økonomiudvalg", "BYRÅD")}, 6, id="two bodies, freely written"),
        pytest.param({"bodies": ("ØU",), "since": date(2024, 3, 1)}, 1, id="body and day"),
        pytest.param({"since": date(2030, 1, 1)}, 0, id="none"),
    ],
)
def test_a_choice(run: Run, wishes: dict[str, Any], count: int) -> None:
    assert len(run(**wishes).new) == count


def test_a_body_that_is_not_listed(run: Run) -> None:
    with pytest.raises(Usage, match=r"It lists: Byråd 2022-2025, Klima-.*, Økonomiudvalget\."):
        run(bodies=("Trafikudvalget",))


def test_a_dry_run_writes_nothing(town: Town, run: Run, tmp_path: Path) -> None:
    report = run(dry_run=True, since=date(2024, 3, 1))
    assert [name[:10] for name in report.planned] == ["2024-03-10", "2024-03-20"]
    assert town.server.paths() == ["/api/agenda/udvalgsliste"]
    assert not (tmp_path / "by").exists()
    run()
    identifier = town.bodies["Byråd 2022-2025"][0]["Id"]
    town.change(identifier, "Nyt")
    before = sources(tmp_path / "by")
    assert [name[-13:-5] for name in run(dry_run=True).planned] == [identifier[:8]]
    assert sources(tmp_path / "by") == before


def test_the_papers(town: Town, run: Run, tmp_path: Path) -> None:
    (path,) = run(attachments=True).papers
    assert path.parts[0] == "bilag"
    assert path.parts[1].startswith("2024-01-10-oekonomiudvalget-")
    assert path.name.startswith("tegning-1-")
    assert (tmp_path / "by" / path).read_bytes().startswith(b"%PDF-")
    assert counted(town.server.paths())["/Vis/Pdf/bilag"] == 1
    again = run(attachments=True)
    assert (again.papers, again.unchanged) == ([], 8)
    assert counted(town.server.paths())["/Vis/Pdf/bilag"] == 0


def test_papers_of_meetings_that_are_there_already(run: Run) -> None:
    assert run().papers == []
    assert len(run(attachments=True).papers) == 1


def test_a_paper_behind_a_viewer(town: Town, run: Run, tmp_path: Path) -> None:
    (path,) = [path for path in town.server.routes if path.startswith("/Vis/Pdf/bilag/")]
    page = b'<html><iframe id="pdf"\n src="/lager/1.pdf?a=1&amp;b=2"></iframe></html>'
    town.server.routes[path] = Reply(page, headers={"Content-Type": "text/html", "ETag": '"1"'})
    town.server.routes["/lager/1.pdf"] = Reply(b"%PDF-1.7 x")
    (paper,) = run(attachments=True).papers
    assert (tmp_path / "by" / paper).read_bytes() == b"%PDF-1.7 x"
    assert "/lager/1.pdf?a=1&b=2" in town.server.paths()


def test_a_paper_that_is_no_pdf(town: Town, run: Run, tmp_path: Path) -> None:
    (path,) = [path for path in town.server.routes if path.startswith("/Vis/Pdf/bilag/")]
    town.server.routes[path] = Reply(b"<html>Log ind</html>", headers={"Content-Type": "text/html"})
    report = run(attachments=True)
    (failure,) = report.refused
    assert (failure.name[:6], len(report.new), report.exit_code) == ("bilag/", 7, 1)
    assert "no PDF (text/html)" in str(failure.error)
    assert not (tmp_path / "by" / "bilag").exists()


def test_one_failure_does_not_stop_the_others(town: Town, run: Run, tmp_path: Path) -> None:
    identifier = town.bodies["Økonomiudvalget"][1]["Id"]
    path = f"/api/agenda/dagsorden/{identifier}"
    route = town.server.routes[path]
    town.server.routes[path] = Reply(b"<!doctype html><p>Fejl")
    report = run()
    (failure,) = report.refused
    assert (len(report.new), report.exit_code) == (6, 1)
    assert "a web page, not JSON" in str(failure.error)
    told = sources(tmp_path / "by")[f"{town.base}{path}"]
    assert (told.path, told.sha256, "not JSON" in told.problem) == ("", "", True)
    town.server.routes[path] = route
    again = run()
    assert (len(again.new), again.unchanged, again.refused) == (1, 6, [])


@pytest.mark.parametrize(
    "reply",
    [
        pytest.param(Reply(status=404), id="not there"),
        pytest.param(Reply(b"<html>"), id="a page"),
        pytest.param(Reply(b'{"Dagsordenpunkter": [], "Id": "en-anden"}'), id="another meeting"),
        pytest.param(Reply(b'{"Message": "An error has occurred."}'), id="an error as JSON"),
        pytest.param(Reply(status=500), id="an error"),
        pytest.param(Reply(b"x", headers={"Content-Length": str(2**40)}), id="too large"),
        pytest.param(Reply(status=302, headers={"Location": "http://10.0.0.1/"}), id="elsewhere"),
    ],
)
def test_a_bad_answer_leaves_the_good_file(
    town: Town, run: Run, tmp_path: Path, reply: Reply
) -> None:
    run()
    identifier = town.bodies["Økonomiudvalget"][1]["Id"]
    (name,) = [name for name in names(tmp_path / "by") if identifier[:8] in name]
    before = (tmp_path / "by" / name).read_bytes()
    path = f"/api/agenda/dagsorden/{identifier}"
    route = town.server.routes[path]
    town.server.routes[path] = reply
    town.change(identifier, "Nyt")
    report = run()
    assert (len(report.refused), report.unchanged) == (1, 6)
    assert (tmp_path / "by" / name).read_bytes() == before
    assert sources(tmp_path / "by")[name].problem
    town.server.routes[path] = route
    assert len(run().changed) == 1
    assert sources(tmp_path / "by")[name].problem == ""


def test_a_site_that_dies_is_left_alone_and_gone_on_with(
    town: Town, run: Run, make: MakeClient, tmp_path: Path
) -> None:
    served: list[str] = []

    def dying(handler: BaseHTTPRequestHandler) -> Reply:
        if len(served) >= 2:
            return Reply(act=hang_up)
        served.append(handler.path)
        return town.agenda(handler)

    agendas = [path for path in town.server.routes if "/dagsorden/" in path]
    for path in agendas:
        town.server.routes[path] = dying
    report = run(made=make(town.base, limits={"tries": 2, "silence": 0.2}))
    assert (len(report.new), len(report.refused), report.skipped) == (2, 3, 2)
    assert report.exit_code == 1
    for path in agendas:
        town.server.routes[path] = town.agenda
    town.server.paths()
    again = run()
    assert (len(again.new), again.unchanged, again.refused) == (5, 2, [])
    assert counted(town.server.paths())["/api/agenda/dagsorden"] == 5
    assert len(names(tmp_path / "by")) == 7


def test_a_site_that_wants_a_long_rest_is_left_at_once(town: Town, run: Run) -> None:
    first = town.bodies["Klima-, Teknik- og Havneudvalget"][0]["Id"]
    town.server.routes[f"/api/agenda/dagsorden/{first}"] = Reply(
        status=429, headers={"Retry-After": "3600"}
    )
    report = run()
    assert (len(report.refused), report.skipped, report.new) == (1, 6, [])
    assert report.exit_code == 69


def test_what_is_half_written_is_swept(run: Run, tmp_path: Path) -> None:
    run()
    (tmp_path / "by" / ".2024-01-10-x.json.4711.part").write_bytes(b"{")
    run()
    assert not list((tmp_path / "by").glob("*.part"))
    assert not list((tmp_path / "by").glob(".*.part"))


@pytest.mark.parametrize("damage", [b"", b"{}", None], ids=["emptied", "changed", "deleted"])
def test_a_damaged_file_is_fetched_again(
    town: Town, run: Run, tmp_path: Path, damage: bytes | None
) -> None:
    run()
    path = tmp_path / "by" / names(tmp_path / "by")[0]
    whole = path.read_bytes()
    if damage is None:
        path.unlink()
    else:
        path.write_bytes(damage)
    town.server.paths()
    assert len(run().new) == 1
    assert path.read_bytes() == whole
    assert len(town.server.paths()) == 2


def test_a_lost_list_means_fetching_again_into_the_same_files(run: Run, tmp_path: Path) -> None:
    run()
    before = names(tmp_path / "by")
    (tmp_path / "by" / "sources.sqlite").unlink()
    assert len(run().new) == 7
    assert names(tmp_path / "by") == before
    assert not (tmp_path / "by" / ".earlier").exists()


def test_recheck_asks_whether_it_has_changed(town: Town, run: Run) -> None:
    town.validators = True
    run()
    town.server.paths()
    town.server.headers.clear()
    report = run(recheck=True)
    assert (report.new, report.changed, report.unchanged) == ([], [], 7)
    assert counted(town.server.paths())["/api/agenda/dagsorden"] == 7
    assert sum("if-none-match" in headers for headers in town.server.headers) == 7


def test_the_time_of_the_bytes_stays_while_they_do(town: Town, run: Run, tmp_path: Path) -> None:
    run()
    assert run(recheck=True, now=LATER).unchanged == 7
    for source in sources(tmp_path / "by").values():
        assert source.fetched < source.last_seen
    assert counted(town.server.paths())["/api/agenda/dagsorden"] == 14


def test_recheck_finds_a_change_that_the_list_does_not_tell(town: Town, run: Run) -> None:
    run()
    town.change(town.bodies["Byråd 2022-2025"][0]["Id"], "Nyt", listed=False)
    assert run().changed == []
    assert len(run(recheck=True).changed) == 1


def test_recent_meetings_without_a_date_of_publishing(town: Town, run: Run) -> None:
    for held in town.bodies.values():
        for meeting in held:
            meeting["ReleasedDate"] = None
    spring = datetime(2024, 3, 15, tzinfo=UTC)
    run(now=spring)
    identifier = town.bodies["Økonomiudvalget"][2]["Id"]  # 10 March
    town.change(identifier, "Nyt", listed=False)
    town.server.paths()
    report = run(now=spring)
    assert len(report.changed) == 1
    # Those since 20 January; of 10 January and December, two months have passed.
    assert counted(town.server.paths())["/api/agenda/dagsorden"] == 5


def test_a_site_that_gives_its_list_to_visitors_of_the_front_page(town: Town, run: Run) -> None:
    def listing(handler: BaseHTTPRequestHandler) -> Reply:
        if "gaest=1" in handler.headers.get("Cookie", ""):
            return town.listing()
        return Reply(b"<html>", headers={"Content-Type": "text/html"})

    town.server.routes["/api/agenda/udvalgsliste"] = listing
    town.server.routes["/"] = Reply(b"<html>", headers={"Set-Cookie": "gaest=1; path=/"})
    assert len(run().new) == 7


def searching(town: Town, size: int, *, tells: bool) -> Callable[..., Reply]:
    """Return a search that gives pages of a size, and may tell whether there are more."""

    def search(handler: BaseHTTPRequestHandler) -> Reply:
        year = handler.path.partition("moedeDato=")[2][:4]
        start = int(handler.path.partition("startIndex=")[2].partition("&")[0])
        found = [
            {"Id": one["Id"], "Moede": {"MeetingBeginUtc": one["Dato"]}, "Udvalg": {"Navn": body}}
            for body, held in town.bodies.items()
            for one in held
            if one["Dato"].startswith(year)
        ]
        told: dict[str, object] = {"Dagsordner": found[start : start + size]}
        if tells:
            told["MoreToBeSearched"] = start + size < len(found)
        return Reply(json.dumps(told).encode())

    return search


@pytest.mark.parametrize("size", [2, 6, 500])
@pytest.mark.parametrize("tells", [True, False])
def test_a_site_with_a_search_only(town: Town, run: Run, size: int, tells: bool) -> None:
    del town.server.routes["/api/agenda/udvalgsliste"]
    town.server.routes["/api/agenda/soeg/"] = searching(town, size, tells=tells)
    assert len(run(since=date(2024, 1, 1)).new) == 6
    assert len(run(since=date(2023, 1, 1)).new) == 1
    gone = run(since=date(2024, 1, 1))
    assert gone.gone == []  # 2023 was not asked for, so nothing is known of it


def test_a_search_that_finds_nothing_is_told(town: Town, run: Run) -> None:
    town.server.routes["/api/agenda/udvalgsliste"] = Reply(b"<html>")
    town.server.routes["/api/agenda/soeg/"] = searching(town, 5, tells=True)
    with pytest.raises(BadData, match="names no meetings from 2030 to 2030, and of its list"):
        run(since=date(2030, 1, 1), until=date(2030, 12, 31))


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        pytest.param(Reply(status=404), "there is nothing at this address", id="none"),
        pytest.param(Reply(b"<html>"), "a web page, not JSON", id="a page"),
        pytest.param(Reply(b"{}"), "names no meetings", id="empty"),
        pytest.param(Reply(status=403), "HTTP 403", id="forbidden"),
    ],
)
def test_a_site_of_another_kind(town: Town, run: Run, reply: Reply, words: str) -> None:
    town.server.routes = {"/api/agenda/udvalgsliste": reply}
    with pytest.raises(BadData, match=f"no FirstAgenda Publication site.*{words}"):
        run()


def test_a_site_that_does_not_answer(town: Town, run: Run, tmp_path: Path) -> None:
    town.server.routes["/api/agenda/udvalgsliste"] = Reply(status=503)
    with pytest.raises(Unavailable, match="HTTP 503"):
        run()
    assert not (tmp_path / "by").exists()


def test_robots(town: Town, run: Run) -> None:
    town.server.routes["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /api/")
    with pytest.raises(Unavailable, match="--ignore-robots"):
        run()
    assert town.server.paths() == []
    assert len(run(ignore_robots=True).new) == 7
    assert "/robots.txt" not in town.server.paths(robots=True)


def test_robots_that_forbid_the_papers_only(town: Town, run: Run) -> None:
    town.server.routes["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /Vis/")
    report = run(attachments=True)
    assert (len(report.new), len(report.refused), report.papers) == (7, 1, [])


@pytest.mark.parametrize("form", ["/vis?id={}", "/api/agenda/dagsorden/{}"])
def test_one_agenda(town: Town, run: Run, tmp_path: Path, form: str) -> None:
    identifier = town.bodies["Økonomiudvalget"][0]["Id"]
    report = run(f"{town.base}{form.format(identifier)}", attachments=True)
    (path,) = report.new
    assert path.name == f"2024-01-10-oekonomiudvalget-{identifier[:8]}.json"
    assert (tmp_path / "by" / path).read_bytes() == town.content(identifier)
    assert len(report.papers) == 1
    assert len(run().new) == 6


def test_one_file_and_again(server: Server, run: Run, tmp_path: Path) -> None:
    server.routes["/ref/M%C3%B8de%205.PDF"] = Reply(b"%PDF-1.7 a", headers={"ETag": '"a"'})
    address = f"{server.base}/ref/M%C3%B8de%205.PDF"
    assert run(address).new == [Path("moede-5.pdf")]
    server.routes["/ref/M%C3%B8de%205.PDF"] = Reply(status=304)
    assert run(address).unchanged == 1
    assert server.headers[-1]["if-none-match"] == '"a"'
    server.routes["/ref/M%C3%B8de%205.PDF"] = Reply(b"%PDF-1.7 b")
    assert run(address).changed == [Path("moede-5.pdf")]
    assert (tmp_path / "by" / "moede-5.pdf").read_bytes() == b"%PDF-1.7 b"


def test_a_file_takes_no_other_files_place(server: Server, run: Run, tmp_path: Path) -> None:
    (tmp_path / "by").mkdir()
    (tmp_path / "by" / "referat.pdf").write_bytes(b"mine")
    server.routes["/a/referat.pdf"] = Reply(b"%PDF-1.7 a")
    server.routes["/b/referat.pdf"] = Reply(b"%PDF-1.7 b")
    kept = [*run(f"{server.base}/a/referat.pdf").new, *run(f"{server.base}/b/referat.pdf").new]
    assert len({"referat.pdf", *(path.name for path in kept)}) == 3
    assert (tmp_path / "by" / "referat.pdf").read_bytes() == b"mine"


def test_one_file_that_is_not_there(server: Server, run: Run) -> None:
    with pytest.raises(NoInput):
        run(f"{server.base}/a.pdf")


def test_choosing_among_one(server: Server, run: Run) -> None:
    with pytest.raises(Usage, match="one document"):
        run(f"{server.base}/a.pdf", since=date(2024, 1, 1))


def test_two_at_once(run: Run, tmp_path: Path) -> None:
    (tmp_path / "by").mkdir()
    ledger = Ledger(tmp_path / "by" / "sources.sqlite")
    ledger.put(Source("https://by.example/x", "file"))
    with pytest.raises(Locked, match="another process"):
        run()
    ledger.close()
    assert len(run().new) == 7


def test_a_folder_that_is_a_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "by").write_text("x")
    with pytest.raises(BadData, match="a file, not a folder"):
        run()


def test_a_list_that_is_none(run: Run, tmp_path: Path) -> None:
    (tmp_path / "by").mkdir()
    (tmp_path / "by" / "sources.sqlite").write_text("Kære alle, her er mødets papirer. " * 50)
    with pytest.raises(BadData, match="not the list of a fetch"):
        run()


def test_a_list_of_a_later_version(run: Run, tmp_path: Path) -> None:
    (tmp_path / "by").mkdir()
    database = sqlite3.connect(tmp_path / "by" / "sources.sqlite")
    database.execute("PRAGMA user_version=99")
    database.close()
    with pytest.raises(BadData, match="format 99"):
        run()


def test_all_failed_ends_with_their_own_code(town: Town, run: Run) -> None:
    for path in [path for path in town.server.routes if "/dagsorden/" in path]:
        town.server.routes[path] = Reply(status=404)
    report = run()
    assert (len(report.refused), report.exit_code) == (7, 66)
    report.refused[0] = replace(report.refused[0], error=BadData("x"))
    assert report.exit_code == 1


def test_progress_is_told(town: Town, make: MakeClient, tmp_path: Path) -> None:
    told: list[tuple[int, int, str]] = []
    fetch(
        town.base,
        tmp_path / "by",
        client=make(town.base).client,
        progress=lambda done, of, name: told.append((done, of, name)),
        now=lambda: NOW,
    )
    assert [one[:2] for one in told] == [(number, 7) for number in range(8)]


def test_ids_that_would_leave_the_folder(town: Town, run: Run, tmp_path: Path) -> None:
    town.bodies["../../Rådet"] = [{"Id": "../../../x", "Dato": "2024-05-06", "ReleasedDate": "1"}]
    content = json.dumps({"Id": "../../../x", "Dagsordenpunkter": []}).encode()
    town.server.routes["/api/agenda/dagsorden/..%2F..%2F..%2Fx"] = Reply(content)
    report = run(since=date(2024, 5, 1))
    assert report.new == [Path("2024-05-06-raadet-x.json")]
    assert {path.name for path in tmp_path.iterdir()} == {"by"}


@pytest.mark.slow
def test_the_corpus_as_a_site(
    corpora: Path, server: Server, make: MakeClient, tmp_path: Path
) -> None:
    files = {path.name: path.read_bytes() for path in (corpora / "greve-2022").glob("*.json")}
    bodies: dict[str, list[dict[str, object]]] = {}
    for content in files.values():
        told = json.loads(content)
        entry = {"Id": told["Id"], "Dato": told["Moede"]["Dato"], "ReleasedDate": None}
        bodies.setdefault(told["Udvalg"]["Navn"], []).append(entry)
        server.routes[f"/api/agenda/dagsorden/{told['Id']}"] = Reply(content)
    listed = [{"Id": name, "Navn": name, "Moeder": held} for name, held in bodies.items()]
    server.routes["/api/agenda/udvalgsliste"] = Reply(
        json.dumps({"Udvalg": {"Aktuelle politiske udvalg": listed}}).encode()
    )
    for new in (100, 0):
        report = fetch(server.base, tmp_path / "greve", client=make(server.base).client)
        assert (len(report.new), report.refused) == (new, [])
    got = {path.name: path.read_bytes() for path in (tmp_path / "greve").glob("*.json")}
    assert got == files
