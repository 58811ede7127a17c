"""RTF as programs write it: what is text of the report comes out in its order, and what is for the eye does not."""

from __future__ import annotations

from datetime import date
from pathlib import PurePath

import pytest

from corpus.readers import read_file

TABLE = rb"\trowd\cellx1000\cellx2000 Name\cell Office\cell\row\pard\intbl Lee\par Ann\cell Chair\cell\row\pard "
FONTS = rb"{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}{\f2\fcharset128 C;}}"


def text_of(body: bytes, start: bytes = rb"{\rtf1\ansi") -> str:
    return read_file(start + b" " + body + b"}", PurePath("a.rtf")).pages[0].text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (rb"One\par Two\line three\tab four", "One\n\nTwo\nthree\tfour"),
        (TABLE + rb"After.\par", "Name | Office\nLee Ann | Chair\n\nAfter."),
        (
            rb"It met.{\super\chftn}{\footnote\pard\plain {\super\chftn} Ann was away.}\par End",
            "It met.\n\nEnd\n\nAnn was away.",
        ),
        (rb"{\header\pard Institute\par}{\footer Page \chpgn\par}It met.\par", "It met.\n\nInstitute\n\nPage"),
        (rb"A {\shp{\*\shpinst{\sp{\sn x}{\sv 7}}{\shptxt Boxed\par}}{\shprslt twice}}b", "Boxed\n\nA b"),
        (rb"The {\deleted old }new board", "The new board"),
        (rb'See {\field{\*\fldinst HYPERLINK "http://x"}{\fldrslt the site}}.', "See the site."),
        (rb"1 {\field{\*\fldinst {EQ \\f(1,2)}}{\fldrslt }} a share", "1 1/2 a share"),
        (
            FONTS + rb"\f2{\field{\*\fldinst {EQ \\* jc2 \\o\\ad(\\s\\up 9(\'82\'e8),\'97\'9d)}}{\fldrslt }}\'8e\'96",
            "理事",
        ),
        (rb"{\mmath{\*\moMath{\mctrlPr \f0 bar}{\mr x=1}}} holds", "x=1 holds"),
        (rb"It met{\*\annotation a remark}{\*\unheard of}.", "It met."),
        (b"A{\\pict\\bin5 }{\\x\x01}B{\\pict 0102}C{\\object{\\*\\objdata 01}{\\result D}}", "ABCD"),
        (rb"\ldblquote Yes\rdblquote\~no\emdash\_a\-b\{\}\\", "“Yes”\xa0no—-ab{}\\"),
        (rb"\u1057?\u1086?\uc2\u1074??\uc0\u1077 t \uc1\u-10179?\u-8704?", "Совеt 😀"),
        (FONTS + rb"\f0 Met \f1\'d1\'ee\'e2\'e5\'f2\f0  in \f2\'93\'fa\'96\'7b\f0 .", "Met Совет in 日本."),
        ("Совет".encode(), "Совет"),
        (rb"\u-3913?\tab Ann{\listtext 2.}Bo", "•\tAnn2.Bo"),
        (rb"{\b It met.\par", "It met."),
        (rb"It met.}} \par The end", "It met.\n\nThe end"),
        (b"{" * 20_000 + b"deep" + b"}" * 20_000, "deep"),
        (rb"A\u99999999?\fs99999999999999 B", "A\ue0ffB"),
    ],
    ids="paragraphs table footnote heads box deleted field fraction reading formula remark pictures signs"
    " unicode fonts utf-8 bullets unclosed overclosed deep numbers".split(),
)
def test_what_is_text_comes_out(body: bytes, text: str) -> None:
    assert text_of(body) == text


@pytest.mark.parametrize(
    ("start", "letters", "text"),
    [
        (rb"{\rtf1\mac", rb"caf\'8e", "café"),
        (rb"{\rtf1\pc", rb"caf\'82", "café"),
        (rb"{\rtf1\ansi\ansicpg1251", rb"\'c4\'e0", "Да"),
        (rb"{\rtf1\ansi\ansicpg10000", rb"caf\'8e", "café"),
        (rb"{\rtf1\ansi\ansicpg99999", rb"caf\'e9", "café"),
    ],
)
def test_letters_are_read_by_the_code_page(start: bytes, letters: bytes, text: str) -> None:
    assert text_of(letters, start) == text


def test_headings_title_and_day_are_told() -> None:
    reading = read_file(
        rb"{\rtf1{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}}"
        rb"{\info{\title Minutes}{\creatim\yr2024\mo6\dy4}}"
        rb"\pard\s1 Present{\listtext\pard}\par\pard Ann Lee\par\pard\outlinelevel1 Absent\par\pard Bo Ek\par}",
        PurePath("a.rtf"),
    )
    assert [(one.level, one.text) for one in reading.headings or ()] == [(2, "Present"), (3, "Absent")]
    assert (reading.title, reading.issued_on) == ("Minutes", date(2024, 6, 4))


def test_a_day_that_is_none_is_no_day() -> None:
    assert read_file(rb"{\rtf1{\info{\creatim\yr2024\mo13\dy4}}Words}", PurePath("a.rtf")).issued_on is None
