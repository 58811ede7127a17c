"""The institution's meetings on a page: a filter, a timeline, and each meeting with who was there. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from urllib.parse import urlencode

from assistant.directory import N_SHOWN, Attendee, Gathering, MeetingFilter, Meetings, Proof
from ui.addresses import source_address
from ui.drawing import timeline_svg
from ui.frame import figure_html, page_html, text
from ui.speaking import Say

FIELDS = (("body", "Body or name"), ("place", "Place"), ("person", "Person"), ("organization", "Organisation"))
N_OFFERED = 200


def meetings_html(found: Meetings, asked: MeetingFilter, *, first: int, say: Say) -> str:
    given = asked_for(asked)
    without_days = urlencode({name: value for name, value in given.items() if name not in ("since", "until")})
    timeline = timeline_svg(found.days, address="/meetings?" + (without_days + "&" if without_days else ""))
    picture = (
        figure_html(timeline, name=say("Meetings over time"), address="/meetings.svg?" + urlencode(given), say=say)
        if timeline
        else ""
    )
    shown = "".join(_meeting(one, at, say) for at, one in enumerate(found.shown))
    return page_html(
        say("Meetings"),
        f"<h1>{say('Meetings')}</h1>{_filter(found, given, say)}"
        f'<p class="facts">{say.counted(found.n_found, "{count} meetings")}</p>'
        f"{picture}{shown}{_further(found, given, first, say)}",
        say=say,
        here="/meetings",
    )


def asked_for(asked: MeetingFilter) -> dict[str, str]:
    """The filter as an address has it."""
    days = {"since": asked.since, "until": asked.until}
    return {
        **{name: value for name, _ in FIELDS if (value := getattr(asked, name))},
        **{name: day.isoformat() for name, day in days.items() if day},
    }


def proof_link(proof: Proof, words: str) -> str:
    address = source_address(proof.document_id, proof.page, proof.span)
    return f'<a href="{escape(address)}">{text(words)}</a>'


def person_link(name: str) -> str:
    return f'<a href="/people/person?{escape(urlencode({"name": name}))}">{text(name)}</a>'


def days_words(one: Gathering, say: Say) -> str:
    days = [say.day(day.isoformat()) for day in (one.start, one.end) if day]
    return " – ".join(dict.fromkeys(days)) or say("no date")


def _filter(found: Meetings, given: dict[str, str], say: Say) -> str:
    offered = {"body": found.bodies, "place": found.places, "organization": found.organizations}
    fields = "".join(_field(name, say(label), given.get(name, ""), offered.get(name, ())) for name, label in FIELDS)
    days = "".join(
        f'<label>{say(label)}<input type="date" name="{name}" value="{text(given.get(name, ""))}"></label>'
        for name, label in (("since", "From"), ("until", "Until"))
    )
    clear = f'<a class="button" href="/meetings">{say("Clear")}</a>' if given else ""
    return (
        f'<form class="filter" method="get" action="/meetings">{fields}{days}'
        f'<div class="doing"><button class="main">{say("Show")}</button>{clear}</div></form>'
    )


def _field(name: str, label: str, value: str, offered: Sequence[str]) -> str:
    options = "".join(f'<option value="{text(one)}">' for one in offered[:N_OFFERED])
    choices = f'<datalist id="all-{name}">{options}</datalist>' if options else ""
    said = f'name="{name}" value="{text(value)}" autocomplete="off" list="all-{name}"'
    return f"<label>{label}<input {said}></label>{choices}"


def _meeting(one: Gathering, at: int, say: Say) -> str:
    facts = [days_words(one, say), one.place, one.body if one.body != one.name else None]
    counts = [say("{count} came", count=len(one.came))] if one.came else []
    counts += [say("{count} missed", count=len(one.missed))] if one.missed else []
    counts += [say.counted(len(one.outcomes), "{count} outcomes")] if one.outcomes else []
    return (
        f'<details class="card"{" open" if at == 0 else ""}><summary><h2>{text(one.name)}</h2>'
        f'<p class="facts">{" · ".join(text(fact) for fact in (*facts, *counts) if fact)}</p></summary>'
        f"{_people(say('Came'), one.came, say)}{_people(say('Apologies and absent'), one.missed, say)}"
        f"{_list(say('Unnamed'), [text(group) for group in one.groups])}"
        f"{_list(say('Outcomes'), [proof_link(outcome.proof, outcome.text) for outcome in one.outcomes])}"
        f"{_list(say('Source'), [proof_link(proof, f'{report.title}, {proof.page}') for report, proof in one.sources])}"
        "</details>"
    )


def _people(title: str, people: Sequence[Attendee], say: Say) -> str:
    lines = []
    for one in people:
        how = one.how if one.how != "present" else None
        said = ", ".join(text(part) for part in (one.role, one.organization, how and say(how)) if part)
        lines.append(f"{person_link(one.name)}{', ' if said else ''}{said} {proof_link(one.proof, say('[source]'))}")
    return _list(title, lines)


def _list(title: str, lines: Sequence[str]) -> str:
    return f"<h3>{title}</h3><ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul>" if lines else ""


def _further(found: Meetings, given: dict[str, str], first: int, say: Say) -> str:
    ways = [(first - N_SHOWN, say("Newer"))] if first else []
    ways += [(first + N_SHOWN, say("Older"))] if first + N_SHOWN < found.n_found else []
    links = (
        f'<a class="button" href="/meetings?{escape(urlencode({**given, "first": max(at, 0)}))}">{words}</a>'
        for at, words in ways
    )
    return f'<p class="doing">{"".join(links)}</p>'
