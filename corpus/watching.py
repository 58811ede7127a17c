"""The door to watchfiles: folders that are looked after for changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event, Thread

from watchfiles import watch

# Shares do not tell of what other machines change in them, and a busy system forgets: so often is looked anyway.
AT_LEAST_EVERY_S = 10 * 60
AGAIN_AFTER_S = 10  # when a folder cannot be watched, as a share that is away


def changes(folders: Sequence[Path], stop: Event) -> Iterator[None]:
    """Watches from now on, also while the caller is busy: once for each flurry of changes, when it has settled.

    It ends soon after `stop` is set.
    """
    changed = Event()
    Thread(target=_listen, args=(folders, changed, stop), name="watching", daemon=True).start()
    return _flurries(changed, stop)


def _flurries(changed: Event, stop: Event) -> Iterator[None]:
    while True:
        changed.wait()
        if stop.is_set():
            return
        changed.clear()
        yield


def _listen(folders: Sequence[Path], changed: Event, stop: Event) -> None:
    while not stop.is_set():
        try:
            for _ in watch(
                *folders,
                watch_filter=None,
                stop_event=stop,
                rust_timeout=AT_LEAST_EVERY_S * 1000,
                yield_on_timeout=True,
                ignore_permission_denied=True,
            ):
                changed.set()
        except (OSError, RuntimeError):
            changed.set()
            stop.wait(AGAIN_AFTER_S)
    changed.set()
