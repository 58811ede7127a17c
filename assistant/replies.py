"""What an answer is: the text, what it lists, and the quotes that bear it out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from assistant.errors import UnsupportedQuoteError
from corpus.records import Passage, Span

Kind: TypeAlias = Literal["who", "when", "where", "how_many", "what"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A quote, and the passage that holds it word for word.

    :param document: the report's name: its path below the folder that was indexed.
    :param date: the report's own date, ISO, where it has one.
    :param also_in: copies and translations of the report, by their names.
    """

    document: str
    title: str
    date: str | None
    quote: str
    passage: Passage
    also_in: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.quote not in self.passage.text:
            raise UnsupportedQuoteError(self.quote, document=self.document, page=self.page)

    @property
    def page(self) -> int:
        """From 1, in the file."""
        return self.passage.page

    @property
    def confidence(self) -> float | None:
        """Of words read by OCR, how sure they are, from 0 to 1."""
        return self.passage.confidence

    @property
    def span(self) -> Span:
        """Where on the page the quote stands."""
        start = self.passage.span.start + self.passage.text.index(self.quote)
        return Span(start=start, end=start + len(self.quote))


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One entry of a list that answers: a person, a meeting or a date, with the fields that apply.

    :param date: ISO; a range is `start/end`.
    """

    name: str | None = None
    role: str | None = None
    organization: str | None = None
    status: str | None = None
    meeting: str | None = None
    date: str | None = None
    place: str | None = None
    citations: tuple[Citation, ...] = ()

    def meeting_line(self) -> str:
        """The meeting with its day and place, as far as they are known."""
        name = (self.meeting or "").rstrip(" :,")
        return ", ".join(part for part in (name, self.date, self.place) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How much was looked through: the reports the caller may read, and the files that gave no text."""

    n_reports: int
    n_unread: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Text is Markdown; `[n]` in it is the n-th citation, from 1.

    :param note: a line for the reader about how the answer came about, if there is one to say.
    """

    question: str
    kind: Kind
    text: str
    citations: tuple[Citation, ...]
    coverage: Coverage
    items: tuple[Item, ...] = ()
    count: int | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """The reports do not say. No error: a third outcome, with the nearest that they do say.

    :param choices: the question in several clearer forms, where it may mean several people.
    """

    question: str
    kind: Kind
    reason: str
    nearest: tuple[Citation, ...]
    coverage: Coverage
    choices: tuple[str, ...] = ()


Reply: TypeAlias = Answer | Refusal


class ReplyStream:
    """A reply as it is written: iterate for the text, then take the whole from `reply`.

    What comes out has been checked already; nothing is taken back.
    """

    def __init__(self, telling: Iterator[str | Answer | Refusal]) -> None:
        self._telling = telling
        self._reply: Reply | None = None

    def __iter__(self) -> Iterator[str]:
        for part in self._telling:
            if isinstance(part, str):
                yield part
            else:
                self._reply = part

    @property
    def reply(self) -> Reply:
        """The whole reply; what has not been read yet is read first."""
        for _ in self:
            pass
        if self._reply is None:
            raise RuntimeError("the telling ended without a reply")
        return self._reply
