"""A follow-up in English made to stand by itself: without its opening, and with what its pronouns stand for."""

from __future__ import annotations

import re

from assistant.followups.fragments import FollowUp, asked_in_short
from assistant.followups.shape_words import GREETINGS, SHAPE_WORDS
from assistant.followups.subjects import EVENT_NOUN, Subject, subject_of
from assistant.followups.talk import Talk, join_names, was

_OPENING = re.compile(
    r"^\W*(?:(?:and|but|so|or|also|then|ok(?:ay)?|well)\b[\s,]*)*(?:(?:what|how)\s+about\b\s*)?(?:then\b[\s,]*)?",
    re.IGNORECASE,
)
_IT = r"(?:it|that|this)"
# "When was that?" of a question that names no event: the same question with another beginning.
_ASKS_OF_IT = re.compile(
    rf"(?P<asks>when|where|why|how)\s+(?:exactly\s+)?(?:was|is|did)\s+(?:{_IT}|they)(?:\s+(?:held|agreed|decided|meet|said|done|"
    r"happen|take\s+place))?",
    re.IGNORECASE,
)
_WITH_NOUN = re.compile(
    rf"\b(?:this|that|the\s+same|the|these|those)\s+(?:same\s+)?(?P<noun>{EVENT_NOUN}s?)\b"
    r"(?!\s+(?:of|on|for|with|between|about|(?-i:[A-Z]))|[’'])",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"(?<!^was )(?<!^were )(?<!^is )(?<!^are )\bthere\b(?!\s+(?:is|are|was|were|any|a|an|no)\b)", re.IGNORECASE
)
_THAT = re.compile(
    r"\b(?:[Ii]t\b(?!\s+(?:is|was|true)\b)(?!['’]s)|(?:[Tt]hat|[Tt]his)(?=\s*[?.,;]*$|\s+(?:happen|take\s+place|held|meet|last|start|"
    r"end)\b))"
)
_NOT_ABOUT_IT = re.compile(r"\bis\s+it\s+(?:true|possible|known)\b|\bit\s+\w+\s+(?:that|to)\b", re.IGNORECASE)
_HE = {
    "he": re.compile(r"\b(?:he|him|(?P<own>his))\b", re.IGNORECASE),
    "she": re.compile(
        r"\b(?:she|(?P<own>hers|her(?=\s+(?!(?:at|in|on|to|there|with|from|and)\b)[a-z]+))|her)\b", re.IGNORECASE
    ),
    "they": re.compile(r"\b(?:they|them|(?P<own>their))\b", re.IGNORECASE),
}  # fmt: skip
# "Who represented the Lake Bank there?": no place that "there" may be.
_BODY = re.compile(r"(?<!\bin )(?<!\bat )(?<!\bnear )\b(?:the\s+)?(?<!^)[A-Z]\w+(?:\s+(?:of\s+)?[A-Z]\w+)*")
_TAKES_OBJECT = re.compile(
    r"\b(?:attend|attended|attending|chair|chaired|join|joined|missed|opened|hosted|organi[sz]ed|presided\s+over)$",
    re.IGNORECASE,
)
# "Did Ben Ode attend?"
_NEEDS_EVENT = re.compile(
    r"^(?:did|was|were|has|have)\b.*\b(?:attend|come|speak|part|chair|present|absent|participate)$", re.IGNORECASE
)
_PREPOSITIONS = {
    "absent": "from", "agenda": "of", "apologies": "to", "came": "to", "chair": "of", "chairman": "of", "come": "to",
    "outcome": "of", "part": "in", "participate": "in", "participated": "in", "purpose": "of", "result": "of",
    "results": "of", "venue": "of",
}  # fmt: skip
MOST_TELLING = 7  # a question with more words that tell of something is about that
_NOTHING = re.compile(r"(?:(?:what|which|how)(?:\s+else)?)?", re.IGNORECASE)


def english_follow_up(text: str, talk: Talk) -> str | None:
    """The follow-up with its subject; `None` where it stands by itself or cannot be told."""
    opening = _OPENING.match(text)
    at = opening.end() if opening else 0
    bare = text[at:].strip(" ?.!,")
    if _NOTHING.fullmatch(bare):
        return None
    rest = FollowUp(text=bare, opened=at > 0, own=subject_of(bare))
    return asked_in_short(rest, talk) or _with_subject(rest, talk)


def _with_subject(rest: FollowUp, talk: Talk) -> str | None:
    """A question whose pronouns stand for what was asked before, or that has no subject at all."""
    text, own = rest.text, rest.own
    if sum(word.lower() not in SHAPE_WORDS for word in re.findall(r"[^\W\d_]+", text)) > MOST_TELLING:
        return None
    pronouns = sorted(match.start() for one in _HE.values() for match in one.finditer(text))
    if pronouns and not _has_subject(text[: pronouns[0]], most=1) and not subject_of(text[: pronouns[0]]).people:
        # and not "What did Ben Ode say he would do?", "Which ministers joined the President when he spoke?"
        who = _with_people(text, talk)
        if who is None:
            return None
        text = who
    said_who = text != rest.text
    if own.event is None and not _NOT_ABOUT_IT.search(text):
        if (talk.event is None or talk.event_acts) and (match := _ASKS_OF_IT.fullmatch(text)):
            return talk.asked_otherwise(match["asks"])
        about = _with_event(text, own, talk)
        if about != text:
            return _question(
                about.replace(own.time.cut(own.text), f" {talk.dated(own.time_said or '')}") if own.time else about
            )
        if _is_shape(rest, talk):
            return _question(_appended(text, own, talk))
    return _question(text) if said_who else None


def _with_people(text: str, talk: Talk) -> str | None:
    """Pronouns to names; `None` where "he" or "she" may be several people, or nobody."""
    for who, pattern in _HE.items():
        if not pattern.search(text):
            continue
        if who == "they":
            names = talk.people if len(talk.people) > 1 else ()
            if not names:
                continue  # those at the event
        else:
            names = talk.who_may_be(who)
            if len(names) != 1:
                return None
        said = join_names(names)
        text = pattern.sub(lambda match, said=said: f"{said}’s" if match["own"] else said, text)  # type: ignore[misc]
    return text


def _with_event(said: str, own: Subject, talk: Talk) -> str:
    """The event for "it", "that meeting", "there"; what is said as it is, where none of them is the event."""
    if talk.event is None:
        return said
    event = talk.event
    text = _as_one(said) if was(event) == "were" else said
    whole = event if own.time else talk.event_when
    clause = re.search(r"\b(?:when|while)\b", text[1:])  # "Who was there when the Bank presented its note?"
    if (match := _WITH_NOUN.search(text)) and _is_of_kind(match["noun"], event):
        return f"{text[: match.start()]}{whole}{text[match.end() :]}"
    if not clause and (match := _THAT.search(text)) and not _has_subject(text[: match.start()]):
        return f"{text[: match.start()]}{whole}{_PLACE.sub('', text[match.end() :])}"
    if not clause and (match := _PLACE.search(text)) and not _has_subject(_BODY.sub("", text[: match.start()])):
        return f"{text[: match.start()]}at {whole}{text[match.end() :]}"
    return said


def _as_one(text: str) -> str:
    """Of talks: "where was that", "where were they" and "who opened them" with "it" and its verb."""
    text = re.sub(rf"\b(?:was|were)\s+(?:{_IT}|they)(?=$|\s+held\b)", "were it", text, count=1, flags=re.IGNORECASE)
    return re.sub(r"\bthem\b", "it", text, count=1, flags=re.IGNORECASE)


def _is_of_kind(noun: str, event: str) -> bool:
    """Whether the event can be called so: any event "the meeting", a council no forum."""
    noun = noun.lower().removesuffix("s")
    return noun in ("meeting", "session", "event", "gathering", "talk") or noun in event.lower()


def _has_subject(before: str, *, most: int = 2) -> bool:
    """Whether what stands before "it" may be what it stands for: names, or words that tell of something."""
    telling = [word for word in re.findall(r"[^\W_]+", before)[1:] if word.lower() not in SHAPE_WORDS]
    names = subject_of(before).names
    telling = [word for word in telling if not any(word in name.split() for name in names)]
    were = re.search(r"\b(?:was|were)\s+$", before)  # "How many floods were there?"
    return len(telling) > (0 if were else most) or any(word[0].isupper() for word in telling)


def _is_shape(rest: FollowUp, talk: Talk) -> bool:
    """Whether nothing in the question says what it is about. One that names a time has a subject, unless it goes on."""
    own = rest.own
    if talk.event is None or (own.time and not rest.opened):
        return False
    if own.people and not rest.opened and not _NEEDS_EVENT.search(rest.text):
        return False
    text = rest.without_time
    for name in own.names:
        text = text.replace(name, " ")
    words = re.findall(r"\w+", text.lower())
    return not GREETINGS.issuperset(words) and all(word in SHAPE_WORDS for word in words)


def _appended(text: str, own: Subject, talk: Talk) -> str:
    """ "who chaired in April" to "who chaired the Council in April 2024" """
    time = own.time_said
    bare = text if own.time is None else " ".join(text.replace(own.time.cut(own.text), "").split())
    if _TAKES_OBJECT.search(bare) and not re.search(r"\b(?:the|a)\s+chair$", bare):
        return f"{bare} {talk.at(time)}"
    preposition = _PREPOSITIONS.get(bare.split()[-1].lower(), "at")
    return f"{bare} {preposition} {talk.at(time)}"


def _question(text: str) -> str:
    text = " ".join(text.split()).strip(" ?.")
    return f"{text[:1].upper()}{text[1:]}?"
