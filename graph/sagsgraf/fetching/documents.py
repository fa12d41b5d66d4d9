"""One document by its address: the JSON behind an agenda's page, the PDF behind a viewer."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

from sagsgraf.danish.text import slug
from sagsgraf.fetching import listing
from sagsgraf.fetching.addresses import Kind, Target, understand
from sagsgraf.fetching.cache import Cache, Kept
from sagsgraf.model import BadData

if TYPE_CHECKING:
    from sagsgraf.fetching.client import Answer, Client, Limits

Permit = Callable[[str], None]
"""Raises where an address is not to be fetched."""

# `/vis/pdf/…` may show the PDF in a frame whose address holds for some minutes only.
_FRAME: Final = re.compile(
    rb"""<(?:iframe|embed|object)\b
         [^<>]{0,800}?
         \b(?:src|data)=["'](?P<address>[^"'<>]{1,4000})["']""",
    re.VERBOSE | re.IGNORECASE,
)
_HEAD: Final = 200_000
"""Bytes in which a frame is looked for."""
_FILE_NAME: Final = re.compile(
    r"""filename\*=(?:UTF-8|utf-8)'[\w-]{0,20}'(?P<coded>[^;\s]{1,300})
      | filename="(?P<quoted>[^"]{1,300})"
      | filename=(?P<bare>[^;\s"]{1,300})""",
    re.VERBOSE,
)
_SUFFIX: Final = re.compile(r"\.[a-z0-9]{1,5}")
_SUFFIXES: Final = {
    "application/pdf": ".pdf",
    "application/json": ".json",
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/xml": ".xml",
    "text/xml": ".xml",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/zip": ".zip",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}


class Fetched(NamedTuple):
    """A document as it came."""

    content: bytes
    name: str
    """A file name for it, safe on every system."""
    address: str
    """Where it is: of an agenda's page, the address of the JSON behind it."""


def fetch_document(
    address: str,
    *,
    allow_private: bool = False,
    limits: Limits | None = None,
    cache: Cache | None = None,
    client: Client | None = None,
) -> Fetched:
    """Return one document.

    An address that was fetched before is only asked whether it has changed, where its server
    tells versions apart.

    Args:
        address: of a document, or of the page of one agenda of a FirstAgenda site.
        allow_private: whether the address may be on this machine or its network.
        limits: on bytes, time and redirects.
        cache: where answers are kept; by default the platform's folder.
        client: asks; by default one of its own.

    Raises:
        Usage: it is no web address, or that of a whole site.
        NoInput: there is nothing.
        BadData: what is there is not what the address says.
        Unavailable: it cannot be had, or is over a limit.
    """
    from sagsgraf.fetching.client import Client
    from sagsgraf.model import Usage

    target = understand(address)
    if target.kind is Kind.site:
        raise Usage(
            f"{address}: this is a whole site, not one document.",
            hint=f"Fetch its meetings first: sagsgraf fetch {target.base} -o FOLDER",
        )
    kept = cache or Cache()
    if client is not None:
        return _cached(client, target, kept)
    with Client([target.address], allow_private=allow_private, limits=limits) as own:
        return _cached(own, target, kept)


def _cached(client: Client, target: Target, cache: Cache) -> Fetched:
    """Return a document from the cache where its server says that it is unchanged."""
    from sagsgraf.fetching.client import Answer

    had = cache.get(target.address)
    etag, modified = (had[0].etag, had[0].modified) if had else ("", "")
    answer = get_document(client, target, etag=etag, modified=modified)
    if answer.status == 304:
        assert had is not None  # 304 answers a version that was told
        kept, content = had
        answer = Answer(kept.address, 200, content, kind=kept.kind, disposition=kept.disposition)
    elif answer.etag or answer.modified:
        import hashlib

        digest = hashlib.sha256(answer.content).hexdigest()
        kept = Kept(
            answer.address,
            answer.etag,
            answer.modified,
            answer.kind,
            answer.disposition,
            digest,
        )
        cache.put(target.address, kept, answer.content)
    return Fetched(answer.content, file_name(answer, target), target.address)


def get_document(
    client: Client,
    target: Target,
    *,
    etag: str = "",
    modified: str = "",
    permit: Permit | None = None,
) -> Answer:
    """Return the answer with a document: an agenda that is one, a PDF out of its viewer.

    Raises:
        BadData: it is no agenda; a viewer shows no PDF.
        SagsgrafError: it cannot be had.
    """
    if target.kind is Kind.agenda:
        answer = client.get(
            target.address,
            accept="application/json",
            etag=etag,
            modified=modified,
            permit=permit,
        )
        if answer.status != 304:
            listing.agenda(answer.content, target.id, target.address)
        return answer
    if "/vis/pdf/" in target.address.lower() or "/pdf/henteksternpdf" in target.address.lower():
        return get_pdf(client, target.address, etag=etag, modified=modified, permit=permit)
    return client.get(target.address, etag=etag, modified=modified, permit=permit)


def get_pdf(
    client: Client,
    address: str,
    *,
    etag: str = "",
    modified: str = "",
    permit: Permit | None = None,
) -> Answer:
    """Return the answer with a PDF, out of the page that shows it where there is one.

    Raises:
        BadData: there is no PDF.
        SagsgrafError: it cannot be had.
    """
    answer = client.get(address, etag=etag, modified=modified, permit=permit)
    if answer.status == 304 or _is_pdf(answer.content):
        return answer
    frame = _FRAME.search(answer.content[:_HEAD])
    if frame:
        shown = html.unescape(frame["address"].decode("utf-8", "replace"))
        inner = client.get(urljoin(answer.address, shown), permit=permit)
        if _is_pdf(inner.content):
            # The frame's address is another one each time: its version tells nothing.
            return replace(inner, address=address, etag="", modified="")
    raise BadData(f"{address}: the answer is no PDF ({answer.kind or 'of unknown type'}).")


def file_name(answer: Answer, target: Target) -> str:
    """Return a name for a document's file: the agenda's, the server's, or the address's."""
    if target.kind is Kind.agenda:
        agenda = listing.agenda(answer.content, target.id, target.address)
        return f"{listing.meeting_of(agenda, target.id).stem}.json"
    told = _FILE_NAME.search(answer.disposition)
    name = next(filter(None, told.groups()), "") if told else ""
    if not name:
        name = urlsplit(target.address).path.rstrip("/").rpartition("/")[2]
    name = unquote(name).replace("\\", "/").rpartition("/")[2]
    stem, dot, last = name.rpartition(".")
    suffix = f".{last.lower()}" if dot else ""
    if not _SUFFIX.fullmatch(suffix):
        stem, suffix = name, ""
    if _is_pdf(answer.content):
        suffix = ".pdf"
    elif not suffix or suffix in {".aspx", ".php", ".ashx", ".asp"}:
        suffix = _SUFFIXES.get(answer.kind, suffix)
    host = slug(urlsplit(target.address).hostname or "")
    return f"{slug(stem)[:100].strip('-') or host or 'document'}{suffix}"


def _is_pdf(content: bytes) -> bool:
    return b"%PDF-" in content[:1024]
