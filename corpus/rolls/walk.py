"""The state of reading a report's lists: the lines, the list that is open, and whom it has named so far."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from corpus.records import Attendance, Group, How, Person
from corpus.rolls.entries import Entry, read_entries
from corpus.rolls.footnotes import NO_NOTES, Notes
from corpus.rolls.initials import NO_KEY, Key
from corpus.rolls.labels import Label, begins_as_label, label_of, may_be_label
from corpus.rolls.lines import Line
from corpus.rolls.marks import Marks
from corpus.rolls.names import WRITER, looks_like_name, office_first
from corpus.rolls.words import BODY, POST_WORDS, ROLE, TITLE_WORDS

# How a list is laid out, not known before its first entry: items, one name a line, on the label's line, a table.
Style: TypeAlias = Literal["", "items", "bare", "line", "table"]
_LABELLED = re.compile(
    r"^:?[*_']{0,3}(?P<label>[^\n:：|*_]{2,70}?)[*_']{0,3}\s*"
    r"(?:[:：]|(?<=[Pp]resent)\+|(?<=[Rr]egrets)\+|(?<=[*_])\s+[-–—]|\s[-–—]{1,2}\s|(?<=[*_])\s|\s{3,}|\t"
    # "Present– Ada Lind, Bo Ode"
    r"|(?:(?<=(?i:present))|(?<=(?i:bsence))|(?<=(?i:bsent))|(?<=(?i:ologies))|(?<=(?i:ttendance)))[-–—]{1,2}\s+(?=[*_A-ZА-ЯЁ])"
    r"|(?:(?<=[A-Z]{3})|(?<=[Pp]resent)|(?<=bsent)|(?<=ologies)|(?<=ttendance))\s{2}(?=[A-Z]))[*_']{0,3}\s*(?P<rest>.*)$",
    re.DOTALL,
)
# The one list that is mostly told in a sentence; who was present is told in too many ways, and left to `prose`.
_TOLD = re.compile(
    r"^(?P<label>(?:Apologies|Regrets)\b[^.:,]{0,50}?\b(?:from|by))\s*:?\s+(?P<rest>\S.*)$", re.IGNORECASE | re.DOTALL
)
# "Present. Anna Lind, Bo Ode."
_STOPPED = re.compile(
    r"^(?P<label>(?:(?:Members|Also) )?(?:Present|Absent|Apologies(?: for absence)?|In attendance))\.\s+"
    r"(?P<rest>[A-ZА-ЯЁ].*)$",
    re.IGNORECASE | re.DOTALL,
)
# "Anna Lind - present": an answer to the roll, and no label.
_ANSWER = re.compile(
    r"(?<!\w)(?:here|present|absent|excused|on[ -]line|connected|no answer|no reply)"
    r"(?:\W{0,40}|\s*\([^()]{0,40}\)|\s+(?:via|by|until|from|at)\s.{0,40})$",
    re.IGNORECASE,
)
_ASKED = re.compile(r"(?::|\s[-–—]{1,8}|\.{3})\s*$|\s{3}$")
N_ANSWER_LETTERS = 300
_ENDED = re.compile(r"[\w)]{3}\.\s")  # a sentence ends before the colon
# "Minutes: Anna Lind" names who kept them; "Minutes" alone heads what was said.
_KEPT_BY = frozenset(("minutes", "notes", "record", "протокол"))
_SAYS = re.compile(r"[^\W\d_]|[@✓✔✅☑]")
_TITLED_WORD = re.compile(rf"\b(?:{TITLE_WORDS})\b\.?\s+(?P<word>[^\W\d_][\w’'-]*)")
_POST = re.compile(POST_WORDS, re.IGNORECASE)
# "**Members** (present: *): Anna Lind*"
_ASIDE_FIRST = re.compile(r"^[*_]{0,3}\([^()]*\)\s*[*_]{0,3}(?::[*_]{0,3}\s*|$)")
# "Attendance      Tue 21  Wed 22", over columns of marks.
_DAY_HEAD = (
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?(?: \d{1,2}\b)?(?: [A-Z][a-z]{2,8})?|Day \w{1,5}"
    r"|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}|\d{1,2}[./]\d{1,2}\.?|[AaPp][Mm])"
)
_DAYS_ONLY = re.compile(rf"{_DAY_HEAD}(?:\s{{2,}}{_DAY_HEAD})+")
N_BARE_LABEL_WORDS = 8
N_WRAPPED_LABEL_WORDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One entry of an attendance list, and the headings it stands under.

    :param roll: which list, counted from 1.
    :param in_office: the label says what office they held ("Chair: Anna"), and they may be listed again as members.
    :param is_told, is_partial: as for `Label`.
    :param given: as for `Entry`.
    :param session: the day of a column, in a grid of members by sessions.
    :param mark: as for `Entry`, where a note explains it; `kind` is what the label makes of them ("Guest").
    """

    what: Attendance | Group
    headings: tuple[str, ...]
    roll: int
    in_office: bool = False
    is_told: bool = False
    is_partial: bool = False
    given: str | None = None
    session: str | None = None
    mark: str | None = None
    kind: str | None = None


@dataclass(slots=True)
class Roll:
    """The list that is open.

    :param depth: of its heading, or of the headings it stands under.
    :param by_heading: a heading over it is a label; `has_heading`: that heading is its own.
    :param label_number: of the numbered line that is its label.
    :param indent: of the item that is its label; -1 for none. `sub` is a label inside it, `sub_indent` likewise.
    :param item_indent: of its items, once there is one.
    :param kinds: of a table's columns; `marks` is what marks say, `head` and `rows` its cells,
        `sessions` the days of a grid's.
    :param has_surnames_first: a table's names are as "Lind, Anna".
    :param state: whose delegation is being listed; `guests` is what those beside the delegations came as.
    """

    label: Label
    depth: int
    number: int
    by_heading: bool = False
    has_heading: bool = False
    label_number: int | None = None
    indent: int = -1
    style: Style = ""
    item_indent: int = -1
    sub: Label | None = None
    sub_indent: int = -1
    kinds: tuple[str, ...] = ()
    labels: tuple[Label | None, ...] = ()
    marks: Marks = field(default_factory=dict)
    sessions: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    has_surnames_first: bool = False
    is_of_states: bool = False
    state: str | None = None
    guests: Label | None = None
    rows: Sequence[Sequence[str]] = ()

    def begin(self, sub: Label | None, *, indent: int = -1, style: Style = "") -> None:
        """Another part of the same list."""
        self.sub, self.sub_indent, self.style, self.item_indent = sub, indent, style, -1


_BOLD = re.compile(r"\s*(?:\*\*|__|<b>|<strong>)")
# "Members (bold indicates present)", "those in bold attended"
_BOLD_CAME = re.compile(
    r"\bbold\b[^.;)]{0,20}\b(?:present|attend(?:ed|ing|ance)|(?:were|was) there)\b|\bbold\s*[=:]\s*present\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Walk:
    """Where the reading of a report's lines has got to."""

    lines: Sequence[Line]
    at: int = 0
    roll: Roll | None = None
    n_rolls: int = 0
    ended_at: int = -10
    found: list[Listed] = field(default_factory=list)
    marks: Marks = field(default_factory=dict)  # as the report's keys explain them
    heads: Mapping[str, str] = field(default_factory=dict)  # of columns, in short, as the report explains them
    notes: Notes = NO_NOTES
    key: Key = NO_KEY
    signed: Mapping[tuple[int, int], tuple[How, Entry] | None] = field(default_factory=dict)
    bold_came: bool = False  # of those listed, those in bold were there
    is_spaced: bool = False  # first names stand in a line with nothing but spaces between
    has_call: bool = False  # the roll was called in sentences
    day: tuple[str, ...] = ()  # the last line that is nothing but a date, under the headings over it

    def open(self, label: Label, *, depth: int, by_heading: bool = False, indent: int = -1, style: Style = "") -> Roll:
        self.n_rolls += 1
        self.bold_came = self.at < len(self.lines) and _BOLD_CAME.search(self.lines[self.at].text) is not None
        self.roll = Roll(
            label=label, depth=depth, number=self.n_rolls, by_heading=by_heading, indent=indent, style=style
        )
        return self.roll

    def close(self) -> None:
        self.bold_came = False
        if self.roll:
            self.ended_at = self.at
        self.roll = None

    def following(self) -> Line | None:
        return self.lines[self.at + 1] if self.at + 1 < len(self.lines) else None

    def add(self, line: Line, entry: Entry, *, under: Label | None = None, session: str | None = None) -> None:
        if self.roll is None:
            return
        label = under or self.roll.sub or self.roll.label
        if self.bold_came and entry.how is None and not _BOLD.match(line.text):
            entry = replace(entry, how="absent")
        noted = self.notes.how(entry.mark)
        if noted in ("absent", "apologies") and entry.name:
            entry = replace(entry, how=noted)
        if noted and entry.mark and entry.organization == entry.mark.strip("()"):
            entry = replace(entry, organization=None)
        self.found.append(
            Listed(
                what=_attendance(entry, label, line.page),
                headings=self._headings(line),
                roll=self.roll.number,
                in_office=label.how == "chaired" or label.role is not None,
                is_told=self.roll.label.is_told,
                is_partial=label.is_partial or self.roll.label.is_partial,
                given=entry.given,
                session=session,
                mark=entry.mark if self.notes.how(entry.mark) else None,
                kind=label.role,
            )
        )

    def _headings(self, line: Line) -> tuple[str, ...]:
        return self.day if self.day[:-1] == line.headings else line.headings


def _attendance(entry: Entry, under: Label, page: int) -> Attendance | Group:
    if entry.name is None:
        return Group(text=entry.group or "", page=page, span=entry.span)
    how = under.how
    if (
        entry.how in ("absent", "apologies")
        or (entry.how and entry.is_sure)
        or (entry.how == "chaired" and how == "present")
    ):
        how = entry.how
    led = under.role if not under.is_partial or how not in ("absent", "apologies") else None  # they would have led
    role = f"{entry.role}, {led}" if entry.role and led and (under.is_partial or under.is_state) else entry.role
    if (
        how in ("absent", "apologies")
        and role
        and not (ROLE.search(role) or BODY.search(role) or _POST.fullmatch(role))
    ):
        role = None  # "(unwell)" is why they stayed away, and no office
    organization = entry.organization or under.organization
    if under.is_state and under.organization and entry.organization and under.organization not in entry.organization:
        organization = f"{entry.organization}, {under.organization}"
    person = Person(name=entry.name, role=role or led, organization=organization)
    return Attendance(person=person, how=how, page=page, span=entry.span)


def beneath(label: Label, roll: Roll) -> Label:
    """ "Guests" under the heading "Apologies" sent theirs, as did members under it as a label; who chairs or keeps the
    minutes is there.
    """
    is_kind = label.how == "present" and label.role in ("Guest", "Observer", "Member", None)
    begins = roll.style == "" or (roll.sub is not None and roll.sub.role == label.role)  # "Absent:", "Member: Bo Ode"
    is_part = roll.has_heading or (label.role == "Member" and begins)
    inherits = is_kind and not label.opens and roll.label.how != "present" and is_part
    return replace(label, how=roll.label.how) if inherits else label


def label_and_rest(line: Line) -> tuple[Label | None, str]:
    """The label that the line is, or opens with, and what follows it there."""
    text = line.text
    if not may_be_label(text) or _answers(text):
        return None, ""
    match = _TOLD.match(text) or _STOPPED.match(text) or _LABELLED.match(text)
    if match and (label := _label_in(match)):
        # A star at the end may be the last one's mark: "Members: Anna Lind, Bo Ode*".
        is_within = text.startswith("*") or match["rest"].startswith("*")
        rest = _ASIDE_FIRST.sub("", match["rest"])
        rest = "" if _DAYS_ONLY.fullmatch(rest) else rest
        trimmed = rest.lstrip("* _").rstrip("* _" if is_within else " _")
        return label, trimmed if _SAYS.search(rest) else ""
    return _bare_label(line), ""


def _answers(text: str) -> bool:
    answer = _ANSWER.search(text) if len(text) <= N_ANSWER_LETTERS else None
    asked = _ASKED.search(text, 0, answer.start()) if answer else None
    if asked is None:
        return False
    name = text[: asked.start()].strip(" \t*_•.-–—([:")
    return ":" not in name and (looks_like_name(name, n_words=2) or looks_like_name(office_first(name)[1]))


def _label_in(match: re.Match[str]) -> Label | None:
    if _ENDED.search(match["label"]):
        return None
    if match["label"].strip().lower() in _KEPT_BY:
        return Label(how="present", role="minutes") if names_people(match["rest"]) else None
    label = label_of(match["label"])
    return (
        label if label is None or label.opens or not match["label"].endswith(".") else None
    )  # "Election of officers."


def is_label(text: str) -> bool:
    return text.lower() in _KEPT_BY or label_of(text) is not None


# "Members (by video link)"
_SAYS_HOW = re.compile(
    r"\w\s\([^()]*\b(?:present|absent|absence|attend\w*|apolog\w+|excused|online|virtual\w*|in[- ]person|physical\w*"
    r"|remote\w*|v\.?c|video\w*|zoom|teams|phone)\b[^()]*\)$",
    re.IGNORECASE,
)
# "B. Through video conference", over the next part of a list.
_LETTERED = re.compile(r"(?:\(?[A-H][.):]|\(?[IVX]{1,4}[.)])\s+(?=[A-Z][a-z]+ |[A-Z]{3,}|[A-Z][a-z]{4,})")


def _bare_label(line: Line) -> Label | None:
    """With no colon, bullet or emphasis only a word that opens a list is a label, and only on a line of its own."""
    plain = line.text.strip(" *_:='\\").lstrip(".")
    n_words = N_WRAPPED_LABEL_WORDS if line.is_wrapped else N_BARE_LABEL_WORDS
    if len(plain.split()) > n_words or plain.endswith(".") or not plain[:1].isupper():
        return None
    label = label_of(plain)
    marked = line.text.rstrip("* _").endswith(":") or line.text.startswith(("**", "'''", "==", ".", "\\*"))
    marked = marked or (label is not None and label.how == "chaired" and plain.isupper())
    marked = marked or bool(_LETTERED.match(plain)) or bool(_SAYS_HOW.search(plain) and begins_as_label(plain))
    return label if label and (marked or (label.opens and not line.is_item)) else None


def names_people(text: str) -> bool:
    """It begins with somebody's name."""
    first = next(iter(read_entries(text, 0, in_line=True)), None)
    return first is not None and first.name is not None and len(first.name.split()) <= 4


def first_named(text: str) -> str:
    """The first name of a list that runs on; nothing where it begins with none."""
    first = next(iter(read_entries(text, 0, in_line=True)), None)
    return (first.name or "") if first else ""


def heads_people(walk: Walk) -> bool:
    """The line below is an entry that names somebody in full."""
    following = walk.following()
    if following is None or following.depth:
        return False
    first = next(iter(read_entries(following.text, 0)), None)
    return (
        first is not None
        and first.name is not None
        and (first.name[0] == "@" or looks_like_name(first.name, n_words=2))
    )


def all_people(text: str) -> bool:
    """The same; one whom a title shows to be a person ("Ms. Lind"), and who wrote the report, need no second word."""
    entries = list(read_entries(text.rstrip(" ."), 0, in_line=True))
    return bool(entries) and all(
        entry.name and (len(entry.name.split()) >= 2 or WRITER.fullmatch(entry.name) or entry.name in _titled(text))
        for entry in entries
    )


def _titled(text: str) -> list[str]:
    """The words behind titles."""
    return [match["word"] for match in _TITLED_WORD.finditer(text)]


def all_named(text: str) -> bool:
    """Every entry is a name of two words or more."""
    entries = list(read_entries(text, 0, in_line=True))
    return bool(entries) and all(entry.name and len(entry.name.split()) >= 2 for entry in entries)
