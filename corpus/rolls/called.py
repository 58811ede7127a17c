"""Roll calls told in sentences, with offices before surnames: "Present: Chair Lind; Commissioners Ode and C. Moss."

They go on to say who was excused, who came late, and which of the staff were there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.prose.given_names import GIVEN_NAMES
from corpus.records import How, Span
from corpus.rolls.announcing import announced_by
from corpus.rolls.entries import Entry
from corpus.rolls.labels import Label, label_of
from corpus.rolls.lines import Line
from corpus.rolls.members import SENTENCE_END
from corpus.rolls.names import looks_like_name, office_first
from corpus.rolls.pieces import split
from corpus.rolls.walk import Walk, label_and_rest
from corpus.rolls.words import POST_WORDS, ROLE_WORDS, TITLE

N_FEWEST = 2
N_LETTERS = 3000
_OFFICE_LAST = re.compile(rf"(?i:{ROLE_WORDS}|{POST_WORDS}|forester|planner|engineer|chief|marshal|tem(?:pore)?)s?")
_PLURAL = re.compile(
    r"(?P<one>.*(?:commissioner|councill?or|member|trustee|director|supervisor|senator|governor|officer|representative"
    r"|delegate|regent|selectperson|judge|justice|alderperson|elder))s|(?P<men>.*m)en",
    re.IGNORECASE,
)
_SURNAME = re.compile(r"(?:[A-Z]\.[ -]?){0,3}(?:(?:van|von|de|da|del|di|la|le|el|al|den|der|ten|St\.)\s)*[A-Z][\w’'-]+")
_OTHER_END = re.compile(
    r"(?<=\b[AP]M)\.(?=\s+[A-Z])|(?<=\b[ap]\.m)\.(?=\s+[A-Z])|(?<=\d)\.(?=\s+[A-Z][a-z])"
)  # "at 7 p.m.", "during Item 4."
_CALLED = re.compile(
    r"\b(?:present|in attendance|attending|answer(?:ed|ing)\b.{0,40}|roll call|roll was called"
    r"|call(?:ing)? (?:of )?the roll"
    r"|(?:were|was) (?:recorded|noted|marked|shown) (?:as )?present|as follows)\W*$",
    re.IGNORECASE,
)
_AWAY = re.compile(
    r"(?:^|\b)(?:(?P<excused>excused|regrets|apologies|leave(?: of absence)?)|absent"
    r"|not (?:present|in attendance|attending)|away|missing|unable to attend)\W*$",
    re.IGNORECASE,
)
_AWAY_IN = re.compile(r"\((?:(?P<excused>excused|regrets)|absent)\b[^)]*\)", re.IGNORECASE)
# What the brackets of a roll call do not say: a body, whom somebody came for.
_ASIDE = re.compile(
    r"\((?!(?:excused|regrets|absent|via|by|on|at|arriv\w*|joined|late|left|remote\w*|virtual\w*|online|zoom|phone|video"
    r"|tele\w*|non-?voting|alternate|ex[- ]officio|\d)\b)[^)]*\)",
    re.IGNORECASE,
)
_STAFF = re.compile(
    r"^(?:also (?:present|attending|in attendance),?\s*)?(?:(?:from |for )?(?:the )?[A-Z]?[\w’']+ ){0,2}"
    r"(?:staff|officials|employees|personnel|consultants?|administration|liaisons?)"
    r"(?: members?)?(?: also)?(?: (?:present|in attendance|attending))?(?: (?:were|was|included|includes))?\W*$",
    re.IGNORECASE,
)
_LATE = re.compile(
    r"^(?P<people>[A-Z].{2,160}?),?\s+(?:(?:then|later|also)\s+)?"
    r"(?:arrived|joined|entered|came (?:in|on)|appeared|connected"
    r"|(?:dial|log)(?:l?ed|ged) (?:in|on)|took (?:his|her|their) seats?)\b",
)
_WERE = re.compile(
    r"^(?P<people>[A-Z].{2,200}?),?\s+(?:(?:was|were)\s+(?:also\s+)?(?:(?P<excused>excused|on leave)"
    r"|(?P<away>absent|not\s+(?:present|in attendance|able to attend)|unable to attend|away|missing)"
    r"|(?:present|in attendance))|(?P<missed>did not attend|could not attend)"
    r"|(?P<sent>sent (?:(?:his|her|their) )?(?:regrets|apologies)|had asked to be excused|asked to be excused))\b"
)
# "On roll call, those answering present were Trustees Ode and Moss", "Also attending was ..."
_LISTED = re.compile(
    r"^(?:[A-Z][^,.:;]{2,30},\s+)?(?P<label>(?i:also|others?|staff|those|present|absent|excused|attending|in attendance"
    r"|(?:the |all )?(?:[\w]+ )?(?:members?|commissioners?|trustees|councill?ors|directors|supervisors|selectmen"
    r"|officials))"
    r"\b[^.:;,]{0,80}?)\s+(?:were|was|included?|are):?\s+(?P<people>[A-Z].+)$"
)
# "Lind, present; Ode, absent"
_ANSWER = re.compile(
    r"\s*(?:and\s+)?(?P<who>[A-Z][^,;:()–—]{1,40}?)\s*(?:,|:|\s?[-–—]\s?|\()\s*"
    r"(?P<answer>(?:present|here|yes|aye)|absent|(?P<excused>excused))\b\)?(?:\s*\([^()]*\))?\s*(?:[;,.]|$)",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:also|others?|present|attend\w*|answer\w*|respond\w*|here|in the room|absent|excused)\b", re.I
)
_AWAY_LABEL = re.compile(r"\b(?:absent|(?P<excused>excused))\b", re.IGNORECASE)
_CHAIRS = re.compile(
    r"^(?P<people>[A-Z][^,;:]{2,60}?),?\s+(?:having |then )?(?:called\b.{1,80}?\bto order|convened\b|presid(?:ed|ing)\b"
    r"|chaired\b|took the chair|opened the (?:meeting|session)|assumed the chair|was in the chair)"
    r"|\b(?:called to order|convened|opened|chaired|presided over)\b[^.;:]{0,40}?\bby\s+(?P<by>[A-Z][^,;:]{2,60}?)"
    r"(?=,|\s+(?:at|in|on|with|who)\b|$)"
)


def read_call(walk: Walk, line: Line) -> bool:
    """A paragraph in which the roll is called by offices and surnames, or, below one, a line on the staff."""
    if line.is_row or line.is_quoted or not (walk.has_call or _may_call(line.text)):
        return False
    block = _block(walk)
    text = " ".join(each.text for each in block)
    if len(text) > N_LETTERS or (_ASIDE.search(text) and not walk.has_call):
        return False
    found = tuple(_read(text, is_known=walk.has_call))
    if not walk.has_call and not _is_call(found):
        return False
    if not found:
        return False
    walk.has_call, walk.at = True, walk.at + len(block) - 1
    whole = Span(start=line.span.start, end=block[-1].span.end) if block[-1].page == line.page else line.span
    walk.open(Label(how="present", opens=True), depth=len(line.headings), style="line")
    for label, entry in _without_late(found):
        walk.add(line, _placed(entry, line, whole, is_one=len(block) == 1), under=label)
    return True


def _without_late(found: Sequence[tuple[Label, Entry]]) -> Iterator[tuple[Label, Entry]]:
    """Whoever is called absent and then arrives was there."""
    for n, (label, entry) in enumerate(found):
        later = (other.name for after, other in found[n + 1 :] if after.how == "present")
        if label.how == "present" or label.how == "chaired" or entry.name not in later:
            yield label, entry


def _may_call(text: str) -> bool:
    return re.search(r"\b(?:present|attend\w*|roll|here)\b", text, re.IGNORECASE) is not None


def _block(walk: Walk) -> Sequence[Line]:
    """The line with those it runs on to, up to the next label."""
    block = [walk.lines[walk.at]]
    for each in walk.lines[walk.at + 1 :]:
        headed = label_and_rest(each)[0] is not None or _STAFF.match(each.text.partition(":")[0])
        if not each.is_wrapped or each.is_item or each.depth or headed:
            break
        block.append(each)
    return block


def _placed(entry: Entry, line: Line, whole: Span, *, is_one: bool) -> Entry:
    if not is_one:
        return replace(entry, span=whole)
    at = line.span.end - len(line.text)
    return replace(entry, span=Span(start=at + entry.span.start, end=at + entry.span.end))


def _is_call(found: Sequence[tuple[Label, Entry]]) -> bool:
    """Several are there, one of them by the surname alone behind an office."""
    came = [entry for label, entry in found if label.how == "present"]
    short = [entry for entry in came if (entry.role or entry.is_sure) and entry.name and _SURNAME.fullmatch(entry.name)]
    return len(came) >= N_FEWEST and bool(short)


def _read(text: str, *, is_known: bool) -> Iterator[tuple[Label, Entry]]:
    start = 0
    ends = sorted({match.end() for form in (SENTENCE_END, _OTHER_END) for match in form.finditer(text)} | {len(text)})
    for end in ends:
        said = text[start:end]
        at = start + len(said) - len(said.lstrip())
        yield from _said(said.strip().rstrip("."), at, is_known=is_known)
        start = end


def _said(said: str, at: int, *, is_known: bool) -> Iterator[tuple[Label, Entry]]:
    """Those of one sentence."""
    if chair := _CHAIRS.search(said):
        group = "people" if chair["people"] else "by"
        yield from _people(chair[group], at + chair.start(group), Label(how="chaired"))
    before, colon, rest = said.rpartition(":") if said.count(":") == 1 else _last_label(said)
    if answers := _answers(said, at):
        yield from answers
        return
    if colon and (label := _labelled(before, is_known=is_known)):
        yield from _people(rest, at + len(said) - len(rest), label, shared=_shared_in(before))
        return
    listed = _LISTED.match(said)
    if listed and _TELLS.search(listed["label"]):
        label = Label(how=_how_of(_AWAY_LABEL.search(listed["label"])))
        yield from _people(listed["people"], at + listed.start("people"), label, shared=_shared_in(listed["label"]))
    elif were := _WERE.match(said):
        away = were["away"] or were["missed"]
        how: How = "apologies" if were["excused"] or were["sent"] else "absent" if away else "present"
        yield from _people(were["people"], at, Label(how=how))
    elif late := _LATE.match(said):
        yield from _people(late["people"], at, Label(how="present"))


def _answers(said: str, at: int) -> list[tuple[Label, Entry]]:
    """Those of whom each is followed by an answer to the roll; none where anything else stands between."""
    start = re.match(r"[^:;,]*\b(?:roll|call|present|attendance)\b[^:;,]*:", said, re.IGNORECASE)
    found: list[tuple[Label, Entry]] = []
    place = start.end() if start else 0
    while match := _ANSWER.match(said, place):
        office, name = office_and_name(match["who"].strip())
        if not name or match.end() == place:
            return []
        how: How = "apologies" if match["excused"] else "absent" if match["answer"].lower() == "absent" else "present"
        span = Span(start=at + match.start("who"), end=at + match.end("answer"))
        found.append((Label(how=how), Entry(span=span, name=name, role=office or None, how=how, is_sure=True)))
        place = match.end()
    return found if len(found) >= N_FEWEST and not said[place:].strip() else []


def _how_of(away: re.Match[str] | None) -> How:
    return "present" if away is None else "apologies" if away["excused"] else "absent"


def _last_label(said: str) -> tuple[str, str, str]:
    """ "... at 6:30 p.m. with the following members present: Chair Lind" has other colons in it."""
    cuts = [match.start() for match in re.finditer(r":\s", said)]
    return (said[: cuts[-1]], ":", said[cuts[-1] + 1 :]) if cuts else (said, "", "")


def _labelled(before: str, *, is_known: bool) -> Label | None:
    plain = before.strip(" *_")
    if away := _AWAY.search(plain):
        return Label(how=_how_of(away))
    if _CALLED.search(plain) or announced_by(f"{plain}:"):
        return Label(how="present")
    if is_known and _STAFF.match(plain):
        return Label(how="present")
    label = label_of(plain)
    return Label(how=label.how, role=label.role) if label and (label.opens or is_known) else None


def _shared_in(before: str) -> str | None:
    """The office of all in a list whose label says it: "Trustees present", "the following members answered"."""
    plural = next((one for word in reversed(before.split()) if (one := _PLURAL.fullmatch(word.strip(".,")))), None)
    return (plural["one"] or f"{plural['men']}an").capitalize() if plural else None


def _people(text: str, at: int, label: Label, *, shared: str | None = None) -> list[tuple[Label, Entry]]:
    """Everybody, where all of the text is people; nobody otherwise.

    :param shared: the office of those who are called by surname alone; without one they are nobody.
    """
    found: list[tuple[Label, Entry]] = []
    for piece in split(text, r"[;,]\s+(?:and\s+)?|\s+and\s+|\s&\s"):
        away = _AWAY_IN.search(piece.cut(text))
        said = re.sub(r"\s*\([^)]*\)", "", piece.cut(text)).strip(" .*_")
        said = re.sub(r"^(?:the|also|and)\s+", "", said, flags=re.IGNORECASE)
        if not said or re.match(r"(?:none|no one|nobody|[js]r\.?|i{2,3}|esq\.?)(?!\w)", said, re.IGNORECASE):
            continue  # "Bo Ode, Jr." is one
        office, name = office_and_name(said)
        if not name and found and _OFFICE_LAST.fullmatch(said.split()[-1]):  # "Anna Lind, Chair"
            found[-1] = (label, replace(found[-1][1], role=said))
            continue
        plural = _PLURAL.fullmatch(office.split()[-1]) if office else None
        if plural:
            shared = " ".join((*office.split()[:-1], plural["one"] or f"{plural['men']}an")).strip()
        elif office:
            shared = None
        role = office if office and not plural else shared
        if not name or not (role or looks_like_name(name, n_words=2)):
            return []
        entry = Entry(
            span=Span(start=at + piece.start, end=at + piece.end),
            name=name,
            role=None if role == "Member" or (role and TITLE.fullmatch(f"{role} ")) else role,
            how=_how_of(away) if away else None,
        )
        found.append((label, entry))
    return found


def office_and_name(said: str) -> tuple[str, str]:
    """ "Vice Chair Ode", "Town Planner Anna Lind", "J. Fell": the office, and a name that may be a surname alone."""
    words = TITLE.sub("", said).split()
    offices = [n for n, word in enumerate(words) if _OFFICE_LAST.fullmatch(word.strip(".,"))]
    if not offices and (given := office_first(said))[0] and looks_like_name(given[1], n_words=2):
        return given  # "Rotarians A Lind"
    first = offices[-1] + 1 if offices else _first_of_name(words)
    office, name = " ".join(words[:first]), " ".join(words[first:])
    title = TITLE.match(said)
    if not name or not (_SURNAME.fullmatch(name) or looks_like_name(name, n_words=2)):
        return said, ""
    return office or (title.group().strip() if title else ""), name


def _first_of_name(words: Sequence[str]) -> int:
    """Of "Parks Ranger Anna Lind" the given name, or the last two words."""
    if len(words) <= N_FEWEST:
        return 0
    given = next((n for n, word in enumerate(words[:-1]) if word.lower() in GIVEN_NAMES), None)
    return given if given is not None else 0 if len(words) <= N_FEWEST + 1 else len(words) - N_FEWEST
