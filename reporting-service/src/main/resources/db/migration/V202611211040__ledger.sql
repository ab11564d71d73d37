-- The ledger of figures. Everything here can be thrown away and read again from the topics.

-- One row: which history this is, the position of the last posting, and how often anything, and any unit, changed.
CREATE TABLE ledger (
    single     boolean NOT NULL DEFAULT true CONSTRAINT ledger_only_one CHECK (single),
    generation bigint  NOT NULL,
    position   bigint  NOT NULL,
    change     bigint  NOT NULL,
    geography  bigint  NOT NULL,
    CONSTRAINT ledger_pkey PRIMARY KEY (single)
);
-- A new database is a new history: its positions mean nothing to who remembers those of another.
INSERT INTO ledger (generation, position, change, geography) VALUES (extract(epoch FROM now())::bigint, 0, 0, 0);

-- Every version of every activity, case and request: the vouchers.
CREATE TABLE fact (
    type     text        NOT NULL,
    id       uuid        NOT NULL,
    epoch    int         NOT NULL,
    version  bigint      NOT NULL,
    known_at timestamptz NOT NULL,
    body     jsonb       NOT NULL,
    CONSTRAINT fact_pkey PRIMARY KEY (id, epoch, version)
);
CREATE INDEX fact_type ON fact (type, id, epoch, version);

-- Insert only. A correction adds lines that reverse the former ones.
CREATE TABLE posting (
    position          bigint      NOT NULL,
    fact_type         text        NOT NULL,
    fact_id           uuid        NOT NULL,
    version           bigint      NOT NULL,
    indicator         text        NOT NULL,
    indicator_version bigint      NOT NULL,
    programme         text        NOT NULL,
    unit              text        NOT NULL,
    organisation      text        NOT NULL,
    day               date        NOT NULL,
    value             numeric     NOT NULL,
    facts             int         NOT NULL,
    known_at          timestamptz NOT NULL,
    CONSTRAINT posting_pkey PRIMARY KEY (position)
);
CREATE INDEX posting_figure ON posting (indicator, programme, unit, day);
CREATE INDEX posting_fact ON posting (fact_id, indicator);
CREATE INDEX posting_known_at ON posting (known_at, position);

-- The lines not reversed: what a figure is made of now. Derived from posting.
CREATE TABLE standing (
    fact_type         text        NOT NULL,
    fact_id           uuid        NOT NULL,
    version           bigint      NOT NULL,
    indicator         text        NOT NULL,
    indicator_version bigint      NOT NULL,
    programme         text        NOT NULL,
    unit              text        NOT NULL,
    organisation      text        NOT NULL,
    day               date        NOT NULL,
    value             numeric     NOT NULL,
    known_at          timestamptz NOT NULL,
    position          bigint      NOT NULL,
    CONSTRAINT standing_pkey PRIMARY KEY (fact_id, indicator, programme)
);
CREATE INDEX standing_figure ON standing (indicator, programme, unit, day);

-- Sums of posting, so that a figure costs the same after a million corrections.
CREATE TABLE balance (
    indicator    text    NOT NULL,
    programme    text    NOT NULL,
    unit         text    NOT NULL,
    day          date    NOT NULL,
    organisation text    NOT NULL,
    value        numeric NOT NULL,
    facts        int     NOT NULL,
    CONSTRAINT balance_pkey PRIMARY KEY (indicator, programme, unit, day, organisation)
);
CREATE INDEX balance_day ON balance (indicator, programme, day);

-- Catalogue and plans, each version with the span in which it was the newest known.
CREATE TABLE reference (
    type       text        NOT NULL,
    id         uuid        NOT NULL,
    epoch      int         NOT NULL,
    version    bigint      NOT NULL,
    code       text,
    known_from timestamptz NOT NULL,
    known_to   timestamptz,
    body       jsonb       NOT NULL,
    CONSTRAINT reference_pkey PRIMARY KEY (id, epoch, version)
);
CREATE INDEX reference_code ON reference (type, code);
CREATE UNIQUE INDEX reference_newest ON reference (id) WHERE known_to IS NULL;

-- What issued plans ask for, one row per target and period.
CREATE TABLE target_line (
    target          uuid        NOT NULL,
    plan            uuid        NOT NULL,
    place           int         NOT NULL,
    plan_number     text        NOT NULL,
    plan_programmes text[]      NOT NULL,
    indicator       text        NOT NULL,
    programme       text,
    unit            text        NOT NULL,
    organisation    text,
    low             numeric,
    high            numeric,
    line_from       date        NOT NULL,
    line_to         date        NOT NULL,
    label           text        NOT NULL,
    known_from      timestamptz NOT NULL,
    known_to        timestamptz
);
CREATE INDEX target_line_plan ON target_line (plan, place, line_from);
CREATE INDEX target_line_target ON target_line (target, line_from);
CREATE INDEX target_line_indicator ON target_line (indicator, unit);

-- The codes of every counted fact version, while that version was the newest.
CREATE TABLE carried (
    fact_type   text        NOT NULL,
    fact_id     uuid        NOT NULL,
    dimension   text        NOT NULL,
    value       text        NOT NULL,
    day         date        NOT NULL,
    known_at    timestamptz NOT NULL,
    resolved_at timestamptz
);
CREATE INDEX carried_fact ON carried (fact_id);
CREATE INDEX carried_value ON carried (dimension, value);

-- Codes that facts carry and nobody has published (yet); the facts count all the same where they can.
-- Derived from carried and reference: when each code was carried, less when it was known.
CREATE TABLE unclassified (
    fact_type   text        NOT NULL,
    fact_id     uuid        NOT NULL,
    dimension   text        NOT NULL,
    value       text        NOT NULL,
    day         date        NOT NULL,
    known_at    timestamptz NOT NULL,
    resolved_at timestamptz
);
CREATE INDEX unclassified_fact ON unclassified (fact_id, dimension, value);
CREATE INDEX unclassified_value ON unclassified (dimension, value);
CREATE INDEX unclassified_open ON unclassified (fact_id) WHERE resolved_at IS NULL;
