"""Getting addresses: what is refused, what is tried again, what is told to the server."""

from __future__ import annotations

import gzip
import time
from http.server import BaseHTTPRequestHandler

import httpcore
import pytest

from sagsgraf.fetching.client import AskedToWait, NotThere, Refused, Unreached
from sagsgraf.model import BadData, Unavailable, Usage
from sagsgraf.version import __version__
from tests.fetching.conftest import MakeClient
from tests.fetching.town import Reply, Server, hang_up


def test_the_bytes_as_they_are(server: Server, make: MakeClient) -> None:
    server.routes["/x"] = Reply(
        b"\xef\xbb\xbfhej\r\n", headers={"Content-Type": "text/plain; charset=utf-8", "ETag": '"1"'}
    )
    answer = make(server.base).client.get(f"{server.base}/x#punkt-3")
    assert (answer.content, answer.kind, answer.etag) == (
        b"\xef\xbb\xbfhej\r\n",
        "text/plain",
        '"1"',
    )
    assert server.headers[0]["user-agent"].startswith(f"sagsgraf/{__version__} (+https://")
    assert server.asked == ["/x"]


def test_packed_bytes_are_unpacked(server: Server, make: MakeClient) -> None:
    server.routes["/x"] = Reply(gzip.compress(b"hej"), headers={"Content-Encoding": "gzip"})
    assert make(server.base).client.get(f"{server.base}/x").content == b"hej"


def test_a_private_machine_needs_leave(server: Server, make: MakeClient) -> None:
    port = server.base.rpartition(":")[2]
    named = f"http://intern.example.dk:{port}"
    client = make(named, allow_private=False, resolve=lambda *_: ["127.0.0.1"]).client
    with pytest.raises(Refused, match=r"a loopback address.*--allow-private"):
        client.get(f"{named}/x")
    assert server.asked == []


def test_a_private_machine_that_is_named_in_figures_is_meant(
    server: Server, make: MakeClient
) -> None:
    client = make(server.base, allow_private=False).client
    server.routes["/x"] = Reply(b"hej")
    assert client.get(f"{server.base}/x").content == b"hej"
    server.routes["/x"] = Reply(status=302, headers={"Location": "http://127.0.0.1:1/secret"})
    with pytest.raises(Refused, match="sends us on to"):
        client.get(f"{server.base}/x")
    with pytest.raises(Refused, match="--allow-private"):
        make("http://169.254.169.254/", allow_private=False).client.get("http://169.254.169.254/")


def test_leave_holds_for_what_was_named(server: Server, make: MakeClient) -> None:
    client = make("http://127.0.0.1:1/").client
    with pytest.raises(Refused, match="a loopback address"):
        client.get(f"{server.base}/x")
    assert server.asked == []


@pytest.mark.parametrize(
    "location",
    [
        pytest.param("http://127.0.0.1:1/secret", id="another port of this machine"),
        pytest.param("http://localhost:1/", id="this machine by name"),
        pytest.param("http://169.254.169.254/latest/meta-data/", id="a cloud's secrets"),
        pytest.param("http://[::1]/", id="loopback, IPv6"),
        pytest.param("http://10.0.0.1/", id="private"),
        pytest.param("//192.168.0.1/x", id="private, without scheme"),
        pytest.param("http://2130706433/", id="loopback as one number"),
        pytest.param("http://0x7f.1/", id="loopback in sixteens"),
        pytest.param("http://[::ffff:127.0.0.1]/", id="IPv4-mapped"),
        pytest.param("http://100.64.0.1/", id="carrier's NAT"),
        pytest.param("file:///etc/passwd", id="a file"),
        pytest.param("ftp://example.dk/x", id="another protocol"),
        pytest.param("gopher://127.0.0.1:25/", id="another protocol, of old"),
        pytest.param("http://user:word@example.dk/", id="with a password"),
        pytest.param("http://[::1", id="no address at all"),
    ],
)
def test_a_redirect_to_where_we_do_not_go(server: Server, make: MakeClient, location: str) -> None:
    server.routes["/x"] = Reply(status=302, headers={"Location": location})
    with pytest.raises(Refused, match=f"{server.base}/x: sends us on to"):
        make(server.base).client.get(f"{server.base}/x")


def test_a_public_page_that_sends_us_into_our_own_network(server: Server, make: MakeClient) -> None:
    port = int(server.base.rpartition(":")[2])

    def dial(address: str, _: int, timeout: float | None) -> httpcore.NetworkStream:
        assert address == "93.184.215.14"
        return httpcore.SyncBackend().connect_tcp("127.0.0.1", port, timeout)

    def resolve(host: str, _: int) -> list[str]:
        return {"by.example": ["93.184.215.14"], "inde.example": ["10.0.0.5"]}[host]

    server.routes["/x"] = Reply(status=301, headers={"Location": "http://inde.example/"})
    server.routes["/y"] = Reply(b"hej")
    client = make("http://by.example/", dial=dial, resolve=resolve).client
    with pytest.raises(Refused, match=r"inde\.example is 10\.0\.0\.5, a private address"):
        client.get("http://by.example/x")
    assert client.get("http://by.example/y").content == b"hej"
    assert server.headers[-1]["host"] == "by.example"


def test_the_name_and_not_the_address_goes_into_the_handshake(make: MakeClient) -> None:
    told = []

    class Stream(httpcore.NetworkStream):
        def start_tls(
            self,
            ssl_context: object,
            server_hostname: str | None = None,
            timeout: float | None = None,  # noqa: ARG002 - the library's signature
        ) -> httpcore.NetworkStream:
            told.append(server_hostname)
            assert getattr(ssl_context, "check_hostname", False)
            raise httpcore.ConnectError("enough")

        def close(self) -> None:
            pass

    client = make(
        resolve=lambda *_: ["93.184.215.14"], dial=lambda *_: Stream(), limits={"tries": 1}
    ).client
    with pytest.raises(Unreached):
        client.get("https://by.example/x")
    assert told == ["by.example"]


def test_redirects_are_followed_with_cookies(server: Server, make: MakeClient) -> None:
    def agenda(handler: BaseHTTPRequestHandler) -> Reply:
        if "session=1" in handler.headers.get("Cookie", ""):
            return Reply(b"{}")
        return Reply(status=302, headers={"Location": "/Home/AnonymousAuthentication?callback=/x"})

    server.routes["/x"] = agenda
    server.routes["/Home/AnonymousAuthentication"] = Reply(
        status=302, headers={"Location": "/x", "Set-Cookie": "session=1; path=/; HttpOnly"}
    )
    client = make(server.base).client
    assert client.get(f"{server.base}/x").content == b"{}"
    assert client.get(f"{server.base}/x").content == b"{}"
    assert len(server.asked) == 4


def test_redirects_in_a_ring(server: Server, make: MakeClient) -> None:
    server.routes["/x"] = Reply(status=302, headers={"Location": "/x"})
    with pytest.raises(Refused, match="more than 5 times"):
        make(server.base).client.get(f"{server.base}/x")
    assert len(server.asked) == 6


def test_every_hop_needs_leave(server: Server, make: MakeClient) -> None:
    server.routes["/x"] = Reply(status=302, headers={"Location": "/y"})
    passed: list[str] = []
    server.routes["/y"] = Reply(b"hej")
    make(server.base).client.get(f"{server.base}/x", permit=passed.append)
    assert passed == [f"{server.base}/x", f"{server.base}/y"]


def sequence(*replies: Reply) -> object:
    rest = list(replies)
    return lambda _: rest.pop(0) if len(rest) > 1 else rest[0]


def test_too_many_requests_with_a_time_to_wait(server: Server, make: MakeClient) -> None:
    server.routes["/x"] = sequence(  # type: ignore[assignment] # a route
        Reply(status=429, headers={"Retry-After": "7"}), Reply(b"hej")
    )
    made = make(server.base)
    assert made.client.get(f"{server.base}/x").content == b"hej"
    assert made.waits == [7.0]


def test_a_time_to_wait_as_a_date(server: Server, make: MakeClient) -> None:
    server.routes["/x"] = sequence(  # type: ignore[assignment] # a route
        Reply(status=503, headers={"Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT"}), Reply(b"hej")
    )
    made = make(server.base)
    assert made.client.get(f"{server.base}/x").content == b"hej"
    assert made.waits == [0.0]


def test_a_time_to_wait_beyond_patience(server: Server, make: MakeClient) -> None:
    server.routes["/x"] = Reply(status=429, headers={"Retry-After": "86400"})
    made = make(server.base)
    with pytest.raises(AskedToWait, match="wait 86400 seconds"):
        made.client.get(f"{server.base}/x")
    assert (made.waits, len(server.asked)) == ([], 1)


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
def test_a_trouble_that_passes(server: Server, make: MakeClient, status: int) -> None:
    server.routes["/x"] = sequence(  # type: ignore[assignment] # a route
        Reply(status=status), Reply(status=status, headers={"Retry-After": "soon"}), Reply(b"hej")
    )
    made = make(server.base)
    assert made.client.get(f"{server.base}/x").content == b"hej"
    assert made.waits == [0.5, 1.0]


def test_a_trouble_that_stays(server: Server, make: MakeClient) -> None:
    server.routes["/x"] = Reply(status=500)
    made = make(server.base)
    with pytest.raises(Unreached, match="HTTP 500; asked 4 times") as caught:
        made.client.get(f"{server.base}/x")
    assert (caught.value.status, caught.value.exit_code, len(made.waits)) == (500, 69, 3)


def test_a_server_that_hangs_up(server: Server, make: MakeClient) -> None:
    server.routes["/x"] = sequence(Reply(act=hang_up), Reply(b"hej"))  # type: ignore[assignment] # a route
    assert make(server.base).client.get(f"{server.base}/x").content == b"hej"


def test_an_answer_cut_short_is_asked_for_again(server: Server, make: MakeClient) -> None:
    def half(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{")
        handler.close_connection = True

    server.routes["/x"] = sequence(Reply(act=half), Reply(b"hej"))  # type: ignore[assignment] # a route
    assert make(server.base).client.get(f"{server.base}/x").content == b"hej"


@pytest.mark.parametrize(
    ("status", "error"), [(404, NotThere), (410, NotThere), (403, Refused), (418, Refused)]
)
def test_a_status_that_asking_again_would_not_change(
    server: Server, make: MakeClient, status: int, error: type[Exception]
) -> None:
    server.routes["/x"] = Reply(status=status)
    with pytest.raises(error, match=f"HTTP {status}"):
        make(server.base).client.get(f"{server.base}/x")
    assert len(server.asked) == 1


def test_too_large_by_its_own_account(server: Server, make: MakeClient) -> None:
    server.routes["/x"] = Reply(b"x", headers={"Content-Length": str(2**40)})
    with pytest.raises(Unavailable, match=r"larger than 0\.0009766 MiB"):
        make(server.base, limits={"size": 1024}).client.get(f"{server.base}/x")


def test_too_large_without_saying_so(server: Server, make: MakeClient) -> None:
    def pour(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
        for _ in range(10_000):
            handler.wfile.write(bytes(4096))
        handler.close_connection = True

    server.routes["/x"] = Reply(act=pour)
    with pytest.raises(Unavailable, match="larger than 1 MiB"):
        make(server.base, limits={"size": 2**20}).client.get(f"{server.base}/x")


def test_a_bomb(server: Server, make: MakeClient) -> None:
    bomb = gzip.compress(bytes(50 * 2**20))
    server.routes["/x"] = Reply(bomb, headers={"Content-Encoding": "gzip"})
    with pytest.raises(Unavailable, match="larger than 1 MiB"):
        make(server.base, limits={"size": 2**20}).client.get(f"{server.base}/x")


def test_a_packing_that_was_not_asked_for(server: Server, make: MakeClient) -> None:
    server.routes["/x"] = Reply(b"x", headers={"Content-Encoding": "zstd"})
    with pytest.raises(BadData, match="zstd"):
        make(server.base).client.get(f"{server.base}/x")


def drip(start: bytes) -> Reply:
    """Return an answer that never ends, a byte now and then."""

    def act(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(start)
        for _ in range(2_000):
            handler.wfile.write(b"x")
            handler.wfile.flush()
            time.sleep(0.05)

    return Reply(act=act)


@pytest.mark.parametrize(
    "start",
    [
        pytest.param(b"HTTP/1.1 200 OK\r\nContent-Length: 2000\r\n\r\n", id="in the body"),
        pytest.param(b"HTTP/1.1 200 OK\r\nX-Slow: ", id="in the headers"),
    ],
)
def test_a_server_that_sends_a_byte_now_and_then(
    server: Server, make: MakeClient, start: bytes
) -> None:
    server.routes["/x"] = drip(start)
    made = make(server.base, limits={"seconds": 0.4, "tries": 1})
    with pytest.raises(Unreached, match="no answer in time; asked once"):
        made.client.get(f"{server.base}/x")


def test_a_server_that_says_nothing(server: Server, make: MakeClient) -> None:
    server.routes["/x"] = Reply(act=lambda _: time.sleep(1))
    made = make(server.base, limits={"silence": 0.1, "tries": 2})
    with pytest.raises(Unreached, match="no answer in time"):
        made.client.get(f"{server.base}/x")
    assert made.waits == [0.5]


def test_nobody_there(make: MakeClient) -> None:
    made = make("http://127.0.0.1:1/", limits={"tries": 2})
    with pytest.raises(Unreached, match="the connection failed"):
        made.client.get("http://127.0.0.1:1/x")


def test_a_host_that_does_not_exist(make: MakeClient) -> None:
    def resolve(host: str, _: int) -> list[str]:
        raise OSError(f"{host} is unknown")

    with pytest.raises(Unreached, match=r"the host findes-ikke\.example cannot be found"):
        make(resolve=resolve).client.get("https://findes-ikke.example/")


def test_a_proxy_is_named_where_nothing_else_helps(
    make: MakeClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.by:3128")
    with pytest.raises(Unreached, match="HTTPS_PROXY is set, but proxies are not used"):
        make(resolve=lambda *_: []).client.get("https://by.example/")


def test_a_pause_between_requests(server: Server, make: MakeClient) -> None:
    server.routes["/x"] = Reply(b"hej")
    made = make(server.base, pause=5.0)
    made.client.get(f"{server.base}/x")
    assert made.waits == []
    made.client.get(f"{server.base}/x")
    assert len(made.waits) == 1
    assert 4.0 < made.waits[0] <= 5.0


def test_an_unchanged_answer(server: Server, make: MakeClient) -> None:
    server.routes["/x"] = Reply(status=304)
    answer = make(server.base).client.get(f"{server.base}/x", etag='"1"', modified="Mon, 1 Jan")
    assert (answer.status, answer.content) == (304, b"")
    assert server.headers[0]["if-none-match"] == '"1"'
    assert server.headers[0]["if-modified-since"] == "Mon, 1 Jan"


def test_unchanged_without_being_asked(server: Server, make: MakeClient) -> None:
    server.routes["/x"] = Reply(status=304)
    with pytest.raises(Refused, match="which was not asked"):
        make(server.base).client.get(f"{server.base}/x")


@pytest.mark.parametrize(
    "address",
    [
        "example.dk/x",
        "ftp://example.dk/",
        "file:///etc/passwd",
        "https://",
        "https://user:word@example.dk/",
        "https://example.dk:99999/",
        "https://exa mple.dk/",
        "https://example.dk/\r\nHost: x",
        "https://example.dk\\@10.0.0.1/",
        "https://example.dk/" + "x" * 5000,
    ],
)
def test_what_is_no_web_address(make: MakeClient, address: str) -> None:
    with pytest.raises(Usage):
        make().client.get(address)
