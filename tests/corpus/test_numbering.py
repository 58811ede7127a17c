"""Numbers that Word and Writer put before paragraphs, as a viewer shows them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

import docx
import pytest

from corpus.readers import read_file
from corpus.readers.numerals import numeral
from tests.corpus.making import opendocument, saved, zipped

ADDRESS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
# The lists of one document. Levels: "start form text"; what else is said of a level follows after a bar.
ABSTRACT = {
    "articles": ["1 decimal %1.", "1 decimal %1.%2", "1 lowerLetter (%3)", "1 lowerRoman %4)"],
    "annexes": ["1 upperRoman Annex_%1:", "1 decimal %1-%2|<w:isLgl/>", "1 decimal %3|<w:lvlRestart w:val='1'/>"],
    "never": ["1 decimal %1.", "1 russianLower %2)|<w:lvlRestart w:val='0'/><w:suff w:val='nothing'/>"],
    "bullets": ["1 bullet \uf0b7", "1 bullet o", "1 bullet –"],
    "headed": ["3 decimal Part_%1|<w:pStyle w:val='Part'/>", "1 upperLetter %2|<w:pStyle w:val='Point'/>"],
    "quiet": ["1 none |"],
    "linked": [],
    "deep": ["1 decimal %1."] * 12,
}
NUMBERS = {
    **{name: (name, "") for name in ABSTRACT},
    "articles again": ("articles", ""),
    "articles anew": (
        "articles",
        "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride>",
    ),
    "articles from 7": (
        "articles",
        "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='7'/><w:lvl w:ilvl='0'><w:start w:val='1'/>"
        "<w:numFmt w:val='decimalZero'/><w:lvlText w:val='%1'/></w:lvl></w:lvlOverride>",
    ),
}
IDS = {name: str(at) for at, name in enumerate(NUMBERS, start=1)}
STYLES = f"""<w:styles {ADDRESS}>
  <w:style w:styleId="Part"><w:name w:val="heading 1"/>
    <w:pPr><w:numPr><w:numId w:val="{IDS["headed"]}"/></w:numPr></w:pPr></w:style>
  <w:style w:styleId="Point"><w:basedOn w:val="Part"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:styleId="Listed"><w:pPr><w:numPr><w:numId w:val="{IDS["annexes"]}"/></w:numPr></w:pPr></w:style>
  <w:style w:styleId="Round"><w:basedOn w:val="Around"/></w:style>
  <w:style w:styleId="Around"><w:basedOn w:val="Round"/></w:style>
</w:styles>"""


LINK = "<w:numStyleLink w:val='Listed'/>"


def level(at: int, said: str) -> str:
    (start, form, text), more = said.partition("|")[0].split(" ", 2), said.partition("|")[2]
    said = f'<w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text.replace("_", " ")}"/>'
    return f'<w:lvl w:ilvl="{at}">{said}</w:lvl>'


def item(name: str, at: int | None = None, *, style: str = "", text: str = "x") -> str:
    """A paragraph of a list, at a level; without a level or a list as the style says."""
    depth = "" if at is None else f'<w:ilvl w:val="{at}"/>'
    listed = f'<w:numPr>{depth}<w:numId w:val="{IDS.get(name, name)}"/></w:numPr>' if name else ""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{listed}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def document(*paragraphs: str) -> bytes:
    lists = "".join(
        f'<w:abstractNum w:abstractNumId="{at}">{"".join(map(level, range(12), levels)) or LINK}</w:abstractNum>'
        for at, levels in enumerate(ABSTRACT.values())
    ) + "".join(
        f'<w:num w:numId="{IDS[name]}"><w:abstractNumId w:val="{list(ABSTRACT).index(of)}"/>{changes}</w:num>'
        for name, (of, changes) in NUMBERS.items()
    )
    related = "".join(
        f'<Relationship Id="{k}" Type="{RELATION}/{k}" Target="{k}.xml"/>' for k in ("numbering", "styles")
    )
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f"<w:document {ADDRESS}><w:body>{''.join(paragraphs)}</w:body></w:document>",
            "word/numbering.xml": f"<w:numbering {ADDRESS}>{lists}</w:numbering>",
            "word/styles.xml": STYLES,
            "word/_rels/document.xml.rels": "<Relationships xmlns="
            f'"http://schemas.openxmlformats.org/package/2006/relationships">{related}</Relationships>',
        }
    )


def shown(data: bytes, name: str = "a.docx") -> list[str]:
    return [line for line in read_file(data, PurePath(name)).pages[0].text.split("\n") if line]


@pytest.mark.parametrize(
    ("items", "numbers"),
    [
        ([("articles", at) for at in (0, 1, 1, 2, 2, 3, 0, 1, 2)], "1. 1.1 1.2 (a) (b) i) 2. 2.1 (a)"),
        ([("articles", 0), ("articles again", 0), ("articles", 0)], "1. 2. 3."),
        ([("articles", 0), ("articles anew", 0), ("articles anew", 0), ("articles anew", 1)], "1. 1. 2. 2.1"),
        ([("articles", 0), ("articles from 7", 0), ("articles from 7", 0)], "1. 07 08"),
        ([("annexes", at) for at in (0, 1, 2, 1, 2, 0, 1, 2)], "Annex_I: 1-1 1 1-2 2 Annex_II: 2-1 1"),
        ([("never", at) for at in (0, 1, 1, 0, 1)], "1. а)x б)x 2. в)x"),
        ([("bullets", 0), ("bullets", 1), ("bullets", 2)], "• • –"),
        ([("articles", 1), ("articles", None)], "1.1 1."),
        ([("linked", 0), ("linked", 1), ("linked", 0)], "Annex_I: 1-1 Annex_II:"),
        ([("deep", 8), ("deep", 9), ("deep", 11)], "1. x x"),
        ([("quiet", 0), ("0", 0), ("77", 0), ("articles", 8)], "x x x x"),
    ],
    ids="levels one-list anew from-7 legal never-anew bullets no-level linked beyond none".split(),
)
def test_items_bear_their_numbers(items: Sequence[tuple[str, int | None]], numbers: str) -> None:
    found = shown(document(*(item(*each) for each in items)))
    assert [line.removesuffix(" x") for line in found] == [each.replace("_", " ") for each in numbers.split()]


def test_styles_number_too_and_a_paragraph_may_say_otherwise() -> None:
    ones = [item("", style="Part"), item("", style="Point"), item("", style="Point"), item("", style="Part")]
    others = [item("0", style="Part"), item("", style="Round"), item("articles", 0, style="Part")]
    reading = read_file(document(*ones, *others), PurePath("a.docx"))
    assert reading.pages[0].text.split("\n\n") == ["Part 3 x", "A x", "B x", "Part 4 x", "x", "x", "1. x"]
    assert [heading.text for heading in reading.headings or ()][:2] == ["Part 3 x", "Part 4 x"]


def test_an_item_without_words_is_counted_and_not_shown() -> None:
    items = [item("articles", 0), item("articles", 0, text=""), item("articles", 0)]
    assert shown(document(*items)) == ["1. x", "3. x"]


def test_items_in_cells_bear_their_numbers() -> None:
    cell = f"<w:tc>{item('articles', 0, text='Roads')}{item('articles', 0, text='Dams')}</w:tc>"
    assert shown(document(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>", item("articles", 0))) == ["1. Roads 2. Dams", "3. x"]


def test_a_numbered_decision_reads_as_a_viewer_shows_it() -> None:
    made = docx.Document()
    made.add_paragraph("The Council decided:")
    for decision in ("to open the ferry in May;", "to close the mill."):
        made.add_paragraph(decision, "List Number")
    assert shown(saved(made))[1:] == ["1. to open the ferry in May;", "2. to close the mill."]


@pytest.mark.parametrize(
    ("form", "numbers"),
    [
        ("lowerLetter", {1: "a", 26: "z", 27: "aa", 53: "aaa"}),
        ("upperRoman", {4: "IV", 9: "IX", 44: "XLIV", 1990: "MCMXC", 9999: "9999"}),
        ("russianUpper", {1: "А", 10: "К", 28: "Я", 29: "АА"}),
        ("ordinal", {1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 11: "11th", 12: "12th", 22: "22nd", 113: "113th"}),
        ("cardinalText", {1: "One", 13: "Thirteen", 20: "Twenty", 21: "Twenty-one", 100: "100"}),
        (
            "ordinalText",
            {1: "First", 4: "Fourth", 8: "Eighth", 9: "Ninth", 12: "Twelfth", 20: "Twentieth", 21: "Twenty-first"},
        ),
        ("numberInDash", {4: "- 4 -"}),
        ("decimalZero", {4: "04", 11: "11"}),
        ("chicago", {4: "4"}),
        ("upperLetter", {0: "0"}),
    ],
)
def test_numerals(form: str, numbers: dict[int, str]) -> None:
    assert {number: numeral(number, form) for number in numbers} == numbers


# OpenDocument. A list is written as its levels are: a number for each item at that depth.

ROADS = """<text:list-style style:name="Roads" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0">
  <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
  <text:list-level-style-number text:level="2" style:num-format="а, б, ..." style:num-prefix="(" style:num-suffix=")"/>
  <text:list-level-style-number text:level="3" style:num-format="i" text:display-levels="3" text:start-value="4"/>
  <text:list-level-style-bullet text:level="4" text:bullet-char="\uf0b7"/>
  <text:list-level-style-number text:level="5" style:num-format=""/>
</text:list-style>"""
OUTLINE = """<text:outline-style xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0">
  <text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/></text:outline-style>"""
ITEM, HEADING = "<text:list-item><text:p>x</text:p></text:list-item>", '<text:h text:outline-level="1">x</text:h>'


def listed(*items: str, more: str = 'text:style-name="Roads"') -> str:
    return f"<text:list {more}>{''.join(items)}</text:list>"


def deeper(depth: int) -> str:
    return ITEM if depth == 1 else f"<text:list-item>{listed(deeper(depth - 1), more='')}</text:list-item>"


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (listed(*map(deeper, (1, 2, 2, 3, 1, 2, 4, 5, 6))), "1._x (а)_x (б)_x 1.б.iv_x 2._x (а)_x •_x x x"),
        (listed(ITEM, ITEM) + listed(ITEM), "1._x 2._x 1._x"),
        (listed(ITEM) + listed(ITEM, more='text:style-name="Roads" text:continue-numbering="true"'), "1._x 2._x"),
        (
            listed(ITEM, more='text:style-name="Roads" xml:id="one"') + listed(ITEM)
            + listed(ITEM, more='text:style-name="Roads" text:continue-list="one"'),
            "1._x 1._x 2._x",
        ),
        (listed(ITEM.replace("item>", 'item text:start-value="7">', 1), ITEM), "7._x 8._x"),
        (listed(ITEM.replace("</text:p>", "</text:p><text:p>y</text:p>")), "1._x y"),
        (listed(ITEM.replace("list-item", "list-header"), ITEM), "x 1._x"),
        (listed(ITEM.replace(">x<", "><"), ITEM), "2._x"),
        (listed(ITEM, more='text:style-name="Nowhere"'), "-_x"),
        (HEADING * 3, "I._x II._x III._x"),
        (HEADING.replace("<text:h ", '<text:h text:is-list-header="true" ') + HEADING, "x I._x"),
        (listed(f"<text:list-item>{HEADING}</text:list-item>", ITEM), "1._x 2._x"),
    ],
    ids="levels anew continued by-id start two-paragraphs header empty no-style headings unnumbered in-list".split(),
)  # fmt: skip
def test_items_of_opendocument_bear_their_numbers(body: str, lines: str) -> None:
    found = shown(opendocument(ROADS + OUTLINE + body), "a.odt")
    assert found == [line.replace("_", " ") for line in lines.split()]


def test_a_heading_that_is_an_item_stays_a_heading_and_notes_stand_behind() -> None:
    note = "<text:note><text:note-body><text:p>By phone.</text:p></text:note-body></text:note>"
    items = [f"<text:list-item>{HEADING}</text:list-item>", ITEM.replace(">x<", f">x{note}<")]
    reading = read_file(opendocument(ROADS + listed(*items)), PurePath("a.odt"))
    assert reading.pages[0].text.split("\n\n") == ["1. x", "2. x", "By phone."]
    assert [heading.text for heading in reading.headings or ()] == ["1. x"]
