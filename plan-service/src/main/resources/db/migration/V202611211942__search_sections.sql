-- A plan says what its sections say, too.
CREATE OR REPLACE FUNCTION words_of_plan(plan_id uuid) RETURNS tsvector LANGUAGE sql STABLE
RETURN (SELECT search_words(concat_ws(' ', p.number, p.title,
                (SELECT string_agg(t.content, ' ') FROM plan_task AS t WHERE t.plan = p.id),
                (SELECT string_agg(concat_ws(' ', s.heading, array_to_string(s.paragraphs, ' ')), ' ')
                 FROM plan_section AS s WHERE s.plan = p.id)))
        FROM plan AS p WHERE p.id = plan_id);
SELECT set_config('tgpl.nation', 'true', true);
UPDATE plan SET words = words_of_plan(id);
