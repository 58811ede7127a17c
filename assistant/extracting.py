"""A language model beside the rules: what it reads of people and meetings in a report is checked, then added.

The report's text is data, and may try to give the model orders. The form bounds what can come back, and
`corpus.claims` lets a row through only when its quote stands on a page word for word and names the person: the worst
that an injected text can do is to claim of people it names itself, in words that it shows.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from assistant.chat import FormModel
from assistant.errors import ChatModelError
from assistant.prompts import LEDGER_RULES, MeetingForm, ReportForm, ledger_prompt
from corpus.claims import ClaimedMeeting, ClaimedPart, with_claims
from corpus.records import Document, Meeting, Person

MAX_LETTERS = 8000  # of a report in one prompt: about 2,000 tokens, with room for the form in a window of 8,192
MAX_PARTS = 12  # of one report; what comes after is left to the rules
MAX_FAILURES = 3  # in a row: then the model is away, and the run asks it no more


class ModelExtractor:
    """For one run: adds what the model finds, and counts the reports for which it could not be used."""

    def __init__(self, model: FormModel) -> None:
        self._model = model
        self._n_reports = 0
        self._n_failed = 0
        self._n_in_a_row = 0
        self._reason = ""

    @property
    def trouble(self) -> str | None:
        """One line on the reports that the model gave nothing for; `None` when there are none."""
        if not self._n_failed:
            return None
        return (
            f"The language model could not be used for {self._n_failed} of {self._n_reports} report(s): "
            f"{self._reason}. "
            "What the rules found in them is kept."
        )

    def __call__(self, document: Document, found: tuple[Meeting, ...], /) -> tuple[Meeting, ...]:
        self._n_reports += 1
        if self._n_in_a_row >= MAX_FAILURES:
            self._n_failed += 1
            return found
        meetings = found
        try:
            for text in _parts(document):
                issued_on = document.issued_on.isoformat() if document.issued_on else None
                form = self._model.fill(LEDGER_RULES, ledger_prompt(document.title, issued_on, text), ReportForm)
                meetings = with_claims(document, meetings, map(_claim, form.meetings))
            self._n_in_a_row = 0
        except ChatModelError as error:
            self._n_failed += 1
            self._n_in_a_row += 1
            self._reason = self._reason or str(error)
        return meetings


def _parts(document: Document) -> Iterator[str]:
    """The text in pieces that fit a prompt, cut between lines where that can be."""
    text = "\n\n".join(page.text.strip() for page in document.pages).strip()
    n_parts = 0
    while text and n_parts < MAX_PARTS:
        end = text.rfind("\n", 1, MAX_LETTERS) if len(text) > MAX_LETTERS else len(text)
        end = end if end > 0 else MAX_LETTERS
        yield text[:end]
        text, n_parts = text[end:].strip(), n_parts + 1


def _claim(form: MeetingForm) -> ClaimedMeeting:
    parts = tuple(
        ClaimedPart(
            person=Person(name=one.name, role=one.role, organization=one.organization), how=one.how, quote=one.quote
        )
        for one in form.participants
    )
    return ClaimedMeeting(
        name=form.name,
        kind=form.kind,
        start=_day(form.start),
        end=_day(form.end),
        place=form.place,
        quote=form.quote,
        parts=parts,
    )


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text.strip()) if text else None
    except ValueError:  # "June 2024": no day
        return None
