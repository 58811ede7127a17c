"""How near a reply comes to what was wanted: a table a kind, and the same as the benchmark's own scorer."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from assistant.gold import GoldQuestion
from assistant.replies import Item, Reply
from assistant.scoring import days_in, is_same_person, score
from tests.assistant.making import answering, gold_of, naming, refusing
from ui.printing import reply_json

SCORER = Path(__file__).parents[2].parent / "shared" / "bench" / "score.py"

NAMES: list[tuple[GoldQuestion, Reply, float]] = [
    (gold_of("who", "Ada Lind"), naming("Ada Lind"), 1),
    (gold_of("who", "Ada Lind"), naming("Ms. Ada Lind (guest)"), 1),
    (gold_of("attendees", "Ada Lind", "Serik Aubakirov"), naming("S. Aubakirov", "Lind Ada"), 1),
    (gold_of("attendees", "Ada Lind", "Bo Ek"), naming("Ada Lind"), 2 / 3),
    (gold_of("list", "Ada Lind"), naming("Ada Lind", "Sergey Ode"), 2 / 3),
    (gold_of("list", "Ada Lind"), naming("Ada Lind", "ADA LIND"), 1),
    (gold_of("list", "Ada Lind"), naming("Ada Lind", "A. Lind"), 2 / 3),
    (gold_of("who", "Ada Lind"), answering("Ada Lind"), 0),
    (gold_of("who", "Ada Lind", question="Who met Sergey Ode?"), naming("Ada Lind", "Sergey Ode"), 1),
    (gold_of("who", "Sergey Ode", question="Who met Sergey Ode?"), naming("Sergey Ode"), 1),
]
DAYS: list[tuple[GoldQuestion, Reply, float]] = [
    (gold_of("person_year", "2024-03-05"), answering("", Item(date="2024-03-05")), 1),
    (gold_of("both", "2024-03-05", "2024-03-06"), answering("", Item(date="2024-03-05/2024-03-06")), 1),
    (gold_of("both", "2024-03-05"), answering("", Item(date="2024-03-05"), Item(date="2024-04-09")), 2 / 3),
    (gold_of("person_year", "2024-03-05"), answering("On 5 March 2024."), 0),
    (gold_of("when", "2024-03-05"), answering("On 5 March 2024."), 1),
    (gold_of("when", "2024-03-05"), answering("", Item(date="2024-03-05")), 1),
    (gold_of("when", "2024-06-04", "2024-06-05"), answering("From 4 to 5 June 2024."), 1),
    (gold_of("when", "2024-06-04", "2024-06-05"), answering("On 4 June 2024."), 0),
    (gold_of("when", "2024-03-05"), answering("x" * 700 + " 5 March 2024"), 0),
]
REST: list[tuple[GoldQuestion, Reply, float]] = [
    (gold_of("where", "Brussels", "Bruxelles"), answering("They met in BRUXELLES."), 1),
    (gold_of("where", "New York"), answering("", Item(place="New York City")), 1),
    (gold_of("where", "New York"), answering("They met in York."), 0),
    (gold_of("how_many", "1,200"), answering("There were 1200."), 1),
    (gold_of("how_many", "12"), answering("There were 1200."), 0),
    (gold_of("how_many", "twelve"), answering("There were twelve gauges."), 1),
    (gold_of("how_many", "4.5%"), answering("It grew by 4.5%."), 1),
    (gold_of("count", "3"), answering("", count=3), 1),
    (gold_of("count", "3"), answering("", count=None), 0),
    (gold_of("what", "open a shared register", "budget"), answering("They open a shared register."), 0.5),
    (gold_of("what", "one two three four five"), answering("one two three four"), 1),
    (gold_of("what", "one two three four"), answering("one two three"), 0),
    (gold_of("what", "l’État"), answering("L'état"), 1),
    (gold_of("unanswerable"), refusing(), 1),
    (gold_of("unanswerable"), answering("Yes."), 0),
    (gold_of("what", "budget"), refusing(), 0),
]
CASES = [*NAMES, *DAYS, *REST]


@pytest.mark.parametrize(("gold", "reply", "wanted"), CASES)
def test_a_kind_has_its_rule(gold: GoldQuestion, reply: Reply, wanted: float) -> None:
    assert score(gold, reply) == pytest.approx(wanted)


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("Serik Aubakirov", "Aubakirov Serik", True),
        ("Serik Aubakirov", "S. Aubakirov", True),
        ("Serik Aubakirov", "D. Aubakirov", False),
        ("Serik Aubakirov", "Aubakirov", True),
        ("Serik Aubakirov", "Mr. Serik Maratovich Aubakirov", True),
        ("Léa Fournier", "Lea Fournier", True),
        ("Ada Lind", "Ida Lind", False),
        ("Dr.", "Ada Lind", False),
        ("A. B.", "Ada Berg", False),
    ],
)
def test_spellings_of_one_person(one: str, other: str, wanted: bool) -> None:
    assert is_same_person(one, other) == is_same_person(other, one) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("on 2024-06-04", {"2024-06-04"}),
        ("4-5 June 2024", {"2024-06-04", "2024-06-05"}),
        ("the 4 of June, 2024", {"2024-06-04"}),
        ("Sept. 3, 2024", set()),
        ("September 3 and 4, 2024", {"2024-09-03", "2024-09-04"}),
        ("June 2024", set()),
    ],
)
def test_days_in_a_text(text: str, wanted: set[str]) -> None:
    assert days_in(text) == wanted


@pytest.mark.skipif(not SCORER.exists(), reason="the benchmark is not beside this checkout")
@pytest.mark.parametrize(("gold", "reply", "wanted"), CASES)
def test_the_benchmark_scores_alike(gold: GoldQuestion, reply: Reply, wanted: float) -> None:
    their_score = runpy.run_path(str(SCORER))["score"]
    theirs = their_score({"q": gold.text, "kind": gold.kind, "answer": list(gold.answer)}, reply_json(reply))
    assert theirs == score(gold, reply)
