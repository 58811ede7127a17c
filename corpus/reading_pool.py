"""Reports are read in processes of their own, as many at once as there are cores: a file can harm none but itself."""

from __future__ import annotations

import atexit
import os
import pickle
import re
import signal
import subprocess
import sys
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import IO, TYPE_CHECKING, Any, cast

from corpus import errors, records
from corpus.alive import LIMIT_S
from corpus.errors import FileError
from corpus.readers.given import NOTHING, Given

if TYPE_CHECKING:
    from corpus.reading_process import Answer, Job, Told
    from corpus.records import Document, Meeting

FILES_A_PROCESS = 8  # fewer are read sooner than another process is started
_OF_SUCH = re.compile(rb"%PDF-|<(?:!doctype html|html|head|meta|body|div|table|p)\b", re.IGNORECASE)
_BROKEN = "the program that read it broke down over it ({})"
GRACE_S = 1  # for a process to end by itself once it has closed its pipe
# There is a process a core.
_ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OMP_THREAD_LIMIT", "OPENBLAS_NUM_THREADS"), "1")


class ReadingPool:
    """Reads reports in other processes, which begin with the first report and are kept for the next pool.

    :param n_files: how many there may be to read.
    :param limit_s: how long one may take without a sign of life.
    """

    def __init__(self, n_files: int, *, limit_s: float = LIMIT_S) -> None:
        self._limit_s = limit_s
        n_processes = min(n_cores(), 1 + n_files // FILES_A_PROCESS)
        self._threads = ThreadPoolExecutor(n_processes, thread_name_prefix="reading")
        self._busy: set[_Process] = set()
        self._is_closed = False

    def submit(self, data: bytes, name: str, given: Given = NOTHING) -> Future[Told]:
        """Read one report; the result raises FileError where there is none in the file, whatever became of it."""
        return self._threads.submit(self._read, data, name, given)

    def close(self) -> None:
        """Nothing more is read; what is being read is given up."""
        self._is_closed = True
        self._threads.shutdown(wait=False, cancel_futures=True)
        for process in list(self._busy):
            process.kill()
        self._threads.shutdown()

    def _read(self, data: bytes, name: str, given: Given) -> Told:
        with suppress(IndexError):
            told = self._ask(_idle.pop(), data, name, given)
            if told is not None:
                return told
        told = self._ask(_Process(), data, name, given)
        if told is None:
            raise FileError(_cause(0, self._limit_s))
        return told

    def _ask(self, process: _Process, data: bytes, name: str, given: Given) -> Told | None:
        """:return: `None` when the process had retired.

        :raises FileError: there is no report, or the process has ended over it.
        """
        self._busy.add(process)
        if self._is_closed:
            process.kill()
        try:
            process.ask((data, name, given, self._limit_s))
            reply = process.answer()
            told = reply if isinstance(reply, FileError) else self._with_meetings(process, cast("Document", reply))
        except pickle.UnpicklingError:
            process.end()
            raise FileError(_BROKEN.format("no answer of ours")) from None
        except (EOFError, OSError):
            status = process.end()
            if status and not (self._is_closed or given.is_plain) and _has_plain_way(data):
                return self._ask(_Process(), data, name, replace(given, is_plain=True))
            if status:
                raise FileError(_cause(status, self._limit_s)) from None
            return None
        finally:
            self._busy.discard(process)
        if self._is_closed:  # which may have killed it just after it answered
            process.end()
        elif process.is_here:
            _idle.append(process)
        if isinstance(told, FileError):
            raise told
        return told

    def _with_meetings(self, process: _Process, document: Document) -> Told | FileError:
        """The report is kept though looking for its meetings may come to nothing, or end the process."""
        try:
            meetings = process.answer()
        except (EOFError, OSError):
            meetings = FileError(_cause(process.end(), self._limit_s))
            if self._is_closed:
                return meetings
        if isinstance(meetings, FileError):
            remark = f"its meetings are not found: {meetings.reason}"
            return replace(document, remarks=(*document.remarks, remark)), ()
        return document, cast("tuple[Meeting, ...]", meetings)


class _Process:
    """One of them, as seen from here."""

    def __init__(self) -> None:
        command = [sys.executable, "-P", "-c", "from corpus.reading_process import main; main()"]
        environment = {**os.environ, **_ONE_THREAD, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        self._popen = subprocess.Popen(  # noqa: S603 (our own module)
            command,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C is meant for us; and what it starts itself can be ended with it
        )
        self._jobs, self._replies = cast("IO[bytes]", self._popen.stdin), cast("IO[bytes]", self._popen.stdout)

    @property
    def is_here(self) -> bool:
        return not self._replies.closed

    def ask(self, job: Job) -> None:
        """:raises OSError: it has ended."""
        pickle.dump(job, self._jobs)
        self._jobs.flush()

    def answer(self) -> Answer:
        """:raises EOFError, OSError, pickle.UnpicklingError: it has ended, or says what is no answer."""
        answer: Answer = _Replies(self._replies).load()
        return answer

    def kill(self) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self._popen.pid, signal.SIGKILL)

    def end(self) -> int:
        """:return: the status that it ended with by itself, else -9."""
        with suppress(OSError):  # what it has not taken in it never will
            self._jobs.close()
        with suppress(subprocess.TimeoutExpired):
            self._popen.wait(GRACE_S)
        self.kill()
        self._replies.close()
        return self._popen.wait()


class _Replies(pickle.Unpickler):
    """Values of ours and nothing else, whatever a parser may have made of the process."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == ("datetime", "date"):
            return date
        found = getattr(_OURS.get(module), name, None)
        if isinstance(found, type) and found.__module__ == module:
            return found
        raise pickle.UnpicklingError(f"{module}.{name} is no part of a reply")


def n_cores() -> int:
    """Those that we may use, where the system tells."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _has_plain_way(data: bytes) -> bool:
    """Whether the kind of file has a simpler reader beside its best, which broke down over it."""
    return _OF_SUCH.search(data, 0, 1024) is not None


def _cause(status: int, limit_s: float) -> str:
    """Why there is no report, by the status that the process ended with."""
    if status == -signal.SIGALRM:
        return f"reading it took more than {limit_s:g} s and came to nothing"
    if status == -signal.SIGKILL:
        return "the program that read it was ended from outside, most likely for want of memory"
    return _BROKEN.format(signal.Signals(-status).name if status < 0 else f"status {status}")


_idle: list[_Process] = []
_OURS = {"corpus.records": records, "corpus.errors": errors}


@atexit.register
def dismiss() -> None:
    """End the processes that wait for the next pool."""
    while _idle:
        _idle.pop().end()
