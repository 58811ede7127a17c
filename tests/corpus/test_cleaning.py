"""Cleaning takes away what print added, and never a word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.cleaning import clean_pages, clean_text, drop_running_lines, join_broken_words

ANY_TEXT = st.text(st.characters(), max_size=60)  # lone surrogates and controls among them
BROKEN = st.lists(st.sampled_from(["meet", "ing", "-\n", "\u00ad\n", "‐\n", "\n", "A", "я", " ", "7"])).map("".join)


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\x0cb\u2028c\u2029d\x85e\x0bf", "a\nb\nc\nd\ne\nf"),
        ("a\x00b\x08c\x7fd", "abcd"),
        ("a\ud800b", "ab"),
        ("tab\tand\u00a0space, ё, 会", "tab\tand\u00a0space, ё, 会"),
    ],
    ids=["newlines", "breaks", "controls", "surrogates", "kept"],
)
def test_clean_text(text: str, clean: str) -> None:
    assert clean_text(text) == clean


@given(ANY_TEXT)
def test_clean_text_is_clean_already(text: str) -> None:
    once = clean_text(text)
    assert clean_text(once) == once
    assert once.encode().decode() == once  # a store can keep it


@given(st.text(st.characters(exclude_categories=("C", "Z")), max_size=40))
def test_clean_text_keeps_every_letter(text: str) -> None:
    assert clean_text(text) == text


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("the meet-\ning began", "the meeting began"),
        ("заседа-\nние", "заседание"),
        ("meet\u00ad\ning", "meeting"),
        ("Asia-\nPacific", "Asia-Pacific"),
        ("2023-\n2024", "2023-\n2024"),
        ("- one\n- two", "- one\n- two"),
        ("an end -\nnext", "an end -\nnext"),
        ("a well-known fact", "a well-known fact"),
    ],
    ids=["word", "russian", "soft-hyphen", "name", "years", "list", "dash", "hyphen"],
)
def test_broken_words_are_joined(text: str, joined: str) -> None:
    assert join_broken_words(text) == joined


@given(BROKEN)
def test_joining_leaves_nothing_to_join_and_every_letter(text: str) -> None:
    joined = join_broken_words(text)
    assert join_broken_words(joined) == joined
    assert [c for c in joined if c.isalnum()] == [c for c in text if c.isalnum()]


def page(number: int) -> str:
    text = f"What page {'x' * number} says\nand more of {'y' * number}"
    return f"Alatau Centre\nReport {number}\n\n{text}\n\nPage {number} of 9"


def test_running_lines_go_from_every_page_but_the_head_of_the_first() -> None:
    pages = clean_pages([page(number) for number in range(1, 5)])
    assert [text.split("\n") for text in pages] == [
        [*head, "", f"What page {'x' * number} says", f"and more of {'y' * number}", ""]
        for number, head in enumerate((["Alatau Centre"], [], [], []), start=1)
    ]


def test_a_running_head_that_is_the_title_stays_on_the_first_page() -> None:
    texts = [f"Minutes of the council\n{a}\n{b}\nThe end of the page" for a, b in ("ab", "cd", "ef")]
    assert drop_running_lines(texts) == ["Minutes of the council\na\nb", "c\nd", "e\nf"]


def test_a_page_number_behind_a_head_of_two_lines_goes_too() -> None:
    texts = [
        f"The Centre\nMinutes\nPage {at}\n{line}1\n{line * 2}\n{line * 3}" for at, line in enumerate("abc", start=1)
    ]
    assert drop_running_lines(texts) == ["The Centre\nMinutes\nPage 1\na1\naa\naaa", "b1\nbb\nbbb", "c1\ncc\nccc"]


def test_two_pages_prove_nothing() -> None:
    assert clean_pages([page(1), page(2)]) == (page(1), page(2))


def test_a_line_in_the_middle_stays() -> None:
    texts = [f"{a}\n{b}\nThe same line\n{c}\n{d}" for a, b, c, d in ("abcd", "efgh", "ijkl")]
    assert drop_running_lines(texts) == texts


def test_a_line_on_half_of_the_pages_stays() -> None:
    texts = ["Head\none", "Head\ntwo", "three\nfour", "five\nsix"]
    assert drop_running_lines(texts) == texts


def test_ligatures_are_letters_again() -> None:
    assert clean_pages(["the ﬁrst oﬃce, ﬂat"]) == ("the first office, flat",)


@given(st.lists(st.text("ab \n", max_size=20), max_size=5))
def test_dropping_only_ever_drops_lines(texts: list[str]) -> None:
    dropped = drop_running_lines(texts)
    assert len(dropped) == len(texts)
    for before, after in zip(texts, dropped, strict=True):
        lines = iter(before.split("\n"))
        assert all(line in lines for line in after.split("\n") if line)


def test_a_report_of_running_lines_alone_keeps_them() -> None:
    texts = [f"Page {number} of 3" for number in (1, 2, 3)]
    assert drop_running_lines(texts) == texts


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("A well-known lake. It is well-\nknown.", "A well-known lake. It is well-known."),
        ("The lake. They met remotely and were taught. A remotely-\ntaught course.", "remotely-taught course."),
        ("We meet again. The meet-\ning.", "The meeting."),
        ("They under, they stand, they understand. Under-\nstand it.", "Understand it."),
        ("The T-\nrelease and the e-\nmail.", "The T-release and the e-mail."),
        ("well known, well known: well\u00ad\nknown", "wellknown"),
    ],
)
def test_that_a_broken_word_has_a_hyphen_the_report_s_other_words_tell(text: str, joined: str) -> None:
    assert joined in clean_pages([text])[0]


def test_a_page_of_running_lines_alone_keeps_them() -> None:
    texts = [
        "Slide 1\nQuestions",
        "Slide 2\nQuestions",
        "Slide 3\nQuestions",
        "Slide 4\nQuestions\nThe board met.\na\nb\nc",
    ]

    assert drop_running_lines(texts)[:3] == texts[:3]
