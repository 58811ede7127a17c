"""What reads more of a report where it is installed, and which reports went without it."""

from __future__ import annotations

from corpus.ocr import INSTALL, can_read
from corpus.records import Document
from corpus.russian.language import is_russian
from corpus.russian.morphology import is_installed


def abilities() -> frozenset[str]:
    """What is here now."""
    here = {"tesseract": can_read(), "natasha": is_installed()}
    return frozenset(name for name, is_here in here.items() if is_here)


def lacked_by(document: Document) -> frozenset[str]:
    """What would read more of a report, and is not here now."""
    wants = {
        "tesseract": any(INSTALL in remark for remark in document.remarks),
        "natasha": is_russian(document),
    }
    wanted = frozenset(name for name, is_wanted in wants.items() if is_wanted)
    return wanted - abilities() if wanted else wanted  # to look for what is here takes time
