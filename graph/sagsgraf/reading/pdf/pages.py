"""The lines of each page and where they stand, by PDFium, or by pypdf where that fails."""

from __future__ import annotations

import ctypes
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Any, Final

from sagsgraf.model import BadData

if TYPE_CHECKING:
    import pypdfium2

MAX_PAGES: Final = 5_000
MAX_CHARACTERS: Final = 20_000_000
"""Of all pages together; the longest minutes known have two million."""
_PASSWORD: Final = 4
"""FPDF_ERR_PASSWORD."""
_SECURITY: Final = 5
"""FPDF_ERR_SECURITY: a kind of encryption that PDFium does not know."""
_BROKEN: Final = "\ufffe"
"""PDFium joins lines where it sees a hyphen at the end, and puts U+FFFE in its place."""
_AROUND: Final = " \t\r\n\x0b\x0c\u00a0\ufffe"
_WIDE: Final = 1.12
"""A line this much wider than its letters has a gap in it."""
_GAP: Final = 3.0
"""Widths of a letter between two words that are two cells; a space is half a one."""
_SPACE: Final = 0.12
"""A space is at least so many sizes of the letters wide."""
_NUMBER_GAP: Final = 1.6
"""The same where a figure stands beside the gap."""
_LIST_MARK = re.compile(r"^(?:\w{2,7}\s)?(?:\d{1,3}|[a-zæøåA-ZÆØÅ])?[.):°•·▪●o§–—-]{1,2}$")
_FIGURE = re.compile(r"[-–−+(]?\d[\d.,]*[)%*]?")
_FAULTY = re.compile("[\ufffd\x00-\x08\x0e-\x1f\ue000-\uefff]")


@dataclass(slots=True)
class Row:
    """One line of a page as PDFium finds it; lengths in points, from the page's lower left."""

    text: str
    left: float = 0.0
    right: float = 0.0
    base: float = 0.0
    """Height of the line that the letters stand on."""
    size: float = 0.0
    """Size of its first letter's font, in units of the document's own; 0 where none is known."""
    broken: bool = False
    """Whether a hyphen at its end, which PDFium took away, breaks its last word."""
    at: int = 0
    """Index of its first character in the page's text."""
    low: float | None = None
    """Height of its last line, where several were put together."""


@dataclass(slots=True)
class Link:
    """The place of a web address on a page: indexes in the page's text."""

    first: int
    last: int
    address: str


@dataclass(slots=True)
class Page:
    """One page."""

    number: int
    height: float = 0.0
    rows: list[Row] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    garbled: bool = False
    """Whether its letters have no meaning, because the PDF does not tell their characters."""


def read_pages(content: bytes, name: str) -> tuple[list[Page], list[int]]:
    """Return the pages and the numbers of those that neither library could read.

    Raises:
        BadData: the PDF needs a password, cannot be opened, or has no page or too many.
    """
    import pypdfium2

    second = _Second(content)
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if error.err_code in (_PASSWORD, _SECURITY):
            raise _locked(name) from None
        return _without_pdfium(second, name), []
    pages: list[Page] = []
    damaged: list[int] = []
    try:
        _check_count(len(document), name)
        characters = 0
        for index in range(len(document)):
            page = _page(document, index, second)
            if page is None:
                damaged.append(index + 1)
                page = Page(index + 1)
            characters += sum(len(row.text) for row in page.rows)
            if characters > MAX_CHARACTERS:
                raise _too_long(name, index + 1)
            pages.append(page)
    finally:
        document.close()
    return pages, damaged


def _locked(name: str) -> BadData:
    return BadData(
        f"{name}: the PDF is encrypted and needs a password.",
        hint="Save a copy without a password, or ask the sender for one.",
    )


def _check_count(count: int, name: str) -> None:
    if count < 1:
        raise BadData(f"{name}: the PDF has no pages.", hint="Fetch or save it again.")
    if count > MAX_PAGES:
        raise BadData(
            f"{name}: {count:,} pages are more than the {MAX_PAGES:,} that are read.",
            hint="Split it, or check that it is the right file.",
        )


def _too_long(name: str, page: int) -> BadData:
    return BadData(
        f"{name}: up to page {page} there are more than {MAX_CHARACTERS:,} characters.",
        hint="Split it, or check that it is the right file.",
    )


def _page(document: pypdfium2.PdfDocument, index: int, second: _Second) -> Page | None:
    """Return a page, or None where it cannot be read.

    PDFium is called without pypdfium2's objects around it, which take a tenth of the time.
    """
    import pypdfium2.raw as pdfium

    sheet = pdfium.FPDF_LoadPage(document.raw, index)
    if not sheet:
        return second.page(index)
    words = pdfium.FPDFText_LoadPage(sheet)
    try:
        page = _laid_out(document, sheet, words, index + 1) if words else None
        if page is None or (not page.rows and not page.garbled and _has_words(sheet)):
            return second.page(index) or page
        return page
    finally:
        if words:
            pdfium.FPDFText_ClosePage(words)
        pdfium.FPDF_ClosePage(sheet)


def _has_words(sheet: Any) -> bool:
    """Tell whether a page without text holds something that may be text all the same."""
    import pypdfium2.raw as pdfium

    for number in range(min(pdfium.FPDFPage_CountObjects(sheet), 200)):
        kind = pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(sheet, number))
        if kind in (pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_FORM):
            return True
    return False


def _laid_out(document: pypdfium2.PdfDocument, sheet: Any, words: Any, number: int) -> Page:
    import pypdfium2.raw as pdfium

    page = Page(number, pdfium.FPDF_GetPageHeightF(sheet))
    count = pdfium.FPDFText_CountChars(words)
    if count > MAX_CHARACTERS:
        page.rows = [Row(" " * (MAX_CHARACTERS + 1))]
        return page
    if count < 1:
        return page
    buffer = (ctypes.c_ushort * (count + 1))()
    length = pdfium.FPDFText_GetText(words, 0, count, buffer) - 1
    text = bytes(buffer)[: 2 * length].decode("utf-16-le", "replace")
    if _is_garbled(text):
        page.garbled = True
        return page
    places = _Places(sheet, words, count, page.height, text, length)
    page.rows = _rows(text, places)
    page.links = list(_links(document, sheet, places))
    return page


def _is_garbled(text: str) -> bool:
    """Tell whether most letters are none: a font without a table of its characters."""
    if not _FAULTY.search(text):
        return False
    return len(_FAULTY.findall(text)) > max(10, 0.3 * len(text))


@cache
def _quick() -> tuple[Any, Any, Any]:
    """Return PDFium's functions for a character's box, origin and size.

    They take addresses as plain numbers, which halves the time of a call; they are called three
    times a line.
    """
    import pypdfium2.raw as pdfium

    pointer, number = ctypes.c_void_p, ctypes.c_int
    box = ctypes.CFUNCTYPE(number, pointer, number, pointer)
    origin = ctypes.CFUNCTYPE(number, pointer, number, pointer, pointer)
    size = ctypes.CFUNCTYPE(ctypes.c_double, pointer, number)
    return (
        box(_address_of(pdfium.FPDFText_GetLooseCharBox)),
        origin(_address_of(pdfium.FPDFText_GetCharOrigin)),
        size(_address_of(pdfium.FPDFText_GetFontSize)),
    )


def _address_of(function: Any) -> int:
    return ctypes.cast(function, ctypes.c_void_p).value or 0


class _Places:
    """Where the letters of a page's text stand."""

    def __init__(
        self, sheet: Any, words: Any, count: int, height: float, text: str, units: int
    ) -> None:
        import pypdfium2.raw as pdfium

        self._pdfium = pdfium
        self._words = words
        self.turned = pdfium.FPDFPage_GetRotation(sheet)
        """How many quarters of a turn, clockwise, the page is shown turned by."""
        self._size = pdfium.FPDF_GetPageWidthF(sheet), height
        self._box = pdfium.FS_RECTF()
        self._across, self._up = ctypes.c_double(), ctypes.c_double()
        self._addresses = tuple(map(ctypes.addressof, (self._box, self._across, self._up)))
        self._words_address = ctypes.cast(words, ctypes.c_void_p).value
        self._box_of, self._origin_of, self._size_of = _quick()
        # Characters beyond the first plane count twice in PDFium's indexes.
        self._doubles: list[int] = []
        if units != len(text):
            self._doubles = [at for at, letter in enumerate(text) if letter > "\uffff"]
        self._same = count == len(text)

    def index(self, at: int) -> int:
        """Return PDFium's index of the character at an index of the page's text."""
        if self._same:
            return at
        if self._doubles:
            at += sum(1 for double in self._doubles if double < at)
        return int(self._pdfium.FPDFText_GetCharIndexFromTextIndex(self._words, at))

    def line_places(self) -> Callable[[int, int], tuple[float, float, float, float]]:
        """Return what tells left, right, base and size of a line from its first and last letter.

        Of upright pages, which nearly all are, it asks for no more than it must: it is called
        for every line.
        """
        if self.turned or not self._same:
            return self._line_place
        words, box, across, up = self._words_address, self._box, self._across, self._up
        box_at, across_at, up_at = self._addresses
        box_of, origin_of, size_of = self._box_of, self._origin_of, self._size_of

        def place(first: int, last: int) -> tuple[float, float, float, float]:
            origin_of(words, first, across_at, up_at)
            box_of(words, last, box_at)
            return across.value, box.right, up.value, size_of(words, first)

        return place

    def _line_place(self, first: int, last: int) -> tuple[float, float, float, float]:
        left, base, size = self.origin(first)
        return left, self.sides(last)[1], base, size

    def origin(self, at: int) -> tuple[float, float, float]:
        """Return where a character begins on the line that it stands on, and its font's size."""
        index = at if self._same else self.index(at)
        self._origin_of(self._words_address, index, self._addresses[1], self._addresses[2])
        size: float = self._size_of(self._words_address, index)
        across, up = self._across.value, self._up.value
        return (*self._upright(across, up), size) if self.turned else (across, up, size)

    def sides(self, at: int) -> tuple[float, float]:
        """Return where a character begins and ends from left to right."""
        self._box_of(self._words_address, at if self._same else self.index(at), self._addresses[0])
        box = self._box
        if not self.turned:
            return box.left, box.right
        ends = self._upright(box.left, box.bottom)[0], self._upright(box.right, box.top)[0]
        return min(ends), max(ends)

    def near(self, across: float, up: float) -> int:
        """Return the index in the page's text of the character at a place, or -1."""
        found = self._pdfium.FPDFText_GetCharIndexAtPos(self._words, across, up, 3.0, 3.0)
        if found < 0 or self._doubles:
            return -1
        return int(self._pdfium.FPDFText_GetTextIndexFromCharIndex(self._words, found))

    def _upright(self, across: float, up: float) -> tuple[float, float]:
        """Return a place on a page that is shown turned, as it is seen."""
        width, height = self._size
        if self.turned == 1:
            return up, height - across
        if self.turned == 2:
            return width - across, height - up
        if self.turned == 3:
            return width - up, across
        return across, up


def _rows(text: str, places: _Places) -> list[Row]:
    rows: list[Row] = []
    begin = 0
    place = places.line_places()
    for raw in text.replace(_BROKEN, _BROKEN + "\r\n").split("\r\n"):
        bare = raw.strip(_AROUND)
        if bare:
            at = begin if raw[0] == bare[0] else begin + raw.index(bare[0])
            broken = raw[-1] == _BROKEN
            rows.append(Row(bare, *place(at, at + len(bare) - 1), broken, at))
            begin += len(raw) if broken else len(raw) + 2
        else:
            begin += len(raw) + 2 - raw.count(_BROKEN) * 2
    if _is_shattered(rows):
        rows = _mended_rows(rows)
    _part_cells(rows, places)
    return rows


def _is_shattered(rows: list[Row]) -> bool:
    """Tell whether most rows are pieces of words.

    Where a page holds a line or two, PDFium may take its text for one that runs downwards, and
    ends the line behind every few letters.
    """
    pieces = [
        row.text
        for row, after in pairwise(rows)
        if len(row.text) <= 6 and row.size and abs(row.base - after.base) < 0.2 * row.size
    ]
    return len(pieces) >= 5 and 2 * len(pieces) > len(rows)


def _mended_rows(rows: list[Row]) -> list[Row]:
    """Return the rows with the pieces that stand on one line put together."""
    mended: list[Row] = []
    for row in rows:
        above = mended[-1] if mended else None
        apart = row.left - above.right if above else 0.0
        if (
            above is None
            or abs(above.base - row.base) >= 0.2 * row.size
            or not -0.3 * row.size < apart < 3 * row.size
        ):
            mended.append(row)
            continue
        above.text += (" " if apart > _SPACE * row.size else "") + row.text
        above.right = row.right
    return mended


def _part_cells(rows: list[Row], places: _Places) -> None:
    """Put tabs where the gap between two words is that between two cells.

    Only lines that are wider than their letters are looked into: asking where each word of a
    page stands would take as long as reading it.
    """
    widths = [
        (row.right - row.left) / (len(row.text) * row.size) if row.size else 0.0 for row in rows
    ]
    long = [width for row, width in zip(rows, widths, strict=True) if len(row.text) >= 30]
    letter = median(long or widths or [0.0])
    wide = _WIDE * letter
    if wide <= 0:
        return
    for row, width in zip(rows, widths, strict=True):
        if width > wide and " " in row.text:
            row.text = "".join(_parted(row, letter * row.size, places))


def _parted(row: Row, width: float, places: _Places) -> Iterator[str]:
    text = row.text
    begin = 0
    space = text.find(" ")
    while space >= 0:
        behind = space + 1
        while text[behind] == " ":
            behind += 1
        gap = places.sides(row.at + behind)[0] - places.sides(row.at + space - 1)[1]
        following = text.find(" ", behind)
        word, next_word = text[begin:space], text[behind : following if following > 0 else None]
        last = word.rpartition(" ")[2]
        figures = _FIGURE.fullmatch(last) or _FIGURE.fullmatch(next_word)
        cells = gap > (_NUMBER_GAP if figures else _GAP) * width
        if cells and not (begin == 0 and _LIST_MARK.match(word)):
            yield word + "\t" + " " * (behind - space - 1)
            begin = behind
        space = following
    yield text[begin:]


def _links(document: pypdfium2.PdfDocument, sheet: Any, places: _Places) -> Iterator[Link]:
    """Yield the web addresses that stretches of the page lead to."""
    import pypdfium2.raw as pdfium

    if places.turned:
        return  # its rectangles are turned too
    cursor = ctypes.c_int(0)
    link = pdfium.FPDF_LINK()
    place = pdfium.FS_RECTF()
    found = ctypes.byref(cursor), ctypes.byref(link)
    while pdfium.FPDFLink_Enumerate(sheet, *found):
        address = _address(document, link)
        if not address or not pdfium.FPDFLink_GetAnnotRect(link, ctypes.byref(place)):
            continue
        middle = (place.top + place.bottom) / 2
        first = places.near(place.left + 2, middle)
        last = places.near(place.right - 2, middle)
        if 0 <= first <= last:
            yield Link(first, last, address)


def _address(document: pypdfium2.PdfDocument, link: Any) -> str:
    import pypdfium2.raw as pdfium

    action = pdfium.FPDFLink_GetAction(link)
    if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
        return ""
    length = pdfium.FPDFAction_GetURIPath(document.raw, action, None, 0)
    if not 1 < length < 4096:
        return ""
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFAction_GetURIPath(document.raw, action, buffer, length)
    return buffer.value.decode("utf-8", "replace")


class _Second:
    """pypdf, which is asked when PDFium fails, and opened no sooner."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._opened: Any = None

    def reader(self) -> Any:
        """Return the document; None where pypdf cannot open it either."""
        if self._opened is None:
            import logging

            from pypdf import PdfReader

            # It reports each flaw of a file to the log, which goes to a person's screen.
            logging.getLogger("pypdf").setLevel(logging.CRITICAL)
            try:
                self._opened = PdfReader(io.BytesIO(self._content))
                len(self._opened.pages)
            except Exception:  # noqa: BLE001 - a damaged file makes it fail in any way
                self._opened = False
        return self._opened or None

    def page(self, index: int) -> Page | None:
        """Return a page's lines, without their places; None where there is no reading it."""
        reader = self.reader()
        if reader is None:
            return None
        try:
            text = reader.pages[index].extract_text()
        except Exception:  # noqa: BLE001 - a damaged page makes it fail in any way
            return None
        if _is_garbled(text):
            return Page(index + 1, garbled=True)
        rows = [Row(" ".join(line.split())) for line in text.split("\n")]
        return Page(index + 1, rows=[row for row in rows if row.text])


def _without_pdfium(second: _Second, name: str) -> list[Page]:
    """Return the pages of a PDF that PDFium cannot open.

    Raises:
        BadData: pypdf cannot either, or it needs a password, or has no page or too many.
    """
    reader = second.reader()
    if reader is None:
        raise BadData(
            f"{name}: the PDF is damaged and cannot be opened.",
            hint="Fetch it again, or open it in a viewer and print it to a new PDF.",
        )
    if reader.is_encrypted:
        raise _locked(name)
    _check_count(len(reader.pages), name)
    pages = []
    characters = 0
    for index in range(len(reader.pages)):
        page = second.page(index) or Page(index + 1)
        characters += sum(len(row.text) for row in page.rows)
        if characters > MAX_CHARACTERS:
            raise _too_long(name, index + 1)
        pages.append(page)
    return pages
