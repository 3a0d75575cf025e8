"""Small faults, put into a copy of the code one at a time: do the tests notice?

    PYTHONPATH=. uv run python -m tests.mutations --map
    PYTHONPATH=. uv run python -m tests.mutations --seed 1 --points 60 --room extraction

The first writes down once which test runs which line. The second samples points from the room, or
from all rooms in turn, runs for each the tests of its line, and prints what nobody noticed. A
survivor is judged by reading: it changes nothing, or a test is missing.

No known tool does this here. mutmut 3 changes what stands in functions alone, and here rules are
tables and constraints; cosmic-ray changes the working tree and runs every test; neither reads SQL.
"""
