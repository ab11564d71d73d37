-- What every service needs to publish, to follow and to answer twice the same.

-- The published state of each aggregate; its row lock orders the versions.
CREATE TABLE fact_source (
    aggregate_type text        NOT NULL,
    aggregate_id   uuid        NOT NULL,
    seq            bigint      NOT NULL CONSTRAINT fact_source_seq_positive CHECK (seq > 0),
    epoch          int         NOT NULL,
    facts          jsonb       NOT NULL,
    facts_hash     bytea       NOT NULL,
    updated_at     timestamptz NOT NULL,
    CONSTRAINT fact_source_pkey PRIMARY KEY (aggregate_type, aggregate_id)
);

CREATE TABLE fact_epoch (
    epoch  int     NOT NULL,
    single boolean NOT NULL DEFAULT true CONSTRAINT fact_epoch_only_one CHECK (single),
    CONSTRAINT fact_epoch_pkey PRIMARY KEY (single)
);
INSERT INTO fact_epoch (epoch) VALUES (1);

CREATE TABLE outbox (
    id             bigint GENERATED ALWAYS AS IDENTITY,
    event_id       uuid        NOT NULL DEFAULT uuidv7(),
    aggregate_type text        NOT NULL,
    aggregate_id   uuid        NOT NULL,
    epoch          int         NOT NULL,
    seq            bigint      NOT NULL,
    ce_type        text        NOT NULL,
    schema_version int         NOT NULL,
    payload        jsonb       NOT NULL,
    traceparent    text,
    attempts       int         NOT NULL DEFAULT 0,
    created_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT outbox_pkey PRIMARY KEY (id)
);
-- Rows live for milliseconds: without this the table would be mostly dead rows.
ALTER TABLE outbox SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- What the broker will never take, such as a record over its limit.
CREATE TABLE outbox_parked (LIKE outbox INCLUDING DEFAULTS, error text NOT NULL, parked_at timestamptz NOT NULL DEFAULT clock_timestamp());
ALTER TABLE outbox_parked ADD CONSTRAINT outbox_parked_pkey PRIMARY KEY (id);

-- Up to where each partition was applied; moves only together with what was applied.
CREATE TABLE inbox_offset (
    topic        text   NOT NULL,
    part         int    NOT NULL,
    topic_id     text   NOT NULL,
    next_offset  bigint NOT NULL,
    caught_up_at timestamptz,
    CONSTRAINT inbox_offset_pkey PRIMARY KEY (topic, part)
);

-- Events that could not be read: counted and shown, never skipped silently.
CREATE TABLE inbox_parked (
    topic      text        NOT NULL,
    part       int         NOT NULL,
    record     bigint      NOT NULL,
    event_type text,
    error      text        NOT NULL,
    first_seen timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT inbox_parked_pkey PRIMARY KEY (topic, part, record)
);

-- The newest version applied of each aggregate of another service.
CREATE TABLE inbox_seen (
    aggregate_id uuid   NOT NULL,
    epoch        int    NOT NULL,
    seq          bigint NOT NULL,
    digest       text   NOT NULL,
    CONSTRAINT inbox_seen_pkey PRIMARY KEY (aggregate_id)
);

-- Codes of the catalogue as far as this service has learnt them.
CREATE TABLE known_code (
    id         uuid NOT NULL,
    type       text NOT NULL,
    code       text NOT NULL,
    valid_from date NOT NULL,
    valid_to   date,
    CONSTRAINT known_code_pkey PRIMARY KEY (id)
);
CREATE INDEX known_code_type_code ON known_code (type, code);

CREATE TABLE idempotency (
    key          text        NOT NULL,
    request_hash bytea       NOT NULL,
    status       int         NOT NULL,
    location     text,
    etag         text,
    token        text,
    body         text        NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT idempotency_pkey PRIMARY KEY (key)
);
CREATE INDEX idempotency_created_at ON idempotency (created_at);
