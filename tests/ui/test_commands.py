"""The terminal: what is printed, where, and the exit status."""

from __future__ import annotations

import json
import shutil
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from assistant import Assistant, asking
from assistant.gold import read_gold
from assistant.keeping import keep_reply
from index.embedding import SentenceEmbedder
from index.errors import EmbeddingModelError
from index.library import Library
from tests.doubles import WordEmbedder
from ui import commands

REPOSITORY = Path(__file__).parents[2]
FolderOf = Callable[[Mapping[str, str | bytes]], Path]
REPORTS = {"trips/forum.txt": "The Forum met in Brussels.\n\nMs. Ada Lind spoke about glaciers.", "notes.zzz": "?"}


@pytest.fixture(autouse=True)
def word_embedder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "SentenceEmbedder", lambda name: WordEmbedder())


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(commands.app, [str(argument) for argument in arguments])


def indexed(folder_of: FolderOf, library: Path) -> Path:
    folder = folder_of(REPORTS)
    assert run("index", folder, "--library", library).exit_code == 0
    return folder


def test_index_says_what_it_did(folder_of: FolderOf, library: Path) -> None:
    result = run("index", folder_of(REPORTS), "--library", library)
    assert "1 added, 0 changed, 0 unchanged, 0 removed, 1 failed" in result.stdout
    assert "notes.zzz: unsupported: no reader for .zzz" in result.stdout
    assert result.exit_code == 0


def test_a_second_run_finds_nothing_to_do(folder_of: FolderOf, library: Path) -> None:
    folder = indexed(folder_of, library)
    assert "0 added, 0 changed, 1 unchanged, 0 removed, 1 failed" in run("index", folder, "--library", library).stdout


def test_reports_whose_files_are_gone_may_be_kept(folder_of: FolderOf, library: Path) -> None:
    folder = indexed(folder_of, library)
    (folder / "trips" / "forum.txt").unlink()
    kept, gone = (run("index", folder, "--library", library, *more).stdout for more in (["--keep-missing"], []))
    assert "0 added, 0 changed, 0 unchanged, 0 removed, 1 failed" in kept
    assert "0 added, 0 changed, 0 unchanged, 1 removed, 1 failed" in gone


def test_feedback_is_listed_and_becomes_gold_that_eval_reads(
    folder_of: FolderOf, library: Path, tmp_path: Path
) -> None:
    indexed(folder_of, library)
    desk = Assistant.open(library)
    asked = ("Who spoke about glaciers?", "What did the Forum cost?")
    assert run("feedback", "--library", library).stdout.strip() == "No answer has been judged yet."
    for question, verdict, reason in zip(asked, ("right", "wrong"), (None, "something is missing"), strict=True):
        turn = keep_reply(desk.ask(question), visitor="me", talk="t", question=question)
        desk.conversations.keep(turn)
        desk.conversations.judge(turn.id, "me", verdict, reason)
    listed = run("feedback", "--library", library).stdout.splitlines()
    assert [line[12:] for line in listed] == [f"right  {asked[0]}", f"wrong: something is missing  {asked[1]}"]
    gold = tmp_path / "gold.jsonl"
    gold.write_text(run("feedback", "--gold", "--library", library).stdout, encoding="utf-8")
    assert [question.text for question in read_gold(gold)] == [asked[0]]
    assert json.loads(run("eval", gold, "--json", "--library", library).stdout)["questions"] == 1


def test_doctor_mends_what_is_derived(folder_of: FolderOf, library: Path) -> None:
    indexed(folder_of, library)
    sound = f"The library in {library} is sound: 1 reports, 1 passages."
    assert run("doctor", "--library", library).stdout.splitlines() == [sound]
    shutil.rmtree(library / "indexes")
    mended = "Mended: the search indexes were missing or not as they were written: they were made again."
    assert run("doctor", "--library", library).stdout.splitlines() == [mended, sound]


def test_doctor_says_what_it_cannot_mend(folder_of: FolderOf, library: Path) -> None:
    indexed(folder_of, library)
    with closing(sqlite3.connect(library / "library.sqlite")) as db:
        db.executescript("UPDATE page SET text = replace(text, 'Brussels', 'Bruxelles')")
    result = run("doctor", "--library", library)
    assert "Damaged: the text of trips/forum.txt is not as it was written." in result.stdout
    assert f"Restore {library} from a copy" in result.stdout
    assert result.exit_code == 1


def test_ask_prints_the_quote_and_where_it_stands(folder_of: FolderOf, library: Path) -> None:
    indexed(folder_of, library)
    result = run("ask", "Where did the Forum meet?", "--library", library)
    assert "“The Forum met in Brussels.” [1]" in result.stdout
    assert "[1] The Forum met in Brussels., trips/forum.txt, page 1" in result.stdout
    assert "Looked through 1 report; 1 file could not be read." in result.stdout


def test_ask_json_is_one_object(folder_of: FolderOf, library: Path) -> None:
    indexed(folder_of, library)
    reply = json.loads(run("ask", "Where did the Forum meet?", "--json", "--library", library).stdout)
    assert sorted(reply) == ["answer", "citations", "count", "items", "kind", "question", "refused"]
    assert reply["kind"] == "where"
    assert reply["citations"][0]["document"] == "trips/forum.txt"


@pytest.mark.parametrize("form", [(), ("--json",)], ids=str)
def test_words_between_colons_stay_words(folder_of: FolderOf, library: Path, form: tuple[str, ...]) -> None:
    run(
        "index",
        folder_of({"trips/drill.txt": "The Drill met in Geneva to discuss exits:fire:smoke."}),
        "--library",
        library,
    )
    assert "exits:fire:smoke." in run("ask", "Where did the Drill meet?", *form, "--library", library).stdout


@pytest.mark.parametrize("form", [(), ("--json",)], ids=["text", "json"])
def test_no_report_commands_the_terminal(folder_of: FolderOf, library: Path, form: tuple[str, ...]) -> None:
    """Escapes in a name, in a title and in the text of a report; JSON still says them to who reads it as such."""
    page = (
        "<html><head><title>Forum \x1b]0;owned\x07</title></head><body><p>It met in \x9b2JBrussels on \u202eMay 4.</p>"
    )
    folder = folder_of({"a\x1b[2J\n\u202e.html": page, "b\x1b[31m.zzz": "?"})
    run("index", folder, "--library", library)
    printed = run("index", folder, "--library", library).stdout
    printed += run("ask", "Where did the Forum meet?", "--library", library, *form).stdout
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(printed)
    assert "b\\u001b[31m.zzz: unsupported" in printed
    if form:
        assert json.loads(printed.splitlines()[-1])["citations"][0]["document"] == "a\x1b[2J\n\u202e.html"


def test_a_refusal_is_no_error(folder_of: FolderOf, library: Path) -> None:
    indexed(folder_of, library)
    result = run("ask", "Which submarine did Captain Nemo command?", "--json", "--library", library)
    assert json.loads(result.stdout)["refused"]
    assert result.exit_code == 0


def test_a_batch_answers_line_by_line(folder_of: FolderOf, library: Path, tmp_path: Path) -> None:
    indexed(folder_of, library)
    batch = tmp_path / "batch.jsonl"
    batch.write_text('{"id": "a", "q": "Where did the Forum meet?"}\n\n{"id": "b", "q": "Who spoke?", "kind": "who"}\n')
    lines = [
        json.loads(line) for line in run("ask", "--json", "--batch", batch, "--library", library).stdout.splitlines()
    ]
    assert [line["id"] for line in lines] == ["a", "b"]
    assert all(line["ms"] >= 0 for line in lines)


def test_status_lists_the_failures(folder_of: FolderOf, library: Path) -> None:
    indexed(folder_of, library)
    assert "Reports: 1" in run("status", "--library", library).stdout
    assert "notes.zzz: unsupported" in run("status", "--failed", "--library", library).stdout


def test_what_cannot_be_done_is_one_line_and_status_1(folder_of: FolderOf, library: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    folder = indexed(folder_of, library)
    batch = tmp_path / "batch.jsonl"
    batch.write_text('{"id": "a"}\n')
    cases = {
        ("index", tmp_path / "none", "--library", library): "there is no such folder",
        ("index", empty, "--library", library): "there is no file in this folder",
        ("index", folder / "notes.zzz", "--library", library): "this is a file; name the folder",
        ("index", folder, folder / "trips", "--library", library): "name one of them",
        ("index", folder, "--library", folder / "notes.zzz"): "No library can be made in",
        ("ask", "Who?", "--library", tmp_path / "none"): "There is no library in",
        ("status", "--library", tmp_path / "none"): "There is no library in",
        ("ask", "--json", "--batch", tmp_path / "none", "--library", library): "give a JSON Lines file",
        ("ask", "--json", "--batch", batch, "--library", library): 'line 1: wanted {"id": ..., "q": ...}',
        ("serve", "--host", "0.0.0.0", "--library", library): "Will not listen on 0.0.0.0",
        ("serve", "--port", "0", "--library", library): "Setting 'port'",
    }
    for arguments, message in cases.items():
        result = run(*arguments)
        assert result.exit_code == 1, arguments
        assert message in result.stderr, arguments
        assert len(result.stderr.strip().splitlines()) == 1, arguments
    assert "Reports: 1" in run("status", "--library", library).stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("ask",),
        ("ask", "Who?", "--batch", "x"),
        ("ask", "--batch", "x"),
        ("index",),
        ("nothing",),
        ("ask", "Who?", "--lirbary", "x"),
    ],
    ids=str,
)
def test_a_wrong_call_is_status_2(arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stderr


def test_an_unknown_model_is_told(folder_of: FolderOf, library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Missing(WordEmbedder):
        @property
        def max_tokens(self) -> int:  # type: ignore[override]
            raise EmbeddingModelError("There is no embedding model 'x' on this machine.")

    monkeypatch.setattr(asking, "SentenceEmbedder", lambda name: Missing())
    result = run("index", folder_of(REPORTS), "--library", library)
    assert (result.exit_code, result.stderr) == (1, "rapporteur: There is no embedding model 'x' on this machine.\n")


def test_a_taken_port_is_told_before_anything_slow(library: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        result = run("serve", "--port", taken.getsockname()[1], "--library", library)
    assert result.exit_code == 1
    assert "Choose another with --port" in result.stderr


def test_the_demo_reads_the_samples_and_serves(monkeypatch: pytest.MonkeyPatch) -> None:
    served = []
    monkeypatch.setattr("ui.app.serve", lambda desk, **options: served.append((desk, options)))
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    result = run("demo", "--port", port)
    assert "17 added, 0 changed, 0 unchanged, 0 removed, 0 failed" in result.stdout
    assert served[0][0].status().n_reports == 17
    assert served[0][1]["port"] == port


@pytest.mark.model
def test_the_installed_command_works_from_any_folder(folder_of: FolderOf, library: Path, tmp_path: Path) -> None:
    command = Path(sys.executable).with_name("rapporteur")
    folder = folder_of(REPORTS)
    subprocess.run([command, "index", folder, "--library", library], cwd=tmp_path, check=True, capture_output=True)
    asked = [command, "ask", "In which city was the Forum?", "--library", library]
    told = subprocess.run(asked, cwd=tmp_path, check=True, capture_output=True, text=True)
    assert "Brussels" in told.stdout
    assert told.stderr == ""


# People


def minutes(*names: str, day: str) -> str:
    present = "\n".join(f"* {name}" for name in names)
    return f"# Valley Council meeting {day}\n\n## Present\n\n{present}\n\n## Agenda\n\nThe budget was discussed.\n"


COUNCIL = {
    "council/a.md": minutes("Serik Aubakirov, Legal Adviser", "Ada Lind", day="2024-03-05"),
    "council/b.md": minutes("Aubakirov S.", "Ada Lind", day="2024-04-09"),
    "board/c.md": minutes("Sergey Ode", "Ida Lind", day="2024-05-07"),
}


@pytest.fixture
def council(folder_of: FolderOf, library: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library with people in it, which the environment names."""
    monkeypatch.setenv("RAPPORTEUR_LIBRARY", str(library))
    assert run("index", folder_of(COUNCIL)).exit_code == 0
    return library


def listed(*arguments: object) -> list[str]:
    return [person["name"] for person in json.loads(run("people", "list", "--json", *arguments).stdout)]


ALL = ["Ada Lind", "Ida Lind", "Sergey Ode", "Serik Aubakirov"]


def test_people_are_listed_by_name(council: Path) -> None:
    assert run("people", "list").stdout.splitlines() == [
        "Ada Lind           2 meetings  2024-03-05 to 2024-04-09",
        "Ida Lind            1 meeting  2024-05-07",
        "Sergey Ode          1 meeting  2024-05-07",
        "Serik Aubakirov    2 meetings  2024-03-05 to 2024-04-09",
    ]
    assert json.loads(run("people", "list", "aub", "--json").stdout) == [
        {
            "name": "Serik Aubakirov",
            "meetings": 2,
            "first": "2024-03-05",
            "last": "2024-04-09",
            "spellings": ["Aubakirov S.", "Serik Aubakirov"],
        }
    ]
    assert listed("Линд") == ["Ada Lind", "Ida Lind"]
    assert listed("--collection", "board") == ["Ida Lind", "Sergey Ode"]
    assert run("people", "list", "nemo").stdout == "Nobody in the reports has such a name.\n"


def test_nobody_is_listed_where_no_report_names_anybody(folder_of: FolderOf, library: Path) -> None:
    indexed(folder_of, library)
    (folder_of({}) / "trips" / "forum.txt").write_text("The budget was discussed.")
    run("index", folder_of({}), "--library", library)
    assert run("people", "list", "--library", library).stdout == "The reports name nobody at a meeting.\n"


def test_a_person_is_shown(council: Path) -> None:
    result = run("people", "show", "аубакиров серик")
    assert result.stdout.splitlines() == [
        "Serik Aubakirov: 2 meetings, 2024-03-05 to 2024-04-09",
        "Written as:",
        "  Aubakirov S.: 1, in council/b.md",
        "  Serik Aubakirov: 1, in council/a.md",
        "Role and organisation:",
        "  Legal Adviser: 1",
        "Meetings:",
        "  2024-03-05  Valley Council meeting, in council/a.md",
        "  2024-04-09  Valley Council meeting, in council/b.md",
    ]
    shown = json.loads(run("people", "show", "Ode", "--json").stdout)
    assert shown == {
        "name": "Sergey Ode",
        "spellings": [{"name": "Sergey Ode", "times": 1, "reports": ["board/c.md"]}],
        "posts": [],
        "meetings": [
            {
                "meeting": "Valley Council meeting",
                "date": "2024-05-07",
                "status": "present",
                "documents": ["board/c.md"],
            }
        ],
    }


def test_people_are_merged_split_and_undone(council: Path) -> None:
    assert run("people", "merge", "Ode", "S. Aubakirov").stdout == (
        "From now on Sergey Ode and Serik Aubakirov are one person. `rapporteur people undo` takes this back.\n"
    )
    assert listed() == ["Ada Lind", "Ida Lind", "Serik Aubakirov"]
    assert run("people", "split", "Aubakirov Serik", "S. Aubakirov").stdout == (
        "From now on Aubakirov S. is not Serik Aubakirov, but a person apart. "
        "`rapporteur people undo` takes this back.\n"
    )
    assert listed() == ["Ada Lind", "Aubakirov S.", "Ida Lind", "Serik Aubakirov"]
    told = [run("people", "undo") for _ in range(3)]
    assert [result.stdout for result in told] == [
        "Taken back: Aubakirov S. is not Serik Aubakirov, but a person apart.\n",
        "Taken back: Sergey Ode and Serik Aubakirov are one person.\n",
        "",
    ]
    assert (told[2].exit_code, told[2].stderr) == (1, "rapporteur: No merge or split is left to take back.\n")
    assert listed() == ALL


def test_the_answers_follow_a_merge(council: Path) -> None:
    asked = ("ask", "Which meetings did Serik Aubakirov attend?", "--json")
    assert json.loads(run(*asked).stdout)["count"] == 2
    run("people", "merge", "Ode", "S. Aubakirov")
    assert json.loads(run(*asked).stdout)["count"] == 3


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("show", "Lind"), "2 people fit 'Lind': Ada Lind, Ida Lind. Name one by the whole name, as it stands here."),
        (("show", "Serik Aubakirow"), "The reports name nobody 'Serik Aubakirow' at a meeting. Did you mean Serik"),
        (
            ("show", "Serik Aubakirov", "--collection", "board"),
            "The reports name nobody 'Serik Aubakirov' at a meeting.",
        ),
        (("merge", "Ode", "Lind"), "2 people fit 'Lind'"),
        (("merge", "Ode", "Sergey Ode"), "are one person already, Sergey Ode; there is nothing to join."),
        (("split", "Ode", "Ada Lind"), "Sergey Ode is nowhere written 'Ada Lind'."),
        (("split", "Ode", "Ode Sergey"), "Sergey Ode has one spelling only (Sergey Ode); there is nothing"),
        (("list", "--library", "/nowhere"), "There is no library in /nowhere."),
        (("undo", "--library", "/nowhere"), "There is no library in /nowhere."),
    ],
    ids=str,
)
def test_what_people_cannot_do_is_one_line_and_status_1(
    council: Path, arguments: tuple[str, ...], message: str
) -> None:
    result = run("people", *arguments)
    assert (result.exit_code, result.stdout) == (1, "")
    assert message in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1
    assert listed() == ALL


@pytest.mark.parametrize(
    "arguments", [(), ("show",), ("merge", "Ode"), ("split", "Ode"), ("undo", "Ode"), ("rename", "Ode")], ids=str
)
def test_a_wrong_call_of_people_is_status_2(council: Path, arguments: tuple[str, ...]) -> None:
    assert run("people", *arguments).exit_code == 2


@pytest.mark.model
def test_a_question_loads_only_what_it_needs(folder_of: FolderOf, library: Path) -> None:
    """So that the first line comes soon: what reads reports, computes batches or talks to models takes seconds."""
    Library.create(library, SentenceEmbedder()).index([folder_of(REPORTS)])
    program = """
import sys
from ui.commands import app
app(sys.argv[1:], standalone_mode=False)
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""
    command = [sys.executable, "-c", program, "ask", "Where did the Forum meet?", "--library", str(library)]
    told = subprocess.run(command, capture_output=True, text=True, check=True, cwd=REPOSITORY).stdout.splitlines()
    assert "“The Forum met in Brussels.” [1]" in " ".join(told)
    unneeded = {"torch", "transformers", "sentence_transformers", "sklearn", "scipy", "gradio", "langchain", "pypdf"}
    unneeded |= {"langchain_text_splitters", "watchfiles", "trafilatura", "docx", "openpyxl", "icalendar"}
    assert not set(told[-1].split()) & unneeded
