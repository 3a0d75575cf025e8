"""The record as it was known at an earlier moment, in a schema of its own.

The schema `known` has a view for each table that public pages read, of the same name and columns:
the rows as they stood at `claims.known_on`, from the events that triggers write of every change.
A transaction that sets it and puts the schema first in its search path reads that moment with the
queries that are asked of the present; see `claims.known`.

A migration that adds a column to one of these tables, or makes a table that public pages read,
ends with `SELECT claims_know()`. One that changes a column's type begins with `DROP SCHEMA known
CASCADE`, for a view stands in its way. One that changes `claims_listing` changes `claims_past`.
"""

from django.db import migrations

# Events of one row are numbered in the order in which they were committed. A moment is not part of
# what was known by it.
MOMENT = """
CREATE FUNCTION claims_moment() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
RETURN current_setting('claims.known_on')::timestamptz;
"""

# What lists read: each row of `claims_listing` with the time in which it stood there, so that a
# list of a past day is not gathered from six tables again, search words and all.
PAST = """
CREATE TABLE claims_past (since timestamptz, until timestamptz, LIKE claims_listing);
CREATE INDEX claims_past_claim ON claims_past (claim_id, until);
CREATE INDEX claims_past_measure ON claims_past (measure_id, figure);
CREATE INDEX claims_past_dated ON claims_past (dated_on, claim_id);

CREATE FUNCTION claims_remember() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    at timestamptz := coalesce(nullif(current_setting('claims.replayed', true), '')::timestamptz,
                               now());
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        TRUNCATE claims_past;
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' AND OLD IS NOT DISTINCT FROM NEW THEN
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT' THEN
        DELETE FROM claims_past
        WHERE claim_id = OLD.claim_id AND until = 'infinity' AND since = at;
        UPDATE claims_past SET until = at WHERE claim_id = OLD.claim_id AND until = 'infinity';
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO claims_past SELECT at, 'infinity', NEW.*;
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER remember AFTER INSERT OR UPDATE OR DELETE ON claims_listing
FOR EACH ROW EXECUTE FUNCTION claims_remember();
CREATE TRIGGER forget AFTER TRUNCATE ON claims_listing
FOR EACH STATEMENT EXECUTE FUNCTION claims_remember();
"""

# A view is made from the catalogue: the columns of the table, those that are generated worked out
# anew. Findings are today's reading of today's claims, and no part of what was known.
KNOW = """
CREATE FUNCTION claims_know() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    home text := (SELECT relnamespace::regnamespace FROM pg_class
                  WHERE oid = 'claims_claim'::regclass);
    kept record;
    columns text;
BEGIN
    DROP SCHEMA IF EXISTS known CASCADE;
    CREATE SCHEMA known;
    FOR kept IN
        SELECT relname AS name, 'claims_' || CASE relname
            WHEN 'claims_measuretopicevent' THEN 'measure_topics'
            ELSE substr(relname, 8, length(relname) - 12) END AS of,
            CASE relname WHEN 'claims_measuretopicevent' THEN 'id' ELSE 'pgh_obj_id' END AS key
        FROM pg_class
        WHERE relnamespace::regnamespace::text = home AND relkind = 'r'
        AND relname LIKE 'claims\\_%event'
        AND relname NOT IN ('claims_findingevent', 'claims_reportevent')
    LOOP
        SELECT string_agg(CASE
            WHEN column_name = 'id' THEN format('event.%I AS id', kept.key)
            WHEN is_generated = 'ALWAYS' THEN format('(%s)::%I AS %I', generation_expression,
                                                     udt_name, column_name)
            ELSE format('event.%I', column_name) END, ', ' ORDER BY ordinal_position)
        INTO columns FROM information_schema.columns
        WHERE table_schema = home AND table_name = kept.of;
        EXECUTE format(
            'CREATE VIEW known.%1$I AS SELECT %2$s FROM %3$I.%4$I event
            WHERE event.pgh_label <> ''delete'' AND event.pgh_created_at < claims_moment()
            AND NOT EXISTS (
                SELECT FROM %3$I.%4$I later
                WHERE later.%5$I = event.%5$I AND later.pgh_id > event.pgh_id
                AND later.pgh_created_at < claims_moment()
            )', kept.of, columns, home, kept.name, kept.key);
    END LOOP;
    SELECT string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) INTO columns
    FROM information_schema.columns WHERE table_schema = home AND table_name = 'claims_listing';
    EXECUTE format(
        'CREATE VIEW known.claims_listing AS SELECT %s FROM %I.claims_past
        WHERE since < claims_moment() AND until >= claims_moment()
        AND published_on < (claims_moment() AT TIME ZONE ''UTC'')::date', columns, home);
    SELECT string_agg(format(
        'SELECT 0::bigint AS id, %1$L::varchar AS "column", %1$I::text AS value,
        count(*)::%2$s AS number
        FROM known.claims_listing WHERE %1$I IS NOT NULL GROUP BY 3', tallied,
        (SELECT atttypid::regtype FROM pg_attribute
         WHERE attrelid = 'claims_tally'::regclass AND attname = 'number')), ' UNION ALL ')
    INTO columns FROM unnest('{measure_id,speaker_id,publication_id,place_id,unit_id,form,hedge,status,year}'::text[]) tallied;
    EXECUTE format('CREATE VIEW known.claims_tally AS %s', columns);
    EXECUTE format('CREATE VIEW known.claims_finding AS SELECT * FROM %I.claims_finding
                    WHERE false', home);
    EXECUTE format('CREATE VIEW known.claims_input AS SELECT * FROM %I.claims_input
                    WHERE false', home);
END $$;
"""

# What was listed before there was a memory of it: every moment of the history is lived again, and
# the same function as always lists the claims that it touched, here into a table beside the views.
REPLAY = """
CREATE FUNCTION claims_replay() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    path text := current_setting('search_path');
    moment timestamptz;
BEGIN
    TRUNCATE claims_past;
    DROP VIEW known.claims_listing CASCADE;
    CREATE TABLE known.claims_listing (LIKE claims_listing INCLUDING INDEXES);
    CREATE TRIGGER remember AFTER INSERT OR UPDATE OR DELETE ON known.claims_listing
    FOR EACH ROW EXECUTE FUNCTION claims_remember();
    PERFORM set_config('search_path', 'known, ' || path, true);
    FOR moment IN
        SELECT pgh_created_at FROM claims_claimevent
        UNION SELECT pgh_created_at FROM claims_quotationevent
        UNION SELECT pgh_created_at FROM claims_articleevent
        UNION SELECT pgh_created_at FROM claims_speakerevent
        UNION SELECT pgh_created_at FROM claims_measureevent
        UNION SELECT pgh_created_at FROM claims_measuretopicevent
        UNION SELECT pgh_created_at FROM claims_correctionevent
        ORDER BY 1
    LOOP
        PERFORM set_config('claims.replayed', moment::text, true);
        PERFORM set_config('claims.known_on', (moment + interval '1 microsecond')::text, true);
        PERFORM claims_relist(ARRAY(
            SELECT c.id FROM claims_claim c
            JOIN claims_quotation q ON q.id = c.quotation_id
            WHERE c.id IN (SELECT id FROM claims_claimevent WHERE pgh_created_at = moment)
            OR q.id IN (SELECT id FROM claims_quotationevent WHERE pgh_created_at = moment)
            OR q.article_id IN (SELECT id FROM claims_articleevent WHERE pgh_created_at = moment)
            OR EXISTS (SELECT FROM claims_speakerevent s WHERE s.pgh_created_at = moment
                       AND s.id IN (q.speaker_id, q.on_behalf_of_id, q.credited_to_id))
            OR c.measure_id IN (SELECT id FROM claims_measureevent WHERE pgh_created_at = moment)
            OR c.measure_id IN (SELECT measure_id FROM claims_measuretopicevent
                                WHERE pgh_created_at = moment)
            OR c.id IN (SELECT claim_id FROM claims_correctionevent WHERE pgh_created_at = moment)
        ));
    END LOOP;
    PERFORM set_config('search_path', path, true);
    PERFORM set_config('claims.replayed', '', true);
    PERFORM claims_know();
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("claims", "0006_findings")]

    operations = [
        migrations.RunSQL(MOMENT, "DROP FUNCTION claims_moment"),
        migrations.RunSQL(PAST, "DROP TABLE claims_past; DROP FUNCTION claims_remember CASCADE"),
        migrations.RunSQL(KNOW, "DROP FUNCTION claims_know"),
        migrations.RunSQL("SELECT claims_know()", "DROP SCHEMA known CASCADE"),
        migrations.RunSQL(REPLAY, "DROP FUNCTION claims_replay"),
        migrations.RunSQL("SELECT claims_replay()", migrations.RunSQL.noop),
    ]
