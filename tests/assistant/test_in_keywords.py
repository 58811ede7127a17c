"""Questions in keywords, as the whole questions that they stand for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant import Answer, Assistant, Refusal
from assistant.in_keywords import in_words
from assistant.numbers import find_number_words
from assistant.questions import understand

OpenDesk = Callable[..., Assistant]
STANDS_FOR = {
    "Lake Board 2024-05-04 roll call": "Who attended Lake Board 2024-05-04?",
    "Which faces turned up for the board of 4 May?": "Who turned up for the board of 4 May?",
    "winner of the Lake Cup": "Who won the Lake Cup",
    "the designer of the new ferry": "Who designed the new ferry",
    "composition of the official party flying to Odda": "Who were in the official party flying to Odda",
    "delegation with the Mayor at the fair": "Who were in the delegation with the Mayor at the fair",
    "Jury members at the fair": "Who were in the Jury at the fair",
    "Guests taking part in the talks besides Mr. Ode": "Which Guests took part in the talks besides Mr. Ode",
    "name of the lady replacing Ms. Lind": "Which person is replacing Ms. Lind",
    "Names put up to follow Ms. Lind": "Who was put up to follow Ms. Lind",
    "judge whose handbook came out in nine languages": "Which judge is it whose handbook came out in nine languages",
    "the old diver heading the search": "Which old diver is heading the search",
    "poet commemorated by a plaque": "Which poet was commemorated by a plaque",
    "Which lady is the envoy of Norland?": "Who is the envoy of Norland?",
    "Who, together with Dr. Lind, chaired the board of 4 May?": "Who besides Dr. Lind chaired the board of 4 May?",
    "Which persons were made ambassadors at the fair?": "Which ambassadors were appointed at the fair?",
    "lake board call may 4 2014 who": "Who attended lake board call may 4 2014?",
    "oak steering committee 2016-01-04 attending": "Who attended oak steering committee 2016-01-04?",
    "dam treaty signing ceremony attended by": "Who attended dam treaty signing ceremony?",
    "Odda Bank delegation members, May 2024": "Who were in the Odda Bank delegation, May 2024?",
    "elm school delegation odda 2024 members names": "Who were in the elm school delegation odda 2024?",
    "norlandian high commissioner may 2024 name?": "Who is the norlandian high commissioner may 2024?",
    "head of Lake Fund delegation 7 May": "Who led Lake Fund delegation 7 May",
    "name of principal elm school 2024": "Who is the principal elm school 2024?",
    "Who ran the Elm school that won in May?": "Who was the principal of the Elm school that won in May?",
    "norlandian envoy farewell odda may 2024 name": "Who is the norlandian envoy, farewell odda may 2024?",
    "lake forum closing speech given by?": "By whom was lake forum closing speech given?",
    "elm board chairman name signed with the Lake Bank": "Who is the elm board chairman, signed with the Lake Bank?",
    "Which experts did the Lake Board send to the fair in May?": "Who represented the Lake Board at the fair in May?",
    "Everyone who was named as an acting minister in May": "Which acting ministers were appointed in May",
    "Who stood in as judges while they were ill?": "Which acting judges were appointed while they were ill?",
    "Ada Lind was acting chair of the Lake TC on 4 May - who else took part?": (
        "Who else besides Ada Lind attended the Lake TC on 4 May?"
    ),
}
AS_THEY_ARE = (
    "Who won the Lake Cup?",
    "List everybody named as present at the fair",
    "boat carrying the flag",
    "Which woman is running the ferry?",
    "members of Parliament at the fair",
    "Ada Lind and Bo Ode both present 2024",
    "dates present 2024 lake board who",
    "",
)


@pytest.mark.parametrize(("keywords", "question"), STANDS_FOR.items())
def test_a_noun_phrase_stands_for_a_question(keywords: str, question: str) -> None:
    assert in_words(keywords) == question


@pytest.mark.parametrize("question", AS_THEY_ARE)
def test_whole_questions_stand(question: str) -> None:
    assert in_words(question) == question


@pytest.mark.parametrize(
    "question",
    [
        "day the pact was concluded",
        "reopening day of the market",
        "start of the diving course",
        "in force date of the treaty",
        "first common drill over the lake - planned for?",
    ],
)
def test_a_day_may_be_asked_for_in_keywords(question: str) -> None:
    assert understand(question).kind == "when"


def test_numbers_in_words_have_figures() -> None:
    text = "Ninety-one ships, three boats and twelve hundred oars; one of them is new."
    assert [(match[0], number) for match, number in find_number_words(text)] == [("Ninety-one", 91), ("three", 3)]


REPORTS = {
    "ferry.txt": """New ferry named

12 March 2024

The new ferry of the Centre was named in Odda yesterday (11) by the Mayor Mr. Bo Ode. Its Director is Ms. Ada Lind. The
architect, Ms. Eva Ruud, has drawn a low hull. Three of nine cabins have no window. Ninety-one per cent of the hull is
of steel. The price of a ticket was not agreed and will be discussed in May.

The Lake Cup was awarded to Ms. Ida Moen. The crew comprises engineer Mr. Jon Vik and cook Ms. Kari Berg.
""",
    "envoy.txt": """Envoy of Serbia takes leave

2 May 2024

The outgoing Ambassador of Serbia, Mr. Goran Ilic, called on the Mayor yesterday (1). He spoke of dams.

His successor, Ms. Vesna Pavic, is expected in June. Six Serbian divers trained here.
""",
}


@pytest.fixture
def desk(open_desk: OpenDesk) -> Assistant:
    return open_desk(REPORTS)


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("winner of the Lake Cup", "Ida Moen"),
        ("director of the new ferry", "Ada Lind"),
        ("designer of the ferry", "Eva Ruud"),
        ("Who replaces Ilic?", "Vesna Pavic"),
        ("name of the lady replacing Mr. Ilic", "Vesna Pavic"),
    ],
)
def test_one_who_is_asked_for_in_keywords_is_found(desk: Assistant, question: str, name: str) -> None:
    reply = desk.ask(question)
    assert isinstance(reply, Answer), reply
    assert [item.name for item in reply.items] == [name]


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("How many of the cabins of the ferry have no window?", "3 (three)"),
        ("what share of the hull of the ferry is of steel", "91 (ninety-one)"),
    ],
)
def test_a_number_in_words_is_told_in_figures(desk: Assistant, question: str, value: str) -> None:
    reply = desk.ask(question)
    assert isinstance(reply, Answer), reply
    assert reply.text.startswith(f"**{value}**")


def test_what_the_report_says_was_not_agreed_is_refused_with_its_words(desk: Assistant) -> None:
    reply = desk.ask("What price of a ticket was agreed for the new ferry?")
    assert isinstance(reply, Refusal), reply
    assert reply.nearest[0].quote.startswith("The price of a ticket was not agreed")


def test_a_country_has_a_capital_and_a_people(desk: Assistant) -> None:
    reply = desk.ask("How many divers from Belgrade trained here?")
    assert isinstance(reply, Answer), reply
    assert "Six Serbian divers" in reply.text


def test_any_word_that_no_report_has_is_not_taken_for_a_name(desk: Assistant) -> None:
    reply = desk.ask("what does the refurbished seagoing ferry have, windows")
    assert not isinstance(reply, Refusal) or "Refurbished" not in reply.reason


ENVOYS = {
    "envoys.txt": """Envoys present credentials

17 January 2024

Two envoys presented their credentials to the Mayor Mr. Bo Ode at the Water House in Odda today (17). Those who
presented credentials are as follows:

1. H.E. Ms. Ida Moen - Ambassador of Norland
2. H.E. Mr. Jon Vik - Ambassador of Lakeland

Minister of Health Dr. Eva Ruud, MP Kari Berg and Director of the Customs Department (CD) Lars Dahl were present.

Three Memoranda of Understanding were exchanged. The Mayor said that calls from politicians should be entered in a book.
""",
    "committee.txt": """Digital card to begin in June

28 March 2024

The Digital Card committee met for the third time yesterday (27) at the Lake Hall, Odda Place, with Ms. Ada Lind, Chief
Adviser, in the chair. Mr. Ole Holm joined the discussion. Major General (Retd) Per Foss had sent his apologies.
""",
}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who came as Norland's new ambassador and handed over her papers in Jan 2024?", {"Ida Moen"}),
        ("Which member of parliament was there when the envoys presented credentials?", {"Kari Berg"}),
        ("Who headed the CD when the envoys presented credentials in January 2024?", {"Lars Dahl"}),
        ("Who excused himself from the digital card committee's March 2024 sitting?", {"Per Foss"}),
        ("Who chaired the digital card committee in March 2024?", {"Ada Lind"}),
    ],
)
def test_who_is_asked_for_by_office_or_by_what_he_did(open_desk: OpenDesk, question: str, expected: set[str]) -> None:
    reply = open_desk(ENVOYS).ask(question)
    assert isinstance(reply, Answer), reply
    assert {item.name for item in reply.items} == expected


def test_the_prime_minister_is_no_minister_of_health(open_desk: OpenDesk) -> None:
    reply = open_desk(ENVOYS).ask("Who was there when the envoys presented credentials, apart from the Prime Minister?")
    assert isinstance(reply, Answer), reply
    assert "Eva Ruud" in {item.name for item in reply.items}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("How many MoUs were exchanged when the envoys presented credentials?", "Three Memoranda"),
        ("Where politicians telephone, what did the Mayor want done?", "entered in a book"),
    ],
)
def test_what_is_asked_for_beside_them(open_desk: OpenDesk, question: str, said: str) -> None:
    reply = open_desk(ENVOYS).ask(question)
    assert isinstance(reply, Answer), reply
    assert said in reply.text


def test_a_loan_is_as_large_as_a_sum(open_desk: OpenDesk) -> None:
    reply = open_desk(ENVOYS).ask("How large was the loan agreed when the two envoys presented their credentials?")
    assert isinstance(reply, Refusal)


GULF = {
    "gulf.txt": """Ambassadors of Gulf states discuss workers

29 January 2025

A group of envoys of Gulf states met the Mayor Mr. Bo Ode at the Water House on the 28th. The envoys were H.E. Saqr Moen
(Norland) and H.E. Jassim Vik (Lakeland). Heads of firms that cheat workers will be fined. A ferry between Odda and Addu
was spoken of, for which 17 piers will be built.
""",
    "team.txt": """Relief team leaves for Lakeland

2 April 2025

A team of 26 made up of doctors and nurses, led by Dr. Ida Foss, left for Lakeland this morning (2) on a mission.
""",
}


def test_people_may_be_called_by_the_title_of_their_report(open_desk: OpenDesk) -> None:
    reply = open_desk(GULF).ask("Which Gulf ambassadors saw the Mayor about workers in January 2025?")
    assert isinstance(reply, Answer), reply
    assert {item.name for item in reply.items} == {"Saqr Moen", "Jassim Vik"}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("How many were in the team sent to Lakeland?", "26"),
        ("what happens to heads of firms if they cheat workers", "will be fined"),
        ("Between which two ports may a ferry go?", "Odda and Addu"),
    ],
)
def test_what_is_told_of_them(open_desk: OpenDesk, question: str, said: str) -> None:
    reply = open_desk(GULF).ask(question)
    assert isinstance(reply, Answer), reply
    assert said in reply.text


def test_a_number_of_piers_is_no_sum(open_desk: OpenDesk) -> None:
    reply = open_desk(GULF).ask("How much was given for the ferry between Odda and Addu?")
    assert isinstance(reply, Refusal) or "**17**" not in reply.text
