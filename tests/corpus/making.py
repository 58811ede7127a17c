"""Files of the formats we read, made on the spot."""

from __future__ import annotations

import io
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
