-- A plan may name what lies elsewhere: whether the figure of a target is shown is a question of its own, and not only of
-- who may read its plan. And whole plans are kept among the references.

-- The day on which the unit of a line is read: its first, or that of the first who gets the code in its time.
CREATE FUNCTION line_territory(unit_code text, first_day date, last_day date) RETURNS uuid LANGUAGE sql STABLE
RETURN territory_of(unit_code, coalesce(
    (SELECT min(u.valid_from) FROM known_unit AS u
     WHERE u.code = unit_code AND u.valid_from > first_day AND u.valid_from <= last_day
       AND NOT EXISTS (SELECT FROM known_unit AS h WHERE h.code = unit_code
           AND first_day BETWEEN h.valid_from AND coalesce(h.valid_to, 'infinity'))), first_day));

SELECT set_config('tgpl.nation', 'true', true);

ALTER TABLE target_line ADD unit_territory uuid;
UPDATE target_line AS l SET unit_territory = p.territory
FROM (SELECT unit, line_from, line_to, line_territory(unit, line_from, line_to) AS territory
      FROM (SELECT DISTINCT unit, line_from, line_to FROM target_line) AS places) AS p
WHERE l.unit = p.unit AND l.line_from = p.line_from AND l.line_to = p.line_to;

ALTER TABLE reference ADD territory uuid;
UPDATE reference SET territory = territory_of(body ->> 'unit', (body #>> '{period,from}')::date) WHERE type = 'PLAN';

-- As a question in words: of home, or of the nation in one programme or one of its own plans, and then of no
-- organisation of others.
DROP POLICY target_line_scope ON target_line;
CREATE POLICY target_line_scope ON target_line USING (
    (SELECT coalesce(current_setting('tgpl.nation', true) = 'true', false))
    OR territory = ANY ((SELECT nullif(current_setting('tgpl.home', true), '')::uuid[])::uuid[])
       AND unit_territory = ANY ((SELECT nullif(current_setting('tgpl.home', true), '')::uuid[])::uuid[])
       AND (unit_territory <> ALL (ARRAY(SELECT u.id FROM known_unit AS u WHERE u.level = 'NATION'))
            OR (programme <> '' OR territory = ANY (ARRAY(SELECT u.id FROM known_unit AS u WHERE u.level = 'NATION')))
               AND (organisation IS NULL
                    OR organisation = ANY ((SELECT nullif(current_setting('tgpl.organisations', true), '')::text[])::text[])
                    OR EXISTS (SELECT FROM known_organisation AS o WHERE o.code = target_line.organisation
                        AND territory_of(o.unit, target_line.line_from)
                            = ANY ((SELECT nullif(current_setting('tgpl.territories', true), '')::uuid[])::uuid[])))));

ALTER TABLE reference ENABLE ROW LEVEL SECURITY;
ALTER TABLE reference FORCE ROW LEVEL SECURITY;
CREATE POLICY reference_scope ON reference USING (
    type <> 'PLAN'
    OR (SELECT coalesce(current_setting('tgpl.nation', true) = 'true', false))
    OR territory = ANY ((SELECT nullif(current_setting('tgpl.home', true), '')::uuid[])::uuid[]));
