"""Where a meeting was held that a question names by its day: told by the reports of that meeting, and no others."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from assistant.initials import in_full, short_names_in, spelled_in
from assistant.ledger_questions import LedgerQuestion, telling_terms
from assistant.listing import meetings_meant, named_share
from assistant.periods import Period, find_period
from assistant.questions import Question, content_terms
from index.ledger import Ledger
from index.records import Hit


def of_that_meeting(question: Question, hits: Sequence[Hit], ledger: Ledger, newest: date | None) -> Sequence[Hit]:
    """The passages of the reports that tell of the meeting, where the question names one, and else all."""
    period = find_period(question.text, newest=newest, days=ledger.days) if question.kind == "where" else None
    if period is None or not period.is_day:
        return hits
    asked = _asked(question.text, period, ledger)
    meant = [one for one in meetings_meant(asked, ledger.told) if one.meeting.start == period.start]
    if not meant or not asked.terms or named_share(asked, meant) == 0.0:
        return hits
    reports = {one.document_id for one in meant}
    return [hit for hit in hits if hit.report.document_id in reports] or hits


def _asked(text: str, period: Period, ledger: Ledger) -> LedgerQuestion:
    for span in sorted(period.spans, key=lambda span: -span.start):
        text = f"{text[: span.start]} {text[span.end :]}"
    terms = telling_terms(content_terms(text))
    return LedgerQuestion(
        wanted="meetings",
        people=(),
        unknown=None,
        period=period,
        terms=terms,
        names=frozenset(),
        shorts=short_names_in(text) & set(terms),
        spelled=spelled_in(text),
        whole=in_full(frozenset(one.meeting.body for one in ledger.told if one.meeting.body)),
    )
