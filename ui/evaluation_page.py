"""What came of an evaluation as a page: one file that asks no host for anything, every word escaped. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from assistant.judging import Evaluation, Outcome, Why
from ui.evaluations import EXPLAINED, fact_rows, figure_rows, heading_of, misses, score_rows

STYLE = """
:root { color-scheme: light dark; --line: #8884; --quiet: #777; --bar: #3a7bd5; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; overflow-wrap: anywhere; } h2 { font-size: 1.15rem; margin-top: 2.5rem; }
table { border-collapse: collapse; width: 100%; } th, td { padding: .3rem .6rem; border-bottom: 1px solid var(--line); }
th { text-align: left; font-weight: 600; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
tr.whole td { font-weight: 600; } meter { width: 8rem; vertical-align: middle; }
dl.figures { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.5rem; margin: 1.5rem 0; }
dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
article { border: 1px solid var(--line); border-radius: .5rem; padding: .7rem 1rem; margin: .8rem 0; }
article h3 { font-size: 1rem; margin: 0 0 .4rem; overflow-wrap: anywhere; }
article dl { display: grid; grid-template-columns: 5rem 1fr; gap: .2rem .8rem; margin: 0; }
p.hint { color: var(--quiet); margin: 0; }
"""
POLICY = "default-src 'none'; style-src 'unsafe-inline'"
NO_MISSES = '<p class="hint">Every question was answered as wanted.</p>'


def evaluation_html(evaluation: Evaluation, *, title: str) -> str:
    sections = "".join(_section(why, outcomes) for why, outcomes in misses(evaluation))
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{STYLE}</style></head><body>"
        f"<h1>{escape(title)}</h1>{_scores(evaluation)}{_facts(figure_rows(evaluation), 'figures')}"
        f"{sections or NO_MISSES}</body></html>\n"
    )


def _scores(evaluation: Evaluation) -> str:
    head = "".join(f'<th class="number">{name}</th>' for name in ("questions", "score", "exact"))
    *kinds, whole = (_score_row(*row) for row in score_rows(evaluation))
    return (
        f"<table><thead><tr><th>kind</th>{head}<th></th></tr></thead>"
        f'<tbody>{"".join(f"<tr>{row}</tr>" for row in kinds)}<tr class="whole">{whole}</tr></tbody></table>'
    )


def _score_row(kind: str, n_questions: str, score: str, exact: str) -> str:
    numbers = "".join(f'<td class="number">{number}</td>' for number in (n_questions, score, exact))
    return f'<td>{escape(kind)}</td>{numbers}<td><meter value="{score}">{score}</meter></td>'


def _section(why: Why, outcomes: Iterable[Outcome]) -> str:
    cards = [_card(outcome) for outcome in outcomes]
    heading = f"{escape(why.capitalize())} ({len(cards)})"
    return f'<section><h2>{heading}</h2><p class="hint">{escape(EXPLAINED[why])}</p>{"".join(cards)}</section>'


def _card(outcome: Outcome) -> str:
    return f"<article><h3>{escape(heading_of(outcome))}</h3>{_facts(fact_rows(outcome), 'facts')}</article>"


def _facts(rows: Iterable[tuple[str, str]], name: str) -> str:
    terms = "".join(f"<dt>{escape(term)}</dt><dd>{escape(fact)}</dd>" for term, fact in rows)
    return f'<dl class="{name}">{terms}</dl>'
