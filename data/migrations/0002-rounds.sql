-- Rounds of evaluation: when, by whom, against which framework. A case is one consortium in one
-- round; the same consortium has the same code in every round.

CREATE TABLE round (
  id          TEXT PRIMARY KEY,
  code        TEXT NOT NULL,               -- short id in commands
  title       TEXT,
  framework   TEXT NOT NULL,
  date        TEXT NOT NULL,               -- ISO 8601 day
  evaluator   TEXT NOT NULL,               -- self, third-party, superior
  people      TEXT,                        -- one name a line
  based_on    TEXT,                        -- the round whose ratings it began with
  closed      INTEGER NOT NULL DEFAULT 0,
  unknown     TEXT,                        -- of a closed one: range, absent
  closed_at   TEXT,
  closed_head TEXT,                        -- seq:hash of the journal's end when it was closed
  note        TEXT
) STRICT;

ALTER TABLE consortium_case ADD COLUMN round TEXT;
ALTER TABLE consortium_case ADD COLUMN resources TEXT;    -- how resources are distributed
ALTER TABLE consortium_case ADD COLUMN information TEXT;  -- how information is shared
ALTER TABLE consortium_case ADD COLUMN decision TEXT;     -- how decisions are coordinated
ALTER TABLE consortium_case ADD COLUMN tags TEXT;         -- names of modes, one a line
CREATE INDEX case_round ON consortium_case (round);

-- Why a rating differs from the round before.
ALTER TABLE rating ADD COLUMN reason TEXT;
-- What was measured, an exact decimal; the status follows from it.
ALTER TABLE rating ADD COLUMN value TEXT;

-- What is to be done about an indicator, by whom, until when.
CREATE TABLE measure (
  id          TEXT PRIMARY KEY,
  case_id     TEXT NOT NULL,
  indicator   TEXT,                        -- NULL: of the case as a whole
  text        TEXT NOT NULL,
  owner       TEXT,
  due         TEXT,                        -- ISO 8601 day
  done        TEXT,                        -- ISO 8601 day
  position    INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX measure_case ON measure (case_id);

-- The screens of a meeting. Its id is that of the round.
CREATE TABLE deck (
  id          TEXT PRIMARY KEY,
  body        TEXT NOT NULL                -- JSON: the screens in order, with notes
) STRICT;
