"""Every file that could be a report is found, whatever else lies in the folder."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from corpus.errors import FolderError
from corpus.folders import find_files

FolderOf = Callable[[Mapping[str, "str | bytes"]], Path]


def names(folder: Path) -> list[str]:
    return [file.name for file in find_files(folder).files]


def test_files_come_by_name_with_their_size_and_time(folder_of: FolderOf) -> None:
    folder = folder_of({"b.txt": "two", "a/z.pdf": b"%PDF", "a/b/c.md": "# C"})
    os.utime(folder / "b.txt", ns=(5, 7))
    files = find_files(folder).files
    assert [file.name for file in files] == ["a/b/c.md", "a/z.pdf", "b.txt"]
    assert (files[2].size, files[2].modified_ns, files[2].path.read_text()) == (3, 7, "two")


@pytest.mark.parametrize(
    ("name", "collection"),
    [("minutes.txt", "reports"), ("council/minutes.txt", "council"), ("council/2024/06/minutes.txt", "council")],
)
def test_the_first_folder_is_the_collection(folder_of: FolderOf, name: str, collection: str) -> None:
    (file,) = find_files(folder_of({name: "text"})).files
    assert file.collection == collection


def test_hidden_files_and_office_locks_are_left_alone(folder_of: FolderOf) -> None:
    assert names(folder_of({"a.txt": "a", ".b.txt": "b", ".git/c.txt": "c", "~$a.docx": "lock", "d~.txt": "d"})) == [
        "a.txt",
        "d~.txt",
    ]


def test_links_are_not_followed(folder_of: FolderOf, tmp_path: Path) -> None:
    folder = folder_of({"a.txt": "a", "deep/b.txt": "b"})
    (tmp_path / "secret.txt").write_text("secret")
    (folder / "file-link.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "folder-link").symlink_to(tmp_path)
    (folder / "deep" / "loop").symlink_to(folder)
    (folder / "broken.txt").symlink_to(tmp_path / "nothing")
    assert names(folder) == ["a.txt", "deep/b.txt"]


def test_a_folder_may_be_named_by_a_link(folder_of: FolderOf, tmp_path: Path) -> None:
    folder = folder_of({"a.txt": "a"})
    (tmp_path / "link").symlink_to(folder)
    assert find_files(tmp_path / "link").root == folder.resolve()


def test_what_is_no_regular_file_is_left_alone(folder_of: FolderOf) -> None:
    folder = folder_of({"a.txt": "a"})
    os.mkfifo(folder / "pipe.txt")
    assert names(folder) == ["a.txt"]


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (b"b\xff.txt", "b\\xff.txt"),
        ("встреча.txt".encode(), "встреча.txt"),
        (b"two\nlines.txt", "two\nlines.txt"),
        ("\u202etxt.exe.txt".encode(), "\u202etxt.exe.txt"),
        (b"n" * 251 + b".txt", "n" * 251 + ".txt"),
    ],
    ids=["odd-byte", "cyrillic", "newline", "right-to-left", "long"],
)
def test_any_name_will_do(folder_of: FolderOf, raw: bytes, name: str) -> None:
    folder = folder_of({})
    (folder / os.fsdecode(raw)).write_text("text")
    (file,) = find_files(folder).files
    assert (file.name, file.path.read_text()) == (name, "text")
    assert file.name.encode()  # text that a store can keep


def test_a_folder_with_odd_bytes_is_a_collection(tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"r\xff")
    (folder / os.fsdecode(b"c\xfe")).mkdir(parents=True)
    for path in (folder, folder / os.fsdecode(b"c\xfe")):
        (path / "a.txt").write_text("text")
    assert [file.collection for file in find_files(folder).files] == ["r\\xff", "c\\xfe"]


def test_folders_may_lie_very_deep(folder_of: FolderOf) -> None:
    folder = folder_of({"a.txt": "a"})
    inner = [folder / ("d/" * depth) for depth in range(1, 1101)]
    for path in inner:
        path.mkdir()
    (inner[-1] / "b.txt").write_text("b")
    try:
        assert names(folder) == ["a.txt", "d/" * 1100 + "b.txt"]
    finally:  # too deep for the cleaning up after tests
        (inner[-1] / "b.txt").unlink()
        for path in reversed(inner):
            path.rmdir()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may look into every folder")
def test_a_closed_folder_is_named(folder_of: FolderOf) -> None:
    folder = folder_of({"a.txt": "a", "closed/b.txt": "b"})
    (folder / "closed").chmod(0)
    try:
        assert find_files(folder).closed == ("closed",)
    finally:
        (folder / "closed").chmod(0o700)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may look into every folder")
def test_the_folder_itself_is_closed(folder_of: FolderOf) -> None:
    folder = folder_of({"a.txt": "a"})
    folder.chmod(0)
    try:
        with pytest.raises(FolderError, match="ask for the right to read it"):
            find_files(folder)
    finally:
        folder.chmod(0o700)


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("nowhere", "there is no such folder; name the folder"),
        ("a.txt", "this is a file; name the folder"),
        ("empty", "there is no file in this folder; .* Nothing was changed"),
    ],
)
def test_what_is_no_folder_of_reports_is_refused(folder_of: FolderOf, name: str, problem: str) -> None:
    folder = folder_of({"a.txt": "a"})
    (folder / "empty" / ".hidden").mkdir(parents=True)
    with pytest.raises(FolderError, match=problem) as caught:
        find_files(folder / name)
    assert caught.value.folder == folder / name
