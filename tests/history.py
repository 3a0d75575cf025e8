"""Time that passes inside a test: what has been recorded so far is as if recorded days ago."""

from django.db import connection

# The triggers that keep events from being changed are set aside for it.
AGE = """
DO $$
DECLARE
    events text;
BEGIN
    SET LOCAL session_replication_role = replica;
    FOR events IN SELECT table_name FROM information_schema.tables
        WHERE table_schema = 'public' AND table_name LIKE 'claims\\_%event'
    LOOP
        EXECUTE format('UPDATE %I SET pgh_created_at = pgh_created_at - %L::interval', events,
                       '{days} days');
    END LOOP;
    UPDATE claims_pastlisting SET since = since - '{days} days'::interval,
        until = CASE WHEN until = 'infinity' THEN until ELSE until - '{days} days'::interval END;
    SET LOCAL session_replication_role = origin;
END $$
"""


def pass_days(days):
    with connection.cursor() as cursor:
        cursor.execute(AGE.format(days=days))
