"""Questions that no institution's reports answer, put to a library: how many of them are refused.

The first half of foreign.txt was in view when the thresholds of `assistant/refusing.py` were set, the second not.

Run: python -m benchmarks.foreign LIBRARY
"""

from __future__ import annotations

import sys
from pathlib import Path

from assistant import Assistant, Refusal

QUESTIONS = Path(__file__).with_name("foreign.txt")


def main() -> None:
    desk = Assistant.open(sys.argv[1], create=False)
    questions = QUESTIONS.read_text(encoding="utf-8").splitlines()
    half = len(questions) // 2
    for name, asked in (("looked at", questions[:half]), ("not looked at", questions[half:])):
        answered = [question for question in asked if not isinstance(desk.ask(question), Refusal)]
        print(f"{name}: {len(asked) - len(answered)} of {len(asked)} refused", *answered, sep="\n  answered: ")


if __name__ == "__main__":
    main()
