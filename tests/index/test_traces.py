"""Translations that nothing in their files' names tells of are known by what they tell, and near misses are not."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from index.library import Library
from index.traces import first_day, tell_the_same, trace_of
from tests.doubles import WordEmbedder

FolderOf = Callable[[Mapping[str, "str | bytes"]], Path]
ENGLISH = """Minutes of the Odda Valley Council, 4 June 2024

The council met in Tarbagan at 10:30 under the chair of Ada Lind. Bolat Serikov of the Odda River Board said
that the bridge at Kumtor would cost 12,500,000 crowns, of which 3.5 million had been paid by 15 May 2024.
Marat Dosov reported that 47 houses in Tarbagan and 118 in Kumtor still had no water, and that the pipe of
2,340 metres would be laid by 30 September 2024.

The council agreed to open the ferry to Kumtor on 1 July 2024 and to hear Ada Lind again. Item 5 was put off."""
RUSSIAN = """Протокол заседания Совета долины Одда, 4 июня 2024 года

Совет собрался в Тарбагане в 10:30 под председательством Ады Линд. Болат Сериков из Управления реки Одда
сообщил, что мост у Кумтора обойдётся в 12 500 000 крон, из которых 3,5 миллиона выплачены до 15 мая 2024
года. Марат Досов доложил, что в 47 домах Тарбагана и в 118 домах Кумтора до сих пор нет воды, а труба длиной
2 340 метров будет уложена к 30 сентября 2024 года.

Совет постановил открыть паром в Кумтор 1 июля 2024 года и снова заслушать Аду Линд. Пункт 5 отложен."""
KAZAKH = """Одда алқабы кеңесінің хаттамасы, 2024 жылғы 4 маусым

Кеңес Тарбаған қаласында сағат 10:30-да Ада Линдтің төрағалығымен жиналды. Одда өзені басқармасынан Болат
Серіков былай деді: Құмтор маңындағы көпір 12 500 000 крон тұрады, оның 3,5 миллионы 2024 жылғы 15 мамырға
дейін төленді. Марат Досов Тарбаған қаласындағы 47 үйде және Құмтор ауылындағы 118 үйде су әлі жоқ екенін,
ұзындығы 2 340 метр құбыр 2024 жылғы 30 қыркүйекке дейін салынатынын хабарлады.

Кеңес 2024 жылғы 1 шілдеде Құмтор ауылына паром ашуға және Ада Линдті тағы тыңдауға келісті. 5-тармақ кейінге
қалдырылды."""
TOLD = {"en": ENGLISH, "ru": RUSSIAN, "kk": KAZAKH}
# The same series a month later, which speaks of the June meeting; another board on that day, with the same people.
JULY = """Протокол заседания Совета долины Одда, 2 июля 2024 года

Совет собрался в Тарбагане в 10:30 под председательством Ады Линд и утвердил протокол от 4 июня 2024 года.
Болат Сериков из Управления реки Одда сообщил, что мост у Кумтора обойдётся в 12 900 000 крон, из которых 4,1
миллиона выплачены. Марат Досов доложил, что в 31 доме Тарбагана и в 96 домах Кумтора до сих пор нет воды, а
труба длиной 2 340 метров будет уложена к 30 сентября 2024 года. Паром в Кумтор ходит с 1 июля 2024 года."""
BOARD = """Протокол заседания Управления реки Одда, 4 июня 2024 года

Управление собралось в Тарбагане в 14:00 под председательством Болата Серикова. Ада Линд рассказала о мосте у
Кумтора. Марат Досов сообщил, что на 26 постах у реки Одда измеряют воду и что к 12 октября 2024 года в
Кумторе появятся ещё 14 постов по 85 000 крон каждый. Решено закупить 900 мешков песка до 20 августа 2024 года
и снова заслушать Марата Досова в Тарбагане."""
SHORT = """Заседание Совета долины Одда, 4 июня 2024 года

Совет собрался в Тарбагане под председательством Ады Линд. Болат Сериков и Марат Досов говорили о мосте у
Кумтора."""


def told_alike(one: str, other: str) -> bool:
    return tell_the_same(trace_of(one, ()), trace_of(other, ()))


@pytest.mark.parametrize(("one", "other"), [("en", "ru"), ("en", "kk"), ("ru", "kk")])
def test_a_translation_tells_the_same(one: str, other: str) -> None:
    assert told_alike(TOLD[one], TOLD[other])
    assert told_alike(TOLD[other], TOLD[one])


@pytest.mark.parametrize("language", TOLD)
@pytest.mark.parametrize(
    "other", [JULY, BOARD, SHORT, RUSSIAN * 3], ids=["next-month", "same-day", "short", "three-in-one"]
)
def test_near_misses_do_not(language: str, other: str) -> None:
    assert not told_alike(TOLD[language], other)


BRIEF = {
    "en": """Session of the Odda Valley Council, 4 June 2024

The council met in Tarbagan under the chair of Ada Lind. Bolat Serikov and Marat Dosov spoke of the bridge at Kumtor,
for which 12,500,000 crowns are set aside.""",
    "ru": """Заседание Совета долины Одда, 4 июня 2024 года

Совет собрался в Тарбагане под председательством Ады Линд. Болат Сериков и Марат Досов говорили о мосте у
Кумтора, на который отложено 12 500 000 крон.""",
}


def test_a_brief_report_is_known_by_all_its_figures_and_most_of_its_names() -> None:
    assert told_alike(BRIEF["en"], BRIEF["ru"])
    assert not told_alike(BRIEF["en"], BRIEF["ru"].replace("12 500 000", "12 900 000"))
    assert not told_alike(BRIEF["en"], BRIEF["ru"].replace("Болат Сериков и Марат Досов", "Трое из них"))
    assert not told_alike(BRIEF["en"], SHORT)
    assert not told_alike(SHORT, SHORT)


def test_without_a_day_nothing_is_clear() -> None:
    without = [text.replace("2024", "") for text in (ENGLISH, RUSSIAN)]
    assert first_day(without[0]) is None
    assert not told_alike(*without)


def test_where_no_day_is_told_the_reports_own_counts() -> None:
    head = ", 4 June 2024", ", 4 июня 2024 года"
    one, other = (text.replace(day, "") for text, day in zip((ENGLISH, RUSSIAN), head, strict=True))
    texts = [re.sub(r"(?<=\w )\d\d? \w+ 2024( года)?", "then", text) for text in (one, other)]
    june_4, june_5 = date(2024, 6, 4), date(2024, 6, 5)
    assert tell_the_same(*(trace_of(text, (), june_4) for text in texts))
    assert not tell_the_same(trace_of(texts[0], (), june_4), trace_of(texts[1], (), june_5))


def test_of_meetings_on_other_days_they_are_two_reports() -> None:
    june_4, june_5 = date(2024, 6, 4), date(2024, 6, 5)
    assert tell_the_same(trace_of(ENGLISH, [june_4, june_5]), trace_of(RUSSIAN, [june_5]))
    assert not tell_the_same(trace_of(ENGLISH, [june_4]), trace_of(RUSSIAN, [june_5]))


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library.create(tmp_path / "library", WordEmbedder())


def translations(library: Library, name: str) -> list[str]:
    held = library.searcher().holdings(None, kind="", words="", first=0, limit=50).shown
    reports = {each.report.name: each.report for each in held}
    return sorted(copy.name for copy in reports[name].copies if copy.how == "translation")


def test_reports_whose_names_say_nothing_are_tied(library: Library, folder_of: FolderOf) -> None:
    files = {
        "report 12.txt": ENGLISH,
        "отчет.txt": RUSSIAN,
        "хаттама.txt": KAZAKH,
        "july.txt": JULY,
        "board.txt": BOARD,
    }
    library.index([folder_of(files)])
    assert translations(library, "report 12.txt") == ["отчет.txt", "хаттама.txt"]
    assert translations(library, "хаттама.txt") == ["report 12.txt", "отчет.txt"]
    assert not translations(library, "july.txt") + translations(library, "board.txt")


@pytest.mark.parametrize(("name", "tied"), [("c.txt", []), ("0.txt", ["a.txt"])], ids=["last", "first"])
def test_where_two_reports_would_do_no_other_is_tied(
    library: Library, folder_of: FolderOf, name: str, tied: list[str]
) -> None:
    """Two that are no copies of each other, as the minutes and the news of one meeting may be."""
    news = re.sub(r"(?<= )[а-яё]{4,}(?= (?!2024))", lambda match: match[0][::-1], RUSSIAN)
    library.index([folder_of({"a.txt": RUSSIAN, "b.txt": news, name: ENGLISH})])
    assert told_alike(news, ENGLISH)
    assert translations(library, name) == tied
