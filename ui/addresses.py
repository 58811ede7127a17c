"""Where on the desk a report's page, its picture and its file are found."""

from __future__ import annotations

from urllib.parse import urlencode

from corpus.records import Span


def source_address(
    document_id: str,
    page: int,
    span: Span | None,
    *,
    picture: bool = False,
    near: bool = False,
    answer: tuple[str, int] | None = None,
) -> str:
    """Where a page of a report is shown, or its picture.

    :param span: of the page's text: the quote to mark.
    :param near: of the picture, only the part around it.
    :param answer: whose quote it is, and which of its quotes, from 1.
    """
    path = f"/page/{document_id}/{page}.png" if picture else f"/source/{document_id}/{page}"
    asked: dict[str, object] = {"from": span.start, "to": span.end} if span else {}
    asked |= {"near": 1} if near else {}
    asked |= {"answer": answer[0], "quote": answer[1]} if answer else {}
    return f"{path}?{urlencode(asked)}" if asked else path


def report_address(document_id: str, page: int | None = None) -> str:
    """Where the report's own file is; with a page, to be opened there instead of downloaded."""
    return f"/report/{document_id}" + (f"?open=1#page={page}" if page else "")
