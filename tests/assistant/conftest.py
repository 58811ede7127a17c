"""A small library with the word embedder: quick, and the same everywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.chat import ChatModel
from tests.doubles import WordEmbedder
from tests.model_server import OpenAIServer

FORUM = """The Centre took part in the 8th Valley Forum

On 4 June 2024 the Director Ms. Gulnara Seitkali met Mr. Anton Weber in Brussels.
The Forum was attended by representatives of 70 countries.

They agreed to share data on glaciers.
"""
MINUTES = """# Council, session 4

27 June 2024

## Present

* Aigerim Asanova (chair)
* Janis Krumins

## Decisions

The Council approved the budget of 1.2 million euros.
"""
REPORTS = {"trips/forum.txt": FORUM, "council/minutes.md": MINUTES}
OpenDesk = Callable[..., Assistant]


@pytest.fixture
def open_desk(folder_of: Callable[[Mapping[str, str | bytes]], Path], tmp_path: Path) -> OpenDesk:
    """Opens a library with these reports in it, read."""

    def open_(reports: Mapping[str, str | bytes] = REPORTS, *, chat: ChatModel | None = None) -> Assistant:
        desk = Assistant.open(tmp_path / "library", embedder=WordEmbedder(), chat=chat)
        desk.index(folder_of(reports))
        return desk

    return open_


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenAIServer]:
    monkeypatch.setenv("OPENAI_API_KEY", "none-needed")
    server = OpenAIServer()
    yield server
    server.close()
