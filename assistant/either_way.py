"""Questions that say of every way in which people came, or of every kind of them, that it counts.

"Present, physically or on VC", "everybody who came, the secretariat and the observers included".
"""

from __future__ import annotations

import re

_WAY = (
    r"(?:physically|in[- ]person|virtually|online|remotely|face[- ]to[- ]face|on[- ]?site|in the (?:room|hall|chamber)"
    r"|(?:on|by|via|over|through) (?:the |a )?(?:vc|zoom|(?:ms |microsoft )?teams|webex|skype|(?:tele)?phone|link"
    r"|video(?:[ -]?link|[ -]?conferenc\w+)?|tele-?conference))"
)
_EITHER_WAY = re.compile(
    rf",?\s*\b(?:(?:both|either|whether)\s+)?{_WAY}(?:\s+present)?\s*(?:,|,?\s*\b(?:or|and)\b|/|&|\bas well as\b)\s*"
    rf"{_WAY}(?![\w-]),?",
    re.IGNORECASE,
)
_KIND = (
    r"(?:(?:the|any|our|their|its|all|both)\s+)?(?:(?:own|invited|other|remote|non-voting|voting|unnamed|country|state|national)\s+)?(?:members?|non-members"
    r"|guests?|visitors?|observers?|secretariat|secretar(?:y|ies)|clerks?|chair(?:man|woman|person)?|staff|people|persons"
    r"|invitees|hosts?|note-?takers?|minute[- ]takers?|alternates?|managers?|advis[eo]rs?|interpreters?|officials"
    r"|colleagues|those\s+in\s+attendance|officers?|experts?|councillors?|leaders?|deputies|trustees"
    r"|representatives|delegates|delegations|latecomers|others|remote\s+ones)"
)
_KINDS = rf"{_KIND}(?:(?:\s*,\s*|\s*,?\s+(?:and|or|as\s+well\s+as)\s+|\s*[/&]\s*){_KIND})*"
# At the end of a question for everybody.
_EVERY_KIND = re.compile(
    rf"(?:\s+incl(?:uding|usive\s+of|\.)?\s+{_KINDS}\W*$)|(?:\s*[,;(–—]|\s-)\s*(?:(?:{_KINDS}\s+(?:included|inclusive|too|as\s+well|alike|among\s+them)"
    rf"|(?:incl(?:uding|usive\s+of|\.)?|counting|also|and\s+also)\s+{_KINDS}"
    r"|including\s+(?:whoever|(?:any(?:body|one)|those|every(?:body|one)|all)\s+who\s+(?:only|just|merely|came|joined"
    r"|arrived|left|dialled|connected|sat))\s[^,;?]+|(?:the\s+)?(?:presiding|deceased|absent)\s+one\s+included"
    rf"|(?:both\s+)?{_KIND}(?:\s*,\s*{_KIND})*,?\s+(?:and|as\s+well\s+as)\s+{_KIND}"
    r"|including\s+(?:any(?:body|one)|those|every(?:body|one)|all)\s+(?:who|that)\s+(?:was|were|is|are)(?:n['’]t|\s+not)\s[^,;?]+"
    r"|even\s+(?:if\s+they|those\s+who)\s+[^,;?]{3,60}"
    r"|including\s+(?:the\s+)?(?:people|those|guests|visitors|any(?:body|one))\s+from\s+(?:outside|elsewhere|other\s[^,;?]+)"
    r"|including\s+(?:any(?:body|one)|those|every(?:body|one)|all)\s+(?:who|that)\s+(?:was|were)\s+(?:only\s+)?(?:there|present|in)\s[^,;?]+"
    r"|(?:even|also)\s+(?:if\s+)?(?:only\s+)?for\s+(?:a\s+)?part\s+of\s+the\s+(?:time|meeting|session)))\)?\s*(?:[.?!]*\s*$|(?=[.?!]\s))",
    re.IGNORECASE,
)
# "(not those who merely supported it from afar)": they did not come, and are on no list of those who did.
_NOT_THOSE = re.compile(
    r"\s*[,;(–—]\s*(?:and\s+)?not\s+(?:those|the\s+ones|people|anybody|anyone|members?)\s+(?:who|that)\s+"
    r"(?:merely|only|just|simply)\s[^()?]*\)?\s*[.?!]*\s*$",
    re.IGNORECASE,
)
_PRESENT_OR_FAR = re.compile(
    r"\b(?P<here>present|here|there)\s+(?:and|or|/)\s+(?:remote(?:ly)?|online|virtually)\b", re.IGNORECASE
)
# In the middle of one: ", guests too,", ", trustees or not,", ", including those from the kindergarten,".
_OF_ANY_KIND = re.compile(
    rf"\s[-–—]\s+(?:[\w-]+\s+)?{_KIND}(?:,\s*{_KIND})*\s+(?:and|or)\s+{_KIND}\s[-–—](?=\s)"
    rf"|,\s*(?:{_KINDS}\s+(?:included|inclusive|too|as\s+well|alike|or\s+not)|incl(?:uding|\.)\s+(?:{_KINDS}"
    r"|(?:any(?:body|one)|those|every(?:body|one)|all|whoever)\s(?:(?!apolog|absent|excused|regret)[^,;?])+))\s*,(?!\s*and\b)",
    re.IGNORECASE,
)
# ", the AGM included,", ", committee and general meeting alike,": of every kind of meeting.
_SITTING = (
    r"(?:the\s+)?(?:(?:annual|general|special|extraordinary|online|regular|ordinary)\s+){0,2}"
    r"(?:AGM|EGM|committee|board|council|plenary|calls?|workshops?|(?:general\s+)?(?:meetings?|assembl(?:y|ies)|sessions?))"
)
_ANY_SITTING = re.compile(
    rf",\s*{_SITTING}(?:\s+(?:and|or|as\s+well\s+as)\s+{_SITTING})?\s+(?:included|inclusive|too|as\s+well|alike"
    r"|among\s+them)\b,?",
    re.IGNORECASE,
)
_EVERYBODY = re.compile(
    r"\b(?:who\w*|every(?:one|body)|all|names?|list|participants|attendees|people|attendance)\b", re.IGNORECASE
)


def without_ways(text: str) -> str:
    """The question without such words, which ask for nobody but those who came."""
    left = _ANY_SITTING.sub("", _EITHER_WAY.sub(" ", _PRESENT_OR_FAR.sub(r"\g<here>", text)))
    if _EVERYBODY.search(left):
        left = _NOT_THOSE.sub("", _OF_ANY_KIND.sub("", _EVERY_KIND.sub("", left)))
    return left if any(map(str.isalnum, left)) else text
