"""A site on this machine: an invented town's, answering as FirstAgenda Publication does."""

from __future__ import annotations

import json
import threading
import uuid
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Reply:
    """What a path answers."""

    content: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    act: Callable[[BaseHTTPRequestHandler], None] | None = None
    """Writes the answer in its own way."""


Route = Callable[[BaseHTTPRequestHandler], Reply]


class Server:
    """An HTTP server with routes by path (without query), that counts what it is asked."""

    def __init__(self) -> None:
        self.routes: dict[str, Reply | Route] = {}
        self.asked: list[str] = []
        """Paths with their queries, in order."""
        self.headers: list[dict[str, str]] = []
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            wbufsize = 1 << 16  # headers and body in one packet, or each answer takes 40 ms

            def do_GET(self) -> None:
                server.asked.append(self.path)
                server.headers.append({key.lower(): value for key, value in self.headers.items()})
                route = server.routes.get(self.path.partition("?")[0], Reply(status=404))
                reply = route if isinstance(route, Reply) else route(self)
                if reply.act:
                    reply.act(self)
                    return
                self.send_response(reply.status)
                for name, value in reply.headers.items():
                    self.send_header(name, value)
                if "Content-Length" not in reply.headers:
                    self.send_header("Content-Length", str(len(reply.content)))
                self.end_headers()
                self.wfile.write(reply.content)

            def log_message(self, format: str, *args: object) -> None:
                pass

            def handle(self) -> None:
                with suppress(OSError):  # the client left, as some tests want it to
                    super().handle()

            def finish(self) -> None:
                with suppress(OSError):
                    super().finish()

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()
        self.base = f"http://127.0.0.1:{self._server.server_address[1]}"

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def paths(self, *, robots: bool = False) -> list[str]:
        """Return what was asked since the last call."""
        asked, self.asked = self.asked, []
        return [path for path in asked if robots or path != "/robots.txt"]


class Town:
    """A FirstAgenda site with bodies, meetings and papers that a test may change."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.base = server.base
        self.bodies: dict[str, list[dict[str, Any]]] = {}
        self.agendas: dict[str, dict[str, Any]] = {}
        self.validators = False
        """Whether agendas have an ETag."""
        server.routes["/api/agenda/udvalgsliste"] = lambda _: self.listing()

    def add(self, body: str, day: str, *items: str, papers: int = 0) -> str:
        """Add a meeting; return its id."""
        identifier = str(uuid.uuid5(uuid.NAMESPACE_URL, f"{body} {day}"))
        begin = f"{day}T17:00:00+01:00"
        points: list[dict[str, Any]] = [
            {"Id": str(uuid.uuid4()), "Number": str(number), "Navn": title, "Felter": []}
            for number, title in enumerate(items or ("Havnens nye kaj",), start=1)
        ]
        points[0]["Bilag"] = [
            {
                "Id": str(uuid.uuid5(uuid.NAMESPACE_URL, f"{identifier} {number}")),
                "Navn": f"Tegning {number}",
                "HarPdfVersion": True,
            }
            for number in range(1, papers + 1)
        ]
        self.bodies.setdefault(body, []).append(
            {
                "Id": identifier,
                "Dato": begin,
                "Navn": "Referat",
                "ReleasedDate": f"{day}T20:00:00+01:00",
                "Afsluttet": True,
            }
        )
        self.agendas[identifier] = {
            "Id": identifier,
            "Udvalg": {"Id": str(uuid.uuid4()), "Navn": body},
            "Moede": {"Id": "00000000-0000-0000-0000-000000000000", "Dato": begin},
            "Dagsordenpunkter": points,
        }
        self.server.routes[f"/api/agenda/dagsorden/{identifier}"] = self.agenda
        for paper in points[0]["Bilag"]:
            self.server.routes[f"/Vis/Pdf/bilag/{paper['Id']}"] = Reply(
                b"%PDF-1.7\n" + paper["Id"].encode(), headers={"Content-Type": "application/pdf"}
            )
        return identifier

    def agenda(self, handler: BaseHTTPRequestHandler) -> Reply:
        content = self.content(handler.path.rpartition("/")[2])
        if not self.validators:
            return Reply(content, headers={"Content-Type": "application/json"})
        etag = f'"{hash(content)}"'
        if handler.headers.get("If-None-Match") == etag:
            return Reply(status=304, headers={"ETag": etag})
        return Reply(content, headers={"ETag": etag})

    def content(self, identifier: str) -> bytes:
        return json.dumps(self.agendas[identifier], ensure_ascii=False, indent=2).encode()

    def listing(self) -> Reply:
        told = {
            "Udvalg": {
                "Aktuelle politiske udvalg": [
                    {"Id": str(uuid.uuid5(uuid.NAMESPACE_URL, name)), "Navn": name, "Moeder": held}
                    for name, held in self.bodies.items()
                ]
            }
        }
        return Reply(json.dumps(told).encode(), headers={"Content-Type": "application/json"})

    def change(self, identifier: str, title: str, *, listed: bool = True) -> None:
        """Change a meeting's first item, and say so in the list."""
        self.agendas[identifier]["Dagsordenpunkter"][0]["Navn"] = title
        for held in self.bodies.values():
            for meeting in held:
                if meeting["Id"] == identifier and listed:
                    meeting["ReleasedDate"] = "2024-12-01T08:00:00+01:00"

    def remove(self, identifier: str) -> None:
        """Take a meeting off the list and off the site."""
        for held in self.bodies.values():
            held[:] = [meeting for meeting in held if meeting["Id"] != identifier]
        self.server.routes.pop(f"/api/agenda/dagsorden/{identifier}", None)


def seven_meetings(server: Server) -> Town:
    """Return a town with seven meetings of three bodies, in 2023 and 2024."""
    made = Town(server)
    for month in ("01", "02", "03"):
        made.add("Byråd 2022-2025", f"2024-{month}-20")
        made.add("Økonomiudvalget", f"2024-{month}-10", papers=1 if month == "01" else 0)
    made.add("Klima-, Teknik- og Havneudvalget", "2023-12-05")
    return made


def hang_up(handler: BaseHTTPRequestHandler) -> None:
    """End a connection without an answer."""
    handler.close_connection = True


def counted(paths: list[str]) -> Counter[str]:
    """Count what was asked by the kind of it."""
    return Counter("/".join(path.partition("?")[0].split("/")[:4]) for path in paths)
