"""Attendance told in sentences where a record opens, above its first item: whoever is named there came, unless it is
said that they stayed away, or they are only spoken of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.prose import phrases
from corpus.prose.finding import sentences_in
from corpus.prose.gathering import Sentence
from corpus.prose.given_names import GIVEN_NAMES
from corpus.prose.names import Named
from corpus.prose.namesakes import are_one
from corpus.records import Attendance, Document, How, Meeting, Page, Person, Span
from corpus.rolls.labels import label_of
from corpus.rolls.words import TITLE

N_LETTERS = 8000
N_HEAD = 1200  # letters in which a record without items tells who came
N_LEAST = 3  # people named in the opening, for it to tell who came
N_LISTED = 3  # of those listed elsewhere, which is the better witness
_FIRST_ITEM = re.compile(
    r"^[ \t]*(?:#+\s*)?[*_]{0,3}(?:(?:agenda item|item|subject|top|§|punkt|point|no\.?)\s*)?"
    r"\(?(?:1|I)[.):]?[*_]{0,3}\s+(?=\S)"
    r"|^\s*(?:#+\s*|\*\*)?(?:agenda|business|matters arising|order of business)\b[^\n]{0,30}$",
    re.MULTILINE | re.IGNORECASE,
)
_TAGGED_HEAD = re.compile(r"<h[1-6]\b[^<>]*>([^<>]{3,60})</h[1-6]>")  # "<h3>Attendees:</h3>", with no empty lines
_TELLS = re.compile(
    r"\b(?:present|attend\w*|(?:a?round|at) the table|the chair\b|chaired|presid\w+|apolog\w+|excused|absen\w+|quor\w+"
    r"|gathered|assembled|met (?:at|in|on)|took the (?:chair|minutes|notes)|taking the chair)\b",
    re.IGNORECASE,
)
_AWAY = re.compile(
    r"\b(?:apologi\w+|regret\w*|excused|absent|absence|away\b|unable|could not|(?:did|was|were) not (?:be )?(?:able"
    r"|present|attend\w*|come|get|here|there|appear\w*)|missed|missing|ill\b"
    r"|on (?:sick |annual |parental |maternity )?leave|unwell|sick|poorly|indisposed|in hospital|on holiday|abroad"
    r"|sent word|held up|detained"
    r"|no word|nothing (?:had|was|has) (?:been )?heard|neither|nor)\b|\b(?:had|has|have|did|was|were) not\W*$",
    re.IGNORECASE,
)
_EXCUSED = re.compile(r"\b(?:apolog\w+|regrets?|excused|leave of absence)\b(?<!without apology)", re.IGNORECASE)
_BEING = re.compile(r"^\W*being [^,;.]*")
_LABELS_AWAY = re.compile(r"^\W*(?:apolog\w+|regrets?|excused|absent|not present)\b", re.IGNORECASE)
_ARRIVED = re.compile(
    r"^\W*(?:\([^)]*\)\W*)?(?:who )?(?:(?:then|later|also|had) )?(?:arriv\w+|joined|joining|came"
    r"|coming|entered|entering)\b"
    r"|\b(?:arriving|joining|coming)\b[^;.]{0,50},\s*$",
    re.IGNORECASE,
)
_CHAIRS = re.compile(
    r"^\W{0,3}(?:\([^)]*\)\W*)?(?:,[^,;.]{1,40},\s*)?(?:as [\w-]+ )?(?:opened [^;.]{1,120}? and )?"
    r"(?:being |was |were )?(?:in the chair"
    r"|(?:took|taking|kept|keeping|occup\w+|assum\w+) the chair|presid(?:ed|ing)\b|chair(?:ed|ing)\b"
    r"|(?:was )?(?:re-?)?elected (?:to the )?chair\b)",
    re.IGNORECASE,
)
_CHAIRED_BY = re.compile(r"\b(?:chaired|presided over|chairmanship of) (?:by )?(?:the )?$", re.IGNORECASE)
_MINUTED = re.compile(
    r"^\W{0,3}(?:\([^)]*\)\W*)?(?:,[^,;.]{1,40},\s*)?(?:(?:took|taking|kept|keeping|wrote|recorded"
    r"|recording) (?:down )?the (?:minutes|notes|record)|minuted|minuting|clerked|clerking)\b",
    re.IGNORECASE,
)
_MINUTES_BY = re.compile(
    r"\b(?:minutes|notes|record)(?: (?:were|was))?(?: (?:taken|kept|written))? by (?:the )?$", re.IGNORECASE
)
# Of whom it is only said that something of theirs was there.
_SPOKEN_OF = re.compile(
    r"\b(?:letters?|notes?|messages?|reports?|e-?mails?|papers?|copy|statement|proxy|resignation|death|passing|memory"
    r"|proposal|e-?mailed|written|sent|submitted|supplied|provided|signed|drafted|replac\w+|succe\w+|in place|instead"
    r"|behalf|stead"
    r"|deputi[sz]\w+|substitut\w+|(?:stood|sat|standing|sitting) in|proxy"
    r"|daughter|son|wife|husband|guests?) (?:of|from|by|for|to)(?: the)?(?: late)?\s*$"
    r"|\b(?:noted|reported|announced|heard|recorded|learn\w+) that\s*$"
    r"|\b(?:thank(?:ed|s to)|congratulat\w+|condolences to|elect(?:ed|ion of)|appoint(?:ed|ment of)|nominat\w+)\s*$",
    re.IGNORECASE,
)
_SENT = re.compile(
    r"^\W*(?:,[^,;.]{1,40},\s*)?(?:(?:had|has) )?(?:sent (?!word|(?:\w+ )?(?:apolog|regret))|submitted\b"
    r"|supplied\b|written\b|e-?mailed\b|wrote\b(?! (?:down )?the (?:minutes|notes))|resigned\b|died\b|retired\b"
    r"|left (?:the )?(?:board|council|committee)\b)"
    r"|^\W*(?:who )?(?:had|has) (?:recently |since )?(?:moved|retired|left|resigned|died|passed"
    r"|been (?:appointed|elected|awarded))\b",
    re.IGNORECASE,
)
# "In the absence of the Chair, who was ill, Ms. Lind presided"
_IN_ABSENCE = re.compile(
    r"\bin (?:the )?(?:[\w’']+ )?absence\b(?: of [^,]*,(?:\s*who [^,]*,)?)?(?:\s*\([^)]*\))?", re.IGNORECASE
)
_IN_ROW = re.compile(r"[\s,;]*(?:and\s*)?(?:[a-z-]+\s+){0,3}")  # "Anna Lind and the newly elected Bo Ode"
_OPENS = re.compile(r"(?:^|[:;(])\s*$")
_CLAUSE_ENDS = re.compile(r"[;.](?:\s|$)|\s[–—]\s|, (?:and|but|while|whereas) (?=[^,;]*\b(?:was|were|had|has|did)\b)")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mention:
    name: str
    role: str | None
    how: How
    page: int
    span: Span
    is_said: bool = False


def with_opening(meeting: Meeting, document: Document) -> Meeting:
    """The meeting with everybody whom the record's opening tells to have come, where no list says who did."""
    page = next((page for page in document.pages if page.number == meeting.page), None)
    opening = _opening(page, document) if page else None
    parts = list(_paragraphs(page.text, opening)) if page and opening is not None else []
    if page is None or not parts:
        return meeting
    is_parted = opening != _end_of_first_part(page)
    sentences = [one for one in sentences_in(document, by_author=True) if one.told.page == page.number]
    for part in parts:
        within = [one for one in sentences if part.start <= one.told.span.start < part.end]
        mentions = [mention for one in within for mention in _mentions(one)]
        outside = [one for one in meeting.attendances if one.how == "present" and not _is_in(one, page.number, part)]
        came = {one.name for one in mentions if one.how not in ("apologies", "absent")}
        known = {one.person.name for one in meeting.attendances if one.how not in ("apologies", "absent")}
        if len(came) >= N_LEAST and len(outside) < N_LISTED and (is_parted or len(came) > len(known)):
            spoken_of = [one for each in within for one in _spoken_of(each)]
            kept = [
                one
                for one in meeting.attendances
                if not (
                    _is_passing(one, page) if one in outside else one.how == "present" and one.person.name in spoken_of
                )
            ]
            meeting = replace(meeting, attendances=tuple(_told(kept, mentions)))
    return meeting


def _opening(page: Page, document: Document) -> int | None:
    """Where its first item begins, or else the first heading below a paragraph of sentences, or the end of that."""
    first = _FIRST_ITEM.search(page.text[:N_LETTERS])
    if first:
        return first.start()
    heads = [one.span.start for one in document.sections if one.page == page.number and one.headings]
    told = (at for at in sorted(heads) if 0 < at < N_LETTERS and any(_paragraphs(page.text, at)))
    return next(told, None if any(heads) else _end_of_first_part(page))


def _end_of_first_part(page: Page) -> int | None:
    """Of a record in which nothing parts what it tells: where the paragraph ends that says who came."""
    return next((part.end for part in _paragraphs(page.text, N_HEAD)), None)


def _paragraphs(text: str, end: int) -> Iterator[Span]:
    """Those that are sentences, and tell who came; no list that has a label of its own at its head."""
    for match in re.finditer(r"\S(?:[^\n]|\n(?!\s*\n))*", text[:end]):
        said = match.group()
        lists = re.search(r"^\s*(?:[-*•]|\d+[.)]|\|)\s", said, re.MULTILINE) or label_of(said.split(":")[0])
        is_headed = any(label_of(head) for head in _TAGGED_HEAD.findall(said))
        if not (lists or is_headed) and _TELLS.search(said) and re.search(r"[a-z)]\.(?:\s|$)", said):
            yield Span(start=match.start(), end=match.end())


def _is_in(one: Attendance, page: int, part: Span) -> bool:
    return one.page == page and part.start <= one.span.start < part.end


def _spoken_of(sentence: Sentence) -> list[str]:
    return [TITLE.sub("", one.person.name) for one in sentence.names if _is_spoken_of(sentence.text, one)]


def _is_passing(one: Attendance, page: Page) -> bool:
    """Named in a sentence further on, which does not say that they came."""
    said = one.span.cut(page.text) if one.page == page.number else ""
    return phrases.FINITE.search(said) is not None and _TELLS.search(said) is None


def _mentions(sentence: Sentence) -> Iterator[_Mention]:
    text, sure = sentence.text, False
    for at, named in enumerate(sentence.names):
        before = text[sentence.names[at - 1].reach.end if at else 0 : named.reach.start]
        is_row = at > 0 and _IN_ROW.fullmatch(before) is not None
        sure = named.sure or _is_named(named) or (sure and is_row)
        if (sure or _TELLS.search(text) or _told_of(text, named)) and not _is_spoken_of(text, named):
            yield _mention(sentence, at)


def _told_of(text: str, named: Named) -> bool:
    before, after = text[: named.reach.start], text[named.reach.end :]
    is_told = any(form.search(after) for form in (_ARRIVED, _CHAIRS, _MINUTED))
    return is_told or any(form.search(before) for form in (_OPENS, _ARRIVED, _MINUTES_BY, _CHAIRED_BY))


def _is_named(named: Named) -> bool:
    words = TITLE.sub("", named.person.name).split()
    return TITLE.match(f"{named.person.name} ") is not None or words[0].lower() in GIVEN_NAMES


def _is_spoken_of(text: str, named: Named) -> bool:
    left, right = text[: named.reach.start], text[named.reach.end :]
    return (
        named.possessive
        or " " not in TITLE.sub("", named.person.name).strip()
        or _SPOKEN_OF.search(left) is not None
        or phrases.LATE.search(left) is not None
        or _SENT.match(right) is not None
    )


def _mention(sentence: Sentence, at: int) -> _Mention:
    text, names = sentence.text, sentence.names
    named = names[at]
    left, right = text[: named.reach.start], text[named.reach.end :]
    how: How = "present"
    arrived = _ARRIVED.search(right[:60]) or _ARRIVED.search(left[-80:])
    chairs = _CHAIRS.match(right) or _CHAIRED_BY.search(left)
    minutes = _MINUTED.match(right) or _MINUTES_BY.search(left)
    if chairs:
        how = "chaired"
    elif not arrived and not minutes and _is_away(text, names, at):
        how = "apologies" if _EXCUSED.search(_clause(text, names, at)) else "absent"
    role = ", ".join(filter(None, (named.person.role, "minutes" if minutes else None)))
    return _Mention(
        name=TITLE.sub("", named.person.name).strip(),
        role=role if ")" not in role else None,
        how=how,
        page=sentence.told.page,
        span=sentence.told.span,
        is_said=bool(arrived or chairs or minutes),
    )


def _is_away(text: str, names: Sequence[Named], at: int) -> bool:
    """By the clause in which the name stands, where it is not what is said of somebody else there."""
    if _LABELS_AWAY.match(text) or _BEING.match(text[names[at].reach.end :]):
        return True
    return _AWAY.search(_IN_ABSENCE.sub(" ", _clause(text, names, at))) is not None


def _clause(text: str, names: Sequence[Named], at: int) -> str:
    if _LABELS_AWAY.match(text):
        return text
    here = names[at].reach
    cuts = [0, *(match.end() for match in _CLAUSE_ENDS.finditer(text)), len(text)]
    start = max(cut for cut in cuts if cut <= here.start)
    end = min(cut for cut in cuts if cut >= here.end)
    others = (named for named in names if start <= named.reach.start < end and named is not names[at])
    for other in others:  # "Mr. Lind being ill, Ms. Ode took the chair"
        if being := _BEING.match(text[other.reach.end : end]):
            end_of = other.reach.end + being.end()
            text = text[: other.reach.end] + " " * (end_of - other.reach.end) + text[end_of:]
    return text[start:end]


def _told(listed: Sequence[Attendance], mentions: Sequence[_Mention]) -> Iterator[Attendance]:
    """Those listed, as the sentences tell of them, and the others; whoever chaired or arrived was there."""
    by_name: dict[str, list[_Mention]] = {}
    for mention in mentions:
        known = next((name for name in by_name if are_one(name, mention.name)), mention.name)
        by_name.setdefault(known, []).append(mention)
    for one in listed:
        if not any(are_one(name, one.person.name) for name in by_name) and not one.person.name.islower():
            yield one
    for name, told in by_name.items():
        best = min(told, key=_weight)
        old = next((one for one in listed if are_one(name, one.person.name)), None)
        if old and _tells_more(old, best, mentions):
            yield old
            continue
        how = best.how
        body = old.person.organization if old and old.how == how else None
        role = best.role or next((one.role for one in told if one.role), None)
        person = Person(name=name, role=role, organization=None if body in by_name else body)
        yield Attendance(person=person, how=how, page=best.page, span=best.span)


def _tells_more(old: Attendance, told: _Mention, mentions: Sequence[_Mention]) -> bool:
    """Whether what was read before says that somebody stayed away, or alone says who chaired."""
    if old.how == "chaired":
        return told.how == "present" and not any(one.how == "chaired" for one in mentions)
    is_away = old.how in ("apologies", "absent") and not told.is_said
    return is_away and (told.how == "present" or old.how == "apologies")


def _weight(mention: _Mention) -> int:
    if mention.how == "chaired":
        return 0
    return 1 if mention.is_said else 2 if mention.how == "absent" else 3
