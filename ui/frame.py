"""What all pages of the desk share: the head with the way to each, and the sheet below it. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from ui.speaking import Say

PLACES = (
    ("/", "Ask"),
    ("/meetings", "Meetings"),
    ("/people", "People"),
    ("/reports", "Reports"),
    ("/history", "History"),
)
HEAD = (
    '<link rel="stylesheet" href="/desk.css"><script src="/desk.js" defer></script>'
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta charset="utf-8">'
)


def page_html(title: str, body: str, *, say: Say, here: str = "") -> str:
    """A whole page.

    :param body: HTML, escaped already.
    :param here: the address of the place that it belongs to.
    """
    return (
        f'<!doctype html><html lang="{say.language}"><head>{HEAD}<title>{text(title)} · Rapporteur</title></head>'
        f'<body><a class="skip" href="#main">{say("Skip to the page")}</a>'
        f'<header>{way_html(say=say, here=here)}</header><main id="main">{body}</main></body></html>'
    )


def way_html(*, say: Say, here: str) -> str:
    """The links to all places, the one at hand marked."""
    links = (
        f'<a href="{address}"{" aria-current=page" if address == here else ""}>{say(name)}</a>'
        for address, name in PLACES
    )
    return f'<nav aria-label="{say("Places")}"><b>Rapporteur</b>{"".join(links)}</nav>'


def text(words: object) -> str:
    """Words to HTML, on one line."""
    return escape(" ".join(str(words).split()))


def name_html(words: str) -> str:
    """A file's name, whose marks for writing from the right turn nothing around it."""
    return f"<bdi>{text(words)}</bdi>"


def day_html(words: str) -> str:
    """A day that no line break cuts."""
    return f'<span class="day">{text(words)}</span>'


def scroll_html(inside: str, *, name: str) -> str:
    """What may be wider than the page: it is scrolled across by itself, with the keyboard too."""
    return f'<div class="scroll" tabindex="0" role="region" aria-label="{text(name)}">{inside}</div>'


def figure_html(picture: str, *, name: str, address: str, say: Say) -> str:
    """A picture, with the way to save it."""
    caption = f'{text(name)}; <a href="{escape(address)}" download>{say("save the picture")}</a>'
    return f"<figure>{scroll_html(picture, name=name)}<figcaption>{caption}</figcaption></figure>"


def table_html(columns: Iterable[str], rows: Iterable[Iterable[str]], *, name: str, sortable: bool = True) -> str:
    """A table that can be scrolled across; on a phone each row is a card, its cells under their columns' names.

    :param rows: cells as HTML, escaped already.
    """
    columns = [text(column) for column in columns]
    button = '<button type="button" class="sort">{}</button>' if sortable else "{}"
    heads = "".join(f'<th scope="col">{button.format(column)}</th>' for column in columns)
    body = "".join(f"<tr>{_cells(columns, row)}</tr>" for row in rows)
    return scroll_html(f"<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>", name=name)


def _cells(columns: Iterable[str], row: Iterable[str]) -> str:
    return "".join(
        f'<td data-of="{column}">{cell}</td>' if cell else "<td></td>"
        for column, cell in zip(columns, row, strict=True)
    )


def tabs_html(tabs: Iterable[tuple[str, str]], *, here: str, say: Say) -> str:
    """The ways to look at one place, the one at hand marked.

    :param tabs: addresses and English words.
    """
    links = "".join(
        f'<a href="{address}"{" aria-current=page" if address == here else ""}>{say(words)}</a>'
        for address, words in tabs
    )
    return f'<nav class="tabs" aria-label="{say("Ways to look")}">{links}</nav>'


def time_html(asked_at: str) -> str:
    """A moment in UTC; `desk.js` says it by the reader's clock."""
    return f'<time datetime="{text(asked_at)}">{text(asked_at.replace("T", " ")[:16])} UTC</time>'
