"""Safari's web archives: the page that was saved, and below it the pages in its frames."""

from __future__ import annotations

import plistlib
import re
from collections.abc import Iterator
from typing import Any

from corpus.errors import FileError
from corpus.readers.given import NOTHING, Given
from corpus.readers.html import read as read_page
from corpus.readers.text import decode, decode_as
from corpus.records import Reading

MAX_FRAMES = 100
_FRAME = "<hr>"
_END = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)  # behind which nothing is read


def read(data: bytes, given: Given = NOTHING) -> Reading:
    archive = plistlib.loads(data)
    sources = list(_sources(archive))
    if not sources:
        raise FileError("there is no page of text in the archive")
    return read_page(b"<meta charset=utf-8>" + _END.sub("", _FRAME.join(sources)).encode(), given)


def _sources(archive: Any) -> Iterator[str]:
    """Of the page and those in its frames, from the outermost in, what is text."""
    waiting = [archive]
    for _ in range(MAX_FRAMES):
        if not waiting:
            return
        each = waiting.pop(0)
        resource = each.get("WebMainResource") or {}
        if str(resource.get("WebResourceMIMEType", "text/html")).startswith(("text/", "application/xhtml")):
            encoding = str(resource.get("WebResourceTextEncodingName") or "")
            data = bytes(resource.get("WebResourceData") or b"")
            yield decode_as(data, encoding) if encoding else decode(data)
        waiting += each.get("WebSubframeArchives") or []
