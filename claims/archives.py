"""Zip archives whose bytes depend on nothing but what is in them."""

import json
import shutil
from io import SEEK_END, BytesIO
from tempfile import TemporaryFile
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

MIDNIGHT = (1980, 1, 1, 0, 0, 0)  # the earliest time that an archive can say
READABLE_FILE = 0o644
BYTES_AT_ONCE = 1 << 20
README = """\
# {name}

{about}

{name}.csv: the rows, in UTF-8.
{name}.metadata.json: what is said here, and the type, meaning and codes of each column.
"""


def write_archive(file, members):
    """Write an archive; `members` are pairs of a name and an open file, which is closed."""
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, source in members:
            member = ZipInfo(name, MIDNIGHT)
            member.compress_type = ZIP_DEFLATED
            member.external_attr = READABLE_FILE << 16
            member.file_size = source.seek(0, SEEK_END)
            source.seek(0)
            with source, archive.open(member, "w") as target:
                shutil.copyfileobj(source, target, BYTES_AT_ONCE)


def write_table_archive(file, export, name, about):
    """Write the rows of an export as CSV, with a readme and what each column means.

    `about` are rows (what, which) on what the file holds and where it is from.
    """
    with TemporaryFile() as rows:
        export.write(rows, "csv")
        lines = "\n".join(f"- {what}: {which}" for what, which in about)
        metadata = {
            "about": {what: str(which) for what, which in about},
            "columns": [describe_column(column) for column in export.table.columns],
        }
        texts = {
            f"{name}.metadata.json": json.dumps(metadata, ensure_ascii=False, indent=1),
            "readme.md": README.format(name=name, about=lines),
        }
        files = [(member, BytesIO(text.encode())) for member, text in texts.items()]
        write_archive(file, [(f"{name}.csv", rows), *files])


def describe_column(column):
    return {
        "name": column.name,
        "type": column.type.value,
        "can_be_empty": column.can_be_empty,
        "meaning": column.meaning,
        "codes": dict(column.codes.choices) if column.codes else None,
    }
