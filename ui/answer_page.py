"""A list that was the answer, as a table: beside the talk, and on a page of its own, to be taken along. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from assistant.keeping import NOT_SAID
from corpus.records import Span
from index.conversations import KeptTurn, Line
from ui.addresses import source_address
from ui.exporting import has_calendar
from ui.frame import day_html, page_html, table_html, text, time_html
from ui.retelling import retold
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


REASONS = ("something is wrong", "something is missing", "it is not what I asked", NOT_SAID)
_MARKED = re.compile(r"\*\*(.+?)\*\*|\[(\d{1,4})\]")


def answer_html(turn: KeptTurn, *, say: Say) -> str:
    """The whole page of one answer: what was said, its list, its sources, and a way to judge it."""
    has_list = any(line.name or line.meeting for line in turn.lines)
    table = f'<p class="doing">{taking_html(turn, say=say)}</p>{lines_html(turn, say=say)}' if has_list else ""
    quotes = "".join(f"<li>{_quote(turn, number)}</li>" for number in range(1, len(turn.sources) + 1))
    sources = f'<h2>{say("Sources")}</h2><ol class="sources">{quotes}</ol>' if quotes else ""
    return page_html(
        turn.question,
        f'<h1>{text(turn.question)}</h1><p class="facts">{time_html(turn.asked_at)}</p>'
        f"{_judging(turn, say)}{table or _said(turn, say)}{sources}",
        say=say,
        here="/history",
    )


def _judging(turn: KeptTurn, say: Say) -> str:
    reasons = "".join(
        f'<option value="{reason}"{" selected" if reason == turn.reason else ""}>{say(reason)}</option>'
        for reason in REASONS
    )
    judged = f'<span class="tag">{say(turn.verdict)}</span>' if turn.verdict else ""
    return (
        f'<form class="doing" method="post" action="/answers/{escape(turn.id)}/judge">'
        f"<span>{say('Was this right?')} {judged}</span>"
        f'<button name="verdict" value="right">{say("right")}</button>'
        f'<button name="verdict" value="wrong">{say("wrong")}</button>'
        f'<select name="reason" aria-label="{say("What is wrong")}" style="width:auto">{reasons}</select></form>'
    )


def _said(turn: KeptTurn, say: Say) -> str:
    def marked(match: re.Match[str]) -> str:
        number = int(match[2] or 0)
        return f"<b>{match[1]}</b>" if match[1] else f"[{number}]"

    parts = (escape(part).replace("\n", "<br>") for part in retold(turn.text, say).split("\n\n"))
    return f'<div class="card">{"".join(f"<p>{_MARKED.sub(marked, part)}</p>" for part in parts)}</div>'


def quote_address(turn: KeptTurn, number: int) -> str:
    """Where one of an answer's quotes, counted from 1, stands in its report."""
    source = turn.sources[number - 1]
    span = Span(start=source.start, end=source.end)
    return source_address(source.document_id, source.page, span, answer=(turn.id, number))


def _quote(turn: KeptTurn, number: int) -> str:
    source = turn.sources[number - 1]
    where = f"{text(source.title)}, {source.page}"
    return f'“{text(source.quote)}” <a href="{escape(quote_address(turn, number))}">{where}</a>'


def lines_html(turn: KeptTurn, *, say: Say) -> str:
    """The table: only the columns in which something stands, and the source of each line."""
    columns = [(name, field) for name, field in COLUMNS if any(getattr(line, field) for line in turn.lines)]
    rows = ([*(_cell(line, field, say) for _, field in columns), _source(turn, line)] for line in turn.lines)
    return table_html([*(say(name) for name, _ in columns), say("Source")], rows, name=say("The answer as a table"))


def taking_html(turn: KeptTurn, *, say: Say) -> str:
    forms: Sequence[tuple[str, str]] = (("csv", "CSV"), ("xlsx", "Excel"))
    forms = (*forms, ("ics", say("Calendar"))) if has_calendar(turn) else forms
    links = (f'<a class="button" href="/answers/{escape(turn.id)}.{end}" download>{name}</a>' for end, name in forms)
    return "".join(links) + f'<button type="button" class="copy">{say("Copy")}</button>'


def _cell(line: Line, field: str, say: Say) -> str:
    value = getattr(line, field) or ""
    if field == "date":
        return day_html(value.replace("/", " – "))
    return text(say(value) if field == "status" else value)


def _source(turn: KeptTurn, line: Line) -> str:
    source, address = turn.sources[line.source - 1], quote_address(turn, line.source)
    return f'<a href="{escape(address)}" title="{text(source.document)}">{text(source.title)}, {source.page}</a>'
