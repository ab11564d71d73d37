-- The codes of all code lists, each during one span of its validity. Nothing here is ever deleted.
CREATE TABLE code_entry (
    id            uuid        NOT NULL,
    version       bigint      NOT NULL CONSTRAINT code_entry_version_positive CHECK (version > 0),
    changed_at    timestamptz NOT NULL,
    list          text        NOT NULL,
    code          text        NOT NULL,
    name_vi       text        NOT NULL,
    name_en       text        NOT NULL,
    valid_from    date        NOT NULL,
    valid_to      date,
    legal_basis   text,
    verified      boolean     NOT NULL,
    hardship_test boolean,
    proof         text,
    place         int         NOT NULL CONSTRAINT code_entry_place_positive CHECK (place > 0),
    CONSTRAINT code_entry_pkey PRIMARY KEY (id),
    CONSTRAINT code_entry_code_spelt CHECK (code ~ '^[A-Z0-9][A-Z0-9_.-]{0,39}$'),
    CONSTRAINT code_entry_ends_after_start CHECK (valid_to >= valid_from),
    CONSTRAINT code_entry_proof_of_category CHECK (list = 'categories' OR num_nonnulls(hardship_test, proof) = 0),
    -- a code may mean something else from some day on, but one thing on each day
    CONSTRAINT code_entry_one_span_at_a_time
        EXCLUDE USING gist (list WITH =, code WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
CREATE INDEX code_entry_list ON code_entry (list, id);
CREATE INDEX code_entry_list_code ON code_entry (list, code);
