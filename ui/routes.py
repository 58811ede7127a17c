"""The desk's own pages: what is served, to whom, and how trouble is told. The pages themselves are made elsewhere."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, quote, urlencode, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from assistant.directory import MeetingFilter
from assistant.keeping import gold_lines
from corpus.errors import FileError, RapporteurError
from corpus.records import Span
from index.conversations import KeptTurn, Verdict
from index.errors import NoReportError, OriginalMovedError, PeopleError, ReportError
from ui.answer_page import REASONS, answer_html
from ui.drawing import alone, matrix_svg, network_svg, timeline_svg
from ui.exporting import CSV, ICS, XLSX, as_calendar, as_csv, as_workbook
from ui.frame import page_html, text
from ui.history_page import history_html, history_json
from ui.meetings_page import meetings_html
from ui.people_page import N_LISTED as N_PEOPLE
from ui.people_page import editing_html, people_html, person_html, picture_html, undo_html
from ui.receiving import Indexing, UploadError, receive
from ui.reports_page import N_LISTED, progress_words, reports_html
from ui.retelling import retold
from ui.source_page import source_html
from ui.speaking import Say, language_of
from ui.visiting import visitor_of

if TYPE_CHECKING:
    from assistant import Assistant

HERE = Path(__file__).parent
SEE_OTHER, FORBIDDEN, NOT_FOUND, GONE, BUSY = 303, 403, 404, 410, 409
FORMS: dict[str, tuple[str, Callable[[KeptTurn], bytes]]] = {
    "csv": (CSV, as_csv),
    "xlsx": (XLSX, as_workbook),
    "ics": (ICS, as_calendar),
}
NO_FOLDER = "Files are added here only where the setting `reports` names their folder."
PRIVATE = "private, no-store"
VERDICTS: dict[str, Verdict] = {"right": "right", "wrong": "wrong"}  # anything else takes a verdict back


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A request, with who makes it and what they may read."""

    request: Request
    visitor: str
    collections: Collection[str] | None
    say: Say

    def given(self, name: str) -> str:
        return self.request.query_params.get(name, "").strip()

    def number(self, name: str) -> int | None:
        value = self.given(name) or str(self.request.path_params.get(name, ""))
        return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else None


Answering = Callable[[Asked], Response]
Form = Mapping[str, str]


class Pages:
    """The routes of one desk."""

    def __init__(self, desk: Assistant, secret: bytes) -> None:
        self._desk = desk
        self._secret = secret
        self._indexing = Indexing(desk)

    def routes(self) -> list[Route]:
        return [
            *(Route(f"/{name}", _file(name)) for name in ("desk.css", "desk.js", "thumbs.js", "thumb.svg")),
            Route("/source/{document}/{page:int}", self._answering(self._source)),
            Route("/page/{document}/{page:int}.png", self._answering(self._picture)),
            Route("/report/{document}", self._answering(self._report)),
            Route("/answers/{id}.{form}", self._answering(self._export)),
            Route("/answers/{id}", self._answering(self._answer)),
            Route("/meetings", self._answering(self._meetings)),
            Route("/meetings.svg", self._answering(self._timeline)),
            Route("/people", self._answering(self._people)),
            Route("/people/person", self._answering(self._person)),
            Route("/reports", self._answering(self._reports)),
            Route("/reports/progress", self._answering(self._progress)),
            Route("/reports/file", self._receive, methods=["PUT"]),
            Route("/reports/read", self._doing(self._read), methods=["POST"]),
            Route("/history", self._answering(self._history)),
            Route("/history.json", self._answering(self._whole_history)),
            Route("/history.jsonl", self._answering(self._gold)),
            Route("/history/forget", self._doing(self._forget), methods=["POST"]),
            Route("/answers/{id}/judge", self._doing(self._judge), methods=["POST"]),
            Route("/people/{picture}.svg", self._answering(self._saved_picture_of_people)),
            Route("/people/{picture}", self._answering(self._picture_of_people)),
            *(
                Route(f"/people/{name}", self._doing(do), methods=["POST"])
                for name, do in (("merge", self._merge), ("split", self._split), ("undo", self._undo))
            ),
        ]

    def _answering(self, answer: Answering) -> Callable[[Request], Awaitable[Response]]:
        async def respond(request: Request) -> Response:
            asked = Asked(
                request=request,
                visitor=visitor_of(request.cookies, self._secret) or "",
                collections=None,
                say=_say(request),
            )
            try:
                response = await run_in_threadpool(answer, asked)
            except RapporteurError as error:
                response = _trouble(error, asked)
            response.headers["Cache-Control"] = PRIVATE
            return response

        return respond

    def _doing(self, do: Callable[[Asked, Form], str]) -> Callable[[Request], Awaitable[Response]]:
        """A change asked for by a form of our own pages, and where to look afterwards."""

        async def respond(request: Request) -> Response:
            if not _is_ours(request):
                return PlainTextResponse("This was not asked for on this desk.", status_code=FORBIDDEN)
            form = {name: values[0] for name, values in parse_qs((await request.body()).decode()).items()}
            answer = self._answering(lambda asked: RedirectResponse(do(asked, form), status_code=SEE_OTHER))
            return await answer(request)

        return respond

    def _meetings(self, asked: Asked) -> Response:
        wanted, first = _filter(asked), asked.number("first") or 0
        found = self._desk.meetings(wanted, first=first, collections=asked.collections)
        return HTMLResponse(meetings_html(found, wanted, first=first, say=asked.say))

    def _timeline(self, asked: Asked) -> Response:
        found = self._desk.meetings(_filter(asked), limit=0, collections=asked.collections)
        return _svg(timeline_svg(found.days), "meetings.svg")

    def _people(self, asked: Asked) -> Response:
        words, first = asked.given("q"), asked.number("first") or 0
        page = people_html(
            self._desk.crowd(words, first=first, limit=N_PEOPLE, collections=asked.collections),
            words,
            first=first,
            undo=undo_html(self._desk.last_decision(), say=asked.say) if self._desk.may_decide else "",
            say=asked.say,
        )
        return HTMLResponse(page)

    def _person(self, asked: Asked) -> Response:
        name = asked.given("name")
        person = self._desk.person(name, collections=asked.collections)
        career = self._desk.career(name, collections=asked.collections)
        editing = editing_html(person, say=asked.say) if self._desk.may_decide else ""
        return HTMLResponse(person_html(person, career, editing=editing, say=asked.say))

    def _picture_of_people(self, asked: Asked) -> Response:
        name = asked.request.path_params["picture"]
        drawn = self._drawn(asked, name, address="/people/person?name=")
        return HTMLResponse(picture_html(name, drawn, say=asked.say))

    def _saved_picture_of_people(self, asked: Asked) -> Response:
        name = asked.request.path_params["picture"]
        return _svg(self._drawn(asked, name), f"{name}.svg")

    def _drawn(self, asked: Asked, name: str, *, address: str = "") -> str:
        if name == "matrix":
            attendance = self._desk.attendance(collections=asked.collections)
            return matrix_svg(attendance, address=address) if attendance.meetings else ""
        if name == "network":
            return network_svg(self._desk.acquaintances(collections=asked.collections), address=address)
        raise NoReportError

    def _merge(self, asked: Asked, form: Form) -> str:
        self._check_may_decide()
        decision = self._desk.merge_people(form.get("name", ""), form.get("other", ""))
        return f"/people/person?{urlencode({'name': decision.name})}"

    def _split(self, asked: Asked, form: Form) -> str:
        self._check_may_decide()
        decision = self._desk.split_person(form.get("name", ""), form.get("spelling", ""))
        return f"/people/person?{urlencode({'name': decision.name})}"

    def _undo(self, asked: Asked, form: Form) -> str:
        self._check_may_decide()
        self._desk.undo_decision()
        return "/people"

    def _reports(self, asked: Asked) -> Response:
        words, kind, first = asked.given("q"), asked.given("kind"), asked.number("first") or 0
        page = reports_html(
            self._desk.holdings(words, kind=kind, first=first, limit=N_LISTED, collections=asked.collections),
            self._desk.status(asked.collections),
            words=words,
            kind=kind,
            first=first,
            progress=self._indexing.progress if self._desk.reports_folder else None,
            say=asked.say,
        )
        return HTMLResponse(page)

    def _progress(self, asked: Asked) -> Response:
        progress = self._indexing.progress
        share = progress.n_done / progress.n_files if progress.n_files else 0
        said = progress_words(progress, say=asked.say)
        return JSONResponse({"running": progress.is_running, "share": share, "said": said})

    async def _receive(self, request: Request) -> Response:
        if not _is_ours(request):
            return PlainTextResponse("This was not asked for on this desk.", status_code=FORBIDDEN)
        given, folder = request.query_params, self._desk.reports_folder
        try:
            if folder is None:
                raise UploadError(NO_FOLDER)
            name = await receive(folder, given.get("collection", ""), given.get("name", ""), request.stream())
        except UploadError as error:
            return PlainTextResponse(retold(str(error), _say(request)), status_code=BUSY)
        return PlainTextResponse(name)

    def _read(self, asked: Asked, form: Form) -> str:
        folder = self._desk.reports_folder
        if folder is None:
            raise UploadError(NO_FOLDER)
        self._indexing.start(folder)
        return "/reports"

    def _history(self, asked: Asked) -> Response:
        words = asked.given("q")
        return HTMLResponse(history_html(self._desk.conversations.of(asked.visitor, words), words, say=asked.say))

    def _whole_history(self, asked: Asked) -> Response:
        told = history_json(self._desk.conversations.of(asked.visitor))
        return Response(told, media_type="application/json", headers=_named("history.json", inline=False))

    def _gold(self, asked: Asked) -> Response:
        conversations = self._desk.conversations
        judged = [turn for turn in conversations.of(asked.visitor) if turn.verdict]
        lines = "".join(f"{line}\n" for line in gold_lines(judged, conversations))
        return Response(lines, media_type="application/jsonl", headers=_named("gold.jsonl", inline=False))

    def _forget(self, asked: Asked, form: Form) -> str:
        self._desk.conversations.forget(asked.visitor, form.get("id"))
        return "/history"

    def _judge(self, asked: Asked, form: Form) -> str:
        turn, verdict = self._turn(asked), form.get("verdict")
        reason = form.get("reason") if form.get("reason") in REASONS and verdict == "wrong" else None
        self._desk.conversations.judge(turn.id, asked.visitor, VERDICTS.get(verdict or ""), reason)
        return f"/answers/{turn.id}"

    def _check_may_decide(self) -> None:
        if not self._desk.may_decide:
            raise PeopleError("People are joined and split here only where the setting `people_editing` is on.")

    def _source(self, asked: Asked) -> Response:
        document, page = asked.request.path_params["document"], asked.request.path_params["page"]
        sheet = self._desk.sheet(document, page, collections=asked.collections)
        turn = self._desk.conversations.turn(asked.given("answer"), asked.visitor) if asked.given("answer") else None
        return HTMLResponse(
            source_html(sheet, _span(asked), turn=turn, number=asked.number("quote") or 0, say=asked.say)
        )

    def _picture(self, asked: Asked) -> Response:
        path = asked.request.path_params
        picture = self._desk.page_picture(
            path["document"],
            path["page"],
            quoted=_span(asked),
            near=bool(asked.given("near")),
            collections=asked.collections,
        )
        return Response(picture, media_type="image/png")

    def _report(self, asked: Asked) -> Response:
        original = self._desk.original(asked.request.path_params["document"], collections=asked.collections)
        shown = original.kind == "pdf" and bool(asked.given("open"))  # anything else could run in the reader's browser
        kind = "application/pdf" if shown else "application/octet-stream"
        return Response(original.data, media_type=kind, headers=_named(original.file_name, inline=shown))

    def _answer(self, asked: Asked) -> Response:
        return HTMLResponse(answer_html(self._turn(asked), say=asked.say))

    def _export(self, asked: Asked) -> Response:
        form = asked.request.path_params["form"]
        if form not in FORMS:
            raise NoReportError
        kind, make = FORMS[form]
        return Response(make(self._turn(asked)), media_type=kind, headers=_named(f"answer.{form}", inline=False))

    def _turn(self, asked: Asked) -> KeptTurn:
        turn = self._desk.conversations.turn(asked.request.path_params["id"], asked.visitor)
        if turn is None:
            raise NoReportError
        return turn


def _say(request: Request) -> Say:
    return Say(language=language_of(request.headers.get("accept-language", "")))


def _is_ours(request: Request) -> bool:
    """Whether a page of this desk asks: other sites can send forms here, with the reader's browser, but not as us."""
    headers = request.headers
    site = headers.get("sec-fetch-site")
    return site == "same-origin" if site else urlsplit(headers.get("origin", "")).netloc == headers.get("host")


def _filter(asked: Asked) -> MeetingFilter:
    return MeetingFilter(
        body=asked.given("body"),
        place=asked.given("place"),
        person=asked.given("person"),
        organization=asked.given("organization"),
        since=_day(asked.given("since")),
        until=_day(asked.given("until")),
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _svg(picture: str, name: str) -> Response:
    return Response(alone(picture), media_type="image/svg+xml", headers=_named(name, inline=False))


def _span(asked: Asked) -> Span | None:
    start, end = asked.number("from"), asked.number("to")
    return Span(start=start, end=end) if start is not None and end is not None and start < end else None


def _named(name: str, *, inline: bool) -> dict[str, str]:
    how = "inline" if inline else "attachment"
    return {"Content-Disposition": f"{how}; filename*=UTF-8''{quote(name, safe='')}"}


def _trouble(error: RapporteurError, asked: Asked) -> Response:
    """One line, in words; a page for readers, and words alone for pictures."""
    status = GONE if isinstance(error, OriginalMovedError | FileError) else NOT_FOUND
    status = status if isinstance(error, ReportError | FileError) else BUSY
    said = retold(str(error), asked.say)
    if "text/html" not in asked.request.headers.get("accept", ""):
        return PlainTextResponse(said, status_code=status)
    words = asked.say("This cannot be shown")
    return HTMLResponse(page_html(words, f"<h1>{words}</h1><p>{text(said)}</p>", say=asked.say), status_code=status)


def _file(name: str) -> Callable[[Request], Response]:
    kind = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}[Path(name).suffix]
    return lambda request: FileResponse(HERE / name, media_type=kind)
