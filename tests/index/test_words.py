"""Passages by their words, in whatever form the question has them."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.errors import SearchIndexError
from index.words import WordIndex, terms_of
from tests.index.making import entry

TEXTS = {
    1: "The working groups discussed glacial lakes",
    2: "Совет обсудил бюджет и отчёты министерств",
    3: "Mr. Müller of Tromsø spoke at the café",
    4: "Nobody knows anything here",
}


@cache
def index() -> WordIndex:
    return WordIndex.build(entry(id_, text) for id_, text in TEXTS.items())


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("discuss", 1),
        ("a lake and a group", 1),
        ("GLACIAL", 1),
        ("бюджета", 2),
        ("обсудили", 2),
        ("отчет", 2),
        ("министерство", 2),
        ("Muller", 3),
        ("Tromso", 3),
        ("CAFE", 3),
        ("Müller", 3),
        ("speaking", 3),
    ],
)
def test_a_word_is_found_in_any_form(question: str, found: int) -> None:
    assert index().search(question, limit=5) == [found]


@pytest.mark.parametrize("question", ["", "   ", "?!—…", "zebra", "\x00"], ids=repr)
def test_nothing_asked_finds_nothing(question: str) -> None:
    assert index().search(question, limit=5) == []


def test_more_of_the_words_and_rarer_ones_come_first() -> None:
    texts = {1: "the board met", 2: "the board met in Riga", 3: "the board left", 4: "the board met"}
    built = WordIndex.build(entry(id_, text, title="") for id_, text in texts.items())
    assert built.search("the board in Riga", limit=5)[0] == 2


def test_title_headings_and_date_count_but_less_than_the_text() -> None:
    entries = [
        entry(1, "they met", title="Riga"),
        entry(2, "they met", headings=("Riga",)),
        entry(3, "they met", issued_on=date(2024, 6, 4)),
        entry(4, "Riga hosted"),
    ]
    built = WordIndex.build(entries)
    assert built.search("Riga", limit=5)[0] == 4
    assert set(built.search("Riga", limit=5)) == {1, 2, 4}
    assert built.search("4 June 2024", limit=5) == built.search("2024-06-04", limit=5) == [3]


@pytest.mark.parametrize(("among", "found"), [(None, [2, 1]), ([1, 3], [1]), ([3], []), ([], []), ([99], [])], ids=str)
def test_only_those_among_are_ranked(among: list[int] | None, found: list[int]) -> None:
    built = WordIndex.build([entry(1, "lake and more words here"), entry(2, "lake"), entry(3, "sea")])
    assert built.search("lake", limit=1 if among else 5, among=among) == found


def test_it_counts_passages() -> None:
    assert (index().n_passages, index().n_with(terms_of("lakes")[0]), index().n_with("zebra")) == (4, 1, 0)


def test_no_more_than_asked_for() -> None:
    assert len(index().search("lakes budget cafe", limit=2)) == 2


def test_it_is_the_same_after_a_rest_on_disk(tmp_path: Path) -> None:
    WordIndex.write(tmp_path, (entry(id_, text) for id_, text in TEXTS.items()))
    assert WordIndex.load(tmp_path).search("Бюджет lakes", limit=5) == index().search("Бюджет lakes", limit=5)


@pytest.mark.parametrize("is_there", [True, False], ids=["damaged", "missing"])
def test_what_is_no_index_is_refused(tmp_path: Path, is_there: bool) -> None:
    if is_there:
        WordIndex.write(tmp_path, [entry(1, "text")])
        (tmp_path / "words" / "meta.json").write_text("{}")
    with pytest.raises(SearchIndexError, match="is no word index"):
        WordIndex.load(tmp_path)


def test_terms_keep_their_order() -> None:
    assert terms_of("Glacial lakes, and lakes") == ["glacial", "lake", "and", "lake"]


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(), max_size=80))
def test_no_question_is_too_odd(question: str) -> None:
    """Lone surrogates come from a browser's JSON, and from a command line with odd bytes."""
    assert set(index().search(question, limit=5, among=[1, 2])) <= {1, 2}


@given(st.text('+-&|!(){}[]^"~*?:\\/ ANDORNOTlake', max_size=30))
def test_no_mark_is_an_operator(question: str) -> None:
    assert index().search(question + " lake", limit=5)[0] == 1


def test_an_index_grows_and_shrinks_from_folder_to_folder(tmp_path: Path) -> None:
    """Long enough for tantivy to merge its files, in threads of its own."""
    folders = [tmp_path / str(n) for n in range(25)]
    for n, folder in enumerate(folders):
        folder.mkdir()
        new, gone = [entry(10 * n, f"lake {n}"), entry(10 * n + 1, "sea")], [10 * n - 9] if n else []
        WordIndex.write(folder, new, before=folders[n - 1] if n else None, gone=gone)
    last = WordIndex.load(folders[-1])
    assert last.ids() == sorted([*range(0, 250, 10), 241])
    assert (last.search("sea", limit=99), last.search("lake 7", limit=1)) == ([241], [70])
    assert last.n_with("sea") <= last.n_passages == 26
    assert len(list((folders[-1] / "words").glob("*.store"))) < 12
    assert WordIndex.load(folders[5]).ids() == [0, 10, 20, 30, 40, 50, 51]
    assert {path.name for path in tmp_path.iterdir()} == {folder.name for folder in folders}
