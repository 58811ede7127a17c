"""People by their names: who is meant, what is shown of them, and what may be decided about them."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from corpus.records import Meeting
from index.errors import PeopleError
from index.ledger import Ledger
from index.names import key_of
from index.people import merging, person_named, profile_of, profiles, splitting
from index.records import Decision
from index.sqlite.store import SqliteStore
from tests.index.making import ledger, meeting

COUNCIL = (
    meeting("Damir Ibraev", "Ada Lind", day=date(2024, 3, 5)),
    meeting("Ibraev D.", "A. Lind", day=date(2024, 4, 9)),
    meeting("Daniyar Ibraev", body="Board", day=date(2023, 1, 1)),
    meeting("D. Ibraev", "Damir Ibraev", "Daniyar Ibraev", body="Panel", day=None),
)


def names(told: Ledger) -> list[str]:
    return [profile.name for profile in profiles(told)]


def people(told: Ledger) -> set[frozenset[int]]:
    """Who is one person, as the places in `presences` that are theirs."""
    return {
        frozenset(at for at, presence in enumerate(told.presences) if presence.person == person)
        for person in told.people
    }


SURNAMES = {
    "in the same company": ((("Ada Lind", "Bo Odesson"), ("Lind", "Bo Odesson")), {"Ada Lind", "Bo Odesson"}),
    "among strangers": (
        (("Ada Lind", "Bo Odesson"), ("Lind", "Kim Fell")),
        {"Ada Lind", "Bo Odesson", "Lind", "Kim Fell"},
    ),
    "of two": (
        (("Ada Lind", "Bo Odesson"), ("Eva Lind", "Bo Odesson"), ("Lind", "Bo Odesson")),
        {"Ada Lind", "Eva Lind", "Bo Odesson", "Lind"},
    ),
}


@pytest.mark.parametrize(("told", "expected"), SURNAMES.values(), ids=SURNAMES)
def test_a_surname_is_of_the_only_one_who_bears_it_in_that_company(
    told: Sequence[Sequence[str]], expected: set[str]
) -> None:
    assert set(names(ledger(*(meeting(*who, day=date(2024, 1, n)) for n, who in enumerate(told, 1))))) == expected


# Who is meant


@pytest.mark.parametrize(
    ("called", "name"),
    [
        ("ada lind", "Ada Lind"),
        ("Lind, Ada", "Ada Lind"),
        ("Lind", "Ada Lind"),
        ("A. Lind", "Ada Lind"),
        ("Дамир Ибраев", "Damir Ibraev"),
        ("D. Ibraev", "D. Ibraev"),
    ],
)
def test_a_person_is_named_by_any_spelling(called: str, name: str) -> None:
    told = ledger(*COUNCIL)
    assert told.name_of(person_named(told, called)) == name


@pytest.mark.parametrize(
    ("called", "message", "candidates"),
    [
        (
            "Ibraev",
            "3 people fit 'Ibraev': D. Ibraev, Damir Ibraev, Daniyar Ibraev. Name one by the whole name",
            ("D. Ibraev", "Damir Ibraev", "Daniyar Ibraev"),
        ),
        ("Ada Lynd", "The reports name nobody 'Ada Lynd' at a meeting. Did you mean Ada Lind?", ("Ada Lind",)),
        ("Zoe Nemo", "The reports name nobody 'Zoe Nemo' at a meeting. `rapporteur people list` shows everybody.", ()),
        ("...", "'...' is no name: give one as the reports print it.", ()),
    ],
)
def test_nobody_is_guessed(called: str, message: str, candidates: tuple[str, ...]) -> None:
    with pytest.raises(PeopleError) as caught:
        person_named(ledger(*COUNCIL), called)
    assert str(caught.value).startswith(message)
    assert caught.value.candidates == candidates


TWICE = (meeting("Ada Lind", "Bo Ode", day=date(2024, 3, 5)), meeting("Ada Lind", day=date(2024, 4, 9)))


@pytest.mark.parametrize(
    ("others", "n_meetings"),
    [
        ((meeting("Lind", "Moss"),), 3),  # whoever is known from several reports is meant by the surname alone
        ((meeting("Ada"),), 2),  # a first name may be anybody's
        ((meeting("Lind"), meeting("Cy Lind")), 2),  # there are two of that name
    ],
)
def test_a_bare_surname_is_of_the_one_known_by_it(others: tuple[Meeting, ...], n_meetings: int) -> None:
    told = ledger(*TWICE, *others)
    assert len(list(told.of_people({person_named(told, "Ada Lind")}))) == n_meetings


def test_a_bare_surname_of_somebody_named_in_full_once_is_kept_apart() -> None:
    told = ledger(*TWICE, meeting("Ode"))
    assert len(list(told.of_people({person_named(told, "Bo Ode")}))) == 1


def test_many_candidates_are_cut_short() -> None:
    told = ledger(meeting(*(f"{chr(97 + at) * 3} Lind" for at in range(13))))
    with pytest.raises(PeopleError, match=r"13 people fit 'Lind': .*jjj Lind and 3 more\. Name one"):
        person_named(told, "Lind")


# What is shown


def test_a_profile_holds_spellings_and_meetings() -> None:
    told = ledger(
        *COUNCIL, meeting("Ada Lind", day=date(2025, 1, 1), how="apologies"), meeting("Ada Lind", day=date(2024, 3, 5))
    )
    profile = profile_of(told, person_named(told, "Ada Lind"))
    assert [(one.name, one.n_times, one.reports) for one in profile.spellings] == [
        ("Ada Lind", 3, ("0.txt", "4.txt", "5.txt")),
        ("A. Lind", 1, ("1.txt",)),
    ]
    assert [(one.meeting.start, one.how, one.reports) for one in profile.meetings] == [
        (date(2024, 3, 5), "present", ("0.txt", "5.txt")),
        (date(2024, 4, 9), "present", ("1.txt",)),
        (date(2025, 1, 1), "apologies", ("4.txt",)),
    ]
    assert (profile.n_meetings, profile.first, profile.last) == (2, date(2024, 3, 5), date(2024, 4, 9))


def test_a_name_that_the_page_breaks_is_shown_on_one_line() -> None:
    told = ledger(meeting("Ada\nLind", "A.\nLind"), meeting("Ada Lind"))
    profile = profile_of(told, 0)
    assert [(one.name, one.n_times) for one in profile.spellings] == [("Ada Lind", 2), ("A. Lind", 1)]
    split = splitting(told, "Ada Lind", "A. Lind")
    assert split == Decision(kind="split", name="Ada Lind", other="A. Lind", rest=("Ada Lind",))


def test_two_undated_meetings_of_one_report_are_two() -> None:
    told = Ledger([("a", "a.txt", meeting("Ada Lind", name=name, day=None)) for name in ("Forum", "Dinner")])
    assert profile_of(told, 0).n_meetings == 2
    assert profile_of(told, 0).first is None


def test_a_list_may_be_of_words() -> None:
    told = ledger(*COUNCIL)
    assert names(told) == ["Ada Lind", "D. Ibraev", "Damir Ibraev", "Daniyar Ibraev"]
    assert [profile.name for profile in profiles(told, "Ibr da")] == ["Damir Ibraev", "Daniyar Ibraev"]
    assert profiles(told, "ode") == ()


# What is decided


def test_two_people_are_merged() -> None:
    told = ledger(*COUNCIL)
    decided = ledger(*COUNCIL, decisions=(merging(told, "D. Ibraev", "Daniyar Ibraev"),))
    assert names(decided) == ["Ada Lind", "Damir Ibraev", "Daniyar Ibraev"]
    assert decided.people_called(("d", "ibraev")) == decided.people_called(("damir", "ibraev")) | decided.people_called(
        ("daniyar", "ibraev")
    )


def test_a_spelling_is_taken_out() -> None:
    told = ledger(*COUNCIL)
    decided = ledger(*COUNCIL, decisions=(splitting(told, "Ada Lind", "Lind A."),))
    assert names(decided) == ["A. Lind", "Ada Lind", "D. Ibraev", "Damir Ibraev", "Daniyar Ibraev"]


def test_what_is_taken_out_is_whoever_has_that_spelling_only() -> None:
    told = ledger(*COUNCIL)
    decided = ledger(*COUNCIL, decisions=(splitting(told, "Damir Ibraev", "D. Ibraev"),))
    assert len(decided.people) == len(told.people)
    written_so = {one.person for one in decided.presences if key_of(one.attendance.person.name) == ("d", "ibraev")}
    assert written_so == {person_named(decided, "D. Ibraev")}


def test_a_merged_person_leaves_with_the_shorter_spellings() -> None:
    meetings = (meeting("Serik Aubakirov", "S. Aubakirov"), meeting("Anna Berg", "A. Berg"))
    merged = (merging(ledger(*meetings), "Anna Berg", "Serik Aubakirov"),)
    assert len(ledger(*meetings, decisions=merged).people) == 1
    split = splitting(ledger(*meetings, decisions=merged), "Serik Aubakirov", "Anna Berg")
    assert split.rest == ("S. Aubakirov", "Serik Aubakirov")
    assert people(ledger(*meetings, decisions=(*merged, split))) == people(ledger(*meetings))


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda told: merging(told, "Ada Lind", "A. Lind"), "'Ada Lind' and 'A. Lind' are one person already"),
        (lambda told: merging(told, "Ada Lind", "Ibraev"), "3 people fit 'Ibraev'"),
        (lambda told: merging(told, "Nemo", "Ada Lind"), "The reports name nobody 'Nemo'"),
        (
            lambda told: splitting(told, "Ada Lind", "Ada Ode"),
            "Ada Lind is nowhere written 'Ada Ode'. Take out one of the spellings that the reports have: A. Lind, ",
        ),
        (lambda told: splitting(told, "Daniyar Ibraev", "Daniyar Ibraev"), "Daniyar Ibraev has one spelling only"),
    ],
)
def test_what_cannot_be_decided_is_said(make: Callable[[Ledger], Decision], message: str) -> None:
    with pytest.raises(PeopleError) as caught:
        make(ledger(*COUNCIL))
    assert str(caught.value).startswith(message)


def test_nobody_is_decided_about_who_cannot_be_told_by_a_name() -> None:
    """Taken out of Serik, the "S. Aubakirov" of his own report; another one is merged with Anna."""
    meetings = (
        meeting("Serik Aubakirov", "S. Aubakirov"),
        meeting("Sultan Aubakirov", body=None),
        meeting("S. Aubakirov", "Anna Berg", body=None),
    )
    decisions: tuple[Decision, ...] = ()
    decisions += (merging(ledger(*meetings), "S. Aubakirov", "Anna Berg"),)
    decisions += (splitting(ledger(*meetings, decisions=decisions), "Serik Aubakirov", "S. Aubakirov"),)
    told = ledger(*meetings, decisions=decisions)
    assert len(told.people) == 4
    with pytest.raises(PeopleError, match=r"Every spelling of S\. Aubakirov is somebody else's too"):
        merging(told, "S. Aubakirov", "Sultan Aubakirov")


# Decisions where less may be read, or more is known


def test_a_merge_holds_where_both_names_stand() -> None:
    meetings = (meeting("Serik Aubakirov"), meeting("S. Aubakirov", "Anna Berg"), meeting("Anna Berg"))
    decisions = (merging(ledger(*meetings), "Anna Berg", "Serik Aubakirov"),)
    assert len(ledger(*meetings, decisions=decisions).people) == 1
    assert names(ledger(*meetings[1:], decisions=decisions)) == ["Anna Berg", "S. Aubakirov"]
    assert names(ledger(meetings[2], decisions=decisions)) == ["Anna Berg"]
    assert names(ledger(decisions=decisions)) == []


def test_a_split_keeps_apart_wherever_the_spelling_stands() -> None:
    meetings = (meeting("Serik Bek Aubakirov"), meeting("Serik Aubakirov"), meeting("S. Aubakirov"))
    decisions = (splitting(ledger(*meetings), "Serik Bek Aubakirov", "S. Aubakirov"),)
    assert len(ledger(*meetings[1:]).people) == 1
    assert names(ledger(*meetings[1:], decisions=decisions)) == ["S. Aubakirov", "Serik Aubakirov"]


def test_a_merge_waits_while_new_reports_make_its_name_another_s() -> None:
    merged = (Decision(kind="merge", name="S. Aubakirov", other="Anna Berg"),)
    early = (meeting("S. Aubakirov", "Anna Berg", body=None),)
    late = (meeting("Serik Aubakirov", "S. Aubakirov"), meeting("Sultan Aubakirov", "S. Aubakirov", body="Board"))
    assert len(ledger(*early, decisions=merged).people) == 1
    assert people(ledger(*late, meeting("Anna Berg"), decisions=merged)) == people(ledger(*late, meeting("Anna Berg")))


# Laws

NAMES = [
    "Ada Lind",
    "A. Lind",
    "Lind Ada",
    "Ada Maria Lind",
    "Anna Lind",
    "Lind",
    "Б. Оде",
    "Ben Ode",
    "B. Ode",
    "Bo Ode",
]
MEETINGS = st.lists(
    st.builds(
        lambda names, body: meeting(*names, body=body),
        st.lists(st.sampled_from(NAMES), min_size=1, max_size=5),
        st.sampled_from(["Council", "Board", None]),
    ),
    min_size=1,
    max_size=5,
)


def decide(meetings: Sequence[Meeting], data: st.DataObject, earlier: tuple[Decision, ...]) -> Decision:
    """Any decision that is possible now."""
    told = ledger(*meetings, decisions=earlier)
    called = sorted({told.name_of(person) for person in told.people})
    wanted = [(merging, one, other) for one in called for other in called]
    wanted += [(splitting, name, spelling) for name in called for spelling in NAMES]
    possible = []
    for make, name, other in wanted:
        with suppress(PeopleError):
            possible.append(make(told, name, other))
    assume(possible)
    return data.draw(st.sampled_from(possible))


@settings(max_examples=150, deadline=None)
@given(MEETINGS, st.data())
def test_a_decision_does_what_it_says(meetings: list[Meeting], data: st.DataObject) -> None:
    earlier = tuple(decide(meetings, data, ()) for _ in range(data.draw(st.integers(0, 1))))
    before = ledger(*meetings, decisions=earlier)
    decision = decide(meetings, data, earlier)
    after = ledger(*meetings, decisions=(*earlier, decision))
    if decision.kind == "merge":
        united = {one | other for one in people(before) for other in people(before) if {one, other} <= people(before)}
        assert len(after.people) == len(before.people) - 1
        assert people(after) - people(before) <= united
    else:
        taken, kept = key_of(decision.other), {key_of(name) for name in decision.rest}
        for person in after.people:
            keys = {key_of(name) for name in after.spellings_of(person)}
            assert not (taken in keys and kept <= keys)
        assert people(after) != people(before)


@settings(max_examples=150, deadline=None)
@given(MEETINGS, st.data())
def test_a_merge_is_the_same_from_either_side(meetings: list[Meeting], data: st.DataObject) -> None:
    told = ledger(*meetings)
    one, other = (told.name_of(data.draw(st.sampled_from(sorted(told.people)))) for _ in range(2))
    try:
        there, back = merging(told, one, other), merging(told, other, one)
    except PeopleError:
        assume(False)
        raise
    assert people(ledger(*meetings, decisions=(there,))) == people(ledger(*meetings, decisions=(back,)))


@settings(max_examples=60, deadline=None)
@given(MEETINGS, st.data())
def test_undoing_gives_back_exactly_what_was_before(meetings: list[Meeting], data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder, closing(SqliteStore(Path(folder) / "library.sqlite")) as store:
        seen = []
        for _ in range(data.draw(st.integers(1, 4))):
            seen.append((people(ledger(*meetings, decisions=store.decisions())), store.decisions()))
            store.decide(decide(meetings, data, store.decisions()))
        for were, decisions in reversed(seen):
            assert store.undo() is not None
            assert store.decisions() == decisions
            assert people(ledger(*meetings, decisions=store.decisions())) == were
        assert store.undo() is None


MERGES = st.builds(lambda name, other: Decision(kind="merge", name=name, other=other), st.text(), st.text())


@given(MEETINGS, st.lists(MERGES))
def test_decisions_about_names_that_no_report_has_change_nothing(
    meetings: list[Meeting], decisions: list[Decision]
) -> None:
    assume(not {key_of(name) for one in decisions for name in (one.name, one.other)} & {key_of(name) for name in NAMES})
    assert people(ledger(*meetings, decisions=tuple(decisions))) == people(ledger(*meetings))
