"""The values that travel between the stages: no rules, no libraries, nothing mutable."""

from sagsgraf.model.claim import Claim, Label, Literal, Span, Value, Year
from sagsgraf.model.document import Document, Mark, Masking, Role
from sagsgraf.model.errors import (
    BadData,
    Interrupted,
    Locked,
    NoInput,
    OutputFailed,
    SagsgrafError,
    Unavailable,
    Usage,
)
from sagsgraf.model.iri import Iri
from sagsgraf.model.judgement import Judgement
from sagsgraf.model.minutes import (
    Attendee,
    ContentsEntry,
    DocumentType,
    Item,
    Minutes,
    Municipality,
    Presence,
    Quoted,
    Section,
    SectionKind,
    Unread,
)

__all__ = [
    "Attendee",
    "BadData",
    "Claim",
    "ContentsEntry",
    "Document",
    "DocumentType",
    "Interrupted",
    "Iri",
    "Item",
    "Judgement",
    "Label",
    "Literal",
    "Locked",
    "Mark",
    "Masking",
    "Minutes",
    "Municipality",
    "NoInput",
    "OutputFailed",
    "Presence",
    "Quoted",
    "Role",
    "SagsgrafError",
    "Section",
    "SectionKind",
    "Span",
    "Unavailable",
    "Unread",
    "Usage",
    "Value",
    "Year",
]
