"""People and bodies with several names are one thing, whatever the order, and can be parted."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations, permutations
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from sagsgraf.iris import DEFAULT_BASE
from sagsgraf.model.sameness import Candidate, Decided, Kind, Sameness, Verdict
from sagsgraf.resolving.sameness import judge
from sagsgraf.store import StoreWriter, open_reader, open_writer
from sagsgraf.store.derivations import evidence_graph
from sagsgraf.store.sameness import candidates, judgements
from sagsgraf.store.sameness.renaming import Renaming
from sagsgraf.store.sameness.rows import Row, Rows
from sagsgraf.store.sameness.settling import Judge
from sagsgraf.terms import FOAF, PROV, RDF, RDFS, SG
from tests.store.folders import quads
from tests.store.planting import SCOPE, Document, document

_DEFAULT = DefaultGraph()
HEEGAARD, HEGAARD = f"{SCOPE}person/linda-heegaard", f"{SCOPE}person/linda-hegaard"
HEEGARD = f"{SCOPE}person/linda-heegard"


def alike(candidates: Iterable[Candidate], decided: Iterable[Decided] = ()) -> list[Sameness]:
    """Judge names that begin with the same ten letters: doubtful where one list has both."""
    told = {}
    for made in decided:
        told[frozenset({made.one, made.other})] = made
    found = sorted(candidates, key=lambda one: (-one.readings, one.iri))
    judged = []
    for one, other in combinations(found, 2):
        if (one.kind, one.scope) != (other.kind, other.scope):
            continue
        decision = told.get(frozenset({one.names[0], other.names[0]}))
        if decision and decision.one == other.names[0]:
            one, other = other, one
        if decision:
            verdict = Verdict.SAME if decision.same else Verdict.DIFFERENT
        elif one.names[0][:7] != other.names[0][:7]:
            continue
        else:
            verdict = Verdict.DOUBTFUL if one.listed & other.listed else Verdict.SAME
        by = decision.by if decision else ""
        judged.append(
            Sameness(one.kind, one.iri, other.iri, verdict, 0.9, "They are alike.", "Ens.", by)
        )
    return judged


def nobody(_: Iterable[Candidate], __: Iterable[Decided] = ()) -> list[Sameness]:
    """Judge that no two names mean one thing."""
    return []


def minutes(
    name: str,
    date: str,
    *people: str,
    body: str = "Beskæftigelsesudvalget",
    facts: str = "",
) -> Document:
    """Return minutes of a body that list people, with an item; ``facts`` are read at another place.

    The item's case is 1, and it goes on to the council.
    """
    meeting, organ = f"moede/{_slug(body)}/{date}", f"organ/{_slug(body)}"
    source = f"<{DEFAULT_BASE}kilde/{hashlib.sha256(name.encode()).hexdigest()[:16]}>"
    item = f"{meeting}/punkt/1"
    head = f"""
        <{meeting}> a sg:Meeting ; sg:body <{organ}> ; sg:date "{date}"^^xsd:date ;
            sg:source {source} ; sg:documentType type:minutes .
        <{organ}> a sg:Body ; foaf:name "{body}" ."""
    lists = [
        f"""<{meeting}> sg:attendance <{meeting}/deltagelse/{_slug(one)}> ;
                sg:attendee <person/{_slug(one)}> .
            <{meeting}/deltagelse/{_slug(one)}> a sg:Attendance ; sg:person <person/{_slug(one)}> .
            <person/{_slug(one)}> a sg:Person ; foaf:name "{one}" ."""
        for one in people
    ]
    matter = f"""
        <{meeting}> sg:item <{item}> .
        <{item}> a sg:AgendaItem ; sg:meeting <{meeting}> ; sg:body <{organ}> ;
            sg:date "{date}"^^xsd:date ; dct:title "Broen" ; sg:case <sag/1> ; sg:closed false ;
            sg:referral <{item}/behandling/1> , <{item}/behandling/2> .
        <{item}/behandling/1> a sg:Referral ; schema:position 1 ; sg:body <{organ}> ;
            rdfs:label "{body}" .
        <{item}/behandling/2> a sg:Referral ; schema:position 2 ; sg:body <organ/byraadet> ;
            rdfs:label "Byrådet" .
        <organ/byraadet> a sg:Body ; foaf:name "Byrådet" .
        <sag/1> a sg:Case ; dct:identifier "1" ."""
    entry, found = document(name, head, *lists, matter, *([facts] if facts else []))
    return replace(entry, day=f"{SCOPE.rstrip('/')} {_slug(body)}/{date}"), found


def mention(name: str, *people: str) -> str:
    return "".join(
        f"<moede/beskaeftigelsesudvalget/{name}/punkt/1> sg:mentions <person/{_slug(one)}> ."
        f'<person/{_slug(one)}> a sg:Person ; foaf:name "{one}" .'
        for one in people
    )


def reported(date: str, body: str) -> str:
    """Return the Turtle of a report of what a body did with case 1."""
    treatment = f"sag/1/omtalt/{date}/{_slug(body)}"
    return f"""
        <{treatment}> a sg:ReportedTreatment ; sg:case <sag/1> ; sg:date "{date}"^^xsd:date ;
            sg:body <organ/{_slug(body)}> .
        <organ/{_slug(body)}> a sg:Body ; foaf:name "{body}" ."""


def _slug(name: str) -> str:
    return name.lower().replace(" ", "-").replace("æ", "ae").replace("å", "aa")


def grow(
    store: Path,
    *documents: Document,
    judge: Judge = alike,
    remove: Iterable[Document] = (),
    decisions: str | None = None,
) -> None:
    with open_writer(store, judge=judge) as writer:
        if decisions is not None:
            writer.decide(decisions, "decisions.toml")
        writer.write(documents)
        for entry, _ in remove:
            writer.remove(entry.sha256)
        writer.finish()


def lines(store: Path) -> list[str]:
    """Return a store as sorted N-Quads."""
    return sorted(str(quad) for quad in quads(store))


def facts(store: Path) -> set[str]:
    return {str(quad.triple) for quad in quads(store) if quad.graph_name == _DEFAULT}


def things(store: Path) -> set[str]:
    """Return what the default graph has facts about or links to, apart from judgements."""
    found = set()
    for quad in quads(store):
        if quad.graph_name == _DEFAULT and quad.predicate.value != SG.concerns.value:
            found |= {
                one.value for one in (quad.subject, quad.object) if isinstance(one, NamedNode)
            }
    return found


A = minutes(
    "a", "2022-01-10", "Linda Heegaard", "Per Dam", "Ida Bro",
    facts=mention("2022-01-10", "Linda Heegaard"),
)  # fmt: skip
B = minutes("b", "2022-02-10", "Linda Hegaard", "Per Dam")
C = minutes(
    "c", "2022-03-10", "Linda Heegaard", "Ida Bro",
    facts=mention("2022-03-10", "Linda Hegaard") + reported("2021-12-01", "Beskæftigelseudvalget"),
)  # fmt: skip
D = minutes(
    "d", "2022-02-10", "Linda Hegaard", "Ida Bro", body="Beskæftigelseudvalget",
    facts=reported("2021-12-01", "Beskæftigelsesudvalget"),
)  # fmt: skip
BOTH = minutes("both", "2022-05-10", "Linda Heegaard", "Linda Hegaard")
DOCUMENTS = (A, B, C, D)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "store"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The four documents, built at once."""
    store = tmp_path_factory.mktemp("whole") / "store"
    grow(store, *DOCUMENTS)
    return lines(store)


class TestMerging:
    def test_the_other_name_is_nowhere_but_in_the_judgement(self, store: Path) -> None:
        grow(store, *DOCUMENTS)
        found = things(store)
        assert HEGAARD not in found
        assert f"{SCOPE}organ/beskaeftigelseudvalget" not in found
        assert HEEGAARD in found
        left = {one for one in lines(store) if f"<{HEGAARD}>" in one}
        assert left
        assert all(f"{HEEGAARD}/vurdering/linda-hegaard" in one for one in left), left
        graphs = {str(quad.graph_name) for quad in quads(store)}
        assert not any(f"{HEGAARD}/afledt" in graph for graph in graphs)

    def test_the_reading_keeps_the_name_as_printed(self, store: Path) -> None:
        grow(store, *DOCUMENTS)
        names = {
            (quad.object.value, str(quad.graph_name).partition("kilde/")[2][:16])
            for quad in quads(store)
            if quad.subject == NamedNode(HEEGAARD)
            and quad.predicate.value == FOAF.name.value
            and isinstance(quad.object, Literal)
            and quad.graph_name != _DEFAULT
        }
        of = {entry.name: entry.sha256[:16] for entry, _ in DOCUMENTS}
        assert ("Linda Hegaard", of["b"]) in names
        assert ("Linda Heegaard", of["a"]) in names
        assert ("Linda Heegaard", of["b"]) not in names

    def test_what_is_worked_out_is_as_if_one_name_had_been_printed(
        self, store: Path, tmp_path: Path
    ) -> None:
        grow(store, *DOCUMENTS)
        plain = tmp_path / "plain"
        as_one = [
            _said(one, {"linda-hegaard": "linda-heegaard",
                        "organ/beskaeftigelseudvalget": "organ/beskaeftigelsesudvalget"})
            for one in DOCUMENTS
        ]  # fmt: skip
        grow(plain, *as_one)
        judged = {one for one in facts(store) if "/vurdering/" in one}
        assert facts(store) - judged == facts(plain)
        assert {one for one in _derived(store) if "/vurdering/" not in one} == _derived(plain)

    def test_two_reports_of_one_occasion_are_one_treatment(self, store: Path) -> None:
        grow(store, *DOCUMENTS)
        (count,) = [one for one in facts(store) if "treatmentCount" in one]
        # 10 January, 10 February (two papers of one meeting), 10 March, 1 December before.
        assert '"4"' in count
        kept = f"<{SCOPE}sag/1/omtalt/2021-12-01/beskaeftigelsesudvalget>"
        other = f"<{SCOPE}sag/1/omtalt/2021-12-01/beskaeftigelseudvalget>"
        assert f"{other} <{SG.observedAs.value}> {kept}" in facts(store)
        assert not any(one.startswith(f"{kept} <{SG.observedAs.value}>") for one in facts(store))

    def test_the_label_is_the_kept_name_even_where_more_print_the_other(self, store: Path) -> None:
        decided = '[[same]]\nkind = "person"\nnames = ["Linda Hegaard", "Linda Heegaard"]\n'
        more = [minutes(f"m{n}", f"2022-06-0{n}", "Linda Heegaard") for n in range(1, 4)]
        grow(store, *DOCUMENTS, *more, decisions=decided)
        label = f'<{HEGAARD}> <{RDFS.label.value}> "Linda Hegaard"@da'
        assert label in facts(store)
        assert HEEGAARD not in things(store)

    def test_municipalities_are_judged_each_for_itself(self, store: Path) -> None:
        other = _said(B, {"kommune/0999": "kilde/0123456789abcdef"})
        grow(store, A, other)
        assert HEEGAARD in things(store)
        assert f"{DEFAULT_BASE}kilde/0123456789abcdef/person/linda-hegaard" in things(store)


def _said(one: Document, words: dict[str, str]) -> Document:
    """Return a document with other IRIs, apart from those that hold them in part."""
    entry, found = one

    def said(term: object) -> object:
        if not isinstance(term, NamedNode):
            return term
        for before, after in words.items():
            if term.value.endswith(f"/{before}") and "/deltagelse/" not in term.value:
                return NamedNode(term.value.removesuffix(before) + after)
            if before.startswith("kommune/") and "/kilde/" not in term.value:
                term = NamedNode(term.value.replace(before, after))
        return term

    return entry, {
        Quad(said(quad.subject), quad.predicate, said(quad.object), quad.graph_name)  # type: ignore[arg-type] # each term keeps its kind
        for quad in found
    }


def _derived(store: Path) -> set[str]:
    return {
        str(quad)
        for quad in quads(store)
        if str(quad.graph_name).startswith("<") and "/afledt" in str(quad.graph_name)
    }


class TestOrder:
    @pytest.mark.parametrize("order", list(permutations(range(4)))[::3])
    def test_one_after_another(self, order: Sequence[int], whole: list[str], store: Path) -> None:
        for place in order:
            grow(store, DOCUMENTS[place])
        assert lines(store) == whole

    def test_in_pairs_and_again(self, whole: list[str], store: Path) -> None:
        grow(store, D, B)
        grow(store, C, A)
        grow(store, *DOCUMENTS)
        assert lines(store) == whole

    @pytest.mark.parametrize("gone", range(5))
    def test_a_document_that_came_and_went(
        self, gone: int, whole: list[str], store: Path, tmp_path: Path
    ) -> None:
        every = [*DOCUMENTS, BOTH]
        grow(store, *every)
        grow(store, remove=[every[gone]])
        left = [one for place, one in enumerate(every) if place != gone]
        fresh = tmp_path / "fresh"
        grow(fresh, *left)
        assert lines(store) == lines(fresh)
        if gone == 4:
            assert lines(store) == whole

    def test_a_document_that_is_replaced(self, store: Path, tmp_path: Path) -> None:
        grow(store, *DOCUMENTS)
        entry, _ = B
        _, other = minutes("b", "2022-02-10", "Linda Heegaard", "Per Dam", "Eva Ås")
        grow(store, (entry, other))
        fresh = tmp_path / "fresh"
        grow(fresh, A, (entry, other), C, D)
        assert lines(store) == lines(fresh)


class TestUndoing:
    def test_a_namesake_in_one_list_parts_them(self, store: Path, tmp_path: Path) -> None:
        grow(store, *DOCUMENTS)
        grow(store, BOTH)
        assert {HEEGAARD, HEGAARD} <= things(store)
        (doubt,) = [one for one in _judged(store) if one.kind is Kind.PERSON]
        assert doubt.verdict is Verdict.DOUBTFUL
        fresh = tmp_path / "fresh"
        grow(fresh, BOTH, *DOCUMENTS)
        assert lines(store) == lines(fresh)

    def test_when_nothing_is_the_same_any_more_all_is_as_read(
        self, store: Path, tmp_path: Path
    ) -> None:
        grow(store, *DOCUMENTS)
        grow(store, A, judge=nobody)
        plain = tmp_path / "plain"
        grow(plain, *DOCUMENTS, judge=nobody)
        assert lines(store) == lines(plain)

    def test_a_passage_that_prints_several_names(self, store: Path, tmp_path: Path) -> None:
        """Parting one must not take away what the passage says under another of the names."""
        three = ("Linda Heegaard", "Linda Hegaard", "Linda Heegard")
        every = [
            *DOCUMENTS,
            minutes("x", "2022-04-10", three[0], facts=mention("2022-04-10", *three)),
            minutes("y", "2022-04-20", three[0], facts=mention("2022-04-20", *three[1:])),
        ]
        grow(store, *every)
        assert {HEEGAARD, HEGAARD, HEEGARD} & things(store) == {HEEGAARD}
        item = f"{SCOPE}moede/beskaeftigelsesudvalget/2022-04-20/punkt/1"
        told = f"<{item}> <{SG.mentions.value}> <{HEEGAARD}>"
        for apart, joined in (("Linda Heegard", HEGAARD), ("Linda Hegaard", HEEGARD)):
            decisions = "".join(
                f'[[different]]\nkind = "person"\nby = "x"\nnames = ["{apart}", "{other}"]\n'
                for other in three
                if other != apart
            )
            grow(store, decisions=decisions)
            assert {HEEGAARD, HEGAARD, HEEGARD} - things(store) == {joined}
            assert told in facts(store)
            grow(store, decisions="")
        grow(store, A, judge=nobody)
        plain = tmp_path / "plain"
        grow(plain, *every, judge=nobody)
        assert lines(store) == lines(plain)

    def test_the_other_name_may_become_the_kept_one(self, store: Path, tmp_path: Path) -> None:
        grow(store, A, B, C)
        more = [minutes(f"m{n}", f"2022-06-0{n}", "Linda Hegaard") for n in range(1, 6)]
        grow(store, *more)
        assert HEEGAARD not in things(store)
        fresh = tmp_path / "fresh"
        grow(fresh, *more, A, B, C)
        assert lines(store) == lines(fresh)


class TestDecisions:
    DIFFERENT = '[[different]]\nkind = "person"\nnames = ["Linda Heegaard", "Linda Hegaard"]\n'

    def test_they_stand_above_the_rules_and_survive(self, store: Path, tmp_path: Path) -> None:
        grow(store, A, B, decisions=self.DIFFERENT)
        grow(store, C)
        grow(store, D)
        assert {HEEGAARD, HEGAARD} <= things(store)
        fresh = tmp_path / "fresh"
        grow(fresh, *DOCUMENTS, decisions=self.DIFFERENT)
        assert lines(store) == lines(fresh)

    def test_taking_one_back(self, store: Path, whole: list[str]) -> None:
        grow(store, *DOCUMENTS, decisions=self.DIFFERENT)
        grow(store, decisions="")
        assert lines(store) == whole

    def test_who_decided_is_told(self, store: Path) -> None:
        grow(store, *DOCUMENTS, decisions=self.DIFFERENT + 'by = "AKM"\n')
        (told,) = [one for one in _judged(store) if one.kind is Kind.PERSON]
        assert (told.verdict, told.decided_by) == (Verdict.DIFFERENT, "AKM")


def _judged(store: Path) -> list[Sameness]:
    with open_reader(store) as reader:
        return judgements(reader)


class TestJudgements:
    def test_they_are_read_back_as_they_were(self, store: Path) -> None:
        grow(store, *DOCUMENTS)
        body, person = _judged(store)
        assert body.kind is Kind.BODY
        assert person == Sameness(
            Kind.PERSON, HEEGAARD, HEGAARD, Verdict.SAME, 0.9, "They are alike.", "Ens."
        )

    def test_each_rests_on_passages_that_print_the_names(self, store: Path) -> None:
        grow(store, *DOCUMENTS)
        graph = NamedNode(f"{HEEGAARD}/vurdering/linda-hegaard/afledt")
        found = quads(store)
        rests = {
            quad.object
            for quad in found
            if quad.subject == graph
            and quad.predicate.value == PROV.wasDerivedFrom.value
            and quad.graph_name == evidence_graph(DEFAULT_BASE)
        }
        printed = {
            quad.object.value
            for quad in found
            if quad.graph_name in rests
            and quad.predicate.value == FOAF.name.value
            and isinstance(quad.object, Literal)
        }
        assert printed >= {"Linda Heegaard", "Linda Hegaard"}

    def test_everything_is_stated_by_a_reading_or_a_derivation(self, store: Path) -> None:
        grow(store, *DOCUMENTS, BOTH)
        found = quads(store)
        stated = {quad.triple for quad in found if quad.graph_name != _DEFAULT}
        assert {quad.triple for quad in found if quad.graph_name == _DEFAULT} <= stated
        kinds = {
            quad.subject.value
            for quad in found
            if quad.predicate.value == RDF.type.value
            and quad.object == NamedNode(SG.Judgement.value)
            and isinstance(quad.subject, NamedNode)
        }
        assert len(kinds) == 2


class TestCandidates:
    def test_they_are_as_read_whatever_was_renamed(self, store: Path, tmp_path: Path) -> None:
        plain = tmp_path / "plain"
        grow(store, *DOCUMENTS)
        grow(plain, *DOCUMENTS, judge=nobody)
        with open_writer(store) as one, open_writer(plain) as other:
            renamed = candidates(one._store, DEFAULT_BASE, Rows(one.ledger.database))
            assert renamed == candidates(other._store, DEFAULT_BASE)
        (person,) = [one for one in renamed if one.iri == HEGAARD]
        meetings = f"{SCOPE}moede/beskaeftigelsesudvalget/"
        assert person == Candidate(
            HEGAARD, Kind.PERSON, SCOPE.rstrip("/"), ("Linda Hegaard",), 3,
            listed=frozenset(
                {f"{meetings}2022-02-10", f"{SCOPE}moede/beskaeftigelseudvalget/2022-02-10"}
            ),
            mentioned=frozenset({f"{meetings}2022-03-10"}),
            bodies=frozenset(
                {f"{SCOPE}organ/beskaeftigelsesudvalget", f"{SCOPE}organ/beskaeftigelseudvalget"}
            ),
            years=frozenset({2022}),
        )  # fmt: skip

    def test_posts_and_parties(self, store: Path) -> None:
        said = """<person/ida-bro> sg:party "V" ; <http://www.w3.org/ns/org#holds> <stilling/x> .
            <stilling/x> foaf:name "Formand" ."""
        grow(store, minutes("a", "2022-01-10", "Ida Bro", facts=said))
        with open_writer(store) as writer:
            found = candidates(writer._store, DEFAULT_BASE)
        (ida,) = [one for one in found if one.iri.endswith("/ida-bro")]
        assert (ida.parties, ida.posts) == (frozenset({"V"}), frozenset({"Formand"}))


class _Killed(Exception):
    """The writer dies here."""


_STEPS = {
    "rows put": (Rows, "put", False),
    "renamed": (Renaming, "rename", False),
    "before an update": (StoreWriter, "_update_durably", True),
    "after an update": (StoreWriter, "_update_durably", False),
    "undone": (Rows, "delete", True),
    "rows deleted": (Rows, "delete", False),
    "rows forgotten": (Rows, "forget", False),
    "document undone": (Renaming, "undo_source", False),
}


class TestKilled:
    """A writer that dies between the two databases leaves nothing that the next cannot mend."""

    @pytest.mark.parametrize(
        ("step", "turn"),
        [
            pytest.param("rows forgotten", 1, id="the rows of a replaced document are gone"),
            pytest.param("rows forgotten", 2, id="the new document is not there yet"),
            pytest.param("before an update", 1, id="nothing is undone yet"),
            pytest.param("undone", 1, id="names are as read, the rows are there"),
            pytest.param("rows deleted", 1, id="names are as read, the rows are gone"),
            pytest.param("rows put", 1, id="the rows are there, nothing is renamed"),
            pytest.param("before an update", 2, id="so too"),
            pytest.param("after an update", 2, id="all is renamed, nothing is derived"),
            pytest.param("renamed", 1, id="names are settled, nothing is derived"),
        ],
    )
    def test_while_names_are_settled(
        self, step: str, turn: int, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        grow(store, *DOCUMENTS)
        _, other = minutes("b", "2022-02-10", "Linda Hegaard", "Linda Heegaard")
        changed = [(B[0], other), BOTH]
        with monkeypatch.context() as patch:
            _die(patch, step, turn)
            with pytest.raises(_Killed):
                grow(store, *changed, judge=_turned)
        grow(store, A, *changed)
        fresh = tmp_path / "fresh"
        grow(fresh, A, *changed, C, D)
        assert lines(store) == lines(fresh)

    @pytest.mark.parametrize(
        ("step", "turn"),
        [
            ("before an update", 1),
            ("after an update", 1),
            ("undone", 1),
            ("rows deleted", 1),
            ("document undone", 1),
            ("rows forgotten", 2),
        ],
    )
    def test_while_a_meeting_gets_another_name(
        self, step: str, turn: int, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A second meeting of the day: the first has its names as read while it is renamed."""
        first, second = _at("1000", B), _at("1500", minutes("e", "2022-02-10", "Eva Ås"))
        grow(store, A, first)
        with monkeypatch.context() as patch:
            _die(patch, step, turn)
            with pytest.raises(_Killed):
                grow(store, second)
        grow(store, second)
        fresh = tmp_path / "fresh"
        grow(fresh, second, first, A)
        assert lines(store) == lines(fresh)
        assert any(thing.endswith("T1000") for thing in things(store))

    def test_before_readers_see_it(
        self, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        grow(store, A, C)
        before = lines(store)
        with monkeypatch.context() as patch:
            _die(patch, "renamed", 1)
            with pytest.raises(_Killed):
                grow(store, B)
        with open_writer(store):
            # Somebody else writes: readers have the state before.
            assert lines(store) == before
        fresh = tmp_path / "fresh"
        grow(fresh, A, B, C, judge=judge)
        assert lines(store) == lines(fresh), "who reads next finishes it, by the rules"


def _at(clock: str, one: Document) -> Document:
    """Return a document of a meeting that began at an hour, as ``1030``."""
    entry, found = one
    return replace(entry, start=clock), found


def _turned(candidates: Iterable[Candidate], decided: Iterable[Decided] = ()) -> list[Sameness]:
    """Judge as `alike`, but keep the other name."""
    return [
        Sameness(one.kind, one.other, one.one, Verdict.SAME, 0.9, "Turned.", "Vendt.")
        for one in alike(candidates, decided)
    ]


def _die(patch: pytest.MonkeyPatch, step: str, turn: int) -> None:
    """Let the writer die at a step, at its first or a later turn."""
    holder, name, before = _STEPS[step]
    work = getattr(holder, name)
    left = [turn]

    def dying(*given: object, **named: object) -> object:
        left[0] -= 1
        if left[0] == 0 and before:
            raise _Killed
        done = work(*given, **named)
        if left[0] == 0:
            raise _Killed
        return done

    patch.setattr(holder, name, dying)


def test_a_row_tells_what_it_is_of(tmp_path: Path) -> None:
    with open_writer(tmp_path / "store") as writer:
        rows = Rows(writer.ledger.database)
        graph = NamedNode(f"{DEFAULT_BASE}kilde/0123456789abcdef/1-2/people")
        name = Literal('Ida "Bro"\n', language="da")
        original = Quad(NamedNode(HEGAARD), NamedNode(FOAF.name.value), name, graph)
        renamed = Quad(NamedNode(HEEGAARD), NamedNode(FOAF.name.value), name, graph)
        row = Row(original, renamed, False, f"{DEFAULT_BASE}kilde/0123456789abcdef")
        rows.put([row], {HEGAARD: HEEGAARD})
        assert rows.about([HEGAARD]) == rows.into([renamed]) == [row]
        assert rows.of_source(row.source) == [row]
        assert rows.naming([HEGAARD]) == []
        rows.forget(row.source)
        assert rows.about([HEGAARD]) == []
        assert rows.kept() == {HEGAARD: HEEGAARD}
