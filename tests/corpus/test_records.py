"""Whole records as councils, boards and commissions keep them, and who was there by them. All of it is made up."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from corpus.meetings import find_meetings
from corpus.reading import read_document

HEAD = "MINUTES\nOak Council\n5 March 2024\n\n"
PAGE = "# Oak Board Meeting 2024-03-05\n\n"

RECORDS: dict[str, tuple[str, list[str], list[str]]] = {
    "roll call by office": (
        HEAD
        + "ROLL CALL:\nCouncilman Ode - present\nTrustee Fell - present\nAlderman Moss - absent\n\nMOTION by Ode.\n",
        ["Fell", "Ode"],
        ["Moss"],
    ),
    "surnames after one office": (
        HEAD
        + "1. Present\nCllrs Lind (Chair), Ode and Fell. Clerk: Eve Holt.\n\n2. Apologies\nCllr Moss\n\n3. Roads\n",
        ["Eve Holt", "Fell", "Lind", "Ode"],
        ["Moss"],
    ),
    "surnames in a sentence": (
        HEAD + "Trustees Lind, Ode and Fell were present. Trustee Moss was absent. Treasurer Holt was also present.\n",
        ["Fell", "Holt", "Lind", "Ode"],
        ["Moss"],
    ),
    "called to order": (
        HEAD + "The meeting was called to order by President Anna Lind at 6. Present were: Bo Ode and Dora Fell. "
        "Absent: Cy Moss. Also in attendance: Director Eve Holt.\n",
        ["Anna Lind", "Bo Ode", "Dora Fell", "Eve Holt"],
        ["Cy Moss"],
    ),
    "attendees told": (PAGE + "The attendees were Anna Lind and Bo Ode.\n", ["Anna Lind", "Bo Ode"], []),
    "titles with a stop": (
        HEAD + "Chair: Prof. Anna Lind\nPresent: Hon. Bo Ode, Rev. Dora Fell\nApologies: Dr Cy Moss\n",
        ["Anna Lind", "Bo Ode", "Dora Fell"],
        ["Cy Moss"],
    ),
    "numbered table": (
        PAGE + "| | Name | Title | Attendance |\n|---|---|---|---|\n| 1 | Anna Lind | Chair | Present |\n"
        "| 2 | Bo Ode | Member | Present |\n| 3 | Cy Moss | Member | Apologies |\n",
        ["Anna Lind", "Bo Ode"],
        ["Cy Moss"],
    ),
    "letters in a column": (
        PAGE + "| Name | P/A |\n|---|---|\n| Anna Lind | P |\n| Bo Ode | P |\n| Cy Moss | A |\n",
        ["Anna Lind", "Bo Ode"],
        ["Cy Moss"],
    ),
    "with and without leave": (
        PAGE + "Present: Anna Lind, Bo Ode\nAbsent with leave: Cy Moss\nAbsent without leave: Dora Fell\n",
        ["Anna Lind", "Bo Ode"],
        ["Cy Moss", "Dora Fell"],
    ),
    "not voting": (
        PAGE + "Voting members present: Anna Lind\nNon-voting: Bo Ode\nAbsent: Cy Moss\n",
        ["Anna Lind", "Bo Ode"],
        ["Cy Moss"],
    ),
    "one for a body in capitals": (
        HEAD + "Participants:\nElm University: Anna Lind\nUNDP: Bo Ode\n\nAgenda:\n1. Roads\n",
        ["Anna Lind", "Bo Ode"],
        [],
    ),
    "countries between their people": (
        "Oak Commission, 5 March 2024\n\nLIST OF PARTICIPANTS\n\nNORLAND\n\nMs. Anna LIND\nMinister\n\nELMLAND\n\n"
        "Mr. Bo ODE\nAmbassador\n",
        ["Anna LIND", "Bo ODE"],
        [],
    ),
    "list in an annex": (
        HEAD
        + "Attendees: As per attached list\n\n1. Opening\nThe roads were told of.\n\nList of participants\n1. Anna "
        "Lind, Director, Oak Centre\n2. Bo Ode, Expert, Elm Centre\n",
        ["Anna Lind", "Bo Ode"],
        [],
    ),
    "a stop before the label": (
        HEAD + ".Attendees\n* Anna Lind\n* Bo Ode\n\n.Agenda\n* Roads\n",
        ["Anna Lind", "Bo Ode"],
        [],
    ),
    "two columns of spaces": (
        HEAD
        + "Members Present          Members Absent\nAnna Lind                Cy Moss\nBo Ode\n\nThe Mayor opened.\n",
        ["Anna Lind", "Bo Ode"],
        ["Cy Moss"],
    ),
    "guests below nobody away": (
        HEAD + "Present: Anna Lind\n\nAbsent:\n\nGuests: Bo Ode\n",
        ["Anna Lind", "Bo Ode"],
        [],
    ),
    "a status that is an office": (
        PAGE + "| Name | Status |\n|---|---|\n| Anna Lind | Full member |\n| Bo Ode | Observer |\n",
        ["Anna Lind", "Bo Ode"],
        [],
    ),
    "slashes": (PAGE + "Attendees: Anna Lind / Bo Ode / Dora Fell\n", ["Anna Lind", "Bo Ode", "Dora Fell"], []),
    "offices of those away": (
        HEAD
        + "In Attendance:\n\nTreasurer: Anna Lind\n\nNot in Attendance:\n\nMember: Cy Moss\nMember: Bo Ode\n\nAgenda\n",
        ["Anna Lind"],
        ["Bo Ode", "Cy Moss"],
    ),
    "people of a body in a row": (
        PAGE + "| Organization | Attendees |\n|---|---|\n| Oak | Anna Lind, Bo Ode |\n| Elm | Dora Fell |\n",
        ["Anna Lind", "Bo Ode", "Dora Fell"],
        [],
    ),
    "apologies in a sentence": (
        HEAD + "In attendance were Anna Lind (Chair) and Bo Ode. Apologies had been received from Cy Moss.\n",
        ["Anna Lind", "Bo Ode"],
        ["Cy Moss"],
    ),
    "answers far off": (
        HEAD + "Roll Call\nAnna Lind      Present\nCy Moss        Absent\n",
        ["Anna Lind"],
        ["Cy Moss"],
    ),
    "answers after dots": (
        HEAD + "Roll Call\nAnna Lind ...... Present\nCy Moss ..... Excused\n",
        ["Anna Lind"],
        ["Cy Moss"],
    ),
    "answers in a line": (
        HEAD + "Roll call: Mayor Lind, here; Council Member Ode, here; Council Member Moss, absent.\n",
        ["Lind", "Ode"],
        ["Moss"],
    ),
    "handles of teams": (
        PAGE + "## Present\n\n- Anna Lind (@oak/roads)\n- @bo from Elm\n- Roads WG\n- Maps: @oak/maps\n- @oak/elms\n",
        ["@bo", "Anna Lind"],
        [],
    ),
    "going on after an empty line": (
        HEAD + "Present: Cllr A Lind - Chairman,\n\nCllr B Ode, Cllr Mrs D Fell,\n\nCllr E Holt and Cllr F Ash.\n\n"
        "In attendance: Mrs G Oak (Clerk) and 4 members of the public.\n",
        ["A Lind", "B Ode", "D Fell", "E Holt", "F Ash", "G Oak"],
        [],
    ),
    "apologies accepted from": (
        HEAD + "Present: Cllr A Lind\n\n1. Apologies for Absence accepted from:\n\nCllr C Moss\n\n"
        "2. Approval of Minutes\n\nThe minutes were approved and signed by the Chairman.\n",
        ["A Lind"],
        ["C Moss"],
    ),
    "welcomed those present": (
        PAGE + "The chairman welcomed those present: Anna Lind, Bo Ode (Secretary), and Dora Fell. \n\nApologies had "
        "come from Cy Moss.\n\n**Election of officers.** Eve Holt was elected captain in place of Finn Ash.\n",
        ["Anna Lind", "Bo Ode", "Dora Fell"],
        ["Cy Moss"],
    ),
    "a letter for every name": (
        "# Oak committee 5 March 2024\n\nAnna Lind (P), Cy Moss (A), Gail Oak (E), Bo Ode (P)\n\n- Boats\n",
        ["Anna Lind", "Bo Ode"],
        ["Cy Moss", "Gail Oak"],
    ),
    "a letter behind every name": (
        HEAD + "Roll Call: A. Lind - P, C. Moss - A, B. Ode - P (5:42), G. Oak - EX\n\nRoads\n",
        ["A. Lind", "B. Ode"],
        ["C. Moss", "G. Oak"],
    ),
    "who sits there": (
        PAGE + "Board: Anna Lind, Bo Ode, Dora Fell\nStaff: Eve Holt\nGuests: Finn Ash (Elm)\n\n## Budget\n\nRoads.\n",
        ["Anna Lind", "Bo Ode", "Dora Fell", "Eve Holt", "Finn Ash"],
        [],
    ),
    "an office under a list": (
        HEAD + "Select Board: Chair Anna Lind, Clerk Bo Ode\nTown Administrator: Dora Fell\nAbsent: Cy Moss\n\nRoads\n",
        ["Anna Lind", "Bo Ode", "Dora Fell"],
        ["Cy Moss"],
    ),
    "marks with more beside them": (
        PAGE
        + "| Name | Present | Absent |\n|---|---|---|\n| Anna Lind, President | X | |\n| Bo Ode | X (via Zoom) | |\n"
        "| Dora Fell | X - Arrived 7:05 | |\n| Cy Moss | | X |\n",
        ["Anna Lind", "Bo Ode", "Dora Fell"],
        ["Cy Moss"],
    ),
    "answers with more beside them": (
        HEAD + "ROLL CALL\nCommissioner Lind     Present (arrived 7:05)\nCommissioner Moss     Absent\n"
        "Commissioner Ode      Present via Zoom\n\nCONSENT CALENDAR\nMotion: Lind.\n",
        ["Lind", "Ode"],
        ["Moss"],
    ),
    "a label within a table": (
        PAGE
        + "| Attendees | Position |\n|---|---|\n| Ms Anna Lind | Chair |\n| *Apologies* | |\n| Mr Cy Moss | Member |\n",
        ["Anna Lind"],
        ["Cy Moss"],
    ),
    "columns that only spaces part": (
        HEAD + "Name            Organisation        Present\nAnna Lind       Residents' Assoc    Yes\n"
        "Cy Moss         Elm School          Apologies\nBo Ode          St Jude's           Yes\n\n1. Welcome\n",
        ["Anna Lind", "Bo Ode"],
        ["Cy Moss"],
    ),
    "slashes with offices": (
        HEAD
        + "Present – Anna Lind (Chair) / Bo Ode (Hon Sec) / Dora Fell\nApologies – Cy Moss / Gail Oak\n\n1) Courts\n",
        ["Anna Lind", "Bo Ode", "Dora Fell"],
        ["Cy Moss", "Gail Oak"],
    ),
    "offices before names": (
        PAGE + "Present: Harbormaster Anna Lind, Dean Bo Ode, Applicant Dora Fell, PCSO Eve Holt\n"
        "Also present: the Clerk (Mrs. F. Ash) and 7 parishioners\n",
        ["Anna Lind", "Bo Ode", "Dora Fell", "Eve Holt", "F. Ash"],
        [],
    ),
    "an office with its article": (
        HEAD
        + "PRESENT\nThe Mayor, Councillor Anna Lind (Chair)\nCouncillors: B Ode, D Fell\n\nAPOLOGIES\nCllr C Moss\n",
        ["Anna Lind", "B Ode", "D Fell"],
        ["C Moss"],
    ),
    "offices as labels": (
        HEAD + "Attendance: Rector: The Rev. Anna Lind. Senior Warden: Bo Ode. Clerk: Dora Fell. Absent: Cy Moss.\n",
        ["Anna Lind", "Bo Ode", "Dora Fell"],
        ["Cy Moss"],
    ),
    "a list within a paragraph": (
        HEAD
        + "The Council met at 7:00 p.m. Mayor Anna Lind presided. On roll call, the following members were present: "
        "Ode, Fell and Holt. Absent: Moss.\n\nMotion by Ode.\n",
        ["Anna Lind", "Fell", "Holt", "Ode"],
        ["Moss"],
    ),
    "told beside those away": (
        HEAD + "Those present were Anna Lind (chair), Bo Ode and Diana Fell.\nApologies for absence had been received "
        "from Cy Moss.\n\n1. Heating\n",
        ["Anna Lind", "Bo Ode", "Diana Fell"],
        ["Cy Moss"],
    ),
    "who joined later": (
        PAGE + "Present: Anna Lind, Bo Ode\n\n## Music\n\nConductor Diana Fell joined for item 3.\n",
        ["Anna Lind", "Bo Ode", "Diana Fell"],
        [],
    ),
    "a delegation and whom it met": (
        "# Mission report, 8 October 2024\n\n**Delegation:** Anna Lind (head), Bo Ode\n"
        "**Met:** Deputy Minister Diana Fell; Mr. Evan Holt, CEO of Oak Water\n\n## Day 1\n\nThe plant was seen.\n",
        ["Anna Lind", "Bo Ode", "Diana Fell", "Evan Holt"],
        [],
    ),
    "none to be present by a count": (
        PAGE + "Attendance: 2/3\n✅ Anna Lind\n❌ Cy Moss\n✅ Bo Ode\n\n### Topics\n\n- Roads\n",
        ["Anna Lind", "Bo Ode"],
        ["Cy Moss"],
    ),
    "points after a list on a line": (
        HEAD + "Officers: Anna Lind\nApologies: Cy Moss\nObserver: Bo Ode, Elm Bank\n\n1. WELCOME\nIt was warm.\n"
        "2. MATTERS ARISING\nNone.\n",
        ["Anna Lind", "Bo Ode"],
        ["Cy Moss"],
    ),
    "a body in brackets": (
        HEAD + "Attendees:\nAnna Lind (Oak), Chair\nBo Ode (University of Elm)\nDora Fell (Ash)\n\nItem 1\nRoads.\n",
        ["Anna Lind", "Bo Ode", "Dora Fell"],
        [],
    ),
    "officers by one of their names": (
        PAGE + "Facilitator: Anna\nScribe: Ode\nPresent: Anna Lind, Bo Ode, Dora Fell\n\n## Items\n",
        ["Anna Lind", "Bo Ode", "Dora Fell"],
        [],
    ),
    "an officer who may be one of two": (
        PAGE + "Present: Anna Lind, Anna Fell\nChair: Anna\n\n## Items\n",
        ["Anna", "Anna Fell", "Anna Lind"],
        [],
    ),
    "roll call of directors": (
        HEAD + "Roll Call of Directors: Present – Anna Lind; Bo Ode, Farmers Representative; Dora Fell, Chairperson.\n",
        ["Anna Lind", "Bo Ode", "Dora Fell"],
        [],
    ),
    "offices before names, between semicolons": (
        HEAD + "There were present: The President, Mrs. Lind; First Vice President, Mrs. J. Ode; Miss Fell.\n",
        ["Fell", "J. Ode", "Lind"],
        [],
    ),
    "participants in a sentence beside a list": (
        HEAD + "Board participants included Anna Lind, Director of Roads; and Evan Holt, Chief Economist.\n\n"
        "Other participants:\n- Bo Ode, Elm Bank\n- Dora Fell, Oak Bank\n",
        ["Anna Lind", "Bo Ode", "Dora Fell", "Evan Holt"],
        [],
    ),
    "a label and a gap": (
        HEAD + "Councillors Present    Mr A Lind (Chair)\n"
        "                       Mrs B Ode\n                       Mr D Fell\n"
        "Also in Attendance     Mrs E Holt (Parish Clerk)\n\n1/16 Apologies\nApologies were received from Mr C Moss.\n",
        ["A Lind", "B Ode", "D Fell", "E Holt"],
        ["C Moss"],
    ),
    "labels with a full stop": (
        HEAD + "Present. Anna Lind, Bo Ode, Dora Fell.\nApologies. Cy Moss.\nChairman Anna Lind opened the meeting.\n",
        ["Anna Lind", "Bo Ode", "Dora Fell"],
        ["Cy Moss"],
    ),
    "with the following present": (
        HEAD + "The Council met with the following members present: Chairman Anna Lind, Vice-Chairman Bo Ode, and "
        "Commissioner Dora Fell. Commissioner Cy Moss was excused.\n\nRoads.\n",
        ["Anna Lind", "Bo Ode", "Dora Fell"],
        ["Cy Moss"],
    ),
    "names and bodies, one a line": (
        HEAD + "Attendees:\n   Anna Lind, Registry North\n   Bo Ode\n   Dora Fell, Univ. of Elm\n"
        "   Eve X. Holt, Youngsoft\n\n"
        "Agenda: no changes.\n",
        ["Anna Lind", "Bo Ode", "Dora Fell", "Eve X. Holt"],
        [],
    ),
    "here and not here": (
        PAGE + "Here: Ulla, Vince, Wynne (late)\nNot here: Yves, Zara\n\nUlla: compost is full.\n",
        ["Ulla", "Vince", "Wynne"],
        ["Yves", "Zara"],
    ),
    "kinds of members": (
        HEAD + "Present: Clergy – The Revd A Lind (Rural Dean), The Revd Canon B Ode.\n"
        "Laity – Mrs D Fell (Lay Chair), Mr E Holt.\n"
        "Apologies – The Revd C Moss\n",
        ["A Lind", "B Ode", "D Fell", "E Holt"],
        ["C Moss"],
    ),
    "bodies at the head": (
        HEAD + "Ministry of Roads: Mr. Anna Lind (Deputy Minister, Chair), Ms. Bo Ode\nElm Institute: Prof. Dora Fell\n"
        "Apologies: Mr. Cy Moss (Ministry of Finance)\n\nThe Chair opened the meeting.\n",
        ["Anna Lind", "Bo Ode", "Dora Fell"],
        ["Cy Moss"],
    ),
    "plural offices": (
        HEAD + "Commissioners present: Chairperson Lind, Commissioners Ode, Fell, and Holt (arrived at 7:08 p.m.)\n"
        "Guests: Rotarians A Ash, B Oak\nCommissioners absent: Commissioner Moss (excused)\n",
        ["A Ash", "B Oak", "Fell", "Holt", "Lind", "Ode"],
        ["Moss"],
    ),
    "a table of a journey": (
        "# Back-to-office report, 5 March 2024\n\n| Field | Detail |\n|---|---|\n| Traveller(s) | Anna Lind, Bo Ode |\n"
        "| Place | Almere Bay |\n| Counterparts met | Mr. Diana Fell (Ports); Ms. Eve Holt (Works) |\n",
        ["Anna Lind", "Bo Ode", "Diana Fell", "Eve Holt"],
        [],
    ),
    "how they came, in a table": (
        PAGE
        + "| Trustee | Attendance | Notes |\n|---|---|---|\n| Anna Lind | Present | Chair |\n| Bo Ode | By phone | |\n"
        "| Cy Moss | Absent – excused | |\n| Dora Fell | Late (6:20) | |\n",
        ["Anna Lind", "Bo Ode", "Dora Fell"],
        ["Cy Moss"],
    ),
    "Russian offices before a dash": (
        "ПРОТОКОЛ\nсовещания рабочей группы\n\nот 04.04.2019 г.\n\nПРИСУТСТВОВАЛИ:\n\n"
        "Заместитель министра             - Линд К.С.\n"
        "Начальник отдела водоснабжения   - Одэ Л.Д.\n\n"
        "ОТСУТСТВОВАЛ:\nДиректор НИИ воды                - Моссов Ю.А.\n\n"
        "Вел протокол: Холт М.К.\n",
        ["Линд К.С.", "Одэ Л.Д.", "Холт М.К."],
        ["Моссов Ю.А."],
    ),
    "councillors of elsewhere": (
        HEAD + "In attendance: Cllr Anna Lind (Chairman), Cllr Dr B Ode; Borough Cllr Dora Fell; Cty Cllr Eve Holt.\n",
        ["Anna Lind", "B Ode", "Dora Fell", "Eve Holt"],
        [],
    ),
    "a Russian record": (
        "# Протокол от 21.09.2022\n\n**Присутствовали:** 3 члена совета из 5: проф. Линд А.Б. (председатель), доц. Одэ "
        "В.Г., Фелл Д.Е.\n\n**Отсутствовали по уважительной причине:** Моссова К.Л.\n\n**Приглашённые лица:** директор "
        "ООО «Дуб» Холт Е.Ж., юрист Ашев П.Р.\n\n**Слушали:** Линда А.Б. о дорогах.\n",
        ["Ашев П.Р.", "Линд А.Б.", "Одэ В.Г.", "Фелл Д.Е.", "Холт Е.Ж."],
        ["Моссова К.Л."],
    ),
}


@pytest.mark.parametrize(("text", "came", "away"), RECORDS.values(), ids=RECORDS)
def test_who_was_there_by_a_whole_record(text: str, came: list[str], away: list[str]) -> None:
    path = PurePosixPath("a.md" if text.startswith("#") else "a.txt")
    (meeting,) = find_meetings(read_document(text.encode(), path), path)
    is_away = {one.person.name: one.how in ("absent", "apologies") for one in meeting.attendances}

    assert sorted(name for name, away in is_away.items() if not away) == came
    assert sorted(name for name, away in is_away.items() if away) == away
