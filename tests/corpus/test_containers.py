"""Archives and mailboxes are taken apart into reports; whatever else they turn out to be ends in words."""

from __future__ import annotations

import io
import os
import random
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from corpus.errors import FileError, UnsupportedFileError
from corpus.folders import ReportFile, find_files
from corpus.reading import read_document
from tests.corpus.making import mail, word, zipped

FolderOf = Callable[[Mapping[str, "str | bytes"]], Path]


def found(folder: Path) -> dict[str, ReportFile]:
    return {file.name: file for file in find_files(folder).files}


def locked(data: bytes) -> bytes:
    """The archive with the bit set that says a password is needed."""
    changed = bytearray(data)
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        changed[data.index(mark) + at] |= 1
    return bytes(changed)


def test_each_member_of_an_archive_is_a_report(folder_of: FolderOf) -> None:
    archive = zipped({"a/minutes.txt": "One", "b.txt": "Two", ".hidden": "x", "__MACOSX/c.txt": "x", "d/": ""})
    files = found(folder_of({"council/old.ZIP": archive, "c.txt": "Three"}))
    assert list(files) == ["c.txt", "council/old.ZIP/a/minutes.txt", "council/old.ZIP/b.txt"]
    assert [files[name].read() for name in files] == [b"Three", b"One", b"Two"]
    assert [file.collection for file in files.values()] == ["reports", "council", "council"]


def test_an_archive_right_in_the_folder_is_no_collection(folder_of: FolderOf) -> None:
    (file,) = found(folder_of({"old.zip": zipped({"deep/a.txt": "One"})})).values()
    assert file.collection == "reports"


def test_names_in_an_archive_lead_nowhere_else(folder_of: FolderOf) -> None:
    names = ["../../etc/passwd", "/root/a.txt", "b\\c.txt", "a.txt"]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, name)
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("a.txt", "again")
    assert list(found(folder_of({"z.zip": out.getvalue()}))) == [
        "z.zip/a.txt",
        "z.zip/a.txt'",
        "z.zip/b/c.txt",
        "z.zip/etc/passwd",
        "z.zip/root/a.txt",
    ]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"PK\x03\x04 and no more", "damaged: BadZipFile"),
        (zipped({}), "has nothing in it"),
        (zipped({f"{n}.txt": "" for n in range(10_001)}), "taken for a zip bomb"),
        (zipped({"a.txt": b"0" * (2 << 20)}), "taken for a zip bomb"),
    ],
    ids=["damaged", "empty", "entries", "ratio"],
)
def test_an_archive_that_cannot_be_taken_apart_is_one_file_that_says_why(
    folder_of: FolderOf, data: bytes, reason: str
) -> None:
    (file,) = find_files(folder_of({"a.zip": data})).files
    assert file.name == "a.zip"
    with pytest.raises(FileError, match=reason):
        read_document(file.read(), Path(file.name))


def test_an_archive_in_an_archive_is_taken_apart_and_what_is_inside_that_says_so(folder_of: FolderOf) -> None:
    box = b"From ann@institute.example Tue Jun  4 10:00:00 2024\n" + mail("Three.")
    innermost = zipped({"c.txt": "One"})
    files = found(
        folder_of({"a.zip": zipped({"b.zip": zipped({"c.txt": "One", "d.zip": innermost}), "e/f.mbox": box})})
    )
    assert list(files) == ["a.zip/b.zip/c.txt", "a.zip/b.zip/d.zip", "a.zip/e/f.mbox/1.eml"]
    assert files["a.zip/b.zip/c.txt"].read() == b"One"
    assert read_document(files["a.zip/e/f.mbox/1.eml"].read(), Path("1.eml")).kind == "mail"
    with pytest.raises(UnsupportedFileError, match="an archive inside another file"):
        read_document(files["a.zip/b.zip/d.zip"].read(), Path("d.zip"))


def quine() -> bytes:
    """An archive in which it says that the archive itself lies, at offset 0: whoever goes on never ends."""
    name = b"again.zip"
    sizes = (30 + len(name), 30 + len(name))
    local = struct.pack("<4sHHHHHLLLHH", b"PK\x03\x04", 10, 0, 0, 0, 33, 0, 0, 0, len(name), 0) + name
    crc = zlib.crc32(local)
    entry = struct.pack(
        "<4sHHHHHHLLLHHHHHLL", b"PK\x01\x02", 20, 10, 0, 0, 0, 33, crc, *sizes, len(name), 0, 0, 0, 0, 0, 0
    )
    end = struct.pack("<4sHHHHLLH", b"PK\x05\x06", 0, 0, 1, 1, len(entry) + len(name), len(local), 0)
    return local + entry + name + end


def test_an_archive_that_says_it_holds_itself_comes_to_an_end(folder_of: FolderOf) -> None:
    for file in find_files(folder_of({"a.zip": quine(), "b.zip": zipped({"again.zip": quine()})})).files:
        with pytest.raises(FileError):
            read_document(file.read(), Path(file.name))


def test_the_directory_of_an_archive_is_read_once_for_all_its_members(
    folder_of: FolderOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = found(folder_of({"a.zip": zipped({f"{n}.txt": f"Report {n}" for n in range(50)})}))
    monkeypatch.delattr("corpus.containers.open_archive")
    assert [file.read() for file in files.values()] == [f"Report {Path(name).stem}".encode() for name in files]


@pytest.mark.parametrize("how", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_member_may_be_packed_in_any_way(folder_of: FolderOf, how: int) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", how) as archive:
        archive.writestr("a.txt", "One")
        archive.writestr("b.txt", "Two " * 100)
    (first, second) = find_files(folder_of({"a.zip": out.getvalue()})).files
    assert (first.read(), second.read()) == (b"One", b"Two " * 100)


def test_an_archive_that_is_cut_off_gives_its_members_up_to_the_cut(folder_of: FolderOf) -> None:
    data = zipped({"a.txt": "One", "b.txt": "Two " * 100, "c/": "", "d.txt": random.Random(1).randbytes(500)})  # noqa: S311
    files = found(folder_of({"a.zip": data[: data.index(b"PK\x01\x02") - 100]}))
    assert [files[name].read() for name in ("a.zip/a.txt", "a.zip/b.txt")] == [b"One", b"Two " * 100]
    with pytest.raises(FileError, match="this file in it is cut off"):
        files["a.zip/d.txt"].read()
    assert len(files) == 3


def test_an_archive_in_one_that_is_cut_off_keeps_its_members(folder_of: FolderOf) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("in.zip", zipped({"a.txt": "One"}))
        archive.writestr("b.txt", "Two")
    files = found(folder_of({"a.zip": out.getvalue()[:-30]}))
    assert {name: file.read() for name, file in files.items()} == {"a.zip/in.zip/a.txt": b"One", "a.zip/b.txt": b"Two"}


def test_a_member_that_is_not_what_the_archive_says_is_damaged(folder_of: FolderOf) -> None:
    data = zipped({"a.txt": "One"})
    (file,) = find_files(folder_of({"a.zip": data.replace(struct.pack("<L", zlib.crc32(b"One")), b"\1\2\3\4")})).files
    with pytest.raises(FileError, match="the archive is damaged: a member is not what it should be"):
        file.read()


def test_a_word_document_named_zip_is_one(folder_of: FolderOf) -> None:
    (file,) = find_files(folder_of({"a.zip": word("The board met.")})).files
    assert read_document(file.read(), Path(file.name)).kind == "docx"


def test_a_locked_member_is_encrypted(folder_of: FolderOf) -> None:
    (file,) = find_files(folder_of({"a.zip": locked(zipped({"b.txt": "One"}))})).files
    with pytest.raises(FileError, match="asks for a password") as caught:
        file.read()
    assert caught.value.state == "encrypted"


@pytest.mark.parametrize("newline", [b"\n", b"\r\n"], ids=["lf", "crlf"])
def test_each_message_of_a_mailbox_is_a_report(folder_of: FolderOf, newline: bytes) -> None:
    opening = b"From ann@institute.example Tue Jun  4 10:00:00 2024\n"
    first, second = mail("From here 2024\nto there.", subject="One"), mail("Two.", subject="Two")
    box = (opening + first + b"\n" + opening + second).replace(b"\n", newline)
    files = found(folder_of({"mail/box.mbox": box}))
    assert list(files) == ["mail/box.mbox/1.eml", "mail/box.mbox/2.eml"]
    documents = [read_document(file.read(), Path(file.name)) for file in files.values()]
    assert [(document.title, document.kind) for document in documents] == [("One", "mail"), ("Two", "mail")]
    assert "to there." in documents[0].pages[0].text


def test_a_mailbox_without_an_ending_is_one(folder_of: FolderOf) -> None:
    opening = b"From ann@institute.example Tue Jun  4 10:00:00 2024\n"
    folder = folder_of({"mail/Inbox": (opening + mail("One.") + b"\n") * 2, "README": "From here on nothing."})
    assert list(found(folder)) == ["README", "mail/Inbox/1.eml", "mail/Inbox/2.eml"]


def test_a_file_too_large_to_be_a_report_is_not_read(folder_of: FolderOf) -> None:
    folder = folder_of({})
    with (folder / "a.txt").open("wb") as file:
        file.truncate(1 << 30)
    (found_file,) = find_files(folder).files
    with pytest.raises(FileError, match="larger than a report can be: 1024 MB"):
        found_file.read()


def test_a_file_that_changes_while_it_is_read_is_told(folder_of: FolderOf, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = folder_of({"a.txt": "One"})
    (file,) = find_files(folder).files
    look = os.fstat

    def changing(number: int) -> os.stat_result:
        seen = look(number)
        with (folder / "a.txt").open("a") as more:
            more.write("more")
        return seen

    monkeypatch.setattr("corpus.folders.os.fstat", changing)
    with pytest.raises(FileError, match="changed while it was read"):
        file.read()


@pytest.mark.parametrize("now", ["link", "pipe"])
def test_what_was_a_file_and_is_none_any_more_is_not_read(folder_of: FolderOf, tmp_path: Path, now: str) -> None:
    folder = folder_of({"a.txt": "One"})
    (file,) = find_files(folder).files
    (folder / "a.txt").unlink()
    (tmp_path / "secret").write_text("secret")
    (folder / "a.txt").symlink_to(tmp_path / "secret") if now == "link" else os.mkfifo(folder / "a.txt")
    with pytest.raises((FileError, OSError)):
        file.read()
