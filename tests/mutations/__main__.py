from argparse import ArgumentParser
from pathlib import Path
from tempfile import TemporaryDirectory

from .sampling import ROOT, rooms, sample
from .trials import Score, TestMap, copy_tree, diff, is_noticed, pytest_command, write_map


def arguments():
    parser = ArgumentParser(prog="python -m tests.mutations")
    parser.add_argument("--map", action="store_true", help="write down which test runs which line")
    parser.add_argument("--tests", nargs="+", default=["tests"], help="of which tests, for --map")
    parser.add_argument("--file", type=Path, default=ROOT / "var" / "mutations.coverage")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--points", type=int, default=150)
    parser.add_argument("--room", nargs="+", help="only these rooms, such as extraction")
    parser.add_argument("--without", nargs="+", default=[], help="all rooms but these")
    return parser.parse_args()


def try_points(chosen, test_map, tree):
    score = Score()
    for room, point in chosen:
        tests = test_map.tests_of(room, point)
        noticed = bool(tests) and is_noticed(tree, point, pytest_command(tests))
        score.count(room, noticed)
        if noticed:
            print(".", end="", flush=True)
        else:
            place = f"{point.path.relative_to(ROOT)}:{point.line}"
            print(f"\n{place} {point.fault}\n{diff(point)}\n", flush=True)
    print(f"\n{score}")


def main():
    options = arguments()
    if options.map:
        write_map(options.file.absolute(), options.tests)
        return
    by_room = {
        room: files
        for room, files in rooms().items()
        if room in (options.room or rooms()) and room not in options.without
    }
    chosen = sample(by_room, options.seed, options.points)
    with TemporaryDirectory() as folder:
        try_points(chosen, TestMap(options.file), copy_tree(Path(folder)))


main()
