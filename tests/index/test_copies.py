"""Copies of a report: found when it is kept, counted once, told to whoever may read them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from index.ledger import Ledger
from index.library import Library
from index.records import Report
from tests.corpus.making import pdf, sheets, word
from tests.doubles import WordEmbedder

FolderOf = Callable[[Mapping[str, "str | bytes"]], Path]
TALK = [f"The board spoke of road number {at * 7} and of what it costs in the valley of Teke {at}." for at in range(30)]


def minutes(day: str, *names: str, talk: list[str] = TALK) -> list[str]:
    return [f"Valley Council meeting {day}", "Present", *(f"* {name}" for name in names), "Agenda", *talk]


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library.create(tmp_path / "library", WordEmbedder())


def ledger(library: Library, collections: list[str] | None = None) -> Ledger:
    return library.searcher().ledger(collections)


def reports(library: Library, collections: list[str] | None = None) -> dict[str, Report]:
    holdings = library.searcher().holdings(collections, kind="", words="", first=0, limit=50)
    return {held.report.name: held.report for held in holdings.shown}


def text(day: str, *names: str, talk: list[str] = TALK) -> str:
    return "\n\n".join(minutes(day, *names, talk=talk))


def copies(library: Library, name: str, collections: list[str] | None = None) -> list[tuple[str, str]]:
    return [(copy.name, copy.how) for copy in reports(library, collections)[name].copies]


def test_drafts_and_other_formats_are_one_meeting_told_in_one_place(library: Library, folder_of: FolderOf) -> None:
    lines = minutes("2024-03-05", "Ann Lee", "Bo Ek")
    draft = text("2024-03-05", "Ann Lee", talk=[*TALK[:27], "Nothing else was spoken of."])
    other = text("2024-04-09", "Ann Lee")
    files = {"a.pdf": pdf("\n".join(lines)), "b.docx": word(*lines), "draft.txt": draft, "other.txt": other}
    library.index([folder_of(files)])
    assert copies(library, "a.pdf") == [("b.docx", "copy"), ("draft.txt", "copy")]
    assert copies(library, "other.txt") == []
    told = [(one.report_name, str(one.meeting.start)) for one in ledger(library).told]
    assert sorted(told) == [("a.pdf", "2024-03-05"), ("other.txt", "2024-04-09")]
    assert library.status().n_copies == 2


def test_a_copy_that_tells_of_another_meeting_too_is_heard(library: Library, folder_of: FolderOf) -> None:
    second = "\n\nForest Council meeting 2024-04-09\n\nPresent\n\n* Cy Day\n"
    longer = text("2024-03-05", "Ann Lee") + second
    library.index([folder_of({"a.pdf": pdf("\n".join(minutes("2024-03-05", "Ann Lee"))), "b.txt": longer})])
    assert copies(library, "a.pdf") == [("b.txt", "copy")]
    days = sorted(str(one.meeting.start) for one in ledger(library).told)
    assert days.count("2024-03-05") == 1


def test_a_copy_in_a_closed_collection_is_neither_told_nor_missed(library: Library, folder_of: FolderOf) -> None:
    folder = folder_of({
        "closed/a.pdf": pdf("\n".join(minutes("2024-03-05", "Ann Lee"))), "open/b.txt": text("2024-03-05", "Ann Lee")
    })  # fmt: skip
    library.index([folder])
    assert copies(library, "open/b.txt", ["open"]) == []
    assert [one.report_name for one in ledger(library, ["open"]).told] == ["open/b.txt"]
    assert (library.status(["open"]).n_copies, library.status().n_copies) == (0, 1)


def test_a_report_that_goes_takes_its_ties_along(library: Library, folder_of: FolderOf) -> None:
    folder = folder_of({"a.txt": text("2024-03-05", "Ann Lee"), "b.txt": text("2024-03-05", "Ann  Lee") + "\nEnd."})
    library.index([folder])
    assert copies(library, "a.txt") == [("b.txt", "copy")]
    (folder / "b.txt").unlink()
    library.index([folder])
    assert copies(library, "a.txt") == []
    assert len(ledger(library).told) == 1


RUSSIAN = "Совет собрался в Алматы и обсудил дороги, которые были закрыты из-за снега и льда в этой долине."
ENGLISH = "The council met in Almaty and spoke of the roads that were closed by snow and ice in this valley."


def test_translations_may_be_of_other_formats_and_have_copies(library: Library, folder_of: FolderOf) -> None:
    library.index(
        [folder_of({"m.en.docx": word(*[ENGLISH] * 3), "m.en.txt": "\n\n".join([ENGLISH] * 3), "m.ru.md": RUSSIAN})]
    )
    assert sorted(copies(library, "m.ru.md")) == [("m.en.docx", "translation"), ("m.en.txt", "translation")]


def test_translations_are_tied_by_their_names_and_languages(library: Library, folder_of: FolderOf) -> None:
    others = {"n_en.txt": f"{ENGLISH} Twice.", "n_ru.txt": f"{ENGLISH} End."}
    library.index([folder_of({"m_en.txt": ENGLISH, "m_ru.txt": RUSSIAN, **others})])
    assert copies(library, "m_en.txt") == [("m_ru.txt", "translation")]
    assert ("n_ru.txt", "translation") not in copies(library, "n_en.txt")
    assert dict(library.status().languages) == {"en": 3, "ru": 1}


TOLD_IN_ENGLISH = f"""# Valley Council meeting, 5 March 2024

Present

* James Smith
* Ada Lind

{ENGLISH}

# Forest Board meeting, 9 April 2024

Present

* Ada Lind
"""
TOLD_IN_RUSSIAN = f"""Заседание Совета долины, 5 марта 2024 года

Присутствовали

* Джеймс Смит
* Ада Линд
* Асель Омарова

{RUSSIAN}
"""


def test_a_meeting_told_in_two_languages_is_one(library: Library, folder_of: FolderOf) -> None:
    files = {"m_en.md": TOLD_IN_ENGLISH, "m_ru.txt": TOLD_IN_RUSSIAN, "ru.txt": TOLD_IN_RUSSIAN + " Ещё раз."}
    library.index([folder_of(files)])
    known = ledger(library)
    assert len({one.sitting for one in known.told if str(one.meeting.start) == "2024-03-05"}) == 1
    assert len({one.sitting for one in known.told}) == 2


def test_people_named_in_two_languages_are_at_a_meeting_once(library: Library, folder_of: FolderOf) -> None:
    library.index([folder_of({"m_en.md": TOLD_IN_ENGLISH, "m_ru.txt": TOLD_IN_RUSSIAN})])
    known = ledger(library)
    of_march = [one for one in known.presences if str(one.told.meeting.start) == "2024-03-05"]
    there = [one.attendance.person.name for one in known.each_once(of_march)]
    assert there == ["James Smith", "Ada Lind", "Асель Омарова"]


def test_meetings_of_other_days_in_a_translation_are_their_own(library: Library, folder_of: FolderOf) -> None:
    other = TOLD_IN_RUSSIAN.replace("5 марта", "6 марта")
    library.index([folder_of({"m_en.md": TOLD_IN_ENGLISH, "m_ru.md": other})])
    assert len({one.sitting for one in ledger(library).told}) == 3


def test_what_is_known_of_a_page_is_kept(library: Library, folder_of: FolderOf) -> None:
    library.index([folder_of({"2024-06-04.xlsx": sheets({"Present": [["The board met."]]})})])
    report = reports(library)["2024-06-04.xlsx"]
    (page,) = library.searcher().pages(report.document_id)
    assert (page.label, page.confidence, report.dated_by) == ("Present", None, "file")


def test_folders_in_folders_indexed_one_after_the_other_list_a_report_once(
    library: Library, folder_of: FolderOf
) -> None:
    folder = folder_of({"a/b/one.txt": ENGLISH, "a/two.txt": RUSSIAN, "a/b/gone.txt": "The roads were closed."})
    for run, added in ((folder / "a", 3), (folder, 0), (folder / "a" / "b", 0), (folder, 0)):
        report = library.index([run])
        assert (len(report.added), len(report.changed), len(report.removed)) == (added, 0, 0)
        assert library.status().n_reports == 3
    assert sorted(reports(library)) == ["a/b/gone.txt", "a/b/one.txt", "a/two.txt"]
    assert library.status().collections == ("a",)
    library.index([folder / "a" / "b"])
    (folder / "a/b/gone.txt").unlink()
    assert library.index([folder]).removed == ("a/b/gone.txt",)
    assert library.status().n_reports == 2


def test_a_folder_with_a_name_that_only_begins_alike_is_another(library: Library, folder_of: FolderOf) -> None:
    folder = folder_of({"a/one.txt": ENGLISH, "ab/two.txt": RUSSIAN})
    library.index([folder / "ab"])
    assert library.index([folder / "a"]).removed == ()
    assert library.status().n_reports == 2
