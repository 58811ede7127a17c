"""Russian questions about Russian reports: of which side, in which office, who did what, which meetings."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant import Answer, Assistant, Refusal
from assistant.who import understand_who
from corpus.russian.morphology import morphology

OpenDesk = Callable[..., Assistant]
needs_natasha = pytest.mark.skipif(morphology() is None, reason="natasha is not installed: pip install rapporteur[ru]")

TALKS = """О переговорах в Одде

Одда, 3 марта 2026 года. Министр энергетики Казахстана Ерлан Беков сегодня провёл переговоры с делегацией Узбекистана.
Делегацию Узбекистана возглавлял министр транспорта Бахром Юлдашев, Таджикистана – министр дорог Далер Саидов.

С узбекской стороны присутствовали:
– Шерзод Умаров, начальник Узводхоза;
– Дилором Юсупова, начальник отдела связей Узводхоза.

С казахстанской стороны:
– Сауле Ахметова, инженер Казводхоза;
– Олег Громов, переводчик.
"""
COUNCIL = """ПРОТОКОЛ № 4
заседания Совета долины

г. Одда, 27 марта 2026 г.

Председательствующий: Холм Л. Т. – директор
Присутствовали:
Ахметова С. Р. – инженер;
Юсупова Д. М. – начальник отдела;
Линд К., эксперт ВМО.
"""
NOTE = """Note on a meeting

Lund, 9 June 2026

On 9 June 2026 Saule Akhmetova, engineer of Kazvodhoz, met Mr. Oleg Gromov. The parties discussed the bridge.
"""


@pytest.fixture
def desk(open_desk: OpenDesk) -> Assistant:
    return open_desk({"talks.txt": TALKS, "council.txt": COUNCIL, "note.txt": NOTE})


PEOPLE = {
    "Кто представлял узбекскую сторону на переговорах в Одде?": {
        "Бахром Юлдашев",
        "Шерзод Умаров",
        "Дилором Юсупова",
    },
    "Кто был с казахстанской стороны на переговорах 3 марта?": {"Сауле Ахметова", "Олег Громов", "Ерлан Беков"},
    "Кто начальник отдела связей Узводхоза?": {"Дилором Юсупова"},
    "Кто возглавлял делегацию Узбекистана на переговорах в Одде?": {"Бахром Юлдашев"},
    "Кто возглавил делегацию Таджикистана на переговорах в Одде?": {"Далер Саидов"},
    "Кто председательствовал на заседании Совета долины?": {"Холм Л. Т."},
}


@needs_natasha
@pytest.mark.parametrize(("question", "expected"), PEOPLE.items())
def test_who_is_asked_for_in_russian(desk: Assistant, question: str, expected: set[str]) -> None:
    reply = desk.ask(question)
    assert isinstance(reply, Answer)
    assert {item.name for item in reply.items} == expected


@needs_natasha
def test_a_side_of_which_nobody_is_said_to_be_is_refused(desk: Assistant) -> None:
    assert isinstance(desk.ask("Кто представлял киргизскую сторону на переговорах 3 марта 2026 года?"), Refusal)


MEETINGS = {
    "В каких мероприятиях участвовала Дилором Юсупова?": {"2026-03-03", "2026-03-27"},
    "В каких встречах участвовала Сауле Ахметова с марта 2026 года?": {"2026-03-03", "2026-03-27", "2026-06-09"},
    "Сколько встреч было в марте 2026?": {"2026-03-03", "2026-03-27"},
    "В скольких заседаниях участвовала Дилором Юсупова в марте 2026 года?": {"2026-03-03", "2026-03-27"},
    "Когда Сауле Ахметова и Олег Громов были на одной встрече?": {"2026-03-03", "2026-06-09"},
}


@needs_natasha
@pytest.mark.parametrize(("question", "expected"), MEETINGS.items())
def test_which_meetings_are_asked_for_in_russian(desk: Assistant, question: str, expected: set[str]) -> None:
    reply = desk.ask(question)
    assert isinstance(reply, Answer)
    assert {item.date for item in reply.items} == expected


@needs_natasha
def test_when_is_the_day_of_the_event_that_a_sentence_tells_of(open_desk: OpenDesk) -> None:
    text = "О визите\n\n7 июля 2026 года в Одде министр Павел Орлов провёл переговоры с послом Анной Линд.\n\n"
    desk = open_desk({"visit.txt": text + "На следующий день делегация посетила Центр датчиков.\n"})
    assert "8 July 2026" in str(desk.ask("Когда делегация посетила Центр датчиков?"))


WANTED: dict[str, tuple[str, ...]] = {
    "Кто директор Института вод и дорог?": ("директор", "институт", "вод", "дорог"),
    "Кто был послом Норвегии на форуме рек?": ("посл", "норвег"),
    "Кто из Казводхоза был на семинаре в мае?": ("казводхоз",),
    "От Министерства дорог и мостов кто участвовал?": ("министерств", "дорог", "мост"),
    "Кто входил в состав делегации Узбекистана на переговорах?": ("узбекиста",),
    "Кто представил доклад о датчиках?": (),
    "Кто вошёл в делегацию Узбекистана на форуме?": ("узбекиста",),
    "инженер Казводхоза": ("инженер", "казводхоз"),
    "Кто из участников выступил?": (),
    "Кто участвовал в форуме рек?": (),
}


@pytest.mark.parametrize(("question", "wanted"), WANTED.items())
def test_the_phrase_says_who_is_asked_for(question: str, wanted: tuple[str, ...]) -> None:
    understood = understand_who(question)
    assert understood is not None
    assert [set(terms) for terms in understood.wanted.alternatives] == ([set(wanted)] if wanted else [])
