"""A question made clear: the whole name of the person meant, where it has a part of the name only."""

from __future__ import annotations

import re

from index.names import begins, is_initial, words_of

_WORD = r"(?:[^\W\d_]\.|[^\W\d_]+(?:-[^\W\d_]+)*)"
_TOKEN = re.compile(_WORD)


def with_whole_name(question: str, name: str, office: str | None = None) -> str | None:
    """`None` where the question has no part of the name.

    :param office: the words by which the question means the person, where these are no name.
    """
    if office and office in question:
        return question.replace(office, name, 1)
    whole = words_of(name)
    best: tuple[int, int] | None = None
    start = end = None
    for token in _TOKEN.finditer(question):
        if not _is_part(token[0], whole):
            start = None
            continue
        start, end = token.start() if start is None or question[end : token.start()].strip() else start, token.end()
        if _has_word(question[start:end]) and (best is None or end - start > best[1] - best[0]):
            best = start, end
    return None if best is None else question[: best[0]] + name + question[best[1] :]


def _is_part(token: str, whole: tuple[str, ...]) -> bool:
    words = words_of(token)
    written = token[0].isupper() or len(token) > 2
    return written and all(
        word in whole or (is_initial(word) and any(begins(word, one) for one in whole)) for word in words
    )


def _has_word(text: str) -> bool:
    return any(not is_initial(word) for word in words_of(text))
