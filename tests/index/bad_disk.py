"""A disk on which the n-th write, cut or flush of SQLite fails: it does them by a table of functions that we change."""

from __future__ import annotations

import _sqlite3
import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

# Of SQLite's `sqlite3_io_methods` (19 words, the version first): the number of each that we count, what it is given
# after the file, and what SQLite is told when it fails. https://www.sqlite.org/c3ref/io_methods.html
N_METHODS = 19
COUNTED: dict[int, tuple[tuple[Any, ...], int]] = {
    3: ((ctypes.c_void_p, ctypes.c_int, ctypes.c_int64), 13),  # write: SQLITE_FULL
    4: ((ctypes.c_int64,), 10 | 6 << 8),  # truncate: SQLITE_IOERR_TRUNCATE
    5: ((ctypes.c_int,), 10 | 4 << 8),  # sync: SQLITE_IOERR_FSYNC
}
X_OPEN = 40  # where `sqlite3_vfs` has the function that opens files
OPEN = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.POINTER(ctypes.c_void_p), ctypes.c_int, ctypes.c_void_p
)


class BadDisk:
    """Fails at the n-th thing done to it, once or from then on."""

    def __init__(self, fails_at: int, *, for_good: bool) -> None:
        self.n_done = 0
        self._fails_at = fails_at
        self._for_good = for_good
        self._tables: dict[int, Any] = {}
        self._kept: list[Any] = []

    @contextmanager
    def failing(self) -> Iterator[None]:
        """For files that are opened meanwhile; they must be closed before it ends."""
        slot = ctypes.c_void_p.from_address(_default_vfs() + X_OPEN)
        before = slot.value
        open_ = OPEN(before or 0)

        def opened(vfs: int, name: int, file: Any, flags: int, out: int) -> int:
            result: int = open_(vfs, name, file, flags, out)
            if result == 0 and file[0]:
                file[0] = ctypes.addressof(self._table_of(file[0]))
            return result

        ours = OPEN(opened)
        slot.value = ctypes.cast(ours, ctypes.c_void_p).value
        try:
            yield
        finally:
            slot.value = before

    def _table_of(self, table: int) -> Any:
        if table not in self._tables:
            copy = (ctypes.c_void_p * N_METHODS).from_buffer_copy(ctypes.string_at(table, 8 * N_METHODS))
            for number, (given, error) in COUNTED.items():
                kind = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, *given)
                ours = kind(self._counted(kind(copy[number] or 0), error))
                self._kept.append(ours)
                copy[number] = ctypes.cast(ours, ctypes.c_void_p).value
            self._tables[table] = copy
        return self._tables[table]

    def _counted(self, method: Callable[..., int], error: int) -> Callable[..., int]:
        def work(*given: Any) -> int:
            self.n_done += 1
            if self.n_done == self._fails_at or (self._for_good and self.n_done > self._fails_at):
                return error
            return method(*given)

        return work


def _default_vfs() -> int:
    try:
        find = ctypes.CDLL(_sqlite3.__file__).sqlite3_vfs_find
    except AttributeError:
        pytest.skip("this Python's SQLite hides its table of what it does to files")
    find.restype = ctypes.c_void_p
    address: int = find(None)
    return address
