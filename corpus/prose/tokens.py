"""The words of a sentence, sorted by what they can be beside a name: honorific, initial, office, plain word, name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias

from corpus.prose.given_names import AMBIGUOUS_NAMES, GIVEN_NAMES, SURNAMES_IN_FRONT
from corpus.prose.honorifics import EVERYDAY, HONORIFICS, OFFICE_PREFIXES, OFFICES, PARTICLES, RANKS
from corpus.prose.plain_words import BODIES, COUNTRIES, PLAIN, PLAIN_ENDING, SURNAMES

# "name": a capitalised word that is nothing else; "caps": the same in capitals, a surname or an acronym;
# "plain": capitalised, of an office, a body, a place or a topic; "word": lower case; "mark": punctuation and numbers.
Kind: TypeAlias = Literal["honorific", "initial", "name", "caps", "office", "plain", "particle", "word", "mark"]

N_REMEMBERED = 4096  # words: most of a report's are other reports' too
BEFORE_NAMES = frozenset({"honorific", "initial", "name", "caps", "particle", "plain"})
_INITIALS = r"(?:[^\W\d_a-zа-яё]\. ?){1,7}(?![\w.])|(?:[^\W\d_a-zа-яё]\. ?){1,7}(?=[^\W\d_a-zа-яё])"
DIGRAPHS = "Sh|Ch|Zh|Kh|Yu|Ya|Ts|Th|Dh|Ye|Yo|Дж|Sz|Cs|Gy"
_DIGRAPH = rf"(?:{DIGRAPHS})\.(?=\s*[^\W\d_a-zа-яё])"
_WORD = r"[^\W\d_]+(?:[’'‘`‑-][^\W\d_]+)*[’']?"
_HONORIFIC = re.compile(
    r"(?:"
    + "|".join(
        form.replace(" ", r"\s+").replace(r"\.\s+?", r"\.\s?") for form in sorted(HONORIFICS, key=len, reverse=True)
    )
    + r")(?![\w’'-])\.?"
)
_TOKEN = re.compile(rf"(?P<initial>(?<!\w)(?:{_DIGRAPH}|{_INITIALS}))|(?P<word>{_WORD})|(?P<mark>\d[\w,.:]*|[^\w\s])")
_POSSESSIVE = re.compile(r"[’']s?$")
_PLACE = re.compile(
    r"\b(?:in|near|outside|throughout|across|city of|town of|village of|district of)\s+(?:the\s+)?"
    rf"(?P<place>[^\W\d_a-zа-яё]{_WORD[8:]}(?:[ \t]+[^\W\d_a-zа-яё][^\W\d_]+){{0,2}})"
)
_LOWER = re.compile(r"(?<![\w’'-])[a-zà-žа-яё]{3,}(?![\w’'])")


class Token(NamedTuple):
    """One word or mark of a sentence, with its place in it. `text` is without a possessive's "’s"; the place has it.

    A tuple, because one is made for every word of a report.
    """

    text: str
    kind: Kind
    start: int
    end: int
    possessive: bool = False

    @property
    def lower(self) -> str:
        return self.text.lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Tokens, by their numbers, that may be a name: `head` is where its honorifics begin."""

    head: int
    start: int
    end: int


_OF_A_SCIENCE = re.compile(r"[a-z]{2}(?:olog|onom|ometr)ists?$|[a-z]{2}ographers?$")  # "glaciologist"
# One syllable or two of a Chinese given name, or two of a Korean one: "Shihai", "Wei", "Jun-sung".
_SYLLABLE = (
    r"(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?"
    r"(?:i?ang|i?ong|u?ang|eng|ing|ueng|i?an|en|in|un|u?an|uan|i?ao|ai|ei|ou|uo|ui|u?ai|iu|ie|ue|i?a|e|i|o|u|er))"
)
_FAR_EASTERN = re.compile(rf"{_SYLLABLE}{{1,2}}|{_SYLLABLE}-{_SYLLABLE}", re.IGNORECASE)
# One office, whatever stands in it: "Chargé d’Affaires a.i."
_CHARGE = re.compile(r"Charg[ée]s?\s+d\s?['’`]\s?[Aa]ffaires(?:,?\s+(?:\(?\s?a\.?\s?i\.?\s?\)?|ad interim)(?!\w))?")
_ARABIC = re.compile(r"(?:al|el|ad|an|ar|as|ash|at|az)-[A-Z][a-z]")  # "al-Nabhani"
_PILGRIM = re.compile(r"(?:Haji|Hajah|Hj)\b\.?")  # within a name: "Ada binti Haji Lind"
_MIDDLE_NAMES = frozenset({"the"})  # "Mr. Odang The Linh"
_IN_WAITING = ("-designate", "-elect")  # "Ambassador-designate"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """What a report itself shows to be no name: words that it also writes small, and places that it is "in"."""

    words: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()


def lexicon_of(texts: Iterable[str]) -> Lexicon:
    """What all of a report's text shows about its words."""
    whole = "\n".join(texts)
    words = frozenset(word for word in _LOWER.findall(whole) if word not in PARTICLES)
    places = (match["place"] for match in _PLACE.finditer(whole))
    return Lexicon(words=words, places=frozenset(place.lower() for name in places for place in name.split()[:1]))


def tokens_of(text: str, lexicon: Lexicon) -> tuple[Token, ...]:
    """The tokens of one sentence, in order."""
    tokens: list[Token] = []
    at, may_be_charge = 0, "harg" in text
    while match := _TOKEN.search(text, at):
        if may_be_charge and (charge := _CHARGE.match(text, match.start())):
            tokens.append(Token(charge.group(), "office", *charge.span()))
            at = charge.end()
            continue
        honorific = _HONORIFIC.match(text, match.start()) if _may_open_honorific(text, match.start()) else None
        if honorific and tokens and tokens[-1].kind == "particle" and _PILGRIM.match(text, match.start()):
            honorific = None
        if honorific:
            tokens.append(Token(honorific.group(), "honorific", *honorific.span()))
            at = honorific.end()
            continue
        tokens.append(_sorted(match, lexicon, first=not tokens))
        at = match.end()
    return tuple(_settle(tokens))


def _settle(tokens: list[Token]) -> Iterator[Token]:
    """What a word is beside the others: an office ("the Commander of", "Inspector General"), or a name."""
    n_titled = 0  # words of a name after "Mr."
    for at, token in enumerate(tokens):
        if not n_titled and token.kind not in ("honorific", "plain"):  # most words
            yield token
            continue
        before = tokens[at - 1].kind if at else "mark"
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        n_titled = n_titled + 1 if n_titled and token.kind in ("name", "plain") else int(_is_everyday(token))
        if token.kind == "honorific" and _is_office(token, before, after.kind if after else "mark"):
            yield token._replace(kind="office")
        elif (n_titled in (2, 3) and _may_be_called(token, after, first=n_titled == 2)) or (
            token.kind == "plain" and _is_first_name(token, before, after)
        ):
            yield token._replace(kind="name")
        else:
            yield token


def _is_first_name(token: Token, before: Kind, after: Token | None) -> bool:
    """ "Professor Christian Ode": a word like others, which may be a first name and stands where one does."""
    may_be = token.lower in GIVEN_NAMES or (before in ("honorific", "office") and token.lower in AMBIGUOUS_NAMES)
    if before == "name" and token.lower in AMBIGUOUS_NAMES:  # "Ada Faith D. Lind"
        may_be = after is not None and after.kind == "initial"
    may_be = may_be or _is_surname_in_front(token, before, after)
    return may_be and token.text.istitle() and after is not None and after.kind in ("name", "initial")


def _is_surname_in_front(token: Token, before: Kind, after: Token | None) -> bool:
    """ "Sun Shihai", and no "Nordpark Park Jun"."""
    opens = before in ("word", "mark", "honorific", "office")
    given = after is not None and after.kind == "name" and not after.possessive and _FAR_EASTERN.fullmatch(after.text)
    return token.lower in SURNAMES_IN_FRONT and opens and bool(given)


def _is_everyday(token: Token) -> bool:
    """ "Mr.", which stands before no body and before no office with its other words."""
    return token.kind == "honorific" and token.lower.rstrip(".") in EVERYDAY


def _may_be_called(token: Token, after: Token | None, *, first: bool) -> bool:
    """ "Mr. Per Hansen", "Ms. Joy Adams", "Mr. Will Brown", "Mr. Banks": a word like others, and here a name."""
    if token.kind != "plain" or not token.text.istitle() or token.lower in OFFICE_PREFIXES | COUNTRIES:
        return False
    goes_on = after is not None and after.kind in ("name", "plain", "caps")
    if not first and token.lower in _MIDDLE_NAMES:
        return after is not None and after.kind == "name"
    return token.lower in SURNAMES or (token.lower not in BODIES and (goes_on == first))


def _is_office(token: Token, before: Kind, after: Kind) -> bool:
    if after not in BEFORE_NAMES:
        return re.split(r"[ -]", token.lower)[0].rstrip(".") in OFFICES | RANKS
    if token.lower == "commander":  # "Army Commander Lieutenant General Lind"
        return before in ("plain", "office") or after == "honorific"
    return before == "office" and token.lower == "general"


def _may_open_honorific(text: str, at: int) -> bool:
    opens = text[at].isupper() or text[at] in "(г" or text.startswith(("prof", "doc."), at)
    return opens and (at == 0 or not text[at - 1].isalnum())


def _sorted(match: re.Match[str], lexicon: Lexicon, *, first: bool) -> Token:
    word, (start, end) = match.group(), match.span()
    if match.lastgroup == "mark":
        return Token(word, "mark", start, end)
    if match.lastgroup == "initial":
        text = word.rstrip()
        return Token(text, "initial", start, start + len(text))
    bare = word if word.isalpha() else _POSSESSIVE.sub("", word)
    return Token(bare, _kind(bare, lexicon, first=first), start, end, bare != word)


def _kind(word: str, lexicon: Lexicon, *, first: bool) -> Kind:
    kind = _usual_kind(word)
    if kind == "initial":
        return "word" if word == "A" and first else kind
    if kind not in ("name", "caps"):
        return kind
    low = word.lower()
    if low in lexicon.words or low in lexicon.places:
        return "plain"
    return "word" if first and low.endswith(("ly", "ing")) else kind


@lru_cache(N_REMEMBERED)
def _usual_kind(word: str) -> Kind:
    """What a word is in any report, wherever it stands."""
    low = word.lower()
    if low in PARTICLES and not word[0].isupper():
        return "particle"
    if low in OFFICES or low.removesuffix("s") in OFFICES or f"{low.removesuffix('ies')}y" in OFFICES:
        return "office"
    if _OF_A_SCIENCE.search(low):
        return "office"
    if low.endswith(_IN_WAITING) and low.split("-")[0] in OFFICES:
        return "office"
    if _ARABIC.match(word):
        return "name"
    if not word[0].isupper():
        return "office" if low.split("-")[0] in OFFICES else "word"
    if len(word) == 1:
        return "word" if word == "I" else "initial"
    if is_plain(low) or low in OFFICE_PREFIXES:
        return "plain"
    return "caps" if word.isupper() else "name"


def is_plain(low: str) -> bool:
    """Whether a word, in lower case, is of offices, bodies, places or topics; of a compound, any part."""
    if low in PLAIN or PLAIN_ENDING.search(low):
        return True
    parts = re.split(r"[-‑]", low)
    return len(parts) > 1 and any(part in PLAIN and (part not in SURNAMES or part in BODIES) for part in parts)
