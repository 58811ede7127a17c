"""Questions to begin with, out of the library's own reports, people and meetings."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from assistant.directory import directory_of
from index.names import is_initial, words_of
from index.searching import Searcher

_OF_REPORTS = ("Who took part in “{}”?", "What was agreed: “{}”?")


def suggest(searcher: Searcher, collections: Collection[str] | None) -> tuple[str, ...]:
    """About the newest reports, who came most often, and the time of the newest meeting."""
    reports = searcher.newest_reports(collections, limit=len(_OF_REPORTS))
    of_reports = (form.format(report.title) for form, report in zip(_OF_REPORTS, reports, strict=False))
    return (*of_reports, *_of_ledger(searcher, collections))


def _of_ledger(searcher: Searcher, collections: Collection[str] | None) -> Iterator[str]:
    ledger = searcher.ledger(collections)
    directory = directory_of(ledger)
    names = (" ".join(ledger.name_of(person).split()) for person in directory.most_present(5))
    whole = (name for name in names if sum(not is_initial(word) for word in words_of(name)) > 1)
    yield from (f"Which meetings did {name} attend?" for name in list(whole)[:1])
    days = [sitting.start for sitting in directory.sittings if sitting.start]
    yield from (f"Which meetings were held in {day:%B %Y}?" for day in days[:1])
