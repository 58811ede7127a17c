"""Files of the formats we read, made on the spot."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from email.message import EmailMessage

import docx
import openpyxl
import pptx
from docx.document import Document
from PIL import Image, ImageDraw, ImageFont
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas


def pdf(*pages: str, title: str | None = None) -> bytes:
    """A page a text, a drawn line a line; without text the page is blank."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=True)
    canvas.setTitle(title or "")
    for text in pages:
        for number, line in enumerate(text.split("\n")):
            canvas.drawString(72, 760 - 14 * number, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def encrypted(data: bytes, password: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    writer.encrypt(password, "owner", algorithm="AES-256")
    return saved(writer)


def saved(document: Document | PdfWriter) -> bytes:
    out = io.BytesIO()
    document.save(out) if isinstance(document, Document) else document.write(out)
    return out.getvalue()


def word(*lines: str, table: Sequence[Sequence[str]] = (), title: str = "") -> bytes:
    """A paragraph a line, those that start with `#` being headings; then a table."""
    document = docx.Document()
    document.core_properties.title = title
    for line in lines:
        marks = len(line) - len(line.lstrip("#"))
        document.add_heading(line.strip("# "), marks - 1) if marks else document.add_paragraph(line)
    if table:
        grid = document.add_table(len(table), len(table[0]))
        for row, texts in zip(grid.rows, table, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
    return saved(document)


def slides(*texts: tuple[str, str]) -> bytes:
    """A slide a title and text."""
    presentation = pptx.Presentation()
    for title, text in texts:
        slide = presentation.slides.add_slide(presentation.slide_layouts[1])
        slide.shapes.title.text = title
        slide.placeholders[1].text = text
    out = io.BytesIO()
    presentation.save(out)
    return out.getvalue()


def sheets(rows_by_name: Mapping[str, Sequence[Sequence[object]]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in rows_by_name.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


NAMESPACES = (
    " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "text", "table", "meta")
    )
    + ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def opendocument(body: str, *, kind: str = "text", meta: str = "") -> bytes:
    """A text, presentation or spreadsheet with this XML for its body."""
    content = f"<office:document-content {NAMESPACES}><office:body><office:{kind}>{body}</office:{kind}></office:body>"
    return zipped(
        {
            "mimetype": f"application/vnd.oasis.opendocument.{kind}",
            "content.xml": content + "</office:document-content>",
            "meta.xml": f"<office:document-meta {NAMESPACES}><office:meta>{meta}</office:meta></office:document-meta>",
        }
    )


def zipped(content_by_name: Mapping[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in content_by_name.items():
            archive.writestr(name, content)
    return out.getvalue()


def container(stream_by_path: Mapping[str, bytes]) -> bytes:
    """An OLE container, as Outlook's messages are: streams by their paths with slashes ([MS-CFB], version 3)."""
    paths = ["", *sorted({path[:at] for path in stream_by_path for at in (*_slashes(path), len(path))})]
    large, small = _Blocks(size=512), _Blocks(size=64)
    starts = {path: (large if len(data) >= 4096 else small).put(data) for path, data in stream_by_path.items()}
    starts[""] = large.put(bytes(small.data))
    entries = [_entry(path, paths, starts.get(path, 0), stream_by_path) for path in paths]
    entries[0] = entries[0][:120] + struct.pack("<Q", len(small.data))
    first_entry, first_small = large.put(b"".join(entries)), large.put(small.table())
    n_tables = -(-(len(large.chain) + 2) // 128)
    places = [len(large.chain) + at for at in range(n_tables)]
    large.chain += [0xFFFFFFFD] * n_tables
    head = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    n_small = -(-len(small.table()) // 512)
    head += struct.pack("<9L", 0, n_tables, first_entry, 0, 4096, first_small, n_small, _END, 0)
    listed = places + [_NONE] * (109 - n_tables)
    return head + struct.pack("<109L", *listed) + bytes(large.data) + large.table().ljust(512 * n_tables, b"\xff")


_END, _NONE = 0xFFFFFFFE, 0xFFFFFFFF


class _Blocks:
    def __init__(self, *, size: int) -> None:
        self.size, self.data, self.chain = size, bytearray(), list[int]()

    def put(self, data: bytes) -> int:
        """Where it begins; each of its blocks leads to the next."""
        first, n_blocks = len(self.chain), -(-len(data) // self.size)
        self.chain += [*range(first + 1, first + n_blocks), _END][:n_blocks]
        self.data += data.ljust(n_blocks * self.size, b"\0")
        return first if n_blocks else _END

    def table(self) -> bytes:
        return struct.pack(f"<{len(self.chain)}L", *self.chain)


def _entry(path: str, paths: Sequence[str], start: int, stream_by_path: Mapping[str, bytes]) -> bytes:
    """Each leads to the next beside it, and to the first inside it."""
    beside = [each for each in paths if each and path and _above(each) == _above(path) and each > path]
    inside = [each for each in paths if each and _above(each) == path]
    near = (_NONE, *(paths.index(each[0]) if each else _NONE for each in (beside, inside)))
    name = (path.rpartition("/")[2] or "Root Entry").encode("utf-16-le") + b"\0\0"
    kind = 5 if not path else 2 if path in stream_by_path else 1
    size = len(stream_by_path.get(path, b""))
    return name.ljust(64, b"\0") + struct.pack("<HBB3L36xLQ", len(name), kind, 1, *near, start, size)


def _above(path: str) -> str:
    return path.rpartition("/")[0]


def _slashes(path: str) -> list[int]:
    return [at for at, sign in enumerate(path) if sign == "/"]


def mail(text: str, *, subject: str = "", attached: Mapping[str, bytes] | None = None) -> bytes:
    message = EmailMessage()
    message["From"], message["To"] = "Ann Lee <ann@institute.example>", "board@institute.example"
    message["Date"], message["Subject"] = "Tue, 04 Jun 2024 10:00:00 +0600", subject
    message["Message-ID"] = "<1@institute.example>"
    message.set_content(text)
    for name, data in (attached or {}).items():
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def cyrillic_font() -> ImageFont.FreeTypeFont | None:
    for name in ("DejaVuSans.ttf", "LiberationSans-Regular.ttf", "FreeSans.ttf"):
        with suppress(OSError):
            return ImageFont.truetype(name, 36)
    return None


def drawn(*lines: str) -> Image.Image:
    """Words on white, as a scanner at 150 dots an inch would see them."""
    font = cyrillic_font() or ImageFont.load_default(36)
    image = Image.new("RGB", (1240, 200 + 60 * len(lines)), "white")
    for number, line in enumerate(lines):
        ImageDraw.Draw(image).text((100, 80 + 60 * number), line, "black", font)
    return image


def picture(*lines: str, format: str = "PNG") -> bytes:
    out = io.BytesIO()
    drawn(*lines).save(out, format)
    return out.getvalue()
