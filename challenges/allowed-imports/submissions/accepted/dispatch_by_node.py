"""One function for every kind of node, and regular expressions for what is allowed."""

import ast
import re
from functools import singledispatch
from operator import itemgetter

SPECIAL = {
    "importlib": {"import_module", "__import__"},
    "builtins": {"__import__"},
}


@singledispatch
def learn(node, known):
    """Notes in `known` by which dotted names the script can call what imports."""


@learn.register
def _(node: ast.Import, known):
    for alias in node.names:
        first, *rest = alias.name.split(".")
        if not (rest and alias.asname):
            known |= {f"{alias.asname or first}.{function}" for function in SPECIAL.get(first, ())}


@learn.register
def _(node: ast.ImportFrom, known):
    if not node.level:
        known |= {alias.asname or alias.name for alias in node.names if alias.name in SPECIAL.get(node.module, ())}


@singledispatch
def modules(node, known):
    return []


@modules.register
def _(node: ast.Import, known):
    return [alias.name for alias in node.names]


@modules.register
def _(node: ast.ImportFrom, known):
    module = node.module + "." if node.module else ""
    return ["." * node.level + module + alias.name for alias in node.names]


@modules.register
def _(node: ast.Call, known):
    match node.func:
        case ast.Name(id=function):
            pass
        case ast.Attribute(value=ast.Name(id=module), attr=name):
            function = f"{module}.{name}"
        case _:
            return []
    if function not in known:
        return []
    for argument in node.args[:1] or [keyword.value for keyword in node.keywords if keyword.arg == "name"]:
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            return [argument.value]
    return ["?"]


def violations(source, allowed):
    nodes = list(ast.walk(ast.parse(source)))
    known = {"__import__"}
    for node in nodes:
        learn(node, known)
    fine = re.compile(rf"(?:{'|'.join(map(re.escape, [*allowed, '__future__']))})(?:\..*)?", re.DOTALL)
    found = [
        (node.lineno, node.col_offset, module)
        for node in nodes
        for module in modules(node, known)
        if module.startswith(".") or not fine.fullmatch(module)
    ]
    return [(line, module) for line, _, module in sorted(found, key=itemgetter(0, 1))]
