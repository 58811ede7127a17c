"""What a reader is told beside the bytes of a file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Passwords to try on a locked file; and how many files lie around this one, as a mail around its attachment."""

    passwords: tuple[str, ...] = ()
    depth: int = 0


NOTHING = Given()
