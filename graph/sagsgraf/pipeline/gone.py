"""Documents of a folder whose files are no longer there.

Building a folder again leaves them in the store: a file may be away for a while (a drive that is
not mounted, a folder that is being sorted). A person who means it takes them out.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sagsgraf.pipeline.archives import INSIDE
from sagsgraf.pipeline.inputs import AnyPath, Source, still_there

if TYPE_CHECKING:
    from sagsgraf.pipeline.building import BuildReport
    from sagsgraf.store import StoreWriter


class Gone:
    """Looks for what is gone from the folders that a call names."""

    def __init__(self, paths: Iterable[AnyPath], sources: Sequence[Source], prune: bool) -> None:
        """Take what the call names.

        Args:
            paths: as named; folders and archives among them are looked at.
            sources: what they hold now.
            prune: take out what is gone.
        """
        named = [Path(os.fspath(path)) for path in paths]
        self._roots = {_plain(path) for path in named if path.is_dir() or path.is_file()}
        self._places = {source.place for source in sources}
        self._prune = prune

    def look(self, writer: StoreWriter, report: BuildReport) -> None:
        """Tell what is gone, and take it out if that is wanted."""
        found = [
            entry
            for entry in writer.ledger.documents()
            if entry.state == "done"
            and entry.path not in self._places
            and self._is_below(entry.path)
            and not still_there(entry.path)
        ]
        if not found:
            return
        report.gone = [entry.path for entry in found]
        if not self._prune:
            return
        if not self._places:
            report.notes.append(
                "there is no document left at all where you named, so nothing was taken out; "
                "is a drive missing?"
            )
            return
        writer.write((), [entry.sha256 for entry in found])
        report.gone, report.pruned = [], report.gone

    def _is_below(self, place: str) -> bool:
        file, mark, _ = place.partition(INSIDE)
        path = _plain(Path(file))
        return any(parent in self._roots for parent in path.parents) or (
            bool(mark) and path in self._roots
        )


def _plain(path: Path) -> Path:
    """Return a path from the root on without ``..`` in it; links stay links."""
    return Path(os.path.normpath(path.absolute()))
