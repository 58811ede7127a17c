"""ZIP archives, which most office documents are: opened only when they unpack to no more than a report can be."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Collection, Iterator
from typing import IO

from lxml import etree

from corpus.errors import FileError

HEADER = b"PK\x03\x04"  # stands before each entry
MAX_ENTRIES = 10_000
MAX_ENTRY_BYTES = 512 << 20
MAX_UNPACKED_BYTES = 2 << 30
MAX_RATIO = 100
BOMB = "the archive unpacks to more than a report can be; it is taken for a zip bomb"
SMALL_BYTES = 1 << 20  # what unpacks to less is no bomb, however well it was packed


def open_archive(file: bytes | IO[bytes]) -> zipfile.ZipFile:
    """The archive, after a look at what it says of its entries; none is ever unpacked beyond that.

    :raises FileError: it is taken for a bomb.
    :raises zipfile.BadZipFile: its directory is damaged or lost.
    """
    opened = io.BytesIO(file) if isinstance(file, bytes) else file
    archive = zipfile.ZipFile(opened)
    entries = archive.infolist()
    opened.seek(0)
    if opened.read(4) == HEADER and all(entry.header_offset for entry in entries) and entries:
        raise zipfile.BadZipFile("the directory is of another archive, inside this one")
    n_unpacked, n_packed = sum(entry.file_size for entry in entries), sum(entry.compress_size for entry in entries)
    if (
        len(entries) > MAX_ENTRIES
        or n_unpacked > MAX_UNPACKED_BYTES
        or any(entry.file_size > MAX_ENTRY_BYTES for entry in entries)
        or (n_unpacked > SMALL_BYTES and n_unpacked > MAX_RATIO * n_packed)
    ):
        raise FileError(BOMB)
    return archive


def read_xml(data: bytes) -> tuple[etree._Element, bool]:
    """Without entities or anything from outside; what is broken is read as far as it goes. And whether it is whole."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False)
    root = etree.fromstring(data, parser)
    if root is None:
        raise FileError("the document's XML has nothing in it")
    return root, not parser.error_log.filter_from_fatals()


def outermost(
    element: etree._Element, tags: Collection[str], *, without: Collection[str] = ()
) -> Iterator[etree._Element]:
    """What is called so in an element, but not what stands in such again, nor in what is left out."""
    for child in element:
        if child.tag in tags:
            yield child
        elif child.tag not in without:
            yield from outermost(child, tags, without=without)
