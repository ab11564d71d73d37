-- A plan is submitted, approved by somebody else, issued and ended; each of these steps keeps the whole plan as it was.

ALTER TABLE plan
    ADD submitted_by  text,
    ADD approved_by   text,
    ADD ended_on      date,
    ADD superseded_by uuid CONSTRAINT plan_superseded_by_known REFERENCES plan (id),
    DROP CONSTRAINT plan_status_known,
    DROP CONSTRAINT plan_draft_has_no_issue,
    DROP CONSTRAINT plan_original_issued_has_day,
    ADD CONSTRAINT plan_status_known
        CHECK (status IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'ISSUED', 'COMPLETED', 'SUPERSEDED', 'REVOKED')),
    ADD CONSTRAINT plan_not_issued_has_no_issue
        CHECK (issued_on IS NULL OR status NOT IN ('DRAFT', 'SUBMITTED', 'APPROVED')),
    ADD CONSTRAINT plan_original_issued_has_day
        CHECK (source <> 'ORIGINAL' OR status IN ('DRAFT', 'SUBMITTED', 'APPROVED') OR issued_on IS NOT NULL),
    ADD CONSTRAINT plan_submitted_by_somebody
        CHECK (status NOT IN ('SUBMITTED', 'APPROVED') OR submitted_by IS NOT NULL),
    ADD CONSTRAINT plan_approved_by_somebody CHECK (status <> 'APPROVED' OR approved_by IS NOT NULL),
    ADD CONSTRAINT plan_four_eyes CHECK (approved_by <> submitted_by),
    ADD CONSTRAINT plan_ended_has_day
        CHECK ((ended_on IS NOT NULL) = (status IN ('COMPLETED', 'SUPERSEDED', 'REVOKED'))),
    ADD CONSTRAINT plan_ended_after_issue CHECK (ended_on >= issued_on),
    ADD CONSTRAINT plan_superseded_by_a_plan CHECK ((superseded_by IS NOT NULL) = (status = 'SUPERSEDED')),
    ADD CONSTRAINT plan_not_superseded_by_itself CHECK (superseded_by <> id);
CREATE INDEX plan_superseded_by ON plan (superseded_by);

-- Added to, never changed: there is no policy for that.
CREATE TABLE plan_version (
    plan           uuid        NOT NULL CONSTRAINT plan_version_of_plan REFERENCES plan (id) ON DELETE CASCADE,
    version        bigint      NOT NULL,
    step           text        NOT NULL CONSTRAINT plan_version_step_known
        CHECK (step IN ('SUBMITTED', 'RETURNED', 'APPROVED', 'ISSUED', 'AMENDED', 'COMPLETED', 'SUPERSEDED', 'REVOKED')),
    status         text        NOT NULL CONSTRAINT plan_version_status_known
        CHECK (status IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'ISSUED', 'COMPLETED', 'SUPERSEDED', 'REVOKED')),
    effective_from date,
    by_subject     text,
    taken_at       timestamptz NOT NULL,
    reason         text,
    document       jsonb,
    content        jsonb       NOT NULL,
    CONSTRAINT plan_version_pkey PRIMARY KEY (plan, version),
    CONSTRAINT plan_version_in_force_has_day
        CHECK ((effective_from IS NULL) = (status IN ('DRAFT', 'SUBMITTED', 'APPROVED')))
);
ALTER TABLE plan_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_version FORCE ROW LEVEL SECURITY;
CREATE POLICY plan_version_read ON plan_version FOR SELECT
    USING (EXISTS (SELECT FROM plan AS p WHERE p.id = plan_version.plan));
CREATE POLICY plan_version_add ON plan_version FOR INSERT
    WITH CHECK (EXISTS (SELECT FROM plan AS p WHERE p.id = plan_version.plan AND within_scope(p.territory, p.issuer)));

-- The steps of each plan. One issued before they were kept has the step that it stands at, whole only in its own row.
CREATE VIEW plan_life WITH (security_invoker = true) AS
SELECT plan, version, step, status, effective_from, by_subject, taken_at, reason, document, content
FROM plan_version
UNION ALL
SELECT p.id, p.version, 'ISSUED', p.status, coalesce(p.issued_on, p.signed_on, p.period_from), NULL, p.changed_at,
       NULL, NULL, NULL
FROM plan AS p
WHERE p.status = 'ISSUED'
  AND NOT EXISTS (SELECT FROM plan_version AS v WHERE v.plan = p.id AND v.version = p.version);
