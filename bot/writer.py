"""The one writer: everything that writes goes through here, and what waits together shares a commit.

SQLite takes one writer at a time, and each commit costs a flush to the disk; so a single thread
takes what has queued up, runs each piece in a savepoint of one transaction, commits once, and only
then tells those who wait. On PostgreSQL there are several such threads; pieces with the same lane
keep their order.
"""

import asyncio
import queue
import threading
from collections.abc import Callable, Hashable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any, TypeVar

from sqlalchemy.orm import Session

from storage.database import Database

T = TypeVar("T")
MOST_TOGETHER = 64


@dataclass(slots=True)
class Job:
    """A piece of writing, and whoever waits for its result. `event`: for the batch handler."""

    work: Callable[[Session], Any] | None = None
    event: Any = None
    quiet: bool = False
    future: "Future[Any]" = field(default_factory=Future)
    awaited: bool = True

    def begin(self) -> None:
        """From here on nobody can cancel it; if somebody has, it is done all the same."""
        self.awaited = self.future.set_running_or_notify_cancel()

    def end(self, result: Any) -> None:
        """Tell whoever waits for the result, or for the exception that came instead."""
        if not self.awaited:
            return
        if isinstance(result, BaseException):
            self.future.set_exception(result)
        else:
            self.future.set_result(result)


EventBatch = Callable[[Session, Sequence[Any]], tuple[bool, Callable[[], None]]]
"""Handles events in one transaction; says whether it erased, and what follows the commit."""


def _nothing() -> None:
    pass


class Writer:
    def __init__(self, database: Database, *, threads: int = 4) -> None:
        self._database = database
        self._handle: EventBatch | None = None
        self._committed: Callable[[], None] = _nothing
        self._erased = threading.Event()
        self._lanes = [_Lane(self) for _ in range(1 if database.is_sqlite else threads)]

    def attend(self, handle: EventBatch, committed: Callable[[], None] = _nothing) -> None:
        """Set what handles the events given to `event`, and what is told of other commits."""
        self._handle, self._committed = handle, committed

    async def run(self, work: Callable[[Session], T], *, quiet: bool = False) -> T:
        """Do `work(session)` and wait until it is durable. `quiet`: it adds nothing to send."""
        return await asyncio.wrap_future(self._put(Job(work=work, quiet=quiet)))

    def call(self, work: Callable[[Session], T]) -> T:
        """The same from a thread that is not the event loop's."""
        return self._put(Job(work=work)).result()  # type: ignore[no-any-return]

    def event(self, event: Any, lane: Hashable) -> asyncio.Future[None]:
        """Have an event handled; those of one lane (one person) keep their order."""
        return asyncio.wrap_future(self._put(Job(event=event), lane))

    def erased(self) -> None:
        """Something was erased: the next commit also empties the write-ahead log."""
        self._erased.set()

    def close(self) -> None:
        """Finish what is queued, then stop."""
        for lane in self._lanes:
            lane.stop()

    def _put(self, job: Job, lane: Hashable = None) -> "Future[Any]":
        self._lanes[hash(lane) % len(self._lanes)].put(job)
        return job.future

    def commit(self, jobs: list[Job]) -> None:
        """All these jobs in one transaction; if it cannot be committed, each in its own."""
        try:
            results, after = self._together(jobs)
        except Exception as error:  # the transaction as a whole is lost
            if len(jobs) == 1:
                jobs[0].end(error)
                return
            for job in jobs:
                self.commit([job])
            return
        after()
        for job, result in zip(jobs, results, strict=True):
            job.end(result)
        if any(job.work is not None and not job.quiet for job in jobs):
            self._committed()
        if self._erased.is_set() and self._database.truncate_log():
            self._erased.clear()

    def _together(self, jobs: list[Job]) -> tuple[list[Any], Callable[[], None]]:
        events = [job.event for job in jobs if job.work is None]
        after = _nothing
        with self._database.write() as session:
            if events and self._handle is not None:
                erased, after = self._handle(session, events)
                if erased:
                    self._erased.set()
            results = [None if job.work is None else _alone(session, job.work) for job in jobs]
        return results, after


def _alone(session: Session, work: Callable[[Session], Any]) -> Any:
    """One job in a savepoint of its own, so that its failure undoes nothing else."""
    try:
        with session.begin_nested():
            return work(session)
    except Exception as error:  # handed to whoever waits for this job
        return error


class _Lane:
    """A thread with its queue."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._queue: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._serve, name="writer", daemon=True)
        self._thread.start()

    def put(self, job: Job) -> None:
        self._queue.put(job)

    def stop(self) -> None:
        self._queue.put(None)
        self._thread.join()

    def _serve(self) -> None:
        while (first := self._queue.get()) is not None:
            jobs, more = self._drain(first)
            for job in jobs:
                job.begin()
            self._writer.commit(jobs)
            if not more:
                return

    def _drain(self, first: Job) -> tuple[list[Job], bool]:
        jobs = [first]
        while len(jobs) < MOST_TOGETHER:
            try:
                job = self._queue.get_nowait()
            except queue.Empty:
                break
            if job is None:
                return jobs, False
            jobs.append(job)
        return jobs, True
