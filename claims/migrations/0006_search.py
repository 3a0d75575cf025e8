"""Search reads figures alike however they are typed, in the record and in the question."""

from django.db import migrations

# One spelling for both sides of a search: 1,700 and 1.7k become 1700, £260m and 260 million
# become 260000000, 1.50 becomes 1.5, 50% and 50 per cent become 50 percent. Words joined by a
# hyphen or a slash are taken apart: 10-15, covid-19, town-centre, 24/7.
FIGURES = r"""
CREATE OR REPLACE FUNCTION claims_figures(words text) RETURNS text
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

RELIST = """
CREATE OR REPLACE FUNCTION claims_relist(ids bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM claims_listing USING claims_claim
    WHERE claim_id = claims_claim.id AND claim_id = ANY (ids) AND state <> 'published';

    INSERT INTO claims_listing (
        claim_id, measure_id, place_id, unit_id, speaker_id, article_id, publication_id, topics,
        form, hedge, status, value, dated_on, published_on, year,
        first_published_at, last_changed_at, revision, search
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
        || setweight(claims_vector(a.headline), 'D')
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
        first_published_at, last_changed_at, revision, search
    ) = ROW (
        excluded.measure_id, excluded.place_id, excluded.unit_id, excluded.speaker_id,
        excluded.article_id, excluded.publication_id, excluded.topics, excluded.form,
        excluded.hedge, excluded.status, excluded.value, excluded.dated_on,
        excluded.published_on, excluded.year, excluded.first_published_at,
        excluded.last_changed_at, excluded.revision, excluded.search
    );
END $$;
"""

AGAIN = "SELECT claims_relist(ARRAY(SELECT claim_id FROM claims_listing))"


class Migration(migrations.Migration):
    dependencies = [("claims", "0005_groups")]
    operations = [
        migrations.RunSQL(FIGURES, migrations.RunSQL.noop),
        migrations.RunSQL(VECTOR, "DROP FUNCTION claims_vector"),
        migrations.RunSQL(RELIST, migrations.RunSQL.noop),
        migrations.RunSQL(AGAIN, migrations.RunSQL.noop),
    ]
