"""What counts as agreed, decided or promised, and what does not."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from corpus.outcomes import find_outcomes
from corpus.reading import read_document
from corpus.rolls.lines import lines_of


def outcomes(text: str, name: str = "a.md") -> list[str]:
    document = read_document(text.encode(), PurePosixPath(name))
    return [found.span.cut(document.pages[0].text) for found in find_outcomes(document, lines_of(document))]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Board agreed to build the bridge.",
        "It was decided to give the dam twice the weight.",
        "The budget was adopted with four votes.",
        "The sides signed a memorandum on elms.",
        "The Ministry pledged two million crowns.",
        "RESOLVED: that the oak be kept.",
        "Action: Bo Ode to write the letter.",
        "Ms. Lind has been elected Chair.",
        "Стороны договорились о строительстве моста.",
        "Совет утвердил бюджет на год.",
    ],
)
def test_a_sentence_that_decides(sentence: str) -> None:
    assert outcomes(f"# Board\n\nThe roads are long.\n\n{sentence} The rest was talk.\n")[0].startswith(sentence[:-1])


@pytest.mark.parametrize(
    "sentence",
    [
        "The roads were discussed at length.",
        "As agreed in May, the oak was cut.",
        "The mission had been agreed in Oslo.",
        "If adopted, the plan will cost a crown.",
        "Ms. Lind agreed with Mr. Ode.",
        "Was it decided to go on?",
        "The plan was not adopted.",
    ],
)
def test_a_sentence_that_does_not(sentence: str) -> None:
    assert not outcomes(f"# Board\n\n{sentence}\n")


def test_items_under_decisions_and_tasks_count_whole() -> None:
    text = (
        "# Board\n\n## Decisions\n\n1. The oak stays.\n2. The elm goes.\n\n"
        "## Action items\n\n| Who | What | By |\n| --- | --- | --- |\n"
        "| B. Ode | Map of the oaks | 1 May 2024 |\n\n## Other\n\n- The weather was fine.\n"
    )

    assert outcomes(text) == ["The oak stays.", "The elm goes.", "| B. Ode | Map of the oaks | 1 May 2024 |"]


def test_a_list_after_what_was_agreed() -> None:
    text = "Board\n\nThe following was agreed:\n\n- the oak stays\n- the elm goes\n\nThe Board then rested.\n"

    assert outcomes(text, "a.txt") == ["the oak stays", "the elm goes"]
