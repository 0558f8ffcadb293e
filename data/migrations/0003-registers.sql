-- Registers of the office's own. Their records, like those of the registers that ship with the
-- program, are in tables that are called as they are (data/registers/README.md).

CREATE TABLE register (
  id    TEXT PRIMARY KEY,
  body  TEXT NOT NULL                      -- JSON
) STRICT;
