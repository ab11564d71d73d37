-- Plans are read by all of their province, the nation's by everybody; written by those in whose territory they are and
-- by their issuer.

ALTER TABLE plan ADD territory uuid;
UPDATE plan SET territory = territory_of(unit, period_from);
CREATE INDEX plan_territory ON plan (territory, id);

ALTER TABLE plan ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan FORCE ROW LEVEL SECURITY;
CREATE POLICY plan_read ON plan FOR SELECT
    USING ((SELECT scope_nation()) OR territory = ANY ((SELECT scope_territories())::uuid[])
        OR issuer = ANY ((SELECT scope_organisations())::text[])
        OR territory = ANY ((SELECT scope_home())::uuid[]));
CREATE POLICY plan_add ON plan FOR INSERT
    WITH CHECK (within_scope(territory, issuer) AND within_home(territory) AND (unit <> 'VN' OR within_scope(NULL, NULL)));
CREATE POLICY plan_change ON plan FOR UPDATE USING (within_scope(territory, issuer))
    WITH CHECK (within_scope(territory, issuer) AND within_home(territory) AND (unit <> 'VN' OR within_scope(NULL, NULL)));

-- The parts are where their plan is: what a policy asks of plan passes through the policies of plan.
ALTER TABLE plan_legal_basis ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_legal_basis FORCE ROW LEVEL SECURITY;
CREATE POLICY plan_legal_basis_read ON plan_legal_basis FOR SELECT
    USING (EXISTS (SELECT FROM plan AS p WHERE p.id = plan_legal_basis.plan));
CREATE POLICY plan_legal_basis_write ON plan_legal_basis
    USING (EXISTS (SELECT FROM plan AS p WHERE p.id = plan_legal_basis.plan AND within_scope(p.territory, p.issuer)));

ALTER TABLE plan_task ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_task FORCE ROW LEVEL SECURITY;
CREATE POLICY plan_task_read ON plan_task FOR SELECT
    USING (EXISTS (SELECT FROM plan AS p WHERE p.id = plan_task.plan));
CREATE POLICY plan_task_write ON plan_task
    USING (EXISTS (SELECT FROM plan AS p WHERE p.id = plan_task.plan AND within_scope(p.territory, p.issuer)));

ALTER TABLE plan_target ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_target FORCE ROW LEVEL SECURITY;
CREATE POLICY plan_target_read ON plan_target FOR SELECT
    USING (EXISTS (SELECT FROM plan AS p WHERE p.id = plan_target.plan));
CREATE POLICY plan_target_write ON plan_target
    USING (EXISTS (SELECT FROM plan AS p WHERE p.id = plan_target.plan AND within_scope(p.territory, p.issuer)));

-- Plans keep the province in which their unit lies: what is said of a unit may put those of it and below into another.
CREATE FUNCTION resettle_plans() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    was text := current_setting('tgpl.nation', true);
BEGIN
    PERFORM set_config('tgpl.nation', 'true', true);
    WITH RECURSIVE touched AS (
        SELECT NEW.code AS code UNION SELECT u.code FROM unit AS u JOIN touched AS t ON u.parent = t.code
    )
    UPDATE plan AS p SET territory = territory_of(p.unit, p.period_from)
    WHERE p.unit IN (SELECT t.code FROM touched AS t)
      AND p.territory IS DISTINCT FROM territory_of(p.unit, p.period_from);
    PERFORM set_config('tgpl.nation', coalesce(was, ''), true);
    RETURN NULL;
END $$;
CREATE TRIGGER unit_resettles_plans AFTER INSERT OR UPDATE ON unit FOR EACH ROW EXECUTE FUNCTION resettle_plans();

-- These plans and all that they rest on, whoever asks: that plans go round is a flaw also where one may not see them.
CREATE FUNCTION plans_above(plans uuid[]) RETURNS uuid[] LANGUAGE plpgsql AS $$
DECLARE
    was   text := current_setting('tgpl.nation', true);
    found uuid[];
BEGIN
    PERFORM set_config('tgpl.nation', 'true', true);
    WITH RECURSIVE above (id) AS (
        SELECT unnest(plans)
        UNION
        SELECT next.id
        FROM above
        CROSS JOIN LATERAL (
            SELECT p.parent_plan AS id FROM plan AS p WHERE p.id = above.id
            UNION ALL
            SELECT b.basis_plan FROM plan_legal_basis AS b WHERE b.plan = above.id) AS next
        WHERE next.id IS NOT NULL
    )
    SELECT array_agg(above.id) INTO found FROM above;
    PERFORM set_config('tgpl.nation', coalesce(was, ''), true);
    RETURN found;
END $$;
