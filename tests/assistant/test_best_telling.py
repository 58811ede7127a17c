"""People asked for in other words than the reports': whom the sentence names that tells most of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant import Answer, Assistant, Refusal, Reply
from assistant.relations import asked_of, related

OpenDesk = Callable[..., Assistant]

REPORTS = {
    "bridge.txt": """Elm Bridge opens

12 March 2024

The bridge over the Elm was opened today (12) by the Mayor of Odda Ms. Ada Lind. The contractors were represented by Mr.
Bo Ode of Star Works and the site manager, Ms. Cleo Falk. Mr. Dag Holm, a ferryman, carried eleven children over the
Elm in the flood of 2019.

The loan agreement for a second bridge was signed by Dr. Eva Ruud, Treasurer of Odda, and Mr. Finn Moss of the Lake
Bank.
""",
    "jury.txt": """Prizes for river songs

4 May 2024

The jury of the river song prize met in the Water House yesterday (3). Its members are Ms. Gerd Sand (Hill School), Mr.
Hugo Dahl (Lake Choir) and Ms. Ida Moen, of the Odda Library. First prize went to Mr. Jon Vik for his song on the Elm.
""",
    "council.txt": """Lake Council in Odda

6 June 2024

The Lake Council held its ninth session in Odda today (6). On the Norland side, State Secretary Ms. Kari Berg, Mr. Lars
Skog (Finance) and Ms. Mona Vik (Legal) took part. The session was also attended by Mr. Nils Rask and Ms. Olga Brandt.
""",
}


@pytest.fixture
def desk(open_desk: OpenDesk) -> Assistant:
    return open_desk(REPORTS)


def names(reply: Reply) -> set[str | None]:
    assert isinstance(reply, Answer), reply
    return {item.name for item in reply.items}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who was there for Star Works when the Elm Bridge opened?", {"Bo Ode", "Cleo Falk"}),
        ("ferryman elm flood eleven kids name", {"Dag Holm"}),
        ("second elm bridge loan signatories", {"Eva Ruud", "Finn Moss"}),
        ("river song prize jury members", {"Gerd Sand", "Hugo Dahl", "Ida Moen"}),
        ("Please tell me who made up the jury for the river song prize.", {"Gerd Sand", "Hugo Dahl", "Ida Moen"}),
        ("who got the first prize for a river song 2024", {"Jon Vik"}),
    ],
)
def test_the_sentence_that_tells_it_names_them(desk: Assistant, question: str, expected: set[str]) -> None:
    assert names(desk.ask(question)) == expected


def test_people_who_may_be_asked_for_are_named_below_the_quotes(desk: Assistant) -> None:
    reply = desk.ask("children carried over the elm in the flood")
    assert isinstance(reply, Answer)
    assert reply.text.endswith("\n\nNamed there: Dag Holm")


def test_what_proves_a_name_is_quoted_once(desk: Assistant) -> None:
    reply = desk.ask("children carried over the elm in the flood")
    assert isinstance(reply, Answer)
    quotes = [citation.quote for citation in reply.citations]
    assert not any(one in other for one in quotes for other in quotes if one is not other)


def test_a_theme_is_nobody(open_desk: OpenDesk) -> None:
    text = """Women in public service meet

3 May 2024

The conference of women in public service was held in Odda today (3) under the theme "From Minutes to Decisions". Ms.
Ada Lind moderated it.
"""
    reply = open_desk({"women.txt": text}).ask("women in public service conference 2024 theme")
    assert isinstance(reply, Answer)
    assert "From Minutes to Decisions" in reply.text
    assert not reply.items


def test_each_is_cited_from_the_sentence_that_names_him(desk: Assistant) -> None:
    reply = desk.ask("second elm bridge loan signatories")
    assert isinstance(reply, Answer)
    assert {item.citations[0].document for item in reply.items} == {"bridge.txt"}
    assert all(item.name and item.name in item.citations[0].quote for item in reply.items)
    assert all(item.citations[0] in reply.citations for item in reply.items)


def test_nobody_is_named_where_no_sentence_tells_it(desk: Assistant) -> None:
    assert isinstance(desk.ask("Who drove the mayor's coach to the opening of the Pine Tunnel?"), Refusal)


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("Who signed the loan?", "The agreement bears the signatures of both.", "They had lunch."),
        ("Who came along with her?", "She was accompanied by two clerks.", "The bridge is long."),
        ("Which skipper led the crew?", "The captain thanked the town.", "The hall was full of flags."),
        ("Who got the medal?", "The prize went to a teacher.", "The rain did not stop."),
    ],
)
def test_what_was_done_is_told_in_other_words(question: str, told: str, other: str) -> None:
    asked = asked_of(question)
    assert related(asked, told).share > related(asked, other).share == 0.0


def test_a_question_may_ask_for_no_deed() -> None:
    assert related(asked_of("Odda 2024"), "Ms. Lind signed it.").n_asked == 0


MINUTES = {
    "tc.md": """# Elm TC 2024-03-06

Those on the call: Ada Lind, Bo Ode, Cleo Falk.

Regrets: Dag Holm, Eva Ruud
""",
    "technical.md": """# Elm Technical Committee Meeting 2024-04-03

## Present

* Ada Lind
* Bo Ode
""",
}


def test_a_body_is_known_by_its_short_name_in_small_letters(open_desk: OpenDesk) -> None:
    assert names(open_desk(MINUTES).ask("elm tc 2024-04-03 attendees")) == {"Ada Lind", "Bo Ode"}


def test_those_who_sent_regrets_did_not_come(open_desk: OpenDesk) -> None:
    reply = open_desk(MINUTES).ask("Who dialled in to the call of the Elm TC on 6 March 2024?")
    assert not isinstance(reply, Answer) or names(reply).isdisjoint({"Dag Holm", "Eva Ruud"})
