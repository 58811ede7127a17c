"""What is asked, told from the question's words."""

from __future__ import annotations

import pytest

from assistant.questions import thing_word, understand


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Who attended the bilateral meeting with Mr. Kishore?", "who"),
        ("List everybody the Director met", "who"),
        ("Кто участвовал в заседании?", "who"),
        ("When was the 8th Forum?", "when"),
        ("On which day did the council meet", "when"),
        ("Когда прошёл форум?", "when"),
        ("Ada Lind - arrival date in Odda?", "when"),
        ("What was the date of the talks on dams?", "when"),
        ("Could you check the day on which the envoy came?", "when"),
        ("dam treaty - date it was signed?", "when"),
        ("dam talks resume when (june 2024)", "when"),
        ("When she opened the dam, what did she promise?", "what"),
        ("When was it that he said what he thought?", "when"),
        ("deputy head of the embassy in May 2024 - name", "who"),
        ("One of the judges works in Odda. What is her name?", "who"),
        ("Where did the Forum take place?", "where"),
        ("Two monks blessed her at the place where the river ends. Who were they?", "who"),
        ("In which city will they meet?", "where"),
        ("Где прошла встреча?", "where"),
        ("How many countries took part?", "how_many"),
        ("How often did she attend when in Riga?", "how_many"),
        ("Сколько стран участвовало?", "how_many"),
        ("no. of boats on the lake?", "how_many"),
        ("What was the slogan?", "what"),
        ("deadline for papers on the dam", "when"),
        ("Please tell me the date fixed for the launch", "when"),
        ("rivers fair 2025 from when to when?", "when"),
        ("Place of the house that he went to see", "where"),
        ("At which stop did the works on the line begin?", "where"),
        ("which city councillor came when the trees were planted", "what"),
        ("Which school board member of Oak Valley was absent on 5 May 2024?", "what"),
        ("Which school was opened in Odda?", "where"),
        ("slogan of the forum", "what"),
    ],
)
def test_kind(text: str, kind: str) -> None:
    assert understand(text).kind == kind


@pytest.mark.parametrize(
    ("text", "thing"),
    {
        "Of the boats put on sale in May, how many actually found a buyer?": "boats",
        "Which three bodies together ran the fair?": "bodies",
        "Which rights not foreseen in the treaty does she name?": "rights",
        "How many daily ferries are there?": "ferries",
        "Name the four agencies of the Lake League that are to move": "agencies",
        "Unions that took part in the talks with those who fish": "Unions",
        "From which day onwards is the dam open?": "day",
        "no of booths boat fair odda": "booths",
        "number of boats stuck at the lake": "boats",
        "Which printing press did Professor Lind show to the guests?": "press",
        "Which cutting method Professor Lind showed to the guests": "method",
    }.items(),
)
def test_the_thing_asked_for(text: str, thing: str) -> None:
    assert thing_word(text) == thing


@pytest.mark.parametrize("text", ["What exactly did the guests ask for?", "rivers board, what agreed"])
def test_what_was_done_is_no_thing(text: str) -> None:
    assert thing_word(text) is None


def test_terms_are_the_words_that_carry_the_question() -> None:
    assert understand("Where did the European Forum take place?").terms == ("european", "forum")


def test_names_and_numbers_are_told_apart() -> None:
    question = understand("Did the 9th Forum discuss rivers with Ms. Bilotaitė?")
    assert {"9th", "forum", "bilotait"} <= question.names
    assert "river" not in question.names


@pytest.mark.parametrize("text", ["", "  ", "?!", "who was it"])
def test_a_question_may_carry_nothing(text: str) -> None:
    assert understand(text).terms == ()
