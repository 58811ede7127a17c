"""People at an event that a question does not name but describes: found by its words, chosen by what they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant import Answer, Assistant, Refusal, Reply

OpenDesk = Callable[..., Assistant]

TALKS = """Centre and Lake Bank agree on dam safety

12 March 2024

A meeting on the safety of the Odda dams was held today (12) at the Water House between the Director of the Centre
Ms. Gulnara Seitkali and the President of the Lake Bank Mr. Anton Weber.

Also present at the meeting were the Minister of Energy Mr. Bo Ode, the Deputy Minister of Finance Ms. Ada Lind, the
Norlandian Ambassador to Westmark Mr. Carl Ruud, First Secretary Ms. Dora Fell and several officials from the Ministry
of Energy.

Professor Ewa Kranz delivered a lecture on old spillways.

Mr. Finn Moss, Head of the Dam Register, serves as secretary of the working group on dams.
"""
VISIT = """Pupils visit the Water House

20 May 2024

Pupils of the Hill School visited the Water House today (20). The visit was attended by the Principal of the Hill School
Mr. Gert Holm and the Head of Outreach Ms. Hanna Berg.
"""
MISSION = """Norlandian mission at the Centre

3 June 2024

A delegation of the Norlandian Water Board led by Deputy Director Ms. Ida Vik visited the Centre today (03). The
delegation included Mr. Jon Dahl, Chief Engineer of the Water Board, and Ms. Lea Berg, Economist. They were received by
the Mayor of Odda Mr. Kai Holt.
"""
REPORTS: Mapping[str, str] = {"talks.txt": TALKS, "visit.txt": VISIT, "mission.txt": MISSION}


@pytest.fixture
def desk(open_desk: OpenDesk) -> Assistant:
    return open_desk(REPORTS)


def names(reply: Reply) -> set[str | None]:
    assert isinstance(reply, Answer), reply
    return {item.name for item in reply.items}


ASKED: dict[str, set[str]] = {
    "Besides Mr. Weber, who attended the March 2024 talks about the safety of the Odda dams?": {
        "Gulnara Seitkali", "Bo Ode", "Ada Lind", "Carl Ruud", "Dora Fell", "Ewa Kranz",
    },
    "Who joined the Director in the talks with the Lake Bank on dam safety?": {
        "Anton Weber", "Bo Ode", "Ada Lind", "Carl Ruud", "Dora Fell", "Ewa Kranz",
    },
    "Which ministers were present at the talks on the Odda dams?": {"Bo Ode", "Ada Lind"},
    "Which deputy ministers were present at the talks on the Odda dams?": {"Ada Lind"},
    "Dam safety meeting at the Water House, 12 March 2024: which ambassador came?": {"Carl Ruud"},
    "Norlandian officials who came to the meeting on the Odda dams": {"Carl Ruud", "Dora Fell"},
    "Names of the principals who came with the pupils to the Water House?": {"Gert Holm"},
    "Who delivered the lecture on old spillways?": {"Ewa Kranz"},
    "Who is the head of the Dam Register?": {"Finn Moss"},
    "Who led the Norlandian delegation that visited the Centre in June 2024?": {"Ida Vik"},
    "Who received the Norlandian delegation in June 2024?": {"Kai Holt"},
    "Who visited the Centre in June 2024 as chief engineer of the Water Board?": {"Jon Dahl"},
    "Who came with Mr. Weber to his talks with the Director on the Odda dams?": {
        "Bo Ode", "Ada Lind", "Carl Ruud", "Dora Fell", "Ewa Kranz",
    },
    "Which ambassador was at the talks on the Odda dams, and which deputy minister?": {"Carl Ruud", "Ada Lind"},
}  # fmt: skip


@pytest.mark.parametrize(("question", "expected"), ASKED.items(), ids=ASKED)
def test_people_are_chosen_by_what_they_are(desk: Assistant, question: str, expected: set[str]) -> None:
    assert names(desk.ask(question)) == expected


@pytest.mark.parametrize(
    "question",
    [
        "For my notes, could you tell me what the Minister of Energy and the Ambassador discussed at the dam talks?",
        "I would like to know what the participants of the talks on dam safety had before them.",
        "What did Mr. Anton Weber come to see at the Water House?",
        "Could you tell me, please, under what theme the Director of the Centre spoke at the dam talks?",
    ],
)
def test_what_was_done_is_not_answered_by_people(desk: Assistant, question: str) -> None:
    assert not any(item.name for item in getattr(desk.ask(question), "items", ()))


def test_every_name_stands_in_its_quote(desk: Assistant) -> None:
    reply = desk.ask("Which ministers were present at the talks on the Odda dams?")
    assert isinstance(reply, Answer)
    for item in reply.items:
        (citation,) = item.citations
        assert item.name is not None
        assert item.name in citation.quote
        assert (citation.document, item.date, item.place) == ("talks.txt", "2024-03-12", "Water House")


@pytest.mark.parametrize(
    "question",
    [
        "Who attended the 9th meeting on the safety of the Odda dams?",  # no report has the number
        "Who attended the meeting on the safety of the Odda dams on 3 April 2024?",
        "Who was absent from the talks on the Odda dams?",
        "Which astronauts were present at the talks on the Odda dams?",
    ],
)
def test_what_the_reports_do_not_say_gives_no_list(desk: Assistant, question: str) -> None:
    reply = desk.ask(question)
    assert isinstance(reply, Refusal), reply


def test_a_list_by_words_holds_nothing_of_other_collections(open_desk: OpenDesk) -> None:
    desk = open_desk({"open/visit.txt": VISIT, "closed/talks.txt": TALKS})
    reply = desk.ask("Which ministers were present at the talks on the Odda dams?", collections=["open"])
    assert not isinstance(reply, Answer) or not reply.items


POSTS = """Posts in the service are filled

8 July 2024

While the Governor Ms. Una Falk is on a visit to Westmark, acting ministers have been appointed for her offices.

The appointments are as follows:

- Deputy Minister of Energy, Mr. Bo Ode, has been appointed as Acting Minister of Energy.
- Deputy Minister of Finance, Ms. Ada Lind, will serve as Acting Minister of Finance.

The Director of the Registry Mr. Per Skog handed over the letters.
"""
BOARD = """The Odda River Board (ORB) at the Water House

9 September 2024

Governor Ms. Una Falk met with the Chairman of the ORB Mr. Leo Brandt at the Water House today (09). The meeting was
attended by District Heads: Mr. Ole Haug (Upper Odda), Ms. Siv Moe (Lower Odda), and the Legal Adviser Mr. Jan Rode.
"""
ENVOYS = """New envoys call on the Governor

2 October 2024

Governor Ms. Una Falk met newly appointed heads of mission at the Water House today (02).

The following diplomats called on the Governor:

- Mr. Aron Sund – Ambassador – designate of Norland to Westmark
- Ms. Thea Lohr, Ambassador-designate to Ostland
"""
AGREEMENT = """Agreement on the river gauges

4 November 2024

An agreement on gauges for the river was signed today (04) at the Water House by Ms. Una Falk, Governor, and Mr. Leo
Brandt, Chairman of the River Board. Mr. Kai Holt, Mayor of Odda, spoke of the flood of 1998.
"""


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who were made acting ministers while the Governor was on her visit to Westmark?", {"Bo Ode", "Ada Lind"}),
        ("Who is acting as minister of finance while the Governor is away?", {"Ada Lind"}),
        ("Who chairs the Odda River Board?", {"Leo Brandt"}),
        ("Which district heads came to the September 2024 meeting with the river board?", {"Ole Haug", "Siv Moe"}),
        ("Which newly appointed heads of mission saw the Governor in October 2024?", {"Aron Sund", "Thea Lohr"}),
        ("Who put their signatures to the agreement on the gauges?", {"Una Falk", "Leo Brandt"}),
    ],
)
def test_what_a_report_says_of_all_in_a_list_is_said_of_each(
    open_desk: OpenDesk, question: str, expected: set[str]
) -> None:
    desk = open_desk({"posts.txt": POSTS, "board.txt": BOARD, "envoys.txt": ENVOYS, "agreement.txt": AGREEMENT})
    found = names(desk.ask(question))
    assert expected <= found
    assert found <= expected | {"Una Falk"}  # whom the questions themselves speak of


def test_nobody_is_named_for_a_change_of_office_that_is_not_told(open_desk: OpenDesk) -> None:
    desk = open_desk({"board.txt": BOARD})
    assert isinstance(desk.ask("Who will succeed Leo Brandt as Chairman of the Odda River Board?"), Refusal)


def test_whom_somebody_met_is_not_his_company(open_desk: OpenDesk) -> None:
    call = """The Norlandian Ambassador calls on the Director

5 May 2024

Norlandian Ambassador Mr. Carl Ruud called on the Director of the Centre Ms. Gulnara Seitkali at the Centre today (05).
First Secretary Ms. Dora Fell was also present at the talks.
"""
    assert names(open_desk({"call.txt": call}).ask("Who accompanied the Norlandian Ambassador?")) == {"Dora Fell"}


SIDES = """Lake talks with the French side

4 June 2025

The Director of the Centre Ms. Gulnara Seitkali held talks on the lake today (04) at the Water House with Mr. Luc Roy,
Vice President of the French Water Fund (FWF).

The French Ambassador Ms. Ana Petit, First Secretary Mr. Paul Blanc, Chief Representative of the FWF Mr. Jean Noir, the
Deputy Minister of Finance Ms. Ada Lind and the Secretary to the Ministry of Energy Mr. Bo Ode also participated in
the talks, along with other French and Westmark officials.
"""
WELCOME = """Ms. Lind in France

9 July 2025

The Deputy Minister Ms. Ada Lind was welcomed today (09) by the French President Ms. Eva Brun and Prime Minister
Mr. Max Vert.
"""


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("Which French officials joined the talks on the lake in June 2025?", {"Ana Petit", "Paul Blanc", "Jean Noir"}),
        ("Which French leaders welcomed Ms. Lind?", {"Eva Brun", "Max Vert"}),
    ],
)
def test_a_side_is_told_by_the_country_a_body_and_the_order_of_those_listed(
    question: str, wanted: set[str], open_desk: OpenDesk
) -> None:
    """A Minister is no countryman of the ambassador before him, and "French and Westmark officials" tell of nobody."""
    assert names(open_desk({"sides.txt": SIDES, "welcome.txt": WELCOME}).ask(question)) - {"Luc Roy"} == wanted


def test_our_side_is_whoever_is_of_no_other_country(open_desk: OpenDesk) -> None:
    text = """Talks with the Norwegian Water Board

6 May 2024

Director of the Centre Ms. Gulnara Seitkali held talks with the Head of the Norwegian Water Board Mr. Carl Ruud
today (06).
The talks were attended by the Legal Adviser Mr. Jan Rode and the Norwegian Ambassador Ms. Siv Moe.
"""
    asked = "Who was on our side, besides the Director, at the talks with the Norwegian Water Board?"
    assert names(open_desk({"talks.txt": text}).ask(asked)) == {"Jan Rode"}


def test_who_flew_with_somebody_came_with_him(open_desk: OpenDesk) -> None:
    text = """The Governor leaves for Westmark

28 July 2024

Governor Ms. Una Falk left for Westmark this morning (28) on an official visit. The Governor is accompanied by a
delegation including the Minister of Energy Mr. Bo Ode.
"""
    asked = "Which minister flew with the Governor to Westmark in July 2024?"
    assert names(open_desk({"leaves.txt": text}).ask(asked)) == {"Bo Ode"}


HEARINGS = {
    f"{day}.txt": f"""Hearing on dam {day}

{day} May 2024

A hearing on dam {day} was held today ({day:02}). It was attended by {person}, and the Chief Engineer of the Water
Board Mr. Jon Dahl.
"""
    for day, person in {
        2: "the Director of the Centre Ms. Gulnara Seitkali",
        3: "the Director of the Centre Ms. Gulnara Seitkali",
        6: "the Mayor of Odda Mr. Kai Holt",
        7: "the Mayor of Odda Ms. Ida Vik",
    }.items()
}


def test_an_office_stands_for_who_holds_it(open_desk: OpenDesk) -> None:
    desk = open_desk(HEARINGS)
    reply = desk.ask("Which meetings did the Director of the Centre attend in May 2024?")
    assert isinstance(reply, Answer), reply
    assert [item.date for item in reply.items] == ["2024-05-02", "2024-05-03"]
    assert reply.note == "The Director of the Centre is taken to be Gulnara Seitkali."
    two = desk.ask("How many meetings did the Mayor of Odda attend?")
    assert isinstance(two, Refusal)
    assert two.reason == "2 people fit that name: Ida Vik, Kai Holt. Which one?"
    assert two.choices[0] == "How many meetings did Ida Vik attend?"
    nobody = desk.ask("Which meetings did the Director of the Lake Fund attend?")
    assert isinstance(nobody, Refusal)


HANDED = """Letters and a cheque at the Water House

9 October 2024

The Odda Fund received a cheque today (09) at the Water House. The cheque of the Lake Bank was handed to the Governor
Ms. Una Falk by the President of the Lake Bank Mr. Anton Weber. The letters of the new board were presented to
the engineer Mr. Jon Dahl by the Secretary to the Governor Mr. Lars Skog. Present were also the Economist of the
Lake Bank Ms. Ida Vik and the Mayor of Odda Mr. Kai Holt. The Minister of Energy Mr. Bo Ode also spoke to the guests.
"""
WHO_DID = {
    "Who handed over the cheque of the Lake Bank?": {"Anton Weber"},
    "Who gave the new board its letters?": {"Lars Skog"},
    "Which minister also spoke to the guests of the Odda Fund?": {"Bo Ode"},
    "Who leads the Lake Bank, as told when the Odda Fund received a cheque?": {"Anton Weber"},
}


@pytest.mark.parametrize(("question", "expected"), WHO_DID.items(), ids=WHO_DID)
def test_who_did_it_is_not_whom_it_was_done_to(open_desk: OpenDesk, question: str, expected: set[str]) -> None:
    assert names(open_desk({"fund.txt": HANDED}).ask(question)) == expected


OFFICES = """Talks on the ports

12 March 2024

Talks on the ports were held at the Water House today (12). Minister of Trade and Ports Ada Lind, Secretary to the
Ministry of Trade and Ports Ben Ode, Ambassador of Sundland to Norway Ida Falk, Ambassador of Sundland to Nepal Carl
Ruud and Ambassador of Nepal Asha Rana were present.
"""


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Secretary of the Trade and Ports ministry at the talks of 12 March 2024?", {"Ben Ode"}),
        ("Which minister of trade was at the talks on the ports?", {"Ada Lind"}),
        ("Who is the ambassador to Nepal?", {"Carl Ruud"}),
    ],
)
def test_one_office_is_no_other(open_desk: OpenDesk, question: str, expected: set[str]) -> None:
    assert names(open_desk({"ports.txt": OFFICES}).ask(question)) == expected


def test_of_two_events_the_one_with_him_who_is_described_is_meant(open_desk: OpenDesk) -> None:
    talks = "Visit to Odda\n\n{day} June 2025\n\n{who} of Norland, called on the Director at the hotel today ({day}).\n"
    trade = talks.format(who="Mr. Adam Lind, Trade Minister", day="13") + "Foreign trade was spoken of at the hotel.\n"
    reports = {"13.txt": trade, "11.txt": talks.format(who="Mr. Ben Ode, Foreign Minister", day="11")}
    asked = "Who was the foreign minister of Norland that came to see the Director at the hotel in Odda?"
    assert names(open_desk(reports).ask(asked)) == {"Ben Ode"}


BILATERAL = """Talks with the Norwegian mission

5 March 2024

The Director Ms. Gulnara Seitkali met the Norwegian High Commissioner Mr. Carl Ruud at the Water House today (05).
Deputy High Commissioner Ms. Dora Fell and Second Secretary Mr. Egil Moe were also present at the talks.

Directors of the lake school for 2024 are:

- Hugh Lind
- Ines Brandt

Hon. Ove Rask, Hon. Tora Lunde and Hon. Per Vik were sworn in as judges of the Lake Court on the same day.
"""


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        (
            "Besides the High Commissioner, which Norwegian diplomats were at the talks in March 2024?",
            {"Dora Fell", "Egil Moe"},
        ),
        ("Who were sworn in as judges of the Lake Court in March 2024?", {"Ove Rask", "Tora Lunde", "Per Vik"}),
        (
            "attendees, Director and Norwegian mission, 5 March 2024",
            {"Gulnara Seitkali", "Carl Ruud", "Dora Fell", "Egil Moe"},
        ),
    ],
)
def test_what_is_said_of_one_may_be_said_of_others(question: str, wanted: set[str], open_desk: OpenDesk) -> None:
    assert names(open_desk({"bilateral.txt": BILATERAL}).ask(question)) == wanted


def test_people_in_russian_sentences_are_named_too(open_desk: OpenDesk) -> None:
    text = """Форум рек

4 октября 2024 года

На форуме рек прошёл брифинг о новых датчиках, модератором которого выступила Ангелина Волкова, секретарь Совета рек.
"""
    reply = open_desk({"forum.txt": text}).ask("Кто был модератором брифинга о новых датчиках на форуме рек?")
    assert names(reply) == {"Ангелина Волкова"}


def test_a_list_is_of_what_the_sentence_before_says(open_desk: OpenDesk) -> None:
    text = """Lake Association, annual meeting

23 September 2024

Speakers on the safety of boats at the meeting were these wardens of the valleys:

- Hill Valley Warden Randy Brokaw
- Lake Valley Warden Ines Skuof
"""
    asked = "Which wardens of the valleys spoke on the safety of boats?"
    assert names(open_desk({"agm.txt": text}).ask(asked)) == {"Randy Brokaw", "Ines Skuof"}


WORKSHOP = """Lake Club, workshop on boats

4 May 2024

There were present the President Mrs. Una Falk and the Treasurer Miss Tora Lunde.

The workshop was facilitated by Ms. Ingrid Brandt, boat builder. The notes were taken by Mr. Egil Moe.
The Chairman of the Lake Fund Mr. Ove Rask opened the “Hanna Berg” boathouse.
"""


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("Who facilitated the workshop on boats of the Lake Club?", {"Ingrid Brandt"}),
        ("Lake Club workshop on boats, 4 May 2024: who took the notes?", {"Egil Moe"}),
    ],
)
def test_who_did_what_is_told_by_the_verb(question: str, wanted: set[str], open_desk: OpenDesk) -> None:
    assert names(open_desk({"club.txt": WORKSHOP}).ask(question)) == wanted


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who chairs the Dam Safety Panel, which met for the first time in May 2024?", {"Bo Ode"}),
        (
            "Panel on 6 May 2024: names of the Deputy Mayor, the deputy chair of wardens and the registrar who came",
            {"Dora Fell", "Ewa Kranz", "Finn Moss"},
        ),
    ],
)
def test_how_an_office_is_told_and_asked_for_may_differ(open_desk: OpenDesk, question: str, expected: set[str]) -> None:
    text = """Dam Safety Panel meets

6 May 2024

The Dam Safety Panel, chaired by the Minister of Water Mr. Bo Ode, met for the first time today (6) at the Water House.
The panel was attended by Deputy Mayor Ms. Dora Fell, Deputy Chairperson of Wardens Ms. Ewa Kranz and Registrar Mr. Finn
Moss.
"""
    assert names(open_desk({"panel.txt": text}).ask(question)) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who facilitated the workshop on spillways?", {"Ada Lind"}),
        ("Who was the trainer at the workshop on spillways?", {"Ada Lind"}),
        ("Who was appointed head of the gauges register at the workshop?", {"Carl Ruud"}),
        ("Name of the chairwoman of the Odda Town Council who received the engineers?", {"Dora Fell"}),
    ],
)
def test_who_did_it_or_holds_an_office_is_told_around_the_name(
    open_desk: OpenDesk, question: str, expected: set[str]
) -> None:
    text = """Workshop on spillways

6 May 2024

Minister of Water Mr. Bo Ode said that the workshop on spillways will facilitate the work of the Centre. The workshop
was facilitated by Ms. Ada Lind, Hydrologist. Mr. Carl Ruud (NOR) was appointed Head of the Gauges Register.

The engineers also paid a courtesy visit to the Odda Town Council and were welcomed by Chairwoman Ms. Dora Fell.
"""
    assert names(open_desk({"workshop.txt": text}).ask(question)) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who are the directors of the Elm Street Residents Association?", {"Andrew Lind", "Judy Ode"}),
        (
            "Who represented the Elm Street Residents Association at the launch of the tree plan?",
            {"Carl Ruud", "Dora Fell"},
        ),
    ],
)
def test_a_report_need_not_say_that_it_tells_of_its_own_body(
    open_desk: OpenDesk, question: str, expected: set[str]
) -> None:
    text = """Elm Street Residents Association

Meeting of 6 May 2024

The tree plan of the town was launched by Mayor Kai Holt of Odda. The Association was represented by Mr. Carl Ruud and
Ms. Dora Fell.

Directors for 2024 are:

- Andrew Lind
- Judy Ode
"""
    assert names(open_desk({"elm.txt": text}).ask(question)) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Secretary to the Health Ministry appointed in May 2024?", {"Ada Lind"}),
        ("In May 2024, who was given the Ministry of Roads and Harbours?", {"Bo Ode"}),
        ("Please tell me the co-chairs of the Dam Safety Panel.", {"Carl Ruud", "Dora Fell"}),
    ],
)
def test_of_many_in_a_list_the_one_of_the_office_is_chosen(
    open_desk: OpenDesk, question: str, expected: set[str]
) -> None:
    text = """New secretaries appointed

6 May 2024

The following secretaries were appointed today (6):

1. Ms. Ada Lind - Secretary to the Ministry of Health
2. Mr. Bo Ode - Secretary to the Ministry of Roads and Harbours
3. Mr. Finn Moss - Secretary to the Ministry of Schools

The work was led by the Dam Safety Panel, co-chaired by Mr. Carl Ruud, Adviser on Water, together with Ms. Dora Fell.
"""
    assert names(open_desk({"secretaries.txt": text}).ask(question)) == expected


def test_other_attendees_are_those_whom_the_question_does_not_name(desk: Assistant) -> None:
    reply = desk.ask("Other attendees of the Water House visit on 20 May 2024, besides Mr. Holm?")
    assert names(reply) == {"Hanna Berg"}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("On whose invitation did the President of Westmark go to Norland?", {"Ulla Berg"}),
        ("Under whose leadership was the Dialogue on Dams held?", {"Tove Holm"}),
        ("By whom was the Dialogue on Dams opened?", {"Karl Ruud"}),
        ("Interpreter at the Dialogue on Dams?", {"Finn Moss"}),
        ("Whose greetings did the envoys bring to the Dialogue on Dams?", {"Lea Berg"}),
        ("On the Norland side, who exchanged the agreements on dams?", {"Ida Vik"}),
        ("Which chargé d'affaires brought greetings to the Dialogue on Dams?", {"Kai Holt"}),
        ("heads of the evaluation team of the Dialogue on Dams", {"Eva Kranz", "Jon Dahl"}),
        ("Who warned the ferrymen by telephone of the flood?", {"Aidar Tuleu"}),
    ],
)
def test_who_is_meant_is_told_by_the_words_before_a_name(
    open_desk: OpenDesk, question: str, expected: set[str]
) -> None:
    text = """Dialogue on Dams

6 May 2024

The visit of the President of Westmark Mr. Bo Ode to Norland took place at the invitation of H.E. Ms. Ulla Berg,
President of Norland, from 4 to 6 May 2024. The Dialogue on Dams, organised by the Lake Bank under the leadership of Ms.
Tove Holm, was opened by Mr. Karl Ruud. The evaluation team had two heads: Cdr Eva Kranz (civil protection) and Col. Jon
Dahl (Norland).

*Interpreter:* Mr. Finn Moss

Chargé d’Affaires Mr. Kai Holt passed on the greetings and good wishes of Chancellor Ms. Lea Berg. The agreements
on dams were exchanged by Ms. Ida Vik, Minister of Water, on behalf of Norland and Mr. Gert Lund, Minister of Roads, on
behalf of Westmark.

A shepherd, Aidar Tuleu, warned the ferrymen of the flood by telephone.
"""
    assert names(open_desk({"dialogue.txt": text}).ask(question)) == expected


@pytest.mark.parametrize(
    "question",
    ["Who attended the tenth session of the Council?", "Who headed the delegation of Denmark at the ninth session?"],
)
def test_another_session_or_country_is_not_the_one_told_of(open_desk: OpenDesk, question: str) -> None:
    text = """Ninth session of the Council

The Council held its ninth session at the Water House on 6 May 2024. France was represented by Ms. Ada Lind. Norland was
an observer (Mr. Bo Ode). The Secretariat was represented by Ms. Dora Fell and Mr. Finn Moss. Denmark sent regrets.

The tenth session will be held in Odda in September 2025.
"""
    assert isinstance(open_desk({"council.txt": text}).ask(question), Refusal)


RELIEF = """Relief talks at the Harbour House

7 October 2024

Talks on relief for the lake towns were held at the Harbour House today (07). The Northmark delegation included
Mission Chief Mr. Evan Pappas along with Ms. Ursa Wirth and Mr. Dinar Prihar. Resident Representatives Ms. Martha
Wolde and Ms. Mana Abey were also present. Azra Kubo, Resident Representative of the Lakes Fund, along with Fadil
Bakar, Team Leader for Strategic Engagement, also took part in the talks. They were received by the Governor Ms. Ada
Lind.

Mr. Sugo Silva, Chairman of the Council of the Blind, pinned a flag on Mr. Finn Moss, Secretary to the Governor.

The Minister of fisheries and lakes Mr. Ram Chand, Principal of the Hill School, T.H. Wella and Principal of the Dale
School, Ms. Pia Lakm attended the closing of the talks.
"""


@pytest.mark.parametrize(
    ("question", "expected"),
    {
        "Who was on the Northmark side, including the resident representatives, at the relief talks?": {
            "Evan Pappas", "Ursa Wirth", "Dinar Prihar", "Martha Wolde", "Mana Abey", "Azra Kubo",
        },
        "Which Lakes Fund staff took part in the relief talks at the Harbour House?": {"Azra Kubo", "Fadil Bakar"},
        "Who pinned a flag on the Governor's Secretary?": {"Sugo Silva"},
        "Which minister and which principals attended the closing of the relief talks?": {
            "Ram Chand", "T.H. Wella", "Pia Lakm",
        },
    }.items(),
)  # fmt: skip
def test_who_is_of_which_side_and_office(open_desk: OpenDesk, question: str, expected: set[str]) -> None:
    assert set(names(open_desk({"relief.txt": RELIEF}).ask(question))) == expected


def test_a_delegation_is_made_up_of_those_said_to_be_in_it(open_desk: OpenDesk) -> None:
    text = """Arrival in Westmark

14 January 2025

President Ms. Ada Lind arrived in Westmark today (14) and met with Westmarkian President Mr. Bo Ode. The
delegation accompanying the President includes Minister of Roads Mr. Carl Ruud and Ambassador of Norland Ms. Dora Fell.
"""
    question = "Who made up the delegation with President Lind on her arrival in Westmark, January 2025?"
    assert set(names(open_desk({"arrival.txt": text}).ask(question))) == {"Carl Ruud", "Dora Fell"}


def test_an_office_asked_for_is_not_one_spoken_of(open_desk: OpenDesk) -> None:
    text = (
        "Study visit\n\n3 June 2024\n\nAt the Lake Hazards Agency we were met by Mr. Bo Ode, deputy head of the storm "
        "division, and Dr. Ida Ek. The first warning goes out in three minutes.\n"
    )
    reply = open_desk({"visit.txt": text}).ask(
        "Who is the deputy head of the storm division of the Lake Hazards Agency?"
    )
    assert isinstance(reply, Answer), reply
    assert [item.name for item in reply.items] == ["Bo Ode"]


def test_the_dead_did_nothing(open_desk: OpenDesk) -> None:
    text = """Visit to Westmark

5 May 2025

A wreath was laid at the grave of the late President Bo Ode, and Governor Ms. Ada Lind signed the book of guests in
Westmark on 5 May 2025. The visit to Westmark took place at the invitation of Chancellor Ms. Ulla Berg.
"""
    assert set(names(open_desk({"visit.txt": text}).ask("On whose invitation did she go to Westmark?"))) == {
        "Ulla Berg"
    }


def test_those_who_did_what_is_asked_may_be_at_another_event_of_the_report(open_desk: OpenDesk) -> None:
    text = """Water Board and Centre agree on a new gauge in the Odda valley

26 July 2024

The Director of the Centre, Ms. Ada Lind, met with the Head of the Water Board, Mr. Bo Ode, today (26).

VISIT TO THE ODDA VALLEY

Yesterday (25) Ms. Lind and Mr. Ode visited the present gauge in the Odda valley. They were
accompanied by Carl Ruud, Head of the Rivers Division.
"""
    desk = open_desk({"gauge.txt": text})
    assert names(desk.ask("who accompanied Lind and Ode to the gauge in the Odda valley?")) == {"Carl Ruud"}


def test_a_surname_in_anothers_name_means_that_one(open_desk: OpenDesk) -> None:
    text = """Blessings at the Odda Cathedral

3 June 2024

Mayor Ms. Ada Lind visited Archbishop Malcolm Cardinal Ruud today (03). Bishop Mr. Anton Ruud and Dean Mr. Carl Vik
were also present.
"""
    reply = open_desk({"visit.txt": text}).ask("Who was with Ada Lind and Cardinal Malcolm Ruud at the Odda Cathedral?")
    assert names(reply) == {"Anton Ruud", "Carl Vik"}


def test_who_stayed_away_without_a_word_sent_no_apologies(open_desk: OpenDesk) -> None:
    text = """# Valley Council

## Minutes of the fourth session, Odda, 27 June 2024

### Present

- Ada Lind
- Bo Ode

### Apologies

- Carl Ruud

### Opening

Mr. Ode presented the inventory on behalf of the Working Group on Lakes. Its chair, Ms. Dora Berg, was absent.
"""
    desk = open_desk({"council.md": text})
    assert names(desk.ask("Who sent apologies for the Valley Council of 27 June 2024?")) == {"Carl Ruud"}
    assert names(desk.ask("Who was absent from the Valley Council of 27 June 2024?")) == {"Carl Ruud", "Dora Berg"}


EXPO = """Expo of houses opens in Odda

31 May 2024

The Odda Expo was opened today (31) by Mayor Ms. Ada Lind. The opening was attended by several senior officials.
These included Secretary to the Ministry of Building and Housing Mr. Bo Ode, Chairman of the Chamber of Masons Mr. Carl
Ruud, Star Garments Managing Director Mr. Dag Fell, NIO Engineering convener Finn Moss, Principal of the Hill School Ms.
Gerd Holm, and Teacher-in-Charge of the Choir Ms. Hanna Berg.

Five vans for the rescuers were handed over at the opening. The donation was accepted on behalf of the rescuers by Major
Ida Vik.

The members of the committee on roads are Mr. Jon Dahl and Ms. Kari Moe.
"""


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "Who from the housing ministry, the chamber of masons and Star Garments was at the Odda Expo in May 2024?",
            {"Bo Ode", "Carl Ruud", "Dag Fell"},
        ),
        ("At the Odda Expo, who represented Star Garments and the NIO Engineering firm?", {"Dag Fell", "Finn Moss"}),
        ("Who took over the five vans for the rescuers at the Odda Expo?", {"Ida Vik"}),
        (
            "Who is the teacher in charge of the choir at the Odda Expo, and who is principal of the Hill School?",
            {"Hanna Berg", "Gerd Holm"},
        ),
        ("Who sits on the committee on roads of the Odda Expo?", {"Jon Dahl", "Kari Moe"}),
    ],
)
def test_several_are_asked_for_at_once(open_desk: OpenDesk, question: str, expected: set[str]) -> None:
    assert names(open_desk({"expo.txt": EXPO}).ask(question)) == expected


def test_nobody_is_named_for_writing_what_he_did_not_write(open_desk: OpenDesk) -> None:
    text = """Centenary of the Odda Temple

21 June 2024

Two scholarly books on the Odda Temple were launched at the centenary today (21) by Mayor Ms. Ada Lind.
"""
    assert isinstance(
        open_desk({"temple.txt": text}).ask("Who wrote the two scholarly books on the Odda Temple?"), Refusal
    )


def test_whoever_joined_an_envoy_is_another(open_desk: OpenDesk) -> None:
    text = """Envoy of Norland at the Centre

1 November 2024

Norlandian Ambassador Mr. Carl Ruud met with the Director Ms. Ada Lind at the Centre today (01). Deputy Ambassador Dr.
Bo Ode also attended the meeting.
"""
    reply = open_desk({"envoy.txt": text}).ask(
        "Which Norlandian diplomat joined Ambassador Carl Ruud for the talks with Ada Lind?"
    )
    assert names(reply) == {"Bo Ode"}


NINTH = """Lake Board

NINTH SESSION, Odda, 26 November 2024

I. Delegations

| Member | Head of delegation | Other members | Remarks |
|---|---|---|---|
| Georgia | Ada Lind, Ministry of Roads | Kim Fell, border post; Dea Holm | |
| Mongolia | Bo Ode, Water Agency | – | in place of Mr. Leif Moss |
| Norland | Finn Moe, Roads Agency | – | substitute for Ms. Eva Sand |
"""
INSTEAD: dict[str, set[str]] = {
    "Who came in place of Mr. Leif Moss to the ninth session of the Lake Board?": {"Bo Ode"},
    "Who replaced Leif Moss at the ninth session of the Lake Board?": {"Bo Ode"},
    "Who sat in for Norland instead of Ms. Sand at the ninth session of the Lake Board?": {"Finn Moe"},
}


@pytest.mark.parametrize(("question", "expected"), INSTEAD.items(), ids=INSTEAD)
def test_who_came_instead_is_whoever_is_said_to(open_desk: OpenDesk, question: str, expected: set[str]) -> None:
    assert names(open_desk({"board.md": NINTH}).ask(question)) == expected


STEERING = """SAFE ROADS - Project Steering Committee, sixth meeting

Odda, 10 April 2025

| Name | Body | Status |
|---|---|---|
| Ada Lind | Ministry, Kenya | present |
| Kim Fell | Roads Agency, Kenya | present |
| Bo Ode | Water Agency, Norland | apologies |
| Finn Moe | Roads Agency, Norland | present |
"""
CHAIRED = """# Working Group on Odda Roads

## 3rd meeting

- **Date:** 24/09/2024
- **Chair:** Dea Holm (Norland)

## Log

| # | Name | For |
|---|---|---|
| 1 | Dea Holm | Norland |
| 2 | Leif Moss | Centre |
"""
JOURNEY = """TRIP REPORT

Officer: Dea Holm, Roads Officer
Travelled with: Kim Fell, Lawyer
Destination: Odda and the Lake Bridge
Dates: 13-14 February 2024

1. TUESDAY 13 FEBRUARY - ROADS AGENCY, ODDA

I met Mr. Bo Ode.

2. WEDNESDAY 14 FEBRUARY - LAKE BRIDGE POST

I was received by the chief of the post, Mr. Leif Moss. Ms. Kim Fell stayed in Odda to work on a letter.
"""
OF_MEETINGS: dict[str, set[str]] = {
    "Attendance of PSC-6, 10 April 2025?": {"Ada Lind", "Kim Fell", "Finn Moe"},
    "List the PSC-6 members who sent apologies.": {"Bo Ode"},
    "Kenya's delegation at the sixth Project Steering Committee": {"Ada Lind", "Kim Fell"},
    "Who was elected chair of the Working Group on Odda Roads?": {"Dea Holm"},
    "Who chaired the third meeting of the working group on Odda roads?": {"Dea Holm"},
    "lake bridge post visit feb 2024 participants": {"Dea Holm", "Leif Moss"},
    "persons met at the Lake Bridge Post, 14.02.2024": {"Dea Holm", "Leif Moss"},
    "Who were the facilitators of the Elm workshop?": {"Eva Sand"},
    "Which Kenyans were trained at the Elm workshop?": {"Ida Vik"},
}
ELM = """# Elm workshop

Elmtown, Norland, 15 October 2024

## Facilitators

- Eva Sand, Elm Institute

## Participants

| Country | Name |
|---|---|
| Norland | Jon Dahl |
| Kenya | Ida Vik |
"""


@pytest.mark.parametrize(("question", "expected"), OF_MEETINGS.items(), ids=OF_MEETINGS)
def test_words_that_name_the_meeting_describe_nobody(open_desk: OpenDesk, question: str, expected: set[str]) -> None:
    desk = open_desk({"psc.md": STEERING, "group.md": CHAIRED, "trip.txt": JOURNEY, "elm.md": ELM})

    assert names(desk.ask(question)) == expected


LAKE_GROUP = """Talks with the Lake Group and the Customs

4 June 2024

The Mayor Mr. Kai Holt met Mr. Jon Dahl, Chairman of the Advisory Board of the Lake Group, and Ms. Ida Vik,
Chairperson of the Lake Group, at the Water House today (04). Ms. Lea Berg, Director General of the Customs Department,
and Mr. Finn Moss, Director General of the Tax Department, also took part in the talks.

The Most Reverend Olav Brun, Elmlandian Ambassador to Norland, brought greetings to the talks with the Lake Group.
Captain Lars Fell accepted the boat of the Lake Group. Ms. Una Falk, Head of the Boat School, and Mr. Rolf Lund, Head of
the Port School, took part in the talks. Mr. Gert Holm, Head of Roads, and Mr. Jan Rode, Additional Head
of Roads, also took part in the talks. Mr. Sven Dahl was appointed as the Harbour Master of Odda.

The United Lakes High Commissioner for Fish Mr. Ole Dahl came with Ms. Eva Ruud, Adviser to the United Lakes, and Ms.
Pia Holm, Officer of the United Lakes.
"""


@pytest.mark.parametrize(
    ("question", "expected"),
    {
        "Name of the lady who chairs the Lake Group that came to the Water House?": {"Ida Vik"},
        "Who chaired the Advisory Board of the Lake Group at the talks?": {"Jon Dahl"},
        "Which directors general (not the Customs) took part in the talks with the Lake Group?": {"Finn Moss"},
        "Two directors general came to the talks with the Lake Group. Their names?": {"Lea Berg", "Finn Moss"},
        "Who took delivery of the boat of the Lake Group?": {"Lars Fell"},
        "I am looking for the cleric who brought greetings to the talks with the Lake Group; what is he called?": {
            "Olav Brun",
        },
        "Who came to the talks as head of the Boat School and as head of the Port School?": {"Una Falk", "Rolf Lund"},
        "Who was at the talks with the Lake Group as head of the Roads?": {"Gert Holm"},
        "harbour master of Odda, new appointee June 2024?": {"Sven Dahl"},
        "Who of the United Lakes was with the High Commissioner for Fish at the talks with the Lake Group?": {
            "Eva Ruud", "Pia Holm",
        },
    }.items(),
)  # fmt: skip
def test_one_of_several_with_like_offices_is_meant(open_desk: OpenDesk, question: str, expected: set[str]) -> None:
    assert names(open_desk({"board.txt": LAKE_GROUP}).ask(question)) == expected


def test_meetings_are_counted_whatever_the_body_is_called(open_desk: OpenDesk) -> None:
    desk = open_desk({"oak.md": "# Oak.io Board meeting\n\n10 April 2025\n\nPresent: Ada Lind, Bo Ode\n"})
    reply = desk.ask("How many Oak.io Board meetings did Ada Lind attend in 2025?")

    assert isinstance(reply, Answer)
    assert reply.text.startswith("**1 meeting**")


def test_a_register_and_the_minutes_tell_of_one_meeting(open_desk: OpenDesk) -> None:
    register = """# Lake Library Trust

## Register of attendance, 2024

| Name | 4 March | 5 June |
|---|---|---|
| Lind, Ada | P | P |
| Ode, Bo | A | P |
| Ruud, Carl | P | A |

P = present, A = absent
"""
    minutes = """# Lake Library Trust

## Meeting of the trustees, Monday 4 March 2024

The register of attendance is a separate sheet.

1. The Chair, Mrs Lind, opened the meeting.
"""
    desk = open_desk({"register.md": register, "minutes-2024-03-04.md": minutes})
    assert names(desk.ask("Who was at the Lake Library Trust meeting of the trustees on 4 March 2024?")) == {
        "Lind, Ada",
        "Ruud, Carl",
    }


HOSTED = """Guests from the Lake Schools

4 March 2024

On behalf of the Rector, Professor Ada Lind, Dean of the Elm School, received on Monday Mr. Bo Ode, Head of the Lake
Schools, and Ms. Cy Moss, a teacher. Mr. Ode was accompanied by Ms. Eva Ruud, Lecturer at the Lake School and Mr. Jon
Dahl, a guide. Also present at the meeting were Ms. Lea Berg, Registrar, and Mr. Kai Holt, Bursar.
"""
TWO_SIDES = """Talks of the Elm Board and the Norland Police

5 March 2024

The Elm Board held a meeting with the Norland Police, led by Superintendent Ada Lind, Head of the Norland Delegation,
and chaired by Director Bo Ode. The delegation included Mr. Cy Moss of Oak Co., Ltd. Elm representatives included Rector
Eva Ruud and Registrar Jon Dahl. They were received by Dean Lea Berg in the absence of Governor Kai Holt.
"""
CAME_BY = """Norland Police at the Elm Board

7 March 2024

A delegation of the Norland Police led by Superintendent Ada Lind visited the Elm Board today (07). The delegation
included Mr. Cy Moss of Oak Co., Ltd. Elm representatives included Rector Eva Ruud and Registrar Jon Dahl.
"""
LED_TO_ODDA = """Talks of the Elm Board in Odda

6 March 2024

The Deputy of the Board, Dr. Ada Lind, led a delegation to talks in Odda today (06). Dr. Lind delivered opening remarks.
She met President Bo Ode at the talks.
"""
OF_A_SIDE: list[tuple[str, str, set[str]]] = [
    (HOSTED, "Who welcomed the guests from the Lake Schools at the Elm School?", {"Ada Lind"}),
    (HOSTED, "Who came to Elm School together with the Head of the Lake Schools?", {"Eva Ruud", "Jon Dahl"}),
    (HOSTED, "Who was also present at the meeting with the Lake Schools?", {"Lea Berg", "Kai Holt"}),
    (TWO_SIDES, "Who headed the Norland delegation at the talks of the Elm Board?", {"Ada Lind"}),
    (
        CAME_BY,
        "police delegation elm board march 2024 who came incl. leader",
        {"Ada Lind", "Cy Moss"},
    ),
    (TWO_SIDES, "Who received the Norland Police at the Elm Board talks?", {"Lea Berg"}),
    (LED_TO_ODDA, "Who led the delegation at the Odda talks in March 2024?", {"Ada Lind"}),
]


@pytest.mark.parametrize(("text", "question", "expected"), OF_A_SIDE)
def test_hosts_companions_and_heads_are_told_apart(
    open_desk: OpenDesk, text: str, question: str, expected: set[str]
) -> None:
    assert names(open_desk({"a.txt": text}).ask(question)) == expected
