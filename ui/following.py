"""`rapporteur index --watch`: run after run, whenever something changes in the folders, until we are told to stop."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Event
from types import FrameType

from corpus.errors import FolderError
from corpus.watching import changes
from index.errors import LibraryBusyError
from index.records import IndexReport


def follow(
    run: Callable[[Event], IndexReport],
    folders: Sequence[Path],
    *,
    library: Path,
    say: Callable[[IndexReport], None],
) -> None:
    """Say the first run, whose errors are the caller's, then each that changed something, and in the end all of it.

    :param library: where the runs write; it may lie among the reports.
    """
    with _told_to_stop() as stop:
        coming = changes(folders, stop, besides=library)
        total = last = run(stop)
        say(replace(last, notes=(*last.notes, "Watching for changes; Ctrl-C stops.")))
        for _ in coming:
            try:
                last = run(stop)
            except (FolderError, LibraryBusyError) as error:
                last = replace(IndexReport(), notes=(f"Not now: {error}",))
            if last.added or last.changed or last.removed or last.notes:
                say(last)
            total = _together(total, last)
        say(replace(total, notes=("Stopped; this is what was done since the start.",)))


def _together(before: IndexReport, last: IndexReport) -> IndexReport:
    """What was done in all; what is unchanged or failed is so by the last run."""
    return replace(
        last,
        added=before.added + last.added,
        changed=before.changed + last.changed,
        removed=before.removed + last.removed,
    )


@contextmanager
def _told_to_stop() -> Iterator[Event]:
    """Set by Ctrl-C and by SIGTERM; a second one ends us the hard way."""
    stop = Event()
    before = {each: signal.getsignal(each) for each in (signal.SIGINT, signal.SIGTERM)}

    def hear(signal_: int, frame: FrameType | None) -> None:
        stop.set()
        for each, handler in before.items():
            signal.signal(each, handler)

    for each in before:
        signal.signal(each, hear)
    try:
        yield stop
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
