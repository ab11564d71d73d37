-- Figures are open by programme, the facts behind them only to those in whose territory they lie, and to their own
-- organisation. Everything that counts or proves has a policy: what adds up over all enters the nation's scope for that.

-- Units and organisations as kept so far. The topic of assignments is read from its start; the others go on where they
-- are, so that nothing is posted twice.
INSERT INTO known_unit (id, code, level, parent, valid_from, valid_to, successors)
SELECT id, code, coalesce(body ->> 'level', ''), body ->> 'parent', (body ->> 'validFrom')::date, (body ->> 'validTo')::date,
       ARRAY(SELECT successor ->> 'code' FROM jsonb_array_elements(coalesce(body -> 'successors', '[]')) AS successor)
FROM reference WHERE type = 'UNIT' AND known_to IS NULL;

INSERT INTO known_organisation (id, code, unit, parent)
SELECT id, code, body ->> 'unit', body ->> 'parent' FROM reference WHERE type = 'ORGANISATION' AND known_to IS NULL;

-- The province of unit and day, as the units are known today; it changes with them, the rest of a row never does.
ALTER TABLE posting ADD territory uuid;
ALTER TABLE standing ADD territory uuid;
ALTER TABLE carried ADD unit text NOT NULL DEFAULT '';
ALTER TABLE carried ADD organisation text NOT NULL DEFAULT '';
ALTER TABLE carried ADD territory uuid;
ALTER TABLE unclassified ADD unit text NOT NULL DEFAULT '';
ALTER TABLE unclassified ADD organisation text NOT NULL DEFAULT '';
ALTER TABLE unclassified ADD territory uuid;
ALTER TABLE target_line ADD plan_unit text;
ALTER TABLE target_line ADD plan_from date;
ALTER TABLE target_line ADD territory uuid;

-- each fact version carries one unit and one organisation
UPDATE carried AS c SET unit = u.value, organisation = o.value
FROM carried AS u, carried AS o
WHERE u.dimension = 'UNIT' AND u.fact_id = c.fact_id AND u.known_at = c.known_at
  AND u.resolved_at IS NOT DISTINCT FROM c.resolved_at
  AND o.dimension = 'ORGANISATION' AND o.fact_id = c.fact_id AND o.known_at = c.known_at
  AND o.resolved_at IS NOT DISTINCT FROM c.resolved_at;

UPDATE unclassified AS n SET unit = c.unit, organisation = c.organisation
FROM carried AS c
WHERE c.fact_id = n.fact_id AND c.dimension = n.dimension AND c.value = n.value AND c.known_at <= n.known_at
  AND (c.resolved_at IS NULL OR c.resolved_at > n.known_at);

UPDATE target_line AS l SET plan_unit = r.body ->> 'unit', plan_from = (r.body #>> '{period,from}')::date
FROM reference AS r
WHERE r.type = 'PLAN' AND r.id = l.plan AND r.known_from <= l.known_from
  AND (r.known_to IS NULL OR r.known_to > l.known_from);

CREATE TEMPORARY TABLE place ON COMMIT DROP AS
SELECT unit, day, territory_of(unit, day) AS territory
FROM (SELECT unit, day FROM posting UNION SELECT unit, day FROM carried) AS places;
UPDATE posting AS t SET territory = p.territory FROM place AS p WHERE t.unit = p.unit AND t.day = p.day;
UPDATE standing AS t SET territory = p.territory FROM place AS p WHERE t.unit = p.unit AND t.day = p.day;
UPDATE carried AS t SET territory = p.territory FROM place AS p WHERE t.unit = p.unit AND t.day = p.day;
UPDATE unclassified AS t SET territory = p.territory FROM place AS p WHERE t.unit = p.unit AND t.day = p.day;
UPDATE target_line SET territory = territory_of(plan_unit, plan_from);

-- somebody's part of a national figure, without looking at the rest of it
CREATE INDEX standing_territory ON standing (indicator, programme, territory, day, fact_id);
CREATE INDEX standing_organisation ON standing (indicator, programme, organisation, day, fact_id);
CREATE INDEX target_line_territory ON target_line (territory, plan, place, line_from);

-- The same as within_scope() and within_home(), but with what is set read once for each statement and not for each row.
DO $$
DECLARE
    nation  text := $p$(SELECT coalesce(current_setting('tgpl.nation', true) = 'true', false))$p$;
    theirs  text := $p$territory = ANY ((SELECT nullif(current_setting('tgpl.territories', true), '')::uuid[])::uuid[])
        OR organisation = ANY ((SELECT nullif(current_setting('tgpl.organisations', true), '')::text[])::text[])$p$;
    at_home text := $p$territory = ANY ((SELECT nullif(current_setting('tgpl.home', true), '')::uuid[])::uuid[])$p$;
    kept    record;
BEGIN
    FOR kept IN SELECT * FROM (VALUES
        ('posting', theirs), ('standing', theirs), ('carried', theirs), ('unclassified', theirs),
        ('target_line', at_home), ('balance', 'false'), ('fact', 'false')) AS k (name, within)
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', kept.name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', kept.name);
        EXECUTE format('CREATE POLICY %I ON %I USING (%s OR %s)', kept.name || '_scope', kept.name, nation, kept.within);
    END LOOP;
END $$;
