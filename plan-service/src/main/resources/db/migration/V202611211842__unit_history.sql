-- Villages, names in English, and what units were made of.

ALTER TABLE unit DROP CONSTRAINT unit_level_fits_code;
ALTER TABLE unit ADD CONSTRAINT unit_level_fits_code CHECK (CASE level
    WHEN 'NATION' THEN code = 'VN'
    WHEN 'PROVINCE' THEN code ~ '^\d{2}$'
    WHEN 'DISTRICT' THEN code ~ '^\d{3}$'
    WHEN 'COMMUNE' THEN code ~ '^\d{5}$'
    WHEN 'VILLAGE' THEN code ~ '^[A-Z0-9][A-Z0-9_.-]{0,39}$' AND code !~ '^(VN|\d{2}|\d{3}|\d{5})$'
    ELSE false END);
ALTER TABLE unit ADD name_en text;
CREATE INDEX unit_successors ON unit USING gin (successor_codes);

-- Plans keep the province in which their unit lies, as before; once for each statement, since files write units by
-- thousands.
DROP TRIGGER unit_resettles_plans ON unit;
CREATE OR REPLACE FUNCTION resettle_plans() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    was text := current_setting('tgpl.nation', true);
BEGIN
    PERFORM set_config('tgpl.nation', 'true', true);
    WITH RECURSIVE touched AS (
        SELECT c.code FROM changed AS c UNION SELECT u.code FROM unit AS u JOIN touched AS t ON u.parent = t.code
    )
    UPDATE plan AS p SET territory = territory_of(p.unit, p.period_from)
    WHERE p.unit IN (SELECT t.code FROM touched AS t)
      AND p.territory IS DISTINCT FROM territory_of(p.unit, p.period_from);
    PERFORM set_config('tgpl.nation', coalesce(was, ''), true);
    RETURN NULL;
END $$;
-- a trigger with a table of what changed takes one kind of statement only
CREATE TRIGGER unit_resettles_plans AFTER INSERT ON unit
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION resettle_plans();
CREATE TRIGGER unit_change_resettles_plans AFTER UPDATE ON unit
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION resettle_plans();
