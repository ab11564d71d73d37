-- What programmes are made of and paid from; what organisations are called abroad, rest on and became.

ALTER TABLE programme
    ADD components jsonb NOT NULL DEFAULT '[]'
        CONSTRAINT programme_components_are_a_list CHECK (jsonb_typeof(components) = 'array'),
    ADD money_sources text[] NOT NULL DEFAULT '{}';
ALTER TABLE programme ALTER components DROP DEFAULT, ALTER money_sources DROP DEFAULT;
CREATE INDEX programme_successor ON programme (successor);

ALTER TABLE organisation
    ADD name_en     text,
    ADD legal_basis text,
    ADD successor   text,
    ADD verified    boolean NOT NULL DEFAULT true,
    ADD CONSTRAINT organisation_successor_known FOREIGN KEY (successor) REFERENCES organisation (code),
    ADD CONSTRAINT organisation_successor_needs_end CHECK (successor IS NULL OR valid_to IS NOT NULL),
    ADD CONSTRAINT organisation_not_its_own_successor CHECK (successor <> code);
ALTER TABLE organisation ALTER verified DROP DEFAULT;
