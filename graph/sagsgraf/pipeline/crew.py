"""Several documents read at once, each in a process with limits, their outcomes in order.

What a document does to its process (a crash, a hang, no end of memory) refuses that document and
nothing else: its worker is replaced. Three documents or fewer are read in this process, since
workers take half a second to start.
"""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from queue import SimpleQueue
from types import TracebackType
from typing import Final, Generic, Self, TypeVar

from sagsgraf.model import BadData, SagsgrafError
from sagsgraf.pipeline.worker import Outcome, Task, asked, unpacked, work
from sagsgraf.reading.isolation import Child, ChildLost

WORKER: Final = "sagsgraf.pipeline.worker"
MEMORY: Final = 3 * 1024**3
"""Bytes of address space of a worker; a hundred ordinary meetings take it to 0.13 GB."""
SECONDS: Final = 120.0
"""How long a document may take; the longest known takes three."""
SECONDS_PER_MB: Final = 120.0
_FEW: Final = 3
"""So many documents are read in this process."""

Tag = TypeVar("Tag")


def default_jobs() -> int:
    """Return how many documents are read at once where nobody tells: one for each core."""
    if hasattr(os, "sched_getaffinity"):
        return max(1, len(os.sched_getaffinity(0)))
    return max(1, os.cpu_count() or 1)


@dataclass(frozen=True)
class Done(Generic[Tag]):
    """A document that was looked at: what was read, or why it was not."""

    tag: Tag
    outcome: Outcome | None
    error: SagsgrafError | None


@dataclass(eq=False)
class _Place(Generic[Tag]):
    """A place in the line: one of the three that follow is told."""

    tag: Tag
    waiting: tuple[Task, bytes] | None = None
    running: Future[Outcome | SagsgrafError] | None = None
    done: Done[Tag] | None = None


class Crew(Generic[Tag]):
    """Reads documents and hands them back in the order in which they came.

    A context manager, that no worker outlives its end, nor an interruption.
    """

    def __init__(
        self, jobs: int | None = None, module: str = WORKER, seconds: float = SECONDS
    ) -> None:
        """Take how many are read at once; nothing is started yet.

        Args:
            jobs: None for one for each core; 1 reads all of them in this process.
            module: what the workers run.
            seconds: how long a document may take, beside what its length allows.
        """
        self._jobs = default_jobs() if jobs is None else jobs
        self._module = module
        self._seconds = seconds
        self._line: deque[_Place[Tag]] = deque()
        self._few: list[_Place[Tag]] = []
        """Those that wait for so many that workers are worth their while."""
        self._under_way = 0
        self._idle: SimpleQueue[Child] = SimpleQueue()
        self._children: list[Child] = []
        self._threads: ThreadPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        self.close()

    def put(self, tag: Tag, task: Task, content: bytes) -> None:
        """Take a document; ``tag`` comes back with its outcome."""
        place = _Place(tag, waiting=(task, content))
        self._line.append(place)
        self._few.append(place)
        if self._threads is None and self._jobs > 1 and len(self._few) > _FEW:
            self._start()
        if self._threads is not None:
            for one in self._few:
                self._submit(self._threads, one)
            self._few = []

    def skip(self, tag: Tag, error: SagsgrafError | None = None) -> None:
        """Take what is not to be read, so that it is told of in its turn."""
        self._line.append(_Place(tag, done=Done(tag, None, error)))

    def ready(self) -> Iterator[Done[Tag]]:
        """Yield what is done, in order; waits only where enough is under way already."""
        while self._line:
            first = self._line[0]
            finished = first.done or (first.running and first.running.done())
            if not (finished or self._jobs == 1 or self._under_way > self._most):
                return
            yield self._next()

    def rest(self) -> Iterator[Done[Tag]]:
        """Yield all that is left, in order."""
        while self._line:
            yield self._next()

    def close(self) -> None:
        """End the workers at once, whatever they do."""
        if self._threads is None:
            return
        self._line.clear()
        self._threads.shutdown(wait=False, cancel_futures=True)
        while self._idle.qsize() < len(self._children):
            # Again and again: a thread may be just about to start its child anew.
            for child in self._children:
                child.kill()
            time.sleep(0.01)
        self._threads.shutdown(wait=True)
        for child in self._children:
            child.close()

    @property
    def _most(self) -> int:
        """Documents that are under way at once: all workers have work, and memory its bounds."""
        return 3 * self._jobs + 4

    def _start(self) -> None:
        self._children = [Child(self._module, MEMORY) for _ in range(self._jobs)]
        for child in self._children:
            self._idle.put(child)
        self._threads = ThreadPoolExecutor(self._jobs, thread_name_prefix="reading")

    def _ask(self, task: Task, content: bytes) -> Outcome | SagsgrafError:
        child = self._idle.get()
        try:
            seconds = round(self._seconds + SECONDS_PER_MB * len(content) / 1e6)
            return unpacked(*child.ask(asked(task), content, seconds))
        except SagsgrafError as error:
            return error
        except ChildLost as lost:
            return _lost(task, str(lost))
        finally:
            self._idle.put(child)

    def _submit(self, threads: ThreadPoolExecutor, place: _Place[Tag]) -> None:
        if place.waiting:
            place.running = threads.submit(self._ask, *place.waiting)
            place.waiting = None
            self._under_way += 1

    def _next(self) -> Done[Tag]:
        place = self._line.popleft()
        if place.done:
            return place.done
        if place.running:
            found = place.running.result()
            self._under_way -= 1
        elif place.waiting:
            self._few.remove(place)
            found = _worked(*place.waiting)
        else:
            raise ValueError("a place in the line with nothing in it")
        if isinstance(found, SagsgrafError):
            return Done(place.tag, None, found)
        return Done(place.tag, found, None)


def _worked(task: Task, content: bytes) -> Outcome | SagsgrafError:
    """Read a document in this process."""
    try:
        return work(task, content)
    except SagsgrafError as error:
        return error
    except MemoryError:
        return _lost(task, "needed more memory than it may have")
    except RecursionError:
        return _lost(task, "is nested too deeply")
    except Exception as error:  # noqa: BLE001 - as from a worker: no document spoils the others
        return _lost(task, f"failed ({type(error).__name__}: {str(error)[:200]})")


def _lost(task: Task, why: str) -> BadData:
    return BadData(
        f"{task.place}: cannot be read: the reading process {why}.",
        hint="The fault may be ours: please report it with the document.",
    )
