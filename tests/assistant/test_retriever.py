"""The search as a LangChain retriever."""

from __future__ import annotations

from collections.abc import Callable

from langchain_core.retrievers import BaseRetriever

from assistant import Assistant


def test_it_retrieves_passages_that_say_where_they_stand(open_desk: Callable[..., Assistant]) -> None:
    retriever = open_desk().as_retriever(limit=2)
    assert isinstance(retriever, BaseRetriever)
    found = retriever.invoke("budget of the Council")
    assert "1.2 million" in found[0].page_content
    assert found[0].metadata["document"] == "council/minutes.md"
    assert found[0].metadata["page"] == 1
    assert found[0].metadata["date"] == "2024-06-27"


def test_it_keeps_to_its_collections(open_desk: Callable[..., Assistant]) -> None:
    found = open_desk().as_retriever(collections=["trips"]).invoke("budget of the Council")
    assert {document.metadata["collection"] for document in found} == {"trips"}
