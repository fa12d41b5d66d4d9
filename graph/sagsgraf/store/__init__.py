"""The embedded store: a folder with an Oxigraph database, a ledger, and snapshots for readers.

One writer at a time, behind a lock that names its holder. Readers never open the database that
is written: they get the latest snapshot.
"""

from __future__ import annotations

from sagsgraf.store.ledger import DocumentEntry, Ledger
from sagsgraf.store.packing import PackedQuads, pack
from sagsgraf.store.reader import StoreReader, open_reader
from sagsgraf.store.writer import StoreWriter, open_writer

__all__ = [
    "DocumentEntry",
    "Ledger",
    "PackedQuads",
    "StoreReader",
    "StoreWriter",
    "open_reader",
    "open_writer",
    "pack",
]
