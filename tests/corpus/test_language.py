"""Which language a report is written in, and which reports are copies."""

from __future__ import annotations

from datetime import date
from pathlib import PurePath

import pytest

from corpus.language import language_of
from corpus.likeness import N_HASHES, Sight, bands_of, is_copy, likeness, sketch_of
from corpus.reading import read_document
from corpus.records import Page
from corpus.translations import names_in_other_languages
from tests.corpus.making import mail, pdf, sheets, word


def pages(text: str) -> list[Page]:
    return [Page(number=1, text=text)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The board met in Almaty on 4 June and spoke of the roads that were closed by snow."),
        ("ru", "Совет собрался в Алматы 4 июня и обсудил дороги, которые были закрыты из-за снега."),
        ("kk", "Кеңес 4 маусымда Алматыда өтті және қар жауып қалған жолдар туралы бұл отырыста айтылды."),
        ("ky", "Кеңеш 4-июнда Бишкекте өттү жана кар менен жабылган жолдор жөнүндө бул жыйында айтылды."),
        ("de", "Der Rat trat am 4. Juni in Bern zusammen und sprach von den Straßen, die mit Schnee bedeckt waren."),
        ("fr", "Le conseil a siégé à Berne le 4 juin et a parlé des routes qui sont fermées par la neige."),
        ("es", "El consejo se reunió en Madrid el 4 de junio y habló de las carreteras que cerró la nieve."),
        ("it", "Il consiglio si è riunito a Roma il 4 giugno e ha parlato delle strade che sono chiuse per la neve."),
        ("uk", "Рада зібралася у Києві 4 червня і обговорила дороги, що були закриті через сніг та лід."),
        ("uz", "Kengash 4 iyun kuni Toshkentda yig'ildi va qor bilan yopilgan yo'llar haqida bu yil ham gapirdi."),
        ("ka", "საბჭო შეიკრიბა თბილისში და იმსჯელა გზებზე."),
        ("ja", "委員会は六月四日に東京で開かれ、道路について話し合った。"),
        ("zh", "委员会于六月四日在北京开会讨论道路问题。"),
        (None, "Ann Lee | Chair | 12\nBo Ek | Member | 14\nCy Day | Member | 15\nDi Orr | Guest | 16"),
        (None, "4 June"),
        (None, ""),
    ],
)
def test_the_language_of_a_report(language: str | None, text: str) -> None:
    assert language_of(pages(text)) == language


SENTENCES = [
    f"On day {at} the board of the institute spoke of road number {at * 7} and of what it costs." for at in range(40)
]
REPORT = " ".join(SENTENCES)


def test_a_report_is_like_itself_in_any_format_and_no_other_is() -> None:
    lines = [" ".join(SENTENCES[at : at + 1]) for at in range(40)]
    printed = read_document(pdf("\n".join(lines)), PurePath("a.pdf"))
    written = read_document(word(*lines), PurePath("b.docx"))
    other = sketch_of(pages("The council met elsewhere, and nothing of this was said by anybody there. " * 9))
    assert likeness(printed.sketch, written.sketch) > 0.9
    assert likeness(printed.sketch, other) < 0.1
    assert set(bands_of(printed.sketch)) & set(bands_of(written.sketch))
    assert len(printed.sketch) == N_HASHES


@pytest.mark.parametrize("n_changed", [0, 10, 20, 40])
def test_likeness_is_the_share_of_runs_of_words_in_common(n_changed: int) -> None:
    changed = " ".join(f"Quite another sentence stands here as the {at}th of all." if at < n_changed else sentence
                       for at, sentence in enumerate(SENTENCES))  # fmt: skip

    def runs(text: str) -> set[tuple[str, ...]]:
        words = text.lower().replace(".", "").split()
        return {tuple(words[at : at + 3]) for at in range(len(words) - 2)}

    share = len(runs(REPORT) & runs(changed)) / len(runs(REPORT) | runs(changed))
    assert likeness(sketch_of(pages(REPORT)), sketch_of(pages(changed))) == pytest.approx(share, abs=0.15)


def test_a_text_too_short_says_nothing() -> None:
    assert (sketch_of(pages("Too short to say.")), bands_of(()), likeness((), ())) == ((), (), 0.0)


def sight(sketch: tuple[int, ...], *, issued: int | None = None, days: tuple[int, ...] = ()) -> Sight:
    return Sight(
        sketch=sketch,
        issued_on=date(2024, 6, issued) if issued else None,
        days=frozenset(date(2024, 6, day) for day in days),
    )


FULL = tuple(range(N_HASHES))


def changed(n_changed: int) -> tuple[int, ...]:
    return tuple(-1 if at < n_changed else at for at in FULL)


@pytest.mark.parametrize(
    ("other", "is_one"),
    [
        (sight(FULL, issued=9, days=(4,)), True),
        (sight(FULL, issued=4, days=(5,)), False),  # the same form, filled in on another day
        (sight(changed(15), issued=9, days=(4, 5)), True),  # a draft, dated otherwise
        (sight(changed(25), issued=4, days=(4,)), False),
        (sight((), issued=4, days=(4,)), False),
    ],
)
def test_copies_are_alike_and_tell_of_one_day(other: Sight, is_one: bool) -> None:
    assert is_copy(sight(FULL, issued=4, days=(4,)), other) is is_one


@pytest.mark.parametrize(
    ("other", "is_one"),
    [(sight(FULL, issued=9), True), (sight(changed(15), issued=9), False), (sight(changed(15)), True)],
)
def test_of_reports_without_meetings_the_own_day_tells(other: Sight, is_one: bool) -> None:
    assert is_copy(sight(FULL, issued=4), other) is is_one


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("a/minutes_en.pdf", "a/minutes_ru.pdf"),
        ("a/minutes-RU.pdf", "a/minutes-EN.pdf"),
        ("a/en/minutes.pdf", "a/ru/minutes.pdf"),
        ("a/minutes (rus).pdf", "a/minutes (eng).pdf"),
        ("a/minutes_ru.pdf", "a/minutes.pdf"),
        ("a/minutes.pdf", "a/minutes_kk.pdf"),
        ("en.rus.docx", "en.eng.docx"),
    ],
)
def test_how_translations_are_called(name: str, other: str) -> None:
    assert other.rpartition(".")[0] in names_in_other_languages(name)


def test_a_report_says_where_its_date_comes_from() -> None:
    told = {
        "a.txt": b"Almaty, 4 June 2024\nThe board met.",
        "a.xlsx": sheets({"Present": [["The board met."]]}),
        "a.eml": mail("The board met."),
        "2024-06-04.txt": b"The board met.",
        "b.txt": b"The board met.",
    }
    by = [read_document(data, PurePath(name)).dated_by for name, data in told.items()]
    assert by == ["text", "file", "mail", "name", None]
