"""Print the PDF and DOCX sample reports from their Markdown sources.

usage: python tests/samples/printing.py [FOLDER]     (FOLDER is corpus/samples unless named)

A source in sources/ starts with two fields, `target:` (the path of the report under FOLDER) and
`header:` (the running header). Then come blocks parted by blank lines: `#` and `##` headings,
paragraphs, `-` and `1.` lists, and `|` tables whose second line is a rule. There is no inline markup.
Fixed dates make every run write the same bytes, wherever zlib is the same.
"""

import io
import re
import sys
import zipfile
from datetime import datetime
from functools import partial
from html import escape
from pathlib import Path

import docx
from docx.document import Document
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table

HERE = Path(__file__).parent
CENTRE = "Alatau Centre for Mountain Risk"
PRINTED = datetime(2025, 7, 1)
MARGIN = 2.5 * cm
PADDING = 6  # what a platypus frame adds to its margins
WIDTH = A4[0] - 2 * MARGIN

BODY = ParagraphStyle("body", fontName="Vera", fontSize=10, leading=14, spaceBefore=7, spaceAfter=7)
ITEM = ParagraphStyle("item", BODY, leftIndent=18, bulletIndent=4, spaceBefore=0, spaceAfter=3)
CELL = ParagraphStyle("cell", BODY, fontSize=9, leading=12, spaceAfter=0)
HEAD = ParagraphStyle("head", CELL, fontName="VeraBd")
TITLE = ParagraphStyle("title", HEAD, fontSize=16, leading=20, spaceAfter=12)
HEADING = ParagraphStyle("heading", HEAD, fontSize=12, leading=15, spaceBefore=9, spaceAfter=6, keepWithNext=1)
GRID = [
    ("GRID", (0, 0), (-1, -1), 0.5, colors.grey),
    ("BACKGROUND", (0, 0), (-1, 0), colors.whitesmoke),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
]


def read_source(path: Path) -> tuple[dict[str, str], list[str]]:
    """The fields of a source and its blocks."""
    first, *blocks = path.read_text(encoding="utf8").strip().split("\n\n")
    return dict(line.split(": ", 1) for line in first.splitlines()), blocks


def rows_of(block: str) -> list[list[str]]:
    """The cells of a table block, row by row, without the rule below the head."""
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in block.splitlines()]
    return rows[:1] + rows[2:]


def split_item(line: str) -> tuple[str, str]:
    """A list line as its mark ("-" or "1.") and its text."""
    mark, text = line.split(" ", 1)
    return mark, text


def is_list(block: str) -> bool:
    return re.match(r"(-|\d+\.) ", block) is not None


def pdf_table(block: str) -> Table:
    head, *rows = rows_of(block)
    cells = [[Paragraph(escape(text), HEAD) for text in head]]
    cells += [[Paragraph(escape(text), CELL) for text in row] for row in rows]
    return Table(cells, [WIDTH / len(head)] * len(head), style=GRID, repeatRows=1, spaceBefore=4, spaceAfter=10)


def pdf_list(block: str) -> list[Flowable]:
    items = [split_item(line) for line in block.splitlines()]
    return [Paragraph(escape(text), ITEM, bulletText=mark.replace("-", "•")) for mark, text in items]


def pdf_block(block: str) -> list[Flowable]:
    if block.startswith("|"):
        return [pdf_table(block)]
    if is_list(block):
        return pdf_list(block)
    if block.startswith("#"):
        marks, text = block.split(" ", 1)
        return [Paragraph(escape(text), TITLE if marks == "#" else HEADING)]
    return [Paragraph(escape(block), BODY)]


def draw_margins(header: str, canvas: Canvas, page: SimpleDocTemplate) -> None:
    """The running header and the footer with the page number."""
    canvas.setFont("Vera", 8)
    canvas.drawString(MARGIN, A4[1] - 1.5 * cm, CENTRE)
    canvas.drawRightString(A4[0] - MARGIN, A4[1] - 1.5 * cm, header)
    canvas.line(MARGIN, A4[1] - 1.7 * cm, A4[0] - MARGIN, A4[1] - 1.7 * cm)
    canvas.drawCentredString(A4[0] / 2, 1.4 * cm, f"Page {page.page}")


def print_pdf(fields: dict[str, str], blocks: list[str], target: Path) -> None:
    side, title = MARGIN - PADDING, blocks[0].removeprefix("# ")
    page = SimpleDocTemplate(
        str(target), pagesize=A4, leftMargin=side, rightMargin=side, title=title, author=CENTRE, invariant=1
    )
    margins = partial(draw_margins, fields["header"])
    page.build([part for block in blocks for part in pdf_block(block)], onFirstPage=margins, onLaterPages=margins)


def docx_table(document: Document, block: str) -> None:
    rows = rows_of(block)
    table = document.add_table(len(rows), len(rows[0]), style="Table Grid")
    for cells, row in zip(table.rows, rows, strict=True):
        for cell, text in zip(cells.cells, row, strict=True):
            cell.text = text
    document.add_paragraph()


def docx_block(document: Document, block: str) -> None:
    if block.startswith("|"):
        docx_table(document, block)
    elif is_list(block):
        for mark, text in map(split_item, block.splitlines()):
            document.add_paragraph(text, "List Bullet" if mark == "-" else "List Number")
    elif block.startswith("#"):
        marks, text = block.split(" ", 1)
        document.add_heading(text, len(marks) - 1)
    else:
        document.add_paragraph(block)


def rezip(source: io.BytesIO, target: Path) -> None:
    """Copy an archive, its parts in order of name and with one date."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in sorted(old.namelist()):
            part = zipfile.ZipInfo(name, PRINTED.timetuple()[:6])
            new.writestr(part, old.read(name), zipfile.ZIP_DEFLATED)


def print_docx(fields: dict[str, str], blocks: list[str], target: Path) -> None:
    document = docx.Document()
    for block in blocks:
        docx_block(document, block)
    document.sections[0].header.paragraphs[0].text = f"{CENTRE} | {fields['header']}"
    about = document.core_properties
    about.author = about.last_modified_by = CENTRE
    about.title, about.comments = blocks[0].removeprefix("# "), ""
    about.created = about.modified = PRINTED
    buffer = io.BytesIO()
    document.save(buffer)
    rezip(buffer, target)


def print_all(folder: Path) -> list[Path]:
    """Print every source under the folder and return what was written."""
    for name, file in {"Vera": "Vera.ttf", "VeraBd": "VeraBd.ttf"}.items():
        registerFont(TTFont(name, file))
    written = []
    for source in sorted((HERE / "sources").glob("*.md")):
        fields, blocks = read_source(source)
        target = folder / fields["target"]
        target.parent.mkdir(parents=True, exist_ok=True)
        (print_pdf if target.suffix == ".pdf" else print_docx)(fields, blocks, target)
        written.append(target)
    return written


if __name__ == "__main__":
    print_all(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parents[1] / "corpus" / "samples")
