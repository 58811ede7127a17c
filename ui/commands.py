"""The `rapporteur` command: index, ask, eval, serve, feedback, status, doctor, people, demo; exit 0, 1 or 2."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from assistant.gold import GoldError, GoldQuestion, read_gold
from assistant.judging import Evaluation, Outcome, evaluate
from assistant.keeping import gold_lines
from assistant.settings import Settings
from corpus.errors import RapporteurError
from ui.evaluation_page import evaluation_html
from ui.evaluations import evaluation_json, evaluation_lines, evaluation_markdown
from ui.printing import (
    checkup_lines,
    decision_line,
    feedback_lines,
    index_lines,
    people_lines,
    person_json,
    person_lines,
    reply_json,
    reply_lines,
    shown,
    status_lines,
    whole_person_json,
)

if TYPE_CHECKING:
    from assistant import Assistant
    from index.records import Decision, IndexReport

COULD_NOT, WRONG_CALL, INTERRUPTED = 1, 2, 130
MAX_FAILURES_SHOWN = 20
REPORT_FORMS: dict[str, Callable[..., str]] = {
    ".md": evaluation_markdown,
    ".html": evaluation_html,
}

app = typer.Typer(
    name="rapporteur",
    help="Ask an institution's reports who met whom, when, where and what was agreed.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
people = typer.Typer(
    help="Who is in the reports, under which spellings; join and split people by hand.", no_args_is_help=True
)
app.add_typer(people, name="people")
_out = Console(highlight=False, soft_wrap=True, emoji=False)  # a report's ":fire:" is no picture
_err = Console(stderr=True, highlight=False, soft_wrap=True, emoji=False)

LibraryOption = Annotated[
    Path | None,
    typer.Option("--library", help="The library's folder (default: RAPPORTEUR_LIBRARY, else ~/.rapporteur/library)."),
]
CollectionOption = Annotated[
    list[str] | None, typer.Option("--collection", help="Look only in this collection; may be given several times.")
]

JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON.")]
NameArgument = Annotated[str, typer.Argument(metavar="NAME", help="A person, by any spelling, in quotes.")]


@app.command()
def index(
    folders: Annotated[list[Path], typer.Argument(metavar="FOLDER...", help="Folders of reports.")],
    library: LibraryOption = None,
    keep_missing: Annotated[bool, typer.Option("--keep-missing", help="Keep reports whose files are gone.")] = False,
    watch: Annotated[bool, typer.Option("--watch", help="Go on, and read what changes, until Ctrl-C.")] = False,
) -> None:
    """Read reports into the library: what is new or changed is read, what is gone is dropped."""
    with _telling_errors():
        desk = _open(library, create=True)
        if watch:
            from ui.following import follow

            follow(
                lambda stop: _index(desk, folders, keep_missing=keep_missing, stop=stop),
                folders,
                library=Settings.load(library=library).library_folder,
                say=_say_run,
            )
        else:
            _say_run(_index(desk, folders, keep_missing=keep_missing))


@app.command()
def ask(
    question: Annotated[str | None, typer.Argument(help="What you want to know.")] = None,
    library: LibraryOption = None,
    collection: CollectionOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    batch: Annotated[
        Path | None, typer.Option("--batch", help='Answer a JSON Lines file of {"id", "q"}; goes with --json.')
    ] = None,
) -> None:
    """Answer a question from the reports, with the quotes that say so."""
    if (question is None) == (batch is None):
        _fail("Give one question in quotes, or --json --batch FILE.", status=WRONG_CALL)
    if batch is not None and not as_json:
        _fail("--batch prints JSON Lines: give --json with it.", status=WRONG_CALL)
    with _telling_errors():
        if batch is not None:
            questions = _read_batch(batch)
            _answer_batch(_open(library, create=False), questions, collection)
            return
        reply = _open(library, create=False).ask(question or "", collections=collection)
        _say([json.dumps(reply_json(reply), ensure_ascii=False)] if as_json else reply_lines(reply))


@app.command("eval")
def evaluate_(
    gold: Annotated[Path, typer.Argument(metavar="GOLD.jsonl", help="Questions with the answers that are wanted.")],
    library: LibraryOption = None,
    collection: CollectionOption = None,
    report: Annotated[
        Path | None, typer.Option("--report", help="Write a report to look at, too: FILE.md or FILE.html.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Ask questions whose answers you know; say how well they are answered and, where they are not, why."""
    with _telling_errors():
        questions = read_gold(gold)
        _check_report(report, gold)
        evaluation = _evaluate(_open(library, create=False), questions, collection)
        told = (
            [json.dumps(evaluation_json(evaluation), ensure_ascii=False)] if as_json else evaluation_lines(evaluation)
        )
        _say(told)
        if report is not None:
            _write_report(report, evaluation, title=f"Evaluation: {gold.name}")


@app.command()
def serve(
    library: LibraryOption = None,
    host: Annotated[str | None, typer.Option(help="The address to listen on (default 127.0.0.1).")] = None,
    port: Annotated[int | None, typer.Option(help="The port to listen on (default 7860).")] = None,
) -> None:
    """Open the chat in the browser's reach."""
    with _telling_errors():
        settings = Settings.load(host=host, port=port)
        _serve(lambda: _open(library, create=False), settings)


@app.command()
def feedback(
    library: LibraryOption = None,
    gold: Annotated[bool, typer.Option("--gold", help="Print gold questions for `rapporteur eval`.")] = False,
) -> None:
    """List the answers that were judged in the browser, with what was wrong."""
    with _telling_errors():
        conversations = _open(library, create=False).conversations
        judged = conversations.judged()
        _say(list(gold_lines(judged, conversations)) if gold else feedback_lines(judged))


@app.command()
def status(
    library: LibraryOption = None,
    failed: Annotated[bool, typer.Option("--failed", help="List the files that gave no report.")] = False,
) -> None:
    """Say what the library holds."""
    with _telling_errors():
        desk = _open(library, create=False)
        _say(status_lines(desk.status(), folder=_folder(library), list_failures=failed))


@app.command()
def doctor(library: LibraryOption = None) -> None:
    """Look the library over, and make again what is derived and not as it should be."""
    with _telling_errors():
        desk = _open(library, create=False)
        checkup = desk.check()
        _say(checkup_lines(checkup, desk.status(), folder=_folder(library)))
    if checkup.trouble:
        raise typer.Exit(COULD_NOT)


@people.command("list")
def people_list(
    words: Annotated[list[str] | None, typer.Argument(metavar="WORDS", help="Only those with such names.")] = None,
    library: LibraryOption = None,
    collection: CollectionOption = None,
    as_json: JsonOption = False,
) -> None:
    """List the people whom the reports name at meetings, with how many meetings they came to, and from when to when."""
    with _telling_errors():
        found = _open(library, create=False).people(" ".join(words or ()), collections=collection)
        if as_json:
            _say([json.dumps([person_json(person) for person in found], ensure_ascii=False)])
        elif found:
            _say(people_lines(found))
        else:
            _say(["Nobody in the reports has such a name." if words else "The reports name nobody at a meeting."])


@people.command("show")
def people_show(
    name: NameArgument,
    library: LibraryOption = None,
    collection: CollectionOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show one person: the spellings and where they stand, roles and organisations as printed, and the meetings."""
    with _telling_errors():
        person = _open(library, create=False).person(name, collections=collection)
        _say([json.dumps(whole_person_json(person), ensure_ascii=False)] if as_json else person_lines(person))


@people.command("merge")
def people_merge(
    one: NameArgument,
    other: Annotated[str, typer.Argument(metavar="NAME", help="The other, who is the same person.")],
    library: LibraryOption = None,
) -> None:
    """Join two people into one. It holds whatever is indexed later, until `people undo`."""
    with _telling_errors():
        _say_decided(_open(library, create=False).merge_people(one, other))


@people.command("split")
def people_split(
    name: NameArgument,
    spelling: Annotated[str, typer.Argument(metavar="SPELLING", help="The spelling that is somebody else.")],
    library: LibraryOption = None,
) -> None:
    """Take a spelling out of a person, to be a person of its own. It holds until `people undo`."""
    with _telling_errors():
        _say_decided(_open(library, create=False).split_person(name, spelling))


@people.command("undo")
def people_undo(library: LibraryOption = None) -> None:
    """Take the last merge or split back; again, the one before it."""
    with _telling_errors():
        decision = _open(library, create=False).undo_decision()
        if decision is None:
            _fail("No merge or split is left to take back.", status=COULD_NOT)
        _say([f"Taken back: {decision_line(decision)}."])


@app.command()
def demo(
    host: Annotated[str | None, typer.Option()] = None, port: Annotated[int | None, typer.Option()] = None
) -> None:
    """Index the sample reports that come with Rapporteur, and open the chat on them."""
    with _telling_errors():
        settings = Settings.load(host=host, port=port)
        _serve(_demo_desk, settings)


def main() -> None:
    """The command's entry point."""
    app()


def _demo_desk() -> Assistant:
    library = Settings.load().home.expanduser() / "demo"
    desk = _open(library, create=True)
    with as_file(files("corpus") / "samples") as samples:
        _say(index_lines(_index(desk, [samples]), max_failures=MAX_FAILURES_SHOWN))
    return desk


def _say_decided(decision: Decision) -> None:
    _say([f"From now on {decision_line(decision)}. `rapporteur people undo` takes this back."])


def _folder(library: Path | None) -> Path:
    return Settings.load(library=library).library_folder


def _open(library: Path | None, *, create: bool) -> Assistant:
    from assistant import Assistant

    settings = Settings.load(library=library)
    return Assistant.open(settings.library_folder, settings=settings, create=create)


def _index(
    desk: Assistant, folders: list[Path], *, keep_missing: bool = False, stop: Event | None = None
) -> IndexReport:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=_err, transient=True, disable=not _err.is_terminal) as bar:
        task = bar.add_task("Reading")

        def progress(n_done: int, n_files: int, name: str) -> None:
            bar.update(task, completed=n_done, total=n_files, description=escape(shown(f"Reading {name[-40:]:40}")))

        return desk.index(*folders, progress=progress, keep_missing=keep_missing, stop=stop)


def _say_run(report: IndexReport) -> None:
    _say(index_lines(report, max_failures=MAX_FAILURES_SHOWN))


def _read_batch(batch: Path) -> list[tuple[str, str]]:
    """:raises RapporteurError: the file is missing, or a line is no question."""
    try:
        lines = batch.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise RapporteurError(f"{batch} cannot be read ({error}); give a JSON Lines file.") from error
    return [_batch_question(line, number, batch) for number, line in enumerate(lines, start=1) if line.strip()]


def _batch_question(line: str, number: int, batch: Path) -> tuple[str, str]:
    try:
        asked = json.loads(line)
        return str(asked["id"]), str(asked["q"])
    except (ValueError, TypeError, KeyError) as error:
        raise RapporteurError(
            f'{batch}, line {number}: wanted {{"id": ..., "q": ...}}, found {line[:80]!r}.'
        ) from error


def _answer_batch(desk: Assistant, questions: list[tuple[str, str]], collections: list[str] | None) -> None:
    """A line an answer, as soon as it is there. The model is loaded first, so that no answer's time holds that."""
    desk.warm()
    for id_, question in questions:
        start = time.perf_counter()
        reply = desk.ask(question, collections=collections)
        ms = (time.perf_counter() - start) * 1000
        _say([json.dumps({"id": id_, **reply_json(reply), "ms": round(ms, 2)}, ensure_ascii=False)])


def _evaluate(desk: Assistant, questions: Sequence[GoldQuestion], collections: list[str] | None) -> Evaluation:
    outcomes: list[Outcome] = []
    columns = (TextColumn("Asking"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=_err, transient=True, disable=not _err.is_terminal) as bar:
        for outcome in bar.track(evaluate(desk, questions, collections=collections), total=len(questions)):
            outcomes.append(outcome)
    return Evaluation(outcomes=tuple(outcomes))


def _check_report(report: Path | None, gold: Path) -> None:
    """Before anything is asked: it would be a pity to ask in vain."""
    if report is None:
        return
    if report.suffix.lower() not in REPORT_FORMS:
        _fail(f"--report writes {' or '.join(REPORT_FORMS)}: {report} ends in neither.", status=WRONG_CALL)
    if report.is_dir() or not report.parent.is_dir():
        _fail(f"--report: {report} is a folder, or its folder is missing.", status=WRONG_CALL)
    if report.resolve() == gold.resolve():
        _fail(f"--report would write over the questions in {gold}; name another file.", status=WRONG_CALL)


def _write_report(report: Path, evaluation: Evaluation, *, title: str) -> None:
    """:raises RapporteurError: the file cannot be written."""
    text = REPORT_FORMS[report.suffix.lower()](evaluation, title=title)
    try:
        report.write_text(text, encoding="utf-8")
    except OSError as error:
        raise RapporteurError(f"{report} cannot be written ({error.strerror}); name another file.") from error


def _serve(open_desk: Any, settings: Settings) -> None:
    from ui.listening import check_address

    check_address(settings.host, settings.port)
    desk = open_desk()
    from ui.app import serve as serve_app

    serve_app(
        desk,
        host=settings.host,
        port=settings.port,
        on_ready=lambda address: _say([f"Open {address} in a browser; Ctrl-C stops."]),
    )


def _say(lines: list[str]) -> None:
    for line in lines:
        _out.print(shown(line), markup=False)


def _fail(message: str, *, status: int) -> NoReturn:
    _err.print(shown(f"rapporteur: {message}"), markup=False)
    raise typer.Exit(status)


@contextmanager
def _telling_errors() -> Iterator[None]:
    """Our own errors become one line and status 1; anything else is a bug and shows itself."""
    try:
        yield
    except GoldError as error:
        _fail(" ".join(str(error).split()), status=WRONG_CALL)
    except RapporteurError as error:
        _fail(" ".join(str(error).split()), status=COULD_NOT)
    except KeyboardInterrupt:
        _fail("Stopped. What was done is kept; run the same command again to go on.", status=INTERRUPTED)
    except BrokenPipeError:
        # the reader of our output has gone (`| head`); Python must not fail again when it flushes on exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from None
