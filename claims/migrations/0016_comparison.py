"""A list row has what comparisons and plans ask: how precise its dates are, whose plan it is.

The index of a measure has all that a comparison asks of a list row, so that figures are compared
without reading their articles. The codes of a row are one number as well, to be counted by.
"""

from importlib import import_module

from django.contrib.postgres.fields import ArrayField
from django.db import migrations, models
from django.db.models import F, Func, Value

FORMS = """
level share rate ratio frequency change percent-change point-change multiple rank duration money
""".split()
HEDGES = """
none exactly about nearly just-over more-than at-least up-to at-most less-than between
order-of-magnitude
""".split()
STATUSES = """
actual estimate provisional forecast plan target proposal conditional allegation
""".split()


def position(codes, name):
    known = Value(codes, ArrayField(models.TextField()))
    return Func(known, F(name), function="array_position", output_field=models.IntegerField())


CODES = position(FORMS, "form") * 16 + position(HEDGES, "hedge")
CODES = (CODES * 16 + position(STATUSES, "status")) * 4096 + F("year")

PLANNED_BY = """
        CASE WHEN c.status IN ('plan', 'target', 'forecast') THEN CASE 'organisation'
            WHEN behalf.kind THEN behalf.id
            WHEN s.kind THEN s.id
            WHEN credited.kind THEN credited.id
        END END"""

# One list row for each published claim among `ids`; see `claims.models.Listing`.
RELIST = f"""
CREATE OR REPLACE FUNCTION claims_relist(ids bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM claims_listing USING claims_claim
    WHERE claim_id = claims_claim.id AND claim_id = ANY (ids) AND state <> 'published';

    INSERT INTO claims_listing (
        claim_id, measure_id, place_id, unit_id, speaker_id, article_id, publication_id,
        planned_by_id, topics, form, hedge, status, value, dated_on, dated_precision,
        published_on, published_precision, year, first_published_at, last_changed_at, revision,
        search, figure
    )
    SELECT
        c.id, c.measure_id, c.place_id, c.unit_id, q.speaker_id, a.id, a.publication_id,
        {PLANNED_BY.strip()},
        ARRAY(SELECT topic_id FROM claims_measure_topics WHERE measure_id = m.id ORDER BY 1),
        c.form, c.hedge, c.status, c.value, coalesce(q.said_on, a.published_on),
        CASE WHEN q.said_on IS NULL THEN a.published_precision ELSE q.said_precision END,
        a.published_on, a.published_precision,
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
        measure_id, place_id, unit_id, speaker_id, article_id, publication_id, planned_by_id,
        topics, form, hedge, status, value, dated_on, dated_precision, published_on,
        published_precision, year, first_published_at, last_changed_at, revision, search, figure
    ) = ROW (
        excluded.measure_id, excluded.place_id, excluded.unit_id, excluded.speaker_id,
        excluded.article_id, excluded.publication_id, excluded.planned_by_id, excluded.topics,
        excluded.form, excluded.hedge, excluded.status, excluded.value, excluded.dated_on,
        excluded.dated_precision, excluded.published_on, excluded.published_precision,
        excluded.year, excluded.first_published_at, excluded.last_changed_at, excluded.revision,
        excluded.search, excluded.figure
    );
END $$;
"""  # noqa: S608
NOT_RELIST = import_module("claims.migrations.0001_functions").RELIST.replace(
    "CREATE FUNCTION", "CREATE OR REPLACE FUNCTION"
)
# The same table beside the views, with the columns that the database makes itself.
NOT_REPLAY = import_module("claims.migrations.0007_known").REPLAY.replace(
    "CREATE FUNCTION", "CREATE OR REPLACE FUNCTION"
)
REPLAY = NOT_REPLAY.replace("INCLUDING INDEXES", "INCLUDING INDEXES INCLUDING GENERATED")

# What was listed already, and what was listed of past days. Nothing that lists count changes.
FILL = f"""
ALTER TABLE claims_past ADD COLUMN dated_precision varchar(5) NOT NULL DEFAULT 'day',
                        ADD COLUMN published_precision varchar(5) NOT NULL DEFAULT 'day',
                        ADD COLUMN planned_by_id bigint,
                        ADD COLUMN codes integer;
ALTER TABLE claims_listing DISABLE TRIGGER USER;
UPDATE claims_listing SET
    dated_precision = CASE WHEN q.said_on IS NULL THEN a.published_precision
                           ELSE q.said_precision END,
    published_precision = a.published_precision,
    planned_by_id = {PLANNED_BY.strip()}
FROM claims_claim c
JOIN claims_quotation q ON q.id = c.quotation_id
JOIN claims_article a ON a.id = q.article_id
JOIN claims_speaker s ON s.id = q.speaker_id
LEFT JOIN claims_speaker behalf ON behalf.id = q.on_behalf_of_id
LEFT JOIN claims_speaker credited ON credited.id = q.credited_to_id
WHERE c.id = claim_id AND (
    a.published_precision <> 'day' OR q.said_precision IN ('month', 'year')
    OR c.status IN ('plan', 'target', 'forecast')
);
ALTER TABLE claims_listing ENABLE TRIGGER USER;
SELECT claims_replay();
"""  # noqa: S608
NOT_FILL = """
DROP SCHEMA known CASCADE;
ALTER TABLE claims_past DROP COLUMN dated_precision, DROP COLUMN published_precision,
                        DROP COLUMN planned_by_id, DROP COLUMN codes;
"""


class Migration(migrations.Migration):
    dependencies = [("claims", "0015_measure")]

    operations = [
        migrations.RunSQL(migrations.RunSQL.noop, "SELECT claims_know()"),
        *(
            migrations.AddField(
                "listing",
                name,
                models.CharField(default="day", max_length=5),
                preserve_default=False,
            )
            for name in ("dated_precision", "published_precision")
        ),
        migrations.AddField(
            "listing",
            "planned_by",
            models.ForeignKey(
                "claims.speaker",
                models.DO_NOTHING,
                db_constraint=False,
                db_index=False,
                null=True,
                related_name="+",
            ),
        ),
        migrations.AddField(
            "listing",
            "codes",
            models.GeneratedField(
                expression=CODES, output_field=models.IntegerField(), db_persist=True
            ),
        ),
        migrations.RunSQL(RELIST, NOT_RELIST),
        migrations.RunSQL(REPLAY, NOT_REPLAY),
        migrations.RunSQL(FILL, NOT_FILL),
        migrations.RemoveIndex("listing", "listing_measure"),
        migrations.AddIndex(
            "listing",
            models.Index(
                fields=["measure", "dated_on"],
                include=(
                    *("claim", "dated_precision", "published_on", "published_precision"),
                    *("article", "publication", "speaker", "place", "status"),
                ),
                name="listing_measure",
            ),
        ),
        migrations.RemoveIndex("listing", "listing_speaker"),
        migrations.AddIndex(
            "listing",
            models.Index(
                fields=["speaker", "dated_on"],
                include=("claim", "measure"),
                name="listing_speaker",
            ),
        ),
        migrations.AddIndex(
            "listing",
            models.Index(
                fields=["planned_by", "dated_on", "claim"],
                condition=models.Q(planned_by__isnull=False),
                name="listing_planned_by",
            ),
        ),
        migrations.AddIndex(
            "claim",
            models.Index(
                fields=["measure", "population"],
                condition=models.Q(state="published", population__gt=""),
                name="claim_population",
            ),
        ),
        migrations.AddIndex(
            "quotation",
            models.Index(fields=["speaker", "on_behalf_of"], name="quotation_for"),
        ),
    ]
