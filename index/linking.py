"""Files that are written once and never again, in several folders at the price of one."""

from __future__ import annotations

import shutil
from pathlib import Path


def link(path: Path, folder: Path) -> None:
    """Let a file lie in another folder, too: as the same file where the disk can do that, else as a copy."""
    try:
        (folder / path.name).hardlink_to(path)
    except OSError:
        shutil.copyfile(path, folder / path.name)
