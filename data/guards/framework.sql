-- A change is a new version.
SELECT code FROM round WHERE framework = ?1 AND closed
