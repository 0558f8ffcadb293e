SELECT code FROM round WHERE id = ?1 AND closed
