"""The child process in which readers with foreign libraries under them run, and its asking."""

from __future__ import annotations

from typing import Any, Final

from sagsgraf.model import BadData, Mark, Role
from sagsgraf.reading.base import Reader, Rendered
from sagsgraf.reading.isolation import Child, ChildLost, Message, serve

SECONDS: Final = 60.0
"""How long a document may take, and two seconds more for each megabyte."""

_CHILD: Final = Child("sagsgraf.reading.child")


def read_apart(reader: Reader, content: bytes, name: str, child: Child = _CHILD) -> Rendered:
    """Return what a reader makes of the bytes in the child process.

    Raises:
        BadData: the reader refuses the bytes, or crashed, or took too long or too much memory.
    """
    seconds = SECONDS + 2 * len(content) / 1e6
    try:
        header, body = child.ask({"kind": reader.kind, "name": name}, content, seconds)
    except ChildLost as lost:
        raise BadData(
            f"{name}: cannot be read as {reader.kind}: the reading process {lost}.",
            hint="Open and save it again with another program, or give its text.",
        ) from None
    return unpacked(header, body)


def packed(rendered: Rendered) -> Message:
    """Return what was read as a header and a body.

    >>> unpacked(*packed(Rendered("a", page_starts=(0,)))).page_starts
    (0,)
    """
    marks = [(mark.start, mark.end, mark.role.value, mark.value) for mark in rendered.marks]
    header = {
        "marks": marks,
        "page_starts": rendered.page_starts,
        "encoding": rendered.encoding,
        "notes": rendered.notes,
    }
    return header, rendered.text.encode("utf-8", "surrogatepass")


def unpacked(header: dict[str, Any], body: bytes) -> Rendered:
    """Return what `packed` was given."""
    return Rendered(
        body.decode("utf-8", "surrogatepass"),
        tuple(Mark(start, end, Role(role), value) for start, end, role, value in header["marks"]),
        tuple(header["page_starts"]),
        header["encoding"],
        tuple(header["notes"]),
    )


def _handle(header: dict[str, Any], body: bytes) -> Message:
    from sagsgraf.reading import READERS

    reader = next(reader for reader in READERS if reader.kind == header["kind"])
    return packed(reader.read(body, header["name"]))


if __name__ == "__main__":
    serve(_handle)
