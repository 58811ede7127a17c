"""How many people came: as many as are listed, unless the report itself says a number."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.numbers import counts
from assistant.questions import thing_of
from assistant.synonyms import told_by
from corpus.sentences import split_sentences
from index.words import terms_of

_PEOPLE = (
    r"(?:people|persons|members|participants|attendees|delegates|representatives|officials|guests|observers|commissioners"
    r"|councill?ors|senators|trustees|governors|supervisors|council(?:men|members|persons)|alder(?:men|persons)|select(?:men|persons)"
    r"|человек|участников|"
    r"членов|представителей)"
)
_CAME = (
    r"(?:attend\w*|t(?:ake|ook|aking)\s+part|participat\w*|join\w*|present|came|come|showed\s+up|absent|missing|excused|"
    r"apologi\w+|(?:was|were)\s+(?:at|in|on|there)|участвова\w*|присутствова\w*|отсутствова\w*|(?<!\w)был[оаи]?\s+на)"
)
_ANYBODY = frozenset(terms_of("people persons participants attendees"))
_CAME_SAID = re.compile(rf"\b{_CAME}\b", re.IGNORECASE)
_HOW_MANY = re.compile(
    rf"\b(?:how\s+many|(?:what\s+(?:is|was|were)\s+)?(?:the\s+)?number\s+of|(?P<ru>сколько))\s+(?:were\s+there\s+)?"
    rf"(?=(?:[\w.-]+\s+){{0,2}}?{_PEOPLE}\b(?!['’]?\s+(?:meetings?|sessions?|sittings?|calls?)\b)[^;:?!]*\b{_CAME}\b)",
    re.IGNORECASE,
)


# "How many were at the meeting", "how many participants did the meeting have"
_WERE_AT = re.compile(r"\bhow\s+many\s+(?=(?:were|was)\s+(?:at|in|on|present)\b)", re.IGNORECASE)
_DID_HAVE = re.compile(
    rf"\bhow\s+many\s+(?P<people>{_PEOPLE})\s+(?:did|does|had)\s+(?P<meeting>[^?!]*?)\s+(?:have|count|number)\b",
    re.IGNORECASE,
)
# "A team of 26", "the 14-member delegation": as many as the report says.
_SIZE = re.compile(
    r"\b(?:team|delegation|group|contingent|crew|party|mission|squad)s? of (?:about |some |over )?"
    r"(?:\d+|[a-z]+teen|ten|eleven|twelve|twenty)\b|\b\d+[- ](?:member|strong|person|man)\b",
    re.IGNORECASE,
)
# "..., guests and staff included": as all who are listed are.
_ALL_COUNTED = re.compile(
    r",\s+(?:[\w-]+\s+){0,4}(?:included|counted|all\s+told)(?=\W*$)|,?\s+including\s+(?:the\s+)?(?:guests|staff|everybody"
    r"|everyone|observers)(?:\s+and\s+(?:guests|staff|observers))?(?=\W*$)|,\s+(?:counting\s+)?(?:everyone|everybody|all"
    r"|in\s+all)(?=\W*$)",
    re.IGNORECASE,
)


def as_list(text: str) -> str:
    """The question for a number of people as the one for the people themselves; any other as it stands."""
    bare = _ALL_COUNTED.sub("", text)
    said = _WERE_AT.sub("who ", _DID_HAVE.sub(r"which \g<people> were at \g<meeting>", bare))
    if said != bare:
        return said
    text = bare if _HOW_MANY.search(bare) else text
    return _HOW_MANY.sub(lambda match: "кто из " if match["ru"] else "which ", text, count=1)


def says_how_many(question: str, texts: Iterable[str]) -> bool:
    """Whether a sentence of the texts counts those who came in the question's own word for them."""
    people = thing_of(question)
    sentences = [span.cut(text) for text in texts for span in split_sentences(text)]
    return any(map(_SIZE.search, sentences)) or any(
        counts(sentence)
        and _CAME_SAID.search(sentence)
        and (people is None or (told_by(people) | _ANYBODY) & set(terms_of(sentence)))
        for sentence in sentences
    )
