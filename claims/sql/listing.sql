-- The rows of `claims_listing`; see `claims.models.Listing`.

-- What two claims of a measure have in common if they are the same figure and two mentions.
CREATE OR REPLACE FUNCTION claims_figure_key(claim claims_claim) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE AS $$
SELECT concat_ws('|',
    coalesce(trim_scale(claim.value)::text, ''),
    claim.hedge,
    claim.form,
    claim.direction,
    claim.per,
    coalesce(claim.unit_id::text, ''),
    CASE claim.hedge WHEN 'order-of-magnitude' THEN lower(claim.as_printed) ELSE '' END,
    coalesce(trim_scale(claim.lower)::text, ''),
    coalesce(trim_scale(claim.upper)::text, ''))
$$;

-- The organisation that a plan, target or forecast is of: said for it, by it, or counted by it.
CREATE OR REPLACE FUNCTION claims_planned_by(
    status text, on_behalf_of claims_speaker, speaker claims_speaker, credited_to claims_speaker
) RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
SELECT CASE WHEN status IN ('plan', 'target', 'forecast') THEN
    CASE 'organisation'
        WHEN on_behalf_of.kind THEN on_behalf_of.id
        WHEN speaker.kind THEN speaker.id
        WHEN credited_to.kind THEN credited_to.id
    END
END
$$;

-- Readers know the records that the public claims among `ids` name, from the first of them on.
CREATE OR REPLACE FUNCTION claims_make_public(ids bigint[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    newly record;
BEGIN
    FOR newly IN
        SELECT named.kind, named.id, min(c.published_at) AS since
        FROM claims_claim c
        JOIN claims_measure m ON m.id = c.measure_id
        JOIN claims_quotation q ON q.id = c.quotation_id
        JOIN claims_article a ON a.id = q.article_id
        CROSS JOIN LATERAL (
            VALUES ('measure', m.id, m.public_since)
            UNION ALL SELECT 'place', id, public_since FROM claims_place WHERE id = c.place_id
            UNION ALL SELECT 'publication', id, public_since FROM claims_publication
            WHERE id = a.publication_id
            UNION ALL SELECT 'speaker', id, public_since FROM claims_speaker
            WHERE id IN (q.speaker_id, q.on_behalf_of_id, q.credited_to_id)
            UNION ALL SELECT 'topic', id, public_since FROM claims_topic
            WHERE id IN (SELECT topic_id FROM claims_measure_topics WHERE measure_id = m.id)
            UNION ALL SELECT 'unit', id, public_since FROM claims_unit
            WHERE id IN (c.unit_id, m.unit_id)
        ) named (kind, id, since)
        WHERE c.id = ANY (ids) AND c.state IN ('published', 'withdrawn')
        AND (named.since IS NULL OR named.since > c.published_at)
        GROUP BY 1, 2 ORDER BY 1, 2
    LOOP
        EXECUTE format('UPDATE %I SET public_since = $1 WHERE id = $2', 'claims_' || newly.kind)
        USING newly.since, newly.id;
    END LOOP;
END $$;

-- The list row that a published claim should have, its columns in the order of the table. It is a
-- part of the statements that name it, and planned with them.
CREATE OR REPLACE FUNCTION claims_due_listing(c claims_claim) RETURNS SETOF claims_listing
LANGUAGE sql STABLE AS $$
SELECT
    c.id,
    c.measure_id,
    c.place_id,
    c.unit_id,
    q.speaker_id,
    a.id,
    a.publication_id,
    claims_planned_by(c.status, behalf, s, credited),
    ARRAY(SELECT topic_id FROM claims_measure_topics WHERE measure_id = m.id ORDER BY 1),
    c.form,
    c.hedge,
    c.status,
    c.value,
    coalesce(claims_last_day(q.said_on, q.said_precision),
        claims_last_day(a.published_on, a.published_precision)),
    CASE WHEN q.said_on IS NULL THEN a.published_precision ELSE q.said_precision END,
    claims_last_day(a.published_on, a.published_precision),
    a.published_precision,
    extract(year FROM coalesce(q.said_on, a.published_on)),
    c.published_at,
    greatest(c.published_at, corrected.latest),
    1 + corrected.times,
    setweight(claims_search_vector(c.as_printed) || claims_search_vector(c.statement)
        || claims_search_vector(coalesce(trim_scale(abs(c.value))::text, '')), 'A')
    || setweight(claims_search_vector(m.name)
        || claims_search_vector(array_to_string(m.aliases, ' '))
        || claims_search_vector(concat_ws(' ', claims_initials(m.name), c.population, u.plural,
            u.singular, c.per)), 'B')
    || setweight(claims_search_vector(concat_ws(' ', s.name, array_to_string(s.aliases, ' '),
            claims_initials(concat_ws(', ', s.name, array_to_string(s.aliases, ', '))),
            q.role_as_printed, publication.name))
        || claims_search_vector(concat_ws(' ', behalf.name, array_to_string(behalf.aliases, ' '),
            credited.name, array_to_string(credited.aliases, ' ')))
        || claims_search_vector(concat_ws(' ', place.name, array_to_string(place.aliases, ' '),
            larger.name, array_to_string(larger.aliases, ' ')))
        || claims_search_vector(q.exact), 'C')
    || setweight(claims_search_vector(a.headline)
        || claims_search_vector(concat_ws(' ', c.public_note, about.topics,
            extract(year FROM a.published_on), extract(year FROM q.said_on),
            extract(year FROM c.period_start), extract(year FROM c.period_end))), 'D'),
    claims_figure_key(c)
FROM claims_measure m
JOIN claims_quotation q ON q.id = c.quotation_id
JOIN claims_article a ON a.id = q.article_id
JOIN claims_speaker s ON s.id = q.speaker_id
JOIN claims_publication publication ON publication.id = a.publication_id
LEFT JOIN claims_unit u ON u.id = coalesce(c.unit_id, m.unit_id)
LEFT JOIN claims_place place ON place.id = c.place_id
LEFT JOIN claims_place larger ON larger.id = place.parent_id
LEFT JOIN claims_speaker behalf ON behalf.id = q.on_behalf_of_id
LEFT JOIN claims_speaker credited ON credited.id = q.credited_to_id
CROSS JOIN LATERAL (
    SELECT count(*) AS times, max(made_at) AS latest
    FROM claims_correctedclaim corrected
    JOIN claims_correction correction ON correction.id = corrected.correction_id
    WHERE corrected.claim_id = c.id
) corrected
CROSS JOIN LATERAL (
    SELECT string_agg(topic.name, ' ' ORDER BY topic.name) AS topics
    FROM claims_measure_topics t JOIN claims_topic topic ON topic.id = t.topic_id
    WHERE t.measure_id = m.id
) about
WHERE m.id = c.measure_id
$$;

-- One list row for each published claim among `ids`, and none for any other.
-- To plan the statement anew takes 15 ms, to run it for one claim 3: it is planned once a session.
CREATE OR REPLACE FUNCTION claims_refresh_listings(ids bigint[]) RETURNS void
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    IF cardinality(ids) = 0 THEN
        RETURN;
    END IF;

    DELETE FROM claims_listing WHERE claim_id = ANY (ids)
    AND NOT EXISTS (SELECT FROM claims_claim WHERE id = claim_id AND state = 'published');

    INSERT INTO claims_listing
    SELECT due.* FROM claims_claim c CROSS JOIN LATERAL claims_due_listing(c) due
    WHERE c.id = ANY (ids) AND c.state = 'published'
    ON CONFLICT (claim_id) DO UPDATE SET (
        claim_id, measure_id, place_id, unit_id, speaker_id, article_id, publication_id,
        planned_by_id, topics, form, hedge, status, value, dated_on, dated_precision,
        published_on, published_precision, year, first_published_at, last_changed_at, revision,
        search, figure_key
    ) = (SELECT excluded.*);

    PERFORM claims_make_public(ids);
END $$;
