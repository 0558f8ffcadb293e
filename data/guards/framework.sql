-- A change is a new version.
SELECT code, 'used' FROM round WHERE framework = ?1
