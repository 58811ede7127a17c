"""What staff asked and were told, and what they thought of it: a file of its own beside the library.

It is theirs, not the reports': it outlives them, and no indexing run holds it up. A turn is its visitor's alone.
"""

from __future__ import annotations

import json
import secrets
import threading
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal, TypeAlias

from index.sqlite.connection import connect

FILE_NAME = "conversations.sqlite"
_SCHEMA = """
CREATE TABLE IF NOT EXISTS secret (value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS turn (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    visitor TEXT NOT NULL,
    talk TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    question TEXT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    is_refusal INTEGER NOT NULL,
    count INTEGER,
    lines TEXT NOT NULL,
    sources TEXT NOT NULL,
    verdict TEXT CHECK (verdict IN ('right', 'wrong')),
    reason TEXT
);
CREATE INDEX IF NOT EXISTS turn_visitor ON turn (visitor, number);
"""
_COLUMNS = "id, visitor, talk, asked_at, question, kind, text, is_refusal, count, lines, sources, verdict, reason"
Verdict: TypeAlias = Literal["right", "wrong"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a quote stands: a stretch of a page of a report, and the words there."""

    document_id: str
    document: str
    title: str
    date: str | None
    page: int
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a list that was the answer, with the number of its source, from 1."""

    name: str | None
    role: str | None
    organization: str | None
    status: str | None
    meeting: str | None
    date: str | None
    place: str | None
    source: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptTurn:
    """A question and what was said to it.

    :param asked_at: ISO, in UTC, to the second.
    :param text: of the answer, with markers `[n]`; of a refusal, its reason.
    """

    id: str
    visitor: str
    talk: str
    asked_at: str
    question: str
    kind: str
    text: str
    is_refusal: bool
    count: int | None
    lines: tuple[Line, ...]
    sources: tuple[Source, ...]
    verdict: Verdict | None = None
    reason: str | None = None


class Conversations:
    """All turns of all visitors. Safe to share between threads.

    :raises SearchIndexError: the file cannot be made, read or written.
    """

    def __init__(self, folder: Path) -> None:
        self._turn = threading.Lock()
        self._db = connect(folder / FILE_NAME, read_only=False)
        self._db.executescript(_SCHEMA)
        self._db.execute(
            "INSERT INTO secret SELECT ? WHERE NOT EXISTS (SELECT 1 FROM secret)", (secrets.token_hex(32),)
        )

    @property
    def secret(self) -> bytes:
        """Random, the same as long as the file is there: what visitors are signed with."""
        with self._turn:
            return bytes.fromhex(self._db.execute("SELECT value FROM secret").fetchone()[0])

    def keep(self, turn: KeptTurn) -> None:
        lines, sources = (
            json.dumps([asdict(one) for one in each], ensure_ascii=False) for each in (turn.lines, turn.sources)
        )
        row = (turn.id, turn.visitor, turn.talk, turn.asked_at, turn.question, turn.kind, turn.text, turn.is_refusal)
        with self._turn:
            self._db.execute(
                f"INSERT INTO turn ({_COLUMNS}) VALUES ({', '.join('?' * 13)})",
                (*row, turn.count, lines, sources, turn.verdict, turn.reason),
            )

    def turn(self, id_: str, visitor: str) -> KeptTurn | None:
        return next(self._turns("visitor = ? AND id = ?", (visitor, id_)), None)

    def of(self, visitor: str, words: str = "") -> tuple[KeptTurn, ...]:
        """A visitor's turns, the newest first; with words, those that have all of them."""
        found = self._turns("visitor = ? ORDER BY number DESC", (visitor,))
        wanted = words.casefold().split()
        return tuple(
            turn for turn in found if all(word in f"{turn.question}\n{turn.text}".casefold() for word in wanted)
        )

    def judged(self) -> tuple[KeptTurn, ...]:
        """Whatever anybody found right or wrong, the oldest first: for those who look after the library."""
        return tuple(self._turns("verdict IS NOT NULL ORDER BY number", ()))

    def before(self, turn: KeptTurn) -> tuple[KeptTurn, ...]:
        """What was said in the same talk before this turn, the oldest first."""
        where = "visitor = ? AND talk = ? AND number < (SELECT number FROM turn WHERE id = ?) ORDER BY number"
        return tuple(self._turns(where, (turn.visitor, turn.talk, turn.id)))

    def judge(self, id_: str, visitor: str, verdict: Verdict | None, reason: str | None = None) -> bool:
        """:return: whether it was this visitor's turn."""
        with self._turn:
            sql = "UPDATE turn SET verdict = ?, reason = ? WHERE id = ? AND visitor = ?"
            return self._db.execute(sql, (verdict, reason, id_, visitor)).rowcount > 0

    def forget(self, visitor: str, id_: str | None = None) -> int:
        """Delete one turn of a visitor's, or all of them.

        :return: how many went.
        """
        with self._turn:
            if id_ is None:
                return self._db.execute("DELETE FROM turn WHERE visitor = ?", (visitor,)).rowcount
            return self._db.execute("DELETE FROM turn WHERE visitor = ? AND id = ?", (visitor, id_)).rowcount

    def close(self) -> None:
        self._db.close()

    def _turns(self, where: str, values: Iterable[str]) -> Iterator[KeptTurn]:
        with self._turn:
            rows = self._db.execute(f"SELECT {_COLUMNS} FROM turn WHERE {where}", tuple(values)).fetchall()
        return map(_turn_of, rows)


def _turn_of(row: tuple[Any, ...]) -> KeptTurn:
    return KeptTurn(
        id=row[0],
        visitor=row[1],
        talk=row[2],
        asked_at=row[3],
        question=row[4],
        kind=row[5],
        text=row[6],
        is_refusal=bool(row[7]),
        count=row[8],
        lines=tuple(Line(**line) for line in json.loads(row[9])),
        sources=tuple(Source(**source) for source in json.loads(row[10])),
        verdict=row[11],
        reason=row[12],
    )
