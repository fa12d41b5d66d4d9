"""A case with everything that a trace can hold; all of it invented."""

from __future__ import annotations

from dataclasses import replace

from sagsgraf.tracing.model import (
    Change,
    Cited,
    Comparison,
    Deadline,
    DecisionPoint,
    Figure,
    Financing,
    Gap,
    Involved,
    Named,
    Paper,
    PaperVersion,
    PathStep,
    Point,
    Postponement,
    Quotation,
    Remark,
    Replacement,
    Status,
    Sum,
    Topic,
    Trace,
    Treatment,
    VoteCount,
)

BASE = "https://w3id.org/sagsgraf/kommune/0999/moede"
CULTURE = "Kultur- og Fritidsudvalget"
MONEY = "Økonomiudvalget"
COUNCIL = "Byrådet"

FIRST = f"{BASE}/kultur/2021-03-09/punkt/4"
REPORTED = f"{BASE}/sag/21-004711/omtalt/2021-03-23/oekonomiudvalget"
POSTPONED = f"{BASE}/kultur/2022-01-11/punkt/3"
SECOND = f"{BASE}/kultur/2022-01-18/punkt/2"
CLOSED = f"{BASE}/oekonomi/2022-02-01/punkt/11"
DECIDED = f"{BASE}/byraadet/2022-02-08/punkt/7"
FOLLOWED = f"{BASE}/kultur/2023-11-14/punkt/5"
ONWARD = f"{BASE}/oekonomi/2023-11-28/punkt/9"

_LAW = "Projektet skal i udbud efter udbudsloven."
_PAYS = "Merudgiften på 3,1 mio. kr. finansieres af kassebeholdningen."
_EXTRA = "Der gives en tillægsbevilling på 3,1 mio. kr. i 2024."


def _quote(about: str, text: str, source: str, page: int, start: int, section: str) -> Quotation:
    return Quotation(about, text, source, page, start, start + len(text), section)


def _sum(text: str, value: str | None, kind: str | None, *years: str, **given: object) -> Sum:
    plain = Sum(text, value, kind, years, None, None, None, approximate=False)
    return replace(plain, **given)  # type: ignore[arg-type] # fields of a sum, by name


def _treatment(item: str, date: str, body: str, **given: object) -> Treatment:
    source = f"{date}-{body.split('-')[0].split(' ')[0].lower()}.pdf"
    plain = Treatment(
        date=date,
        body=body,
        meeting=item.rpartition("/punkt/")[0],
        item=item,
        number=item.rpartition("/")[2],
        title="Renovering af Sandvig Svømmehal",
        kind="item",
        closed=False,
        decision="Anbefales.",
        outcomes=("recommended",),
        recommendations=(),
        referrals=(),
        amounts=(),
        financial=None,
        attachments=(),
        page=6,
        sources=(source,),
        evidence=(
            _quote("title", "Renovering af Sandvig Svømmehal", source, 6, 9000, ""),
            _quote("case number", "21-004711", source, 6, 9040, ""),
        ),
        document="minutes",
    )
    extra = given.pop("evidence", ())
    assert isinstance(extra, tuple)
    whole = replace(plain, **given)  # type: ignore[arg-type] # fields of a treatment, by name
    quotes = tuple(
        _quote(about, text, source, 7, 10000 + 400 * place, section)
        for place, (about, text, section) in enumerate(extra)
    )
    return replace(whole, evidence=(*quotes, *plain.evidence))


_POINTS = (
    Point("Center for Kultur og Fritid", "1", "at svømmehallens tekniske anlæg udskiftes i 2022"),
    Point("Center for Kultur og Fritid", "2", "at der afsættes 12,4 mio. kr. i 2022 og 2023"),
    Point("Center for Kultur og Fritid", "3", "at udgiften finansieres af anlægspuljen"),
)
_LATER_POINTS = (
    _POINTS[0],
    Point("Center for Kultur og Fritid", "2", "at der afsættes 14,0 mio. kr. i 2022 og 2023"),
    _POINTS[2],
)
_SUMS = (
    _sum("8,4 mio. kr.", "8400000", "cost", "2022", label="Tekniske anlæg"),
    _sum("1,2 mio. kr.", "1200000", "one-off cost", "2022", part_of="8400000", label="Nedrivning"),
    _sum("4,0 mio. kr.", "4000000", "cost", "2023", label="Tekniske anlæg"),
)
_LATER_SUMS = (
    _sum("9,1 mio. kr.", "9100000", "cost", "2022", label="Tekniske anlæg"),
    _sum("cirka 4,9 mio. kr.", "4900000", "cost", "2023", label="Tekniske anlæg", approximate=True),
    _sum("- 0,6 mio. kr.", "-600000", "cost", "2024", label="Tekniske anlæg"),
)
_WAY = (CULTURE, MONEY, COUNCIL)


def _points(points: tuple[Point, ...]) -> tuple[tuple[str, str, str], ...]:
    return tuple(("recommendation", f"{one.number}. {one.text}", "Indstilling") for one in points)


def _sums(sums: tuple[Sum, ...]) -> tuple[tuple[str, str, str], ...]:
    return tuple(
        ("amount", f"Der regnes med {one.text} til formålet.", "Økonomiske konsekvenser")
        for one in sums
    )


TREATMENTS = (
    _treatment(
        FIRST,
        "2021-03-09",
        CULTURE,
        title="Svømmehallens fremtid",
        decision="Indstillingen anbefales.\nUdvalget ønsker, at brugerne høres.",
        outcomes=("recommended", "requested"),
        recommendations=_POINTS,
        referrals=_WAY,
        amounts=_SUMS,
        attachments=("Tilstandsrapport 2020", "Notat om renovering"),
        adherence="followed",
        adherence_because="The body recommends in turn what was recommended to it.",
        people=(Named("Åse Mørkholm", "centerchef"), Named("Jeppe Østergård-Nør", None)),
        organisations=("Dansk Svømmeunion",),
        laws=("Udbudsloven",),
        deadlines=(Deadline("2021-05-01", None, "deadline", "Høringssvar senest 1. maj 2021"),),
        topics=(Topic("idrætsanlæg", "sports facilities", 'words "svømmehal" (title, once)'),),
        evidence=(
            (
                "decision",
                "Indstillingen anbefales.\nUdvalget ønsker, at brugerne høres.",
                "Beslutning",
            ),
            *_points(_POINTS),
            *_sums(_SUMS),
            *(("referral", " - ".join(_WAY), "Behandling") for _ in _WAY),
            ("attachment", "Tilstandsrapport 2020", "Bilag"),
            ("attachment", "Notat om renovering", "Bilag"),
            (
                "mention",
                "Centerchef Åse Mørkholm og Jeppe Østergård-Nør deltog.",
                "Sagsfremstilling",
            ),
            ("mention", "Dansk Svømmeunion har rådgivet.", "Sagsfremstilling"),
            ("law", _LAW, "Sagsfremstilling"),
            ("deadline", "Høringssvar senest 1. maj 2021", "Sagsfremstilling"),
            ("topic", "svømmehal", "Titel"),
        ),
    ),
    _treatment(
        REPORTED,
        "2021-03-23",
        MONEY,
        kind="reported",
        number=None,
        page=None,
        closed=None,
        document=None,
        decision="Sagen blev sendt tilbage til fornyet behandling.",
        outcomes=("referred",),
        sources=("2022-01-11-kultur.pdf",),
        evidence=(
            (
                "account of the case",
                "Økonomiudvalget, 23. marts 2021: Sagen blev sendt tilbage til fornyet behandling.",
                "Sagens forløb",
            ),
        ),
    ),
    _treatment(
        POSTPONED,
        "2022-01-11",
        CULTURE,
        decision="Udsat til næste møde.\nAfbud: Bodil Kvistgaard",
        outcomes=("postponed",),
        recommendations=_LATER_POINTS,
        referrals=_WAY,
        amounts=_LATER_SUMS,
        attachments=("Notat om renovering, revideret", "Høringssvar"),
        absent=("Bodil Kvistgaard",),
        people=(Named("Åse Mørkholm", "centerchef"),),
        replacements=(
            Replacement(
                "Notat om renovering, revideret",
                "Notat om renovering",
                True,
                "Notatet erstatter det tidligere notat om renovering.",
            ),
        ),
        evidence=(
            ("decision", "Udsat til næste møde.\nAfbud: Bodil Kvistgaard", "Beslutning"),
            *_points(_LATER_POINTS),
            *_sums(_LATER_SUMS),
            ("absence", "Afbud: Bodil Kvistgaard", "Beslutning"),
            ("attachment", "Notat om renovering, revideret", "Bilag"),
            ("attachment", "Høringssvar", "Bilag"),
        ),
    ),
    _treatment(
        SECOND,
        "2022-01-18",
        CULTURE,
        decision="1.-2. Anbefales.\n3. Anbefales med stemmerne 5 for (A, V), 2 imod (Ø).",
        outcomes=("recommended",),
        recommendations=_LATER_POINTS,
        referrals=_WAY,
        amounts=_LATER_SUMS,
        attachments=("Notat om renovering, revideret", "Høringssvar"),
        points=(
            DecisionPoint("1", ("recommended",), "Anbefales"),
            DecisionPoint("2", ("recommended",), "Anbefales"),
            DecisionPoint("3", ("recommended",), "Anbefales"),
        ),
        adherence="followed",
        votes=(VoteCount("3", "5", "2", None, ("A", "V"), ("Ø",), ()),),
        remarks=(Remark(("Ø",), "Ø ønsker svømmehallen bevaret uændret."),),
        conditions=("Forudsat at Byrådet godkender finansieringen.",),
        evidence=(
            (
                "decision",
                "1.-2. Anbefales.\n3. Anbefales med stemmerne 5 for (A, V), 2 imod (Ø).",
                "Beslutning",
            ),
        ),
    ),
    _treatment(
        CLOSED,
        "2022-02-01",
        MONEY,
        closed=True,
        decision=None,
        outcomes=(),
        title="Lukket: Udbud af svømmehallens anlæg",
        joined_because="the title's words are those of one case that was referred to this body",
    ),
    _treatment(
        DECIDED,
        "2022-02-08",
        COUNCIL,
        decision="Godkendt med 19 stemmer for (A, V, B), 2 imod (Ø).",
        outcomes=("approved",),
        recommendations=_LATER_POINTS,
        referrals=_WAY,
        amounts=_LATER_SUMS,
        attachments=("Notat om renovering, revideret", "Høringssvar"),
        adherence="followed",
        votes=(VoteCount(None, "19", "2", None, ("A", "V", "B"), ("Ø",), ()),),
        laws=("Udbudsloven", "Kommunestyrelsesloven"),
        evidence=(
            ("decision", "Godkendt med 19 stemmer for (A, V, B), 2 imod (Ø).", "Beslutning"),
            *_points(_LATER_POINTS),
            *_sums(_LATER_SUMS),
            ("law", _LAW, "Sagsfremstilling"),
            ("law", "jf. kommunestyrelsesloven § 40", "Sagsfremstilling"),
        ),
    ),
    _treatment(
        FOLLOWED,
        "2023-11-14",
        CULTURE,
        title="Renovering af Sandvig Svømmehal – merudgift",
        decision="Anbefales.",
        outcomes=("recommended",),
        recommendations=(
            Point(
                "Center for Kultur og Fritid",
                "1",
                "at svømmehallens tekniske anlæg udskiftes i 2024",
            ),
            Point("Center for Kultur og Fritid", "a", "at hallen holder lukket fra uge 20"),
        ),
        referrals=(MONEY, COUNCIL),
        amounts=(_sum("3,1 mio. kr.", "3100000", "cost", "2024", label="Merudgift"),),
        financial="Udgiften er ikke i budgettet.",
        attachments=("Notat om renovering, 3. udgave",),
        financing=(
            Financing("charged", "kassebeholdningen", _PAYS),
            Financing("extra-appropriation", None, _EXTRA),
        ),
        deadlines=(
            Deadline("2024-05-13", "2024-09-01", "period", "Hallen er lukket fra 13. maj 2024."),
        ),
        evidence=(
            ("decision", "Anbefales.", "Beslutning"),
            (
                "recommendation",
                "1. at svømmehallens tekniske anlæg udskiftes i 2024",
                "Indstilling",
            ),
            ("recommendation", "a. at hallen holder lukket fra uge 20", "Indstilling"),
            ("amount", _PAYS, "Økonomiske konsekvenser"),
            ("financing", _PAYS, "Økonomiske konsekvenser"),
            ("financing", _EXTRA, "Økonomiske konsekvenser"),
            ("financial statement", "Udgiften er ikke i budgettet.", "Økonomiske konsekvenser"),
            ("attachment", "Notat om renovering, 3. udgave", "Bilag"),
            ("deadline", "Hallen er lukket fra 13. maj 2024.", "Sagsfremstilling"),
        ),
    ),
    _treatment(
        ONWARD,
        "2023-11-28",
        MONEY,
        title="Renovering af Sandvig Svømmehal – merudgift",
        decision=None,
        outcomes=(),
        document="agenda",
        recommendations=(
            Point(
                "Center for Kultur og Fritid",
                "1",
                "at svømmehallens tekniske anlæg udskiftes i 2024",
            ),
        ),
        referrals=(MONEY, COUNCIL),
        attachments=("Notat om renovering, 3. udgave",),
        evidence=(
            (
                "recommendation",
                "1. at svømmehallens tekniske anlæg udskiftes i 2024",
                "Indstilling",
            ),
        ),
    ),
)


def _change(
    earlier: str,
    later: str,
    field: str,
    old: tuple[str, ...],
    new: tuple[str, ...],
    what: str = "",
) -> Change:
    dates = {one.item: one.date for one in TREATMENTS}
    return Change(dates[earlier], dates[later], field, what, old, new, earlier, later)


CHANGES = (
    _change(
        FIRST,
        POSTPONED,
        "title",
        ("Svømmehallens fremtid",),
        ("Renovering af Sandvig Svømmehal",),
    ),
    _change(FIRST, POSTPONED, "recommendation", (_POINTS[1].text,), (_LATER_POINTS[1].text,), "2"),
    _change(FIRST, POSTPONED, "outcome", ("recommended", "requested"), ("postponed",)),
    _change(
        FIRST,
        POSTPONED,
        "amount",
        ("8,4 mio. kr. (2022)", "4,0 mio. kr. (2023)"),
        ("9,1 mio. kr. (2022)", "cirka 4,9 mio. kr. (2023)", "- 0,6 mio. kr. (2024)"),
        "cost",
    ),
    _change(
        FIRST,
        POSTPONED,
        "attachment",
        ("Tilstandsrapport 2020", "Notat om renovering"),
        ("Notat om renovering, revideret", "Høringssvar"),
    ),
    _change(POSTPONED, SECOND, "outcome", ("postponed",), ("recommended",)),
    _change(SECOND, DECIDED, "outcome", ("recommended",), ("approved",)),
    _change(
        DECIDED,
        FOLLOWED,
        "recommendation",
        (_POINTS[0].text,),
        ("at svømmehallens tekniske anlæg udskiftes i 2024",),
        "1",
    ),
    _change(DECIDED, FOLLOWED, "financing", (), (_PAYS,), "charged"),
    _change(FOLLOWED, ONWARD, "amount", ("3,1 mio. kr. (2024) – Merudgift",), (), "cost"),
    _change(FOLLOWED, ONWARD, "people", ("Åse Mørkholm, centerchef",), ()),
)


def _figures(one: Treatment, *labels: str) -> tuple[Figure, ...]:
    return tuple(
        Figure(label, str(each.value), each.text, each.approximate, one.date, one.item)
        for label in labels
        for each in one.amounts
        if label in each.years and not each.part_of
    )


def rich_trace() -> Trace:
    """A case over three years, with every part that a trace can have."""
    by_item = {one.item: one for one in TREATMENTS}
    return Trace(
        case="21-004711",
        title="Renovering af Sandvig Svømmehal – merudgift",
        municipality="Sandvig Kommune",
        iri="https://w3id.org/sagsgraf/kommune/0999/sag/21-004711",
        first=TREATMENTS[0].date,
        last=TREATMENTS[-1].date,
        treatments=TREATMENTS,
        changes=CHANGES,
        status=Status(
            "awaiting",
            "2023-11-14",
            CULTURE,
            FOLLOWED,
            outcomes=("recommended",),
            awaits=(MONEY, COUNCIL),
            missing=True,
        ),
        path=(
            PathStep(
                CULTURE,
                FIRST,
                "2021-03-09",
                (FIRST, POSTPONED, SECOND, FOLLOWED),
                ("2021-03-09", "2022-01-11", "2022-01-18", "2023-11-14"),
            ),
            PathStep(MONEY, None, None, (CLOSED,), ("2022-02-01",)),
            PathStep(COUNCIL, FIRST, "2021-03-09", (DECIDED,), ("2022-02-08",)),
            PathStep(MONEY, FOLLOWED, "2023-11-14", (), (), minutes_known=False),
            PathStep(COUNCIL, FOLLOWED, "2023-11-14", (), (), minutes_known=True),
        ),
        postponements=(
            Postponement(
                "2022-01-11",
                CULTURE,
                POSTPONED,
                "næste møde",
                "2022-01-18",
                CULTURE,
                SECOND,
                7,
            ),
        ),
        gaps=(
            Gap("2021-03-23", "2022-01-11", 294),
            Gap("2022-02-08", "2023-11-14", 644),
        ),
        comparisons=(
            Comparison(
                "cost",
                "Tekniske anlæg",
                "year",
                None,
                _figures(by_item[POSTPONED], "2022", "2023", "2024"),
            ),
            Comparison(
                "cost",
                "Tekniske anlæg",
                "date",
                "2022",
                (
                    Figure("2021-03-09", "8400000", "8,4 mio. kr.", False, "2021-03-09", FIRST),
                    Figure("2022-01-11", "9100000", "9,1 mio. kr.", False, "2022-01-11", POSTPONED),
                    Figure("2022-02-08", "9100000", "9,1 mio. kr.", False, "2022-02-08", DECIDED),
                ),
            ),
        ),
        people=(
            Involved("Åse Mørkholm", ("centerchef",), (FIRST, POSTPONED)),
            Involved("Jeppe Østergård-Nør", (), (FIRST,)),
        ),
        papers=(
            Paper(
                "Notat om renovering, 3. udgave",
                (
                    PaperVersion("Notat om renovering", "2021-03-09", CULTURE, FIRST),
                    PaperVersion(
                        "Notat om renovering, revideret", "2022-01-11", CULTURE, POSTPONED
                    ),
                    PaperVersion(
                        "Notat om renovering, 3. udgave",
                        "2023-11-14",
                        CULTURE,
                        FOLLOWED,
                        "https://sandvig.example/bilag/3",
                    ),
                ),
                "Notatet erstatter det tidligere notat om renovering.",
            ),
            Paper(
                "Tilstandsrapport 2020",
                (PaperVersion("Tilstandsrapport 2020", "2021-03-09", CULTURE, FIRST),),
                None,
            ),
            Paper(
                "Høringssvar",
                (PaperVersion("Høringssvar", "2022-01-11", CULTURE, POSTPONED),),
                None,
            ),
        ),
        laws=(
            Cited("Udbudsloven", (FIRST, DECIDED)),
            Cited("Kommunestyrelsesloven", (DECIDED,)),
        ),
    )
