-- A target stays while a plan that counts is allocated from it: not for what a document that amends repeats, nor for
-- what is replaced or revoked, or nobody could ever take it out again.
ALTER TABLE plan_target
    DROP CONSTRAINT plan_target_allocated_from_known,
    ADD holds uuid
        CONSTRAINT plan_target_holds_what_it_says CHECK (holds = allocated_from)
        CONSTRAINT plan_target_allocated_from_known REFERENCES plan_target (id);
CREATE INDEX plan_target_holds ON plan_target (holds) WHERE holds IS NOT NULL;

CREATE FUNCTION hold_upper_target() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.holds := (SELECT NEW.allocated_from FROM plan AS p
                  WHERE p.id = NEW.plan AND p.amends IS NULL AND p.status NOT IN ('SUPERSEDED', 'REVOKED'));
    RETURN NEW;
END $$;
CREATE TRIGGER plan_target_holds_upper BEFORE INSERT OR UPDATE OF allocated_from ON plan_target
    FOR EACH ROW EXECUTE FUNCTION hold_upper_target();

CREATE FUNCTION let_upper_targets_go() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE plan_target SET holds = NULL WHERE plan = NEW.id AND holds IS NOT NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER plan_lets_upper_targets_go AFTER UPDATE OF status ON plan FOR EACH ROW
    WHEN (NEW.status IN ('SUPERSEDED', 'REVOKED') AND OLD.status <> NEW.status) EXECUTE FUNCTION let_upper_targets_go();

-- what is there already
SELECT set_config('tgpl.nation', 'true', true);
UPDATE plan_target SET allocated_from = allocated_from WHERE allocated_from IS NOT NULL;
SELECT set_config('tgpl.nation', '', true);
