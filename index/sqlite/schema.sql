-- The library's only truth. Everything beside this file can be made again from it.
-- Of a new library, as it is now; how an older one comes to be so is in migrations.py. IF NOT EXISTS: two may make one.
CREATE TABLE IF NOT EXISTS meta (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- One report, by its bytes; it goes when the last file that holds it goes.
CREATE TABLE IF NOT EXISTS document (
    id           TEXT PRIMARY KEY,
    title        TEXT NOT NULL,
    title_digest TEXT NOT NULL,
    kind         TEXT NOT NULL,
    issued_on    TEXT,
    dated_by     TEXT, -- where issued_on comes from: text, mail, file or name
    language     TEXT, -- "en"
    sketch       BLOB, -- by which reports that are alike know each other (corpus/likeness.py)
    lacked       TEXT NOT NULL DEFAULT '', -- what would have read more of it (words with blanks between)
    edition      TEXT NOT NULL DEFAULT '' -- of the reading (corpus/edition.py)
) WITHOUT ROWID;

-- Parts of sketches: reports that are alike have one in common.
CREATE TABLE IF NOT EXISTS band (
    key         INTEGER NOT NULL,
    document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    PRIMARY KEY (key, document_id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS band_document ON band (document_id);

-- Drafts, reposts, other formats and translations of one report; each pair stands here both ways.
CREATE TABLE IF NOT EXISTS copy (
    document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    of          TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    how         TEXT NOT NULL CHECK (how IN ('copy', 'translation')),
    PRIMARY KEY (document_id, of)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS copy_of ON copy (of);

-- Where reports lie. Every file has a row: with its document, or with the state and reason it ended in. Of a report that
-- was read only in part, or off pictures, the reason says so.
CREATE TABLE IF NOT EXISTS file (
    root        TEXT NOT NULL,
    name        TEXT NOT NULL,
    collection  TEXT NOT NULL,
    size        INTEGER NOT NULL,
    modified_ns INTEGER NOT NULL,
    read_ns     INTEGER NOT NULL,
    document_id TEXT REFERENCES document (id),
    state       TEXT NOT NULL CHECK (state IN ('indexed', 'empty', 'encrypted', 'unsupported', 'failed')),
    reason      TEXT,
    PRIMARY KEY (root, name),
    CHECK ((state = 'indexed') = (document_id IS NOT NULL))
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS file_document ON file (document_id, collection);

CREATE TABLE IF NOT EXISTS page (
    document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    number      INTEGER NOT NULL,
    text        TEXT NOT NULL,
    label       TEXT, -- what the page is called, in a file that has parts
    confidence  REAL, -- of a page read by OCR, from 0 to 1
    PRIMARY KEY (document_id, number)
) WITHOUT ROWID;

-- An exact cut of a page, so its text is not kept twice. Ids are never used again (AUTOINCREMENT).
CREATE TABLE IF NOT EXISTS passage (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    page        INTEGER NOT NULL,
    start       INTEGER NOT NULL,
    "end"       INTEGER NOT NULL,
    headings    TEXT NOT NULL, -- JSON list
    digest      TEXT NOT NULL  -- of the text, which finds its vector
);
CREATE INDEX IF NOT EXISTS passage_document ON passage (document_id);
CREATE INDEX IF NOT EXISTS passage_digest ON passage (digest);

-- float16, of titles and passages, by the digest of the text: the same text is embedded once.
CREATE TABLE IF NOT EXISTS embedding (
    digest TEXT PRIMARY KEY,
    vector BLOB NOT NULL
) WITHOUT ROWID;

-- The ledger: what the reports tell of meetings. Spans are characters of the page's text.
CREATE TABLE IF NOT EXISTS meeting (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    name        TEXT NOT NULL,
    kind        TEXT,
    body        TEXT,
    held_from   TEXT, -- ISO dates, both days included
    held_until  TEXT,
    place       TEXT,
    page        INTEGER NOT NULL,
    start       INTEGER NOT NULL,
    "end"       INTEGER NOT NULL,
    day_order   TEXT
);
CREATE INDEX IF NOT EXISTS meeting_document ON meeting (document_id);

-- In the order in which the report names them.
CREATE TABLE IF NOT EXISTS attendance (
    meeting_id   INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    number       INTEGER NOT NULL,
    name         TEXT NOT NULL,
    role         TEXT,
    organization TEXT,
    how          TEXT NOT NULL CHECK (how IN ('present', 'chaired', 'spoke', 'apologies', 'absent')),
    page         INTEGER NOT NULL,
    start        INTEGER NOT NULL,
    "end"        INTEGER NOT NULL,
    PRIMARY KEY (meeting_id, number)
) WITHOUT ROWID;

-- Unnamed participants, as printed.
CREATE TABLE IF NOT EXISTS party (
    meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    number     INTEGER NOT NULL,
    text       TEXT NOT NULL,
    page       INTEGER NOT NULL,
    start      INTEGER NOT NULL,
    "end"      INTEGER NOT NULL,
    PRIMARY KEY (meeting_id, number)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS outcome (
    meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    number     INTEGER NOT NULL,
    page       INTEGER NOT NULL,
    start      INTEGER NOT NULL,
    "end"      INTEGER NOT NULL,
    PRIMARY KEY (meeting_id, number)
) WITHOUT ROWID;

-- What was decided by hand about people, the oldest first, by names as printed. It hangs on no report: reports that go
-- and come back find it here. Who is one person is computed from the names and these whenever the ledger is made.
CREATE TABLE IF NOT EXISTS decision (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    kind  TEXT NOT NULL CHECK (kind IN ('merge', 'split')),
    name  TEXT NOT NULL,
    other TEXT NOT NULL, -- of a merge, the other person; of a split, the spelling that is taken out
    rest  TEXT NOT NULL  -- JSON list: of a split, the person's other spellings
);
