"""The entries of an open list: items, names one a line, and lists that run on after their label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from corpus.prose.given_names import AMBIGUOUS_NAMES, GIVEN_NAMES
from corpus.records import Attendance, Span
from corpus.rolls.announcing import side_and_rest, side_of
from corpus.rolls.entries import Entry, answers_roll, is_body_only, named_in_office, read_entries, side_before
from corpus.rolls.labels import Label, body_label_of, is_next_part, label_of
from corpus.rolls.lines import Line
from corpus.rolls.names import is_talk, looks_like_name, office_first, without_marks
from corpus.rolls.offices_first import entries_by_office
from corpus.rolls.pieces import N_FIRST_NAMES, spaced_names, split
from corpus.rolls.sides import is_land
from corpus.rolls.walk import (
    Roll,
    Walk,
    all_named,
    beneath,
    heads_people,
    is_label,
    label_and_rest,
    names_people,
)
from corpus.rolls.words import BODY, POST_WORDS, ROLE, ROLE_WORDS, TITLE, TITLE_WORDS
from corpus.russian.language import has_cyrillic

N_ENTRY_WORDS = 25
N_PART_WORDS = 6
N_TOLD_WORDS = 12
N_FAR = 8  # spaces before a line
N_BEFORE = 5  # entries, by which the next is judged
SENTENCE_END = re.compile(
    r"(?<![Pp]rof)(?<!Hon|Rev|Gen|Sen|Rep|Gov|Eng|Ing|Amb|Maj|Col|Mrs|Drs)(?<!Messrs)(?<!Mlles|Cllrs)(?<!Mmes|Mlle|Sres|Sras|Srta|Dras)(?<!Engr|Cllr|Capt|Brig|проф|акад)(?<!доц|тов|зам|инж)(?<!Univ|Dept|Inst|Natl)(?<!Nat|Min|Dir|Dep|Mun|Reg|Int|Org)(?<!Assoc)(?:(?<=[\w)]{3})|(?<=\d\)))\.(?=\s|$)"
    r"|\.(?=\s+(?:A|An|The|It|This|There|We)\s+[a-z])"
)
_TOLD = re.compile(r"\b(?:is|are|was|were|will|has|have|had|should|would|can|could|we|they|it)\b.*\.(?:\s|$)")
_SEVERAL = re.compile(
    r"(?:Cllrs|Crs|Councill?ors|Messrs|Members|Trustees|Commissioners|Directors)\b\.? [A-Z][\w'’-]+(?: \([^)]*\))?,"
)
_NEXT_LABEL = re.compile(
    rf"(?<=[.;])\s(?=(?P<office>(?:[A-ZА-ЯЁ][\w-]{{0,30}}\s){{0,2}}(?i:{ROLE_WORDS}|{POST_WORDS}|vestry))\s?:\s)"
    r"|(?<=[.;\s])\s(?=[A-ZА-ЯЁ][\w-]{0,30}(?:\s[A-ZА-ЯЁ][\w-]{0,30}){0,3}\s?:)"
    r"|(?<=[.;,/|–—)])\s(?=[*_]{0,3}(?P<label>[A-ZА-ЯЁ][\w-]{0,30}(?:\s[\w-]{1,30}){0,4})\s?:)"
)
# "Rector: Anna Lind. Senior Warden: Bo Ode."
HELD = re.compile(
    rf"(?P<office>(?:[A-ZА-ЯЁ][\w-]{{0,30}}\s){{0,2}}(?i:(?:{ROLE_WORDS}|{POST_WORDS})s?|vestry))\s?:\s+(?=\S)"
)
# "Clergy – the Revd. Anna Lind, the Revd. Bo Ode", "Ministry of Roads: Mr. Moss"
KIND = re.compile(rf"(?P<kind>[A-ZА-ЯЁ][\w-]*(?:\s[\w-]+){{0,5}})(?:\s[-–—]|:)\s+(?=(?:[Tt]he\s+)?(?:{TITLE_WORDS})\b)")
_BRACKETED = re.compile(r"\[[^\[\],]*,[^\[\]]*\]$")  # "attendees: [Anna Lind, Bo Ode]"
_ATTENDED_BY = re.compile(r"\b(?:was|were) (?:\w+ )?(?:attended|represented|joined|accompanied) by\b")
_OTHER_START = re.compile(r"[A-ZА-ЯЁ][\w'’-]*(?:\s[\w'’-]+){0,3}(?:\s?\([^()]*\))?\s?:\s")
_SIGNED = re.compile(rf"[^,;:]*\b(?i:{ROLE_WORDS})\b[^,;:]*\s{{3,}}\S")  # "Director of the Centre      A. Lind"
_OTHER_LABEL = re.compile(r"[*_]{2}[^*_:]{2,60}(?::\s?[*_]{2}|[*_]{2}\s?:)")
_LABELLED = re.compile(r"[^,.;:]{3,40}(?::[*_]{0,3}|\s[-–—])\s")
_STATE = re.compile(r"[A-ZА-ЯЁ][\w’'-]+(?: (?:of |and |the )*[A-ZА-ЯЁ][\w’'-]+){0,4}")
# "Present: Anna Lind, Bo Ode. Also Ms. Moss, as a visitor."
_ALSO = re.compile(r"\s*(?:Also|Plus|And also)(?: (?:there|present|attending|in attendance))?:?\s+(?=[A-Z])")
_UNANSWERED = re.compile(r"[A-Z][^:–—]{2,60}\s[-–—]\s[A-Z][^:]{3,40}:\s*")
N_SIDES = 3
_SIDE_TOLD = re.compile(r"(?:^|(?<=[.;]\s))(?P<side>[A-ZА-ЯЁ][\w’' -]{1,40}):\s+(?=[^\W\d_])")
_DASHED_SIDE = re.compile(r"(?P<side>[A-ZА-ЯЁ][^–—:;,()]{1,60}?)\s[-–—]\s(?P<people>[^\W\d_].+)")
_LEADS = re.compile(r"(?<=\))\s+in (?:the )?chair\W*$", re.IGNORECASE)  # "The Rector (Dr. Anna Lind) in the Chair"
_OF_OFFICE = re.compile(r"(?<!\w)(?:[Tt]he|for [Tt]he) (?=[A-Z])")
# "[x] Lind    [ ] Ode    [x] Moss"
_BOX = re.compile(r"(?:^|(?<=\s))(?:\\?\[[ xXхХvV✓✔]\\?\]|[☑☐☒✅❌])(?=\s)")
# "Opening of the Session (A)", "Comments (A-1)": where agendas have letters
_LETTERED_ITEM, CODED_ITEM = re.compile(r"\w \([A-Z]\)\W*$"), re.compile(r"\w \([A-Z]-\d{1,2}[a-z]?\)\W*$")
_ENDS_IN_TITLE = re.compile(rf"(?:(?:{TITLE_WORDS})\b\.?\s*)+(?:[A-ZА-ЯЁ]\.?\s?){{0,2}}|(?:[A-ZА-ЯЁ]\.\s?){{1,2}}")
_MISTYPED = re.compile(r"^\W*(?:\w\s+)?[*•-]\s*")
_COUNTED = re.compile(r"^(?:~?\d+|[Aa]ll)\b[^:,;]{0,40}:\s+(?=\S)")  # "Present: 12 of 15 members: Anna Lind, Bo Ode"
# "Apologies: Apologies were received from Anna Lind"
_SAID_AGAIN = re.compile(
    r"^(?:(?:apologies|regrets)(?: (?:for|of) absence)?\s+)?(?:(?:were|was|had been|have been|has been)\s+)?"
    r"(?:received|recorded|given|sent|noted|tendered|accepted)\s+(?:from|by)\s+(?=[A-Z])",
    re.IGNORECASE,
)
# "Anna Lind (AL), Bo Ode (BO), Cy Moss (CM)": nothing else is written so.
_INITIALLED = re.compile(r"^(?:[^\W\d_][^(),:.;]{2,40}\([A-Z]{2,4}\)(?:,\s*|\s+and\s+|\s*$)){3}")
# "; from the Oak Bank: B. Ode", in a list that runs on
_SENT = re.compile(
    r"(?:^\W*|;\s+)(?:and\s+)?(?:from|for|on behalf of)\s+(?:the\s+)?"
    r"(?P<body>[^;:,()]{2,60}?):\s+(?=[A-ZА-ЯЁ])",
    re.IGNORECASE,
)
# "Anna Lind   Sign: ..........   Date: ........"
_TO_SIGN = re.compile(
    r"(?:\s*[.…_]{2,}|\s{2,}|\s*[,;|])\s*(?:sign(?:ed|ature)?|dated?)\b\W*?(?:[.…_-]{2,}|\s{3,}|$).*$",
    re.IGNORECASE | re.DOTALL,
)


def is_initialled(text: str) -> bool:
    """A list of people by name and initials, which needs no label."""
    return _INITIALLED.match(text) is not None and looks_like_name(text[: text.index("(")], n_words=2)


def read_inline(walk: Walk, line: Line, rest: str) -> None:
    """What follows a label on its line, and on the lines that it runs on to."""
    rest = _COUNTED.sub("", rest[1:-1] if _BRACKETED.match(rest) else rest)
    rest = _TO_SIGN.sub("", rest) or rest
    rest = _SAID_AGAIN.sub("", rest)
    start = line.span.end - len(line.text) + line.text.rindex(rest)
    block = [line]
    while (following := walk.following()) is not None and _goes_on(block[-1], following):
        block.append(following)
        walk.at += 1
    if len(block) == 1 or block[-1].page != line.page:
        _read_told(walk, line, rest, start)
        for each in block[1:]:
            _read_told(walk, each, each.text, each.span.start)
        return
    between = " " if all(each.is_wrapped for each in block[1:]) or _is_cut(block[0]) else "\n"
    whole = Span(start=start, end=block[-1].span.end)
    for before, each in pairwise(block):
        rest = f"{rest}{' ' if _is_unfinished(before.text) else between}{each.text}"
    _read_told(walk, line, rest, start, whole=whole)


def _is_cut(line: Line) -> bool:
    """Whether a line of names between commas breaks off within one: "Ada Lind, Bo Ode, Paula", and below it "Moss"."""
    *names, last = line.text.split(",")
    whole = [name for name in names[1:] if len(name.split()) > 1]
    return len(whole) > 1 and len(whole) == len(names[1:]) and len(last.split()) == 1


def _is_unfinished(text: str) -> bool:
    """ "Ada Lind, Cllr Mrs R", and the surname below it."""
    last = re.split(r"[,;]\s*|\band\s+", text)[-1]
    return re.search(r"[,;]", text) is not None and _ENDS_IN_TITLE.fullmatch(last) is not None


def before_label(text: str) -> str:
    """What stands before the next label on the line: "Dr. Lind" of "Dr. Lind. Secretary: E. Holt"."""
    following = _NEXT_LABEL.search(text)
    return text[: following.start()].rstrip(" .;,/|–—") if following else text


def _goes_on(before: Line, line: Line) -> bool:
    if line.is_marked or line.is_item or line.is_row or line.is_quoted or _is_headed(line):
        return False
    if label_and_rest(line)[0] is not None or side_and_rest(line.text)[0] is not None or is_next_part(line.text):
        return False
    if side_of(line.text):
        return False
    broke_off = before.text.endswith((",", ";")) or _is_unfinished(before.text)
    if line.depth or line.after_blank:  # "Present: Anna Lind," and, after an empty line, "Bo Ode and Cy Moss."
        return broke_off and names_people(line.text)
    if not broke_off and (_OTHER_START.match(line.text) or KIND.match(line.text) or _is_signed(line.text)):
        return False
    is_beneath = line.indent >= N_FAR and names_people(line.text)  # in the column where the list began
    return line.is_wrapped or broke_off or is_beneath or all_named(line.text)


def _is_signed(text: str) -> bool:
    return "   " in text and _SIGNED.match(text) is not None


def _is_headed(line: Line) -> bool:
    """ "**Venue:** Oak Hall", "Announcements:": a label of something else."""
    return _OTHER_LABEL.match(line.text) is not None or line.text.rstrip("*_ ").endswith(":")


def _read_told(walk: Walk, line: Line, text: str, at: int, *, whole: Span | None = None) -> None:
    """A list that runs on, up to its full stop, and those under the labels that follow it.

    :param whole: the place of the text, where it was put together from several lines.
    """
    if sides := _sides_told(text):
        for side, start, end in sides:
            for entry in read_entries(text[start:end], at + start, in_line=True):
                body = entry.organization or side if entry.name else None
                walk.add(line, replace(entry, span=whole or entry.span, organization=body))
        return
    rest: str | None = text
    while rest is not None:
        at, text = at + text.rindex(rest), rest
        rest = _read_part(walk, line, text, at, whole)


def _sides_told(text: str) -> tuple[tuple[str, int, int], ...]:
    """ "Norland: Ada Lind. Elmland: Bo Ode (chair). Peru: nobody.": each side with where its people stand."""
    found = tuple(_SIDE_TOLD.finditer(text))
    sure = sum(is_land(one["side"]) or BODY.search(one["side"]) is not None or one["side"].isupper() for one in found)
    if len(found) < N_SIDES or found[0].start() or 2 * sure <= len(found):
        return ()
    ends = (*(one.start() for one in found), len(text))[1:]
    stops = (SENTENCE_END.search(text, one.end(), end) for one, end in zip(found, ends, strict=True))
    return tuple(
        (one["side"], one.end(), stop.start() if stop else end)
        for one, end, stop in zip(found, ends, stops, strict=True)
    )


def _read_part(walk: Walk, line: Line, text: str, at: int, whole: Span | None) -> str | None:
    """Those under one label; what stands under the next, which is open then."""
    inner, deeper = label_and_rest(replace(line, text=text)) if _LABELLED.match(text) else (None, "")
    if inner and deeper and inner.opens and walk.roll:  # "Roll call: Present: ..."
        walk.open(inner, depth=walk.roll.depth, style="line")
        return deeper
    if inner and deeper and inner.how == "present" and inner.role is None:  # "Attendees – remote: ..."
        return deeper
    found = _NEXT_LABEL.finditer(text)
    other = next((one for one in found if one["label"] is None or is_label(one["label"])), None)
    stop = SENTENCE_END.search(text, 0, other.start() if other else len(text))
    told = text[: min((found.start() for found in (other, stop) if found), default=len(text))]
    told = told.rstrip(" ;,/|–—")
    parts = told.split(" / ")
    if len(parts) > 1 and all(looks_like_name(without_marks(part)[0], n_words=2) for part in parts):
        told = " , ".join(parts)
    if names := spaced_names(told, fewest=2 if walk.is_spaced else N_FIRST_NAMES):
        walk.is_spaced = True
        for name in names:
            span = whole or Span(start=at + name.start, end=at + name.end)
            walk.add(line, Entry(span=span, name=name.cut(told)))
        told = ""
    held = HELD.match(told) or KIND.match(told)
    listed, start = (told[held.end() :], at + held.end()) if held else (told, at)
    for entry in _with_senders(listed, start):
        entry = replace(entry, role=entry.role or held["office"]) if held and held.re is HELD else entry
        walk.add(line, replace(entry, span=whole) if whole else entry)
    if other and other["office"] and not is_label(other["office"]):
        if walk.roll and (walk.roll.sub or walk.roll.label).how == "chaired":  # "Chair: Anna Lind; Treasurer: Bo Ode"
            walk.roll.begin(Label(how="present"), style="line")
        return text[other.end() :]
    if stop and not other and (also := _ALSO.match(text, stop.end())) and names_people(text[also.end() :]):
        return text[also.end() :]
    label, rest = label_and_rest(replace(line, text=text[other.end() :])) if other else (None, "")
    if not (label and rest and walk.roll):
        return None
    if label.opens:
        walk.open(label, depth=walk.roll.depth, style="line")
    else:
        walk.roll.begin(beneath(label, walk.roll), style="line")
    return rest


def _with_senders(text: str, at: int) -> Iterator[Entry]:
    """Those of a list, and whom they came for: "A. Lind; from the Oak Bank: B. Ode and C. Moss"."""
    sent = tuple(_SENT.finditer(text))
    first = text[: sent[0].start()] if sent else text
    yield from entries_by_office(first, at) or read_entries(first, at, in_line=True)
    ends = (*(one.start() for one in sent), len(text))[1:]
    for one, end in zip(sent, ends, strict=True):
        for entry in read_entries(text[one.end() : end], at + one.end(), in_line=True):
            yield replace(entry, organization=entry.organization or (None if one["body"] == "us" else one["body"]))


def read_member(walk: Walk, line: Line, roll: Roll) -> None:
    """A line that is no label: an entry of the open list, more of the entry before, or the end of the list."""
    if roll.style == "line" and _is_signed(line.text):
        if not roll.label.opens:
            walk.close()
            return
        roll.begin(None)
    is_next = not line.is_item and is_next_part(line.text) and len(line.text.split()) <= N_PART_WORDS
    if is_next or (roll.style == "line" and not line.is_item and _is_headed(line)) or roll.style == "table":
        walk.close()
    elif line.is_item:
        _read_item(walk, line, roll)
    elif roll.style == "items" and _heads_items(walk, line) and (body := body_label_of(line.text, how=roll.label.how)):
        roll.begin(beneath(body, roll), style="items")
    elif roll.style == "items" and (over := _label_over_items(walk, line)):
        roll.begin(beneath(over, roll))
    elif roll.style == "items" and _is_between_items(walk, line):
        mistyped = _MISTYPED.match(line.text)
        text = line.text[mistyped.end() if mistyped else 0 :]
        _read_item(walk, replace(line, text=text, indent=roll.item_indent), roll)
    elif roll.style == "items":
        if not (line.after_blank or line.is_wrapped or line.indent) or (line.after_blank and not roll.by_heading):
            walk.close()
    elif not _read_unmarked_label(walk, line, roll):
        _read_bare(walk, line, roll)


def _heads_items(walk: Walk, line: Line) -> bool:
    """In a Russian list, a body alone on the line above those whom it sent."""
    following = walk.following()
    is_above = following is not None and following.is_item and not line.is_wrapped
    return is_above and has_cyrillic(line.text) and _names_body(line.text)


def _label_over_items(walk: Walk, line: Line) -> Label | None:
    """ "Remote", on a line of its own between the items of a list, over more of them."""
    following = walk.following()
    is_over = (
        following is not None and following.is_item and line.after_blank and len(line.text.split()) <= N_PART_WORDS
    )
    return label_of(line.text) if is_over and heads_people(walk) else None


def _is_between_items(walk: Walk, line: Line) -> bool:
    """A bullet typed wrong, or forgotten, in the middle of a list."""
    before, following = walk.lines[walk.at - 1], walk.following()
    if following is not None and following.number == 1:
        return False  # "Findings", over a list of its own
    return before.is_item and following is not None and following.is_item and not line.is_wrapped and not line.indent


def _read_unmarked_label(walk: Walk, line: Line, roll: Roll) -> bool:
    """Among names one a line, a label or a body's name may stand with no colon ("Scribe", "AUSTRIA")."""
    text = line.text.strip(" *_")
    if line.is_wrapped or len(text.split()) > N_PART_WORDS or (not heads_people(walk) and not names_people_below(walk)):
        return False
    label = label_of(text) if len(text.split()) <= 2 else None
    if label is None and heads_people(walk) and (_names_body(text) or _is_over_indented(walk, text)):
        label = body_label_of(text, how=roll.label.how)
    if label is not None:
        roll.begin(beneath(label, roll), style="bare" if roll.style == "bare" else "")
    return label is not None


def _is_over_indented(walk: Walk, text: str) -> bool:
    """ "Norland" over its people, who stand further in."""
    following = walk.following()
    is_further = following is not None and following.indent > walk.lines[walk.at].indent and not following.is_item
    is_person = text.partition(" ")[0].lower() in GIVEN_NAMES or TITLE.match(text) or ROLE.search(text)
    return is_further and not is_person and _STATE.fullmatch(text) is not None


_REPUBLIC = re.compile(r"^Республика [А-ЯЁ][а-яё]+$|^[А-ЯЁ][а-яё]+ая Республика$")


def names_people_below(walk: Walk) -> bool:
    following = walk.following()
    return following is not None and following.indent > walk.lines[walk.at].indent and names_people(following.text)


def _names_body(text: str) -> bool:
    """A line with no name in it, which a body or a capital country heads."""
    if TITLE.match(text) or "   " in text:
        return False  # "Ms. Anna Lind    Oak Institute"
    text = without_marks(text)[0]
    if not text or "," in text or ":" in text or is_talk(text) or re.search(r"\s[-–—]\s", text):
        return False
    return is_body_only(text) or (text.isupper() and len(text) > 3) or _REPUBLIC.search(text) is not None


def _read_item(walk: Walk, line: Line, roll: Roll) -> None:
    is_kept = roll.sub is not None and roll.sub.role == "minutes"  # below "Notes: Anna Lind" begin the notes
    past_label = roll.style == "line" and line.after_blank and (line.number is not None or is_kept)
    if roll.sub and line.indent <= roll.sub_indent:
        roll.begin(None)
    past_label = past_label or (roll.style == "line" and roll.sub is None and line.indent <= max(roll.item_indent, 0))
    if is_unanswered(line):
        return
    if roll.style == "bare" or line.indent <= roll.indent or past_label:
        walk.close()
        return
    if _is_another_list(line, roll):
        walk.close()
        return
    if roll.item_indent >= 0 and line.indent > roll.item_indent + 1:
        return  # what stands under a person tells of them
    text, end = _with_wrapped(walk, line)
    if is_told(text):
        walk.close()
        return
    roll.style = "items"
    following = walk.following()
    is_parent = following is not None and following.is_item and following.indent > line.indent
    if is_parent and not looks_like_name(text, n_words=2) and "(" not in text and "@" not in text:
        roll.begin(body_label_of(text, how=roll.label.how), indent=line.indent, style="items")
        return
    roll.item_indent = line.indent
    if len(boxes := tuple(_BOX.finditer(text))) > 1 and end == line.span.end:
        ends = [*(box.start() for box in boxes[1:]), len(text)]
        for box, stop in zip(boxes, ends, strict=True):
            for entry in read_entries(text[box.start() : stop].rstrip(), line.span.start + box.start()):
                walk.add(line, entry)
        return
    _add_all(walk, line, text, end, in_line=False)


def is_unanswered(line: Line) -> bool:
    """ "Treasurer - Bo Ode:", of a roll that was not called yet."""
    return line.is_item and _UNANSWERED.fullmatch(line.text) is not None


def is_told(text: str) -> bool:
    """A sentence, and no entry, however long what it says of somebody."""
    plain = without_marks(text)[0]
    return len(plain.split()) >= N_TOLD_WORDS and is_talk(plain) and _TOLD.search(plain) is not None


def _is_another_list(line: Line, roll: Roll) -> bool:
    """The numbers begin again, or go on from the one that the label bears."""
    if line.number is None or not line.after_blank:
        return False
    begins_again = line.number == 1 and roll.style == "items" and not roll.by_heading
    return begins_again or (roll.label_number is not None and line.number == roll.label_number + 1)


def _add_all(walk: Walk, line: Line, text: str, end: int, *, in_line: bool) -> None:
    """One on a line is proved by the whole line, one of several by their own stretch of it."""
    entries = tuple(read_entries(text, line.span.start, in_line=in_line))
    whole = Span(start=line.span.start, end=end)
    is_cut = end == line.span.start + len(text)
    for entry in entries:
        walk.add(line, entry if len(entries) > 1 and is_cut else replace(entry, span=whole))


def _with_wrapped(walk: Walk, line: Line) -> tuple[str, int]:
    """An item with the lines it runs on to, on its page."""
    text, end = line.text, line.span.end
    while (following := walk.following()) is not None and following.is_wrapped and following.page == line.page:
        if following.is_item or following.depth or following.is_row or label_and_rest(following)[0]:
            break
        if side_of(following.text):  # "For the Centre", over its people
            break
        if _DASHED_SIDE.fullmatch(following.text) and _DASHED_SIDE.fullmatch(line.text):
            break
        text, end = f"{text} {following.text}", following.span.end
        walk.at += 1
    return text, end


def _read_bare(walk: Walk, line: Line, roll: Roll) -> None:
    """Names one a line, or several; a sentence ends the list, unless it comes before the first name."""
    text, end = _with_wrapped(walk, line)
    if _ATTENDED_BY.search(text):  # `prose` reads who came, with their offices
        walk.close()
        return
    stop = SENTENCE_END.search(text)
    if roll.style == "" and stop and end == line.span.end and _runs_on(text[: stop.start()]):
        roll.style = "line"
        _read_told(walk, line, text, line.span.start)
        return
    if sided := _by_side(walk, line):
        roll.style = "bare"
        start = line.span.start + sided.start("people")
        told = read_entries(sided["people"], start, in_line=_runs_on(sided["people"]))
        for entry in told if sided["people"][:1].isupper() or office_first(sided["people"])[0] else ():
            body = entry.organization or sided["side"].strip() if entry.name else None
            walk.add(line, replace(entry, span=line.span, organization=body))
        return
    in_line = (
        "," in text
        and not side_before(text)
        and _runs_on(text, ends_open=text.endswith(",") or not _is_one_a_line(walk))
    )
    entries = tuple(read_entries(text, line.span.start, in_line=in_line))
    fits = bool(entries) and len(text.split()) <= N_ENTRY_WORDS * len(entries)
    said = _OF_OFFICE.sub("", _LEADS.sub("", text))
    is_talking = SENTENCE_END.search(text.rstrip(". ")) or (is_talk(said) and is_talk(without_marks(said)[0] or said))
    fits = fits and (answers_roll(text) or not is_talking)
    if line.after_blank and _is_next_head(walk, text, roll):
        walk.close()  # "Welcome"
        return
    if not fits or (roll.style == "line" and (line.after_blank or not all_named(text))):
        if roll.style or not (roll.by_heading or len(text.split()) >= N_PART_WORDS):
            walk.close()
        return
    within = next((one for one in _NEXT_LABEL.finditer(text) if one["label"]), None)
    if in_line and within and end == line.span.end and is_label(within["label"]):  # "Ada Lind – ex officio: Bo Ode"
        roll.style = "line"
        _read_told(walk, line, text, line.span.start)
        return
    roll.style = "bare"
    _add_all(walk, line, text, end, in_line=in_line)


def _by_side(walk: Walk, line: Line) -> re.Match[str] | None:
    """ "Oak Bank - Ada Lind, Bo Ode" among lines alike, of which most begin with a body or a country."""
    if (sided := _DASHED_SIDE.fullmatch(line.text)) is None:
        return None
    first = last = walk.at
    while first and not walk.lines[first].after_blank and _DASHED_SIDE.fullmatch(walk.lines[first - 1].text):
        first -= 1
    while last + 1 < len(walk.lines) and not walk.lines[last + 1].after_blank:
        if not _DASHED_SIDE.fullmatch(walk.lines[last + 1].text):
            break
        last += 1
    found = [_DASHED_SIDE.fullmatch(each.text) for each in walk.lines[first : last + 1]]
    sides = [each["side"] for each in found if each]
    sure = sum(is_land(side) or BODY.search(side) is not None or side.isupper() for side in sides)
    return sided if len(sides) >= N_SIDES and 2 * sure > len(sides) else None


def _is_next_head(walk: Walk, text: str, roll: Roll) -> bool:
    """One word, all in capitals, or with an item's letter behind it, after two or more who are listed otherwise."""
    before = [each.what for each in walk.found[-N_BEFORE:] if each.roll == roll.number]
    names = [one.person.name for one in before if isinstance(one, Attendance)]
    if roll.style == "bare" and names and CODED_ITEM.search(text):
        return True
    if roll.style != "bare" or len(names) < 2:
        return False
    if _LETTERED_ITEM.search(text) and not any(each.mark for each in walk.found[-N_BEFORE:]):
        return True
    return (" " not in text and all(" " in name for name in names)) or (
        text.isupper() and not any(map(str.isupper, names))
    )


def _is_one_a_line(walk: Walk) -> bool:
    """The line below begins with a whole name, too."""
    following = walk.following()
    return (
        following is not None and not following.after_blank and looks_like_name(following.text.split(",")[0], n_words=2)
    )


def _begins_as_person(text: str) -> bool:
    first = text.split()[0].strip(".").lower() if text else ""
    return len(first) == 1 or first in GIVEN_NAMES or first in AMBIGUOUS_NAMES


def _runs_on(text: str, *, ends_open: bool = True) -> bool:
    """Names between commas, and not one name with its office and body."""
    if _SEVERAL.match(text):
        return True
    stretches = [stretch.cut(text) for stretch in split(text, r",|;|\s[-–—]\s")]
    parts = [without_marks(named_in_office(part))[0] for part in stretches if part.strip()]
    if not any(parts):
        return True  # handles only
    if (
        len(parts) == 2
        and TITLE.match(text)
        and not TITLE.match(text[text.index(",") + 1 :].strip() if "," in text else "")
    ):
        return False  # "Ms. Anna Lind, Roads Inspection"
    parts = [office_first(part)[1] for part in parts]  # "Bo Ode, County Councillor Mr. Moss"
    if len(parts) == 2 and not ends_open and not _begins_as_person(parts[1]):
        return False  # "Anna Lind, Registry North"
    n_names = sum(looks_like_name(part.replace("_", " "), n_words=2) for part in parts)
    if n_names == len(parts) or (len(parts) > 2 and 2 * n_names >= len(parts)):
        return looks_like_name(parts[0])
    return len(parts) > 3 and not any(
        ROLE.search(part) or BODY.search(part) or " " in part.split(" ", 2)[-1] for part in parts
    )
