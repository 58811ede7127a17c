"""Lists that run on with offices before names, as sentences have them: "Minister of Roads Ada Lind; Clerk Bo Ode"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus.prose.names import Named, find_names
from corpus.prose.tokens import lexicon_of
from corpus.records import Span
from corpus.rolls.entries import Entry, marked_entries

N_FEWEST = 2
_ANSWERS = re.compile(r",\s*(?:here|present|absent|excused|away|yes|aye)\b", re.IGNORECASE)  # to a roll call
_PARTED = re.compile(r"[,;]|\band\b")


def entries_by_office(text: str, at: int) -> tuple[Entry, ...]:
    """Those of a list in which most stand behind their office with no comma between; none for any other list."""
    named = find_names(text, lexicon_of([text]))
    if not _are_by_office(named, text) or marked_entries(text, at) or _ANSWERS.search(text):
        return ()
    return tuple(
        Entry(
            span=Span(start=at + one.reach.start, end=at + one.reach.end),
            name=one.person.name,
            role=one.person.role,
            organization=one.person.organization,
        )
        for one in named
    )


def _are_by_office(named: Iterable[Named], text: str) -> bool:
    behind = [
        one.reach.start + 1 < one.span.start
        and one.person.role is not None
        and _PARTED.search(text, one.reach.start, one.span.start) is None
        for one in named
    ]
    return sum(behind) >= N_FEWEST and 2 * sum(behind) > len(behind)
