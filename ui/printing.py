"""Values to the lines and JSON of the terminal: pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from assistant.composing import coverage_line
from assistant.replies import Citation, Item, Refusal, Reply
from corpus.records import Meeting
from index.checking import Checkup
from index.conversations import KeptTurn
from index.people import Attended, Post, Profile
from index.records import Decision, Failure, IndexReport, Status

MAX_REPORTS_SHOWN = 3
MAX_NAME_WIDTH = 40
# What a terminal would obey and not show, signs that turn the line round among them, and halves of letters.
_COMMANDS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e\ud800-\udfff]")


def shown(line: str) -> str:
    """A line as a terminal may have it: what would be a command there is written out, as JSON does (`\\u001b`)."""
    return _COMMANDS.sub(lambda match: f"\\u{ord(match[0]):04x}", line)


def reply_lines(reply: Reply) -> list[str]:
    """The answer, then its sources by number; or the refusal, with the nearest that the reports say."""
    if isinstance(reply, Refusal):
        near = ["", "Nearest in the reports:", *_source_lines(reply.nearest, quote=True)] if reply.nearest else []
        return [reply.reason, *near, "", coverage_line(reply.coverage)]
    note = ["", reply.note] if reply.note else []
    return [reply.text, "", *_source_lines(reply.citations, quote=False), *note, "", coverage_line(reply.coverage)]


def _source_lines(citations: Sequence[Citation], *, quote: bool) -> list[str]:
    lines = []
    for number, citation in enumerate(citations, start=1):
        told = (citation.title, citation.date, citation.document, f"page {citation.page}", *_provisos(citation))
        where = ", ".join(part for part in told if part)
        lines += [f"[{number}] {where}"] + ([f"    “{' '.join(citation.quote.split())}”"] if quote else [])
    return lines


def _provisos(citation: Citation) -> list[str]:
    """ "read by OCR, 87 % sure", "also in draft.docx"."""
    sure = [f"read by OCR, {citation.confidence:.0%} sure"] if citation.confidence is not None else []
    return [*sure, *([f"also in {_few(citation.also_in)}"] if citation.also_in else [])]


def reply_json(reply: Reply) -> dict[str, Any]:
    """The object that `ask --json` prints."""
    shared = {"question": reply.question, "kind": reply.kind}
    if isinstance(reply, Refusal):
        nearest = [_citation_json(citation) for citation in reply.nearest]
        return {**shared, "answer": reply.reason, "refused": True, "count": None, "items": [], "citations": nearest}
    return {
        **shared,
        "answer": reply.text,
        "refused": False,
        "count": reply.count,
        "items": [_item_json(item) for item in reply.items],
        "citations": [_citation_json(citation) for citation in reply.citations],
    }


def _item_json(item: Item) -> dict[str, Any]:
    fields = ("name", "role", "organization", "status", "meeting", "date", "place")
    told = {field: getattr(item, field) for field in fields if getattr(item, field) is not None}
    return {**told, "citations": [_citation_json(citation) for citation in item.citations]}


def _citation_json(citation: Citation) -> dict[str, Any]:
    said = {
        "document": citation.document,
        "title": citation.title,
        "date": citation.date,
        "page": citation.page,
        "quote": citation.quote,
    }
    sure = {"confidence": citation.confidence} if citation.confidence is not None else {}
    return {**said, **sure, **({"also_in": list(citation.also_in)} if citation.also_in else {})}


def index_lines(report: IndexReport, *, max_failures: int) -> list[str]:
    """ "12 added, 1 changed, 344 unchanged, 0 removed, 2 failed", then the failures, then the notes."""
    kinds = ("added", "changed", "unchanged", "removed", "failed")
    summary = ", ".join(f"{len(getattr(report, kind)):,} {kind}" for kind in kinds)
    left = len(report.failed) - max_failures
    more = [f"  and {left} more: `rapporteur status --failed` lists them"] if left > 0 else []
    return [summary, *_failure_lines(report.failed[:max_failures]), *more, *report.notes]


OUTDATED = "Read by another version: {} report(s); `rapporteur index` reads them again"


def status_lines(status: Status, *, folder: Path, list_failures: bool) -> list[str]:
    newest = f", the newest of {status.newest.isoformat()}" if status.newest else ""
    copies = f"; {status.n_copies:,} of them copies or translations of others" if status.n_copies else ""
    languages = ", ".join(f"{language} {n:,}" for language, n in status.languages)
    lines = [
        f"Library: {folder}",
        f"Reports: {status.n_reports:,}{newest}{copies}",
        f"Passages: {status.n_passages:,}",
        f"Collections: {', '.join(status.collections) or 'none'}",
        *([f"Languages: {languages}"] if languages else []),
        *([OUTDATED.format(f"{status.n_outdated:,}")] if status.n_outdated else []),
        f"Files without a report: {len(status.failures):,}"
        + ("" if list_failures or not status.failures else " (--failed lists them)"),
        *([f"Read only in part, or off pictures: {len(status.partly):,}"] if status.partly else []),
    ]
    return lines + (_failure_lines((*status.failures, *status.partly)) if list_failures else [])


def feedback_lines(judged: Sequence[KeptTurn]) -> list[str]:
    """When, how an answer was judged, and what was asked."""
    lines = []
    for turn in judged:
        verdict = f"{turn.verdict}: {turn.reason}" if turn.reason else str(turn.verdict)
        lines.append(f"{turn.asked_at[:10]}  {verdict}  {' '.join(turn.question.split())}")
    return lines or ["No answer has been judged yet."]


def checkup_lines(checkup: Checkup, status: Status, *, folder: Path) -> list[str]:
    """What was mended, then what is left, or that nothing is."""
    mended = [f"Mended: {sentence}." for sentence in checkup.mended]
    trouble = [f"Damaged: {sentence}." for sentence in checkup.trouble]
    if trouble:
        advice = (
            f"Restore {folder} from a copy, or index the reports into a new folder; until then, distrust its answers."
        )
        return [*mended, *trouble, advice]
    sound = f"The library in {folder} is sound: {status.n_reports:,} reports, {status.n_passages:,} passages."
    return [*mended, sound, *([f"{OUTDATED.format(f'{status.n_outdated:,}')}."] if status.n_outdated else [])]


def _failure_lines(failures: Sequence[Failure]) -> list[str]:
    return [f"  {failure.name}: {failure.state}: {failure.reason}" for failure in failures]


def people_lines(people: Sequence[Profile]) -> list[str]:
    """ "Ada Lind   3 meetings   2023-05-02 to 2024-04-09", a line a person."""
    width = min(max((len(person.name) for person in people), default=0), MAX_NAME_WIDTH)
    return [f"{person.name:{width}}  {_n_meetings(person):>12}  {_period(person)}".rstrip() for person in people]


def person_lines(person: Profile) -> list[str]:
    """The name with the sum, then spellings, roles and meetings."""
    sum_ = ", ".join(part for part in (_n_meetings(person), _period(person)) if part)
    spellings = [f"  {spelling.name}: {spelling.n_times}, in {_few(spelling.reports)}" for spelling in person.spellings]
    posts = ["Role and organisation:", *(f"  {_post(post)}: {post.n_times}" for post in person.posts)]
    meetings = [f"  {_attended(attended)}" for attended in person.meetings]
    return [
        f"{person.name}: {sum_}",
        "Written as:",
        *spellings,
        *(posts if person.posts else []),
        "Meetings:",
        *meetings,
    ]


def _n_meetings(person: Profile) -> str:
    return f"{person.n_meetings:,} meeting" + ("" if person.n_meetings == 1 else "s")


def _period(person: Profile) -> str:
    days = [day.isoformat() for day in (person.first, person.last) if day]
    return " to ".join(dict.fromkeys(days))


def _post(post: Post) -> str:
    return ", ".join(part for part in (post.role, post.organization) if part)


def _attended(attended: Attended) -> str:
    how = "" if attended.how == "present" else f" ({attended.how})"
    when = _iso(attended.meeting) or "no date"
    return f"{when}  {' '.join(attended.meeting.name.split())}{how}, in {_few(attended.reports)}"


def _few(reports: Sequence[str]) -> str:
    more = len(reports) - MAX_REPORTS_SHOWN
    return ", ".join(reports[:MAX_REPORTS_SHOWN]) + (f" and {more} more" if more > 0 else "")


def person_json(person: Profile) -> dict[str, Any]:
    """What `people list --json` prints of each person."""
    return {
        "name": person.name,
        "meetings": person.n_meetings,
        "first": person.first.isoformat() if person.first else None,
        "last": person.last.isoformat() if person.last else None,
        "spellings": [spelling.name for spelling in person.spellings],
    }


def whole_person_json(person: Profile) -> dict[str, Any]:
    """What `people show --json` prints."""
    return {
        "name": person.name,
        "spellings": [
            {"name": spelling.name, "times": spelling.n_times, "reports": list(spelling.reports)}
            for spelling in person.spellings
        ],
        "posts": [
            {"role": post.role, "organization": post.organization, "times": post.n_times} for post in person.posts
        ],
        "meetings": [
            {
                "meeting": attended.meeting.name,
                "date": _iso(attended.meeting),
                "status": attended.how,
                "documents": list(attended.reports),
            }
            for attended in person.meetings
        ],
    }


def _iso(meeting: Meeting) -> str | None:
    """The day, or `start/end`."""
    days = [day.isoformat() for day in (meeting.start, meeting.end) if day]
    return "/".join(dict.fromkeys(days)) or None


def decision_line(decision: Decision) -> str:
    if decision.kind == "merge":
        return f"{decision.name} and {decision.other} are one person"
    return f"{decision.other} is not {decision.name}, but a person apart"
