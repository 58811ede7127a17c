"""A desk that needs no library and no model: what the browser room is shown with."""

from __future__ import annotations

import asyncio
import atexit
import base64
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest

from assistant.errors import ChatModelError
from assistant.replies import Answer, Citation, Coverage, Item, Refusal, Reply, ReplyStream
from corpus.records import Passage, Span
from index.conversations import Conversations
from index.records import Failure, Status

T = TypeVar("T")
HOSTILE = (
    "<script>window.__pwned = 1</script> <img src=x onerror='window.__pwned = 2'> ![x](http://evil.test/x.png) "
    "[a](javascript:window.__pwned=3) </mark></blockquote><h1>big</h1> <a href='http://evil.test/'>b</a> "
    "http://evil.test/c www.evil.test d@evil.test `code` $$x^2$$ <svg onload=alert(1)>"
)
MINUTES = (
    "Mr. Kishore Perera opened the meeting at 10:00 and welcomed the guests from the Ministry of Finance. He recalled\n"
    "that the last round of talks had taken place in March.\n\n"
    "The two sides agreed to open a shared register of gauges by 1 September 2024.\n"
    "The register will be kept in Almaty.\n\n"
    "Ms. Anna Lindqvist (Baltic Institute for Early Warning) will send the first list."
)


def citing(
    quote: str,
    *,
    text: str = MINUTES,
    title: str = "Minutes of the meeting with the Ministry of Finance",
    document: str = "bilateral/2024-06-04-ministry-of-finance.pdf",
    day: str | None = "2024-06-04",
    page: int = 3,
    headings: tuple[str, ...] = ("Minutes", "2. Shared register of gauges"),
) -> Citation:
    span = Span(start=0, end=len(text))
    passage = Passage(document_id="0" * 12, page=page, headings=headings, span=span, text=text)
    return Citation(document=document, title=title, date=day, quote=quote, passage=passage)


def answering(text: str, *citations: Citation, question: str = "Who met?", note: str | None = None) -> Answer:
    coverage = Coverage(n_reports=17, n_unread=2)
    return Answer(question=question, kind="what", text=text, citations=citations, coverage=coverage, note=note)


def refusing(*nearest: Citation, question: str = "Who met?", reason: str = "The reports do not say.") -> Refusal:
    coverage = Coverage(n_reports=17, n_unread=0)
    return Refusal(question=question, kind="who", reason=reason, nearest=nearest, coverage=coverage)


def _agreed(question: str) -> Reply:
    register = citing("agreed to open a shared register of gauges by 1 September 2024.\nThe register will be kept")
    list_ = citing("Ms. Anna Lindqvist (Baltic Institute for Early Warning) will send the first list.")
    text = (
        "“agreed to open a shared register of gauges by 1 September 2024. The register will be kept” [1]\n\n"
        "“Ms. Anna Lindqvist (Baltic Institute for Early Warning) will send the first list.” [2]"
    )
    return answering(text, register, list_, question=question)


def _opened(question: str) -> Reply:
    quote = "Mr. Kishore Perera opened the meeting at 10:00"
    other = citing(
        quote, title="Trip report: Colombo", document="trips/2024-10-16-colombo.docx", day=None, page=12, headings=()
    )
    return answering(f"“{quote}” [1]", other, question=question, note="Answered without the language model.")


def _hostile(question: str) -> Reply:
    body = f"Before. {HOSTILE} After.\n\n# heading\n\nSecond paragraph."
    cited = citing(
        HOSTILE, text=body, title=HOSTILE, document=f"{HOSTILE}.html", day=HOSTILE, headings=(HOSTILE, "# h")
    )
    return answering(f"# heading\n\n“{HOSTILE}” [1]\n\nheading\n===", cited, question=question)


def _refused(question: str) -> Reply:
    return refusing(citing("Mr. Kishore Perera opened the meeting at 10:00"), question=question)


SCRIPT: dict[str, Callable[[str], Reply]] = {
    "agreed": _agreed,
    "opened": _opened,
    "hostile": _hostile,
    "budget": _refused,
}


def _which(question: str) -> Reply:
    if "Damir" in question:
        item = Item(
            name="Damir Ibraev", meeting="Council", date="2024-06-04", citations=(citing("opened the meeting"),)
        )
        return Answer(
            question=question,
            kind="what",
            text="**1 meeting** [1]",
            items=(item,),
            citations=item.citations,
            coverage=Coverage(n_reports=17, n_unread=0),
        )
    choices = ("Which meetings did Damir Ibraev attend?", "Which meetings did Daniyar Ibraev attend?")
    return replace(_refused(question), reason="2 people fit that name. Which one?", choices=choices)


SCRIPT["Ibraev"] = _which


class TalkingDesk:
    """Answers by the first word of its script that the question holds, a few words at a time, slowly where asked to."""

    def __init__(self, *, n_reports: int = 17, pause_s: float = 0.0) -> None:
        folder = tempfile.mkdtemp()
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        self.conversations = Conversations(Path(folder))
        self.asked: list[tuple[str, tuple[tuple[str, str], ...]]] = []
        self._n_reports = n_reports
        self._pause_s = pause_s

    def ask(
        self, question: str, *, history: Sequence[tuple[str, str]] = (), collections: object = None, stream: bool = True
    ) -> ReplyStream:
        self.asked.append((question, tuple(history)))
        return ReplyStream(self._tell(question))

    def _tell(self, question: str) -> Iterator[str | Reply]:
        if "offline" in question:
            yield "“The first words” came through."
            raise ChatModelError("The language model at 127.0.0.1 gave no answer. Start it, and ask again.")
        if "broken" in question:
            raise ZeroDivisionError("a secret from inside")
        reply = next(make(question) for word, make in SCRIPT.items() if word in question)
        if isinstance(reply, Answer):
            for word in reply.text.split(" "):
                time.sleep(self._pause_s if "slowly" in question else 0)
                yield word + " "
        yield reply

    def warm(self) -> None:
        pass

    def page_picture(self, document_id: str, page: int, **asked: object) -> bytes:
        """The smallest PNG there is."""
        return base64.b64decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII="
        )

    def status(self) -> Status:
        failures = (Failure(name="a.pdf", state="encrypted", reason="asks for a password"),) * 2
        return Status(
            n_reports=self._n_reports,
            n_passages=self._n_reports * 9,
            collections=("bilateral", "trips"),
            failures=failures if self._n_reports else (),
            newest=date(2025, 5, 12) if self._n_reports else None,
        )

    def examples(self) -> tuple[str, ...]:
        if not self._n_reports:
            return ()
        return (
            "What was agreed with the Ministry of Finance?",
            "Who opened “Trip report: Colombo”?",
            f"What is hostile in {HOSTILE}?",
        )


def within_a_loop(make: Callable[[], T]) -> T:
    """Gradio leaves an event loop open behind it for every app that is made outside of one."""

    async def made() -> T:
        return make()

    return asyncio.run(made())


@pytest.fixture
def desk() -> TalkingDesk:
    return TalkingDesk()
