"""People who are listed by their initials, where the report has a key to these ("AL = Anna Lind") or gives both.

"Present: AL (Chair), BO; Apologies: CM", with "AL  Anna Lind, Director" anywhere in the report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from corpus.naming import words_of
from corpus.records import How, Span
from corpus.rolls.entries import Entry, read_entry
from corpus.rolls.labels import Label, label_of
from corpus.rolls.lines import Line
from corpus.rolls.names import looks_like_name
from corpus.rolls.pieces import split
from corpus.rolls.turned import turned
from corpus.rolls.words import ROLE

_INITIALS = re.compile(r"[^\W\d_a-zа-яё][^\W\d_]{0,3}(?:\.?-?[^\W\d_a-zа-яё][^\W\d_]{0,2}){0,4}\.?")
_NAME = r"[^\W\d_a-zа-яё][\w'’.-]*(?:\s[^\W\d_][\w'’.-]*){1,5}"
_PARTS = r"(?:\s*\t\s*|\s{2,}|\s*[:=|]\s*|\s[-–—]\s)"
# "AL  Anna Lind, Director", "| AL | Anna Lind | Director |"
_FIRST = re.compile(rf"\|?\s*[*_]*(?P<short>{_INITIALS.pattern})[*_]*{_PARTS}\s*(?P<told>(?P<name>{_NAME}).*?)\s*\|?")
# "Anna Lind = AL", "| Anna Lind | AL |"
_LAST = re.compile(rf"\|?\s*(?P<told>(?P<name>{_NAME})[^|=\t]*?){_PARTS}\s*(?P<short>{_INITIALS.pattern})\s*\|?")
_CAPITAL = re.compile(r"\|?\s*[*_]*[^\W\d_a-zа-яё]")
_BETWEEN = re.compile(r"[\s:=|]")
# "AL = Anna Lind; BO = Bo Ode" in a line that runs on; "Anna Lind (AL)".
_WITHIN = re.compile(
    rf"(?P<short>(?<!\w){_INITIALS.pattern})\s*[=:–—-]\s*(?P<name>{_NAME})(?P<told>(?:,\s[^;,=]{{2,60}}(?=;))?)"
    rf"|(?P<full>{_NAME})(?:,\s[^;,()]{{2,60}})?\s\(\W?(?P<in>{_INITIALS.pattern})\W?\)"
)
_MAY_EXPLAIN = re.compile(r"[^\W\d_]\.?\s*[=:–—-]\s*[^\W\d_a-zа-яё]|\(\W?[^\W\d_a-zа-яё][^()]{0,20}\)")
_KEY = re.compile(r"\b(?:initials|key|abbreviations|legend|abbr)\b", re.IGNORECASE)
_KEYED = re.compile(
    rf"(?P<short>(?<!\w){_INITIALS.pattern})\s(?P<name>{_NAME})"
)  # "Key to initials: AL Anna Lind, ..."
_LABELLED = re.compile(r"(?P<label>[^:|\t]{1,40}?)\s*(?::|\||\t|\s[-–—]\s|\s{3,})\s*(?P<rest>\S.*)", re.DOTALL)
_PIECE = re.compile(r"[^,;&|()]*(?:\([^()]*\)[^,;&|()]*)*")
_ONE = re.compile(
    rf"(?:(?:and|und|et|y)\s+)?[*_]*(?P<short>{_INITIALS.pattern})[*_]*(?P<rest>(?:\s*[(\[–—-].*)?)", re.DOTALL
)
_CHAIRS = re.compile(r"\W*(?:in the |acting |presiding |as )?(?:chair|presid)", re.IGNORECASE)
_FOR = re.compile(rf"\b(?:for|in place of|vice|instead of|deputi[sz]ing for)\s+(?P<short>{_INITIALS.pattern})(?!\w)")
# What such lists are headed with in short.
_IN_SHORT: tuple[tuple[How, re.Pattern[str]], ...] = (
    ("apologies", re.compile(r"(?:apols?|apps?|regr|exc)\b\.?|ap|e", re.IGNORECASE)),
    ("present", re.compile(r"(?:p|pres|att|i\s?/?\s?a|in att|att?d)\.?|by (?:phone|video|teams|zoom)", re.IGNORECASE)),
    ("absent", re.compile(r"(?:a|abs|n\s?/?\s?p)\.?", re.IGNORECASE)),
)
_KEPT = re.compile(r"(?:minutes|notes|record|mins?)\.?", re.IGNORECASE)
N_LABEL_LETTERS = 40
N_KEY_LETTERS = 300
N_INITIALS = 25  # letters of the longest, with their stops


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """Whom initials stand for, and the lines that say so.

    :param told: by initials, the name with what the key tells beside it.
    """

    told: Mapping[str, str] = field(default_factory=dict)
    at: frozenset[tuple[int, int]] = frozenset()

    def explains(self, line: Line) -> bool:
        return (line.page, line.span.start) in self.at

    def name_of(self, short: str) -> str | None:
        entry = read_entry(self.told.get(_plain(short), ""), 0)
        return entry.name if entry else None


NO_KEY = Key()


def key_to_initials(lines: Sequence[Line]) -> Key:
    """The key, where some list of the report is of the initials that it has."""
    told: dict[str, str] = {}
    at = []
    for line in lines:
        found = dict(_explained(line))
        if found and not _is_running(line):
            at.append((line.page, line.span.start))
        told |= {short: whole for short, whole in found.items() if short not in told}
    key = Key(told=told, at=frozenset(at))
    return key if told and _is_used(key, lines) else NO_KEY


def _is_used(key: Key, lines: Sequence[Line]) -> bool:
    """ "Present: AL, BO", or "AL" and "BO" below "Present"."""
    is_headed = False
    for line in lines:
        if not key.explains(line) and (
            labelled(line, key) or (is_headed and listed_in(line.text, line.span.start, key))
        ):
            return True
        is_headed = label_of(line.text) is not None
    return False


def _is_running(line: Line) -> bool:
    """It lists people with their initials beside them, and may be the list itself."""
    return not (_key_line(line.text) or _KEY.search(line.text[:N_LABEL_LETTERS]))


def _key_line(text: str) -> re.Match[str] | None:
    """ "AL  Anna Lind, Director", "Anna Lind | AL"; spaces without end would be shared out in every way there is."""
    if len(text) > N_KEY_LETTERS:
        return None
    last = _BETWEEN.split(text.rstrip(" \t|")[-N_INITIALS - 1 :])[-1]
    return (_FIRST.fullmatch(text) if _CAPITAL.match(text) else None) or (
        _LAST.fullmatch(text) if _INITIALS.fullmatch(last) else None
    )


def _explained(line: Line) -> Iterator[tuple[str, str]]:
    if line.depth:
        return
    match = _key_line(line.text)
    if match and _fits(match["short"], match["name"]):
        yield _plain(match["short"]), re.sub(r"\s*[|\t]\s*", ", ", match["told"])
        return
    if line.is_row and (beside := _in_row(line.text)):
        yield beside
        return
    patterns = (_WITHIN, _KEYED) if _KEY.search(line.text[:N_LABEL_LETTERS]) else (_WITHIN,)
    for pattern in patterns if patterns[1:] or _MAY_EXPLAIN.search(line.text) else ():
        for found in pattern.finditer(line.text):
            short, name = found["short"], found["name"]
            if pattern is _WITHIN and found["in"]:
                short, name = found["in"], found["full"]
            if whole := _named_so(short, name):
                yield _plain(short), whole + ((found["told"] or "") if pattern is _WITHIN else "")


def _in_row(text: str) -> tuple[str, str] | None:
    """ "Lind, Anna | Oak Labs | ALi | x": initials in a column of their own, whatever stands between."""
    cells = [cell.strip(" *_") for cell in text.split("|")]
    shorts = [cell for cell in cells if _INITIALS.fullmatch(cell)]
    names = [name for cell in cells if (name := re.sub(r"\s*\([^()]*\)", "", turned(cell))) and " " in name]
    found = ((_plain(short), name) for short in shorts for name in names if _fits(short, name))
    return next(found, None)


def _named_so(short: str, name: str) -> str | None:
    """The words at the end or at the head of those found that the initials are of."""
    words = name.split()
    runs = (*(words[at:] for at in range(len(words) - 1)), *(words[:end] for end in range(len(words) - 1, 1, -1)))
    return next((" ".join(run) for run in runs if _fits(short, " ".join(run))), None)


def _plain(short: str) -> str:
    return re.sub(r"[.\s-]", "", short)


def _fits(short: str, name: str) -> bool:
    """Its letters stand in the name in that order, the first of them first, and the capitals begin words or stand in
    capitals ("PMcK" is Paul McKay).
    """
    letters = _plain(short)
    if len(letters) < 2 or not looks_like_name(name, n_words=2):
        return False
    folded = "".join(words_of(letters))
    spelt = "".join(words_of(name))
    starts = "".join(word[0] for word in words_of(name)) + "".join(re.findall(r"(?<=[a-z’'])[A-Z]", name)).lower()
    n_capitals = [letter.lower() for letter in letters if letter.isupper()]
    return (
        spelt[:1] == folded[:1]
        and _in_order(folded, spelt)
        and all(one in starts for one in "".join(words_of("".join(n_capitals))))
    )


def _in_order(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)


def labelled(line: Line, key: Key) -> tuple[Label, tuple[Entry, ...]] | None:
    """ "P: AL (Chair), BO": how they took part, and who they are; `None` for a line that has anything else."""
    match = _LABELLED.fullmatch(line.text.strip("| ")) if not line.depth else None
    label = _label_of(match["label"]) if match else None
    if match is None or label is None:
        return None
    start = line.text.index(match["rest"], line.text.index(match["label"]) + len(match["label"]))
    entries = _listed(match["rest"], line.span.start + start, key)
    return (label, entries) if entries else None


def _label_of(text: str) -> Label | None:
    plain = text.strip("*_ ")
    for how, pattern in _IN_SHORT:
        if pattern.fullmatch(plain):
            return Label(how=how, opens=True)
    if _KEPT.fullmatch(plain):
        return Label(how="present", role="minutes")
    return label_of(plain)


def _listed(text: str, at: int, key: Key) -> tuple[Entry, ...]:
    """Those by initials, and behind a semicolon those in full: "GP (minutes); Ms. Anna Lind, trainee"."""
    found: list[Entry] = []
    for part in split(text, ";") if listed_in(text.partition(";")[0], at, key) else ():
        said = part.cut(text)
        named = listed_in(said, at + part.start, key)
        in_full = None if named else read_entry(said, at + part.start)
        if not named and not (in_full and looks_like_name(in_full.name or "", n_words=2)):
            return ()
        found.extend(named or filter(None, [in_full]))
    return tuple(found)


def listed_in(text: str, at: int, key: Key) -> tuple[Entry, ...]:
    """Everybody whom a line of nothing but initials that the key has lists; nobody of any other line."""
    found = []
    for piece in _PIECE.finditer(text):
        said = piece.group().strip(" .\t*_")
        if not said:
            continue
        for each in re.split(r"\s+(?:and|und|et|y)\s+(?=[^()]*(?:\(|$))", said):
            one = _ONE.fullmatch(each)
            whole = key.told.get(_plain(one["short"])) if one else None
            if one is None or whole is None:
                return ()
            start = at + piece.start() + piece.group().index(each)
            found.append(_entry(whole, one["rest"].strip(), Span(start=start, end=start + len(each)), key))
    return tuple(entry for entry in found if entry)


def _entry(whole: str, aside: str, span: Span, key: Key) -> Entry | None:
    known = read_entry(whole, 0)
    if known is None or known.name is None:
        return None
    now = read_entry(f"{known.name} {aside}", 0) if aside else None
    how: How | None = "chaired" if aside and _CHAIRS.match(aside) else now.how if now else None
    does = now.role if now and now.role and how != "chaired" and ROLE.search(now.role) else None
    stood_in = _FOR.search(aside)
    away = key.name_of(stood_in["short"]) if stood_in else None
    role = ", ".join(filter(None, (known.role, does, f"for {away}" if away else None)))
    return replace(known, span=span, how=how, role=role or None, given=None)
