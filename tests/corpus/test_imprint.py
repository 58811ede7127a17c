"""A report's title and date: by what it says first, and by its name last."""

from __future__ import annotations

from datetime import date
from pathlib import PurePath, PurePosixPath

import pytest

from corpus.imprint import TITLE_LENGTH, date_of, tidy, title_of
from corpus.reading import read_document
from corpus.records import Heading, Page, Reading, Span

NAME = PurePath("minutes_of_the_board.txt")


def day_of(report: Reading, title: str, name: PurePath) -> date | None:
    found = date_of(report, title, name)
    return found[0] if found else None


def reading(*texts: str, **known: object) -> Reading:
    pages = tuple(Page(number=number, text=text) for number, text in enumerate(texts, start=1))
    return Reading(kind="text", pages=pages, **known)  # type: ignore[arg-type]


def heading(text: str, start: int, page: int = 1) -> Heading:
    return Heading(level=1, page=page, span=Span(start=start, end=start + len(text)), text=text)


@pytest.mark.parametrize(
    ("source", "title"),
    [
        (reading("# Board\n\nText", headings=(heading("# Board", 0),), title="Draft"), "Board"),
        (reading("\n \nBoard\n\nText", headings=(heading("Board", 3),)), "Board"),
        (reading("Text first\n\nBoard", headings=(heading("Board", 12),), title="Draft"), "Draft"),
        (reading("First\n\nMore", "Board", headings=(heading("Board", 0, page=2),)), "First"),
        (reading("Text first", title="  The \n draft\x08 "), "The draft"),
        (reading("***\n\n- **Minutes  of the board**\nMore"), "Minutes of the board"),
        (reading("\n", "On page two"), "On page two"),
        (reading("The Centre took…\n\nThe Centre took part in a forum\nMore"), "The Centre took part in a forum"),
        (reading("The Centre took...\nNothing like it"), "The Centre took..."),
        (reading("a\n1\n-"), "minutes of the board"),
    ],
    ids=[
        "heading",
        "heading-after-blank-lines",
        "heading-further-down",
        "heading-on-another-page",
        "metadata",
        "first-line",
        "first-line-on-page-two",
        "cut-short-and-completed",
        "cut-short",
        "file-name",
    ],
)
def test_title(source: Reading, title: str) -> None:
    assert title_of(source, NAME) == title


def test_a_long_title_is_cut_with_an_ellipsis() -> None:
    title = title_of(reading("word " * 100), NAME)
    assert len(title) <= TITLE_LENGTH
    assert title.endswith("word…")


def test_a_name_of_marks_only_is_still_a_title() -> None:
    assert title_of(reading("1"), PurePath("___.txt")) == "___.txt"


PLAIN = "The board met. It spoke of 3 January 2020 and of many other things besides, at length."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Date: 4 June 2024\n\n{PLAIN}", date(2024, 6, 4)),
        (f"Date of issue: 2024-06-04\n{PLAIN}", date(2024, 6, 4)),
        (f"**Issued** on 4 June 2024 by the Centre for all who asked\n{PLAIN}", date(2024, 6, 4)),
        (f"Дата: 4 июня 2024 г.\n{PLAIN}", date(2024, 6, 4)),
        (f"Published: 4-5 June 2024\n{PLAIN}", date(2024, 6, 5)),
        (f"Almaty, 4 June 2024\n{PLAIN}", date(2024, 6, 4)),
        (f"{PLAIN}\n\nAlmaty, 4 June 2024", date(2024, 6, 4)),
        (PLAIN, None),
        (f"Room 5, 4 June 2024\n{PLAIN}", None),
        ("\n".join(["A line of text."] * 20 + ["Date: 4 June 2024"] + ["A line of text."] * 20), None),
        (
            "Talks\n\nOdda, 29 June 2024: The Centre today closed a mission that began on 26 June 2024.",
            date(2024, 6, 29),
        ),
        ("Talks\n\n**Odda, Norland | 27 May 2025** - The Commission met last Friday.", date(2025, 5, 27)),
        ("Talks\n\nPress release of the House, Friday, 10 October 2025\n\nMore", date(2025, 10, 10)),
        ("Talks\n\nBy Ada Lind, Press Unit · Posted on Thursday, 13 February 2025\n\nMore", date(2025, 2, 13)),
        ("Talks\n\nOdda, Hotel Odda Lake, 22 October 2024\n\nMore", date(2024, 10, 22)),
        ("Talks\n\nSan Odda, 30 September 2025. Unit of the Secretariat\n\nMore", date(2025, 9, 30)),
        ("Talks\n\n27/08/2024 | 16:05 (GMT+7)\n\nMore", date(2024, 8, 27)),
        ("Talks\n\nMs. Lind came on 3 May 2024: she was late.", None),
        ("Встреча\n\nОдда, 3 марта 2026 года. Министр принял гостей в среду.", date(2026, 3, 3)),
        ("Встреча\n\nг. Одда, 3 марта 2026 г. Министр принял гостей в среду.", date(2026, 3, 3)),
        ("Встреча\n\nОДДА, 3 марта 2026 г. – Министр принял гостей в среду.", date(2026, 3, 3)),
        ("Встреча\n\n3 марта 2026 г. Министр принял гостей из трёх стран.", None),
        ("Встреча\n\n3 марта 2026 года в Одде министр принял гостей.", None),
    ],
    ids=[
        "label",
        "long-label",
        "label-in-prose",
        "russian",
        "range",
        "dateline",
        "foot",
        "prose",
        "number",
        "middle",
        "opening",
        "place-bar",
        "press-release",
        "posted",
        "places",
        "unit",
        "time",
        "sentence",
        "года",
        "г.",
        "г. and dash",
        "russian sentence, г.",
        "russian sentence",
    ],
)
def test_date_in_the_text(text: str, expected: date | None) -> None:
    assert day_of(reading(text), "Minutes", PurePath("minutes.txt")) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("2024-06-04-minutes.txt", date(2024, 6, 4)),
        ("minutes_04_06_2024.txt", date(2024, 6, 4)),
        ("20240604.txt", date(2024, 6, 4)),
        ("2024-06-13-14th-session.txt", date(2024, 6, 13)),
        ("9-26-22.txt", date(2022, 9, 26)),
        ("2024-06-04/minutes.txt", date(2024, 6, 4)),
        ("2020-01-01/2024-06-04/minutes.txt", date(2024, 6, 4)),
        ("2020-01-01/2024-06-04.txt", date(2024, 6, 4)),
        ("2024/06/04/minutes.txt", date(2024, 6, 4)),
        ("2024/06-04-minutes.txt", date(2024, 6, 4)),
        ("minutes 2024/june-04.txt", date(2024, 6, 4)),
        ("2024/June/4.txt", date(2024, 6, 4)),
        ("06-04-minutes.txt", None),
        ("minutes-12.txt", None),
    ],
)
def test_date_in_the_name(name: str, expected: date | None) -> None:
    assert day_of(reading(PLAIN), "Minutes", PurePath(name)) == expected


@pytest.mark.parametrize(
    ("title", "text", "name"),
    [
        ("June 4th Board Meeting", PLAIN, "2024/a.md"),
        ("Minutes", f"Date: Tuesday, June 4\n{PLAIN}", "board 2024/notes/a.md"),
        ("Minutes", f"Tuesday, June 4th\n{PLAIN}", "minutes 2024.md"),
    ],
)
def test_a_day_without_its_year_is_of_the_folders_year(title: str, text: str, name: str) -> None:
    assert day_of(reading(text, issued_on=date(2024, 7, 1)), title, PurePath(name)) == date(2024, 6, 4)


def test_the_source_nearest_to_the_text_counts() -> None:
    """A label, the title, a dateline, the metadata, the name: each is taken when those before it say nothing."""
    lines = {"label": "Date: 1 June 2024", "dateline": "Almaty, 3 June 2024"}
    name, titles = PurePath("2024-06-05.txt"), {"title": "Minutes of 2 June 2024"}
    days = []
    for dropped in ([], ["label"], ["label", "title"], ["label", "title", "dateline"]):
        text = "\n".join([PLAIN, *(line for key, line in lines.items() if key not in dropped)])
        title = "".join(title for key, title in titles.items() if key not in dropped)
        days.append(day_of(reading(text, issued_on=date(2024, 6, 4)), title, name))
    days.append(day_of(reading(PLAIN), "", name))
    assert days == [date(2024, 6, day) for day in (1, 2, 3, 4, 5)]


@pytest.mark.parametrize(
    ("line", "plain"),
    [("## A  title ##", "A title"), ("**Bold**", "Bold"), ("• item", "item"), ("| cell |", "cell"), ("—", "")],
)
def test_tidy(line: str, plain: str) -> None:
    assert tidy(line) == plain


@pytest.mark.parametrize(
    ("text", "made", "expected"),
    [
        ("Visit to the Roads Agency in 2023\n\nWe met there twice in all.", date(2013, 12, 23), None),
        ("Work plan for 2025\n\nThe works of 2025 begin soon.", date(2024, 11, 3), date(2024, 11, 3)),
        ("Visit to the Roads Agency\n\nWe met on Tuesday.", date(2013, 12, 23), date(2013, 12, 23)),
    ],
)
def test_a_file_made_long_before_all_that_it_tells_of_has_the_day_of_a_template(
    text: str, made: date, expected: date | None
) -> None:
    assert day_of(reading(text, issued_on=made), "Visit", PurePath("a.docx")) == expected


def test_when_a_page_was_changed_is_not_when_it_was_issued() -> None:
    text = (
        "Envoy visits Odda\n\n2 May 2010 Posted in Press releases\n\nThe envoy will visit Odda.\n\n"
        "Last updated on 25 Nov 2012\n"
    )
    assert read_document(text.encode(), PurePosixPath("envoy.txt")).issued_on == date(2010, 5, 2)


@pytest.mark.parametrize("foot", ["Next meeting: 4 June 2024", "Date of next meeting: Tuesday 4 June 2024"])
def test_the_day_of_the_next_meeting_is_no_day_of_the_report(foot: str) -> None:
    assert date_of(reading(f"Minutes\n\n{PLAIN}\n\n{foot}"), "Minutes", NAME) is None
