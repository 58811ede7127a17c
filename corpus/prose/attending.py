"""What a sentence says of the people it names: they were there, chaired, spoke, stayed away, or were only spoken of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.prose import phrases
from corpus.prose.bare import how_bare
from corpus.prose.names import Named
from corpus.prose.offices import names_body
from corpus.prose.plain_words import COUNTRIES
from corpus.records import How

MAX_WORDS_TO_VERB = 5
N_LETTERS_OF_VERB = 60
N_LETTERS_LATE = 20
# "At the invitation of Mr. Lind, Ms. Ode visited ..."
_INVITED_BY = re.compile(
    r"\W*(?:at|on|upon|in) the (?:invitation|request|instructions?|directions?|directives?) of\b[^,]*$"
    r"|\W*on behalf of(?: (?:the|his|her|their|our))?\s*$",
    re.IGNORECASE,
)
_OF_ALL = re.compile(
    r"\s*,?\s*(?:(?:both|all|neither) of whom|who (?:both |all )?(?:were|are|have)\b)"
)  # "..., who were ill"
_SENTENCE_ENDS = re.compile(r"\b(?:me|us|myself|him|her|them|others)\.\s")  # "Mr. Lind and me. A. Ode was elsewhere"
# "..., the newly appointed Deputy Director Ms. Lind", "Head of "Odda Rescue" Mr. Ode"
_WITH = re.compile(r"(?<!\balong )(?<!\btogether )(?<!\bjointly )\bwith\b")
# "Led by Ms. Lind, who replaced Mr. Ode"
_REPLACED = re.compile(r"\bwho (?:had |has )?(?:replaced|succeeded|taken over from|took over from|stood in for)\s+$")
_WITHIN_OFFICE = re.compile(r"\b(?:newly|recently)[- ]\w+ed\b|[“\"](?:[A-ZÀ-Ž][\w-]* ?){1,5}[”\"]")
# "Mr. Lind’s Deputy Ms. Ode"; "Ms. Lind, FAO’s Director Mr. Ode" are two in a row
_HIS = re.compile(r"(?!\s*(?:[,;]|and\b)).*[’']s\b", re.DOTALL)
# "Mr. Lind alone, as the Director was already on the road"
_OF_ANOTHER = re.compile(r"(?:,\s*|\balone\s+|\bonly\s+)(?:as|because|since|while|whereas)\b")
# "Mr. Lind dropped in for lunch and did not take part in the talks"
_NOT_FOR_THE_TALKS = re.compile(
    r"[^.;:]{0,90}\b(?:and|but) (?:did not|could not|didn’t) (?:take part|attend|join|participate)\b"
)


# "Ms. Lind representing the Lake Party, Mr. Ode from the Hill Party"
_REPRESENTING = re.compile(r"\brepresenting\s+(?:the\s+)?(?:[A-Z][\w’'-]*\s+)*$")
_FOR_WHOM = re.compile(r"\s*,?\s*\brepresenting\s[^,;]{2,80}?(?=\s*[,;]|\s+(?:and|with)\s+\w+\W*$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one mention says of its person.

    :param formal: by a speech at the event, or a list of those who attended.
    :param human: only a person can do what it says ("moderated by").
    :param delegate: as one of a delegation.
    :param represents: the body for which the sentence says the person came.
    """

    named: Named
    how: How
    formal: bool = False
    human: bool = False
    delegate: bool = False
    represents: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Chunk:
    """Names told of in one breath, with the text on either side; `before` goes back to the sentence's start."""

    names: tuple[Named, ...]
    left: str
    right: str
    before: str


def parts_in(text: str, names: Sequence[Named], *, listed: bool = False, by_day: bool = False) -> Iterator[Part]:
    """For every name that the sentence shows to take part, or to stay away, what it says.

    :param listed: the sentence is an item under "The meeting was attended by:".
    :param by_day: it is of a report told day by day, which may set down names without a verb.
    """
    if "representing" in text:
        names = [one for one in names if one.sure or not _REPRESENTING.search(text, 0, one.reach.start)]
    for chunk in _chunks(text, names):
        if listed:
            yield from (Part(named=named, how="present", formal=True) for named in chunk.names)
            continue
        if phrases.ABSENCE.search(chunk.left):
            first, *rest = chunk.names
            yield _part(first, chunk, "absent", True)
            if not rest:
                continue
            chunk = replace(chunk, names=tuple(rest), left="", before="")
        *others, last = chunk.names
        others = [named for named in others if not named.possessive]  # "Mr. Lind's deputy, Mr. Ode, did not come"
        right = phrases.WHO_CLAUSE.sub("", chunk.right)  # "Mr. Lind, who had done most of it, was ill"
        away = None if phrases.WHO_YET.match(chunk.right) else _away(chunk.right) or _away(right)
        # "Mr. Lind and Ms. Ode, who could not attend"
        of_one = phrases.WHO.match(chunk.right) or phrases.BEING_AWAY.match(chunk.right)
        alone = away and of_one and not _OF_ALL.match(chunk.right)
        found = (away, True) if away and not alone else _how(chunk)
        if by_day and not found and not away and not last.possessive and (how := how_bare(chunk.before, chunk.right)):
            found = how, True
        for named in others if alone else (*others, last):
            if found and not _late(text, named) and not _REPLACED.search(text, 0, named.reach.start):
                yield _part(named, chunk, *_beside_chair(text, named, chunk, *found))
        if alone and away:
            yield _part(last, chunk, away, True)


def _beside_chair(text: str, named: Named, chunk: _Chunk, how: How, formal: bool) -> tuple[How, bool]:
    """ "Chaired by Ms. Lind, with Mr. Ode": he was there, and not in the chair."""
    is_beside = how == "chaired" and _WITH.search(text, chunk.names[0].reach.end, named.reach.start)
    return ("present", True) if is_beside else (how, formal)


def _part(named: Named, chunk: _Chunk, how: How, formal: bool) -> Part:
    return Part(
        named=named,
        how=how,
        formal=formal,
        human=how == "chaired"
        or (formal and _are_people(chunk, how))
        or phrases.WITH_ME.search(_collapse(chunk.left)) is not None,
        delegate=(
            phrases.DELEGATION.search(chunk.left)
            or phrases.AND_I.match(chunk.right)
            or phrases.LED_DELEGATION.match(chunk.right)
        )
        is not None,
        represents=_represented(chunk.left),
    )


def _are_people(chunk: _Chunk, how: How) -> bool:
    is_told = how != "present" or phrases.PEOPLE_WERE.search(_collapse(chunk.left)) is not None
    has_kept = phrases.KEPT.match(_collapse(chunk.right)) or phrases.KEPT_BY.search(_collapse(chunk.left))
    return is_told or has_kept is not None or any(one.sure for one in chunk.names)


def _represented(left: str) -> str | None:
    """The body that "The Centre was represented by" and the like name before the people who came for it."""
    text = _collapse(left)
    match = next((match for form in phrases.REPRESENTING if (match := form.search(text))), None)
    body = phrases.AT_THE_MEETING.sub("", match["body"].strip()) if match else ""
    return body if names_body(body) or set(body.lower().split()) & COUNTRIES else None


def _late(text: str, named: Named) -> bool:
    starts = (named.reach.start, named.span.start)
    return any(phrases.LATE.search(text, max(0, start - N_LETTERS_LATE), start) for start in starts)


def _chunks(text: str, names: Sequence[Named]) -> Iterator[_Chunk]:
    start = 0
    before = 0
    while start < len(names):
        end = start + 1
        while end < len(names) and _is_list_gap(text[names[end - 1].reach.end : names[end].reach.start]):
            if (
                end == 1
                and _INVITED_BY.match(text[: names[0].reach.start])
                and text.startswith(",", names[0].reach.end)
            ):
                break
            end += 1
        last = names[end - 1].reach.end
        after = _start_of_next(text, names, end)
        first = names[start].reach.start
        yield _Chunk(
            names=tuple(names[start:end]), left=text[before:first], right=text[last:after], before=text[:first]
        )
        before, start = last, end


def _start_of_next(text: str, names: Sequence[Named], at: int) -> int:
    """Where the text after a chunk ends: at the next name that is more than spoken of."""
    while at < len(names) and phrases.MERELY.search(text[names[at - 1].reach.end : names[at].reach.start]):
        at += 1
    return names[at].reach.start if at < len(names) else len(text)


def _is_list_gap(gap: str) -> bool:
    gap = _FOR_WHOM.sub("", gap) if "representing" in gap else gap
    bare = _WITHIN_OFFICE.sub(" ", phrases.RELATIVE.sub(",", gap))
    return (
        gap.strip() != "as"
        and not phrases.FINITE.search(bare)
        and not phrases.LIST_GAP.search(bare)
        and not phrases.OTHER_BY.search(bare)
        and not phrases.MERELY.search(bare)
        and not phrases.MERELY.search(gap)  # "Ms. Lind, who spoke on behalf of the Rector, Mr. Ode"
        and not phrases.ABSENCE.search(gap)
        and not phrases.FOLLOWED_BY.search(gap)
        and not _SENTENCE_ENDS.search(gap)
        and not re.search(r"\b(?:to|in|at) the\b", bare[:9])
        and not _HIS.match(bare[:9])
    )


def _how(chunk: _Chunk) -> tuple[How, bool] | None:
    right = re.sub(r"^[’']s?\b", "", chunk.right) if chunk.names[-1].possessive else chunk.right
    left = _collapse(chunk.left)
    if phrases.BROUGHT.search(chunk.left) and phrases.WITH_HIM.match(right):
        return "present", True
    if phrases.IN_CHAIR.match(_collapse(right)):
        return "chaired", True
    if phrases.BEING_PRESENT.match(_collapse(right)) or phrases.PRESENT_WERE.search(_collapse(chunk.before)):
        return "present", True
    if phrases.APOLOGIES_FROM.search(left):
        return "apologies", True
    if phrases.ABSENT_WERE.search(left) or phrases.NOT_HEARD_OF.search(left):
        return "absent", True
    elected = phrases.IS_ELECTED.match(right)
    if elected and (elected["verb"] or phrases.ELECTS.search(left)):
        return ("chaired" if elected["chair"] else "present"), True
    if phrases.TO_DO.match(right) and not phrases.FINITE.search(chunk.before):
        return None
    if phrases.WILL.match(right) or phrases.AS_REASON.search(_collapse(chunk.before)):
        return None
    if (phrases.MERELY.search(left) and not phrases.GIVEN_TO.search(left)) or phrases.FUTURE.search(left):
        return None
    led = _led(left)
    if led:
        return led
    if phrases.OF_BOTH.search(_collapse(chunk.before)):
        return "present", False
    if phrases.BY.search(left) and phrases.DONE_BY.search(_collapse(chunk.before)):
        return "present", False
    if chunk.names[-1].possessive and len(chunk.names) == 1:
        return None
    return _as_subject(left, _collapse(right))


def _collapse(text: str) -> str:
    return " ".join(text.split())


def is_away(right: str) -> bool:
    """Whether what follows a name says that its bearer did not come."""
    return _away(right) is not None


def _away(right: str) -> How | None:
    """By the first verb after the name, if it says that the person did not come."""
    if phrases.BEING_AWAY.match(right) or _NOT_FOR_THE_TALKS.match(right):
        return "absent"
    text = phrases.WHO.sub("", _collapse(right))
    verb = phrases.FINITE.search(text)
    start = verb.start() if verb else len(text)
    if _OF_ANOTHER.search(text[:start]):
        return None
    if len(text[:start].split()) > MAX_WORDS_TO_VERB:
        return None
    if phrases.APOLOGIES.match(text, start):
        return "apologies"
    return "absent" if phrases.ABSENT.match(text, start) else None


def _led(left: str) -> tuple[How, bool] | None:
    """By what stands before: the last trigger that no other verb parts from the name."""
    best: tuple[int, How, str] | None = None
    for how, pattern in phrases.BEFORE:
        for match in pattern.finditer(left):
            if not phrases.PARTED.search(left, match.end()) and (best is None or match.end() > best[0]):
                best = (match.end(), how, match.group())
    if best is None:
        return None
    _, how, words = best
    if how == "chaired" and phrases.DELEGATION_LED.search(left):  # nobody chairs by leading a delegation
        how = "present"
    if phrases.SPOKEN_BY.search(words):
        return "spoke", True
    return how, how == "chaired" or phrases.FORMAL.search(words) is not None


def _as_subject(left: str, right: str) -> tuple[How, bool] | None:
    """By the verb that follows, when the name is its subject."""
    left = phrases.NEWLY.sub("", phrases.SUCH_AS.sub("", left))
    if phrases.BOUND.search(left) or not (phrases.SUBJECT.search(left) or not phrases.FINITE.search(left)):
        return None
    if phrases.KNOWS.match(right):
        return None
    bare = phrases.RELATIVE.sub(" ", right)
    verb = phrases.FINITE.search(bare)
    return _by_verb(left, bare[: verb.start()], bare[verb.start() :]) if verb else None


def _by_verb(left: str, between: str, rest: str) -> tuple[How, bool] | None:
    """By the text before the name, between it and its verb, and from the verb on."""
    if phrases.STATIVE.match(rest) and not phrases.WAS_PRESENT.match(rest):
        return None
    if phrases.CHAIRED.match(rest):
        return "chaired", True
    if phrases.TOOK_PART.match(rest) or phrases.KEPT.match(rest) or phrases.LED_DELEGATION.match(f" {rest}"):
        return "present", True
    if phrases.SPEECH.search(between + rest[:N_LETTERS_OF_VERB]) or phrases.SPEAKING.match(left):
        return "spoke", True
    return "spoke" if phrases.SAID.match(rest) else "present", False
