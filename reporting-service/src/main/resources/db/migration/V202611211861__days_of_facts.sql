-- A definition is tried out on the facts of some days: they are found by the day they could count on.

CREATE INDEX fact_held_on ON fact ((body ->> 'heldOn') COLLATE "C") WHERE type = 'ACTIVITY';
CREATE INDEX fact_accepted_on ON fact ((body ->> 'acceptedOn') COLLATE "C") WHERE type = 'CASE';
CREATE INDEX fact_closed_on ON fact ((body #>> '{closed,on}') COLLATE "C") WHERE type = 'CASE';
CREATE INDEX fact_received_on ON fact ((body ->> 'receivedOn') COLLATE "C") WHERE type = 'REQUEST';
