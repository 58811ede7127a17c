"""Who made a journey, by the line or sentence at the head of its report that says so: "Team: ...", "I went with ...".

Lists with a line for each member are read by `rolls`, Russian sentences by `russian`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from corpus.dates import MONTH
from corpus.prose.articles import are_several
from corpus.prose.author import Author
from corpus.prose.names import Named, find_names
from corpus.prose.namesakes import are_one, may_be_one, persons_of
from corpus.prose.tokens import lexicon_of
from corpus.records import Attendance, Document, Page, Person, Span
from corpus.rolls.names import looks_like_name
from corpus.roster import Roster
from corpus.russian.language import is_russian
from corpus.sentences import split_sentences

N_HEAD_LETTERS = 2500
N_SEVERAL = 2
# "On 5 March 2024, a delegation from Odda led by Ms. Lind visited the Centre"
_CAME = re.compile(
    r"^\W*(?:On [^,\n]{4,40}, )?(?:an?|another) (?:[\w’'.-]+ ){0,4}?delegation\b[^\n]{0,300}?"
    r"\b(?:visited|paid|came|called)\b",
    re.IGNORECASE | re.MULTILINE,
)
_GROUP = (
    r"(?:mission|delegation|group|team|party|visitors|travellers|participants|composition|our side|our group"
    r"|who(?: (?:went|came|travelled))?|(?:mission|team|group|delegation) members"
    r"|members of the (?:mission|team|group|delegation)"
    r"|(?:the )?(?:two|three|four|five|six|seven|\d) of us(?: (?:went|travell?ed|flew))?"
    r"|composition of the (?:mission|team|group|delegation)|(?:the )?travelling party|on the trip|travelled|went)"
)
# "Team: ...", "The group: ...", "Composition. Myself and Mr. Ode."
_LABELLED = re.compile(
    rf"(?:^|(?<=[.!?]\s)(?=(?:our |the )?(?:team|travellers|(?:mission|team) members)\b))"
    rf"[\W_]*(?:\d{{1,2}}[.)]\s*)?[*_]*(?:the |our )?{_GROUP}[*_]*(?:\s*[:.]|\s+[-–—])[*_]*\s+(?P<who>\S[^\n]*)",
    re.IGNORECASE | re.MULTILINE,
)
# "I travelled with ...", "two of us flew: ...", "accompanied by ...", "The delegation was composed of ..."
_TOLD = re.compile(
    r"\bI (?:\w+ )?(?:travell?ed|went|flew|came|was|drove) (?:\w+ ){0,4}?(?:with|together with|accompanied by)\b"
    r"|\b(?:two|three|four|five|six|\d+|all|both) of us (?:\w+ )?(?:travell?ed|went|flew|came|drove)\b"
    r"|\b(?:I (?:had the \w+ to )?accompan(?:y|ied)|accompanied (?:throughout |on this trip |everywhere )?by"
    r"|travelling with|together with (?:me|us) (?:travell?ed|went|flew))\b"
    r"|\b(?:delegation|mission|team|group)\b[^.;:]{0,60}?\b(?:(?:was|were) )?(?:composed of|made up of"
    r"|consist(?:ed|ing) of|compris(?:ed|ing)(?: of)?|includ(?:ed|ing)|led by|headed by)\b"
    r"|\b(?:[Ii]t|[Ww]e|[Tt]hey) (?:was |were )?(?:composed of|made up of|consisted of|comprised(?: of)?)\b"
    r"|\b(?:[Tt]he (?:Secretariat|Cent(?:er|re)|Institute|Foundation|Fund|Agency|Office|Bureau"
    r"|Commission|Organi[sz]ation"
    r"|Network|Programme|Alliance|Union)|[Ww]e) (?:was|were) represented (?:at [^.;:]{3,60}? |there )?by\b"
    r"|^(?=[A-ZÀ-Ž][\w’-]+(?:,? [A-ZÀ-Ž][\w’-]+)* and I (?:have |had )?"
    r"(?:went|travell?ed|flew|drove|were sent|done|been)\b(?! home| back))"
    r"|^(?:It|They) (?:(?:was|were) (?:composed of|made up of|led by|headed by)|consisted of|comprised|included)\b"
    r"|\bpersons (?:took part|travelled|went),? of whom\b",
    re.IGNORECASE,
)
# Behind these, up to the next mark, is somebody who did not come, or somebody else's office.
_INSTEAD = re.compile(
    r"\b(?:stood in for|standing in for|in (?:the )?(?:place|stead) of|instead of|replac(?:ed|ing)|on behalf of"
    r"|deputi[sz]ing for|at the invitation of|invited by|hosted by|organi[sz]ed by|received by|met by"
    r"|welcomed by|to|for)\s+$"
    r"|\b(?:drivers?|chauffeur)\W+(?:was\W+)?$",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:could not|did not|was not able|was unable|stayed (?:at home|behind|in)|had to stay|was ill"
    r"|got no visa|no visa|should have|was (?:replaced|to have)|had been invited|was prevented|cancelled)\b",
    re.IGNORECASE,
)
# "The Director, Mr. Lind, accompanied by Ms. Ode, was on a visit": who stands before it went, too.
_BOTH_SIDES = re.compile(
    r"(?=.*\baccompanied by\b)(?!.*\b(?:received|welcomed|met|hosted|invited)\b)"
    r".*\b(?:(?:working|official|study) visit|on a (?:visit|trip|mission)|travell?ed|went|flew)\b",
    re.IGNORECASE | re.DOTALL,
)


# "On 4 March Mr. Lind, accompanied by Mr. Ode, visited": of that day alone.
_ON_A_DAY = re.compile(
    rf"\W*(?:\d{{1,2}}[.)]\s+)?On\s+(?:the\s+)?(?:\w+day,?\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}|{MONTH}\s+\d{{1,2}}\b)"
    r"(?!\s*(?:and|to|-|–|—))",
    re.IGNORECASE,
)
_ACCOMPANIED = re.compile(r"\baccompanied by\b", re.IGNORECASE)
_SHE_WAS = re.compile(r"\W*(?:He|She|They) (?:was|were) (?:also )?accompanied\b")
_TRAVELLED = re.compile(r"\b(?:visits?|visited|missions?|trips?|journeys?|tours?|travell?ed|went|flew)\b")
_WENT_ON = re.compile(
    r",\s+(?:visited|met|called|talked|went|paid|held|inspected|spoke|saw|travell?ed|toured|discussed)\b"
)


def find_team(
    document: Document,
    author: Author | None,
    listed: Sequence[Attendance] = (),
    opens: tuple[int, int] | None = None,
) -> tuple[Attendance, ...]:
    """Everybody who is said to have made the journey, whoever wrote the report first; nobody where nothing says so.

    :param listed: who is listed to have made it.
    :param opens: where its first day begins: behind that, "accompanied by" is of one stop, if it is told before.
    """
    if is_russian(document) or _tells_of_visitors(document):
        return tuple(listed)
    roster = Roster(listed)
    page = document.pages[0]
    stretches = tuple(_stretches(page))
    ahead = tuple(span for span in stretches if opens and (page.number, span.end) <= opens)
    stretches = ahead or stretches
    lexicon = lexicon_of(one.text for one in document.pages)
    names = [find_names(span.cut(page.text), lexicon) for span in stretches]
    rest = [one for other in document.pages for one in find_names(other.text)]
    persons = iter(persons_of([*(one for each in names for one in each), *rest]))
    for span, each in zip(stretches, names, strict=True):
        for named in each:
            person = next(persons) or (named.person if looks_like_name(named.person.name, n_words=2) else None)
            if person and not _is_other(span.cut(page.text), named):
                roster.add(_member(page, span, named, person))
    team = tuple(roster)
    if author is None or not team or any(are_one(one.person.name, author.person.name) for one in team):
        return team
    return (Attendance(person=author.person, how="present", page=author.page, span=author.span), *team)


def _tells_of_visitors(document: Document) -> bool:
    """Whether several delegations came, each of its own people, or several articles tell of what each pleases."""
    came = sum(len(_CAME.findall(page.text)) for page in document.pages)
    return came >= N_SEVERAL or are_several(document)


def _member(page: Page, span: Span, named: Named, person: Person) -> Attendance:
    is_full = may_be_one(named.person.name, person.name)
    name = person.name if is_full and person.name in span.cut(page.text) else named.person.name
    return Attendance(
        person=replace(named.person, name=name, role=named.person.role or person.role),
        how="present",
        page=page.number,
        span=span,
    )


def _stretches(page: Page) -> Iterator[Span]:
    """What stands behind each such label, and behind each such words to the end of their sentence."""
    head = page.text[:N_HEAD_LETTERS]
    for match in _LABELLED.finditer(head):
        yield Span(start=match.start("who"), end=match.end("who"))
    for before, cut in pairwise((None, *split_sentences(head))):
        if cut is None:
            continue
        told = _TOLD.search(cut.cut(head))
        if told and not _LABELLED.match(cut.cut(head)) and not _is_of_a_day(cut.cut(head)):
            is_whole = _BOTH_SIDES.match(cut.cut(head)) is not None
            start = cut.start if is_whole else cut.start + told.end()
            if before and _SHE_WAS.match(cut.cut(head)) and _TRAVELLED.search(before.cut(head)):
                yield before  # "Ms. Lind paid a visit. She was accompanied by Mr. Ode."
            goes_on = _WENT_ON.search(head, cut.start + told.end(), cut.end)
            yield Span(start=start, end=goes_on.start() if goes_on else cut.end)


def _is_of_a_day(text: str) -> bool:
    return _ACCOMPANIED.search(text) is not None and _ON_A_DAY.match(text) is not None


def _is_other(text: str, named: Named) -> bool:
    """Somebody who stayed at home, or for whom another came."""
    if _INSTEAD.search(text, 0, named.reach.start) and text[: named.reach.start].rstrip()[-1:] != ",":
        return True
    ends = re.search(r"[;.]", text[named.reach.end :])
    clause = text[named.reach.end : named.reach.end + ends.start() if ends else len(text)]
    return _NOT.search(clause) is not None
