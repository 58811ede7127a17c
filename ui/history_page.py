"""What a visitor asked before, on a page: to be searched, judged, taken along and deleted. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict

from index.conversations import KeptTurn
from ui.frame import page_html, text, time_html
from ui.retelling import retold
from ui.speaking import Say

N_SHOWN, N_LETTERS = 100, 240
_MARKS = re.compile(r"\*\*|^- |[ ]\[\d+\]", re.MULTILINE)


def history_html(turns: Sequence[KeptTurn], words: str, *, say: Say) -> str:
    shown = "".join(_turn(turn, say) for turn in turns[:N_SHOWN])
    more = f'<p class="hint">{say("The first {count} are shown.", count=N_SHOWN)}</p>' if len(turns) > N_SHOWN else ""
    taking = (
        f'<a class="button" href="/history.json" download>{say("Take along")}</a>'
        f'<a class="button" href="/history.jsonl" download>{say("Judged answers as gold questions")}</a>'
        f'<form method="post" action="/history/forget"><button>{say("Delete everything")}</button>{_asking(say)}</form>'
    )
    return page_html(
        say("History"),
        f'<h1>{say("History")}</h1><p class="facts">{say("What was asked in this browser; nobody else sees it.")}</p>'
        f'<form class="filter" method="get"><label>{say("Words")}<input type="search" name="q" value="{text(words)}">'
        f'</label><div class="doing"><button class="main">{say("Show")}</button></div></form>'
        f'<div class="doing">{taking}</div>{more}<ol class="turns">{shown}</ol>'
        + ("" if turns else f'<p class="hint">{say("Nothing yet.")}</p>'),
        say=say,
        here="/history",
    )


def history_json(turns: Sequence[KeptTurn]) -> str:
    """All of it, without what names the visitor."""
    told = [{name: value for name, value in asdict(turn).items() if name != "visitor"} for turn in turns]
    return json.dumps(told, ensure_ascii=False, indent=1)


def _asking(say: Say) -> str:
    """Inside the form that it sends or stops."""
    asked = say("Delete all questions and answers of this browser?")
    return (
        f'<dialog aria-label="{say("Delete everything")}"><p>{asked}</p>'
        f'<p class="doing"><button class="main">{say("Delete")}</button>'
        f'<button type="button" class="no" autofocus>{say("Keep")}</button></p></dialog>'
    )


def _turn(turn: KeptTurn, say: Say) -> str:
    said = " ".join(_MARKS.sub("", retold(turn.text, say)).split())
    short = said if len(said) <= N_LETTERS else said[: N_LETTERS - 1] + "…"
    judged = f'<span class="tag">{say(turn.verdict)}</span>' if turn.verdict else ""
    return (
        f'<li class="card"><h3><a href="/answers/{text(turn.id)}">{text(turn.question)}</a> {judged}</h3>'
        f'<p class="facts">{time_html(turn.asked_at)}</p><p>{text(short)}</p>'
        f'<form method="post" action="/history/forget"><input type="hidden" name="id" value="{text(turn.id)}">'
        f'<button aria-label="{say("Delete")}: {text(turn.question)}">{say("Delete")}</button></form></li>'
    )
