"""A page of a report on the desk: its picture, or its text, with the quote marked, and what is known of it. Pure."""

from __future__ import annotations

from html import escape

from assistant.sheets import Sheet
from corpus.records import Span
from index.conversations import KeptTurn
from index.records import Report
from ui.addresses import report_address, source_address
from ui.answer_page import quote_address
from ui.frame import page_html, text
from ui.pages import proviso_words, unwrapped, without_signs
from ui.speaking import Say

# Where a day comes from that does not stand in the report's own text.
SOURCES = {"mail": "by the mail's head", "file": "by what the file says of itself", "name": "by the file's name"}


def source_html(sheet: Sheet, span: Span | None, *, turn: KeptTurn | None = None, number: int = 0, say: Say) -> str:
    """
    :param turn: the answer whose quote is marked.
    :param number: which of its quotes, from 1.
    """
    report = sheet.report
    facts = [dated_words(report, say)] if report.issued_on else []
    facts += [report.name, say("page {number} of {count}", number=sheet.number, count=sheet.n_pages)]
    facts += [sheet.label] if sheet.label else []
    facts += proviso_words(sheet.confidence, [copy.name for copy in report.copies], say)
    quotes = _quotes(turn, number, say) if turn and 1 <= number <= len(turn.sources) else ""
    return page_html(
        report.title,
        f"<h1>{text(report.title)}</h1>"
        f'<p class="facts">{" · ".join(map(text, facts))}</p>{quotes}'
        f'<p class="doing">{_doing(sheet, say)}</p>'
        f'<div class="source">{_picture(sheet, span, say)}{_paper(sheet, span)}</div>',
        say=say,
    )


def dated_words(report: Report, say: Say) -> str:
    """ "4 June 2024 (by the file's name)": no more than the day where the report says it itself."""
    day = say.day(report.issued_on.isoformat()) if report.issued_on else ""
    source = SOURCES.get(report.dated_by or "")
    return f"{day} ({say(source)})" if source else day


def _quotes(turn: KeptTurn, number: int, say: Say) -> str:
    """The way through the quotes of an answer."""
    of = len(turn.sources)
    ways = [(quote_address(turn, number - 1), say("Previous quote"), "prev")] if number > 1 else []
    ways += [(quote_address(turn, number + 1), say("Next quote"), "next")] if number < of else []
    links = "".join(f'<a class="button" rel="{rel}" href="{escape(at)}">{words}</a>' for at, words, rel in ways)
    said = say("Quote {number} of {count}", number=number, count=of)
    return (
        f'<p class="doing quotes"><span>{said}: <a href="/answers/{escape(turn.id)}">{text(turn.question)}</a></span>'
        f"{links}</p>"
    )


def _doing(sheet: Sheet, say: Say) -> str:
    id_, number = sheet.report.document_id, sheet.number
    links = [(source_address(id_, number - 1, None), say("Previous page"))] if number > 1 else []
    links += [(source_address(id_, number + 1, None), say("Next page"))] if number < sheet.n_pages else []
    links += [(report_address(id_, number), say("Open the report"))] if sheet.kind == "pdf" else []
    links += [(report_address(id_), say("Download the report"))]
    return "".join(f'<a class="button" href="{address}">{words}</a>' for address, words in links)


def _picture(sheet: Sheet, span: Span | None, say: Say) -> str:
    if not sheet.has_picture:
        return ""
    address = source_address(sheet.report.document_id, sheet.number, span, picture=True)
    words = say("Picture of page {number}", number=sheet.number)
    return f'<img class="picture" src="{escape(address)}" alt="{words}">'


def _paper(sheet: Sheet, span: Span | None) -> str:
    words = unwrapped(sheet.text)
    start, end = (span.start, span.end) if span else (0, 0)
    before, quoted, after = (
        without_signs(escape(part), sheet.report.name) for part in (words[:start], words[start:end], words[end:])
    )
    marked = f'<mark id="quote">{quoted}</mark>' if quoted else ""
    return f'<article class="paper">{before}{marked}{after}</article>'
