"""What kind of file the bytes are: by their marks, then by what the text looks like; the name's ending comes last."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePath

from corpus.errors import EncryptedFileError, UnsupportedFileError
from corpus.readers.archives import open_archive
from corpus.readers.salvage import DAMAGE, parts_in

OLE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP_MARKS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
# Kinds by the endings of their names. Those of the first table are text: their bytes have no mark of their own.
TEXT_ENDINGS: Mapping[str, str] = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".fodt": "opendocument",
    ".fodp": "opendocument",
    ".fods": "opendocument",
    ".md": "markdown",
    ".markdown": "markdown",
    ".csv": "csv",
    ".tsv": "csv",
    ".eml": "mail",
    ".mbox": "mail",
    ".mht": "mail",
    ".mhtml": "mail",
    ".msg": "text",  # where it is no container of Outlook's
    ".txt": "text",
    ".text": "text",
    ".log": "text",
    ".rst": "text",
    ".ics": "text",
    ".vcf": "text",
    ".srt": "text",
    ".vtt": "text",
    ".emlx": "mail",
    ".slk": "sylk",
    ".sylk": "sylk",
    ".dif": "dif",
    ".webarchive": "webarchive",
    **dict.fromkeys((".json", ".jsonl", ".ndjson"), "json"),
    **dict.fromkeys((".xml", ".rss", ".atom", ".fb2", ".svg", ".dita", ".docbook", ".tei"), "xml"),
    **dict.fromkeys((".tex", ".adoc", ".asciidoc", ".org", ".textile", ".wiki", ".yaml", ".yml"), "text"),
}
MARKED_ENDINGS: Mapping[str, str] = {
    **dict.fromkeys((".docx", ".docm", ".dotx", ".dotm"), "docx"),
    **dict.fromkeys((".pptx", ".pptm", ".ppsx", ".ppsm", ".potx", ".potm"), "pptx"),
    **dict.fromkeys((".xlsx", ".xlsm", ".xltx", ".xltm"), "xlsx"),
    **dict.fromkeys((".odt", ".odp", ".ods", ".ott", ".otp", ".ots"), "opendocument"),
    **dict.fromkeys((".doc", ".dot", ".ppt", ".pps", ".pot", ".xls", ".xlt", ".xlsb"), "office"),
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".tif", ".tiff", ".gif", ".bmp", ".webp"), "picture"),
    ".epub": "epub",
    ".p7m": "signed",
    ".pdf": "pdf",
    ".rtf": "rtf",
    ".zip": "zip",
}
ENDINGS: Mapping[str, str] = {**TEXT_ENDINGS, **MARKED_ENDINGS}
_MARKS = (
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n\x1a\n", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
    (b"GIF8", "picture"),
    (b"\x78\x9f\x3e\x22", "tnef"),
    (b"-----BEGIN PKCS7-----", "signed"),
    (b"-----BEGIN CMS-----", "signed"),
    (b"bplist00", "webarchive"),
    (b"ID;P", "sylk"),
)
# What is no report whatever it is called, so that nobody looks for words in it.
_FOREIGN = (
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"\x1f\x8b", "a gzip archive; unpack it"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive; unpack it"),
    (b"Rar!\x1a\x07", "a RAR archive; unpack it"),
    (b"BZh", "a bzip2 archive; unpack it"),
    (b"SQLite format 3\0", "a database"),
    (b"OggS", "a recording"),
    (b"ID3", "a recording"),
    (b"\0\0\1\0", "an icon"),
)
_PARTS = (("word/", "docx"), ("ppt/", "pptx"), ("xl/", "xlsx"))
_MAIN_PARTS = (("word/document.xml", "docx"), ("ppt/presentation.xml", "pptx"), ("xl/workbook.xml", "xlsx"))
# By what stands near the beginning of an XML file.
_XML_MARKS = (
    (b"<office:document", "opendocument"),
    (b"http://schemas.microsoft.com/office/word/2003/wordml", "word_xml"),
    (b"<pkg:package", "word_xml"),
    (b"urn:schemas-microsoft-com:office:spreadsheet", "excel_xml"),
)
# A sequence, however long, that begins with an object identifier of PKCS #7 or of what came after it.
_SIGNED = re.compile(
    rb"\x30(?:[\0-\x80]|\x81.|\x82..|\x83...|\x84....)\x06.\x2a\x86\x48\x86\xf7\x0d\x01(?:\x07|\x09\x10)", re.DOTALL
)
_HTML = re.compile(rb"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_TAG = re.compile(rb"<(?:html|body|meta|table|tr|td|div|p|br|h[1-6])\b[^<>]*>", re.IGNORECASE)
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
# Kinds whose files have marks of their own: what bears the name without the mark may be text.
_NEVER_TEXT = {"docx", "office", "opendocument", "pdf", "pptx", "xlsx"}
_ENDING = re.compile(r"\.[a-z][a-z\d_~-]{0,15}")  # of a name; "Minutes of 12.03" has none
_HEADER = re.compile(
    rb"^(?:from|to|cc|subject|date|received|return-path|delivered-to|message-id|mime-version|content-type|x-[\w-]+):",
    re.IGNORECASE,
)
_ENVELOPE = re.compile(rb"From \S+.*\d{4}\s*\n|\d{1,12} *\r?\n(?=[\w-]+:)")  # or the length that Apple's program notes
_DIF = re.compile(rb"TABLE\r?\n0,1\r?\n")
_XML = re.compile(rb"\s*<\?xml\b")


def kind_of(data: bytes, name: PurePath) -> str:
    """The name of the reader.

    :raises UnsupportedFileError: no reader for it.
    :raises EncryptedFileError: an office document under a password.
    """
    ending = name.suffix.lower()
    kind = _kind_by_marks(data, ending) or _kind_by_look(data)
    if kind is None and ENDINGS.get(ending) in _NEVER_TEXT and _is_text(data):
        kind = _kind_of_text(data, ending)
    kind = kind or ENDINGS.get(ending)
    if kind is not None:
        return kind
    if _XML.match(_start(data)):
        return "xml"
    if not _ENDING.fullmatch(ending) and not _has_nulls(data):
        return "text"
    raise UnsupportedFileError(f"no reader for {ending or 'such files without an ending'}; there are {_endings()}")


def _kind_by_marks(data: bytes, ending: str) -> str | None:
    if data.startswith(ZIP_MARKS):
        return _kind_of_archive(data, ending)
    if data.startswith(OLE_MARK):
        return _kind_of_container(data)
    if _SIGNED.match(data):
        return "signed"
    if b"%PDF-" in data[:1024]:
        return "pdf"
    foreign = next((what for mark, what in _FOREIGN if data.startswith(mark)), None)
    if foreign is not None:
        raise UnsupportedFileError(f"the file is {foreign}")
    start = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
    return next((kind for mark, kind in _MARKS if start.startswith(mark)), None)


def _kind_of_archive(data: bytes, ending: str) -> str:
    """Office documents are ZIP archives: what is in them tells which."""
    try:
        with open_archive(data) as archive:
            names = archive.namelist()
    except DAMAGE:
        names = [part.name for part in parts_in(data)]
    names = [name.replace("\\", "/") for name in names]
    if "content.xml" in names:
        return "opendocument"
    if "META-INF/container.xml" in names:
        return "epub"
    if "xl/workbook.bin" in names:
        return "office"
    if any(name.endswith(".iwa") or name == "index.apxl" for name in names):
        raise UnsupportedFileError("a document of Apple's Pages, Numbers or Keynote; export it as PDF or DOCX")
    parts = _PARTS if "[Content_Types].xml" in names else _MAIN_PARTS
    kind = next((kind for part, kind in parts if any(name.startswith(part) for name in names)), None)
    is_office = ENDINGS.get(ending) in ("docx", "pptx", "xlsx", "opendocument", "epub")
    return kind or (ENDINGS[ending] if is_office else "zip")


def _kind_of_container(data: bytes) -> str:
    """The old office's files and locked new ones are OLE containers, with the names of their parts in UTF-16."""
    if _part(data, "EncryptedPackage"):
        raise EncryptedFileError("the document is protected by a password; save a copy without one")
    if _part(data, "__substg1.0_"):
        return "outlook"
    if any(_part(data, name) for name in ("WordDocument", "PowerPoint Document", "Workbook", "Book")):
        return "office"
    raise UnsupportedFileError("an OLE container that is no Word, Excel or PowerPoint file")


def _part(data: bytes, name: str) -> bool:
    return name.encode("utf-16-le") in data


def _is_text(data: bytes) -> bool:
    """Nothing in it that only a format of bytes has, though parts of one may be lost."""
    marks = (*ZIP_MARKS, b" obj", b"\0")
    return not any(mark in data for mark in marks) or data.startswith(_WIDE_MARKS)


def _kind_of_text(data: bytes, ending: str) -> str:
    """What a program wrote as a web page or a table in plain text, and called a document of an office program."""
    start = _start(data)
    if _TAG.search(start):
        return "html"
    return "csv" if ending.startswith((".xl", ".ods", ".ots")) else "text"


def _start(data: bytes) -> bytes:
    """In bytes of one letter each, where the file's mark says that it has two."""
    if data.startswith(_WIDE_MARKS):
        return data[:131_072].decode("utf-16", errors="replace").encode()
    return data[:65_536].lstrip(b"\xef\xbb\xbf")


def _kind_by_look(data: bytes) -> str | None:
    start = _start(data)
    if _HTML.match(start):
        return "html"
    if _DIF.match(start):
        return "dif"
    for mark, kind in _XML_MARKS:
        if mark in start[:4096] and start.lstrip().startswith(b"<"):
            return kind
    return "mail" if _is_mail(start) else None


def _is_mail(start: bytes) -> bool:
    """Three header lines of a mail before any other line; two, after the line that opens a message in a mailbox.

    Or the two that a web page saved in one file has at least.
    """
    envelope = _ENVELOPE.match(start)
    lines = start[envelope.end() if envelope else 0 :].splitlines()
    n_headers = 0
    for line in lines[:50]:
        if _HEADER.match(line):
            n_headers += 1
        elif not line.startswith((b" ", b"\t")) and not re.match(rb"[\w-]+:", line):
            break
    names = {line.split(b":")[0].lower() for line in lines[:50] if _HEADER.match(line)}
    sure = names & {b"received", b"return-path", b"delivered-to", b"message-id", b"mime-version"}
    is_web_page = {b"mime-version", b"content-type"} <= names
    return n_headers >= (2 if envelope or is_web_page else 3) and bool(sure or envelope)


def _has_nulls(data: bytes) -> bool:
    return b"\0" in data[:1024] and not data.startswith(_WIDE_MARKS)


def _endings() -> str:
    return ", ".join(sorted(ENDINGS))
