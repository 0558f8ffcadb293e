-- The house: identity of the database, the journal, and the evaluation of cases.

CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
  seq           INTEGER PRIMARY KEY,
  batch         TEXT NOT NULL,
  time          TEXT NOT NULL,
  actor         TEXT NOT NULL,
  origin        TEXT NOT NULL,
  action        TEXT NOT NULL,
  entity        TEXT NOT NULL,
  id            TEXT NOT NULL,
  base          INTEGER NOT NULL,          -- seq of the record's entry that this one was built on, 0 for none
  before        TEXT,
  after         TEXT,
  salt          BLOB,
  before_digest BLOB,
  after_digest  BLOB,
  hash          BLOB NOT NULL
) STRICT;
-- Within equal keys an index is in the order of seq, which is the row's own number.
CREATE INDEX journal_record ON journal (entity, id);
CREATE INDEX journal_batch ON journal (batch);

-- A framework as it was when cases were rated against it.
CREATE TABLE framework (
  id    TEXT PRIMARY KEY,                  -- reference: id@version
  body  TEXT NOT NULL
) STRICT;

CREATE TABLE consortium_case (
  id          TEXT PRIMARY KEY,
  code        TEXT NOT NULL,               -- short id in files and commands
  title_zh    TEXT,
  title_en    TEXT,
  ours        INTEGER NOT NULL DEFAULT 0,
  position    INTEGER NOT NULL DEFAULT 0,
  framework   TEXT NOT NULL,
  note        TEXT
) STRICT;

-- id is <case id>/<indicator>: two desktops that rate the same indicator mean the same record.
CREATE TABLE rating (
  id          TEXT PRIMARY KEY,
  case_id     TEXT NOT NULL,
  indicator   TEXT NOT NULL,
  status      TEXT,                        -- NULL: unknown
  note        TEXT,
  source      TEXT
) STRICT;
CREATE INDEX rating_case ON rating (case_id);

CREATE TABLE attachment (
  id          TEXT PRIMARY KEY,
  rating_id   TEXT NOT NULL,
  name        TEXT NOT NULL,
  type        TEXT NOT NULL,
  size        INTEGER NOT NULL,
  hash        TEXT NOT NULL
) STRICT;
CREATE INDEX attachment_rating ON attachment (rating_id);
