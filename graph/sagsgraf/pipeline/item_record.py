"""The record of one item, put together from the claims read in it."""

from __future__ import annotations

from collections.abc import Iterable

from sagsgraf.extractors import Context
from sagsgraf.model import Iri, Item
from sagsgraf.model.record import (
    AmountRecord,
    AttachmentRecord,
    DateRecord,
    DecisionPointRecord,
    FinancingRecord,
    HistoryRecord,
    ItemRecord,
    PersonRecord,
    PointRecord,
    RecommendationRecord,
    RemarkRecord,
    SectionRecord,
    TopicRecord,
    VoteRecord,
)
from sagsgraf.pipeline.facts import Facts
from sagsgraf.terms import DCT, ELI, ORG, RDF, SCHEMA, SG


def item_record(context: Context, facts: Facts, item: Item) -> ItemRecord:
    """Return what was understood of an item."""
    iri = context.item(item)
    decision = facts.node(iri, SG.decision) or iri / "ingen"
    return ItemRecord(
        number=item.number or None,
        title=item.title.text or None,
        contents_title=facts.text(iri, SG.contentsTitle),
        page=item.page,
        closed=item.closed,
        cases=[case.text for case in item.cases],
        decision=facts.text(decision, SG.text),
        outcomes=facts.texts(decision, SG.outcome),
        points=[_decision_point(facts, one) for one in facts.nodes(decision, SG.point)],
        conditions=facts.texts(decision, SG.condition),
        remarks=[_remark(facts, one) for one in facts.nodes(decision, SG.remark)],
        adherence=facts.text(decision, SG.adherence),
        adherence_because=facts.because(decision, SG.adherence),
        votes=[_vote(facts, one) for one in facts.nodes(decision, SG.vote)],
        recommendations=_recommendations(facts, iri),
        referrals=[facts.label(one) or "" for one in facts.nodes(iri, SG.referral)],
        history=[_history(facts, one) for one in facts.nodes(iri, SG.history)],
        amounts=[_amount(facts, one) for one in facts.nodes(iri, SG.amount)],
        financial=_financial(facts, iri),
        attachments=[_attachment(facts, one) for one in facts.nodes(iri, SG.attachment)],
        absent_during_item=_names(facts, facts.nodes(iri, SG.absentDuringItem)),
        people=_people(facts, iri),
        organisations=_organisations(facts, iri),
        laws=_names(facts, facts.nodes(iri, ELI.cites)),
        dates=[_date(facts, one) for one in facts.nodes(iri, SG.deadline)],
        financing=[_financing(facts, one) for one in facts.nodes(iri, SG.financing)],
        topics=[_topic(facts, iri, one) for one in facts.nodes(iri, DCT.subject)],
        sections=[
            SectionRecord(section.heading, section.kind.value, section.body.start, section.body.end)
            for section in item.sections
        ],
    )


def _names(facts: Facts, nodes: Iterable[Iri]) -> list[str]:
    return [facts.label(node) or "" for node in nodes]


def _decision_point(facts: Facts, point: Iri) -> DecisionPointRecord:
    return DecisionPointRecord(
        facts.text(point, SG.number) or "",
        facts.texts(point, SG.outcome),
        facts.text(point, SG.text) or "",
    )


def _remark(facts: Facts, remark: Iri) -> RemarkRecord:
    by = facts.texts(remark, SG.party) + _names(facts, facts.nodes(remark, SG.person))
    return RemarkRecord(by, facts.text(remark, SG.text) or "")


def _vote(facts: Facts, vote: Iri) -> VoteRecord:
    return VoteRecord(
        for_=facts.text(vote, SG.votesFor),
        against=facts.text(vote, SG.votesAgainst),
        abstained=facts.text(vote, SG.votesAbstained),
        parties_for=facts.texts(vote, SG.partyFor),
        parties_against=facts.texts(vote, SG.partyAgainst),
        parties_abstained=facts.texts(vote, SG.partyAbstained),
    )


def _attachment(facts: Facts, attachment: Iri) -> AttachmentRecord:
    older = facts.node(attachment, DCT.replaces)
    return AttachmentRecord(
        facts.text(attachment, DCT.title) or "",
        facts.text(attachment, SG.number),
        facts.text(attachment, SCHEMA.url),
        facts.text(attachment, SG.replacesText)
        or (facts.text(older, DCT.title) if older else None),
    )


def _people(facts: Facts, item: Iri) -> list[PersonRecord]:
    """Return the people named in the text, each with the post that this item gives, if any."""
    posts: dict[Iri, str | None] = {}
    for one in facts.nodes(item, SG.appointment):
        person = facts.node(one, SG.person)
        if person:
            posts[person] = facts.label(facts.node(one, SG.post))
    for person in facts.nodes(item, SG.mentions):
        if SG.Person in facts.all(person, RDF.type):
            posts.setdefault(person, facts.label(facts.node(person, ORG.holds)))
    return [PersonRecord(facts.label(person) or "", post) for person, post in posts.items()]


def _organisations(facts: Facts, item: Iri) -> list[str]:
    named = facts.nodes(item, SG.mentions)
    return _names(facts, (one for one in named if SG.Person not in facts.all(one, RDF.type)))


def _date(facts: Facts, deadline: Iri) -> DateRecord:
    return DateRecord(
        facts.text(deadline, SG.text) or "",
        facts.text(deadline, SG.date) or "",
        facts.text(deadline, SCHEMA.endDate),
        facts.text(deadline, SG.meaning),
    )


def _financing(facts: Facts, financing: Iri) -> FinancingRecord:
    return FinancingRecord(
        facts.text(financing, SG.financingKind) or "",
        facts.text(financing, SG.payer),
        facts.text(financing, SG.text) or "",
    )


def _topic(facts: Facts, item: Iri, topic: Iri) -> TopicRecord:
    claim = facts.reasons.get((item, DCT.subject, topic))
    return TopicRecord(
        topic.value.rpartition("/")[2],
        f"{claim.confidence:.2f}" if claim else "1.00",
        claim.basis if claim else "",
    )


def _recommendations(facts: Facts, item: Iri) -> list[RecommendationRecord]:
    """Return the points, those of one post after another joined."""
    records: list[RecommendationRecord] = []
    for one in facts.nodes(item, SG.recommendation):
        by = facts.label(facts.node(one, SG.recommendedBy))
        point = PointRecord(facts.text(one, SG.number), facts.text(one, SG.text) or "")
        if records and records[-1].by == by:
            records[-1].points.append(point)
        else:
            records.append(RecommendationRecord(by, [point]))
    return records


def _history(facts: Facts, treatment: Iri) -> HistoryRecord:
    return HistoryRecord(
        date=facts.text(treatment, SG.date) or "",
        body=facts.label(facts.node(treatment, SG.body)) or "",
        text=facts.text(treatment, SG.text) or "",
        outcome=facts.text(treatment, SG.outcome),
        number=facts.text(treatment, SG.number),
    )


def _amount(facts: Facts, amount: Iri) -> AmountRecord:
    whole = facts.node(amount, SG.partOf)
    return AmountRecord(
        text=facts.text(amount, SG.rawText) or "",
        value=facts.text(amount, SCHEMA.value),
        currency=facts.text(amount, SCHEMA.currency) or "DKK",
        kind=facts.text(amount, SG.amountKind),
        periods=facts.texts(amount, SG.fiscalYear),
        label=facts.text(amount, SG.area),
        previous_value=facts.text(amount, SG.previousValue),
        part_of=facts.text(whole, SCHEMA.value) if whole else None,
        approximate=facts.text(amount, SG.approximate) == "true",
        owner=facts.text(amount, SG.owner),
        price_level=facts.text(amount, SG.priceLevel),
        unit=facts.label(facts.node(amount, SG.unit)),
        minimum=facts.text(amount, SCHEMA.minValue),
        maximum=facts.text(amount, SCHEMA.maxValue),
    )


def _financial(facts: Facts, item: Iri) -> str | None:
    if facts.text(item, SG.noFinancialConsequences) == "true":
        return "none"
    return facts.text(item, SG.financialStatement)
