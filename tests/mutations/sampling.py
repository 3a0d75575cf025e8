"""Which points are tried: some of each room in turn, always the same for one seed."""

from itertools import chain, zip_longest
from pathlib import Path
from random import Random

from .points import Point, points

ROOT = Path(__file__).parents[2]
# The functions of the database are one room; what commands print and templates say is none. Nor are
# migrations: what they make is written in the models and in the files of SQL, and made from there.
DATABASE = ["claims/sql"]
LEFT_OUT = {"__pycache__", "management", "sql", "migrations"}


def rooms(root: Path = ROOT) -> dict[str, list[Path]]:
    """The files of each room; a module that stands alone is a room."""
    by_room = {"database": [p for folder in DATABASE for p in sources(root / folder)]}
    for entry in sorted((root / "claims").iterdir()):
        if entry.name not in LEFT_OUT and (files := sources(entry)):
            by_room[entry.stem] = files
    return by_room


def sources(entry: Path) -> list[Path]:
    files = sorted(entry.rglob("*")) if entry.is_dir() else [entry]
    return [path for path in files if path.suffix in {".py", ".sql"}]


def sample(by_room: dict[str, list[Path]], seed: int, number: int) -> list[tuple[str, Point]]:
    """So many (room, point), from each room in turn as long as it has any."""
    drawn = []
    for room, files in by_room.items():
        found = [point for path in files for point in points(path, path.read_bytes())]
        Random(f"{seed} {room}").shuffle(found)
        drawn.append([(room, point) for point in found])
    return [pair for pair in chain.from_iterable(zip_longest(*drawn)) if pair][:number]
