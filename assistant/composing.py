"""Evidence to the words of an answer, without a language model: the quotes themselves, numbered."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.replies import Citation, Coverage


def compose(citations: Sequence[Citation]) -> str:
    """One paragraph a quote, each with its number."""
    return "\n\n".join(
        f"“{' '.join(citation.quote.split())}” [{number}]" for number, citation in enumerate(citations, start=1)
    )


def coverage_line(coverage: Coverage) -> str:
    """ "Looked through 17 reports; 2 files could not be read." """
    looked = f"Looked through {_count(coverage.n_reports, 'report')}"
    return f"{looked}; {_count(coverage.n_unread, 'file')} could not be read." if coverage.n_unread else f"{looked}."


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
