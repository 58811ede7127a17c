"""A language model's answer, each line let through once it is borne out; where none is, the answer without a model."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from assistant.chat import ChatModel
from assistant.citing import Extract, check_line, draft_lines
from assistant.errors import ChatModelError
from assistant.evidence import cite_told, cite_whole, nearest
from assistant.prompts import NOT_IN_REPORTS, RULES, question_prompt
from assistant.questions import Question
from assistant.replies import Answer, Citation, Coverage, Refusal, Reply
from corpus.records import Span, iso_days
from index.ledger import Ledger, Told
from index.records import Hit
from index.searching import Searcher

N_EXTRACTS = 8  # passages of 256 tokens at most: with the rows they fit the smallest window in use, 4,096 tokens
N_ROWS = 16
N_REPORTS_OF_ROWS = 2
NOT_BORNE_OUT = "what the language model wrote is not borne out by the reports"


def write(
    chat: ChatModel,
    question: Question,
    history: Sequence[tuple[str, str]],
    extracts: Sequence[Extract],
    otherwise: Reply,
    coverage: Coverage,
    hits: Sequence[Hit],
) -> Iterator[str | Reply]:
    """The lines as they come, then the reply.

    :param otherwise: the answer without the model, for when it gives none that stands.
    """
    lines: list[str] = []
    citations: list[Citation] = []
    n_dropped, trouble = 0, None
    try:
        for line in draft_lines(chat.stream(RULES, question_prompt(question.text, extracts, history))):
            if NOT_IN_REPORTS in line and not lines:
                yield _not_in_reports(question, coverage, hits)
                return
            checked = check_line(line, extracts, first=len(citations) + 1)
            if checked is None:
                n_dropped += 1
                continue
            yield checked.text if not lines else "\n\n" + checked.text
            lines.append(checked.text)
            citations += checked.citations
    except ChatModelError as error:
        trouble = str(error)
    if not lines:
        yield from _without_model(otherwise, trouble or (NOT_BORNE_OUT if n_dropped else "it wrote nothing"))
        return
    yield Answer(
        question=question.text,
        kind=question.kind,
        text="\n\n".join(lines),
        citations=tuple(citations),
        coverage=coverage,
        note=_cut_note(n_dropped, trouble),
    )


def extracts_for(
    hits: Sequence[Hit], searcher: Searcher, ledger: Ledger, collections: Collection[str] | None
) -> tuple[Extract, ...]:
    """What the model is given: the best passages, then what the ledger has of the meetings in the best reports."""
    passages = [Extract(citation=cite_whole(hit)) for hit in hits[:N_EXTRACTS]]
    best = list(dict.fromkeys(hit.passage.document_id for hit in hits))[:N_REPORTS_OF_ROWS]
    rows: list[Extract] = []
    for told in (one for id_ in best for one in ledger.told if one.document_id == id_):
        for row, page, span in _rows(told):
            hit = searcher.hit_at(told.document_id, page, span, collections)
            rows.append(Extract(citation=cite_told(hit, span), row=row))
    return (*passages, *rows[:N_ROWS])


def _rows(told: Told) -> Iterator[tuple[str, int, Span]]:
    """One line for each person at a meeting."""
    meeting = told.meeting
    where = ", ".join(part for part in (meeting.name, iso_days(meeting.start, meeting.end), meeting.place) if part)
    for one in meeting.attendances:
        who = ", ".join(part for part in (one.person.name, one.person.role, one.person.organization) if part)
        yield f"{who} ({one.how}): {where}", one.page, one.span


def _not_in_reports(question: Question, coverage: Coverage, hits: Sequence[Hit]) -> Refusal:
    reason = "The reports do not say."
    return Refusal(question=question.text, kind=question.kind, reason=reason, nearest=nearest(hits), coverage=coverage)


def _without_model(otherwise: Reply, reason: str) -> Iterator[str | Reply]:
    if isinstance(otherwise, Refusal):
        yield otherwise
        return
    yield otherwise.text
    yield replace(otherwise, note=f"Answered without the language model: {reason}.")


def _cut_note(n_dropped: int, trouble: str | None) -> str | None:
    if trouble:
        return f"The language model did not finish: {trouble}."
    if n_dropped:
        return f"{n_dropped} line(s) of the language model were not borne out by the reports and were left out."
    return None
