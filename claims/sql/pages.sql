-- When what public pages are made from has changed; see `claims.views.page_cache`.

-- The version of pages is another one as soon as a change of the record is committed, and never the
-- same again: not after a restore either. A transaction writes it once, in a row that no other is
-- writing, or else in a new one, as for `claims_tally`: nobody waits for anybody.
CREATE OR REPLACE FUNCTION claims_change_pages() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    this_transaction CONSTANT text := pg_current_xact_id()::text;
BEGIN
    IF current_setting('claims.pages_changed_by', true) = this_transaction THEN
        RETURN NULL;
    END IF;
    PERFORM set_config('claims.pages_changed_by', this_transaction, true);
    UPDATE claims_pageversion SET version = gen_random_uuid() WHERE id = (
        SELECT id FROM claims_pageversion LIMIT 1 FOR UPDATE SKIP LOCKED
    );
    IF NOT FOUND THEN
        INSERT INTO claims_pageversion (version) VALUES (gen_random_uuid());
    END IF;
    RETURN NULL;
END $$;

-- The tables that public pages are made from, of today and of past days. A migration that makes one
-- more ends with `SELECT claims_watch_pages()`.
CREATE OR REPLACE FUNCTION claims_watch_pages() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    watched regclass;
BEGIN
    FOR watched IN
        SELECT oid FROM pg_class
        WHERE relkind = 'r' AND relnamespace = (
            SELECT relnamespace FROM pg_class WHERE oid = 'claims_claim'::regclass)
        AND relname ~ ('^claims_(article|claim|correctedclaim|correction|finding|findinginput|listing'
            '|measure|measure_topics|measuretopic|pastlisting|place|publication|quotation|redirect'
            '|relation|role|searchword|site|speaker|tally|topic|unit)(event)?$')
    LOOP
        EXECUTE format('CREATE OR REPLACE TRIGGER change_pages
            AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %s
            FOR EACH STATEMENT EXECUTE FUNCTION claims_change_pages()', watched);
    END LOOP;
END $$;
