-- A document that amends a plan repeats where that one belongs; it is not a part of anything by itself.

CREATE OR REPLACE FUNCTION plans_beside(plans uuid[], upwards boolean, most int)
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
        UNION (SELECT p.id FROM plan AS p WHERE NOT upwards AND p.parent_plan = one.id AND p.amends IS NULL
               ORDER BY p.id LIMIT most)
        UNION (SELECT b.plan FROM plan_legal_basis AS b JOIN plan AS p ON p.id = b.plan
               WHERE NOT upwards AND b.basis_plan = one.id AND p.amends IS NULL
               ORDER BY b.plan LIMIT most)) AS next
    WHERE next.id IS NOT NULL
    LIMIT most;
    PERFORM set_config('tgpl.nation', coalesce(was, ''), true);
END $$;

CREATE OR REPLACE FUNCTION targets_allocated_from(plans uuid[], most int)
RETURNS TABLE (upper uuid, lower uuid) LANGUAGE plpgsql AS $$
DECLARE
    was text := current_setting('tgpl.nation', true);
BEGIN
    PERFORM set_config('tgpl.nation', 'true', true);
    RETURN QUERY
    SELECT t.id, c.id FROM plan_target AS t JOIN plan_target AS c ON c.allocated_from = t.id
    JOIN plan AS q ON q.id = c.plan
    WHERE t.plan = ANY (plans) AND q.amends IS NULL LIMIT most;
    PERFORM set_config('tgpl.nation', coalesce(was, ''), true);
END $$;
