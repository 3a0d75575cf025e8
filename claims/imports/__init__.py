"""Giving back: claims that were entered elsewhere, read from a file into drafts, all or none.

The file has the columns of the table of claims, in any order: what each fills in is read from that
table (`entries`). A file becomes rows of text (`files`), a row becomes records that are not saved
yet (`rows`), with what it names looked up (`references`), and the database takes them in batches
and says which of its rules a row breaks (`batches`). `report` is what came of it.
"""

from .files import Refused
from .importing import import_claims
from .report import Report, report_file
from .template import write_template

__all__ = ["Refused", "Report", "import_claims", "report_file", "write_template"]
