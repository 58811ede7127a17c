"""The library's search as a LangChain retriever, for chains of one's own."""

from __future__ import annotations

from typing import Any

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever

from index.records import Hit


class ReportRetriever(BaseRetriever):
    """Passages as LangChain documents, best first; `metadata` says where each stands.

    Metadata: document, title, date (ISO or None), page (from 1), headings, collection, score.
    """

    desk: Any
    limit: int = 4
    collections: tuple[str, ...] | None = None

    def _get_relevant_documents(self, query: str, *, run_manager: CallbackManagerForRetrieverRun) -> list[Document]:
        return [_document(hit) for hit in self.desk.search(query, limit=self.limit, collections=self.collections)]


def _document(hit: Hit) -> Document:
    report = hit.report
    return Document(
        page_content=hit.passage.text,
        metadata={
            "document": report.name,
            "title": report.title,
            "date": report.issued_on.isoformat() if report.issued_on else None,
            "page": hit.passage.page,
            "headings": list(hit.passage.headings),
            "collection": report.collection,
            "score": hit.score,
        },
    )
