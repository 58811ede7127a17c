"""What the library holds, on a page: reports by kind and date, files that gave none, and the way to add some. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from urllib.parse import urlencode

from index.records import Failure, Holding, Holdings, Status
from ui.addresses import report_address, source_address
from ui.frame import day_html, name_html, page_html, table_html, text
from ui.pages import proviso_words
from ui.receiving import Progress
from ui.retelling import retold
from ui.source_page import SOURCES
from ui.speaking import Say

N_LISTED = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class _Way:
    """To a list of files on the page, from the line on its top."""

    at: str
    title: str
    line: str


NO_REPORT = _Way(at="unread", title="Files that gave no report", line="{count} files gave no report")
IN_PART = _Way(at="partly", title="Reports read in part, or off pictures", line="{count} reports read in part")


def reports_html(
    holdings: Holdings, status: Status, *, words: str, kind: str, first: int, progress: Progress | None, say: Say
) -> str:
    """
    :param progress: of reading the folder again; `None` where nothing may be added here.
    """
    columns = [say(name) for name in ("Report", "Date", "Collection", "Kind", "Read on", "File")]
    rows = (_row(one, say) for one in holdings.shown)
    kinds = [f"{text(name)} {n:,}" for name, n in holdings.kinds]
    told = [(NO_REPORT, status.failures), (IN_PART, status.partly)]
    ways = [f'<a href="#{way.at}">{say.counted(len(some), way.line)}</a>' for way, some in told if some]
    held = " · ".join([say.counted(status.n_reports, "{count} reports"), *kinds, *ways])
    return page_html(
        say("Reports"),
        f"<h1>{say('Reports')}</h1>"
        f'<p class="facts">{held}</p>'
        f"{_adding(status, progress, say) if progress else ''}{_filter(holdings, words, kind, say)}"
        f"{table_html(columns, rows, name=say('Reports'))}{_further(holdings, words, kind, first, say)}"
        f"{''.join(_told(way, some, say) for way, some in told if some)}",
        say=say,
        here="/reports",
    )


def progress_words(progress: Progress, *, say: Say) -> str:
    """A line on how far a run is, or how it ended."""
    if progress.is_running:
        return say(
            "Reading {done} of {count}: {name}", done=progress.n_done, count=progress.n_files, name=progress.name
        )
    if progress.trouble:
        return retold(progress.trouble, say)
    if progress.report is None:
        return ""
    report = progress.report
    return say(
        "{added} added, {changed} changed, {removed} removed, {failed} failed",
        added=len(report.added),
        changed=len(report.changed),
        removed=len(report.removed),
        failed=len(report.failed),
    )


def _row(one: Holding, say: Say) -> tuple[str, ...]:
    report = one.report
    title = f'<a href="{source_address(report.document_id, 1, None)}">{text(report.title)}</a>'
    read_on = datetime.fromtimestamp(one.read_ns / 1e9, UTC).date().isoformat()
    also = proviso_words(None, [copy.name for copy in report.copies], say)
    title += "".join(f"<br><small>{text(words)}</small>" for words in also)
    file = f'{name_html(report.name)} <a href="{report_address(report.document_id)}">{say("Download")}</a>'
    day = report.issued_on.isoformat() if report.issued_on else ""
    source = SOURCES.get(report.dated_by or "")
    dated = day_html(day) + (f"<br><small>{say(source)}</small>" if source and day else "")
    return title, dated, text(report.collection), text(one.kind), day_html(read_on), file


def _filter(holdings: Holdings, words: str, kind: str, say: Say) -> str:
    options = "".join(
        f'<option value="{text(name)}"{" selected" if name == kind else ""}>{text(name)}</option>'
        for name, _ in holdings.kinds
    )
    return (
        f'<form class="filter" method="get"><label>{say("Words of the title or file")}'
        f'<input type="search" name="q" value="{text(words)}"></label>'
        f'<label>{say("Kind")}<select name="kind"><option value="">{say("all")}</option>{options}</select></label>'
        f'<div class="doing"><button class="main">{say("Show")}</button></div></form>'
    )


def _adding(status: Status, progress: Progress, say: Say) -> str:
    options = "".join(f'<option value="{text(name)}">' for name in status.collections)
    return (
        f'<section class="card" id="adding"><h2>{say("Add reports")}</h2><div class="filter">'
        f'<label>{say("Collection")}<input id="collection" list="collections" maxlength="60">'
        f'<datalist id="collections">{options}</datalist></label>'
        f'<label>{say("Files, or drop them here")}<input id="files" type="file" multiple></label></div>'
        f'<form class="doing" method="post" action="/reports/read">'
        f'<button type="button" id="send" class="main">{say("Add")}</button>'
        f"<button>{say('Read the folder again')}</button></form>"
        f'<progress id="bar" max="1" value="0" hidden></progress>'
        f'<p class="facts" id="told" role="status" data-running="{int(progress.is_running)}">'
        f"{text(progress_words(progress, say=say))}</p></section>"
    )


def _told(way: _Way, files: Sequence[Failure], say: Say) -> str:
    rows = ((name_html(one.name), text(say(one.state)), text(retold(one.reason, say))) for one in files)
    columns = [say(name) for name in ("File", "Status", "Why")]
    title = say(way.title)
    return f'<h2 id="{way.at}">{title}</h2>{table_html(columns, rows, name=title)}'


def _further(holdings: Holdings, words: str, kind: str, first: int, say: Say) -> str:
    ways = [(first - N_LISTED, say("Newer"))] if first else []
    ways += [(first + N_LISTED, say("Older"))] if first + N_LISTED < holdings.n_found else []
    asked = {"q": words, "kind": kind}
    links = (
        f'<a class="button" href="/reports?{escape(urlencode({**asked, "first": max(at, 0)}))}">{said}</a>'
        for at, said in ways
    )
    return f'<p class="doing">{"".join(links)}</p>'
