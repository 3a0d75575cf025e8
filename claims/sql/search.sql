-- What a reader types, and what the record's words are found by.

CREATE OR REPLACE FUNCTION claims_search_query(words text) RETURNS tsquery
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN websearch_to_tsquery('pg_catalog.english', claims_numbers_in_one_spelling(words));

-- What a name of three words or more in capitals is shortened to: MPS, NHC.
CREATE OR REPLACE FUNCTION claims_initials(names text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (
    SELECT string_agg(regexp_replace(name[1], '[^A-Z]', '', 'g'), ' ')
    FROM regexp_matches(names, '(?:\m[A-Z][a-z]+\M ){2,}[A-Z][a-z]+\M', 'g') AS name
);

-- A sign before a number is no minus of a search, and a word of scale is found by itself too,
-- although it is part of its number: £260 million.
CREATE OR REPLACE FUNCTION claims_search_vector(words text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN to_tsvector('pg_catalog.english', claims_numbers_in_one_spelling(
        regexp_replace(words, '(?<![[:alnum:]])[-−](?=[£$€]?\d)', ' ', 'g')))
    || to_tsvector('pg_catalog.english', array_to_string(ARRAY(
        SELECT number_and_scale[1] FROM regexp_matches(
            lower(words), '\d\s?(thousand|million|billion|trillion)\M', 'g') AS number_and_scale),
        ' '));
