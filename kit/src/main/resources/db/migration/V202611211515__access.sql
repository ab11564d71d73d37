-- Who may see and change what, and what was done and refused.

-- Audit: insert-only and chained by hashes, so that a changed, missing or reordered row shows. Several chains, so that
-- writers do not wait for each other; the application may only append, through audit_append.
CREATE TABLE audit (
    chain     smallint    NOT NULL,
    n         bigint      NOT NULL CONSTRAINT audit_n_positive CHECK (n > 0),
    at        timestamptz NOT NULL,
    actor     text,
    client    text,
    action    text        NOT NULL,
    object    text,
    decision  text        NOT NULL CONSTRAINT audit_decision_known CHECK (decision IN ('ALLOWED', 'DENIED')),
    reason    text,
    prev_hash bytea       NOT NULL,
    hash      bytea       NOT NULL,
    CONSTRAINT audit_pkey PRIMARY KEY (chain, n)
);
CREATE INDEX audit_object ON audit (object);
CREATE INDEX audit_actor ON audit (actor, at);

CREATE TABLE audit_head (
    chain smallint NOT NULL,
    n     bigint   NOT NULL,
    hash  bytea    NOT NULL,
    CONSTRAINT audit_head_pkey PRIMARY KEY (chain)
);
INSERT INTO audit_head (chain, n, hash) SELECT chain, 0, decode(repeat('00', 32), 'hex') FROM generate_series(0, 63) AS chain;
ALTER TABLE audit_head SET (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

CREATE FUNCTION audit_text(value text) RETURNS bytea LANGUAGE sql IMMUTABLE
RETURN CASE WHEN value IS NULL THEN int4send(-1)
            ELSE int4send(octet_length(convert_to(value, 'UTF8'))) || convert_to(value, 'UTF8') END;

-- Chains are chosen by session, so that writers seldom meet.
CREATE FUNCTION audit_append(actor text, client text, action text, object text, decision text, reason text)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
    head public.audit_head;
    now  timestamptz := clock_timestamp();
    mark bytea;
BEGIN
    SELECT * INTO head FROM public.audit_head AS h WHERE h.chain = pg_backend_pid() % 64 FOR UPDATE;
    mark := sha256(head.hash || int8send(head.n + 1) || int8send((extract(epoch FROM now) * 1000000)::bigint)
        || public.audit_text(actor) || public.audit_text(client) || public.audit_text(action)
        || public.audit_text(object) || public.audit_text(decision) || public.audit_text(reason));
    INSERT INTO public.audit VALUES
        (head.chain, head.n + 1, now, actor, client, action, object, decision, reason, head.hash, mark);
    UPDATE public.audit_head AS h SET n = head.n + 1, hash = mark WHERE h.chain = head.chain;
END $$;

REVOKE ALL ON audit, audit_head FROM "${application}";
GRANT SELECT ON audit, audit_head TO "${application}";
REVOKE ALL ON FUNCTION audit_append FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_append TO "${application}";

-- Territory. Each service has access_register, known_unit and known_organisation: its own tables or what it follows.

-- The province (or the nation) in which the unit with this code lay on that day, today when it is null; null when
-- nobody knows.
CREATE FUNCTION territory_of(unit_code text, on_day date) RETURNS uuid LANGUAGE plpgsql STABLE AS $$
DECLARE
    holder record;
    wanted text := unit_code;
    day    date := coalesce(on_day, (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date);
BEGIN
    FOR step IN 1..5 LOOP
        -- a day before the first holder of the code is read as the first holder's
        SELECT u.id, u.level, u.parent INTO holder FROM known_unit AS u WHERE u.code = wanted
        ORDER BY day BETWEEN u.valid_from AND coalesce(u.valid_to, 'infinity') DESC,
                 u.valid_from > day, abs(u.valid_from - day), u.id
        LIMIT 1;
        IF NOT FOUND THEN RETURN NULL; END IF;
        IF holder.level IN ('PROVINCE', 'NATION') THEN RETURN holder.id; END IF;
        wanted := holder.parent;
    END LOOP;
    RETURN NULL;
END $$;

-- A province with all that merged into it, after following what it merged into itself (one successor only: where a
-- province was split, nobody's scope is divided by guess). Step by step: to pair all mergers first took a millisecond.
CREATE FUNCTION province_family(province uuid, today date) RETURNS SETOF uuid LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN QUERY
    WITH RECURSIVE keepers AS (
        SELECT u.id, u.valid_to, u.successors FROM known_unit AS u WHERE u.id = province
        UNION
        SELECT s.id, s.valid_to, s.successors FROM keepers AS k
        JOIN known_unit AS s ON s.code = k.successors[1] AND s.level = 'PROVINCE' AND s.id <> k.id
             AND k.valid_to + 1 BETWEEN s.valid_from AND coalesce(s.valid_to, 'infinity')
        WHERE cardinality(k.successors) = 1 AND k.valid_to < today
    ), family AS (
        SELECT u.id, u.code, u.valid_from, u.valid_to FROM known_unit AS u WHERE u.id IN (SELECT k.id FROM keepers AS k)
        UNION
        SELECT p.id, p.code, p.valid_from, p.valid_to FROM family AS f
        JOIN known_unit AS p ON p.level = 'PROVINCE' AND p.successors[1] = f.code AND p.id <> f.id
             AND p.valid_to + 1 BETWEEN f.valid_from AND coalesce(f.valid_to, 'infinity')
        WHERE cardinality(p.successors) = 1 AND p.valid_to < today
    )
    SELECT f.id FROM family AS f;
END $$;

-- The first statement of each transaction: whose it is, and so what the policies let through until it ends.
CREATE FUNCTION enter_scope(who text, today date)
RETURNS TABLE (nation boolean, territories uuid[], organisations text[], home uuid[]) LANGUAGE plpgsql AS $$
BEGIN
    SELECT coalesce(bool_or(a.scope = 'NATION'), false) INTO nation
    FROM access_register AS a
    WHERE a.subject = who AND today BETWEEN a.valid_from AND coalesce(a.valid_to, 'infinity');

    territories := ARRAY(
        SELECT DISTINCT f FROM access_register AS a
        CROSS JOIN LATERAL province_family(territory_of(a.unit, a.valid_from), today) AS f
        WHERE a.subject = who AND a.scope = 'PROVINCE'
          AND today BETWEEN a.valid_from AND coalesce(a.valid_to, 'infinity'));

    organisations := ARRAY(
        WITH RECURSIVE own AS (
            SELECT a.organisation AS code FROM access_register AS a
            WHERE a.subject = who AND a.scope = 'ORGANISATION'
              AND today BETWEEN a.valid_from AND coalesce(a.valid_to, 'infinity')
            UNION SELECT o.code FROM own JOIN known_organisation AS o ON o.parent = own.code
        ) SELECT code FROM own);

    home := territories || ARRAY(
        SELECT DISTINCT f
        FROM (SELECT DISTINCT o.unit FROM known_organisation AS o WHERE o.code = ANY (organisations)) AS seats
        CROSS JOIN LATERAL province_family(territory_of(seats.unit, today), today) AS f)
        || ARRAY(SELECT u.id FROM known_unit AS u
                 WHERE u.level = 'NATION' AND (nation OR cardinality(territories) + cardinality(organisations) > 0));

    PERFORM set_config('tgpl.nation', nation::text, true),
            set_config('tgpl.territories', territories::text, true),
            set_config('tgpl.organisations', organisations::text, true),
            set_config('tgpl.home', home::text, true);
    RETURN NEXT;
END $$;

-- For policies. Outside of enter_scope nothing is set, and nothing is within. Where many rows are read, a policy asks by
-- (SELECT …): then PostgreSQL looks once for each statement and not once for each row.
CREATE FUNCTION scope_nation() RETURNS boolean LANGUAGE sql STABLE
RETURN coalesce(current_setting('tgpl.nation', true) = 'true', false);
CREATE FUNCTION scope_territories() RETURNS uuid[] LANGUAGE sql STABLE
RETURN nullif(current_setting('tgpl.territories', true), '')::uuid[];
CREATE FUNCTION scope_organisations() RETURNS text[] LANGUAGE sql STABLE
RETURN nullif(current_setting('tgpl.organisations', true), '')::text[];
CREATE FUNCTION scope_home() RETURNS uuid[] LANGUAGE sql STABLE
RETURN nullif(current_setting('tgpl.home', true), '')::uuid[];

CREATE FUNCTION within_scope(territory uuid, organisation text) RETURNS boolean LANGUAGE sql STABLE
RETURN scope_nation() OR coalesce(territory = ANY (scope_territories()), false)
    OR coalesce(organisation = ANY (scope_organisations()), false);

-- What all of a province may read, and everybody if it is the nation's.
CREATE FUNCTION within_home(territory uuid) RETURNS boolean LANGUAGE sql STABLE
RETURN scope_nation() OR coalesce(territory = ANY (scope_home()), false);

-- A key belongs to who sent it, and its answer to whom the thing answered belongs.
ALTER TABLE idempotency ADD subject text NOT NULL DEFAULT '';
ALTER TABLE idempotency ADD territory uuid;
ALTER TABLE idempotency ADD organisation text;
ALTER TABLE idempotency DROP CONSTRAINT idempotency_pkey;
ALTER TABLE idempotency ADD CONSTRAINT idempotency_pkey PRIMARY KEY (subject, key);

REVOKE ALL ON flyway_schema_history FROM "${application}";
