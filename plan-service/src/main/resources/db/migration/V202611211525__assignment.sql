-- The assignment register: who may act where, from day to day. Nothing here is ever deleted.

CREATE TABLE assignment (
    id           uuid        NOT NULL,
    version      bigint      NOT NULL CONSTRAINT assignment_version_positive CHECK (version > 0),
    changed_at   timestamptz NOT NULL,
    subject      text        NOT NULL CONSTRAINT assignment_subject_opaque CHECK (subject ~ '^[\x21-\x7e]{1,255}$'),
    scope        text        NOT NULL,
    unit         text,
    organisation text,
    valid_from   date        NOT NULL,
    valid_to     date,
    reason       text,
    CONSTRAINT assignment_pkey PRIMARY KEY (id),
    CONSTRAINT assignment_organisation_known FOREIGN KEY (organisation) REFERENCES organisation (code),
    CONSTRAINT assignment_ends_after_start CHECK (valid_to >= valid_from),
    CONSTRAINT assignment_place_of_scope CHECK (CASE scope
        WHEN 'NATION' THEN num_nonnulls(unit, organisation) = 0
        WHEN 'PROVINCE' THEN unit IS NOT NULL AND organisation IS NULL
        WHEN 'ORGANISATION' THEN organisation IS NOT NULL AND unit IS NULL
        ELSE false END)
);
CREATE INDEX assignment_subject ON assignment (subject, id);
CREATE INDEX assignment_unit ON assignment (unit, id);
CREATE INDEX assignment_organisation ON assignment (organisation, id);

-- Only those with the nation's scope see and keep the register. enter_scope, which must read it before anybody has a
-- scope, does so as the owner, who may read and nothing else.
ALTER TABLE assignment ENABLE ROW LEVEL SECURITY;
ALTER TABLE assignment FORCE ROW LEVEL SECURITY;
CREATE POLICY assignment_of_the_nation ON assignment TO "${application}"
    USING (within_scope(NULL, NULL)) WITH CHECK (within_scope(NULL, NULL));
CREATE POLICY assignment_read_by_enter_scope ON assignment FOR SELECT TO CURRENT_USER USING (true);

-- What followers keep as copies is here a view of the thing itself, and so never out of date.

-- a code list of its own: the JSON would be taken apart again for each province and each transaction
CREATE FUNCTION successor_codes(successors jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ARRAY(SELECT one ->> 'code' FROM jsonb_array_elements(successors) AS one);
ALTER TABLE unit ADD successor_codes text[] NOT NULL GENERATED ALWAYS AS (successor_codes(successors)) STORED;

CREATE VIEW known_unit AS
SELECT id, code, level, parent, valid_from, valid_to, successor_codes AS successors FROM unit;
CREATE INDEX unit_code ON unit (code);
CREATE INDEX unit_upper ON unit (level) WHERE level IN ('NATION', 'PROVINCE');

CREATE VIEW known_organisation AS SELECT id, code, unit, parent FROM organisation;

CREATE VIEW access_register AS
SELECT id, subject, scope, unit, organisation, valid_from, valid_to FROM assignment;

-- a view of one table can be written through, with the rights of its owner
REVOKE INSERT, UPDATE, DELETE ON known_unit, known_organisation FROM "${application}";
REVOKE ALL ON access_register FROM "${application}";
ALTER FUNCTION enter_scope(text, date) SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp;

CREATE FUNCTION access_known_at() RETURNS timestamptz LANGUAGE sql STABLE RETURN now();
