"""The time that one file has: a reading process that shows no sign of life for so long is ended by the system."""

from __future__ import annotations

import signal

LIMIT_S = 30.0
_limit_s: float | None = None  # set while a reading process has a file at hand; elsewhere nothing is limited


def alive() -> None:
    """A sign of life, which readers whose work takes long give after each page: the time begins anew."""
    if _limit_s is not None:
        signal.setitimer(signal.ITIMER_REAL, _limit_s)


def begin(limit_s: float) -> None:
    """From here on SIGALRM, which nobody handles, ends this process, unless it is put off or called off in time."""
    global _limit_s
    _limit_s = limit_s
    alive()


def end() -> None:
    global _limit_s
    _limit_s = None
    signal.setitimer(signal.ITIMER_REAL, 0)
