SELECT round.code, 'closed' FROM rating JOIN consortium_case AS one ON one.id = rating.case_id
  JOIN round ON round.id = one.round
WHERE rating.id = ?1 AND round.closed
