-- Targets that count since their first day, and what they hand down.

ALTER TABLE plan_target ADD accumulation text NOT NULL DEFAULT 'IN_PERIOD'
    CONSTRAINT plan_target_accumulation_known CHECK (accumulation IN ('IN_PERIOD', 'CUMULATIVE'));
ALTER TABLE plan_target ADD CONSTRAINT plan_target_only_yearly_accumulates
    CHECK (accumulation = 'IN_PERIOD' OR recurrence = 'YEARLY');
ALTER TABLE plan_target ADD allocations jsonb NOT NULL DEFAULT '[]'
    CONSTRAINT plan_target_allocations_listed CHECK (jsonb_typeof(allocations) = 'array' AND jsonb_array_length(allocations) <= 200);
ALTER TABLE plan_target ALTER accumulation DROP DEFAULT;
ALTER TABLE plan_target ALTER allocations DROP DEFAULT;

-- As the document states it; that defaults may make two of them the same is a rule of the service. Looked at on commit:
-- parts of one document are stored in no particular order.
ALTER TABLE plan_target ADD CONSTRAINT plan_target_key
    UNIQUE NULLS NOT DISTINCT (plan, indicator, programme, unit, organisation, period_from, period_to, recurrence, accumulation)
    DEFERRABLE INITIALLY DEFERRED;

-- The day on which a code is read that stands for a period: the first, or that on which it comes to mean something.
CREATE FUNCTION unit_read_on(unit_code text, first_day date, last_day date) RETURNS date LANGUAGE sql STABLE
RETURN coalesce(
    (SELECT min(u.valid_from) FROM known_unit AS u
     WHERE u.code = unit_code AND u.valid_from > first_day AND u.valid_from <= last_day
       AND NOT EXISTS (SELECT FROM known_unit AS h WHERE h.code = unit_code
           AND first_day BETWEEN h.valid_from AND coalesce(h.valid_to, 'infinity'))), first_day);

-- A unit and all in which it lay on that day, from below; read as territory_of does.
CREATE FUNCTION unit_chain(unit_code text, on_day date) RETURNS uuid[] LANGUAGE plpgsql STABLE AS $$
DECLARE
    holder record;
    wanted text := unit_code;
    chain  uuid[] := '{}';
BEGIN
    FOR step IN 1..5 LOOP
        SELECT u.id, u.parent INTO holder FROM known_unit AS u WHERE u.code = wanted
        ORDER BY on_day BETWEEN u.valid_from AND coalesce(u.valid_to, 'infinity') DESC,
                 u.valid_from > on_day, abs(u.valid_from - on_day), u.id
        LIMIT 1;
        EXIT WHEN NOT FOUND;
        chain := chain || holder.id;
        EXIT WHEN holder.parent IS NULL;
        wanted := holder.parent;
    END LOOP;
    RETURN chain;
END $$;
