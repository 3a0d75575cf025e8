-- Texts as the record compares and prints them.

CREATE OR REPLACE FUNCTION claims_sha256(words text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN encode(sha256(convert_to(words, 'UTF8')), 'hex');

-- One spelling for both sides of a search: 1,700 and 1.7k become 1700, £260m and 260 million
-- become 260000000, 1.50 becomes 1.5, 50% and 50 per cent become 50 percent. The sign of a
-- currency becomes its word, after its number: 260000000 pounds. Words joined by a
-- hyphen or a slash are taken apart: 10-15, covid-19, town-centre, 24/7.
CREATE OR REPLACE FUNCTION claims_numbers_in_one_spelling(words text) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    scaled CONSTANT text :=
        '(?<![\d.])(\d{1,15}(?:\.\d{1,9})?) ?'
        '(k|thousand|m|mn|million|b|bn|billion|tn|trillion)\M';
    amount CONSTANT text := ' ?(\d+(?:\.\d+)?(?: ?(?:k|thousand|mn?|million|bn?|billion|tn|trillion)\M)?)';
    number_and_scale text[];
BEGIN
    words := lower(left(coalesce(words, ''), 1000));
    words := regexp_replace(words, '(\d)[,\u00a0\u2009\u202f](?=\d{3}(?!\d))', '\1', 'g');
    words := regexp_replace(words, '([[:alnum:]%])[-–—/](?=[£$€]?[[:alnum:]])', '\1 ', 'g');
    words := translate(words, U&'\00a0\2009\202f', '   ');
    words := regexp_replace(words, '£' || amount, '\1 pounds ', 'g');
    words := regexp_replace(words, '\$' || amount, '\1 dollars ', 'g');
    words := regexp_replace(words, '€' || amount, '\1 euros ', 'g');
    words := translate(words, '£$€', '   ');
    words := regexp_replace(words, '(?<=\d) ?(%|per cent\M|pct\M|pc\M)', ' percent', 'g');
    words := regexp_replace(words, '%|\mper cent\M', 'percent', 'g');
    LOOP
        number_and_scale := regexp_match(words, scaled);
        EXIT WHEN number_and_scale IS NULL;
        words := regexp_replace(words, scaled, (
            number_and_scale[1]::numeric * CASE
                WHEN number_and_scale[2] IN ('k', 'thousand') THEN 1000
                WHEN number_and_scale[2] LIKE 'm%' THEN 1000000
                WHEN number_and_scale[2] LIKE 'b%' THEN 1000000000
                ELSE 1000000000000
            END)::text || '  ');
    END LOOP;
    words := regexp_replace(words, '(\d\.\d*[1-9])0+(?!\d)', '\1', 'g');
    RETURN regexp_replace(words, '(\d)\.0+(?!\d)', '\1', 'g');
END $$;
