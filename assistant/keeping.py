"""Replies to what is kept of them, and what was judged to gold questions that `eval` asks again."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

from assistant.followups.following import stand_alone
from assistant.gold import UNANSWERABLE
from assistant.replies import Answer, Citation, Reply
from index.conversations import Conversations, KeptTurn, Line, Source

NOT_SAID = "the reports do not say this"
"""The reason that makes a wrong answer a gold question: what was wanted is a refusal."""


def keep_reply(reply: Reply, *, visitor: str, talk: str, question: str) -> KeptTurn:
    """
    :param question: as it was asked, whatever it was understood to mean.
    """
    is_answer = isinstance(reply, Answer)
    citations = reply.citations if isinstance(reply, Answer) else reply.nearest
    return KeptTurn(
        id=secrets.token_urlsafe(12),
        visitor=visitor,
        talk=talk,
        asked_at=datetime.now(UTC).isoformat(timespec="seconds"),
        question=question,
        kind=reply.kind,
        text=reply.text if isinstance(reply, Answer) else reply.reason,
        is_refusal=not is_answer,
        count=reply.count if isinstance(reply, Answer) else None,
        lines=tuple(_lines(reply)) if isinstance(reply, Answer) else (),
        sources=tuple(map(_source, citations)),
    )


def _lines(answer: Answer) -> Iterator[Line]:
    for item in answer.items:
        if not item.citations or item.citations[0] not in answer.citations:
            continue
        yield Line(
            name=item.name,
            role=item.role,
            organization=item.organization,
            status=item.status,
            meeting=item.meeting,
            date=item.date,
            place=item.place,
            source=answer.citations.index(item.citations[0]) + 1,
        )


def _source(citation: Citation) -> Source:
    return Source(
        document_id=citation.passage.document_id,
        document=citation.document,
        title=citation.title,
        date=citation.date,
        page=citation.page,
        start=citation.span.start,
        end=citation.span.end,
        quote=citation.quote,
    )


def gold_lines(turns: Iterable[KeptTurn], conversations: Conversations) -> Iterator[str]:
    """A line of JSON for each turn that tells what is wanted: what was right, and what the reports do not say.

    :param conversations: which the turns are of; a follow-up is asked again in words that stand by themselves.
    """
    for turn in turns:
        wanted = _wanted(turn)
        if wanted is not None:
            kind, answer = wanted
            document = {"doc": turn.sources[0].document.rpartition("/")[2]} if turn.sources and answer else {}
            question = stand_alone(turn.question, [(one.question, one.text) for one in conversations.before(turn)])
            gold: dict[str, Any] = {"id": turn.id, "q": question, "kind": kind, "answer": answer, **document}
            yield json.dumps(gold, ensure_ascii=False)


def _wanted(turn: KeptTurn) -> tuple[str, list[str]] | None:
    if turn.verdict == "wrong":
        return (UNANSWERABLE, []) if turn.reason == NOT_SAID else None
    if turn.is_refusal:
        return UNANSWERABLE, []
    names = list(dict.fromkeys(line.name for line in turn.lines if line.name))
    days = list(dict.fromkeys(line.date.partition("/")[0] for line in turn.lines if line.date))
    places = list(dict.fromkeys(line.place for line in turn.lines if line.place))
    if turn.kind == "how_many":
        return "count", [str(turn.count)] if turn.count is not None else [source.quote for source in turn.sources[:1]]
    for kind, answer in (("when", days), ("where", places)):
        if turn.kind == kind and answer:
            return kind, answer
    if names and turn.kind == "who":
        return "attendees", names
    if days and turn.lines:
        return "person_year", days
    return "what", [" ".join(source.quote.split()) for source in turn.sources]
