"""A PDF that lost its end, where it says what is in it: made whole from the objects that are left."""

from __future__ import annotations

import itertools
import re
import zlib
from collections.abc import Iterator, Mapping
from contextlib import suppress

_OBJECT = re.compile(rb"(?<!\d)(\d{1,7})[ \r\n]+\d{1,5}[ \r\n]+obj\b")
_CATALOG, _PAGE = re.compile(rb"/Type\s*/Catalog\b"), re.compile(rb"/Type\s*/Page\b")
_TREE = re.compile(rb"/Pages\s+(\d+)\s+\d+\s+R")
_PACKED = re.compile(rb"/Type\s*/ObjStm\b")
_STREAM = re.compile(rb"stream\r?\n")
_LOCK = re.compile(rb"/Filter\s*/Standard\b")
_KEY = re.compile(rb"/ID\s*\[\s*(?:<[^<>]*>\s*){2}\]")  # of the file, which goes into that of most locks
_PACKED_STREAM = re.compile(
    rb"(?P<head>/FlateDecode\b(?:(?!endobj|stream).)*)stream\r?\n(?P<held>.*?)(?=\s*endstream)", re.DOTALL
)
MAX_BYTES = 64 << 20  # of objects that were packed together
GZIP_TOO = 32  # whichever of the two heads there is
STEP = 256  # bytes that are unpacked at once
LETTER = b"[0 0 612 792]"  # of pages that do not say how large they are


def put_together(data: bytes) -> bytes | None:
    """The file with an end of ours; `None` where there is no page in what is left."""
    data = data[max(data.find(b"%PDF-"), 0) :]
    places = [(int(match[1]), match.end()) for match in _OBJECT.finditer(data)]
    ends = [*(at for _, at in places[1:]), len(data)]
    objects = {number: data[at:end] for (number, at), end in zip(places, ends, strict=False)}
    unpacked = {number: body for packed in list(objects.values()) for number, body in _unpacked(packed)}
    objects |= unpacked
    if places and _is_cut(objects[places[-1][0]]):
        data = data[: places[-1][1]].rpartition(b"\n")[0]
        del objects[places[-1][0]]
    pages = [number for number, body in objects.items() if _PAGE.search(_head(body))]
    if not pages:
        return None
    out = bytearray(data)
    if not data.rstrip().endswith((b"endobj", b"%%EOF")):
        out += b"\nendstream\nendobj"
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
    end = (root, last + 1, _lock(objects, data))
    return bytes(out) + b"\ntrailer\n<< /Root %d 0 R /Size %d%s >>\nstartxref\n0\n%%%%EOF\n" % end


def with_streams_mended(data: bytes) -> bytes:
    """Streams that are packed as they say, but for a head that is damaged or missing, packed anew."""
    return _PACKED_STREAM.sub(_mended, data)


def _mended(match: re.Match[bytes]) -> bytes:
    held = match["held"]
    starts = [(held.lstrip(), zlib.MAX_WBITS | GZIP_TOO), (held, -zlib.MAX_WBITS), (held[2:], -zlib.MAX_WBITS)]
    if _unpacked_from(held, zlib.MAX_WBITS):
        return match[0]
    said = next(filter(None, itertools.starmap(_unpacked_from, starts)), None)
    return match[0] if said is None else match["head"] + b"stream\n" + zlib.compress(said)


def _unpacked_from(held: bytes, how: int) -> bytes:
    """As much as can be, in small steps: what comes before damage is kept."""
    unpacking, said = zlib.decompressobj(how), bytearray()
    with suppress(zlib.error):
        for at in range(0, len(held), STEP):
            said += unpacking.decompress(held[at : at + STEP], MAX_BYTES - len(said))
            if len(said) == MAX_BYTES:
                break
    return bytes(said)


def _is_cut(body: bytes) -> bool:
    """An object that the file ends in, before what it says of itself is said."""
    return b"endobj" not in body and _STREAM.search(body) is None and body.count(b"<<") > body.count(b">>")


def _lock(objects: Mapping[int, bytes], data: bytes) -> bytes:
    """What the end of a locked file said of its lock."""
    number = next((number for number, body in objects.items() if _LOCK.search(_head(body))), None)
    if number is None:
        return b""
    key = _KEY.search(data)
    return b" /Encrypt %d 0 R " % number + (key[0] if key else b"/ID [<> <>]")


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
