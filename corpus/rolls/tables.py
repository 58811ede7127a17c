"""Lists of people laid out as tables: which column names them, which tells of them, and who came."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from corpus.prose.plain_words import COUNTRIES, PLAIN
from corpus.records import How, Span
from corpus.rolls.entries import Entry, read_entries, read_entry
from corpus.rolls.labels import Label, label_of
from corpus.rolls.lines import Line
from corpus.rolls.marks import NO_MARKS, Marks, said_by
from corpus.rolls.names import is_nobody, looks_like_name
from corpus.rolls.sides import SURE_NAME, comes_for
from corpus.rolls.turned import turned
from corpus.rolls.words import ROLE, TITLE

_NAME = re.compile(
    r"^(?:full |first |last |sur|family |given |display )?names?(?: and .*| of .*|, .*| ?\(.*\))?$"
    r"|^(?:(?:board|council|committee) )?(?:participant|attendee|member|trustee|director|councill?or|commissioner"
    r"|delegate|expert|invitee|person|representative|observer|who|ф\.?\s?и\.?\s?о\.?|имя|фамилия.*|участник"
    r"|член.*)s?(?: name)?(?:\(s\))?(?: (?:of|on|for|from) (?:the )?[\w-]+(?: [\w-]+)?)?$",
    re.IGNORECASE,
)
# A column of those who led or taught, beside the bodies and units.
_LED = re.compile(
    r"^(?:team leaders?|heads? of (?:the )?(?:delegation|team|mission)|(?:delegation )?heads?"
    r"|(?:delegation )?leaders?|led by|headed by|commanders?|trainers?|lecturers?"
    r"|instructors?|speakers?|руководител[ьи](?: (?:группы|делегации|команды))?|глава делегации|тренеры?|лекторы?)$",
    re.IGNORECASE,
)
_MEMBER = re.compile(r"^(?:member|participant)s?(?: states?)?$", re.IGNORECASE)  # a state, beside who led its people
# Beside a column of those who led: who came with them.
_OTHERS = re.compile(
    r"^(?:(?:other|further|accompanying) (?:members?|delegates|participants|persons)(?: of (?:the )?delegation)?"
    r"|members?"
    r"|(?:accompanied|assisted) by|alternates?|(?:другие )?члены(?: делегации)?)$",
    re.IGNORECASE,
)
N_SIDE_WORDS = 6
N_NAME_WORDS = 4
_SIDE = re.compile(r"\w\s(?:side|party|delegation)$|^(?:for|from|on behalf of) (?:the )?\w|\w\sсторона$", re.IGNORECASE)
_ACRONYM = re.compile(r"(?=(?:.*[A-Z]){2})[A-Z][A-Za-z]{1,9}")  # "GMet"
_FOR = re.compile(r"^(?:for|from|on behalf of) (?:the )?", re.IGNORECASE)
_ROLE = re.compile(
    r"^(?:mode(?: of (?:attendance|participation))?|"
    r"role|position|title|job title|function|capacity|designation|post|office|status|position and body"
    r"|(?:role|function|position|capacity) (?:in|on|at) [\w -]{1,30}|должность.*|роль|статус)s?$",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"^(?:organi[sz]ations?|affiliations?|company|institution|body|agency|employer|department|unit|team|group|country|state|for|from"
    r"|org\.?|dept\.?|inst\.?|firma|unternehmen|entreprise|soci[eé]t[eé]|ente|azienda|empresa|instituci[oó]n"
    r"|delegation|side|party|entity|seat|(?:member|country|state)s? ?(?:/|or|and) ?(?:observer|body"
    r"|organi[sz]ation)s?|representing|organi[sz]ation.*|affiliation.*|(?:where .* )?works? (?:at|for)"
    r"|where .* works?|workplace|организация.*|страна|учреждение|место работы"
    r"|компания)$",
    re.IGNORECASE,
)
_CAME = re.compile(
    r"^(?:present|attended|came|connected|attendance|attending|in attendance|here|p ?/ ?a|present ?/ ?absent|present\?"
    r"|(?:(?:was|were|has|have) )?(?:present|attended|attends?|participated|participates?|participation|took part"
    r"|taking part)(?: (?:in|at|on) (?:the |this )?(?:meeting|session|sitting|call|conference))?"
    r"|(?:(?:present|attended|in person) ?(?:/|or) ?)?represented(?: by)?|(?:signature|signed|initials)(?: of \w+)?"
    r"|attended\?|roll(?:[ -]?call)?|присутств\w*|явка)\W*(?:\([^)]*\))?$",
    re.IGNORECASE,
)
# Beside a column for those present, one for those away, or late: a mark in it says so.
_BESIDE: tuple[tuple[How, re.Pattern[str]], ...] = (
    ("absent", re.compile(r"^(?:absent|absences?|unexcused|not present|отсутств\w*)\W*$", re.IGNORECASE)),
    ("apologies", re.compile(r"^(?:excused|apolog(?:y|ies)|regrets?|leave of absence)\W*$", re.IGNORECASE)),
    ("present", re.compile(r"^(?:(?:arrived |joined |came )?late|late arrivals?|tardy)\W*$", re.IGNORECASE)),
)
# Tables of other things that have people in them.
_OTHER = re.compile(
    r"^(?:task|action|action item|deadline|due|due date|by|what|vote|for|against|decision|item|topic|agenda.*|amount"
    r"|score|задача|срок.*|решение|поручение|time|subject|issue|owner|responsible)s?$",
    re.IGNORECASE,
)
_YES = re.compile(
    r"^(?:y|yes|x|х|p|present|✓|✔|✅|☑|√|●|■|⬤|да|true|1|\+|в|v|\[x\]|remote|online|in person|attended"
    r"|in attendance|attending|late|in"
    r"|partly|partial(?:ly)?|(?:arrived|joined|came)(?: late)?|left"
    r"|:white_check_mark:|:heavy_check_mark:|:ballot_box_with_check:"
    r"|(?:by|via) \w+|zoom|teams|sd ?/?-?|signed|signature|(?:\w+ )?thumb impression|подпись|присутств\w*)"
    r"\W*(?:(?:[(,;–—-]|\b(?:via|by|until|from)\b).*)?$",
    re.IGNORECASE,
)
_NO = re.compile(
    r"^(?:n|no|a|abs?|absent|out|away|:x:|❌|✗|✘|×|○|◯|□|☐|did not attend|-|–|0|false|нет|отсутств\w*)\W*$",
    re.IGNORECASE,
)
_EXCUSED = re.compile(
    r"^(?:(?:e|ap|on leave|excused|apolog\w+|regrets?|sent apologies)\W*|(?:excused|apolog\w+|regrets?)\s*[(,;–—-].*)$",
    re.IGNORECASE,
)
# "absent; Ms. Lind, Director", "represented by Bo Ode": who came in their stead.
_INSTEAD = re.compile(
    r"^(?i:(?:(?:absent|no|not present|apologies|отсутств\w*)\b\W*)?"
    r"(?:(?:(?:represented|replaced|substituted|repr?\.)? ?by"
    r"|alternate|substitute|proxy|deputy|rep|sub):?\s+)?)"
    rf"(?=(?P<sure>{SURE_NAME})|[^\W\d_a-zа-яё])(?P<who>.*)$",
)
_IN_CHAIR = re.compile(r"\((?:co-?)?(?:chair(?:person|man|woman)?|in the chair|председател\w*)\)", re.IGNORECASE)

_TICKS = frozenset("✓ ✔ ✅ ☑ √ ● p y yes present".split())
_BRACKETS = re.compile(r"\([^()]*\)")
_INITIALS = re.compile(r"initials?", re.IGNORECASE)
_TWO_OR_MORE = re.compile(r"[^\W\d_]{2,4}")
_OR = re.compile(r"\s?[/|,&+]\s?|\s(?:or|and|и|или)\s")
# "P/A/E"
_LETTERS = re.compile(r"(?:[PAEXLYN]|EX|AP|AB|ABS|P\.|A\.)(?:\s?[/,|]\s?(?:[PAEXLYN]|EX|AP|AB|ABS|P\.|A\.))+")
# Over marks, whatever they are called.
_MARKS = re.compile(
    r"^(?:(?:attendance |present )?(?:marks?|codes?|status|ticks?|signs?|symbols?)|register|remarks?|[✓✔☑√]|"
    r"|(?:att|attd|attn|part|partic|particip|pres|prés|pr|anw|teiln|tn|as|asist|участ|прис)\.?|teilnahme|pr[ée]sence"
    r"|asistencia|участие|\d{1,2}[./]\s?\d{1,2}\.?(?:\s?(?:20)?\d\d)?)$",
    re.IGNORECASE,
)

# "LIND, Anna", one person though commas part people there
_SURNAME_FIRST = re.compile(
    r"^(?P<surname>[A-ZÀ-ÞА-ЯЁ][A-ZÀ-ÞА-ЯЁ’'-]+(?: [A-ZÀ-ÞА-ЯЁ][A-ZÀ-ÞА-ЯЁ’'-]+)*), "
    r"(?P<given>[A-ZÀ-ÞА-ЯЁ][\w’'-]*[^\W\dA-ZÀ-ÞА-ЯЁ_][\w’'-]*(?: [A-ZÀ-ÞА-ЯЁ][\w’'-]*\.?){0,2})(?=\s*(?:$|\())"
)
_TITLED = re.compile(r"(?:^|(?<=[\w)])(?<!\band)\s+)(?=(?:Mr|Ms|Mrs|Dr|Prof)\b\.?\s+(?!Mr|Ms|Mrs|Dr|Prof)[A-Z])")
# Under "Status" and the like, where no column is headed by it.
_STANDING = re.compile(
    r"^(?:present|absent|excused|apologies|attended|online|on leave|did not (?:come|attend|connect))(?:\W.*)?$",
    re.IGNORECASE,
)


def cells_of(line: Line) -> tuple[tuple[str, int], ...]:
    """A row's cells, each with where it stands on its page."""
    raw, at = line.text, line.span.start
    if "|" not in raw and "\t" in raw:
        return tuple((match.group().strip(), at + match.start()) for match in re.finditer(r"[^\t]+", raw))
    cells: list[tuple[str, int]] = []
    start = raw.index("|") + 1 if raw.lstrip().startswith("|") else 0
    for end in [match.start() for match in re.finditer(r"\|", raw) if match.start() >= start] + [len(raw)]:
        cell = raw[start:end]
        if cell.strip() or end < len(raw):
            cells.append((cell.strip(), at + start + len(cell) - len(cell.lstrip())))
        start = end + 1
    return tuple(cells)


def columns_of(cells: Sequence[str], below: Sequence[Sequence[str]] = (), marks: Marks = NO_MARKS) -> tuple[str, ...]:
    """What each column under a header row of a table of people holds: "name", "role", "body", "came", or "" for nothing
    of ours. No columns for any other row.

    :param below: the cells of the rows under it, whose marks may tell what a column holds.
    """
    plain = [re.sub(r"[*_`:]+", "", cell).strip() for cell in cells]
    other = [cell for cell in plain if _OTHER.match(cell)]
    if len(plain) < 2 or (other and [cell.lower() for cell in other] != ["for"]):  # "Name | For", with no "Against"
        return ()
    kinds = _with_marks(plain, tuple(map(_kind, plain)), below, marks)
    if role_in(cells) and "body" not in kinds:
        kinds = tuple("body" if _MEMBER.match(cell) else kind for cell, kind in zip(plain, kinds, strict=True))
    if "body" in kinds and role_in(cells):
        others = [
            "others" if kind != "body" and _OTHERS.match(cell) else kind
            for cell, kind in zip(plain, kinds, strict=True)
        ]
        if "name" not in others:
            kinds = tuple("name" if _LED.match(cell) else kind for cell, kind in zip(plain, others, strict=True))
    hows = {"came", *(how for how, _ in _BESIDE)}
    if plain[0] == "" and len(plain) > 2 and hows.issuperset(kinds[1:]) and _are_names(below, 0):
        kinds = ("name", *kinds[1:])  # " | Present | Excused"
    if "name" not in kinds and kinds.count("came") == 1 and _are_names(below, kinds.index("came")):
        kinds = tuple("name" if kind == "came" else kind for kind in kinds)  # "Present | From"
    if "name" not in kinds and not ("body" in kinds and "came" in kinds):
        return ()
    known = sum(kind != "" for kind in kinds)
    return kinds if known >= 2 or len(kinds) <= 2 or _NAME.match(plain[0]) else ()


def _with_marks(
    plain: Sequence[str], kinds: tuple[str, ...], below: Sequence[Sequence[str]], marks: Marks
) -> tuple[str, ...]:
    """With the column that holds nothing but marks, whatever it is called."""
    kinds = tuple(
        "" if _are_initials(head, n, below) else kind for n, (head, kind) in enumerate(zip(plain, kinds, strict=True))
    )
    if not {"came", *(how for how, _ in _BESIDE)}.isdisjoint(kinds) or not below:
        return kinds
    for n, (head, kind) in enumerate(zip(plain, kinds, strict=True)):
        column = [row[n] for row in below if n < len(row) and row[n]]
        explained = bool(column) and all(said_by(cell, marks) for cell in column)
        says_so = _MARKS.match(head) or kind == "name"
        is_marked = explained or (says_so and len(column) > 1 and all(map(_is_letter, column)))
        is_free = kind in ("", "role") or (kind == "name" and "name" in kinds[:n])  # "Name | Participant", with ticks
        if is_free and is_marked:
            return (*kinds[:n], "came", *kinds[n + 1 :])
    return kinds


def _are_names(rows: Sequence[Sequence[str]], column: int) -> bool:
    named = [row[column] for row in rows if column < len(row) and row[column]]
    return bool(named) and all(
        looks_like_name(_BRACKETS.sub("", TITLE.sub("", one)).strip(), n_words=2) for one in named
    )


def _are_initials(head: str, n: int, below: Sequence[Sequence[str]]) -> bool:
    """ "AL", "BO" in every row: of the names, and nobody's hand."""
    column = [row[n] for row in below if n < len(row) and row[n] != head]
    return _INITIALS.fullmatch(head) is not None and len(set(column)) > 1 and all(map(_TWO_OR_MORE.fullmatch, column))


def _is_letter(cell: str) -> bool:
    """A mark, and no number of a row."""
    return is_mark(cell) and not cell.strip(" .").isdigit()


def columns_announced(cells: Sequence[str]) -> tuple[str, ...]:
    """The columns of a table that a sentence announces as one of people ("Speaker | Office | Subject")."""
    plain = [cell.strip("*_`: ") for cell in cells]
    kinds = tuple("name" if _LED.match(cell) else _kind(cell) for cell in plain)
    return kinds if kinds.count("name") == 1 else ()


def columns_under_label(cells: Sequence[str], below: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The columns of a table that "Participants" heads, where one tells of people and the other, whatever it is called,
    holds their names: "Position | Contact".
    """
    plain = [cell.strip("*_`: ") for cell in cells]
    kinds = tuple(map(_kind, plain))
    rows = [row for row in below if any(re.search(r"\w", cell) for cell in row)]
    unknown = [n for n, kind in enumerate(kinds) if kind == ""]
    if len(unknown) != 1 or {"role", "body"}.isdisjoint(kinds) or not _are_names(rows, unknown[0]):
        return ()
    return tuple("name" if kind == "" else kind for kind in kinds)


def role_in(cells: Sequence[str]) -> str | None:
    """ "Team leader", where that is what the column of names is headed with."""
    return next((plain for cell in cells if _LED.match(plain := cell.strip("*_: "))), None)


def is_name_header(text: str) -> bool:
    return _NAME.match(text.strip("*_: ")) is not None


def is_other_header(cells: Sequence[str]) -> bool:
    """The header of a table of tasks, votes or the like."""
    return sum(_OTHER.match(cell.strip("*_ ")) is not None for cell in cells) >= 2


def _kind(cell: str) -> str:
    if _LETTERS.fullmatch(cell):
        return "came"
    for kind, pattern in (("came", _CAME), *_BESIDE, ("body", _BODY), ("role", _ROLE), ("name", _NAME)):
        if pattern.match(cell):
            return kind
    return _kind_of_parts(_OR.split(cell))


def _kind_of_parts(parts: Sequence[str]) -> str:
    """ "Attended / Apologies / Represented by" tells who came, "Representing / position" of whom they are."""
    if len(parts) < 2:
        return ""
    kinds = set(map(_kind, parts))
    if kinds <= {"came", *(how for how, _ in _BESIDE)}:
        return "came"
    return "role" if kinds == {"role", "body"} else ""


def labels_in(cells: Sequence[str], below: Sequence[str]) -> tuple[Label | None, ...]:
    """A header row of labels ("Present | Apologies"), with people in columns under it; none for any other row.

    :param below: the cells of the next row, which name people.
    """
    labels = _sides_in(cells, below) or tuple(label_of(cell) for cell in cells)
    found = [label for label in labels if label]
    several = len(cells) >= 2 and len(found) == len(cells) and any(label.opens for label in found)
    named = [cell for cell in below if cell and not is_nobody(cell)]
    return labels if several and named and not any(map(is_mark, named)) and all(map(_names_one, named)) else ()


def _sides_in(cells: Sequence[str], below: Sequence[str]) -> tuple[Label | None, ...]:
    """ "Norlandian side | Centre": two sides, each with its people in a column below it."""
    plain = [" ".join(cell.strip(" *_:").split()) for cell in cells]
    is_short = all(cell and cell[0].isupper() and len(cell.split()) <= N_SIDE_WORDS for cell in plain)
    if len(plain) not in (2, 3) or not is_short:
        return ()
    are_bodies = all(map(_ACRONYM.fullmatch, plain)) and all(TITLE.match(cell) for cell in below if cell)
    if not (any(map(_SIDE.search, plain)) or are_bodies):
        return ()
    if any(label.opens for label in map(label_of, plain) if label):  # "Present | Apologies"
        return ()
    return tuple(Label(how="present", organization=_FOR.sub("", cell), opens=True) for cell in plain)


def _names_one(cell: str) -> bool:
    return any(entry.name for entry in read_entries(cell, 0, in_line=True))


def is_mark(cell: str) -> bool:
    """ "X", "P", "yes", "apologies": says how somebody came, and names nobody."""
    return any(pattern.match(cell) for pattern in (_YES, _NO, _EXCUSED))


def crosses_in(cells: Sequence[str]) -> Marks:
    """A cross beside ticks says that somebody did not come, where a cross among crosses says that they did."""
    ticks = {cell.strip(" *_").lower() for cell in cells} & _TICKS
    return dict.fromkeys(("x", "X", "х", "Х"), "absent") if ticks else NO_MARKS


def read_row(
    line: Line, columns: tuple[str, ...], marks: Marks = NO_MARKS, *, has_surnames_first: bool = False
) -> Iterator[Entry]:
    """The people of one row; with no header, the first cell names them and the others tell of them.

    :param columns: as of `columns_of`; "each" where every cell is a name.
    :param marks: as the report's key explains them.
    :param has_surnames_first: its names are as "Lind, Anna".
    """
    cells = cells_of(line)
    if len(cells) == len(columns) - 1 and columns[:2] == ("", "name") and looks_like_name(cells[0][0]):
        columns = columns[1:]  # guests, below the members, have no number
    kinds = columns or _columns_without_header([text for text, _ in cells])
    if "each" in kinds:
        yield from (replace(one, how="present") for text, at in cells for one in read_entries(text, at) if one.name)
        return
    named = [(text, at) for (text, at), kind in zip(cells, kinds, strict=False) if kind == "name" and text]
    if has_surnames_first:
        named = [(turned(text), at) for text, at in (named[::-1] if len(named) == len(cells[:2]) == 2 else named)]
    told = tuple((text, kinds[i] if i < len(kinds) else "") for i, (text, _) in enumerate(cells))
    if any(kind == "came" and said_by(text, marks) == (None,) for text, kind in told):
        return  # "n/a": nobody was expected
    for n, entry in enumerate(_named(named, in_line="body" in columns)):
        entry = replace(entry, span=Span(start=line.span.start, end=line.span.end), how=entry.how or "present")
        is_away = n > 0 and entry.how == "absent"  # whoever they stood in for; the mark is theirs who came
        for text, kind in told:
            if kind != "came" or not is_away:
                entry = _told(entry, text, kind, has_header=bool(columns), marks=marks)
        yield entry
        for text, kind in told:
            remarked = kind == "" and columns and entry.how == "absent" and _names_other(text)
            if (kind == "came" or remarked) and (other := _came_instead(text)):
                yield replace(other, span=entry.span, organization=other.organization or entry.organization)


def _names_other(text: str) -> bool:
    """ "Anna Lind" beside somebody away; "Annual Leave" is why."""
    words = text.lower().split()
    return 2 <= len(words) <= N_NAME_WORDS and PLAIN.isdisjoint(words) and looks_like_name(text, n_words=2)


def read_others(line: Line, columns: tuple[str, ...]) -> Iterator[Entry]:
    """Those in the column beside the one of those who led."""
    cells = cells_of(line)
    body = next((text for (text, _), kind in zip(cells, columns, strict=False) if kind == "body"), "")
    body = _IN_CHAIR.sub("", body).strip()  # "Norland (Chair)": whoever led its people
    for (text, at), kind in zip(cells, columns, strict=False):
        for entry in read_entries(text, at, in_line=";" not in text and body != "") if kind == "others" else ():
            if entry.name and looks_like_name(entry.name, n_words=2):
                yield _told(replace(entry, how=entry.how or "present"), body, "body", has_header=True)


def _came_instead(text: str) -> Entry | None:
    match = _INSTEAD.match(text) if not is_mark(text) else None
    entry = read_entry(match["who"], 0) if match else None
    is_named = entry and entry.name and looks_like_name(entry.name, n_words=1 if match and match["sure"] else 2)
    return replace(entry, how="present") if entry and is_named else None


def _columns_without_header(cells: Sequence[str]) -> tuple[str, ...]:
    """ "Treasurer | Anna Lind"; "Anna Lind | P"; else the first cell has the name."""
    if len(cells) == 2:
        if ROLE.search(cells[0]) and not looks_like_name(cells[0]) and looks_like_name(cells[1], n_words=2):
            return "role", "name"
        if is_mark(cells[1]):
            return "name", "came"
    if len(cells) > 1 and comes_for(cells[0], cells[1], told=cells[2:]):
        return "body", "name", *("role" for _ in cells[2:])
    return ("name",)


def _named(cells: Sequence[tuple[str, int]], *, in_line: bool) -> Iterator[Entry]:
    """First and family name in two columns are one person; one cell may hold several people.

    :param in_line: commas part people, as their bodies have a column.
    """
    entries = [entry for text, at in cells for entry in _in_cell(text, at, in_line=in_line) if entry.name]
    if len(cells) > 1 and len(entries) == len(cells) and all(" " not in (entry.name or "") for entry in entries):
        yield replace(entries[0], name=f"{entries[0].name} {entries[-1].name}")
    else:
        yield from entries[: None if len(cells) == 1 else 1]


def _in_cell(text: str, at: int, *, in_line: bool) -> Iterator[Entry]:
    """ "Mr. Lind, head Ms. Ode, lawyer": each with a title, which stood on lines of their own."""
    starts = [match.start() for match in _TITLED.finditer(text)]
    if in_line and (one := _SURNAME_FIRST.match(text)) and not ROLE.search(one["given"]):
        yield from read_entries(f"{one['surname']} {one['given']}{text[one.end() :]}", at)
        return
    if not starts or starts[0] > 0:
        yield from read_entries(text, at, in_line=in_line)
        return
    for start, end in pairwise([*starts, len(text)]):
        yield from read_entries(text[start:end], at + start)


def _told(entry: Entry, text: str, kind: str, *, has_header: bool, marks: Marks = NO_MARKS) -> Entry:
    if kind == "came":
        return entry if not text and entry.how == "apologies" else replace(entry, how=mark_says(text, entry, marks))
    if how := next((how for how, _ in _BESIDE if how == kind), None):
        return replace(entry, how=how) if text and not _NO.match(text) else entry
    if kind in ("role", "") and has_header and _STANDING.match(text):
        return replace(entry, how=mark_says(text, entry, marks))
    if text and (kind in ("role", "body") or (not has_header and kind != "name")):
        return _detailed(entry, text, kind)
    return entry


def named_in(cells: Sequence[tuple[str, int]]) -> Iterator[Entry]:
    """Those whom a row's cells of names name: texts, each with its place."""
    return _named(cells, in_line=False)


def mark_says(text: str, entry: Entry | None, marks: Marks) -> How | None:
    """How somebody was there, by the cell that tells it; `None` where nobody was expected."""
    said = said_by(text, marks)
    if said and said[0] != "present":
        return said[0]
    if not said and _EXCUSED.match(text):
        return "apologies"
    if said or _YES.match(text):
        return "chaired" if (entry and entry.how == "chaired") or _IN_CHAIR.search(text) else "present"
    return "absent"


def _of_land(organization: str, land: str) -> str:
    """ "Ministry of Roads" in the row of Norland is Norland's."""
    land = _IN_CHAIR.sub("", land).strip()
    is_land = land.lower() in COUNTRIES and land not in organization
    return f"{organization}, {land}" if is_land else organization


def _detailed(entry: Entry, text: str, kind: str) -> Entry:
    """What a cell says, with the marks it may carry ("Head of Station (chair of the meeting)")."""
    read = read_entry(f"X Y, {text}", 0)
    if read is None:
        return entry
    if kind == "body" and read.role and not read.organization and read.how is None:
        read = replace(read, role=None, organization=text)
    own = entry.organization
    return replace(
        entry,
        role=entry.role if read.role is None else f"{entry.role}, {read.role}" if entry.role else read.role,
        organization=own if own and kind != "body" else _of_land(own, text) if own else read.organization,
        how=read.how if read.how and entry.how == "present" else entry.how,
    )
