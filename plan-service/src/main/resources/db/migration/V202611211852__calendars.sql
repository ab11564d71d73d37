-- Which days are worked, and how reports cut the year.

CREATE TABLE workyear (
    id            uuid        NOT NULL,
    version       bigint      NOT NULL CONSTRAINT workyear_version_positive CHECK (version > 0),
    changed_at    timestamptz NOT NULL,
    calendar_year int         NOT NULL CONSTRAINT workyear_in_reach CHECK (calendar_year BETWEEN 2000 AND 2100),
    legal_basis   text,
    verified      boolean     NOT NULL,
    days          jsonb       NOT NULL CONSTRAINT workyear_days_are_a_list CHECK (jsonb_typeof(days) = 'array'),
    CONSTRAINT workyear_pkey PRIMARY KEY (id),
    CONSTRAINT workyear_once UNIQUE (calendar_year)
);

CREATE TABLE report_calendar (
    id          uuid        NOT NULL,
    version     bigint      NOT NULL CONSTRAINT report_calendar_version_positive CHECK (version > 0),
    changed_at  timestamptz NOT NULL,
    code        text        NOT NULL,
    name_vi     text        NOT NULL,
    name_en     text        NOT NULL,
    valid_from  date        NOT NULL,
    valid_to    date,
    legal_basis text,
    verified    boolean     NOT NULL,
    parts       jsonb       NOT NULL
        CONSTRAINT report_calendar_has_parts CHECK (jsonb_typeof(parts) = 'array' AND jsonb_array_length(parts) > 0),
    CONSTRAINT report_calendar_pkey PRIMARY KEY (id),
    CONSTRAINT report_calendar_code_key UNIQUE (code),
    CONSTRAINT report_calendar_ends_after_start CHECK (valid_to >= valid_from)
);
