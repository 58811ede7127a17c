"""Values to the lines and JSON of the terminal: pure."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from assistant.composing import coverage_line
from assistant.replies import Citation, Item, Refusal, Reply
from index.records import Failure, IndexReport, Status


def reply_lines(reply: Reply) -> list[str]:
    """The answer, then its sources by number; or the refusal, with the nearest that the reports say."""
    if isinstance(reply, Refusal):
        near = ["", "Nearest in the reports:", *_source_lines(reply.nearest, quote=True)] if reply.nearest else []
        return [reply.reason, *near, "", coverage_line(reply.coverage)]
    note = ["", reply.note] if reply.note else []
    return [reply.text, "", *_source_lines(reply.citations, quote=False), *note, "", coverage_line(reply.coverage)]


def _source_lines(citations: Sequence[Citation], *, quote: bool) -> list[str]:
    lines = []
    for number, citation in enumerate(citations, start=1):
        where = ", ".join(
            part for part in (citation.title, citation.date, citation.document, f"page {citation.page}") if part
        )
        lines += [f"[{number}] {where}"] + ([f"    “{' '.join(citation.quote.split())}”"] if quote else [])
    return lines


def reply_json(reply: Reply) -> dict[str, Any]:
    """The object that `ask --json` prints."""
    shared = {"question": reply.question, "kind": reply.kind}
    if isinstance(reply, Refusal):
        nearest = [_citation_json(citation) for citation in reply.nearest]
        return {**shared, "answer": reply.reason, "refused": True, "count": None, "items": [], "citations": nearest}
    return {
        **shared,
        "answer": reply.text,
        "refused": False,
        "count": reply.count,
        "items": [_item_json(item) for item in reply.items],
        "citations": [_citation_json(citation) for citation in reply.citations],
    }


def _item_json(item: Item) -> dict[str, Any]:
    fields = ("name", "role", "organization", "status", "meeting", "date", "place")
    told = {field: getattr(item, field) for field in fields if getattr(item, field) is not None}
    return {**told, "citations": [_citation_json(citation) for citation in item.citations]}


def _citation_json(citation: Citation) -> dict[str, Any]:
    return {
        "document": citation.document,
        "title": citation.title,
        "date": citation.date,
        "page": citation.page,
        "quote": citation.quote,
    }


def index_lines(report: IndexReport, *, max_failures: int) -> list[str]:
    """ "12 added, 1 changed, 344 unchanged, 0 removed, 2 failed", then the failures, then the notes."""
    kinds = ("added", "changed", "unchanged", "removed", "failed")
    summary = ", ".join(f"{len(getattr(report, kind)):,} {kind}" for kind in kinds)
    left = len(report.failed) - max_failures
    more = [f"  and {left} more: `rapporteur status --failed` lists them"] if left > 0 else []
    return [summary, *_failure_lines(report.failed[:max_failures]), *more, *report.notes]


def status_lines(status: Status, *, folder: Path, list_failures: bool) -> list[str]:
    newest = f", the newest of {status.newest.isoformat()}" if status.newest else ""
    lines = [
        f"Library: {folder}",
        f"Reports: {status.n_reports:,}{newest}",
        f"Passages: {status.n_passages:,}",
        f"Collections: {', '.join(status.collections) or 'none'}",
        f"Files without a report: {len(status.failures):,}"
        + ("" if list_failures or not status.failures else " (--failed lists them)"),
    ]
    return lines + (_failure_lines(status.failures) if list_failures else [])


def _failure_lines(failures: Sequence[Failure]) -> list[str]:
    return [f"  {failure.name}: {failure.state}: {failure.reason}" for failure in failures]
