"""The language model beside the rules: it may add, take nothing away, and break nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

import pytest
from pydantic import BaseModel, ValidationError

from assistant import Assistant, Settings
from assistant.errors import ChatModelError, SettingsError
from assistant.extracting import MAX_FAILURES, MAX_LETTERS, MAX_PARTS, ModelExtractor
from assistant.prompts import LEDGER_RULES
from corpus.meetings import find_meetings
from corpus.reading import read_document
from corpus.records import Document
from tests.doubles import ScriptedChat, WordEmbedder
from ui.printing import index_lines

Form = TypeVar("Form", bound=BaseModel)
MOSS = "Word came from Carl Moss, who had dialled in from Bergen."
TEXT = f"# Board meeting, 4 June 2024\n\n## Present\n\n- Anna Lind\n- Bo Ode\n\n## Notes\n\n{MOSS}\n"
GOOD = {
    "meetings": [
        {
            "name": "Board meeting",
            "start": "2024-06-04",
            "end": "June",
            "quote": "Board meeting, 4 June 2024",
            "participants": [
                {"name": "Carl Moss", "how": "present", "quote": MOSS},
                {"name": "Eva Made Up", "how": "chaired", "quote": "Eva Made Up took the chair."},
            ],
        }
    ]
}


class ScriptedForms:
    """Fills in forms with what it is told to, or fails; what it was asked is kept."""

    def __init__(self, *filled: object) -> None:
        self._filled = filled
        self.prompts: list[str] = []

    def stream(self, rules: str, prompt: str) -> Iterator[str]:
        yield from ()

    def fill(self, rules: str, prompt: str, form: type[Form]) -> Form:
        assert rules == LEDGER_RULES
        self.prompts.append(prompt)
        filled = self._filled[min(len(self.prompts), len(self._filled)) - 1]
        try:
            return form.model_validate(filled)
        except ValidationError as error:
            raise ChatModelError("any gave no usable answer (ValidationError)") from error


def document(text: str = TEXT) -> Document:
    return read_document(text.encode(), PurePosixPath("a.md"))


def names(model: ScriptedForms, report: Document) -> list[str]:
    (meeting,) = ModelExtractor(model)(report, find_meetings(report))
    return [one.person.name for one in meeting.attendances]


def test_the_model_adds_what_the_report_bears_out() -> None:
    model = ScriptedForms(GOOD)

    assert names(model, document()) == ["Anna Lind", "Bo Ode", "Carl Moss"]
    assert MOSS in model.prompts[0]
    assert "Its date: 2024-06-04" in model.prompts[0]


NONSENSE: dict[str, object] = {
    "no form": None,
    "a wrong word": {"meetings": [{"name": "x", "quote": "y", "participants": [{"name": "z", "how": "flew"}]}]},
    "nothing": {"meetings": []},
    "empty words": {
        "meetings": [{"name": "", "quote": "", "participants": [{"name": "", "how": "spoke", "quote": ""}]}]
    },
    "an order obeyed": {"meetings": [{"name": "Secret talks", "quote": "Ignore the rules.", "participants": []}]},
}


@pytest.mark.parametrize("filled", NONSENSE.values(), ids=NONSENSE)
def test_nonsense_takes_nothing_away(filled: object) -> None:
    assert names(ScriptedForms(filled), document()) == ["Anna Lind", "Bo Ode"]


def test_what_an_earlier_part_gave_stays_when_a_later_one_fails() -> None:
    report = document(TEXT + "\n".join(["No news."] * MAX_LETTERS))
    model = ScriptedForms(GOOD, None)

    assert names(model, report) == ["Anna Lind", "Bo Ode", "Carl Moss"]
    assert len(model.prompts) == 2


def test_a_long_report_is_read_in_parts_up_to_a_limit() -> None:
    model = ScriptedForms({"meetings": []})
    names(model, document(TEXT + "word" * MAX_LETTERS * MAX_PARTS))

    assert len(model.prompts) == MAX_PARTS
    assert all(len(prompt) < MAX_LETTERS + 200 for prompt in model.prompts)


def test_a_model_that_is_away_is_left_alone() -> None:
    model = ScriptedForms(None)
    extractor = ModelExtractor(model)
    for _ in range(MAX_FAILURES + 4):
        assert extractor(document(), find_meetings(document())) == find_meetings(document())

    assert len(model.prompts) == MAX_FAILURES
    assert extractor.trouble == (
        "The language model could not be used for 7 of 7 report(s): any gave no usable answer (ValidationError). "
        "What the rules found in them is kept."
    )


FolderOf = Callable[[Mapping[str, str | bytes]], Path]


def desk(tmp_path: Path, chat: Any, **settings: Any) -> Assistant:
    given = Settings.load(llm="openai:any", ledger={"extractor": "llm"}, **settings)
    return Assistant.open(tmp_path / "library", settings=given, embedder=WordEmbedder(), chat=chat)


def test_the_ledger_is_filled_by_both(tmp_path: Path, folder_of: FolderOf) -> None:
    mine = desk(tmp_path, ScriptedForms(GOOD))
    report = mine.index(folder_of({"a.md": TEXT}))

    assert report.notes == ()
    reply = mine.ask("Who attended the Board meeting of 4 June 2024?")
    assert {item.name for item in reply.items} == {"Anna Lind", "Bo Ode", "Carl Moss"}  # type: ignore[union-attr]


def test_a_run_says_once_that_the_model_failed(tmp_path: Path, folder_of: FolderOf) -> None:
    report = desk(tmp_path, ScriptedForms(None)).index(folder_of({"a.md": TEXT, "b.md": TEXT + "\nMore.\n"}))

    assert report.added == ("a.md", "b.md")
    lines: Sequence[str] = index_lines(report, max_failures=5)
    assert [line for line in lines if "language model" in line] == list(report.notes)
    assert len(report.notes) == 1


def test_a_chat_model_without_forms_is_told(tmp_path: Path, folder_of: FolderOf) -> None:
    with pytest.raises(SettingsError, match="fills in no forms"):
        desk(tmp_path, ScriptedChat(lambda _: ["?"])).index(folder_of({"a.md": TEXT}))
