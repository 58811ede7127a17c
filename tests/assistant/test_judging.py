"""Why an answer falls short, and the figures made of all outcomes."""

from __future__ import annotations

import pytest

from assistant.gold import GoldQuestion
from assistant.judging import Evaluation, Outcome, Share, judge
from assistant.replies import Reply
from tests.assistant.making import answering, gold_of, naming, refusing

WANTED = gold_of("who", "Ada Lind", document="forum")
UNNAMED = gold_of("who", "Ada Lind")
WRONG = answering("Sergey Ode", cites=("b.txt",))


@pytest.mark.parametrize(
    ("gold", "reply", "found", "why"),
    [
        (WANTED, naming("Ada Lind"), [], None),
        (WANTED, WRONG, ["b.txt"], "not retrieved"),
        (WANTED, refusing("b.txt"), ["b.txt"], "not retrieved"),
        (WANTED, WRONG, ["b.txt", "trips/forum.txt"], "retrieved but not chosen"),
        (WANTED, answering("?", cites=("trips/forum.txt",)), [], "retrieved but not chosen"),
        (WANTED, refusing("b.txt"), ["trips/forum.txt"], "wrongly refused"),
        (UNNAMED, refusing(), [], "wrongly refused"),
        (UNNAMED, WRONG, [], "not as wanted"),
        (gold_of("unanswerable", document="forum"), WRONG, [], "answered though the reports do not say"),
        (gold_of("unanswerable"), refusing(), [], None),
    ],
)
def test_a_miss_has_its_cause(gold: GoldQuestion, reply: Reply, found: list[str], why: str | None) -> None:
    assert judge(gold, reply, ms=1, found=found).why == why


@pytest.mark.parametrize(
    ("document", "name", "is_it"),
    [
        ("forum", "trips/forum.txt", True),
        ("forum.txt", "trips/forum.txt", True),
        ("forum.pdf", "trips/forum.txt", True),
        ("for", "trips/forum.txt", False),
        ("2024.01", "trips/2024.01", True),
    ],
)
def test_a_report_is_known_by_its_file(document: str, name: str, is_it: bool) -> None:
    outcome = judge(gold_of("who", "Ada Lind", document=document), WRONG, ms=1, found=["x.txt", name])
    assert outcome.place == (2 if is_it else None)


def outcome_of(gold: GoldQuestion, reply: Reply, *, ms: float = 1, found: tuple[str, ...] = ()) -> Outcome:
    return judge(gold, reply, ms=ms, found=found)


def test_figures_are_made_of_the_outcomes() -> None:
    evaluation = Evaluation(
        outcomes=(
            outcome_of(WANTED, naming("Ada Lind"), found=("forum.txt",)),
            outcome_of(WANTED, refusing("forum.txt"), found=("forum.txt",)),
            outcome_of(gold_of("what", "budget", document="forum"), answering("budget", cites=("forum.txt",))),
            outcome_of(UNNAMED, WRONG),
            outcome_of(gold_of("unanswerable", document="forum"), refusing()),
            outcome_of(gold_of("unanswerable", document="forum"), WRONG),
        )
    )
    assert [(tally.kind, tally.n_questions, tally.score) for tally in evaluation.tallies] == [
        ("unanswerable", 2, 0.5),
        ("what", 1, 1),
        ("who", 3, pytest.approx(1 / 3)),
    ]
    assert (evaluation.whole.n_questions, evaluation.whole.exact) == (6, 0.5)
    assert evaluation.wrongly_refused == Share(n=1, of=4)
    assert evaluation.wrongly_answered == Share(n=1, of=2)
    assert evaluation.gold_found == Share(n=2, of=3)
    assert evaluation.gold_cited == Share(n=1, of=2)
    assert evaluation.verbatim == Share(n=4, of=4)


def test_times_are_the_middle_one_and_the_twentieth_from_the_top() -> None:
    outcomes = tuple(outcome_of(UNNAMED, refusing(), ms=ms) for ms in reversed(range(100)))
    assert (Evaluation(outcomes=outcomes).median_ms, Evaluation(outcomes=outcomes).p95_ms) == (50, 95)


def test_nothing_of_nothing_is_no_share() -> None:
    assert Share(n=0, of=0).ratio is None


def test_the_worst_miss_comes_first() -> None:
    half = outcome_of(gold_of("who", "Ada Lind", "Bo Ek"), naming("Ada Lind"))
    none = outcome_of(UNNAMED, WRONG)
    assert Evaluation(outcomes=(half, none)).misses("not as wanted") == (none, half)
