"""A PDF that lost its end, where it says what is in it: made whole from the objects that are left."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping

_OBJECT = re.compile(rb"(?<!\d)(\d{1,7})[ \r\n]+\d{1,5}[ \r\n]+obj\b")
_CATALOG, _PAGE = re.compile(rb"/Type\s*/Catalog\b"), re.compile(rb"/Type\s*/Page\b")
_TREE = re.compile(rb"/Pages\s+(\d+)\s+\d+\s+R")
_PACKED = re.compile(rb"/Type\s*/ObjStm\b")
_STREAM = re.compile(rb"stream\r?\n")
MAX_BYTES = 64 << 20  # of objects that were packed together
LETTER = b"[0 0 612 792]"  # of pages that do not say how large they are


def put_together(data: bytes) -> bytes | None:
    """The file with an end of ours; `None` where there is no page in what is left."""
    places = [(int(match[1]), match.end()) for match in _OBJECT.finditer(data)]
    ends = [*(at for _, at in places[1:]), len(data)]
    objects = {number: data[at:end] for (number, at), end in zip(places, ends, strict=False)}
    unpacked = {number: body for packed in list(objects.values()) for number, body in _unpacked(packed)}
    objects |= unpacked
    pages = [number for number, body in objects.items() if _PAGE.search(_head(body))]
    if not pages:
        return None
    out = bytearray(data)
    for number, body in unpacked.items():
        out += b"\n%d 0 obj\n%s\nendobj" % (number, body)
    last = max(objects)
    root = _root(objects)
    if root is None:
        kids = b" ".join(b"%d 0 R" % number for number in pages)
        out += b"\n%d 0 obj\n<< /Type /Catalog /Pages %d 0 R >>\nendobj" % (last + 1, last + 2)
        tree = (last + 2, len(pages), LETTER, kids)
        out += b"\n%d 0 obj\n<< /Type /Pages /Count %d /MediaBox %s /Kids [%s] >>\nendobj" % tree
        root, last = last + 1, last + 2
    return bytes(out) + b"\ntrailer\n<< /Root %d 0 R /Size %d >>\nstartxref\n0\n%%%%EOF\n" % (root, last + 1)


def _root(objects: Mapping[int, bytes]) -> int | None:
    """The catalogue, where it and the tree of pages that it names are left."""
    for number, body in objects.items():
        tree = _TREE.search(_head(body)) if _CATALOG.search(_head(body)) else None
        if tree and int(tree[1]) in objects:
            return number
    return None


def _head(body: bytes) -> bytes:
    """An object without its stream, and without what stands after it."""
    return body.partition(b"endobj")[0].partition(b"stream")[0]


def _unpacked(body: bytes) -> Iterator[tuple[int, bytes]]:
    """The objects in one that holds others: their numbers and places stand before the first of them."""
    head, stream = _head(body), _STREAM.search(body)
    first = re.search(rb"/First\s+(\d+)", head)
    if not (_PACKED.search(head) and stream and first):
        return
    held = body[stream.end() :]
    if b"/FlateDecode" in head:
        try:
            held = zlib.decompressobj().decompress(held, MAX_BYTES)
        except zlib.error:
            return
    start = int(first[1])
    numbers = [int(word) for word in held[:start].split() if word.isdigit()]
    ends = [*(start + at for at in numbers[3::2]), len(held)]
    for number, at, end in zip(numbers[::2], numbers[1::2], ends, strict=False):
        yield number, held[start + at : end]
