"""Numbers of lists as they are printed: 3, c, C, iii, III."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def counted(number: int, style: str) -> str:
    """Return a number in the manner of HTML's ``type``: ``1``, ``a``, ``A``, ``i`` or ``I``.

    >>> [counted(4, style) for style in "1aAiI"], counted(28, "a"), counted(0, "i")
    (['4', 'd', 'D', 'iv', 'IV'], 'ab', '0')
    """
    written = str(number)
    if number > 0 and style in {"a", "A"}:
        written = _lettered(number)
    elif 0 < number < 4000 and style in {"i", "I"}:
        written = _roman(number)
    return written.upper() if style.isupper() else written


def _lettered(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number - 1, len(_LETTERS))
        letters = _LETTERS[rest] + letters
    return letters


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        written += letters * times
    return written
