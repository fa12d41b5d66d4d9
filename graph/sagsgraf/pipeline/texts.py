"""The texts of a store's documents, also of a store that was built before texts were kept.

Such a store has none: the next build adds those of the documents that it is named, without
touching their facts. Until then their files are read again, where they still are what was read.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import TYPE_CHECKING

from sagsgraf.model import SagsgrafError
from sagsgraf.model.kept import KeptText
from sagsgraf.pipeline.crew import Crew
from sagsgraf.pipeline.inputs import Source, is_address, source_at
from sagsgraf.pipeline.worker import Task

if TYPE_CHECKING:
    from sagsgraf.store import DocumentEntry, StoreReader


def texts_of(store: StoreReader) -> dict[str, KeptText]:
    """Return the texts of a store's documents, by their hashes.

    Where the store keeps none, the file is read again, if it is on this machine with the bytes
    that were read. Nothing is fetched; a text that cannot be had is left out.
    """
    texts = store.texts()
    missing = [entry for entry in store.documents() if entry.sha256 not in texts]
    return {**texts, **_read_again(missing, store.folder.base)}


def _read_again(entries: Iterable[DocumentEntry], base: str) -> dict[str, KeptText]:
    with Crew[str]() as reading:
        for entry in entries:
            if found := _there(entry):
                source, content = found
                task = Task(source.name, source.folder, entry.path, None, base, False, text=True)
                reading.put(entry.sha256, task, content)
        return {
            one.tag: KeptText.from_bytes(one.outcome.text) for one in reading.rest() if one.outcome
        }


def _there(entry: DocumentEntry) -> tuple[Source, bytes] | None:
    """Return a document's file and its bytes, if it is here and they are those that were read."""
    if is_address(entry.path):
        return None
    try:
        source = source_at(entry.path)
        content = source.load()
    except SagsgrafError:
        return None
    same = hashlib.sha256(content).hexdigest() == entry.sha256
    return (source, content) if same else None
