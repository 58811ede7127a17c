"""Courtesies around a question, and questions without capitals or with nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.casing import in_case
from assistant.courtesy import without_courtesy

COURTEOUS = {
    "Who was at the board of 4 May 2024? I would like to thank them one by one.": "Who was at the board of 4 May 2024?",
    "list all who were at the board of 4 May (not those who merely agreed with it from afar).": (
        "list all who were at the board of 4 May"
    ),
    "Who was at the board of 4 May, counting members, remote members and others?": "Who was at the board of 4 May",
    "csaf board 4 May participants incl observers": "csaf board 4 May participants",
    "list all persons - committee members, staff and others - who attended the board": (
        "list all persons who attended the board"
    ),
    "everyone present and remote on 4 May": "everyone present on 4 May",
    "Hello, could you please help me? I would like to know: Who came? Thank you very much in advance!": "Who came?",
    "Dear colleagues, kindly let me know who chaired the Council. Best regards, Ada": "Who chaired the Council.",
    "I was wondering if you could tell me when the forum was?": "When was the forum?",
    "Sorry to bother you, quick question: where was it held?": "Where was it held?",
    "Could you tell me who the Provost was in May?": "Who was the Provost in May?",
    "Would you happen to know from which bank Mr. Ode came?": "From which bank Mr. Ode came?",
    "Could you please list everybody who came?": "List everybody who came?",
    "Who attended the forum, please?": "Who attended the forum",
    "Who were present, physically or on VC, at the forum?": "Who were present at the forum?",
    "I would be most grateful if you could tell me who signed the pact.": "Who signed the pact.",
    "Would you please tell me the title of the film?": "The title of the film?",
    "Doctors warned the Mayor that one drink was bad for all. Which?": (
        "Which drink was bad for all, Doctors warned the Mayor that?"
    ),
    "I would appreciate knowing in which sectors they work.": "In which sectors they work.",
    "May I ask on which day the Mayor sailed?": "On which day the Mayor sailed?",
    "For the history of the board, at which sessions was Ada Lind present?": "At which sessions was Ada Lind present?",
    "For our annual report I need to know who chaired the Lake Forum.": "Who chaired the Lake Forum.",
    "I must thank them all: who exactly was at the call of 5 May?": "Who was at the call of 5 May?",
    "Who came to the Lake Forum, the secretariat and the observers included?": "Who came to the Lake Forum",
    "Who was at the Lake Forum, including anybody who was no member, and who was not?": (
        "Who was at the Lake Forum, including anybody who was no member, and who was not?"
    ),
    "Who attended the Lake Forum, members as well as guests?": "Who attended the Lake Forum",
    "Who was there, members or not, when the board met on 5 May, including anyone who only came for the tea?": (
        "Who was there when the board met on 5 May"
    ),
    "Who was at the sessions of 2023, the AGM included?": "Who was at the sessions of 2023?",
    "Who came to the forum, country representatives and secretariat alike?": "Who came to the forum",
    "Name all those, guests too, who came to the forum": "Name all those who came to the forum",
    "Who was present, including those from the mill, at the forum of 5 May?": "Who was present at the forum of 5 May?",
    "Give me the complete list of those who took part in the Lake Forum": "Who took part in the Lake Forum",
    "I would like to know, if it is not too much trouble, who spoke there.": "Who spoke there.",
    "Could you please compile for me the dates of all meetings?": "The dates of all meetings?",
    "Who was really on the call of 5 May?": "Who was on the call of 5 May?",
    "Who came to the forum in person or by video link?": "Who came to the forum ?",
    "Здравствуйте! Подскажите, пожалуйста, кто был на форуме? Заранее спасибо!": "Кто был на форуме?",
    "Не могли бы вы сказать, где прошёл форум?": "Где прошёл форум?",
}
AS_THEY_ARE = (
    "Who was at the board of 4 May 2024? I am asking for Ada Lind.",
    "",
    "Hello!",
    "Thank you",
    "Tell me the names of those present",
    "Who came via Zoom?",
    "online or by phone",
    "Who gave the vote of thanks at the forum?",
    "Why did she say that she would like to know the cost?",
    "Question of the budget: who spoke?",
    "We are asked to see the Mayor: who spoke there?",
    "For the bridge at Odda, who gave the money?",
    "I am writing to Ms. Ada Lind: on which days did she come in 2024?",
    "Which official gave thanks to the donors?",
)


@pytest.mark.parametrize(("question", "bare"), COURTEOUS.items())
def test_courtesies_are_left_out(question: str, bare: str) -> None:
    assert without_courtesy(question) == bare


@pytest.mark.parametrize("question", AS_THEY_ARE)
def test_what_only_sounds_like_one_stays(question: str) -> None:
    assert without_courtesy(question) == question


@given(question=st.text())
def test_something_is_always_left(question: str) -> None:
    left = without_courtesy(question)
    assert any(map(str.isalnum, left)) == any(map(str.isalnum, question))


@pytest.mark.parametrize(
    ("question", "cased"),
    [
        ("which forums did ada lind-berg attend?", "which forums did Ada Lind-Berg attend?"),
        ("WHO MET ADA LIND?", "who met Ada Lind?"),
        ("which forums did ada attend?", "which forums did ada attend?"),
        ("the old ada lind, the old lind", "the old Ada Lind, the old lind"),
        ("ada, lind", "ada, lind"),
        ("Who met ada lind?", "Who met Ada Lind?"),
        ("Who met ada lind in Odda?", "Who met ada lind in Odda?"),
        ("", ""),
    ],
)
def test_names_of_several_words_get_their_capitals(question: str, cased: str) -> None:
    assert in_case(question, {"ada", "lind", "lind-berg", "old"}.__contains__, {"old"}.__contains__) == cased


def test_a_surname_and_nothing_else_may_stand_alone() -> None:
    asked = in_case("lindqvist + ode lake board 2024", {"lindqvist"}.__contains__, str.isdigit, "lindqvist".__eq__)
    assert asked == "Lindqvist + ode lake board 2024"
