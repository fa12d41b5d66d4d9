"""Read the list of topics and write it as plain data, ``sagsgraf/topics.py``.

Stages may not read RDF, and stemming thousands of labels on every start would take longer than
reading a document: the labels are stemmed here, once.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import rdflib
from rdflib.namespace import RDF, SKOS

from sagsgraf.danish.stems import stem, words

BASE: Final = "https://w3id.org/sagsgraf/emne/"
_TOPIC: Final = rdflib.URIRef("https://w3id.org/sagsgraf/ns#Topic")
_WIDTH: Final = 100

_HEAD: Final = '''\
"""Every topic as plain data: its names, what it is part of, the words that speak for it.

Generated from ontology/topics.ttl: do not edit. To renew it, run
``{command}``.

Words stand as stems (see ``danish.stems``), several to a phrase; they are parted by semicolons.
"""

from typing import Final

BASE: Final = "{base}"
"""What the IRI of every topic begins with; the keys of the tables complete it."""
'''


class TopicsError(ValueError):
    """The list of topics says something that cannot be told apart when reading."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic, with the words that speak for it."""

    key: str
    """The last part of its IRI."""
    labels: tuple[str, str]
    """Its name in Danish and in English."""
    broader: tuple[str, ...]
    """The keys of the topics it is part of."""
    names: tuple[str, ...]
    """Its Danish names as stems: preferred and alternative labels."""
    pointers: tuple[str, ...]
    """Danish words as stems that point to it: hidden labels."""
    firsts: tuple[str, ...]
    """First parts of compounds that point to it, as stems (hidden labels such as ``skole-``)."""
    lasts: tuple[str, ...]
    """Last parts of compounds that point to it, as stems (hidden labels such as ``-skole``)."""


def read_topics(graph: rdflib.Graph) -> list[Topic]:
    """Return all topics by key.

    Raises:
        TopicsError: one word, or one part of a compound, speaks for two topics.
    """
    topics = sorted(
        (_topic(graph, node) for node in graph.subjects(RDF.type, _TOPIC)), key=lambda one: one.key
    )
    _refuse_doubles(topics)
    return topics


def stems(text: str) -> str:
    """Return a label as it is looked for: the stems of its words, one space apart.

    An abbreviation that is a label of its own is looked for in capitals only: a "LAG" is a local
    action group, and a "lag" a layer.

    >>> stems("Skoler og cykelstierne"), stems("LAG")
    ('skol og cykelsti', 'LAG')
    """
    if text.isupper() and len(words(text)) == 1:
        return text
    return " ".join(stem(word.lower()) for word in words(text))


def _topic(graph: rdflib.Graph, node: rdflib.term.Node) -> Topic:
    main = [*_texts(graph, node, SKOS.prefLabel, "da"), *_texts(graph, node, SKOS.altLabel, "da")]
    hidden = list(_texts(graph, node, SKOS.hiddenLabel, "da"))
    whole = [text for text in hidden if not text.startswith("-") and not text.endswith("-")]
    names = _unique(stems(text) for text in main)
    return Topic(
        str(node).removeprefix(BASE),
        (
            next(_texts(graph, node, SKOS.prefLabel, "da")),
            next(_texts(graph, node, SKOS.prefLabel, "en")),
        ),
        _unique(str(one).removeprefix(BASE) for one in graph.objects(node, SKOS.broader)),
        names,
        tuple(word for word in _unique(stems(text) for text in whole) if word not in names),
        _unique(stems(text) for text in hidden if text.endswith("-")),
        _unique(stems(text) for text in hidden if text.startswith("-")),
    )


def _texts(
    graph: rdflib.Graph, node: rdflib.term.Node, predicate: rdflib.URIRef, language: str
) -> Iterator[str]:
    for value in graph.objects(node, predicate):
        if isinstance(value, rdflib.Literal) and value.language == language:
            yield str(value)


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(texts)))


def _refuse_doubles(topics: Sequence[Topic]) -> None:
    for kind in ("whole words", "first parts", "last parts"):
        owners: dict[str, str] = {}
        for topic in topics:
            for word in _words_of(topic, kind):
                owner = owners.setdefault(word, topic.key)
                if owner != topic.key:
                    raise TopicsError(f"{kind}: {word!r} speaks for {owner} and for {topic.key}")


def _words_of(topic: Topic, kind: str) -> tuple[str, ...]:
    match kind:
        case "whole words":
            return topic.names + topic.pointers
        case "first parts":
            return topic.firsts
        case _:
            return topic.lasts


def render_topics(topics: Sequence[Topic], command: str) -> str:
    """Return the text of ``topics.py``, laid out as ``ruff format`` would."""
    tables = [
        _table(
            "LABELS",
            "tuple[str, str]",
            ((one.key, _pair(one.labels)) for one in topics),
            "The name of every topic: Danish, English.",
        ),
        _table(
            "BROADER",
            "tuple[str, ...]",
            ((one.key, _tuple(one.broader)) for one in topics if one.broader),
            "What a topic is part of.",
        ),
    ]
    for name, attribute, about in _WORD_TABLES:
        rows = ((one.key, _joined(getattr(one, attribute))) for one in topics)
        tables.append(_table(name, "str", ((key, text) for key, text in rows if text), about))
    return _HEAD.format(command=command, base=BASE) + "\n" + "\n".join(tables)


_WORD_TABLES: Final = (
    ("NAMES", "names", "Other names of a topic, and its own."),
    ("POINTERS", "pointers", "Words that point to a topic without naming it."),
    ("FIRST_PARTS", "firsts", "Openings of compounds that point to a topic."),
    ("LAST_PARTS", "lasts", "Endings of compounds that point to a topic."),
)


def _table(name: str, kind: str, rows: Iterable[tuple[str, str]], about: str) -> str:
    lines = [f"{name}: Final[dict[str, {kind}]] = {{"]
    for key, value in rows:
        line = f'    "{key}": {value},'
        if len(line) <= _WIDTH:
            lines.append(line)
        else:
            lines += [f'    "{key}": (', *_wrapped(value), "    ),"]
    return "\n".join([*lines, "}", f'"""{about}"""']) + "\n"


def _wrapped(value: str) -> Iterator[str]:
    """Yield the lines of a long value: of a tuple its members, of a text its pieces."""
    if value.startswith("("):
        for member in value[1:-1].removesuffix(",").split(", "):
            yield f"        {member},"
        return
    text = value[1:-1]
    width = (
        _WIDTH - 10 if len(text) <= _WIDTH - 10 else _WIDTH - 11
    )  # a space ends all but the last
    pieces = textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)
    for place, piece in enumerate(pieces):
        space = " " if place < len(pieces) - 1 else ""
        yield f'        "{piece}{space}"'


def _pair(labels: tuple[str, str]) -> str:
    if any(mark in label for label in labels for mark in '"\\'):
        raise TopicsError(f"a label cannot be written as it is: {labels!r}")
    return f'("{labels[0]}", "{labels[1]}")'


def _tuple(keys: tuple[str, ...]) -> str:
    return "(" + ", ".join(f'"{key}"' for key in keys) + ("," if len(keys) == 1 else "") + ")"


def _joined(texts: tuple[str, ...]) -> str:
    return f'"{"; ".join(texts)}"' if texts else ""
