-- Activities are seen and changed by those in whose territory they take place, and by their own organisation.

ALTER TABLE activity ADD territory uuid;
CREATE INDEX activity_territory ON activity (territory, id);

ALTER TABLE activity ENABLE ROW LEVEL SECURITY;
ALTER TABLE activity FORCE ROW LEVEL SECURITY;
CREATE POLICY activity_scope ON activity
    USING ((SELECT scope_nation()) OR territory = ANY ((SELECT scope_territories())::uuid[])
        OR organisation = ANY ((SELECT scope_organisations())::text[]))
    WITH CHECK (within_scope(territory, organisation) AND within_home(territory));

-- units and organisations are read again from the start; what is learnt gives each activity its territory
DELETE FROM inbox_offset;
DELETE FROM inbox_seen;
