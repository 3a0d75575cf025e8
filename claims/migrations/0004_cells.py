"""The function that guards the words of a file."""

from django.db import migrations

# A spreadsheet runs a cell that starts with one of these as a formula; a leading apostrophe
# keeps it as words. Numbers never pass here. Nothing is NULL, an unquoted empty cell.
CELL = """
CREATE FUNCTION claims_cell(words text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN words = '' THEN NULL
    WHEN words ~ E'^[=+\\\\-@\\t\\r\\n＝＋－＠]' THEN '''' || words
    ELSE words
END;
"""


class Migration(migrations.Migration):
    dependencies = [("claims", "0003_guard")]
    operations = [migrations.RunSQL(CELL, "DROP FUNCTION claims_cell")]
