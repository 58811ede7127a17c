"""A follow-up to a question that stands by itself: "and who chaired it?" takes its subject from the conversation.

By rules alone, in `english.py` and `russian.py`. A question that names its own subject is left
as it is, and so is one whose "he" may be several people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.followups.english import english_follow_up
from assistant.followups.russian import russian_follow_up
from assistant.followups.talk import Talk
from assistant.replies import Answer, Refusal, Reply
from corpus.russian.language import has_cyrillic


def stand_alone(question: str, history: Sequence[tuple[str, str]]) -> str:
    """The question as it reads by itself; as it was, apart from its spaces, where it needs nothing of what came before.

    :param history: earlier questions with their answers, oldest first.
    """
    talk: Talk | None = None
    for asked, answered in history:
        whole = _follow(asked, talk)
        talk = Talk.after(whole, answered, before=talk if whole != _plain(asked) else None) or talk
    return _follow(question, talk)


def as_asked(telling: Iterator[str | Reply], question: str, whole: str, *, is_same: bool) -> Iterator[str | Reply]:
    """The reply to the question as it was asked.

    :param whole: how it was understood.
    :param is_same: that this is what was asked, and need not be said.
    """
    asked, understood = _plain(question), None if is_same else f'Understood as: "{whole}"'
    for part in telling:
        if isinstance(part, Answer):
            yield replace(part, question=asked, note=" ".join(filter(None, (understood, part.note))) or None)
        elif isinstance(part, Refusal):
            yield replace(part, question=asked, reason=" ".join(filter(None, (part.reason, understood))))
        else:
            yield part


def _plain(text: str) -> str:
    return " ".join(text.split())


def _follow(question: str, talk: Talk | None) -> str:
    text = _plain(question)
    if talk is None or not re.search(r"\w", text):
        return text
    followed = russian_follow_up(text, talk) if has_cyrillic(text) else english_follow_up(text, talk)
    return followed or text
