-- The library's only truth. Everything beside this file can be made again from it.
CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- One report, by its bytes; it goes when the last file that holds it goes.
CREATE TABLE document (
    id           TEXT PRIMARY KEY,
    title        TEXT NOT NULL,
    title_digest TEXT NOT NULL,
    kind         TEXT NOT NULL,
    issued_on    TEXT
) WITHOUT ROWID;

-- Where reports lie. Every file has a row: with its document, or with the state and reason it ended in.
CREATE TABLE file (
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
CREATE INDEX file_document ON file (document_id, collection);

CREATE TABLE page (
    document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    number      INTEGER NOT NULL,
    text        TEXT NOT NULL,
    PRIMARY KEY (document_id, number)
) WITHOUT ROWID;

-- An exact cut of a page, so its text is not kept twice. Ids are never used again (AUTOINCREMENT).
CREATE TABLE passage (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    page        INTEGER NOT NULL,
    start       INTEGER NOT NULL,
    "end"       INTEGER NOT NULL,
    headings    TEXT NOT NULL, -- JSON list
    digest      TEXT NOT NULL  -- of the text, which finds its vector
);
CREATE INDEX passage_document ON passage (document_id);
CREATE INDEX passage_digest ON passage (digest);

-- float16, of titles and passages, by the digest of the text: the same text is embedded once.
CREATE TABLE embedding (
    digest TEXT PRIMARY KEY,
    vector BLOB NOT NULL
) WITHOUT ROWID;

-- The ledger: what the reports tell of meetings. Spans are characters of the page's text.
CREATE TABLE meeting (
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
    "end"       INTEGER NOT NULL
);
CREATE INDEX meeting_document ON meeting (document_id);

-- In the order in which the report names them.
CREATE TABLE attendance (
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
CREATE TABLE party (
    meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    number     INTEGER NOT NULL,
    text       TEXT NOT NULL,
    page       INTEGER NOT NULL,
    start      INTEGER NOT NULL,
    "end"      INTEGER NOT NULL,
    PRIMARY KEY (meeting_id, number)
) WITHOUT ROWID;

CREATE TABLE outcome (
    meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    number     INTEGER NOT NULL,
    page       INTEGER NOT NULL,
    start      INTEGER NOT NULL,
    "end"      INTEGER NOT NULL,
    PRIMARY KEY (meeting_id, number)
) WITHOUT ROWID;
