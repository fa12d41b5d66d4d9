"""What of a web page is no part of what it tells: menus, dialogs, controls, hidden elements.

Told by structure and role first, and by general words second. What a person opens by a click (an
accordion's panel) is kept, for there the minutes stand.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

Attributes = Mapping[str, str | None]

NEVER: Final = frozenset(
    """
    script style template noscript head title meta link base nav footer dialog iframe frame
    frameset noframes object embed applet audio video canvas svg picture img map area input
    select option optgroup datalist textarea progress meter colgroup col param source track del
    """.split()
)
"""Elements whose content is never text of the page."""
_ROLES = frozenset(
    """
    navigation contentinfo search dialog alertdialog menu menubar menuitem toolbar tooltip
    progressbar switch slider scrollbar
    """.split()
)
_CLASSES = re.compile(
    r"""(?<![^\s_-]) (?:
        cookie\w{0,30} | consent | breadcrumbs? | skip-?(?:link|links|nav|to-content)
      | sr-only | visually-?hidden | element-invisible | screen-reader-text
      | dropdown-menu | navbar | mega-?menu | social-share | share-buttons
    ) (?![^\s_-]) | (?<!\S) (?: modal | breadcrumb\w{0,20} | hidden-print ) (?!\S)""",
    re.VERBOSE | re.IGNORECASE,
)
"""Class names and ids that themes of many systems share."""
_UNDRAWN = re.compile(r"display\s?:\s?none|visibility\s?:\s?hidden", re.IGNORECASE)
_BODIES = frozenset({"html", "body", "main", "form", "article"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_MAIN = frozenset({"main", "article", "h1"})
_ACTIONS = frozenset(
    """
    kopier link|kopiér link|hent som pdf|åbn som pdf|åben som pdf|spring til indhold
    |spring til hovedindhold|spring til hovedindholdet|spring over|gå til indhold
    |gå til hovedindhold|gå til hovedindholdet|skip to main content|skip to content
    |tilbage til forsiden|tilbage|udskriv|udskriv siden|print|del|luk|læs op|tip en ven
    |log ind|log på|menu|søg|åbn menu|luk menu|vis mere|læs mere|se mere|vis mindre|skjul
    |fold ud|fold ind|fold alle ud|fold alle ind|vis alle|åbn alle|luk alle
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
"""What a link says that does something to the page."""
_LONGEST_ACTION: Final = 30
_LOOK: Final = 300
"""How many nodes inside an element are looked at to tell whether the page itself is in it."""


def is_chrome(node: LexborNode, tag: str, attributes: Attributes, opened: frozenset[str]) -> bool:
    """Tell whether an element is no part of the page's text.

    Args:
        node: the element.
        tag: its name.
        attributes: its attributes.
        opened: ids that something on the page opens by a click.
    """
    if tag in NEVER:
        return True
    if tag == "a" and _is_action(node):
        return True
    if tag in {"label", "header"}:
        return _is_control(node, tag, attributes)
    if not attributes or tag in _BODIES:
        return tag == "button" and not holds(node, _HEADINGS)
    return (
        _by_role(node, tag, attributes)
        or _by_name(node, attributes)
        or _is_hidden(node, attributes, opened)
    )


def holds(node: LexborNode, tags: frozenset[str]) -> bool:
    """Tell whether an element of these names is among the first inside another."""
    depth = 0
    current = node.first_child
    for _ in range(_LOOK):
        if current is None:
            return False
        if current.tag in tags:
            return True
        below = current.first_child
        if below is not None:
            depth += 1
            current = below
            continue
        while current is not None and current.next is None and depth:
            depth -= 1
            current = current.parent
        current = current.next if current is not None else None
    return False


def _is_action(node: LexborNode) -> bool:
    words: list[str] = []
    length = 0
    child = node.first_child
    while child is not None and length <= _LONGEST_ACTION:
        if child.is_text_node:
            words.append(child.text_content or "")
        elif child.first_child is not None and child.first_child.is_text_node:
            words.append(child.first_child.text_content or "")
        length += len(words[-1].strip()) if words else 0
        child = child.next
    told = " ".join(" ".join(words).split()).lower().rstrip(".:») ")
    return child is None and told in _ACTIONS


def _is_control(node: LexborNode, tag: str, attributes: Attributes) -> bool:
    if tag == "header":
        # A page's banner holds its menu; an article's header holds its title.
        return holds(node, frozenset({"nav"})) and not holds(node, _HEADINGS)
    names = "for" in attributes or holds(node, frozenset({"input", "select", "textarea"}))
    text = node.text(deep=True) if names else ""
    return names and len(text) <= _LONGEST_ACTION and not holds(node, _HEADINGS)


def _by_role(node: LexborNode, tag: str, attributes: Attributes) -> bool:
    role = (attributes.get("role") or "").lower()
    if tag == "button" or role == "button":
        # A heading in a button opens what stands below it, and so may plain words.
        return (
            tag not in _HEADINGS
            and not holds(node, _HEADINGS)
            and not _opens_panel(node, attributes)
        )
    if role == "banner":
        return not holds(node, _MAIN)
    return role in _ROLES


def _opens_panel(node: LexborNode, attributes: Attributes) -> bool:
    """Tell whether a button is what an accordion's item is headed by."""
    if "aria-haspopup" in attributes or _is_action(node):
        return False
    toggled = attributes.get("data-toggle") or attributes.get("data-bs-toggle")
    if toggled:
        return toggled == "collapse"
    return "aria-controls" in attributes or "aria-expanded" in attributes


def _by_name(node: LexborNode, attributes: Attributes) -> bool:
    for name in ("class", "id"):
        words = attributes.get(name)
        if words and len(words) < 1000 and _CLASSES.search(words):
            return not holds(node, _MAIN)
    return False


def _is_hidden(node: LexborNode, attributes: Attributes, opened: frozenset[str]) -> bool:
    style = attributes.get("style")
    hidden = "hidden" in attributes or bool(style and _UNDRAWN.search(style))
    aria = (attributes.get("aria-hidden") or "").lower() == "true"
    if not hidden and not aria:
        return False
    if attributes.get("id") in opened:
        return False
    # While a dialog is open, the whole page behind it is marked so.
    return hidden or not holds(node, _MAIN | _HEADINGS)
