"""A list that was the answer, as a table: beside the talk, and on a page of its own, to be taken along. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from corpus.records import Span
from index.conversations import KeptTurn, Line
from ui.addresses import source_address
from ui.exporting import has_calendar
from ui.frame import page_html, table_html, text
from ui.speaking import Say

COLUMNS = (
    ("Person", "name"),
    ("Role", "role"),
    ("Organisation", "organization"),
    ("Status", "status"),
    ("Meeting", "meeting"),
    ("Date", "date"),
    ("Place", "place"),
)


def answer_html(turn: KeptTurn, *, say: Say) -> str:
    """The whole page of one answer."""
    return page_html(
        turn.question,
        f"<h1>{text(turn.question)}</h1>"
        f'<p class="facts">{say("{count} lines, each with its source", count=len(turn.lines))}</p>'
        f'<p class="doing">{taking_html(turn, say=say)}</p>{lines_html(turn, say=say)}',
        say=say,
        here="/history",
    )


def lines_html(turn: KeptTurn, *, say: Say) -> str:
    """The table: only the columns in which something stands, and the source of each line."""
    columns = [(name, field) for name, field in COLUMNS if any(getattr(line, field) for line in turn.lines)]
    rows = ([*(_cell(line, field) for _, field in columns), _source(turn, line)] for line in turn.lines)
    return table_html([*(say(name) for name, _ in columns), say("Source")], rows, name=say("The answer as a table"))


def taking_html(turn: KeptTurn, *, say: Say) -> str:
    forms: Sequence[tuple[str, str]] = (("csv", "CSV"), ("xlsx", "Excel"))
    forms = (*forms, ("ics", say("Calendar"))) if has_calendar(turn) else forms
    links = (f'<a class="button" href="/answers/{escape(turn.id)}.{end}" download>{name}</a>' for end, name in forms)
    return "".join(links) + f'<button type="button" class="copy">{say("Copy")}</button>'


def _cell(line: Line, field: str) -> str:
    value = getattr(line, field) or ""
    return text(value.replace("/", " – ") if field == "date" else value)


def _source(turn: KeptTurn, line: Line) -> str:
    source = turn.sources[line.source - 1]
    address = source_address(source.document_id, source.page, Span(start=source.start, end=source.end))
    return f'<a href="{escape(address)}" title="{text(source.document)}">{text(source.title)}, {source.page}</a>'
