"""Whatever a file does to the process that reads it, it costs that file alone, and is said in words."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from corpus.errors import EmptyFileError, FileError
from corpus.reading_pool import ReadingPool, dismiss
from tests.corpus.making import pdf as printed

pytestmark = pytest.mark.alone

# Found by every Python that starts with its folder on the path: it makes the reader of text do what a text says.
HOSTILE = """
import ctypes, os, pathlib, signal, subprocess, sys, time
import corpus.reading_process as process
import corpus.readers.pdf as pdf
import corpus.readers.text as text
from corpus.alive import alive

kindly = text.read
class Trap:
    def __reduce__(self):
        return os.mkdir, (str(pathlib.Path(__file__).parent / "sprung"),)

def paged():
    for _ in range(5):
        time.sleep(0.5)
        alive()

def with_child():
    child = subprocess.Popen(["sleep", "1000"])
    (pathlib.Path(__file__).parent / "child").write_text(str(child.pid))
    time.sleep(1000)

def hoard():
    kept = []
    while True:
        kept.append(bytearray(1 << 20))

def read(data, *given):
    word = data.decode().split()[0]
    do = {
        "SPIN": lambda: exec("while True: pass"),
        "SLEEP": lambda: time.sleep(1000),
        "PAGES": paged,
        "CHILD": with_child,
        "HUGE": lambda: bytearray(3 << 30),
        "HOARD": hoard,
        "LEAVE": lambda: os._exit(0),
        "EXIT": lambda: sys.exit(3),
        "ABORT": os.abort,
        "KILL": lambda: os.kill(os.getpid(), signal.SIGKILL),
        "NULL": lambda: ctypes.string_at(0),
        "PRINT": lambda: (print("x" * 99999), os.write(1, b"x" * 99999)),
        "DEEP": lambda: (f := lambda: f())(),
        "CLOSE": lambda: os.closerange(3, 99),
    }.get(word)
    if do:
        do()
    return kindly(data, *given)

pdf._File._by_pypdf = lambda self, number: (self._pypdf and time.sleep(1000)) or ""
text.read = read
find = process.find_meetings
def find_meetings(document, path):
    word = document.pages[0].text.split()[0]
    if word in ("MEET", "MULL"):
        1 / 0 if word == "MEET" else time.sleep(1000)
    return find(document, path)
process.find_meetings = find_meetings
process._answers, answers = (lambda job: [Trap()] if job[0].startswith(b"TRAP") else answers(job)), process._answers
"""


@pytest.fixture
def hostile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    (tmp_path / "sitecustomize.py").write_text(HOSTILE)
    monkeypatch.syspath_prepend(str(tmp_path))
    dismiss()
    yield tmp_path
    dismiss()


@pytest.fixture
def pool(hostile: Path) -> Iterator[ReadingPool]:
    with closing(ReadingPool(1)) as opened:
        yield opened


@pytest.fixture
def hasty(hostile: Path) -> Iterator[ReadingPool]:
    with closing(ReadingPool(1, limit_s=2)) as opened:
        yield opened


def said(pool: ReadingPool, text: str) -> str:
    with pytest.raises(FileError) as told:
        pool.submit(text.encode(), "a.txt").result()
    assert told.value.state == "failed"
    return told.value.reason


@pytest.mark.parametrize(
    ("word", "reason"),
    [
        ("HUGE", "the file needs more memory than a report may take"),
        ("HOARD", "the file needs more memory than a report may take"),
        ("LEAVE", "the program that read it broke down over it (status 0)"),
        ("EXIT", "the report cannot be worked through: SystemExit: 3"),
        ("ABORT", "the program that read it broke down over it (SIGABRT)"),
        ("NULL", "the program that read it broke down over it (SIGSEGV)"),
        ("KILL", "the program that read it was ended from outside, most likely for want of memory"),
        ("CLOSE", "the program that read it broke down over it (status 1)"),
        ("TRAP", "the program that read it broke down over it (no answer of ours)"),
    ],
)
def test_a_file_costs_itself_alone(pool: ReadingPool, hostile: Path, word: str, reason: str) -> None:
    assert said(pool, f"{word} of a report") == reason
    document, _ = pool.submit(b"Ada Lind met Bo Ek.", "a.txt").result()
    assert document.pages[0].text == "Ada Lind met Bo Ek."
    assert not (hostile / "sprung").exists()


@pytest.mark.parametrize("word", ["SPIN", "SLEEP", "CHILD"])
def test_a_file_without_a_sign_of_life_is_given_up(hasty: ReadingPool, hostile: Path, word: str) -> None:
    assert said(hasty, f"{word} of a report") == "reading it took more than 2 s and came to nothing"
    if word == "CHILD":
        wait_for_the_end(int((hostile / "child").read_text()))


def test_a_pdf_over_which_the_best_reader_hangs_is_read_plainly_and_that_is_told(hasty: ReadingPool) -> None:
    document, _ = hasty.submit(printed("The board met.", "It spoke."), "a.pdf").result()
    assert [page.text.strip() for page in document.pages] == ["The board met.", "It spoke."]
    assert document.remarks == ("it is read without its tables and columns, which took too long",)


@pytest.mark.parametrize(
    ("word", "reason"),
    [
        ("MEET", "the report cannot be worked through: ZeroDivisionError: division by zero"),
        ("MULL", "reading it took more than 2 s and came to nothing"),
    ],
)
def test_a_report_whose_meetings_cannot_be_found_is_kept_without_them(
    hasty: ReadingPool, word: str, reason: str
) -> None:
    document, meetings = hasty.submit(f"{word} of a report".encode(), "a.txt").result()
    assert (document.pages[0].text, meetings) == (f"{word} of a report", ())
    assert document.remarks == (f"its meetings are not found: {reason}",)
    assert hasty.submit(b"An ordinary report", "b.txt").result()[0].pages[0].text == "An ordinary report"


def test_of_a_report_beyond_measure_the_beginning_is_looked_through_for_meetings(pool: ReadingPool) -> None:
    said = "Minutes of the Board, 4 May 2021. Present: Ann Lee, Bo Ek."
    document, meetings = pool.submit("\n\n".join([said, "So it went on. " * 80_000, said]).encode(), "a.txt").result()
    assert len(document.pages[0].text) > 1_200_000
    assert document.remarks[-1].endswith("its meetings are looked for in its first 1,000,000 letters alone")
    assert all(meeting.span.start < len(said) for meeting in meetings)


def test_signs_of_life_put_off_the_end(hasty: ReadingPool) -> None:
    document, _ = hasty.submit(b"PAGES of a report", "a.txt").result()
    assert document.pages[0].text == "PAGES of a report"


def test_what_a_reader_prints_is_lost(pool: ReadingPool) -> None:
    document, _ = pool.submit(b"PRINT of a report", "a.txt").result()
    assert document.pages[0].text == "PRINT of a report"


def test_reasons_pass_through(pool: ReadingPool) -> None:
    with pytest.raises(EmptyFileError, match="the file has no bytes"):
        pool.submit(b"", "a.txt").result()
    assert said(pool, "DEEP down").startswith("the file is damaged: RecursionError")


def test_a_closed_pool_gives_up_what_it_reads(hostile: Path) -> None:
    pool = ReadingPool(1)
    reading, waiting = (pool.submit(b"SLEEP well", "a.txt") for _ in range(2))
    while not reading.running():
        time.sleep(0.01)
    pool.close()
    assert waiting.cancelled()
    assert isinstance(reading.exception(), FileError)


def test_processes_end_with_the_one_that_they_read_for(tmp_path: Path) -> None:
    program = """
import os
from corpus import reading_pool
pool = reading_pool.ReadingPool(1)
pool.submit(b"A report.", "a.txt").result()
print(reading_pool._idle[0]._popen.pid, flush=True)
os._exit(0)
"""
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=HERE)
    wait_for_the_end(int(told.stdout))


HERE = Path(__file__).parents[2]


def wait_for_the_end(pid: int) -> None:
    """Until there is no such process, or only what its parent has not yet looked at."""
    status = Path(f"/proc/{pid}/stat")
    while status.exists() and status.read_text().rpartition(")")[2].split()[0] != "Z":
        time.sleep(0.01)


def test_a_process_at_rest_is_used_again_and_replaced_when_it_has_gone() -> None:
    dismiss()
    pids = set()
    for _ in range(3):
        with closing(ReadingPool(1)) as pool:
            pool.submit(b"A report.", "a.txt").result()
        pids.add(idle_pids())
    assert len(pids) == 1
    dismiss()
    with closing(ReadingPool(1)) as pool:
        pool.submit(b"A report.", "a.txt").result()
        (pid,) = idle_pids()
        os.kill(pid, 15)
        os.waitpid(pid, 0)


def idle_pids() -> tuple[int, ...]:
    from corpus.reading_pool import _idle

    return tuple(process._popen.pid for process in _idle)


def test_reading_needs_no_model() -> None:
    program = """
import sys
from importlib import import_module
import corpus.reading_process
from corpus.readers import READERS
for name in READERS:
    import_module(f"corpus.readers.{name}")
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=HERE)
    loaded = set(told.stdout.split())
    assert "corpus" in loaded
    assert not loaded & {"torch", "faiss", "transformers", "langchain", "langchain_core", "langchain_text_splitters"}
    assert not loaded & {"index", "assistant", "ui"}


def test_a_pool_reads_whatever_the_one_before_it_was_closed_over() -> None:
    with closing(ReadingPool(1)) as first:
        first.submit(b"Ada Lind spoke.", "a.txt").result()
    for n in range(60):
        pool = ReadingPool(1)
        pool.submit(b"Ada Lind spoke.", "a.txt")
        time.sleep(n % 12 * 0.0005)  # so that it answers about when it is ended
        pool.close()
        with closing(ReadingPool(1)) as following:
            document, _ = following.submit(b"Bo Ode spoke.", "b.txt").result()
        assert document.pages[0].text == "Bo Ode spoke."
