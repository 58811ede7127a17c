"""Lists inside a paragraph, of what it tells of: "The hall was shown. On the Norland side: Ms. Lind; Mr. Ode."

Those at the head of a line are for `finding`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.rolls.announcing import side_of
from corpus.rolls.entries import read_entries
from corpus.rolls.labels import label_of
from corpus.rolls.lines import Line
from corpus.rolls.members import SENTENCE_END
from corpus.rolls.names import looks_like_name
from corpus.rolls.walk import Listed, Walk

_SIDE = re.compile(r"(?<=[.!?*]\s)(?P<label>(?:On|From|For|Present (?:from|for)) [^.:;]{2,60}):\s+(?=\S)")
# "the Director; Ms. Lind; Mr. Ode": surnames with their titles.
_TITLED = re.compile(r"(?:^|^(?:[^;,]{2,40})[;,] )(?:Mr|Ms|Mrs|Dr|Prof)\b\.? [A-ZÀ-Ž]")


def find_within(lines: Sequence[Line]) -> tuple[Listed, ...]:
    """Everybody whom a paragraph lists by sides."""
    walk = Walk(lines=lines)
    for line in lines:
        for side in _SIDE.finditer(line.text) if not (line.depth or line.is_row or line.is_quoted) else ():
            label = label_of(side["label"]) or side_of(side["label"])
            stop = SENTENCE_END.search(line.text, side.end())
            told = line.text[side.end() : stop.start() if stop else len(line.text)]
            entries = [one for one in read_entries(told, line.span.start + side.end(), in_line=True) if one.name]
            is_people = any(looks_like_name(one.name or "", n_words=2) for one in entries[:2]) or _TITLED.search(told)
            if label and is_people:
                walk.open(label, depth=len(line.headings), style="line")
                for entry in entries:
                    walk.add(line, entry)
    return tuple(walk.found)


__all__ = ["find_within"]
