-- Finding things by their words, without accents and case: "tro giup phap ly" finds "Trợ giúp pháp lý".

-- Marks are taken off the letters, so no dictionary and no locale has a say; kit's Words folds what is asked for alike.
CREATE FUNCTION folded(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN lower(translate(regexp_replace(normalize(value, NFD), '[\u0300-\u036f]+', '', 'g'), 'đĐ', 'dd') COLLATE "C");

-- Numbers such as 284/KH-UBND become words, too. Bounded, so that no text is too long for it.
CREATE FUNCTION search_words(value text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN array_to_tsvector(ARRAY(
    SELECT DISTINCT left(word, 40) FROM regexp_split_to_table(folded(value), '[^a-z0-9]+') AS word
    WHERE word <> '' LIMIT 20000));

ALTER TABLE unit ADD words tsvector NOT NULL GENERATED ALWAYS AS (search_words(name_vi || ' ' || code)) STORED;
CREATE INDEX unit_words ON unit USING gin (words);
ALTER TABLE organisation ADD words tsvector NOT NULL GENERATED ALWAYS AS (search_words(name_vi || ' ' || code)) STORED;
CREATE INDEX organisation_words ON organisation USING gin (words);
ALTER TABLE indicator ADD words tsvector NOT NULL
    GENERATED ALWAYS AS (search_words(name_vi || ' ' || name_en || ' ' || code)) STORED;
CREATE INDEX indicator_words ON indicator USING gin (words);

-- A plan says what its tasks say. They are all stored when the transaction ends; each change raises the version.
ALTER TABLE plan ADD words tsvector NOT NULL DEFAULT '';
CREATE FUNCTION words_of_plan(plan_id uuid) RETURNS tsvector LANGUAGE sql STABLE
RETURN (SELECT search_words(concat_ws(' ', p.number, p.title,
                (SELECT string_agg(t.content, ' ') FROM plan_task AS t WHERE t.plan = p.id)))
        FROM plan AS p WHERE p.id = plan_id);
CREATE FUNCTION keep_words_of_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE plan AS p SET words = words_of_plan(p.id) WHERE p.id = NEW.id;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER plan_added_has_words AFTER INSERT ON plan
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_words_of_plan();
CREATE CONSTRAINT TRIGGER plan_changed_has_words AFTER UPDATE ON plan
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.version <> NEW.version)
    EXECUTE FUNCTION keep_words_of_plan();

SELECT set_config('tgpl.nation', 'true', true);
UPDATE plan SET words = words_of_plan(id);
CREATE INDEX plan_words ON plan USING gin (words);

-- The ids of the plans that say it, whoever asks, or null when there are more than so many. An index on words serves
-- nobody who is bound by a policy; what is found is then looked up by those who are.
CREATE POLICY plan_read_by_search ON plan FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION plans_saying(wanted tsquery, most int) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    found uuid[];
BEGIN
    -- planned for these words: how common they are decides
    EXECUTE 'SELECT coalesce(array_agg(id), ''{}'') FROM (SELECT id FROM plan WHERE words @@ $1 LIMIT $2) AS few'
        INTO found USING wanted, most + 1;
    RETURN CASE WHEN cardinality(found) <= most THEN found END;
END $$;
