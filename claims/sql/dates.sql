-- A day, a month or a year, as `claims.dates.PartialDate` has it: its first day, its last day.

CREATE OR REPLACE FUNCTION claims_last_day(first_day date, "precision" text) RETURNS date
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE "precision"
    WHEN 'month' THEN (first_day + interval '1 month' - interval '1 day')::date
    WHEN 'year' THEN (first_day + interval '1 year' - interval '1 day')::date
    ELSE first_day
END;

CREATE OR REPLACE FUNCTION claims_first_day(last_day date, "precision" text) RETURNS date
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE "precision"
    WHEN 'month' THEN (last_day - extract(day FROM last_day)::integer + 1)
    WHEN 'year' THEN make_date(extract(year FROM last_day)::integer, 1, 1)
    ELSE last_day
END;
