"""Zip archives: each document inside is one of its own, and nothing inside is trusted.

A member is named ``archive.zip!/folder/name``; archives inside an archive are opened once more
and not again. Nothing is ever unpacked to disk: members are read into memory, one at a time,
within limits on their number, size and ratio.
"""

from __future__ import annotations

import io
import re
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Final

from sagsgraf.model import BadData, NoInput, SagsgrafError
from sagsgraf.reading import MAX_BYTES

INSIDE: Final = "!/"
"""Stands between an archive and the name of a member."""
MAX_ENTRIES: Final = 10_000
MAX_TOTAL: Final = 1024 * 1024 * 1024
"""Bytes that all members may come to; a year of a large municipality's minutes is 100 MB."""
MAX_RATIO: Final = 200
"""How many times larger a member may be than what is stored of it; minutes shrink to a tenth,
and JSON full of repeated names to a fortieth."""
_ALWAYS_FINE: Final = 1024 * 1024
"""Below so many bytes a member may shrink as it likes."""
_ENTRY_BYTES: Final = 512
"""Bytes of the list of members for each, generously: 46 and a name."""

_MAGIC: Final = (b"PK\x03\x04", b"PK\x05\x06")
# In files that are documents and only packed as archives are: Office and OpenDocument.
_DOCUMENTS: Final = frozenset({"[Content_Types].xml", "mimetype", "META-INF/manifest.xml"})
_ABSOLUTE: Final = re.compile(r"/|[A-Za-z]:")
_UTF8_NAME: Final = 0x800
_ENCRYPTED: Final = 0x1


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive, or what it is refused for."""

    name: str
    """With its folders, ``/`` between them; ``inner.zip!/name`` in an archive in the archive."""
    info: zipfile.ZipInfo
    refusal: SagsgrafError | None = None


def looks_like_zip(content: bytes) -> bool:
    """Tell from its first bytes whether a file is packed as archives are."""
    return content.startswith(_MAGIC)


def open_archive(source: Path | bytes, shown: str) -> zipfile.ZipFile | None:
    """Open an archive of documents; None for a document that is only packed as one (DOCX).

    Raises:
        BadData: it is damaged, or lists more members than any archive of minutes has.
        NoInput: the file cannot be opened.
    """
    try:
        return _opened(source, shown)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError) as error:
        raise BadData(
            f"{shown}: this zip archive is damaged ({_plain(error)}).",
            hint="Fetch or save it again.",
        ) from error
    except OSError as error:
        raise NoInput(f"{shown}: cannot be opened ({error.strerror or error}).") from error


def _opened(source: Path | bytes, shown: str) -> zipfile.ZipFile | None:
    with io.BytesIO(source) if isinstance(source, bytes) else source.open("rb") as stream:
        if _list_size(stream) > MAX_ENTRIES * _ENTRY_BYTES:
            raise _too_many(shown)
    archive = zipfile.ZipFile(io.BytesIO(source) if isinstance(source, bytes) else source)
    infos = archive.infolist()
    if len(infos) > MAX_ENTRIES:
        raise _too_many(shown)
    if not _DOCUMENTS.isdisjoint(info.filename for info in infos):
        return None
    total = sum(info.file_size for info in infos)
    if total > MAX_TOTAL:
        raise BadData(
            f"{shown}: unpacked this archive would be {total:,} bytes, "
            f"more than the {MAX_TOTAL:,} that are read of one.",
            hint="Unpack it yourself and name the folder.",
        )
    return archive


class Shelf:
    """The archives that are open: one, and one inside it.

    Documents come archive by archive, so that each is opened once and few are open at a time.
    """

    def __init__(self) -> None:
        self._open: dict[int, tuple[str, zipfile.ZipFile]] = {}

    def archive(
        self, place: str, depth: int, opened: Callable[[], zipfile.ZipFile]
    ) -> zipfile.ZipFile:
        """Return an archive by its place, opened unless it is open; ``depth`` is 1 inside one."""
        known = self._open.get(depth)
        if known and known[0] == place:
            return known[1]
        archive = opened()
        self._open[depth] = (place, archive)
        return archive


def _list_size(stream: IO[bytes]) -> int:
    """Return the bytes of an archive's list of members, from the record at its end.

    Asked before the library reads the list, which takes ten seconds for a million entries.
    """
    size = stream.seek(0, io.SEEK_END)
    tail = min(size, 22 + 0xFFFF)
    stream.seek(size - tail)
    record = stream.read(tail)
    stream.seek(0)
    place = record.rfind(b"PK\x05\x06")
    if place < 0 or len(record) < place + 22:
        return 0
    length = int.from_bytes(record[place + 12 : place + 16], "little")
    # 0xFFFFFFFF leaves the length to a record of large archives: no minutes are so many.
    return min(length, size) if length < 0xFFFFFFFF else size


def _too_many(shown: str) -> BadData:
    return BadData(
        f"{shown}: this archive has more than {MAX_ENTRIES:,} entries.",
        hint="Unpack it yourself and name the folder.",
    )


def members(archive: zipfile.ZipFile, shown: str) -> Iterator[Member]:
    """Yield the files of an archive by name; those that may not be read with the reason."""
    found = {name_of(info): info for info in archive.infolist() if not info.is_dir()}
    for name in sorted(found):
        error = _refusal(found[name], name, f"{shown}{INSIDE}{name}")
        yield Member(name, found[name], error)


def name_of(info: zipfile.ZipInfo) -> str:
    r"""Return a member's name as it was meant, with ``/`` between its folders.

    Archives that do not say that their names are in UTF-8 have them in the code page of DOS:
    packed by Windows in Denmark 850 (``ø`` is 9B), packed by a Mac UTF-8 all the same.
    """
    name = info.filename
    if not info.flag_bits & _UTF8_NAME:
        raw = name.encode("cp437", "replace")
        try:
            name = raw.decode("utf-8")
        except UnicodeDecodeError:
            name = raw.decode("cp850")
    return "".join(char if char.isprintable() else "\ufffd" for char in name.replace("\\", "/"))


def _refusal(info: zipfile.ZipInfo, name: str, shown: str) -> SagsgrafError | None:
    """Return why a member may not be read; None for one that may."""
    if _ABSOLUTE.match(name) or ".." in PurePosixPath(name).parts:
        return BadData(
            f"{shown}: this name leads out of the archive, as no honest one does.",
            hint="Pack the archive anew.",
        )
    if stat.S_ISLNK(info.external_attr >> 16):
        return BadData(
            f"{shown}: this is a link, not a document.", hint="Pack what it leads to instead."
        )
    if info.flag_bits & _ENCRYPTED:
        return BadData(
            f"{shown}: this member is encrypted.", hint="Unpack it with its password first."
        )
    if info.file_size > MAX_BYTES:
        return BadData(
            f"{shown}: {info.file_size:,} bytes is more than any minutes hold.",
            hint="Check that it is the right file.",
        )
    if info.file_size > max(_ALWAYS_FINE, MAX_RATIO * info.compress_size):
        return BadData(
            f"{shown}: {info.file_size:,} bytes packed in {info.compress_size:,} is a zip bomb, "
            "so it is not unpacked.",
            hint="Check where the archive comes from.",
        )
    return None


def read_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, shown: str) -> bytes:
    """Return the bytes of a member.

    Raises:
        BadData: it is damaged, or packed in a way that is not read.
    """
    try:
        with archive.open(info) as stream:
            # The library stops at the length that the list tells, which was checked.
            return stream.read(MAX_BYTES + 1)
    except NotImplementedError as error:
        raise BadData(
            f"{shown}: packed in a way that is not read ({_plain(error)}).",
            hint="Pack the archive anew as an ordinary zip.",
        ) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError) as error:
        raise BadData(
            f"{shown}: this member is damaged ({_plain(error)}).", hint="Fetch the archive again."
        ) from error


def _plain(error: Exception) -> str:
    return " ".join((str(error) or type(error).__name__).split())[:120]
