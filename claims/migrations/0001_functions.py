"""The functions that columns and triggers of the next migration call."""

from django.db import migrations

SHA256 = """
CREATE FUNCTION claims_sha256(words text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN encode(sha256(convert_to(words, 'UTF8')), 'hex');
"""

# Figures are written one way on both sides of a search: 1,700 and 1.7k become 1700, £260m and
# 260 million become 260000000, 50% and 50 per cent become 50 percent, 10-15 becomes 10 15.
FIGURES = r"""
CREATE FUNCTION claims_figures(words text) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    scaled CONSTANT text :=
        '(?<![\d.])(\d{1,15}(?:\.\d{1,9})?)[ -]?'
        '(k|thousand|m|mn|million|bn|billion|tn|trillion)\M';
    found text[];
BEGIN
    words := lower(left(coalesce(words, ''), 1000));
    words := regexp_replace(words, '(\d),(?=\d{3}(?!\d))', '\1', 'g');
    words := regexp_replace(words, '[£$€](?=\d)', ' ', 'g');
    words := regexp_replace(words, '(\d)[–—-](?=\d)', '\1 ', 'g');
    words := regexp_replace(words, '\s?(%|\mper cent\M)', ' percent', 'g');
    LOOP
        found := regexp_match(words, scaled);
        EXIT WHEN found IS NULL;
        words := regexp_replace(words, scaled, trim_scale(
            found[1]::numeric * CASE left(found[2], 1)
                WHEN 'k' THEN 1000
                WHEN 'm' THEN 1000000
                WHEN 'b' THEN 1000000000
                ELSE CASE WHEN found[2] = 'thousand' THEN 1000 ELSE 1000000000000 END
            END)::text || ' ');
    END LOOP;
    RETURN words;
END $$;
"""

QUERY = """
CREATE FUNCTION claims_query(words text) RETURNS tsquery
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN websearch_to_tsquery('pg_catalog.english', claims_figures(words));
"""

RELIST = """
CREATE FUNCTION claims_relist(ids bigint[]) RETURNS void LANGUAGE plpgsql AS $$
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
        setweight(to_tsvector('pg_catalog.english', claims_figures(c.as_printed)
            || ' ' || claims_figures(c.statement)
            || ' ' || coalesce(trim_scale(c.value)::text, '')), 'A')
        || setweight(to_tsvector('pg_catalog.english', claims_figures(m.name)
            || ' ' || claims_figures(array_to_string(m.aliases, ' '))), 'B')
        || setweight(to_tsvector('pg_catalog.english', concat_ws(' ', s.name,
            array_to_string(s.aliases, ' '), behalf.name, credited.name)
            || ' ' || claims_figures(q.exact)), 'C')
        || setweight(to_tsvector('pg_catalog.english', claims_figures(a.headline)), 'D')
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


class Migration(migrations.Migration):
    operations = [
        migrations.RunSQL(SHA256, "DROP FUNCTION claims_sha256"),
        migrations.RunSQL(FIGURES, "DROP FUNCTION claims_figures"),
        migrations.RunSQL(QUERY, "DROP FUNCTION claims_query"),
        migrations.RunSQL(RELIST, "DROP FUNCTION claims_relist"),
    ]
