"""Who is who in a report's sentences, and what of its text is read at all. All people and bodies are made up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath

import pytest

from corpus.prose.finding import find_events
from corpus.prose.names import find_names
from corpus.prose.namesakes import may_be_one
from corpus.reading import read_document

MET = "News of the Elm Centre\n\nOn 4 June 2024, a meeting on floods was held at the Elm Centre. "


def took_part(text: str) -> list[str]:
    events = find_events(read_document(text.encode(), PurePosixPath("a.txt")))
    return [a.person.name for event in events for a in event.attendances]


SAME = {
    "other order": ("Arne Lind", "Lind Arne"),
    "initial": ("Arne Lind", "A. Lind"),
    "initial after": ("Arne Lind", "Lind A."),
    "surname": ("Arne Lind", "Lind"),
    "short surname": ("Wu Lei", "Wu"),
    "accents": ("Léa Škoda", "Lea Skoda"),
    "another spelling": ("Arne Dissanayaka", "Arne Disanayaka"),
    "digraph": ("Zhanna Lind", "Zh. Lind"),
}


@pytest.mark.parametrize(("full", "short"), SAME.values(), ids=SAME)
def test_two_spellings_can_be_one_person(full: str, short: str) -> None:
    assert may_be_one(full, short)


OTHER = {
    "initial": ("Arne Lind", "B. Lind"),
    "first name": ("Arne Lind", "Berit Lind"),
    "surname": ("Arne Lind", "Arne Ode"),
    "initials only": ("Arne Lind", "A. L."),
    "near surname": ("Arne Lindberg", "Lindholm"),
}


@pytest.mark.parametrize(("full", "short"), OTHER.values(), ids=OTHER)
def test_two_spellings_that_are_two_people(full: str, short: str) -> None:
    assert not may_be_one(full, short)


READ = {
    "the one with that office": (
        "It was attended by Minister Arne Lind and Mayor Berit Lind. The meeting was chaired by Mayor Lind.",
        ["Arne Lind", "Berit Lind"],
    ),
    "the one named last": (
        "It was attended by Mr. Arne Lind and Mr. Berg Lind. The meeting was chaired by Mr. Lind.",
        ["Arne Lind", "Berg Lind"],
    ),
    "town in the office": ("It was attended by the Mayor of Odeville Arne Lind.", ["Arne Lind"]),
    "acronym before": ("It was attended by the Director of the ODE Arne Lind.", ["Arne Lind"]),
    "a body's director in a row": (
        "In attendance were Consul Bo Ode and Counsellor Ms. Ida Ek, UNFPA’s Director Dr. Cy Moss and Ms. Eva Ruud.",
        ["Bo Ode", "Ida Ek", "Cy Moss", "Eva Ruud"],
    ),
    "letters after": ("It was attended by Mr. Arne Lind PC and Ms. Bo Ode.", ["Arne Lind", "Bo Ode"]),
    "capitals with an initial": ("It was attended by Director A. LIND.", ["A. LIND"]),
    "no acronyms": ("It was attended by UN OCHA and the UNDP.", []),
    "of a body": ("UNHCR’s Arne Lind addressed the meeting.", ["Arne Lind"]),
    "no comma": ("It was attended by W. M. Lind District Secretary of Odeville.", ["W. M. Lind"]),
    "rank alone": ("It was attended by the Colonel and by Mr. Arne Lind.", ["Arne Lind"]),
    "memorial": ("It was attended by the Dr. Arne Lind Memorial Hospital and Ms. Bo Ode.", ["Bo Ode"]),
    "words before are no name": ("It was attended by the Arne Lind and Ms. Bo Ode.", ["Bo Ode"]),
    "office of the country": ("It was attended by Aksakal of the Odeville Council Arne Lind.", ["Arne Lind"]),
    "surname that is a word": (
        "It was attended by Councillor Arne Banks and Ms. Amy Hill.",
        ["Arne Banks", "Amy Hill"],
    ),
    "delegations": (
        "The delegations were led by: Norland – Minister Arne Lind; Elmland – Rector Bo Ode.",
        ["Arne Lind", "Bo Ode"],
    ),
    "given at the end": ("A prize was presented to Mr. Arne Lind at the hall by Ms. Bo Ode.", ["Arne Lind", "Bo Ode"]),
    "two offices each": (
        "It was attended by Mr. Arne Lind, Mayor of Oslo, Rector Ms. Bo Ode.",
        ["Arne Lind", "Bo Ode"],
    ),
    "offices before, one with a comma": (
        "It was attended by Mayor Arne Lind, Rector of the Elm University, Bo Ode.",
        ["Arne Lind", "Bo Ode"],
    ),
    "no end of names": ("It was attended by Mr. Aa Bo Cy Di Ed Fa Gu Ho Il Jo and Ms. Bo Ode.", ["Bo Ode"]),
    "such as": ("Experts such as Dr. Arne Lind took part.", ["Arne Lind"]),
    "both apologised": ("Mr. Arne Lind and Ms. Bo Ode sent apologies.", ["Arne Lind", "Bo Ode"]),
    "degrees behind names": (
        "It was attended by Dr. Arne Lind, M.Pd., Bo Odeyare, S.Kom., M.M.S.I., and Dr. rer. nat. Cy Moss.",
        ["Arne Lind", "Bo Odeyare", "Cy Moss"],
    ),
    "one name among others": (
        "The team consisted of Dr. Arne Lind, Bo Odeyare, S.Kom., Kartika, Cy Moss, and Eva Ruud.",
        ["Arne Lind", "Bo Odeyare", "Kartika", "Cy Moss", "Eva Ruud"],
    ),
    "towns among names": (
        "The team consisted of Dr. Arne Lind, Odda, Bo Odeyare, S.Kom., Bergvik, and Eva Ruud.",
        ["Arne Lind", "Bo Odeyare", "Eva Ruud"],
    ),
    "surname in front that is a word": (
        "The members included Sun Shihai, Head of the Office, and Director General Park Jun Sung.",
        ["Sun Shihai", "Park Jun Sung"],
    ),
    "article within a name": (
        "It was chaired by Mr. Arne Lind and Dr Hoang The Lien, Deputy Minister.",
        ["Arne Lind", "Hoang The Lien"],
    ),
    "rank of the police": (
        "In Odda, Norland, Police Senior Colonel Dr. Arne Lind held a meeting with Ms. Bo Ode.",
        ["Arne Lind", "Bo Ode"],
    ),
    "a chair that bears a name": (
        "It was attended by Professor Eva Ruud, the Dean and Ada Lind Professor of Law, and Ms. Bo Ode.",
        ["Eva Ruud", "Bo Ode"],
    ),
    "field of an office in brackets": (
        "Representatives included President Arne Lind, Vice President Bo Ode (Knowledge Transfer), and Ms. Cy Moss.",
        ["Arne Lind", "Bo Ode", "Cy Moss"],
    ),
    "office in capitals, no state": (
        "It was attended by Mr. Arne Lind, CEO of NTB, Mr. Bo Ode, MD/CEO of ATB; and Ms. Cy Moss.",
        ["Arne Lind", "Bo Ode", "Cy Moss"],
    ),
    "word within a name": (
        "It was attended by Bo Faith D. Lind, Ma’am Eva Ruud, and the Minister for Roads of Latvia Jon Odevics.",
        ["Bo Faith D. Lind", "Eva Ruud", "Jon Odevics"],
    ),
    "chargé d’affaires": (
        "Present were the Embassy of Norland’s Chargé d’ affaires Arne Lind, Bo Ode and Ms. Cy Moss.",
        ["Arne Lind", "Bo Ode", "Cy Moss"],
    ),
    "a body in capitals": (
        "It was attended by the Commander ELMDEP, Brigadier General Bo Ode, and Ms. Cy Moss.",
        ["Bo Ode", "Cy Moss"],
    ),
    "particles of names": (
        "It was attended by Lt. Gen. Odan bin Harit al-Lindi, Dr. Ada binti Haji Moss, Registrar, and Mr. Bo Ode.",
        ["Odan bin Harit al-Lindi", "Ada binti Haji Moss", "Bo Ode"],
    ),
    "interns": (
        "Present were Interns Arne Lind and Bo Ode, and Elm Adviser Dr. Cy Moss.",
        ["Arne Lind", "Bo Ode", "Cy Moss"],
    ),
    "cut at a title": ("It was attended by Dr. Arne Lind and by Mgr.", ["Arne Lind"]),
}


@pytest.mark.parametrize(("text", "names"), READ.values(), ids=READ)
def test_names_are_read_out_of_sentences(text: str, names: list[str]) -> None:
    assert took_part(MET + text) == names


UNREAD = {
    "first person": "We were glad to see Mr. Arne Lind at the meeting.",
    "by-line": "– Mr. Arne Lind took part in the meeting in a photograph",
    "speech in full": "The following is the speech.\n\nMr. Arne Lind took part in the meeting of 3 June 2024.",
    "headline in capitals": "\n\nMinister Arne Lind Meets Mayor Of Oslo\n\nIt rained.",
    "folio": "\n\nPage 2 of 3\n\nIt rained.",
}


@pytest.mark.parametrize("text", UNREAD.values(), ids=UNREAD)
def test_what_tells_of_no_event_is_left(text: str) -> None:
    assert took_part(f"{MET}It was attended by Ms. Cy Moss. {text}") == ["Cy Moss"]


def named(text: str, issued_on: str = "") -> list[tuple[str, date | None]]:
    head = f"News of the Elm Centre\n{issued_on}\n\n"
    events = find_events(read_document((head + text).encode(), PurePosixPath("a.txt")))
    return [(event.name, event.start) for event in events]


FIRST = "A meeting on Early Warning was held on 4 June 2024. "
NAMED = {
    "verb": (FIRST + "Later, the Minister visited the Oak House.", "Visit to the Oak House"),
    "call": (FIRST + "Later, the Minister called on President Arne Lind.", "Courtesy call on President Arne Lind"),
    "kind": (FIRST + "Later, the Minister took part in an exercise.", "Exercise"),
    "sentence": (FIRST + "Later, the Minister was sworn in.", "Later, the Minister was sworn in."),
    "long sentence": (
        FIRST + "Later, the Minister was sworn in" + " by and by" * 20 + ".",
        "Later, the Minister was sworn in" + " by and by" * 12 + " by and…",
    ),
    "quotes": (FIRST + "Later, a seminar “Know Your Slope was held.", "Seminar Know Your Slope"),
    "long list": (
        FIRST + "Later, a meeting with Ms. Bo Ode, Head of the Northern Department of Roads, Bridges, Tunnels,"
        " Ferries and Harbours, Mr. Cy Moss, Head of the Southern Department, was held.",
        "Meeting with Ms. Bo Ode, Head of the Northern Department of Roads, Bridges, Tunnels, Ferries and Harbours,"
        " Mr. Cy Moss",
    ),
}


@pytest.mark.parametrize(("text", "name"), NAMED.values(), ids=NAMED)
def test_later_events_have_names(text: str, name: str) -> None:
    assert named(text)[-1][0] == name


def test_a_title_that_the_sentence_has_more_of_gives_way() -> None:
    text = "Round table\n\nA round table on Early Warning was held in Oslo on 4 June 2024."

    (event,) = find_events(read_document(text.encode(), PurePosixPath("a.txt")))

    assert event.name == "Round table on Early Warning"


DAYS = {
    "no such day": ("31 June", "2024-06-27"),
    "long before": ("4 August", "2023-08-04"),
    "last day of three": ("4 June 2024. The three-day training concluded on 6 June 2024", "2024-06-04"),
}


@pytest.mark.parametrize(("day", "start"), DAYS.values(), ids=DAYS)
def test_days_without_a_year(day: str, start: str) -> None:
    (_, found), *_ = named(f"A meeting on Early Warning was held on {day}.", "27 June 2024")

    assert str(found) == start


def test_a_forum_which_was_convened_has_that_day() -> None:
    text = (
        "Forum a success\n\n20 November 2015\n\nThe Elm University (EU) – Partners Forum which was convened at "
        "its campus on 19 November 2015 was a success.\n\nIn attendance were Mr. Arne Lind and Ms. Bo Ode.\n"
    )
    (event,) = find_events(read_document(text.encode(), PurePosixPath("a.txt")))
    assert event.start == date(2015, 11, 19)


def test_a_report_of_the_first_day_of_the_calendar_has_no_yesterday() -> None:
    read = read_document((MET.replace("On 4 June 2024, a", "Yesterday, a")).encode(), PurePosixPath("a.txt"))

    (event,) = find_events(replace(read, issued_on=date.min))

    assert event.start == date.min


def test_the_first_day_is_reckoned_from_the_last() -> None:
    (_, found), *_ = named("The three-day training on Early Warning concluded in Oslo on 6 June 2024.")

    assert found == date(2024, 6, 4)


CALLED = {
    "Mr. Per Hansen": "Per Hansen",
    "Ms. Joy Adams": "Joy Adams",
    "Mr. Will Brown": "Will Brown",
    "Mrs. Banks": "Banks",
    "Dr. Per Olaf Lind": "Per Olaf Lind",
    "Mr. Project Manager": None,
    "Mr. Foreign Minister": None,
    "Ms. Joy Adams Centre": None,
}


@pytest.mark.parametrize(("printed", "name"), CALLED.items(), ids=list(CALLED))
def test_a_plain_word_after_an_honorific_is_a_name(printed: str, name: str | None) -> None:
    found = find_names(f"It was opened by {printed} at noon.")

    assert [one.person.name for one in found] == ([name] if name else [])


GIVEN = {
    "There was a report from Ian Lindvall of Rivers Norland.": ["Ian Lindvall"],
    "PAUL MOHANI, Owner, Lake Grill, spoke on closing hours.": ["PAUL MOHANI"],
    "Professor Christian Odeyare, Provost of the College, spoke.": ["Christian Odeyare"],
    "Ion Sandvik (NOR) was appointed.": ["Ion Sandvik"],
    "The talks were held near Martin Place.": [],
    "The PAUL MOHANI BRIDGE was opened.": [],
    "Christian groups and Grace Church came.": [],
}


@pytest.mark.parametrize(("text", "names"), GIVEN.items(), ids=list(GIVEN))
def test_a_first_name_tells_of_a_person(text: str, names: list[str]) -> None:
    assert [named.person.name for named in find_names(text) if named.sure] == names


BESIDE = {
    "an office said at once": (
        "Her Excellency Ida Ek the Norlandian High Commissioner met the Mayor.",
        {"Ida Ek": "Norlandian High Commissioner"},
    ),
    "a surname in capitals": ("Country Director Ida LEE spoke.", {"Ida LEE": "Country Director"}),
    "letters behind a name": ("Mayor Jan Lind PC spoke.", {"Jan Lind": "Mayor"}),
    "what is handed to one in office": (
        "He gave the Book of Children’s Books to President Lind.",
        {"Lind": "President"},
    ),
    "an office in the line above": (
        "Jan Lind appointed as Chief Secretary of the Elm Province\nPresident Ida Ek has appointed him.",
        {"Jan Lind": None, "Ida Ek": "President"},
    ),
    "an office over two lines": (
        "The Secretary to the\nPresident Jan Lind spoke.",
        {"Jan Lind": "Secretary to the President"},
    ),
    "where mayors are from": (
        "Mayor Jan Lind, Newport News, VA; Mayor Ida Ode-Brown, North Las Vegas, NV",
        {"Jan Lind": "Mayor", "Ida Ode-Brown": "Mayor"},
    ),
    "companies and units": ("He saw Elm Auto and the Elm Helicopter Squadron.", {}),
    "a surname that is an office": ("Mr. Jan Kings, Deputy Secretary, spoke.", {"Jan Kings": "Deputy Secretary"}),
    "an office of a field": (
        "Mr. Bo Ode, head of the dam unit, and Dr. Ida Ek",
        {"Bo Ode": "head of the dam unit", "Ida Ek": None},
    ),
    "an office in three words": (
        "Dr Jan Lind, Assistant Zonal Coordinator, spoke.",
        {"Jan Lind": "Assistant Zonal Coordinator"},
    ),
}


@pytest.mark.parametrize(("text", "roles"), BESIDE.values(), ids=BESIDE)
def test_the_office_is_what_stands_beside_the_name(text: str, roles: dict[str, str | None]) -> None:
    assert {named.person.name: named.person.role for named in find_names(text)} == roles


def test_whom_somebody_talks_to_is_no_office_of_theirs() -> None:
    (told,) = find_names("While talking to the students, Professor Arne Lind praised them.")

    assert told.person.role is None


def test_whom_somebody_came_with_is_their_office() -> None:
    _, *two = find_names("The mayor, Mr. Arne Lind, came with two councillors, Mrs. Bo Ode and Mr. Cy Moss.")

    assert [one.person.role for one in two] == ["councillors", "councillors"]


def test_a_representative_comes_from_a_body() -> None:
    (told,) = find_names("Representative from the University of Odda, Arne Lindvall, spoke of it.")

    assert (told.person.role, told.person.organization) == (
        "Representative from the University of Odda",
        "University of Odda",
    )


def test_an_office_stands_behind_a_degree() -> None:
    (told,) = find_names("They were received by Ada Lind, Ph.D. (Head of the Elm Office).")

    assert told.person.role == "Head of the Elm Office"
