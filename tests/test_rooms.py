"""The house: imports point one way, and each outside library has one door."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parent.parent
ROOMS = ("corpus", "index", "assistant", "ui")
DOORS = {
    "charset_normalizer": {"corpus/readers/text.py"},
    "faiss": {"index/vectors.py"},
    "fastapi": {"ui/app.py"},
    "filelock": {"index/library.py"},
    "gradio": {"ui/app.py"},
    "icalendar": {"ui/exporting.py"},
    "langchain": {"assistant/chat.py"},
    "langchain_core": {"assistant/retriever.py"},
    "langchain_text_splitters": {"corpus/passages.py"},
    "PIL": {"corpus/ocr.py", "corpus/pdfium.py"},
    "natasha": {"corpus/russian/morphology.py"},
    "pydantic_settings": {"assistant/settings.py"},
    "pymorphy2": {"corpus/russian/morphology.py"},
    "networkx": {"ui/layout.py"},
    "olefile": {"corpus/readers/outlook.py"},
    "openvino": {"index/fast_encoder.py"},
    "openpyxl": {"corpus/readers/xlsx.py", "ui/exporting.py"},
    "pdfplumber": {"corpus/readers/tables.py"},
    "pypdf": {"corpus/readers/pdf.py"},
    "pypdfium2": {"corpus/pdfium.py"},
    "pytesseract": {"corpus/ocr.py"},
    "rich": {"ui/commands.py"},
    "safetensors": {"index/plain_encoder.py"},
    "sentence_transformers": {"index/embedding.py", "index/reranking.py"},
    "sentencex": {"corpus/sentences.py"},
    "sqlite3": {"index/sqlite/connection.py"},
    "tantivy": {"index/words.py"},
    "threadpoolctl": {"index/plain_encoder.py"},
    "torch": {"index/embedding.py", "index/torch_encoder.py"},
    "trafilatura": {"corpus/readers/html.py"},
    "typer": {"ui/commands.py"},
    "uvicorn": {"ui/app.py"},
    "watchfiles": {"corpus/watching.py"},
}
MODULES = sorted(path.relative_to(HERE) for room in ROOMS for path in (HERE / room).rglob("*.py"))


def imports_of(module: Path) -> Iterator[str]:
    """The first part of every name imported anywhere in a module."""
    for node in ast.walk(ast.parse((HERE / module).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name.split(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports relatively"
            yield (node.module or "").split(".")[0]


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_imports_point_down(module: Path) -> None:
    room = ROOMS.index(module.parts[0])
    assert set(imports_of(module)) & set(ROOMS) <= set(ROOMS[: room + 1])


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_a_constant_has_one_value(module: Path) -> None:
    """Of two patterns with one name the first would be lost without a word."""
    body = ast.parse((HERE / module).read_text(encoding="utf-8")).body
    given = [
        one.id for node in body if isinstance(node, ast.Assign) for one in node.targets if isinstance(one, ast.Name)
    ]
    assert sorted(given) == sorted(set(given))


@pytest.mark.parametrize("library", DOORS)
def test_a_library_has_one_door(library: str) -> None:
    assert {module.as_posix() for module in MODULES if library in imports_of(module)} == DOORS[library]


def test_records_import_nothing_of_ours() -> None:
    assert not set(imports_of(Path("corpus/records.py"))) & set(ROOMS)


@pytest.mark.parametrize("room", ROOMS)
def test_what_is_public_is_sorted(room: str) -> None:
    public = getattr(__import__(room), "__all__", [])
    assert list(public) == sorted(public)
