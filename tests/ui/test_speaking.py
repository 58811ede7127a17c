from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from assistant.directory import HOWS
from ui import answer_page, frame, meetings_page, people_page
from ui.speaking import LANGUAGES, Say, language_of
from ui.wording import WORDS

ROOM = Path(frame.__file__).parent
STATES = ("empty", "encrypted", "unsupported", "failed")


def words_said() -> set[str]:
    """Whatever stands in a `say(...)` or `say.counted(...)`, and in the tables that are said one by one."""
    trees = [ast.parse(module.read_text(encoding="utf-8")) for module in ROOM.glob("*.py")]
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]
    said = [call.args[0] for call in calls if isinstance(call.func, ast.Name) and call.func.id == "say" and call.args]
    said += [call.args[1] for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr == "counted"]
    named = (*frame.PLACES, *people_page.TABS, *((label, label) for _, label in meetings_page.FIELDS))
    tables = (*(name for _, name in named), *answer_page.REASONS)
    columns = (name for name, _ in answer_page.COLUMNS)
    plain = {word.value for word in said if isinstance(word, ast.Constant) and isinstance(word.value, str)}
    return plain | {*tables, *columns, *HOWS, *STATES, "Role and organisation", "From", "Until", "Who met whom"}


def test_each_language_has_every_word() -> None:
    assert words_said() <= set(WORDS)
    assert all(len(said) == len(LANGUAGES) - 1 and all(said) for said in WORDS.values())


@pytest.mark.parametrize("english", WORDS)
def test_what_is_filled_in_is_the_same_in_each_language(english: str) -> None:
    fields = re.findall(r"{\w+}", english)
    assert all(sorted(re.findall(r"{\w+}", said)) == sorted(fields) for said in WORDS[english])


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("ru-RU,ru;q=0.9,en;q=0.8", "ru"),
        ("kk-KZ", "kk"),
        ("fr-FR,fr;q=0.9", "en"),
        ("de;q=0.9,ru;q=0.5,en;q=0.4", "ru"),
        ("en;q=0.1,kk;q=0.9", "kk"),
        ("ru;q=0,en", "en"),
        ("ru;q=x", "en"),
        ("", "en"),
        ("*", "en"),
    ],
)
def test_the_browser_says_which(header: str, language: str) -> None:
    assert language_of(header) == language


def test_days_are_written_as_the_language_does() -> None:
    assert [Say(language=one).day("2024-06-04") for one in LANGUAGES] == ["4 June 2024", "04.06.2024", "04.06.2024"]
    assert Say().day("June") == "June"


@pytest.mark.parametrize(
    ("number", "words", "said"),
    [
        (1, "{count} meetings", "1 meeting"),
        (1, "{count} people", "1 person"),
        (1200, "{count} files x", "1,200 files x"),
    ],
)
def test_one_is_said_as_one(number: int, words: str, said: str) -> None:
    assert Say().counted(number, words) == said


def test_words_nobody_has_stay_english() -> None:
    assert Say(language="ru")("Something new") == "Something new"
