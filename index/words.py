"""Passages by their words: BM25 by tantivy, with English and Russian word forms and without diacritics."""

from __future__ import annotations

import errno
import json
import re
import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import tantivy

from corpus.cleaning import clean_text
from corpus.patterns import any_of
from index.errors import SearchIndexError
from index.linking import link
from index.store import Entry

FOLDER_NAME = "words"
BESIDES_WEIGHT = 0.3  # another word for one of the question's, beside that itself
ABOUT_WEIGHT = 0.5  # a word of the title or headings, beside one in the passage itself
WRITER_BYTES = 64 << 20
_ANALYZER = "rapporteur"
# Past forms that a meeting's report is full of, and a question about it never uses.
_PRESENT = {
    past: present
    for present, pasts in {
        "become": "became", "begin": "began begun", "bring": "brought", "build": "built", "buy": "bought",
        "choose": "chose chosen", "draw": "drew drawn", "fall": "fell fallen", "find": "found", "give": "gave given",
        "go": "went gone", "grow": "grew grown", "hold": "held", "lead": "led", "leave": "left", "make": "made",
        "meet": "met", "pay": "paid", "rise": "rose risen", "say": "said", "send": "sent", "sit": "sat",
        "speak": "spoke spoken", "spend": "spent", "take": "took taken", "teach": "taught", "tell": "told",
        "win": "won", "write": "wrote written",
    }.items()
    for past in pasts.split()
}  # fmt: skip
_IRREGULAR = re.compile(rf"\b{any_of(_PRESENT)}\b", re.IGNORECASE)
_MONTHS = "january february march april may june july august september october november december".split()


class WordIndex:
    """Terms are OR-ed: a passage that has more of the question's rarer words comes first."""

    def __init__(self, index: Any) -> None:
        index.register_tokenizer(_ANALYZER, _analyzer())
        self._index = index
        self._searcher = index.searcher()

    @classmethod
    def build(cls, entries: Iterable[Entry]) -> WordIndex:
        """In memory."""
        return cls(_fill(tantivy.Index(_schema()), entries))

    @staticmethod
    def write(
        folder: Path, entries: Iterable[Entry], *, before: Path | None = None, gone: Collection[int] = ()
    ) -> None:
        """Into a folder: an index of these passages, besides those of the index in another folder that are not gone.

        Tantivy writes its files once, so they are linked. How rare a word is still counts passages that are gone, until
        the files that hold them are merged, or all is made anew.

        :raises OSError: there is no room, no right to write, or what was there is no index.
        """
        scratch = folder.with_name(f"{folder.name}-words")
        shutil.rmtree(scratch, ignore_errors=True)
        scratch.mkdir()
        try:
            for path in (before / FOLDER_NAME).iterdir() if before else ():
                link(path, scratch)
            with _our_errors():
                index = tantivy.Index.open(str(scratch)) if before else tantivy.Index(_schema(), path=str(scratch))
                _fill(index, entries, gone=gone)
                _take_over(scratch, folder / FOLDER_NAME)
        finally:
            shutil.rmtree(scratch, ignore_errors=True)

    @classmethod
    def load(cls, folder: Path) -> WordIndex:
        """:raises SearchIndexError: the files are missing or no index."""
        try:
            return cls(tantivy.Index.open(str(folder / FOLDER_NAME)))
        except (ValueError, OSError) as error:
            raise SearchIndexError(f"{folder / FOLDER_NAME} is no word index") from error

    def search(
        self, question: str, *, limit: int, among: Sequence[int] | None = None, besides: Collection[str] = ()
    ) -> list[int]:
        """Passage ids, best first.

        :param besides: other terms by which the same may be told; they count less.
        :param among: the ids to look among; the rest does not take part in the ranking.
        """
        terms = list(dict.fromkeys(terms_of(question)))
        if not terms or (among is not None and not among):
            return []
        weights = dict.fromkeys(besides, BESIDES_WEIGHT) | dict.fromkeys(terms, 1.0)
        found = self._searcher.search(self._query(weights, among), limit=limit, count=False)
        ids: list[int] = self._searcher.fast_field_values("id", [address for _, address in found.hits])
        return ids

    def ids(self) -> list[int]:
        """Of the passages in it, in order."""
        found = self._searcher.search(tantivy.Query.all_query(), limit=max(self.n_passages, 1), count=False)
        return sorted(self._searcher.fast_field_values("id", [address for _, address in found.hits]))

    def n_with(self, term: str) -> int:
        """In how many passages the term stands; some that are gone may still count."""
        return min(int(self._searcher.doc_freq("text", term)), self.n_passages)

    @property
    def n_passages(self) -> int:
        return int(self._searcher.num_docs)

    def _query(self, weights: Mapping[str, float], among: Sequence[int] | None) -> Any:
        schema, query = self._index.schema, tantivy.Query
        either = [
            (tantivy.Occur.Should, query.boost_query(query.term_query(schema, field, term, "freq"), weight * share))
            for term, weight in weights.items()
            for field, share in (("text", 1.0), ("about", ABOUT_WEIGHT))
        ]
        words = query.boolean_query(either)
        if among is None:
            return words
        allowed = query.const_score_query(query.term_set_query(schema, "id", list(among)), 0.0)
        return query.boolean_query([(tantivy.Occur.Must, words), (tantivy.Occur.Must, allowed)])


def _fill(index: Any, entries: Iterable[Entry], *, gone: Collection[int] = ()) -> Any:
    index.register_tokenizer(_ANALYZER, _analyzer())
    writer = index.writer(heap_size=WRITER_BYTES, num_threads=1)
    if gone:
        writer.delete_documents_by_query(tantivy.Query.term_set_query(index.schema, "id", list(gone)))
    for entry in entries:
        document = tantivy.Document(text=_fold(entry.text), about=_about(entry))
        document.add_unsigned("id", entry.id)
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    return index


def _take_over(scratch: Path, folder: Path) -> None:
    """Link what an index consists of. Beside that, tantivy's threads may still be clearing away what they merged."""
    folder.mkdir()
    link(scratch / "meta.json", folder)
    segments = json.loads((folder / "meta.json").read_text(encoding="utf-8"))["segments"]
    deleted_at = {each["segment_id"].replace("-", ""): (each["deletes"] or {}).get("opstamp") for each in segments}
    for path in scratch.iterdir():
        segment, *version, kind = path.name.split(".")
        if segment in deleted_at and (kind != "del" or version == [str(deleted_at[segment])]):
            link(path, folder)


@contextmanager
def _our_errors() -> Iterator[None]:
    try:
        yield
    except ValueError as error:
        raise OSError(errno.EIO, "the words cannot be written") from error


def terms_of(text: str) -> list[str]:
    """The words of a text in the form in which they are indexed, in order."""
    terms: list[str] = _analyzer().analyze(_fold(text))
    return terms


def _fold(text: str) -> str:
    """What the stemmers do not know: ё is written е, and "they met" is of the same verb as "did they meet"."""
    plain = clean_text(text).replace("ё", "е").replace("Ё", "Е")
    return _IRREGULAR.sub(lambda match: _PRESENT[match[0].lower()], plain)


@cache
def _analyzer() -> Any:
    """Stemmers leave the other script's words alone, so one chain serves English and Russian."""
    keep = tantivy.Filter
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    for step in (
        keep.remove_long(60),
        keep.lowercase(),
        keep.ascii_fold(),
        keep.stemmer("english"),
        keep.stemmer("russian"),
    ):
        builder = builder.filter(step)
    return builder.build()


def _schema() -> Any:
    schema = tantivy.SchemaBuilder()
    schema.add_unsigned_field("id", indexed=True, fast=True)
    for field in ("text", "about"):
        schema.add_text_field(field, tokenizer_name=_ANALYZER, index_option="freq")
    return schema.build()


def _about(entry: Entry) -> str:
    """What the passage belongs to: title, headings, and the report's date in words and figures."""
    return _fold(" ".join((entry.title, *entry.headings, _date_words(entry.issued_on))))


def _date_words(day: date | None) -> str:
    return f"{day.isoformat()} {day.day} {_MONTHS[day.month - 1]} {day.year}" if day else ""
