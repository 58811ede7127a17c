"""What is SQLite's own about the store; what any store promises is in `tests/contracts/test_stores.py`."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from index.errors import SearchIndexError
from index.sqlite.store import SqliteStore
from tests.index.making import ROOT, add, document, file


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite"


@pytest.mark.parametrize("read_only", [True, False])
def test_a_file_that_is_no_store_is_refused(path: Path, read_only: bool) -> None:
    path.write_text("This is no database at all. " * 100)
    with pytest.raises(SearchIndexError, match=r"cannot be read or written .*file is not a database"):
        SqliteStore(path, read_only=read_only)


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.7, 0.9])
def test_damage_further_down_is_said_in_our_words(path: Path, share: float) -> None:
    with closing(SqliteStore(path)) as store:
        for number in range(40):
            add(store, document("words of a report " * 40 + str(number)), file(f"{number}.txt"))
    data = path.read_bytes()
    kept = int(share * len(data)) // 4096 * 4096
    path.write_bytes(data[:kept] + b"\xff" * (len(data) - kept))
    with pytest.raises(SearchIndexError, match="cannot be read or written"):
        read_everything(path)


def read_everything(path: Path) -> None:
    with closing(SqliteStore(path, read_only=True)) as store:
        ids = [entry.id for entry in store.entries()]
        store.passages(ids)
        for report in store.newest_reports(None, limit=99):
            store.pages(report.document_id)
        store.files(ROOT)
        store.status(None)
