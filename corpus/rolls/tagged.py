"""HTML that stands in a Markdown report, set as the lines and rows that its reader sees.

Every letter keeps its place, so that what is read there still stands in the file: a tag becomes as many blanks, and a
line's end or a row's bar is the last or the first of them.
"""

from __future__ import annotations

import re

_TABLE = re.compile(r"<table\b(?:(?!<table\b).)*?</table\s*>", re.DOTALL | re.IGNORECASE)
_ROW = re.compile(r"<tr\b[^<>]*>.*?(?:</tr\s*>|(?=<tr\b|</table|</tbody|</thead))", re.DOTALL | re.IGNORECASE)
_CELL = re.compile(r"<t[dh]\b[^<>]*>", re.IGNORECASE)
_WITHIN = re.compile(r"</?(?:t[dhr]|a|b|br|code|div|em|font|i|p|small|span|strong|u)\b[^<>]*>|\n", re.IGNORECASE)
_AROUND = re.compile(
    r"</?(?:table|thead|tbody|tfoot|colgroup|col|caption|figure)\b[^<>]*>(?P<newline>\n?)", re.IGNORECASE
)
_TERM = re.compile(r"(?P<colon>:?)(?P<tag>\s*</dt\s*>)", re.IGNORECASE)
_ENDS = re.compile(r"</(?:dd|p)\s*>", re.IGNORECASE)
_OPENS = re.compile(r"</?d[dlt]\b[^<>]*>", re.IGNORECASE)
# "<strong>Present</strong><strong>:</strong> Anna Lind"
_STYLE = r"</?(?:b|em|font|i|span|strong|u)\b[^<>\n]{0,200}>"
_STYLED_COLON = re.compile(
    rf"(?P<before>(?:{_STYLE}\s{{0,3}}){{0,4}})(?P<colon>:|&\#58;)(?P<after>(?:\s{{0,3}}{_STYLE}){{0,4}})"
)


def set_in_lines(text: str) -> str:
    """The text with a line for each row, term and paragraph of its HTML, and as long as it was."""
    if "</" not in text:
        return text
    text = _TABLE.sub(lambda table: _rows_of(table.group()), text)
    text = _TERM.sub(lambda term: ":".ljust(len(term.group())), text)
    text = _ENDS.sub(lambda tag: "\n".rjust(len(tag.group())), text)
    text = _OPENS.sub(lambda tag: " " * len(tag.group()), text)
    return _STYLED_COLON.sub(_plain_colon, text)


def _rows_of(table: str) -> str:
    return _AROUND.sub(_blank, _ROW.sub(lambda row: _row_of(row.group()), table))


def _row_of(row: str) -> str:
    """ "<tr><td>Anna Lind</td><td>Chair</td></tr>" as "| Anna Lind | Chair"."""
    if "|" in row:
        row = row.replace("|", "/")
    row = _CELL.sub(lambda tag: "|".ljust(len(tag.group())), row)
    return f"{_WITHIN.sub(lambda tag: ' ' * len(tag.group()), row)[:-1]}\n"


def _blank(tag: re.Match[str]) -> str:
    return " " * (len(tag.group()) - len(tag["newline"])) + tag["newline"]


def _plain_colon(colon: re.Match[str]) -> str:
    """Right behind the word, as it is read."""
    return colon.group() if colon.group() == ":" else ":".ljust(len(colon.group()))
