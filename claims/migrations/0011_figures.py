"""Each list row says which figure it is, so that the mentions of a figure are counted quickly."""

from django.db import migrations, models

# As in 0006_search, with `figure`: see `claims.models.Listing`.
RELIST = """
CREATE OR REPLACE FUNCTION claims_relist(ids bigint[]) RETURNS void LANGUAGE plpgsql AS $$
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

AGAIN = "SELECT claims_relist(ARRAY(SELECT claim_id FROM claims_listing))"


class Migration(migrations.Migration):
    dependencies = [("claims", "0010_quick_cells"), ("claims", "0010_topics")]
    operations = [
        migrations.AddField(
            model_name="listing",
            name="figure",
            field=models.TextField(db_collation="C", default=""),
            preserve_default=False,
        ),
        migrations.RunSQL(RELIST, migrations.RunSQL.noop),
        migrations.RunSQL(AGAIN, migrations.RunSQL.noop),
        migrations.AddIndex(
            model_name="listing",
            index=models.Index(
                fields=["measure", "figure", "dated_on", "claim"], name="listing_figure"
            ),
        ),
        migrations.AddIndex(
            model_name="listing",
            index=models.Index(fields=["article"], name="listing_article"),
        ),
    ]
