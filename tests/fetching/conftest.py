"""Sites on this machine, and clients that may ask them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from sagsgraf.fetching.client import Client, Limits
from tests.fetching.town import Server, Town, seven_meetings


@pytest.fixture
def server() -> Iterator[Server]:
    running = Server()
    yield running
    running.stop()


@pytest.fixture
def town(server: Server) -> Town:
    """Seven meetings of three bodies."""
    return seven_meetings(server)


@dataclass
class Patient:
    """A client that notes how long it would have waited."""

    client: Client
    waits: list[float]


MakeClient = Callable[..., Patient]


@pytest.fixture
def make() -> Iterator[MakeClient]:
    """Make clients that may reach a server on this machine."""
    made: list[Client] = []

    def call(*named: str, allow_private: bool = True, **wishes: Any) -> Patient:
        waits: list[float] = []
        limits = Limits(**wishes.pop("limits", {}))
        client = Client(
            named, allow_private=allow_private, limits=limits, sleep=waits.append, **wishes
        )
        made.append(client)
        return Patient(client, waits)

    yield call
    for client in made:
        client.close()
