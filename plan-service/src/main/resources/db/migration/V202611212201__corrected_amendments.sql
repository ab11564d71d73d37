-- The day from which an amendment is in force may be put right: a later version says so in place of the wrong one.
ALTER TABLE plan_version
    ADD corrects bigint,
    DROP CONSTRAINT plan_version_step_known,
    ADD CONSTRAINT plan_version_step_known CHECK (step IN
        ('SUBMITTED', 'RETURNED', 'APPROVED', 'ISSUED', 'AMENDED', 'CORRECTED', 'COMPLETED', 'SUPERSEDED', 'REVOKED')),
    ADD CONSTRAINT plan_version_correction_of_one CHECK ((corrects IS NOT NULL) = (step = 'CORRECTED')),
    ADD CONSTRAINT plan_version_corrects_earlier CHECK (corrects < version),
    ADD CONSTRAINT plan_version_corrects_kept FOREIGN KEY (plan, corrects) REFERENCES plan_version (plan, version),
    ADD CONSTRAINT plan_version_corrected_once UNIQUE (plan, corrects);

CREATE OR REPLACE VIEW plan_life WITH (security_invoker = true) AS
SELECT plan, version, step, status, effective_from, by_subject, taken_at, reason, document, content, corrects,
       EXISTS (SELECT FROM plan_version AS c WHERE c.plan = v.plan AND c.corrects = v.version) AS corrected
FROM plan_version AS v
UNION ALL
SELECT p.id, p.version, 'ISSUED', p.status, coalesce(p.issued_on, p.signed_on, p.period_from), NULL, p.changed_at,
       NULL, NULL, NULL, NULL, false
FROM plan AS p
WHERE p.status = 'ISSUED'
  AND NOT EXISTS (SELECT FROM plan_version AS v WHERE v.plan = p.id AND v.version = p.version);
