"""A child process is asked, and what harms it stays its own."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator

import pytest

from sagsgraf.model import BadData, Mark, NoInput, Role
from sagsgraf.reading.base import Reader, Rendered
from sagsgraf.reading.child import packed, read_apart, unpacked
from sagsgraf.reading.isolation import Child, ChildLost, is_limited

OBEDIENT = "tests.reading.obedient"


@pytest.fixture
def child() -> Iterator[Child]:
    child = Child(OBEDIENT)
    yield child
    child.close()


def pid(child: Child) -> int:
    answered = child.ask({"do": "echo"}, b"", 30)[0]["pid"]
    assert isinstance(answered, int)
    return answered


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"\x00\xff{}\n", id="bytes of any kind"),
        pytest.param(bytes(5_000_000), id="more than a pipe holds"),
    ],
)
def test_the_child_answers_what_it_was_given(child: Child, body: bytes) -> None:
    header, answered = child.ask({"do": "echo", "note": "Ærø"}, body, 30)
    assert answered == body
    assert header["pid"] != os.getpid()
    assert header["limited"]
    assert not is_limited()


def test_one_process_serves_question_after_question(child: Child) -> None:
    assert pid(child) == pid(child)


def test_what_a_library_prints_does_not_run_into_the_answer(child: Child) -> None:
    assert child.ask({"do": "chatter"}, b"answer", 30) == ({}, b"answer")
    assert child.ask({"do": "chatter"}, b"again", 30) == ({}, b"again")


@pytest.mark.parametrize(
    ("do", "seconds", "why"),
    [
        pytest.param("crash", 30, "crashed (SIGABRT)", id="a crash in C"),
        pytest.param("leave", 30, "ended early (exit code 3)", id="an exit"),
        pytest.param("sleep", 0.5, "took longer than 0.5 s", id="no end"),
        pytest.param("fail", 30, "failed (ValueError: unforeseen)", id="a fault of ours"),
        pytest.param("babble", 30, "", id="an answer that is none"),
    ],
)
def test_a_lost_child_is_told_and_replaced(child: Child, do: str, seconds: float, why: str) -> None:
    before = pid(child)
    with pytest.raises(ChildLost) as raised:
        child.ask({"do": do}, b"", seconds)
    assert why in str(raised.value)
    assert pid(child) != before


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the address space")
def test_a_child_that_swells_is_told_and_replaced() -> None:
    child = Child(OBEDIENT, memory=400 * 1024**2)
    before = pid(child)
    with pytest.raises(ChildLost, match="more memory"):
        child.ask({"do": "swell"}, b"", 30)
    assert pid(child) != before
    child.close()


@pytest.mark.parametrize(
    ("do", "kind", "told"),
    [
        pytest.param("refuse", BadData, "page 3 is torn. Mend it.", id="with a hint"),
        pytest.param("miss", NoInput, "no such page.", id="another kind of error"),
    ],
)
def test_a_refusal_comes_through_and_the_child_stays(
    child: Child, do: str, kind: type[Exception], told: str
) -> None:
    with pytest.raises(kind) as raised:
        child.ask({"do": do}, b"", 30)
    assert str(raised.value) == told
    assert child.ask({"do": "echo"}, b"x", 30)[1] == b"x"


def test_a_child_that_cannot_start_is_told(child: Child, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(ChildLost, match="cannot be started"):
        child.ask({"do": "echo"}, b"", 30)


def test_threads_share_a_child(child: Child) -> None:
    answers: dict[int, bytes] = {}

    def ask(number: int) -> None:
        answers[number] = child.ask({"do": "echo"}, b"%d" % number, 60)[1]

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == {number: b"%d" % number for number in range(8)}


def test_a_closed_child_is_gone_and_another_starts(child: Child) -> None:
    before = pid(child)
    child.close()
    with pytest.raises(ProcessLookupError):
        os.kill(before, 0)
    assert pid(child) != before


@pytest.mark.skipif(sys.platform == "win32", reason="asks a process whether it lives")
def test_the_child_ends_with_its_parent() -> None:
    program = (
        "import os; from sagsgraf.reading.isolation import Child;"
        f"print(Child({OBEDIENT!r}).ask({{'do': 'echo'}}, b'', 30)[0]['pid'], flush=True);"
        "os.kill(os.getpid(), 9)"
    )
    told = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        timeout=60,
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )
    orphan = int(told.stdout)
    for _ in range(200):
        try:
            os.kill(orphan, 0)
        except ProcessLookupError:
            return
        if _zombie(orphan):
            return
        time.sleep(0.05)
    pytest.fail(f"process {orphan} outlives its parent")


def _zombie(process: int) -> bool:
    """Tell whether a process has ended and only nobody has asked for its exit code."""
    try:
        with open(f"/proc/{process}/stat", encoding="ascii") as stat:  # noqa: PTH123 - no file
            return ") Z " in stat.read()
    except OSError:
        return False


def test_what_was_read_survives_the_pipe() -> None:
    rendered = Rendered(
        "Punkt 1 \ud800",
        (Mark(0, 5, Role.LINK, "https://example.org/å"),),
        (0, 3),
        "",
        ("page 2 has no text",),
    )
    assert unpacked(*packed(rendered)) == rendered


def test_a_reader_that_loses_its_child_refuses_the_document() -> None:
    class Lost(Child):
        def ask(self, *_: object) -> tuple[dict[str, object], bytes]:
            raise ChildLost("crashed (SIGSEGV)")

    reader = Reader("odd", "", frozenset(), lambda _: True, lambda *_: Rendered(""), isolated=True)
    with pytest.raises(BadData, match=r"a\.odd: .*crashed \(SIGSEGV\)"):
        read_apart(reader, b"", "a.odd", Lost(OBEDIENT))
