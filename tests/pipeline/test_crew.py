"""Documents read at once come back in order, and a bad one spoils itself only."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from sagsgraf.iris import DEFAULT_BASE
from sagsgraf.model import BadData
from sagsgraf.pipeline import crew as module
from sagsgraf.pipeline.crew import Crew, Done
from sagsgraf.pipeline.worker import Task, packed, unpacked, work
from tests.pipeline.unruly import MINUTES

UNRULY = "tests.pipeline.unruly"


def _task(name: str, store: bool = False) -> Task:
    return Task(name, "greve", f"/{name}", None, DEFAULT_BASE, store)


def _told(done: Iterable[Done[str]]) -> list[tuple[str, str]]:
    return [(one.tag, one.error.message if one.error else "read") for one in done]


def test_documents_come_back_in_order_and_bad_ones_are_told() -> None:
    contents = ["late", "crash", "good", "hang", "swell", "good", "fail", "exit", "late", "good"]
    with Crew[str](2, UNRULY, seconds=8) as crew:
        found = []
        for number, content in enumerate(contents):
            crew.put(f"{number} {content}", _task(content), content.encode())
            found += _told(crew.ready())
        crew.skip("10 known")
        crew.skip("11 empty", BadData("the file is empty."))
        found += _told(crew.rest())
    lost = "cannot be read: the reading process"
    assert [(tag, words.partition(", perhaps")[0].rstrip(".")) for tag, words in found] == [
        ("0 late", "read"),
        ("1 crash", f"/crash: {lost} crashed (SIGABRT)"),
        ("2 good", "read"),
        ("3 hang", f"/hang: {lost} took longer than 8 s"),
        ("4 swell", f"/swell: {lost} needed more memory than it may have"),
        ("5 good", "read"),
        ("6 fail", f"/fail: {lost} failed (ValueError: unforeseen)"),
        ("7 exit", f"/exit: {lost} ended early (exit code 3)"),
        ("8 late", "read"),
        ("9 good", "read"),
        ("10 known", "read"),
        ("11 empty", "the file is empty"),
    ]


@pytest.mark.parametrize(
    ("jobs", "count"),
    [
        pytest.param(4, 3, id="so few that workers are not worth their while"),
        pytest.param(1, 6, id="as the person asked"),
    ],
)
def test_documents_are_read_in_this_process(jobs: int, count: int) -> None:
    with Crew[int](jobs, "no.such.module") as crew:
        for number in range(count):
            crew.put(number, _task("a.txt"), MINUTES.encode())
        assert [one.outcome is not None for one in crew.rest()] == [True] * count


def test_a_fault_in_this_process_is_told_as_one_in_a_worker(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    errors: list[Exception] = [ValueError("unforeseen"), RecursionError(), MemoryError()]

    def fail(*_: object) -> None:
        raise errors.pop(0)

    monkeypatch.setattr(module, "work", fail)
    with Crew[str](1) as crew:
        for name in ("a", "b", "c"):
            crew.put(name, _task(name), b"x")
        told = [words for _, words in _told(crew.ready())]
    for words, why in zip(
        told, ("failed (ValueError: unforeseen)", "deeply", "memory"), strict=True
    ):
        assert why in words


def test_workers_end_with_the_crew() -> None:
    crew = Crew[str](2, UNRULY)
    with crew:
        for number in range(6):
            crew.put(str(number), _task("hang"), b"hang")
        while not all(child._process for child in crew._children):
            pass
        processes = [child._process for child in crew._children if child._process]
    assert len(processes) == 2
    for process in processes:
        assert process.returncode is not None, "ended and waited for, though it hangs"


@pytest.mark.parametrize("store", [False, True])
def test_an_outcome_goes_through_a_pipe(store: bool) -> None:
    outcome = work(_task("a.txt", store), MINUTES.encode())
    assert unpacked(*packed(outcome)) == outcome
    assert bool(outcome.nquads) == bool(outcome.affected) == store
    assert outcome.items == 1
