-- The park that a case is in, and what speaks for taking the case up.
ALTER TABLE consortium_case ADD COLUMN park_level TEXT;  -- data/choices/park-level.json
ALTER TABLE consortium_case ADD COLUMN industries TEXT;  -- the leading ones
ALTER TABLE consortium_case ADD COLUMN output INTEGER;   -- of a year, in fen
ALTER TABLE consortium_case ADD COLUMN checks TEXT;      -- JSON, by data/choices/consideration.json
