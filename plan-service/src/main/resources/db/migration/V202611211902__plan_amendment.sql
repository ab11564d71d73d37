-- A plan is amended by a document that goes the same way; when that is issued, the plan has a new version.

ALTER TABLE plan
    ADD amends         uuid   CONSTRAINT plan_amends_known REFERENCES plan (id),
    ADD amends_version bigint,
    ADD amends_from    date,
    ADD amends_reason  text,
    ADD amended_by     jsonb  NOT NULL DEFAULT '[]',
    ADD CONSTRAINT plan_amends_whole CHECK (
        (amends IS NULL) = (amends_version IS NULL)
        AND (amends IS NULL) = (amends_from IS NULL)
        AND (amends IS NULL) = (amends_reason IS NULL)),
    ADD CONSTRAINT plan_amends_not_itself CHECK (amends <> id),
    ADD CONSTRAINT plan_amending_has_no_life_of_its_own
        CHECK (amends IS NULL OR status IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'ISSUED') AND amended_by = '[]');
-- nothing is lost between two that were drafted side by side
CREATE UNIQUE INDEX plan_amended_once ON plan (amends, amends_version) WHERE status = 'ISSUED';
CREATE INDEX plan_amends ON plan (amends, id);

-- The part of the amended plan that a part of the amending document stands for.
ALTER TABLE plan_task ADD origin uuid;
ALTER TABLE plan_target ADD origin uuid;
