-- How much an evaluator counts where rounds of the same time are weighed against each other. Its id
-- is that of the round. It may be chosen long after the round was closed: a table of its own,
-- because the round does not change then.
CREATE TABLE evaluator_weight (
  id          TEXT PRIMARY KEY,
  weight      INTEGER NOT NULL             -- per cent, whole
) STRICT;
