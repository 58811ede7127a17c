"""Text of odd shapes is read in a time that grows as the text does, by the processor's time that a process may take.

At the sizes here what grows as the square takes minutes, and the system ends the process.
"""

from __future__ import annotations

import itertools
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import PurePosixPath

import pytest

from corpus.meetings import find_meetings
from corpus.reading import read_document

pytestmark = pytest.mark.alone

N_SECONDS = 40
HEAD = "Minutes of the Roads Board\n5 May 2024\n\n"
PRESENT = f"{HEAD}Present: "
ITEM = f"{HEAD}Present:\n- "
TOLD = f"{HEAD}The meeting was attended by "
_FIRST = ("Anna", "Bo", "Cy", "Dora", "Eve", "Finn", "Gail", "Hal", "Ida", "Jan", "Kai", "Lea", "Max", "Nora", "Otto")
_STEMS = ("Lind", "Ode", "Moss", "Fell", "Holt", "Berg", "Dahl", "Kern", "Lund", "Marr", "Nash", "Oak", "Pine", "Quist")
_ENDS = ("", "er", "man", "ton", "sen", "idis", "ez", "ini", "ak", "by", "ley", "worth", "gren", "vik", "strom")


def names(n: int) -> list[str]:
    every = itertools.product(_STEMS, _ENDS, _FIRST, "ABCDEFGH")
    return [f"{first} {initial}. {stem}{end}" for stem, end, first, initial in itertools.islice(every, n)]


SHAPES: dict[str, Callable[[], str]] = {
    "opened pictures": lambda: PRESENT + "![" * 60_000,
    "opened pictures in the text": lambda: HEAD + "![" * 60_000,
    "spaces": lambda: TOLD + " " * 20_000 + "Mr. Bo Ode.",
    "spaces after a label": lambda: PRESENT + " " * 100_000 + "Bo Ode",
    "names in a sentence": lambda: TOLD + ", ".join(f"Mr. {name}" for name in names(3_000)) + ".",
    "names in a line": lambda: PRESENT + ", ".join(names(10_000)),
    "items": lambda: HEAD + "Present:\n" + "".join(f"- {name}\n" for name in names(10_000)),
    "commas": lambda: PRESENT + "," * 200_000,
    "brackets": lambda: PRESENT + "(" * 100_000,
    "square brackets": lambda: f"{ITEM}Anna Lind " + "[" * 100_000,
    "braces": lambda: f"{ITEM}Anna Lind " + "{" * 100_000,
    "line breaks in an item": lambda: f"{ITEM}Anna Lind" + "<br>" * 60_000,
    "stars": lambda: ITEM + "*" * 100_000 + "Anna",
    "handles": lambda: PRESENT + ", ".join(f"@a{n}" for n in range(10_000)),
    "half an address": lambda: PRESENT + "a." * 60_000 + "@",
    "labels in a line": lambda: HEAD + "Present: Anna Lind. Absent: Bo Ode  " * 4_000,
    "words in a line": lambda: HEAD + "the meeting was attended by word " * 20_000,
    "one word": lambda: HEAD + "a" * 1_000_000,
    "one name": lambda: PRESENT + "Aa " * 300_000,
    "headings": lambda: "# Minutes\n\n" + "## Present\n\n- Anna Lind\n\n" * 8_000,
    "dashes in a line": lambda: "Wed 19.02 - " * 20_000,
    "days": lambda: (
        "Chronicle of the year 2024\n\n"
        + "".join(
            f"{n % 28 + 1} June, Lake Bank. We were received by Director Mr. {name}. The Director held talks.\n\n"
            for n, name in enumerate(names(4_000))
        )
    ),
    "meetings": lambda: (
        HEAD + "".join(f"On 6 May 2024 a meeting was held with Mr. {name}.\n\n" for name in names(4_000))
    ),
    "dates": lambda: HEAD + "The meeting was held on 5 May 2024 in Riga. " * 12_000,
    "decisions": lambda: HEAD + "The Board agreed on a road. " * 20_000,
}


def main() -> None:
    """Reads one shape in this process."""
    text = SHAPES[sys.argv[1]]()
    name = PurePosixPath("a.md" if text.startswith("#") else "a.txt")
    find_meetings(read_document(text.encode(), name), name)


def _at_most() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (N_SECONDS, N_SECONDS))


@pytest.mark.parametrize("shape", SHAPES)
def test_the_time_grows_as_the_text_does(shape: str) -> None:
    ended = subprocess.run([sys.executable, "-m", __name__, shape], preexec_fn=_at_most, check=False)

    assert ended.returncode == 0


if __name__ == "__main__":
    main()
