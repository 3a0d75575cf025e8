"""The functions that columns and triggers of the next migration call."""

from django.db import migrations

SHA256 = """
CREATE FUNCTION claims_sha256(words text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN encode(sha256(convert_to(words, 'UTF8')), 'hex');
"""

# One spelling for both sides of a search: 1,700 and 1.7k become 1700, £260m and 260 million
# become 260000000, 1.50 becomes 1.5, 50% and 50 per cent become 50 percent. Words joined by a
# hyphen or a slash are taken apart: 10-15, covid-19, town-centre, 24/7.
FIGURES = r"""
CREATE FUNCTION claims_figures(words text) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    scaled CONSTANT text :=
        '(?<![\d.])(\d{1,15}(?:\.\d{1,9})?) ?'
        '(k|thousand|m|mn|million|b|bn|billion|tn|trillion)\M';
    found text[];
BEGIN
    words := lower(left(coalesce(words, ''), 1000));
    words := regexp_replace(words, '(\d)[,\u00a0\u2009\u202f](?=\d{3}(?!\d))', '\1', 'g');
    words := regexp_replace(words, '([[:alnum:]%])[-–—/](?=[£$€]?[[:alnum:]])', '\1 ', 'g');
    words := translate(words, U&'\00a0\2009\202f£$€', '      ');
    words := regexp_replace(words, '(?<=\d) ?(%|per cent\M|pct\M|pc\M)', ' percent', 'g');
    words := regexp_replace(words, '%|\mper cent\M', 'percent', 'g');
    LOOP
        found := regexp_match(words, scaled);
        EXIT WHEN found IS NULL;
        words := regexp_replace(words, scaled, (
            found[1]::numeric * CASE
                WHEN found[2] IN ('k', 'thousand') THEN 1000
                WHEN found[2] LIKE 'm%' THEN 1000000
                WHEN found[2] LIKE 'b%' THEN 1000000000
                ELSE 1000000000000
            END)::text || '  ');
    END LOOP;
    words := regexp_replace(words, '(\d\.\d*[1-9])0+(?!\d)', '\1', 'g');
    RETURN regexp_replace(words, '(\d)\.0+(?!\d)', '\1', 'g');
END $$;
"""

QUERY = """
CREATE FUNCTION claims_query(words text) RETURNS tsquery
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN websearch_to_tsquery('pg_catalog.english', claims_figures(words));
"""

# What the record's words are found by. A sign before a number is no minus of a search, and a
# word of scale is found by itself too, although it is part of its number: £260 million.
VECTOR = r"""
CREATE FUNCTION claims_vector(words text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN to_tsvector('pg_catalog.english', claims_figures(
        regexp_replace(words, '(?<![[:alnum:]])[-−](?=[£$€]?\d)', ' ', 'g')))
    || to_tsvector('pg_catalog.english', array_to_string(ARRAY(
        SELECT found[1] FROM regexp_matches(
            lower(words), '\d\s?(thousand|million|billion|trillion)\M', 'g') AS found), ' '));
"""

# One list row for each published claim among `ids`; see `claims.models.Listing`.
RELIST = """
CREATE FUNCTION claims_relist(ids bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM claims_listing USING claims_claim
    WHERE claim_id = claims_claim.id AND claim_id = ANY (ids) AND state <> 'published';

    INSERT INTO claims_listing (
        claim_id, measure_id, place_id, unit_id, speaker_id, article_id, publication_id, topics,
        form, hedge, status, value, dated_on, published_on, year,
        first_published_at, last_changed_at, revision, search, figure
    )
    SELECT
        c.id, c.measure_id, c.place_id, c.unit_id, q.speaker_id, a.id, a.publication_id,
        ARRAY(SELECT topic_id FROM claims_measure_topics WHERE measure_id = m.id ORDER BY 1),
        c.form, c.hedge, c.status, c.value,
        coalesce(q.said_on, a.published_on), a.published_on,
        extract(year FROM coalesce(q.said_on, a.published_on)),
        c.published_at, greatest(c.published_at, corrected.latest), 1 + corrected.times,
        setweight(claims_vector(c.as_printed) || claims_vector(c.statement)
            || claims_vector(coalesce(trim_scale(abs(c.value))::text, '')), 'A')
        || setweight(claims_vector(m.name)
            || claims_vector(array_to_string(m.aliases, ' ')), 'B')
        || setweight(claims_vector(concat_ws(' ', s.name, array_to_string(s.aliases, ' '),
            behalf.name, credited.name)) || claims_vector(q.exact), 'C')
        || setweight(claims_vector(a.headline), 'D'),
        concat_ws('|', coalesce(trim_scale(c.value)::text, ''), c.hedge, c.form, c.direction,
            c.per, coalesce(c.unit_id::text, ''),
            CASE c.hedge WHEN 'order-of-magnitude' THEN lower(c.as_printed) ELSE '' END,
            coalesce(trim_scale(c.lower)::text, ''), coalesce(trim_scale(c.upper)::text, ''))
    FROM claims_claim c
    JOIN claims_measure m ON m.id = c.measure_id
    JOIN claims_quotation q ON q.id = c.quotation_id
    JOIN claims_article a ON a.id = q.article_id
    JOIN claims_speaker s ON s.id = q.speaker_id
    LEFT JOIN claims_speaker behalf ON behalf.id = q.on_behalf_of_id
    LEFT JOIN claims_speaker credited ON credited.id = q.credited_to_id
    CROSS JOIN LATERAL (
        SELECT count(*) AS times, max(made_on) AS latest
        FROM claims_correction WHERE claim_id = c.id
    ) corrected
    WHERE c.id = ANY (ids) AND c.state = 'published'
    ON CONFLICT (claim_id) DO UPDATE SET (
        measure_id, place_id, unit_id, speaker_id, article_id, publication_id, topics,
        form, hedge, status, value, dated_on, published_on, year,
        first_published_at, last_changed_at, revision, search, figure
    ) = ROW (
        excluded.measure_id, excluded.place_id, excluded.unit_id, excluded.speaker_id,
        excluded.article_id, excluded.publication_id, excluded.topics, excluded.form,
        excluded.hedge, excluded.status, excluded.value, excluded.dated_on,
        excluded.published_on, excluded.year, excluded.first_published_at,
        excluded.last_changed_at, excluded.revision, excluded.search, excluded.figure
    );
END $$;
"""

# A spreadsheet runs a cell that starts with one of these as a formula: tab, line feed, carriage
# return, + - = @, and the last four full width. A leading apostrophe keeps it as words. Numbers
# never pass here. Nothing is NULL, an unquoted empty cell. The first character is compared by its
# number because a regular expression would read the whole of seventeen cells in every row.
FORMULA = [9, 10, 13, 43, 45, 61, 64, 0xFF0B, 0xFF0D, 0xFF1D, 0xFF20]
CELL = f"""
CREATE FUNCTION claims_cell(words text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN words = '' THEN NULL
    WHEN ascii(words) IN ({", ".join(map(str, FORMULA))}) THEN '''' || words
    ELSE words
END;
"""


class Migration(migrations.Migration):
    operations = [
        migrations.RunSQL(SHA256, "DROP FUNCTION claims_sha256"),
        migrations.RunSQL(FIGURES, "DROP FUNCTION claims_figures"),
        migrations.RunSQL(QUERY, "DROP FUNCTION claims_query"),
        migrations.RunSQL(VECTOR, "DROP FUNCTION claims_vector"),
        migrations.RunSQL(RELIST, "DROP FUNCTION claims_relist"),
        migrations.RunSQL(CELL, "DROP FUNCTION claims_cell"),
    ]
