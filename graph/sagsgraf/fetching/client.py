"""Getting what an address gives: safely, politely, and within limits.

Safely: only http and https, only machines of the open net (`guard`), redirects followed one by
one, bytes counted after unpacking, everything within a time. Politely: one connection, our name
in every request, a pause between requests, ``Retry-After`` honoured, few tries.
"""

from __future__ import annotations

import email.utils
import ipaddress
import os
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from types import TracebackType
from typing import Final
from urllib.parse import urljoin

import httpcore
import httpx

from sagsgraf.fetching import addresses, guard
from sagsgraf.fetching.unpacking import ACCEPTED, NotUnpacked, TooLarge, Unpacker
from sagsgraf.model import BadData, NoInput, SagsgrafError, Unavailable, Usage
from sagsgraf.version import __version__

AGENT: Final = f"sagsgraf/{__version__} (+https://w3id.org/sagsgraf/)"
"""How we name ourselves to servers."""

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_BUSY = frozenset({408, 425, 429, 500, 502, 503, 504})
_GONE = frozenset({404, 410})
_MEBI: Final = 1 << 20
_BACKOFF: Final = 0.5
"""Seconds before the second try; doubled for each that follows."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of everything."""

    size: int = 64 * _MEBI
    """Bytes of an answer, unpacked."""
    seconds: float = 120.0
    """For an answer with all of its redirects, waiting for other tries not counted."""
    silence: float = 30.0
    """Seconds in which nothing comes."""
    connect: float = 10.0
    """Seconds until somebody answers."""
    redirects: int = 5
    tries: int = 4
    wait: float = 60.0
    """Longest that a server may ask us to wait, in seconds."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server gave."""

    address: str
    """Where it came from in the end."""
    status: int
    """200, or 304 where it has not changed."""
    content: bytes
    kind: str = ""
    """Its media type, in small letters and without parameters."""
    etag: str = ""
    modified: str = ""
    """``Last-Modified``, as given."""
    disposition: str = ""
    """``Content-Disposition``, as given."""


class NotThere(NoInput):
    """The server has nothing at that address (404, 410)."""

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


class Refused(Unavailable):
    """The server does not give it: a status that trying again would not change."""

    def __init__(self, message: str, status: int, *, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.status = status


class Unreached(Unavailable):
    """The server does not answer as it should, however often it is asked."""

    def __init__(self, message: str, status: int = 0, *, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.status = status


class AskedToWait(Unreached):
    """The server wants a longer rest than we wait for."""


class _Later(Exception):
    """Something that may be better at the next try."""

    def __init__(self, what: str, status: int = 0, wait: float | None = None) -> None:
        super().__init__(what)
        self.status = status
        self.wait = wait


class Client:
    """Gets addresses, one after another, over one connection.

    Attributes:
        pause: seconds between two requests.
    """

    def __init__(
        self,
        named: Iterable[str] = (),
        *,
        allow_private: bool = False,
        limits: Limits | None = None,
        pause: float = 0.0,
        sleep: Callable[[float], None] = time.sleep,
        resolve: guard.Resolve = guard.resolve,
        dial: guard.Dial = guard.dial,
    ) -> None:
        """Make a client.

        Args:
            named: the addresses that a person named.
            allow_private: whether these, and no others, may be on this machine or its network,
                also where a name leads there; an address in figures, or ``localhost``, may.
            limits: how much of everything.
            pause: seconds between two requests.
            sleep: waits.
            resolve: finds the addresses of a host.
            dial: connects to an address.
        """
        self.limits = limits or Limits()
        self.pause = pause
        self._sleep = sleep
        self._last = float("-inf")
        # Who writes 127.0.0.1 or 10.0.0.7 means that machine; a name may hide it.
        trusted = _trusted(one for one in named if allow_private or _is_plainly_near(one))
        self._guard = guard.Guarded(trusted, resolve, dial)
        self._http = httpx.Client(
            transport=_Transport(self._guard),
            headers={"User-Agent": AGENT, "Accept-Encoding": ACCEPTED, "Accept-Language": "da"},
            timeout=httpx.Timeout(self.limits.silence, connect=self.limits.connect),
            trust_env=False,
            follow_redirects=False,
        )

    def __enter__(self) -> Client:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection."""
        self._http.close()

    def get(
        self,
        address: str,
        *,
        accept: str = "*/*",
        etag: str = "",
        modified: str = "",
        permit: Callable[[str], None] | None = None,
    ) -> Answer:
        """Return what an address gives.

        Args:
            address: http or https.
            accept: media types wanted.
            etag: of the copy that we have; the answer may be 304 then.
            modified: when that copy was last changed, as the server told.
            permit: called with the address and each that it sends us on to; raises to stop.

        Raises:
            Usage: it is no web address.
            NotThere: there is nothing.
            Refused: it is not given, or sends us where we do not go.
            Unreached: nobody answers, not in time, or not as they should.
            AskedToWait: the server asks us to wait too long.
            BadData: it cannot be unpacked.
            Unavailable: it is larger than the limit.
        """
        first = addresses.check(address)
        headers = {"Accept": accept}
        if etag:
            headers["If-None-Match"] = etag
        if modified:
            headers["If-Modified-Since"] = modified
        for attempt in range(1, self.limits.tries + 1):
            try:
                answer = self._follow(first, headers, permit)
            except _Later as later:
                self._wait(first, later, attempt)
                continue
            if answer.status == 304 and not (etag or modified):
                raise Refused(f"{first}: said to be unchanged, which was not asked.", 304)
            return answer
        raise AssertionError("the last try raises")  # pragma: no cover

    def _wait(self, address: str, later: _Later, attempt: int) -> None:
        """Wait for the next try.

        Raises:
            AskedToWait: the server wants more patience than we have.
            Unreached: it was the last try.
        """
        if later.wait is not None and later.wait > self.limits.wait:
            raise AskedToWait(
                f"{address}: the server asks us to wait {later.wait:.0f} seconds ({later}).",
                later.status,
                hint="Try again then; what was fetched is kept.",
            ) from later
        if attempt == self.limits.tries:
            tries = f"{attempt} times" if attempt > 1 else "once"
            raise Unreached(
                f"{address}: {later}; asked {tries}.", later.status, hint=_proxy_hint()
            ) from later
        backoff = _BACKOFF * 2 ** (attempt - 1)
        self._sleep(backoff if later.wait is None else max(later.wait, self.pause))

    def _follow(
        self, first: str, headers: dict[str, str], permit: Callable[[str], None] | None
    ) -> Answer:
        """Return what an address gives, after its redirects."""
        if permit:
            permit(first)
        self._rest()
        self._guard.until = time.monotonic() + self.limits.seconds
        address = first
        try:
            for _ in range(self.limits.redirects + 1):
                answer = self._hop(address, headers, first)
                if isinstance(answer, Answer):
                    return answer
                address = answer
                if permit:
                    permit(address)
        finally:
            self._last = time.monotonic()
        raise Refused(f"{first}: sends us on more than {self.limits.redirects} times.", 302)

    def _rest(self) -> None:
        """Wait until the pause since the request before is over."""
        left = self._last + self.pause - time.monotonic()
        if left > 0:
            self._sleep(left)

    def _hop(self, address: str, headers: dict[str, str], first: str) -> Answer | str:
        """Return what one address gives, or the address that it sends us on to."""
        try:
            request = self._http.build_request("GET", address, headers=headers)
            response = self._http.send(request, stream=True)
            try:
                return self._read(response, address, first)
            finally:
                response.close()
        except guard.Blocked as blocked:
            raise _blocked(blocked, address, first) from blocked
        except guard.Unknown as unknown:
            host = addresses.origin(address)[0]
            raise Unreached(
                f"{first}: the host {host} cannot be found.",
                hint=_proxy_hint() or "Check how it is spelt, and that you are online.",
            ) from unknown
        except (httpx.TimeoutException, httpcore.TimeoutException) as error:
            raise _Later("no answer in time") from error
        except httpx.RemoteProtocolError as error:
            # The transport is ours, so this is no trouble of the connection: the library could
            # not read where the server sends us on to.
            raise Refused(f"{first}: sends us on to no web address ({error}).", 302) from error
        except httpx.InvalidURL as error:
            raise Usage(f"{address[:100]}: this is no web address ({error}).") from error
        except (httpx.HTTPError, httpcore.NetworkError, httpcore.ProtocolError) as error:
            if "CERTIFICATE_VERIFY_FAILED" in str(error):
                raise Refused(f"{address}: its certificate does not hold ({error}).", 0) from error
            raise _Later(f"the connection failed ({str(error) or type(error).__name__})") from error

    def _read(self, response: httpx.Response, address: str, first: str) -> Answer | str:
        """Return an answer's content, or the address that it sends us on to."""
        status = response.status_code
        if status in _REDIRECTS and "location" in response.headers:
            return _sent_on(response.headers["location"], address, first)
        if status in _BUSY:
            wait = _retry_after(response.headers.get("retry-after", ""))
            raise _Later(f"HTTP {status}", status, wait)
        if status in _GONE:
            raise NotThere(f"{first}: there is nothing at this address (HTTP {status}).", status)
        if status not in {200, 203, 304}:
            hint = "It may ask for a login." if status in {401, 403} else ""
            raise Refused(f"{first}: not given (HTTP {status}).", status, hint=hint)
        content = b"" if status == 304 else self._body(response, first)
        return Answer(
            address=address,
            status=304 if status == 304 else 200,
            content=content,
            kind=response.headers.get("content-type", "").partition(";")[0].strip().lower(),
            etag=response.headers.get("etag", "")[:1000],
            modified=response.headers.get("last-modified", "")[:100],
            disposition=response.headers.get("content-disposition", "")[:1000],
        )

    def _body(self, response: httpx.Response, first: str) -> bytes:
        limit = self.limits.size
        told = response.headers.get("content-length", "")
        try:
            if told.isascii() and told.isdigit() and int(told[:20]) > limit:
                raise TooLarge
            unpacker = Unpacker(response.headers.get("content-encoding", ""), limit)
            for piece in response.iter_raw():
                unpacker.feed(piece)
            return unpacker.finish()
        except TooLarge as error:
            raise Unavailable(
                f"{first}: larger than {limit / _MEBI:.4g} MiB, so it was not fetched."
            ) from error
        except NotUnpacked as error:
            raise BadData(f"{first}: {error}.") from error


class _Transport(httpx.BaseTransport):
    """Hands requests to one connection of `httpcore`, opened by our guard."""

    def __init__(self, backend: guard.Guarded) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(),
            max_connections=1,
            keepalive_expiry=30.0,
            network_backend=backend,
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response = self._pool.handle_request(
            httpcore.Request(
                method=request.method,
                url=httpcore.URL(
                    scheme=request.url.raw_scheme,
                    host=request.url.raw_host,
                    port=request.url.port,
                    target=request.url.raw_path,
                ),
                headers=request.headers.raw,
                extensions=request.extensions,
            )
        )
        return httpx.Response(
            response.status,
            headers=response.headers,
            stream=_Stream(response),
            extensions=response.extensions,
        )

    def close(self) -> None:
        self._pool.close()


class _Stream(httpx.SyncByteStream):
    """The body of a response of `httpcore`."""

    def __init__(self, response: httpcore.Response) -> None:
        self._response = response

    def __iter__(self) -> Iterator[bytes]:
        yield from self._response.iter_stream()

    def close(self) -> None:
        self._response.close()


def _is_plainly_near(address: str) -> bool:
    """Tell whether an address names this machine, or one of its network, in so many words."""
    host, _ = addresses.origin(address)
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        number = ipaddress.ip_address(host)
    except ValueError:
        return False
    near = number.is_loopback or number.is_private
    return near and not (number.is_link_local or number.is_unspecified or number.is_reserved)


def _trusted(named: Iterable[str]) -> frozenset[tuple[str, int]]:
    """Return the hosts and ports of addresses; of one without TLS, also the same with TLS."""
    found = {addresses.origin(address) for address in named}
    return frozenset(found | {(host, 443) for host, port in found if port == 80})


def _sent_on(location: str, address: str, first: str) -> str:
    """Return the address that a redirect names."""
    try:
        return addresses.check(urljoin(address, location))
    except (Usage, ValueError) as error:
        raise Refused(
            f"{first}: sends us on to {location[:100]!r}, where we do not go.", 302
        ) from error


def _blocked(blocked: guard.Blocked, address: str, first: str) -> SagsgrafError:
    """Return the error for a machine that may not be reached."""
    is_named = addresses.origin(address) == addresses.origin(first)
    if is_named:
        return Refused(
            f"{first}: {blocked}; nothing was fetched.",
            0,
            hint="If you mean that machine, say --allow-private.",
        )
    return Refused(f"{first}: sends us on to {address[:200]}; {blocked}. Nothing was fetched.", 302)


def _retry_after(told: str) -> float | None:
    """Return the seconds that a server asks us to wait; it tells them, or a date."""
    told = told.strip()
    if told.isascii() and told.isdigit():
        return float(told[:9])
    try:
        when = email.utils.parsedate_to_datetime(told)
    except (ValueError, IndexError):
        return None
    if when.tzinfo is None:
        when = when.replace(tzinfo=UTC)
    return max(0.0, (when - datetime.now(UTC)).total_seconds())


def _proxy_hint() -> str:
    """Return a hint where the system has a proxy, which we do not use."""
    for name in ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        if os.environ.get(name):
            return f"{name} is set, but proxies are not used."
    return ""
