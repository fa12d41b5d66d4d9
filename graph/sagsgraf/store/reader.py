"""Reading a store: the latest snapshot, opened read-only."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TypeVar

from pyoxigraph import Store

from sagsgraf.model import BadData, Locked, NoInput
from sagsgraf.model.history import Build, DocumentEvent, TreatmentEvent
from sagsgraf.model.kept import KeptText
from sagsgraf.model.report import RefusedFile
from sagsgraf.rdf.lines import columns
from sagsgraf.store.events import Events
from sagsgraf.store.folder import StoreFolder, existing_folder
from sagsgraf.store.history import LATE
from sagsgraf.store.ledger import DocumentEntry, Ledger
from sagsgraf.store.lock import holding
from sagsgraf.store.writer import open_writer

_Answer = TypeVar("_Answer")


class StoreReader:
    """A store as it was at its latest snapshot."""

    def __init__(self, folder: StoreFolder, snapshot: Path) -> None:
        self.folder = folder
        self.snapshot = snapshot
        """Folder of the snapshot; another process may open it as well."""
        self.graph = Store.read_only(str(snapshot))
        """The database."""

    def statements(self) -> list[list[bytes]]:
        """Return the subjects, predicates, objects and graphs of all statements.

        Each is written as in N-Quads; `sagsgraf.rdf.lines` makes a database of them again.
        """
        return columns(self.graph)

    def documents(self) -> list[DocumentEntry]:
        """Return the documents in the store, by path."""
        ledger = Ledger(self.folder.snapshot_ledger(self.snapshot.name))
        try:
            return [entry for entry in ledger.documents() if entry.state == "done"]
        finally:
            ledger.close()

    def reports(self) -> dict[str, str]:
        """Return what was kept of the reading of each document, by its hash."""
        ledger = Ledger(self.folder.snapshot_ledger(self.snapshot.name))
        try:
            return ledger.reports()
        finally:
            ledger.close()

    def texts(self) -> dict[str, KeptText]:
        """Return the texts of the documents, by their hashes.

        Documents of a store that was built before texts were kept have none; `texts_of` in
        `sagsgraf.pipeline.texts` has a way to theirs.
        """
        ledger = Ledger(self.folder.snapshot_ledger(self.snapshot.name))
        try:
            return ledger.texts()
        finally:
            ledger.close()

    def builds(self) -> list[Build]:
        """Return the builds that changed something, in order."""
        return self._events(lambda events: events.builds())

    def document_events(self, after: int = 0, until: int | None = None) -> list[DocumentEvent]:
        """Return what happened to documents in the builds after one, up to another."""
        return self._events(lambda events: events.documents(after, until))

    def treatment_events(self, after: int = 0, until: int | None = None) -> list[TreatmentEvent]:
        """Return what happened to treatments in the builds after one, up to another."""
        return self._events(lambda events: events.treatments(after, until))

    def history_begins_late(self) -> bool:
        """Tell whether the store had documents before its builds were kept."""
        ledger = Ledger(self.folder.snapshot_ledger(self.snapshot.name))
        try:
            return ledger.get(LATE) == "yes" or not ledger.events.builds()
        finally:
            ledger.close()

    def _events(self, ask: Callable[[Events], _Answer]) -> _Answer:
        ledger = Ledger(self.folder.snapshot_ledger(self.snapshot.name))
        try:
            return ask(ledger.events)
        finally:
            ledger.close()

    def refused(self) -> list[RefusedFile]:
        """Return the files that builds refused, by path; also those of a build that read none."""
        ledger = Ledger(self.folder.ledger)
        try:
            return ledger.refused()
        finally:
            ledger.close()


@contextmanager
def open_reader(root: Path) -> Iterator[StoreReader]:
    """Open a store for reading.

    Where a build was killed, what it had written whole is made readable first.

    Raises:
        NoInput: there is no store, or nothing has been read into it.
        BadData: the folder is something else.
        Locked: the first build is still under way.
    """
    folder = existing_folder(root)
    if _unfinished(folder):
        try:
            with open_writer(
                root, base=folder.base, what="finishing an interrupted build"
            ) as writer:
                writer.finish()
        except Locked:
            # Somebody is building: the snapshot before theirs is good to read.
            if not folder.current.exists():
                raise
    if not folder.current.exists():
        raise NoInput(
            f"{root}: nothing has been read into this store yet.",
            hint="Fill it with: sagsgraf build FILES --store " + str(root),
        )
    with ExitStack() as stack:
        yield _latest(folder, stack)


def _latest(folder: StoreFolder, stack: ExitStack) -> StoreReader:
    """Open the latest snapshot; a writer may put a newer one in its place at that moment."""
    while True:
        name = folder.current.read_text(encoding="utf-8").strip()
        try:
            stack.enter_context(holding(folder.snapshot_lock(name)))
            return StoreReader(folder, folder.snapshots / name)
        except (OSError, RuntimeError) as error:
            if name == folder.current.read_text(encoding="utf-8").strip():
                raise BadData(
                    f"{folder.root}: its snapshot {name} cannot be opened ({error}).",
                    hint="Build the store again in a new folder.",
                ) from error


def _unfinished(folder: StoreFolder) -> bool:
    ledger = Ledger(folder.ledger)
    try:
        return ledger.get("finished") == "no"
    finally:
        ledger.close()
