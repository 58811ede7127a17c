"""Files as other programs leave them: called what they are not, written by the letter of some other rule, half told."""

from __future__ import annotations

import base64
import binascii
from pathlib import PurePath

import pytest

from corpus.errors import EmptyFileError, UnsupportedFileError
from corpus.ocr import can_read
from corpus.readers import read_file
from corpus.records import Reading
from tests.corpus.making import picture, zipped

TEXT = "The board met in Riga.\r\nPresent: Ann Lee\r\n"
TABLE = "<table border=1><tr><td>Ann Lee</td><td>Riga</td></tr></table>"
WEB_PAGE = (
    "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n"
    "Content-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><p>The board m=\r\n"
    "et in Riga.</p></body></html>\r\n--b--\r\n"
)


def read(data: bytes | str, name: str) -> Reading:
    return read_file(data.encode() if isinstance(data, str) else data, PurePath(name))


def text_of(data: bytes | str, name: str) -> str:
    return "\n".join(page.text for page in read(data, name).pages)


# What a file is called


@pytest.mark.parametrize(
    ("data", "name", "kind", "text"),
    [
        (TEXT, "minutes.doc", "text", "The board met in Riga."),
        (TEXT, "minutes.docx", "text", "The board met in Riga."),
        (TEXT, "minutes.pdf", "text", "The board met in Riga."),
        (TABLE, "list.xls", "html", "Ann Lee | Riga"),
        (f"\ufeff{TABLE}", "list.xls", "html", "Ann Lee | Riga"),
        ("Name\tTown\nAnn Lee\tRiga\n", "list.xls", "csv", "Ann Lee | Riga"),
        ("Name\tTown\nAnn Lee\tRiga\n".encode("utf-16"), "list.xls", "csv", "Ann Lee | Riga"),
        ("Name,Town\nAnn Lee,Riga\n", "list.xlsx", "csv", "Ann Lee | Riga"),
        ("<div><p>The board met.</p></div>", "minutes.doc", "html", "The board met."),
        (WEB_PAGE, "minutes.doc", "mail", "The board met in Riga."),
        ("<html><body><p>The board met.</p>".encode("utf-16"), "minutes.doc", "html", "The board met."),
        ("BEGIN:VCARD\nFN:Ann Lee\nEND:VCARD\n", "lee.vcf", "text", "FN:Ann Lee"),
    ],
    ids=["doc", "docx", "pdf", "xls-html", "xls-bom", "xls-tabs", "xls-wide", "xlsx", "doc-html", "mht", "wide", "vcf"],
)
def test_what_is_text_is_read_whatever_it_is_called(data: bytes | str, name: str, kind: str, text: str) -> None:
    reading = read(data, name)
    assert reading.kind == kind
    assert text in reading.pages[0].text


@pytest.mark.parametrize("data", [b"\xdb\xa5-\0\0\0 The board met.", b"\x09\0\x04\0\0\0\x10\0Ann Lee"])
def test_what_is_older_than_containers_is_still_the_old_office_s(data: bytes) -> None:
    with pytest.raises(UnsupportedFileError, match="install LibreOffice"):
        read(data, "minutes.doc")


# DOCX and PPTX

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
RELATION = '<Relationship Id="{0}" Type="' + R + '/{0}" Target="{1}"/>'


def relations(**target_by_kind: str) -> str:
    listed = "".join(RELATION.format(*each) for each in target_by_kind.items())
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{listed}</Relationships>'
    )


def docx(body: str, *, more: dict[str, str | bytes] | None = None) -> bytes:
    root = f"<w:document {W} {MC}><w:body>{body}</w:body></w:document>"
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": root, **(more or {})})


def run(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_folders_may_be_parted_as_windows_does() -> None:
    root = f"<w:document {W}><w:body>{run('The board met.')}</w:body></w:document>"
    assert (
        text_of(zipped({"[Content_Types].xml": "<Types/>", "word\\document.xml": root}), "a.docx") == "The board met."
    )


def test_a_part_may_have_two_bytes_a_letter_in_the_strict_form_too() -> None:
    strict = W.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006", "http://purl.oclc.org/ooxml/wordprocessingml"
    )
    root = f'<?xml version="1.0" encoding="UTF-16"?><w:document {strict}><w:body>{run("Ann Lee")}</w:body></w:document>'
    data = zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": root.encode("utf-16")})
    assert text_of(data, "a.docx") == "Ann Lee"


@pytest.mark.parametrize(
    ("ways", "text"),
    [
        ("<mc:Choice>{0}</mc:Choice><mc:Fallback>{0}</mc:Fallback>", "Ann Lee"),
        ("<mc:Choice/><mc:Fallback>{0}</mc:Fallback>", "Ann Lee"),
        ("<mc:Choice><w:x/></mc:Choice><mc:Choice>{0}</mc:Choice><mc:Fallback>{0}</mc:Fallback>", "Ann Lee"),
        ("", ""),
    ],
    ids=["both", "second", "third", "none"],
)
def test_what_is_told_for_programs_of_two_ages_is_read_once(ways: str, text: str) -> None:
    told = f"<mc:AlternateContent>{ways.format(run('Ann Lee'))}</mc:AlternateContent>"
    assert text_of(docx(run("The board met.") + told), "a.docx") == "\n\n".join(filter(None, ["The board met.", text]))


def test_a_tab_to_the_margin_parts_words() -> None:
    body = "<w:p><w:r><w:t>Ann</w:t><w:ptab/><w:t>Lee</w:t></w:r></w:p>"
    assert text_of(docx(body), "a.docx") == "Ann\tLee"


DRAWING = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'


def test_the_words_of_a_diagram_are_read() -> None:
    diagram = f"<x {DRAWING}><a:p><a:r><a:t>Board</a:t></a:r></a:p><a:p><a:r><a:t>Office</a:t></a:r></a:p></x>"
    more: dict[str, str | bytes] = {
        "word/_rels/document.xml.rels": relations(diagramData="data.xml"),
        "word/data.xml": diagram,
    }
    assert text_of(docx(run("The board met."), more=more), "a.docx") == "The board met.\n\nBoard\nOffice"


def scan(kind: str) -> bytes:
    image = picture("Minutes of the board")
    if kind == "docx":
        more: dict[str, str | bytes] = {
            "word/_rels/document.xml.rels": relations(image="media/image1.png"),
            "word/media/image1.png": image,
        }
        return docx("<w:p/>", more=more)
    if kind == "odt":
        body = '<text:p><draw:frame><draw:image xlink:href="Pictures/1.png"/></draw:frame></text:p>'
        spaces = f'{OASIS} xmlns:xlink="http://www.w3.org/1999/xlink"'
        content = f"<office:document-content {spaces}><office:body><office:text>{body}</office:text></office:body>"
        return zipped({"content.xml": f"{content}</office:document-content>", "Pictures/1.png": image})
    slide = "<p:sld xmlns:p='http://schemas.openxmlformats.org/presentationml/2006/main'/>"
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "ppt/presentation.xml": "<p/>",
            "ppt/slides/slide1.xml": slide,
            "ppt/slides/_rels/slide1.xml.rels": relations(image="../media/image1.png"),
            "ppt/media/image1.png": image,
        }
    )


@pytest.mark.skipif(not can_read(), reason="no tesseract here")
@pytest.mark.parametrize("kind", ["docx", "odt", "pptx"])
def test_a_document_of_pictures_alone_is_a_scan(kind: str) -> None:
    pages = read(scan(kind), f"a.{kind}").pages
    assert "Minutes of the board" in pages[-1].text
    assert (pages[-1].confidence or 0) > 0.5


@pytest.mark.parametrize("kind", ["docx", "odt", "pptx"])
def test_where_no_scan_can_be_read_it_is_told(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("corpus.readers.pptx.can_read", lambda: False)
    monkeypatch.setattr("corpus.readers.picture.can_read", lambda: False)
    with pytest.raises(EmptyFileError, match="install tesseract"):
        read(scan(kind), f"a.{kind}")


def test_a_picture_that_cannot_be_opened_is_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.corpus.test_as_they_come.picture", lambda *words: b"a drawing of some program")
    monkeypatch.setattr("corpus.readers.pptx.can_read", lambda: True)
    with pytest.raises(EmptyFileError):
        read(scan("pptx"), "a.pptx")


P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'


def slide(paragraphs: str) -> bytes:
    shape = f"<p:sp><p:txBody>{paragraphs}</p:txBody></p:sp>"
    root = f"<p:sld {P} {DRAWING}><p:cSld><p:spTree>{shape}</p:spTree></p:cSld></p:sld>"
    return zipped({"[Content_Types].xml": "<Types/>", "ppt/slides/slide1.xml": root})


def item(text: str, settings: str = "", depth: int = 0) -> str:
    return f'<a:p><a:pPr lvl="{depth}">{settings}</a:pPr><a:r><a:t>{text}</a:t></a:r></a:p>'


def test_numbers_that_slides_put_before_lines_are_counted() -> None:
    digits, letters = '<a:buAutoNum type="arabicPeriod"/>', '<a:buAutoNum type="alphaLcParenR" startAt="3"/>'
    lines = [
        item("one", digits),
        item("in it", letters, 1),
        item("and it", letters, 1),
        item("two", digits),
        item("", digits),
        item("anew", letters, 1),
        item("plain"),
        item("one again", digits),
        item("odd", '<a:buAutoNum type="circleNumDbPlain"/>'),
    ]
    assert text_of(slide("".join(lines)), "a.pptx").splitlines() == [
        *("1. one", "c) in it", "d) and it", "2. two", "c) anew", "plain", "1. one again", "odd"),
    ]


# XLSX

S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def workbook(rows: str, *, styles: str = "", settings: str = "", more: dict[str, str | bytes] | None = None) -> bytes:
    book = f'<workbook {S} xmlns:r="{R}">{settings}<sheets><sheet name="List" r:id="worksheet"/></sheets></workbook>'
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "xl/workbook.xml": book,
            "xl/_rels/workbook.xml.rels": relations(worksheet="worksheets/sheet1.xml", styles="styles.xml"),
            "xl/styles.xml": f"<styleSheet {S}>{styles}</styleSheet>",
            "xl/worksheets/sheet1.xml": f"<worksheet {S}><sheetData>{rows}</sheetData></worksheet>",
            **(more or {}),
        }
    )


@pytest.mark.parametrize(
    ("format_", "cell", "day"),
    [
        ('<xf numFmtId="14"/>', "45448", "2024-06-05"),
        ('<xf numFmtId="164"/>', "45448.5", "2024-06-05"),
        ('<xf numFmtId="10"/>', "45448", "45448"),
        ('<xf numFmtId="165"/>', "45448", "45448"),
        ('<xf numFmtId="14"/>', "-3", "-3"),
    ],
    ids=["known", "written", "share", "quoted", "before-all"],
)
def test_days_are_days_in_workbooks_that_are_read_as_stored(format_: str, cell: str, day: str) -> None:
    written = '<numFmts><numFmt numFmtId="164" formatCode="dd.mm.yyyy"/>'
    written += '<numFmt numFmtId="165" formatCode="0 &quot;d&quot;"/></numFmts>'
    data = workbook(f'<row><c s="1"><v>{cell}</v></c></row>', styles=f"{written}<cellXfs><xf/>{format_}</cellXfs>")
    assert text_of(data, "a.xlsx") == day


def test_some_workbooks_count_from_1904() -> None:
    data = workbook(
        '<row><c s="0"><v>43986</v></c></row>',
        styles='<cellXfs><xf numFmtId="14"/></cellXfs>',
        settings='<workbookPr date1904="1"/>',
    )
    assert text_of(data, "a.xlsx") == "2024-06-05"


def test_what_is_drawn_on_a_sheet_stands_below_its_rows() -> None:
    chart = (
        f'<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" {DRAWING}><c:title>'
        "<a:t>Inflow</a:t></c:title></c:chart>"
    )
    more: dict[str, str | bytes] = {
        "xl/worksheets/_rels/sheet1.xml.rels": relations(drawing="../drawings/drawing1.xml"),
        "xl/drawings/drawing1.xml": f"<x {DRAWING}><a:p><a:r><a:t>Seen by Lee</a:t></a:r></a:p></x>",
        "xl/drawings/_rels/drawing1.xml.rels": relations(chart="chart1.xml"),
        "xl/drawings/chart1.xml": chart,
    }
    rows = '<row><c t="inlineStr"><is><t>Ann Lee</t></is></c></row>'
    assert text_of(workbook(rows, more=more), "a.xlsx") == "Ann Lee\n\nSeen by Lee\n\nInflow"
    assert read(workbook("", more=more), "a.xlsx").pages[0].label == "List"


# RTF

CYRILLIC = r"\'d1\'ee\'e2\'e5\'f2"


@pytest.mark.parametrize(
    ("rtf", "text"),
    [
        (rf"{{\rtf1\deff1{{\fonttbl{{\f0 Arial;}}{{\f1\fcharset204 Arial;}}}}{CYRILLIC}}}", "Совет"),
        (rf"{{\rtf1{{\fonttbl{{\f0\fcharset204 A;}}{{\f1 B;}}}}\f1 x\plain {CYRILLIC}}}", "xСовет"),
        (rf"{{\rtf1{{\fonttbl{{\f0 A;}}{{\f1 Times New Roman Cyr;}}}}\f1 {CYRILLIC}}}", "Совет"),
        (rf"{{\rtf1{{\fonttbl{{\f1\fcharset0 Arial Cyr;}}}}\f1 {CYRILLIC}}}", "Совет"),
        (r"{\rtf1{\fonttbl{\f1\fcharset128 M;}}\f1 \'95\\\{x\}}", "表{x}"),
        (r"{\rtf1 {\upr{old board}{\*\ud{\u1057?\u1086?\u1074?}}} met}", "Сов met"),
    ],
    ids=["default-font", "plain", "font-by-name", "name-after-charset", "half-a-letter", "told-again"],
)
def test_rtf_of_programs_before_unicode(rtf: str, text: str) -> None:
    assert text_of(rtf, "a.rtf") == text


# Mail

HEAD = "From: Ann Lee <ann@institute.example>\nTo: board@institute.example\nSubject: Minutes\nMIME-Version: 1.0\n"
PACKED = base64.b64encode(b"The board met in Riga.").decode()


def mail(rest: str) -> str:
    return text_of(HEAD + rest, "a.eml")


def test_what_is_said_of_a_part_may_be_said_with_a_slip() -> None:
    assert "The board met in Riga." in mail(f"Content-Transfer-Encoding:  BASE64 ; x \n\n{PACKED}\n")
    assert "Собрание" in mail("Content-Type: text/plain; charset*=utf-8''utf-8\n\nСобрание\n")


def test_a_space_at_a_line_s_end_may_part_no_words() -> None:
    assert "The board met." in mail("Content-Type: text/plain; format=flowed; delsp=yes\n\nThe bo \nard met.\n")


def test_a_mail_in_a_mail_may_be_packed() -> None:
    inner = base64.b64encode((HEAD + "\nForwarded by Lee.\n").encode()).decode()
    part = f"Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n{inner}\n"
    assert "Forwarded by Lee." in mail(f"Content-Type: multipart/mixed; boundary=b\n\n--b\n{part}\n--b--\n")


def test_a_file_that_was_written_into_a_mail_is_an_attachment() -> None:
    lines = "".join(
        binascii.b2a_uu(piece).decode() for piece in (b"Present: Ann Lee and Jan Berg of the ", b"institute.")
    )
    reading = read(f"{HEAD}\nSee the list.\n\nbegin 644 list.txt\n{lines}`\nend\n\nRegards\n", "a.eml")
    assert [page.label for page in reading.pages] == [None, "list.txt"]
    assert reading.pages[0].text.endswith("See the list.\n\n\n\nRegards")
    assert reading.pages[1].text == "Present: Ann Lee and Jan Berg of the institute."


@pytest.mark.parametrize(
    "body", ["begin 644 of the talks\nwas hard\nend\n", "begin 644 a.txt\n#86)C\n"], ids=["words", "no end"]
)
def test_what_only_begins_so_is_text(body: str) -> None:
    assert body.strip() in mail(f"\n{body}")


# HTML


def html(body: str | bytes, charset: str = "utf-8") -> str:
    body = body.encode(charset) if isinstance(body, str) else body
    return text_of(b"<html><head><meta charset=" + charset.encode() + b"></head><body>" + body, "a.html")


def test_a_page_that_can_be_read_byte_by_byte_is_not_wide_whatever_it_says() -> None:
    assert text_of("<html><head><meta charset=utf-16></head><body><p>Совет</p>", "a.html") == "Совет"


def test_what_browsers_show_of_a_shadow_is_read() -> None:
    body = "<div><template shadowrootmode=open><p>Ann Lee</p></template></div><template>no</template><p>Riga</p>"
    assert html(body) == "Ann Lee\n\nRiga"


def test_words_may_stand_in_cdata() -> None:
    assert html("<p><![CDATA[The board met.]]></p><p><![if !x]>Riga<![endif]></p>") == "The board met.\n\nRiga"


def test_an_empty_remark_hides_nothing() -> None:
    read = html("<p>Present: Anna Lind.</p><!--><p>Bo Ode.</p><!-- not he --><p>Eve Moe.</p><!---><p>Cy Moss.</p>")
    assert all(name in read for name in ("Anna Lind", "Bo Ode", "Eve Moe", "Cy Moss"))
    assert "not he" not in read


def test_remarks_that_never_end_cost_no_time() -> None:
    assert "The board met." in html("<p>The board met.</p>" + "<!--" * 50_000)


def test_a_page_of_very_many_lines_is_read_whole() -> None:
    text = html("".join(f"<p>The board met in place {at}.</p>" for at in range(60_000)))
    assert text.endswith("The board met in place 59999.")


# OpenDocument and Word 2003

OASIS = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in [("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing")]
)


def sheet(body: str) -> str:
    table = f"<office:spreadsheet><table:table>{body}</table:table></office:spreadsheet>"
    return f"<office:document {OASIS}><office:body>{table}</office:body></office:document>"


def test_a_cell_says_what_it_holds_where_it_does_not_say_how_it_is_shown() -> None:
    cells = '<table:table-cell office:value="42"/><table:table-cell office:date-value="2024-06-05"/>'
    row = f"<table:table-row>{cells}<table:table-cell><text:p>Lee</text:p></table:table-cell></table:table-row>"
    assert text_of(sheet(row), "a.fods") == "42 | 2024-06-05 | Lee"


def test_what_lies_over_a_sheet_is_read() -> None:
    frame = "<draw:frame><draw:text-box><text:p>Seen by Lee</text:p></draw:text-box></draw:frame>"
    box = f"<table:shapes>{frame}</table:shapes>"
    row = "<table:table-row><table:table-cell><text:p>Riga</text:p></table:table-cell></table:table-row>"
    assert text_of(sheet(box + row), "a.fods") == "Riga\nSeen by Lee"


def test_the_flat_form_may_have_two_bytes_a_letter() -> None:
    page = sheet("<table:table-row><table:table-cell><text:p>Riga</text:p></table:table-cell></table:table-row>")
    assert text_of(f'<?xml version="1.0" encoding="UTF-16"?>{page}'.encode("utf-16"), "a.fods") == "Riga"


def test_what_openoffice_wrote_before_the_standard_is_read() -> None:
    spaces = " ".join(f'xmlns:{name}="http://openoffice.org/2000/{name}"' for name in ("office", "text"))
    body = "<office:body><text:h>Minutes</text:h><text:p>The board met.</text:p></office:body>"
    data = zipped({"content.xml": f"<office:document-content {spaces}>{body}</office:document-content>"})
    assert text_of(data, "a.sxw") == "Minutes\n\nThe board met."


def test_lists_of_word_2003_have_their_numbers() -> None:
    levels = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:nfc w:val="2"/><w:lvlText w:val="%1."/></w:lvl>'
    made = '<w:list w:ilfo="1"><w:ilst w:val="0"/></w:list>'
    lists = f'<w:lists><w:listDef w:listDefId="0">{levels}</w:listDef>{made}</w:lists>'
    place = '<w:pPr><w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/></w:listPr></w:pPr>'
    items = "".join(f"<w:p>{place}<w:r><w:t>{text}</w:t></w:r></w:p>" for text in ("The board met.", "Lee spoke."))
    space = "http://schemas.microsoft.com/office/word/2003/wordml"
    page = f'<w:wordDocument xmlns:w="{space}">{lists}<w:body>{items}</w:body></w:wordDocument>'
    assert text_of(page, "a.xml") == "i. The board met.\n\nii. Lee spoke."
