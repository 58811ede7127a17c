"""Attendance as clerks lay it out who follow no form: ticks, columns, boxes, bodies first. All people are made up."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from corpus.meetings import find_meetings
from corpus.reading import read_document

# By name: what stands below the title, who came and who did not.
ROLLS = {
    "those away who agree with what was decided": (
        """\
## Attending

* Ada Lind (@ada) - TC
* Bo Ode (@bo) - TC

Additionally, the following individuals are not in attendance but support consensus:

* Eva Ruud (@eva) - TC
* Jon Dahl (@jon) - TC

## Topics
""",
        "Ada Lind; Bo Ode",
        "Eva Ruud; Jon Dahl",
    ),
    "those who sent word, told in a sentence": (
        "Present:\n\n- Ada Lind\n- Bo Ode\n\nThese trustees have sent their apologies:\n\n- Eva Ruud\n- Jon Dahl\n",
        "Ada Lind; Bo Ode",
        "Eva Ruud; Jon Dahl",
    ),
    "surnames that are offices, between commas": (
        "Present: Bo Ode, Karl Head, Anna M. Clerk (chair), Eva Guest and Jon Dahl, Head of Roads\n",
        "Bo Ode; Karl Head; Anna M. Clerk; Eva Guest; Jon Dahl",
        "",
    ),
    "surnames that are offices, one a line": (
        "Present:\n\n- Bo Ode, Head\n- Karl Head\n- Eva Mayor, Treasurer\n",
        "Bo Ode; Karl Head; Eva Mayor",
        "",
    ),
    "officers who answer the roll": (
        "1. Call to order\n    1. Roll call\n        1. Cabinet\n            1. President - Ada Lind: Present\n"
        "            2. Historian - Bo Ode: Not Present\n        2. Appointed officers\n"
        "            1. Publicity Chair - Eva Ruud: Present\n            2. Librarian - Jon Dahl: Absent\n"
        "    2. Approval of the minutes\n        - Discussion: None\n",
        "Ada Lind; Eva Ruud",
        "Bo Ode; Jon Dahl",
    ),
    "officers, a line each": (
        "Present:\n\nPresident: Ada Lind\nVice President: Bo Ode\nSecretary: Jon Dahl\nCoach: Eva Ruud\n"
        "Captains: Karl Ek and Ida Moe\n\nThe minutes were read.\n",
        "Ada Lind; Bo Ode; Jon Dahl; Eva Ruud; Karl Ek; Ida Moe",
        "",
    ),
    "a post among officers": (
        "Attendance\n\nPresident: Ada Lind\nSecretary: Jon Dahl\nAlumni Chair: Ida Moe\nWebsite: Bo Ode\n"
        "Coach: Eva Ruud\nCaptains: Karl Ek and Ken Holt\n\nThe minutes were read.\n",
        "Ada Lind; Jon Dahl; Ida Moe; Bo Ode; Eva Ruud; Karl Ek; Ken Holt",
        "",
    ),
    "two posts of one": (
        "Attendance\n\n- President: Ada Lind\n- Vice President/Website: Bo Ode\n- Secretary: Jon Dahl\n",
        "Ada Lind; Bo Ode; Jon Dahl",
        "",
    ),
    "officers, a paragraph each": (
        "Attendance\n\nPresident: Ada Lind\n\nVice President: Bo Ode\n\nSecretary: Jon Dahl\n\n"
        "Captains: Karl Ek and Ida Moe\n\nThe minutes were read.\n",
        "Ada Lind; Bo Ode; Jon Dahl; Karl Ek; Ida Moe",
        "",
    ),
    "offices with a dash to the name": (
        "In attendance: Clerk-[Eva Ruud][eva], Recording Clerk-Karl Ode, Vice-Chair Bo Lind, as well as Jon Dahl\n",
        "Eva Ruud; Karl Ode; Bo Lind; Jon Dahl",
        "",
    ),
    "a dash right behind the label": (
        "Present– Cllr Ada Lind - Chairman, Cllr Bo Ode, Cllr Eva Ruud.\n\nApologies- Cllr Jon Dahl\n",
        "Ada Lind; Bo Ode; Eva Ruud",
        "Jon Dahl",
    ),
    "an officer below those present": (
        "Present: Cllr Ada Lind, Cllr Bo Ode.\n\nCounty Councillor Eva Ruud 4 members of the public\n\n1. Minutes\n",
        "Ada Lind; Bo Ode; Eva Ruud",
        "",
    ),
    "officers below the public": (
        "Present: Cllr Ada Lind, Cllr Bo Ode.\n\n2 members of the public\n\nBorough Councillor - Mr. E Ruud\n\n"
        "Mr J Dahl – Parish Clerk\n\n1. Mr Moss, who keeps the green, spoke.\n",
        "Ada Lind; Bo Ode; E Ruud; J Dahl",
        "",
    ),
    "a table of HTML in one line": (
        """\
## Participants

<table><thead><tr><th width="90">Position</th><th>Contact</th></tr></thead><tbody><tr><td>Secretary</td>\
<td>Ada Lind</td></tr><tr><td>Chair</td><td>Bo Ode</td></tr><tr><td>Expert</td><td>Dora Moss</td></tr></tbody></table>

## Absentees

<table><tr><th>Position</th><th>Contact</th></tr><tr><td>Seat</td><td>Ken Fell</td></tr></table>
""",
        "Ada Lind; Bo Ode; Dora Moss",
        "Ken Fell",
    ),
    "a table of HTML, a cell a line": (
        """\
<table>
  <tr>
    <th>Name</th>
    <th>Present</th>
  </tr>
  <tr>
    <td>Ada Lind</td>
    <td>yes</td>
  </tr>
  <tr>
    <td>Ken Fell</td>
    <td>no</td>
  </tr>
</table>
""",
        "Ada Lind",
        "Ken Fell",
    ),
    "terms of HTML": (
        """\
<dl class="wide">
  <dt>In the Chair</dt>
    <dd>Ada Lind (acting)</dd>
  <dt>Members present</dt><dd>Ada Lind, Bo Ode, Dora Moss.</dd>
  <dt>Apologies</dt>
    <dd>Ken Fell</dd>
</dl>
""",
        "Ada Lind; Bo Ode; Dora Moss",
        "Ken Fell",
    ),
    "labels in bold of HTML": (
        """\
<p><strong>Panel</strong><strong>:</strong> Professor Ada Lind (Chair), Bo Ode (Oak Bank) Dora Moss (Elm Trust), \
Ex Officio: Tom Vik (Roads), Eva Holm, (Fir)</p>
<p><strong>Apologies</strong>: Ken Fell (Oak &amp; Elm)</p>
<p><strong>Others:</strong><strong> </strong>Per Berg, <strong>Liv Dahl</strong></p>
""",
        "Ada Lind; Bo Ode; Dora Moss; Tom Vik; Eva Holm; Per Berg; Liv Dahl",
        "Ken Fell",
    ),
    "an office for two, and one behind a comma": (
        """\
Board members present: Ada Lind, President, Bo & Dora Moss, co-Treasurers and Tom Vik, Secretary.
""",
        "Ada Lind; Bo Moss; Dora Moss; Tom Vik",
        "",
    ),
    "an office in brackets behind a comma": (
        "Those Attending: Cllr A Lind, (Chairman) Cllr Mrs B Ode, Cllr T Vik\n",
        "A Lind; B Ode; T Vik",
        "",
    ),
    "owners beside their board": (
        """\
Attendance: President Ada Lind, Secretary Bo Ode

Property owners: Dora Moss, Tom Vik, Eva & Per Holm.

Called to order: 7:30 p.m.
""",
        "Ada Lind; Bo Ode; Dora Moss; Tom Vik; Eva Holm; Per Holm",
        "",
    ),
    "owners who came by video": (
        """\
Board Attendance: President Ada Lind, Secretary Bo Ode

OVA owners in attendance via Zoom: Dora Moss, Tom Vik.
""",
        "Ada Lind; Bo Ode; Dora Moss; Tom Vik",
        "",
    ),
    "a name that an empty line cuts, and apologies said twice": (
        """\
Those Attending: Cllr A Lind, Cllr Mrs B

Ode, Cllr T Vik, Mrs D Moss (Clerk)

Apologies: Apologies were received from Cllr Mrs Fell and Cllr K Rye
""",
        "A Lind; B Ode; T Vik; D Moss",
        "Fell; K Rye",
    ),
    "a label within a line below its heading": (
        """\
### Attendees

Ada Lind (Chair), Bo Ode (Oak), Dora Moss (Elm) – Ex Officio: Tom Vik (Roads), Eva Holm (Fir).
""",
        "Ada Lind; Bo Ode; Dora Moss; Tom Vik; Eva Holm",
        "",
    ),
    "headings of HTML with no empty lines": (
        """\
<h2>Note</h2>
<h3>Panel attendees:</h3>
<p>Ada Lind (Chair), Bo Ode (Oak).</p>
<h3>Other Attendees:</h3>
<p>Tom Vik, Ken Fell, Eva Holm (minutes) – all Roads Agency.</p>
<h3>Review</h3>
<p>The note was considered.</p>
""",
        "Ada Lind; Bo Ode; Tom Vik; Ken Fell; Eva Holm",
        "",
    ),
    "items with letters below it": (
        """\
**Roll Call**
Present:
Ada Lind, president
Bo Ode, clerk
Absent:
Ken Fell, member

**Visitor Comments: Closed Session (A-1)**
There were none.
""",
        "Ada Lind; Bo Ode",
        "Ken Fell",
    ),
    "a part with a letter below it": (
        """\
Present:
Ada Lind, president
Bo Ode, clerk

Recess: Closed Session (B)
The meeting was recessed.
""",
        "Ada Lind; Bo Ode",
        "",
    ),
    "bodies with a dash before their people": (
        """\
I count nine around the table, these are those I could identify:
Oak Bank - Ada Lind, Bo Ode
FAO - Dora Moss (left before the end)
Lake Cooperation - Tom Vik
Ministry of Roads - vice-minister Ken Fell, S. Rye
Norland - not there
""",
        "Ada Lind; Bo Ode; Dora Moss; Tom Vik; Ken Fell; S. Rye",
        "",
    ),
    "countries told one after the other": (
        """\
**Who was there.** Norway: Ada Lind. Georgia: nobody in the room, Bo Ode by video link. Peru: Dora Moss (chair) and \
Tom Vik of the Ministry of Roads. Kenya: Ken Fell, in place of Mr Rye, who was ill.
Observers: Eva Holm (Oak Bank). The Elm Bank had confirmed but did not come.
From us: Per Berg.
""",
        "Ada Lind; Bo Ode; Dora Moss; Tom Vik; Ken Fell; Eva Holm; Per Berg",
        "Rye",
    ),
    "sides with nothing between": (
        """\
on Oak side Ada Lind (Odda), Bo Ode (Odda, new since May)
on our side D. Moss, T. Vik
""",
        "Ada Lind; Bo Ode; D. Moss; T. Vik",
        "",
    ),
    "those in bold": (
        """\
## Attendees (bold indicates present): (Quorum = 3)
- **Ada Lind (Oak - Chair)**
- **(NEW!) Bo Ode (Elm)**
- Cy Moss (Fir)
""",
        "Ada Lind; Bo Ode",
        "Cy Moss",
    ),
    "no label but the one of apologies": (
        """\
The AGM was held on 12 April 2022, between 7:15pm and 8:00pm.

- Ada Lind (Chair, <code>al1</code>)
- Bo Ode (Secretary, <code>bo2</code>)
- Dora Moss (Admin, <code>dm3</code>)
- Tom Vik (<code>tv4</code>)

Apologies for Absence

- Ken Fell (Admin, <code>kf5</code>)
""",
        "Ada Lind; Bo Ode; Dora Moss; Tom Vik",
        "Ken Fell",
    ),
    "a name that the end of a short line cuts": (
        "Present: Ada Lind, Bo Ode, Eva\nRuud, Cy Moss, Jon\nDahl, Kai Holt\n\nAbsent: Per Holm\n",
        "Ada Lind; Bo Ode; Eva Ruud; Cy Moss; Jon Dahl; Kai Holt",
        "Per Holm",
    ),
    "a name that the end of a line cuts": (
        """\
**Present**: Anna Lind, Bo Ode, Cedric Chambers, Paula
Andrea Moss, Tom Vik

**Apologies**: Ken Fell
""",
        "Anna Lind; Bo Ode; Cedric Chambers; Paula Andrea Moss; Tom Vik",
        "Ken Fell",
    ),
    "a junior, and hosts to come": (
        """\
The Board held its regular meeting with the following present: Ada Lind, Bo Ode, Jr., Tom Vik.

- Potential hosts: Davis, Odda, Amsterdam
""",
        "Ada Lind; Bo Ode; Tom Vik",
        "",
    ),
    "links by reference, and as well as": (
        """\
[AdaLind]: /oak/AdaLind

In Attendance: [Ada Lind][AdaLind], as well as [Bo Ode][BoOde] and [Dora Moss][DoraMoss].

## Individual members approved

- Ken Fell
""",
        "Ada Lind; Bo Ode; Dora Moss",
        "",
    ),
    "in the front matter's manner": (
        """\
directors:
- Ada Lind
- Bo Ode
members:
- Dora Moss
apologies:
- Ken Fell
notice: given
""",
        "Ada Lind; Bo Ode; Dora Moss",
        "Ken Fell",
    ),
    "a roll that was not called": (
        """\
Present: Ada Lind

1. Roll Call
   - Treasurer - Bo Ode:
   - Secretary - Dora Moss:
""",
        "Ada Lind",
        "",
    ),
    "handles with their names": (
        """\
**Here:** @ada (Ada Lind, chair), @bo (Bo Ode, joined at :20)
**Listening in:** @dm (Dora Moss, liaison)
**Not here:** @kfell (Ken Fell, sent regrets)
""",
        "Ada Lind; Bo Ode; Dora Moss",
        "Ken Fell",
    ),
    "surnames first, with initials": (
        """\
Present
 LINDQVIST, Ada R. (Chair)
 ODE, Bo Mari K.
 DE MOSS, Dora (consultant to the Board)

Excused
 FELL, Ken - congress abroad
 VIK, Tom - on leave

Resource person
 RYE, Eva - Data Officer
""",
        "LINDQVIST, Ada R.; ODE, Bo Mari K.; DE MOSS, Dora; RYE, Eva",
        "FELL, Ken; VIK, Tom",
    ),
    "offices before names in brackets": (
        """\
Present:
The Rector (Professor A B Lind) in the Chair
The Vice-Rector (Professor C Ode)
The Deans: Professor D Moss (Arts), Professor E Vik (Law) *
The President of the Students' Union (Ms H Berg) and the President-elect (Mr I Dahl, as observer)

* attending remotely

In attendance:
The Registrar (Mr J Roe), Ms K Lie (Governance), the Director of Estates (Mr L Bakk) for Minute 6

Apologies: The Dean of Music (Dr M Holt)

M24/07 Minutes of 14 February: confirmed.
""",
        "A B Lind; C Ode; D Moss; E Vik; H Berg; I Dahl; J Roe; K Lie; L Bakk",
        "M Holt",
    ),
    "a roll answered in words": (
        """\
Roll
 Ada Lind (chair) - here
 Bo Ode (money) - here, late, 8.40
 Dora Moss (alto) - not here, new baby!

1. Accounts.
""",
        "Ada Lind; Bo Ode",
        "Dora Moss",
    ),
    "substitutes by a code": (
        """\
Attendance (P = present, S = substitute, E = excused)

| No. | Seat | Member | Code | Remark |
|---|---|---|---|---|
| 1 | Town | LIND Ada | P | |
| 2 | County | ODE Bo | S | MOSS Dora |
| 3 | Ministry | FELL Ken | E | Annual Leave |

The minutes were kept by Tom Vik of the county office. Guests for the flood item: Eva Rye (Survey), Dr. Lars Holm.
""",
        "LIND Ada; MOSS Dora; Tom Vik; Eva Rye; Lars Holm",
        "ODE Bo; FELL Ken",
    ),
    "represented, in short": (
        """\
| Member | Seat | Attendance |
|---|---|---|
| Ada Lind | Town | present |
| Bo Ode | County | repr. by Óla Moss |
| Ken Fell | Chamber | apologies (harvest) |
""",
        "Ada Lind; Óla Moss",
        "Bo Ode; Ken Fell",
    ),
    "also, after the list": (
        """\
Present: Ada Lind (Chair), Bo Ode (co-opted at item 2). Kirsty Berg from the school sat in until item 4. \
Apologies came from Ken Fell.
""",
        "Ada Lind; Bo Ode; Kirsty Berg",
        "Ken Fell",
    ),
    "a visitor after the list": (
        """\
Present: Mr A Lind, Mrs B Ode. Also Mrs D Moss, of the W.I., as a visitor.
Apologies: Mr K Fell.
""",
        "A Lind; B Ode; D Moss",
        "K Fell",
    ),
    "first names that spaces part": (
        """\
:   Members present: Karen Tom Tayeb Enrique Ken and Anna L.
:   Others present: Bo Diego
""",
        "Karen; Tom; Tayeb; Enrique; Ken; Anna L.; Bo; Diego",
        "",
    ),
    "first names in one item": (
        """\
## Attendance

- Skiros, Matt, Alia, Owen, Joey
- (Very) Late: Felix, Brendan
""",
        "Skiros; Matt; Alia; Owen; Joey; Felix; Brendan",
        "",
    ),
    "bodies behind semicolons": (
        """\
## Members Present

* Ada Lind; Oak Software Inc.
* Dora Moss
""",
        "Ada Lind; Dora Moss",
        "",
    ),
    "keys that are initials": (
        """\
## Attending

* ACL: Ada Chue Lind (Institute) - chair
* BO: Bo Ode (Oak Bank) - nonvoting
""",
        "Ada Chue Lind; Bo Ode",
        "",
    ),
    "stars that Markdown escapes": (
        """\
\\*\\*Members Present \\*\\*

-   Ada Lind
-   Bo Ode

**Meeting Times**

-   Opened: 11:57
""",
        "Ada Lind; Bo Ode",
        "",
    ),
    "no label, but a note on the marks": (
        """\
Ada Lind, Oak Foundation (AL)

Tom Ode, CA (TO) \\*

Dora Moss, SUSE (DM) \\*

Karl Fell, Elm (KF)

(voting members denoted by asterisks)

AL opened the meeting.
""",
        "Ada Lind; Tom Ode; Dora Moss; Karl Fell",
        "",
    ),
    "HTML within Markdown": (
        """\
<h2>Attendance</h2>
<h3>Committee Members</h3>
<ul>

<li>Ada Lind</li>

<li>Bo Ode</li>

</ul>
<h3>Staff</h3>
<ul>

<li>Dora Moss</li>

</ul>
<h3>Not attending</h3>
<ul>
<li>Ken Fell</li>
</ul>
""",
        "Ada Lind; Bo Ode; Dora Moss",
        "Ken Fell",
    ),
    "they count themselves": (
        """\
We were five again: Ada, Bo, Elif (Karaca, translations), Cy and Dora. Regrets from Nora Berg.
""",
        "Ada; Bo; Elif; Cy; Dora",
        "Nora Berg",
    ),
    "who is here and who is not": (
        """\
**Who's here** 👋

* Elif (leading)
* Ada

**Who isn't** Bo (on a train), Cy

**Pages**: 24.
""",
        "Elif; Ada",
        "Bo; Cy",
    ),
    "sorry they couldn't": (
        """\
Here: Ada Lind (Chair), Dora & Ken Moss, Tom Vik
Sorry they couldn't make it: Eva Rye, Rev. Cy Fell
No word from: Bo Ode
""",
        "Ada Lind; Dora Moss; Ken Moss; Tom Vik",
        "Eva Rye; Cy Fell; Bo Ode",
    ),
    "who came, in bold within a line": (
        """\
**Who came:** Ada Lind in the chair (Bo Ode in hospital), Dora Moss. **Later:** Tom Vik (11:05).
**Didn't:** Ken Moss, Rev. Cy Fell (Sunday service)
""",
        "Ada Lind; Dora Moss; Tom Vik",
        "Ken Moss; Cy Fell",
    ),
    "members at the meeting": (
        """\
Members at the meeting
1. A. Lind, chair
2. B. Ode, secretary

Guest: Mrs Pia Holm, Borough officer
Apologies: D. Moss
""",
        "A. Lind; B. Ode; Pia Holm",
        "D. Moss",
    ),
    "in the chair, over a name": (
        """\
IN THE CHAIR
    Dr O. Lind

MEMBERS PRESENT
    Mr D. Ode (Surgery)

APOLOGIES
    Dr P. Moss
""",
        "O. Lind; D. Ode",
        "P. Moss",
    ),
    "initials, and a guest in full": (
        """\
Pres: AL (chair), BO
Apols: CM
In att: DF (mins); Dr Eva Rye, trainee

Key: AL Dr Ada Lind / BO Mr Bo Ode / CM Dr Cy Moss / DF Mr Dan Fell
""",
        "Ada Lind; Bo Ode; Dan Fell; Eva Rye",
        "Cy Moss",
    ),
    "plus and minus": (
        """\
+Ada_Lind, +Bo-Erik_Ode, +Cy_Moss (liaison)
-Dan_Fell
""",
        "Ada Lind; Bo-Erik Ode; Cy Moss",
        "Dan Fell",
    ),
    "answers behind codes": (
        """\
The Secretary called the roll.

   BR   Ada Lind       on line
   PE   Cy Moss        on line (Secretary)
   FR   Bo Ode         no answer
   JP   Dan Fell       excused
""",
        "Ada Lind; Cy Moss",
        "Bo Ode; Dan Fell",
    ),
    "a mode of coming": (
        """\
| Expert | Body | Mode |
|:--|:--|:--|
| Ada Lind (Convenor) | NO | Odda |
| Bo Ode | JP | remote |
| Cy Moss | BR | not attending |
""",
        "Ada Lind; Bo Ode",
        "Cy Moss",
    ),
    "a key with commas alone": (
        """\
| Member | Capacity | 12 April |
|---|---|---|
| Dr Ada Lind | Chair | ✓ |
| Mr Bo Ode | Surgery | A |
| Dr Cy Moss | Pathology | ✓ (Teams) |
| Dr Dan Fell | Paediatrics | – |

✓ present, A apologies, – absent without notice
""",
        "Ada Lind; Cy Moss",
        "Bo Ode; Dan Fell",
    ),
    "bodies in short": (
        """\
OB: A. Lind, B. Ode, Cy Moss (procurement)
LBC: D. Fell, E. Rye

- closing project: balance confirmed
""",
        "A. Lind; B. Ode; Cy Moss; D. Fell; E. Rye",
        "",
    ),
    "taking part": (
        """\
Members taking part: A. Lind (chairing in place of B. Ode), C. Moss
Not taking part: B. Ode (field trip)
Guest: D. Fell (library)
""",
        "A. Lind; C. Moss; D. Fell",
        "B. Ode",
    ),
    "sent by others, in the same line": (
        """\
Present: A. Lind (president), B. Ode; from the mill: C. Moss and D. Fell; from the school "Oak": E. Vik.
Absent: F. Rye.
""",
        "A. Lind; B. Ode; C. Moss; D. Fell; E. Vik",
        "F. Rye",
    ),
    "labels with two spaces behind them": (
        """\
PRESENT  Ada Lind (Chair), Bo Ode
IN ATTENDANCE  Cy Moss (Secretary)
APOLOGIES  Dora Fell
""",
        "Ada Lind; Bo Ode; Cy Moss",
        "Dora Fell",
    ),
    "who could not": (
        """\
Who dialled in:

1. Ada Lind
2. Bo Ode

Who could not: Cy Moss, Dora Fell

## Notes
""",
        "Ada Lind; Bo Ode",
        "Cy Moss; Dora Fell",
    ),
    "in the call": (
        """\
## In the call

* Ada Lind @alind

## Not in the call

* Bo Ode @bode
""",
        "Ada Lind",
        "Bo Ode",
    ),
    "handles with spaces between": (
        """\
present: @lucif @gracey-o @pvondra
regrets: @minseo @creidy

## money
""",
        "@lucif; @gracey-o; @pvondra",
        "@minseo; @creidy",
    ),
    "a table headed present and from, and one for regrets": (
        """\
| present | from |
|:--|:--|
| Ada Lind | chair for today |
| Bo Ode | |

| regrets |
|:--|
| Cy Moss |
""",
        "Ada Lind; Bo Ode",
        "Cy Moss",
    ),
    "ticks with no head": (
        """\
| | |
|---|---|
| Ada Lind | ✅ |
| Bo Ode | ❌ (regrets) |
| Cy Moss (visitor) | ✅ |

Notes: Ada Lind
""",
        "Ada Lind; Cy Moss",
        "Bo Ode",
    ),
    "three columns of crosses": (
        """\
| | Present | Excused | Absent |
|---|---|---|---|
| Ada Lind | | x | |
| Bo Ode | x | | |
| Cy Moss | x | | |
""",
        "Bo Ode; Cy Moss",
        "Ada Lind",
    ),
    "by invitation": (
        """\
In attendance: Ada Lind (convenor), Bo Ode, and by invitation Dora Fell of the Bridge Group.
""",
        "Ada Lind; Bo Ode; Dora Fell",
        "",
    ),
    "one alone with the surname first": (
        """\
Present (members): Lind, Ada; Ode, Bo; Moss, Carl.
Present (others): Holt, Eve
""",
        "Lind, Ada; Ode, Bo; Moss, Carl; Holt, Eve",
        "",
    ),
    "a roll that is called": (
        """\
The Manager called the roll:

* Mr Aig – here
* Ms Dragos – not here, proxy given to Ms Lind
* Ms Ada Quist – here
""",
        "Aig; Ada Quist",
        "Dragos",
    ),
    "in short, and in full in brackets": (
        """\
### Attendees

- Ada Lind
- JB (Jean-Baptiste Moreau, back again)
""",
        "Ada Lind; Jean-Baptiste Moreau",
        "",
    ),
    "delegations with the surname first": (
        """\
LIST OF PARTICIPANTS

NORLAND: Maru, Ilia (Ms.), Head of Delegation; Coman, Radu (Mr.)
ELMLAND: Dosso, Aina (Ms.)
OBSERVERS: Berg, Lars (Mr.), Rivers Trust
""",
        "Ilia Maru; Radu Coman; Aina Dosso; Lars Berg",
        "",
    ),
    "bodies, with whom they sent in brackets": (
        """\
ATTENDANCE: Oak Hydrographic Trust (Fiona Lind, chair); Elm Maps (Bo Ode, until item C); Ash Bank (Cy Moss, Dora Fell).

REGRETS: Elm Trust (Leena Rau).

NOT REPRESENTED: Odda Harbour Works.
""",
        "Fiona Lind; Bo Ode; Cy Moss; Dora Fell",
        "Leena Rau",
    ),
    "plural titles": (
        """\
The Chair, Cllr Pembury, was joined by Cllrs Trehern, Nayland and Castell. Messrs Ode and Moss were present.
""",
        "Pembury; Trehern; Nayland; Castell; Ode; Moss",
        "",
    ),
    "connected and not": (
        """\
**Connected:** Ada Lind (Chair), Dr B. Ode; for the Centre Cy Moss and Dora Fell

**Not connected:** Egil Holt – there was a power cut in his street.
""",
        "Ada Lind; B. Ode; Cy Moss; Dora Fell",
        "Egil Holt",
    ),
    "connected from their countries": (
        """\
Connected: from Norway Ada Lind, Bo Ode and Cyra Moss (Odda port); from Moldova Dan Fell; from the Centre Egil Holt

In the room:
 Ms Gro Vik, Nat. Inst. of Tides
 Mr Hans Rye - Centre
""",
        "Ada Lind; Bo Ode; Cyra Moss; Dan Fell; Egil Holt; Gro Vik; Hans Rye",
        "",
    ),
    "two bodies beside each other": (
        """\
## Who was there

| OakMet | ECWD |
|------|------|
| Dr. Ada Lind, Deputy Director (Research) | Dr. Bo Ode, Executive Director |
| Mr. Cy Moss, IT | Dora Fell |
""",
        "Ada Lind; Bo Ode; Cy Moss; Dora Fell",
        "",
    ),
}
COLUMNS = {
    "names and bodies in columns": (
        """\
PRESENT:
   Dr Fiona Lind          Oak Hydrographic Trust, in the chair
   Ms Haruka Ode          Elm Tide Institute
   Mr Joao Moss           Ash Office

APOLOGIES:
   Dr Leena Rau           Elm Instruments
   Ms Margot Fell         Oak Service
""",
        "Fiona Lind; Haruka Ode; Joao Moss",
        "Leena Rau; Margot Fell",
    ),
    "the body first, and a letter last": (
        """\
1. ROLL CALL                                  (P = present, R = regrets, A = absent)

   Oak Hydrographic Trust     Lind, F. (Chair)      P
   Port of Odda               Ode, E.               R
                              Aas, G. (alternate)   P
   Elm Institute              Moss, J.              A
   Secretariat                Vos, H.               P

   Quorum: 3 of 4, met.
""",
        "F. Lind; G. Aas; H. Vos",
        "E. Ode; J. Moss",
    ),
    "two days": (
        """\
Attendance                                     Tue 21  Wed 22

Fiona Lind (chair)      Oak Trust              x      x
Gunnar Aas              Port of Odda           x      -
Margot Fell             Oak Service            -      x
Cy Moss                 Elm Foundation         -      -
""",
        "Fiona Lind; Gunnar Aas; Margot Fell",
        "Cy Moss",
    ),
    "bodies under sides": (
        """\
Attending

For the operators
  Oak River Authority: Ing. Ada Lind; Mrs. Bea Ode
  ELMPOWER (Elm, Ash): Mr. Cy Moss
For the Centre
  Dr. Dora Fell (moderator), Ing. Egil Holt

1. Opening
""",
        "Ada Lind; Bea Ode; Cy Moss; Dora Fell; Egil Holt",
        "",
    ),
    "boxes side by side": (
        """\
Attendance (crossed = on the line)

  [x] Lindqvist     [x] Sandvold      [ ] Mizuno
  [ ] Raunio        [x] Peixoto
""",
        "Lindqvist; Sandvold; Peixoto",
        "Mizuno; Raunio",
    ),
}

POSTS = """\
Chair              Ada Lind
Treasurer          Bo Ode - away (Lanzarote)
Secretary          Cy Moss - taking notes
Soprano rep        Dora Fell - sorry, couldn't come
Tenor rep          Tom Vik - no word
Bass rep           Lars Berg - Hugh Berg stood in for him
Alto rep           vacant (Eva Rye resigned)
Visitor            Canon Per Holm, about the hall

1. Minutes.
"""


def _came_and_away(text: str, name: str) -> tuple[set[str], set[str]]:
    path = PurePosixPath(name)
    (meeting,) = find_meetings(read_document(text.encode(), path), path)
    came = {one.person.name for one in meeting.attendances if one.how in ("present", "chaired")}
    return came, {one.person.name for one in meeting.attendances} - came


def _names(text: str) -> set[str]:
    return set(text.split("; ")) if text else set()


@pytest.mark.parametrize(("text", "came", "away"), ROLLS.values(), ids=ROLLS)
def test_who_came_is_told_from_who_did_not(text: str, came: str, away: str) -> None:
    found = _came_and_away(f"# Oak Working Group, 12 April 2022\n\n{text}", "a.md")

    assert found == (_names(came), _names(away))


@pytest.mark.parametrize(("text", "came", "away"), COLUMNS.values(), ids=COLUMNS)
def test_columns_that_only_spaces_part(text: str, came: str, away: str) -> None:
    found = _came_and_away(f"OAK CONSORTIUM\nMINUTES OF THE 31ST MEETING\n21 June 2022\n\n{text}", "a.txt")

    assert found == (_names(came), _names(away))


def test_a_committee_by_its_posts() -> None:
    found = _came_and_away(f"OAK CHORAL SOCIETY - COMMITTEE\n\nWed 29 March 2023, at Ada's\n\n{POSTS}", "a.txt")

    assert found == (_names("Ada Lind; Cy Moss; Hugh Berg; Per Holm"), _names("Bo Ode; Dora Fell; Tom Vik; Lars Berg"))


def test_an_office_in_brackets_with_the_chair_behind_it() -> None:
    """Once two patterns had one name, and such a list ended the reading of its report."""
    path = PurePosixPath("a.md")
    text = "# Oak Board, 12 April 2022\n\nPresent: Ada Lind (Deputy Director, in the chair), Bo Ode\n"
    (meeting,) = find_meetings(read_document(text.encode(), path), path)

    assert {one.person.name: one.how for one in meeting.attendances} == {"Ada Lind": "chaired", "Bo Ode": "present"}


def test_a_numbered_list_signed_at_the_door() -> None:
    text = """\
Attendance list (as signed at the door)

No  Name                     State / body            Signature
1   Lind A. (chair)          NOR                     +
2   Ode B.                   PER                     - (flight cancelled)
10  Moss D.                  Centre, Director        + (minutes)

1. Opening.
"""
    found = _came_and_away(f"COUNCIL OF THE LAKE CENTRE\nSeventh session, Odda, 14.11.2024\n\n{text}", "a.txt")

    assert found == (_names("Lind A.; Moss D."), _names("Ode B."))
