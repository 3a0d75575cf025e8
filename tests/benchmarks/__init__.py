"""How fast the site is at a size it has not reached, beside other programs on the same rows.

`uv run --group benchmarks python -m tests.benchmarks` makes the rows, starts the programs, and
prints ratios. Nothing here is a test: a time depends on the machine and on what else it does, so
two programs are always measured in turn, in one run, and only their ratio is told.
"""

import os
from pathlib import Path

import django

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "var" / "benchmarks"

# Whatever database the environment names, it is not the one to fill with made-up claims.
os.environ.pop("DATABASE_URL", None)
os.environ["DATA_DIR"] = str(FOLDER)
os.environ["DJANGO_SETTINGS_MODULE"] = "tracker.settings"
django.setup()
