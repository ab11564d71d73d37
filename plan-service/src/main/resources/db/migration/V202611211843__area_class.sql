-- Classes of areas (phân loại địa bàn): communes and villages are put into them by decisions, from day to day.

CREATE TABLE area_decision (
    id         uuid        NOT NULL,
    version    bigint      NOT NULL CONSTRAINT area_decision_version_positive CHECK (version > 0),
    changed_at timestamptz NOT NULL,
    number     text        NOT NULL,
    title      text,
    signed_on  date        NOT NULL,
    valid_from date        NOT NULL,
    valid_to   date,
    verified   boolean     NOT NULL,
    CONSTRAINT area_decision_pkey PRIMARY KEY (id),
    CONSTRAINT area_decision_once UNIQUE (number, signed_on),
    CONSTRAINT area_decision_ends_after_start CHECK (valid_to >= valid_from)
);

-- The unit is the one that held the code on the first day of the decision.
CREATE TABLE area_decision_entry (
    decision uuid    NOT NULL CONSTRAINT area_decision_entry_of_decision REFERENCES area_decision (id),
    place    int     NOT NULL,
    unit_id  uuid    NOT NULL CONSTRAINT area_decision_entry_unit_known REFERENCES unit (id),
    unit     text    NOT NULL,
    class    text    NOT NULL,
    ends     boolean NOT NULL,
    CONSTRAINT area_decision_entry_pkey PRIMARY KEY (decision, place),
    CONSTRAINT area_decision_entry_once UNIQUE (decision, unit_id, class)
);
CREATE INDEX area_decision_entry_unit ON area_decision_entry (unit_id);
CREATE INDEX area_decision_entry_class ON area_decision_entry (class, unit);

-- What a unit is called on a day, as long as it only changed its name, type or parent; null once it was merged or split,
-- for then nobody has said of what stands there what was said of it.
CREATE FUNCTION place_on(unit uuid, on_day date) RETURNS uuid LANGUAGE plpgsql STABLE AS $$
DECLARE
    now  record;
    next record;
BEGIN
    SELECT u.id, u.code, u.valid_from, u.valid_to, u.successor_codes INTO now FROM unit AS u WHERE u.id = place_on.unit;
    WHILE now.valid_to < on_day LOOP
        IF cardinality(now.successor_codes) <> 1 THEN RETURN NULL; END IF;
        SELECT u.id, u.code, u.valid_from, u.valid_to, u.successor_codes INTO next FROM unit AS u
        WHERE u.code = now.successor_codes[1] AND u.valid_from = now.valid_to + 1;
        IF NOT FOUND OR EXISTS (SELECT FROM unit AS o WHERE o.successor_codes @> ARRAY[next.code]
                                AND o.valid_to = now.valid_to AND o.id <> now.id AND o.level <> 'DISTRICT') THEN
            RETURN NULL;
        END IF;
        now := next;
    END LOOP;
    RETURN CASE WHEN now.valid_from <= on_day THEN now.id END;
END $$;
