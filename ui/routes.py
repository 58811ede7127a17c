"""The desk's own pages: what is served, to whom, and how trouble is told. The pages themselves are made elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from corpus.errors import FileError, RapporteurError
from corpus.records import Span
from index.conversations import KeptTurn
from index.errors import NoReportError, OriginalMovedError, ReportError
from ui.answer_page import answer_html
from ui.exporting import CSV, ICS, XLSX, as_calendar, as_csv, as_workbook
from ui.frame import page_html, text
from ui.source_page import source_html
from ui.speaking import Say, language_of
from ui.visiting import visitor_of

if TYPE_CHECKING:
    from assistant import Assistant

HERE = Path(__file__).parent
NOT_FOUND, GONE, BUSY = 404, 410, 409
FORMS: dict[str, tuple[str, Callable[[KeptTurn], bytes]]] = {
    "csv": (CSV, as_csv),
    "xlsx": (XLSX, as_workbook),
    "ics": (ICS, as_calendar),
}
PRIVATE = {"Cache-Control": "private, no-store"}


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


class Pages:
    """The routes of one desk."""

    def __init__(self, desk: Assistant, secret: bytes) -> None:
        self._desk = desk
        self._secret = secret

    def routes(self) -> list[Route]:
        return [
            *(Route(f"/{name}", _file(name)) for name in ("desk.css", "desk.js")),
            Route("/source/{document}/{page:int}", self._answering(self._source)),
            Route("/page/{document}/{page:int}.png", self._answering(self._picture)),
            Route("/report/{document}", self._answering(self._report)),
            Route("/answers/{id}.{form}", self._answering(self._export)),
            Route("/answers/{id}", self._answering(self._answer)),
        ]

    def _answering(self, answer: Answering) -> Callable[[Request], object]:
        async def respond(request: Request) -> Response:
            asked = Asked(
                request=request,
                visitor=visitor_of(request.cookies, self._secret) or "",
                collections=None,
                say=Say(language=language_of(request.headers.get("accept-language", ""))),
            )
            try:
                response = await run_in_threadpool(answer, asked)
            except RapporteurError as error:
                response = _trouble(error, asked)
            response.headers.setdefault("Cache-Control", PRIVATE["Cache-Control"])
            return response

        return respond

    def _source(self, asked: Asked) -> Response:
        document, page = asked.request.path_params["document"], asked.request.path_params["page"]
        sheet = self._desk.sheet(document, page, collections=asked.collections)
        return HTMLResponse(source_html(sheet, _span(asked), say=asked.say))

    def _picture(self, asked: Asked) -> Response:
        path = asked.request.path_params
        picture = self._desk.page_picture(
            path["document"],
            path["page"],
            quoted=_span(asked),
            near=bool(asked.given("near")),
            collections=asked.collections,
        )
        return Response(picture, media_type="image/png", headers={"Cache-Control": "private, max-age=600"})

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
    if "text/html" not in asked.request.headers.get("accept", ""):
        return PlainTextResponse(str(error), status_code=status)
    words = asked.say("This cannot be shown")
    return HTMLResponse(page_html(words, f"<h1>{words}</h1><p>{text(error)}</p>", say=asked.say), status_code=status)


def _file(name: str) -> Callable[[Request], Response]:
    kind = "text/css" if name.endswith(".css") else "text/javascript"
    return lambda request: FileResponse(HERE / name, media_type=kind)
