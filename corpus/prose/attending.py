"""What a sentence says of the people it names: they were there, chaired, spoke, stayed away, or were only spoken of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.prose.names import Named
from corpus.prose.offices import names_body
from corpus.prose.plain_words import COUNTRIES
from corpus.records import How

MAX_WORDS_TO_VERB = 5
_WHO = re.compile(r"^\s*,?\s*who\b")
_ADJECTIVES = (
    r"(?!(?:related|distinguished|invited|concerned|united|retired|so-called|need|indeed|speed|above-mentioned|based|"
    r"renowned|assigned|designated|limited|elected|accredited|interested|selected|unpaid|detailed|red)\b)"
)
_VERB = (
    r"(?:is|are|was|were|has|have|had|will|would|shall|should|must|may|can|could|did|does|couldn’t|cannot|can’t|didn’t|said|says|met|held|took|"
    r"takes|"
    r"gave|made|paid|spoke|went|came|saw|told|led|sent|began|left|laid|won|became|thanked|sat|heads|serves|represents|"
    rf"{_ADJECTIVES}[a-z]{{2,}}(?<!ne)ed)"
)
FINITE = re.compile(rf"(?<![\w’'-]){_VERB}(?![\w-])")
_PARTED = re.compile(
    rf"{FINITE.pattern}|\b(?:which|that|whose|comes?)\b|\bunder (?:the )?(?:theme|title|guidance|name|programme)\b"
)
_LIST_GAP = re.compile(r"[!?]\s|[“”\"]|\b(?:while|whereas|that|when|after|before|but|where|because|since|serves|if)\b")
_RELATIVE = re.compile(r",?\s*(?:\(?who|which)\b[^,;]*(?:[,;)]|$)")

# Before a name, nothing but offices and other participants between.
_WORDS_BEFORE: tuple[tuple[How, str], ...] = (
    (
        "chaired",
        r"(?:co-)?chaired by|presided over by|officiated by|under the (?:[\w-]+ )?(?:patronage|chairmanship|presidency|auspices)"
        r" of|(?:held|conducted|commenced|inaugurated|opened|launched|organi[sz]ed|place|convened|gathered|"
        r"celebrated|began)\b"
        r"[^;]*\bunder the leadership of|(?:was|were) (?:led|headed|moderated) by|moderated by|chair(?:person|man|"
        r"woman)? was",
    ),
    (
        "present",
        r"attended(?: [a-z]+)? by|guests? of honou?r (?:was|were)|joined by|accompanied by|accompanying|graced by|witnessed by|welcomed(?: [a-z]+)? by|"
        r"received by|greeted(?: [a-z]+)? by|hosted by|escorted by|represented(?: [a-z]+)? by|"
        r"delegations?(?: [\w ’']+)? (?:was |were )?(?:led|headed) by|(?:led|headed) by|opened(?: [\w ]+)? by|inaugurated by|"
        r"launched by|unveiled by|conducted by|organi[sz]ed by|signed by|"
        r"delivered by|introduced by|"
        r"(?:with|in) the (?:[\w-]+ )?(?:participation|presence|attendance|company) of|"
        r"present(?:ed)?\b[^;]{0,90}?\b(?:were|was|are|included?)|participating [^;]{0,60}?(?:were|was)|"
        r"(?:attendees|participants|delegation|dignitaries|invitees|guests|team|those attending|attendance|mission|"
        r"officials|members|others|party)\b[^;]{0,90}?\b(?:were|was|included?|comprised|comprising|including|"
        r"consist(?:ed|ing|s) of|composed of)|consisting of|comprising|"
        r"representing [^;]{2,120}? (?:were|was)|"
        r"on (?:the part|behalf) of [^;]{2,80}? (?:were|was)|"
        r"(?:was|were|be) (?:represented|attended)[^;]{0,60}? by|among (?:those|them|the [\w ]+)[^;]{0,60}? (?:were|"
        r"was)|"
        r"met(?: [a-z]+)?(?: with)?|(?:held|had|conducted|engaged in)\b[^;]{2,120}?\bwith|"
        r"(?:meeting|meetings|discussions?|talks|conversation|consultations|interview|panel)\b[^;]{0,120}?\b(?:with|"
        r"between|among)|"
        r"between|called on|paid (?:a|an) [\w ]*(?:call|visit)(?: on| to)?|visited|received|welcomed|greeted|hosted|"
        r"accompanied|"
        r"together with|along with|alongside|as well as|and by|also by|"
        r"(?:handed|presented|submitted|awarded|donated|given|gifted|conferred)\b[^;]{0,140}?\b(?:to|by)|"
        r"briefed|escorted|introduced to|exchanged views with|in conversation with|"
        r"credentials[^;]{0,60} to|oaths?[^;]{0,60} before|sworn in[^;]{0,60} before|"
        r"(?:keynote|address|speech|remarks|lecture|presentation|briefing|statement|report|intervention|paper)(?:e?s)?\b"
        r"[^;]{0,60}? by",
    ),
)
_BEFORE = tuple((how, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for how, words in _WORDS_BEFORE)
_SPOKEN_BY = re.compile(
    r"(?:keynote|address|speech|remarks|lecture|presentation|statement|report|intervention|paper)(?:e?s)?\b[^;]{0,60}? by$"
    r"|delivered by$",
    re.IGNORECASE,
)
# Just before a name: the person is spoken of.
_MERELY = re.compile(
    r"\b(?:late|(?<!was )(?<!were )(?<!be )signed (?:\w+ )?by|(?:appointed|nominated|elected|written|founded|compiled|initiated|proposed|issued|drafted|named|"
    r"government|administration|committee|commission|party|task force|movement|invitation|invited) (?:\w+ )?by|"
    r"invitation (?:of|from|extended by)|(?:letter|message|report|greetings?|call|tribute|statement|proposal|gift|"
    r"request|"
    r"condolences?|congratulations|wishes|thanks|gratitude|appreciation)(?: [\w’' ]{0,40})? (?:of|from|to|for|by)|"
    r"(?:vision|government|administration|policy|policies|memory|death|demise|passing|life|portrait|statue|name|"
    r"guidance|instructions|directives?|election|appointment|victory|behalf|successor|predecessor|term|era|time|"
    r"assassination|funeral|birth|wife|son|daughter|father|mother|family|deputy|spokes\w+|assistant|office) of|"
    r"succeed(?:s|ed|ing)?|replac(?:es|ed|ing)|recall(?:s|ed|ing)|remember(?:s|ed|ing)|according to|instead of|"
    r"(?:named|(?<!newly )(?<!newly-)(?<!recently )appointed|nominated|(?<!newly )(?<!newly-)elected|invited|asked|requested|thanked|congratulated|thanking|congratulating))"
    r"(?: (?:the|then|former|our|his|her|their|its|\w+’s))*\s*$",
    re.IGNORECASE,
)
_LATE = re.compile(r"\blate\s*$", re.IGNORECASE)
_FUTURE = re.compile(
    r"\b(?:will|shall|would|is (?:scheduled|set|expected|due|slated|to)|are (?:scheduled|set|expected|due|to)|"
    r"(?:was|were) to|plan(?:s|ned)? to|intend(?:s|ed)? to|going to|hopes? to|tomorrow|upcoming|"
    r"invit\w+ [^;]{0,60} to)\b",
    re.IGNORECASE,
)
# Just after a name, where the person is the subject.
_COMING = r"(?:attend|participate|be present|be there|be with|take part|join|come|make it|travel|appear)"
_APOLOGIES = re.compile(
    r"(?:sent (?:\w+ ){0,3}?(?:apolog|regret|letter|message|greeting)|apologi[sz]ed|(?:was|were|is|had been|has been)"
    rf" (?:excused|(?:unable|prevented|not able) (?:to|from) {_COMING})|(?:could not|couldn’t|cannot|can’t) {_COMING}|regretted"
    rf"|(?:had been|was|were) (?:also )?expected to {_COMING}|had been invited)",
    re.IGNORECASE,
)
_ABSENT = re.compile(
    rf"(?:(?:did not|didn’t|will not|would not) {_COMING}|(?:had|has|have) not (?:attended|come|been)|(?:was|were) (?:absent"
    r"|not present|not in attendance)|remained in|took no part)",
    re.IGNORECASE,
)
_STATIVE = re.compile(
    r"^(?:is|are|has been|have been|will|would|shall|should|must|may|can|heads|serves|represents|was born|died|"
    r"(?:was|were) (?:to|also the|the|a|an|appointed|elected|named|nominated|sworn in as|convicted|arrested|assassinated)|"
    r"became|"
    r"(?:has|had|have) (?:been|served|worked|appointed|helped|already|also|participated|attended|taken|held|represented|led)|had|took up|took over|assumed|succeeded|"
    r"passed away)\b"
)
_CHAIRED = re.compile(
    r"^(?:co-)?chaired|^presided|^moderated|^(?:took|was in) the chair|^(?:was|were) in the chair|"
    r"^headed the (?:meeting|session)"
)
_SPEECH = re.compile(
    r"^(?:also |then )?(?:addressed|spoke|lectured|delivered|made (?:a|an|the) [\w ]*(?:speech|statement|address|"
    r"presentation|remarks)|"
    r"gave (?:a|an|the) [\w ]*(?:speech|lecture|talk|address|presentation|briefing)|presented (?:the|a) (?:paper|"
    r"report|findings))|"
    r"\b(?:in (?:his|her|their) (?:[\w-]+ )?(?:speech|address|remarks|statement)|deliver\w* (?:a|an|the|his|her) [\w ]*"
    r"(?:address|speech|lecture|keynote|remarks)|keynote)\b",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(r"^(?:addressing|speaking|delivering|making|opening|welcoming)\b", re.IGNORECASE)
# "The prize was given to Mr. Lind at the hall by Ms. Ode."
_BY = re.compile(r"\bby(?: the)?\s*$")
_DONE_BY = re.compile(
    r"\b(?:was|were) (?:also |then )?(?:handed|presented|awarded|donated|given|gifted|conferred|signed|welcomed|received"
    r"|greeted|accompanied|joined)\b"
)
_GIVEN_TO = re.compile(r"\b(?:handed|presented|submitted|awarded|delivered|donated)\b[^;]* to(?: the)?\s*$")
_FORMAL = re.compile(r" by\b|\b(?:present|represent|includ|among|consist|compris)", re.IGNORECASE)
_DELEGATION_LED = re.compile(r"\bdelegations?\b[^;]{0,80}\b(?:led|headed) by\b")
_DELEGATION = re.compile(
    r"\b(?:delegations?|team|mission)\b[^,;]{0,120}?\b(?:consist(?:ed|ing|s) of|composed of|compris(?:ed|ing)|includ(?:ed|ing|es)"
    r"|(?:led|headed) by)(?: the)?\s*$"
)
_REPRESENTING = tuple(
    re.compile(form + r"(?: the)?$")
    for form in (
        r"(?:^|[;,.] |\band )[Ff]rom (?:the )?(?P<body>[^,;:]+),",
        r"\b[Rr]epresenting (?:the )?(?P<body>[^,;:]+?) (?:were|was|is|are)",
        r"(?:\b[Tt]he )?(?P<body>[A-ZÀ-Ž][^,;:]*?) (?:was|were) (?:also )?represented (?:(?:at|in|there) [^,;:]*)?by",
        r"\b[Oo]n (?:behalf|the part|the side) of (?:the )?(?P<body>[^,;:]+?)(?:,| were| was)",
        r"\bdelegation of (?:the )?(?P<body>[^,;:]+?),? (?:consist\w+ of|composed of|led by|headed by|includ\w+|compris\w+)",
        r"(?P<body>[A-ZÀ-Ž][\w-]+(?: [A-ZÀ-Ž][\w-]+)*) (?:delegation|team|side),? (?:was )?(?:consist\w+ of|composed of|led by|headed by"
        r"|includ\w+|compris\w+)",
    )
)
_BOUND = re.compile(
    r"\b(?:of|from|with|by|for|to|on|in|under|between|than|at|about|against|towards?|via|is|are|was)\s*$"
)
_SUCH_AS = re.compile(r",?\s*\b(?:including|such as|like|namely|notably|especially)\s*(?:the )?$")
_SUBJECT = re.compile(
    r"(?:^|[,;:”\"’)]|\b(?:and|while|whereas|that|but|when|where|as|then|after|before|meanwhile|however|today|"
    r"yesterday|"
    r"occasion|meeting|discussion|event|ceremony|day|year))\s*(?:the |an? |our |then )?\s*$",
    re.IGNORECASE,
)


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
    """Names that are told of in one breath, with the text on either side; `before` goes back to the sentence's start."""

    names: tuple[Named, ...]
    left: str
    right: str
    before: str = ""


def parts_in(text: str, names: Sequence[Named], *, listed: bool = False) -> Iterator[Part]:
    """For every name that the sentence shows to take part, or to stay away, what it says.

    :param listed: the sentence is an item under "The meeting was attended by:".
    """
    for chunk in _chunks(text, names):
        if listed:
            yield from (Part(named=named, how="present", formal=True) for named in chunk.names)
            continue
        *others, last = chunk.names
        away = _away(chunk.right)
        alone = away and _WHO.match(chunk.right)  # "Mr. Lind and Ms. Ode, who could not attend"
        found = (away, True) if away and not alone else _how(chunk)
        for named in others if alone else chunk.names:
            if found and not _late(text, named):
                yield _part(named, chunk, *found)
        if alone and away:
            yield _part(last, chunk, away, True)


def _part(named: Named, chunk: _Chunk, how: How, formal: bool) -> Part:
    return Part(
        named=named,
        how=how,
        formal=formal,
        human=how == "chaired" or (formal and (how == "spoke" or any(one.sure for one in chunk.names))),
        delegate=_DELEGATION.search(chunk.left) is not None,
        represents=_represented(chunk.left),
    )


def _represented(left: str) -> str | None:
    """The body that "The Centre was represented by" and the like name before the people who came for it."""
    text = _collapse(left)
    match = next((match for form in _REPRESENTING if (match := form.search(text))), None)
    body = match["body"].strip() if match else ""
    return body if names_body(body) or set(body.lower().split()) & COUNTRIES else None


def _late(text: str, named: Named) -> bool:
    return _LATE.search(text[: named.reach.start]) is not None or _LATE.search(text[: named.span.start]) is not None


def _chunks(text: str, names: Sequence[Named]) -> Iterator[_Chunk]:
    start = 0
    before = 0
    while start < len(names):
        end = start + 1
        while end < len(names) and _is_list_gap(text[names[end - 1].reach.end : names[end].reach.start]):
            end += 1
        after = names[end].reach.start if end < len(names) else len(text)
        last = names[end - 1].reach.end
        first = names[start].reach.start
        yield _Chunk(
            names=tuple(names[start:end]), left=text[before:first], right=text[last:after], before=text[:first]
        )
        before, start = last, end


def _is_list_gap(gap: str) -> bool:
    bare = _RELATIVE.sub(",", gap)
    return (
        not FINITE.search(bare)
        and not _LIST_GAP.search(bare)
        and not re.search(r"\b(?:to|in|at) the\b|[’']s\b", bare[:9])
    )


def _how(chunk: _Chunk) -> tuple[How, bool] | None:
    right = re.sub(r"^[’']s?\b", "", chunk.right) if chunk.names[-1].possessive else chunk.right
    left = _collapse(chunk.left)
    if (_MERELY.search(left) and not _GIVEN_TO.search(left)) or _FUTURE.search(left):
        return None
    led = _led(left)
    if led:
        return led
    if _BY.search(left) and _DONE_BY.search(_collapse(chunk.before)):
        return "present", False
    if chunk.names[-1].possessive and len(chunk.names) == 1:
        return None
    return _as_subject(left, _collapse(right))


def _collapse(text: str) -> str:
    return " ".join(text.split())


def _away(right: str) -> How | None:
    """By the first verb after the name, if it says that the person did not come."""
    text = _WHO.sub("", _collapse(right))
    verb = FINITE.search(text)
    start = verb.start() if verb else len(text)
    if len(text[:start].split()) > MAX_WORDS_TO_VERB:
        return None
    if _APOLOGIES.match(text, start):
        return "apologies"
    return "absent" if _ABSENT.match(text, start) else None


def _led(left: str) -> tuple[How, bool] | None:
    """By what stands before: the last trigger that no other verb parts from the name."""
    best: tuple[int, How, str] | None = None
    for how, pattern in _BEFORE:
        for match in pattern.finditer(left):
            if not _PARTED.search(left, match.end()) and (best is None or match.end() > best[0]):
                best = (match.end(), how, match.group())
    if best is None:
        return None
    _, how, words = best
    if how == "chaired" and _DELEGATION_LED.search(left):  # nobody chairs by leading a delegation
        how = "present"
    if _SPOKEN_BY.search(words):
        return "spoke", True
    return how, how == "chaired" or _FORMAL.search(words) is not None


def _as_subject(left: str, right: str) -> tuple[How, bool] | None:
    """By the verb that follows, when the name is its subject."""
    left = _SUCH_AS.sub("", left)
    if _BOUND.search(left) or not (_SUBJECT.search(left) or not FINITE.search(left)):
        return None
    bare = _RELATIVE.sub(" ", right)
    verb = FINITE.search(bare)
    if verb is None:
        return None
    between, rest = bare[: verb.start()], bare[verb.start() :]
    if _STATIVE.match(rest) and not re.match(
        r"(?:was|were|has been|have been|had) (?:also )?(?:present|in attendance)", rest
    ):
        return None
    if _CHAIRED.match(rest):
        return "chaired", True
    if re.match(
        r"(?:was|were) (?:also )?(?:present|in attendance)|(?:also )?(?:attended|participated|took part|joined)", rest
    ):
        return "present", True
    if _SPEECH.search(between + rest[:60]) or _PARTICIPLE.match(left):
        return "spoke", True
    return (
        "spoke"
        if re.match(r"(?:said|stated|noted|emphasi[sz]ed|stressed|added|highlighted|underlined|explained)", rest)
        else "present"
    ), False
