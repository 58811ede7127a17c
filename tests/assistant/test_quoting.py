"""Answers that are quoted: the value first, what belongs to a sentence with it, and what is not said refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant import Answer, Assistant, Refusal

OpenDesk = Callable[..., Assistant]

TALKS = """Centre and Lake Bank agree on dam safety

12 March 2024

A meeting on the safety of the Odda dams was held yesterday (11) at the Water House between the Director of the Centre
Ms. Gulnara Seitkali and the President of the Lake Bank Mr. Anton Weber.

Mr. Weber drew attention to the old spillways. He recommended that 14 gauges be mended before the spring of 2025.

The parties named three aims of the programme:

1. Mend the gauges
2. Train the watchmen
3. Warn the valleys in time

The Centre was set up in 1998. The next meeting will be held on 3 February.
"""
LAKE = """Experts look at the lake above Odda

2 July 2024

Experts of the Centre held consultations on the lake above Odda today (02). Ms. Petra Nowak spoke of the ice dam.
According to her measurements the level rose by 2.6 metres in a year. The work was shown on a map. She recommended
that a channel be cut before the autumn. In the 47-year history of the service this was the highest level.

The sirens were tried on the same day. Over 120 villagers took part in the trial of the sirens.
"""
VISIT = """Pupils visit the Water House

20 May 2024

Pupils of the Hill School visited the Water House today (20). They were shown the model of the Odda dam.
"""
REPORTS: Mapping[str, str] = {"talks.txt": TALKS, "visit.txt": VISIT, "lake.txt": LAKE}


@pytest.fixture
def desk(open_desk: OpenDesk) -> Assistant:
    return open_desk(REPORTS)


VALUES: dict[str, str] = {
    "When was the meeting on the safety of the Odda dams?": "11 March 2024",
    "On which day did pupils visit the Water House?": "20 May 2024",
    "When will the next meeting on dam safety be held?": "3 February 2025",
    "In which year was the Centre set up?": "1998",
    "Where was the meeting on the safety of the Odda dams held?": "Water House",
    "How many villagers took part when the sirens were tried on 2 July 2024?": "Over 120",
    "How many gauges did Mr. Weber recommend to mend?": "14",
}


@pytest.mark.parametrize(("question", "value"), VALUES.items(), ids=VALUES)
def test_the_value_comes_first(desk: Assistant, question: str, value: str) -> None:
    reply = desk.ask(question)
    assert isinstance(reply, Answer), reply
    assert reply.text.startswith(f"**{value}**"), reply.text


def test_a_day_is_an_item_too(desk: Assistant) -> None:
    reply = desk.ask("When was the meeting on the safety of the Odda dams?")
    assert isinstance(reply, Answer)
    assert reply.items[0].date == "2024-03-11"
    assert "yesterday (11)" in reply.items[0].citations[0].quote


def test_an_announced_list_is_quoted_whole(desk: Assistant) -> None:
    reply = desk.ask("What three aims of the programme did the parties name?")
    assert isinstance(reply, Answer)
    assert "Warn the valleys in time" in reply.citations[0].quote


def test_the_next_sentence_comes_with_one_that_leads_to_it(desk: Assistant) -> None:
    reply = desk.ask("What did Mr. Weber draw attention to at the talks on the spillways?")
    assert isinstance(reply, Answer)
    assert "He recommended" in reply.text


def test_what_somebody_said_is_found_some_sentences_after_the_name(desk: Assistant) -> None:
    reply = desk.ask("What did Petra Nowak recommend at the consultations on the lake above Odda?")
    assert isinstance(reply, Answer), reply
    assert "a channel be cut" in "".join(citation.quote for citation in reply.citations)


def test_a_year_is_no_number_of_anything(desk: Assistant) -> None:
    reply = desk.ask("How many pupils of the Hill School visited the Water House on 20 May 2024?")
    assert isinstance(reply, Refusal)
    assert reply.reason == "The report that comes nearest gives no number."


def test_a_year_that_the_question_names_is_not_the_one_it_asks_for(open_desk: OpenDesk) -> None:
    text = (
        "Speech on the lake, 2025\n\n4 February 2025\n\nIn 2025 we recall how the whole lake valley was sold in 1815.\n"
    )
    reply = open_desk({"speech.txt": text}).ask("In what year was the lake valley sold, going by the speech of 2025?")
    assert isinstance(reply, Answer)
    assert reply.text.startswith("**1815**")


def test_a_sum_is_a_sum(open_desk: OpenDesk) -> None:
    text = (
        "Relief after the Odda flood\n\n12 March 2024\n\nThe relief for the Odda flood reached 14 villages. "
        "For the relief after the flood the Fund was told to set aside EUR 3 million.\n"
    )
    reply = open_desk({"flood.txt": text}).ask(
        "How much was the Fund told to set aside for relief after the Odda flood?"
    )
    assert isinstance(reply, Answer)
    assert reply.text.startswith("**EUR 3 million**")


OPENED = """New gate at the Water House

11 May 2024

The Mayor of Odda opened the newly built ‘Heron Gate’ within the grounds of the Water House today (11). The Mayor opened
the gate at the Water House under the theme 'Water, Our Friend!' and planted a tree there.
"""


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("What newly built structure did the Mayor open within the grounds of the Water House?", "Heron Gate"),
        ("Under what theme did the Mayor open the gate at the Water House?", "Water, Our Friend!"),
    ],
)
def test_what_stands_in_quotation_marks_comes_first(open_desk: OpenDesk, question: str, value: str) -> None:
    reply = open_desk({"gate.txt": OPENED}).ask(question)
    assert isinstance(reply, Answer), reply
    assert reply.text.startswith(f"**{value}**"), reply.text


FORUM = """Elm forum in Odda

11 May 2024

The Elm forum was held at the Oak Hotel in Odda yesterday (10). The Mayor praised the old books of the Elm College,
which Norland plans to return.
"""


@pytest.mark.parametrize(
    "question",
    ["Where will the next Elm forum be held?", "What are the titles of the old books that Norland plans to return?"],
)
def test_what_is_yet_to_be_told_is_refused(open_desk: OpenDesk, question: str) -> None:
    assert isinstance(open_desk({"forum.txt": FORUM}).ask(question), Refusal)


def test_a_measure_needs_its_unit_and_the_exact_hour_a_clock(open_desk: OpenDesk) -> None:
    text = (
        "Line opened\n\n5 May 2024\n\nThe Mayor of Odda opened the railway line to Elm this morning (05). She spoke at "
        "the station of Elm on the length of the line.\n"
    )
    desk = open_desk({"line.txt": text})
    for question, lacking in (
        ("What is the length in kilometres of the railway line that the Mayor opened?", "such measure"),
        ("At exactly what time did the Mayor open the railway line to Elm?", "time of day"),
    ):
        reply = desk.ask(question)
        assert isinstance(reply, Refusal), reply
        assert reply.reason == f"The report that comes nearest gives no {lacking}."


def test_a_name_that_is_clipped_is_still_understood(desk: Assistant) -> None:
    reply = desk.ask("What did Mr. Weber recommend to Seitk on the dams?")
    assert isinstance(reply, Answer)
    assert "14 gauges" in reply.text


def test_a_name_that_no_report_has_is_told(desk: Assistant) -> None:
    reply = desk.ask("When did Ms. Gulnara Seitkali meet the President of the Bank of Portugal?")
    assert isinstance(reply, Refusal)
    assert reply.reason == "No report names Portugal."


def test_a_misspelt_name_is_still_understood(desk: Assistant) -> None:
    assert isinstance(desk.ask("How many gauges did Mr. Webber recommend to mend at the talks?"), Answer)


NOT_SAID = (
    "Which hotel did Mr. Weber stay at during the talks on the Odda dams?",
    "How much did the meeting on the safety of the Odda dams cost?",
    "How long did the meeting on the safety of the Odda dams last?",
    "What did Ms. Seitkali say at the meeting on the safety of the Odda dams?",
    "How many tonnes of concrete are needed for the Odda dams?",
    "Which submarine did Captain Nemo command?",
)


@pytest.mark.parametrize("question", NOT_SAID)
def test_what_is_not_said_is_refused_with_the_nearest(desk: Assistant, question: str) -> None:
    reply = desk.ask(question)
    assert isinstance(reply, Refusal), reply
    assert reply.nearest


MIXED = """Fair at the Water House

6 June 2024

A fair was held at the Water House today (06) from 9.30 a.m. with help from Odda Stone Corporation. Approximately 1,300
students took part in the fair. The mayor drew water from the well of the town of Odda.
"""


def test_other_words_for_a_thing_will_do(open_desk: OpenDesk) -> None:
    desk = open_desk({"fair.txt": MIXED})
    for question, said in (
        ("Which company helped with the fair at the Water House?", "Odda Stone Corporation"),
        ("How many pupils took part in the fair at the Water House?", "1,300"),
    ):
        answer = desk.ask(question)
        assert isinstance(answer, Answer), question
        assert said in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Which hotel did the guests of the fair at the Water House stay at?",
        "By what percentage did the fair at the Water House grow?",
        "Which pupil won the prize at the fair at the Water House?",
    ],
)
def test_what_only_sounds_like_it_is_refused(open_desk: OpenDesk, question: str) -> None:
    assert isinstance(open_desk({"fair.txt": MIXED}).ask(question), Refusal)


def test_yesterday_is_this_year_whatever_is_planned(open_desk: OpenDesk) -> None:
    text = "Seminar\n\n17 August 2024\n\nA seminar on dams, planned for officers, was held at Odda yesterday (16).\n"
    answer = open_desk({"seminar.txt": text}).ask("Which day was the seminar on dams?")
    assert isinstance(answer, Answer)
    assert [item.date for item in answer.items] == ["2024-08-16"]


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("The fair was held on the 2nd, 3rd and 4th of this month.", "2024-06-02/2024-06-04"),
        ("The fair will be held tomorrow (07) at Odda.", "2024-06-07"),
    ],
)
def test_days_are_told_by_the_month_of_the_report(open_desk: OpenDesk, said: str, days: str) -> None:
    answer = open_desk({"fair.txt": f"Odda fair\n\n6 June 2024\n\n{said}\n"}).ask("On which days was the fair?")
    assert isinstance(answer, Answer)
    assert [item.date for item in answer.items] == [days]


SCHOOLS = """Pupils look after the river

5 June 2024

Pupils of the Hill School and the Lake School came to the Water House today (05). Willow and alder saplings were handed
out to the schools. A further 20,000 willow saplings will be given to the schools of the province. From the Norlandian
fund came Rs. 3 million for the houses that the flood damaged.

Over 60 villagers planted trees with them. Proposals for the garden are to be sent on or before 5 September 2024. The
garden is described in a report of 1 May 2024. Work goes on at the Odda Teaching Hospital.
"""
ASKED_OF_SCHOOLS = {
    "What was handed out to the schools at the Water House?": "alder saplings",
    "How many plants will the schools of the province get?": "20,000",
    "By what date must proposals for the garden be sent?": "**5 September 2024**",
    "At which hospital does the work go on after the pupils came to the Water House?": "Odda Teaching Hospital",
}


@pytest.mark.parametrize(("question", "said"), ASKED_OF_SCHOOLS.items(), ids=ASKED_OF_SCHOOLS)
def test_what_is_asked_for_in_other_words_is_found(open_desk: OpenDesk, question: str, said: str) -> None:
    answer = open_desk({"schools.txt": SCHOOLS}).ask(question)
    assert isinstance(answer, Answer), answer
    assert said in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "How many pupils of the Hill School came to the Water House?",  # numbers of other things
        "How many houses did the flood damage, for which the Norlandian fund paid?",  # a sum counts no houses
    ],
)
def test_a_number_of_something_else_is_none(open_desk: OpenDesk, question: str) -> None:
    reply = open_desk({"schools.txt": SCHOOLS}).ask(question)
    assert isinstance(reply, Refusal)
    assert reply.reason == "The report that comes nearest gives no number."


COUNCIL = """# Council of the Lake Countries, fifth session

12 June 2025

## Budget

Mr. Bo Ode asked for savings under Decision 5/2.

## Rescue school

The members heard the Federation. It will hold its course in Odda in the autumn.

## Survey school

The members heard the Bureau. It will hold its course in Vik in the spring.

## Decisions

1. **Decision 2/5.** The report of the Director is noted.
2. **Decision 5/2.** The Director may sign the lease of the Water House.

| Task | Who | Until |
| --- | --- | --- |
| Map of the wells | Ode B. | 1 July 2025 |
| Trial of the sirens | A. Lind | 3 August 2025 |
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("What may the Director do by Decision 5/2 of the Council?", "sign the lease"),
        ("Where will the course of the rescue school be held?", "in Odda"),
        ("Where will the course of the survey school be held?", "in Vik"),
        ("What is the task of Ada Lind?", "Trial of the sirens"),
        ("What is Bo Ode's task?", "Map of the wells"),
    ],
)
def test_a_sentence_is_read_with_its_heading_its_number_and_the_head_of_its_table(
    open_desk: OpenDesk, question: str, said: str
) -> None:
    reply = open_desk({"council.md": COUNCIL}).ask(question)
    assert isinstance(reply, Answer), reply
    assert said in reply.citations[0].quote.split("\n")[0]


@pytest.mark.parametrize(
    "question", ["How many pupils visited the Water House?", "How many pupils of the Hill School came on 20 May 2024?"]
)
def test_the_day_beside_today_counts_nothing(desk: Assistant, question: str) -> None:
    assert isinstance(desk.ask(question), Refusal)


@pytest.mark.parametrize(
    "question",
    ["Why did the dinosaurs die out?", "How do I reset my password?", "Who wrote the novel about the white whale?"],
)
def test_what_nothing_in_the_reports_is_like_is_refused(packaged_desk: Assistant, question: str) -> None:
    assert isinstance(packaged_desk.ask(question), Refusal)


@pytest.mark.parametrize("question", ["When was the Centre set up?", "Why must the gauges be mended?"])
def test_what_is_asked_in_few_words_that_are_all_there_is_answered(packaged_desk: Assistant, question: str) -> None:
    assert isinstance(packaged_desk.ask(question), Answer)


@pytest.fixture(scope="module")
def packaged_desk(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """With the packaged model, whose cosines tell."""
    reports, desk = tmp_path_factory.mktemp("reports"), Assistant.open(tmp_path_factory.mktemp("library"))
    for name, text in REPORTS.items():
        (reports / name).write_text(text, encoding="utf-8")
    desk.index(reports)
    return desk


@pytest.mark.parametrize(
    ("question", "is_answered"),
    [
        ("How many pupils of the Lake School came to the Water House?", False),
        ("What amount did Mr. Ode request for new boats?", False),
        ("How much gravel was taken from the lake?", False),
        ("How much sand was taken from the lake?", True),
    ],
)
def test_a_number_must_be_of_the_thing_that_is_asked_for(open_desk: OpenDesk, question: str, is_answered: bool) -> None:
    text = """Pupils of three provinces visit the Water House

5 May 2024

Pupils of three provinces, among them the Lake School, came to the Water House today (05). Mr. Ode requested new boats
in 2023. Seven tonnes of sand were taken from the lake.
"""
    assert isinstance(open_desk({"visit.txt": text}).ask(question), Answer) is is_answered


@pytest.mark.parametrize(
    ("question", "is_answered"),
    [
        ("How much in yen did the Lake Bank give for the gauges?", False),
        ("How many million dollars did the Lake Bank give for the gauges?", True),
        ("What is the total cost of the road to the dam?", False),
        ("At what time was the signing of the grant for the gauges?", True),
        ("How many pupils were chosen for the allowance of the Lake Bank?", False),
        ("Lake Bank allowance for pupils - which valleys come first?", True),
        ("By what date must the road to the dam be finished, as told on 5 May 2024?", False),
        ("What is the phone number of the Lake Bank?", False),
        ("Какой гонорар получил Lake Bank за gauges of the dam?", False),
    ],
)
def test_what_is_measured_must_be_in_the_measure_that_is_asked_for(
    open_desk: OpenDesk, question: str, is_answered: bool
) -> None:
    text = """Lake Bank gives gauges

5 May 2024

The Lake Bank gave USD 3 million for the gauges of the dam today (5). The signing of the grant for the gauges was at
10.30 a.m. It was told that the road to the dam must be finished.

Pupils from Grade 1 to Grade 9 get an allowance of the Lake Bank of EUR 20 a month for 12 months. The valleys above
the dam have priority.
"""
    assert isinstance(open_desk({"bank.txt": text}).ask(question), Answer) is is_answered


THINGS = """Talks in Odda on the lake towns

4 September 2024

Talks on the lake towns were held at the Town Hall of Odda today (04). The Director of the Centre Ms. Gulnara
Seitkali met the Mayor Mr. Bo Ode.

The visitors will be shown round several places such as the sluice, the old mill, the fish ladder and the weir. The
visit was arranged by the Chamber of Lake Trade. Mr. Ode won the Young Engineer Fellowship in 2014. The new alarm for
boats, ‘LakeBell’, starts in October.

The parties agreed on three things: a yearly count of the boats, a common alarm, and one rescue post.

Ms. Seitkali spoke of the alarm for boats, which had been tried for a year in many places on the shore.
"""


@pytest.mark.parametrize(
    ("question", "things"),
    {
        "Which places will the visitors be shown round in Odda?": ["sluice", "old mill", "fish ladder", "weir"],
        "What was agreed at the talks in Odda?": ["a yearly count of the boats", "a common alarm", "one rescue post"],
        "Which fellowship did Mr. Ode win in 2014?": ["Young Engineer Fellowship"],
        "What is the new alarm for boats called?": ["LakeBell"],
    }.items(),
)
def test_things_asked_for_are_items(open_desk: OpenDesk, question: str, things: list[str]) -> None:
    reply = open_desk({"things.txt": THINGS}).ask(question)
    assert isinstance(reply, Answer), reply
    assert [item.name for item in reply.items] == things
    assert all(item.name and item.name in item.citations[0].quote for item in reply.items)


IN_A_ROW = """Pupils and unions at the Water House

6 June 2024

Pupils of Odda National School, Hill Junior College and St. Anne’s Girls’ School visited the Water House today (06).

The talks on the ferries followed. Representatives of the Ferry Crews’ Union (FCU), the Boat Engineers’ Union and the
Union of Lake Pilots also took part in the talks on the ferries.

The Mayor said at the talks that countries such as Norland, South Westmark and Elmland had kept their ferries. To
settle the fares, the Department of Roads, the Lake Authority and the Ministry of Ports and Trade will write a report.
Ms. Ada Lind, acting head of the Ports since 3 March 2021, spoke of the Union of Lake Pilots, which was established on
11 September 1980. Harbour Week will be held from 27 June to 5 July. Boats went out on 7 February with 12 pilots.

The Welfare Fund of the Water House will hold its boat fair tomorrow (07). A first talk on the fair was held
recently (2).
"""
ROWS = {
    "From which three schools did the pupils come who visited the Water House?": [
        "Odda National School", "Hill Junior College", "St. Anne’s Girls’ School",
    ],
    "Unions that took part in the talks on the ferries with those who run them": [
        "Ferry Crews’ Union (FCU)", "Boat Engineers’ Union", "Union of Lake Pilots",
    ],
    "Which departments and ministries must write the report on the fares?": [
        "Department of Roads", "Lake Authority", "Ministry of Ports and Trade",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("question", "things"), ROWS.items(), ids=ROWS)
def test_names_in_a_row_are_items(open_desk: OpenDesk, question: str, things: list[str]) -> None:
    reply = open_desk({"ferries.txt": IN_A_ROW}).ask(question)
    assert isinstance(reply, Answer), reply
    assert [item.name for item in reply.items] == things


@pytest.mark.parametrize(
    ("question", "day"),
    {
        "What is the date fixed for the boat fair of the Welfare Fund?": "2024-06-07",
        "When was the first talk on the fair held?": "2024-06-02",
        "When was the Union of Lake Pilots first set up?": "1980-09-11",
        "Since what date has Ada Lind been acting head of the Ports?": "2021-03-03",
        "harbour week from when to when?": "2024-06-27/2024-07-05",
    }.items(),
)
def test_a_day_to_come_is_not_the_day_of_the_report(open_desk: OpenDesk, question: str, day: str) -> None:
    reply = open_desk({"ferries.txt": IN_A_ROW}).ask(question)
    assert isinstance(reply, Answer), reply
    assert [item.date for item in reply.items] == [day]


ONSETS = """Lake card agreed

12 November 2024

A card for all ferries of the lake was agreed at the Water House yesterday (11), the Ports decided at a meeting. The
card shall be given out from 3 February. A team of assessors began its work on the piers this morning. Its report is due
on 20 December. The Ferry Agreement is in force since 2 March. Boat owners have time until the 31st of January to fit
lamps. Mr. Bo Ode is harbour master with effect from tomorrow (13).
"""


@pytest.mark.parametrize(
    ("question", "day"),
    {
        "From when on can travellers get the lake card?": "2025-02-03",
        "By when must the assessors of the piers hand in their report?": "2024-12-20",
        "in force date of the Ferry Agreement": "2024-03-02",
        "Last day for boat owners to fit lamps?": "2025-01-31",
        "From which day is Ode harbour master?": "2024-11-13",
    }.items(),
)
def test_an_onset_or_a_deadline_is_the_day_behind_such_words(open_desk: OpenDesk, question: str, day: str) -> None:
    reply = open_desk({"card.txt": ONSETS}).ask(question)
    assert isinstance(reply, Answer), reply
    assert [item.date for item in reply.items] == [day]


@pytest.mark.parametrize(
    "question",
    [
        "On what date is Ada Lind due to retire as acting head of the Ports?",
        "For how many years was Ada Lind made acting head of the Ports?",
        "kilos of fish taken out by the boats of the Union of Lake Pilots?",
    ],
)
def test_a_day_or_a_number_of_something_else_is_none(open_desk: OpenDesk, question: str) -> None:
    assert isinstance(open_desk({"ferries.txt": IN_A_ROW}).ask(question), Refusal)


def test_a_death_is_told_as_a_passing(open_desk: OpenDesk) -> None:
    text = (
        "Condolences on the death of the singer Anna Lind\n\nWith sorrow I learned of the passing, on Sunday, "
        "in Odda, of our Anna Lind.\n\nThe Government has decreed two days of mourning, 23 and 24 November.\n\n"
        "21 November 2023\n"
    )
    reply = open_desk({"lind.txt": text}).ask("anna lind singer date of death")
    assert isinstance(reply, Answer), reply
    assert [item.date for item in reply.items] == ["2023-11-19"]


def test_a_government_may_be_called_by_its_capital(open_desk: OpenDesk) -> None:
    text = "Talks\n\n5 May 2024\n\nThe Korean envoy Mr. Han Kim brought greetings to the Mayor of Odda today (05).\n"
    reply = open_desk({"talks.txt": text}).ask("Who brought the greetings from Seoul to the Mayor of Odda?")
    assert isinstance(reply, Answer), reply
    assert "Han Kim" in reply.text


def test_the_name_of_the_one_thing_comes_first(open_desk: OpenDesk) -> None:
    reply = open_desk({"things.txt": THINGS}).ask("What is the new alarm for boats called?")
    assert isinstance(reply, Answer)
    assert reply.text.startswith("**LakeBell**")


def test_what_a_body_is_called_is_where_one_is_asked_for(open_desk: OpenDesk) -> None:
    reply = open_desk({"things.txt": THINGS}).ask("Which organisation arranged the talks in Odda on the lake towns?")
    assert isinstance(reply, Answer)
    assert "Chamber of Lake Trade" in reply.citations[0].quote


CREDENTIALS = """New envoys in Odda

28 November 2024

Three new ambassadors presented their credentials to the Governor Ms. Ada Lind this morning (28).

Below is the list of the envoys who presented their credentials to the Governor today.

1. Dr. Bo Ode
Ambassador-designate of Norland

2. Mr. Juan Moe
Ambassador-designate of Westland

3. Ms. Eve Berg
High Commissioner-designate of Eastland

Other members of the welcome committee include Sanja Karun, Harsha Pura, and Shana Moe.
"""


def test_a_list_announced_without_a_colon_is_whole(open_desk: OpenDesk) -> None:
    reply = open_desk({"envoys.txt": CREDENTIALS}).ask(
        "List the envoys who presented their credentials on 28 November 2024."
    )
    assert isinstance(reply, Answer), reply
    assert [item.name for item in reply.items] == ["Bo Ode", "Juan Moe", "Eve Berg"]


MISSION = """Mission to Westmark

Odda, Friday, 10 October 2025 - The mission to Westmark ended today.

On Tuesday the members met the Speaker of the House in Westmark. The talks were about the lakes.

The following day the Head of the Senate of Westmark received the mission. In the evening of the same day the members
saw the lake theatre. The Governor was going to put the lake treaty to the vote on 9 December.
"""


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("When did the Head of the Senate receive the mission to Westmark?", "8 October 2025"),
        ("When is the lake treaty put to the vote?", "9 December 2025"),
    ],
)
def test_days_are_counted_from_what_is_told_before(open_desk: OpenDesk, question: str, day: str) -> None:
    reply = open_desk({"mission.txt": MISSION}).ask(question)
    assert isinstance(reply, Answer), reply
    assert reply.text.startswith(f"**{day}**"), reply.text


SESSIONS = {
    "2025-03-13-budget-committee.txt": """Budget Committee meets

13 March 2025

The 19th session of the Budget Committee was held in Odda yesterday (12) with Ms. Ada Lind in the chair. She said the
date and town of the next would be told in May. Japan lends 42 pumps for three years.
""",
    "2025-05-15-floods.txt": """Relief for the flooded

15 May 2025

Blankets were given out in the valley yesterday (14) by Mr. Bo Ode and Ms. Eva Ruud, who met the wardens of the dam.
""",
}


@pytest.mark.parametrize(
    "question",
    [
        "Where will the 20th session of the Budget Committee be held?",
        "Who sat in at the budget committee meeting of 14 May 2025?",
        "How much yen does Japan lend for the pumps?",
    ],
)
def test_what_is_told_of_another_is_refused(open_desk: OpenDesk, question: str) -> None:
    assert isinstance(open_desk(SESSIONS).ask(question), Refusal)


def test_the_one_that_is_told_of_is_answered(open_desk: OpenDesk) -> None:
    reply = open_desk(SESSIONS).ask("Where was the 19th session of the Budget Committee held?")
    assert isinstance(reply, Answer), reply
    assert "Odda" in reply.text


OTHER_WORDS = """New solar station on Elm Island

3 May 2024

The solar station on Elm Island was opened yesterday (2) by the Mayor Ms. Ada Lind. It will serve 2,860 households.
Whoever cuts the cable pays a fine of up to 900 crowns. The allowance for island teachers is
paid at 15% of their basic salary. The council has allocated 40 million crowns for the second phase of the station. An
audit of the old station was begun. Col. Bo Ode received the River Star medal.
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("To how many homes on Elm Island does the solar station bring power?", "2,860"),
        ("What penalty awaits whoever cuts the cable of the solar station on Elm Island?", "900 crowns"),
        ("At what rate is the allowance for teachers on Elm Island paid?", "15%"),
        ("How much money is set aside for the second phase of the solar station on Elm Island?", "40 million"),
        ("What kind of probe was begun into the old solar station on Elm Island?", "audit"),
        ("Which decoration was Colonel Bo Ode given on Elm Island?", "River Star"),
    ],
)
def test_a_thing_is_told_in_another_word(open_desk: OpenDesk, question: str, told: str) -> None:
    reply = open_desk({"solar.txt": OTHER_WORDS}).ask(question)
    assert isinstance(reply, Answer)
    assert told in reply.text


PARKS = """President opens the elephant park

Odda, 1 October 2024. President Ada Lind opened the elephant park today (01) together with the Minister of Parks, Mr. Bo
Ode. Mr. Ode said that the second fence would be finished soon, and that 16 elephant corridors were restored over 800
kilometres. The President was given a portrait that a schoolgirl of the Hill School had drawn. The price of the tickets
is still to be agreed, and the name of the park keeper was not disclosed.

The park closes in the month of May.
"""
NOT_IN_IT = (
    "By which month did Mr. Ode say on 1 October 2024 that the second fence would be finished?",
    "How many elephants died before the park was opened?",
    "Which schoolgirl had drawn the portrait given to the President?",
    "elephant park tickets price per night",
    "What value of timber did Mr. Ode name when the park was opened?",
    "Why was Mr. Ode given a portrait?",
    "What is the age of the Minister of Parks Mr. Bo Ode?",
    "When is the second fence of the elephant park going to be finished?",
    "elephant park opened by president, cost of the second fence",
    "elephant park keeper length of term",
)


@pytest.mark.parametrize("question", NOT_IN_IT)
def test_what_only_stands_beside_what_is_asked_is_no_answer(open_desk: OpenDesk, question: str) -> None:
    assert isinstance(open_desk({"parks.txt": PARKS}).ask(question), Refusal)


def test_a_reason_and_an_age_are_given_where_they_are_told(open_desk: OpenDesk) -> None:
    text = (
        PARKS + "\nThe west gate stayed shut because the river rose. The keeper Ms. Eva Ruud, aged 61, thanked all.\n"
    )
    desk = open_desk({"parks.txt": text})
    for question, told in (
        ("Why did the west gate of the elephant park stay shut?", "because the river rose"),
        ("How old is the keeper Ms. Eva Ruud?", "61"),
    ):
        reply = desk.ask(question)
        assert isinstance(reply, Answer), reply
        assert told in reply.text


def test_a_number_of_other_things_counts_none_of_these(open_desk: OpenDesk) -> None:
    text = (
        "Port talks\n\n3 May 2024\n\nThe containers at Odda port, one of the busiest, were discussed today (03). "
        "A 5-acre plot was set apart for containers. Thirteen port wardens were sworn in.\n"
    )
    desk = open_desk({"port.txt": text})
    assert isinstance(desk.ask("number of containers stuck at Odda port"), Refusal)
    reply = desk.ask("How many people were made wardens of Odda port?")
    assert isinstance(reply, Answer), reply
    assert reply.text.startswith("**13 (thirteen)**")


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("date lake grant extension signed", "7 February 2019"),
        ("On what date is the Mill Lane bridge due to be opened?", "14 February 2019"),
    ],
)
def test_a_day_of_signing_and_a_weekday_to_come(open_desk: OpenDesk, question: str, day: str) -> None:
    text = (
        "Lake grant extended\n\nOdda, Tuesday, 12 February 2019\n\nThe lake grant, which now runs to 31 December 2019, "
        "is larger. The extension of the lake grant was signed at the Mill on 7 February 2019. Damage due to the flood "
        "was seen yesterday. On Thursday, the Mayor will open the Mill Lane bridge.\n"
    )
    reply = open_desk({"grant.txt": text}).ask(question)
    assert isinstance(reply, Answer), reply
    assert reply.text.startswith(f"**{day}**"), reply.text


def test_where_it_was_is_not_who_spoke(open_desk: OpenDesk) -> None:
    text = "Pact on dams\n\n3 May 2024\n\nProfessor Ida Ek signed the pact at a ceremony in the Lake Hall in Odda.\n"
    reply = open_desk({"pact.txt": text}).ask(
        "Where was the ceremony at which Professor Ida Ek signed the pact on dams?"
    )
    assert isinstance(reply, Answer), reply
    assert "Odda" in reply.text
    assert not any(item.name for item in reply.items)


def test_a_capital_stands_for_its_country(open_desk: OpenDesk) -> None:
    text = "Envoy\n\n3 May 2024\n\nThe Cuban Ambassador Ms. Ida Ek met the Mayor of Odda today (03).\n"
    reply = open_desk({"envoy.txt": text}).ask("Which envoy from Havana saw the Mayor in early May 2024?")
    assert isinstance(reply, Answer), reply
    assert [item.name for item in reply.items] == ["Ida Ek"]


def test_what_all_get_is_not_what_each_gets(open_desk: OpenDesk) -> None:
    text = "Herring closure\n\n3 May 2024\n\nA sum of 2 million crowns has been set aside for the fishermen of Odda.\n"
    desk = open_desk({"herring.txt": text})
    assert isinstance(desk.ask("How much is set aside for the fishermen of Odda?"), Answer)
    assert isinstance(desk.ask("How much will each fisherman of Odda get?"), Refusal)


def test_week_8_is_not_week_6(open_desk: OpenDesk) -> None:
    desk = open_desk(
        {"six.md": "# Term 2 Week 6 Exec Meeting Minutes\n\n18 February 2022\n\nPresent: Ada Lind, Bo Ode\n"}
    )

    assert isinstance(desk.ask("Who came to the Term 2 Week 8 exec meeting?"), Refusal)
    assert isinstance(desk.ask("Who came to the Term 2 Week 6 exec meeting?"), Answer)
