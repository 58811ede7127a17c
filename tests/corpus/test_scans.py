"""What is read off pictures is read once, however often the report is read again."""

from __future__ import annotations

import os
from pathlib import Path, PurePath

import pytest

from corpus import ocr
from corpus.ocr import can_read
from corpus.readers import Given
from corpus.reading import read_document
from corpus.scans import Recognized, forget, read_once, remembering
from tests.corpus.making import picture

MINUTES = Recognized(text="The board met.", confidence=0.93)


def never() -> Recognized | None:
    raise AssertionError("it is known")


def test_what_was_read_once_is_known(tmp_path: Path) -> None:
    for read in (lambda: MINUTES, never):
        with remembering(tmp_path / "scans", "a"):
            assert read_once("page 1", read) == MINUTES
    with remembering(tmp_path / "scans", "b"):
        assert read_once("page 1", lambda: None) is None
        assert read_once("page 1", never) is None


def test_without_a_folder_nothing_is_kept() -> None:
    with remembering(None, "a"):
        assert read_once("page 1", lambda: MINUTES) == MINUTES
        assert read_once("page 1", lambda: None) is None


@pytest.mark.parametrize("damage", [b"", b'["page 2", "The bo', b"\xff", b'["page 1"]\n[1]', b'["page 1", "a", "b"]'])
def test_notes_that_are_damaged_are_no_more_than_lost(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "a.jsonl").write_bytes(damage)
    for _ in range(2):
        with remembering(tmp_path, "a"):
            assert read_once("page 1", lambda: MINUTES) == MINUTES


def test_where_nothing_can_be_kept_all_is_read(tmp_path: Path) -> None:
    (tmp_path / "scans").write_text("no folder")
    with remembering(tmp_path / "scans", "a"):
        assert read_once("page 1", lambda: MINUTES) == MINUTES


def test_of_reports_that_are_gone_nothing_stays(tmp_path: Path) -> None:
    for id_ in "ab":
        with remembering(tmp_path, id_):
            read_once("page 1", lambda: MINUTES)
    forget(tmp_path, lambda id_: id_ == "a")
    assert [path.name for path in tmp_path.iterdir()] == ["a.jsonl"]
    forget(tmp_path / "missing", lambda id_: False)


def test_that_a_scan_says_nothing_is_known_for_as_long_as_it_is_asked_for(tmp_path: Path) -> None:
    with remembering(tmp_path, "a"):
        read_once("page 1", lambda: None)
    os.utime(tmp_path / "a.jsonl", (0, 0))
    with remembering(tmp_path, "a"):
        assert read_once("page 1", never) is None
    forget(tmp_path, lambda id_: False)
    assert [path.name for path in tmp_path.iterdir()] == ["a.jsonl"]
    os.utime(tmp_path / "a.jsonl", (0, 0))
    forget(tmp_path, lambda id_: False)
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(not can_read(), reason="no tesseract here")
def test_a_scan_is_read_once_by_the_same_tesseract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data, given = picture("The board met."), Given(scans=tmp_path)
    first = read_document(data, PurePath("a.png"), given)
    monkeypatch.setattr(ocr, "_recognized", lambda picture: never())
    assert read_document(data, PurePath("a.png"), given) == first
    monkeypatch.setattr(ocr, "_how", lambda: b"another tesseract")
    with pytest.raises(Exception, match="it is known"):
        read_document(data, PurePath("a.png"), given)
