"""The language that a report is written in: by its script, then by the small words that every sentence has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from corpus.records import Page

N_LETTERS = 20_000  # of the beginning: enough to tell
MIN_LETTERS = 8  # of a script that tells by itself
MIN_SMALL, MIN_SMALL_SHARE = 3, 0.06  # of the words: every fourth of a text is small, of a table of names hardly any
_SCRIPTS: Mapping[str, str] = {
    "Cyrillic": "Ѐ-ӿ",
    "Latin": "a-zA-ZÀ-ɏ",
    "Greek": "Ͱ-Ͽ",
    "Arabic": "؀-ۿ",
    "Hebrew": "֐-׿",
    "Georgian": "Ⴀ-ჿ",
    "Armenian": "԰-֏",
    "Hangul": "가-힣",
    "Kana": "぀-ヿ",
    "Han": "一-鿿",
}
_OF_SCRIPT: Mapping[str, str] = {
    "Greek": "el",
    "Arabic": "ar",
    "Hebrew": "he",
    "Georgian": "ka",
    "Armenian": "hy",
    "Hangul": "ko",
    "Kana": "ja",
    "Han": "zh",
}
_SMALL_WORDS: Mapping[str, Mapping[str, frozenset[str]]] = {
    "Cyrillic": {
        "ru": frozenset("и в на не с по что для из от к о как это был была были также его при до или".split()),
        "kk": frozenset("және мен бен пен үшін бойынша туралы бұл болды деп осы жылғы да де бар отырысы өз".split()),
        "ky": frozenset("жана менен үчүн боюнча жөнүндө бул болду деп ошол жылдын да бар эле болгон жыйын өз".split()),
        "uk": frozenset("і та в на не з що для із від до про як це був була були також його при або у".split()),
        "tg": frozenset("ва дар аз ба ки барои бо ин буд ҳам он то шуд аст низ бар".split()),
    },
    "Latin": {
        "en": frozenset("the of and to in for was on by with at from that were is as it be which this".split()),
        "de": frozenset("der die und in den von zu das mit des für im ist auf dem nicht ein eine wurde sich".split()),
        "fr": frozenset("de la le et les des en à du dans pour un une que par au sur qui est aux".split()),
        "es": frozenset("de la el y los en del las que por con para un una se al su es como más".split()),
        "it": frozenset("di e il la che in per del della un una con è da al dei delle nel sono si".split()),
        "pt": frozenset("de a o e do da em os que para com um uma no na dos das por ao foi".split()),
        "nl": frozenset("de het van een en in op te met voor is dat zijn aan door werd bij naar om ook".split()),
        "pl": frozenset("i w na z do się nie że o dla po jest przez od oraz był za przy jak są".split()),
        "tr": frozenset("ve bir bu için ile da de olarak olan daha çok gibi kadar sonra tarafından en ise".split()),
        "uz": frozenset("va bilan uchun bu bir ham da yil haqida bo'yicha o'z edi bo'ldi kerak emas deb".split()),
    },
}
_WORD = re.compile(r"[^\W\d_]+(?:['’ʻ][^\W\d_]+)?")
_BEYOND_LATIN = re.compile(r"[^\x00-\u024f]+")  # next to nothing of most texts, in which all other scripts are
_RUNS = {script: re.compile(f"[{letters}]+") for script, letters in _SCRIPTS.items()}


def language_of(pages: Iterable[Page]) -> str | None:
    """Its code, as "en" or "kk"; `None` where there is too little to tell by."""
    text = " ".join(page.text for page in pages)[:N_LETTERS]
    beyond = "".join(_BEYOND_LATIN.findall(text))
    n_letters = {name: sum(map(len, runs.findall(text if name == "Latin" else beyond))) for name, runs in _RUNS.items()}
    script = max(n_letters, key=lambda name: n_letters[name])
    if script == "Han" and n_letters["Kana"] > n_letters["Han"] / 10:
        return "ja"
    if script in _OF_SCRIPT:
        return _OF_SCRIPT[script] if n_letters[script] >= MIN_LETTERS else None
    words: Counter[str] = Counter()
    for word, n_words in Counter(_WORD.findall(text)).items():
        words[word.lower().replace("’", "'").replace("ʻ", "'")] += n_words
    n_small = {language: sum(words[word] for word in small) for language, small in _SMALL_WORDS[script].items()}
    likeliest = max(n_small, key=lambda language: n_small[language])
    return likeliest if n_small[likeliest] >= max(MIN_SMALL, MIN_SMALL_SHARE * words.total()) else None
