"""Where in a syntax tree a mistake may be made: everywhere but in what has no say in how a program behaves."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

_NOT_MUTATED = {
    ast.arg: {"annotation"},
    ast.AnnAssign: {"annotation"},
    ast.FunctionDef: {"returns", "type_params"},
    ast.AsyncFunctionDef: {"returns", "type_params"},
    ast.ClassDef: {"type_params"},
    ast.FormattedValue: {"format_spec"},
    ast.Assert: {"msg"},
}
_SKIPPED = (ast.Import, ast.ImportFrom, ast.TypeAlias, ast.Global, ast.Nonlocal)
_DECLARATIONS = frozenset({"__slots__", "__all__", "__match_args__"})
_TYPE_MAKERS = frozenset({"TypeVar", "TypeVarTuple", "ParamSpec", "NewType"})


@dataclass(frozen=True, slots=True)
class Place:
    """``top`` is the statement of the module that holds ``node``; ``wording`` tells that text here is only for people to read."""

    node: ast.AST
    parent: ast.AST
    field: str
    index: int | None
    top: ast.stmt
    wording: bool

    def put(self, node: ast.AST) -> None:
        """Puts ``node`` here; putting the old one back undoes it."""
        if self.index is None:
            setattr(self.parent, self.field, node)
        else:
            getattr(self.parent, self.field)[self.index] = node


def places(tree: ast.Module) -> Iterator[Place]:
    """In the order of the text, roughly; a statement before what is in it."""
    for index, top in enumerate(tree.body):
        yield from _within(Place(top, tree, "body", index, top, wording=False))


def _within(place: Place) -> Iterator[Place]:
    node = place.node
    if _is_skipped(place):
        return
    yield place
    wording = place.wording or isinstance(node, ast.Raise)
    for field, value in ast.iter_fields(node):
        if field in _NOT_MUTATED.get(type(node), ()):
            continue
        children = list(enumerate(value)) if isinstance(value, list) else [(None, value)]
        for index, child in children:
            if isinstance(child, ast.AST):
                yield from _within(Place(child, node, field, index, place.top, wording))


def _is_skipped(place: Place) -> bool:
    node, parent = place.node, place.parent
    match node:
        case ast.Expr(value=ast.Constant()):
            # A docstring, a remark or an ellipsis.
            return True
        case ast.If(test=test):
            return _names(test) & {"__name__", "TYPE_CHECKING"} != set()
        case ast.Assign(targets=[ast.Name(id=name)], value=value):
            return name in _DECLARATIONS or (isinstance(value, ast.Call) and _names(value.func) & _TYPE_MAKERS != set())
        case ast.Constant():
            return isinstance(parent, ast.JoinedStr) or _is_name_of_a_type(place)
    return isinstance(node, _SKIPPED)


def _is_name_of_a_type(place: Place) -> bool:
    return isinstance(place.parent, ast.Call) and place.index == 0 and "cast" in _names(place.parent.func)


def _names(node: ast.AST) -> set[str]:
    return {child.id if isinstance(child, ast.Name) else child.attr for child in ast.walk(node) if isinstance(child, ast.Name | ast.Attribute)}
