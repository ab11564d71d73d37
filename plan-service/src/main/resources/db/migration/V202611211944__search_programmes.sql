-- What few plans serve is found past the policies, too, like what few plans say; both asked for, both narrow.
CREATE INDEX plan_programmes ON plan USING gin (programmes);
CREATE INDEX plan_status ON plan (status, id);

DROP FUNCTION plans_saying(tsquery, int);
CREATE FUNCTION plans_found(wanted tsquery, programme text, most int) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    found uuid[];
BEGIN
    -- planned for what is asked: how common it is decides
    EXECUTE 'SELECT coalesce(array_agg(id), ''{}'') FROM (SELECT id FROM plan WHERE ($1 IS NULL OR words @@ $1)'
        || ' AND ($2 IS NULL OR programmes @> ARRAY[$2]) LIMIT $3) AS few'
        INTO found USING wanted, programme, most + 1;
    RETURN CASE WHEN cardinality(found) <= most THEN found END;
END $$;
