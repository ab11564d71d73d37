-- What plan-service says of units, organisations and who may act where, kept by those who follow it.

CREATE TABLE known_unit (
    id         uuid   NOT NULL,
    code       text   NOT NULL,
    level      text   NOT NULL,
    parent     text,
    valid_from date   NOT NULL,
    valid_to   date,
    successors text[] NOT NULL,
    CONSTRAINT known_unit_pkey PRIMARY KEY (id)
);
CREATE INDEX known_unit_code ON known_unit (code);
CREATE INDEX known_unit_parent ON known_unit (parent);
CREATE INDEX known_unit_upper ON known_unit (level) WHERE level IN ('NATION', 'PROVINCE');

CREATE TABLE known_organisation (
    id     uuid NOT NULL,
    code   text NOT NULL,
    unit   text,
    parent text,
    CONSTRAINT known_organisation_pkey PRIMARY KEY (id)
);
CREATE INDEX known_organisation_code ON known_organisation (code);
CREATE INDEX known_organisation_parent ON known_organisation (parent);

CREATE TABLE access_register (
    id           uuid NOT NULL,
    subject      text NOT NULL,
    scope        text NOT NULL,
    unit         text,
    organisation text,
    valid_from   date NOT NULL,
    valid_to     date,
    CONSTRAINT access_register_pkey PRIMARY KEY (id)
);
CREATE INDEX access_register_subject ON access_register (subject);

-- Since when this may be out of date: the oldest instant at which a partition was read to its end. Null, and so nobody
-- gets in, if one never was, or if a record could not be read: it may have taken somebody's scope away.
CREATE FUNCTION access_known_at() RETURNS timestamptz LANGUAGE sql STABLE
RETURN (SELECT CASE WHEN bool_and(caught_up_at IS NOT NULL)
                     AND NOT EXISTS (SELECT FROM inbox_parked WHERE topic = 'tgpl.access.v1') THEN min(caught_up_at) END
        FROM inbox_offset WHERE topic = 'tgpl.access.v1');
