"""What an address stands for: a whole site, one agenda, or one file.

FirstAgenda Publication serves a page application, and a JSON interface beside it:

``/api/agenda/udvalgsliste``
    every body, with its meetings;
``/api/agenda/dagsorden/{id}``
    one meeting's agenda or minutes;
``/vis?id={id}``
    the page that shows them to people;
``/vis/pdf/dagsorden/{id}``, ``/vis/pdf/dagsordenpunkt/{id}``, ``/vis/pdf/bilag/{id}``
    the meeting, an item or a paper as PDF.

Letters may be large or small in all of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from urllib.parse import parse_qs, quote, urlsplit, urlunsplit

from sagsgraf.model import Usage

ZERO: Final = "00000000-0000-0000-0000-000000000000"
"""The id that stands for none."""

_LONGEST: Final = 4000
_BAD = re.compile(r"[\x00-\x20\x7f\\]")
_AGENDA = re.compile(
    r"""^(?P<prefix>.{0,200}?)
        /api/agenda/dagsorden/
        (?P<id>[\w-]{1,64})/?$""",
    re.VERBOSE | re.IGNORECASE,
)
_PAGE = re.compile(r"^(?P<prefix>.{0,200}?)/vis/?$", re.IGNORECASE)
_LIST = re.compile(
    r"^(?P<prefix>.{0,200}?)/api(?:/agenda(?:/(?:udvalgsliste|soeg))?)?/?$", re.IGNORECASE
)
_ID = re.compile(r"[\w-]{1,64}")


class Kind(StrEnum):
    """What an address stands for."""

    site = "site"
    agenda = "agenda"
    file = "file"


@dataclass(frozen=True, slots=True)
class Target:
    """An address as it was understood."""

    kind: Kind
    address: str
    """Where to get it: of an agenda's page, the JSON behind it; of a site, its front page."""
    base: str
    """The site's address without a slash at its end; empty for a file."""
    id: str = ""
    """An agenda's id."""


def understand(address: str) -> Target:
    """Tell what an address stands for.

    >>> understand("https://dagsordener.example.dk").kind.value
    'site'
    >>> understand("https://dagsordener.example.dk/vis?id=ab-12&punktid=3").address
    'https://dagsordener.example.dk/api/agenda/dagsorden/ab-12'
    >>> understand("https://example.dk/referater/2024-05-06.pdf").kind.value
    'file'

    Raises:
        Usage: it is no web address, or one with a password in it.
    """
    checked = check(address)
    parts = urlsplit(checked)
    root = f"{parts.scheme}://{parts.netloc}"
    asked = parse_qs(parts.query)
    given = next((value[0] for key, value in asked.items() if key.lower() == "id"), "")
    if agenda := _AGENDA.match(parts.path):
        base = root + agenda["prefix"]
        return Target(Kind.agenda, agenda_address(base, agenda["id"]), base, agenda["id"])
    if page := _PAGE.match(parts.path):
        base = root + page["prefix"]
        if _ID.fullmatch(given):
            return Target(Kind.agenda, agenda_address(base, given), base, given)
        return Target(Kind.site, f"{base}/", base)
    if listed := _LIST.match(parts.path):
        base = root + listed["prefix"]
        return Target(Kind.site, f"{base}/", base)
    if parts.path in {"", "/"} and not given:
        return Target(Kind.site, f"{root}/", root)
    return Target(Kind.file, checked, "")


def is_address(text: str) -> bool:
    """Tell whether a text is a web address rather than a path.

    >>> is_address("HTTPS://example.dk/x.pdf"), is_address("minutes/x.pdf"), is_address("http.txt")
    (True, False, False)
    """
    return text[:8].lower().startswith(("http://", "https://"))


def check(address: str) -> str:
    """Return an address without what follows ``#``.

    Raises:
        Usage: it is no web address, or one with a password in it.
    """
    text = address.strip()
    shown = text[:100]
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise Usage(f"{shown}: this is no web address ({error}).") from error
    if parts.scheme.lower() not in {"http", "https"}:
        hint = "" if "://" in text else f"Write the whole address: https://{shown}"
        raise Usage(f"{shown}: only http and https addresses are fetched.", hint=hint)
    if not host or _BAD.search(text) or len(text) > _LONGEST:
        raise Usage(f"{shown}: this is no web address.", hint="Write it as the browser shows it.")
    if "@" in parts.netloc:
        raise Usage(
            f"{parts.scheme}://{host}: an address with a name or password in it is not fetched.",
            hint="Leave out what stands before the @.",
        )
    return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), parts.path, parts.query, ""))


def origin(address: str) -> tuple[str, int]:
    """Return an address's host and port.

    >>> origin("https://example.dk/x"), origin("http://example.dk:8080/x")
    (('example.dk', 443), ('example.dk', 8080))
    """
    parts = urlsplit(address)
    port = parts.port or (443 if parts.scheme.lower() == "https" else 80)
    return (parts.hostname or "").lower(), port


def list_address(base: str) -> str:
    """Return where a site lists its bodies and their meetings."""
    return f"{base}/api/agenda/udvalgsliste"


def search_address(base: str, year: int, start: int, limit: int) -> str:
    """Return where a site lists the meetings of a year, from one place in that list on."""
    return (
        f"{base}/api/agenda/soeg/?request.kriterie.udvalgId=&request.kriterie.moedeDato={year}"
        f"&request.paging.startIndex={start}&request.paging.limit={limit}"
    )


def agenda_address(base: str, meeting: str) -> str:
    """Return where a site serves one meeting's agenda or minutes."""
    return f"{base}/api/agenda/dagsorden/{quote(meeting, safe='')}"


def paper_address(base: str, paper: str) -> str:
    """Return where a site serves a paper as PDF, without the page that shows it in a frame."""
    return f"{base}/Vis/Pdf/bilag/{quote(paper, safe='')}?redirectDirectlyToPdf=true"
