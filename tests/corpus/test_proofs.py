"""Whatever a report is, proofs stand in its pages; and in the reports of real institutions they name their people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import CorpusError
from corpus.meetings import find_meetings
from corpus.reading import read_document
from corpus.records import Document, Meeting, Page, Section, Span

SHARED = Path(__file__).parents[3] / "shared"  # beside the checkout, on the machines of those who have the sets
SETS = {"press": "bench/press/docs", "minutes": "bench/minutes/docs", "seeds": "seeds"}
# What the rules look for, in any order, and some that they do not expect.
PIECES = (
    "Mr.", "H.E.", "Maj. Gen. (Retd.)", "Arne Lind", "S.", "Ode", "O’Lind", "LIND", "de", "kyzy", "Zh.", "Director",
    "Minister of", "Head of the", "Roads Agency", "Norland", "(GIZ)", ",", ";", ":", ".", "and", "–", "- ", "\n",
    "\n\n", "| ", "# ", "Present:", "Apologies", "was attended by", "chaired by", "met with",
    "held a bilateral meeting with", "on the margins of the", "Also,", "in Oslo", "at the", "Forum", "today (26)",
    "4 June 2024", "from 4 to 5 June", "who could not attend", "delegation consisting of", "represented by", "’s",
    "“", "”", "The meeting", "was held", "1.", "signed", "agreed to", "Участники:", "Линд С. К.", "\u00a0",
    "\u2028", "İ", "ß", "\u0000",
)  # fmt: skip
PAGES = st.lists(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join) | st.text(max_size=200), max_size=3)


def document(texts: list[str], issued_on: date | None) -> Document:
    pages = tuple(Page(number=number, text=text) for number, text in enumerate(texts, start=1))
    sections = tuple(Section(headings=(), page=page.number, span=Span(start=0, end=len(page.text))) for page in pages)
    return Document(id="0", title="Meeting", kind="pdf", issued_on=issued_on, pages=pages, sections=sections)


def spans(meeting: Meeting) -> Iterator[tuple[int, Span]]:
    yield meeting.page, meeting.span
    for told in (*meeting.attendances, *meeting.groups, *meeting.outcomes):
        yield told.page, told.span


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))


@given(PAGES, st.none() | st.dates())
def test_any_report_is_read_and_every_span_stands_in_its_page(texts: list[str], issued_on: date | None) -> None:
    read = document(texts, issued_on)
    lengths = {page.number: len(page.text) for page in read.pages}

    for meeting in find_meetings(read):
        assert all(0 <= span.start < span.end <= lengths[page] for page, span in spans(meeting))


@pytest.mark.parametrize("folder", SETS.values(), ids=SETS)
def test_every_proof_names_its_person(folder: str) -> None:
    if not (SHARED / folder).is_dir():
        pytest.skip(f"the set of reports is not at {SHARED / folder}")
    for path in sorted((SHARED / folder).iterdir()):
        try:
            read = read_document(path.read_bytes(), PurePosixPath(path.name))
        except CorpusError:  # what cannot be read proves nothing
            continue
        texts = {page.number: page.text for page in read.pages}
        for meeting in find_meetings(read):
            assert all(0 <= span.start < span.end <= len(texts[page]) for page, span in spans(meeting)), path.name
            for attendance in meeting.attendances:
                proof = attendance.span.cut(texts[attendance.page])
                assert words(attendance.person.name) <= words(proof), (path.name, attendance.person.name)
