"""Which reports are copies of each other, found when a report is kept, and told to whoever may read them."""

from __future__ import annotations

import struct
import zlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

from corpus.likeness import N_HASHES, Sight, bands_of, is_copy
from corpus.records import Document, Meeting
from corpus.translations import names_in_other_languages
from index.records import Copy
from index.sqlite.connection import Connection
from index.traces import Trace, first_day, tell_the_same, trace_of

MAX_CANDIDATES = 20  # those with most bands in common
_SKETCH = struct.Struct(f"<{N_HASHES}L")


def packed(sketch: tuple[int, ...]) -> bytes | None:
    return _SKETCH.pack(*sketch) if sketch else None


def put_copies(db: Connection, document: Document, meetings: Iterable[Meeting]) -> None:
    """Tie a report that is being kept to those that it is a copy of; the transaction is the caller's."""
    bands = bands_of(document.sketch)
    near = db.execute(
        f"SELECT document_id FROM band WHERE key IN ({', '.join('?' * len(bands))})"
        " GROUP BY document_id ORDER BY count(*) DESC LIMIT ?",
        (*bands, MAX_CANDIDATES),
    ).fetchall()
    days = frozenset(meeting.start for meeting in meetings if meeting.start)
    own = Sight(sketch=document.sketch, issued_on=document.issued_on, days=days)
    for (other,) in near:
        if is_copy(own, _sight(db, other)):
            _tie(db, document.id, other, "copy")
    db.executemany("INSERT OR IGNORE INTO band VALUES (?, ?)", [(band, document.id) for band in bands])


def put_translations(db: Connection, root: str, name: str, document_id: str) -> None:
    """Tie a report to those in other languages whose files are called so but for the language."""
    (language,) = db.execute("SELECT language FROM document WHERE id = ?", (document_id,)).fetchone()
    names = names_in_other_languages(name) if language else ()
    others = db.execute(
        f"WITH stem (said) AS (VALUES {', '.join(['(?)'] * len(names)) or '(NULL)'})"
        " SELECT document_id FROM stem CROSS JOIN file ON root = ? AND name > said || '.' AND name < said || '/'"
        " JOIN document ON document.id = document_id WHERE instr(substr(name, length(said) + 2), '.') = 0"
        " AND instr(substr(name, length(said) + 2), '/') = 0 AND language != ?",
        (*names, root, language),
    )
    for (other,) in others.fetchall():
        _tie(db, document_id, other, "translation")


def put_retold(db: Connection, document: Document, meetings: Iterable[Meeting]) -> None:
    """Tie a report that is being kept to the one in each other language that tells the same, where that is clear."""
    text = "\n".join(page.text for page in document.pages)
    issued_on = document.issued_on if document.dated_by != "file" else None
    day = first_day(text) or issued_on
    if document.language is None or day is None:
        return
    key = zlib.crc32(f"day {day}".encode())
    near = db.execute(
        "SELECT id, language FROM band JOIN document ON id = document_id WHERE key = ? AND language != ? LIMIT ?",
        (key, document.language, MAX_CANDIDATES),
    ).fetchall()
    if near:
        own = trace_of(text, (meeting.start for meeting in meetings if meeting.start), issued_on)
        for others in _telling_the_same(db, own, near):
            if all(_are_copies(db, document.id, known) for known in _translations_of(db, others[0], document.language)):
                for other in others:
                    _tie(db, document.id, other, "translation")
    db.execute("INSERT OR IGNORE INTO band VALUES (?, ?)", (key, document.id))


def _telling_the_same(db: Connection, own: Trace, near: Iterable[tuple[str, str]]) -> Iterator[list[str]]:
    """In each language the report that does, with its copies; none, where others would do as well."""
    same: dict[str, list[str]] = defaultdict(list)
    for other, language in near:
        if tell_the_same(own, _trace(db, other)):
            same[language].append(other)
    for first, *others in same.values():
        if all(_are_copies(db, first, other) for other in others):
            yield [first, *others]


def _translations_of(db: Connection, document_id: str, language: str) -> list[str]:
    found = db.execute(
        "SELECT of FROM copy JOIN document ON id = of WHERE document_id = ? AND how = 'translation' AND language = ?",
        (document_id, language),
    )
    return [of for (of,) in found.fetchall()]


def _trace(db: Connection, document_id: str) -> Trace:
    pages = db.execute("SELECT text FROM page WHERE document_id = ? ORDER BY number", (document_id,)).fetchall()
    own = db.execute("SELECT issued_on FROM document WHERE id = ? AND dated_by != 'file'", (document_id,)).fetchone()
    issued_on = date.fromisoformat(own[0]) if own and own[0] else None
    return trace_of("\n".join(text for (text,) in pages), _sight(db, document_id).days, issued_on)


def _are_copies(db: Connection, one: str, other: str) -> bool:
    found = db.execute("SELECT 1 FROM copy WHERE document_id = ? AND of = ? AND how = 'copy'", (one, other))
    return found.fetchone() is not None


def _sight(db: Connection, document_id: str) -> Sight:
    sketch, issued_on = db.execute("SELECT sketch, issued_on FROM document WHERE id = ?", (document_id,)).fetchone()
    days = db.execute(
        "SELECT DISTINCT held_from FROM meeting WHERE document_id = ? AND held_from IS NOT NULL", (document_id,)
    )
    return Sight(
        sketch=_SKETCH.unpack(sketch) if sketch else (),
        issued_on=date.fromisoformat(issued_on) if issued_on else None,
        days=frozenset(date.fromisoformat(day) for (day,) in days),
    )


def _tie(db: Connection, one: str, other: str, how: str) -> None:
    """Both ways, so that either finds the other."""
    db.executemany("INSERT OR IGNORE INTO copy VALUES (?, ?, ?)", [(one, other, how), (other, one, how)])


def read_copies(
    db: Connection, document_ids: Collection[str], where: str, values: tuple[str, ...]
) -> Mapping[str, tuple[Copy, ...]]:
    """By the report's id, the copies of it that the caller may read, under their first names there.

    :param where: the condition on the files' collections, with its values.
    """
    copies: dict[str, list[Copy]] = defaultdict(list)
    for id_, other, name, how in db.execute(
        "SELECT copy.document_id, copy.of, min(name), how FROM copy JOIN file ON file.document_id = copy.of"
        f" WHERE copy.document_id IN ({', '.join('?' * len(document_ids))}) AND {where}"
        " GROUP BY copy.document_id, copy.of ORDER BY 3",
        (*document_ids, *values),
    ):
        copies[id_].append(Copy(document_id=other, name=name, how=how))
    return {id_: tuple(found) for id_, found in copies.items()}


def read_translations(db: Connection) -> frozenset[tuple[str, str]]:
    """Pairs of ids, each once; of a report's translations its copies are translations too."""
    copies: dict[str, set[str]] = defaultdict(set)
    for one, other in db.execute("SELECT document_id, of FROM copy WHERE how = 'copy'"):
        copies[one].add(other)
    tied = db.execute("SELECT document_id, of FROM copy WHERE how = 'translation'").fetchall()
    return frozenset(
        (first, second)
        for one, other in tied
        for first in (one, *copies[one])
        for second in (other, *copies[other])
        if first < second
    )


def told_elsewhere(db: Connection, names: Mapping[str, str], told: Iterable[tuple[str, Meeting]]) -> set[int]:
    """The places, among meetings as they are told, of those that a copy to be preferred tells of as well.

    Of copies the newest counts before the others, then a PDF, which has pages to show; then the first by name.

    :param names: of the reports that the caller may read, by their ids.
    """
    pairs = db.execute("SELECT document_id, of FROM copy WHERE how = 'copy'").fetchall()
    better: dict[str, list[str]] = defaultdict(list)
    ids = {id_ for pair in pairs for id_ in pair} & names.keys()
    ranks = {id_: _rank(db, id_, names[id_]) for id_ in ids}
    for one, other in pairs:
        if one in ids and other in ids and ranks[other] < ranks[one]:
            better[one].append(other)
    told_by: dict[str, set[tuple[object, ...]]] = defaultdict(set)
    rows = list(told)
    for id_, meeting in rows:
        if id_ in ids:
            told_by[id_] |= _marks(meeting)
    return {
        at
        for at, (id_, meeting) in enumerate(rows)
        if any(not told_by[other].isdisjoint(_marks(meeting)) for other in better.get(id_, ()))
    }


def _rank(db: Connection, document_id: str, name: str) -> tuple[int, bool, str]:
    issued_on, kind = db.execute("SELECT issued_on, kind FROM document WHERE id = ?", (document_id,)).fetchone()
    return -date.fromisoformat(issued_on).toordinal() if issued_on else 0, kind != "pdf", name


def _marks(meeting: Meeting) -> set[tuple[object, ...]]:
    """By what two tellings of one meeting are known in copies: its days, with its body or its name."""
    said = (meeting.body, meeting.name)
    return {(meeting.start, meeting.end, " ".join(words.casefold().split())) for words in said if words}
