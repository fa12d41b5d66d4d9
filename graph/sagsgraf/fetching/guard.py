"""Which machines may be reached: none that only this machine or its network can see.

A page on the open net may send us on to ``http://169.254.169.254/`` or to a name that stands for
``10.0.0.5``, and an answer from there would end in a folder that somebody publishes. So every
host is resolved here, all of its addresses are judged, and the connection goes to an address that
was judged: a name that changes its meaning between the two (DNS rebinding) gains nothing.
"""

from __future__ import annotations

import ipaddress
import socket
import ssl
import time
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

import httpcore

Resolve = Callable[[str, int], Sequence[str]]
"""Returns the addresses of a host; raises `OSError` where it has none."""
Dial = Callable[[str, int, float | None], httpcore.NetworkStream]
"""Connects to an address and port within some seconds."""

_NAT64: Final = ipaddress.ip_network("64:ff9b::/96")
_NOT_PUBLIC: Final = tuple(
    ipaddress.ip_network(network)
    for network in (
        "0.0.0.0/8",  # this network (RFC 1122)
        "100.64.0.0/10",  # shared by carriers (CGNAT, RFC 6598)
        "192.0.0.0/24",  # protocol assignments (RFC 6890)
        "192.88.99.0/24",  # relays of 6to4 (RFC 7526)
        "198.18.0.0/15",  # benchmarks (RFC 2544)
        "::/96",  # IPv4-compatible (RFC 4291)
        "64:ff9b:1::/48",  # local translation (RFC 8215)
        "100::/64",  # discarded (RFC 6666)
        "fec0::/10",  # site-local (RFC 3879)
    )
)

_Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class Blocked(Exception):
    """A host stands for an address that may not be reached."""

    def __init__(self, host: str, address: str, why: str) -> None:
        super().__init__(f"{host} is {address}, {why}")
        self.host = host
        self.address = address
        self.why = why
        """What kind of address it is, with its article."""


class Unknown(Exception):
    """A host has no address."""


def why_not(address: str) -> str:
    """Return what kind of address it is if it is none of the open net, else nothing.

    >>> why_not("127.0.0.1"), why_not("::ffff:10.0.0.1"), why_not("93.184.215.14")
    ('a loopback address', 'a private address', '')
    """
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return "no address"
    return next((why for one in _meant(found) if (why := _kind(one))), "")


def _meant(address: _Address) -> tuple[_Address, ...]:
    """Return the addresses that an address leads to: IPv6 can carry an IPv4 address inside."""
    if isinstance(address, ipaddress.IPv4Address):
        return (address,)
    if address.ipv4_mapped:
        return (address.ipv4_mapped,)
    if address in _NAT64:
        # A network without IPv4 gives every IPv4 host such an address: only the host counts.
        return (ipaddress.IPv4Address(int(address) & 0xFFFFFFFF),)
    if address.sixtofour:
        return (address, address.sixtofour)
    if address.teredo:
        return (address, *address.teredo)
    return (address,)


def _kind(address: _Address) -> str:
    """Return what kind of address it is, if it is none of the open net."""
    kinds = (
        (address.is_unspecified, "the address of no machine"),
        (address.is_loopback, "a loopback address"),
        (address.is_link_local, "a link-local address"),
        (address.is_multicast, "a multicast address"),
        (any(address in network for network in _NOT_PUBLIC), "an address of no public machine"),
        (address.is_private, "a private address"),
        (address.is_reserved or not address.is_global, "an address of no public machine"),
    )
    return next((words for applies, words in kinds if applies), "")


def resolve(host: str, port: int) -> Sequence[str]:
    """Return the addresses of a host, as the system finds them, each once."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def dial(address: str, port: int, timeout: float | None) -> httpcore.NetworkStream:
    """Connect to an address."""
    return httpcore.SyncBackend().connect_tcp(address, port, timeout)


class Guarded(httpcore.NetworkBackend):
    """Opens connections for the HTTP library: judges, connects, and keeps the time.

    Attributes:
        until: when everything must be done, in seconds of the monotonic clock. It holds for the
            whole of an answer, so that a server that sends one byte now and then gains nothing.
    """

    def __init__(
        self,
        trusted: frozenset[tuple[str, int]],
        resolve: Resolve = resolve,
        dial: Dial = dial,
    ) -> None:
        self._trusted = trusted
        self._resolve = resolve
        self._dial = dial
        self.until = float("inf")

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,  # noqa: ARG002 - the library's signature
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,  # noqa: ARG002 - as above
    ) -> httpcore.NetworkStream:
        """Connect to a host that may be reached.

        Raises:
            Blocked: one of its addresses may not be.
            Unknown: it has no address.
            httpcore.ConnectError: nobody answers there.
            httpcore.ConnectTimeout: not in time.
        """
        addresses = self._addresses(host, port)
        for number, address in enumerate(addresses, start=1):
            try:
                stream = self._dial(address, port, self.left(timeout, httpcore.ConnectTimeout))
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if number == len(addresses):
                    raise
            else:
                return _Timed(stream, self)
        raise Unknown(host)

    def _addresses(self, host: str, port: int) -> Sequence[str]:
        try:
            addresses = self._resolve(host, port)
        except (OSError, UnicodeError) as error:
            raise Unknown(host) from error
        if (host.lower(), port) not in self._trusted:
            for address in addresses:
                if why := why_not(address):
                    raise Blocked(host, address, why)
        return addresses

    def left(self, timeout: float | None, error: type[httpcore.TimeoutException]) -> float:
        """Return how long one step may take.

        Raises:
            httpcore.TimeoutException: the time is over.
        """
        rest = self.until - time.monotonic()
        if rest <= 0:
            raise error("the time is over")
        return rest if timeout is None else min(rest, timeout)


class _Timed(httpcore.NetworkStream):
    """A connection whose every step ends in time."""

    def __init__(self, stream: httpcore.NetworkStream, guard: Guarded) -> None:
        self._stream = stream
        self._guard = guard

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._guard.left(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._guard.left(timeout, httpcore.WriteTimeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        # The name goes into the handshake and is what the certificate is held against; only
        # the connection went to the address.
        left = self._guard.left(timeout, httpcore.ConnectTimeout)
        return _Timed(self._stream.start_tls(ssl_context, server_hostname, left), self._guard)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
