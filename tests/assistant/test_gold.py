"""The file of questions: what is read, and what is told of a line that cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.gold import GoldError, GoldQuestion, read_gold, read_line

SAMPLES = Path(__file__).parents[1] / "samples" / "questions.jsonl"


def test_a_file_is_read_in_its_order(tmp_path: Path) -> None:
    file = tmp_path / "gold.jsonl"
    text = '{"id": 7, "q": "Who\u2028spoke?", "kind": "who", "answer": ["Ada"], "doc": "forum", "quote": "Ada"}\r\n\n'
    file.write_bytes(b"\xef\xbb\xbf" + text.encode() + b'{"id": "b", "q": "Why?", "kind": "unanswerable"}')
    assert read_gold(file) == (
        GoldQuestion(id="7", text="Who\u2028spoke?", kind="who", answer=("Ada",), document="forum", quote="Ada"),
        GoldQuestion(id="b", text="Why?", kind="unanswerable", answer=()),
    )


def test_the_samples_questions_can_be_used() -> None:
    assert len(read_gold(SAMPLES)) == len(SAMPLES.read_text(encoding="utf-8").splitlines())


def line_of(kind: str, answer: str) -> str:
    return f'{{"id": "a", "q": "Who?", "kind": "{kind}", "answer": {answer}}}'


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("who?", """wanted an object {"id", "q", "kind", "answer": [...]}, found 'who?'."""),
        ("[1]", "found [1]."),
        ("[" * 100_000, "wanted an object"),
        ('{"q": "Who?", "kind": "who"}', 'wanted "id" to be text, found no such field.'),
        ('{"id": true, "q": "Who?", "kind": "who"}', 'wanted "id" to be text, found true.'),
        ('{"id": "a", "kind": "who"}', 'wanted "q" to be text, found no such field.'),
        ('{"id": "a", "q": " ", "kind": "who"}', """wanted "q" to be text, found ' '."""),
        ('{"id": "a", "q": "\\ud800 x", "kind": "who"}', """wanted "q" to be text, found '\\ud800 x'."""),
        (line_of("whose", "[]"), """wanted "kind" to be one of attendees, who, list, person_year, both, when"""),
        ('{"id": "a", "q": "Who?", "kind": "who"}', 'with a letter or a digit, found no such field.'),
        (line_of("who", '"Ada"'), "found 'Ada'."),
        (line_of("who", "[]"), "wanted \"answer\" to be a list of at least one text"),
        (line_of("who", '["Ada", 3]'), 'found ["Ada", 3].'),
        (line_of("what", '["-"]'), 'found ["-"].'),
        (line_of("when", '["June"]'), 'wanted "answer" to be a list of days such as "2024-06-04", found ["June"].'),
        (line_of("both", '["2024-06-04/2024-06-05"]'), "wanted \"answer\" to be a list of days"),
        (line_of("unanswerable", '["Ada"]'), "an empty list, as the kind is unanswerable, found [\"Ada\"]."),
        ('{"id": "a", "q": "?!a", "kind": "unanswerable", "doc": 3}', 'wanted "doc" to be text, found 3.'),
    ],
)  # fmt: skip
def test_a_bad_line_says_what_was_wanted_and_found(line: str, message: str) -> None:
    with pytest.raises(GoldError) as told:
        read_line(line, "gold.jsonl, line 3")
    assert str(told.value).startswith("gold.jsonl, line 3: wanted ")
    assert message in str(told.value)
    assert len(str(told.value)) < 300
    str(told.value).encode()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"\n \n", "gold.jsonl: wanted a question a line, found none."),
        (b"\xff\xfe", "gold.jsonl: wanted a JSON Lines file in UTF-8, found"),
        (2 * (line_of("who", '["Ada"]').encode() + b"\n"), "line 2: wanted an id of its own, found 'a', which line 1"),
    ],
)
def test_a_bad_file_says_so(content: bytes, message: str, tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_bytes(content)
    with pytest.raises(GoldError) as told:
        read_gold(tmp_path / "gold.jsonl")
    assert message in str(told.value)
