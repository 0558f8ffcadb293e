SELECT code, 'closed' FROM round WHERE id = ?1 AND closed
