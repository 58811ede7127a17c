"""Folders to the files in them: every file that could be a report, found in one order and named one way."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from corpus.errors import FolderError


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFile:
    """A file below an indexed folder.

    :param name: its path below the folder, with forward slashes: how the report is named to readers.
        Bytes of a name that are no text are written `\\xff`.
    """

    root: Path
    path: Path
    name: str
    size: int
    modified_ns: int

    @property
    def collection(self) -> str:
        """The first folder below the indexed one; for files right in it, the indexed folder's own name."""
        first, *rest = PurePosixPath(self.name).parts
        return first if rest else written(self.root.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What is in a folder: its files, and the folders inside it that we may not look into."""

    root: Path
    files: tuple[ReportFile, ...]
    closed: tuple[str, ...]


def find_files(folder: Path) -> Findings:
    """All regular files below the folder, by name; hidden ones are left alone, and links are not followed.

    :raises FolderError: no such folder, no folder, no right to read it, or no file in it.
    """
    if not folder.exists():
        raise FolderError(folder, "there is no such folder; name the folder that holds the reports.")
    if not folder.is_dir():
        raise FolderError(folder, "this is a file; name the folder that holds the reports.")
    root = folder.resolve()
    closed: list[str] = []
    files = tuple(sorted(_walk(root, closed), key=lambda file: file.name))
    if closed == [""]:
        raise FolderError(
            folder, "we may not look into this folder; ask for the right to read it. Nothing was changed."
        )
    if not files:
        raise FolderError(
            folder, "there is no file in this folder; put the reports in it, or name another. Nothing was changed."
        )
    return Findings(root=root, files=files, closed=tuple(closed))


def _walk(root: Path, closed: list[str]) -> Iterator[ReportFile]:
    waiting = [root]  # a stack of our own: folders may lie deeper than calls may
    while waiting:
        folder = waiting.pop()
        try:
            entries = list(os.scandir(folder))
        except OSError:
            closed.append(_name(root, folder))
            continue
        for entry in entries:
            if entry.name.startswith((".", "~$")):  # ~$ are the locks that office programs leave behind
                continue
            path = folder / entry.name
            if entry.is_dir(follow_symlinks=False):
                waiting.append(path)
            elif entry.is_file(follow_symlinks=False):
                found = entry.stat(follow_symlinks=False)
                yield ReportFile(
                    root=root, path=path, name=_name(root, path), size=found.st_size, modified_ns=found.st_mtime_ns
                )


def written(name: str) -> str:
    """The name of a file or folder as text that can be kept: bytes that are no text become `\\xff`."""
    return os.fsencode(name).decode("utf-8", errors="backslashreplace")


def _name(root: Path, path: Path) -> str:
    name = path.relative_to(root).as_posix()
    return "" if name == "." else written(name)
