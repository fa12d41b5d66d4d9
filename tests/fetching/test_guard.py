"""Which addresses may be reached."""

from __future__ import annotations

import httpcore
import pytest

from sagsgraf.fetching.guard import Blocked, Guarded, Unknown, why_not

PRIVATE = [
    pytest.param("127.0.0.1", id="loopback"),
    pytest.param("127.255.255.254", id="all of 127/8 is loopback"),
    pytest.param("0.0.0.0", id="this machine, on Linux"),
    pytest.param("0.1.2.3", id="this network"),
    pytest.param("10.1.2.3", id="private, 10/8"),
    pytest.param("172.16.0.1", id="private, 172.16/12"),
    pytest.param("172.31.255.255", id="private, its end"),
    pytest.param("192.168.1.1", id="private, 192.168/16"),
    pytest.param("169.254.169.254", id="link-local: clouds tell secrets there"),
    pytest.param("100.64.0.1", id="carrier's NAT"),
    pytest.param("100.127.255.255", id="carrier's NAT, its end"),
    pytest.param("192.0.0.1", id="protocol assignments"),
    pytest.param("192.0.2.1", id="documentation"),
    pytest.param("198.18.0.1", id="benchmarks"),
    pytest.param("224.0.0.1", id="multicast"),
    pytest.param("239.255.255.250", id="multicast, of the site"),
    pytest.param("240.0.0.1", id="reserved"),
    pytest.param("255.255.255.255", id="broadcast"),
    pytest.param("::", id="this machine, IPv6"),
    pytest.param("::1", id="loopback, IPv6"),
    pytest.param("::7f00:1", id="IPv4-compatible loopback"),
    pytest.param("::ffff:127.0.0.1", id="IPv4-mapped loopback"),
    pytest.param("::ffff:10.0.0.1", id="IPv4-mapped private"),
    pytest.param("::ffff:169.254.169.254", id="IPv4-mapped link-local"),
    pytest.param("64:ff9b::7f00:1", id="loopback through NAT64"),
    pytest.param("64:ff9b::a00:1", id="private through NAT64"),
    pytest.param("64:ff9b:1::1", id="local NAT64"),
    pytest.param("2002:7f00:1::", id="loopback through 6to4"),
    pytest.param("2002:a00:1::", id="private through 6to4"),
    pytest.param("2001:0:5db8:d822:0:0:80ff:fffe", id="loopback through Teredo"),
    pytest.param("fe80::1", id="link-local, IPv6"),
    pytest.param("fe80::1%eth0", id="link-local with its zone"),
    pytest.param("fc00::1", id="unique local"),
    pytest.param("fd12:3456::1", id="unique local, as networks have them"),
    pytest.param("fec0::1", id="site-local"),
    pytest.param("ff02::1", id="multicast, IPv6"),
    pytest.param("2001:db8::1", id="documentation, IPv6"),
    pytest.param("100::1", id="discarded"),
    pytest.param("localhost", id="a name is no address"),
]
PUBLIC = [
    pytest.param("93.184.215.14", id="IPv4"),
    pytest.param("172.32.0.1", id="just after 172.16/12"),
    pytest.param("100.128.0.1", id="just after the carriers' NAT"),
    pytest.param("2606:2800:21f:cb07:6820:80da:af6b:8b2c", id="IPv6"),
    pytest.param("::ffff:93.184.215.14", id="IPv4-mapped"),
    pytest.param("64:ff9b::5db8:d70e", id="NAT64, on a network without IPv4"),
]


@pytest.mark.parametrize("address", PRIVATE)
def test_no_address_of_the_open_net(address: str) -> None:
    assert why_not(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_an_address_of_the_open_net(address: str) -> None:
    assert why_not(address) == ""


class Dialled:
    """Notes whom it was to connect to, and does not."""

    def __init__(self, *, fails: frozenset[str] = frozenset()) -> None:
        self.to: list[str] = []
        self._fails = fails

    def __call__(self, address: str, port: int, _: float | None) -> httpcore.NetworkStream:
        self.to.append(f"{address} {port}")
        if address in self._fails:
            raise httpcore.ConnectError("refused")
        return httpcore.MockStream([])


def test_the_connection_goes_to_the_address_that_was_judged() -> None:
    dialled, asked = Dialled(), []

    def resolve(host: str, _: int) -> list[str]:
        asked.append(host)
        return ["93.184.215.14"] if len(asked) == 1 else ["127.0.0.1"]

    Guarded(frozenset(), resolve, dialled).connect_tcp("by.example", 443)
    assert (dialled.to, asked) == (["93.184.215.14 443"], ["by.example"])


def test_one_bad_address_among_good_ones_blocks() -> None:
    dialled = Dialled()
    guard = Guarded(frozenset(), lambda *_: ["93.184.215.14", "10.0.0.5"], dialled)
    with pytest.raises(Blocked, match=r"by\.example is 10\.0\.0\.5, a private address"):
        guard.connect_tcp("by.example", 443)
    assert dialled.to == []


def test_a_host_that_was_named_may_be_private_at_its_port_only() -> None:
    dialled = Dialled()
    guard = Guarded(frozenset({("intra.by", 8080)}), lambda *_: ["10.0.0.5"], dialled)
    guard.connect_tcp("Intra.BY", 8080)
    with pytest.raises(Blocked):
        guard.connect_tcp("intra.by", 6379)
    with pytest.raises(Blocked):
        guard.connect_tcp("other.by", 8080)
    assert dialled.to == ["10.0.0.5 8080"]


def test_the_next_address_where_one_does_not_answer() -> None:
    dialled = Dialled(fails=frozenset({"93.184.215.14"}))
    guard = Guarded(frozenset(), lambda *_: ["93.184.215.14", "93.184.215.15"], dialled)
    guard.connect_tcp("by.example", 80)
    assert dialled.to == ["93.184.215.14 80", "93.184.215.15 80"]


def test_a_host_without_address() -> None:
    with pytest.raises(Unknown):
        Guarded(frozenset(), lambda *_: []).connect_tcp("by.example", 80)


def test_no_step_after_the_time_is_over() -> None:
    guard = Guarded(frozenset(), lambda *_: ["93.184.215.14"], Dialled())
    stream = guard.connect_tcp("by.example", 80)
    guard.until = 0.0
    with pytest.raises(httpcore.ReadTimeout):
        stream.read(1)
    with pytest.raises(httpcore.WriteTimeout):
        stream.write(b"x")
    with pytest.raises(httpcore.ConnectTimeout):
        guard.connect_tcp("by.example", 80)
