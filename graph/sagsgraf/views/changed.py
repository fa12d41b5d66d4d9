"""What changed between two treatments, in words and with the words that differ marked."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sagsgraf.danish.text import fold_space
from sagsgraf.tracing.model import Change, Treatment
from sagsgraf.views.pictures import Lang
from sagsgraf.views.words import (
    amount_kind_word,
    date_in_words,
    field_word,
    number_of,
    outcome_word,
    quoted,
    words,
)

_LIKE_ENOUGH: Final = 0.4
"""Below this, two texts are shown as one replaced by the other: islands of "og" help nobody."""
_OF_MONEY: Final = frozenset({"amount", "financial", "financing"})
"""Fields of which a paper that nobody read may tell more."""
IN_ONE_LINE: Final = frozenset({"outcome"})
"""Fields whose values are words of ours: short, and told with an arrow between."""
_TEXTS: Final = frozenset({"title", "recommendation", "financial", "financing"})
"""Fields whose two texts are compared word for word."""


@dataclass(frozen=True, slots=True)
class ToldChange:
    """A change in words."""

    field: str
    label: str
    old: tuple[str, ...]
    new: tuple[str, ...]
    nothing: str
    """Said of the side that states nothing; empty where both do."""
    reordered: bool
    """Both sides hold the same, in another order or number."""
    listed: bool = False
    """What went and what came are no two states of one thing."""

    @property
    def compared(self) -> bool:
        """Whether its two texts are compared word for word."""
        return (
            (self.field in _TEXTS or (self.field == "attachment" and not self.listed))
            and len(self.old) == 1
            and len(self.new) == 1
        )


def told(
    change: Change, lang: Lang, before: Treatment | None = None, after: Treatment | None = None
) -> ToldChange:
    """Return a change with its label and values in words.

    Args:
        change: the change.
        lang: ``da`` or ``en``.
        before: the treatment before, where it is known.
        after: the treatment that the change leads to.
    """
    say = words(lang)
    old = _values(change.field, change.old, lang)
    new = _values(change.field, change.new, lang)
    match change.field:
        case "recommendation" if change.what:
            label = say["recommendation_number"].format(number=change.what)
        case "amount":
            label = say["amount_kind"].format(kind=amount_kind_word(change.what or None, lang))
        case "attachment" if change.what == "replaced":
            label = say["replaced_attachment"]
        case "people" if change.what == "recommending":
            label = say["people_recommending"]
        case _:
            label = field_word(change.field, lang)
    nothing = "" if old and new else _nothing(change, after if old else before, lang)
    same = bool(change.old) and set(change.old) == set(change.new)
    listed = change.field == "attachment" and change.what != "replaced"
    return ToldChange(change.field, label, old, new, nothing, same, listed)


def _nothing(change: Change, silent: Treatment | None, lang: Lang) -> str:
    """Return what is said of the side that states nothing, and what it may hold unread."""
    say = words(lang)
    if change.before == change.after:
        on = say["on_earlier" if change.new else "on_later"]
    else:
        where = change.before if change.new else change.after
        on = say["on"].format(date=date_in_words(where, lang))
    key = f"nothing_{change.field}"
    if change.field == "amount" and silent and not silent.amounts:
        key = "nothing_amounts"
    nothing = say.get(key, say["nothing_field"]).format(on=on)
    if change.field in _OF_MONEY and silent and silent.attachments:
        nothing += "; " + number_of("papers_unread", len(silent.attachments), lang)
    return nothing


def _values(field: str, values: tuple[str, ...], lang: Lang) -> tuple[str, ...]:
    """Return the values in words, each once: what is named twice says so."""
    told = []
    for value, times in Counter(fold_space(value) for value in values).items():
        text = outcome_word(value, lang) if field == "outcome" else value
        told.append(words(lang)["times"].format(text=text, n=times) if times > 1 else text)
    return tuple(told)


def sentence(
    change: Change, lang: Lang, before: Treatment | None = None, after: Treatment | None = None
) -> str:
    """Return a change as a sentence.

    >>> one = Change("2022-09-12", "2023-06-06", "amount", "cost", ("1.566.200 kr. (2023)",), ())
    >>> sentence(one, "da")
    'Beløb (udgift): før 1.566.200 kr. (2023); intet beløb af denne art angivet den 6. juni 2023.'
    """
    say, one = words(lang), told(change, lang, before, after)
    marks = change.field in _TEXTS or change.field == "attachment"
    old, new = (
        ", ".join(quoted(text, lang) if marks else text for text in side)
        for side in (one.old, one.new)
    )
    if one.reordered:
        return say["reordered"].format(label=one.label)
    if one.listed:
        parts = [("gone_attachment", old), ("new_attachment", new)]
        return " ".join(_ended(say[key].format(titles=titles)) for key, titles in parts if titles)
    key = "changed" if old and new else "only_old" if old else "only_new"
    return _ended(say[key].format(label=one.label, old=old, new=new, nothing=one.nothing))


def _ended(text: str) -> str:
    """Return a sentence with its full stop, unless the words it ends with bring one: "kr."."""
    return text if text.rstrip("«”").endswith(".") else f"{text}."


Marked = tuple[tuple[str, bool], ...]
"""A text in pieces, each with whether the other side has it not."""


def marked(old: str, new: str) -> tuple[Marked, Marked]:
    """Return two texts in pieces that show which words differ.

    Of texts with little in common each is one piece.

    >>> old, new = marked("der findes budget i 2023", "der findes budget i 2024")
    >>> new
    (('der findes budget i ', False), ('2024', True))
    """
    before, after, matcher = _matched(old, new)
    if matcher.ratio() < _LIKE_ENOUGH:
        return ((old, True),), ((new, True),)
    left: list[tuple[str, bool]] = []
    right: list[tuple[str, bool]] = []
    for tag, i, j, k, m in matcher.get_opcodes():
        left.append(("".join(before[i:j]), tag != "equal"))
        right.append(("".join(after[k:m]), tag != "equal"))
    return tuple(piece for piece in left if piece[0]), tuple(piece for piece in right if piece[0])


Woven = tuple[tuple[str, str], ...]
"""A text and its successor in one, in pieces: ``same``, ``old`` or ``new``, and the words."""


def woven(old: str, new: str) -> Woven:
    """Return two texts as one, in which what went stands before what came.

    >>> woven("der findes budget i 2023", "der findes budget i 2024")
    (('same', 'der findes budget i '), ('old', '2023'), ('new', '2024'))
    """
    before, after, matcher = _matched(old, new)
    if matcher.ratio() < _LIKE_ENOUGH:
        return ("old", old), ("new", new)
    pieces: list[tuple[str, str]] = []
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            pieces.append(("same", "".join(after[k:m])))
            continue
        pieces += [("old", "".join(before[i:j])), ("new", "".join(after[k:m]))]
    return tuple(piece for piece in pieces if piece[1])


def _matched(
    old: str, new: str
) -> tuple[Sequence[str], Sequence[str], difflib.SequenceMatcher[str]]:
    before, after = (re.findall(r"\S+\s*", text) for text in (old, new))
    matcher = difflib.SequenceMatcher(
        None, [word.strip() for word in before], [word.strip() for word in after], autojunk=False
    )
    return before, after, matcher
