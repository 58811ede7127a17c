"""Whether what was found answers the question, or the reports do not say; the reasons are in the words of the question.

How the one threshold was set is told in docs/benchmarks.md.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from difflib import get_close_matches

from assistant.candidates import people_named
from assistant.evidence import Findings, sentences_beside
from assistant.initials import is_made_of
from assistant.numbers import counts, is_counted, measure_asked
from assistant.questions import Question, thing_of, thing_word
from assistant.rows import names_in_a_row
from assistant.synonyms import told_by
from corpus.dates import MONTHS
from corpus.russian.language import has_cyrillic
from corpus.sentences import split_sentences
from index.names import words_of
from index.records import Hit
from index.words import terms_of

# The report of the best sentence must have this share of what the question's words weigh,
MIN_COVERAGE = 0.38
# or, where it is told how near in meaning the nearest passage is, this, and less the nearer it is.
MIN_COVERAGE_LIKE = 0.2
MIN_LIKE = 0.35  # a cosine: nothing in the reports is about that,
MIN_COVERAGE_UNLIKE = 0.85  # unless it is asked in so few words that hardly tell, and all are there
MIN_BOTH = 1.2  # of the coverage and twice the cosine

LIKE_A_NAME = 0.75  # how alike a word must be to be a misspelt name

MIN_LIKENESS = 0.62  # cosine of two words for one thing
Likeness = Callable[[str, Sequence[str]], float]
N_WORDS_BESIDE = 6
N_LETTERS_CLIPPED = 5
_NAME_OR_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_NAMED_THINGS = re.compile(
    r"\bnames?\s+of\s+the\b|^\W*name\s+the\b(?=\s+\w+\s+(?:that|which)\b)|\bwhich\s+(?:\w+\s+){0,2}?(?:hospital|team|app|airline|hotel|school|universit|bank|newspaper|channel|"
    r"brand|ship|vessel|boat|factor|village|river|book|film|song|club|compan|firm)\w*"
    r"|\bwhich\s+(?:two|three|four|five|six|seven|eight|nine|ten)\s+(?:[\w-]+\s+){0,3}?(?:institution|state|countr|organi[sz]ation|agenc|bank|district|"
    r"province|town|cit(?:y|ies)|port|nation)\w*",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{3,}")
# "14 schools", "three forwarding companies" name none.
_COUNTED = re.compile(r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\s+(?:[a-z]+\s+)?$", re.IGNORECASE)

# Words for a sort of answer, which reports need not use: "which sectors", "what problems".
_ANY_THING = frozenset(
    terms_of(
        """
        thing kind sort type way part area sector field problem issue topic subject theme matter point question reason
        cause purpose aim goal objective institution organisation organization body department portfolio item aspect
        role position post place city town port country venue location stretch site building address
        date day year month time hour night
        week period
        sum amount cash figure number total percentage share people person official milestone step measure initiative
        help
        support assistance benefit change difference outcome result decision agreement message assurance invitation
        concern instruction condition development event line
        число год день месяц время город место страна вопрос тема решение предложение мера причина цель итог результат
        задача организация документ действие шаг проблема направление мнение
        commodity illness disease worth value setup set arrangement scheme facility system
        one two three four five six seven eight nine ten title name slogan language colour party side
        creature object structure idea example agency suggestion proposal
        altogether end them he she it piece ppl rate document capacity room street
        """
    )
)
_CURRENCIES = frozenset(terms_of("rupee dollar euro yen yuan pound franc tenge rouble"))
_RANKS = frozenset(  # which reports write short
    """
    Colonel Lieutenant Brigadier Captain Commander Commodore Admiral Marshal Major General Sergeant Superintendent
    Inspector Professor Doctor Honourable Honorable Excellency Engineer Councillor Councilor Reverend Venerable
    """.split()
)
_MONEY = frozenset(terms_of("money"))  # which is a sum in the report
_SUMS = _CURRENCIES | frozenset(terms_of("money fund loan grant investment budget debt"))
_SAYS = re.compile(
    r"\bwhat\s+did\s+(?P<who>.{3,60}?)\s+(?P<verb>say|state|stress|note|write|remark|announce|recommend|propose)\b",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?:said|says|stat(?:ed|es|ing)|stress\w*|noted|notes|remark(?:ed|s)|announc\w*|recommend\w*|propos\w*|emphasi\w*|"
    r"highlight\w*|mention\w*|pointed|underlin\w*|informed|expla\w*|express\w*|recall\w*|told|added|adds|warned|urged|"
    r"confirmed|declared|assured|suggested|observed|asked|reaffirmed|pledged|spoke|speech|address|remarks|called)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\b(?:he|she|they|his|her|their)\b", re.IGNORECASE)
_NAME = re.compile(r"\b[A-ZА-ЯЁ](?!\w*[A-ZА-ЯЁ]s\b)[^\W\d_]{3,}\b(?<![A-ZА-ЯЁ])")  # no acronym, nor several
_IS_ABOUT = re.compile(r"\bwho\s+(?:is|was)\s+[A-ZА-ЯЁ]")
_NAMES_SPEAKER = re.compile(r"[A-ZА-ЯЁ][\w’'-]*$")  # a report may call "the envoy" otherwise
# "How much will each household get?": not what all get together
_FOR_EACH = re.compile(r"\bhow\s+much\b.*\b(?:per|each)\b|\b(?:sum|amount)\b.*\b(?:per|each)\b", re.IGNORECASE)
_IS_FOR_EACH = re.compile(
    r"\b(?:per|each|every|apiece|individual(?:ly)?|monthly|daily|annual(?:ly)?|an?\s+(?:\w+\s+)?(?:head|day|week|month|year|night|acre|kilo\w*))\b"
    r"|\d\s*/\s*\w",
    re.IGNORECASE,
)
_ASKS_CAUSE = re.compile(
    r"\bwhy\s+(?:was|were|did|does|do|is|are|had|has|have|could|can|will|would)(?:n['’]?t)?\b|\bfor\s+(?:what|which)\s+reasons?\b"
    r"|\bcauses?\s+of\b|^\W*reasons?\s+(?:for|of|why)\b|\b(?:what|which)\s+(?:was|were|is|are)\s+the\s+(?:cause|reason)s?\b|\bwhat\s+caused\b",
    re.IGNORECASE,
)
_CAUSE = re.compile(
    r"\b(?:because|as\s+a\s+result|since(?!\s+(?:\d|the\s+\d|then|last|january|february|march|april|may|june|july|august|september|october"
    r"|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day))|so\s+that|in\s+order|on\s+(?:account|grounds?)|for\s+(?:lack|want|fear|the\s+sake)"
    r"|(?:due|owing|thanks|according)\s+to|caus\w+|reason\w*|prevent\w*|therefore|thus|hence|blam\w+|led\s+to|result\w*|purposes?|aim\w*"
    r"|objectives?|intend\w*|follow(?:s|ing|ed)|after|lest|could\s+not|cannot|lacked|fail\w+|broke\w*|fault\w*|problem\w*|spark\w*|trigger\w*"
    r"|as\s+(?:he|she|it|they|the|there|his|her|this|that|no|many|most|some|several)|to\s+(?!the\b|a\b|an\b|his\b|her\b)[a-z]{3,}|ill(?:ness)?)\b",
    re.IGNORECASE,
)
# "How many were killed?" is answered by those who died.
_FATES = tuple(
    (re.compile(rf"\b(?:{asked})\b", re.IGNORECASE), re.compile(rf"\b(?:{told})", re.IGNORECASE))
    for asked, told in (
        (
            "kill(?:ed|s)?|died|dead|deaths|perished|drowned|lost\\s+(?:his|her|their)\\s+li\\w+",
            "kill|die|dead|death|fatal|li[fv]e|victim|perish|casualt|toll|drown",
        ),
        ("injured|hurt|wounded", "injur|hurt|wound|hospital|casualt"),
        ("arrested|detained|jailed|imprisoned", "arrest|detain|custody|held|jail|prison|caught"),
    )
)
# "The titles of the books", "where will the next forum be?"
_TITLES = re.compile(
    r"\btitles\s+of\s+(?:the|these|those|all)\b(?!.*\b(?:office|official|minister|post)s?\b)", re.IGNORECASE
)
_IN_QUOTES = re.compile(r"[“‘«„\"*_]|(?<!\w)'")
_ASKS_NEXT = re.compile(
    r"\b(?:when|where)\s+(?:will|is|are|was)\b[^?]*\bnext\b|^\W*(?:date|venue|place)\b[^?]*\bnext\b", re.IGNORECASE
)
_SAYS_NEXT = re.compile(
    r"\b(?:next|will|upcoming|following|scheduled|planned|due|shall|to\s+be\s+(?:held|hosted)|(?:is|are)\s+to|host(?:ed|ing)?\s+by|in\s+20\d\d)\b",
    re.IGNORECASE,
)
_WROTE = re.compile(r"\b(?:wr[oi]te|written|writing)\b", re.IGNORECASE)


def is_foreign(question: Question, hits: Sequence[Hit], knows: Callable[[str], bool]) -> bool:
    """Whether nothing in the reports is about anything like it, and they lack words of it as well.

    :param knows: whether the reports have a term.
    """
    likeness = _nearest(question, hits)
    return likeness is not None and likeness < MIN_LIKE and not all(map(knows, question.terms))


def _is_apart(coverage: float, question: Question, hits: Sequence[Hit]) -> bool:
    likeness = _nearest(question, hits)
    if likeness is None:
        return coverage < MIN_COVERAGE
    least = MIN_COVERAGE_UNLIKE if likeness < MIN_LIKE else max(MIN_COVERAGE_LIKE, MIN_BOTH - 2 * likeness)
    return coverage < least


def _nearest(question: Question, hits: Sequence[Hit]) -> float | None:
    """How near in meaning the nearest passage is; `None` where the model knows too little to tell, as of Russian."""
    told = [hit.likeness for hit in hits if hit.likeness is not None]
    return max(told) if told and not has_cyrillic(question.text) else None


def why_not(question: Question, found: Findings, hits: Sequence[Hit], likeness: Likeness) -> str | None:
    """Why the reports do not say what is asked; `None` when they may.

    Looks in turn at whether the report of the best sentence tells of what is asked at all, has the names and the
    thing that are asked for, a sum or a duration where one is, and words of him whose words are.
    """
    text = " ".join(page.text for page in found.pages)
    if _is_apart(found.coverage, question, hits):
        return "The reports do not say."
    filed = " ".join(re.sub(r"[\W_]+", " ", one.hit.report.name) for one in found.leads)  # folders say whose they are
    unheard = _name_unheard(question.text, found.unheard, f"{text}\n{filed}")
    if unheard:
        return f"No report names {unheard}."
    thing = thing_asked(question.text)
    told = {*terms_of(text), *terms_of(found.leads[0].hit.report.title)}
    if thing and not told_by(thing) & told and not _tells_of_like(question.text, found, likeness):
        return "The report that comes nearest does not tell of that."
    if (
        thing
        and told_by(thing) & told
        and _NAMED_THINGS.search(question.text)
        and not _names_it(thing, question.text, found)
        and not any(names_in_a_row(one.text, thing) for one in sentences_beside(found.leads[0], found.pages))
    ):
        return "The report that comes nearest names none."
    measure = measure_asked(question.text)
    if measure and not (measure.said.search(found.near) and any(map(measure.said.search, found.quotes))):
        return measure.lacking
    if measure and _FOR_EACH.search(question.text) and not any(map(_IS_FOR_EACH.search, found.quotes)):
        return "The report that comes nearest gives no sum for each."
    if question.kind == "what" and _ASKS_CAUSE.search(question.text) and not any(map(_CAUSE.search, found.quotes)):
        return "The report that comes nearest gives no reason for it."
    if question.kind == "how_many" and not _numbers_it(
        question.text, thing, found, several=(thing_word(question.text) or "").endswith("s")
    ):
        return "The report that comes nearest gives no number."
    if question.kind == "who" and not _names_somebody(question.text, found):
        return "The report that comes nearest names nobody for that."
    if _TITLES.search(question.text) and not any(map(_IN_QUOTES.search, found.quotes)):
        return "The report that comes nearest names none."
    if _ASKS_NEXT.search(question.text) and not any(map(_SAYS_NEXT.search, found.quotes)):
        return "The report that comes nearest does not tell of that."
    says = _SAYS.search(question.text)
    is_named = says is not None and (_NAMES_SPEAKER.search(says["who"]) or _WROTE.search(says["verb"]))
    if says and is_named and not _speaks(says["who"], says["verb"], text):
        return f"The report that comes nearest gives no words of {says['who']}."
    return None


def _numbers_it(question: str, thing: str | None, found: Findings, *, several: bool) -> bool:
    """Whether a sentence has a number together with the thing that is counted."""
    sentences = (span.cut(text) for text in (found.near, *found.quotes) for span in split_sentences(text))
    numbered = [sentence for sentence in sentences if counts(sentence, money=thing is None or thing in _SUMS)]
    if fate := next((told for asked, told in _FATES if asked.search(question)), None):
        numbered = list(filter(fate.search, numbered))
    if thing is None:
        return any(True for _ in numbered)
    told = told_by(thing)
    return any(
        told.intersection(terms_of(sentence)) and is_counted(told, sentence, several=several) for sentence in numbered
    )


def _names_it(thing: str, question: str, found: Findings) -> bool:
    """Whether a name that the question has not stands by the thing in what is quoted."""
    asked = set(words_of(question))
    several = (thing_word(question) or "").endswith("s")
    for sentence in (span.cut(quote) for quote in found.quotes for span in split_sentences(quote)):
        words = list(_NAME_OR_WORD.finditer(sentence))
        its = [
            at
            for at, word in enumerate(words)
            if told_by(thing).intersection(terms_of(word[0]))
            and not (several and _COUNTED.search(sentence, 0, word.start()))
        ]
        around = (
            words[near]
            for at in its
            for near in range(max(1, at - N_WORDS_BESIDE), min(len(words), at + N_WORDS_BESIDE + 1))
        )
        if any(word[0][0].isupper() and not asked.intersection(words_of(word[0])) for word in around):
            return True
    return False


def _tells_of_like(question: str, found: Findings, likeness: Likeness) -> bool:
    """Whether what is quoted has another word for the thing: a corporation, where a company is asked for."""
    if has_cyrillic(question):  # of which the packaged model knows letters, not words
        return False
    report = found.leads[0].hit.passage.document_id
    quoted = (lead.text for lead in found.leads if lead.hit.passage.document_id == report)
    words = {word.lower() for text in quoted for word in _WORD.findall(text)}
    return likeness(thing_word(question) or "", sorted(words)) >= MIN_LIKENESS


def _name_unheard(question: str, unheard: frozenset[str], text: str) -> str | None:
    """A name in the question that no report has, nor the nearest one anything like it.

    Shortened words ("Feb", "AKD") may stand whole in the reports, months as figures, names in other letters.
    """
    heard = text.lower()
    words = [
        word
        for word in _NAME.findall(" ".join(question.split()[1:]))
        if word.lower() not in MONTHS and word not in _RANKS
    ]
    told = set(terms_of(text))
    named = [
        word for word in words if any(term in unheard and told.isdisjoint(told_by(term)) for term in terms_of(word))
    ]
    if not named:
        return None
    known = set(words_of(text))
    for word in map(str, named):
        in_its_letters = len(re.findall("[A-Za-z]" if word.isascii() else "[а-яёА-ЯЁ]", text)) > len(text) / 2
        near = get_close_matches(words_of(word)[0], known, n=1, cutoff=LIKE_A_NAME)
        is_clipped = len(word) >= N_LETTERS_CLIPPED and re.search(rf"\b{word.lower()}", heard)  # "Trinco"
        if in_its_letters and not near and not is_clipped and not is_made_of(word.lower(), text):
            return word
    return None


def _names_somebody(question: str, found: Findings) -> bool:
    """Whether a sentence quoted names a person of whom the question does not speak."""
    asked = {word for word in words_of(question) if len(word) > 3}
    names = (person.name for lead in found.leads for person, _ in people_named(lead.text))
    return any(not asked & set(words_of(name)) for name in names) or _IS_ABOUT.search(question) is not None


def thing_asked(question: str) -> str | None:
    """The term of the thing that is asked for, if it names one that a report must have to tell of it."""
    thing = thing_of(question)
    return None if thing in _ANY_THING | _CURRENCIES | _MONEY else thing


def _speaks(who: str, verb: str, text: str) -> bool:
    """Whether a sentence has the speaker's name, or the last word of what he is called, with a verb of saying."""
    said = _WROTE if verb.lower() == "write" else _SAID
    named = [words_of(word)[-1] for word in who.split() if len(word) > 3 and words_of(word)]
    last = {spelling for word in named[-1:] for spelling in (word, *told_by(word), *told_by(terms_of(word)[-1]))}
    is_his = False  # a sentence with the name, and those that go on of him: "He recommended"
    for sentence in re.split(r"(?<=[.!?])\s+", text):
        is_his = bool(last & {*words_of(sentence), *terms_of(sentence)}) or (is_his and bool(_GOES_ON.search(sentence)))
        if is_his and said.search(sentence):
            return True
    return not named
