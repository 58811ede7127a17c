"""Lists inside a paragraph, of what it tells of: "The hall was shown. On the Norland side: Ms. Lind; Mr. Ode."

Those at the head of a line are for `finding`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.rolls.announcing import side_of
from corpus.rolls.entries import read_entries
from corpus.rolls.labels import HOST, INVITED, Label, label_of
from corpus.rolls.lines import Line
from corpus.rolls.members import SENTENCE_END
from corpus.rolls.names import looks_like_name
from corpus.rolls.walk import Listed, Walk

_LABELLED = re.compile(
    r"(?:(?<=[.!?*)]\s)|^(?=(?:On|From|For|Our)\b))(?P<label>[A-ZÀ-Ž][^.:;()\n]{2,60}):\s+(?=\S)"
    r"|\((?P<aside>(?:Co-)?[Cc]hair(?:ed by|man|woman|person)?|[Mm]oderator|[Pp]residing)\s*:\s+(?=[^()]{5,60}\))"
)
# "the Director; Ms. Lind; Mr. Ode": surnames with their titles.
_AND_ME = re.compile(r"\s*(?:,|\band|&|\+)\s+(?:I|me|myself|self)(?:\s+[a-z ]+)?\s*$")
_TITLED = re.compile(r"(?:^|^(?:[^;,]{2,40})[;,] )(?:Mr|Ms|Mrs|Dr|Prof)\b\.? [A-ZÀ-Ž]")


def find_within(lines: Sequence[Line]) -> tuple[Listed, ...]:
    """Everybody whom a paragraph lists by sides, or under a label inside it."""
    walk = Walk(lines=lines)
    for line in lines:
        for side in _LABELLED.finditer(line.text) if not (line.depth or line.is_row or line.is_quoted) else ():
            label = _label(side)
            told = _AND_ME.sub("", _told(line.text, side))  # whoever tells of it is known otherwise
            entries = [one for one in read_entries(told, line.span.start + side.end(), in_line=True) if one.name]
            is_people = any(looks_like_name(one.name or "", n_words=2) for one in entries[:2]) or _TITLED.search(told)
            if label and is_people:
                walk.open(label, depth=len(line.headings), style="line")
                for entry in entries:
                    walk.add(line, entry)
    return tuple(walk.found)


def _label(side: re.Match[str]) -> Label | None:
    """At the head of its line it is only a side's: what else stands there is for `finding`."""
    if side["aside"]:
        return label_of(side["aside"])
    label = label_of(side["label"]) if side.start() else None
    if label and label.role == HOST:
        return replace(label, role=None)  # "Our hosts: ..." are whom they met
    return label if label and label.role != INVITED else side_of(side["label"])


def _told(text: str, side: re.Match[str]) -> str:
    if side["aside"]:
        return text[side.end() : text.index(")", side.end())]
    stop = SENTENCE_END.search(text, side.end())
    return text[side.end() : stop.start() if stop else len(text)]


__all__ = ["find_within"]
