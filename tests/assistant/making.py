"""Gold questions and replies, made of the few words that a test is about."""

from __future__ import annotations

from assistant.gold import GoldQuestion
from assistant.replies import Answer, Citation, Coverage, Item, Refusal
from corpus.records import Passage, Span

COVERAGE = Coverage(n_reports=1, n_unread=0)


def gold_of(kind: str, *answer: str, question: str = "Who?", document: str | None = None) -> GoldQuestion:
    return GoldQuestion(id="a", text=question, kind=kind, answer=answer, document=document)


def citing(document: str, quote: str = "Ada Lind") -> Citation:
    text = f"{quote} spoke."
    passage = Passage(document_id="0" * 16, page=1, headings=(), span=Span(start=0, end=len(text)), text=text)
    return Citation(document=document, title="Forum", date=None, quote=quote, passage=passage)


def answering(text: str = "", *items: Item, count: int | None = None, cites: tuple[str, ...] = ()) -> Answer:
    citations = tuple(citing(document) for document in cites)
    return Answer(question="?", kind="who", text=text, citations=citations, coverage=COVERAGE, items=items, count=count)


def naming(*names: str) -> Answer:
    return answering("", *(Item(name=name) for name in names))


def refusing(*nearest: str) -> Refusal:
    citations = tuple(citing(document) for document in nearest)
    return Refusal(question="?", kind="who", reason="The reports do not say.", nearest=citations, coverage=COVERAGE)
