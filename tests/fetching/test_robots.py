"""``robots.txt``: what it forbids, and what happens where it cannot be had."""

from __future__ import annotations

import pytest

from sagsgraf.fetching.robots import Forbidden, Robots
from tests.fetching.conftest import MakeClient
from tests.fetching.town import Reply, Server


@pytest.mark.parametrize(
    "rules",
    [
        pytest.param("User-agent: *\nDisallow: /api/", id="everybody"),
        pytest.param("User-agent: sagsgraf\nDisallow: /\n\nUser-agent: *\nAllow: /", id="us"),
        pytest.param("\ufeffUser-agent: *\nDisallow: /", id="a mark before it"),
    ],
)
def test_forbidden(server: Server, make: MakeClient, rules: str) -> None:
    server.routes["/robots.txt"] = Reply(rules.encode())
    robots = Robots(make(server.base).client)
    with pytest.raises(Forbidden, match="forbids robots"):
        robots.permit(f"{server.base}/api/agenda/udvalgsliste")


@pytest.mark.parametrize(
    "reply",
    [
        pytest.param(Reply(b"User-agent: *\nDisallow: /admin/"), id="only elsewhere"),
        pytest.param(Reply(b"User-agent: other\nDisallow: /"), id="somebody else"),
        pytest.param(Reply(status=404), id="none"),
        pytest.param(Reply(status=403), id="not given, which is as none (RFC 9309, 2.3.1.3)"),
        pytest.param(Reply(b"<!doctype html><p>User-agent"), id="a page instead"),
        pytest.param(Reply(b"x", headers={"Content-Encoding": "zstd"}), id="unreadable"),
    ],
)
def test_allowed(server: Server, make: MakeClient, reply: Reply) -> None:
    server.routes["/robots.txt"] = reply
    robots = Robots(make(server.base).client)
    for _ in range(3):
        robots.permit(f"{server.base}/api/agenda/udvalgsliste")
    assert server.asked == ["/robots.txt"]


def test_a_site_that_fails_to_tell_allows_nothing(server: Server, make: MakeClient) -> None:
    server.routes["/robots.txt"] = Reply(status=500)
    with pytest.raises(Forbidden, match="HTTP 500"):
        Robots(make(server.base).client).permit(f"{server.base}/x")


def test_a_delay_becomes_the_pause(server: Server, make: MakeClient) -> None:
    server.routes["/robots.txt"] = Reply(b"User-agent: *\nCrawl-delay: 3\nDisallow:")
    made = make(server.base, pause=0.5)
    Robots(made.client).permit(f"{server.base}/x")
    assert made.client.pause == 3.0


def test_a_delay_of_hours_is_bounded(server: Server, make: MakeClient) -> None:
    server.routes["/robots.txt"] = Reply(b"User-agent: *\nCrawl-delay: 36000\nDisallow:")
    made = make(server.base)
    Robots(made.client).permit(f"{server.base}/x")
    assert made.client.pause == 30.0
