"""The tables of the data: what each column is called, holds, means and may be.

Every file and every document of the data is made from them. A table is one `Table`, listed in
`TABLES`: its name, what a row is, the queryset of its rows, which starts from what is public, the
SQL that joins what its columns name, and the columns. A column is one `Column`, with its type, its
SQL, its meaning and its codes. A new table or column needs nothing else.
"""

from .claims import CLAIMS
from .column import Column, ColumnType
from .table import Table

TABLES = [CLAIMS]

__all__ = ["CLAIMS", "TABLES", "Column", "ColumnType", "Table"]
