"""The door to watchfiles: folders that are looked after for changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Event, Thread
from typing import TypeAlias

from watchfiles import Change, watch

Filter: TypeAlias = Callable[[Change, str], bool]

# Shares do not tell of what other machines change in them, and a busy system forgets: so often is looked anyway.
AT_LEAST_EVERY_S = 10 * 60
AGAIN_AFTER_S = 10  # when a folder cannot be watched, as a share that is away


def changes(folders: Sequence[Path], stop: Event, *, besides: Path) -> Iterator[None]:
    """Watches from now on, also while the caller is busy: once for each flurry of changes, when it has settled.

    It ends soon after `stop` is set.

    :param besides: a folder that may lie in these, and whose changes are the caller's own.
    """
    changed = Event()
    Thread(
        target=_listen, args=(folders, _elsewhere(folders, besides), changed, stop), name="watching", daemon=True
    ).start()
    return _flurries(changed, stop)


def _elsewhere(folders: Sequence[Path], besides: Path) -> Filter:
    """Changes outside a folder that lies in these; where these lie in it, all of them."""
    own = besides.resolve()
    is_inside = any(own != root and own.is_relative_to(root) for root in (folder.resolve() for folder in folders))
    return lambda _, path: not (is_inside and Path(path).resolve().is_relative_to(own))


def _flurries(changed: Event, stop: Event) -> Iterator[None]:
    while True:
        changed.wait()
        if stop.is_set():
            return
        changed.clear()
        yield


def _listen(folders: Sequence[Path], is_heard: Filter, changed: Event, stop: Event) -> None:
    while not stop.is_set():
        try:
            for _ in watch(
                *folders,
                watch_filter=is_heard,
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
