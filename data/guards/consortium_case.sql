SELECT round.code, 'closed' FROM consortium_case AS one JOIN round ON round.id = one.round
WHERE one.id = ?1 AND round.closed
