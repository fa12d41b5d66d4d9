"""Every term of the graph as a constant, with its definition.

Generated from ontology/sagsgraf.ttl and ontology/schemes.ttl: do not edit. To renew it, run
``python -m sagsgraf.vocabulary.generate``.
"""

from typing import Final

from sagsgraf.model.iri import Iri


class SG:
    """Terms of <https://w3id.org/sagsgraf/ns#>."""

    Actor: Final = Iri("https://w3id.org/sagsgraf/ns#Actor")
    """A person, post or organisational unit that can recommend, decide or take part."""

    AgendaItem: Final = Iri("https://w3id.org/sagsgraf/ns#AgendaItem")
    """A treatment printed in the meeting's own agenda or minutes."""

    Amount: Final = Iri("https://w3id.org/sagsgraf/ns#Amount")
    """A sum of money in the text of an item, both in the words printed and as a number of
    kroner."""

    Appointment: Final = Iri("https://w3id.org/sagsgraf/ns#Appointment")
    """A person having started in, been appointed to or left a post, as an item tells it."""

    Attachment: Final = Iri("https://w3id.org/sagsgraf/ns#Attachment")
    """A document that the item lists as an attachment."""

    Attendance: Final = Iri("https://w3id.org/sagsgraf/ns#Attendance")
    """One person's presence at or absence from one meeting, with the role and party the minutes
    give."""

    BackReference: Final = Iri("https://w3id.org/sagsgraf/ns#BackReference")
    """Words of an item that tell of an earlier meeting, with the day, body and number that they
    name."""

    Body: Final = Iri("https://w3id.org/sagsgraf/ns#Body")
    """A group that meets and keeps minutes, such as a committee, a council or an executive
    board."""

    Case: Final = Iri("https://w3id.org/sagsgraf/ns#Case")
    """The registered dossier that gathers treatments across meetings under one case number."""

    CoAttendance: Final = Iri("https://w3id.org/sagsgraf/ns#CoAttendance")
    """Two people having attended the same meetings of one body, with the number of meetings."""

    Deadline: Final = Iri("https://w3id.org/sagsgraf/ns#Deadline")
    """A date or period to which the text gives a meaning, such as a duty or an effect."""

    Decision: Final = Iri("https://w3id.org/sagsgraf/ns#Decision")
    """What the body decided on an item, in the words of the minutes."""

    DecisionPoint: Final = Iri("https://w3id.org/sagsgraf/ns#DecisionPoint")
    """The part of a decision that answers one numbered point of the recommendation."""

    Derivation: Final = Iri("https://w3id.org/sagsgraf/ns#Derivation")
    """The name of a graph with triples that no single passage states but that follow from several
    readings."""

    Evidence: Final = Iri("https://w3id.org/sagsgraf/ns#Evidence")
    """What a statement in the graph rests on: a passage read, a derivation or a judgement."""

    Financing: Final = Iri("https://w3id.org/sagsgraf/ns#Financing")
    """A statement of how the matter is to be paid: out of what money and, where told, by whom."""

    Judgement: Final = Iri("https://w3id.org/sagsgraf/ns#Judgement")
    """A decision to link two things or to leave them apart, with its reason as a sentence."""

    Law: Final = Iri("https://w3id.org/sagsgraf/ns#Law")
    """A law, directive or agreement that an item refers to."""

    Matter: Final = Iri("https://w3id.org/sagsgraf/ns#Matter")
    """What several treatments can be about: a case with a number, or a standing item without
    one."""

    Meeting: Final = Iri("https://w3id.org/sagsgraf/ns#Meeting")
    """A sitting of a body on a particular day."""

    Municipality: Final = Iri("https://w3id.org/sagsgraf/ns#Municipality")
    """A Danish municipality, known by its four-digit code."""

    Organisation: Final = Iri("https://w3id.org/sagsgraf/ns#Organisation")
    """An authority, association, company or party outside the municipality's own administration."""

    Person: Final = Iri("https://w3id.org/sagsgraf/ns#Person")
    """A human being whom minutes mention by name."""

    Post: Final = Iri("https://w3id.org/sagsgraf/ns#Post")
    """An office that makes recommendations and can be held by different people over time."""

    Reading: Final = Iri("https://w3id.org/sagsgraf/ns#Reading")
    """One passage as read by one extractor; it names a graph with the triples that the passage
    states."""

    Recommendation: Final = Iri("https://w3id.org/sagsgraf/ns#Recommendation")
    """One numbered point of what a post, unit or body recommends for decision."""

    Record: Final = Iri("https://w3id.org/sagsgraf/ns#Record")
    """What the minutes add up to of an elected person's or official's attendance, recusals and
    dissent in one body."""

    Referral: Final = Iri("https://w3id.org/sagsgraf/ns#Referral")
    """One step of the path through the bodies that the item itself declares."""

    Remark: Final = Iri("https://w3id.org/sagsgraf/ns#Remark")
    """A remark that the body, a member or a party had entered in the minutes."""

    ReportedTreatment: Final = Iri("https://w3id.org/sagsgraf/ns#ReportedTreatment")
    """A treatment that another document tells of, for instance in the history of a case."""

    Series: Final = Iri("https://w3id.org/sagsgraf/ns#Series")
    """An item without a case number that returns at a body's meetings."""

    Source: Final = Iri("https://w3id.org/sagsgraf/ns#Source")
    """The file that was read, known by its checksum."""

    Thing: Final = Iri("https://w3id.org/sagsgraf/ns#Thing")
    """Anything that minutes speak about, as opposed to the readings that document it."""

    Topic: Final = Iri("https://w3id.org/sagsgraf/ns#Topic")
    """A subject that an item can be about, from the project's own list of topics."""

    Treatment: Final = Iri("https://w3id.org/sagsgraf/ns#Treatment")
    """A case or other matter being dealt with by a body on a date."""

    Unit: Final = Iri("https://w3id.org/sagsgraf/ns#Unit")
    """A part of the municipal administration, such as a staff section, a centre or a department."""

    Vote: Final = Iri("https://w3id.org/sagsgraf/ns#Vote")
    """A vote that led to a decision, with numbers of votes or parties."""

    absentCount: Final = Iri("https://w3id.org/sagsgraf/ns#absentCount")
    """How many of the body's meetings the person was absent from according to the minutes."""

    absentDuringItem: Final = Iri("https://w3id.org/sagsgraf/ns#absentDuringItem")
    """A person who attended the meeting but not this item."""

    absentee: Final = Iri("https://w3id.org/sagsgraf/ns#absentee")
    """A person who, according to the minutes, did not take part, with or without notice."""

    addend: Final = Iri("https://w3id.org/sagsgraf/ns#addend")
    """An amount that the text itself adds up with others to make this one."""

    adherence: Final = Iri("https://w3id.org/sagsgraf/ns#adherence")
    """Whether the decision follows the recommendation."""

    alwaysPresent: Final = Iri("https://w3id.org/sagsgraf/ns#alwaysPresent")
    """A person who has attended every meeting of the body with a list of participants in the
    graph."""

    amount: Final = Iri("https://w3id.org/sagsgraf/ns#amount")
    """A sum of money that the text of the item mentions."""

    amountKind: Final = Iri("https://w3id.org/sagsgraf/ns#amountKind")
    """What the amount is, for instance a cost, an allocation or an overspend."""

    answers: Final = Iri("https://w3id.org/sagsgraf/ns#answers")
    """The point of the recommendation that the decision point answers."""

    appointment: Final = Iri("https://w3id.org/sagsgraf/ns#appointment")
    """An appointment to or departure from a post that the item tells of."""

    appointmentKind: Final = Iri("https://w3id.org/sagsgraf/ns#appointmentKind")
    """Whether the person started in, was appointed to, was elected to or left the post."""

    approximate: Final = Iri("https://w3id.org/sagsgraf/ns#approximate")
    """True when the text calls the amount approximate."""

    area: Final = Iri("https://w3id.org/sagsgraf/ns#area")
    """The budget area or purpose that the text ties the amount to, in the words of the text."""

    attachment: Final = Iri("https://w3id.org/sagsgraf/ns#attachment")
    """An attachment that the item lists."""

    attendance: Final = Iri("https://w3id.org/sagsgraf/ns#attendance")
    """One person's participation in or absence from the meeting."""

    attendanceStatus: Final = Iri("https://w3id.org/sagsgraf/ns#attendanceStatus")
    """Whether the person was present, absent, absent with notice, or there for part of the
    meeting."""

    attendedCaseCount: Final = Iri("https://w3id.org/sagsgraf/ns#attendedCaseCount")
    """How many cases the body dealt with in items that the person took part in."""

    attendee: Final = Iri("https://w3id.org/sagsgraf/ns#attendee")
    """A person who took part in all or some of the meeting."""

    because: Final = Iri("https://w3id.org/sagsgraf/ns#because")
    """The reason for the derivation or judgement, as a sentence."""

    body: Final = Iri("https://w3id.org/sagsgraf/ns#body")
    """The body that holds the meeting, deals with the case or is to deal with it."""

    bodyCount: Final = Iri("https://w3id.org/sagsgraf/ns#bodyCount")
    """How many bodies dealt with the case."""

    case: Final = Iri("https://w3id.org/sagsgraf/ns#case")
    """The case that the treatment belongs to."""

    caseCount: Final = Iri("https://w3id.org/sagsgraf/ns#caseCount")
    """How many cases the items belong to that the topic is given to or that cite the law, as
    counted in the graph."""

    chair: Final = Iri("https://w3id.org/sagsgraf/ns#chair")
    """The person who chaired the meeting."""

    closed: Final = Iri("https://w3id.org/sagsgraf/ns#closed")
    """Whether the item was dealt with behind closed doors."""

    closedItemCount: Final = Iri("https://w3id.org/sagsgraf/ns#closedItemCount")
    """How many of the meeting's items were closed, as counted in the graph."""

    concerns: Final = Iri("https://w3id.org/sagsgraf/ns#concerns")
    """One of the things that the judgement linked or left apart."""

    condition: Final = Iri("https://w3id.org/sagsgraf/ns#condition")
    """A condition or reservation that the decision itself names."""

    confidence: Final = Iri("https://w3id.org/sagsgraf/ns#confidence")
    """How certain the evidence is, between 0 and 1; left out when it is certain."""

    contentsTitle: Final = Iri("https://w3id.org/sagsgraf/ns#contentsTitle")
    """The item's title on the contents page, when it differs from the title at the item."""

    contradicts: Final = Iri("https://w3id.org/sagsgraf/ns#contradicts")
    """The amount of the latest earlier follow-up with which the previous forecast told here does
    not agree."""

    date: Final = Iri("https://w3id.org/sagsgraf/ns#date")
    """The day of the meeting or treatment, or the day the deadline names."""

    dayCount: Final = Iri("https://w3id.org/sagsgraf/ns#dayCount")
    """The days from the first to the last treatment known to the graph."""

    daysToDecision: Final = Iri("https://w3id.org/sagsgraf/ns#daysToDecision")
    """The days from the first treatment of the case to its final decision."""

    deadline: Final = Iri("https://w3id.org/sagsgraf/ns#deadline")
    """A deadline, entry into force or other date with a meaning that the text of the item
    mentions."""

    decidedBy: Final = Iri("https://w3id.org/sagsgraf/ns#decidedBy")
    """The person who took the decision; left out when a rule did."""

    decidedCaseCount: Final = Iri("https://w3id.org/sagsgraf/ns#decidedCaseCount")
    """How many cases the body took the final decision in, as counted in the graph."""

    decision: Final = Iri("https://w3id.org/sagsgraf/ns#decision")
    """The decision that the treatment ended with."""

    documentType: Final = Iri("https://w3id.org/sagsgraf/ns#documentType")
    """Whether the meeting was read from minutes or from an agenda."""

    extracted: Final = Iri("https://w3id.org/sagsgraf/ns#extracted")
    """Whether the reader produces triples with the property today, or it is only prepared."""

    extractor: Final = Iri("https://w3id.org/sagsgraf/ns#extractor")
    """The name of the extractor that read the passage."""

    fileName: Final = Iri("https://w3id.org/sagsgraf/ns#fileName")
    """The name of the file, without its folder."""

    finalDecision: Final = Iri("https://w3id.org/sagsgraf/ns#finalDecision")
    """The latest treatment, where it decides the case at the last body of its path or at the
    council."""

    financialStatement: Final = Iri("https://w3id.org/sagsgraf/ns#financialStatement")
    """What the item says of financial consequences, also when there are none."""

    financing: Final = Iri("https://w3id.org/sagsgraf/ns#financing")
    """A statement in the item of how the matter is to be paid."""

    financingKind: Final = Iri("https://w3id.org/sagsgraf/ns#financingKind")
    """What the matter is paid out of, for instance an extra appropriation or the cash balance."""

    firstMinutes: Final = Iri("https://w3id.org/sagsgraf/ns#firstMinutes")
    """The day of the body's earliest meeting whose minutes were read."""

    firstTreated: Final = Iri("https://w3id.org/sagsgraf/ns#firstTreated")
    """The date of the earliest treatment known to the graph."""

    fiscalYear: Final = Iri("https://w3id.org/sagsgraf/ns#fiscalYear")
    """A year that the amount applies to."""

    history: Final = Iri("https://w3id.org/sagsgraf/ns#history")
    """An earlier treatment that the item's own text tells of."""

    item: Final = Iri("https://w3id.org/sagsgraf/ns#item")
    """An item on the agenda of the meeting."""

    itemCount: Final = Iri("https://w3id.org/sagsgraf/ns#itemCount")
    """How many items the meeting had, the topic is given to, or the law is cited in, as counted in
    the graph."""

    joined: Final = Iri("https://w3id.org/sagsgraf/ns#joined")
    """A person who came to the meeting after its beginning, as the item tells."""

    kleMainGroup: Final = Iri("https://w3id.org/sagsgraf/ns#kleMainGroup")
    """The number of the main group in KLE, the Danish municipal subject plan, that the topic
    matches."""

    lastMinutes: Final = Iri("https://w3id.org/sagsgraf/ns#lastMinutes")
    """The day of the body's latest meeting whose minutes were read; of later days the graph knows
    nothing."""

    lastTreated: Final = Iri("https://w3id.org/sagsgraf/ns#lastTreated")
    """The date of the latest treatment known to the graph."""

    laterVersionOf: Final = Iri("https://w3id.org/sagsgraf/ns#laterVersionOf")
    """The earlier version of the same paper that the case had attached at an earlier treatment."""

    layout: Final = Iri("https://w3id.org/sagsgraf/ns#layout")
    """The name of the layout by which the document was read."""

    left: Final = Iri("https://w3id.org/sagsgraf/ns#left")
    """A person who left the meeting before its end, as the item tells."""

    linked: Final = Iri("https://w3id.org/sagsgraf/ns#linked")
    """True when the judgement linked the things, false when it left them apart."""

    mainAccount: Final = Iri("https://w3id.org/sagsgraf/ns#mainAccount")
    """The number of the main account in the municipal chart of accounts that the topic matches."""

    matterTitle: Final = Iri("https://w3id.org/sagsgraf/ns#matterTitle")
    """The words of the item's title that name what it is about, without marks such as “2.
    behandling”; none for titles that any meeting may have."""

    meaning: Final = Iri("https://w3id.org/sagsgraf/ns#meaning")
    """What the date means, for instance a deadline or an entry into force."""

    mediaKind: Final = Iri("https://w3id.org/sagsgraf/ns#mediaKind")
    """What kind of file the source is, for instance text, markdown or pdf."""

    medianDays: Final = Iri("https://w3id.org/sagsgraf/ns#medianDays")
    """The median of the days from first treatment to final decision in the cases that the body
    decided."""

    meeting: Final = Iri("https://w3id.org/sagsgraf/ns#meeting")
    """The meeting at which the treatment took place."""

    meetingCount: Final = Iri("https://w3id.org/sagsgraf/ns#meetingCount")
    """How many meetings with a list of participants the body has held, or the two people have
    attended together, as counted in the graph."""

    mentions: Final = Iri("https://w3id.org/sagsgraf/ns#mentions")
    """A person, unit or organisation that the text of the item mentions."""

    municipality: Final = Iri("https://w3id.org/sagsgraf/ns#municipality")
    """The municipality that the meeting, body, case or person belongs to."""

    municipalityCode: Final = Iri("https://w3id.org/sagsgraf/ns#municipalityCode")
    """The four-digit code of the municipality, with its leading zero."""

    noFinancialConsequences: Final = Iri("https://w3id.org/sagsgraf/ns#noFinancialConsequences")
    """True when the item says outright that there are no financial consequences."""

    number: Final = Iri("https://w3id.org/sagsgraf/ns#number")
    """The number that the item or attachment bears in print."""

    observedAs: Final = Iri("https://w3id.org/sagsgraf/ns#observedAs")
    """The treatment in the graph that a referral announces or that a report tells of."""

    opposedCount: Final = Iri("https://w3id.org/sagsgraf/ns#opposedCount")
    """How many items the person is named as voting against."""

    otherPerson: Final = Iri("https://w3id.org/sagsgraf/ns#otherPerson")
    """The second of the two people who have attended the same meetings."""

    outcome: Final = Iri("https://w3id.org/sagsgraf/ns#outcome")
    """What the decision came to, as one or more concepts from the list of outcomes."""

    owner: Final = Iri("https://w3id.org/sagsgraf/ns#owner")
    """Whether the money is the municipality's, the state's, the region's or somebody else's."""

    page: Final = Iri("https://w3id.org/sagsgraf/ns#page")
    """The page of the source on which the passage begins."""

    pageCount: Final = Iri("https://w3id.org/sagsgraf/ns#pageCount")
    """How many pages the source has."""

    partOf: Final = Iri("https://w3id.org/sagsgraf/ns#partOf")
    """The larger amount that already includes this one."""

    party: Final = Iri("https://w3id.org/sagsgraf/ns#party")
    """The party or list that the text gives for the person, as printed."""

    partyAbstained: Final = Iri("https://w3id.org/sagsgraf/ns#partyAbstained")
    """A party that voted neither for nor against, as printed."""

    partyAgainst: Final = Iri("https://w3id.org/sagsgraf/ns#partyAgainst")
    """A party that voted against, as printed."""

    partyFor: Final = Iri("https://w3id.org/sagsgraf/ns#partyFor")
    """A party that voted in favour, as printed."""

    partyOpposedCount: Final = Iri("https://w3id.org/sagsgraf/ns#partyOpposedCount")
    """How many items the person's party voted against while the person was there; the party's vote,
    not the person's."""

    path: Final = Iri("https://w3id.org/sagsgraf/ns#path")
    """The whole path through the bodies that an item declares, where it is to go on to further
    ones."""

    payer: Final = Iri("https://w3id.org/sagsgraf/ns#payer")
    """Who pays, in the words of the text."""

    person: Final = Iri("https://w3id.org/sagsgraf/ns#person")
    """The person whom the attendance or appointment concerns."""

    personAbstained: Final = Iri("https://w3id.org/sagsgraf/ns#personAbstained")
    """A person named as having voted neither in favour nor against."""

    personAgainst: Final = Iri("https://w3id.org/sagsgraf/ns#personAgainst")
    """A person named as having voted against."""

    personFor: Final = Iri("https://w3id.org/sagsgraf/ns#personFor")
    """A person named as having voted in favour."""

    personTier: Final = Iri("https://w3id.org/sagsgraf/ns#personTier")
    """Whether the person is elected, an official, or something else."""

    point: Final = Iri("https://w3id.org/sagsgraf/ns#point")
    """A part of the decision that answers one point of the recommendation."""

    possibleCase: Final = Iri("https://w3id.org/sagsgraf/ns#possibleCase")
    """A case that the item without case number may belong to, without the text settling it; the
    derivation says why not."""

    post: Final = Iri("https://w3id.org/sagsgraf/ns#post")
    """The post that the appointment concerns."""

    presentCount: Final = Iri("https://w3id.org/sagsgraf/ns#presentCount")
    """How many of the body's meetings the person attended, all or some of them."""

    previousForecast: Final = Iri("https://w3id.org/sagsgraf/ns#previousForecast")
    """The amount that the text says was the forecast last time."""

    previousTreatment: Final = Iri("https://w3id.org/sagsgraf/ns#previousTreatment")
    """The latest earlier treatment of the same case, across meetings and bodies."""

    previousValue: Final = Iri("https://w3id.org/sagsgraf/ns#previousValue")
    """The previous forecast in kroner, signed as in the text."""

    priceLevel: Final = Iri("https://w3id.org/sagsgraf/ns#priceLevel")
    """The year's price and wage level that the amount is stated in, as printed."""

    rawText: Final = Iri("https://w3id.org/sagsgraf/ns#rawText")
    """The amount in the characters and words of the source."""

    recommendation: Final = Iri("https://w3id.org/sagsgraf/ns#recommendation")
    """A recommendation that was put before the body."""

    recommendedBy: Final = Iri("https://w3id.org/sagsgraf/ns#recommendedBy")
    """The post, unit or body that makes the recommendation."""

    recommendedItemCount: Final = Iri("https://w3id.org/sagsgraf/ns#recommendedItemCount")
    """How many items the post, unit or body made a recommendation in, as counted in the graph."""

    recordOf: Final = Iri("https://w3id.org/sagsgraf/ns#recordOf")
    """The elected person or official whose record in the body is counted."""

    recusalCount: Final = Iri("https://w3id.org/sagsgraf/ns#recusalCount")
    """How many items the person was disqualified from."""

    recused: Final = Iri("https://w3id.org/sagsgraf/ns#recused")
    """A person who was disqualified and so took no part in the item."""

    referral: Final = Iri("https://w3id.org/sagsgraf/ns#referral")
    """A step of the path through the bodies that the item declares."""

    refersBack: Final = Iri("https://w3id.org/sagsgraf/ns#refersBack")
    """A reference in the item's words to an earlier meeting."""

    remark: Final = Iri("https://w3id.org/sagsgraf/ns#remark")
    """A remark entered in the minutes with the decision."""

    remarkCount: Final = Iri("https://w3id.org/sagsgraf/ns#remarkCount")
    """How many remarks the person by name had entered in the minutes."""

    replacesText: Final = Iri("https://w3id.org/sagsgraf/ns#replacesText")
    """The words in which the item says which older document the attachment takes the place of."""

    reportedIn: Final = Iri("https://w3id.org/sagsgraf/ns#reportedIn")
    """The agenda item whose text tells of the treatment."""

    restates: Final = Iri("https://w3id.org/sagsgraf/ns#restates")
    """The amount of the same kind, area and year that the latest earlier treatment of the case
    stated."""

    role: Final = Iri("https://w3id.org/sagsgraf/ns#role")
    """The title or function that the text gives the person, as printed."""

    sameMatter: Final = Iri("https://w3id.org/sagsgraf/ns#sameMatter")
    """Whether the words say that it was the item's own matter that was dealt with, and not just
    another decision."""

    section: Final = Iri("https://w3id.org/sagsgraf/ns#section")
    """The heading of the section in which the passage stands."""

    series: Final = Iri("https://w3id.org/sagsgraf/ns#series")
    """The standing item that the treatment is an occurrence of."""

    settled: Final = Iri("https://w3id.org/sagsgraf/ns#settled")
    """False when the judgement is doubtful and waits for a person to decide."""

    sha256: Final = Iri("https://w3id.org/sagsgraf/ns#sha256")
    """The SHA-256 checksum of the file in 64 hexadecimal characters."""

    similarity: Final = Iri("https://w3id.org/sagsgraf/ns#similarity")
    """How alike the two names are, from 0 to 1."""

    source: Final = Iri("https://w3id.org/sagsgraf/ns#source")
    """The file that the meeting was read from."""

    startPage: Final = Iri("https://w3id.org/sagsgraf/ns#startPage")
    """The page of the source on which the item begins."""

    status: Final = Iri("https://w3id.org/sagsgraf/ns#status")
    """Where the case stands after the latest treatment known to the graph."""

    substituteFor: Final = Iri("https://w3id.org/sagsgraf/ns#substituteFor")
    """The person in whose place the attendee came."""

    sumDifference: Final = Iri("https://w3id.org/sagsgraf/ns#sumDifference")
    """How many kroner the amount is larger than the sum of the amounts that the text adds up to it,
    where rounding does not explain the difference."""

    text: Final = Iri("https://w3id.org/sagsgraf/ns#text")
    """The words that make up the thing, as printed."""

    treatmentCount: Final = Iri("https://w3id.org/sagsgraf/ns#treatmentCount")
    """How many times the graph knows the matter to have been treated."""

    unit: Final = Iri("https://w3id.org/sagsgraf/ns#unit")
    """The administrative unit that the amount concerns."""

    unobservedReferral: Final = Iri("https://w3id.org/sagsgraf/ns#unobservedReferral")
    """A later step of the item's path that no treatment in the graph matches."""

    unsourcedCount: Final = Iri("https://w3id.org/sagsgraf/ns#unsourcedCount")
    """How many triples of the source or derivation lead to no passage, as counted when they were
    written."""

    vote: Final = Iri("https://w3id.org/sagsgraf/ns#vote")
    """A vote that led to the decision."""

    votesAbstained: Final = Iri("https://w3id.org/sagsgraf/ns#votesAbstained")
    """The number who voted neither for nor against."""

    votesAgainst: Final = Iri("https://w3id.org/sagsgraf/ns#votesAgainst")
    """The number of votes against."""

    votesFor: Final = Iri("https://w3id.org/sagsgraf/ns#votesFor")
    """The number of votes in favour."""


class DCT:
    """Terms of <http://purl.org/dc/terms/>."""

    identifier: Final = Iri("http://purl.org/dc/terms/identifier")
    """The number under which the case is registered."""

    license: Final = Iri("http://purl.org/dc/terms/license")
    """The terms on which something may be used."""

    replaces: Final = Iri("http://purl.org/dc/terms/replaces")
    """The older attachment that this one takes the place of."""

    subject: Final = Iri("http://purl.org/dc/terms/subject")
    """A topic that the item is proposed to be about."""

    title: Final = Iri("http://purl.org/dc/terms/title")
    """The printed title of an item, a case or an attachment."""


class SCHEMA:
    """Terms of <http://schema.org/>."""

    Event: Final = Iri("http://schema.org/Event")
    """Something that happens at a time and place."""

    MonetaryAmount: Final = Iri("http://schema.org/MonetaryAmount")
    """A value in a currency."""

    currency: Final = Iri("http://schema.org/currency")
    """The three-letter code of the currency, for instance DKK."""

    endDate: Final = Iri("http://schema.org/endDate")
    """When the meeting ended, as exactly as the source says; of a period, its last day."""

    location: Final = Iri("http://schema.org/location")
    """Where the meeting was held, as printed."""

    maxValue: Final = Iri("http://schema.org/maxValue")
    """The upper end of a range (4-5 million kroner)."""

    minValue: Final = Iri("http://schema.org/minValue")
    """The lower end of a range (4-5 million kroner)."""

    position: Final = Iri("http://schema.org/position")
    """The place in the order, counted from 1."""

    startDate: Final = Iri("http://schema.org/startDate")
    """When the meeting began, as exactly as the source says."""

    url: Final = Iri("http://schema.org/url")
    """The address from which the attachment can be fetched, as printed."""

    value: Final = Iri("http://schema.org/value")
    """The amount in units of the currency, signed as in the text."""


class FOAF:
    """Terms of <http://xmlns.com/foaf/0.1/>."""

    Agent: Final = Iri("http://xmlns.com/foaf/0.1/Agent")
    """A person, group or organisation that can act."""

    Document: Final = Iri("http://xmlns.com/foaf/0.1/Document")
    """A document, printed or electronic."""

    Person: Final = Iri("http://xmlns.com/foaf/0.1/Person")
    """A human being."""

    name: Final = Iri("http://xmlns.com/foaf/0.1/name")
    """The name that the person, body, unit or organisation has in the text."""


class ORG:
    """Terms of <http://www.w3.org/ns/org#>."""

    FormalOrganization: Final = Iri("http://www.w3.org/ns/org#FormalOrganization")
    """An organisation recognised in law as a legal person."""

    Membership: Final = Iri("http://www.w3.org/ns/org#Membership")
    """The fact that a person is a member of an organisation for some time."""

    Organization: Final = Iri("http://www.w3.org/ns/org#Organization")
    """People organised for a purpose in a lasting form."""

    OrganizationalUnit: Final = Iri("http://www.w3.org/ns/org#OrganizationalUnit")
    """A part of a larger organisation."""

    Post: Final = Iri("http://www.w3.org/ns/org#Post")
    """A position in an organisation that exists whoever holds it."""

    hasMembership: Final = Iri("http://www.w3.org/ns/org#hasMembership")
    """A membership of a body that the person holds."""

    holds: Final = Iri("http://www.w3.org/ns/org#holds")
    """A post that the person holds or has been appointed to."""


class PROV:
    """Terms of <http://www.w3.org/ns/prov#>."""

    Activity: Final = Iri("http://www.w3.org/ns/prov#Activity")
    """Something that takes place over time."""

    Entity: Final = Iri("http://www.w3.org/ns/prov#Entity")
    """A thing with fixed aspects whose origin can be described."""

    wasDerivedFrom: Final = Iri("http://www.w3.org/ns/prov#wasDerivedFrom")
    """The source or the readings that the evidence builds on."""


class OA:
    """Terms of <http://www.w3.org/ns/oa#>."""

    SpecificResource: Final = Iri("http://www.w3.org/ns/oa#SpecificResource")
    """A particular part of a source, pointed out so that it can be found again."""

    end: Final = Iri("http://www.w3.org/ns/oa#end")
    """The number of characters of the text read up to and including the passage."""

    exact: Final = Iri("http://www.w3.org/ns/oa#exact")
    """The words of the passage, exactly as read."""

    start: Final = Iri("http://www.w3.org/ns/oa#start")
    """The number of characters of the text read before the passage."""


class SKOS:
    """Terms of <http://www.w3.org/2004/02/skos/core#>."""

    Concept: Final = Iri("http://www.w3.org/2004/02/skos/core#Concept")
    """A unit of a concept scheme."""

    ConceptScheme: Final = Iri("http://www.w3.org/2004/02/skos/core#ConceptScheme")
    """A set of concepts that belong together."""

    altLabel: Final = Iri("http://www.w3.org/2004/02/skos/core#altLabel")
    """Another name or formula that expresses the concept."""

    broader: Final = Iri("http://www.w3.org/2004/02/skos/core#broader")
    """A concept that includes this one."""

    closeMatch: Final = Iri("http://www.w3.org/2004/02/skos/core#closeMatch")
    """A concept of another scheme that nearly corresponds to this one."""

    definition: Final = Iri("http://www.w3.org/2004/02/skos/core#definition")
    """What the concept means, in a sentence."""

    editorialNote: Final = Iri("http://www.w3.org/2004/02/skos/core#editorialNote")
    """A note to those who maintain the concepts."""

    exactMatch: Final = Iri("http://www.w3.org/2004/02/skos/core#exactMatch")
    """A concept of another scheme that can be used in place of this one."""

    hasTopConcept: Final = Iri("http://www.w3.org/2004/02/skos/core#hasTopConcept")
    """A concept at the top of the scheme."""

    hiddenLabel: Final = Iri("http://www.w3.org/2004/02/skos/core#hiddenLabel")
    """A word that points to the concept without being a name of it."""

    inScheme: Final = Iri("http://www.w3.org/2004/02/skos/core#inScheme")
    """The scheme that the concept belongs to."""

    notation: Final = Iri("http://www.w3.org/2004/02/skos/core#notation")
    """The short name of a concept as written in files and tables."""

    prefLabel: Final = Iri("http://www.w3.org/2004/02/skos/core#prefLabel")
    """The preferred name of a concept in a language."""

    relatedMatch: Final = Iri("http://www.w3.org/2004/02/skos/core#relatedMatch")
    """A concept of another scheme that is associated with this one but does not correspond to
    it."""

    scopeNote: Final = Iri("http://www.w3.org/2004/02/skos/core#scopeNote")
    """When the concept is to be used, and when not."""

    topConceptOf: Final = Iri("http://www.w3.org/2004/02/skos/core#topConceptOf")
    """The scheme that the concept is at the top of."""


class OWL:
    """Terms of <http://www.w3.org/2002/07/owl#>."""

    versionIRI: Final = Iri("http://www.w3.org/2002/07/owl#versionIRI")
    """The name of exactly this version of an ontology or dataset."""

    versionInfo: Final = Iri("http://www.w3.org/2002/07/owl#versionInfo")
    """The number of the version."""


class RDF:
    """Terms of <http://www.w3.org/1999/02/22-rdf-syntax-ns#>."""

    type: Final = Iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    """A class that the thing belongs to."""


class RDFS:
    """Terms of <http://www.w3.org/2000/01/rdf-schema#>."""

    label: Final = Iri("http://www.w3.org/2000/01/rdf-schema#label")
    """A name for people to read."""


class ELI:
    """Terms of <http://data.europa.eu/eli/ontology#>."""

    LegalResource: Final = Iri("http://data.europa.eu/eli/ontology#LegalResource")
    """A law or other legal text, as a work."""

    cites: Final = Iri("http://data.europa.eu/eli/ontology#cites")
    """A law, directive or agreement that the item refers to."""


class ELI_DL:
    """Terms of <http://data.europa.eu/eli/eli-draft-legislation-ontology#>."""

    Activity: Final = Iri("http://data.europa.eu/eli/eli-draft-legislation-ontology#Activity")
    """A step of a decision-making process."""

    Decision: Final = Iri("http://data.europa.eu/eli/eli-draft-legislation-ontology#Decision")
    """What an activity of a decision-making process ended with."""

    Process: Final = Iri("http://data.europa.eu/eli/eli-draft-legislation-ontology#Process")
    """A series of steps that lead towards a decision."""

    Vote: Final = Iri("http://data.europa.eu/eli/eli-draft-legislation-ontology#Vote")
    """A vote in a decision-making process."""

    had_excused_person: Final = Iri(
        "http://data.europa.eu/eli/eli-draft-legislation-ontology#had_excused_person"
    )
    """A person who was excused or absent from the activity."""

    had_participant_person: Final = Iri(
        "http://data.europa.eu/eli/eli-draft-legislation-ontology#had_participant_person"
    )
    """A person who took part in the activity."""


class ADHERENCE:
    """Concepts of <https://w3id.org/sagsgraf/ns/adherence>."""

    changed: Final = Iri("https://w3id.org/sagsgraf/ns/adherence/changed")
    """The decision follows the recommendation with changes."""

    followed: Final = Iri("https://w3id.org/sagsgraf/ns/adherence/followed")
    """The decision follows the recommendation in full."""

    not_comparable: Final = Iri("https://w3id.org/sagsgraf/ns/adherence/not-comparable")
    """Recommendation and decision cannot be held against each other."""

    not_followed: Final = Iri("https://w3id.org/sagsgraf/ns/adherence/not-followed")
    """The decision goes against the recommendation or does not follow it."""

    partly: Final = Iri("https://w3id.org/sagsgraf/ns/adherence/partly")
    """The decision follows part of the recommendation or leaves something open."""


class AMOUNT_KIND:
    """Concepts of <https://w3id.org/sagsgraf/ns/amount-kind>."""

    allocation: Final = Iri("https://w3id.org/sagsgraf/ns/amount-kind/allocation")
    """Money granted, or asked for, for a purpose."""

    budget: Final = Iri("https://w3id.org/sagsgraf/ns/amount-kind/budget")
    """The frame adopted or revised for a period."""

    cost: Final = Iri("https://w3id.org/sagsgraf/ns/amount-kind/cost")
    """What something costs or will cost."""

    illustration: Final = Iri("https://w3id.org/sagsgraf/ns/amount-kind/illustration")
    """Somebody else's figure, used by the text as an example."""

    one_off_cost: Final = Iri("https://w3id.org/sagsgraf/ns/amount-kind/one-off-cost")
    """A cost that falls only once."""

    overspend: Final = Iri("https://w3id.org/sagsgraf/ns/amount-kind/overspend")
    """How much spending exceeds, or is expected to exceed, the budget."""

    price: Final = Iri("https://w3id.org/sagsgraf/ns/amount-kind/price")
    """What one pays for one thing or service, such as a charge."""

    reserve: Final = Iri("https://w3id.org/sagsgraf/ns/amount-kind/reserve")
    """Money set aside for later distribution or use."""

    revenue: Final = Iri("https://w3id.org/sagsgraf/ns/amount-kind/revenue")
    """Money that comes in or is expected to come in."""

    saving: Final = Iri("https://w3id.org/sagsgraf/ns/amount-kind/saving")
    """How much a cost is reduced by a decision."""

    underspend: Final = Iri("https://w3id.org/sagsgraf/ns/amount-kind/underspend")
    """How much spending falls short, or is expected to fall short, of the budget."""


class APPOINTMENT_KIND:
    """Concepts of <https://w3id.org/sagsgraf/ns/appointment-kind>."""

    appointed: Final = Iri("https://w3id.org/sagsgraf/ns/appointment-kind/appointed")
    """The person has been employed in or appointed to the post."""

    elected: Final = Iri("https://w3id.org/sagsgraf/ns/appointment-kind/elected")
    """The person has been elected to the post."""

    left: Final = Iri("https://w3id.org/sagsgraf/ns/appointment-kind/left")
    """The person has left the post, or it is told that this will happen."""

    started: Final = Iri("https://w3id.org/sagsgraf/ns/appointment-kind/started")
    """The person has started in the post."""


class ATTENDANCE_STATUS:
    """Concepts of <https://w3id.org/sagsgraf/ns/attendance-status>."""

    absent: Final = Iri("https://w3id.org/sagsgraf/ns/attendance-status/absent")
    """The person did not take part, and the minutes mention no notice."""

    absent_with_notice: Final = Iri(
        "https://w3id.org/sagsgraf/ns/attendance-status/absent-with-notice"
    )
    """The person did not take part and had given notice."""

    partly_present: Final = Iri("https://w3id.org/sagsgraf/ns/attendance-status/partly-present")
    """The person took part in some of the meeting."""

    present: Final = Iri("https://w3id.org/sagsgraf/ns/attendance-status/present")
    """The person took part in the meeting."""


class DATE_MEANING:
    """Concepts of <https://w3id.org/sagsgraf/ns/date-meaning>."""

    agreed: Final = Iri("https://w3id.org/sagsgraf/ns/date-meaning/agreed")
    """An agreement or document is of this day."""

    as_of: Final = Iri("https://w3id.org/sagsgraf/ns/date-meaning/as-of")
    """Figures or circumstances are stated as of this day."""

    deadline: Final = Iri("https://w3id.org/sagsgraf/ns/date-meaning/deadline")
    """Something must be done by this day."""

    end: Final = Iri("https://w3id.org/sagsgraf/ns/date-meaning/end")
    """Something ends on this day."""

    event: Final = Iri("https://w3id.org/sagsgraf/ns/date-meaning/event")
    """A meeting or other event takes place on this day."""

    in_force: Final = Iri("https://w3id.org/sagsgraf/ns/date-meaning/in-force")
    """A rule, agreement or duty takes effect from this day."""

    period: Final = Iri("https://w3id.org/sagsgraf/ns/date-meaning/period")
    """Something lasts from this day to the last day, which is given too."""

    published: Final = Iri("https://w3id.org/sagsgraf/ns/date-meaning/published")
    """Something was or will be published on this day."""

    start: Final = Iri("https://w3id.org/sagsgraf/ns/date-meaning/start")
    """Something begins on this day."""


class DOCUMENT_TYPE:
    """Concepts of <https://w3id.org/sagsgraf/ns/document-type>."""

    agenda: Final = Iri("https://w3id.org/sagsgraf/ns/document-type/agenda")
    """The document was written before the meeting and holds none of its decisions."""

    minutes: Final = Iri("https://w3id.org/sagsgraf/ns/document-type/minutes")
    """The document was written after the meeting and can hold decisions."""


class FINANCING_KIND:
    """Concepts of <https://w3id.org/sagsgraf/ns/financing-kind>."""

    appropriation: Final = Iri("https://w3id.org/sagsgraf/ns/financing-kind/appropriation")
    """A capital appropriation is given, or an amount set aside for works is released."""

    cash: Final = Iri("https://w3id.org/sagsgraf/ns/financing-kind/cash")
    """The cost is paid out of the cash balance of the municipality."""

    charged: Final = Iri("https://w3id.org/sagsgraf/ns/financing-kind/charged")
    """Others than the municipality pay: they are charged the cost or bear it themselves."""

    extra_appropriation: Final = Iri(
        "https://w3id.org/sagsgraf/ns/financing-kind/extra-appropriation"
    )
    """The council appropriates more than the budget of the year holds."""

    fees: Final = Iri("https://w3id.org/sagsgraf/ns/financing-kind/fees")
    """The users pay through rates, fees or rent."""

    grant: Final = Iri("https://w3id.org/sagsgraf/ns/financing-kind/grant")
    """The state, the EU or a foundation pays with a grant, a reimbursement or an adjustment of the
    block grant."""

    loan: Final = Iri("https://w3id.org/sagsgraf/ns/financing-kind/loan")
    """The cost is paid with a loan."""

    municipality: Final = Iri("https://w3id.org/sagsgraf/ns/financing-kind/municipality")
    """The municipality itself pays; the text does not tell out of what."""

    reallocation: Final = Iri("https://w3id.org/sagsgraf/ns/financing-kind/reallocation")
    """The money is moved from another purpose, account or year."""

    reserve: Final = Iri("https://w3id.org/sagsgraf/ns/financing-kind/reserve")
    """The cost is paid out of a pool or reserve that the municipality has set aside."""

    revenue: Final = Iri("https://w3id.org/sagsgraf/ns/financing-kind/revenue")
    """The cost is paid out of income that the matter or a sale brings."""

    within_budget: Final = Iri("https://w3id.org/sagsgraf/ns/financing-kind/within-budget")
    """The cost is kept within a frame or appropriation already given."""


class OUTCOME:
    """Concepts of <https://w3id.org/sagsgraf/ns/outcome>."""

    approved: Final = Iri("https://w3id.org/sagsgraf/ns/outcome/approved")
    """The body gave what was put before it its final approval."""

    delegated: Final = Iri("https://w3id.org/sagsgraf/ns/outcome/delegated")
    """The body placed the task or the authority with somebody."""

    discussed: Final = Iri("https://w3id.org/sagsgraf/ns/outcome/discussed")
    """The body discussed the subject."""

    endorsed: Final = Iri("https://w3id.org/sagsgraf/ns/outcome/endorsed")
    """The body gave its support to what was put before it."""

    informed: Final = Iri("https://w3id.org/sagsgraf/ns/outcome/informed")
    """The body was given information."""

    no_remarks: Final = Iri("https://w3id.org/sagsgraf/ns/outcome/no-remarks")
    """The minutes say outright that there was nothing to remark."""

    noted: Final = Iri("https://w3id.org/sagsgraf/ns/outcome/noted")
    """The body took note of the information and decided nothing further."""

    other: Final = Iri("https://w3id.org/sagsgraf/ns/outcome/other")
    """The decision has a content that none of the other outcomes covers."""

    postponed: Final = Iri("https://w3id.org/sagsgraf/ns/outcome/postponed")
    """The body put the treatment off until later."""

    proposed: Final = Iri("https://w3id.org/sagsgraf/ns/outcome/proposed")
    """The body proposed something that others are to decide on."""

    recommended: Final = Iri("https://w3id.org/sagsgraf/ns/outcome/recommended")
    """The body recommended that another body decide it."""

    referred: Final = Iri("https://w3id.org/sagsgraf/ns/outcome/referred")
    """The body sent the case on to another body or to consultation."""

    rejected: Final = Iri("https://w3id.org/sagsgraf/ns/outcome/rejected")
    """The body said no to what was put before it."""

    requested: Final = Iri("https://w3id.org/sagsgraf/ns/outcome/requested")
    """The body asked for something to be done."""

    withdrawn: Final = Iri("https://w3id.org/sagsgraf/ns/outcome/withdrawn")
    """The item was taken off the agenda without being dealt with."""


class OWNER:
    """Concepts of <https://w3id.org/sagsgraf/ns/owner>."""

    municipality: Final = Iri("https://w3id.org/sagsgraf/ns/owner/municipality")
    """The money is the municipality's own."""

    other: Final = Iri("https://w3id.org/sagsgraf/ns/owner/other")
    """The money belongs to neither the municipality, the state nor the region."""

    region: Final = Iri("https://w3id.org/sagsgraf/ns/owner/region")
    """The money is the region's."""

    state: Final = Iri("https://w3id.org/sagsgraf/ns/owner/state")
    """The money is the state's."""


class PERSON_TIER:
    """Concepts of <https://w3id.org/sagsgraf/ns/person-tier>."""

    elected: Final = Iri("https://w3id.org/sagsgraf/ns/person-tier/elected")
    """The person is elected to the council."""

    official: Final = Iri("https://w3id.org/sagsgraf/ns/person-tier/official")
    """The person is employed by the municipality."""

    other: Final = Iri("https://w3id.org/sagsgraf/ns/person-tier/other")
    """The person is neither elected nor employed, or the text does not show it."""


class XSD:
    """Datatypes of <http://www.w3.org/2001/XMLSchema#>."""

    string: Final = Iri("http://www.w3.org/2001/XMLSchema#string")
    """A text without a language."""

    boolean: Final = Iri("http://www.w3.org/2001/XMLSchema#boolean")
    """True or false."""

    integer: Final = Iri("http://www.w3.org/2001/XMLSchema#integer")
    """A whole number."""

    decimal: Final = Iri("http://www.w3.org/2001/XMLSchema#decimal")
    """An exact decimal number."""

    date: Final = Iri("http://www.w3.org/2001/XMLSchema#date")
    """A calendar day."""

    dateTime: Final = Iri("http://www.w3.org/2001/XMLSchema#dateTime")
    """A calendar day and a time of day."""

    gYear: Final = Iri("http://www.w3.org/2001/XMLSchema#gYear")
    """A calendar year."""


LABELS: Final[dict[Iri, tuple[str, str]]] = {
    SG.Actor: ("aktør", "actor"),
    SG.AgendaItem: ("dagsordenspunkt", "agenda item"),
    SG.Amount: ("beløb", "amount"),
    SG.Appointment: ("ansættelse", "appointment"),
    SG.Attachment: ("bilag", "attachment"),
    SG.Attendance: ("deltagelse", "attendance"),
    SG.BackReference: ("henvisning til et tidligere møde", "reference to an earlier meeting"),
    SG.Body: ("organ", "body"),
    SG.Case: ("sag", "case"),
    SG.CoAttendance: ("fælles deltagelse", "co-attendance"),
    SG.Deadline: ("frist", "deadline"),
    SG.Decision: ("beslutning", "decision"),
    SG.DecisionPoint: ("beslutningspunkt", "decision point"),
    SG.Derivation: ("afledning", "derivation"),
    SG.Evidence: ("belæg", "evidence"),
    SG.Financing: ("finansiering", "financing"),
    SG.Judgement: ("vurdering", "judgement"),
    SG.Law: ("retskilde", "law"),
    SG.Matter: ("anliggende", "matter"),
    SG.Meeting: ("møde", "meeting"),
    SG.Municipality: ("kommune", "municipality"),
    SG.Organisation: ("organisation", "organisation"),
    SG.Person: ("person", "person"),
    SG.Post: ("stilling", "post"),
    SG.Reading: ("læsning", "reading"),
    SG.Recommendation: ("indstillingspunkt", "recommendation"),
    SG.Record: ("virke", "record"),
    SG.Referral: ("behandlingsled", "referral"),
    SG.Remark: ("protokolbemærkning", "remark"),
    SG.ReportedTreatment: ("omtalt behandling", "reported treatment"),
    SG.Series: ("fast punkt", "standing item"),
    SG.Source: ("kilde", "source"),
    SG.Thing: ("ting i referatet", "thing in the minutes"),
    SG.Topic: ("emne", "topic"),
    SG.Treatment: ("behandling", "treatment"),
    SG.Unit: ("enhed", "unit"),
    SG.Vote: ("afstemning", "vote"),
    SG.absentCount: ("antal møder fraværende", "absent count"),
    SG.absentDuringItem: ("fraværende under punktet", "absent during item"),
    SG.absentee: ("fraværende", "absentee"),
    SG.addend: ("addend", "addend"),
    SG.adherence: ("efterlevelse", "adherence"),
    SG.alwaysPresent: ("altid til stede", "always present"),
    SG.amount: ("beløb", "amount"),
    SG.amountKind: ("beløbsart", "amount kind"),
    SG.answers: ("svarer på", "answers"),
    SG.appointment: ("ansættelse", "appointment"),
    SG.appointmentKind: ("ansættelsens art", "appointment kind"),
    SG.approximate: ("omtrentligt", "approximate"),
    SG.area: ("område", "area"),
    SG.attachment: ("bilag", "attachment"),
    SG.attendance: ("deltagelse", "attendance"),
    SG.attendanceStatus: ("deltagelsesstatus", "attendance status"),
    SG.attendedCaseCount: ("antal sager under tilstedeværelse", "attended case count"),
    SG.attendee: ("deltager", "attendee"),
    SG.because: ("fordi", "because"),
    SG.body: ("organ", "body"),
    SG.bodyCount: ("antal organer", "body count"),
    SG.case: ("sag", "case"),
    SG.caseCount: ("antal sager", "case count"),
    SG.chair: ("mødeleder", "chair"),
    SG.closed: ("lukket", "closed"),
    SG.closedItemCount: ("antal lukkede punkter", "closed item count"),
    SG.concerns: ("vedrører", "concerns"),
    SG.condition: ("forbehold", "condition"),
    SG.confidence: ("sikkerhed", "confidence"),
    SG.contentsTitle: ("titel i indholdsfortegnelsen", "title in the contents"),
    SG.contradicts: ("stemmer ikke med", "contradicts"),
    SG.date: ("dato", "date"),
    SG.dayCount: ("antal dage", "day count"),
    SG.daysToDecision: ("dage til beslutning", "days to decision"),
    SG.deadline: ("frist", "deadline"),
    SG.decidedBy: ("afgjort af", "decided by"),
    SG.decidedCaseCount: ("antal afgjorte sager", "decided case count"),
    SG.decision: ("beslutning", "decision"),
    SG.documentType: ("dokumenttype", "document type"),
    SG.extracted: ("udtrækkes", "extracted"),
    SG.extractor: ("udtrækker", "extractor"),
    SG.fileName: ("filnavn", "file name"),
    SG.finalDecision: ("endelig beslutning", "final decision"),
    SG.financialStatement: ("økonomiske konsekvenser", "financial statement"),
    SG.financing: ("har finansiering", "has financing"),
    SG.financingKind: ("finansieringsform", "kind of financing"),
    SG.firstMinutes: ("første referat", "first minutes"),
    SG.firstTreated: ("først behandlet", "first treated"),
    SG.fiscalYear: ("regnskabsår", "fiscal year"),
    SG.history: ("sagens forløb", "history"),
    SG.item: ("punkt", "item"),
    SG.itemCount: ("antal punkter", "item count"),
    SG.joined: ("kom til", "joined"),
    SG.kleMainGroup: ("KLE-hovedgruppe", "KLE main group"),
    SG.lastMinutes: ("seneste referat", "last minutes"),
    SG.lastTreated: ("senest behandlet", "last treated"),
    SG.laterVersionOf: ("senere udgave af", "later version of"),
    SG.layout: ("opsætning", "layout"),
    SG.left: ("forlod mødet", "left"),
    SG.linked: ("forbundet", "linked"),
    SG.mainAccount: ("hovedkonto", "main account"),
    SG.matterTitle: ("sagens ord", "words of the matter"),
    SG.meaning: ("betydning", "meaning"),
    SG.mediaKind: ("filart", "media kind"),
    SG.medianDays: ("mediantid i dage", "median days"),
    SG.meeting: ("møde", "meeting"),
    SG.meetingCount: ("antal møder", "meeting count"),
    SG.mentions: ("nævner", "mentions"),
    SG.municipality: ("kommune", "municipality"),
    SG.municipalityCode: ("kommunekode", "municipality code"),
    SG.noFinancialConsequences: ("ingen økonomiske konsekvenser", "no financial consequences"),
    SG.number: ("nummer", "number"),
    SG.observedAs: ("set som", "observed as"),
    SG.opposedCount: ("antal stemmer imod", "opposed count"),
    SG.otherPerson: ("anden person", "other person"),
    SG.outcome: ("udfald", "outcome"),
    SG.owner: ("hvis penge", "owner"),
    SG.page: ("side", "page"),
    SG.pageCount: ("antal sider", "page count"),
    SG.partOf: ("del af", "part of"),
    SG.party: ("parti", "party"),
    SG.partyAbstained: ("parti hverken for eller imod", "party abstained"),
    SG.partyAgainst: ("parti imod", "party against"),
    SG.partyFor: ("parti for", "party for"),
    SG.partyOpposedCount: ("antal gange partiet stemte imod", "party opposed count"),
    SG.path: ("vej videre", "path"),
    SG.payer: ("betaler", "payer"),
    SG.person: ("person", "person"),
    SG.personAbstained: ("person hverken for eller imod", "person abstained"),
    SG.personAgainst: ("person imod", "person against"),
    SG.personFor: ("person for", "person for"),
    SG.personTier: ("personlag", "person tier"),
    SG.point: ("beslutningspunkt", "point"),
    SG.possibleCase: ("mulig sag", "possible case"),
    SG.post: ("stilling", "post"),
    SG.presentCount: ("antal møder til stede", "present count"),
    SG.previousForecast: ("forrige forventning", "previous forecast"),
    SG.previousTreatment: ("forrige behandling", "previous treatment"),
    SG.previousValue: ("forrige værdi", "previous value"),
    SG.priceLevel: ("prisniveau", "price level"),
    SG.rawText: ("ordene som læst", "words as read"),
    SG.recommendation: ("indstilling", "recommendation"),
    SG.recommendedBy: ("indstillet af", "recommended by"),
    SG.recommendedItemCount: ("antal indstillede punkter", "recommended item count"),
    SG.recordOf: ("virke for", "record of"),
    SG.recusalCount: ("antal gange inhabil", "recusal count"),
    SG.recused: ("inhabil", "recused"),
    SG.referral: ("behandlingsled", "referral"),
    SG.refersBack: ("henviser tilbage", "refers back"),
    SG.remark: ("protokolbemærkning", "remark"),
    SG.remarkCount: ("antal protokolbemærkninger", "remark count"),
    SG.replacesText: ("erstatter ifølge teksten", "replaces according to the text"),
    SG.reportedIn: ("omtalt i", "reported in"),
    SG.restates: ("gentager", "restates"),
    SG.role: ("rolle", "role"),
    SG.sameMatter: ("samme sag", "same matter"),
    SG.section: ("afsnit", "section"),
    SG.series: ("serie", "series"),
    SG.settled: ("afgjort", "settled"),
    SG.sha256: ("SHA-256", "SHA-256"),
    SG.similarity: ("lighed", "similarity"),
    SG.source: ("kilde", "source"),
    SG.startPage: ("startside", "start page"),
    SG.status: ("status", "status"),
    SG.substituteFor: ("stedfortræder for", "substitute for"),
    SG.sumDifference: ("difference til summen", "difference from the sum"),
    SG.text: ("tekst", "text"),
    SG.treatmentCount: ("antal behandlinger", "treatment count"),
    SG.unit: ("enhed", "unit"),
    SG.unobservedReferral: ("ikke set behandlet", "unobserved referral"),
    SG.unsourcedCount: ("antal udsagn uden belæg", "unsourced count"),
    SG.vote: ("afstemning", "vote"),
    SG.votesAbstained: ("stemmer hverken for eller imod", "votes abstained"),
    SG.votesAgainst: ("stemmer imod", "votes against"),
    SG.votesFor: ("stemmer for", "votes for"),
    DCT.identifier: ("identifikator", "identifier"),
    DCT.license: ("licens", "licence"),
    DCT.replaces: ("erstatter", "replaces"),
    DCT.subject: ("emne", "subject"),
    DCT.title: ("titel", "title"),
    SCHEMA.Event: ("begivenhed", "event"),
    SCHEMA.MonetaryAmount: ("pengebeløb", "monetary amount"),
    SCHEMA.currency: ("valuta", "currency"),
    SCHEMA.endDate: ("afslutning", "end"),
    SCHEMA.location: ("sted", "location"),
    SCHEMA.maxValue: ("største værdi", "highest value"),
    SCHEMA.minValue: ("mindste værdi", "lowest value"),
    SCHEMA.position: ("placering", "position"),
    SCHEMA.startDate: ("begyndelse", "start"),
    SCHEMA.url: ("adresse", "URL"),
    SCHEMA.value: ("værdi", "value"),
    FOAF.Agent: ("agent", "agent"),
    FOAF.Document: ("dokument", "document"),
    FOAF.Person: ("person (FOAF)", "person (FOAF)"),
    FOAF.name: ("navn", "name"),
    ORG.FormalOrganization: ("formel organisation", "formal organisation"),
    ORG.Membership: ("medlemskab", "membership"),
    ORG.Organization: ("organisation", "organisation"),
    ORG.OrganizationalUnit: ("organisatorisk enhed", "organisational unit"),
    ORG.Post: ("stilling (ORG)", "post (ORG)"),
    ORG.hasMembership: ("har medlemskab", "has membership"),
    ORG.holds: ("beklæder", "holds"),
    PROV.Activity: ("aktivitet", "activity"),
    PROV.Entity: ("entitet", "entity"),
    PROV.wasDerivedFrom: ("er afledt af", "was derived from"),
    OA.SpecificResource: ("del af en ressource", "specific resource"),
    OA.end: ("slutter ved tegn", "ends at character"),
    OA.exact: ("ordret citat", "exact quote"),
    OA.start: ("begynder ved tegn", "starts at character"),
    SKOS.Concept: ("begreb", "concept"),
    SKOS.ConceptScheme: ("begrebsskema", "concept scheme"),
    SKOS.altLabel: ("alternativ betegnelse", "alternative label"),
    SKOS.broader: ("bredere begreb", "broader concept"),
    SKOS.closeMatch: ("næsten samme begreb som", "close match"),
    SKOS.definition: ("definition", "definition"),
    SKOS.editorialNote: ("redaktionel note", "editorial note"),
    SKOS.exactMatch: ("samme begreb som", "exact match"),
    SKOS.hasTopConcept: ("har topbegreb", "has top concept"),
    SKOS.hiddenLabel: ("skjult betegnelse", "hidden label"),
    SKOS.inScheme: ("i skema", "in scheme"),
    SKOS.notation: ("notation", "notation"),
    SKOS.prefLabel: ("foretrukken betegnelse", "preferred label"),
    SKOS.relatedMatch: ("beslægtet begreb", "related match"),
    SKOS.scopeNote: ("note om brug", "scope note"),
    SKOS.topConceptOf: ("topbegreb i", "top concept of"),
    OWL.versionIRI: ("versionens IRI", "version IRI"),
    OWL.versionInfo: ("version", "version"),
    RDF.type: ("type", "type"),
    RDFS.label: ("navn til visning", "label"),
    ELI.LegalResource: ("retsakt", "legal resource"),
    ELI.cites: ("henviser til", "cites"),
    ELI_DL.Activity: ("aktivitet (ELI-DL)", "activity (ELI-DL)"),
    ELI_DL.Decision: ("beslutning (ELI-DL)", "decision (ELI-DL)"),
    ELI_DL.Process: ("proces (ELI-DL)", "process (ELI-DL)"),
    ELI_DL.Vote: ("afstemning (ELI-DL)", "vote (ELI-DL)"),
    ELI_DL.had_excused_person: ("havde fraværende person", "had excused person"),
    ELI_DL.had_participant_person: ("havde deltagende person", "had participant person"),
    ADHERENCE.changed: ("ændret", "changed"),
    ADHERENCE.followed: ("fulgt", "followed"),
    ADHERENCE.not_comparable: ("ikke sammenlignelig", "not comparable"),
    ADHERENCE.not_followed: ("ikke fulgt", "not followed"),
    ADHERENCE.partly: ("delvis fulgt", "partly"),
    AMOUNT_KIND.allocation: ("bevilling", "allocation"),
    AMOUNT_KIND.budget: ("budget", "budget"),
    AMOUNT_KIND.cost: ("udgift", "cost"),
    AMOUNT_KIND.illustration: ("eksempel", "illustration"),
    AMOUNT_KIND.one_off_cost: ("engangsudgift", "one-off cost"),
    AMOUNT_KIND.overspend: ("merforbrug", "overspend"),
    AMOUNT_KIND.price: ("pris", "price"),
    AMOUNT_KIND.reserve: ("pulje", "reserve"),
    AMOUNT_KIND.revenue: ("indtægt", "revenue"),
    AMOUNT_KIND.saving: ("besparelse", "saving"),
    AMOUNT_KIND.underspend: ("mindreforbrug", "underspend"),
    APPOINTMENT_KIND.appointed: ("udpeget", "appointed"),
    APPOINTMENT_KIND.elected: ("valgt", "elected"),
    APPOINTMENT_KIND.left: ("fratrådt", "left"),
    APPOINTMENT_KIND.started: ("begyndt", "started"),
    ATTENDANCE_STATUS.absent: ("fraværende", "absent"),
    ATTENDANCE_STATUS.absent_with_notice: ("afbud", "absent with notice"),
    ATTENDANCE_STATUS.partly_present: ("delvis til stede", "partly present"),
    ATTENDANCE_STATUS.present: ("til stede", "present"),
    DATE_MEANING.agreed: ("indgåelse", "agreement"),
    DATE_MEANING.as_of: ("opgørelsesdag", "as of"),
    DATE_MEANING.deadline: ("frist", "deadline"),
    DATE_MEANING.end: ("afslutning", "end"),
    DATE_MEANING.event: ("begivenhed", "event"),
    DATE_MEANING.in_force: ("ikrafttræden", "entry into force"),
    DATE_MEANING.period: ("periode", "period"),
    DATE_MEANING.published: ("offentliggørelse", "publication"),
    DATE_MEANING.start: ("begyndelse", "start"),
    DOCUMENT_TYPE.agenda: ("dagsorden", "agenda"),
    DOCUMENT_TYPE.minutes: ("referat", "minutes"),
    FINANCING_KIND.appropriation: ("anlægsbevilling", "appropriation"),
    FINANCING_KIND.cash: ("kassefinansiering", "cash balance"),
    FINANCING_KIND.charged: ("opkræves hos andre", "charged to others"),
    FINANCING_KIND.extra_appropriation: ("tillægsbevilling", "extra appropriation"),
    FINANCING_KIND.fees: ("brugerbetaling", "fees"),
    FINANCING_KIND.grant: ("tilskud udefra", "grant from outside"),
    FINANCING_KIND.loan: ("lånefinansiering", "loan"),
    FINANCING_KIND.municipality: ("kommunen selv", "the municipality itself"),
    FINANCING_KIND.reallocation: ("omplacering", "reallocation"),
    FINANCING_KIND.reserve: ("afsat pulje", "reserve"),
    FINANCING_KIND.revenue: ("indtægter", "revenue"),
    FINANCING_KIND.within_budget: ("inden for budgettet", "within the budget"),
    OUTCOME.approved: ("godkendt", "approved"),
    OUTCOME.delegated: ("overdraget", "delegated"),
    OUTCOME.discussed: ("drøftet", "discussed"),
    OUTCOME.endorsed: ("tiltrådt", "endorsed"),
    OUTCOME.informed: ("orienteret", "informed"),
    OUTCOME.no_remarks: ("ingen bemærkninger", "no remarks"),
    OUTCOME.noted: ("taget til efterretning", "noted"),
    OUTCOME.other: ("andet", "other"),
    OUTCOME.postponed: ("udsat", "postponed"),
    OUTCOME.proposed: ("foreslået", "proposed"),
    OUTCOME.recommended: ("anbefalet", "recommended"),
    OUTCOME.referred: ("sendt videre", "referred"),
    OUTCOME.rejected: ("forkastet", "rejected"),
    OUTCOME.requested: ("ønsket", "requested"),
    OUTCOME.withdrawn: ("udgået", "withdrawn"),
    OWNER.municipality: ("kommunen", "municipality"),
    OWNER.other: ("andre", "other"),
    OWNER.region: ("regionen", "region"),
    OWNER.state: ("staten", "state"),
    PERSON_TIER.elected: ("folkevalgt", "elected"),
    PERSON_TIER.official: ("ansat", "official"),
    PERSON_TIER.other: ("anden", "other"),
}
"""The label of every class, property and concept: Danish, English."""

EXTRACTED: Final[frozenset[Iri]] = frozenset(
    {
        SG.absentCount,
        SG.absentDuringItem,
        SG.absentee,
        SG.addend,
        SG.adherence,
        SG.alwaysPresent,
        SG.amount,
        SG.amountKind,
        SG.answers,
        SG.appointment,
        SG.appointmentKind,
        SG.approximate,
        SG.area,
        SG.attachment,
        SG.attendance,
        SG.attendanceStatus,
        SG.attendedCaseCount,
        SG.attendee,
        SG.because,
        SG.body,
        SG.bodyCount,
        SG.case,
        SG.caseCount,
        SG.chair,
        SG.closed,
        SG.closedItemCount,
        SG.concerns,
        SG.condition,
        SG.confidence,
        SG.contentsTitle,
        SG.contradicts,
        SG.date,
        SG.dayCount,
        SG.daysToDecision,
        SG.deadline,
        SG.decidedBy,
        SG.decidedCaseCount,
        SG.decision,
        SG.documentType,
        SG.extractor,
        SG.fileName,
        SG.finalDecision,
        SG.financialStatement,
        SG.financing,
        SG.financingKind,
        SG.firstMinutes,
        SG.firstTreated,
        SG.fiscalYear,
        SG.history,
        SG.item,
        SG.itemCount,
        SG.joined,
        SG.lastMinutes,
        SG.lastTreated,
        SG.laterVersionOf,
        SG.layout,
        SG.left,
        SG.linked,
        SG.matterTitle,
        SG.meaning,
        SG.mediaKind,
        SG.medianDays,
        SG.meeting,
        SG.meetingCount,
        SG.mentions,
        SG.municipality,
        SG.municipalityCode,
        SG.noFinancialConsequences,
        SG.number,
        SG.observedAs,
        SG.opposedCount,
        SG.otherPerson,
        SG.outcome,
        SG.owner,
        SG.page,
        SG.pageCount,
        SG.partOf,
        SG.party,
        SG.partyAbstained,
        SG.partyAgainst,
        SG.partyFor,
        SG.partyOpposedCount,
        SG.path,
        SG.payer,
        SG.person,
        SG.personAbstained,
        SG.personAgainst,
        SG.personFor,
        SG.personTier,
        SG.point,
        SG.possibleCase,
        SG.post,
        SG.presentCount,
        SG.previousForecast,
        SG.previousTreatment,
        SG.previousValue,
        SG.priceLevel,
        SG.rawText,
        SG.recommendation,
        SG.recommendedBy,
        SG.recommendedItemCount,
        SG.recordOf,
        SG.recusalCount,
        SG.recused,
        SG.referral,
        SG.refersBack,
        SG.remark,
        SG.remarkCount,
        SG.replacesText,
        SG.reportedIn,
        SG.restates,
        SG.role,
        SG.sameMatter,
        SG.section,
        SG.series,
        SG.settled,
        SG.sha256,
        SG.similarity,
        SG.source,
        SG.startPage,
        SG.substituteFor,
        SG.sumDifference,
        SG.text,
        SG.treatmentCount,
        SG.unit,
        SG.unobservedReferral,
        SG.unsourcedCount,
        SG.vote,
        SG.votesAbstained,
        SG.votesAgainst,
        SG.votesFor,
        DCT.identifier,
        DCT.replaces,
        DCT.subject,
        DCT.title,
        SCHEMA.currency,
        SCHEMA.endDate,
        SCHEMA.location,
        SCHEMA.maxValue,
        SCHEMA.minValue,
        SCHEMA.position,
        SCHEMA.startDate,
        SCHEMA.url,
        SCHEMA.value,
        FOAF.name,
        ORG.holds,
        PROV.wasDerivedFrom,
        OA.end,
        OA.exact,
        OA.start,
        RDF.type,
        RDFS.label,
        ELI.cites,
    }
)
"""The properties that the reader emits today."""

NOTATIONS: Final[dict[Iri, str]] = {
    ADHERENCE.changed: "changed",
    ADHERENCE.followed: "followed",
    ADHERENCE.not_comparable: "not comparable",
    ADHERENCE.not_followed: "not followed",
    ADHERENCE.partly: "partly",
    AMOUNT_KIND.allocation: "allocation",
    AMOUNT_KIND.budget: "budget",
    AMOUNT_KIND.cost: "cost",
    AMOUNT_KIND.illustration: "illustration",
    AMOUNT_KIND.one_off_cost: "one-off cost",
    AMOUNT_KIND.overspend: "overspend",
    AMOUNT_KIND.price: "price",
    AMOUNT_KIND.reserve: "reserve",
    AMOUNT_KIND.revenue: "revenue",
    AMOUNT_KIND.saving: "saving",
    AMOUNT_KIND.underspend: "underspend",
    APPOINTMENT_KIND.appointed: "appointed",
    APPOINTMENT_KIND.elected: "elected",
    APPOINTMENT_KIND.left: "left",
    APPOINTMENT_KIND.started: "started",
    ATTENDANCE_STATUS.absent: "absent",
    ATTENDANCE_STATUS.absent_with_notice: "absent with notice",
    ATTENDANCE_STATUS.partly_present: "partly present",
    ATTENDANCE_STATUS.present: "present",
    DATE_MEANING.agreed: "agreed",
    DATE_MEANING.as_of: "as of",
    DATE_MEANING.deadline: "deadline",
    DATE_MEANING.end: "end",
    DATE_MEANING.event: "event",
    DATE_MEANING.in_force: "in force",
    DATE_MEANING.period: "period",
    DATE_MEANING.published: "published",
    DATE_MEANING.start: "start",
    DOCUMENT_TYPE.agenda: "agenda",
    DOCUMENT_TYPE.minutes: "minutes",
    FINANCING_KIND.appropriation: "appropriation",
    FINANCING_KIND.cash: "cash",
    FINANCING_KIND.charged: "charged",
    FINANCING_KIND.extra_appropriation: "extra-appropriation",
    FINANCING_KIND.fees: "fees",
    FINANCING_KIND.grant: "grant",
    FINANCING_KIND.loan: "loan",
    FINANCING_KIND.municipality: "municipality",
    FINANCING_KIND.reallocation: "reallocation",
    FINANCING_KIND.reserve: "reserve",
    FINANCING_KIND.revenue: "revenue",
    FINANCING_KIND.within_budget: "within-budget",
    OUTCOME.approved: "approved",
    OUTCOME.delegated: "delegated",
    OUTCOME.discussed: "discussed",
    OUTCOME.endorsed: "endorsed",
    OUTCOME.informed: "informed",
    OUTCOME.no_remarks: "no remarks",
    OUTCOME.noted: "noted",
    OUTCOME.other: "other",
    OUTCOME.postponed: "postponed",
    OUTCOME.proposed: "proposed",
    OUTCOME.recommended: "recommended",
    OUTCOME.referred: "referred",
    OUTCOME.rejected: "rejected",
    OUTCOME.requested: "requested",
    OUTCOME.withdrawn: "withdrawn",
    OWNER.municipality: "municipality",
    OWNER.other: "other",
    OWNER.region: "region",
    OWNER.state: "state",
    PERSON_TIER.elected: "elected",
    PERSON_TIER.official: "official",
    PERSON_TIER.other: "other",
}
"""The plain English name of every concept, as files print it."""

CONCEPTS_BY_NOTATION: Final[dict[str, dict[str, Iri]]] = {
    "adherence": {
        "changed": ADHERENCE.changed,
        "followed": ADHERENCE.followed,
        "not comparable": ADHERENCE.not_comparable,
        "not followed": ADHERENCE.not_followed,
        "partly": ADHERENCE.partly,
    },
    "amount-kind": {
        "allocation": AMOUNT_KIND.allocation,
        "budget": AMOUNT_KIND.budget,
        "cost": AMOUNT_KIND.cost,
        "illustration": AMOUNT_KIND.illustration,
        "one-off cost": AMOUNT_KIND.one_off_cost,
        "overspend": AMOUNT_KIND.overspend,
        "price": AMOUNT_KIND.price,
        "reserve": AMOUNT_KIND.reserve,
        "revenue": AMOUNT_KIND.revenue,
        "saving": AMOUNT_KIND.saving,
        "underspend": AMOUNT_KIND.underspend,
    },
    "appointment-kind": {
        "appointed": APPOINTMENT_KIND.appointed,
        "elected": APPOINTMENT_KIND.elected,
        "left": APPOINTMENT_KIND.left,
        "started": APPOINTMENT_KIND.started,
    },
    "attendance-status": {
        "absent": ATTENDANCE_STATUS.absent,
        "absent with notice": ATTENDANCE_STATUS.absent_with_notice,
        "partly present": ATTENDANCE_STATUS.partly_present,
        "present": ATTENDANCE_STATUS.present,
    },
    "date-meaning": {
        "agreed": DATE_MEANING.agreed,
        "as of": DATE_MEANING.as_of,
        "deadline": DATE_MEANING.deadline,
        "end": DATE_MEANING.end,
        "event": DATE_MEANING.event,
        "in force": DATE_MEANING.in_force,
        "period": DATE_MEANING.period,
        "published": DATE_MEANING.published,
        "start": DATE_MEANING.start,
    },
    "document-type": {
        "agenda": DOCUMENT_TYPE.agenda,
        "minutes": DOCUMENT_TYPE.minutes,
    },
    "financing-kind": {
        "appropriation": FINANCING_KIND.appropriation,
        "cash": FINANCING_KIND.cash,
        "charged": FINANCING_KIND.charged,
        "extra-appropriation": FINANCING_KIND.extra_appropriation,
        "fees": FINANCING_KIND.fees,
        "grant": FINANCING_KIND.grant,
        "loan": FINANCING_KIND.loan,
        "municipality": FINANCING_KIND.municipality,
        "reallocation": FINANCING_KIND.reallocation,
        "reserve": FINANCING_KIND.reserve,
        "revenue": FINANCING_KIND.revenue,
        "within-budget": FINANCING_KIND.within_budget,
    },
    "outcome": {
        "approved": OUTCOME.approved,
        "delegated": OUTCOME.delegated,
        "discussed": OUTCOME.discussed,
        "endorsed": OUTCOME.endorsed,
        "informed": OUTCOME.informed,
        "no remarks": OUTCOME.no_remarks,
        "noted": OUTCOME.noted,
        "other": OUTCOME.other,
        "postponed": OUTCOME.postponed,
        "proposed": OUTCOME.proposed,
        "recommended": OUTCOME.recommended,
        "referred": OUTCOME.referred,
        "rejected": OUTCOME.rejected,
        "requested": OUTCOME.requested,
        "withdrawn": OUTCOME.withdrawn,
    },
    "owner": {
        "municipality": OWNER.municipality,
        "other": OWNER.other,
        "region": OWNER.region,
        "state": OWNER.state,
    },
    "person-tier": {
        "elected": PERSON_TIER.elected,
        "official": PERSON_TIER.official,
        "other": PERSON_TIER.other,
    },
}
"""For each scheme, its concepts by plain English name."""
