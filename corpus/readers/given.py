"""What a reader is told beside the bytes of a file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Passwords to try on a locked file; and how many files lie around this one, as a mail around its attachment.

    :param room: how many files may lie in this one, those in them and so on counted.
    :param scans: the folder that keeps what was read off pictures.
    :param is_plain: the reader's best came to nothing on this file: the simplest way counts now.
    """

    passwords: tuple[str, ...] = ()
    depth: int = 0
    room: int = 10_000
    is_plain: bool = False
    scans: Path | None = None


NOTHING = Given()
