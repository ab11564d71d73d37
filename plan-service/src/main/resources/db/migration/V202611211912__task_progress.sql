-- What is said of the tasks of issued plans. A task may go with an amendment; what was said of it stays.
CREATE TABLE task_progress (
    id           uuid        NOT NULL,
    version      bigint      NOT NULL CONSTRAINT task_progress_said_once CHECK (version = 1),
    changed_at   timestamptz NOT NULL,
    plan         uuid        NOT NULL CONSTRAINT task_progress_of_plan REFERENCES plan (id) ON DELETE CASCADE,
    plan_version bigint      NOT NULL CONSTRAINT task_progress_plan_version_positive CHECK (plan_version > 0),
    task         uuid        NOT NULL,
    on_day       date        NOT NULL,
    status       text        NOT NULL CONSTRAINT task_progress_status_known
        CHECK (status IN ('NOT_STARTED', 'IN_PROGRESS', 'DONE', 'DELAYED')),
    text         text        NOT NULL,
    evidence     jsonb       NOT NULL CONSTRAINT task_progress_evidence_few
        CHECK (jsonb_typeof(evidence) = 'array' AND jsonb_array_length(evidence) <= 20),
    reported_by  text        NOT NULL,
    reported_at  timestamptz NOT NULL,
    unit         text        NOT NULL,
    unit_on      date        NOT NULL,
    issuer       text        NOT NULL,
    territory    uuid,
    CONSTRAINT task_progress_pkey PRIMARY KEY (id)
);
CREATE INDEX task_progress_task ON task_progress (plan, task, id);

-- Read by whoever reads the plan, added by whoever may write it; to change it there is no policy but the plan's own move.
ALTER TABLE task_progress ENABLE ROW LEVEL SECURITY;
ALTER TABLE task_progress FORCE ROW LEVEL SECURITY;
CREATE POLICY task_progress_read ON task_progress FOR SELECT
    USING (EXISTS (SELECT FROM plan AS p WHERE p.id = task_progress.plan));
CREATE POLICY task_progress_add ON task_progress FOR INSERT
    WITH CHECK (EXISTS (SELECT FROM plan AS p WHERE p.id = task_progress.plan
        AND within_scope(p.territory, p.issuer) AND (p.unit <> 'VN' OR within_scope(NULL, NULL))));
CREATE POLICY task_progress_move ON task_progress FOR UPDATE USING ((SELECT scope_nation()));

CREATE FUNCTION progress_stays_as_said() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    same task_progress := NEW;
BEGIN
    same.territory := OLD.territory;
    IF same IS DISTINCT FROM OLD THEN
        RAISE EXCEPTION 'what was said of a task is not changed' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER task_progress_stays BEFORE UPDATE ON task_progress
    FOR EACH ROW EXECUTE FUNCTION progress_stays_as_said();

-- A plan that comes to lie in another province takes along what was said of it.
CREATE FUNCTION resettle_progress() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    was text := current_setting('tgpl.nation', true);
BEGIN
    PERFORM set_config('tgpl.nation', 'true', true);
    UPDATE task_progress SET territory = NEW.territory WHERE plan = NEW.id;
    PERFORM set_config('tgpl.nation', coalesce(was, ''), true);
    RETURN NULL;
END $$;
CREATE TRIGGER plan_resettles_progress AFTER UPDATE OF territory ON plan FOR EACH ROW
    WHEN (OLD.territory IS DISTINCT FROM NEW.territory) EXECUTE FUNCTION resettle_progress();
