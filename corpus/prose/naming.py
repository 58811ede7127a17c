"""What to call an event that a sentence tells of: a phrase for a list, "Bilateral meeting with Mr. Lind"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.dates import MONTH
from corpus.prose.names import Named
from corpus.prose.occasions import NOUNS
from corpus.prose.phrases import FINITE
from corpus.prose.plain_words import BODIES
from corpus.records import Span

MAX_NAME = 160
MAX_TAIL = 120
MANY_WORDS = 3
MIN_NAME = 8
MAX_MET = 3
MAX_WORDS_BEFORE = 12
_NOUN = re.compile(rf"\b(?:{NOUNS})\b", re.IGNORECASE)
# A happening that gives an event its name only if nothing better does.
_WEAK_NOUNS = frozenset(
    """
    award awards call conversation day days event events function launch mission opening panel program programme
    programmes programs project review tour trip visit visits
    """.split()
)
# Before the noun, these are no part of the name.
_NO_PART = frozenset(
    """
    a an the this that these those its his her their our of in at on to for by with from and or as during after before
    following under between while into held had has have attended addressed chaired joined hosted opened inaugurated
    opens meets holds hosts attends joins receives visits chairs addresses launches participates convenes leads pays
    concludes inaugurates welcomes discusses calls departs returns arrives marks
    participated participate attend attending addressing conducting conducted convened at into via through regarding
    concerning also began then both same made raised remarks instructions officials said another any such each every
    where when who which today yesterday morning afternoon evening part margins sidelines participating taking took
    take place
    """.split()
)
_WORD_BEFORE = re.compile(r"(?P<word>[\w’'“”‘\"&/.()-]*[\w’'”\")])\s+$")
# After the noun, what it was about or with whom.
_CARRIES_ON = re.compile(
    r"\s*,?\s*(?:held |(?:was|were) (?:also )?held (?=with|between))?(?P<tail>(?:with|between|among"
    r"|on(?! \d| [A-Z]\w+ \d| \w+day\b)|of|to|for|about|regarding|concerning|focus(?:ing|ed) on|dedicated to|devoted to"
    r"|related to|entitled|titled|under the (?:theme|title|slogan))\s|(?=[“‘\"«]))"
)
_DAY = rf"(?:\d+|the \d+\w*|{MONTH}|\w+day\b)"
# Where that ends, and when, where and how it was begins.
_ENDS = re.compile(
    r";|, (?:the|an?)\b|,? \b(?:"
    + "|".join(
        (
            "which|where|who|during|that|when|while|and (?:was|were|held|met|also|engaged|discussed|took|is)",
            "commenced|concluded|began|started|ended",
            "was|were|is|are|has|have|had|took place|being|held|organi[sz]ed|hosted|convened|conducted|chaired",
            "moderated|attended|led|accompanied|engaged|said|discussed|focusing|including|together with|along with",
            "alongside|jointly",
            "today|yesterday|tonight|tomorrow|recently|earlier|for the first time|through|via|following|after|before",
            "this (?:morning|afternoon|evening|week)|last (?:night|week|evening)|within the|as (?:part|well)",
            "at the|at (?=[A-Z“‘])|at (?:his|her|its|their)|in (?=[A-Z“‘])",
            "in (?:the (?:city|town|capital|presence|framework|headquarters|office)|order|person|his|her)",
            f"(?:on|from|between) {_DAY}|on the (?:sidelines|margins|occasion)|under the (?!theme|title|slogan)",
            "to (?:discuss|review|explore|exchange|strengthen|address|assess|mark|be|congratulate|consider|share)",
            "with the (?:participation|support|aim|assistance|attendance|presence)",
        )
    )
    + r")\b"
)
# "With them", "on this matter": nothing that tells one event from another.
# What a report is, and not what it is about.
_GENERIC_TITLE = re.compile(
    r"^\W*(?:press|media|news) (?:release|statement|note)\W*$|^\W*(?:report|news|information)\W*$", re.I
)
_DATE_FIRST = re.compile(rf"^(?:\d{{1,2}} )?{MONTH} \d{{4}} ", re.IGNORECASE)
_SAME_AGAIN = re.compile(rf"^(?:\w+ )+(?:the|this|these|that) (?:{NOUNS}|matter|issue)$|\b(?:them|this)$")
_QUOTES = str.maketrans("", "", "“”‘")
# Before the noun, these show that it is spoken of beside the event told of.
_ASIDE = re.compile(
    r"\b(?:margins|sidelines|occasion|framework|frame|invitation|end|close|conclusion|part|following|after|before"
    r"|prior to|due to|during|ahead)(?: of)?(?: the| an?| his| her| their| its)?\s*$",
    re.IGNORECASE,
)
_BY_VERB = (
    (
        "Meeting with",
        re.compile(r"\bmet(?: with)? (?P<whom>(?:the |his |her |a |an )?(?:[A-Z]|delegation|group|team).*)"),
    ),
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

    @property
    def tells(self) -> bool:
        """Whether it says enough to stand for the report's title."""
        return (
            self.is_strong
            and self.n_words > 1
            and (self.n_words > MANY_WORDS or re.search(r" [A-ZÀ-Ž]", self.text) is not None)
        )


def name_of(text: str, names: Sequence[Named], title: str | None = None) -> str | None:
    """What to call the event: as its title calls it, else as the sentence does; `None` where neither has a phrase.

    :param text: the sentence that tells of it.
    :param names: the people in the sentence.
    :param title: the heading that announces it, if there is one.
    """
    titled = _phrase_in(title, ()) if title else None
    told = _phrase_in(text, names)
    if title and not _GENERIC_TITLE.match(title):
        if titled and told and titled.text.lower() in told.text.lower():
            return told.text
        best = next((one for one in (titled, told) if one and one.tells), None)
        return best.text if best else " ".join(title.split())
    if told and told.is_strong:
        return told.text
    return _by_verb(text, names) or (told.text if told else None)


def named_by_people(names: Sequence[str]) -> str:
    """What to call talks that are told of as a day of a journey: by those who were met."""
    *others, last = names[:MAX_MET]
    return f"Meeting with {', '.join(others)} and {last}" if others else f"Meeting with {last}"


def kind_of(text: str, *, noun: bool = False) -> str | None:
    """The kind of event in a name or a sentence, lower case ("bilateral meeting").

    :param noun: as a name, with a capital, and only if a noun says so.
    """
    found = list(_KIND.finditer(text))
    match = next((one for one in found if one["noun"].lower() not in _WEAK_NOUNS), found[0] if found else None)
    if noun:
        return match.group().capitalize() if match else None
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
        is_office = any(span.start < noun.start() < span.end for span in spans)
        if is_office or _ASIDE.search(flat[:start]) or _is_part_of_a_body(flat, noun.end()):
            continue
        tail = _tail(flat, noun.end(), spans)
        phrase = _DATE_FIRST.sub("", f"{flat[start : noun.end()]} {tail}".strip(' ,.;:“”‘"'))
        n_words = len(flat[start : noun.start()].split()) + (2 if tail and not _SAME_AGAIN.search(tail) else 0)
        if phrase.count("“") != phrase.count("”") or phrase.count("‘") > phrase.count("’"):
            phrase = phrase.translate(_QUOTES)
        if n_words and MIN_NAME <= len(phrase) <= MAX_NAME and flat[noun.end() : noun.end() + 1] != "-":
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
        if before is None or not (_may_be_part(before["word"]) or _joins_names(text, before, start)):
            break
        start = before.start("word")
    return start


def _may_be_part(word: str) -> bool:
    if word.lower().strip("“”‘’'\"()") in _NO_PART or word.endswith((",", "'s", "’s")):
        return False
    return not FINITE.fullmatch(word) and not word.lower().endswith(("ly", "ed"))


def _is_part_of_a_body(text: str, end: int) -> bool:
    """ "Exhibition" in "Memorial Exhibition Centre"."""
    after = re.match(r" ([A-ZÀ-Ž]\w+)", text[end : end + 40])
    return after is not None and after[1].lower() in BODIES


def _joins_names(text: str, joint: re.Match[str], after: int) -> bool:
    """ "Board of Governors Meeting", "Gem and Jewellery Exhibition"."""
    before = _WORD_BEFORE.search(text, 0, joint.start("word"))
    capitals = before is not None and before["word"][0].isupper() and text[after].isupper()
    return joint["word"] in ("of", "and", "&") and capitals


def _tail(text: str, end: int, people: Sequence[Span]) -> str:
    """What the event was about, or with whom."""
    more = _CARRIES_ON.match(text, end)
    if more is None:
        return ""
    stop = _stop(text, more.end(), people)
    while stop - end > MAX_TAIL and "," in text[end:stop]:
        stop = end + text[end:stop].rindex(",")
    return text[more.start("tail") : stop].strip(" ,")


def _stop(text: str, start: int, people: Sequence[Span]) -> int:
    """Where the phrase that goes on at `start` ends; nothing ends it within a person's office."""
    stops = (stop.start() for stop in _ENDS.finditer(text, start))
    return next((stop for stop in stops if not any(span.start <= stop < span.end for span in people)), len(text))


def _by_verb(text: str, names: Sequence[Named]) -> str | None:
    """ "Meeting with Mr. Lind" for "met with Mr. Lind"."""
    flat, people = _flattened(text, names)
    for opens, pattern in _BY_VERB:
        match = pattern.search(flat)
        if match is None:
            continue
        stop = _stop(flat, match.start("whom") + 1, people)
        name = f"{opens} {flat[match.start('whom') : stop].strip(' ,.;:')}"
        if len(name) <= MAX_NAME:
            return name
    return None
