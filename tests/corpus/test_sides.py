"""Lists as officers of an institution lay them out: by sides, states and who came for whom. All people are made up."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from corpus.meetings import find_meetings
from corpus.reading import read_document
from corpus.rolls.entries import read_entries
from corpus.rolls.sides import stood_in_for

Told = dict[str, tuple[str, str | None]]


def told(text: str, name: str) -> Told:
    """Everybody of the report's first meeting: how they were there, and whom they came for."""
    path = PurePosixPath(name)
    own = find_meetings(read_document(text.encode(), path), path)[0]
    return {one.person.name: (one.how, one.person.organization) for one in own.attendances}


LISTS: dict[str, tuple[str, Told]] = {
    "sides and dashes": (
        "NOTE\nTalks with the Oak Fund, 4 March 2024, Institute's office, Oakham (Mill Lane), 9:00-11:00\n\nPresent:\n"
        "  for the Oak Fund - Anna Lind (Programme Director), Bo Ode (adviser, floods)\n"
        "  for the Institute - Cy Moss (Deputy Director, in the chair), Dora Fell (notes)\n"
        "  for the Ministry of Roads of Norland - Eva Holm, deputy head of the roads department\n\n"
        "The Director was on leave.\n\n1. CM welcomed the guests.\n",
        {
            "Anna Lind": ("present", "Oak Fund"),
            "Bo Ode": ("present", "Oak Fund"),
            "Cy Moss": ("chaired", "Institute"),
            "Dora Fell": ("present", "Institute"),
            "Eva Holm": ("present", "Ministry of Roads of Norland"),
        },
    ),
    "states in a column": (
        "NORTHERN CENTRE FOR ROADS\nMINUTES OF THE FOURTH SESSION OF THE COUNCIL\nOakham, 11 September 2023\n\n"
        "PRESENT\n\nMembers\n  Norland        A. Lind, First Vice-Minister (Chairperson)\n"
        "  Elmland        Bo Ode, State Secretary\n  Oak Republic   C. Moss, Director General (for D. Fell)\n"
        "Observers\n  Birchland      E. Holm, Head of Division (in place of Vice-Minister Frida Storm)\n"
        "Secretariat\n  G. Reed, Acting Director\n  H. Vale, legal adviser\n"
        "Apologies: I. Thorn (on sick leave since 1 September); J. Wold, Oak Fund.\n\n1. The members were welcomed.\n",
        {
            "A. Lind": ("chaired", "Norland"),
            "Bo Ode": ("present", "Elmland"),
            "C. Moss": ("present", "Oak Republic"),
            "D. Fell": ("absent", "Oak Republic"),
            "E. Holm": ("present", "Birchland"),
            "Frida Storm": ("absent", "Birchland"),
            "G. Reed": ("present", None),
            "H. Vale": ("present", None),
            "I. Thorn": ("apologies", None),
            "J. Wold": ("apologies", "Oak Fund"),
        },
    ),
    "a table that spaces part, with who came for whom": (
        "NORTHERN CENTRE FOR ROADS\n"
        "MINUTES\n"
        "of the Third Session of the Council\n"
        "Oakham, 5-6 June 2023\n"
        "\n"
        "1. Attendance\n"
        "\n"
        "State            Member of the Council                                     Present / represented by\n"
        "------------------------------------------------------------------------------------------------------\n"
        "Norland          Mr. Abel Lind, First Vice-Minister for Roads               absent; Ms. Berit Ode, Director\n"
        "Elmland          Mr. Carl Moss, State Secretary, Ministry of Roads          present\n"
        "Oak Republic     Ms. Dora Fell, First Deputy Chairman                       present (Chairperson)\n"
        "Birchland        Mr. Egil Holm, Director General of the Road Agency         represented by Ms. Frida Storm\n"
        "Ashland          observer: Mr. Georg Reed, Head of Division, Ministry of Ash present\n"
        "\n"
        "Secretariat: Ms. Hilda Vale (Director), Mr. Ivar Thorn (Deputy Director).\n"
        "\n"
        "2. Opening\n"
        "\n"
        "The budget was spoken of.\n",
        {
            "Abel Lind": ("absent", "Norland"),
            "Berit Ode": ("present", "Norland"),
            "Carl Moss": ("present", "Ministry of Roads"),
            "Dora Fell": ("chaired", "Oak Republic"),
            "Egil Holm": ("absent", "Birchland"),
            "Frida Storm": ("present", "Birchland"),
            "Georg Reed": ("present", "Ministry of Ash"),
            "Hilda Vale": ("present", None),
            "Ivar Thorn": ("present", None),
        },
    ),
    "a table of members of a council": (
        "# Minutes of the Third Session of the Council\n\nOakham, 5 June 2023\n\n"
        "| State | Member of the Council | Position | Represented by |\n|---|---|---|---|\n"
        "| Norland | Abel Lind | First Vice-Minister | Berit Ode, Director of Department |\n"
        "| Elmland | Carl Moss | State Secretary | in person |\n",
        {
            "Abel Lind": ("absent", "Norland"),
            "Berit Ode": ("present", "Norland"),
            "Carl Moss": ("present", "Elmland"),
        },
    ),
    "heads of delegations, and who did not come": (
        "Summary of the Regional Consultation on Floods\nOakham, 10 April 2023\n\nThirty-one persons attended.\n\n"
        "Delegations were headed as follows:\n"
        " - Norland: Ms. Anna Lind, Director of Department (for Vice-Minister B. Ode, detained by the floods);\n"
        " - Elmland: Ms. Cara Moss, deputy head of department; Mr. D. Fell sent his apologies and a letter;\n"
        " - Oak Republic: Mr. Egil Holm, First Deputy Chairman of the Committee, by video link;\n"
        " - Birchland: Mr. Frank Reed; Gro Vale could not come.\n\nThe form should be of one page.\n",
        {
            "Anna Lind": ("present", "Norland"),
            "B. Ode": ("absent", "Norland"),
            "Cara Moss": ("present", "Elmland"),
            "D. Fell": ("apologies", "Elmland"),
            "Egil Holm": ("present", "Oak Republic"),
            "Frank Reed": ("present", "Birchland"),
            "Gro Vale": ("absent", "Birchland"),
        },
    ),
    "trainers, and the one who writes": (
        "# Workshop report\n\nAuthor: A. Lind\n\nOakham, 18 November 2023\n\nTrainers: Bo Ode (the Institute), "
        "Cara Moss (Oak Fund), Dan Fell (Elmton University) and the writer of these lines.\n\nI opened the workshop.\n",
        {
            "A. Lind": ("present", None),
            "Bo Ode": ("present", "Institute"),
            "Cara Moss": ("present", "Oak Fund"),
            "Dan Fell": ("present", "Elmton University"),
        },
    ),
    "those who spoke, in a table that a sentence announces": (
        "# Record: Fourth Regional Water Forum, Oakham\n\n*2-3 October 2023, Elm Hotel.*\n\nMore than 200 persons had "
        "registered. Then spoke, in this order:\n\n| Speaker | Office | Subject |\n|---|---|---|\n"
        "| Prof. Dora Fell | University of Elm | ice of 12 rivers |\n| Mr. Egil Holm | Head of Roads | radar |\n\n"
        "The hall was full.\n",
        {"Dora Fell": ("spoke", "University of Elm"), "Egil Holm": ("spoke", None)},
    ),
}


LISTS |= {
    "states alone": (
        "Talks on the lake stations. Oakham, 4 March 2024\n\nPlace: Mill Hall\n\n"
        "Norway: A. Lind; B. Ode\nPeru: C. Moss; Eng. Dora Fell Holm\nKenya: no delegation\n"
        "Secretariat: E. Holm (facilitator), F. Rye\n\n1. Norway was ready to host three stations.\n",
        {
            "A. Lind": ("present", "Norway"),
            "B. Ode": ("present", "Norway"),
            "C. Moss": ("present", "Peru"),
            "Dora Fell Holm": ("present", "Peru"),
            "E. Holm": ("present", "Secretariat"),
            "F. Rye": ("present", "Secretariat"),
        },
    ),
    "codes and surnames first": (
        "LAKE COUNCIL\nThird session, Oakham, 4 March 2024\n\nChair          Lind, Anna (Norway)\n\n"
        "KEN            no delegation\nNOR            Lind, Anna; Ode, Bo\nPER            Moss, Cy [Rye, F. - excused]"
        "\nLUX            Fell, Dora, for Holm, Eva\nObservers      Vik, Tor (Lake Bank)\n\nDecisions\n\n1. Budget.\n",
        {
            "Lind, Anna": ("chaired", "Norway"),
            "Ode, Bo": ("present", "NOR"),
            "Moss, Cy": ("present", "PER"),
            "Rye, F.": ("apologies", "PER"),
            "Fell, Dora": ("present", "LUX"),
            "Holm, Eva": ("absent", "LUX"),
            "Vik, Tor": ("present", "Lake Bank"),
        },
    ),
    "states beside participants": (
        "# Minutes of the Lake Council\n\nOakham, 4 March 2024\n\n| Delegation | Participants |\n|---|---|\n"
        "| Norway | Ms. Anna Lind (Chair); Mr. Bo Ode |\n| Peru | Eng. Cy Moss Vale (vice Ms. D. Fell, no visa) |\n\n"
        "Text.\n",
        {
            "Anna Lind": ("chaired", "Norway"),
            "Bo Ode": ("present", "Norway"),
            "Cy Moss Vale": ("present", "Peru"),
            "D. Fell": ("absent", "Peru"),
        },
    ),
}


@pytest.mark.parametrize(("text", "people"), LISTS.values(), ids=LISTS)
def test_everybody_is_read_as_they_came(text: str, people: Told) -> None:
    assert told(text, "a.md" if text[0] == "#" else "a.txt") == people


def test_whom_they_stood_in_for_is_nothing_that_they_are() -> None:
    entry = next(read_entries("Bo Ode, engineer, Elm Bank (for A. Lind)", 0))
    assert (entry.role, entry.organization) == ("engineer", "Elm Bank")


def test_who_signs_below_the_chair_did_not_chair() -> None:
    text = f"{HEAD}Present: Anna Lind, Bo Ode.\n\n1. Roads\n\nChairperson of the session      A. Lind\n"
    people = told(f"{text}Director of the Centre          B. Ode\n", "a.txt")
    assert {how for how, _ in people.values()} == {"chaired", "present"}
    assert people["Bo Ode"] == ("present", None)


def test_an_office_keeps_a_word_that_is_a_title_too() -> None:
    own = find_meetings(
        read_document(b"Minutes\n\nPresent:\n- Cy Moss, Director General of Roads\n", PurePosixPath("a.md"))
    )
    assert own[0].attendances[0].person.role == "Director General of Roads"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Bo Ode (for Elm Bank)", []),
        ("Bo Ode (for Minister A. Lind)", ["A. Lind"]),
        ("Bo Ode, deputizing for Anna Lind, Cy Moss", ["Anna Lind"]),
        ("Bo Ode, adviser (on behalf of the Oak Fund)", []),
    ],
)
def test_who_was_stood_in_for_is_somebody(text: str, names: list[str]) -> None:
    assert [away.name for away in stood_in_for(text)] == names


ANNEX = """Talks with the Oak Fund, 4 March 2024, Oakham

Present:
- Anna Lind
- Bo Ode

Preparatory meeting. On 3 March the experts met to settle the draft. Taking part were C. Moss (Norland) and D. Fell.

Next meeting. On 11 March L. Holm, Head of the Fund, received B. Ode and C. Moss in Elmton.
"""


def test_days_without_a_year_are_by_the_head_of_the_record() -> None:
    found = find_meetings(read_document(ANNEX.encode(), PurePosixPath("a.txt")))
    assert [str(meeting.start) for meeting in found] == ["2024-03-04", "2024-03-03", "2024-03-11"]


HEAD = "MINUTES OF THE THIRD SESSION OF THE COUNCIL\nOakham, 4 March 2024\n\n"
SEATS = {
    "several of a state": (
        "Present\n  Norland     A. Lind (Chairperson), B. Ode\n  Elmland     C. Moss, Minister; D. Fell, adviser\n",
        {
            "A. Lind": ("chaired", "Norland"),
            "B. Ode": ("present", "Norland"),
            "C. Moss": ("present", "Elmland"),
            "D. Fell": ("present", "Elmland"),
        },
    ),
    "states and colons": (
        "ATTENDANCE\n\nNorland: A. Lind, Minister (Chairperson)\nElmland: B. Ode, State Secretary\n"
        "Oak Republic: C. Moss, Director General, for D. Fell\n",
        {
            "A. Lind": ("chaired", "Norland"),
            "B. Ode": ("present", "Elmland"),
            "C. Moss": ("present", "Oak Republic"),
            "D. Fell": ("absent", "Oak Republic"),
        },
    ),
    "states and dashes": (
        "Present:\n- Norland – A. Lind, First Vice-Minister (Chairperson)\n- Elmland – Bo Ode, State Secretary\n",
        {"A. Lind": ("chaired", "Norland"), "Bo Ode": ("present", "Elmland")},
    ),
    "states in brackets": (
        "Members: A. Lind (Norland), B. Ode (Elmland, in the chair), C. Moss (Oak Republic, for D. Fell).\n",
        {
            "A. Lind": ("present", "Norland"),
            "B. Ode": ("chaired", "Elmland"),
            "C. Moss": ("present", "Oak Republic"),
            "D. Fell": ("absent", None),
        },
    ),
    "states on a line": (
        "Present: Norland - A. Lind (Chairperson); Elmland - B. Ode, State Secretary; Oak Republic - C. Moss.\n",
        {
            "A. Lind": ("chaired", "Norland"),
            "B. Ode": ("present", "Elmland"),
            "C. Moss": ("present", "Oak Republic"),
        },
    ),
    "sides on a line": (
        "Present: for the Institute: A. Lind (Director), B. Ode; for the Oak Fund: C. Moss, D. Fell (adviser).\n",
        {
            "A. Lind": ("present", "Institute"),
            "B. Ode": ("present", "Institute"),
            "C. Moss": ("present", "Oak Fund"),
            "D. Fell": ("present", "Oak Fund"),
        },
    ),
    "sides in columns": (
        "Participants:\nFor the Institute - Anna Lind (Director)\n                    Bo Ode (lawyer)\n"
        "For the Oak Fund  - Cara Moss (Director)\n                    Dan Fell (engineer)\n",
        {
            "Anna Lind": ("present", "Institute"),
            "Bo Ode": ("present", "Institute"),
            "Cara Moss": ("present", "Oak Fund"),
            "Dan Fell": ("present", "Oak Fund"),
        },
    ),
    "their side and ours": (
        "On the Norland side: Ms. Anna Lind, Deputy Minister; Mr. Bo Ode, adviser.\nOn ours: D. Fell; E. Holm.\n",
        {
            "Anna Lind": ("present", "Norland"),
            "Bo Ode": ("present", "Norland"),
            "D. Fell": ("present", None),
            "E. Holm": ("present", None),
        },
    ),
    "with and without notice": (
        "Present: Anna Lind (chair), Bo Ode.\nAbsent with notice: Eva Holm, Frank Reed (represented by Gil Vale).\n"
        "Without notice: Hal Storm.\nInvited, but could not come: Ivar Thorn (Oak Fund).\nTaken by: Bo Ode.\n",
        {
            "Anna Lind": ("chaired", None),
            "Bo Ode": ("present", None),
            "Eva Holm": ("absent", None),
            "Frank Reed": ("absent", None),
            "Gil Vale": ("present", None),
            "Hal Storm": ("absent", None),
            "Ivar Thorn": ("absent", "Oak Fund"),
        },
    ),
    "a mission and whom it met": (
        "Participants of the mission: Anna Lind, Bo Ode.\n\nList of persons met\n\n1. Dan Fell, Deputy Minister\n"
        "2. Frank Reed / Country Director / Oak Fund\n\nFindings\n1. Roads are bad.\n",
        {
            "Anna Lind": ("present", None),
            "Bo Ode": ("present", None),
            "Dan Fell": ("present", None),
            "Frank Reed": ("present", "Oak Fund"),
        },
    ),
    "states in a table without a header": (
        "Present:\n\n| Norland | A. Lind | First Vice-Minister |\n| Elmland | Bo Ode | State Secretary |\n"
        "| Oak Republic | Cara Moss | Director General |\n",
        {
            "A. Lind": ("present", "Norland"),
            "Bo Ode": ("present", "Elmland"),
            "Cara Moss": ("present", "Oak Republic"),
        },
    ),
    "states in a column with a header": (
        "Country          Name\nNorland          A. Lind\nOak Republic     Cara Moss\n",
        {"A. Lind": ("present", "Norland"), "Cara Moss": ("present", "Oak Republic")},
    ),
    "states over their people": (
        "PRESENT\n\nNorland\n  A. Lind, First Vice-Minister (Chairperson)\n  Bo Ode, adviser\n"
        "Elmland\n  Cara Moss, State Secretary\nSecretariat\n  Dan Fell, Director\n",
        {
            "A. Lind": ("chaired", "Norland"),
            "Bo Ode": ("present", "Norland"),
            "Cara Moss": ("present", "Elmland"),
            "Dan Fell": ("present", None),
        },
    ),
    "offices before names": (
        "Taking part:\nfrom Norland - First Vice-Minister A. Lind, Head of Department Anna Ode;\n"
        "from the Oak Fund - Director Dan Fell, interpreter Eva Holm.\n",
        {
            "A. Lind": ("present", "Norland"),
            "Anna Ode": ("present", "Norland"),
            "Dan Fell": ("present", "Oak Fund"),
            "Eva Holm": ("present", "Oak Fund"),
        },
    ),
    "delegations": (
        "Attendees\n\nNorland delegation:\nAnna Lind - First Vice-Minister\nBo Ode - adviser\n\n"
        "Elmland delegation:\nCara Moss - State Secretary\n",
        {
            "Anna Lind": ("present", "Norland"),
            "Bo Ode": ("present", "Norland"),
            "Cara Moss": ("present", "Elmland"),
        },
    ),
    "letters": (
        "In attendance were:\n(a) Members: Ms. Anna Lind (Norland), Mr. Bo Ode (Elmland);\n"
        "(b) Secretariat: Ms. Dora Fell.\n",
        {"Anna Lind": ("present", "Norland"), "Bo Ode": ("present", "Elmland"), "Dora Fell": ("present", None)},
    ),
    "a composition": (
        "Composition: A. Lind; B. Ode; C. Moss (who also wrote this report).\n",
        {"A. Lind": ("present", None), "B. Ode": ("present", None), "C. Moss": ("present", None)},
    ),
}


@pytest.mark.parametrize(("seats", "people"), SEATS.values(), ids=SEATS)
def test_whom_they_came_for_is_read_however_it_is_set_off(seats: str, people: Told) -> None:
    assert told(f"{HEAD}{seats}\n1. The agenda was adopted.\n", "a.txt") == people


VISIT = """**Visit of the Director to Oakham (16-18 June 2025)**

Composition: A. Lind; B. Ode; C. Moss (who also wrote this report).

**Monday, 16 June.** Ministry of Roads. On the Norland side: Ms. Eva Holm, Deputy Minister; Mr. Frank Reed, adviser. \
On ours: all three members of the delegation. Mr. Reed showed the hall.

**Tuesday, 17 June.** Elm Bank. Ms. Moss met Mr. Gil Vale of the Bank. B. Ode was then at the exhibition.
"""


def test_each_day_of_a_visit_has_the_sides_that_it_tells_of() -> None:
    days = find_meetings(read_document(VISIT.encode(), PurePosixPath("a.md")))[1:]
    came = {str(day.start): {one.person.name for one in day.attendances if one.how == "present"} for day in days}
    assert came["2025-06-16"] == {"A. Lind", "B. Ode", "C. Moss", "Eva Holm", "Frank Reed"}
    assert "Moss" not in came["2025-06-17"]


def test_states_that_say_something_are_no_list() -> None:
    text = "Note on the lake\n\nNorway: Mr. Lind agreed to host it\nPeru: Ms. Ode will answer in May\n"
    path = PurePosixPath("a.txt")

    assert find_meetings(read_document(text.encode(), path), path) == ()
