SELECT round.code, 'closed' FROM measure JOIN consortium_case AS one ON one.id = measure.case_id
  JOIN round ON round.id = one.round
WHERE measure.id = ?1 AND round.closed
