"""The encoding of a text that does not name it, told by its letters: of many languages, long and short."""

from __future__ import annotations

import pytest

from corpus.readers.text import decode

MINUTES = {
    "he": (
        "ועדת העמק התכנסה ביום שלישי כדי לדון בדרכים שנסגרו בשל השלג. השתתפו בישיבה דוד כהן, יושב "
        "ראש הוועדה, ומרים לוי ממשרד התחבורה. הוחלט להקצות תקציב נוסף לתיקון הגשר ולדווח על "
        "ההתקדמות בישיבה הבאה."
    ),
    "el": (
        "Το συμβούλιο της κοιλάδας συνεδρίασε την Τρίτη για να συζητήσει τους δρόμους που "
        "έκλεισαν λόγω χιονιού. Παρέστησαν ο Γιώργος Παπαδόπουλος, πρόεδρος, και η Ελένη Νικολάου "
        "από το υπουργείο μεταφορών. Αποφασίστηκε να διατεθούν επιπλέον κονδύλια για τη γέφυρα."
    ),
    "ar": (
        "اجتمع مجلس الوادي يوم الثلاثاء لمناقشة الطرق التي أغلقت بسبب الثلوج. وحضر الاجتماع أحمد "
        "علي رئيس المجلس وفاطمة حسن من وزارة النقل. وتقرر تخصيص ميزانية إضافية لإصلاح الجسر "
        "وتقديم تقرير في الاجتماع القادم."
    ),
    "fa": (
        "شورای دره روز سه‌شنبه برای گفتگو درباره راه‌هایی که به دلیل برف بسته شده بود تشکیل جلسه "
        "داد. احمد کریمی رئیس شورا و زهرا رضایی از وزارت راه حضور داشتند."
    ),
    "tr": (
        "Vadi Kurulu salı günü kar nedeniyle kapanan yolları görüşmek üzere toplandı. Toplantıya "
        "kurul başkanı Ahmet Yılmaz ile Ulaştırma Bakanlığından Ayşe Öztürk katıldı. Köprünün "
        "onarımı için ek bütçe ayrılmasına karar verildi. İlçe müdürü Gülşen Çağlar da söz aldı."
    ),
    "lt": (
        "Slėnio taryba antradienį susirinko aptarti kelių, kurie buvo uždaryti dėl sniego. "
        "Dalyvavo tarybos pirmininkas Jonas Žemaitis ir Susisiekimo ministerijos atstovė Rūta "
        "Šimkutė. Nuspręsta skirti papildomų lėšų tilto remontui."
    ),
    "lv": (
        "Ielejas padome otrdien sanāca, lai apspriestu ceļus, kas bija slēgti sniega dēļ. "
        "Piedalījās padomes priekšsēdētājs Jānis Bērziņš un Satiksmes ministrijas pārstāve Ilze "
        "Kalniņa. Nolēma piešķirt papildu līdzekļus tilta remontam."
    ),
    "pl": (
        "Rada Doliny zebrała się we wtorek, aby omówić drogi zamknięte z powodu śniegu. W "
        "posiedzeniu uczestniczyli przewodniczący Łukasz Żółkiewski oraz Małgorzata Wiśniewska z "
        "ministerstwa. Postanowiono przeznaczyć dodatkowe środki na most."
    ),
    "cs": (
        "Rada údolí se sešla v úterý, aby projednala silnice uzavřené kvůli sněhu. Zúčastnili se "
        "předseda Jiří Dvořák a Božena Němcová z ministerstva dopravy. Bylo rozhodnuto přidělit "
        "další prostředky na opravu mostu. Příští zasedání bude v říjnu."
    ),
    "hu": (
        "A völgyi tanács kedden ülésezett, hogy megvitassa a hó miatt lezárt utakat. Részt vett "
        "Szabó László elnök és Kovácsné Őri Erzsébet a minisztériumból. Úgy döntöttek, hogy "
        "további pénzt fordítanak a híd javítására. A következő ülés júniusban lesz."
    ),
    "ro": (
        "Consiliul Văii s-a întrunit marţi pentru a discuta drumurile închise din cauza zăpezii. "
        "Au participat preşedintele Ştefan Ionescu şi Maria Pîrvu."
    ),
    "de": (
        "Der Talrat trat am Dienstag zusammen, um über die wegen Schnee gesperrten Straßen zu "
        "beraten. Anwesend waren Jürgen Müller, Vorsitzender, und Käthe Größl aus dem "
        "Ministerium. Es wurde beschlossen, zusätzliche Mittel für die Brücke bereitzustellen."
    ),
    "fr": (
        "Le conseil de la vallée s'est réuni mardi pour examiner les routes fermées à cause de la "
        "neige. Étaient présents François Lefèvre, président, et Hélène Gérard du ministère. Il a "
        "été décidé d'allouer un budget supplémentaire."
    ),
    "ru": (
        "Совет долины собрался во вторник, чтобы обсудить дороги, закрытые из-за снега. "
        "Присутствовали председатель Иван Петров и Мария Иванова из министерства транспорта."
    ),
    "uk": (
        "Рада долини зібралася у вівторок, щоб обговорити дороги, закриті через сніг. Були "
        "присутні голова Іван Петренко та Марія Іваненко з міністерства транспорту. Вирішено "
        "виділити додаткові кошти на їхній міст."
    ),
    "bg": (
        "Съветът на долината се събра във вторник, за да обсъди пътищата, затворени заради снега. "
        "Присъстваха председателят Иван Петров и Мария Иванова от министерството."
    ),
    "kk": (
        "Алқап кеңесі сейсенбіде қар салдарынан жабылған жолдарды талқылауға жиналды. Отырысқа "
        "төраға Ерлан Әбілов пен Айгүл Қасымова қатысты."
    ),
    "ja": (
        "谷評議会は火曜日に開かれ、雪のために閉鎖された道路について話し合った。出席者は議長の田中一郎と運輸省の佐藤花子である。橋の修理に追加の予算を割り当てることを決めた。"
    ),
    "zh": (
        "山谷委员会星期二召开会议，讨论因大雪封闭的道路。出席会议的有主席王伟和交通部的李娜。会议决定为修桥增加拨款，并在下次会议上报告进展。"
    ),
    "ko": (
        "골짜기 위원회는 화요일에 모여 눈 때문에 닫힌 도로에 대해 논의했다. "
        "위원장 김철수와 교통부의 이영희가 참석했다. 다리 수리를 위해 추가 예산을 배정하기로 "
        "결정했다."
    ),
    "th": ("สภาหุบเขาประชุมเมื่อวันอังคารเพื่อหารือเรื่องถนนที่ปิดเพราะหิมะ ผู้เข้าร่วมประชุมได้แก่ "),
}
ENCODINGS = {
    "he": "cp1255 iso8859-8",
    "el": "cp1253 iso8859-7",
    "ar": "cp1256 iso8859-6",
    "fa": "cp1256",
    "tr": "cp1254 iso8859-9",
    "lt": "cp1257 iso8859-13",
    "lv": "cp1257",
    "pl": "cp1250 iso8859-2",
    "cs": "cp1250 iso8859-2",
    "hu": "cp1250",
    "ro": "cp1250",
    "de": "cp1252 latin-1",
    "fr": "cp1252",
    "ru": "cp1251 koi8-r cp866 iso8859-5 mac-cyrillic",
    "uk": "cp1251 koi8-u",
    "bg": "cp1251",
    "kk": "ptcp154 kz1048",
    "ja": "shift_jis euc_jp iso2022_jp",
    "zh": "gb18030",
    "ko": "cp949 johab iso2022_kr",
    "th": "tis_620 cp874",
}
CASES = [(language, encoding) for language, encodings in ENCODINGS.items() for encoding in encodings.split()]


def said(language: str, encoding: str) -> bytes:
    """Without what the encoding has no letter for."""
    return MINUTES[language].encode(encoding, errors="ignore")


@pytest.mark.parametrize(("language", "encoding"), CASES)
def test_an_encoding_is_told_by_the_letters(language: str, encoding: str) -> None:
    data = said(language, encoding)
    assert decode(data) == data.decode(encoding)
    assert decode(data * 20) == data.decode(encoding) * 20


@pytest.mark.parametrize(("language", "encoding"), [case for case in CASES if not case[1].startswith("iso2022")])
def test_half_a_text_in_english_leaves_the_other_its_letters(language: str, encoding: str) -> None:
    data = b"Minutes of the meeting, 5 March 2024\n\n" + said(language, encoding) + b"\n\nThe roads were spoken of."
    assert decode(data) == data.decode(encoding)


@pytest.mark.parametrize("before", [MINUTES["ru"], "The board met and spoke of the roads. " * 5], ids=["ru", "en"])
def test_a_few_bytes_that_are_no_letters_cost_no_more_than_themselves(before: str) -> None:
    text = decode(before.encode() + b"\xff\xd1\x01\xc0" + before.encode())
    assert text.count(before) == 2
    assert len(text) <= 2 * len(before) + 4


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Жолдар туралы отырыс: қар көп, көпір жабық.", "kz1048"),
        ("Über die Brücke", "cp1252"),
        ("Совет", "cp1251"),
        ("Протокол заседания", "koi8-r"),
        ("the Council’s “open” list – with dashes…", "cp1252"),
        ("a budget of £825 and a bet of £2", "cp1252"),
        ("a café in Besançon", "cp1252"),
        ("ПРОТОКОЛ ЗАСЕДАНИЯ СОВЕТА", "cp1251"),
        ("Утвердить план работ.", "cp1251"),
        ("“мост” – дорога", "cp1251"),
        ("ПРОТОКОЛ № 5", "cp866"),
        ("Решили: открыть переправу.", "cp866"),
        ("Совет", "mac-cyrillic"),
        ("Утвердить план работ.", "mac-cyrillic"),
        ("Директор: Линд А. П.", "mac-cyrillic"),
        ("Name: Иван Петров", "mac-cyrillic"),
    ],
)
def test_a_few_words_are_enough(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text
