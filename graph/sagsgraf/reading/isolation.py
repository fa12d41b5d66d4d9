"""A child process that does what may crash, hang or swell, and is replaced when it does.

Libraries in C read bytes from anywhere; what they do to their process must not end ours. The
child is asked through its standard input and answers on its standard output: for each message
the lengths of header and body, a JSON header and a body of bytes. Nothing is unpickled.
"""

from __future__ import annotations

import importlib
import json
import os
import signal
import struct
import subprocess
import sys
import threading
import weakref
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO, Final

from sagsgraf.model import BadData, SagsgrafError

MEMORY: Final = 2 * 1024**3
"""Bytes of address space that a child may take."""
_FRAME: Final = struct.Struct(">QQd")
"""Length of the header, length of the body, seconds that the work may take."""
_LONGEST_HEADER: Final = 256 * 1024**2
_LONGEST_ANSWER: Final = 512 * 1024**2
_ROOT: Final = Path(__file__).resolve().parents[2]
"""The folder that the package lies in, which a child must be able to import from."""

Message = tuple[dict[str, Any], bytes]
Handle = Callable[[dict[str, Any], bytes], Message]
"""Does the work in the child: from header and body asked to header and body answered."""

_limited = False


class ChildLost(Exception):
    """A child gave no answer; its text says why in a few words (``took longer than 60 s``)."""


def mark_limited() -> None:
    """Tell that this process is itself a child with limits, which needs no further one."""
    global _limited  # noqa: PLW0603 - a fact of the process, told once when it starts
    _limited = True


def is_limited() -> bool:
    """Tell whether this process is a child with limits."""
    return _limited


class Child:
    """A process that is started when it is first asked and kept for what follows.

    Threads may share one; they are answered one after the other.
    """

    def __init__(self, module: str, memory: int = MEMORY) -> None:
        """Take what to run; nothing is started yet.

        Args:
            module: name of a module that calls `serve` when it is run.
            memory: bytes of address space it may take, where the system can limit that.
        """
        self.module = module
        self.memory = memory
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._end: weakref.finalize[..., Child] | None = None
        self._owner = os.getpid()

    def ask(self, header: dict[str, Any], body: bytes, seconds: float) -> Message:
        """Return what the child answers.

        Args:
            header: anything that JSON can hold.
            body: bytes of any length.
            seconds: how long the work may take; then the child is killed.

        Raises:
            BadData: the child refused the work in good order; or another `SagsgrafError`.
            ChildLost: it crashed, took too long or too much memory. The next question starts
                a new one.
        """
        if self._owner != os.getpid():
            # After a fork the process belongs to the parent, and its lock may be held there.
            self._lock, self._process, self._end = threading.Lock(), None, None
            self._owner = os.getpid()
        with self._lock:
            try:
                answer = self._asked(header, body, seconds)
            except BaseException:
                # Also when a person interrupts: half an answer must not meet the next question.
                self._stop()
                raise
        return _checked(answer)

    def close(self) -> None:
        """End the process; a later question starts another."""
        with self._lock:
            self._stop()

    def kill(self) -> None:
        """End the process at once, though a thread waits for its answer, which is then lost."""
        process = self._process
        if process is not None and self._owner == os.getpid():
            process.kill()

    def _asked(self, header: dict[str, Any], body: bytes, seconds: float) -> Message:
        process = self._started()
        late = threading.Event()

        def kill() -> None:
            late.set()
            process.kill()

        timer = threading.Timer(seconds, kill)
        timer.daemon = True
        timer.start()
        try:
            if process.stdin is None or process.stdout is None:
                raise ChildLost("has no pipes")
            _send(process.stdin, header, body, seconds)
            answer = _receive(process.stdout)
        except OSError:
            answer = None
        finally:
            timer.cancel()
        if answer is None:
            raise ChildLost(f"took longer than {seconds:g} s" if late.is_set() else _died(process))
        if told := answer[0].get("lost"):
            raise ChildLost(str(told))
        return answer[0], answer[1]

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is None:
            return self._process
        self._stop()
        # `-P`: the folder that a person works in may hold a `json.py` of anybody's.
        command = [sys.executable, "-P", "-m", self.module, str(self.memory)]
        process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(_import_path())},
        )
        self._process = process
        self._end = weakref.finalize(self, _end, process, os.getpid())
        return process

    def _stop(self) -> None:
        if self._end is not None:
            self._end()
        self._process, self._end = None, None


def _import_path() -> list[str]:
    return [str(_ROOT), *(place for place in sys.path if place and place != str(_ROOT))]


def _end(process: subprocess.Popen[bytes], owner: int) -> None:
    """End a process and close its pipes; a fork of the owner leaves it alone."""
    if os.getpid() != owner:
        return
    process.kill()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with suppress(OSError):
                pipe.close()
    process.wait()


def _died(process: subprocess.Popen[bytes]) -> str:
    """Say how a process ended."""
    try:
        code = process.wait(timeout=5)
    except subprocess.TimeoutExpired:
        return "answered what is no answer"
    if code >= 0:
        return f"ended early (exit code {code})"
    if -code == getattr(signal, "SIGALRM", 0):
        return "took too long"
    try:
        name = signal.Signals(-code).name
    except ValueError:
        name = f"signal {-code}"
    if name in _STARVED:
        return f"crashed ({name}), perhaps because it needed more memory than it may have"
    return f"crashed ({name})"


_STARVED: Final = frozenset({"SIGABRT", "SIGTRAP", "SIGKILL", "SIGILL"})
"""How libraries in C, or Linux, end a process that gets no more memory."""


def _checked(answer: Message) -> Message:
    """Return an answer, or raise the refusal that it tells."""
    header, body = answer
    if refused := header.get("refused"):
        kinds = {kind.__name__: kind for kind in SagsgrafError.__subclasses__()}
        kind = kinds.get(str(refused[0]), BadData)
        raise kind(str(refused[1]), hint=str(refused[2]))
    return header, body


def _send(pipe: BinaryIO | Any, header: dict[str, Any], body: bytes, seconds: float) -> None:
    packed = json.dumps(header).encode("ascii")
    pipe.write(_FRAME.pack(len(packed), len(body), seconds))
    pipe.write(packed)
    pipe.write(body)
    pipe.flush()


def _receive(pipe: BinaryIO | Any) -> tuple[dict[str, Any], bytes, float] | None:
    """Return the next message with its seconds; None where there is none, or it is cut off."""
    frame = pipe.read(_FRAME.size)
    if len(frame) < _FRAME.size:
        return None
    head, length, seconds = _FRAME.unpack(frame)
    if head > _LONGEST_HEADER or length > _LONGEST_ANSWER:
        return None
    packed, body = pipe.read(head), pipe.read(length)
    if len(packed) < head or len(body) < length:
        return None
    try:
        header = json.loads(packed)
    except ValueError:
        return None
    return (header, body, seconds) if isinstance(header, dict) else None


def serve(handle: Handle) -> None:
    """Answer questions until the parent is gone; what a child's module runs.

    Raises nothing: a `SagsgrafError` is handed to the parent, which raises it there, and any
    other failure is told as the loss of this child.
    """
    mark_limited()
    limit(int(sys.argv[1]) if len(sys.argv) > 1 else MEMORY)
    with suppress(ValueError, OSError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears of it and decides
    questions = sys.stdin.buffer
    answers = os.fdopen(os.dup(1), "wb")
    # What a library prints must not run into an answer.
    os.dup2(2, 1)
    while (question := _receive(questions)) is not None:
        _alarm(question[2])
        header, body = _answer(handle, question[0], question[1])
        _alarm(0)
        del question
        _send(answers, header, body, 0)
        if "lost" in header:
            return


def _answer(handle: Handle, header: dict[str, Any], body: bytes) -> Message:
    try:
        return handle(header, body)
    except SagsgrafError as error:
        return {"refused": [type(error).__name__, error.message, error.hint]}, b""
    except MemoryError:
        return {"lost": "needed more memory than it may have"}, b""
    except RecursionError:
        return {"lost": "is nested too deeply"}, b""
    except Exception as error:  # noqa: BLE001 - told to the parent, which names the document
        return {"lost": f"failed ({type(error).__name__}: {str(error)[:200]})"}, b""


def limit(memory: int) -> None:
    """Let this process take no more than so many bytes of address space, where that works."""
    try:
        resource = importlib.import_module("resource")  # not on Windows
    except ImportError:
        return
    for kind, most in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CORE, 0)):
        hard = resource.getrlimit(kind)[1]
        least = most if hard == resource.RLIM_INFINITY else min(most, hard)
        with suppress(ValueError, OSError):  # macOS knows the limit and refuses to set it
            resource.setrlimit(kind, (least, hard))


def _alarm(seconds: float) -> None:
    """End this process later than the parent would, should the parent be gone by then."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds + 5 if seconds else 0)
