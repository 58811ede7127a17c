"""Attendance lists in the ways institutions write them. All people and bodies here are made up."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

import pytest

from corpus.reading import read_document
from corpus.records import Attendance, Document, Group, Page, Section, Span
from corpus.rolls.finding import find_rolls
from corpus.rolls.lines import lines_of
from corpus.rolls.nicknames import is_short_for

PRESENT = {
    "heading and bullets": ("a.md", "# Board\n\n## Present\n\n* Anna Lind\n* Bo Ode\n\n## Agenda\n\n* Road Works\n"),
    "label and commas": ("a.md", "# Board\n\n**Present:** Anna Lind, Bo Ode\n\n* Road Works\n"),
    "offices before names, by semicolons": (
        "a.txt",
        "Board\n\nParticipants: Minister of Roads Dr. Anna Lind; Governor of the Lake Province Bo Ode.\n\nIt met.\n",
    ),
    "retired officers": (
        "a.md",
        "# Board\n\nPresent:\n- Major General (Retd) Anna Lind, Additional Secretary\n- Air Commodore (Rtd.) Bo Ode\n",
    ),
    "labels in bold, one under the other": (
        "a.md",
        "# Board\n\n**Time**: 15:00 UTC\n**Attendees**: Anna Lind, Bo Ode\n**Regrets**: Cy Moss\n\n## Roads\n",
    ),
    "commas with initials": ("a.txt", "Board\n\nAttendees: Anna Lind (AL), Bo Ode (BO)\n\nRoad works\n"),
    "wrapped commas": ("a.txt", "Board\n\nPresent: Anna Lind,\nBo Ode\n\n1. Opening\nThe Chair spoke.\n"),
    "log of a call": (
        "a.md",
        "# B\n\n## Log\n\n| # | Name | For | In | Out |\n|---|---|---|---|---|\n| 1 | Anna Lind | Oak | 9:51 | "
        "12:35 |\n"
        "| 2 | Bo Ode | Elm, Roads | 10:01 | 12:10 |\n\n## Items\n",
    ),
    "status and function": (
        "a.md",
        "# B\n\n## Attendance\n\n| Name | Body | Function in the Board | Status |\n|---|---|---|---|\n"
        "| Anna Lind | Oak | donor | online, joined at item 3 |\n| Bo Ode | Elm | member | present (until item 4) |\n",
    ),
    "sides in a table": (
        "a.md",
        "# B\n\n| Side | Who |\n|---|---|\n| Norland | Anna Lind |\n| Centre | Bo Ode |\n\nText.\n",
    ),
    "round the table": (
        "a.txt",
        "Board\n\nRound the table, clockwise: Anna Lind (Oak); Bo Ode (Elm).\n\nThe Board met.\n",
    ),
    "below a sentence": (
        "a.txt",
        "Board\n\nThe Agency, second floor, from 11 to 2. Around the table:\n\nMr. Anna Lind, Trade Facilitation "
        "Officer, who spoke"
        "\nMs. Bo Ode, Joint Secretary\n\nMain points were these.\n",
    ),
    "and, after a semicolon": (
        "a.txt",
        "Board\n\nPresent: Anna Lind of the Oak Bank; and Ms. Bo Ode as observer.\n\nThe Board met.\n",
    ),
    "several in a cell": (
        "a.md",
        "# B\n\n| Side | Who |\n|---|---|\n| Norland | Ms. Anna Lind, Head of Roads Mr. Bo Ode, chief of the "
        "post |\n\nText.\n",
    ),
    "sides by turns": (
        "a.txt",
        "Board\n\nOn the Norland side of the table:\n  - Anna Lind, Head\nThe Oak Centre: Ms. Bo Ode and Cy "
        "Moss.\n\nText.\n",
    ),
    "there came": (
        "a.txt",
        "Board\n\nA round hosted by the Director. There came:\n\n- Anna Lind\n- Bo Ode\n\nThey met.\n",
    ),
    "tasks in columns": (
        "a.txt",
        "Board\n\nPresent: Anna Lind, Bo Ode\n\n Who          What            By\n C. Moss      letter          "
        "4 June\n",
    ),
    "and": ("a.txt", "Board\n\nIn attendance: Anna Lind and Bo Ode.\n\nThe Board met.\n"),
    "one a line": ("a.txt", "Board\n\nMembers present\nAnna Lind\nBo Ode\nCall to order\nThe Board met.\n"),
    "one a line, spaced": (
        "a.txt",
        "Board\n\nDirectors Present:\n\n  Anna Lind\n\n  Bo Ode\n\nThe Board met at ten.\n",
    ),
    "numbered": ("a.md", "# Board\n\nParticipants:\n\n1. Anna Lind\n2. Bo Ode\n\n## Items\n\n1. Road Works\n"),
    "nested bullets": ("a.md", "# Board\n\n- Attendees:\n  - Anna Lind\n  - Bo Ode\n- Agenda:\n  - Road Works\n"),
    "item label": ("a.md", "# Board\n\n- Present: Anna Lind, Bo Ode\n- Agenda: Road Works\n"),
    "sub-lists": (
        "a.md",
        "# B\n\n## Attendance\n\n### Members\n\n- Anna Lind\n\n### Guests\n\n- Bo Ode\n\n## Items\n- Oak\n",
    ),
    "sibling headings": (
        "a.md",
        "# B\n\n## Attendees\n\n- Anna Lind\n\n## Observers\n\n- Bo Ode\n\n## Items\n- Oak Tree\n",
    ),
    "table": ("a.md", "# B\n\n| Name | Organisation |\n|---|---|\n| Anna Lind | Oak |\n| Bo Ode | Elm |\n\nText.\n"),
    "table with label": (
        "a.md",
        "# B\n\n## Present\n\n| Anna Lind | Oak |\n| --- | --- |\n| Bo Ode | Elm |\n\n## Items\n",
    ),
    "labelled rows": ("a.md", "# B\n\n| Date | 4 May 2024 |\n|---|---|\n| Present | Anna Lind, Bo Ode |\n"),
    "first and last name": ("a.md", "# B\n\n| First name | Last name |\n|---|---|\n| Anna | Lind |\n| Bo | Ode |\n"),
    "html": ("a.html", "<h1>Board minutes</h1><h2>Present</h2><p>Anna Lind<br>Bo Ode</p><h2>Items</h2><p>Roads.</p>"),
    "initials tell": ("a.md", "# Notes\n\nAnna Lind (AL), Bo Ode (BO), Cy Moss (CM)\n\n## Items\n\n- AL spoke\n"),
    "handles": ("a.md", "# B\n\n## Present\n\n- Anna Lind @annal (OSC)\n- [Bo Ode](https://oak.test/bo)\n"),
    "next label on the line": ("a.md", "# B\n\nPresent: Anna Lind, Bo Ode. Regrets: Cy Moss. Scribe: Bo Ode.\n"),
    "by body": (
        "a.md",
        "# B\n\nAttendees:\n* Oak Labs\n  * Anna Lind\n* Elm University\n  * Bo Ode\n\nTopics:\n* Road Map\n",
    ),
    "detail below": ("a.md", "# B\n\n## Present\n\n- Anna Lind\n  - by phone\n- Bo Ode\n  - Left Early\n"),
    "mistyped bullet": ("a.md", "# B\n\n## Present\n\n- Anna Lind\na - Bo Ode\n- Cy Moss\n"),
    "numbered parts": ("a.txt", "Board\n\n1. PRESENT\n\n1.1 Anna Lind\n1.2 Bo Ode\n\n2. BUSINESS\n\n2.1 Roads\n"),
    "point of an agenda": ("a.md", "# B\n\nPresent: Anna Lind, Bo Ode\n\n1. Apologies\n2. Road Works\n3. Open Doors\n"),
    "numbers again": ("a.txt", "Board\n\nParticipants\n1. Anna Lind\n2. Bo Ode\n\n1. Road Works\nThe Board met.\n"),
    "answers to a roll call": (
        "a.html",
        "<h1>Board minutes</h1><pre>\nAnna Lind ...... PRESENT (arr. 7:09)\nCy Moss ........ ABSENT\n"
        "Bo Ode ......... PRESENT\n</pre><p>The Board met.</p>",
    ),
    "tabs": ("a.txt", "Board call\n\nChair: Anna Lind\n\nName\tAffiliation\n----\t----\nAnna Lind\tOak\nBo Ode\tElm\n"),
    "two columns": (
        "a.txt",
        "Board\n\nParticipants list from the meeting tool:\n  Anna Lind            Bo Ode\n  Cy Moss\n\n1) Roads\n",
    ),
    "underscores": ("a.txt", "Board\n\nPresent: Anna_Lind, Bo_Ode\n\nThe Board met.\n"),
    "log of a chat": (
        "a.txt",
        "#board log\n\n14:59 <al> Chair: Anna Lind\n15:00 <al> present+ Anna Lind\n15:01 <bode> present+ Bo Ode\n"
        "15:02 <al> regrets+ Cy Moss\n\n15:20 <al> Topic: Roads\n15:21 <bode> Nobody came from Oak\n",
    ),
    "announced in a paragraph": (
        "a.txt",
        "Board minutes\n\nAll rose. On roll call the following answered: Anna Lind and Bo Ode. It rained.\n",
    ),
    "announced over two lines": (
        "a.txt",
        "Board minutes, which are set in lines as long as this one is, or longer\n\n"
        "At ten, when the doors of the hall stood open, the following took\npart: Anna Lind, Bo Ode.\nIt rained.\n",
    ),
    "wiki marks": ("a.txt", "Board\n\n== Attendees ==\n* Anna Lind\n* Bo Ode\n\n== Agenda ==\n* Open Doors\n"),
    "underlined": ("a.md", "Board\n=====\n\nAttendees\n---------\nAnna Lind, Bo Ode\n\nAgenda\n------\n* Oak Tree\n"),
    "told before a list": (
        "a.md",
        "# B\n\n## Attendance\n\nThe following members were present:\n\n- Anna Lind\n- Bo Ode\n",
    ),
    "countries": (
        "a.md",
        "# B\n\n## Participants\n\n### Oz\n\n- Anna Lind\n\n### Narnia\n\n- Bo Ode\n\n## Items\n- Oak\n",
    ),
    "bodies on lines": (
        "a.md",
        "# B\n\n## Attendees\n\nElm Labs: Anna Lind\nOak Institute: Bo Ode\n\n## Items\n- Oak\n",
    ),
    "mail": (
        "a.txt",
        "Board\n\nAttendees:\n  Anna Lind <anna@oak.test>\n  Bo Ode <bo@elm.test>\n\nAgenda:\n  Oak Tree\n",
    ),
    "comment": ("a.md", "# B\n\n## Present\n\n- Anna Lind\n- Bo Ode\n\n<!--\n- Dora Fell\n-->\n"),
    "definitions": ("a.md", "# B\n\n## Attendees\n\nPresent\n: Anna Lind, Bo Ode\n\nRegrets\n: Cy Moss\n"),
    "definitions of a page": (
        "a.html",
        "<h1>Board minutes</h1><h2>Attendees</h2><dl><dt>Present</dt><dd>Anna Lind, Bo Ode</dd><dt>Regrets</dt>"
        "<dd>Cy Moss</dd></dl><h2>Items</h2><p>Roads were spoken of at length.</p>",
    ),
    "field": ("a.txt", "Board\n\n:Present: Anna Lind, Bo Ode\n:Regrets: Cy Moss\n"),
    "plus": ("a.txt", "Board\n\nPresent+ Anna Lind, Bo Ode\n"),
    "bars": ("a.md", "# B\n\nPresent: Anna Lind | Bo Ode\n\n## Items\n"),
    "in brackets": ("a.md", "# B\n\nattendees: [Anna Lind, Bo Ode]\n\n## Items\n"),
    "breaks in a cell": (
        "a.md",
        "# B\n\n| **Attendees** | Anna Lind<br>Bo Ode |\n|---|---|\n| Apologies | Cy Moss |\n",
    ),
    "on the call": ("a.md", "# B\n\n## On the call\n\n* Anna Lind\n* Bo Ode\n\n## Notes\n\n* Oak Tree\n"),
    "in the room": ("a.md", "# B\n\n**In the room**\n\n* Anna Lind\n* Bo Ode\n\n**Topics**\n\n* Oak Tree\n"),
    "who is here": ("a.md", "# B\n\n### Who's here\n\n* Anna Lind\n* Bo Ode\n\n### Topics\n\n* Oak Tree\n"),
    "who": ("a.md", "# B\n\n## Who\n\n* Anna Lind\n* Bo Ode\n\n## What\n\n* Oak Tree\n"),
    "people": ("a.md", "# B\n\n## People\n\n* Anna Lind\n* Bo Ode\n\n## Topics\n\n* Oak Tree\n"),
    "dial-in": ("a.md", "# B\n\n**On the line**\n\n* Anna Lind\n\n**Dial-in**\n\n* Bo Ode\n\n## Topics\n\n* Oak\n"),
    "a body among them": (
        "a.md",
        "# B\n\n## Attending\n\n- Anna Lind (Ode Institute)\n- Ada Ode Institute\n- Bo Ode\n",
    ),
    "a team among them": ("a.md", "# B\n\n## Present\n\n- Anna Lind\n- Roads team: @oak/roads\n- Bo Ode\n"),
    "emphasis within": ("a.md", "# B\n\nPresent: *Anna* Lind, *Bo* Ode\n\nRegrets: *Cy* Moss\n"),
    "a sentence behind": ("a.md", "# B\n\nPresent: Anna Lind, Bo Ode. A quorum\nwas there.\n\nMinutes: Bo Ode\n"),
    "sentences in items": (
        "a.md",
        "# B\n\nPresent: Anna Lind, Bo Ode\n\nSecretary - Bo Ode\n\n3) Elm Foods (the makers) has asked the Board to "
        "pay for maps,\nand will be told soon.\n4) Dora brought up the roads.\n",
    ),
    "notes below": ("a.md", "# B\n\nAttendees:\n\nAnna Lind\nBo Ode\n\nMeeting notes:\n\nElm Map now has a home\n"),
    "a promise": ("a.md", "# B\n\n- Link for participants: Will be added soon\n\nPresent: Anna Lind, Bo Ode\n"),
    "still to be filled in": ("a.md", "# B\n\n## Present\n\n* Anna Lind\n* Bo Ode\n* TODO\n"),
    "labels side by side": ("a.txt", "Board\n\nPresent: Anna Lind  Scribe: Bo Ode\n\nRoads were spoken of.\n"),
    "offices before names": (
        "a.txt",
        "Council\n\nROLL CALL\nPresent: Council Members Anna Lind, Bo Ode, and Cy Moss; two guests\n",
    ),
    "approval of others": (
        "a.md",
        "# B\n\nPresent: Anna Lind, Bo Ode\n\n## Approval of the minutes of 6 May 2024\n\nPresent: Dora Fell\n",
    ),
    "next meeting": (
        "a.md",
        "# B\n\nPresent: Anna Lind, Bo Ode\n\n## Next meeting\n\nAttendees: Dora Fell, Eve Holt\n",
    ),
    "only invited": ("a.md", "# B\n\nInvited: Dora Fell, Bo Ode\nPresent: Anna Lind, Bo Ode\n"),
    "no head for people": ("a.md", "# B\n\nPresent: Anna Lind, Bo Ode\n\n## Items\n\n### People\n\n- We need more\n"),
    "said twice": ("a.md", "# B\n\n## Present\n\n- Anna Lind\n- Bo Ode\n\n## Previous minutes\n\nPresent: Dora Fell\n"),
    "quoted": ("a.md", "# B\n\nPresent: Anna Lind, Bo Ode\n\n> Present: Dora Fell, Eve Holt\n"),
    "earlier meeting": (
        "a.md",
        "# B\n\nPresent: Anna Lind, Bo Ode\n\nAt the last meeting:\nPresent: Dora Fell, Eve Holt\n",
    ),
    "transcript": ("a.md", "# B\n\nPresent: Anna Lind, Bo Ode\n\n## Items\n\n**Dora**: will do\n* Eve: Agreed\n"),
    "standup": ("a.md", "# B\n\n## Present\n\n* Anna Lind\n* Bo Ode\n\n## Standup\n\n* Dora Fell: nothing\n"),
    "labels after commas": ("a.md", "# B\n\nFacilitator: Cy Moss, Attendees: Anna Lind, Bo Ode\n\n## Items\n"),
    "labels after bars": ("a.md", "# B\n\nScribe: Anna Lind | Present: Bo Ode\n\n## Items\n"),
    "labels after strokes": ("a.md", "# B\n\nPresent: Anna Lind / Minutes: Bo Ode\n\n## Items\n"),
    "labels after semicolons": ("a.md", "# B\n\nAttending: Anna Lind, Bo Ode; Regrets: Cy Moss\n\n## Items\n"),
    "also present": (
        "a.txt",
        "Board\n\nMembers present: Anna Lind. Members absent: Cy Moss. Also present: Bo Ode, Clerk.\n",
    ),
    "a label within a label": ("a.md", "# B\n\n**Attendees:** Anna Lind\n**Attendees – remote:** Bo Ode\n\n## Items\n"),
    "a picture after the label": (
        "a.md",
        "# B\n\n**Attendees** 👋\n\n- Anna Lind\n- Bo Ode\n\n**Items**\n\n- Oak Tree\n",
    ),
    "a quorum": ("a.md", "# B\n\nThe following were present: Anna Lind and Bo Ode, constituting a quorum.\n"),
    "what a guest did": ("a.md", "# B\n\nPresent: Anna Lind\nGuests: Bo Ode (Elm), presenting item 3\n"),
    "participants from": ("a.md", "# B\n\nParticipants from Oak: Anna Lind. Participants from Elm: Bo Ode.\n"),
    "including": ("a.md", "# B\n\nAttendance: 12 people, including Anna Lind and Bo Ode\n"),
    "one of each body": ("a.md", "# B\n\n## Attendance\n\nOak: Anna Lind\nElm: Bo Ode\n\n## Items\n"),
    "offices beside names": (
        "a.md",
        "# B\n\n## Present\n\n| Secretary | Anna Lind |\n|---|---|\n| Treasurer | Bo Ode |\n",
    ),
    "joined the call": ("a.md", "# B\n\nJoined the call: Anna Lind, Bo Ode\n\n* Oak Tree\n"),
    "dialled in": ("a.md", "# B\n\n- Dialled in: Anna Lind, Bo Ode\n- Oak Tree\n"),
    "companies and theirs": ("a.md", "# B\n\n## Attendees\n\nElmwood: Anna Lind, Bo Ode\nOAK: Cy Moss\n\n## Items\n"),
    "bold companies": (
        "a.md",
        "# B\n\n## Attendees\n\n**Elmwood**\n\n- Anna Lind\n\n**Oakwood**\n\n- Bo Ode\n\n## Items\n\n- Oak Tree\n",
    ),
    "a body within an item": (
        "a.md",
        "# B\n\n- Opening\n- Record attendance in minutes\n  - Council: Anna Lind, Bo Ode, Cy Moss\n- Roads\n",
    ),
    "two columns of names": (
        "a.md",
        "# B\n\n## Present\n\n| Anna Lind | Bo Ode |\n|---|---|\n| Cy Moss | |\n\n## Items\n",
    ),
    "columns by spaces": ("a.txt", "Board\n\nPresent:\n\nAnna Lind        Bo Ode\nCy Moss\n\nRoads were spoken of.\n"),
    "columns by tabs": ("a.txt", "Board\n\nPresent:\nAnna Lind\tBo Ode\nCy Moss\n\nRoads were spoken of.\n"),
    "members and staff": (
        "a.md",
        "# B\n\n| Members present | Staff present |\n|---|---|\n| Anna Lind | Bo Ode |\n| Cy Moss | |\n",
    ),
    "who share an office": ("a.md", "# B\n\nPresent: Councillors Anna Lind and Bo Ode; Clerk Cy Moss\n"),
    "a name over the marks": (
        "a.md",
        "<p><b>Board<br>\n5 May 2024</b><br>\n<i>Roll Call: Anna Lind, Bo Ode</i></p>\n<p>1.0 Roads</p>\n",
    ),
    "how to sign": (
        "a.md",
        "# B\n\n## Roll call\n\nSign in one of two ways:\n\n- Clicking the link at the top.\n- Or directly opening the "
        "page of the event.\n\n## Participants\n\n- Anna Lind\n- Bo Ode\n",
    ),
    "another label below": ("a.md", "# B\n\n**Present:** Anna Lind, Bo Ode\n**Duration of It:** 2 hours\n\n## Items\n"),
    "a word below": ("a.txt", "Board\n\nPresent:\nAnna Lind, Clerk\nBo Ode, Treasurer\n\nWelcome\n\nThe Board met.\n"),
    "French": ("a.md", "# B\n\n**Présent.e.s :** Anna Lind, Bo Ode\n**Excusé(e)s :** Cy Moss\n\n## Ordre du jour\n"),
    "German": ("a.md", "# B\n\nAnwesend: Anna Lind, Bo Ode\nEntschuldigt: Cy Moss\n\n## Tagesordnung\n"),
    "Spanish": ("a.md", "# B\n\nAsistentes: Anna Lind, Bo Ode\nAusentes: Cy Moss\n\n## Orden del día\n"),
    "exported by Teams": (
        "a.csv",
        "1. Summary\nMeeting title,Board\nAttended participants,2\nStart time,10:00\n\n2. Participants\n"
        "Name,First Join,Last Leave,Email,Role\nAnna Lind,10:00,11:00,anna@oak.test,Organizer\n"
        "Bo Ode,10:01,11:00,bo@elm.test,Presenter\n",
    ),
    "exported by Zoom": (
        "a.csv",
        "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n"
        "Anna Lind,anna@oak.test,10:00,11:00,60,No\nBo Ode (Bo),,10:00,11:00,60,Yes\n",
    ),
    "exported by Meet": (
        "a.csv",
        "First name,Last name,Email,Duration,Time joined,Time exited\nAnna,Lind,a@oak.test,1 hr,10:00,11:00\n"
        "Bo,Ode,b@elm.test,55 min,10:05,11:00\n",
    ),
    "tasks": ("a.md", "# B\n\nPresent: Anna Lind, Bo Ode\n\n| Task | Who |\n|---|---|\n| Map | Dora Fell |\n"),
}


def entries(name: str, text: str) -> tuple[Attendance | Group, ...]:
    document = read_document(text.encode(), PurePosixPath(name))
    return tuple(each.what for each in find_rolls(lines_of(document)))


def people(name: str, text: str) -> list[Attendance]:
    return [entry for entry in entries(name, text) if isinstance(entry, Attendance)]


@pytest.mark.parametrize(("name", "text"), PRESENT.values(), ids=PRESENT)
def test_who_was_present_is_read_in_every_manner(name: str, text: str) -> None:
    found = [one.person.name for one in people(name, text) if one.how == "present"]

    expected = ["Anna Lind", "Bo Ode"]
    assert [each for each in found if each != "Cy Moss"][:2] == expected
    assert set(found) <= {*expected, "Cy Moss"}


HOW = {
    "chair in brackets": ("## Present\n\n- Anna Lind (chair)", "chaired"),
    "in the chair": ("## Present\n\n- Lind A., Mayor (in the chair)", "chaired"),
    "chair label": ("Present: Bo Ode\nChair: Anna Lind", "chaired"),
    "vice-chair": ("## Present\n\n- Anna Lind (vice-chair)", "present"),
    "apologies label": ("**Apologies:** Anna Lind", "apologies"),
    "apologies heading": ("## Apologies for absence\n\n- Anna Lind", "apologies"),
    "regrets": ("Regrets: Anna Lind", "apologies"),
    "apologies told": ("Apologies were received from Ms. Anna Lind (Oak).", "apologies"),
    "absent": ("## Present\n\n- Bo Ode\n\n## Absent\n\n- Anna Lind", "absent"),
    "not present": ("## Present\n\n- Bo Ode\n\n### Not present\n\n- Anna Lind", "absent"),
    "members absent": ("Members Absent: Anna Lind", "absent"),
    "could not come": ("Present: Bo Ode\n\nCould not come: Anna Lind", "absent"),
    "did not join": ("## Present\n\n- Bo Ode\n\n**Did not join**\n\n- Anna Lind", "absent"),
    "who took notes": ("Present: Bo Ode\n\nNotetaker: Anna Lind", "present"),
    "cochairwoman": ("Present: Bo Ode\n\nCochairwoman: Anna Lind", "chaired"),
    "absent, excused": ("Members absent: Anna Lind (excused)", "apologies"),
    "ticked": ("## Attendees\n\n- [x] Anna Lind\n- [ ] Bo Ode", "present"),
    "answered the roll": ("## Roll call\n\nBo Ode - present\nAnna Lind - absent", "absent"),
    "answered by a colon": ("Roll call:\n\nAnna Lind: Present\nBo Ode: Absent", "present"),
    "label after label": ("ROLL CALL: Present: Cy Moss, Bo Ode. Absent: Anna Lind.", "absent"),
    "no mark in the last column": (
        "| Member | Body | Present |\n|---|---|---|\n| Bo Ode | Elm | ✅ |\n| Anna Lind | Oak | |",
        "absent",
    ),
    "no mark in the first column": (
        "| Present | Name | Body |\n|---|---|---|\n| x | Bo Ode | Elm |\n| | Anna Lind | Oak |",
        "absent",
    ),
    "office first": ("Present: Bo Ode\nAbsent: Council Member Anna Lind (excused)", "apologies"),
    "not ticked": ("## Attendees\n\n- [ ] Anna Lind\n- [x] Bo Ode", "absent"),
    "check mark": ("## Attendees\n\n- ✅ Anna Lind", "present"),
    "cross": ("## Attendees\n\n- ❌ Anna Lind", "absent"),
    "struck out": ("## Attendees\n\n- ~~Anna Lind~~\n- Bo Ode", "absent"),
    "yes in a column": ("| Name | Present |\n|---|---|\n| Anna Lind | yes |", "present"),
    "no in a column": ("| Name | Present |\n|---|---|\n| Anna Lind | no |", "absent"),
    "apologies in a column": ("| Name | Present |\n|---|---|\n| Anna Lind | apologies |", "apologies"),
    "column of apologies": ("| Present | Apologies |\n|---|---|\n| Bo Ode | Anna Lind |", "apologies"),
    "was represented": ("## Present\n\n- Bo Ode\n- Anna Lind (represented by Cy Moss)", "absent"),
    "represented somebody": ("## Present\n\n- Bo Ode, represented by Anna Lind\n- Cy Moss", "present"),
    "came for somebody": ("## Present\n\n- Bo Ode\n- Anna Lind (for Cy Moss)", "present"),
    "voted by proxy": ("## Present\n\n- Bo Ode\n- Anna Lind (by proxy: Bo Ode)", "absent"),
    "no-show": ("Present: Bo Ode, Anna Lind (no show)", "absent"),
    "guests under apologies": ("## Apologies\n\n### Guests\n\n- Anna Lind", "apologies"),
    "guests after absent": ("Directors Absent:\n\n- Bo Ode\n\nGuests:\n\n- Anna Lind", "present"),
    "marked in a column of the absent": (
        "| Member | Present | Absent |\n|---|---|---|\n| Bo Ode | X | |\n| Anna Lind | | X |",
        "absent",
    ),
    "marked in a column of the excused": (
        "| Trustee | Excused | Present | Unexcused |\n|---|---|---|---|\n| Bo Ode | | x | |\n| Anna Lind | x | | |",
        "apologies",
    ),
    "marked in the third column": (
        "| Name | Present | Apologies | Absent |\n|---|---|---|---|\n| Bo Ode | ✓ | | |\n| Anna Lind | | | ✓ |",
        "absent",
    ),
    "yes or no": ("| Name | Role | In attendance (Y/N) |\n|---|---|---|\n| Anna Lind | Clerk | N |", "absent"),
    "a letter for an excuse": ("| Member | P/A |\n|---|---|\n| Bo Ode | P |\n| Anna Lind | E |", "apologies"),
    "standing": (
        "| Member | Body | Status |\n|---|---|---|\n| Bo Ode | Elm | Present |\n| Anna Lind | Oak | Absent |",
        "absent",
    ),
    "answered by a letter": ("Roll call:\n\nBo Ode   P\nAnna Lind   A", "absent"),
    "had sent apologies": ("Apologies for absence had been received from Bo Ode, Cy Moss and Anna Lind.", "apologies"),
    "proxy for somebody": ("## Present\n\n- Bo Ode\n- Anna Lind (proxy for Cy Moss)", "present"),
    "in somebody's place": ("Present: Bo Ode, Anna Lind (in place of Cy Moss)", "present"),
    "absent without apologies": ("Present: Bo Ode\nAbsent without apologies: Anna Lind", "absent"),
    "on leave": ("Present: Bo Ode\nOn leave: Anna Lind", "apologies"),
    "a letter with no head": ("## Attendance\n\n| Bo Ode | P |\n|---|---|\n| Anna Lind | A |", "absent"),
    "in the chair, a label": ("In the chair: Anna Lind\nPresent: Bo Ode", "chaired"),
    "minutes": ("Absent: Bo Ode\nMinutes: Anna Lind", "present"),
}


@pytest.mark.parametrize(("text", "how"), HOW.values(), ids=HOW)
def test_how_somebody_took_part_is_told_apart(text: str, how: str) -> None:
    found = {one.person.name: one.how for one in people("a.md", f"# Board\n\n{text}\n")}

    assert found.get("Anna Lind", found.get("Lind A.")) == how


def hows(text: str, name: str = "a.md") -> dict[str, str]:
    found = find_rolls(lines_of(read_document(text.encode(), PurePosixPath(name))))
    people = [each.what for each in found if isinstance(each.what, Attendance)]
    return {one.person.name: one.how for one in people}


PERSON = {
    "bare": ("Anna Lind", "Anna Lind", None, None),
    "bracketed body": ("Anna Lind (Oak Labs)", "Anna Lind", None, "Oak Labs"),
    "bracketed role": ("Anna Lind @al (voting member)", "Anna Lind", "voting member", None),
    "acronym": ("Anna Lind (OSC)", "Anna Lind", None, "OSC"),
    "initials": ("Anna Lind (AL)", "Anna Lind", None, None),
    "three initials": ("Anna Lind (ALD)", "Anna Lind", None, None),
    "a middle name's initial": ("Anna Berg-Lind (ABL)", "Anna Berg-Lind", None, None),
    "role and body": ("Anna Lind, Head of Unit, Ministry of Roads", "Anna Lind", "Head of Unit", "Ministry of Roads"),
    "dash": ("Anna Lind - Oak", "Anna Lind", None, "Oak"),
    "comma": ("Anna Lind, Red Elm", "Anna Lind", None, "Red Elm"),
    "titles": ("H.E. Ms. Anna Lind, Ambassador of Narnia", "Anna Lind", "Ambassador of Narnia", None),
    "office first": ("Director Anna Lind", "Anna Lind", "Director", None),
    "surname first": ("Lind A.B., Deputy Minister", "Lind A.B.", "Deputy Minister", None),
    "instead of": ("Anna Lind, surveyor (for Bo Ode)", "Anna Lind", "surveyor", None),
    "by link": (
        "Prof. Anna Lind (Elm Laboratory, Riga), guest, by video link",
        "Anna Lind",
        "guest",
        "Elm Laboratory, Riga",
    ),
    "particles": ("Anna de la Lind", "Anna de la Lind", None, None),
    "nickname": ("Anna (Annie) Lind", "Anna (Annie) Lind", None, None),
    "nickname in other quotes": ("Anna ‘annie’ Lind", "Anna ‘annie’ Lind", None, None),
    "mail": ("Anna Lind <anna@oak.test>", "Anna Lind", None, None),
    "handle alone": ("@annal", "@annal", None, None),
    "handle first": ("@annal - Anna Lind", "Anna Lind", None, None),
    "one word": ("Feroz", "Feroz", None, None),
    "hurried": ("anna lind", "anna lind", None, None),
    "link": ("[Anna Lind](https://oak.test/a) (Guest - Elm rep)", "Anna Lind", "Guest - Elm rep", None),
    "pronouns": ("Anna Lind (she/her)", "Anna Lind", None, None),
    "left early": ("Anna Lind - left at 10:40", "Anna Lind", None, None),
    "degree": ("Anna Lind, PhD, Elm University", "Anna Lind", None, "Elm University"),
    "Cyrillic": ("Линд А.Б. – директор Центра дорог", "Линд А.Б.", "директор Центра дорог", None),
    "Cyrillic title": ("г-жа Анна Линд, эксперт", "Анна Линд", "эксперт", None),
}


@pytest.mark.parametrize(("text", "name", "role", "organization"), PERSON.values(), ids=PERSON)
def test_a_name_is_parted_from_what_is_said_of_it(
    text: str, name: str, role: str | None, organization: str | None
) -> None:
    (one,) = people("a.md", f"# Board\n\n## Present\n\n- {text}\n\n## Items\n")

    assert (one.person.name, one.person.role, one.person.organization) == (name, role, organization)


NOBODY = ("N/A", "None", "none received", "TBD", "-", "and others", "Quorum: yes", "See above")


COLUMNS = {
    "in and out": ("| in |", "| out (ill) |"),
    "boxes": ("| :white_check_mark: |", "| :x: (Cy stood in) |"),
    "answers": ("| Arrived late (7:14 p.m.) |", "| did not attend |"),
    "in part": ("| partly (left 16:30) |", "| absent |"),
}


@pytest.mark.parametrize(("came", "missed"), COLUMNS.values(), ids=COLUMNS)
def test_a_cell_says_whether_somebody_came(came: str, missed: str) -> None:
    text = f"# Board\n\n| Member | Roll call |\n|---|---|\n| Anna Lind {came}\n| Bo Ode {missed}\n"

    assert hows(text) == {"Anna Lind": "present", "Bo Ode": "absent"}


NICKNAMES = {
    "key": "Present: anna, bode\nRegrets: cy_m\n\nNicknames:\n  anna   Anna Lind\n  bode   Bo Ode\n  cy_m   Cy Moss\n",
    "beside names": "Present: Anna Lind (anni_l), Bo Ode <bode>\nScribe: anni_l\nRegrets: Cy Moss\n",
    "of those listed": "Present: Anna Lind, Bo Ode\nScribe: bode\nChair: annal\nRegrets: Cy Moss\n",
}


@pytest.mark.parametrize("text", NICKNAMES.values(), ids=NICKNAMES)
def test_a_nickname_is_somebodys(text: str) -> None:
    assert set(hows(f"Board\n\n{text}", "a.txt")) == {"Anna Lind", "Bo Ode", "Cy Moss"}


@pytest.mark.parametrize(
    ("nick", "is_hers"),
    [
        ("anna", True),
        ("alind", True),
        ("al", True),
        ("anni_l", True),
        ("lind", True),
        ("bode", False),
        ("ann_o", False),
    ],
)
def test_for_whom_a_nickname_is_short(nick: str, *, is_hers: bool) -> None:
    assert is_short_for(nick, "Anna Lind") is is_hers


def test_a_nickname_that_may_be_two_peoples_stays_as_printed() -> None:
    assert "anna" in hows("Board\n\nPresent: Anna Lind, Anna Moss\nScribe: anna\n", "a.txt")


def test_an_empty_cell_of_a_web_page_keeps_its_column() -> None:
    head = "<tr><th>Name</th><th>Present</th><th>Absent</th><th>Late</th></tr>"
    rows = "".join(
        f"<tr><td>{name}</td>{''.join(f'<td>{mark}</td>' for mark in marks)}</tr>"
        for name, marks in (("Anna Lind", "X  "), ("Bo Ode", " X "), ("Cy Moss", "  X"))
    )

    found = hows(f"<h1>Board minutes</h1><table>{head}{rows}</table>", "a.html")

    assert found == {"Anna Lind": "present", "Bo Ode": "absent", "Cy Moss": "present"}


def test_labels_between_the_items_of_a_list() -> None:
    text = (
        "# Board\n\n## Participants\n\nOn site\n- **Anna Lind**, Oak\n\nRemote\n- **Bo Ode**, Elm\n\n"
        "Apologies received\n"
        "- **Cy Moss**, Oak\n\nSecretariat\n- **Dora Fell**\n- **Eli Holt**\n\nObservers\n"
        "- **Fay Kerr**, Elm\n\n## Items\n"
    )

    assert [name for name, how in hows(text).items() if how == "apologies"] == ["Cy Moss"]
    assert list(hows(text)) == ["Anna Lind", "Bo Ode", "Cy Moss", "Dora Fell", "Eli Holt", "Fay Kerr"]


def test_whoever_came_late_came() -> None:
    text = "Board\n\nPRESENT: Anna Lind\nABSENT: Bo Ode\nARRIVED LATE: Cy Moss at 7:31 PM\n"

    assert hows(text, "a.txt") == {"Anna Lind": "present", "Bo Ode": "absent", "Cy Moss": "present"}


def test_surnames_first_before_a_dash_and_a_body() -> None:
    text = "Board\n\nAttendance (surname, name)\n  Lind, Anna - Oak\n  van der Ode, Bo - Elm\n  Moss, Cy - Oak\n"

    assert list(hows(text, "a.txt")) == ["Lind, Anna", "van der Ode, Bo", "Moss, Cy"]


def test_what_the_chairs_said_lists_nobody() -> None:
    text = "Board notes\n\nPresent: Anna Lind, Bo Ode\n\nLind: it leaks.\nChairs: one more draft, then we ask ABC.\n"

    assert list(hows(text, "a.txt")) == ["Anna Lind", "Bo Ode"]


def test_a_list_read_out_of_other_minutes_is_of_no_interest() -> None:
    text = (
        "Board minutes, whose lines are set as wide as this one is, so that they wrap\n\nPresent: Anna Lind, Bo Ode\n\n"
        "The Clerk read the entry for the meeting of 4 May 2024 (Cy Moss, Dora Fell,\n"
        "Eli Holt; apologies: Anna Lind, Bo Ode).\n"
    )

    assert hows(text, "a.txt") == {"Anna Lind": "present", "Bo Ode": "present"}


@pytest.mark.parametrize("text", NOBODY)
def test_an_empty_list_names_nobody(text: str) -> None:
    assert not entries("a.md", f"# Board\n\n## Guests present\n\n- {text}\n\n## Items\n")


def test_people_without_names_are_a_group() -> None:
    text = "# B\n\n## Present\n\n- Anna Lind\n- 3 observers from the Ministry of Roads\n- officials from the Treasury\n"

    groups = [entry.text for entry in entries("a.md", text) if isinstance(entry, Group)]

    assert groups == ["3 observers from the Ministry of Roads", "officials from the Treasury"]


def test_the_office_before_a_name_in_a_sentence_is_that_persons() -> None:
    text = "# B\n\nApologies were received from Mr. Bo Ode (Elm) and the Ambassador of Narnia, Ms. Anna Lind.\n"

    found = [(one.person.name, one.person.role, one.person.organization) for one in people("a.md", text)]

    assert found == [("Bo Ode", None, "Elm"), ("Anna Lind", "Ambassador of Narnia", None)]


def test_surnames_first_are_told_by_the_whole_list() -> None:
    text = "# B\n\n## Present\n\n1. Lind, Anna (Oak)\n2. Ode, Bo (Elm)\n3. Moss, Cy\n"

    assert [one.person.name for one in people("a.md", text)] == ["Lind, Anna", "Ode, Bo", "Moss, Cy"]


def test_a_surname_in_capitals_stands_first() -> None:
    text = "# B\n\n## Present\n\n- LIND, Anna (Finance)\n- ODE, Bo\n"

    assert [one.person.name for one in people("a.md", text)] == ["LIND, Anna", "ODE, Bo"]


def test_a_label_inside_a_list_says_for_whom_they_came() -> None:
    text = "# B\n\n## Present\n\nFor the Centre:\n\n- Anna Lind\n\nObservers:\n\n- Bo Ode\n"

    found = [(one.person.name, one.person.role, one.person.organization) for one in people("a.md", text)]

    assert found == [("Anna Lind", None, "Centre"), ("Bo Ode", "Observer", None)]


def test_a_list_under_countries_in_capitals() -> None:
    text = "List of participants\n\nNARNIA\nMs. Anna Lind, Director\n\nRURITANIA\nMr. Bo Ode, Adviser\n"

    assert [one.person.name for one in people("a.txt", text)] == ["Anna Lind", "Bo Ode"]


def test_a_body_and_those_it_sent() -> None:
    found = people("a.md", "# B\n\n## Attendees\n\n* OAK - Lind, Ode\n")

    assert [(one.person.name, one.person.organization) for one in found] == [("Lind", "OAK"), ("Ode", "OAK")]


def test_russian_minutes() -> None:
    text = (
        "Протокол заседания\n\nПредседатель: Линд А.Б.\nСекретарь: Одэ В.Г.\n"
        "Присутствовали: члены совета Мосс К.Д., Фелл Д.Е.\nПриглашённые: Холт Е.Ж. (Министерство дорог)\n"
        "Отсутствовали: Гейл Ф.З.\n\nПовестка дня\n1. Отчёт\n"
    )

    found = [(one.person.name, one.how) for one in people("a.txt", text)]

    assert found == [
        ("Линд А.Б.", "chaired"),
        ("Одэ В.Г.", "present"),
        ("Мосс К.Д.", "present"),
        ("Фелл Д.Е.", "present"),
        ("Холт Е.Ж.", "present"),
        ("Гейл Ф.З.", "absent"),
    ]


@pytest.mark.parametrize(
    "label",
    [
        "Registered, but unable to take part:",
        "Could not participate:",
        "Prevented from attending:",
        "Unable to be there:",
    ],
)
def test_whoever_could_not_take_part_is_away(label: str) -> None:
    text = f"Board\n\nPresent:\n  Ms. Anna Lind\n\n{label}\n  Mr. Bo Ode (Norland)\n"

    assert [(one.person.name, one.how) for one in people("a.txt", text)] == [
        ("Anna Lind", "present"),
        ("Bo Ode", "absent"),
    ]


@pytest.mark.parametrize(
    "label",
    ["Without vote", "Without voting rights", "In an advisory capacity", "Substitutes", "Deputies at 2/2024", "Deputy"],
)
def test_those_without_a_seat_are_listed_as_well(label: str) -> None:
    text = f"# Board\n\n**Members present:** Anna Lind\n\n**{label}:** Bo Ode\n\n## Items\n"

    assert [(one.person.name, one.how) for one in people("a.md", text)] == [
        ("Anna Lind", "present"),
        ("Bo Ode", "present"),
    ]


@pytest.mark.parametrize("between", ["; ", ". "])
@pytest.mark.parametrize(
    ("office", "role"), [("Secretary", "Secretary"), ("Minutes", "minutes"), ("Treasurer", "Treasurer")]
)
def test_each_label_of_a_line_is_its_own(between: str, office: str, role: str) -> None:
    text = f"# Board\n\nChair: Anna Lind{between}{office}: Bo Ode\n\nPresent: Cy Moss, Eli Holt\n"
    chair, other = people("a.md", text)[:2]

    assert (chair.person.name, chair.how) == ("Anna Lind", "chaired")
    assert (other.person.name, other.how, other.person.role) == ("Bo Ode", "present", role)


RUSSIAN_LABELS = {
    "list": ("Список участников", "present"),
    "make-up": ("Состав участников", "present"),
    "online": ("Участвовали онлайн", "present"),
    "took part": ("В заседании приняли участие", "present"),
    "at the session": ("На заседании присутствовали", "present"),
    "with a reason": ("Отсутствовали по уважительной причине", "apologies"),
    "could not": ("Не смогли присутствовать", "absent"),
    "absent members": ("Отсутствующие члены комиссии", "absent"),
}


@pytest.mark.parametrize(("label", "how"), RUSSIAN_LABELS.values(), ids=RUSSIAN_LABELS)
def test_russian_labels(label: str, how: str) -> None:
    for text in (f"# Протокол\n\n{label}:\n- Линд А.Б.\n- Одэ В.В.\n", f"# Протокол\n\n{label}: Линд А.Б., Одэ В.В.\n"):
        assert [(one.person.name, one.how) for one in people("a.md", text)] == [("Линд А.Б.", how), ("Одэ В.В.", how)]


def printed(*texts: str) -> Document:
    """Pages as a PDF gives them: no headings, no blank lines."""
    pages = tuple(Page(number=number, text=text) for number, text in enumerate(texts, start=1))
    sections = tuple(Section(headings=(), page=page.number, span=Span(start=0, end=len(page.text))) for page in pages)
    return Document(id="0", title="Board", kind="pdf", issued_on=None, pages=pages, sections=sections)


def names_in(document: Document) -> list[str]:
    return [each.what.person.name for each in find_rolls(lines_of(document)) if isinstance(each.what, Attendance)]


def test_a_list_goes_on_after_a_page_break_and_ends_before_the_text() -> None:
    first = (
        "Board minutes\nPresent\n Ms. Anna Lind, Deputy Minister of Roads and Bridges of Narnia, member of the\nBoard"
    )
    second = " Mr. Bo Ode, Director\nOpening\nThe Chair opened the session and noted that all members were in the room."

    assert names_in(printed(first, second)) == ["Anna Lind", "Bo Ode"]


def test_a_table_that_came_out_a_cell_a_line() -> None:
    text = (
        "Board minutes\nName\nPosition\nBody\nAnna Lind\nHead of the Early\nRoads Unit\nOak Centre for\nRoads\n"
        "Bo Ode\nHydrologist\nElm Bureau\nThe agenda was adopted by the Board without any changes."
    )

    found = [each.what for each in find_rolls(lines_of(printed(text)))]

    assert [one.person.name for one in found if isinstance(one, Attendance)] == ["Anna Lind", "Bo Ode"]
    assert isinstance(found[1], Attendance)
    assert found[1].person.organization == "Elm Bureau"


@pytest.mark.parametrize(("name", "text"), PRESENT.values(), ids=PRESENT)
def test_the_proof_holds_the_name(name: str, text: str) -> None:
    document = read_document(text.encode(), PurePosixPath(name))

    for each in find_rolls(lines_of(document)):
        if isinstance(each.what, Attendance):
            proof = set(re.split(r"[\W_]+", each.what.span.cut(document.pages[0].text)))
            assert set(each.what.person.name.split()) <= proof
