"""Questions that say of every way in which people may have come that it counts: "present, physically or on VC"."""

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


def without_ways(text: str) -> str:
    """The question without such words, which ask for nobody but those who came."""
    left = _EITHER_WAY.sub(" ", text)
    return left if any(map(str.isalnum, left)) else text
