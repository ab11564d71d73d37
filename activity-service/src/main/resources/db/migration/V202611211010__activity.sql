CREATE TABLE activity (
    id                uuid        NOT NULL,
    version           bigint      NOT NULL CONSTRAINT activity_version_positive CHECK (version > 0),
    changed_at        timestamptz NOT NULL,
    kind              text        NOT NULL,
    title             text        NOT NULL,
    status            text        NOT NULL CONSTRAINT activity_status_known
        CHECK (status IN ('PLANNED', 'POSTPONED', 'HELD', 'CANCELLED', 'VOIDED')),
    planned_on        date,
    held_on           date,
    ended_on          date,
    unit              text        NOT NULL,
    place             text,
    mode              text        NOT NULL,
    organisation      text        NOT NULL,
    programmes        text[]      NOT NULL,
    primary_programme text,
    plan_task         uuid,
    audiences         text[]      NOT NULL,
    languages         text[]      NOT NULL,
    attendance        jsonb,
    quantities        jsonb       NOT NULL,
    reason            text,
    CONSTRAINT activity_pkey PRIMARY KEY (id),
    CONSTRAINT activity_held_has_day CHECK (status <> 'HELD' OR held_on IS NOT NULL),
    CONSTRAINT activity_ends_after_start CHECK (ended_on IS NULL OR ended_on >= held_on),
    CONSTRAINT activity_primary_is_served CHECK (primary_programme IS NULL OR primary_programme = ANY (programmes)),
    CONSTRAINT activity_end_has_reason CHECK (status NOT IN ('CANCELLED', 'VOIDED') OR reason IS NOT NULL)
);
CREATE INDEX activity_organisation ON activity (organisation, id);
CREATE INDEX activity_unit ON activity (unit, id);
CREATE INDEX activity_held_on ON activity (held_on, id);

-- Tasks of plans, so that an activity can say which one it carries out.
CREATE TABLE known_task (
    id   uuid NOT NULL,
    plan uuid NOT NULL,
    CONSTRAINT known_task_pkey PRIMARY KEY (id)
);
CREATE INDEX known_task_plan ON known_task (plan);
