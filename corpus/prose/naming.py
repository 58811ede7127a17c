"""What to call an event that a sentence tells of: a phrase for a list, "Bilateral meeting with Mr. Lind"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.dates import MONTHS
from corpus.prose.attending import FINITE
from corpus.prose.names import Named
from corpus.prose.occasions import NOUNS
from corpus.records import Span

MAX_NAME = 160
MIN_NAME = 8
MAX_WORDS_BEFORE = 12
_NOUN = re.compile(rf"\b(?:{NOUNS})\b", re.IGNORECASE)
# A happening that gives an event its name only if nothing better does.
_WEAK_NOUNS = frozenset(
    """
    award awards call course day days event events exercise function launch mission opening panel program programme
    programmes programs project review tour training trip visit visits
    """.split()
)
_WORD_BEFORE = re.compile(r"(?P<word>[\w’'“”‘\"&/.()-]*[\w’'”\")])\s+$")
_NO_PART = frozenset(
    """
    a an the this that these those its his her their our of in at on to for by with from and or as during after before
    following under between while into held had has have attended addressed chaired joined hosted opened inaugurated
    participated participate attend attending addressing conducting conducted convened at into via through regarding
    concerning also began then both same made raised remarks instructions officials said another any such each every
    today yesterday morning afternoon evening part margins sidelines participating taking took take place
    """.split()
)
_CARRIES_ON = re.compile(
    r"\s*,?\s*(?:held )?(?:with|between|among|on|of|to|for|about|regarding|concerning|focus(?:ing|ed) on|dedicated to"
    r"|devoted to|related to|entitled|titled|under the (?:theme|title|slogan))\s|\s+(?=[“‘\"«])"
)
_DAY = r"\d|the \d|(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b|\w+day\b"
# Where what an event was about, or with whom, ends and when, where and how it was begins.
_ENDS = re.compile(
    r";|,? \b(?:which|where|who|during|that|when|while|and (?:was|were|held|met|also|engaged|discussed|took|is)|was|were|is"
    r"|are|has|have|had|took place|being|held|organi[sz]ed|hosted|convened|conducted|chaired|moderated|attended|led|today"
    r"|yesterday|tonight|tomorrow|recently|earlier|jointly|for the first time|this (?:morning|afternoon|evening|week)"
    r"|last (?:night|week|evening)|at the|at (?=[A-Z“‘])|at (?:his|her|its|their)|in (?=[A-Z“‘])"
    r"|in (?:the (?:city|town|capital|presence|framework|headquarters|office)|order|person|his|her)"
    rf"|on (?:{_DAY})|from (?:{_DAY})|between (?:{_DAY})|on the (?:sidelines|margins|occasion)|under the (?!theme|title|slogan)"
    r"|to (?:discuss|review|explore|exchange|strengthen|address|assess|mark|be|congratulate|consider|share)"
    r"|with the (?:participation|support|aim|assistance|attendance|presence)|as (?:part|well)|within the|together with"
    r"|along with|accompanied|alongside|including|engaged|through|via|following|after|before|said|discussed|focusing)\b"
)
_ASIDE = re.compile(
    r"\b(?:margins|sidelines|occasion|framework|frame|invitation|end|close|conclusion|part|following|after|before|prior to"
    r"|due to|during|ahead)(?: of)?(?: the| an?| his| her| their| its)?\s*$",
    re.IGNORECASE,
)
_BY_VERB = (
    ("Meeting with", re.compile(r"\bmet(?: with)? (?P<whom>(?:the |his |her |a |an )?(?:[A-Z]|delegation|group|team).*)")),
    ("Courtesy call on", re.compile(r"\b(?:paid (?:a|an) (?:[\w-]+ )*call|called) on (?P<whom>(?:the )?[A-Z].*)")),
    ("Visit to", re.compile(r"\bvisited (?:and inspected )?(?P<whom>(?:the |an? )?[\w“‘].*)")),
    ("Meeting with", re.compile(r"\breceived (?P<whom>(?:the |a |an )?[A-Z].*)")),
    ("Launch of", re.compile(r"\b(?:launched|inaugurated|unveiled|opened) (?P<whom>(?:the |an? )?(?:new )?[A-Z“‘].*)")),
)
_ADJECTIVES = (
    "annual|award|awards|bilateral|consultative|coordination|courtesy|expert|extraordinary|general|high-level|inaugural"
    "|international|joint|launch|launching|ministerial|official|online|opening|plenary|preliminary|press|regional"
    "|regular|round-table|special|state|technical|telephone|training|trilateral|urgent|video|virtual|working"
)
_KIND = re.compile(rf"\b(?:(?P<adjective>{_ADJECTIVES}) )?(?P<noun>{NOUNS})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Phrase:
    """A noun of event with the words before it that are part of its name, and what it was about or with whom."""

    text: str
    noun: str
    n_words: int

    @property
    def is_strong(self) -> bool:
        return self.noun.lower() not in _WEAK_NOUNS


def name_of(text: str, names: Sequence[Named], title: str | None = None) -> str | None:
    """What to call the event: as its title calls it, else as the sentence does; `None` where neither has a phrase.

    :param text: the sentence that tells of it.
    :param names: the people in the sentence.
    :param title: the heading that announces it, if there is one.
    """
    titled = _phrase_in(title, ()) if title else None
    told = _phrase_in(text, names)
    if titled and titled.is_strong and (told is None or titled.n_words >= 2):
        return titled.text
    if told and told.is_strong:
        return told.text
    return _by_verb(text, names) or (titled.text if titled else None) or (told.text if told else None)


def kind_of(text: str) -> str | None:
    """The kind of event in a name or a sentence, lower case ("bilateral meeting")."""
    found = list(_KIND.finditer(text))
    match = next((one for one in found if one["noun"].lower() not in _WEAK_NOUNS), found[0] if found else None)
    if match is None:
        return "visit" if re.search(r"\bvisited\b", text) else "meeting" if re.search(r"\bmet\b", text) else None
    return f"{match['adjective'] or ''} {match['noun']}".strip().lower()


def _phrase_in(text: str, names: Sequence[Named]) -> _Phrase | None:
    phrases = list(_phrases(text, names))
    return next((one for one in phrases if one.is_strong), phrases[0] if phrases else None)


def _phrases(text: str, names: Sequence[Named]) -> Iterator[_Phrase]:
    """Every event in the text that is named by more than its kind."""
    flat, spans = _flattened(text, names)
    for noun in _NOUN.finditer(flat):
        start = _start(flat, noun.start())
        if any(span.start < noun.start() < span.end for span in spans) or _ASIDE.search(flat[:start]):
            continue
        end = _end(flat, noun.end(), spans)
        phrase = flat[start:end].strip(" ,.;:“”‘\"")
        n_words = len(flat[start : noun.start()].split()) + (end > noun.end()) * 2
        if n_words and MIN_NAME <= len(phrase) <= MAX_NAME and flat[end : end + 1] != "-":
            yield _Phrase(text=phrase[0].upper() + phrase[1:], noun=noun.group(), n_words=n_words)


def _flattened(text: str, names: Sequence[Named]) -> tuple[str, list[Span]]:
    """The text with one space between words, and where its people are in that."""
    at = [len(" ".join(text[:end].split())) for named in names for end in (named.reach.start, named.reach.end)]
    return " ".join(text.split()), [Span(start=a, end=b) for a, b in zip(at[::2], at[1::2], strict=True)]


def _start(text: str, noun: int) -> int:
    """Back over the adjectives, and over "Committee" in "Committee meeting"."""
    start = noun
    for _ in range(MAX_WORDS_BEFORE):
        before = _WORD_BEFORE.search(text, 0, start) if start else None
        if before is None or before["word"].lower().strip("“”‘’'\"()") in _NO_PART or before["word"].endswith((",", "'s", "’s")):
            break
        if FINITE.fullmatch(before["word"]) or before["word"].lower().endswith(("ly", "ed")):
            break
        start = before.start("word")
    return start


def _end(text: str, end: int, people: Sequence[Span]) -> int:
    more = _CARRIES_ON.match(text, end)
    if more is None:
        return end
    stops = (stop.start() for stop in _ENDS.finditer(text, more.end()))
    outside = (stop for stop in stops if not any(span.start <= stop < span.end for span in people))
    stop = next(outside, len(text))
    while stop - end > MAX_NAME - 40 and "," in text[end:stop]:
        stop = end + text[end:stop].rindex(",")
    return stop


def _by_verb(text: str, names: Sequence[Named]) -> str | None:
    """ "Meeting with Mr. Lind" for "met with Mr. Lind"."""
    flat, people = _flattened(text, names)
    for opens, pattern in _BY_VERB:
        match = pattern.search(flat)
        if match is None:
            continue
        stops = (stop.start() for stop in _ENDS.finditer(flat, match.start("whom") + 1))
        stop = next((one for one in stops if not any(span.start <= one < span.end for span in people)), len(flat))
        name = f"{opens} {flat[match.start('whom') : stop].strip(' ,.;:')}"
        if len(name) <= MAX_NAME:
            return name
    return None
