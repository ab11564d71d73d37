-- The catalogue: what plans, activities and cases are spoken of by code. Nothing here is ever deleted.

-- lets an exclusion constraint compare texts; a trusted extension, which the owner of a database may create
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE programme (
    id          uuid        NOT NULL,
    version     bigint      NOT NULL CONSTRAINT programme_version_positive CHECK (version > 0),
    changed_at  timestamptz NOT NULL,
    code        text        NOT NULL,
    name_vi     text        NOT NULL,
    name_en     text        NOT NULL,
    valid_from  date        NOT NULL,
    valid_to    date,
    legal_basis text        NOT NULL,
    successor   text,
    verified    boolean     NOT NULL,
    CONSTRAINT programme_pkey PRIMARY KEY (id),
    CONSTRAINT programme_code_key UNIQUE (code),
    CONSTRAINT programme_ends_after_start CHECK (valid_to >= valid_from),
    CONSTRAINT programme_successor_known FOREIGN KEY (successor) REFERENCES programme (code),
    CONSTRAINT programme_successor_needs_end CHECK (successor IS NULL OR valid_to IS NOT NULL)
);

CREATE TABLE unit (
    id          uuid        NOT NULL,
    version     bigint      NOT NULL CONSTRAINT unit_version_positive CHECK (version > 0),
    changed_at  timestamptz NOT NULL,
    code        text        NOT NULL,
    level       text        NOT NULL,
    type        text        NOT NULL,
    name_vi     text        NOT NULL,
    parent      text,
    valid_from  date        NOT NULL,
    valid_to    date,
    legal_basis text        NOT NULL,
    successors  jsonb       NOT NULL,
    verified    boolean     NOT NULL,
    CONSTRAINT unit_pkey PRIMARY KEY (id),
    CONSTRAINT unit_ends_after_start CHECK (valid_to >= valid_from),
    CONSTRAINT unit_level_fits_code CHECK (CASE level
        WHEN 'NATION' THEN code = 'VN'
        WHEN 'PROVINCE' THEN code ~ '^\d{2}$'
        WHEN 'DISTRICT' THEN code ~ '^\d{3}$'
        WHEN 'COMMUNE' THEN code ~ '^\d{5}$'
        ELSE false END),
    CONSTRAINT unit_parent_unless_nation CHECK ((parent IS NULL) = (level = 'NATION')),
    CONSTRAINT unit_successors_need_end CHECK (successors = '[]' OR valid_to IS NOT NULL),
    -- a code may change hands, but never has two holders on one day
    CONSTRAINT unit_one_holder_at_a_time EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
CREATE INDEX unit_parent ON unit (parent, id);

CREATE TABLE organisation (
    id         uuid        NOT NULL,
    version    bigint      NOT NULL CONSTRAINT organisation_version_positive CHECK (version > 0),
    changed_at timestamptz NOT NULL,
    code       text        NOT NULL,
    name_vi    text        NOT NULL,
    type       text        NOT NULL,
    unit       text        NOT NULL,
    parent     text,
    valid_from date        NOT NULL,
    valid_to   date,
    CONSTRAINT organisation_pkey PRIMARY KEY (id),
    CONSTRAINT organisation_code_key UNIQUE (code),
    CONSTRAINT organisation_ends_after_start CHECK (valid_to >= valid_from),
    CONSTRAINT organisation_parent_known FOREIGN KEY (parent) REFERENCES organisation (code),
    CONSTRAINT organisation_not_its_own_parent CHECK (parent <> code)
);
CREATE INDEX organisation_unit ON organisation (unit, id);
CREATE INDEX organisation_parent ON organisation (parent, id);

CREATE TABLE indicator (
    id           uuid        NOT NULL,
    version      bigint      NOT NULL CONSTRAINT indicator_version_positive CHECK (version > 0),
    changed_at   timestamptz NOT NULL,
    code         text        NOT NULL,
    name_vi      text        NOT NULL,
    name_en      text        NOT NULL,
    measure_unit text        NOT NULL,
    subject      text        NOT NULL,
    measure      jsonb       NOT NULL,
    counts_on    text        NOT NULL,
    conditions   jsonb       NOT NULL,
    valid_from   date        NOT NULL,
    valid_to     date,
    legal_basis  text,
    CONSTRAINT indicator_pkey PRIMARY KEY (id),
    CONSTRAINT indicator_code_key UNIQUE (code),
    CONSTRAINT indicator_ends_after_start CHECK (valid_to >= valid_from),
    CONSTRAINT indicator_counts_on_day_of_subject CHECK (
        (subject, counts_on) IN
        (('ACTIVITY', 'heldOn'), ('CASE', 'acceptedOn'), ('CASE', 'closedOn'), ('REQUEST', 'receivedOn'))),
    CONSTRAINT indicator_one_measure CHECK (num_nonnulls(measure ->> 'count', measure ->> 'sum', measure ->> 'ratio') = 1),
    CONSTRAINT indicator_percent_is_ratio CHECK ((measure_unit = 'PERCENT') = (measure ->> 'ratio' IS NOT NULL))
);
