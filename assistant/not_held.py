"""Questions about what did not come to pass: a meeting that fell through, or the words of somebody who did not come.

Only where all that the nearest report says of it says so: of a visit made later it tells in other sentences.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from assistant.evidence import cite_told
from assistant.questions import Question
from assistant.replies import Coverage, Refusal
from corpus.dates import MONTHS
from corpus.prose.plain_words import PLAIN
from corpus.records import Page, Span
from corpus.sentences import split_sentences
from index.records import Hit

N_LETTERS = 4  # of a name by which it is looked for
N_STEM, N_ENDING = 3, 2  # letters: Russian names end in their case
FELL_THROUGH = "By the report, this did not take place."
NOT_THERE = "By the report, {name} was not there."
_FELL = re.compile(
    r"\b(?:fell through|did not (?:take place|happen|come about|materiali[sz]e)|(?:could|would) not "
    r"(?:be held|take place)"
    r"|(?:was|were|is|had been|has been|had to be) (?:\w+ )?(?:cancell?ed|postponed|called off|dropped|put off"
    r"|abandoned|not held|shelved|given up)|(?:was|were) not held|came to nothing|never took place)\b"
    r"|[-–—:(]\s*(?:cancell?ed|postponed|called off|not held)\b"
    r"|\bне\s+(?:состоял\w+|прош[её]л\w*|проводил\w+)|\b(?:отмен[её]н\w*|отложен\w*|перенес[её]н\w*|сорвал\w+)\b",
    re.IGNORECASE,
)
_AWAY = re.compile(
    r"\b(?:(?:did|could|would|was|were) not|didn[’']t|couldn[’']t|(?:was|were) unable to|was not able to)\s+(?:\w+ )?"
    r"(?:come|attend|appear|arrive|travel|take part|participate|join|make it|be (?:present|there)|show up|turn up"
    r"|there|present|reach)\b"
    r"|\b(?:was|were) (?:absent|abroad|ill|prevented|away|on (?:\w+ )?leave|held up|detained)\b|\bgot no visa\b"
    r"|\b(?:sent|conveyed|tendered) (?:\w+ ){0,2}?(?:apologies|regrets)\b|\b(?:apologies|regrets) from\b"
    r"|\bне\s+(?:прибыл\w*|приехал\w*|участвовал\w*|присутствовал\w*|смог\w*|явил\w+|прилетел\w*)|\bотсутствова\w+",
    re.IGNORECASE,
)
# It is asked of those who were away, or why it was so; or of all meetings of somebody.
_AFTER_THAT = re.compile(
    r"\b(?:not|n[o']t|absent|absence|apolog\w+|regrets?|excus\w+|miss(?:ed|ing)|why|reason|instead|place|stead|lieu|behalf"
    r"|deput\w+|replac\w+|represent\w+|substitut\w+|stood|sat|standing|cancel\w+|postpon\w+|fell|fall|happen\w*|off|planned"
    r"|expected|invited|announced|unable|away|ill|sick|leave|late|whom|meetings|sessions|dates|days|how\s+(?:often|many\s+times)"
    r"|почему|отсутств\w+|вместо|замен\w+|отмен\w+|не|перенес\w+|каких|какие)\b|^\W*(?:was|were|did|has|have|is|are)\b",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"\b(?:sa(?:y|id)|sp(?:eak|oke)|talk\w*|present(?:ed|ation)?|propos\w+|t(?:ell|old)|expla\w+|report(?:ed)?|stress\w*"
    r"|lectur\w+|address\w*|speech|paper|suggest\w*|agreed?|ask\w*|answer\w*)\b"
    r"|говорил\w*|сказал\w*|доклад\w*|выступ\w+|рассказ\w+|предлож\w+",
    re.IGNORECASE,
)
_MET = re.compile(
    r"\b(?:met|meet|received|saw|welcomed|visited|called on|talked (?:to|with)|spoke (?:to|with))\b", re.IGNORECASE
)
_NAMES = re.compile(r"(?<![.!?]\s)(?<!^)\b[^\W\d_a-zа-яё][\w’'-]+(?:\s+[^\W\d_a-zа-яё][\w’'-]+)*")
PagesOf = Callable[[str], Sequence[Page]]
CiteAt = Callable[[str, int, Span], Hit]


def refuse_not_held(
    question: Question, hits: Sequence[Hit], pages_of: PagesOf, hit_at: CiteAt, coverage: Coverage
) -> Refusal | None:
    """The refusal that says so, with the sentence that does; `None` where the nearest report says nothing of the kind.

    :param hits: found for the question, best first.
    :param hit_at: the passage that holds a stretch of a report's page.
    """
    names = tuple(_names_in(question.text))
    if not names or not hits or _AFTER_THAT.search(question.text):
        return None
    document_id = hits[0].passage.document_id
    pages = pages_of(document_id)
    told = {whole: tuple(_sentences_with(word, pages)) for whole, word in names}
    if not all(told.values()):
        return None
    for name, sentences in told.items():
        reason = _reason(question, name, [text for _, _, text in sentences])
        if reason:
            page, span, _ = sentences[0]
            near = cite_told(hit_at(document_id, page, span), span)
            return Refusal(
                question=question.text, kind=question.kind, reason=reason, nearest=(near,), coverage=coverage
            )
    return None


def may_be_not_held(question: Question) -> bool:
    """Whether it is worth looking."""
    return not _AFTER_THAT.search(question.text) and any(True for _ in _names_in(question.text))


def _reason(question: Question, name: str, sentences: Sequence[str]) -> str | None:
    if all(map(_FELL.search, sentences)):
        return FELL_THROUGH
    of_words = question.kind != "who" and _SAYS.search(question.text)
    is_met = question.kind == "who" and _MET.search(question.text)
    if (of_words or is_met) and all(_AWAY.search(text) or _FELL.search(text) for text in sentences):
        return NOT_THERE.format(name=name)
    return None


def _names_in(text: str) -> Iterator[tuple[str, str]]:
    """What a question calls by name, and the word to look for: "Ada Lind", "the Elm Institute".

    No month or country is one, and the first word of the question none.
    """
    for match in _NAMES.finditer(text.strip()):
        words = [word for word in re.findall(r"[^\W\d_][\w’'-]*", match.group()) if not _is_plain(word)]
        if words:
            yield " ".join(match.group().split()), words[-1]


def _is_plain(word: str) -> bool:
    low = word.lower().removesuffix("'s").removesuffix("’s")
    return len(low) < N_LETTERS or low in PLAIN or low in MONTHS or low.removesuffix("s") in PLAIN


def _sentences_with(name: str, pages: Sequence[Page]) -> Iterator[tuple[int, Span, str]]:
    """Each sentence that has the name, in whatever case."""
    stem = name.lower().removesuffix("'s").removesuffix("’s")
    stem = stem[: max(N_STEM, len(stem) - N_ENDING)] if re.search("[а-яё]", stem) else stem
    for page in pages:
        if stem not in page.text.lower():
            continue
        for span in split_sentences(page.text):
            text = span.cut(page.text)
            if re.search(rf"\b{re.escape(stem)}", text, re.IGNORECASE):
                yield page.number, span, text
