"""Reports of missions and visits, and of talks between two sides. All people and bodies here are made up."""

from __future__ import annotations

from datetime import date
from pathlib import PurePosixPath

import pytest

from corpus.meetings import find_meetings
from corpus.reading import read_document
from corpus.records import Meeting


def meetings(text: str, name: str = "a.md") -> tuple[Meeting, ...]:
    path = PurePosixPath(name)
    return find_meetings(read_document(text.encode(), path), path)


def people(meeting: Meeting) -> dict[str, tuple[str | None, str | None]]:
    return {one.person.name: (one.person.role, one.person.organization) for one in meeting.attendances}


LISTS = {
    "days present": (
        "# Mission report\n\n## Participants\n\n| Name | Position | Organisation | Days present |\n|---|---|---|---|\n"
        "| LIND Anna (Ms) | Geologist | Oak Institute | all |\n| ODE Bo (Mr) | Director | Elm Bank | 11, 12 |\n",
        {"LIND Anna": ("Geologist", "Oak Institute"), "ODE Bo": ("Director", "Elm Bank")},
    ),
    "heads of delegations": (
        "REPORT OF THE BOARD\n\n1. Delegations of the following members were present, headed by:\n\n"
        "   Norland          - H.E. Ms. Anna Lind, Deputy Minister of Roads\n"
        "   Elm Republic     - Mr. Bo Ode, Chief of the Water Service\n\n2. The Board met for two days.\n",
        {
            "Anna Lind": ("Deputy Minister of Roads, head of delegation", "Norland"),
            "Bo Ode": ("Chief of the Water Service, head of delegation", "Elm Republic"),
        },
    ),
    "heads and others, one in the chair": (
        "# Fourth Session of the Board\n\nOdda, 4 June 2024\n\n| Delegation | Head | Other members |\n|---|---|---|\n"
        "| Norland (Chair) | Ms. Anna Lind, Roads Agency | Mr. Cy Moss |\n| Elmland | *did not attend (visa)* | |\n"
        "| Westmark | Mr. Bo Ode | two officers |\n",
        {
            "Anna Lind": ("Chair, Head", "Roads Agency"),
            "Cy Moss": (None, "Norland"),
            "Bo Ode": ("Head", "Westmark"),
        },
    ),
    "each behind a country": (
        "# Fourth Session\n\nHeads of delegation who spoke: Norway - Anna Lind (for C. Moss, who sent regrets)"
        "; Papua New Guinea - B. Ode; Viet Nam - Dora Fell.\n",
        {
            "Anna Lind": (None, "Norway"),
            "C. Moss": (None, None),
            "B. Ode": (None, "Papua New Guinea"),
            "Dora Fell": (None, "Viet Nam"),
        },
    ),
    "surnames first beside sides": (
        "# Bilateral visit, 9 June 2023\n\n| Side | Name | Function |\n|---|---|---|\n| OAK | LIND, Anna | Director |\n"
        "| OAK | VAN DER BERG, Cy | Lawyer |\n| ELM | ODE Bo | Chief |\n",
        {"LIND Anna": ("Director", "OAK"), "VAN DER BERG Cy": ("Lawyer", "OAK"), "ODE Bo": ("Chief", "ELM")},
    ),
    "two sides": (
        "# Minutes of talks\n\n**For the Elm Bank:**\n\n1. Anna Lind - director\n2. Cy Moss - lawyer\n\n"
        "**For the Institute:**\n\n1. Bo Ode - geologist\n\n## Agenda\n\n1. Road Works\n",
        {
            "Anna Lind": ("director", "Elm Bank"),
            "Cy Moss": ("lawyer", "Elm Bank"),
            "Bo Ode": ("geologist", "Institute"),
        },
    ),
    "a side on a line": (
        "# Minutes of talks\n\nOn the Norland side: Anna Lind, director; Bo Ode, lawyer\n\nRoads were spoken of.\n",
        {"Anna Lind": ("director", "Norland"), "Bo Ode": ("lawyer", "Norland")},
    ),
    "two sides in Russian": (
        "# ПРОТОКОЛ № 3\n\n**рабочей встречи Института и Комитета**\n\nг. Ош, 12 ноября 2025 г.\n\n**От Комитета:**\n\n"
        "1. Анна Линдова – заместитель председателя\n\n**От Института:**\n\n1. Борис Одеев – старший гидролог\n\n"
        "**Приглашённые:** Вера Мохова, советник Фонда.\n\n## Решили\n\n1. Строить.\n",
        {
            "Анна Линдова": ("заместитель председателя", "Комитета"),
            "Борис Одеев": ("старший гидролог", "Института"),
            "Вера Мохова": ("советник Фонда", None),
        },
    ),
    "announced": (
        "# Notes\n\nThe talks were short. Those whom I spoke with at length:\n\n- Anna Lind, Oak Institute\n"
        "- Bo Ode, head of the Elm office (he moderated both days)\n",
        {"Anna Lind": (None, "Oak Institute"), "Bo Ode": ("head of the Elm office", None)},
    ),
    "bodies behind several": (
        "# Call\n\n**Dialled in:** Anna Lind, Cy Moss (OAK) · Bo Ode (Elm Academy) – from 14:40, power cut\n\n"
        "**Not on the call:** Dora Fell (travelling)\n",
        {
            "Anna Lind": (None, "OAK"),
            "Cy Moss": (None, "OAK"),
            "Bo Ode": (None, "Elm Academy"),
            "Dora Fell": (None, None),
        },
    ),
    "those who led": (
        "# Exercise OAK\n\n**When:** 13 October 2025\n\n| Unit | Country | People | Team leader |\n|---|---|---|---|\n"
        '| Rescue "Oak" | Norland | 44 | Lt. Col. Anna Lind |\n| Field hospital | Elmland | 5 | Bo Ode |\n',
        {"Anna Lind": ("Team leader", 'Rescue "Oak"'), "Bo Ode": ("Team leader", "Field hospital")},
    ),
    "who interpreted": (
        "# Talks\n\n## Present\n\n- Assoc. Prof. Anna Lind, Rector - head of the side\n\n*Interpreter:* Ms. Bo Ode\n",
        {"Anna Lind": ("Rector, head of the side", None), "Bo Ode": ("Interpreter", None)},
    ),
}


@pytest.mark.parametrize(("text", "expected"), LISTS.values(), ids=LISTS)
def test_lists_of_two_sides_and_of_those_met(text: str, expected: dict[str, tuple[str | None, str | None]]) -> None:
    (meeting,) = meetings(text, "a.txt" if text.isupper() else "a.md")

    assert people(meeting) == expected


NOBODY = {
    "a group set up": "# Plan\n\nA group is set up, consisting of:\n\n- Anna Lind\n- Bo Ode\n",
    "who will come": "# Plan\n\nThe following persons will take part:\n\n- Anna Lind\n- Bo Ode\n",
    "for information": "# Plan\n\nFor information: Anna Lind moved to Oslo.\n",
}


@pytest.mark.parametrize("text", NOBODY.values(), ids=NOBODY)
def test_what_only_sounds_like_such_a_list_names_nobody_there(text: str) -> None:
    assert not any(one.attendances for one in meetings(text))


NAMES = {
    "a journey": (
        "# MISSION REPORT No. 7/2025\n\n| | |\n|---|---|\n| **Destination** | Oslo, Norland |\n"
        "| **Dates** | 11.03.2025 – 14.03.2025 |\n\n## Participants\n\n- Anna Lind\n",
        ("Mission to Oslo, Norland", "mission", "Oslo, Norland", date(2025, 3, 11), date(2025, 3, 14)),
    ),
    "what it was made for": (
        "BACK-TO-OFFICE REPORT\n\nStaff member:  Anna Lind\nMission to:    Oslo\nPeriod:        23-26 June 2025\n\n"
        'PURPOSE\n\nTo take part in the expert meeting "Snow" convened by the Elm Bank.\n',
        ('Mission to Oslo: expert meeting "Snow"', "meeting", "Oslo", date(2025, 6, 23), date(2025, 6, 26)),
    ),
    "between two": (
        "MEMORANDUM OF MEETING\n\nbetween the Oak Institute\nand the Elm Bank\n\nOslo, 4 June 2024\n\n"
        "Present: Anna Lind\n",
        (
            "MEMORANDUM OF MEETING between the Oak Institute and the Elm Bank",
            "meeting",
            "Oslo",
            date(2024, 6, 4),
            date(2024, 6, 4),
        ),
    ),
    "weekday": (
        "# Minutes of talks with the Elm Bank\n\n**Oslo, Tuesday, the 6th of May 2025, blue room**\n\n"
        "Present: Anna Lind\n",
        ("talks with the Elm Bank", "talks", "Oslo", date(2025, 5, 6), date(2025, 5, 6)),
    ),
}


@pytest.mark.parametrize(("text", "expected"), NAMES.values(), ids=NAMES)
def test_what_the_report_is_about_where_and_when(text: str, expected: tuple[str | date, ...]) -> None:
    meeting = meetings(text, "a.md" if text[0] == "#" else "a.txt")[0]

    assert (meeting.name, meeting.kind, meeting.place, meeting.start, meeting.end) == expected


PROGRAMME = """<h2>Working visit to Norland</h2><p><i>Programme as carried out</i></p><p><b>Delegation:</b></p>
<ol><li>Anna LIND, Director</li><li>Bo ODE, Geologist</li></ol><table>
<tr><th colspan="3">Sunday, 5 October 2025</th></tr>
<tr><td>09:00</td><td>Elm Bank. Received by State Secretary Cy Moss.</td><td>Main Street 3</td></tr>
<tr><th colspan="3">Monday, 6 October</th></tr>
<tr><td>10:00</td><td>Train to Oslo. Mr. Ode remained in Bergen</td><td></td></tr>
<tr><td>11:00</td><td>Oak University: moderator Prof. Dora Fell. Mr. Ode remained in Bergen.</td><td>Hall B</td></tr>
<tr><td>13:00</td><td>Meeting with Mr. Eve Holt: cancelled</td><td>-</td></tr></table>"""


def test_a_programme_that_was_carried_out_is_a_meeting_a_row() -> None:
    visit, bank, university = meetings(PROGRAMME, "a.html")

    assert (visit.start, visit.end) == (date(2025, 10, 5), date(2025, 10, 6))
    assert (bank.name, bank.place, bank.start) == ("Elm Bank", "Main Street 3", date(2025, 10, 5))
    assert list(people(bank)) == ["Cy Moss", "Anna LIND", "Bo ODE"]
    assert (university.name, university.start) == ("Oak University", date(2025, 10, 6))
    assert list(people(university)) == ["Dora Fell", "Anna LIND"]


def test_a_programme_that_is_only_planned_tells_of_no_meeting_of_its_rows() -> None:
    assert len(meetings(PROGRAMME.replace("as carried out", ""), "a.html")) == 1


def test_a_part_on_those_present_tells_of_others_beside_its_list() -> None:
    text = (
        "# Report of the Council\n\nOslo, 4 June 2024\n\n## Attendance\n\nPresent:\n\n- Anna Lind\n\n"
        "The Secretariat was represented by Dr. Bo Ode and Mr. Cy Moss.\n\n## Debate\n\n"
        "Mr. Eve Holt attended to the roads.\n"
    )
    (meeting,) = meetings(text)

    assert set(people(meeting)) == {"Anna Lind", "Bo Ode", "Cy Moss"}


def test_a_list_that_a_sentence_announces_is_of_the_meeting_told_of() -> None:
    text = (
        "Talks with the Elm Bank\n\nOn 4 June 2024 the Institute held talks with the Elm Bank in Oslo. From the "
        "Institute Mr. Bo Ode and Ms. Dora Fell took part in the talks.\n\nThe bank was represented by:\n\n"
        "- Ms. Anna Lind, director. She thanked the hosts;\n- Mr. Cy Moss, lawyer.\n\nRoads were spoken of.\n"
    )
    (meeting,) = meetings(text, "a.txt")

    assert set(people(meeting)) == {"Bo Ode", "Dora Fell", "Anna Lind", "Cy Moss"}
    assert people(meeting)["Anna Lind"] == ("director", "bank")
    assert meeting.start == date(2024, 6, 4)


def test_the_fuller_of_two_names_is_kept() -> None:
    (meeting,) = meetings(
        "# Board\n\nReporting officer: A. Lind\n\n## Participants\n\n- Anna Lind, geologist\n- Bo Ode\n"
    )

    assert set(people(meeting)) == {"Anna Lind", "Bo Ode"}


MORE = {
    "a traveller with office and body": (
        "# Duty travel report\n\nTraveller: Anna Lind, Programme Officer (OAK)\nAccompanied by: Bo Ode, lawyer\n"
        "Place: Oslo\nTravel dates: 3 to 9 May 2025\n\n## Persons met\n\n**Elm Bank (Oslo)**\n- Cy Moss, director\n"
        "- two young engineers\n\n*Norland Roads:* Dora Fell (Snow Unit), Eve Holt\n",
        {
            "Anna Lind": ("Programme Officer", "OAK"),
            "Bo Ode": ("lawyer", None),
            "Cy Moss": ("director", "Elm Bank (Oslo)"),
            "Dora Fell": (None, "Snow Unit"),
            "Eve Holt": (None, "Norland Roads"),
        },
    ),
    "columns that spaces part": (
        "Record of the meeting on roads\n\nHeld on: 14 February 2025\nModerator: Anna Lind\n\nLIST OF PARTICIPANTS\n\n"
        "No   Name             Institution       Function\n1    Anna Lind        Elm Bank          Director\n"
        "2    Bo Ode           Oak Agency        Geologist\n\nNot able to come: Cy Moss (Road Agency), who wrote.\n",
        {
            "Anna Lind": ("Director, Facilitator", "Elm Bank"),
            "Bo Ode": ("Geologist", "Oak Agency"),
            "Cy Moss": (None, "Road Agency"),
        },
    ),
    "bodies in full": (
        "# Agreed minutes\n\nof the talks between the Oak Centre for Roads (hereinafter the Centre) and the Elm Bank"
        "\n\nOslo, 4 June 2024\n\nThe delegation of the Centre was composed of:\n\n- Ms. Anna Lind, director\n",
        {"Anna Lind": ("director", "Oak Centre for Roads")},
    ),
    "a surname that ends as a title does": (
        "ПРОТОКОЛ\nсовещания по дорогам\n\nг. Ош                         28 февраля 2025 года\n\n"
        "Председательствовал: Акматов Б.Т., директор\n\nПрисутствовали:\n- Одеева Б.К. – гидролог\n",
        {"Акматов Б.Т.": ("директор", None), "Одеева Б.К.": ("гидролог", None)},
    ),
    "where they work": (
        "# Back to Office Report – Oslo, 9–12 September 2025\n\n## Key people met\n\n"
        "| Who | Where they work | Contact |\n"
        "|---|---|---|\n| Dr. Anna Lind | Oak University, Professor | a@oak.test |\n"
        "| Mr. Bo Ode | Elm Ministry, Colonel | - |\n",
        {"Anna Lind": ("Professor", "Oak University"), "Bo Ode": ("Colonel", "Elm Ministry")},
    ),
    "sides in capitals": (
        "MINUTES OF THE 4TH MEETING OF THE WORKING GROUP ON DUST\nOslo, 22 October 2024\n\nNORLAND SIDE\n"
        "  Mr. Anna Lind            Head of Section, Oak Bank (Co-Chair)\n  Ms. Cy Moss              Engineer\n"
        "ELMLAND SIDE\n  Dr. Bo Ode               Senior Researcher\n\nABSENT WITH NOTICE: Mr. Eve Holt\n\n1. Opening\n"
        "The Co-Chairs opened the meeting.\n",
        {
            "Anna Lind": ("Head of Section, Co-Chair", "Oak Bank"),
            "Cy Moss": ("Engineer", "NORLAND"),
            "Bo Ode": ("Senior Researcher", "ELMLAND"),
            "Eve Holt": (None, None),
        },
    ),
    "a delegation and a side in Russian": (
        "СПРАВКА\nо проведении сбора\n\nДата проведения: 17-18 мая 2025 г.\n\nСостав делегации Института:\n"
        "- Линдова Анна, пресс-секретарь;\n\nСо стороны МЧС участвовали: Одеев Б.К., майор; Мохов В.Т., инженер.\n",
        {
            "Линдова Анна": ("пресс-секретарь", "Института"),
            "Одеев Б.К.": ("майор", "МЧС"),
            "Мохов В.Т.": ("инженер", "МЧС"),
        },
    ),
    "approved above": (
        "УТВЕРЖДАЮ\nДиректор Центра\nА. Линдов\n3 марта 2025 г.\n\nПРОТОКОЛ\nсовещания по дорогам\n\n"
        "г. Ош                         28 февраля 2025 года\n\nПрисутствовали:\nот Центра:\n"
        "Одеева Б.К.     - гидролог;\n",
        {"Одеева Б.К.": ("гидролог", "Центра")},
    ),
}


@pytest.mark.parametrize(("text", "expected"), MORE.values(), ids=MORE)
def test_layouts_of_travel_reports(text: str, expected: dict[str, tuple[str | None, str | None]]) -> None:
    (meeting,) = meetings(text, "a.md" if text[0] == "#" else "a.txt")

    assert people(meeting) == expected


def test_the_day_of_approval_is_not_that_of_the_meeting() -> None:
    (meeting,) = meetings(MORE["approved above"][0], "a.txt")

    assert (meeting.name, meeting.place) == ("ПРОТОКОЛ совещания по дорогам", "Ош")
    assert meeting.start == date(2025, 2, 28)


DAY_BY_DAY = """TRIP REPORT

Officer: Dea Holm, Roads Officer
Travelled with: Kim Fell, Lawyer
Dates: 13-14 February 2024

1. PURPOSE

To see the bridge with our own eyes.

2. TUESDAY 13 FEBRUARY - ROADS AGENCY, ODDA

I spoke of the fee at length.

Present: Mr. Bo Ode, Ms. Kim Fell, Dea Holm.

3. WEDNESDAY 14 FEBRUARY - THE BRIDGE

We were received by the chief of the post, Mr. Leif Moss.

4. FOLLOW-UP

 Who           What               By
 B. Ode        letter             1 March 2024
 L. Moss       sketch             8 March 2024
"""


def test_lists_of_a_report_told_day_by_day_are_of_their_days() -> None:
    told = meetings(DAY_BY_DAY, "a.txt")

    present = [
        (one.start.day if one.start else 0, one.name, {each.person.name for each in one.attendances}) for one in told
    ]
    assert present == [
        (13, "TRIP REPORT", {"Dea Holm", "Kim Fell"}),
        (13, "ROADS AGENCY, ODDA", {"Dea Holm", "Bo Ode", "Kim Fell"}),
        (14, "THE BRIDGE", {"Dea Holm", "Kim Fell", "Leif Moss"}),
    ]


def test_a_table_above_the_first_sentence_of_a_day_is_of_that_day() -> None:
    text = (
        "# Memo\n\n**From:** Dea Holm, Head of Roads\n\n## Tuesday 9 April 2024: Roads Agency\n\nMr. Bo Ode met "
        "me at ten.\n\n"
        "## Wednesday 10 April: the laboratory\n\n| Name | Function |\n|---|---|\n| Kim Fell | Head |\n\n"
        "We were received by Ms. Fell.\n"
    )
    told = meetings(text)

    present = [(one.start.day if one.start else 0, {each.person.name for each in one.attendances}) for one in told]
    assert present == [(9, {"Dea Holm", "Bo Ode"}), (10, {"Dea Holm", "Kim Fell"})]


RUSSIAN_DAYS = """ОТЧЁТ О КОМАНДИРОВКЕ

Кто составил:  Серикова Айна, ассистент
Когда:         14–15 мая 2024 года

1. Цель поездки

Посмотреть, как работает пост.

2. 14 мая. Встреча в областном управлении (г. Одда)

Присутствовали:
  Асанова Бермет – начальник управления
  Серикова Айна – ассистент

Заместитель председателя Комитета Республики Норландия Беков Нурлан приехать не смог. Образец
готовит Асанова Б. Омарова К.
предложила сразу делать его электронным.

3. 15 мая. Встреча с Ассоциацией «Дуб»

Асанова Бермет утром уехала в Лунд, поэтому Центр представляла я одна. На встрече
присутствовала председатель Маратова Анара.
"""


def test_days_of_a_russian_report_are_meetings_of_their_own() -> None:
    told = meetings(RUSSIAN_DAYS, "a.txt")

    found = [(one.name, one.start, {each.person.name: each.how for each in one.attendances}) for one in told]
    assert [day for _, day, _ in found] == [date(2024, 5, 14), date(2024, 5, 15)]
    assert (
        found[0][2].items()
        >= {"Асанова Бермет": "spoke", "Серикова Айна": "present", "Беков Нурлан": "apologies"}.items()
    )
    assert (
        found[1][2].items()
        >= {"Асанова Бермет": "absent", "Серикова Айна": "present", "Маратова Анара": "present"}.items()
    )


def test_a_meeting_in_an_annex_is_another() -> None:
    text = (
        "# ПРОТОКОЛ\n\nрабочей встречи Центра и Комитета\n\n**Дата:** 19 февраля 2025 года\n\n## Участники\n\n- "
        "Линд Ада\n"
        "- Одэ Бу\n\n## Приложение. Встреча в Одде 20 февраля 2025 года\n\nПрисутствовали:\n\n- Линд Ада\n- "
        "Фелль Карл\n"
    )
    told = meetings(text)

    found = [(one.start.day if one.start else 0, {each.person.name for each in one.attendances}) for one in told]
    assert found == [(19, {"Линд Ада", "Одэ Бу"}), (20, {"Линд Ада", "Фелль Карл"})]
    assert told[1].name == "Встреча в Одде"


def test_a_delegation_is_its_head_and_the_other_members_of_its_country() -> None:
    (meeting,) = meetings(
        "# Lake Board, ninth session, 26 November 2024\n\n"
        "| Member | Head of delegation | Other members | Remarks |\n|---|---|---|---|\n"
        "| Kenya | Ada Lind, Ministry of Roads | Kim Fell, Odda border post; Dea Holm | |\n"
        "| Norland | Bo Ode | – | online |\n"
    )

    assert people(meeting) == {
        "Ada Lind": ("Head of delegation", "Ministry of Roads, Kenya"),
        "Kim Fell": (None, "Odda border post, Kenya"),
        "Dea Holm": (None, "Kenya"),
        "Bo Ode": ("Head of delegation", "Norland"),
    }


def test_after_the_eve_a_record_goes_back_to_its_own_day() -> None:
    told = meetings(
        "# Lake Board, ninth session\n\nOdda, 26 November 2024\n\n## Present\n\n- Ada Lind\n- Bo Ode\n- Kim Fell\n\n"
        "## Consultation\n\nOn the eve of the session, 25 November, a consultation took place between Ms. Lind "
        "and Mr. Ode.\n\n"
        "## Proceedings\n\nMs. Kim Fell thanked the Board for the stone.\n"
    )

    found = {
        one.start.day if one.start else 0: {each.person.name.split()[-1] for each in one.attendances} for one in told
    }
    assert found == {26: {"Lind", "Ode", "Fell"}, 25: {"Lind", "Ode"}}


# Notes that are told day by day and set names down without a verb: for each meeting its day, name and people.
NOTES = {
    "days first": (
        "# Mission to Oslo\n\n**12 March 2025 – Roads Agency.** Ms. Anna Lind and Mr. Bo Ode of the Elm Bank.\n\n"
        "**13 March 2025, Harbour Office (by video link).** Dr. Cy Moss from Odda; on the other side Ms. Dora Fell."
        " Topic: the letter from Mr. Emil Gray.\n",
        [
            ("2025-03-12", "Roads Agency", {"Anna Lind", "Bo Ode"}),
            ("2025-03-13", "Harbour Office (by video link)", {"Cy Moss", "Dora Fell"}),
        ],
    ),
    "places first": (
        "Quarterly travel note\n\nOslo, 12 March 2025. Talks at the Agency. Present were Anna Lind (Norland) and Bo Ode"
        " (Elmland).\n\nOdda, 8 May 2025. Lunch with Mr. Cy Moss. Ms. Dora Fell remained at the hotel.\n",
        [("2025-03-12", "Oslo", {"Anna Lind", "Bo Ode"}), ("2025-05-08", "Odda", {"Cy Moss"})],
    ),
    "names of parts first": (
        "# Exercise OAK\n\nOpening, 8 October 2025: Mr. Bo Ode spoke. In the hall was Ms. Anna Lind.\n\n"
        "Closing, 10 October 2025: Ms. Anna Lind in the chair; Mr. Cy Moss and Mr. Bo Ode.\n",
        [
            ("2025-10-08", "Opening", {"Anna Lind", "Bo Ode"}),
            ("2025-10-10", "Closing", {"Anna Lind", "Bo Ode", "Cy Moss"}),
        ],
    ),
    "weekdays in short": (
        "# Odda, May 2025\n\nTue 6 May 2025, Roads Agency. Mr. Bo Ode, with Ms. Anna Lind (Elm Bank).\n\n"
        "Wednesday (7 May): Harbour Office. Dr. Cy Moss and his deputy Ms. Dora Fell.\n",
        [
            ("2025-05-06", "Roads Agency", {"Anna Lind", "Bo Ode"}),
            ("2025-05-07", "Harbour Office", {"Cy Moss", "Dora Fell"}),
        ],
    ),
    "parts of days": (
        "# Odda, May 2025\n\n## 6 May\n\nMorning – Roads Agency. Mr. Bo Ode for the Agency.\n\nAfternoon – Harbour"
        " Office. Ms. Anna Lind received the mission.\n\n## 7 May\n\n*Talks with the Bank.* Dr. Cy Moss and Ms. Dora"
        " Fell.\n\n*Bilateral with the Fund.* Mr. Emil Gray alone.\n",
        [
            ("2025-05-06", "Roads Agency", {"Bo Ode"}),
            ("2025-05-06", "Harbour Office", {"Anna Lind"}),
            ("2025-05-07", "Talks with the Bank", {"Cy Moss", "Dora Fell"}),
            ("2025-05-07", "Bilateral with the Fund", {"Emil Gray"}),
        ],
    ),
    "one that fell through": (
        "# Odda, May 2025\n\n6 May, Roads Agency: Mr. Bo Ode and Ms. Anna Lind.\n\n7 May, Harbour Office - cancelled."
        " Mr. Cy Moss will write.\n\n8 May, Bank. Postponed. Ms. Dora Fell is away.\n\n9 May, Fund: Mr. Emil Gray.\n",
        [("2025-05-06", "Roads Agency", {"Anna Lind", "Bo Ode"}), ("2025-05-09", "Fund", {"Emil Gray"})],
    ),
    "hours": (
        "VISIT TO ODDA, 6-7 MAY 2025\n\n1. 6 May 2025, 10:00, Roads Agency: Mr. Bo Ode; for the Institute Ms. Anna"
        " Lind.\n\n2. 7 May 2025, 14:00, Harbour Office: Dr. Cy Moss and Ms. Dora Fell.\n",
        [
            ("2025-05-06", "Roads Agency", {"Anna Lind", "Bo Ode"}),
            ("2025-05-07", "Harbour Office", {"Cy Moss", "Dora Fell"}),
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NOTES.values(), ids=NOTES)
def test_notes_by_day_without_verbs(text: str, expected: list[tuple[str, str, set[str]]]) -> None:
    found = meetings(text, "a.md" if text[0] == "#" else "a.txt")
    came = [{one.person.name for one in meeting.attendances if one.how not in ("absent",)} for meeting in found]

    assert [(str(one.start), one.name, who) for one, who in zip(found, came, strict=True)] == expected


SPOKEN_OF = {
    "a street": "12 May 2025, Bank. At 4, rue Emil Gray. Ms. Anna Lind and Mr. Bo Ode.",
    "a letter": "12 May 2025, Bank. Ms. Anna Lind and Mr. Bo Ode. Thanks to Mr. Emil Gray.",
    "elsewhere": "12 May 2025, Bank. Ms. Anna Lind and Mr. Bo Ode. Mr. Emil Gray already at the airport.",
    "leaves": "12 May 2025, Bank. Ms. Anna Lind and Mr. Bo Ode.\n\n- Mr. Emil Gray leaves for Rome in June",
    "a label": "12 May 2025, Bank. Ms. Anna Lind and Mr. Bo Ode. Press contact: Mr. Emil Gray.",
}


@pytest.mark.parametrize("told", SPOKEN_OF.values(), ids=SPOKEN_OF)
def test_notes_by_day_speak_of_others(told: str) -> None:
    first, *_ = meetings(f"# Mission to Odda\n\n{told}\n\n13 May 2025, Fund. Mr. Cy Moss.\n")

    assert {one.person.name for one in first.attendances if one.how == "present"} == {"Anna Lind", "Bo Ode"}


def test_other_days_of_which_those_present_speak_are_no_meeting() -> None:
    (session,) = meetings(
        "# Lake Board, ninth session\n\nOdda, 26 November 2024\n\nPresent:\nAda Lind (Norland)\nBo Ode (Elmland)\n\n"
        "Item 1. Messages\nIn the season, 1 March to 30 September 2024, 412 messages were exchanged, said Ms. Lind. "
        "Mr. Ode called it cheap.\n"
    )

    assert session.start is not None
    assert session.start.day == 26
    assert {one.person.name for one in session.attendances} == {"Ada Lind", "Bo Ode"}


def test_an_event_may_stand_behind_its_verb() -> None:
    (event,) = meetings(
        "INFORMATION\nabout the visit of the leadership of the Centre to Odda\n\nOn 5 March 2024 in the building of "
        "the Ministry took place the meeting of the Director of the Centre Ms. Ada Lind with the Minister Mr. Bo Ode.\n"
    )

    assert event.start is not None
    assert event.start.isoformat() == "2024-03-05"
    assert {one.person.name for one in event.attendances} == {"Ada Lind", "Bo Ode"}
