"""What a site lets robots fetch: its ``robots.txt`` (RFC 9309)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from sagsgraf.model import SagsgrafError, Unavailable

if TYPE_CHECKING:
    from urllib.robotparser import RobotFileParser

    from sagsgraf.fetching.client import Client

_NAME: Final = "sagsgraf"
_LONGEST: Final = 500 * 1024
"""Bytes of a ``robots.txt`` that must be read (RFC 9309, 2.5)."""
_SLOWEST: Final = 30.0
"""Seconds; a longer ``Crawl-delay`` is taken as this."""


class Forbidden(Unavailable):
    """A site's ``robots.txt`` forbids an address."""


class Robots:
    """The rules of the sites that one client visits, each fetched once.

    A site without rules allows everything, and so does one that does not give them (4xx); one
    that fails to tell them (5xx) allows nothing.
    """

    def __init__(self, client: Client) -> None:
        self._client = client
        self._rules: dict[str, RobotFileParser] = {}

    def permit(self, address: str) -> None:
        """Let an address pass.

        Raises:
            Forbidden: the rules forbid it, or could not be had.
        """
        parts = urlsplit(address)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._rules:
            self._rules[site] = self._fetched(site)
        if not self._rules[site].can_fetch(_NAME, address):
            raise Forbidden(
                f"{address}: {site}/robots.txt forbids robots to fetch this.",
                hint="If you have the owner's leave, say --ignore-robots.",
            )

    def _fetched(self, site: str) -> RobotFileParser:
        from urllib.robotparser import RobotFileParser

        rules = RobotFileParser()
        rules.parse(self._text(f"{site}/robots.txt").splitlines())
        delay = rules.crawl_delay(_NAME)
        if delay:
            self._client.pause = max(self._client.pause, min(float(delay), _SLOWEST))
        return rules

    def _text(self, address: str) -> str:
        from sagsgraf.fetching.client import NotThere, Refused, Unreached

        try:
            content = self._client.get(address, accept="text/plain").content
        except NotThere:
            return ""
        except Refused as error:
            if 400 <= error.status < 500:
                return ""
            raise
        except Unreached as error:
            if not error.status:
                raise
            raise Forbidden(
                f"{address}: cannot be had (HTTP {error.status}), so nothing is fetched.",
                hint="Try again later, or say --ignore-robots.",
            ) from error
        except SagsgrafError:
            # Larger than any rules, or packed oddly: no rules that could be read.
            return ""
        return content[:_LONGEST].decode("utf-8-sig", "replace")
