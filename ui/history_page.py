"""What a visitor asked before, on a page: to be searched, judged, taken along and deleted. Pure."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from index.conversations import KeptTurn
from ui.frame import page_html, text
from ui.speaking import Say

N_SHOWN, N_LETTERS = 100, 240


def history_html(turns: Sequence[KeptTurn], words: str, *, say: Say) -> str:
    shown = "".join(_turn(turn, say) for turn in turns[:N_SHOWN])
    more = f'<p class="hint">{say("The first {count} are shown.", count=N_SHOWN)}</p>' if len(turns) > N_SHOWN else ""
    taking = (
        f'<a class="button" href="/history.json" download>{say("Take along")}</a>'
        f'<a class="button" href="/history.jsonl" download>{say("Judged answers as gold questions")}</a>'
        f'<form method="post" action="/history/forget"><button>{say("Delete everything")}</button></form>'
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


def _turn(turn: KeptTurn, say: Say) -> str:
    said = " ".join(turn.text.replace("**", "").split())
    short = said if len(said) <= N_LETTERS else said[: N_LETTERS - 1] + "…"
    judged = f'<span class="tag">{say(turn.verdict)}</span>' if turn.verdict else ""
    return (
        f'<li class="card"><h3><a href="/answers/{text(turn.id)}">{text(turn.question)}</a> {judged}</h3>'
        f'<p class="facts">{text(turn.asked_at.replace("T", " ")[:16])} UTC</p><p>{text(short)}</p>'
        f'<form method="post" action="/history/forget"><input type="hidden" name="id" value="{text(turn.id)}">'
        f'<button aria-label="{say("Delete")}: {text(turn.question)}">{say("Delete")}</button></form></li>'
    )
