-- The record as it was known at an earlier moment, in a schema of its own.
--
-- The schema `known_on` has a view for each table that public pages read, of the same name and
-- columns: the rows as they stood at `claims.known_on`, from the events that triggers write of
-- every change. A transaction that sets it and puts the schema first in its search path reads that
-- moment with the queries that are asked of the present; see `claims.known_on`.
--
-- A migration that adds a column to one of these tables, or makes a table that public pages read,
-- ends with `SELECT claims_create_known_views()`. One that changes a column's type begins with
-- `DROP SCHEMA known_on CASCADE`, for a view stands in its way. One that changes `claims_listing`
-- changes `claims_pastlisting`.

-- Events of one row are numbered in the order in which they were committed. A moment is not part
-- of what was known by it.
CREATE OR REPLACE FUNCTION claims_known_on() RETURNS timestamptz
LANGUAGE sql STABLE PARALLEL SAFE
RETURN current_setting('claims.known_on')::timestamptz;

-- What lists read of a past day: each row of `claims_listing` with the time in which it stood
-- there, so that it is not gathered from six tables again, search words and all.
CREATE OR REPLACE FUNCTION claims_keep_listing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        TRUNCATE claims_pastlisting;
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' AND OLD IS NOT DISTINCT FROM NEW THEN
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT' THEN
        DELETE FROM claims_pastlisting
        WHERE claim_id = OLD.claim_id AND until = 'infinity' AND since = now();
        UPDATE claims_pastlisting SET until = now()
        WHERE claim_id = OLD.claim_id AND until = 'infinity';
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO claims_pastlisting SELECT now(), 'infinity', NEW.*;
    END IF;
    RETURN NULL;
END $$;

-- What stood in lists on past days is written by the trigger above, and changed by nobody.
CREATE OR REPLACE FUNCTION claims_refuse_past_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF pg_trigger_depth() = 1 THEN
        RAISE EXCEPTION 'Cannot % rows of table %', lower(TG_OP), TG_TABLE_NAME;
    END IF;
    RETURN coalesce(NEW, OLD);
END $$;

-- A view is made from the catalogue: the columns of the table, those that are generated worked out
-- anew. Findings are today's reading of today's claims, and no part of what was known.
CREATE OR REPLACE FUNCTION claims_create_known_views() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    home text := (SELECT relnamespace::regnamespace FROM pg_class
                  WHERE oid = 'claims_claim'::regclass);
    history record;
    columns text;
BEGIN
    DROP SCHEMA IF EXISTS known_on CASCADE;
    CREATE SCHEMA known_on;
    FOR history IN
        SELECT relname AS name, 'claims_' || CASE relname
            WHEN 'claims_measuretopicevent' THEN 'measure_topics'
            ELSE substr(relname, 8, length(relname) - 12) END AS of,
            CASE relname WHEN 'claims_measuretopicevent' THEN 'id' ELSE 'pgh_obj_id' END AS key
        FROM pg_class
        WHERE relnamespace::regnamespace::text = home AND relkind = 'r'
        AND relname LIKE 'claims\_%event'
        AND relname NOT IN ('claims_findingevent', 'claims_reportevent', 'claims_siteevent')
    LOOP
        SELECT string_agg(CASE
            WHEN column_name = 'id' THEN format('event.%I AS id', history.key)
            WHEN is_generated = 'ALWAYS' THEN format('(%s)::%I AS %I', generation_expression,
                                                     udt_name, column_name)
            ELSE format('event.%I', column_name) END, ', ' ORDER BY ordinal_position)
        INTO columns FROM information_schema.columns
        WHERE table_schema = home AND table_name = history.of;
        EXECUTE format(
            'CREATE VIEW known_on.%1$I AS SELECT %2$s FROM %3$I.%4$I event
            WHERE event.pgh_label <> ''delete'' AND event.pgh_created_at < claims_known_on()
            AND NOT EXISTS (
                SELECT FROM %3$I.%4$I later
                WHERE later.%5$I = event.%5$I AND later.pgh_id > event.pgh_id
                AND later.pgh_created_at < claims_known_on()
            )', history.of, columns, home, history.name, history.key);
    END LOOP;
    SELECT string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) INTO columns
    FROM information_schema.columns WHERE table_schema = home AND table_name = 'claims_listing';
    EXECUTE format(
        'CREATE VIEW known_on.claims_listing AS SELECT %s FROM %I.claims_pastlisting
        WHERE since < claims_known_on() AND until >= claims_known_on()
        AND claims_first_day(published_on, published_precision)
            < (claims_known_on() AT TIME ZONE ''UTC'')::date', columns, home);
    SELECT string_agg(format(
        'SELECT 0::bigint AS id, %1$L::varchar AS "column", %1$I::text AS value,
        count(*)::integer AS count
        FROM known_on.claims_listing WHERE %1$I IS NOT NULL GROUP BY 3', column_name),
        ' UNION ALL ')
    INTO columns FROM information_schema.columns
    WHERE table_schema = home AND table_name = 'claims_listing' AND column_name = ANY ('{measure_id,
        speaker_id, publication_id, place_id, unit_id, form, hedge, status, year}');
    EXECUTE format('CREATE VIEW known_on.claims_tally AS %s', columns);
    EXECUTE format('CREATE VIEW known_on.claims_finding AS SELECT * FROM %I.claims_finding
                    WHERE false', home);
    EXECUTE format('CREATE VIEW known_on.claims_findinginput AS SELECT * FROM %I.claims_findinginput
                    WHERE false', home);
END $$;

-- What was loaded as published before tells its own history: claims are known since they say that
-- they were published, corrections since they were made, relations since both their claims are
-- known, and whatever else was loaded with them since the first of them. `loaded_from` is when the
-- first of the loads was; what was published here is none.
CREATE OR REPLACE FUNCTION claims_date_history(loaded_from timestamptz) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    loads timestamptz[];
    loaded_at timestamptz;
    first_published_at timestamptz;
    history text;
    since text;
BEGIN
    ALTER TABLE claims_pastlisting DISABLE TRIGGER keep_past;
    UPDATE claims_pastlisting past SET since = claim.published_at
    FROM claims_claimevent claim
    WHERE claim.pgh_obj_id = past.claim_id AND claim.pgh_created_at = past.since
    AND claim.pgh_label = 'insert' AND claim.published_at < claim.pgh_created_at
    AND claim.pgh_created_at >= loaded_from;
    ALTER TABLE claims_pastlisting ENABLE TRIGGER keep_past;

    SELECT array_agg(DISTINCT pgh_created_at) INTO loads FROM claims_claimevent
    WHERE pgh_label = 'insert' AND published_at < pgh_created_at AND pgh_created_at >= loaded_from;
    FOREACH loaded_at IN ARRAY coalesce(loads, '{}') LOOP
        SELECT min(published_at) INTO first_published_at FROM claims_claimevent
        WHERE pgh_label = 'insert' AND pgh_created_at = loaded_at;
        FOR history, since IN
            SELECT relname, CASE relname
                WHEN 'claims_claimevent' THEN 'least(coalesce(published_at, $1), $1)'
                WHEN 'claims_correctionevent' THEN 'least(made_at, $1)'
                WHEN 'claims_relationevent' THEN '(
                    SELECT least(max(coalesce(published_at, $1)), $1) FROM claims_claim
                    WHERE id IN (from_claim_id, to_claim_id))'
                ELSE '$2' END
            FROM pg_class
            WHERE relnamespace = (SELECT relnamespace FROM pg_class
                                  WHERE oid = 'claims_claim'::regclass)
            AND relkind = 'r' AND relname LIKE 'claims\_%event'
        LOOP
            EXECUTE format('ALTER TABLE %I DISABLE TRIGGER USER', history);
            EXECUTE format('UPDATE %I SET pgh_created_at = %s WHERE pgh_created_at = $1',
                           history, since) USING loaded_at, first_published_at;
            EXECUTE format('ALTER TABLE %I ENABLE TRIGGER USER', history);
        END LOOP;
    END LOOP;
END $$;
