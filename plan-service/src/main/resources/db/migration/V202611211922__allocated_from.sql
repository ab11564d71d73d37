-- A target may be part of one of a plan above: what is handed down from plan to plan.

ALTER TABLE plan_target ADD allocated_from uuid
    CONSTRAINT plan_target_allocated_from_known REFERENCES plan_target (id)
    CONSTRAINT plan_target_not_from_itself CHECK (allocated_from <> id);
CREATE INDEX plan_target_allocated_from ON plan_target (allocated_from) WHERE allocated_from IS NOT NULL;

-- what rests on a plan, in order, without reading all of it
CREATE INDEX plan_below ON plan (parent_plan, id);
DROP INDEX plan_parent;
CREATE INDEX plan_legal_basis_below ON plan_legal_basis (basis_plan, plan);
DROP INDEX plan_legal_basis_basis_plan;
CREATE INDEX unit_successor_codes ON unit USING gin (successor_codes);

-- Which of these targets belong to the plan or to one it is a part of, whoever asks: what a plan names stays known.
CREATE FUNCTION targets_above(upper_plan uuid, wanted uuid[])
RETURNS TABLE (target uuid, indicator text, first_day date, last_day date) LANGUAGE plpgsql AS $$
DECLARE
    was text := current_setting('tgpl.nation', true);
BEGIN
    PERFORM set_config('tgpl.nation', 'true', true);
    RETURN QUERY
    WITH RECURSIVE above (id) AS (
        SELECT upper_plan
        UNION
        SELECT p.parent_plan FROM above JOIN plan AS p ON p.id = above.id WHERE p.parent_plan IS NOT NULL
    )
    SELECT t.id, t.indicator, coalesce(t.period_from, p.period_from), coalesce(t.period_to, p.period_to)
    FROM plan_target AS t JOIN plan AS p ON p.id = t.plan
    WHERE t.id = ANY (wanted) AND t.plan IN (SELECT above.id FROM above);
    PERFORM set_config('tgpl.nation', coalesce(was, ''), true);
END $$;

-- What these plans rest on, or what rests on them, whoever asks: that something is withheld can be counted.
CREATE FUNCTION plans_beside(plans uuid[], upwards boolean, most int)
RETURNS TABLE (plan uuid, other uuid) LANGUAGE plpgsql AS $$
DECLARE
    was text := current_setting('tgpl.nation', true);
BEGIN
    PERFORM set_config('tgpl.nation', 'true', true);
    RETURN QUERY
    SELECT one.id, next.id
    FROM unnest(plans) AS one (id)
    CROSS JOIN LATERAL (
        SELECT p.parent_plan AS id FROM plan AS p WHERE upwards AND p.id = one.id
        UNION SELECT b.basis_plan FROM plan_legal_basis AS b WHERE upwards AND b.plan = one.id
        UNION (SELECT p.id FROM plan AS p WHERE NOT upwards AND p.parent_plan = one.id ORDER BY p.id LIMIT most)
        UNION (SELECT b.plan FROM plan_legal_basis AS b WHERE NOT upwards AND b.basis_plan = one.id
               ORDER BY b.plan LIMIT most)) AS next
    WHERE next.id IS NOT NULL
    LIMIT most;
    PERFORM set_config('tgpl.nation', coalesce(was, ''), true);
END $$;

-- What is allocated from the targets of these plans, whoever asks.
CREATE FUNCTION targets_allocated_from(plans uuid[], most int)
RETURNS TABLE (upper uuid, lower uuid) LANGUAGE plpgsql AS $$
DECLARE
    was text := current_setting('tgpl.nation', true);
BEGIN
    PERFORM set_config('tgpl.nation', 'true', true);
    RETURN QUERY
    SELECT t.id, c.id FROM plan_target AS t JOIN plan_target AS c ON c.allocated_from = t.id
    WHERE t.plan = ANY (plans) LIMIT most;
    PERFORM set_config('tgpl.nation', coalesce(was, ''), true);
END $$;

-- The unit that a code stands for in a period, and then all in which it lay at any time of it: what it was made of and
-- what became of it lay somewhere, too.
CREATE FUNCTION unit_around(unit_code text, first_day date, last_day date) RETURNS uuid[] LANGUAGE plpgsql STABLE AS $$
DECLARE
    holder uuid := (unit_chain(unit_code, unit_read_on(unit_code, first_day, last_day)))[1];
BEGIN
    RETURN ARRAY[holder] || ARRAY(
        -- way: back in time, at one time, onward; never both, or all that ever merged would be one
        WITH RECURSIVE around (id, code, parent, valid_from, valid_to, successors, way) AS (
            SELECT u.id, u.code, u.parent, u.valid_from, coalesce(u.valid_to, 'infinity'::date), u.successors, 0
            FROM known_unit AS u WHERE u.id = holder
            UNION
            SELECT n.id, n.code, n.parent, n.valid_from, coalesce(n.valid_to, 'infinity'::date), n.successors, n.way
            FROM around AS a
            CROSS JOIN LATERAL (
                SELECT u.*, a.way FROM known_unit AS u
                WHERE u.code = a.parent AND u.valid_from <= least(a.valid_to, last_day)
                  AND coalesce(u.valid_to, 'infinity') >= greatest(a.valid_from, first_day)
                UNION ALL
                SELECT u.*, -1 FROM known_unit AS u
                WHERE a.way <= 0 AND u.successors @> ARRAY[a.code] AND u.valid_to + 1 BETWEEN a.valid_from AND a.valid_to
                  AND u.valid_to >= first_day
                UNION ALL
                SELECT u.*, 1 FROM known_unit AS u
                WHERE a.way >= 0 AND u.code = ANY (a.successors) AND a.valid_to < last_day
                  AND a.valid_to + 1 BETWEEN u.valid_from AND coalesce(u.valid_to, 'infinity')) AS n
        )
        SELECT DISTINCT around.id FROM around WHERE around.id <> holder);
END $$;
