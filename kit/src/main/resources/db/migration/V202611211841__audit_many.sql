-- Many entries of one transaction, chained like single ones: the head is read and moved once, since each version of its
-- row that one transaction leaves behind would be passed again for every further entry.
CREATE FUNCTION audit_append_many(actors text[], clients text[], actions text[], objects text[], decisions text[], reasons text[])
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
    head  public.audit_head;
    entry record;
    now   timestamptz;
    mark  bytea;
BEGIN
    SELECT * INTO head FROM public.audit_head AS h WHERE h.chain = pg_backend_pid() % 64 FOR UPDATE;
    FOR entry IN
        SELECT * FROM unnest(actors, clients, actions, objects, decisions, reasons)
            WITH ORDINALITY AS e (actor, client, action, object, decision, reason, place) ORDER BY place
    LOOP
        now := clock_timestamp();
        mark := sha256(head.hash || int8send(head.n + 1) || int8send((extract(epoch FROM now) * 1000000)::bigint)
            || public.audit_text(entry.actor) || public.audit_text(entry.client) || public.audit_text(entry.action)
            || public.audit_text(entry.object) || public.audit_text(entry.decision) || public.audit_text(entry.reason));
        INSERT INTO public.audit VALUES (head.chain, head.n + 1, now, entry.actor, entry.client, entry.action,
            entry.object, entry.decision, entry.reason, head.hash, mark);
        head.n := head.n + 1;
        head.hash := mark;
    END LOOP;
    UPDATE public.audit_head AS h SET n = head.n, hash = head.hash WHERE h.chain = head.chain;
END $$;

REVOKE ALL ON FUNCTION audit_append_many FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_append_many TO "${application}";
