-- Every definition an indicator has had. Those that are there become the first that is kept.

CREATE TABLE indicator_version (
    indicator  uuid        NOT NULL,
    version    bigint      NOT NULL CONSTRAINT indicator_version_number_positive CHECK (version > 0),
    since      timestamptz NOT NULL DEFAULT now(),
    definition jsonb       NOT NULL,
    CONSTRAINT indicator_version_pkey PRIMARY KEY (indicator, version),
    CONSTRAINT indicator_version_of_indicator FOREIGN KEY (indicator) REFERENCES indicator (id) ON DELETE CASCADE
);

INSERT INTO indicator_version (indicator, version, since, definition)
SELECT id, version, changed_at, jsonb_strip_nulls(jsonb_build_object(
    'code', code, 'nameVi', name_vi, 'nameEn', name_en, 'measureUnit', measure_unit, 'subject', subject,
    'measure', measure, 'countsOn', counts_on, 'where', conditions, 'validFrom', valid_from, 'validTo', valid_to,
    'legalBasis', legal_basis))
FROM indicator;
