"""A question without the courtesies around it: greetings, "could you please tell me", thanks."""

from __future__ import annotations

import re

from assistant.either_way import without_ways

_STOP = r"\s*[,.?!:;–—-]+\s*"
_MARK = r"\s*[,:–—-]*\s*"
_SOFTLY = r"(?:(?:please|kindly|possibly|perhaps|maybe|just|quickly|briefly|also|really)[\s,]+)*"
_MAY = r"(?:could|can|would|will|may|might)\s+(?:you|i|we|some(?:body|one)|any(?:body|one))\s+"
_ME = r"(?:\s+(?:for\s+)?(?:me|us|you))?"
_TELL = (
    rf"(?:tell|let|remind|inform|advise|say|find|check|clarify|explain|look|confirm|see){_ME}(?:\s+(?:know|out|up))?"
)
_I = r"(?:i|we)(?:['’]d|['’]m|['’]re|\s+would|\s+should|\s+am|\s+are|\s+was|\s+were)?\s+"
_TO_KNOW = r"to\s+(?:know|learn|find\s+out|ask(?:\s+you)?|check|see|understand|be\s+(?:told|reminded))"
_PREPOSITION = r"(?:at|in|on|from|to|by|with|for|of|under|until|since)"
_ASKS = rf"(?=(?:(?:exactly|{_PREPOSITION})\s+)?(?:who|whom|whose|which|what|when|where|why|how)\b)"
_FULL = r"(?=(?:the|all|every\w*|names?|list|give|show|provide|mention|summari[sz]e|tell)\b)"
_VERY = r"(?:(?:very|most|much|so|really|extremely|would|should)\s+)*"
_IF_YOU = (
    rf"if\s+(?:you|some(?:one|body)|any(?:one|body))\s+(?:could|can|would|might|were\s+able\s+to)\s+{_SOFTLY}"
    rf"(?:be\s+so\s+(?:kind|good)\s+as\s+to\s+)?(?:{_TELL}|(?=(?:list|name|give|provide|send)\b)){_MARK}"
)
# What a question is wanted for, which names nothing that it is about.
_PAPER = (
    r"(?:files?|notes?|records?|reports?|newsletters?|chronicle|calendar|articles?|speech|letters?|registers?|history"
    r"|archives?|albums?|inventory|biography|web\s?(?:page|site)|pages?|site|planning|statistics|budget|certificates?"
    r"|curriculum\s+vitae|cv|brief(?:ing)?s?|summary|presentation|repl(?:y|ies)|overview|contact\s+list|database|press"
    r"|map|chart|table|tribute|obituary|yearbook|exhibition|panel|museum|bookkeeping|accounts?|audit|protocol|visas?"
    r"|invoices?|thank[- ]you\s+\w+)"
)
_FOR_PAPER = re.compile(
    rf"(?:for|in\s+preparation\s+of|to\s+(?:complete|prepare|finish|update))\s+(?:the|our|my|an?|her|his|their|some)?\s*"
    rf"(?:[\w’'-]+\s+){{0,4}}?{_PAPER}(?:\s+(?:of|to|from|department)\s+[^,:;.?!]{{2,30}})?"
    rf"(?:\s*[,:–—-]\s+|\s+(?=(?:i|we)\s+(?:need|would|should|kindly|want|am|are)\b))",
    re.IGNORECASE,
)
_WANTED = re.compile(
    r"(?P<why>(?![^.?!:;]*\b(?:what|which|how|where|why)\b)[^.?!:;]{1,160}?\b(?:(?:would|should)\s+like|wants?|needs?|wish(?:es)?|have\s+(?:to|been)|has\s+to|must|obliges?"
    r"|(?:am|are|is|was|were)\s+(?:(?:asked|away|told)\b|[\w-]+ing\b)|have\s+a\s+query|asks?|asked)\b[^.?!:;]{0,160}?)"
    r"(?:[.:;]\s+|,\s+so\s+)"
    r"(?P<asked>(?:(?:so|and)\s+)?(?:(?:at|in|on|from|to|by|with|for|of|under)\s+)?(?:who\w*|which|what|when|where|why|how"
    r"|please|could|can|would|may|might|list|name|give|tell|kindly|do)\b.*)$",
    re.IGNORECASE | re.DOTALL,
)
# "... of 5 May? I would like to thank them all."
_WANTED_AFTER = re.compile(
    r"(?P<asked>.*?[.?!])\s+(?:I|We)(?:\s+(?:would|should)\s+like|['’]d\s+like|\s+(?:want|need|wish|intend|hope|plan|have|must"
    r"|should|am|are))\b(?P<why>[^.?!]*)[.!]?$",
    re.IGNORECASE | re.DOTALL,
)
_OF_HIM = re.compile(r"\b(?:he|she|him|her|his|they|them|their|it)\b", re.IGNORECASE)
_NAMES = re.compile(r"(?<=\s)(?-i:[A-ZА-ЯЁ])\w+|\d")
_BEFORE = re.compile(
    r"\W*(?:"
    + "|".join(
        (
            rf"(?:hi|hello|hey|greetings|good\s+(?:morning|afternoon|evening|day))(?:\s+\w+){{0,2}}?{_STOP}",
            rf"dear\s+\w+(?:\s+\w+){{0,3}}?{_STOP}",
            rf"(?:sorry|excuse\s+me|apologies)(?:\s+(?:to|for)\s+\w+(?:\s+you)?)?{_STOP}(?:but\s+)?",
            rf"(?:i\s+have\s+)?(?:(?:a|one|another|just\s+a)\s+)?(?:(?:small|quick|short|simple)\s+)?question{_STOP}",
            rf"{_MAY}{_SOFTLY}(?:help|assist|ask|bother){_ME}(?:\s+(?:out|with\s+\w+|(?:a|one)(?:\s+\w+)?\s+question))?{_STOP}",
            rf"(?:{_MAY})?{_SOFTLY}(?:be\s+so\s+(?:kind|good)\s+as\s+to\s+)?(?:happen\s+to\s+know|{_TELL}){_MARK}{_SOFTLY}{_MARK}{_ASKS}",
            rf"(?:i|we)\s+(?:am|are)\s+\w+ing\s[^.?!;]{{2,80}}?\s+and\s+(?:(?:would|should)\s+like|want|wish|need)\s+"
            rf"{_TO_KNOW}{_MARK}{_ASKS}",
            rf"{_MAY}{_SOFTLY}{_FULL}",
            rf"(?:{_MAY})?{_SOFTLY}(?:compile|draw\s+up|put\s+together|prepare|make|collect){_ME}\s+{_FULL}",
            rf"{_I}{_SOFTLY}(?:like|love|want|wish|need|have|trying|hoping){_SOFTLY}\s*{_TO_KNOW}{_MARK}{_SOFTLY}{_MARK}",
            rf"{_I}{_SOFTLY}wonder(?:ing)?(?:\s+if\s+you\s+(?:could|can|might)\s+{_SOFTLY}{_TELL})?{_MARK}{_ASKS}",
            rf"{_I}(?:need|want|(?:am\s+)?looking\s+for|(?:am\s+)?after|(?:would\s+)?like)\s+(?:to\s+have\s+)?(?=(?:the|a|all|every|names?)\b)",
            rf"{_I}(?:be\s+)?{_VERY}(?:grateful|obliged|thankful|glad|happy|pleased|interested|delighted|keen)\s+"
            rf"(?:{_IF_YOU}|{_TO_KNOW}{_MARK}|to\s+(?:have|get|receive)\s+|for\s+{_FULL})",
            rf"{_I}{_VERY}appreciate\s+(?:it\s+(?:very\s+much\s+)?)?(?:{_IF_YOU}|(?:knowing|learning|hearing|being\s+told){_MARK}|(?:having\s+)?{_FULL})",
            rf"(?:may|might|could|can)\s+(?:i|we)\s+{_SOFTLY}(?:know|ask|enquire|inquire|have|get|trouble\s+you)"
            rf"(?:\s+you)?(?:\s+(?:for|about|to\s+(?:list|name|give|tell)(?:\s+(?:me|us))?))?{_MARK}(?={_ASKS}|{_FULL})",
            rf"(?:please|kindly)\s+{_SOFTLY}{_TELL}{_MARK}(?={_ASKS}|{_FULL})",
            rf"(?:{_MAY})?{_SOFTLY}tell\s+(?:me|us)\s+(?=the\s+(?:exact\s+|full\s+)?(?:title|theme|slogan|motto|cost|price|length|number|amount"
            r"|purpose|reason|aim|subject|total)\b)",
            rf"do\s+(?:you|we|any(?:body|one))\s+(?:[\w\s]{{0,20}}\s)?(?:know|remember|recall){_MARK}{_ASKS}",
            rf"(?:please|kindly){_MARK}(?=\w)",
            rf"(?:здравствуйте|добрый\s+(?:день|вечер)|доброе\s+утро|уважаем\w+\s+\w+)(?:\s+\w+)?{_STOP}",
            rf"(?:не\s+могли\s+бы\s+вы\s+)?(?:(?:под)?сказать|(?:под)?скаж(?:ите|ете)|сообщи(?:ть|те)|напомни(?:ть|те))"
            rf"(?:\s+мне)?(?:,?\s*пожалуйста)?{_MARK}",
            rf"хо(?:чу|тел|тела|тели)(?:\s+бы)?\s+(?:узнать|спросить|уточнить){_MARK}",
            rf"(?:меня\s+интересует|пожалуйста){_MARK}",
        )
    )
    + ")",
    re.IGNORECASE,
)
_APART = r"(?:\s*[,;–—-]\s*|(?<=[.?!])\s*|\s+)"
_AFTER = re.compile(
    rf"{_APART}(?:(?:many\s+|with\s+)?thanks|thank\s+you|thx|much\s+appreciated|(?:(?:kind|best|warm)\s+)?regards|"
    r"(?:заранее\s+)?(?:большое\s+)?(?:спасибо|благодар(?:ю|им)))\b[^?]{0,60}$"
    r"|\s*[;,.–—-]\s*(?:what\s+(?:is|was|are|were)\s+(?:(?:he|she|they)\s+called|(?:his|her|their)\s+(?:full\s+)?names?))\s*\??$"
    rf"|{_APART}(?:if\s+(?:you\s+(?:can|could|may|don['’]t\s+mind)|possible)|please|пожалуйста)\s*[.?!]*\s*$",
    re.IGNORECASE,
)
# "Two envoys came with the Mayor. Their names?"
_THEIR_NAMES = re.compile(
    r"^(?:the\s+)?(?P<np>(?:two|three|four|five|six|several|\d)\s[^.;?!]+?)\s*[.;,–—-]\s*(?:(?:their\s+)?names?|who\s+(?:are|were)\s+they)\s*\??$",
    re.IGNORECASE,
)
# "One drink hurt the public, they said. Which?"
_WHICH_LAST = re.compile(
    r"^(?P<before>[^?]*?\b)(?:one|a\s+certain|a\s+single)\s+(?P<thing>[a-z]+)\s+(?P<rest>[^?]+?)\s*[.;,:–—-]\s*(?:which|what)(?:\s+(?:one|was\s+it|is\s+it))?\s*\??$",
    re.IGNORECASE,
)
# "Give me the complete list of those who came"
_OF_ALL = r"(?:(?:complete|full|entire|whole|exact)\s+)?(?:list|names|attendance)\s+(?:of|for)\s+"
_ALL_WHO = re.compile(
    rf"^\W*(?:(?:give|send|show|provide|tell)\s+(?:me|us)\s+(?:the\s+)?(?:{_OF_ALL})?"
    rf"|(?:(?:give|list|name|provide)\s+)?(?:the\s+)?{_OF_ALL})"
    r"(?:all\s+)?(?:the\s+)?(?:those|people|persons|everyone|everybody|all)\s+who\s+"
    r"(?=(?:attend|took|take|were|was|came|particip|join|sat|spoke|went|met)\w*)",
    re.IGNORECASE,
)
# "I would like to know, if it is not too much trouble, at which events she was"
_IF_POSSIBLE = re.compile(
    r",\s*(?:if\s+(?:it['’]?s?(?:\s+is)?\s+(?:not|no)\s+(?:too\s+much\s+)?(?:trouble|bother)|(?:it\s+is\s+)?possible|i\s+may"
    r"|you\s+(?:please|would\s+be\s+so\s+(?:kind|good)|don['’]t\s+mind|can|could))|please)\s*,",
    re.IGNORECASE,
)
_REALLY = re.compile(r"\b(?P<who>who(?:\s+(?:was|were))?)\s+(?:really|actually|exactly|in\s+fact)\s+", re.IGNORECASE)
# "... tell me who the Provost was" asks "who was the Provost".
_TOLD = re.compile(
    r"^(?P<asks>who|what|where|when)\s+(?P<np>(?:the|an?|his|her|its|their)\s[^,;:?!]+?)\s(?P<be>is|was|are|were)\b",
    re.IGNORECASE,
)


def without_courtesy(text: str) -> str:
    """What is left of a question, with one space between words; all of it, where nothing else would be left."""
    asked = left = _IF_POSSIBLE.sub(" ", " ".join(without_ways(text).split())).strip()
    left = _without_purpose(left)
    while match := _BEFORE.match(left):
        left = left[match.end() :]
    left = _AFTER.sub("", _AFTER.sub("", left))
    if last := _WHICH_LAST.match(left):
        return f"Which {last['thing']} {last['rest']}, {last['before'].strip().rstrip(',')}?"
    left = _REALLY.sub(r"\g<who> ", _ALL_WHO.sub("Who ", left))
    if (left == asked and not _THEIR_NAMES.match(left)) or not re.search(r"\w", left):
        return asked
    if named := _THEIR_NAMES.match(left):
        left = f"Which {named['np'][:1].lower()}{named['np'][1:]}"
    left = _TOLD.sub(r"\g<asks> \g<be> \g<np>", left)
    return left[:1].upper() + left[1:]


def _without_purpose(text: str) -> str:
    """ "I must thank them all: who was at the call of 5 May?" without what it is for, if the rest names something."""
    if match := _FOR_PAPER.match(text):
        text = text[match.end() :]
    if (after := _WANTED_AFTER.fullmatch(text)) and _NAMES.search(after["asked"]) and not _NAMES.search(after["why"]):
        text = after["asked"]
    wanted = _WANTED.match(text)
    names = wanted is not None and _NAMES.search(wanted["asked"]) and not _OF_HIM.search(wanted["asked"])
    return wanted["asked"] if wanted and names else text
