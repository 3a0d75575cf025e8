"""The test database, copied from a template that is migrated once.

To migrate takes some ten seconds, to copy a fifth of one. The template stays on the server and is
made anew when anything changes that decides what the migrations make.
"""

from hashlib import sha256
from importlib.metadata import distributions
from pathlib import Path

ROOT = Path(__file__).parent.parent
# The rows of all tables, and where their sequences stand.
COPY_ROWS = """
DO $$
DECLARE
    name text;
BEGIN
    CREATE SCHEMA copied;
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
        EXECUTE format('CREATE TABLE copied.%1$I AS TABLE public.%1$I', name);
    END LOOP;
    CREATE TABLE copied.sequences AS
        SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = 'public';
END $$
"""
# Past the triggers: what they write is among the rows.
PUT_ROWS_BACK = """
DO $$
DECLARE
    name text;
    columns text;
BEGIN
    SET LOCAL session_replication_role = replica;
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'copied' LOOP
        CONTINUE WHEN name = 'sequences' OR name = ANY ('{made_by_migrations}');
        SELECT string_agg(quote_ident(attname), ', ') INTO columns FROM pg_attribute
        WHERE attrelid = format('public.%I', name)::regclass
        AND attnum > 0 AND NOT attisdropped AND attgenerated = '';
        EXECUTE format('INSERT INTO public.%1$I (%2$s) SELECT %2$s FROM copied.%1$I',
                       name, columns);
    END LOOP;
    PERFORM setval(format('public.%I', sequencename)::regclass, last_value)
    FROM copied.sequences WHERE last_value IS NOT NULL;
    SET LOCAL session_replication_role = origin;
END $$
"""
MADE_BY_MIGRATIONS = {
    "auth_group",
    "auth_group_permissions",
    "auth_permission",
    "django_content_type",
    "django_migrations",
}
SOURCES = ["claims/migrations", "claims/models", "claims/sql", "tracker"]
PREFIX = "claims_template_"


def create_test_database(connection):
    """Make the test database, in place of one that was left over, and connect to it."""
    test_name = connection.creation._get_test_db_name()
    template, database = template_name(), connection.ops.quote_name(test_name)
    with connection._nodb_cursor() as cursor:
        # The other workers wait until the first of them has made the template.
        cursor.execute("SELECT pg_advisory_lock(hashtext(%s))", [PREFIX])
        cursor.execute("SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [PREFIX])
        templates = {name for (name,) in cursor.fetchall()}
        if template not in templates:
            for outdated in templates:
                cursor.execute(f"DROP DATABASE {outdated}")
            connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
            connection.close()
            cursor.execute(f"ALTER DATABASE {database} RENAME TO {template}")
        copy_template(cursor, database)
    connection.settings_dict["NAME"] = test_name


def copy_template(cursor, database):
    """Make an empty database with the tables; nobody is ever connected to what it is copied from.

    One after another: of two copies at once the second would be refused. Another try of the lock
    by the same session does not wait.
    """
    cursor.execute("SELECT pg_advisory_lock(hashtext(%s))", [PREFIX])
    cursor.execute(f"DROP DATABASE IF EXISTS {database} WITH (FORCE)")
    cursor.execute(f"CREATE DATABASE {database} TEMPLATE {template_name()}")


def drop_test_database(connection, name):
    """Drop it, whoever is still connected, and be connected to the one of that name from then on.

    A thread of a live server may have been cut off from its browser in the middle of an answer.
    """
    database = connection.ops.quote_name(connection.settings_dict["NAME"])
    connection.close()
    connection.settings_dict["NAME"] = name
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"DROP DATABASE {database} WITH (FORCE)")


def fill_with(load, connection):
    """Have `load` fill the empty tables, or put back what it filled them with the first time."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regclass('copied.sequences') IS NOT NULL")
        [is_copied] = cursor.fetchone()
        if is_copied:
            names = ",".join(sorted(MADE_BY_MIGRATIONS))
            cursor.execute(PUT_ROWS_BACK.replace("made_by_migrations", names))
        else:
            load()
            cursor.execute(COPY_ROWS)


def template_name():
    """A name that holds a hash of what decides the tables: our files, the packages' versions."""
    files = sorted(
        path
        for folder in SOURCES
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".py", ".sql"}
    )
    versions = sorted(f"{package.name} {package.version}" for package in distributions())
    digest = sha256("\n".join(versions).encode())
    for path in files:
        digest.update(path.read_bytes())
    return f"{PREFIX}{digest.hexdigest()[:16]}"
