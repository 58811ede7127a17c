"""People on a page: everybody with pictures of who came and who met, and one page a person. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape
from urllib.parse import urlencode

from assistant.directory import Career, Crowd
from corpus.records import Meeting
from index.people import Attended, Profile
from index.records import Decision
from ui.frame import day_html, figure_html, page_html, table_html, tabs_html, text
from ui.meetings_page import person_link
from ui.speaking import Say

N_LISTED = 100
TABS = (("/people", "Everybody"), ("/people/matrix", "Who came to what"), ("/people/network", "Who met whom"))


def people_html(found: Crowd, words: str, *, first: int, undo: str, say: Say) -> str:
    """Everybody, or those whose names have the words.

    :param undo: a form to take the last decision back, or nothing.
    """
    rows = (
        (
            person_link(person.name),
            _posts(person),
            str(person.n_meetings),
            *(day_html(_day(day)) if day else "" for day in (person.first, person.last)),
        )
        for person in found.shown
    )
    columns = [say(name) for name in ("Person", "Role and organisation", "Meetings", "First", "Last")]
    return page_html(
        say("People"),
        f"<h1>{say('People')}</h1>{tabs_html(TABS, here='/people', say=say)}"
        f'<form class="filter" method="get" action="/people"><label>{say("Name")}'
        f'<input type="search" name="q" value="{text(words)}"></label>'
        f'<div class="doing"><button class="main">{say("Show")}</button></div></form>{undo}'
        f'<p class="facts">{say.counted(found.n_found, "{count} people")}</p>'
        f"{table_html(columns, rows, name=say('People')) if found.shown else ''}{_further(found, words, first, say)}",
        say=say,
        here="/people",
    )


def picture_html(name: str, svg: str, *, say: Say) -> str:
    """Who came to what, or who met whom, as a picture.

    :param name: the last part of its address.
    """
    address = f"/people/{name}"
    title = say(dict(TABS)[address])
    picture = figure_html(svg, name=title, address=f"{address}.svg", say=say) if svg else ""
    legend = (
        say("A full square is present, with a dot in the chair; an empty one missed it.") if name == "matrix" else ""
    )
    return page_html(
        title,
        f"<h1>{say('People')}</h1>{tabs_html(TABS, here=address, say=say)}"
        f'<p class="hint">{legend if svg else say("Nothing yet.")}</p>{picture}',
        say=say,
        here="/people",
    )


def person_html(person: Profile, career: Career, *, editing: str, say: Say) -> str:
    """
    :param editing: forms to join and split, or nothing.
    """
    sum_ = [say.counted(person.n_meetings, "{count} meetings"), _period(person.first, person.last, say)]
    spellings = "".join(
        f'<li>{text(one.name)} {_tag(one.n_times)} <small class="files">{text(", ".join(one.reports[:3]))}</small></li>'
        for one in person.spellings
    )
    posts = "".join(
        f"<li>{text(', '.join(part for part in (post.role, post.organization) if part))}"
        f' <small class="facts">{_period(post.first, post.last, say)}</small></li>'
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


def _meetings(meetings: Sequence[Attended], say: Say) -> str:
    """The newest first, those without a date last."""
    rows = (
        (
            say.day(one.meeting.start.isoformat()) if one.meeting.start else say("no date"),
            f'<a href="/meetings?{escape(urlencode(_address_of(one.meeting)))}">{text(one.meeting.name)}</a>',
            say(one.how),
            text(one.meeting.place or ""),
            text(", ".join(one.reports)),
        )
        for one in sorted(meetings, key=lambda one: one.meeting.start or date.min, reverse=True)
    )
    columns = [say(name) for name in ("Date", "Meeting", "Status", "Place", "Report")]
    return table_html(columns, rows, name=say("Meetings"), sortable=False)


def _address_of(meeting: Meeting) -> dict[str, str]:
    """What finds it among the meetings: its name, on its day."""
    day = {"since": meeting.start.isoformat(), "until": meeting.start.isoformat()} if meeting.start else {}
    return {"body": " ".join(meeting.name.split()), **day}


def _further(found: Crowd, words: str, first: int, say: Say) -> str:
    ways = [(first - N_LISTED, say("Previous"))] if first else []
    ways += [(first + N_LISTED, say("Next"))] if first + N_LISTED < found.n_found else []
    links = (
        f'<a class="button" href="/people?{escape(urlencode({"q": words, "first": max(at, 0)}))}">{said}</a>'
        for at, said in ways
    )
    return f'<p class="doing">{"".join(links)}</p>' if ways else ""


def _posts(person: Profile) -> str:
    first = next(iter(person.posts), None)
    return text(", ".join(part for part in (first.role, first.organization) if part)) if first else ""


def _card(title: str, lines: str) -> str:
    return f'<section class="card"><h3>{title}</h3><ul>{lines}</ul></section>' if lines else ""


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _period(first: date | None, last: date | None, say: Say) -> str:
    return " – ".join(dict.fromkeys(say.day(day.isoformat()) for day in (first, last) if day))


def _tag(number: int) -> str:
    return f'<span class="tag">{number}</span>'


def _hidden(name: str, value: str) -> str:
    return f'<input type="hidden" name="{name}" value="{text(value)}">'
