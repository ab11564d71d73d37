-- A line of a target that accumulates (luỹ kế) counts since the target's first day, and is named by its own.

SELECT set_config('tgpl.nation', 'true', true);

ALTER TABLE target_line ADD since date;
UPDATE target_line SET since = line_from;
-- plan-service may have said so before anybody here listened
UPDATE target_line AS l SET since = (days.line ->> 'since')::date
FROM reference AS r, jsonb_array_elements(r.body -> 'targets') AS asked (body),
     jsonb_array_elements(asked.body -> 'lines') AS days (line)
WHERE r.type = 'PLAN' AND r.id = l.plan AND r.known_from <= l.known_from
  AND (r.known_to IS NULL OR r.known_to > l.known_from)
  AND asked.body ->> 'id' = l.target::text AND days.line ->> 'from' = l.line_from::text
  AND days.line ->> 'since' IS NOT NULL;
ALTER TABLE target_line ALTER since SET NOT NULL;
ALTER TABLE target_line ADD CONSTRAINT target_line_counts_all_of_it CHECK (since <= line_from);

-- What a figure is about is read on the first day that counts.
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
                        AND territory_of(o.unit, target_line.since)
                            = ANY ((SELECT nullif(current_setting('tgpl.territories', true), '')::uuid[])::uuid[])))));
