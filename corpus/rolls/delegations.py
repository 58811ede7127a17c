"""Lists of delegations: under each state its head, alternates and advisers, and those beside them by their bodies.

NORLAND
  Head of delegation
    Ms. Anna LIND, Minister of Roads
  Advisers
    Mr. Bo ODE, Roads Institute
"""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.prose.given_names import GIVEN_NAMES
from corpus.prose.plain_words import COUNTRIES
from corpus.rolls.entries import read_entries
from corpus.rolls.labels import Label, body_label_of, is_next_part, label_of
from corpus.rolls.lines import Line
from corpus.rolls.members import read_inline
from corpus.rolls.names import looks_like_name
from corpus.rolls.pieces import split
from corpus.rolls.walk import Roll, Walk, names_people
from corpus.rolls.words import ROLE, TITLE

_DELEGATIONS = re.compile(r"\W*(?:delegations|delegates|делегации)(?: present)?\W*", re.IGNORECASE)
N_STATE_WORDS = 8
_PRESENT = Label(how="present", opens=True)
# What those of a delegation are in it.
_PART = re.compile(
    r"^\W*(?P<part>(?P<head>(?:acting |deputy |alternate |co-)*heads? of (?:the )?delegation|delegation heads?|leaders?"
    r"(?: of (?:the )?delegation)?|chief delegates?|глава делегации|руководител[ьи] делегации)"
    r"|(?:(?:deputy|alternate|other|special|technical|accompanying|scientific|legal) )*(?:alternates?|advis[eo]rs?"
    r"|delegates?|members?|representatives?|experts?|counsel|substitutes?|heads?|staff|secretar(?:y|ies)|interpreters?|officials?"
    r"|ministers?|persons?)(?: of (?:the )?delegation)?"
    r"|(?:заместител[ьи]|члены?|советники?|эксперты?|другие члены)(?: (?:главы )?делегации)?)"
    r"\s*(?:\((?P<note>[^()]{1,30})\))?\s*(?P<rest>:.*)?$",
    re.IGNORECASE,
)


def read_delegation(walk: Walk, line: Line) -> bool:
    """A state over the parts of its delegation, such a part over its people, or a kind of guests over their bodies."""
    part = _PART.match(line.text)
    if part and walk.roll and walk.roll.state:
        return _read_part(walk, line, walk.roll, part)
    if part is None and any(read(walk, line) for read in (_opens, _read_guests, _read_state, _read_guest_body)):
        return True
    if walk.roll and walk.roll.state and label_of(line.text) and _names_at(walk, 1):
        walk.roll.state = None  # "Secretariat", and under it its people
    return False


def _opens(walk: Walk, line: Line) -> bool:
    """ "DELEGATIONS", over a state and somebody with a title."""
    if walk.roll or not _DELEGATIONS.fullmatch(line.text) or not (_titled_at(walk, 2) or _titled_at(walk, 3)):
        return False
    walk.open(_PRESENT, depth=line.depth or len(line.headings), by_heading=bool(line.depth)).is_of_states = True
    return True


def _read_part(walk: Walk, line: Line, roll: Roll, part: re.Match[str]) -> bool:
    rest = _rest(part)
    if not (names_people(rest) if rest else _names_at(walk, 1)):
        return False
    role = part["part"].lower() if part["head"] else None
    label = Label(how=roll.label.how, organization=roll.state, role=role, is_state=True)
    roll.begin(label, style="line" if rest else "")
    below = walk.lines[walk.at + 1 : walk.at + 2]
    if (
        rest
        and all(len(TITLE.findall(one)) == 1 for one in rest.split(";"))
        and not any(one.is_wrapped for one in below)
    ):
        for piece in split(rest, r";\s+"):  # "Ms. Lind, Elm Survey": one, with her body
            for entry in read_entries(
                piece.cut(rest), line.span.end - len(line.text) + line.text.rindex(rest) + piece.start
            ):
                walk.add(line, entry)
    elif rest:
        read_inline(walk, line, rest)
    return True


def _read_state(walk: Walk, line: Line) -> bool:
    """A line with no name, over "Head of delegation" and somebody's name."""
    below = _PART.match(_text_at(walk, 1))
    if below is None and not (walk.roll and walk.roll.is_of_states and _titled_at(walk, 1)):
        return False
    if not _is_state(line) or label_of(line.text.partition(":")[0]) or _is_named(line):
        return False
    if below and not (names_people(_rest(below)) or _names_at(walk, 2)):
        return False
    if walk.roll is None and not (below and below["head"]):
        return False
    roll = walk.roll or walk.open(_PRESENT, depth=len(line.headings), by_heading=bool(line.depth))
    label = body_label_of(line.text, how=roll.label.how)
    if label is None:
        return False
    roll.begin(replace(label, is_state=True))
    roll.state = label.organization
    return True


def _is_state(line: Line) -> bool:
    text = line.text.strip(" *_:")
    is_plain = 0 < len(text.split()) <= N_STATE_WORDS and text[0].isupper() and not re.search(r",|:\s|\.$", text)
    return is_plain and not TITLE.match(text) and label_of(text) is None and not is_next_part(text)


def _is_named(line: Line) -> bool:
    """ "Anna Lind", the last before "Staff" and its people."""
    first, *others = line.text.strip(" *_:").lower().split() or [""]
    return line.is_item or (bool(others) and first in GIVEN_NAMES)


def _read_guests(walk: Walk, line: Line) -> bool:
    """ "OBSERVERS" in such a list, over a body and somebody it sent."""
    roll = walk.roll
    if (
        roll is None
        or roll.state is None
        or (label := label_of(line.text)) is None
        or not _titled_at(walk, 2)
        or _titled_at(walk, 1)
        or _PART.match(_text_at(walk, 1))
    ):
        return False
    roll.begin(replace(label, how=roll.label.how) if label.how == "present" else label)
    roll.state, roll.guests = None, roll.sub
    return True


def _read_guest_body(walk: Walk, line: Line) -> bool:
    """ "Elm Watch" over those it sent as observers."""
    roll = walk.roll
    if roll is None or roll.guests is None or not _titled_at(walk, 1) or not _is_state(line) or line.is_item:
        return False
    if ROLE.match(line.text) or (line.text.lower() in COUNTRIES and roll.guests.organization):
        return False
    roll.begin(replace(roll.guests, organization=line.text.strip(" *_:")))
    return True


def _rest(part: re.Match[str]) -> str:
    return (part["rest"] or "").strip(" :*_")


def _text_at(walk: Walk, n: int) -> str:
    return walk.lines[walk.at + n].text if walk.at + n < len(walk.lines) else ""


def _names_at(walk: Walk, n: int) -> bool:
    first = next(iter(read_entries(_text_at(walk, n), 0)), None)
    return first is not None and first.name is not None and looks_like_name(first.name, n_words=2)


def _titled_at(walk: Walk, n: int) -> bool:
    return TITLE.match(_text_at(walk, n)) is not None and _names_at(walk, n)
