"""Folders to the files in them: every file that could be a report, found in one order and named one way."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from corpus.containers import members_of, read_member
from corpus.errors import FileError, FolderError

MAX_BYTES = 512 << 20
# A name that led to a file when the folder was looked through may lead to a link or a pipe by now.
_SAFELY = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFile:
    """A file below an indexed folder.

    :param name: its path below the folder, with forward slashes: how the report is named to readers.
        Bytes of a name that are no text are written `\\xff`.
    :param member: of a report inside an archive or a mailbox, which one; `path` is the container then.
    """

    root: Path
    path: Path
    name: str
    size: int
    modified_ns: int
    member: str | None = None

    @property
    def collection(self) -> str:
        """The first folder below the indexed one; for files right in it, the indexed folder's own name."""
        return written(self.root.name) if self.path.parent == self.root else PurePosixPath(self.name).parts[0]

    def read(self) -> bytes:
        """The report's bytes, all of one moment.

        :raises FileError: larger than a report can be, changed meanwhile, no file any more, or a broken container.
        :raises OSError: it cannot be opened.
        """
        if self.size > MAX_BYTES:
            raise FileError(f"larger than a report can be: {self.size >> 20} MB; {MAX_BYTES >> 20} MB are the most")
        with open(os.open(self.path, _SAFELY), "rb") as file:  # noqa: PTH123 (by its descriptor)
            before = os.fstat(file.fileno())
            if not stat.S_ISREG(before.st_mode):
                raise FileError("no regular file any more")
            data = file.read(MAX_BYTES + 1) if self.member is None else read_member(file, self.member)
            after = os.fstat(file.fileno())
        if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
            raise FileError("the file changed while it was read; the next run reads it again")
        return data


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
                yield from _reports_in(root, path, entry.stat(follow_symlinks=False))


def _reports_in(root: Path, path: Path, found: os.stat_result) -> Iterator[ReportFile]:
    """The file; of an archive or a mailbox, each report in it."""
    file = ReportFile(root=root, path=path, name=_name(root, path), size=found.st_size, modified_ns=found.st_mtime_ns)
    members = members_of(path)
    if not members:
        yield file
    taken: set[str] = set()
    for member in members:
        name = f"{file.name}/{member.name}"
        while name in taken:  # an archive may hold one name twice
            name += "'"
        taken.add(name)
        yield replace(file, name=name, size=member.size, member=member.key)


def find_file(root: Path, name: str) -> ReportFile | None:
    """The file below a folder, or in a container there, that a run called so; `None` when it is gone."""
    for path in (root / name, *(root / name).parents):
        if path == root:
            return None
        if path.is_file():
            found = _reports_in(root, path, path.stat(follow_symlinks=False))
            return next((file for file in found if file.name == name), None)
    return None


def written(name: str) -> str:
    """The name of a file or folder as text that can be kept: bytes that are no text become `\\xff`."""
    return os.fsencode(name).decode("utf-8", errors="backslashreplace")


def _name(root: Path, path: Path) -> str:
    name = path.relative_to(root).as_posix()
    return "" if name == "." else written(name)
