-- Activities are seen and changed by those in whose territory they take place, and by their own organisation.

ALTER TABLE activity ADD territory uuid;
CREATE INDEX activity_territory ON activity (territory, id);

ALTER TABLE activity ENABLE ROW LEVEL SECURITY;
ALTER TABLE activity FORCE ROW LEVEL SECURITY;
CREATE POLICY activity_scope ON activity
    USING ((SELECT scope_nation()) OR territory = ANY ((SELECT scope_territories())::uuid[])
        OR organisation = ANY ((SELECT scope_organisations())::text[]))
    WITH CHECK (within_scope(territory, organisation) AND within_home(territory));

-- An activity carries out a task of a plan that its organisation may read.
ALTER TABLE known_task ADD unit text;
ALTER TABLE known_task ADD unit_on date;
ALTER TABLE known_task ADD territory uuid;
CREATE INDEX known_task_unit ON known_task (unit);
ALTER TABLE known_task ENABLE ROW LEVEL SECURITY;
ALTER TABLE known_task FORCE ROW LEVEL SECURITY;
CREATE POLICY known_task_home ON known_task
    USING ((SELECT scope_nation()) OR territory = ANY ((SELECT scope_home())::uuid[]));

-- units and organisations are read again from the start; what is learnt gives activities and tasks their territory
DELETE FROM inbox_offset;
DELETE FROM inbox_seen;
