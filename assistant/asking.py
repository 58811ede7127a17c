"""The Assistant: a library opened, reports indexed, questions answered. This is the public API."""

from __future__ import annotations

import os
import threading
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias, overload

from assistant.casing import in_case
from assistant.chat import ChatModel, FormModel, LangChainChat
from assistant.courtesy import without_courtesy
from assistant.directory import (
    N_SHOWN,
    Acquaintance,
    Attendance,
    Career,
    Crowd,
    MeetingFilter,
    Meetings,
    acquaintances,
    attendance_of,
    career_of,
    find_meetings,
    find_people,
)
from assistant.errors import SettingsError
from assistant.followups.following import as_asked, stand_alone
from assistant.in_keywords import in_words
from assistant.ledger_questions import names_nothing
from assistant.lists import reply_by_list
from assistant.mentioned import people_in
from assistant.not_held import may_be_not_held, refuse_not_held
from assistant.periods import find_period
from assistant.questions import Question, content_terms, understand
from assistant.quoting import answer_by_quotes
from assistant.replies import Answer, Citation, Coverage, Refusal, Reply, ReplyStream
from assistant.settings import Settings
from assistant.sheets import Original, Sheet, original_of, picture_of, sheet_of
from assistant.shorthand import as_meant, in_full
from assistant.suggesting import suggest
from assistant.synonyms import told_by
from assistant.writing import extracts_for, write
from corpus.dates import MONTHS
from corpus.prose.given_names import GIVEN_NAMES
from corpus.prose.plain_words import PLAIN
from corpus.readers.given import Given
from corpus.records import Span
from index.checking import Checkup
from index.conversations import Conversations
from index.embedding import Embedder, SentenceEmbedder
from index.library import Library
from index.people import Profile, person_named, profile_of, profiles
from index.records import Decision, Hit, Holdings, IndexReport, Status
from index.reranking import CrossEncoderReranker, Reranker, rerank
from index.searching import Searcher

if TYPE_CHECKING:
    from assistant.extracting import ModelExtractor
    from assistant.retriever import ReportRetriever
    from index.building import Progress

N_HITS = 50
N_OTHER_LETTERS = 2  # such a word in small letters may be anything, while a letter alone is an initial
N_SURNAME_LETTERS = 5
MAX_QUESTION = 4_000  # characters: far more than anybody asks, and what is pasted by mistake is not worked through
ONLY_ITS_START = "Only the first 4,000 characters of the question were read."
N_QUOTED = 12  # of these, answers are looked for in the first ones
Folders: TypeAlias = str | os.PathLike[str]
History: TypeAlias = Sequence[tuple[str, str]]


class Assistant:
    """A library of reports, and the answers from it. Safe to share between threads.

    Make one with `open`. `chat` and `embedder` stand in for the models that the settings name.
    """

    def __init__(self, library: Library, settings: Settings, *, chat: ChatModel | None = None) -> None:
        self._library = library
        self._settings = settings
        self._given_chat = chat

    @classmethod
    def open(
        cls,
        folder: Folders,
        *,
        settings: Settings | None = None,
        embedder: Embedder | None = None,
        chat: ChatModel | None = None,
        create: bool = True,
    ) -> Assistant:
        """Open the library in a folder; a missing one is created.

        :param create: without it, a missing library is an error.
        :raises NoLibraryError: there is none, and none was to be created.
        :raises SearchIndexError: what is there is no library, or cannot be made.
        :raises SettingsError: the settings cannot be used.
        """
        settings = settings or Settings.load()
        embedder = embedder or SentenceEmbedder(settings.embedding_model)
        make = Library.create if create else Library
        return cls(make(Path(folder).expanduser(), embedder), settings, chat=chat)

    def index(
        self,
        *folders: Folders,
        progress: Progress | None = None,
        keep_missing: bool = False,
        stop: threading.Event | None = None,
    ) -> IndexReport:
        """Bring the library up to date with folders: what is new or changed is read, what is gone is dropped.

        :param progress: called with the files done, the files in all, and the name of the file at hand.
        :param keep_missing: reports stay though their files are gone.
        :param stop: when it is set, the run ends soon, with what it has done.
        :raises FolderError: a folder is missing, closed or empty; then nothing was changed.
        :raises LibraryBusyError: another run is writing to the library.
        :raises SettingsError: `ledger.extractor` is "llm", and the language model cannot be set up.
        """
        paths = [Path(folder).expanduser() for folder in folders]
        extractor = self._extractor()
        report = self._library.index(
            paths,
            progress=progress,
            extractor=extractor,
            keep_missing=keep_missing,
            stop=stop,
            given=Given(passwords=self._settings.reading.tried()),
        )
        return replace(report, notes=(*report.notes, extractor.trouble)) if extractor and extractor.trouble else report

    @overload
    def ask(
        self,
        question: str,
        *,
        history: History = ...,
        collections: Collection[str] | None = ...,
        stream: Literal[False] = ...,
    ) -> Reply: ...
    @overload
    def ask(
        self, question: str, *, history: History = ..., collections: Collection[str] | None = ..., stream: Literal[True]
    ) -> ReplyStream: ...
    def ask(
        self, question: str, *, history: History = (), collections: Collection[str] | None = None, stream: bool = False
    ) -> Reply | ReplyStream:
        """Answer from the reports, or say that they do not say.

        :param history: earlier questions with their answers, oldest first; "who chaired it?" takes its subject there.
        :param collections: what the caller may read; `None` is everything.
        :param stream: give the text as it is written, checked line by line, and the reply at the end.
        """
        start = question[:MAX_QUESTION]
        told = self._tell(start, history, collections)
        telling = ReplyStream(told if start == question else _with_remark(told, ONLY_ITS_START))
        return telling if stream else telling.reply

    def check(self) -> Checkup:
        """Look the library over, and make again what is derived and not as it should be.

        :raises SearchIndexError: it cannot be opened, or another run is writing to it.
        """
        return self._library.check()

    def warm(self) -> None:
        """Load what the first question would have to wait for.

        :raises SearchIndexError: the library cannot be read.
        """
        self.search("ready", limit=1)
        self.crowd(limit=1)

    def status(self, collections: Collection[str] | None = None) -> Status:
        """What the library holds."""
        return self._library.status(collections)

    def people(self, words: str = "", *, collections: Collection[str] | None = None) -> tuple[Profile, ...]:
        """Everybody whom the reports name at a meeting, by name; with words, those with such words in their names."""
        return profiles(self._library.searcher().ledger(collections), words)

    def person(self, name: str, *, collections: Collection[str] | None = None) -> Profile:
        """What the reports show of one person: spellings, roles, meetings.

        :raises PeopleError: the name is nobody's, or several people's.
        """
        ledger = self._library.searcher().ledger(collections)
        return profile_of(ledger, person_named(ledger, name))

    def merge_people(self, one: str, other: str) -> Decision:
        """Decide that two people are one; kept whatever is indexed later, until it is taken back.

        :raises PeopleError: a name is nobody's, or several people's; or they are one person already.
        :raises LibraryBusyError: another run is writing to the library.
        """
        return self._library.merge_people(one, other)

    def split_person(self, name: str, spelling: str) -> Decision:
        """Decide that a spelling is not this person's; kept as above.

        :raises PeopleError: the name is nobody's, or several people's; or it is not spelled so, or not otherwise.
        :raises LibraryBusyError: another run is writing to the library.
        """
        return self._library.split_person(name, spelling)

    def undo_decision(self) -> Decision | None:
        """Take the last decision about people back; `None` when there is none left.

        :raises LibraryBusyError: another run is writing to the library.
        """
        return self._library.undo_decision()

    def holdings(
        self,
        words: str = "",
        *,
        kind: str = "",
        first: int = 0,
        limit: int = 50,
        collections: Collection[str] | None = None,
    ) -> Holdings:
        """The reports in the library, the newest first: of a kind, and with words in the name or title."""
        return self._library.searcher().holdings(collections, kind=kind, words=words, first=first, limit=limit)

    @property
    def reports_folder(self) -> Path | None:
        """Where reports are put and read from in the browser, if anywhere."""
        return self._settings.reports.expanduser() if self._settings.reports else None

    def last_decision(self) -> Decision | None:
        """The one that `undo_decision` would take back."""
        return self._library.searcher().last_decision()

    @property
    def may_decide(self) -> bool:
        """Whether people may be joined and split in the browser."""
        return self._settings.people_editing

    def examples(self, collections: Collection[str] | None = None) -> tuple[str, ...]:
        """Questions to begin with, about what the library holds now."""
        return suggest(self._library.searcher(), collections)

    def meetings(
        self,
        asked: MeetingFilter | None = None,
        *,
        first: int = 0,
        limit: int = N_SHOWN,
        collections: Collection[str] | None = None,
    ) -> Meetings:
        """The meetings that the reports tell of, the newest first: those wanted, a page of them in full."""
        return find_meetings(self._library.searcher(), collections, asked or MeetingFilter(), first, limit)

    def crowd(
        self,
        words: str = "",
        *,
        first: int = 0,
        limit: int = N_SHOWN,
        collections: Collection[str] | None = None,
    ) -> Crowd:
        """A page of the people, who came most often first; with words, of those with such words in their names."""
        return find_people(self._library.searcher().ledger(collections), words, first, limit)

    def attendance(
        self, *, n_people: int = 30, n_meetings: int = 40, collections: Collection[str] | None = None
    ) -> Attendance:
        """Who came to which of the newest meetings, of those who came most often."""
        return attendance_of(self._library.searcher().ledger(collections), n_people=n_people, n_meetings=n_meetings)

    def acquaintances(
        self, *, n_people: int = 30, collections: Collection[str] | None = None
    ) -> tuple[Acquaintance, ...]:
        """Which two people were at how many meetings together, of those who came most often."""
        return acquaintances(self._library.searcher().ledger(collections), n_people=n_people)

    def career(self, name: str, *, collections: Collection[str] | None = None) -> Career:
        """A person's roles and organisations over time, and whom they met most.

        :raises PeopleError: the name is nobody's, or several people's.
        """
        ledger = self._library.searcher().ledger(collections)
        return career_of(ledger, person_named(ledger, name))

    @cached_property
    def conversations(self) -> Conversations:
        """What was asked and answered, and how it was judged; kept beside the library, each visitor's apart.

        :raises SearchIndexError: the file cannot be made or read.
        """
        return Conversations(self._library.folder)

    def sheet(self, document_id: str, page: int, *, collections: Collection[str] | None = None) -> Sheet:
        """One page of a report.

        :raises NoReportError: there is no such page in what the caller may read.
        """
        return sheet_of(self._library.searcher(), document_id, page, collections)

    def original(self, document_id: str, *, collections: Collection[str] | None = None) -> Original:
        """The file that a report was read from, known by its bytes.

        :raises NoReportError: there is no such report in what the caller may read.
        :raises OriginalMovedError: it is not where it was, or other bytes are.
        """
        return original_of(self._library.searcher(), document_id, collections)

    def page_picture(
        self,
        document_id: str,
        page: int,
        *,
        quoted: Span | None = None,
        near: bool = False,
        collections: Collection[str] | None = None,
    ) -> bytes:
        """A page of a PDF report as PNG.

        :param quoted: the stretch of the page's text that is marked.
        :param near: only the part of the page around it.
        :raises ReportError: the report is not there for the caller, or its file has gone.
        :raises FileError: the page has no picture.
        """
        passwords = self._settings.reading.tried()
        return picture_of(self._library.searcher(), document_id, page, quoted, collections, near, passwords)

    def search(self, question: str, *, limit: int = 10, collections: Collection[str] | None = None) -> tuple[Hit, ...]:
        """The passages nearest to a question, best first."""
        searcher = self._library.searcher()
        newest = searcher.status(collections).newest
        return self._find(searcher, question, collections, newest=newest, limit=limit)[:limit]

    def as_retriever(self, *, limit: int = 4, collections: Collection[str] | None = None) -> ReportRetriever:
        """The same search as a LangChain retriever."""
        from assistant.retriever import ReportRetriever

        return ReportRetriever(desk=self, limit=limit, collections=None if collections is None else tuple(collections))

    def _extractor(self) -> ModelExtractor | None:
        """One for each run, as it counts what went wrong."""
        if self._settings.ledger.extractor == "rules":
            return None
        chat: object = self._chat
        if not isinstance(chat, FormModel):
            raise SettingsError('ledger.extractor is "llm", and this chat model fills in no forms: set it to "rules".')
        from assistant.extracting import ModelExtractor  # what reads reports is not needed to ask

        return ModelExtractor(chat)

    @cached_property
    def _chat(self) -> ChatModel | None:
        return self._given_chat or (LangChainChat(self._settings) if self._settings.llm else None)

    @cached_property
    def _reranker(self) -> Reranker | None:
        return CrossEncoderReranker(self._settings.reranker) if self._settings.reranker else None

    def _find(
        self,
        searcher: Searcher,
        question: str,
        collections: Collection[str] | None,
        *,
        newest: date | None,
        limit: int = N_HITS,
    ) -> tuple[Hit, ...]:
        """At least as many as asked for: of the time that the question means first, and in other words too."""
        limit = max(limit, N_HITS) if self._reranker else limit
        period = find_period(question, newest=newest)
        hits = searcher.search(
            question,
            limit=limit,
            collections=collections,
            issued=period.reported if period else None,
            besides=frozenset().union(*map(told_by, content_terms(question))),
        )
        return rerank(question, hits, self._reranker) if self._reranker else hits

    def _tell(self, text: str, history: History, collections: Collection[str] | None) -> Iterator[str | Reply]:
        searcher = self._library.searcher()
        ledger = searcher.ledger(collections)

        def may_be_name(word: str) -> bool:
            is_other = word in PLAIN or word in MONTHS or len(word) == N_OTHER_LETTERS or names_nothing(word)
            return not is_other and (bool(ledger.people_with_word(word)) or not searcher.knows(word))

        def is_any_word(word: str) -> bool:
            """ "Refurbished Odda" is nobody, though no report has the word."""
            return searcher.is_word(word) and word not in GIVEN_NAMES and not ledger.people_with_word(word)

        def is_surname(word: str) -> bool:
            """Of a rare word alone: "lind lake board dates" may be of a lake."""
            is_rare = len(word) >= N_SURNAME_LETTERS and not searcher.is_word(word) and ledger.is_surname(word)
            return is_rare or (word in GIVEN_NAMES and bool(ledger.people_spelled(word.title())))

        asked = in_case(without_courtesy(text), may_be_name, is_any_word, is_surname)
        before = [(without_courtesy(earlier), answer) for earlier, answer in history]
        whole = as_meant(stand_alone(asked, before), lambda word: searcher.respelled(word, collections))
        telling = self._tell_of(
            understand(in_words(in_full(whole, searcher.knows), lambda text: bool(people_in(text, ledger)[0]))),
            searcher,
            history,
            collections,
        )
        yield from as_asked(telling, text, whole, is_same=asked == whole)

    def _tell_of(
        self, question: Question, searcher: Searcher, history: History, collections: Collection[str] | None
    ) -> Iterator[str | Reply]:
        status = searcher.status(collections)
        coverage = Coverage(n_reports=status.n_reports, n_unread=len(status.failures))
        find = cache(lambda: self._find(searcher, question.text, collections, newest=status.newest))
        if may_be_not_held(question) and find():
            at = partial(searcher.hit_at, collections=collections)
            refused = refuse_not_held(question, find(), searcher.pages, at, coverage)
            if refused:
                yield refused
                return
        listed = reply_by_list(question, searcher, collections, coverage, find)
        if listed:
            yield from _told(listed)
            return
        if not question.terms:
            yield _refusal(
                question,
                (),
                coverage,
                "There is nothing to look for in this question. Name a person, a meeting or a subject.",
            )
            return
        hits = find()[:N_QUOTED]
        if not hits:
            yield _refusal(
                question, (), coverage, "There are no reports to look in yet. Run `rapporteur index FOLDER` first."
            )
            return
        told = answer_by_quotes(question, find(), searcher, collections, coverage)
        if self._chat is not None:
            extracts = extracts_for(hits, searcher, searcher.ledger(collections), collections)
            yield from write(self._chat, question, history, extracts, told, coverage, hits)
        else:
            yield from _told(told)


def _told(reply: Reply) -> Iterator[str | Reply]:
    if isinstance(reply, Answer):
        yield reply.text
    yield reply


def _with_remark(telling: Iterator[str | Reply], remark: str) -> Iterator[str | Reply]:
    """The same, with something to know about how the question was read."""
    for part in telling:
        if isinstance(part, Answer):
            yield replace(part, note=" ".join(filter(None, (remark, part.note))))
        elif isinstance(part, Refusal):
            yield replace(part, reason=f"{part.reason} {remark}")
        else:
            yield part


def _refusal(
    question: Question, citations: tuple[Citation, ...], coverage: Coverage, reason: str = "The reports do not say."
) -> Refusal:
    return Refusal(question=question.text, kind=question.kind, reason=reason, nearest=citations, coverage=coverage)
