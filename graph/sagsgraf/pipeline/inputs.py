"""What a call is to read: files, folders, patterns, archives, addresses, the standard input."""

from __future__ import annotations

import glob
import os
import re
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from sagsgraf.model import BadData, NoInput, SagsgrafError, Usage
from sagsgraf.pipeline.archives import (
    INSIDE,
    Member,
    Shelf,
    looks_like_zip,
    members,
    name_of,
    open_archive,
    read_member,
)
from sagsgraf.reading import MAX_BYTES, SUFFIXES, load
from sagsgraf.reading.firstagenda_json import is_other_json

if TYPE_CHECKING:
    import zipfile

AnyPath = str | os.PathLike[str]

STDIN: Final = "-"
_PIPED: Final = "standard input"
_ADDRESS: Final = re.compile(r"https?://", re.IGNORECASE)
_ARCHIVES: Final = frozenset({".zip"})
_DATA: Final = ".json"
"""Files that may hold anything; in a folder only meetings are taken."""
_FETCHED: Final = "sources.sqlite"
_PAPERS: Final = "bilag"
_PRIVATE: Final = "__MACOSX"
"""Folder in which a Mac packs what it knows of files beside the files."""


@dataclass(frozen=True, slots=True)
class Source:
    """One document to be read, wherever it comes from."""

    name: str
    """What it is called, without its folder: ``referat.txt``."""
    shown: str
    """How people find it: the path as given, ``arkiv.zip!/2022/referat.txt``, the address."""
    place: str
    """Where it is found again: an absolute path, that of its archive and its name therein, the
    address; ``-`` for what is found only once."""
    load: Callable[[], bytes] = field(compare=False, repr=False)
    """Returns its bytes, or raises why it cannot be read."""
    path: Path | None = None
    """The file itself, or the archive that it lies in."""
    folder: str = ""
    """Name of the folder it lies in, which may tell the municipality."""

    def __str__(self) -> str:
        return self.shown


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a call is to read."""

    sources: tuple[Source, ...]
    """Each once, in the order named, those of a folder and an archive by name."""
    missing: tuple[str, ...] = ()
    """What was named and is not there."""
    passed_over: int = 0
    """Files of other kinds in the folders and archives named."""
    notes: tuple[str, ...] = ()
    """What a person should know: links that were not followed."""


def find_inputs(paths: Iterable[AnyPath]) -> Inputs:
    """Return what paths, folders, patterns (``*.txt``, ``**``), addresses and ``-`` stand for."""
    search = _Search()
    for path in paths:
        search.take(os.fspath(path))
    return Inputs(
        tuple(search.sources.values()),
        tuple(search.missing),
        search.passed_over,
        tuple(search.notes),
    )


class _Search:
    """The inputs found so far."""

    def __init__(self) -> None:
        self.sources: dict[str, Source] = {}
        self.missing: list[str] = []
        self.passed_over = 0
        self.notes: list[str] = []
        self.shelf = Shelf()

    def take(self, named: str) -> None:
        """Take what one argument stands for."""
        path = Path(named)
        if named == STDIN:
            self._add(Source(_PIPED, _PIPED, STDIN, _read_stdin))
        elif _ADDRESS.match(named):
            self._add(_address(named))
        elif path.is_dir():
            self._folder(path)
        elif os.path.lexists(path):
            self._file(path)
        elif glob.has_magic(named):
            matched = sorted(
                Path(name)
                for name in glob.glob(named, recursive=True)  # noqa: PTH207 - Path.glob takes no absolute pattern
            )
            for one in matched:
                if not one.is_dir():
                    self._file(one)
            if all(one.is_dir() for one in matched):
                self.missing.append(named)
        else:
            self._member(named)

    def _add(self, source: Source) -> None:
        self.sources.setdefault(source.place, source)

    def _folder(self, root: Path) -> None:
        """Take the documents below a folder."""
        walk = _Walk(root)
        for path in sorted(walk.files()):
            suffix = path.suffix.lower()
            if suffix == _DATA and _is_other_data(path):
                self.passed_over += 1
            elif suffix in SUFFIXES or suffix in _ARCHIVES:
                self._file(path)
            else:
                self.passed_over += 1
        self.passed_over += walk.passed_over
        for path, error in walk.closed:
            self._add(_refused(str(path), str(path.absolute()), path, error))
        if walk.links_out:
            count = len(walk.links_out)
            links = "a link leads" if count == 1 else f"{count} links lead"
            self.notes.append(
                f"{root}: {links} out of the folder and was not followed "
                f"({walk.links_out[0]}); name what is meant to be read"
                if count == 1
                else f"{root}: {links} out of the folder and were not followed "
                f"({walk.links_out[0]} and others); name what is meant to be read"
            )

    def _file(self, path: Path) -> None:
        """Take a file, or the documents of an archive."""
        place = str(path.resolve())
        if place in self.sources:
            return
        try:
            archive = _archive_at(path)
        except SagsgrafError as error:
            self._add(_refused(str(path), place, path, error))
            return
        if archive is None:
            self._add(file_source(path))
        else:
            folder = path.resolve().parent.name
            self._archive(_Archive(str(path), place, path, folder, self.shelf), archive)

    def _archive(self, archive: _Archive, opened: zipfile.ZipFile) -> None:
        """Take the documents of an archive, and those of the archives in it."""
        for member in members(opened, archive.shown):
            parts = PurePosixPath(member.name).parts
            suffix = PurePosixPath(member.name).suffix.lower()
            if member.refusal:
                self._add(archive.refused(member.name, member.refusal))
            elif _PRIVATE in parts or any(part.startswith(".") for part in parts):
                continue
            elif suffix in _ARCHIVES:
                self._nested(archive, member, opened)
            elif suffix in SUFFIXES:
                self._add(archive.source(member.name, member.info))
            else:
                self.passed_over += 1

    def _nested(self, archive: _Archive, member: Member, opened: zipfile.ZipFile) -> None:
        shown = f"{archive.shown}{INSIDE}{member.name}"
        if archive.outer:
            error = BadData(
                f"{shown}: an archive in an archive in an archive is not opened.",
                hint="Unpack it and name it itself.",
            )
            self._add(archive.refused(member.name, error))
            return
        try:
            inner = open_archive(read_member(opened, member.info, shown), shown)
        except SagsgrafError as error:
            self._add(archive.refused(member.name, error))
            return
        if inner is None:
            self._add(archive.source(member.name, member.info))
        else:
            self._archive(archive.inside(member), inner)

    def _member(self, named: str) -> None:
        """Take one member of an archive, named as the report names it."""
        whole, mark, _ = named.partition(INSIDE)
        if not mark or not Path(whole).is_file():
            self.missing.append(named)
            return
        inside = find_inputs([whole])
        found = [one for one in inside.sources if one.shown == named]
        for one in found:
            self._add(one)
        if not found:
            self.missing.append(named)


@dataclass(frozen=True, slots=True)
class _Archive:
    """An archive, opened whenever one of its documents is read."""

    shown: str
    place: str
    path: Path
    """The file: of an archive in an archive, the outer one."""
    folder: str
    shelf: Shelf
    outer: _Archive | None = None
    member: zipfile.ZipInfo | None = None
    """What it is of the outer one."""

    def source(self, name: str, info: zipfile.ZipInfo) -> Source:
        shown = f"{self.shown}{INSIDE}{name}"
        parts = PurePosixPath(name)
        return Source(
            name=parts.name,
            shown=shown,
            place=f"{self.place}{INSIDE}{name}",
            load=lambda: _whole(read_member(self.opened(), info, shown), shown),
            path=self.path,
            folder=parts.parent.name or self.folder,
        )

    def refused(self, name: str, error: SagsgrafError) -> Source:
        shown, place = f"{self.shown}{INSIDE}{name}", f"{self.place}{INSIDE}{name}"
        return _refused(shown, place, self.path, error)

    def inside(self, member: Member) -> _Archive:
        """Return an archive in this one."""
        name = member.name
        folder = PurePosixPath(name).parent.name or self.folder
        shown, place = f"{self.shown}{INSIDE}{name}", f"{self.place}{INSIDE}{name}"
        return _Archive(shown, place, self.path, folder, self.shelf, self, member.info)

    def opened(self) -> zipfile.ZipFile:
        return self.shelf.archive(self.place, 1 if self.outer else 0, self._open)

    def _open(self) -> zipfile.ZipFile:
        if self.outer and self.member:
            content = read_member(self.outer.opened(), self.member, self.shown)
            archive = open_archive(content, self.shown)
        else:
            archive = open_archive(self.path, self.shown)
        if archive is None:
            raise BadData(f"{self.shown}: the archive has changed meanwhile.")
        return archive


class _Walk:
    """The files below a folder: hidden ones left out, loops of links ended."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.inside = root.resolve()
        self.seen = {self.inside}
        self.passed_over = 0
        """Devices, pipes and sockets."""
        self.links_out: list[Path] = []
        self.closed: list[tuple[Path, SagsgrafError]] = []
        """Folders that may not be looked into."""

    def files(self) -> Iterator[Path]:
        """Yield the files, in no order."""
        waiting = [self.root]
        while waiting:
            folder = waiting.pop()
            try:
                entries = sorted(folder.iterdir())
            except OSError as error:
                told = NoInput(f"{folder}: cannot be opened ({error.strerror or error}).")
                self.closed.append((folder, told))
                continue
            # What `sagsgraf fetch` keeps beside the meetings: its list, and their papers.
            kept = {_FETCHED, _PAPERS} if folder / _FETCHED in entries else set()
            for entry in entries:
                if entry.name.startswith(".") or entry.name in kept:
                    continue
                if not self._leads_inside(entry):
                    continue
                if entry.is_dir():
                    real = entry.resolve()
                    if real not in self.seen:
                        self.seen.add(real)
                        waiting.append(entry)
                elif entry.is_file():
                    yield entry
                else:
                    self.passed_over += 1

    def _leads_inside(self, entry: Path) -> bool:
        """Tell whether an entry is no link, or one to something inside the folder."""
        if not entry.is_symlink():
            return True
        try:
            real = entry.resolve(strict=True)
        except (OSError, RuntimeError):  # leads nowhere, or round and round
            self.passed_over += 1
            return False
        if real.is_relative_to(self.inside):
            return True
        self.links_out.append(entry)
        return False


def one_source(named: AnyPath) -> Source:
    """Return the one document that an argument stands for.

    Raises:
        NoInput: there is nothing.
        Usage: there are several.
    """
    found = find_inputs([named])
    if found.missing:
        raise nothing_there(named)
    if len(found.sources) != 1:
        example = f", for instance {found.sources[0]}" if found.sources else ""
        raise Usage(
            f"{named}: {len(found.sources)} documents, where one is to be named.",
            hint=f"Name one of them{example}, or use sagsgraf report for all.",
        )
    return found.sources[0]


def file_source(path: Path) -> Source:
    """Return the source that a file is."""
    resolved = path.resolve()
    return Source(
        path.name, str(path), str(resolved), partial(load, path), path, resolved.parent.name
    )


def source_at(place: str) -> Source:
    """Return what was read from a place, to be read again.

    Raises:
        NoInput: it is not there any more, or was found only once.
    """
    if is_piped(place):
        raise NoInput(f"{place}: this was piped in and cannot be looked at again.")
    if _ADDRESS.match(place):
        return _address(place)
    path, mark, _ = place.partition(INSIDE)
    if mark and not Path(place).exists() and Path(path).is_file():
        found = next((one for one in find_inputs([place]).sources if one.place == place), None)
        if found is None:
            raise NoInput(f"{place}: the archive has no such member any more.")
        return found
    return file_source(Path(place))


def is_address(place: str) -> bool:
    """Tell whether a place is an address, which only a network leads to."""
    return bool(_ADDRESS.match(place))


def is_piped(place: str) -> bool:
    """Tell whether what was read from a place came through the standard input."""
    return place.startswith(f"{_PIPED} (")


def kept_place(source: Source, sha256: str) -> str:
    """Return the place under which a store keeps a source.

    What was piped in differs from what is piped in next, so its hash tells them apart.
    """
    return f"{_PIPED} ({sha256[:16]})" if source.place == STDIN else source.place


def still_there(place: str) -> bool:
    """Tell whether something stands at a place; of an address that is taken for granted."""
    if _ADDRESS.match(place):
        return True
    try:
        source = source_at(place)
    except SagsgrafError:
        return False
    return source.path is not None and source.path.exists()


def _archive_at(path: Path) -> zipfile.ZipFile | None:
    """Return the archive in a file; None for any other file.

    Raises:
        BadData: it is no file at all, or a damaged archive.
        NoInput: it cannot be opened.
    """
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            # Opening a pipe waits for somebody to write.
            raise BadData(
                f"{path}: this is a {_KINDS.get(stat.S_IFMT(mode), 'device')}, not a file.",
                hint="Pipe its content in and name - instead.",
            )
        with path.open("rb") as stream:
            start = stream.read(4)
    except OSError as error:
        if path.is_symlink() and not path.exists():
            raise NoInput(f"{path}: this link leads nowhere.") from error
        raise NoInput(f"{path}: cannot be opened ({error.strerror or error}).") from error
    return open_archive(path, str(path)) if looks_like_zip(start) else None


_KINDS: Final = {
    stat.S_IFIFO: "pipe",
    stat.S_IFSOCK: "socket",
    stat.S_IFCHR: "device",
    stat.S_IFBLK: "device",
}


def _is_other_data(path: Path) -> bool:
    """Tell whether a JSON file of a folder is about something else than a meeting.

    Golds lie beside their documents, and programs leave their settings: nobody named them.
    """
    try:
        return path.stat().st_size <= MAX_BYTES and is_other_json(path.read_bytes())
    except OSError:
        return False  # whoever reads it tells why it cannot be read


def _refused(shown: str, place: str, path: Path | None, error: SagsgrafError) -> Source:
    """Return a source that is told of as refused, in its turn."""

    def refuse() -> bytes:
        raise error

    return Source(PurePosixPath(shown).name, shown, place, refuse, path)


def _address(address: str) -> Source:
    from sagsgraf.fetching import municipality_of  # no network library before it is needed

    host = urlsplit(address).netloc
    name = unquote(PurePosixPath(urlsplit(address).path).name) or host
    whose = municipality_of(address)
    folder = f"{host} ({whose[0]})" if whose else host
    return Source(name, address, address, partial(_fetch, address), folder=folder)


def _fetch(address: str) -> bytes:
    """Return what is published at an address.

    Raises:
        NoInput: there is nothing.
        BadData: it is no document.
        Unavailable: the address does not answer.
    """
    from sagsgraf.fetching import fetch_document  # no network library before it is needed

    try:
        content = fetch_document(address).content
    except Usage as error:
        # The address of a whole site: one input of several, which spoils none of the others.
        raise BadData(error.message, hint=error.hint) from error
    return _whole(content, address)


def _read_stdin() -> bytes:
    return _whole(sys.stdin.buffer.read(MAX_BYTES + 1), _PIPED)


def _whole(content: bytes, shown: str) -> bytes:
    """Return the content of a source if a document may be in it.

    Raises:
        BadData: it is empty, or larger than any minutes are.
    """
    if len(content) > MAX_BYTES:
        raise BadData(
            f"{shown}: more than {MAX_BYTES:,} bytes is more than any minutes hold.",
            hint="Split it, or check that it is the right file.",
        )
    if not content.strip():
        raise BadData(f"{shown}: the file is empty.", hint="Fetch or save it again.")
    return content


def nothing_there(named: AnyPath) -> NoInput:
    """Return the error for an argument that stands for nothing."""
    path = Path(named)
    if glob.has_magic(str(path)):
        return NoInput(f"{path}: no file fits this pattern.")
    archive, mark, _ = str(named).partition(INSIDE)
    if mark and Path(archive).is_file():
        return NoInput(f"{named}: the archive has no such member.", hint=_members(Path(archive)))
    return NoInput(f"{path}: there is no such file or folder.", hint=_nearest(path))


def _members(archive: Path) -> str:
    names: list[str] = []
    with suppress(SagsgrafError):
        opened = _archive_at(archive)
        names = sorted(map(name_of, opened.infolist())) if opened else []
    return f"It begins with: {', '.join(names[:5])}." if names else ""


def _nearest(path: Path) -> str:
    parent = path.parent
    if not parent.is_dir():
        return f"The folder {parent} does not exist either."
    from rapidfuzz import process

    match = process.extractOne(
        path.name, [entry.name for entry in parent.iterdir()], score_cutoff=70
    )
    return f"Did you mean {parent / match[0]}?" if match else ""
