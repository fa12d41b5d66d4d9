"""The named queries, what can be given to them, and the terms that the editor completes."""

from __future__ import annotations

from sagsgraf.explorer.blocks import Blocks
from sagsgraf.explorer.choice import Choice
from sagsgraf.exports.prefixes import PREFIXES
from sagsgraf.queries import GROUPS, Cell, NamedQuery, named_queries
from sagsgraf.queries.offered import Offered, example, offered
from sagsgraf.queries.vocabulary import TermInWords, terms_in_words
from sagsgraf.store import StoreReader
from sagsgraf.terms import CONCEPTS_BY_NOTATION
from sagsgraf.views.tables import CONCEPT_COLUMNS, cell_in_words
from sagsgraf.views.words import column_word


def put(store: StoreReader, choice: Choice, blocks: Blocks) -> None:  # noqa: ARG001 -- as all
    """Put in the block ``queries``; words of two languages stand as Danish, English."""
    queries, values = named_queries(), offered(store)
    columns = sorted({column for query in queries for column in query.columns})
    blocks.put_json(
        "queries",
        {
            "groups": [{"id": name, "words": words} for name, words in GROUPS.items()],
            "queries": [_query(store, query, values) for query in queries],
            "columns": {
                column: [column_word(column, "da"), column_word(column, "en")] for column in columns
            },
            "concepts": {column: _concepts(column) for column in CONCEPT_COLUMNS},
            "prefixes": dict(PREFIXES),
            "terms": [_term(term) for term in terms_in_words(store)],
            "values": _values(values),
        },
    )


def _term(term: TermInWords) -> dict[str, object]:
    return {
        "iri": term.iri,
        "kind": term.kind,
        "label": [term.label.get(lang, "") for lang in ("da", "en")],
        "definition": [term.definition.get(lang, "") for lang in ("da", "en")],
    }


def _query(store: StoreReader, query: NamedQuery, values: Offered) -> dict[str, object]:
    limit = query.limit
    return {
        "name": query.name,
        "group": query.group,
        "words": [query.summary_da, query.summary],
        "parameters": [
            {"name": one.name, "type": one.type, "description": one.description}
            for one in query.parameters
        ],
        "columns": query.columns,
        "notes": [query.notes_da, query.notes_en],
        "limit": {"rows": limit.rows, "keeps": limit.keeps} if limit else None,
        "text": query.body,
        "example": example(store, query, values),
    }


def _concepts(column: str) -> dict[str, list[str]]:
    """Return the words of what stands in a column as the name of a concept."""
    notations = {
        notation for scheme in CONCEPT_COLUMNS[column] for notation in CONCEPTS_BY_NOTATION[scheme]
    }
    if column == "kind":
        notations |= {"item", "reported", "returned"}
    return {
        notation: [
            cell_in_words(column, Cell(notation), "da"),
            cell_in_words(column, Cell(notation), "en"),
        ]
        for notation in sorted(notations)
    }


def _values(values: Offered) -> dict[str, object]:
    """Return what can be given, each as a list in the order that ``catalogue.ts`` tells."""
    return {
        "cases": [[one.iri, one.number, one.title, one.municipality] for one in values.cases],
        "people": [[one.iri, one.names, one.officeholder] for one in values.people],
        "organisations": [[one.iri, one.names] for one in values.organisations],
        "topics": [
            [one.iri, one.da, one.en, one.others, one.broader, one.items] for one in values.topics
        ],
        "days": values.days,
    }
