"""Answers and errors in Russian and Kazakh; every sentence that the answering room may say is known."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from assistant.errors import UnsupportedQuoteError
from index.errors import LibraryBusyError, NoReportError, OriginalMovedError
from ui.retelling import retold
from ui.sentences import SENTENCES
from ui.speaking import Say

RU, KK = Say(language="ru"), Say(language="kk")
ANSWERING = (
    "asking",
    "composing",
    "lists",
    "listing",
    "numbers",
    "quoting",
    "refusing",
    "writing",
    "followups/following",
)
HERE = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("english", "russian"),
    [
        pytest.param("The reports do not say.", "В отчётах об этом не сказано.", id="whole"),
        pytest.param("**1 meeting**, from 17 reports", "**Встреч: 1**, отчётов: 17", id="one"),
        pytest.param(
            "**3 meetings**, from 1,200 reports; 1 file could not be read",
            "**Встреч: 3**, отчётов: 1,200; не прочитано файлов: 1",
            id="coverage",
        ),
        pytest.param(
            "**7 people**: Council, 2024-06-04/2024-06-05, Oslo",
            "**Людей: 7**: Council, 04.06.2024 – 05.06.2024, Oslo",
            id="days",
        ),
        pytest.param("**4 June 2024 to 5 June 2024**", "**04.06.2024 – 05.06.2024**", id="value"),
        pytest.param("- Ada Lind, chair, Bank, chaired [1]", "- Ada Lind, chair, Bank, председатель [1]", id="status"),
        pytest.param(
            "The reports tell of no meeting of Tea Board from 1 June 2029 to 30 June 2029; the nearest are "
            "28 May 2025 and 19 June 2025.",
            "В отчётах нет встречи «Tea Board» с 01.06.2029 по 30.06.2029; ближайшие: 28.05.2025 и 19.06.2025.",
            id="all parts",
        ),
        pytest.param(
            "Ben Ode is not among the 8 people listed at Build, WG meeting, 28 March 2017.",
            "Ben Ode: среди названных участников (8) нет — Build, WG meeting, 28.03.2017.",
            id="not listed",
        ),
        pytest.param("The reports tell of no meeting.", "В отчётах нет встречи.", id="no part"),
        pytest.param(
            "The reports know nobody named Lind. Did you mean Ada Lindt or Bo Linde?",
            "В отчётах нет никого по имени Lind. Может быть, Ada Lindt или Bo Linde?",
            id="advice",
        ),
        pytest.param("Which meetings were held in June 2025?", "Какие встречи прошли в июне 2025?", id="question"),
        pytest.param("“The reports do not say.” [1]", "“The reports do not say.” [1]", id="quote"),
        pytest.param("A model wrote this.", "A model wrote this.", id="unknown"),
    ],
)
def test_our_sentences_are_said_in_russian_and_quotes_as_printed(english: str, russian: str) -> None:
    assert retold(english, RU) == russian


def test_days_are_written_out_in_english_too() -> None:
    text = "**2 people**: TSC 2015-05-27, 2015-05-27\n\n- A, 2024-06-04/2024-06-05, Oslo [1]\n- B [2]"
    assert retold(text, Say()) == (
        "**2 people**: TSC 2015-05-27, 27 May 2015\n\n- A, 4 June 2024 – 5 June 2024, Oslo [1]\n- B [2]"
    )


@pytest.mark.parametrize(
    "error", [NoReportError(), OriginalMovedError("a.pdf"), LibraryBusyError(Path("lib"))], ids=repr
)
@pytest.mark.parametrize("say", [RU, KK], ids=["ru", "kk"])
def test_errors_are_said_in_the_readers_language(error: Exception, say: Say) -> None:
    said = retold(str(error), say)
    assert re.search("[а-яәө]", said)
    assert not re.search(r"\b(?:the|is|was)\b", said, re.IGNORECASE)


def test_what_is_not_for_readers_stays_english() -> None:
    error = str(UnsupportedQuoteError("x", document="a", page=1))
    assert retold(error, RU) == error


def test_translations_have_the_fields_of_the_english() -> None:
    for english, others in SENTENCES.items():
        named = {name for _, name, _, _ in Formatter().parse(english) if name} - {"are"}
        assert all({name for _, name, _, _ in Formatter().parse(one) if name} <= named for one in others), english


@pytest.mark.parametrize("module", ANSWERING)
def test_every_sentence_of_an_answer_is_known(module: str) -> None:
    unknown = [said for said in _sentences(HERE / "assistant" / f"{module}.py") if retold(said, KK) == said]
    assert unknown == []


def _sentences(file: Path) -> Iterator[str]:
    """What looks like one in the code, with something in place of what is filled in."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    docs = {ast.get_docstring(node, clean=False) for node in ast.walk(tree) if isinstance(node, _DOCUMENTED)}
    parts = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and id(node) not in parts):
            said = _said(node)
            if re.fullmatch(r"[A-Z][a-z]+ .*[.?]", said) and said not in docs:
                yield said


_DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef)


def _said(node: ast.JoinedStr | ast.Constant) -> str:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    return "".join(str(part.value) if isinstance(part, ast.Constant) else _filled(part) for part in node.values)


def _filled(part: ast.expr) -> str:
    """Nothing for what may be left out, a number where something is counted, else a name."""
    inside = ast.unparse(part)
    if re.search(r"_said\(|nearest| if |\{when\}", inside):
        return ""
    if "period" in inside:
        return "since 4 June 2024"
    return "12" if re.search(r"len\(|n_", inside) else "was absent" if inside == "{what}" else "Xy"
