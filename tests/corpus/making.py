"""Files of the formats we read, made on the spot."""

from __future__ import annotations

import io
from collections.abc import Sequence

import docx
from docx.document import Document
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
