"""The rules for two names of one person or body, against real minutes that somebody labelled."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from sagsgraf.model.sameness import Candidate, Sameness, Verdict
from sagsgraf.resolving.sameness import canonical, judge
from sagsgraf.store import open_reader
from sagsgraf.store.ledger import Ledger
from sagsgraf.store.sameness import candidates
from sagsgraf.store.sameness.rows import Rows
from tests.conftest import Golden

_HERE = Path(__file__).parent
_SCORE = _HERE.parent / "scores" / "identity.json"
_PROMISED = 0.95


def gathered(store: Path) -> list[Candidate]:
    """Return the candidates of a store, as its documents name them."""
    with open_reader(store) as reader:
        ledger = Ledger(reader.folder.snapshot_ledger(reader.snapshot.name))
        try:
            rows = Rows(ledger.database)
            found = candidates(reader.graph, reader.folder.base, rows)
            # What the store has is what the rules say of the names as read.
            assert rows.kept() == canonical(judge(found))
        finally:
            ledger.close()
    return found


@pytest.fixture(scope="module")
def greve(corpora: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Candidate]:
    """The names of a year of Greve's minutes."""
    from sagsgraf.pipeline.building import build

    store = tmp_path_factory.mktemp("greve") / "store"
    report = build(sorted((corpora / "greve-2022").glob("*.json")), store)
    assert len(report.read) == 100
    return gathered(store)


def _verdict(
    pair: Mapping[str, str],
    named: Mapping[tuple[str, str], str],
    judged: Mapping[frozenset[str], Sameness],
    kept: Mapping[str, str],
) -> str:
    one, other = (named[pair["kind"], pair[side]] for side in ("one", "other"))
    if kept.get(one, one) == kept.get(other, other):
        return Verdict.SAME.value
    found = judged.get(frozenset({one, other}))
    return found.verdict.value if found else "apart"


def _scored(pairs: Iterable[Mapping[str, str]], candidates: list[Candidate]) -> dict[str, object]:
    judgements = judge(candidates)
    judged = {frozenset({one.one, one.other}): one for one in judgements}
    kept = canonical(judgements)
    named = {(one.kind.value, name): one.iri for one in candidates for name in one.names}
    score: dict[str, dict[str, int]] = {}
    flips: list[str] = []
    for pair in pairs:
        verdict = _verdict(pair, named, judged, kept)
        counts = score.setdefault(f"{pair['kind']}, {pair['truth']}", {})
        counts[verdict] = counts.get(verdict, 0) + 1
        if pair["truth"] != "unclear" and (verdict == "same") != (pair["truth"] == "same"):
            flips.append(f"{pair['one']} | {pair['other']}: {pair['truth']}, judged {verdict}")
    pairs_by_truth = {key: dict(sorted(score[key].items())) for key in sorted(score)}
    return {"pairs": pairs_by_truth, "misjudged": sorted(flips)}


def _gold() -> list[dict[str, str]]:
    told: list[dict[str, str]] = tomllib.loads((_HERE / "greve_pairs.toml").read_text())["pair"]
    return told


def test_the_gold_is_worth_its_name() -> None:
    gold = _gold()
    hard = [one for one in gold if one["truth"] == "different" and one["drawn"] == "near"]
    assert len(gold) >= 60
    assert len(hard) * 3 >= len(gold), "a third of near namesakes and similar committees"
    assert all(one["truth"] in {"same", "different", "unclear"} for one in gold)


def test_no_two_of_greve_are_merged_and_nearly_all_names_of_one_are(
    greve: list[Candidate], golden: Golden
) -> None:
    score = _scored(_gold(), greve)
    pairs = score["pairs"]
    assert isinstance(pairs, dict)
    same = [counts for truth, counts in pairs.items() if truth.endswith("same")]
    right = sum(counts.get("same", 0) for counts in same)
    assert [counts.get("same", 0) for truth, counts in pairs.items() if "different" in truth] == [
        0,
        0,
    ], score["misjudged"]
    assert right >= _PROMISED * sum(sum(counts.values()) for counts in same), score["misjudged"]
    golden(_SCORE, json.dumps(score, ensure_ascii=False, indent=1) + "\n")
