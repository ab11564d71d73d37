-- Requests and cases are seen and changed by those in whose territory they arose, and by the organisation handling them.

ALTER TABLE request ADD territory uuid;
CREATE INDEX request_territory ON request (territory, id);
ALTER TABLE legal_case ADD territory uuid;
CREATE INDEX legal_case_territory ON legal_case (territory, id);

ALTER TABLE request ENABLE ROW LEVEL SECURITY;
ALTER TABLE request FORCE ROW LEVEL SECURITY;
CREATE POLICY request_scope ON request
    USING ((SELECT scope_nation()) OR territory = ANY ((SELECT scope_territories())::uuid[])
        OR organisation = ANY ((SELECT scope_organisations())::text[]))
    WITH CHECK (within_scope(territory, organisation) AND within_home(territory));

ALTER TABLE legal_case ENABLE ROW LEVEL SECURITY;
ALTER TABLE legal_case FORCE ROW LEVEL SECURITY;
CREATE POLICY legal_case_scope ON legal_case
    USING ((SELECT scope_nation()) OR territory = ANY ((SELECT scope_territories())::uuid[])
        OR organisation = ANY ((SELECT scope_organisations())::text[]))
    WITH CHECK (within_scope(territory, organisation) AND within_home(territory));

-- units and organisations are read again from the start; what is learnt gives each of them its territory
DELETE FROM inbox_offset;
DELETE FROM inbox_seen;
