"""Lists that are computed: who came, which meetings, how often; whole, and each entry with its proof."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant import Answer, Assistant, Refusal, Reply

OpenDesk = Callable[..., Assistant]


def minutes(day: str, present: list[str], apologies: list[str] = (), *, body: str = "Valley Council") -> str:  # type: ignore[assignment]
    rows = [
        "## Present",
        "",
        *(f"* {name}" for name in present),
        "",
        "## Apologies",
        "",
        *(f"* {name}" for name in apologies),
    ]
    return "\n".join([f"# {body} meeting {day}", "", *rows, "", "## Agenda", "", "The budget was discussed.", ""])


REPORTS: Mapping[str, str] = {
    "council/2024-03-05.md": minutes(
        "2024-03-05", ["Ada Lind (chair, Lake Bank)", "Ben Ode", "Daniyar Ibraev"], ["Carl Ruud"]
    ),
    "council/2024-04-09.md": minutes("2024-04-09", ["Ada Lind (chair)", "Carl Ruud (Lake Bank)"], ["Ben Ode"]),
    "council/2023-05-02.md": minutes("2023-05-02", ["Ada Lind (chair)", "Ben Ode", "Carl Ruud"]),
    "board/2024-03-12.md": minutes("2024-03-12", ["A. Lind", "Damir Ibraev"], body="Rivers Board"),
}


@pytest.fixture
def desk(open_desk: OpenDesk) -> Assistant:
    return open_desk(REPORTS)


def names(reply: Reply) -> list[str | None]:
    assert isinstance(reply, Answer), reply
    return [item.name for item in reply.items]


def days(reply: Reply) -> list[str | None]:
    assert isinstance(reply, Answer), reply
    return [item.date for item in reply.items]


@pytest.mark.parametrize(
    "question",
    [
        "Who attended the Valley Council meeting on 5 March 2024?",
        "who was at the valley council of 2024-03-05",
        "Participants of the Valley Council, 05.03.24",
        "On March 5, 2024, who took part in the Valley Council?",
        "Who came to the Valley Council on 5 March?",
        "Who came to the Valley Council, Mar 5 '24?",
        "List the people present at the Valley Council on March 5, 2024.",
        "Leaving the public aside, which people took part in the Valley Council of 5 March 2024?",
        "I must thank them: who exactly was at the Valley Council of 5 March 2024, members and guests alike?",
        "список участников Valley Council 5 марта 2024 года",
        "List everyone present at the Valley Council on March 5th, 2024",
    ],
)
def test_who_came_in_any_words(desk: Assistant, question: str) -> None:
    assert names(desk.ask(question)) == ["Ada Lind", "Ben Ode", "Daniyar Ibraev"]


@pytest.mark.parametrize(
    "question",
    [
        "meetings daniyar ibraev 2024",
        "Daniyar Ibraev, meetings since 2024",
        "Ada Lind + Daniyar Ibraev: joint meetings",
        "Ada Lind and Daniyar Ibraev, joint meetings, when?",
        "Every meeting the councillor Daniyar Ibraev (the Norlandian) took part in",
    ],
)
def test_meetings_of_somebody_in_few_words(open_desk: OpenDesk, question: str) -> None:
    desk = open_desk(
        {
            **REPORTS,
            "council/2024-06-04.md": minutes("2024-06-04", ["Ada Lind (chair)", "Daniyar Ibraev (Councillor)"]),
        }
    )

    assert days(desk.ask(question)) == ["2024-03-05", "2024-06-04"]


MISSION = (
    "# Mission to Odda, 6-9 June 2023\n\nTeam: Ada Lind, Ben Ode.\n\n"
    "1. *Kick-off, June 6, Odda.* We were received by Mr. Kim Fell.\n\n"
    "2. *Wrap-up, June 9, Elmstad.* Ms. Dea Holm received Mr. Ode only.\n"
)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Mission to Odda: participants of the kick-off of 6 June 2023", {"Ada Lind", "Ben Ode", "Kim Fell"}),
        ("Mission to Odda, June 2023: who was at the wrap-up?", {"Ben Ode", "Dea Holm"}),
    ],
)
def test_a_meeting_on_a_journey_may_be_meant(open_desk: OpenDesk, question: str, expected: set[str]) -> None:
    assert set(names(open_desk({"mission.md": MISSION}).ask(question))) == expected


def test_every_item_has_its_proof(desk: Assistant) -> None:
    reply = desk.ask("Who attended the Valley Council meeting on 5 March 2024?")
    assert isinstance(reply, Answer)
    for item in reply.items:
        (citation,) = item.citations
        assert item.name is not None
        assert item.name in citation.quote
        assert citation.document == "council/2024-03-05.md"
    assert reply.count == 3
    assert reply.text.startswith("**3 people**: Valley Council meeting, 2024-03-05")


def test_who_was_absent_and_who_chaired(desk: Assistant) -> None:
    assert names(desk.ask("Who sent apologies to the Valley Council on 9 April 2024?")) == ["Ben Ode"]
    assert names(desk.ask("Who chaired the Valley Council on 9 April 2024?")) == ["Ada Lind"]


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("Which meetings did Ada Lind attend in 2024?", ["2024-03-05", "2024-03-12", "2024-04-09"]),
        ("Which Valley Council meetings did Ada Lind attend in 2024?", ["2024-03-05", "2024-04-09"]),
        ("When was Ben Ode present at the Valley Council?", ["2023-05-02", "2024-03-05"]),
        ("Which meetings has Ada Lind attended since 10 March 2024?", ["2024-03-12", "2024-04-09"]),
        ("Which meetings had both Ada Lind and Carl Ruud present?", ["2023-05-02", "2024-04-09"]),
        ("Dates in 2024 when both Ada Lind and Carl Ruud were present", ["2024-04-09"]),
        ("Dates of the Valley Council meetings attended by Ben Ode in 2024", ["2024-03-05"]),
        ("Which meetings did Ada Lind attend since April?", ["2024-04-09"]),
        ("Which meetings has Ada Lind been to between January and March 2024?", ["2024-03-05", "2024-03-12"]),
        ("Valley Council meetings Ben Ode joined during 2023", ["2023-05-02"]),
        ("Carl Ruud's meetings in 2024", ["2024-04-09"]),
        ("Ben Ode 2023 meetings", ["2023-05-02"]),
        ("Carl Ruud: meetings he was in since 2024", ["2024-04-09"]),
        ("Carl Ruud - which meetings?", ["2023-05-02", "2024-04-09"]),
        ("ada lind valley council 2024", ["2024-03-05", "2024-04-09"]),
        ("I am writing a note for Ben Ode: on which days of 2023 did he take part in meetings?", ["2023-05-02"]),
        ("The dates of all meetings in which Colonel Carl Ruud took part during 2024?", ["2024-04-09"]),
        ("On what dates in 2024 was Carl Ruud present at any of our sessions, talks or trainings?", ["2024-04-09"]),
        ("When was Carl Ruud in 2024 at meetings that we have reports of?", ["2024-04-09"]),
        ("carl ruud valley council 2024 present", ["2024-04-09"]),
        ("When in 2023 did Ada Lind and Ben Ode share a Valley Council meeting?", ["2023-05-02"]),
        ("On what dates in 2024 did Carl Ruud join the Valley Council?", ["2024-04-09"]),
        ("when was carl ruud at the valley WG in 2023", ["2023-05-02"]),
        ("When was Carl Ruud at meetings in 2023?", ["2023-05-02"]),
        ("On which days in 2024 did Carl Ruud meet our people?", ["2024-04-09"]),
        ("What did Carl Ruud attend in 2024?", ["2024-04-09"]),
        ("Dates on which Brig. Lind and Eng Ruud were together", ["2023-05-02", "2024-04-09"]),
        ("When did Ada Lind and Carl Ruud meet (calls included)?", ["2023-05-02", "2024-04-09"]),
        ("Meetings of Carl Ruud with the Secretariat", ["2023-05-02", "2024-04-09"]),
    ],
)
def test_which_meetings(desk: Assistant, question: str, held: list[str]) -> None:
    assert days(desk.ask(question)) == held


def test_how_often(desk: Assistant) -> None:
    in_person = desk.ask("To how many Valley Council sessions did Carl Ruud come in person?")
    assert isinstance(in_person, Answer)
    assert in_person.count == 2
    reply = desk.ask("How often was Carl Ruud at a Valley Council meeting?")
    assert isinstance(reply, Answer)
    assert reply.count == 2
    assert reply.text.startswith("**2 meetings**")


REFUSED = {
    "Who attended?": "Of which meeting? Name it, its body, its day or its subject.",
    "Who attended the Valley Council on 6 March 2024?": "no meeting of Valley Council on 6 March 2024; the nearest are",
    "Who attended the Mountain Council on 5 March 2024?": "The reports tell of no such meeting on 5 March 2024.",
    "Which meetings did Ada Lindt attend?": "The reports know nobody named Ada Lindt. Did you mean Ada Lind?",
    "Which meetings did Zoe Nemo attend in 2024?": "The reports know nobody named Zoe Nemo.",
    "Which meetings did Ben Ode attend in 2022?": "no meeting that Ben Ode attended from 1 January 2022",
    "Which meetings did Mr. Ibraev attend?": "2 people fit that name: Damir Ibraev, Daniyar Ibraev. Which one?",
}


@pytest.mark.parametrize(("question", "reason"), REFUSED.items(), ids=REFUSED)
def test_what_is_not_known_is_refused(desk: Assistant, question: str, reason: str) -> None:
    reply = desk.ask(question)
    assert isinstance(reply, Refusal)
    assert reason in reply.reason


def test_a_list_holds_nothing_of_other_collections(desk: Assistant) -> None:
    reply = desk.ask("Which meetings did Ada Lind attend in 2024?", collections=["council"])
    assert days(reply) == ["2024-03-05", "2024-04-09"]
    unknown = desk.ask("Which meetings did Damir Ibraev attend?", collections=["council"])
    assert isinstance(unknown, Refusal)
    assert "Rivers" not in unknown.reason


def test_a_removed_report_leaves_the_ledger(
    desk: Assistant, open_desk: OpenDesk, tmp_path_factory: pytest.TempPathFactory
) -> None:
    assert len(days(desk.ask("Which meetings did Ada Lind attend?"))) == 4
    folder = next(path for path in desk._library.folder.parent.iterdir() if path.name == "reports")
    (folder / "board" / "2024-03-12.md").unlink()
    desk.index(folder)
    assert len(days(desk.ask("Which meetings did Ada Lind attend?"))) == 3


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Everyone from the Lake Bank", ["Ada Lind", "Carl Ruud"]),
        ("Who represented the Lake Bank at the Valley Council on 5 March 2024?", ["Ada Lind"]),
        ("With whom did Ada Lind meet on 12 March 2024?", ["Damir Ibraev"]),
        ("Who met Ada Lind in April 2024?", ["Carl Ruud"]),
        ("Who did not attend the Valley Council on 9 April 2024?", ["Ben Ode"]),
    ],
)
def test_people_by_body_and_by_company(desk: Assistant, question: str, expected: list[str]) -> None:
    assert names(desk.ask(question)) == expected


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("Which meetings were held in March 2024?", ["2024-03-05", "2024-03-12"]),
        ("meetings on 5 March 2024", ["2024-03-05"]),
        ("How many meetings of the Valley Council were held in 2024?", ["2024-03-05", "2024-04-09"]),
        ("When did Ben Ode first attend the Valley Council?", ["2023-05-02"]),
        ("When was the last time that Carl Ruud attended the Valley Council?", ["2024-04-09"]),
        ("attendance of Ada Lind in 2023 and 2024", ["2023-05-02", "2024-03-05", "2024-03-12", "2024-04-09"]),
        ("which meetings did daniyar ibraev attend", ["2024-03-05"]),
        ("Which meetings did Daniyar Ibraev attend?", ["2024-03-05"]),
    ],
)
def test_meetings_of_a_time_and_of_a_person(desk: Assistant, question: str, held: list[str]) -> None:
    assert days(desk.ask(question)) == held


def test_whether_somebody_came(desk: Assistant) -> None:
    yes = desk.ask("Was Ada Lind at the Rivers Board on 12 March 2024?")
    no = desk.ask("Did Ben Ode attend the Valley Council on 9 April 2024?")
    assert isinstance(yes, Answer)
    assert isinstance(no, Answer)
    assert yes.text.startswith("**Yes**")
    assert no.text.startswith("**No**")
    assert "apologies" in no.text


def test_who_is_not_listed_at_a_meeting(desk: Assistant) -> None:
    reply = desk.ask("Was Ben Ode at the Rivers Board on 12 March 2024?")
    assert isinstance(reply, Refusal)
    assert reply.reason == "Ben Ode is not among the 2 people listed at Rivers Board meeting, 12 March 2024."
    assert [near.document for near in reply.nearest] == ["board/2024-03-12.md"]


def test_who_is_only_spoken_of_was_at_no_meeting(open_desk: OpenDesk) -> None:
    desk = open_desk(
        {**REPORTS, "council/note.md": "# Note\n\nThe book of Sam Reed was read on the Rivers Board's day.\n"}
    )
    spoken_of = desk.ask("Was Sam Reed at the Rivers Board on 12 March 2024?")
    unheard = desk.ask("Was Ida Falk at the Rivers Board on 12 March 2024?")
    assert isinstance(spoken_of, Refusal)
    assert isinstance(unheard, Refusal)
    assert spoken_of.reason == "The reports name Sam Reed at no meeting."
    assert unheard.reason == "The reports know nobody named Ida Falk."


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("How many people attended the Valley Council meeting on 5 March 2024?", 3),
        ("how many members were present at the Valley Council of 2024-03-05", 3),
        ("What was the number of participants who came to the Rivers Board on 12 March 2024?", 2),
        ("How many participants did the Valley Council meeting of 5 March 2024 have, everyone counted?", 3),
        ("how many were at the Valley Council meeting on 2024-03-05, guests and staff included?", 3),
        ("How many people were absent from the Valley Council on 9 April 2024?", 1),
        ("How many people from Lake Bank attended the Valley Council on 9 April 2024?", 1),
    ],
)
def test_people_are_counted(desk: Assistant, question: str, count: int) -> None:
    reply = desk.ask(question)
    assert isinstance(reply, Answer)
    assert reply.count == count
    assert reply.text.startswith(f"**{count} p")


def test_a_number_that_the_report_tells_goes_before_names(open_desk: OpenDesk) -> None:
    text = minutes("2024-06-04", ["Ada Lind"]) + "\nThe meeting was attended by 250 people of the valley.\n"
    reply = open_desk({"2024-06-04.md": text}).ask("How many people attended the Valley Council on 4 June 2024?")
    assert isinstance(reply, Answer)
    assert reply.text.startswith("**250")


def test_a_time_by_the_newest_report_is_said(desk: Assistant) -> None:
    reply = desk.ask("Who attended the Valley Council last March?")
    assert isinstance(reply, Answer)
    assert reply.note == (
        "Dates count from the newest report: the question is taken to mean from 1 March 2024 to 31 March 2024."
    )


def test_a_list_says_out_of_how_many_reports(desk: Assistant) -> None:
    reply = desk.ask("Which meetings did Ada Lind attend?")
    assert isinstance(reply, Answer)
    assert reply.text.startswith("**4 meetings**, from 4 reports")


def test_a_heading_carried_over_from_the_last_minutes_is_no_second_meeting(open_desk: OpenDesk) -> None:
    last = minutes("2024-05-07", ["Ada Lind"])
    desk = open_desk({"2024-05-07.md": last, "2024-05-14.md": last + "\nThe roof was discussed.\n"})
    assert days(desk.ask("Which meetings did Ada Lind attend?")) == ["2024-05-07", "2024-05-14"]


@pytest.mark.parametrize(
    "question",
    [
        "What did Ada Lind say at the Valley Council meeting of March 2024?",
        "Why did Ada Lind leave the meeting of 5 March 2024?",
    ],
)
def test_what_somebody_said_at_a_meeting_is_no_list_of_meetings(desk: Assistant, question: str) -> None:
    reply = desk.ask(question)
    assert not isinstance(reply, Answer) or not reply.text.startswith("**1 meeting")


def test_a_body_is_known_by_its_folder_and_a_person_by_a_handle(open_desk: OpenDesk) -> None:
    """Minutes need not say of whom they are."""
    filed = {"lake-tag/2024/05-15-notes.md": "# Teleconference\n\n2024-05-15\n\n## Present\n\n* ada-l\n* benode\n"}
    desk = open_desk({**REPORTS, **filed})
    assert names(desk.ask("Who attended the Lake TAG meeting on 15 May 2024?")) == ["ada-l", "benode"]
    assert days(desk.ask("Which Lake TAG meetings did ada-l attend in 2024?")) == ["2024-05-15"]
    assert days(desk.ask("which meetings did benode attend?")) == ["2024-05-15"]


def test_a_person_is_known_by_a_handle_as_printed(open_desk: OpenDesk) -> None:
    text = "# Lake TAG meeting 2024-05-15\n\n## Present\n\n* @ada\n* Ben Ode\n\n## Notes\n\n* Roads\n"
    desk = open_desk({**REPORTS, "lake-tag/2024-05-15.md": text})
    assert days(desk.ask("Which meetings did @ada attend in 2024?")) == ["2024-05-15"]


def test_the_second_forum_is_not_the_third(open_desk: OpenDesk) -> None:
    text = (
        "Lakes Forum\n\n5 May 2024\n\nThe third Lakes Forum was held in Oslo today. It was attended by Mr. Arne Lind.\n"
    )
    desk = open_desk({"forum.txt": text})
    assert names(desk.ask("Who attended the third Lakes Forum?")) == ["Arne Lind"]
    assert isinstance(desk.ask("Who attended the second Lakes Forum?"), Refusal)


def test_a_colleague_may_be_anybody(desk: Assistant) -> None:
    assert names(desk.ask("Which colleague missed the Valley Council on 9 April 2024?")) == ["Ben Ode"]


def test_a_body_right_after_the_name_tells_who_is_meant(desk: Assistant) -> None:
    held = ["2024-03-05", "2024-03-12", "2024-04-09"]
    assert days(desk.ask("Which meetings did Ada Lind of the Lake Bank attend in 2024?")) == held
    assert days(desk.ask("Ada Lind, Lake Bank: on which dates of 2024 did she take part in meetings?")) == held


def test_who_was_present_is_everybody(open_desk: OpenDesk) -> None:
    text = """Talks on dams in Odda

12 March 2024

The Director of the Centre Ms. Ada Lind held talks on dams with Mr. Bo Ode, Head of the Water Board, today (12). Mr.
Carl Ruud was also present.
"""
    desk = open_desk({"talks.txt": text})
    everybody = ["Ada Lind", "Bo Ode", "Carl Ruud"]
    assert sorted(filter(None, names(desk.ask("Who was present at the talks on dams on 12 March 2024?")))) == everybody
    keyword = "talks on dams in Odda 12 march 2024: full list of participants both sides"
    assert sorted(filter(None, names(desk.ask(keyword)))) == everybody


SERIES: Mapping[str, str] = {
    "tma-01.md": minutes("2024-01-09", ["Ada Lind", "Ben Ode"], body="Tidal Mills Annex Working Group"),
    "tma-02.md": minutes("2024-02-13", ["Ada Lind", "Carl Ruud"], body="TMA WG"),
    "2024-03-12.md": minutes("2024-03-12", ["Ada Lind", "Ben Ode"], body="TMA"),
    "lake-sc-1.md": minutes("2024-03-19", ["Ada Lind", "Ben Ode"], body="Lake Fund Steering Committee"),
    "lake-sc-2.md": minutes("2024-04-16", ["Ada Lind", "Dora Fell"], body="Steering Committee"),
    "council.md": minutes("2024-04-23", ["Eli Holt"], body="Odda City Council"),
}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who attended the TMA WG meeting on 9 January 2024?", ["Ada Lind", "Ben Ode"]),
        ("attendance TMA working group meeting Tuesday 13 February 2024", ["Ada Lind", "Carl Ruud"]),
        ("Who was at the Tidal Mills Annex WG meeting of 13 February 2024?", ["Ada Lind", "Carl Ruud"]),
        ("Participants of the TMA working group, 12 March 2024", ["Ada Lind", "Ben Ode"]),
        ("Who came to the Lake Fund SC meeting of 16 April 2024?", ["Ada Lind", "Dora Fell"]),
        ("who was there when the city council met on 2024-04-23", ["Eli Holt"]),
    ],
)
def test_a_body_by_its_short_name_and_at_length(open_desk: OpenDesk, question: str, expected: list[str]) -> None:
    assert names(open_desk(SERIES).ask(question)) == expected


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("Which meetings of the TMA WG did Ada Lind attend?", ["2024-01-09", "2024-02-13", "2024-03-12"]),
        ("Ada Lind: Lake Fund SC meetings in 2024", ["2024-03-19", "2024-04-16"]),
        ("When did Ada Lind and Ben Ode sit in the same meeting?", ["2024-01-09", "2024-03-12", "2024-03-19"]),
        (
            "How many Tidal Mills Annex Working Group (TMA WG) meetings did Ben Ode attend?",
            ["2024-01-09", "2024-03-12"],
        ),
    ],
)
def test_the_meetings_of_one_body_under_all_its_names(open_desk: OpenDesk, question: str, held: list[str]) -> None:
    assert days(open_desk(SERIES).ask(question)) == held


def test_another_bodys_meeting_of_that_day_is_not_listed(open_desk: OpenDesk) -> None:
    reply = open_desk(SERIES).ask("Who attended the Lake Fund Steering Committee meeting on 23 April 2024?")

    assert isinstance(reply, Refusal)
    assert "no meeting of" in reply.reason


def test_a_name_that_several_bodies_bear_is_nobodys_in_particular(open_desk: OpenDesk) -> None:
    bodies = ("Oak Senate", "Elm Senate", "Senate")
    desk = open_desk(
        {f"{at}.md": minutes(f"2024-05-0{at}", ["Ada Lind"], body=body) for at, body in enumerate(bodies, 1)}
    )

    assert isinstance(desk.ask("Who attended the Oak Senate meeting on 3 May 2024?"), Refusal)


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("When were Ada Lind and Ben Ode both at the Valley Council, 2023-2024?", ["2023-05-02", "2024-03-05"]),
        ("At which Valley/Council meetings in 2024 were Ada Lind and Carl Ruud both there?", ["2024-04-09"]),
        ("Ada Lind and Ben Ode, same Valley Council meeting 2024?", ["2024-03-05"]),
        ("Which 2024 Valley Council meetings had both Ada Lind and Ben Ode?", ["2024-03-05"]),
        ("Which sittings of the Valley Council did Ben Ode attend in 2024?", ["2024-03-05"]),
        ("Ben Ode 2023 valley council, which meetings", ["2023-05-02"]),
        ("dates Ben Ode personally attended Valley Council 2023-2024", ["2023-05-02", "2024-03-05"]),
        ("Ben Ode, Valley Council, dates present 2024", ["2024-03-05"]),
        ("When was Ben Ode himself at the Valley Council in 2024?", ["2024-03-05"]),
        ("Valley Council meetings attended by both Ibraevs, Daniyar Ibraev and Ada Lind", ["2024-03-05"]),
    ],
)
def test_the_meetings_of_somebody_are_asked_for_in_many_ways(desk: Assistant, question: str, held: list[str]) -> None:
    assert days(desk.ask(question)) == held


SITTING = """# Lake Roads Committee

Record of sitting, 4 March 2024

Members present: Ada Lind (Deputy Chairperson); Ben Ode.

Members absent with apology: Carl Ruud.

Members absent without apology: Dora Fell.

Witnesses: Prof. Eli Holt (Oak University).

1. Ada Lind led the sitting.
"""


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which members stayed away without apology from the roads committee sitting of 4 March 2024?", ["Dora Fell"]),
        ("Which members were excused from the Lake Roads Committee on 4 March 2024?", ["Carl Ruud"]),
        (
            "list everybody incl. guests at the Lake Roads Committee on 4 March 2024",
            ["Ada Lind", "Ben Ode", "Eli Holt"],
        ),
        (
            "Members, staff and witnesses at the Lake Roads Committee sitting of 4 March 2024?",
            ["Ada Lind", "Ben Ode", "Eli Holt"],
        ),
    ],
)
def test_who_came_and_who_sent_no_word(open_desk: OpenDesk, question: str, expected: list[str]) -> None:
    assert names(open_desk({"sitting.md": SITTING}).ask(question)) == expected


@pytest.mark.parametrize(
    "question",
    [
        "When was Ada Lind at the Valley Council in 2024?",
        "On which days in 2024 was Ada Lind with the Valley Council?",
        "2024 Valley Council dates with Ada Lind present",
        "Ada Lind meetings attended 2024 Valley Council",
        "A. Lind meetings attended 2024 Valley Council",
        "Valley Council in 2024: when was Ada Lind there?",
        "Ada Lind at the Valley Council meeting in 2024 - when",
        "When did Ada Lind sit in the Valley Council in 2024?",
    ],
)
def test_the_days_of_somebody_at_a_body_are_a_list(desk: Assistant, question: str) -> None:
    assert set(days(desk.ask(question))) == {"2024-03-05", "2024-04-09"}


@pytest.mark.parametrize(
    "question",
    [
        "When were Ada Lind and Carl Ruud both at the Valley Council?",
        "Ada Lind and Carl Ruud at the same Valley Council meeting: which dates?",
        "Valley Council dates with Ada Lind and Carl Ruud both there",
    ],
)
def test_the_days_of_two_at_a_body_are_a_list(desk: Assistant, question: str) -> None:
    assert set(days(desk.ask(question))) == {"2024-04-09", "2023-05-02"}


KEPT = """# Pond Trust

Minutes of the meeting of 7 May 2024

P: AL (Chair), BO

I/A: CM (minutes), DF (for EH)

Apol.: EH

1. Weeds. AL spoke.

Initials: AL = Anna Lind; BO = Bo Ode; CM = Cy Moss; DF = Dora Fell; EH = Eli Holt
"""


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Who kept the minutes at the Pond Trust on 7 May 2024?", "Cy Moss"),
        ("who took notes at the pond trust, 7 May 2024", "Cy Moss"),
        ("Who minuted the Pond Trust meeting of 7 May 2024?", "Cy Moss"),
        ("By whom was the Pond Trust meeting of 7 May 2024 chaired?", "Anna Lind"),
        ("Who stood in for Eli Holt at the Pond Trust on 7 May 2024?", "Dora Fell"),
        ("Who deputised for Eli Holt at the Pond Trust meeting of 7 May 2024?", "Dora Fell"),
    ],
)
def test_who_did_what_by_a_list_of_initials(open_desk: OpenDesk, question: str, name: str) -> None:
    assert names(open_desk({"pond.md": KEPT}).ask(question)) == [name]


def test_the_second_session_of_a_year_is_no_month(open_desk: OpenDesk) -> None:
    reports = {
        "a.md": minutes("2024-06-09", ["Ada Lind"], body="Lake Council"),
        "b.md": minutes("2024-02-03", ["Bo Ode"]),
    }

    assert names(open_desk(reports).ask("Who attended session 2/2024 of the Lake Council (9 June 2024)?")) == [
        "Ada Lind"
    ]


def test_an_initial_before_a_surname_tells_who_is_meant(open_desk: OpenDesk) -> None:
    desk = open_desk(
        {"a.md": minutes("2024-06-09", ["A. Moss", "N. Moss"]), "b.md": minutes("2024-07-03", ["A. Moss"])}
    )

    assert days(desk.ask("When was A. Moss at the Valley Council in 2024?")) == ["2024-06-09", "2024-07-03"]
    assert days(desk.ask("When were N. Moss and A. Moss both at the Valley Council?")) == ["2024-06-09"]


@pytest.mark.parametrize(
    "question",
    [
        "Valley Council, 5 March 2024 - everyone who attended please",
        "Name the experts, observers and secretariat staff who were at the Valley Council on 5 March 2024.",
        "All persons present, Valley Council 05/03/2024",
    ],
)
def test_kinds_of_people_of_which_no_list_tells_are_everybody(desk: Assistant, question: str) -> None:
    assert set(names(desk.ask(question))) == {"Ada Lind", "Ben Ode", "Daniyar Ibraev"}


def test_whoever_presided_is_asked_for_by_another_office(desk: Assistant) -> None:
    assert names(desk.ask("Which member presided at the Valley Council on 5 March 2024?")) == ["Ada Lind"]


def test_leave_of_absence_is_asked_for_apart_from_absence(open_desk: OpenDesk) -> None:
    text = minutes("2024-06-09", ["Ada Lind"], ["Bo Ode"]).replace("## Agenda", "## Absent\n\n* Cy Moss\n\n## Agenda")

    assert names(
        open_desk({"a.md": text}).ask("Who was given leave of absence at the Valley Council of 9 June 2024?")
    ) == ["Bo Ode"]


NINTH = minutes("2024-06-03", ["Ada Lind (chair)", "Ben Ode"], body="Ninth Session of the River Council")
TENTH = minutes("2025-06-03", ["Ada Lind (chair)", "Carl Ruud"], body="Tenth Session of the River Council")


@pytest.mark.parametrize("number", ["eleventh", "11th", "Twelfth"])
def test_a_session_after_the_last_is_none_of_those_told(open_desk: OpenDesk, number: str) -> None:
    desk = open_desk({"nine.md": NINTH, "ten.md": TENTH})
    assert isinstance(desk.ask(f"Who was at the {number} session of the River Council?"), Refusal)


def test_nobody_is_tacitly_of_a_country_that_the_report_never_names(open_desk: OpenDesk) -> None:
    desk = open_desk({"ten.md": TENTH, "other.txt": "Palau was admitted as an observer of the Hill Board.\n"})
    assert isinstance(desk.ask("Who from Palau attended the tenth session of the River Council?"), Refusal)


GUILD = """# LAKE SCHOOL

MINUTES OF THE PARENTS GUILD (P.G.) EXECUTIVE COMMITTEE MEETING HELD ON TUESDAY 7TH MAY 2024 IN THE HALL AT 10.00 A.M.

MEMBERS PRESENT

1. Mr. Bo Carl Ode – Chairman
2. Sr. Anna Lind – Secretary
3. Ms. Eva Berg, Assistant Director, Roads (vice Joint Director)

ABSENT WITH APOLOGY

1. Mr. Cy Moss – Form 3 rep

ABSENT WITHOUT APOLOGY

1. Mrs. Dora Fell – Form 4 rep

IN ATTENDANCE

1. Madam Grace Holt – Deputy Principal (Academics), for the Principal

MIN. 1/5/2024: OPENING

The Chairman opened the meeting.
"""


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who stood in for the Principal at the Parents Guild committee on 7 May 2024?", ["Grace Holt"]),
        ("who came in place of the Joint Director Roads to the May 2024 parents guild committee", ["Eva Berg"]),
        ("Who was missing from the PG executive on 7 May 2024, with or without apology?", ["Cy Moss", "Dora Fell"]),
        ("Which members were absent without apology from the PG committee on 7 May 2024?", ["Dora Fell"]),
        (
            "who were present, physically or on VC, at the Parents Guild on 7 May 2024",
            ["Bo Carl Ode", "Anna Lind", "Eva Berg", "Grace Holt"],
        ),
        ("Who stood in for Cy Moss at the Parents Guild committee on 7 May 2024?", []),
    ],
)  # fmt: skip
def test_who_came_in_whose_stead_and_who_did_not(open_desk: OpenDesk, question: str, expected: list[str]) -> None:
    reply = open_desk({"guild.md": GUILD}).ask(question)
    assert ([] if isinstance(reply, Refusal) else names(reply)) == expected


@pytest.mark.parametrize(
    "question",
    [
        "Which Parents Guild executive meetings did Bo Ode attend in 2024?",
        "When was Sister Anna Lind present at the PG executive committee in 2024?",
    ],
)
def test_meetings_of_an_executive_and_of_a_sister(open_desk: OpenDesk, question: str) -> None:
    assert days(open_desk({"guild.md": GUILD}).ask(question)) == ["2024-05-07"]


POND = """# Pond Trust

Meeting of 7 May 2024, Elm House

Present: Carl Ruud, Eli Holt

The spring sale was held on 7 May 2024 at the Harbour Arena. The venue of the meeting had been changed.
"""


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("Venue of the PG meeting of 7 May 2024?", "HALL"),
        ("Where did the Parents Guild executive committee meet on 7 May 2024?", "HALL"),
        ("Where was the meeting of the Pond Trust on 07.05.2024 held?", "Elm House"),
    ],
)
def test_where_a_body_met_on_a_day(open_desk: OpenDesk, question: str, place: str) -> None:
    reply = open_desk({"guild.md": GUILD, "pond.md": POND}).ask(question)
    assert isinstance(reply, Answer)
    assert reply.text.startswith(f"**{place}**")


SOCIETY = minutes("2022-06-16", ["Ada Lind", "Ben Ode"], body="Odda Savings and Credit Co-operative & Loan Board")


@pytest.mark.parametrize(
    "question",
    [
        "Who was at the Odda SACCO board on 16 June 2022?",
        "Odda Sacco board, 16.06.2022 present",
        "People at the Odda Sacco board, June 2022",
    ],
)
def test_a_short_name_may_be_made_of_how_words_begin(open_desk: OpenDesk, question: str) -> None:
    assert set(names(open_desk({"a.md": SOCIETY}).ask(question))) == {"Ada Lind", "Ben Ode"}


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("Valley Council 2023: Ada Lind + Ben Ode", ["2023-05-02"]),
        ("valley council 2023: Ada Lind and Ben Ode both there on...?", ["2023-05-02"]),
    ],
)
def test_two_names_and_a_year_ask_when_both_were_there(desk: Assistant, question: str, held: list[str]) -> None:
    assert days(desk.ask(question)) == held


def test_meetings_of_a_body_with_a_sign_in_its_name_are_counted(open_desk: OpenDesk) -> None:
    reply = open_desk({"a.md": SOCIETY}).ask("How many Savings & Loan Board meetings did Ada Lind attend in 2022?")
    assert isinstance(reply, Answer)
    assert reply.count == 1


@pytest.mark.parametrize(
    "question",
    [
        "2023: dates on which Carl Ruud sat with the Valley Council?",
        "On what days in 2023 did we have Carl Ruud at the Valley Council?",
    ],
)
def test_days_on_which_somebody_sat_with_a_body(desk: Assistant, question: str) -> None:
    assert days(desk.ask(question)) == ["2023-05-02"]


@pytest.mark.parametrize(
    "question",
    [
        "I need the full attendence of the Valley Council of 2 May 2023 (incl. staff and guests)",
        "Which people connected to the Valley Council on 2 May 2023?",
        "Who turned up for the Valley Council of 2 May 2023?",
        "Which faces turned up for the Valley Council of 2 May 2023?",
    ],
)
def test_everybody_is_asked_for_in_other_words(desk: Assistant, question: str) -> None:
    assert set(names(desk.ask(question))) == {"Ada Lind", "Ben Ode", "Carl Ruud"}


def test_who_sent_apologies_is_asked_for_by_what_they_are(desk: Assistant) -> None:
    assert names(desk.ask("Which councillors sent apologies to the Valley Council of 5 March 2024?")) == ["Carl Ruud"]


@pytest.mark.parametrize(
    ("question", "came"),
    [
        ("Which voting members attended the UK Lake Association of 9 April 2024?", ["Ada Lind", "Ben Ode"]),
        ("uk lake association 2024-04-09 present", ["Ada Lind", "Ben Ode", "Cy Fell"]),
        ("Who made it to the UKLA on 9 April 2024?", ["Ada Lind", "Ben Ode", "Cy Fell"]),
    ],
)
def test_a_list_without_title_is_known_by_its_folder_in_short(
    open_desk: OpenDesk, question: str, came: list[str]
) -> None:
    text = "## Attendees:\n\n- Ada Lind\n- Ben Ode\n\n## Observers\n\n- Cy Fell\n\n## Agenda\n\nThe hall was let.\n"
    desk = open_desk({**REPORTS, "ukla/2024-04-09.md": text})

    assert names(desk.ask(question)) == came


@pytest.mark.parametrize(
    "question",
    [
        "Who was at the Email Markup Consortium of 9 April 2024?",
        "Which members of the Email Markup Consortium joined on 9 April 2024?",
        "email markup 2024-04-09 present",
    ],
)
def test_what_kind_of_body_it_is_need_not_be_said_by_its_folder(open_desk: OpenDesk, question: str) -> None:
    text = (
        "# Meeting Notes 2024-04-09\n\n## Attendees\n\n- Ada Lind (AL)\n- Ben Ode\n\n## Agenda\n\nThe hall was let.\n"
    )
    desk = open_desk({**REPORTS, "email-markup/2024-04-09.md": text})

    assert names(desk.ask(question)) == ["Ada Lind", "Ben Ode"]


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("Which Valley Council meetings in 2024 had both Ada Lind and Ben Ode present?", ["2024-03-05"]),
        ("ruud valley council 2024 dates", ["2024-04-09"]),
        ("How many board meetings did Thomas attend in 2024?", ["2024-05-02"]),
        ("thomas rivers board 2024 meetings", ["2024-05-02"]),
        ("Thomas rivers board meetings attended 2024", ["2024-05-02"]),
    ],
)
def test_whose_meetings_are_meant_by_a_name_alone(open_desk: OpenDesk, question: str, held: list[str]) -> None:
    desk = open_desk(
        {
            **REPORTS,
            "board/2024-05-02.md": minutes("2024-05-02", ["Thomas", "Ada Lind"], body="Rivers Board"),
            "club/2024-05-03.md": minutes("2024-05-03", ["Thomas Hill", "Thomas Vik"], body="Hill Club"),
        }
    )

    assert days(desk.ask(question)) == held


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("I need the attendance list of the LakewatchSG plenum for 16 January 2024", ["Ada", "Bo"]),
        ("Which absentees are recorded for the LakewatchSG plenum of 16 January 2024?", ["Cy"]),
        ("Absentees of the LakewatchSG plenum, 16 January 2024", ["Cy"]),
    ],
)
def test_a_folder_may_be_written_as_one_word(open_desk: OpenDesk, question: str, found: list[str]) -> None:
    text = (
        "## Plenum 2024-01-16 Agenda/Minutes\n\n- Present: Ada, Bo\n- Apologies: Cy\n\n### Finances\n\nAll is paid.\n"
    )
    desk = open_desk({**REPORTS, "lakewatch-sg/2024-01-16.md": text})

    assert names(desk.ask(question)) == found


def test_a_name_that_only_a_folder_bears_is_known(open_desk: OpenDesk) -> None:
    text = "# 12th June 2024\n\n## Updates\n\nThe sluice budget was read: Ada Lind holds the sluice budget now.\n"
    desk = open_desk({**REPORTS, "quillhaven-product/12th-june-2024.md": text})
    reply = desk.ask("Who holds the sluice budget of Quillhaven now?")

    assert "Quillhaven" not in (reply.reason if isinstance(reply, Refusal) else "")


def test_of_whom_no_list_tells_no_meetings_are_named(open_desk: OpenDesk) -> None:
    text = "# Lake Board\n\n4 May 2024\n\nPresent: Ada Lind, Bo Ode\n\n1. Letter: McCool asked for 6 boats.\n"
    desk = open_desk({"board.md": text})
    for question in (
        "Which Lake Board meetings did McCool attend in 2024?",
        "How many Lake Board meetings did McCool attend?",
    ):
        reply = desk.ask(question)
        assert isinstance(reply, Refusal), reply
        assert "McCool" in reply.reason


def test_a_slip_in_a_word_for_people_is_no_other_word(open_desk: OpenDesk) -> None:
    text = (
        "Talks\n\n4 May 2024\n\nThe Mayor met Ms. Ida Ek of the Lake Fund today (04). The officials Mr. Bo Ode and "
        "Mr. Cy Moss were present at the meeting.\n"
    )
    assert isinstance(open_desk({"t.txt": text}).ask("Ida Ek meeting 4 May 2024, officals present"), Answer)


@pytest.mark.parametrize(
    "question",
    [
        "karl lindqvist valley council meetings attended 2024",
        "Karl Lindqvist Valley Council meetings 2024",
        "Karl Lindqvist council sessions attended in 2024",
    ],
)
def test_keywords_may_name_somebody_whom_no_list_has(open_desk: OpenDesk, question: str) -> None:
    desk = open_desk({**REPORTS, "club.md": minutes("2024-05-03", ["Karl", "Eva Ruud"], body="Hill Club")})
    reply = desk.ask(question)

    assert isinstance(reply, Refusal)
    assert "Karl Lindqvist" in reply.reason


@pytest.mark.parametrize(
    "question",
    [
        "Who was at the Elm steering committee on 9 April 2024?",
        "Who was at the Elm technical steering committee on 9 April 2024?",
        "Who was at the Elm TSC on 9 April 2024?",
    ],
)
def test_a_committee_is_known_without_its_first_word(open_desk: OpenDesk, question: str) -> None:
    text = minutes("2024-04-09", ["Ada Lind", "Bo Ode"], body="Elm TSC")

    assert set(names(open_desk({**REPORTS, "elm.md": text}).ask(question))) == {"Ada Lind", "Bo Ode"}


def test_a_name_of_words_in_one_has_its_capitals_for_a_short_name(open_desk: OpenDesk) -> None:
    text = minutes("2024-04-09", ["Ada Lind", "Bo Ode"], body="OLDB Panel")
    reply = open_desk({**REPORTS, "panel.md": text}).ask("Who was at the OpenLakeDB panel on 9 April 2024?")

    assert set(names(reply)) == {"Ada Lind", "Bo Ode"}


def test_what_kind_of_body_it_is_tells_less_than_its_name(open_desk: OpenDesk) -> None:
    text = "## Attendees\n\n- Ada Lind\n- Bo Ode\n\n## Agenda\n\nThe hall was let.\n"
    elm = {f"elm-tech/2024/2024-0{month}-02.md": f"{text}Item {month} of the plan.\n" for month in (1, 2, 3)}
    team = {f"oak/2024-0{month}-03.md": minutes(f"2024-0{month}-03", ["Eva Ruud"], body="Oak Team") for month in (1, 2)}
    desk = open_desk({**elm, **team})

    reply = desk.ask("On which dates in 2024 was Bo Ode on the Elm technical team call?")

    assert days(reply) == ["2024-01-02", "2024-02-02", "2024-03-02"]
    assert isinstance(reply, Answer)
    assert {item.meeting for item in reply.items} == {"elm-tech"}
