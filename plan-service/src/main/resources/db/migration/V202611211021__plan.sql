CREATE TABLE plan (
    id          uuid        NOT NULL,
    version     bigint      NOT NULL CONSTRAINT plan_version_positive CHECK (version > 0),
    changed_at  timestamptz NOT NULL,
    number      text        NOT NULL,
    title       text        NOT NULL,
    type        text        NOT NULL,
    issuer      text        NOT NULL,
    signed_on   date,
    period_from date        NOT NULL,
    period_to   date        NOT NULL,
    unit        text        NOT NULL,
    programmes  text[]      NOT NULL,
    parent_plan uuid,
    status      text        NOT NULL CONSTRAINT plan_status_known CHECK (status IN ('DRAFT', 'ISSUED')),
    issued_on   date,
    source      text        NOT NULL CONSTRAINT plan_source_known CHECK (source IN ('ORIGINAL', 'TRANSCRIBED')),
    source_note text,
    recipients  text[]      NOT NULL,
    CONSTRAINT plan_pkey PRIMARY KEY (id),
    -- serial numbers start again each year; a document without a date is one document, too
    CONSTRAINT plan_number_key UNIQUE NULLS NOT DISTINCT (number, issuer, signed_on),
    CONSTRAINT plan_issuer_known FOREIGN KEY (issuer) REFERENCES organisation (code),
    CONSTRAINT plan_parent_known FOREIGN KEY (parent_plan) REFERENCES plan (id),
    CONSTRAINT plan_not_its_own_parent CHECK (parent_plan <> id),
    CONSTRAINT plan_ends_after_start CHECK (period_to >= period_from),
    CONSTRAINT plan_original_is_signed CHECK (source <> 'ORIGINAL' OR signed_on IS NOT NULL),
    CONSTRAINT plan_original_issued_has_day
        CHECK (source <> 'ORIGINAL' OR status <> 'ISSUED' OR issued_on IS NOT NULL),
    CONSTRAINT plan_issued_after_signed CHECK (issued_on >= signed_on),
    CONSTRAINT plan_draft_has_no_issue CHECK (status <> 'DRAFT' OR issued_on IS NULL)
);
CREATE INDEX plan_issuer ON plan (issuer, id);
CREATE INDEX plan_unit ON plan (unit, id);
CREATE INDEX plan_parent ON plan (parent_plan);

CREATE TABLE plan_legal_basis (
    plan        uuid NOT NULL CONSTRAINT plan_legal_basis_of_plan REFERENCES plan (id) ON DELETE CASCADE,
    position    int  NOT NULL CONSTRAINT plan_legal_basis_position_positive CHECK (position > 0),
    number      text NOT NULL,
    title       text,
    issuer_name text,
    signed_on   date,
    basis_plan  uuid CONSTRAINT plan_legal_basis_plan_known REFERENCES plan (id),
    CONSTRAINT plan_legal_basis_pkey PRIMARY KEY (plan, position),
    CONSTRAINT plan_legal_basis_not_itself CHECK (basis_plan <> plan)
);
CREATE INDEX plan_legal_basis_basis_plan ON plan_legal_basis (basis_plan);

CREATE TABLE plan_task (
    id              uuid   NOT NULL,
    plan            uuid   NOT NULL CONSTRAINT plan_task_of_plan REFERENCES plan (id) ON DELETE CASCADE,
    position        int    NOT NULL,
    ordinal         text   NOT NULL,
    parent          uuid,
    content         text   NOT NULL,
    time_text       text,
    starts_on       date,
    ends_on         date,
    recurrence      text   NOT NULL CONSTRAINT plan_task_recurrence_known CHECK (recurrence IN ('ONCE', 'YEARLY')),
    expected_output text,
    roles           jsonb  NOT NULL,
    programmes      text[] NOT NULL,
    CONSTRAINT plan_task_pkey PRIMARY KEY (id),
    CONSTRAINT plan_task_in_plan UNIQUE (plan, id),
    -- looked at on commit: parts of one document are stored in no particular order
    CONSTRAINT plan_task_ordinal_key UNIQUE (plan, ordinal) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT plan_task_parent_in_plan FOREIGN KEY (plan, parent) REFERENCES plan_task (plan, id)
        DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT plan_task_not_its_own_parent CHECK (parent <> id),
    CONSTRAINT plan_task_ends_after_start CHECK (ends_on >= starts_on)
);
CREATE INDEX plan_task_position ON plan_task (plan, position);

CREATE TABLE plan_target (
    id           uuid NOT NULL,
    plan         uuid NOT NULL CONSTRAINT plan_target_of_plan REFERENCES plan (id) ON DELETE CASCADE,
    position     int  NOT NULL,
    task         uuid,
    indicator    text NOT NULL CONSTRAINT plan_target_indicator_known REFERENCES indicator (code),
    programme    text CONSTRAINT plan_target_programme_known REFERENCES programme (code),
    unit         text,
    organisation text CONSTRAINT plan_target_organisation_known REFERENCES organisation (code),
    recurrence   text NOT NULL CONSTRAINT plan_target_recurrence_known CHECK (recurrence IN ('ONCE', 'YEARLY')),
    period_from  date,
    period_to    date,
    bound_low    numeric,
    bound_high   numeric,
    note         text,
    CONSTRAINT plan_target_pkey PRIMARY KEY (id),
    CONSTRAINT plan_target_task_in_plan FOREIGN KEY (plan, task) REFERENCES plan_task (plan, id)
        DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT plan_target_period_whole CHECK ((period_from IS NULL) = (period_to IS NULL)),
    CONSTRAINT plan_target_ends_after_start CHECK (period_to >= period_from),
    CONSTRAINT plan_target_low_not_negative CHECK (bound_low >= 0 AND scale(bound_low) <= 2),
    CONSTRAINT plan_target_high_not_negative CHECK (bound_high >= 0 AND scale(bound_high) <= 2),
    CONSTRAINT plan_target_low_not_over_high CHECK (bound_low <= bound_high)
);
CREATE INDEX plan_target_position ON plan_target (plan, position);
