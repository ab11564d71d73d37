-- The rest of what a plan's document says: signature, text beside the tasks, time and milestones of tasks, budget.

ALTER TABLE plan
    ADD signing_place text,
    ADD signer_title  text,
    ADD signer_name   text,
    ADD CONSTRAINT plan_signer_has_office CHECK (signer_name IS NULL OR signer_title IS NOT NULL);

ALTER TABLE plan_task
    ADD time_kind   text CONSTRAINT plan_task_time_known CHECK (time_kind IN
        ('DATE', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'YEARLY', 'RANGE', 'REGULAR')),
    ADD time_year   int,
    ADD time_number int,
    ADD milestones  jsonb NOT NULL DEFAULT '[]',
    ADD CONSTRAINT plan_task_time_year_of_calendar CHECK (time_year IS NULL
        OR coalesce(time_kind IN ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'), false)),
    ADD CONSTRAINT plan_task_time_number_fits CHECK (CASE time_kind
        WHEN 'MONTH' THEN coalesce(time_number BETWEEN 1 AND 12, false)
        WHEN 'QUARTER' THEN coalesce(time_number BETWEEN 1 AND 4, false)
        WHEN 'HALF_YEAR' THEN coalesce(time_number BETWEEN 1 AND 2, false)
        ELSE time_number IS NULL END),
    ADD CONSTRAINT plan_task_time_year_once CHECK (time_year IS NULL OR recurrence = 'ONCE'),
    ADD CONSTRAINT plan_task_time_yearly CHECK (time_kind <> 'YEARLY' OR recurrence = 'YEARLY'),
    ADD CONSTRAINT plan_task_time_has_days CHECK (time_year IS NULL OR starts_on IS NOT NULL AND ends_on IS NOT NULL),
    ADD CONSTRAINT plan_task_time_is_a_day
        CHECK (time_kind <> 'DATE' OR coalesce(starts_on = ends_on, false));
ALTER TABLE plan_task ALTER milestones DROP DEFAULT;

CREATE TABLE plan_section (
    plan       uuid   NOT NULL CONSTRAINT plan_section_of_plan REFERENCES plan (id) ON DELETE CASCADE,
    position   int    NOT NULL,
    heading    text,
    paragraphs text[] NOT NULL CONSTRAINT plan_section_says_something CHECK (cardinality(paragraphs) > 0),
    CONSTRAINT plan_section_pkey PRIMARY KEY (plan, position)
);

CREATE TABLE plan_budget_line (
    plan      uuid   NOT NULL CONSTRAINT plan_budget_line_of_plan REFERENCES plan (id) ON DELETE CASCADE,
    position  int    NOT NULL,
    task      uuid,
    programme text CONSTRAINT plan_budget_line_programme_known REFERENCES programme (code),
    component text,
    source    text   NOT NULL,
    year      int,
    amount    bigint NOT NULL CONSTRAINT plan_budget_line_amount CHECK (amount BETWEEN 0 AND 10000000000000),
    content   text   NOT NULL,
    note      text,
    CONSTRAINT plan_budget_line_pkey PRIMARY KEY (plan, position),
    CONSTRAINT plan_budget_line_task_in_plan FOREIGN KEY (plan, task) REFERENCES plan_task (plan, id)
        DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT plan_budget_line_component_of_programme CHECK (component IS NULL OR programme IS NOT NULL),
    -- one content of one task has one payer in a year; looked at on commit: lines may change places
    CONSTRAINT plan_budget_line_paid_once EXCLUDE USING btree (
        plan WITH =, (coalesce(task, plan)) WITH =, (coalesce(year, 0)) WITH =, (md5(lower(content))) WITH =
    ) WHERE (source <> 'INTEGRATED') DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX plan_budget_line_task ON plan_budget_line (plan, task);

ALTER TABLE plan_section ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_section FORCE ROW LEVEL SECURITY;
CREATE POLICY plan_section_read ON plan_section FOR SELECT
    USING (EXISTS (SELECT FROM plan AS p WHERE p.id = plan_section.plan));
CREATE POLICY plan_section_write ON plan_section
    USING (EXISTS (SELECT FROM plan AS p WHERE p.id = plan_section.plan AND within_scope(p.territory, p.issuer)));

ALTER TABLE plan_budget_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_budget_line FORCE ROW LEVEL SECURITY;
CREATE POLICY plan_budget_line_read ON plan_budget_line FOR SELECT
    USING (EXISTS (SELECT FROM plan AS p WHERE p.id = plan_budget_line.plan));
CREATE POLICY plan_budget_line_write ON plan_budget_line
    USING (EXISTS (SELECT FROM plan AS p WHERE p.id = plan_budget_line.plan AND within_scope(p.territory, p.issuer)));
