"""One person under another alphabet, and other people left apart. All of them are made up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.names import key_of, may_be, words_of

SAME = {
    "Aubakirov": ("Аубакиров Серик", "Serik Aubakirov", "AUBAKIROV Serik"),
    "Zhaksylykov": ("Жаксылыков Т.", "T. Zhaksylykov", "Žaksylykov T."),
    "Yuliya": (
        "Юлия Щербакова",
        "Yuliya Shcherbakova",
        "Yulia Scherbakova",
        "Iuliia Shcherbakova",
        "Julia Scherbakova",
    ),
    "Alexey": ("Алексей Лис", "Alexey Lis", "Aleksey Lis", "Aleksei Lis", "Alexei Lis", "Aleksej Lis"),
    "Dmitry": ("Дмитрий Одэ", "Dmitriy Ode", "Dmitry Ode", "Dmitrii Ode", "Dmitri Ode", "Dmitrij Ode"),
    "-sky": ("Белинский", "Belinskiy", "Belinsky", "Belinskii", "Belinskij"),
    "yo": ("Пётр Королёв", "Петр Королев", "Pyotr Korolyov", "Petr Korolev"),
    "w": ("Тшеринг Вангмо Дорджи", "Tshering Wangmo Dorji", "Tshering Vangmo Dorji"),
    "ye": ("Ерлан Назарбаев", "Yerlan Nazarbayev", "Erlan Nazarbaev"),
    "soft sign": (
        "Татьяна Соловьёва",
        "Tat'yana Solov'eva",
        "Tatyana Solovyova",
        "Tatiana Solovieva",
        "Tatiana Soloveva",
    ),
    "iya": ("Мария Алиева", "Mariya Aliyeva", "Maria Alieva", "Mariia Alieva"),
    "kh": ("Ахметов Рахим", "Rakhim Akhmetov", "Rahim Ahmetov"),
    "j": ("Джамиля", "Dzhamilya", "Djamilya", "Jamilya"),
    "Ж": ("Жумабеков", "Zhumabekov", "Jumabekov", "Dzhumabekov"),
    "ss": ("Исаев", "Isayev", "Issayev"),
    "Kazakh": ("Сауле Нурпеисова", "Saule Nurpeisova", "Saule Nurpeissova"),
    "ts": ("Кузнецов", "Kuznetsov", "Kuznecov"),
    "q": ("Қасымов", "Касымов", "Kasymov", "Qasymov"),
    "yu": ("Людмила", "Lyudmila", "Liudmila"),
    "ya": ("Вячеслав", "Vyacheslav", "Viacheslav"),
    "Alexander": ("Александр", "Aleksandr", "Alexander", "Aleksander"),
    "Evgeny": ("Евгений", "Evgeny", "Yevgeniy", "Evgenii", "Evgeni"),
    "Aigul": ("Айгуль", "Aigul", "Aygul", "Aigul'"),
    "Tsoi": ("Цой", "Tsoi", "Tsoy"),
    "initial": ("Ю. Орлов", "Yu. Orlov"),
    "initial of Ж": ("Ж. Ахметова", "Zh. Akhmetova"),
    "no Russian": ("Slavoj Žižek", "Slavoj Zizek"),
    "accents": ("Sigrid Bjørnstad", "Sigrid Bjornstad"),
}


@pytest.mark.parametrize("spellings", SAME.values(), ids=SAME)
def test_one_name_in_the_usual_systems(spellings: tuple[str, ...]) -> None:
    assert len({key_of(spelling) for spelling in spellings}) == 1, [key_of(spelling) for spelling in spellings]


APART = """Payne/Paine Bryan/Brian Meyer/Meer Khan/Han Kai/Kay Henri/Henry Toni/Tony Jon/John Jan/Yan Ian/Yan Ann/Anne
Sara/Sarah Stephen/Steven Marie/Mary Frei/Frey Taylor/Tailor Bailey/Bayley Lyon/Leon Schmidt/Shmidt Yellen/Ellen
Philip/Filip Cate/Kate Chase/Case Shaw/Saw Dickson/Dixon Wyatt/Wiatt Lind/Lindh Reyes/Rees Hayes/Haes Ivan/Ivanov
Иванов/Иванова Серик/Сериков Щукин/Чукин Ким/Цим""".split()


@pytest.mark.parametrize("pair", APART)
def test_other_names_stay_apart(pair: str) -> None:
    one, other = pair.split("/")

    assert words_of(one) != words_of(other)


@pytest.mark.parametrize("text", ["Lind's", "Lind’s"])
def test_a_possessive_is_no_soft_sign(text: str) -> None:
    assert words_of(text)[0] == "lind"


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Ю. Орлов", "Юлия Орлов"),
        ("Yu. Orlov", "Юлия Орлов"),
        ("Y. Orlov", "Юлия Орлов"),
        ("Ж. Ахметова", "Zhanna Akhmetova"),
        ("Х. Лис", "Khalida Lis"),
        ("Kh. Lis", "Halida Lis"),
        ("Е. Лис", "Yelena Lis"),
        ("Y. Lis", "Yelena Lis"),
        ("W. Lis", "Bill Lis"),
    ],
)
def test_an_initial_fits_in_either_alphabet(short: str, full: str) -> None:
    assert may_be(key_of(short), key_of(full))


@given(st.text(max_size=30))
def test_a_name_compares_with_itself_in_any_case(name: str) -> None:
    assert words_of(name) == words_of(name)
    assert all(words_of(name))
