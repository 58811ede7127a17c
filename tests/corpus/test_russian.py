"""Who took part, out of Russian sentences. All people and bodies are made up."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.meetings import find_meetings
from corpus.naming import names_person
from corpus.reading import read_document
from corpus.records import Document, Meeting
from corpus.russian.language import is_russian
from corpus.russian.morphology import morphology
from corpus.russian.names import find_names, in_nominative

needs_natasha = pytest.mark.skipif(morphology() is None, reason="natasha is not installed: pip install rapporteur[ru]")
HEAD = "Отчёт о совещании\n\nАлматы, 5 июня 2024 года\n\n"
HELD = "4 июня 2024 года состоялось совещание о дорогах. "


@pytest.fixture
def no_natasha(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setitem(sys.modules, "natasha", None)
    morphology.cache_clear()
    yield
    morphology.cache_clear()


def document(text: str) -> Document:
    return read_document((HEAD + text).encode(), PurePosixPath("a.txt"))


def meetings(text: str) -> tuple[Meeting, ...]:
    return find_meetings(document(text))


def people(text: str) -> dict[str, str]:
    return {one.person.name: one.how for meeting in meetings(text) for one in meeting.attendances}


TOLD = {
    "chaired": (
        "Совещание прошло под председательством директора Центра Серика Аубакирова.",
        "Серик Аубакиров",
        "chaired",
    ),
    "led": ("Семинар проведён под руководством Алексея Кузнецова.", "Алексей Кузнецов", "chaired"),
    "delegation": ("В состав делегации вошли Марина Белова и гидролог Тимур Сагинтаев.", "Марина Белова", "present"),
    "took part": (HELD + "В мероприятии приняли участие Ирина Лебедева и эксперты.", "Ирина Лебедева", "present"),
    "office with и": (HELD + "Участвовал министр торговли и интеграции Игорь Волков.", "Игорь Волков", "present"),
    "held a meeting with": (
        "Директор Центра провёл двустороннюю встречу с послом Норвегии Ларсом Якобсеном.",
        "Ларс Якобсен",
        "present",
    ),
    "met": ("4 июня Гульнара Сейткали встретилась с Рустамом Гафуровым.", "Рустам Гафуров", "present"),
    "met, the other": ("4 июня Гульнара Сейткали встретилась с Рустамом Гафуровым.", "Гульнара Сейткали", "present"),
    "received": ("5 июня директор принял посла Клауса Вебера.", "Клаус Вебер", "present"),
    "spoke": (HELD + "Выступила профессор Ольга Смирнова.", "Ольга Смирнова", "spoke"),
    "greeted": (HELD + "С приветственным словом выступил г-н Алексей Кузнецов.", "Алексей Кузнецов", "spoke"),
    "in presence": ("Меморандум подписан на встрече в присутствии Марата Бектурова.", "Марат Бектуров", "present"),
    "represented": (HELD + "Были представлены Айгуль Темирова и Ержан Оспанов.", "Ержан Оспанов", "present"),
    "headed": ("Форум посетила делегация во главе с Павлом Орловым.", "Павел Орлов", "present"),
    "on behalf": (
        HELD + "От Министерства дорог присутствовали Аброр Каримов и Дильноза Юсупова.",
        "Дильноза Юсупова",
        "present",
    ),
    "office after": (HELD + "В нём участвовала Алия Нурланова, заведующая отделом.", "Алия Нурланова", "present"),
    "could not": (HELD + "Директор Института Павел Орлов не смог принять участие.", "Павел Орлов", "apologies"),
    "sent a letter": (HELD + "Пётр Лебедев, который был приглашён, прислал письмо.", "Пётр Лебедев", "apologies"),
    "absent": (HELD + "Юлия Щербакова отсутствовала.", "Юлия Щербакова", "absent"),
    "woman chaired": (HELD + "Председательствовала Жанна Ахметова.", "Жанна Ахметова", "chaired"),
}


@needs_natasha
@pytest.mark.parametrize(("text", "name", "how"), TOLD.values(), ids=TOLD)
def test_who_took_part_stands_in_the_nominative(text: str, name: str, how: str) -> None:
    assert people(text)[name] == how


MENTIONED = {
    "recalled": HELD + "Участники напомнили о вкладе академика Ивана Петрова.",
    "ordered by": HELD + "По поручению министра Ержана Касымова проект доработают.",
    "named after": HELD + "Участники посетили музей имени Каныша Омарова.",
    "letter of": HELD + "Посол передал письмо премьер-министра Эрны Ольсен.",
    "to come": HELD + "6 июля состоится заседание с участием Олега Громова.",
    "contact": HELD + "Контактное лицо: Асель Омарова, тел. 123.",
    "author": HELD + "Отчёт подготовил М. Бектуров.",
}


@pytest.mark.parametrize("text", MENTIONED.values(), ids=MENTIONED)
def test_somebody_only_mentioned_did_not_attend(text: str) -> None:
    assert not people(text)


REPORT = """В период с 26 по 28 мая 2024 года делегация Центра дорог в составе директора Гульнары Сейткали и заместителя
директора Марата Бектурова приняла участие в международной конференции «Мосты» в городе Душанбе. В работе конференции
приняли участие около 350 представителей из 29 стран.

Двусторонняя встреча

27 мая на полях конференции состоялась встреча Сейткали Г. с Рустамом Гафуровым. Во встрече также участвовали
М. Бектуров, заведующая станцией Зарина Мирзоева и сотрудники Министерства дорог.

29 мая 2024 года в здании Центра дорог под председательством Бектурова М. прошло заседание Рабочей группы по мостам.
"""


@needs_natasha
def test_several_events_of_one_report() -> None:
    conference, talk, session = meetings(REPORT)

    assert (conference.name, conference.kind) == ("международная конференция «Мосты»", "конференция")
    assert (conference.start, conference.end, conference.place) == (date(2024, 5, 26), date(2024, 5, 28), "Душанбе")
    assert [group.text for group in conference.groups] == ["около 350 представителей из 29 стран"]
    assert (talk.kind, talk.start, talk.place) == ("встреча", date(2024, 5, 27), "Душанбе")
    assert [one.person.name for one in talk.attendances] == [
        "Гульнара Сейткали",
        "Рустам Гафуров",
        "Марат Бектуров",
        "Зарина Мирзоева",
    ]
    assert talk.attendances[3].person.role == "заведующая станцией"
    assert (session.body, session.place) == ("Рабочая группа по мостам", "здание Центра дорог")
    assert [(one.person.name, one.how) for one in session.attendances] == [("Марат Бектуров", "chaired")]


JOURNEY = """С 10 по 13 февраля 2024 года директор Центра Канат Беков, гидролог Анна Линд и водитель Павел Орлов
находились в командировке в Одде.

10 февраля делегация Центра провела встречу с министром Бакытом Асановым.

11 февраля в Лундграде состоялись две встречи. Первая встреча прошла в мэрии с вице-мэром Ларсом Холмом. Вторая встреча
состоялась в университете с ректором Эркином Маратовым. К. Беков на обе встречи не поехал: он остался в Одде. В тот же
день делегация встретилась с Ольгой Смирновой.

12 февраля А. Линд и П. Орлов осмотрели мост. Сопровождал их мастер участка Мирлан Садыков.

На следующий день состоялось совещание. В нём участвовала Ольга Смирнова.
"""


@needs_natasha
def test_the_meetings_of_a_journey_have_their_own_days_and_those_who_travelled() -> None:
    told = [
        (
            event.start and event.start.day,
            event.place,
            [one.person.name for one in event.attendances if one.how == "present"],
        )
        for event in meetings(JOURNEY)[1:]
    ]
    assert told == [
        (10, None, ["Бакыт Асанов", "Канат Беков", "Анна Линд", "Павел Орлов"]),
        (11, "Лундград", ["Ларс Холм", "Анна Линд", "Павел Орлов"]),
        (11, "Лундград", ["Эркин Маратов", "Анна Линд", "Павел Орлов"]),
        (11, "Лундград", ["Ольга Смирнова", "Канат Беков", "Анна Линд", "Павел Орлов"]),
        (12, None, ["Анна Линд", "Павел Орлов", "Мирлан Садыков"]),
        (13, None, ["Ольга Смирнова"]),
    ]


HEADED = """Группа в составе Анны Линд и Павла Орлова находилась в командировке в Одде с 2 по 5 июня 2024 года.

2 июня, вторник. Одда

Группа была принята министром Бакытом Асановым.

3 июня, среда. Лунд

Группу встретил мэр Ларс Холм. Павел Орлов оставался в Одде.
"""


SENT = """ОТЧЁТ
о служебной командировке в г. Одда (27–29 июня 2022 года)

В соответствии с приказом № 4 от 17.06.2022 в командировку были направлены: директор Асанов Ф.Т., юрист Бекова З.А. \
и гидролог Серов А.С. Главный эксперт Петрова Н. в поездке не участвовала в связи с отпуском.

1. 27 июня состоялась встреча в Министерстве дорог. С лундской стороны участвовал министр Борис Мохов. От Центра – все \
члены делегации.

2. 28 июня З. Бекова и А. Серов посетили Мостовой комитет, где их принял председатель комитета Павел Линдов. \
Ф. Асанов в это время находился на приёме в Посольстве Эльма.

3. 29 июня прошла рабочая встреча с Верой Ридовой, директором банка. Центр представляли Ф. Асанов и З. Бекова; \
А. Серов накануне вечером выехал в Оддаград.

4 июля 2022 г.
"""


@needs_natasha
def test_those_sent_on_a_journey_are_the_delegation_of_its_days() -> None:
    told = find_meetings(read_document(SENT.encode(), PurePosixPath("a.txt")))
    sent = {"Асанов Ф.Т.", "Бекова З.А.", "Серов А.С."}
    away = ("absent", "apologies")
    found = {
        f"{one.start}/{one.end}": {each.person.name for each in one.attendances if each.how not in away} for one in told
    }

    assert found == {
        "2022-06-27/2022-06-29": sent,
        "2022-06-27/2022-06-27": {"Борис Мохов", *sent},
        "2022-06-28/2022-06-28": {"Бекова З.А.", "Серов А.С.", "Павел Линдов"},
        "2022-06-29/2022-06-29": {"Вера Ридова", "Асанов Ф.Т.", "Бекова З.А."},
    }


@needs_natasha
def test_a_heading_with_a_date_begins_a_meeting_of_that_day() -> None:
    told = [
        (event.start and event.start.day, {one.person.name: one.how for one in event.attendances})
        for event in meetings(HEADED)[1:]
    ]
    assert told == [
        (2, {"Бакыт Асанов": "present", "Анна Линд": "present", "Павел Орлов": "present"}),
        (3, {"Ларс Холм": "present", "Павел Орлов": "absent", "Анна Линд": "present"}),
    ]


SIDES = {
    "headed": ("Делегацию Лунда возглавлял мэр Павел Орлов.", "Павел Орлов", "Лунда"),
    "in its number": (
        "Делегацию Одды возглавлял мэр Павел Орлов. В состав делегации входили Анна Линд и Бо Одэ.",
        "Анна Линд",
        "Одда",
    ),
    "of the next": (
        "Делегацию Казахстана возглавил мэр Павел Орлов, Узбекистана – министр Тимур Беков.",
        "Тимур Беков",
        "Узбекистан",
    ),
    "side": (
        "Узбекскую сторону, помимо министра, представляли Анна Линд и Тимур Беков.",
        "Тимур Беков",
        "узбекская сторона",
    ),
    "body": ("Центр дорог представляли Анна Линд и Тимур Беков.", "Тимур Беков", "Центр дорог"),
    "from": ("От Казахстана участвовали Анна Линд и Павел Орлов.", "Павел Орлов", "Казахстан"),
    "nobody's": ("В совещании участвовала Анна Линд.", "Анна Линд", None),
}


@needs_natasha
@pytest.mark.parametrize(("text", "name", "side"), SIDES.values(), ids=SIDES)
def test_of_which_side_somebody_is(text: str, name: str, side: str | None) -> None:
    found = {
        one.person.name: one.person.organization for meeting in meetings(HELD + text) for one in meeting.attendances
    }
    assert found[name] == side


MEMO = """Директору Центра
от заместителя директора А. Р. Бековой

Служебная записка о поездке в Одду

Докладываю, что 23–26 марта 2024 года я, юрист Анна Линд и переводчик О. Лисина находились в Одде.

24 марта нас принял вице-министр Кайрат Смагулов. В тот же день состоялась встреча с послом Хелен Холм. Анны Линд на
встрече не было: она работала с архивом.

25 марта мы посетили Институт, где директор Болат Ермеков показал зал.
"""


@needs_natasha
def test_whoever_wrote_a_memo_was_where_we_were() -> None:
    told = [
        (event.start and event.start.day, {one.person.name for one in event.attendances if one.how == "present"})
        for event in meetings(MEMO)
    ]
    assert told[-3:] == [
        (24, {"А. Р. Бекова", "Анна Линд", "О. Лисина", "Кайрат Смагулов"}),
        (24, {"А. Р. Бекова", "О. Лисина", "Хелен Холм"}),
        (25, {"А. Р. Бекова", "Анна Линд", "О. Лисина", "Болат Ермеков"}),
    ]


LISTED = """# Справка о поездке в Одду

**Период:** 2–5 июня 2024 г.
**Состав группы:** Анна Линд (руководитель), водитель Сергей Попов

## 2 июня, воскресенье. Лунд

Группа была принята мэром Ларсом Холмом.

## 3 июня, понедельник. Одда

С. Попов в сопровождении Павла Орлова посетил мост.
"""


@needs_natasha
def test_those_listed_on_a_journey_are_at_its_meetings() -> None:
    report = read_document(LISTED.encode(), PurePosixPath("a.md"))
    told = [
        (event.start and event.start.day, {one.person.name for one in event.attendances})
        for event in find_meetings(report)[1:]
    ]
    assert told == [(2, {"Анна Линд", "Сергей Попов", "Ларс Холм"}), (3, {"С. Попов", "Павел Орлов"})]


PROTOCOL = """Протокол второго заседания Рабочей группы

Дата: 18.06.2024
Сопредседатели: Дилором Бекова (Узводхоз), Тимур Сабиров (Центр дорог)

Участники:
от Узбекистана – Отабек Юнусов, Малика Ашурова, Жасур Эргашев;
от Казахстана – Сауле Ахметова, Болат Ермеков.
Наблюдатель: Карл Холм, ВМО.

Открывая заседание, Д. Бекова напомнила, что первое заседание прошло 21 мая. Фаррух Назаров
(Комитет дорог) принёс извинения.
"""


TALKS = """Информация о консультациях

Консультации прошли 8–9 сентября 2024 года в Хороге.

Участники:
Республика Казахстан
- Ада Линд, директор;
Водный институт
- Павел Орлов, инженер.
"""


@needs_natasha
def test_a_body_above_those_whom_it_sent() -> None:
    (meeting,) = find_meetings(read_document(TALKS.encode(), PurePosixPath("a.txt")))
    assert meeting.place == "Хорог"
    assert [(one.person.name, one.person.organization) for one in meeting.attendances] == [
        ("Ада Линд", "Республика Казахстан"),
        ("Павел Орлов", "Водный институт"),
    ]


NEWS = """Новости Центра

Хорог, 28 декабря 2024 года

Визит посла

4 декабря Центр посетил посол Павел Орлов. Его сопровождала Анна Линд.

Обучение

С 10 по 12 декабря в Ишкашиме проведён тренинг для спасателей. Тренинг вели Тимур Беков и Мария Белова.

16 декабря состоялся форум. В Ланьчжоу Л. Холм встретилась с послом Павлом Орловым. Накануне форума, 15 декабря,
профессор Анна Линд прочитала лекцию.
"""


@needs_natasha
def test_each_piece_of_news_is_an_event() -> None:
    told = [(event.name, event.start and event.start.day, event.end and event.end.day) for event in meetings(NEWS)]
    assert [days for _, *days in told] == [[4, 4], [10, 12], [16, 16], [15, 15]]
    assert told[0][0] == "Визит посла"
    assert {one.person.name: one.how for one in meetings(NEWS)[1].attendances} == {
        "Тимур Беков": "chaired",
        "Мария Белова": "chaired",
    }
    assert "Л. Холм" in {one.person.name for one in meetings(NEWS)[2].attendances}


@needs_natasha
def test_sides_in_a_russian_list() -> None:
    (meeting,) = find_meetings(read_document(PROTOCOL.encode(), PurePosixPath("a.txt")))
    assert [(one.person.name, one.how, one.person.organization) for one in meeting.attendances] == [
        ("Дилором Бекова", "chaired", "Узводхоз"),
        ("Тимур Сабиров", "chaired", "Центр дорог"),
        ("Отабек Юнусов", "present", "Узбекистана"),
        ("Малика Ашурова", "present", "Узбекистана"),
        ("Жасур Эргашев", "present", "Узбекистана"),
        ("Сауле Ахметова", "present", "Казахстана"),
        ("Болат Ермеков", "present", "Казахстана"),
        ("Карл Холм", "present", "ВМО"),
        ("Фаррух Назаров", "apologies", None),
    ]


@needs_natasha
def test_a_list_of_one_side_is_of_that_side() -> None:
    text = HELD + "\n\nС лундской стороны присутствовали:\n– Ларс Холм, мэр;\n– Анна Линд, эксперт ВМО.\n"
    (meeting,) = meetings(text)
    assert [(one.person.name, one.person.role, one.person.organization) for one in meeting.attendances] == [
        ("Ларс Холм", "мэр", "лундская сторона"),
        ("Анна Линд", "эксперт ВМО", "лундская сторона"),
    ]


DAYS = {
    "whole": ("4–5 июня 2024 г. прошёл семинар о дорогах.", date(2024, 6, 4), date(2024, 6, 5)),
    "today": ("Сегодня прошёл семинар о дорогах.", date(2024, 6, 5), date(2024, 6, 5)),
    "yesterday": ("Вчера прошёл семинар о дорогах.", date(2024, 6, 4), date(2024, 6, 4)),
    "without a year": ("3 июня прошёл семинар о дорогах.", date(2024, 6, 3), date(2024, 6, 3)),
    "last year": ("20 декабря прошёл семинар о дорогах.", date(2023, 12, 20), date(2023, 12, 20)),
    "recently": ("Недавно прошёл семинар о дорогах.", None, None),
}


@pytest.mark.parametrize(("text", "start", "end"), DAYS.values(), ids=DAYS)
def test_the_day_it_took_place(text: str, start: date | None, end: date | None) -> None:
    (meeting,) = meetings(f"{text} Участвовала г-жа Анна Линд.")

    assert (meeting.start, meeting.end) == (start, end)


def test_a_list_below_a_sentence() -> None:
    found = people(HELD + "В нём приняли участие:\n- г-н Аубакиров С.А.;\n- г-жа Линд А.Б., директор;\n- эксперты.\n")

    assert found == {"Аубакиров С.А.": "present", "Линд А.Б.": "present"}


def test_the_proof_names_the_person() -> None:
    report = document(REPORT + "\n".join(text for text, _, _ in TOLD.values()))
    pages = {page.number: page.text for page in report.pages}

    proofs = [(one.person.name, one) for meeting in find_meetings(report) for one in meeting.attendances]
    assert proofs
    assert all(names_person(name, one.span.cut(pages[one.page])) for name, one in proofs)


@pytest.mark.usefixtures("no_natasha")
def test_without_natasha_names_stand_as_printed() -> None:
    assert morphology() is None
    text = HELD + "Директор С. Аубакиров открыл совещание. Участвовали г-н Линд А.Б. и посол Норвегии Ларс Якобсен. "
    assert people(text + "Под председательством министра Анны Одэ прошла встреча.") == {
        "С. Аубакиров": "spoke",
        "Линд А.Б.": "present",
        "Ларс Якобсен": "present",
        "Анны Одэ": "chaired",
    }


@pytest.mark.parametrize(("text", "russian"), [("Совет собрался", True), ("Council (Совет)", False), ("2024", False)])
def test_the_language_is_that_of_most_letters(text: str, russian: bool) -> None:
    assert is_russian(read_document(text.encode(), PurePosixPath("a.txt"))) is russian


NAMINGS = {
    "instrumental": ("Рустам Гафуров", "встреча с Рустамом Гафуровым", True),
    "woman": ("Гульнара Сейткали", "в составе Гульнары", True),
    "fleeting": ("Павел", "с Павлом", True),
    "ё": ("Пётр Лебедев", "у Петра", True),
    "initials": ("С. А. Аубакиров", "АУБАКИРОВ С.А.", True),
    "another": ("Иван Сериков", "Серик Иванов", False),
    "Latin": ("Anna Lind", "Ms. Lind spoke", True),
    "Latin, another": ("Anna Lind", "Ms. Linde spoke", False),
    "nobody": ("Anna Lind", "the Council met", False),
}


@pytest.mark.parametrize(("name", "text", "named"), NAMINGS.values(), ids=NAMINGS)
def test_whether_words_name_a_person(name: str, text: str, named: bool) -> None:
    assert names_person(name, text) is named


NOMINATIVES = {
    "man's initial": ("под председательством С. Аубакирова", "С. Аубакиров"),
    "woman's initial": ("С. Аубакирова выступила с докладом", "С. Аубакирова"),
    "honorific": ("под председательством г-жи Омаровой", "Омарова"),
    "woman, man's surname": ("в присутствии Анны Линд", "Анна Линд"),
    "adjective": ("в присутствии Дмитрия Белинского", "Дмитрий Белинский"),
    "-ко": ("с участием Тараса Шевченко", "Тарас Шевченко"),
    "double": ("с Алией Римской-Корсаковой", "Алия Римская-Корсакова"),
    "foreign": ("с послом Мартином Мюллером", "Мартин Мюллер"),
    "office first": ("принял посла Франции Жака Дюпона", "Жак Дюпон"),
    "acronym first": ("с представителем ВМО Элизабет Холм", "Элизабет Холм"),
    "a word besides": ("участвовала Ольга Пак", "Ольга Пак"),
    "patronymic": ("с Асановым Нурланом Ахметовичем", "Асанов Нурлан Ахметович"),
    "dative": ("передал директору Ю. Щербаковой", "Ю. Щербакова"),
    "a man's genitive too": ("приняли участие Жанара Омарова и Асель Ким", "Жанара Омарова"),
    "unknown to any": ("с послом Ли Вэем", "Ли Вэем"),
    "body of the office": ("встреча с инженером Водхоза Сериком Асановым", "Серик Асанов"),
    "body and initial": ("принял главного архитектора Алматы Б. Петрову", "Б. Петрова"),
    "acronym and initial": ("с экспертом ВМО К. Холмом", "К. Холм"),
    "surname first": ("с участием директора Асанова Нурлана Ахметовича", "Асанов Нурлан Ахметович"),
    "first name, a word besides": ("встреча с директором Канатом Бековым", "Канат Беков"),
    "that word opens": ("Улан Беков выступил с докладом", "Улан Беков"),
    "her verb": ("Модерировала сессию Анара Бекова", "Анара Бекова"),
    "her first name, unknown": ("с архитектором города Нигорой Бековой", "Нигора Бекова"),
    "indeclinable": ("доклад инженера Сауле Бековой", "Сауле Бекова"),
    "indeclinable, in a consonant": ("были и Дилором Бекова, и Бо Одэ", "Дилором Бекова"),
    "place of the office": ("выступил генеральный секретарь Фонда спасения Арала Асылбек Беков", "Асылбек Беков"),
    "surname like an adjective": ("доклад заместителя директора Веры Северской", "Вера Северская"),
    "surname like a possessive": ("с переводчиком О. Лисиной", "О. Лисина"),
}


@needs_natasha
@pytest.mark.parametrize(("text", "name"), NOMINATIVES.values(), ids=NOMINATIVES)
def test_a_name_is_brought_to_the_nominative(text: str, name: str) -> None:
    assert find_names(text, morphology())[0].person.name == name


OFFICES = {
    "general, no General": ("встреча с генеральным директором Сериком Бековым", "генеральный директор"),
    "in its gender": ("с участием старшего научного сотрудника Павла Орлова", "старший научный сотрудник"),
    "two adjectives": ("принял Чрезвычайного и Полномочного Посла Павла Орлова", "Чрезвычайный и Полномочный Посол"),
    "managing": ("с участием управляющего директора Банка Анны Линд", "управляющий директор Банка"),
    "with its body": ("доклад начальника отдела Водхоза Павла Орлова", "начальник отдела Водхоза"),
    "behind, with its body": ("Павел Орлов, начальник Водхоза", "начальник Водхоза"),
    "another's": ("встреча с министром и Павлом Орловым", None),
}


@needs_natasha
@pytest.mark.parametrize(("text", "office"), OFFICES.values(), ids=OFFICES)
def test_an_office_is_brought_to_the_nominative(text: str, office: str | None) -> None:
    assert find_names(text, morphology())[0].person.role == office


@needs_natasha
def test_names_in_a_row_stand_in_one_case_each_with_the_office_before_it() -> None:
    text = "Участвовали директор Института А. Беков и главный архитектор Б. Петрова, а также Анара Маратова."
    assert [(named.person.name, named.person.role) for named in find_names(text, morphology())] == [
        ("А. Беков", "директор Института"),
        ("Б. Петрова", "главный архитектор"),
        ("Анара Маратова", None),
    ]


QUESTIONS = {
    "full name": (
        "Кто был на встрече с Рустамом Гафуровым в Душанбе?",
        "Кто был на встрече с Рустам Гафуров в Душанбе?",
    ),
    "surname": ("Когда Сейткали встречалась с Гафуровым?", "Когда Сейткали встречалась с Гафуров?"),
    "nobody": ("Кто участвовал в заседании Совета Центра?", "Кто участвовал в заседании Совета Центра?"),
    "English": ("Who met Rustam Gafurov?", "Who met Rustam Gafurov?"),
}


@needs_natasha
@pytest.mark.parametrize(("asked", "understood"), QUESTIONS.values(), ids=QUESTIONS)
def test_a_question_is_asked_of_the_nominative(asked: str, understood: str) -> None:
    assert in_nominative(asked, morphology()) == understood


def test_without_natasha_a_question_stays_as_it_is() -> None:
    assert in_nominative("Кто был с Рустамом Гафуровым?", None) == "Кто был с Рустамом Гафуровым?"


PIECES = (
    "4 июня состоялась встреча с министром г-ном Рустамом Гафуровым . , : – и ( ) « » не смог принять участие "
    "директор Центра Серик Аубакиров С. А. которого в здании Совета под председательством Анны Линд \n принял "
    "выступил сегодня"
).split(" ")


@given(st.lists(st.sampled_from(PIECES), max_size=40))
@settings(max_examples=60, deadline=None)
def test_whatever_is_told_the_proof_names_the_person(pieces: list[str]) -> None:
    report = document(" ".join(pieces))
    pages = {page.number: page.text for page in report.pages}

    for meeting in find_meetings(report):
        assert all(names_person(one.person.name, one.span.cut(pages[one.page])) for one in meeting.attendances)


LETTER_HOME = """From: Анна Линд <a.lind@oak.example>
Subject: Итоги поездки

Кратко о поездке в Одду 11–13 сентября 2024 года.

11 сентября – приём в Министерстве дорог. Нас принял Бакыт Асанов, с ним была начальник отдела Зарина Мирзоева.

12 сентября – круглый стол о мостах. Участвовали: Марат Бектуров, Рустам Гафуров и я. Мирзоева прислала извинения.
"""


@needs_natasha
def test_a_letter_about_a_journey_tells_it_day_by_day() -> None:
    told = [
        (str(event.start), {one.person.name for one in event.attendances if one.how == "present"})
        for event in find_meetings(read_document(LETTER_HOME.encode(), PurePosixPath("a.txt")))
    ]
    assert told == [
        ("2024-09-11", {"Бакыт Асанов", "Зарина Мирзоева", "Анна Линд"}),
        ("2024-09-12", {"Марат Бектуров", "Рустам Гафуров", "Анна Линд"}),
    ]


SENT_OUT = """ОТЧЁТ О КОМАНДИРОВКЕ

г. Одда, 4–6 октября 2022 года

1. В командировку были направлены советник Бектуров Марат Асанович и гидролог Анна Линд.

2. 4 октября 2022 г. состоялась встреча в Министерстве дорог. С принимающей стороны были министр Бакыт Асанов и Зарина
Мирзоева. От Центра – Бектуров М.А. и Анна Линд.

3. 6 октября – осмотр моста. Показ вёл инженер Рустам Гафуров. Присутствовали оба командированных.
"""


@needs_natasha
def test_those_who_were_sent_are_meant_by_both_of_them() -> None:
    told = {
        str(event.start): {one.person.name for one in event.attendances if one.how != "absent"}
        for event in find_meetings(read_document(SENT_OUT.encode(), PurePosixPath("a.txt")))
        if len(event.attendances) > 2
    }
    assert told == {
        "2022-10-04": {"Бакыт Асанов", "Зарина Мирзоева", "Бектуров Марат Асанович", "Анна Линд"},
        "2022-10-06": {"Рустам Гафуров", "Бектуров Марат Асанович", "Анна Линд"},
    }
