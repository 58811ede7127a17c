"""People on a page: everybody with pictures of who came and who met, and one page a person. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape
from urllib.parse import urlencode

from assistant.directory import Acquaintance, Attendance, Career
from index.people import Attended, Profile
from index.records import Decision
from ui.drawing import matrix_svg, network_svg
from ui.frame import day_html, figure_html, page_html, table_html, text
from ui.meetings_page import person_link
from ui.speaking import Say

N_LISTED = 300


def people_html(
    people: Sequence[Profile], words: str, attendance: Attendance, met: Sequence[Acquaintance], *, undo: str, say: Say
) -> str:
    """Everybody, or those whose names have the words.

    :param undo: a form to take the last decision back, or nothing.
    """
    ranked = sorted(people, key=lambda person: -person.n_meetings)[:N_LISTED]
    rows = (
        (
            person_link(person.name),
            _posts(person),
            str(person.n_meetings),
            *(day_html(_day(day)) for day in (person.first, person.last)),
        )
        for person in ranked
    )
    columns = [say(name) for name in ("Person", "Role and organisation", "Meetings", "First", "Last")]
    more = (
        f'<p class="hint">{say("The first {count} are shown.", count=N_LISTED)}</p>' if len(people) > N_LISTED else ""
    )
    pictures = "" if words else _pictures(attendance, met, say)
    return page_html(
        say("People"),
        f'<h1>{say("People")}</h1><form class="filter" method="get"><label>{say("Name")}'
        f'<input type="search" name="q" value="{text(words)}"></label>'
        f'<div class="doing"><button class="main">{say("Show")}</button></div></form>{undo}'
        f'<p class="facts">{say("{count} people", count=f"{len(people):,}")}</p>{more}'
        f"{table_html(columns, rows, name=say('People')) if people else ''}{pictures}",
        say=say,
        here="/people",
    )


def person_html(person: Profile, career: Career, *, editing: str, say: Say) -> str:
    """
    :param editing: forms to join and split, or nothing.
    """
    sum_ = [say("{count} meetings", count=person.n_meetings), _period(person.first, person.last)]
    spellings = "".join(
        f"<li>{text(one.name)} {_tag(one.n_times)} <small>{text(', '.join(one.reports[:3]))}</small></li>"
        for one in person.spellings
    )
    posts = "".join(
        f"<li>{text(', '.join(part for part in (post.role, post.organization) if part))}"
        f' <small class="facts">{_period(post.first, post.last)}</small></li>'
        for post in career.posts
    )
    met = "".join(f"<li>{person_link(one.other)} {_tag(one.n_meetings)}</li>" for one in career.met)
    return page_html(
        person.name,
        f'<h1>{text(person.name)}</h1><p class="facts">{" · ".join(filter(None, sum_))}</p><div class="columns">'
        f"{_card(say('Written as'), spellings)}{_card(say('Roles and organisations over time'), posts)}"
        f"{_card(say('Met most'), met)}{editing}</div>"
        f"<h2>{say('Meetings')}</h2>{_meetings(person.meetings, say)}",
        say=say,
        here="/people",
    )


def editing_html(person: Profile, *, say: Say) -> str:
    """What those who may decide can do with a person."""
    name = _hidden("name", person.name)
    splits = "".join(
        f'<form method="post" action="/people/split">{name}{_hidden("spelling", one.name)}'
        f"<button>{say('Not this person:')} {text(one.name)}</button></form>"
        for one in person.spellings
        if len(person.spellings) > 1
    )
    return (
        f'<section class="card"><h3>{say("Put right")}</h3>'
        f'<form method="post" action="/people/merge" class="filter">{name}'
        f'<label>{say("The same person as")}<input name="other" required></label>'
        f'<div><button>{say("Join")}</button></div></form><div class="doing">{splits}</div></section>'
    )


def undo_html(decision: Decision | None, *, say: Say) -> str:
    if decision is None:
        return ""
    what = "Joined: {name}, {other}" if decision.kind == "merge" else "Taken apart: {name}, {other}"
    said = say(what, name=text(decision.name), other=text(decision.other))
    return f'<form class="doing" method="post" action="/people/undo"><button>{say("Take back")}</button> {said}</form>'


def _pictures(attendance: Attendance, met: Sequence[Acquaintance], say: Say) -> str:
    pictures = (
        ("matrix", "Who came to what", matrix_svg(attendance) if attendance.meetings else ""),
        ("network", "Who met whom", network_svg(met)),
    )
    return "".join(
        f"<h2>{say(title)}</h2>{figure_html(svg, name=say(title), address=f'/people/{name}.svg', say=say)}"
        for name, title, svg in pictures
        if svg
    )


def _meetings(meetings: Sequence[Attended], say: Say) -> str:
    rows = (
        (
            say.day(one.meeting.start.isoformat()) if one.meeting.start else say("no date"),
            f'<a href="/meetings?{escape(urlencode({"body": " ".join(one.meeting.name.split())}))}">'
            f"{text(one.meeting.name)}</a>",
            say(one.how),
            text(one.meeting.place or ""),
            text(", ".join(one.reports)),
        )
        for one in reversed(meetings)
    )
    columns = [say(name) for name in ("Date", "Meeting", "Status", "Place", "Report")]
    return table_html(columns, rows, name=say("Meetings"), sortable=False)


def _posts(person: Profile) -> str:
    first = next(iter(person.posts), None)
    return text(", ".join(part for part in (first.role, first.organization) if part)) if first else ""


def _card(title: str, lines: str) -> str:
    return f'<section class="card"><h3>{title}</h3><ul>{lines}</ul></section>' if lines else ""


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _period(first: date | None, last: date | None) -> str:
    return " – ".join(dict.fromkeys(_day(day) for day in (first, last) if day))


def _tag(number: int) -> str:
    return f'<span class="tag">{number}</span>'


def _hidden(name: str, value: str) -> str:
    return f'<input type="hidden" name="{name}" value="{text(value)}">'
