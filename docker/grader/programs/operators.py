"""The mistakes: what else could stand in a place."""

import ast
import copy
from collections.abc import Iterator

from grader.programs.places import Place

_COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}
_BOUNDARIES = (ast.Lt, ast.LtE, ast.Gt, ast.GtE)
_ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult, ast.Div: ast.Mult, ast.Mod: ast.FloorDiv,
    ast.Pow: ast.Mult, ast.LShift: ast.RShift, ast.RShift: ast.LShift, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd, ast.BitXor: ast.BitAnd,
    ast.MatMult: ast.Mult,
}
_KEPT = (
    ast.Pass, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.If, ast.For, ast.AsyncFor, ast.While, ast.With, ast.AsyncWith, ast.Try,
    ast.TryStar, ast.Match,
)
_SYMMETRIC = frozenset({"min", "max", "gcd", "lcm"})


def mistakes(place: Place) -> Iterator[tuple[str, ast.AST]]:
    """What could be put in this place instead, each with the name of the mistake."""
    node = place.node
    if isinstance(node, ast.stmt):
        yield from _of_statement(node)
    if place.field in ("test", "guard") or (place.field == "ifs" and isinstance(place.parent, ast.comprehension)):
        yield from _negated(node)
    match node:
        case ast.Compare():
            yield from _compared(node)
        case ast.BinOp(op=op) | ast.AugAssign(op=op) if type(op) in _ARITHMETIC:
            yield "arithmetic", _with(node, op=_ARITHMETIC[type(op)]())
        case ast.BoolOp(op=op):
            yield "and and or", _with(node, op=ast.Or() if isinstance(op, ast.And) else ast.And())
        case ast.UnaryOp(op=ast.Not() | ast.USub(), operand=operand):
            yield "not" if isinstance(node.op, ast.Not) else "sign", operand
        case ast.Constant():
            yield from (("constant", other) for other in _constants(node, place.wording))
        case ast.Call():
            yield from _called(node)
        case ast.Lambda():
            yield "returns None", _with(node, body=ast.Constant(None))
        case ast.Slice():
            yield from (("bound", _with(node, **{name: None})) for name in ("lower", "upper") if getattr(node, name) is not None)


def _of_statement(node: ast.stmt) -> Iterator[tuple[str, ast.AST]]:
    if isinstance(node, ast.Return) and node.value is not None:
        if not _is_none(node.value):
            yield "returns None", ast.Return(ast.Constant(None))
    elif not isinstance(node, _KEPT) and not (isinstance(node, ast.AnnAssign) and node.value is None):
        yield "dropped statement", ast.Pass()


def _negated(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    # What a mistake of its own makes the contrary of is left to that.
    reversed_already = isinstance(node, ast.Compare) and len(node.ops) == 1 and not isinstance(node.ops[0], _BOUNDARIES)
    if isinstance(node, ast.expr) and not reversed_already and not isinstance(node, ast.Constant):
        if not (isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not)):
            yield "negated condition", ast.UnaryOp(ast.Not(), node)


def _compared(node: ast.Compare) -> Iterator[tuple[str, ast.AST]]:
    for number, op in enumerate(node.ops):
        name = "boundary" if isinstance(op, _BOUNDARIES) else "comparison"
        yield name, _with(node, ops=[*node.ops[:number], _COMPARISONS[type(op)](), *node.ops[number + 1 :]])


def _constants(node: ast.Constant, wording: bool) -> Iterator[ast.AST]:
    value = node.value
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int):
        yield ast.Constant(value + 1)
        yield ast.Constant(value - 1) if value else ast.UnaryOp(ast.USub(), ast.Constant(1))
    elif isinstance(value, float):
        yield ast.Constant(value + 1)
    elif isinstance(value, str) and not wording:
        yield ast.Constant("" if value else "x")
    elif isinstance(value, bytes):
        yield ast.Constant(b"" if value else b"x")


def _called(node: ast.Call) -> Iterator[tuple[str, ast.AST]]:
    name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr if isinstance(node.func, ast.Attribute) else ""
    first, second = (node.args + [None, None])[:2]
    starred = isinstance(first, ast.Starred) or isinstance(second, ast.Starred)
    if first is None or starred:
        return
    if second is not None and name not in _SYMMETRIC:
        yield "swapped arguments", _with(node, args=[second, first, *node.args[2:]])
    if name == "range" and not node.keywords:
        stop = 0 if second is None else 1
        if not isinstance(node.args[stop], ast.Constant):
            yield "bound", _with_argument(node, stop, ast.BinOp(node.args[stop], ast.Sub(), ast.Constant(1)))
        if stop and not isinstance(first, ast.Constant):
            yield "bound", _with_argument(node, 0, ast.BinOp(first, ast.Add(), ast.Constant(1)))


def _with_argument(node: ast.Call, number: int, argument: ast.expr) -> ast.AST:
    return _with(node, args=[*node.args[:number], argument, *node.args[number + 1 :]])


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _with(node: ast.AST, **fields: object) -> ast.AST:
    changed = copy.copy(node)
    for name, value in fields.items():
        setattr(changed, name, value)
    return changed
