"""People, meetings and attendance: who is one person, and what is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.records import DayOrder, Meeting, Person
from index.ledger import Ledger, office_words
from index.names import compounds_of, key_of, may_be, words_of
from tests.index.making import ledger, meeting


def either(day: date, body: str | None = None) -> Meeting:
    return replace(meeting("Ada Lind", body=body, day=day), day_order="either")


def wrote(order: DayOrder, body: str | None = None) -> Meeting:
    return replace(meeting("Ada Lind", body=body, day=date(2002, 9, 22)), day_order=order)


AROUND: dict[str, tuple[dict[str, Meeting], bool]] = {
    "folder": ({"roads/b.txt": wrote("month first")}, True),
    "other folder": ({"elms/b.txt": wrote("month first")}, False),
    "body": ({"elms/b.txt": wrote("month first", "Board")}, True),
    "folder before body": ({"elms/b": wrote("month first", "Board"), "roads/c": wrote("day first")}, False),
    "at odds": ({"roads/b.txt": wrote("month first"), "roads/c.txt": wrote("day first")}, False),
    "name of a file": ({"roads/minutes-9-22-02.txt": meeting("Ada Lind", body=None)}, True),
    "nobody": ({}, False),
}


@pytest.mark.parametrize(("around", "is_turned"), AROUND.values(), ids=AROUND)
def test_which_number_is_the_month_is_told_by_the_reports_around(
    around: dict[str, Meeting], *, is_turned: bool
) -> None:
    reports = {"roads/a.txt": either(date(2002, 8, 9), "Board"), **around}

    made = Ledger([(name, name, told) for name, told in reports.items()])

    assert made.told[0].meeting.start == (date(2002, 9, 8) if is_turned else date(2002, 8, 9))


ALIKE = [
    ("Serik Aubakirov", "Aubakirov Serik"),
    ("Serik Aubakirov", "S. Aubakirov"),
    ("Serik Aubakirov", "Aubakirov S."),
    ("Serik Aubakirov", "Серик Аубакиров"),
    ("Jānis Krūmiņš", "Janis Krumins"),
    ("Ada M. Lind", "Ada Lind"),
    ("Ada Maria Lind", "Ada Lind"),
    ("A. B. Lind", "A. Lind"),
    ("Li Wei", "Wei Li"),
    ("Аубакиров С.", "Serik Aubakirov"),
    ("Ш. Ахметов", "Шамиль Ахметов"),
    ("Ш. Ахметов", "Sh. Akhmetov"),
    ("Yu. Petrov", "Юрий Петров"),
    ("Anna Berg-Lind", "Berg-Lind A."),
    ("Anna Berg-Lind", "Anna Berg Lind"),
    ("Jean-Pierre Martin", "J.-P. Martin"),
    ("Jean-Pierre Martin", "J. Martin"),
    ("Omar al-Farsi", "Omar Farsi"),
    ("PBSC Nonis", "P.B.S.C. Nonis"),
    ("Бекова А. Р.", "Анара Бекова"),
    ("А.Р. Бекова", "Anara Bekova"),
    ("Бекова А. Р.", "А. Бекова"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_two_spellings_are_one_person_on_evidence(one: str, other: str) -> None:
    people = {presence.person for presence in ledger(meeting(one), meeting(other)).presences}
    assert len(people) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Lind", "Ben Lind"),
        ("A. Lind", "B. Lind"),
        ("Lind", "Ada Lind"),
        ("ada", "Ada Lind"),
        ("Ada Lind", "Ada Lindgren"),
        ("Ada M. Lind", "Ada K. Lind"),
        ("Бекова А. Р.", "Роза Бекова"),
        ("Bekova A. R.", "Anara Bekova"),
        ("Ш. Ахметов", "Serik Akhmetov"),
        ("Yu Wei", "Yuan Wei"),
        ("Anna Berg-Lind", "Anna Lind"),
        ("Anna Berg-Lind", "A. Berg"),
        ("Jean-Pierre Martin", "Jean Martin"),
        ("***", "---"),
    ],
)
def test_others_stay_two(one: str, other: str) -> None:
    people = {presence.person for presence in ledger(meeting(one), meeting(other)).presences}
    assert len(people) == 2


@pytest.mark.parametrize("handle", ["@annalind", "@alind", "@annal", "lindanna"])
def test_a_handle_made_of_a_name_is_its_bearers_in_the_same_body(handle: str) -> None:
    assert len({one.person for one in ledger(meeting("Anna Lind"), meeting(handle)).presences}) == 1
    assert len({one.person for one in ledger(meeting("Anna Lind"), meeting(handle, body="Club")).presences}) == 2


@pytest.mark.parametrize("handle", ["@alindq", "@adlind", "@annaqvist", "@cmossman"])
def test_a_handle_cut_from_a_name_is_its_bearers(handle: str) -> None:
    told = ledger(meeting("Anna Lindqvist", "Bo Ode"), meeting(handle))
    is_cut = handle == "@alindq"
    assert len({one.person for one in told.presences}) == (2 if is_cut else 3)


@pytest.mark.parametrize(
    ("company", "n_people"),
    [
        (("Ada", "Bo", "Cy"), 3),
        (("Ada", "Bo"), 5),  # one beside her may be anybody
        (("Ada", "Dora", "Eve"), 6),
    ],
)
def test_a_first_name_in_known_company_is_of_the_one_who_bears_it(company: tuple[str, ...], n_people: int) -> None:
    told = ledger(meeting("Ada Lind", "Bo Ode", "Cy Moss"), meeting(*company))
    assert len({one.person for one in told.presences}) == n_people


def test_a_first_name_of_two_who_keep_the_same_company_is_neither_s() -> None:
    told = ledger(meeting("Ada Lind", "Ada Holt", "Bo Ode", "Cy Moss"), meeting("Ada", "Bo", "Cy"))
    assert len({one.person for one in told.presences}) == 5


@pytest.mark.parametrize(
    ("handle", "names"),
    [
        ("@alind", ["Anna Lind", "Ada Lind"]),
        ("@bode", ["Bo Ode"]),
        ("Alind", ["Anna Lind"]),
        ("@oakman", ["Anna Lind"]),
    ],
)
def test_a_handle_that_may_be_another_s_stays_by_itself(handle: str, names: list[str]) -> None:
    assert len({one.person for one in ledger(meeting(*names), meeting(handle)).presences}) == len(names) + 1


RIVER = {"role": "Secretary to the River Board"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tilak Perera", "Thilak Perera"),
        ("Russel Lind", "Russell Lind"),
        ("Ada Henningsen", "Ada Henningson"),
        ("K. Ada Wickramasuriya", "K. Ada Wickramasooriya"),
    ],
)
def test_one_word_heard_otherwise_in_the_same_office_is_one_person(one: str, other: str) -> None:
    presences = ledger(meeting(Person(name=one, **RIVER)), meeting(Person(name=other, **RIVER))).presences
    assert len({presence.person for presence in presences}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Oliver Lind", "Olivier Lind"),  # a first name
        ("Sasha Omarov", "Sasha Omarova"),
        ("Alexandr Kim", "Alexandra Kim"),
        ("Ada Omarbek", "Ada Omarkul"),
        ("A. Henningsen", "A. Henningson"),  # an initial is too little
    ],
)
def test_other_words_are_others_in_the_same_office_too(one: str, other: str) -> None:
    presences = ledger(meeting(Person(name=one, **RIVER)), meeting(Person(name=other, **RIVER))).presences
    assert len({presence.person for presence in presences}) == 2


def test_a_word_heard_otherwise_is_another_without_the_same_office_and_beside_the_first() -> None:
    head, expert = Person(name="Tilak Perera", **RIVER), Person(name="Thilak Perera", role="Expert of the Lake Fund")
    assert len({one.person for one in ledger(meeting(head), meeting(expert)).presences}) == 2
    again = Person(name="Thilak Perera", **RIVER)
    assert len({one.person for one in ledger(meeting(head, again)).presences}) == 2


def test_an_office_is_who_is_printed_in_it_most_often_first() -> None:
    told = ledger(
        meeting(Person(name="Ada Lind", **RIVER)),
        meeting(Person(name="Ada Lind", role="Secretary", organization="River Board")),
        meeting(Person(name="Bo Ode", **RIVER)),
    )
    found = told.people_in_office(office_words("the Secretary of the River Board"))
    assert [(told.name_of(person), n_times) for person, n_times in found.most_common()] == [
        ("Ada Lind", 2),
        ("Bo Ode", 1),
    ]
    assert not told.people_in_office(office_words("the Chairman"))


def test_an_initial_that_fits_two_stays_open() -> None:
    presences = ledger(meeting("Daniyar Ibraev"), meeting("Damir Ibraev"), meeting("D. Ibraev")).presences
    assert len({presence.person for presence in presences}) == 3


def test_an_initial_is_the_one_it_fits_in_its_own_report() -> None:
    first, second, third = ledger(meeting("Daniyar Ibraev", "D. Ibraev"), meeting("Damir Ibraev")).presences
    assert first.person == second.person != third.person


def test_a_surname_is_the_one_who_bears_it_in_its_own_report() -> None:
    told = Ledger([("a", "a", meeting("Ada Lind", "Lind", "Ada", "Bo Ode")), ("b", "b", meeting("Lind"))])
    one, same, first_name, _, elsewhere = (presence.person for presence in told.presences)
    assert one == same
    assert first_name not in (one, elsewhere)
    assert elsewhere != one


def test_a_surname_that_two_bear_in_its_report_stays_open() -> None:
    told = ledger(meeting("Ada Lind", "Bo Lind", "Lind"))
    assert len(told.people) == 3


def test_an_initial_is_the_one_it_fits_in_its_own_body() -> None:
    told = ledger(meeting("Daniyar Ibraev"), meeting("Damir Ibraev", body="Board"), meeting("D. Ibraev"))
    assert told.presences[2].person == told.presences[0].person


def test_an_initial_beside_both_it_fits_is_a_person_of_its_own() -> None:
    presences = ledger(meeting("Damir Ibraev", "Daniyar Ibraev", "D. Ibraev"), meeting("D. Ibraev")).presences
    damir, daniyar, open_, again = (presence.person for presence in presences)
    assert len({damir, daniyar, open_}) == 3
    assert again == open_


@pytest.mark.parametrize(
    "names", [("Ada M. Lind", "Ada K. Lind", "Ada Lind"), ("Ada Maria Lind", "Ada Karin Lind", "Ada Lind")], ids=str
)
def test_what_fits_two_does_not_make_them_one(names: tuple[str, ...]) -> None:
    assert len({presence.person for presence in ledger(meeting(*names)).presences}) == 3


def test_a_person_is_called_by_any_of_the_spellings() -> None:
    told = ledger(meeting("Serik Aubakirov"), meeting("Aubakirov S."))
    for name in ("Serik Aubakirov", "AUBAKIROV SERIK", "S. Aubakirov", "Серик Аубакиров"):
        assert told.people_called(words_of(name)) == {told.presences[0].person}
    assert told.name_of(told.presences[1].person) == "Serik Aubakirov"
    assert told.people_with_word("aubakirov") == {told.presences[0].person}


IBRAEVS = (
    meeting("Daniyar Ibraev", body="Working Group"),
    meeting("Damir Ibraev"),
    meeting("Ibraev D."),  # at the Council: Damir
    meeting("D. Ibraev", body="Working Group"),  # there: Daniyar
)


@pytest.mark.parametrize(
    ("called", "names"),
    [
        ("Daniyar Ibraev", {"Daniyar Ibraev"}),
        ("Ibraev, Daniyar", {"Daniyar Ibraev"}),
        ("Дамир Ибраев", {"Damir Ibraev"}),
        ("Daniyar S. Ibraev", {"Daniyar Ibraev"}),
        ("Dan. Ibraev", set()),
        ("Daniyar Ibraev attend", set()),
        ("Dinara Ibraev", set()),
        ("D. Ibraev", {"Damir Ibraev", "Daniyar Ibraev"}),
        ("D.", set()),
        ("", set()),
    ],
)
def test_every_word_written_out_counts(called: str, names: set[str]) -> None:
    told = ledger(*IBRAEVS)
    assert {told.name_of(person) for person in told.people_called(words_of(called))} == names


def test_who_is_never_written_out_is_found_where_nobody_else_has_the_surname() -> None:
    assert ledger(meeting("S. Aubakirov")).people_called(words_of("Serik Aubakirov")) == {0}
    several = ledger(meeting("S. Aubakirov", "Timur Aubakirov"))
    assert several.people_called(words_of("Serik Aubakirov")) == set()
    assert several.people_like(words_of("Serik Aubakirov"))[0] == 0


@pytest.mark.parametrize(
    ("called", "names"),
    [
        ("Danyar Ibraev", ["Daniyar Ibraev", "Damir Ibraev"]),
        ("Ibrayev Damir", ["Damir Ibraev", "Daniyar Ibraev"]),
        ("Дамир Ибраэв", ["Damir Ibraev", "Daniyar Ibraev"]),
        ("Lindd", ["Lind"]),
        ("Zoe Nemo", []),
        ("", []),
    ],
)
def test_the_nearest_names_are_suggested(called: str, names: list[str]) -> None:
    told = ledger(*IBRAEVS, meeting("Lind", "Ben Ode"))
    assert [told.name_of(person) for person in told.people_like(words_of(called))] == names


def test_three_at_most_are_suggested() -> None:
    told = ledger(meeting("Ada Lind", "Ida Lind", "Eda Lind", "Oda Lind"))
    assert len(told.people_like(words_of("Uda Lind"))) == 3


def test_people_come_in_the_order_of_the_reports() -> None:
    told = ledger(meeting("Ada Lind", "Ben Ode"), meeting("Ben Ode", "Ada Lind"))
    assert list(told.of_people([1, 0])) == list(told.presences)
    assert list(told.of_people([7])) == []


@pytest.mark.parametrize(
    ("name", "words"),
    [("Ж. Касымов", ("zh.", "kasymov")), ("Kh. Ode", ("kh.", "ode")), ("Yu Wei", ("yu", "wei")), ("Я", ("ya.",))],
)
def test_initials_of_several_letters_are_known(name: str, words: tuple[str, ...]) -> None:
    assert words_of(name) == words


@pytest.mark.parametrize("called", ["Sh. Akhmetov", "Akhmetov Sh", "Ахметов Ш", "Ш. Ахметов"])
def test_a_long_initial_may_lose_its_full_stop(called: str) -> None:
    told = ledger(meeting("Sh. Akhmetov"))
    assert told.people_called(words_of(called)) == {0}
    assert told.people_with_word("sh.") == set()


def test_hyphens_join_words_but_not_particles() -> None:
    assert compounds_of("Jean-Pierre Berg-Lind") == (frozenset({"jean", "pierre"}), frozenset({"berg", "lind"}))
    assert compounds_of("Omar al-Farsi") == compounds_of("J.-P. Ode") == ()


@given(st.lists(st.sampled_from(["ada", "lind", "b", "ode", "c"]), min_size=1, max_size=4))
def test_the_order_of_a_name_tells_nothing(words: list[str]) -> None:
    assert key_of(" ".join(words)) == key_of(" ".join(reversed(words)))


@given(st.text(max_size=30), st.text(max_size=30))
def test_nobody_is_told_apart_by_an_error(one: str, other: str) -> None:
    assert may_be(key_of(one), key_of(other)) in (True, False)
    assert len(ledger(meeting(one, other)).presences) == 2
