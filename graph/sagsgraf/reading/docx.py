"""Word documents (DOCX): the text as Word prints it, with the numbers that Word counts itself.

Changes that somebody proposed in the document count as accepted: inserted words are read, deleted
ones are not. Headers and footers are no part of the text, because they repeat on every page; only
where the document itself begins without a date is the first page's header put before it.
"""

from __future__ import annotations

import re
from typing import Final

from sagsgraf.danish.dates import find_dates
from sagsgraf.model import BadData
from sagsgraf.reading.archive import Archive
from sagsgraf.reading.base import Reader, Rendered
from sagsgraf.reading.flow import Flow
from sagsgraf.reading.xml import parse

_ZIP: Final = b"PK\x03\x04"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ODT: Final = b"mimetypeapplication/vnd.oasis.opendocument.text"
_RELATED = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TOP: Final = 1_500
"""Characters in which a document's own opening names its date."""
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(?P<rest>wordprocessingml|officeDocument)/")
_STRICT_NAMES: Final = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": (
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    ),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    ),
}


def fits(content: bytes) -> bool:
    """Tell whether the bytes are a Word or OpenDocument text, or an older Office document."""
    if content.startswith(_OLE):
        return True
    if not content.startswith(_ZIP):
        return False
    return b"word/document" in content or _ODT in content[:200]


def read(content: bytes, name: str) -> Rendered:
    """Return the text of a document.

    Raises:
        BadData: it is of an older kind, encrypted, damaged, or larger than any minutes.
    """
    if content.startswith(_OLE):
        raise _old(content, name)
    archive = Archive(content, name)
    if _ODT in content[:200] or ("word/document.xml" not in archive and "content.xml" in archive):
        from sagsgraf.reading.odt import read_odt

        return read_odt(archive, name)
    return _read_word(archive, name)


def _old(content: bytes, name: str) -> BadData:
    if "EncryptedPackage".encode("utf-16-le") in content:
        return BadData(
            f"{name}: this is an encrypted Office document.",
            hint="Save it without a password.",
        )
    return BadData(
        f"{name}: this is an old Office document (.doc).",
        hint="Open it in Word or LibreOffice and save it as .docx.",
    )


def _read_word(archive: Archive, name: str) -> Rendered:
    from sagsgraf.reading.word import Word

    main = _main_part(archive, name)
    folder = main.rpartition("/")[0]
    related = _related(archive, name, main)
    word = Word(
        _root(archive, name, _part_of(related, "numbering", folder)),
        _root(archive, name, _part_of(related, "styles", folder)),
        {key: target for key, (_, target, external) in related.items() if external},
        _root(archive, name, _part_of(related, "footnotes", folder)),
        _root(archive, name, _part_of(related, "endnotes", folder)),
    )
    content = archive.read(main)
    if not content:
        raise BadData(f"{name}: there is no text in this document.", hint="Save it again.")
    flow = Flow()
    root = parse(_plain_names(content), name, main)
    word.write(flow, root)
    if not find_dates(flow.piece().text[:_TOP]):
        flow = _headed(word, archive, name, related, folder, flow)
    return flow.rendered("", word.notes())


def _headed(
    word: object,
    archive: Archive,
    name: str,
    related: dict[str, tuple[str, str, bool]],
    folder: str,
    flow: Flow,
) -> Flow:
    """Return the text below the first header that holds a date, where there is one."""
    from sagsgraf.reading.word import Word

    assert isinstance(word, Word)
    for kind, target, external in related.values():
        if kind != "header" or external:
            continue
        root = _root(archive, name, _resolved(folder, target))
        if root is None:
            continue
        top = Flow()
        word.write(top, root)
        if find_dates(top.piece().text):
            top.apart(2)
            top.embed(flow.piece())
            return top
    return flow


def _root(archive: Archive, name: str, part: str):  # type: ignore[no-untyped-def]
    content = archive.read(part) if part else b""
    return parse(_plain_names(content), name, part) if content else None


def _plain_names(content: bytes) -> bytes:
    """Return a part with the names of "strict" documents written as everybody else writes them."""
    if not _STRICT.search(content, 0, 4096):
        return content
    for strict, usual in _STRICT_NAMES.items():
        content = content.replace(strict, usual)
    return content


def _main_part(archive: Archive, name: str) -> str:
    """Return the name of the part that holds the text; Office 365 writes ``document2.xml``."""
    for kind, target, external in _relations(archive, name, "_rels/.rels").values():
        part = target.removeprefix("/")
        if kind == "officeDocument" and not external and part in archive:
            return part
    return "word/document.xml"


def _related(archive: Archive, name: str, part: str) -> dict[str, tuple[str, str, bool]]:
    folder, _, file = part.rpartition("/")
    return _relations(archive, name, f"{folder}/_rels/{file}.rels")


def _relations(archive: Archive, name: str, part: str) -> dict[str, tuple[str, str, bool]]:
    """Return the relations of a part: id to kind, target, and whether it lies outside."""
    content = archive.read(part)
    if not content:
        return {}
    return {
        one.get("Id", ""): (
            one.get("Type", "").rpartition("/")[2],
            one.get("Target", ""),
            one.get("TargetMode") == "External",
        )
        for one in parse(content, name, part).iter(_RELATED)
    }


def _part_of(related: dict[str, tuple[str, str, bool]], kind: str, folder: str) -> str:
    for one, target, external in related.values():
        if one == kind and not external:
            return _resolved(folder, target)
    return ""


def _resolved(folder: str, target: str) -> str:
    return target[1:] if target.startswith("/") else f"{folder}/{target}".lstrip("/")


READER = Reader(
    kind="docx",
    summary="Word document (DOCX), OpenDocument text (ODT)",
    suffixes=frozenset({".docx", ".docm", ".odt", ".doc"}),
    fits=fits,
    read=read,
    isolated=True,
)
