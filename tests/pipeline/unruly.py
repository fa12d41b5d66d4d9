"""A worker that reads documents, and does what it should not where their text says so."""

import os
import sys
import time
from typing import Any

from sagsgraf.pipeline.worker import Task, packed, work
from sagsgraf.reading.isolation import Message, serve


def handle(header: dict[str, Any], body: bytes) -> Message:
    if body == b"crash":
        os.abort()
    if body == b"hang":
        time.sleep(60)
    if body == b"swell":
        bytearray(4 * 1024**3)
    if body == b"fail":
        raise ValueError("unforeseen")
    if body == b"exit":
        sys.exit(3)
    if body == b"late":
        time.sleep(0.3)
    return packed(work(Task(**header), MINUTES.encode()))


MINUTES = (
    "REFERAT Direktionen d. 12-09-2022\n\nMødedato Mandag d. 12. september 2022 kl. 12:30\n\n"
    "Mødedeltagere Ida Bro\n\nPunkt 1: Kajen\n\n22-000001\n\nBeslutning\n\nGodkendt.\n"
)

if __name__ == "__main__":
    serve(handle)
