"""The places of a source at which one small fault can be made, found in its syntax tree."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

SWAPPED = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}
NAMES = {"min": "max", "max": "min", "any": "all", "all": "any"}
NARROWING = {"filter", "exclude", "published", "public", "distinct", "order_by"}
COLLECTIONS = (ast.Compare, ast.Set, ast.List, ast.Tuple, ast.Dict)
# What changes nothing, and words for people, which are compared in the tests of pages alone.
LEFT_OUT = {
    "frozen",
    "help_text",
    "verbose_name",
    "violation_error_message",
    "message",
    "title",
    "hint",
}
SQL = re.compile(r"\b(?:SELECT|WHERE|IF|WHEN|CASE)\b")
SQL_SWAPS = {
    "AND": "OR",
    "OR": "AND",
    "IS NULL": "IS NOT NULL",
    "IS NOT NULL": "IS NULL",
    "NOT EXISTS": "EXISTS",
    "IS DISTINCT FROM": "IS NOT DISTINCT FROM",
    "=": "<>",
    "<>": "=",
    "<": "<=",
    ">": ">=",
    "greatest": "least",
    "min": "max",
    "max": "min",
}
SQL_TOKEN = re.compile(
    r"\b(?:AND|(?<!CREATE )OR|IS NULL|IS NOT NULL|NOT EXISTS|IS DISTINCT FROM|greatest|min|max)\b"
    r"|(?<=\s)(?:=|<>|<|>)(?=\s)"
)


class Point(NamedTuple):
    """A fault: what stands at these bytes of the file is written otherwise."""

    path: Path
    line: int
    start: int
    end: int
    fault: str
    replacement: bytes

    def apply(self, source: bytes) -> bytes:
        return source[: self.start] + self.replacement + source[self.end :]


def points(path: Path, source: bytes) -> list[Point]:
    """Every point of a file of Python or SQL, in the order of its text."""
    if path.suffix == ".sql":
        found = list(sql_points(source, 0, len(source)))
    else:
        found = PythonPoints(source).found
    rows = {(start, end, fault, new) for start, end, fault, new in found}
    return [
        Point(path, source.count(b"\n", 0, start) + 1, start, end, fault, new)
        for start, end, fault, new in sorted(rows)
    ]


def sql_points(source: bytes, start: int, end: int) -> Iterator[tuple[int, int, str, bytes]]:
    """The conditions of SQL, its comments left out."""
    text = source[start:end].decode()
    comments = [match.span() for match in re.finditer(r"--.*", text)]
    for match in SQL_TOKEN.finditer(text):
        if any(first <= match.start() < last for first, last in comments):
            continue
        first = start + len(text[: match.start()].encode())
        yield first, first + len(match[0].encode()), "SQL", SQL_SWAPS[match[0]].encode()


class PythonPoints(ast.NodeVisitor):
    """Walks a module; annotations, docstrings and words for people are left alone."""

    def __init__(self, source: bytes):
        self.found: list[tuple[int, int, str, bytes]] = []
        self.source = source
        self.lines = [0]
        for line in source.splitlines(keepends=True):
            self.lines.append(self.lines[-1] + len(line))
        self.visit(ast.parse(source))

    def span(self, node) -> tuple[int, int]:
        start = self.lines[node.lineno - 1] + node.col_offset
        return start, self.lines[node.end_lineno - 1] + node.end_col_offset

    def add(self, node, fault, new):
        self.found.append((*self.span(node), fault, new.encode()))

    def add_changed(self, node, fault, **fields):
        """The node with other fields, in brackets."""
        values = {name: getattr(node, name) for name in node._fields} | fields
        self.add(node, fault, f"({ast.unparse(type(node)(**values))})")

    def visit_Compare(self, node):
        for at, operator in enumerate(node.ops):
            others = [*node.ops[:at], SWAPPED[type(operator)](), *node.ops[at + 1 :]]
            self.add_changed(node, "comparison", ops=others)
        self.generic_visit(node)

    def visit_BoolOp(self, node):
        self.add_changed(node, "boolean", op=SWAPPED[type(node.op)]())
        for value in node.values:
            others = [other for other in node.values if other is not value]
            new = ast.BoolOp(node.op, others) if len(others) > 1 else others[0]
            self.add(node, "condition dropped", f"({ast.unparse(new)})")
        self.generic_visit(node)

    def visit_BinOp(self, node):
        if type(node.op) in SWAPPED:
            self.add_changed(node, "operator", op=SWAPPED[type(node.op)]())
        self.generic_visit(node)

    def visit_UnaryOp(self, node):
        if isinstance(node.op, ast.Not | ast.Invert):
            self.add(node, "not dropped", f"({ast.unparse(node.operand)})")
        self.generic_visit(node)

    def visit_Name(self, node):
        if isinstance(node.ctx, ast.Load) and node.id in NAMES:
            self.add(node, "name", NAMES[node.id])

    def visit_Constant(self, node):
        value = node.value
        if isinstance(value, bool):
            self.add(node, "constant", str(not value))
        elif isinstance(value, int | float):
            self.add(node, "constant", str(value + 1))
        elif isinstance(value, str) and SQL.search(value):
            self.found += sql_points(self.source, *self.span(node))

    def visit_JoinedStr(self, node):
        """Its words are no code; what stands in its brackets has no place of its own in 3.11."""

    def generic_visit(self, node):
        if isinstance(node, COLLECTIONS):
            for child in ast.iter_child_nodes(node):
                if isinstance(child, ast.Constant) and isinstance(child.value, str):
                    self.add(child, "constant", '"zz"')
        super().generic_visit(node)

    def visit_IfExp(self, node):
        self.add(node, "choice", f"({ast.unparse(node.body)})")
        self.add(node, "choice", f"({ast.unparse(node.orelse)})")
        self.generic_visit(node)

    def visit_Call(self, node):
        for keyword in node.keywords:
            if keyword.arg and keyword.arg not in LEFT_OUT:
                others = [other for other in node.keywords if other is not keyword]
                self.add_changed(node, "argument dropped", keywords=others)
        if isinstance(node.func, ast.Attribute) and node.func.attr in NARROWING:
            self.add(node, "filter dropped", ast.unparse(node.func.value))
        for child in (node.func, *node.args):
            self.visit(child)
        for keyword in node.keywords:
            if keyword.arg not in LEFT_OUT:
                self.visit(keyword)

    def visit_Return(self, node):
        if node.value is not None and not is_none(node.value):
            self.add(node, "return", "return None")
        self.generic_visit(node)

    def visit_Raise(self, node):
        self.add(node, "statement removed", "pass")
        self.generic_visit(node)

    visit_AugAssign = visit_Raise

    def visit_Expr(self, node):
        if isinstance(node.value, ast.Constant):
            return
        self.visit_Raise(node)

    def visit_AnnAssign(self, node):
        if node.value is not None:
            self.visit(node.value)

    def visit_FunctionDef(self, node):
        for decorator in node.decorator_list:
            start, end = self.span(decorator)
            self.found.append((start - 1, end, "decorator dropped", b"#"))
            self.visit(decorator)
        for default in (*node.args.defaults, *filter(None, node.args.kw_defaults)):
            self.visit(default)
        for statement in node.body:
            self.visit(statement)

    def visit_Assign(self, node):
        if not any(isinstance(t, ast.Name) and t.id == "__all__" for t in node.targets):
            self.generic_visit(node)

    def visit_Import(self, node):
        pass

    visit_ImportFrom = visit_Import


def is_none(node) -> bool:
    return isinstance(node, ast.Constant) and node.value is None
