"""Attendance lists: who is listed as present, as chair, with apologies or as absent, however a report lays it out.

Here lists are found and told apart by their headings and labels. `labels` knows what those are, `lines` what
a line is, `members` and `rows` read what stands under them. People told of in sentences are for `prose`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from corpus.dates import is_day
from corpus.imprint import tidy
from corpus.patterns import has_any
from corpus.prose.given_names import GIVEN_NAMES
from corpus.records import Attendance, How, Person, Span
from corpus.rolls.announcing import NUMBERS, announced_by, side_and_rest, side_of
from corpus.rolls.called import read_call
from corpus.rolls.columns import bare_columns, read_bare_columns
from corpus.rolls.delegations import read_delegation
from corpus.rolls.entries import Entry, answers_roll, marked_entries, read_entries
from corpus.rolls.footnotes import notes_in, notes_of, says_rest_came
from corpus.rolls.initials import key_to_initials, labelled, listed_in
from corpus.rolls.labels import INVITED, Label, body_label_of, heads_seats, is_body, label_of
from corpus.rolls.lines import Line
from corpus.rolls.marks import heads_explained, key_in, marks_explained
from corpus.rolls.mastheads import in_full
from corpus.rolls.members import (
    CODED_ITEM,
    HELD,
    KIND,
    SENTENCE_END,
    before_label,
    is_initialled,
    is_told,
    is_unanswered,
    read_inline,
    read_member,
)
from corpus.rolls.names import looks_like_name, office_first, without_marks
from corpus.rolls.nicknames import by_nicknames
from corpus.rolls.officers import answer_of, is_public, officer_alone
from corpus.rolls.pieces import split
from corpus.rolls.posts import post_rows, read_posts
from corpus.rolls.rows import (
    heads_other_rows,
    heads_table,
    is_tabbed,
    name_columns,
    read_name_columns,
    read_spaced,
    read_spaced_rows,
    read_stacked,
    read_table_row,
    spaced_columns,
    spaced_labels,
    stacked_header,
)
from corpus.rolls.sided import read_sides
from corpus.rolls.signatures import signed
from corpus.rolls.walk import (
    Listed,
    Roll,
    Walk,
    all_named,
    all_people,
    beneath,
    first_named,
    heads_people,
    label_and_rest,
    names_people,
)

# "Chair: ..." and "Members: ..." count near the top even with no list before them.
N_TOP_LINES = 30
N_HEAD_LINES = 10
N_CALL_LINES = 40
_LATER = re.compile(r"later?|t?here", re.IGNORECASE)
N_BLOCK = 4  # lines
N_FAR = 5  # lines below a list
MOST = 0.8
# "Anna Lind, Oak Bank (AL) *", over "(voting members denoted by asterisks)"
_WITH_BODY = re.compile(r"[^\W\d_a-z][^,;:()|]{3,40},\s[^\W\d_a-z][^,;:|()]{1,50}?(?:\s\([A-Z]{2,4}\))?\s*(?:\\?[*†])*")
_NOTE_ON_MARKS = re.compile(r"\W*[\w ]{0,40}\bmembers\b[\w ]{0,40}\b(?:asterisk|star|dagger|[*†])", re.IGNORECASE)
N_NEAR = 2  # lines below a list
N_BETWEEN = 2  # a comma and a space
N_SURNAME_FIRST = 3
_PRESENT = Label(how="present", opens=True)
_EARLIER = re.compile(
    r"\b(?:previous|last|earlier|prior|preceding|next|future|upcoming)\s+(?:\w+\s+)?(?:meeting|session|call|minutes)"
    r"|\bread (?:out |again )?the (?:entry|list|minutes|record)\b|\b(?:entry|list) (?:for|of) the meeting of\b"
    r"|\b(?:approv(?:al|e)|adopt(?:ion)?|confirm(?:ation)?|review)(?: of)?(?: the| last)* minutes\b"
    r"|(?:прошл|следующ|предыдущ)\w+ (?:заседани|совещани|встреч)",
    re.IGNORECASE,
)
_OF_EARLIER = ("meeting", "session", "call", "minutes", "read", "заседани", "совещани", "встреч")
_COURTEOUS = re.compile(r"\b(?:Mr|Ms|Mrs|Dr|Prof)\b\.?\s+[A-Z]")
_SIGNED = re.compile(r"(?P<sign>[+-])[A-ZÀ-Ž][^\W\d_]+(?:[_-][^\W\d_]+)*_[A-ZÀ-Ž]\w+")
_POST_HELD = re.compile(r"(?P<office>[A-Z][\w’'/&-]*(?: [\w’'/&-]+){0,3}):\s+(?=[A-Z])")
_NUMBERED = re.compile(r"^[\d.)]+\s+")
_BOLD = re.compile(r"\*\*[^*:,]+\*\*")
_BODY_AND_PEOPLE = re.compile(
    r"^(?P<mark>[*_]{0,3})(?P<body>[A-ZА-ЯЁ][^:*_]{1,60}?)[*_]{0,3}:[*_]{0,3}\s+(?P<people>\S.*)$"
)
_WITHIN = re.compile(r"(?:^|[.!?]\s+(?=[A-Z])|\bwith\s)(?P<label>[^.:;]{3,90}):\s+(?=[A-Z])")
_ANSWERS = re.compile(r"^[^:–—]{3,40}?\s?[:–—-]\s(?:here|present|yes|aye|absent|not here)\b", re.IGNORECASE)
_DASHED = re.compile(r"^[^:]*?\s[-–—]\s")


def find_rolls(lines: Sequence[Line]) -> tuple[Listed, ...]:
    """Everybody listed, in the order they stand; the same person twice in a list is listed twice."""
    marks = marks_explained(line.text for line in lines)
    heads = heads_explained(line.text for line in lines)
    notes = notes_of([_as_printed(line) for line in lines])
    key, register = key_to_initials(lines), signed(lines)
    walk = Walk(lines=lines, marks=marks, heads=heads, notes=notes, key=key, signed=register)
    while walk.at < len(lines):
        _read_line(walk, lines[walk.at])
        walk.at += 1
    listed = _unmarked(walk.found) if walk.notes.rest_away else walk.found
    found = tuple(in_full(tuple(_surnames_first(listed)), lines))
    return tuple(by_nicknames(found, lines))


def _unmarked(found: Sequence[Listed]) -> Iterator[Listed]:
    """Where those present are marked in a list, the other members were away."""
    marked = {each.roll for each in found if each.mark}
    for each in found:
        is_member = each.roll in marked and each.mark is None and each.kind in (None, "Member")
        if is_member and isinstance(each.what, Attendance) and each.what.how == "present":
            yield replace(each, what=replace(each.what, how="absent"))
        else:
            yield each


def _as_printed(line: Line) -> str:
    """With its star, which may be one and no bullet: "* absent"."""
    return f"* {line.text}" if line.is_item and line.number is None else line.text


def _read_line(walk: Walk, line: Line) -> None:
    if walk.notes.meanings and notes_in(_as_printed(line)) and not label_of(line.text.rstrip("* _:")):
        if walk.notes.rest_came and says_rest_came(line.text):
            walk.open(_PRESENT, depth=len(line.headings), by_heading=True)
        return
    if line.is_quoted or (walk.marks and key_in(line.text)):
        return
    if not line.depth and is_day(line.text):
        walk.day = (*line.headings, tidy(line.text))
    if not line.is_row and read_delegation(walk, line):
        return
    if walk.signed and _read_signed(walk, line):
        return
    if _read_by_signs(walk, line) or _read_answers(walk, line):
        return
    if walk.key.told and _read_by_initials(walk, line):
        return
    if not line.depth and walk.at < N_CALL_LINES and not _is_elsewhere(walk, line) and read_call(walk, line):
        return
    if read_sides(walk, line):
        return
    if line.depth and walk.roll and (member := _name_alone(line, walk.roll)):
        read_member(walk, member, walk.roll)
    elif line.depth:
        _read_heading(walk, line)
    elif (line.is_row and not _is_piped(line)) or is_tabbed(walk, line):
        near_top, elsewhere = walk.at < N_TOP_LINES, _is_elsewhere(walk, line)
        read_table_row(walk, line, near_top=near_top, elsewhere=elsewhere)
    elif n_columns := stacked_header(walk):
        read_stacked(walk, n_columns)
    elif columns := spaced_labels(line):
        read_spaced(walk, columns)
    elif heads_other_rows(line):
        walk.close()
    elif kinds := spaced_columns(line):
        read_spaced_rows(walk, kinds)
    elif walk.roll and "   " in line.text and (rows := bare_columns(walk)):
        walk.roll.style = "bare"
        read_bare_columns(walk, rows)
    elif walk.roll and _has_columns(line) and (n_lines := name_columns(walk)):
        walk.roll.style = "bare"
        read_name_columns(walk, n_lines)
    elif walk.roll is None and walk.at < N_TOP_LINES and (posts := post_rows(walk)):
        walk.open(_PRESENT, depth=len(line.headings), style="bare")
        read_posts(walk, posts)
    elif walk.roll is None and walk.at < N_TOP_LINES and (n_lines := _noted_block(walk)):
        walk.open(_PRESENT, depth=len(line.headings), style="bare")
        for each in walk.lines[walk.at : walk.at + n_lines]:
            for entry in read_entries(each.text, each.span.start):
                walk.add(each, replace(entry, span=each.span))
        walk.at += n_lines - 1
        walk.close()
    elif line.is_item and walk.roll is None and walk.at < N_TOP_LINES and _is_before_apologies(walk):
        read_member(walk, line, walk.open(_PRESENT, depth=len(line.headings)))
    elif not _read_labelled(walk, line):
        if walk.roll is None and walk.at < N_TOP_LINES and _begins_roll_call(walk, line):
            read_member(walk, line, walk.open(_PRESENT, depth=len(line.headings), style="bare"))
        elif walk.roll is None and walk.at < N_TOP_LINES and _needs_no_label(line):
            walk.open(_PRESENT, depth=len(line.headings), style="line")
            read_inline(walk, line, line.text)
        elif walk.roll:
            read_member(walk, line, walk.roll)


def _read_signed(walk: Walk, line: Line) -> bool:
    """A line of a register that those present signed."""
    place = (line.page, line.span.start)
    if place not in walk.signed:
        return False
    if found := walk.signed[place]:
        how, entry = found
        walk.open(Label(how=how, opens=True), depth=len(line.headings))
        walk.add(line, replace(entry, span=line.span))
        walk.close()
    return True


def _read_answers(walk: Walk, line: Line) -> bool:
    """ "President - Ada Lind: Present" among lines alike, and what stands over them: "Appointed officers"."""
    following = walk.following()
    answer, below = answer_of(line.text), answer_of(following.text) if following else None
    if answer is None:
        return below is not None and walk.roll is not None and line.is_item and label_of(line.text) is None
    before = answer_of(walk.lines[walk.at - 1].text) if walk.at else None
    beside = [one for one in (before, below) if one]
    if not beside or not any(one.is_sure for one in (answer, *beside)) or _is_elsewhere(walk, line):
        return False
    if answer.how:
        walk.open(Label(how=answer.how, opens=True), depth=len(line.headings))
        walk.add(line, Entry(span=line.span, name=answer.name, role=answer.office))
    if walk.roll and below is None and not (following and _heads_more(walk)):
        walk.close()
    return True


def _heads_more(walk: Walk) -> bool:
    """The line after the next is such an answer: the next one is the heading over more of them."""
    after = walk.lines[walk.at + 2 : walk.at + 3]
    return bool(after) and answer_of(after[0].text) is not None


def _read_by_signs(walk: Walk, line: Line) -> bool:
    """ "+Anna_Lind, +Bo_Ode (guest)", "-Cy_Moss", as chats keep it."""
    signed = _SIGNED.match(line.text)
    if signed is None or _is_elsewhere(walk, line):
        return False
    how: How = "present" if signed["sign"] == "+" else "absent"
    walk.open(Label(how=how, opens=True), depth=len(line.headings), style="line")
    for piece in split(line.text, r",\s*(?=[+-])"):
        start = line.span.start + piece.start + 1
        for entry in read_entries(piece.cut(line.text)[1:], start):
            walk.add(line, entry)
    walk.close()
    return True


def _read_by_initials(walk: Walk, line: Line) -> bool:
    """ "P: AL (Chair), BO", and lines of initials below it; the key to them lists nobody."""
    if walk.key.explains(line):
        walk.close()
        return True
    found = labelled(line, walk.key)
    entries = found[1] if found else listed_in(line.text, line.span.start, walk.key) if walk.roll else ()
    if not entries or _is_elsewhere(walk, line):
        return False
    if found:
        _open_labelled(walk, line, found[0], has_rest=True)
    for entry in entries:
        walk.add(line, entry)
    return True


def _needs_no_label(line: Line) -> bool:
    return is_initialled(line.text) or bool(marked_entries(line.text, 0))


def _begins_roll_call(walk: Walk, line: Line) -> bool:
    """ "Anna Lind ..... PRESENT", with another answer below it."""
    following = walk.following()
    return following is not None and answers_roll(line.text) and answers_roll(following.text)


def _noted_block(walk: Walk) -> int:
    """How many lines from here on are people with their bodies, under no label, whose marks or a note tell of it."""
    block = list(takewhile(lambda line: _WITH_BODY.fullmatch(line.text), walk.lines[walk.at : walk.at + N_TOP_LINES]))
    named = sum(line.text.split()[0].lower() in GIVEN_NAMES for line in block)
    below = walk.lines[walk.at + len(block) : walk.at + len(block) + 1]
    marked = sum(line.text.endswith(("*", "†")) for line in block)  # those with a vote, as is known
    is_noted = any(_NOTE_ON_MARKS.match(line.text) for line in below) or 0 < marked - 1 < len(block)
    return len(block) if is_noted and len(block) >= N_BLOCK and 2 * named >= len(block) else 0


def _is_before_apologies(walk: Walk) -> bool:
    """Items that name people, from here on up to the label of those who sent apologies: the others, who came."""
    items = list(takewhile(lambda line: line.is_item and not line.depth, walk.lines[walk.at :]))
    below = walk.lines[walk.at + len(items)] if walk.at + len(items) < len(walk.lines) else None
    label = label_of(below.text) if below and len(items) >= N_BLOCK else None
    names = [without_marks(line.text)[0] for line in items] if label and label.how == "apologies" else []
    return bool(names) and sum(looks_like_name(name, n_words=2) for name in names) >= MOST * len(names)


def _has_columns(line: Line) -> bool:
    return "\t" in line.text or "   " in line.text


def _is_piped(line: Line) -> bool:
    """ "Present: Anna Lind | Bo Ode", "Chair: Anna Lind | Present: Bo Ode"."""
    label, rest = label_and_rest(line)
    if label and rest and line.text[0] != "|" and all(label_of(part.split(":")[0]) for part in line.text.split(" | ")):
        return True
    return label is not None and label.opens and bool(rest) and rest[0] != "|" and line.text[0] != "|"


def _name_alone(line: Line, roll: Roll) -> Line | None:
    """A name between blank lines is taken for a heading where headings are only guessed, "Treasurer: Anna Lind" too."""
    text = _NUMBERED.sub("", line.text)
    if roll.style not in ("", "bare") or line.is_marked or label_of(text):
        return None
    office, name = office_first(text)
    if not looks_like_name(name if office.endswith(":") else text, n_words=2):
        return None
    return replace(line, depth=0, text=text, span=Span(start=line.span.end - len(text), end=line.span.end))


def _read_heading(walk: Walk, line: Line) -> None:
    label, roll = label_of(line.text), walk.roll
    if label is None and _read_labelled(walk, line):
        return
    if label and not _is_elsewhere(walk, line) and _may_open(walk, line, label):
        if roll and line.depth > roll.depth and (not label.opens or label.how == "present"):
            roll.begin(beneath(label, roll))
        else:
            walk.open(label, depth=line.depth, by_heading=True).has_heading = True
        return
    sub = body_label_of(line.text, how=roll.label.how) if roll and roll.by_heading and line.depth > roll.depth else None
    if roll and sub and heads_people(walk):
        roll.begin(sub)
    elif roll and _is_next_country(roll, line) and heads_people(walk):
        roll.begin(Label(how=roll.label.how, organization=line.text), style="bare")
    else:
        walk.close()


def _is_next_country(roll: Roll, line: Line) -> bool:
    """ "ELMLAND" after "NORLAND" and its people, taken for a heading where headings are only guessed."""
    before = roll.sub.organization if roll.sub else None
    return before is not None and before.isupper() and line.text.isupper() and not line.is_marked


def _may_open(walk: Walk, line: Line, label: Label) -> bool:
    """ "Members" or "Guests" head a list beside another list, or at the top when names follow."""
    if walk.roll is None and _LATER.fullmatch(line.text.strip(" *_:")):
        return False  # "Later", over what is to be done then
    if label.opens or walk.roll or walk.at - walk.ended_at <= 2:
        return True
    at_top = walk.at < N_TOP_LINES and line.depth <= 3 and heads_people(walk)
    return at_top and label.how == "present" and label.role != INVITED


def _read_labelled(walk: Walk, line: Line) -> bool:
    """A line that is a label, or opens with one; true when it was read as such."""
    if is_unanswered(line):
        return True
    label, rest = label_and_rest(line)
    if label is None:
        return any(
            read(walk, line)
            for read in (
                _read_numbered_part,
                _read_body_label,
                _read_body_and_people,
                _read_announced,
                _read_side,
                _read_office,
                _read_officer,
                _read_seats,
                _read_within,
            )
        )
    if label.opens and label.how == "present" and _is_of_a_later_item(walk, line):
        return False
    if _is_elsewhere(walk, line) or not (label.opens or _is_beside(walk, line, label, rest)):
        return False
    if (
        rest
        and not label.opens
        and (
            not names_people(SENTENCE_END.split(before_label(rest), maxsplit=1)[0])
            or _says_lower(rest)
            or is_told(SENTENCE_END.split(rest, maxsplit=1)[0])
            or (_DASHED.match(line.text) and walk.roll is None)
        )
    ):
        return False
    _open_labelled(walk, line, label, has_rest=bool(rest))
    if rest:
        read_inline(walk, line, rest)
    return True


def _is_of_a_later_item(walk: Walk, line: Line) -> bool:
    """ "Participants: ..." inside an item far below the list of those present: of something spoken of."""
    return line.is_item and len(walk.found) >= N_BLOCK and walk.at - walk.ended_at > N_FAR and walk.roll is None


def _says_lower(rest: str) -> bool:
    """ "Chairs: one more draft, then we ask ABC": what they said, and no names typed in a hurry."""
    first = first_named(rest)
    return " " in first and first.islower() and not rest.islower()


def _read_numbered_part(walk: Walk, line: Line) -> bool:
    """ "1. PRESENT" over its own entries; followed by "2." it is a point of an agenda.

    An item with no number is one where its entries are items inside it.
    """
    label, following = label_of(line.text) if line.is_item else None, walk.following()
    if label is None or not label.opens or following is None or _is_elsewhere(walk, line):
        return False
    if following.is_item and following.indent > line.indent:
        walk.open(label, depth=len(line.headings), indent=line.indent)
        return True
    if line.number is None:
        return False
    if following.is_item and (not following.after_blank or following.number == (line.number or 0) + 1):
        return False
    walk.open(label, depth=len(line.headings)).label_number = line.number
    return True


def _is_beside(walk: Walk, line: Line, label: Label, rest: str) -> bool:
    """In or right after a list, or above the first part of the report; who kept the minutes may stand at the end."""
    if walk.roll is not None or walk.at - walk.ended_at <= 3 or (label.role == "minutes" and rest):
        return True
    if label.how == "chaired" and walk.at < N_HEAD_LINES and rest and looks_like_name(first_named(rest), n_words=2):
        return True
    under_title = len(line.headings) <= 1 or label_of(line.headings[-1]) is not None
    return walk.at < N_TOP_LINES and under_title and label.role != INVITED


def _open_labelled(walk: Walk, line: Line, label: Label, *, has_rest: bool) -> None:
    roll, indent = walk.roll, line.indent if line.is_item else -1
    if roll and not label.opens:
        roll.begin(beneath(label, roll), indent=indent, style="line" if has_rest else "")
        return
    depth = roll.depth if roll else len(line.headings)
    by_heading = bool(line.depth) or (roll is not None and roll.by_heading)
    walk.open(label, depth=depth, by_heading=by_heading, indent=indent, style="line" if has_rest else "")


def _read_body_label(walk: Walk, line: Line) -> bool:
    """Inside a list, "For the Centre:" with names below it."""
    roll = walk.roll
    is_side = line.text.isupper() and side_of(line.text) is not None  # "NORLAND SIDE"
    marked = is_side or line.text.rstrip("*_ ").endswith(":") or _BOLD.fullmatch(line.text) is not None
    if roll is None or not marked or (line.is_item and (line.indent <= roll.indent or _is_bold_name(walk, line))):
        return False
    label, announced = body_label_of(line.text, how=roll.label.how), announced_by(line.text)
    if label is None or not heads_people(walk) or not (roll.by_heading or is_body(line.text)):
        return False
    if announced and announced.how != roll.label.how:
        return False
    roll.begin(label, indent=line.indent if line.is_item else -1)
    return True


def _is_bold_name(walk: Walk, line: Line) -> bool:
    """ "- **Anna Lind**", with the next item beside it and not inside."""
    following, name = walk.following(), without_marks(line.text)[0]
    is_beside = following is not None and following.indent <= line.indent
    return is_beside and looks_like_name(name, n_words=2) and not is_body(name)


def _read_body_and_people(walk: Walk, line: Line) -> bool:
    """Inside a list, "*Elm Bank:* Anna Lind, Bo Ode"."""
    match = _BODY_AND_PEOPLE.match(line.text) if walk.roll and not line.is_item else None
    if walk.roll is None or match is None or CODED_ITEM.search(line.text) or not all_people(match["people"]):
        return False
    label = body_label_of(match["body"], how=walk.roll.label.how)
    is_plain = is_body(match["body"]) or match["body"].isupper() or match["mark"]
    if label is None or not (is_plain or _is_by_side(walk, walk.roll)):
        return False
    walk.roll.begin(label, style="line")
    read_inline(walk, line, match["people"])
    return True


def _heads_answers(walk: Walk) -> bool:
    """The line below answers a roll: "Mr. Lind – here"."""
    following = walk.following()
    return following is not None and _ANSWERS.search(following.text) is not None


def _is_by_side(walk: Walk, roll: Roll) -> bool:
    """ "Students: Anna Lind, Bo Ode", below "Faculty of Arts: Cy Moss, Dora Fell" or in a list with a note on marks."""
    is_after_body = roll.style == "line" and roll.sub is not None and roll.sub.organization is not None
    return is_after_body or bool(walk.notes.meanings)


def _read_announced(walk: Walk, line: Line) -> bool:
    """ "The following took part:", "Delegations of these members were present, headed by:", with people below it."""
    label = announced_by(line.text)
    if (
        label is None
        or not (heads_people(walk) or heads_table(walk) or _heads_answers(walk))
        or _is_elsewhere(walk, line)
    ):
        return False
    walk.open(label, depth=line.depth or len(line.headings), by_heading=bool(line.depth))
    return True


def _read_side(walk: Walk, line: Line) -> bool:
    """ "For the Centre:", "On the Uzbek side: Anna Lind, Director; Bo Ode", "for the Centre - Anna Lind (chair)"."""
    label, rest = side_and_rest(line.text)
    following = walk.following()
    is_over = walk.roll is not None and following is not None and following.indent > line.indent
    if label is None and (line.depth or line.text.isupper() or _BOLD.fullmatch(line.text) or is_over):
        label = side_of(line.text)
    if label is None or walk.at >= N_TOP_LINES or _is_elsewhere(walk, line):
        return False
    if not (_names_in_full(rest) if rest else heads_people(walk)):
        return False
    if walk.roll and not line.depth:
        walk.roll.begin(label, style="line" if rest else "")
    else:
        depth = line.depth or len(line.headings)
        walk.open(label, depth=depth, by_heading=bool(line.depth), style="line" if rest else "")
    if rest:
        read_inline(walk, line, rest)
    return True


def _names_in_full(text: str) -> bool:
    """It begins with a whole name, and is no sentence."""
    return not is_told(text) and names_people(text) and looks_like_name(first_named(text), n_words=2)


def _read_office(walk: Walk, line: Line) -> bool:
    """ "Town Administrator: Anna Lind" right under a list that stands on its label's line."""
    is_apart = line.after_blank and not HELD.match(walk.lines[walk.at - 1].text)  # officers may all stand apart
    is_under = walk.roll is not None and walk.roll.style == "line" and not is_apart
    held = (HELD.match(line.text) or KIND.match(line.text) or _post_between(walk)) if is_under else None
    if walk.roll is None or held is None or not all_named(line.text[held.end() :]):
        return False
    if "office" in held.re.groupindex:
        label = Label(how="present", role=held["office"])
    else:
        label = Label(how=walk.roll.label.how, organization=held["kind"] if is_body(held["kind"]) else None)
    walk.roll.begin(label, style="line")
    read_inline(walk, line, line.text[held.end() :])
    return True


def _post_between(walk: Walk) -> re.Match[str] | None:
    """ "Website: Ada Lind", between "Treasurer: Bo Ode" and "Coach: Cy Moss"."""
    following = walk.following()
    is_between = following is not None and HELD.match(following.text) and HELD.match(walk.lines[walk.at - 1].text)
    return _POST_HELD.match(walk.lines[walk.at].text) if is_between else None


def _read_officer(walk: Walk, line: Line) -> bool:
    """ "County Councillor Anna Lind", "Mr. Bo Ode – Borough Councillor", "4 members of the public", below a list."""
    roll = walk.roll
    if (
        roll is None
        or roll.style not in ("line", "bare")
        or roll.label.how != "present"
        or line.is_item
        or line.is_wrapped
    ):
        return False
    officer = officer_alone(line.text) if roll.sub is None else None
    if officer:
        walk.add(line, Entry(span=line.span, name=officer.name, role=officer.office))
    elif is_public(line.text):
        walk.add(line, Entry(span=line.span, name=None, group=line.text))
    else:
        return False
    return True


def _read_seats(walk: Walk, line: Line) -> bool:
    """ "Board: Anna Lind, Bo Ode" near the top, where nothing else says who came."""
    seats, colon, rest = line.text.partition(":")
    if walk.roll or walk.at >= N_TOP_LINES or not colon or len(line.headings) > 1:
        return False
    of_body = is_body(seats) and KIND.match(line.text) is not None  # "Ministry of Roads: Mr. Moss"
    if not (heads_seats(seats) or of_body):
        return False
    rest = rest.strip(" *_")
    if not ("," in rest or ";" in rest or of_body) or not all_named(rest) or _is_elsewhere(walk, line):
        return False
    body = seats.strip(" *_") if of_body else None
    walk.open(Label(how="present", organization=body, opens=True), depth=len(line.headings), style="line")
    read_inline(walk, line, rest)
    return True


def _read_within(walk: Walk, line: Line) -> bool:
    """ "The Board met at ten. On roll call, the following were present: Lind, Ode." in one paragraph near the top."""
    if walk.at >= N_TOP_LINES or _is_elsewhere(walk, line):
        return False
    before = _wrapped_before(walk)
    within = _WITHIN.search(f"{before}{line.text}")
    label = label_of(within["label"]) or announced_by(f"{within['label']}:") if within else None
    if within is None or within.end() < len(before) or label is None:
        return False
    is_next = label.role in ("Guest", "Observer") and (walk.roll is not None or walk.at - walk.ended_at <= N_NEAR)
    if not is_next and (walk.roll or not label.opens):
        return False
    rest = line.text[within.end() - len(before) :]
    if len(_COURTEOUS.findall(rest)) > 1:  # a sentence with offices before the names, which `prose` reads
        return False
    if label.is_told and not (
        _names_in_full(first := SENTENCE_END.split(rest)[0]) or _are_as_many(within["label"], first)
    ):
        return False
    walk.open(label, depth=len(line.headings), style="line")
    read_inline(walk, line, rest)
    return True


def _are_as_many(label: str, people: str) -> bool:
    """ "We were five: Anna, Bo, Cy, Dora and Eve, who kept the notes."""
    said = next((NUMBERS[word] for word in label.lower().split() if word in NUMBERS), 0)
    return said > 0 and said == sum(entry.name is not None for entry in read_entries(people, 0, in_line=True))


def _wrapped_before(walk: Walk) -> str:
    """What stands in the paragraph before this line."""
    first = walk.at
    while first and walk.lines[first].is_wrapped and not walk.lines[first - 1].depth:
        first -= 1
    return "".join(f"{line.text} " for line in walk.lines[first : walk.at])


def _is_elsewhere(walk: Walk, line: Line) -> bool:
    """Said to be another meeting's: by the heading above, the line before, or itself."""
    above = line.headings[-1:] if not line.depth else line.headings[:-1][-1:]
    before = walk.lines[walk.at - 1].text if walk.at and not line.after_blank else ""
    paragraph = _wrapped_before(walk) if line.is_wrapped else ""
    return any(map(is_of_earlier, (*above, paragraph, before[-120:], line.text[:80])))


def is_of_earlier(text: str) -> bool:
    """ "Approval of the minutes", "Previous meeting": what follows is of another meeting."""
    return has_any(text, _OF_EARLIER) and _EARLIER.search(text) is not None


def _surnames_first(found: Iterable[Listed]) -> Iterator[Listed]:
    """Where all of a list is "Lind, Anna", what follows the comma is a name and no body."""
    every = list(found)
    entries = Counter(each.roll for each in every if isinstance(each.what, Attendance))
    reversed_ = Counter(each.roll for each in every if each.given)
    if any(n >= N_SURNAME_FIRST and n == entries[roll] for roll, n in reversed_.items()):
        every = list(_paired(every))
    for each in every:
        what, n = each.what, reversed_[each.roll]
        sure = n >= N_SURNAME_FIRST or (isinstance(what, Attendance) and what.person.name.isupper())  # "LIND, Anna"
        if each.given and isinstance(what, Attendance) and sure and n == entries[each.roll]:
            yield replace(each, what=replace(what, person=_surname_first(what.person, each.given)))
        else:
            yield each


def _paired(every: Sequence[Listed]) -> Iterator[Listed]:
    """Below such a list, "Holt, Eve" alone under its label, which was read as two."""
    of_roll = Counter(each.roll for each in every)
    at = 0
    while at < len(every):
        one, other = every[at], every[at + 1] if at + 1 < len(every) else None
        at += 1
        if (
            other is not None
            and (of_roll[one.roll], one.roll) == (2, other.roll)
            and isinstance(one.what, Attendance)
            and isinstance(other.what, Attendance)
            and not any(map(_is_in_full, (one.what.person, other.what.person)))
            and other.what.span.start - one.what.span.end <= N_BETWEEN
        ):
            name = f"{one.what.person.name}, {other.what.person.name}"
            span = Span(start=one.what.span.start, end=other.what.span.end)
            yield replace(one, what=replace(one.what, person=replace(other.what.person, name=name), span=span))
            at += 1
        else:
            yield one


def _is_in_full(person: Person) -> bool:
    """By more than a word."""
    return " " in person.name


def _surname_first(person: Person, given: str) -> Person:
    body = (person.organization or "").removeprefix(given.rstrip(".")).removeprefix(", ")
    return replace(person, name=f"{person.name}, {given}", organization=body or None)


__all__ = ["Listed", "Roll", "find_rolls", "is_of_earlier"]
