"""What came of an evaluation, to the lines, JSON and Markdown that tell it: pure. Its page is `evaluation_page`'s."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from assistant.judging import WHYS, Evaluation, Outcome, Share, Why
from assistant.replies import Refusal
from assistant.scoring import compare
from ui.pages import quiet_markdown

MAX_TOLD, MAX_LISTED = 300, 20  # characters of a question or answer; entries of a list
MISSING = "-"
EXPLAINED: dict[Why, str] = {
    "not retrieved": "The search does not find the report that answers.",
    "retrieved but not chosen": "The report is found, but not cited, or the answer lacks what was wanted or says more.",
    "wrongly refused": "The reports say it, and the answer is that they do not.",
    "answered though the reports do not say": "The right answer is that the reports do not say.",
    "not as wanted": "The file of questions names no report to look for, so it cannot be said where it went wrong.",
}


def evaluation_lines(evaluation: Evaluation) -> list[str]:
    """The scores by kind, the figures, then the misses by their cause, the worst first."""
    scores = [f"{kind:13} n={n:>4}  score {score}  exact {exact}" for kind, n, score, exact in score_rows(evaluation)]
    figures = [f"{name}: {value}" for name, value in figure_rows(evaluation)]
    return [*scores, "", *figures, *_miss_lines(evaluation)]


def _miss_lines(evaluation: Evaluation) -> Iterator[str]:
    for why, outcomes in misses(evaluation):
        yield from ("", f"{why.capitalize()}: {len(outcomes)}")
        for outcome in outcomes:
            yield f"  {heading_of(outcome)}"
            yield from (f"      {name}: {fact}" for name, fact in fact_rows(outcome))


def evaluation_markdown(evaluation: Evaluation, *, title: str) -> str:
    """The same as a report; words from questions and reports are quieted, so that nothing in them is live."""
    rows = ["| " + " | ".join(row) + " |" for row in score_rows(evaluation)]
    figures = [f"- {name}: {value}" for name, value in figure_rows(evaluation)]
    head = ["| kind | questions | score | exact |", "| --- | ---: | ---: | ---: |"]
    return "\n".join([f"# {_quiet(title)}", "", *head, *rows, "", *figures, *_miss_markdown(evaluation), ""])


def _miss_markdown(evaluation: Evaluation) -> Iterator[str]:
    for why, outcomes in misses(evaluation):
        yield from ("", f"## {why.capitalize()} ({len(outcomes)})", "", EXPLAINED[why], "")
        for outcome in outcomes:
            yield f"- {_quiet(heading_of(outcome))}"
            yield from (f"  - {name}: {_quiet(fact)}" for name, fact in fact_rows(outcome))


def evaluation_json(evaluation: Evaluation) -> dict[str, Any]:
    """The object that `eval --json` prints."""
    whole = evaluation.whole
    return {
        "questions": whole.n_questions,
        "score": whole.score,
        "exact": whole.exact,
        "kinds": {
            tally.kind: {"questions": tally.n_questions, "score": tally.score, "exact": tally.exact}
            for tally in evaluation.tallies
        },
        "wrongly_refused": _share_json(evaluation.wrongly_refused),
        "wrongly_answered": _share_json(evaluation.wrongly_answered),
        "gold_found": _share_json(evaluation.gold_found),
        "gold_cited": _share_json(evaluation.gold_cited),
        "quotes_verbatim": _share_json(evaluation.verbatim),
        "ms": {"median": round(evaluation.median_ms, 2), "p95": round(evaluation.p95_ms, 2)},
        "misses": [_outcome_json(outcome) for _, outcomes in misses(evaluation) for outcome in outcomes],
    }


def _share_json(share: Share) -> dict[str, Any]:
    return {"n": share.n, "of": share.of, "share": share.ratio}


def _outcome_json(outcome: Outcome) -> dict[str, Any]:
    gold, compared = outcome.gold, compare(outcome.gold, outcome.reply)
    return {
        "id": gold.id,
        "q": gold.text,
        "kind": gold.kind,
        "why": outcome.why,
        "score": outcome.score,
        "wanted": list(gold.answer),
        "missing": list(compared.missing) if compared else None,
        "besides": list(compared.besides) if compared else None,
        "told": told_of(outcome),
        "refused": outcome.is_refused,
        "doc": gold.document,
        "place": outcome.place,
        "cited": list(dict.fromkeys(citation.document for citation in outcome.citations)),
    }


def misses(evaluation: Evaluation) -> Iterator[tuple[Why, tuple[Outcome, ...]]]:
    """The causes that there are, in one order."""
    yield from ((why, outcomes) for why in WHYS if (outcomes := evaluation.misses(why)))


def score_rows(evaluation: Evaluation) -> list[tuple[str, str, str, str]]:
    """Kind, number of questions, score and exact; all of them last."""
    return [
        (tally.kind, str(tally.n_questions), f"{tally.score:.3f}", f"{tally.exact:.3f}")
        for tally in (*evaluation.tallies, evaluation.whole)
    ]


def figure_rows(evaluation: Evaluation) -> list[tuple[str, str]]:
    refused, answered = evaluation.wrongly_refused, evaluation.wrongly_answered
    return [
        ("Answerable but refused", f"{refused.n} of {refused.of}"),
        ("Unanswerable but answered", f"{answered.n} of {answered.of}"),
        ("Gold report among the passages found", share_words(evaluation.gold_found)),
        ("Answers that cite the gold report", share_words(evaluation.gold_cited)),
        ("Quotes word for word", share_words(evaluation.verbatim)),
        ("Time an answer", f"median {evaluation.median_ms:.0f} ms, p95 {evaluation.p95_ms:.0f} ms"),
    ]


def share_words(share: Share) -> str:
    return MISSING if share.ratio is None else f"{share.ratio:.3f} of {share.of}"


def heading_of(outcome: Outcome) -> str:
    gold = outcome.gold
    return _cut(_line(f"[{outcome.score:.2f}] {gold.id}, {gold.kind}: {gold.text}"))


def fact_rows(outcome: Outcome) -> list[tuple[str, str]]:
    """What was wanted (of a list: what is missing, and what is there besides), what was said, and the gold report."""
    gold = outcome.gold
    report = [("report", _line(f"{gold.document}, {_whereabouts(outcome)}"))] if gold.is_answerable else []
    return [*_wanted_rows(outcome), ("told", told_of(outcome)), *(report if gold.document else [])]


def _wanted_rows(outcome: Outcome) -> list[tuple[str, str]]:
    compared = compare(outcome.gold, outcome.reply)
    if compared is None:
        return [("wanted", _listed(outcome.gold.answer) or "a refusal")]
    rows = [("missing", _listed(compared.missing)), ("besides", _listed(compared.besides))]
    return [("right", str(compared.n_right)), *((name, fact) for name, fact in rows if fact)]


def told_of(outcome: Outcome) -> str:
    """Without the bold type of the answer's text, which would be stars here."""
    reply = outcome.reply
    return _cut(_line(f"refused: {reply.reason}" if isinstance(reply, Refusal) else reply.text.replace("**", "")))


def _listed(entries: Sequence[str]) -> str:
    more = [f"and {len(entries) - MAX_LISTED} more"] if len(entries) > MAX_LISTED else []
    return _line("; ".join([*entries[:MAX_LISTED], *more]))


def _whereabouts(outcome: Outcome) -> str:
    found = f"found in place {outcome.place}" if outcome.place else "not found by the search"
    if outcome.is_refused:
        return found
    return f"{found}, {'cited' if outcome.cites_gold else 'not cited'}"


def _cut(text: str) -> str:
    return text if len(text) <= MAX_TOLD else f"{text[:MAX_TOLD]} ..."


def _line(text: str) -> str:
    return " ".join(text.split())


def _quiet(text: str) -> str:
    """Stars and underscores too, which the chat keeps for bold: a cut text may hold one of a pair."""
    return quiet_markdown(text).replace("*", "&#42;").replace("_", "&#95;")
