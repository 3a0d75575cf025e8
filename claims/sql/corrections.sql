-- Which public claims readers see in another way when a record that they name changes.

-- The public claims that are printed with a record: with its name, its definition, its unit. A
-- claim without a unit is in its measure's, and a share is printed with what it is a share of.
-- Only the part of the kind that is asked for is run, by an index.
CREATE OR REPLACE FUNCTION claims_printed_with(named_kind text, named_id bigint) RETURNS SETOF bigint
LANGUAGE sql STABLE AS $$
SELECT id FROM claims_claim WHERE state IN ('published', 'withdrawn') AND id IN (
    SELECT id FROM claims_claim WHERE named_kind = 'measure' AND measure_id IN (
        SELECT named_id UNION ALL SELECT id FROM claims_measure WHERE denominator_id = named_id)
    UNION ALL
    SELECT id FROM claims_claim WHERE named_kind = 'place' AND place_id = named_id
    UNION ALL
    SELECT id FROM claims_claim WHERE named_kind = 'unit' AND unit_id = named_id
    UNION ALL
    SELECT c.id FROM claims_claim c JOIN claims_measure m ON m.id = c.measure_id
    WHERE named_kind = 'unit' AND m.unit_id = named_id AND c.unit_id IS NULL
    UNION ALL
    SELECT c.id FROM claims_claim c JOIN claims_measure_topics t ON t.measure_id = c.measure_id
    WHERE named_kind = 'topic' AND t.topic_id = named_id
    UNION ALL
    SELECT c.id FROM claims_claim c JOIN claims_quotation q ON q.id = c.quotation_id
    WHERE named_kind = 'speaker'
    AND (q.speaker_id = named_id OR q.on_behalf_of_id = named_id OR q.credited_to_id = named_id)
    UNION ALL
    SELECT c.id FROM claims_claim c JOIN claims_quotation q ON q.id = c.quotation_id
    JOIN claims_article a ON a.id = q.article_id
    WHERE named_kind = 'publication' AND a.publication_id = named_id
)
ORDER BY 1
$$;
