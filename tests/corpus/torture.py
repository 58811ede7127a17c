"""Sample reports damaged at random, thousands of times: each ends as a report or in a named state, and in time.

usage: python -m tests.corpus.torture [N] [SEED]
"""

from __future__ import annotations

import plistlib
import random
import sys
import time
from collections import Counter
from importlib.resources import files
from pathlib import Path, PurePath

from corpus.errors import FileError
from corpus.reading import read_document
from tests.corpus.making import container, mail, opendocument, sheets, slides, word
from tests.corpus.test_exports import DIF, SYLK, WEBARCHIVE
from tests.corpus.test_more_formats import BOOK, OLD_EXCEL, OLD_WORD
from tests.corpus.test_pdf import holding
from tests.corpus.test_signed import streamed
from tests.corpus.test_tnef import BEGIN, BODY, DATA, TITLE, tnef

LIMIT_S = 30
STATES = {"empty", "encrypted", "failed", "unsupported"}
SAMPLES = [path for path in sorted((Path(str(files("corpus"))) / "samples").rglob("*.*")) if path.is_file()]
MADE = {
    "a.eml": mail("The board met.", subject="Minutes", attached={"a.txt": b"Ann Lee came."}),
    "a.epub": BOOK,
    "a.msg": container({"__substg1.0_1000001F": "The board met.".encode("utf-16-le") * 200}),
    "a.xml": OLD_WORD.encode(),
    "b.xml": OLD_EXCEL.encode(),
    "a.odt": opendocument("<text:h>Minutes</text:h><text:p>The board met.</text:p>"),
    "a.pptx": slides(("Minutes", "The board met.")),
    "a.rtf": rb"{\rtf1\ansi{\b Minutes}\par The board met.\par}",
    "a.p7m": streamed(b"Content-Type: text/plain\n\n", b"The board met. " * 8),
    "winmail.dat": tnef((BODY, b"The board met."), (BEGIN, b""), (TITLE, b"a.txt"), (DATA, b"Ann Lee came.")),
    "b.pdf": holding({"annex.docx": word("Ann Lee came.")}),
    "a.slk": SYLK.encode(),
    "a.dif": DIF.encode(),
    "a.json": b'{"title": "Minutes", "present": ["Ann Lee"], "said": {"text": "The board met."}}',
    "c.xml": b"<?xml version='1.0'?><a><title>Minutes</title><p>The board met.</p></a>",
    "a.webarchive": plistlib.dumps(WEBARCHIVE, fmt=plistlib.FMT_BINARY),
    "a.xlsx": sheets({"Present": [["Name"], ["Ann Lee"]]}),
}


def damaged(data: bytes, chance: random.Random) -> bytes:
    """A few bytes changed, taken out, doubled or moved, or the end cut off."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 3, 20))):
        at, length = chance.randrange(len(changed) + 1), chance.randrange(1, 64)
        kind = chance.choice(("set", "cut", "double", "end"))
        if kind == "set":
            changed[at : at + length] = chance.randbytes(length)
        elif kind == "cut":
            del changed[at : at + length]
        elif kind == "double":
            changed[at:at] = changed[at : at + length]
        elif chance.random() < 0.2:
            del changed[at:]
    return bytes(changed)


def end_of(data: bytes, name: str) -> str:
    try:
        return read_document(data, PurePath(name)).kind
    except FileError as error:
        if error.state not in STATES or not error.reason:
            raise AssertionError(f"{name} ends in no named state") from error
        return error.state


def main(n_times: int, seed: int) -> None:
    chance, ends = random.Random(seed), Counter[str]()  # noqa: S311 (no secrets here)
    originals = MADE | {path.name: path.read_bytes() for path in SAMPLES}
    for number in range(n_times):
        name = chance.choice(sorted(originals))
        data, began = damaged(originals[name], chance), time.monotonic()
        ends[end_of(data, name)] += 1
        if time.monotonic() - began > LIMIT_S:
            raise SystemExit(f"{name}, damage {number} of seed {seed}: more than {LIMIT_S} s")
    print(", ".join(f"{count} {end}" for end, count in ends.most_common()))  # noqa: T201


if __name__ == "__main__":
    main(*(int(argument) for argument in (sys.argv[1:] + ["3000", "1"][len(sys.argv) - 1 :])))
