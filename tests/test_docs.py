"""The documentation is true: its snippets run, and no command, setting or error is left out."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from pydantic import BaseModel
from typer.main import get_command

from assistant import asking
from assistant.settings import Settings
from corpus.errors import RapporteurError
from tests.doubles import WordEmbedder
from ui import commands, listening, receiving

HERE = Path(__file__).parent.parent
SHIPPED = [HERE / "README.md", *sorted((HERE / "docs").glob("*.md"))]


def test_the_readme_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (snippet,) = re.findall(r"```python\n(.*?)```", (HERE / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    with as_file(files("corpus") / "samples") as samples:
        shutil.copytree(samples, tmp_path / "reports")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(asking, "SentenceEmbedder", lambda name, once=False: WordEmbedder())
    exec(compile(snippet, "README.md", "exec"), {})  # noqa: S102 (our own snippet)
    told = capsys.readouterr().out
    assert "17 reports added, 0 files gave none" in told
    assert re.search(r"page \d", told)


def test_every_command_and_option_is_told() -> None:
    text = (HERE / "docs" / "commands.md").read_text(encoding="utf-8")
    for name, command in get_command(commands.app).commands.items():  # type: ignore[attr-defined]
        assert f"## rapporteur {name}" in text
        for option in (option for parameter in command.params for option in parameter.opts if option.startswith("--")):
            assert f"`{option}" in text or f" {option} " in text, f"{name} {option}"


def test_every_setting_is_told() -> None:
    text = (HERE / "docs" / "settings.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `([\w.]+)` \|", text, re.MULTILINE) == list(_settings(Settings))


def _settings(of: type[BaseModel], prefix: str = "") -> Iterator[str]:
    for name, field in of.model_fields.items():
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            yield from _settings(field.annotation, f"{prefix}{name}.")
        else:
            yield prefix + name


def test_the_tree_of_errors_is_whole() -> None:
    assert listening.ListeningError.__mro__[1] is RapporteurError is receiving.UploadError.__mro__[1]
    text = (HERE / "docs" / "errors.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^[│├└─ ]*(\w+Error)", text, re.MULTILINE)) == {
        RapporteurError.__name__,
        *_below(RapporteurError),
    }


def _below(parent: type[Exception]) -> set[str]:
    return {child.__name__ for child in parent.__subclasses__()} | {
        name for child in parent.__subclasses__() for name in _below(child)
    }


@pytest.mark.parametrize("page", SHIPPED, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!http)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target
