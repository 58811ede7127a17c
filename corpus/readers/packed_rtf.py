"""RTF as Outlook packs it, with words it takes for known ([MS-OXRTFCP]).

Source: Microsoft's open specification of the format; the text it begins with is part of that.
"""

from __future__ import annotations

from collections.abc import Iterator

from corpus.errors import FileError

_KNOWN = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans Serif"
    rb"SymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    + b"\r\n"
    + rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
_SIZE = 4096  # of the window in which what was written is looked up
_PACKED, _PLAIN = b"LZFu", b"MELA"
MAX_BYTES = 64 << 20


def unpack_rtf(data: bytes) -> bytes:
    """As far as it goes.

    :raises FileError: it is packed in no way known, or unpacks to more than a message can be.
    """
    kind, body = data[8:12], data[16:]
    if kind == _PLAIN:
        return body
    if kind != _PACKED:
        raise FileError("the message's text is packed in no way known")
    window, out = bytearray(_KNOWN.ljust(_SIZE, b"\0")), bytearray()
    at = len(_KNOWN)
    for start, length, byte in _steps(body):
        if length and start == at:  # how the end is said
            break
        for step in range(length or 1):
            window[at] = window[(start + step) % _SIZE] if length else byte
            out.append(window[at])
            at = (at + 1) % _SIZE
        if len(out) > MAX_BYTES:
            raise FileError("the message's text unpacks to more than a message can be")
    return bytes(out)


def _steps(body: bytes) -> Iterator[tuple[int, int, int]]:
    """Where in the window to copy from, and how many bytes; or 0, 0 and the byte itself. A byte tells which of 8."""
    at = 0
    while at < len(body):
        bits, at = body[at], at + 1
        for bit in range(8):
            if bits >> bit & 1 and at + 1 < len(body):
                pair = int.from_bytes(body[at : at + 2], "big")
                yield pair >> 4, (pair & 0xF) + 2, 0
                at += 2
            elif not bits >> bit & 1 and at < len(body):
                yield 0, 0, body[at]
                at += 1
