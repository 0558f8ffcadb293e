-- A round that was kept from a what-if: nobody has rated it. It says so wherever it is named, and
-- neither counts as the newest one nor as a step in how things went.
ALTER TABLE round ADD COLUMN scenario INTEGER NOT NULL DEFAULT 0;
