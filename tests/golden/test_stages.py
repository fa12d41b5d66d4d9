"""One golden file a stage: the first that differs names the stage at fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from sagsgraf.pipeline.reading import understand
from sagsgraf.reading import read_file
from tests.conftest import Golden
from tests.golden import dumps

_ROOT = Path(__file__).resolve().parents[2]
_DOCUMENTS = (
    # The minutes of the demo: a case over two meetings.
    "sample/kalundborg-direktionen-2022-09-12.txt",
    "sample/kalundborg-direktionen-2023-06-06.txt",
    # Absentees, a substitute, a wrapped attendance list, no municipality.
    "tests/corpus/firstagenda/02-udvalg-afbud-og-stedfortraeder.txt",
    # Decomposed letters (NFD): positions are those of the composed text.
    "tests/corpus/firstagenda/05-sagens-forloeb.txt",
)


@pytest.mark.parametrize("path", _DOCUMENTS, ids=lambda path: Path(path).stem)
def test_every_stage_gives_what_it_gave(path: str, golden: Golden) -> None:
    document = read_file(_ROOT / path)
    read = understand(document)
    target = Path(__file__).parent / document.name.removesuffix(".txt")
    failures = []
    for suffix, text in (
        ("document.txt", dumps.document_dump(document)),
        ("minutes.txt", dumps.minutes_dump(read.minutes)),
        ("claims.txt", dumps.claims_dump(read)),
        ("graph.nt", dumps.graph_dump(read)),
    ):
        try:
            golden(target.with_name(f"{target.name}.{suffix}"), text)
        except pytest.fail.Exception as failure:
            failures.append(str(failure))
    assert not failures, f"stage at fault first:\n{failures[0]}"
