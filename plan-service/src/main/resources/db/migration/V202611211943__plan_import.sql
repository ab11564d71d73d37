-- Sheets sent for a draft, and what came of them. The job and the change of the plan are one transaction, so a job that
-- a restart left running is simply done again.
CREATE TABLE plan_import (
    id           uuid        NOT NULL,
    plan         uuid        NOT NULL CONSTRAINT plan_import_of_plan REFERENCES plan (id) ON DELETE CASCADE,
    plan_version bigint      NOT NULL,
    subject      text        NOT NULL,
    client       text,
    dry_run      boolean     NOT NULL,
    skips        boolean     NOT NULL,
    file         bytea       NOT NULL,
    status       text        NOT NULL DEFAULT 'RUNNING'
        CONSTRAINT plan_import_status_known CHECK (status IN ('RUNNING', 'DONE', 'FAILED')),
    attempts     int         NOT NULL DEFAULT 0,
    rows         int         NOT NULL CONSTRAINT plan_import_rows_counted CHECK (rows >= 0),
    done         int         NOT NULL DEFAULT 0,
    accepted     int,
    refused      int,
    flaws        jsonb       NOT NULL DEFAULT '[]',
    problem      text,
    new_version  bigint,
    created_at   timestamptz NOT NULL,
    finished_at  timestamptz,
    CONSTRAINT plan_import_pkey PRIMARY KEY (id),
    CONSTRAINT plan_import_done_within_rows CHECK (done BETWEEN 0 AND rows),
    CONSTRAINT plan_import_ends CHECK ((status = 'RUNNING') = (finished_at IS NULL)),
    CONSTRAINT plan_import_failed_for_something CHECK ((status = 'FAILED') = (problem IS NOT NULL)),
    CONSTRAINT plan_import_dry_changes_nothing CHECK (NOT dry_run OR new_version IS NULL)
);
CREATE INDEX plan_import_plan ON plan_import (plan);
CREATE INDEX plan_import_running ON plan_import (created_at) WHERE status = 'RUNNING';

ALTER TABLE plan_import ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_import FORCE ROW LEVEL SECURITY;
CREATE POLICY plan_import_read ON plan_import FOR SELECT
    USING (EXISTS (SELECT FROM plan AS p WHERE p.id = plan_import.plan));
CREATE POLICY plan_import_write ON plan_import
    USING (EXISTS (SELECT FROM plan AS p WHERE p.id = plan_import.plan AND within_scope(p.territory, p.issuer)));
