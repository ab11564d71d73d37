CREATE TABLE request (
    id             uuid        NOT NULL,
    version        bigint      NOT NULL CONSTRAINT request_version_positive CHECK (version > 0),
    changed_at     timestamptz NOT NULL,
    status         text        NOT NULL CONSTRAINT request_status_known
        CHECK (status IN ('RECEIVED', 'REFUSED', 'ACCEPTED')),
    received_on    date        NOT NULL,
    organisation   text        NOT NULL,
    unit           text        NOT NULL CONSTRAINT request_unit_local CHECK (unit ~ '^(\d{2}|\d{5})$'),
    form           text        NOT NULL,
    field          text        NOT NULL,
    category       text,
    refusal_reason text,
    refused_on     date,
    legal_case     uuid,
    CONSTRAINT request_pkey PRIMARY KEY (id),
    CONSTRAINT request_refusal_whole CHECK ((refusal_reason IS NULL) = (refused_on IS NULL)),
    CONSTRAINT request_refused_has_refusal CHECK ((status = 'REFUSED') = (refused_on IS NOT NULL)),
    CONSTRAINT request_refused_after_receipt CHECK (refused_on >= received_on),
    CONSTRAINT request_accepted_has_case CHECK ((status = 'ACCEPTED') = (legal_case IS NOT NULL))
);
CREATE INDEX request_organisation ON request (organisation, id);
CREATE INDEX request_unit ON request (unit, id);

CREATE TABLE legal_case (
    id                uuid        NOT NULL,
    version           bigint      NOT NULL CONSTRAINT legal_case_version_positive CHECK (version > 0),
    changed_at        timestamptz NOT NULL,
    code              text        NOT NULL,
    request           uuid        NOT NULL,
    status            text        NOT NULL CONSTRAINT legal_case_status_known
        CHECK (status IN ('ACCEPTED', 'ASSIGNED', 'CLOSED')),
    -- the request's, which never changes: here so that the order of days can be checked
    received_on       date        NOT NULL,
    organisation      text        NOT NULL,
    unit              text        NOT NULL CONSTRAINT legal_case_unit_local CHECK (unit ~ '^(\d{2}|\d{5})$'),
    form              text        NOT NULL,
    field             text        NOT NULL,
    category          text        NOT NULL,
    programmes        text[]      NOT NULL,
    accepted_on       date        NOT NULL,
    practitioner      uuid,
    practitioner_type text,
    assigned_on       date,
    close_reason      text,
    closed_on         date,
    successful        boolean,
    reason            text,
    CONSTRAINT legal_case_pkey PRIMARY KEY (id),
    CONSTRAINT legal_case_code_unique UNIQUE (code),
    CONSTRAINT legal_case_request_unique UNIQUE (request),
    CONSTRAINT legal_case_of_request FOREIGN KEY (request) REFERENCES request (id),
    CONSTRAINT legal_case_accepted_after_receipt CHECK (accepted_on >= received_on),
    CONSTRAINT legal_case_assigned_after_acceptance CHECK (assigned_on >= accepted_on),
    CONSTRAINT legal_case_closed_after_assignment CHECK (closed_on >= coalesce(assigned_on, accepted_on)),
    CONSTRAINT legal_case_assignment_whole
        CHECK (num_nonnulls(practitioner, practitioner_type, assigned_on) IN (0, 3)),
    CONSTRAINT legal_case_closing_whole CHECK ((close_reason IS NULL) = (closed_on IS NULL)),
    CONSTRAINT legal_case_closed_has_closing CHECK ((status = 'CLOSED') = (closed_on IS NOT NULL)),
    CONSTRAINT legal_case_assigned_has_assignment CHECK (status <> 'ASSIGNED' OR assigned_on IS NOT NULL),
    CONSTRAINT legal_case_accepted_has_no_assignment CHECK (status <> 'ACCEPTED' OR assigned_on IS NULL),
    CONSTRAINT legal_case_completed_was_assigned CHECK (close_reason <> 'COMPLETED' OR assigned_on IS NOT NULL),
    -- Arts 31.1 and 33.1
    CONSTRAINT legal_case_practitioner_allowed CHECK (
        form NOT IN ('LITIGATION', 'OUT_OF_COURT')
        OR practitioner_type IN ('LEGAL_AID_OFFICER', 'CONTRACT_LAWYER', 'ORG_LAWYER')),
    CONSTRAINT legal_case_success_in_completed_litigation CHECK (
        successful IS NULL OR form = 'LITIGATION' AND close_reason IS NOT DISTINCT FROM 'COMPLETED')
);
CREATE INDEX legal_case_organisation ON legal_case (organisation, id);
CREATE INDEX legal_case_unit ON legal_case (unit, id);

ALTER TABLE request ADD CONSTRAINT request_became_case FOREIGN KEY (legal_case) REFERENCES legal_case (id);
ALTER TABLE request ADD CONSTRAINT request_legal_case_unique UNIQUE (legal_case);

-- The last number of each ledger of accepted cases (sổ thụ lý); its row lock makes numbers gap-free.
CREATE TABLE case_ledger (
    organisation text NOT NULL,
    form         text NOT NULL,
    year         int  NOT NULL,
    last         int  NOT NULL CONSTRAINT case_ledger_last_positive CHECK (last > 0),
    CONSTRAINT case_ledger_pkey PRIMARY KEY (organisation, form, year)
);
