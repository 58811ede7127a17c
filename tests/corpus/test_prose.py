"""Who took part in what, told in sentences, in the ways institutions write. All of them are made up."""

from __future__ import annotations

import textwrap
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath

import pytest

from corpus.meetings import find_meetings
from corpus.prose.days import when_of
from corpus.prose.finding import find_events
from corpus.reading import read_document
from corpus.records import Document, Meeting, Page, Section, Span

TITLE = "News of the Elm Centre\n\n"
MET = "On 4 June 2024, a meeting on floods was held at the Elm Centre. "


def document(*pages: str, issued_on: date | None = None) -> Document:
    text, *others = pages
    read = read_document((TITLE + text).encode(), PurePosixPath("a.txt"))
    more = tuple(Page(number=number, text=other) for number, other in enumerate(others, start=2))
    sections = (Section(headings=(), page=page.number, span=Span(start=0, end=len(page.text))) for page in more)
    return replace(
        read,
        issued_on=issued_on or read.issued_on,
        pages=(*read.pages, *more),
        sections=(*read.sections, *sections),
    )


def events(*pages: str, issued_on: date | None = None) -> tuple[Meeting, ...]:
    return find_events(document(*pages, issued_on=issued_on))


def people(*meetings: Meeting) -> list[str]:
    """ "Anna Lind: chaired", in the order told."""
    return [f"{a.person.name}: {a.how}" for meeting in meetings for a in meeting.attendances]


def names(*meetings: Meeting) -> list[str]:
    return [a.person.name for meeting in meetings for a in meeting.attendances if a.how not in ("apologies", "absent")]


ATTENDED = {
    "accompanying them were": MET + "Accompanying them were Mr. Arne Lind, Expert, and Ms. Bo Ode.",
    "joined for the talks by": "Director Arne Lind visited the Elm Centre, joined for the talks on floods by "
    "Envoy Bo Ode.",
    "facilitated by": MET + "The exercises were facilitated by experts including Dr. Arne Lind and Dr. Bo Ode.",
    "witnessed the participation of": MET + "It witnessed the participation of Mr. Arne Lind and Ms. Bo Ode.",
    "degree before a bracket": "Today the team was received by Arne Lind, M.Si. (Director), together with Mr. Bo Ode.",
    "and respected": "The delegation comprised of Mr. Arne Lind and respected Mr. Bo Ode visited the Elm Centre.",
    "delegation consisting of": "The delegation of the Centre consisting of Director Mr. Arne Lind and Chief "
    "Expert Mr. Bo Ode"
    " participated in the Water Forum in Oslo.",
    "delegation led by": "The delegation led by Mr. Arne Lind, which included Dr. Bo Ode, visited the Elm Centre.",
    "which was also attended by": "Mr. Arne Lind held a meeting on floods, which was also attended by Mr. Bo Ode, "
    "Attaché of the"
    " Embassy of Norland.",
    "left on a visit": "Mr. Arne Lind left for Oslo this morning (14) on a three-day State visit to Norland. "
    "The delegation comprises Minister of Roads Mr. Bo Ode and others.",
    "discussed under": "The proposals of the Mills Board were discussed in Oslo yesterday (13) under the chairmanship "
    "of Mr. Arne Lind. Minister of Roads Mr. Bo Ode; and others attended.",
    "the following led": "The session of the Water Forum was held in Oslo on 4 June 2024. The following Ministers "
    "led their delegations: Mr. Arne Lind (Norland) and Mr. Bo Ode (Lakeland).",
    "in the chair was": "The session of the Water Forum was held in Oslo on 4 June 2024. In the chair was the Minister "
    "of Roads, Mr. Arne Lind, with the participation of Mr. Bo Ode.",
    "the envoys were": MET + "The envoys were H.E. Arne Lind (Norland) and H.E. Bo Ode (Lakeland).",
    "entourage": "Mr. Arne Lind left for Oslo today on a visit. The entourage comprises Minister of Roads Bo Ode.",
    "bilateral meeting with": "Director Arne Lind held a bilateral meeting with Mr. Bo Ode, Head of the Roads Agency.",
    "chairmanship": "A session was held in Oslo under the chairmanship of Mr. Arne Lind, with the participation of "
    "Ms. Bo Ode.",
    "patronage": "The ceremony was held under the patronage of President Arne Lind and in the presence of Minister "
    "Bo Ode.",
    "met with": "Minister Arne Lind met with the Ambassador of Norland, H.E. Bo Ode, in Oslo today.",
    "met": "Today President Arne Lind met Prime Minister Bo Ode.",
    "received": "The Governor, Dr. Arne Lind, received Mr. Bo Ode at the Oak House today.",
    "was received by": "Mr. Arne Lind was received by Director General Bo Ode at the Oak House today.",
    "called on": "High Commissioner Arne Lind called on the Foreign Minister, Hon. Bo Ode, yesterday.",
    "presence": "The agreement was signed at a ceremony in the presence of Mayor Arne Lind and Bishop Bo Ode.",
    "representing were": MET
    + "Representing the Roads Agency were Mr. Arne Lind, Director, and Ms. Bo Ode, Chief Engineer.",
    "represented by": MET + "The Roads Agency was represented by Director Arne Lind and Engineer Bo Ode.",
    "from the agency": MET + "From the Roads Agency, Director Mr. Arne Lind and Expert Ms. Bo Ode took part.",
    "also present": MET + "Mr. Arne Lind and Ms. Bo Ode were also present.",
    "also present first": MET + "Also present were Mr. Arne Lind and Ms. Bo Ode.",
    "in attendance": MET + "In attendance were Dr. Arne Lind, Rector, and Prof. Bo Ode.",
    "among those present": MET + "Among those present were Dr. Arne Lind and Prof. Bo Ode.",
    "joined by": MET + "Director Arne Lind was joined by Deputy Director Bo Ode.",
    "accompanied by": "Mayor Arne Lind, accompanied by Councillor Bo Ode, visited the new school today.",
    "together with": "Today Mayor Arne Lind opened the new bridge together with Councillor Bo Ode.",
    "speeches": MET + "Speeches were made by Mr. Arne Lind and Ms. Bo Ode.",
    "remarks": MET + "Opening remarks were delivered by Mr. Arne Lind, and closing remarks by Ms. Bo Ode.",
    "in his speech": MET + "Mr. Arne Lind in his speech noted the floods. Ms. Bo Ode stressed the need for gauges.",
    "addressed": MET + "Minister Arne Lind addressed the meeting. Ms. Bo Ode also spoke.",
    "keynote": MET + "Prof. Arne Lind delivered a keynote lecture, and Dr. Bo Ode gave a presentation.",
    "signed by": "The memorandum was signed at a ceremony in Oslo by Rector Arne Lind and Mayor Bo Ode.",
    "signed": "Today Rector Arne Lind and Mayor Bo Ode signed a memorandum at a ceremony in Oslo.",
    "talks between": "Talks between Minister Arne Lind and Minister Bo Ode took place in Oslo today.",
    "sworn in before": "Mr. Arne Lind was sworn in before President Bo Ode today.",
    "handed over": "Dr. Arne Lind handed over the report to President Bo Ode at the Oak House today.",
    "moderated by": MET + "The discussion was moderated by Arne Lind. Mr. Bo Ode took part.",
    "organised and attended": "The training was attended by Mr. Arne Lind and Ms. Bo Ode and was held in Oslo on 4 "
    "June 2024.",
    "participants were": MET + "The participants were Mr. Arne Lind and Ms. Bo Ode.",
    "attended by, over lines": "On 4 June 2024, a meeting was held at the\nElm Centre, and it was attended by Mr. "
    "Arne\nLind, Head of the Roads Agency, and Ms. Bo\nOde, Clerk of the Board.",
    "visit": "Mr. Arne Lind visited the Elm Centre today and met Ms. Bo Ode.",
    "joined online": MET + "Mr. Arne Lind took part in person, and Ms. Bo Ode joined online.",
    "welcomed": "Minister Arne Lind welcomed his Norland counterpart Bo Ode in Oslo today.",
    "also attending": MET + "Also attending the meeting were Minister of Roads Arne Lind and Mr. Bo Ode.",
    "joining": MET + "Joining the discussions was Mr. Arne Lind. Also addressing them was Speaker (Dr.) Bo Ode.",
    "those who joined": MET + "Those who joined included Mr. Arne Lind and Mr. Bo Ode.",
    "resource persons": MET + "Resource persons were Dr. Arne Lind and Mr. Bo Ode.",
    "a list of speakers": MET + "Speakers: Dr. Arne Lind, Mr. Bo Ode.",
    "chief guests": MET + "The chief guest was Mr. Arne Lind. Mr. Bo Ode was a special guest.",
    "told": "During a meeting at the Elm Centre today, the Ambassador of Norland, H.E. Arne Lind, told President Bo "
    "Ode of the floods.",
    "sworn in": "Mr. Arne Lind was sworn in as Minister of Roads before President Bo Ode today.",
    "was signed by": "The agreement was signed today by Mr. Arne Lind on behalf of Norland and Mr. Bo Ode for Oak.",
    "for a party each": MET + "It was attended by MP Arne Lind representing the Oak Party, and MP Bo Ode from the Elm.",
    "led on two sides": "The talks today were led by Mr. Arne Lind on one side and Mr. Bo Ode on the other.",
}


@pytest.mark.parametrize("text", ATTENDED.values(), ids=ATTENDED)
def test_both_took_part(text: str) -> None:
    assert sorted(names(*events(text, issued_on=date(2024, 6, 5)))) == ["Arne Lind", "Bo Ode"]


@pytest.mark.parametrize("text", ATTENDED.values(), ids=ATTENDED)
def test_both_took_part_where_lines_are_short(text: str) -> None:
    before = "The Elm Centre keeps gauges on all rivers of the country, as everybody knows. "
    wrapped = textwrap.fill(before + text, width=60)

    assert sorted(names(*events(wrapped, issued_on=date(2024, 6, 5)))) == ["Arne Lind", "Bo Ode"]


HOWS = {
    "led a delegation, before a speech": (
        MET + "Ms. Arne Lind, the Head of the Board, led a delegation to it. Ms. Lind delivered opening remarks.",
        "Arne Lind: present",
    ),
    "led a delegation": (MET + "Delegations were led by Mr. Arne Lind and other envoys.", "Arne Lind: present"),
    "was its moderator": (MET + "Moderator was Mr. Arne Lind.", "Arne Lind: chaired"),
    "took a place": (MET + "The envoy's place was taken by Mr. Arne Lind.", "Arne Lind: present"),
    "not released": (MET + "Mr. Arne Lind could not be released by his bank.", "Arne Lind: absent"),
    "chaired by": (MET + "The meeting was chaired by Mr. Arne Lind.", "Arne Lind: chaired"),
    "presided": (MET + "Mr. Arne Lind presided over the meeting.", "Arne Lind: chaired"),
    "chairmanship": ("A session was held in Oslo under the chairmanship of Mr. Arne Lind.", "Arne Lind: chaired"),
    "chair of the committee under": (
        MET + "It was chaired by the Head of the Flood Board under the Government of Norland, Major General Arne Lind, "
        "and was"
        " attended by experts.",
        "Arne Lind: chaired",
    ),
    "opening remarks": (MET + "Opening remarks were made by Ms. Arne Lind.", "Arne Lind: spoke"),
    "addressed": (MET + "Addressing the gathering, Minister Arne Lind thanked the rescuers.", "Arne Lind: spoke"),
    "sent apologies": (MET + "Mr. Arne Lind sent his apologies.", "Arne Lind: apologies"),
    "could not attend": (MET + "Mr. Arne Lind, who could not attend, sent a letter.", "Arne Lind: apologies"),
    "was unable": (MET + "Director Arne Lind was unable to attend the meeting.", "Arne Lind: apologies"),
    "excused": (MET + "Director Arne Lind was excused.", "Arne Lind: apologies"),
    "did not attend": (MET + "Director Arne Lind did not attend the meeting.", "Arne Lind: absent"),
    "a deputy did not": (MET + "Mr. Bo Ode's deputy, Mr. Arne Lind, did not attend the meeting.", "Arne Lind: absent"),
    "apologies from": (MET + "Apologies were received from Ms. Arne Lind of Norland.", "Arne Lind: apologies"),
    "newly appointed": (
        MET + "The newly appointed Special Envoy, Mr. Arne Lind, in his speech spoke of dams.",
        "Arne Lind: spoke",
    ),
    "said what cannot be": (MET + "Director Arne Lind stated that floods cannot come unseen.", "Arne Lind: spoke"),
}


@pytest.mark.parametrize(("text", "expected"), HOWS.values(), ids=HOWS)
def test_how_they_took_part(text: str, expected: str) -> None:
    assert people(*events(text)) == [expected]


PRINTED = {
    "Mr.": ("Mr. Arne Lind", "Arne Lind"),
    "Hon.": ("Hon. Arne Lind", "Arne Lind"),
    "Most Ven.": ("Most Ven. Arne Lind Thero", "Arne Lind Thero"),
    "Maj. Gen. (Retd.)": ("Maj. Gen. (Retd.) Arne Lind", "Arne Lind"),
    "Col. (rtd)": ("Col. (rtd) Arne Lind", "Arne Lind"),
    "H.E.": ("H.E. Arne Lind", "Arne Lind"),
    "His Excellency Mr.": ("His Excellency Mr. Arne Lind", "Arne Lind"),
    "Eng.": ("Eng. Arne Lind", "Arne Lind"),
    "Attorney-at-Law": ("Attorney-at-Law Arne Lind", "Arne Lind"),
    "Dr. (Mrs.)": ("Dr. (Mrs.) Arne Lind", "Arne Lind"),
    "doc. Ing.": ("doc. Ing. Arne Lind", "Arne Lind"),
    "Mgr.": ("Mgr. Arne Lind", "Arne Lind"),
    "YB Datuk Seri": ("YB Datuk Seri Arne bin Lind", "Arne bin Lind"),
    "Smt.": ("Smt. Arne Lind", "Arne Lind"),
    "initials": ("Mr. G.N.R.D. Lind", "G.N.R.D. Lind"),
    "initials apart": ("Mr. A. B. Lind", "A. B. Lind"),
    "initial": ("Mr. S. Lind", "S. Lind"),
    "initials after": ("Director Lind S.", "Lind S."),
    "initials after, no dot": ("Director Lind S.K.", "Lind S.K."),
    "digraph": ("Ms. Zh. Lindova", "Zh. Lindova"),
    "particle": ("Mr. Arne de la Lind", "Arne de la Lind"),
    "van": ("Ms. Anna van der Lind", "Anna van der Lind"),
    "diacritics": ("Mr. Árpád Škrlíček", "Árpád Škrlíček"),
    "apostrophe": ("Ms. Orla O’Lind", "Orla O’Lind"),
    "hyphens": ("Ms. Anne-Marie Lind-Ode", "Anne-Marie Lind-Ode"),
    "capitals": ("Mr. Arne LIND", "Arne LIND"),
    "surname first": ("Ms. LIND Arne", "LIND Arne"),
    "Kyrgyz": ("Ms. Aida Oskon kyzy", "Aida Oskon kyzy"),
    "three names": ("Mr. Arne Bo Lind", "Arne Bo Lind"),
}


@pytest.mark.parametrize(("printed", "name"), PRINTED.values(), ids=PRINTED)
def test_names_are_printed_without_honorifics(printed: str, name: str) -> None:
    assert names(*events(f"{MET}It was attended by {printed}, and by Ms. Cy Moss.")) == [name, "Cy Moss"]


ROLES = {
    "before": ("Deputy Minister Arne Lind", "Deputy Minister", None),
    "before, with its body": (
        "Secretary to the Ministry of Finance Arne Lind",
        "Secretary to the Ministry of Finance",
        "Ministry of Finance",
    ),
    "before, with honorific": (
        "Chief Expert of the Elm Centre Mr. Arne Lind",
        "Chief Expert of the Elm Centre",
        "Elm Centre",
    ),
    "after": ("Mr. Arne Lind, Head of the Roads Agency", "Head of the Roads Agency", "Roads Agency"),
    "after, small": ("Mr. Arne Lind, head of the Roads Agency", "head of the Roads Agency", "Roads Agency"),
    "embassy": (
        "Mr. Arne Lind, Attaché of the Embassy of Norland",
        "Attaché of the Embassy of Norland",
        "Embassy of Norland",
    ),
    "ambassador": ("the Ambassador of Japan, H.E. Arne Lind", "Ambassador of Japan", "Japan"),
    "ambassador to": ("the Ambassador of Japan to Norland, Arne Lind", "Ambassador of Japan to Norland", "Japan"),
    "representative": ("the representative of DG OAK Mr. Arne Lind", "representative of DG OAK", "DG OAK"),
    "minister": ("Minister of Health and Media Dr. Arne Lind", "Minister of Health and Media", None),
    "foreign minister": (
        "the Minister of Roads of the Kyrgyz Republic Mr. Arne Lind",
        "Minister of Roads of the Kyrgyz Republic",
        "Kyrgyz Republic",
    ),
    "minister of a republic": (
        "the Minister of Roads of the Republic of Norland Mr. Arne Lind",
        "Minister of Roads of the Republic of Norland",
        "Republic of Norland",
    ),
    "office at": (
        "Mr. Arne Lind, Director of Supervision at the Elm Bank",
        "Director of Supervision at the Elm Bank",
        "Elm Bank",
    ),
    "body first": ("Elm Bank Country Director Arne Lind", "Elm Bank Country Director", "Elm Bank"),
    "small office": (
        "the Head of the UNDP office in Norland Ms. Arne Lind",
        "Head of the UNDP office in Norland",
        "UNDP office in Norland",
    ),
    "commander": ("Army Commander Lieutenant General Arne Lind", "Army Commander", "Army"),
    "town": ("the Mayor of Odeville Arne Lind", "Mayor of Odeville", "Odeville"),
    "title and office": ("Ambassador Arne Lind, Head of the Oslo Office", "Head of the Oslo Office", "Oslo Office"),
    "body only": ("Mr. Arne Lind of UNHCR", None, "UNHCR"),
    "body in brackets": ("Mr. Arne Lind (GIZ)", None, "GIZ"),
    "body after a comma": ("Mr. Arne Lind, World Bank", None, "World Bank"),
    "body and office": (
        "Mr. Cy Moss from the Oak Agency and Expert of the Elm Centre Ms. Arne Lind",
        "Expert of the Elm Centre",
        "Elm Centre",
    ),
    "owner": ("Norland Bank’s Chief Economist Arne Lind", "Chief Economist", "Norland Bank"),
    "dash": ("Elm Centre – Director Arne Lind", "Director", "Elm Centre"),
    "two offices": (
        "Mr. Arne Lind, President of the Elm Chamber and Director of Oak Hotel",
        "President of the Elm Chamber and Director of Oak Hotel",
        "Elm Chamber",
    ),
}


@pytest.mark.parametrize(("printed", "role", "organization"), ROLES.values(), ids=ROLES)
def test_offices_go_with_their_people(printed: str, role: str | None, organization: str | None) -> None:
    (event,) = events(f"{MET}It was attended by {printed}.")
    person = event.attendances[-1].person

    assert (person.name, person.role, person.organization) == ("Arne Lind", role, organization)


REPRESENTED = {
    "from": "From the Roads Agency, Director Mr. Arne Lind and Expert Ms. Bo Ode took part.",
    "representing": "Representing the Roads Agency were Mr. Arne Lind, Director, and Ms. Bo Ode, Expert.",
    "represented by": "The Roads Agency was represented by Director Arne Lind and Expert Bo Ode.",
    "delegation of": "The delegation of the Roads Agency consisting of Director Arne Lind and Expert Bo Ode took part.",
}


@pytest.mark.parametrize("text", REPRESENTED.values(), ids=REPRESENTED)
def test_those_who_came_for_a_body_are_of_it(text: str) -> None:
    (event,) = events(MET + text)

    assert [(a.person.name, a.person.role, a.person.organization) for a in event.attendances] == [
        ("Arne Lind", "Director", "Roads Agency"),
        ("Bo Ode", "Expert", "Roads Agency"),
    ]


MENTIONED = {
    "late": "They recalled the late Arne Lind.",
    "namesake": "The hall is named after Arne Lind.",
    "letter of": "A letter from President Arne Lind was read.",
    "government of": "They praised the government of Prime Minister Arne Lind.",
    "appointed by": "She was appointed by President Arne Lind.",
    "will": "The next session will be opened by Mr. Arne Lind.",
    "to meet": "They are expected to meet Mr. Arne Lind in May.",
    "thanked": "They thanked Mr. Arne Lind for his gift.",
    "succeeds": "She succeeds Mr. Arne Lind.",
    "according to": "According to Dr. Arne Lind, floods grow.",
    "policy of": "They discussed the policy of former President Arne Lind.",
    "in the place of": "Mr. Cy Moss spoke, representing the Chair of the Council, Ms. Arne Lind.",
    "report of": "They discussed the report of Dr. Arne Lind.",
    "spoken of": "They spoke of Dr. Arne Lind.",
    "possessive": "They discussed Dr. Arne Lind’s book.",
    "deputy of": "They were welcomed by the deputy of Mr. Arne Lind.",
    "is": "Mr. Arne Lind is the founder of the school.",
    "has long": "They spoke of dams, which President Arne Lind has long wanted.",
    "on behalf of, before": "On behalf of His Excellency, Professor Arne Lind, President of Oak University, Ms. Cy Moss"
    " received them.",
    "on behalf of, in passing": "They were received by Ms. Cy Moss, who spoke on behalf of the Rector, Dr. Arne Lind.",
    "in the absence of": "They were received by Ms. Cy Moss, Head of Roads, who led the talks in the absence of "
    "Dr. Arne Lind.",
}


@pytest.mark.parametrize("text", MENTIONED.values(), ids=MENTIONED)
def test_who_is_only_mentioned_took_no_part(text: str) -> None:
    assert names(*events(f"{MET}It was attended by Ms. Cy Moss. {text}")) == ["Cy Moss"]


NOBODY = {
    "college": "The Niyo Palipa College team took part.",
    "street": "They walked along Arne Lind Street.",
    "company": "Lind Consulting Limited presented its plans.",
    "town": "They visited San Lindo and Port Odeville.",
    "bridge": "They opened the Arne Lind Memorial Bridge.",
    "bodies": "The Elm Bank, Oak Trust and the Moss Fund took part.",
    "by a town": "They came by Port Lindo.",
    "a field of study": "Ms. Moss is Professor of Horticulture and Landscape Gardening.",
    "title again": "News of the Elm Centre",
    "headline": "Record Harvest Celebrated Across Norland",
    "prize": "The Arne Lind Prize was handed to the winners.",
    "day": "World Water Day was celebrated.",
}


@pytest.mark.parametrize("text", NOBODY.values(), ids=NOBODY)
def test_what_only_looks_like_a_name_is_nobody(text: str) -> None:
    assert names(*events(f"{MET}It was attended by Ms. Cy Moss. {text}")) == ["Cy Moss"]


WHENS = {
    "today numbered": ("A meeting on floods was held today (26).", "2024-06-26", "2024-06-26"),
    "today": ("A meeting on floods was held today.", "2024-06-27", "2024-06-27"),
    "yesterday": ("A meeting on floods was held yesterday.", "2024-06-26", "2024-06-26"),
    "weekday": ("A meeting on floods was held on Tuesday.", "2024-06-25", "2024-06-25"),
    "from to": ("From 4 to 5 June 2024 a meeting on floods was held.", "2024-06-04", "2024-06-05"),
    "no year": ("A meeting on floods was held from September 27 to 28.", "2023-09-27", "2023-09-28"),
    "day first, no year": ("A meeting on floods was held on 4 June.", "2024-06-04", "2024-06-04"),
    "by its weekday": ("A meeting on floods was held on Friday 8th September.", "2023-09-08", "2023-09-08"),
    "last month": ("A meeting on floods was held on the 30th.", "2024-05-30", "2024-05-30"),
    "history aside": (
        "The Board was set up at a meeting held on 4 May 1953. A meeting on floods was held today.",
        "2024-06-27",
        "2024-06-27",
    ),
    "recently": ("A meeting on floods was held recently.", "None", "None"),
    "unsaid": ("A meeting on floods was held.", "2024-06-27", "2024-06-27"),
}


@pytest.mark.parametrize(("text", "start", "end"), WHENS.values(), ids=WHENS)
def test_the_day_is_reckoned_from_the_issue(text: str, start: str, end: str) -> None:
    (event,) = events(text, issued_on=date(2024, 6, 27))

    assert (str(event.start), str(event.end)) == (start, end)


TO_COME = {
    "agreed": ("It was agreed to hold the next forum on the 13th September.", "2024-09-13"),
    "would arrive": ("She said that the ship would arrive in the port on the 2nd of August.", "2024-08-02"),
    "starts": ("The first course starts on 2 December.", "2024-12-02"),
    "expires": ("The licence is set to expire on December 15.", "2024-12-15"),
    "by its weekday": ("Next forum: Friday 13th September.", "2024-09-13"),
    "long past": ("The forum was held on December 15.", "2023-12-15"),
    "said today": ("He said today, March 3, that the forum will be held.", "2024-06-27"),
}


@pytest.mark.parametrize(("text", "start"), TO_COME.values(), ids=TO_COME)
def test_what_is_yet_to_come_is_of_the_year_to_come(text: str, start: str) -> None:
    when = when_of(text, date(2024, 6, 27))

    assert when and str(when.start) == start


def test_a_dateline_tells_day_and_town_of_a_report_without_a_date() -> None:
    (event,) = events("Oslo, 12 February 2024 – A meeting on floods was held today. Mr. Arne Lind took part.")

    assert (event.start, event.place) == (date(2024, 2, 12), "Oslo")


PLACES = {
    "town": ("was held in Oslo.", "Oslo"),
    "hall": ("was held at the Oak House in Oslo.", "Oak House in Oslo"),
    "hall after the country": ("was held in Norland at the Oak House.", "Oak House"),
    "town before country": ("of guests from Norland was held in Oslo, Norland.", "Oslo, Norland"),
    "office": ("was held at the office of the Centre.", "office of the Centre"),
    "no month": ("was held in June in Oslo.", "Oslo"),
    "no event": ("was held in the Senate Hall.", "Senate Hall"),
    "not where they serve": ("was held with Mr. Arne Lind, Attaché of the Embassy in Oslo.", None),
    "not the next one's": ("was held, where the next session in Oslo was discussed.", None),
    "not a person": ("was held in Oslo, Mr. Arne Lind taking part.", "Oslo"),
}


@pytest.mark.parametrize(("text", "place"), PLACES.values(), ids=PLACES)
def test_the_place_is_the_most_particular(text: str, place: str | None) -> None:
    (event,) = events(f"A meeting on floods {text}")

    assert event.place == place


NAMES = {
    "forum": (
        "The Centre took part in the 8th Northern Water Forum in Oslo on 4 June 2024.",
        "8th Northern Water Forum",
    ),
    "bilateral": (
        "On 4 June 2024 the Director held a bilateral meeting with Mr. Arne Lind, Head of the Roads Agency, at the "
        "Oak House.",
        "Bilateral meeting with Mr. Arne Lind, Head of the Roads Agency",
    ),
    "passive": (
        "A working meeting was held with Ms. Bo Ode, where roads were discussed.",
        "Working meeting with Ms. Bo Ode",
    ),
    "session of": ("The fifth session of the Roads Board was held in Oslo.", "Fifth session of the Roads Board"),
    "between": (
        "A meeting between Mr. Arne Lind and Ms. Bo Ode took place today.",
        "Meeting between Mr. Arne Lind and Ms. Bo Ode",
    ),
    "about": ("A round table on Early Warning was organised in Oslo.", "Round table on Early Warning"),
    "title": ("The meeting was held today.", "News of the Elm Centre"),
    "hall of that name": ("The meeting was held today in the Elm Exhibition Centre.", "News of the Elm Centre"),
    "day aside": ("A meeting with Ms. Bo Ode on 4 June 2024 was held.", "Meeting with Ms. Bo Ode"),
}


@pytest.mark.parametrize(("text", "name"), NAMES.values(), ids=NAMES)
def test_an_event_is_called_by_a_phrase_for_a_list(text: str, name: str) -> None:
    assert events(text)[0].name == name


SEVERAL = """From 4 to 5 June 2024, the delegation of the Centre consisting of Director Mr. Arne Lind and Chief Expert
Mr. Bo Ode participated in the 8th Northern Water Forum in Oslo. Commissioner Mr. Moss in his welcome speech noted the
floods.

On the margins of the Forum, the Director of the Centre Mr. A. Lind held a bilateral meeting with Ms. Dea Holm, Special
Envoy of the UN, which was also attended by Mr. Eli Rask, Attaché of the Embassy of Norland in the Kingdom of Elmland.

Also, on the margins of the Forum, a working meeting was held with the representative of DG OAK Mr. Finn Berg, where the
upcoming meeting in Bergen was discussed.

On 7 June 2024, Mr. Bo Ode visited the Gauge Institute in Bergen, where he met with Prof. Gro Dahl.
"""


def test_each_event_has_its_own_people() -> None:
    assert [names(event) for event in events(SEVERAL)] == [
        ["Arne Lind", "Bo Ode", "Moss"],
        ["A. Lind", "Dea Holm", "Eli Rask"],  # as printed there
        ["Finn Berg", "Arne Lind", "Bo Ode"],  # the delegation, which nobody is named in the place of
        ["Bo Ode", "Gro Dahl"],
    ]


def test_events_on_the_margins_have_the_day_and_town_of_their_host() -> None:
    found = events(SEVERAL)

    assert [(str(event.start), str(event.end)) for event in found] == [
        *[("2024-06-04", "2024-06-05")] * 3,
        ("2024-06-07", "2024-06-07"),
    ]
    assert [event.place for event in found] == ["Oslo", "Oslo", "Oslo", "Gauge Institute in Bergen"]


def test_what_is_to_be_done_later_is_no_day_of_the_event() -> None:
    text = (
        "On 3 June the delegation held talks with Dr. Arne Lind. The sides signed an agreement, valid until 1 May 2026."
    )
    (event,) = events(text, issued_on=date(2024, 6, 5))

    assert (event.name, event.start) == ("Talks with Dr. Arne Lind", date(2024, 6, 3))


def test_the_delegation_takes_part_where_it_is_said_to() -> None:
    text = (
        "The delegation of the Centre consisting of Director Mr. Arne Lind and Expert Ms. Bo Ode took part in the 3rd"
        " Elm Forum in Oslo on 4 June 2024. On 5 June 2024 the delegation held talks with Mr. Cy Moss."
    )

    assert [names(event) for event in events(text)] == [["Arne Lind", "Bo Ode"], ["Cy Moss", "Arne Lind", "Bo Ode"]]


def test_a_report_that_is_called_a_press_release_has_events_with_names() -> None:
    text = "PRESS RELEASE\n\nToday Minister Arne Lind met with Ms. Bo Ode, Mayor of Oslo."
    read = replace(document(text, issued_on=date(2024, 6, 5)), title="PRESS RELEASE")

    assert [event.name for event in find_events(read)] == ["Meeting with Ms. Bo Ode, Mayor of Oslo"]


def test_events_are_named_apart() -> None:
    assert [event.name for event in events(SEVERAL)][:3] == [
        "8th Northern Water Forum",
        "Bilateral meeting with Ms. Dea Holm, Special Envoy of the UN",
        "Working meeting with the representative of DG OAK Mr. Finn Berg",
    ]


GROUPS = {
    "officials": (
        "It was attended by senior officials from the Ministry of Roads.",
        "senior officials from the Ministry of Roads",
    ),
    "representatives": ("More than 60 representatives of ministries took part.", None),
    "along with": ("Mr. Arne Lind attended along with several engineers.", "several engineers"),
    "number": ("It was attended by 40 experts from five countries.", "40 experts from five countries"),
}


@pytest.mark.parametrize(("text", "group"), GROUPS.values(), ids=GROUPS)
def test_unnamed_participants_are_kept_as_groups(text: str, group: str | None) -> None:
    (event,) = events(MET + text)

    assert [group.text for group in event.groups] == [group or "More than 60 representatives of ministries"]


ADVERSARIAL = {
    "invited by somebody": (
        "At the invitation of Mr. Arne Lind, Ms. Bo Ode visited the Elm Centre today.",
        ["Bo Ode: present"],
    ),
    "where somebody once was": (
        MET
        + "Ms. Cy Moss attended. They went to the site where Prince Arne was born and the place where Arne Lind fell.",
        ["Cy Moss: present"],
    ),
    "one surname, two people": (
        MET + "It was attended by Mr. Arne Lind and Ms. Berit Lind.",
        ["Arne Lind: present", "Berit Lind: present"],
    ),
    "surname again": (
        MET + "It was attended by Mr. Arne Lind and Ms. Bo Ode. Mr. Lind spoke of dams.",
        ["Arne Lind: spoke", "Bo Ode: present"],
    ),
    "deputy for an absent chair": (
        MET + "It was chaired by Mr. Bo Ode, deputy of Minister Arne Lind, who could not attend.",
        ["Bo Ode: chaired", "Arne Lind: apologies"],
    ),
    "could not attend, was represented": (
        MET + "Minister Arne Lind, who could not attend, was represented by his deputy, Ms. Bo Ode.",
        ["Arne Lind: apologies", "Bo Ode: present"],
    ),
    "in the absence of the chair": (
        MET + "In the absence of the Chair, Ms. Arne Lind, the Deputy Chair, Mr. Bo Ode, chaired the meeting.",
        ["Arne Lind: absent", "Bo Ode: chaired"],
    ),
    "in somebody's absence": (
        MET + "In the absence of Ms. Arne Lind, Mr. Bo Ode took part. Absent were also Clerks Cy Moss and Dea Holm.",
        ["Arne Lind: absent", "Bo Ode: present", "Cy Moss: absent", "Dea Holm: absent"],
    ),
    "in the place of the chair": (
        MET + "Mr. Bo Ode, representing the Chair of the Council, Ms. Arne Lind, opened the meeting.",
        ["Bo Ode: present"],
    ),
    "company and person": (
        MET + "It was attended by Mr. Arne Lind, Director of Lind Foods Limited.",
        ["Arne Lind: present"],
    ),
    "place and person": (
        "A meeting on floods was held in Lindby. It was attended by Ms. Anna Lindby.",
        ["Anna Lindby: present"],
    ),
    "no comma before and": (
        MET + "It was attended by Mayor Arne Lind, Rector Bo Ode and Clerk Cy Moss.",
        ["Arne Lind: present", "Bo Ode: present", "Cy Moss: present"],
    ),
    "semicolons": (
        MET + "It was attended by Mr. Arne Lind, Mayor; Ms. Bo Ode, Rector; and Ms. Cy Moss, Clerk.",
        ["Arne Lind: present", "Bo Ode: present", "Cy Moss: present"],
    ),
    "inverted": (
        MET
        + "At the ceremony were present Ms. Anna Lind, Rector, and Mayor Mr. Bo Ode. As guest took part Mr. Cy Moss.",
        ["Anna Lind: present", "Bo Ode: present", "Cy Moss: present"],
    ),
    "the second side after a dash": (
        MET + "From the Norland side Mr. Arne Lind participated, from the Centre - Ms. Bo Ode and Mr. Cy Moss.",
        ["Arne Lind: present", "Bo Ode: present", "Cy Moss: present"],
    ),
    "newly appointed in between": (
        MET
        + "It was attended by Director Arne Lind, the newly appointed Deputy Director Ms. Bo Ode and Head of “Oda Aid” "
        "Mr. Cy Moss.",
        ["Arne Lind: present", "Bo Ode: present", "Cy Moss: present"],
    ),
    "away from another meeting": (
        "On 4 June 2024 Ms. Anna Lind, who did not go to the Bank, held a meeting on floods with Mr. Bo Ode.",
        ["Anna Lind: present", "Bo Ode: present"],
    ),
    "had a meeting": (
        "On 4 June 2024 Ms. Anna Lind had a meeting with Mr. Bo Ode, Rector.",
        ["Anna Lind: present", "Bo Ode: present"],
    ),
    "signatures put by": (
        "On 4 June 2024 a memorandum was signed in Oslo. The signatures were put by Mr. Arne Lind and Ms. Bo Ode.",
        ["Arne Lind: present", "Bo Ode: present"],
    ),
    "also could not arrive": (
        MET + "It was attended by Mr. Arne Lind. Ms. Bo Ode (Norland) also could not arrive.",
        ["Arne Lind: present", "Bo Ode: apologies"],
    ),
    "postnominals": (
        MET + "It was attended by Hon. Arne Lind, MP, and Dr. Bo Ode, PhD.",
        ["Arne Lind: present", "Bo Ode: present"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), ADVERSARIAL.values(), ids=ADVERSARIAL)
def test_hard_cases(text: str, expected: list[str]) -> None:
    assert people(*events(text)) == expected


def test_a_list_of_items_after_a_colon() -> None:
    text = (
        MET + "The meeting was attended by:\n\n- Arne Lind, Mayor;\n- Bo Ode, Rector;\n- Cy Moss, Clerk.\n\nIt ended "
        "at noon."
    )

    assert names(*find_meetings(document(text))) == ["Arne Lind", "Bo Ode", "Cy Moss"]


def test_a_list_of_those_who_did_it() -> None:
    text = (
        "Envoys presented their credentials in Oslo on 4 June 2024. Those who presented credentials are as follows:\n\n"
        "1. H.E. Mr. Arne Lind - Ambassador of Norland\n2. H.E. Mr. Bo Ode - Ambassador of Lakeland\n"
    )
    assert names(*events(text)) == ["Arne Lind", "Bo Ode"]


def test_numbered_heads_of_delegations_took_part() -> None:
    text = (
        "On 4 June 2024 the sixth Forum of the Lakes was held in Oslo. The delegations were headed by:\n\n"
        "  1. Norland - Vice Minister Mr. Arne Lind.\n  2. Westmark - Deputy Minister Ms. Bo Ode.\n\n"
        "Opening the Forum, Ms. Ode said that lakes are deep.\n"
    )

    assert names(*find_meetings(document(text))) == ["Arne Lind", "Bo Ode"]


def test_those_on_a_trip_are_at_each_of_its_meetings() -> None:
    text = (
        "On June 11 and 12, 2024, Director Mr. Arne Lind was in Geneva with a working visit, accompanied by Expert Ms. "
        "Bo Ode.\n\nOn 12 June two meetings took place.\n\nAt the first meeting the representatives of the Centre held "
        "talks with the Lake Bank. On the Bank’s side Mr. Cy Moss participated.\n\nAt the second meeting the protocol "
        "was signed by Mr. Lind and Ms. Dea Holm of the Rivers Board.\n"
    )
    *_, first, second = find_meetings(document(text))

    assert sorted(names(first)) == ["Arne Lind", "Bo Ode", "Cy Moss"]
    assert "Dea Holm" in names(second)
    assert "Cy Moss" not in names(second)


def test_a_sentence_under_the_heading_of_a_list_is_read_as_one() -> None:
    text = (
        "## Participants\n\nFor the Fund the talks were attended by Mr. Arne Lind, Programme Manager, and Ms. Bo Ode, "
        "Financial Controller. For the Centre they were attended by the Director, Ms. Cy Moss.\n"
    )

    assert names(*find_meetings(document(MET + "\n\n" + text))) == ["Arne Lind", "Bo Ode", "Cy Moss"]


def test_a_date_alone_before_the_sentence_is_its_date() -> None:
    (event,) = events("04.06.2024. The third meeting of the Rivers Board was held with Mr. Arne Lind.")

    assert event.start == date(2024, 6, 4)


def test_a_plan_in_a_title_is_no_plan() -> None:
    (event,) = events(
        "From 4 to 5 June 2024 Mr. Arne Lind took part in the Consultation “From the Plan to the Last Mile” in Oslo."
    )

    assert event.start == date(2024, 6, 4)


def test_a_meeting_on_the_margins_is_another() -> None:
    text = (
        "On 20 and 21 May 2024 the Lakes Forum was held in Oslo. It was attended by Mr. Arne Lind and Ms. Bo Ode.\n\n"
        "On May 21, on the margins of the Forum, the meeting of Mr. Arne Lind with Mr. Cy Moss of the Bank was held.\n"
    )
    forum, aside = events(text)

    assert names(forum) == ["Arne Lind", "Bo Ode"]
    assert (aside.start, sorted(names(aside))) == (date(2024, 5, 21), ["Arne Lind", "Cy Moss"])


def test_an_enumeration_goes_on_over_the_page() -> None:
    first = MET + "It was attended by Mr. Arne Lind, Mayor of Oslo, Ms. Bo Ode,"
    second = "Rector of the Elm University, and Mr. Cy Moss, Clerk, were also present."

    assert names(*events(first, second)) == ["Arne Lind", "Bo Ode", "Cy Moss"]


def test_a_list_goes_on_over_the_page() -> None:
    first = "Minutes of the Roads Board, 4 June 2024\n\nPresent:\nArne Lind\nBo Ode"
    second = "Cy Moss\nDea Holm\n\n1. Opening\nThe Chair opened the meeting."

    assert names(*find_meetings(document(first, second))) == ["Arne Lind", "Bo Ode", "Cy Moss", "Dea Holm"]


def test_minutes_that_quote_an_earlier_meeting_keep_to_their_own_list() -> None:
    text = (
        "Minutes of the Roads Board, 4 June 2024\n\nPresent: Arne Lind, Bo Ode\n\n1. Minutes of the last meeting\n"
        "The meeting of 7 May 2024 was attended by Mr. Cy Moss and Ms. Dea Holm. The minutes were approved.\n"
    )
    own, *_ = find_meetings(document(text))

    assert names(own) == ["Arne Lind", "Bo Ode"]


NO_EVENT = {
    "appointment": "Mr. Arne Lind has been appointed Director of the Elm Centre. He has participated in many missions.",
    "career": "Dr. Arne Lind joined the civil service in 2004 and has attended several courses.",
    "to come": "A meeting will be held in Oslo on 4 July 2024. Mr. Arne Lind will attend.",
    "message": "I wish all people of Norland a happy new year.",
}


@pytest.mark.parametrize("text", NO_EVENT.values(), ids=NO_EVENT)
def test_what_is_no_event_has_no_people(text: str) -> None:
    assert names(*find_meetings(document(text))) == []


def test_who_was_to_lead_and_stayed_or_was_called_away_did_not_come() -> None:
    text = (
        "The mission met with Mr. Bo Ode, Director of the Elm Centre, in Oslo on 4 June 2024. "
        "Ms. Dea Holm, who was to lead the mission, stayed in Bergen because of the audit. "
        "The Ambassador, Mr. Arne Lind, was called away and sent a letter of support."
    )
    (event,) = events(text)

    assert {one.person.name: one.how for one in event.attendances} == {
        "Bo Ode": "present",
        "Dea Holm": "absent",
        "Arne Lind": "apologies",
    }


def test_each_side_is_represented_by_its_own() -> None:
    text = (
        "A meeting was held in Oslo on 4 June 2024. At the meeting the Institute was represented by "
        "Director Arne Lind, and the Consortium by its President, Dr. Bo Ode, and Executive Secretary Dea Holm."
    )

    assert [(one.person.name, one.person.organization) for one in events(text)[0].attendances] == [
        ("Arne Lind", "Institute"),
        ("Bo Ode", "Consortium"),
        ("Dea Holm", "Consortium"),
    ]


def test_after_a_speech_in_full_it_is_said_who_came() -> None:
    text = MET + (
        "Full text of the speech delivered by Mr. Arne Lind:\n\nFriends, I met Mr. Kurt Vogel in my youth. We owe "
        "this house to Ms. Ulla Berg.\n\nMinister of Roads Mr. Bo Ode; Ms. Eva Moe, Head of the Roads Agency; and "
        "other officials were among those who attended the occasion."
    )
    assert set(names(*events(text))) == {"Arne Lind", "Bo Ode", "Eva Moe"}


def test_a_gathering_includes_those_who_came() -> None:
    text = MET + "The distinguished gathering included Minister of Roads Mr. Bo Ode and Ms. Eva Moe, Head of the Bank."
    assert names(*events(text)) == ["Bo Ode", "Eva Moe"]


TOLD = {
    "bodies with brackets": (
        "A session was held in Oslo on 4 June 2024. The following organisations attended: UNDP (Mr. Arne Lind), the "
        "Lake Bank (Ms. Dea Holm) and the Elm Agency for Roads (Mr. Bo Ode).",
        {"Arne Lind": (None, "UNDP"), "Dea Holm": (None, "Lake Bank"), "Bo Ode": (None, "Elm Agency for Roads")},
    ),
    "at the table": (
        "Talks were held in Oslo on 4 June 2024. Next to her at the round table were Deputy Minister of Roads Arne "
        "Lind, France’s Committee of Waters first deputy chairman Bo Ode, and Norway’s consul in Elm Dea Holm.",
        {
            "Arne Lind": ("Deputy Minister of Roads", None),
            "Bo Ode": ("Committee of Waters first deputy chairman", "Committee of Waters"),
            "Dea Holm": ("consul in Elm", "Norway"),
        },
    ),
    "fields in small letters": (
        "They visited the Fund in Oslo on 4 June 2024. The chief, Josip Lindić, and the head of dog training, Vera "
        "Odić, showed the hall. They met sales manager Irina Fell and the chief glaciologist, Kim Moss.",
        {
            "Josip Lindić": ("chief", None),
            "Vera Odić": ("head of dog training", None),
            "Irina Fell": ("sales manager", None),
            "Kim Moss": ("chief glaciologist", None),
        },
    ),
    "ambassadors of two": (
        "The Director met Mr. Bo Ode in Oslo on 4 June 2024. He was joined by the ambassadors of France, H.E. Mr Arne "
        "Lind, and of Norway, H.E. Ms Dea Holm.",
        {"Bo Ode": (None, None), "Arne Lind": ("ambassadors of France", "France"), "Dea Holm": (None, "Norway")},
    ),
    "a guest who is represented": (
        "A session was held in Oslo on 4 June 2024. France, which applied in July, was invited as a guest and was "
        "represented by Mr. Arne Lind.",
        {"Arne Lind": (None, "France")},
    ),
}


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD)
def test_office_and_body_as_told(text: str, expected: dict[str, tuple[str | None, str | None]]) -> None:
    (event,) = events(text)

    assert {one.person.name: (one.person.role, one.person.organization) for one in event.attendances} == expected


def test_who_is_elected_chair_of_the_session_chairs_it() -> None:
    text = (
        "The Council held its ninth session in Oslo on 4 June 2024. The Council elected Mr. Arne Lind (France) as "
        "Chair of the session. Ms. Dea Holm was elected Vice-Chair. Mr. Bo Ode was elected Chair of the Fund for two "
        "years. A jury, presided over by Ms. Cora Fell, will choose the next seat."
    )

    assert {one.person.name: one.how for one in events(text)[0].attendances} == {
        "Arne Lind": "chaired",
        "Dea Holm": "present",
    }


def test_the_eve_of_an_event_is_a_day_before_it() -> None:
    text = (
        "Oslo, 17 June 2024\n\nDr. Arne Lind met Dr. Bo Ode today in Oslo to launch the plan. On the eve of the launch "
        "Dr. Lind visited the Snow Institute in Elm, where he was received by Dr. Dea Holm."
    )
    launch, visit = events(text, issued_on=date(2024, 6, 17))

    assert (launch.start, visit.start) == (date(2024, 6, 17), date(2024, 6, 16))
    assert "Dea Holm" in names(visit) and "Dea Holm" not in names(launch)
