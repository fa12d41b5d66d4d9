"""Fetching minutes from the web: a municipality's site into a folder, or one document.

The doors are `fetch` and `fetch_document`. Importing this package loads nothing of
the HTTP library; the first call does.
"""

from __future__ import annotations

from sagsgraf.fetching.addresses import is_address
from sagsgraf.fetching.documents import Fetched, fetch_document
from sagsgraf.fetching.report import Failure, FetchReport, Wishes
from sagsgraf.fetching.walking import fetch
from sagsgraf.fetching.whose import municipality_of

__all__ = [
    "Failure",
    "FetchReport",
    "Fetched",
    "Wishes",
    "fetch",
    "fetch_document",
    "is_address",
    "municipality_of",
]
