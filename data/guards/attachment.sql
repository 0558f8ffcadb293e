-- A rating's id begins with that of its case.
SELECT round.code, 'closed' FROM attachment
  JOIN consortium_case AS one
    ON one.id = substr(attachment.rating_id, 1, instr(attachment.rating_id, '/') - 1)
  JOIN round ON round.id = one.round
WHERE attachment.id = ?1 AND round.closed
