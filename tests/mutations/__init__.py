"""Small faults, put into a copy of the code one at a time: do the tests notice?

    PYTHONPATH=. uv run python -m tests.mutations --seed 1 --points 60 --room extraction
    PYTHONPATH=. uv run python -m tests.mutations --map

The first samples points from the room, or from all rooms in turn, runs for each the tests of its
file and of its room until one fails, and prints what nobody noticed. The second writes down once
which test runs which line; from then on those are run, the nearest first. A survivor is judged by
reading: it changes nothing, or a test is missing.

A fault of a model is migrated before its tests, so that constraints and triggers are tried as they
are written there; the functions of the database are those of `claims/sql`.

No known tool does this here. mutmut 3 changes what stands in functions alone, and here rules are
tables and constraints; cosmic-ray changes the working tree and runs every test; neither reads SQL.
"""
