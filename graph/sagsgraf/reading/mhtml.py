"""A page that a browser saved with its pictures in one file (MHTML): the page in it."""

from __future__ import annotations

from typing import Final

from sagsgraf.model import BadData

_MOST_PARTS: Final = 5_000
_MOST_BOUNDARIES: Final = 40


def page_in(content: bytes, name: str) -> bytes:
    """Return the first page in the file.

    Raises:
        BadData: there is none, or the file is built as no browser builds one.
    """
    from email import message_from_bytes

    if content.lower().count(b"boundary=") > _MOST_BOUNDARIES:
        raise BadData(f"{name}: this saved page holds too many parts inside one another.")
    message = message_from_bytes(content)
    for count, part in enumerate(message.walk()):
        if count > _MOST_PARTS:
            break
        if part.get_content_type() not in {"text/html", "application/xhtml+xml"}:
            continue
        page = part.get_payload(decode=True)
        if isinstance(page, bytes) and page.strip():
            return _in_unicode(page, part.get_content_charset())
    raise BadData(
        f"{name}: there is no page in this saved page (MHTML).",
        hint="Save it again as Webpage, HTML only.",
    )


def _in_unicode(page: bytes, charset: str | None) -> bytes:
    """Return a page in UTF-8 where its part says that it is in another western encoding."""
    if charset in {"utf-16", "utf-16le", "utf-16be"}:
        return page.decode(charset, "replace").encode()
    return page
