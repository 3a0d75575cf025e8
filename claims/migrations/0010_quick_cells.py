"""The guard of a file's words again, by their first character and without a regular expression.

It is asked of seventeen cells in every row, and a regular expression reads the whole cell.
"""

from django.db import migrations

# The characters that a spreadsheet takes for the start of a formula: tab, line feed, carriage
# return, + - = @, and the last four full width.
FORMULA = [9, 10, 13, 43, 45, 61, 64, 0xFF0B, 0xFF0D, 0xFF1D, 0xFF20]

CELL = f"""
CREATE OR REPLACE FUNCTION claims_cell(words text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN words = '' THEN NULL
    WHEN ascii(words) IN ({", ".join(map(str, FORMULA))}) THEN '''' || words
    ELSE words
END;
"""


class Migration(migrations.Migration):
    dependencies = [("claims", "0009_findings")]
    operations = [migrations.RunSQL(CELL, migrations.RunSQL.noop)]
