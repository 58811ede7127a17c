"""`rapporteur eval`: what it prints and writes, and what it says of a call or a file that cannot be used."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from assistant import asking
from tests.doubles import WordEmbedder
from tests.ui.conftest import HOSTILE
from ui import commands

FolderOf = Callable[[Mapping[str, str | bytes]], Path]
REPORTS = {
    "trips/forum.txt": "The Forum met in Brussels.\n\nMs. Ada Lind spoke about glaciers.",
    "board/budget.txt": "The Board met in Almaty.\n\nThe budget of the Board was 1,200 euros.",
}
QUESTIONS: list[dict[str, Any]] = [
    {"id": "a", "q": "Where did the Forum meet?", "kind": "where", "answer": ["Brussels"], "doc": "forum"},
    {"id": "b", "q": "Where did the Board meet?", "kind": "where", "answer": ["Geneva"], "doc": "budget.txt"},
    {"id": "c", "q": "Where did the Forum meet?", "kind": "where", "answer": ["Paris"], "doc": "letter"},
    {"id": "d", "q": "Which submarine did Nemo command?", "kind": "what", "answer": ["Nautilus"], "doc": "forum"},
    {"id": "e", "q": "Where did the Board meet?", "kind": "unanswerable", "answer": []},
    {"id": "f", "q": "Which submarine did Nemo command?", "kind": "unanswerable", "answer": []},
    {"id": "g", "q": "Where did the Board meet?", "kind": "where", "answer": ["Oslo"]},
]


@pytest.fixture(autouse=True)
def library(folder_of: FolderOf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library with two reports, which the environment names."""
    monkeypatch.setattr(asking, "SentenceEmbedder", lambda name: WordEmbedder())
    monkeypatch.setenv("RAPPORTEUR_LIBRARY", str(tmp_path / "library"))
    assert run("index", folder_of(REPORTS)).exit_code == 0
    return tmp_path / "library"


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    return gold_file(tmp_path, *QUESTIONS)


def gold_file(folder: Path, *questions: Mapping[str, Any]) -> Path:
    file = folder / "gold.jsonl"
    file.write_text("".join(json.dumps(question) + "\n" for question in questions), encoding="utf-8")
    return file


def run(*arguments: object) -> Result:
    return CliRunner().invoke(commands.app, [str(argument) for argument in arguments])


def test_scores_figures_and_misses_are_printed(gold: Path) -> None:
    result = run("eval", gold)
    assert (result.exit_code, result.stderr) == (0, "")
    told = re.sub(r"\d+(?= ms)|(?<=1\.000 of )\d+|(?<=in place )\d+", "N", result.stdout)
    assert "      told: refused: The reports do not say.\n" in told
    assert "“The Board met in Almaty.” [1]" in told
    assert [line for line in told.splitlines() if "  told: " not in line] == [
        "unanswerable  n=   2  score 0.500  exact 0.500",
        "what          n=   1  score 0.000  exact 0.000",
        "where         n=   4  score 0.250  exact 0.250",
        "all           n=   7  score 0.286  exact 0.286",
        "",
        "Answerable but refused: 1 of 5",
        "Unanswerable but answered: 1 of 2",
        "Gold report among the passages found: 0.750 of 4",
        "Answers that cite the gold report: 0.667 of 3",
        "Quotes word for word: 1.000 of N",
        "Time an answer: median N ms, p95 N ms",
        "",
        "Not retrieved: 1",
        "  [0.00] c, where: Where did the Forum meet?",
        "      wanted: Paris",
        "      report: letter, not found by the search, not cited",
        "",
        "Retrieved but not chosen: 1",
        "  [0.00] b, where: Where did the Board meet?",
        "      wanted: Geneva",
        "      report: budget.txt, found in place N, cited",
        "",
        "Wrongly refused: 1",
        "  [0.00] d, what: Which submarine did Nemo command?",
        "      wanted: Nautilus",
        "      report: forum, found in place N",
        "",
        "Answered though the reports do not say: 1",
        "  [0.00] e, unanswerable: Where did the Board meet?",
        "      wanted: a refusal",
        "",
        "Not as wanted: 1",
        "  [0.00] g, where: Where did the Board meet?",
        "      wanted: Oslo",
    ]


def test_json_is_one_object(gold: Path) -> None:
    told = json.loads(run("eval", gold, "--json").stdout)
    assert (told["questions"], told["score"], told["exact"]) == (7, pytest.approx(2 / 7), pytest.approx(2 / 7))
    assert told["kinds"]["where"] == {"questions": 4, "score": 0.25, "exact": 0.25}
    assert told["wrongly_refused"] == {"n": 1, "of": 5, "share": 0.2}
    assert told["wrongly_answered"] == {"n": 1, "of": 2, "share": 0.5}
    assert told["gold_found"] == {"n": 3, "of": 4, "share": 0.75}
    assert told["gold_cited"] == {"n": 2, "of": 3, "share": pytest.approx(2 / 3)}
    assert told["quotes_verbatim"]["share"] == 1
    assert 0 <= told["ms"]["median"] <= told["ms"]["p95"]
    assert [(miss["id"], miss["why"]) for miss in told["misses"]] == [
        ("c", "not retrieved"),
        ("b", "retrieved but not chosen"),
        ("d", "wrongly refused"),
        ("e", "answered though the reports do not say"),
        ("g", "not as wanted"),
    ]
    miss = told["misses"][1]
    assert miss["cited"][0] == "board/budget.txt"
    assert miss["place"] >= 1
    assert {name: value for name, value in miss.items() if name not in ("id", "why", "cited", "told", "place")} == {
        "q": "Where did the Board meet?",
        "kind": "where",
        "score": 0,
        "wanted": ["Geneva"],
        "missing": None,
        "besides": None,
        "refused": False,
        "doc": "budget.txt",
    }


def test_only_what_may_be_read_is_asked(gold: Path) -> None:
    told = json.loads(run("eval", gold, "--json", "--collection", "board").stdout)
    assert {"a", "c", "d"} <= {miss["id"] for miss in told["misses"] if miss["why"] == "not retrieved"}


def test_where_nothing_is_missing_nothing_is_listed(tmp_path: Path) -> None:
    file = gold_file(tmp_path, QUESTIONS[5])
    result = run("eval", file, "--report", tmp_path / "out.html")
    assert result.stdout.splitlines()[-1].startswith("Time an answer")
    assert "Gold report among the passages found: -" in result.stdout
    assert "Every question was answered as wanted." in (tmp_path / "out.html").read_text(encoding="utf-8")


def test_a_long_list_is_cut(folder_of: FolderOf, tmp_path: Path) -> None:
    names = [
        f"{first} {last}" for first in ("Ada", "Ida", "Bo", "Eva", "Kai") for last in "Lind Ek Ode Perera Orr".split()
    ]
    present = "\n".join(f"* {name}" for name in names)
    folder_of({"council/a.md": f"# Valley Council meeting 2024-03-05\n\n## Present\n\n{present}\n"})
    assert run("index", folder_of({})).exit_code == 0
    asked = {"id": "a", "q": "Who attended the Valley Council meeting on 5 March 2024?", "kind": "attendees"}
    result = run("eval", gold_file(tmp_path, {**asked, "answer": ["Serik Aubakirov"], "doc": "a"}))
    assert "      right: 0\n      missing: Serik Aubakirov\n      besides: Ada Lind; Ada Ek; " in result.stdout
    assert "; and 5 more\n" in result.stdout


def test_a_markdown_report_is_written(gold: Path, tmp_path: Path) -> None:
    result = run("eval", gold, "--report", tmp_path / "out.md")
    assert result.exit_code == 0
    text = (tmp_path / "out.md").read_text(encoding="utf-8")
    assert text.startswith("# Evaluation: gold.jsonl\n\n| kind | questions | score | exact |\n")
    assert "| where | 4 | 0.250 | 0.250 |" in text
    assert "## Not retrieved (1)\n\nThe search does not find the report that answers.\n" in text
    assert "\n- &#91;0.00&#93; b, where: Where did the Board meet?\n  - wanted: Geneva\n" in text


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.addresses: list[str | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.add(tag)
        self.addresses += [value for name, value in attrs if name in ("src", "href", "action") or name[:2] == "on"]


def test_an_html_report_is_a_page_of_its_own(tmp_path: Path) -> None:
    hostile = {"q": HOSTILE, "answer": [HOSTILE], "doc": HOSTILE}
    file = gold_file(tmp_path, *QUESTIONS, {"id": f"{HOSTILE}*_", "kind": "where", **hostile})
    assert run("eval", file, "--report", tmp_path / "out.HTML").exit_code == 0
    text = (tmp_path / "out.HTML").read_text(encoding="utf-8")
    tags = Tags()
    tags.feed(text)
    assert tags.found <= set(
        "html head meta title style body h1 h2 h3 table thead tbody tr th td meter dl dt dd section article p".split()
    )
    assert tags.addresses == []
    assert "default-src 'none'" in text
    assert "&lt;script&gt;" in text
    assert "url(" not in text
    assert re.search(r"<dt>Answerable but refused</dt><dd>\d of 6</dd>", text)


def test_nothing_is_live_in_a_markdown_report(tmp_path: Path) -> None:
    file = gold_file(tmp_path, {"id": "a", "q": HOSTILE, "kind": "where", "answer": [f"{HOSTILE} *_"], "doc": "x"})
    assert run("eval", file, "--report", tmp_path / "out.md").exit_code == 0
    misses = (tmp_path / "out.md").read_text(encoding="utf-8").partition("## ")[2]
    assert "script&#62;" in misses
    assert not re.search(r"[<>`*_\[\]]|://", misses)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("none.jsonl",), "none.jsonl: wanted a JSON Lines file, found No such file or directory."),
        (("bad.jsonl",), "bad.jsonl, line 2: wanted \"kind\" to be one of attendees, who, list,"),
        (("gold.jsonl", "--report", "out.txt"), "--report writes .md or .html: out.txt ends in neither."),
        (("gold.jsonl", "--report", "none/out.md"), "none/out.md is a folder, or its folder is missing."),
        (("gold.md", "--report", "gold.md"), "--report would write over the questions in gold.md"),
        ((), "GOLD.jsonl"),
    ],
    ids=str,
)  # fmt: skip
def test_a_wrong_call_is_status_2(
    arguments: tuple[str, ...], message: str, gold: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(gold.parent)
    Path("bad.jsonl").write_text(json.dumps(QUESTIONS[0]) + '\n{"id": "b", "q": "Who?", "kind": "whom"}\n')
    Path("gold.md").write_bytes(gold.read_bytes())
    result = run("eval", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr
    assert Path("gold.md").read_bytes() == gold.read_bytes()


def test_what_cannot_be_done_is_status_1(gold: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    result = run("eval", gold, "--library", tmp_path / "none")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "There is no library in" in result.stderr

    def full(*arguments: object, **options: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    result = run("eval", gold, "--report", tmp_path / "out.md")
    assert result.exit_code == 1
    assert "out.md cannot be written (No space left on device); name another file." in result.stderr
    assert "Wrongly refused: 1" in result.stdout
