import sys
from pathlib import Path

import pytest

from .points import points
from .sampling import rooms, sample
from .trials import is_noticed


def mutants(source, name="rule.py"):
    return {
        (point.fault, point.apply(source.encode()).decode())
        for point in points(Path(name), source.encode())
    }


@pytest.mark.parametrize(
    ("source", "fault", "mutant"),
    [
        ("a < b", "comparison", "(a <= b)"),
        ("a not in b", "comparison", "(a in b)"),
        ("é = a == b", "comparison", "é = (a != b)"),
        ("a and b", "boolean", "(a or b)"),
        ("a and b", "condition dropped", "(b)"),
        ("not a", "not dropped", "(a)"),
        ("~Q(a=b)", "not dropped", "(Q(a=b))"),
        ("a | b", "operator", "(a & b)"),
        ("x = 7", "constant", "x = 8"),
        ("x = True", "constant", "x = False"),
        ("x = {'a', b}", "constant", 'x = {"zz", b}'),
        ("x = min(a)", "name", "x = max(a)"),
        ("x = a if b else c", "choice", "x = (c)"),
        ("f(a, b=c)", "argument dropped", "(f(a))"),
        ("x = a.filter(b).first()", "filter dropped", "x = a.first()"),
        ("def f():\n    return a", "return", "def f():\n    return None"),
        ("def f():\n    raise a", "statement removed", "def f():\n    pass"),
        ("@g(1)\ndef f():\n    a = 1", "decorator dropped", "#\ndef f():\n    a = 1"),
        ("x = 'SELECT a WHERE b = c'", "SQL", "x = 'SELECT a WHERE b <> c'"),
    ],
)
def test_point_of_each_kind(source, fault, mutant):
    assert (fault, mutant) in mutants(source)


@pytest.mark.parametrize(
    "source",
    [
        '"""A docstring with 7 < 8."""',
        "x: Literal[7]",
        "def f(a: int | None) -> bool | None:\n    return None",
        "from a import b",
        "x = 'words AND words'",
        "x = f'{a} = {b}'",
        "__all__ = ['a']",
        "x = dataclass(frozen=True)",
    ],
)
def test_point_is_nowhere_in_words_and_annotations(source):
    assert mutants(source) == set()


def test_points_of_sql_are_its_conditions():
    source = "SELECT a -- x = y\nWHERE é = b AND c IS NULL"

    assert mutants("CREATE OR REPLACE FUNCTION f()", "rule.sql") == set()
    assert mutants(source, "rule.sql") == {
        ("SQL", "SELECT a -- x = y\nWHERE é <> b AND c IS NULL"),
        ("SQL", "SELECT a -- x = y\nWHERE é = b OR c IS NULL"),
        ("SQL", "SELECT a -- x = y\nWHERE é = b AND c IS NOT NULL"),
    }


def test_sample_takes_from_each_room_in_turn_and_is_the_same_again():
    by_room = {room: rooms()[room] for room in ("dates", "plans", "database")}

    chosen = sample(by_room, seed=1, number=6)

    assert [room for room, _ in chosen] == ["dates", "plans", "database"] * 2
    assert chosen == sample(by_room, seed=1, number=6)
    assert chosen != sample(by_room, seed=2, number=6)


@pytest.mark.parametrize(
    ("asserted", "noticed"), [("f(1) and not f(2)", True), ("f(0)", False), ("while_", True)]
)
def test_fault_is_noticed_or_not_and_never_stays(tmp_path, asserted, noticed):
    source = "def f(n): return n < 2"
    (tmp_path / "rule.py").write_text(source)
    point = next(p for p in points(Path("rule.py"), source.encode()) if p.fault == "comparison")

    command = [sys.executable, "-c", f"from rule import f; assert {asserted}"]

    assert is_noticed(tmp_path, point, command) is noticed
    assert (tmp_path / "rule.py").read_text() == source
