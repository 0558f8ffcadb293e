-- What the result of a round was used for. It is added when the round is closed already, and so is
-- not frozen with it.
CREATE TABLE result_use (
  id          TEXT PRIMARY KEY,
  round_id    TEXT NOT NULL,
  kind        TEXT NOT NULL,               -- data/choices/result-use.json
  text        TEXT NOT NULL,
  date        TEXT NOT NULL,               -- ISO 8601 day
  person      TEXT                         -- by whom
) STRICT;
CREATE INDEX result_use_round ON result_use (round_id);
